"""Pages put together: a table that goes on overleaf is one table, a cell cut by the page's end one cell.

For: `documents.pdf` and `documents.scan`.

Must not know: how a page was read.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from parsers.documents.layout import Placed
from parsers.documents.lines import join_spans
from parsers.documents.shape import Block, Cell, Line, Table

_NUMBER: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(r"^\W*(page\s*)?\d+(\s*(of|/)\s*\d+)?\W*$", re.I)


def stitch(pages: list[list[Placed]], heights: list[float]) -> tuple[Block, ...]:
    """Give all blocks of a document; running heads and feet come once, the last table of a page meets its rest."""
    out: list[Block] = []
    furniture: list[Block] = []
    known: set[str] = set()
    open_table: tuple[float, ...] = ()
    for blocks, height in zip(pages, heights, strict=True):
        edge = [each for each in blocks if _at_edge(each, height) and _is_furniture(each, pages)]
        body = [each for each in blocks if each not in edge]
        for each in edge:
            key = _NUMBER.sub("#", _text(each.block))
            if key not in known:
                known.add(key)
                furniture.append(each.block)
        if body and out and open_table and _same(open_table, body[0].xs):
            first, last = body[0].block, out[-1]
            if isinstance(first, Table) and isinstance(last, Table):
                out[-1] = _continued(last, first)
                body = body[1:]
                out.extend(each.block for each in body)
                open_table = body[-1].xs if body else open_table
                continue
        out.extend(each.block for each in body)
        open_table = body[-1].xs if body else ()
    return (*out, *furniture)


def _at_edge(placed: Placed, height: float) -> bool:
    return isinstance(placed.block, Line) and (placed.bottom < 0.08 * height or placed.top > 0.92 * height)


def _is_furniture(placed: Placed, pages: list[list[Placed]]) -> bool:
    """Whether a line at the edge of a page stands on another page too, or is a page number."""
    text = _NUMBER.sub("#", _text(placed.block))
    if _PAGE_NUMBER.match(_text(placed.block)):
        return True
    return sum(any(_NUMBER.sub("#", _text(each.block)) == text for each in page) for page in pages) > 1


def _text(block: Block) -> str:
    return block.text.strip() if isinstance(block, Line) else ""


def _same(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether two tables share their outer edges and, where both have them, their columns."""
    if not one or not other or abs(one[0] - other[0]) > 4 or abs(one[-1] - other[-1]) > 4:
        return False
    few, many = sorted((one, other), key=len)
    return all(any(abs(x - y) <= 4 for y in many) for x in few)


def _continued(table: Table, rest: Table) -> Table:
    rows = list(rest.rows)
    if rows and len(table.rows) > 1 and _words(rows[0]) == _words(table.rows[0]) and any(_words(rows[0])):
        rows = rows[1:]
    if not rows:
        return table
    last, first = table.rows[-1], rows[0]
    if _cut(last, first):
        merged = tuple(_joined_cells(one, two) for one, two in zip(last, first, strict=True))
        return replace(table, rows=(*table.rows[:-1], merged, *rows[1:]))
    return replace(table, rows=(*table.rows, *rows))


def _cut(last: tuple[Cell, ...], first: tuple[Cell, ...]) -> bool:
    """Whether a row was cut by the page's end: no label of its own, or a label that goes on in mid-sentence."""
    if len(last) != len(first) or not any(_words(first)):
        return False
    label, before = first[0].text.strip(), last[0].text.strip()
    if len(last) == 1:
        return label[:1].islower()
    if not label:
        return True
    return label[:1].islower() and not before.endswith((":", "?", "."))


def _joined_cells(one: Cell, two: Cell) -> Cell:
    if not one.blocks or not two.blocks:
        return replace(one, blocks=(*one.blocks, *two.blocks))
    end, start = one.blocks[-1], two.blocks[0]
    flows = isinstance(end, Line) and isinstance(start, Line) and _flows(end.text, start.text)
    if flows and isinstance(end, Line) and isinstance(start, Line):
        joined = Line(join_spans(end.spans, start.spans), end.place)
        return replace(one, blocks=(*one.blocks[:-1], joined, *two.blocks[1:]))
    return replace(one, blocks=(*one.blocks, *two.blocks))


def _flows(end: str, start: str) -> bool:
    return not end.rstrip().endswith((".", ":", "?", "!")) or start[:1].islower()


def _words(row: tuple[Cell, ...]) -> list[str]:
    return [cell.text.strip() for cell in row]
