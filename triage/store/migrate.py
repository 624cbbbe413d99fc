"""Brings the tables up to date, by Alembic, from the files that ship with the package.

For: `Store.migrate`. One transaction for all that is missing: a power cut leaves the old state. On SQLite foreign keys
are off meanwhile, because batch mode drops and renames parent tables, and checked before the commit.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script.revision import ResolutionError
from alembic.util import CommandError
from sqlalchemy import Connection

from triage.errors import NeedsPerson
from triage.store.engine import Database, translated

FILES = Path(__file__).parent / "migrations"
_LOCK = 7_213_001  # any number that nobody else uses for an advisory lock in this database


def migrate(database: Database, *, files: Path = FILES) -> None:
    """Run what is missing of `files`. Raises NeedsPerson (`store_newer`) where a newer triage has been here."""
    with translated():
        apart = database.apart()
        try:
            with apart.engine.begin() as connection:
                _upgrade(connection, files, on_sqlite=database.is_sqlite)
        finally:
            apart.close()


def _upgrade(connection: Connection, files: Path, *, on_sqlite: bool) -> None:
    if not on_sqlite:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
    config = Config()
    config.set_main_option("script_location", str(files).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except (CommandError, ResolutionError):
        raise NeedsPerson("store_newer", "the database was made by a newer triage; install that version") from None
    if on_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise NeedsPerson("store_damaged", "the database has rows without their parents; restore a backup")
