"""Every place that a text names, weighed: how surely the person is there now, and how much the phrase says.

For: `dwelling`. Phrases are found by their noun (`phrases`), by their kind (`kinds`) and by the verb that leads to them
(`led`); a small model says of each whether the person is there now or was, will be or would like to be; rules weigh it.

Must not know: prisons and wards, which have names of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from parsers.learned.questions import is_there_now
from parsers.patterns import compiled
from parsers.prose.places.kinds import kinds_in
from parsers.prose.places.led import led_in
from parsers.prose.places.otherplaces import only_then, said_against, said_for
from parsers.prose.places.phrases import Place, places_in
from parsers.prose.sentences import Sentence

_SURE, _SURE_OF_LED = 0.3, 0.4
"""What is found by the verb alone may be anything."""

_SURE_OF_NAME = 0.95
_SURE_OF_HOME = 0.12
"""Where nothing else is told, the home spoken of is the one that is at stake."""
_SURE_OF_ADDRESSED = -0.2
"""The same where its address is told."""
_SURE_OF_KIND = 0.26
"""The same of a kind of place that is named outright."""
_HOME = re.compile(
    r"(?:the|his|her|their|my|our)\s(?:[\w-]{2,12}\s)?(?:flat|house|bungalow|cottage|maisonette|room|bedsit"
    r"|studio|lodge|boat"
    r"|caravan|annexe|property|lodgings|home|quarters?|chalet|bothy)(?:\s(?:above|over|in|at)\s[\w'’ ]{2,30})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stay:
    """What is known of where the person is before the words for it are looked for.

    `by_self`, who writes is the person; `body` is the writer's organisation, `foot` the lines of the signature,
    `shared` what a list says of all in it, `subject` the mail's; `address` is the home that was found.
    """

    inside: bool
    patient: bool
    roofless: bool
    keeping: bool = False
    by_self: bool = False
    body: str | None = None
    address: str | None = None
    foot: tuple[str, ...] = ()
    shared: tuple[Sentence, ...] = ()
    subject: str = ""


_KEPT = re.compile(r"\b(?:tenan\w+|rent\w*|mortgag\w+|own\w*|council|association|shorthold|let)\b", re.IGNORECASE)
_NOWHERE = compiled(
    r"\b(?:waiting (?:room|area)|front office|reception|(?:medical|interview|visits?|side|consulting|treatment"
    r"|quiet|relatives['’]?) room|(?:discharge|departure|transfer) lounge|cells?|custody (?:suite|desk)"
    r"|cell door|our office|the desk"
    r"|day ?centre|drop[- ]in|soup kitchen|foodbank|(?:the|a|at|in|magistrates['’]?|crown|county) court"
    r"|courthouse|dock|a&e|emergency department|library"
    r"|hospital bed|resettlement"
    r"|supported housing panel|lifeboat station|police station|family room)\b"
    r"|^in front of (?:me|us|you)\b|^(?:on )?the (?:bench|streets?)$|^(?!park)[a-z]+ bench$|\bof \d"
    r"|^(?:the )?(?:moment|present|minute|now)$|^(?:him|her|them|it) (?:beyond|after|until|till|past|since|from|for"
    r"|to|with|by|on|in|at|over)\b|^(?:the|a|an|his|her|their|my|our)$"
    r"|^(?:the |his |her )?property of\b|^(?:(?:the|our|your"
    r"|local)\s){0,2}housing$|^(?:(?:coming|going|s?he['’]s) )?(?:home|bed|house|room|work)$",
    re.IGNORECASE,
)


_BARE_TENURE = re.compile(
    r"(?:(?:the|his|her|their|a)\s)?(?:tenanc(?:y|ies)|mortgage|rents?|lets?|tenants?)", re.IGNORECASE
)


def best_place(lines: tuple[Sentence, ...], stay: Stay) -> tuple[float, Place, Sentence] | None:
    """The surest place that says most; how a home is held says more than "the house".

    What only a verb leads to counts where no word for a place is sure enough.
    """
    best: tuple[float, Place, Sentence] | None = None
    held: tuple[float, Place, Sentence] | None = None
    last: tuple[float, Place, Sentence] | None = None
    weak: tuple[float, Place, Sentence] | None = None
    least = _SURE_OF_ADDRESSED if stay.address else _SURE_OF_HOME
    for line in lines:
        for place, outright in _known(line.text):
            points = _points(line, place, stay) + outright
            if points >= least and (last is None or points > last[0]) and _HOME.fullmatch(place.text):
                last = (points, place, line)
            if points >= _SURE_OF_KIND and outright > 0 and (weak is None or points > weak[0]):
                weak = (points, place, line)
            if place.outdoors and best and best[2] is line and _BEDDED_IN.search(best[1].text):
                points -= _WHERE_IT_STANDS
            if points >= _SURE and (best is None or points > best[0] + 0.02):
                best = (points, place, line)
            if points >= _SURE and held is None and _HELD.fullmatch(place.text):
                held = (points, place, line)
    if held and best and _BARE_NOUN.fullmatch(best[1].text) and not stay.roofless:
        return held
    return best or _led(lines, stay) or (None if stay.roofless else last or weak)


def _led(lines: tuple[Sentence, ...], stay: Stay) -> tuple[float, Place, Sentence] | None:
    """The surest place that only a verb or a label leads to."""
    best: tuple[float, Place, Sentence] | None = None
    for line in lines:
        for place in _led_besides(line.text, [known for known, _ in _known(line.text)]):
            points = _points(line, place, stay)
            if points >= _SURE_OF_LED and (best is None or points > best[0]) and _is_no_name(place, stay, points):
                best = (points, place, line)
    return best


def _is_no_name(place: Place, stay: Stay, points: float) -> bool:
    """Whether words say what it is: a town, a person or an address seldom tells anything of the kind."""
    if stay.address and (place.text in stay.address or stay.address in place.text):
        return False
    if place.outdoors and stay.roofless:
        return True  # "behind Gloucester Green": whatever it is called
    return (points >= _SURE_OF_NAME or _WORD.search(place.text) is not None) and not _NUMBERED.match(place.text)


_WORD = re.compile(
    r"\b(?!(?:the|an?|his|her|their|my|our|of|in|at|on|and|with|by|near|some|one|this|that)\b)[a-z][a-z-]{2,}"
)
_NUMBERED = re.compile(r"(?:flat |room |unit |no\.? ?)?\d", re.IGNORECASE)


_HELD = compiled(
    r"(?:(?:a|an|my|our|his|her|their|sole|joint|private|council|assured|secure|social|housing association"
    r"|HA)[\s-]){0,4}"
    r"(?:tenants?|tenancy|owner[\s-]occupiers?|lodgers?|leaseholders?)(?: (?:of|in) (?:this|the|a|our|my|his|her)"
    r"(?: [\w-]+){1,3})?|privately rent\w+|private rent\w*|rent(?:s|ing)?(?: [\w'’-]+){0,3} (?:from|off|through)\b.*",
    re.IGNORECASE,
)
_BARE_NOUN = re.compile(
    r"(?:(?:the|this|my|our)\s)?(?:flat|house|cottage|bungalow|lodge|home|property|place|room|maisonette)"
    r"|(?:my|our)\s(?:flat|house|cottage|bungalow|home)\s(?:at|in|on)\s.{3,60}",
    re.IGNORECASE,
)
"""How a home is held says more than "the house"."""


def candidates(text: str) -> Iterator[tuple[Place, float]]:
    """Every place of a text, known by its words or by what leads to it, with how much its words say."""
    known = list(_known(text))
    yield from known
    yield from ((place, 0.0) for place in _led_besides(text, [place for place, _ in known]))


def _known(text: str) -> Iterator[tuple[Place, float]]:
    """Places by their noun, the first of those that lie in one another, and kinds of place that are named outright."""
    phrases: list[Place] = []
    for place in islice(places_in(text), _MOST):
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


_MOST = 100
"""Places of one sentence that are weighed: more are no sentence."""


def _led_besides(text: str, known: list[Place]) -> Iterator[Place]:
    """What a verb leads to, where no known place lies in it."""
    for place in led_in(text):
        if not _is_nowhere(place) and not any(place.start < other.end and other.start < place.end for other in known):
            yield place


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
    by_self = stay.by_self or line.text.startswith(_QUOTED)
    points = is_there_now(line.text, place.start, place.end) - said_against(line.text, place, by_self=by_self)
    points += said_for(line.text, place, by_self=by_self)
    if place.bedded and not place.outdoors:
        points = max(points, 0.5) - 0.1
    elif place.bedded and stay.roofless:
        points += 0.2
    if stay.keeping and _KEPT.search(place.text):
        points += 0.4 - 0.5 * bool(_BARE_TENURE.fullmatch(place.text))
    if stay.roofless and _BARE_TENURE.fullmatch(place.text):
        points -= 1
    number = _A_NUMBER.fullmatch(place.text) is not None
    if stay.address is not None and number and place.text in stay.address:
        points -= 1
    elif stay.address is not None and _adjoins(line.text, place, stay.address):
        points += -_AT_HOME if number else _AT_HOME
    if stay.roofless:
        points += (0.25 if place.outdoors else -0.1) * (not place.plain)
        points += _OPENS_WITH_IT * (place.led and place.outdoors and place.start < len(_QUOTED))
        points -= place.outdoors and only_then(line.text, place)
    elif place.outdoors and stay.address:
        points -= 0.5
    elif len(place.text.split()) > 1:
        points += 0.05
    return points


_QUOTED = ("“", '"', "‘")
"""Before the person's own words, in another's letter."""
_OPENS_WITH_IT = 0.1
"""A round's note of somebody begins with where they were found."""
_BEDDED_IN = compiled(
    r"\b(?:cars?|vans?|tent|camper|motor ?home|caravan|lorry|transit|vauxhall|ford|astra|corsa|vivaro|sprinter|focus"
    r"|fiesta|bivvy|horse ?box|trailer)\b",
    re.IGNORECASE,
)
_WHERE_IT_STANDS = 0.15
"""What somebody lies in says more than the park where it stands."""
_AT_HOME = 0.4
_A_NUMBER = re.compile(r"[A-Za-z-]{3,12} (?:\d\w{0,3}|[A-Z])")
"""A room's number in an address or before it, which says nothing of its kind."""
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
