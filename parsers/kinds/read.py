"""What kind of message this is, by headers and words alone: headers first, then what the sender typed.

For: `read`. `rules.kind.final_kind` adds what only a council knows (its staff, its cases).

Must not know: councils, staff, cases, clocks.

A referral taken for anything else is the worst error, so each other kind must be plain; in doubt it is a referral
with a doubt, and a person looks.
"""

from __future__ import annotations

import re

from parsers.kinds.cues import Cues
from parsers.kinds.newcomer import brings_another, home_at_stake, refers, says_somebody_new, strangers
from parsers.kinds.outright import by_own_word, is_echo
from parsers.kinds.overruling import PASSED_ON, PLAINLY_ONE_PERSON, held_against, only_checks_an_address
from parsers.kinds.robots import is_by_a_machine
from parsers.kinds.subjects import AUTO_SUBJECT, BOUNCE_SUBJECT, RECEIPT_SUBJECT, WAS_READ
from parsers.kinds.tenancy import asks_to_keep_a_home
from parsers.kinds.unnamed import speaks_of_nobody, tells_of_one_below
from parsers.patterns import compiled, lowered
from parsers.prose.roll import people_listed
from parsers.record import Automatic, Kind, Problem, ProblemCode
from parsers.seen import SOMEBODY, Judgement, Seen

_BRIEF = 350
_ONE_PERSON_BESIDE = (2, 3, PLAINLY_ONE_PERSON)
"""How plainly a person must be told for a referral where nothing, one thing or more speaks of another kind of mail."""


def kind_of(seen: Seen) -> Judgement:
    """Tell the kind."""
    own = Cues(seen.own)
    content = own if seen.content == seen.own else Cues(seen.content)
    found = _settled(seen, own, content) or held_against(_by_rule(seen, own, content), seen, own, content)
    by_words = found.kind in _REFERS_NOBODY and seen.envelope.automatic is Automatic.NO
    return Judgement(Kind.REFERRAL, _FAR_BELOW) if by_words and tells_of_one_below(seen) else found


_REFERS_NOBODY = (Kind.NOT_REFERRAL, Kind.AUTO_REPLY)
_FAR_BELOW = "somebody is told of far below: read for whom it asks"


def is_settled(seen: Seen, own: Cues, content: Cues) -> bool:
    """Whether something plainer than its words tells the kind."""
    return _settled(seen, own, content) is not None


def _settled(seen: Seen, own: Cues, content: Cues) -> Judgement | None:
    judges = (_by_headers, _by_emptiness, _by_notice, _by_own_word, _by_form)
    return next((found for judge in judges if (found := judge(seen, own, content)) is not None), None)


def _by_headers(seen: Seen, own: Cues, content: Cues) -> Judgement | None:
    automatic = seen.envelope.automatic
    if automatic is Automatic.BOUNCE or (BOUNCE_SUBJECT.match(seen.envelope.subject) and content.identity < 3):
        return _returned(seen, own, content)
    receipt = RECEIPT_SUBJECT.match(seen.envelope.subject) and WAS_READ.search(own.text) and content.identity < 2
    if automatic is Automatic.RECEIPT or receipt:
        return Judgement(Kind.AUTO_REPLY)
    if seen.envelope.triage_kind is not None:
        return Judgement(Kind.NOT_REFERRAL)
    if automatic is Automatic.REPLY:
        if is_echo(seen, own):
            return Judgement(Kind.AUTO_REPLY)
        if seen.forms or (_whole_referral(own) and not own.count("away")) or _tells_of_somebody(own):
            return Judgement(
                Kind.REFERRAL, "a machine sent it as an automatic reply, and it holds a referral: read for whom"
            )
        return Judgement(Kind.AUTO_REPLY)
    if seen.calendar and not seen.forms and not (content.identity >= PLAINLY_ONE_PERSON and _tells(content)):
        return Judgement(Kind.NOT_REFERRAL)  # an appointment; one that hangs below somebody's story changes nothing
    return None


def _returned(seen: Seen, own: Cues, content: Cues) -> Judgement:
    """A bounce, unless what a mailer's address sends on is somebody's story and returns no mail of ours (RFC 3464)."""
    names_ours = seen.envelope.bounced_message_id or own.case or content.case
    if not names_ours and content.identity >= PLAINLY_ONE_PERSON and content.count("need") and content.count("ask"):
        return Judgement(Kind.REFERRAL, "a mail system sent it, and it holds a referral: read for whom")
    return Judgement(Kind.BOUNCE)


