"""The program `triage`: the argument tree, the exit status, one line for each error.

For: the command line and `python -m triage`. Exit status: 0 done, 1 something is wrong that the user can see to, 2 the
call itself is wrong (contract/service.md).

Must not know: what a command does; each lives in its own module and registers here.
"""

from __future__ import annotations

import sys

import typer

from triage.cli import parse, run
from triage.errors import ConfigError, TriageError

app = typer.Typer(
    name="triage",
    help="Reads a council's duty-to-refer mailbox, acknowledges at once, names a lead and keeps the clocks.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # a traceback with local values would show people's data
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def triage() -> None:
    """Reads a council's duty-to-refer mailbox, acknowledges at once, names a lead and keeps the clocks."""


app.command("run")(run.run)
app.command("parse")(parse.parse)


def main() -> int:
    """Run one command and give its exit status."""
    try:
        app(prog_name="triage")
    except ConfigError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 1
    except TriageError as error:
        print(f"triage: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # `triage cases | head`: nobody listens any more, and that is no fault. Keep Python from saying so at exit.
        sys.stdout = None
        return 0
    return 0
