"""Who is referred: name, birth date, identifiers, gender.

For: `read`. Must not know: how to reach the person.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import takewhile

from parsers.patterns import compiled
from parsers.prose.people.births import read_birth, read_birth_of_all
from parsers.prose.people.candidates import Person, find_people, is_same, own_name, tokens
from parsers.prose.people.namecues import BODY_AFTER
from parsers.prose.people.referred import likely
from parsers.prose.people.several import Group
from parsers.prose.people.smallnames import small_name, small_opening
from parsers.prose.sentences import Sentence
from parsers.prose.words import BODY_WORD, KIN, ROLE_WORD
from parsers.prose.writer.author import author_name, spelt_out
from parsers.prose.writer.kinship import named_by_kin
from parsers.prose.writer.letter import Letter, renumbered
from parsers.prose.writer.oneself import full_name, named_by_himself
from parsers.record import Applicant, Doubt, Evidence, Identifiers
from parsers.values.daywords import FIGURE
from parsers.values.identifiers import find_identifiers
from parsers.values.names import find_names, rank_off, read_name, title_off
from parsers.values.namewords import NOT_NAMES

_Evidence = list[tuple[str, Evidence]]


def read_identity(
    letter: Letter, group: Group, *, alone: bool
) -> tuple[Applicant, tuple[tuple[str, Evidence], ...], tuple[Doubt, ...]]:
    """Name, birth date, identifiers and gender of the person referred."""
    own, shared = group.own, group.shared
    name, where, doubts = _name(letter, own, alone=alone)
    if group.name and (name is None or tokens(name) < tokens(group.name) or not is_same(name, group.name)):
        name, doubts = read_name(group.name), ()
        where = next((line.evidence(group.name) for line in own if group.name in line.text), own[0].evidence())
    evidence: _Evidence = [("applicant.name", where)] if name and where else []
    born, born_at = _born(letter, own, shared, name, alone=alone)
    if born is not None and born_at is not None:
        evidence.append(("applicant.date_of_birth", born_at.evidence()))
    identifiers = Identifiers()
    text = "\n".join(s.text for s in (*own, *(letter.context if alone else ())))
    identifiers = find_identifiers(f"{text}\n{letter.passage.subject}" if alone else text)
    subject = Sentence(letter.passage.subject, 0, 0, part=letter.passage.part, place="subject", opens=True)
    gender, gender_at = _gender((*own, subject) if alone else own)
    if gender and gender_at:
        evidence.append(("applicant.gender", gender_at.evidence()))
    if identifiers != Identifiers():
        at = next((s for s in own if find_identifiers(s.text) != Identifiers()), None)
        evidence.append(
            ("applicant.identifiers", at.evidence() if at else Evidence("body", "subject", letter.passage.subject))
        )
    applicant = Applicant(name=name, date_of_birth=born, gender=gender, identifiers=identifiers)
    return applicant, tuple(evidence), doubts


def _born(
    letter: Letter, own: tuple[Sentence, ...], shared: tuple[Sentence, ...], name: str | None, *, alone: bool
) -> tuple[date | None, Sentence | None]:
    """The birth date, from the person's own words, the subject, or what is said of all."""
    near = letter.passage.written
    subject = Sentence(letter.passage.subject, 0, 0, part=letter.passage.part, place="subject", opens=True)
    lines = (*own, subject) if alone else own
    if letter.self_referral:  # who writes for himself may give it under his name
        lines = (
            *lines,
            *(replace(subject, text=line, place="signature") for line in letter.foot if FIGURE.search(line)),
        )
    found = read_birth(lines, name=name, near=near, kin_writes=not letter.self_referral)
    return found if found[0] is not None or alone else read_birth_of_all(shared, near=near)


_Name = tuple[str | None, Evidence | None, tuple[Doubt, ...]]


def _own_writing(letter: Letter, own: tuple[Sentence, ...]) -> _Name | None:
    """The name of who writes for himself."""
    for line in own:
        if name := named_by_himself(line.text, letter.passage.author):
            return rank_off(name), line.evidence(), ()
    signed = (letter.penned or letter.signature).name
    whole = signed is not None and all(len(word.strip(".")) > 1 for word in signed.split()) and " " in signed
    name = full_name((*(s.text for s in own), *letter.foot), letter.passage.author)
    nicknamed = name and signed and name.split()[-1].casefold() == signed.split()[-1].casefold()
    if name and (not whole or (nicknamed and len(name) > len(signed or ""))):
        where = next((line.evidence(name) for line in own if name in line.text), None)
        return name, where or Evidence(letter.passage.part, "signature", name), ()
    signed = spelt_out(signed, author_name(letter.passage.author))
    said = _cut_short(own_name(own))
    if said and not (signed and tokens(said[0]) < tokens(signed)):
        return said[0], said[1], ()
    if signed:
        return _in_full(own, signed) or (signed, Evidence(letter.passage.part, "signature", signed), ())
    return None


