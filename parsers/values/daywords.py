"""The words and shapes of UK dates, compiled once. `dates` gives them their meaning.

Every quantifier is bounded: no text can hold a search up.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled, lowered

FULL_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTHS = {name: n for n, name in enumerate(FULL_MONTHS, 1)}
MONTHS |= {name[:3]: n for n, name in enumerate(FULL_MONTHS, 1)}
MONTHS |= {"sept": 9, "febuary": 2, "decemeber": 12, "agust": 8, "jany": 1, "decem": 12, "novem": 11}
WEEKDAYS = {name: n for n, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
_COUNTED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
NUMBERS = {word: n for n, word in enumerate(_COUNTED.split(" "))}
NUMBERS |= {"a": 1, "an": 1, "couple of": 2, "a couple of": 2}

_WD = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|weds|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)"
)
_LONG_WD = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weds|tues|thurs|thur|mon|tue|wed|thu|fri|sat|sun)"
)
_SURE_WD = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weds|tues|thurs|(?-i:Mon|Tue|Wed|Thu|Thur|Fri|fri))"
)
_ALL_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:19|20|21)\d\d|(?<=[\s,.'’\-/])\d\d"
_COUNT = r"\d{1,3}|a couple of|couple of|an?|" + "|".join(w for w in NUMBERS if len(w) > 2)

_TEENS = dict(zip(_COUNTED.split(" "), range(21), strict=True))
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "twenty": 20}
_FIRST = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: n for n, word in enumerate(_FIRST.split(" "), 1)}
ORDINALS |= {f"twenty {word}": 20 + n for word, n in list(ORDINALS.items())[:9]} | {"thirtieth": 30, "thirty first": 31}
_ORDINAL = "|".join(sorted((word.replace(" ", "[ -]") for word in ORDINALS), key=len, reverse=True))
_YEAR_WORDS = r"(?:nineteen|twenty|two thousand)(?:[ -](?:and[ -])?[a-z]{3,9}){1,2}"


def year_of(words: str) -> int | None:
    """The year in "nineteen eighty", "two thousand and four", "twenty twenty-six"; None where the words are none."""
    parts = [part for part in re.split(r"[ -]", words.casefold()) if part != "and"]
    century = 2000 if parts[:2] == ["two", "thousand"] or parts[:1] == ["twenty"] else 1900
    rest = parts[2:] if parts[:2] == ["two", "thousand"] else parts[1:]
    if not rest:
        return century
    values = [_TENS.get(part, _TEENS.get(part, -1)) for part in rest]
    return century + sum(values) if min(values) >= 0 and sum(values) < 100 else None


WORDED = compiled(
    rf"""
    (?<![\w-])(?:(?P<wd>{_WD})\b[\s,.]{{0,3}})?(?:the\s)?(?P<ow>{_ORDINAL})(?:\sday)?\s(?:of\s)?(?P<om>{_ALL_MONTHS})\b
    (?:,?\s(?:in\s)?(?:(?P<oy>(?:19|20)\d\d)|(?P<oyw>{_YEAR_WORDS})))?(?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)

