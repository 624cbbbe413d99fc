"""`triage parse`: messages in files to JSON, one object a line; no mailbox, no database.

For: trying the reader, scoring it, and the records of other programs. The same reader, kind and flags as the service.

Must not know: stores, mail servers.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from parsers.contract import reading_to_json
from parsers.limits import DEFAULT
from parsers.record import Reading, Record
from rules.flags import flags_of
from rules.kind import final_kind
from rules.protocol import Council
from triage.errors import UserError
from triage.reader.pool import Reader
from triage.settings.load import load, shipped
from triage.timesource import real_now

_READERS = 2
STANDARD_INPUT = "-"

Files = Annotated[list[str], typer.Argument(metavar="FILE|DIR|-", help="Messages (.eml), folders of them, or - .")]
Config = Annotated[Path | None, typer.Option("--config", help="Use the councils of this configuration.")]
CouncilId = Annotated[str | None, typer.Option("--council", help="Read for this council; else the recipient decides.")]
Received = Annotated[
    str | None, typer.Option("--received", help="The mailbox's own arrival time, where no Received header tells it.")
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON, one object a line (always so; kept for scripts).")]


@dataclass(frozen=True, slots=True)
class _Source:
    """One message: the name as the user gave it, and its bytes; None where the file could not be read."""

    name: str
    raw: bytes | None
    trouble: str = ""


def parse(
    files: Files,
    config: Config = None,
    council: CouncilId = None,
    received: Received = None,
    _json: AsJson = False,
) -> None:
    """Read messages and print one JSON object a line for each, in the order given."""
    councils = _councils(config)
    chosen = _chosen(council, councils)
    arrived = _instant(received)
    failed = False
    with closing(Reader(slots=_READERS)) as reader, ThreadPoolExecutor(_READERS) as pool:
        reader.start()
        for source, reading in pool.map(lambda one: (one, _read(reader, one, arrived)), _sources(files)):
            if reading is None:
                print(f"triage: {source.name}: {source.trouble}", file=sys.stderr)
                failed = True
                continue
            found = chosen or recipient_council(reading, councils)
            if found is None:
                print(f"triage: {source.name}: no council has this recipient; name one with --council", file=sys.stderr)
            said = _said(reading, found, reading.envelope.received or arrived or reading.envelope.dated or real_now())
            print(json.dumps({"file": source.name, **said}, ensure_ascii=False))
    if failed:
        raise typer.Exit(1)


def recipient_council(reading: Reading, councils: Mapping[str, Council]) -> Council | None:
    """The council to one of whose mailboxes the message was written, by its recipients' addresses."""
    written_to = [address.email.lower() for address in (*reading.envelope.to, *reading.envelope.cc)]
    for email in written_to:
        for council in councils.values():
            if email in {council.address.lower(), *council.addresses}:
                return council
    return None


def _councils(config: Path | None) -> Mapping[str, Council]:
    return shipped() if config is None else load(config).rules_councils


def _chosen(council: str | None, councils: Mapping[str, Council]) -> Council | None:
    if council is None:
        return None
    if council not in councils:
        raise UserError("unknown_council", f"there is no council {council!r}; known are {', '.join(sorted(councils))}")
    return councils[council]


def _instant(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("write an instant such as 2026-11-19T16:40+00:00", param_hint="--received") from None
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _sources(files: list[str]) -> Iterator[_Source]:
    for name in files:
        if name == STANDARD_INPUT:
            yield _Source(name, sys.stdin.buffer.read(DEFAULT.message_bytes + 1))
        elif Path(name).is_dir():
            inside = sorted(path for path in Path(name).rglob("*") if _is_message(path))
            if not inside:
                yield _Source(name, None, "holds no messages (.eml files, or a Maildir)")
            yield from map(_file, map(str, inside))
        else:
            yield _file(name)


def _is_message(path: Path) -> bool:
    return path.is_file() and (path.suffix.lower() == ".eml" or path.parent.name in {"cur", "new"})


def _file(name: str) -> _Source:
    try:
        with Path(name).open("rb") as file:
            return _Source(name, file.read(DEFAULT.message_bytes + 1))
    except OSError as error:
        return _Source(name, None, f"cannot be read ({error.strerror or type(error).__name__})")


def _read(reader: Reader, source: _Source, arrived: datetime | None) -> Reading | None:
    return None if source.raw is None else reader.read(source.raw, arrived=arrived)


def _said(reading: Reading, council: Council | None, received: datetime) -> dict[str, Any]:
    if council is not None:
        reading = replace(reading, kind=final_kind(reading, council))
    flags = [
        [flag.name.value for flag in flags_of(record, council=council or _anywhere(record), received=received)]
        for record in reading.records
    ]
    return reading_to_json(reading, flags)


def _anywhere(record: Record) -> Council:
    """Stand in for a council that is not known: whichever the sender named is the right one."""
    some = next(iter(shipped().values()))
    return replace(some, authorities=(record.authority,) if record.authority else ())
