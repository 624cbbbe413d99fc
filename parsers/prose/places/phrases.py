"""Phrases that name a place where somebody can be: found by their noun, in whatever words stand around it.

For: `home`, which asks of each phrase whether the person is there now. Found widely: a phrase here says nothing yet
of who is there, or when.

Must not know: tenures, flags, what a place means for a decision.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsers.patterns import Sought, compiled, word_set
from parsers.prose.places.placewords import INDOORS, OUTDOORS, SEVERAL
from parsers.prose.words import DEPENDANT, HOUSEMATE, KIN, lowered


@dataclass(frozen=True, slots=True)
class Place:
    """A phrase from `start` to `end`; `outdoors` where nobody would live; `plain` where it says hardly anything."""

    text: str
    start: int
    end: int
    outdoors: bool = False
    plain: bool = False
    bedded: bool = False
    """its words say themselves that somebody beds down there, or goes from one to the next"""
    led: bool = False
    """found by the verb that leads to it (`led`)"""


_HEAD = lowered(rf"\b(?:{INDOORS}|{OUTDOORS}|{SEVERAL})")
_STREET = compiled(
    r"(?:(?:[A-Z][\w'’-]*|\d+\w?)\s){1,4}(?:Street|Terrace|House|Court|Lodge|Park|Cottage|Barracks|Hall|Quay"
    r"|Bridge|Field"
    r"|Home|Studio|Flat|Van|Rec|Halls|Place|Lets|Homes|Scheme|Station|Housing)|Flat(?:\s\w+)?|Colleagues?"
    r"|(?:[A-Z]\w+\s)+van"
)
_NEGATED = re.compile(r"(?:no|any|some|another|each|every|other|what|which)\s", re.IGNORECASE)
_HAS_NONE = compiled(
    r"(?:n['’]t|\b(?:hasnt|havent|dont|doesnt|isnt|not|never|without))\s(?:got\s|have\s|had\s|find\s|found\s"
    r"|hold\s|own\s)?$",
    re.IGNORECASE,
)
_OUT = compiled(
    rf"\b(?:{OUTDOORS}|tents|doorways|benches|bus shelters|car parks|stairwells|sheds|garages|cars|vans"
    rf"|night buses|parks"
    r"|trains|airports?|shop fronts?)$",
    re.IGNORECASE,
)
_PLAIN = compiled(
    r"(?:(?:the|a|an|his|her|their|my|our|own|new|this|that)\s){0,2}(?:tenant|lodger|lodging|car|rents|ap|home"
    r"|place|house|room|bed|property|housing"
    r"|accommodation|placement|scheme|block|shop|tenancy|let|lets|street|station|bridge|field|park|carers|unit)s?",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[A-Za-z0-9][\w'’&/-]*")


_DETERMINER = word_set(
    """
    a an the his her their my our your its this that another one some no any
    """
)
_STOP = word_set(
    """
    is are was were be been being am has have had having in on at to into onto of from with without by for near
    behind under over above inside outside off through and or but nor so as if when while until till since because
    that which who whose where there here not never he she they we i it him them me us you do does did will would
    can could may might must should shall wants want wanted needs need needed like likes found find get gets got
    give gives gave given left leave leaves leaving lost lose losing live lives lived living stay stays stayed
    staying sleep sleeps sleeping slept rent rents renting own owns owned currently now still back only just also
    then than about after before during between around via per re please currently presently came come comes went
    go goes going made occupy occupies occupied occupying holds uses
    make sold selling sell sells share shares sharing let's out up down keep keeps keeping all
    both what how whether too very handed offered refused using use used more said says say tell told put puts
    cannot climb
    i'm i've i'd he's she's they're they've we're we've you're you've it's who's that's there's don't can't won't
    """
)
_ONLY_WITH_WORDS = word_set("stable quarter mess hide rec golf polo focus static pitch berth")
"""Alone these mean something else: her health is stable, at quarter past."""
_ROOMS = word_set("bedroom room garden yard parlour seat")
_CODE = re.compile(r"(?:crn|noms|nhs|dob)|[a-z]?\d{3,}\w*")
"""A number that tells who somebody is, or a year: no part of what a place is called."""
_HYPHENS = re.compile(r"[\s-]{1,3}|['’]\s")
_TRAIL = lowered(
    r"(?:,\s(?=above|over)|\s)(?:(?:rented|paid for|paid|provided|booked|owned|run|moored|parked|parked up|pitched)"
    r" (?:from|through|by|at|in|on)|(?:the|our) council (?:has |have )?(?:put|placed)|that belongs to"
    r"|belonging to|of|above|over|behind"
    r"|under|below|next to|at the back of|on top of|near|by"
    r"|off|round|aboard|on board"
    r"|outside|opp\.?|opposite|with|at|in|on|to)\s(?!(?:hmp|the moment|present|the minute|risk|least|all|which|whom"
    r"|\d)\b)"
    r"(?:[\w'’&-]{1,16}(?:\s|(?=[.,;:()!?]|$))){1,7}"
)
CUT = lowered(
    r"\s(?:since|until|till|but|there(?:['’]?s)?|doing|studying|training|learning|than|and (?:has|is|was|the|had"
    r"|will|can|there|we|you|been|he|she|they|it|i|his|her|their)|"
    r"that (?!belongs)\w+|which|where|who|while|because|as|so|each|every|nightly|for|after|before|when"
    r"|from(?! (?:his|her|their|my|work|church|school|college)\b)|whilst|"
    r"by (?:then|noon|midday|half|easter|christmas|the (?:end|\d)|\d|mon|tue|wed|thu|fri|sat|sun)\w*|"
    r"following|ever|within|unless|at the moment|tonight|again|last|on (?:mon|tue|wed|thu|fri|sat|sun|licence|the \d|\d"
    r"|(?:his|her|their) (?:exit|last|final|release|leaving))\w*|"
    r"barred|banned|evicted|excluded|threw|asked|told|closed|shut|ended|finished|most|if|or|having|due|is|has"
    r"|are|was|were|had|have|this|without|(?<!belongs )(?<!belonging )to|must|needs?"
    r"|will|would|can|cannot|he|she"
    r"|they"
    r"|i|we|it|now|then|not|with (?:no|notice|arrears)|no)\b.*$"
)
_WHEREABOUTS = compiled(
    r",\s(?:in|at|on|behind|under|near|outside|round the back of|off|by)\s(?:our|the|his|her"
    r"|a)\s(?:[\w'’-]{2,16}\s?){1,3}"
    r"(?=[.,;:()!?]|$)"
)
"""Where a car or a tent stands, behind a comma."""
_NAMED_SPOT = re.compile(
    r",\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w'’-]{2,16}"
    r"\s(?:Road|Rd|Street|St|Lane|Park|Green|Way|Hill|Avenue|Bridge|Common|Gardens|Square|Fields?|Woods?|Heath|Beach"
    r"|Marsh"
    r"|Quay|Row|[Ss]tation|car park|pier)(?=[.,;:()]|$)"
)
"""The same by its name: "bus shelter, Rayleigh station"."""
_CUT_WITH = lowered(
    CUT.pattern.replace("|his|her|their)", ")").replace(
        "|when|from(?! (?:his|her|their|my|work|church|school|college)\\b)|", "|when|"
    )
)
"""Who lives with two people is with both: "with me and his step dad"."""
_CUT_RENT = lowered(
    CUT.pattern.replace("from(?! (?:his|her|their|my|work|church|school|college)\\b)|", "").replace("|this|", "|")
)
"""From whom a home is rented is part of how it is held."""
_ADJECTIVE = (
    r"(?:old|best|late|elderly|work|school|older|younger|big|little|eldest|youngest|former|ex|good|church|step|lady"
    r"|girl|gentleman|other)[\s-]"
)
_KINS = (
    rf"(?<![\w-])(?:(?:his|her|their|my|a|an|the|our|one|some"
    rf"|[a-z]{{3,12}}['’]s)\s)?(?:{_ADJECTIVE}){{0,2}}(?:{KIN}|pal"
    rf"|workmate|boss|colleague)s?\b"
    rf"(?:['’]s?)?(?:\s(?:{_ADJECTIVE})?(?:{KIN}|pal|family)s?\b(?:['’]s?)?){{0,2}}"
)
"""A relative of a relative: "her ex partner's mother", "his boyfriend's nan's"."""
_LIVES_WITH = compiled(
    rf"\b(?:liv(?:es?|ing)|stay(?:s|ing)|stopping|lodg(?:es|ing)|lodger|is|are|(?:['’](?:s|re|m)|\d[a-z]{{2}},?)"
    rf"(?! with (?:his|her|their|my) (?:husband|wife|partner|girlfriend|boyfriend|fianc))|hes|shes|theyre|been|back|now"
    rf"|sleeps|sleeping|moved|in"
    rf"|placed|currently|put|kipping|dossing|crashing|home|up|taken in)\s(?:in\s|here\s|at home\s|temporarily\s"
    rf"|again\s"
    rf"|for now\s)?(?P<t>(?:at home )?w(?:ith|/) (?:(?!(?:his|her|their|my) (?:{HOUSEMATE})\b(?!['’])|{DEPENDANT}\b"
    rf"|(?:his"
    rf"|her|their|my|a|the"
    rf"|our) (?:{_ADJECTIVE})?{DEPENDANT}\b"
    rf"(?!['’]))(?:{_KINS}|(?:his|her|their|my) [a-z-]{{4,12}} (?:{KIN})\b|(?:me|us)(?= (?:and|at (?:our|home"
    rf"|number|\d)|in our))|(?:some |his |her |their "
    rf"|my )?(?:friends|relatives|family|hosts|sponsors?|host family|foster carers|carers"
    rf"|parents|grandparents|in-laws)|an? (?:mr|mrs|ms|miss|old|elderly)\s[a-z'’-]{{2,20}}"
    r"|an? (?:[a-z-]{3,12} )?(?:couple|family|host|lady|woman|man|gentleman|volunteer|widow(?:er)?|pensioner)))"
    rf"(?:\sand (?:{_KINS}))?(?:\s(?:from|of)\s(?:[\w'’-]{{1,16}}\s?){{1,5}}|\sin\s(?:his|her"
    rf"|their)\s(?:[\w-]{{2,16}}\s){{0,2}}(?:flat|house|room|bungalow|cottage|caravan|bedsit)"
    rf"|\sin\s(?!the\b|an?\b|one\b|his\b|her\b|their\b)(?:[\w'’-]{{3,16}}\s?){{1,2}})?)"
)
_OUTSIDE = (
    r"(?:sleep(?:s|in|ing)?|slept|bed(?:s|ded|ding) down|kip(?:s|ping)|doss(?:es|ing)|camp(?:s|ed|ing)|bivv\w+"
    r"|shelter(?:s|ing)"
    r"|rough|holed up|huddled)"
)
NOT_UNDER = (
    r"\s(?:\w+\s){0,3}(?:team|care|licence|section|supervision|treatment|review|order|notice|pressure"
    r"|investigation|water|(?:a|an|the|his|her|their) [a-z]{4,16}(?:ologist|iatrist|ician|surgeon|therapist)"
    r"|the influence|[a-z-]{2,12} team|(?:[\w-]{2,14} ){0,2}(?:clinics?|nurses?|consultants?|hospitals?|doctors?|gps?"
    r"|cmht|camhs|specialists?|physio\w*|surgeons?|service|psychiatr\w+|crisis|social worker|midwi\w+|ot))"
)
"""Under a clinic or a section nobody sleeps."""
_IN_THE_OPEN = compiled(
    rf"\b(?:{_OUTSIDE}|found|nights|is|been|lives?|living)\s(?:rough\s|out\s|up\s)?(?P<t>(?:behind|under(?:neath)?"
    rf"(?!{NOT_UNDER})"
    r"|beneath|outside|round the back of|beside(?! (?:him|her|them|my|our)sel)"
    r"|at the back of|in front of)(?:\s[\w'’&-]{1,16}){1,8})"
)
_SLEEPS_SOMEWHERE = compiled(
    rf"\b{_OUTSIDE}\s(?:rough\s|out\s|up\s|again\s|every night\s|most nights\s)?(?:in|on|at|inside|by|off|round"
    rf"|near)\s"
    r"(?P<t>(?:the|a|an|his|her|their|my|our|one of)\s(?!(?:same|moment|minute|time|day|area|town|licence"
    r"|nights?|evening"
    r"|weekends?|phone|past|ward)\b)(?:[\w'’&-]{1,16}(?:\s|(?=[.,;:()!?]|$))){1,8})"
)
"""Whatever somebody sleeps rough in, on or by: no list knows all of it."""
_AT_SOMEBODYS = compiled(
    rf"(?P<t>{_KINS}(?:(?<=['’]s)|(?<=s['’])|(?<=\bat .{{9}}s)|(?<=\bat .{{7}}s)|(?<=\bat .{{6}}s))"
    r"(?:\sin\s(?!the\b|an?\b|his\b|her\b|their\b|order\b|case\b|need\b|which\b|one\b)[\w'’-]{3,16}"
    r"(?:\s(?!where|since|until|till|for|and|but|who|which|because|while|at|on|with)[\w'’-]{3,16})?)?)"
    r"(?=\s?(?:[.,;:()!?]|$)|\s(?:in|on|at|since|until|till|for|but|and|now|with|when|because|where|while)\b)"
)
_AT_KINS = compiled(
    rf"\b(?:at|to|round|round at|over at|back at|with)\s(?P<t>(?:(?:his|her|their|my|our)\s)(?:{_ADJECTIVE}){{0,2}}"
    rf"(?:(?:{KIN})['’]?s?['’]?\s)?(?:{KIN}|pal|workmate|boss"
    rf"|colleague)(?:[\s-]in[\s-]law)?(?:\s[a-z][a-z-]{{2,14}}(?=['’]s))?['’]?s['’]?"
    r"(?:\s(?:place|house|flat|gaff|caravan|bungalow|spare room|sofa|settee|floor))?)"
    r"(?=\s(?:still|again|till|until|since|now|for|but|and|in|at|on)\b|\s\d|[.,;:()!?]|$)"
)
"""With a preposition before it, also without the apostrophe: "at his mums", "to his friend Lee's"."""
_ROUND = (
    r"(?:hop(?:s|ping)|mov(?:es|ing)|go(?:es|ing)|flit(?:s|ting)|drift(?:s|ing)|bounc(?:es|ing)|pass(?:ed|ing)"
    r"|rotat(?:es|ing)|float(?:s|ing)|shift(?:s|ing)|shuttl(?:es|ing)|flits|alternat(?:es|ing)|split(?:s|ting)?)"
)
_ROUND_FRIENDS = compiled(
    r"\b(?P<t>(?:(?:sofa|settee|couch|floor)[- ]?(?:surf\w*|hopp?\w*|to (?:sofa|settee|couch|floor))"
    r"|between (?:(?:his|her|their|my) )?(?:friends|family|mates|sofas|relatives|cousins)['’]?(?: (?:sofas"
    r"|floors|houses|flats))?"
    r"|from (?:friend|mate|sofa|pillar) to (?:friend|mate|sofa|post)|friend to friend|round (?:friends|mates)"
    rf"|{_ROUND} (?:\w{{2,12}} ){{0,2}}?(?:from|between|round|around"
    rf"|among) (?:[\w'’-]{{2,14}} ){{0,5}}?(?:sofas?|settees?"
    r"|floors?|couch(?:es)?|friends?|mates?|cousins?|relatives|family|houses?|flats?|rooms?|hostels?|hotels?"
    r"|b&bs?|beds?"
    rf"|{KIN})\b(?:['’]s|s['’]?)?(?: (?:sofas?|settees?|floors?|rooms?|houses?|flats?|to the next|to another"
    rf"|to the other))?"
    r"|all over (?:the (?:place|town|shop)|everywhere)|(?:on )?floors? here and there|here,? there and everywhere"
    r"|here and there|(?:any|wher)(?:where|ever) (?:he|she|they|i) can\b(?: (?:find|get|lay \w+ \w+|be))?"
    r"|a different (?:sofa|place|floor|doorway|bed|house|friend|mate) (?:every|each) (?:other )?night"
    r"|various (?:friends|mates|sofas|places|relatives|addresses|floors)['’]?(?: (?:sofas|floors|houses))?)"
    r"(?:\s(?:round|between|with|among|at|in)\s(?:[\w'’&-]{1,16}(?:\s|(?=[.,;:()!?]|$))){1,6})?)"
)


_TENURE = compiled(
    r"\b(?P<t>(?:(?:private(?:ly)?|council|housing association|ha|social|assured(?: shorthold)?|secure|sole|joint"
    r"|local authority|protected|introductory|starter|regulated|agricultural)"
    r"[\s-]){1,3}(?:tenants?|tenancy|rent(?:al|ed|ing|s)?|let)(?:\s(?:flat|house|room|studio|cottage|bungalow"
    r"|property))?"
    r"|rent(?:s|ing)\s(?:privately|from\s(?:[\w'’-]{1,40}(?![\w'’-])\s?){1,6})|owner[\s-]occupi\w+"
    r"|own(?:s|ed)?\s(?:his|her|their|my|the)\s(?:own\s)?(?:home|house|flat|place|property)|mortgaged\s[\w\s-]{2,24}"
    r"|(?:rents|renting|rented|(?:(?<=\bwe )|(?<=\bthey )|(?<=\bi )|(?<=\byou ))rent)\s(?:(?:it|this|here|there|(?:the"
    r"|a|an|his|her|their|my|our|this|one)(?: [\w-]{2,14}){1,3}?) )?(?:from|off|through|via)\s"
    r"(?:[\w'’-]{1,40}(?![\w'’-])\s?){1,6}"
    r"|tenants? (?:of|in) (?:this|the|a|our|my|his|her) (?:[\w-]{2,14} ){0,2}(?:cottage|flat|house|bungalow|room|farm"
    r"|bedsit|studio|annexe?|property|maisonette|place)"
    r"|rents\b(?:[\s;,]+(?!(?:and|but|which)\b)[\w'’-]+){0,4}|lodg(?:es|ing|er)\s(?:with|at"
    r"|in)\s(?:[\w'’-]{1,16}(?:\s|(?=[.,;:()!?]|$))){1,5}|a tenant of (?:yours|ours)|lodger|lodging|tenant)\b"
)
_ROOMS_HELD = compiled(
    r"\b(?:have|has|had|rent\w*|occup\w+|tak\w+|lives? in|living in)\b(?:\s[\w-]+){0,4}?\s(?P<t>(?:(?:two|three|four"
    r"|\d) )?"
    r"(?:(?:(?:un)?furnished|garden|attic|upper|front|back) )?rooms\b(?:,? (?:un)?furnished|,? (?:and|with) (?:an?"
    r"|the|use of (?:an?"
    r"|the)) (?:\w+ )?(?:kitchen"
    r"|bathroom|scullery)){0,2}(?:,? on the \w+ floor)?)"
)
"""Rooms of somebody's house, by how many and with what."""
_ONE_OF = compiled(
    r"\b(?P<t>one of (?:the|our|his|her|their|my)\s(?:[\w'’-]{2,16}\s){0,2}(?:caravans|houses|flats|rooms"
    r"|cottages|units|lodges|chalets"
    r"|huts|bungalows|properties|beds|pods|cabins|studios|containers|sheds)\b)"
)


