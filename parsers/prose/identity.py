"""Who is referred: name, birth date, identifiers, gender.

For: `read`. Must not know: how to reach the person.
"""

from __future__ import annotations

import re
from datetime import date

from parsers.prose.letter import Letter, renumbered
from parsers.prose.people import Person, find_people, own_name, small_name, tokens
from parsers.prose.sentences import Sentence
from parsers.prose.signature import author_name
from parsers.record import Applicant, Doubt, Evidence, Identifiers
from parsers.values.dates import Prefer, birth_or, find_dates
from parsers.values.identifiers import find_identifiers
from parsers.values.names import read_name

_Evidence = list[tuple[str, Evidence]]


def read_identity(
    letter: Letter, own: tuple[Sentence, ...], *, alone: bool
) -> tuple[Applicant, tuple[tuple[str, Evidence], ...], tuple[Doubt, ...]]:
    """Name, birth date, identifiers and gender of the person referred."""
    name, where, doubts = _name(letter, own, alone=alone)
    evidence: _Evidence = [("applicant.name", where)] if name and where else []
    born, born_at, born_doubt = _born(own, letter, name, alone=alone)
    if born is not None and born_at is not None:
        evidence.append(("applicant.date_of_birth", born_at.evidence()))
    identifiers = Identifiers()
    text = "\n".join(s.text for s in own)
    identifiers = find_identifiers(f"{text}\n{letter.passage.subject}" if alone else text)
    gender, gender_at = _gender(own)
    if gender and gender_at:
        evidence.append(("applicant.gender", gender_at.evidence()))
    if identifiers != Identifiers():
        at = next((s for s in own if find_identifiers(s.text) != Identifiers()), None)
        evidence.append(
            ("applicant.identifiers", at.evidence() if at else Evidence("body", "subject", letter.passage.subject))
        )
    applicant = Applicant(name=name, date_of_birth=born, gender=gender, identifiers=identifiers)
    return applicant, tuple(evidence), doubts + born_doubt


def _name(
    letter: Letter, own: tuple[Sentence, ...], *, alone: bool
) -> tuple[str | None, Evidence | None, tuple[Doubt, ...]]:
    if letter.self_referral:
        said = own_name(own)
        signed = letter.signature.name
        if said and (not signed or len(said[0].split()) >= len(signed.split())):
            return said[0], said[1], ()
        if signed:
            return signed, Evidence(letter.passage.part, "signature", signed), ()
    workers = tuple(n for n in (letter.signature.name, author_name(letter.passage.author)) if n)
    numbered = renumbered(own)
    people = find_people(
        numbered, subject=letter.passage.subject if alone else "", workers=workers, part=letter.passage.part
    )
    if not people or people[0].score < 3:
        plain = small_name(numbered, workers)
        if plain is not None:
            return plain[0], plain[1], ()
    if not people or people[0].score < 1:
        return None, None, (Doubt("applicant.name", "no name could be told"),)
    best = _fullest(people)
    name = read_name(best.name)
    doubts: tuple[Doubt, ...] = ()
    rivals = [p for p in people[1:3] if p.score > best.score - 1 and not tokens(p.name) & tokens(best.name)]
    if best.score < 3 or rivals:
        doubts = (
            Doubt(
                "applicant.name", "another name could be meant" if rivals else "nothing says plainly whose name it is"
            ),
        )
    return name, best.evidence, doubts


def _fullest(people: tuple[Person, ...]) -> Person:
    """The likeliest person; of two writings of the same name the fuller one."""
    best = people[0]
    for other in people[1:]:
        if tokens(best.name) < tokens(other.name) and other.score > 0:
            return other
    if len(best.name.split()) == 1:
        fuller = next(
            (p for p in people[1:] if len(p.name.split()) > 1 and p.score >= best.score - 1.5 and p.score > 2), None
        )
        return fuller or best
    return best


_SPACED = re.compile(r"\b(\d{1,2})\s(\d{1,2})\s((?:19|20)?\d{2})\b(?!\s?\d)")
_BIRTH_LABEL = re.compile(r"\b(?:d\.?\s?o\.?\s?b\b|born|birth)", re.IGNORECASE)


_AGE_TOLD = re.compile(r"\b\d{2}\s?(?:yrs?|years?|yo|y/o)\b|^\W*[A-Z][\w'’-]+ [A-Z]", re.IGNORECASE)


_AGE_BEFORE = re.compile(
    r"\b(?:\d{2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|eighteen|nineteen|seventeen"
    r"|sixteen)\W{1,3}$",
    re.IGNORECASE,
)


def _born(
    own: tuple[Sentence, ...], letter: Letter, name: str | None, *, alone: bool
) -> tuple[date | None, Sentence | None, tuple[Doubt, ...]]:
    """The birth date: with its label, or beside the name."""
    near = letter.passage.written
    best: tuple[float, date, Sentence] | None = None
    doubts: tuple[Doubt, ...] = ()
    subject = Sentence(letter.passage.subject, 0, 0, part=letter.passage.part, place="subject", opens=True)
    for line in (*own, subject) if alone else own:
        text = (
            _SPACED.sub(r"\1/\2/\3", line.text)
            if _BIRTH_LABEL.search(line.text) or _AGE_TOLD.search(line.text)
            else line.text
        )
        for found in find_dates(text, near=near):
            day = birth_or(found, near=near, prefer=Prefer.BIRTH)
            if day is None or near.year - day.year < 1:
                continue
            left = line.text[max(0, found.start - 40) : found.start]
            score = 4.0 * bool(_BIRTH_LABEL.search(left[-24:]))
            if name and (
                line.text[: found.start].rfind(name[-6:]) >= 0
                and found.start - line.text.rfind(name[-6:], 0, found.start) < 60
            ):
                score += 3
            if not line.text[: found.start].strip(" (") and len(line.text) < 24:
                score += 2.5
            if not (name and name.split()[-1] in left) and re.search(
                r"\b(?:son|daughter|baby|child|partner|wife|husband|boy|girl|children|grandson|kids)\b[^.;]{0,24}$",
                left,
                re.IGNORECASE,
            ):
                score -= 3.5
            if _AGE_BEFORE.search(left):
                score += 3
            if near.year - day.year < 14:
                score -= 2.5
            if score > 1.5 and (best is None or score > best[0]):
                best = (score, day, line)
    return (best[1], best[2], doubts) if best else (None, None, doubts)


_GENDER = re.compile(
    r"\b(?:gender|sex)\s?[:\-–]?\s?(male|female|m|f|man|woman|trans\w*(?: (?:man|woman))?|non-?binary)\b|(?:^"
    r"|[.,;(]\s?|\b(?:old|is a|a|single|year|yr|yo)\s)(male|female|trans (?:man|woman)"
    r"|non-?binary)\b(?! (?:partner|staff|officer|interpreter|worker|professional|please|only|wing|ward|prison"
    r"|hostel|refuge|nurse|doctor))",
    re.IGNORECASE,
)


def _gender(own: tuple[Sentence, ...]) -> tuple[str | None, Sentence | None]:
    for line in own:
        match = _GENDER.search(line.text)
        if match:
            return next(g for g in match.groups() if g), line
    return None, None
