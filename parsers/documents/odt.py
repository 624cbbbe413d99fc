"""OpenDocument text (.odt): content and styles read straight from the zip.

For: `documents.read`.

Must not know: forms. Sources: OpenDocument 1.3 part 3, 5.5 (tracked changes), 9 (tables), 13.5 (check boxes), and
LibreOffice's field marks and content controls (loext, field namespaces).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from parsers.documents.archive import Archive, Element, Encrypted, TooLarge, xml_of
from parsers.documents.ocr import Ocr
from parsers.documents.runs import Runs
from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Block, Cell, Document, Line, Span, Table
from parsers.documents.signature import is_signed
from parsers.documents.symbols import in_font
from parsers.limits import Limits
from parsers.record import Problem, ProblemCode, Source

XML_BYTES: Final = 12_000_000
MOST_COLUMNS: Final = 64
_GONE: Final = frozenset(
    {"tracked-changes", "sequence-decls", "forms", "placeholder", "hidden-paragraph", "title", "desc"}
)
_WRAPPERS: Final = frozenset({"section", "list", "list-item", "list-header", "index-body", "numbered-paragraph"})
_ROW_GROUPS: Final = frozenset({"table-header-rows", "table-rows", "table-row-group"})


@dataclass(frozen=True, slots=True)
class _Look:
    struck: bool = False
    bold: bool = False
    underlined: bool = False
    highlighted: bool = False
    hidden: bool = False
    font: str = ""


@dataclass(slots=True)
class _Mark:
    """A field mark that is open: its kind, its parameters."""

    kind: str
    values: dict[str, list[str]] = field(default_factory=dict)


def name_of(element: Element) -> str:
    """Give an element's local name; '' for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value_of(element: Element, key: str) -> str:
    """Give an attribute by its local name, '' where there is none."""
    return next((value for name, value in element.attrib.items() if name.rpartition("}")[2] == key), "")


class _Styles:
    def __init__(self, roots: list[Element]) -> None:
        self._styles = {
            value_of(style, "name"): style for root in roots for style in root.iter() if name_of(style) == "style"
        }
        self._looks: dict[str, _Look] = {}

    def over(self, look: _Look, name: str) -> _Look:
        """Give a look with a style, and those it builds on, laid over it."""
        chain: list[Element] = []
        while name in self._styles and len(chain) < 12:
            chain.append(self._styles[name])
            name = value_of(chain[-1], "parent-style-name")
        for style in reversed(chain):
            for properties in style:
                if name_of(properties) == "text-properties":
                    look = _laid(look, properties)
        return look


def _laid(look: _Look, properties: Element) -> _Look:
    for key, value in properties.attrib.items():
        match key.rpartition("}")[2]:
            case "font-weight":
                look = replace(look, bold=value in {"bold", "600", "700", "800", "900"})
            case "text-line-through-style" | "text-line-through-type":
                look = replace(look, struck=value != "none")
            case "text-underline-style":
                look = replace(look, underlined=value != "none")
            case "background-color":
                look = replace(look, highlighted=value.lower() not in {"transparent", "#ffffff"})
            case "display":
                look = replace(look, hidden=value == "none")
            case "font-name":
                look = replace(look, font=value)
    return look


