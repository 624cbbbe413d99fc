"""One cell of a table: its words, its place, the label it begins with, whether it holds several labelled lines.

For: `grid` and `heads`.

Must not know: rows, what becomes of an answer.
"""

from __future__ import annotations

import re
from itertools import dropwhile

from parsers.documents.shape import Cell, Line, Table
from parsers.forms.lines import labels_in, value_lines
from parsers.forms.match import Hit, Quality, heading, match
from parsers.forms.printed import is_furniture

Row = tuple[Cell, ...]


def words_in(cell: Cell) -> str:
    """The words of a cell, white space folded."""
    return " ".join(cell.text.split())


def known(cell: Cell) -> Hit | None:
    """What a cell asks for that is a listed label and nothing else."""
    text = words_in(cell)
    return match(text) if text and len(text) < 400 else None


def is_stream(cell: Cell) -> bool:
    """Whether a cell holds several labelled lines of its own."""
    lines = [line for line in cell.lines if line.text.strip()]
    if len(lines) < 2 or known(cell) or any(isinstance(block, Table) for block in cell.blocks):
        return False
    labelled = sum(1 for line in lines if _is_labelled(line))
    return labelled >= 2 or (heading(lines[0].text) is not None and labelled >= 1)


def _is_labelled(line: Line) -> bool:
    if match(line.text) or heading(line.text):
        return True
    return not is_furniture(line.text) and _known_label(line)


def _known_label(line: Line) -> bool:
    return any(hit.quality is not Quality.GUESSED for hit, _label, _answer in labels_in(line)[1])


def peeled_label(cell: Cell, rest: Row = ()) -> tuple[Hit, str, tuple[Line, ...]] | None:
    """The label a cell begins with and the answer that stands below or after it in the same cell."""
    if rest and (whole := _all_label(cell, rest)):
        return whole, words_in(cell), ()
    lines = [line for line in cell.lines if line.text.strip() or line.pictured]
    for count in range(min(len(lines), 9), 0, -1):
        text = " ".join(line.text.strip() for line in lines[:count])
        hit = match(text) if len(text) < 500 else None
        if hit:
            below = tuple(dropwhile(lambda one: not one.pictured and is_furniture(one.text), lines[count:]))
            nested = any(isinstance(block, Table) for block in cell.blocks)
            return hit, text, value_lines(cell)[count:] if nested else below
    if not lines:
        return None
    before, labels = labels_in(lines[0])
    if before is None and labels and (labels[0][0].quality is not Quality.GUESSED):
        hit, label, answer = labels[0]
        below = tuple(lines[1:])
        return hit, label, (answer, *below) if answer.text.strip() or answer.pictured else below
    return None


def _all_label(cell: Cell, rest: Row) -> Hit | None:
    """What a cell asks for whose words after a colon belong to its label: "Consent: written", boxes beside it."""
    text = words_in(cell)
    beside = words_in(rest[0]) if rest else ""
    if (
        len(cell.lines) > 1
        or ":" not in text.rstrip(": ")
        or len(text.split()) > 5
        or not re.match(r"\W*(?:yes|no)\b|[☐☒]", beside, re.I)
    ):
        return None
    return match(text, guess=True)


def place_of(cell: Cell) -> str:
    """Where a cell stands, for people."""
    return next((line.place for line in cell.lines if line.place), "")
