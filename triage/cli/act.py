"""What an officer can also say by mail, said at a console: respond, assign, consent, duplicate, close and the rest.

For: whoever may sign in to the machine, who thereby counts as staff of every council on it. Each act goes the one road
(`Handling.acted`), is kept in the history, and can be undone; mails that follow are queued, and the running service
sends them.

Must not know: what an act does to a case; the rules say, and refuse what makes no sense.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rules.model import Acted, Action, Do, Trust
from triage.cli.configured import Config
from triage.cli.options import ClockOption, JsonOption, Opened, Ref, instant, opened
from triage.cli.show import say, say_json
from triage.errors import UserError
from triage.handling import Handling
from triage.outbox.compose import Composer

ACTOR = "console"


class By(StrEnum):
    """How somebody was answered or reached."""

    EMAIL = "email"
    PHONE = "phone"
    VISIT = "visit"


class Given(StrEnum):
    """What is known of the applicant's consent."""

    WRITTEN = "written"
    ORAL = "oral"
    REFUSED = "refused"


Other = Annotated[str, typer.Argument(metavar="OF", help="The reference of the other case.")]
ByOption = Annotated[By, typer.Option("--by", help="How.")]
AtOption = Annotated[
    str | None,
    typer.Option("--at", metavar="TIME", help='When it happened, London time ("2026-11-20 10:40", 10:40); else now.'),
]
NoteOption = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="A note to be kept with the case.")]
OnOption = Annotated[
    str | None, typer.Option("--on", metavar="DAY", help="The day on which consent was given, like 2026-11-20.")
]
Mail = Annotated[str, typer.Argument(metavar="MAIL", help="The mail address of the new lead.")]
Outcome = Annotated[str, typer.Argument(metavar="OUTCOME", help='With which outcome, like "prevention duty accepted".')]
Text = Annotated[str, typer.Argument(metavar="TEXT", help="The note.")]
Number = Annotated[
    int | None,
    typer.Argument(metavar="NUMBER", help="Which act (`triage case REF --json` numbers them); else the last."),
]


def respond(
    ref: Ref,
    by: ByOption,
    at: AtOption = None,
    note: NoteOption = None,
    config: Config = None,
    clock: ClockOption = None,
    json: JsonOption = False,
) -> None:
    """The referrer has the substantive answer: stops the clock of the answer."""
    action = Action(do=Do.RESPOND, by=by.value, at=instant(at, "--at"), text=note)
    _act(ref, action, config, clock, json=json)


def contacted(
    ref: Ref,
    by: ByOption,
    at: AtOption = None,
    note: NoteOption = None,
    config: Config = None,
    clock: ClockOption = None,
    json: JsonOption = False,
) -> None:
    """The applicant was reached: stops the clock of the contact."""
    action = Action(do=Do.CONTACTED, by=by.value, at=instant(at, "--at"), text=note)
    _act(ref, action, config, clock, json=json)


def no_contact(
    ref: Ref,
    by: ByOption,
    at: AtOption = None,
    note: NoteOption = None,
    config: Config = None,
    clock: ClockOption = None,
    json: JsonOption = False,
) -> None:
    """The applicant was tried and not reached: a first attempt stops the clock of the contact."""
    action = Action(do=Do.NO_CONTACT, by=by.value, at=instant(at, "--at"), text=note)
    _act(ref, action, config, clock, json=json)


def assign(
    ref: Ref,
    mail: Mail,
    note: NoteOption = None,
    config: Config = None,
    clock: ClockOption = None,
    json: JsonOption = False,
) -> None:
    """Give the case to another lead; they and the referrer are told."""
    _act(ref, Action(do=Do.ASSIGN, to=mail.strip().lower(), text=note), config, clock, json=json)


def consent(
    ref: Ref,
    given: Annotated[Given, typer.Argument(help="What is known now.")],
    on: OnOption = None,
    note: NoteOption = None,
    config: Config = None,
    clock: ClockOption = None,
    json: JsonOption = False,
) -> None:
    """Note the applicant's consent, or that it was refused or withdrawn (which never closes a case)."""
    action = Action(do=Do.CONSENT, consent=given.value, on=_day(on), text=note)
    _act(ref, action, config, clock, json=json)


