"""Copies of the whole store while it runs, and back: `triage backup`.

For: cli, scheduler. A copy is always one SQLite file, whichever database it was taken from: it can be looked into and
served by `triage` itself, and put back into an empty database of either kind (`restore`).

A copy counts only when it is whole: it is checked (integrity, chain of the history) before it gets its name.
"""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Integer, Table, func, insert, select, text

from triage.errors import NeedsPerson, UserError
from triage.store.engine import Database, translated
from triage.store.history import verify
from triage.store.store import Store
from triage.store.tables import METADATA

_BATCH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A finished copy. `head` is the end of the history in it: note it down elsewhere, it proves all before it."""

    file: Path
    lines: int
    head: str
    size: int


def backup(store: Store, to: Path, now: datetime) -> Backup:
    """Copy everything into a file, or into a folder under the name of the instant `now`.

    Readable by us alone. Raises UserError where the file is there already, NeedsPerson where the disk is full or the
    copy is not whole; then no file is left.
    """
    target = to / f"triage-{now:%Y%m%dT%H%M%SZ}.db" if to.is_dir() else to
    if target.exists():
        raise UserError("backup_exists", "a file of that name is there already; a backup never overwrites")
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        copy = Store(f"sqlite:///{part}")
        try:
            if store.database.is_sqlite:
                _copy_file(store.database, part)
            else:
                copy.migrate()
                _copy_rows(store.database, copy.database)
            done = _checked(copy, target)
        finally:
            copy.close()
        _without_log(part)
        part.rename(target)
    except BaseException:
        for leftover in part.parent.glob(part.name + "*"):
            leftover.unlink()
        raise
    return Backup(file=target, lines=done[0], head=done[1], size=target.stat().st_size)


def restore(file: Path, store: Store) -> int:
    """Put a backup into a database that holds nothing yet; gives the number of lines of history.

    Raises UserError where the file is missing or the database holds something.
    """
    if not file.is_file():
        raise UserError("backup_missing", "there is no backup of that name")
    source = Store(f"sqlite:///{file}")
    try:
        source.migrate()
        store.migrate()
        if store.audit().lines or store.cases():
            raise UserError("not_empty", "the database holds something already; restore into a new one")
        _copy_rows(source.database, store.database)
        before, after = source.audit(), store.audit()
    finally:
        source.close()
    if not after.whole or before.head != after.head:
        raise NeedsPerson("store_damaged", "what was restored is not whole; try an older backup")
    return after.lines


def _copy_file(database: Database, part: Path) -> None:
    """SQLite's own online copy: one snapshot, writers go on."""
    with translated(), database.engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        if not isinstance(raw, sqlite3.Connection):
            raise RuntimeError("the online copy is SQLite's own")
        target = sqlite3.connect(part)
        try:
            raw.backup(target)
        except sqlite3.Error as error:
            full = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL
            code = "backup_full" if full else "backup_failed"
            raise NeedsPerson(code, "the backup could not be written; check its disk") from None
        finally:
            target.close()


def _copy_rows(source: Database, target: Database) -> None:
    """Every row of every table, parents first, read in one snapshot and written in one transaction."""
    apart = target.apart()
    try:
        with source.reading() as reader, translated(), apart.engine.begin() as writer:
            for table in METADATA.sorted_tables:
                _copy_table(reader.connection(), writer, table)
    finally:
        apart.close()


def _copy_table(reader: Connection, writer: Connection, table: Table) -> None:
    if table.name == "history_head":
        writer.execute(table.delete())  # the migration put the end of an empty history there
    rows = reader.execution_options(yield_per=_BATCH).execute(select(table)).mappings()
    for batch in rows.partitions(_BATCH):
        writer.execute(insert(table), [dict(row) for row in batch])
    if writer.dialect.name == "postgresql":
        _move_sequence(writer, table)


def _move_sequence(writer: Connection, table: Table) -> None:
    """The next id comes after the copied ones."""
    column: Any = table.c.get("id")
    if column is None or not isinstance(column.type, Integer) or table.name == "history_head":
        return
    last = writer.execute(select(func.max(column))).scalar()
    if last is not None:
        name = text("SELECT setval(pg_get_serial_sequence(:table, 'id'), :last)")
        writer.execute(name, {"table": table.name, "last": last})


def _checked(copy: Store, target: Path) -> tuple[int, str]:
    with copy.database.reading() as session:
        sound = session.connection().exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        audit = verify(session)
    if not sound or not audit.whole:
        raise NeedsPerson("backup_not_whole", f"the copy {target.name} is not whole; run `triage audit`")
    return audit.lines, audit.head


def _without_log(part: Path) -> None:
    """One file that is all: no write-ahead log beside it, on the disk for good before it gets its name."""
    connection = sqlite3.connect(part)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()
    with part.open("rb") as handle:
        os.fsync(handle.fileno())
