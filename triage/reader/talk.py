"""One conversation with a child: the message in, lines of JSON out, within time and size, everything checked.

For: `pool`.

Must not know: how children are made. What a child says is hostile until it has passed here: bounded in bytes, strict
in shape, and its reading may not contradict the headers that it told before it touched any content.
"""

from __future__ import annotations

import json
import os
import select
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from parsers.contract import ContractError, reading_from_wire
from parsers.record import ProblemCode, Reading
from triage.reader.wire import Bounds
from triage.timesource import monotonic

_CHUNK = 1 << 18
_MOST_RECORDS = 100
_SIGNALS = {24: ProblemCode.TOO_SLOW, 14: ProblemCode.TOO_SLOW, 25: ProblemCode.TOO_LARGE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a child said. Either `reading` is there, or `failure` tells why not; `file` is the last one it began."""

    reading: Reading | None = None
    opened: Reading | None = None
    file: int = 0
    failure: ProblemCode | None = None

    def with_end(self, status: int | None) -> Heard:
        """Add what the way it ended tells: out of processor time, of memory, or crashed."""
        if self.reading is not None or self.failure is not None:
            return self
        code = _SIGNALS.get(-status, ProblemCode.CORRUPT) if status is not None and status < 0 else ProblemCode.CORRUPT
        return replace(self, failure=code)


def converse(source: int, sink: int, order: Mapping[str, Any], raw: bytes, bounds: Bounds) -> Heard:
    """Send the order and the message, take what comes until the child ends, its time is over or it says too much."""
    outgoing = memoryview(json.dumps(order).encode("ascii") + b"\n" + raw)
    ends = monotonic() + bounds.wall
    os.set_blocking(source, False)
    os.set_blocking(sink, False)
    said = bytearray()
    writing = True
    while True:
        left = ends - monotonic()
        if left <= 0:
            return replace(_understood(bytes(said), whole=False), failure=ProblemCode.TOO_SLOW)
        readable, writable, _ = select.select([sink], [source] if writing else [], [], left)
        if writable:
            outgoing, writing = _written(source, outgoing)
        if readable:
            chunk = os.read(sink, _CHUNK)
            if not chunk:
                return _understood(bytes(said), whole=True)
            said += chunk
            if len(said) > bounds.output:
                return replace(_understood(bytes(said), whole=False), failure=ProblemCode.TOO_LARGE)


def _written(source: int, outgoing: memoryview) -> tuple[memoryview, bool]:
    """Write what fits. The end of the message is told by the end of the pipe."""
    try:
        outgoing = outgoing[os.write(source, outgoing[:_CHUNK]) :]
    except BlockingIOError:
        return outgoing, True
    except BrokenPipeError:
        return outgoing[:0], False
    if outgoing:
        return outgoing, True
    # The descriptor stays ours until the pool closes it; a second one to nowhere ends the pipe now.
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, source)
        os.close(nowhere)
    return outgoing, False


def _understood(said: bytes, *, whole: bool) -> Heard:
    """Check every line; of what is not whole only the numbers and headers count."""
    heard = Heard()
    for line in said.split(b"\n"):
        if not line:
            continue
        try:
            heard = _line(heard, json.loads(line), whole=whole)
        except (ValueError, RecursionError, ContractError):
            return replace(heard, reading=None, failure=ProblemCode.CORRUPT if whole else None)
    return heard


def _line(heard: Heard, untrusted: object, *, whole: bool) -> Heard:
    """Take one line into account. Raises ContractError where it is not what it should be."""
    if not isinstance(untrusted, dict) or len(untrusted) != 1 or heard.reading is not None:
        raise ContractError("line")
    match next(iter(untrusted.items())):
        case ("opened", value) if heard.opened is None:
            return replace(heard, opened=reading_from_wire(value))
        case ("file", int(number)) if 0 < number < 10_000 and number is not True:
            return replace(heard, file=number)
        case ("reading", value) if whole and heard.opened is not None:
            return replace(heard, reading=_agreed(heard.opened, reading_from_wire(value)))
        case _:
            raise ContractError("line")


def _agreed(opened: Reading, reading: Reading) -> Reading:
    """Refuse a reading whose headers changed after content was touched: only a taken-over child would do that."""
    if reading.envelope != opened.envelope or reading.fingerprint != opened.fingerprint:
        raise ContractError("headers")
    if len(reading.records) > _MOST_RECORDS:
        raise ContractError("records")
    return reading