def _cut_short(said: tuple[str, Evidence] | None) -> tuple[str, Evidence] | None:
    """What stands after "my name is" as far as it is a name; None where it is none at all ("this is me getting in")."""
    words = list(takewhile(lambda word: not (word.islower() and word in NOT_NAMES), said[0].split())) if said else []
    return (rank_off(" ".join(words)), said[1]) if said and words else None


def _name(letter: Letter, own: tuple[Sentence, ...], *, alone: bool) -> _Name:
    told = (_own_writing(letter, own) if letter.self_referral else None) or _in_two_rows(own)
    if told:
        return told
    workers = letter.writers
    numbered = renumbered(own)
    people = find_people(
        numbered, subject=letter.passage.subject if alone else "", workers=workers, part=letter.passage.part
    )
    people = tuple(one for one in people if one.name not in _posted(letter))
    if letter.signature.role is None and (kin := _named_by_kin(own)):
        return kin
    plainly_named = people and people[0].score > (_FAIR if " " in people[0].name else _PLAIN)
    if not plainly_named:
        plain = small_name(numbered, workers)
        if plain is not None:
            return _turned(plain[0], own), plain[1], ()
    if not people or people[0].score < (_LEAST if " " in people[0].name else _LEAST_OF_ONE):
        opening = _opening(letter, own, workers) if alone else _opens_item(own)
        if opening is None:
            return None, None, (Doubt("applicant.name", "no name could be told"),)
        plainly = Doubt("applicant.name", "nothing says plainly whose name it is")
        return opening[0], opening[1].evidence(), (plainly,)
    best = _fullest(people)
    if alone and best.score < _BEYOND_DOUBT and (other := _likelier(letter, best.name)):
        doubt = Doubt("applicant.name", "another name could be meant")
        return _turned(other[0], own), other[1], (doubt,)
    name = read_name(best.name) or ""
    name = _joined(name, own, people) if len(name.split()) == 1 else name
    doubts: tuple[Doubt, ...] = ()
    rivals = [p for p in people[1:3] if p.score > best.score - 1 and not tokens(p.name) & tokens(best.name)]
    if best.score < 3 or rivals:
        doubts = (
            Doubt(
                "applicant.name", "another name could be meant" if rivals else "nothing says plainly whose name it is"
            ),
        )
    return (_turned(name, own) if name else None), best.evidence, doubts


def _likelier(letter: Letter, chosen: str) -> tuple[str, Evidence] | None:
    """Who else is referred for sure, where the one chosen by the words beside the name hardly is."""
    judged = likely(letter.sentences, letter.passage.subject, letter.writers)
    if any(one.sure > _HARDLY for one in judged if is_same(one.named.name, chosen)):
        return None
    best = max(judged, key=lambda one: one.sure, default=None)
    if best is None or best.sure < _SURELY:
        return None
    name, at = best.named.name, best.named.places[0].at
    return (read_name(name) or name), letter.sentences[at].evidence(name)


_HARDLY, _SURELY = 0.2, 0.8
_BEYOND_DOUBT = 9.0


def _turned(name: str, own: tuple[Sentence, ...]) -> str:
    """The name with the surname that stands before it and a comma, figures behind: "birch, tom james, 3/4/80"."""
    before = re.compile(
        rf"(?:^|[:(]\s{{0,2}})((?:[^\W\d_]|['’-]){{2,25}}),\s{re.escape(name)}[\s,;(–-]{{1,4}}(?=\d|d\.?o\.?b|born|[a-z]\d)",
        re.I,
    )
    found = next((match.group(1) for line in own if name in line.text and (match := before.search(line.text))), None)
    return name if found is None or found.casefold() in NOT_NAMES else f"{found}, {name}"


def _named_by_kin(own: tuple[Sentence, ...]) -> _Name | None:
    kin = named_by_kin(" ".join(s.text for s in own[:_FIRST_WORDS]))
    where = next((s.evidence(kin) for s in own if kin in s.text), own[0].evidence()) if kin else None
    return (title_off(kin), where, ()) if kin and where else None


