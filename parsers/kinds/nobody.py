"""Whether a mail refers nobody by its own words, and tells of nobody: newsletters, questions, what-ifs.

For: `overruling`. A mail that refuses a referral for somebody it names is one all the same (refused consent), so such
words count only where no single person stands in the mail.

Must not know: headers but the sender's name, councils, cases.
"""

from __future__ import annotations

import re

from parsers.kinds.cues import Cues
from parsers.kinds.newcomer import home_at_stake, of_oneself, refers, strangers, unsigned
from parsers.patterns import compiled, low, lowered, word_set
from parsers.prose.sentences import split_sentences
from parsers.seen import SOMEBODY, Seen

_HE_OR_SHE = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
_WHO = (
    r"(?:clients?|customers?|patients?|cases?|persons?|people|tenants?|prisoners?|residents?|pupils?|students?"
    r"|referrals?|guests?|one|anyone|anybody|someone|somebody)"
)
_NOT_YET = r"(?:yet|at present|at the moment|at this moment|just now|right now|now|in mind|so far|this (?:week|month))"
_NOBODY_YET = lowered(
    rf"\b(?:(?:have|has|had|do|['’]ve)(?:n['’]?t| not|nt) (?:yet )?(?:got |have |had )?(?:an? |any ?)?|(?:have"
    rf"|got) no ?)"
    rf"{_WHO}\b[^.?!\n]{{0,30}}\b(?:{_NOT_YET}|needs? (?:it|you|one)|to refer|to send)\b"
    r"|\b(?:have|has)(?:n['’]?t| not|nt) got one\b"
    rf"|\bthere(?:['’]s| is| are)? ?(?:n['’]?t|not|no)\b (?:an? |any )?(?:actual |real |particular )?{_WHO}"
    r" (?:behind|attached to) (?:this|it|that)\b"
    rf"|\b(?:no|not an?) (?:actual |real |particular |single )?{_WHO} (?:\w+ )?(?:{_NOT_YET}|to refer|needs?)\b"
    rf"|\b(?:nobody|no one|no-one|none) (?:to refer|needs|{_NOT_YET})\b"
    r"|\bfor when (?:i|we) (?:do|have)\b|\bif (?:we|i) ever (?:need|have|get|come across)\b"
    r"|\bwhen(?:ever)? (?:i|we) (?:do )?(?:get|have|see) (?:my|our|a) first\b"
)
"""There is nobody yet whom the writer would refer."""
_ASKS_NOTHING = lowered(
    r"\b(?:no|not any) (?:\w+ ){0,2}?(?:housing|help|accommodation|action|assistance|re-?housing)\b[^.\n]{0,16}"
    r"\b(?:asked|sought|wanted|needed|requested|required|applied)\b"
    r"|\b(?:not|n['’]?t|nobody is|no one is) (?:\w+ )?(?:asking|looking|applying) (?:\w+ ){0,3}?for (?:\w+ )?(?:housing"
    r"|anything|a home|a house|help|accommodation|action|a place)\b"
    r"|\bnothing (?:else |more )?(?:that |which )?(?:is |(?:we|i) )?(?:wanted|needed|need|want|asked|required"
    r"|for you to do"
    r"|for housing(?: to do)?|to be done)\b(?! (?:in )?hospital)"
    r"|\b(?:no need|nobody needs|no one needs) (?:for \w+ )?to (?:ring|call|phone|reply|answer|do anything|contact)\b"
    r"|\b(?:not|n['’]?t) (?:being )?asked to (?:find|house|re-?house|provide|offer|place|accommodate)\b"
    r"|\b(?:not|isn['’]?t|no) (?:a |an )?(?:homeless(?:ness)?|housing) (?:matter|issue|question|enquiry|query)\b"
    r"|\b(?:only|just) (?:asking|wondering|curious|after (?:some )?(?:information|advice)|want(?:ed|ing)? to know|a"
    r" (?:quick |general )?(?:question|enquiry|query))\b"
)


def without_nothing_asked(small: str) -> str:
    """A text without the words that ask for nothing: "no help is wanted" is no wish of anybody's."""
    return _ASKS_NOTHING.sub(" ", small)


