"""Who is to be housed together: alone, with whom, and which animals come along.

For: `read`. Who is left, or lives elsewhere, is no part of it (contract, reading.md, Home, support and flags).

Must not know: where they live.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from parsers.learned.questions import section_of, tells_household
from parsers.prose.needs import householdwords as people
from parsers.prose.needs.clauses import Clause, clauses_of
from parsers.prose.sentences import Sentence
from parsers.prose.words import low, lowered
from parsers.record import Evidence

_ALL_ARE = lowered(r"\b(?:both|all|each|either)\b[^.;]{0,20}\b(?:single|alone|on (?:their|his|her) own)\b")


def read_household(
    sentences: Iterable[Sentence], *, shared: tuple[Sentence, ...] = ()
) -> tuple[str | None, Evidence | None]:
    """Who is to be housed together, in the words of the text: clauses that say it, weighed by words and model.

    `shared` is what a list says of all in it: "both single".
    """
    told = _told_of(sentences)
    return told if told[0] else _told_of(line for line in shared if _ALL_ARE.search(low(line.text)))


def _told_of(sentences: Iterable[Sentence]) -> tuple[str | None, Evidence | None]:
    """The surest sentences, each with its stretch that names people, in the order of the text."""
    lines = tuple(sentences)
    best = best_runs(lines)
    judged = [(_likely(lines, at, best), at) for at, line in enumerate(lines) if may_tell(line.text)]
    chosen = sorted(at for sure, at in sorted(judged, reverse=True)[:_MOST] if sure >= _SURE)
    if not chosen:
        return None, None
    text = "; ".join(dict.fromkeys(_phrase(lines[at].text) for at in chosen))
    return text, lines[chosen[0]].evidence(text)


_SURE = 0.35
_LIKELY_ALONE = 0.45
_MOST = 3
_NO_RUN = -1.0


def best_runs(lines: Sequence[Sentence]) -> list[float]:
    """The score of each sentence's best stretch."""
    return [max((run[0] for run in _all_runs(line.text)), default=_NO_RUN) for line in lines]


def _all_runs(text: str) -> list[tuple[float, int, int]]:
    return [*_runs(text), *_together(text)]


def may_tell(text: str) -> bool:
    """Whether a sentence names people, animals or being alone at all: only then is the model asked."""
    small = low(text)
    return bool(
        people.NAMED.search(small)
        or people.ALONE.search(small)
        or people.MEMBERS.search(small)
        or people.GROUP.search(text)
        or people.ANIMALS.search(text)
        or people.CHILDREN.search(text)
    )


def _likely(lines: Sequence[Sentence], at: int, best: Sequence[float]) -> float:
    """How likely a sentence tells the household; one that plainly says alone does."""
    text = lines[at].text
    if best[at] < _GOES_WITH and (people.LEFT.search(text) or people.SEEN_ALONE.search(low(text))):
        return 0.0
    sure = tells_household(text, beside=beside(lines, at, best))
    return max(sure, _LIKELY_ALONE) if _says_alone(text) else sure


def beside(lines: Sequence[Sentence], at: int, best: Sequence[float]) -> tuple[str, ...]:
    """What the rules see in a sentence; `best` is the score of each sentence's best stretch."""
    text = lines[at].text
    small = low(text)
    said = section_of(text)
    runs, model = _step(best[at]), _step(said["household"])
    others = max((score for n, score in enumerate(best) if n != at), default=_NO_RUN)
    animals = people.ANIMALS.search(text) is not None and people.NOT_PETS.search(text) is None
    seen = [people.ALONE.search(small), people.MEMBERS.search(small), people.GROUP.search(text), animals]
    against = [people.NOT_HOUSED.search(text), people.ELSEWHERE.search(small), people.SEEN_ALONE.search(small)]
    ages = [people.COUNTED.search(text), people.CHILDREN.search(text)]
    flags = "".join(str(int(bool(found))) for found in (*seen, *against, *ages))
    return (
        f"r {runs}",
        f"p {model}",
        f"rp {runs} {model // 2}",
        f"top {max(said, key=lambda part: said[part])}",
        *(f"f{n} {flag}" for n, flag in enumerate(flags)),
        f"ff {flags[:4]}",
        f"fg {flags}",
        f"alone {_says_alone(text)}",
        f"i {min(at, _FIRST)}",
        f"d {_step(best[at] - others)}",
    )


_FIRST = 5


def _step(weight: float) -> int:
    return max(-2, min(10, round(weight * 5)))


def _says_alone(text: str) -> bool:
    """Whether a clause says nothing but that there is nobody else."""
    return any(people.LONE.fullmatch(clause.text) for clause in clauses_of(text)) and not people.SEEN_ALONE.search(
        low(text)
    )


