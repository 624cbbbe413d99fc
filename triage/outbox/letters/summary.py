"""The manager's week: four figures, what needs them, charts as tables, open work, the service itself.

The figures were counted when the letter was decided on (rules/summary.py) and stand in its facts; `cases` are the
referrals that are overdue now, initials only.

Must not know: the words, which stand in summary.j2.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from rules.case import Case
from rules.protocol import Council, Officer
from triage.outbox import actions, words
from triage.outbox.blocks import Action, Bar
from triage.outbox.letters import common
from triage.outbox.letters.common import Request, read_day
from triage.outbox.letters.lists import Line, line

NEWS = ("follow_up", "officer_reply", "auto_reply", "bounce")
"""Kinds of messages about referrals that were known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """A referral that is overdue: its line, the lead's name and day of return, and the link that moves it."""

    line: Line
    lead: str
    back: str
    move: Action


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What one person leads. `share` is a key of the template or a percentage, `back` a day or "today"."""

    name: str
    open: int
    due: int
    share: str
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The context of summary.j2. A usual figure is '' where too little came before to tell."""

    days: str
    week: str
    referrals: int
    usual: str
    receipts: tuple[int, int]
    receipt_target: str
    answers: tuple[int, int]
    usual_answers: str
    homeless: int
    usual_homeless: int
    late_count: int
    late: tuple[Late, ...]
    by_day: tuple[Bar, ...]
    late_answers: tuple[int, int, int]
    took: tuple[tuple[str, int, bool], ...]
    half: str
    most: str
    others: tuple[int, int]
    sources: tuple[tuple[str, int], ...]
    weeks: tuple[Bar, ...]
    consent: tuple[tuple[str, int], ...]
    asked: tuple[int, int, int]
    work: tuple[Work, ...]
    messages: int
    came: int
    news: int
    to_read: int
    quiet: int
    reassign: Action


def context(request: Request) -> Summary:
    """The summary of the week that the letter names."""
    council = request.council
    first = read_day(request.letter.fact("first")) or request.today - timedelta(days=7)
    last = read_day(request.letter.fact("last")) or first + timedelta(days=6)
    referrals = _numbers(request, "referrals", 2)
    answers = _numbers(request, "answers", 3)
    homeless = _numbers(request, "homeless", 2)
    said = request.letter.fact
    arrived = dict(_pairs(request, "arrived"))
    late = tuple(_late(request.cases[ref], request) for ref in request.letter.cases if ref in request.cases)
    came = sum(arrived.get(kind, 0) for kind in ("referral", "tenancy_help", "unreadable"))
    news = sum(arrived.get(kind, 0) for kind in NEWS[:2])
    return Summary(
        days=_days(first, last),
        week=f"{words.day(first, last)} to {words.day(last, first)} {last.year}",
        referrals=referrals[0],
        usual=str(referrals[1]) if len(said("referrals").split()) > 1 else "",
        receipts=_two(request, "receipts"),
        receipt_target=_receipt_target(council),
        answers=(answers[0], answers[1]),
        usual_answers=str(answers[2]) if len(said("answers").split()) > 2 else "",
        homeless=homeless[0],
        usual_homeless=homeless[1],
        late_count=max(_numbers(request, "late", 1)[0], len(late)),
        late=late,
        by_day=tuple(_day_bar(told) for told in request.facts("day")),
        late_answers=_three(request, "late_answers"),
        took=_took(request),
        half=said("half"),
        most=said("most"),
        others=_two(request, "others"),
        sources=tuple(_pairs(request, "source")),
        weeks=tuple(_week_bar(day, number, first) for day, number in _pairs(request, "week")),
        consent=_consent(request),
        asked=_three(request, "asked"),
        work=tuple(_work(told, request) for told in request.facts("open")),
        messages=sum(arrived.values()),
        came=came,
        news=news,
        to_read=arrived.get("review", 0),
        quiet=sum(arrived.values()) - came - news - arrived.get("review", 0),
        reassign=actions.reassign(council, ""),
    )


def _numbers(request: Request, name: str, size: int) -> list[int]:
    """The numbers of a fact; 0 for what is not told."""
    found = [int(each) for each in request.letter.fact(name).split() if each.isdigit()]
    return (found + [0] * size)[:size]


def _two(request: Request, name: str) -> tuple[int, int]:
    one, two = _numbers(request, name, 2)
    return one, two


def _three(request: Request, name: str) -> tuple[int, int, int]:
    one, two, three = _numbers(request, name, 3)
    return one, two, three


def _pairs(request: Request, name: str) -> list[tuple[str, int]]:
    split = (told.rpartition(" ") for told in request.facts(name))
    return [(word, int(number)) for word, _, number in split if number.isdigit()]


def _days(first: date, last: date) -> str:
    """Such as "23 to 29 November"; with both months where they differ."""
    if first.month == last.month:
        return f"{first.day} to {last.day} {last:%B}"
    return f"{first.day} {first:%B} to {last.day} {last:%B}"


def _receipt_target(council: Council) -> str:
    rules = (rule for rule in council.protocol.clock_rules if rule.name == "acknowledge" and not rule.internal)
    rule = next(rules, None)
    if rule is None:
        return ""
    unit = rule.span.unit.value.replace("_", " ")
    return f"{rule.span.amount:g} {unit if rule.span.amount != 1 else unit.rstrip('s')}"


def _late(case: Case, request: Request) -> Late:
    council = request.council
    clock = common.next_clock(case) or next((each for each in case.clocks if each.running), None)
    lead = common.person(council, case.lead)
    back = common.back_on(council, case.lead, request.today)
    who = common.initials(case) or case.ref.rpartition("-")[2]
    return Late(
        line=line(case, request, clock),
        lead=lead.name if lead else "",
        back=words.day(back, request.today) if back else "",
        move=actions.reassign(council, case.ref, f"Reassign {who}"),
    )


def _day_bar(told: str) -> Bar:
    day, good, late = told.split()
    when = date.fromisoformat(day)
    return Bar(f"{when:%A} {when.day}", (int(good), int(late)))


def _week_bar(day: str, number: int, first: date) -> Bar:
    when = date.fromisoformat(day)
    now = when == first
    return Bar(f"{when.day} {when:%B}", (number,), tone="bar" if now else "edge", strong=now)


def _took(request: Request) -> tuple[tuple[str, int, bool], ...]:
    """How long answers took: key or number of days, how many, and whether that is late."""
    limit = _numbers(request, "limit", 1)[0]
    found = []
    for word, number in _pairs(request, "took"):
        key = "limit" if word.isdigit() and int(word) == limit else word
        found.append((key, number, word in {"more", "waiting"}))
    return tuple(found)


def _consent(request: Request) -> tuple[tuple[str, int], ...]:
    told = dict(_pairs(request, "consent"))
    unsure = told.get("unclear", 0) + told.get("missing", 0)
    return (
        ("written", told.get("written", 0)),
        ("oral", told.get("oral", 0)),
        ("unsure", unsure),
        ("refused", told.get("refused", 0)),
    )


def _work(told: str, request: Request) -> Work:
    email, opened, due = told.rsplit(" ", 2)
    person = common.person(request.council, email)
    back = common.back_on(request.council, email, request.today)
    share = ""
    if isinstance(person, Officer):
        share = "full" if person.share == 1 else f"{round(person.share * 100)}%"
    elif person is not None:
        share = "steps_in"
    return Work(
        name=person.name if person else "",
        open=int(opened),
        due=int(due),
        share=share,
        back=words.day(back, request.today) if back else "",
    )
