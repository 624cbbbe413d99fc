"""The road of a message, steps 1 to 6: count the attempt, fetch, read, hand over, say where it is filed.

    begin_attempt ──► fetch ──► reader ──► handling (one transaction, which ends the attempt) ──► FileTo

For: the watchers, one thread each. A scan goes by the slow lane, so that it holds up nothing behind it. A message that
ended the service twice is not read a third time: its headers are, a person looks at the rest, and whoever wrote still
hears back. So it is with one that is too large to fetch. What the service knows by name (a lost connection, a busy
store) is not the message's fault and does not count.

Must not know: SQL, how a letter looks, what a message says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Event
from typing import Protocol

from parsers.limits import DEFAULT
from parsers.record import Kind, Problem, ProblemCode, Reading
from rules.model import Arrived, FileTo
from triage.errors import TriageError, TryLater
from triage.handling import Handled, Handling
from triage.log import Log
from triage.mailbox.base import Fetch, NotYet, Waiting
from triage.reader.lane import ScanLane
from triage.store.store import Store
from triage.timesource import TimeSource, monotonic, real_now

STARTS_READ = 2
"""So often a message is read whole; the next start reads its headers only."""

_HEAD_BYTES = DEFAULT.header_bytes


class Reads(Protocol):
    """What reads messages: triage/reader, in children or in line. Safe for threads."""

    def start(self) -> None:
        """Before the first message. Raises ReaderFailed when it cannot be had."""
        ...

    def close(self) -> None:
        """After the last one."""
        ...

    def wants_ocr(self, reading: Reading) -> bool:
        """Whether reading with `slow=True` could give more."""
        ...

    def read(self, raw: bytes, *, arrived: datetime | None, slow: bool | None = None) -> Reading:
        """Read a message; never raises for its sake."""
        ...

    def headers_only(self, raw: bytes, *, arrived: datetime | None) -> Reading:
        """Read its headers alone."""
        ...


@dataclass(slots=True, kw_only=True)
class Intake:
    """Takes messages in, for all councils. Safe for threads.

    `largest` is the size in bytes beyond which a message is not fetched whole. `queued` is called after mail was
    queued, so that it goes out at once. Without `scans`, a scan is waited for. Once `stopping` is set, what could not
    be read is not decided on: its child may have been ended with the service.
    """

    store: Store
    handling: Handling
    reader: Reads
    time: TimeSource
    log: Log
    largest: int
    queued: Callable[[], None]
    scans: ScanLane | None = None
    stopping: Event = field(default_factory=Event)
    _excused: dict[str, int] = field(init=False, default_factory=dict)

    def take(self, council: str, waiting: Waiting, fetch: Fetch) -> FileTo:
        """Handle one message of a council's mailbox; when this returns, all that follows from it is on disk.

        May be called again for the same message. Raises TryLater, NeedsPerson or Vanished: nothing has happened; or
        NotYet: it is in work.
        """
        began = monotonic()
        key = f"{council} {waiting.folder.value} {waiting.uid}"
        if self.scans is not None and self.scans.in_work(key):
            raise NotYet
        starts = self.store.begin_attempt(key, real_now()) - self._excused.get(key, 0)
        try:
            handled = self._handle(key, council, waiting, fetch, starts)
        except NotYet:  # the attempt goes on; should the service end meanwhile, it counts
            raise
        except TriageError:
            self._excuse(key, starts)
            raise
        self._excused.pop(key, None)
        self._tell(council, waiting, handled, began)
        if handled.queued:
            self.queued()
        return handled.file_to

    def _handle(self, key: str, council: str, waiting: Waiting, fetch: Fetch, starts: int) -> Handled:
        read = None if self.scans is None else self.scans.take(key)
        raw, reading = read or self._read(key, council, waiting, fetch, starts)
        if reading.kind is Kind.UNREADABLE and self.stopping.is_set():
            raise TryLater("stopping", "the service stops; the message is read when it starts again")
        now = self.time.now()
        event = Arrived(reading=reading, folder=waiting.folder, received=self._received(reading, waiting, now))
        return self.handling.arrived(event, council, raw, now, attempt=key)

    def _read(self, key: str, council: str, waiting: Waiting, fetch: Fetch, starts: int) -> tuple[bytes, Reading]:
        """The bytes to keep and what they say."""
        arrived = self.time.told(waiting.arrived)
        if waiting.size > self.largest:
            self.log.warning("message_too_large", council=council, size=waiting.size)
            raw = fetch(_HEAD_BYTES)
            return raw, self._too_large(self.reader.headers_only(raw, arrived=arrived))
        if starts <= STARTS_READ:
            raw = fetch()
            reading = self.reader.read(raw, arrived=arrived, slow=None if self.scans is None else False)
            if self.scans is not None and self.reader.wants_ocr(reading):
                self.scans.begin(key, raw, arrived)
                raise NotYet
            return raw, reading
        self.log.error("message_given_up", council=council, attempt=starts, size=waiting.size)
        # Should even this end the service, the next start does not fetch it whole.
        raw = fetch() if starts == STARTS_READ + 1 else fetch(_HEAD_BYTES)
        return raw, self.reader.headers_only(raw, arrived=arrived)

    def _too_large(self, reading: Reading) -> Reading:
        megabytes = self.largest // 1_000_000
        detail = f"this message is larger than {megabytes} megabytes: read it in the mailbox"
        return replace(reading, problems=(Problem("body", ProblemCode.TOO_LARGE, detail),))

    def _received(self, reading: Reading, waiting: Waiting, now: datetime) -> datetime:
        """When it came, in service time: by the council's own server, else by the mailbox; never later than now."""
        return min(self.time.told(reading.envelope.received or waiting.arrived), now)

    def _excuse(self, key: str, starts: int) -> None:
        """The attempt ended, though in vain; where even that cannot be noted, it is remembered."""
        try:
            self.store.end_attempt(key)
        except TriageError:
            self._excused[key] = self._excused.get(key, 0) + starts
        else:
            self._excused.pop(key, None)

    def _tell(self, council: str, waiting: Waiting, handled: Handled, began: float) -> None:
        facts: dict[str, str | int] = {"council": council, "folder": waiting.folder.value}
        if handled.message is not None:
            facts["message"] = handled.message
        if handled.kind is not None:
            facts["kind"] = handled.kind.value
        if handled.refs:
            facts["case"] = " ".join(handled.refs)
        event = "message_known" if handled.known else "message_handled"
        self.log.info(event, **facts, milliseconds=round((monotonic() - began) * 1000))