def _posted(letter: Letter) -> str:
    """The words of the writer's post and body, in which no person is named."""
    return f"{letter.signature.role or ''} {letter.signature.organisation or ''}"


def _opening(letter: Letter, own: tuple[Sentence, ...], workers: tuple[str, ...]) -> tuple[str, Sentence] | None:
    first = _first_named(own, (*workers, _posted(letter)))
    return first or small_opening(renumbered(own), letter.passage.subject, workers)


def _opens_item(own: tuple[Sentence, ...]) -> tuple[str, Sentence] | None:
    """Whoever opens an item of a list is whom it is about."""
    return next(((f.text, own[0]) for f in find_names(own[0].text[:80]) if f.start == 0), None)


def _first_named(own: tuple[Sentence, ...], others: tuple[str, ...]) -> tuple[str, Sentence] | None:
    """Who is named first and in full, where no word tells whose name any is; nobody with a post before the name."""
    for line in own[:_FIRST_WORDS]:
        for found in find_names(line.text[:_OPENING]):
            before = line.text[max(0, found.start - _POST_BEFORE) : found.start]
            bodied = BODY_WORD.search(found.text) or BODY_AFTER.search(line.text[found.end :][:_POST_BEFORE])
            bodied = bodied or ROLE_WORD.search(f"{before} {found.text}")
            if (
                " " in found.text
                and not bodied
                and not _OF_KIN.search(before)
                and not any(found.text in other for other in others)
            ):
                return found.text, line
    return None


_FIRST_WORDS, _OPENING, _POST_BEFORE = 4, 160, 30
_OF_KIN = re.compile(rf"\b(?:his|her|their) (?:\w+ )?(?:{KIN})\W{{0,3}}$", re.IGNORECASE)
"""A relative's name is not the name of whom it is about."""
_LEAST, _LEAST_OF_ONE = 1.0, 1.5
"""What a name in full, or a single word, must weigh at all: a lone capital by itself is a town's or a thing's."""
_FAIR, _PLAIN = 2.2, 3.0
"""What a name in full, or a single word, must weigh so that no name in small letters is looked for."""
_ROW_OF = re.compile(r"\W*(?:(sur|last|family)|first|fore|given|christian)[ -]?names?\W*", re.IGNORECASE)


def _in_two_rows(own: tuple[Sentence, ...]) -> _Name | None:
    """Forenames and surname in rows of their own, joined forenames first."""
    parts: dict[bool, tuple[str, Sentence]] = {}
    for line in own:
        label, _, rest = line.text.partition(":")
        row = _ROW_OF.fullmatch(line.label or label)
        value = read_name(rest) if row and rest else None
        if row and value:
            parts.setdefault(bool(row.group(1)), (value, line))
    if len(parts) < _FORE_AND_SUR:
        return None
    name = f"{parts[False][0]} {parts[True][0]}"
    return name, parts[False][1].evidence(name), ()


_FORE_AND_SUR = 2


def _in_full(own: tuple[Sentence, ...], signed: str) -> _Name | None:
    """The writer's name as the text gives it in full: "Deborah Anne Tozer" of who signs "Deborah Tozer"."""
    ours = tokens(signed)
    for line in own:
        found = find_names(line.text) if signed.split()[-1] in line.text else ()
        name = next((n.text for n in found if ours < tokens(n.text) and n.text.split()[0] == signed.split()[0]), None)
        if name and len(ours) > 1:
            return name, line.evidence(name), ()
    return _with_a_birth(own, signed) if _CUT_SHORT.search(signed) else None


_CUT_SHORT = re.compile(r"\s[A-Z](?:[.\s-]{0,2}[A-Z])?\.?$")
"""A mail account's name that gives letters only: "Maya T", "Maya O-T"."""


def _with_a_birth(own: tuple[Sentence, ...], signed: str) -> _Name | None:
    """The full name before a birth date or an age, whose first word is the writer's."""
    first = signed.split()[0]
    for line in own:
        for found in find_names(line.text) if first in line.text else ():
            words = found.text.split()
            if words[0] == first and len(words) > 1 and _NUMBER_NEXT.match(line.text[found.end :]):
                return found.text, line.evidence(found.text), ()
    return None


_NUMBER_NEXT = re.compile(r"[\s,(–-]{1,3}(?:(?:aged?|dob|born)\b|\d)", re.IGNORECASE)


