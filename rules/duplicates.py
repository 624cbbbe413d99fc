"""Whether a record may be about somebody we know already: keys to find candidates, likeness with reasons.

For: arrivals and changed records. Two thresholds: likely, possible. Nothing is merged, closed or hidden by it, and no
referrer ever learns of another (contract/service.md). The store keeps the keys of each case and brings the cases that
share one.

Must not know: databases, letters. Parameters are fixed; nothing is trained on anybody's data.
"""

from __future__ import annotations

from collections.abc import Iterable

from parsers.record import Record
from rules.likeness import NUMBERS, Agreement, Field, compare_records, own_phones, postcode_of
from rules.model import Case, Likeness, State
from rules.names import Agree, PersonName, roots, sound, take_apart
from rules.words import say_day
from rules.worktime import london_day

PRIOR_BITS = -14.0
"""One of some sixteen thousand pairs that share a key at random is one person."""

LIKELY_BITS = 6.0
"""Odds of 64 to 1 that it is one person, and nothing that speaks for two."""

POSSIBLE_BITS = -2.5
"""Odds of about 1 to 6: worth a look by a person."""


def keys_of(record: Record) -> tuple[str, ...]:
    """Blocking keys: two records of one person nearly always share one, two of different people rarely share many."""
    who = record.applicant
    keys = [f"{name}:{value}" for name in NUMBERS if (value := getattr(who.identifiers, name))]
    keys += [f"phone:{number}" for number in sorted(own_phones(record))]
    if who.email and who.email != record.referrer.email:
        keys.append(f"email:{who.email}")
    name = take_apart(who.name or "")
    born = who.date_of_birth
    if born is not None:
        low, high = sorted((born.day, born.month))
        keys.append(f"born:{born.year}-{low:02d}-{high:02d}")
        keys += [f"family-year:{word}-{born.year}" for word in _sounds(name.family)]
        keys += [f"given-month:{root}-{born:%m-%d}" for root in _given_roots(name)]
    keys += _name_keys(name)
    code = postcode_of(who.address or "")
    if code and name.words:
        keys.append(f"postcode:{code}-{name.words[0][0]}")
    return tuple(dict.fromkeys(keys))


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
    return [f"name:{'-'.join(sorted((first, family)))}" for first in firsts for family in families]


def likeness(record: Record, case: Case) -> Likeness | None:
    """How likely the record is about the person of this case, with reasons; None where it is not worth a look."""
    found = compare_records(record, case.record)
    bits = PRIOR_BITS + sum(each.bits for each in found)
    if bits < POSSIBLE_BITS or not _speaks_of_one_person(found):
        return None
    likely = bits >= LIKELY_BITS and not _speaks_for_two(found)
    return Likeness(
        ref=case.ref,
        probability=round(1 / (1 + 2 ** -min(max(bits, -60.0), 60.0)), 4),
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
    return any(_agrees(found, field, Agree.INITIAL) for field in person)


def _speaks_for_two(found: tuple[Agreement, ...]) -> bool:
    """What keeps two people apart though all else agrees; only a number of the person's own overrules it.

    Twins and couples differ in forename, father and son in date of birth or generation. A name and a home without
    date of birth, number, mobile or e-mail may be father and son as well.
    """
    if _differs(found, Field.GENERATION):
        return True
    if _agrees(found, Field.NUMBER, Agree.SOUND):
        return _differs(found, Field.FORENAME) and _differs(found, Field.BIRTH)
    if _differs(found, Field.FORENAME) or _differs(found, Field.BIRTH):
        return True
    proof = ((Field.BIRTH, Agree.SOUND), (Field.EMAIL, Agree.SAME), (Field.PHONE, Agree.SAME))
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
    """The likely and possible ones among the candidates, likeliest first, at most ten."""
    found = [alike for case in candidates if (alike := likeness(record, case)) is not None]
    return tuple(sorted(found, key=lambda alike: (not alike.likely, -alike.probability, alike.ref))[:10])
