"""Tables that nobody ruled: labels on the left, values further right, told by where they start.

For: `layout`, over the free lines of a page.

Must not know: rules, cells, forms' labels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parsers.documents.lines import TextLine, paragraphs
from parsers.documents.marks import Piece
from parsers.documents.shape import Cell, Line, Table

NEAR: Final = 7.0


@dataclass(slots=True)
class _Row:
    cells: list[list[TextLine]]
    bottom: float


def is_table(lines: list[TextLine]) -> list[float]:
    """Give where the columns of a run of lines start: at least two lines must agree on a second column."""
    starts = sorted(segment[0].x0 for line in lines for segment in line.segments[1:])
    columns: list[list[float]] = []
    for start in starts:
        if columns and start - columns[-1][-1] <= NEAR:
            columns[-1].append(start)
        else:
            columns.append([start])
    found = [column[0] for column in columns if len(column) >= 2]
    return [min(line.x0 for line in lines), *found] if found else []


def runs(lines: list[TextLine]) -> list[tuple[bool, list[TextLine]]]:
    """Cut free lines into runs that may be tables and runs of plain text."""
    out: list[tuple[bool, list[TextLine]]] = []
    for at, line in enumerate(lines):
        if out and _goes_on(lines, at, *out[-1]):
            out[-1][1].append(line)
        else:
            out.append((len(line.segments) > 1, [line]))
    return [(table and len(group) > 1 and bool(is_table(group)), group) for table, group in out]


def _goes_on(lines: list[TextLine], at: int, table: bool, group: list[TextLine]) -> bool:
    """Tell whether a line belongs to the run above it."""
    line, above = lines[at], lines[at - 1]
    split = len(line.segments) > 1
    if split:
        return table and line.top - above.bottom < 6 * line.size
    return not table or _continues(above, line, group, lines[at + 1 : at + 2])


def _continues(above: TextLine, line: TextLine, group: list[TextLine], following: list[TextLine]) -> bool:
    """Tell whether a line with one segment belongs to the table above: a wrapped cell, or a label left unanswered."""
    columns = is_table(group) or [segment[0].x0 for segment in group[0].segments]
    close = line.top - above.bottom < 1.6 * above.size
    starts = [at for at, x in enumerate(columns) if abs(line.x0 - x) <= NEAR]
    if not starts or not close:
        return False
    later = columns[starts[0] + 1] if starts[0] + 1 < len(columns) else None
    if later is not None and line.x1 > later - 2:
        return False
    return (
        starts[0] > 0
        or (bool(following) and len(following[0].segments) > 1)
        or line.top - above.bottom < 0.6 * above.size
    )


def table_of(lines: list[TextLine], right: float, place: str) -> Table:
    """Give a run of lines as a table without rules."""
    columns = is_table(lines)
    rows: list[_Row] = []
    for line in lines:
        parts = _by_column(line, columns)
        if rows and _same_row(rows[-1], parts, line):
            for at, part in enumerate(parts):
                rows[-1].cells[at].extend(part)
            rows[-1].bottom = line.bottom
        else:
            rows.append(_Row(parts, line.bottom))
    edges = [*columns[1:], right]
    made = tuple(
        tuple(
            Cell(tuple(_lines(cell, edge - 4, f"{place}, row {number}")))
            for cell, edge in zip(row.cells, edges, strict=True)
        )
        for number, row in enumerate(rows, 1)
    )
    return Table(made, place, ruled=False)


def _lines(cell: list[TextLine], right: float, place: str) -> list[Line]:
    return paragraphs(cell, right, place)


def _by_column(line: TextLine, columns: list[float]) -> list[list[TextLine]]:
    parts: list[list[list[Piece]]] = [[] for _ in columns]
    for segment in line.segments:
        at = max((i for i, x in enumerate(columns) if segment[0].x0 >= x - NEAR), default=0)
        parts[at].append(segment)
    return [[TextLine(part)] if part else [] for part in parts]


def _same_row(row: _Row, parts: list[list[TextLine]], line: TextLine) -> bool:
    """Tell whether a line goes on with the row above: a value's next line, or a label's."""
    if line.top - row.bottom > 0.75 * line.size:
        return False
    used = [at for at, part in enumerate(parts) if part]
    if 0 not in used:
        return True
    label = " ".join(piece.text for each in row.cells[0] for piece in each.pieces).strip()
    start = parts[0][0].pieces[0].text.strip()[:1]
    goes_on = not label.endswith((":", "?")) and (start.islower() or start in "(/&")
    # Label and value both wrapped: every column used here was used above.
    return goes_on and (len(used) == 1 or all(row.cells[at] for at in used))
