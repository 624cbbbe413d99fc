"""Who leads: whoever knows the person, else by share of the caseload, skills and presence; fair over a year."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.lead import Known, choose_lead, is_there, with_given
from rules.model import Load
from rules.protocol import Council, Officer, Period
from rules.worktime import london_day, worktime_of
from tests.support.builders import a_council, a_load, an_officer, london

NOW = london("2026-11-19 10:13")
ANNA, BEN, CLEO = an_officer("Anna One"), an_officer("Ben Two"), an_officer("Cleo Three", skills=("prison",))


def away(first: str, last: str) -> tuple[Period, ...]:
    return (Period(first=date.fromisoformat(first), last=date.fromisoformat(last)),)


def chosen(*officers: Officer, now: datetime = NOW, **more: Any) -> str | None:
    return choose_lead(a_council(officers=officers), now=now, **{"loads": (), **more}).lead


def test_who_is_furthest_from_their_share_is_next() -> None:
    assert chosen(ANNA, BEN, loads=(a_load(ANNA.email, 5), a_load(BEN.email, 4))) == BEN.email


def test_half_a_share_is_half_the_cases() -> None:
    half = an_officer("Ben Two", share=0.5)
    assert chosen(ANNA, half, loads=(a_load(ANNA.email, 5), a_load(half.email, 3))) == ANNA.email


def test_a_skill_goes_before_share() -> None:
    assert chosen(ANNA, CLEO, loads=(a_load(CLEO.email, 5),), skills=("prison",)) == CLEO.email


def test_a_skill_that_nobody_has_keeps_nobody_waiting() -> None:
    assert chosen(ANNA, BEN, skills=("hospital",)) == ANNA.email


def test_who_knows_the_person_goes_before_all() -> None:
    known = (Known(BEN.email, "leads an earlier referral"),)
    assert chosen(ANNA, BEN, loads=(a_load(BEN.email, 50),), known=known) == BEN.email


def test_who_knows_the_person_but_is_away_does_not_lead() -> None:
    ben = an_officer("Ben Two", leave=away("2026-11-16", "2026-11-27"))
    assert chosen(ANNA, ben, known=(Known(ben.email, "leads it"),)) == ANNA.email


@pytest.mark.parametrize(
    ("now", "lead"),
    [
        ("2026-11-19 10:13", "anna.one@basildon.example"),
        ("2026-11-20 17:30", "ben.two@basildon.example"),
        ("2026-11-21 12:00", "ben.two@basildon.example"),
    ],
)
def test_who_is_in_on_the_next_office_day_counts(now: str, lead: str) -> None:
    anna = an_officer("Anna One", leave=away("2026-11-23", "2026-11-27"))
    ben = an_officer("Ben Two", leave=away("2026-11-19", "2026-11-20"))
    assert chosen(anna, ben, now=london(now)) == lead


def test_who_is_in_until_the_answer_is_due_goes_before_who_leaves_tomorrow() -> None:
    anna = an_officer("Anna One", leave=away("2026-11-20", "2026-11-27"))
    loads = (a_load(BEN.email, 9),)
    assert chosen(anna, BEN, loads=loads, until=date(2026, 11, 24)) == BEN.email


def test_when_nobody_is_in_the_single_point_of_contact_stands_in() -> None:
    choice = choose_lead(a_council(officers=()), now=NOW, loads=())
    assert (choice.lead, choice.available) == ("martin.okonjo-hale@basildon.example", False)


def test_the_choice_is_told_in_words() -> None:
    choice = choose_lead(a_council(officers=(ANNA, CLEO)), now=NOW, loads=(), skills=("prison",))
    assert choice.why.sentence == "Cleo Three is the one in who works on prison."


loads_of = st.lists(st.integers(0, 60), min_size=3, max_size=3).map(
    lambda numbers: tuple(a_load(o.email, n) for o, n in zip((ANNA, BEN, CLEO), numbers, strict=True))
)


@given(loads_of, st.permutations([ANNA, BEN, CLEO]), st.permutations([0, 1, 2]))
def test_the_same_facts_in_any_order_give_the_same_lead(
    loads: tuple[Load, ...], officers: list[Officer], order: list[int]
) -> None:
    shuffled = tuple(loads[index] for index in order)
    assert chosen(*officers, loads=shuffled) == chosen(ANNA, BEN, CLEO, loads=loads)


def a_year(council: Council, each_day: int) -> Counter[str]:
    """Every working day of 2026 so many cases, loads counted over the last 90 days as the store counts them."""
    worktime = worktime_of(council)
    given: list[tuple[datetime, str]] = []
    now = london("2026-01-02 09:30")
    while now < london("2027-01-01 00:00"):
        if worktime.is_open(now):
            for number in range(each_day):
                at = now + timedelta(minutes=number)
                recent = [(when, lead) for when, lead in given if when > at - timedelta(days=90)]
                loads: tuple[Load, ...] = ()
                for when, lead in recent:
                    loads = with_given(loads, lead, when)
                lead = choose_lead(council, now=at, loads=loads).lead
                assert lead is not None
                given.append((at, lead))
        now += timedelta(days=1)
    for at, lead in given:
        officer = next(officer for officer in council.officers if officer.email == lead)
        assert is_there(officer, london_day(at))
    return Counter(lead for _, lead in given)


@pytest.mark.slow
def test_over_a_year_with_leave_nobody_is_more_than_a_twentieth_from_their_share() -> None:
    officers = (
        an_officer("Anna One", leave=(*away("2026-02-16", "2026-02-20"), *away("2026-08-03", "2026-08-14"))),
        an_officer("Ben Two", share=0.6, leave=away("2026-05-25", "2026-05-29")),
        an_officer("Cleo Three", leave=(*away("2026-07-20", "2026-07-31"), *away("2026-10-26", "2026-10-30"))),
        an_officer("Dev Four", share=0.8, leave=away("2026-04-06", "2026-04-17")),
    )
    got = a_year(a_council(officers=officers), 3)
    total, shares = got.total(), sum(officer.share for officer in officers)
    for officer in officers:
        wanted = total * officer.share / shares
        assert abs(got[officer.email] - wanted) <= wanted * 0.05


KINDS = ((), ("prison",), ("young_people",), (), ("prison",), ("hospital",))
"""What a day's cases want of a lead: half of them nothing."""


