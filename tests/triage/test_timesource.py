"""Service time, real and rehearsed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from triage.timesource import HandTime, RehearsalTime, SystemTime, monotonic, real_now

START = datetime(2026, 11, 19, 16, 40, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def begun(ago: float, speed: float = 3600) -> RehearsalTime:
    """A rehearsal that began so many seconds ago."""
    return RehearsalTime(START, speed, monotonic() - ago)


def test_a_rehearsal_runs_as_fast_as_it_was_told() -> None:
    assert abs(begun(10).now() - (START + timedelta(hours=10))) < timedelta(minutes=30)


def test_a_rehearsal_begins_when_all_is_ready() -> None:
    rehearsal = begun(100)
    rehearsal.restart()
    assert rehearsal.now() - START < timedelta(minutes=30)


def test_what_a_mail_server_stamps_during_a_rehearsal_is_rehearsed_too() -> None:
    told = begun(10).told(real_now() - 4 * SECOND)
    assert abs(told - (START + timedelta(hours=6))) < timedelta(minutes=30)


def test_what_it_stamped_just_before_lies_just_before_the_start() -> None:
    assert abs(begun(10).told(real_now() - 130 * SECOND) - (START - 120 * SECOND)) < SECOND


def test_a_server_whose_clock_runs_ahead_a_little_means_now() -> None:
    rehearsal = begun(10)
    assert abs(rehearsal.told(real_now() + 20 * SECOND) - rehearsal.now()) < timedelta(minutes=30)


def test_an_instant_that_somebody_wrote_stands() -> None:
    for instant in (START, START - timedelta(days=400), real_now() + timedelta(days=1)):
        assert begun(10).told(instant) == instant
        assert SystemTime().told(instant) == instant
        assert HandTime(START).told(instant) == instant
