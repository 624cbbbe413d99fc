"""What several commands share: how a time is written, and the store opened for one command.

For: every command that reads or writes the store.

Must not know: what a command does.

Times that carry no zone are London times, because that is what people at a council mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from rules.words import LONDON
from triage.accounts import database_url
from triage.cli.configured import configured
from triage.errors import UserError
from triage.settings.load import Configuration
from triage.store.store import Store
from triage.timesource import RehearsalTime, SystemTime, TimeSource, real_now

FASTEST = 1_000_000.0
_SKEW = timedelta(minutes=1)

ClockOption = Annotated[
    str | None,
    typer.Option(
        "--clock",
        metavar="START[@SPEED]",
        help="A rehearsal: service time starts at START and runs SPEED times as fast (2026-11-19T16:40+00:00@3600).",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="JSON instead of text for people.")]
Ref = Annotated[str, typer.Argument(metavar="REF", help="The case's reference, like DTR-BAS-2026-00042.")]


@dataclass(frozen=True, slots=True)
class Opened:
    """What a command works with: the configuration, the store, and the instant that counts as now (service time)."""

    configuration: Configuration
    store: Store
    now: datetime
    rehearsed: bool


@contextmanager
def opened(config: Path | None, clock: str | None = None) -> Iterator[Opened]:
    """Open the store of a configuration for one command.

    Without `clock`, now is the machine's time; but a store on which a rehearsal ran last is looked at in the time of
    that rehearsal, which stands still once it has ended. Nor does now lie before what the store says has happened.
    """
    time = time_source(clock)
    configuration = configured(config)
    url = database_url(configuration)
    _check_there(url)
    store = Store(url)
    try:
        yield Opened(configuration, store, *_now(store, None if clock is None else time.now()))
    finally:
        store.close()


def _now(store: Store, told: datetime | None) -> tuple[datetime, bool]:
    """What counts as now, and whether it is rehearsed."""
    if told is not None:
        return told, True
    rehearsal, last = store.rehearsal(), store.last_change()
    now = real_now() if rehearsal is None else rehearsal.at(real_now())
    if last is not None and last > now + _SKEW:
        return last, True
    return now, rehearsal is not None


def time_source(clock: str | None) -> TimeSource:
    """Service time: the machine's, or a rehearsal from START, SPEED times as fast (1 where no speed is given)."""
    if clock is None:
        return SystemTime()
    start, _, speed = clock.partition("@")
    try:
        fast = float(speed) if speed else 1.0
        at = _read(start)
    except ValueError:
        fast, at = 0.0, None
    if at is None or not 0 < fast <= FASTEST:
        raise typer.BadParameter(
            "write START or START@SPEED, such as 2026-11-19T16:40+00:00@3600", param_hint="--clock"
        )
    return RehearsalTime.begin(at, fast)


def instant(text: str | None, name: str) -> datetime | None:
    """An instant as people write it: `2026-11-20T10:40`, `2026-11-20 10:40` (London), with a zone, or `10:40` today."""
    if text is None:
        return None
    try:
        if re.fullmatch(r"[0-2]?\d:[0-5]\d", text.strip()):
            today = real_now().astimezone(LONDON)
            hour, minute = map(int, text.split(":"))
            return today.replace(hour=hour, minute=minute, second=0, microsecond=0).astimezone(UTC)
        return _read(text)
    except ValueError:
        raise typer.BadParameter(
            'write a time such as "2026-11-20 10:40" (London) or 2026-11-20T10:40+00:00', param_hint=name
        ) from None


def _read(text: str) -> datetime:
    if re.fullmatch(r"\s*\d{4}-?\d\d-?\d\d\s*", text):
        raise ValueError("a day is no time")
    at = datetime.fromisoformat(text.strip())
    return (at if at.tzinfo else at.replace(tzinfo=LONDON)).astimezone(UTC)


def _check_there(url: str) -> None:
    """Looking at a database must not make one: the service's own user makes it, so that the file is its own."""
    file = url.removeprefix("sqlite:///")
    if file != url and not Path(file).exists():
        raise UserError("no_database", f"there is no database at {file} yet; `triage run` makes it")