_OTHERWISE = (
    (_ONE_OF, False),
    (_ROOMS_HELD, False),
    (_LIVES_WITH, False),
    (_IN_THE_OPEN, True),
    (_SLEEPS_SOMEWHERE, True),
    (_AT_SOMEBODYS, False),
    (_AT_KINS, False),
    (_ROUND_FRIENDS, False),
    (_TENURE, False),
)
LOOSE_END = re.compile(r"\s(?:and|or|but|the|a|an|his|her|their|with|in|on|at|by|to|of)$")
_BEDDED = (_SLEEPS_SOMEWHERE, _IN_THE_OPEN, _ROUND_FRIENDS)
_CUT_OF: dict[Sought, Sought] = {
    _LIVES_WITH: _CUT_WITH,
    _TENURE: _CUT_RENT,
    _ROUND_FRIENDS: re.compile(r"\s(?:and (?:he|she|they|i)|but)\b.*$"),
}
"""What ends a phrase that is found so."""
_NOT_PLACE = compiled(
    r"(?:staff|managers?|workers?|teams?|associations?|officers?|benefits?|options|services?|providers?|owner"
    r"|keys?|doors?|windows?|walls?|number"
    r"|phone|landline|office|panel|list|register|need|needs|situation|support|department|solutions|crisis|costs|rent"
    r"|agents?|agreement|deposit|park|surfing|surfer|insurance|crash|wash|licen[cs]e|tax|dealer|driver|boot|key"
    r"|keeper)",
    re.IGNORECASE,
)


