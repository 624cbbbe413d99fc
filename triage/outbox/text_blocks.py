"""The blocks as plain text: 72 columns, headings underlined, labels aligned, links as the line to write.

For: `compose`, which hands these methods to a template and then asks for the `page`. A reader of the text must lose
nothing (design/principles: text twins).

Must not know: letters, HTML beyond the inline Markup that `as_text` takes apart.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from jinja2 import TemplateRuntimeError
from markupsafe import Markup

from triage.outbox import words
from triage.outbox.blocks import KEPT, Action, Bar, Blocks, Caller, as_markup, as_text, clean, kept

WIDTH = 72
BAR_WIDTH = 24
FIRST_LINE = "Reply with one of these as the first line:"


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Lines of text, and how many empty lines they want above and below."""

    text: str
    above: int = 1
    below: int = 1


def _wrap(text: str, first: str = "", rest: str | None = None, width: int = WIDTH) -> str:
    # Spaces that must not break get through textwrap, which breaks at ASCII spaces only, and are plain again after.
    return textwrap.fill(
        kept(text),
        width,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    ).replace(KEPT, " ")


def _stack(chunks: Sequence[_Chunk]) -> str:
    pieces: list[str] = []
    before: _Chunk | None = None
    for chunk in chunks:
        if before is not None:
            lines = 0 if before.below == 0 or chunk.above == 0 else max(before.below, chunk.above)
            pieces.append("\n" * (lines + 1))
        pieces.append(chunk.text)
        before = chunk
    return "".join(pieces)


