"""Counts of people by label and council, and how small numbers are kept from telling on anybody.

For: figures. Suppression joins; it never blanks: every number that is shown is true. Labels are joined in the same way
for all councils of a table, and what is joined in all is joined by council too, so that no difference of two shown
numbers gives a small one away.

Must not know: what is counted, how it looks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

LEAST = 5
"""Counts of people under this are joined with others (practice; the department's own rule is not published)."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Counts by label (rows) and council (columns). `joined` names the labels in the row JOINED, the last one.

    `hidden`: fewer than LEAST people in all, so that nothing but "under 5" may be said.
    """

    labels: tuple[str, ...]
    columns: tuple[str, ...]
    counts: Mapping[tuple[str, str], int]
    joined: tuple[str, ...] = ()
    hidden: bool = False

    def of(self, label: str, column: str) -> int:
        """One cell."""
        return self.counts.get((label, column), 0)

    def row(self, label: str) -> int:
        """All of a label."""
        return sum(self.of(label, column) for column in self.columns)

    def column(self, column: str) -> int:
        """All of a council."""
        return sum(self.of(label, column) for label in self.labels)

    @property
    def total(self) -> int:
        """Everybody."""
        return sum(map(self.row, self.labels))


JOINED = "(joined)"
"""The label of what was joined; no key is written like this."""


def grid(found: Mapping[str, Iterable[str]], order: Sequence[str] = ()) -> Grid:
    """The counts of `found`, which gives a label for each person by council.

    `order` fixes the labels; without it the most frequent comes first and labels of nobody are left out.
    """
    counts = Counter((label, column) for column, labels in found.items() for label in labels)
    totals = Counter[str]()
    for (label, _), number in counts.items():
        totals[label] += number
    labels = tuple(order) or tuple(sorted(totals, key=lambda label: (-totals[label], label)))
    more = tuple(sorted(set(totals) - set(labels)))
    return Grid((*labels, *more), tuple(found), dict(counts))


def summed(full: Grid) -> Grid:
    """The same people in one column."""
    return Grid(full.labels, ("",), {(label, ""): full.row(label) for label in full.labels})


def suppressed(full: Grid, together: Sequence[str] = ()) -> Grid:
    """The same people with every count of 1 to 4 joined with others, in all columns alike.

    `together`: labels that were joined in another table of these people, and are so here too: else the difference of
    the two tables could give one of them away.
    """
    if not full.total:
        return full
    if full.total < LEAST:
        return Grid((), full.columns, {}, hidden=True)
    wide = _joined_columns(full)
    small = {label for label in wide.labels if label in together or _is_small(wide, (label,))}
    rest = [label for label in wide.labels if label not in small]
    while small and (_is_small(wide, tuple(small)) or len(small) == 1) and rest:
        # Alone, or still small when joined: the smallest of the others goes with it.
        least = min(rest, key=lambda label: (wide.row(label) or full.total + 1, label))
        rest.remove(least)
        small.add(least)
    if not small:
        return wide
    joined = tuple(label for label in wide.labels if label in small)
    counts = {(label, column): wide.of(label, column) for label in rest for column in wide.columns}
    for column in wide.columns:
        counts[JOINED, column] = sum(wide.of(label, column) for label in joined)
    return Grid((*rest, JOINED), wide.columns, counts, joined)


def _is_small(full: Grid, labels: Sequence[str]) -> bool:
    """Whether these labels, joined, are still 1 to 4 in some council or in all."""
    sums = [sum(full.of(label, column) for label in labels) for column in full.columns]
    return any(0 < number < LEAST for number in (*sums, sum(sums)))


def _joined_columns(full: Grid) -> Grid:
    """Councils with fewer than LEAST people in all are joined with the smallest other ones."""
    sums = {column: full.column(column) for column in full.columns}
    small = [column for column in full.columns if 0 < sums[column] < LEAST]
    rest = [column for column in full.columns if column not in small]
    while small and rest and (len(small) == 1 or sum(sums[column] for column in small) < LEAST):
        least = min(rest, key=lambda column: (sums[column] or full.total + 1, column))
        rest.remove(least)
        small.append(least)
    if not small:
        return full
    name = " + ".join(column for column in full.columns if column in small)
    counts = {(label, column): full.of(label, column) for label in full.labels for column in rest}
    for label in full.labels:
        counts[label, name] = sum(full.of(label, column) for column in small)
    return Grid(full.labels, (*rest, name), counts)


def told(number: int, *, suppress: bool) -> int | str:
    """A count of people that stands in a sentence."""
    return f"under {LEAST}" if suppress and 0 < number < LEAST else number
