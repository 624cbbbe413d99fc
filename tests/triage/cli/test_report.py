"""The monitoring report and the live page, as a user asks for them."""

from __future__ import annotations

import csv
import io
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.support.waiting import until
from tests.triage.cli.conftest import Office, Run


def test_without_a_period_all_that_is_held_is_counted(run: Run, office: Office) -> None:
    found = run("report", "--format", "json").json
    assert found["summary"]["referrals"] == 2
    assert found["from"] == "2026-11-19"
    assert date.fromisoformat(found["to"]) >= date(2026, 11, 19)
    assert found["councils"] == {"basildon": "Basildon"}


@pytest.mark.parametrize(
    ("first", "last", "referrals"),
    [("2026-11-19", "2026-11-19", 2), ("2026-11-20", "2026-12-31", 0), ("2026-10-01", "2026-11-18", 0)],
)
def test_a_period_is_counted_with_both_its_days(
    run: Run, office: Office, first: str, last: str, referrals: int
) -> None:
    found = run("report", "--from", first, "--to", last, "--format", "json").json
    assert (found["from"], found["to"], found["summary"]["referrals"]) == (first, last, referrals)


def test_the_three_formats_hold_the_same_number(run: Run, office: Office, tmp_path: Path) -> None:
    page, sheet = tmp_path / "report.html", tmp_path / "report.csv"
    assert run("report", "--out", str(page)).out == ""
    assert "2 referrals came." in page.read_text(encoding="utf-8")
    assert run("report", "--format", "csv", "--out", str(sheet)).code == 0
    rows = list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8"))))
    assert [row["value"] for row in rows if row["measure"] == "referrals"] == ["2"]


def test_small_numbers_are_joined_when_that_is_asked_for(run: Run, office: Office) -> None:
    found = run("report", "--suppress-small", "--format", "json").json
    assert (found["summary"]["referrals"], found["suppressed"]) == ("under 5", True)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--from", "1 July"), 2, "2026-07-01"),
        (("--from", "2026-12-01", "--to", "2026-11-01"), 2, "before --from"),
        (("--format", "pdf"), 2, "pdf"),
        (("--council", "harlow"), 1, "known are basildon"),
        (("--out", "missing/folder/report.html"), 1, "check its folder"),
    ],
)
def test_what_is_wrong_is_said(run: Run, office: Office, arguments: tuple[str, ...], code: int, words: str) -> None:
    said = run("report", *arguments)
    assert said.code == code
    assert words in said.err


def test_the_live_page_is_written_once_where_that_is_asked_for(run: Run, office: Office, tmp_path: Path) -> None:
    page = tmp_path / "work.html"
    assert run("report", "--live", str(page), "--once").code == 0
    written = page.read_text(encoding="utf-8")
    assert "00001" in written
    assert "Keltner" not in written


@pytest.mark.slow
def test_the_live_page_is_kept_current_until_it_is_told_to_stop(office: Office, tmp_path: Path) -> None:
    page = tmp_path / "work.html"
    command = [sys.executable, "-m", "triage", "report", "--live", str(page), "--every", "1"]
    root = Path(__file__).parents[3]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    running = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        until(page.is_file, seconds=30)
        page.unlink()
        until(page.is_file, seconds=30)
        running.send_signal(signal.SIGTERM)
        out, err = running.communicate(timeout=30)
    finally:
        running.kill()
    assert (running.returncode, out, err) == (0, b"", b"")
    assert page.read_text(encoding="utf-8").endswith("</html>")
