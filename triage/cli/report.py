"""`triage report`: the monitoring report of a period, or one live page of the work list.

For: managers, and programs (`--format json`). Standard output holds the report where no file is named.

Must not know: what is counted, how it looks.
"""

from __future__ import annotations

import signal
import sys
import threading
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rules.model import Case
from rules.protocol import Council
from rules.worktime import london_day
from triage.cli.configured import Config
from triage.cli.options import ClockOption, Opened, opened
from triage.errors import NeedsPerson, TryLater, UserError
from triage.report.figures import Asked, figures
from triage.report.live import write_live
from triage.report.render import as_csv, as_json, html
from triage.store.values import CaseFilter


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


def report(
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
    """Count a period: sources, receipts and answers against targets, consent, pathways, outcomes. All that is held where no period is named."""
    begin, end = _day(first, "--from"), _day(last, "--to")
    if begin and end and end < begin:
        raise typer.BadParameter("it lies before --from", param_hint="--to")
    with opened(config, clock) as at:
        councils = _councils(at, council)
        if live is not None:
            _keep_current(at, list(councils.values()), live, every, once=once)
            return
        cases = tuple(
            case for key in councils for case in at.store.cases(CaseFilter(council=key, erased=True))
        )
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
    at: Opened, councils: dict[str, Council], cases: tuple[Case, ...], begin: date | None, end: date | None, *, suppress: bool
) -> Asked:
    """The period asked for; what is not named reaches from the first referral held to the last, or to today."""
    days = [london_day(case.received) for case in cases]
    # In a rehearsal the referrals may lie ahead of the machine's own time.
    now = max([at.now, *(case.received for case in cases)])
    last = end or max([london_day(now), begin or date.min])
    return Asked(
        councils=councils, first=begin or min([*days, last]), last=last, now=now, suppress=suppress
    )


def _deliver(written: str, out: Path | None) -> None:
    if out is None:
        sys.stdout.write(written if written.endswith("\n") else written + "\n")
        return
    try:
        out.write_text(written, encoding="utf-8", newline="")
    except OSError:
        raise UserError("report_cannot_write", "the file cannot be written; check its folder") from None


def _keep_current(at: Opened, councils: list[Council], file: Path, every: float, *, once: bool) -> None:
    """Until told to stop. A database that is busy, or a folder that is full, is tried again the next time."""
    stop = threading.Event()
    if once:
        write_live(at.store, councils, file, at.now)
        return
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    said = ""
    while not stop.is_set():
        try:
            write_live(at.store, councils, file, at.time())
            said = ""
        except (TryLater, NeedsPerson) as error:
            if str(error) != said:
                said = str(error)
                print(f"triage: {said}", file=sys.stderr)
        stop.wait(every)
