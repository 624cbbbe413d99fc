"""On what day the person agreed or refused: told in the sentence itself, beside it, or by the hour alone.

For: `consent`. Must not know: what the sentences say of agreement.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import zip_longest

from parsers.prose.sentences import Sentence
from parsers.prose.words import low, lowered
from parsers.values.dates import Form, FoundDate, find_dates

_SAYS_FOLLOW = lowered(
    r"^\W*(?:(?:he|she|they) (?:said|told (?:me|us)|confirmed|agreed|gave)(?: me| us)? (?:so|this|that|it)\b"
    r"|(?:that|this|it) was\b"
    r"|verbal\w*\b|(?:asked|spoken|agreed|obtained|taken|discussed) (?:on|by|at|this|yesterday|today))"
    r"|^(?:it|this|that|the (?:form|consent)|dated|signed)\b[^.]{0,20}\b(?:dated|signed|from|taken)\b|^dated\b"
)


_OWN_LINE = lowered(
    r"^\W*i(?:,[^,]{2,40},)? (?:hereby )?(?:agree|consent|authorise|give (?:my )?(?:consent|permission)"
    r"|(?:['’]?m|am) (?:\w+ )?happy (?:for|with))\b"
)
_SHORT_LINE = 60
_BARE_ANSWER = re.compile(r"^\W*(?:yes|yeah|yep|agreed|signed|verbal\w*)\W*$", re.IGNORECASE)
_SPOKE = lowered(
    r"\b(?:put (?:all |it |this |the question )|read (?:it|this|the|my|our|all)\b|(?:took"
    r"|brought) [^.;]{2,60} (?:round|in|over)\b"
    r"|caught|sat down with|showed|explained|asked|spoke|talked|discussed|went through|rang|met|saw|seen|phoned"
    r"|visited)\b"
)


def day_of(
    lines: tuple[Sentence, ...], line: Sentence, start: int, quote: str, written: date
) -> tuple[date | None, str]:
    """The day told in the sentence itself, the one after it or the one before; and that after it if it was needed."""
    near = line.written or written
    if (day := day_in(line.text, start, near)) is not None:
        return day, ""
    following = next((other for other in lines if other.index == line.index + 1), None)
    if following is not None and (_SAYS_FOLLOW.search(low(following.text)) or _BARE_ANSWER.search(quote)):
        if (day := day_in(following.text, 0, near)) is not None:
            return day, following.text
    earlier = next((other for other in lines if other.index == line.index - 1), None)
    if earlier is not None and _SPOKE.search(low(earlier.text)):
        return day_in(earlier.text, len(earlier.text), near) or _at_this_hour(earlier.text, near), ""
    return _at_this_hour(line.text, near), ""


def day_of_own_line(lines: tuple[Sentence, ...], written: date) -> date | None:
    """The day beside the person's own words, which stand elsewhere in the mail: "I agree to this. C Bell, 7/6"."""
    for line, following in zip_longest(lines, lines[1:]):
        if _OWN_LINE.search(low(line.text)):
            near = line.written or written
            day = day_in(line.text, 0, near)
            short = following is not None and len(following.text) < _SHORT_LINE
            return day or (day_in(following.text, 0, near) if short else None)
    return None


_LONGEST_AGO = 400
_LONGEST_AGO_UNSAID = 150
"""Days; without a year, a day so long gone is the coming one of that number: "moves on 17/12"."""


def day_in(text: str, start: int, written: date) -> date | None:
    """The past day nearest to the words of agreement; a day of birth or a coming day is none."""
    best: tuple[int, date] | None = None
    for found in find_dates(text, near=written):
        day = _past(found, text, written)
        longest = _LONGEST_AGO if found.form is Form.FULL else _LONGEST_AGO_UNSAID
        if day is None or day > written or (written - day).days > longest or _is_ahead(found, text):
            continue
        distance = abs(found.start - start)
        if best is None or distance < best[0]:
            best = (distance, day)
    if best is None:
        return _dotted(text, written) or (written if _NOW.search(low(text)) else None)
    return best[1]


_NOW = lowered(
    r"\b(?:just now|(?:just|right) (?:before|after) (?:my |his |her )?(?:lunch|dinner|breakfast|tea)(?!"
    r" on)|this (?:lunch ?time|minute|dinner ?time|tea ?time)|at (?:lunch ?time|breakfast"
    r"|handover)(?! on)|at \d\d\.\d\d"
    r"|(?:moments|minutes|(?:half )?an hour|\w+ (?:minutes|mins|hours)) ago|just (?:put the phone down"
    r"|come off the phone"
    r"|spoken to|got off the phone|asked|rung))\b"
)
"""Words of the hour of writing, for want of a day."""
_HOUR = lowered(
    r"\b(?:at|about|around|just (?:after|before)|gone) (?:half past |quarter (?:past|to) )?\w{1,6}(?:[:.]\d\d)?\s?"
    r"(?:o['’ ]?clock|[ap]\.?m\b)(?! (?:on|tomorrow|next))"
)


def _at_this_hour(text: str, written: date) -> date | None:
    """The day of writing, where an hour is told and no day anywhere beside it."""
    return written if _HOUR.search(low(text)) else None


_DOTTED = re.compile(r"(?:[,(]|\bon)\s?(\d{1,2})\.(\d{1,2})(?![\d.]\d|\d)(?!\s?[ap]m)")


def _dotted(text: str, written: date) -> date | None:
    """The day of "gave permission, 19.11": the last one of that number."""
    match = _DOTTED.search(text)
    if match is None:
        return None
    for year in (written.year, written.year - 1):
        try:
            day = date(year, int(match.group(2)), int(match.group(1)))
        except ValueError:
            return None
        if day <= written:
            return day
    return None


def _past(found: FoundDate, text: str, written: date) -> date | None:
    """The reading that lies behind the day of writing; "Weds last week" is that of the week before.

    "This Monday" in a letter of that week's Wednesday lies behind.
    """
    if found.form is Form.WEEKDAY and found.after and found.quote[:5].lower() == "this ":
        earlier = found.after - timedelta(days=7)
        return earlier if earlier.isocalendar()[:2] == written.isocalendar()[:2] else found.after
    if found.form is Form.WEEKDAY and re.match(r"\s?(?:of )?last week\b", text[found.end :], re.IGNORECASE):
        day = found.before or found.after
        monday = written - timedelta(days=written.weekday() + 7)
        return monday + timedelta(days=day.weekday()) if day else None
    looks_back = found.form in (Form.WEEKDAY, Form.ORDINAL, Form.NO_YEAR, Form.SLASHED)
    return found.before if looks_back else found.after


def _is_ahead(found: FoundDate, text: str) -> bool:
    """Whether the words beside a weekday point forward, or the day is the start of something else."""
    left = text[max(0, found.start - 22) : found.start]
    return found.form not in (Form.FULL, Form.RELATIVE) and bool(
        re.search(
            r"\b(?:this|next|until|till|by|since|born|released?|out|leave[sd]?|discharged?|due)\s(?:on\s)?$",
            left,
            re.IGNORECASE,
        )
    )
