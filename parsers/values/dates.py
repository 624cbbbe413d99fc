"""UK dates in text: every way in which people in this trade write a day, each to one `date` or to None.

For: `forms` reads a cell with `read_date`; `prose` weighs what `find_dates` gives, with the words around it.

Must not know: what a date is the date of. "Near" is the London day on which the text was written; it is passed in.
Day comes first (UK). A missing year is read by `Prefer`. A weekday is checked against its date and raises a doubt.
Source of the meanings: domain/calendar.md ("a week on Friday", "Friday week", "fortnight").
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from parsers.patterns import low
from parsers.values.daysums import beside_feast, both_years, day_of, feast, month_ends, month_of, plus_days
from parsers.values.daywords import (
    FIGURE,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PATTERN,
    RELATIVE,
    SHORT_MONTHS,
    WEEKDAYS,
    WORDED,
    follows_a_score,
    names_a_near_day,
    year_of,
)

_MAX_TEXT = 20_000


class Prefer(StrEnum):
    """Which way a date without a year, or with a two-digit year, looks from the day of writing."""

    FUTURE = "future"
    PAST = "past"
    BIRTH = "birth"


class Form(StrEnum):
    """How a date was written; what stands without year or as a word is weaker than a full date."""

    FULL = "full"
    """day, month and year"""
    NO_YEAR = "no_year"
    """3 December, Fri 27 Nov"""
    SLASHED = "slashed"
    """3/12: also how wards write a span of months or a dose"""
    ORDINAL = "ordinal"
    """the 10th"""
    WEEKDAY = "weekday"
    """Friday, next Friday, a week on Friday"""
    RELATIVE = "relative"
    """today, tomorrow, in a fortnight"""
    ROUGH = "rough"
    """about three weeks ago, early December, week commencing: no day can be told, value None"""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: where it stands and its readings. `after` looks forward from the day of writing, `before` back.

    Both are equal where the words leave no choice; None where they name no day (`Form.ROUGH`, 31 February).
    `doubt` says in words what does not fit (a weekday that is not that date's).
    """

    start: int
    end: int
    quote: str
    form: Form
    after: date | None
    before: date | None
    doubt: str | None = None

    def on(self, prefer: Prefer) -> date | None:
        """The day meant, where the words alone leave two readings."""
        return self.after if prefer is Prefer.FUTURE else self.before


@lru_cache(maxsize=512)  # several readers ask about the same sentence
def find_dates(text: str, *, near: date) -> tuple[FoundDate, ...]:
    """All dates in the order of the text, none overlapping; the longest reading of a place wins. Never raises."""
    text = text[:_MAX_TEXT]
    small = low(text)
    found: list[FoundDate] = []
    for match in PATTERN.finditer(text) if FIGURE.search(text) else ():
        one = _absolute(match, near)
        if one is not None:
            found.append(one)
    for match in WORDED.finditer(text) if any(month in small for month in SHORT_MONTHS) else ():
        one = _worded(match, near)
        if one is not None:
            found.append(one)
    for match in RELATIVE.finditer(text) if names_a_near_day(small) else ():
        one = _relative(match, near)
        if one is not None:
            found.append(one)
    found.sort(key=lambda f: (f.start, -f.end))
    kept: list[FoundDate] = []
    for one in found:
        if kept and one.start < kept[-1].end:
            if one.end - one.start > kept[-1].end - kept[-1].start:
                kept[-1] = one
            continue
        kept.append(one)
    return tuple(_spans_of_days(text, kept))


def read_date(text: str, *, near: date, prefer: Prefer, words: bool = False) -> date | None:
    """The one day a field names; None where it names none or several.

    `words` lets "tomorrow" and "Friday week" count; a form's date cell holds figures, so they do not by default.
    """
    found = find_dates(_squeezed(text), near=near)
    if not words:
        found = tuple(f for f in found if f.form in (Form.FULL, Form.NO_YEAR, Form.SLASHED))
    days = {birth_or(f, near=near, prefer=prefer) for f in found if f.form is not Form.ROUGH}
    return days.pop() if len(days) == 1 else None


