"""A clock has run out: to the single point of contact, then the manager; one case, or several gathered into one mail.

Gathered: the pattern comes first (a lead who is away, with one link that moves all of theirs), then the person with
least time. Nobody is blamed, initials only.

Must not know: the words, which stand in escalation.j2 and escalation_gathered.j2.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime

from rules.case import Case, Clock, FlagName
from rules.protocol import Council, Person, Rung
from triage.outbox import actions, words
from triage.outbox.blocks import Action
from triage.outbox.letters import common
from triage.outbox.letters.common import Promise, Request, read_day, read_instant
from triage.outbox.letters.lists import Line, line
from triage.outbox.letters.staff import StaffCase, staff_case

MOST_SHOWN = 20
MOST_HAPPENED = 15
ACTS = ("respond", "contacted", "no_contact", "assign", "consent", "reopen")
"""What was tried, as officers told it; the template has a sentence for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class One:
    """The context of escalation.j2. `in_today`: name and open cases; `away`: name and day of return."""

    it: StaffCase
    promise: Promise
    lead: Person | None
    in_today: tuple[tuple[str, int], ...]
    away: tuple[tuple[str, str], ...]
    happened: tuple[tuple[str, str, str], ...]
    take: Action
    phoned: Action
    reached: Action
    give: Action
    to_manager: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One case of a gathered escalation, with its links."""

    line: Line
    links: tuple[Action, ...]
    urgent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The context of escalation_gathered.j2. `with_away`: number, name, day of return, link."""

    count: int
    ran_out: str
    items_: tuple[Item, ...]
    more: int
    with_away: tuple[int, str, str, Action] | None
    in_today: tuple[tuple[str, int], ...]
    next: tuple[str, str] | None
    lines: tuple[Action, ...]
    to_manager: bool


def context(request: Request) -> tuple[str, One | Gathered]:
    """The template and context: one case, or several."""
    names = [name for name in request.letter.cases if name in request.cases]
    if request.letter.case or len(names) == 1:
        return "escalation.j2", _one(request, request.letter.case or names[0])
    return "escalation_gathered.j2", _gathered(request, [request.cases[name] for name in names])


def _one(request: Request, name: str) -> One:
    case, council = request.cases[name], request.council
    clock = _overdue(case, request)
    promise = common.promise(clock, request.now)
    assert promise is not None
    return One(
        it=staff_case(_about(request, name), clock.name),
        promise=promise,
        lead=common.person(council, case.lead),
        in_today=_in_today(request),
        away=tuple((person.name, words.day(back, request.today)) for person, back in _away(request)),
        happened=_happened(case, clock, request),
        take=actions.take(council, case.ref),
        phoned=actions.responded(council, case.ref, "It was answered by phone"),
        reached=actions.contacted(council, case.ref, "Contact was made"),
        give=actions.reassign(council, case.ref, "Give it to someone", _least(request)),
        to_manager=_to_manager(request),
    )


def _about(request: Request, name: str) -> Request:
    letter = request.letter
    if letter.case == name:
        return request
    return replace(request, letter=replace(letter, case=name))


def _gathered(request: Request, cases: list[Case]) -> Gathered:
    council, clocks = request.council, {case.ref: _overdue(case, request) for case in cases}
    ordered = sorted(cases, key=lambda case: (common.home(case.record, request.today).days, clocks[case.ref].due))
    instants = {clock.due for clock in clocks.values()}
    nexts = [told for case in ordered if (told := common.told_next(council, clocks[case.ref], request.now))]
    return Gathered(
        count=len(cases),
        ran_out=words.at(instants.pop(), request.now) if len(instants) == 1 else "",
        items_=tuple(_item(case, clocks[case.ref], request) for case in ordered[:MOST_SHOWN]),
        more=max(0, len(cases) - MOST_SHOWN),
        with_away=_with_away(cases, request),
        in_today=_in_today(request),
        next=nexts[0] if nexts else None,
        lines=tuple(
            make(council, "") for make in (actions.take, actions.reassign, actions.responded, actions.contacted)
        ),
        to_manager=_to_manager(request),
    )


def _item(case: Case, clock: Clock, request: Request) -> Item:
    council, ref = request.council, case.ref
    shown = line(case, request, clock)
    owed_referrer = shown.promise is not None and shown.promise.owed_to == "referrer"
    done = actions.responded(council, ref, "Answered by phone") if owed_referrer else actions.contacted(council, ref)
    links = (actions.take(council, ref), actions.reassign(council, ref, "Give it to someone"), done)
    return Item(line=shown, links=links, urgent=shown.home.days <= 3)


