"""Whom an officer's words speak of: staff, the referrer, the applicant, a relative, somebody else, or a pronoun.

For: everything in this package that asks who did something, to whom, or who shall lead.

Must not know: what was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rules.case import Case
from rules.names import fold, roots, short_forms, take_apart
from rules.officers import rolewords
from rules.protocol import Council, Person


class Party(StrEnum):
    """Who somebody is to the case."""

    STAFF = "staff"
    REFERRER = "referrer"
    APPLICANT = "applicant"
    RELATIVE = "relative"
    OTHER = "other"
    PRONOUN = "pronoun"
    WRITER = "writer"


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named in plain text. `people` are the staff that a name may mean."""

    party: Party
    start: int
    end: int
    word: str
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of one mail about one case, as patterns over plain text."""

    pattern: re.Pattern[str]
    staff: tuple[tuple[str, tuple[Person, ...]], ...]
    referrer: frozenset[str]
    applicant: frozenset[str]

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Everybody named in a plain text, in order."""
        return tuple(self._mention(found) for found in self.pattern.finditer(text))

    def _mention(self, found: re.Match[str]) -> Mention:
        word, name = found.group(0), fold(re.sub(r"^(?:mr|mrs|ms|miss|mx|dr)\.? ", "", found.group(0)))
        here = (found.start(), found.end(), word)
        staff = dict(self.staff)
        if name in self.applicant:
            return Mention(Party.APPLICANT, *here)
        if name in self.referrer:
            return Mention(Party.REFERRER, *here)
        if name in staff:
            return Mention(Party.STAFF, *here, staff[name])
        return Mention(_role(word), *here)


def cast_of(council: Council, case: Case | None) -> Cast:
    """The cast of a mail about this case."""
    record = case.record if case else None
    who = record.referrer if record else None
    applicant = _names(record.applicant.name if record else None, initials=False)
    referrer = _names(who.name if who else None) | _names(who.other_contact if who else None)
    for address in _reply_addresses(case):
        referrer |= _names(re.sub(r"[._-]+", " ", address.partition("@")[0]))
    called = _staff_names(council)
    referrer |= _nicknames(who.name if who else None) - called.keys() - applicant
    applicant |= _nicknames(record.applicant.name if record else None) - called.keys() - referrer
    referrer -= applicant
    staff = tuple(sorted(called.items()))
    organisation = _organisation_words(case)
    names = applicant | referrer | organisation | {name for name, _ in staff}
    return Cast(_pattern(frozenset(names)), staff, frozenset(referrer | organisation), frozenset(applicant))


@lru_cache(maxsize=2048)
def _nicknames(text: str | None) -> frozenset[str]:
    """What friends may call somebody of this name."""
    forms = {form for given in take_apart(text or "").given if len(given) > 2 for form in short_forms(given)}
    return frozenset(form for form in forms if len(form) > 2 and form not in rolewords.NO_NAMES)


def _reply_addresses(case: Case | None) -> Iterable[str]:
    if case is None or case.record.referrer.name:
        return ()
    reply = case.thread.reply_to
    return tuple(email for email in (case.record.referrer.email, reply.email if reply else None) if email)


@lru_cache(maxsize=2048)
def _names(text: str | None, *, initials: bool = True) -> frozenset[str]:
    """The ways to write a name: whole, given, family, and the shorter forms of the given name."""
    if not text:
        return frozenset()
    name = take_apart(text)
    found = {" ".join(name.words), *(word for word in name.family if len(word) > 2)}
    for given in name.given:
        if len(given) > 1:
            found |= {given, *(f"{given} {family}" for family in name.family)}
    if initials and name.given and name.family:
        found |= {f"{name.given[0][0]} {family}" for family in name.family}
    if name.given and len(name.family) > 0:
        found |= {f"{given} {family[0]}" for given in name.given for family in name.family[-1:] if len(given) > 1}
    return frozenset(word for word in found if len(word) > 1 and word not in rolewords.NO_NAMES)


