"""Every flag both ways, with the day of arrival in London as the measure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from parsers.record import (
    Accommodation,
    Applicant,
    Consent,
    ConsentStatus,
    Doubt,
    Evidence,
    MarkKind,
    OrganisationType,
    Reason,
    Record,
)
from rules.case import Flag, FlagName
from rules.flags import RULES, age_on, flags_of
from tests.support.builders import a_council, a_mark, a_record, a_referrer, an_applicant, london

ARRIVAL = "2026-11-16 10:00"


def raised(record: Record, received: str = ARRIVAL, **council: Any) -> set[str]:
    return {flag.name.value for flag in flags_of(record, council=a_council(**council), received=london(received))}


def the_flag(record: Record, name: FlagName, received: str = ARRIVAL) -> Flag:
    flags = flags_of(record, council=a_council(), received=london(received))
    return next(flag for flag in flags if flag.name is name)


def leaving(day: str | None = None, homeless: str | None = None) -> Record:
    place = Accommodation(
        release_on=date.fromisoformat(day) if day else None,
        homeless_on=date.fromisoformat(homeless) if homeless else None,
    )
    return a_record(accommodation=place)


def test_a_whole_record_raises_nothing() -> None:
    assert raised(a_record()) == set()


@pytest.mark.parametrize(
    ("status", "flag"),
    [
        (ConsentStatus.MISSING, {"consent_missing"}),
        (ConsentStatus.REFUSED, {"consent_refused"}),
        (ConsentStatus.UNCLEAR, {"consent_unclear"}),
        (ConsentStatus.ORAL, set()),
        (ConsentStatus.WRITTEN, set()),
    ],
)
def test_consent_is_flagged_by_its_status(status: ConsentStatus, flag: set[str]) -> None:
    assert raised(a_record(consent=Consent(status=status))) == flag


@pytest.mark.parametrize(
    ("what", "flag"),
    [
        (MarkKind.ROOFLESS_TONIGHT, "homeless_tonight"),
        (MarkKind.SAFEGUARDING, "safeguarding"),
        (MarkKind.DOMESTIC_ABUSE, "domestic_abuse"),
        (MarkKind.STAFF_RISK, "staff_risk"),
        (MarkKind.CARE_LEAVER, "care_leaver"),
    ],
)
def test_a_mark_is_flagged_with_the_senders_words(what: MarkKind, flag: str) -> None:
    record = a_record(marks=(a_mark(what, "in the sender’s words"),))
    evidence = the_flag(record, FlagName(flag)).why.evidence
    assert evidence is not None
    assert evidence.quote == "in the sender’s words"


@pytest.mark.parametrize(
    ("release", "flags"),
    [
        ("2026-11-15", {"date_passed"}),
        ("2026-11-16", {"release_soon"}),
        ("2026-11-30", {"release_soon"}),
        ("2026-12-01", set()),
        ("2027-01-11", set()),
        ("2027-01-12", {"early_referral"}),
    ],
)
def test_release_is_measured_from_the_day_of_arrival(release: str, flags: set[str]) -> None:
    assert raised(leaving(release)) == flags


@pytest.mark.parametrize(
    ("homeless", "flags"),
    [("2026-11-15", {"date_passed"}), ("2026-11-20", set()), ("2027-01-12", {"early_referral"})],
)
def test_the_day_of_homelessness_is_no_release(homeless: str, flags: set[str]) -> None:
    assert raised(leaving(homeless=homeless)) == flags


def test_the_earlier_of_two_dates_decides_whether_it_is_early() -> None:
    assert raised(leaving("2026-12-10", "2027-03-01")) == set()


def test_the_day_of_arrival_is_londons() -> None:
    assert "release_soon" in raised(leaving("2026-08-15"), "2026-08-01 00:30")


@pytest.mark.parametrize(
    ("born", "under"),
    [("2008-11-16", False), ("2008-11-17", True), ("2026-11-01", True), ("2027-01-01", False), ("1991-06-04", False)],
)
def test_under_18_is_counted_on_the_day_of_arrival(born: str, under: bool) -> None:
    record = a_record(applicant=an_applicant(date_of_birth=date.fromisoformat(born)))
    assert ("under_18" in raised(record)) is under


@pytest.mark.parametrize(("age", "under"), [("17", True), ("18", False), (None, False), ("about 17", False)])
def test_a_stated_age_counts_where_no_date_of_birth_is_given(age: str | None, under: bool) -> None:
    marks = (a_mark(MarkKind.AGE_STATED, "she is 17", age),)
    record = a_record(applicant=an_applicant(date_of_birth=None), marks=marks)
    assert ("under_18" in raised(record)) is under


def test_a_date_of_birth_goes_before_a_stated_age() -> None:
    record = a_record(marks=(a_mark(MarkKind.AGE_STATED, "17 when we met", "17"),))
    assert raised(record) == set()


def test_who_is_born_on_a_leap_day_comes_of_age_on_the_first_of_march() -> None:
    assert age_on(date(2026, 2, 28), date(2008, 2, 29)) == 17
    assert age_on(date(2026, 3, 1), date(2008, 2, 29)) == 18


NOWHERE = an_applicant(mobile=None)
ADVISER = a_referrer(organisation_type=OrganisationType.OTHER)
PRISON = a_referrer(organisation_type=OrganisationType.PRISON)


@pytest.mark.parametrize(
    ("record", "flagged"),
    [
        (a_record(applicant=NOWHERE, referrer=ADVISER), True),
        (a_record(applicant=NOWHERE, referrer=PRISON), False),
        (a_record(applicant=NOWHERE, referrer=replace(ADVISER, other_contact="her aunt, 01632 960299")), False),
        (a_record(applicant=replace(NOWHERE, contact_instructions="go through me"), referrer=ADVISER), False),
        (a_record(applicant=NOWHERE, referrer=ADVISER, marks=(a_mark(MarkKind.IN_CUSTODY_OR_CARE),)), False),
        (a_record(applicant=NOWHERE, referrer=PRISON, marks=(a_mark(MarkKind.UNREACHABLE),)), True),
        (a_record(applicant=replace(NOWHERE, address="12 Sandpit Lane"), referrer=ADVISER), False),
        (a_record(marks=(a_mark(MarkKind.UNREACHABLE),)), False),
        (a_record(marks=(a_mark(MarkKind.DO_NOT_CONTACT),)), False),
    ],
)
def test_no_contact_route_is_neither_a_way_nor_a_person(record: Record, flagged: bool) -> None:
    assert ("no_contact_route" in raised(record)) is flagged


def test_no_reason_is_flagged() -> None:
    assert raised(a_record(reason=Reason())) == {"reason_missing"}


def test_doubts_are_told_in_words() -> None:
    record = a_record(doubts=(Doubt("applicant.name", "two names are given"),))
    assert the_flag(record, FlagName.LOW_CONFIDENCE).why.sentence == "two names are given."


@pytest.mark.parametrize(
    ("named", "wrong"),
    [
        (None, False),
        ("Basildon", False),
        ("Basildon Borough Council", False),
        ("Basildon DC", False),
        ("BASILDON COUNCIL (Housing Options)", False),
        ("Basidlon Council", False),
        ("London Borough of Basildon", False),
        ("Thurrock or Basildon", False),
        ("the local council", False),
        ("Housing Options", False),
        ("Laindon", False),
        ("Wickford Town Council", False),
        ("Essex County Council", False),
        ("near her mother", False),
        ("Thurrock", True),
        ("Harlow Council", True),
        ("Southend on Sea City Council", True),
        ("L.B. of Barking & Dagenham", True),
        ("Conwy County Borough Council", True),
        ("Brentwood / Braintree", True),
    ],
)
def test_another_authority_must_be_plainly_named(named: str | None, wrong: bool) -> None:
    assert raised(a_record(authority=named)) == ({"wrong_authority"} if wrong else set())


@pytest.mark.parametrize("named", ["Vale of White Horse DC", "the Vale", "South Oxfordshire", "South & Vale"])
def test_the_councils_of_a_shared_mailbox_are_never_wrong(named: str) -> None:
    both = ("South Oxfordshire District Council", "Vale of White Horse District Council")
    assert raised(a_record(authority=named), name="South and Vale", authorities=both) == set()


@pytest.mark.parametrize(("named", "wrong"), [("Oxford City Council", False), ("West Oxfordshire", True)])
def test_a_name_within_a_name_is_another_name(named: str, wrong: bool) -> None:
    flags = raised(a_record(authority=named), name="Oxford City Council", authorities=("Oxford",))
    assert ("wrong_authority" in flags) is wrong


def test_a_flag_shows_the_words_of_its_field() -> None:
    words = Evidence("form.docx", "table 1, row 4", "12/11/26")
    record = replace(leaving("2026-11-12"), evidence=(("accommodation.release_on", words),))
    assert the_flag(record, FlagName.DATE_PASSED).why.evidence == words


def test_every_flag_of_a_record_stands_in_the_table_once() -> None:
    names = [name for name, _ in RULES]
    from_the_store = {"possible_duplicate", "repeat_referral", "overdue", "chased", "nobody_available"}
    assert sorted(names) == sorted(name for name in FlagName if name.value not in from_the_store)


def test_an_empty_record_raises_what_is_missing_and_nothing_else() -> None:
    empty = Record(source=a_record().source, applicant=Applicant())
    assert raised(empty) == {"consent_missing", "no_contact_route", "reason_missing"}