_WELL = lowered(
    r"\ball(?: is|['’]s)? (?:fine|well|settled|ok|okay|good) (?:at the moment|at present|for now|now|with (?:me|us)"
    r"|here"
    r"|so far|touch wood)\b|\b(?:i|we|im)(?:['’]m| am|['’]re| are)? (?:\w+ )?(?:safe and well|(?:all right|alright|fine"
    r"|ok|okay|settled|happy) (?:where (?:i|we)|here|there)|not (?:going anywhere|in any hurry|homeless|moving))\b"
)
_SUPPOSED = lowered(
    r"\bif (?:it|that|this|the (?:worst|same)) (?:ever |did |should |were to |does ever )+(?:happen\w*|come|go|befall)?"
    r"|\bif (?:i|we) (?:ever|should ever|were ever|did ever)\b|\bshould (?:it|that|the day) ever\b|\bin case (?:it|i"
    r"|we) ever\b|\bwhat (?:would|should|does) (?:\w+ ){0,4}?if (?:somebody|someone|a person|a customer|a patient"
    r"|one)\b"
    r"|\bset (?:me|us) (?:thinking|wondering)\b|\bfor (?:future reference|my own information)\b|\bhypothetical\w*\b"
    r"|\bin general\b"
)
_PLACE = (
    r"(?:rooms?|flats?|beds?|bedrooms?|houses?|bungalow|cottage|studio|bedsits?|propert(?:y|ies)|units?|annexe|semi)"
)
_OFFERS = lowered(
    rf"\b(?:i|we)(?:['’]?ve| have)?(?: got| own)? (?:[\w-]+ ){{0,5}}?{_PLACE}\b[^.?!\n]{{0,60}}\b(?:to let|to rent"
    rf"|for rent"
    r"|available|falling vacant|coming (?:up|empty)|bills|deposit|a month|pcm|p\.?w|a week|empty)\b"
    r"|\b(?:would|will|can|could|happy to|glad to) (?:take|suit|house|have) (?:(?:a|an|any|some|your|small|young) )*"
    r"(?:homeless|single|working|famil\w+|people|someone|somebody|tenants?|clients?|person|youngster|couple)\b"
    r"|\b(?:dss|benefits?|lha|housing benefit)\b[^.?!\n]{0,20}\b(?:welcome|ok|okay|fine|considered|no problem"
    r"|accepted)\b"
    r"|\bpass (?:my|our) (?:number|details|name) (?:on|to)\b|\bvacancies\b"
    r"|\b(?:our|we) (?:[\w-]+ ){0,3}?(?:delivers?|suppl(?:y|ies)|generates?|guarantees?) (?:[\w-]+ ){0,3}?"
    r"(?:landlords|leads|properties|savings|software|licences)\b"
)
"""A home is offered, not asked for."""
_COUNTED = (
    r"(?:referrals?|duty[- ]to[- ]refer|dtrs?|notices|notifications|presentations|applications|approaches|releases"
    r"|discharges|men|women|people|patients|prisoners|clients|customers|claimants|leavers|veterans|lads|young people"
    r"|tenants"
    r"|residents|families|of (?:our|my|your|the|them|those))"
)
COUNTS = lowered(
    rf"\bhow many (?:[\w'’-]+ ){{0,5}}?{_COUNTED}\b|\b(?:numbers?|count|totals?) (?:of )?(?:accepted|refused|housed|we"
    rf" sent"
    r"|i sent|sent|made|received)\b|\b(?:totals|figures|numbers|stats) (?:only|are fine|will do|alone|by (?:month"
    r"|quarter|team"
    r"|prison|ward))\b|\b(?:referrals|outcomes|notifications)\b[^.\n]{0,30}\b(?:(?:in|per|by|for) (?:each|every)"
    r" (?:quarter|month|year|team)|each (?:quarter|month|year))\b|\b(?:have|got|hold|keep|record) (?:you )?(?:got"
    r" )?(?:any )?"
    r"(?:stats|statistics|figures|numbers|data)\b"
    r"|\b(?:numbers?|figures?|totals?|counts?|percentages?|breakdown|proportion|statistics|stats)"
    r" (?:\w+ )?(?:of|for|on)"
    r" (?:[\w'’-]+ ){0,4}?(?:referrals|dut(?:y|ies)[- ]to[- ]refer|dtrs|notifications|presentations)\b"
)
"""Numbers are asked for, of nobody."""
_CALLS_ON_YOU = lowered(
    r"\b(?:slot|quarter of an hour|half an hour|(?:\w+ ){1,2}minutes|few minutes|visit|talk|presentation)"
    r"\b[^.?!\n]{0,24}"
    r"\b(?:team (?:day|meeting|brief\w*|away ?day|talk)|staff meeting|forum|away ?day|induction)\b"
    r"|\bdo you still (?:want|take|accept|prefer|need) (?:\w+ )?(?:referrals|dtrs|them|these)\b"
)
"""The office itself is what it is about."""
_TO_MANY = lowered(
    r"\bunsubscribe\b|\byou (?:have|get|receive|are (?:getting|receiving|on)|got|['’]re (?:getting|receiving|on)) "
    r"(?:this|these|our)\b[^.\n]{0,40}\b(?:because|as (?:a|an|you)|list|friend)\b"
    r"|\b(?:mailing|distribution|e-?mail) list\b|\bto (?:stop|leave) (?:receiving|getting"
    r"|th(?:is|e) (?:mailing )?list)\b"
    r"|\bview (?:this )?in (?:your )?browser\b|\bin this issue\b|\b(?:newsletter|bulletin|round-?up|digest)\b"
    r"|(?:^|\n)\W*dear (?:all|friends?|readers?|supporters?|colleagues and|partners?|members?|referrers?|subscribers?"
    r"|volunteers?|neighbours)\b"
)
_NO_REFERRAL = compiled(
    r"\b(?:not|isn['’]?t|no|n['’]t) (?:\w+ ){0,3}?(?:homeless(?:ness)? |housing )?(?:dtr|duty to refer|referral)s?\b"
    r"(?! (?:form|has|was|number|yet|from|by|but))(?<!formal referral)(?<!proper referral)(?<!official referral)",
    re.IGNORECASE,
)
_NO_FILE = lowered(
    r"\b(?:do(?: not|n['’]?t)|please not|no need to|rather you did(?: not|n['’]?t)) (?:please )?(?:open"
    r"|start|set up|log|create"
    r"|make|raise|register|record) (?:up )?(?:an?|any|this|it|him|her|them)?\b"
)
"""Nobody is to be put on file: where no word of need stands beside, it is a question."""
_SIGNS = (_OFFERS, _ASKS_NOTHING, _SUPPOSED, _NO_REFERRAL)
_OF_THE_OFFICE = (COUNTS, _CALLS_ON_YOU)


