"""What a sentence looks like to a small model: hashed groups of words and of families of words, blind to who is meant.

For: `parsers.learned.model` and the training script, which must see exactly the same.

Must not know: labels, weights. A name, a pronoun and "the client" all become one token, and so do numbers and dates,
so that what is learned is how people say things and not whom they say them of.
"""

from __future__ import annotations

import itertools
import re
from zlib import crc32

from parsers.learned.families import Member, members_of, skeleton, stem

BUCKETS = 1 << 16
TARGET = "\u0001"
"""Stands in a sentence for the one value (a date, a number) that is asked about."""

_MOST_TOKENS = 90
_STOPS = frozenset(".?!:;()–-")
_NOT_REACHES = 5
"""How many words behind a "not" it may still deny."""
_TOKEN = re.compile(r"\u0001|[A-Za-z]+(?:['’][A-Za-z]+)?|\d[\d/.:-]*\d|\d|[?!:;,.()“”\"–-]")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PERSON = _set(
    """
    client clients patient pt customer claimant tenant resident guest applicant prisoner offender
    gentleman lady man woman lad lass girl boy husband wife person student father mother son daughter
    couple family
    """
)
_PRONOUNS = {
    "he": "P3", "she": "P3", "they": "P3", "hes": "P3 is", "shes": "P3 is", "theyre": "P3 is",
    "him": "P3o", "her": "P3o", "them": "P3o", "his": "P3p", "their": "P3p", "himself": "P3o", "herself": "P3o",
    "themselves": "P3o", "both": "P3",
}  # fmt: skip
_KIN = _set(
    """
    mum mother mam dad father nan gran grandmother grandad brother sister aunt auntie uncle cousin
    partner boyfriend girlfriend wife husband ex son daughter niece nephew mate friend friends parents
    stepdad stepmum
    """
)
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr"])
_DAYS = _set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri
    sat sun january february march april june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec
    """
)
_SHORT = {"n't": "not", "'s": "is", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}


def tokens_of(text: str) -> list[str]:
    """The words of a sentence, people, numbers and days each as one token."""
    found: list[str] = []
    for match in _TOKEN.finditer(text):
        found.extend(_tokens(match.group(0).replace("’", "'"), text, match.start()))
        if len(found) >= _MOST_TOKENS:
            break
    return found


def _tokens(word: str, text: str, start: int) -> list[str]:
    low = word.lower()
    if word == TARGET:
        return ["@"]
    if low[0].isdigit():
        return ["#"]
    if low in _DAYS:
        return ["DAY"]
    if low in _PRONOUNS:
        return _PRONOUNS[low].split()
    if low in _PERSON or low in _TITLES:
        return ["P3"]
    if low in _KIN:
        return ["KIN"]
    for ending, spoken in _SHORT.items() if "'" in low else ():
        if low.endswith(ending) and len(low) > len(ending):
            stem = low.removesuffix(ending)
            return [_PRONOUNS.get(stem, _named(stem, word, text, start)), spoken]
    return [_named(low, word, text, start)]


def _named(low: str, word: str, text: str, start: int) -> str:
    """Tell a name, which stands with a capital inside a sentence of small letters, from a word."""
    if not (word[0].isupper() and word[1:].islower() and len(word) > 1):
        return low
    inside = start > 0 and text[:start].rstrip()[-1:] not in {"", ".", "!", "?", ":", "\n", "“", '"'}
    return "P3" if inside else low


def features_of(text: str) -> list[int]:
    """The buckets that a sentence falls into, each once."""
    words = [token for token in tokens_of(text) if token not in {",", "“", "”", '"'}]
    kept: list[str] = []
    for word in words:  # "Mr Okoro", "the client": one person
        if kept[-1:] != ["P3"] or word != "P3":
            kept.append(word)
    members = members_of(kept, tokens_of)
    return sorted({crc32(name.encode()) % BUCKETS for name in (*_of_words(kept), *_of_families(members))})


def _of_words(words: list[str]) -> list[str]:
    padded = ["<", *words, ">"]
    names = [f"1 {word}" for word in words]
    names += [f"2 {a} {b}" for a, b in itertools.pairwise(padded)]
    names += [f"s {a} {c}" for a, c in zip(padded, padded[2:], strict=False)]
    for word in words:
        size = len(word)
        if (root := stem(word)) != word:
            names.append(f"q {root}")
        if size > 5 and word[0].islower():
            names += [f"p {word[:5]}", f"k {skeleton(word)}"]
            if size > 6:
                names.append(f"e {word[-4:]}")
    names += [f"z {min(len(words) // 3, 8)}", f"# {min(words.count('#'), 3)}"]
    if "@" in words:
        names += _around(words, words.index("@"))
    return names


def _of_families(members: list[Member]) -> list[str]:
    """Families alone, beside what stands next to them, in pairs over what stands between, and under a no."""
    names = [f"F {family}" for member in members for family in member.families]
    padded = [Member("<"), *members, Member(">")]
    names += [f"G {a.name} {b.name}" for a, b in itertools.pairwise(padded) if _counts(a) or _counts(b)]
    only = [member.name for member in members if member.families]
    for at, first in enumerate(only):
        names += [f"K {first} {second}" for second in only[at + 1 : at + 3]]
    reach = 0
    for member in members:
        if member.name in _STOPS or member.name == "but":
            reach = 0
        elif "NOT" in member.families:
            reach = _NOT_REACHES
        elif reach:
            reach -= 1
            names += [f"N {family}" for family in member.families[:1]]
    place = next((at for at, member in enumerate(members) if member.name == "@"), None)
    return names if place is None else names + _families_around(members, place)


def _counts(member: Member) -> bool:
    return bool(member.families) or not member.name.islower() or member.name in {"the", "a", "an", "so", "just"}


def _families_around(members: list[Member], at: int) -> list[str]:
    """The families and stops before and behind the value asked about, by their order."""
    names: list[str] = []
    nearest: list[str] = []
    for side, stretch in (("l", members[max(0, at - 8) : at][::-1]), ("r", members[at + 1 : at + 8])):
        seen = [member.name for member in stretch if member.families or member.name in _STOPS]
        names += [f"A{side}{min(n, 3)} {name}" for n, name in enumerate(seen)] + [f"A{side} {name}" for name in seen]
        names += [f"A{side}2 {a} {b}" for a, b in itertools.pairwise(seen)]
        nearest.append(next((member.name for member in stretch if member.families), "-"))
    return [*names, "Alr " + " ".join(nearest)]


def _around(words: list[str], at: int) -> list[str]:
    """What stands before and behind the value asked about, near words by their place."""
    left, right = words[max(0, at - 6) : at][::-1], words[at + 1 : at + 6]
    names = [f"l{n} {word}" for n, word in enumerate(left)] + [f"r{n} {word}" for n, word in enumerate(right)]
    names += [f"L {word}" for word in left] + [f"R {word}" for word in right]
    names += [f"ll {a} {b}" for a, b in itertools.pairwise(left)]
    names += [f"rr {a} {b}" for a, b in itertools.pairwise(right)]
    return names
