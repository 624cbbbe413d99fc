"""Pieces of text on a page to lines, and wrapped lines to the paragraphs that somebody typed.

For: `layout`, for a cell or for the free part of a page.

Must not know: rules and tables. The order in which a file drew its pieces means nothing here: only where they stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from parsers.documents.marks import Piece, first_word, split_at_words
from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Line, Span
from parsers.documents.symbols import plain

_BLANK: Final = re.compile(r"[_.…‥\s]{3,}")
_WIDE_SPACE: Final = re.compile(r"\s{4,}")
_STARTER: Final = re.compile(rf"[•▪●➢{BOX_TICKED}{BOX_EMPTY}]|[-*]\s?[A-Za-z]")
_MAIL_TAIL: Final = re.compile(r"[\w.+-]+@[\w.-]*$|(?:https?://|www\.)\S+$")


@dataclass(slots=True)
class TextLine:
    """One visual line: its pieces from left to right, cut into segments where wide gaps part columns."""

    segments: list[list[Piece]]

    @property
    def pieces(self) -> list[Piece]:
        """All pieces from left to right."""
        return [piece for segment in self.segments for piece in segment]

    @property
    def x0(self) -> float:
        """Where the line starts."""
        return self.segments[0][0].x0

    @property
    def x1(self) -> float:
        """Where the line ends."""
        return max(piece.x1 for piece in self.pieces)

    @property
    def top(self) -> float:
        """The top of its tallest piece of text."""
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """The bottom of its lowest piece."""
        return max(piece.bottom for piece in self.pieces)

    @property
    def size(self) -> float:
        """The height of its letters."""
        heights = [piece.height for piece in self.pieces if piece.text] or [piece.height for piece in self.pieces]
        return sorted(heights)[len(heights) // 2]

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(piece.bold for piece in self.pieces if piece.text.strip())


def lines_of(pieces: list[Piece]) -> list[TextLine]:
    """Give the visual lines of a region, from the top."""
    rows: list[list[Piece]] = []
    middle = 0.0
    for piece in sorted(pieces, key=lambda each: (each.middle, each.x0)):
        text_rows = [each for each in rows[-1] if each.text] if rows else []
        height = max((each.height for each in text_rows), default=piece.height)
        if rows and abs(piece.middle - middle) <= 0.45 * min(max(height, 4.0), 30.0):
            rows[-1].append(piece)
        else:
            rows.append([piece])
        heavy = [each for each in rows[-1] if each.text] or rows[-1]
        middle = sum(each.middle for each in heavy) / len(heavy)
    return [TextLine(_segments(_laid_over(row))) for row in _pictures_joined(rows)]


def _pictures_joined(rows: list[list[Piece]]) -> list[list[Piece]]:
    """Put a picture that stands beside a line of text into that line."""
    texts = [row for row in rows if any(piece.text for piece in row)]
    out = list(texts)
    for row in rows:
        if any(piece.text for piece in row):
            continue
        for piece in row:
            beside = [
                line for line in texts if any(piece.top <= each.middle <= piece.bottom and each.text for each in line)
            ]
            if beside:
                beside[-1].append(piece)
            else:
                out.append([piece])
    return sorted(out, key=lambda row: sum(piece.middle for piece in row) / len(row))


def _laid_over(row: list[Piece]) -> list[Piece]:
    """Take a printed sentence's blanks away where an answer was laid over them, and cut runs at wide spaces."""
    cut = [part for piece in row for part in _cut_at_spaces(piece)]
    cut.sort(key=lambda piece: piece.x0)
    if not any(_BLANK.search(piece.text) for piece in cut):
        return cut
    over: dict[int, list[Piece]] = {}
    for at, piece in enumerate(cut):
        if len(piece.text) > 3 and _BLANK.search(piece.text):
            over[at] = [other for other in cut if other is not piece and _lies_over(other, piece)]
    taken: dict[int, float] = {}
    out: list[Piece] = []
    for at, piece in enumerate(cut):
        out.extend(_without_blanks(piece, over[at], taken) if over.get(at) else [piece])
    stretched = [replace(piece, x1=max(piece.x1, taken.get(id(piece), 0.0))) for piece in out]
    return sorted(stretched, key=lambda piece: piece.x0)


def _lies_over(other: Piece, piece: Piece) -> bool:
    shared = min(piece.x1, other.x1) - max(piece.x0, other.x0)
    return bool(other.text) and shared > 0.5 * (other.x1 - other.x0)


def _cut_at_spaces(piece: Piece) -> list[Piece]:
    if not _WIDE_SPACE.search(piece.text.strip()):
        return [piece]
    words = split_at_words(piece)
    parts = _WIDE_SPACE.split(piece.text.strip())
    out: list[Piece] = []
    for part in parts:
        taken, words = words[: len(part.split())], words[len(part.split()) :]
        if taken:
            out.append(replace(piece, text=part, x0=taken[0].x0, x1=taken[-1].x1))
    return out


def _without_blanks(piece: Piece, inside: list[Piece], taken: dict[int, float]) -> list[Piece]:
    """Give the printed words but for the blanks that answers cover; `taken` notes how far an answer's blank went."""
    out: list[Piece] = []
    for word in split_at_words(piece):
        answers = [each for each in inside if min(word.x1, each.x1) - max(word.x0, each.x0) > 0]
        if not answers or not _BLANK.fullmatch(word.text):
            out.append(word)
            continue
        taken[id(answers[-1])] = word.x1
        if out:
            out[-1] = replace(out[-1], text=out[-1].text.rstrip() + " ")
    return out


