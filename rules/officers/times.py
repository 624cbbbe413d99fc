"""When something was done, as officers write it: "Friday 10.15", "3pm yest", "half two", "20/11", "just now".

For: rules/officers/contacts.py and acts.py. London time (contract/officers.md, Times): a weekday is the latest such day
not after the mail, a bare hour lies between seven in the morning and seven in the evening.

Must not know: what was done.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from rules.words import LONDON

_WEEKDAYS = {
    "mon": 0, "monday": 0, "tue": 1, "tues": 1, "tuesday": 1, "wed": 2, "weds": 2, "wednesday": 2, "thu": 3, "thur": 3,
    "thurs": 3, "thursday": 3, "fri": 4, "friday": 4, "sat": 5, "saturday": 5, "sun": 6, "sunday": 6,
}  # fmt: skip
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
} | {"a": 1, "an": 1, "half an": 0, "quarter": 15, "twenty": 20, "a couple of": 2, "couple of": 2, "a few": 3}
_SPOKEN = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HOUR = rf"(?:\d{{1,2}}|{_SPOKEN})"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?"
_DAYNAME = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
_JUST = (
    r"just (?:now|rang|rung|spoken|spoke|called|phoned|had|got|been|tried|met|seen|saw|left|come off|came off|put"
    r"|emailed|texted|answered|told|finished)|right now|this minute|off the phone|a (?:minute|moment|"
    r"second) ago|moments ago"
)
_TIME = re.compile(
    rf"(?P<now>\b(?:{_JUST})\b)"
    rf"|(?P<ago>\b(?P<agon>\d{{1,3}}|{_SPOKEN}|an?|half an|twenty|a couple of|couple of|"
    rf"a few) ?(?P<agou>min(?:ute)?s?|h(?:ou)?rs?) ago\b)"
    r"|(?P<iso>\b\d{4}-\d{2}-\d{2}\b)"
    r"|(?P<num>(?<![\d/.:£-])\d{1,2}(?P<sep>[/-])\d{1,2}(?:(?P=sep)(?:\d{4}|\d{2}))?(?![\d/]))"
    r"|(?P<dots>(?<![\d/.:£])\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})\b|(?<=\bon )\d{1,2}\.(?:0?[1-9]|"
    r"1[0-2])\b(?! ?[ap]\.?m))"
    rf"|(?P<dm>\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}\b(?:,? \d{{4}})?)"
    rf"|(?P<md>\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}})?)"
    r"|(?P<clock>(?<![\d/.:£])\d{1,2}[.:]\d{2}(?![\d/])(?: ?(?:am|pm|a\.m|p\.m)\b)?)"
    r"|(?P<ampm>(?<![\d/.:£])\d{1,2} ?(?:am|pm|a\.m|p\.m)\b)"
    rf"|(?P<past>\b(?P<pastm>half|quarter|five|ten|twenty|twenty five|\d{{1,2}})(?: mins?|"
    rf" minutes)? (?P<way>past|to|passed) (?P<pasth>{_HOUR})\b(?! ?(?:am\b|pm\b)?(?:min|people|others)))"
    rf"|(?P<oclock>\b{_HOUR} oclock\b)"
    r"|(?P<four>(?<![\d/.:£])(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs|hours|h)\b|(?<=\bat )(?:[01]\d|2[0-3])[0-5]\d\b|"
    r"(?:(?<=\brung )|(?<=\brang )|(?<=\bcalled )|"
    r"(?<=\bphoned )|(?<=\bspoke ))(?:0[7-9]|1\d)[0-5]\d(?= -|$))"
    rf"|(?P<bare>(?:(?<=\bat )|(?<=\babout )|(?<=\baround )|(?<=@ )|(?<=@)|(?<=\bjust after )|"
    rf"(?<=\bjust before ))(?:\d{{1,2}}|{_SPOKEN})\b(?![/.:]?\d|(?:st|nd|rd|th)\b| ?%|"
    rf" (?:\w+ ){{0,2}}(?:street|road|lane|avenue|close|house|court|times?|people|years?|others|"
    rf"days?)\b))"
    r"|(?P<pair>(?<![\d/.:£])\d{1,2}(?= (?:and|&|then)(?: again)?(?: at)? \d{1,2}(?:[.:]\d{2}|ish)?"
    r"(?: today| yesterday| this| on|$| ?[ap]m))|(?<=\band )(?<![\d/.:£])\d{1,2}(?= today| yesterday| this| on|$))"
    r"|(?P<ish>\b\d{1,2}ish\b)"
    r"|(?P<noon>\b(?:noon|midday)\b)"
    r"|(?P<the>\b(?:the|on) \d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}(?:st|nd|rd|th)\b)"
    rf"|(?P<weekday>\b(?:(?P<which>last|this|next|coming) )?(?:{_DAYNAME})\b(?<!\bsat(?= (?:next to|beside|with|"
    rf"down|opposite|in on)\b)))"
    r"|(?P<word>\b(?:today|this (?:morning|afternoon|evening|am|pm|lunchtime)|earlier (?:today|on)|"
    r"first thing|lunchtime"
    r"|tonight|the day before yesterday|day before yesterday|yesterday|last night|tomorrow|next week)\b)"
)
_MONTH_START = re.compile(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m>{_MONTH})(?:,? (?P<y>\d{{4}}))?")
_MONTH_FIRST = re.compile(rf"(?P<m>{_MONTH}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<y>\d{{4}}))?")


@dataclass(frozen=True, slots=True)
class When:
    """A day and a time of day in London, as far as told. `ahead` says that the words speak of a day still to come."""

    day: date | None = None
    at: time | None = None
    ahead: bool = False
    start: int = 0

    @property
    def told(self) -> bool:
        """Something is told."""
        return self.day is not None or self.at is not None


@lru_cache(maxsize=4096)
def whens_of(text: str, sent: datetime) -> tuple[When, ...]:
    """The times in a plain clause in order, days and hours joined. `sent` is the mail's own instant."""
    there = sent.astimezone(LONDON)
    found: list[When] = []
    for match in _TIME.finditer(text):
        one = _one(match, there)
        if one is not None:
            found.append(one)
    return _joined(found)


