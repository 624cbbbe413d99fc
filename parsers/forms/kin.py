"""Labels of senders' own making told by their kin: without pronouns and endings, and by likeness.

For: `match`, once no form's list knows the words.

Must not know: layouts, values.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz, process

from parsers.forms.labels import own
from parsers.forms.slots import Slot, Who
from parsers.forms.words import MANY_TEXTS, words_of

_PRONOUNS = frozenset({
    "he", "she", "they", "him", "them", "hers", "theirs", "it", "client", "clients", "is", "are", "was", "were", "be",
    "has", "have", "had", "will", "would", "that", "there", "so", "s", "i", "am", "im", "id", "ive", "ill",
})  # fmt: skip
_ENDING = re.compile(r"(?:ies|ied|ing|ed|es|s|e|y)$")
_ASKING = frozenset(["who", "why", "what", "when", "where", "how", "which", "not", "wh", "by", "to"])
"""Words whose difference no likeness makes up for: "who tells us" is not "tell us why"."""
_LIKE = 90
_LONG = 9


def _stem(word: str) -> str:
    return _ENDING.sub("", word) if len(word) > 4 else word


@lru_cache(maxsize=MANY_TEXTS)
def _kin(key: tuple[str, ...]) -> str:
    return " ".join(_stem(word) for word in key if word not in _PRONOUNS) or " ".join(key)


def _compiled() -> dict[str, tuple[Slot, Who | None]]:
    known: dict[str, tuple[Slot, Who | None]] = {}
    for who, blocks in (*own.WHO.items(), (None, own.WORDINGS)):
        for slot, block in blocks.items():
            for words in block.replace("\n", " ").split(" | "):
                key = words_of(words.strip())
                if key:
                    known.setdefault(" ".join(key), (slot, who))
                    known.setdefault(_kin(key), (slot, who))
    return known


_KNOWN = _compiled()
_BY_ASKING: dict[frozenset[str], list[str]] = {}
for _words in _KNOWN:
    if len(_words) >= _LONG and " " in _words:
        _BY_ASKING.setdefault(_ASKING & frozenset(_words.split()), []).append(_words)


@lru_cache(maxsize=MANY_TEXTS)
def own_wording(key: tuple[str, ...]) -> tuple[Slot, Who | None] | None:
    """What a label in the sender's own words asks for, and of whom; None where no kin of it is listed."""
    whole, kin = " ".join(key), _kin(key)
    found = _KNOWN.get(whole) or _KNOWN.get(kin)
    if found or len(kin) < _LONG or " " not in kin:
        return found
    asks = _ASKING & set(kin.split())
    near = process.extractOne(
        kin, _BY_ASKING.get(frozenset(asks), ()), scorer=fuzz.token_sort_ratio, score_cutoff=_LIKE
    )
    return _KNOWN[near[0]] if near else None