def duplicate(
    ref: Ref,
    of: Other,
    note: NoteOption = None,
    config: Config = None,
    clock: ClockOption = None,
    json: JsonOption = False,
) -> None:
    """REF repeats OF. An answer owed to another referrer stays owed."""
    _act(ref, Action(do=Do.DUPLICATE, of=of.strip().upper(), text=note), config, clock, json=json)


def distinct(
    ref: Ref,
    of: Other,
    note: NoteOption = None,
    config: Config = None,
    clock: ClockOption = None,
    json: JsonOption = False,
) -> None:
    """REF and OF are about different people."""
    _act(ref, Action(do=Do.DISTINCT, of=of.strip().upper(), text=note), config, clock, json=json)


def close(
    ref: Ref,
    outcome: Outcome,
    note: NoteOption = None,
    config: Config = None,
    clock: ClockOption = None,
    json: JsonOption = False,
) -> None:
    """Close the case with its outcome; its clocks stop."""
    _act(ref, Action(do=Do.CLOSE, outcome=outcome, text=note), config, clock, json=json)


def not_referral(
    ref: Ref, note: NoteOption = None, config: Config = None, clock: ClockOption = None, json: JsonOption = False
) -> None:
    """It was no referral; its clocks stop."""
    _act(ref, Action(do=Do.NOT_A_REFERRAL, text=note), config, clock, json=json)


def reopen(
    ref: Ref, note: NoteOption = None, config: Config = None, clock: ClockOption = None, json: JsonOption = False
) -> None:
    """Open a closed or duplicate case again; its clocks run from their old start."""
    _act(ref, Action(do=Do.REOPEN, text=note), config, clock, json=json)


def note(ref: Ref, text: Text, config: Config = None, clock: ClockOption = None, json: JsonOption = False) -> None:
    """Keep a note with the case."""
    _act(ref, Action(do=Do.NOTE, text=text), config, clock, json=json)


def undo(
    ref: Ref, number: Number = None, config: Config = None, clock: ClockOption = None, json: JsonOption = False
) -> None:
    """Take back an act, the last one unless its number is given; clocks run from their old start."""
    _act(ref, Action(do=Do.UNDO, number=number), config, clock, json=json)


def _act(ref: str, action: Action, config: Path | None, clock: str | None, *, json: bool) -> None:
    """Do it, and say what was done. Raises UserError with the reason where nothing was."""
    ref = ref.strip().upper()
    with opened(config, clock) as at:
        council = at.store.council_of(ref)
        if council not in at.configuration.councils:
            raise UserError("unknown_council", f"{ref} belongs to {council}, which is no longer in the configuration")
        before = {line.number for line in at.store.case(ref).history}
        event = Acted(action=action, case=ref, actor=ACTOR, trust=Trust.CONSOLE)
        handled = _handling(at).acted(event, council, _moment(at, action.at))
        file = at.store.case(ref)
    done = [line.sentence for line in file.history if line.number not in before]
    if json:
        state = file.case.state.value if file.case is not None else None
        say_json({"ref": ref, "did": done, "state": state, "mails_queued": handled.queued})
        return
    for sentence in done:
        say(f"{ref}: {sentence}")
    if handled.queued:
        mails = "1 mail is" if handled.queued == 1 else f"{handled.queued} mails are"
        say(f"{mails} queued; the running service sends {'it' if handled.queued == 1 else 'them'}.")


def _handling(at: Opened) -> Handling:
    configuration = at.configuration
    templates = {key: one.templates for key, one in configuration.councils.items() if one.templates is not None}
    return Handling(at.store, configuration.rules_councils, Composer(templates).compose)


def _moment(at: Opened, told: datetime | None) -> datetime:
    """When the act is told. In a rehearsal whose clock has stopped since, the act itself shows how late it is."""
    return max(at.now, told) if at.rehearsed and told is not None else at.now


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("write a day such as 2026-11-20", param_hint="--on") from None
