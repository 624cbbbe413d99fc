"""Sends composed mails over SMTP: TLS, login, several mails over one connection. The only home of aiosmtplib.

For: `sender`. Gives one of three answers for each mail and never raises for the network's or the server's sake: every
exception of the library becomes an answer by the table TROUBLES. What breaks before the first word about a mail is the
server's trouble (`server_down`); what breaks later may be that mail's, and holds up no other.

A mail whose fate is unknown, since the line broke after its last byte, is Deferred: the next try carries the same
Message-ID, by which the receiver can tell.
"""

from __future__ import annotations

import asyncio
import re
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import aiosmtplib
from aiosmtplib import errors as smtp_errors

from triage.errors import NeedsPerson, TriageError
from triage.outbox.base import Deferred, Mail, Outcome, Refused, Sent
from triage.outbox.envelope import has_bad_address
from triage.timesource import monotonic
from triage.tls import Security, client_context, require_private


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpAccount:
    """Where mail goes out and how to get in. Without `username` there is no login.

    `secret` gives the password, or with `oauth2` an access token; it is asked before each login, in a thread, may
    raise TryLater or NeedsPerson, and what it gives is kept nowhere.
    """

    host: str
    port: int
    security: Security = Security.STARTTLS
    username: str | None = None
    secret: Callable[[], str] | None = field(default=None, repr=False)
    oauth2: bool = False
    ca_file: Path | None = None
    hello: str | None = None
    answer_seconds: float = 30
    mail_seconds: float = 180


@dataclass(frozen=True, slots=True)
class Trouble:
    """What an exception of the library means for us, and whether only the operator can mend it."""

    foreign: type[BaseException]
    code: str
    needs_person: bool = False


# The first row that fits wins, so the special stand before the general.
TROUBLES = (
    Trouble(smtp_errors.SMTPAuthenticationError, "smtp_login_refused", needs_person=True),
    Trouble(smtp_errors.SMTPNotSupported, "smtp_not_offered", needs_person=True),
    Trouble(smtp_errors.SMTPSenderRefused, "smtp_sender_refused", needs_person=True),
    Trouble(smtp_errors.SMTPRecipientRefused, "smtp_recipient_refused"),
    Trouble(smtp_errors.SMTPRecipientsRefused, "smtp_recipient_refused"),
    Trouble(smtp_errors.SMTPDataError, "smtp_mail_refused"),
    Trouble(smtp_errors.SMTPHeloError, "smtp_hello_refused", needs_person=True),
    Trouble(smtp_errors.SMTPTimeoutError, "smtp_timeout"),
    Trouble(smtp_errors.SMTPConnectResponseError, "smtp_not_ready"),
    Trouble(smtp_errors.SMTPConnectError, "smtp_unreachable"),
    Trouble(smtp_errors.SMTPServerDisconnected, "smtp_disconnected"),
    Trouble(smtp_errors.SMTPResponseException, "smtp_refused"),
    # Without a class of their own: no STARTTLS, no AUTH, no method of AUTH that we know.
    Trouble(smtp_errors.SMTPException, "smtp_not_offered", needs_person=True),
    Trouble(ssl.SSLCertVerificationError, "smtp_certificate", needs_person=True),
    Trouble(ssl.SSLError, "smtp_tls"),
    Trouble(TimeoutError, "smtp_timeout"),
    Trouble(OSError, "smtp_unreachable"),
    Trouble(ValueError, "smtp_nonsense"),  # answers that cannot be decoded
)
FOREIGN = (smtp_errors.SMTPException, OSError, ValueError)

_IDLE_SECONDS = 20  # servers hang up on those who say nothing; a new connection takes milliseconds
# Exchange says only after the whole mail that we may not send in this council's name (RFC 3463 style codes).
_SENDER_NOT_ALLOWED = frozenset({"5.7.57", "5.7.60", "5.2.252"})


