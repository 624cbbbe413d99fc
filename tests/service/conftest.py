"""An installation on real servers, for tests of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.dovecot import DovecotServer
from tests.support.postgres import postgres
from tests.support.program import CouncilAt, Installed, SharedReader
from tests.support.smtp import SmtpServer
from triage.store.store import Store

__all__ = ["postgres"]


@pytest.fixture(scope="session")
def reader() -> Iterator[SharedReader]:
    """The real reader, for all services that run in this process."""
    shared = SharedReader()
    yield shared
    shared.end()


@pytest.fixture
def installed(dovecot: DovecotServer, smtp_server: SmtpServer, tmp_path: Path, reader: SharedReader) -> Installed:
    """One council on Dovecot."""
    return Installed(tmp_path, smtp_server.port, (CouncilAt(user=dovecot.add_user()),), reader=reader)


@pytest.fixture
def open_store() -> Iterator[Callable[[Installed], Store]]:
    """Looks into the database of an installation."""
    stores: list[Store] = []

    def opened(there: Installed) -> Store:
        stores.append(Store(there.url))
        return stores[-1]

    yield opened
    for store in stores:
        store.close()
