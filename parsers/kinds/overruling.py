"""Rules' word on the kind of a mail, held against the model that weighs all of it together.

For: `read`. A mail that rules take for something else is a referral as soon as it may be one; what rules take for a
referral is none only where the model is all but certain, or where rules doubt it themselves (docs/decisions/0015).

Must not know: headers, councils, how the likelihoods come about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from parsers.kinds.cues import CASE, Cues
from parsers.kinds.newcomer import agrees, brings_another, refers, sends_for, strangers
from parsers.kinds.nobody import asks_nothing, brings_in, is_body, refers_nobody, without_nothing_asked
from parsers.kinds.robots import without_standing_words
from parsers.kinds.sentbefore import tells_afresh, was_sent_before
from parsers.kinds.someoneelse import tells_of_another
from parsers.kinds.sorting import likely
from parsers.kinds.tenancy import is_no_referral, keeps_plainly
from parsers.kinds.unnamed import tells_of_one
from parsers.patterns import lowered
from parsers.prose.words import KIN
from parsers.record import Kind
from parsers.seen import SOMEBODY, Judgement, Seen

PASSED_ON = re.compile(r"^[ \t]*what it says[ \t]*:", re.IGNORECASE | re.MULTILINE)
"""How our own mails ask staff to send on what we could not open: what follows is somebody else's message, whole."""
PLAINLY_ONE_PERSON = 4
_ENOUGH = 0.25
"""So likely a mail must be a referral to be one whatever rules say; a referral lost is the worst error there is."""
_ENOUGH_OF_A_HOME = 0.12
"""The same where words of need stand there."""
_PLAINLY_OTHER, _RATHER, _RATHER_MORE = 4, 0.5, 0.6
"""Where so many different things speak of minutes, sales or the like, or a case of ours is named and two things say
that it is of that, it must be rather a referral than not, and a little more."""
_HARDLY = 0.12
"""Less likely than that, it is none, unless it is a plain one by rule."""
_NOT_AT_ALL = 0.05
"""The same where no word speaks of another kind of mail: the model hears little in a line or two in plain words."""
_PLAINLY_ELSE = 0.95
_RATHER_SURELY = 0.7


_OTHERWISE = 0.6
"""So likely it must be something else than rules say, among the kinds that refer nobody."""
_TO_LOOK_AT, _TO_FILE = 0.5, 0.9
"""The same for a follow-up, which a person sees, and for what rules take for one and nobody would look at."""
_SURELY_AWAY = 3
"""Where so many different things say that nobody reads, one whom to ask about clients is no client."""
_A_HOME_TO_KEEP = 0.5
"""So likely it asks to keep a home. Leaving each set out, no referral of 840 came nearer than a third."""
_KINDS = {"follow_up": Kind.FOLLOW_UP, "tenancy_help": Kind.TENANCY_HELP, "other": Kind.NOT_REFERRAL}
_BESIDE_OTHERS = "it also answers or tells of other matters: read whether somebody is referred"
_GOES_ON = (Kind.REFERRAL, Kind.NOT_REFERRAL, Kind.FOLLOW_UP)
_COMMAND = re.compile(
    r"^\W{0,3}(?:CLOSE|ASSIGN|REOPEN|REPORT|MERGE|EXPORT|ERASE|STATUS|LEAD)\b"
    r"|^\s{0,9}[#!/]\s?triage\b|^\W{0,3}(?i:close|assign|reopen|merge|export|erase|delete|stop|mark) (?:\*|all\b|DTR-)"
)
"""What a mailed command begins with (contract, reading.md: Kind)."""


_BESIDE_A_TENANCY, _REFERRED_BESIDE_ONE = 0.99, 0.6
_ADDRESS_CHECK = lowered(
    r"\b(?:hdc|home detention curfew|curfew|bail|tag(?:ging)?|licence)\b[^.\n]{0,40}\b(?:address(?: check)?"
    r"|check|enquiry|suitab\w+)\b"
    r"|\baddress check\b|\b(?:proposed|offered|put forward an?|following) (?:release |curfew |hdc )?address\b"
)
"""A prison asks about an address that somebody has: nobody without a home (contract, reading.md: Kind)."""
_NO_HOME = lowered(
    r"\bn\.?f\.?a\b|\b(?:no|without (?:an?|any)|lost (?:his|her|their)) "
    r"(?:fixed |other |suitable |release |home |such )?"
    r"(?:address|abode|home|accommodation|place)\b|\bnowhere\b|(?<!not )(?<!n['’]t )\bhomeless\b|\bsofa\b|\brough\b"
    r"|\bno longer\b|\b(?:refused|turned down|withdrawn|unsuitable|fell through|fallen through|rejected)\b"
)
"""With any of these a mail about an address is no mere check of it: the address may be the one that failed."""


