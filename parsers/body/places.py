"""Where a line stands, in words for people: "paragraph 3", "table 1, row 4".

For: `body.html` and `body.text`, whose blocks come with `None` where a paragraph ends.

Lines of one paragraph bear one place, so that whoever reads them can tell paragraphs apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.documents.shape import Block, Cell, Line, Table


def numbered(blocks: Sequence[Block | None]) -> tuple[Block, ...]:
    """Drop the marks and give each line and table its place."""
    paragraph, tables, fresh = 0, 0, True
    placed: list[Block] = []
    for block in blocks:
        match block:
            case None:
                fresh = True
            case Line():
                paragraph += fresh
                fresh = False
                placed.append(Line(block.spans, f"paragraph {paragraph}"))
            case Table():
                tables += 1
                fresh = True
                placed.append(_placed_table(block, f"table {tables}"))
    return tuple(placed)


def shortened(blocks: list[Block | None], most: int) -> tuple[list[Block | None], bool]:
    """Leave out the middle of a text of endless lines; whether anything was left out."""
    if len(blocks) <= most:
        return blocks, False
    return [*blocks[: most // 2], None, *blocks[-most // 2 :]], True


def _placed_table(table: Table, place: str) -> Table:
    rows = tuple(
        tuple(_placed_cell(cell, f"{place}, row {number}") for cell in row) for number, row in enumerate(table.rows, 1)
    )
    return replace(table, rows=rows, place=place)


def _placed_cell(cell: Cell, place: str) -> Cell:
    blocks = tuple(
        Line(block.spans, place) if isinstance(block, Line) else _placed_table(block, f"{place}, inner table")
        for block in cell.blocks
    )
    return replace(cell, blocks=blocks)
