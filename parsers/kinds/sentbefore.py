"""Whether a mail says that word of its person was sent before, and brings nobody and nothing that is not known of it.

For: `overruling`. A cue counted beside others says little of that; said outright, with its day or with whom it went to,
it tells more than any word of need that is told again below it.

Must not know: headers but the subject, councils, cases. In doubt nothing was sent: then the mail is judged as ever.
"""

from __future__ import annotations

import re
from datetime import date

from parsers.kinds.cues import CASE, Cues
from parsers.kinds.newcomer import (
    brings_another,
    home_at_stake,
    of_oneself,
    refers,
    says_somebody_new,
    strangers,
    unsigned,
)
from parsers.patterns import compiled, low, lowered
from parsers.prose.roll import people_listed
from parsers.record import Automatic
from parsers.seen import SOMEBODY, Seen

_MOST_READ = 6_000
_A_WHOLE_PERSON = 4
"""From so much on one person is told as a referral tells them: then only a mail that was answered is gone on with."""
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_WHEN = (
    rf"(?:(?:\w+ )?\w+ ago\b|(?:the )?(?:week|{_DAY}|day|month) before(?: last)?\b"
    rf"|last (?:week|month|night|time|{_DAY}|{_MONTH})\b|yesterday\b|earlier\b"
    rf"|(?:on|of|from|dated|back (?:in|on)) (?:the )?(?:\d|{_DAY}\b|{_MONTH}\b)"
    rf"|this (?:morning|week)\b|the other (?:day|week)\b|in {_MONTH}\b|before\b)"
)
_HAD = r"(?:['’]d| had| did)?(?: (?:already|only|just|first|originally|previously))?"
_HAVE = r"(?:['’]ve|['’]d| have| had)?(?: (?:already|only|just|first|originally|previously))?"
_ANYBODY = (
    r"(?:i|we|he|she|they|(?:the |a |an |my |our |his |her )?(?:vicar|job ?centre|hospital|prison|ward|nurse|colleague"
    r"|manager|predecessor|probation(?: officer)?|school|doctor|gp|surgery|social worker|key ?worker|outreach|sister"
    r"|brother|mum|mother|dad|father|partner|friend|neighbour))"
)
_PUT = (
    r"(?:sent|(?:e-?)?mailed|posted|referred|submitted|put (?:in|forward|through|across)|passed|gave|given|forwarded"
    r"|handed"
    r"|supplied|let you have|listed|filed|dropped|pinged|shared)"
)
_OURS = r"(?:referrals?|dtrs?|duty to refer|notifications?)"
_MAIL = rf"(?:{_OURS}|e-?mails?|list|note|message)"
_ONE = r"(?:a|an|the|my|our|this|that|his|her|their|\w+['’]s)"
_LOT = r"(?:two|three|four|five|six|seven|eight|list|batch|lot|names|referrals?|dtrs?)"
_THE_OTHERS = r"(?:the (?:others|other (?:two|three|four|five|six|ones?|names)|rest of (?:them|the list))\b)"
"""Who stood on the same list."""
_OF_THE_SAME = lowered(rf"\b(?:ahead|forward|him|her|them|now) (?:like|with|as) {_THE_OTHERS}")
"""Whoever the sentence before tells of stood there too; "no change with the others" says nothing of him."""
_UNCHANGED = compiled(
    r"\bno (?:change|news|difference) (?:for|with|on|about) [^.?!\n]{1,80}"
    r"|^[^.?!\n]{1,80}? (?:as (?:before|they were|i sent them)|unchanged|no change|stands?)\b"
    r"|\b(?:as (?:for|to)|for) [^.?!\n]{1,80}?[,:–-] ?(?:there(?:['’]s| is) )?"
    r"(?:no (?:change|news|difference)|nothing new"
    r"|all as (?:before|it was)|unchanged|the same as before)\b",
    re.IGNORECASE | re.MULTILINE,
)
_SENT = lowered(
    rf"\b{_ANYBODY}{_HAD} (?:wrote|written|e-?mailed|messaged)(?: to)? you\b(?! (?:today|now|because|as|so|in case)\b)"
    rf"|\b{_ANYBODY}{_HAVE} (?:wrote|written|e-?mailed|messaged)(?: to)? you [^.?!\n]{{0,40}}\b{_WHEN}"
    rf"|\b{_ANYBODY}{_HAVE} (?:sent|passed|put|forwarded|submitted|gave) (?:you )?(?:my|his|her|their|our|the|\w+['’]s)"
    rf" (?:\w+ )?(?:names?|referral|details|dtr|form) (?:over |across |through |on )?(?:to you )?{_WHEN}"
    rf"|\b(?:i|we){_HAVE} (?:wrote|written|e-?mailed)(?: (?:in|to you|you|again|first|by e-?mail)){{0,3}} {_WHEN}"
    r"[^.?!\n]{0,25}\b(?:about|concerning|regarding|re)\b"
    rf"|\b(?:i|we){_HAVE} (?:wrote|written|e-?mailed) (?:in )?(?:about|concerning|regarding|re) [^.?!\n]{{1,60}}"
    rf"\b{_WHEN}"
    rf"|\b(?:i|we){_HAVE} (?:(?:sent|submitted|put (?:in|through)|e-?mailed) (?:you )?{_ONE} (?:\w+ ){{0,3}}(?:{_OURS}"
    rf"|forms?)|(?:made|completed|filed|did) {_ONE} (?:\w+ ){{0,3}}{_OURS})\b[^.?!\n]{{0,60}}\b{_WHEN}"
    rf"|\b(?:i|we){_HAVE} (?:referred|put forward) (?!to\b)[^.?!\n]{{1,60}}\b{_WHEN}"
    r"|\b(?:the|my|our|those|these|two|three|four|five|both|all) (?:\w+ ){0,4}?(?:that |which |whom |who )?"
    rf"(?:i|we){_HAVE} {_PUT}"
    rf" (?:you |over |across |through |to you |on |in |about ){{0,4}}{_WHEN}"
    rf"|\b(?:i|we){_HAVE} sent you (?!(?:a|an|the|my|our|this|one|some|here|over|from|in|on|to|by|because)\b)"
    rf"[\w'’-]+(?: [\w'’-]+){{0,2}} {_WHEN}|\b(?:i|we){_HAVE} sent (?:him|her|them) (?:over|across|through|in|to you)"
    rf" {_WHEN}"
    rf"|\b(?:i|we){_HAVE} (?:e-?mailed|wrote|messaged)(?: to)? you (?:about|re|regarding)\b"
    rf"|\b(?:the|my|our|his|her|their|that) (?:[\w'’-]+ ){{0,3}}?{_OURS} (?:that |which )?you"
    rf" (?:had|got|received|have had"
    rf"|were sent) (?:from (?:me|us) )?{_WHEN}"
    rf"|\bmine (?:to you )?(?:of|from|dated) (?:the )?(?:\d|{_DAY}\b|{_MONTH}\b)"
    rf"|\bwhat (?:i|we){_HAVE} (?:sent|wrote|e-?mailed)(?: to)? (?:you|in|over)\b"
    rf"|\b(?:my|our) (?:\w+ )?{_MAIL} (?:{_WHEN}|(?:of|from|dated|last|yesterday)\b (?:the |week|month|last \w+"
    rf"|\d|{_DAY}|{_MONTH}))"
    rf"|\b(?:my|our) (?:first|earlier|last|previous|original) (?:\w+ )?{_MAIL}\b"
    rf"|\b(?:further|in addition|with reference|following on) (?:to|from) (?:mine|ours|my|our|the)\b[^.?!\n]{{0,20}}"
    rf"\b(?:{_WHEN}|{_MAIL})"
    rf"|\b(?:the|that|his|her|their) (?:\w+ )?{_OURS} (?:that |which )?(?:\w+ ){{1,3}}(?:has |had |have )?"
    r"(?:put in|sent|made|submitted|e-?mailed)\b"
    r"|\b(?:please|can you|could you|would you|kindly) (?:now )?(?:withdraw|cancel|close|stand down|take back)"
    r" (?:the|my|our|his|her|their|this) (?:\w+ ){0,2}?(?:referral|dtr|duty to refer|case|application)\b"
    rf"|\b(?:was|were) referred (?:to you )?(?:by (?:me|us|my \w+|our \w+)\b|{_WHEN})"
    rf"|\byour ref(?:erence)? (?:\w+ )?[\w/-]*\d[\w/-]*,? (?:which (?:i|we) )?(?:referred|sent) {_WHEN}"
    rf"|\b(?:last (?:week|month|{_DAY})|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]s (?:\w+ )?{_LOT}\b"
    rf"|\bno (?:change|news|difference) (?:for|with|on|about) (?:the )?{_THE_OTHERS}"
    rf"|\b{_THE_OTHERS} (?:(?:all )?(?:stands?|stays?|remains?)|(?:is|are) (?:all )?(?:as (?:they were|it was|before)"
    rf"|unchanged|the same))\b"
    rf"|\b(?:go(?:es|ing)?|treat(?:ed)?|join|count(?:ed)?) (?:ahead |forward |in |him |her |them |now ){{0,2}}"
    rf"(?:like|with|as) {_THE_OTHERS}"
)
"""Word sent to whom this mail is sent to: with that said, or with its day."""
_ELSEWHERE = lowered(
    r"\b(?:mash|street ?link|shelter|adult (?:social )?(?:care|services)|children['’]?s (?:social )?(?:care|services)"
    r"|safeguarding|nrm|police|mental health|idva|marac|(?:another|county|other|different|next|previous) council"
    r"|said (?:to )?try|(?:his|her|their|the|my) (?:landlord|gp|mp))\b"
)
"""Not to you, then."""
_LONG_AGO = lowered(r"\byears? (?:ago|back|before)\b|\blast year\b|\bin the past\b|\bonce before\b")
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d\b")
_MISSED = lowered(
    r"\b(?:blank|empty|junk|spam|bounced?|undeliver\w+|returned"
    r"|(?:came|come) back(?! (?:in|into|inside|to (?:us|custody|prison)|on|from|with "
    r"(?:[\"“'‘]|consent|questions?|a question|your))\b)|disregard my|sent again|re-?sending"
    r"|resent|in case (?:it|you)|never (?:arrived|reached|got|came|went)|did(?:n['’]?t| not) (?:arrive|reach|get|come"
    r"|send|attach)|wrong (?:address|inbox|mailbox|form|council|team|attachment)|forgot (?:to attach|the|his|her|to put"
    r"|to give|to say who)|left (?:off|out)|without (?:the|any|his|her) (?:form|attachment|name|details|particulars)"
    r"|no (?:name|details|attachment|particulars)|nothing (?:on|in) it|again below|(?:here|copied|pasted|set out)"
    r" (?:\w+ )?again)\b"
)
"""The first mail may never have been read: what this one says is all that the council has."""
_UNHEARD = lowered(
    r"\b(?:no|not an?|not any|without an?|nor any|never an?) (?:\w+ )?(?:reply|answer|response|acknowledgement|word)\b"
    r"|\b(?:not|never|n['’]t) (?:yet )?(?:heard|had (?:anything|a)|got|received|replied|answered|acknowledged)\b"
    r"|\b(?:heard|had|got|received) nothing\b|\bnothing (?:since|back|from you)\b|\bnobody (?:has |have )?(?:answered"
    r"|replied|got back)\b|\bunanswered\b"
)
_ANSWERED = lowered(
    r"\b(?:your|the|an?|my) (?:\w+ )?(?:receipts?|acknowledge?ments?|reference|ref|reply|response|answer)\b"
    r"|\backnowledged\b|\b(?:had|got|received) (?:an?|your|the) (?:\w+ )?(?:e-?mail"
    r"|letter|call|message|text) (?:back|from you|saying|to say)\b|\byou (?:\w+ )?(?:replied|answered|acknowledged"
    r"|confirmed|rang|called|phoned|asked|said|offered|saw|met)\b|\b(?:somebody|someone|a lady|a man|an officer) "
    r"(?:from (?:you|the council|housing) )?(?:replied|answered|rang|called|phoned)\b"
)
_PERSON = (
    r"(?:son|daughter|mum|mother|dad|father|parents?|brother|sister|partner|husband|wife|friend|neighbour|client"
    r"|patient"
    r"|tenant|resident|nephew|niece|cousin|uncle|aunt\w*|nan|gran\w*|mate|lodger|girlfriend|boyfriend|ex|stepson|carer"
    r"|man|men|woman|women|lady|ladies|lad|lads|girl|boy|chap|bloke|guy|gentleman|couple|family|families|person|people"
    r"|guest|customer|claimant|prisoner|pupil|student|one|ones|two|three|four|five|six|case|referral|application"
    r"|housing|home|flat|room|eviction|notice|situation|tenancy|homelessness)"
)
_OF_WHAT = compiled(r"\b(?:about|concerning|regarding|re) (?P<whom>[^.?!\n]{1,40})", re.IGNORECASE)
_OF_SOMEBODY = re.compile(
    r"(?i:him|her|them|me|us|mr|mrs|ms|miss|dr|being|getting|losing|nowhere|homeless\w*|this|both|all|how|where|"
    rf"(?:[\w'’-]+ ){{0,3}}?{_PERSON})\b|(?i:{_WHEN})|[A-Z]"
)
"""Whom or what an earlier mail was about: a person, or a home. One about knees or bins referred nobody."""
_REQUESTS = lowered(
    r"\b(?:treat|take|accept|consider) (?:this|it)\b[^.?!\n]{0,24}\bas (?:\w+ ){0,3}(?:request|referral|application"
    r"|approach)\b"
)
_SPOKEN = lowered(
    r"\b(?:further|following on) (?:to|from) (?:my|our|the|this (?:morning|afternoon)['’]s|today['’]s|yesterday['’]s)"
    r" (?:\w+ )?(?:phone|telephone|conversation|chat|discussion|call)\b|\b(?:as|like) (?:i |we )?(?:promised|discussed"
    r"|agreed|said|mentioned)\b[^.\n]{0,30}\b(?:phone|telephone|call|rang|phoned|spoke)\b"
)
"""Told by word of mouth: the mail is the referral."""
_BESIDE_HIM = lowered(
    r"\b(?:also|as well as|by the way|the same boat|too)\b[^.?!\n]{0,60}\b(?:homeless|nowhere|refer\w*|sleep\w*|notice)"
    r"|\b(?:and|but|now|this time|today)\b[^.?!\n]{0,20}\b(?:his|her|their|the|my|a|another|its) (?:\w+ )?(?:neighbour"
    r"|brother|sister|cell ?mate|room ?mate|flatmate|friend|mate|cousin|son|daughter|uncle|father|mother|mum|dad|wife"
    r"|husband|partner|girlfriend|boyfriend|fourth|third|second|next)(?:['’]s| is| has| needs| was)\b[^.?!\n]{0,60}"
    r"\b(?:homeless|nowhere|refer\w*|sleep\w*|notice|evict\w*|out|leave|same)"
    r"|(?:^|[.?!\n]\s?)\s?(?:his|her|their) (?:\w+ )?(?:neighbour|brother|sister|cell ?mate|friend|mate|cousin|son"
    r"|daughter"
    r"|uncle|father|mother|mum|dad|wife|husband|partner|girlfriend|boyfriend)(?: \w+)?(?:['’]s| is| has"
    r"| was) (?:\w+ ){0,2}?"
    r"(?:put out|thrown|homeless|evicted|told to|asked to leave|locked|out\b|in the same|sleeping|nowhere|going out)"
    r"|\b(?:my own|myself|own behalf|my turn|for me now|now me|reached me)\b|\b(?:and|plus) (?:a|one) (?:fourth|third"
    r"|second|fifth"
    r"|more|other)\b|\b(?:that|his|her|the) (?:place|room|flat|tenancy|stay|bed) (?:has |have )?(?:ended|broke\w* down"
    r"|fell through|fallen through|failed|lost)\b"
)
"""Somebody else is told of beside, or a home that was found is gone again."""
_INTRODUCED = re.compile(
    r"\b(?:[Tt]here(?:['’]s| is)|[Ww]e (?:now |also )?have|I (?:now |also )?have|(?:I|[Ww]e)['’]ve (?:now |also )?got"
    r"|[Aa]nd"
    r"|[Pp]lus|[Aa]lso) (?=(?P<name>[A-Z][a-z'’-]+)\b)|\b(?=[A-Z])(?P<name_>[A-Z][a-z'’-]+)"
    r"(?:,| \(| is| who is) ?(?:aged |about |just |only )?\d\d\b"
)
"""A first name alone with which somebody is brought in."""
_COMES_ALONG = 200
_NOWHERE = (0, 0)
"""A case of ours is named, and who it is stands there."""