def _whole_referral(cues: Cues) -> bool:
    """Who, what need and that something is asked, each more than once."""
    return cues.identity >= 3 and cues.count("need") >= 2 and cues.count("ask") >= 1


def _tells_of_somebody(cues: Cues) -> bool:
    """Whether one person is told of, with a need, and is to be referred: a note of absence tells only whom to ask."""
    one = cues.identity >= PLAINLY_ONE_PERSON and refers(cues)
    return cues.count("need") > 0 and (one or _REFERS_ONE.search(cues.small) is not None)


_REFERS_ONE = lowered(r"\brefer(?:red|ring)? (?:him|her)\b|\breferral for (?:him|her|mr|mrs|ms|miss)\b")


def _tells(cues: Cues) -> bool:
    return bool(cues.count("need") or cues.count("ask"))


def _by_emptiness(seen: Seen, own: Cues, content: Cues) -> Judgement | None:
    """Nothing to read, or only the shell of something encrypted."""
    locked = any(problem.code is ProblemCode.ENCRYPTED for problem in seen.problems)
    if seen.forms:
        return None
    if seen.words and own.case and not seen.problems:
        return None  # "Anything?" below a case of ours
    if seen.words < 3 and not (content.identity >= 2 and (content.count("ask") or content.count("need"))):
        if own.count("new") and seen.problems:
            return Judgement(Kind.REFERRAL, "what was sent cannot be read: ask for it again")
        nothing = None if seen.problems else Problem("body", ProblemCode.EMPTY)
        return Judgement(Kind.UNREADABLE, problem=nothing)
    facts = content.identity >= 2 or (content.identity and content.count("need"))
    if locked and not facts and not own.count("new"):
        return Judgement(Kind.UNREADABLE)
    return None


def _by_notice(seen: Seen, own: Cues, content: Cues) -> Judgement | None:
    """Notices that something waits elsewhere: in a referral portal, or behind a secure-mail log-in."""
    if seen.forms or content.words > _BRIEF or content.identity >= 3:
        return None
    robot = seen.envelope.automatic is Automatic.GENERATED or not seen.envelope.answerable
    said = _SYSTEM.search(content.small) or _HELD_BACK.search(content.small)
    robot = robot or (content.identity < 2 and said is not None)
    if robot and content.identity < 2 and _waits_elsewhere(content):
        return Judgement(Kind.PORTAL_NOTICE)
    if _OF_A_REFERRAL.search(content.small) and content.count("portal") >= (2 if robot else 4):
        if not content.count("new") > 1 and (content.identity < 2 or robot):
            told = Judgement(Kind.REFERRAL, "a case system sent it, and it tells of somebody: read for whom")
            return told if _tells_whom(content) else Judgement(Kind.PORTAL_NOTICE)
    if _is_sealed(seen, content):
        locked = any(problem.code is ProblemCode.ENCRYPTED for problem in seen.problems)
        return Judgement(Kind.UNREADABLE, problem=None if locked else Problem("body", ProblemCode.ENCRYPTED))
    return None


def _is_sealed(seen: Seen, content: Cues) -> bool:
    """Whether it only says that a message can be read elsewhere, and of nobody that he is in need."""
    if (
        not seen.links
        or _SECRET.search(content.small) is None
        or content.count("sealed") < 3
        or content.count("need") > 1
        or content.identity > 1
    ):
        return False
    lines = content.text[:_MOST_NOTICED].splitlines() if content.count("need") else []
    return not any(Cues(line).count("need") and strangers(line, "", "") for line in lines)


_SECRET = lowered(
    r"\b(?:secur(?:e|ed|ely)|(?:must|may|can)(?:not| not) (?:travel|go|be sent)|(?:en|de)crypt\w*|protected|sealed"
    r"|confidential(?:ly)?|private(?:ly)?)\b"
)


