"""A real SMTP server on loopback whose answers are scripted, and which keeps what it takes."""

from __future__ import annotations

import base64
import ssl
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.support.ports import free_port
from triage.tls import Security

USER = "council"
PASSWORD = "open sesame"
TOKEN = "token-of-the-day"
Answer = Callable[[str], str | None]


class Drop(Enum):
    """When the server cuts the line."""

    NEVER = auto()
    IN_DATA = auto()
    AFTER_DATA = auto()


@dataclass(frozen=True)
class Taken:
    """A mail that the server took."""

    sender: str
    recipients: tuple[str, ...]
    message: bytes
    tls: bool


def _yes(_: str) -> str | None:
    return None


@dataclass
class SmtpServer:
    """Starts with `start`. `on_mail`, `on_rcpt` and `on_data` may answer instead of it; None means that it says yes.

    `login` makes it demand one.
    """

    security: Security = Security.NONE
    login: bool = False
    on_mail: Answer = _yes
    on_rcpt: Answer = _yes
    on_data: Answer = _yes
    drop: Drop = Drop.NEVER
    port: int = field(default_factory=free_port)
    mails: list[Taken] = field(default_factory=list)
    connections: int = 0

    def __post_init__(self) -> None:
        """Make a certificate for it."""
        self._directory = tempfile.TemporaryDirectory(prefix="smtp")
        authority = trustme.CA()
        self.ca_file = Path(self._directory.name) / "ca.pem"
        authority.cert_pem.write_to_path(str(self.ca_file))
        self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert("localhost", "127.0.0.1").configure_cert(self._context)
        self._controller: _Controller | None = None

    def start(self) -> SmtpServer:
        """Listen."""
        self._controller = _Controller(self)
        self._controller.start()
        return self

    def stop(self) -> None:
        """End, and every connection with it."""
        if self._controller is not None:
            self._controller.stop()
            self._controller = None

    def remove(self) -> None:
        """Stop and leave nothing behind."""
        self.stop()
        self._directory.cleanup()


class _Controller(Controller):
    def __init__(self, server: SmtpServer) -> None:
        self._server = server
        tls = server.security is Security.TLS
        super().__init__(
            _Handler(server),
            hostname="127.0.0.1",
            port=server.port,
            ssl_context=server._context if tls else None,
            server_hostname="localhost",
        )

    def factory(self) -> SMTP:
        server = self._server
        server.connections += 1
        starttls = server.security is Security.STARTTLS
        return _Smtp(
            server,
            self.handler,
            hostname="localhost",
            tls_context=server._context if starttls else None,
            require_starttls=starttls,
            authenticator=_authenticate if server.login else None,
            auth_required=server.login,
            auth_require_tls=starttls,
        )


class _Smtp(SMTP):
    def __init__(self, server: SmtpServer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._server = server

    async def smtp_DATA(self, arg: str) -> None:
        if self._server.drop is not Drop.IN_DATA:
            await super().smtp_DATA(arg)
            return
        await self.push("354 Go on")
        await self._reader.readline()
        self.transport.abort()


class _Handler:
    def __init__(self, server: SmtpServer) -> None:
        self._server = server

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:
        said = await server.challenge_auth("") if len(args) == 1 else _decode(args[1])
        good = f"user={USER}\x01auth=Bearer {TOKEN}\x01\x01".encode()
        return AuthResult(success=said == good, handled=False)

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self._server.on_mail(address)
        if answer is None:
            envelope.mail_from = address
        return answer or "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self._server.on_rcpt(address)
        if answer is None:
            envelope.rcpt_tos.append(address)
        return answer or "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        answer = self._server.on_data(envelope.mail_from or "")
        if answer is not None:
            return answer
        tls = session.ssl is not None or self._server.security is Security.TLS
        recipients = tuple(envelope.rcpt_tos)
        self._server.mails.append(Taken(envelope.mail_from or "", recipients, envelope.original_content or b"", tls))
        if self._server.drop is Drop.AFTER_DATA:
            server.transport.abort()
        return "250 Taken"


def _authenticate(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=good, handled=False)


def _decode(text: str) -> bytes:
    return base64.b64decode(text)
