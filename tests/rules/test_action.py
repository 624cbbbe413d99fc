"""What acts do to a case, what they refuse, and how each is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from parsers.record import Consent, ConsentStatus
from rules.case import Case, Contact, Flag, FlagName, Likeness, State, Why
from rules.clocks import start_clocks, stop_by
from rules.decide import decide
from rules.flags import flags_of
from rules.model import Acted, Action, Changes, Do, LetterKind, Trust, View
from rules.protocol import CaseKind, Council, Stopper
from tests.support.builders import a_case, a_council, a_record, a_referrer, a_view, london, oxfordshire

REF, OTHER = "DTR-BAS-2026-00042", "DTR-BAS-2026-00031"
NOW = london("2026-11-20 15:00")
CALLUM = "callum.aspinwall@basildon.example"
ACTOR = "temperance.oyelaran@basildon.example"


def running(council: Council | None = None, **more: Any) -> Case:
    council = council or a_council()
    case = a_case(**more)
    flags = flags_of(case.record, council=council, received=case.received)
    clocks = start_clocks(council, kind=CaseKind.REFERRAL, record=case.record, pathways=(), received=case.received)
    case, _ = stop_by(replace(case, clocks=clocks, flags=flags), Stopper.ACKNOWLEDGED, case.received, "sent")
    return case


def act(do: Do, case: Case | None = None, *, actor: str = ACTOR, view: View | None = None, **action: Any) -> Changes:
    case = case or running()
    event = Acted(action=Action(do=do, **action), case=case.ref, actor=actor, trust=Trust.AUTHENTICATED)
    return decide(event, replace(view or a_view(now=NOW), case=case))


def after(do: Do, case: Case | None = None, **more: Any) -> Case:
    changes = act(do, case, **more)
    assert changes.refused == ""
    return changes.updated[0]


def stopped_at(case: Case, name: str) -> datetime | None:
    clock = case.clock(name)
    assert clock is not None
    return clock.stopped_at


# --- answering ------------------------------------------------------------------------------------------------------


def test_an_answer_stops_its_clock_at_the_time_of_the_act() -> None:
    case = after(Do.RESPOND, by="phone", at=london("2026-11-20 14:00"))
    assert stopped_at(case, "respond") == london("2026-11-20 14:00")
    assert case.state is State.ANSWERED


def test_without_a_time_it_is_now() -> None:
    assert stopped_at(after(Do.RESPOND), "respond") == NOW


@pytest.mark.parametrize("do", [Do.CONTACTED, Do.NO_CONTACT, Do.NOTE])
def test_contact_with_the_person_never_stops_an_answer_owed_to_the_referrer(do: Do) -> None:
    case = after(do, text="rang her")
    assert stopped_at(case, "respond") is None
    assert case.state is State.OPEN


@pytest.mark.parametrize(("do", "contact"), [(Do.CONTACTED, Contact.MADE), (Do.NO_CONTACT, Contact.NOT_MADE)])
def test_an_attempt_stops_the_clock_that_is_owed_to_the_applicant(do: Do, contact: Contact) -> None:
    council = a_council(protocol=oxfordshire())
    case = after(do, running(council), view=a_view(now=NOW, council=council))
    assert stopped_at(case, "contact") == NOW
    assert (case.contact, case.state) == (contact, State.ANSWERED)


def test_an_answer_to_the_referrer_is_no_contact_with_the_applicant() -> None:
    council = a_council(protocol=oxfordshire())
    case = after(Do.RESPOND, running(council), view=a_view(now=NOW, council=council))
    assert stopped_at(case, "contact") is None


def test_a_later_failure_does_not_unmake_contact() -> None:
    assert after(Do.NO_CONTACT, after(Do.CONTACTED)).contact is Contact.MADE


def test_a_corrected_time_replaces_the_old_one() -> None:
    first = after(Do.RESPOND, at=london("2026-11-20 14:00"))
    assert stopped_at(after(Do.RESPOND, first, at=london("2026-11-20 11:00")), "respond") == london("2026-11-20 11:00")


def test_nothing_that_an_officer_does_stops_the_acknowledge_clock() -> None:
    case = running()
    open_again = replace(case, clocks=tuple(replace(clock, stopped_at=None) for clock in case.clocks))
    assert stopped_at(after(Do.RESPOND, open_again), "acknowledge") is None


@pytest.mark.parametrize(
    ("at", "words"),
    [("2026-11-20 16:00", "has not come yet"), ("2026-11-18 16:00", "before the referral came")],
)
def test_a_time_that_cannot_be_is_refused(at: str, words: str) -> None:
    changes = act(Do.RESPOND, at=london(at))
    assert words in changes.refused
    assert changes.updated == ()


# --- who leads ------------------------------------------------------------------------------------------------------


def test_a_new_lead_gets_the_case_and_the_referrer_is_told() -> None:
    changes = act(Do.ASSIGN, to=CALLUM)
    assert changes.updated[0].lead == CALLUM
    assert [(letter.kind, letter.to.email) for letter in changes.letters] == [
        (LetterKind.ASSIGNMENT, CALLUM),
        (LetterKind.LEAD_CHANGE, "joss.tamblyn@probation.example"),
    ]


def test_back_and_forth_tells_everybody_each_time() -> None:
    there = act(Do.ASSIGN, to=CALLUM)
    back = act(Do.ASSIGN, there.updated[0], to=ACTOR, view=a_view(now=london("2026-11-20 15:30")))
    again = act(Do.ASSIGN, back.updated[0], to=CALLUM, view=a_view(now=london("2026-11-20 16:00")))
    keys = [letter.key for changes in (there, back, again) for letter in changes.letters]
    assert len(set(keys)) == len(keys) == 6


@pytest.mark.parametrize("to", ["nobody@basildon.example", "", ACTOR])
def test_only_somebody_configured_and_new_can_be_given_a_case(to: str) -> None:
    assert act(Do.ASSIGN, to=to).refused


def test_assignment_stops_no_clock() -> None:
    assert after(Do.ASSIGN, to=CALLUM).clocks == running().clocks


# --- consent --------------------------------------------------------------------------------------------------------

UNCLEAR = a_record(consent=Consent(status=ConsentStatus.UNCLEAR))


def flag_names(case: Case) -> set[str]:
    return {flag.name.value for flag in case.flags}


def test_consent_given_lifts_the_flag_and_ends_asking() -> None:
    case = after(Do.CONSENT, running(record=UNCLEAR, consent_ask_at=NOW), consent="oral", on=date(2026, 11, 20))
    assert (case.record.consent.status, case.record.consent.date) == (ConsentStatus.ORAL, date(2026, 11, 20))
    assert "consent_unclear" not in flag_names(case)
    assert case.consent_ask_at is None


def test_consent_refused_is_flagged_and_closes_nothing() -> None:
    case = after(Do.CONSENT, running(record=UNCLEAR), consent="refused")
    assert flag_names(case) == {"consent_refused"}
    assert case.state is State.OPEN


def test_consent_of_no_kind_is_refused() -> None:
    assert act(Do.CONSENT, consent=None).refused


# --- duplicates -----------------------------------------------------------------------------------------------------

ALIKE = Likeness(ref=OTHER, probability=0.9, likely=True, reasons_for=("Same surname.",))
POSSIBLE = Flag(FlagName.POSSIBLE_DUPLICATE, Why(rule="flag.possible_duplicate", sentence="Likely the same"))


def doubtful() -> Case:
    return replace(running(), likenesses=(ALIKE,), flags=(POSSIBLE,))


def with_other(**more: Any) -> View:
    return a_view(now=NOW, mentioned=(a_case(OTHER, **more),))


def test_a_duplicate_of_the_same_referrers_case_is_owed_no_second_answer() -> None:
    case = after(Do.DUPLICATE, doubtful(), of=OTHER, view=with_other())
    assert case.state is State.DUPLICATE
    assert case.likenesses[0].said == "duplicate"
    assert stopped_at(case, "respond") == NOW


def test_a_duplicate_does_not_end_the_answer_owed_to_another_referrer() -> None:
    other = a_record(referrer=a_referrer(email="s.achebe@ward.example"))
    case = after(Do.DUPLICATE, doubtful(), of=OTHER, view=with_other(record=other))
    assert stopped_at(case, "respond") is None


@pytest.mark.parametrize("of", [None, REF, "DTR-BAS-2026-09999"])
def test_a_duplicate_of_nothing_is_refused(of: str | None) -> None:
    assert act(Do.DUPLICATE, doubtful(), of=of, view=with_other()).refused


@pytest.mark.parametrize("of", [None, OTHER])
def test_not_a_duplicate_lifts_the_flag(of: str | None) -> None:
    case = after(Do.DISTINCT, doubtful(), of=of, view=with_other())
    assert case.likenesses[0].said == "distinct"
    assert flag_names(case) == set()


# --- closing, reopening ---------------------------------------------------------------------------------------------


def test_closing_stops_every_clock() -> None:
    case = after(Do.CLOSE, outcome="no duty owed")
    assert (case.state, case.outcome, case.closed_at) == (State.CLOSED, "no duty owed", NOW)
    assert not any(clock.running for clock in case.clocks)


def test_reopening_sets_clocks_going_from_their_old_start() -> None:
    case = after(Do.REOPEN, after(Do.CLOSE, outcome="no duty owed"))
    assert case.clocks == running().clocks
    assert (case.state, case.outcome) == (State.OPEN, None)


def test_not_a_referral_ends_it_with_that_outcome() -> None:
    assert after(Do.NOT_A_REFERRAL).outcome == "not a referral"


@pytest.mark.parametrize(
    ("do", "given"),
    [
        (Do.CLOSE, {"outcome": ""}),
        (Do.REOPEN, {}),
        (Do.UNDO, {}),
        (Do.NOTE, {"text": "  "}),
        (Do.UNDO, {"number": 7}),
    ],
)
def test_an_act_that_makes_no_sense_now_says_why(do: Do, given: dict[str, Any]) -> None:
    changes = act(do, **given)
    assert changes.refused.startswith(REF)
    assert changes.updated == ()


def test_an_unknown_case_is_refused() -> None:
    event = Acted(action=Action(do=Do.RESPOND), case=OTHER, actor="console", trust=Trust.CONSOLE)
    assert OTHER in decide(event, a_view()).refused


# --- undoing --------------------------------------------------------------------------------------------------------

ACTS: list[tuple[Do, dict[str, Any]]] = [
    (Do.RESPOND, {"by": "phone"}),
    (Do.CONTACTED, {}),
    (Do.NO_CONTACT, {}),
    (Do.ASSIGN, {"to": CALLUM}),
    (Do.CONSENT, {"consent": "refused"}),
    (Do.DUPLICATE, {"of": OTHER}),
    (Do.DISTINCT, {}),
    (Do.CLOSE, {"outcome": "lost contact"}),
    (Do.NOT_A_REFERRAL, {}),
]


def standing(case: Case) -> tuple[object, ...]:
    said = tuple((each.ref, each.said) for each in case.likenesses)
    return (case.state, case.contact, case.lead, case.outcome, case.closed_at, case.record, case.clocks, said)


@pytest.mark.parametrize(("do", "given"), ACTS, ids=[do.value for do, _ in ACTS])
def test_every_act_can_be_taken_back(do: Do, given: dict[str, Any]) -> None:
    before = doubtful()
    done = after(do, before, view=with_other(), **given)
    assert standing(done) != standing(before) or do is Do.RESPOND
    assert standing(after(Do.UNDO, done)) == standing(before)


def test_undo_takes_back_ones_own_last_act_only() -> None:
    case = after(Do.RESPOND, actor=ACTOR)
    assert act(Do.UNDO, case, actor=CALLUM).refused
    assert stopped_at(after(Do.UNDO, case, actor="console"), "respond") is None


def test_an_undo_by_number_takes_back_that_act() -> None:
    case = after(Do.CONSENT, after(Do.RESPOND), consent="oral")
    undone = after(Do.UNDO, case, number=1)
    assert stopped_at(undone, "respond") is None
    assert undone.record.consent.status is ConsentStatus.ORAL


def test_what_was_undone_cannot_be_undone_again() -> None:
    case = after(Do.UNDO, after(Do.RESPOND))
    assert act(Do.UNDO, case).refused


def test_undoing_a_handover_tells_the_referrer_again() -> None:
    case = after(Do.ASSIGN, to=CALLUM)
    changes = act(Do.UNDO, case)
    assert {letter.kind for letter in changes.letters} == {LetterKind.ASSIGNMENT, LetterKind.LEAD_CHANGE}


# --- deliveries -----------------------------------------------------------------------------------------------------


def delivered(do: Do, kind: LetterKind, case: Case, at: str = "2026-11-19 10:14", **more: Any) -> Changes:
    action = Action(do=do, letter_kind=kind, at=london(at), **more)
    event = Acted(action=action, case=case.ref, actor="service", trust=Trust.SERVICE)
    return decide(event, a_view(case=case, now=NOW))


def unacknowledged() -> Case:
    case = running()
    return replace(case, clocks=tuple(replace(clock, stopped_at=None, stopped_how="") for clock in case.clocks))


def test_the_acknowledge_clock_stops_when_the_acknowledgement_was_sent() -> None:
    case = delivered(Do.LETTER_SENT, LetterKind.ACKNOWLEDGEMENT, unacknowledged()).updated[0]
    assert stopped_at(case, "acknowledge") == london("2026-11-19 10:14")
    assert stopped_at(case, "respond") is None
    assert case.state is State.OPEN


def test_another_letter_stops_no_clock() -> None:
    changes = delivered(Do.LETTER_SENT, LetterKind.ASSIGNMENT, unacknowledged())
    assert changes.updated[0].clocks == unacknowledged().clocks


def test_a_refused_acknowledgement_runs_on_and_calls_a_person() -> None:
    changes = delivered(Do.LETTER_REFUSED, LetterKind.ACKNOWLEDGEMENT, running(), code="550")
    assert stopped_at(changes.updated[0], "acknowledge") is None
    assert [letter.kind for letter in changes.letters] == [LetterKind.REVIEW]


def test_a_letter_refused_by_one_is_told_to_another() -> None:
    duty = "ines.farrugia@basildon.example"
    changes = delivered(Do.LETTER_REFUSED, LetterKind.ESCALATION, running(), to=duty)
    assert changes.letters[0].to.email == "martin.okonjo-hale@basildon.example"


def test_a_refused_review_does_not_go_round_in_circles() -> None:
    assert delivered(Do.LETTER_REFUSED, LetterKind.REVIEW, running()).letters == ()


def test_every_act_leaves_a_line_of_history_by_its_actor() -> None:
    for do, given in ACTS:
        changes = act(do, doubtful(), view=with_other(), **given)
        assert [line.actor for line in changes.history] == [ACTOR]
        assert changes.history[0].sentence
