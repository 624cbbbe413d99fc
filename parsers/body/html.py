"""HTML mail to a Document: lines and tables as a person sees them; nothing is fetched, run or believed.

For: `read` (mail bodies) and `documents` (HTML attachments).

Must not know: what the words mean, which part is a quotation (`quotes` tells; lines that a mail program set as a
quotation bear its mark, "> ", as they would in a plain mail).

The markup is read as a stream of events with a stack of our own, so that nesting to any depth costs no recursion.
Hidden text (display none, zero size, ink in the colour of its paper, comments, scripts, title) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from parsers.body.css import Look, look_of, rules_of, style_of
from parsers.body.places import numbered, shortened
from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Block, Cell, Document, Line, Span, Table
from parsers.limits import Limits
from parsers.record import Problem, ProblemCode, Source

_UNREAD = frozenset(
    ("script", "style", "title", "head", "template", "noscript", "object", "svg", "math", "iframe", "datalist", "audio",
     "video", "canvas", "noframes")
)  # fmt: skip
_BLOCK = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr",
     "form", "fieldset", "section", "article", "header", "footer", "address", "center", "body", "tr",
     "caption", "main", "nav")
)  # fmt: skip
_PARAGRAPH = frozenset(("p", "h1", "h2", "h3", "h4", "ul", "ol", "table", "blockquote", "pre", "hr"))
_SPACE = re.compile(r"[\s\u00a0]+")
_NOTHING = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad\x00]")
_META = re.compile(r"<meta\b[^>]{0,500}charset[^>]{0,200}>|<\?xml[^>]{0,200}\?>", re.IGNORECASE)
_DEEP_TABLES = 8
_DEEP_QUOTES = 40
_LIST_FROM = 200
"""How many elements a list may stand outside of its item."""
_QUOTE = "> "


def html_document(html: str, *, name: str = "body", limits: Limits) -> Document:
    """Read HTML. Never raises; what is too long is cut in the middle with a problem."""
    problems: tuple[Problem, ...] = ()
    if len(html) > limits.body_chars * 3:
        html = html[: limits.body_chars * 2] + "\n" + html[-limits.body_chars :]
        problems = (Problem(name, ProblemCode.TOO_LARGE),)
    builder = _Builder(limits=limits)
    try:
        parser = etree.HTMLParser(target=builder, no_network=True, huge_tree=True, recover=True)
        parser.feed(_META.sub("", html.replace("\x00", "")))
        parser.close()
    except (etree.LxmlError, ValueError, AssertionError):
        problems = (*problems, Problem(name, ProblemCode.CORRUPT))
    blocks, cut = shortened(builder.finish(), limits.lines)
    if cut and not problems:
        problems = (Problem(name, ProblemCode.TOO_LARGE),)
    return Document(name=name, source=Source.FORM_BODY, blocks=numbered(blocks), problems=problems)


@dataclass(slots=True, eq=False)
class _Frame:
    tag: str
    look: Look
    quote: int = 0
    number: int = 0
    ordered: bool = False
    tight: bool = False
    begun: int = 0


@dataclass(slots=True, eq=False)
class _Grid:
    """A table under construction, with the block list that it will be put into."""

    outside: list[Block | None]
    rows: list[list[Cell]] = field(default_factory=list)
    cell: list[Block | None] | None = None
    columns: int = 1


@dataclass(slots=True)
class _Builder:
    """Takes the parser's events; `None` among the blocks marks the end of a paragraph."""

    limits: Limits
    blocks: list[Block | None] = field(default_factory=list)
    frames: list[_Frame] = field(default_factory=lambda: [_Frame("", Look())])
    grids: list[_Grid] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    rules: dict[str, dict[str, str]] = field(default_factory=dict)
    sheet: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    cells: int = 0

    # The parser calls these four.
    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self.unread or tag in _UNREAD:
            self.unread.append(tag)
            return
        outer = self.frames[-1]
        style = style_of(tag, attributes, self.rules)
        look = look_of(outer.look, tag, style)
        if "hidden" in attributes:
            look = replace(look, hidden=True)
        if tag in _BLOCK or tag == "br":
            self.flush(blank=tag == "br")
        self.frames.append(_Frame(tag, look, outer.quote, ordered=tag == "ol", tight=_is_tight(style, attributes)))
        self.frames[-1].begun = len(self.target)
        self.opened(tag, attributes)

    def opened(self, tag: str, attributes: Mapping[str, str]) -> None:
        frame = self.frames[-1]
        match tag:
            case "blockquote":
                if "cite" in attributes.get("type", "") or "quote" in attributes.get("class", ""):
                    frame.quote = min(frame.quote + 1, _DEEP_QUOTES)
            case "li":
                self.bullet()
            case "input":
                self.input(attributes)
            case "option" if "selected" not in attributes:
                frame.look = replace(frame.look, hidden=True)  # of a list only what was chosen is shown
            case "table":
                self.open_table()
            case "tr":
                if self.grids:
                    self.close_cell()
                    self.grids[-1].rows.append([])
            case "td" | "th":
                self.open_cell(attributes.get("colspan", "1"))
            case _:
                pass

    def end(self, tag: str) -> None:
        if self.unread:
            if self.unread.pop() == "style":
                self.rules.update(rules_of("".join(self.sheet)))
                self.sheet.clear()
            return
        if tag in _BLOCK:
            self.flush()
        match tag:
            case "td" | "th":
                self.close_cell()
            case "table":
                self.close_table()
            case _:
                pass
        if len(self.frames) > 1:
            frame = self.frames.pop()
            empty = tag in _BLOCK and len(self.target) <= frame.begun
            if empty or (tag in _PARAGRAPH and not frame.tight):
                self.target.append(None)

    def data(self, text: str) -> None:
        if self.unread:
            # The style sheet is the only unread text that matters: it tells what is hidden.
            if self.unread[-1] == "style" and len(self.sheet) < 1000:
                self.sheet.append(text)
            return
        look = self.frames[-1].look
        if look.unseen:
            return
        words = _NOTHING.sub("", text)
        if look.pre:
            first, *rest = words.split("\n")
            self.say(first)
            for line in rest:
                self.flush()
                self.say(line)
            return
        self.say(_SPACE.sub(" ", words))

    def comment(self, text: str) -> None:
        """Comments are not read."""

    def close(self) -> None:
        """Nothing to give back: `finish` does."""

    def say(self, text: str) -> None:
        look = self.frames[-1].look
        if text and (text != " " or self.spans):
            self.spans.append(
                Span(
                    text,
                    struck=look.struck,
                    bold=look.bold,
                    underlined=look.underlined,
                    highlighted=look.highlighted,
                )
            )

    def bullet(self) -> None:
        lists = next((frame for frame in self.frames[:-_LIST_FROM:-1] if frame.tag in ("ul", "ol")), None)
        if lists is None or self.frames[-1].look.unseen:
            return
        lists.number += 1
        self.say(f"{lists.number}. " if lists.ordered else "- ")

    def input(self, attributes: Mapping[str, str]) -> None:
        if self.frames[-1].look.unseen:
            return
        match attributes.get("type", "text").lower():
            case "checkbox" | "radio":
                self.say(BOX_TICKED if "checked" in attributes else BOX_EMPTY)
            case "text" | "tel" | "email" | "date":
                self.say(attributes.get("value", ""))
            case _:
                pass

    @property
    def target(self) -> list[Block | None]:
        """The list that the next block goes into."""
        for grid in reversed(self.grids):
            if grid.cell is not None:
                return grid.cell
            return grid.outside
        return self.blocks

    def flush(self, *, blank: bool = False) -> None:
        """End the line; `blank` says that where none was begun, an empty one is seen."""
        spans: tuple[Span, ...] = ()
        if self.spans:
            spans, self.spans = _trimmed(self.spans), []
        if not spans:
            if blank:
                self.target.append(None)
            return
        quote = self.frames[-1].quote
        if quote:
            spans = (Span(_QUOTE * quote), *spans)
        if sum(len(span.text) for span in spans) <= self.limits.line_chars:
            self.target.append(Line(spans))
            return
        text = "".join(span.text for span in spans)
        size = self.limits.line_chars
        self.target.extend(Line((Span(text[at : at + size]),)) for at in range(0, len(text), size))

    def open_table(self) -> None:
        self.flush()
        if len(self.grids) < _DEEP_TABLES:
            self.grids.append(_Grid(self.target))
        else:
            self.grids.append(self.grids[-1])

    def open_cell(self, columns: str) -> None:
        if not self.grids or self.cells >= self.limits.table_cells:
            self.flush()
            return
        self.close_cell()
        grid = self.grids[-1]
        if not grid.rows:
            grid.rows.append([])
        self.cells += 1
        grid.cell = []
        grid.columns = min(int(columns[:6]) or 1, 50) if columns.isascii() and columns.isdigit() else 1

    def close_cell(self) -> None:
        self.flush()
        if not self.grids or self.grids[-1].cell is None:
            return
        grid = self.grids[-1]
        grid.rows[-1].append(Cell(tuple(block for block in grid.cell or () if block is not None), grid.columns))
        grid.cell = None

    def close_table(self) -> None:
        if not self.grids:
            return
        self.close_cell()
        grid = self.grids.pop()
        if grid in self.grids:
            return
        rows = tuple(tuple(row) for row in grid.rows if row)
        if _is_layout(rows):
            for row in rows:
                for cell in row:
                    grid.outside.extend((*cell.blocks, None))
        elif any(cell.blocks for row in rows for cell in row):
            grid.outside.append(Table(rows))

    def finish(self) -> list[Block | None]:
        while self.grids:
            self.close_table()
        self.flush()
        return self.blocks