PATTERN = compiled(
    rf"""
    (?<![\w£/])                                   # not inside a number, a path, a sum of money
    (?:(?P<wd>{_WD})\b[\s,.]{{0,3}}(?:the\s)?)?
    (?:
        (?P<iy>(?:19|20)\d\d)[-/.](?P<im>\d\d?)[-/.](?P<id>\d\d?)(?![\d/])(?:T\d\d:\d\d(?::\d\d)?)?
      | (?P<nd>\d{{1,2}})(?P<sep>[./\-–])(?P<nm>\d{{1,2}})(?P=sep)(?P<ny>\d{{4}}|\d{{2}})(?![\d/])(?!\.\d)
      | (?P<sd>\d{{1,2}})/(?P<sm>\d{{1,2}})(?![\d/])(?!\.\d)
      | (?P<td>\d{{1,2}})(?P<tord>(?:st|nd|rd|th)?(?:\sday)?(?:\sof)?)[\s.\-]{{0,2}}(?P<tm>[A-Za-z]{{3,10}})\b
        (?:[\s,.\-]{{1,3}}(?!\d\d?\s(?:{_ALL_MONTHS})\b)['’]?(?P<ty>(?:19|20|21)\d\d|\d\d(?![\d:%/]|\.\d|\s?(?:am|pm|hrs|years?|yrs?|weeks?|days?)\b))\b)?
      | (?P<um>{_ALL_MONTHS})\b\.?\s(?:the\s)?(?P<ud>\d{{1,2}})(?P<uord>st|nd|rd|th)?(?![\d:])
        (?:,?\s(?P<uy>(?:19|20|21)\d\d))?
    )
    (?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)

RELATIVE = compiled(
    rf"""
    (?<![\w\-/])(?:
      (?P<rough>
          (?:early|mid|late|beginning\sof|start\sof|middle\sof|around|approx\.?|about|circa|roughly)[\s\-]
          (?:(?:in|the)\s)?(?:{_ALL_MONTHS})\b
        | w/?c\s(?:the\s)?[^\s,.;]{{1,12}}(?:\s(?:{_ALL_MONTHS})\b)?
        | week\s(?:commencing|beginning|ending)\s(?:the\s)?[^\s,.;]{{1,12}}(?:\s(?:{_ALL_MONTHS})\b)?
      )
    | (?P<end>
          (?:the\s)?(?:end|last\sday)\sof\s(?:the\s)?
          (?P<end_m>this\smonth|next\smonth|month|{_ALL_MONTHS})\b(?:\s(?P<end_y>20\d\d))?
      )
    | (?P<feast>(?P<feast_n>christmas\seve|christmas\sday|boxing\sday|bonfire\snight|halloween|valentine['’]?s\sday
          |new\syear['’]?s\s(?:eve|day)|good\sfriday|easter\s(?:sunday|monday|saturday)|maundy\sthursday
          |lady\sday|midsummer\sday|michaelmas(?:\sday)?)
          (?:,?\s(?P<feast_y>(?:19|20)\d\d))?
        | (?:last\s|first\s)?(?P<feast_wd>{_LONG_WD})\s(?P<feast_s>before|after)\s(?P<feast_m>christmas(?:\sday)?
          |boxing\sday|easter(?:\s(?:sunday|monday))?|new\syear(?:['’]?s\sday)?|good\sfriday|lady\sday|michaelmas))
    | (?P<today>
          (?:a\s)?fortnight\s(?:today|tomorrow) | day\safter\stomorrow | day\sbefore\syesterday
        | (?:tomorrow|tommorow|tommorrow|tomorow|tomoro|tmrw|tmw|tomoz|2mor(?:ro|o)w?|2mrw|2moz)(?:\sweek)?
        | (?:(?P<wk_t>two|three|four|five|six|[2-8])\sweeks|(?:a\s|one\s)?week)\s(?:from\s)?(?:today|tomorrow)
        | today\sweek | today | 2day | tonight | tonite
        | this\s(?:morning|afternoon|evening|a\.?m\.?|p\.?m\.?|aft)
        | yesterday | just\snow
        | (?:(?<!his\s)(?<!her\s)(?<!their\s)(?<!my\s)(?<!our\s)(?<!the\s)|(?<=(?:rang|told|with)\sher\s)
            |(?<=(?:saw|met)\sher\s)|(?<=asked\sher\s)|(?<=(?:phoned|called)\sher\s)|(?<=to\sher\s))last\sni(?:ght|te)
      )
    | (?P<ordinal>
          (?:(?P<ord_w>{_LONG_WD})[\s,]{{1,2}}(?:the\s)?|(?:on|by|until|till|from|since|the|for|to|of)\s(?:the\s)?)
          (?:(?P<ord_x>(?<=day\sthe\s)(?:{_ORDINAL})
              |(?:(?<=\sthe\s)(?!(?:first|second|third)\b)|(?<=on\sthe\s)|(?<=by\sthe\s)|(?<=til\sthe\s)
                  |(?<=till\sthe\s)|(?<=from\sthe\s)|(?<=since\sthe\s))(?:{_ORDINAL})(?=\s?(?:[.,;:)–]|$|\sof\s(?:this|next|last|that|the\ssame)\smonth)))
            (?!\s(?:{_ALL_MONTHS})\b)(?!\sof\s(?!(?:this|next|last|that|the\ssame)\smonth))
            |(?P<ord_d>[12]?\d|3[01])(?:st|nd|rd|th))\b(?:\s(?:of\s)?(?P<ord_m>this|next|last)\smonth)?(?!\s?(?:of\s)?(?:{_ALL_MONTHS})\b)(?![\s\-](?:floor|birthday|time|child|baby|of\s(?!the\s(?:same\s)?month|this|that\smonth)|grade
          |birth|attempt|wedding|offence|visit|stage|bed|house|one\b|generation|trimester|degree|centile|year|week))
      )
    | (?P<weekday>
          (?:(?:a\s|one\s)?(?:week|fortnight)|(?P<wk_w>two|three|four|five|six|[2-8])\sweeks)\s(?:on\s|this\s|coming\s|from\s)?{_LONG_WD}
        | (?:this|next|last|the\scoming|coming|this\scoming|this\spast|(?<!stay\s)past)\s(?:week['’]s\s)?{_LONG_WD}
        | {_LONG_WD}\s(?:week|fortnight|after\snext|(?:of\s|in\s)?(?:the\s)?(?:next|coming)\sweek|next
          |of\slast\sweek|last\sweek|(?:of\s)?this\sweek|last|gone|coming)
        | {_SURE_WD} | (?:(?<=\btill\s)|(?<=\buntil\s)|(?<=\bby\s)|(?<=\son\s))(?:sat|sun)
      )
    | (?P<ahead>
          (?:in|within|after)\s(?P<rough_a>about\s|around\s|roughly\s|approx\.?\s|the\snext\s)?(?P<ahead_n>{_COUNT})\s?
          (?P<ahead_u>days?|weeks?|fortnights?|nights?)(?:['’]?\stime)?(?!\son\s(?:mon|tues|wednes|thurs|fri|satur|sun)day)
      )
    | (?P<back>
          (?P<rough_b>(?:about|around|roughly|approx\.?|some|over|nearly|almost|maybe|at\sleast)\s)?(?P<back_n>{_COUNT})\s
          (?P<back_u>days?|weeks?|fortnights?|nights?)\sago(?P<back_t>\s(?:today|to\sthe\sday))?
      )
    )(?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)

_SCORE_BEFORE = compiled(
    r"\b(?:AMTS?|MMSE|MoCA|ACE|GCS|PHQ\W?\d?|GAD\W?\d?|CFS|CAGE|AUDIT|Rockwood|Apgar|pain|mood|power|scor(?:e[sd]?|ing)"
    r"|rat(?:ed|es))[\s:=-]{0,2}(?:(?:is|of|was|at|as|today|now)\s){0,2}$",
    re.IGNORECASE,
)


def follows_a_score(match: re.Match[str]) -> bool:
    """Whether figures with a stroke are nine out of ten, and no day."""
    return _SCORE_BEFORE.search(match.string[: match.start()][-24:]) is not None


FIGURE = re.compile(r"\d")
"""Without one no text holds a `PATTERN`."""
SHORT_MONTHS = tuple(sorted({name[:3] for name in MONTHS}))
"""With one of these each name of a month begins: without any no text holds a `WORDED`."""
_NEAR = lowered(
    rf"\b(?:nite|tonite|tomor|tommor|tomoz|tmrw|tmw|2m[or]|now|this\s[maep]|end\sof|christmas|easter|michaelmas|good\sfri|halloween|new\syear|w/?c"
    rf"|the\s(?:{_ORDINAL})"
    rf"|\d{{1,2}}(?:st|nd|rd|th)|mon|tue|wed|thu|fri|sat|sun|{'|'.join(SHORT_MONTHS)})"
)


def names_a_near_day(small: str) -> bool:
    """Whether a text in small letters may hold a `RELATIVE`, which is slow to look for: it has one of its words."""
    return "day" in small or "week" in small or "night" in small or _NEAR.search(small) is not None
