"""The kind of place where the person is now: a prisoner's prison, a patient's ward, else the place in the words.

For: `read`. Every phrase that names a place is a candidate (`phrases`); a small model says of each whether the person
is there now or was, will be or would like to be; the surest that says most is taken (contract, reading.md).

Must not know: addresses, tenure law, flags.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from parsers.patterns import Sought, compiled
from parsers.prose.places import heldwords
from parsers.prose.places.phrases import Place, places_in
from parsers.prose.places.placewords import OUTDOORS
from parsers.prose.places.stays import Stay, best_place
from parsers.prose.places.wholes import whole
from parsers.prose.sentences import Sentence
from parsers.prose.words import low, lowered
from parsers.record import Evidence
from parsers.values.daywords import FIGURE

_SHORT = 2


_BEDS = compiled(
    r"\b(?:sle[ep]\w+|bed(?:s|ded|ding)? down|kip\w*|doss\w*|camp\w*|liv(?:es|ing)|rough|rid(?:es|ing"
    r"|den)|(?:(?:has|have)|(?:s?he|they|it)['’]?(?:s|ve)?) been (?:back )?(?:in|on|at|under|behind|round|the)"
    r"|back to|(?:been|out) [^.;]{0,24}\bsince)\b",
    re.IGNORECASE,
)
_AP = re.compile(r"\b(?:(?i:approved premises|bail hostel)|AP)\b")
_HOUSE = re.compile(
    r"\b(?:(?i:women['’]s refuge|(?:night|winter|crash|cold weather) ?shelter|(?:night ?)?refuge|hostel"
    r"|foyer))\b"
)
_OURS, _THE = (
    re.compile(
        rf"\b{whose} (?:women['’]s |dispersed |mother and baby |crash )?(?:refuge|hostel|foyer|(?:night "
        rf"|winter )?shelter"
        r"|mother and baby unit|rehab|safe house|supported housing|crash pad)(?: (?:rooms?|flats?|units?)\b"
        r"|(?!\s(?:manager|worker|team"
        r"|staff|keyworker|coordinator|project|number|phone)))",
        re.IGNORECASE,
    )
    for whose in ("(?:one of )?our", "the")
)


def read_type(sentences: Iterable[Sentence], stay: Stay) -> tuple[str | None, Evidence | None]:
    """The shortest phrase for the place where the person is now, with its evidence; None where none is told."""
    lines = tuple(sentences)
    if stay.inside and not stay.keeping:
        return _prison(lines, stay)
    if stay.patient and not stay.roofless and (ward := _named(_BEDS_OF_PATIENTS, lines, stay)):
        return _with_bed(ward, lines)
    if not stay.roofless and (house := _house_of(stay, _AP)):
        return _named((_AP,), lines, stay) or house  # by the words of the text, where it has any
    bedded_down = stay.patient and stay.roofless  # of whom it is told where they were found, too
    best = best_place(tuple(s for s in lines if _BEDS.search(s.text)) if bedded_down else lines, stay)
    if bedded_down and not (best and best[1].outdoors):
        return _hospital(lines, stay)
    if best is not None:
        place, line = _fuller(best[1], best[2], lines)
        text = phrase_of(place, line, stay)
        return text, line.evidence(text if text in line.text else place.text)
    if stay.roofless:
        return None, None
    house = _house_of(stay, _HOUSE)
    if house is None and (common := best_place(stay.shared, stay)) is not None:
        return common[1].text, common[2].evidence(common[1].text)
    return _named((_OURS, _THE) if house else (_OURS,), lines, stay) or house or _named((_HOLDS,), lines, stay) or _NONE


def stays_outdoors(sentences: Iterable[Sentence], stay: Stay) -> Sentence | None:
    """The sentence that surely tells where somebody sleeps in the open now: who does has no roof tonight either."""
    best = best_place(tuple(sentences), stay)
    if best is None or not best[1].outdoors or best[0] < _SURELY_OUT:
        return None
    text = low(best[1].text)
    return best[2] if _OPEN.search(text) and not _LENT.search(text) else None


_SURELY_OUT = 0.6
_OPEN = lowered(rf"\b(?:{OUTDOORS}|somewhere)\b")
_LENT = compiled(
    r"\b(?:garage|lock[- ]?up|shed|hut|lorry|cab|workshop|container|warehouse|stable|barn|boat\w*)\b|s?['’]s?\s"
)
"""What somebody lets one sleep in, be it no home."""
_BEDS_OF_PATIENTS = (heldwords.WARD, heldwords.HOSPITAL, heldwords.EMERGENCY, heldwords.BED)
_NONE: tuple[None, None] = (None, None)
_HOLDS = compiled(
    r"\b(?:(?:my|our|your|a|sole|joint|private|council) )?(?:(?:sole|joint|private|council|secure|assured) )?"
    r"(?<!former )(?<!new )(?<!another )(?<!any )(?<!good )(?<!take a )(?<!previous )(?<!the next )(?<!other )"
    r"(?:tenant|lodger|leaseholder|licensee|owner[- ]occupier|home ?owner)s?\b(?! (?:has|have) agreed)",
    re.IGNORECASE,
)
"""How a home is held, where no words say what it is."""


def _with_bed(found: tuple[str, Evidence], lines: tuple[Sentence, ...]) -> tuple[str, Evidence]:
    """A ward or hospital with the bed that is told apart from it."""
    bed = next((match.group(0) for line in lines if (match := heldwords.BED.search(line.text))), None)
    known = bed is None or bed.casefold() in found[0].casefold() or re.search(r"\d", found[0])
    return found if known else (f"{bed}, {found[0]}", found[1])


def _hospital(lines: tuple[Sentence, ...], stay: Stay) -> tuple[str | None, Evidence | None]:
    """The ward or bed, else the hospital by its name, else the department."""
    named = _named((heldwords.WARD, heldwords.HOSPITAL), lines, stay)
    return named or (_body(stay) if stay.body else _named((heldwords.EMERGENCY,), lines, stay) or _NONE)


def _prison(lines: tuple[Sentence, ...], stay: Stay) -> tuple[str | None, Evidence | None]:
    """The prison by its name with wing or unit; the body that writes, if it is one; else "prison" or "custody"."""
    for line in lines:
        if match := heldwords.PRISON.search(line.text):
            unit = heldwords.UNIT_AT.search(line.text[: match.start()])
            wing = heldwords.KIND.match(line.text, match.end()) or heldwords.WING.match(line.text, match.end())
            text = line.text[unit.start() if unit else match.start() : wing.end() if wing else match.end()]
            return _with_unit((text, line.evidence(text)), lines)
    if found := _named((heldwords.PRISON,), (), stay):
        return _with_unit(found, lines)
    return (
        _body(stay)
        if stay.body and heldwords.GAOL.search(stay.body)
        else _named((heldwords.INSIDE,), lines, stay) or _NONE
    )


def _with_unit(found: tuple[str, Evidence], lines: tuple[Sentence, ...]) -> tuple[str, Evidence]:
    """A prison with the unit where mothers have their babies."""
    unit = next((match.group(0) for line in lines if (match := heldwords.MOTHERS.search(line.text))), None)
    return (
        found
        if unit is None or unit.lower().removeprefix("our ") in found[0].lower()
        else (f"{unit}, {found[0]}", found[1])
    )


_WHERE = re.compile(r"\b(?:in|on|under|behind|beneath|inside|beside)\s$", re.IGNORECASE)
_IN = re.compile(r"^(?:in|on|at|inside)\s(?=(?:a|an|the|his|her|their|my|our)\s)", re.IGNORECASE)


_AT = re.compile(r"\W*(?:\b(?:at|in|of))?\W*$", re.IGNORECASE)
_REST = re.compile(r"(,?\s[\w\s,-]{3,30})\)")
"""What else a bracket behind an address says of the home: "(one bed flat, general needs)"."""


def phrase_of(place: Place, line: Sentence, stay: Stay) -> str:
    """The whole phrase. Of a rough sleeper's place "in" and "under" belong to it, of a home they say nothing."""
    if stay.address and place.start < (at := line.text.find(stay.address)) < place.end:
        before = _AT.sub("", line.text[place.start : at])
        return before if before and not _DETERMINER.fullmatch(before) else place.text.split()[-1].lower()
    start, end = whole(line.text, place.start, place.end)
    text = line.text[start:end]
    if (closed := _REST.match(line.text, end)) and line.text[place.start - 1 : place.start] == "(":
        text += closed.group(1)
    if not stay.roofless:
        return _IN.sub("", text)
    where = _WHERE.search(line.text[:start])
    return where.group(0) + text if where and place.outdoors and text == place.text else text


