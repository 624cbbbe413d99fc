"""Who leads a case: whoever knows the person already, else whoever of those who can is furthest from their share.

For: arrivals, reassignment when leave begins. The same input gives the same lead; over time everybody gets what their
share of a full caseload says, and nobody who comes back from leave is flooded.

Must not know: clocks, letters.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from rules.case import Case, Why
from rules.model import Load
from rules.protocol import Council, Officer, Person
from rules.words import say_day
from rules.worktime import london_day, worktime_of

CATCH_UP = 3.0
"""So many full-time cases behind, somebody catches up with every second case, not with each."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who leads a case that belongs with this one, and why it does."""

    lead: str
    why: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The lead and why. `available` is False where no officer is in and the single point of contact stands in."""

    lead: str | None
    why: Why
    available: bool = True


def choose_lead(
    council: Council,
    *,
    now: datetime,
    loads: tuple[Load, ...],
    skills: tuple[str, ...] = (),
    known: tuple[Known, ...] = (),
    until: date | None = None,
) -> Choice:
    """Who leads. `skills` are wanted in this order; who is in until the day of the first answer goes first."""
    day = london_day(worktime_of(council).next_open(now))
    there = tuple(officer for officer in council.officers if is_there(officer, day))
    for each in known:
        officer = next((officer for officer in there if officer.email == each.lead), None)
        if officer is not None:
            return Choice(officer.email, Why(rule="lead.known", sentence=f"{officer.name} {each.why}."))
    if not there:
        return _stand_in(council, day)
    able = _present_until(there, until)
    told = []
    for skill in skills:
        skilled = tuple(officer for officer in able if skill in officer.skills)
        if skilled:
            able = skilled
            told.append(skill.replace("_", " "))
    officer = _furthest_from_share(able, loads)
    return Choice(officer.email, Why(rule="lead.share", sentence=_say_why(officer, tuple(told), len(able))))


def is_there(officer: Officer, day: date) -> bool:
    """Not on leave on this day."""
    return not any(period.first <= day <= period.last for period in officer.leave)


def with_given(loads: tuple[Load, ...], lead: str | None, at: datetime) -> tuple[Load, ...]:
    """The loads once a case more was given: two people in one mail are shared out like two mails."""
    if lead is None:
        return loads
    load = next((load for load in loads if load.email == lead), Load(email=lead, open_cases=0, given=0))
    more = replace(load, open_cases=load.open_cases + 1, given=load.given + 1, last_given=at)
    return (*(each for each in loads if each.email != lead), more)


def person_of(council: Council, email: str | None) -> Person | None:
    """The configured person of this address."""
    return next((person for person in council.people if person.email == email), None)


def duty_of(council: Council) -> Person | None:
    """Who looks at what nobody else can: the duty officer, else the single point of contact, else the manager."""
    return council.duty or council.spoc or council.manager


def known_leads(cases: tuple[Case, ...], why: str) -> tuple[Known, ...]:
    """The leads of cases that belong with a new one."""
    return tuple(Known(case.lead, f"{why} ({case.ref})") for case in cases if case.lead is not None)


def _stand_in(council: Council, day: date) -> Choice:
    stand_in = council.spoc or council.manager or council.duty
    nobody = f"No officer is in on {say_day(day)}"
    if stand_in is None:
        return Choice(None, Why(rule="lead.nobody", sentence=f"{nobody}, and nobody is named to stand in."), False)
    sentence = f"{nobody}, so {stand_in.name} has it as single point of contact."
    return Choice(stand_in.email, Why(rule="lead.nobody", sentence=sentence), False)


def _present_until(officers: tuple[Officer, ...], until: date | None) -> tuple[Officer, ...]:
    if until is None:
        return officers
    return tuple(officer for officer in officers if is_there(officer, until)) or officers


def _furthest_from_share(officers: tuple[Officer, ...], loads: tuple[Load, ...]) -> Officer:
    by_mail = {load.email: load for load in loads}

    def load_of(officer: Officer) -> Load:
        return by_mail.get(officer.email, Load(email=officer.email, open_cases=0, given=0))

    def rank(officer: Officer) -> tuple[float, float, str]:
        load, share = load_of(officer), max(officer.share, 0.01)
        return ((load.given + 1) / share, load.open_cases / share, officer.email)

    first, *others = sorted(officers, key=rank)
    if not others:
        return first
    had_last = max(officers, key=lambda officer: _when(load_of(officer).last_given))
    catching_up = rank(others[0])[0] - rank(first)[0] > CATCH_UP
    if catching_up and had_last is first and load_of(first).last_given is not None:
        return others[0]
    return first


def _when(instant: datetime | None) -> float:
    return instant.timestamp() if instant is not None else float("-inf")


def _say_why(officer: Officer, skills: tuple[str, ...], among: int) -> str:
    if skills and among == 1:
        return f"{officer.name} is the one in who works on {', '.join(skills)}."
    if skills:
        return f"{officer.name} works on {', '.join(skills)} and was next by share of the caseload."
    return f"{officer.name} was next by share of the caseload."