_OF_A_REFERRAL = lowered(r"\breferrals?\b|\bduty to refer\b|\bnotification\b|\benquir(?:y|ies)\b")
_SYSTEM = lowered(
    r"\bthis is an? (?:system|automat\w+)(?: generated)? (?:e-?mail|message|notification)"
    r"|\b(?:cannot|can['’]?t|can not|unable to|do not|don['’]?t) (?:reply|respond|answer) (?:directly )?to this"
    r" (?:address|e-?mail|message|mailbox|notification|alert)\b"
    r"|\b(?:mailbox|address|inbox) is (?:unattended|unmonitored|not (?:attended|monitored|read|staffed))\b"
    r"|\brepl(?:y|ies)(?: to this (?:address|e-?mail|message))? (?:are|is|will) not (?:be )?(?:read|monitored|seen)\b"
)
_HELD_BACK = lowered(
    r"\b(?:referrals?|content|contents|details|names?|information|record|case)\b[^.\n]{0,60}\b(?:"
    r"(?:is|are|be)(?: not|n['’]t) (?:shown|given|included|sent|printed|put|held|in)\b"
    r"|(?:can|may)(?: only)? be (?:seen|read|viewed|opened|had)\b[^.]{0,16}\b(?:only|after|when|once|in|by)\b"
    r"|(?:is|are) (?:only )?(?:shown|visible|available|kept|held)\b[^.]{0,16}\b(?:only|after|when|once|in)\b)"
    r"|\b(?:can|may) only be (?:seen|read|viewed|opened)\b"
    r"|\b(?:no|without) (?:personal |client |further |any )?(?:details|data|information"
    r"|names)\b[^.\n]{0,30}\b(?:e-?mail"
    r"|here|this message|notice)\b|\b(?:not|never) (?:shown|included|put|sent) (?:in|by|with) (?:this |an? )?(?:e-?mail"
    r"|message|notice)s?\b"
)
"""What a portal writes of that which it does not send along."""
_WAITING = lowered(
    r"\b(?:referrals?|duty[- ]to[- ]refer|dtrs?|notifications?|submissions?|entr(?:y|ies)|enquir(?:y|ies)|items?"
    r"|references?|cases?)\b[^.\n]{0,80}\b(?:waiting|awaiting|pending|un(?:opened|read|accepted|allocated)|outstanding"
    r"|(?:assigned|allocated|submitted|sent|passed|routed) to|placed|arrived|in your"
    r"|not (?:yet )?been (?:opened|accepted|read|viewed)|(?:nobody|no one|no-one) has (?:yet )?(?:opened|read|accepted"
    r"|viewed)|to (?:accept|allocate|triage))\b"
    r"|\b(?:waiting|awaiting|pending|unread|outstanding|placed|queued)\s{0,9}:"
    r"|\b(?:waiting|awaiting|pending|unopened|unread|outstanding) (?:\w+ ){0,2}?(?:referrals?|dtrs?|notifications?)\b"
    r"|\b(?:sent you|submitted to you|passed you|been assigned|(?:has|have) (?:made|finished|completed|raised|created))"
    r" (?:an?|one|\d+) (?:\w+ ){0,2}?(?:referrals?|dtrs?|duty to refer)\b"
)
_BEHIND_A_DOOR = lowered(
    r"\b(?:log|sign)(?:g?ing)?[ -]?(?:in|on)\b|\b(?:lobby|in-?tray|tray|dashboard|work ?list|work ?queue|portal)\b"
)
_OF_SOMEBODY = lowered(
    r"\breferrals?\b|\bduty[- ]to[- ]refer\b|\bdtrs?\b|\bhomeless|\bhelp with housing\b"
    r"|\bneeds help\b"
)


def _waits_elsewhere(content: Cues) -> bool:
    """Whether it says that something waits behind a log-in, and names nobody."""
    if not all(each.search(content.small) for each in (_WAITING, _BEHIND_A_DOOR, _OF_SOMEBODY)):
        return False
    return not _tells_whom(content)


def _tells_whom(content: Cues) -> bool:
    """Whether a notice names who has no home, or where he is to be found: then it is the referral itself."""
    text = content.text[:_MOST_NOTICED]
    if not content.count("need") or _WITHHELD.search(content.small):
        return False
    if _PERSON_ROW.search(text) or _SEEN_AT.search(text):
        return True
    lines = (line for line in text.splitlines() if not _ROW.match(line))
    return any(Cues(line).count("need") and strangers(line, "", "") for line in lines)


