"""What people ask the store: the work list, one case whole, how things stand, what is due.

For: cli, scheduler, report, through `Store`. Reads one snapshot and changes nothing.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, exists, func
from sqlmodel import Session, col, select

from rules.case import Case, State
from rules.model import Due, Folder, Job
from triage.store import codec
from triage.store.history import lines_of
from triage.store.tables import (
    CaseRow,
    ClockRow,
    JobRow,
    MailboxRow,
    MailRow,
    MessageCaseRow,
    MessageRow,
    OutboxCaseRow,
    SenderRow,
)
from triage.store.values import (
    CaseCount,
    CaseFile,
    CaseFilter,
    GivenUp,
    Mail,
    MailboxState,
    Message,
    OutboxState,
    SenderState,
    Status,
)
from triage.store.views import load_cases

LONDON = ZoneInfo("Europe/London")
GIVEN_UP_SHOWN = timedelta(days=7)


def list_cases(session: Session, asked: CaseFilter) -> tuple[Case, ...]:
    """The cases that fit all that is asked, oldest first."""
    query = select(CaseRow).order_by(col(CaseRow.received), col(CaseRow.id))
    if not asked.erased:
        query = query.where(col(CaseRow.erased_at).is_(None))
    if asked.council is not None:
        query = query.where(col(CaseRow.council) == asked.council)
    if asked.lead is not None:
        query = query.where(col(CaseRow.lead) == asked.lead.lower())
    if asked.states is not None:
        query = query.where(col(CaseRow.state).in_([state.value for state in asked.states]))
    if asked.overdue_at is not None:
        query = query.where(_late(asked.overdue_at), col(CaseRow.state) != State.CLOSED.value)
    if asked.received_from is not None:
        query = query.where(col(CaseRow.received) >= asked.received_from)
    if asked.received_to is not None:
        query = query.where(col(CaseRow.received) < asked.received_to)
    return load_cases(session, session.exec(query).all())


def _late(now: datetime) -> ColumnElement[bool]:
    clock_of_case = col(ClockRow.case_id) == col(CaseRow.id)
    return exists().where(clock_of_case, col(ClockRow.stopped_at).is_(None), col(ClockRow.due) < now)


def case_file(session: Session, ref: str) -> CaseFile | None:
    """One case whole; None where there never was one of that reference."""
    row = session.exec(select(CaseRow).where(col(CaseRow.ref) == ref)).one_or_none()
    if row is None:
        return None
    found = () if row.erased_at is not None else load_cases(session, [row])
    messages = (
        select(MessageRow)
        .join(MessageCaseRow, col(MessageCaseRow.message) == col(MessageRow.id))
        .where(col(MessageCaseRow.case_id) == row.id)
        .order_by(col(MessageRow.id))
    )
    mails = (
        select(MailRow)
        .join(OutboxCaseRow, col(OutboxCaseRow.outbox_id) == col(MailRow.id))
        .where(col(OutboxCaseRow.case_ref) == ref)
        .order_by(col(MailRow.id))
    )
    return CaseFile(
        ref=ref,
        case=found[0] if found else None,
        messages=tuple(message_value(one) for one in session.exec(messages)),
        mails=tuple(mail_value(one) for one in session.exec(mails)),
        history=lines_of(session, ref),
        hold=row.hold,
        erased_at=row.erased_at,
    )


def council_of(session: Session, ref: str) -> str | None:
    """The council of a case."""
    return session.exec(select(CaseRow.council).where(col(CaseRow.ref) == ref)).first()


def due_now(session: Session, now: datetime) -> list[Due]:
    """All that is due at `now` (service time), longest due first: clocks, reminders, jobs of councils."""
    found: list[tuple[datetime, Due]] = []
    clocks = (
        select(ClockRow.next_at, ClockRow.name, CaseRow.ref, CaseRow.council)
        .join(CaseRow, col(CaseRow.id) == col(ClockRow.case_id))
        .where(col(ClockRow.stopped_at).is_(None), col(ClockRow.next_at) <= now, col(CaseRow.erased_at).is_(None))
    )
    for at, name, ref, council in session.exec(clocks):
        found.append((at or now, Due(job=Job.CLOCK, council=council, case=ref, clock=name)))
    asks = select(CaseRow.consent_ask_at, CaseRow.ref, CaseRow.council).where(
        col(CaseRow.consent_ask_at) <= now, col(CaseRow.erased_at).is_(None)
    )
    for at, ref, council in session.exec(asks):
        found.append((at or now, Due(job=Job.CONSENT_REMINDER, council=council, case=ref)))
    jobs = select(JobRow).where(col(JobRow.next_at) <= now)
    for job in session.exec(jobs):
        found.append((job.next_at or now, Due(job=Job(job.name), council=job.council)))
    found.sort(key=lambda one: (one[0], one[1].job.value, one[1].case or ""))
    return [due for _, due in found]


def status_at(session: Session, now: datetime) -> Status:
    """How things stand at `now` (service time)."""
    ways = select(SenderRow)
    boxes = session.exec(select(MailboxRow).order_by(col(MailboxRow.council))).all()
    return Status(
        mailboxes=tuple(MailboxState(**box.model_dump()) for box in boxes),
        senders=tuple(SenderState(**row.model_dump()) for row in session.exec(ways.order_by(col(SenderRow.name)))),
        outbox=_outbox(session, now),
        cases=_count(session, now),
    )


def given_up(session: Session, now: datetime) -> tuple[GivenUp, ...]:
    """The mails refused for good in the days for which that is shown, latest first."""
    query = select(MailRow).where(col(MailRow.state) == "refused", col(MailRow.done_at) > now - GIVEN_UP_SHOWN)
    rows = session.exec(query.order_by(col(MailRow.id).desc()))
    return tuple(
        GivenUp(council=row.council, kind=row.kind, case=row.case_ref, code=row.last_code, at=row.done_at)
        for row in rows
    )


def message_value(row: MessageRow) -> Message:
    """A message's row as a value."""
    reading = None if row.erased_at is not None else codec.reading_of(row.reading)
    return Message(
        id=row.id or 0,
        folder=Folder(row.folder),
        received=row.received,
        kind=row.kind,
        file_to=row.file_to,
        size=row.size,
        reading=reading,
    )


