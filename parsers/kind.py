"""What kind of message this is, by headers and words alone: headers first, then what the sender typed.

For: `read`. `rules.kind.final_kind` adds what only a council knows (its staff, its cases).

Must not know: councils, staff, cases, clocks.

A referral taken for anything else is the worst error, so each other kind must be plain; in doubt it is a referral
with a doubt, and a person looks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from parsers.cues import Cues
from parsers.newcomer import home_at_stake, refers, says_somebody_new, strangers
from parsers.patterns import lowered
from parsers.record import Automatic, Kind, Problem, ProblemCode
from parsers.seen import Seen
from parsers.sorting import likely
from parsers.tenancy import asks_to_keep_a_home
from parsers.values.dates import find_dates
from parsers.values.identifiers import find_identifiers

_REPLY = re.compile(r"^\W*(?:re|aw|sv|antw)\s*(?:\[\d+\])?:", re.IGNORECASE)
_AUTO_SUBJECT = re.compile(
    r"^\W*(?:automatic(?:ally)? (?:reply|response)|auto(?:mated)?[- ]?(?:reply|response|matic)|out of (?:the "
    r")?office|autoreply"
    r"|away from|on leave|delivery (?:status|failure)|undeliver\w+|returned mail|mail delivery)",
    re.IGNORECASE,
)
_BOUNCE_SUBJECT = re.compile(
    r"^\W*(?:undeliver\w+|delivery (?:status notification|has failed|failure)|returned mail"
    r"|mail delivery (?:failed|sub)"
    r"|failure notice|message (?:not delivered|undeliverable))",
    re.IGNORECASE,
)
_RECEIPT_SUBJECT = re.compile(r"^\W*(?:not )?read\s*:", re.IGNORECASE)
_WAS_READ = re.compile(r"\bwas (?:read on|deleted without being read)\b", re.IGNORECASE)
"""What Outlook writes where a receipt comes without the form of RFC 8098."""
_LINK = re.compile(r"https?://|<a\b|\[cid:", re.IGNORECASE)
_BRIEF = 350
_PLAINLY_ONE_PERSON = 4
_ONE_PERSON_BESIDE = (2, 3, _PLAINLY_ONE_PERSON)
"""How plainly a person must be told for a referral where nothing, one thing or more speaks of another kind of mail."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A kind, the doubt that a person must see ('' where there is none), and a problem that only the words showed."""

    kind: Kind
    doubt: str = ""
    problem: Problem | None = None


def kind_of(seen: Seen) -> Judgement:
    """Tell the kind."""
    own = Cues(seen.own)
    content = own if seen.content == seen.own else Cues(seen.content)
    return _settled(seen, own, content) or _by_words(seen, own, content)


def is_settled(seen: Seen, own: Cues, content: Cues) -> bool:
    """Whether something plainer than its words tells the kind."""
    return _settled(seen, own, content) is not None


def _settled(seen: Seen, own: Cues, content: Cues) -> Judgement | None:
    judges = (_by_headers, _by_emptiness, _by_notice, _by_form)
    return next((found for judge in judges if (found := judge(seen, own, content)) is not None), None)


def _by_headers(seen: Seen, own: Cues, content: Cues) -> Judgement | None:
    automatic = seen.envelope.automatic
    if automatic is Automatic.BOUNCE or (_BOUNCE_SUBJECT.match(seen.envelope.subject) and content.identity < 3):
        return Judgement(Kind.BOUNCE)
    if automatic is Automatic.RECEIPT or (_RECEIPT_SUBJECT.match(seen.envelope.subject) and _WAS_READ.search(own.text)):
        return Judgement(Kind.AUTO_REPLY)
    if seen.envelope.triage_kind is not None:
        return Judgement(Kind.NOT_REFERRAL)
    if automatic is Automatic.REPLY:
        if seen.forms or (_whole_referral(own) and not own.count("away")):
            return Judgement(Kind.REFERRAL, "sent by a machine as an automatic reply, but it holds a referral")
        return Judgement(Kind.AUTO_REPLY)
    if seen.calendar and not seen.forms and not (content.identity >= _PLAINLY_ONE_PERSON and _tells(content)):
        return Judgement(Kind.NOT_REFERRAL)  # an appointment; one that hangs below somebody's story changes nothing
    return None


