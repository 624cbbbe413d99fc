"""The Reader in-process: the same promises without children, for tests and rehearsals.

Must not be used on mail from outside: a hostile file would have the whole process.
"""

from __future__ import annotations

from datetime import datetime

from parsers.documents.ocr import Ocr
from parsers.limits import DEFAULT, Limits
from parsers.read import read_message
from parsers.record import Reading
from triage.reader.outcome import header_block, of_headers, unread, wants_ocr


class InlineReader:
    """Reads in the calling thread."""

    def __init__(self, *, limits: Limits = DEFAULT, ocr: Ocr | None = None) -> None:
        """`ocr` gives the words of a page; None where scans are not to be read."""
        self._limits = limits
        self._ocr = ocr

    def start(self) -> None:
        """Nothing to start."""

    def close(self) -> None:
        """Nothing to end."""

    def read(self, raw: bytes, *, arrived: datetime | None, slow: bool | None = None) -> Reading:
        """Read a message, as `pool.Reader.read`."""
        return read_message(raw, arrived=arrived, limits=self._limits, ocr=None if slow is False else self._ocr)

    def headers_only(self, raw: bytes, *, arrived: datetime | None) -> Reading:
        """Read the headers alone, as `pool.Reader.headers_only`."""
        headers = read_message(header_block(raw, self._limits), arrived=arrived, limits=self._limits, ocr=None)
        return unread(of_headers(headers), raw)

    def wants_ocr(self, reading: Reading) -> bool:
        """Say whether reading this message again with an engine could give more."""
        return self._ocr is not None and wants_ocr(reading)
