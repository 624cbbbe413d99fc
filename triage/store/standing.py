"""What a council's standing jobs are shown: who was told what, which notices nobody took, the weeks gone by.

For: views.py. All of it is derived from mails, history and messages that are kept anyway; nothing here has state of its
own, so a restart changes nothing and two services see the same.

Must not know: what follows from it (rules).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from sqlmodel import Session, col, select

from parsers.record import Kind, Reading
from rules.case import Case, State
from rules.model import LetterKind, Notice, Told
from rules.notices import AGAIN, KINDS, OLDEST, TAKEN
from rules.protocol import Council
from rules.worktime import london_day, london_instant
from triage.store import codec
from triage.store.codec import bare_id
from triage.store.columns import short
from triage.store.history import detail_of
from triage.store.tables import CaseRow, ClockRow, HistoryDetailRow, HistoryRow, MailRow, MessageRow

WEEKS = 8
"""So far back the weekly summary looks."""

_ANSWERS = 200
"""At most so many mails of staff are looked through for one that answers a notice."""


def late_rows(session: Session, council: str, now: datetime) -> Sequence[CaseRow]:
    """Cases with a clock that has run out and must be told of now."""
    late = (
        select(ClockRow.case_id)
        .where(col(ClockRow.stopped_at).is_(None), col(ClockRow.next_at) <= now, col(ClockRow.due) <= now)
        .distinct()
    )
    query = select(CaseRow).where(
        col(CaseRow.council) == council,
        col(CaseRow.id).in_(late),
        col(CaseRow.erased_at).is_(None),
        col(CaseRow.state) != State.CLOSED.value,
    )
    return session.exec(query.order_by(col(CaseRow.id))).all()


def told_today(session: Session, council: Council, now: datetime) -> tuple[Told, ...]:
    """Who had how many escalations since midnight in London."""
    midnight = london_instant(london_day(now), time(0))
    query = (
        select(MailRow.recipients, MailRow.queued_at)
        .where(col(MailRow.council) == council.id, col(MailRow.kind) == LetterKind.ESCALATION.value)
        .where(col(MailRow.queued_at) >= midnight, col(MailRow.queued_at) <= now)
        .order_by(col(MailRow.queued_at))
    )
    times: Counter[str] = Counter()
    last: dict[str, datetime] = {}
    for recipients, at in session.exec(query):
        for email in recipients:
            times[email] += 1
            last[email] = at
    return tuple(Told(email, number, last[email]) for email, number in sorted(times.items()))


def notices_of(session: Session, council: Council, now: datetime, cases: Iterable[Case]) -> tuple[Notice, ...]:
    """Urgent mails and reviews of the last days that were not told again, oldest first. `cases` are those they name."""
    known = {case.ref: case for case in cases}
    rows = _notice_rows(session, council.id, now)
    found = []
    for row in rows:
        if row.case_ref is not None and row.case_ref not in known:
            continue
        reading, received = _message_of(session, council.id, row)
        sender = reading.envelope.sender if reading else None
        found.append(
            Notice(
                key=row.key,
                kind=LetterKind(row.kind),
                to=str(row.recipients[0]) if row.recipients else "",
                sent=row.queued_at,
                case=known.get(row.case_ref or ""),
                taken=_taken(session, council, row),
                sender=f"{sender.name} <{sender.email}>".strip() if sender else "",
                subject=reading.envelope.subject[:200] if reading else "",
                received=received,
            )
        )
    return tuple(found)


def notice_refs(session: Session, council: str, now: datetime) -> tuple[str, ...]:
    """The cases that the notices name."""
    return tuple(dict.fromkeys(row.case_ref for row in _notice_rows(session, council, now) if row.case_ref))


def recent_rows(session: Session, council: str, now: datetime) -> Sequence[CaseRow]:
    """Cases received in the last weeks, all of the week of the oldest."""
    monday = london_day(now) - timedelta(days=london_day(now).weekday())
    since = london_instant(monday - timedelta(weeks=WEEKS), time(0))
    query = select(CaseRow).where(
        col(CaseRow.council) == council, col(CaseRow.received) >= since, col(CaseRow.erased_at).is_(None)
    )
    return session.exec(query.order_by(col(CaseRow.received), col(CaseRow.id))).all()


def arrivals_of(session: Session, council: str, now: datetime) -> tuple[tuple[str, int], ...]:
    """Messages of the last full week (Monday to Sunday, London) by kind; what a person had to read as "review"."""
    monday = london_day(now) - timedelta(days=london_day(now).weekday())
    first, last = (london_instant(day, time(0)) for day in (monday - timedelta(days=7), monday))
    query = select(MessageRow.kind, MessageRow.file_to).where(
        col(MessageRow.council) == council,
        col(MessageRow.folder) == "inbox",
        col(MessageRow.received) >= first,
        col(MessageRow.received) < last,
    )
    found = Counter("review" if file_to == "review" else kind for kind, file_to in session.exec(query))
    return tuple(sorted(found.items()))


def _notice_rows(session: Session, council: str, now: datetime) -> Sequence[MailRow]:
    """Not those that were told again, nor those that tell again."""
    query = (
        select(MailRow)
        .where(col(MailRow.council) == council, col(MailRow.kind).in_([kind.value for kind in KINDS]))
        .where(col(MailRow.queued_at) > now - OLDEST, col(MailRow.queued_at) <= now)
        .where(col(MailRow.erased_at).is_(None))
        .order_by(col(MailRow.id))
    )
    rows = session.exec(query).all()
    told = {row.key for row in rows if row.key.startswith(AGAIN)}
    return [row for row in rows if not row.key.startswith(AGAIN) and short(f"{AGAIN}{row.key}") not in told]


def _taken(session: Session, council: Council, row: MailRow) -> bool:
    """Whether staff did or wrote something about it since it was sent.

    A mail about no case is taken by an answer from an address of the council's people. A forged one would only spare a
    second telling; the first has gone out.
    """
    if row.case_ref is not None:
        query = (
            select(HistoryDetailRow)
            .join(HistoryRow, col(HistoryRow.number) == col(HistoryDetailRow.number))
            .where(col(HistoryRow.case_ref) == row.case_ref, col(HistoryRow.at) >= row.queued_at)
            .where(col(HistoryRow.what).in_(sorted(TAKEN)))
        )
        return any(detail_of(line).get("actor") != "service" for line in session.exec(query))
    query_messages = (
        select(MessageRow.reading)
        .where(col(MessageRow.council) == council.id, col(MessageRow.handled_at) >= row.queued_at)
        .where(col(MessageRow.sender).in_([person.email for person in council.people]))
        .where(col(MessageRow.kind) != Kind.AUTO_REPLY.value, col(MessageRow.erased_at).is_(None))
        .order_by(col(MessageRow.id))
        .limit(_ANSWERS)
    )
    return any(row.message_id in _answered(codec.reading_of(each)) for each in session.exec(query_messages))


def _answered(reading: Reading) -> set[str]:
    named = (reading.envelope.in_reply_to, *reading.envelope.references)
    return {bare_id(name) for name in named if name}


def _message_of(session: Session, council: str, row: MailRow) -> tuple[Reading | None, datetime | None]:
    """The message that a review is about: its key ends with the fingerprint (rules/letters.py)."""
    if row.kind != LetterKind.REVIEW.value or row.case_ref is not None:
        return None, None
    fingerprint = row.key.removeprefix(f"review:{council}:")
    query = select(MessageRow).where(col(MessageRow.council) == council, col(MessageRow.fingerprint) == fingerprint)
    found = session.exec(query.order_by(col(MessageRow.id)).limit(1)).first()
    if found is None or found.erased_at is not None:
        return None, None
    return codec.reading_of(found.reading), found.received
