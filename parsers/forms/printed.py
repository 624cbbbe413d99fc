"""What forms print besides labels: sentences of their own, placeholders, and words that say that nothing is said.

For: `layout` and `grid` pass over them; `answers` takes them for no answer.

Must not know: what a label asks for.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from parsers.forms.labels import furniture, gov
from parsers.forms.match import heading, wordings
from parsers.forms.words import plain, words_of

_FURNITURE = tuple(" ".join(words_of(text)) for text in (*gov.FURNITURE, *wordings(furniture.SENTENCES)))
_PLACEHOLDERS = frozenset(wordings(furniture.PLACEHOLDERS))
_ABSENT = frozenset(wordings(furniture.ABSENT))
_PAGE = re.compile(r"\bpage\s+\d+(?:\s*(?:of|/)\s*\d+)?\s*$|^\W*\d+\s*/\s*\d+\W*$|^\W*(?:please\s+)?note\s*:", re.I)


@lru_cache(maxsize=4096)
def is_furniture(text: str) -> bool:
    """Whether the text is a sentence of the form itself, or a piece of one."""
    joined = " ".join(words_of(text))
    if not joined or _PAGE.search(text):
        return True
    if joined in _FURNITURE or heading(text) is not None:
        return True
    if len(joined) < 12:
        return False
    return any(
        (len(joined) > 24 and joined in sentence) or fuzz.ratio(joined, sentence) >= 88 or _starts(joined, sentence)
        for sentence in _FURNITURE
    )


def _starts(joined: str, sentence: str) -> bool:
    """Whether a long text is one of the form's sentences with a gap or two filled in."""
    return len(sentence) > 120 and fuzz.partial_ratio(sentence[:42], joined[:80]) >= 90


def is_placeholder(text: str) -> bool:
    """Whether a cell shows only what its template does: "Click or tap here to enter text.", "D/M/Y", dots."""
    bare = plain(text).strip(" .…_<>[](){}:;*\t")
    return not bare or bare in _PLACEHOLDERS or plain(text).strip("_ ") in _PLACEHOLDERS


def is_absent(text: str) -> bool:
    """Whether the words say that nothing is said: "N/A", "not known"."""
    folded = plain(text).strip()
    return folded in _ABSENT or folded.strip(" .…_()[]:;*") in ("", *_ABSENT)
