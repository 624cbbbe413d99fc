"""Phone numbers in text: E.164 and whether a mobile. Extensions are dropped, incomplete numbers are None.

For: `forms` reads a cell with `read_phone`; `prose` asks whose number each of `find_phones` is.

Must not know: whose number it is. Numbers reserved for drama count as possible, so possible is asked, not valid.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import phonenumbers

_MAX_TEXT = 20_000


class Line(StrEnum):
    """What kind of line a number is."""

    MOBILE = "mobile"
    LANDLINE = "landline"


@dataclass(frozen=True, slots=True)
class FoundPhone:
    """A number in a text. `number` is E.164, None where what stands there is no complete number."""

    start: int
    end: int
    quote: str
    number: str | None
    line: Line


# a number opens with +, 0 or an opening bracket; the figures may stand apart, not over a slash or a comma
_NUMBER = re.compile(
    r"(?<![\w@/+])(?:\+\d|\(\+\d|\(?0|44(?=[\s(]?[\s(]?0?\)?\s?[17]))(?:[\s().\-–]{0,3}\d){4,14}(?![\w@])"
)
_MASKED = re.compile(r"(?<!\w)0\d(?:[\s\-]?[\dxX?*_.]){6,11}(?<=[xX?*_.])")
_EXTENSION = re.compile(r"(?:\bext?n?(?:ension)?\b|\bx(?=\s?\d)|#)[\s.:]{0,3}\d{1,6}.*", re.IGNORECASE | re.DOTALL)
_SPLIT = re.compile(r"\s*(?:[/,;|\n]|\bor\b|\band\b|&)\s*", re.IGNORECASE)


def find_phones(text: str) -> tuple[FoundPhone, ...]:
    """All numbers in the order of the text, complete or not. Never raises."""
    text = text[:_MAX_TEXT]
    quotes = ((m.start(), _alone(m.group(0))) for m in _NUMBER.finditer(text))
    return tuple(
        FoundPhone(start, start + len(quote), quote, _number(quote), _line(quote))
        for start, quote in quotes
        if sum(c.isdigit() for c in quote) >= 6
    )


def _alone(quote: str) -> str:
    """A number without the hour that follows it: "07700 900123 10-2 only"."""
    whole = _WITH_HOUR.match(quote)
    return whole.group(1) if whole else quote


_WITH_HOUR = re.compile(r"(0(?:[\s-]?\d){10})[\s(]{1,2}\d{1,2}(?:[\s.–-]+\d{1,2}){0,3}$")


def read_phone(text: str) -> str | None:
    """The first complete number of a field, E.164; of several the first."""
    return next(iter(read_phones(text)), None)


def read_phones(text: str) -> tuple[str, ...]:
    """All complete numbers of a field in order, E.164, each once; two in a field are split. Never raises."""
    numbers: dict[str, None] = {}
    for piece in _SPLIT.split(text[:_MAX_TEXT]):
        found = [f.number for f in find_phones(_EXTENSION.sub("", piece)) if f.number]
        bare = re.sub(r"[^\d+]", "", _EXTENSION.sub("", piece))
        if not found and re.fullmatch(r"[127]\d{9}", bare) and not re.search(r"[A-Za-z]{12}|\d[A-Za-z]", piece):
            # a spreadsheet has eaten the leading nought
            found = [n for n in (_number("0" + bare),) if n]
        numbers.update(dict.fromkeys(found))
    return tuple(numbers)


def line_of(number: str) -> Line:
    """Mobile or landline, of an E.164 number; foreign numbers by the numbering plan, mobile where it cannot tell."""
    if number.startswith("+44"):
        return Line.MOBILE if re.match(r"\+447(?![06])", number) else Line.LANDLINE
    try:
        kind = phonenumbers.number_type(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return Line.MOBILE
    return Line.LANDLINE if kind == phonenumbers.PhoneNumberType.FIXED_LINE else Line.MOBILE


def _line(quote: str) -> Line:
    number = _number(quote)
    if number:
        return line_of(number)
    digits = re.sub(r"\D", "", quote)
    return Line.MOBILE if digits.startswith(("07", "447", "4407")) else Line.LANDLINE


@lru_cache(maxsize=64)  # several readers ask about the same number
def _number(quote: str) -> str | None:
    cleaned = re.sub(r"\(0\)", "", quote) if re.match(r"\(?\+|\(?00|44", quote) else quote
    cleaned = re.sub(r"[^\d+]", "", cleaned)
    if cleaned.startswith("00"):
        cleaned = "+" + cleaned[2:]
    elif re.fullmatch(r"440?[127]\d{8,9}", cleaned):
        cleaned = "+" + cleaned
    try:
        parsed = phonenumbers.parse(cleaned, "GB")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    national = str(parsed.national_number)
    if parsed.country_code == 44 and len(national) != 10 and not phonenumbers.is_valid_number(parsed):
        # nine figures are possible for a few old exchanges only; a mobile with nine is one figure short
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
