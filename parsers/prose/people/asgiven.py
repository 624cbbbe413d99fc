"""Names as a sentence gives them: two that share a surname, the one in quotation marks that is all there is.

For: `candidates` and `split`.

Must not know: whose name is the applicant's.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from parsers.prose.people.namecues import GIVES_ONE
from parsers.values.names import FoundName, find_names


def names_as_given(text: str) -> tuple[FoundName, ...]:
    """The names of a sentence in their order."""
    return _with_surnames(text, _with_quoted(text, find_names(text)))


_BEFORE = 80


def _with_quoted(text: str, names: tuple[FoundName, ...]) -> tuple[FoundName, ...]:
    """Names with the one in quotation marks that is all somebody is called: 'known to me only as "Scouse"'."""
    quoted = (FoundName(m.start(1), m.end(), m.group(1)) for m in _QUOTED.finditer(text))
    more = [one for one in quoted if GIVES_ONE.search(text[max(0, one.start - _BEFORE) : one.start])]
    return tuple(sorted((*names, *more), key=lambda one: one.start)) if more else names


_QUOTED = re.compile(r"[\"“'‘]([A-Z][\w’-]{1,20})[\"”'’](?!\w)")


def _with_surnames(text: str, names: tuple[FoundName, ...]) -> tuple[FoundName, ...]:
    """Names with the surname that two share: "Ana and Luis Prado" are Ana Prado and Luis Prado."""
    whole = list(names)
    for n, (one, other) in enumerate(pairwise(names)):
        between = text[one.end : other.start - len(other.title)]
        if len(one.text.split()) == 1 and len(other.text.split()) > 1 and _JOINED.fullmatch(between):
            whole[n] = replace(one, text=f"{one.text} {other.text.split()[-1]}")
    return tuple(whole)


_JOINED = re.compile(r"\s(?:and|&)\s(?:\w{2,3}\.?\s)?|\s?/\s?")
