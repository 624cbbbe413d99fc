"""Tables of boxes, each with its label over its answer in one cell, side by side and one under the other.

For: `grid`. No label stands beside its answer here, so a box whose label nobody has listed is still no answer to the
box at its left, and a word like "Household" heads nothing.

Must not know: rows of labels with answers beside them.
"""

from __future__ import annotations

from parsers.documents.shape import Cell, Line
from parsers.forms.cells import Row, peeled_label, place_of, words_in
from parsers.forms.choices import boxes
from parsers.forms.layout import Walk
from parsers.forms.lines import has_box
from parsers.forms.match import Hit, Quality, heading, match
from parsers.forms.slots import Slot
from parsers.forms.typed import is_bold

_FEWEST = 3
_LABEL_WORDS = 12


def is_boxed(rows: list[Row]) -> bool:
    """Whether most cells of a table hold a short line like a label and something below it."""
    cells = [cell for row in rows for cell in row if words_in(cell)]
    several = [cell for cell in cells if len(_filled(cell)) > 1]
    if any(_is_several(cell) for cell in several):
        return False
    topped = [cell for cell in several if _is_label(_filled(cell)[0])]
    labelled = sum(match(_filled(cell)[0].text, guess=True) is not None for cell in topped)
    beside = any(len(row) > 1 for row in rows)
    fewest = 2 if beside else _FEWEST
    fewest = 1 if beside and all(_is_topped_in_bold(cell) or len(_filled(cell)) == 1 for cell in cells) else fewest
    asking = [cell for cell in cells if cell not in several and is_bold(_filled(cell)[0])]  # left without an answer
    return len(topped) >= fewest and 3 * (len(topped) + len(asking)) >= 2 * len(cells) and 2 * labelled >= len(topped)


def read_boxes(state: Walk, rows: list[Row]) -> None:
    """Read each box by itself."""
    for row in rows:
        for cell in row:
            lines = _filled(cell)
            if len(lines) < 2 and lines and len(row) == 1:
                state.stream(lines)
            elif lines:
                _box(state, cell, lines)
    state.open = None


def _box(state: Walk, cell: Cell, lines: tuple[Line, ...]) -> None:
    peeled = peeled_label(cell)
    if peeled:
        state.ask(peeled[0], peeled[1], place_of(cell), peeled[2])
        return
    label = lines[0].text.strip()
    hit = match(label, guess=True) or Hit(Slot.UNKNOWN, None, Quality.GUESSED)
    state.ask(hit, label, place_of(cell), lines[1:])


def _is_topped_in_bold(cell: Cell) -> bool:
    """Whether a cell's first line is in bold and no other is."""
    lines = _filled(cell)
    return len(lines) > 1 and is_bold(lines[0]) and not any(is_bold(line) for line in lines[1:])


def _filled(cell: Cell) -> tuple[Line, ...]:
    return tuple(line for line in cell.lines if line.text.strip() or line.pictured)


def _is_label(line: Line) -> bool:
    text = line.text.strip()
    return len(text.split()) <= _LABEL_WORDS and not text.endswith((".", ",", ";")) and not has_box(boxes(text))


def _is_several(cell: Cell) -> bool:
    """Whether a cell holds several labels, each with its answer in its line: no box with one answer."""
    lines = _filled(cell)
    asking = sum(":" in line.text.rstrip(": ") and match(line.text.partition(":")[0]) is not None for line in lines)
    return asking > 1 or (heading(lines[0].text) is not None and asking > 0)
