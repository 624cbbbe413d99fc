"""Answers that are told as a thing: "his reply was a yes", "she said she would sleep on it", "nothing on paper as yet".

For: `asked`, which joins a question with the answer told behind it, `turns`, which hear an answer put off, and `read`.

Must not know: other sentences, nor whose referral it is.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.consent.signwords import SIGN_ELSE
from parsers.prose.words import KIN, low, lowered

_REPLY = r"(?:answer|reply|response|reaction|verdict)"
_TOLD = lowered(
    rf"^\W*(?:his|her|their|the) (?:\w+ )?{_REPLY}(?: \w+)? (?:was|is|came back|came)(?: (?:a|an))?"
    r"(?: (?:\w+ and )?(?!not\b|never\b|no\b|nor\b|neither\b|half\b|conditional\b|qualified\b|joking\b|drunken\b)\w+)?"
    r" [\"“'‘]?(?:yes|yeah|yep|aye|no|nope|nah)[\"”'’]?\W*$"
)
"""An answer that is told in another way may be none: "her answer was in Polish", "his reaction was to laugh"."""
_PUT = lowered(
    r"^\W*(?:(?:i|we|he|she|they) (?:was |were |have |had |has |'ve )?(?:\w+ )?(?:been )?asked|asked)\b[^.!?]{0,80}"
    r"\b(?:if|whether)\b[^.!?]{0,60}\b(?:refer\w*|council|housing (?:team|options|department)|contact you|tell you"
    r"|write to you|homeless\w*)\b"
    r"(?![^.!?]{0,120}\b(?:and|but|so) (?:he|she|they)\b)"
)


def is_reply(told: str, following: str) -> bool:
    """Whether a sentence tells what was answered to the question of the one before: "Her answer was no"."""
    answers = _TOLD.match(low(following)) is not None or puts_off(following)
    return answers and _PUT.match(low(told)) is not None


_LATER = (
    r"(?:(?:sleep|mull|chew|reflect|ponder) ?(?:on|over)? (?:it|this|that)|(?:have (?:a|another) )?think"
    r"(?: (?:about|on|over) (?:it|this|that)| (?:it|this|that|things) (?:over|through))?|consider (?:it|this|that)"
    r"|let (?:me|us) know|(?:get|come) back to (?:me|us)|make up (?:his|her|their) minds?|decide|see(?: about it)?)"
)
_PUT_OFF = lowered(
    rf"(?:\b(?:he|she|they) (?:said|says|replied|answered|told (?:me|us))|\b{_REPLY} (?:was|is|being))(?: only| just)?"
    r"(?: that)?(?: (?:he|she|they)(?:['’]d|['’]ll| would| will| wants? to| wanted to| needs? to| needed to| had to"
    r"| was going to| were going to)(?: have to| need to| like to| want to)?| to)(?: rather| first)? "
    rf"{_LATER}(?: (?:first|tonight|later|overnight|tomorrow|this week|on \w+day|by \w+day|over the weekend))?"
    r"(?=\W*$|[,.;]| and | but )(?P<rest>.{0,200})"
)
_YES_AFTER = lowered(r"\b(?:yes|agree[ds]?|consent\w*|happy|signed|go ahead|rang back|came back|did)\b")


def puts_off(text: str) -> bool:
    """Whether the answer that a sentence tells is only that one would come: "he said he would sleep on it"."""
    small = low(text)
    if _UP_TO_ANOTHER.search(small) or _LEFT_SINCE.search(small) or _OF_OLD.search(small) or _KINS.search(small):
        return True
    found = _PUT_OFF.search(small)
    return found is not None and _YES_AFTER.search(found["rest"]) is None


_UP_TO_ANOTHER = lowered(
    r"\b(?:asked?|put (?:it|this|that) to)\b[^.;]{0,120}\b(?:(?:he|she|they) (?:said|says|replied|answered"
    r"|told (?:me|us))|(?:answer|reply) was)(?: that)? (?:it|that|this)(?:['’]s| is| was| would be| were)"
    rf"(?: all| really)? (?:up|down) to (?:his|her|their|the) (?:\w+ )?(?:{KIN}|family|parents|solicitor|doctor"
    r"|social worker|key ?worker|partner)\b"
)
_LEFT_SINCE = lowered(
    r"\b(?:since|now|later|then|but)\b[^.;]{0,24}\b(?:said|says|told (?:me|us)|asked)\b(?: that)? (?:(?:he|she|they)"
    r"(?:['’]d| would) (?:rather|prefer)(?: to)? (?:not\b|leave (?:it|this|that)\b|(?:i|we) (?:did|do) ?n['’o])"
    r"|(?:me |us )?to leave (?:it|this|that) (?:be|alone|for now)\b)"
)
_OF_OLD = lowered(
    r"\b(?:consent\w*|permission|agreement|agreed|signed|signature|form|authority)\b[^.;]{0,40}\b(?:from|at|for|with|of"
    r"|in) (?:his|her|their|the|a|an) (?:last|previous|earlier|old|former|(?:19|20)\d\d) (?:referral|application"
    r"|approach|placement|stay|case|sentence|admission)\b"
)
"""A yes to a referral that is told by its year, or as the last one, was given to another."""
_KINS = lowered(
    rf"^\W*(?:consent|permission|agreement)\W{{1,3}}(?:\w+ ){{0,3}}?(?:his|her|their) (?:{KIN})['’]s"
    r"(?! (?:phone|mobile|number|house|flat|home|place|car|kitchen|office)\b)"
)
_ANOTHER_ANSWERS = lowered(
    rf"\b(?:asked?|put (?:it|this|that) to)\b[^.;]{{0,120}}(?:,|\band\b|\bcouncil\b|\bknow\b|\btold\b|\bher\b|\bhim\b)"
    rf" (?:it was )?(?:his|her|their) (?:{KIN})(?: who| then| just| only)? (?:nodded|answered|replied|agreed|said"
    r" (?:yes|ok|okay|fine|go ahead)|gave (?:me |us )?(?:a|the) (?:nod|yes|thumbs up))\b(?P<rest>.{0,160})"
)
_OWN_YES = lowered(r"\b(?:so did|and so|as did|(?:he|she|they) (?:agreed|nodded|said|did|too|also|signed)|both)\b")


def answered_by_another(text: str) -> bool:
    """Whether the one who answered what the person was asked is a relative: "when I asked him, his brother nodded"."""
    found = _ANOTHER_ANSWERS.search(low(text))
    return found is not None and _OWN_YES.search(found["rest"]) is None


_HAND_ON = lowered(
    r"\b(?:signature|initials|ink|mark|autograph|scrawl|squiggle|thumb-?print|signed|signs)\b[^.;,]{0,16}?"
    r" (?P<which>(?:the|a|an|our|his|her|their|my|some) (?:[\w'’-]+ ){1,4}?(?:forms?|sheets?|slips?|agreements?"
    r"|papers?|paperwork|plans?|letters?|documents?|contracts?|cards?|applications?|waivers?|pages?|disclaimers?))\b"
)
_ELSE = lowered(
    r"\b(?:loan|credit|hire|finance|bank\w*|savings?|mortgage|parking|permit|passport|pension|benefits?|claim|uc|pip"
    r"|grant|trip|school|nursery|college|course|gym|club|membership|library|photo\w*|media|insurance|warranty|direct"
    r" debit|(?:re)?payment|rent|arrears|budget\w*|work|job|employ\w*|shift|overtime|payroll|visit(?:or)?s?|booking"
    r"|transport|taxi|key|locker|laundry|pet|kennel|vet\w*|vaccin\w*|blood|operation|theatre|anaesthe\w+|dental"
    r"|prescription|pharmacy|care|support|safety|exit|induction|compact|cell|tag|curfew|adoption|custody|contact"
    r" order|marriage|will|donor|organ|dnr|resus\w*)\b"
)
_OURS = lowered(
    r"\b(?:consent\w*|shar\w+|refer\w*|dtr|duty|privacy|gdpr|data|information|info|permission|authori\w+|mandate"
    r"|disclos\w+|release|roi|council|housing(?! benefit)|homeless\w*|your|declaration)\b"
)
_OTHER_YES = lowered(
    r"\b(?:(?:sharing|referral|dtr|privacy|disclosure|council|housing) (?:forms?|sheets?|slips?|papers?|pages?)"
    r"|consent\w*|agree[ds]|permission|said yes|happy|authori[sz]\w+"
    r"|go-ahead|told (?:me|us)|(?:permit|allow)\w* (?:me|us)|(?:writ\w+|tell\w*|speak\w*|talk\w*|refer\w*) to you)\b"
)


def on_another_paper(text: str) -> bool:
    """Whether all that a sentence tells is a name put to a paper whose own name says that it is of another matter."""
    small = low(text)
    papers = [(found["which"], found.span("which")) for found in _HAND_ON.finditer(small)]
    if not papers or not all(_of_else(which) for which, _ in papers):
        return False
    start, end = papers[0][1]
    return _OTHER_YES.search(f"{small[:start]}|{small[end:]}") is None


def _of_else(which: str) -> bool:
    named = _ELSE.search(which) is not None or SIGN_ELSE.search(which) is not None
    return named and _OURS.search(which) is None


_BY_MOUTH = lowered(
    r"\b(?:(?:over|on) the (?:tele)?phone|by (?:tele)?phone|by word of mouth|verbal(?:ly)?|oral(?:ly)?|spoken|in person"
    r"|face to face|said yes|through the (?:hatch|door|window)|in the (?:car|corridor|waiting room))\b"
)
_HAS_YES = lowered(r"\b(?:got|given|gave|gives|yes|agree[ds]|consented|obtained|taken|happy|ok(?:ay)?)\b")
_TURNS = compiled(
    r"\b(?:not|never|no|nor|if|until|till|once|unless|would|will|refus\w+|declin\w+|wait\w*|whether|may|might|could"
    r"|hop\w+|maybe|perhaps|before)\b|n['’]t\b|\?"
)
_OF_KIN = lowered(rf"\b(?:{KIN})s?\b")
_NO_PAPER = compiled(
    r"(?:[,;]|\s[-–—])\s(?:but |and |though |although |albeit )?(?:there is |there's |i have |we have )?nothing"
    r" (?:has been |is |was )?(?:yet )?(?:in writing|on paper|signed|written(?: down)?|in ink|in black and white)"
    r"(?: (?:as yet|yet|so far|at present|for now|at this stage|to date|as of now))?(?=\W*$)",
    re.IGNORECASE,
)


def without_no_paper(text: str) -> str:
    """A yes by word of mouth without the remark that no paper holds it: it is a yes all the same."""
    found = _NO_PAPER.search(text)
    if found is None:
        return text
    told = low(text[: found.start()])
    heard = _BY_MOUTH.search(told) and _HAS_YES.search(told) and not _TURNS.search(told) and not _OF_KIN.search(told)
    return text[: found.start()] if heard else text