def _asks_of_the_office(seen: Seen, own: Cues) -> bool:
    """Whether numbers or a visit are asked for, and no home is at stake beside."""
    if not any(sign.search(own.small) for sign in _OF_THE_OFFICE) or SOMEBODY.search(seen.typed):
        return False
    return not home_at_stake(_without_counts(seen.typed))


def _without_counts(typed: str) -> str:
    """What is said beside the numbers or the visit asked for."""
    rest = [one for line in typed.splitlines() for one in split_sentences(line)]
    return "\n".join(one for one in rest if not any(sign.search(low(one)) for sign in _OF_THE_OFFICE))


_WANTS = r"(?:can|could|would|will|please|pls|kindly|grateful if)"
_HELPS = (
    r"(?:see|help|visit|find|check on|house|rehouse|ring|call|phone|contact|pick up|take in|assist|meet|assess|move"
    r"|speak to|talk to|look after|collect|accommodate)"
)
_WHOM = (
    r"(?:him|her|them|me|us|the (?:man|woman|lady|family|couple|lad|girl|guests?|tenants?)|this|these|those"
    r"|somebody|someone)"
)
_FOR_ONE = lowered(
    rf"\b{_WANTS}\b[^.?!\n]{{0,50}}\b{_HELPS} {_WHOM}\b"
    r"|\b(?:send (?:help|outreach|your)|(?:send|get) (?:someone|somebody|anyone|an? (?:officer|worker)))\b(?! leaflet)"
    rf"|\b{_WANTS}\b[^.?!\n]{{0,30}}\b(?:come|go) (?:out|and|to|round|over)\b"
    r"|\b(?:somebody|someone|an officer|the council|you) (?:really )?(?:needs?|has|have|ought|must|should)(?: to)?"
    r" (?:go|come|see"
    r"|check|look|help|do something)\b"
    r"|\b(?:he|she|they|who|and) (?:really |badly |urgently )?needs? (?:your |some |any |a )?(?:help|housing|place|bed"
    r"|home)"
)
_REFUSING = compiled(
    r"(?:\bnot?|n['’]?t|\bnever|\brather|\bsooner|\bwithout|\bnobody|\bunless|\bno need)\b[^.?!\n]{0,40}$",
    re.IGNORECASE,
)
_REFUSED = lowered(r"\bnot\b|n['’]t\b|\bdont\b|\bnobody\b|\bno[- ]one\b|\brather\b|\bsooner\b")


