"""The body whose name the sender's mail domain spells: hmp-larkmoor.example, "HMP Larkmoor".

For: `referrer`, where no word of a list tells which of the signed words are the body.

Must not know: posts, names of people.
"""

from __future__ import annotations

import re
from itertools import islice

from parsers.patterns import compiled
from parsers.prose.words import BODY_WORD, ROLE_WORD, UNIT_WORD
from parsers.prose.writer.pieces import without_contacts
from parsers.record import Address

_PHRASE = compiled(
    r"\b[A-Z][\w'’&-]{1,24}(?:\s(?:(?:of|and|&|the|for)\s)?[A-Z][\w'’&/-]{1,24}){0,5}(?:\s[a-z]{3,16}){0,3}"
)
"""Capitals, and the small words behind that may still be the body's: "Haven Row domestic abuse outreach"."""
_SMALL = frozenset(["of", "and", "&", "the", "for", "in", "at", "on"])
_OF_NOBODY = compiled(rf"{BODY_WORD.pattern}|gmail|hotmail|outlook|yahoo|icloud|btinternet|example", re.IGNORECASE)
_LEAST, _WHOLE_WORD, _MOST_LEFT_OUT, _START = 5, 4, 2, 3
_LONGEST_LABEL = 63
"""What the net allows; a longer one is nobody's."""
_MOST_READ = 60_000


def body_spelt(author: Address | None, foot: tuple[str, ...], text: str) -> str | None:
    """The body that the domain spells: a line signed, else the words of the letter, spelt whole before in part."""
    labels = author.email.split("@")[-1].casefold().split(".")[:2] if author else []
    slugs = (_slug(label) for label in labels if len(label) <= _LONGEST_LABEL)
    keys = [key for key in slugs if len(key) >= _LEAST and not _OF_NOBODY.fullmatch(key)]
    if not keys:
        return None
    for piece in (piece.strip(" .") for line in foot for piece in re.split(r"[,|(]|\s-\s", line)):
        bare = without_contacts(piece)
        if _begins(bare, keys):
            return bare
    shown = " . ".join((*foot, author.name if author else "", text[:_MOST_READ]))
    phrases = [match.group(0).split() for match in _PHRASE.finditer(shown)]
    return _whole(phrases, keys) or _in_part(phrases, keys)


def _begins(piece: str, keys: list[str]) -> bool:
    """Whether a piece signed is what the domain spells, or that with what it is behind: "Ash Soup Run", ash-soup."""
    slug = _slug(piece)
    more = slug not in keys and (re.search(r"\d", piece) or ROLE_WORD.search(piece) or UNIT_WORD.search(piece))
    return not more and len(piece.split()) <= _LONG and any(slug.startswith(key) for key in keys)


_LONG = 7


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def _whole(phrases: list[list[str]], keys: list[str]) -> str | None:
    """The words that are the domain, those that say what the body is behind them before those that do not."""
    found: list[tuple[int, int, str]] = []
    for words in phrases:
        for start in range(len(words)):
            for end in range(len(words), start, -1):
                if (slug := _slug("".join(words[start:end]))) in keys:
                    more = _kind_behind(words[end:])
                    found.append((len(slug), more, " ".join(words[start : end + more])))
    return max(found, key=lambda each: each[:2])[2] if found else None


def _kind_behind(words: list[str]) -> int:
    """How many of the words that follow a body's name say what it is: "Oxley Hospital" behind oxley.example."""
    return 1 if words and (BODY_WORD.fullmatch(words[0]) or UNIT_WORD.fullmatch(words[0])) else 0


def _in_part(phrases: list[list[str]], keys: list[str]) -> str | None:
    """The first words whose letters the domain takes in order: kirbynursery of "Kirby Cross Nursery"."""
    windows = (
        (words, start, end)
        for words in phrases
        for start in (n for n, word in enumerate(words) if not word.islower())
        for end in range(start + 2, len(words) + 1)
        if any(_may_spell(words[start:end], key) for key in keys)
    )
    for words, start, end in islice(windows, _MOST_TRIED):
        begun = _slug(words[start])[:_START]  # of two words a letter and a name are a person: tbirch.example
        if any(_spells(words[start:end], key) and (end - start > 2 or key.startswith(begun)) for key in keys):
            return " ".join(words[start : end + _kind_behind(words[end:])])
    return None


_MOST_TRIED = 500
"""Of an honest letter a few dozen come in question."""


def _may_spell(words: list[str], key: str) -> bool:
    """Whether at first sight a domain may be these words: it begins as they do and holds a long one whole."""
    slugs = [_slug(word) for word in words]
    return key.startswith(slugs[0][:1]) and any(len(slug) >= _WHOLE_WORD and slug in key for slug in slugs)


def _spells(words: list[str], key: str) -> bool:
    """Whether a domain is these words in order, each whole, begun, by its letter or left out, the first and last never.

    At least one long word must stand in it whole, or initials would spell anything.
    """
    slugs = [(_slug(word), word.casefold() in _SMALL) for word in words]
    states = {(0, False, 0)}  # letters taken, whether a long word stands whole, words left out
    for n, (slug, small) in enumerate(slugs):
        ahead: set[tuple[int, bool, int]] = set()
        for taken, whole, left_out in states:
            if key.startswith(slug, taken):
                ahead.add((taken + len(slug), whole or len(slug) >= _WHOLE_WORD, left_out))
            ahead |= {
                (taken + size, whole, left_out)
                for size in (1, *range(_START, len(slug)))
                if key.startswith(slug[:size], taken)
            }
            if 0 < n < len(slugs) - 1 and (small or left_out < _MOST_LEFT_OUT):
                ahead.add((taken, whole, left_out + (not small)))
        states = ahead
    return any(taken == len(key) and whole for taken, whole, _ in states)
