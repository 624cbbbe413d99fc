"""A long sentence heard part by part: a plain yes that stands in one part of it, drowned by what the others tell.

For: `read`, where a whole sentence gives no yes. "Her marriage has ended, the house is being sold, and she is fine
with her name going to the council, please text" is a yes to the referral; as one sentence it is too much at once.

Must not know: how several sentences settle into one answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from parsers.patterns import compiled
from parsers.prose.consent.agreement import GIVEN, Said, Says
from parsers.prose.consent.aims import aims_elsewhere, aims_in
from parsers.prose.consent.assent import stance_of
from parsers.prose.consent.opinion import TOPIC, Near, opinion_on
from parsers.prose.consent.talk import Talk
from parsers.prose.consent.turns import turned
from parsers.prose.consent.vetoes import Veto, undoes_any, veto_on
from parsers.prose.words import low, lowered

_CUT = compiled(
    r"[;:]\s|\s[-–—]\s"
    r"|,\s(?=(?:and|but|so|he|she|they|his|her|their|him|we|i|the|mr|mrs|ms|miss|both|it|that|who|which|please|one|after"
    r"|then)\b)"
    r"|\s(?=(?:and|but|so|though|because|as|which|after|before|that)\s(?:he|she|they|his|her|their|i|we|both|it|has|is"
    r"|was|agree\w*|would|did|does|that|which|wants?|asked|gave|signed|consent\w*|happy|fine|one)\b)",
    re.IGNORECASE,
)
_OURS = lowered(
    r"\b(?:council(?! tax)|homeless\w*|dtr|duty[- ]to[- ]refer|local authority|housing (?:department|team|options)"
    r"|yourselves|you|your|this (?:referral|e-?mail|going|being|application)|be(?:ing)? referred"
    r"|refer (?:him|her|them)|the referral)\b"
)
"""Names this matter so that nobody takes it for another."""
_LONG, _MOST = 70, 24
_BEFORE = 200
_SURE = 0.8
"""How surely the judge must hear the yes of a part by itself, a rule beside it."""
_AGAINST = 0.5
_SILENT = 0.55


@dataclass(frozen=True, slots=True)
class _Part:
    """A part that speaks of agreement: where it begins, and whether it is a plain yes, or speaks against one."""

    start: int
    yes: Said | None
    against: bool


def yes_within(text: str, near: Near) -> Said | None:
    """The yes of one part of a long sentence, its place counted from the sentence's beginning.

    None where no part gives one with its object told and of this matter, or any part speaks against it.
    """
    if len(text) < _LONG:
        return None
    parts = list(_parts(text, near))
    given = next((part for part in parts if part.yes is not None), None)
    if given is None or given.yes is None or any(part.against for part in parts) or turned(text, near.after):
        return None
    if undoes_any(text):
        return None
    return Said(given.yes.says, given.start)


def _parts(text: str, near: Near) -> Iterator[_Part]:
    cuts = [0, *(match.end() for match in _CUT.finditer(text)), len(text)]
    pieces = [(start, text[start:end]) for start, end in pairwise(cuts) if text[start:end].strip()]
    if not 2 <= len(pieces) <= _MOST:
        return
    told = [near.before, *(piece for _, piece in pieces), near.after]
    for n, (start, piece) in enumerate(pieces):
        if TOPIC.search(low(piece)):
            yield _heard(piece, start, f"{near.before} {text[:start]}"[-_BEFORE:], Near(told[n], told[n], told[n + 2]))


def _heard(piece: str, start: int, before: str, near: Near) -> _Part:
    """What one part says, by rules and judge."""
    said = stance_of(piece, before=before)
    judged = opinion_on(piece, near=near, said=said)
    heard = said or []
    given = [each for each in heard if each.says in GIVEN]
    vetoes = {veto_on(piece, signed=each.says is Says.SIGNED) for each in given} - {None}
    plain = bool(given) and len(given) == len(heard) and not vetoes and _is_ours(piece, near)
    sure = judged["oral"] + judged["written"] >= _SURE
    if plain and sure:
        return _Part(start, given[0], against=False)
    doubted = (len(given) < len(heard) or not vetoes <= {Veto.SOMETHING_ELSE}) and judged["none"] < _SILENT and not sure
    return _Part(start, None, against=doubted or judged["refused"] + judged["unclear"] >= _AGAINST)


def _is_ours(piece: str, near: Near) -> bool:
    """Whether the part names this matter, and does not aim at another."""
    here = "here" in aims_in(Talk(piece, "").clear, piece) or _OURS.search(low(piece)) is not None
    return here and not aims_elsewhere(Talk(piece, near.before).clear, piece)
