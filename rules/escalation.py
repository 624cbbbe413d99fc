"""A clock has run out: who is told, alone or together with others.

For: rules/due.py. Each clock climbs its own ladder, one rung each office day, and falls silent when it is stopped. What
is told to one person at the same moment comes as one mail where it is more than three; and who had three mails of this
kind today gets no more than one each hour.

Must not know: how the mail looks, what else waits.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from rules import letters
from rules.case import Case, Clock, Flag, FlagName, Why
from rules.clocks import next_look
from rules.flags import has_flag
from rules.lead import person_of
from rules.model import Changes, HistoryEntry, Letter, Told, View
from rules.protocol import Council, Person, Rung
from rules.words import say_instant
from rules.worktime import worktime_of

MOST_ALONE = 3
"""So many escalations may one person get as mails of their own: at one moment, and in one day."""

BETWEEN = timedelta(hours=1)
"""After those, one mail in this time gathers what has run out since."""

Late = tuple[Case, Clock]


def escalate(case: Case, clock: Clock, view: View) -> Changes:
    """What follows when a clock has run out and somebody is there. The clock is moved on in every case."""
    to, rung = _next_on(case, clock, view.council)
    if to is None or rung is None:
        done = replace(clock, rung=len(clock.ladder), next_at=None)
        return Changes(updated=(_overdue(with_clock(case, done), clock),))
    told = next((each for each in view.told if each.email == to.email), None)
    together = _together(case, clock, to, view)
    if len(together) <= MOST_ALONE and told is not None and told.times >= MOST_ALONE:
        later = _later(told, view)
        if later > view.now:
            return _held(together, later)
    if len(together) == 1 or (len(together) <= MOST_ALONE and (told is None or told.times < MOST_ALONE)):
        return _told([(case, clock)], to, view, letters.escalation(case, clock, to, rung, _loads(view)))
    letter = letters.gathered_escalation(tuple(one.ref for one, _ in together), to, rung, view.now, _loads(view))
    return _told(together, to, view, letter)


def with_clock(case: Case, clock: Clock) -> Case:
    """The case with this clock in place of the one of its name."""
    return replace(case, clocks=tuple(clock if each.name == clock.name else each for each in case.clocks))


def _next_on(case: Case, clock: Clock, council: Council) -> tuple[Person | None, Rung | None]:
    """Who is next on the clock's ladder; a rung on which nobody stands is passed over."""
    for rung in clock.ladder[clock.rung :]:
        if (person := _on_rung(rung, case, council)) is not None:
            return person, rung
    return None, None


def _on_rung(rung: Rung, case: Case, council: Council) -> Person | None:
    match rung:
        case Rung.LEAD:
            return person_of(council, case.lead)
        case Rung.SPOC:
            return council.spoc or council.duty
        case Rung.MANAGER:
            return council.manager


def _together(case: Case, clock: Clock, to: Person, view: View) -> list[Late]:
    """The clock with every other that the same person must hear of now; longest overdue first."""
    found: dict[tuple[str, str], Late] = {(case.ref, clock.name): (case, clock)}
    for other in view.late:
        for each in other.clocks:
            due = each.running and each.due <= view.now and each.next_at is not None and each.next_at <= view.now
            if due and _next_on(other, each, view.council)[0] == to:
                found.setdefault((other.ref, each.name), (other, each))
    return sorted(found.values(), key=lambda late: (late[1].due, late[0].ref))


def _later(told: Told, view: View) -> datetime:
    """When the next mail may go to somebody who had enough of them today, in working time."""
    return worktime_of(view.council).next_open(max(told.last + BETWEEN, view.now))


def _told(together: list[Late], to: Person, view: View, letter: Letter) -> Changes:
    cases: dict[str, Case] = {}
    history = []
    for case, clock in together:
        now = cases.get(case.ref, case)
        cases[case.ref] = _overdue(with_clock(now, _climbed(case, clock, view)), clock)
        sentence = f"The {clock.name} clock ran out at {say_instant(clock.due)}; {to.name} was told."
        history.append(HistoryEntry(what="escalated", actor="service", sentence=sentence, case=case.ref, why=clock.why))
    return Changes(updated=tuple(cases.values()), letters=(letter,), history=tuple(history))


def _climbed(case: Case, clock: Clock, view: View) -> Clock:
    _, rung = _next_on(case, clock, view.council)
    assert rung is not None  # only clocks on whose ladder somebody stands are told of
    number = clock.ladder.index(rung, clock.rung) + 1
    moved = replace(clock, rung=number, told_at=(*clock.told_at, view.now))
    return replace(moved, next_at=next_look(moved, view.now, worktime_of(view.council)))


def _held(together: list[Late], later: datetime) -> Changes:
    """Nobody is told yet: the next mail to that person gathers these too."""
    cases: dict[str, Case] = {}
    history = []
    for case, clock in together:
        now = cases.get(case.ref, case)
        cases[case.ref] = _overdue(with_clock(now, replace(clock, next_at=later)), clock)
        sentence = (
            f"The {clock.name} clock ran out at {say_instant(clock.due)}; told with others at {say_instant(later)}."
        )
        history.append(HistoryEntry(what="gathered", actor="service", sentence=sentence, case=case.ref, why=clock.why))
    return Changes(updated=tuple(cases.values()), history=tuple(history))


def _loads(view: View) -> letters.Facts:
    officers = {officer.email for officer in view.council.officers}
    return tuple(("load", f"{load.email} {load.open_cases}") for load in view.loads if load.email in officers)


def _overdue(case: Case, clock: Clock) -> Case:
    if has_flag(case.flags, FlagName.OVERDUE):
        return case
    why = Why(
        rule="flag.overdue", sentence=f"Due by {say_instant(clock.due)}; no answer was seen.", source=clock.why.source
    )
    return replace(case, flags=(*case.flags, Flag(FlagName.OVERDUE, why)))