def _overdue(case: Case, request: Request) -> Clock:
    """The clock of the letter, else the one that ran out first."""
    named = case.clock(request.letter.clock or "")
    found = named or common.next_clock(case)
    if found is None:
        raise ValueError(f"an escalation of {case.ref} without a running clock")
    return found


def _with_away(cases: list[Case], request: Request) -> tuple[int, str, str, Action] | None:
    """The lead on leave with most of these cases, if two or more are theirs."""
    back = {person.email: (person, day) for person, day in _away(request)}
    held = Counter(case.lead for case in cases if case.lead in back)
    if not held or held.most_common(1)[0][1] < 2:
        return None
    email, number = held.most_common(1)[0]
    person, day = back[str(email)]
    refs = [case.ref for case in cases if case.lead == email]
    hint = f"Finish the first line with a name. {_least(request)} A note can go above these dashes.".replace("  ", " ")
    move = actions.move_all(request.council, refs, f"Move these {number}", hint)
    return number, person.name, words.day(day, request.today), move


def _away(request: Request) -> list[tuple[Person, date]]:
    """Officers away today and the day on which they are back: by their leave, or as the rules learned it."""
    told = {email: day for email, _, text in map(_split, request.facts("away")) if (day := read_day(text))}
    found: list[tuple[Person, date]] = []
    for officer in request.council.officers:
        back = told.get(officer.email) or common.back_on(request.council, officer.email, request.today)
        if back is not None and back > request.today:
            found.append((officer, back))
    return found


def _split(text: str) -> tuple[str, str, str]:
    return text.partition(" ")


def _in_today(request: Request) -> tuple[tuple[str, int], ...]:
    """Officers who are in, least open cases first, as far as the rules told their load."""
    away = {person.email for person, _ in _away(request)}
    loads = {email: int(number) for email, _, number in map(_split, request.facts("load")) if number.isdigit()}
    found = [
        (officer.name, loads[officer.email])
        for officer in request.council.officers
        if officer.email in loads and officer.email not in away
    ]
    return tuple(sorted(found, key=lambda each: each[1]))


def _least(request: Request) -> str:
    free = _in_today(request)
    return f"In today, with least open: {free[0][0]}, {free[0][1]}." if free else ""


def _happened(case: Case, clock: Clock, request: Request) -> tuple[tuple[str, str, str], ...]:
    """What happened so far: time in short, key of the template's sentence, detail. Oldest first."""
    lead = common.person(request.council, case.lead)
    receipt = next((each.stopped_at for each in case.clocks if common.is_receipt(each)), None)
    found: list[tuple[datetime, str, str]] = [(case.received, "came", words.hour(receipt) if receipt else "")]
    if clock.warned and clock.warn_at:
        found.append((clock.warn_at, "warned", lead.name if lead else ""))
    for act in case.done:
        if not act.undone and act.do in ACTS:
            found.append((act.at, f"did_{act.do}", common.name_of(request.council, act.actor)))
    names = [name for rung in clock.ladder if (name := _on(request.council, rung, lead))]
    before = ((at, name) for at, name in zip(clock.told_at, names, strict=False) if at < request.now)
    found += [(at, "escalated", name) for at, name in before]
    for told in request.facts("happened"):
        instant, _, sentence = told.partition(" ")
        if (when := read_instant(instant)) is not None:
            found.append((when, "told", sentence))
    if clock.due <= request.now:
        found.append((clock.due, "ran_out", ""))
    found.sort(key=lambda each: each[0])
    return tuple((words.short(when), key, detail) for when, key, detail in found[-MOST_HAPPENED:])


def _on(council: Council, rung: Rung, lead: Person | None) -> str:
    people = {Rung.LEAD: lead, Rung.SPOC: council.spoc or council.duty, Rung.MANAGER: council.manager}
    person = people[rung]
    return person.name if person else ""


def _to_manager(request: Request) -> bool:
    manager, spoc = request.council.manager, request.council.spoc
    to = request.letter.to.email
    return manager is not None and to == manager.email and (spoc is None or to != spoc.email)


def is_chased(case: Case) -> bool:
    """The referrer asked for news."""
    return any(flag.name is FlagName.CHASED for flag in case.flags)
