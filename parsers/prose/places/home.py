"""Where the person lives now: the address.

For: `read`. A former or lost home is never the address; a prison or ward goes to the type (contract, reading.md).

Must not know: who lives there (`household`), or what kind of place it is (`dwelling`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from parsers.patterns import compiled
from parsers.prose.sentences import Sentence
from parsers.prose.words import KIN
from parsers.record import Evidence
from parsers.values.daywords import FIGURE

_STREETS = (
    r"Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Way|Place|Square|Rise|Row|Court|Crescent|Cres|Terrace"
    r"|Gardens|Gdns|Walk|Green|Park|Parade|Quay|Mews|Grove|Hill|View|Chase|Cottages?|Villas?|Fields?|Meadow|Acre"
    r"|Croft|House|Lodge"
    r"|Barracks|Farm|Estate|Path|End|Yard|Gate|Bank|Wharf|Leys|Common|Broadway|Vale|Mount|Flats?|Towers?|Point"
    r"|Buildings?|Side|Orchard|Drove|Reach|Bridge|Wood|Wynd|Loke|Hythe|Hollow|Turn|Steps|Approach|Ridge|Heights|Brow"
    r"|Spinney|Garth|Paddocks?|Meads?|Slipway|Causeway|Esplanade|Promenade|Ride|Fold|Strand|Dell|Copse|Embankment"
    r"|Parkway|Passage|Alley|Holt|Brook|Lea|Warren|Maltings|Moorings?|Hatch"
)
_ADDRESS = compiled(
    rf"(?:\b(?:(?:(?:flat|room|FLAT|ROOM)(?=\s\d)|Flat|Room|Unit|Apartment|Apt|Bedsit|Plot|Caravan|Pitch|Block"
    rf"|Studio)\s?\w{{1,4}},?\s(?:(?:at|in"
    rf"|of)\s(?=\d))?){{0,2}}(?:(?:The\s)?(?:[A-Z][\w'’]{{2,20}}\s){{1,2}}(?:House|Court|Lodge"
    rf"|Hostel|Hotel|Place|Inn|Hall|Approved Premises|AP)(?:\s(?:Approved Premises|AP))?,?\s)?"
    rf"(?<!\d )(?<!\d[/.])\d{{1,4}}\s?[a-zA-Z]?,?\s(?:(?:St\.?\s)?[A-Z][\w'’.-]{{1,20}}\s){{0,4}}(?:{_STREETS})\b"
    rf"(?:,?\s(?:[A-Z][\w'’-]{{1,24}}(?:[ -](?:on|upon|under|in|le|of"
    rf"|the)[ -][A-Z]?[\w'’-]{{1,20}}){{0,2}})(?:\s[A-Z][\w'’-]{{1,20}}){{0,2}}){{0,4}}(?:,?\s(?:[A-Z]{{1,2}}\d[A-Z"
    rf"\d]?\s?)?\d[A-Z]{{2}}\b)?)"
)
_BY_POSTCODE = compiled(
    r"\b\d{1,4}[a-z]?\s(?!(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|nights?|days?|weeks?|months?|years?)\b)[^.;:()]{4,80}?"
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[a-z]{1,2}\d{1,2}\s\d(?!st|nd|rd"
    r"|th)[a-z]{2})\b"
)
_BARE_HOUSE = compiled(
    r"\b(?:The\s(?:[A-Z][\w'’]{2,20}\s)?)?[A-Z][\w'’]{3,20}(?:\s[A-Z][\w'’]{2,20})?,\s"
    rf"(?:[A-Z][\w'’]{{2,20}}\s){{1,3}}(?:{_STREETS}),\s[^.;:()]{{2,50}}?"
    rf""
    r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"
)
_NAMED_HOUSE = compiled(
    r"\b(?:(?:Flat|Room|Block|Unit|flat|room)\s(?:\d\w{0,3}|[A-Z]),\s){0,2}(?:[A-Z][\w'’]{2,20}\s){1,3}(?:House"
    r"|Cottage|Lodge|Farm|Court|Hall|Hostel|HOUSE|COTTAGE|LODGE|FARM|COURT|HALL|HOSTEL"
    r"|Caravan Park),\s[^.;:()]{4,80}?\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"
)
_TO_POSTCODE = compiled(
    r"\b(?=[^.;:()]{0,60}\d[^.;:()]{0,60}\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b)(?<!PO )(?<!Box )(?!PO Box"
    r"|Box)(?:[A-Z][\w'’-]+|\d{1,4}[a-z]?|[Nn]umber)(?:,?\s(?:[A-Z][\w'’-]+|\d{1,4}[a-z]?|number|no|of|the|on|in|le"
    r"|upon)){1,9},?\s[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"
)
"""Capitals and numbers up to a postcode: a pitch in a park, a van on a nursery."""
_HOUSE_IN_TOWN = compiled(
    r"(?:(?<=\bat )|(?<=\bin )|(?<=\bof )|(?<=\bis )|(?<=address )|(?<=[a-z], )(?=The\s)|(?<=: ))"
    r"(?![^.;]{0,60}\b(?:College|School|Surgery|Hospital|Clinic|Church|Centre|Office|Council|Team|Trust"
    r"|Prison)\b)(?:The\s)?(?:[A-Z][\w'’]{2,20}\s){0,2}"
    r"[A-Z][\w'’]{2,20},\s(?:[A-Z][\w'’-]{2,20}(?:[ -](?:on|upon|under|in|le|of|the)[ -])?,?\s?){1,4}"
    r"\s?\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"
)
"""A house that has a name and no number, its town and postcode."""
_ENDS_POSTCODE = re.compile(r"\d[A-Za-z]{2}\b")
"""Without it only an `_ADDRESS` can be found."""
_NOW = compiled(
    r"\b(?:liv(?:es|ing)|live|address|home|of|staying|stays|stopping|resid(?:es|ing|ent)|lodg\w+|settee at"
    r"|sofa at|floor at|rents?|renting|tenant|tenancy|owns?|at|currently|present|landlord of|from|based at"
    r"|room at|house at|flat at|with (?:his|her|their)|private rent\w*|house|in)\b[^;]{0,60}$",
    re.IGNORECASE,
)
_FORMER = compiled(
    r"\b(?:(?:was|were)(?! (?:placed|put (?:in|up)|housed|re-?housed|moved|given|accommodated|allocated|found"
    r"|served|sent"
    r"|told|asked|referred|granted|released|bailed)\b)|(?<!has )(?<!have )(?<!['’]s )(?<!['’]ve )(?<!ever )lived"
    r"|(?<!has )(?<!have )(?<!['’]s )(?<!['’]ve )had|used to|formerly|previous(?:ly)?"
    r"|former(?! (?:employer|partner|colleague|landlord|boss"
    r"|foster|husband|wife|carer))|left|lost(?! everything| all)|evicted from|before|until(?! then| (?:the )?\d"
    r"| \w+day)|(?:last"
    r"|previous|prior|old|settled|known|curfew|bail|release|proposed|home leave) address|last (?:known|settled)"
    r"|ex['’]?s|gave up|kicked out of|put out of|thrown out of|moved (?:out )?from|released from|works? at"
    r"|job at|school|surgery|(?<!home )office|hub|centre|clinic|appointment|go (?:back )?to|return to|stopped from"
    r"|excluded from|(?:walked|got|ran|climbed|stormed|locked (?:him|her|them)self) out of|within \d{1,4} ?m\w* of"
    r"|(?:barred|banned) from|not (?:to |allowed )?(?:go|enter|attend|approach|contact))\b[^.;]{0,50}$",
    re.IGNORECASE,
)


_NAME_OF_BODY = 60
_LETTERHEAD = compiled(
    r"\b(?:surgery|practice|hospital|infirmary|school|college|council|trust|centre|clinic|charity|prison|probation"
    r"|solicitors|association)\b\W*$",
    re.IGNORECASE,
)
"""A short line above an address that ends so is a letterhead."""
_STILL = compiled(
    r"\b(?:has been|been|since)\b.{0,22}$|(?:\b(?:has|have)|['’](?:s|ve)) (?:[\w-]+ ){1,5}had\b.{0,60}$|\b(?:thatch"
    r"|roof|kitchen|boiler|fire|flood|burnt|burned|gutted"
    r"|explosion)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def read_address(sentences: Iterable[Sentence], *, tenancy_help: bool = False) -> tuple[str | None, Evidence | None]:
    """The home where the person is or was living while it still is one."""
    best: tuple[float, str, Sentence] | None = None
    above = ""
    lines = tuple(sentences)
    for n, line in enumerate(lines):
        of_body = len(above) < _NAME_OF_BODY and _LETTERHEAD.search(above) is not None
        above = line.text
        text = _block(lines, n)
        for start, end in _addresses(text):
            left = text[max(0, start - 70) : start]
            value = re.sub(r"\s+", " ", text[start:end]).strip(" ,")
            score = 1.0 + 1.5 * bool(_NOW.search(left)) + 1.0 * bool(_POSTCODE_AT_END.search(value))
            if _FORMER.search(left) and not tenancy_help and not _STILL.search(left):
                score -= 3
            if (_NO_MORE.match(text, end) or _OF_KIN.search(left)) and not tenancy_help:
                score -= 3
            if line.opens and not left.strip():
                score += -2 if of_body else 1
            if score > 0.5 and (best is None or score > best[0]):
                best = (score, value, line)
    if best is None:
        return None, None
    return best[1], best[2].evidence(best[1])


_POSTCODE_AT_END = re.compile(r"[A-Z]\d[A-Z\d]?\s?\d[A-Z]{2}$")
_BLOCK_LINES, _BLOCK_WIDTH = 4, 40


def _block(lines: tuple[Sentence, ...], at: int) -> str:
    """A line, with the short lines below it where they carry the address on to its postcode, as letters begin."""
    first = lines[at]
    text = first.text
    if not first.opens or len(text) > _BLOCK_WIDTH or not FIGURE.search(text) or _ENDS_POSTCODE.search(text):
        return text
    for below in lines[at + 1 : at + 1 + _BLOCK_LINES]:
        if not below.opens or len(below.text) > _BLOCK_WIDTH or ":" in below.text:
            break
        text = f"{text.rstrip(' ,')}, {below.text}"
        if _POSTCODE_AT_END.search(below.text.rstrip(" ,.")):
            return text
    return first.text


_OF_KIN = compiled(
    rf"\b(?:his|her|their|my|the)\s(?:\w+\s)?(?:{KIN}|keyholder)s?,?\s(?:[a-z][\w'’-]+\s){{0,2}}(?:is|are"
    rf"|lives?|living|stays?"
    r"|who (?:is|lives?)|has (?:a|the) \w+|now lives|still lives|rents|owns)\s(?:\w+\s)?(?:(?:at|in|of|near|on)\s)?$",
    re.IGNORECASE,
)
"""A relative's own address, of whom it is not said that ours lives there."""
_NO_MORE = compiled(
    r"\W{0,3}(?:(?:is|was|are|['’]s)\s(?:now\s)?(?:out of (?:the question|bounds)|no longer|not (?:an option|available"
    r"|suitable|possible|safe|his|hers|theirs|somewhere)|off limits|closed|gone|lost|let\b|sold|relet|re-let|given up"
    r"|repossessed|boarded up|where (?:he|she|they) (?:was|were|used))|has (?:been (?:let|sold|relet|re-let"
    r"|repossessed|given|handed back|boarded)|gone)|which (?:he|she|they|i) (?:lost|left|gave up|had to leave)"
    r"|(?:had |has )?(?:ended|finished|came to an end|fell through|was (?:withdrawn|refused|lost|let|sold|closed"
    r"|turned down))|(?:but|until|till) (?:he|she|they|i) (?:lost|left|was|were|gave)|(?:was|were)\b)",
    re.IGNORECASE,
)
"""Behind an address: nobody of ours lives there any more."""


