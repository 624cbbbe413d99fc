"""What an engine for reading pictures must give: the words of a picture and where they stand.

For: `scan` asks for it, `triage.reader` hands in a real one; a test hands in a function.

Must not know: any engine.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word as recognised: its place in pixels from the top left corner, and how sure the engine is (0 to 1)."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    sure: float = 1.0


Ocr = Callable[[bytes], Sequence[Word]]
"""A picture (PNG) that holds one column of text in, its words out in reading order; nothing where it fails."""
