"""Whether a record may be about somebody we know already: keys to find candidates, likeness with reasons.

For: arrivals and changed records. Two thresholds: likely, possible. Nothing is merged, closed or hidden by it, and no
referrer ever learns of another (contract/service.md). The store keeps the keys of each case and brings the cases that
share one.

Must not know: databases, letters. Parameters are fixed; nothing is trained on anybody's data.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from parsers.record import Record
from rules.case import Case, Likeness, State
from rules.likeness import (
    NUMBERS,
    Agreement,
    Field,
    compare_records,
    house_of,
    in_institution,
    own_phones,
    plain_number,
    postcode_of,
    street_words,
    weigh,
)
from rules.names import Agree, PersonName, roots, sound, take_apart
from rules.words import say_day
from rules.worktime import london_day

T = TypeVar("T", int, str)

PRIOR_BITS = -14.0
"""One of some sixteen thousand pairs that share a key at random is one person."""

LIKELY_BITS = 6.5
"""Odds of 90 to 1 that it is one person, and nothing that speaks for two: more than a common name and a phone."""

_SHARED = 2
"""A phone number of so many strangers is nobody's own."""

_LONG_NUMBER = 6
"""A number shorter than this has no ends that tell one person from another."""

POSSIBLE_BITS = -2.5
"""Odds of about 1 to 6: worth a look by a person."""


def keys_of(record: Record) -> tuple[str, ...]:
    """Blocking keys: two records of one person nearly always share one, two of different people rarely share many."""
    who, name = record.applicant, take_apart(record.applicant.name or "")
    keys = [*_number_keys(record, name), *(f"phone:{number}" for number in sorted(own_phones(record)))]
    if who.email and who.email != record.referrer.email:
        keys.append(f"email:{who.email}")
    if who.date_of_birth is not None:
        keys += _birth_keys(who.date_of_birth, name)
    keys += _name_keys(name)
    if who.address and not in_institution(record):
        keys += _home_keys(who.address, name)
    return tuple(dict.fromkeys(keys))


def nearest(holders: Iterable[Sequence[T]], limit: int) -> list[T]:
    """Of those who hold each key, the likeliest to be meant: a key of few counts for more than a key of many.

    `holders` are numbers or the like that grow with time; of equals the newest come first.
    """
    shares: dict[T, float] = {}
    for held in holders:
        for holder in held:
            shares[holder] = shares.get(holder, 0.0) + 1 / len(held)
    newest_first = sorted(shares, reverse=True)
    return sorted(newest_first, key=lambda holder: -shares[holder])[:limit]


def _number_keys(record: Record, name: PersonName) -> list[str]:
    """Each number whole, and its two ends with the initials: one slip leaves one end as it was."""
    keys = []
    initials = _initials(name)
    for kind in NUMBERS:
        value = plain_number(getattr(record.applicant.identifiers, kind) or "")
        if value:
            keys.append(f"{kind}:{value}")
        if len(value) >= _LONG_NUMBER and initials:
            half = len(value) // 2
            keys += [f"{kind}-begins:{value[:half]}-{initials}", f"{kind}-ends:{value[-half:]}-{initials}"]
    return keys


def _initials(name: PersonName) -> str:
    """The first letters of forename and surname; sorted, so that names in the wrong rows have the same."""
    return "".join(sorted(word[0] for word in (*name.given[:1], *name.family[:1])))


def _birth_keys(born: date, name: PersonName) -> list[str]:
    low, high = sorted((born.day, born.month))
    return [
        f"born:{born.year}-{low:02d}-{high:02d}",
        *(f"family-year:{word}-{born.year}" for word in _sounds(name.family)),
        *(f"given-month:{root}-{born:%m-%d}" for root in _given_roots(name)),
    ]


def _home_keys(address: str, name: PersonName) -> list[str]:
    """One home: house and street by sound, house and postcode; and the postcode with an initial where a house lacks."""
    house, code = house_of(address), postcode_of(address)
    keys = [f"home:{house}-{sound(word)[:4]}" for word in street_words(address)[:2]] if house else []
    if code and house:
        keys.append(f"home:{house}-{code}")
    if code and name.words:
        keys.append(f"postcode:{code}-{name.words[0][0]}")
    return keys


