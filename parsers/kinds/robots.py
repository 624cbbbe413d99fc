"""Whether a mail says of itself that a machine wrote it: receipts of a help desk, standing answers of a mailbox.

For: `read`. Headers often own up to nothing, and what a robot tells of homelessness is told to everybody; so what it
says of itself settles the matter, but only where it speaks of nobody.

Must not know: headers but the subject and the sender's name, councils, single vendors.
"""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.kinds.cues import CASE, Cues
from parsers.kinds.newcomer import brings_another, home_at_stake, is_reached, of_oneself, refers, strangers
from parsers.kinds.nobody import brings_in, is_body
from parsers.kinds.subjects import MARKED, MARKED_ABROAD
from parsers.kinds.unnamed import tells_of_one
from parsers.patterns import Sought, compiled, low, lowered
from parsers.prose.sentences import split_sentences
from parsers.seen import SOMEBODY, Seen

_MOST_READ = 6_000
_TELLS_APART = 3
"""From so much on a person is told apart from all others: an answer to everybody tells nobody apart."""
_SAID = r"(?:answer|repl(?:y|ies)|response|message|e-?mail|mail|receipt|acknowledge?ment|notification|notice|alert)"
_OF_A_MACHINE = (
    r"(?:auto(?:mat(?:ed|ic|ically))?(?:[- ]?generated)?|standard|standing|computer|system|machine|server"
    r"|(?:computer|system|machine)[- ]generated|canned)"
)
_BOX = r"(?:(?:e-?)?mail ?box|inbox|(?:e-?mail )?address|(?:e-?mail )?account)"
_THING = (
    r"(?:e-?mail|message|request|enquiry|query|ticket|incident|case|call|submission|form|referral|mail|correspondence)"
)
_GOT = r"(?:received|logged|created|opened|raised|registered|recorded|queued|put in (?:the|our|a) queue)"
_ENGINE = (
    r"(?:the|a|our|this) (?:[\w-]+ )?(?:computer|machine|mail ?box|server|system|software|robot|bot|program(?:me)?)"
)
_HELD_UP = (
    r"\byour (?:e-?)?(?:mail|message) to\b[^\n]{0,80}\b(?:awaits?|(?:is|being) held|is waiting|pending|moderat\w+"
    r"|placed in (?:the|a) (?:waiting|queue|quarantine))\b|\b(?:prove|show|confirm) (?:that )?you are (?:a )?(?:human"
    r"|person|not"
    r" a robot)\b"
)
"""What asks a sender who he is before it lets a mail through."""
_BY_MACHINE = lowered(
    rf"{_HELD_UP}|"
    r"\bthis is a no-?reply\b|\bthis (?:e-?mail|message) (?:was|is) (?:only )?(?:sent|generated) auto\w+|\b(?:this"
    r"|these|following|reading|note:|receiv\w+)(?: (?:is|was|are|e-?mail|message))?(?: (?:only|just|our|the|an?))"
    rf"{{1,2}} (?:\w+ )?{_OF_A_MACHINE}[- ](?:\w+ )?{_SAID}\b|(?:^"
    rf"|[.!?(\n])\W{{0,6}}(?:an? )?(?:auto(?:mat(?:ed|ic))?|standard|standing)[- ]{_SAID}\b"
    rf"|\bauto(?:matically)?[- ]?generated\b|\b(?:sent|generated|produced|created|issued|answered) (?:automatically\b"
    rf"|by (?:a|an"
    r"|our|the) (?:[\w-]+ ){0,2}?(?:computer|system|server|robot|machine|software|bot)\b)|\b(?:mail )?(?:server|system"
    r"|robot|computer)s? (?:gives|sends|answers|replies)\b|\b(?:type|write|enter|add) (?:your|a) (?:reply|response"
    r"|answer|comments?) above this line\b|\b(?:type|write|reply|answer|respond|comment)(?: only| here)? above (?:this"
    rf"|the|that) (?:line|mark\w*|rule)\b|\b(?:{_ENGINE}) (?:(?:is|was|has|has been) )?(?:just )?(?:send|sent|writ"
    r"|wrote|answer|repl(?:y|ied)|tell)\w*\b[^.\n]{0,30}\b(?:on its own|by itself|of its own accord|for (?:him|her|us"
    r"|them)|to (?:all|every\w+|any\w+|whoever))\b|\b(?:nobody|no[- ]one) (?:now )?(?:sits|is|works|remains)"
    r" (?:at|behind) (?:this|that|his|her|the) (?:desk|post|keyboard|computer|screen)\b|\b(?:a|any"
    r"|no) (?:person|human(?: being)?) (?:has|will|is)(?:n['’]t| not)? (?:\w+ )?(?:seen?|read(?:ing)?"
    r"|open(?:ed)?|look(?:ed|ing)? at) (?:what|this|your|it)\b|\b(?:nobody|no[- ]one"
    r"|no human(?: being)?) (?:\w+ )?(?:reads?|sees?|monitors?|checks?|looks at|answers?) (?:any |the"
    rf" )?(?:{_SAID}|mails?\b|messages?\b|e-?mails?\b|this {_BOX}|what is sent)|\bthis {_BOX} (?:is|will be|has been"
    rf"|was) (?:\w+ )?(?:not (?:monitored|read|checked|attended|in use)|un(?:monitored|attended|manned)|closed"
    rf"|deactivated|disabled)\b|\b(?:do not|don['’]?t|cannot|can['’]?t|not) (?:reply|respond"
    rf"|answer) (?:directly )?(?:to )?this {_SAID}\b"
)
"""A machine wrote, or nobody reads: "this is an automated reply", "reply above this line"."""
_RECEIPT = lowered(
    rf"\b(?:inc|req|ritm|sr|cs|cas|chg|task|tkt|ticket|case|call|job|request"
    rf"|incident)[- #:]{{0,2}}\d{{4,}}\b[^.\n]{{0,20}}?"
    rf"\b(?:has been|was|is) (?:{_GOT}|assigned|resolved|updated|closed)\b|"
    rf"{_HELD_UP}|"
    rf"\byour (?:\w+ )?{_THING}\b[^.\n]{{0,70}}?\b(?:has|have|was|is|were) (?:now |already |safely "
    rf"|successfully )?(?:been )?{_GOT}\b|\b(?:(?:has|have|['’]ve)(?: (?:now|safely|just))?|we|i) (?:received|got|had"
    rf"|logged|registered|recorded) (?:your|the) {_THING}\b|\ba (?:new )?(?:ticket|case|incident|request|job"
    rf"|call)(?: \W?[a-z]{{0,5}}[- ]?\d{{3,}})? (?:has been|was|is) {_GOT}\b|(?:^|\n)\W{{0,6}}(?:ticket|case|incident"
    rf"|request"
    rf"|job|call) \W?[a-z]{{0,5}}[- ]?\d{{3,}}\W{{0,6}} (?:has been |was |is )?{_GOT}\b|\b(?:request|ticket|incident"
    rf"|message"
    rf"|enquiry|submission) (?:received|logged|created|registered)\b|\b(?:has|have|['’]ve|you) (?:just )?(?:opened"
    r"|logged|raised|created|submitted|started) (?:an?|the)? ?(?:new )?(?:request|ticket|incident|call|job|case|issue)"
    r"(?: (?:number|no\.?|id))? \W{0,2}[a-z]{0,5}[- ]?\d{3,}"
)
"""What you sent was got."""
_MANNERS = lowered(
    rf"\bthank(?:s| you) for (?:contacting|e-?mailing|writing to|getting in touch|your {_THING})\b|\bwe (?:aim|try"
    rf"|endeavour|will try) to (?:answer|respond|reply|get back|look at|deal)\b"
)
"""What offices write to everybody, and people to one."""
_NUMBERED = lowered(
    r"\bnumber\W{1,3}[a-z]{0,5}-?[1-9]\d{3,}|\b(?:ticket|incident|request|call|case|enquiry|message|job)(?: number| id"
    r"| no\.?| ref(?:erence)?)?\W{1,3}(?:is |id )?\W{0,2}[a-z]{0,5}[- ]?\d{3,}|\b(?:is|under|as|has) (?:the )?(?:number"
    r"|no\.|reference|id) [a-z]{0,5}[- ]?\d{3,}|\[[a-z# ]{0,12}[ #-]?\d{3,}\]"
)
_ABSENT = lowered(
    r"\b(?:no longer|does not|doesn['’]?t|do not) (?:works?|employed|working|based|part of|a member of|with (?:the|us)"
    r"|at)\b|\b(?:has|have|i['’]ve) (?:now |since |recently )?(?:left|retired|moved on from)\b|\b(?:he|she"
    r"|\w+) retired (?:on|in)\b|\blast (?:working )?day (?:was|is|with us)\b|\bout of (?:the )?office\b|\b(?:annual"
    r"|maternity|paternity|sick|parental|study|compassionate) leave\b|\bon leave\b|\b(?:i am|i['’]m|i will be"
    r"|i shall be|i['’]ll be|is|currently) (?:away|off|out|absent|not (?:at work|in the office))\b"
    rf"|\bthis {_BOX} (?:closes|is closed|will close|is no longer|is (?:only )?(?:checked|read|monitored|staffed))\b"
    rf"|\b(?:do not|don['’]?t|cannot) (?:deal with|accept|answer) \w+ (?:\w+ )?by e-?mail\b|\bfor (?:urgent|all other"
    rf"|other|any) [^.\n]{{0,60}}\b(?:ring|call|contact|use|telephone|phone|e-?mail)\b"
)
"""Whoever was written to is gone, away or hears nobody so."""
_GONE = (
    r"(?:(?:has|had|is|was) )?(?:now |since |recently |sadly )?(?:finish(?:ed|es)|left|gone|retir(?:ed|es)|resigned"
    r"|quit|departed|moved on|moved away|stepped down|stood down|handed in|hung up|packed (?:up|it in)"
    r"|started (?:a|another|his|her|their)|no longer|not (?:here|with)|away|off|on (?:\w+ )?(?:leave|secondment"
    r"|sabbatical)|died|passed away)\b"
)
_MAILS = (
    rf"(?:{_BOX}|(?:e-?)?mails?|messages?|correspondence|enquir(?:y|ies)|what(?:ever)? (?:you|people|they|was|is|has"
    rf" been"
    r"|arrives|comes|lands)\b(?: (?:have |has )?(?:sent|wrote|written|send|write))?)"
)
_DONE = (
    r"(?:read|seen|opened|monitored|checked|looked at|picked up|answered|attended|forwarded|passed on|sent on|actioned"
    r"|collected|in use|used|staffed|manned|active|live|dealt with|redirected)\b"
)
_DOES = (
    r"(?:reads?|sees?|opens?|monitors?|checks?|looks? at|picks? up|answers?|reply|replies|forwards?|pass|send"
    r"|reading|seeing|opening|monitoring|checking|looking at|picking up|answering|forwarding)\b"
)
_UNREAD = lowered(
    rf"\b{_MAILS}[^.\n]{{0,50}}\b(?:not|never|no longer|cannot|nobody|no[- ]one|without being)\b[^.\n]{{0,20}}?"
    rf"\b(?:{_DONE}|{_DOES})"
    rf"|\b{_MAILS}[^.\n]{{0,50}}(?:n['’]t|n['’]t be|n['’]t been) {_DONE}"
    rf"|\b(?:nobody|no[- ]one|none of us)(?: \w+){{0,2}}? {_DOES}[^.\n]{{0,20}}\b(?:{_MAILS}|here|this)\b"
    rf"|\b(?:i|we)(?:['’]m| am|['’]re| are| shall| will| can| do)?(?: not|n['’]t|not|nt) (?:be )?(?:able to )?{_DOES}"
    rf"[^.\n]{{0,40}}\b(?:{_MAILS}|this|it|yours?)\b"
    rf"|\b{_MAILS}[^.\n]{{0,40}}\b(?:unread|unseen|unopened|(?:has|have|will|is|are|was|being) (?:be |been |being"
    rf" )?(?:deleted"
    r"|closed|removed|discarded|switched off|shut|retired|deactivated)|going dark|closes?)\b"
    r"|\b(?:nobody|no[- ]one|somebody|not anybody) (?:is |sits )?(?:at|on) the other end\b"
    r"|\b(?:do not|don['’]?t|please do not|no need to) (?:wait for|expect|look for) an? (?:answer|reply|response)\b"
)
"""What is sent there nobody reads."""
_HAS_GONE = lowered(
    rf"\b(?:i|he|she|they|[a-z][\w'’-]{{1,24}}(?:,[a-z][\w'’-]{{1,24}}){{0,2}},?|who)"
    rf"(?:['’]ve|['’]m|['’]s|['’]re)? {_GONE}"
    r"|\b(?:i|he|she|they|who|\w+)(?:['’]ve|['’]s| has| have| had)? (?:now |since |recently |sadly )?(?:stopped"
    r" (?:working"
    r"|practi[sc]ing|being)|taken (?:early |his |her |their )?(?:retirement|another|a new|up)|moved (?:to|into|across"
    r"|teams?"
    r"|jobs?|offices?|on)|changed (?:jobs?|teams?|roles?|offices?)|passed (?:on )?(?:the|his|her|my)"
    r"|handed over|joined|gone to)\b"
    r"|\b(?:no longer|not|n['’]t) (?:\w+ )?(?:hold|work|employed|an? (?:employee|member)|in post|in (?:this|that|the)"
    r" (?:post|role|job|team)|the|part of|with (?:us|the)|here|at)\b"
    r"|\bformer(?:ly)? [a-z]|\blast (?:working )?day\b|\b(?:on|started) (?:(?:my|his|her|their|a|annual|maternity"
    r"|paternity"
    r"|sick|study|parental|long|adoption|extended) )*(?:leave|secondment|sabbatical|holiday)\b"
)
"""Whoever was written to is not there any more, or for long."""
_BY_ITSELF = lowered(
    r"\bauto(?:mat(?:ed|ic|ically))?\b|\bauto-?(?:repl|respon|answer|generated)\w*|\b(?:by itself|on its own|of its own"
    r" accord"
    r"|by themselves)\b|\b(?:to|gives?|sends?) (?:every(?:one|body|thing)|every (?:sender|message|mail|e-?mail|writer"
    r"|person)"
    r"|all (?:who|senders|messages|mail)|any(?:one|body) who|whoever)\b|\b(?:not (?:by|from)|no|nor) an? (?:person"
    r"|human)\b"
    r"|\b(?:sent|written|produced|issued|generated) by (?:the|a|an|our|this) (?:\w+ )?(?:system|server|computer|machine"
    r"|software|mail ?box|robot|bot|program(?:me)?|rule)\b|\b(?:the|our|this|a) (?:\w+ )?(?:rule|server|system|computer"
    r"|mailbox"
    r"|machine|robot) (?:sends|gives|writes|replies|answers|is sending)\b"
)
"""It says that it was sent of its own accord, whoever wrote."""
_TURN_TO = lowered(
    r"\b(?:contact|ring|call|phone|telephone|e-?mail|speak (?:to|with)|write to|ask(?: for)?|use|try|see|covers?"
    r"|covering|has my (?:cases|work)|colleagues?|manager)\b"
)
_WHOEVER = lowered(
    r"\b(?:if|whoever|any(?:one|body)|people|clients|patients|residents|tenants|those|somebody|someone|in case)\b"
    r"|^\W{0,6}(?:for|should)\b|\bfor (?:any|all|other|urgent|same[- ]day|releases|discharges)\b"
)
"""Told to everybody: "if a client is homeless tonight"."""
_ANY_SUCH = lowered(
    r"\b(?:an?|any|every|each|some) (?:[\w-]+ ){0,2}?(?:who|that|with|without|needing|in need)\b|\b(?:\w{3,}s|people"
    r"|men|women"
    r"|children|guests?) (?:[\w-]+ ){0,4}?(?:who|that|with(?:out)?|needing|in need|coming|leaving|being|sleeping)\b"
    r"|^\W*[\w ,'’-]{1,70}[:–-]"
)
"""Of whom a signpost speaks: one of a kind, and who is asked about such."""
_OF_NOBODY = (_WHOEVER, _ABSENT, _TURN_TO)
_COPIED = compiled(
    r"^\W{0,6}(?:your (?:message|e-?mail|request|enquiry)|original message|you wrote"
    r"|(?:a )?copy of (?:what|the|your)\b[^\n]{0,40})"
    r"\W{0,6}$",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands below is what it was sent."""


def is_by_a_machine(seen: Seen, own: Cues, content: Cues) -> bool:
    """Whether it is surely no person's, and tells of nobody."""
    marked = MARKED.match(seen.envelope.subject) is not None
    machine, receipt = _different(_BY_MACHINE, own), _RECEIPT.search(own.small) is not None
    to_all = receipt or _MANNERS.search(own.small) is not None or _ABSENT.search(low(seen.typed)) is not None
    to_all = to_all or _gone_sender(seen) is not None
    if MARKED_ABROAD.match(seen.envelope.subject):  # in other languages nearly every word may look like a name
        told = seen.forms or seen.problems or refers(own) or of_oneself(seen.typed) or brings_in(seen, own)
        return not (told or content.identity > 1 or own.count("new") or tells_of_one(seen))
    if _is_standing(seen, own):
        return not _tells_of_somebody(seen, own, content)
    sure = (machine and (to_all or machine > 1)) or (marked and (machine or to_all))
    if not sure and receipt and _NUMBERED.search(own.small):
        mine = Cues(_COPIED.split(seen.typed, maxsplit=1)[0])
        news = mine.count("follow") or mine.count("earlier") or SOMEBODY.search(mine.text)
        sure = bool(own.case or seen.is_reply or CASE.search(seen.below)) and not news
    if not machine and content.identity and home_at_stake(seen.typed, own=True):
        return False
    return bool(sure) and not _tells_of_somebody(seen, own, content)


def _is_standing(seen: Seen, own: Cues) -> bool:
    """Whether two of three are said: nobody reads it, whoever was written to is gone, and it is sent of itself.

    Without the last only an answer to another mail counts: who takes leave writes so of a client as well.
    """
    if len(seen.typed) > _MOST_READ:
        return False  # no standing answer is so long, and somebody may be told of below
    typed = low(seen.typed)
    itself = _BY_ITSELF.search(typed) is not None
    gone = _has_gone(seen, typed)
    said = itself + (_UNREAD.search(typed) is not None) + gone
    if said > 1 and not itself:
        mine = Cues(typed)
        answers = seen.is_reply or bool(seen.envelope.in_reply_to)
        return answers and not (mine.count("follow") or mine.count("earlier") or mine.case)
    return said > 1


def _has_gone(seen: Seen, typed: str) -> bool:
    """Whether the writer, by "I" or by name, is gone: "he has moved to ward 4" is said of a patient."""
    return _is_gone(typed, _OF_ONES_OWN | _names_of_sender(seen))


def _names_of_sender(seen: Seen) -> frozenset[str]:
    sender = seen.envelope.sender
    return frozenset(re.findall(r"[\w'’-]{3,30}", low(sender.name)) if sender else ())


def _is_gone(typed: str, whom: frozenset[str]) -> bool:
    for found in _HAS_GONE.finditer(typed):
        far = max(0, found.start() - _SENTENCE)
        start = max(far, *(typed.rfind(mark, far, found.start()) + 1 for mark in (".", "!", "?", "\n\n")))
        if not whom.isdisjoint(re.findall(r"[\w'’-]+", typed[start : found.end()])):
            return True
    return False


_SENTENCE = 300
"""So far back at most begins the sentence of a word: a text without stops may hold ten thousand."""
_OF_ONES_OWN = frozenset({"i", "i'm", "i’m", "i've", "i’ve", "my"})


def _gone_sender(seen: Seen) -> re.Match[str] | None:
    """Where it tells of its own sender as of another who is gone: nobody says "Gil finished with us" of himself."""
    sender = seen.envelope.sender
    name = low(sender.name).split() if sender else []
    if not name or len(name[0]) < _LEAST_LETTERS:
        return None
    told = rf"(?:^|[.!?\n]\s{{0,9}}){re.escape(name[0])}(?: {_WORDS_OF_A_NAME})?,? {_GONE}"
    return re.search(told, low(seen.typed[:_MOST_READ]))


_LEAST_LETTERS = 3
_WORDS_OF_A_NAME = r"[\w'’-]{2,30}"


def without_standing_words(seen: Seen) -> Seen:
    """The mail without what its mailbox says below every mail: "this mailbox is not monitored at weekends"."""
    if _BY_MACHINE.search(low(seen.own)) is None:
        return seen
    return replace(seen, own=_spoken(seen.own), content=_spoken(seen.content), typed=_spoken(seen.typed))


def _spoken(text: str) -> str:
    lines = ([one for one in split_sentences(line) if not _BY_MACHINE.search(low(one))] for line in text.splitlines())
    return "\n".join(" ".join(kept) for kept in lines)


def _different(sought: Sought, own: Cues) -> int:
    return len({" ".join(found.group(0).split())[:24] for found in sought.finditer(own.small[:_MOST_READ])})


def _tells_of_somebody(seen: Seen, own: Cues, content: Cues) -> bool:
    """Whether it may refer anybody: in doubt it does."""
    if (seen.forms and not seen.echoed) or seen.problems or refers(own) or brings_another(seen) or brings_in(seen, own):
        return True
    if of_oneself(seen.typed) or content.identity >= _TELLS_APART or (own.count("new") and not own.case):
        return True
    gone = _gone_sender(seen)
    standing = _is_standing(seen, own)
    read = _without_our_subject(content.text[:_MOST_READ], seen, standing=standing)
    if gone:  # "moved on" is said of his post, and of no home
        read = re.sub(re.escape(gone.group(0).strip(" .!?\n")), " ", read, flags=re.IGNORECASE)
    if standing:
        read = _NO_PERSON.sub(" ", read)
    if gone or (standing and _is_gone(low(seen.typed[:_MOST_READ]), _names_of_sender(seen))):
        read = _HE_HIMSELF.sub(" ", read)
    sentences = [one for line in read.splitlines() for one in split_sentences(line)]
    echoes = CASE.search(seen.typed) is not None  # one in the subject alone gives nothing of ours back
    told = "\n".join(
        one for one in sentences if not (_is_signpost(one) or any(each.search(low(one)) for each in _OF_NOBODY))
    )
    if gone:
        told = _BY_MACHINE.sub(" ", low(told))
    if not own.case and (Cues(told).identity or SOMEBODY.search(told) or home_at_stake(told)):
        return True
    return content.count("need") > 0 and any(_is_about_somebody(one, seen, echoes=echoes) for one in sentences)


def _without_our_subject(text: str, seen: Seen, *, standing: bool) -> str:
    """A text without the subject of the mail of ours that it answers, which may speak of a homeless person."""
    subject = seen.envelope.subject
    marked = CASE.search(subject) or MARKED.match(subject) or MARKED_ABROAD.match(subject)
    if not (marked or (standing and seen.is_reply)):
        return text
    parts = [part.strip(" -–:[]") for part in _PARTS.split(subject)]
    ours = [low(part) for part in parts if len(part.split()) >= _A_SUBJECT]
    kept = (line for line in text.splitlines()[1:] if not any(part in low(line) for part in ours))
    return "\n".join(kept)


_PARTS = re.compile(r"\s?: |\s[-–] |\[?DTR-[A-Z]{2,5}-\d{4}-\d{4,6}\]?")
_A_SUBJECT = 3


def _is_about_somebody(sentence: str, seen: Seen, *, echoes: bool) -> bool:
    """Whether a need is told of one, or a name stands there of one who is not the writer, gone, or to be asked.

    Below a case of ours our own letter comes back (`echoes`): what it says of a need is known.
    """
    cues = Cues(sentence)
    signpost = _is_signpost(sentence)
    in_need = cues.count("need") > 0 and not (signpost or _WHOEVER.search(cues.small))
    if in_need and not echoes:
        return True
    sender = seen.envelope.sender
    writer = f"{sender.name} {_APART.sub(' ', f'{sender.name} {sender.email}')}" if sender else ""
    works = echoes and _WORKS_ON_IT.match(sentence)
    excused = not in_need and (signpost or works or _ABSENT.search(cues.small) or _TURN_TO.search(cues.small))
    return not excused and any(not is_body(name) for name in strangers(sentence, writer, ""))


def _is_signpost(sentence: str) -> bool:
    """Whether it tells such people where to turn, and of nobody: "Families at risk: Leyla Moon, 01632 960377"."""
    small = low(sentence)
    if not _ANY_SUCH.search(small) or _HE_HIMSELF.search(sentence) or _OF_ONE.search(sentence):
        return False
    reached = is_reached(sentence) or _TURN_TO.search(small) is not None
    return reached and not strangers(re.split("[:–]", sentence, maxsplit=1)[0], "", "")


_OF_ONE = re.compile(r"\b(?:aged?|dob|born|d\.o\.b)\b|[A-Z][\w'’-]+(?:,| \() ?(?:1[5-9]|[2-9]\d)\b(?! ?\d)")
_HE_HIMSELF = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
"""In a mail about its gone sender that is the sender."""
_NO_PERSON = compiled(
    r"\b(?:not? (?:by|from)|no|nor) an? (?:person|human)\b|\bthe person (?:who(?:m)? |that )?you (?:have |had"
    r" )?(?:wr[io]te\w*"
    r"|written|e-?mailed|contacted|are (?:writing|trying))(?: to)?\b",
    re.IGNORECASE,
)
_WORKS_ON_IT = compiled(
    r"^\W*(?:lead|officer|(?:case|key|support|lead) ?(?:worker|officer|handler|manager)|housing officer|contact|handler"
    r"|owner|agent|technician|assignee|assigned(?: to)?|allocated(?: to)?|adviser|advisor)[ \t]*[:=–-]",
    re.IGNORECASE,
)
"""A row that names who works on a case."""
_APART = re.compile(r"[-._@]")
"""A mail domain names the writer's office: "blackwater-advocates.example"."""
