"""Mail that speaks of nobody in particular by what it is: bills, bulletins, orders to the service, questions.

For: `read`. Such mail is full of words of need; what tells it is how it is made (sums, a timetable, commands), and that
no name, age, number or pronoun in it is anybody's. In doubt somebody is told of: a referral lost is the worst error.

Must not know: councils, cases, what the model of kinds makes of it.
"""

from __future__ import annotations

import re

from parsers.kinds.cues import Cues
from parsers.kinds.newcomer import home_at_stake, of_oneself, refers, strangers, unsigned
from parsers.kinds.nobody import COUNTS, HERE_NOW, NAME_AND_AGE, SEE_TO, asks_for_help, is_body, without_labels
from parsers.patterns import Sought, compiled, low, lowered
from parsers.prose.sentences import split_sentences
from parsers.seen import SOMEBODY, Seen

_MOST_READ = 8_000
_HE_OR_SHE = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
_AGES_OF_ALL = lowered(
    r"\b(?:over|under|aged?|from|between)(?: the age of)? \d\d?(?: ?(?:to|and|-|–) ?\d\d?)?\b(?: (?:years?|y/?o)\b)?"
    r"|\b\d\d ?(?:to|-|–) ?\d\d(?: years?| year olds?)?\b|\b\d\d\+|\b(?:all|any) (?:\d\d|ages?)\b"
    r"|\b(?:1[6-9]|2\d) year olds\b"
)
"""Ages of whoever may come: "16 to 25 year olds", "over 18s"."""
_OF_OURSELVES = lowered(
    r"\b(?:my|our) (?:landlord|landlady|kids|children|baby|tenancy|flat|section 21|eviction|rent|husband|wife"
    r"|partner)\b"
    r"|\b(?:i|we)(?:['’]?ve|['’]?m|['’]re| have| am| are| was| were|m)?(?: got| been)?(?: \w+)? (?:nowhere|no ?where"
    r"|homeless"
    r"|evicted|no (?:home|place|address)|to (?:leave|get out|move out|be out|go by)|(?:told|asked|made|given) (?:\w+"
    r" )?to"
    r" (?:leave|go|move)|sleeping|sofa|rough|kicked|thrown|chucked|locked out of (?:my|our|the (?:flat|house|room"
    r"|home)))\b"
    r"|\b(?:i|we)(?:['’]ve| have)? (?:sleep|slept|lost (?:my|our) (?:home|flat|house|room|place))\b"
)
_TODAY = lowered(r"\b(?:today|tonight|urgent(?:ly)?|emergency|immediately|straight away|this (?:afternoon|evening))\b")


def speaks_of_nobody(seen: Seen, own: Cues, content: Cues) -> bool:
    """Whether it is a bill, a bulletin, an order to the service or a question about one whom it will not name."""
    if len(seen.typed) > _MOST_READ or len(seen.content) - len(seen.own) > _MOST_READ:
        return False  # nobody knows who is told of where it is not read
    if seen.forms or own.case or _OF_OURSELVES.search(low(seen.typed)) or _is_told_apart(seen) or tells_of_one(seen):
        return False
    if _asks_of_the_office(seen):
        return True
    if _orders_the_service(seen, own) or _asks_of_one_unnamed(seen, own):
        return True
    return not of_oneself(seen.typed) and (_is_bill(seen, own) or _is_bulletin(seen, own))


def _is_told_apart(seen: Seen) -> bool:
    """Whether a birth, a number or two other things tell one person from all others; the writer's own are no matter."""
    text = f"{seen.envelope.subject}\n{unsigned(seen.typed[:_MOST_READ])}\n{seen.content[len(seen.own) :][:_MOST_READ]}"
    text = _AGES_OF_ALL.sub(" ", without_labels(text))
    return Cues(text).identity > 1 or NAME_AND_AGE.search(text) is not None


