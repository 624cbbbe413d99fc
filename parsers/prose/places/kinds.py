"""Kinds of place that are named outright, whatever stands around them: a tent, a tied cottage, private rent.

For: `dwelling`, which weighs these beside the phrases of `phrases` and asks of each whether the person is there now.

Must not know: which of them is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.patterns import Sought
from parsers.prose.places.phrases import Place
from parsers.prose.words import KIN, low, lowered

_TRAIL = (
    r"(?:\s(?:in|at|by|behind|near|on|outside|under|with|off|of|above|over|next to|from|for"
    r"|opp)\s[^.,;:()!?]{2,45}?)?"
)
_END = (
    r"(?=\s(?:(?:since|until|till|but|and (?:has|is|was|the|his|her|their|they|he|she|it|had|will|can|there|it's|we"
    r"|you|been|does)|which|that|where|who|while|because|as|so|each|every|nightly|after|before|when|from|whilst"
    r"|following|ever|at the moment|tonight|again|last|most|if|or|having|due|is|has|are|was|this|without|to)\b"
    r"|for (?:the|about|now|a|over|around|nearly|\d)|on (?:mon|tue|wed|thu|fri|sat|sun|licence|the \d|\d))"
    r"|[.,;:()!?]|\s[–-]\s|$)"
)
_OWNER = (
    rf"(?:(?:a|an|the|his|her|their|my|our|one of our)\s)?(?:(?:old|best|good|young|late|elderly|former"
    rf"|work)\s)?(?:(?:{KIN}|colleague|uncle|boss|nephew)s?['’]?s?['’]?\s(?:(?:{KIN})['’]s?\s)?)?"
)
_AS_WRITTEN = "(?-i:"
_TYPES: tuple[tuple[float, Sought, bool], ...] = tuple(
    (score, re.compile(pattern, re.IGNORECASE), True) if _AS_WRITTEN in pattern else (score, lowered(pattern), False)
    for score, pattern in (
        (
            9,
            rf"\b(?:(?:a|an|the|his|her|their|my|our|different|old|small|borrowed|shop|two-man"
            rf"|pop-up)\s){{0,3}}(?:tent|doorways?|bus shelter|stairwell|subway|underpass|squat"
            rf"|bus stop|churchyard|graveyard)\b{_TRAIL}{_END}",
        ),
        (
            9,
            rf"\b(?:sleep(?:s|ing)?|slept|living|lives|(?:(?<=have )|(?<=has )|(?<=['’]ve )|(?<=['’]s ))lived"
            rf"|spend(?:s|ing)|bedd(?:ed|ing)(?: down)?|doss(?:ing|es)|kipping|rough"
            rf"|camp(?:ed|ing)|stay(?:s|ing)|found|nights?|out|back|only|them|him|her|me|been|are"
            rf"|is)\b[^.;]{{0,34}}?\b(?P<t>(?:(?:in|under|behind|beneath|inside|on|at)\s)(?:(?:a|an|the|his|her"
            rf"|their|my|our|old|disused|derelict|empty|friend['’]s|multi-?storey|family"
            rf"|own)\s){{0,3}}(?:[A-Z]?[\w-]{{2,14}}\s){{0,2}}?(?:car|van|camper ?van|bridge|lock-up garage"
            rf"|garage|shed|bus station|station|park bench|bench|shelter|car park|woods|beach hut|beach"
            rf"|bin store|vehicle|railway arch|arches|hay ?barn|barn|layby|park|pier|bushes"
            rf"|lorry|container|allotment)\b(?! (?:worker|team|link|crash|lift)){_TRAIL}){_END}",
        ),
        (
            9,
            r"\bsomewhere (?:in the open|outdoors|outside|out there|out in the \w{3,10}|on the (?:streets?|beach"
            r"|seafront)|(?:in|round|around) (?:the )?(?:town|city|park|woods)(?: centre)?)\b",
        ),
        (
            7,
            r"\b(?:(?<=he )|(?<=she )|(?<=hes )|(?<=shes )|(?<=they )|(?<=s been )|(?<=has )|(?<=have )|(?<=['’]s ))"
            r"liv(?:es?|ed|ing) in(?=[.,;]| (?:at (?:the|a|his|her|their|our)|there|on site|over the|above the)\b)",
        ),
        (8.5, rf"\b(?:(?:the|a)\s)?shelter by (?:the )?[\w\s]{{3,24}}?{_END}"),
        (
            8,
            rf"\b{_OWNER}(?:sofa ?bed|sofa|settee|floor|couch|spare room|box room|front room|living room"
            rf"|conservatory|air ?bed){_TRAIL}{_END}",
        ),
        (
            7.5,
            rf"\b(?:at )?home with (?:(?:his|her|their|my) )?(?:{KIN})(?: (?-i:[A-Z])\w+)?(?: and"
            rf" [\w\s]{{3,20}}?)?{_END}",
        ),
        (
            7,
            r"\b(?:service family accommodation|SFA\b|single living accommodation|tied (?:cottage|accommodation"
            r"|flat|house)|supported (?:lodgings|housing|accommodation|living)|sheltered (?:flat|housing"
            r"|accommodation)|(?:one of )?(?:our|the) refuge rooms?|(?:women['’]s )?refuge(?: room)?"
            r"|approved premises|CAS-?[123](?: (?:property|room|flat|accommodation|bed))?|foyer|night shelter"
            r"|winter shelter|temporary accommodation|emergency accommodation|asylum (?:hotel|accommodation)"
            r"|NASS accommodation|home office (?:hotel|accommodation)|rehab(?:ilitation)? (?:unit|centre)"
            r"|residential rehab|staying put(?: (?:arrangement|placement))?|foster (?:care|placement)|care home"
            r"|nursing home|bail hostel|probation hostel"
            r"|(?:(?:(?:his|her|their|my|uni|university|students?|college) ){1,2}halls|students? accommodation)"
            r"|(?:university|uni|college|student) halls?|semi[- ]independent"
            r"(?: (?:unit|living|accommodation|placement|flat|house|provision|housing))?)\b",
        ),
        (
            6.5,
            r"\b(?:(?:a|an|the|his|her|their|my|own|rented|private|privately|council|housing association|HA|two"
            r"|three|one|four|2|3|1|4|studio|small|ground floor|first floor|upstairs|joint|sole|shared|social"
            r"|furnished|basement|top floor)[\s-]){0,5}(?:private(?:ly)? rent(?:ed|al|s|ing)?(?: (?:\d|one|two"
            r"|three|four|studio)?[ -]?(?:bed(?:room)?(?:ed)?)?\s?(?:house|flat|bungalow|maisonette|studio|room"
            r"|property)?)?|private let|council (?:flat|house|tenancy|tenant|property|bungalow|maisonette)"
            r"|housing association (?:flat|house|tenancy|property|tenant|bungalow)|bedsit|HMO|lodgings|lodger"
            r"|lodging|(?:two|three|one|four|\d)[ -]?bed(?:room)?(?:ed)? (?:house|flat|bungalow|maisonette"
            r"|terrace)|studio flat|static caravan|caravan|mobile home|houseboat|narrow ?boat|park home|annexe"
            r"|annex|assured shorthold(?: tenancy)?|(?:assured|contractual|statutory"
            r"|shorthold) periodic(?: tenancy)?|periodic tenancy|(?:introductory|starter|flexible|protected"
            r"|regulated|demoted) tenancy|AST|secure tenancy|sole tenancy|joint tenancy|shared house"
            r"|shared ownership|B&B|bed and breakfast|guest ?house|hostel|hotel(?: room)?|holiday let|airbnb"
            r"|upstairs rooms?|parental home|family home|room (?:above|over|in)[^.,;]{2,35}?(?=\s(?:and|but"
            r"|since|until|till|while|which|where|who|because|as|so)\b"
            r"|[.,;]|$))\b",
        ),
        (
            7,
            r"(?<!with a )(?<!has a )(?<!and a )\bliv(?:es?|ed|ing)[ -]in (?:with [^.,;]{3,36}"
            r"|(?:as )?(?:an? )?(?:\w+ )?(?:carer|nanny|au pair"
            r"|housekeeper|job|post|staff|worker|chef|barman|barmaid|manager))\b"
            r"(?! (?:looks|comes|does|visits|who|answers|helps|is|has)\b)",
        ),
        (
            7,
            r"\b(?:(?:staying|stays|stopping|stopped|living|lives|kipping|crashing|crashed|sleeping) at|(?<=is )at"
            r"|(?<=been )at) (?:mine|ours)\b(?: in [a-z'’-]{3,16})?",
        ),
        (6, r"\b(?:owns|owned|own|mortgage on) (?:his|her|their|my|the) (?:own )?(?:home|house|flat|property)\b"),
        (5, rf"\b(?:is |are )?rent(?:s|ing)\s(?!\d)[^.,;]{{3,45}}?{_END}"),
        (
            7,
            r"\bsomewhere (?:safe|(?:he|she|they) (?:does|do)(?:n['’]t| not) know(?: about| of)?|confidential)\b"
            r"|\b(?:a )?(?:safe|confidential) (?:address|house|place)\b",
        ),
        (4.5, r"\b(?:his|her|their|the|my|a) (?:room|flat|house|home|bungalow|cottage|tenancy|property)\b"),
        (4.2, r"\b(?:(?:my|our|a|the) )?tenants?\b(?! (?:has|have) agreed)"),
    )
)
_PLACE_WORD = lowered(
    r"\b(?:tent|cars?|vans?|camper|doorways?|shelter|stairwell|subway|underpass|squat|stop|churchyard|graveyard"
    r"|bridge|garage|shed|station|bench"
    r"|park|woods|hut|beach|store|vehicle|arch(?:es)?|barn|layby|pier|bushes|lorry|container|allotment|sofa"
    r"|settee|floor|couch|room|bed|home"
    r"|accommodation|staying|sfa|cottage|flat|house|lodgings?|lodger|housing|living|sheltered|refuge|premises|semi-?|mine|ours|cas-?\d"
    r"|foyer|hotel|hostel|rehab|foster|care"
    r"|halls?|rent\w*|let|council|tenan\w+|bedsit|hmo|bungalow|maisonette|caravan|boat|houseboat|annexe?|ast"
    r"|guest|airbnb|owns?|owned"
    r"|mortgage|lives?|staying|stays|stopping|with|somewhere|address|property|unit|conservatory)\b"
)
_PAST_PLACE = lowered(
    r"\b(?:before|previously|formerly|used to|had|lost|left|was (?:staying|living|stopping|lodging|renting|at"
    r"|in)|until|gave up|evicted from|put out of|first released|to a|stay|came from|sold|history|as a teenager"
    r"|last (?:winter|year|summer)|years|no|not|n['’]t|won['’]t|want|would (?:like|need|prefer)|need|ideally"
    r"|ending|going to|cannot|can['’]t|failed to return to|moved|since the|return to|back to|he shared"
    r"|she shared|they shared|in 20\d\d)\b[^.;,]{0,40}$"
)


_NOW = lowered(
    r"\b(?:is|are|['’]s|['’]re|been|lives?|living|sleeping|staying|stays|sleeps|currently|now|has|rents?"
    r"|owns?|on|resident|under|in|back)\b[^.;]{0,30}$"
)
_WRITER = lowered(r"\b(?:i am|i['’]m|i live|we are|our dad|our mum) (?:\w+ ){0,3}$")
_GONE = lowered(
    r"^[^,.;]{0,40}\b(?:was|were|has|had|got|is) (?:been )?(?:cleared|towed|sold|closed|shut|let|re-?let|burnt"
    r"|flooded"
    r"|lost|ended|given up|boarded up|taken (?:away|back|over)|knocked down|demolished|gone|withdrawn|repossessed)\b"
)
_BARE = lowered(r"^(?:the|a)?\s?(?:home|house|room)$")
_LEAST, _MOST = 4.0, 9.0
_WEIGHT = 0.35


def kinds_in(text: str) -> Iterator[tuple[Place, float]]:
    """Each kind of place that is named outright, and how much its words say that the person is there: -0.5 to 0.5."""
    small = low(text)
    if not _PLACE_WORD.search(small):
        return
    for score, pattern, as_written in _TYPES:
        for match in pattern.finditer(text if as_written else small):
            group = "t" if match.groupdict().get("t") else 0
            start, end = match.span(group)
            value = text[start:end].strip(" ,")
            if _BARE.match(low(value)):
                continue
            place = Place(value, start, start + len(value), outdoors=score == _MOST)
            yield (
                place,
                _WEIGHT * (score - _LEAST) / (_MOST - _LEAST)
                + _said_before(small[max(0, start - 50) : start])
                - (0.4 * bool(_GONE.match(small[end : end + 70]))),
            )


def _said_before(left: str) -> float:
    """What the words before it say: that it was once, that it is the writer's, that it is so now."""
    if _PAST_PLACE.search(left) or _WRITER.search(left):
        return -0.4
    return 0.1 * bool(_NOW.search(left))
