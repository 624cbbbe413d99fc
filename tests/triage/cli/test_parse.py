"""`triage parse`: one JSON object a line for each message, without mailbox, database or configuration."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.triage.cli.conftest import Run, Said

MAIL = """\
Received: from mail.probation.example by mail.council.example; Thu, 19 Nov 2026 10:12:00 +0000
From: Joss Tamblyn <joss.tamblyn@probation.example>
To: housing@elsewhere.example
Subject: Duty to refer
Message-ID: <m1@probation.example>
Content-Type: text/plain; charset=utf-8

Duty to refer

Name: Roisin Keltner
Date of birth: 4 June 1991
Release date: 27 November 2026

She gave verbal consent today, 19 November 2026.
"""


@pytest.fixture
def mails(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    (tmp_path / "b.eml").write_text(MAIL)
    (tmp_path / "deep" / "a.eml").write_text(MAIL)
    (tmp_path / "note.txt").write_text("no message")
    return tmp_path


def lines(said: Said) -> list[dict[str, Any]]:
    return [json.loads(line) for line in said.out.splitlines()]


def test_a_folder_gives_a_line_for_each_message_in_it(run: Run, mails: Path) -> None:
    said = run("parse", "--council", "basildon", mails)
    assert said.code == 0
    assert [line["file"] for line in lines(said)] == [str(mails / "b.eml"), str(mails / "deep" / "a.eml")]
    first = lines(said)[0]
    assert first["kind"] == "referral"
    assert first["records"][0]["applicant"]["name"] == "Roisin Keltner"
    assert first["records"][0]["consent"]["status"] == "oral"


def test_flags_are_counted_from_the_day_of_arrival(run: Run, mails: Path) -> None:
    flags = lines(run("parse", "--council", "basildon", mails / "b.eml"))[0]["records"][0]["flags"]
    assert "release_soon" in flags
    (mails / "b.eml").write_text(MAIL.partition("\n")[2])
    later = run("parse", "--council", "basildon", "--received", "2026-06-01T09:00+00:00", mails / "b.eml")
    assert "release_soon" not in lines(later)[0]["records"][0]["flags"]


def test_a_message_comes_from_standard_input_too(run: Run, mails: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MAIL.encode())))
    assert lines(run("parse", "--council", "basildon", "-"))[0]["file"] == "-"


def test_a_recipient_that_no_council_has_is_remarked_on_and_read_all_the_same(run: Run, mails: Path) -> None:
    said = run("parse", mails / "b.eml")
    assert (said.code, len(lines(said)), "--council" in said.err) == (0, 1, True)


def test_the_recipient_decides_among_the_councils_that_ship(run: Run, mails: Path) -> None:
    text = MAIL.replace("housing@elsewhere.example", "housing.solutions@basildon.gov.uk")
    (mails / "b.eml").write_text(text)
    assert run("parse", mails / "b.eml").err == ""


def test_a_missing_file_is_said_so_and_the_others_are_read(run: Run, mails: Path) -> None:
    said = run("parse", "--council", "basildon", mails / "nowhere.eml", mails / "b.eml")
    assert (said.code, len(lines(said)), "nowhere.eml: cannot be read" in said.err) == (1, 1, True)


def test_an_unknown_council_and_a_wrong_time_are_said_so(run: Run, mails: Path) -> None:
    assert run("parse", "--council", "atlantis", mails).code == 1
    assert run("parse", "--received", "today", mails).code == 2
    assert run("parse").code == 2
