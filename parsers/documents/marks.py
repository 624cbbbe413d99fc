"""What stands on a page and where: words, rules, boxes, pictures. The common tongue of PDF engines and OCR.

For: `pdfium`, `pdf` (its second engine), `acroform` and `scan` fill a Page; `layout` reads it.

Must not know: tables, lines of text, files.

Shapes: points (1/72 inch) from the top left corner of the page as a person holds it, y growing downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

_NARROW: Final = frozenset("iIjlt.,:;'|!()[]{}-/\\ fr")
_WIDE: Final = frozenset("mwMWQGOD@%&—…")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text on one line, as the engine drew it; or a picture (no text)."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    bold: bool = False
    struck: bool = False
    underlined: bool = False
    highlighted: bool = False
    filled: bool = False
    picture: bool = False

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """Half way across."""
        return (self.x0 + self.x1) / 2

    @property
    def height(self) -> float:
        """Top to bottom; for text close to the size of the letters."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: of a rule, a tick box, a highlight or a circle."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Top to bottom."""
        return self.bottom - self.top

    def holds(self, x: float, y: float, slack: float = 0.0) -> bool:
        """Tell whether a point lies inside."""
        return self.x0 - slack <= x <= self.x1 + slack and self.top - slack <= y <= self.bottom + slack


@dataclass(slots=True)
class Page:
    """Everything on one page. `across` and `down` are rules: lines with next to no thickness."""

    width: float
    height: float
    pieces: list[Piece] = field(default_factory=list)
    across: list[Box] = field(default_factory=list)
    down: list[Box] = field(default_factory=list)
    squares: list[Box] = field(default_factory=list)
    inked: list[Box] = field(default_factory=list)
    highlights: list[Box] = field(default_factory=list)
    circles: list[Box] = field(default_factory=list)
    scanned: bool = False


def widths(text: str) -> list[float]:
    """Give where each character of a text starts and the last ends, as shares of the whole, by common letter widths."""
    at, steps = 0.0, [0.0]
    for char in text:
        at += 0.32 if char in _NARROW else 0.85 if char in _WIDE else 0.68 if char.isupper() else 0.54
        steps.append(at)
    return [step / at for step in steps] if at else [0.0, 1.0]


def split_at_words(piece: Piece) -> list[Piece]:
    """Cut a run into words, each with the place where it probably stands."""
    steps, span = widths(piece.text), piece.x1 - piece.x0
    words: list[Piece] = []
    start: int | None = None
    for at, char in enumerate(piece.text + " "):
        if not char.isspace():
            start = at if start is None else start
        elif start is not None:
            x0, x1 = piece.x0 + span * steps[start], piece.x0 + span * steps[at]
            words.append(replace(piece, text=piece.text[start:at], x0=x0, x1=x1))
            start = None
    return words


def first_word(piece: Piece) -> float:
    """Give the probable width of a run's first word."""
    text = piece.text.strip()
    length = len(text.split(None, 1)[0]) if text else 0
    return (piece.x1 - piece.x0) * widths(text)[length] if length else 0.0
