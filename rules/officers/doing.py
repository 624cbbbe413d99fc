"""What was understood of a mail, done: act by act through rules/action.py, all in one transaction, each confirmed.

For: rules/commands.py. What is not understood is kept as a note and said so; a mail that proves nothing changes
nothing, is shown to the lead like any further message, and the real officer is told that their name was used.

Must not know: how words are understood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from parsers.record import Address, Evidence, Kind
from rules import letters
from rules.action import act as do_act
from rules.case import Case, Clock, Thread
from rules.kind import own_addresses
from rules.lead import duty_of, person_of
from rules.model import Acted, Arrived, Changes, Do, FileTo, Folder, HistoryEntry, Letter, Trust, View
from rules.names import fold
from rules.officers.mail import Act, Mail, Unclear, Understood
from rules.opening import message_key, thread_of
from rules.protocol import OwedTo, Person
from rules.replies import follow_up, to_review
from rules.words import say_instant

MOST_WORDS = 4000
_TOLD_FIRST = 700


@dataclass(slots=True)
class _Done:
    """What was done to one case: how it stands, and what the confirmation tells."""

    case: Case
    letters: list[Letter] = field(default_factory=list)
    history: list[HistoryEntry] = field(default_factory=list)
    did: list[str] = field(default_factory=list)
    acts: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def done(event: Arrived, view: View, mail: Mail, found: Understood, trust: Trust) -> Changes:
    """All that follows from a mail that surely comes from staff."""
    actor = _actor(event, found)
    states = {ref: _Done(case) for ref in found.cases if (case := mail.case(ref)) is not None}
    for act in found.acts:
        _do(act, states, mail, view, actor, trust)
    for one in states.values():
        _keep_words(one, event, actor)
    told = _letters(event, view, mail, found, states)
    stay = event.folder is Folder.SENT
    changes = Changes(
        kind=Kind.OFFICER_REPLY,
        updated=tuple(one.case for ref, one in states.items() if one.case != mail.case(ref)),
        letters=(*(letter for one in states.values() for letter in one.letters), *told),
        history=tuple(line for one in states.values() for line in one.history),
        attached=tuple(states),
        file_to=FileTo.STAY if stay else FileTo.PROCESSED,
    )
    return changes if states or stay else _about_no_case(event, view, changes)


def _actor(event: Arrived, found: Understood) -> str:
    if found.writer is not None:
        return found.writer.email
    sender = event.reading.envelope.sender
    return sender.email if sender is not None else ""


def _do(act: Act, states: dict[str, _Done], mail: Mail, view: View, actor: str, trust: Trust) -> None:
    """One act, on the case as the acts before it left it."""
    case = mail.case(act.case)
    if case is None:
        return
    one = states.setdefault(act.case, _Done(case))
    evidence = Evidence("body", "own words", act.raw[:500])
    event = Acted(action=act.action(None), case=act.case, actor=actor, trust=trust, evidence=evidence)
    others = tuple(states[each.ref].case if each.ref in states else each for each in mail.pool)
    step = do_act(one.case, event, replace(view, case=one.case, mentioned=others))
    if step.refused:
        one.refused.append(step.refused)
        return
    one.case = step.case
    one.letters += step.letters
    one.history += step.history
    one.did.append(step.did)
    one.acts.append(act.do.value)


def _keep_words(one: _Done, event: Arrived, actor: str) -> None:
    """The words are a note of the case, whatever else they are."""
    words = event.reading.own_words.strip()[:MOST_WORDS]
    if words and words not in one.case.notes:
        one.case = replace(one.case, notes=(*one.case.notes, words))
    if not one.history:
        sentence = f"{actor or 'A colleague'} wrote at {say_instant(event.received)}; kept as a note."
        one.history.append(HistoryEntry(what="note", actor=actor, sentence=sentence, case=one.case.ref))


def _about_no_case(event: Arrived, view: View, changes: Changes) -> Changes:
    """A colleague wrote, nobody can tell about what: a person looks, besides the writer who is asked."""
    sentence = "A colleague wrote, but we could not tell about which referral."
    looked_at = to_review(event, view, Kind.OFFICER_REPLY, "unknown_case", sentence)
    return replace(looked_at, letters=(*changes.letters, *looked_at.letters))


# --- what the writer hears ------------------------------------------------------------------------------------------


def _letters(event: Arrived, view: View, mail: Mail, found: Understood, states: dict[str, _Done]) -> tuple[Letter, ...]:
    """One short mail for each case: what was recorded, or why nothing was and what may have been meant."""
    told = [letter for ref, one in states.items() if (letter := _about(event, view, mail, found, ref, one))]
    lost = [each for each in found.unclear if each.case is None]
    to = _reader(event, view, found, None)
    if (lost or not states) and to is not None and _speaks_to_us(event, view):
        why = lost[0].why if lost else "We could not tell which referral it is about."
        facts = letters.facts_about(event.received, (("wrote", _words(event)), ("refused", why)))
        told.append(letters.confirmation(to, message_key(event), None, facts, _thread(event, to)))
    return tuple(told)


def _about(event: Arrived, view: View, mail: Mail, found: Understood, ref: str, one: _Done) -> Letter | None:
    unclear = [each for each in found.unclear if each.case == ref]
    owed = _owed(one.case, mail.case(ref))
    if not one.did and not one.refused and not _must_be_said(event, view, found, one, unclear):
        return None
    to = _reader(event, view, found, one.case)
    if to is None:
        return None
    numbers = [str(each.number) for each in one.case.done if not each.undone][-len(one.did) :] if one.did else []
    undoable = numbers if any(do not in {Do.UNDO.value, Do.NOTE.value} for do in one.acts) else []
    key = f"act={','.join(undoable)}:{ref}:{message_key(event)}"
    pairs: list[tuple[str, str]] = [("wrote", _words(event))]
    pairs += [("did", each) for each in one.did]
    pairs += [("act", each) for each in one.acts]
    pairs += [("refused", each.removeprefix(f"{ref}: ")) for each in one.refused]
    pairs += [("refused", each.why) for each in unclear]
    pairs += [("guess", guess) for each in unclear for guess in each.guesses]
    if found.lost_answer:
        pairs.append(("lost", "yes"))
    pairs += [("stopped", clock.name) for clock in owed]
    pairs += [("undo", each) for each in undoable]
    return letters.confirmation(to, key, ref, letters.facts_about(event.received, pairs), _thread(event, to))


def _owed(now: Case, before: Case | None) -> list[Clock]:
    """The clocks that ran before and do not run any more."""
    stopped = {clock.name for clock in now.clocks if not clock.running}
    return [clock for clock in (before.clocks if before else ()) if clock.running and clock.name in stopped]


def _must_be_said(event: Arrived, view: View, found: Understood, one: _Done, unclear: Sequence[Unclear]) -> bool:
    """Nothing was done. Said where the mail spoke to us, could be meant, went astray, or was no answer yet."""
    if unclear or found.lost_answer or _speaks_to_us(event, view):
        return True
    waits = any(
        clock.running and clock.owed_to is OwedTo.REFERRER and clock.name != "acknowledge" for clock in one.case.clocks
    )
    return waits and found.reached_referrer and not found.answers_referrer


def _speaks_to_us(event: Arrived, view: View) -> bool:
    """The mailbox stands in To of a mail that came into the inbox: it was written to the service."""
    own = own_addresses(view.council)
    return event.folder is Folder.INBOX and any(address.email in own for address in event.reading.envelope.to)


def _reader(event: Arrived, view: View, found: Understood, case: Case | None) -> Address | None:
    """Who is told: the writer; of a mail in Sent that nobody signed, the lead."""
    sender = event.reading.envelope.sender
    if found.writer is not None:
        return letters.address_of(found.writer)
    if event.folder is Folder.INBOX and sender is not None and sender.email not in own_addresses(view.council):
        return sender
    lead = person_of(view.council, case.lead) if case is not None else None
    return letters.address_of(lead) if lead is not None else None


def _words(event: Arrived) -> str:
    return " ".join(event.reading.own_words.split())[:_TOLD_FIRST]


def _thread(event: Arrived, to: Address) -> Thread:
    return thread_of(event.reading, to)


# --- without proof --------------------------------------------------------------------------------------------------


def unproven(event: Arrived, view: View, why: str, *, machine: bool) -> Changes:
    """Nothing changes. A machine's mail is filed; what bears an officer's address is shown to the lead and to them."""
    stay = event.folder is Folder.SENT
    if machine:
        case = view.thread_case or (view.mentioned[0] if view.mentioned else None)
        name = case.ref if case else None
        sentence = "A machine wrote it, or it is a mail of our own; it commands nothing."
        line = HistoryEntry(what="filed", actor="service", sentence=sentence, case=name)
        attached = (name,) if name else ()
        file_to = FileTo.STAY if stay else FileTo.OTHER
        return Changes(kind=Kind.OFFICER_REPLY, history=(line,), attached=attached, file_to=file_to)
    seen = follow_up(event, view, Kind.OFFICER_REPLY)
    line = HistoryEntry(
        what="unproven",
        actor="service",
        sentence=f"It came in an officer’s name without proof; nothing was changed. {why}",
        case=seen.attached[0] if seen.attached else None,
    )
    return replace(seen, letters=(*seen.letters, *warn_owner(event, view, why)), history=(*seen.history, line))


def warn_owner(event: Arrived, view: View, why: str) -> tuple[Letter, ...]:
    """To the officer whose address or name was used: no fact of a case in it, and never to the sender's own address."""
    owner = _owner(event, view)
    if owner is None:
        return ()
    facts = letters.facts_about(event.received, (("unproven", "yes"), ("refused", why)))
    key = f"unproven:{view.council.id}:{message_key(event)}"
    return (letters.confirmation(letters.address_of(owner), key, None, facts),)


def _owner(event: Arrived, view: View) -> Person | None:
    sender = event.reading.envelope.sender
    if sender is None:
        return None
    person = person_of(view.council, sender.email)
    if person is not None:
        return person
    if sender.email in own_addresses(view.council):
        return duty_of(view.council)
    name = fold(sender.name)
    return next((each for each in view.council.people if name and fold(each.name) == name), None)
