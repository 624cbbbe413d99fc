"""Rows to frozen values: cases whole, and the View that rules decide on.

For: decision.py, which reads under the one lock, and people.py, which reads for people. Every question is bounded:
one message can make nobody load a whole database.

Must not know: how anything is written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, or_
from sqlmodel import Session, col, select

from parsers.record import Envelope, Record
from rules.case import Case, State
from rules.duplicates import keys_of
from rules.model import Acted, Arrived, Due, Event, Job, LetterKind, Load, OurMail, View
from rules.protocol import Council, shares_with
from triage.store.alike import PERSON, REFERRER, sharing, tied_to
from triage.store.codec import bare_id, case_of
from triage.store.known import known_rows, may_command
from triage.store.standing import arrivals_of, late_rows, notice_refs, notices_of, recent_rows, told_today
from triage.store.tables import (
    CaseRow,
    ClockRow,
    LikenessRow,
    MailRow,
    MessageCaseRow,
    MessageRow,
    RecordRow,
)

CANDIDATES, FROM_REFERRER, MENTIONED, THREAD, MOST_KEYS = 12, 100, 20, 50, 100
"""At most so many cases, references, Message-IDs or keys are looked at for one message or person."""

FAIRNESS_DAYS = 90
_CHUNK = 400
_WITH_WORKLIST = {Job.DIGEST, Job.SUMMARY, Job.RECOUNT, Job.LEAVE}
_OPEN_FIRST = case((col(CaseRow.state) == State.OPEN.value, 0), else_=1)


def load_cases(session: Session, rows: Sequence[CaseRow]) -> tuple[Case, ...]:
    """The whole cases of these rows, in their order."""
    found: list[Case] = []
    for start in range(0, len(rows), _CHUNK):
        part = rows[start : start + _CHUNK]
        ids = [row.id for row in part]
        records = {r.case_id: r for r in session.exec(select(RecordRow).where(col(RecordRow.case_id).in_(ids)))}
        clocks: dict[int, list[ClockRow]] = defaultdict(list)
        for clock in session.exec(
            select(ClockRow).where(col(ClockRow.case_id).in_(ids)).order_by(col(ClockRow.position))
        ):
            clocks[clock.case_id].append(clock)
        alike: dict[int, list[LikenessRow]] = defaultdict(list)
        likenesses = select(LikenessRow).where(col(LikenessRow.case_id).in_(ids)).order_by(col(LikenessRow.position))
        for likeness in session.exec(likenesses):
            alike[likeness.case_id].append(likeness)
        found += [case_of(row, records[row.id], clocks[row.id], alike[row.id]) for row in part if row.id is not None]
    return tuple(found)


def cases_by_ref(session: Session, refs: Iterable[str], council: str | None = None) -> tuple[Case, ...]:
    """The cases of these references that exist, in the order of the references, of one council if given.

    Erased ones are left out here and wherever rules decide: nothing can be decided on them.
    """
    wanted = list(dict.fromkeys(refs))
    query = select(CaseRow).where(col(CaseRow.ref).in_(wanted), col(CaseRow.erased_at).is_(None))
    if council is not None:
        query = query.where(col(CaseRow.council) == council)
    rows = {row.ref: row for row in session.exec(query)}
    return load_cases(session, [rows[ref] for ref in wanted if ref in rows])


def open_work() -> ColumnElement[bool]:
    """Open cases, and answered or duplicate ones in which a promise still runs."""
    running = exists().where(col(ClockRow.case_id) == col(CaseRow.id), col(ClockRow.stopped_at).is_(None))
    state = col(CaseRow.state)
    return or_(state == State.OPEN.value, and_(state != State.CLOSED.value, running))


def view_of(session: Session, event: Event, council: Council, now: datetime) -> View:
    """All that rules may know when they decide on this event."""
    view = View(now=now, council=council, loads=_loads(session, council, now))
    match event:
        case Arrived():
            return _arrived(session, event, view)
        case Acted():
            other = () if event.action.of is None else (event.action.of,)
            found = cases_by_ref(session, (event.case,), council.id)
            return replace(view, case=found[0] if found else None, mentioned=cases_by_ref(session, other, council.id))
        case Due():
            return _due(session, event, view)


def person_keys(record: Record) -> tuple[str, ...]:
    """By what a person is found again; a hostile name of ten thousand words is no more than a hundred keys."""
    return keys_of(record)[:MOST_KEYS]


def _arrived(session: Session, event: Arrived, view: View) -> View:
    reading, council = event.reading, view.council.id
    threads = _thread_ids(reading.envelope)
    ours = _our_mails(session, council, threads)
    answered = next((ours[name] for name in threads if name in ours), None)
    sender = _address(reading.envelope)
    thread_case = _thread_case(session, council, threads, ours)
    beside = (thread_case,) if thread_case is not None else ()
    known = (
        load_cases(session, known_rows(session, event, view.council, beside))
        if may_command(event, view.council)
        else ()
    )
    return replace(
        view,
        answered_mail=answered,
        thread_case=thread_case,
        known=known,
        mentioned=cases_by_ref(session, reading.mentions[:MENTIONED], council),
        candidates=tuple(candidates_of(session, view.council, record) for record in reading.records),
        from_referrer=_from_referrer(session, council, sender),
        answers_sent=_answers_sent(session, council, sender, view.now),
    )


def _due(session: Session, event: Due, view: View) -> View:
    council, now = view.council, view.now
    found = cases_by_ref(session, (event.case,), council.id) if event.case is not None else ()
    worklist = _worklist(session, council.id) if event.job in _WITH_WORKLIST else ()
    view = replace(view, case=found[0] if found else None, worklist=worklist)
    match event.job:
        case Job.CLOCK:
            late = load_cases(session, late_rows(session, council.id, now))
            return replace(view, late=late, told=told_today(session, council, now) if late else ())
        case Job.NOTICES:
            named = cases_by_ref(session, notice_refs(session, council.id, now), council.id)
            return replace(view, notices=notices_of(session, council, now, named))
        case Job.SUMMARY:
            recent = load_cases(session, recent_rows(session, council.id, now))
            return replace(view, recent=recent, arrivals=arrivals_of(session, council.id, now))
        case _:
            return view


def _address(envelope: Envelope) -> str:
    return envelope.sender.email.lower() if envelope.sender is not None else ""


def _thread_ids(envelope: Envelope) -> list[str]:
    """What a message answers, surest first: the bounced mail, In-Reply-To, then References from the last back."""
    named = [envelope.bounced_message_id, envelope.in_reply_to, *reversed(envelope.references)]
    return list(dict.fromkeys(bare_id(name) for name in named if name))[:THREAD]


def _our_mails(session: Session, council: str, ids: list[str]) -> dict[str, OurMail]:
    here = (col(MailRow.council) == council, col(MailRow.message_id).in_(ids))
    keys: dict[str, str] = dict(session.exec(select(MailRow.message_id, MailRow.key).where(*here)).all())
    query = select(MailRow.message_id, MailRow.kind, MailRow.case_ref, MailRow.recipients).where(*here)
    return {
        name: OurMail(
            kind=LetterKind(kind),
            case=ref,
            to=", ".join(recipients) if recipients else "",
            message_id=name,
            key=keys.get(name, ""),
        )
        for name, kind, ref, recipients in session.exec(query)
    }


def _thread_case(session: Session, council: str, ids: list[str], ours: dict[str, OurMail]) -> Case | None:
    """The case of the nearest mail in the thread that belongs to one; of several the open and latest one."""
    for name in ids:
        refs = [ours[name].case] if name in ours else _cases_of_message(session, council, name)
        found = cases_by_ref(session, (ref for ref in refs if ref is not None), council)
        if found:
            return min(found, key=lambda one: (one.state is not State.OPEN, -one.received.timestamp()))
    return None


def _cases_of_message(session: Session, council: str, message_id: str) -> Sequence[str]:
    query = (
        select(CaseRow.ref)
        .join(MessageCaseRow, col(MessageCaseRow.case_id) == col(CaseRow.id))
        .join(MessageRow, col(MessageRow.id) == col(MessageCaseRow.message))
        .where(col(MessageRow.council) == council, col(MessageRow.message_id) == message_id)
        .order_by(col(CaseRow.id))
        .limit(CANDIDATES)
    )
    return session.exec(query).all()


def candidates_of(session: Session, council: Council, record: Record) -> tuple[Case, ...]:
    """Cases that share most keys with the record, and those tied to them; open ones first, then recent ones.

    Cases of other councils come along only where all concerned agreed to share (rules.protocol.shares_with).
    """
    councils = (council.id, *shares_with(council))
    ids = sharing(session, councils, PERSON, person_keys(record), CANDIDATES)
    found = _whole(session, ids)
    more = tied_to(session, found, councils) if found else []
    return _whole(session, [*ids, *more]) if more else found


def _from_referrer(session: Session, council: str, sender: str) -> tuple[Case, ...]:
    return _whole(session, sharing(session, (council,), REFERRER, (sender,), FROM_REFERRER)) if sender else ()


def _whole(session: Session, ids: Sequence[int]) -> tuple[Case, ...]:
    if not ids:
        return ()
    query = (
        select(CaseRow)
        .where(col(CaseRow.id).in_(ids))
        .order_by(_OPEN_FIRST, col(CaseRow.received).desc(), col(CaseRow.id))
    )
    return load_cases(session, session.exec(query).all())


def _answers_sent(session: Session, council: str, sender: str, now: datetime) -> int:
    if not sender:
        return 0
    query = select(func.count()).where(
        col(MailRow.council) == council,
        col(MailRow.answered) == sender,
        col(MailRow.queued_at) > now - timedelta(days=1),
    )
    return session.exec(query).one()


def _loads(session: Session, council: Council, now: datetime) -> tuple[Load, ...]:
    since = now - timedelta(days=FAIRNESS_DAYS)
    lead: Any = col(CaseRow.lead)
    query = (
        select(
            lead,
            func.sum(case((col(CaseRow.state) == State.OPEN.value, 1), else_=0)),
            func.sum(case((col(CaseRow.lead_at) > since, 1), else_=0)),
            func.max(col(CaseRow.lead_at)),
        )
        .where(col(CaseRow.council) == council.id, lead.is_not(None))
        .where(or_(col(CaseRow.state) == State.OPEN.value, col(CaseRow.lead_at) > since))
        .group_by(lead)
    )
    found = {
        email: Load(email=email, open_cases=opened, given=given, last_given=last)
        for email, opened, given, last in session.exec(query)
    }
    for officer in council.officers:
        found.setdefault(officer.email, Load(email=officer.email, open_cases=0, given=0))
    return tuple(found[email] for email in sorted(found))


def _worklist(session: Session, council: str) -> tuple[Case, ...]:
    query = (
        select(CaseRow)
        .where(col(CaseRow.council) == council, open_work())
        .order_by(col(CaseRow.received), col(CaseRow.id))
    )
    return load_cases(session, session.exec(query).all())