_PASSED_ON = re.compile(r"^[ \t]*what it says[ \t]*:", re.IGNORECASE | re.MULTILINE)
"""How our own mails ask staff to send on what we could not open: what follows is somebody else's message, whole."""


def _whole_referral(cues: Cues) -> bool:
    """Who, what need and that something is asked, each more than once."""
    return cues.identity >= 3 and cues.count("need") >= 2 and cues.count("ask") >= 1


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
            return Judgement(Kind.REFERRAL, "what was sent cannot be read")
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
    speaks_of_referral = re.search(
        r"\breferrals?\b|\bduty to refer\b|\bnotification\b|\benquir(?:y|ies)\b", content.text, re.IGNORECASE
    )
    robot = seen.envelope.automatic is Automatic.GENERATED or not seen.envelope.answerable
    robot = robot or _SYSTEM.search(content.text) is not None
    if speaks_of_referral and content.count("portal") >= (2 if robot else 4) and not content.count("new") > 1:
        if content.identity < 2 or robot:
            return Judgement(Kind.PORTAL_NOTICE)
    if seen.links and content.count("sealed") >= 3 and content.count("need") < 2 and content.identity < 2:
        locked = any(problem.code is ProblemCode.ENCRYPTED for problem in seen.problems)
        return Judgement(Kind.UNREADABLE, problem=None if locked else Problem("body", ProblemCode.ENCRYPTED))
    return None


_SYSTEM = re.compile(
    r"\bthis is an? (?:system|automat\w+)(?: generated)? (?:e-?mail|message|notification)", re.IGNORECASE
)


def _by_robot(seen: Seen, own: Cues, content: Cues) -> Judgement | None:
    """Away messages and ticket receipts that their headers do not own up to."""
    if seen.forms or own.identity >= 3 or own.count("new") > 1:
        return None
    answers = bool(_REPLY.match(seen.envelope.subject) or seen.envelope.in_reply_to or own.case)
    generated = seen.envelope.automatic is Automatic.GENERATED
    marked = bool(_AUTO_SUBJECT.match(seen.envelope.subject))
    wanted = 1 if marked else 2 if answers or generated else 3
    return Judgement(Kind.AUTO_REPLY) if own.count("away") >= wanted else None


