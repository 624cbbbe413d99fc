"""`triage run`: the service, until it is told to stop; with `--once`, until there is nothing to do.

For: systemd, and rehearsals by people and tests. Standard output stays empty; the log goes to standard error.

Must not know: how the service works.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from triage.cli.configured import Config, configured
from triage.cli.options import ClockOption, time_source
from triage.service import run as run_service

Once = Annotated[
    bool, typer.Option("--once", help="Take all waiting mail, do all that is due, send all mail, and end.")
]


def run(config: Config = None, once: Once = False, clock: ClockOption = None) -> None:
    """Watch the mailboxes, keep the clocks, send the mail."""
    configuration = configured(config)
    faults = run_service(configuration, time_source(clock), once=once)
    for line in faults:
        print(f"triage: {line}", file=sys.stderr)
    if faults:
        raise typer.Exit(1)
