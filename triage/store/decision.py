"""One decision: the only writer of cases, clocks, messages and queued mail.

For: triage/handling.py, through `Store.decision()`, which takes the one lock before anything is read. Everything here
happens in that transaction: a reference is given out, a letter queued, a line of history added together or not at all.

Callers must hold: `view` first; nothing slow (no network, no reading of messages) while the decision is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import delete
from sqlmodel import Session, col, select

from parsers.record import Kind
from rules.case import Case
from rules.model import NEW_CASE, Acted, Arrived, Changes, Due, Event, FileTo, HistoryEntry, Job, View
from rules.protocol import CaseKind, Council
from triage.store import codec
from triage.store.alike import PERSON, REFERRER
from triage.store.codec import bare_id
from triage.store.columns import short
from triage.store.handled import fingerprint_of, handled_bytes, handled_message
from triage.store.history import Entry, append
from triage.store.tables import (
    AttemptRow,
    CaseRow,
    ClockRow,
    CounterRow,
    HistoryHeadRow,
    JobRow,
    LikenessRow,
    MailRow,
    MatchKeyRow,
    MessageCaseRow,
    MessageRawRow,
    MessageRow,
    OutboxCaseRow,
    RecordRow,
)
from triage.store.upsert import put
from triage.store.values import Composed, Known, OutboxRow
from triage.store.views import person_keys, view_of

LONDON = ZoneInfo("Europe/London")
T = TypeVar("T")
_NEW = re.compile(re.escape(NEW_CASE) + r"\d+")


class Decision:
    """An open decision. Not for keeping: it ends with the `with` block of `Store.decision()`."""

    def __init__(self, session: Session, head: HistoryHeadRow) -> None:
        """Work in a transaction that holds the lock."""
        self._session = session
        self._head = head
        self._view: View | None = None
        self._event: Event | None = None
        self._referred = False

    # --- reading ---------------------------------------------------------------------------------------------------

    def known(self, event: Arrived, council: str, raw: bytes) -> Known | None:
        """What was done with this message when it came before; None for a new one."""
        row = handled_message(self._session, council, event.folder, fingerprint_of(event.reading, raw))
        row = row or handled_bytes(self._session, council, event, raw)
        if row is None or row.id is None:
            return None
        query = select(CaseRow.ref).join(MessageCaseRow, col(MessageCaseRow.case_id) == col(CaseRow.id))
        refs = self._session.exec(query.where(col(MessageCaseRow.message) == row.id).order_by(col(CaseRow.id))).all()
        kind = Kind(row.kind) if row.kind else None
        return Known(message=row.id, file_to=FileTo(row.file_to or FileTo.STAY), kind=kind, refs=tuple(refs))

    def view(self, event: Event, council: Council, now: datetime) -> View:
        """All that is known for deciding on this event, read under the lock. `now` is service time."""
        self._event = event
        self._view = view_of(self._session, event, council, now)
        if isinstance(event, Arrived) and event.reading.fingerprint:
            seen = handled_message(self._session, council.id, event.folder, event.reading.fingerprint)
            self._view = replace(self._view, seen_before=seen is not None and seen.id != event.message)
        return self._view

    def still_due(self, event: Due, now: datetime) -> bool:
        """Whether it is still to be done: another service, or an officer, may have been here first."""
        if event.case is not None and event.job in {Job.CLOCK, Job.CONSENT_REMINDER}:
            row = self._case_row(event.case)
            if row is None or row.erased_at is not None:
                return False
            if event.job is Job.CONSENT_REMINDER:
                return row.consent_ask_at is not None and row.consent_ask_at <= now
            clocks = select(ClockRow).where(col(ClockRow.case_id) == row.id, col(ClockRow.name) == event.clock)
            found = self._session.exec(clocks.where(col(ClockRow.stopped_at).is_(None), col(ClockRow.next_at) <= now))
            return found.first() is not None
        job = self._session.get(JobRow, (event.council, event.job.value))
        return job is None or (job.next_at is not None and job.next_at <= now)

    # --- writing ---------------------------------------------------------------------------------------------------

    def keep_message(self, event: Arrived, council: str, raw: bytes, now: datetime) -> int:
        """Keep a new message as it came, with what was read; gives our number of it."""
        reading = event.reading
        row = MessageRow(
            council=council,
            folder=event.folder.value,
            fingerprint=fingerprint_of(reading, raw),
            message_id=bare_id(reading.envelope.message_id) if reading.envelope.message_id else None,
            sender=reading.envelope.sender.email.lower() if reading.envelope.sender is not None else "",
            received=event.received,
            handled_at=now,
            size=len(raw),
            reading=codec.reading_json(reading),
        )
        self._session.add(row)
        self._session.flush()
        number = _given(row.id)
        self._session.add(MessageRawRow(message=number, raw=raw))
        return number

    def settle_message(self, number: int, kind: Kind | None, file_to: FileTo, refs: Iterable[str]) -> None:
        """Note what a message turned out to be, where it goes, and the cases to which it belongs."""
        row = self._session.get_one(MessageRow, number)
        row.kind, row.file_to = ("" if kind is None else kind.value), file_to.value
        self._session.add(row)
        for case_id in self._case_ids(refs):
            self._session.add(MessageCaseRow(message=number, case_id=case_id))
        self._session.flush()

    def end_attempt(self, key: str) -> None:
        """The work that `Store.begin_attempt` noted is done, in the same transaction as its result."""
        self._session.exec(delete(AttemptRow).where(col(AttemptRow.key) == short(key)))

    def apply(self, changes: Changes, event: Event, now: datetime) -> dict[str, Case]:
        """Write the changes. Gives every case written by its reference, opened ones also by "new:0", "new:1", ..."""
        if self._view is None:
            raise RuntimeError("a decision is applied that was never viewed")
        council = self._view.council
        self._event = event
        self._referred = any(case.kind is not CaseKind.UNREADABLE for case in changes.opened)
        refs = [self._next_ref(council, case.received) for case in changes.opened]
        names = {f"{NEW_CASE}{index}": ref for index, ref in enumerate(refs)}
        written: dict[str, Case] = {}
        for (name, ref), case in zip(names.items(), changes.opened, strict=True):
            opened = self._write_case(None, _with_refs(case, ref, names), now)
            written[name] = written[ref] = opened
        for case in changes.updated:
            row = self._case_row(case.ref)
            if row is None or row.council != council.id or row.erased_at is not None:
                raise RuntimeError("a change names a case that is not there")
            written[case.ref] = self._write_case(row, _with_refs(case, case.ref, names), now)
        self._write_history(changes, written, names, event, now)
        for job, at in changes.jobs:
            self.set_job(council.id, job, at)
        if isinstance(event, Due) and event.case is None and event.job not in {job for job, _ in changes.jobs}:
            self.set_job(council.id, event.job, None)
        return written

    def queue(
        self, composed: Sequence[Composed], now: datetime, *, about: Mapping[str, Iterable[str]] | None = None
    ) -> int:
        """Queue mails, except those whose key the council queued before; gives how many.

        `about`: by key, the cases of which a mail tells besides its own.
        """
        keys = [short(mail.key) for mail in composed]
        old = select(MailRow.council, MailRow.key).where(col(MailRow.key).in_(keys))
        known = set(self._session.exec(old).all())
        queued = 0
        for mail in composed:
            # One message to two councils is answered by both, though its letters bear the same key.
            name = (mail.council, short(mail.key))
            if name in known:
                continue
            known.add(name)
            row = self._mail_row(mail, now)
            self._session.add(row)
            self._session.flush()
            refs = {*([] if mail.case is None else [mail.case]), *(about or {}).get(mail.key, ())}
            self._session.add_all(OutboxCaseRow(outbox_id=_given(row.id), case_ref=ref) for ref in sorted(refs))
            queued += 1
        return queued

    def settle_mail(self, row: OutboxRow, state: str, code: str, now: datetime) -> bool:
        """Note that a leased mail was `sent` or `refused`. False where the lease has gone to another: nothing noted."""
        mail = self._session.get(MailRow, row.id, with_for_update=True)
        if mail is None or (mail.state, mail.lease_owner, mail.attempts) != ("queued", row.owner, row.attempts):
            return False
        mail.state, mail.last_code, mail.done_at = state, code, now
        mail.lease_owner = mail.lease_until = mail.next_try = None
        self._session.add(mail)
        self._session.flush()
        return True

    def set_job(self, council: str, job: Job, next_at: datetime | None) -> None:
        """When a job of a council is due next; None when it is done."""
        row = self._session.get(JobRow, (council, job.value))
        if row is None:  # the service may set the same job at this moment, outside of decisions
            put(self._session, JobRow, {"council": council, "name": job.value}, {"next_at": next_at})
            return
        row.next_at = next_at
        self._session.add(row)
        self._session.flush()

    def note(self, *, council: str, case: str | None, what: str, actor: str, sentence: str, now: datetime) -> None:
        """Add a line to the history that follows from no decision of the rules (keep.py, the operator)."""
        detail = {"actor": actor, "sentence": sentence}
        append(self._session, self._head, [(case, what, detail)], at=now, council=council)

    # --- parts -----------------------------------------------------------------------------------------------------

    def _case_row(self, ref: str) -> CaseRow | None:
        return self._session.exec(select(CaseRow).where(col(CaseRow.ref) == ref)).one_or_none()

    def _case_ids(self, refs: Iterable[str]) -> list[int]:
        query = select(CaseRow.id).where(col(CaseRow.ref).in_(list(refs))).order_by(col(CaseRow.id))
        return [number for number in self._session.exec(query) if number is not None]

    def _next_ref(self, council: Council, received: datetime) -> str:
        """The next reference: no gaps, because the number is given out in the transaction that opens the case."""
        year = received.astimezone(LONDON).year
        row = self._session.get(CounterRow, (council.code, year)) or CounterRow(code=council.code, year=year, last=0)
        row.last += 1
        self._session.add(row)
        self._session.flush()
        return f"DTR-{council.code}-{year}-{row.last:05d}"

    def _write_case(self, row: CaseRow | None, case: Case, now: datetime) -> Case:
        columns = codec.case_columns(case)
        before = None if row is None else row.lead
        row = row or CaseRow(**columns)
        for name, value in columns.items():
            setattr(row, name, value)
        if case.lead != before:
            row.lead_at = None if case.lead is None else now
        self._session.add(row)
        self._session.flush()
        number = _given(row.id)
        self._session.merge(RecordRow(case_id=number, detail=codec.record_json(case.record)))
        for table in (ClockRow, LikenessRow, MatchKeyRow):
            self._session.exec(delete(table).where(col(table.case_id) == number))
        self._session.add_all(codec.clock_row(number, place, clock) for place, clock in enumerate(case.clocks))
        self._session.add_all(codec.likeness_row(number, place, like) for place, like in enumerate(case.likenesses))
        self._session.add_all(_match_keys(number, case))
        self._session.flush()
        return case

    def _write_history(
        self, changes: Changes, written: Mapping[str, Case], names: Mapping[str, str], event: Event, now: datetime
    ) -> None:
        council = _given(self._view).council.id
        entries = [replace(one, case=names.get(one.case or "", one.case)) for one in changes.history]
        told = {one.case for one in entries}
        # Whatever a rule forgot to tell is told too: no change without a line (promise 8).
        untold = sorted({case.ref for case in written.values()} - told)
        entries += [HistoryEntry(what="changed", actor=_actor(event), sentence="Changed.", case=ref) for ref in untold]
        lines: list[Entry] = [
            (one.case, one.what, {"actor": one.actor, "sentence": one.sentence, "why": codec.why_json(one.why)})
            for one in entries
        ]
        append(self._session, self._head, lines, at=now, council=council)

    def _mail_row(self, mail: Composed, now: datetime) -> MailRow:
        return MailRow(
            key=mail.key,
            council=mail.council,
            kind=mail.kind.value,
            case_ref=mail.case,
            sender=mail.sender,
            recipients=list(mail.recipients),
            message_id=bare_id(mail.message_id),
            message=mail.message,
            answered=self._answered(mail),
            queued_at=now,
        )

    def _answered(self, mail: Composed) -> str | None:
        """The sender that this mail answers, where the message was no new referral: what the loop guard counts."""
        if self._referred or not isinstance(self._event, Arrived) or self._event.reading.envelope.sender is None:
            return None
        sender = self._event.reading.envelope.sender.email.lower()
        return sender if sender in {address.lower() for address in mail.recipients} else None


def in_place(text: str, names: Mapping[str, str]) -> str:
    """The text with every "new:0" replaced by the reference that the case was given."""
    return _NEW.sub(lambda found: names.get(found.group(), found.group()), text)


def _with_refs(case: Case, ref: str, names: Mapping[str, str]) -> Case:
    alike = tuple(replace(one, ref=names.get(one.ref, one.ref)) for one in case.likenesses)
    return replace(case, ref=ref, likenesses=alike)


def _match_keys(case_id: int, case: Case) -> list[MatchKeyRow]:
    reply_to = case.thread.reply_to
    addresses = {case.record.referrer.email, reply_to.email if reply_to is not None else None}
    found = {(PERSON, short(key)) for key in person_keys(case.record)}
    found |= {(REFERRER, short(address.lower())) for address in addresses if address}
    return [MatchKeyRow(case_id=case_id, kind=kind, key=key, council=case.council) for kind, key in sorted(found)]


def _actor(event: Event) -> str:
    match event:
        case Acted():
            return event.actor
        case Arrived():
            return "message"
        case Due():
            return "service"


def _given(value: T | None) -> T:
    if value is None:
        raise RuntimeError("the database gave no value where it must")
    return value
