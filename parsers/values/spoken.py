"""Days of birth as people say or squeeze them, put into figures that `dates` reads.

For: `prose.births`. "The eighth of the tenth nineteen fifty five", "270595", "27May95", "born 1950, 11th of January".

Must not know: whose birth it is. Every quantifier is bounded.
"""

from __future__ import annotations

import re
from functools import lru_cache

from parsers.patterns import compiled
from parsers.values.daysums import day_of
from parsers.values.daywords import FIGURE, MONTHS, NUMBERS, ORDINALS, year_of

LABEL = re.compile(r"\b(?:d\.?\s?o\.?\s?b\b|born|birth|b\.(?=\s?\d)|b(?=\s\d))", re.IGNORECASE)

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNIT = "one|two|three|four|five|six|seven|eight|nine"
_DECADE = rf"(?:{'|'.join(_TENS)})(?:[ -](?:{_UNIT}))?|oh[ -](?:{_UNIT})"
_YEAR_WORDS = (
    rf"(?:nineteen|twenty)[ -](?:hundred and[ -])?(?:{_DECADE}|ten|eleven|twelve|\w{{3,5}}teen)"
    rf"|two thousand(?: and (?:{_UNIT}|ten|eleven|twelve|\w{{3,5}}teen))?|{_DECADE}"
)
_YEAR = rf"['’]?(?:(?:19|20)\d\d|\d\d)\b|(?:{_YEAR_WORDS})\b"
_ORD_WORD = "|".join(sorted((w.replace(" ", "[ -]") for w in ORDINALS), key=len, reverse=True))
_ORD = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_ORD_WORD})"
_CARD = "|".join(sorted((w for w in NUMBERS if len(w) > 2 and " " not in w), key=len, reverse=True))
_CARDINAL = rf"(?:oh[ -](?:{_UNIT})|(?:twenty|thirty)[ -](?:{_UNIT})|thirty|{_CARD})"

_OF_THE = compiled(rf"\b(?:the )?({_ORD}) (?:day )?of (?:the )?({_ORD})(?: month)?,? (?:of )?({_YEAR})", re.IGNORECASE)
_COUNTED = compiled(rf"\b({_CARDINAL})[ ,]{{1,2}}({_CARDINAL})[ ,]{{1,2}}({_YEAR_WORDS})\b", re.IGNORECASE)
_WORDED_YEAR = compiled(rf"\b({_MONTH})\b,? (?:in |of )?({_YEAR_WORDS})\b", re.IGNORECASE)
_IN_YEAR = compiled(rf"\b({_MONTH})\b,? (?:in|of) ((?:19|20)\d\d)\b", re.IGNORECASE)
_YEAR_FIRST = compiled(
    rf"\b(born|dob|birth)\b(\W{{1,3}}(?:in )?)((?:19|20)\d\d)\W{{1,3}}(?:on )?((?:the )?\d{{1,2}}(?:st|nd|rd|th)?"
    rf" (?:of )?(?:{_MONTH}))\b",
    re.IGNORECASE,
)
_JOINED = compiled(rf"\b(\d{{1,2}})({_MONTH})((?:19|20)?\d\d)\b", re.IGNORECASE)
_SPACED = re.compile(r"(?<!\b[A-Z]{2}\s)\b(\d{1,2})\s(\d{1,2})\s((?:19|20)?\d{2})\b(?!\s?\d|\s?[A-D]\b)")
"""Not the six figures of a National Insurance number."""
_ROMAN = re.compile(r"\b(\d{1,2})[./ -](i{1,3}|iv|vi{0,3}|ix|xi{0,2})[./ -]((?:19|20)?\d\d)\b", re.IGNORECASE)
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_YEAR_LATER = compiled(
    rf"\b(birthday\W{{1,3}}(?:is )?(?:on )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTH}))\b"
    r"([^.;\d]{2,40}?)((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\b(\d{1,2}) {0,2}([/.\-]) {0,2}(\d{1,2}) {0,2}\2 {0,2}((?:19|20)?\d{2})\b")
_RUN = re.compile(r"(?<![\w/.-])(\d{2})(\d{2})((?:19|20)?\d{2})(?![\w/-])")


@lru_cache(maxsize=512)  # several readers ask about the same sentence
def in_figures(text: str, *, labelled: bool) -> str:
    """The text with spoken days put into figures; `labelled`: figures without any mark may be a day too."""
    if " of " in text.lower():
        text = _OF_THE.sub(lambda m: _date(_number(m[1]), _number(m[2]), m[3]) or m[0], text)
    if FIGURE.search(text):
        text = _IN_YEAR.sub(r"\1 \2", _JOINED.sub(r"\1 \2 \3", text))
    if not labelled:
        return text
    text = _YEAR_FIRST.sub(r"\1\2\4 \3", text)
    text = _COUNTED.sub(lambda m: _date(_number(m[1]), _number(m[2]), m[3]) or m[0], text)
    text = _WORDED_YEAR.sub(lambda m: f"{m[1]} {_year(m[2]) or m[2]}", text)
    text = _YEAR_LATER.sub(r"\1 \3\2", text)
    text = _MARKED.sub(r"\1/\3/\4", text)
    text = _ROMAN.sub(lambda m: f"{m[1]}/{_ROMANS.index(m[2].casefold()) + 1}/{m[3]}", text)
    text = _SPACED.sub(r"\1/\2/\3", text)
    return _RUN.sub(_run, text)


def _run(match: re.Match[str]) -> str:
    return _date(int(match[1]), int(match[2]), match[3]) or match[0]


def _date(day: int | None, month: int | None, year: str) -> str | None:
    """The figures of a day that the calendar has, else None."""
    told = year.lstrip("'’") if year.lstrip("'’").isdigit() else _year(year)
    if not day or not month or told is None or day_of(2000, month, day) is None:
        return None
    return f"{day}/{month}/{told}"


def _year(words: str) -> str | None:
    """The year as four figures, or as two where the century is not said."""
    small = words.casefold().replace("hundred and ", "").replace("oh ", "").replace("oh-", "")
    whole = year_of(small) if small.startswith(("nineteen", "two thousand")) or small.count(" ") > 1 else None
    if whole is None and small.startswith("twenty "):
        whole = year_of(small) if not re.fullmatch(rf"twenty[ -](?:{_UNIT})", small) else None
    if whole is not None:
        return str(whole)
    short = year_of(f"nineteen {small}")
    return f"{short % 100:02d}" if short is not None else None


def _number(word: str) -> int | None:
    """The number of "8th", "eighth", "twenty-first", "eight", "oh eight"."""
    small = re.sub(r"[ -]+", " ", word.casefold()).removeprefix("oh ")
    figures = re.match(r"\d{1,2}", small)
    if figures:
        return int(figures.group())
    if small in ORDINALS:
        return ORDINALS[small]
    parts = [{"twenty": 20, "thirty": 30}.get(part, NUMBERS.get(part, 0)) for part in small.split(" ")]
    return sum(parts) or None
