"""Words that bear on a flag, each with its sentence: abuse, care leaving, staff risk, safeguarding, roofless tonight.

For: `read` and the reading of forms, which share `marks_of`. Negations, perpetrators and false friends raise nothing.

Must not know: which flag follows (rules.flags). Source: contract, reading.md (Home, support and flags).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from parsers.learned.questions import warns_of
from parsers.patterns import any_case, compiled
from parsers.prose.needs import abusewords, nightwords, riskwords
from parsers.prose.sentences import split_sentences
from parsers.prose.words import low, lowered
from parsers.record import Evidence, Mark, MarkKind
from parsers.values.daywords import FIGURE

_MAX_TEXT = 60_000

_INSIDE = lowered(
    r"\b(?:hmp|hmyoi|in custody|on remand|serving prisoner|prisoner|inpatient|on (?:the|our) (?:ward|unit"
    r"|wing)|\w+ ward\b|in hospital|detained|resident (?:with us|here)|our resident|in our (?:refuge|hostel"
    r"|shelter|care)|sentenced|approved premises|custody (?:ref\w*|desk|suite|sergeant|record|number)"
    r"|to be bailed|being bailed|bailed (?:shortly|today|tonight))\b"
    r"|\b(?:turns? up|comes?(?: in)?|drops in|pops in|calls in|attends|is (?:in|here))\b(?: (?:here|to us|to (?:our"
    r"|the)"
    r" \w+|for \w+|in|by)){0,3} (?:(?:on|every|each|most) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|daily"
    r"|(?:every|most|each) (?:day|night|morning|evening|week)s?)\b"
    r"|\bin (?:with|to see) (?:me|us) (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\bi(?: can| could|['’]ll| will) (?:send|bring|walk|fetch) (?:him|her|them) (?:round|over|across|along|down"
    r"|in\b|to you)"
)
"""Held somewhere, or seen again by who writes: to be reached through them."""
_DO_NOT = lowered(
    r"\b(?:do not|don['’]?t|never|please not|must not|not to|not safe to)\b[^.;]{0,24}\b(?:ring|call|phone|text"
    r"|write|e-?mail|contact|leave (?:a )?(?:voicemail|message)|voicemail|knock|visit)\b"
)
_AGE = compiled(
    r"\b(?:(?:he|she|they|[A-Z][\w'’-]{1,20})(?:['’]s| is| are| turned| turns"
    r"| was(?=\s\d\d (?:on (?:the )?\d|last (?:week|month|[A-Z])|in [A-Z][a-z]+\b(?! ?\d))))|aged?|hes|shes"
    r"|(?i:im|i['’]m|i am))\s(?:only |just |now |about )?(\d{2})\b"
    r"(?!\s?(?:%|weeks|months|days|miles|steps|minutes|mins|st\b|stone|kg|cans|quid|units"
    r"|years (?:ago|in|with|sober|at)|bed|th\b|o['’]clock|hours|mg|ml|[:./]\d))|\b(\d{2})[- ]?(?:year"
    r"|yr)s?[- ]?olds?\b|\b(\d{2}) ?(?:yo|y/o|yrs old|years old|years of age)\b"
    r"|^[^.]{0,60}\b[A-Z][\w'’-]+,? (?:\()?(\d{2})(?:\)|,|\s\(DOB)",
)
_SIXTEEN = re.compile(r"\b(sixteen|seventeen)\b(?: years? old|\b)", re.IGNORECASE)


def marks_of(text: str, *, part: str, place: str) -> tuple[Mark, ...]:
    """All marks in a text, each kind once with its first sentence. Never raises.

    `place` is where the text stands ("paragraph 2", "section 8"); it goes into the evidence as it is.
    """
    found: dict[MarkKind, Mark] = {}
    for sentence in answered(split_sentences(" ".join(text[:_MAX_TEXT].split()))):
        for kind, detail in _marks_in(sentence):
            found.setdefault(kind, Mark(kind, Evidence(part, place, sentence), detail))
    return tuple(found.values())


def answered(sentences: list[str]) -> list[str]:
    """Sentences, a question joined with the short answer that follows it: "Risk to staff? None"."""
    joined: list[str] = []
    for sentence in sentences:
        if joined and joined[-1].endswith("?") and len(sentence.split()) <= _ANSWER:
            joined[-1] += f" {sentence}"
        else:
            joined.append(sentence)
    return joined


_ANSWER = 4


def _marks_in(sentence: str) -> list[tuple[MarkKind, str | None]]:
    small = low(sentence)
    found: list[tuple[MarkKind, str | None]] = [(kind, None) for kind in _warnings(sentence, small)]
    age = _age_in(sentence) if FIGURE.search(sentence) or "teen" in small else None
    if age:
        found.append((MarkKind.AGE_STATED, age))
    return found


def _warnings(sentence: str, small: str) -> list[MarkKind]:
    """What the rules find, and what the model is sure of where no rule speaks."""
    if _is_printed(small):
        return []
    ruled = {kind for kind, holds in _TESTS if holds(small)}
    told = _OF_THE_LAW.sub(" ", small)
    asked = {kind for kind in _LABELS if kind not in ruled and _TOUCHES[kind].search(told)}
    if asked and len(small.split()) >= _SAYS_LITTLE:
        likely = warns_of(_OF_THE_LAW.sub("homeless soon", sentence))
        ruled |= {kind for kind in asked if likely[_LABELS[kind]] >= _SURE and not _speaks_against(kind, small)}
    return [kind for kind, _ in _TESTS if kind in ruled]


_OF_THE_LAW = any_case(
    r"\b(?:threatened|threat|at risk|at imminent risk|under threat) (?:with|of) (?:imminent )?(?:homeless\w*|evict\w*"
    r"|repossession|losing \w+ \w+)"
)
"""The act's own words, in which nobody threatens anybody."""
_SAYS_LITTLE = 3
_SURE = 0.85
_LABELS = {
    MarkKind.DOMESTIC_ABUSE: "abuse",
    MarkKind.CARE_LEAVER: "care",
    MarkKind.STAFF_RISK: "staff",
    MarkKind.SAFEGUARDING: "safeguarding",
    MarkKind.ROOFLESS_TONIGHT: "tonight",
}
_TOUCHES = {
    MarkKind.DOMESTIC_ABUSE: lowered(
        r"\b(?:hit(?:s|ting)?|beat(?:s|en|ing)?|hurt(?:s|ing)?|punch\w*|kick(?:s|ed|ing)|slap\w*|burn\w*|scald\w*"
        r"|stabb?\w*|strangl\w*|chok\w*|throttl\w*|broke\w*(?! (?:up|down|off|even)\b)"
        r"|throw\w*|threw|knock\w*|bit|drag\w*|smash\w*|bruis\w*"
        r"|knife|violen\w*|abus\w*|batter\w*|attack\w*|rap(?:ed|es)|control\w*|track\w*|stalk\w*|afraid|scared"
        r"|frightened|terrified|fle[ed]\w*|ran|run|escap\w*|hiding|hides|refuge|injunction|order|marac|idva|dash"
        r"|forced|forces|honou?r|threat\w*|perpetrator|unsafe|safe\w*|da\b|dva?\b|non-?mol\w*|shamed|kill\w*"
        r"|black eye|lip|hospital|find (?:her|him|me)|(?:husband|wife|partner|boyfriend|girlfriend|ex|father|dad)\b"
        r"[^.;]{0,40}\b(?:won['’]t let|keeps|took|takes|reads|checks|did (?:it|this)|found|locks?))\b"
    ),
    MarkKind.CARE_LEAVER: lowered(
        r"\b(?:care|foster\w*|looked[- ]after|(?:children|kid)s?['’]?s? homes?|pathway|uasc|unaccompanied"
        r"|1[68]\+|18|lac|cla"
        r"|cic|staying put|corporate parent|placements?|after-?care|relevant child)"
    ),
    MarkKind.STAFF_RISK: lowered(
        r"\b(?:risks?|threat\w*|assault\w*|attack\w*|hit|punch\w*|kick\w*|spat|spit\w*|bit(?:es|ten)?|bite|pulled"
        r"|threw|throw\w*|thrown|lobbed|swung|swing\w*|squared up|grabb\w*|push\w*|shov\w*|went for|gone for"
        r"|go at|abus\w*"
        r"|aggress\w*|violen\w*|intimidat\w*|knife|blade|machete|hammer|weapons?|marker|mappa|alone"
        r"|unaccompanied|pairs?|twos"
        r"|threes|two (?:of|up|to|staff|people|officers)|lone|security|stalk\w*|banned|barred|excluded|glass"
        r"|screen\w*|desk"
        r"|counter|alarm|hostage|lash\w*|unlock|stab|hurt|harm|smashed|pvp|sexual\w*|groped|police)\b"
    ),
    MarkKind.SAFEGUARDING: lowered(
        r"\b(?:safeguard\w*|mash|s\.? ?4[27]|sec(?:tion|\.)? ?4[27]|protection|nrm|referral mechanism"
        r"|traffick\w*|slave\w*"
        r"|exploit\w*|county lines|cuckoo\w*|groom\w*|missing|harm|strat\w*|adults? at risk|cse|cce|sova"
        r"|grounds|dealers?|dealing"
        r"|for sex|unpaid|financial abuse|neglect\w*"
        r"|(?:tak\w+|took|taken|empt\w+|help\w+ (?:him|her)self|ha[sd]|spend\w*|draws|holds|pocket\w*|sign\w*"
        r"|keeps|kept|clean\w*)"
        r"\b[^.;]{0,30}\b(?:pensions?|money|account|cards?|benefits?|savings|book|pip|house over|pay ?day)|gang"
        r"|made to)\b"
    ),
    MarkKind.ROOFLESS_TONIGHT: lowered(
        r"\b(?:tonight|2nite|this (?:evening|afternoon|morning)|last night|nights?|today|streets?|rough"
        r"|doorways?|tents?|(?:his"
        r"|her|their|my|a|the) (?:car|van|transit|lorry)|bench|stairwell|stairs|bus(?:es)? (?:station|shelter"
        r"|stop)|buses"
        r"|shed|garage|woods|park|graveyard|churchyard|pavilion|porch|launderette|dunes|arches|desk|foyer|step"
        r"|dock|court"
        r"|subway|underpass|outside|pavement|roofless|bedd?(?:ed|ing)? down|sleep\w*|kipping|dossing|doss\w*"
        r"|camping|bivv\w*"
        r"|behind|under|bins|beach|hut|hide|changing rooms|multi-?store?y)\b"
    ),
}
"""What the model's word must stand beside: a word of the matter itself."""
_LATER = lowered(
    r"\bafter that\b|\b(?:come|on|from|until|till|by) (?:the )?(?:\d|mon|tue|wed|thu|fri|sat|sun|christmas|next)"
    r"|\bnext (?:week|month)|\bhad been\b|\bwas (?:sleeping|living|in)\b|\bfloor\b|\bspare room\b|\bon release\b"
)
_PRINTED = lowered(
    r"^(?:is|are|does|do|has|have|where|who|any|if|details of) (?:the |there |it |they |any |you )?[^.]{0,90}\?"
    r"\W{0,3}(?:yes ?/ ?no|y ?/ ?n|y ?/|n ?/|n|no|yes)?\W*$|☐"
    r"|^(?!.*\b(?:he|she|they|him|her|them|i|we|my)\b)(?:[\w'’/()-]{1,20} ){0,7}[\w'’/()-]{1,20}\s?\?$"
    r"|\byes ?/ ?no\W*$|\(?(?:please tick|tick (?:if|as)|if any|delete as)\b[^.]{0,20}$"
)
"""Printed questions: nobody says anything in them."""
_PRINT = ("?", "☐", "/", "tick", "if any", "delete as")
"""Without any of these nothing is printed."""
_UNDER_A_NAME = lowered(
    r"^(?:[\w'’&,/()-]{1,20} ){1,4}(?:co-?ordinator|manager|worker|officer|lead(?:er)?|office|advis[eo]r|navigator"
    r"|panel|team|service|board|certificate|training|coach|practitioner|sergeant|inspector|constable"
    r"|nurse)s?(?:,[^.]{0,30})?$"
)


