"""How far two records agree, field by field, as weights of evidence (Fellegi and Sunter) with a sentence each.

For: rules/duplicates.py adds them up. A weight is the binary logarithm of how much likelier it is to see this between
two records of one person than between two people; rare values weigh more than common ones.

Must not know: cases, thresholds, what follows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from parsers.record import Applicant, Record
from rules.names import Agree, PersonName, compare_forenames, compare_surnames, fold, rarity, take_apart
from rules.words import say_day

_INSTITUTION = re.compile(
    r"\b(?:hm[py]|hmyoi|yoi|prison|custody|hostel|shelter|refuge|approved premises|cas ?[123]|hospital|ward|infirmary|"
    r"clinic|foyer|night ?shelter|bail|probation|hub|day centre|care of|c/o|unit)\b",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b", re.IGNORECASE)
NUMBERS = ("crn", "noms", "pnc", "nino", "nhs")
_NUMBER_NAMES = {"crn": "CRN", "noms": "prison number", "pnc": "PNC number", "nino": "NI number", "nhs": "NHS number"}


class Field(StrEnum):
    """What was compared."""

    FORENAME = "forename"
    SURNAME = "surname"
    BIRTH = "birth"
    NUMBER = "number"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    GENERATION = "generation"


@dataclass(frozen=True, slots=True)
class Agreement:
    """One field compared: how far it agrees, what that weighs in bits, and the sentence for people."""

    field: Field
    agree: Agree
    bits: float
    sentence: str = ""


def compare_records(now: Record, then: Record) -> tuple[Agreement, ...]:
    """Every field that both records give, compared. `now` is the new one, `then` the earlier one."""
    names = _names(now.applicant, then.applicant)
    found = [*names, *_birth(now.applicant, then.applicant), *_numbers(now.applicant, then.applicant)]
    differ = any(name.field is Field.FORENAME and name.agree is Agree.DIFFER for name in names)
    found += [*_phones(now, then, differ=differ), *_emails(now, then), *_addresses(now, then)]
    return tuple(found)


# --- names ----------------------------------------------------------------------------------------------------------


def _names(now: Applicant, then: Applicant) -> list[Agreement]:
    if not now.name or not then.name:
        return []
    one, other = take_apart(now.name), take_apart(then.name)
    if not one.words or not other.words:
        return []
    straight = [*_forenames(one, other), *_surnames(one, other)]
    turned_name = PersonName(other.family, other.given, other.generation)
    turned = [*_forenames(one, turned_name), *_surnames(one, turned_name)]
    best, swapped = straight, False
    if other.given and other.family and _total(turned) - 1 > _total(straight):
        best, swapped = turned, True
    if swapped:
        best = [Agreement(each.field, each.agree, each.bits - 0.5, each.sentence) for each in best]
    if one.generation and other.generation and one.generation != other.generation:
        sentence = f"{one.generation.capitalize()} now, {other.generation} then."
        best.append(Agreement(Field.GENERATION, Agree.DIFFER, -8, sentence))
    return best


def _total(agreements: list[Agreement]) -> float:
    return sum(each.bits for each in agreements)


def _forenames(one: PersonName, other: PersonName) -> list[Agreement]:
    if not one.given or not other.given:
        return []
    pairs = [(compare_forenames(a, b), a, b) for a in one.given for b in other.given]
    first = compare_forenames(one.given[0], other.given[0])
    best, a, b = max(pairs, key=lambda pair: pair[0])
    if first is not Agree.DIFFER:
        best, a, b = first, one.given[0], other.given[0]
    elif best < Agree.VARIANT:
        best, a, b = Agree.DIFFER, one.given[0], other.given[0]
    bits = _forename_bits(best, a, second=first is Agree.DIFFER)
    found = [Agreement(Field.FORENAME, best, bits, _said("forename", best, a, b))]
    if first is not Agree.DIFFER and len(one.given) > 1 and len(other.given) > 1:
        found += _middles(one.given[1], other.given[1])
    return found


def _middles(one: str, other: str) -> list[Agreement]:
    agree = compare_forenames(one, other)
    bits = -1.5 if agree is Agree.DIFFER else 3.0 if agree >= Agree.SOUND else 1.5
    return [Agreement(Field.FORENAME, agree if agree is not Agree.DIFFER else Agree.UNKNOWN, bits)]


def _forename_bits(agree: Agree, name: str, *, second: bool) -> float:
    rate = rarity(name, family=False)
    same = 5.5 if rate >= 12 else 6.5 if rate else 9.0
    weights = {Agree.SAME: same, Agree.VARIANT: same - 2.0, Agree.SOUND: same - 2.5, Agree.INITIAL: 3.0}
    return weights.get(agree, -5.0) - (2.0 if second and agree is not Agree.DIFFER else 0.0)


def _surnames(one: PersonName, other: PersonName) -> list[Agreement]:
    if not one.family or not other.family:
        return []
    pairs = [(compare_surnames(a, b), a, b) for a in one.family for b in other.family]
    agree, a, b = max(pairs, key=lambda pair: (pair[0], -rarity(pair[1], family=True)))
    rate = rarity(a, family=True)
    same = 6.5 if rate >= 7 else 7.5 if rate else 10.0
    weights = {Agree.SAME: same, Agree.SOUND: same - 2.5, Agree.INITIAL: 2.0}
    return [Agreement(Field.SURNAME, agree, weights.get(agree, -4.0), _said("surname", agree, a, b))]


def _said(what: str, agree: Agree, now: str, then: str) -> str:
    match agree:
        case Agree.SAME:
            return f"Same {what}."
        case Agree.VARIANT:
            return f"{now.capitalize()} now, {then.capitalize()} then: two forms of one {what}."
        case Agree.SOUND:
            return f"{now.capitalize()} now, {then.capitalize()} then: a {what} that may be misspelt."
        case Agree.INITIAL:
            return f"The {what} begins with the same letter."
        case _:
            return f"Different {what}: {now.capitalize()} now, {then.capitalize()} then."


# --- date of birth --------------------------------------------------------------------------------------------------


def _birth(now: Applicant, then: Applicant) -> list[Agreement]:
    one, other = now.date_of_birth, then.date_of_birth
    if one is None or other is None:
        return []
    return [Agreement(Field.BIRTH, *_birth_agrees(one, other))]


def _birth_agrees(one: date, other: date) -> tuple[Agree, float, str]:
    if one == other:
        # The first of January stands for "not known" on many papers.
        bits = 7.0 if (one.day, one.month) == (1, 1) else 12.0
        return Agree.SAME, bits, f"Same date of birth, {_born(one)}."
    both = f"{_born(one)} now, {_born(other)} then"
    if one.year == other.year and (one.month, one.day) == (other.day, other.month):
        return Agree.VARIANT, 9.0, f"Date of birth with day and month swapped: {both}."
    edits = OSA.distance(f"{one:%Y%m%d}", f"{other:%Y%m%d}")
    if edits == 1:
        return Agree.SOUND, 5.5, f"Dates of birth one figure apart: {both}."
    if edits == 2 and (one.year == other.year or (one.month, one.day) == (other.month, other.day)):
        return Agree.UNKNOWN, 0.0, f"Dates of birth two figures apart: {both}."
    return Agree.DIFFER, -8.0, f"Different dates of birth: {both}."


def _born(day: date) -> str:
    return say_day(day, year=True).partition(" ")[2]


# --- numbers, phones, mail, address ---------------------------------------------------------------------------------


def _numbers(now: Applicant, then: Applicant) -> list[Agreement]:
    found = []
    for name in NUMBERS:
        one, other = getattr(now.identifiers, name), getattr(then.identifiers, name)
        if one and other:
            found.append(Agreement(Field.NUMBER, *_number_agrees(_NUMBER_NAMES[name], one, other)))
    return found


def _number_agrees(name: str, one: str, other: str) -> tuple[Agree, float, str]:
    one, other = (re.sub(r"[^A-Z0-9]", "", value.upper()) for value in (one, other))
    if one == other:
        return Agree.SAME, 22.0, f"Same {name}, {one}."
    if OSA.distance(one, other, score_cutoff=2) <= 1:
        return Agree.SOUND, 10.0, f"{name[0].upper()}{name[1:]}s one figure apart: {one} now, {other} then."
    return Agree.DIFFER, -6.0, f"Different {name}s: {one} now, {other} then."


def _phones(now: Record, then: Record, *, differ: bool) -> list[Agreement]:
    ours, theirs = own_phones(now), own_phones(then)
    shared = sorted(ours & theirs)
    if not shared:
        return []
    if differ:
        # A number of a household or a hostel: under another forename it speaks of a place, not of a person.
        return [Agreement(Field.PHONE, Agree.UNKNOWN, 0.0)]
    mobile = any(number.startswith("+447") for number in shared)
    return [Agreement(Field.PHONE, Agree.SAME, 8.0 if mobile else 4.0, f"Same phone number, {shared[0]}.")]


def own_phones(record: Record) -> frozenset[str]:
    """The phone numbers that are the person's own: not the referrer's, and no landline of an institution."""
    who = record.applicant
    numbers = {number for number in (who.mobile, who.home_phone) if number}
    numbers.discard(record.referrer.phone or "")
    others = re.sub(r"\D", "", record.referrer.other_contact or "")
    numbers = {number for number in numbers if number[-9:] not in others}
    if in_institution(record):
        numbers = {number for number in numbers if number.startswith("+447")}
    return frozenset(numbers)


def in_institution(record: Record) -> bool:
    """Whether the person stays where many share an address and a phone."""
    words = f"{record.accommodation.type or ''} {record.applicant.address or ''}"
    return _INSTITUTION.search(words) is not None


def _emails(now: Record, then: Record) -> list[Agreement]:
    one, other = now.applicant.email, then.applicant.email
    if not one or one != other or one == now.referrer.email:
        return []
    return [Agreement(Field.EMAIL, Agree.SAME, 8.0, "Same email address.")]


def _addresses(now: Record, then: Record) -> list[Agreement]:
    one, other = now.applicant.address, then.applicant.address
    if not one or not other or in_institution(now) or in_institution(then):
        return []
    code, other_code = postcode_of(one), postcode_of(other)
    alike = fuzz.token_sort_ratio(fold(one), fold(other))
    if alike >= 92 or (code and code == other_code and _house(one) == _house(other)):
        return [Agreement(Field.ADDRESS, Agree.SAME, 7.0, "Same address.")]
    if code and code == other_code:
        return [Agreement(Field.ADDRESS, Agree.SOUND, 3.0, "Same postcode.")]
    if alike >= 75:
        return [Agreement(Field.ADDRESS, Agree.SOUND, 4.0, "Nearly the same address.")]
    return [Agreement(Field.ADDRESS, Agree.DIFFER, -1.0)]


def postcode_of(address: str) -> str:
    """The postcode without space, upper case, or ''."""
    found = _POSTCODE.search(address)
    return "".join(found.groups()).upper() if found else ""


def _house(address: str) -> str:
    found = re.search(r"\d+[a-z]?", fold(address.replace(",", " ")))
    return found[0] if found else ""
