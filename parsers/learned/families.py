"""Finds in a sentence the words and phrases of the thesaurus, and says which family each belongs to.

For: `features`. "Gave the nod", "is all for it" and "agrees" come out as one and the same, also misspelt or bent.

Must not know: questions, classes, weights.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from parsers.learned import fieldwords, thesaurus

PEOPLE = frozenset(["P3", "P3o", "P3p"])
_PASSED_OVER = PEOPLE | frozenset(["the", "a", "an", "very", "really", "quite", "just", "so"])
"""Words that may stand inside a phrase: "has no real objection", "told him to go"."""

_SOFT = re.compile(r"[aeiouyh']")
_LEAST_MISSPELT = 6
_LEAST_SKELETON = 4
_ENDINGS = {"ing": 5, "ed": 4}
_TWICE_ANYWAY = "aeiolsz"


Member = tuple[str, tuple[str, ...]]
"""A word of a sentence, or the family that stands in its place, and all the families it may belong to."""


@dataclass(frozen=True, slots=True)
class _Thesaurus:
    phrases: dict[tuple[str, ...], tuple[str, ...]]
    skeletons: dict[str, tuple[str, ...]]
    longest: dict[str, int]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The word without what grammar adds to it."""
    if len(word) <= 3 or not word[0].islower():
        return word
    if word.endswith(("ies", "ied")) and len(word) > 4:
        word = word[:-3] + "y"
    elif ending := next((each for each, least in _ENDINGS.items() if word.endswith(each) and len(word) > least), ""):
        word = word.removesuffix(ending)
        if len(word) > 3 and word[-1] == word[-2] and word[-1] not in _TWICE_ANYWAY:
            word = word[:-1]
    elif word.endswith("ly") and len(word) > 5:
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """The consonants of a word, none twice in a row: what most misspellings leave as it is."""
    kept = word[0]
    for letter in _SOFT.sub("", word[1:]):
        if letter != kept[-1]:
            kept += letter
    return kept


@cache
def _thesaurus(tokens_of: Callable[[str], list[str]]) -> _Thesaurus:
    phrases: dict[tuple[str, ...], list[str]] = {}
    skeletons: dict[str, set[tuple[str, ...]]] = {}
    for line in (thesaurus.FAMILIES + fieldwords.FAMILIES).strip().splitlines():
        family, _, entries = line.partition(": ")
        for entry in entries.split():
            words = [token for token in tokens_of(entry.replace("_", " ")) if token not in _PASSED_OVER]
            key = tuple(stem(word) for word in words)
            if not key or ("_" in entry and len(key) == 1):
                continue  # "left her" must not make every "left" a flight
            known = phrases.setdefault(key, [])
            if family not in known:
                known.append(family)
            if len(key) == 1 and len(words[0]) >= _LEAST_MISSPELT:
                skeletons.setdefault(skeleton(words[0]), set()).add(key)
    longest: dict[str, int] = {}
    for key in phrases:
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    plain = {bones: min(keys) for bones, keys in skeletons.items() if len(bones) >= _LEAST_SKELETON and len(keys) == 1}
    return _Thesaurus(
        {key: tuple(found) for key, found in phrases.items()},
        {bones: tuple(phrases[key]) for bones, key in plain.items()},
        longest,
    )


_NONE: tuple[int, tuple[str, ...]] = (1, ())


def members_of(words: list[str], tokens_of: Callable[[str], list[str]]) -> list[Member]:
    """The sentence with each phrase of the thesaurus, the longest first, as one member of its family.

    `tokens_of` is how the words were cut: entries are cut in the same way.
    """
    known = _thesaurus(tokens_of)
    places = [at for at, word in enumerate(words) if word not in _PASSED_OVER]
    stems = [stem(words[at]) for at in places]
    found: list[Member | None] = [(word, ()) for word in words]
    at = 0
    while at < len(places):
        length, families = _longest(stems, at, known) if stems[at] in known.longest else _NONE
        if not families and len(word := words[places[at]]) >= _LEAST_MISSPELT and word[0].islower():
            families = known.skeletons.get(skeleton(word), ())
        if families:
            found[places[at]] = (families[0], families)
            for gone in places[at + 1 : at + length]:
                found[gone] = None
        at += length
    return [member for member in found if member is not None]


def _longest(stems: list[str], at: int, known: _Thesaurus) -> tuple[int, tuple[str, ...]]:
    for length in range(known.longest[stems[at]], 0, -1):
        found = known.phrases.get(tuple(stems[at : at + length]))
        if found:
            return min(length, len(stems) - at), found
    return _NONE