def tells_of_one(seen: Seen, *, surely: bool = False) -> bool:
    """Whether one person is told of who is in need now: in danger, or without a home and left to whoever reads.

    Who asks for a leaflet and wants nobody to act tells of somebody as well: danger alone counts there. `surely` asks
    for a home at stake beyond doubt.
    """
    sentences = _sentences(unsigned(seen.typed[:_MOST_READ]))
    small = low("\n".join(sentences))
    danger = any(_DANGER.search(low(one)) and _HE_OR_SHE.search(one) for one in sentences)
    if (danger and not surely) or _signs(small, _LET_BE, _NO_REFERRAL, _TO_READ):
        return danger and not surely
    return any(_ONE.search(low(one)) and home_at_stake(one, surely=surely) for one in sentences)


def tells_of_one_below(seen: Seen) -> bool:
    """Whether one in need is told of beyond the words by which the kind of a mail is told: a long bulletin's last line.

    It is read by the sentence, and not without end.
    """
    below = _sentences(unsigned(seen.typed[_READ_FOR_KIND : _READ_FOR_KIND + _MOST_BELOW]))
    return any((_ONE.search(low(one)) or _named(seen, one)) and home_at_stake(one) for one in below)


_READ_FOR_KIND, _MOST_BELOW = 5_000, 60_000
_DANGER = lowered(
    r"\b(?:hit|hits|hitting|beat(?:s|en|ing)?|hurt(?:s|ing)?|punch\w*|strangl\w*|violen\w*|abus\w*|afraid|scared"
    r"|frighten\w*|terrified|attack\w*|fled|fleeing|knife|unsafe|not safe|in danger|suicid\w*|kill (?:him|her)self)\b"
)
_ONE = lowered(
    r"\b(?:he|she|(?:our|my|this|that|one|another|a|an) (?:[\w-]+ )?(?:patient|client|m[ae]n|wom[ae]n|lad|lass|prisoner"
    r"|tenant|resident|family|couple|customer|claimant|guest|young person|person|mum|soldier|leaver)"
    r"|(?:mr|mrs|ms|miss)\.? [a-z'’-]{2,24}"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:[\w-]+ )?"
    r"(?:patients|clients|men|women|lads|prisoners"
    r"|tenants|residents|families|couples|customers|guests|young people|people|soldiers|leavers))\b"
)


_CALLS_ON_YOU = lowered(
    r"\b(?:one|any|some|an? (?:\w+ )?(?:officer|member)|somebody|someone|anyone|anybody|your(?:"
    r" \w+){0,3})\b[^.?!\n]{0,50}"
    r"\b(?:come|visit|attend|speak|talk|run|do|deliver|give|take|have|had|host|hold|join|sit|be on"
    r"|stand)\b[^.?!\n]{0,40}"
    r"\b(?:table|stand|stall|slot|talk|session|minutes|half an hour|hour|meeting|morning|afternoon|forum|panel|link"
    r"|clinic|fair"
    r"|once a (?:week|month)|workshop|training|hall|gym|wing|event)\b"
    r"|\b(?:fair|open day|team (?:day|meeting|brief\w*|talk)|staff meeting|away ?day|forum|flow meeting|practitioners"
    r"|refresher|induction|visit from|host (?:you|your|one))\b"
)
"""Whoever reads is to come, to all there."""
_WHICH_FORM = lowered(
    r"\b(?:which|what|is (?:this|that|it)|still|does|do you (?:need|want|accept|prefer|still|take)|right|correct"
    r"|current|latest)"
    r"\b[^.?!\n]{0,60}\b(?:form|version|inbox|mailbox|address|e-?mail|wording|protocol|consent|single point|contact"
    r"|template"
    r"|referrals)\b[^.?!\n]{0,60}\?"
    r"|\b(?:confirm|tell me|say|check) (?:which|what|whether|who|if)\b[^.\n]{0,40}\b(?:inbox|form|address|mailbox"
    r"|version)\b"
    r"|\bdo you (?:accept|still (?:want|take|need)|need)\b[^.\n]{0,30}\b(?:consent|form|signed|verbal)\b"
)
"""How it is done is asked."""