class SmtpTransport:
    """Sends one mail at a time over one connection, opened when needed. For one task."""

    def __init__(self, account: SmtpAccount) -> None:
        """Nothing is opened before the first mail."""
        self._account = account
        self._client: aiosmtplib.SMTP | None = None
        self._used = 0.0

    async def send(self, mail: Mail) -> Outcome:
        """Hand the mail to the server, over the open connection where there is one."""
        if has_bad_address(mail.sender, mail.recipients):
            return Refused("smtp_address")
        sending = asyncio.ensure_future(self._send(mail))
        try:
            await asyncio.wait({sending}, timeout=self._account.mail_seconds)
        finally:
            late = not sending.done()
            # Again and again, since asyncio.wait_for of Python 3.11 may swallow a cancellation.
            while not sending.done():
                sending.cancel()
                await asyncio.wait({sending}, timeout=0.1)
        if late:
            self._abandon()
        return Deferred("smtp_timeout") if sending.cancelled() else sending.result()

    async def close(self) -> None:
        """Quit politely. Never raises."""
        client, self._client = self._client, None
        if client is not None:
            with suppress(*FOREIGN):
                await client.quit(timeout=2)
            client.close()

    async def probe(self) -> str:
        """Connect, agree on TLS and log in, and send nothing. The code of what is wrong, '' when all is well."""
        try:
            self._client = await self._connect()
        except TriageError as error:
            return error.code
        except FOREIGN as error:
            return _trouble(error).code
        await self.close()
        return ""

    async def _send(self, mail: Mail) -> Outcome:
        try:
            client = await self._ready()
        except TriageError as error:
            return Deferred(error.code, server_down=True, needs_person=isinstance(error, NeedsPerson))
        except FOREIGN as error:
            self._abandon()
            trouble = _trouble(error)
            return Deferred(trouble.code, server_down=True, needs_person=trouble.needs_person)
        try:
            outcome = await self._transact(client, mail)
        except FOREIGN as error:
            self._abandon()
            return Deferred(_trouble(error).code)
        self._used = monotonic()
        return outcome

    async def _transact(self, client: aiosmtplib.SMTP, mail: Mail) -> Outcome:
        """MAIL, RCPT, DATA (RFC 5321 section 3.3). Nobody gets the mail as long as one recipient is put off."""
        if not _ascii_addresses(mail) and not client.supports_extension("smtputf8"):
            return Refused("smtp_utf8_address")
        try:
            await client.mail(mail.sender, options=_options(client, mail), encoding=_encoding(client))
        except smtp_errors.SMTPSenderRefused as error:
            await _reset(client)
            return _sender_refused(error)
        refused = []
        for recipient in mail.recipients:
            try:
                await client.rcpt(recipient, encoding=_encoding(client))
            except smtp_errors.SMTPRecipientRefused as error:
                if not _for_good(error):
                    await _reset(client)
                    return Deferred(_code("smtp_recipient", error))
                refused.append((recipient, _code("smtp_recipient", error)))
        if len(refused) == len(mail.recipients):
            await _reset(client)
            return Refused(refused[0][1])
        return await self._data(client, mail, tuple(refused))

    async def _data(self, client: aiosmtplib.SMTP, mail: Mail, refused: tuple[tuple[str, str], ...]) -> Outcome:
        try:
            await client.data(mail.message)
        except smtp_errors.SMTPDataError as error:
            await _reset(client)
            if _enhanced(error) in _SENDER_NOT_ALLOWED:
                return Deferred("smtp_sender_refused", needs_person=True)
            code = _code("smtp_mail", error)
            return Refused(code) if _for_good(error) else Deferred(code)
        except FOREIGN:
            self._abandon()
            return Deferred("smtp_in_doubt")
        return Sent(refused)

    # --- connection -------------------------------------------------------------------------------------------------

    async def _ready(self) -> aiosmtplib.SMTP:
        """An open connection: the last one where it still answers, else a new one."""
        if self._client is not None:
            try:
                if monotonic() - self._used < _IDLE_SECONDS:
                    await self._client.rset()
                    return self._client
            except FOREIGN:
                self._abandon()
            await self.close()
        self._client = await self._connect()
        return self._client

    async def _connect(self) -> aiosmtplib.SMTP:
        account = self._account
        require_private(account.security, account.host)
        context = await asyncio.to_thread(client_context, account.ca_file)
        secret = await asyncio.to_thread(account.secret) if account.secret and account.username else ""
        client = aiosmtplib.SMTP(
            hostname=account.host,
            port=account.port,
            local_hostname=account.hello,
            timeout=account.answer_seconds,
            use_tls=account.security is Security.TLS,
            start_tls=account.security is Security.STARTTLS,  # never None: that would go on in clear, silently
            tls_context=context,
        )
        try:
            await client.connect()
            await client.ehlo()
            if account.username and account.oauth2:
                await client.auth_xoauth2(account.username, secret)
            elif account.username:
                await client.login(account.username, secret)
        except BaseException:
            client.close()
            raise
        return client

    def _abandon(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            client.close()


async def check_smtp(account: SmtpAccount) -> list[str]:
    """What `triage check` says about the way out, in sentences; nothing when all is well. Sends no mail."""
    code = await SmtpTransport(account).probe()
    if not code:
        return []
    told = {
        "clear_text": "security = none is only allowed for a server on this machine; use tls or starttls",
        "ca_file": "the certificate file cannot be read",
        "smtp_login_refused": "the server refuses user name or password",
        "smtp_not_offered": "the server does not offer what is configured: STARTTLS, or a login",
        "smtp_certificate": "the server's certificate is not trusted for this name; set ca_file, or correct host",
        "smtp_tls": "no TLS connection comes about; does security fit the port?",
        "smtp_unreachable": "the server cannot be reached; are host and port right?",
        "smtp_timeout": "the server does not answer; does security fit the port?",
    }
    return [told.get(code, f"the server cannot be used ({code})")]


def _trouble(error: BaseException) -> Trouble:
    """Our word for an exception of the library; aiosmtplib wraps a failed TLS handshake as a failed connection."""
    inner = error.__cause__ or error.__context__
    if isinstance(error, smtp_errors.SMTPConnectError) and isinstance(inner, ssl.SSLError):
        error = inner
    return next(row for row in TROUBLES if isinstance(error, row.foreign))


def _for_good(error: smtp_errors.SMTPResponseException) -> bool:
    return 500 <= error.code < 600


def _enhanced(error: smtp_errors.SMTPResponseException) -> str:
    """The status of RFC 3463 at the head of the answer, '' without one. The words after it are never kept."""
    found = re.match(r"\s*([245]\.\d{1,3}\.\d{1,3})\b", error.message)
    return found[1] if found else ""


def _code(what: str, error: smtp_errors.SMTPResponseException) -> str:
    return f"{what}_{error.code}" + (f"_{_enhanced(error)}" if _enhanced(error) else "")


def _sender_refused(error: smtp_errors.SMTPSenderRefused) -> Outcome:
    if error.code == 552:  # RFC 1870 section 6.1: too large, and always will be
        return Refused(_code("smtp_mail", error))
    return Deferred(_code("smtp_sender", error), needs_person=_for_good(error))


def _options(client: aiosmtplib.SMTP, mail: Mail) -> list[str]:
    options = []
    if client.supports_extension("size"):
        options.append(f"size={len(mail.message)}")
    if client.supports_extension("8bitmime") and not mail.message.isascii():
        options.append("body=8bitmime")
    if not _ascii_addresses(mail):
        options.append("smtputf8")
    return options


def _ascii_addresses(mail: Mail) -> bool:
    return "".join((mail.sender, *mail.recipients)).isascii()


def _encoding(client: aiosmtplib.SMTP) -> str:
    return "utf-8" if client.supports_extension("smtputf8") else "ascii"


async def _reset(client: aiosmtplib.SMTP) -> None:
    """End the transaction, so that the next mail begins a new one; a broken line shows with the next command."""
    with suppress(*FOREIGN):
        await client.rset()