def was_sent_before(seen: Seen, own: Cues) -> bool:
    """Whether it goes on with somebody whom an earlier mail told of, and refers nobody."""
    typed = seen.typed[:_MOST_READ]
    small = low(typed)
    told = _told(typed, seen.written) or (_NOWHERE if CASE.search(f"{seen.envelope.subject} {typed}") else None)
    by_hand = seen.envelope.automatic is Automatic.NO
    if told is None or seen.forms or not by_hand:
        return False
    if _brings_somebody(seen, own, typed) or _names_somebody(seen, typed, told):
        return False
    answered = bool(_ANSWERED.search(small) or CASE.search(f"{seen.own}\n{seen.below}"))
    if _UNHEARD.search(small) or of_oneself(typed) or Cues(typed).identity >= _A_WHOLE_PERSON:
        return answered
    return True


def tells_afresh(seen: Seen, own: Cues) -> bool:
    """Whether what went before was sent elsewhere, lost or only said, and somebody without a home is told of."""
    typed = seen.typed[:_MOST_READ]
    small = low(typed)
    if seen.below or CASE.search(seen.own):
        return False
    if of_oneself(typed) and Cues(typed).identity > 1 and _UNHEARD.search(small) and not _ANSWERED.search(small):
        return True  # nobody of the council's may have read it, and who writes tells all that it takes
    if not (own.count("need") or home_at_stake(typed)):
        return _REQUESTS.search(small) is not None
    if not (Cues(typed).identity or SOMEBODY.search(typed)):
        return False
    if _told(typed, seen.written) is None:
        return _SENT.search(small) is not None or _SPOKEN.search(small) is not None
    return any(each.search(small) is not None for each in (_MISSED, _BESIDE_HIM, _REQUESTS))