def _joined(name: str, own: tuple[Sentence, ...], people: tuple[Person, ...]) -> str:
    """One half of a name with the other, where the letter tells it apart from the first."""
    if not (first := _first_name(own)):
        return _with_surname(name, own)
    surnames = [name, *(p.name for p in people if p.score > 1 and len(p.name.split()) == 1)]
    return next((f"{first} {last}" for last in surnames if last.casefold() != first.casefold()), name)


_OPENS_TITLED = compiled(
    r"^\W{0,3}(?:Mr|Mrs|Ms|Miss|Mx)\.? ((?:[A-Z][\w'’]+-?){1,3})(?=,? [a-z(])"
    r"(?! and (?:Mr|his|her)\b| is (?:an?|the|his|her|our)\b)"
)


def _with_surname(name: str, own: tuple[Sentence, ...]) -> str:
    """A forename that is born or aged, with the surname under which the letter's first words speak of the person."""
    titled = _OPENS_TITLED.match(own[0].text) if own else None
    plainly = re.compile(rf"\b{re.escape(name)}(?: is|,)? (?:\(?(?:aged? )?\d{{2}}\b|born\b|\(?d\.?o\.?b)")
    if titled is None or titled.group(1) == name or not any(plainly.search(line.text) for line in own):
        return name
    return f"{name} {titled.group(1)}"


_FIRST_NAME = re.compile(
    r"\b(?:first|fore|christian|given) ?names?(?: is| being)?\s?:?\s((?-i:[A-Z])[\w'’-]{1,20})", re.IGNORECASE
)


def _first_name(own: tuple[Sentence, ...]) -> str:
    """A forename told apart from the surname: "a Mr Birch, first name Tom"; '' where there is none."""
    found = (_FIRST_NAME.search(line.text) for line in own)
    return next((match.group(1) for match in found if match), "")


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


_GENDER = compiled(
    r"\b(?:gender|sex)\s?[:\-–]?\s?(male|female|m|f|man|woman|trans\w*(?: (?:man|woman))?|non-?binary)\b"
    r"|(?:^\W{0,3}|[.,;:(|]\s?|\s[–-]\s"
    r"|\b(?:old|is an?|is|hes|shes|homeless|a|single|adult|year|yr|yo|y/o|\d\d)\s|['’]s\s)"
    r"(male|female|trans (?:man|woman)|non-?binary)\b"
    r"(?=\W{0,3}$|\s?[,.;:()/–-]|\s(?:and (?!(?:fe)?male)|wheelchair user"
    r"|client|guest|rough|aged?\b|\d|prisoner|patient"
    r"|client|adult|applicant|service user"
    r"|who\b|with\b|in\b|from\b|of no|of \d|born|dob|d\.o\.b|currently|now|on\b|at\b|rough sleeper|offender"
    r"|detainee|resident|tenant"
    r"|sleeping|homeless|nfa|living|staying|has\b|is\b|due\b|single))"
    r"|(?<=\()((?-i:[MF]))(?=\)|,)|(?<=\()\d\d(?:yo|y/o|yrs?)?[\s,/]{0,2}((?-i:[MF]))(?=\)|,)"
    r"|(?<=[,|]\s)((?-i:[MF]))(?=\s?[,|]\s?(?:aged? )?(?:\d|d\.?o\.?b|born\b|crn\b|noms\b|nhs\b))",
    re.IGNORECASE,
)
_NOT_OF_GENDER = compiled(
    r"\b(?:fe)?male (?:and|or|/) (?:fe)?male\b|\b(?:by|from|with|against|another|other|unknown|of|prefers?"
    r"|asked for|wants?"
    r"|needs?|not) (?:an? )?(?:\w+ )?(?:fe)?male\b",
    re.IGNORECASE,
)


_GENDER_LETTER = re.compile(r"\([MF]|[(,|]\s?(?:\d\d\D{0,5})?[MF]\s?[,)|]")
_OF_GENDER = ("male", "gender", "sex", "trans", "binary")


def _gender(own: tuple[Sentence, ...]) -> tuple[str | None, Sentence | None]:
    for line in own:
        small = line.text.lower()
        told = any(word in small for word in _OF_GENDER) or _GENDER_LETTER.search(line.text)
        match = _GENDER.search(_NOT_OF_GENDER.sub(" ~ ", line.text)) if told else None
        if match:
            return next(g for g in match.groups() if g), line
    return None, None
