"""Words that bear on a flag, each with its sentence: abuse, care leaving, staff risk, safeguarding, roofless tonight.

For: `read` and the reading of forms, which share `marks_of`. Negations, perpetrators and false friends raise nothing.

Must not know: which flag follows (rules.flags). Source: contract, reading.md (Home, support and flags).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from parsers.learned.questions import warns_of
from parsers.prose.sentences import split_sentences
from parsers.prose.words import KIN, low, lowered
from parsers.record import Evidence, Mark, MarkKind

_MAX_TEXT = 60_000

_ABUSE = lowered(
    r"\bdomestic (?:abuse|violence)\b|\bdv\b|\bidva\b|\bmarac\b|\brefuge\b|\bdash (?:score|risk|form"
    r"|ric|\d)|\bhonou?r[- ]based|\bforced marriage\b|\bcoercive\b|\bcontrolling (?:behaviour|partner|husband"
    r"|relationship|ex)|\bnon-?molestation\b"
    rf"|\bfle(?:eing|d|es?)\b[^.;]{{0,40}}\b(?:{KIN}|violen\w*|abus\w*|family)\b|\b(?:after|because|when|since"
    rf"|where|and)\b[^.;]{{0,24}}\b(?:he|she|they|partner|husband|boyfriend|girlfriend|wife"
    rf"|ex)\b[^.;]{{0,24}}\b(?:strangl\w+|punch\w+|beat|hit|hurt|attack\w+|assault\w+|rap\w+|kick(?:ed|s) her(?! out)"
    rf"|stabb\w+|chok\w+|threaten\w+ to kill|battered)\b"
    r"|\b(?:violent|abusive|controlling) (?:partner|husband|wife|boyfriend|girlfriend|ex|relationship|marriage"
    r"|father|son|family)\b|\b(?:partner|husband|wife|boyfriend|girlfriend|ex)\b[^.;]{0,30}\b(?:strangled"
    r"|punched|beat|hit|attacked|assaulted|raped|threatened|battered|choked|is violent|was violent"
    r"|hurt)\b[^.;]{0,12}\b(?:her|him|them|me)\b"
    r"|\b(?:husband|wife|partner|boyfriend|girlfriend|ex|fianc[eé]e?|(?:baby|child|kid)\w*['’]?s? (?:father|dad"
    r"|mother|mum))\b[^.;]{0,40}"
    r"\b(?:hit\w*|beat\w*|punch\w*|slap\w*|kick(?:s|ed|ing) (?:her|him|me)(?! out)|strangl\w+|chok\w+|stab\w*"
    r"|scald\w*|burn\w*|attack\w*"
    r"|assault\w*|rap(?:ed|es)|threaten\w* (?:to|her|him|me)|lock\w* (?:her|him|me) in|controls?)\b"
    r"|\b(?:he|she)\b[^.;]{0,14}\b(?:held (?:a|the) (?:knife|iron|hammer|blade)|broke (?:her|his|my) (?!phone|lease"
    r"|window|door|heart)\w+"
    r"|(?:scald|strangl|chok|stabb|punch|beat|batter|throttl)\w*(?: at)? (?:her|him|me))\b|\bstrangled (?:her|him"
    r"|them|me)\b|\b(?:victim|survivor) of (?:\w+ )?(?:domestic|abuse|violence|dv)\b"
    r"|\bsafe (?:house|address) from\b|\bcan(?:not|['’]t) go (?:back )?home[^.;]{0,40}\bviolen"
)
_PERPETRATOR = lowered(
    r"\bperpetrat\w+|\brestraining order\b[^.;]{0,40}\b(?:stops|prevents|against|bars|not to|him from|forbids"
    r"|means he)|\b(?:convicted|charged|sentenced|arrested|remanded|serving)\b[^.;]{0,50}\b(?:domestic"
    r"|assault\w*|dv|da|coercive|harass\w*|stalk\w*)|\bbuilding better relationships\b|\b(?:his|her) (?:ex-?\w*"
    r"|partner|wife|girlfriend|husband) is the victim"
    r"|\b(?:domestic (?:abuse|violence)|dv|da) (?:offen[cd]\w*|perpetrator|course|conviction|marker)"
    r"|\bagainst (?:his|her) (?:ex|partner|wife|girlfriend|mother|husband|boyfriend)|\b(?:he|she) (?:hit"
    r"|assaulted|punched|strangled|beat|attacked|threatened) (?:his|her) (?:ex|partner|wife|girlfriend|mother"
    r"|mum|husband|boyfriend|dad|father|sister|brother)|\bbail condition\w*"
)
_CARE_LEAVER = lowered(
    r"\b(?:was |been |were )?in (?:our|their|the council['’]s|\w+['’]s) care (?:until|till|from|up to|to)\b"
    r"|\blooked after (?:him|her|them) (?:from|since|until|till)\b"
    r"|\bcare[- ]leaver\b|\bleaving care (?:team|service|worker|pa|personal)|\bformer(?:ly)? (?:relevant"
    r"|looked[- ]after)|\b18\+ team\b|\bpathway plan\b|\b(?:was|been|grew up|spent"
    r"|years) (?:\w+ ){0,6}in (?:local authority |foster |the )?care\b|\bin foster care\b[^.;]{0,30}\b(?:from"
    r"|until|to|till|as a)|\bcare experienced\b"
)
_CARE_NOT = lowered(
    r"\bnot (?:a )?care|\b(?:children|kids|son|daughter|baby|siblings?)\b[^.;]{0,30}\b(?:are|is|were|went|taken"
    r"|placed) (?:\w+ )?(?:in|into) (?:foster )?care|\bin care of the\b|\bdiscretion|\bin the care of\b"
)
_STAFF = lowered(
    r"\bmappa\b(?:\s?(?:level|cat\w*|l)?\s?[123])?|\b(?:do not|don['’]?t|never|not to|should not|must not"
    r"|no one should|nobody should|shouldn['’]?t)\b[^.;]{0,20}\b(?:see|visit|meet|interview|be|left?|go"
    r"|attend)\b[^.;]{0,24}\b(?:alone|on (?:your|their|his|her) own|one[- ]to[- ]one|1[:-]1|single[- ]handed"
    r"|lone)\b"
    r"|\b(?:two|2|pairs|double)[- ](?:members of |of you|of us|up|person|handed|people|staff|to|officers"
    r"|workers)\b[^.;]{0,24}(?:staff|visit\w*|attend|interview|see|at all times|only|present|office)?"
    r"|\b(?:go|goes|visit|attend|see) (?:\w+ ){0,3}in (?:a )?pairs?\b|\b(?:nobody|no one|no-one|not) (?:ought"
    r"|should|to)\b[^.;]{0,16}\b(?:see|visit|meet)"
    r"\b[^.;]{0,12}\balone\b|\bsee (?:him|her|them) with (?:someone|somebody|another)|\bin (?:pairs|twos)\b"
    r"|\bvisit in twos\b|\bno lone (?:work\w*|visits?)|\blone work\w*\b[^.;]{0,20}\b(?:not"
    r"|no|avoid|risk)"
    r"|\b(?:assault\w*|attack\w*|punch\w*|threat\w*|spat|spit|hit|pushed|kick\w*|bit|held a|gone for|went for"
    r"|aggress\w*|abusive|violen\w*|intimidat\w*|pulled a knife|stabb\w*|swung|squared up|lobbed|bites?|barricad\w*"
    r"|flew at|lunged|went at)\b[^.;]{0,50}\b(?:staff|officers?"
    r"|professionals?|social workers?|support workers?|nurses?|workers?|council|probation|receptionist|doctor"
    r"|paramedics?|keyworker|practitioner|bailiff|landlord's agent|colleague|wardens?|agents?|guards?|magistrate"
    r"|clerk|volunteers?|teacher|driver|paramedic)\b"
    r"|\b(?:known |high |medium |very high |serious |significant |a )(?:known )?risk (?:to"
    r"|of (?:serious )?(?:harm|violence) to) (?:\w+ ){0,2}(?:staff|professionals|workers|officers|women"
    r"|known adults|the public)|\brisk (?:at|on) (?:home )?visits?\b|\bknown risk at\b|\bwarning marker\b"
    r"|\bviolent (?:marker|warning)\b|\bweapons?\b[^.;]{0,30}\b(?:marker|visit|carries)|\bpersonal safety\b"
)
_SAFEGUARDING = lowered(
    r"\bsafeguarding\b|\bmash\b|\bs(?:ection|\.)?\s?(?:42|47)\b|\bchild protection\b|\bcp plan\b|\bnrm\b"
    r"|\bnational referral mechanism\b|\bexploit\w+\b|\bcounty lines\b|\bcuckoo\w*\b|\bmodern slavery\b"
    r"|\btraffick\w+\b|\brisk of significant harm\b|\bstrategy (?:meeting|discussion)\b|\bprotection plan\b"
    r"|\b(?:son|daughter|grandson|granddaughter|nephew|niece|brother|sister|cousin|lodger|neighbour|carer)\b"
    r"[^.;]{0,30}\b(?:tak(?:es|ing|en)|took|had|emptied|stolen|stole|helping (?:him|her)self to|kept"
    r"|keeps)\b[^.;]{0,20}"
    r"\b(?:pension|money|savings|bank card|benefits|account|wages)\b"
    r"|\bgroom(?:ed|ing)\b|\bmissing from home\b|\bsection 17 and 47\b"
)
_SAFE_NOT = lowered(
    r"\b(?:no|not|nil|any|without|never|n['’]t|none)\b[^.;]{0,28}\b(?:safeguarding|child protection|mash"
    r"|exploit\w*|cp)\b|\bsafeguarding\b[^.;]{0,14}(?::|-|–)?\s?(?:no\b|none|nil|n/a)|\b(?:designated "
    r"|head of )?safeguarding (?:lead|team|officer|nurse|manager|adviser)\b(?![^.;]{0,40}\b(?:referral|concern"
    r"|aware|involved|raised))|\bfamily safeguarding (?:team|service)\b|\bsafeguarding (?:closed|case closed"
    r"|enquiry closed)|\bclosed\b[^.;]{0,20}\bno further"
)
_TONIGHT = lowered(r"\b(?:tonight|this evening|tonite|2nite|2night)\b")
_HOUSED_TONIGHT = lowered(
    r"\b(?:has (?:a|got a) bed|safe (?:for )?tonight|(?:can|could|may) (?:stay|sleep)\b[^.;]{0,40}\btonight"
    r"|staying (?:at|with|in)[^.;]{0,30}"
    r"tonight|(?:bed|sorted|ok|fine|somewhere|accommodation|room) for tonight|(?:not|n['’]t) (?:on the streets?"
    r"|sleeping rough"
    r"|homeless|roofless) tonight|until then)\b"
)
_NO_ROOF = lowered(
    r"\b(?:nowhere|no ?where|no place|nothing|street|streets|rough|sleep\w*|outside|out again|roofless|doorway"
    r"|tent|car\b|van\b|bench|under|no (?:bed|roof|canvas|home|accommodation|other)|not so much as|be out"
    r"|homeless|stairs|stairwell|hut|shed|barn|lay-?by|beach|bus(?:es)?|(?:waiting|bus) shelter|porch|subway)\b"
)
_SAME_AGAIN = lowered(r"\b(?:be (?:there|back|on|in)|there again|as well|too|same|(?:in|under|on) it again)\b")
_UNDER_A_ROOF = lowered(
    r"\b(?:house|flat|sofa|settee|floor|couch|spare room|box room|hotel|hostel|friend['’]s"
    r"|mate['’]s|mum['’]s|nan['’]s"
    r"|sister['’]s|brother['’]s|b&b|refuge|night shelter|ward|bed)\b"
)
_ROUGH_NOW = lowered(
    r"\b(?:is|are|['’]s|['’]re|been|am|['’]m|hes|shes|im|currently|still|now|found|presently|they['’]ve been"
    r"|he['’]s been)\s(?:\w{1,12}\s){0,3}(?:rough[- ]sleeping|sleeping (?:rough|out|in (?:a |an |his |her "
    r"|their |the |my )?(?:\w+ )?(?:tent|car|van|doorway|park|bus|shed|garage|stairwell|churchyard|woods|subway"
    r"|underpass|shelter|street|streets|beach|bin|station)|on (?:the )?(?:streets?|beach|bench|pier|pavement)"
    r"|under|behind|outside)|living (?:in (?:a |an |his |her |their |the |my )?(?:\w+ )?(?:tent|car|van)"
    r"|on the streets?)|on the streets?|street homeless|roofless|bedded down|out on the street|dossing)\b"
    r"|\bspend(?:s|ing)? (?:his|her|their|my) nights? (?:in|on|under|at)\b|\b(?:beach hut|bird hide|changing rooms?"
    r"|stairs|bus station|lay-?by|churchyard)"
    r"\b[^.;]{0,40}\bsince\b|\bsleeps (?:rough|out\b|in (?:a |his |her |the |my )?(?:\w+ )?(?:tent|car|van|doorway"
    r"|bus|shed"
    r"|stairwell))|\b(?:is|are|now|been|staying) in (?:a|an|his|her|their|the|my) (?:\w+ ){0,2}?(?:tent|doorway"
    r"|beach hut|bus shelter|bird hide|stairwell|subway|underpass|waiting shelter)\b"
    r"|\bsleep in my (?:car|van)|\brough sleeper\b|\bnowhere (?:safe )?(?:to (?:sleep|stay|go)"
    r"|else)[^.;]{0,20}\b(?:tonight|today)\b|\bno(?:where|thing) for tonight\b|\bback (?:to|on) the streets?\b"
)
_NOT_NOW = lowered(
    r"\b(?:unless|will end up|would (?:be|end)|used to|history of|previous(?:ly)?|last (?:winter|year|summer)"
    r"|as a teenager|in 20\d\d|before (?:(?:he|she|they)(?! gets?\b)|custody|admission|that|this"
    r"|prison)|years ago|has slept"
    r"|slept rough|risk of|could end|might|otherwise|or (?:he|she|they)['’]ll|not (?:on the street"
    r"|sleeping rough|rough sleeping|roofless)|so (?:that )?(?:he|she|they) (?:do|does)n['’]?t|avoid|on release"
    r"|when (?:he|she|they)|once|from (?:that|the) (?:day|date))\b"
)
_UNREACHABLE = lowered(
    r"\b(?:no|any) way (?:of|to) (?:getting|get|contact\w*|reach\w*|find\w*)|\bno way (?:in|by) which\b[^.;]{0,16}"
    r"\breached\b|\b(?:shall|will|won['’]t|do(?:n['’]t| not) expect to) (?:not |never )?see (?:him|her|them) again\b"
    r"|\b(?:none|nobody|no ?one)\b[^.;]{0,40}\bknows? where (?:he|she|they) (?:is|are)\b"
    r"|\b(?:do(?:n['’]?t| not) know|no idea"
    r"|unknown) where (?:he|she|they) (?:can be found|is|are|will be|has gone|sleeps|went)|\bbefore (?:i"
    r"|we) could (?:get|take) (?:any )?(?:contact|number|phone|details)|\b(?:neither we nor|nobody (?:here|else)"
    r"|no one (?:here|else))\b[^.;]{0,50}\b(?:see(?:s|n|ing)?|in touch|contact)\b|\bno (?:contact details"
    r"|means of contact|other service is working|way to reach|known contact|contact (?:number"
    r"|information) (?:at all|of any))|\b(?:can(?:not|['’]t)|could(?:n['’]t| not)) be (?:contacted|reached|found"
    r"|traced)\b|\blost contact\b|\bwalked out before\b|\b(?:left|gone|discharged) without (?:leaving"
    r"|giving) (?:a |any )?(?:number|address|contact)"
)
_INSIDE = lowered(
    r"\b(?:hmp|hmyoi|in custody|on remand|serving prisoner|prisoner|inpatient|on (?:the|our) (?:ward|unit"
    r"|wing)|\w+ ward\b|in hospital|detained|resident (?:with us|here)|our resident|in our (?:refuge|hostel"
    r"|shelter|care)|sentenced|approved premises)\b"
)
_DO_NOT = lowered(
    r"\b(?:do not|don['’]?t|never|please not|must not|not to|not safe to)\b[^.;]{0,24}\b(?:ring|call|phone|text"
    r"|write|e-?mail|contact|leave (?:a )?(?:voicemail|message)|voicemail|knock|visit)\b"
)
_AGE = re.compile(
    r"\b(?:(?:he|she|they|[A-Z][\w'’-]{1,20})(?:['’]s| is| are| turned| turns)|aged?|hes|shes)\s(?:only |just "
    r"|now |about )?(\d{2})\b(?!\s?(?:%|weeks|months|days|miles|steps|minutes|mins|st\b|stone|kg|cans|quid|units"
    r"|years (?:ago|in|with|sober|at)|bed|th\b|o['’]clock|hours|mg|ml|[:./]\d))|\b(\d{2})[- ]?(?:year"
    r"|yr)s?[- ]?olds?\b|\b(\d{2}) ?(?:yo|y/o|yrs old|years old|years of age)\b"
    r"|^[^.]{0,60}\b[A-Z][\w'’-]+,? (?:\()?(\d{2})(?:\)|,|\s\(DOB)",
)
_SIXTEEN = re.compile(r"\b(sixteen|seventeen)\b(?: years? old|\b)", re.IGNORECASE)

_NO_STAFF = lowered(
    r"\b(?:no|not|nil|never|none|without|n['’]t|nothing)\b[^.;]{0,50}\b(?:mappa|risks?|violen\w*|concerns?"
    r"|threat\w*|issues?|problems?|aggress\w*|record|assault\w*|staff|professionals?)\b|\b(?:mappa|risk to staff"
    r"|risks? to (?:staff|professionals)|staff risk)\b\s?(?::|-|–|\?)?\s?(?:no\b|none|nil|n/a|not|low)"
    r"|\blow risk\b|\brisk to (?:staff|professionals)[^.;]{0,10}\blow\b"
)


def marks_of(text: str, *, part: str, place: str) -> tuple[Mark, ...]:
    """All marks in a text, each kind once with its first sentence. Never raises.

    `place` is where the text stands ("paragraph 2", "section 8"); it goes into the evidence as it is.
    """
    found: dict[MarkKind, Mark] = {}
    for sentence in split_sentences(" ".join(text[:_MAX_TEXT].split())):
        for kind, detail in _marks_in(sentence):
            found.setdefault(kind, Mark(kind, Evidence(part, place, sentence), detail))
    return tuple(found.values())


def _marks_in(sentence: str) -> list[tuple[MarkKind, str | None]]:
    small = low(sentence)
    found: list[tuple[MarkKind, str | None]] = [(kind, None) for kind in _warnings(sentence, small)]
    age = _age_in(sentence)
    if age:
        found.append((MarkKind.AGE_STATED, age))
    return found


def _warnings(sentence: str, small: str) -> list[MarkKind]:
    """What the rules find, and what the model is sure of where no rule speaks; it may overrule two of them."""
    ruled = {kind for kind, holds in _TESTS if holds(small)}
    asked = ruled & _OVERRULED | {kind for kind in _LABELS if kind not in ruled and _TOUCHES[kind].search(small)}
    if not asked or len(small.split()) < _SAYS_LITTLE:
        return [kind for kind, _ in _TESTS if kind in ruled]
    likely = warns_of(sentence)
    for kind in asked:
        share = likely[_LABELS[kind]]
        if kind in ruled and share < _UNLIKELY and not _PLAIN.search(small):
            ruled.remove(kind)
        elif kind not in ruled and share >= _SURE and not _AGAINST[kind].search(small):
            ruled.add(kind)
    return [kind for kind, _ in _TESTS if kind in ruled]


_SAYS_LITTLE = 3
_SURE = 0.7
_UNLIKELY = 0.01
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
        r"|stabb\w*"
        r"|strangl\w*|chok\w*|throttl\w*|broke|throw\w*|threw|knock\w*|bit|drag\w*|smash\w*|bruis\w*|knife"
        r"|violen\w*|abus\w*|batter\w*|attack\w*|rap(?:ed|es)"
        r"|control\w*"
        r"|track\w*|stalk\w*|afraid|scared|frightened|terrified|fle[ed]\w*|ran|run|escap\w*|hiding|refuge"
        r"|injunction|order"
        r"|marac|idva|dash|forced|honou?r|threat\w*|perpetrator|unsafe|not safe|da\b|dv\b)"
    ),
    MarkKind.CARE_LEAVER: lowered(
        r"\b(?:care|foster\w*|looked after|children['’]?s homes?|pathway|uasc|unaccompanied|18)\b"
    ),
    MarkKind.STAFF_RISK: lowered(
        r"\b(?:risk|threat\w*|assault\w*|attack\w*|hit|punch\w*|kick\w*|spat|spit\w*|bit(?:es|ten)?|bite|pulled"
        r"|threw|throw\w*"
        r"|lobbed|swung|squared up|grabb\w*|push\w*|shov\w*|went for|gone for|abus\w*|aggress\w*|violen\w*"
        r"|intimidat\w*"
        r"|knife|machete|weapons?|marker|mappa|alone|pairs?|twos|two (?:of|up|to|staff|people|officers)|lone|security"
        r"|stalk\w*|banned)\b"
    ),
    MarkKind.SAFEGUARDING: lowered(
        r"\b(?:safeguard\w*|mash|s\.? ?4[27]|section 4[27]|protection|nrm|referral mechanism|traffick\w*|slave\w*"
        r"|exploit\w*"
        r"|county lines|cuckoo\w*|groom\w*|missing|harm|(?:tak\w+|took|taken|empt\w+|help\w+ (?:him|her)self)"
        r"\b[^.;]{0,30}\b(?:pension|money|account|card|benefits?|savings|book)|gang|made to)\b"
    ),
    MarkKind.ROOFLESS_TONIGHT: lowered(
        r"\b(?:tonight|this (?:evening|afternoon|morning)|last night|today|streets?|rough|doorways?|tents?|(?:his"
        r"|her|their|my|a"
        r"|the) (?:car|van)|bench|stairwell|stairs|bus(?:es)? (?:station|shelter|stop)|night bus(?:es)?|shed"
        r"|garage|woods|park"
        r"|subway|underpass|outside|pavement|roofless|bedd?(?:ed|ing)? down|sleeping out|kipping|dossing|camping"
        r"|behind|under"
        r"|bins|beach|hut|hide|changing rooms|multi-?store?y)\b"
    ),
}
"""What the model's word must stand beside: a word of the matter itself."""
_PLAIN = lowered(
    r"\bmappa\b|\brisk to staff\b|\bmarac\b|\bidva\b|\bdomestic (?:abuse|violence)\b|\bbroke (?:her"
    r"|his|my) (?:arm|wrist"
    r"|nose|jaw|rib|ribs|cheekbone|finger|fingers|hand|collarbone|leg|teeth|tooth|skull|eye socket)\b"
    r"|\bstrangled (?:her|him|me)\b"
)
"""Words that no model may talk away."""
_OVERRULED = frozenset({MarkKind.DOMESTIC_ABUSE, MarkKind.STAFF_RISK})
_LATER = lowered(
    r"\bafter that\b|\b(?:come|on|from|until|till|by) (?:the )?(?:\d|mon|tue|wed|thu|fri|sat|sun|christmas|next)"
    r"|\bnext (?:week|month)|\bhad been\b|\bwas (?:sleeping|living|in)\b|\bfloor\b|\bspare room\b|\bon release\b"
)
_AGAINST = {
    MarkKind.DOMESTIC_ABUSE: _PERPETRATOR,
    MarkKind.CARE_LEAVER: _CARE_NOT,
    MarkKind.STAFF_RISK: _NO_STAFF,
    MarkKind.SAFEGUARDING: _SAFE_NOT,
    MarkKind.ROOFLESS_TONIGHT: re.compile(f"{_NOT_NOW.pattern}|{_HOUSED_TONIGHT.pattern}|{_LATER.pattern}"),
}
"""What must not stand in a sentence for which the model alone speaks."""


