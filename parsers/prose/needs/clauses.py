"""Sentences cut into clauses where a new thing may be said, each with its place in the sentence.

For: modules that look for who is to be housed, why a home is lost, and which need stands beside which illness.

Must not know: what a clause means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.patterns import compiled

_CUT = compiled(
    r"[,;:](?:\s|$)|\s[–—-]\s|\s\(|\)\s?|[.!?]\s"
    r"|\s(?=(?:and|but|so|though|although|because|while|who|which|as)\s(?:he|she|they|it|is|are|has|have|was|were"
    r"|had|no|not"
    r"|takes?|uses?|needs?|will|would|can|cannot|gets?|drinks?|smokes?|there|then|the|his|her|their|i|we|walks?"
    r"|wants?|who"
    r"|does|do|did|that|this|a|an)\b)",
    re.IGNORECASE,
)
_BREATHLESS = compiled(
    rf"{_CUT.pattern}|\s(?=(?:and|so|but|cos|because|plus)\s)"
    r"|\s(?=(?:he|she|they|hes|shes|theyre|i|im|ive|we|only|just)\s(?:is|are|was|has|have|had|will|can|cant"
    r"|needs?|takes?|got"
    r"|gets|works?|dont|doesnt|drinks?|smokes?|him|her|them|me|ok|fine)\b)",
    re.IGNORECASE,
)
"""Where a sentence may be cut that has gone on for longer than anybody breathes."""
_LONG = 45
_FEW = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence, without the marks around it."""

    text: str
    start: int
    end: int


def clauses_of(text: str) -> tuple[Clause, ...]:
    """All clauses in order; one of a word or two stays with the one before."""
    found: list[Clause] = []
    start = 0
    cut = _BREATHLESS if text.count(" ") > _LONG else _CUT
    for match in (*cut.finditer(text), None):
        end = match.start() if match else len(text)
        if text[start:end].strip(" ,;:.()–—-"):
            found.append(Clause(text[start:end].strip(" ,;:()–—-"), start, end))
        start = match.end() if match else end
    return _joined(text, found)


def _joined(text: str, clauses: list[Clause]) -> tuple[Clause, ...]:
    kept: list[Clause] = []
    for clause in clauses:
        if kept and len(kept[-1].text.split()) < _FEW and not kept[-1].text.endswith("."):
            last = kept.pop()
            clause = Clause(text[last.start : clause.end].strip(" ,;:()–—-"), last.start, clause.end)
        kept.append(clause)
    return tuple(kept)