@pytest.mark.slow
def test_over_a_year_skills_leave_and_known_people_leave_everybody_near_their_share_and_no_case_with_two() -> None:
    """Four officers with skills, each with some weeks of leave; every twelfth case is of somebody led before."""
    officers = (
        an_officer("Anna One", skills=("prison", "hospital"), leave=(*away("2026-02-16", "2026-02-27"),)),
        an_officer("Ben Two", share=0.6, skills=("young_people",), leave=away("2026-05-25", "2026-06-05")),
        an_officer("Cleo Three", skills=("prison",), leave=(*away("2026-07-20", "2026-07-31"),)),
        an_officer("Dev Four", share=0.8, skills=("young_people", "hospital"), leave=away("2026-10-05", "2026-10-16")),
    )
    council = a_council(officers=officers)
    worktime = worktime_of(council)
    given: list[tuple[datetime, str]] = []
    now = london("2026-01-02 09:30")
    while now < london("2027-01-01 00:00"):
        for number in range(len(KINDS) if worktime.is_open(now) else 0):
            at = now + timedelta(minutes=number)
            lately = Counter(lead for when, lead in given if when > at - timedelta(days=90))
            last = {lead: when for when, lead in given}
            loads = tuple(a_load(lead, count, last_given=last[lead]) for lead, count in lately.items())
            earlier = given[len(given) * 7919 % (len(given) - 1)] if len(given) % 12 == 11 else None
            known = (Known(earlier[1], "leads it"),) if earlier else ()
            choice = choose_lead(council, now=at, loads=loads, skills=KINDS[number], known=known)
            assert choice == choose_lead(council, now=at, loads=loads[::-1], skills=KINDS[number], known=known)
            assert choice.lead is not None
            given.append((at, choice.lead))
        now += timedelta(days=1)
    got, shares = Counter(lead for _, lead in given), sum(officer.share for officer in officers)
    assert got.total() == len(given)
    for officer in officers:
        wanted = len(given) * officer.share / shares
        assert abs(got[officer.email] - wanted) <= wanted * 0.05


def test_who_comes_back_catches_up_with_every_second_case_not_with_each() -> None:
    council = a_council(officers=(ANNA, BEN, CLEO))
    loads = (a_load(ANNA.email, 2), a_load(BEN.email, 20), a_load(CLEO.email, 20))
    got = []
    for number in range(8):
        at = NOW + timedelta(minutes=number)
        lead = choose_lead(council, now=at, loads=loads).lead
        got.append(lead)
        loads = with_given(loads, lead, at)
    assert got.count(ANNA.email) == 4
