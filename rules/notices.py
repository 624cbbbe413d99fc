"""Mails that wait for somebody to take them: what is urgent, and what a person must read.

For: rules/due.py and triage/outbox, which says who hears next and when. An urgent mail that nobody took is told to the
single point of contact after fifteen minutes of working time; a review that nobody took, after one working day.

Taken is any act on the case, or any mail of the council's staff about it, after the first mail went out.

Must not know: where mails are kept.
"""

from __future__ import annotations

from datetime import datetime

from rules.protocol import Council, Span, SpanUnit
from rules.worktime import worktime_of

URGENT_WAITS = Span(0.25, SpanUnit.WORKING_HOURS)
"""Our own figure: no protocol names one for what cannot wait (domain/protocols.md 0 has fifteen minutes for MASH)."""


def taken_by(sent: datetime, council: Council) -> datetime:
    """When an urgent mail sent at `sent` (aware UTC) goes again, if nobody took it."""
    return worktime_of(council).within(sent, URGENT_WAITS).due


def read_by(sent: datetime, council: Council) -> datetime:
    """When a review sent at `sent` (aware UTC) is told again: one office day of working time later."""
    hours = council.hours
    minutes = (hours.close.hour - hours.open.hour) * 60 + hours.close.minute - hours.open.minute
    return worktime_of(council).within(sent, Span(minutes / 60, SpanUnit.WORKING_HOURS)).due
