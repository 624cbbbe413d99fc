"""How an act is taken back: the case stands as it stood before it, and clocks run from their old start.

For: rules/deeds.py. An act that was recorded after the one taken back stays as it is.

Must not know: how an undo was told.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from parsers.record import Consent, ConsentStatus
from rules.case import Case, Clock, Contact, Done, Flag, FlagName, State
from rules.clocks import reopened, stopped
from rules.flags import flags_of
from rules.model import Acted, View
from rules.worktime import worktime_of

_CONSENT_FLAGS = frozenset({FlagName.CONSENT_MISSING, FlagName.CONSENT_REFUSED, FlagName.CONSENT_UNCLEAR})


def with_consent(case: Case, consent: Consent, view: View) -> Case:
    """The case with this consent, its flags with it; nobody asks for consent any more."""
    record = replace(case.record, consent=consent)
    raised = flags_of(record, council=view.council, received=case.received)
    fresh = tuple(flag for flag in raised if flag.name in _CONSENT_FLAGS)
    kept = tuple(flag for flag in case.flags if flag.name not in _CONSENT_FLAGS)
    return replace(case, record=record, flags=(*fresh, *kept), consent_ask_at=None)


def to_undo(case: Case, event: Acted) -> Done | None:
    """The act to take back: the one that is named, else the actor's last; the console's is the last of anybody."""
    standing = [done for done in case.done if not done.undone]
    if event.action.number is not None:
        return next((done for done in standing if done.number == event.action.number), None)
    own = [done for done in standing if done.actor == event.actor]
    if not own and event.actor == "console":
        own = standing
    return own[-1] if own else None


def restored(case: Case, before: dict[str, str], view: View) -> Case:
    """The case with everything that `before` names as it was."""
    after = case
    if "state" in before:
        closed = State(before["state"]) is State.CLOSED
        after = replace(after, state=State(before["state"]), closed_at=after.closed_at if closed else None)
    if "outcome" in before:
        after = replace(after, outcome=before["outcome"] or None)
    if "contact" in before:
        after = replace(after, contact=Contact(before["contact"]))
    if "lead" in before:
        after = replace(after, lead=before["lead"] or None)
    if "consent" in before:
        day = before.get("consent_on", "")
        words = before.get("consent_words") or None
        on = date.fromisoformat(day) if day else None
        after = with_consent(after, Consent(status=ConsentStatus(before["consent"]), date=on, evidence=words), view)
    if "flag" in before:
        after = _marked_again(after, FlagName(before["flag"]), view)
    said = {name.removeprefix("said:"): word for name, word in before.items() if name.startswith("said:")}
    alike = tuple(replace(each, said=said.get(each.ref, each.said)) for each in after.likenesses)
    clocks = tuple(_clock_before(clock, before.get(f"clock:{clock.name}"), view) for clock in after.clocks)
    return replace(after, likenesses=alike, clocks=clocks)


def _marked_again(case: Case, name: FlagName, view: View) -> Case:
    raised = flags_of(case.record, council=view.council, received=case.received)
    fresh = tuple(flag for flag in raised if flag.name is name)
    return replace(case, flags=(*(flag for flag in case.flags if flag.name is not name), *fresh))


def lifted(case: Case, flag: Flag, view: View) -> bool:
    """Whether an officer lifted this very mark: the same words, not other ones that came since."""
    acts = (done for done in case.done if not done.undone)
    if not any(("flag", flag.name.value) in done.before for done in acts):
        return False
    raised = flags_of(case.record, council=view.council, received=case.received)
    return any(each.name is flag.name and each.why.evidence == flag.why.evidence for each in raised)


def _clock_before(clock: Clock, was: str | None, view: View) -> Clock:
    if was is None:
        return clock
    at, _, how = was.partition(" ")
    if at:
        return stopped(clock, datetime.fromisoformat(at), how)
    return reopened(clock, view.now, worktime_of(view.council))