_ENCLOSED = re.compile(
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
    if own.case and own.count("follow") and not own.count("new"):
        return Judgement(Kind.REFERRAL, "a form came with a mail about an earlier referral")
    return Judgement(Kind.REFERRAL)


_ENOUGH = 0.25
"""So likely a mail must be a referral to be one whatever rules say; a referral lost is the worst error there is."""
_HARDLY = 0.08
"""Less likely than that, it is none, unless it is a plain one by rule."""
_NOT_AT_ALL = 0.01
"""The same where no word speaks of another kind of mail."""
_PLAINLY_ELSE = 0.95
_SURELY = 0.8


_OTHERWISE = 0.6
"""So likely it must be something else than rules say, among the kinds that refer nobody."""
_KINDS = {"follow_up": Kind.FOLLOW_UP, "tenancy_help": Kind.TENANCY_HELP, "other": Kind.NOT_REFERRAL}
_COMMAND = re.compile(r"^\W{0,3}(?:CLOSE|ASSIGN|REOPEN|REPORT|MERGE|EXPORT|ERASE|STATUS|LEAD)\b", re.MULTILINE)
"""A mailed command tells of nobody, whatever is said around it (contract, reading.md: Kind)."""


_BESIDE_A_TENANCY = 0.99
_ADDRESS_CHECK = lowered(
    r"\b(?:hdc|home detention curfew|curfew|bail|tag(?:ging)?|licence)\b[^.\n]{0,40}\b(?:address(?: check)?"
    r"|check|enquiry|suitab\w+)\b"
    r"|\baddress check\b|\b(?:proposed|offered|put forward an?|following) (?:release |curfew |hdc )?address\b"
)
"""A prison asks about an address that somebody has: nobody without a home (contract, reading.md: Kind)."""


def _by_words(seen: Seen, own: Cues, content: Cues) -> Judgement:
    """What rules make of the words, held against all of them together."""
    by_rule = _by_rule(seen, own, content)
    settled = by_rule.kind is Kind.UNREADABLE or _PASSED_ON.search(own.text) or _COMMAND.match(seen.typed)
    if settled or _is_plain(by_rule, own, content):
        return by_rule
    found = likely(seen, own, content)
    if by_rule.kind is Kind.TENANCY_HELP:
        beside = found["referral"] >= _BESIDE_A_TENANCY and (refers(own) or own.count("new"))
        return Judgement(Kind.REFERRAL, "it asks to keep a home, and may refer somebody beside") if beside else by_rule
    if _ADDRESS_CHECK.search(own.small) and (by_rule.doubt or by_rule.kind is Kind.NOT_REFERRAL):
        return by_rule if found["referral"] >= _SURELY else Judgement(Kind.NOT_REFERRAL)
    if by_rule.kind is not Kind.REFERRAL:
        if found["referral"] >= _ENOUGH and _is_somebody_told_of(seen, content):
            return Judgement(Kind.REFERRAL, "it may only answer or tell of other matters")
        return by_rule if by_rule.kind is Kind.AUTO_REPLY else _otherwise(by_rule.kind, found)
    if found["tenancy_help"] >= _PLAINLY_ELSE:
        return Judgement(Kind.TENANCY_HELP)
    hardly = _HARDLY if _has_beside(seen, own) else _NOT_AT_ALL
    if found["referral"] < hardly or found["follow_up"] >= _PLAINLY_ELSE:
        return _otherwise(Kind.FOLLOW_UP if _is_answer(seen, own) else Kind.NOT_REFERRAL, found)
    doubtful = not by_rule.doubt and found["referral"] < _ENOUGH
    return Judgement(Kind.REFERRAL, "it may refer nobody") if doubtful else by_rule


def _otherwise(kind: Kind, found: Mapping[str, float]) -> Judgement:
    """Among the kinds that refer nobody, that of the rules unless another is likely."""
    best = max(_KINDS, key=lambda each: found[each])
    return Judgement(_KINDS[best] if found[best] >= _OTHERWISE else kind)


def _is_plain(judgement: Judgement, own: Cues, content: Cues) -> bool:
    """Whether a referral is plain: one person, a need and a wish, and no word of any other kind of mail."""
    plain = judgement.kind is Kind.REFERRAL and not judgement.doubt
    beside = own.case or any(own.count(each) for each in _BESIDE)
    return plain and not beside and content.identity >= _PLAINLY_ONE_PERSON


_BESIDE = ("follow", "earlier", "away", "other")


def _has_beside(seen: Seen, own: Cues) -> bool:
    """Whether anything at all speaks of another kind of mail."""
    return bool(own.case or seen.below or any(own.count(each) for each in _BESIDE))


def _is_somebody_told_of(seen: Seen, content: Cues) -> bool:
    """Whether anybody at all is spoken of, as a bulletin or a command speaks of nobody."""
    text = f"{content.text}\n{seen.below}"
    return bool(content.identity or _SOMEBODY.search(text) or _OF_MINE.search(seen.typed) or strangers(text, "", ""))


_OF_MINE = re.compile(r"\b(?:i|my|me|we|our|us|im|ive)\b", re.IGNORECASE)


def _is_answer(seen: Seen, own: Cues) -> bool:
    return bool(own.case or own.count("follow") or own.count("earlier") or seen.below)


def _by_rule(seen: Seen, own: Cues, content: Cues) -> Judgement:
    robot = _by_robot(seen, own, content)
    if robot is not None:
        return robot
    if _is_follow_up(seen, own) and not _PASSED_ON.search(own.text):
        return Judgement(Kind.FOLLOW_UP)
    if asks_to_keep_a_home(content):
        return Judgement(Kind.TENANCY_HELP)
    if _is_other(seen, own, content):
        return Judgement(Kind.NOT_REFERRAL)
    need, ask = content.count("need"), content.count("ask")
    if content.identity >= 2 and (need or ask):
        return Judgement(Kind.REFERRAL, "" if need and ask else "little is said of need or wish")
    if content.identity >= _ONE_PERSON_BESIDE[min(own.count("other"), len(_ONE_PERSON_BESIDE) - 1)]:
        return Judgement(Kind.REFERRAL, "a person is named, yet neither need nor wish can be told")
    if content.identity and need:
        return Judgement(Kind.REFERRAL, "" if need >= 2 and ask else "it is not plain who needs help")
    return _in_doubt(seen, own, content)


def _in_doubt(seen: Seen, own: Cues, content: Cues) -> Judgement:
    """Nobody is plainly named with a need: whatever may yet be a referral is one, with its doubt."""
    need, other = content.count("need"), own.count("other")
    if content.count("new") and (need or seen.unread):
        return Judgement(Kind.REFERRAL, "nobody is named plainly")
    if need >= 2 and content.count("ask") >= 2 and not other:
        return Judgement(Kind.REFERRAL, "nobody is named plainly")
    if seen.unread and not other:
        return Judgement(Kind.UNREADABLE)
    somebody = content.identity or _SOMEBODY.search(content.text)
    told = (need and (somebody or _TO_LEAVE.search(content.text))) or home_at_stake(content.text, own=not somebody)
    if told and _is_by_a_person(seen) and not other:
        return Judgement(Kind.REFERRAL, "it speaks of somebody without a home, and says too little to be sure")
    again = (own.count("earlier") or own.count("follow") > 1) and not other
    return Judgement(Kind.FOLLOW_UP if again else Kind.NOT_REFERRAL)


def _is_by_a_person(seen: Seen) -> bool:
    return seen.envelope.automatic is Automatic.NO and seen.envelope.answerable


_SOMEBODY = re.compile(
    r"\b(?:he|she|him|her|his|(?:a|an|this|the|old|young) (?:man|woman|lady|lad|chap|bloke|girl|guy|gentleman|couple"
    r"|family"
    r"|fella|fellow|person|mum|dad|boy|pensioner|veteran))\b",
    re.IGNORECASE,
)
_TO_LEAVE = re.compile(
    r"\b(?:i|we|im|me)\b[^.?!\n]{0,60}\b(?:have|got|gotta|told|says?|wants?|need)\b (?:\w+ ){0,4}?(?:leave|move out"
    r"|be out|get out|be gone|go by)\b",
    re.IGNORECASE,
)


def _is_follow_up(seen: Seen, own: Cues) -> bool:
    """Say whether somebody writes again, and brings nobody new."""
    reply = bool(_REPLY.match(seen.envelope.subject) or seen.envelope.in_reply_to)
    earlier = own.count("earlier")
    score = 3 * own.case + 2 * seen.quotes_mailbox + reply + min(own.count("follow"), 3) + 2 * min(earlier, 2)
    score += bool(earlier) * (own.identity < 4)
    if score < 3:
        return False
    if own.identity >= 3 and (says_somebody_new(own.text) or (own.count("new") and not own.case)):
        return False
    if _brings_another(seen):
        return False
    fresh = own.identity >= 4 and own.count("need") >= 2 and own.count("ask") >= 2
    if fresh and not own.count("follow") and not earlier:
        # somebody answered an old mail of ours to bring a new person: in doubt it is a referral
        return False
    return own.case or own.count("follow") >= 2 or not fresh


def _brings_another(seen: Seen) -> bool:
    """Whether the sender's own words give a birth date or a number that differs from the one in the mail below.

    Who corrects what stands below ("DOB should be 30/10") speaks of the same person.
    """
    if not seen.below or seen.written is None or _CORRECTS.search(seen.own):
        return False
    ours, theirs = find_identifiers(seen.own), find_identifiers(seen.below)
    for kind in ("crn", "noms", "pnc", "nino", "nhs"):
        told, known = getattr(ours, kind), getattr(theirs, kind)
        if told and known:
            return bool(told != known)
    born, known_born = _births(seen.own, seen.written), _births(seen.below, seen.written)
    return bool(born and known_born) and not born & known_born


_GIVEN = r"(?:d\.?o\.?b|birth\w*|born|dates?|numbers?|crn|noms|nhs|nino?)"
_AMISS = r"(?:wrong|incorrect|correct(?:ed|ion|ions|ing)?|should (?:be|have been|read)|typo|mistyped|mistake|amend\w*)"
_CORRECTS = re.compile(rf"\b{_GIVEN}\b[^.\n]{{0,40}}\b{_AMISS}\b|\b{_AMISS}\b[^.\n]{{0,40}}\b{_GIVEN}\b", re.IGNORECASE)
_SHORTEST_LIFE = 14


def _births(text: str, near: date) -> frozenset[date]:
    """The days in a text that are long past: of a referral those are birth dates."""
    days = {day for found in find_dates(text[:_MOST_READ], near=near) if (day := found.before or found.after)}
    return frozenset(day for day in days if day.year <= near.year - _SHORTEST_LIFE)


_MOST_READ = 6_000


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