def places_in(text: str) -> Iterator[Place]:
    """Every phrase that could name a place: those with a noun for it in the order of the text, then all others."""
    tokens = list(_TOKEN.finditer(text))
    for n in range(len(tokens)):
        if _is_head(text, tokens, n) and not _goes_on(text, tokens, n):
            place = _phrase(text, tokens, n)
            left = text[max(0, place.start - 24) : place.start]
            if place.text.casefold() in _ONLY_WITH_WORDS:
                continue
            if not (_STREET.fullmatch(place.text) or _NEGATED.match(place.text) or _HAS_NONE.search(left)):
                yield place
    small = text.lower()
    if len(small) == len(text):
        for pattern, outdoors in _OTHERWISE:
            for match in pattern.finditer(small):
                cut = _CUT_OF.get(pattern, CUT)
                words = LOOSE_END.sub("", cut.sub("", match.group("t")).rstrip())
                start = match.start("t")
                end = start + len(words)
                yield Place(text[start:end], start, end, outdoors=outdoors, bedded=pattern in _BEDDED)


def _is_head(text: str, tokens: list[re.Match[str]], at: int) -> bool:
    return _HEAD.fullmatch(tokens[at].group(0).lower()) is not None or (
        at > 0 and _two_words(text, tokens[at - 1], tokens[at])
    )


