"""In which mood a thing is said: done or decided, denied, asked, wished by another, ordered, doubted, still to come.

For: contacts.py and acts.py. Each looks at a clause, the words before the verb in it, and the sentence around it
(contract/officers.md, "Counts as nothing").

Must not know: which verb it is.
"""

from __future__ import annotations

import re
from enum import StrEnum

from rules.officers.people import Cast, Mention, Party
from rules.officers.plain import Sentence


class Mood(StrEnum):
    """How a clause stands. Only PLAIN counts; DENIED may say the contrary."""

    PLAIN = "plain"
    DENIED = "denied"
    ASKED = "asked"
    CONDITION = "condition"
    FUTURE = "future"
    DOUBTED = "doubted"
    WISHED = "wished"
    ORDERED = "ordered"


_CONDITION = re.compile(
    r"\b(?:if|unless|whether|in case|provided|assuming|as long as|should (?:he|she|they)|depending|"
    r"subject to|otherwise|or else"
    r"|until|till|once|as soon as|when (?:he|she|they|i|we|it) (?:has|have|is|are|does|do|get|gets|come|"
    r"comes|ring|rings|sign|signs)|pending)\b"
)
_CONDITIONAL_JOINTS = frozenset({"if", "unless", "until", "till", "once", "otherwise", "else"})
_ASKS = re.compile(
    r"^(?:(?:so|and|or|but|ok|also|hi|hello|morning|please|sorry|just|quick (?:q|question)|"
    r"a question) ?[,-]? ?)*(?:[a-z]+ ?,? )?"
    r"(?:shall|should|can|could|may|do|does|did|is|are|am|was|would|will|have|has|had|might|what|who|"
    r"which|how|why|where|ok|okay|any|happy for me|is it ok|permission)\b"
)
_ASKING_TO = re.compile(
    r"\b(?:shall|should|can|could|may|do|would|did) (?:i|we|you|this|that|it|somebody|someone|anybody|"
    r"anyone)\b|\b(?:ok|okay|fine|alright) (?:if|to)\b.*\bi\b|\b(?:advise|let me know|thoughts|"
    r"what do you think|any objection|unless you|wondering|not sure (?:if|whether))\b"
)
_DOUBT = re.compile(
    r"\?\?|\b(?:might|may|maybe|perhaps|possibly|could be|could well be|not sure|unsure|not certain|"
    r"wonder(?:ing)?|will check|to check|need to check|checking|looks a bit like|suspect"
    r"|guess(?:ing)?|apparently not sure|potential(?:ly)?|probably|i think\b(?= (?:maybe|it might|"
    r"he might|she might|it may|they may))|can not tell|do not know|who knows|query|tbc|to be confirmed|"
    r"i would say|rings a bell|odd)\b"
)
_FUTURE = re.compile(
    r"\b(?:will|shall|going to|about to|plan(?:ning)? to|hope to|hoping to|intend to|aim to|want to|"
    r"would like to|need to|needs to|have to|has to|must|ought to"
    r"|should|would|can then|due to|to be|tomorrow|next week|later today|later on|later this|later)\b"
)
_DENIES = re.compile(
    r"\b(?:not|never|no|nor|neither|without|hardly|do not|rather than|instead of|no longer|nobody|no one|"
    r"nothing|yet to|no need to|not yet|far from|isnt)\b"
)
_WISHES = re.compile(
    r"\b(?:want|wants|wanted|wish|wishes|asks|asked|asking|ask|says|said|saying|say|tells|reckons|thinks|"
    r"thought|suggests|suggested|suggesting|requests|requested|believes|would like|would prefer|insists|"
    r"wondered"
    r"|hopes|keen|feels|told (?:me|us)|tells (?:me|us)|demands|claims|mentions|mentioned|proposed|"
    r"proposes|wonders|prefers|according to|view|view is)\b"
)
_PASSED_ON = frozenset({Party.REFERRER, Party.APPLICANT, Party.RELATIVE, Party.OTHER, Party.PRONOUN, Party.STAFF})
_ORDER = re.compile(r"^(?:,|-)? ?(?:can|could|would|will|please|do|you|if you|to|pls|might|are you)\b|^\s*,")