def _asks_of_the_office(seen: Seen) -> bool:
    """Whether of numbers, a visit and how it is done two are asked, and no home is at stake beside."""
    typed = unsigned(seen.typed[:_MOST_READ])
    small = low(typed)
    asked = _signs(small, COUNTS, _CALLS_ON_YOU, _WHICH_FORM)
    if asked < 2 or SOMEBODY.search(typed) or refers(Cues(typed)) or asks_for_help(typed) or _named(seen, typed):
        return False
    rest = "\n".join(one for one in _sentences(typed) if not _signs(low(one), COUNTS, _CALLS_ON_YOU, _WHICH_FORM))
    return not (HERE_NOW.search(low(rest)) or _ONE_OF_OURS.search(low(rest)))


_ONE_OF_OURS = lowered(
    r"\b(?:an?|one|two|this|that|our|my|another|some|three) (?:[\w-]+ )?(?:patients?|clients?|m[ae]n|wom[ae]n|lads?"
    r"|prisoners?"
    r"|tenants?|residents?|famil(?:y|ies)|couples?|customers?|claimants?|service users?|young persons?|persons?|people"
    r"|leavers?"
    r"|soldiers?|mums?|guests?)\b"
)


def _named(seen: Seen, text: str) -> list[tuple[str, ...]]:
    """Full names but for the writer's, those of bodies, and that of the office written to."""
    sender = seen.envelope.sender
    writer = f"{sender.name} {sender.email}" if sender else ""
    ours = " ".join(f"{one.name} {one.email}" for one in seen.envelope.to)
    known = set(re.split(r"[^a-z]+", low(ours)))
    return [name for name in strangers(text, writer, "") if not (is_body(name) or known.issuperset(name))]


def _sentences(text: str) -> list[str]:
    return [one for line in text.splitlines() for one in split_sentences(" ".join(line.split()))]


def _signs(text: str, *sought: Sought) -> int:
    return sum(each.search(text) is not None for each in sought)


def _different(sought: Sought, text: str) -> int:
    return len({" ".join(found[0].split())[:8] for found in sought.finditer(text)})


_SUM = re.compile(r"(?:£|€|\bGBP) ?\d[\d,]*(?:\.\d\d)?|(?<![\d.:/])\d{1,3}(?:,?\d{3})*\.\d\d(?![\d.:/])")
_LINE_OF_A_SUM = re.compile(r"(?:[ \t]{2}|\t|[@x=:] ?)-?(?:£ ?)?\d[\d,]{0,12}(?:\.\d\d)?[ \t]{0,20}$", re.MULTILINE)
_OF_BILLS = lowered(
    r"\b(?:bill(?:s|ed|ing)?|invoic\w+|statements?|account|accounts|fees?|fee note|charge[sd]?|charging|credit note"
    r"|remittance|balance|total|sum|amounts?|due|payable|outstanding|overdue|unpaid|settle(?:d|ment)?|vat|to pay"
    r"|pay(?:ment)?s?|terms|purchase order|order no|po\b|credit control|ledger|bank details|days (?:please|from|net)|"
    r"rates?|@|per (?:week|night|hour)|quote|owing)\b"
)
_FEWEST_WORDS_OF_A_BILL, _MANY_SUMS = 3, 3


def _is_bill(seen: Seen, own: Cues) -> bool:
    """Whether sums are asked for, of the office: a line with nothing to pay for anybody's home."""
    typed = seen.typed[:_MOST_READ]
    sums = len(_SUM.findall(own.text[:_MOST_READ])) + len(_LINE_OF_A_SUM.findall(typed))
    if sums < 2 or _different(_OF_BILLS, own.small[:_MOST_READ]) < _FEWEST_WORDS_OF_A_BILL - (sums > _MANY_SUMS):
        return False
    if own.count("new") or refers(own) or _HE_OR_SHE.search(typed) or SEE_TO.search(low(typed)):
        return False
    return not (_named(seen, unsigned(typed)) or SOMEBODY.search(_without_sums(typed)) or asks_for_help(typed))


