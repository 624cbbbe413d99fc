"""Tables are made and changed by files that ship, in one transaction, without losing a row."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from setuptools import find_namespace_packages
from sqlalchemy import text

from tests.support.postgres import PostgresServer
from tests.support.stored import AMail, open_case
from triage.errors import NeedsPerson
from triage.store.engine import Database
from triage.store.migrate import FILES, migrate
from triage.store.store import Store
from triage.store.tables import METADATA

ALTERS_A_PARENT = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{before}"


def upgrade() -> None:
    recreate = "always" if op.get_bind().dialect.name == "sqlite" else "never"
    with op.batch_alter_table("case_", recreate=recreate) as batch:
        batch.add_column(sa.Column("colour", sa.Text(), nullable=True))
"""
FAILS_HALF_WAY = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{before}"


def upgrade() -> None:
    op.add_column("case_", sa.Column("colour", sa.Text(), nullable=True))
    raise ZeroDivisionError
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.empty_database()


def with_one_more(folder: Path, source: str) -> Path:
    files = folder / "migrations"
    shutil.copytree(FILES, files)
    versions = sorted(file.stem for file in (files / "versions").glob("v*.py"))
    (files / "versions" / "v9999_one_more.py").write_text(source.format(before=versions[-1][1:5]))
    return files


def columns_of(database: Database, table: str) -> set[str]:
    with database.engine.connect() as connection:
        return set(connection.execute(text(f"SELECT * FROM {table}")).keys())


def test_the_migrations_make_the_tables_of_tables_py(store: Store) -> None:
    with store.database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_two_services_that_start_at_once_make_the_tables_once(empty_url: str) -> None:
    def start(_: int) -> None:
        store = Store(empty_url, busy_seconds=20)
        store.migrate()
        store.close()

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(start, range(3))) == [None] * 3


def test_a_change_of_a_parent_table_loses_no_row_of_its_children(store: Store, tmp_path: Path) -> None:
    ref = open_case(store, mails=(AMail(case="DTR-BAS-2026-00001"),))
    before = store.case(ref)
    migrate(store.database, files=with_one_more(tmp_path, ALTERS_A_PARENT))
    assert "colour" in columns_of(store.database, "case_")
    assert store.case(ref) == before


def test_a_migration_that_fails_leaves_the_old_tables(store: Store, tmp_path: Path) -> None:
    ref = open_case(store)
    with pytest.raises(ZeroDivisionError):
        migrate(store.database, files=with_one_more(tmp_path, FAILS_HALF_WAY))
    assert "colour" not in columns_of(store.database, "case_")
    assert store.case(ref).case is not None


def test_a_database_of_a_newer_triage_is_refused_in_words(store: Store, tmp_path: Path) -> None:
    migrate(store.database, files=with_one_more(tmp_path, ALTERS_A_PARENT))
    with pytest.raises(NeedsPerson) as caught:
        store.migrate()
    assert caught.value.code == "store_newer"


def test_the_migrations_ship_with_the_package() -> None:
    shipped = find_namespace_packages(str(FILES.parents[2]), include=["triage*"])
    assert {"triage.store.migrations", "triage.store.migrations.versions"} <= set(shipped)