def _goes_on(text: str, tokens: list[re.Match[str]], at: int) -> bool:
    """Whether the next word makes a longer noun of it: a car park, a caravan site's office is none of ours."""
    if at + 1 >= len(tokens) or not _HYPHENS.fullmatch(text[tokens[at].end() : tokens[at + 1].start()]):
        return False
    if _NUMBERED.fullmatch(text[tokens[at].start() : tokens[at + 1].end()]):
        return True
    if _is_head(text, tokens, at + 1) or _NOT_PLACE.fullmatch(tokens[at + 1].group(0)):
        return True
    if at + 2 >= len(tokens):
        return False
    let = _LET.fullmatch(tokens[at + 1].group(0)) is not None and _is_head(text, tokens, at + 2)
    return let or _two_words(text, tokens[at + 1], tokens[at + 2])


_NUMBERED = re.compile(r"(?:Van|Plot|Pitch|Berth) \d{1,3}\w?", re.IGNORECASE)
_HAS_NUMBERS = compiled(
    r"(?:bed)?room|bed[ -]?space|caravan|cabin|chalet|pod|bunk|cubicle|hut|container|studio|bay|dorm(?:itory)?$",
    re.IGNORECASE,
)
_ITS_NUMBER = compiled(
    r"\s(?:no\.?\s|number\s)?(?:\d{1,3}[a-zA-Z]?|[A-HJ-Z]|one|two|three|four|five|six)(?![\w/:.-]*[\w/:-])"
    r"(?!\s(?:nights?|weeks?|days?|months?|years?|beds?|children|kids|others?|of)\b)"
    r"(?:,\s(?:Block|Hut|Floor|Wing|House)\s\w{1,8})?(?:,\s(?:[A-Z][\w'’-]{1,20}\s){1,2}(?:Barracks|Camp|Lines"
    r"|Garrison)\b)?"
)
"""Behind a room of many: which of them."""
_LET = re.compile(r"private|privately|council|rented|social|furnished|association", re.IGNORECASE)
"""Between two nouns of one place: "a two bed private let"."""


