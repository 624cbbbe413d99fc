"""How commands print: tables for a terminal, plain aligned lines for a pipe, times as people in England say them.

For: the reading commands. What comes from a mail is shown with every control character replaced, so that no message
can steer the terminal of whoever looks at it.

Must not know: stores, configuration.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from rules.words import LONDON

_WIDEST = 60
"""Of a column in a pipe; a terminal wraps by itself."""


def clean(text: object) -> str:
    """Text without anything that a terminal would obey."""
    return "".join(char if char.isprintable() or char == "\n" else "\ufffd" for char in str(text))


def say(text: object = "") -> None:
    """One line, or several."""
    print(clean(text))


def say_json(value: Any) -> None:
    """One JSON value, for programs."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def when(at: datetime | None) -> str:
    """An instant on a London clock with its weekday: "Thu 19 Nov 2026 16:40"."""
    if at is None:
        return ""
    there = at.astimezone(LONDON)
    return f"{there:%a} {there.day} {there:%b %Y %H:%M}"


def iso(at: datetime | None) -> str | None:
    """An instant for programs: ISO 8601, UTC."""
    return None if at is None else at.astimezone(UTC).isoformat()


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table: drawn in a terminal, aligned by spaces elsewhere."""
    cells = [[clean(cell).replace("\n", " ") for cell in row] for row in rows]
    if sys.stdout.isatty():
        drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
        for head in heads:
            drawn.add_column(head, overflow="fold")
        for row in cells:
            drawn.add_row(*map(Text, row))
        Console(highlight=False, markup=False, emoji=False).print(drawn)
        return
    lines = [list(heads), *cells]
    widths = [min(max(len(line[place]) for line in lines), _WIDEST) for place in range(len(heads))]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def heading(text: str) -> None:
    """The name of a section."""
    print(f"\n{clean(text)}\n{'-' * len(text)}")


def facts(pairs: Iterable[tuple[str, object]]) -> None:
    """Names and values, one a line; those without a value are left out."""
    told = [(name, clean(value)) for name, value in pairs if value not in (None, "", ())]
    width = max((len(name) for name, _ in told), default=0)
    for name, value in told:
        first, *more = value.split("\n")
        print(f"{name.ljust(width)}  {first}")
        for line in more:
            print(f"{' ' * width}  {line}")
