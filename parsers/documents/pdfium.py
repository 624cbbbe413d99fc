"""PDF pages through PDFium: what stands where, in milliseconds.

For: `documents.pdf`, as the first engine. Fills `marks.Page` from page objects, form XObjects included.

Must not know: tables or lines; that is `layout`.

Source: ISO 32000-1, 8.3 (coordinates), 8.5 (paths), 9.3.6 (text rendering mode 3 is invisible).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from parsers.documents.marks import Box, Page, Piece
from parsers.documents.symbols import in_font

MOST_OBJECTS: Final = 30_000
_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_LINE, _BEZIER, _MOVE = 0, 1, 2
_INVISIBLE: Final = 3
_MIDDLE: Final = 0.4
_MOST_RING: Final = 80

Matrix = tuple[float, float, float, float, float, float]
_UNIT: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class _Path:
    """A path's corners and kinds of strokes, in page space, with how it is painted."""

    points: list[tuple[float, float]]
    lines: list[tuple[float, float, float, float]]
    curves: int
    filled: bool
    stroked: bool
    colour: tuple[int, int, int] = (0, 0, 0)

    @property
    def box(self) -> Box:
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return Box(min(xs), min(ys), max(xs), max(ys))


class PageReader:
    """Reads one page. Keeps the raw text page alive while its objects are asked for their words."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        """Load the page's text; may abort the process on hostile input, so `guard` comes first."""
        self._page = page
        self._words = page.get_textpage()
        self._rotation = page.get_rotation()
        self._left, self._bottom, _, _ = page.get_cropbox()
        width, height = page.get_size()
        self.page = Page(width, height)
        self._buffer = (ctypes.c_ushort * 8192)()
        self._fonts: dict[int, tuple[str, bool]] = {}
        self._left_over = MOST_OBJECTS
        self.hidden: list[Piece] = []
        self.images: list[Box] = []

    def read(self) -> Page:
        """Give all marks of the page."""
        count = raw.FPDFPage_CountObjects(self._page.raw)
        objects = (raw.FPDFPage_GetObject(self._page.raw, at) for at in range(min(count, MOST_OBJECTS)))
        for each, matrix in self._walk(objects, _UNIT, 0):
            match raw.FPDFPageObj_GetType(each):
                case 1:
                    self._text(each, matrix)
                case 2:
                    self._path(each, matrix)
                case 3:
                    self._image(each, matrix)
        whole = self.page.width * self.page.height
        covered = max((box.width * box.height for box in self.images), default=0.0)
        self.page.scanned = covered > 0.5 * whole and len(self.page.pieces) < 5
        if self.page.scanned and self.hidden:
            self.page.pieces.extend(self.hidden)
        return self.page

    def placer(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Place a rectangle of page space on the page as seen."""
        return self._placed((left, bottom, right, top), _UNIT)

    @property
    def annotated(self) -> bool:
        """Whether something other than links was laid over the page."""
        count = raw.FPDFPage_GetAnnotCount(self._page.raw)
        for at in range(min(count, 200)):
            note_ = raw.FPDFPage_GetAnnot(self._page.raw, at)
            kind = raw.FPDFAnnot_GetSubtype(note_)
            raw.FPDFPage_CloseAnnot(note_)
            if kind not in {raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP}:
                return True
        return False

    def _walk(self, objects: Iterator[Any], matrix: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
        for each in objects:
            self._left_over -= 1
            if self._left_over < 0:
                return
            if raw.FPDFPageObj_GetType(each) != _FORM:
                yield each, matrix
            elif depth < 8:
                inner = _times(_matrix_of(each), matrix)
                count = raw.FPDFFormObj_CountObjects(each)
                inside = (raw.FPDFFormObj_GetObject(each, at) for at in range(min(count, MOST_OBJECTS)))
                yield from self._walk(inside, inner, depth + 1)

    def _text(self, each: Any, matrix: Matrix) -> None:
        size = raw.FPDFTextObj_GetText(each, self._words.raw, self._buffer, ctypes.sizeof(self._buffer))
        length = max(0, min(size, ctypes.sizeof(self._buffer)) - 2)
        text = ctypes.string_at(self._buffer, length).decode("utf-16-le", "replace")
        if not text.strip():
            return
        name, bold = self._font(each)
        box = self._placed(_bounds(each), matrix)
        own = _times(_matrix_of(each), matrix)
        letters = ctypes.c_float()
        raw.FPDFTextObj_GetFontSize(each, letters)
        height = abs(letters.value * (own[3] or own[1] or 1.0))
        _, base = self._shown(own[4], own[5])
        upright = self._rotation in {0, 180} and height
        top, bottom = (base - 0.75 * height, base + 0.22 * height) if upright else (box.top, box.bottom)
        text = in_font(text, name).replace("\r", "").replace("\n", " ").replace("\ufffe", "-")
        piece = Piece(text, box.x0, box.x1, top, bottom, bold)
        hidden = raw.FPDFTextObj_GetTextRenderMode(each) == _INVISIBLE
        (self.hidden if hidden else self.page.pieces).append(piece)

    def _font(self, each: Any) -> tuple[str, bool]:
        font = raw.FPDFTextObj_GetFont(each)
        if not font:
            return "", False
        at = ctypes.addressof(font.contents)
        if at not in self._fonts:
            name = ctypes.create_string_buffer(200)
            raw.FPDFFont_GetBaseFontName(font, name, 200)
            words = name.value.decode("latin-1")
            bold = any(mark in words.lower() for mark in ("bold", "black", "heavy", "semibold", "-bd"))
            self._fonts[at] = (words, bold)
        return self._fonts[at]

    def _image(self, each: Any, matrix: Matrix) -> None:
        box = self._placed(_bounds(each), matrix)
        self.images.append(box)
        if box.width * box.height < 0.25 * self.page.width * self.page.height and min(box.width, box.height) > 6:
            self.page.pieces.append(Piece("", box.x0, box.x1, box.top, box.bottom, picture=True))

    def _path(self, each: Any, matrix: Matrix) -> None:
        count = raw.FPDFPath_CountSegments(each)
        if count < 2:
            return
        self._left_over -= count // 4
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(each, fill, stroke)
        if not fill.value and not stroke.value:
            return
        path = self._strokes(each, min(count, 4_000), _times(_matrix_of(each), matrix))
        path.filled, path.stroked = bool(fill.value), bool(stroke.value)
        if path.filled:
            red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
            raw.FPDFPageObj_GetFillColor(each, red, green, blue, alpha)
            path.colour = (red.value, green.value, blue.value)
        if path.points:
            note(self.page, path)

    def _strokes(self, each: Any, count: int, matrix: Matrix) -> _Path:
        path = _Path([], [], 0, False, False)
        x, y = ctypes.c_float(), ctypes.c_float()
        start = last = (0.0, 0.0)
        for at in range(count):
            segment = raw.FPDFPath_GetPathSegment(each, at)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            here = self._shown(*_moved(x.value, y.value, matrix))
            kind = raw.FPDFPathSegment_GetType(segment)
            path.points.append(here)
            if kind == _MOVE:
                start = here
            elif kind == _LINE:
                path.lines.append((*last, *here))
            else:
                path.curves += 1
            last = here
            if raw.FPDFPathSegment_GetClose(segment) and last != start:
                path.lines.append((*last, *start))
                last = start
        return path

    def _placed(self, bounds: tuple[float, float, float, float], matrix: Matrix) -> Box:
        left, bottom, right, top = bounds
        corners = [self._shown(*_moved(x, y, matrix)) for x in (left, right) for y in (bottom, top)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        """Turn page space (from the bottom left, before rotation) into what a person sees (from the top left)."""
        x, y = x - self._left, y - self._bottom
        match self._rotation:
            case 90:
                return y, x
            case 180:
                return self.page.width - x, y
            case 270:
                return self.page.width - y, self.page.height - x
        return x, self.page.height - y


def note(page: Page, path: _Path) -> None:
    """Sort a path into rules, tick boxes, ink, highlights, circles and drawings."""
    box = path.box
    small = 5 <= box.width <= 20 and 5 <= box.height <= 20 and 0.7 <= box.width / box.height <= 1.43
    slanted = [line for line in path.lines if abs(line[0] - line[2]) > 1.5 and abs(line[1] - line[3]) > 1.5]
    if path.curves >= 6 or len(slanted) >= 12:
        _scrawled(page, path, small)
    elif path.curves:
        _round(page, path, small)
    elif slanted:
        page.inked.extend(_line_box(line) for line in slanted if max(_sizes(line)) < 30)
        page.across.extend(_level(_line_box(line)) for line in slanted if _is_pen_stroke(line))
    elif small and len(path.lines) in {3, 4} and (path.stroked or max(path.colour) < 255):
        (page.inked if path.filled and not path.stroked and max(path.colour) < 100 else page.squares).append(box)
    elif path.stroked:
        _rules(page, path)
    elif min(box.width, box.height) <= 2.6:
        (page.across if box.width >= box.height else page.down).append(box)
    elif _vivid(path.colour):
        page.highlights.append(box)


def _scrawled(page: Page, path: _Path, small: bool) -> None:
    box = path.box
    if _is_ring(path):
        page.circles.append(box)
    elif box.width > 18 and box.height < 120:
        page.pieces.append(Piece("", box.x0, box.x1, box.top, box.bottom, picture=True))
    elif small:
        page.inked.append(box)


def _is_ring(path: _Path) -> bool:
    """Whether a path goes once round and leaves its middle free, as a pen does round the answer that holds."""
    box = path.box
    if path.curves < 6 or path.filled or not path.stroked or box.width <= 20 or not 8 < box.height <= 60:
        return False
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    inner = sum((2 * (a - x) / box.width) ** 2 + (2 * (b - y) / box.height) ** 2 < _MIDDLE for a, b in path.points)
    return inner == 0 and len(path.points) <= _MOST_RING


def _round(page: Page, path: _Path, small: bool) -> None:
    box = path.box
    if path.filled and max(path.colour) < 120 and max(box.width, box.height) <= 20:
        page.inked.append(box)
    elif small and path.stroked:
        page.squares.append(box)
    elif path.stroked and not path.filled and box.height <= 60:
        page.circles.append(box)


def _rules(page: Page, path: _Path) -> None:
    for line in path.lines:
        box = _line_box(line)
        if box.width >= box.height and box.width > 0.8:
            page.across.append(box)
        elif box.height > 0.8:
            page.down.append(box)


def _line_box(line: tuple[float, float, float, float]) -> Box:
    x0, y0, x1, y1 = line
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _is_pen_stroke(line: tuple[float, float, float, float]) -> bool:
    """A line drawn by hand through words is nearly level."""
    wide, high = _sizes(line)
    return wide >= 30 and high <= 0.12 * wide


def _level(box: Box) -> Box:
    middle = (box.top + box.bottom) / 2
    return Box(box.x0, middle, box.x1, middle)


def _sizes(line: tuple[float, float, float, float]) -> tuple[float, float]:
    return abs(line[0] - line[2]), abs(line[1] - line[3])


def _vivid(colour: tuple[int, int, int]) -> bool:
    return max(colour) > 180 and min(colour) < 0.55 * max(colour)


def _bounds(each: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(each, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _matrix_of(each: Any) -> Matrix:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(each, matrix):
        return _UNIT
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
