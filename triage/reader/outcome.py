"""How a reading may end: whole, or as the reading of a message that could not be read.

For: `pool` and `inline`.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from parsers.limits import Limits
from parsers.record import Envelope, Kind, Problem, ProblemCode, Reading


def unread(headers: Reading | None, raw: bytes, code: ProblemCode = ProblemCode.CORRUPT) -> Reading:
    """Give the reading of a message of which at most the headers were read: a person must look at it."""
    problem = Problem("body", code, "this message could not be read by the service: read it in the mailbox")
    return Reading(
        kind=Kind.UNREADABLE,
        envelope=headers.envelope if headers else Envelope(),
        problems=(problem,),
        fingerprint=headers.fingerprint if headers else "raw:" + hashlib.sha256(raw).hexdigest(),
    )


def of_headers(reading: Reading) -> Reading:
    """Mark the fingerprint as one that was made without the content."""
    return replace(reading, fingerprint="headers:" + reading.fingerprint)


def wants_ocr(reading: Reading) -> bool:
    """Say whether pages without text were found that an OCR engine could read."""
    return any(problem.code is ProblemCode.NO_TEXT for problem in reading.problems)


def header_block(raw: bytes, limits: Limits) -> bytes:
    """Give a message's headers without its content."""
    head = raw[: limits.header_bytes]
    ends = [at for at in (head.find(b"\r\n\r\n"), head.find(b"\n\n")) if at >= 0]
    return head[: min(ends)] + b"\r\n\r\n" if ends else head