_HOST_AGREES = lowered(
    rf"\b(?:householder|occupier|owner|tenant|host|landlord|landlady|lender|(?:his|her|their|the) (?:{KIN}))\b"
    r"(?: \([^)\n]{0,40}\)|,? (?:mr|mrs|ms|miss)\b[^.\n]{0,24}?)?"
    r"(?: (?:is|are|has|have|was|says|said|would be|also|both))*"
    r" (?:agree[sd]?|agreeable|consent(?:s|ed)?|happy|willing|fine|content|ok|okay|glad|(?:he|she|they) (?:is|are)"
    r" (?:happy|willing))\b"
)
"""Who would take somebody in agrees to that, and to no referral."""


def only_checks_an_address(own: Cues) -> bool:
    """Whether a prison asks about an address and says that nothing else is asked."""
    return _checks_an_address(own) and asks_nothing(own)


def _checks_an_address(own: Cues) -> bool:
    if _ADDRESS_CHECK.search(own.small) is None or _NO_HOME.search(own.small) or refers(own):
        return False
    return not agrees(Cues(_HOST_AGREES.sub(" ", without_nothing_asked(own.small))))


def _is_command(seen: Seen, content: Cues) -> bool:
    """Whether it opens as a mailed command and speaks of nobody: "STATUS: HOMELESS" in capitals is none."""
    return not content.identity and _COMMAND.match(seen.typed) is not None


def held_against(by_rule: Judgement, seen: Seen, own: Cues, content: Cues) -> Judgement:
    """What rules make of the words, held against all of them together."""
    if by_rule.kind is Kind.UNREADABLE and was_sent_before(seen, own):
        return Judgement(Kind.FOLLOW_UP)  # what comes along cannot be read; what it is said to be for can
    settled = by_rule.kind is Kind.UNREADABLE or PASSED_ON.search(own.text) or _is_command(seen, content)
    if settled or (_is_plain(by_rule, own, content) and not only_checks_an_address(own)):
        return by_rule
    outright = _said_outright(by_rule.kind, seen, own, content)
    if outright is not None:
        return outright
    spoken = without_standing_words(seen) if by_rule.kind is Kind.REFERRAL else seen
    found = likely(seen, own, content) if spoken is seen else likely(spoken, Cues(spoken.own), Cues(spoken.content))
    if by_rule.kind is Kind.TENANCY_HELP:
        enough = _REFERRED_BESIDE_ONE if refers(own) else _BESIDE_A_TENANCY
        beside = found["referral"] >= enough
        return Judgement(Kind.REFERRAL, "it asks to keep a home as well: read for whom") if beside else by_rule
    if _asks_for_a_home_to_be_kept(by_rule, seen, own, found):
        return Judgement(Kind.TENANCY_HELP)
    unsure = by_rule.doubt or by_rule.kind is Kind.NOT_REFERRAL
    if unsure and _checks_an_address(own) and found["referral"] < _RATHER_SURELY:
        return Judgement(Kind.NOT_REFERRAL)
    if by_rule.kind is not Kind.REFERRAL:
        told_of = content.identity > (own.count("away") >= _SURELY_AWAY)
        absent = by_rule.kind is Kind.AUTO_REPLY and not (refers(own) or own.count("new") or told_of)
        enough = _RATHER if absent else _enough(seen, own)
        told = found["referral"] >= _RATHER or own.count("need") or _is_somebody_told_of(seen, content)
        one_now = by_rule.kind is Kind.NOT_REFERRAL and not seen.below and tells_of_one(seen, surely=True)
        if (found["referral"] >= enough and told) or one_now:
            return Judgement(Kind.REFERRAL, _BESIDE_OTHERS)
        return by_rule if by_rule.kind is Kind.AUTO_REPLY else _otherwise(by_rule.kind, found)
    return _if_none(by_rule, seen, own, found)