def _is_printed(small: str) -> bool:
    """Whether nobody says anything in these words: a printed question, or a post as it stands under a name."""
    return _UNDER_A_NAME.match(small) is not None or (
        any(mark in small for mark in _PRINT) and _PRINTED.search(small) is not None
    )


_NO_BEHIND = (
    r"\b[^.;:?–-]{0,18}\s?[:?–-]?\s?\b(?:n\b(?!['’])|no\b(?! (?:longer|fixed|(?:safe )?(?:address|home|family"
    r"|support|money|place|roof|tenancy|phone|job|income|kin|one)\b))|none\b|nil\b|n/a|unknown|not known"
    r"|not that)"
)
_ABUSE_NO, _CARE_NO = (
    lowered(rf"\b(?:{term}){_NO_BEHIND}")
    for term in (
        r"domestic (?:abuse|violence)|dv|dva|marac|honou?r[- ]based \w+",
        r"care[- ]?leaver|looked[- ]after|care[- ]experienced",
    )
)
_PUT_OUT = lowered(
    r"\b(?:kick|thr[eo]w|chuck|turf|put|lock)\w* (?:(?:him|her|them|me|us) (?:(?:and|an|n|&"
    r"|\+) (?:[\w'’-]+ ){1,4}?)?)?out\b"
)
_AGAINST = {
    MarkKind.DOMESTIC_ABUSE: (
        abusewords.PERPETRATOR,
        abusewords.HELD,
        abusewords.OTHERS,
        abusewords.NO_ABUSE,
        abusewords.OWN_INJURY,
        abusewords.PARTED,
        _PUT_OUT,
    ),
    MarkKind.CARE_LEAVER: (riskwords.CARE_NOT, riskwords.CARE_IN_VAIN, _CARE_NO),
    MarkKind.STAFF_RISK: (riskwords.NO_STAFF, riskwords.OF_FIRE),
    MarkKind.SAFEGUARDING: (riskwords.SAFE_NOT,),
    MarkKind.ROOFLESS_TONIGHT: (
        nightwords.NOT_NOW,
        nightwords.HOUSED_TONIGHT,
        nightwords.SLEPT_ONCE,
        nightwords.HOUSED,
        _LATER,
    ),
}
"""What must not stand in a sentence for which the model alone speaks."""


