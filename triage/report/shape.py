"""What a report consists of: sections, each with a sentence, tables and perhaps a chart.

For: sections, which fills them; render and chart, which show them.

Must not know: what is counted, HTML, CSV, JSON.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.protocol import Council
from triage.report.figures import Figures

Cell = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Numbers with their labels. The first column heads its row; `total` is the last row where there is one.

    `bars` draws the second column as bars and adds shares. `wide` may scroll sideways.
    """

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()
    bars: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """A chart of columns: labels, one series of numbers each, and the words that say the same."""

    id: str
    title: str
    says: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[int, ...]], ...]
    late_from: int | None = None
    small: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One question."""

    id: str
    title: str
    sentence: str
    tables: tuple[Table, ...]
    chart: Columns | None = None
    note: str = ""
    wanted_by: tuple[str, ...] = ()


def council_names(of: Figures) -> dict[str, str]:
    """The councils by their short names: "Basildon" for "Basildon Council"."""
    return {key: short_name(council) for key, council in of.asked.councils.items()}


def short_name(council: Council) -> str:
    """The name of a council without the words that all have."""
    return re.sub(r"\s+(?:City|Borough|District|County)?\s*Council$", "", council.name) or council.name
