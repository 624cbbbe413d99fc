"""The work list and one case whole, for people and for programs."""

from __future__ import annotations

from datetime import datetime

from tests.triage.cli.conftest import CALLUM, CAME, FIRST, SECOND, TEMPERANCE, Office, Run

LATER = "2026-11-30T09:00+00:00"


def test_the_work_list_names_every_case_with_what_the_contract_promises(run: Run, office: Office) -> None:
    found = run("cases", "--json").json
    assert [one["ref"] for one in found] == [FIRST, SECOND]
    first = found[0]
    told = {key: first[key] for key in ("council", "state", "kind", "applicant", "flags")}
    assert told == {
        "council": "basildon",
        "state": "open",
        "kind": "referral",
        "applicant": "Roisin Keltner",
        "flags": [],
    }
    assert first["lead"] in {TEMPERANCE, CALLUM}
    assert datetime.fromisoformat(first["received"]) == CAME
    assert {clock["name"] for clock in first["clocks"]} == {"acknowledge", "respond"}
    assert all(clock["due"] and clock["stopped"] is None for clock in first["clocks"])


def test_the_work_list_can_be_narrowed_to_a_lead_a_state_and_what_is_overdue(run: Run, office: Office) -> None:
    lead = run("cases", "--json").json[1]["lead"]
    assert [one["ref"] for one in run("cases", "--lead", lead.upper(), "--json").json] == [SECOND]
    assert run("cases", "--state", "closed", "--json").json == []
    assert run("cases", "--overdue", "--clock", "2026-11-19T11:00+00:00", "--json").json == []
    assert len(run("cases", "--overdue", "--clock", LATER, "--council", "basildon", "--json").json) == 2


def test_what_was_closed_long_ago_is_on_the_list_only_when_asked_for(run: Run, office: Office) -> None:
    run("close", FIRST, "advice given", "--clock", "2026-11-20T12:00+00:00")
    assert len(run("cases", "--json", "--clock", LATER).json) == 2
    after = ("--json", "--clock", "2027-01-20T12:00+00:00")
    assert [one["ref"] for one in run("cases", *after).json] == [SECOND]
    assert [one["ref"] for one in run("cases", "--state", "closed", *after).json] == [FIRST]


def test_a_council_that_is_not_configured_is_said_so(run: Run, office: Office) -> None:
    said = run("cases", "--council", "harlow")
    assert (said.code, said.err) == (
        1,
        "triage: there is no council 'harlow' in the configuration; known are basildon\n",
    )


def test_a_pipe_gets_one_plain_line_a_case_with_london_times_and_weekdays(run: Run, office: Office) -> None:
    lines = run("cases", "--clock", LATER).out.splitlines()
    assert lines[0].split()[:2] == ["ref", "state"]
    assert lines[1].startswith(f"{FIRST}  open")
    assert "Thu 19 Nov 2026 10:12" in lines[1]
    assert "OVERDUE" in lines[1]
    assert lines[-1] == "2 cases, 2 overdue."


def test_what_a_message_says_cannot_steer_the_terminal(run: Run, office: Office) -> None:
    office.arrive(3, "Eve \x1b]0;owned\x07 Adder")
    assert "\x1b" not in run("cases").out
    assert "\x1b" not in run("case", "DTR-BAS-2026-00003").out


def test_one_case_tells_record_evidence_reasons_clocks_mails_and_history(run: Run, office: Office) -> None:
    found = run("case", FIRST.lower(), "--json").json
    assert found["record"]["applicant"]["name"] == "Roisin Keltner"
    assert {"evidence", "flags", "consent"} <= found["record"].keys()
    assert {"acknowledgement", "assignment"} <= {mail["kind"] for mail in found["mails"]}
    assert all(mail["to"] and mail["message_id"].startswith("<") for mail in found["mails"])
    assert found["history"][0]["at"] == CAME.isoformat()
    assert all(clock["source"] for clock in found["clocks"])


def test_one_case_reads_as_a_page(run: Run, office: Office) -> None:
    said = run("case", FIRST, "--clock", LATER)
    assert said.code == 0
    for part in ("Clocks\n", "Flags\n", "Record\n", "Mails\n", "Messages\n", "History\n", "Roisin Keltner", "OVERDUE"):
        assert part in said.out


def test_an_unknown_case_is_said_so(run: Run, office: Office) -> None:
    said = run("case", "DTR-BAS-2026-09999")
    assert (said.code, said.out) == (1, "")
    assert "there is no case of that reference" in said.err
