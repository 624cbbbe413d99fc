"""A yes on paper: who put a name to what, and whether the paper is this consent or a licence, a notice, a tenancy.

For: `assent`. Must not know: what is said by word of mouth.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.consent import assentwords, dissentwords, signwords
from parsers.prose.consent.agreement import Said, Says
from parsers.prose.consent.talk import Talk
from parsers.prose.words import lowered

_UNSIGNED = compiled(
    r"\b(?:not|never|nor|without|to|will|'ll|once|until|before|when|if|has yet|could|can)\s(?:\w+\s){0,3}$"
)
_NOT_SIGNED = lowered(
    r"\bno (?:\w+ )?(?:form|paper\w*|signature) (?:\w+ )?(?:signed|yet|taken|obtained)\b|\b(?:not|never)"
    r" (?:been |yet )?signed\b|\bunsigned\b"
    r"|\b(?:nothing|none of it) (?:is |was |has been )?(?:yet )?(?:put )?in (?:writing|black and white)\b"
)
BACK_TO = lowered(r"^ (?:it|this|that|one|them|the (?:form|paper\w*|sheet))\b(?! (?:to (?:say|agree|show)|so))")


def signed(talk: Talk) -> Said | None:
    """A signature, a mark, a message of the person's own, or a paper that holds one."""
    text, known = talk.text, talk.topical or talk.spoken_of
    if _NOT_SIGNED.search(text):
        return None
    in_writing = signwords.IN_WRITING.search(text)
    if in_writing and not (known or re.search(r"say-so|consent|permission|agree", in_writing.group(0))):
        in_writing = None
    paper = signwords.SIGN_DOC.search(talk.clear) or in_writing
    if paper is not None and not of_another_paper(talk, paper.start()):
        who = talk.who(paper.start() + 1)
        theirs = signwords.INK_HELD.match(talk.clear, paper.start()) and signwords.PRIVACY.search(talk.clear)
        if who == "other" and not theirs:
            return Said(Says.OTHER_SAID, paper.start())
        if (who != "third" or theirs) and not dissentwords.PUT_OFF.search(talk.clause(paper.start())):
            return Said(Says.SIGNED, paper.start())
    match = signwords.WROTE_YES.search(text) if known else None
    if match and talk.who(match.start() + 1) in ("person", ""):
        return Said(Says.SIGNED, match.start())
    if (match := signwords.OWN_WORDS.search(text)) and re.search(r"\bsign|\bundersigned|\bhereby", text):
        return Said(Says.SIGNED, match.start())
    return next((said for act in signwords.SIGN_ACT.finditer(talk.clear) if (said := _act(talk, act))), None)


def _act(talk: Talk, match: re.Match[str]) -> Said | None:
    """What somebody's putting a name to something is worth."""
    who = talk.who(match.end())
    tail = talk.text[match.end() : match.end() + 70]
    if who in ("third", "you", "writer") or signs_else(match.group(0), tail[:44].split(",")[0]):
        return None
    if _UNSIGNED.search(talk.left(match.start())) or dissentwords.PUT_OFF.search(talk.clause(match.start())):
        return None
    if who == "other":
        return Said(Says.OTHER_SAID, match.start())
    if BACK_TO.match(tail) and of_another_paper(talk, match.start()):
        return None
    meant = signwords.SIGN_OBJECT.search(tail) or assentwords.ABOUT_THIS.search(talk.clause(match.start()))
    return Said(Says.SIGNED, match.start()) if meant else None


def of_another_paper(talk: Talk, start: int) -> bool:
    """Whether a licence, a notice, a discharge spoken of before a place is what "it" or "the form" there means."""
    return not talk.topical and signwords.SIGN_ELSE.search(talk.text[:start]) is not None


def signs_else(act: str, tail: str) -> bool:
    """Whether it is a tenancy, a licence, a register that is signed."""
    return (
        not re.search(r"consent|authority|mandate", act)
        and bool(signwords.SIGN_ELSE.search(tail))
        and not re.search(r"\b(?:consent|referral|sharing|dtr)\b", tail)
    )
