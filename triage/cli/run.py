"""`triage run`: the service, until it is told to stop; with `--once`, until there is nothing to do.

For: systemd, and rehearsals by people and tests. Standard output stays empty; the log goes to standard error.

Must not know: how the service works.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import Annotated

import typer

from triage.cli.configured import Config, configured
from triage.service import run as run_service
from triage.timesource import RehearsalTime, SystemTime, TimeSource

Once = Annotated[
    bool, typer.Option("--once", help="Take all waiting mail, do all that is due, send all mail, and end.")
]
Clock = Annotated[
    str | None,
    typer.Option(
        "--clock",
        metavar="START[@SPEED]",
        help="A rehearsal: service time starts there and runs SPEED times as fast, as 2026-11-19T16:40+00:00@3600.",
    ),
]


def run(config: Config = None, once: Once = False, clock: Clock = None) -> None:
    """Watch the mailboxes, keep the clocks, send the mail."""
    time = time_of(clock)
    faults = run_service(configured(config), time, once=once)
    for line in faults:
        print(f"triage: {line}", file=sys.stderr)
    if faults:
        raise typer.Exit(1)


def time_of(clock: str | None) -> TimeSource:
    """Service time as `--clock` says; real time without it. An instant without an offset is UTC."""
    if clock is None:
        return SystemTime()
    start, at, speed = clock.partition("@")
    wrong = typer.BadParameter("write START or START@SPEED, as 2026-11-19T16:40+00:00@3600", param_hint="--clock")
    try:
        instant = datetime.fromisoformat(start)
        factor = float(speed) if at else 1.0
    except ValueError:
        raise wrong from None
    if not 0 < factor <= 1_000_000:
        raise wrong
    return RehearsalTime.begin(instant if instant.tzinfo else instant.replace(tzinfo=UTC), factor)