def birth_or(found: FoundDate, *, near: date, prefer: Prefer) -> date | None:
    """The day meant by `prefer`; a birth is never in the future, and nobody of nine asks for a home."""
    value = found.on(prefer)
    if prefer is not Prefer.BIRTH or value is None:
        return value
    century_left_out = not re.search(r"(?:19|20)\d\d|\b(?:nineteen|two thousand|twenty)\b", found.quote, re.IGNORECASE)
    if century_left_out and near.year - value.year < 10 and found.form is Form.FULL:
        value = day_of(value.year - 100, value.month, value.day)
    if value is None or value > near or found.form is not Form.FULL:
        return None
    return value


def age_on(born: date, day: date) -> int:
    """Whole years on `day`; a leap-day birthday is kept on 1 March (domain/identifiers.md)."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _squeezed(text: str) -> str:
    """A cell's text with the spaces taken out that boxes and typists put between the figures of a date."""
    text = re.sub(r"(?<=[\d/.\-])[ \t]{1,3}(?=[/.\-]|\d{0,4}[/.\-])|(?<=[/.\-])[ \t]{1,3}(?=\d)", "", text[:_MAX_TEXT])
    spaced = re.fullmatch(r"\s*(\d{1,2})\s{1,3}(\d{1,2})\s{1,3}(\d{4}|\d{2})\s*", text)
    if spaced is None:
        spaced = re.fullmatch(r"\s*(\d{2})(\d{2})((?:19|20)\d{2})\s*", text)
    return "/".join(spaced.groups()) if spaced else text


def _absolute(match: re.Match[str], near: date) -> FoundDate | None:
    g = match.groupdict()
    form = Form.FULL
    if g["iy"]:
        year, month, day = g["iy"], int(g["im"]), int(g["id"])
    elif g["nd"]:
        year, month, day = g["ny"], int(g["nm"]), int(g["nd"])
    elif g["sd"]:
        year, month, day, form = None, int(g["sm"]), int(g["sd"]), Form.SLASHED
    else:
        named = _named(g)
        if named is None:
            return None
        year, month, day = named
        form = Form.FULL if year else Form.NO_YEAR
    if not 1 <= month <= 12 or not 1 <= day <= 31 or (g["sd"] and follows_a_score(match)):
        return None
    if g["iy"] is None and form is Form.FULL and year and len(year) == 4 and not 1880 <= int(year) <= 2199:
        return None
    after, before, _ = both_years(year, month, day, near)
    if after is None and before is None:
        return None
    after, before, doubt = _checked(g["wd"], after, before, form)
    return FoundDate(match.start(), match.end(), match.group(0), form, after, before, doubt)


def _worded(match: re.Match[str], near: date) -> FoundDate | None:
    """The sixth of November, the eleventh of June nineteen eighty."""
    day = ORDINALS[re.sub(r"[ -]", " ", match["ow"].casefold())]
    month = MONTHS[match["om"].casefold()]
    year = match["oy"]
    quote, end = match.group(0), match.end()
    if match["oyw"]:
        told = year_of(match["oyw"]) or year_of(match["oyw"].rsplit(" ", 1)[0])
        year = str(told) if told else None
    after, before, _ = both_years(year, month, day, near)
    if after is None and before is None:
        return None
    form = Form.FULL if year else Form.NO_YEAR
    after, before, doubt = _checked(match["wd"], after, before, form)
    return FoundDate(match.start(), end, quote, form, after, before, doubt)


def _named(g: dict[str, str | None]) -> tuple[str | None, int, int] | None:
    if g["td"] and g["tm"]:
        sure = bool(g["tord"] or g["ty"])
        month = month_of(g["tm"], sure=sure)
        if month is None or (not sure and g["tm"] == "may"):
            return None
        return (g["ty"] or None), month, int(g["td"])
    if g["ud"] and g["um"]:
        month = month_of(g["um"], sure=bool(g["uord"] or g["uy"]))
        if month is None or (g["um"] in ("may", "march", "mar") and not g["uord"]):
            return None
        return (g["uy"] or None), month, int(g["ud"])
    return None


