"""What a clause shows of an attempt to reach somebody: a call, a miss, a mail, a success; denied ones left out.

For: contacts.py, which puts the signs of several clauses together.

Must not know: who was meant, when it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from rules.officers import contactwords as words
from rules.officers.plain import Clause, Sentence


class Sign(StrEnum):
    """What a clause shows of an attempt."""

    CALL = "call"
    MISS = "miss"
    MAIL = "mail"
    HIT = "hit"


_KINDS: tuple[tuple[re.Pattern[str], Sign, str], ...] = (
    (words.CALL_FROM, Sign.HIT, "from"),
    (words.REACHED, Sign.HIT, "reached"),
    (words.MET, Sign.HIT, "met"),
    (words.TOLD, Sign.HIT, "told"),
    (words.TEXTED, Sign.MISS, "text"),
    (words.LETTERED, Sign.MISS, "letter"),
    (words.MAILED, Sign.MAIL, "mail"),
    (words.CALLED, Sign.CALL, "called"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A sign in a clause's text."""

    sign: Sign
    name: str
    start: int
    end: int

    def both(self, text: str) -> bool:
        """Two are told of at once."""
        return text.startswith("both", self.start)


def signs_of(text: str) -> tuple[Found, ...]:
    """The signs in a clause, those that are denied or still to come left out."""
    found: list[Found] = []
    rest = text
    for match in words.MISSED.finditer(text):
        if _happened(text[: match.start()], miss=True):
            found.append(Found(Sign.MISS, "missed", match.start(), match.end()))
        rest = rest[: match.start()] + "#" * (match.end() - match.start()) + rest[match.end() :]
    for pattern, sign, name in _KINDS:
        for match in pattern.finditer(rest):
            if _happened(rest[: match.start()], miss=False):
                found.append(Found(sign, name, match.start(), match.end()))
    return tuple(sorted(found, key=lambda one: one.start))


def _happened(before: str, *, miss: bool) -> bool:
    """Nothing before the verb says that it did not happen or is still to come."""
    cancelled = list(words.CANCELLED.finditer(_ASIDE.sub(" ", before)))
    if miss:
        cancelled = [one for one in cancelled if one.group(0) in _AHEAD]
    return not cancelled


_ASIDE = re.compile(
    r"\b(?:can|could) (?:see|confirm|tell you|report|say|vouch|verify)\b|\b(?:will|would) confirm\b|"
    r"\b(?:should|would|could) have (?:said|mentioned|logged|told you)|\b(?:meant|forgot|"
    r"forgotten) to (?:say|log|tell you|mention|note|record)"
)
"""What only says that the report is late."""

_AHEAD = frozenset(
    {"will", "would", "if", "may", "might", "shall", "going to", "want to", "need to", "can", "could", "to be"}
)


def result(signs: tuple[Found, ...]) -> Sign:
    """What the signs of one clause amount to; a talk outweighs the message that was left before it."""
    kinds = {one.sign for one in signs}
    names = {one.name for one in signs}
    if Sign.MISS in kinds and not names & {"reached", "from"}:
        return Sign.MISS if not (names & {"told", "met"}) or ("missed" in names and not names & {"told"}) else Sign.HIT
    return next(sign for sign in (Sign.HIT, Sign.MAIL, Sign.CALL, Sign.MISS) if sign in kinds)


def ends_with_telling(text: str) -> bool:
    """The clause tells of telling; what stands behind it is what was told."""
    return any(sign.name == "told" for sign in signs_of(text))


_TALK = re.compile(r"\b(?:chat|spoke|spoken|talk|talked|word|conversation|natter|rang|rung|phoned)\b")


def method(sentence: Sentence, clause: Clause, by: str) -> str:
    """Which way the clause's attempt went: by its own words, the sentence's, or what the command line says."""
    for piece in (clause.text, _until_content(sentence, clause)):
        for pattern, way in ((words.BY_VISIT, "visit"), (words.BY_EMAIL, "email"), (words.BY_PHONE, "phone")):
            spoken = way == "email" and piece is not clause.text and _TALK.search(clause.text)
            if pattern.search(piece) and not spoken:
                return way
    return by or "phone"


def _until_content(sentence: Sentence, clause: Clause) -> str:
    """The sentence up to where it goes on to say what was told: "gave her all of it - OT visit Weds"."""
    at = sentence.clauses.index(clause)
    content = (n for n in range(at + 1, len(sentence.clauses)) if sentence.clauses[n].joint in {"-", ":"})
    return " ".join(each.text for each in sentence.clauses[: next(content, len(sentence.clauses))])
