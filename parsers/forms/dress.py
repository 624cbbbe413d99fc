"""Marks with which a mail dresses its rows: stars round what would be bold, arrows before answers, bare numbers.

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
ARROW = re.compile(r"^(?:\s{0,12}(?:[-=–—~]{1,3}>{1,2}|>{2,3}|[→⇒»›➔➜➤▶►↳])|\s{1,12}>)\s{0,12}(?=\S)")
"""What points at an answer; a single ">" at the margin quotes."""


_COUNTED = re.compile(r"\s{0,6}(?P<number>\d{1,2})\s{1,4}(?=[A-Z])")
_FEWEST_COUNTED = 5


def uncounted(document: Document) -> Document:
    """The document without the bare numbers of its questions, 1, 2, 3 and on, which no stop marks as such."""
    counted = [(one, _COUNTED.match(one.text)) for one in document.blocks if isinstance(one, Line)]
    numbers = [(line, int(found["number"]), found.end()) for line, found in counted if found]
    following = [entry for at, entry in enumerate(numbers, 1) if entry[1] == at]
    if len(following) < _FEWEST_COUNTED or len(following) < len(numbers):
        return document
    ends = {id(line): end for line, _, end in following}
    return replace(
        document,
        blocks=tuple(
            cut(one, ends[id(one)]) if isinstance(one, Line) and id(one) in ends else one for one in document.blocks
        ),
    )


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
