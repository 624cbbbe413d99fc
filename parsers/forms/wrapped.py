"""Long labels broken over lines with their answers broken beside them, as a scan or a PDF without rules gives them.

    Please insert the name of the Local Housing   Braintree
    Authority that the service user is being
    referred to.

For: `layout`, on lines whose columns are lost.

Must not know: tables.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from parsers.documents.shape import Line
from parsers.forms.labels.listed import LABELS
from parsers.forms.lines import cut
from parsers.forms.match import Hit, Quality

_WORD = re.compile(r"[a-z0-9]+")
_FEWEST = 4
_MOST_LINES = 10
_SURE_START = 3


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[tuple[str, int], ...]:
    """Each word of a text, folded, with the place where it ends; what follows it up to the next space belongs to it."""
    found = []
    for word in _WORD.finditer(text.lower()):
        end = word.end()
        while end < len(text) and not text[end].isspace() and not text[end].isalnum():
            end += 1
        found.append((word.group(), end))
    return tuple(found)


_LONG: tuple[tuple[tuple[str, ...], Hit, str], ...] = tuple(
    (tuple(word for word, _end in _words(label.words)), Hit(label.slot, label.who, Quality.KNOWN), label.words)
    for label in sorted(LABELS, key=lambda one: -len(one.words))
    if len(_words(label.words)) >= _FEWEST
)


def _same(one: str, other: str) -> bool:
    return one == other or (len(one) > 3 and fuzz.ratio(one, other) >= 80)


def _taken(label: tuple[str, ...], words: tuple[tuple[str, int], ...]) -> int:
    """How many of the label's words the line begins with."""
    count = 0
    while count < len(label) and count < len(words) and _same(label[count], words[count][0]):
        count += 1
    return count


def interleaved(lines: tuple[Line, ...], start: int) -> tuple[Hit, str, tuple[Line, ...], int] | None:
    """The label that begins at a line and goes on below, its answer, and how many lines both take; None where none."""
    opening = _words(lines[start].text)
    if len(opening) < _SURE_START:
        return None
    for label, hit, wording in _LONG:
        first = _taken(label, opening)
        if first < min(_SURE_START, len(label)) or first == len(label):
            continue
        found = _followed(lines, start, label, first)
        if found:
            answer, count = found
            return hit, wording, answer, count
    return None


def _followed(
    lines: tuple[Line, ...], start: int, label: tuple[str, ...], first: int
) -> tuple[tuple[Line, ...], int] | None:
    """Follow a label down the lines until it is whole; what stands beside it is the answer."""
    answer = [_rest(lines[start], first)]
    at, count = first, 1
    while at < len(label):
        if count >= _MOST_LINES or start + count >= len(lines):
            return None
        line = lines[start + count]
        words = _words(line.text)
        taken = _taken(label[at:], words)
        if not taken or (taken == 1 and len(label) - at > 1 and len(words) > 1):
            return None
        answer.append(_rest(line, taken))
        at, count = at + taken, count + 1
    return tuple(line for line in answer if line.text.strip(" _.:")), count


def _rest(line: Line, words: int) -> Line:
    return cut(line, _words(line.text)[words - 1][1])