def _abuse(text: str) -> bool:
    match = _ABUSE.search(text)
    if not match or _PERPETRATOR.search(text):
        return False
    return not _denied(text, match.start())


def _care_leaver(text: str) -> bool:
    match = _CARE_LEAVER.search(text)
    return match is not None and not _CARE_NOT.search(text) and not _denied(text, match.start())


def _staff(text: str) -> bool:
    """A known risk to those who meet the person; a denial with nothing else beside it raises none."""
    match = _STAFF.search(text)
    if not match:
        return False
    if re.match(r"(?:do not|don|never|not to|should|must|no one|nobody|no lone)", match.group(0), re.IGNORECASE):
        return True
    cleaned = _NO_STAFF.sub(" ", text)
    again = _STAFF.search(cleaned)
    return again is not None and not _denied(cleaned, again.start())


def _safeguarding(text: str) -> bool:
    cleaned = _SAFE_NOT.sub(" ", text)
    match = _SAFEGUARDING.search(cleaned)
    return match is not None and not _denied(cleaned, match.start())


def _roofless_tonight(text: str) -> bool:
    """Roofless now, or nowhere to go today or tonight; "unless you find him a bed he'll be out tonight" is that too."""
    if _HOUSED_TONIGHT.search(text):
        return False
    again = _SAME_AGAIN.search(text) is not None and not _UNDER_A_ROOF.search(text)
    tonight = bool(_TONIGHT.search(text)) and (again or bool(_NO_ROOF.search(text)))
    return tonight if _NOT_NOW.search(text) else tonight or bool(_ROUGH_NOW.search(text))


def _unreachable(text: str) -> bool:
    return bool(_UNREACHABLE.search(text))


def _inside(text: str) -> bool:
    return bool(_INSIDE.search(text))


def _do_not(text: str) -> bool:
    return bool(_DO_NOT.search(text))


def _denied(text: str, start: int) -> bool:
    """Whether the words just before deny: no, not, never, denies, none of it."""
    return bool(
        re.search(
            r"\b(?:no|not|never|nor|nil|none|without|n['’]t|denies|denied|neither|isnt|wasnt"
            r"|ruled out)\b[^.;,]{0,26}$",
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
