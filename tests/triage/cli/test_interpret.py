"""`triage interpret`: how an officer's mail would be understood, from files alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.triage.cli.conftest import Run

REF = "DTR-FEN-2026-00007"
WORLD = {
    "councils": [
        {
            "id": "fenmere",
            "code": "FEN",
            "name": "Fenmere District Council",
            "address": "dutytorefer@fenmere.example",
            "protocol": "essex",
            "staff_domains": ["fenmere.example"],
            "officers": [{"name": "Dilys Hargrove", "email": "dilys.hargrove@fenmere.example"}],
            "manager": {"name": "Rufus Okell", "email": "rufus.okell@fenmere.example"},
            "spoc": {"name": "Amina Thorley", "email": "amina.thorley@fenmere.example"},
        }
    ],
    "cases": {
        REF: {
            "applicant": "Conrad Whelpdale",
            "born": "1985-05-09",
            "referrer": {"name": "Jess Amory", "email": "jess.amory@wash.example", "organisation": "Probation Service"},
            "lead": "dilys.hargrove@fenmere.example",
            "received": "2026-11-19T10:12:00+00:00",
            "state": "open",
        }
    },
}


def mail(body: str, **more: Any) -> dict[str, Any]:
    return {
        "council": "fenmere",
        "case": REF,
        "thread": REF,
        "answers": "assignment",
        "sent": "2026-11-20T15:30:00+00:00",
        "from": "Dilys Hargrove <dilys.hargrove@fenmere.example>",
        "recipients": {"to": ["dutytorefer@fenmere.example"], "cc": []},
        "auth": "internal",
        "subject": f"RE: [{REF}] New for you",
        "body": body,
        **more,
    }


@pytest.fixture
def world(tmp_path: Path) -> Path:
    (tmp_path / "world.json").write_text(json.dumps(WORLD))
    return tmp_path


def test_each_mail_gives_a_line_with_what_would_be_done(run: Run, world: Path) -> None:
    (world / "1.json").write_text(json.dumps(mail("I rang Jess at 2pm today and told her the next steps.\n\nDilys")))
    (world / "2.json").write_text(json.dumps(mail("Thanks, will look at it next week.\n\nDilys")))
    said = run("interpret", "--world", world / "world.json", world / "1.json", world / "2.json")
    first, second = (json.loads(line) for line in said.out.splitlines())
    assert said.code == 0
    assert first["file"] == str(world / "1.json")
    assert {"do": "respond", "case": REF, "by": "phone", "at": "2026-11-20T14:00:00+00:00"} in first["actions"]
    assert second["actions"][0] == {"do": "none"}


@pytest.mark.parametrize(
    ("line", "do"),
    [
        ("responded by phone", "respond"),
        ("responded by email on Friday at 10.40", "respond"),
        ("responded by visit", "respond"),
        ("contacted", "contacted"),
        ("no contact", "no_contact"),
        ("consent given: oral, 24 November", "consent"),
        ("consent refused", "consent"),
        ("reassign to Rufus Okell", "assign"),
        ("reassign to me", "assign"),
        ("duplicate of 00008", "duplicate"),
        ("not a duplicate of 00008", "distinct"),
        ("close: prevention duty accepted", "close"),
        ("not a referral", "not_referral"),
        ("undo", "undo"),
    ],
)
def test_every_line_of_the_documents_is_understood(run: Run, world: Path, line: str, do: str) -> None:
    told = json.loads((world / "world.json").read_text())
    told["cases"]["DTR-FEN-2026-00008"] = {**told["cases"][REF], "applicant": "Alec Vane", "state": "open"}
    told["cases"][REF]["lead"] = "amina.thorley@fenmere.example"
    (world / "world.json").write_text(json.dumps(told))
    (world / "1.json").write_text(json.dumps(mail(line, sent="2026-11-24T15:30:00+00:00")))
    said = run("interpret", "--world", world / "world.json", world / "1.json")
    assert [each["do"] for each in json.loads(said.out)["actions"] if each["do"] != "note"] == [do]


def test_who_is_not_proven_staff_commands_nothing(run: Run, world: Path) -> None:
    (world / "1.json").write_text(json.dumps(mail("Please close it, he is housed.\n\nDilys", auth="fail")))
    said = run("interpret", "--world", world / "world.json", world / "1.json")
    assert json.loads(said.out)["actions"][0] == {"do": "none"}


def test_a_file_that_is_no_mail_is_said_so_and_the_others_are_understood(run: Run, world: Path) -> None:
    (world / "1.json").write_text("{}")
    (world / "2.json").write_text(json.dumps(mail("Thanks.\n\nDilys")))
    said = run("interpret", "--world", world / "world.json", world / "1.json", world / "2.json")
    assert (said.code, len(said.out.splitlines()), "1.json" in said.err) == (1, 1, True)


def test_a_wrong_world_and_a_wrong_call_are_said_so(run: Run, world: Path) -> None:
    (world / "world.json").write_text("[]")
    (world / "1.json").write_text("{}")
    assert run("interpret", "--world", world / "world.json", world / "1.json").code == 1
    assert run("interpret", "--world", world / "nowhere.json", world / "1.json").code == 2
    assert run("interpret").code == 2
