"""The figures of a manager's week, as facts of the summary letter.

For: rules/due.py. Everything is counted from the cases and messages of the view; a service that was down counts the
same. Facts are listed in rules/letters.py.

Must not know: how the letter looks or is worded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from statistics import median

from rules.case import Case, Clock, State
from rules.clocks import overdue
from rules.figures import (
    Stand,
    agreed_when_asked,
    answer_of,
    consent_when_it_came,
    counts,
    homeless_before_answer,
    in_hours,
    kept,
    quantile,
    receipt_of,
    source_of,
    span_of,
    stand_of,
    working_days,
)
from rules.letters import Facts
from rules.model import View
from rules.protocol import Officer, OwedTo
from rules.worktime import ONE_DAY, london_day, worktime_of

WEEK = timedelta(days=7)
WEEKS = 8
"""The week told of, and those before it for what is usual."""

MOST_LATE = 8
"""So many overdue referrals are named; the rest is counted."""


def week_facts(view: View, first: date) -> Facts:
    """The facts of the week that began on this Monday (London)."""
    cases = view.recent
    inside = [case for case in cases if first <= london_day(case.received) < first + WEEK]
    found: list[tuple[str, str]] = [
        ("first", first.isoformat()),
        ("last", (first + WEEK - ONE_DAY).isoformat()),
        *_head(cases, inside, first, view),
        *_due_by_day(cases, first, view),
        *_took(cases, first, view),
        *_counted("source", map(source_of, inside)),
        *_weeks(cases, first),
        *_counted("consent", map(consent_when_it_came, inside)),
        *_asked(inside),
        *_open_work(view),
        *(("arrived", f"{kind or 'unknown'} {number}") for kind, number in view.arrivals),
    ]
    return tuple(found)


def late_now(view: View) -> tuple[Case, ...]:
    """Cases with a promise that is over, the longest overdue first."""
    late = [(clocks[0].due, case) for case in view.worklist if (clocks := overdue(case, view.now))]
    return tuple(case for _, case in sorted(late, key=lambda pair: (pair[0], pair[1].ref)))


def _head(cases: Sequence[Case], inside: Sequence[Case], first: date, view: View) -> Iterator[tuple[str, str]]:
    before = [_received_in(cases, first - number * WEEK) for number in range(1, WEEKS)]
    seen = [number for number in before if number] and before
    yield "referrals", f"{len(inside)} {round(median(seen)) if seen else ''}".strip()
    good, of = kept([clock for case in inside if (clock := receipt_of(case))], view.now)
    yield "receipts", f"{good} {of}"
    good, of = kept(_due_in(cases, first), view.now)
    earlier, total = kept(
        [clock for number in range(1, WEEKS) for clock in _due_in(cases, first - number * WEEK)], view.now
    )
    yield "answers", f"{good} {of}" + (f" {round(10 * earlier / total)}" if total >= 10 else "")
    days = [day for case in cases if (day := homeless_before_answer(case, view.now))]
    here = sum(first <= day < first + WEEK for day in days)
    yield "homeless", f"{here} {round(median(_by_week(days, first)))}"
    late = late_now(view)
    yield "late", str(len(late))


def _by_week(days: Iterable[date], first: date) -> list[int]:
    found = list(days)
    return [
        sum(first - number * WEEK <= day < first - (number - 1) * WEEK for day in found) for number in range(1, WEEKS)
    ]


def _received_in(cases: Iterable[Case], monday: date) -> int:
    return sum(monday <= london_day(case.received) < monday + WEEK for case in cases)


def _due_in(cases: Iterable[Case], monday: date) -> list[Clock]:
    """The answers that were due in a week."""
    clocks = (answer_of(case) for case in cases)
    return [clock for clock in clocks if clock is not None and monday <= london_day(clock.due) < monday + WEEK]


def _due_by_day(cases: Sequence[Case], first: date, view: View) -> Iterator[tuple[str, str]]:
    due = _due_in(cases, first)
    for number in range(7):
        day = first + number * ONE_DAY
        good, of = kept([clock for clock in due if london_day(clock.due) == day], view.now)
        if of or number < 5:
            yield "day", f"{day.isoformat()} {good} {of - good}"
    late = [case for case in cases if (clock := answer_of(case)) in due and clock and _is_late(clock, view)]
    away = sum(_lead_was_away(case, view) for case in late)
    given = sum(clock.stopped_at is not None for case in late if (clock := answer_of(case)))
    yield "late_answers", f"{len(late)} {away} {given}"


def _is_late(clock: Clock, view: View) -> bool:
    return stand_of(clock, view.now) in {Stand.LATE, Stand.OVERDUE}


def _lead_was_away(case: Case, view: View) -> bool:
    clock = answer_of(case)
    officer = next((each for each in view.council.officers if each.email == case.lead), None)
    if officer is None or clock is None:
        return False
    return any(period.first <= london_day(clock.due) <= period.last for period in officer.leave)


def _took(cases: Sequence[Case], first: date, view: View) -> Iterator[tuple[str, str]]:
    """Working days that answers to referrers took, of those due in the week; the others are only counted."""
    worktime = worktime_of(view.council)
    due = [clock for clock in _due_in(cases, first) if counts(stand_of(clock, view.now))]
    owed = [clock for clock in due if clock.owed_to is OwedTo.REFERRER and not in_hours(clock, view.council)]
    others = [clock for clock in due if clock not in owed]
    days = [number for clock in owed if (number := working_days(clock, worktime)) is not None]
    spans = [span.amount for clock in owed if (span := span_of(clock, view.council))]
    if owed:
        limit = round(max(spans, default=3))
        yield "limit", str(limit)
        for number in range(limit + 1):
            yield "took", f"{number} {days.count(number)}"
        yield "took", f"more {sum(number > limit for number in days)}"
        yield "took", f"waiting {len(owed) - len(days)}"
        half, most = quantile(days, 0.5), quantile(days, 0.9)
        if half is not None and most is not None:
            yield "half", f"{half:g}"
            yield "most", f"{most:g}"
    if others:
        good, of = kept(others, view.now)
        yield "others", f"{good} {of}"


def _counted(name: str, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    for word, number in sorted(Counter(words).items(), key=lambda pair: (-pair[1], pair[0])):
        yield name, f"{word} {number}"


def _weeks(cases: Sequence[Case], first: date) -> Iterator[tuple[str, str]]:
    for number in reversed(range(WEEKS)):
        monday = first - number * WEEK
        yield "week", f"{monday.isoformat()} {_received_in(cases, monday)}"


def _asked(inside: Sequence[Case]) -> Iterator[tuple[str, str]]:
    asked = [case for case in inside if case.consent_asked]
    answered = [case for case in asked if agreed_when_asked(case) or case.record.consent.status.value == "refused"]
    yield "asked", f"{sum(case.consent_asked for case in asked)} {len(asked)} {len(answered)}"


def _open_work(view: View) -> Iterator[tuple[str, str]]:
    """Open referrals of everybody who has some or may be given some, and how many are due this week."""
    monday = london_day(view.now) - timedelta(days=london_day(view.now).weekday())
    for person in view.council.people:
        own = [case for case in view.worklist if case.lead == person.email and case.state is State.OPEN]
        due = sum(any(clock.running and london_day(clock.due) < monday + WEEK for clock in case.clocks) for case in own)
        if own or isinstance(person, Officer):
            yield "open", f"{person.email} {len(own)} {due}"
    nobody = [case for case in view.worklist if case.lead is None and case.state is State.OPEN]
    if nobody:
        yield "open", f"nobody {len(nobody)} 0"
