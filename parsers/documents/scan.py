"""Scans and photographs of pages: the rules are found first, then the words cell by cell, then all is one Page again.

For: `documents.read` (pictures) and `documents.pdf` (pages without words). Needs an OCR engine, which is handed in.

Must not know: forms, labels. Raises Unreadable and TooLarge.

An engine shown a ruled form reads across its columns and trips over its rules. Shown one column, each cell below the
other and the rules painted over, it reads what stands there; every word then goes back to its place on the page.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Final

import numpy as np
from PIL import Image

from parsers.documents.grid import grids
from parsers.documents.ink import INK, POINT, Drawn, Rule, corners, drawn, tick_boxes, without_rules
from parsers.documents.layout import Placed, lay_out
from parsers.documents.marks import Box, Page, Piece
from parsers.documents.ocr import Ocr, Word
from parsers.documents.paper import Grey, lies_on_its_side, page_of, pictures, straightened, turned
from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Document, Table
from parsers.documents.signature import is_signed
from parsers.documents.stitch import stitch
from parsers.limits import Limits
from parsers.record import Problem, ProblemCode, Source

SCAN: Final = "a scan or photo without words in it: open it, or set up OCR"
_NOTHING: Final = "no words could be recognised in this picture: open it"
_MARGIN: Final = 20
_BETWEEN: Final = 30
_SPECK: Final = 40
_SURE: Final = 0.6
_FAITH: Final = 0.25
_NEAR: Final = 26
_DROP: Final = 9.0
_CROSSED: Final = re.compile(r"[\[(|KIL]{0,2}[xX][\])|]|[\[(|KL][xX][\])|]?|KX\]?|☒|☑")
_HOLLOW: Final = re.compile(r"\[[\s_.]?\]|[LC\[][J\]]|☐|□")
"""What engines make of a box in which nothing was found to be drawn."""
_FIGURES: Final = re.compile(r"[\dOoIl|/.\-+()]{3,}")
_MENDED: Final = str.maketrans("OoIl|", "00111")
_EDGES: Final = (0.0, 595.0)
_SCRAWL: Final = round(24 * POINT)


@dataclass(slots=True)
class _Strip:
    """A piece of the page as it stands in the column: the rows that it takes there, and the way back."""

    top: int
    bottom: int
    right: int
    down: int


def read_picture(name: str, data: bytes, limits: Limits, ocr: Ocr | None = None) -> Document:
    """Read a photograph or scan."""
    if ocr is None:
        return _problem(name, SCAN)
    return read_pictures(name, (data,), limits, ocr)


def read_pictures(name: str, parts: Sequence[bytes], limits: Limits, ocr: Ocr) -> Document:
    """Read pictures that are the pages of one document."""
    found = [picture for data in parts for picture in pictures(data, limits.ocr_pages)]
    pages = [scanned_page(picture, ocr) for picture in found[: limits.ocr_pages]]
    blocks = stitch([lay_out(page, number) for number, page in enumerate(pages, 1)], [page.height for page in pages])
    if not any(piece.text.strip() for page in pages for piece in page.pieces):
        return _problem(name, _NOTHING)
    return Document(name=name, source=Source.FORM_SCAN, blocks=blocks, signed=is_signed(blocks), unsure=True)


def _problem(name: str, detail: str) -> Document:
    problem = Problem(name, ProblemCode.NO_TEXT, detail)
    return Document(name=name, source=Source.FORM_SCAN, problems=(problem,), unsure=True)


def scanned_page(picture: Image.Image, ocr: Ocr) -> Page:
    """Read a picture of a page, whichever way up it lies."""
    page = page_of(picture)
    turns = (90, 270, 0, 180) if lies_on_its_side(page) else (0, 180, 90, 270)
    best, most = Page(595.0, 842.0), -1.0
    for at, degrees in enumerate(turns):
        found, words = _read(turned(page, degrees), ocr)
        good = _good(words)
        if good > most:
            best, most = found, good
        if good >= _READS or (at and not words and most <= 0):
            break
    return best


_READS: Final = 0.6


def _good(words: Sequence[Word]) -> float:
    """Tell how much of what was read is words: upside down an engine gives crumbs it is not sure of."""
    letters = sum(len(word.text) for word in words)
    if letters < 12:
        return 0.0
    return sum(len(word.text) for word in words if word.sure >= _SURE and _is_word(word.text)) / letters


def _is_word(text: str) -> bool:
    core = text.strip(".,:;()?!/’'\"-")
    return len(core) >= 3 and (core.isalpha() or core.isdigit()) and core[1:] in (core[1:].lower(), core[1:].upper())


def _read(picture: Image.Image, ocr: Ocr) -> tuple[Page, list[Word]]:
    grey = np.asarray(picture)
    found = drawn(grey)
    lie = corners(found, picture.width, picture.height)
    if lie is not None:
        grey = np.asarray(straightened(picture, lie))
        found = drawn(grey)
    page = _ruled(grey, found)
    boxes = tick_boxes(grey)
    clean = _without_boxes(without_rules(grey, found), boxes)
    column, strips = _column(clean, page)
    words = _placed(ocr(_png(column)), strips) if strips else []
    usual = _usual(words)
    words = [word for word in words if word.bottom - word.top > 0.25 * usual or not word.text.isalnum()]
    words = _whole_addresses([word for word in words if not _is_dust(word, words)])
    scrawls = _scrawls(clean, words)
    words = [word for word in words if not _is_scrawled(word, scrawls)]
    page.pieces.extend(_pieces(words, clean))
    page.pieces.extend(_box_piece(box, ticked) for box, ticked in boxes)
    page.pieces.extend(scrawls)
    page.scanned = True
    return page, words


def _whole_addresses(words: list[Word]) -> list[Word]:
    """Join what engines part at the @ of a mail address."""
    out: list[Word] = []
    for word in words:
        last = out[-1] if out else None
        beside = last is not None and last.top < (word.top + word.bottom) / 2 < last.bottom
        if last and beside and 0 <= word.x0 - last.x1 < _NEAR and (word.text[0] == "@" or last.text.endswith("@")):
            out[-1] = Word(last.text + word.text, last.x0, last.top, word.x1, last.bottom, min(last.sure, word.sure))
        else:
            out.append(word)
    return out


def _is_dust(word: Word, words: list[Word]) -> bool:
    """Tell dust from words: a lone dot or stroke far from any word of its line, or letters nobody would swear to."""
    if any(char.isalnum() for char in word.text):
        return word.sure < _FAITH and not _is_word(word.text) and len(word.text) < 4
    if word.sure < _FAITH:
        return True
    return not any(
        other is not word
        and any(char.isalnum() for char in other.text)
        and other.top < (word.top + word.bottom) / 2 < other.bottom
        and -_NEAR < max(other.x0 - word.x1, word.x0 - other.x1) < _NEAR
        for other in words
    )


def _ruled(grey: Grey, found: Drawn) -> Page:
    page = Page(grey.shape[1] / POINT, grey.shape[0] / POINT)
    page.across.extend(_box(rule, level=True) for rule in found.across)
    page.down.extend(_box(rule, level=False) for rule in found.down)
    return page


def _box(rule: Rule, *, level: bool) -> Box:
    start, end, place = rule.start / POINT, rule.end / POINT, rule.place / POINT
    return Box(start, place, end, place) if level else Box(place, start, place, end)


def _without_boxes(clean: Grey, boxes: list[tuple[Box, bool]]) -> Grey:
    for box, _ in boxes:
        clean[max(int(box.top) - 4, 0) : int(box.bottom) + 5, max(int(box.x0) - 4, 0) : int(box.x1) + 5] = 255
    return clean


def _box_piece(box: Box, ticked: bool) -> Piece:
    text = BOX_TICKED if ticked else BOX_EMPTY
    return Piece(text, box.x0 / POINT, box.x1 / POINT, box.top / POINT, box.bottom / POINT, filled=ticked)


def _column(clean: Grey, page: Page) -> tuple[Grey, list[_Strip]]:
    """Put all cells, and what stands outside them, below each other."""
    left = clean.copy()
    cut: list[tuple[int, int, Grey]] = []
    made, _ = grids(page.across, page.down)
    for grid in sorted(made, key=lambda each: each.frame.width * each.frame.height):
        for slot in sorted(grid.slots, key=lambda each: (each.row, each.column)):
            cut.extend(_cut(left, slot.box))
        frame = grid.frame
        left[_px(frame.top) : _px(frame.bottom), _px(frame.x0) : _px(frame.x1)] = 255
    cut.extend(_cut(left, Box(0.0, 0.0, page.width, page.height)))
    if not cut:
        return left, []
    cut.sort(key=lambda each: (each[1], each[0]))
    width = max(part.shape[1] for _, _, part in cut) + 2 * _MARGIN
    column = np.full((sum(part.shape[0] + _BETWEEN for _, _, part in cut) + _BETWEEN, width), 255, np.uint8)
    strips: list[_Strip] = []
    at = _BETWEEN
    for x, y, part in cut:
        high, wide = part.shape
        column[at : at + high, _MARGIN : _MARGIN + wide] = part
        strips.append(_Strip(at - _BETWEEN // 2, at + high + _BETWEEN // 2, x - _MARGIN, y - at))
        at += high + _BETWEEN
    return column, strips


def _px(points: float) -> int:
    return max(round(points * POINT), 0)


def _cut(grey: Grey, box: Box) -> list[tuple[int, int, Grey]]:
    """Cut the inked part out of a box; a few specks are no ink."""
    x, y = _px(box.x0 + 0.8), _px(box.top + 0.8)
    part = grey[y : _px(box.bottom - 0.8), x : _px(box.x1 - 0.8)]
    dark = part < INK
    if int(dark.sum()) < _SPECK:
        return []
    rows, columns = np.nonzero(dark.sum(axis=1) > 0)[0], np.nonzero(dark.sum(axis=0) > 0)[0]
    top, bottom, first, last = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    return [(x + int(first), y + int(top), part[top:bottom, first:last].copy())]


def _png(column: Grey) -> bytes:
    out = io.BytesIO()
    Image.fromarray(column).save(out, "PNG", compress_level=1)
    return out.getvalue()


def _placed(words: Sequence[Word], strips: list[_Strip]) -> list[Word]:
    """Put words back where they stand on the page."""
    out: list[Word] = []
    for word in words:
        middle = (word.top + word.bottom) / 2
        strip = next((each for each in strips if each.top <= middle < each.bottom), None)
        if strip is not None and word.text.strip():
            right, down = strip.right, strip.down
            moved = (word.x0 + right, word.top + down, word.x1 + right, word.bottom + down)
            out.append(Word(word.text.strip(), *moved, word.sure))
    return out


def _pieces(words: list[Word], clean: Grey) -> list[Piece]:
    """Give the words as pieces of about one height: a word without tall letters stands on its line like the others."""
    usual = _usual(words)
    weights = [_weight(word, clean) for word in words]
    known = [weight for weight, word in zip(weights, words, strict=True) if len(word.text) > 2]
    ordinary = median(known) if known else 0.0
    out: list[Piece] = []
    for at, (word, weight) in enumerate(zip(words, weights, strict=True)):
        high = min(max(word.bottom - word.top, 0.8 * usual), 2.5 * usual)
        middle = (word.top + word.bottom) / 2
        bold = ordinary > 0 and weight > 1.3 * ordinary
        top, bottom = (middle - high / 2) / POINT, (middle + high / 2) / POINT
        text = _spelled(_unquoted(word.text, words[at : at + 12]))
        out.append(Piece(text, word.x0 / POINT, word.x1 / POINT, top, bottom, bold))
    return out


def _usual(words: list[Word]) -> float:
    """Give the usual height of a word on this page."""
    heights = [word.bottom - word.top for word in words if len(word.text) > 2]
    return median(heights) if heights else 30.0


def _is_typed(word: Word) -> bool:
    """Tell whether an unsure word still is one: a signature gives no six letters in a row, most of them small."""
    letters = sum(char.isalpha() for char in word.text)
    long = len(word.text) >= 6 and letters >= 0.8 * len(word.text) and sum(c.islower() for c in word.text) > letters / 2
    return long or (len(word.text) > 2 and word.sure >= _FAITH)


def _is_scrawled(word: Word, scrawls: list[Piece]) -> bool:
    """Tell whether a "word" is only what an engine saw in a signature."""
    if word.sure >= 0.5 or _is_typed(word):
        return False
    x, y = (word.x0 + word.x1) / 2 / POINT, (word.top + word.bottom) / 2 / POINT
    return any(each.x0 <= x <= each.x1 and each.top <= y <= each.bottom for each in scrawls)


def _unquoted(text: str, following: list[Word]) -> str:
    """Take away an opening quotation mark that nothing closes: dust before a word."""
    if text[0] in "“‘" and len(text) > 1 and not any(word.text.endswith(("”", "’")) for word in following):
        return text[1:]
    return text


def _spelled(text: str) -> str:
    """Undo what engines make of a lone capital I, and of noughts and ones among figures."""
    if text in {"|", "l"}:
        return "I"
    if _CROSSED.fullmatch(text):
        return BOX_TICKED
    if _HOLLOW.fullmatch(text):
        return BOX_EMPTY
    if _FIGURES.fullmatch(text) and sum(char.isdigit() for char in text) >= 2:
        return text.translate(_MENDED)
    return text


def _weight(word: Word, clean: Grey) -> float:
    """Give the thickness of a word's strokes: its ink over the edges of its ink."""
    part = clean[int(word.top) : int(word.bottom), int(word.x0) : int(word.x1)] < INK
    edges = int(np.count_nonzero(part[:, 1:] != part[:, :-1]))
    return 2.0 * int(part.sum()) / edges if edges else 0.0


