"""Worked deadlines: by the shipped councils and protocols, for each kind of referrer, on the days that are hard.

The table stands in data/deadlines.txt, with days and times as people say them in London.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from parsers.record import OrganisationType, Reason, ReasonStatus, Record, Source
from rules.case import Clock
from rules.clocks import pathways_of, start_clocks
from rules.flags import flags_of
from rules.protocol import CaseKind
from rules.words import LONDON, say_instant
from tests.support.builders import CHRISTMAS_CLOSURE, a_record, a_referrer, an_applicant
from triage.settings.load import shipped

TABLE = Path(__file__).parent / "data" / "deadlines.txt"


@dataclass(frozen=True)
class Line:
    """One worked deadline, as written."""

    council: str
    referrer: str
    kind: str
    received: str
    clock: str
    due: str
    by_office: str
    why: str

    def __str__(self) -> str:
        closed = " closed" if self.by_office else ""
        return f"{self.council} {self.referrer} {self.kind} {self.clock} {self.received}{closed}"


LINES = [
    Line(*(cell.strip() for cell in line.split("|")))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def record_of(line: Line) -> Record:
    """The person and whoever refers them."""
    who = line.referrer.removesuffix(" under 18")
    applicant = an_applicant(date_of_birth=date(2009, 7, 1) if who != line.referrer else date(1991, 6, 4))
    if who == "unreadable":
        return Record(source=Source.FREE_TEXT)
    if who in {kind.value for kind in OrganisationType}:
        named = {"organisation": "the body that refers", "organisation_type": OrganisationType(who)}
        return a_record(referrer=a_referrer(**named), applicant=applicant)
    body, _, says = who.partition(", ")
    kind = OrganisationType.SOCIAL_SERVICES if "Services" in body else OrganisationType.OTHER
    reason = Reason(status=ReasonStatus.THREATENED, explanation="Our support continues." if says else "Support ends.")
    return a_record(referrer=a_referrer(organisation=body, organisation_type=kind), applicant=applicant, reason=reason)


def clock_of(line: Line) -> Clock | None:
    """The clock of the line, as the service would start it."""
    council = shipped()[line.council]
    if line.by_office:
        council = replace(council, hours=replace(council.hours, closures=CHRISTMAS_CLOSURE))
    record, kind = record_of(line), CaseKind(line.kind)
    there = datetime.strptime(f"{line.received[4:]} +0000", "%d %b %Y %H:%M %z").replace(tzinfo=LONDON)
    assert f"{there:%a}" == line.received[:3]
    received = there.astimezone(UTC)
    flags = flags_of(record, council=council, received=received)
    pathways = pathways_of(record, flags, council) if kind is not CaseKind.UNREADABLE else ()
    clocks = start_clocks(council, kind=kind, record=record, pathways=pathways, received=received)
    return next((clock for clock in clocks if clock.name == line.clock), None)


def said(instant: datetime | None) -> str:
    return f"{say_instant(instant)} {instant.astimezone(LONDON).year}" if instant else ""


@pytest.mark.parametrize("line", LINES, ids=str)
def test_a_worked_deadline(line: Line) -> None:
    clock = clock_of(line)
    if line.due == "-":
        assert clock is None
        return
    assert clock is not None
    assert (said(clock.due), said(clock.due_by_office)) == (line.due, line.by_office)
    assert clock.why.source
    assert say_instant(clock.due) in clock.why.sentence


def test_there_are_a_hundred_and_more() -> None:
    assert len(LINES) > 100
    assert len(set(map(str, LINES))) == len(LINES)
