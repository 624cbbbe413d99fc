"""Readings as JSON: the shape that `triage parse` prints, and the wire form of the child's pipe and of the store.

For: `triage.reader` (what a child says), `triage.store` (what is kept), `triage.cli.parse` (what people and tests see).

The wire form is lossless and strict both ways: a value of another type, an unknown key, a missing key without a
default, or text that no database would take (NUL, half a surrogate pair) raises `ContractError`. It is read from a
child that may have been taken over by a hostile file, so nothing in it is believed before it is checked here.

Must not know: who writes or reads the JSON, councils, flags' meaning.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from parsers.record import Consent, Evidence, Identifiers, Kind, Problem, Reading, Record

_T = TypeVar("_T")
_KINDS_WITH_RECORDS = (Kind.REFERRAL, Kind.TENANCY_HELP)


class ContractError(ValueError):
    """The JSON is not what it should be. The text names type and key, never a value."""


def reading_to_wire(reading: Reading) -> dict[str, Any]:
    """Give the whole reading as JSON values, lossless."""
    return _encode_object(reading)


def reading_from_wire(untrusted: object) -> Reading:
    """Check and take back a reading; raises ContractError."""
    return _decode(Reading, untrusted, "reading")


def record_to_dict(record: Record) -> dict[str, Any]:
    """Give one record as JSON values, lossless."""
    return _encode_object(record)


def record_from_dict(untrusted: object) -> Record:
    """Check and take back a record; raises ContractError."""
    return _decode(Record, untrusted, "record")


def clean_text(text: str) -> str:
    """Make text fit for JSON, log and every database: no NUL, no half surrogate pair."""
    if text.isascii():
        return text.replace("\x00", "") if "\x00" in text else text
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def _encode_object(value: Any) -> dict[str, Any]:
    return {f.name: _encode(getattr(value, f.name)) for f in fields(value)}


def _encode(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_encode(item) for item in value]
    if is_dataclass(value):
        return _encode_object(value)
    if value is None or isinstance(value, bool):
        return value
    raise ContractError(f"no wire form for {type(value).__name__}")


def _decode(kind: type[_T], value: object, path: str) -> _T:
    hint: Any = kind
    decoded = _decoder(hint)(value, path)
    if not isinstance(decoded, kind):
        raise ContractError(f"{path}: not a {kind.__name__}")
    return decoded


@cache
def _decoder(hint: Any) -> Callable[[object, str], Any]:
    """Build the check for one type, once."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _optional(hint)
    if origin is tuple:
        return _tuple(hint)
    if is_dataclass(hint) and isinstance(hint, type):
        return _object(hint)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _enum(hint)
    plain = {str: _text, bool: _bool, datetime: _instant, date: _date}.get(hint)
    if plain is None:
        raise ContractError(f"no wire form for {hint}")
    return plain


def _optional(hint: Any) -> Callable[[object, str], Any]:
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    if len(kinds) != 1 or len(get_args(hint)) != 2:
        raise ContractError(f"no wire form for {hint}")
    inner = _decoder(kinds[0])
    return lambda value, path: None if value is None else inner(value, path)


def _tuple(hint: Any) -> Callable[[object, str], Any]:
    kinds = get_args(hint)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        inner = _decoder(kinds[0])
        return lambda value, path: tuple(inner(item, path) for item in _list(value, path))
    inners = [_decoder(kind) for kind in kinds]

    def fixed(value: object, path: str) -> tuple[Any, ...]:
        items = _list(value, path)
        if len(items) != len(inners):
            raise ContractError(f"{path}: {len(inners)} items wanted")
        return tuple(inner(item, path) for inner, item in zip(inners, items, strict=True))

    return fixed


def _object(kind: type[Any]) -> Callable[[object, str], Any]:
    hints = get_type_hints(kind)
    names = [f.name for f in fields(kind)]
    needed = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}
    inners = {name: _decoder(hints[name]) for name in names}

    def decode(value: object, path: str) -> Any:
        if not isinstance(value, dict):
            raise ContractError(f"{path}: an object wanted")
        if value.keys() - inners.keys():
            raise ContractError(f"{path}: unknown key")
        if needed - value.keys():
            raise ContractError(f"{path}: missing {min(needed - value.keys())}")
        return kind(**{name: inners[name](item, f"{path}.{name}") for name, item in value.items()})

    return decode