def _two_words(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    return _HEAD.fullmatch(text[first.start() : second.end()].lower()) is not None


def _phrase(text: str, tokens: list[re.Match[str]], at: int) -> Place:
    """From the noun back to its determiner, and on through what says which."""
    first = at
    while first and at - first < 6:
        before = tokens[first - 1]
        word = before.group(0).casefold().replace("’", "'")
        rear = word == "back" and tokens[first].group(0).casefold() in _ROOMS
        rear |= word in ("living", "sitting", "dining") and tokens[first].group(0).casefold() in ("room", "rooms")
        rear |= word == "needs" and first > 1 and tokens[first - 2].group(0).casefold() == "general"
        if not _HYPHENS.fullmatch(text[before.end() : tokens[first].start()]) or (word in _STOP and not rear):
            break
        if _CODE.fullmatch(word):
            break
        first -= 1
        if word in _DETERMINER:
            first = _owner(text, tokens, first)
            break
    start, end = tokens[first].start(), tokens[at].end()
    core = text[start:end]
    if _HAS_NUMBERS.search(core) and (number := _ITS_NUMBER.match(text, end)):
        end = number.end()
    trail = _TRAIL.match(text.lower(), end) if len(text.lower()) == len(text) else None
    out = _OUT.search(core) is not None
    if trail is not None:
        more = CUT.sub("", trail.group(0))
        if len(more.split()) >= 2:
            end += len(more.rstrip())
    if out and (beside := _WHEREABOUTS.match(text, end) or _NAMED_SPOT.match(text, end)):
        end = beside.end()
    plain = _PLAIN.fullmatch(text[start:end].strip()) is not None
    return Place(text[start:end].strip(), start, end, out, plain)


def _owner(text: str, tokens: list[re.Match[str]], first: int) -> int:
    """Take "one of our" with the noun."""
    if first >= 2 and text[tokens[first - 2].start() : tokens[first].start()].casefold().split() == ["one", "of"]:
        return first - 2
    return first