def _checked(
    weekday: str | None, after: date | None, before: date | None, form: Form
) -> tuple[date | None, date | None, str | None]:
    if not weekday:
        return after, before, None
    wanted = WEEKDAYS[weekday.casefold()[:3]]
    fits = {d for d in (after, before) if d is not None and d.weekday() == wanted}
    if form is not Form.FULL and len(fits) == 1:
        only = fits.pop()
        return only, only, None
    if fits:
        return after, before, None
    return after, before, "the weekday is not that of the date"


def _relative(match: re.Match[str], near: date) -> FoundDate | None:
    kind = match.lastgroup or ""
    after, before, form = _RELATIVES[kind](match, near)
    return FoundDate(match.start(), match.end(), match.group(0), form, after, before)


_Pair = tuple[date | None, date | None, Form]


def _both(value: date | None, form: Form) -> _Pair:
    return value, value, form


def _of_today(match: re.Match[str], near: date) -> _Pair:
    word = match.group("today").casefold()
    if match.group("wk_t"):
        return _both(plus_days(near, 7 * _count(match.group("wk_t")) + word.endswith("tomorrow")), Form.RELATIVE)
    if "fortnight" in word:
        return _both(plus_days(near, 15 if word.endswith("tomorrow") else 14), Form.RELATIVE)
    if word.startswith(("tom", "tm", "2m")):
        step = 8 if word.endswith("week") else 1
    elif word.endswith(("week today", "week tomorrow", "week from today", "week from tomorrow")):
        step = 8 if word.endswith("tomorrow") else 7
    elif word.startswith(("yesterday", "last night", "last nite")):
        step = -1
    elif word.startswith("day after"):
        step = 2
    elif word.startswith("day before"):
        step = -2
    else:
        step = 7 if word.endswith("week") else 0
    return _both(plus_days(near, step), Form.RELATIVE)


def _of_weekday(match: re.Match[str], near: date) -> _Pair:
    """Friday is the coming or the last one; never the day of writing itself, for that people write today."""
    words = re.sub(r"[^a-z ]", " ", match.group("weekday").casefold())
    name = re.search(r"\b(mon|tue|wed|thu|fri|sat|sun)", words)
    if name is None:
        return None, None, Form.ROUGH
    wanted = WEEKDAYS[name.group(1)]
    forward = plus_days(near, (wanted - near.weekday() - 1) % 7 + 1)
    backward = plus_days(near, -((near.weekday() - wanted - 1) % 7 + 1))
    rest = words.replace(name.group(1), "", 1)
    if calendar := re.search(r"\b(?P<which>this|next|coming|last) week\b", rest):
        step = {"this": 0, "last": -7}.get(calendar["which"], 7)
        return _both(plus_days(near, step - near.weekday() + wanted), Form.WEEKDAY)
    weeks = _count(match.group("wk_w")) if match.group("wk_w") else 2 * ("fortnight" in rest) or int("week" in rest)
    if weeks:
        return _both(forward and plus_days(forward, 7 * weeks), Form.WEEKDAY)
    if re.search(r"\b(last|past|gone)\b", rest):
        return _both(backward, Form.WEEKDAY)
    if re.search(r"\bnext\b", rest):
        return _both(plus_days(near, 7 - near.weekday() + wanted), Form.WEEKDAY)
    if re.search(r"\b(this|coming)\b", rest):
        same = near if wanted == near.weekday() and "coming" not in rest else None
        return (None, None, Form.ROUGH) if same else (forward, forward, Form.WEEKDAY)
    return forward, backward, Form.WEEKDAY


def _count(word: str) -> int:
    low = word.casefold().strip()
    return int(low) if low.isdigit() else NUMBERS.get(low, 0)


def _unit(word: str) -> int:
    low = word.casefold()
    return 1 if low.startswith(("day", "night")) else 14 if low.startswith("fortnight") else 7


