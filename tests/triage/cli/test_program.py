"""The program as its user types it: processes, one after another, on one installation."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.program import ROOT, CouncilAt, Installed, letters
from tests.support.smtp import SmtpServer

pytestmark = pytest.mark.slow

MAIL = """\
Received: from mail.probation.example by mail.basildon.example; Thu, 19 Nov 2026 10:1{number}:00 +0000
From: Referrer {number} <referrer{number}@probation.example>
To: housing@basildon.example
Subject: Duty to Refer
Message-ID: <m{number}@probation.example>
Content-Type: text/plain; charset=utf-8

Duty to refer from South Fen Probation.

Name: {name}
Date of birth: {day} June 1991
Mobile: 07700 90046{number}

Threatened with homelessness on 17 December 2026. The applicant signed the consent form on 18 November 2026.

Referrer {number}
Probation practitioner, South Fen Probation
"""


@pytest.fixture
def installed(tmp_path: Path, smtp_server: SmtpServer) -> Installed:
    (tmp_path / "mail").mkdir()
    for number, name in enumerate(("Roisin Keltner", "Alban Osgood"), start=1):
        (tmp_path / "mail" / f"{number}.eml").write_text(MAIL.format(number=number, name=name, day=3 + number))
    return Installed(
        tmp_path, smtp_server.port, (CouncilAt(maildir=tmp_path / "mail", address="housing@basildon.example"),)
    )


def said(installed: Installed, *words: str, code: int = 0) -> str:
    done = subprocess.run(installed.command(*words), cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == code, (done.stdout, done.stderr)
    return done.stdout


def test_a_referral_that_was_answered_at_the_console_is_never_escalated(
    installed: Installed, smtp_server: SmtpServer
) -> None:
    assert installed.once("--clock", "2026-11-19T16:40+00:00").returncode == 0
    found: list[dict[str, Any]] = json.loads(said(installed, "cases", "--json"))
    refs = {one["applicant"]: one["ref"] for one in found}
    assert set(refs) == {"Roisin Keltner", "Alban Osgood"}
    assert json.loads(said(installed, "status", "--json"))["cases"]["overdue"] == 0
    answered, waiting = refs["Roisin Keltner"], refs["Alban Osgood"]

    said(installed, "respond", answered, "--by", "email", "--at", "2026-11-20T11:00+00:00")
    assert installed.once("--clock", "2026-11-25T10:00+00:00").returncode == 0
    assert [letter.case for letter in letters(smtp_server, "escalation")] == [waiting]

    late = json.loads(said(installed, "cases", "--overdue", "--json"))
    assert [one["ref"] for one in late] == [waiting]
    status = json.loads(said(installed, "status", "--json", code=1))
    assert (status["cases"]["overdue"], status["outbox"]["queued"]) == (1, 0)
    assert "whole" in said(installed, "audit")


def test_a_rehearsed_store_is_looked_at_in_the_time_of_the_rehearsal(installed: Installed) -> None:
    installed.once("--clock", "2026-11-19T16:40+00:00")
    assert json.loads(said(installed, "cases", "--overdue", "--json")) == []
    installed.once("--clock", "2031-11-19T16:40+00:00")
    assert len(json.loads(said(installed, "cases", "--overdue", "--json"))) == 2


def test_a_lead_who_is_changed_at_the_console_is_told_by_the_next_run(
    installed: Installed, smtp_server: SmtpServer
) -> None:
    installed.once("--clock", "2026-11-19T16:40+00:00")
    first = json.loads(said(installed, "cases", "--json"))[0]
    others = {"temperance@basildon.example", "callum@basildon.example"} - {first["lead"]}
    (other,) = others
    said(installed, "assign", first["ref"], other)
    installed.once("--clock", "2026-11-19T16:55+00:00")
    assert [letter.to for letter in letters(smtp_server, "lead_change")] == ["referrer1@probation.example"]
    assert other in [letter.to for letter in letters(smtp_server, "assignment") if letter.case == first["ref"]]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--help",), 0),
        ((), 2),
        (("nonsense",), 2),
        (("cases", "--nonsense"), 2),
        (("cases", "--config", "nowhere"), 1),
    ],
)
def test_exit_status(words: tuple[str, ...], code: int, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "triage", *words],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == code
    assert (done.stderr != "") == (code != 0)
    assert "Traceback" not in done.stderr
