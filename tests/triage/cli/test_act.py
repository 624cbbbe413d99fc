"""What can be said at a console, done to real cases by the real rules."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.support.builders import london
from tests.triage.cli.conftest import CALLUM, FIRST, SECOND, TEMPERANCE, Office, Run
from triage.timesource import real_now

THEN = ("--clock", "2026-11-20T12:00+00:00")


def case(run: Run, ref: str = FIRST) -> dict[str, Any]:
    found: dict[str, Any] = run("case", ref, "--json", *THEN).json
    return found


def stopped(run: Run, name: str, ref: str = FIRST) -> datetime | None:
    at = next(clock["stopped"] for clock in case(run, ref)["clocks"] if clock["name"] == name)
    return None if at is None else datetime.fromisoformat(at)


def test_respond_stops_the_answer_at_the_time_of_the_act_in_london(run: Run, office: Office) -> None:
    said = run("respond", FIRST, "--by", "phone", "--at", "2026-11-20 10:40", "--note", "spoke with Joss", *THEN)
    assert said.code == 0
    assert "The respond clock stopped." in said.out
    assert stopped(run, "respond") == london("2026-11-20 10:40")
    assert (case(run)["state"], case(run)["notes"]) == ("answered", ["spoke with Joss"])


def test_respond_takes_an_instant_with_its_zone(run: Run, office: Office) -> None:
    run("respond", FIRST, "--by", "email", "--at", "2026-11-20T10:40+01:00", *THEN)
    assert stopped(run, "respond") == datetime(2026, 11, 20, 9, 40, tzinfo=UTC)


def test_without_a_time_the_act_was_now(run: Run, office: Office) -> None:
    run("respond", FIRST, "--by", "visit", *THEN)
    at = stopped(run, "respond")
    assert at is not None
    assert timedelta(0) <= at - datetime(2026, 11, 20, 12, tzinfo=UTC) < timedelta(minutes=1)


def test_an_act_before_the_referral_came_changes_nothing(run: Run, office: Office) -> None:
    said = run("respond", FIRST, "--by", "phone", "--at", "2026-11-18 10:00", *THEN)
    assert (said.code, "before the referral came" in said.err) == (1, True)
    assert stopped(run, "respond") is None


def test_an_act_that_has_not_come_yet_changes_nothing(run: Run, office: Office) -> None:
    tomorrow = (max(real_now(), london("2026-11-19 10:12")) + timedelta(days=1)).isoformat()
    said = run("respond", FIRST, "--by", "phone", "--at", tomorrow)
    assert (said.code, "has not come yet" in said.err) == (1, True)


def test_in_a_rehearsal_ahead_of_the_machine_acts_are_taken_as_they_are_told(run: Run, office: Office) -> None:
    ahead = real_now() + timedelta(days=400)
    office.arrive(3, "Ottoline Brisk", at=ahead)
    at = (ahead + timedelta(days=1)).replace(microsecond=0)
    said = run(
        "respond", "DTR-BAS-2028-00001" if ahead.year == 2028 else _last(run), "--by", "email", "--at", at.isoformat()
    )
    assert said.code == 0
    assert stopped(run, "respond", _last(run)) == at


def _last(run: Run) -> str:
    ref: str = run("cases", "--json").json[-1]["ref"]
    return ref


@pytest.mark.parametrize("at", ["yesterday", "2026-11-20", "25:00", "2026-13-01 10:00"])
def test_a_time_that_is_none_is_a_wrong_call(run: Run, office: Office, at: str) -> None:
    said = run("respond", FIRST, "--by", "phone", "--at", at)
    assert (said.code, "--at" in said.err) == (2, True)


@pytest.mark.parametrize(
    "words",
    [
        ("respond", FIRST),
        ("respond", FIRST, "--by", "pigeon"),
        ("consent", FIRST, "perhaps"),
        ("duplicate", FIRST),
        ("close", FIRST),
        ("consent", FIRST, "written", "--on", "Friday"),
        ("respond", FIRST, "--by", "phone", "--clock", "soon"),
        ("respond", FIRST, "--by", "phone", "--clock", "2026-11-20T12:00+00:00@-1"),
    ],
)
def test_a_wrong_call_exits_2_and_changes_nothing(run: Run, office: Office, words: tuple[str, ...]) -> None:
    before = case(run)["history"]
    assert run(*words).code == 2
    assert case(run)["history"] == before


def test_contact_with_the_applicant_is_kept_where_no_clock_waits_for_it(run: Run, office: Office) -> None:
    assert run("no-contact", FIRST, "--by", "phone", *THEN).code == 0
    assert case(run)["contact"] == "not_made"
    assert run("contacted", FIRST, "--by", "visit", *THEN).code == 0
    assert case(run)["contact"] == "made"


def test_assign_tells_the_new_lead_and_the_referrer(run: Run, office: Office) -> None:
    other = CALLUM if case(run)["lead"] == TEMPERANCE else TEMPERANCE
    said = run("assign", FIRST, other.upper(), *THEN)
    assert "the running service sends them" in said.out
    found = case(run)
    assert found["lead"] == other
    assert {"lead_change", "assignment"} <= {mail["kind"] for mail in found["mails"] if mail["state"] == "queued"}


def test_assign_to_a_stranger_says_who_there_is(run: Run, office: Office) -> None:
    said = run("assign", FIRST, "nobody@elsewhere.example", *THEN)
    assert (said.code, "Callum Aspinwall" in said.err) == (1, True)


def test_consent_is_noted_with_its_day_and_refusal_does_not_close(run: Run, office: Office) -> None:
    run("consent", FIRST, "oral", "--on", "2026-11-20", *THEN)
    assert case(run)["record"]["consent"]["status"] == "oral"
    run("consent", FIRST, "refused", *THEN)
    found = case(run)
    assert (found["state"], "consent_refused" in found["flags"]) == ("open", True)


def test_duplicate_and_distinct(run: Run, office: Office) -> None:
    run("duplicate", SECOND, FIRST.lower(), *THEN)
    assert case(run, SECOND)["state"] == "duplicate"
    run("distinct", SECOND, FIRST, *THEN)
    assert case(run, SECOND)["state"] == "open"


def test_close_reopen_and_undo_leave_clocks_as_they_were(run: Run, office: Office) -> None:
    due = case(run)["clocks"]
    run("close", FIRST, "prevention duty accepted", *THEN)
    assert (case(run)["state"], case(run)["outcome"]) == ("closed", "prevention duty accepted")
    run("reopen", FIRST, *THEN)
    assert (case(run)["state"], case(run)["clocks"]) == ("open", due)
    run("respond", FIRST, "--by", "email", *THEN)
    said = run("undo", FIRST, *THEN)
    assert "Undone" in said.out
    assert case(run)["clocks"] == due


def test_what_was_no_referral_is_closed_as_that(run: Run, office: Office) -> None:
    run("not-referral", FIRST, *THEN)
    assert (case(run)["state"], case(run)["outcome"]) == ("closed", "not a referral")


def test_a_note_is_kept_and_its_words_stay_out_of_what_is_printed(run: Run, office: Office) -> None:
    said = run("note", FIRST, "ring after three", *THEN)
    assert (said.code, "three" in said.out) == (0, False)
    assert case(run)["notes"] == ["ring after three"]


def test_an_act_that_makes_no_sense_says_why(run: Run, office: Office) -> None:
    said = run("reopen", FIRST, *THEN)
    assert (said.code, said.err) == (1, f"triage: {FIRST}: it is open\n")


def test_an_unknown_case_is_said_so(run: Run, office: Office) -> None:
    said = run("close", "DTR-BAS-2026-00999", "none", *THEN)
    assert (said.code, "there is no case of that reference" in said.err) == (1, True)


def test_programs_get_what_was_done_as_json(run: Run, office: Office) -> None:
    found = run("respond", FIRST, "--by", "email", "--json", *THEN).json
    assert (found["ref"], found["state"], len(found["did"])) == (FIRST, "answered", 1)
