"""A new case from a record: flags, likeness, pathway, clocks, lead, and the letters that go out at once.

For: arrivals. No record is too poor for a case: what cannot be read is a case of its own kind, acknowledged and shown
to a person.

Must not know: what else the message may be.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from parsers.record import Address, ProblemCode, Reading, Record, Source
from rules import letters
from rules.case import Case, Flag, FlagName, Likeness, State, Thread, Why
from rules.clocks import answer_clock, pathways_of, start_clocks
from rules.duplicates import likenesses
from rules.flags import flags_of, has_flag
from rules.lead import Choice, Known, choose_lead, duty_of, known_leads, person_of
from rules.likeness import in_institution
from rules.model import NEW_CASE, Arrived, HistoryEntry, Letter, Load, View
from rules.names import fold, take_apart
from rules.protocol import CaseKind, Council, Pathway, Span, SpanUnit
from rules.words import say_instant
from rules.worktime import london_day, worktime_of

_READ_FROM = {
    Source.FORM_DOCX: "a Word form",
    Source.FORM_PDF: "a PDF form",
    Source.FORM_SCAN: "a scanned form",
    Source.FORM_BODY: "a form in the text of the email",
    Source.FREE_TEXT: "the text of the email",
    Source.OTHER_ATTACHMENT: "an attached file",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: its index in the reading, and its place among the cases that are opened."""

    index: int
    opened: int


@dataclass(frozen=True, slots=True)
class Opened:
    """A case that is being opened, with its letters and history."""

    case: Case
    letters: tuple[Letter, ...]
    history: tuple[HistoryEntry, ...]


def message_key(event: Arrived) -> str:
    """What makes letters about this message unique for ever."""
    reading = event.reading
    return reading.fingerprint or reading.envelope.message_id or event.received.isoformat()


def open_case(
    event: Arrived, view: View, kind: CaseKind, record: Record, place: Place, loads: tuple[Load, ...]
) -> Opened:
    """The case of one record of the reading; `loads` count what this message has given already."""
    council, reading = view.council, event.reading
    candidates = candidates_of(view, place.index)
    alike = likenesses(record, candidates) if kind is not CaseKind.UNREADABLE else ()
    flags = _flags(event, council, kind, record, alike, candidates)
    pathways = pathways_of(record, flags, council) if kind is not CaseKind.UNREADABLE else ()
    to = letters.answer_address(reading, record, council)
    clocks = start_clocks(council, kind=kind, record=record, pathways=pathways, received=event.received)
    case = Case(
        ref="",
        council=council.id,
        kind=kind,
        record=record,
        received=event.received,
        thread=thread_of(reading, to),
        pathway=", ".join(pathway.name for pathway in pathways),
        flags=flags,
        clocks=clocks,
        likenesses=alike,
        problems=tuple(_problem(each.part, each.code, each.detail) for each in reading.problems),
        read_from=_READ_FROM[record.source],
    )
    choice = _lead(case, view, pathways, candidates, loads)
    case = replace(case, lead=choice.lead, lead_why=choice.why, flags=_with_availability(flags, choice))
    return _with_letters(event, view, case, place)


def candidates_of(view: View, index: int) -> tuple[Case, ...]:
    """The cases that share a key with the record at this index of the reading."""
    return view.candidates[index] if index < len(view.candidates) else ()


def thread_of(reading: Reading, to: Address | None) -> Thread:
    """The mail that our answers answer."""
    envelope = reading.envelope
    return Thread(message_id=envelope.message_id, references=envelope.references, subject=envelope.subject, reply_to=to)


def _problem(part: str, code: ProblemCode, detail: str | None) -> str:
    return f"{part}: {code.value}" + (f" ({detail})" if detail else "")


# --- flags ----------------------------------------------------------------------------------------------------------


def _flags(
    event: Arrived,
    council: Council,
    kind: CaseKind,
    record: Record,
    alike: tuple[Likeness, ...],
    candidates: tuple[Case, ...],
) -> tuple[Flag, ...]:
    if kind is CaseKind.UNREADABLE:
        return ()
    found = flags_of(record, council=council, received=event.received)
    return (*found, *duplicate_flags(alike, candidates))


def duplicate_flags(alike: tuple[Likeness, ...], candidates: tuple[Case, ...]) -> tuple[Flag, ...]:
    """Possible duplicate of an open case; repeat referral of somebody whose earlier case was closed."""
    states = {case.ref: case.state for case in candidates}
    likely_closed = [each for each in alike if each.likely and states.get(each.ref) is State.CLOSED]
    others = [each for each in alike if each not in likely_closed]
    flags: list[Flag] = []
    if others:
        flags.append(_alike(FlagName.POSSIBLE_DUPLICATE, others[0]))
    if likely_closed:
        flags.append(_alike(FlagName.REPEAT_REFERRAL, likely_closed[0]))
    return tuple(flags)


def _alike(name: FlagName, likeness: Likeness) -> Flag:
    start = "Likely" if likeness.likely else "Possibly"
    sentences = [f"{start} the same person as {likeness.ref}.", *likeness.reasons_for]
    changed = [label for label, _, _ in likeness.changed if label != "State"]
    if name is FlagName.REPEAT_REFERRAL:
        # Oxfordshire protocol, 6.3: whether relevant facts have changed.
        sentences.append(f"Changed since: {', '.join(changed)}." if changed else "Nothing else is told differently.")
    return Flag(name, Why(rule=f"flag.{name}", sentence=" ".join(sentences)))


def _with_availability(flags: tuple[Flag, ...], choice: Choice) -> tuple[Flag, ...]:
    if choice.available:
        return flags
    return (*flags, Flag(FlagName.NOBODY_AVAILABLE, choice.why))


# --- lead -----------------------------------------------------------------------------------------------------------


