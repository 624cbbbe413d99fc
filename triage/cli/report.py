"""`triage report`: the monitoring report of a period, or one live page of the work list.

For: managers, and programs (`--format json`). Standard output holds the report where no file is named.

Must not know: what is counted, how it looks.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from rules.case import Case
from rules.protocol import Council
from rules.worktime import london_day
from triage.cli.configured import Config
from triage.cli.options import ClockOption, Opened, opened, time_source
from triage.errors import NeedsPerson, TryLater, UserError
from triage.report.figures import Asked, figures
from triage.report.live import write_live
from triage.report.render import as_csv, as_json, html
from triage.store.values import CaseFilter
from triage.timesource import TimeSource


class Format(StrEnum):
    """How the report is written."""

    HTML = "html"
    CSV = "csv"
    JSON = "json"


_WRITE = {Format.HTML: html, Format.CSV: as_csv, Format.JSON: as_json}

CouncilOption = Annotated[list[str] | None, typer.Option("--council", metavar="ID", help="Only of this; repeatable.")]
FromOption = Annotated[str | None, typer.Option("--from", metavar="DATE", help="First London day, as 2026-07-01.")]
ToOption = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last London day, included.")]
FormatOption = Annotated[Format, typer.Option("--format", help="One page, or the same figures as data.")]
OutOption = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write here, not to standard output.")]
SmallOption = Annotated[
    bool, typer.Option("--suppress-small", help="Join counts of people under 5, so that nobody can be told from them.")
]
LiveOption = Annotated[
    Path | None, typer.Option("--live", metavar="FILE", help="Keep one static page of the work list current instead.")
]
EveryOption = Annotated[float, typer.Option("--every", min=1, metavar="SECONDS", help="How often --live writes it.")]
OnceOption = Annotated[bool, typer.Option("--once", help="With --live: write it once and end.")]


def report(  # noqa: PLR0913  # typer reads the options from the signature
    config: Config = None,
    council: CouncilOption = None,
    first: FromOption = None,
    last: ToOption = None,
    form: FormatOption = Format.HTML,
    out: OutOption = None,
    suppress_small: SmallOption = False,
    live: LiveOption = None,
    every: EveryOption = 60,
    once: OnceOption = False,
    clock: ClockOption = None,
) -> None:
    """Count a period: sources, times against targets, consent, pathways, outcomes. Without dates: all that is held."""
    begin, end = _day(first, "--from"), _day(last, "--to")
    if begin and end and end < begin:
        raise typer.BadParameter("it lies before --from", param_hint="--to")
    if live is not None:
        _live(partial(_write_once, config, council, live, clock, time_source(clock)), every, once=once)
        return
    with opened(config, clock) as at:
        councils = _councils(at, council)
        cases = tuple(case for key in councils for case in at.store.cases(CaseFilter(council=key, erased=True)))
        asked = _asked(at, councils, cases, begin, end, suppress=suppress_small)
        written = _WRITE[form](figures(asked, cases), at.now)
    _deliver(written, out)


def _day(text: str | None, option: str) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("write a date as 2026-07-01", param_hint=option) from None


def _councils(at: Opened, wanted: list[str] | None) -> dict[str, Council]:
    known = at.configuration.rules_councils
    for key in wanted or ():
        if key not in known:
            raise UserError(
                "unknown_council", f"there is no council {key!r} in the configuration; known are {', '.join(known)}"
            )
    return {key: council for key, council in known.items() if not wanted or key in wanted}


def _asked(
    at: Opened,
    councils: dict[str, Council],
    cases: tuple[Case, ...],
    begin: date | None,
    end: date | None,
    *,
    suppress: bool,
) -> Asked:
    """The period asked for; what is not named reaches from the first referral held to the last, or to today."""
    days = [london_day(case.received) for case in cases]
    last = end or max([london_day(at.now), *days, *filter(None, (begin,))])
    return Asked(councils=councils, first=begin or min([*days, last]), last=last, now=at.now, suppress=suppress)


def _deliver(written: str, out: Path | None) -> None:
    if out is None:
        sys.stdout.write(written if written.endswith("\n") else written + "\n")
        return
    try:
        out.write_text(written, encoding="utf-8", newline="")
    except OSError:
        raise UserError("report_cannot_write", "the file cannot be written; check its folder") from None


def _write_once(
    config: Path | None, council: list[str] | None, file: Path, clock: str | None, time: TimeSource
) -> None:
    """The store is opened anew each time: a database that was away for a while is found again."""
    with opened(config, clock) as at:
        now = at.now if clock is None else time.now()
        write_live(at.store, list(_councils(at, council).values()), file, now)


def _live(write: Callable[[], None], every: float, *, once: bool) -> None:
    """Until told to stop. A database that is busy, or a folder that is full, is tried again the next time."""
    write()
    if once:
        return
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    said = ""
    while not stop.wait(every):
        try:
            write()
            said = ""
        except (TryLater, NeedsPerson) as error:
            if str(error) != said:
                said = str(error)
                print(f"triage: {said}", file=sys.stderr)
