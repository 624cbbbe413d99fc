"""Frozen values to and from what rows keep: columns for what is searched, JSON for the rest.

For: decision.py and views.py. Lossless: what was written is read back equal. Old rows stay readable when a type gains
a field with a default; a field that is taken away or renamed needs a migration. The types are their own schema, so a
field that somebody adds to Case is kept without a change here.

Must not know: sessions, queries.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter

from parsers.record import Reading, Record
from rules.case import Case, Clock, Likeness, Why
from triage.store.tables import CaseRow, ClockRow, LikenessRow, RecordRow

_CASE = TypeAdapter(Case)
_CLOCK = TypeAdapter(Clock)
_LIKENESS = TypeAdapter(Likeness)
_RECORD = TypeAdapter(Record)
_READING = TypeAdapter(Reading)
_WHY = TypeAdapter(Why)

_CASE_COLUMNS = ("ref", "council", "kind", "state", "lead", "received", "closed_at", "consent_ask_at")
_CASE_TABLES = ("record", "clocks", "likenesses")
_CLOCK_COLUMNS = ("name", "due", "next_at", "stopped_at")


def case_columns(case: Case) -> dict[str, Any]:
    """All of the case but record, clocks and likenesses, by the columns of its row."""
    detail = _CASE.dump_python(case, mode="json")
    for name in (*_CASE_COLUMNS, *_CASE_TABLES):
        del detail[name]
    columns = {name: getattr(case, name) for name in _CASE_COLUMNS}
    return columns | {"kind": case.kind.value, "state": case.state.value, "detail": detail}


def case_of(row: CaseRow, record: RecordRow, clocks: Sequence[ClockRow], likenesses: Sequence[LikenessRow]) -> Case:
    """The case of these rows; clocks and likenesses in their order."""
    columns = {name: getattr(row, name) for name in _CASE_COLUMNS}
    return _CASE.validate_python(
        row.detail
        | columns
        | {
            "record": _RECORD.validate_python(record.detail),
            "clocks": tuple(clock_of(clock) for clock in clocks),
            "likenesses": tuple(likeness_of(likeness) for likeness in likenesses),
        }
    )


def clock_row(case_id: int, position: int, clock: Clock) -> ClockRow:
    """A clock as a row."""
    detail = _CLOCK.dump_python(clock, mode="json")
    columns = {name: getattr(clock, name) for name in _CLOCK_COLUMNS}
    for name in _CLOCK_COLUMNS:
        del detail[name]
    return ClockRow(case_id=case_id, position=position, detail=detail, **columns)


def clock_of(row: ClockRow) -> Clock:
    """The clock of a row."""
    return _CLOCK.validate_python(row.detail | {name: getattr(row, name) for name in _CLOCK_COLUMNS})


def likeness_row(case_id: int, position: int, likeness: Likeness) -> LikenessRow:
    """A likeness as a row."""
    detail = _LIKENESS.dump_python(likeness, mode="json")
    return LikenessRow(case_id=case_id, position=position, ref=likeness.ref, detail=detail)


def likeness_of(row: LikenessRow) -> Likeness:
    """The likeness of a row."""
    return _LIKENESS.validate_python(row.detail)


def record_json(record: Record) -> Any:
    """A record as JSON."""
    return _RECORD.dump_python(record, mode="json")


def reading_json(reading: Reading) -> Any:
    """A reading as JSON."""
    return _READING.dump_python(reading, mode="json")


def reading_of(detail: Any) -> Reading:
    """The reading of its JSON."""
    return _READING.validate_python(detail)


def why_json(why: Why | None) -> Any:
    """A reason as JSON, for the history."""
    return None if why is None else _WHY.dump_python(why, mode="json")


def bare_id(message_id: str) -> str:
    """A Message-ID without white space and angle brackets, the form in which they are kept and compared."""
    return "".join(message_id.split()).strip("<>")