def _told(typed: str, written: date | None) -> tuple[int, int] | None:
    """Where the sentence stands that says it."""
    small = low(typed)
    for found in _SENT.finditer(small):
        start = max(small.rfind(mark, 0, found.start()) for mark in ".?!\n") + 1
        end = _end_of(small, found.end())
        clause = small[start:end]
        away = _ELSEWHERE.search(clause) or _LONG_AGO.search(clause) or _is_of_an_earlier_year(clause, written)
        if not away and _of_somebody(typed[found.start() : end]):
            return start, end
    return None


def _is_of_an_earlier_year(clause: str, written: date | None) -> bool:
    """Whether it speaks of a year that is neither this one nor the last."""
    return any(written is None or int(year) < written.year - 1 for year in _YEAR.findall(clause))


def _of_somebody(clause: str) -> bool:
    found = _OF_WHAT.search(clause)
    return found is None or _OF_SOMEBODY.match(found["whom"]) is not None


def _end_of(small: str, start: int) -> int:
    found = _STOP.search(small, start)
    return found.start() if found else len(small)


_STOP = re.compile(r"[.?!](?=\s|$)|\n")


def _brings_somebody(seen: Seen, own: Cues, typed: str) -> bool:
    """Whether somebody else is told of as well, or an earlier mail may not have been read."""
    small = low(typed)
    outright = any(each.search(small) is not None for each in (_MISSED, _BESIDE_HIM, _REQUESTS))
    if outright or refers(own) or says_somebody_new(typed) or brings_another(seen) or people_listed(typed) > 1:
        return True
    come_along = seen.content[len(seen.own) :]
    return len(come_along) > _COMES_ALONG and not CASE.search(come_along)


