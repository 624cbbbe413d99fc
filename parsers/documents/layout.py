"""A page's marks to blocks in reading order: ruled tables, tables without rules, lines.

For: `documents.pdf` and `documents.scan`. Owns: which words belong to which cell, what a mark in a square means,
what a line through or under words means.

Must not know: the engine that found the marks, or what a form is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from parsers.documents import columns
from parsers.documents.grid import Grid, Slot, grids
from parsers.documents.lines import lines_of, paragraphs, typed
from parsers.documents.marks import Box, Page, Piece, split_at_words
from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Block, Cell, Line, Table

_MARK: Final = re.compile(r"^[xXvV✓✔✗✘✕✖×■●▪*√☒☑/]{1,2}$")


@dataclass(slots=True)
class Placed:
    """A block with where it stands on its page; `xs` are a ruled table's column lines."""

    block: Block
    top: float
    bottom: float
    xs: tuple[float, ...] = ()


@dataclass(slots=True)
class _Frame:
    """A grid and, for each of its cells, the words and the tables in it."""

    grid: Grid
    pieces: list[list[Piece]]
    inner: list[list[Placed]]


def lay_out(page: Page, number: int) -> list[Placed]:
    """Give a page's blocks from top to bottom."""
    found, loose = grids(page.across, page.down)
    tiny = [grid.frame for grid in found if max(grid.frame.width, grid.frame.height) <= 20 and len(grid.slots) == 1]
    page.squares.extend(tiny)
    found = [grid for grid in found if grid.frame not in tiny and not _border(grid, page)]
    pieces = _marked(_tick_boxes(page), loose, page)
    frames = [_Frame(grid, [[] for _ in grid.slots], [[] for _ in grid.slots]) for grid in found]
    frames.sort(key=lambda frame: frame.grid.frame.width * frame.grid.frame.height)
    free: list[Piece] = []
    for piece in pieces:
        for part in _cut_at_walls(piece, frames):
            home = _home(frames, part.centre, part.middle)
            (free if home is None else home[0].pieces[home[1]]).append(part)
    placed = [*_tables(frames, number), *_free(free, page, loose, number)]
    placed.sort(key=lambda each: (each.top, each.bottom))
    return _numbered(placed, number)


def _border(grid: Grid, page: Page) -> bool:
    """Whether a grid is only a border round the page."""
    whole = page.width * page.height
    return len(grid.slots) == 1 and grid.frame.width * grid.frame.height > 0.55 * whole


def _home(frames: list[_Frame], x: float, y: float) -> tuple[_Frame, int] | None:
    """Give the smallest cell round a point."""
    for frame in frames:
        if not frame.grid.frame.holds(x, y):
            continue
        for at, slot in enumerate(frame.grid.slots):
            if slot.box.holds(x, y):
                return frame, at
    return None


def _cut_at_walls(piece: Piece, frames: list[_Frame]) -> list[Piece]:
    """Cut a run of words that was drawn in one go across several cells."""
    if " " not in piece.text.strip():
        return [piece]
    first, last = _home(frames, piece.x0 + 1, piece.middle), _home(frames, piece.x1 - 1, piece.middle)
    if first is None or last is None or first == last or first[0] is not last[0]:
        return [piece]
    wall = first[0].grid.slots[first[1]].box.x1
    if wall - piece.x0 < 4 or piece.x1 - wall < 4:
        return [piece]
    return split_at_words(piece)


def _tick_boxes(page: Page) -> list[Piece]:
    """Turn squares into ticked or empty boxes; a square with letters in it is a cell of a comb, not a box."""
    pieces = list(page.pieces)
    for square in _single(page.squares):
        inside = [
            piece for piece in pieces if square.holds((piece.x0 + piece.x1) / 2, piece.middle, 1.5) and piece.text
        ]
        marks = [piece for piece in inside if _MARK.match(piece.text.strip())]
        boxes = [piece for piece in inside if piece.text.strip() in {BOX_TICKED, BOX_EMPTY}]
        inked = any(square.holds((ink.x0 + ink.x1) / 2, (ink.top + ink.bottom) / 2, 1.0) for ink in page.inked)
        if boxes:
            continue
        if inside and not marks:
            continue
        pieces = [piece for piece in pieces if piece not in marks]
        shown = BOX_TICKED if marks or inked else BOX_EMPTY
        filled = shown == BOX_TICKED
        pieces.append(Piece(shown, square.x0, square.x1, square.top, square.bottom, filled=filled))
    return pieces


def _single(squares: list[Box]) -> list[Box]:
    """Give each square once: boxes are drawn twice for shadow, or once for the border and once for the fill."""
    out: list[Box] = []
    for square in sorted(squares, key=lambda box: (-box.width * box.height, box.top, box.x0)):
        if not any(abs(square.x0 - other.x0) < 5 and abs(square.top - other.top) < 5 for other in out):
            out.append(square)
    return out


