"""The slow lane: scans are recognised here, a minute or two each, while everything else goes by.

For: intake. A message waits here with its bytes until somebody asks for it again; one that nobody asks for is let go
of, and read anew should it ever come again.

Must not know: mailboxes, stores. A message is known by a key of the caller's.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

from parsers.record import Reading
from triage.timesource import monotonic

MOST_BYTES = 100_000_000
"""Scans that wait for more than this in sum are put off, not kept in memory."""

_FORGET_SECONDS = 600.0


@dataclass(slots=True)
class _Scan:
    raw: bytes
    reading: Future[Reading]
    since: float = field(default_factory=monotonic)


class ScanLane:
    """Reads scans one after another in a thread of its own. Safe for threads."""

    def __init__(self, read: Callable[[bytes, datetime | None], Reading]) -> None:
        """`read` takes its time."""
        self._read = read
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="scans")
        self._scans: dict[str, _Scan] = {}
        self._put_off: set[str] = set()
        self._lock = Lock()

    def begin(self, key: str, raw: bytes, arrived: datetime | None) -> None:
        """Read this one when its turn comes. Where too many wait, it is put off until there is room."""
        with self._lock:
            if self._full(len(raw)):
                self._put_off.add(key)
                return
            self._put_off.discard(key)
            self._scans[key] = _Scan(raw, self._thread.submit(self._read, raw, arrived))

    def in_work(self, key: str) -> bool:
        """It is being read, or waits for its turn."""
        with self._lock:
            self._forget()
            scan = self._scans.get(key)
            if scan is not None:
                scan.since = monotonic()
                return not scan.reading.done()
            return key in self._put_off and self._full(0)

    def take(self, key: str) -> tuple[bytes, Reading] | None:
        """The bytes of a scan that has been read, and what they say; None for one that was never begun."""
        with self._lock:
            scan = self._scans.pop(key, None)
        return None if scan is None else (scan.raw, scan.reading.result())

    def close(self) -> None:
        """Read no more; what is being read is ended with its child by whoever owns the reader."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _full(self, more: int) -> bool:
        waiting = sum(len(scan.raw) for scan in self._scans.values())
        return waiting > 0 and waiting + more >= MOST_BYTES

    def _forget(self) -> None:
        old = [key for key, scan in self._scans.items() if monotonic() - scan.since > _FORGET_SECONDS]
        for key in old:
            if self._scans[key].reading.done() or self._scans[key].reading.cancel():
                del self._scans[key]