_DETERMINER = re.compile(r"the|an?|his|her|their|my|our", re.IGNORECASE)


def _fuller(place: Place, line: Sentence, lines: tuple[Sentence, ...]) -> tuple[Place, Sentence]:
    """Another phrase of the text for the same thing that says more: "the cottage" once was "a tied cottage"."""
    if len(place.text.split()) > _SHORT:
        return place, line
    noun = place.text.split()[-1].casefold()
    same = (
        (p, each)
        for each in lines
        for p in places_in(each.text)
        if noun in p.text.casefold().split() and not p.plain and p.outdoors == place.outdoors
    )
    return next((one for one in same if len(one[0].text.split()) > len(place.text.split())), (place, line))


def _named(patterns: tuple[Sought, ...], lines: tuple[Sentence, ...], stay: Stay) -> tuple[str, Evidence] | None:
    """The first name of a prison or ward: in the person's own words, then in what is said of all, then at the foot."""
    for pattern in patterns:
        for line in (*lines, *stay.shared):
            if match := pattern.search(line.text):
                return match.group(0), line.evidence(match.group(0))
        for text in stay.foot:
            if match := pattern.search(text):
                return match.group(0), Evidence("body", "signature", text)
        if stay.patient and (match := pattern.search(stay.subject)) and FIGURE.search(match.group(0)):
            return match.group(0), Evidence("body", "subject", stay.subject)
    return None


def _body(stay: Stay) -> tuple[str | None, Evidence | None]:
    return (stay.body, Evidence("body", "signature", stay.body)) if stay.body else (None, None)


def _house_of(stay: Stay, houses: Sought) -> tuple[str, Evidence] | None:
    """A hostel or approved premises that writes of its own resident."""
    for text in (stay.body or "", *stay.foot):
        if match := houses.search(text):
            return match.group(0), Evidence("body", "signature", text)
    return None
