"""Rules on a page to tables of cells, merged ones included.

For: `layout`. Takes lines as drawn, gives grids; any gap, overlap or doubling of the lines is the drawer's, not ours.

Must not know: text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parsers.documents.marks import Box

SNAP: Final = 2.6
TOUCH: Final = 3.5
_MOST: Final = 250_000


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell: its place on the page, its first row and column in the grid and how many of each it takes."""

    box: Box
    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's skeleton: its frame, its cells by row and column, its column lines."""

    frame: Box
    slots: tuple[Slot, ...]
    rows: int
    columns: int
    xs: tuple[float, ...]


def grids(across: list[Box], down: list[Box]) -> tuple[list[Grid], list[Box]]:
    """Give the tables that rules make, and the rules across that belong to none (underlines, strikes, separators)."""
    level = _merged([(box.top + box.bottom) / 2 for box in across], [(box.x0, box.x1) for box in across])
    upright = _merged([(box.x0 + box.x1) / 2 for box in down], [(box.top, box.bottom) for box in down])
    if len(level) * len(upright) > _MOST:
        return [], []
    loose: list[Box] = []
    made: list[Grid] = []
    for touching, columns in _components(level, upright):
        stubs = [rule for rule in touching if _is_stub(rule, touching, columns)]
        loose.extend(Box(x0, y, x1, y) for y, x0, x1 in stubs)
        rows = [rule for rule in touching if rule not in stubs]
        if len(columns) < 2 or len(rows) < 2:
            loose.extend(Box(x0, y, x1, y) for y, x0, x1 in rows)
            continue
        grid = _grid(rows, columns)
        if grid is not None:
            made.append(grid)
    return made, loose


def _is_stub(rule: _Rule, rows: list[_Rule], columns: list[_Rule]) -> bool:
    """Tell a line through or under words, which begins at the side of a cell and ends short, from a wall."""
    _, start, end = rule
    met = [
        x
        for x, top, bottom in columns
        if start - TOUCH <= x <= end + TOUCH and top - TOUCH <= rule[0] <= bottom + TOUCH
    ]
    longest = max(last - first for _, first, last in rows)
    return len(met) == 1 and min(abs(met[0] - start), abs(met[0] - end)) <= TOUCH and end - start < 0.8 * longest


_Rule = tuple[float, float, float]
"""Where a rule lies on its own axis, and from where to where it runs on the other."""


def _merged(places: list[float], runs: list[tuple[float, float]]) -> list[_Rule]:
    """Snap rules that lie on one line together and join the ones that meet."""
    ordered = sorted(zip(places, runs, strict=True))
    groups: list[list[tuple[float, tuple[float, float]]]] = []
    for place, run in ordered:
        if groups and place - groups[-1][-1][0] <= SNAP and place - groups[-1][0][0] <= 2 * SNAP:
            groups[-1].append((place, run))
        else:
            groups.append([(place, run)])
    merged: list[_Rule] = []
    for group in groups:
        place = sum(each for each, _ in group) / len(group)
        merged.extend((place, start, end) for start, end in _joined(sorted(run for _, run in group)))
    return merged


def _joined(runs: list[tuple[float, float]]) -> list[tuple[float, float]]:
    out: list[tuple[float, float]] = []
    for start, end in runs:
        if out and start <= out[-1][1] + TOUCH:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def _components(level: list[_Rule], upright: list[_Rule]) -> list[tuple[list[_Rule], list[_Rule]]]:
    """Group rules that touch: each group is one table, one box or one lonely line."""
    parent = list(range(len(level) + len(upright)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for i, (y, x0, x1) in enumerate(level):
        for j, (x, y0, y1) in enumerate(upright, len(level)):
            if x0 - TOUCH <= x <= x1 + TOUCH and y0 - TOUCH <= y <= y1 + TOUCH:
                parent[root(i)] = root(j)
    groups: dict[int, tuple[list[_Rule], list[_Rule]]] = {}
    for at, rule in enumerate([*level, *upright]):
        groups.setdefault(root(at), ([], []))[at >= len(level)].append(rule)
    return list(groups.values())


def _grid(rows: list[_Rule], columns: list[_Rule]) -> Grid | None:
    ys = _snapped([y for y, _, _ in rows])
    xs = _snapped([x for x, _, _ in columns])
    wide, tall = len(xs) - 1, len(ys) - 1
    if wide < 1 or tall < 1 or wide * tall > 20_000:
        return None
    owner = list(range(wide * tall))

    def root(at: int) -> int:
        while owner[at] != at:
            owner[at] = owner[owner[at]]
            at = owner[at]
        return at

    for j in range(tall):
        for i in range(wide):
            if i + 1 < wide and not _wall(columns, xs[i + 1], ys[j], ys[j + 1]):
                owner[root(j * wide + i + 1)] = root(j * wide + i)
            if j + 1 < tall and not _wall(rows, ys[j + 1], xs[i], xs[i + 1]):
                owner[root((j + 1) * wide + i)] = root(j * wide + i)
    members: dict[int, list[tuple[int, int]]] = {}
    for at in range(wide * tall):
        members.setdefault(root(at), []).append(divmod(at, wide))
    slots = tuple(_slot(cells, xs, ys) for cells in members.values())
    return Grid(Box(xs[0], ys[0], xs[-1], ys[-1]), slots, tall, wide, tuple(xs))


def _slot(cells: list[tuple[int, int]], xs: list[float], ys: list[float]) -> Slot:
    top, bottom = min(j for j, _ in cells), max(j for j, _ in cells)
    left, right = min(i for _, i in cells), max(i for _, i in cells)
    box = Box(xs[left], ys[top], xs[right + 1], ys[bottom + 1])
    return Slot(box, top, left, bottom - top + 1, right - left + 1)


def _snapped(places: list[float]) -> list[float]:
    out: list[float] = []
    for place in sorted(places):
        if not out or place - out[-1] > SNAP:
            out.append(place)
    return out


def _wall(rules: list[_Rule], place: float, start: float, end: float) -> bool:
    """Tell whether rules on a line cover most of a stretch."""
    covered = 0.0
    for at, first, last in rules:
        if abs(at - place) <= SNAP:
            covered += max(0.0, min(last, end) - max(first, start))
    return covered >= 0.6 * (end - start)
