"""Days and times as people say them, for every sentence that the rules write (design/principles: voice).

Must not know: what is being decided.

Times of day are London wall-clock times: "5pm", "10:12am"; days carry their weekday: "Thursday 26 November".
"""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def say_time(at: time) -> str:
    """A time of day: "5pm", "10:12am", "noon", "midnight"."""
    if at.minute == 0 and at.hour in {0, 12}:
        return "noon" if at.hour else "midnight"
    hour = at.hour % 12 or 12
    minutes = f":{at.minute:02d}" if at.minute else ""
    return f"{hour}{minutes}{'am' if at.hour < 12 else 'pm'}"


def say_day(day: date, *, year: bool = False) -> str:
    """A day with its weekday: "Thursday 26 November", with the year where it is wanted."""
    return f"{day:%A} {day.day} {day:%B}" + (f" {day.year}" if year else "")


def say_instant(instant: datetime) -> str:
    """An instant in London: "5pm on Thursday 26 November"."""
    there = instant.astimezone(LONDON)
    return f"{say_time(there.time())} on {say_day(there.date())}"


def say_list(words: tuple[str, ...]) -> str:
    """Words joined as in speech: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def plain(text: str) -> str:
    """Words as they are compared: small letters, no apostrophes, single spaces."""
    return " ".join(text.casefold().replace("’", "").replace("'", "").split())