class _Reader:
    def __init__(self, styles: _Styles, controls: dict[str, str], limits: Limits) -> None:
        self._styles = styles
        self._controls = controls
        self._limits = limits
        self._marks: list[_Mark] = []
        self._cells = limits.table_cells
        self._paragraphs = 40_000
        self._numbers = {"paragraph": 0, "table": 0, "box": 0}
        self._boxes: list[Element] = []
        self.notes: list[Line] = []
        self.footnotes: list[Block] = []
        self.cut = False

    def blocks(self, container: Element, place: str = "") -> Iterator[Block]:
        for child in container:
            name = name_of(child)
            if name in {"p", "h"}:
                yield from self._paragraph(child, place)
            elif name == "table":
                yield self._table(child, place)
            elif name in _WRAPPERS:
                yield from self.blocks(child, place)
            elif name == "frame":
                yield from self._frames(child)
            if self._paragraphs < 0 or self._cells < 0:
                self.cut = True
                return

    def _frames(self, frame: Element) -> Iterator[Block]:
        for box in frame:
            if name_of(box) == "text-box":
                self._numbers["box"] += 1
                yield from self.blocks(box, f"text box {self._numbers['box']}")

    def _paragraph(self, paragraph: Element, place: str) -> Iterator[Block]:
        self._paragraphs -= 1
        self._numbers["paragraph"] += not place
        runs = Runs()
        look = self._styles.over(_Look(), value_of(paragraph, "style-name"))
        outer, self._boxes = self._boxes, []
        self._inline(paragraph, look, runs)
        boxes, self._boxes = self._boxes, outer
        yield from runs.finished(place or f"paragraph {self._numbers['paragraph']}", self._limits.line_chars)
        for box in boxes:
            yield from self._frames(box)

    def _inline(self, element: Element, look: _Look, runs: Runs) -> None:
        self._say(element.text, look, runs)
        for child in element:
            self._piece(child, look, runs)
            self._say(child.tail, look, runs)

    def _say(self, text: str | None, look: _Look, runs: Runs) -> None:
        if not text or look.hidden:
            return
        filled = bool(self._marks) and self._marks[-1].kind.endswith("FORMTEXT")
        text = in_font(" ".join(text.replace("\n", " ").split(" ")), look.font)
        runs.add(Span(text, look.struck, look.bold, look.underlined, look.highlighted, filled))

    def _piece(self, child: Element, look: _Look, runs: Runs) -> None:
        match name_of(child):
            case "s":
                count = value_of(child, "c")
                self._say(" " * min(int(count) if count.isdigit() else 1, 200), look, runs)
            case "tab":
                self._say("\t", look, runs)
            case "line-break":
                runs.break_line()
            case "span":
                self._inline(child, self._styles.over(look, value_of(child, "style-name")), runs)
            case "annotation":
                words = " ".join(line.text for block in self.blocks(child, "comment") for line in _lines(block))
                self.notes.append(Line((Span(words),), f"comment {len(self.notes) + 1}"))
            case "note":
                body = next((part for part in child if name_of(part) == "note-body"), None)
                self.footnotes.extend(() if body is None else self.blocks(body, "footnote"))
            case other:
                self._control(other, child, look, runs)

    def _control(self, name: str, child: Element, look: _Look, runs: Runs) -> None:
        if name in {"fieldmark", "fieldmark-start"}:
            self._open_mark(child, runs, whole=name == "fieldmark")
        elif name == "fieldmark-end":
            del self._marks[-1:]
        elif name == "content-control":
            self._content_control(child, look, runs)
        elif name == "frame":
            self._frame(child, runs)
        elif name == "control":
            shown = self._controls.get(value_of(child, "control"), "")
            runs.add(Span(shown, filled=shown not in {"", BOX_EMPTY}))
        elif name == "drop-down":
            runs.add(Span("".join(child.itertext()), filled=True))
        elif name not in _GONE:
            self._inline(child, look, runs)

    def _frame(self, child: Element, runs: Runs) -> None:
        inner = {name_of(part) for part in child}
        if "text-box" in inner:
            self._boxes.append(child)
        elif inner & {"image", "object", "object-ole"}:
            runs.add(Span("", picture=True))

    def _content_control(self, child: Element, look: _Look, runs: Runs) -> None:
        if value_of(child, "checkbox") == "true":
            ticked = value_of(child, "checked") == "true"
            runs.add(Span(BOX_TICKED if ticked else BOX_EMPTY, filled=ticked))
        elif value_of(child, "showing-place-holder") != "true":
            self._inline(child, look, runs)

    def _open_mark(self, child: Element, runs: Runs, *, whole: bool) -> None:
        mark = _Mark(value_of(child, "type"))
        for parameter in child:
            mark.values.setdefault(value_of(parameter, "name"), []).append(value_of(parameter, "value"))
        if mark.kind.endswith("FORMCHECKBOX"):
            ticked = mark.values.get("Checkbox_Checked", ["false"])[0] == "true"
            runs.add(Span(BOX_TICKED if ticked else BOX_EMPTY, filled=ticked))
        elif mark.kind.endswith("FORMDROPDOWN"):
            entries = mark.values.get("Dropdown_ListEntry", [])
            picked = mark.values.get("Dropdown_Selected", ["0"])[0]
            at = int(picked) if picked.isdigit() else 0
            runs.add(Span(entries[at] if at < len(entries) else "", filled=True))
        if not whole:
            self._marks.append(mark)

    def _table(self, table: Element, place: str) -> Table:
        self._numbers["table"] += not place
        at = place or f"table {self._numbers['table']}"
        rows = [row for row in self._rows(table, at) if row]
        return Table(tuple(rows), at)

    def _rows(self, table: Element, at: str) -> Iterator[tuple[Cell, ...]]:
        count = 0
        for row in _open_rows(table):
            count += 1
            if value_of(row, "visibility") in {"collapse", "filter"}:
                continue
            yield tuple(self._row(row, f"{at}, row {count}"))
            if self.cut:
                return

    def _row(self, row: Element, place: str) -> Iterator[Cell]:
        """Give a row's cells; a cell covered by one to its left is gone, one covered from above stays as empty."""
        covered = 0
        for cell in row:
            name = name_of(cell)
            if name not in {"table-cell", "covered-table-cell"}:
                continue
            self._cells -= 1
            repeat = _count(value_of(cell, "number-columns-repeated"))
            if name == "covered-table-cell":
                if covered >= repeat:
                    covered -= repeat
                    continue
                yield Cell(columns=repeat - covered)
                covered = 0
                continue
            columns = _count(value_of(cell, "number-columns-spanned"))
            covered = columns - 1
            made = Cell(tuple(self.blocks(cell, place)), columns)
            if made.blocks or repeat < 8:
                yield from [made] * min(repeat, MOST_COLUMNS)