def asks_for_help(typed: str) -> bool:
    """Whether anybody is to be helped, seen or rung."""
    small = low(typed)
    return any(
        not (_REFUSING.search(small[max(0, m.start() - 60) : m.start()]) or _REFUSED.search(m[0]))
        for m in _FOR_ONE.finditer(small)
    )


HERE_NOW = lowered(
    r"\b(?:these|our|the (?:two|three|four|five|six|seven|eight|following|last|remaining|same)|following|two|three|four"
    r"|five"
    r"|six|seven|eight|nine|ten|\d+) (?:of (?:our|the|them) ?)?(?:[\w-]+ )?(?:guests?|people|men|women|residents?"
    r"|clients?"
    r"|persons?|families|couples?|tenants?|young people)\b[^.\n]{0,80}\b(?:nowhere|homeless|refer\w*|need|leave|out"
    r"|street"
    r"|agreed|consent\w*|sleep\w*|bed)\b"
)
"""Some whom the writer has before him, not whoever may come."""
_LABELS_ALONE = compiled(
    r"\b(?:an?|the|no|and|or|any|their|your|with|without|full|need|includ(?:e|ing)|give|names?,?) "
    r"(?:d\.?o\.?b\.?s?|dates? of birth)(?=,? (?:and|or|please|is|are|we|a|an|the|nor)\b|[.;,)!?]|\s*$)",
    re.IGNORECASE | re.MULTILINE,
)
"""What is asked of every referrer, and is nobody's."""


def without_labels(text: str) -> str:
    """A text without what is asked of every referrer."""
    return _LABELS_ALONE.sub(" ", text)


def refers_nobody(seen: Seen, own: Cues, content: Cues) -> bool:
    """Whether nobody is told of, and it says so, or goes to many."""
    if seen.forms or Cues(without_labels(content.text)).identity > 1 or refers(own):
        return False
    nobody_yet = _NOBODY_YET.search(own.small) is not None
    if not nobody_yet and (_is_anybody_named(seen) or HERE_NOW.search(low(_without_counts(seen.typed)))):
        return False
    well = _WELL.search(own.small) is not None and not own.count("need")
    signs = nobody_yet + well + sum(sign.search(own.small) is not None for sign in _SIGNS)
    signs += _asks_of_the_office(seen, own)
    if _HE_OR_SHE.search(f"{seen.content}\n{seen.below}"):
        no_file = _NO_FILE.search(own.small) is not None and not own.count("need")
        return (signs > 1 and _SUPPOSED.search(own.small) is not None) or (signs > 0 and no_file)
    if of_oneself(seen.typed) or _I_SLEEP.search(own.small) or home_at_stake(seen.typed, own=True):
        return False
    return signs > 0 or (_TO_MANY.search(own.small) is not None and not _I.search(seen.typed))