def _names_somebody(seen: Seen, typed: str, told: tuple[int, int]) -> bool:
    """Whether a name stands there that the sentence which speaks of the earlier mail does not hold."""
    small = low(typed)
    sender = seen.envelope.sender
    writer = f"{sender.name} {sender.email}" if sender else ""
    sent = strangers(typed[told[0] : told[1]], writer, "") if told != _NOWHERE else []
    subject = "" if sent and Cues(typed).identity else seen.envelope.subject  # of another than whose word was sent
    there = _WHOSE.sub(" ", f"{subject}\n{seen.below}\n{writer}\n{typed[told[0] : told[1]]}")
    there = " ".join((there, *(found[0] for found in _UNCHANGED.finditer(typed))))
    if any((found["name"] or found["name_"]).lower() not in low(there) for found in _INTRODUCED.finditer(typed)):
        return True
    named = told == _NOWHERE or sent
    if _OF_THE_SAME.search(small, told[0], told[1]):
        there += typed[max(small.rfind(mark, 0, max(told[0] - 2, 0)) for mark in ".?!\n") + 1 : told[0]]
    behind = told[1] if named else _end_of(small, _end_of(small, told[1] + 1) + 1)
    known = f"{there}\n{_WHOSE.sub(' ', typed[told[1] : behind])}"
    return any(not _is_worker(name, seen, typed) for name in strangers(unsigned(typed), writer, known))


