"""Engines and transactions for either database, and the only place where database errors get our names.

For: the modules of triage/store. A writing transaction on SQLite begins with BEGIN IMMEDIATE, because a deferred one
that reads and then writes fails at once when another has written (SQLite manual, "Transactions"); a reading one sees
one snapshot on either engine. Bound values are hidden from every exception text.

Must not know: what the tables mean.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Lock
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlmodel import Session, create_engine

from triage.errors import NeedsPerson, TriageError, TryLater
from triage.timesource import monotonic

READING = "triage_reading"
_TURNS = 6
"""So many times as long as for other programs a thread waits for the other threads of its own."""


class Trouble(NamedTuple):
    """What an error of the database means here: the exception's type, its code and the sentence for people."""

    error: type[TriageError]
    code: str
    text: str


LOCKED = Trouble(TryLater, "store_locked", "the database is locked by another program; it is tried again")
FULL = Trouble(NeedsPerson, "store_full", "the disk of the database is full; make room, nothing was lost")
UNREACHABLE = Trouble(TryLater, "store_unreachable", "the database cannot be reached; it is tried again")
DISK = Trouble(NeedsPerson, "store_disk", "the disk of the database reports errors; check it, then `triage audit`")
DAMAGED = Trouble(NeedsPerson, "store_damaged", "the database file is damaged or not SQLite; restore a backup")
CANNOT_OPEN = Trouble(
    NeedsPerson, "store_cannot_open", "the database file cannot be opened; check that its folder exists and is ours"
)
READ_ONLY = Trouble(NeedsPerson, "store_read_only", "the database cannot be written; check the rights of its file")
NO_MEMORY = Trouble(TryLater, "store_no_memory", "the database has run out of memory; it is tried again")
LOGIN = Trouble(NeedsPerson, "store_login", "the database refuses the login; check user and password")
MISSING = Trouble(NeedsPerson, "store_missing", "the database does not exist on its server; create it")
RIGHTS = Trouble(NeedsPerson, "store_rights", "the database user lacks rights on its tables; grant them")
NOT_MIGRATED = Trouble(NeedsPerson, "store_not_migrated", "the database has no or old tables; start `triage run` once")
TOO_LARGE = Trouble(NeedsPerson, "store_too_large", "a message is larger than the database can hold")

BUG = None
"""The error tells of our own mistake: it is raised as it is."""