def _scrawls(clean: Grey, words: list[Word]) -> list[Piece]:
    """Find what is drawn by hand and is no word: a signature. Small or thin things are none."""
    dark = clean < INK
    usual = _usual(words)
    for word in words:
        trusted = word.sure >= 0.5 or _is_word(word.text) or _is_typed(word)
        if _is_certain(word) or (trusted and word.bottom - word.top < 2.0 * usual):
            dark[max(int(word.top) - 3, 0) : int(word.bottom) + 3, max(int(word.x0) - 3, 0) : int(word.x1) + 3] = False
    found: list[Piece] = []
    for x0, y0, x1, y1, ink in _blobs(dark):
        wide, high = x1 - x0, y1 - y0
        if _is_printed(x0, y0, x1, y1, words):
            continue
        if wide >= _SCRAWL and high >= 7 * POINT and ink >= 1.2 * wide and ink < 0.35 * wide * high and high < 4 * wide:
            # A signature is written above its line, the word "Signed" stands on it.
            found.append(Piece("", x0 / POINT, x1 / POINT, y0 / POINT, y1 / POINT + _DROP, picture=True))
    return found[:20]


def _is_certain(word: Word) -> bool:
    return word.sure >= 0.8 and len(word.text) > 2


def _is_printed(x0: int, y0: int, x1: int, y1: int, words: list[Word]) -> bool:
    """Tell whether a surely recognised word lies over most of a thing: then it is that word, and no signature."""
    return any(
        _is_certain(word)
        and min(word.x1, x1) - max(word.x0, x0) > 0.5 * (x1 - x0)
        and min(word.bottom, y1) - max(word.top, y0) > 0.3 * (y1 - y0)
        for word in words
    )


