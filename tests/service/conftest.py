"""An installation on real servers, for tests of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.dovecot import DovecotServer
from tests.support.program import CouncilAt, Installed
from tests.support.smtp import SmtpServer
from triage.store.store import Store


@pytest.fixture
def installed(dovecot: DovecotServer, smtp_server: SmtpServer, tmp_path: Path) -> Installed:
    """One council on Dovecot."""
    return Installed(tmp_path, smtp_server.port, (CouncilAt(user=dovecot.add_user()),))


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
