"""Times, names and numbers as the mails say them (design/principles: voice), in London time.

For: facts modules, which put these words into the contexts of templates. Days and times themselves come from
`rules.words`, so that a rule's sentence and a mail's sentence never differ.

Must not know: what a letter is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from rules.words import LONDON, say_day, say_instant, say_list, say_time

TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "rev", "prof", "master"})
WEEKS_FROM_DAYS = 56
_HUMAN_NAME = re.compile(r"[^\W\d_][\w .,'’\-]{0,59}")


def london(instant: datetime) -> datetime:
    """The instant on the London clock."""
    return instant.astimezone(LONDON)


def day(when: date, near: date, *, weekday: bool = True) -> str:
    """A day with its weekday, and with the year only where it is not that of `near`."""
    year = when.year != near.year
    return say_day(when, year=year) if weekday else f"{when.day} {when:%B}" + (f" {when.year}" if year else "")


def moment(instant: datetime, now: datetime) -> str:
    """Such as "5pm on Thursday 26 November", or "5pm today, Thursday 26 November" when that day is today."""
    there, here = london(instant), london(now)
    if there.date() == here.date():
        return f"{say_time(there.time())} today, {say_day(there.date())}"
    return f"{say_time(there.time())} on {day(there.date(), here.date())}"


def at(instant: datetime, near: datetime | None = None) -> str:
    """Such as "5pm on Thursday 26 November", never "today": for what stays true when the mail is read late."""
    there = london(instant)
    if near is None:
        return say_instant(instant)
    return f"{say_time(there.time())} on {day(there.date(), london(near).date())}"


def short(instant: datetime) -> str:
    """Such as "Wed 25 Nov, 5pm": only for the column of times in a list of what happened."""
    there = london(instant)
    return f"{there:%a} {there.day} {there:%b}, {say_time(there.time())}"


def hour(instant: datetime) -> str:
    """The time of day alone: "5pm"."""
    return say_time(london(instant).time())


def clock_hour(of: time) -> str:
    """A configured time of day: "9am"."""
    return say_time(of)


def away(when: date, today: date) -> str:
    """How far a day is: "today", "in 10 days", "in 15 weeks", "6 days ago". Only ever said after the date."""
    days = (when - today).days
    if days == 0:
        return "today"
    if days < 0:
        return f"{count(-days, 'day')} ago"
    if days > WEEKS_FROM_DAYS:
        return f"in {count(days // 7, 'week')}"
    return f"in {count(days, 'day')}"


def length(span: timedelta) -> str:
    """A length of time: "50 minutes", "4 hours", "2 hours and 30 minutes", "2 days and 3 hours"."""
    minutes = max(0, round(span.total_seconds() / 60))
    days, rest = divmod(minutes, 24 * 60)
    hours, left = divmod(rest, 60)
    parts = [(days, "day"), (hours, "hour"), (left if not days else 0, "minute")]
    said = tuple(count(number, noun) for number, noun in parts if number)
    return say_list(said) or "less than a minute"


def count(number: int, noun: str) -> str:
    """Such as "1 day", "2 days"."""
    return f"{number} {noun if number == 1 else noun + 's'}"


def times(number: int) -> str:
    """Such as "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def listed(words: Sequence[str]) -> str:
    """Words joined as in speech: "a, b and c"."""
    return say_list(tuple(words))


def starts(text: str) -> str:
    """The text with its first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def initials(name: str | None) -> str:
    """Such as "R.K." for "Roisin Keltner" and for "KELTNER, Mrs Roisin"; '' where there is no name to read.

    First and last only: the letters in between would make a rare name easier to guess.
    """
    if re.fullmatch(r"([^\W\d_]\.){1,2}", name or ""):
        return name or ""
    words = _names(name)
    if not words:
        return ""
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [words[0][0]]
    return "".join(f"{letter.upper()}." for letter in letters)


def _names(name: str | None) -> list[str]:
    text = name or ""
    if "," in text:
        last, _, first = text.partition(",")
        text = f"{first} {last}"
    words = [re.sub(r"^[\W\d_]+|[\W\d_]+$", "", word) for word in text.split()]
    return [word for word in words if word and word.lower().rstrip(".") not in TITLES]


def greeting_name(name: str | None, not_this: str | None) -> str:
    """A name fit for "Dear ...", or '' for "Hello": never what does not look like a person, never the applicant."""
    text = " ".join((name or "").split())
    parts, other = ({part.casefold() for part in _names(each)} for each in (text, not_this))
    if not _HUMAN_NAME.fullmatch(text) or (other and other <= parts):
        return ""
    return text


def sender(told: str) -> str:
    """A sender as people write one: "Joss Tamblyn, joss@probation.example" for "Joss Tamblyn <joss@...>"."""
    found = re.fullmatch(r"(.*\S)\s*<([^<>]*)>", told.strip())
    return f"{found.group(1)}, {found.group(2)}" if found else told


def phone(number: str | None) -> str:
    """A number in groups: "01632 960 142", "020 7946 0018". What is not a British E.164 number stays as it is."""
    text = (number or "").strip()
    if not re.fullmatch(r"\+44\d{9,10}", text):
        return text
    local = "0" + text[3:]
    sizes = (3, 4) if local.startswith("02") else (4, 3) if re.match(r"01(1\d|\d1)", local) else (5, 3)
    first, second = sizes
    return f"{local[:first]} {local[first : first + second]} {local[first + second :]}"


def dial(number: str) -> str:
    """The same number for a `tel:` link: "+441632960142". '' where there is nothing to dial."""
    digits = re.sub(r"[^\d+]", "", number)
    if digits.startswith("0") and len(digits) > 4:
        return "+44" + digits[1:]
    return digits if re.fullmatch(r"\+?\d{3,16}", digits) else ""


def age(born: date, today: date) -> int:
    """Whole years lived."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
