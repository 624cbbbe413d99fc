"""The history is append-only and tells when somebody laid hands on it."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.support.stored import NOW, open_case
from triage.store.store import Store


def run(store: Store, *statements: str) -> None:
    with store.database.engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def without_triggers(store: Store, *statements: str) -> None:
    """What somebody with the rights of the database's owner can do."""
    if store.database.is_sqlite:
        off = (
            "DROP TRIGGER history_no_UPDATE",
            "DROP TRIGGER history_no_DELETE",
            "DROP TRIGGER history_detail_no_UPDATE",
        )
    else:
        off = ("ALTER TABLE history DISABLE TRIGGER ALL", "ALTER TABLE history_detail DISABLE TRIGGER ALL")
    run(store, *off, *statements)


@pytest.fixture
def told(store: Store) -> Store:
    """A store with four lines of history."""
    for number in range(1, 5):
        open_case(store, number=number)
    return store


def test_an_untouched_history_is_whole(told: Store) -> None:
    audit = told.audit()
    assert audit.whole
    assert (audit.lines, audit.erased, audit.faults) == (4, 0, ())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history SET what = 'x' WHERE number = 2",
        "DELETE FROM history WHERE number = 4",
        "UPDATE history_detail SET detail = 'x' WHERE number = 2",
    ],
)
def test_the_database_itself_refuses_to_alter_a_line(told: Store, statement: str) -> None:
    with pytest.raises(DBAPIError, match="append-only"):
        run(told, statement)
    assert told.audit().whole


@pytest.mark.parametrize(
    ("statements", "fault"),
    [
        (("UPDATE history SET what = 'x' WHERE number = 2",), "line 2 was altered"),
        (("UPDATE history SET case_ref = NULL WHERE number = 3",), "line 3 was altered"),
        (("UPDATE history SET detail_hash = 'x' WHERE number = 1",), "line 1 was altered"),
        (("UPDATE history_detail SET detail = '{}' WHERE number = 2",), "the detail of line 2"),
        (("DELETE FROM history_detail WHERE number = 2", "DELETE FROM history WHERE number = 2"), "line 2 is missing"),
        (("DELETE FROM history_detail WHERE number = 4", "DELETE FROM history WHERE number = 4"), "ends at line 3"),
        (("UPDATE history_head SET number = 3",), "ends at line 4"),
    ],
)
def test_the_audit_finds_what_was_tampered_with(told: Store, statements: tuple[str, ...], fault: str) -> None:
    without_triggers(told, *statements)
    audit = told.audit()
    assert not audit.whole
    assert any(fault in one for one in audit.faults), audit.faults


def test_an_erased_detail_leaves_the_chain_whole(told: Store) -> None:
    run(told, "DELETE FROM history_detail WHERE number = 2")
    audit = told.audit()
    assert (audit.whole, audit.erased) == (True, 1)
    line = told.case("DTR-BAS-2026-00002").history[0]
    assert (line.erased, line.actor, line.sentence, line.at) == (True, "", "", NOW)


def test_a_line_without_its_detail_says_nothing_of_a_person(told: Store) -> None:
    run(told, "DELETE FROM history_detail")
    with told.database.engine.connect() as connection:
        rows = connection.execute(text("SELECT council, case_ref, what FROM history")).all()
    assert {tuple(row) for row in rows} == {("basildon", f"DTR-BAS-2026-0000{n}", "opened") for n in range(1, 5)}
