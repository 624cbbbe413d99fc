"""Working time: London days, office hours, bank holidays, closures, and how the promises count them.

For: every due instant, warning and escalation. Strict: weekends and bank holidays do not count, the day of receipt is
day 0, due at close of office of the last day (domain/calendar.md). A closure or a cut-off hour of one office cannot
lengthen a promise made to others, so what it would give is told beside the strict reading, never instead.

Must not know: cases, clocks' names, the day of today.

Instants go in and come out as aware UTC; days are London days; elapsed hours are added in UTC.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import count

import holidays

from rules.protocol import Council, Hours, Span, SpanUnit
from rules.words import LONDON, say_day, say_instant, say_list

ONE_DAY = timedelta(days=1)
HOLIDAYS_CHECKED_TO = 2028
"""Bank holidays up to the end of this year were compared with those that government has published."""

_TEN_YEARS = 3660


@lru_cache(maxsize=64)
def england_holidays(year: int) -> frozenset[date]:
    """The bank holidays of England in one year, one-off days and substitutes included."""
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=(year,)))


def holidays_run_out(today: date, checked_to: int = HOLIDAYS_CHECKED_TO) -> str | None:
    """A warning where the bank holidays that anybody has checked end within a year of this day; None before that."""
    last = date(checked_to, 12, 31)
    if (last - today).days > 365:
        return None
    return (
        f"Bank holidays are checked to the end of {checked_to} only; later years are counted by rule, without days "
        "that were proclaimed since. Compare them with gov.uk/bank-holidays, add what is missing to service.holidays, "
        "and set service.holidays_checked_to, or install a newer triage."
    )


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a span ends: strictly, by the office's own calendar where that is later, and why in one sentence."""

    due: datetime
    due_by_office: datetime | None
    sentence: str


def london_day(instant: datetime) -> date:
    """The London date of an instant: 2026-07-31T23:30Z is 1 August."""
    return instant.astimezone(LONDON).date()