_ROW = compiled(r"[^:.\n]{1,40}?(?::|\s?\.{3,}|\s?_{3,}|\s?…|\t|\s{3})\s")
_WITHHELD = lowered(
    r"\b(?:no|not|nothing|cannot|never|without) (?:[\w-]+ ){0,4}?(?:personal (?:data|details|information)|details"
    r"|shown|names?)\b|\bon(?:ly)? the (?:portal|system) only\b|\bdata protection\b"
)
"""A notice says of itself that it tells nobody."""
_PERSON_ROW = re.compile(
    r"^[ \t]*(?i:(?:applicant|client|person|patient|prisoner|service user|customer|tenant|who)(?:['’]s)?(?: name)?"
    r"|(?:full )?name)[ \t]*(?:[:=]|\.{3,}|_{3,}|…)[ \t]*(?:(?:Mr|Mrs|Ms|Miss|Mx)\.? )?[A-Z][\w'’-]+ [A-Z][\w'’-]+",
    re.MULTILINE,
)
_SEEN_AT = compiled(
    r"\b(?:man|woman|male|female|lady|gentleman|person|couple|lad|girl)\b[^.\n]{0,40}\b(?:in|at|on|by|under|behind"
    r"|outside|near|opposite)\b [^.\n]{0,40}(?:\b\d{1,3} )?[A-Z]\w+ (?:[A-Z]\w+ )?(?:St|Street|Rd|Road|Lane|Park"
    r"|Station|Way|Avenue|Ave|Bridge|Square|Car Park|Hill|Close|Row|Church|Library)\b"
    r"|\b(?i:location|where|seen|place)[ \t]*:[ \t]*\S[\s\S]{0,240}\b(?i:man|woman|male|female|lady|person)\b",
)
"""Where a person was seen: whoever goes there finds him."""


_MOST_NOTICED = 4_000


def _by_own_word(seen: Seen, own: Cues, content: Cues) -> Judgement | None:
    """What the mail says of itself, and a machine whose headers do not."""
    machine = is_by_a_machine(seen, own, content)
    if machine:
        return Judgement(Kind.AUTO_REPLY)
    return by_own_word(seen, own) or (Judgement(Kind.NOT_REFERRAL) if speaks_of_nobody(seen, own, content) else None)


def _by_robot(seen: Seen, own: Cues, content: Cues) -> Judgement | None:
    """Away messages and ticket receipts that their headers do not own up to."""
    if seen.forms or own.identity >= 3 or own.count("new") > 1:
        return None
    answers = bool(seen.is_reply or seen.envelope.in_reply_to or own.case)
    generated = seen.envelope.automatic is Automatic.GENERATED
    marked = bool(AUTO_SUBJECT.match(seen.envelope.subject))
    wanted = 1 if marked else 2 if answers or generated else 3
    return Judgement(Kind.AUTO_REPLY) if own.count("away") >= wanted else None


_ENCLOSED = compiled(
    r"\b(?:referral|notification|duty to refer|dtr|form)s?\b.{0,40}\b(?:attached|enclosed|below|herewith)"
    r"|\b(?:attach\w*|enclos\w*|find|send\w*|here is|here's)\b.{0,40}\b(?:referral|notification|duty to refer|dtr)\b",
    re.IGNORECASE,
)
"""A referral sent along with whatever is said beside it (contract, reading.md: Kind)."""


def _by_form(seen: Seen, own: Cues, content: Cues) -> Judgement | None:
    if not seen.forms:
        return None
    if asks_to_keep_a_home(own) and not _ENCLOSED.search(own.text):
        return Judgement(Kind.TENANCY_HELP)
    if only_checks_an_address(own) and not _ENCLOSED.search(own.text):
        return Judgement(Kind.NOT_REFERRAL)
    if own.case and own.count("follow") and not own.count("new"):
        return Judgement(
            Kind.REFERRAL, "a form came with a mail about an earlier referral: read whether it is a new one"
        )
    return Judgement(Kind.REFERRAL)


def _by_rule(seen: Seen, own: Cues, content: Cues) -> Judgement:
    robot = _by_robot(seen, own, content)
    if robot is not None:
        return robot
    if _is_follow_up(seen, own) and not PASSED_ON.search(own.text):
        return Judgement(Kind.FOLLOW_UP)
    if asks_to_keep_a_home(content):
        return Judgement(Kind.TENANCY_HELP)
    if _lists_people(seen, own, content):
        return Judgement(Kind.REFERRAL, "it lists people: read who is referred")
    if _is_other(seen, own, content):
        return Judgement(Kind.NOT_REFERRAL)
    need, ask = content.count("need"), content.count("ask")
    if content.identity >= 2 and (need or ask):
        return Judgement(
            Kind.REFERRAL, "" if need and ask else "little is said of need or wish: read whether help is asked"
        )
    if content.identity >= _ONE_PERSON_BESIDE[min(own.count("other"), len(_ONE_PERSON_BESIDE) - 1)]:
        return Judgement(Kind.REFERRAL, "a person is named, without need or wish: read whether help is asked")
    if content.identity and need:
        return Judgement(
            Kind.REFERRAL, "" if need >= 2 and ask else "it is not plain who needs help: read for whom it asks"
        )
    return _in_doubt(seen, own, content)


