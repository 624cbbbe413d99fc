"""Reads each message in a child of its own: starts children, bounds them, kills them, believes nothing they say.

For: intake and `triage parse`. `Reader.read` may be called from several threads and never raises for a message's sake:
a child that is too slow, too large, dead or speaking nonsense costs the file that brought it down, and at worst the
content of that one message, which then goes to a person with its headers read.

Owns: the template process and the children's slots: digital messages and scans have their own, so that a scan never
holds up a form. Must not know: rules, store.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime

from parsers.limits import DEFAULT, Limits
from parsers.record import ProblemCode, Reading
from triage.errors import ReaderFailed
from triage.log import Log
from triage.reader.ocr import find_ocr
from triage.reader.outcome import header_block, of_headers, unread, wants_ocr
from triage.reader.talk import Heard, converse
from triage.reader.wire import Bounds

_START_SECONDS = 60
_ANSWER_SECONDS = 30
_TRIES = 4
_PATIENCE = 3
_ALL_FILES = 1000


class Reader:
    """Reads messages in forked children. `start` it before use and `close` it after."""

    def __init__(
        self,
        *,
        limits: Limits = DEFAULT,
        seconds: int = 20,
        scan_seconds: int = 120,
        slots: int = 2,
        scan_slots: int = 1,
        log: Log | None = None,
    ) -> None:
        """`seconds` of processor time for a message, `scan_seconds` for one whose pages must be recognised.

        Wall time may be three times that: on a busy machine an honest message waits, and is not to blame.
        """
        self._limits = limits
        self._fast = Bounds(wall=_PATIENCE * seconds, processor=seconds)
        self._slow = Bounds(wall=_PATIENCE * scan_seconds, processor=scan_seconds)
        self._slots = threading.BoundedSemaphore(slots)
        self._scan_slots = threading.BoundedSemaphore(scan_slots)
        self._has_ocr = find_ocr() is not None
        self._log = log
        self._template = _Template()

    def start(self) -> None:
        """Start the template; raises ReaderFailed when it cannot be started."""
        self._template.start()

    def close(self) -> None:
        """End the template and, with it, every child."""
        self._template.close()

    def read(self, raw: bytes, *, arrived: datetime | None, slow: bool | None = None) -> Reading:
        """Read a message. `slow=False` leaves scans unread (see `wants_ocr`), `True` reads them, None as needed."""
        if slow is not True:
            reading = self._read(raw, arrived, slow=False)
            if slow is False or not (self._has_ocr and wants_ocr(reading)):
                return reading
        return self._read(raw, arrived, slow=True)

    def headers_only(self, raw: bytes, *, arrived: datetime | None) -> Reading:
        """Read the headers alone: for a message whose reading has ended the service before."""
        block = header_block(raw, self._limits)
        try:
            with self._slots:
                heard = self._attempt(block, arrived, skip={}, slow=False)
        except ReaderFailed:
            return unread(None, raw)
        return unread(of_headers(heard.opened) if heard.opened else None, raw, heard.failure or ProblemCode.CORRUPT)

    def wants_ocr(self, reading: Reading) -> bool:
        """Say whether reading this message again with `slow=True` could give more."""
        return self._has_ocr and wants_ocr(reading)

    def _read(self, raw: bytes, arrived: datetime | None, *, slow: bool) -> Reading:
        """Try whole, then without the files that brought a child down, then without any, then the headers alone."""
        skip: dict[int, ProblemCode] = {}
        opened: Reading | None = None
        failure = ProblemCode.CORRUPT
        with self._scan_slots if slow else self._slots:
            for attempt in range(_TRIES):
                try:
                    heard = self._attempt(raw, arrived, skip=skip, slow=slow)
                except ReaderFailed as error:
                    self._note(error.code, attempt)
                    continue
                if heard.reading is not None:
                    return heard.reading
                opened, failure = opened or heard.opened, heard.failure or failure
                self._note(failure.value, attempt)
                if not heard.file or heard.file in skip:
                    break
                skip[heard.file] = failure
                if attempt == _TRIES - 2:
                    skip = dict.fromkeys(range(_ALL_FILES), failure) | skip
        if opened is not None:
            return unread(opened, raw, failure)
        return unread(self.headers_only(raw, arrived=arrived), raw, failure)

    def _attempt(self, raw: bytes, arrived: datetime | None, *, skip: Mapping[int, ProblemCode], slow: bool) -> Heard:
        """One child, from fork to burial. Raises ReaderFailed where no child could be had."""
        bounds = self._slow if slow else self._fast
        order = {
            "arrived": arrived.isoformat() if arrived else None,
            "limits": asdict(self._limits),
            "ocr": slow,
            "skip": {str(number): code.value for number, code in skip.items()},
        }
        pid, source, sink = self._template.fork(bounds)
        try:
            return converse(source, sink, order, raw, bounds).with_end(self._template.bury(pid))
        finally:
            self._template.bury(pid)
            os.close(source)
            os.close(sink)

    def _note(self, code: str, attempt: int) -> None:
        if self._log is not None:
            self._log.warning("reading_failed", code=code, attempt=attempt + 1)


class _Template:
    """The template process and the socket to it; started anew when it is found dead."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._alive: set[int] = set()
        self._closed = False

    def start(self) -> None:
        with self._lock:
            self._closed = False
            self._ensure()

    def _ensure(self) -> socket.socket:
        if self._control is not None and self._process is not None and self._process.poll() is None:
            return self._control
        if self._closed:
            raise ReaderFailed("template", "the reader has been closed")
        self._end()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
                [sys.executable, "-m", "triage.reader.template", str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
                cwd="/",
                env=_environment(),
                start_new_session=True,
            )
        ours.settimeout(_START_SECONDS)
        self._control = ours
        try:
            ready = ours.recv(20)
        except OSError:
            ready = b""
        if ready != b"ready":
            self._end()
            raise ReaderFailed("template", "the reading process does not start")
        ours.settimeout(_ANSWER_SECONDS)
        return ours

    def fork(self, bounds: Bounds) -> tuple[int, int, int]:
        """Have a child forked; gives its process id, the descriptor to write to and the one to read from."""
        child_source, source = os.pipe()
        sink, child_sink = os.pipe()
        try:
            with self._lock:
                control = self._ensure()
                socket.send_fds(control, [b"F" + bounds.packed.encode("ascii")], [child_source, child_sink])
                pid = int(control.recv(20))
                self._alive.add(pid)
        except (OSError, ValueError) as error:
            os.close(source)
            os.close(sink)
            with self._lock:
                self._end()
            raise ReaderFailed("template", "the reading process does not answer") from error
        finally:
            os.close(child_source)
            os.close(child_sink)
        return pid, source, sink

    def bury(self, pid: int) -> int | None:
        """Kill a child's whole group and have it reaped; gives its status (minus the signal), None when done before."""
        with self._lock:
            if pid not in self._alive or self._control is None:
                return None
            self._alive.discard(pid)
            # Not reaped yet, so the number still is this child's.
            for kill in (os.killpg, os.kill):
                with suppress(ProcessLookupError, PermissionError):
                    kill(pid, signal.SIGKILL)
            try:
                self._control.send(f"R{pid}".encode("ascii"))
                return int(self._control.recv(20))
            except (OSError, ValueError):
                self._end()
                return None

    def close(self) -> None:
        with self._lock:
            self._closed = True
            self._end()

    def _end(self) -> None:
        self._alive.clear()
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            try:
                self._process.wait(timeout=2)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._control = self._process = None


def _environment() -> dict[str, str]:
    """Give the template what it needs to find its modules, and nothing else of ours."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH") if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        # The same bytes give the same reading in every process.
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "OMP_THREAD_LIMIT": "1",
        # No thread beside the one that forks.
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
    }
