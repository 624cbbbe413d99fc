"""What forms print besides labels: sentences of their own, placeholders, and words that say that nothing is said.

For: `layout` and `grid` pass over them; `answers` takes them for no answer.

Must not know: what a label asks for.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz, process

from parsers.forms.labels import furniture, gov
from parsers.forms.labels.listed import wordings
from parsers.forms.match import heading
from parsers.forms.words import plain, words_of

_FURNITURE = tuple(" ".join(words_of(text)) for text in (*gov.FURNITURE, *wordings(furniture.SENTENCES)))
_TOGETHER = "\n".join(_FURNITURE)
_BEGINNINGS = tuple(sentence[:42] for sentence in _FURNITURE if len(sentence) > 120)
"""With one of these begins a text that is a sentence of the form with a gap or two filled in."""
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
    return (
        (len(joined) > 24 and joined in _TOGETHER)
        or process.extractOne(joined, _FURNITURE, scorer=fuzz.ratio, score_cutoff=88) is not None
        or process.extractOne(joined[:80], _BEGINNINGS, scorer=fuzz.partial_ratio, score_cutoff=90) is not None
    )


def is_placeholder(text: str) -> bool:
    """Whether a cell shows only what its template does: "Click or tap here to enter text.", "D/M/Y", dots."""
    bare = plain(text).strip(" .…_<>[](){}:;*\t")
    return not bare or bare in _PLACEHOLDERS or plain(text).strip("_ ") in _PLACEHOLDERS


def is_absent(text: str) -> bool:
    """Whether the words say that nothing is said: "N/A", "not known"."""
    folded = plain(text).strip()
    return folded in _ABSENT or folded.strip(" .…_()[]:;*") in ("", *_ABSENT)
