"""What each act of an officer does to a case, and how it is taken back.

For: rules/action.py. Every act that changes a case leaves a `Done` behind with how things stood, so that an undo sets
clocks going again from their old start.

Must not know: how an act was told, deliveries.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from parsers.record import Consent, ConsentStatus
from rules import letters
from rules.case import Case, Clock, Contact, Done, Flag, FlagName, Likeness, State, Why
from rules.clocks import reopened, stop_by, stopped
from rules.flags import has_flag
from rules.lead import person_of
from rules.model import Acted, Do, HistoryEntry, Letter, View
from rules.outcomes import outcome_words
from rules.protocol import Stopper
from rules.undo import restored, to_undo, with_consent
from rules.words import say_day, say_instant, say_list
from rules.worktime import worktime_of


@dataclass(frozen=True, slots=True)
class Step:
    """The case after an act, its letters and history; `did` says what was done, `refused` why nothing was."""

    case: Case
    letters: tuple[Letter, ...] = ()
    history: tuple[HistoryEntry, ...] = ()
    did: str = ""
    refused: str = ""


def refuse(case: Case, why: str) -> Step:
    """Nothing is changed, for this reason."""
    return Step(case, refused=f"{case.ref}: {why}")


def do(case: Case, event: Acted, view: View) -> Step:
    """The case after the act."""
    deed = _DEEDS.get(event.action.do)
    return deed(case, event, view) if deed else refuse(case, "this cannot be done by a person")


def _done(before: Case, after: Case, event: Acted, view: View, did: str, more: tuple[Letter, ...] = ()) -> Step:
    """The step with its line of history, its note, and what an undo needs."""
    number = max((done.number for done in before.done), default=0) + 1
    action = event.action
    done = Done(number=number, do=action.do.value, actor=event.actor, at=view.now, before=_standing(before, after))
    after = replace(after, done=(*after.done, done))
    if action.text:
        after = replace(after, notes=(*after.notes, action.text))
    why = Why(rule=f"trust.{event.trust.value}", sentence=did, evidence=event.evidence)
    line = HistoryEntry(what=action.do.value, actor=event.actor, sentence=did, case=before.ref, why=why)
    return Step(after, more, (line,), did)


def _standing(before: Case, after: Case) -> tuple[tuple[str, str], ...]:
    """What the act changed, as it stood before."""
    pairs = [
        ("state", before.state.value, after.state.value),
        ("contact", before.contact.value, after.contact.value),
        ("lead", before.lead or "", after.lead or ""),
        ("outcome", before.outcome or "", after.outcome or ""),
        ("consent", before.record.consent.status.value, after.record.consent.status.value),
    ]
    found = [(name, was) for name, was, now in pairs if was != now]
    if before.record.consent != after.record.consent:
        day = before.record.consent.date
        found += [("consent", before.record.consent.status.value), ("consent_on", day.isoformat() if day else "")]
        found.append(("consent_words", before.record.consent.evidence or ""))
    for was, now in zip(before.clocks, after.clocks, strict=True):
        if was != now:
            found.append(
                (f"clock:{was.name}", f"{was.stopped_at.isoformat() if was.stopped_at else ''} {was.stopped_how}")
            )
    if has_flag(before.flags, FlagName.STAFF_RISK) and not has_flag(after.flags, FlagName.STAFF_RISK):
        found.append(("flag", FlagName.STAFF_RISK.value))
    said = {each.ref: each.said for each in before.likenesses}
    found += [
        (f"said:{each.ref}", said.get(each.ref, "")) for each in after.likenesses if said.get(each.ref) != each.said
    ]
    return tuple(dict.fromkeys(found))


def _stop_of(clock: Clock) -> str:
    """When and how a clock had stopped, " " of a running one."""
    return f"{clock.stopped_at.isoformat() if clock.stopped_at else ''} {clock.stopped_how}"


# --- answering ------------------------------------------------------------------------------------------------------

_HOW = {"email": "by email", "phone": "by phone", "visit": "in person"}


def _respond(case: Case, event: Acted, view: View) -> Step:
    return _stopping(case, event, view, Stopper.RESPOND, "Answered")


def _contacted(case: Case, event: Acted, view: View) -> Step:
    return _stopping(replace(case, contact=Contact.MADE), event, view, Stopper.CONTACTED, "Contact made", before=case)


def _no_contact(case: Case, event: Acted, view: View) -> Step:
    contact = Contact.MADE if case.contact is Contact.MADE else Contact.NOT_MADE
    tried = replace(case, contact=contact)
    return _stopping(tried, event, view, Stopper.NO_CONTACT, "Contact tried", before=case)


def _stopping(case: Case, event: Acted, view: View, stopper: Stopper, what: str, *, before: Case | None = None) -> Step:
    at = event.action.at or view.now
    how = " ".join(filter(None, (what.lower(), _HOW.get(event.action.by or "", ""))))
    after, hit = stop_by(case, stopper, at, how)
    if not hit:
        after, hit = _corrected(case, stopper, event, at, how)
    after = _settled(after)
    said = " ".join(filter(None, (what, _HOW.get(event.action.by or "", ""), "at", say_instant(at))))
    told = (
        f"The {say_list(tuple(clock.name for clock in hit))} clock stopped."
        if hit
        else "No clock was waiting for this."
    )
    return _done(before or case, after, event, view, f"{said}. {told}")


def _corrected(case: Case, stopper: Stopper, event: Acted, at: datetime, how: str) -> tuple[Case, tuple[Clock, ...]]:
    """A time told again replaces the old one; without a time it is told twice and changes nothing."""
    if event.action.at is None:
        return case, ()
    hit = tuple(
        c for c in case.clocks if not c.running and stopper in c.stopped_by and c.stopped_how.startswith(how[:7])
    )
    clocks = tuple(stopped(clock, at, how) if clock in hit else clock for clock in case.clocks)
    return replace(case, clocks=clocks), hit


def _settled(case: Case) -> Case:
    """Open while an answer is owed, answered when none is; never leaves closed or duplicate."""
    if case.state not in {State.OPEN, State.ANSWERED}:
        return case
    owed = [clock for clock in case.clocks if Stopper.ACKNOWLEDGED not in clock.stopped_by]
    done = bool(owed) and not any(clock.running for clock in owed)
    flags = tuple(flag for flag in case.flags if flag.name is not FlagName.OVERDUE) if done else case.flags
    return replace(case, state=State.ANSWERED if done else State.OPEN, flags=flags)


# --- who leads ------------------------------------------------------------------------------------------------------


def _assign(case: Case, event: Acted, view: View) -> Step:
    to = person_of(view.council, (event.action.to or "").lower())
    if to is None:
        names = say_list(tuple(f"{person.name} ({person.email})" for person in view.council.people))
        return refuse(case, f"{event.action.to or 'nobody'} is not configured here. Those who are: {names}")
    if case.state is State.CLOSED:
        return refuse(case, "it is closed; reopen it first")
    if case.lead == to.email:
        return refuse(case, f"{to.name} leads it already")
    return hand_over(case, to.email, event, view, Why(rule="lead.assigned", sentence=f"Assigned by {event.actor}."))


def hand_over(case: Case, lead: str, event: Acted, view: View, why: Why) -> Step:
    """The case with a new lead, who gets it whole; the referrer hears without delay (Essex protocol, commitment 10)."""
    before, to = person_of(view.council, case.lead), person_of(view.council, lead)
    flags = tuple(flag for flag in case.flags if flag.name is not FlagName.NOBODY_AVAILABLE)
    after = replace(case, lead=lead, lead_why=why, flags=flags)
    found: list[Letter] = []
    if to is not None:
        key = f"{case.ref}:{lead}:{view.now.isoformat()}"
        found.append(letters.assignment(after, case.ref, to, key, before=before))
    if case.thread.reply_to is not None:
        found.append(letters.lead_change(after, case.thread.reply_to, before, view.now, ""))
    was = f" before that {before.name}" if before else ""
    did = f"{to.name if to else lead} leads it now{',' + was if was else ''}."
    return _done(case, after, event, view, did, tuple(found))


# --- consent --------------------------------------------------------------------------------------------------------


def _consent(case: Case, event: Acted, view: View) -> Step:
    given = event.action.consent
    if given not in {"written", "oral", "refused"}:
        return refuse(case, "say whether consent was written, oral or refused")
    words = event.action.text or (event.evidence.quote if event.evidence else None)
    consent = Consent(status=ConsentStatus(given), date=event.action.on, evidence=words)
    on = f" on {say_day(event.action.on)}" if event.action.on else ""
    did = f"Consent was refused{on}." if given == "refused" else f"Consent is {given}{on}."
    return _done(case, with_consent(case, consent, view), event, view, did)


# --- duplicates -----------------------------------------------------------------------------------------------------


def _duplicate(case: Case, event: Acted, view: View) -> Step:
    other = next((each for each in view.mentioned if each.ref == event.action.of), None)
    if other is None or other.ref == case.ref:
        return refuse(case, f"there is no other referral {event.action.of or ''} here to be the duplicate of")
    after = replace(case, state=State.DUPLICATE, likenesses=_said(case, other.ref, "duplicate"))
    after = replace(after, flags=_without(after.flags, FlagName.POSSIBLE_DUPLICATE))
    did = f"It is a duplicate of {other.ref}."
    if _same_referrer(case, other):
        # An answer owed to another referrer is owed still (contract/officers.md).
        after = _stop_all(after, view.now, f"duplicate of {other.ref}")
        did += " Its clocks stopped: the same referrer waits for the answer there."
    return _done(case, after, event, view, did)


def _same_referrer(one: Case, other: Case) -> bool:
    addresses = [
        case.record.referrer.email or (case.thread.reply_to.email if case.thread.reply_to else None)
        for case in (one, other)
    ]
    return addresses[0] is not None and addresses[0] == addresses[1]


def _distinct(case: Case, event: Acted, view: View) -> Step:
    open_ones = [each for each in case.likenesses if each.said != "distinct"]
    of = event.action.of or (open_ones[0].ref if open_ones else None)
    if of is None or of == case.ref:
        return refuse(case, "no other referral is named, and none was thought to be the same")
    alike = _said(case, of, "distinct")
    state = State.OPEN if case.state is State.DUPLICATE else case.state
    clocks = _running_again(case, f"duplicate of {of}", view)
    after = _settled(replace(case, likenesses=alike, state=state, clocks=clocks))
    if all(each.said for each in alike):
        after = replace(after, flags=_without(after.flags, FlagName.POSSIBLE_DUPLICATE, FlagName.REPEAT_REFERRAL))
    return _done(case, after, event, view, f"It is not about the same person as {of}.")


def _said(case: Case, ref: str, word: str) -> tuple[Likeness, ...]:
    if any(each.ref == ref for each in case.likenesses):
        return tuple(replace(each, said=word) if each.ref == ref else each for each in case.likenesses)
    return (*case.likenesses, Likeness(ref=ref, probability=0.0, likely=False, reasons_for=(), said=word))


def _without(flags: tuple[Flag, ...], *names: FlagName) -> tuple[Flag, ...]:
    return tuple(flag for flag in flags if flag.name not in names)


# --- ending and reopening -------------------------------------------------------------------------------------------


def _close(case: Case, event: Acted, view: View) -> Step:
    outcome = (event.action.outcome or "").strip()
    if not outcome:
        return refuse(case, "say with which outcome it is closed")
    words = outcome_words(outcome)[:200]
    return _end(case, event, view, words, f"Closed: {words}.")


def _not_a_referral(case: Case, event: Acted, view: View) -> Step:
    return _end(case, event, view, "not a referral", "It was not a referral. Its clocks stopped.")


def _end(case: Case, event: Acted, view: View, outcome: str, did: str) -> Step:
    if case.state is State.CLOSED:
        return refuse(case, f"it was closed before ({case.outcome})")
    at = event.action.at or view.now
    after = _stop_all(case, at, f"closed: {outcome}")
    did = " ".join((did, *_still_to_do(case, at, view)))
    after = replace(after, state=State.CLOSED, outcome=outcome, closed_at=at, consent_ask_at=None)
    return _done(case, replace(after, flags=_without(after.flags, FlagName.OVERDUE)), event, view, did)


def _still_to_do(case: Case, at: datetime, view: View) -> list[str]:
    """What the protocol asks of a person once a case on one of its pathways is decided, and by when."""
    found: dict[str, str] = {}
    for pathway in view.council.protocol.pathways:
        if pathway.after_outcome and pathway.name in case.pathway.split(", "):
            by = ""
            if pathway.after_outcome_within is not None:
                by = f", by {say_instant(worktime_of(view.council).within(at, pathway.after_outcome_within).due)}"
            source = f" ({pathway.source})" if pathway.source else ""
            found.setdefault(pathway.after_outcome, f"{pathway.after_outcome.rstrip('.')}{by}{source}.")
    return list(found.values())


def _reopen(case: Case, event: Acted, view: View) -> Step:
    if case.state not in {State.CLOSED, State.DUPLICATE}:
        return refuse(case, "it is open")
    clocks = _running_again(case, "closed", view)
    clocks = _running_again(replace(case, clocks=clocks), "duplicate of", view)
    after = replace(case, state=State.OPEN, outcome=None, closed_at=None, clocks=clocks)
    did = "Reopened. Its clocks run from their old start."
    return _done(case, _settled(after), event, view, did)


def _stop_all(case: Case, at: datetime, how: str) -> Case:
    return replace(case, clocks=tuple(stopped(clock, at, how) if clock.running else clock for clock in case.clocks))


def _running_again(case: Case, how: str, view: View) -> tuple[Clock, ...]:
    worktime = worktime_of(view.council)
    return tuple(
        reopened(clock, view.now, worktime) if clock.stopped_how.startswith(how) else clock for clock in case.clocks
    )


# --- a mark that does not hold ---------------------------------------------------------------------------------------


def _lift_risk(case: Case, event: Acted, view: View) -> Step:
    """A marker about violence must rest on facts; who knows better may lift it (ICO guidance on violence markers)."""
    if not has_flag(case.flags, FlagName.STAFF_RISK):
        return refuse(case, "no risk to staff is marked")
    after = replace(case, flags=_without(case.flags, FlagName.STAFF_RISK))
    return _done(case, after, event, view, "The mark about a risk to staff was lifted.")


# --- notes and undoing ----------------------------------------------------------------------------------------------


def _note(case: Case, event: Acted, view: View) -> Step:
    text = (event.action.text or "").strip()
    if not text:
        return refuse(case, "the note is empty")
    line = HistoryEntry(what="note", actor=event.actor, sentence="A note was kept.", case=case.ref)
    return Step(replace(case, notes=(*case.notes, text)), history=(line,), did="Kept as a note.")


def _undo(case: Case, event: Acted, view: View) -> Step:
    done = to_undo(case, event)
    if done is None:
        return refuse(case, "there is nothing to undo")
    after = restored(case, dict(done.before), view)
    marked = tuple(replace(each, undone=True) if each.number == done.number else each for each in case.done)
    did = f"Undone: {done.do.replace('_', ' ')}, as told at {say_instant(done.at)}."
    found: tuple[Letter, ...] = ()
    if after.lead != case.lead:
        found = hand_over(case, after.lead or "", event, view, Why(rule="lead.undone", sentence=did)).letters
    why = Why(rule=f"trust.{event.trust.value}", sentence=did, evidence=event.evidence)
    line = HistoryEntry(what="undo", actor=event.actor, sentence=did, case=case.ref, why=why)
    return Step(replace(after, done=marked), found, (line,), did)


_DEEDS: dict[Do, Callable[[Case, Acted, View], Step]] = {
    Do.RESPOND: _respond,
    Do.CONTACTED: _contacted,
    Do.NO_CONTACT: _no_contact,
    Do.ASSIGN: _assign,
    Do.CONSENT: _consent,
    Do.DUPLICATE: _duplicate,
    Do.DISTINCT: _distinct,
    Do.CLOSE: _close,
    Do.REOPEN: _reopen,
    Do.NOT_A_REFERRAL: _not_a_referral,
    Do.NOTE: _note,
    Do.LIFT_RISK: _lift_risk,
    Do.UNDO: _undo,
}
