"""Two weeks at three councils: fifty referrals, officers who answer from the shared mailbox, by reply, and not at all.

Real rules, letters and SQLite, time moved by hand. Each clock ends as it should: stopped at the time of the act, or run
out with everybody told in turn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from rules.case import Case, Clock, State
from rules.model import Folder, LetterKind
from rules.protocol import Council, OwedTo, Person, Protocol, Stopper
from tests.support.builders import a_council, an_officer, essex, london, luton, oxfordshire
from tests.support.office import Office
from triage.store.store import Store
from triage.timesource import HandTime

FIRST, LAST = london("2026-11-16 09:00"), london("2026-11-30 09:00")
WAYS = ("sent", "reply", "copy", "nothing", "holding")
HOLDS = "Thanks for this, we will have a look and be in touch.\n\n{lead}\nHousing Options"
ANSWERS = (
    "Hello,\n\nI am their housing officer. I have booked an assessment with me for Monday 7 December at 10am at the "
    "Civic Centre.\n\n{lead}\nHousing Options"
)


def town(id: str, code: str, protocol: Protocol) -> Council:
    domain = f"{id}.example"
    officers = tuple(
        replace(an_officer(name), email=f"{name.lower().replace(' ', '.')}@{domain}")
        for name in ("Temperance Oyelaran", "Callum Aspinwall")
    )
    return a_council(
        id=id,
        code=code,
        name=f"{id.title()} Council",
        protocol=protocol,
        address=f"dtr@{domain}",
        addresses=(f"dtr@{domain}",),
        staff_domains=(domain,),
        officers=officers,
        spoc=Person(name="Martin Okonjo-Hale", email=f"martin.okonjo-hale@{domain}"),
        manager=Person(name="Jolanta Brackenbury", email=f"jolanta.brackenbury@{domain}"),
        duty=None,
    )


COUNCILS = {
    council.id: council
    for council in (
        town("basildon", "BAS", essex()),
        town("oxford", "OXF", oxfordshire()),
        town("luton", "LUT", luton()),
    )
}


def name_of(office: Office, case: Case) -> str:
    people = {person.email: person.name for person in office.councils[case.council].people}
    return people[case.lead or ""]


def referrer_of(case: Case) -> str:
    assert case.thread.reply_to is not None
    return case.thread.reply_to.email


def owed(case: Case) -> tuple[Clock, ...]:
    """What is owed besides the receipt, which the service gives itself."""
    return tuple(clock for clock in case.clocks if Stopper.ACKNOWLEDGED not in clock.stopped_by)


def to_applicant(case: Case) -> bool:
    return any(clock.owed_to is OwedTo.APPLICANT for clock in owed(case))


def answers(office: Office, ref: str, way: str) -> None:
    """An officer answers in this way, now."""
    case = office.case(ref)
    council = office.councils[case.council]
    lead = case.lead or ""
    thread = f"<{(case.thread.message_id or '').strip('<>')}>"
    match way:
        case "sent" | "holding":
            words = (ANSWERS if way == "sent" else HOLDS).format(lead=name_of(office, case))
            office.write(
                case.council, council.address, words, to=referrer_of(case), answers=thread, folder=Folder.SENT, vouch=""
            )
        case "copy":
            words = ANSWERS.format(lead=name_of(office, case))
            office.write(case.council, lead, words, to=referrer_of(case), cc=council.address, answers=thread)
        case "reply":
            said = (
                "Spoke to them just now, all fine."
                if to_applicant(case)
                else "Rang Joss just now and gave him the plan."
            )
            office.write(case.council, lead, said, answers=office.message_id(LetterKind.ASSIGNMENT, ref))
        case _:
            pass


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for the whole rehearsal."""
    opened = Store(f"sqlite:///{tmp_path_factory.mktemp('two-weeks') / 'triage.db'}")
    opened.migrate()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def rehearsed(store: Store) -> tuple[Office, dict[str, str], dict[str, datetime]]:
    """Fifty referrals over the first week, answered the next morning, or not at all; then time goes on."""
    office = Office(store, COUNCILS, HandTime(FIRST))
    ways: dict[str, str] = {}
    due_to_answer: list[tuple[datetime, str]] = []
    answered: dict[str, datetime] = {}
    for number in range(50):
        council = tuple(COUNCILS)[number % 3]
        while office.time.now() < FIRST + timedelta(hours=2 * number):
            step(office, due_to_answer, ways, answered, office.time.now() + timedelta(hours=1))
        ref = office.refer(council, number + 1)
        ways[ref] = WAYS[number // 3 % len(WAYS)]
        due_to_answer.append((office.time.now() + timedelta(hours=20), ref))
    while office.time.now() < LAST:
        step(office, due_to_answer, ways, answered, office.time.now() + timedelta(hours=1))
    return office, ways, answered


def step(
    office: Office,
    waiting: list[tuple[datetime, str]],
    ways: dict[str, str],
    answered: dict[str, datetime],
    until: datetime,
) -> None:
    office.until(until, timedelta(hours=1))
    for at, ref in [each for each in waiting if each[0] <= office.time.now()]:
        waiting.remove((at, ref))
        answers(office, ref, ways[ref])
        answered[ref] = office.time.now()


def stops(case: Case, clock: Clock, way: str) -> bool:
    """Whether an answer in this way stops this clock: a letter to the referrer is no contact with the applicant."""
    if clock.owed_to is OwedTo.APPLICANT:
        return way == "reply"
    return way in {"sent", "copy"} or (way == "reply" and not to_applicant(case))


@pytest.mark.slow
def test_each_clock_of_fifty_referrals_ends_as_it_should(
    rehearsed: tuple[Office, dict[str, str], dict[str, datetime]],
) -> None:
    office, ways, answered = rehearsed
    assert len(ways) == 50
    assert Counter(office.case(ref).council for ref in ways) == {"basildon": 17, "oxford": 17, "luton": 16}
    for ref, way in ways.items():
        case = office.case(ref)
        receipt = next(clock for clock in case.clocks if Stopper.ACKNOWLEDGED in clock.stopped_by)
        assert receipt.stopped_at == case.received, "acknowledged at once"
        for clock in owed(case):
            expected = answered[ref] if stops(case, clock, way) else None
            assert clock.stopped_at == expected, f"{ref}, {way}, {clock.name}"
            late = clock.running and clock.due < LAST
            told = [row.recipients[0].partition("@")[0] for row in office.mails(LetterKind.ESCALATION, ref)]
            if not late:
                assert told == [], f"{ref}, {way}: silence when answered, and before it is due"
        unanswered = any(clock.running for clock in owed(case))
        assert (case.state is State.OPEN) is unanswered
    assert office.store.audit().whole


@pytest.mark.slow
def test_whoever_is_not_answered_is_told_of_up_the_ladder(
    rehearsed: tuple[Office, dict[str, str], dict[str, datetime]],
) -> None:
    office, ways, _ = rehearsed
    late = [
        ref
        for ref in ways
        if any(clock.running and clock.due < LAST - timedelta(days=4) for clock in owed(office.case(ref)))
    ]
    assert late
    for ref in late:
        assert office.mails(LetterKind.WARNING, ref), "the lead is warned first"
        assert all(
            clock.rung > 0 for clock in owed(office.case(ref)) if clock.running and clock.due < LAST - timedelta(days=4)
        )
    told = Counter(row.recipients[0].partition("@")[0] for row in office.mails(LetterKind.ESCALATION))
    assert {"martin.okonjo-hale", "jolanta.brackenbury"} <= set(told)


@pytest.mark.slow
def test_each_answer_is_confirmed_to_whoever_gave_it(
    rehearsed: tuple[Office, dict[str, str], dict[str, datetime]],
) -> None:
    office, ways, _ = rehearsed
    for ref, way in ways.items():
        confirmed = office.mails(LetterKind.CONFIRMATION, ref)
        acted = bool(office.case(ref).done)
        if way == "nothing":
            assert confirmed == []
        elif acted:
            assert [row.recipients for row in confirmed] == [(office.case(ref).lead,)]
