"""Fixtures for tests that need a store but do not test it: real SQLite in a temporary folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from triage.store.store import Store


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables, empty, to be copied."""
    file = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    store = Store(f"sqlite:///{file}")
    store.migrate()
    store.close()
    return file


@pytest.fixture
def file_store(migrated_file: Path, tmp_path: Path) -> Iterator[Store]:
    """A store of its own, on SQLite."""
    shutil.copy(migrated_file, tmp_path / "triage.db")
    opened = Store(f"sqlite:///{tmp_path / 'triage.db'}")
    yield opened
    opened.close()
