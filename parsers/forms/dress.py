"""Marks with which a plain-text mail dresses its rows: stars round what would be bold, an arrow before an answer.

For: `pairs`, before rows are looked for. "*Wants:* Oxford City Council" says what a web page says in bold letters.

Must not know: labels, values, files.
"""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.documents.shape import Document, Line
from parsers.forms.lines import cut
from parsers.patterns import compiled

_BOLD = compiled(
    r"^(?P<before>[\s>•·▪◦–-]{0,12})(?P<mark>\*{1,2}|__?)(?=[^\s*_])(?P<label>[^*_\n]{0,79}[^\s*_])(?P=mark)"
    r"(?P<after>\s{0,3}:?(?=\s|$))"
)
"""A line's first words between two stars or two underscores, a bullet before them."""
ARROW = re.compile(r"^\s{0,12}(?:[-=–—~]{1,3}>{1,2}|>{2,3}|[→⇒»›➔➜➤▶►↳])\s{0,12}(?=\S)")
"""What points at an answer; a single ">" quotes."""


def in_letters(document: Document) -> Document:
    """The document with first words between stars in bold letters."""
    return replace(document, blocks=tuple(_bold(one) if isinstance(one, Line) else one for one in document.blocks))


def _bold(line: Line) -> Line:
    found = _BOLD.match(line.text)
    if found is None:
        return line
    label = tuple(replace(span, bold=True) for span in cut(line, *found.span("label")).spans)
    return Line((*cut(line, *found.span("before")).spans, *label, *cut(line, found.start("after")).spans), line.place)


def unpointed(line: Line) -> Line:
    """A line without the arrow before it."""
    pointed = ARROW.match(line.text)
    return cut(line, pointed.end()) if pointed else line
