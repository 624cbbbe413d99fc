"""What a sentence looks like to a small model: hashed groups of words and of families of words, blind to who is meant.

For: `parsers.learned.model` and the training script, which must see exactly the same.

Must not know: labels, weights. A name, a pronoun and "the client" all become one token, and so do numbers and dates,
so that what is learned is how people say things and not whom they say them of.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32

from parsers.learned.families import Member, members_of, skeleton, stem
from parsers.patterns import word_set

BUCKETS = 1 << 16
_LAST = BUCKETS - 1
TARGET = "\u0001"
"""Stands in a sentence for the one value (a date, a number) that is asked about."""
BESIDE = "\u0002"
"""Parts a sentence from what is known of that value beside it (`beside`)."""

_MOST_TOKENS = 90
_STOPS = frozenset(".?!:;()–-")
_NOT_REACHES = 5
"""How many words behind a "not" it may still deny."""
_TOKEN = re.compile(r"\u0001|[A-Za-z]+(?:['’][A-Za-z]+)?|\d[\d/.:-]*\d|\d|[?!:;,.()“”\"–-]")


_PERSON = word_set(
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
_KIN = word_set(
    """
    mum mother mam dad father nan gran grandmother grandad brother sister aunt auntie uncle cousin
    partner boyfriend girlfriend wife husband ex son daughter niece nephew mate friend friends parents
    stepdad stepmum
    """
)
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr"])
_DAYS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri
    sat sun january february march april june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec
    """
)
_SHORT = {"n't": "not", "'s": "is", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}


_ONE_FOR_ALL = {
    **{word: ["KIN"] for word in _KIN},
    **{word: ["P3"] for word in _PERSON | _TITLES},
    **{word: tokens.split() for word, tokens in _PRONOUNS.items()},
    **{word: ["DAY"] for word in _DAYS},
    TARGET: ["@"],
}


def tokens_of(text: str) -> list[str]:
    """The words of a sentence, people, numbers and days each as one token."""
    text = text.replace("’", "'")
    found: list[str] = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        low = word.lower()
        if tokens := _ONE_FOR_ALL.get(low):
            found += tokens
        elif low[0].isdigit():
            found.append("#")
        elif "'" in low:
            found += _shortened(low, word, text, match.start())
        else:
            found.append(low if low is word or low == word else _named(low, word, text, match.start()))
        if len(found) >= _MOST_TOKENS:
            break
    return found


def _shortened(low: str, word: str, text: str, start: int) -> list[str]:
    for ending, spoken in _SHORT.items():
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
    """The buckets that a sentence falls into, each once, in order."""
    return sorted(buckets_of(text))


def buckets_of(text: str) -> set[int]:
    """The buckets that a sentence falls into."""
    text, *beside = text.split(BESIDE)
    kept: list[str] = []
    for word in tokens_of(text):  # "Mr Okoro", "the client": one person
        if word not in _PASSED_OVER and (word != "P3" or kept[-1:] != ["P3"]):
            kept.append(word)
    found = _of_words(kept)
    names = [*_of_all(kept), *_of_families(members_of(kept, tokens_of)), *beside]
    found.update([crc32(name.encode()) & _LAST for name in names])
    return found


def named(names: Iterable[str]) -> set[int]:
    """The buckets of things seen beside the words of a sentence."""
    return {crc32(name.encode()) & _LAST for name in names}


@lru_cache(maxsize=256)
def families_named(text: str) -> frozenset[str]:
    """The families of which a sentence holds a word, without their order."""
    words = [word for word in tokens_of(text) if word != ","]
    return frozenset(family for _, families in members_of(words, tokens_of) for family in families)


_PASSED_OVER = frozenset([",", "“", "”", '"'])
_PAIR, _OVER = crc32(b"2 "), crc32(b"s ")