def _lists_people(seen: Seen, own: Cues, content: Cues) -> bool:
    """Whether lines each put another person on a list of those without a home, and nothing else is sent to many."""
    if content.identity >= PLAINLY_ONE_PERSON or not content.count("need") or own.count("other") or _is_listed(seen):
        return False
    return people_listed(content.text) > 1


def _in_doubt(seen: Seen, own: Cues, content: Cues) -> Judgement:
    """Nobody is plainly named with a need: whatever may yet be a referral is one, with its doubt."""
    need, other = content.count("need"), own.count("other")
    if content.count("new") and (need or seen.unread):
        return Judgement(Kind.REFERRAL, "nobody is named plainly: read for whom it asks")
    if need >= 2 and content.count("ask") >= 2 and not other:
        return Judgement(Kind.REFERRAL, "nobody is named plainly: read for whom it asks")
    if seen.unread and not other:
        return Judgement(Kind.UNREADABLE)
    somebody = content.identity or SOMEBODY.search(content.text)
    of_home = somebody or _TO_LEAVE.search(content.text) or _OF_MYSELF.search(seen.typed)
    told = (need and of_home) or home_at_stake(content.text, own=not somebody)
    if told and _is_by_a_person(seen) and not other:
        return Judgement(Kind.REFERRAL, "it may speak of somebody without a home: read it, and ask who it is")
    again = (own.count("earlier") or own.count("follow") > 1) and not other
    return Judgement(Kind.FOLLOW_UP if again else Kind.NOT_REFERRAL)


def _is_by_a_person(seen: Seen) -> bool:
    return seen.envelope.automatic is Automatic.NO and seen.envelope.answerable


_TO_LEAVE = compiled(
    r"\b(?:i|we|im|me)\b[^.?!\n]{0,60}\b(?:have|got|gotta|told|says?|wants?|need)\b (?:\w+ ){0,4}?(?:leave|move out"
    r"|be out|get out|be gone|go by)\b",
    re.IGNORECASE,
)

_OF_MYSELF = re.compile(r"(?:^|[^\w'’])(?:i|im|i['’]m|ive|i['’]ve|we|we['’]re|we['’]ve)\b", re.IGNORECASE)


def _is_follow_up(seen: Seen, own: Cues) -> bool:
    """Say whether somebody writes again, and brings nobody new."""
    reply = seen.is_reply or bool(seen.envelope.in_reply_to)
    earlier = own.count("earlier")
    score = 3 * own.case + 2 * seen.quotes_mailbox + reply + min(own.count("follow"), 3) + 2 * min(earlier, 2)
    score += bool(earlier) * (own.identity < 4)
    if score < 3:
        return False
    if own.identity >= 3 and (says_somebody_new(own.text) or (own.count("new") and not own.case)):
        return False
    if brings_another(seen):
        return False
    fresh = own.identity >= 4 and own.count("need") >= 2 and own.count("ask") >= 2
    if fresh and not own.count("follow") and not earlier:
        # somebody answered an old mail of ours to bring a new person: in doubt it is a referral
        return False
    return own.case or own.count("follow") >= 2 or not fresh


def _is_listed(seen: Seen) -> bool:
    return seen.envelope.automatic is Automatic.LIST


def _is_other(seen: Seen, own: Cues, content: Cues) -> bool:
    """Newsletters, enquiries, invoices, minutes, spam."""
    identity, need = content.identity, content.count("need")
    if _is_listed(seen) and not (_whole_referral(content) and own.count("other") < 2):
        return True
    if own.count("new") and identity >= 3 and need:
        return False
    other = own.count("other")
    slight = identity < 2 and not need and not own.count("new")
    return other >= 3 or (other >= 2 and (identity < 2 or not need)) or (other >= 1 and (not identity or slight))
