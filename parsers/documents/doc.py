"""Word 97 to 2003 (.doc): the text by its pieces, tables by their marks, formatting by its property pages.

For: `documents.read`. Pure Python over the OLE streams, so that hostile files meet no C.

Must not know: forms. Sources: [MS-DOC] 2.5 (FIB), 2.4.1 (text by piece table), 2.4.6 (properties by PlcBte and FKP),
2.6 (sprms), 2.8.25 (fields), 2.9.78 (FFData of form fields).
"""

from __future__ import annotations

import io
import re
import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import olefile

from parsers.documents.archive import Encrypted, Unreadable, Unsupported
from parsers.documents.runs import Runs
from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Block, Cell, Document, Line, Span, Table
from parsers.documents.signature import is_signed
from parsers.documents.symbols import symbol
from parsers.limits import Limits
from parsers.record import Problem, ProblemCode, Source

_OLE_ERRORS: Final = (OSError, ValueError, IndexError, AttributeError, TypeError, KeyError, struct.error, OverflowError)
_CLX, _CHPX, _PAPX = 0x1A2, 0xFA, 0x102
_COUNTS: Final = 0x4C
_MOST_CHARACTERS: Final = 2_000_000
_BOLD, _STRIKE, _DOUBLE, _UNDERLINE, _HIGHLIGHT = 0x0835, 0x0837, 0x2A53, 0x2A3E, 0x2A0C
_VANISH, _DELETED, _SYMBOL, _PICTURE = 0x083C, 0x0800, 0x6A09, 0x6A03
_IN_TABLE, _ROW_END, _INNER_CELL, _INNER_ROW = 0x2416, 0x2417, 0x244B, 0x244C
_WORDS: Final = re.compile(r"[^\x00-\x1f]+")
_ODD: Final = {0x1E: "-", 0x1F: "", 0x08: "", 0x05: "", 0x02: ""}
_OPERANDS: Final = (1, 1, 2, 4, 2, 2, 0, 3)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of text: its characters from `start`, at `offset` in the stream, one or two bytes each."""

    start: int
    end: int
    offset: int
    wide: bool


@dataclass(slots=True)
class _Pages:
    """Properties by where text lies in the stream: sorted starts, and for each what holds until the next."""

    starts: list[int] = field(default_factory=list)
    values: list[dict[int, int]] = field(default_factory=list)

    def at(self, offset: int) -> dict[int, int]:
        """Give the properties of the text at an offset."""
        return self.run(offset)[0]

    def run(self, offset: int) -> tuple[dict[int, int], int]:
        """Give the properties of the text at an offset, and the offset up to which they hold."""
        index = bisect_right(self.starts, offset)
        until = self.starts[index] if index < len(self.starts) else 1 << 32
        return (self.values[index - 1] if index else {}), until


def read_doc(name: str, data: bytes, limits: Limits, _ocr: object = None) -> Document:
    """Read a .doc. Raises Unreadable, Encrypted, Unsupported (Word 95 and older)."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            word = ole.openstream("WordDocument").read()
            flags = struct.unpack_from("<H", word, 0x0A)[0]
            if flags & 0x0100:
                raise Encrypted
            if struct.unpack_from("<H", word, 2)[0] < 0xC1:
                raise Unsupported("written by Word 95 or older: open it, or ask for .docx or PDF")
            table = ole.openstream("1Table" if flags & 0x0200 else "0Table").read()
            extra = ole.openstream("Data").read() if ole.exists("Data") else b""
        reader = _Reader(word, table, extra, limits)
        blocks = tuple(reader.blocks())
    except _OLE_ERRORS as error:
        raise Unreadable from error
    cut = Problem(name, ProblemCode.TOO_LARGE, "only the first part of the document was read")
    return Document(
        name=name,
        source=Source.OTHER_ATTACHMENT,
        blocks=blocks,
        problems=(cut,) if reader.cut else (),
        signed=is_signed(blocks),
    )


