"""One event in, one transaction out: the only road by which state changes.

For: intake (a mail arrived), cli and intake (an officer acted), scheduler (something is due), sender (a mail was
delivered or refused). Each call takes the store's one lock, shows the rules all that is known, writes all that
follows, and commits; killed anywhere, nothing or all of it has happened.

Must not know: mailboxes, SQL, how a letter looks, the time of day (`now` is service time, aware UTC).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from parsers.record import Kind
from rules.case import Case
from rules.decide import decide
from rules.model import NEW_CASE, Acted, Action, Arrived, Changes, Do, Due, Event, FileTo, Letter, Trust, View
from rules.protocol import Council
from triage.errors import UserError
from triage.outbox.base import Deferred, Outcome, Refused, Sent
from triage.store.decision import Decision, in_place
from triage.store.store import Store
from triage.store.values import Composed, OutboxRow

Compose = Callable[[Letter, Mapping[str, Case], Council, datetime], Composed]
"""A letter to bytes; the cases it names are in the mapping, also under "new:0", "new:1"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """What was done. `refs` are the cases to which the message belongs, or that were changed; `message` our number.

    `known` says that the message was handled before and nothing was changed now.
    """

    file_to: FileTo = FileTo.STAY
    refs: tuple[str, ...] = ()
    kind: Kind | None = None
    message: int | None = None
    known: bool = False
    queued: int = 0


class Handling:
    """Handles events for all councils. Safe for threads: the store orders them."""

    def __init__(self, store: Store, councils: Mapping[str, Council], compose: Compose) -> None:
        """Work on this store; `councils` by id."""
        self._store = store
        self._councils = councils
        self._compose = compose

    def arrived(self, event: Arrived, council_id: str, raw: bytes, now: datetime, *, attempt: str = "") -> Handled:
        """Handle a mail. One that was handled before changes nothing and gives where it was filed then.

        `attempt` is the key of `Store.begin_attempt`, which ends in the same transaction.
        """
        with self._store.decision() as tx:
            if attempt:
                tx.end_attempt(attempt)
            known = tx.known(event, council_id, raw)
            if known is not None:
                return Handled(
                    file_to=known.file_to, refs=known.refs, kind=known.kind, message=known.message, known=True
                )
            number = tx.keep_message(event, council_id, raw, now)
            event = replace(event, message=number)
            view = tx.view(event, self._councils[council_id], now)
            changes = decide(event, view)
            handled = self._write(tx, event, view, changes, now)
            tx.settle_message(number, changes.kind, changes.file_to, handled.refs)
            return replace(handled, message=number)

    def acted(self, event: Acted, council_id: str, now: datetime) -> Handled:
        """Do what an officer said. Raises UserError (`unknown_case`, `refused`) with the reason in words."""
        event = replace(event, case=event.case.strip().upper())
        with self._store.decision() as tx:
            view = tx.view(event, self._councils[council_id], now)
            if view.case is None:
                raise UserError("unknown_case", "there is no case of that reference; `triage cases` lists them")
            changes = decide(event, view)
            if changes.refused:
                raise UserError("refused", changes.refused)
            return self._write(tx, event, view, changes, now)

    def due(self, event: Due, now: datetime) -> Handled:
        """Do what is due, unless it is no longer: another service or an officer may have been here first."""
        with self._store.decision() as tx:
            if not tx.still_due(event, now):
                return Handled()
            view = tx.view(event, self._councils[event.council], now)
            handled = self._write(tx, event, view, decide(event, view), now)
            if event.case is not None and tx.still_due(event, now):
                # A rule that does not move its clock on would be asked again for ever: rolled back, logged as a bug.
                raise RuntimeError("what was due is still due after it was done")
            return handled

    def delivered(self, row: OutboxRow, outcome: Outcome, now: datetime) -> bool:
        """Note how a mail ended and let the rules act on it, in one transaction.

        False where the lease has gone to another sender: nothing was noted, and the other's word will count.
        """
        match outcome:
            case Sent():
                do, state, code = Do.LETTER_SENT, "sent", ""
            case Refused():
                do, state, code = Do.LETTER_REFUSED, "refused", outcome.code
            case Deferred():
                raise ValueError("a mail that was put off is noted in the outbox, not decided on")
        with self._store.decision() as tx:
            if not tx.settle_mail(row, state, code, now):
                return False
            council = self._councils.get(row.council)
            if row.case is None or council is None:
                return True
            to = ", ".join(row.recipients)
            action = Action(do=do, at=now, letter_kind=row.kind, code=code or None, to=to)
            event = Acted(action=action, case=row.case, actor="service", trust=Trust.SERVICE)
            view = tx.view(event, council, now)
            if view.case is not None:  # it may have been erased since
                self._write(tx, event, view, decide(event, view), now)
            return True

    def _write(self, tx: Decision, event: Event, view: View, changes: Changes, now: datetime) -> Handled:
        written = tx.apply(changes, event, now)
        cases = {case.ref: case for case in _seen(view)} | written
        names = {name: case.ref for name, case in written.items()}
        letters = [_placed(letter, names) for letter in changes.letters]
        composed = [self._compose(letter, cases, view.council, now) for letter in letters]
        about = {mail.key: letter.cases for mail, letter in zip(composed, letters, strict=True)}
        queued = tx.queue(composed, now, about=about)
        refs = (
            _belongs(changes, names)
            if isinstance(event, Arrived)
            else tuple(dict.fromkeys(one.ref for one in written.values()))
        )
        return Handled(file_to=changes.file_to, refs=refs, kind=changes.kind, queued=queued)


def _belongs(changes: Changes, names: Mapping[str, str]) -> tuple[str, ...]:
    """The cases to which a message belongs: not every case it alters, such as the likely duplicate of a new one."""
    opened = (names[f"{NEW_CASE}{index}"] for index in range(len(changes.opened)))
    return tuple(dict.fromkeys([*opened, *(names.get(ref, ref) for ref in changes.attached)]))


def _placed(letter: Letter, names: Mapping[str, str]) -> Letter:
    """The letter with the references that its new cases were given, also in its key, which must be unique for ever."""
    return replace(
        letter,
        key=in_place(letter.key, names),
        case=None if letter.case is None else names.get(letter.case, letter.case),
        cases=tuple(names.get(ref, ref) for ref in letter.cases),
    )


def _seen(view: View) -> Iterable[Case]:
    yield from view.recent
    yield from view.worklist
    yield from view.known
    yield from view.late
    yield from (notice.case for notice in view.notices if notice.case is not None)
    yield from view.from_referrer
    for group in view.candidates:
        yield from group
    yield from view.mentioned
    yield from (case for case in (view.thread_case, view.case) if case is not None)
