"""What is counted for a period: the referrals of some councils, how their promises were kept, who sent them.

For: sections, which turns it into sentences and tables. Everything here is a plain count; nothing is rounded, joined or
left out.

Must not know: how anything looks, which numbers may be shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rules.case import Case, Clock
from rules.figures import (
    Stand,
    agreed_when_asked,
    answer_of,
    counts,
    elapsed,
    homeless_before_answer,
    in_hours,
    quantile,
    receipt_of,
    span_of,
    stand_of,
    what_is_owed,
    working_days,
)
from rules.protocol import Council, Span
from rules.worktime import london_day, worktime_of

NEEDED = 10
"""An organisation is named from so many referrals on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a report is asked for. Dates are London dates, both included; `now` is aware UTC."""

    councils: Mapping[str, Council]
    first: date
    last: date
    now: datetime
    suppress: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How one promise was kept: so many that count, so many in time, and how long they took.

    `took` holds working days, or hours where `in_hours`; only of those that were given. `waiting` are over and not
    given yet, `open` not due yet, `ended` closed or joined before they were due.
    """

    council: str
    what: str
    source: str
    internal: bool
    target: Span | None
    in_hours: bool
    due: int
    in_time: int
    waiting: int
    open: int
    ended: int
    took: tuple[float, ...]

    @property
    def half(self) -> float | None:
        """The median of those given."""
        return quantile(self.took, 0.5)

    @property
    def most(self) -> float | None:
        """The 90th percentile of those given."""
        return quantile(self.took, 0.9)

    @property
    def longest(self) -> float | None:
        """The longest of those given."""
        return max(self.took, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All that a report tells, counted. `cases` by council, in the order of the configuration."""

    asked: Asked
    cases: Mapping[str, tuple[Case, ...]]
    receipts: tuple[Kept, ...]
    answers: tuple[Kept, ...]
    consent_asked: int
    consent_agreed: int
    homeless_before: int
    organisations: tuple[tuple[str, int, int, int], ...]

    @property
    def total(self) -> int:
        """All referrals."""
        return sum(map(len, self.cases.values()))

    @property
    def everybody(self) -> tuple[Case, ...]:
        """The referrals of all councils."""
        return tuple(case for cases in self.cases.values() for case in cases)

    def by_council(self, key: Callable[[Case], str]) -> dict[str, list[str]]:
        """A label for each referral, by council."""
        return {council: [key(case) for case in cases] for council, cases in self.cases.items()}


def figures(asked: Asked, cases: tuple[Case, ...]) -> Figures:
    """The figures of these cases; those of other councils or outside the period do not count."""
    inside = {
        council: tuple(
            case for case in cases if case.council == council and asked.first <= london_day(case.received) <= asked.last
        )
        for council in asked.councils
    }
    everybody = [case for found in inside.values() for case in found]
    return Figures(
        asked=asked,
        cases=inside,
        receipts=_kept(inside, asked, receipt_of, by_source=False),
        answers=_kept(inside, asked, answer_of, by_source=True),
        consent_asked=sum(case.consent_asked > 0 for case in everybody),
        consent_agreed=sum(map(agreed_when_asked, everybody)),
        homeless_before=sum(homeless_before_answer(case, asked.now) is not None for case in everybody),
        organisations=_organisations(everybody, asked),
    )


def weeks_of(figures: Figures) -> tuple[date, ...]:
    """The Mondays of the weeks that the period touches."""
    asked = figures.asked
    monday = asked.first - timedelta(days=asked.first.weekday())
    number = (asked.last - monday).days // 7 + 1
    return tuple(monday + timedelta(weeks=week) for week in range(number))


def _kept(
    cases: Mapping[str, tuple[Case, ...]], asked: Asked, pick: Callable[[Case], Clock | None], *, by_source: bool
) -> tuple[Kept, ...]:
    groups: dict[tuple[str, str, str], list[Clock]] = defaultdict(list)
    for council, found in cases.items():
        for case in found:
            clock = pick(case)
            if clock is not None:
                source = clock.why.source if by_source else ""
                groups[council, what_is_owed(case, clock), source].append(clock)
    order = {council: number for number, council in enumerate(cases)}
    made = [_group(asked, *key, clocks) for key, clocks in groups.items()]
    return tuple(sorted(made, key=lambda kept: (order[kept.council], kept.internal, -kept.due, kept.source)))


def _group(asked: Asked, council: str, what: str, source: str, clocks: list[Clock]) -> Kept:
    of = asked.councils[council]
    stands = [stand_of(clock, asked.now) for clock in clocks]
    counting = [clock for clock, stand in zip(clocks, stands, strict=True) if counts(stand)]
    hourly = what == "receipt" or in_hours(clocks[0], of)
    calendar = worktime_of(of)
    took: list[float] = []
    for clock in counting:
        spent, whole = elapsed(clock), working_days(clock, calendar)
        if spent is not None and whole is not None:
            took.append(spent.total_seconds() / 3600 if hourly else whole)
    return Kept(
        council=council,
        what=what,
        source=source or clocks[0].why.source,
        internal=clocks[0].internal,
        target=span_of(clocks[0], of),
        in_hours=hourly,
        due=len(counting),
        in_time=stands.count(Stand.IN_TIME),
        waiting=stands.count(Stand.OVERDUE),
        open=stands.count(Stand.NOT_DUE),
        ended=stands.count(Stand.ENDED),
        took=tuple(took),
    )


def _organisations(cases: list[Case], asked: Asked) -> tuple[tuple[str, int, int, int], ...]:
    """Name, referrals, answers that count, answers in time; the most frequent first, no name last."""
    names: dict[str, str] = {}
    found: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        name = " ".join((case.record.referrer.organisation or "").split())
        key = name.casefold()
        names.setdefault(key, name)
        found[key].append(case)
    rows = []
    for key, own in found.items():
        stands = [stand_of(clock, asked.now) for case in own if (clock := answer_of(case))]
        rows.append((names[key], len(own), sum(map(counts, stands)), stands.count(Stand.IN_TIME)))
    return tuple(sorted(rows, key=lambda row: (not row[0], -row[1], row[0].casefold())))
