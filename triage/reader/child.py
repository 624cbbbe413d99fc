"""The child that reads one message: sets its own limits, takes the message from a pipe, says JSON, ends.

For: `template` forks it.

Must not know: rules, store, settings, mailboxes; other messages. It opens no file for writing, and whatever a hostile
file makes of it, it holds nothing but this one message and two pipes.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import signal
from collections.abc import Callable
from datetime import datetime
from typing import Any

from parsers.contract import reading_to_wire
from parsers.limits import Limits
from parsers.read import read_message
from parsers.record import Envelope, Kind, ProblemCode, Reading
from triage.reader.ocr import find_ocr
from triage.reader.wire import Bounds

_CHUNK = 1 << 20
_PR_SET_PDEATHSIG = 1


def run(source: int, sink: int, bounds: Bounds) -> None:
    """Read the request and the message from `source`, say what was read on `sink`. The caller ends the process."""
    confine(bounds)
    head, _, raw = _all_of(source).partition(b"\n")
    order = json.loads(head)
    arrived = datetime.fromisoformat(order["arrived"]) if order["arrived"] else None
    reading = read_message(
        raw,
        arrived=arrived,
        limits=Limits(**order["limits"]),
        ocr=find_ocr() if order["ocr"] else None,
        skip={int(number): ProblemCode(code) for number, code in order["skip"].items()},
        watch=_Teller(lambda said: _say(sink, said)),
    )
    _say(sink, {"reading": reading_to_wire(reading)})


class _Teller:
    """Says how far the reading has come, so that the parent knows which file hangs and what the headers were."""

    def __init__(self, say: Callable[[dict[str, Any]], None]) -> None:
        self._say = say

    def opened(self, envelope: Envelope, fingerprint: str) -> None:
        empty = reading_to_wire(Reading(kind=Kind.UNREADABLE, envelope=envelope, fingerprint=fingerprint))
        self._say({"opened": empty})

    def file(self, number: int) -> None:
        self._say({"file": number})


def confine(bounds: Bounds) -> None:
    """Bound memory, time, files and output; end with the template; be one group that can be killed whole."""
    os.setpgid(0, 0)
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    for what, most in (
        (resource.RLIMIT_AS, bounds.memory),
        (resource.RLIMIT_CPU, bounds.processor),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, bounds.descriptors),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    # Where the parent should fail to end it, the child ends itself.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(bounds.wall + 5)


def _all_of(source: int) -> bytes:
    chunks: list[bytes] = []
    while chunk := os.read(source, _CHUNK):
        chunks.append(chunk)
    os.close(source)
    return b"".join(chunks)


def _say(sink: int, said: dict[str, Any]) -> None:
    data = json.dumps(said, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"
    view = memoryview(data)
    while view:
        view = view[os.write(sink, view) :]
