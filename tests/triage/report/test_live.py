"""The page of the work list: most urgent first, no name, replaced whole, and honest about its age."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from rules.case import Done
from tests.accessibility.pages import NOW, a_full_store
from tests.support.stored import update
from tests.support.story import council, worklist
from triage.errors import NeedsPerson
from triage.report.live import desk, write_live
from triage.store.store import Store
from triage.store.values import MailboxState


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_full_store(tmp_path / "triage.db")


def page(store: Store, tmp_path: Path) -> str:
    write_live(store, [council()], tmp_path / "work.html", NOW)
    return (tmp_path / "work.html").read_text(encoding="utf-8")


def test_the_most_urgent_comes_first(store: Store) -> None:
    rows = desk(store, council(), NOW).rows
    assert [row.state for row in rows] == sorted(
        (row.state for row in rows), key=("overdue", "today", "read", "next").index
    )
    assert rows[0].state == "overdue"
    assert rows[0].due.startswith("Since 5pm")


def test_the_counts_are_those_of_the_rows(store: Store) -> None:
    found = desk(store, council(), NOW)
    assert found.overdue == sum(row.state == "overdue" for row in found.rows)
    assert found.today == sum(row.state == "today" for row in found.rows)
    assert found.tonight == 1


def test_nobody_is_named_and_no_source_or_flag_is_shown(store: Store, tmp_path: Path) -> None:
    shown = page(store, tmp_path)
    for case in worklist():
        for part in (case.record.applicant.name or "").split():
            assert not re.search(rf"\b{part}\b", shown)
    assert "DTR-" not in shown
    assert not re.search(r"(?i)domestic|prison|probation|hospital|R\.K\.", shown)


def test_who_has_taken_the_person_of_tonight_is_said(store: Store) -> None:
    assert "nobody has taken it yet" in desk(store, council(), NOW).tonight_said
    case = next(case for case in store.cases() if any(f.name.value == "homeless_tonight" for f in case.flags))
    told = Done(number=1, do="assign", actor="ines.farrugia@basildon.example", at=NOW)
    update(store, replace(case, done=(told,)), council=council(), now=NOW)
    assert "Ines Farrugia has" in desk(store, council(), NOW).tonight_said


@pytest.mark.parametrize(
    ("box", "said"),
    [
        (MailboxState(council="basildon", last_look=NOW), "Up to date."),
        (MailboxState(council="basildon"), "Please check the service."),
        (
            MailboxState(council="basildon", last_look=NOW, needs_person=True, error="login"),
            "Please check the service.",
        ),
        (MailboxState(council="basildon", last_look=NOW.replace(hour=9)), "Please check the service."),
    ],
)
def test_it_says_whether_the_mailbox_is_watched(store: Store, tmp_path: Path, box: MailboxState, said: str) -> None:
    store.set_mailbox(box)
    assert said in page(store, tmp_path)


def test_it_is_a_static_page_that_asks_for_nothing_but_itself(store: Store, tmp_path: Path) -> None:
    shown = page(store, tmp_path)
    assert not re.search(r"https?:|src=|<link|<img|fetch|XMLHttp", shown)
    assert "location.reload" in shown


def test_the_file_is_replaced_whole_and_nothing_is_left_beside_it(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "wall"
    folder.mkdir()
    file = folder / "work.html"
    file.write_text("old", encoding="utf-8")
    write_live(store, [council()], file, NOW)
    assert file.read_text(encoding="utf-8").endswith("</html>")
    assert list(folder.iterdir()) == [file]


def test_a_folder_that_cannot_be_written_keeps_the_old_page_and_is_said(store: Store, tmp_path: Path) -> None:
    with pytest.raises(NeedsPerson):
        write_live(store, [council()], tmp_path / "missing" / "work.html", NOW)


def test_every_picture_is_named_in_the_documents_and_every_name_has_its_picture() -> None:
    docs = Path(__file__).parents[3] / "docs"
    named = set(re.findall(r"pictures/([\w\-]+)\.png", (docs / "pictures.md").read_text(encoding="utf-8")))
    assert named == {path.stem for path in (docs / "pictures").glob("*.png")}
    assert sum(path.stat().st_size for path in (docs / "pictures").glob("*.png")) < 6_000_000
