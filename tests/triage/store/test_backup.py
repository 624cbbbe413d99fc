"""A copy is whole or it is not there, and it can be put back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.postgres import PostgresServer
from tests.support.stored import NOW, AMail, open_case
from tests.triage.store.test_decision import a_full_case
from tests.triage.store.test_history import without_triggers
from triage.errors import NeedsPerson, UserError
from triage.store.backup import backup, restore
from triage.store.store import Store


@pytest.fixture
def filled(store: Store) -> Store:
    open_case(store, a_full_case(), number=1, mails=(AMail(case="DTR-BAS-2026-00001", message=b"\0\xff"),))
    open_case(store, number=2)
    return store


def test_a_copy_is_a_store_of_its_own_with_all_in_it(filled: Store, tmp_path: Path) -> None:
    done = backup(filled, tmp_path / "copy.db", NOW)
    copy = Store(f"sqlite:///{done.file}")
    assert (done.lines, done.head) == (2, filled.audit().head)
    assert copy.cases() == filled.cases()
    assert copy.case("DTR-BAS-2026-00001") == filled.case("DTR-BAS-2026-00001")
    assert open_case(copy, number=3) == "DTR-BAS-2026-00003"
    copy.close()


def test_a_copy_is_taken_while_a_decision_is_open_and_holds_nothing_of_it(filled: Store, tmp_path: Path) -> None:
    with filled.decision() as tx:
        tx.queue([AMail(key="half done")], NOW)
        done = backup(filled, tmp_path, NOW)
    copy = Store(f"sqlite:///{done.file}")
    assert copy.status(NOW).outbox.queued == 1
    copy.close()
    assert done.file.name == "triage-20261119T101300Z.db"


def test_a_copy_is_one_file_for_us_alone_and_never_overwrites(filled: Store, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    done = backup(filled, folder, NOW)
    assert [file.name for file in folder.iterdir()] == [done.file.name]
    assert done.file.stat().st_mode & 0o077 == 0
    with pytest.raises(UserError) as caught:
        backup(filled, folder, NOW)
    assert caught.value.code == "backup_exists"


def test_a_copy_of_a_history_that_was_tampered_with_is_refused_and_not_left(filled: Store, tmp_path: Path) -> None:
    without_triggers(filled, "UPDATE history SET what = 'x' WHERE number = 1")
    folder = tmp_path / "backups"
    folder.mkdir()
    with pytest.raises(NeedsPerson) as caught:
        backup(filled, folder, NOW)
    assert caught.value.code == "backup_not_whole"
    assert list(folder.iterdir()) == []


def test_a_copy_is_put_back_into_an_empty_database_of_either_kind(
    filled: Store, tmp_path: Path, postgres: PostgresServer
) -> None:
    done = backup(filled, tmp_path / "copy.db", NOW)
    for url in (f"sqlite:///{tmp_path / 'new.db'}", postgres.empty_database()):
        new = Store(url)
        assert restore(done.file, new) == 2
        assert new.cases() == filled.cases()
        assert new.audit().head == filled.audit().head
        assert open_case(new, number=3) == "DTR-BAS-2026-00003"
        with pytest.raises(UserError) as caught:
            restore(done.file, new)
        assert caught.value.code == "not_empty"
        new.close()


def test_a_backup_that_is_not_there_cannot_be_put_back(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        restore(tmp_path / "nothing.db", store)
    assert caught.value.code == "backup_missing"
    assert not (tmp_path / "nothing.db").exists()