@lru_cache(maxsize=64)
def _staff_names(council: Council) -> dict[str, tuple[Person, ...]]:
    """Every way to write the name of one of the council's people, with all whom it may mean."""
    found: dict[str, dict[str, Person]] = {}
    for person in council.people:
        for form in _names(person.name) | _local_part(person.email):
            found.setdefault(form, {})[person.email] = person
    taken = set(found)
    for person in council.people:
        for form in {form for given in take_apart(person.name).given for form in short_forms(given)} - taken:
            if len(form) > 2 and form not in rolewords.NO_NAMES:
                found.setdefault(form, {})[person.email] = person
    return {form: tuple(people.values()) for form, people in found.items()}


def _local_part(email: str) -> frozenset[str]:
    given = [word for word in re.split(r"[._-]", email.partition("@")[0].lower()) if word.isalpha()]
    return frozenset(word for word in (*given, " ".join(given)) if len(word) > 2 and word not in rolewords.NO_NAMES)


def people_called(council: Council, words: str) -> tuple[Person, ...]:
    """The council's people whom these words may name: as written, or by a short form ("Malc" for Malcolm)."""
    wanted = fold(words)
    exact = _staff_names(council).get(wanted)
    if exact:
        return exact
    person = next((each for each in council.people if each.email == words.strip().lower()), None)
    if person is not None:
        return (person,)
    given, *family = wanted.split() or [""]
    return tuple(each for each in council.people if _may_mean(each, given, family))


def _may_mean(person: Person, given: str, family: list[str]) -> bool:
    name = take_apart(person.name)
    if family and not set(family) & {part[: len(word)] for part in name.family for word in family}:
        return False
    alike = any(roots(given) & roots(own) or (len(given) > 2 and own.startswith(given)) for own in name.given)
    return len(given) > 1 and alike


def _organisation_words(case: Case | None) -> frozenset[str]:
    """How officers name the referrer by trade or house: "PO", "the ward", "Ridge House"."""
    if case is None:
        return frozenset()
    who = case.record.referrer
    said = fold(f"{who.organisation or ''} {who.role or ''} {(who.email or '').partition('@')[2]}")
    found: set[str] = set(rolewords.ANY_REFERRER)
    for kinds, signs, words in rolewords.TRADES:
        if who.organisation_type in kinds or any(sign in said for sign in signs):
            found |= set(words)
    found |= _house(who.organisation)
    return frozenset(found)


def _house(organisation: str | None) -> set[str]:
    """The name of the organisation without what many bear: "Ridge House Outreach" is also "Ridge House"."""
    words = fold(organisation or "").split()
    kept = [word for word in words if word not in rolewords.COMMON_PARTS]
    found = {" ".join(words), " ".join(words[:2])} if len(words) > 1 else set(words)
    found |= {word for word in kept if len(word) > 4}
    return {word for word in found if len(word) > 3 and word not in rolewords.NO_NAMES}


@lru_cache(maxsize=512)
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    alternatives = [re.escape(name).replace(r"\ ", r"[ .-]{1,2}") for name in sorted(names, key=len, reverse=True)]
    named = "|".join(alternatives) or r"(?!x)x"
    return re.compile(
        rf"(?:\b(?:mr|mrs|ms|miss|mx|dr)\.? )?\b(?:{named})(?=s?\b)"
        rf"|\b(?:{rolewords.RELATIVES})\b|\b(?:{rolewords.APPLICANTS})\b|\b(?:{rolewords.OTHERS})\b"
        rf"|\b(?:{rolewords.PRONOUNS})\b|\b(?:i|me|myself|we|us)\b"
    )


_WRITER = re.compile(r"i|me|myself|we|us")


def _role(word: str) -> Party:
    if _WRITER.fullmatch(word):
        return Party.WRITER
    for pattern, party in (
        (rolewords.PRONOUNS, Party.PRONOUN),
        (rolewords.RELATIVES, Party.RELATIVE),
        (rolewords.APPLICANTS, Party.APPLICANT),
    ):
        if re.fullmatch(pattern, word):
            return party
    return Party.OTHER
