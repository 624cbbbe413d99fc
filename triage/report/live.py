"""The work list for a wall screen or a manager's browser: one static HTML file, replaced whole each time.

For: triage/cli/report.py. Nobody sees half a file, and the page itself says when it has grown old. Shown on a wall:
no initials, no flags but that somebody has nowhere to stay tonight, no source; the last five digits of the reference.

Must not know: SQL, when it is called again.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from rules.case import Case, Clock, Contact, FlagName, State
from rules.figures import answer_of, what_is_owed
from rules.model import Do, LetterKind, Notice
from rules.protocol import CaseKind, Council, Person
from rules.words import LONDON, say_day, say_instant, say_time
from rules.worktime import london_day
from triage.errors import NeedsPerson
from triage.report.render import environment
from triage.store.store import Store
from triage.store.values import CaseFilter, MailboxState

MOST_SHOWN = 24
STALE = timedelta(minutes=10)
"""A mailbox that was not looked at for so long is said to be out of date."""

TONIGHT = timedelta(hours=24)
_OWED = {
    "answer": "Answer",
    "service": "Answer",
    "contact": "First contact",
    "tenancy": "Help to keep a home",
    "receipt": "Receipt",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One referral. `state` is overdue, today, read or next."""

    state: str
    ref: str
    owed: str
    more: str
    due: str
    lead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What one council has to do now."""

    name: str
    overdue: int
    today: int
    close: str
    to_read: int
    new: int
    consent: int
    tonight: int
    tonight_said: str
    rows: tuple[Row, ...]
    more: int
    more_from: str
    watched: str
    fresh: bool


def write_live(store: Store, councils: Sequence[Council], file: Path, now: datetime) -> None:
    """Put the present work list in place of the file, whole or not at all. `now` is aware UTC.

    Raises NeedsPerson (`live_cannot_write`) where the file cannot be written, TryLater with the store.
    """
    desks = [desk(store, council, now) for council in councils]
    page = (
        environment()
        .get_template("live.html.j2")
        .render(
            desks=desks,
            title=_title(desks),
            now=f"{say_day(london_day(now))}, {say_time(now.astimezone(LONDON).time())}",
            made=now.isoformat(timespec="seconds"),
        )
    )
    _replace(file, page)


def desk(store: Store, council: Council, now: datetime) -> Desk:
    """The work of one council, most urgent first."""
    states = (State.OPEN, State.ANSWERED)
    cases = store.cases(CaseFilter(council=council.id, states=states))
    notices = [each for each in store.notices(council, now) if each.kind is LetterKind.REVIEW and not each.taken]
    owing = [(case, clock) for case in cases if (clock := _next(case)) is not None]
    owing.sort(key=lambda pair: (pair[1].due, pair[0].ref))
    late = [pair for pair in owing if pair[1].due <= now]
    today = [pair for pair in owing if pair not in late and london_day(pair[1].due) == london_day(now)]
    later = [pair for pair in owing if pair not in late and pair not in today]
    reading = [_to_read(each, council, now) for each in notices]
    rows = [
        *(_row("overdue", *pair, council, now) for pair in late),
        *(_row("today", *pair, council, now) for pair in today),
        *reading,
        *(_row("next", *pair, council, now) for pair in later),
    ]
    hidden = owing[max(0, MOST_SHOWN - len(reading)) :]
    tonight = [case for case in cases if _is_tonight(case, now)]
    watched, fresh = _watched(store.mailbox(council.id), now)
    return Desk(
        name=f"{council.name}, {council.team}",
        overdue=len(late),
        today=len(today),
        close=say_time(council.hours.close),
        to_read=len(reading),
        new=sum(london_day(case.received) == london_day(now) for case in cases),
        consent=sum(_waits(case) for case in cases),
        tonight=len(tonight),
        tonight_said=" ".join(_taken(case, council, now) for case in tonight[:3]),
        rows=tuple(rows[:MOST_SHOWN]),
        more=max(0, len(rows) - MOST_SHOWN),
        more_from=say_day(london_day(hidden[0][1].due)) if hidden and len(rows) > MOST_SHOWN else "",
        watched=watched,
        fresh=fresh,
    )


def _next(case: Case) -> Clock | None:
    """The running promise that a person keeps and that is due first."""
    clock = answer_of(case)
    running = [each for each in case.clocks if each.running and what_is_owed(case, each) != "receipt"]
    if clock is not None and clock.running:
        return clock
    return min(running, key=lambda each: each.due, default=None)


def _row(state: str, case: Case, clock: Clock, council: Council, now: datetime) -> Row:
    return Row(
        state=state,
        ref=case.ref.rpartition("-")[2],
        owed="A message to open" if case.kind is CaseKind.UNREADABLE else _OWED[what_is_owed(case, clock)],
        more=_more(case, clock, now),
        due=("Since " if state == "overdue" else "") + _when(clock.due, now),
        lead=_lead(council, case.lead),
    )


def _more(case: Case, clock: Clock, now: datetime) -> str:
    found = []
    taken = [act for act in case.done if act.do == Do.ASSIGN.value and not act.undone and act.at > clock.due]
    if taken:
        found.append(f"Taken over at {_when(taken[-1].at, now)}")
    if what_is_owed(case, clock) == "contact":
        tries = sum(act.do == Do.NO_CONTACT.value and not act.undone for act in case.done)
        tried = tries or int(case.contact is Contact.NOT_MADE)
        found.append(f"{tried} attempt{'s' if tried > 1 else ''}" if tried else "No attempt yet")
    if _waits(case):
        found.append("Consent awaited")
    if any(flag.name is FlagName.CHASED for flag in case.flags):
        found.append("Referrer asked for news")
    return ". ".join(found)


def _to_read(notice: Notice, council: Council, now: datetime) -> Row:
    return Row(
        state="read",
        ref=notice.case.ref.rpartition("-")[2] if notice.case else "–",
        owed="A message to read",
        more="",
        due=f"Since {_when(notice.sent, now)}",
        lead=_lead(council, notice.to),
    )


def _waits(case: Case) -> bool:
    return case.consent_asked > 0 and case.record.consent.status.value in {"missing", "unclear"}


def _is_tonight(case: Case, now: datetime) -> bool:
    flagged = any(flag.name is FlagName.HOMELESS_TONIGHT for flag in case.flags)
    return flagged and case.state is State.OPEN and now - case.received < TONIGHT


def _taken(case: Case, council: Council, now: datetime) -> str:
    acts = [act for act in case.done if not act.undone and act.actor != "service"]
    if not acts:
        return f"{case.ref.rpartition('-')[2]} came at {_when(case.received, now)} and nobody has taken it yet."
    return f"{_lead(council, case.lead)} has {case.ref.rpartition('-')[2]} since {_when(acts[0].at, now)}."


def _when(instant: datetime, now: datetime) -> str:
    there = instant.astimezone(LONDON)
    day = "today" if london_day(instant) == london_day(now) else f"{there:%a} {there.day} {there:%B}"
    return f"{say_time(there.time())} {day}" if day == "today" else f"{say_time(there.time())}, {day}"


def _lead(council: Council, email: str | None) -> str:
    found: Person | None = next((person for person in council.people if person.email == email), None)
    return found.name if found else "Nobody yet"


def _watched(box: MailboxState, now: datetime) -> tuple[str, bool]:
    """How the mailbox is watched, and whether that is well."""
    if box.last_look is None:
        return "The mailbox was not looked at yet.", False
    if box.needs_person:
        return f"The mailbox cannot be read since {say_instant(box.error_at or box.last_look)}.", False
    fresh = now - box.last_look < STALE
    return f"Mailbox watched, last looked at {_when(box.last_look, now)}.", fresh


def _title(desks: Sequence[Desk]) -> str:
    late, today = sum(each.overdue for each in desks), sum(each.today for each in desks)
    names = desks[0].name if len(desks) == 1 else f"{len(desks)} councils"
    return f"{late} overdue, {today} due today: {names}"


def _replace(file: Path, page: str) -> None:
    """Written beside the file, flushed to disk, then put in its place in one step."""
    new = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        with new.open("w", encoding="utf-8") as stream:
            stream.write(page)
            stream.flush()
            os.fsync(stream.fileno())
        new.replace(file)
    except OSError:
        new.unlink(missing_ok=True)
        raise NeedsPerson("live_cannot_write", "the live page cannot be written; check its folder and space") from None
