"""A mark about a risk to staff: an officer lifts it, takes that back, and other words raise it anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.record import MarkKind
from rules.action import act
from rules.case import Case, FlagName
from rules.flags import flags_of, has_flag
from rules.model import Acted, Action, Do, Trust
from rules.officers.lines import command_line
from rules.undo import lifted
from tests.support.builders import a_case, a_council, a_mark, a_record, a_view, london

LEAD = "temperance.oyelaran@basildon.example"
RISK = FlagName.STAFF_RISK


def marked(quote: str = "He waits outside with a bat.") -> Case:
    record = a_record(marks=(a_mark(MarkKind.STAFF_RISK, quote),))
    case = a_case(record=record)
    return replace(case, flags=flags_of(record, council=a_council(), received=case.received))


def done(case: Case, do: Do, **more: object) -> Case:
    event = Acted(action=Action(do=do, **more), case=case.ref, actor=LEAD, trust=Trust.AUTHENTICATED)  # type: ignore[arg-type]
    step = act(case, event, a_view(now=london("2026-11-20 10:00"), case=case))
    assert not step.refused
    return step.case


def test_the_mark_goes_and_all_else_stays() -> None:
    before = marked()
    after = done(before, Do.LIFT_RISK)
    assert has_flag(before.flags, RISK)
    assert not has_flag(after.flags, RISK)
    assert (after.record, after.lead, after.clocks) == (before.record, before.lead, before.clocks)


def test_it_is_taken_back_by_undo() -> None:
    assert has_flag(done(done(marked(), Do.LIFT_RISK), Do.UNDO).flags, RISK)


def test_where_nothing_is_marked_nothing_is_lifted() -> None:
    event = Acted(action=Action(do=Do.LIFT_RISK), case=a_case().ref, actor=LEAD, trust=Trust.AUTHENTICATED)
    assert "no risk to staff is marked" in act(a_case(), event, a_view(case=a_case())).refused


def test_the_same_words_do_not_raise_it_again_and_other_words_do() -> None:
    case = done(marked(), Do.LIFT_RISK)
    view = a_view(case=case)
    same = next(flag for flag in marked().flags if flag.name is RISK)
    other = next(flag for flag in marked("She has a knife.").flags if flag.name is RISK)
    assert lifted(case, same, view)
    assert not lifted(case, other, view)
    assert not lifted(marked(), same, view)


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("lift risk to staff", "lift_risk"),
        ("Lift the mark about risk to staff.", "lift_risk"),
        ("reassign to out of hours", "out_of_hours"),
        ("Reassign to the out-of-hours team", "out_of_hours"),
        ("reassign to Ines Farrugia", "assign"),
        ("do not lift risk to staff", None),
        ("lift the risk assessment from the file", None),
    ],
)
def test_the_lines_that_our_mails_offer_are_understood(line: str, command: str | None) -> None:
    found = command_line(line)
    assert (found.act if found else None) == command
