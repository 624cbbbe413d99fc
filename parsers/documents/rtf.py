"""Rich text (.rtf): control words to lines and tables, form fields and deletions included.

For: `documents.read`, and the RTF bodies of Outlook mail in `bundle`. Own reader, because none that is kept tells tick
boxes and deleted text apart.

Must not know: forms. Source: RTF Specification 1.9.1 (destinations, table definitions, form fields, revision marks).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from parsers.documents.archive import Unreadable
from parsers.documents.rtfwords import CHARACTERS, CHARSETS, SKIPPED, STORIES
from parsers.documents.runs import Runs
from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Block, Cell, Document, Line, Span, Table
from parsers.documents.signature import is_signed
from parsers.documents.symbols import in_font
from parsers.limits import Limits
from parsers.record import Problem, ProblemCode, Source

_TOKEN: Final = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+"
)
_MOST_DEPTH: Final = 400
_MOST_TOKENS: Final = 3_000_000


@dataclass(frozen=True, slots=True)
class _State:
    """What a group may change and its end restores."""

    skip: bool = False
    bold: bool = False
    struck: bool = False
    underlined: bool = False
    highlighted: bool = False
    hidden: bool = False
    deleted: bool = False
    font: int = 0
    unicode_skip: int = 1
    role: str = ""


@dataclass(slots=True)
class _FormField:
    kind: int = -1
    result: int = 25
    default: int = 0
    entries: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.blocks: list[Block] = []
        self.tail: list[Line] = []
        self.notes: list[Line] = []
        self.cut = False
        self._stack: list[_State] = []
        self._state = _State()
        self._codepage = "cp1252"
        self._fonts: dict[int, tuple[str, str]] = {}
        self._font = 0
        self._runs = Runs()
        self._rows: list[tuple[Cell, ...]] = []
        self._cells: list[list[Line]] = []
        self._cell: list[Line] = []
        self._merges: list[bool] = []
        self._defining: list[bool] = []
        self._merge_next = False
        self._in_table = False
        self._swallow = 0
        self._budget = limits.table_cells
        self._numbers = [0, 0]
        self._field: _FormField | None = None
        self._form_result = False

    def read(self, data: bytes) -> None:
        for count, token in enumerate(_TOKEN.finditer(data)):
            if count > _MOST_TOKENS or self._budget < 0:
                self.cut = True
                break
            coded, word, number, sign, brace, text = token.groups()
            if brace:
                self._brace(brace)
            elif word:
                self._word(word.decode("ascii"), int(number) if number else None)
            elif sign:
                self._sign(sign)
            elif coded:
                self._bytes(bytes([int(coded, 16)]))
            elif text:
                self._bytes(text)
        self._end_paragraph()
        self._end_table()

    def _brace(self, brace: bytes) -> None:
        if brace == b"{":
            if len(self._stack) > _MOST_DEPTH:
                raise Unreadable
            self._stack.append(self._state)
            return
        ended = self._state.role
        self._state = self._stack.pop() if self._stack else _State()
        if ended == "formfield" and self._state.role != "formfield":
            self._show_field()
        if ended in {"header", "footer", "footnote"} and self._state.role != ended:
            self._end_paragraph(ended)

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._state = replace(self._state, role=self._state.role or "star")
        elif sign == b"~":
            self._say(" ")
        elif sign == b"_":
            self._say("-")
        elif sign in b"\\{}":
            self._bytes(sign)
        elif sign in b"\r\n":
            self._paragraph()

    def _bytes(self, raw: bytes) -> None:
        if self._swallow:
            taken = min(self._swallow, len(raw))
            self._swallow -= taken
            raw = raw[taken:]
        if not raw:
            return
        name, charset = self._fonts.get(self._state.font, ("", self._codepage))
        if self._state.role == "fonttbl":
            known = self._fonts.get(self._font, ("", self._codepage))
            self._fonts[self._font] = (known[0] + raw.decode("cp1252", "replace").strip("; "), known[1])
        elif self._state.role == "entry" and self._field is not None and len(self._field.entries) < 500:
            self._field.entries.append(raw.decode(self._codepage, "replace"))
        else:
            coding = "latin-1" if in_font("\xfe", name) != "\xfe" else charset
            self._say(raw.decode(coding, "replace"))

    def _say(self, text: str) -> None:
        state = self._state
        if state.skip or state.hidden or state.deleted or state.role in {"star", "fonttbl", "formfield", "entry"}:
            return
        if self._form_result and state.role == "result":
            return
        name = self._fonts.get(state.font, ("", ""))[0]
        filled = self._field is not None and self._field.kind == 0 and state.role == "result"
        self._runs.add(Span(in_font(text, name), state.struck, state.bold, state.underlined, state.highlighted, filled))

    def _word(self, word: str, number: int | None) -> None:
        if self._look(word, number) or self._layout(word) or self._fielded(word, number):
            return
        if word == "u" and number is not None:
            self._say(chr(number & 0xFFFF) if not 0xD800 <= number & 0xFFFF < 0xE000 else "")
            self._swallow = self._state.unicode_skip
        elif word == "uc":
            self._state = replace(self._state, unicode_skip=max(0, min(number or 0, 8)))
        elif word in CHARACTERS:
            self._say(CHARACTERS[word])
        elif word in {"ansicpg", "fonttbl", "fcharset"}:
            self._coding(word, number)
        else:
            self._destination(word)

    def _coding(self, word: str, number: int | None) -> None:
        if word == "fonttbl":
            self._state = replace(self._state, role="fonttbl")
        elif word == "ansicpg":
            self._codepage = f"cp{number}" if _known(f"cp{number}") else self._codepage
        elif self._state.role == "fonttbl":
            charset = CHARSETS.get(number or 0) or self._codepage
            self._fonts[self._font] = (self._fonts.get(self._font, ("", ""))[0], charset)

    def _destination(self, word: str) -> None:
        if word == "pict":
            if not self._state.skip and not self._state.hidden:
                self._runs.add(Span("", picture=True))
            self._state = replace(self._state, skip=True)
        elif word in {"shptxt", "shprslt"}:
            self._state = replace(self._state, skip=word == "shprslt", role="")
        elif word in SKIPPED:
            self._state = replace(self._state, skip=True)

    def _look(self, word: str, number: int | None) -> bool:
        on = number != 0
        match word:
            case "b":
                self._state = replace(self._state, bold=on)
            case "strike" | "striked":
                self._state = replace(self._state, struck=on)
            case "ul" | "ulw" | "uld" | "uldb":
                self._state = replace(self._state, underlined=on)
            case "ulnone":
                self._state = replace(self._state, underlined=False)
            case "highlight" | "chcbpat" | "cb":
                self._state = replace(self._state, highlighted=bool(number) and number != 8)
            case "v":
                self._state = replace(self._state, hidden=on)
            case "deleted":
                self._state = replace(self._state, deleted=on)
            case "plain":
                kept = self._state
                self._state = _State(
                    skip=kept.skip, unicode_skip=kept.unicode_skip, role=kept.role, deleted=kept.deleted
                )
            case "f":
                self._font = number or 0
                self._state = replace(self._state, font=number or 0)
            case _:
                return False
        return True

    def _layout(self, word: str) -> bool:
        if self._state.skip or self._state.role in {"star", "fonttbl"}:
            return False
        if word in STORIES:
            self._end_paragraph()
            self._state = replace(self._state, role=STORIES[word])
            return True
        return self._tabled(word) or self._broken(word)

    def _broken(self, word: str) -> bool:
        match word:
            case "par" | "sect" | "page":
                self._paragraph()
            case "line" | "lbr":
                self._runs.break_line()
            case "intbl":
                self._in_table = True
            case "pard":
                self._in_table = False
            case _:
                return False
        return True

    def _tabled(self, word: str) -> bool:
        match word:
            case "trowd":
                self._defining, self._merge_next = [], False
            case "clmrg" | "clvmrg":
                self._merge_next = True
            case "cellx":
                self._defining.append(self._merge_next)
                self._merge_next = False
            case "cell" | "nestcell":
                self._end_cell(nested=word == "nestcell")
            case "row" | "nestrow":
                self._end_row(nested=word == "nestrow")
            case _:
                return False
        return True

    def _fielded(self, word: str, number: int | None) -> bool:
        match word:
            case "field":
                self._field, self._form_result = None, False
            case "fldrslt":
                self._state = replace(self._state, role="result", skip=False)
            case "formfield":
                self._field = _FormField()
                self._state = replace(self._state, role="formfield", skip=False)
            case "fftype" if self._field:
                self._field.kind = number or 0
            case "ffres" if self._field:
                self._field.result = number or 0
            case "ffdefres" if self._field:
                self._field.default = number or 0
            case "ffl" if self._field:
                self._state = replace(self._state, role="entry", skip=False)
            case "ffdeftext" | "ffname":
                self._state = replace(self._state, skip=True)
            case _:
                return False
        return True

    def _show_field(self) -> None:
        """Show a tick box or a drop-down's choice once its definition is complete; its own result text is skipped."""
        one = self._field
        if one is None or one.kind not in {1, 2}:
            return
        value = one.default if one.result == 25 else one.result
        shown = BOX_TICKED if value else BOX_EMPTY
        if one.kind == 2:
            shown = one.entries[value] if 0 <= value < len(one.entries) else ""
        self._runs.add(Span(shown, filled=shown not in {"", BOX_EMPTY}))
        self._form_result = True

    def _paragraph(self) -> None:
        role = self._state.role
        self._end_paragraph(role if role in {"header", "footer", "footnote"} else "")

    def _end_paragraph(self, role: str = "") -> None:
        self._form_result = False
        runs, self._runs = self._runs, Runs()
        if role:
            self.tail.extend(runs.finished(role, self._limits.line_chars))
            return
        if self._in_table or self._cells:
            self._cell.extend(runs.finished(self._row_place(), self._limits.line_chars))
            return
        self._numbers[0] += 1
        lines = list(runs.finished(f"paragraph {self._numbers[0]}", self._limits.line_chars))
        if lines:
            self._end_table()
            self.blocks.extend(lines)

    def _row_place(self) -> str:
        return f"table {self._numbers[1] + 1}, row {len(self._rows) + 1}"

    def _end_cell(self, *, nested: bool) -> None:
        self._in_table = True
        self._end_paragraph()
        if nested:
            return
        self._cells.append(self._cell)
        self._cell = []
        self._budget -= 1

    def _end_row(self, *, nested: bool) -> None:
        if nested:
            return
        merges = [*self._defining, *[False] * len(self._cells)]
        cells: list[Cell] = []
        for lines, merged in zip(self._cells, merges, strict=False):
            if merged and cells and not lines:
                cells[-1] = replace(cells[-1], columns=cells[-1].columns + 1)
            else:
                cells.append(Cell(tuple(lines)))
        if cells:
            self._rows.append(tuple(cells))
        self._cells, self._cell = [], []

    def _end_table(self) -> None:
        if self._cells:
            self._end_row(nested=False)
        if self._rows:
            self._numbers[1] += 1
            self.blocks.append(Table(tuple(self._rows), f"table {self._numbers[1]}"))
            self._rows = []


def _known(codepage: str) -> bool:
    try:
        "".encode(codepage)
    except LookupError:
        return False
    return True


def read_rtf(name: str, data: bytes, limits: Limits, _ocr: object = None) -> Document:
    """Read rich text. Raises Unreadable where it nests beyond reason or is no RTF."""
    start = data.find(b"{\\rtf")
    if start < 0:
        raise Unreadable
    reader = _Reader(limits)
    reader.read(data[start:])
    blocks = (*reader.blocks, *reader.tail)
    cut = Problem(name, ProblemCode.TOO_LARGE, "only the first part of the document was read")
    return Document(
        name=name,
        source=Source.OTHER_ATTACHMENT,
        blocks=blocks,
        problems=(cut,) if reader.cut else (),
        signed=is_signed(blocks),
    )
