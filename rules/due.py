"""Something is due: a clock warns or runs out, consent is asked again, the morning's list, the weekly figures, leave.

For: `decide`. What is late (the service was down) is done once, at the next moment that makes sense.

Must not know: how often it is asked.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from rules import letters
from rules.case import Case, Clock, Flag, FlagName, State, Why
from rules.clocks import next_look, overdue, recounted
from rules.deeds import hand_over
from rules.escalation import escalate
from rules.flags import has_flag
from rules.lead import choose_lead, duty_of, is_there, person_of, with_given
from rules.model import Acted, Action, Changes, Do, Due, HistoryEntry, Job, Letter, LetterKind, Trust, View
from rules.notices import tell_again
from rules.protocol import Council, Officer, Person
from rules.summary import MOST_LATE, late_now, week_facts
from rules.words import say_instant
from rules.worktime import ONE_DAY, london_day, london_instant, worktime_of

_STILL_MORNING = timedelta(hours=4)
"""A digest that could not go at its hour still goes this much later; after that the next one says it all."""

_SUMMARY_AT = time(8, 30)


def fell_due(event: Due, view: View) -> Changes:
    """What follows from a thing that is due."""
    match event.job:
        case Job.CLOCK:
            return _clock(event, view)
        case Job.CONSENT_REMINDER:
            return _consent_reminder(view)
        case Job.DIGEST:
            return _digest(view)
        case Job.SUMMARY:
            return _summary(view)
        case Job.RECOUNT:
            return _recount(view)
        case Job.LEAVE:
            return _leave(view)
        case Job.NOTICES:
            return tell_again(view)


# --- clocks ---------------------------------------------------------------------------------------------------------


def _clock(event: Due, view: View) -> Changes:
    case = view.case
    clock = case.clock(event.clock or "") if case else None
    if case is None or clock is None or not clock.running or clock.next_at is None or clock.next_at > view.now:
        return Changes()
    if view.now < clock.due:
        return _warn(case, clock, view)
    worktime = worktime_of(view.council)
    if not worktime.is_open(view.now):
        # In working time only: nobody is there to step in.
        return Changes(updated=(_with_clock(case, replace(clock, next_at=worktime.next_open(view.now))),))
    return escalate(case, clock, view)


def _with_clock(case: Case, clock: Clock) -> Case:
    return replace(case, clocks=tuple(clock if each.name == clock.name else each for each in case.clocks))


def _moved(clock: Clock, view: View) -> Clock:
    return replace(clock, next_at=next_look(clock, view.now, worktime_of(view.council)))


def _warn(case: Case, clock: Clock, view: View) -> Changes:
    to = person_of(view.council, case.lead) or duty_of(view.council)
    after = _with_clock(case, _moved(replace(clock, warned=True), view))
    if to is None:
        return Changes(updated=(after,))
    sentence = f"{to.name} was told that the {clock.name} clock runs out at {say_instant(clock.due)}."
    return Changes(
        updated=(after,),
        letters=(letters.warning(case, clock, to),),
        history=(_line("warned", sentence, case, clock.why),),
    )


def _line(what: str, sentence: str, case: Case, why: Why | None = None) -> HistoryEntry:
    return HistoryEntry(what=what, actor="service", sentence=sentence, case=case.ref, why=why)


# --- consent --------------------------------------------------------------------------------------------------------


def _consent_reminder(view: View) -> Changes:
    case = view.case
    if case is None or case.consent_ask_at is None or case.consent_ask_at > view.now:
        return Changes()
    done = replace(case, consent_ask_at=None)
    to = case.thread.reply_to
    waiting = has_flag(case.flags, FlagName.CONSENT_MISSING, FlagName.CONSENT_UNCLEAR)
    if to is None or not waiting or case.state in {State.CLOSED, State.DUPLICATE}:
        return Changes(updated=(done,))
    sentence = f"Asked {to.email} once more about consent."
    return Changes(
        updated=(replace(done, consent_asked=case.consent_asked + 1),),
        letters=(letters.consent_request(case, to),),
        history=(_line("consent_asked", sentence, case),),
    )


# --- the morning's list ---------------------------------------------------------------------------------------------


def _digest(view: View) -> Changes:
    council, now = view.council, view.now
    worktime = worktime_of(council)
    today = london_day(now)
    at = london_instant(today, council.digest_at)
    following = worktime.next_morning(now, council.digest_at)
    if worktime.is_office_day(today) and now < at:
        return Changes(jobs=((Job.DIGEST, at),))
    late = now > at + _STILL_MORNING
    if late or not worktime.is_office_day(today):
        return Changes(jobs=((Job.DIGEST, following),))
    since = _digest_before(at, council)
    found = (_digest_of(person, view, today, since) for person in council.people if _is_in(person, today))
    return Changes(letters=tuple(letter for letter in found if letter), jobs=((Job.DIGEST, following),))


def _is_in(person: Person, day: date) -> bool:
    return not isinstance(person, Officer) or is_there(person, day)


def _digest_before(at: datetime, council: Council) -> datetime:
    worktime = worktime_of(council)
    day = london_day(at) - ONE_DAY
    while not worktime.is_office_day(day) and (london_day(at) - day).days < 60:
        day -= ONE_DAY
    return london_instant(day, council.digest_at)


def _digest_of(person: Person, view: View, today: date, since: datetime) -> Letter | None:
    own = sorted((case for case in view.worklist if case.lead == person.email), key=_urgency)
    late = [case for case in own if overdue(case, view.now)]
    due_today = [case for case in own if case not in late and any(london_day(each) == today for each in _dues(case))]
    new = [case for case in own if case.received >= since and case.state is State.OPEN]
    waiting = [case for case in own if has_flag(case.flags, FlagName.CONSENT_MISSING, FlagName.CONSENT_UNCLEAR)]
    groups = (("overdue", late), ("due_today", due_today), ("new", new), ("waiting", waiting))
    if not any(cases for _, cases in groups):
        return None
    facts = (("since", since.isoformat()), *((name, case.ref) for name, cases in groups for case in cases))
    return Letter(
        kind=LetterKind.DIGEST,
        to=letters.address_of(person),
        key=f"digest:{view.council.id}:{person.email}:{today.isoformat()}",
        cases=tuple(case.ref for case in own),
        facts=facts,
    )


def _dues(case: Case) -> tuple[datetime, ...]:
    return tuple(clock.due for clock in case.clocks if clock.running)


def _urgency(case: Case) -> tuple[float, str]:
    return (min((due.timestamp() for due in _dues(case)), default=float("inf")), case.ref)


# --- the week -------------------------------------------------------------------------------------------------------


def _summary(view: View) -> Changes:
    """On the first office day of a week, about the week before."""
    council, now = view.council, view.now
    worktime = worktime_of(council)
    monday = london_day(now) - timedelta(days=london_day(now).weekday())
    day = (
        monday
        if worktime.is_office_day(monday)
        else london_day(worktime.next_morning(london_instant(monday, time(12))))
    )
    at = london_instant(day, _SUMMARY_AT)
    if now < at:
        return Changes(jobs=((Job.SUMMARY, at),))
    following = (Job.SUMMARY, london_instant(monday + timedelta(days=7), _SUMMARY_AT))
    late = now > at + timedelta(days=2)
    if council.manager is None or late:
        return Changes(jobs=(following,))
    first = monday - timedelta(days=7)
    letter = Letter(
        kind=LetterKind.SUMMARY,
        to=letters.address_of(council.manager),
        key=f"summary:{council.id}:{first.isoformat()}",
        cases=tuple(case.ref for case in late_now(view)[:MOST_LATE]),
        facts=week_facts(view, first),
    )
    return Changes(letters=(letter,), jobs=(following,))


# --- configuration changed, leave began -----------------------------------------------------------------------------


def _recount(view: View) -> Changes:
    """Running clocks by the calendar and promises of today."""
    pairs = [(case, recounted(case, view.council, view.now)) for case in view.worklist]
    moved = [(before, after) for before, after in pairs if before != after]
    history = tuple(_line("recounted", _recount_said(before, after), after) for before, after in moved)
    return Changes(updated=tuple(after for _, after in moved), history=history)


def _recount_said(before: Case, after: Case) -> str:
    moved = [
        f"{now.name} is due by {say_instant(now.due)}, before {say_instant(was.due)}"
        for was, now in zip(before.clocks, after.clocks, strict=True)
        if was.due != now.due
    ]
    return f"Counted again by the present configuration: {'; '.join(moved) or 'no due time moved'}."


def _leave(view: View) -> Changes:
    """Open clocks of somebody who is away from today go to somebody who is in."""
    council, today = view.council, london_day(view.now)
    following = (Job.LEAVE, worktime_of(council).next_morning(view.now))
    away = {officer.email for officer in council.officers if not is_there(officer, today)}
    updated: list[Case] = []
    found: list[Letter] = []
    history: list[HistoryEntry] = []
    loads = view.loads
    for case in sorted(view.worklist, key=_urgency):
        if case.lead not in away or not _dues(case) or case.state in {State.CLOSED, State.DUPLICATE}:
            continue
        skills = tuple(
            each.skill for each in council.protocol.pathways if each.skill and each.name in case.pathway.split(", ")
        )
        choice = choose_lead(council, now=view.now, loads=loads, skills=skills)
        if choice.lead is None or choice.lead == case.lead:
            continue
        before = person_of(council, case.lead)
        why = Why(rule="lead.leave", sentence=f"{before.name if before else case.lead} is away. {choice.why.sentence}")
        step = hand_over(case, choice.lead, _by_service(case), view, why)
        after = step.case
        if not choice.available:
            after = replace(after, flags=(*after.flags, Flag(FlagName.NOBODY_AVAILABLE, choice.why)))
        updated.append(after)
        found += step.letters
        history += step.history
        loads = with_given(loads, choice.lead, view.now)
    return Changes(updated=tuple(updated), letters=tuple(found), history=tuple(history), jobs=(following,))


def _by_service(case: Case) -> Acted:
    return Acted(action=Action(do=Do.ASSIGN), case=case.ref, actor="service", trust=Trust.SERVICE)