def _of_words(words: list[str]) -> set[int]:
    """Each word by itself ("1 word"), with its neighbour ("2 word next") and with the one after ("s word later").

    A checksum goes on where that of the beginning stopped, so no such name is ever put together.
    """
    found: set[int] = set()
    for word in words:
        found.update(_of_word(word))
    padded = [b"<", *(word.encode() for word in words), b">"]
    spaced = [word + b" " for word in padded]
    found.update([crc32(b, crc32(a, _PAIR)) & _LAST for a, b in zip(spaced, padded[1:], strict=False)])
    found.update([crc32(c, crc32(a, _OVER)) & _LAST for a, c in zip(spaced, padded[2:], strict=False)])
    return found


@lru_cache(maxsize=8192)
def _of_word(word: str) -> tuple[int, ...]:
    """The word and its stem, and of a longer one its beginning, its consonants and its ending."""
    names = [f"1 {word}"]
    size = len(word)
    if (root := stem(word)) != word:
        names.append(f"q {root}")
    if size > 5 and word[0].islower():
        names += [f"p {word[:5]}", f"k {skeleton(word)}"]
        if size > 6:
            names.append(f"e {word[-4:]}")
    return tuple(crc32(name.encode()) & _LAST for name in names)


def _of_all(words: list[str]) -> list[str]:
    """How long the sentence is, how many numbers it holds, and what stands about the value that is asked about."""
    names = [f"z {min(len(words) // 3, 8)}", f"# {min(words.count('#'), 3)}"]
    return names + _around(words, words.index("@")) if "@" in words else names


def _of_families(members: list[Member]) -> list[str]:
    """Families alone, beside what stands next to them, in pairs over what stands between, and under a no."""
    names = [f"F {family}" for _, families in members for family in families]
    padded = [("<", ()), *members, (">", ())]
    counting = [_counts(*member) for member in padded]
    names += [
        f"G {padded[at][0]} {padded[at + 1][0]}" for at in range(len(padded) - 1) if counting[at] or counting[at + 1]
    ]
    only = [name for name, families in members if families]
    names += [f"K {first} {second}" for first, second in itertools.pairwise(only)]
    names += [f"K {first} {third}" for first, third in zip(only, only[2:], strict=False)]
    reach = 0
    for name, families in members:
        if name in _STOPS or name == "but":
            reach = 0
        elif "NOT" in families:
            reach = _NOT_REACHES
        elif reach:
            reach -= 1
            names += [f"N {family}" for family in families[:1]]
    place = next((at for at, (name, _) in enumerate(members) if name == "@"), None)
    return names if place is None else names + _families_around(members, place)


def _counts(name: str, families: tuple[str, ...]) -> bool:
    return bool(families) or not name.islower() or name in _SMALL_WORDS


_SMALL_WORDS = frozenset(["the", "a", "an", "so", "just"])


def _families_around(members: list[Member], at: int) -> list[str]:
    """The families and stops before and behind the value asked about, by their order."""
    names: list[str] = []
    nearest: list[str] = []
    for side, stretch in (("l", members[max(0, at - 8) : at][::-1]), ("r", members[at + 1 : at + 8])):
        seen = [name for name, families in stretch if families or name in _STOPS]
        names += [f"A{side}{min(n, 3)} {name}" for n, name in enumerate(seen)] + [f"A{side} {name}" for name in seen]
        names += [f"A{side}2 {a} {b}" for a, b in itertools.pairwise(seen)]
        nearest.append(next((name for name, families in stretch if families), "-"))
    return [*names, "Alr " + " ".join(nearest)]


def _around(words: list[str], at: int) -> list[str]:
    """What stands before and behind the value asked about, near words by their place."""
    left, right = words[max(0, at - 6) : at][::-1], words[at + 1 : at + 6]
    names = [f"l{n} {word}" for n, word in enumerate(left)] + [f"r{n} {word}" for n, word in enumerate(right)]
    names += [f"L {word}" for word in left] + [f"R {word}" for word in right]
    names += [f"ll {a} {b}" for a, b in itertools.pairwise(left)]
    names += [f"rr {a} {b}" for a, b in itertools.pairwise(right)]
    return names
