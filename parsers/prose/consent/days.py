"""On what day the person agreed or refused: told in the sentence itself, beside it, or by the hour alone.

For: `read`. Must not know: what the sentences say of agreement.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import zip_longest

from parsers.patterns import compiled
from parsers.prose.days import words as whenwords
from parsers.prose.sentences import Sentence
from parsers.prose.words import KIN, low, lowered
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
    r"|caught|sat (?:down |in )?with|showed|(?:went|gone|ran) over|explained|asked|spoke|spoken|talked|discussed"
    r"|went through|rang|met|saw"
    r"|seen|phoned|visited|raised|broached|brought up|mentioned|offered|gave (?:him|her|them|both)"
    r"|put (?:a |the |our |your |my )?(?:duty|referral|idea|form|matter|offer|\w+ to (?:him|her|them)\b)"
    r"|(?:had|over) (?:a |an |our |his |her )?(?:good |long |quick |little )?(?:brew|coffee|cuppa|tea|chat|catch-?up"
    r"|conversation|talk|session|supervision|one[- ]to[- ]one|1:1|meeting)"
    r"|(?:went|been|came|called|popped|dropped)(?: \w+){0,3} (?:to see|in to)"
    r"|came (?:in|into|by|round|to (?:my|our|the))"
    r"|(?:told|warned|reminded) (?:him|her|them))\b"
)
"""The writer and the person come together, or the writer puts the matter to them."""
_THEM = (
    r"(?:him|them|both|her(?=[.,;:)]|\W*$| (?:on|at|in|about|yesterday|today|this|last|again|and|for|with|over|alone|by"
    r"|from|to|when|before|after|through|twice|the|my|our|what|that|if|how|so)\b))"
)
_OF_OTHERS = lowered(
    rf"\b(?:{KIN}|land(?:lord|lady)|owner|agent|gp|doctor|employer|boss|solicitor|neighbour|friend|psychiatrist"
    r"|manager|colleague|school|nurse)(?:['’]s)?\b"
)
_TO_THEM = lowered(
    r"\b(?:i|we)\b[^.;]{0,50}\b(?:to|with|see|saw|seen|met|rang|phoned|visited|asked|told|caught|showed|gave)"
    rf" {_THEM}|\bwe (?:met|talked|spoke|sat|had)\b(?! (?:his|her|their|the|with)\b)"
)
_ABOUT_ELSE = lowered(
    r"\b(?:about|re|regarding|over|for) (?:his|her|their|a|an|the) (?!(?:\w+ )?(?:refer|duty|dtr|hous|homeless|consent"
    r"|council|form|options|phone|leaflet|brew|coffee|cuppa|tea))"
)
_BACK_TO_IT = lowered(
    r"^\W*(?:i|we)(?:['’]ve| have| had)? (?:\w+ )?(?:(?:went|gone|ran|talked) (?:through|over)|read|explained"
    r"|discussed|covered"
    r"|checked|noted|recorded|logged|asked (?:him|her|them) about) (?:all )?(?:it|this|that|the (?:form|wording"
    r"|referral))\b"
)
"""A sentence that tells when the answer of the one before was given, or taken down."""
_HIS_WORDS = lowered(r"^\W*(?:his|her|their) (?:\w+ )?words\b")
_SIGNED_WORDING = re.compile(r"^\W*(?:[A-Z][\w'’.-]*\W{1,3}){1,4}\d{1,2}\W\d{1,2}\W(?:20)?\d\d\W*$")
"""A name and a day and no more: how a wording that was quoted is signed."""
_AGAIN = lowered(
    rf"^\W*(?:i|we)(?:['’]ve| have| had)? (?:\w+ )?(?:tried|asked|checked|put|went|spoke|gone)\b[^.;]{{0,40}}\b{_THEM}"
    r"[^.;]{0,60}\b(?:no|yes|the same|still|agreed|refused|again)\b"
)
"""A sentence that tells the same answer once more."""
_THAT_DAY = lowered(
    r"\b(?:(?:that|the) (?:same |very )?(?:day|morning|afternoon|evening)|same day|there and then|then and there"
    r"|on the spot|at (?:that|the same) (?:visit|meeting|appointment))\b"
)
_FURTHEST, _FILLER = 3, 60
"""How many sentences back the talk may stand in which the answer was given, and how long one between may be."""


def day_of(
    lines: tuple[Sentence, ...], line: Sentence, start: int, quote: str, written: date, *, last: bool = False
) -> tuple[date | None, str]:
    """The day told in the sentence itself, the one after it or those before; and that after it if it was needed.

    Of several days in a sentence the nearest to the words, or where `last` says so the last one.
    """
    near = _entry_day(lines, line, written) or line.written or written
    if (day := day_in(line.text, start, near, last=last)) is not None:
        return day, ""
    following = _next(lines, line)
    if following is not None and _HIS_WORDS.search(low(following.text)):
        after = _next(lines, following)
        if after is not None and (day := _told_back(after, near)) is not None:
            return day, f"{following.text} {after.text}"
    if following is not None and _SIGNED_WORDING.match(following.text):
        return day_in(following.text, 0, near), ""
    if following is not None and _tells_again(following.text, quote):
        if (day := day_in(following.text, 0, near, last=last)) is not None:
            return day, following.text
    day = _day_before(lines, line, near) or _at_this_hour(line.text, near)
    return day or (near if near != (line.written or written) else None), ""


def _next(lines: tuple[Sentence, ...], line: Sentence) -> Sentence | None:
    return next((other for other in lines if other.index == line.index + 1), None)


def _told_back(line: Sentence, near: date) -> date | None:
    """The day in a sentence that comes back to the answer."""
    return day_in(line.text, 0, near) if _BACK_TO_IT.search(low(line.text)) else None


def _tells_again(text: str, quote: str) -> bool:
    small = low(text)
    if _SAYS_FOLLOW.search(small) or _BARE_ANSWER.search(quote) or _BACK_TO_IT.search(small):
        return True
    return _AGAIN.search(small) is not None and not _is_of_others(small)


def _day_before(lines: tuple[Sentence, ...], line: Sentence, near: date) -> date | None:
    """The day of the talk in which the answer was given, told in one of the sentences before it."""
    places = {other.index: other for other in lines}
    earlier = places.get(line.index - 1)
    if earlier is not None and _THAT_DAY.search(low(line.text)):
        return day_in(earlier.text, len(earlier.text), near)
    for back in range(1, _FURTHEST + 1):
        earlier = places.get(line.index - back)
        if earlier is None or (back > 1 and earlier.paragraph != line.paragraph):
            return None
        small = low(earlier.text)
        day = None if back > 1 and _NOW.search(small) else day_in(earlier.text, len(earlier.text), near)
        if _SPOKE.search(small) and not _is_of_others(small):
            if day is None and back == 1:
                day = _at_this_hour(earlier.text, near)
            if day is not None:
                return day if back == 1 or not _ABOUT_ELSE.search(small) else None
        elif day is not None or len(small) > _FILLER or _OF_OTHERS.search(small):
            return None
    return None


def _is_of_others(small: str) -> bool:
    """Whether a sentence tells what somebody else said or did, and nothing said to the person."""
    return _OF_OTHERS.search(small) is not None and not _TO_THEM.search(small)


_ENTRY = re.compile(r"^\W{0,3}\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b(?=\W{0,4}(?:[A-Z]|\d{1,2}[:.]\d\d))")
"""How an entry of a log that somebody pasted begins."""


def _entry_day(lines: tuple[Sentence, ...], line: Sentence, written: date) -> date | None:
    """The day of the log's entry in which a sentence stands."""
    opening = next((other for other in lines if other.paragraph == line.paragraph), None)
    match = _ENTRY.match(opening.text) if opening is not None else None
    return None if match is None else day_in(match.group(), 0, line.written or written)


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