def mail_value(row: MailRow) -> Mail:
    """An outgoing mail's row as a value."""
    return Mail(
        id=row.id or 0,
        kind=row.kind,
        recipients=tuple(row.recipients),
        message_id=row.message_id,
        queued_at=row.queued_at,
        state=row.state,
        attempts=row.attempts,
        last_code=row.last_code,
        done_at=row.done_at,
        message=row.message,
    )


def _outbox(session: Session, now: datetime) -> OutboxState:
    queued = select(func.count(), func.min(col(MailRow.queued_at))).where(col(MailRow.state) == "queued")
    count, oldest = session.exec(queued).one()
    refused = select(func.count()).where(col(MailRow.state) == "refused", col(MailRow.done_at) > now - GIVEN_UP_SHOWN)
    return OutboxState(queued=count, oldest=oldest, given_up=session.exec(refused).one())


def _count(session: Session, now: datetime) -> CaseCount:
    opened = select(func.count()).where(col(CaseRow.state) == State.OPEN.value, col(CaseRow.erased_at).is_(None))
    tomorrow = (now.astimezone(LONDON) + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    running = (
        select(func.count(func.distinct(col(ClockRow.case_id))))
        .join(CaseRow, col(CaseRow.id) == col(ClockRow.case_id))
        .where(col(ClockRow.stopped_at).is_(None), col(CaseRow.state) != State.CLOSED.value)
        .where(col(CaseRow.erased_at).is_(None))
    )
    due = col(ClockRow.due)
    return CaseCount(
        open=session.exec(opened).one(),
        due_today=session.exec(running.where(due >= now, due < tomorrow)).one(),
        overdue=session.exec(running.where(due < now)).one(),
    )