_I = re.compile(r"(?:^|[^\w'’])(?:i|i['’]?m|i['’]?ve|my|me)\b", re.IGNORECASE)
"""A bulletin speaks of "we"."""
_I_SLEEP = lowered(
    r"\b(?:i|i['’]m|im|me|we)\b[^.?!\n]{0,40}\b(?:in|on|by|under|at|behind|outside)\b[^.?!\n]{0,24}\b(?:tent|car|van"
    r"|sofa"
    r"|couch|settee|floor|doorway|shelter|porch|streets?|stairwell|garage|shed|lock|bridge|bench|park|station|boat"
    r"|caravan|bus)\b"
)


def brings_in(seen: Seen, own: Cues) -> bool:
    """Whether somebody is named in a sentence of need, in what is neither sent to many nor to sell.

    In what is, only one for whom the reader is asked to do something in so many words.
    """
    if _MADE_UP.search(own.small):
        return False
    to_many = own.count("other") > 1 or _TO_MANY.search(own.small) is not None or _is_among_colleagues(seen, own)
    sentences = [one for line in seen.typed[:_MOST_READ].splitlines() for one in split_sentences(line)]
    for one, behind in zip(sentences, [*sentences[1:], ""], strict=False):
        some = HERE_NOW.search(low(one)) and (_AGREED.search(low(one)) or asks_for_help(f"{one} {behind}"))
        there = _STAYS_THERE.search(low(one)) and asks_for_help(f"{one} {behind}")
        if some or there:
            return True
        if not (NAME_AND_AGE.search(one) or (_OF_TODAY.search(low(one)) and _is_named(one, seen))):
            continue
        if to_many and not SEE_TO.search(low(f"{one} {behind}")):
            continue
        if Cues(one).count("need") or _SHUT_OUT.search(low(one)) or home_at_stake(one):
            return True
    return False


_AGREED = lowered(r"\b(?:have|has|all|both|they) (?:all |both |each |now )?(?:agreed|consented|signed|said yes)\b")
_STAYS_THERE = lowered(
    r"\b(?:there(?:['’]s| is)|he(?:['’]s| is| has been)|she(?:['’]s| is| has been)|(?:an?|the|this) (?:\w+ )?(?:man"
    r"|woman|lady|lad"
    r"|chap|bloke|girl|gentleman|couple|person))\b[^.?!\n]{0,50}\b(?:in|on|by|under|at|behind|outside|beside|there"
    r"|near)\b"
    r"[^.?!\n]{0,40}\b(?:every (?:night|day|morning)|each night|since|for (?:days|weeks|nights|\w+ (?:days|weeks|nights"
    r"|months))"
    r"|at night|all night|overnight|tonight|last night|again)\b"
)
"""One is told of whom whoever goes there finds."""


def _is_among_colleagues(seen: Seen, own: Cues) -> bool:
    """Whether an office writes to its own, and says that whoever it lists is known or nothing is to be done."""
    sender = seen.envelope.sender
    house = sender.email.rpartition("@")[2] if sender else ""
    read = (*seen.envelope.to, *seen.envelope.cc)
    same = bool(house) and len(read) > 1 and all(one.email.rpartition("@")[2] == house for one in read)
    known = _ALL_KNOWN.search(own.small) is not None and _BUT_ONE.search(own.small) is None
    return same and known and not (own.count("new") or refers(own))


_ALL_KNOWN = lowered(
    r"\b(?:all|both|each|every ?(?:one|body)|they|these|those|the (?:two|three|four|five|six|lot))\b[^.?!\n]{0,30}\b"
    r"(?:known to (?:us|the team|services|housing)|on (?:the|our) (?:books|caseload|list|system)|already (?:open to"
    r"|placed|booked in|accounted for)|(?:have|has|got) (?:an? |their )?(?:officer|worker|case|plan)s?)\b"
    r"|\b(?:no need|needn['’]t|nobody needs|no one needs|you (?:do not|don['’]t) (?:need|have)) (?:to )?(?:\w+ )?"
    r"(?:send|refer|do anything|pass|tell|report|forward|ring|e-?mail)\b"
    r"|\bnothing (?:more |else |further )?(?:for (?:us|you|any\w+) )?(?:to do|needed|required|to action)\b"
    r"|\bfor (?:info(?:rmation)?|your info(?:rmation)?) only\b|\bno action (?:is )?(?:needed|required)\b"
)
"""Said of a list or a rota: nobody on it is new."""
_BUT_ONE = lowered(
    r"\b(?:except|apart from|other than|aside from|bar (?:one|the)|but (?:one|for)\b|all but|not (?:yet )?known"
    r"|new to us|(?:is|he['’]s|she['’]s|they['’]re) (?:brand )?new\b|never (?:seen|met|heard)|first time)\b"
)