def _is_tight(style: Mapping[str, str], attributes: Mapping[str, str]) -> bool:
    """A paragraph without space around it, as Outlook writes each line: only an empty one parts two paragraphs."""
    margin = style.get("margin") or style.get("margin-bottom") or ""
    return "mso" in attributes.get("class", "").lower() or margin.startswith("0")


def _is_layout(rows: tuple[tuple[Cell, ...], ...]) -> bool:
    """A table that only places things: one cell a row, or all in one cell beside empty ones."""
    if all(len(row) < 2 for row in rows):
        return True
    filled = [[cell for cell in row if cell.blocks] for row in rows]
    return all(len(row) < 2 for row in filled) and any(
        isinstance(block, Table) or len(cell.blocks) > 3 for row in filled for cell in row for block in cell.blocks
    )


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    """Join spans that look alike, drop white space at both ends and doubled in between."""
    joined: list[Span] = []
    for span in spans:
        text = span.text
        if joined and joined[-1].text.endswith(" "):
            text = text.lstrip(" ")
        elif not joined:
            text = text.lstrip()
        if not text:
            continue
        if joined and _alike(joined[-1], span):
            joined[-1] = replace(span, text=joined[-1].text + text)
        else:
            joined.append(span if text is span.text else replace(span, text=text))
    while joined and not joined[-1].text.strip():
        joined.pop()
    if joined and joined[-1].text.endswith(" "):
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return tuple(joined)


def _alike(one: Span, other: Span) -> bool:
    return (one.struck, one.bold, one.underlined, one.highlighted) == (
        other.struck,
        other.bold,
        other.underlined,
        other.highlighted,
    )