_GRAIN: Final = 6


def _blobs(dark: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> list[tuple[int, int, int, int, int]]:
    """Give connected dark things by their boxes and their ink, told on a coarser grid."""
    high, wide = dark.shape[0] // _GRAIN, dark.shape[1] // _GRAIN
    counts = dark[: high * _GRAIN, : wide * _GRAIN].reshape(high, _GRAIN, wide, _GRAIN).sum(axis=(1, 3))
    cells = {(int(y), int(x)) for y, x in zip(*np.nonzero(counts), strict=True)}
    if len(cells) > 40_000:
        return []
    found: list[tuple[int, int, int, int, int]] = []
    while cells:
        queue = [cells.pop()]
        taken = list(queue)
        while queue:
            y, x = queue.pop()
            near = {(y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)} & cells
            cells -= near
            queue.extend(near)
            taken.extend(near)
        ys, xs = [y for y, _ in taken], [x for _, x in taken]
        ink = sum(int(counts[each]) for each in taken)
        found.append((min(xs) * _GRAIN, min(ys) * _GRAIN, (max(xs) + 1) * _GRAIN, (max(ys) + 1) * _GRAIN, ink))
    return found


def joined(first: Document, second: Document) -> Document:
    """Give two pictures of one form as one document: a table that goes on overleaf is one table."""
    blocks = [
        [Placed(block, 400.0, 401.0, _EDGES if isinstance(block, Table) else ()) for block in document.blocks]
        for document in (first, second)
    ]
    whole = stitch(blocks, [842.0, 842.0])
    return replace(first, blocks=whole, signed=first.signed or second.signed)
