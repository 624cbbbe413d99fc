"""Charts of columns as inline SVG, drawn by matplotlib: text stays text, colours follow the page.

For: render. A chart never stands alone: its title and description say what it shows, and the table beside it holds the
numbers. The same figures give the same bytes.

Must not know: what is counted.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any

import matplotlib as mpl
from markupsafe import Markup, escape
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from triage.report.shape import Columns

INK, LINE = "#010203", "#010204"
SERIES = ("#010205", "#010206", "#010207", "#010209", "#01020a", "#01020b")
LATE = "#010208"
_COLOURS = {INK: "var(--ink)", LINE: "var(--line)", LATE: "var(--late)"} | {
    colour: f"var(--c{number})" for number, colour in enumerate(SERIES, 1)
}
"""Placeholders that nobody else draws with, and the page's variables for light, dark and print."""

WIDE, SMALL = (9.2, 2.9), (4.6, 2.7)
_STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "triage",
    # Comes with matplotlib, so that places are the same everywhere; the page's own, narrower letters are shown.
    "font.family": "DejaVu Sans",
    "font.size": 13,
    "text.color": INK,
    "axes.labelcolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}


def svg(columns: Columns) -> Markup:
    """The chart as an `svg` element, fit to stand in a page beside other charts."""
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=SMALL if columns.small else WIDE, layout="constrained")
        axes = figure.add_subplot()
        _draw(axes, columns)
        drawn = io.StringIO()
        figure.savefig(drawn, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return _inline(drawn.getvalue(), columns)


def _draw(axes: Axes, columns: Columns) -> None:
    places = range(len(columns.labels))
    below = [0] * len(columns.labels)
    for number, (_, values) in enumerate(columns.series):
        colours = [_colour(columns, number, place) for place in places]
        axes.bar(places, values, bottom=below, color=colours, width=0.72)
        below = [one + other for one, other in zip(below, values, strict=True)]
    top = max(below, default=0)
    for place, total in zip(places, below, strict=True):
        axes.annotate(str(total), (place, total), xytext=(0, 2), textcoords="offset points", ha="center", color=INK)
    axes.set_xticks(list(places), _thinned(columns.labels))
    axes.set_ylim(0, max(top * 1.15, 1))
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    axes.grid(axis="y", color=LINE, linewidth=1)
    axes.set_axisbelow(True)
    axes.tick_params(length=0)
    for name, spine in axes.spines.items():
        spine.set_visible(name == "bottom")
        spine.set_color(INK)


def _colour(columns: Columns, number: int, place: int) -> str:
    if columns.late_from is not None and place >= columns.late_from:
        return LATE
    return SERIES[number % len(SERIES)]


def _thinned(labels: Sequence[str]) -> list[str]:
    """At most fourteen labels, on two lines where they are many or long, so that none runs into the next."""
    step = -(-len(labels) // 14)
    longest = 6 if len(labels) <= 10 else 0
    lines = [label.replace(" ", "\n", 1) if len(label) > longest else label for label in labels]
    return [label if place % step == 0 else "" for place, label in enumerate(lines)]


def _inline(drawn: str, columns: Columns) -> Markup:
    """Without XML head, size and ids that another chart may bear; with words for who does not see it."""
    body = drawn[drawn.index("<svg") :]
    body = re.sub(r"<metadata>.*?</metadata>", "", body, flags=re.DOTALL)
    body = re.sub(r"<!--.*?-->", "", body, flags=re.DOTALL)
    box = re.search(r'viewBox="([^"]*)"', body)
    inside = body[body.index(">") + 1 : body.rindex("</svg>")]
    inside = re.sub(r'\bid="([^"]*)"', rf'id="{columns.id}-\1"', inside)
    inside = re.sub(r"url\(#([^)]*)\)", rf"url(#{columns.id}-\1)", inside)
    inside = re.sub(r'xlink:href="#([^"]*)"', rf'href="#{columns.id}-\1"', inside)
    inside = re.sub(r'<style type="text/css">[^<]*</style>', "", inside)
    inside = inside.replace("'DejaVu Sans'", "Arial, Helvetica, sans-serif")
    for placeholder, variable in _COLOURS.items():
        inside = inside.replace(placeholder, variable)
    inside = re.sub(r"\s+", " ", inside)
    head = Markup(
        '<svg viewBox="{}" role="img" aria-labelledby="{}-t {}-d"><title id="{}-t">{}</title><desc id="{}-d">{}</desc>'
    )
    name = columns.id
    opened = head.format(
        box.group(1) if box else "0 0 1 1", name, name, name, escape(columns.title), name, escape(columns.says)
    )
    # S704: the inside was drawn by matplotlib, which escapes the labels that it writes as text.
    return opened + Markup(inside) + Markup("</svg>")  # noqa: S704
