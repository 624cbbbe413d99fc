"""The end of a case and its return: close with an outcome, no referral at all, reopen, undo.

For: understand.py.

Must not know: clocks.
"""

from __future__ import annotations

import re

from rules.case import Case, State
from rules.model import Do, LetterKind
from rules.officers.mail import Act, Mail
from rules.officers.mood import Mood, mood_of
from rules.officers.numbers import TOKEN, Numbers
from rules.officers.people import Cast
from rules.officers.plain import Sentence
from rules.officers.tagged import tag

_IT = (
    r"(?:it|this|that|him|her|them|this one|that one|(?:the |this |his |her |my )?(?:case|file|referral|ref|"
    r"record)|one|(?:@applicant\d+s?|his|her|their) (?:case|file|referral)|@applicant\d+|@case\d+(?:(?:,|"
    r" and|, and| &) @case\d+)*|both|these|all)"
)
_CLOSE = re.compile(
    rf"\b(?:close|closing|closed|clsoe|clsing)\b(?: (?:off|down|out|up))?(?= {_IT}\b(?! (?:family|friend|"
    rf"to|proximity|by|of)\b)|$| ?[,.:;-]| off\b| down\b| please\b| as\b| because\b| with\b| due\b|"
    rf" since\b| at (?:my|our|your) end| on (?:our|the|my) (?:side|system)| now\b| no\b| for\b| under\b|"
    rf" him\b| today\b| after\b| outcome\b| following\b)"
    rf"|\b(?:end|ending|ended|finish|shut|shutting|wrap up|sign off|nfa)(?: off| down)? (?={_IT}\b)|"
    rf"\bcase (?:is |now )?(?:closed|closing)\b"
)
_NOT_CASE = re.compile(
    r"\b(?:offices?|desk|account|accounts|closing (?:date|time)|clinic|hostel|door|shop|claim|prison|"
    r"ward|file note|road|bank|window|line|contact centre|service|project|unit|scheme|business|friend|"
    r"family) (?:is |are |was |were |has |have |will |to )?(?:be )?clos\w+|\bclos\w+ (?:date|time|"
    r"to (?:home|family|work)|by|friend|relative)"
)
_REOPEN = re.compile(
    rf"\b(?:re-?open(?:ed|ing|s)?|re-?activat\w+|un-?close|un-?closed)\b|"
    rf"\bopen (?:{_IT} )?(?:back )?up\b(?: again)?|\bopen(?:ed|ing)? (?:{_IT} )?(?:up )?again\b|"
    rf"\bopened? (?:back )?up again\b|\b(?:bring|brought|put) (?:{_IT} )?back (?:on|to (?!(?:me|you|him|her|"
    rf"them|us)\b)|live|from the dead)|"
    rf"\bback (?:open|on the list) (?:please)?"
)
_NOT_REFERRAL = re.compile(
    r"\bnot (?:actually |really |even |in fact |strictly )?(?:a |an |our |one of our |any |any kind of |"
    r"any sort of )?(?:new |proper |real |genuine |homelessness |housing |valid )?(?:referral|dtr|"
    r"duty to refer|homelessness|homeless referral)\b|\bno referral\b|\bnothing to do with (?:dtr|"
    r"duty to refer|homeless\w*|us)\b"
    r"|\b(?:is|was|just|only|its|looks like|this) (?:just |only |pure |a |an |some |more )*(?:spam|junk|"
    r"sales|marketing|advert\w*|newsletter|phishing|test (?:mail|message|email)|circular|a mailshot|"
    r"mailshot)\b|\bnever (?:was )?a referral\b|\bnot (?:one )?for (?:dtr|duty to refer)\b"
)
_UNDO = re.compile(
    r"\bundo\b(?: (?:that|it|this|last|my last))?(?: ?#?(?P<number>\d{1,4})\b)?|\b(?:scrap|scratch|scrub|remove|"
    r"strike|forget|cancel|ignore|disregard|retract|reverse|revert|bin|take back|wipe|delete|rescind|"
    r"void|pull)(?:ing|ped|led)? (?:that|my last|the last|my (?:earlier|previous|other) (?:one|message|"
    r"email|mail|reply|note|entry)|last (?:message|email|mail|one)|that (?:one|last|entry|note|message|"
    r"email)|the (?:email|mail|message|one|note|reply) i (?:just )?(?:sent|wrote)|"
    r"what i (?:just )?(?:said|sent|wrote|put)|the above|previous|it|that lot|this entry|"
    r"the entry)\b"
    r"|\b(?:take|took|pull|roll) (?:that|it|this|that one) back\b|\bas you were\b|\b(?:unstop|"
    r"restart) the clock|\bput (?:it|that|things|the clock|this) back (?:as|to|how|the way|on|where|"
    r"please)?\b"
)
_SLIP = re.compile(
    r"\b(?:wrong|other) (?:case|person|one|referral|ref|reference|number|client|chap|lad|lady|guy|man|"
    r"woman|page|day|diary|file|thread|email|line|button|link|name)\b|\b(?:my|by) mistake\b|\bin error\b|"
    r"\bmade a mistake\b|\bmixed (?:up|them up|him up|her up)\b|\bmuddled\b|\bmeant (?:for |to (?:put|"
    r"send|say|write)|this for |that for |it for )?(?=.*@case)|\bnot @case\d+[^@]{0,15}@case\d+|"
    r"\bshould have gone (?:on|to|under|against|with) @case|"
    r"\b(?:oops|whoops|ooops|my bad|pressed the wrong|clicked the wrong|hit the wrong|misread|"
    r"sent too (?:soon|early)|jumped the gun|crossed wires)\b|\bthat (?:was|is) (?:wrong|not right|"
    r"incorrect|not true)\b|\bnot the case\b|\bdid not happen\b"
)
_HELD = re.compile(
    r"\b(?:not|never) (?:actually |in fact |yet )?(?:spoken|rung|called|phoned|met|seen|answered|"
    r"responded|emailed|contacted|got hold|reached|done)"
)
_DISPOSED = (LetterKind.CONFIRMATION,)