def _of_span_ahead(match: re.Match[str], near: date) -> _Pair:
    if match.group("rough_a"):
        return _both(None, Form.ROUGH)
    days = _count(match.group("ahead_n")) * _unit(match.group("ahead_u"))
    return _both(plus_days(near, days) if days else None, Form.RELATIVE if days else Form.ROUGH)


def _of_span_back(match: re.Match[str], near: date) -> _Pair:
    exact = match.group("back_t") is not None
    if match.group("rough_b") or (_unit(match.group("back_u")) > 1 and not exact):
        # people count weeks back by feel: no day can be told
        return _both(None, Form.ROUGH)
    days = _count(match.group("back_n")) * _unit(match.group("back_u"))
    return _both(plus_days(near, -days) if days else None, Form.RELATIVE if days else Form.ROUGH)


def _of_month_end(match: re.Match[str], near: date) -> _Pair:
    word = match.group("end_m").casefold()
    if word in ("month", "this month", "the month", "of month"):
        year, month = near.year, near.month
    elif word == "next month":
        year, month = (near.year + near.month // 12, near.month % 12 + 1)
    else:
        number = MONTHS[word]
        written = match.group("end_y")
        if not written:
            return *month_ends(number, near), Form.RELATIVE
        year, month = int(written), number
    return _both(day_of(year, month, monthrange(year, month)[1]), Form.RELATIVE)


def _of_ordinal(match: re.Match[str], near: date) -> _Pair:
    worded = match.group("ord_x")
    day = ORDINALS[re.sub(r"[ -]", " ", worded.casefold())] if worded else int(match.group("ord_d"))
    months = range(-13, 14)
    days = [
        d for m in months if (d := day_of(near.year + (near.month - 1 + m) // 12, (near.month - 1 + m) % 12 + 1, day))
    ]
    if match.group("ord_m"):
        step = {"this": 0, "next": 1, "last": -1}[match.group("ord_m").casefold()]
        value = day_of(near.year + (near.month - 1 + step) // 12, (near.month - 1 + step) % 12 + 1, day)
        return value, value, Form.ORDINAL
    after = min((d for d in days if d >= near), default=None)
    before = max((d for d in days if d <= near), default=None)
    named = match.group("ord_w")
    if named:
        after, before, _ = _checked(named, after, before, Form.ORDINAL)
    return after, before, Form.ORDINAL


def _of_feast(match: re.Match[str], near: date) -> _Pair:
    if match.group("feast_wd"):
        step = 1 if match.group("feast_s").casefold() == "after" else -1
        weekday = WEEKDAYS[match.group("feast_wd").casefold()[:3]]
        return *beside_feast(match.group("feast_m"), weekday, step, near), Form.NO_YEAR
    year = match.group("feast_y")
    return *feast(match.group("feast_n"), year, near), Form.FULL if year else Form.NO_YEAR


def _of_rough(_match: re.Match[str], _near: date) -> _Pair:
    return None, None, Form.ROUGH


_RELATIVES = {
    "today": _of_today,
    "weekday": _of_weekday,
    "ahead": _of_span_ahead,
    "back": _of_span_back,
    "end": _of_month_end,
    "ordinal": _of_ordinal,
    "feast": _of_feast,
    "rough": _of_rough,
}

_JOINT = re.compile(r"\s{0,2}(?:-|–|to|until|and|or|/|&|,)\s{0,2}(?:the\s)?", re.IGNORECASE)


def _spans_of_days(text: str, found: list[FoundDate]) -> list[FoundDate]:
    """Give "the 10th to the 14th of December" its month on both ends."""
    done = list(found)
    for n, (here, following) in enumerate(pairwise(found)):
        if (
            here.form is Form.ORDINAL
            and following.form in (Form.FULL, Form.NO_YEAR)
            and following.after is not None
            and _JOINT.fullmatch(text, here.end, following.start)
            and (number := re.search(r"\d{1,2}", here.quote))
        ):
            value = day_of(following.after.year, following.after.month, int(number.group()))
            done[n] = FoundDate(here.start, here.end, here.quote, following.form, value, value)
    return done
