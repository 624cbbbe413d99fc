"""A fast look whether an expression can be found in a text at all: most cannot, and to find that out slowly costs most.

For: `patterns`. An expression is said again in the language of RE2, which looks in one pass over the text however many
alternatives there are, but knows neither what stands before and behind nor words of other alphabets. So all that only
looks around is left out, and a long count of repetitions is taken as without end: what is left fits wherever the
expression fits, and sometimes where it does not. It only ever spares a search, and answers none.

Must not know: what expressions are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import re2

Look = Callable[[str], bool]
"""Whether something may be found in a text: True as well where it is not sure."""

_SIGNS = "‘’“”–—…£•·"
"""Signs beyond ASCII that letters are full of, and that no expression takes for a letter, a digit or a space."""
_KNOWN = "".join(map(chr, range(128))) + _SIGNS
_FOREIGN = re.compile(f"[^\x00-\x7f{_SIGNS}]")
_COUNTED = 1
"""Up to how many repetitions are counted: an automaton that counts grows large."""
_MEMORY = 1 << 24
"""How many bytes one automaton may grow to. Most stay below a hundredth of it."""
_CLASS_ESCAPES = "dDsSwW"
_PLAIN_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_LOOKS = re.compile(r"\(\?<?[=!]")
_OPENED = re.compile(r"\((?:\?(?::|P<\w+>|-?i:)|(?!\?))")
_PASSED = re.compile(r"[^\\\[()#]+")
_NOTHING = "[^\x00-\U0010ffff]"
_AS_IT_IS = re.compile(r"[A-Za-z0-9 ]+|\)?\|\(\?:|[)|]")
"""What is the same in both languages."""
_TIMES = re.compile(r"\{(\d*)(,?)(\d*)\}")


class _Unknown(Exception):
    """The expression holds something that is not said again here."""


def look_for(pattern: str, flags: int) -> Look | None:
    """A look for what the expression finds; None where none can be made."""
    try:
        automaton = re2.compile(_Again(pattern, flags).said(), 0, _MEMORY)
    except (_Unknown, re2.error):
        return None
    look: Look | None = automaton.contains if isinstance(automaton, re2.Pattern) else None
    return look


def is_known(text: str) -> bool:
    """Whether a look at the text can be trusted: it holds nothing that the two languages take differently."""
    return _FOREIGN.search(text) is None


class _Again:
    """An expression, read from left to right and said again."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern = pattern
        self._flags = flags
        self._at = 0

    def said(self) -> str:
        """The whole expression; raises _Unknown."""
        said = ""
        while self._at < len(self._pattern):
            if plain := None if self._flags & re.VERBOSE else _AS_IT_IS.match(self._pattern, self._at):
                said += plain.group()
                self._at = plain.end()
            else:
                said += self._next()
        return "(?i)" + said if self._flags & re.IGNORECASE else said

    def _next(self) -> str:
        """Say the next item again and pass over it."""
        mark = self._pattern[self._at]
        match mark:
            case "\\":
                return self._escaped()
            case "[":
                return _of_members(self._members(), 0)
            case "(":
                return self._group()
            case "^" | "$":
                self._at += 1
                return self._edge(mark)
            case "*" | "+" | "?" | "{":
                return self._times()
        self._at += 1
        if self._flags & re.VERBOSE and (mark.isspace() or mark == "#"):
            if mark == "#":
                self._comment()
            return ""
        if mark == ".":
            return _of_members(".", self._flags & re.DOTALL)
        return mark if mark in ")|" else _literal(mark)

    def _escaped(self) -> str:
        mark = self._pattern[self._at + 1]
        self._at += 2
        if mark in "bBA":
            return "\\" + mark
        if mark == "Z":
            return r"\z"
        if mark in _CLASS_ESCAPES:
            return _of_members("\\" + mark, 0)
        if mark.isalnum():
            if mark in _PLAIN_ESCAPES:
                return _literal(_PLAIN_ESCAPES[mark])
            raise _Unknown
        return _literal(mark)

    def _members(self) -> str:
        """Pass over a class; what it says."""
        members = _CLASS.match(self._pattern, self._at)
        if members is None:
            raise _Unknown
        self._at = members.end()
        return members.group()

    def _group(self) -> str:
        if looks := _LOOKS.match(self._pattern, self._at):
            self._at = looks.end()
            depth = 1
            while depth:
                depth += self._passed_over()
            return ""
        opened = _OPENED.match(self._pattern, self._at)
        if opened is None:
            raise _Unknown
        self._at = opened.end()
        return opened.group() if opened.group().endswith("i:") else "(?:"

    def _passed_over(self) -> int:
        """Pass over one item of what only looks around; by how much deeper one then is."""
        if plain := _PASSED.match(self._pattern, self._at):
            self._at = plain.end()
            return 0
        mark = self._pattern[self._at]
        if mark == "[":
            self._members()
            return 0
        if mark == "#" and self._flags & re.VERBOSE:
            self._comment()
            return 0
        self._at += 2 if mark == "\\" else 1
        return (mark == "(") - (mark == ")")

    def _comment(self) -> None:
        """Pass over the rest of a line."""
        self._at = (self._pattern.find("\n", self._at) + 1) or len(self._pattern)

    def _edge(self, mark: str) -> str:
        """A line's or the text's beginning or end, where the expression asks for it."""
        if self._flags & re.MULTILINE:
            return f"(?m:{mark})"
        if mark == "^":
            return r"\A"
        last = self._at == len(self._pattern) or self._pattern[self._at] in "|)"
        return r"(?:\n?\z)" if last else ""

    def _times(self) -> str:
        counted = _TIMES.match(self._pattern, self._at)
        if self._pattern[self._at] == "{" and (counted is None or counted.group(0) == "{,}"):
            self._at += 1
            return r"\{"
        self._at = counted.end() if counted else self._at + 1
        said = self._pattern[self._at - 1] if counted is None else _fewer(*counted.groups())
        if self._pattern.startswith("+", self._at):
            raise _Unknown
        if self._pattern.startswith("?", self._at):
            self._at += 1
        return said


def _fewer(least: str, comma: str, most: str) -> str:
    """How often something is repeated, counted no further than is worth it."""
    low = min(int(least or 0), _COUNTED)
    high = int(most) if most else None if comma else int(least)
    if high is not None and high <= _COUNTED:
        return f"{{{low},{high}}}"
    return f"{{{low},}}"


@cache
def _of_members(written: str, flags: int) -> str:
    """A class as what it holds of the known characters: so it is the same in both languages."""
    fits = re.compile(written, flags).match
    held = [character for character in _KNOWN if fits(character)]
    if not held:
        return _NOTHING
    return "[" + "".join("\\" + each if each in "\\]^-[" else each for each in held) + "]"


def _literal(character: str) -> str:
    if character not in _KNOWN:
        return _NOTHING
    return character if character.isalnum() else _of_members(re.escape(character), 0)
