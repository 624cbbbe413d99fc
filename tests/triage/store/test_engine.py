"""Trouble with the database has a name and a sentence, and loses nothing."""

from __future__ import annotations

import socket
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import psycopg
import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from tests.support.builders import a_case, an_applicant
from tests.support.builders import a_record as record
from tests.support.postgres import PostgresServer
from tests.support.stored import NOW, a_message, open_case
from triage.errors import NeedsPerson, TriageError, TryLater
from triage.store import engine
from triage.store.engine import POSTGRESQL, SQLITE, translated
from triage.store.store import Store


def code_of(caught: pytest.ExceptionInfo[TriageError]) -> str:
    assert str(caught.value)
    assert caught.value.__cause__ is None
    return caught.value.code


def open_another_case(store: Store, number: int = 2) -> str:
    return open_case(store, number=number)


def test_a_locked_database_is_tried_later_and_loses_nothing(sqlite_store: Store) -> None:
    rival = sqlite3.connect(sqlite_store.database.url.database or "", isolation_level=None)
    rival.execute("BEGIN IMMEDIATE")
    with pytest.raises(TryLater) as caught:
        open_case(sqlite_store)
    rival.execute("ROLLBACK")
    rival.close()
    assert code_of(caught) == "store_locked"
    assert open_case(sqlite_store) == "DTR-BAS-2026-00001"


def test_many_who_open_a_new_file_at_once_all_get_its_log_ahead(tmp_path: Path) -> None:
    together = Barrier(4)

    def start(number: int) -> None:
        connection = sqlite3.connect(tmp_path / f"{number // 4}.db", isolation_level=None)
        together.wait()
        engine._into_wal(connection, 5)
        connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(start, range(400))) == [None] * 400


def test_a_reader_is_not_held_up_by_a_writer(store: Store) -> None:
    open_case(store)
    with store.decision() as tx:
        tx.keep_message(a_message(2), "basildon", b"", NOW)
        assert len(store.cases()) == 1


def test_two_decisions_of_one_service_wait_for_each_other_and_say_so(store: Store) -> None:
    rival = Store(store.database.url.render_as_string(hide_password=False), busy_seconds=0.2)
    with store.decision(), pytest.raises(TryLater) as caught:
        rival.begin_attempt("x", NOW) if store.database.is_sqlite else open_case(rival)
    rival.close()
    assert code_of(caught) == "store_locked"


