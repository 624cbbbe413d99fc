"""Keeping and letting go of people's data: find, hold, erase, purge (domain rules: data protection, retention).

For: `triage erase`, `triage purge`, the scheduler's retention. What goes: record, evidence, flags, notes, likenesses
(also where other cases name this one), match keys, raw messages, readings, bytes and addresses of mails, details of
the history. What stays: the reference, council, kind, times and clocks as figures without identity, and the chain of
the history, whose salted hashes prove the order and say nothing.

Only closed or answered cases are let go of: whoever still waits for help is never forgotten by a timer. Copies made by
`backup` still hold what was erased after them; how long they are kept bounds every erasure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import ColumnElement, delete, func
from sqlmodel import Session, col, select

from parsers.record import ConsentStatus, Envelope, Kind, Reading, Record, Referrer
from rules.case import Case, Clock, State, Thread, Why
from triage.errors import UserError
from triage.store import codec
from triage.store.decision import Decision
from triage.store.history import lock_head
from triage.store.store import Store
from triage.store.tables import (
    CaseRow,
    ClockRow,
    HistoryDetailRow,
    HistoryRow,
    LikenessRow,
    MailRow,
    MatchKeyRow,
    MessageCaseRow,
    MessageRawRow,
    MessageRow,
    OutboxCaseRow,
    RecordRow,
)
from triage.store.views import load_cases

_BATCH = 200
_BLANK = Reading(kind=Kind.NOT_REFERRAL, envelope=Envelope())


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How long a council keeps what, counted from closing (cases) or receipt (messages). None: for ever.

    `no_consent` is for cases closed whose consent was refused; `not_referral` for messages that belong to no case,
    and mails about none.
    """

    case: timedelta | None = None
    no_consent: timedelta | None = None
    not_referral: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where a person's data lies: cases, and messages that belong to no case."""

    cases: tuple[str, ...]
    messages: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What an erasure did. `shared` are messages left whole because they tell of other cases too."""

    cases: tuple[str, ...] = ()
    messages: int = 0
    mails: int = 0
    lines: int = 0
    shared: tuple[int, ...] = ()


class Keep:
    """Finds, holds and erases. Each case is let go of in one transaction under the one lock."""

    def __init__(self, store: Store) -> None:
        """Work on this store."""
        self._store = store

    def find(self, person: str) -> Found:
        """All that holds these words: a reference, name, number or address. Reads everything; takes its time."""
        words = _words(person)
        with self._store.database.reading() as session:
            records = select(CaseRow.ref, RecordRow.detail).join(RecordRow, col(RecordRow.case_id) == col(CaseRow.id))
            alive = records.where(col(CaseRow.erased_at).is_(None)).order_by(col(CaseRow.id))
            cases = [ref for ref, detail in session.exec(alive) if _holds(words, f"{ref} {detail}")]
            loose = (
                select(MessageRow.id, MessageRow.reading)
                .where(col(MessageRow.erased_at).is_(None), ~_has_case())
                .order_by(col(MessageRow.id))
            )
            messages = [number for number, reading in session.exec(loose) if number and _holds(words, str(reading))]
        return Found(cases=tuple(cases), messages=tuple(messages))

    def hold(self, ref: str, *, on: bool, actor: str, reason: str, now: datetime) -> None:
        """Keep a case from erasure and purge (a complaint runs), or let it go again. Raises UserError."""
        with self._store.database.writing() as session:
            tx = Decision(session, lock_head(session))
            row = _case_row(session, ref)
            row.hold = on
            session.add(row)
            what = "held" if on else "hold_ended"
            tx.note(council=row.council, case=row.ref, what=what, actor=actor, sentence=reason, now=now)

    def erase(self, ref: str, *, actor: str, reason: str, now: datetime) -> Erased:
        """Erase the people of a case. Raises UserError: unknown, open, held, or with mail still to go out."""
        with self._store.database.writing() as session:
            tx = Decision(session, lock_head(session))
            row = _case_row(session, ref)
            _check_erasable(session, row)
            erased = _erase_case(session, row, now)
            tx.note(council=row.council, case=row.ref, what="erased", actor=actor, sentence=reason, now=now)
        self._overwrite()
        return erased

    def erase_message(self, number: int, *, actor: str, reason: str, now: datetime) -> Erased:
        """Erase a message that belongs to no case. Raises UserError: unknown, or it belongs to one."""
        with self._store.database.writing() as session:
            tx = Decision(session, lock_head(session))
            row = session.get(MessageRow, number)
            if row is None:
                raise UserError("unknown_message", "there is no message of that number")
            if session.exec(select(MessageCaseRow).where(col(MessageCaseRow.message) == number)).first() is not None:
                raise UserError("message_of_case", "the message belongs to a case; erase the case")
            _erase_message(session, row, now)
            tx.note(council=row.council, case=None, what="erased", actor=actor, sentence=reason, now=now)
        self._overwrite()
        return Erased(messages=1)

    def purge(self, council: str, retention: Retention, now: datetime) -> Erased:
        """Erase what a council no longer keeps. Safe to run again, and to stop in the middle."""
        total = Erased()
        for ref in self._expired(council, retention, now):
            try:
                done = self.erase(ref, actor="service", reason="The time for which it is kept has run out.", now=now)
            except UserError:  # reopened, held or written to since it was listed: the next purge looks again
                continue
            total = _sum(total, done)
        if retention.not_referral is not None:
            total = _sum(total, self._purge_loose(council, now - retention.not_referral, now))
        return total

    def _expired(self, council: str, retention: Retention, now: datetime) -> tuple[str, ...]:
        with self._store.database.reading() as session:
            query = select(CaseRow).where(
                col(CaseRow.council) == council,
                col(CaseRow.erased_at).is_(None),
                col(CaseRow.hold).is_(False),
                col(CaseRow.state) != State.OPEN.value,
            )
            last = select(HistoryRow.case_ref, func.max(col(HistoryRow.at))).group_by(col(HistoryRow.case_ref))
            touched = dict(session.exec(last.where(col(HistoryRow.council) == council)).all())
            found = load_cases(session, session.exec(query.order_by(col(CaseRow.id))).all())
        return tuple(case.ref for case in found if _is_over(case, touched.get(case.ref), retention, now))

    def _purge_loose(self, council: str, before: datetime, now: datetime) -> Erased:
        """Messages and mails of no case."""
        with self._store.database.writing() as session:
            tx = Decision(session, lock_head(session))
            old = select(MessageRow).where(
                col(MessageRow.council) == council,
                col(MessageRow.received) < before,
                col(MessageRow.erased_at).is_(None),
                ~_has_case(),
            )
            messages = session.exec(old).all()
            for message in messages:
                _erase_message(session, message, now)
            about_none = ~select(OutboxCaseRow).where(col(OutboxCaseRow.outbox_id) == col(MailRow.id)).exists()
            mails = session.exec(
                select(MailRow).where(
                    col(MailRow.council) == council,
                    col(MailRow.state) != "queued",
                    col(MailRow.queued_at) < before,
                    col(MailRow.erased_at).is_(None),
                    about_none,
                )
            ).all()
            _erase_mails(session, mails, now)
            lines = _erase_lines(
                session,
                (col(HistoryRow.council) == council, col(HistoryRow.case_ref).is_(None), col(HistoryRow.at) < before),
            )
            if messages or mails:
                sentence = f"{len(messages)} messages and {len(mails)} mails of no case: their time has run out."
                tx.note(council=council, case=None, what="purged", actor="service", sentence=sentence, now=now)
        self._overwrite()
        return Erased(messages=len(messages), mails=len(mails), lines=lines)

    def _overwrite(self) -> None:
        """What was erased must leave the write-ahead log too; secure_delete has overwritten the file itself."""
        if self._store.database.is_sqlite:
            self._store.database.checkpoint()


def _case_row(session: Session, ref: str) -> CaseRow:
    row = session.exec(select(CaseRow).where(col(CaseRow.ref) == ref.strip().upper())).one_or_none()
    if row is None or row.erased_at is not None:
        raise UserError("unknown_case", "there is no case of that reference, or it was erased before")
    return row


def _check_erasable(session: Session, row: CaseRow) -> None:
    if row.hold:
        raise UserError("held", f"{row.ref} is held; end the hold first")
    if row.state == State.OPEN.value:
        raise UserError(
            "still_open", f"{row.ref} is open; close it first: whoever waits for help must not be forgotten"
        )
    waiting = (
        select(func.count())
        .select_from(OutboxCaseRow)
        .join(MailRow, col(MailRow.id) == col(OutboxCaseRow.outbox_id))
        .where(col(OutboxCaseRow.case_ref) == row.ref, col(MailRow.state) == "queued")
    )
    if session.exec(waiting).one():
        raise UserError("mail_waiting", f"mail about {row.ref} has still to go out; try again when it has")


def _is_over(case: Case, touched: datetime | None, retention: Retention, now: datetime) -> bool:
    refused = case.record.consent.status is ConsentStatus.REFUSED
    period = retention.no_consent if refused and retention.no_consent is not None else retention.case
    since = case.closed_at or (None if any(clock.running for clock in case.clocks) else touched)
    return period is not None and since is not None and since + period < now


def _erase_case(session: Session, row: CaseRow, now: datetime) -> Erased:
    number = row.id or 0
    blank = _blank_case(load_cases(session, [row])[0])
    for name, value in codec.case_columns(blank).items():
        setattr(row, name, value)
    row.erased_at = now
    session.add(row)
    session.merge(RecordRow(case_id=number, detail=codec.record_json(blank.record)))
    session.exec(delete(ClockRow).where(col(ClockRow.case_id) == number))
    session.exec(delete(MatchKeyRow).where(col(MatchKeyRow.case_id) == number))
    session.exec(delete(LikenessRow).where((col(LikenessRow.case_id) == number) | (col(LikenessRow.ref) == row.ref)))
    session.add_all(codec.clock_row(number, place, clock) for place, clock in enumerate(blank.clocks))
    messages, shared = _messages_of(session, number)
    for message in messages:
        _erase_message(session, message, now)
    told = select(OutboxCaseRow.outbox_id).where(col(OutboxCaseRow.case_ref) == row.ref)
    mails = session.exec(select(MailRow).where(col(MailRow.id).in_(told), col(MailRow.erased_at).is_(None))).all()
    _erase_mails(session, mails, now)
    lines = _erase_lines(session, (col(HistoryRow.case_ref) == row.ref,))
    return Erased(cases=(row.ref,), messages=len(messages), mails=len(mails), lines=lines, shared=shared)


def _blank_case(case: Case) -> Case:
    """Figures without identity: what a yearly report counts, and nothing that tells who it was."""
    kind = case.record.referrer.organisation_type
    return replace(
        case,
        record=Record(source=case.record.source, referrer=Referrer(organisation_type=kind)),
        thread=Thread(message_id=None, references=(), subject="", reply_to=None),
        lead=None,
        lead_why=None,
        flags=(),
        clocks=tuple(_blank_clock(clock) for clock in case.clocks),
        likenesses=(),
        notes=(),
        problems=(),
        outcome=None,
        consent_ask_at=None,
        read_from="",
    )


def _blank_clock(clock: Clock) -> Clock:
    return replace(clock, why=Why(rule=clock.why.rule, sentence="", source=clock.why.source), next_at=None)


def _messages_of(session: Session, case_id: int) -> tuple[list[MessageRow], tuple[int, ...]]:
    """The messages of a case that tell of no other case, and the numbers of those that do."""
    mine = select(MessageCaseRow.message).where(col(MessageCaseRow.case_id) == case_id)
    others = (
        select(MessageCaseRow.message)
        .join(CaseRow, col(CaseRow.id) == col(MessageCaseRow.case_id))
        .where(col(MessageCaseRow.case_id) != case_id, col(CaseRow.erased_at).is_(None))
        .where(col(MessageCaseRow.message).in_(mine))
    )
    shared = set(session.exec(others))
    rows = session.exec(select(MessageRow).where(col(MessageRow.id).in_(mine), col(MessageRow.erased_at).is_(None)))
    return [row for row in rows if row.id not in shared], tuple(sorted(shared))


def _erase_message(session: Session, row: MessageRow, now: datetime) -> None:
    """The fingerprint stays: should the mail come again, it is still known."""
    session.exec(delete(MessageRawRow).where(col(MessageRawRow.message) == row.id))
    row.reading, row.sender, row.message_id, row.erased_at = codec.reading_json(_BLANK), "", None, now
    session.add(row)
    session.flush()


def _erase_mails(session: Session, rows: Iterable[MailRow], now: datetime) -> None:
    for row in rows:
        row.key = f"erased:{sha256(row.key.encode()).hexdigest()}"
        row.message, row.recipients, row.answered, row.erased_at = b"", [], None, now
        session.add(row)
    session.flush()


def _erase_lines(session: Session, where: tuple[ColumnElement[bool], ...]) -> int:
    numbers = session.exec(select(HistoryRow.number).where(*where)).all()
    lines = 0
    for start in range(0, len(numbers), _BATCH):
        part = numbers[start : start + _BATCH]
        lines += session.exec(delete(HistoryDetailRow).where(col(HistoryDetailRow.number).in_(part))).rowcount
    return lines


def _has_case() -> ColumnElement[bool]:
    return select(MessageCaseRow).where(col(MessageCaseRow.message) == col(MessageRow.id)).exists()


def _words(person: str) -> list[str]:
    """What is looked for. A phone number is the same with and without its prefix and spaces."""
    digits = "".join(person.split()).lstrip("+")
    if digits.isdigit() and len(digits) > 5:
        return [digits.removeprefix("44").lstrip("0")]
    return person.casefold().split()


def _holds(words: list[str], text: str) -> bool:
    folded = text.casefold()
    return bool(words) and all(word in folded for word in words)


def _sum(one: Erased, two: Erased) -> Erased:
    return Erased(
        cases=one.cases + two.cases,
        messages=one.messages + two.messages,
        mails=one.mails + two.mails,
        lines=one.lines + two.lines,
        shared=one.shared + two.shared,
    )
