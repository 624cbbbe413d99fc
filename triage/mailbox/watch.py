"""Watches one mailbox: look, hand each message over, file it where the handler says, wait for news, never give up.

For: the service, one thread a mailbox. What is new is known by the handler (fingerprints), not here: this remembers,
for as long as a connection lasts, only which messages were handled and stay. Sent is never touched; how far it was
read is a bookmark in the store.

Callers must hold: `handle` returns only after its transaction, and stands being called again for the same message. It
raises NotYet for one that is in work elsewhere; the others go on meanwhile.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from threading import Event
from typing import Protocol

from rules.model import FileTo, Folder
from triage.errors import NeedsPerson, TriageError, TryLater
from triage.log import Log
from triage.mailbox.base import Fetch, Mailbox, Mark, NotYet, Vanished, Waiting
from triage.store.values import MailboxState
from triage.timesource import real_now

FIRST_SIGHT = timedelta(days=30)  # how far back Sent is read when a mailbox is watched for the first time
_SENT_AT_ONCE = 50  # so that INBOX is looked at in between
_ASK_AGAIN = 1.0  # seconds between looks while a message is in work elsewhere
_FAILURES_IN_A_ROW = 3  # then the trouble is not the message's

Handle = Callable[[Waiting, Fetch], FileTo]


class Bookmarks(Protocol):
    """Keeps how far a folder was read; the store does."""

    def bookmark(self, council: str, folder: Folder) -> str:
        """What was last set; '' at first."""
        ...

    def set_bookmark(self, council: str, folder: Folder, value: str) -> None:
        """Remember it."""
        ...


@dataclass(frozen=True, slots=True)
class Backoff:
    """Real seconds between tries. What only a person can mend is tried rarely: wrong passwords lock accounts."""

    first: float = 1
    person: float = 60
    most: float = 300

    def after(self, failures: int, error: BaseException) -> float:
        """How long to wait after so many failures in a row, with jitter so that many mailboxes do not march in step."""
        start = self.person if isinstance(error, NeedsPerson) else self.first
        longest = min(self.most, start * 2.0 ** min(failures - 1, 20))
        return longest * random.uniform(0.5, 1)  # noqa: S311  # no secret, only spread


def _always() -> bool:
    return True


def _untold(_: MailboxState) -> None:
    return None


def _unheard() -> None:
    return None


@dataclass(slots=True, kw_only=True)
class Watcher:
    """One mailbox's watcher. `stop` ends it from any thread; the mailbox should share it, so that waits end, too.

    `holds` says whether this service has the mailbox's lease; it is asked before each look and each message.
    `report` gets the state for `triage status` whenever it changes. `beat` is the loop's sign of life, given at each
    look and each message.
    """

    council: str
    mailbox: Mailbox
    handle: Handle
    stop: Event
    log: Log
    bookmarks: Bookmarks
    holds: Callable[[], bool] = _always
    report: Callable[[MailboxState], None] = _untold
    beat: Callable[[], None] = _unheard
    poll_seconds: float = 60
    backoff: Backoff = field(default_factory=Backoff)
    _state: MailboxState = field(init=False)
    _handled: dict[Folder, dict[str, FileTo]] = field(init=False)
    _failed: set[tuple[Folder, str]] = field(init=False, default_factory=set)
    _in_work: set[tuple[Folder, str]] = field(init=False, default_factory=set)
    _in_a_row: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        """Start with nothing known."""
        self._state = MailboxState(council=self.council)
        self._forget()

    def step(self) -> int:
        """One look over INBOX and Sent; gives how many messages were handled.

        Raises TryLater or NeedsPerson when the mailbox cannot be used, or message after message fails. A single
        message that fails stops nothing: it is tried again with the next look, after all others.
        """
        if not self.holds():
            self.mailbox.close()
            return 0
        try:
            self._connect()
            done = self._inbox() + self._sent()
        except (TryLater, NeedsPerson) as error:
            self._tell(error)
            raise
        self._tell(None)
        return done

    def run(self) -> None:
        """Step and wait until told to stop. Never raises for the mailbox's sake, never gives up."""
        failures = 0
        while not self.stop.is_set():
            self.beat()
            try:
                if self.step() == 0:
                    self._wait(failures)
                failures = failures + 1 if self._failed else 0
            except Exception as error:  # noqa: BLE001  # the loop's own door: whatever it is, the mailbox stays watched
                failures += 1
                self._pause(failures, error)
        self.close()

    def close(self) -> None:
        """End the connection, and tell so."""
        self.mailbox.close()
        self._state = replace(self._state, connected_since=None)
        self._report()

    # --- looking ----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        if self.mailbox.connected:
            return
        self._forget()
        self._state = replace(self._state, connected_since=None)
        self.mailbox.connect()
        self._state = replace(self._state, connected_since=real_now())
        self.log.info("mailbox_connected", council=self.council)

    def _forget(self) -> None:
        self._handled = {Folder.INBOX: {}, Folder.SENT: {}}

    def _inbox(self) -> int:
        waiting = self.mailbox.look(Folder.INBOX)
        self._keep_only(Folder.INBOX, waiting)
        todo = self._todo(waiting)
        self._state = replace(self._state, last_look=real_now(), waiting=len(todo))
        return self._take_all(todo)

    def _sent(self) -> int:
        text = self.bookmarks.bookmark(self.council, Folder.SENT)
        mark = Mark.parse(text) if text else Mark(real_now() - FIRST_SIGHT)
        waiting = self.mailbox.look(Folder.SENT, mark)
        self._keep_only(Folder.SENT, waiting)
        done = self._take_all(self._todo(waiting)[:_SENT_AT_ONCE])
        behind = mark
        for one in waiting:
            if one.uid not in self._handled[Folder.SENT]:
                break  # the bookmark never passes a message that is still to be handled
            behind = Mark(max(behind.arrived, one.arrived), one.uid)
        if behind != mark:
            self.bookmarks.set_bookmark(self.council, Folder.SENT, str(behind))
        return done

    def _keep_only(self, folder: Folder, waiting: Sequence[Waiting]) -> None:
        there = {one.uid for one in waiting}
        self._handled[folder] = {uid: to for uid, to in self._handled[folder].items() if uid in there}
        self._failed = {(where, uid) for where, uid in self._failed if where is not folder or uid in there}
        self._in_work = {(where, uid) for where, uid in self._in_work if where is not folder or uid in there}

    def _todo(self, waiting: Sequence[Waiting]) -> list[Waiting]:
        """What is still to be done, in order; what failed before comes last, so that it never holds up the rest."""
        todo = [one for one in waiting if self._handled[one.folder].get(one.uid) is not FileTo.STAY]
        return sorted(todo, key=lambda one: (one.folder, one.uid) in self._failed)

    def _take_all(self, todo: Sequence[Waiting]) -> int:
        self._in_a_row = 0
        done = 0
        for one in todo:
            if self.stop.is_set() or not self.holds():
                break
            self.beat()
            done += self._take(one)
        return done

    def _take(self, waiting: Waiting) -> int:
        handled = self._handled[waiting.folder]
        new = waiting.uid not in handled
        self._in_work.discard((waiting.folder, waiting.uid))
        try:
            if new:
                handled[waiting.uid] = self.handle(waiting, partial(self.mailbox.fetch, waiting))
            self.mailbox.file(waiting, handled[waiting.uid])
        except NotYet:
            self._in_work.add((waiting.folder, waiting.uid))
        except Vanished:
            handled[waiting.uid] = FileTo.STAY  # a colleague's decision
            self._failed.discard((waiting.folder, waiting.uid))
        except (TryLater, NeedsPerson) as error:
            self._message_failed(waiting, error)
        except Exception as error:  # noqa: BLE001  # one message stops nothing
            self._failed.add((waiting.folder, waiting.uid))
            self.log.bug("message_failed", error, council=self.council, folder=waiting.folder.value)
        else:
            self._failed.discard((waiting.folder, waiting.uid))
            self._in_a_row = 0
        return int(new and waiting.uid in handled)

    def _message_failed(self, waiting: Waiting, error: TriageError) -> None:
        self._failed.add((waiting.folder, waiting.uid))
        self._in_a_row += 1
        self.log.warning("message_failed", council=self.council, folder=waiting.folder.value, code=error.code)
        if not self.mailbox.connected or self._in_a_row >= _FAILURES_IN_A_ROW:
            raise error

    # --- waiting and telling ----------------------------------------------------------------------------------------

    def _wait(self, failures: int) -> None:
        if not self.mailbox.connected:
            self.stop.wait(self.poll_seconds)  # another service holds the lease
        elif self._failed:
            again = self.backoff.after(failures + 1, TryLater("message", "a message failed"))
            self.mailbox.wait(min(self.poll_seconds, again))
        elif self._in_work:
            self.mailbox.wait(min(self.poll_seconds, _ASK_AGAIN))
        else:
            self.mailbox.wait(self.poll_seconds)

    def _pause(self, failures: int, error: Exception) -> None:
        seconds = self.backoff.after(failures, error)
        match error:
            case TryLater():
                self.log.warning("mailbox_later", council=self.council, code=error.code, seconds=round(seconds))
            case NeedsPerson():
                self.log.error("mailbox_needs_person", council=self.council, code=error.code, seconds=round(seconds))
            case _:
                self.log.bug("mailbox_failed", error, council=self.council)
                self.mailbox.close()
        self.stop.wait(seconds)

    def _tell(self, error: TriageError | None) -> None:
        state = self._state
        if not self.mailbox.connected:
            state = replace(state, connected_since=None)
        if error is not None:
            person = isinstance(error, NeedsPerson)
            state = replace(state, error=error.code, error_at=real_now(), needs_person=person)
        elif self._failed:
            state = replace(state, error="message_failed", error_at=real_now(), needs_person=False)
        else:
            state = replace(state, error="", error_at=None, needs_person=False, waiting=len(self._in_work))
        self._state = state
        self._report()

    def _report(self) -> None:
        try:
            self.report(self._state)
        except (TryLater, NeedsPerson) as error:  # a busy store must not keep mail from being looked at
            self.log.warning("mailbox_state_untold", council=self.council, code=error.code)