def _speaks_against(kind: MarkKind, text: str) -> bool:
    if kind is MarkKind.DOMESTIC_ABUSE and (_bound(text) or not _SOMEBODY_CLOSE.search(text)):
        return True
    if kind is MarkKind.STAFF_RISK and _abuse(text) and not _OF_WHO_COMES.search(text):
        return True  # "fled a violent husband": she is no risk to whoever meets her
    return any(words.search(text) for words in _AGAINST[kind])


_OF_WHO_COMES = lowered(
    r"\b(?:staff|workers?|officers?|nurses?|crews?|visit\w*|interview\w*|attend\w*|alone|lone|pairs?|twos|two of"
    r"|your?|us|we|colleagues?|professionals?|services?|risks?|marker|anyone|whoever|appointments?)\b"
)
"""Somebody who deals with the person, or a risk told."""
_SOMEBODY_CLOSE = lowered(
    rf"\b(?:{abusewords.PARTNER}|{abusewords.FAMILY}|family|fle\w+|fled|escap\w*|abus\w*|violen\w*"
    rf"|idva|marac)\b"
    r"|\b(?:he|she)\b[^.;]{0,40}\b(?:her|him|me)\b"
)
"""Abuse has somebody who does it to somebody, or who fled: a wall knocked through has neither."""


