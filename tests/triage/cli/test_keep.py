"""Data out, data gone, data safe."""

from __future__ import annotations

import sqlite3
import zipfile
from pathlib import Path

import pytest

from tests.triage.cli.conftest import FIRST, SECOND, Office, Run

LONG_AFTER = ("--clock", "2036-01-01T09:00+00:00")


def closed(run: Run, ref: str = FIRST, office: Office | None = None) -> None:
    """Closed, and its mail gone out."""
    run("close", ref, "advice given", "--clock", "2026-11-20T12:00+00:00")
    if office is not None:
        with sqlite3.connect(office.folder / "state" / "triage.db") as database:
            database.execute("UPDATE outbox SET state = 'sent'")


def test_export_by_reference_and_by_person_gives_a_zip_of_everything(run: Run, office: Office) -> None:
    said = run("export", FIRST, "--out", "one.zip")
    assert (said.code, "Other people" in said.out) == (0, True)
    found = run("export", "Roisin Keltner", "--out", "two.zip", "--json").json
    assert (found["cases"], found["messages"]) == ([FIRST], 1)
    assert "cases.json" in zipfile.ZipFile("two.zip").namelist()


def test_export_never_overwrites_and_says_when_nothing_is_held(run: Run, office: Office) -> None:
    Path("one.zip").write_text("mine")
    assert run("export", FIRST, "--out", "one.zip").code == 1
    assert run("export", "Nobody Atall").code == 1
    assert Path("one.zip").read_text() == "mine"


def test_erase_first_says_what_it_would_do(run: Run, office: Office) -> None:
    closed(run, FIRST, office)
    said = run("erase", FIRST, "--reason", "asked for")
    assert (said.code, FIRST in said.out, "--yes" in said.out) == (1, True, True)
    assert run("case", FIRST, "--json").json["applicant"] == "Roisin Keltner"


def test_erase_leaves_figures_and_a_whole_history(run: Run, office: Office) -> None:
    closed(run, FIRST, office)
    assert run("erase", "roisin", "--reason", "asked for", "--yes").code == 0
    assert run("case", FIRST, "--json").json["state"] == "erased"
    assert "erased" in run("case", FIRST).out
    assert run("audit").code == 0


def test_erase_refuses_open_and_held_cases(run: Run, office: Office) -> None:
    assert "is open" in run("erase", FIRST, "--yes").err
    closed(run, FIRST, office)
    assert run("hold", FIRST, "--reason", "a complaint").code == 0
    assert "is held" in run("erase", FIRST, "--yes").err
    run("hold", FIRST, "--end")
    assert run("erase", FIRST, "--yes", "--json").json["erased"]["cases"] == [FIRST]


def test_erase_of_a_person_does_what_it_may_and_names_what_it_may_not(run: Run, office: Office) -> None:
    closed(run, FIRST, office)
    said = run("erase", "tamblyn", "--yes")  # the referrer of both, of which one is open
    assert (said.code, f"{SECOND} is open" in said.err, "Erased: 1 case" in said.out) == (1, True, True)
    assert [one["ref"] for one in run("cases", "--json").json] == [SECOND]


def test_purge_lets_go_of_what_is_kept_no_longer(run: Run, office: Office) -> None:
    closed(run, FIRST, office)
    assert run("purge", "--json").json["basildon"]["cases"] == []
    assert run("purge", "--council", "basildon", *LONG_AFTER).out.startswith("basildon: 1 case,")
    assert [one["ref"] for one in run("cases", "--json").json] == [SECOND]


def test_purge_of_an_unknown_council_is_said_so(run: Run, office: Office) -> None:
    assert run("purge", "--council", "harlow").code == 1


def test_a_backup_can_be_looked_into_and_put_back(run: Run, office: Office) -> None:
    found = run("backup", "copy.db", "--json").json
    assert Path(found["file"]).is_file()
    assert run("backup", "copy.db").code == 1
    assert "not_empty" in run("restore", "copy.db").err or run("restore", "copy.db").code == 1
    office.store.close()
    for file in (office.folder / "state").iterdir():
        file.unlink()
    assert "Restored" in run("restore", "copy.db").out
    assert run("audit", "--json").json["head"] == found["head"]
    assert len(run("cases", "--json").json) == 2


def test_a_backup_into_a_folder_is_named_by_its_time(run: Run, office: Office) -> None:
    Path("copies").mkdir()
    assert run("backup", "copies").code == 0
    assert [path.suffix for path in Path("copies").iterdir()] == [".db"]


def test_a_history_that_was_tampered_with_shows(run: Run, office: Office) -> None:
    with sqlite3.connect(office.folder / "state" / "triage.db") as database:
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f"DROP TRIGGER {name}")
        database.execute("UPDATE history_detail SET detail = replace(detail, 'a', 'e') WHERE number = 2")
    said = run("audit")
    assert (said.code, said.err) == (1, "triage: history: the detail of line 2 was altered\n")
    assert run("audit", "--json").json["whole"] is False


@pytest.mark.parametrize("words", [("export",), ("erase",), ("hold",), ("restore",)])
def test_a_wrong_call_exits_2(run: Run, office: Office, words: tuple[str, ...]) -> None:
    assert run(*words).code == 2
