"""A record that completes a case we have: the form asked for, a readable copy of what was encrypted.

For: arrivals. Only the one who referred, or our own staff, completes a case; anybody else who refers the same person
opens a case of their own, and neither learns of the other.

Must not know: what other messages mean.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from parsers.record import Address, ConsentStatus, Reading, Record
from rules import letters
from rules.case import Case, Clock, FlagName, State
from rules.clocks import pathways_of, start_clocks
from rules.duplicates import likenesses, what_changed
from rules.flags import flags_of, has_flag
from rules.kind import is_staff_address
from rules.lead import person_of
from rules.likeness import Field, compare_records
from rules.model import Arrived, HistoryEntry, Letter, View
from rules.names import Agree
from rules.opening import candidates_of, duplicate_flags, message_key
from rules.protocol import CaseKind, Council
from rules.replies import follow_up_letters, is_referrer
from rules.undo import lifted
from rules.words import say_instant

_KEPT = frozenset(
    {
        FlagName.POSSIBLE_DUPLICATE,
        FlagName.REPEAT_REFERRAL,
        FlagName.CHASED,
        FlagName.NOBODY_AVAILABLE,
        FlagName.OVERDUE,
    }
)
"""Flags that do not come from the record and stay with the case."""

_NAME = (Field.FORENAME, Field.SURNAME)
_PERSON = (Field.FORENAME, Field.BIRTH, Field.NUMBER)


@dataclass(frozen=True, slots=True)
class Completed:
    """A case made whole, with its letters and history."""

    case: Case
    letters: tuple[Letter, ...]
    history: tuple[HistoryEntry, ...]


def completes(record: Record, reading: Reading, case: Case, council: Council) -> bool:
    """Whether this record is the same person's papers for an open case, from who may send them. In doubt it is not."""
    ours = is_staff_address(reading.envelope.sender, council)
    if case.state is State.CLOSED or not (ours or is_referrer(reading, case)):
        return False
    if case.kind is CaseKind.UNREADABLE:
        return True
    found = compare_records(record, case.record)
    if any(each.agree is Agree.DIFFER and each.field in _PERSON for each in found):
        return False
    names = [each for each in found if each.field in _NAME]
    return len(names) >= len(_NAME) and all(each.agree >= Agree.SOUND for each in names)


def complete(case: Case, record: Record, index: int, event: Arrived, view: View) -> Completed:
    """The case with the new record, gaps filled from the old one; the lead sees what changed."""
    was_unread = case.kind is CaseKind.UNREADABLE
    now = _whole(case, _as_it_was_sent(record, case, view.council), index, view)
    key = message_key(event)
    lead = person_of(view.council, now.lead)
    if was_unread and lead is not None:
        found: tuple[Letter, ...] = (letters.assignment(now, now.ref, lead, f"{key}:{now.ref}"),)
    else:
        changed = (
            f"{what}: {then}, now {after}" for what, then, after in what_changed(record, case) if what != "State"
        )
        found = follow_up_letters(now, event, view, tuple(changed))
    sentence = f"Further papers about the same person came at {say_instant(event.received)}; the record was completed."
    line = HistoryEntry(what="record_completed", actor=_who(event.reading), sentence=sentence, case=case.ref)
    return Completed(now, found, (line,))


def _as_it_was_sent(record: Record, case: Case, council: Council) -> Record:
    """Where a colleague passes on what a message says, its sender stays who referred; names in it are contacts."""
    told = record.referrer
    if told.email is None or not is_staff_address(Address(told.name or "", told.email), council):
        return record
    return replace(record, referrer=replace(case.record.referrer, other_contact=told.other_contact))


def _who(reading: Reading) -> str:
    return reading.envelope.sender.email if reading.envelope.sender else "unknown sender"


def _whole(case: Case, record: Record, index: int, view: View) -> Case:
    merged = record
    if case.kind is not CaseKind.UNREADABLE:
        merged = _fill(record, case.record)
        if case.record.consent.status is ConsentStatus.REFUSED:
            # A refusal is lifted by a person, never by another paper.
            merged = replace(merged, consent=case.record.consent)
    alike = case.likenesses
    raised = flags_of(merged, council=view.council, received=case.received)
    flags = (
        *(flag for flag in raised if not lifted(case, flag, view)),
        *(flag for flag in case.flags if flag.name in _KEPT),
    )
    if case.kind is CaseKind.UNREADABLE:
        candidates = tuple(each for each in candidates_of(view, index) if each.ref != case.ref)
        alike = likenesses(merged, candidates)
        flags = (*flags, *duplicate_flags(alike, candidates))
    pathways = pathways_of(merged, flags, view.council)
    kind = CaseKind.REFERRAL if case.kind is CaseKind.UNREADABLE else case.kind
    clocks = start_clocks(view.council, kind=kind, record=merged, pathways=pathways, received=case.received)
    settled = not has_flag(flags, FlagName.CONSENT_MISSING, FlagName.CONSENT_UNCLEAR)
    return replace(
        case,
        kind=kind,
        record=merged,
        flags=flags,
        likenesses=alike,
        pathway=", ".join(pathway.name for pathway in pathways),
        clocks=_joined(case.clocks, clocks),
        consent_ask_at=None if settled else case.consent_ask_at,
    )


def _joined(old: tuple[Clock, ...], new: tuple[Clock, ...]) -> tuple[Clock, ...]:
    """What was promised stays promised; what now binds besides is added."""
    names = {clock.name for clock in old}
    return (*old, *(clock for clock in new if clock.name not in names))


def _fill(new: Record, old: Record) -> Record:
    """The new record, each value that it lacks taken from the old one, with its evidence."""
    applicant = _fill_part(new.applicant, old.applicant)
    identifiers = _fill_part(new.applicant.identifiers, old.applicant.identifiers)
    said = new.consent.status is not ConsentStatus.MISSING
    paths = {path for path, _ in new.evidence}
    return replace(
        new,
        referrer=_fill_part(new.referrer, old.referrer),
        applicant=replace(applicant, identifiers=identifiers),
        reason=_fill_part(new.reason, old.reason),
        accommodation=_fill_part(new.accommodation, old.accommodation),
        support=_fill_part(new.support, old.support),
        consent=new.consent if said else old.consent,
        authority=new.authority or old.authority,
        local_connection=new.local_connection or old.local_connection,
        external_reference=new.external_reference or old.external_reference,
        marks=tuple(dict.fromkeys((*new.marks, *old.marks))),
        evidence=(*new.evidence, *(pair for pair in old.evidence if pair[0] not in paths)),
    )


def _fill_part(new: Any, old: Any) -> Any:
    gaps = (each.name for each in fields(new) if getattr(new, each.name) is None)
    return replace(new, **{name: getattr(old, name) for name in gaps})