def test_a_full_disk_needs_a_person_and_loses_nothing(sqlite_store: Store) -> None:
    ref = open_case(sqlite_store)

    def bound(connection: sqlite3.Connection, *_: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")

    event.listen(sqlite_store.database.engine, "checkout", bound)
    big = a_case("", record=record(applicant=an_applicant(address="x" * 100_000)))
    with pytest.raises(NeedsPerson) as caught:
        open_case(sqlite_store, big, number=2)
    assert code_of(caught) == "store_full"
    event.remove(sqlite_store.database.engine, "checkout", bound)
    assert [case.ref for case in sqlite_store.cases()] == [ref]
    sqlite_store.close()
    with sqlite_store.database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
        connection.commit()
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    sqlite_store.close()
    assert open_case(sqlite_store, big, number=2) == "DTR-BAS-2026-00002"
    assert sqlite_store.audit().whole


def test_a_missing_folder_a_directory_and_a_file_that_is_no_database_are_said_so(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "letter.txt").write_text("Dear Sir or Madam, " * 100)
    said = {}
    for name in ("nowhere/at-all/triage.db", "folder", "letter.txt"):
        store = Store(f"sqlite:///{tmp_path / name}")
        with pytest.raises(NeedsPerson) as caught:
            store.migrate()
        said[name] = code_of(caught)
    assert said == {
        "nowhere/at-all/triage.db": "store_cannot_open",
        "folder": "store_cannot_open",
        "letter.txt": "store_damaged",
    }


def test_a_database_without_tables_is_said_so(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'new.db'}")
    with pytest.raises(NeedsPerson) as caught:
        store.status(NOW)
    store.close()
    assert code_of(caught) == "store_not_migrated"


def test_the_file_is_for_us_alone(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'new.db'}")
    store.migrate()
    modes = {file.name: file.stat().st_mode & 0o077 for file in tmp_path.iterdir()}
    store.close()
    assert set(modes.values()) == {0}, modes


@pytest.mark.parametrize("url", ["mysql://x/y", "sqlite://", "nonsense", "sqlite:///:memory:"])
def test_an_address_that_cannot_be_used_is_said_so(url: str) -> None:
    with pytest.raises(NeedsPerson) as caught:
        Store(url)
    assert code_of(caught) == "store_url"


def test_a_server_that_does_not_answer_is_tried_later() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    store = Store(f"postgresql+psycopg://nobody:secret@127.0.0.1:{port}/triage")
    with pytest.raises(TryLater) as caught:
        store.status(NOW)
    assert code_of(caught) == "store_unreachable"
    assert "secret" not in str(caught.value)


def test_a_database_that_is_not_there_is_said_so(postgres: PostgresServer) -> None:
    url = postgres.database()
    store = Store(url.replace(url.split("/")[-1].split("?")[0] + "?", "not_there?"))
    with pytest.raises(NeedsPerson) as caught:
        store.status(NOW)
    assert code_of(caught) == "store_missing"


def test_a_connection_that_the_server_ended_is_made_again(postgres: PostgresServer) -> None:
    store = Store(postgres.database())
    open_case(store)
    admin = Store(postgres.database())
    with admin.database.engine.begin() as connection:
        name = store.database.url.database
        ended = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
        connection.execute(ended, {"name": name})
    assert open_case(store, number=2) == "DTR-BAS-2026-00002"
    store.close()
    admin.close()


def test_a_session_that_is_ended_inside_a_decision_is_tried_later(postgres: PostgresServer) -> None:
    store, admin = Store(postgres.database()), Store(postgres.database())

    def interrupted() -> None:
        with store.decision() as tx:
            with admin.database.engine.begin() as connection:
                ended = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
                connection.execute(ended, {"name": store.database.url.database})
            tx.keep_message(a_message(), "basildon", b"", NOW)

    with pytest.raises(TryLater) as caught:
        interrupted()
    assert code_of(caught) == "store_unreachable"
    assert open_case(store) == "DTR-BAS-2026-00001"
    store.close()
    admin.close()


def test_what_only_a_bug_can_cause_is_raised_as_it_is_without_bound_values(store: Store) -> None:
    event_ = a_message(1)

    def twice() -> None:
        with store.decision() as tx:
            tx.keep_message(event_, "basildon", b"secret words", NOW)
            tx.keep_message(event_, "basildon", b"secret words", NOW)

    with pytest.raises(IntegrityError) as caught:
        twice()
    assert "secret words" not in str(caught.value)
    assert "joss" not in str(caught.value)


def test_the_table_names_every_primary_result_code_of_sqlite() -> None:
    not_errors = {"SQLITE_OK", "SQLITE_ROW", "SQLITE_DONE", "SQLITE_NOTICE", "SQLITE_WARNING"}
    primary = {
        value
        for name, value in vars(sqlite3).items()
        if name.startswith("SQLITE_") and isinstance(value, int) and name.count("_") == 1 and name not in not_errors
    }
    results = {value for value in primary if 0 < value <= sqlite3.SQLITE_NOTADB}
    authorizer = {sqlite3.SQLITE_DENY, sqlite3.SQLITE_IGNORE}
    assert results - set(SQLITE) <= authorizer


def test_the_table_names_every_operational_state_of_postgresql() -> None:
    errors = {
        state: error
        for state in dir(psycopg.errors)
        if isinstance(error := getattr(psycopg.errors, state), type) and issubclass(error, psycopg.OperationalError)
    }
    states = {error.sqlstate for error in errors.values() if getattr(error, "sqlstate", None)}
    unnamed = {state for state in states if state not in POSTGRESQL and state[:2] not in POSTGRESQL}
    assert not unnamed


@pytest.mark.parametrize("state", ["53100", "40P01", "28P01", "42501", "57P01", "XX001"])
def test_errors_of_postgresql_get_our_names(state: str) -> None:
    foreign = psycopg.errors.lookup(state)("names a person")
    with pytest.raises(TriageError) as caught, translated():
        raise DBAPIError.instance("SELECT 1", {}, foreign, psycopg.Error)
    assert "person" not in str(caught.value)
    assert engine.POSTGRESQL.get(state, engine.POSTGRESQL.get(state[:2])) is not None