def day_in(text: str, start: int, written: date, *, last: bool = False) -> date | None:
    """The past day nearest to the words of agreement, or the `last`; a day of birth or a coming day is none."""
    best: tuple[int, date] | None = None
    for found in find_dates(text, near=written):
        day = _past(found, text, written)
        longest = _LONGEST_AGO if found.form is Form.FULL else _LONGEST_AGO_UNSAID
        if day is None or day > written or (written - day).days > longest or _is_ahead(found, text):
            continue
        distance = (written - day).days if last else _apart(text, found, start)
        if best is None or distance < best[0]:
            best = (distance, day)
    if best is None:
        return _dotted(text, written) or (written if _NOW.search(low(text)) else None)
    return best[1]


def _apart(text: str, found: FoundDate, start: int) -> int:
    """How far a day stands from the words of agreement; one before which another sentence ended stands far."""
    between = text[found.end : start] if found.end <= start else ""
    return abs(found.start - start) + _ELSEWHERE * bool(re.search(r"[.;!?]\s", between))


_ELSEWHERE = 60
_NOW = lowered(
    r"\b(?:just now"
    r"|(?:just|right) (?:before|after) (?:my |his |her )?(?:lunch|dinner|breakfast|tea)(?!"
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
    r"|\bat (?:about )?[012]\d[0-5]\d(?: ?(?:hrs|hours))?\b(?! (?:on|tomorrow|next|yesterday))"
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
    if found.form is Form.WEEKDAY and found.quote[:3].casefold() == f"{written:%a}".casefold():
        same = _PART_OF_DAY.match(text, found.end) and _NOW.search(low(text))
        return written if same else found.before
    looks_back = found.form in (Form.WEEKDAY, Form.ORDINAL, Form.NO_YEAR, Form.SLASHED)
    return found.before if looks_back else found.after


_OF_A_LETTER = compiled(
    r"\b(?:my|our|your|the council['’]s) (?:letter|e-?mail|message|report|notice)s? (?:of|dated|from) (?:the )?$",
    re.IGNORECASE,
)
"""Before the day on which something was written, and nothing agreed."""
_OUT_TONIGHT = compiled(
    r"\b(?:(?:any|no|some)where|no ?where|bed|roof|place|sle(?:ep|pt)\w*|stay\w*|car|van|tent|park|out|again|nothing"
    r"|homeless)\b[^.;]{0,20}\btonight\b|\btonight (?:and (?:every|each|tomorrow)|again|or)\b",
    re.IGNORECASE,
)
"""Where somebody will be tonight is no day of an answer."""
_PART_OF_DAY = re.compile(r"\s(?:night|evening|eve|afternoon|lunch\w*|tea\w*|dinner\w*|morning)\b", re.IGNORECASE)


def _is_ahead(found: FoundDate, text: str) -> bool:
    """Whether the words beside a weekday point forward, or the day is the start of something else."""
    left = text[max(0, found.start - 22) : found.start]
    if _OF_A_LETTER.search(text[max(0, found.start - 40) : found.start]):
        return True
    if found.quote.casefold() == "tonight" and _OUT_TONIGHT.search(text[max(0, found.start - 40) : found.end + 24]):
        return True
    if found.form is Form.WEEKDAY and whenwords.ANY_SUCH_DAY.search(low(left)):
        return True
    return found.form not in (Form.FULL, Form.RELATIVE) and bool(
        re.search(
            r"\b(?:(?<!to )(?<!for )(?<!about )(?<!of )(?<!with )this|next|until|till|by|since|born|released?|out"
            r"|leave[sd]?|discharged?|due)\s(?:on\s)?$",
            left,
            re.IGNORECASE,
        )
    )
