"""References in an officer's words: full ("DTR-HMR-2026-00031"), short ("00031", "31"), and what each is there for.

For: understand.py and the acts. A number is replaced by a token "@case3" (the third in `Numbers.refs`), so that
nobody takes it for a time of day. "@case" tokens never come from a mail: "@" before letters is taken out first.

Must not know: what is done to the cases.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rules.case import Case
from rules.names import fold

FULL = re.compile(r"\bdtr[- ]?([a-z]{2,5})[- ](\d{4})[- ](\d{1,6})\b")
_PADDED = re.compile(r"(?<![\d/.:£-])0\d{3,5}(?![\d/:]|\.\d| \d{3})")
_NOUNS = (
    r"(?:am|pm|a\.m|mins?|minutes?|hrs?|hours?|days?|nights?|weeks?|months?|years?|yrs?|yr|kids?|"
    r"children|people|times?|%|st|nd|rd|th|oclock|ish|calls?|cases?|bed|beds"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|past|to \d|weekly|pounds|working|of (?:them|us|you|my))"
)
_STRONG = (
    r"(?:case|cases|ref|reference|number|no|no\.|#|dtr|duplicate of|duplicate|same (?:\w+ ){0,3}as|meant|"
    r"meant for|copy of|repeat of|merge with|merge into|is for|was for|under|wrong one|should be|"
    r"shouldve been|should have been|undo on|referral)"
)
_BEFORE = (
    rf"(?:{_STRONG}|of|as|with|for|vs|than|reopen|close|re|and|&|/|,|not|into|on|is|to|are|from|or|about|"
    rf"keep|leave|use|drop|bin|lose|merge|see|cf)"
)
_SHORT = re.compile(
    rf"(?:(?P<start>^)|(?P<before>(?:(?<=\s)|^){_BEFORE}|,) ?#?)(?P<number>\d{{1,5}})(?![\d/:%]|\.\d|-\d|"
    rf" ?(?:{_NOUNS})\b| \d{{3}})(?P<after>(?: ?[-:/=,)]| to (?=[a-z])| is\b| are\b| and\b| or\b|$| |\.))"
)
_NAMED = re.compile(r"^(\d{1,5}) ([a-z][a-z'-]+)\b")
_LOW = 13


@dataclass(slots=True)
class Numbers:
    """The references of one mail. `refs` in order of appearance; unknown full ones are kept too."""

    code: str
    year: int
    pool: tuple[Case, ...]
    refs: list[str] = field(default_factory=list)

    def tokens(self, text: str) -> str:
        """The plain text with every reference replaced by its token."""
        text = re.sub(r"@(?=case\d)", "", text)
        text = FULL.sub(lambda found: self._token(self._full(found)), text)
        text = _PADDED.sub(lambda found: self._padded(found.group(0)), text)
        return self._short(_NAMED.sub(self._named, text))

    def ref(self, token: str) -> str:
        """The reference that a token stands for."""
        return self.refs[int(token.removeprefix("@case"))]

    def known(self, ref: str) -> bool:
        """Whether there is such a case here."""
        return any(case.ref == ref for case in self.pool)

    def _full(self, found: re.Match[str]) -> str:
        code, year, number = found.groups()
        return f"DTR-{code.upper()}-{year}-{int(number):05d}"

    def _padded(self, digits: str) -> str:
        ref = self._near(int(digits))
        return self._token(ref) if ref else digits

    def _near(self, number: int) -> str | None:
        """The case of this number and year, else of the last year in which there is one."""
        ends = f"-{number:05d}"
        found = sorted((case.ref for case in self.pool if case.ref.endswith(ends)), reverse=True)
        this_year = f"DTR-{self.code}-{self.year}{ends}"
        return this_year if this_year in found else (found[0] if found else None)

    def _short(self, text: str) -> str:
        before = None
        while before != text:  # "31 and 42" overlap in one pass
            before = text
            text = _SHORT.sub(self._replaced, text)
        return text

    def _replaced(self, found: re.Match[str]) -> str:
        whole, number = found.group(0), found.group("number")
        start = found.group("start") is not None
        strong = bool(re.fullmatch(_STRONG, found.group("before") or ""))
        selects = start and bool(re.match(r" ?[-:/=,]| (?:is|are|and|to)\b", found.group("after")))
        if not (strong or selects) and (int(number) < _LOW or start):
            return whole
        ref = self._near(int(number))
        if ref is None:
            return whole
        at = found.start("number") - found.start()
        return whole[:at] + self._token(ref) + whole[at + len(number) :]

    def _named(self, found: re.Match[str]) -> str:
        """As in "11 Gary Whittle to Sian": the number of a case, and who it is about."""
        ref = self._near(int(found.group(1)))
        case = next((each for each in self.pool if each.ref == ref), None)
        name = fold((case.record.applicant.name if case else None) or "").split()
        return f"{self._token(ref)} {found.group(2)}" if ref and found.group(2) in name else found.group(0)

    def _token(self, ref: str) -> str:
        if ref not in self.refs:
            self.refs.append(ref)
        return f"@case{self.refs.index(ref)}"


TOKEN = re.compile(r"@case\d+")


def numbers_of(code: str, year: int, pool: tuple[Case, ...]) -> Numbers:
    """An empty collection for one mail."""
    return Numbers(code.upper(), year, pool)


def short_numbers(text: str) -> tuple[int, ...]:
    """Every number in a text that might be a short reference; for looking cases up."""
    return tuple(dict.fromkeys(int(each) for each in re.findall(r"(?<![\d/.:£])\d{1,6}(?![\d:])", text)))[:50]