def _is_worker(name: tuple[str, ...], seen: Seen, typed: str) -> bool:
    """Whether a name is brought in as that of whoever is now in charge, was till now, or may be asked.

    Who has an address of the sender's house works there; who is named where one takes over from another does as well.
    """
    typed = _FOLD.sub(" ", typed)
    small = low(typed)
    at = small.find(" ".join(name))
    if at < 0:
        return False
    if at > 0 and _WORKER.search(small[max(0, at - 40) : at]):
        return True
    start = max(
        (found.end() for found in _NEW_SENTENCE.finditer(small, max(0, at - _LONG), at)), default=max(0, at - _LONG)
    )
    stop = _NEW_SENTENCE.search(small, at)
    sentence = typed[start : stop.start() if stop else at + _LONG]
    cues = Cues(sentence)
    told = _OWN_EMAIL.sub(" ", sentence)
    if cues.count("need") or Cues(told).identity > 1 or _TOLD_OF.search(told):
        return False
    if _IS_GONE.match(small, at + len(" ".join(name))):
        return True
    over = _HANDS_OVER.search(cues.small) is not None
    return over and (_has_email(name, sentence) or _POST.search(cues.small) is not None)


def _has_email(name: tuple[str, ...], sentence: str) -> bool:
    return any(name[-1].split("-")[0] in found[0].lower().partition("@")[0] for found in _OWN_EMAIL.finditer(sentence))


