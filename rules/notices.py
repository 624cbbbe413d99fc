"""Mails that wait for somebody to take them: what is urgent, and what a person must read.

For: rules/due.py and triage/outbox, which says who hears next and when. An urgent mail that nobody took is told to the
single point of contact after fifteen minutes of working time; a review that nobody took, after one working day.

Taken is any act on the case, or any mail of the council's staff about it, after the first mail went out.

Must not know: where mails are kept.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from rules import letters
from rules.case import Case, State
from rules.model import Changes, Do, HistoryEntry, Job, Letter, LetterKind, Notice, View
from rules.protocol import Council, Person, Span, SpanUnit
from rules.words import say_instant
from rules.worktime import worktime_of

AGAIN = "again:"
"""Before the key of a letter that tells of a notice once more."""

KINDS = (LetterKind.URGENT, LetterKind.REVIEW)
"""The letters that wait to be taken."""

TAKEN = frozenset(do.value for do in Do) - {Do.LETTER_SENT.value, Do.LETTER_REFUSED.value}
"""Lines of the history that show that staff did or wrote something: every act, notes too."""

OLDEST = timedelta(days=14)
"""A notice that waited longer while the service was down is left to the clocks."""

_LOOK = timedelta(minutes=15)
"""No notice that came since the last look can run out sooner."""

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


def tell_again(view: View) -> Changes:
    """Each notice that nobody took in its time, told once more; and when to look next (working time)."""
    council, now = view.council, view.now
    worktime = worktime_of(council)
    found: list[Letter] = []
    history: list[HistoryEntry] = []
    waiting = [now + _LOOK]
    for notice in view.notices:
        if notice.taken or _ended(notice.case):
            continue
        at = _runs_out(notice, council)
        if now < at:
            waiting.append(at)
            continue
        to = _somebody_else(notice, council)
        if to is None:
            continue
        found.append(_again(notice, to))
        sentence = f"Nobody took it by {say_instant(at)}; {to.name} was told."
        ref = notice.case.ref if notice.case else None
        history.append(HistoryEntry(what="told_again", actor="service", sentence=sentence, case=ref))
    following = worktime.next_open(min(waiting))
    return Changes(letters=tuple(found), history=tuple(history), jobs=((Job.NOTICES, following),))


def _ended(case: Case | None) -> bool:
    return case is not None and case.state in {State.CLOSED, State.DUPLICATE}


def _runs_out(notice: Notice, council: Council) -> datetime:
    return taken_by(notice.sent, council) if notice.kind is LetterKind.URGENT else read_by(notice.sent, council)


def _somebody_else(notice: Notice, council: Council) -> Person | None:
    """The single point of contact, or the manager where that person had it first; the same person before nobody."""
    people = (council.spoc, council.manager, council.duty)
    other = next((person for person in people if person is not None and person.email != notice.to), None)
    return other or next((person for person in council.people if person.email == notice.to), None)


def _again(notice: Notice, to: Person) -> Letter:
    """The same kind of letter; its key holds the first one's, so that it never goes twice."""
    pairs = (
        ("first_to", notice.to),
        ("first_at", notice.sent.isoformat()),
        ("reason", "" if notice.kind is LetterKind.URGENT else "again"),
        ("sender", notice.sender),
        ("subject", notice.subject),
        ("received", notice.received.isoformat() if notice.received else ""),
    )
    return Letter(
        kind=notice.kind,
        to=letters.address_of(to),
        key=f"{AGAIN}{notice.key}",
        case=notice.case.ref if notice.case else None,
        facts=tuple((name, value) for name, value in pairs if value),
    )
