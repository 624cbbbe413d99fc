"""The dates of one sentence, each with the place where the words that govern it end.

For: `whens`. A day told twice ("Friday, 4 December", "a week ago today (8th June)") is one date, the exact one, and
stands where its first name stands; a list of weekdays names no day; "the 19th" after 18 July is in July.

Must not know: what a date is the date of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from parsers.patterns import compiled
from parsers.values.dates import Form, FoundDate
from parsers.values.daysums import day_of, plus_days
from parsers.values.daywords import FIGURE

_TWICE = compiled(
    r"(?:\s(?:after|before|following)\s\w+(?:\s\w+)?)?[\s,(:–-]{0,4}(?:(?:i\.?e\.?|that is|that['’]s|which is|being"
    r"|the|on)\s)?",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s?(?:\s|,|&|/|-|–|\band\b|\bto\b|\bor\b)\s?", re.IGNORECASE)
_LOOSE = (Form.WEEKDAY, Form.RELATIVE)
_EXACT = (Form.FULL, Form.NO_YEAR, Form.SLASHED, Form.ORDINAL)


def placed(text: str, found: Iterable[FoundDate]) -> list[tuple[FoundDate, int]]:
    """The dates that name a day, in order, each with the place up to which the words before it go."""
    known = _in_its_month(text, [f for f in found if f.form is not Form.ROUGH])
    known = sorted((*known, *_next_to(text, known)), key=lambda f: f.start)
    listed = {
        id(f)
        for a, b in pairwise(known)
        if a.form is b.form is Form.WEEKDAY and _LISTED.fullmatch(text, a.end, b.start)
        for f in (a, b)
    }
    kept: list[tuple[FoundDate, int]] = []
    for one in known:
        if id(one) in listed:
            continue
        if kept and _told_twice(text, kept[-1][0], one):
            kept[-1] = (one, kept[-1][1])
            continue
        if kept and _names_its_weekday(text, kept[-1][0], one):
            continue
        kept.append((one, one.start + _preposition(one)))
    return kept


_NEXT_DAY = compiled(
    r"\b(?:(?:on|by) )?(?:(?:the|that) )?(?:very )?(?:day|night|morning)s? (?P<side>before|after|following|preceding"
    r"|previous|earlier|later)\b(?! (?:tomorrow|yesterday|that day))|\b(?:the )(?P<adj>following|next|preceding"
    r"|previous) (?:day|morning)\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"\s?(?:(?:it|that|this|then)\b|[,.;:)–-]|$|(?:and|but|so|as|when|at|by)\b)", re.IGNORECASE)
_BACK = ("before", "preceding", "previous", "earlier")


def _next_to(text: str, known: list[FoundDate]) -> list[FoundDate]:
    """The days told by another day of the sentence: "the day before she flies", "out the day after"."""
    made: list[FoundDate] = []
    for match in _NEXT_DAY.finditer(text) if known else ():
        behind = [f for f in known if f.start >= match.end()]
        ahead = [f for f in known if f.end <= match.start()]
        named = behind[:1] if behind and not _BARE.match(text, match.end()) else ahead[-1:]
        anchor = next(iter(named or ahead[-1:]), None)
        if anchor is None:
            continue
        step = -1 if (match["side"] or match["adj"]).casefold() in _BACK else 1
        after, before = (plus_days(day, step) if day else None for day in (anchor.after, anchor.before))
        made.append(FoundDate(match.start(), match.end(), match.group(), anchor.form, after, before))
    return made


def _preposition(one: FoundDate) -> int:
    """How much of a date's own words belongs to those before it: "until" of "until the 10th"."""
    match = _BEFORE.match(one.quote) if one.form is Form.ORDINAL else None
    return match.end() if match else 0


_BEFORE = re.compile(r"(?:on|by|until|till|from|since|for|to|of)\s(?=the\s)", re.IGNORECASE)


def _told_twice(text: str, first: FoundDate, again: FoundDate) -> bool:
    """Whether a weekday or "today week" is followed at once by the date of the same day."""
    named = first.form is Form.NO_YEAR and not FIGURE.search(first.quote)  # "Lady Day, which is the 25th of March"
    if (
        not (named or first.form in _LOOSE)
        or again.form not in _EXACT
        or not _TWICE.fullmatch(text, first.end, again.start)
    ):
        return False
    days = {again.after, again.before} - {None}
    if first.form is Form.WEEKDAY:
        return any(d.weekday() in {f.weekday() for f in (first.after, first.before) if f} for d in days if d)
    return bool(days & {first.after, first.before})


_ITS_WEEKDAY = compiled(
    r"[\s,(–-]{1,4}(?:(?:that['’]?s|that is|which is|it['’]?s(?: on)?|being|i\.?e\.?|so)\s)?(?:an?\s|the\s)?",
    re.IGNORECASE,
)


def _names_its_weekday(text: str, first: FoundDate, again: FoundDate) -> bool:
    """Whether a date is followed at once by the name of its weekday: "12 March, that's the Friday"."""
    if first.form not in _EXACT or again.form is not Form.WEEKDAY:
        return False
    told = {f.weekday() for f in (again.after, again.before) if f}
    own = {f.weekday() for f in (first.after, first.before) if f}
    return bool(told & own) and _ITS_WEEKDAY.fullmatch(text, first.end, again.start) is not None


def _in_its_month(text: str, found: list[FoundDate]) -> list[FoundDate]:
    """Give a bare "the 19th" the month of the full date before it in the sentence, where it follows that day."""
    done: list[FoundDate] = []
    for one in found:
        number = re.search(r"\d{1,2}", one.quote)
        if done and one.form is Form.ORDINAL and number and done[-1].form in (Form.FULL, Form.NO_YEAR, Form.ORDINAL):
            gone = _long_ahead(done[-1], one) or _told_of_past(text, done[-1])
            before = done[-1].before if gone else done[-1].after
            same = before and day_of(before.year, before.month, int(number.group()))
            if before and same and same > before and one.after is not None and one.after < before:
                one = replace(one, after=same, before=same)
        done.append(one)
    return done


def _long_ahead(named: FoundDate, bare: FoundDate) -> bool:
    """Whether a date without a year is the one gone by: the coming one lies far beyond the bare day's next."""
    if named.form is not Form.NO_YEAR or named.after is None or bare.after is None:
        return False
    return (named.after - bare.after).days > _FAR_AHEAD


def _told_of_past(text: str, bare: FoundDate) -> bool:
    """Whether a bare "on the 1st" is the one gone by: the words just before it tell what happened then."""
    return bare.form is Form.ORDINAL and _HAPPENED_ON.search(text[max(0, bare.start - 40) : bare.start]) is not None


_HAPPENED_ON = compiled(
    r"\b(?:was|were|had|got|lost|left|died|went|came|told|gave|gone|fell|moved|served|stopped|split|sacked"
    r"|laid off|let go"
    r"|\w{3,}ed)\b(?: (?!to\b|must\b|will\b|by\b)[\w'’]{1,12}){0,3}\s$",
    re.IGNORECASE,
)
_FAR_AHEAD = 200