def _sounds(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sound(word) for word in words[:3]))


def _given_roots(name: PersonName) -> tuple[str, ...]:
    return tuple(sorted(roots(name.given[0]))[:4]) if name.given else ()


def _name_keys(name: PersonName) -> list[str]:
    families = _sounds(name.family)
    if not families:
        return [f"one-name:{sound(word)}" for word in name.given[:2]]
    firsts = tuple(dict.fromkeys(sound(root) for root in _given_roots(name)))
    # Sorted, so that a form with the names in the wrong rows is found as well.
    keys = [f"name:{'-'.join(sorted((first, family)))}" for first in firsts for family in families]
    return [*keys, *(f"family-begins:{family}-{word[:2]}" for family in families for word in name.given[:1])]


def likeness(record: Record, case: Case) -> Likeness | None:
    """How likely the record is about the person of this case, with reasons; None where it is not worth a look."""
    found = compare_records(record, case.record)
    bits = PRIOR_BITS + weigh(found)
    if bits < POSSIBLE_BITS or not _speaks_of_one_person(found):
        return None
    if _speaks_for_two(found):
        bits = min(bits, LIKELY_BITS - 1)
    likely = bits >= LIKELY_BITS
    return Likeness(
        ref=case.ref,
        probability=round(_probability(bits), 4),
        likely=likely,
        reasons_for=_sentences(each for each in found if each.bits > 0),
        reasons_against=_sentences(each for each in found if each.bits <= 0),
        changed=what_changed(record, case),
    )


def _sentences(agreements: Iterable[Agreement]) -> tuple[str, ...]:
    ordered = sorted(agreements, key=lambda each: -abs(each.bits))
    return tuple(dict.fromkeys(each.sentence for each in ordered if each.sentence))


def _agrees(found: tuple[Agreement, ...], field: Field, least: Agree) -> bool:
    return any(each.field is field and each.agree >= least for each in found)


def _differs(found: tuple[Agreement, ...], field: Field) -> bool:
    return any(each.field is field and each.agree is Agree.DIFFER for each in found)


def _speaks_of_one_person(found: tuple[Agreement, ...]) -> bool:
    """A place alone (one address, one landline, one surname) is a household, not a person."""
    person = (Field.FORENAME, Field.BIRTH, Field.NUMBER, Field.EMAIL)
    if any(_agrees(found, field, Agree.INITIAL) for field in person):
        return True
    # A paper that leaves out the forename: the family at that address may be the very person.
    unnamed = not any(each.field is Field.FORENAME for each in found)
    return unnamed and _agrees(found, Field.SURNAME, Agree.SOUND) and _agrees(found, Field.ADDRESS, Agree.SAME)


def _speaks_for_two(found: tuple[Agreement, ...]) -> bool:
    """What keeps two people apart though all else agrees; only a number of the person's own overrules it.

    Twins and couples differ in forename, father and son in date of birth or generation. A name and a home without
    date of birth, number, mobile or e-mail may be father and son as well. Twins have numbers one figure apart.
    """
    if _differs(found, Field.GENERATION):
        return True
    if _agrees(found, Field.NUMBER, Agree.SAME):
        return _differs(found, Field.FORENAME) and _differs(found, Field.BIRTH)
    if _differs(found, Field.FORENAME) or _differs(found, Field.BIRTH):
        return True
    proof = (
        (Field.BIRTH, Agree.SOUND),
        (Field.NUMBER, Agree.SOUND),
        (Field.EMAIL, Agree.SAME),
        (Field.PHONE, Agree.SAME),
    )
    return not any(_agrees(found, field, least) for field, least in proof)