def _phrase(text: str) -> str:
    """The stretch of a sentence that names people: runs and the clauses beside them that go on with it."""
    if len(text.split()) <= _SHORT:
        return text.strip(" .")
    spoken = [run for run in _all_runs(text) if run[0] >= _GOES_WITH]
    spans = [(start, end) for _, start, end in spoken]
    clauses = clauses_of(text)
    if _says_alone(text) and not any(end - start < _BRIEF for start, end in spans):
        return next(clause.text for clause in clauses if people.LONE.fullmatch(clause.text))
    naming = [(clause.start, clause.end) for clause in clauses if people.NAMES_SOMEBODY.search(clause.text)]
    if not (spans or naming):
        return text.strip(" .")
    first, last = min(spans or naming)[0], max(end for _, end in spans or naming)
    for start, end in reversed(naming):
        first = start if start < first and end <= first <= end + _NEAR else first
    for start, end in naming:
        last = end if last - _GAP <= start <= last + _NEAR and end > last else last
    whole = _whole(text, first, last)
    return whole if len(whole.split()) <= _LONGEST or not spoken else _said(text, spoken)


_BRIEF, _NEAR, _LONGEST = 60, 6, 34


_SAID = 1.3


def _whole(text: str, start: int, end: int) -> str:
    """The words with whom they go on from, "she and the kids", and with their brackets closed."""
    if re.match(r"(?:and|with|plus)\b", text[start:end].strip(), re.IGNORECASE):
        before = people.BOUNDS.search(text[:start])
        start = before.start() if before else start
    opened = text.rfind("(", 0, start)
    if ")" in text[start:end].split("(")[0] and opened >= 0 and ")" not in text[opened:start]:
        names = people.BOUNDS.search(text[:opened])
        start = names.start() if names else opened
    if text.count("(", start, end) > text.count(")", start, end) and (close := text.find(")", end, end + 60)) >= 0:
        end = close + 1
    return text[start:end].strip(" ,;:–—-")


def _together(text: str) -> list[tuple[float, int, int]]:
    """Whom the text plainly puts together: a person and the children who live somewhere, a pet that comes too."""
    group = people.GROUP.search(text)
    animal = None if people.NOT_PETS.search(text) else people.ANIMALS.search(text)
    found = [(match, beyond) for match, beyond in ((group, 20), (animal, 12)) if match]
    told = [match for match, beyond in found if not people.NOT_HOUSED.search(text[: match.end() + beyond])]
    return [(_SAID, match.start(), _end_of_list(text, match.end())) for match in told]


def _end_of_list(text: str, end: int) -> int:
    """Where the people end who are told of one after the other from this place on, with what is said of each."""
    while (more := people.LISTED.match(text, end) or people.ADDED.match(text, end)) and more.end() > end:
        end = more.end()
    return end


def _said(text: str, runs: list[tuple[float, int, int]]) -> str:
    """What a long sentence says of the household: all of it that hangs together."""
    kept: list[tuple[int, int]] = []
    best = max(runs)[0]
    for _, start, end in sorted((run for run in runs if run[0] >= best - _SAID_TOO), key=lambda run: run[1]):
        if kept and start - kept[-1][1] <= _GAP:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return "; ".join(dict.fromkeys(_whole(text, start, end) for start, end in kept))


_SHORT = 9
_SAID_TOO = 0.6
_GOES_WITH = 0.45


def _runs(text: str) -> list[tuple[float, int, int]]:
    """Stretches of clauses that speak of the household, each with its score; ages in brackets go with their names."""
    runs: list[tuple[float, int, int]] = []
    clauses = [clause for clause in clauses_of(text) if _speaks_of_people(text, clause)]
    counted = 0.2 * bool(people.COUNTED.search(text))
    said = section_of(text)["household"] if clauses else 0.0
    for clause in clauses:
        score = _household_score(text, clause, said) + counted
        if score < _GOES_WITH:
            continue
        end = max(clause.end, runs[-1][2]) if runs and clause.start <= runs[-1][2] else clause.end
        end = _end_of_list(text, end)
        if runs and clause.start - runs[-1][2] <= _GAP:
            runs[-1] = (max(score, runs[-1][0]), runs[-1][1], max(end, runs[-1][2]))
        else:
            runs.append((score, clause.start, end))
    return runs


_GAP = 4


def _speaks_of_people(text: str, clause: Clause) -> bool:
    """Whether the words say alone, or name somebody: only then is the model asked."""
    small = low(clause.text)
    if people.SEEN_ALONE.search(small):
        return False
    return bool(people.ALONE.search(small) or people.MEMBERS.search(small) or _children(text, clause))


def _children(text: str, clause: Clause) -> bool:
    return people.CHILDREN.search(text[clause.start : clause.end + 30]) is not None


def _household_score(text: str, clause: Clause, said: float) -> float:
    """The model's word for it, and what the words say: alone, with whom, or of people who are left or elsewhere.

    `said` is what the whole sentence says.
    """
    if people.STATUS.fullmatch(text):
        return 1.0
    small = low(clause.text)
    children = _children(text, clause)
    score = max(section_of(clause.text)["household"], said)
    score += (
        0.55 * bool(people.ALONE.search(small))
        + 0.3 * (children or bool(people.MEMBERS.search(small)))
        + 0.45 * children
    )
    if people.NOT_HOUSED.search(text[max(0, clause.start - 20) : clause.end + 20]) or people.ELSEWHERE.search(
        low(text[clause.start : clause.end + 45])
    ):
        score -= 0.9
    return score
