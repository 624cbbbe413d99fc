"""The manager's week: each figure counted from the cases, and from nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rules.case import Clock, Done, Likeness, State
from rules.decide import decide
from rules.figures import (
    Stand,
    first_outcome_of,
    homeless_before_answer,
    known_before,
    outcome_word,
    quantile,
    stand_of,
    working_days,
)
from rules.model import Due, Job
from rules.summary import week_facts
from rules.worktime import worktime_of
from tests.support.builders import a_case, a_council, a_record, london
from tests.support.story import answer
from tests.support.weeks import MONDAY, a_week_view


def values(name: str) -> list[str]:
    return [value for key, value in week_facts(a_week_view(), MONDAY) if key == name]


def test_the_week_counts_what_came_and_what_is_usual() -> None:
    assert values("referrals") == ["17 9"]
    assert values("receipts") == ["17 17"]
    assert [each.rpartition(" ")[2] for each in values("week")] == ["8", "10", "7", "9", "11", "9", "8", "17"]
    assert sum(int(each.rpartition(" ")[2]) for each in values("source")) == 17
    assert sum(int(each.rpartition(" ")[2]) for each in values("consent")) == 17


def test_the_days_add_up_to_the_answers_that_were_due() -> None:
    good, late = (sum(int(each.split()[part]) for each in values("day")) for part in (1, 2))
    assert values("answers")[0].split()[:2] == [str(good), str(good + late)]
    assert values("late_answers")[0].split()[0] == str(late)


def test_consent_is_counted_as_it_was_when_the_referral_came() -> None:
    assert values("consent") == ["written 8", "oral 5", "missing 2", "unclear 2"]
    assert values("asked") == ["4 4 2"]


def test_the_letter_names_only_what_is_overdue() -> None:
    changes = decide(Due(job=Job.SUMMARY, council="basildon"), a_week_view())
    late = {
        case.ref
        for case in a_week_view().worklist
        if any(c.running and c.due <= london("2026-11-30 08:30") for c in case.clocks)
    }
    assert set(changes.letters[0].cases) == late


def test_an_empty_week_is_told_too() -> None:
    facts = dict(week_facts(a_week_view(recent=(), worklist=(), arrivals=()), MONDAY))
    assert (facts["referrals"], facts["answers"], facts["late"]) == ("0", "0 0", "0")


@pytest.mark.parametrize(
    ("stop", "how", "now", "stand"),
    [
        ("2026-11-24 16:00", "answered by phone", "2026-12-01 09:00", Stand.IN_TIME),
        ("2026-11-25 16:00", "answered by phone", "2026-12-01 09:00", Stand.LATE),
        (None, "", "2026-12-01 09:00", Stand.OVERDUE),
        (None, "", "2026-11-20 09:00", Stand.NOT_DUE),
        ("2026-11-20 09:00", "closed: no duty owed", "2026-12-01 09:00", Stand.ENDED),
        ("2026-12-01 08:00", "closed: no duty owed", "2026-12-01 09:00", Stand.LATE),
    ],
)
def test_how_a_promise_stands(stop: str | None, how: str, now: str, stand: Stand) -> None:
    clock = answer(london("2026-11-19 10:12"))
    clock = replace(clock, stopped_at=london(stop) if stop else None, stopped_how=how)
    assert stand_of(clock, london(now)) is stand


@pytest.mark.parametrize(
    ("stop", "days"),
    [("2026-11-19 16:00", 0), ("2026-11-20 09:00", 1), ("2026-11-22 12:00", 1), ("2026-11-23 09:00", 2)],
)
def test_the_day_of_receipt_is_day_nought_and_weekends_do_not_count(stop: str, days: int) -> None:
    clock: Clock = replace(answer(london("2026-11-19 10:12")), stopped_at=london(stop))
    assert working_days(clock, worktime_of(a_council())) == days


@pytest.mark.parametrize(
    ("share", "values", "found"),
    [(0.5, (), None), (0.5, (1, 2, 3), 2), (0.5, (1, 2), 1.5), (0.9, tuple(range(1, 11)), 9), (0.9, (4,), 4)],
)
def test_a_quantile_is_the_value_within_which_that_share_lies(
    share: float, values: tuple[float, ...], found: float | None
) -> None:
    assert quantile(values, share) == found


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("prevention duty accepted", "prevention"),
        ("relief duty accepted", "relief"),
        ("could not make contact", "no_contact"),
        ("no consent", "no_consent"),
        ("went to another council", "other_council"),
        ("withdrawn", "withdrawn"),
        ("no duty owed", "no_duty"),
        ("not a referral", "not_referral"),
        ("moved in with aunt Flo", "other"),
    ],
)
def test_an_outcome_is_one_of_a_few_words(said: str, word: str) -> None:
    assert outcome_word(said) == word


def test_the_first_outcome_stays_known_when_a_case_is_reopened() -> None:
    act = Done(number=2, do="reopen", actor="x", at=london("2026-11-20 10:00"), before=(("outcome", "withdrawn"),))
    case = a_case(state=State.CLOSED, outcome="relief duty accepted", done=(act,))
    assert first_outcome_of(case) == "withdrawn"


def test_homeless_before_the_answer_means_a_day_that_came_first() -> None:
    received = london("2026-11-19 10:12")
    case = a_case(received=received, clocks=(answer(received),))
    case = replace(
        case, record=a_record(accommodation=replace(case.record.accommodation, homeless_on=date(2026, 11, 23)))
    )
    assert homeless_before_answer(case, london("2026-11-24 09:00")) == date(2026, 11, 23)
    answered = replace(case.clocks[0], stopped_at=london("2026-11-20 10:00"))
    assert homeless_before_answer(replace(case, clocks=(answered,)), london("2026-11-24 09:00")) is None


def test_people_known_before_are_told_apart_by_what_an_officer_said() -> None:
    like = Likeness(ref="DTR-BAS-2026-00001", probability=0.9, likely=True, reasons_for=("same name",))
    assert known_before(a_case()) == ""
    assert known_before(a_case(likenesses=(like,))) == "undecided"
    assert known_before(a_case(likenesses=(replace(like, said="distinct"),))) == "distinct"
    assert known_before(a_case(likenesses=(replace(like, said="duplicate"),))) == "duplicate"