_LONG = 240
_FOLD = re.compile(r"(?<=[\w,;:-])\n(?=[\w(])")
"""A line that only its length broke."""
_NEW_SENTENCE = re.compile(r"[.!?;](?=\s)|\n")
_OWN_EMAIL = re.compile(r"[\w.+'’-]{1,64}@[\w.-]{1,80}")
_TOLD_OF = re.compile(r"\b(?:aged?|dob|born|d\.o\.b)\b", re.IGNORECASE)
_HANDS_OVER = lowered(
    r"\b(?:instead|replac\w+|in place of|(?:takes?|taken|taking|took) over|succeed\w*|successor|secondment|left|posted"
    r"|on leave|off sick|retired|covers?|covering|no longer|use|via|ask for|speak to|deal with|dealing with|allocated"
    r"|assigned|changed?|holds|contact is|now)\b"
)
_IS_GONE = lowered(
    r",? (?:(?:is|has|have) )?(?:now )?(?:no longer (?:has|holds|works?|deals|supports|manages|here|with)|on (?:\w+"
    r" )?(?:leave"
    r"|secondment)|retired|moved (?:team|office|post|department)s?|been posted|having moved|left us)\b"
)
_POST = lowered(
    r"\b(?:pa|com|pom|cpn|ot|am?hp|worker|officer|manager|nurse|sister|co-?ordinator|doctor|dr|consultant|lead|deputy"
    r"|advocate|advis[eo]r|solicitor|therapist|navigator|practitioner|coach|mentor|clerk|captain|capt|sergeant|sgt"
    r"|contact)\b"
)


_WHOSE = re.compile(r"['’]s\b")
_WORKER = lowered(
    r"\b(?:pa|com|pom|cpn|worker|officer|manager|nurse|co-?ordinator|doctor|dr|consultant|colleague|lead|deputy"
    r"|advocate"
    r"|adviser|advisor|solicitor|therapist|navigator|successor)\b(?: \w+){0,2}? (?:is|will be|becomes|now)? ?(?:now )?$"
    r"|\b(?:ask for|speak to|copy in|copied in|answer to|reply to|covered by) $"
)