def _without_sums(typed: str) -> str:
    """The lines that no sum ends: "gent, hospital to night shelter   21.50" is a ride that is over."""
    return "\n".join(line for line in typed.splitlines() if not (_LINE_OF_A_SUM.search(line) or _SUM.search(line)))


_TO_ALL = lowered(
    r"(?:^|\n)\W*(?:dear|hello|hi|good \w+|morning),? (?:all|friends?|every(?:one|body)|readers?|supporters?"
    r"|(?:friends|partners|colleagues|members|agencies|referrers) and|partners?|agencies|members?|neighbours"
    r"|volunteers?"
    r"|referrers?|subscribers?)\b|(?:^|\n)\W*(?:friends|all|team|everyone|partners)\W*(?:\n|$)"
)
_TO_STOP = lowered(
    r"\bunsubscrib\w+|\b(?:to|click|not for you)\b[^.\n]{0,40}\b(?:stop|leave|come off|opt out|be (?:taken|removed))\b"
    r"|\b(?:come|be|taken|removed|take you) off (?:this|our|the) (?:\w+ )?list\b|\bmailing list\b"
    r"|\byou (?:have|get|receive|are (?:getting|receiving|on)|got|['’]re (?:getting|receiving|on)) (?:this|these|our)\b"
    r"[^.\n]{0,60}\b(?:because|as|list|friend|agency|since)\b|\bview (?:this )?in (?:your |a )?browser\b"
)
_NEWS = lowered(
    r"\b(?:(?:e-?)?bulletin|newsletter|e-?news|round-?up|digest|news from|in this (?:issue|edition|(?:e-?)?bulletin)"
    r"|what['’]?s new|other news|news and|vacanc(?:y|ies)\b[^.\n]{0,20}\bweek|rota|timetable|new (?:criteria|rules"
    r"|doors|times"
    r"|venue|opening)|change of venue)\b"
)
_WANTED = lowered(
    r"\b(?:volunteers?|donations?|donors?|appeal|plea|wanted\b\s?:|we(?:['’]re| are)? (?:still )?(?:need|short of"
    r"|looking for"
    r"|recruiting|desperate for)|hosts?|trustees?|treasurer|raffle|fundrais\w+|jobs?\b\s?:|vacancies\b\s?:|now hiring"
    r"|thank(?:s| you) (?:to|for all)|huge thanks|big thank)"
)
_EVENTS = lowered(
    r"\b(?:training|agm|annual general|workshop|meeting|launch|open (?:day|evening)|coffee morning|session|level [12]"
    r"|awareness|drop-?in|induction|all welcome|supper|concert|fair|quiz)\b"
)
_HOURS = lowered(
    r"\b(?:open|opens|opening|doors|closes?|closed|lights out|breakfast|showers|meals?|supper|hours|moves?|changes?"
    r"|starts?"
    r"|runs?|leaves)\b[^.\n]{0,50}\b(?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days(?: and|,| to| \d)"
    r"|\b(?:from|until|till|starting) (?:mon|tues|wednes|thurs|fri|satur|sun)day \d"
)
_TERMS = lowered(
    r"\b(?:how to refer|to refer\b|(?:making|make) a referral|referrals? (?:only|must|should|are|through|by|to us|form"
    r"|line)"
    r"|referrers?|criteria|we (?:can['’]?t|cannot|do not|don['’]?t|no longer|only|need|must) (?:accept|take|admit|house"
    r"|the"
    r"|their|consent|signed)|not suitable|no (?:dogs|card|pets|drink|under)|(?:guests?|people|person|client|clients"
    r"|anyone"
    r"|who\w*) must|ring (?:us )?first|phone before|duty (?:line|phone)|must (?:agree|sign|show|be))\b"
)
_FEWEST_OF_A_BULLETIN = 3
_I = re.compile(r"(?:^|[^\w'’])(?:i|i['’]?m|i['’]?ve|my|me)\b", re.IGNORECASE)