def _lines(block: Block) -> tuple[Line, ...]:
    return (block,) if isinstance(block, Line) else ()


def _open_rows(table: Element) -> Iterator[Element]:
    for child in table:
        if name_of(child) == "table-row":
            yield child
        elif name_of(child) in _ROW_GROUPS:
            yield from _open_rows(child)


def _count(text: str) -> int:
    return min(max(int(text), 1), MOST_COLUMNS) if text.isdigit() and len(text) < 10 else 1


def _form_controls(root: Element) -> dict[str, str]:
    """Give what form controls show, by id: tick boxes, radio buttons, text and list boxes."""
    shown: dict[str, str] = {}
    for control in root.iter():
        kind = name_of(control)
        if kind in {"checkbox", "radio"}:
            state = value_of(control, "current-state") or value_of(control, "current-selected")
            ticked = state in {"checked", "true"}
            shown[value_of(control, "id")] = BOX_TICKED if ticked else BOX_EMPTY
        elif kind in {"text", "textarea", "combobox", "formatted-text", "date"} and value_of(control, "id"):
            shown[value_of(control, "id")] = value_of(control, "current-value")
    return shown


def read_odt(name: str, data: bytes, limits: Limits, _ocr: Ocr | None = None) -> Document:
    """Read an OpenDocument text. Raises Unreadable, TooLarge, Encrypted."""
    archive = Archive(data, limits)
    if b"encryption-data" in (
        archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in archive.names else b""
    ):
        raise Encrypted
    if max(archive.size("content.xml"), archive.size("styles.xml")) > XML_BYTES:
        raise TooLarge
    content = xml_of(archive.read("content.xml"))
    roots = [xml_of(archive.read("styles.xml"))] if "styles.xml" in archive.names else []
    reader = _Reader(_Styles([*roots, content]), _form_controls(content), limits)
    body = next((part for part in content.iter() if name_of(part) in {"text", "spreadsheet"} and len(part)), content)
    blocks = [*_furniture(roots, "header", reader), *reader.blocks(body)]
    blocks += [*reader.footnotes, *_furniture(roots, "footer", reader)]
    cut = Problem(name, ProblemCode.TOO_LARGE, "only the first part of the document was read")
    return Document(
        name=name,
        source=Source.OTHER_ATTACHMENT,
        blocks=tuple(blocks),
        problems=(cut,) if reader.cut else (),
        signed=is_signed(tuple(blocks)),
        notes=tuple(reader.notes),
    )


def _furniture(roots: list[Element], kind: str, reader: _Reader) -> list[Block]:
    return [
        block
        for root in roots
        for page in root.iter()
        if name_of(page) == "master-page"
        for part in page
        if name_of(part) == kind
        for block in reader.blocks(part, kind)
    ]
