"""Fixtures that start real servers on loopback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.support.dovecot import BARE, MODERN, OLD, DovecotServer, MailUser, Variant
from tests.support.smtp import SmtpServer


def _running(variant: Variant) -> Iterator[DovecotServer]:
    server = DovecotServer(variant)
    try:
        server.start()
        yield server
    finally:
        server.remove()


@pytest.fixture(scope="session")
def dovecot() -> Iterator[DovecotServer]:
    """A Dovecot for the whole run. Tests that restart or stop it take `own_dovecot`."""
    yield from _running(MODERN)


@pytest.fixture(scope="session")
def old_dovecot() -> Iterator[DovecotServer]:
    """Folders are INBOX.Triage.Processed, and there is no MOVE."""
    yield from _running(OLD)


@pytest.fixture(scope="session")
def bare_dovecot() -> Iterator[DovecotServer]:
    """Neither MOVE, UIDPLUS nor IDLE."""
    yield from _running(BARE)


@pytest.fixture
def own_dovecot() -> Iterator[DovecotServer]:
    """A Dovecot for one test, to be stopped and restarted."""
    yield from _running(MODERN)


@pytest.fixture
def mail_user(dovecot: DovecotServer) -> MailUser:
    """A new mailbox on the shared server."""
    return dovecot.add_user()


@pytest.fixture
def smtp_server() -> Iterator[SmtpServer]:
    """An SMTP server in clear text; set its script before or between mails. For TLS and login use `smtp_servers`."""
    server = SmtpServer().start()
    yield server
    server.remove()


@pytest.fixture
def smtp_servers() -> Iterator[Callable[..., SmtpServer]]:
    """Starts SMTP servers made to order."""
    started: list[SmtpServer] = []

    def start(**wishes: Any) -> SmtpServer:
        started.append(SmtpServer(**wishes).start())
        return started[-1]

    yield start
    for server in started:
        server.remove()
