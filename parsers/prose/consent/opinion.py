"""A second opinion on what a sentence says of agreement: a learned judge that sees its words, its stances, the rules'.

For: `read`, which lets a yes of the rules stand only where the judge does not gainsay it (docs/decisions/0014), and
the training script, which must show the same. Of a long sentence only the parts that can speak of agreement are shown.

Must not know: how sure the judge must be, other sentences than the two beside.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from parsers.learned.features import families_named, tokens_of
from parsers.learned.questions import consent_said
from parsers.prose.consent.agreement import GIVEN, Said, Says
from parsers.prose.consent.aims import aims_in
from parsers.prose.consent.stances import stances_in
from parsers.prose.consent.talk import Talk
from parsers.prose.consent.vetoes import veto_on
from parsers.prose.words import low, lowered

TOPIC = lowered(
    r"\b(?:consent|permi|agree|sign|yes\b|yeah|ok\b|okay|happy|fine\b|glad|willing|keen|content\b|all right|alright"
    r"|asked|told|said|says|answer|say-so|his word|her word|refer|shar|pass|authori|approv|object|refus|declin"
    r"|leave to"
    r"|(?:his|her|their) leave\b(?! (?:entitle|from|of|was|starts|ends|is up))|go[- ]ahead|blessing"
    r"|nod|favour|request|want|wish|mind\b|ink\b|mandate|form\b|in writing|council|no\b|up for"
    r"|on board|tore|torn|turn|knows)"
)
"""Words of which one must stand where anything can be said of agreement."""
_CUT = re.compile(
    r"(?:[,;:]|\s[-–—])\s|\s(?=(?:and|but|so|because|as|who|which|while|after|before)\s)",
)
_TURNS = lowered(
    r"\b(?:but|not|aint|ain['’]t|never|once|until|till|when|if|only|maybe|drunk|confused|however|yet|later|instead"
    r"|unless)\b|n['’]t\b"
)
_LONG = 90
_GLIMPSED = 40
_FIRST = 9
"""How many words of a sentence beside the one asked about are looked at; and how many of its beginning two by two."""


@dataclass(frozen=True, slots=True)
class Near:
    """The sentences beside the one asked about.

    `before` tells the rules what is spoken of; `told` is the same, but for a passage that only teaches and whose letter
    was made up around it; `after` is the one behind.
    """

    before: str = ""
    told: str = ""
    after: str = ""


ALONE = Near()
"""A sentence by itself."""


def in_short(text: str) -> str:
    """A long sentence without the parts that say nothing of agreement, so that they do not drown the one that does."""
    if len(text) < _LONG:
        return text
    parts = [text[a:b] for a, b in pairwise([0, *(match.end() for match in _CUT.finditer(text)), len(text)])]
    speaks = [TOPIC.search(low(part)) is not None for part in parts]
    if not any(speaks):
        return text
    short, gap = "", False
    for n, part in enumerate(parts):
        if speaks[n] or (n and speaks[n - 1] and _TURNS.search(low(part))):
            short, gap = short + part, False
        elif not gap:
            short, gap = short + "; " if short else "", True
    return short


def shown(text: str, near: Near, said: Sequence[Said] | None, *, ruled: bool) -> set[str]:
    """The names of all that the judge sees beside the words; `ruled` shows what the rules made of it as well."""
    talk = Talk(text, near.before)
    names = {f"S {name}" for name in stances_in(talk)}
    aims = aims_in(talk.clear, text)
    names |= {"A " + " ".join(sorted(aims)), *(f"A1 {aim}" for aim in aims)}
    names |= {f"B{name}" for name in _glimpsed(near.told)} | {f"N{name}" for name in _glimpsed(near.after)}
    return names | set(_of_rules(talk, text, said)) if ruled else names


@lru_cache(maxsize=64)
def _glimpsed(text: str) -> frozenset[str]:
    """What is seen of a sentence that stands beside the one asked about: a doubt often comes a sentence later."""
    if not text:
        return frozenset()
    words = tokens_of(text)
    names = {f" {family}" for family in families_named(text)} | {f"S {name}" for name in stances_in(Talk(text, ""))}
    names |= {f"w {word}" for word in words[:_GLIMPSED]}
    return frozenset(names | {f"2 {one} {other}" for one, other in pairwise(words[:_FIRST])})


def _of_rules(talk: Talk, text: str, said: Sequence[Said] | None) -> list[str]:
    first = "none" if said is None else said[0].says.value if said else "quiet"
    names = [f"R {first}", *(f"R+ {each.says.value}" for each in said or ()), f"R {talk.topical} {talk.spoken_of}"]
    given = next((each for each in said or () if each.says in GIVEN), None)
    if given is None:
        return names
    veto = veto_on(text, signed=given.says is Says.SIGNED)
    return [
        *names,
        f"R who {talk.who(given.start + 1)}",
        f"R veto {veto.value if veto else ''}",
        f"R {given.says.value} {talk.topical} {talk.spoken_of}",
    ]


def opinion_on(text: str, *, near: Near, said: Sequence[Said] | None) -> Mapping[str, float]:
    """How likely a sentence says nothing of the person's agreement, yes, yes on paper, no, or leaves it open."""
    return consent_said(in_short(text), beside=shown(text, near, said, ruled=True))
