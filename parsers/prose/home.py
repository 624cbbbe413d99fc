"""Where the person lives now: address, kind of place, and who is to be housed together.

For: `read`. A former or lost home is never the address; a prison or ward goes to the type (contract, reading.md).

Must not know: who may live there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from parsers.prose.sentences import Sentence
from parsers.prose.words import DEPENDANT, HOUSEMATE, KIN, low, lowered
from parsers.record import Evidence

_STREETS = (
    r"Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Way|Place|Square|Rise|Row|Court|Crescent|Cres|Terrace"
    r"|Gardens|Gdns|Walk|Green|Park|Parade|Quay|Mews|Grove|Hill|View|Chase|Cottages?|Villas?|Fields?|Meadow|Acre"
    r"|Croft|House|Lodge"
    r"|Barracks|Farm|Estate|Path|End|Yard|Gate|Bank|Wharf|Leys|Common|Broadway|Vale|Mount|Flats?|Towers?|Point"
    r"|Buildings?|Side|Orchard|Drove|Reach|Bridge|Wood|Wynd|Loke|Hythe"
)
_ADDRESS = re.compile(
    rf"(?:\b(?:(?:Flat|Room|Unit|Apartment|Apt|Bedsit|Plot|Caravan|Pitch"
    rf"|Studio)\s?\w{{1,4}},?\s){{0,2}}(?:[A-Z][\w'’]{{2,20}}\s(?:House|Court|Lodge|Hostel|Hotel|Place"
    rf"|Hall),?\s)?"
    rf"\d{{1,4}}\s?[a-zA-Z]?,?\s(?:(?:St\.?\s)?[A-Z][\w'’.-]{{1,20}}\s){{0,4}}(?:{_STREETS})\b"
    rf"(?:,?\s(?:[A-Z][\w'’-]{{1,24}}(?:[ -](?:on|upon|under|in|le|of"
    rf"|the)[ -][A-Z]?[\w'’-]{{1,20}}){{0,2}})(?:\s[A-Z][\w'’-]{{1,20}}){{0,2}}){{0,4}}(?:,?\s[A-Z]{{1,2}}\d[A-Z"
    rf"\d]?\s?\d[A-Z]{{2}}\b)?)"
)
_BY_POSTCODE = re.compile(r"\b\d{1,4}[a-z]?\s[^.;:()]{4,80}?\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
_NAMED_HOUSE = re.compile(
    r"\b(?:[A-Z][\w'’]{2,20}\s){1,3}(?:House|Cottage|Lodge|Farm|Court|Hall|Hostel"
    r"|Caravan Park),\s[^.;:()]{4,80}?\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"
)
_NOW = re.compile(
    r"\b(?:liv(?:es|ing)|live|address|home|of|staying|stays|stopping|resid(?:es|ing|ent)|lodg\w+|settee at"
    r"|sofa at|floor at|rents?|renting|tenant|tenancy|owns?|at|currently|present|landlord of|from|based at"
    r"|room at|house at|flat at|with (?:his|her|their)|private rent\w*|house|in)\b[^;]{0,60}$",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\b(?:was|were|had|used to|formerly|previous(?:ly)?|former|left|lost|evicted from|before|until|last address"
    r"|ex['’]?s|gave up|kicked out of|put out of|thrown out of|moved (?:out )?from|released from|works? at"
    r"|job at|school|surgery|office|hub|centre|clinic|appointment|go (?:back )?to|return to|stopped from"
    r"|excluded from)\b[^.;]{0,50}$",
    re.IGNORECASE,
)


def read_address(sentences: Iterable[Sentence], *, tenancy_help: bool = False) -> tuple[str | None, Evidence | None]:
    """The home where the person is or was living while it still is one."""
    best: tuple[float, str, Sentence] | None = None
    for line in sentences:
        for match in _addresses(line.text):
            left = line.text[max(0, match.start() - 70) : match.start()]
            value = re.sub(r"\s+", " ", match.group(0)).strip(" ,")
            score = 1.0 + 1.5 * bool(_NOW.search(left)) + 1.0 * bool(re.search(r"[A-Z]\d[A-Z\d]?\s?\d[A-Z]{2}$", value))
            if _FORMER.search(left) and not tenancy_help and not re.search(r"\b(?:has been|been|since)\b", left[-30:]):
                score -= 3
            if line.opens and not left.strip():
                score += 1
            if score > 0.5 and (best is None or score > best[0]):
                best = (score, value, line)
    if best is None:
        return None, None
    return best[1], best[2].evidence(best[1])


def _addresses(text: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    for pattern in (_NAMED_HOUSE, _ADDRESS, _BY_POSTCODE):
        for match in pattern.finditer(text):
            if not any(match.start() < f.end() and f.start() < match.end() for f in found):
                found.append(match)
    return found


_TRAIL = r"(?:\s(?:in|at|by|behind|near|on|outside|under|with|off|of|above|over|next to|from|for)\s[^.,;:()!?]{2,45}?)?"
_END = (
    r"(?=\s(?:since|until|till|but|and (?:has|is|was|the|his|her|their|they|he|she|it|had|will|can|there|it's|we"
    r"|you|been|does)|which|that|where|who|while|because|as|so|each|every|nightly|for (?:the|about|now|a|over"
    r"|around|nearly|\d)|after|before|when|from|whilst|following|ever|at the moment|tonight|again|last|on (?:mon"
    r"|tue|wed|thu|fri|sat|sun|licence|the \d|\d)|most|every|if|or|having|due|is|has|are|was|this|without|to\s)"
    r"|[.,;:()!?]|\s[–-]\s|$)"
)
_OWNER = (
    rf"(?:(?:a|an|the|his|her|their|my|our|one of our)\s)?(?:(?:old|best|good|young|late|elderly|former"
    rf"|work)\s)?(?:(?:{KIN}|colleague|uncle|boss|nephew)s?['’]?s?['’]?\s(?:(?:{KIN})['’]s?\s)?)?"
)
_TYPES: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (score, re.compile(pattern, re.IGNORECASE))
    for score, pattern in (
        (
            9,
            rf"\b(?:(?:a|an|the|his|her|their|my|our|different|old|small|borrowed|shop|two-man"
            rf"|pop-up)\s){{0,3}}(?:tent|doorways?|bus shelter|stairwell|subway|underpass|squat"
            rf"|bus stop|churchyard|graveyard)\b{_TRAIL}{_END}",
        ),
        (
            9,
            rf"\b(?:sleep(?:s|ing)?|slept|living|lives|bedd(?:ed|ing)(?: down)?|doss(?:ing|es)|kipping|rough"
            rf"|camp(?:ed|ing)|stay(?:s|ing)|found|nights?|out|back|only|them|him|her|me|been|are"
            rf"|is)\b[^.;]{{0,34}}?\b(?P<t>(?:(?:in|under|behind|beneath|inside|on|at)\s)(?:(?:a|an|the|his|her"
            rf"|their|my|our|old|disused|derelict|empty|friend['’]s|multi-?storey|family"
            rf"|own)\s){{0,3}}(?:[A-Z]?[\w-]{{2,14}}\s){{0,2}}?(?:car|van|camper ?van|bridge|lock-up garage"
            rf"|garage|shed|bus station|station|park bench|bench|shelter|car park|woods|beach hut|beach"
            rf"|bin store|vehicle|railway arch|arches|hay ?barn|barn|layby|park|pier|bushes"
            rf"|lorry|container|allotment)\b(?! (?:worker|team|link|crash)){_TRAIL}){_END}",
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
            r"|residential rehab|foster (?:care|placement)|care home|nursing home|bail hostel|probation hostel"
            r"|students? (?:halls?|accommodation))\b",
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
            r"|annex|assured shorthold(?: tenancy)?|AST|secure tenancy|sole tenancy|joint tenancy|shared house"
            r"|shared ownership|B&B|bed and breakfast|guest ?house|hostel|hotel(?: room)?|holiday let|airbnb"
            r"|upstairs rooms?|parental home|family home|room (?:above|over|in)[^.,;]{2,35})\b",
        ),
        (6, r"\b(?:owns|owned|own|mortgage on) (?:his|her|their|my|the) (?:own )?(?:home|house|flat|property)\b"),
        (
            5.5,
            rf"\b(?:(?:living|lives|staying|stays|stopping|lodging|back|is|at|live|with|now at|now)\s(?:with|at"
            rf"|in)?\s?)(?P<t>(?:(?:with )?(?:his|her|their|my|a) |with )(?!(?:baby|child|children|kids?|son|daughter"
            rf"|boy|girl|lad|toddler|dog)\b)(?:{KIN})(?:['’]?s)?(?: (?:place|house|flat"
            rf"|home))?(?: and [\w\s]{{3,20}}?)?)"
            rf"(?:(?=\s(?:at|in|on)\b)|{_END})",
        ),
        (5, rf"\b(?:is |are )?rent(?:s|ing)\s(?!\d)[^.,;]{{3,45}}?{_END}"),
        (
            7,
            r"\bsomewhere (?:safe|(?:he|she|they) (?:does|do)(?:n['’]t| not) know(?: about| of)?|confidential)\b"
            r"|\b(?:a )?(?:safe|confidential) (?:address|house|place)\b",
        ),
        (4.5, r"\b(?:his|her|their|the|my|a) (?:room|flat|house|home|bungalow|cottage|tenancy|property)\b"),
        (4.2, r"\btenants?\b(?! (?:has|have) agreed)"),
    )
)
_PLACE_WORD = lowered(
    r"\b(?:tent|cars?|vans?|camper|doorways?|shelter|stairwell|subway|underpass|squat|stop|churchyard|graveyard"
    r"|bridge|garage|shed|station|bench"
    r"|park|woods|hut|beach|store|vehicle|arch(?:es)?|barn|layby|pier|bushes|lorry|container|allotment|sofa"
    r"|settee|floor|couch|room|bed|home"
    r"|accommodation|sfa|cottage|flat|house|lodgings?|lodger|housing|living|sheltered|refuge|premises|cas-?\d"
    r"|foyer|hotel|hostel|rehab|foster|care"
    r"|halls?|rent\w*|let|council|tenan\w+|bedsit|hmo|bungalow|maisonette|caravan|boat|houseboat|annexe?|ast"
    r"|guest|airbnb|owns?|owned"
    r"|mortgage|lives?|staying|stays|stopping|with|somewhere|address|property|unit|conservatory)\b"
)
_PRISON = re.compile(
    r"\b(?:HMP(?:\s?(?:&|/|and)\s?YOI)?|HMYOI|HM Prison|HM YOI"
    r"|YOI)\s(?:[A-Z][\w'’-]{1,20})(?:\s[A-Z][\w'’-]{1,20}){0,2}"
)
_WARD = re.compile(
    r"\b(?:Bed \d{1,2}[A-Z]?,?\s)?(?:[A-Z][\w'’-]{1,20}\s){1,2}Ward\b"
    r"|\bBed \d{1,3}(?:,?\s(?:on\s)?(?:[A-Z][\w'’]{1,20}\s)?[Ww]ard(?:\s\w{1,4})?)?|\b[Ww]ard \d{1,2}[A-Z]?\b"
    r"|\bour (?:unit|ward|hospital|service)\b|\b(?:the )?(?:stroke|rehab|acute|assessment|mother and baby"
    r"|psychiatric|PICU|medical|surgical|orthopaedic|elderly|dementia|intensive care) (?:unit|ward)\b"
)
_PAST_PLACE = lowered(
    r"\b(?:before|previously|formerly|used to|had|lost|left|was (?:staying|living|stopping|lodging|renting|at"
    r"|in)|until|gave up|evicted from|put out of|first released|to a|stay|came from|sold|history|as a teenager"
    r"|last (?:winter|year|summer)|years|no|not|n['’]t|won['’]t|want|would (?:like|need|prefer)|need|ideally"
    r"|ending|going to|cannot|can['’]t|failed to return to|moved|since the|return to|back to|he shared"
    r"|she shared|they shared|in 20\d\d)\b[^.;,]{0,40}$"
)


def read_type(
    sentences: Iterable[Sentence], *, inside: bool, patient: bool, roofless: bool, body: str | None
) -> tuple[str | None, Evidence | None]:
    """The shortest phrase for the place where the person is now: a prisoner's prison, a patient's ward."""
    lines = tuple(sentences)
    if inside:
        return _first_of(_PRISON, lines, body)
    if patient and not roofless:
        return _first_of(_WARD, lines, body)
    best: tuple[float, str, Sentence] | None = None
    for line in lines:
        if not _PLACE_WORD.search(low(line.text)):
            continue
        for score, pattern in _TYPES:
            for match in pattern.finditer(line.text):
                points = score + _present(line.text, match.start(), roofless=roofless)
                value = (match.groupdict().get("t") or match.group(0)).strip(" ,")
                if (
                    points > 3.5
                    and (best is None or points > best[0])
                    and not re.fullmatch(r"(?:the|a)?\s?(?:home|house|room)", value, re.IGNORECASE)
                ):
                    best = (points, value, line)
    if best is None:
        return _first_of(_WARD, lines, body) if patient else (None, None)
    return _shortened(best[1]), best[2].evidence(best[1])


def _present(text: str, start: int, *, roofless: bool) -> float:
    left = text[max(0, start - 50) : start]
    points = 0.0
    if _PAST_PLACE.search(low(left)):
        points -= 5
    if re.search(r"\b(?:I am|I['’]m|I live|we are|our dad|our mum) (?:\w+ ){0,3}$", left):
        points -= 5
    if re.search(
        r"\b(?:is|are|['’]s|['’]re|been|lives?|living|sleeping|staying|stays|sleeps|currently|now|has|rents?"
        r"|owns?|on|resident|under|in|back)\b[^.;]{0,30}$",
        left,
        re.IGNORECASE,
    ):
        points += 1
    if roofless and re.search(r"\b(?:sleep\w*|bedded|tonight|living in|nights?)\b", text, re.IGNORECASE):
        points += 0.5
    return points


def _shortened(value: str) -> str:
    return re.sub(r"^(?:is|are|been|them|only|out|back)\s", "", value)


def _first_of(
    pattern: re.Pattern[str], lines: tuple[Sentence, ...], body: str | None
) -> tuple[str | None, Evidence | None]:
    for line in lines:
        match = pattern.search(line.text)
        if match:
            value = re.sub(r"\s(?:Good|Dear|Hi|On|The|He|She|His|Her)$", "", match.group(0))
            return value, line.evidence(value)
    return (body, Evidence("body", "signature", body)) if body else (None, None)


_HOUSEHOLD = re.compile(
    rf"\b(?:it['’]?s |it is |there['’]?s |there is |is )?(?:just|only) (?:him|her|them|me|himself|herself"
    rf"|the (?:one|two|three|four)(?: of them)?|(?-i:[A-Z])\w{{2,20}})\b(?! (?:to"
    rf"|who needs to))(?:[^.;]{{0,50}})?"
    rf"|\b(?:is |he['’]s |she['’]s |he is |she is )?(?:single|widowed|a widower?|divorced|unmarried"
    rf"|separated)\b(?:,? (?:with )?no (?:kids|children|dependants|dependents|partner)[^.;]{{0,30}}"
    rf"|,? lives? (?:alone|by (?:him|her)self)[^.;]{{0,20}}|,? with (?:no )?[^.;]{{0,40}})?"
    rf"|\b(?:on (?:his|her|their|my) own)\b(?:[^.;]{{0,40}})?|\b(?:lives?|living|lived) (?:there )?(?:alone"
    rf"|by (?:him|her)self|on (?:his|her) own)\b(?: and has no [^.;]{{3,20}}| with a [^.;]{{3,20}})?"
    rf"|\bno (?:dependants?|dependents?|partner (?:or|and|and no) (?:children|kids)|children"
    rf"|kids)\b[^.;]{{0,20}}|\bapplying (?:on (?:his|her) own|alone|as a couple)\b"
    rf"|\b(?:with|and|are|has|have|is|plus|her|his|their|my|a)\s(?:(?:her|his|their|my|the|a|an)\s)?(?:(?:two"
    rf"|three|four|five|six|one|\d|little|young|baby|small|both|other|youngest|eldest|pregnant|elderly|expectant"
    rf"|new|disabled)\s){{0,3}}(?:{DEPENDANT})\b(?! (?:protection|social|services|maintenance|benefit|tax"
    rf"|s social|['’]s social|in need|minder))[^.;]{{0,60}}"
    rf"|\b(?:a |young |the |married )?couple\b[^.;]{{0,40}}|\bfamily of (?:two|three|four|five|six|seven"
    rf"|\d)\b[^.;]{{0,40}}|\b(?:his|her|their|my|with|and) (?:\w+ )?(?:{HOUSEMATE})\b,? (?!on|in|by|moved|left"
    rf"|has|had|strangl|kicked|threw|died|['’]s|is a|was|who)[^.;]{{0,60}}",
    re.IGNORECASE,
)
_NOT_HOUSED = re.compile(
    r"\b(?:lives? with (?:her|his|their) (?:mum|mother|dad|father|gran)|does(?:n['’]t| not) live with"
    r"|children['’]?s|in (?:foster )?care\b|social care|left (?:her|his|their)|split|ended it|fle[ed]|strangled"
    r"|ex\b|violen\w*|abus\w*|moved in to|has (?:four|three|two) children in|died|safeguarding|health|asthma"
    r"|school)\b",
    re.IGNORECASE,
)


def read_household(sentences: Iterable[Sentence]) -> tuple[str | None, Evidence | None]:
    """Who is to be housed together, in the words of the text."""
    found: list[tuple[float, str, Sentence]] = []
    for line in sentences:
        best: tuple[float, str, Sentence] | None = None
        for match in _HOUSEHOLD.finditer(line.text):
            value = _clause(line.text, match.start(), match.end())
            score = _household_score(line.text, match)
            if score > 0.9 and (best is None or score > best[0]):
                best = (score, value, line)
        if best is not None:
            found.append(best)
    if not found:
        return None, None
    ranked = sorted(found, key=lambda f: -f[0])[:2]
    chosen = [f for f in ranked if f[0] >= ranked[0][0] - 1]
    chosen.sort(key=lambda f: f[2].index)
    text = "; ".join(dict.fromkeys(f[1] for f in chosen))
    return text, chosen[0][2].evidence(text)


def _household_score(text: str, match: re.Match[str]) -> float:
    value = match.group(0)
    score = 2.0
    if re.search(
        r"\b(?:alone|own|single|just|no (?:dependants?|kids|children)|couple|widow\w*)\b", value, re.IGNORECASE
    ):
        score += 1.5
    if re.search(rf"\b(?:{HOUSEMATE}|{DEPENDANT})\b", value, re.IGNORECASE):
        score += 1.0
    if _NOT_HOUSED.search(text[max(0, match.start() - 40) : match.end() + 30]):
        score -= 2.5
    return score


def _clause(text: str, start: int, end: int) -> str:
    """The words around a find up to the next comma or full stop, if that is near."""
    left = max(text.rfind(mark, 0, start) for mark in (", ", ". ", "; ", ": ", " - ", "("))
    begin = left + 2 if left >= 0 and start - left < 45 else (0 if start < 45 else start)
    stops = [at for mark in (",", ".", ";", ":", ")") if (at := text.find(mark, end)) >= 0]
    stop = min(stops, default=len(text))
    finish = stop if stop - end < 40 else end
    return text[begin:finish].strip(" ,.;:-(")