def what_changed(record: Record, case: Case) -> tuple[tuple[str, str, str], ...]:
    """What an officer wants to see beside each other: label, then, now. Only what differs, and how the case stands."""
    then, now = case.record, record
    rows = (
        ("Referred by", _referrer(then), _referrer(now)),
        ("Staying", then.accommodation.type or "", now.accommodation.type or ""),
        ("Address", then.applicant.address or "", now.applicant.address or ""),
        ("No home from", _needed_from(then), _needed_from(now)),
        ("Phone", _phone(then), _phone(now)),
        ("Household", then.applicant.household or "", now.applicant.household or ""),
        ("Consent", then.consent.status.value.capitalize(), now.consent.status.value.capitalize()),
    )
    differ = (row for row in rows if row[1] != row[2])
    changed = tuple((label, before or "Not given", after or "Not given") for label, before, after in differ)
    return (*changed, ("State", _state(case), "New"))


def _referrer(record: Record) -> str:
    return record.referrer.organisation or record.referrer.name or ""


def _needed_from(record: Record) -> str:
    place = record.accommodation
    days = [day for day in (place.homeless_on, place.release_on) if day]
    return say_day(min(days), year=True) if days else ""


def _phone(record: Record) -> str:
    return record.applicant.mobile or record.applicant.home_phone or ""


def _state(case: Case) -> str:
    came = say_day(london_day(case.received), year=True)
    if case.state is State.CLOSED:
        outcome = f", {case.outcome}" if case.outcome else ""
        return f"Came on {came}. Closed{outcome}"
    return f"Came on {came}. {case.state.value.capitalize()}"


def likenesses(record: Record, candidates: tuple[Case, ...]) -> tuple[Likeness, ...]:
    """The likely and possible ones among the candidates, likeliest first, at most ten.

    A case that is itself tied to a likely one is possible, though this record alone would not show it: somebody who
    came under two names is found under both.
    """
    record = _without_shared_phones(record, candidates)
    found = [alike for case in candidates if (alike := likeness(record, case)) is not None]
    found += _through_likely_ones(record, found, candidates)
    return tuple(sorted(found, key=lambda alike: (not alike.likely, -alike.probability, alike.ref))[:10])


def _without_shared_phones(record: Record, candidates: tuple[Case, ...]) -> Record:
    """The record without phone numbers under which other people came as well: a hostel's, a hub's, a key worker's."""
    who = record.applicant
    shared = {number for number in own_phones(record) if _strangers(number, record, candidates) >= _SHARED}
    if not shared:
        return record
    mobile = None if who.mobile in shared else who.mobile
    home_phone = None if who.home_phone in shared else who.home_phone
    return replace(record, applicant=replace(who, mobile=mobile, home_phone=home_phone))


def _strangers(number: str, record: Record, candidates: tuple[Case, ...]) -> int:
    """How many of the candidates have this number under another forename and another surname."""
    names = (Field.FORENAME, Field.SURNAME)
    return sum(
        number in own_phones(case.record)
        and all(_differs(compare_records(record, case.record), field) for field in names)
        for case in candidates
    )


def tied(case: Case) -> frozenset[str]:
    """The cases that are likely about the person of this case, or that an officer called duplicates of it."""
    return frozenset(
        each.ref for each in case.likenesses if each.said == "duplicate" or (each.likely and each.said != "distinct")
    )


def _through_likely_ones(record: Record, found: list[Likeness], candidates: tuple[Case, ...]) -> list[Likeness]:
    known = {alike.ref for alike in found}
    by_ref = {case.ref: case for case in candidates}
    more = []
    for case in candidates:
        if case.ref in known:
            continue
        ours = tied(case)
        bridges = [each for each in found if each.likely and (each.ref in ours or case.ref in tied(by_ref[each.ref]))]
        if bridges:
            more.append(_through(record, case, max(bridges, key=lambda each: each.probability)))
    return more


def _through(record: Record, case: Case, bridge: Likeness) -> Likeness:
    unlike = compare_records(record, case.record)
    return Likeness(
        ref=case.ref,
        probability=round(min(bridge.probability, _probability(LIKELY_BITS - 1)), 4),
        likely=False,
        reasons_for=(f"Thought to be the same person as {bridge.ref}, which is likely the same as this one.",),
        reasons_against=_sentences(each for each in unlike if each.bits <= 0),
        changed=what_changed(record, case),
    )


def _probability(bits: float) -> float:
    """Bits of evidence as a probability."""
    return 1 / (1 + 2 ** -min(max(bits, -60.0), 60.0))
