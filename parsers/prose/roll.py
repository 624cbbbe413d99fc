"""Lines that each put one person on a list: "bed 3 Peter Ansell, EDD 14/1", "10.45 Bronagh Daly - in her car".

For: `split`, which makes a record of each, and `parsers.kinds.read`, `sorting` and `read`, which count them.

Must not know: what is said of them, and whether anything is asked for them.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled, low, lowered
from parsers.prose.words import WORKER
from parsers.told import is_one_household
from parsers.values.names import find_names

_STANDS_IN = (
    r"(?:(?:side |single |double |rough )?(?:bed|room|rm|bay|cell|cubicle|trolley|chair|unit|flat|plot|pod|pitch|pad"
    r"|slot|table|space|tent|van|door|berth)s?(?: no\.?| number)? ?[a-z]?-?\d{1,3}[a-z]?)"
)
_BEFORE = lowered(
    rf"\s{{0,4}}(?:(?:\(?(?:\d{{1,2}}|[a-h]) ?[.):](?!\d)|[-*•·–▪]\s|# ?\d{{1,2}}\b|\d{{1,2}}[.:]\d{{2}}(?: ?[ap]m)?\b"
    rf"|{_STANDS_IN}\b|[a-z]?\d{{1,3}}[a-z]?(?=[\s:)])|and\s)[\s:,.–—/|=-]{{0,4}}){{0,3}}"
)
"""What counts, times or places a person on a list: a mark, an hour, a bed or a room."""
_NICK = re.compile(r"(?:[\"“'‘][^\"”'’\n]{1,16}[\"”'’]\s)?(?:(?:Mr|Mrs|Ms|Miss|Mx)\.?\s)?")
_AFTER = re.compile(r"\s?(?:[–—/|,:;(=]|-\s|\s-|\d|\.?$|(?:aged?|dob|born)\b)", re.IGNORECASE)
_LONGEST_NAME = 60
_WORKS = compiled(rf"\W{{0,4}}(?:\w+\s){{0,3}}(?:{WORKER})s?\b", re.IGNORECASE)
"""A post behind a name: whom else the mail went to, or whom to ring."""


def on_a_list(text: str) -> tuple[str, str] | None:
    """The full name that a line opens with and what follows it, where the line is one person's on a list."""
    _, rest = placed(text)
    nick = _NICK.match(rest)
    rest = rest[nick.end() if nick else 0 :]
    first = next(iter(find_names(rest[:_LONGEST_NAME])), None)
    if first is None or first.start > 0 or len(first.text.split()) < 2:
        return None
    after = rest[first.end :]
    return (first.text, after) if _AFTER.match(after) and not _WORKS.match(after) else None


def placed(text: str) -> tuple[str, str]:
    """A line's bed, hour or number, and the line without it."""
    before = _BEFORE.match(low(text))
    end = before.end() if before else 0
    return text[:end].strip(" \t:,.–—/|=-"), text[end:]


def people_listed(text: str) -> int:
    """How many different people the lines of a text put on a list."""
    rows = (on_a_list(line) for line in text.splitlines())
    return len({row[0].casefold() for row in rows if row is not None})


_PRISON_NUMBER = re.compile(r"\b[A-Z]\d{4}[A-Z]{2}\b")
_OF_AGE = re.compile(
    r"\s?[,(:–-]{1,2}\s?(?:aged? |dob |born )?(?:1[6-9]|[2-9]\d)\b(?!\s?(?:%|[./:-]?\d))", re.IGNORECASE
)


def people_parted(text: str) -> int:
    """How many people a text parts, in rows or in one breath: by prison numbers, or by full names with an age."""
    numbers = len(set(_PRISON_NUMBER.findall(text)))
    if is_one_household(text):
        return numbers
    aged = [name.text for name in find_names(text) if " " in name.text and _OF_AGE.match(text, name.end)]
    return max(numbers, len({name.split()[-1].casefold() for name in aged}))
