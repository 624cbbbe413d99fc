"""The program `triage`: the argument tree, the exit status, one line for each error.

For: the command line and `python -m triage`. Exit status: 0 done, 1 something is wrong that the user can see to, 2 the
call itself is wrong (contract/service.md).

Must not know: what a command does; each lives in its own module and registers here.
"""

from __future__ import annotations

import sys

import typer

from triage.cli import act, cases, check, demo, interpret, keep, parse, report, run, status
from triage.errors import ConfigError, TriageError
from triage.log import Log

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
app.command("interpret")(interpret.interpret_files)
app.command("check")(check.check)
app.command("status")(status.status)
app.command("cases")(cases.cases)
app.command("case")(cases.case)
app.command("respond")(act.respond)
app.command("contacted")(act.contacted)
app.command("no-contact")(act.no_contact)
app.command("assign")(act.assign)
app.command("consent")(act.consent)
app.command("duplicate")(act.duplicate)
app.command("distinct")(act.distinct)
app.command("close")(act.close)
app.command("not-referral")(act.not_referral)
app.command("reopen")(act.reopen)
app.command("note")(act.note)
app.command("undo")(act.undo)
app.command("report")(report.report)
app.command("export")(keep.export)
app.command("erase")(keep.erase)
app.command("hold")(keep.hold)
app.command("purge")(keep.purge)
app.command("backup")(keep.backup)
app.command("restore")(keep.restore)
app.command("audit")(keep.audit)
app.command("demo")(demo.demo)


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
    except Exception as error:  # noqa: BLE001  # the program's own door: a traceback would show what it was reading
        Log().bug("command_failed", error)
        print("triage: this is a fault of the program; please report the line above", file=sys.stderr)
        return 1
    return 0
