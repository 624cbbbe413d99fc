"""WordprocessingML as a person sees it: the XML beneath a .docx, read in order, with the formatting that answers.

For: `documents.docx` hands over a body, header or footer element and gets blocks. Here live content controls, legacy
form fields, symbols, tracked changes, text boxes and merged cells, none of which python-docx shows.

Must not know: the package round the XML (transitional namespace is taken for granted).

Sources: ECMA-376 part 1, 17.3 (runs), 17.4 (tables), 17.5.2 (content controls), 17.13.5 (revisions), 17.16.5-17.16.26
(fields); [MS-DOCX] 2.6.1.15 (w14:checkbox).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from parsers.documents.archive import Element
from parsers.documents.runs import Runs
from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Block, Cell, Span, Table
from parsers.documents.symbols import in_font, symbol
from parsers.documents.wordstyle import Look, Styles, is_on

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14_CHECKED: Final = "checked"
_SEE_THROUGH: Final = frozenset(
    {
        "sdtContent",
        "ins",
        "moveTo",
        "customXml",
        "smartTag",
        "hyperlink",
        "fldSimple",
        "dir",
        "bdo",
        "Choice",
        "rubyBase",
    },
)
_GONE: Final = frozenset({"del", "moveFrom", "sdtPr", "Fallback", "rPr", "pPr", "tblPr", "tblGrid", "trPr", "tcPr"})
_PROMPT: Final = re.compile(
    r"^\s*(click|tap|choose|select|enter|type|insert|press)\b.*\b(text|date|item|here|option)\b", re.I
)
MAX_SPAN: Final = 64


def local(element: Element) -> str:
    """Give an element's name without its namespace; '' for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


@dataclass(slots=True)
class _Page(Runs):
    """The lines of one paragraph while they grow, and the text boxes that hang on it."""

    boxes: list[Element] = field(default_factory=list)


@dataclass(slots=True)
class _LegacyField:
    """A complex field that is open: what kind, what it shows, and whether its result has begun."""

    kind: str = ""
    shown: str = ""
    default: str = ""
    result: bool = False


