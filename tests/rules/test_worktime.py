"""The calendar's worked examples, each a deadline; then what must hold for every instant, calendar and span."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.protocol import Hours, Period, Span, SpanUnit
from rules.worktime import WorkTime, england_holidays, holidays_run_out, london_day, worktime_of
from tests.support.builders import CHRISTMAS_CLOSURE, a_council, london, working_days

PLAIN = WorkTime(Hours())
CLOSED_AT_CHRISTMAS = WorkTime(Hours(closures=CHRISTMAS_CLOSURE))

# domain/calendar.md, worked examples: received, then the due days after 1, 3, 5 and 10 working days.
STRICT = """
2026-11-19 10:12 | 2026-11-20 2026-11-24 2026-11-26 2026-12-03
2026-11-27 17:45 | 2026-11-30 2026-12-02 2026-12-04 2026-12-11
2026-11-21 09:00 | 2026-11-23 2026-11-25 2026-11-27 2026-12-04
2026-11-22 23:50 | 2026-11-23 2026-11-25 2026-11-27 2026-12-04
2026-12-10 12:00 | 2026-12-11 2026-12-15 2026-12-17 2026-12-24
2026-12-18 12:00 | 2026-12-21 2026-12-23 2026-12-29 2027-01-06
2026-12-21 12:00 | 2026-12-22 2026-12-24 2026-12-30 2027-01-07
2026-12-22 12:00 | 2026-12-23 2026-12-29 2026-12-31 2027-01-08
2026-12-23 12:00 | 2026-12-24 2026-12-30 2027-01-04 2027-01-11
2026-12-24 12:00 | 2026-12-29 2026-12-31 2027-01-05 2027-01-12
2026-12-25 12:00 | 2026-12-29 2026-12-31 2027-01-05 2027-01-12
2026-12-31 12:00 | 2027-01-04 2027-01-06 2027-01-08 2027-01-15
2027-03-25 12:00 | 2027-03-30 2027-04-01 2027-04-05 2027-04-12
2027-04-30 12:00 | 2027-05-04 2027-05-06 2027-05-10 2027-05-17
2027-12-24 12:00 | 2027-12-29 2027-12-31 2028-01-05 2028-01-12
2027-07-31 23:30 | 2027-08-02 2027-08-04 2027-08-06 2027-08-13
2026-08-28 16:59 | 2026-09-01 2026-09-03 2026-09-07 2026-09-14
"""
# The same with the office closed on 24 and 29 to 31 December 2026: after 1, 3 and 10 working days.
BY_OFFICE = """
2026-12-10 12:00 | 2026-12-11 2026-12-15 2027-01-04
2026-12-18 12:00 | 2026-12-21 2026-12-23 2027-01-12
2026-12-21 12:00 | 2026-12-22 2027-01-04 2027-01-13
2026-12-22 12:00 | 2026-12-23 2027-01-05 2027-01-14
2026-12-23 12:00 | 2027-01-04 2027-01-06 2027-01-15
2026-12-24 12:00 | 2027-01-04 2027-01-06 2027-01-15
2026-12-25 12:00 | 2027-01-04 2027-01-06 2027-01-15
2026-12-31 12:00 | 2027-01-04 2027-01-06 2027-01-15
"""


def rows(table: str, spans: tuple[int, ...]) -> list[tuple[str, int, str]]:
    found = []
    for line in table.strip().splitlines():
        received, _, days = line.partition(" | ")
        found += [(received, span, day) for span, day in zip(spans, days.split(), strict=True)]
    return found


@pytest.mark.parametrize(("received", "days", "due"), rows(STRICT, (1, 3, 5, 10)))
def test_a_promise_in_working_days_ends_at_close_of_the_last(received: str, days: int, due: str) -> None:
    assert PLAIN.within(london(received), working_days(days)).due == london(f"{due} 17:00")


@pytest.mark.parametrize(("received", "days", "due"), rows(BY_OFFICE, (1, 3, 10)))
def test_the_office_reads_its_closure_beside_the_promise(received: str, days: int, due: str) -> None:
    deadline = CLOSED_AT_CHRISTMAS.within(london(received), working_days(days))
    assert (deadline.due_by_office or deadline.due) == london(f"{due} 17:00")


@pytest.mark.parametrize(("received", "days", "due"), rows(STRICT, (1, 3, 5, 10)))
def test_a_closure_never_lengthens_a_promise(received: str, days: int, due: str) -> None:
    assert CLOSED_AT_CHRISTMAS.within(london(received), working_days(days)).due == london(f"{due} 17:00")


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        ("2026-11-27 17:45", 1, "2026-12-01"),
        ("2026-11-27 17:45", 3, "2026-12-03"),
        ("2026-11-21 12:00", 1, "2026-11-24"),
        ("2026-11-21 12:00", 3, "2026-11-26"),
        ("2026-11-26 15:59", 1, "2026-11-27"),
    ],
)
def test_a_cut_off_hour_moves_only_the_offices_own_reading(received: str, days: int, due: str) -> None:
    deadline = WorkTime(Hours(cut_off=time(16))).within(london(received), working_days(days))
    assert (deadline.due_by_office or deadline.due) == london(f"{due} 17:00")
    assert deadline.due == PLAIN.within(london(received), working_days(days)).due


@pytest.mark.parametrize(
    ("received", "hours", "due"),
    [
        ("2026-11-24 10:00", 24, "2026-11-25 10:00"),
        ("2026-11-27 17:00", 24, "2026-11-28 17:00"),
        ("2026-10-24 14:00", 24, "2026-10-25 13:00"),
        ("2027-03-27 14:00", 24, "2027-03-28 15:00"),
        ("2026-12-24 16:00", 24, "2026-12-25 16:00"),
        ("2026-11-24 10:00", 0.25, "2026-11-24 10:15"),
    ],
)
def test_hours_are_elapsed_hours_over_nights_weekends_and_clock_changes(received: str, hours: float, due: str) -> None:
    assert PLAIN.within(london(received), Span(hours, SpanUnit.HOURS)).due == london(due)


@pytest.mark.parametrize(
    ("received", "hours", "due"),
    [
        ("2026-11-24 10:00", 4, "2026-11-24 14:00"),
        ("2026-11-24 15:00", 4, "2026-11-25 11:00"),
        ("2026-11-27 16:00", 2, "2026-11-30 10:00"),
        ("2026-11-28 12:00", 2, "2026-11-30 11:00"),
        ("2026-11-24 07:00", 1, "2026-11-24 10:00"),
        ("2026-12-24 16:30", 1, "2026-12-29 09:30"),
    ],
)
def test_working_hours_lie_within_office_hours(received: str, hours: float, due: str) -> None:
    assert PLAIN.within(london(received), Span(hours, SpanUnit.WORKING_HOURS)).due == london(due)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-11-24 10:00", "2026-11-24 17:00"),
        ("2026-11-24 17:30", "2026-11-25 17:00"),
        ("2026-11-28 10:00", "2026-11-30 17:00"),
    ],
)
def test_the_same_day_of_something_late_is_the_next_day_that_counts(received: str, due: str) -> None:
    assert PLAIN.within(london(received), working_days(0)).due == london(due)


@pytest.mark.parametrize(
    ("due", "half_a_day_before"),
    [
        ("2026-11-26 17:00", "2026-11-26 13:00"),
        ("2026-11-28 17:00", "2026-11-27 13:00"),
        ("2026-11-30 11:00", "2026-11-27 15:00"),
        ("2026-12-29 17:00", "2026-12-23 13:00"),
    ],
)
def test_a_warning_comes_while_somebody_is_there(due: str, half_a_day_before: str) -> None:
    assert CLOSED_AT_CHRISTMAS.before(london(due), working_days(0.5)) == london(half_a_day_before)


@pytest.mark.parametrize(
    ("now", "opening"),
    [
        ("2026-11-26 12:00", "2026-11-26 12:00"),
        ("2026-11-26 17:00", "2026-11-27 09:00"),
        ("2026-11-27 08:59", "2026-11-27 09:00"),
        ("2026-11-27 18:00", "2026-11-30 09:00"),
        ("2026-12-23 17:00", "2027-01-04 09:00"),
    ],
)
def test_the_office_opens_next(now: str, opening: str) -> None:
    assert CLOSED_AT_CHRISTMAS.next_open(london(now)) == london(opening)


def test_the_day_of_receipt_is_the_london_day() -> None:
    assert london_day(datetime(2026, 7, 31, 23, 30, tzinfo=UTC)) == date(2026, 8, 1)


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
        (2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
        (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
        (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
        (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
        (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
        (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
        (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
        (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
        (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    ],
)
def test_bank_holidays_are_englands(year: int, days: str) -> None:
    off = {f"{day:%m-%d}" for day in england_holidays(year) if day.weekday() < 5}
    assert off == set(days.split())


@pytest.mark.parametrize(
    ("today", "checked_to", "warned"),
    [
        (date(2026, 11, 30), 2028, False),
        (date(2027, 12, 31), 2028, False),
        (date(2028, 1, 1), 2028, True),
        (date(2028, 6, 1), 2028, True),
        (date(2029, 2, 1), 2028, True),
        (date(2028, 6, 1), 2030, False),
    ],
)
def test_it_warns_when_the_checked_holidays_end_within_the_year(today: date, checked_to: int, warned: bool) -> None:
    assert (holidays_run_out(today, checked_to) is not None) is warned


def test_a_day_that_the_configuration_adds_is_a_bank_holiday() -> None:
    added = WorkTime(Hours(extra_holidays=(date(2026, 11, 20),)))
    assert added.within(london("2026-11-19 10:12"), working_days(1)).due == london("2026-11-23 17:00")


def test_the_reason_says_from_when_to_when_and_why_days_were_left_out() -> None:
    deadline = CLOSED_AT_CHRISTMAS.within(london("2026-12-22 10:00"), working_days(3))
    assert deadline.sentence == (
        "3 working days, counted from Wednesday 23 December: by 5pm on Tuesday 29 December. "
        "Friday 25 December and Monday 28 December are bank holidays. "
        "By the office’s own calendar it would be 5pm on Tuesday 5 January; the earlier time holds."
    )


def test_hours_that_never_open_are_refused() -> None:
    with pytest.raises(ValueError, match="closes before it opens"):
        WorkTime(Hours(open=time(17), close=time(9)))


def test_a_council_brings_its_own_hours() -> None:
    council = a_council(hours=Hours(open=time(8, 45), close=time(16, 30)))
    assert worktime_of(council).within(london("2026-11-19 10:12"), working_days(1)).due == london("2026-11-20 16:30")


instants = st.integers(1_514_764_800, 1_893_456_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
days_off = st.lists(st.dates(date(2018, 1, 1), date(2030, 1, 1)), max_size=8)
calendars = days_off.map(lambda days: WorkTime(Hours(closures=tuple(Period(first=day, last=day) for day in days))))
spans = st.one_of(
    st.integers(0, 40).map(working_days),
    st.integers(1, 200).map(lambda hours: Span(hours / 2, SpanUnit.HOURS)),
    st.integers(1, 80).map(lambda hours: Span(hours / 2, SpanUnit.WORKING_HOURS)),
)


@given(calendars, instants, spans)
def test_a_deadline_lies_ahead_and_no_closure_brings_it_forward(
    calendar: WorkTime, start: datetime, span: Span
) -> None:
    deadline = calendar.within(start, span)
    assert deadline.due > start
    assert deadline.due_by_office is None or deadline.due_by_office > deadline.due


@given(calendars, instants, st.timedeltas(timedelta(0), timedelta(days=9)), spans)
def test_what_came_later_is_never_due_earlier(
    calendar: WorkTime, start: datetime, later: timedelta, span: Span
) -> None:
    assert calendar.within(start, span).due <= calendar.within(start + later, span).due


@given(calendars, instants, st.integers(1, 30))
def test_as_many_working_days_pass_as_were_promised(calendar: WorkTime, start: datetime, days: int) -> None:
    due = london_day(calendar.within(start, working_days(days)).due)
    first = london_day(start)
    between = (first + timedelta(days=number) for number in range(1, (due - first).days + 1))
    assert sum(map(calendar.is_working_day, between)) == days


@given(calendars, instants, st.integers(1, 40))
def test_a_warning_lies_before_and_in_office_hours(calendar: WorkTime, instant: datetime, half_hours: int) -> None:
    before = calendar.before(instant, Span(half_hours / 2, SpanUnit.WORKING_HOURS))
    assert before < instant
    assert calendar.is_open(before)


@given(calendars, instants)
def test_the_next_opening_is_open_and_not_earlier(calendar: WorkTime, instant: datetime) -> None:
    opening = calendar.next_open(instant)
    assert opening >= instant
    assert calendar.is_open(opening)