class TextBlocks(Blocks):
    """Each block as text."""

    in_text = True

    def __init__(self, *, clip: int) -> None:
        """Begin an empty mail."""
        super().__init__(clip=clip)
        self._out: list[_Chunk] = []
        self._pairs: list[tuple[str, str]] = []
        self._lines: list[tuple[str, str]] = []
        self._number: int | None = None
        self._width = WIDTH

    def _put(self, text: str, above: int = 1, below: int = 1) -> str:
        if text:
            self._out.append(_Chunk(text, above, below))
        return ""

    def _chunks(self, caller: Caller, narrower: int = 0) -> list[_Chunk]:
        outer, self._out = self._out, []
        self._width -= narrower
        stray = caller()
        self._width += narrower
        inner, self._out = self._out, outer
        if stray.strip():
            raise TemplateRuntimeError("words stand outside a block")
        return inner

    # --- inline ----------------------------------------------------------------------------------------------

    def strong(self, value: object) -> Markup:
        """Words that must not be missed: in text they are words like the others."""
        return as_markup(value)

    def ref(self, value: object) -> Markup:
        """A case reference."""
        return as_markup(value)

    def place(self, value: object) -> Markup:
        """Where something was read."""
        return as_markup(value)

    def tel(self, number: str) -> Markup:
        """A phone number in groups."""
        return as_markup(words.phone(number))

    def email(self, address: str) -> Markup:
        """A mail address."""
        return as_markup(address)

    def act(self, action: Action) -> Markup:
        """The line to write."""
        return as_markup(action.line)

    # --- words -----------------------------------------------------------------------------------------------

    def title(self, colour: str = "ink", *, caller: Caller) -> str:
        """The one heading of the mail, doubly underlined."""
        return self._head(as_text(caller()), "=", above=1, below=1)

    def heading(self, *, caller: Caller) -> str:
        """A heading of a part."""
        return self._head(as_text(caller()), "-", above=2, below=0)

    def group(self, colour: str = "link", *, caller: Caller) -> str:
        """A heading of a list."""
        return self.heading(caller=caller)

    def _head(self, text: str, mark: str, *, above: int, below: int) -> str:
        lines = _wrap(text, width=self._width)
        return self._put(f"{lines}\n{mark * max(map(len, lines.splitlines()), default=0)}", above, below)

    def para(self, style: str = "p", gap: int = 14, muted: bool = False, *, caller: Caller) -> str:
        """A paragraph. A further line of a flag stands close to the first."""
        return self._put(_wrap(as_text(caller()), width=self._width), above=0 if style in {"also", "safew"} else 1)

    def items(self, ordered: bool = False, gap: int = 14, *, caller: Caller) -> str:
        """A list: points, or numbers where the order matters."""
        self._number = 0 if ordered else None
        return self._put("\n".join(chunk.text for chunk in self._chunks(caller)))

    def item(self, *, caller: Caller) -> str:
        """One point of a list."""
        mark = "*"
        if self._number is not None:
            self._number += 1
            mark = f"{self._number}."
        lead = f"  {mark} "
        return self._put(_wrap(as_text(caller()), lead, " " * len(lead)))

    # --- rows ------------------------------------------------------------------------------------------------

    def rows(self, width: int = 92, gap: int = 14, *, caller: Caller) -> str:
        """Labels and values, aligned."""
        self._pairs = []
        self._chunks(caller)
        column = max((len(label) for label, _ in self._pairs), default=0) + 3
        lines = (_wrap(value, f"  {label:<{column}}", " " * (column + 2)) for label, value in self._pairs)
        return self._put("\n".join(lines))

    def row(self, label: object, style: str = "val", *, caller: Caller) -> str:
        """One label and its value."""
        self._pairs.append((clean(label), as_text(caller())))
        return ""

    def record(self, *, caller: Caller) -> str:
        """What was read."""
        return self.rows(caller=caller)

    def fact(self, label: object, place: str = "", *, caller: Caller) -> str:
        """One value that was read, and where."""
        self._pairs.append((clean(label), as_text(caller()) + (f" ({clean(place)})" if place else "")))
        return ""

    def table(self, columns: Sequence[object], rows: Sequence[Sequence[object]]) -> str:
        """A data table: columns as wide as their widest cell, wrapped where the line is too short."""
        cells = [[as_text(as_markup(cell)) for cell in row] for row in (columns, *rows)]
        widths = [max(len(row[number]) for row in cells) for number in range(len(columns))]
        while sum(widths) + 3 * (len(widths) - 1) + 2 > WIDTH and max(widths) > 8:
            widths[widths.index(max(widths))] -= 1
        lines: list[str] = []
        for row in cells:
            wrapped = [
                textwrap.wrap(cell, width, break_on_hyphens=False) or [""]
                for cell, width in zip(row, widths, strict=True)
            ]
            for number in range(max(map(len, wrapped))):
                parts = [cell[number] if number < len(cell) else "" for cell in wrapped]
                padded = (f"{part:<{width}}" for part, width in zip(parts, widths, strict=True))
                lines.append(("  " + "   ".join(padded)).rstrip())
        return self._put("\n".join(lines))

    # --- boxes -----------------------------------------------------------------------------------------------

    def panel(self, colour: str = "link", fill: str = "tint", *, caller: Caller) -> str:
        """A box: in text the blocks alone."""
        self._out.extend(self._chunks(caller))
        return ""

    def leaf(self, when: datetime | None = None, colour: str = "blue", *, caller: Caller) -> str:
        """The calendar leaf only repeats what the words say: the blocks alone."""
        self._out.extend(self._chunks(caller))
        return ""

    def safe(self, *, caller: Caller) -> str:
        """Safe contact, each line marked."""
        inner = _stack([_Chunk("SAFE CONTACT: READ THIS FIRST"), *self._chunks(caller, 2)])
        return self._put("\n".join(f"| {line}".rstrip() for line in inner.splitlines()))

    def safe_line(self, gap: int = 14, *, caller: Caller) -> str:
        """The short form of safe contact."""
        return self._put(_wrap(f"SAFE CONTACT. {as_text(caller())}", "| "))

    # --- doing -----------------------------------------------------------------------------------------------

    def buttons(
        self, gap: int = 8, intro: str = "", aside: bool = False, plain: bool = False, *, caller: Caller
    ) -> str:
        """The lines to write. `aside`: the words around say what to write; `plain`: the words above lead in."""
        self._lines = []
        self._chunks(caller)
        said = [(asks, line) for asks, line in self._lines if line]
        if aside or not said:
            return ""
        if plain:
            return self._put("\n".join(f"     {line}" for _, line in said))
        if any(asks for asks, _ in said):
            wide = max(len(asks) for asks, _ in said)
            return self._put("\n".join(f"  {asks:<{wide}}   {line}" for asks, line in said))
        if len(said) < 3 and not intro:
            marks = ("Reply with: ", "or:         ")
            return self._put("\n".join(f"  {mark}{line}" for mark, (_, line) in zip(marks, said, strict=False)))
        lines = "\n".join(_wrap(line, " " * 6) for _, line in said)
        return self._put(f"{_wrap(intro or FIRST_LINE, '  ')}\n{lines}")

    def button(self, action: Action, style: str = "outline", asks: str = "") -> str:
        """One line to write, or a number to phone."""
        self._lines.append((clean(asks), clean(action.line)))
        return ""

    def actions(self, groups: Sequence[tuple[str, Sequence[Action]]]) -> str:
        """All that can be said, in groups."""
        lines: list[str] = []
        for name, links in groups:
            lines.append(f"  {clean(name)}")
            lines += [f"      {clean(each.line)}" for each in links]
        return self._put("\n".join(lines))

    # --- lists of cases and reasons --------------------------------------------------------------------------

    def flags(self, *, caller: Caller) -> str:
        """Why a case is marked."""
        return self._put(_stack(self._chunks(caller)))

    def flag(self, label: str, colour: str = "amber", *, caller: Caller) -> str:
        """One mark: name, quotation, place, what follows."""
        inner = "\n".join(chunk.text for chunk in self._chunks(caller, 4))
        return self._put(f"* {clean(label)}\n{textwrap.indent(inner, ' ' * 4)}")

    def entry(self, who: str, ref: str, when: str, colour: str = "ink", *, caller: Caller) -> str:
        """One referral in a list."""
        inner = self._chunks(caller, 4)
        safe = [chunk.text for chunk in inner if chunk.text.startswith("| ")]
        said = " ".join(chunk.text.replace("\n", " ") for chunk in inner if not chunk.text.startswith("| "))
        head = "  ".join(part for part in (clean(who), clean(ref), clean(when)) if part)
        parts = [textwrap.indent("\n".join(safe), "  ")] if safe else []
        return self._put("\n".join([*parts, f"  {head}", _wrap(said, " " * 4)]))

    def entry_safe(self, *, caller: Caller) -> str:
        """Safe contact inside an entry: stands above its initials."""
        return self._put(_wrap(f"SAFE CONTACT. {as_text(caller())}", "| ", width=WIDTH - 2))

    def entry_line(self, muted: bool = False, *, caller: Caller) -> str:
        """A line of an entry."""
        return self._put(as_text(caller()))

    def entry_actions(self, who: str, links: Sequence[Action]) -> str:
        """What can be done about an entry stands once, at the end of the mail."""
        return ""

    # --- figures ---------------------------------------------------------------------------------------------

    def tiles(self, tiles: Sequence[tuple[str, str, str, str]]) -> str:
        """Large figures: number, what it counts, what is usual."""
        lines = (
            f"{clean(number):>10}  {clean(what)}" + (f" ({clean(usual)})" if usual else "")
            for number, what, usual, _ in tiles
        )
        return self._put("\n".join(lines))

    def bars(self, label: str, number: str, bars: Sequence[Bar], series: Sequence[tuple[str, str]] = ()) -> str:
        """A bar chart: label, number, then the bar."""
        if series:
            marks = ("█", "▒", "░")
            self._put(
                "  " + "   ".join(f"{mark} {clean(name)}" for mark, (name, _) in zip(marks, series, strict=False))
            )
        most = max((sum(bar.values) for bar in bars), default=0) or 1
        wide = max((len(clean(bar.label)) for bar in bars), default=0)
        numbers = [", ".join(map(str, bar.values)) for bar in bars]
        digits = max(map(len, numbers), default=0)
        lines = []
        for bar, said in zip(bars, numbers, strict=True):
            drawn = "".join(
                mark * round(BAR_WIDTH * value / most) for mark, value in zip("█▒░", bar.values, strict=False)
            )
            lines.append(f"  {clean(bar.label):<{wide}}  {said:>{digits}}  {drawn}".rstrip())
        return self._put("\n".join(lines))

    # --- the page --------------------------------------------------------------------------------------------

    def page(self, council: str, team: str, subject: str) -> str:
        """The whole mail as text. Call after the template has run."""
        feet = "\n".join(_wrap(as_text(each)) for each in self.feet)
        head = _wrap(f"{clean(council)}, {clean(team)}")
        return f"{head}\n\n{_stack(self._out)}\n\n-- \n{feet}\n"