class _Reader:
    def __init__(self, word: bytes, table: bytes, extra: bytes, limits: Limits) -> None:
        self._word, self._extra, self._limits = word, extra, limits
        self._pieces = _piece_table(word, table)
        self._characters = _properties(word, table, _CHPX, paragraphs=False)
        self._paragraphs = _properties(word, table, _PAPX, paragraphs=True)
        self.cut = False
        self._cells: list[list[Line]] = []
        self._cell: list[Line] = []
        self._rows: list[tuple[Cell, ...]] = []
        self._runs = Runs()
        self._fields: list[bool] = []
        self._numbers = [0, 0]
        self._budget = limits.table_cells

    def blocks(self) -> Iterator[Block]:
        """Give the main text, then footnotes, headers and text boxes."""
        counts = struct.unpack_from("<8i", self._word, _COUNTS)
        at = 0
        for kind, count in zip(("", "footnote", "header", "", "note", "endnote", "text box", ""), counts, strict=True):
            if count > 0 and kind != "note":
                yield from self._story(at, at + count, kind)
            at += max(count, 0)

    def _story(self, start: int, end: int, place: str) -> Iterator[Block]:
        self._fields.clear()
        for text, offset, size in self._stretches(start, end):
            yield from self._stretch(text, offset, size, place)
            if self.cut:
                break
        yield from self._end_paragraph(place)
        yield from self._end_table()

    def _stretches(self, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """Give the text between two character positions by pieces: text, place in the file, bytes a character."""
        left = _MOST_CHARACTERS
        for piece in self._pieces:
            first, last = max(start, piece.start), min(end, piece.end)
            count = min(last - first, left)
            if count <= 0:
                continue
            left -= count
            size = 2 if piece.wide else 1
            offset = piece.offset + (first - piece.start) * size
            raw = self._word[offset : offset + count * size]
            yield raw.decode("utf-16-le" if piece.wide else "cp1252", "replace"), offset, size
        self.cut = self.cut or left <= 0

    def _stretch(self, text: str, offset: int, size: int, place: str) -> Iterator[Block]:
        at = 0
        while at < len(text):
            here = offset + at * size
            char = text[at]
            if char in "\r\x0c\x0e":
                yield from self._mark(here, place)
            elif char == "\x07":
                self._cell_mark(here)
            elif char in "\x13\x14\x15":
                self._field(char)
            else:
                look, until = self._characters.run(here)
                words = _WORDS.match(text, at, min(len(text), at + max(1, (until - here) // size)))
                said = char if words is None or _SYMBOL in look else words.group()
                self._say(said, look)
                at += len(said) - 1
            at += 1

    def _field(self, char: str) -> None:
        """Follow a field's three marks: what stands before its separator is an instruction, not text."""
        if char == "\x13":
            self._fields.append(False)
        elif char == "\x14" and self._fields:
            self._fields[-1] = True
        elif char == "\x15" and self._fields:
            self._fields.pop()
        del self._fields[64:]

    def _say(self, text: str, look: dict[int, int]) -> None:
        if look.get(_VANISH) or look.get(_DELETED):
            return
        if text == "\x01":
            self._object(look)
            return
        if not all(self._fields):
            return
        if text == "\x0b":
            self._runs.break_line()
            return
        if text == "\x28" and _SYMBOL in look:
            text = symbol(look[_SYMBOL] >> 16, "Wingdings")
        text = text.translate(_ODD)
        if self._fields:
            text = text.replace("\u2002", "")
        span = Span(
            text,
            struck=bool(look.get(_STRIKE) or look.get(_DOUBLE)),
            bold=bool(look.get(_BOLD)),
            underlined=bool(look.get(_UNDERLINE)),
            highlighted=bool(look.get(_HIGHLIGHT)),
            filled=bool(self._fields) and bool(text.strip()),
        )
        self._runs.add(span)

    def _object(self, look: dict[int, int]) -> None:
        """Show a form field's tick box or choice, or note a picture."""
        where = look.get(_PICTURE)
        if where is None:
            return
        shown = form_field(self._extra, where)
        if shown is not None:
            self._runs.add(Span(shown, filled=shown not in {"", BOX_EMPTY}))
        elif all(self._fields):
            self._runs.add(Span("", picture=True))

    def _mark(self, offset: int, place: str) -> Iterator[Block]:
        look = self._paragraphs.at(offset)
        if look.get(_IN_TABLE) or look.get(_INNER_CELL) or self._cells:
            if look.get(_IN_TABLE) or self._cells:
                self._cell.extend(self._finished())
                return
        yield from self._end_paragraph(place)

    def _cell_mark(self, offset: int) -> None:
        self._cell.extend(self._finished())
        if self._paragraphs.at(offset).get(_ROW_END):
            if self._cells:
                self._rows.append(tuple(Cell(tuple(cell)) for cell in self._cells))
            self._cells, self._cell = [], []
            return
        self._cells.append(self._cell)
        self._cell = []
        self._budget -= 1
        self.cut = self.cut or self._budget < 0

    def _finished(self, place: str = "") -> list[Line]:
        runs, self._runs = self._runs, Runs()
        at = place or f"table {self._numbers[1] + 1}, row {len(self._rows) + 1}"
        return list(runs.finished(at, self._limits.line_chars))

    def _end_paragraph(self, place: str) -> Iterator[Block]:
        self._numbers[0] += 1
        lines = self._finished(place or f"paragraph {self._numbers[0]}")
        if lines:
            yield from self._end_table()
            yield from lines

    def _end_table(self) -> Iterator[Block]:
        if self._cells or self._cell:
            cells = [*self._cells, *([self._cell] if self._cell else [])]
            self._rows.append(tuple(Cell(tuple(cell)) for cell in cells))
            self._cells, self._cell = [], []
        if self._rows:
            self._numbers[1] += 1
            yield Table(tuple(self._rows), f"table {self._numbers[1]}")
            self._rows = []


def _piece_table(word: bytes, table: bytes) -> list[_Piece]:
    start, length = struct.unpack_from("<II", word, _CLX)
    clx = table[start : start + length]
    at = 0
    while at < len(clx) and clx[at] == 1:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if at >= len(clx) or clx[at] != 2:
        raise ValueError
    size = struct.unpack_from("<I", clx, at + 1)[0]
    count = min((size - 4) // 12, 100_000)
    positions = struct.unpack_from(f"<{count + 1}i", clx, at + 5)
    pieces = []
    for index in range(count):
        place = struct.unpack_from("<I", clx, at + 5 + 4 * (count + 1) + 8 * index + 2)[0]
        narrow = bool(place & 0x40000000)
        offset = (place & 0x3FFFFFFF) // 2 if narrow else place & 0x3FFFFFFF
        pieces.append(_Piece(positions[index], positions[index + 1], offset, not narrow))
    return pieces


def _properties(word: bytes, table: bytes, where: int, *, paragraphs: bool) -> _Pages:
    """Read the property pages of 512 bytes that a PlcBte lists; a broken page is left out."""
    start, length = struct.unpack_from("<II", word, where)
    plc = table[start : start + length]
    count = max(0, (len(plc) - 4) // 8)
    pages = _Pages()
    for index in range(min(count, 20_000)):
        number = struct.unpack_from("<I", plc, 4 * (count + 1) + 4 * index)[0] & 0x3FFFFF
        page = word[number * 512 : number * 512 + 512]
        if len(page) == 512:
            _read_page(page, pages, paragraphs=paragraphs)
    order = sorted(range(len(pages.starts)), key=lambda at: pages.starts[at])
    return _Pages([pages.starts[at] for at in order], [pages.values[at] for at in order])


def _read_page(page: bytes, pages: _Pages, *, paragraphs: bool) -> None:
    count = page[511]
    step = 13 if paragraphs else 1
    if 4 * (count + 1) + step * count > 511:
        return
    starts = struct.unpack_from(f"<{count + 1}I", page)
    for index in range(count):
        offset = 2 * page[4 * (count + 1) + step * index]
        pages.starts.append(starts[index])
        pages.values.append(_sprms(_group(page, offset, paragraphs=paragraphs)) if offset else {})
    pages.starts.append(starts[count])
    pages.values.append({})


def _group(page: bytes, offset: int, *, paragraphs: bool) -> bytes:
    length = page[offset]
    if not paragraphs:
        return page[offset + 1 : offset + 1 + length]
    if length:
        return page[offset + 3 : offset + 2 * length]
    return page[offset + 4 : offset + 2 + 2 * page[offset + 1]]


def _sprms(group: bytes) -> dict[int, int]:
    found: dict[int, int] = {}
    at = 0
    while at + 2 < len(group):
        code = struct.unpack_from("<H", group, at)[0]
        at += 2
        size = _OPERANDS[code >> 13]
        if not size:
            size = 1 + (struct.unpack_from("<H", group, at)[0] if code == 0xD608 else group[at])
        found[code] = int.from_bytes(group[at : at + size], "little")
        at += size
    return found


def form_field(extra: bytes, where: int) -> str | None:
    """Give what a tick box or drop-down shows, from the Data stream; None for anything else there."""
    try:
        header = struct.unpack_from("<H", extra, where + 4)[0]
        at = where + header
        version, bits = struct.unpack_from("<IH", extra, at)
        kind, result = bits & 3, bits >> 2 & 31
        if version != 0xFFFFFFFF or kind not in {1, 2}:
            return None
        at += 10
        at = _past_string(extra, at)
        default = struct.unpack_from("<H", extra, at)[0]
        chosen = default if result == 25 else result
        if kind == 1:
            return BOX_TICKED if chosen else BOX_EMPTY
        at += 2
        for _ in range(5):
            at = _past_string(extra, at)
        return _entry(extra, at, chosen)
    except struct.error:
        return None


def _past_string(extra: bytes, at: int) -> int:
    return at + 2 + 2 * int(struct.unpack_from("<H", extra, at)[0]) + 2


def _entry(extra: bytes, at: int, chosen: int) -> str:
    """Give an entry of the string table that a drop-down ends with."""
    mark, count, _ = struct.unpack_from("<HHH", extra, at)
    if mark != 0xFFFF or chosen >= count:
        return ""
    at += 6
    for index in range(chosen + 1):
        length = struct.unpack_from("<H", extra, at)[0]
        if index == chosen:
            return extra[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
        at += 2 + 2 * length
    return ""
