"""Runs of text growing into lines: what every reader of a text format does the same way.

For: `wordml`, `odt`, `rtf`, `doc`, `sheet`.

Must not know: any format.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from parsers.documents.shape import Line, Span
from parsers.documents.symbols import plain


@dataclass(slots=True)
class Runs:
    """The lines of one paragraph or cell while they grow."""

    lines: list[list[Span]] = field(default_factory=lambda: [[]])

    def add(self, span: Span) -> None:
        """Add a run, joined with the one before where they look alike."""
        line = self.lines[-1]
        if line and not span.picture and line[-1].like(span):
            line[-1] = replace(line[-1], text=line[-1].text + span.text)
        elif span.text or span.picture:
            line.append(span)

    def break_line(self) -> None:
        """Start a new line."""
        self.lines.append([])

    def finished(self, place: str, most: int) -> Iterator[Line]:
        """Give the lines that say or show something, made plain and no longer than `most` characters."""
        for spans in self.lines:
            made = _bounded(spans, most)
            if any(span.picture or span.text.strip() for span in made):
                yield Line(made, place)


def _bounded(spans: list[Span], most: int) -> tuple[Span, ...]:
    out: list[Span] = []
    for span in spans:
        text = plain(span.text)[: max(most, 0)]
        most -= len(text)
        if text or span.picture:
            out.append(replace(span, text=text))
    return tuple(out)