def _addresses(text: str) -> list[tuple[int, int]]:
    """Where addresses stand in a text."""
    found: list[tuple[int, int]] = []
    if not FIGURE.search(text):
        return found
    patterns = (_NAMED_HOUSE, _ADDRESS, _BY_POSTCODE, _BARE_HOUSE, _TO_POSTCODE, _HOUSE_IN_TOWN)
    for pattern in patterns if _ENDS_POSTCODE.search(text) else (_ADDRESS,):
        for match in pattern.finditer(text):
            start, end = match.span()
            if pattern is _BY_POSTCODE:
                start = _last_number(text, start, end)
            start = _front(text, start)
            if not any(start < to and since < end for since, to in found):
                found.append((start, end))
    return found


_FRONTS = (
    re.compile(r"(?<![\d/.-])\b(?P<front>\d{1,3}[a-zA-Z]?,?\s)$"),
    re.compile(
        r"\b(?P<front>(?:flat|room|unit|plot|pitch|block|van|caravan|berth)\s(?:\d{1,3}\w?|[a-z]\d{0,3}),?\s"
        r"|\b(?:plot|pitch|block|van|berth)\s)$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:hotel|hostel|refuge|ours|lodgings|house|home|address|accommodation|premises|placement|shelter)(?:,|:"
        r"| is| at)?\s"
        r"(?P<front>(?:[Tt]he\s)?[A-Z][\w'’]{1,20}(?:\s(?:and|&|of|on)?\s?[A-Z][\w'’]{1,20}){0,3},\s)$"
    ),
    re.compile(
        r"\b(?:at|of)\s(?P<front>(?:[Tt]he\s)?[A-Z][\w'’]{1,20}(?:\s[A-Z][\w'’]{1,20}){0,2}(?:\s\([^()]{2,20}\))?,\s)$"
    ),
)
"""What may stand before an address that was found: its number, then the flat or pitch, then the name of the house."""
_WIDEST_FRONT = 70


def _front(text: str, start: int) -> int:
    """Where an address begins with all that stands before it."""
    for pattern in _FRONTS:
        if not (pattern is _FRONTS[0] and text[start].isdigit()) and (
            found := pattern.search(text, max(0, start - _WIDEST_FRONT), start)
        ):
            start = found.start("front")
    return start


_NUMBER_AGAIN = compiled(
    r"\b(?:at|in|of|is|from|to|address|near|on|off)\s(?=(?:flat |room |unit |the |no\.? ?|number )?\d{1,4}[a-z]?,?\s)",
    re.IGNORECASE,
)


def _last_number(text: str, start: int, end: int) -> int:
    """A number far before a postcode may be one of another thing: the address begins with the last that could."""
    again = [match.end() for match in _NUMBER_AGAIN.finditer(text, start, end - 8)]
    return again[-1] if again else start