def _segments(row: list[Piece]) -> list[list[Piece]]:
    segments: list[list[Piece]] = []
    for piece in row:
        if segments:
            before = segments[-1][-1]
            wide = max(1.7 * min(max(before.height, piece.height), 14.0), 11.0)
            if piece.x0 - max(each.x1 for each in segments[-1]) <= wide:
                segments[-1].append(piece)
                continue
        segments.append([piece])
    return segments


def spans_of(pieces: list[Piece]) -> list[Span]:
    """Give the spans of pieces that stand side by side, with a space where a gap shows one."""
    spans: list[Span] = []
    before: Piece | None = None
    for piece in pieces:
        text = plain(piece.text).replace("\n", " ")
        if before is not None and text and _gap(before, piece) and spans and not spans[-1].text.endswith(" "):
            if not text.startswith(" "):
                text = " " + text
        span = Span(text, piece.struck, piece.bold, piece.underlined, piece.highlighted, piece.filled, piece.picture)
        before = piece
        if spans and not span.picture and spans[-1].like(span):
            spans[-1] = replace(spans[-1], text=spans[-1].text + text)
        elif text or span.picture:
            spans.append(span)
    return spans


def _gap(before: Piece, piece: Piece) -> bool:
    if before.picture or before.text in {BOX_TICKED, BOX_EMPTY} or piece.text in {BOX_TICKED, BOX_EMPTY}:
        return True
    return piece.x0 - before.x1 > 0.13 * min(before.height, piece.height)


def line_of(line: TextLine, place: str) -> Line:
    """Give one visual line as it stands, wide gaps as tabs."""
    spans: list[Span] = []
    for segment in line.segments:
        if spans:
            spans.append(Span("\t"))
        spans.extend(spans_of(segment))
    return Line(trimmed(spans), place)


def trimmed(spans: list[Span]) -> tuple[Span, ...]:
    """Give spans without white space at either end of the line."""
    while spans and not spans[-1].picture and not spans[-1].text.strip():
        spans = spans[:-1]
    if spans and not spans[-1].picture:
        spans = [*spans[:-1], replace(spans[-1], text=spans[-1].text.rstrip())]
    if spans and not spans[0].picture:
        spans = [replace(spans[0], text=spans[0].text.lstrip()), *spans[1:]]
    return tuple(spans)


@dataclass(slots=True)
class Paragraph:
    """A line as typed, and where its visual lines start and end on the page."""

    line: Line
    top: float
    bottom: float


def paragraphs(lines: list[TextLine], right: float, place: str) -> list[Line]:
    """Give the lines as typed; `right` is where text had to stop."""
    return [each.line for each in typed(lines, right, place)]


def typed(lines: list[TextLine], right: float, place: str) -> list[Paragraph]:
    """Give the lines as typed: a line that broke only because the next word found no room is joined to the next."""
    out: list[Paragraph] = []
    last: TextLine | None = None
    for at, line in enumerate(lines):
        if len(line.segments) > 1 and at + 1 < len(lines) and _flowing(line, lines[at + 1], right):
            line.segments = [line.pieces]
        made = line_of(line, place)
        if last is not None and out and _wrapped(last, line, right):
            joined = join_spans(out[-1].line.spans, made.spans)
            out[-1] = Paragraph(Line(joined, place), out[-1].top, line.bottom)
        else:
            out.append(Paragraph(made, line.top, line.bottom))
        last = line
    return [each for each in out if each.line.text.strip() or each.line.pictured]


def _flowing(line: TextLine, following: TextLine, right: float) -> bool:
    """Tell whether the gaps of a line are only an answer shorter than its blank in a running sentence."""
    if any(":" in piece.text for piece in line.pieces):
        return False
    return _wrapped(TextLine([line.pieces]), TextLine([following.pieces]), right)


def _wrapped(last: TextLine, line: TextLine, right: float) -> bool:
    if len(last.segments) > 1 or len(line.segments) > 1 or line.top - last.bottom > 0.9 * last.size:
        return False
    first = next((piece for piece in line.pieces if piece.text.strip()), None)
    if first is None or not any(piece.text.strip() for piece in last.pieces):
        return False
    if _STARTER.match(first.text.lstrip()):
        return False
    if last.bold != line.bold and (last.bold or line.bold):
        return False
    if last.pieces[-1].filled != first.filled or _is_capitals_over(last, line):
        return False  # a printed label over a field or an answer of its own
    room = right - last.x1 - 0.25 * last.size
    return room < first_word(first) + 3.0


def _is_capitals_over(last: TextLine, line: TextLine) -> bool:
    """Tell whether a line in capitals stands over one that is not: "LOCAL AUTHORITY" over "Basildon"."""
    above, below = ("".join(piece.text for piece in each.pieces) for each in (last, line))
    return above.isupper() and sum(c.isalpha() for c in above) > 3 and not below.isupper()


def join_spans(before: tuple[Span, ...], after: tuple[Span, ...]) -> tuple[Span, ...]:
    """Give the spans of a line and of its rest; a broken word or address is joined without a space."""
    head = "".join(span.text for span in before)
    tail = "".join(span.text for span in after)
    tight = (head[-1:] == "-" and head[-2:-1].isalpha()) or (_MAIL_TAIL.search(head) and re.match(r"[\w.-]+", tail))
    glue = "" if tight or head.endswith(" ") or tail.startswith(" ") else " "
    first, last = after[0], before[-1]
    if not last.picture and last.like(first):
        return (*before[:-1], replace(last, text=last.text + glue + first.text), *after[1:])
    return (*before[:-1], replace(last, text=last.text + glue), *after)