class WordReader:
    """Reads elements of one document. Fields may span paragraphs, so one reader serves one story in order."""

    def __init__(self, styles: Styles, *, cells: int, line_chars: int, paragraphs: int = 40_000) -> None:
        """Bounds are on the whole document; `cut` tells afterwards that they were met."""
        self._styles = styles
        self._cells = cells
        self._paragraphs = paragraphs
        self._line_chars = line_chars
        self._fields: list[_LegacyField] = []
        self._dropping = 0
        self._filled = 0
        self._boxes = 0
        self._tables = 0
        self._bodies = 0
        self.cut = False

    def story(self, container: Element, place: str = "") -> tuple[Block, ...]:
        """Read a body, header, footer or note. `place` names it for people; '' numbers its paragraphs."""
        self._fields.clear()
        return tuple(self._blocks(container, place))

    def _blocks(self, container: Element, place: str) -> Iterator[Block]:
        for child in self._open(container, "p", "tbl"):
            if local(child) == "tbl":
                yield self._table(child, place)
                continue
            self._paragraphs -= 1
            if self._paragraphs < 0:
                self.cut = True
                return
            yield from self._paragraph(child, place)

    def _open(self, container: Element, *wanted: str) -> Iterator[Element]:
        """Give the wanted children, looking through content controls, insertions and the like."""
        for child in container:
            name = local(child)
            if name in wanted:
                yield child
            elif name == "sdt":
                yield from self._control(child, *wanted)
            elif name == "AlternateContent":
                yield from self._open(chosen(child), *wanted)
            elif name in _SEE_THROUGH:
                yield from self._open(child, *wanted)

    def _control(self, control: Element, *wanted: str) -> Iterator[Element]:
        """Give what a content control holds; while it is open its prompt is dropped, its answer marked as filled."""
        content = control.find(W + "sdtContent")
        if content is None:
            return
        prompt = is_prompt(control)
        self._dropping += prompt
        self._filled += is_answer(control)
        try:
            yield from self._open(content, *wanted)
        finally:
            self._dropping -= prompt
            self._filled -= is_answer(control)

    def _table(self, table: Element, place: str) -> Table:
        self._tables += not place
        at = place or f"table {self._tables}"
        rows: list[tuple[Cell, ...]] = []
        for row in self._open(table, "tr"):
            properties = row.find(W + "trPr")
            if properties is not None and (properties.find(W + "del") is not None):
                continue
            made = tuple(self._row(row, f"{at}, row {len(rows) + 1}"))
            if self.cut:
                break
            if made:
                rows.append(made)
        return Table(tuple(rows), at)

    def _row(self, row: Element, place: str) -> Iterator[Cell]:
        before = row.find(f"{W}trPr/{W}gridBefore")
        if before is not None:
            yield Cell(columns=number(before, 1, MAX_SPAN))
        for cell in self._open(row, "tc"):
            self._cells -= 1
            if self._cells < 0:
                self.cut = True
                return
            yield self._cell(cell, place)

    def _cell(self, cell: Element, place: str) -> Cell:
        properties = cell.find(W + "tcPr")
        span = None if properties is None else properties.find(W + "gridSpan")
        columns = 1 if span is None else number(span, 1, MAX_SPAN)
        if properties is not None and _continues(properties):
            return Cell(columns=columns)
        return Cell(tuple(self._blocks(cell, place)), columns)

    def _paragraph(self, paragraph: Element, place: str) -> Iterator[Block]:
        self._bodies += not place
        at = place or f"paragraph {self._bodies}"
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        look = self._styles.look(style.get(W + "val") if style is not None else None)
        page = _Page()
        self._inline(paragraph, look, page)
        yield from page.finished(at, self._line_chars)
        for box in page.boxes:
            self._boxes += 1
            yield from self._blocks(box, place or f"text box {self._boxes}")

    def _inline(self, container: Element, look: Look, page: _Page) -> None:
        for child in container:
            name = local(child)
            if name == "r":
                self._run(child, look, page)
            elif name == "sdt":
                self._inline_control(child, look, page)
            elif name == "AlternateContent":
                self._inline(chosen(child), look, page)
            elif name in _SEE_THROUGH:
                self._inline(child, look, page)
            elif name in {"drawing", "pict", "object"}:
                self._drawing(child, page)

    def _inline_control(self, control: Element, look: Look, page: _Page) -> None:
        ticked = check_state(control)
        if ticked is not None:
            page.add(Span(BOX_TICKED if ticked else BOX_EMPTY, filled=ticked))
            return
        content = control.find(W + "sdtContent")
        if content is None:
            return
        prompt, answer = is_prompt(control), is_answer(control)
        self._dropping += prompt
        self._filled += answer
        self._inline(content, look, page)
        self._dropping -= prompt
        self._filled -= answer

    def _run(self, run: Element, look: Look, page: _Page) -> None:
        properties = run.find(W + "rPr")
        if properties is not None:
            look = self._styles.over(look, properties)
        if look.hidden or self._dropping:
            return
        self._pieces(run, look, page)

    def _pieces(self, run: Element, look: Look, page: _Page) -> None:
        for piece in run:
            match local(piece):
                case "t":
                    self._say(in_font(piece.text or "", look.font), look, page)
                case "sym":
                    code = number(piece, 0, 0x10FFFF, key="char", base=16)
                    self._say(symbol(code, piece.get(W + "font") or ""), look, page)
                case "tab" | "ptab":
                    self._say("\t", look, page)
                case "br" | "cr":
                    page.break_line()
                case "noBreakHyphen":
                    self._say("-", look, page)
                case other:
                    self._odd_piece(other, piece, look, page)

    def _odd_piece(self, name: str, piece: Element, look: Look, page: _Page) -> None:
        match name:
            case "fldChar":
                self._field(piece, look, page)
            case "drawing" | "pict" | "object":
                self._drawing(piece, page)
            case "AlternateContent":
                self._pieces(chosen(piece), look, page)
            case "ruby":
                self._inline(piece, look, page)

    def _say(self, text: str, look: Look, page: _Page) -> None:
        legacy = self._fields[-1] if self._fields else None
        filled = self._filled > 0
        if legacy is not None and legacy.result:
            if legacy.shown:
                return
            if legacy.kind == "text":
                text = text.replace("\u2002", "")
                filled = not legacy.default
        page.add(Span(text, look.struck, look.bold, look.underlined, look.highlighted, filled))

    def _field(self, mark: Element, look: Look, page: _Page) -> None:
        match mark.get(W + "fldCharType"):
            case "begin":
                data = mark.find(W + "ffData")
                self._fields.append(_LegacyField() if data is None else legacy_field(data))
            case "separate" if self._fields:
                self._fields[-1].result = True
            case "end" if self._fields:
                shown = self._fields.pop()
                if shown.shown:
                    filled = shown.shown != BOX_EMPTY
                    page.add(Span(shown.shown, look.struck, look.bold, look.underlined, look.highlighted, filled))
        del self._fields[:-64]

    def _drawing(self, drawing: Element, page: _Page) -> None:
        """Note a text box to be read after the paragraph, or a picture where it stands."""
        boxes = [box for box in drawing.iter(W + "txbxContent") if not _within(box, drawing)]
        page.boxes.extend(boxes[:200])
        if not boxes and any(
            local(part) in {"blip", "imagedata", "contentPart", "signatureline"} for part in drawing.iter()
        ):
            page.add(Span("", picture=True))


