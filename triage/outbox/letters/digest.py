"""The morning's list of a lead: overdue, due today, new, waiting for consent, nothing due. Least time first.

Must not know: the words, which stand in digest.j2.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rules.case import Case
from rules.worktime import london_instant, worktime_of
from triage.outbox import actions, words
from triage.outbox.blocks import Action
from triage.outbox.letters import common
from triage.outbox.letters.common import Request
from triage.outbox.letters.lists import WAITS, Line, line

MOST_SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Referrals of one urgency. `name` is a key of the template; `count` counts those not shown too."""

    name: str
    count: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The context of digest.j2. `close` is '' where what is due today is due at different hours."""

    day: str
    since: str
    count: int
    overdue: int
    today: int
    close: str
    groups: tuple[Group, ...]
    more: int
    first: str
    then: tuple[str, ...]
    lines: tuple[Action, ...]
    digest_at: str


def context(request: Request) -> Digest:
    """The digest of the cases of the letter."""
    cases = [request.cases[name] for name in request.letter.cases if name in request.cases]
    since = request.instant("since") or _digest_before(request)
    sorted_in: dict[str, list[Case]] = {name: [] for name in ("overdue", "today", "new", "consent", "later")}
    for case in cases:
        sorted_in[_group(case, request, since)].append(case)
    groups, left = [], MOST_SHOWN
    for name, found in sorted_in.items():
        ordered = sorted(found, key=lambda case: _urgency(case, request))
        shown = tuple(line(case, request, common.next_clock(case)) for case in ordered[:left])
        left -= len(shown)
        if shown:
            groups.append(Group(name=name, count=len(found), lines=shown))
    urgent = [each.initials for group in groups for each in group.lines if group.name == "overdue" and each.initials]
    due = [each.initials for group in groups for each in group.lines if group.name == "today" and each.initials]
    council = request.council
    return Digest(
        day=words.day(request.today, request.today),
        since=_since(words.london(since).date(), request.today),
        count=len(cases),
        overdue=len(sorted_in["overdue"]),
        today=len(sorted_in["today"]),
        close=_one_hour(sorted_in["today"]),
        groups=tuple(groups),
        more=len(cases) - sum(len(group.lines) for group in groups),
        first=(urgent or due or [""])[0],
        then=tuple(due if urgent else due[1:])[:5],
        lines=(
            actions.responded(council, ""),
            actions.contacted(council, ""),
            actions.no_contact(council, ""),
            actions.consent(council, ""),
            actions.reassign(council, ""),
        ),
        digest_at=words.clock_hour(council.digest_at),
    )


def _group(case: Case, request: Request, since: datetime) -> str:
    clock = common.next_clock(case)
    if clock is None:
        return "later"
    if clock.due <= request.now:
        return "overdue"
    if words.london(clock.due).date() == request.today:
        return "today"
    if case.received > since:
        return "new"
    return "consent" if case.record.consent.status in WAITS and case.consent_asked else "later"


def _urgency(case: Case, request: Request) -> tuple[int, datetime, str]:
    """Least time to homelessness first, then what is due first."""
    clock = common.next_clock(case)
    due = clock.due if clock else case.received + timedelta(days=3650)
    return common.home(case.record, request.today).days, due, case.ref


def _since(day: date, today: date) -> str:
    return "yesterday" if (today - day).days == 1 else words.day(day, today)


def _one_hour(cases: list[Case]) -> str:
    hours = {words.hour(clock.due) for case in cases if (clock := common.next_clock(case))}
    return hours.pop() if len(hours) == 1 else ""


def _digest_before(request: Request) -> datetime:
    """The digest of the office day before today."""
    calendar = worktime_of(request.council)
    days = (request.today - timedelta(days=back) for back in range(1, 30))
    day = next((each for each in days if calendar.is_office_day(each)), request.today - timedelta(days=1))
    return london_instant(day, request.council.digest_at)
