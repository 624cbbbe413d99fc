"""What the parsers promise for any bytes at all, as one function that raises where a promise is broken.

For: both fuzzers (`mutate`, `coverage`) and the test that replays what they found.
"""

from __future__ import annotations

import json
import resource
import signal
import time
from datetime import UTC, datetime
from types import FrameType

from parsers.contract import reading_to_json
from parsers.limits import Limits
from parsers.read import read_message
from parsers.record import ProblemCode, Reading

ARRIVED = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
LIMITS = Limits(message_bytes=4_000_000, part_bytes=2_000_000, unpacked_bytes=4_000_000, body_chars=400_000)
SECONDS = 20
GROWTH_KB = 400_000


class BrokenPromise(AssertionError):
    """An input made the parsers raise, hang, grow or contradict themselves."""


def keep(data: bytes, *, twice: bool = False) -> Reading:
    """Read the bytes and check every promise; `twice` also that the same bytes give the same reading."""
    before = _peak_kb()
    reading = _timed(data)
    if _peak_kb() - before > GROWTH_KB:
        raise BrokenPromise(f"grew by {_peak_kb() - before} KB")
    failed = [p for p in reading.problems if p.code is ProblemCode.CORRUPT and p.detail.startswith("the reader failed")]
    if failed:
        raise BrokenPromise("the door had to catch an exception of the reader's own")
    json.dumps(reading_to_json(reading, [() for _ in reading.records]))
    if twice and read_message(data, arrived=ARRIVED, limits=LIMITS, ocr=None) != reading:
        raise BrokenPromise("the same bytes gave another reading")
    return reading


def _timed(data: bytes) -> Reading:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _TooSlow

    # the clock of this process, not of the wall: a busy machine is no hang
    earlier = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    started = time.process_time()
    try:
        reading = read_message(data, arrived=ARRIVED, limits=LIMITS, ocr=None)
    except _TooSlow:
        raise BrokenPromise(f"took longer than {SECONDS} seconds of CPU") from None
    except Exception as error:
        raise BrokenPromise(f"raised {type(error).__name__}") from error
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, earlier)
    if time.process_time() - started > SECONDS / 2:
        raise BrokenPromise(f"took {time.process_time() - started:.1f} seconds of CPU")
    return reading


class _TooSlow(BaseException):
    """No `except Exception` of the parsers may swallow the alarm."""


def _peak_kb() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