def _enum(kind: type[StrEnum]) -> Callable[[object, str], Any]:
    known = {member.value: member for member in kind}

    def decode(value: object, path: str) -> StrEnum:
        if not isinstance(value, str) or value not in known:
            raise ContractError(f"{path}: not a {kind.__name__}")
        return known[value]

    return decode


def _list(value: object, path: str) -> list[Any]:
    if not isinstance(value, list):
        raise ContractError(f"{path}: a list wanted")
    return value


def _text(value: object, path: str) -> str:
    if not isinstance(value, str):
        raise ContractError(f"{path}: text wanted")
    if clean_text(value) != value:
        raise ContractError(f"{path}: characters that cannot be kept")
    return value


def _bool(value: object, path: str) -> bool:
    if not isinstance(value, bool):
        raise ContractError(f"{path}: true or false wanted")
    return value


def _instant(value: object, path: str) -> datetime:
    try:
        at = datetime.fromisoformat(_text(value, path))
    except ValueError:
        raise ContractError(f"{path}: an instant wanted") from None
    if at.tzinfo is None:
        raise ContractError(f"{path}: an instant without its zone")
    return at.astimezone(UTC)


def _date(value: object, path: str) -> date:
    text = _text(value, path)
    if len(text) != 10:
        raise ContractError(f"{path}: a date wanted")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ContractError(f"{path}: a date wanted") from None


def reading_to_json(reading: Reading, flags_by_record: Sequence[Iterable[str]]) -> dict[str, Any]:
    """Give what `triage parse` prints: the shape of parse.schema.json, with each record's evidence and doubts.

    `flags_by_record` holds the names of each record's flags in the order of `reading.records`; where it is shorter,
    the rest have none. Records are left out where the kind carries none.
    """
    records = reading.records if reading.kind in _KINDS_WITH_RECORDS else ()
    flags = [*flags_by_record, *([()] * max(0, len(records) - len(flags_by_record)))]
    return {
        "kind": reading.kind.value,
        "records": [_record_json(record, names) for record, names in zip(records, flags, strict=False)],
        "problems": [_problem_json(problem) for problem in reading.problems],
    }


def _problem_json(problem: Problem) -> dict[str, str]:
    said = {"part": clean_text(problem.part), "code": problem.code.value}
    return said if problem.detail is None else {**said, "detail": clean_text(problem.detail)}


def _record_json(record: Record, flags: Iterable[str]) -> dict[str, Any]:
    plain = _encode_object(record)
    for key in ("marks", "evidence", "doubts"):
        del plain[key]
    plain["consent"] = _consent_json(record.consent)
    plain["applicant"]["identifiers"] = _identifiers_json(record.applicant.identifiers)
    plain["flags"] = list(dict.fromkeys(str(name) for name in flags))
    plain["evidence"] = {path: _rested(record.evidence, path) for path, _ in record.evidence}
    plain["doubts"] = [_encode_object(doubt) for doubt in record.doubts]
    return plain


def _rested(evidence: tuple[tuple[str, Evidence], ...], path: str) -> dict[str, Any]:
    """Give what a value rests on; where other words speak of the same field, as in a contradiction, those as well."""
    first, *others = (found for name, found in evidence if name == path)
    also = [_encode_object(found) for found in dict.fromkeys(others) if found.quote != first.quote]
    return {**_encode_object(first), "also": also} if also else _encode_object(first)


def _consent_json(consent: Consent) -> dict[str, Any]:
    return {"status": consent.status.value, "date": _encode(consent.date), "evidence": _encode(consent.evidence)}


def _identifiers_json(identifiers: Identifiers) -> dict[str, str]:
    return {key: value for key, value in _encode_object(identifiers).items() if value is not None}
