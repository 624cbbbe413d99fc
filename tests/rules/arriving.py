"""A message arrives at Basildon: how the tests of arrivals ask, and what they look for in the changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from parsers.record import Kind, Problem, ProblemCode
from rules.case import Case, FlagName
from rules.clocks import start_clocks, stop_by
from rules.decide import decide
from rules.model import Changes, Folder, Letter, LetterKind, View
from rules.protocol import CaseKind, Stopper
from tests.support.builders import a_case, a_council, a_reading, a_view, an_arrival, london

REFERRER = "joss.tamblyn@probation.example"
DUTY = "ines.farrugia@basildon.example"
LEAD = "temperance.oyelaran@basildon.example"
REF = "DTR-BAS-2026-00042"
LOCKED = (Problem("smime.p7m", ProblemCode.ENCRYPTED),)
"""A part that nobody here can open."""


def kinds(changes: Changes) -> list[str]:
    return [letter.kind.value for letter in changes.letters]


def the_letter(changes: Changes, kind: LetterKind) -> Letter:
    return next(letter for letter in changes.letters if letter.kind is kind)


def flags(case: Case) -> set[FlagName]:
    return {flag.name for flag in case.flags}


def came(
    kind: Kind = Kind.REFERRAL, view: View | None = None, folder: Folder = Folder.INBOX, **reading: Any
) -> Changes:
    return decide(an_arrival(a_reading(kind, **reading), folder=folder), view or a_view())


def running_case(**more: Any) -> Case:
    case = a_case(**more)
    clocks = start_clocks(a_council(), kind=CaseKind.REFERRAL, record=case.record, pathways=(), received=case.received)
    case, _ = stop_by(replace(case, clocks=clocks), Stopper.ACKNOWLEDGED, london("2026-11-19 10:14"), "sent")
    return case
