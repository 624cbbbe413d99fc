"""Days, months and years counted: the small sums behind `dates`.

Must not know: how a date is written.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from rapidfuzz.distance import DamerauLevenshtein

from parsers.values.daywords import FULL_MONTHS, MONTHS


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def plus_days(day: date, days: int) -> date | None:
    """So many days on, None beyond the calendar's end."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def month_of(word: str, *, sure: bool) -> int | None:
    """The month a word means; a misspelt one only where the words around it leave no doubt that it is a month."""
    low = word.casefold().rstrip(".")
    if low in MONTHS:
        return MONTHS[low]
    if not sure or len(low) < 5:
        return None
    allowed = 1 if len(low) < 7 else 2
    near = [
        (DamerauLevenshtein.distance(low, name), n)
        for n, name in enumerate(FULL_MONTHS, 1)
        if name[0] == low[0] and abs(len(name) - len(low)) <= 2
    ]
    best = min(near, default=(9, 0))
    return best[1] if best[0] <= allowed else None


def both_years(written: str | None, month: int, day: int, near: date) -> tuple[date | None, date | None, bool]:
    """Both readings of a day and month, with the year as written if there is one."""
    if written is not None and len(written) == 4:
        value = day_of(int(written), month, day)
        return value, value, True
    if written is not None:
        ahead = near.year - near.year % 100 + int(written)
        value = day_of(ahead if ahead - near.year <= 20 else ahead - 100, month, day)
        return value, value, True
    forward = [d for y in range(near.year, near.year + 5) if (d := day_of(y, month, day)) and d >= near]
    backward = [d for y in range(near.year, near.year - 5, -1) if (d := day_of(y, month, day)) and d <= near]
    return (forward[0] if forward else None), (backward[0] if backward else None), False


def month_ends(month: int, near: date) -> tuple[date, date]:
    """The coming and the last end of a named month."""
    ends = [d for y in range(near.year - 1, near.year + 2) if (d := day_of(y, month, monthrange(y, month)[1]))]
    return min(d for d in ends if d >= near), max(d for d in ends if d <= near)


_FROM_EASTER = {
    "maundy thursday": -3,
    "good friday": -2,
    "easter saturday": -1,
    "easter sunday": 0,
    "easter": 0,
    "easter monday": 1,
}


_FEASTS = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year": (1, 1),
    "new year's day": (1, 1),
    "new years day": (1, 1),
    "bonfire night": (11, 5),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "valentines day": (2, 14),
    "lady day": (3, 25),
    "midsummer day": (6, 24),
    "michaelmas": (9, 29),
    "michaelmas day": (9, 29),
}


def feast(name: str, written: str | None, near: date) -> tuple[date | None, date | None]:
    """Both readings of a day that has a name, with the year as written if there is one."""
    word = name.casefold().replace("’", "'")
    if (step := _FROM_EASTER.get(word)) is not None:
        return _by_easter(written, step, near)
    month, day = _FEASTS.get(word, (12, 31))
    after, before, _ = both_years(written, month, day, near)
    return after, before


def beside_feast(name: str, weekday: int, step: int, near: date) -> tuple[date | None, date | None]:
    """Both readings of the weekday next before or after a day that has a name: "the Friday before Christmas"."""
    nears = [day for each in _AROUND if (day := plus_days(near, each))]
    days = [_next(day, weekday, step) for each in nears for day in feast(name, None, each)]
    near_by = sorted({day for day in days if day})
    return next((d for d in near_by if d >= near), None), next((d for d in reversed(near_by) if d <= near), None)


_AROUND = (-200, 0, 200)


def _next(day: date | None, weekday: int, step: int) -> date | None:
    return plus_days(day, step * ((step * (weekday - day.weekday()) - 1) % 7 + 1)) if day else None


def _by_easter(written: str | None, step: int, near: date) -> tuple[date | None, date | None]:
    """Both readings of a day that moves with Easter, with the year as written if there is one."""
    if written is not None:
        value = _after_easter(int(written), step)
        return value, value
    days = [d for y in (near.year - 1, near.year, near.year + 1) if (d := _after_easter(y, step))]
    return min((d for d in days if d >= near), default=None), max((d for d in days if d <= near), default=None)


def _after_easter(year: int, step: int) -> date | None:
    sunday = easter(year)
    return plus_days(sunday, step) if sunday else None


def easter(year: int) -> date | None:
    """Easter Sunday by the Gregorian rule; None beyond the calendar's end."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, over = divmod(century, 4)
    moved = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - moved + 15) % 30
    sunday = (32 + 2 * over + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return day_of(year, month, day + 1)