def _is_bulletin(seen: Seen, own: Cues) -> bool:
    """Whether it is sent to all who care, with hours, terms, appeals and dates, and names nobody beside a need."""
    typed, small = seen.typed[:_MOST_READ], own.small[:_MOST_READ]
    signs = _signs(small, _TO_ALL, _TO_STOP, _NEWS, _WANTED, _EVENTS, _HOURS, _TERMS)
    if signs < _FEWEST_OF_A_BULLETIN or not _signs(small, _TO_ALL, _TO_STOP, _NEWS):
        return False
    if _I.search(typed) or _HE_OR_SHE.search(typed) or asks_for_help(typed) or HERE_NOW.search(small):
        return False
    named = [one for one in _sentences(unsigned(typed)) if _named(seen, one)]
    return not any(Cues(one).count("need") or Cues(one).count("ask") or home_at_stake(one) for one in named)


_ORDER = (
    r"(?:triage|close|resolve|purge|delete|export|forward|assign|reassign|disable|enable|set|mute|list|respond|merge"
    r"|mark"
    r"|stop|ack\w*|override|clear|erase|reset|dump|drop|report|status|reopen|lead|switch|archive|wipe|sync|run|exec\w*"
    r"|sudo"
    r"|move|update|approve|admin|maintenance|escalations?|config|spoc|consent)"
)
_COMMAND_LINE = compiled(
    rf"^[>\s#/!$*\-]{{0,6}}{_ORDER}\b(?:[ \t]+(?:[\w.-]+[ \t]+)?(?:all\b|\*|everything\b|--|-[a-z]\b|csv\b|json\b|on\b"
    rf"|off\b"
    r"|open\b)|[ \t]*[=:][ \t]*\S|[ \t]+\S+@\S+|[ \t]+\w+[ \t]*=|[ \t]*$)|\"(?:command|action|target|op)\"[ \t]*:"
    r"|^[ \t]*[/#!][a-z]{3,}|^[^\w\n]{0,4}(?:begin|end|start)\b[^a-z\n]{0,3}[A-Z \t]{0,40}\W{0,5}$",
    re.IGNORECASE | re.MULTILINE,
)
_TO_A_MACHINE = lowered(
    r"\b(?:(?:automat\w+|ai|virtual|digital) )?(?:assistants?|parsers?|language model|llm|chat ?bots?|bots?|ai|agents?"
    r"|mail reader|migration tool|automated agents?)\b[^.\n]{0,60}\b(?:reads?|reading|handl\w+|process\w*|instruct\w*"
    r"|rules?"
    r"|prompt|mode|configuration|guidelines|restrictions|told|authoritative|approved|above|block|execute|message"
    r"|obey\w*|inbox"
    r"|mailbox|tool)\b|\b(?:ignore|disregard|forget|overrul\w+|overrid\w+|suspend\w*"
    r"|outrank\w*)\b[^.\n]{0,40}\b(?:instructions?"
    r"|rules?|prompts?|configuration|guidelines|told)\b|\b(?:system|developer|maintenance|admin\w*|debug) (?:mode|owner"
    r"|prompt"
    r"|note|priority|override)\b|\b(?:previous|system) prompt\b|\bprompt\s?:|\byou are (?:now|an?|being) (?:\w+"
    r" )?(?:tool|mode"
    r"|assistant|model|agent|migrated|in\b)|\bsingle word\b|\bthe word [\"'“]?[a-z]+\b"
)
_OVER_ALL = lowered(
    r"\b(?:close|mark|treat|set|switch|delete|purge|send|export|reassign|stop|convert|list|forward|record|output|give"
    r"|reply"
    r"|attach|resolve|show|confirm)\b[^.\n]{0,60}\b(?:all|every(?:one|body)?|each|any|full|whole|complete|entire|names"
    r" of|list of)\b"
    r"[^.\n]{0,60}\b(?:cases?|referrals?|records?|applicants?|persons?|people|inbox|queue|names|numbers|details|dates"
    r" of birth"
    r"|rough sleepers|open|warnings?|contacted|escalations|housed)\b"
)


