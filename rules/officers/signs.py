"""What a clause shows of an attempt to reach somebody: a call, a miss, a mail, a success; denied ones left out.

For: contacts.py, which puts the signs of several clauses together.

Must not know: who was meant, when it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from rules.officers import contactwords as words


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