def _marked(pieces: list[Piece], loose: list[Box], page: Page) -> list[Piece]:
    """Mark the words that a line strikes or underlines, a colour highlights or a ring circles."""
    for rule in loose:
        y = (rule.top + rule.bottom) / 2
        struck = [piece for piece in pieces if piece.top + 0.22 * piece.height < y < piece.bottom - 0.27 * piece.height]
        under = [
            piece for piece in pieces if piece.bottom - 0.27 * piece.height <= y <= piece.bottom + 0.2 * piece.height
        ]
        pieces = _apply(pieces, struck, rule, "struck")
        pieces = _apply(pieces, under, rule, "underlined")
    for box in [*page.highlights, *page.circles]:
        touched = [piece for piece in pieces if box.top - 2 <= piece.middle <= box.bottom + 2]
        pieces = _apply(pieces, touched, box, "highlighted")
    return pieces


def _apply(pieces: list[Piece], touched: list[Piece], box: Box, mark: str) -> list[Piece]:
    chosen = {id(piece) for piece in touched if piece.text.strip() and piece.x0 < box.x1 and piece.x1 > box.x0}
    if not chosen:
        return pieces
    out: list[Piece] = []
    for piece in pieces:
        if id(piece) not in chosen:
            out.append(piece)
            continue
        if piece.x0 >= box.x0 - 3 and piece.x1 <= box.x1 + 3:
            out.append(_with(piece, mark))
            continue
        for word in split_at_words(piece):
            out.append(_with(word, mark) if box.x0 <= (word.x0 + word.x1) / 2 <= box.x1 else word)
    return out


def _with(piece: Piece, mark: str) -> Piece:
    match mark:
        case "struck":
            return replace(piece, struck=True)
        case "underlined":
            return replace(piece, underlined=True)
    return replace(piece, highlighted=True)


def _tables(frames: list[_Frame], number: int) -> list[Placed]:
    """Build tables from the smallest, so that one inside a cell of another is ready when the other is built."""
    out: list[Placed] = []
    for at, frame in enumerate(frames):
        block = _table(frame, number)
        if not any(line.text.strip() or line.pictured for row in block.rows for cell in row for line in cell.lines):
            if len(frame.grid.slots) == 1:
                continue
        made = Placed(block, frame.grid.frame.top, frame.grid.frame.bottom, frame.grid.xs)
        box = frame.grid.frame
        home = _home(frames[at + 1 :], (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2)
        (out if home is None else home[0].inner[home[1]]).append(made)
    return out


def _table(frame: _Frame, number: int) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for row in range(frame.grid.rows):
        cells = sorted(
            (
                (slot.column, at, slot)
                for at, slot in enumerate(frame.grid.slots)
                if slot.row <= row < slot.row + slot.rows
            ),
            key=lambda each: each[0],
        )
        rows.append(
            tuple(
                _cell(frame, at, slot, f"page {number}, row {row + 1}")
                if slot.row == row
                else Cell(columns=slot.columns)
                for _, at, slot in cells
            )
        )
    return Table(tuple(rows), f"page {number}")


def _cell(frame: _Frame, at: int, slot: Slot, place: str) -> Cell:
    lines = lines_of(frame.pieces[at])
    pad = min((line.x0 for line in lines), default=slot.box.x0) - slot.box.x0
    right = slot.box.x1 - min(max(pad, 1.0), 12.0)
    if not frame.inner[at]:
        return Cell(tuple(paragraphs(lines, right, place)), slot.columns)
    inner = sorted(frame.inner[at], key=lambda each: each.top)
    blocks: list[Block] = []
    for table in inner:
        above = [line for line in lines if line.top < table.top]
        lines = lines[len(above) :]
        blocks.extend(paragraphs(above, right, place))
        blocks.append(table.block)
    blocks.extend(paragraphs(lines, right, place))
    return Cell(tuple(blocks), slot.columns)


def _free(pieces: list[Piece], page: Page, loose: list[Box], number: int) -> list[Placed]:
    lines = lines_of(pieces)
    if not lines:
        return []
    left = min(line.x0 for line in lines)
    right = max(max(line.x1 for line in lines), page.width - left if left < 0.2 * page.width else 0.0)
    right = min(right, max((line.x1 for line in lines if len(line.segments) == 1), default=right))
    out: list[Placed] = []
    for table, group in columns.runs(lines):
        if table:
            block: Block = columns.table_of(group, right, f"page {number}")
            out.append(Placed(block, group[0].top, group[-1].bottom))
        else:
            out.extend(Placed(each.line, each.top, each.bottom) for each in typed(group, right, f"page {number}"))
    return out


def _numbered(placed: list[Placed], number: int) -> list[Placed]:
    """Name the places for people: page, table and row, or page and line."""
    tables = lines = 0
    for each in placed:
        if isinstance(each.block, Table):
            tables += 1
            each.block = _renamed(each.block, f"page {number}, table {tables}")
        else:
            lines += 1
            each.block = replace(each.block, place=f"page {number}, line {lines}")
    return placed


def _renamed(table: Table, place: str) -> Table:
    rows = tuple(
        tuple(replace(cell, blocks=tuple(_renamed_block(block, place, at) for block in cell.blocks)) for cell in row)
        for at, row in enumerate(table.rows, 1)
    )
    return replace(table, rows=rows, place=place)


def _renamed_block(block: Block, place: str, row: int) -> Block:
    here = f"{place}, row {row}"
    return replace(block, place=here) if isinstance(block, Line) else _renamed(block, here)