def london_instant(day: date, at: time) -> datetime:
    """A London wall-clock time as an instant. Of an hour that comes twice the first is meant."""
    return datetime.combine(day, at, LONDON).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class WorkTime:
    """The calendar of one office. `holidays` gives the bank holidays of a year."""

    hours: Hours
    holidays: Callable[[int], frozenset[date]] = england_holidays

    def __post_init__(self) -> None:
        """Hours that never open would make working time endless."""
        if self.hours.close <= self.hours.open:
            raise ValueError("the office closes before it opens")

    def is_bank_holiday(self, day: date) -> bool:
        """A bank holiday, or a day that the configuration adds."""
        return day in self.holidays(day.year) or day in self.hours.extra_holidays

    def is_closed(self, day: date) -> bool:
        """A day on which this office alone is closed."""
        return any(period.first <= day <= period.last for period in self.hours.closures)

    def is_working_day(self, day: date) -> bool:
        """A day that counts in a promise: neither weekend nor bank holiday. Closures count."""
        return day.weekday() < 5 and not self.is_bank_holiday(day)

    def is_office_day(self, day: date) -> bool:
        """A day on which somebody is there: a working day without closure."""
        return self.is_working_day(day) and not self.is_closed(day)

    def is_open(self, instant: datetime) -> bool:
        """Somebody is there at this instant."""
        there = instant.astimezone(LONDON)
        return self.is_office_day(there.date()) and self.hours.open <= there.time() < self.hours.close

    def next_open(self, instant: datetime) -> datetime:
        """The same instant while the office is open, else the next opening."""
        if self.is_open(instant):
            return instant
        day = london_day(instant)
        if self.is_office_day(day) and instant < london_instant(day, self.hours.open):
            return london_instant(day, self.hours.open)
        return self.next_morning(instant)

    def next_morning(self, instant: datetime, at: time | None = None) -> datetime:
        """The opening (or the time `at`) of the first office day after the day of this instant."""
        day = next(self._days_after(london_day(instant), self.is_office_day))
        return london_instant(day, at or self.hours.open)

    def add_working_days(self, day: date, number: int, *, office: bool = False) -> date:
        """The day that lies so many working days after `day`; with `office`, closures do not count either."""
        if number <= 0:
            return day
        days = self._days_after(day, self.is_office_day if office else self.is_working_day)
        return next(found for passed, found in enumerate(days, 1) if passed == number)

    def within(self, start: datetime, span: Span) -> Deadline:
        """When a span that starts at this instant runs out. Always later than `start`."""
        if span.unit is SpanUnit.HOURS:
            due = start + timedelta(hours=span.amount)
            return Deadline(due, None, f"{say_span(span)}, nights and weekends included: by {say_instant(due)}.")
        strict = self._end(start, span, office=False)
        office = self._end(start, span, office=True)
        return Deadline(strict, office if office > strict else None, self._sentence(start, span, strict, office))

    def before(self, instant: datetime, span: Span) -> datetime:
        """So much office time (or elapsed time) before an instant, at a moment when somebody is there.

        Half a working day before 5pm is 1pm of a day from 9 to 5; before a closure it falls ahead of the closure.
        """
        if span.unit is SpanUnit.HOURS:
            return self._last_open(instant - timedelta(hours=span.amount))
        return self._back(instant, self._as_time(span))

    def _end(self, start: datetime, span: Span, *, office: bool) -> datetime:
        is_day = self.is_office_day if office else self.is_working_day
        if span.unit is SpanUnit.WORKING_HOURS:
            return self._forward(start, timedelta(hours=span.amount), is_day)
        day = self._receipt_day(start) if office else london_day(start)
        days = math.floor(span.amount)
        end = london_instant(self.add_working_days(day, days, office=office), self.hours.close)
        if days == 0 and (end <= start or not is_day(day)):
            # "The same day" of something that came after closing or at a weekend: the next day that counts.
            end = london_instant(self.add_working_days(day, 1, office=office), self.hours.close)
        return end

    def _receipt_day(self, start: datetime) -> date:
        """Day 0 by the office's own reading: after its cut-off hour or outside its days, the next office day."""
        cut_off = self.hours.cut_off
        there = start.astimezone(LONDON)
        if cut_off is None or (self.is_office_day(there.date()) and there.time() < cut_off):
            return there.date()
        return next(self._days_after(there.date(), self.is_office_day))

    def _forward(self, start: datetime, needed: timedelta, is_day: Callable[[date], bool]) -> datetime:
        first = london_day(start)
        for day in self._days_after(first - ONE_DAY, is_day):
            opens = max(start, london_instant(day, self.hours.open))
            closes = london_instant(day, self.hours.close)
            if opens >= closes:
                continue
            if closes - opens >= needed:
                return opens + needed
            needed -= closes - opens
        raise AssertionError("days never end")

    def _back(self, instant: datetime, needed: timedelta) -> datetime:
        for back in range(_TEN_YEARS):
            day = london_day(instant) - back * ONE_DAY
            if not self.is_office_day(day):
                continue
            opens = london_instant(day, self.hours.open)
            closes = min(instant, london_instant(day, self.hours.close))
            if closes <= opens:
                continue
            if closes - opens >= needed:
                return closes - needed
            needed -= closes - opens
        return instant - needed

    def _last_open(self, instant: datetime) -> datetime:
        """The same instant while the office is open, else the last hour before it closed."""
        return instant if self.is_open(instant) else self._back(instant, min(timedelta(hours=1), self._office_day()))

    def _office_day(self) -> timedelta:
        today = date(2000, 1, 3)
        return datetime.combine(today, self.hours.close) - datetime.combine(today, self.hours.open)

    def _as_time(self, span: Span) -> timedelta:
        if span.unit is SpanUnit.WORKING_DAYS:
            return self._office_day() * span.amount
        return timedelta(hours=span.amount)

    def _days_after(self, day: date, is_day: Callable[[date], bool]) -> Iterator[date]:
        found = (day + number * ONE_DAY for number in range(1, _TEN_YEARS))
        yield from (each for each in found if is_day(each))
        # Closed for ten years on end: a mistake of configuration, which must not hang the service.
        yield from (day + number * ONE_DAY for number in count(1))

    def _sentence(self, start: datetime, span: Span, strict: datetime, office: datetime) -> str:
        said = f"{say_span(span)} from {say_instant(start)}"
        if span.unit is SpanUnit.WORKING_DAYS and span.amount >= 1:
            first = self.add_working_days(london_day(start), 1)
            said = f"{say_span(span)}, counted from {say_day(first)}"
        parts = [f"{said}: by {say_instant(strict)}."]
        skipped = tuple(say_day(day) for day in self._between(start, strict) if self._is_weekday_holiday(day))
        if skipped:
            parts.append(f"{say_list(skipped)} {'is a bank holiday' if len(skipped) == 1 else 'are bank holidays'}.")
        if office > strict:
            parts.append(f"By the office’s own calendar it would be {say_instant(office)}; the earlier time holds.")
        return " ".join(parts)

    def _is_weekday_holiday(self, day: date) -> bool:
        return day.weekday() < 5 and self.is_bank_holiday(day)

    def _between(self, start: datetime, end: datetime) -> Iterator[date]:
        first = london_day(start)
        return (first + number * ONE_DAY for number in range((london_day(end) - first).days + 1))


def say_span(span: Span) -> str:
    """A span in words: "3 working days", "24 hours", "half a working day"."""
    unit = span.unit.value.replace("_", " ")
    if span.amount == 0.5:
        return f"half a {unit.removesuffix('s')}"
    if span.amount == 0:
        return "the same day"
    return f"{span.amount:g} {unit.removesuffix('s') if span.amount == 1 else unit}"


def worktime_of(council: Council) -> WorkTime:
    """The calendar of a council: England's bank holidays, its own hours and closures."""
    return WorkTime(council.hours)
