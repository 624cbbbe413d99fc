"""A message arrived: what it is for this council, and what follows.

For: `decide`. Every message ends in a case, with somebody who reads it, or in a folder with a line of history; in doubt
a person looks, and whoever referred still hears back.

Must not know: stores, letters' looks.
"""

from __future__ import annotations

from dataclasses import replace

from parsers.record import Automatic, Kind, ProblemCode, Reading, Record, Referrer, Source
from rules.case import Case
from rules.commands import commands_a_case, officer_mail, speaks_of_a_case
from rules.completing import Completed, complete, completes
from rules.kind import final_kind, is_own_mail
from rules.lead import with_given
from rules.model import NEW_CASE, Arrived, Changes, FileTo, Folder, View
from rules.officers.doing import warn_owner
from rules.opening import Opened, Place, open_case
from rules.protocol import CaseKind
from rules.replies import bounce, filed, follow_up, is_referrer, to_review

_FILED = {
    Kind.REFERRAL: FileTo.PROCESSED,
    Kind.TENANCY_HELP: FileTo.PROCESSED,
    Kind.FOLLOW_UP: FileTo.PROCESSED,
    Kind.OFFICER_REPLY: FileTo.PROCESSED,
    Kind.UNREADABLE: FileTo.REVIEW,
    Kind.PORTAL_NOTICE: FileTo.REVIEW,
    Kind.AUTO_REPLY: FileTo.OTHER,
    Kind.BOUNCE: FileTo.OTHER,
    Kind.NOT_REFERRAL: FileTo.OTHER,
}


def arrived(event: Arrived, view: View) -> Changes:
    """What follows from a message."""
    kind = kind_here(event, view)
    if view.seen_before:
        return Changes(kind=kind, file_to=FileTo.STAY if event.folder is Folder.SENT else _FILED[kind])
    if is_own_mail(event.reading, view.council):
        return Changes(kind=kind, file_to=FileTo.STAY if event.folder is Folder.SENT else FileTo.OTHER)
    return officer_mail(event, view) if event.folder is Folder.SENT else _in_the_inbox(event, view, kind)


def _in_the_inbox(event: Arrived, view: View, kind: Kind) -> Changes:
    match kind:
        case Kind.REFERRAL | Kind.TENANCY_HELP:
            return _referred(event, view, kind)
        case Kind.UNREADABLE:
            return _unreadable(event, view)
        case Kind.OFFICER_REPLY:
            return _from_officer(event, view)
        case Kind.FOLLOW_UP:
            return _followed_up(event, view)
        case Kind.BOUNCE:
            return bounce(event, view)
        case Kind.PORTAL_NOTICE:
            return to_review(event, view, kind, "portal_notice", "A portal says that a referral waits there.")
        case Kind.AUTO_REPLY | Kind.NOT_REFERRAL:
            return _filed(event, view, kind)


def _followed_up(event: Arrived, view: View) -> Changes:
    """Shown to the lead; where it bears the name of one of the council's people, they are told too."""
    changes = follow_up(event, view)
    why = "The address it came from is not one of the council’s."
    return replace(changes, letters=(*changes.letters, *warn_owner(event, view, why)))


def kind_here(event: Arrived, view: View) -> Kind:
    """The kind, with what the thread tells: an answer to a mail about a case is about that case."""
    if event.folder is Folder.SENT:
        return Kind.OFFICER_REPLY
    answers_us = view.thread_case is not None or view.answered_mail is not None
    kind = final_kind(event.reading, view.council, answers_us=answers_us)
    if kind in {Kind.REFERRAL, Kind.TENANCY_HELP, Kind.NOT_REFERRAL} and speaks_of_a_case(event, view):
        return Kind.OFFICER_REPLY
    if kind is Kind.NOT_REFERRAL and commands_a_case(event, view):
        return Kind.OFFICER_REPLY
    return kind


def _referred(event: Arrived, view: View, kind: Kind) -> Changes:
    case_kind = CaseKind.TENANCY_HELP if kind is Kind.TENANCY_HELP else CaseKind.REFERRAL
    records = event.reading.records or (_nothing_read(event.reading),)
    opened: list[Opened] = []
    whole: dict[str, Completed] = {}
    loads = view.loads
    for index, record in enumerate(records):
        case = _completable(event, view, record)
        if case is not None and case.ref not in whole:
            whole[case.ref] = complete(case, record, index, event, view)
            continue
        # The letters name the case by its place among those that are opened.
        one = open_case(event, view, case_kind, record, Place(index, len(opened)), loads)
        opened.append(one)
        loads = with_given(loads, one.case.lead, view.now)
    parts: tuple[Opened | Completed, ...] = (*opened, *whole.values())
    return Changes(
        kind=kind,
        opened=tuple(one.case for one in opened),
        updated=tuple(one.case for one in whole.values()),
        letters=tuple(letter for one in parts for letter in one.letters),
        history=tuple(line for one in parts for line in one.history),
        attached=(*(f"{NEW_CASE}{number}" for number in range(len(opened))), *whole),
        file_to=FileTo.PROCESSED,
    )


def _completable(event: Arrived, view: View, record: Record) -> Case | None:
    return next((case for case in _in_thread(view) if completes(record, event.reading, case, view.council)), None)


def _in_thread(view: View) -> tuple[Case, ...]:
    return view.mentioned or ((view.thread_case,) if view.thread_case is not None else ())


def _nothing_read(reading: Reading) -> Record:
    """What stands for a record where none could be read: who wrote, so that they can be answered."""
    sender = reading.envelope.sender
    referrer = Referrer(name=sender.name or None, email=sender.email or None) if sender else Referrer()
    return Record(source=Source.FREE_TEXT, referrer=referrer)


def _unreadable(event: Arrived, view: View) -> Changes:
    """Nobody could read it: received all the same, so clocks run, it is acknowledged, and a person opens it."""
    known = tuple(case for case in _in_thread(view) if is_referrer(event.reading, case))
    if known:
        seen = follow_up(event, view, Kind.UNREADABLE)
        sentence = "We cannot read this message. It belongs to a referral that we have."
        looked_at = to_review(event, view, Kind.UNREADABLE, "unreadable", sentence, known[0])
        return replace(
            seen,
            letters=(*seen.letters, *looked_at.letters),
            history=(*seen.history, *looked_at.history),
            file_to=FileTo.REVIEW,
        )
    record = _nothing_read(event.reading)
    one = open_case(event, view, CaseKind.UNREADABLE, record, Place(0, 0), view.loads)
    return Changes(
        kind=Kind.UNREADABLE,
        opened=(one.case,),
        letters=one.letters,
        history=one.history,
        attached=(f"{NEW_CASE}0",),
        file_to=FileTo.REVIEW,
    )


def _from_officer(event: Arrived, view: View) -> Changes:
    """What officers say; where they send on what we could not read, the case becomes whole."""
    unread = any(case.kind is CaseKind.UNREADABLE for case in _in_thread(view))
    if unread and len(event.reading.records) == 1:
        return replace(_referred(event, view, Kind.REFERRAL), kind=Kind.OFFICER_REPLY)
    return officer_mail(event, view)


def _filed(event: Arrived, view: View, kind: Kind) -> Changes:
    locked = any(problem.code is ProblemCode.ENCRYPTED for problem in event.reading.problems)
    if kind is Kind.NOT_REFERRAL and locked and event.reading.envelope.automatic is Automatic.NO:
        sentence = "A part of this message is encrypted, and the rest does not tell what it is about."
        return to_review(event, view, kind, "unclear", sentence)
    return filed(event, view, kind)