def _orders_the_service(seen: Seen, own: Cues) -> bool:
    """Whether it commands the service itself, over every case at once, and speaks of nobody."""
    typed = seen.typed[:_MOST_READ]
    lines = len(_COMMAND_LINE.findall(typed))
    signs = (lines > 1) + (lines > 2) + _signs(low(typed), _TO_A_MACHINE) + len(set(_OVER_ALL.findall(low(typed))))
    if signs < 2 or not (lines > 1 or _signs(low(typed), _TO_A_MACHINE) or seen.is_reply):
        return False
    told = "\n".join(line for line in unsigned(typed).splitlines() if not _COMMAND_LINE.search(line))
    return not (_HE_OR_SHE.search(typed) or _named(seen, told) or asks_for_help(told) or refers(own))


_NOT = r"(?:not|n['’]?t|never|rather|sooner|without|no)"
_HIS_NAME = (
    r"(?:(?:his|her|their|the|any|anyone['’]?s|anybody['’]?s|that|out any) (?:(?:full|first|real) )?(?:names?|details"
    r"|particulars|identity)"
    r"|names|who (?:he|she|they|it|that)(?:['’]s| is| are)?|(?:him|her|them) (?:forward|up|in for|over)|name (?:him|her"
    r"|them))"
)
_UNNAMED = lowered(
    rf"\b(?:do|did|will|wo|would|am|is|are|have|has|had|can|could|must|shall|sha"
    rf"|should)?{_NOT}\b[^.?!\n]{{0,40}}\b(?:giv\w+|giving"
    rf"|tell\w*|say\w*|nam\w+|pass\w*|shar\w+|mention\w*|includ\w+|disclos\w+|reveal\w*|put\w*|hand\w*|tak\w+|us\w+)?"
    rf" ?{_HIS_NAME}"
    r"|\b(?:keep|keeping|leave|leaving|left|kept) (?:his|her|their|the|any|out any) (?:names?|details|particulars)"
    r"(?: (?:out|off|to myself|private|back|from)|\b)|\b(?:leav\w+|left) out (?:any|the|all|his|her|their) (?:names?"
    r"|details)\b"
    r"|\bno names\b|\bnameless\b|\b(?:in|strict) confidence\b|\bswor(?:e|n)|\bmade me (?:swear|promise)\b"
)
_LET_BE = lowered(
    rf"\b{_NOT[:-1]})\b[^.?!\n]{{0,30}}\b(?:anybody|anyone|any of you|you|someone|somebody|a (?:call|visit|knock)|the"
    rf" council)\b"
    r"[^.?!\n]{0,24}\b(?:do|doing|act\w*|ring\w*|phon\w+|call\w*|contact\w*|com(?:e|ing)|visit\w*|get(?:ting)? (?:in"
    r" touch|hold"
    r"|involved)|send\w*|approach\w*|open\w*|start\w*|step\w*|interven\w+|tak\w+|turn\w* up|round)\b"
    r"|\b(?:do not|don['’]?t|dont|please not|without) (?:please )?(?:contact\w*|ring\w*|phon\w+|call\w*|send\w*"
    r" (?:any\w+"
    r"|some\w+)|visit\w*|approach\w*|open\w*|do (?:any\w+)|com(?:e|ing)|start\w*|register\w*|act|get (?:in touch|hold)"
    r"|log|go)\b"
    r"|\b(?:take|taking) no (?:steps?|action)\b|\bnothing (?:\w+ )?for you to do\b|\bno need (?:to"
    r"|for)\b[^.?!\n]{0,30}\b(?:ring"
    r"|call|reply|do|visit|action|contact)\b|\b(?:not|n['’]t) ask(?:ing|ed)? (?:you|anyone|anybody) (?:to|for)\b"
)
_NO_REFERRAL = lowered(
    r"\b(?:not|n['’]?t|no) (?:\w+ ){0,3}?(?:referral|referring|dtr|application)\b|\b(?:not|n['’]t) put(?:ting)? (?:him"
    r"|her|them"
    r"|any\w+) (?:forward|in)\b"
)
_OF_PRINCIPLE = lowered(
    r"\b(?:how (?:does|do|would|can|could|should|is|long|soon|might)|what (?:can|could|should|would|is|are|does|do|must"
    r"|happens"
    r"|['’]s)|where (?:can|could|should|would|does|to)|who (?:can|does|do|from|would|rings|is)|(?:is|are) there (?:a|an"
    r"|any|some"
    r"|something|anything|points|help)|(?:does|do|would|will|could|must|may) (?:he|she|they|you|it|someone|the)|is"
    r" (?:it|he|she)"
    r"|can (?:he|she|they|someone|a person|i ask)|whether|have you (?:a|any|got|something|anything))\b[^.?!]{2,160}\?"
    r"|\b(?:i(?:['’]d| would| should) (?:only |just )?like to (?:know|understand|find out)|only want(?:ed)? to (?:know"
    r"|be able)"
    r"|said i(?:['’]d| would) (?:find out|look|ask)|(?:could|can|would) you (?:please )?(?:explain|tell me|say what|let"
    r" me know how"
    r"|point)|point me|where to point|just (?:asking|wondering|after))\b"
)
_TO_READ = lowered(
    r"\b(?:leaflets?|web ?(?:page|site)s?|a link|the (?:right )?page|something printed|printed|read up|booklet|poster"
    r"|noticeboard"
    r"|procedure|in general|generally|what the (?:rules|council)|the rules|how (?:it|this|things|any of this) works?"
    r"|entitled"
    r"|in that (?:position|situation)|in (?:his|her|their) (?:shoes|position|situation)|someone like (?:that|him|her"
    r"|this))\b"
)


