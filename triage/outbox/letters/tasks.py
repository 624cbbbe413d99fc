"""Letters that give a lead something to do about one case: assignment and warning.

Must not know: the words, which stand in assignment.j2 and warning.j2.
"""

from __future__ import annotations

from dataclasses import dataclass

from triage.outbox import words
from triage.outbox.letters import common
from triage.outbox.letters.common import Request
from triage.outbox.letters.staff import StaffCase, staff_case


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """The context of assignment.j2."""

    it: StaffCase
    from_lead: str
    why_lead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Warning:
    """The context of warning.j2. `left` is the time left in words, `asked` the days on which consent was asked."""

    it: StaffCase
    left: str
    due_today: bool
    asked: tuple[str, ...]


def assignment(request: Request) -> Assignment:
    """A case that is new for its lead."""
    return Assignment(
        it=staff_case(request), from_lead=request.letter.fact("from"), why_lead=request.letter.fact("why")
    )


def warning(request: Request) -> Warning:
    """A clock that runs out soon."""
    it = staff_case(request, request.letter.clock)
    assert it.promise is not None
    due = it.promise.due
    asked = (common.read_instant(each) for each in request.facts("asked"))
    return Warning(
        it=it,
        left=words.length(due - request.now),
        due_today=words.london(due).date() == request.today,
        asked=tuple(words.day(words.london(each).date(), request.today) for each in asked if each),
    )