def _joined(found: list[When]) -> tuple[When, ...]:
    """A day and an hour beside each other are one; an hour without a day of its own takes the day before it."""
    joined: list[When] = []
    for one in found:
        last = joined[-1] if joined else None
        if last is not None and last.day is not None and last.at is None and one.day is None:
            joined[-1] = When(last.day, one.at, last.ahead, last.start)
        elif last is not None and last.day is None and one.day is not None and one.at is None:
            joined = [When(each.day or one.day, each.at, one.ahead, each.start) for each in joined]
        elif last is not None and last.at is None and one.at is None and last.day == one.day:
            continue
        elif last is not None and one.day is None:
            joined.append(When(last.day, one.at, last.ahead, one.start))
        else:
            joined.append(one)
    return tuple(joined)


def _one(match: re.Match[str], there: datetime) -> When | None:
    kind = match.lastgroup or ""
    for name in ("now", "ago", "iso", "num", "dots", "dm", "md", "clock", "ampm", "past", "oclock", "four", "bare"):
        if match.group(name):
            kind = name
            break
    at = match.start()
    if kind in {"now", "ago"}:
        return _elapsed(match, there, at)
    if kind in {"iso", "num", "dots", "dm", "md"} or match.group("the"):
        day = _date(match.group(0), there.date())
        return None if day is None else When(day, None, day > there.date(), at)
    if match.group("weekday"):
        return _weekday(match, there.date(), at)
    if match.group("word"):
        return _word(match.group("word"), there.date(), at)
    hour = _hour(match)
    return None if hour is None else When(None, hour, False, at)


def _elapsed(match: re.Match[str], there: datetime, start: int) -> When:
    if match.group("now"):
        return When(there.date(), there.time(), False, start)
    number = _number(match.group("agon"))
    unit = 60 if match.group("agou").startswith("h") else 1
    if match.group("agon") == "half an":
        number, unit = 30, 1
    then = there - timedelta(minutes=number * unit)
    return When(then.date(), then.time(), False, start)