_FOUND_AT = compiled(
    r"\b(?:[Bb]ehind|[Uu]nder|[Oo]utside|[Bb]y|[Nn]ear|[Oo]pposite|[Oo]n|[Ii]n|[Aa]t|[Tt]o)(?: the)? (?:\w+ )?(?:(?:the"
    r"|of) )?(?:\d{1,3}[a-z]? )"
    r"?[A-Z][\w'’]+ (?:[A-Z]\w+ )?(?:Street|St|Road|Rd|Lane|Close|Park|Way|Avenue|Bridge|Square|Hill|Row|Court|Drive"
    r"|Station)\b"
    r"(?=[^.?!\n]{0,40}\b(?:he|she|they|every|each|since|for|number|\d))|\b\d{1,3}[a-z]?,? [A-Z][\w'’]+ (?:[A-Z]\w+ )?"
    r"(?:Street|St|Road|Rd|Lane|Close|Park|Way|Avenue|Square|Hill|Row|Court|Drive)\b",
)
"""Where whoever goes there finds him."""


def _asks_of_one_unnamed(seen: Seen, own: Cues) -> bool:
    """Whether it asks what one might do whom it will not name, and wants nobody to act."""
    typed = seen.typed[:_MOST_READ]
    small = low(typed)
    refused = _signs(small, _UNNAMED, _LET_BE, _NO_REFERRAL)
    asked = _different(_OF_PRINCIPLE, small) + _signs(small, _TO_READ)
    if not refused or not asked or refused + min(asked, 2) < 3:
        return False
    if _TODAY.search(small) or _FOUND_AT.search(typed) or asks_for_help(typed) or refers(own) or SEE_TO.search(small):
        return False
    return not _named(seen, unsigned(typed))