def _is_named(text: str, seen: Seen) -> bool:
    sender = seen.envelope.sender
    return bool(_TITLED.search(text) or strangers(text, f"{sender.name} {sender.email}" if sender else "", ""))


_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.? [A-Z][\w'’-]+")
_OF_TODAY = lowered(
    r"\b(?:today|tonight|last night|this (?:morning|afternoon|evening)|yesterday|just now|since (?:\w+day|last)|an hour"
    r" ago)\b"
)
SEE_TO = lowered(
    r"\b(?:could|can|would|will|please|pls|like|want|need)\b(?: (?:you|someone|somebody|housing|the council|to))*"
    r" (?:go (?:out )?(?:and |to )?)?(?:see|ring|call|visit|find|contact|phone|speak to|go to|house|pick up|take)"
    r" (?:him|her|them)\b|\b(?:agree[sd]?|happy|fine|says?|said|asked)\b[^.\n]{0,30}\b(?:you|council|housing)\b"
    r"[^.\n]{0,20}\b(?:know|told|tell|contact\w*|ring|call)\b|\bi (?:can |may |could )?tell you\b"
    r"|\b(?:has|have) agreed\b|\bgives? consent\b"
)
"""What a mail sent to many asks of its one reader who can help."""
_SHUT_OUT = lowered(r"\b(?:not allowed|(?:can|could)(?: ?not|n?['’]?t) (?:go|come|get)) (?:back )?(?:home|in)\b")
_MOST_READ = 6_000
_MADE_UP = lowered(
    r"\b(?:scenarios?|imagine|picture this|for example|exercise|case stud(?:y|ies)|(?:his|her|\w+['’]s) story"
    r"|real names?"
    r"|made[- ]up|suppose)\b"
)
NAME_AND_AGE = re.compile(
    r"\b[A-Z][a-z'’-]+(?: [A-Z][\w'’-]*)?(?:,| \() ?(?:aged |about |just |only |approx\w* )?(?:1[6-9]|[2-9]\d)\b"
    r"(?! ?(?:%|[A-Z]|days|weeks|months|miles))"
)


def asks_nothing(own: Cues) -> bool:
    """Whether it says outright that nothing is asked for, or nobody referred."""
    return _ASKS_NOTHING.search(own.small) is not None or _NO_REFERRAL.search(own.text) is not None


def _is_anybody_named(seen: Seen) -> bool:
    sender = seen.envelope.sender
    writer = f"{sender.name} {sender.email}" if sender else ""
    parts = (seen.typed, seen.content[len(seen.own) :], seen.below)
    told = _NAME_ALONE.sub("", "\n".join(part[:_MOST_READ] for part in parts))
    office = {word for one in seen.envelope.to for word in re.findall("[a-z]+", low(f"{one.name} {one.email}"))}
    return any(not (is_body(name) or office.issuperset(name)) for name in strangers(unsigned(told), writer, ""))


def is_body(name: tuple[str, ...]) -> bool:
    """Whether what looks like a name is that of a firm, an office or a house."""
    return not _OF_A_BODY.isdisjoint(name) or name[-1] in _KIND_OF_BODY


_OF_A_BODY = frozenset({"cio", "cic", "ltd", "limited", "plc", "llp", "trust", "charity", "foundation", "rooms", "hub"})
"""Whoever bears one of these as a name is no person."""
_KIND_OF_BODY = word_set(
    "inc corp gmbh academy school college university surgery hospital centre center council service services team"
    " project association society partnership department advice aid kitchen network group probation systems"
)
"""What stands last in the name of a body, and of no person."""
_NAME_ALONE = re.compile(r"^[ \t]*[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,3}[ \t]*$", re.MULTILINE)
"""Below a mail that is its writer's, who signs for an office."""
