"""One line a fact: time, level, event and a closed list of fields, so that no personal data can slip in.

Never names, addresses, subjects, file names, Message-IDs, values of a record, flags, letters' text, secrets, or the
text of a foreign exception. A field outside FIELDS raises in tests (strict) and is dropped in service.
"""

from __future__ import annotations

import json
import sys
import traceback
from enum import StrEnum
from typing import TextIO

from triage.timesource import real_now

FIELDS = frozenset(
    {
        "council", "mailbox", "message", "case", "clock", "letter", "row", "attempt", "code", "size", "count",
        "milliseconds", "seconds", "kind", "folder", "version", "frames", "error", "job", "lease",
    }
)  # fmt: skip


class Level(StrEnum):
    """How much a line matters: ERROR means that a person must look."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Log:
    """Writes lines to a stream. `strict` raises on an unknown field instead of dropping it."""

    def __init__(self, stream: TextIO | None = None, *, strict: bool = False) -> None:
        """Write to `stream`, standard error unless told."""
        self._stream = stream if stream is not None else sys.stderr
        self._strict = strict

    def info(self, event: str, **fields: str | int | float) -> None:
        """Something happened as it should."""
        self._write(Level.INFO, event, fields)

    def warning(self, event: str, **fields: str | int | float) -> None:
        """Something will be tried again."""
        self._write(Level.WARNING, event, fields)

    def error(self, event: str, **fields: str | int | float) -> None:
        """A person must look, or a bug."""
        self._write(Level.ERROR, event, fields)

    def bug(self, event: str, error: BaseException, **fields: str | int | float) -> None:
        """Something was raised that nobody foresaw: its type and frames, never its text."""
        frames = ";".join(f"{f.name}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__)[-6:])
        self._write(Level.ERROR, event, {**fields, "error": type(error).__name__, "frames": frames})

    def _write(self, level: Level, event: str, fields: dict[str, str | int | float]) -> None:
        unknown = fields.keys() - FIELDS
        if unknown and self._strict:
            raise ValueError(f"log fields not allowed: {', '.join(sorted(unknown))}")
        line = {"time": real_now().isoformat(timespec="milliseconds"), "level": level.value, "event": event}
        line |= {key: value for key, value in fields.items() if key in FIELDS}  # type: ignore[misc]
        self._stream.write(json.dumps(line, ensure_ascii=True) + "\n")
        self._stream.flush()
