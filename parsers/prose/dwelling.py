"""The kind of place where the person is now: a prisoner's prison, a patient's ward, else the place in the words.

For: `read`. Every phrase that names a place is a candidate (`places`); a small model says of each whether the person
is there now or was, will be or would like to be; the surest that says most is taken (contract, reading.md).

Must not know: addresses, tenure law, flags.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from parsers.learned.questions import is_there_now
from parsers.patterns import Sought, compiled
from parsers.prose import heldwords
from parsers.prose.kinds import kinds_in
from parsers.prose.otherplaces import only_then, said_against
from parsers.prose.places import Place, places_in
from parsers.prose.sentences import Sentence
from parsers.prose.wholes import whole
from parsers.record import Evidence

_SURE = 0.35
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Stay:
    """What is known of where the person is before the words for it are looked for.

    `body` is the writer's organisation, `foot` the lines of the signature, `shared` what a list says of all in it;
    `address` is the home that was found.
    """

    inside: bool
    patient: bool
    roofless: bool
    keeping: bool = False
    body: str | None = None
    address: str | None = None
    foot: tuple[str, ...] = ()
    shared: tuple[Sentence, ...] = ()


_BEDS = compiled(
    r"\b(?:sle[ep]\w+|bed(?:s|ded|ding)? down|kip\w*|doss\w*|camp\w*|liv(?:es|ing)|rough|rid(?:es|ing"
    r"|den))\b",
    re.IGNORECASE,
)
_AP = re.compile(r"\b(?:(?i:approved premises|bail hostel)|AP)\b")
_HOUSE = re.compile(
    r"\b(?:(?i:women['’]s refuge|(?:night|winter|crash|cold weather) ?shelter|refuge|hostel"
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
_KEPT = re.compile(r"\b(?:tenan\w+|rent\w*|mortgag\w+|own\w*|council|association|shorthold|let)\b", re.IGNORECASE)
_NOWHERE = compiled(
    r"\b(?:waiting (?:room|area)|front office|reception|(?:medical|interview|visits?|side|consulting|treatment"
    r"|quiet|relatives['’]?) room|(?:discharge|departure|transfer) lounge|cells?|custody (?:suite|desk)"
    r"|cell door|our office|the desk"
    r"|day ?centre|drop[- ]in|soup kitchen|foodbank|(?:the|a|at|in|magistrates['’]?|crown|county) court|courthouse|dock|a&e|emergency department|library"
    r"|hospital bed|resettlement"
    r"|supported housing panel|lifeboat station|police station|family room)\b"
    r"|^(?:on )?the (?:bench|streets?)$|^(?!park)[a-z]+ bench$|\bof \d"
    r"|^(?:the|a|an|his|her|their|my|our)$|^(?:the |his |her )?property of\b|^(?:(?:the|our|your"
    r"|local)\s){0,2}housing$|^(?:(?:coming|going|s?he['’]s) )?(?:home|bed|house|room|work)$",
    re.IGNORECASE,
)


_BARE_TENURE = re.compile(
    r"(?:(?:the|his|her|their|a)\s)?(?:tenanc(?:y|ies)|mortgage|rents?|lets?|tenants?)", re.IGNORECASE
)


def read_type(sentences: Iterable[Sentence], stay: Stay) -> tuple[str | None, Evidence | None]:
    """The shortest phrase for the place where the person is now, with its evidence; None where none is told."""
    lines = tuple(sentences)
    if stay.inside and not stay.keeping:
        return _prison(lines, stay)
    if (
        stay.patient
        and not stay.roofless
        and (ward := _named((heldwords.WARD, heldwords.HOSPITAL, heldwords.EMERGENCY), lines, stay))
    ):
        return ward
    if not stay.roofless and (house := _house_of(stay, _AP)):
        return _named((_AP,), lines, stay) or house  # by the words of the text, where it has any
    best = _best(lines, stay)
    if stay.patient and stay.roofless and not (best and best[1].outdoors and _BEDS.search(best[2].text)):
        return _hospital(lines, stay)
    if best is not None:
        place, line = _fuller(best[1], best[2], lines)
        text = _with_where(place, line, stay)
        return text, line.evidence(text if text in line.text else place.text)
    if stay.roofless:
        return None, None
    house = _house_of(stay, _HOUSE)
    if house is None and (common := _best(stay.shared, stay)) is not None:
        return common[1].text, common[2].evidence(common[1].text)
    return _named((_OURS, _THE) if house else (_OURS,), lines, stay) or house or _named((_HOLDS,), lines, stay) or _NONE


_NONE: tuple[None, None] = (None, None)
_HOLDS = compiled(
    r"\b(?:(?:my|our|your|a|sole|joint|private|council) )?(?:(?:sole|joint|private|council|secure|assured) )?"
    r"(?<!former )(?<!new )(?<!another )(?<!any )(?<!good )(?<!take a )(?<!previous )(?<!the next )(?<!other )"
    r"(?:tenant|lodger|leaseholder|licensee|owner[- ]occupier|home ?owner)s?\b(?! (?:has|have) agreed)",
    re.IGNORECASE,
)
"""How a home is held, where no words say what it is."""


def _hospital(lines: tuple[Sentence, ...], stay: Stay) -> tuple[str | None, Evidence | None]:
    """The ward or bed, else the hospital by its name, else the department."""
    named = _named((heldwords.WARD, heldwords.HOSPITAL), lines, stay)
    return named or (_body(stay) if stay.body else _named((heldwords.EMERGENCY,), lines, stay) or _NONE)


def _prison(lines: tuple[Sentence, ...], stay: Stay) -> tuple[str | None, Evidence | None]:
    """The prison by its name with wing or unit; the body that writes, if it is one; else "prison" or "custody"."""
    for line in lines:
        if match := heldwords.PRISON.search(line.text):
            unit, wing = (
                heldwords.UNIT_AT.search(line.text[: match.start()]),
                heldwords.WING.match(line.text, match.end()),
            )
            text = line.text[unit.start() if unit else match.start() : wing.end() if wing else match.end()]
            return text, line.evidence(text)
    if found := _named((heldwords.PRISON,), (), stay):
        return found
    return (
        _body(stay)
        if stay.body and heldwords.GAOL.search(stay.body)
        else _named((heldwords.INSIDE,), lines, stay) or _NONE
    )


_WHERE = re.compile(r"\b(?:in|on|under|behind|beneath|inside|beside)\s$", re.IGNORECASE)
_IN = re.compile(r"^(?:in|on|at|inside)\s(?=(?:a|an|the|his|her|their|my|our)\s)", re.IGNORECASE)


_AT = re.compile(r"\W*(?:\b(?:at|in|of))?\W*$", re.IGNORECASE)
_REST = re.compile(r"(,?\s[\w\s,-]{3,30})\)")
"""What else a bracket behind an address says of the home: "(one bed flat, general needs)"."""


def _with_where(place: Place, line: Sentence, stay: Stay) -> str:
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
    before = _WHERE.search(line.text[:start])
    return before.group(0) + text if before and place.outdoors and text == place.text else text


_DETERMINER = re.compile(r"the|an?|his|her|their|my|our", re.IGNORECASE)


def _best(lines: tuple[Sentence, ...], stay: Stay) -> tuple[float, Place, Sentence] | None:
    best: tuple[float, Place, Sentence] | None = None
    held: tuple[float, Place, Sentence] | None = None
    for line in lines:
        for place, outright in _candidates(line.text):
            points = _points(line, place, stay) + outright
            if place.outdoors and best and best[2] is line and _BEDDED_IN.search(best[1].text):
                points -= _WHERE_IT_STANDS
            if points >= _SURE and (best is None or points > best[0] + 0.02):
                best = (points, place, line)
            if points >= _SURE and held is None and _HELD.fullmatch(place.text):
                held = (points, place, line)
    return held if held and best and _BARE_NOUN.fullmatch(best[1].text) and not stay.roofless else best


_HELD = compiled(
    r"(?:(?:a|an|my|our|his|her|their|sole|joint|private|council|assured|secure|social|housing association"
    r"|HA)[\s-]){0,4}"
    r"(?:tenants?|tenancy|owner[\s-]occupiers?|lodgers?|leaseholders?)(?: (?:of|in) (?:this|the|a|our|my|his|her)"
    r"(?: [\w-]+){1,3})?|privately rent\w+|private rent\w*|rent(?:s|ing)?(?: [\w'’-]+){0,3} (?:from|off|through)\b.*",
    re.IGNORECASE,
)
_BARE_NOUN = re.compile(
    r"(?:(?:the|this|my|our)\s)?(?:flat|house|cottage|bungalow|lodge|home|property|place|room|maisonette)",
    re.IGNORECASE,
)
"""How a home is held says more than "the house"."""


def _candidates(text: str) -> Iterator[tuple[Place, float]]:
    """Places by their noun, the first of those that lie in one another, and kinds of place that are named outright."""
    phrases: list[Place] = []
    for place in places_in(text):
        if not _is_nowhere(place) and not any(_holds(other, place) for other in phrases):
            phrases.append(place)
    kinds = [(place, outright) for place, outright in kinds_in(text) if not _is_nowhere(place)]
    for place in phrases:
        if not any(_holds(kind, place) for kind, _ in kinds):
            yield place, 0.0
    for kind, outright in kinds:
        yield (
            next((_joined(text, place, kind) for place in phrases if place.start <= kind.start < place.end), kind),
            outright,
        )


def _joined(text: str, place: Place, kind: Place) -> Place:
    """The phrase to where the kind ends: "her mate's sofa", "sofa in Vange"."""
    if kind.end <= place.end:
        return place
    return replace(place, text=text[place.start : kind.end], end=kind.end)


def _is_nowhere(place: Place) -> bool:
    """Whether nobody lives in it: a waiting room; that it stands opposite one is said of many a shelter."""
    return _NOWHERE.search(_BESIDE.split(place.text)[0]) is not None


_BESIDE = re.compile(
    r"\s(?:opposite|by|near|behind|next to|above|below|over|under|outside|off|round|at the back of)\s", re.IGNORECASE
)


def _holds(outer: Place, inner: Place) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _points(line: Sentence, place: Place, stay: Stay) -> float:
    """How surely the person is there, and how much the phrase says."""
    points = is_there_now(line.text, place.start, place.end) - said_against(line.text, place)
    if place.bedded and not place.outdoors:
        points = max(points, 0.5) - 0.1
    elif place.bedded and stay.roofless:
        points += 0.2
    if stay.keeping and _KEPT.search(place.text):
        points += 0.4 - 0.5 * bool(_BARE_TENURE.fullmatch(place.text))
    if stay.roofless and _BARE_TENURE.fullmatch(place.text):
        points -= 1
    points += _AT_HOME * (stay.address is not None and _adjoins(line.text, place, stay.address))
    if stay.roofless:
        points += (0.25 if place.outdoors else -0.1) * (not place.plain)
        points -= place.outdoors and only_then(line.text, place)
    elif place.outdoors and stay.address:
        points -= 0.5
    elif len(place.text.split()) > 1:
        points += 0.05
    return points


_BEDDED_IN = compiled(
    r"\b(?:cars?|vans?|tent|camper|motor ?home|caravan|lorry|transit|vauxhall|ford|astra|corsa|vivaro|sprinter|focus"
    r"|fiesta|bivvy|horse ?box|trailer)\b",
    re.IGNORECASE,
)
_WHERE_IT_STANDS = 0.15
"""What somebody lies in says more than the park where it stands."""
_AT_HOME = 0.4
_JOINED = compiled(
    r"\s?(?:still|again|(?:just )?for (?:the moment|now|the time being)|at (?:present|the moment)|currently)?"
    r"[\s,;:.()–-]{0,4}(?:(?:at|in|is|of|the above)\s)?",
    re.IGNORECASE,
)


def _adjoins(text: str, place: Place, address: str) -> bool:
    """Whether the phrase stands right before or behind the address of the home: "at his aunt's, 3 Ash Walk"."""
    at = text.find(address)
    if at < 0:
        return False
    if place.start < at < place.end:
        return True
    if place.end <= at:
        return _JOINED.fullmatch(text, place.end, at) is not None
    return at + len(address) <= place.start and _JOINED.fullmatch(text, at + len(address), place.start) is not None


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
    return None


def _body(stay: Stay) -> tuple[str | None, Evidence | None]:
    return (stay.body, Evidence("body", "signature", stay.body)) if stay.body else (None, None)


def _house_of(stay: Stay, houses: Sought) -> tuple[str, Evidence] | None:
    """A hostel or approved premises that writes of its own resident."""
    for text in (stay.body or "", *stay.foot):
        if match := houses.search(text):
            return match.group(0), Evidence("body", "signature", text)
    return None
