"""Somebody did something to a case: an officer by mail or console, or the service that reports a delivery.

For: `decide`, and officers' mails, whose acts go through the same functions one by one. An act that makes no sense now
changes nothing and says why.

Must not know: how an act was told.

A clock stops at the time of the act, not of its report. Nothing here closes, merges or refuses by itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from rules import deeds, letters
from rules.case import Case, State
from rules.clocks import reopened, stop_by
from rules.deeds import Step, refuse
from rules.lead import duty_of
from rules.model import Acted, Action, Changes, Do, HistoryEntry, Letter, LetterKind, View
from rules.protocol import Person, Stopper
from rules.words import say_instant
from rules.worktime import worktime_of

_AHEAD = timedelta(minutes=10)
"""So far may two machines' times of day differ; what lies further ahead has not happened yet."""


def acted(event: Acted, view: View) -> Changes:
    """What follows from one act."""
    if view.case is None:
        return Changes(refused=f"there is no referral {event.case} at {view.council.name}")
    step = act(view.case, event, view)
    if step.refused:
        return Changes(refused=step.refused)
    return Changes(updated=(step.case,), letters=step.letters, history=step.history, attached=(step.case.ref,))


def act(case: Case, event: Acted, view: View) -> Step:
    """The case after the act, with letters and history; or why it makes no sense."""
    action = event.action
    match action.do:
        case Do.LETTER_SENT:
            return _letter_sent(case, action, view)
        case Do.LETTER_REFUSED:
            return _letter_refused(case, action, view)
        case _:
            wrong = _wrong_time(case, action, view.now)
            return refuse(case, wrong) if wrong else deeds.do(case, event, view)


def _wrong_time(case: Case, action: Action, now: datetime) -> str:
    if action.at is None:
        return ""
    if action.at > now + _AHEAD:
        return f"{say_instant(action.at)} has not come yet"
    if action.at < case.received and action.do in {Do.RESPOND, Do.CONTACTED, Do.NO_CONTACT}:
        return f"{say_instant(action.at)} is before the referral came, at {say_instant(case.received)}"
    return ""


# --- what the service reports of its own letters --------------------------------------------------------------------


def _letter_sent(case: Case, action: Action, view: View) -> Step:
    at = action.at or view.now
    kind = action.letter_kind
    if kind is not LetterKind.ACKNOWLEDGEMENT:
        return Step(case)
    case, hit = stop_by(case, Stopper.ACKNOWLEDGED, at, "acknowledgement sent")
    late = any(clock.due < at for clock in hit)
    sentence = f"The acknowledgement went out at {say_instant(at)}{', late' if late else ''}."
    return Step(case, history=(_service_line("acknowledged", sentence, case),))


def _letter_refused(case: Case, action: Action, view: View) -> Step:
    kind = action.letter_kind
    name = (kind.value if kind else "letter").replace("_", " ")
    code = f" ({action.code})" if action.code else ""
    sentence = f"The {name} could not be delivered{code}."
    if kind is LetterKind.ACKNOWLEDGEMENT and case.state is not State.CLOSED:
        worktime = worktime_of(view.council)
        again = tuple(
            reopened(clock, view.now, worktime)
            if Stopper.ACKNOWLEDGED in clock.stopped_by and not clock.running
            else clock
            for clock in case.clocks
        )
        case = replace(case, clocks=again)
        sentence += " The acknowledge clock runs."
    found = _tell_somebody(case, action, view, sentence)
    return Step(case, letters=found, history=(_service_line("not_delivered", sentence, case),))


def _tell_somebody(case: Case, action: Action, view: View, sentence: str) -> tuple[Letter, ...]:
    if action.letter_kind is LetterKind.REVIEW:
        # A refused review about a refused review would go round in circles; `triage status` shows it.
        return ()
    to = _somebody_else(view, action.to or "")
    if to is None:
        return ()
    facts = letters.facts_about(view.now, (("reason", "bounced"), ("sentence", sentence)))
    kind = action.letter_kind.value if action.letter_kind else "letter"
    return (letters.review_about(case, to, f"{case.ref}:refused:{kind}:{view.now.isoformat()}", facts),)


def _somebody_else(view: View, address: str) -> Person | None:
    people = (duty_of(view.council), view.council.spoc, view.council.manager, *view.council.officers)
    return next((person for person in people if person is not None and person.email != address), None)


def _service_line(what: str, sentence: str, case: Case) -> HistoryEntry:
    return HistoryEntry(what=what, actor="service", sentence=sentence, case=case.ref)