def _said_outright(by_rule: Kind, seen: Seen, own: Cues, content: Cues) -> Judgement | None:
    """What the mail says of itself in so many words, which no likelihood overrules."""
    if by_rule is Kind.TENANCY_HELP:
        return Judgement(by_rule) if is_no_referral(own) or (keeps_plainly(own) and not refers(own)) else None
    if by_rule not in _GOES_ON:
        return None
    if tells_of_another(seen):
        return Judgement(Kind.REFERRAL, _BESIDE_OTHERS)
    if was_sent_before(seen, own):
        return Judgement(Kind.FOLLOW_UP)
    if by_rule is Kind.FOLLOW_UP:
        return Judgement(Kind.REFERRAL, _BESIDE_OTHERS) if tells_afresh(seen, own) else None
    if refers_nobody(seen, own, content) or only_checks_an_address(own):
        return Judgement(Kind.NOT_REFERRAL)
    brought = by_rule is Kind.NOT_REFERRAL and brings_in(seen, own)
    return Judgement(Kind.REFERRAL, _BESIDE_OTHERS) if brought else None


def _enough(seen: Seen, own: Cues) -> float:
    """How likely a mail must be a referral to be one whatever rules say."""
    of_a_case = CASE.search(seen.typed) and own.count("follow") > 1 and not own.count("new")
    if of_a_case or own.count("other") >= _PLAINLY_OTHER:
        return _RATHER_MORE
    return _ENOUGH_OF_A_HOME if own.count("need") else _ENOUGH


def _asks_for_a_home_to_be_kept(by_rule: Judgement, seen: Seen, own: Cues, found: Mapping[str, float]) -> bool:
    """Whether the model hears no more than that, where rules do not, and nobody is referred in so many words."""
    heard = found["tenancy_help"] >= _A_HOME_TO_KEEP and by_rule.kind is not Kind.AUTO_REPLY
    return heard and not (refers(own) or own.count("new") or brings_another(seen))


def _if_none(by_rule: Judgement, seen: Seen, own: Cues, found: Mapping[str, float]) -> Judgement:
    """What rules take for a referral, where the model hears none. Nobody looks at what is filed as other."""
    if brings_another(seen) or brings_in(seen, own) or (sends_for(own) and own.count("need")):
        return by_rule
    if not (seen.below or _is_answer(seen, own)) and tells_of_one(seen):
        return by_rule
    hardly = _HARDLY if _has_beside(seen, own) else _NOT_AT_ALL
    if found["referral"] < hardly or found["follow_up"] >= _PLAINLY_ELSE:
        other = _otherwise(Kind.FOLLOW_UP if _is_answer(seen, own) else Kind.NOT_REFERRAL, found)
        if by_rule.doubt or other.kind is not Kind.NOT_REFERRAL or found["other"] >= _PLAINLY_ELSE:
            return other
    doubtful = not by_rule.doubt and found["referral"] < _ENOUGH
    return Judgement(Kind.REFERRAL, "it may refer nobody: read the mail itself") if doubtful else by_rule


def _otherwise(kind: Kind, found: Mapping[str, float]) -> Judgement:
    """Among the kinds that refer nobody, that of the rules unless another is likely."""
    best = max(_KINDS, key=lambda each: found[each])
    enough = _OTHERWISE
    if _KINDS[best] is Kind.FOLLOW_UP:
        enough = _TO_LOOK_AT
    elif kind is Kind.FOLLOW_UP:
        enough = _TO_FILE
    return Judgement(_KINDS[best] if found[best] >= enough else kind)


def _is_plain(judgement: Judgement, own: Cues, content: Cues) -> bool:
    """Whether a referral is plain: one person, a need and a wish, and no word of any other kind of mail."""
    plain = judgement.kind is Kind.REFERRAL and not judgement.doubt
    beside = own.case or any(own.count(each) for each in _BESIDE)
    return plain and not beside and content.identity >= PLAINLY_ONE_PERSON


_BESIDE = ("follow", "earlier", "away", "other")


def _has_beside(seen: Seen, own: Cues) -> bool:
    """Whether anything at all speaks of another kind of mail."""
    return bool(own.case or seen.below or any(own.count(each) for each in _BESIDE))


def _is_somebody_told_of(seen: Seen, content: Cues) -> bool:
    """Whether anybody at all is spoken of, as a bulletin or a command speaks of nobody."""
    text = f"{content.text}\n{seen.below}"
    if content.identity or SOMEBODY.search(text) or _OF_MINE.search(seen.typed):
        return True
    return any(not is_body(name) for name in strangers(text, "", ""))


_OF_MINE = re.compile(r"\b(?:i|my|me|we|our|us|im|ive)\b", re.IGNORECASE)


def _is_answer(seen: Seen, own: Cues) -> bool:
    return bool(own.case or own.count("follow") or own.count("earlier") or seen.below)