def _lead(
    case: Case, view: View, pathways: tuple[Pathway, ...], candidates: tuple[Case, ...], loads: tuple[Load, ...]
) -> Choice:
    clock = answer_clock(case)
    return choose_lead(
        view.council,
        now=view.now,
        loads=loads,
        skills=tuple(dict.fromkeys(pathway.skill for pathway in pathways if pathway.skill)),
        known=_known(case, candidates, view.thread_case),
        until=london_day(clock.due) if clock else None,
    )


def _known(case: Case, candidates: tuple[Case, ...], thread_case: Case | None) -> tuple[Known, ...]:
    likely = {each.ref for each in case.likenesses if each.likely}
    same = tuple(each for each in candidates if each.ref in likely)
    home = tuple(each for each in candidates if one_household(case.record, each.record))
    thread = (thread_case,) if thread_case is not None else ()
    return (
        *known_leads(same, "leads an earlier referral that is likely about the same person"),
        *known_leads(home, "leads a referral from the same household"),
        *known_leads(thread, "leads the referral that this message answers"),
    )


def one_household(one: Record, other: Record) -> bool:
    """The same home and a surname in common; no institution is a household."""
    address, home = one.applicant.address, other.applicant.address
    if not address or not home or in_institution(one) or in_institution(other) or fold(address) != fold(home):
        return False
    names = (set(take_apart(record.applicant.name or "").family) for record in (one, other))
    return bool(set.intersection(*names))


# --- letters --------------------------------------------------------------------------------------------------------


def _with_letters(event: Arrived, view: View, case: Case, place: Place) -> Opened:
    name, key = f"{NEW_CASE}{place.opened}", f"{message_key(event)}:{place.index}"
    found: list[Letter] = []
    to = case.thread.reply_to
    guarded = case.kind is CaseKind.UNREADABLE and view.answers_sent >= view.council.answer_loop_limit
    if to is not None and not guarded:
        receipt = letters.acknowledgement(case, name, to, key)
        found.append(receipt)
        if "consent" in receipt.asks:
            case = replace(case, consent_asked=1, consent_ask_at=_one_working_day_later(view))
    lead = person_of(view.council, case.lead)
    if lead is not None:
        found.append(letters.assignment(case, name, lead, key))
    duty = duty_of(view.council)
    if duty is not None:
        found += _urgent(event, case, name, key, view)
        found += _reviews(event, case, name, key, view, answered=to is not None and not guarded)
    return Opened(case, tuple(found), _history(case, name))


def _one_working_day_later(view: View) -> datetime:
    hours = view.council.hours
    minutes = (hours.close.hour - hours.open.hour) * 60 + hours.close.minute - hours.open.minute
    return worktime_of(view.council).within(view.now, Span(minutes / 60, SpanUnit.WORKING_HOURS)).due


def _urgent(event: Arrived, case: Case, name: str, key: str, view: View) -> list[Letter]:
    duty, flags = duty_of(view.council), letters.urgent_flags(case.flags)
    if duty is None or not flags:
        return []
    pairs = [pair for flag in flags for pair in (("flag", flag.name.value), ("sentence", flag.why.sentence))]
    return [letters.urgent(case.council, name, duty, key, letters.facts_about(event.received, pairs))]


def _reviews(event: Arrived, case: Case, name: str, key: str, view: View, *, answered: bool) -> list[Letter]:
    duty = duty_of(view.council)
    found = _review_reasons(event.reading, case, answered=answered)
    if duty is None or not found:
        return []
    pairs = [pair for reason, sentence in found for pair in (("reason", reason), ("sentence", sentence))]
    if answered:
        copy = "yes" if case.kind is CaseKind.UNREADABLE else ""
        pairs += [("told_at", view.now.isoformat()), ("asked_copy", copy)]
    facts = letters.facts_about(event.received, pairs)
    return [letters.review(event.reading, duty, f"{case.council}:{key}", name, facts)]


def _review_reasons(reading: Reading, case: Case, *, answered: bool) -> list[tuple[str, str]]:
    found = []
    encrypted = any(problem.code is ProblemCode.ENCRYPTED for problem in reading.problems)
    if encrypted:
        found.append(("encrypted", "A part of this message is encrypted. We cannot open it."))
    elif case.kind is CaseKind.UNREADABLE:
        found.append(("unreadable", "We cannot read this message. It may be a referral, so we treat it as one."))
    elif not reading.records:
        found.append(("records_missing", "It asks for help, but we could not tell for whom."))
    if has_flag(case.flags, FlagName.WRONG_AUTHORITY):
        why = next(flag.why for flag in case.flags if flag.name is FlagName.WRONG_AUTHORITY)
        found.append(("wrong_authority", why.sentence))
    if not answered:
        found.append(("no_address", "No automatic answer was sent. Please tell whoever wrote that it came."))
    return found


def _history(case: Case, name: str) -> tuple[HistoryEntry, ...]:
    came = f"Received at {say_instant(case.received)}, read from {case.read_from}."
    lines = [HistoryEntry(what="opened", actor="service", sentence=came, case=name)]
    for flag in case.flags:
        sentence = f"Flag {flag.name.value}: {flag.why.sentence}"
        lines.append(HistoryEntry(what="flag_raised", actor="service", sentence=sentence, case=name, why=flag.why))
    for clock in case.clocks:
        sentence = f"Clock {clock.name} started. {clock.why.sentence}"
        lines.append(HistoryEntry(what="clock_started", actor="service", sentence=sentence, case=name, why=clock.why))
    if case.lead_why is not None:
        sentence = case.lead_why.sentence
        lines.append(HistoryEntry(what="lead_named", actor="service", sentence=sentence, case=name, why=case.lead_why))
    return tuple(lines)
