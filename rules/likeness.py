"""How far two records agree, field by field, as weights of evidence (Fellegi and Sunter) with a sentence each.

For: rules/duplicates.py adds them up. A weight is the binary logarithm of how much likelier it is to see this between
two records of one person than between two people; rare values weigh more than common ones.

Must not know: cases, thresholds, what follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
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
_LONGEST_ADDRESS = 200
_ONE_PLACE, _NEARLY = 92.0, 70.0
_HOUSEHOLD = 0.7
_WEIGHT_OF_ALIKE = ((85.0, 11.0), (75.0, 9.0), (65.0, 7.0), (55.0, 4.5), (50.0, 2.0), (45.0, 0.0), (0.0, -1.0))
"""How alike (0 to 100) two addresses must be for which weight: words left out, swapped and misspelt bring it down."""

_STREETS = frozenset(
    {
        "street",
        "road",
        "lane",
        "avenue",
        "close",
        "drive",
        "court",
        "crescent",
        "place",
        "terrace",
        "gardens",
        "grove",
        "square",
        "walk",
    }
    | {"mews", "hill", "park", "rise", "green", "circuit", "flat", "room", "apartment", "block", "house", "floor"}
)
"""Words that stand in very many addresses."""

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
    differ = any(each.field is Field.FORENAME and each.agree is Agree.DIFFER for each in found)
    born = any(each.field is Field.BIRTH and each.agree >= Agree.SOUND for each in found)
    places = _addresses(now, then, household=differ and not born)
    return (*found, *_phones(now, then, differ=differ), *_emails(now, then), *places)


def weigh(agreements: Iterable[Agreement]) -> float:
    """All the evidence together, in bits. What speaks against counts less the more of it there is.

    Mistakes come together: a paper filled in by somebody who hardly knows the person is wrong in several rows.
    """
    bits = sorted(each.bits for each in agreements)
    against = [each for each in bits if each < 0]
    return sum(bits[len(against) :]) + sum(each * _share(place) for place, each in enumerate(against))


def _share(place: int) -> float:
    return (1.0, 0.7)[place] if place < 2 else 0.5


# --- names ----------------------------------------------------------------------------------------------------------


def _names(now: Applicant, then: Applicant) -> list[Agreement]:
    if not now.name or not then.name:
        return []
    one, other = take_apart(now.name), take_apart(then.name)
    if not one.words or not other.words:
        return []
    straight = [*_forenames(one, other), *_surnames(one, other)]
    best, swapped = straight, False
    for left, right in _turned(one, other):
        turned = [*_forenames(left, right), *_surnames(left, right)]
        if _total(turned) - 1 > _total(straight) and (not swapped or _total(turned) > _total(best)):
            best, swapped = turned, True
    if swapped:
        best = [Agreement(each.field, each.agree, each.bits - 0.5, each.sentence) for each in best]
    if one.generation and other.generation and one.generation != other.generation:
        sentence = f"{one.generation.capitalize()} now, {other.generation} then."
        best.append(Agreement(Field.GENERATION, Agree.DIFFER, -8, sentence))
    return best


def _turned(one: PersonName, other: PersonName) -> Iterator[tuple[PersonName, PersonName]]:
    """The two with either's forename and surname in the other order: both, so that likeness is the same both ways."""
    if other.given and other.family:
        yield one, PersonName(other.family, other.given, other.generation)
    if one.given and one.family:
        yield PersonName(one.family, one.given, one.generation), other


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
    same = 5.5 if rate >= 12 else 6.5 if rate else 7.5
    weights = {Agree.SAME: same, Agree.VARIANT: same - 2.0, Agree.SOUND: same - 2.5, Agree.INITIAL: 3.0}
    return weights.get(agree, -5.0) - (2.0 if second and agree is not Agree.DIFFER else 0.0)