def mood_of(sentence: Sentence, number: int, at: int, cast: Cast, *, orders: bool = True) -> Mood:
    """The mood of the clause of this number in the sentence; `at` is where its verb begins in the clause's text.

    `orders` says that words to a colleague by name are an order to them, not a command to the service.
    """
    clause = sentence.clauses[number]
    before = clause.text[:at]
    if asked(sentence, number):
        return Mood.ASKED
    if conditional(sentence, number):
        return Mood.CONDITION
    if _DOUBT.search(_local(sentence, number)) or "??" in sentence.raw:
        return Mood.DOUBTED
    mentions = cast.mentions(before)
    if _passed_on(sentence, number, before, mentions, cast):
        return Mood.WISHED
    if orders and _to_another(sentence, number, before, mentions, cast):
        return Mood.ORDERED
    if _DENIES.search(before):
        return Mood.DENIED
    if _FUTURE.search(before):
        return Mood.FUTURE
    return Mood.PLAIN


def _local(sentence: Sentence, number: int) -> str:
    """The clause, with the one before where they are one thought."""
    clause = sentence.clauses[number]
    joined = clause.joint in {"that", "as", "or", "who", "which"} and number > 0
    return f"{sentence.clauses[number - 1].text} {clause.text}" if joined else clause.text


def asked(sentence: Sentence, number: int) -> bool:
    """A question: the mark at its end, or the words and order of one."""
    clause = sentence.clauses[number]
    if _ASKING_TO.search(clause.text) or (_ASKING_TO.search(sentence.text) and sentence.asks):
        return True
    if not sentence.asks:
        return False
    last = number >= len(sentence.clauses) - 1
    return last or bool(_ASKS.match(clause.text)) or bool(_ASKS.match(sentence.text))


def conditional(sentence: Sentence, number: int) -> bool:
    """It hangs on something: a condition in the clause, before it in the sentence, or right behind it."""
    for other, clause in enumerate(sentence.clauses):
        hangs = clause.joint in _CONDITIONAL_JOINTS or bool(_CONDITION.search(clause.text))
        if hangs and other in {number, number + 1}:
            return True
        if (
            hangs
            and other < number
            and not any(_turns(each.joint) for each in sentence.clauses[other + 1 : number + 1])
        ):
            return True
    return False


def _turns(joint: str) -> bool:
    return joint in {"but", "; "}


def _passed_on(sentence: Sentence, number: int, before: str, mentions: tuple[Mention, ...], cast: Cast) -> bool:
    """Somebody else wants, asks or thinks it: in this clause, or in one that it hangs on."""
    if _says(before, mentions):
        return True
    if number == 0 or sentence.clauses[number].joint not in {
        "that",
        "to say",
        "saying",
        ":",
        "as",
        "and",
        ",",
        "because",
    }:
        return False
    text = sentence.clauses[number - 1].text
    return _says(text, cast.mentions(text), whole=True)


def _says(text: str, mentions: tuple[Mention, ...], *, whole: bool = False) -> bool:
    """A third party with a verb of saying or wishing behind it, and nothing but that."""
    for mention in mentions:
        if mention.party in _PASSED_ON:
            rest = text[mention.end :]
            verb = _WISHES.match(rest.lstrip()) or re.match(r"(?: \w+){0,2} ?" + _WISHES.pattern, rest)
            if verb and (not whole or len(rest[verb.end() :].split()) <= 3):
                return True
    return bool(re.search(r"\b(?:view|suggestion|request|wish|advice|according to)\b", text)) and bool(mentions)


def _to_another(sentence: Sentence, number: int, before: str, mentions: tuple[Mention, ...], cast: Cast) -> bool:
    """It is said to a colleague by name, or tells that one is to do it: an order, not a command to the service."""
    first = sentence.clauses[0].text
    if re.search(
        r"\b(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody|one of you|(?!be\b|i\b|we\b|"
        r"now\b|also\b|just\b|only\b|then\b)[a-z]+)\b",
        before,
    ):
        return True
    if re.search(r"\b(?:ask|asked|tell|told|get|remind|chase|over to|need|let) (?:\w+ ){0,3}(?:to )?$", before):
        return True
    staff = [mention for mention in mentions if mention.party is Party.STAFF]
    if staff and re.fullmatch(
        r"[\s,-]*(?:(?:please|to|you|can|could|do|just|go and|should|must|needs to|is to)\s*)*", before[staff[-1].end :]
    ):
        return before[staff[-1].end :].strip() != "" or before[: staff[-1].start].strip() == ""
    leading = cast.mentions(first)
    called = (
        bool(leading) and leading[0].party is Party.STAFF and leading[0].start == 0 and leading[0].end == len(first)
    )
    return called and number == 1 and not re.search(r"\bi\b|\bi have\b", before)