def _weekday(match: re.Match[str], today: date, start: int) -> When:
    which = match.group("which")
    number = _WEEKDAYS[match.group("weekday").split()[-1]]
    back = (today.weekday() - number) % 7
    if which in {"next", "coming"}:
        return When(today + timedelta(days=(number - today.weekday()) % 7 or 7), None, True, start)
    if which == "last" and back == 0:
        back = 7
    return When(today - timedelta(days=back), None, False, start)


def _word(word: str, today: date, start: int) -> When:
    if word in {"tomorrow", "next week"}:
        return When(today + timedelta(days=1), None, True, start)
    back = 2 if "before" in word else 1 if word in {"yesterday", "last night"} else 0
    return When(today - timedelta(days=back), None, False, start)


def _hour(match: re.Match[str]) -> time | None:
    text = match.group(0)
    if match.group("noon"):
        return time(12)
    if match.group("past"):
        return _spoken(match)
    digits = [int(part) for part in re.findall(r"\d+", text)]
    if match.group("four"):
        return time(int(text[:2]), int(text[2:4]))
    hour = digits[0] if digits else _number(text.split()[0])
    minute = digits[1] if len(digits) > 1 else 0
    if minute > 59 or hour > 23:
        return None
    half = re.search(r"(a|p)\.?m", text)
    if half:
        return time(hour % 12 + (12 if half.group(1) == "p" else 0), minute) if 1 <= hour <= 12 else None
    return in_office_day(hour, minute)


def _spoken(match: re.Match[str]) -> time | None:
    word = match.group("pastm")
    minutes = {"half": 30, "quarter": 15}.get(word, 25 if word == "twenty five" else _number(word))
    hour = _number(match.group("pasth"))
    if not 1 <= hour <= 12 or minutes > 59:
        return None
    base = in_office_day(hour, 0)
    total = base.hour * 60 + (-minutes if match.group("way") == "to" else minutes)
    return time(total // 60 % 24, total % 60)


def in_office_day(hour: int, minute: int) -> time:
    """A bare hour lies between seven in the morning and seven in the evening."""
    return time(hour + 12 if 1 <= hour < 7 else hour, minute)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.get(word, 0)


def _date(text: str, today: date) -> date | None:
    """A date; without year or month the latest such day not after the mail's, unless only a later one is near."""
    named = _MONTH_START.search(text) or _MONTH_FIRST.search(text)
    if named:
        month = _MONTHS[named.group("m")[:3]]
        return _dated(int(named.group("d")), month, named.group("y"), today)
    if re.match(r"\d{4}-", text):
        year, month, day = (int(part) for part in text.split("-"))
        return _made(year, month, day)
    parts = re.findall(r"\d+", text)
    if len(parts) == 1:
        return _day_of_month(int(parts[0]), today)
    return _dated(int(parts[0]), int(parts[1]), parts[2] if len(parts) > 2 else None, today)


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _made(int(year) + (2000 if len(year) == 2 else 0), month, day)
    found = [one for back in (0, 1) if (one := _made(today.year - back, month, day)) is not None]
    past = [one for one in found if one <= today]
    near = found[0] if found and found[0] > today and (found[0] - today).days < 150 else None
    return near or (past[0] if past else None)


def _day_of_month(day: int, today: date) -> date | None:
    """A day of this month: nobody writes of a 30th a month ago so."""
    return _made(today.year, today.month, day)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def residue(text: str) -> str:
    """What is left of a plain clause without its times."""
    return " ".join(word for word in _TIME.sub(" ", text.replace("last thing", " ")).split() if word not in _JOINS)


_JOINS = frozenset(
    {"and", "again", "at", "on", "about", "around", "then", "&", "-", "@", "approx", "also", "abt", "from", "to", ","}
)


def instant_of(when: When, sent: datetime) -> datetime | None:
    """The instant of an act. Of a bare hour on the mail's day; where only a day is told, a time of it (see below).

    Any time of a bare day is right (contract); the mail's own where it is that day, else noon.
    """
    there = sent.astimezone(LONDON)
    if not when.told:
        return None
    day = when.day or there.date()
    if when.at is None:
        if day == there.date():
            return sent
        return datetime.combine(day, time(12), LONDON).astimezone(sent.tzinfo)
    return datetime.combine(day, when.at, LONDON).astimezone(sent.tzinfo)