def _abuse(text: str) -> bool:
    text = _PUT_OUT.sub(" ~ ", text)
    match = next((found for pattern in _ABUSES if (found := pattern.search(text))), None)
    if match is None or abusewords.PERPETRATOR.search(text) or abusewords.OTHERS.search(text) or _ABUSE_NO.search(text):
        return False
    if abusewords.TO_ONESELF.search(match.group(0)) and not _PARTNER.search(match.group(0)):
        return False
    held = None if abusewords.SUFFERED.search(text) else abusewords.HELD.search(text)
    if held and not _PARTNER.search(text[max(0, held.start() - 30) : held.end()]):
        return False
    return not _bound(text) and not _denied(text, match.start())


_ABUSES = (abusewords.NAMED, abusewords.DONE, abusewords.FLED, abusewords.SUFFERED)
_PARTNER = lowered(rf"\b(?:{abusewords.PARTNER})\b")


def _bound(text: str) -> bool:
    """Whether an order stands against the person: "an injunction against her", unless it is she who has it of him."""
    order = abusewords.ORDER.search(text)
    if order is None:
        return False
    whose = abusewords.WHOSE.search(text)  # "her boyfriend's": she is the person
    if whose is not None and order.group(1) != "me":
        return order.group(1) == _SAME[whose.group(1)]
    other = r"\b(?:she|her|i|my)\b" if order.group(1) == "him" else r"\b(?:he|his|i|my)\b"
    return order.group(1) == "me" or not re.search(other, text[: order.end()])


_SAME = {"his": "him", "her": "her"}


def _care_leaver(text: str) -> bool:
    """Where care is denied once, what the sentence draws from it says nothing more."""
    text = riskwords.CARE_NOT.sub(" ~ ", text)
    match = riskwords.CARE_LEAVER.search(text)
    if match is None or _CARE_NO.search(text) or riskwords.CARE_IN_VAIN.search(text):
        return False
    return not _denied(text, match.start())


