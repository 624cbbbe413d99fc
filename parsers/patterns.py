"""Compiles long lists of alternatives so that they are looked for fast: small letters, sorted by how they begin.

And before a list is looked for with care, one look tells whether it can be found at all (`sieve`).

For: every module of the parsers that holds lists of words.

Must not know: what the words mean. An expression compiled here finds what it would find as it was written.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from itertools import groupby
from string import ascii_lowercase

from parsers.sieve import Look, is_known, look_for

_EDGE = r"\b"
_MARK = re.compile(r"\\.|[][()|]")
_LETTER = re.compile(r"[A-Za-z](?![?*+{])")
_LOOKS = re.compile(r"\(\?<?[=!]")
_TIMES = re.compile(r"(?:[?*+]|\{[\d,]*\})?\??")
_OPTIONAL = ("?", "*", "{0", "{,")
_CLASS = re.compile(r"(?:\w(?!-\w)|[ '’-])+")
_DEEPEST = 3
_LONG = 100
"""From how many characters on a look before the search is worth it."""
_WORTH_A_LOOK = 20_000
"""In how many characters an expression is looked for before a look is made for it: by then the searching has cost as
much as the making. A child that reads one message seldom comes to that; a process that reads many soon does."""


class Expression:
    """A compiled expression, used as `re.Pattern` is; one much used is looked for only where it may be found."""

    __slots__ = ("_left", "_look", "_plain", "flags", "fullmatch", "groups", "match", "pattern", "split")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Compile an expression; raises re.error where it is none."""
        self._plain = plain = re.compile(pattern, flags)
        self._look: Look | None = None
        self._left = _WORTH_A_LOOK if len(pattern) >= _LONG else 0
        self.pattern, self.flags, self.groups = plain.pattern, plain.flags, plain.groups
        self.match, self.fullmatch, self.split = plain.match, plain.fullmatch, plain.split

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first place where it is found."""
        return self._plain.search(text, start, end) if self._may(text, end) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All places, from left to right."""
        return self._plain.finditer(text, start, end) if self._may(text, end) else iter(())

    def findall(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[str]:
        """What stands in all places; for an expression with at most one group."""
        return self._plain.findall(text, start, end) if self._may(text, end) else []

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with something else in these places."""
        return self._plain.sub(by, text, count) if self._may(text, sys.maxsize) else text

    def _may(self, text: str, end: int) -> bool:
        """Whether it may be found. What a text cut off at its end would hold, no look at the whole tells."""
        if self._look is None:
            if self._left > 0:
                self._left -= len(text)
                if self._left <= 0:
                    self._look = look_for(self.pattern, self.flags)
            return True
        return end < len(text) or not (text.isascii() or is_known(text)) or self._look(text)


Sought = re.Pattern[str] | Expression
"""What can be looked for in a text."""


def compiled(pattern: str, flags: int = 0) -> Expression:
    """Compile an expression as it is written: for the long ones."""
    return Expression(pattern, flags)


def lowered(pattern: str) -> Expression:
    """Compile an expression for text in small letters: four times faster than ignoring capitals (measured).

    Of alternatives that begin at a word's edge, the edge is looked for once, and those of a letter stand together.
    """
    small = re.sub(r"\\.|\(\?P|[A-Z]", lambda m: m[0].lower() if len(m[0]) == 1 else m[0], pattern)
    return Expression(_sorted(small, _PLAIN))


def any_case(pattern: str) -> Expression:
    """Compile an expression for text in which capitals are to be ignored: where the capitals are needed as well.

    Slower than `lowered` on small letters; twice as fast as ignoring capitals plainly, for the first letter of an
    alternative is looked for as it stands, in both cases, and that the engine does at one look.
    """
    return Expression(_sorted(pattern, _BOTH), re.IGNORECASE)


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written as a text."""
    return frozenset(text.split())


def low(text: str) -> str:
    """The text in small letters, of the same length: a place found in it is the same place in the text."""
    small = text.lower()
    return small if len(small) == len(text) else _LONGER.join(part.lower() for part in text.split(_LONGER))


_LONGER = "İ"
"""The one letter that is two in small letters."""


_Cases = dict[str, str]
"""How a letter is written in an expression."""
_PLAIN: _Cases = {}
_BOTH: _Cases = {letter: f"(?-i:[{letter}{letter.upper()}])" for letter in ascii_lowercase}


def _sorted(pattern: str, cases: _Cases) -> str:
    """The expression with its alternatives gathered; where groups are numbered, they keep their order."""
    runs = groupby(_branches(pattern), lambda branch: branch.startswith(_EDGE))
    numbered = _is_numbered(pattern)
    return "|".join(_at_edge(list(run), cases, numbered) if edge else "|".join(run) for edge, run in runs)


def _is_numbered(pattern: str) -> bool:
    """Whether the expression has groups with a number or a name."""
    opened = (at for at, mark in _marks(pattern) if mark == "(")
    return any(not pattern.startswith("(?", at) or pattern.startswith("(?P", at) for at in opened)


def _at_edge(run: list[str], cases: _Cases, numbered: bool) -> str:
    """Alternatives in a row that all begin at a word's edge, as one expression."""
    branches = [inner for branch in run for inner in _opened(branch.removeprefix(_EDGE), cases, numbered)]
    return rf"{_EDGE}(?:{_gathered(branches, cases, numbered)})"


def _opened(branch: str, cases: _Cases, numbered: bool) -> list[str]:
    """The alternatives of a branch that is one group and nothing else; of one that goes on, the group gathered."""
    if not branch.startswith("(?:"):
        return [branch]
    end = _end_of_group(branch, 0)
    inner = _branches(branch[3 : end - 1])
    return inner if end == len(branch) else [f"(?:{_gathered(inner, cases, numbered)}){branch[end:]}"]


_Run = tuple[str, list[str], frozenset[str] | None]
"""A letter with what follows it in its alternatives; or '', one other alternative, and what it can begin with."""


def _gathered(branches: list[str], cases: _Cases, numbered: bool, depth: int = _DEEPEST) -> str:
    """The alternatives, those that begin with the same letter in one: the engine passes over them at one look.

    A branch goes up to an earlier one of its letter where nothing between the two can begin with that letter, so that
    the first that fits is still the first.
    """
    found: list[_Run] = []
    for branch in branches:
        letter = branch[0].lower() if depth and _LETTER.match(branch) else ""
        place = _place_of(letter, found) if letter and not numbered else None
        if place is None:
            begins = frozenset(letter) if letter else None if numbered else _begins(branch)
            found.append((letter, [branch[len(letter) :]], begins))
        else:
            found[place][1].append(branch[1:])
    return "|".join(
        (cases if depth == _DEEPEST else _PLAIN).get(letter, letter)
        + (rests[0] if len(rests) == 1 else f"(?:{_gathered(rests, cases, numbered, depth - 1)})")
        for letter, rests, _ in found
    )


def _place_of(letter: str, found: list[_Run]) -> int | None:
    """Where the alternatives of a letter stand that one more may join."""
    for place in range(len(found) - 1, -1, -1):
        other, _, begins = found[place]
        if other == letter:
            return place
        if begins is None or letter in begins or letter.upper() in begins:
            return None
    return None


def _begins(branch: str) -> frozenset[str] | None:
    """The characters with which a match of the branch can begin; None where that is hard to tell."""
    at = 0
    found: frozenset[str] = frozenset()
    while at < len(branch):
        letters, end = _item(branch, at)
        if letters is None:
            return None
        found |= letters
        if letters and not branch.startswith(_OPTIONAL, end):
            return found
        times = _TIMES.match(branch, end)
        at = times.end() if times else end
    return None


def _item(branch: str, at: int) -> tuple[frozenset[str] | None, int]:
    """What the item at a place can begin with (nothing, where it only looks around), and where it ends."""
    if branch.startswith(_EDGE, at):
        return frozenset(), at + len(_EDGE)
    match branch[at]:
        case "(":
            end = _end_of_group(branch, at)
            if _LOOKS.match(branch, at):
                return frozenset(), end
            begins = [_begins(inner) for inner in _branches(branch[at + 3 : end - 1])]
            letters = frozenset().union(*(each or () for each in begins))
            return (letters if branch.startswith("(?:", at) and None not in begins else None), end
        case "[":
            end = branch.index("]", at + 2) + 1
            inner = branch[at + 1 : end - 1]
            return (frozenset(inner) if _CLASS.fullmatch(inner) else None), end
        case "\\":
            return (None if branch[at + 1].isalnum() else frozenset(branch[at + 1])), at + 2
        case mark:
            return (None if mark in ".^$" else frozenset(mark)), at + 1


def _marks(pattern: str) -> Iterator[tuple[int, str]]:
    """The brackets and bars of an expression with their places, those in a class left out."""
    in_class = False
    for match in _MARK.finditer(pattern):
        mark = match.group(0)
        if not in_class and mark in "(|)":
            yield match.start(), mark
        in_class = mark == "[" or (in_class and mark != "]")


def _branches(pattern: str) -> list[str]:
    """The outermost alternatives of an expression."""
    found: list[str] = []
    depth, start = 0, 0
    for at, mark in _marks(pattern):
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and depth == 0:
            found.append(pattern[start:at])
            start = at + 1
    return [*found, pattern[start:]]


def _end_of_group(pattern: str, start: int) -> int:
    """Where the group that opens at a place ends."""
    depth = 0
    for at, mark in _marks(pattern[start:]):
        depth += (mark == "(") - (mark == ")")
        if depth == 0 and mark == ")":
            return start + at + 1
    return len(pattern)
