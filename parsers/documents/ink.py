"""The drawn part of a page's picture: rules, tick boxes, marks in them, scrawls; and the page without its rules.

For: `scan`. Shapes in pixels; `scan` turns them into points.

Must not know: words, tables.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt

from parsers.documents.marks import Box
from parsers.documents.paper import SHORT_SIDE, Grey, Mask

POINT: Final = SHORT_SIDE / 595
"""Pixels to a point on a page of this size."""

INK: Final = 150
_REACH: Final = 5
_DEPTH: Final = 40
_LEAST_ACROSS: Final = round(24 * POINT)
_LEAST_DOWN: Final = round(14 * POINT)
_TALL: Final = round(36 * POINT)
_MEETS: Final = 8
_MOST_RUNS: Final = 60_000
_BUCKET: Final = 12
_FAR: Final = 7
_SLANT: Final = 0.12

_Run = tuple[int, int, int]
"""A stretch of dark pixels: its row, where it starts, where it ends."""


@dataclass(slots=True)
class Rule:
    """A drawn line: from where to where, its middle on the other axis, its slope, how many rows it takes."""

    start: float
    end: float
    place: float
    slope: float
    thick: float

    @property
    def length(self) -> float:
        """End to end."""
        return self.end - self.start


@dataclass(slots=True)
class Drawn:
    """The rules of a page, and the runs of pixels that they are made of."""

    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    rows: list[_Run] = field(default_factory=list)
    columns: list[_Run] = field(default_factory=list)


def drawn(grey: Grey) -> Drawn:
    """Find the rules of a page."""
    level, upright = _lines(grey), _lines(np.ascontiguousarray(grey.T))
    rows, columns = _runs(level, _LEAST_ACROSS), _runs(upright, _LEAST_DOWN)
    across = _rules(rows, level)
    columns = [run for run in columns if _is_no_stroke(run, across)]
    return Drawn(across, _rules(columns, upright), rows, columns)


def _is_no_stroke(run: _Run, across: list[Rule]) -> bool:
    """Tell a rule from a stroke of tall handwriting: it is long, or goes from one level rule to another."""
    column, start, end = run
    if end - start >= _TALL:
        return True
    near = [rule for rule in across if rule.start - _MEETS <= column <= rule.end + _MEETS]
    heights = [rule.place + rule.slope * (column - (rule.start + rule.end) / 2) for rule in near]
    return all(any(abs(height - edge) <= _MEETS for height in heights) for edge in (start, end))


def without_rules(grey: Grey, found: Drawn) -> Grey:
    """Give the page with its rules painted over, so that words stand alone."""
    clean = grey.copy()
    for row, start, end in found.rows:
        clean[max(row - 2, 0) : row + 3, start:end] = 255
    for column, start, end in found.columns:
        clean[start:end, max(column - 2, 0) : column + 3] = 255
    return clean


def corners(found: Drawn, width: int, height: int) -> npt.NDArray[np.float64] | None:
    """Give where the corners of a page lie whose rules are not quite level or upright; None where nothing tells."""
    across = _slopes([rule for rule in found.across if rule.length > 100 * POINT], height)
    down = _slopes([rule for rule in found.down if rule.length > 50 * POINT], width)
    if across is None:
        return None
    # Too few upright rules: what tilts the level ones tilts them too.
    a, b = across
    c, d = down if down is not None else (-a, 0.0)

    def at(x: float, y: float) -> tuple[float, float]:
        return x + (c + d * x) * (y - height / 2), y + (a + b * y) * (x - width / 2)

    return np.array([at(0, 0), at(0, height), at(width, height), at(width, 0)])


def _slopes(rules: list[Rule], size: int) -> tuple[float, float] | None:
    """Give the slope of rules as a line over the place where they lie."""
    found = [rule for rule in rules if abs(rule.slope) < _SLANT]
    if len(found) < 3:
        return None
    places = np.array([rule.place for rule in found])
    slopes = np.array([rule.slope for rule in found])
    near = np.abs(slopes - np.median(slopes)) < 0.02
    places, slopes = places[near], slopes[near]
    if len(places) < 5 or np.ptp(places) < 0.3 * size:
        return float(np.median(slopes)), 0.0
    slope, base = np.polyfit(places, slopes, 1)
    return float(base), float(slope)


def _lines(grey: Grey) -> Mask:
    """Mark what is dark, or darker than both what lies above and below: a thin rule, also a pale one on a grey band."""
    values = grey.astype(np.int16)
    thin = grey < 140
    around = np.minimum(values[: -2 * _REACH], values[2 * _REACH :])
    thin[_REACH:-_REACH] |= around - values[_REACH:-_REACH] > _DEPTH
    return np.asarray(thin)


def _runs(mask: Mask, least: int) -> list[_Run]:
    """Give the long runs along rows; a run may step a row up or down."""
    fat = mask.copy()
    fat[1:] |= mask[:-1]
    fat[:-1] |= mask[1:]
    padded = np.zeros((fat.shape[0], fat.shape[1] + 2), np.int8)
    padded[:, 1:-1] = fat
    edges = np.diff(padded, axis=1)
    rows, starts = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    long = (ends - starts) >= least
    found = zip(rows[long].tolist(), starts[long].tolist(), ends[long].tolist(), strict=True)
    return list(found)[:_MOST_RUNS]


def _rules(runs: list[_Run], mask: Mask) -> list[Rule]:
    """Join runs that touch to rules; what is too thick for one is a band or a picture."""
    groups: list[list[_Run]] = []
    near: list[list[_Run]] = []
    for run in runs:
        near = [group for group in near if run[0] - group[-1][0] <= 3]
        touching = [group for group in near if any(_touch(other, run) for other in group[-8:])]
        if not touching:
            group = [run]
            groups.append(group)
            near.append(group)
            continue
        first, *others = touching
        for other in others:
            first.extend(other)
            groups.remove(other)
            near.remove(other)
        first.sort()
        first.append(run)
    made = [_rule(group, mask) for group in groups]
    return [rule for rule in made if rule.thick <= max(16.0, 0.1 * rule.length)]


def _touch(one: _Run, other: _Run) -> bool:
    return min(one[2], other[2]) - max(one[1], other[1]) > -8 and abs(one[0] - other[0]) <= 3


def _rule(group: list[_Run], mask: Mask) -> Rule:
    start, end = min(run[1] for run in group), max(run[2] for run in group)
    top, bottom = min(run[0] for run in group), max(run[0] for run in group)
    xs = np.linspace(start + 2, end - 3, 40).astype(int)
    band = mask[max(top, 0) : bottom + 1, xs]
    filled = band.sum(axis=0)
    known = filled > 0
    if known.sum() < 10:
        return Rule(start, end, (top + bottom) / 2, 0.0, bottom - top + 1)
    ys = top + (band * np.arange(band.shape[0])[:, None]).sum(axis=0)[known] / filled[known]
    slope, base = np.polyfit(xs[known], ys, 1)
    return Rule(start, end, float(base + slope * (start + end) / 2), float(slope), bottom - top + 1)


def tick_boxes(grey: Grey) -> list[tuple[Box, bool]]:
    """Find small drawn squares, and whether something stands in them."""
    dark = grey < INK
    sides = _short_runs(dark, round(6 * POINT), round(18 * POINT))
    by_start: dict[int, list[_Run]] = {}
    for side in sides:
        by_start.setdefault(side[1] // _BUCKET, []).append(side)
    found: list[tuple[Box, bool]] = []
    for side in sides:
        if any(box.holds((side[1] + side[2]) / 2, side[0], 3) for box, _ in found[-40:]):
            continue
        bucket = side[1] // _BUCKET
        near = (each for at in (bucket - 1, bucket, bucket + 1) for each in by_start.get(at, ()))
        partner = next((other for other in near if _opposite(side, other)), None)
        if partner is None:
            continue
        box = Box(float(side[1]), float(side[0]), float(side[2]), float(partner[0]))
        if _walled(dark, box):
            found.append((box, _inked(dark, box)))
    return found


def _short_runs(dark: Mask, least: int, most: int) -> list[_Run]:
    padded = np.zeros((dark.shape[0], dark.shape[1] + 2), np.int8)
    padded[:, 1:-1] = dark
    edges = np.diff(padded, axis=1)
    rows, starts = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    wide = ends - starts
    fit = (wide >= least) & (wide <= most)
    return list(zip(rows[fit].tolist(), starts[fit].tolist(), ends[fit].tolist(), strict=True))[:_MOST_RUNS]


def _opposite(top: _Run, other: _Run) -> bool:
    wide, tall = top[2] - top[1], other[0] - top[0]
    return (
        0.75 * wide <= tall <= 1.33 * wide
        and abs(other[1] - top[1]) <= 0.15 * wide
        and abs(other[2] - top[2]) <= 0.15 * wide
    )


def _walled(dark: Mask, box: Box) -> bool:
    """Tell a drawn square from a round letter: both sides drawn, four corners, white all round, no filled block."""
    top, bottom, left, right = int(box.top), int(box.bottom), int(box.x0), int(box.x1) - 1
    if top < _FAR or left < _FAR or bottom + _FAR >= dark.shape[0] or right + _FAR >= dark.shape[1]:
        return False
    band = dark[top : bottom + 1]
    thick = max(4.0, 0.17 * box.width)
    if not (_is_wall(band[:, left - _FAR :], thick) and _is_wall(band[:, : right + _FAR + 1][:, ::-1], thick)):
        return False
    if not _alone(dark, top, bottom, left, right):
        return False
    inner = _inside(dark, box)
    return bool(inner.size) and float(inner.mean()) < 0.75


def _is_wall(band: Mask, thick: float) -> bool:
    """Tell whether the first thing dark in a band is a thin line straight from top to bottom."""
    side = band[:, : 2 * _FAR]
    starts = side.argmax(axis=1)
    found = starts[side.any(axis=1)]
    if len(found) < 0.95 * len(starts) or np.ptp(np.percentile(found, (6, 94))) > 2:
        return False
    place = int(np.median(starts))
    ends = (~band[:, place + 1 :]).argmax(axis=1)
    return float(np.median(ends)) < thick


def _alone(dark: Mask, top: int, bottom: int, left: int, right: int) -> bool:
    """Tell whether next to nothing is drawn close round a square; a tick may leave it at one corner."""
    ring = [
        dark[max(top - _FAR, 0) : max(top - _FAR + 3, 0), left:right],
        dark[bottom + _FAR - 2 : bottom + _FAR + 1, left:right],
        dark[top:bottom, max(left - _FAR, 0) : max(left - _FAR + 3, 0)],
        dark[top:bottom, right + _FAR - 2 : right + _FAR + 1],
    ]
    busy = [float(part.any(axis=axis).mean()) for part, axis in zip(ring, (0, 0, 1, 1), strict=True) if part.size]
    return sum(share > 0.12 for share in busy) <= 1 and sum(busy) < 0.6


def _inside(dark: Mask, box: Box) -> Mask:
    inset = max(3, int(0.22 * box.width))
    return dark[int(box.top) + inset : int(box.bottom) - inset, int(box.x0) + inset : int(box.x1) - inset]


def _inked(dark: Mask, box: Box) -> bool:
    return float(_inside(dark, box).mean()) > 0.08