def ending_acts(sentence: Sentence, cases: tuple[Case, ...], cast: Cast, reason: str) -> tuple[list[Act], bool]:
    """Closings, reopenings and no referrals told in a sentence; and whether one was denied ("don't close it").

    `cases` are those meant in the sentence; `reason` is what the mail says, for an outcome that is not told apart.
    """
    found: list[Act] = []
    denied = False
    for number, clause in enumerate(sentence.clauses):
        tagged = tag(clause.text, cast)
        for pattern, do in ((_NOT_REFERRAL, Do.NOT_A_REFERRAL), (_REOPEN, Do.REOPEN), (_CLOSE, Do.CLOSE)):
            match = pattern.search(tagged.text)
            if match is None or (do is Do.CLOSE and (_NOT_CASE.search(tagged.text) or _held_open(clause.text))):
                continue
            if do is Do.CLOSE and _others_closed(tagged.text):
                continue
            mood = mood_of(sentence, number, tagged.plain_length(match.start()), cast)
            denied = denied or mood is Mood.DENIED
            if mood is Mood.PLAIN:
                found += [_ended(do, case, sentence, number, reason) for case in cases if _fits(do, case)]
                break
    return found, denied


_CLOSER = re.compile(
    r"^(?P<who>.+?) (?:(?:have|has|had)(?: now| also| already| just| since)? closed|(?:is|are) closing)\b"
)


def _others_closed(text: str) -> bool:
    """As in "adult social care have closed their case": neither we nor a colleague did."""
    found = _CLOSER.match(text)
    ours = r"(?:\b(?:i|we|you|he|she|who|and|case|file|referral|it|this|that)|@staff\d+|@case\d+)(?: both| all)?$"
    return found is not None and not re.search(ours, found.group("who"))


def _held_open(text: str) -> bool:
    return bool(re.search(r"\b(?:keep|leave|kept) (?:\w+ )?open\b|\bbefore (?:you |we |i )?clos", text))


def _fits(do: Do, case: Case) -> bool:
    """Closing what is closed and opening what is open is nothing."""
    ended = case.state is State.CLOSED
    return ended or case.state is State.DUPLICATE if do is Do.REOPEN else not ended


def _ended(do: Do, case: Case, sentence: Sentence, number: int, reason: str) -> Act:
    outcome = _outcome(sentence, number, reason) if do is Do.CLOSE else None
    return Act(do=do, case=case.ref, raw=sentence.raw, outcome=outcome)


def _outcome(sentence: Sentence, number: int, reason: str) -> str:
    """The words after "close", else what the mail says besides."""
    raw = sentence.raw
    after = re.search(
        r"\bclos(?:e|ed|ing)\b(?:\s+(?:off|down|it|this|that|him|her|one|case|the|file|please|pls|"
        r"DTR-\S+|as|because|with|outcome|now|,|-|:|\.))*\s*[-:,]?\s*(.{3,200})",
        raw,
        re.IGNORECASE | re.DOTALL,
    )
    said = after.group(1).strip(" .") if after else ""
    return (said or reason.strip() or raw).strip()[:200]


def undo_acts(
    sentences: tuple[Sentence, ...], case: Case | None, mail: Mail, numbers: Numbers, cast: Cast
) -> list[Act]:
    """Taking back a command: in so many words, or a slip owned up to in answer to its confirmation."""
    if case is None:
        return []
    confirmed = mail.answered is not None and mail.answered.kind in _DISPOSED
    for sentence in sentences:
        for number, clause in enumerate(sentence.clauses):
            match = _UNDO.search(clause.text)
            if match and mood_of(sentence, number, match.start(), cast) is Mood.PLAIN:
                told = match.groupdict().get("number")
                return _undone(case, sentence, (int(told),) if told else _confirmed(mail))
        slip = _SLIP.search(sentence.text) or _HELD.search(sentence.text)
        if confirmed and slip and not sentence.asks:
            return _undone(case, sentence, _confirmed(mail))
    return []


def _undone(case: Case, sentence: Sentence, numbers: tuple[int | None, ...]) -> list[Act]:
    """What was told last is taken back first."""
    return [Act(do=Do.UNDO, case=case.ref, raw=sentence.raw, number=number) for number in reversed(numbers)]


def _confirmed(mail: Mail) -> tuple[int | None, ...]:
    """The numbers of the acts that the answered confirmation is about (its key holds them); None for the last act."""
    found = re.search(r":act=(\d+(?:,\d+)*)", mail.answered.key) if mail.answered is not None else None
    return tuple(int(number) for number in found.group(1).split(",")) if found else (None,)


def meant_instead(sentences: tuple[Sentence, ...], here: Case | None, numbers: Numbers) -> str | None:
    """The case that was meant: "wrong case, meant 58"."""
    for sentence in sentences:
        if _SLIP.search(sentence.text) or re.search(
            r"\b(?:for|meant|is|was) @case\d+ (?:not|instead)|\bshould (?:have been|have gone|be)\b", sentence.text
        ):
            others = [numbers.ref(token) for token in TOKEN.findall(sentence.text)]
            others = [ref for ref in others if here is None or ref != here.ref]
            if others:
                return others[0]
    return None