def _staff(text: str) -> bool:
    """A known risk to those who meet the person; a denial with nothing else beside it raises none."""
    match = riskwords.STAFF.search(text) if riskwords.OF_STAFF.search(text) else None
    if not match:
        return False
    if re.match(r"(?:do not|don|never|not to|should|must|no one|nobody|no lone|no female|not be)", match.group(0)):
        return True
    cleaned = riskwords.NO_STAFF.sub(" ", text)
    again = riskwords.STAFF.search(cleaned)
    return again is not None and not _denied(cleaned, again.start())


def _safeguarding(text: str) -> bool:
    if not riskwords.OF_HARM.search(text):
        return False
    cleaned = riskwords.SAFE_NOT.sub(" ", text)
    match = riskwords.SAFEGUARDING.search(cleaned)
    return match is not None and not _denied(cleaned, match.start())


def _roofless_tonight(text: str) -> bool:
    """Roofless now, or nowhere to go today or tonight; "unless you find him a bed he'll be out tonight" is that too."""
    text = nightwords.NONE_HAS.sub(" nowhere ", text)
    return any(_out_tonight(part, text) for part in _PARTS.split(text)) and not nightwords.HOUSED_TONIGHT.search(text)


_PARTS = re.compile(r";|(?<=[\w)])(?<!\bst)[.!]\s")
"""Where one part ends and another begins, also in letters without capitals."""


def _out_tonight(text: str, sentence: str) -> bool:
    """Whether this part of a sentence says so. What most sentences do not say is asked first."""
    text = nightwords.OUT_OTHERWISE.sub(" ~ ", text)
    if nightwords.TONIGHT_ONLY.search(text) and (
        nightwords.NO_ROOF.search(text)
        or _there_again(text, sentence)
        or (nightwords.ROUGH_BED.search(text) and not nightwords.HOUSED.search(text))
    ):
        return True
    out = nightwords.OUT.search(text) is not None
    if out and nightwords.OUT_SOON.search(text):
        return True
    today = nightwords.TONIGHT.search(text) is not None and nightwords.NOWHERE_TODAY.search(text) is not None
    rough = today or (out and nightwords.ROUGH_NOW.search(text) is not None)
    if not rough or nightwords.NOT_NOW.search(text) or nightwords.LATER.search(text):
        return False
    return today or not (nightwords.SLEPT_ONCE.search(text) or nightwords.HOUSED.search(text))


def _there_again(text: str, sentence: str) -> bool:
    """Whether the person goes back out: in a sentence that names a roof, "there again" is under it."""
    return nightwords.SAME_AGAIN.search(text) is not None and not nightwords.UNDER_A_ROOF.search(sentence)


def _unreachable(text: str) -> bool:
    return bool(riskwords.UNREACHABLE.search(text))


def _inside(text: str) -> bool:
    return bool(_INSIDE.search(text))


def _do_not(text: str) -> bool:
    return bool(_DO_NOT.search(text))


def _denied(text: str, start: int) -> bool:
    """Whether the words just before deny: no, not, never, denies, none of it."""
    return bool(
        re.search(
            r"\b(?:no|not|never|nor|nil|none|without|n['’]t|denies|denied|neither|isnt|wasnt"
            r"|ruled out)\b[^.;,]{0,26}$|\b(?:is|was|has|have|had|are|were|did|does|do)n['’]t"
            r" (?:been |ever |really |actually |at all |a |an )?$",
            text[:start],
            re.IGNORECASE,
        )
    )


def _age_in(sentence: str) -> str | None:
    match = _AGE.search(sentence)
    if match:
        age = next(g for g in match.groups() if g)
        return age if 14 <= int(age) <= 99 else None
    word = _SIXTEEN.search(sentence)
    return {"sixteen": "16", "seventeen": "17"}[word.group(1).casefold()] if word else None


_TESTS: tuple[tuple[MarkKind, Callable[[str], bool]], ...] = (
    (MarkKind.DOMESTIC_ABUSE, _abuse),
    (MarkKind.CARE_LEAVER, _care_leaver),
    (MarkKind.STAFF_RISK, _staff),
    (MarkKind.SAFEGUARDING, _safeguarding),
    (MarkKind.ROOFLESS_TONIGHT, _roofless_tonight),
    (MarkKind.UNREACHABLE, _unreachable),
    (MarkKind.IN_CUSTODY_OR_CARE, _inside),
    (MarkKind.DO_NOT_CONTACT, _do_not),
)
