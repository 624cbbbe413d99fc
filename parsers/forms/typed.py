"""What a line's own typography says, whatever its words: a label before its answer, a heading that stands alone.

For: `layout`, on lines outside tables. A writer who sets off labels by bold letters, a tab or a steady "Label: answer"
in line after line shows which lines are labels, so that one nobody has listed ends the answer above it.

Must not know: what a label asks for.
"""

from __future__ import annotations

import re

from parsers.documents.shape import Line
from parsers.patterns import compiled

_LABELLED = compiled(
    r"\W{0,4}(?:\d{1,2}(?:\.\d{1,2})?\W{1,2})?[A-Z][^.:?!|\t]{1,50}(?:[:?]\s{0,40}\S|\s?\.{4,}\s?\S|[:?]?\s?\t\s{0,9}\S)"
)
_PREFIX = re.compile(r"[^:?\t]{2,90}[:?\t]\s{0,9}(?=\S)")
_FEWEST, _SHARE = 5, 2
_HEADING_WORDS = 10
_SHORT_WORDS = 6
_SHORTEST_CAPITALS = 4


def is_labelled(line: Line) -> bool:
    """Whether a line has the shape of a label with its answer after it."""
    return (_LABELLED.match(line.text) is not None and not is_bold(line)) or _styled(line)


def is_rhythmic(lines: tuple[Line, ...]) -> bool:
    """Whether most lines of a run are labels with their answers: then each of them is one."""
    filled = [line for line in lines if line.text.strip()]
    labelled = sum(is_labelled(line) for line in filled)
    return labelled >= _FEWEST and labelled * _SHARE >= len(filled)


def is_paired(lines: tuple[Line, ...]) -> bool:
    """Whether a run's lines in bold stand over answers that are not: each of them is a label, none a heading."""
    filled = [line for line in lines if line.text.strip()]
    bold = [is_bold(line) for line in filled]
    over = sum(a and not b and not is_labelled(below) for a, b, below in zip(bold, bold[1:], filled[1:], strict=False))
    return over >= _FEWEST and over * 4 >= sum(bold) * 3


def _styled(line: Line) -> bool:
    """Whether a line begins with words set off by bold letters, closed by a colon or a question mark."""
    bold, plain = _bold_start(line)
    return (
        bool(bold.strip())
        and bool(plain.strip())
        and (bold.rstrip().endswith((":", "?")) or plain.lstrip().startswith(":"))
    )


def _bold_start(line: Line) -> tuple[str, str]:
    """The words of a line in bold at its beginning, and what follows them."""
    at = 0
    for span in line.spans:
        if span.text.strip() and not span.bold:
            break
        at += len(span.text)
    return line.text[:at], line.text[at:]


def is_firm(line: Line) -> bool:
    """Whether a line's label is surely one by its typography: bold before a plain answer, or parted by a tab."""
    found = _PREFIX.match(line.text)
    return _styled(line) or (found is not None and found.group().rstrip(" ").endswith("\t"))


def is_set_off(line: Line) -> bool:
    """Whether a whole line stands out: in bold, underlined, or in capitals."""
    text = line.text.strip()
    words = text.split()
    if not words or len(words) > _HEADING_WORDS or text.endswith((".", ",", ";")):
        return False
    letters = [c for c in text if c.isalpha()]
    if len(letters) >= _SHORTEST_CAPITALS and all(c.isupper() for c in letters):
        return True
    return all(span.bold or span.underlined for span in line.spans if span.text.strip())


def is_short_title(line: Line) -> bool:
    """Whether a line may head a table right below it by its shape alone."""
    text = line.text.strip()
    return (
        0 < len(text.split()) <= _SHORT_WORDS
        and text[:1].isupper()
        and text[-1] not in ".,;:!"
        and not (any(c.isdigit() for c in text.lstrip("0123456789.) ")))
    )


def is_bold(line: Line) -> bool:
    """Whether every word of a line is in bold."""
    return bool(line.text.strip()) and all(span.bold for span in line.spans if span.text.strip())
