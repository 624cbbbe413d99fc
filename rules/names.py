"""Names of people as they are written, misspelt, shortened, swapped and changed; how alike two of them are.

For: duplicates (is it one person?) and leads (one household). Folded names are only compared, never shown.

Must not know: cases, records, what follows from a likeness.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

import jellyfish
from nicknames import NickNamer
from rapidfuzz.distance import OSA, JaroWinkler

from rules.name_lists import COMMON_FORENAMES, COMMON_SURNAMES, NAMES_APART, VARIANTS

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "’": "'", "`": "'"}
)
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "rev", "revd", "sir", "lady", "master", "prof"})
_GENERATIONS = {
    **dict.fromkeys(("jr", "jnr", "junior"), "junior"),
    **dict.fromkeys(("sr", "snr", "senior"), "senior"),
}
_BORN = re.compile(r"\b(?:n[eé]e|formerly|previously|maiden name)\b[:\s]*", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:aka|a\.k\.a\.|also known as|known as|alias)\b[:\s]*", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“”‘(\[]\s*([^\"“”’()\[\]]{2,30}?)\s*[\"“”’)\]]")
_PARTICLES = frozenset({"van", "der", "den", "de", "da", "di", "la", "le", "al", "el", "bin", "ibn", "von", "dos"})


class Agree(IntEnum):
    """How two names agree, best last."""

    DIFFER = 0
    UNKNOWN = 1
    INITIAL = 2
    SOUND = 3
    VARIANT = 4
    SAME = 5


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart, folded. `given` holds forenames and quoted nicknames, `family` surnames old and new."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    generation: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """All of it, in order."""
        return (*self.given, *self.family)


def fold(text: str) -> str:
    """Lower case, without accents, apostrophes and punctuation: "Ó’Rourke-Hale" is "orourke hale"."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(char for char in plain if not unicodedata.combining(char)).replace("'", "")
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain).split())


@lru_cache(maxsize=4096)
def take_apart(text: str) -> PersonName:
    """A written name in its parts, whichever comes first: "KELTNER, Roisin", "Roisin Hale née Keltner"."""
    text = text[:200].translate(_LETTERS)
    nicknames = tuple(word for found in _QUOTED.findall(text) for word in fold(found).split()[:1])
    text = _QUOTED.sub(" ", text)
    text, *aliases = _ALSO.split(text)
    text, *born = _BORN.split(text)
    former = tuple(word for part in born for word in fold(part).split()[-1:])
    known_as = tuple(word for part in aliases for word in fold(part).split()[:1])
    given, family, generation = _ordered(text)
    return PersonName((*given, *nicknames, *known_as), (*family, *former), generation)


def _ordered(text: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    before, comma, after = text.partition(",")
    if comma and fold(after):
        family, generation = _sift(before)
        given, more = _sift(after)
        return given, family, generation or more
    if comma and len(before.split()) == 1:
        # A form with the surname's row filled and the forename's left empty.
        family, generation = _sift(before)
        return (), family, generation
    raw = text.split()
    loud = [word for word in raw if len(word) > 2 and word.isupper()]
    if loud and any(not word.isupper() for word in raw if len(fold(word)) > 1 and fold(word) not in _GENERATIONS):
        family, generation = _sift(" ".join(loud))
        given, more = _sift(" ".join(word for word in raw if word not in loud))
        return given, family, generation or more
    words, generation = _sift(text)
    if len(words) < 2:
        return words, (), generation
    if "-" in raw[-1].strip("-"):
        parts = len(fold(raw[-1]).split())
        return words[:-parts], words[-parts:], generation
    return words[:-1], words[-1:], generation


def _sift(text: str) -> tuple[tuple[str, ...], str]:
    words = [word for word in fold(text).split() if word not in _TITLES]
    generation = next((_GENERATIONS[word] for word in words if word in _GENERATIONS), "")
    kept = [word for word in words if word not in _GENERATIONS and word not in _PARTICLES]
    return tuple(kept or words)[:6], generation


@lru_cache(maxsize=1)
def _namer() -> NickNamer:
    return NickNamer()


@lru_cache(maxsize=8192)
def roots(given: str) -> frozenset[str]:
    """The full names that a forename may stand for, itself included: "bob" is "robert"."""
    found = {given, *_namer().canonicals_of(given)}
    for group in VARIANTS:
        if given in group:
            found.add(min(group))
    return frozenset(found)


@lru_cache(maxsize=2048)
def short_forms(given: str) -> frozenset[str]:
    """How friends may call somebody of this folded forename: nicknames, and its first letters ("malc")."""
    first = {given[:length] for length in (4, 5) if len(given) > length}
    return frozenset({*_namer().nicknames_of(given), *first})


@lru_cache(maxsize=8192)
def is_known_forename(given: str) -> bool:
    """A forename of its own, so that a letter more or less is another person: "Ella" and "Ellie"."""
    listed = given in COMMON_FORENAMES or given in NAMES_APART or any(given in group for group in VARIANTS)
    return listed or bool(_namer().canonicals_of(given) or _namer().nicknames_of(given))


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """How a word sounds, roughly; the word itself where nothing can be told."""
    return jellyfish.metaphone(word) or word.upper()


def rarity(word: str, *, family: bool) -> int:
    """How many people in a thousand bear this name, 0 for a rare one."""
    return (COMMON_SURNAMES if family else COMMON_FORENAMES).get(word, 0)


def compare_forenames(one: str, other: str) -> Agree:
    """How two folded forenames agree."""
    if one == other:
        return Agree.SAME
    if len(one) == 1 or len(other) == 1:
        return Agree.INITIAL if one[0] == other[0] else Agree.DIFFER
    siblings = one in NAMES_APART and other in NAMES_APART
    if not siblings and roots(one) & roots(other):
        return Agree.VARIANT
    if is_known_forename(one) and is_known_forename(other):
        # Two names of their own are two people ("Ella", "Ellie"); two spellings of one sound are not ("Sara", "Sarah").
        same = sound(one) == sound(other) and OSA.distance(one, other, score_cutoff=2) <= 1
        return Agree.SOUND if same else Agree.DIFFER
    return Agree.SOUND if _slip(one, other) else Agree.DIFFER


def compare_surnames(one: str, other: str) -> Agree:
    """How two folded surnames agree."""
    if one == other:
        return Agree.SAME
    if len(one) == 1 or len(other) == 1:
        return Agree.INITIAL if one[0] == other[0] else Agree.DIFFER
    return Agree.SOUND if _slip(one, other) else Agree.DIFFER


def _slip(one: str, other: str) -> bool:
    longest = max(len(one), len(other))
    edits = OSA.distance(one, other, score_cutoff=3)
    if edits <= 1 and longest >= 4:
        return True
    if edits <= 2 and longest >= 7:
        return True
    if edits <= 3 and longest >= 10:
        return True
    return sound(one) == sound(other) and JaroWinkler.similarity(one, other) > 0.8