def _surnames(one: PersonName, other: PersonName) -> list[Agreement]:
    if not one.family or not other.family:
        return []
    pairs = [(compare_surnames(a, b), a, b) for a in one.family for b in other.family]
    agree, a, b = max(pairs, key=lambda pair: (pair[0], -rarity(pair[1], family=True)))
    rate = rarity(a, family=True)
    same = 6.5 if rate >= 7 else 7.5 if rate else 9.0
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
    return Agree.DIFFER, -6.5, f"Different dates of birth: {both}."


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
    one, other = plain_number(one), plain_number(other)
    if one == other:
        return Agree.SAME, 22.0, f"Same {name}, {one}."
    edits = OSA.distance(one, other, score_cutoff=3)
    both = f"{one} now, {other} then"
    if edits <= 1:
        return Agree.SOUND, 10.0, f"{name[0].upper()}{name[1:]}s one figure apart: {both}."
    if edits == 2 and min(len(one), len(other)) >= 7:
        return Agree.UNKNOWN, 3.0, f"{name[0].upper()}{name[1:]}s two figures apart: {both}."
    return Agree.DIFFER, -4.5, f"Different {name}s: {both}."


def plain_number(value: str) -> str:
    """A number as it is compared: capitals and figures only."""
    return re.sub(r"[^A-Z0-9]", "", value.upper())


def _phones(now: Record, then: Record, *, differ: bool) -> list[Agreement]:
    ours, theirs = own_phones(now), own_phones(then)
    shared = sorted(ours & theirs)
    if not shared:
        return []
    if differ:
        # A number of a household or a hostel: under another forename it speaks of a place, not of a person.
        return [Agreement(Field.PHONE, Agree.UNKNOWN, 0.0)]
    if in_institution(now) or in_institution(then):
        # May be the hostel's or the wing's: it helps, but proves nothing.
        return [Agreement(Field.PHONE, Agree.SOUND, 3.0, f"Same phone number, {shared[0]}, where many live.")]
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


def _addresses(now: Record, then: Record, *, household: bool) -> list[Agreement]:
    """Under another forename and another day of birth an address speaks of a household, so it weighs less."""
    agreements = _place(now, then)
    if not household:
        return agreements
    return [replace(each, bits=each.bits * _HOUSEHOLD if each.bits > 0 else each.bits) for each in agreements]


def _place(now: Record, then: Record) -> list[Agreement]:
    one, other = now.applicant.address, then.applicant.address
    if not one or not other:
        return []
    code = postcode_of(one)
    near = bool(code) and code == postcode_of(other)
    alike = _alike(fold(one[:_LONGEST_ADDRESS]), fold(other[:_LONGEST_ADDRESS]))
    if in_institution(now) or in_institution(then):
        return [Agreement(Field.ADDRESS, Agree.UNKNOWN, 2.0)] if alike >= _ONE_PLACE else []
    one_house = house_of(one) == house_of(other)
    if one_house and (near or alike >= _ONE_PLACE):
        return [Agreement(Field.ADDRESS, Agree.SAME, 16.0, "Same address.")]
    if near and alike < _ONE_PLACE:
        return [Agreement(Field.ADDRESS, Agree.SOUND, 5.5, "Same postcode.")]
    bits = next(weight for least, weight in _WEIGHT_OF_ALIKE if alike >= least)
    if bits <= 0:
        return [Agreement(Field.ADDRESS, Agree.DIFFER, bits)]
    sentence = "Nearly the same address." if alike >= _NEARLY else ""
    return [Agreement(Field.ADDRESS, Agree.SOUND, bits, sentence)]


def _alike(one: str, other: str) -> float:
    """How alike two folded addresses are, 0 to 100, whatever the order of their parts, words run together or not."""
    together = fuzz.ratio(one.replace(" ", ""), other.replace(" ", ""))
    return max(fuzz.token_sort_ratio(one, other), together)


def postcode_of(address: str) -> str:
    """The postcode without space, upper case, or ''."""
    found = _POSTCODE.search(address)
    return "".join(found.groups()).upper() if found else ""


def house_of(address: str) -> str:
    """The number of the house or flat that comes first, or ''."""
    found = re.search(r"\d+[a-z]?", fold(address.replace(",", " ")))
    return found[0] if found else ""


def street_words(address: str) -> tuple[str, ...]:
    """The words of an address that tell one street from another, folded, in order."""
    words = fold(address[:_LONGEST_ADDRESS]).split()
    return tuple(word for word in words if len(word) > 3 and word.isalpha() and word not in _STREETS)