SQLITE: dict[int, Trouble | None] = {
    sqlite3.SQLITE_ERROR: BUG,
    sqlite3.SQLITE_INTERNAL: BUG,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_ABORT: BUG,
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_NOMEM: NO_MEMORY,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_INTERRUPT: LOCKED,
    sqlite3.SQLITE_IOERR: DISK,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTFOUND: BUG,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_CANTOPEN: CANNOT_OPEN,
    sqlite3.SQLITE_PROTOCOL: LOCKED,
    sqlite3.SQLITE_EMPTY: BUG,
    sqlite3.SQLITE_SCHEMA: LOCKED,
    sqlite3.SQLITE_TOOBIG: TOO_LARGE,
    sqlite3.SQLITE_CONSTRAINT: BUG,
    sqlite3.SQLITE_MISMATCH: BUG,
    sqlite3.SQLITE_MISUSE: BUG,
    sqlite3.SQLITE_NOLFS: FULL,
    sqlite3.SQLITE_AUTH: READ_ONLY,
    sqlite3.SQLITE_FORMAT: DAMAGED,
    sqlite3.SQLITE_RANGE: BUG,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
"""By primary result code: the low byte of the extended one."""

POSTGRESQL: dict[str, Trouble | None] = {
    "08": UNREACHABLE,
    "25006": READ_ONLY,
    "25P02": BUG,
    "25P03": LOCKED,
    "27": BUG,
    "28": LOGIN,
    "2F": BUG,
    "38": BUG,
    "39": BUG,
    "3B": BUG,
    "3D": MISSING,
    "40": LOCKED,
    "42501": RIGHTS,
    "42P01": NOT_MIGRATED,
    "42703": NOT_MIGRATED,
    "53100": FULL,
    "53200": NO_MEMORY,
    "53300": UNREACHABLE,
    "53": FULL,
    "54": TOO_LARGE,
    "55": BUG,
    "55P03": LOCKED,
    "57": UNREACHABLE,
    "58": DISK,
    "F0": UNREACHABLE,
    "HV": BUG,
    "XX001": DAMAGED,
    "XX002": DAMAGED,
}
"""By SQLSTATE, or by its class (the first two characters) where the whole is not named."""


@contextmanager
def translated() -> Iterator[None]:
    """Give errors of the database our names. What only a bug can cause passes through."""
    try:
        yield
    except DBAPIError as error:
        trouble = _meaning(error)
        if trouble is BUG:
            raise
        raise trouble.error(trouble.code, trouble.text) from None
    except PoolTimeout:
        raise LOCKED.error(LOCKED.code, LOCKED.text) from None


def _meaning(error: DBAPIError) -> Trouble | None:
    original = error.orig
    if isinstance(original, sqlite3.Error):
        number = getattr(original, "sqlite_errorcode", None)
        return BUG if number is None else _sqlite_meaning(number, str(original))
    state = getattr(original, "sqlstate", None)
    if state is None:  # psycopg: the connection could not be made, or broke
        words = str(original)
        if "password" in words or "authentication" in words:
            return LOGIN
        if "does not exist" in words:
            return MISSING
        return UNREACHABLE if error.connection_invalidated or type(original).__name__ == "OperationalError" else BUG
    return POSTGRESQL.get(state, POSTGRESQL.get(state[:2], BUG))


def _sqlite_meaning(number: int, words: str) -> Trouble | None:
    if number == sqlite3.SQLITE_ERROR and words.startswith(("no such table", "no such column")):
        return NOT_MIGRATED
    return SQLITE.get(number & 0xFF, BUG)


class Database:
    """One database: hands out writing and reading transactions. Safe for threads; not across a fork."""

    def __init__(self, url: str, *, busy_seconds: float = 5.0, foreign_keys: bool = True) -> None:
        """Connect lazily. `busy_seconds`: how long a transaction waits for others before TryLater.

        Raises NeedsPerson (`store_url`) where the address is not one of SQLite or PostgreSQL.
        """
        self.url = _checked(url)
        self._foreign_keys = foreign_keys
        self._busy = busy_seconds
        self._turn = Lock()
        self._engine = create_engine(self.url, hide_parameters=True, pool_pre_ping=True, **self._options())
        if self.is_sqlite:
            _keep_private(self.url)
            event.listen(self._engine, "connect", self._prepare_sqlite)
            event.listen(self._engine, "begin", _begin_sqlite)
        self._readers = self._engine.execution_options(**self._reading_options())

    @property
    def is_sqlite(self) -> bool:
        """The database is a file of ours, not a server."""
        return self.url.get_backend_name() == "sqlite"

    def apart(self) -> Database:
        """The same database by connections of its own, foreign keys unchecked: for migrations and restoring only."""
        return Database(self.url.render_as_string(hide_password=False), busy_seconds=self._busy, foreign_keys=False)

    @property
    def engine(self) -> Engine:
        """For migrations only."""
        return self._engine

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A transaction that may write: committed at the end, rolled back on any error. Never nested."""
        with self._in_turn(), translated(), Session(self._engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction that only reads: one snapshot, blocks nobody."""
        with translated(), Session(self._readers, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        """SQLite lets one write at a time, and whoever else wants to looks again now and then, with no order.

        The threads of one service, twenty mailboxes perhaps, stand in line instead; only other programs are met there.
        """
        if not self.is_sqlite:
            yield
            return
        if not self._turn.acquire(timeout=_TURNS * self._busy):
            raise LOCKED.error(LOCKED.code, LOCKED.text)
        try:
            yield
        finally:
            self._turn.release()

    def checkpoint(self) -> None:
        """SQLite: bring the write-ahead log into the file and empty it. A reader may put that off till the next one."""
        with translated(), self._engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            if isinstance(raw, sqlite3.Connection):
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    def _options(self) -> dict[str, Any]:
        if self.is_sqlite:
            return {}
        # A service that hangs inside a decision must not hold up the other one for ever, and a broken line must show.
        bounds = f"-c lock_timeout={int(self._busy * 1000)} -c idle_in_transaction_session_timeout=60000"
        return {"connect_args": {"connect_timeout": 10, "options": bounds, "keepalives_idle": 30}}

    def _reading_options(self) -> dict[str, Any]:
        if self.is_sqlite:
            return {READING: True}
        return {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}

    def _prepare_sqlite(self, connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout={int(self._busy * 1000)}")
        _into_wal(connection, self._busy)
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA secure_delete=ON")  # what is erased is overwritten, not only unlinked
        connection.execute(f"PRAGMA foreign_keys={'ON' if self._foreign_keys else 'OFF'}")


def _into_wal(connection: sqlite3.Connection, seconds: float) -> None:
    """Turn on the write-ahead log. A new file's first connections do so at once, and SQLite lets one of them win.

    The others get SQLITE_BUSY without the busy timeout being waited out, since two who wait for each other's shared
    lock would wait for ever (SQLite manual, sqlite3_busy_handler); so they ask again.
    """
    patience = monotonic() + seconds
    pause = Event()
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL").fetchall()
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > patience:
                raise
        pause.wait(0.02)


def _begin_sqlite(connection: Connection) -> None:
    reading = connection.get_execution_options().get(READING)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _checked(text: str) -> URL:
    wrong = "the database address must begin with sqlite:/// or postgresql+psycopg://"
    try:
        url = make_url(text)
        if url.get_backend_name() == "postgresql":
            url = url.set(drivername="postgresql+psycopg")
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError):
        raise NeedsPerson("store_url", wrong) from None
    in_memory = url.get_backend_name() == "sqlite" and url.database in {None, "", ":memory:"}
    if in_memory or url.get_backend_name() not in {"sqlite", "postgresql"}:
        raise NeedsPerson("store_url", wrong)
    return url


def _keep_private(url: URL) -> None:
    """Nobody but us may read the file: SQLite would create it as the umask likes.

    Its folder is made where that alone is missing.
    """
    path = Path(url.database or "")
    with suppress(OSError):  # then opening it says what is wrong
        path.parent.mkdir(mode=0o700, exist_ok=True)
    if path.parent.is_dir() and not path.exists():
        path.touch(mode=0o600)