def _within(box: Element, drawing: Element) -> bool:
    """Whether a text box lies in another one of the same drawing, or in the fallback of one."""
    for above in box.iterancestors():
        if above is drawing:
            return False
        if local(above) in {"txbxContent", "Fallback"}:
            return True
    return False


def _continues(properties: Element) -> bool:
    merge = properties.find(W + "vMerge")
    if merge is not None and merge.get(W + "val") != "restart":
        return True
    sideways = properties.find(W + "hMerge")
    if sideways is not None and sideways.get(W + "val") != "restart":
        return True
    return properties.find(W + "cellDel") is not None


def chosen(alternate: Element) -> Element:
    """Give the first choice of an AlternateContent; its fallback holds the same again for old readers."""
    for child in alternate:
        if local(child) == "Choice" and len(child):
            return child
    for child in alternate:
        if local(child) == "Fallback":
            return child
    return alternate


def number(element: Element, least: int, most: int, *, key: str = "val", base: int = 10) -> int:
    """Give an attribute as a number within bounds; `least` where it is none."""
    text = element.get(W + key) or ""
    try:
        return min(max(int(text, base), least), most) if len(text) < 20 else least
    except ValueError:
        return least


def is_prompt(control: Element) -> bool:
    """Tell whether a content control still shows its prompt.

    Programs that fill forms in forget to take `showingPlcHdr` away: words neither in the prompt's style nor worded
    like one are an answer.
    """
    properties = control.find(W + "sdtPr")
    if properties is None:
        return False
    showing = properties.find(W + "showingPlcHdr")
    styled = any("laceholder" in (style.get(W + "val") or "") for style in control.iter(W + "rStyle"))
    words = "".join(text.text or "" for text in control.iter(W + "t"))
    if showing is not None and is_on(showing):
        return styled or not words.strip() or bool(_PROMPT.search(words))
    return styled and bool(_PROMPT.search(words))


def is_answer(control: Element) -> bool:
    """Tell whether a content control is one that people fill in, not a group or a building block."""
    properties = control.find(W + "sdtPr")
    if properties is None:
        return False
    kinds = {local(child) for child in properties}
    return not kinds & {"group", "docPartObj", "docPartList"} and control.find(f"{W}sdtContent/{W}tbl") is None


def check_state(control: Element) -> bool | None:
    """Give whether a check-box control is ticked; None where it is none."""
    properties = control.find(W + "sdtPr")
    if properties is None:
        return None
    for child in properties:
        if local(child) == "checkbox":
            return any(local(part) == _W14_CHECKED and _true(part) for part in child)
    return None


def _true(element: Element) -> bool:
    values = [value for key, value in element.attrib.items() if key.rpartition("}")[2] == "val"]
    return not values or values[0] in {"1", "true", "on"}


def legacy_field(data: Element) -> _LegacyField:
    """Read w:ffData: a tick box, a drop-down with its choice, or a text field with its default."""
    box = data.find(W + "checkBox")
    if box is not None:
        state = box.find(W + "checked")
        state = box.find(W + "default") if state is None else state
        return _LegacyField("box", BOX_TICKED if state is not None and is_on(state) else BOX_EMPTY)
    choice = data.find(W + "ddList")
    if choice is not None:
        return _LegacyField("list", _choice(choice))
    text = data.find(W + "textInput")
    default = None if text is None else text.find(W + "default")
    return _LegacyField("text", "", "" if default is None else default.get(W + "val") or "")


def _choice(choice: Element) -> str:
    entries = [entry.get(W + "val") or "" for entry in choice.findall(W + "listEntry")]
    picked = choice.find(W + "result")
    picked = choice.find(W + "default") if picked is None else picked
    index = 0 if picked is None else number(picked, 0, 1_000)
    return entries[index] if index < len(entries) else ""
