"""SMTP against a real server on loopback with scripted answers."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from typing import Any

import aiosmtplib.errors
import pytest

from tests.support.messages import a_message
from tests.support.proxy import Proxy
from tests.support.scripted import HANG_UP, ScriptedServer
from tests.support.smtp import PASSWORD, TOKEN, USER, Drop, SmtpServer
from triage.errors import NeedsPerson, TryLater
from triage.outbox.base import Deferred, Mail, Refused, Sent
from triage.outbox.smtp import FOREIGN, TROUBLES, SmtpAccount, SmtpTransport, check_smtp
from triage.tls import Security

Servers = Callable[..., SmtpServer]
Open = Callable[..., SmtpTransport]


@pytest.fixture
async def open_transport() -> AsyncIterator[Open]:
    opened: list[SmtpTransport] = []

    def make(server: SmtpServer, **changes: Any) -> SmtpTransport:
        opened.append(SmtpTransport(account_of(server, **changes)))
        return opened[-1]

    yield make
    for transport in opened:
        await transport.close()


def account_of(server: SmtpServer, **changes: Any) -> SmtpAccount:
    known: dict[str, Any] = {
        "host": "localhost",
        "port": server.port,
        "security": server.security,
        "ca_file": server.ca_file,
        "answer_seconds": 5.0,
    }
    if server.login:
        known |= {"username": USER, "secret": lambda: PASSWORD}
    return SmtpAccount(**(known | changes))


def a_mail(number: int = 1, *to: str) -> Mail:
    recipients = to or ("referrer@prison.example",)
    return Mail(sender="housing@council.example", recipients=recipients, message=a_message(number))


# --- TLS and login --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
@pytest.mark.parametrize("login", [False, True])
async def test_mail_goes_out_over_tls(
    smtp_servers: Servers, open_transport: Open, security: Security, login: bool
) -> None:
    server = smtp_servers(security=security, login=login)
    assert await open_transport(server).send(a_mail()) == Sent()
    assert server.mails[0].tls


async def test_without_starttls_nothing_is_sent_in_clear(smtp_server: SmtpServer, open_transport: Open) -> None:
    transport = open_transport(smtp_server, security=Security.STARTTLS)
    assert await transport.send(a_mail()) == Deferred("smtp_not_offered", server_down=True, needs_person=True)
    assert smtp_server.mails == []


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
async def test_a_certificate_of_an_unknown_authority_needs_a_person(
    smtp_servers: Servers, open_transport: Open, security: Security
) -> None:
    transport = open_transport(smtp_servers(security=security), ca_file=None)
    assert await transport.send(a_mail()) == Deferred("smtp_certificate", server_down=True, needs_person=True)


async def test_clear_text_to_another_machine_is_refused_before_anything_is_sent(
    smtp_server: SmtpServer, open_transport: Open
) -> None:
    transport = open_transport(smtp_server, host="smtp.council.example")
    assert await transport.send(a_mail()) == Deferred("clear_text", server_down=True, needs_person=True)


async def test_a_wrong_password_is_no_fault_of_the_mail(smtp_servers: Servers, open_transport: Open) -> None:
    transport = open_transport(smtp_servers(security=Security.TLS, login=True), secret=lambda: "wrong")
    assert await transport.send(a_mail()) == Deferred("smtp_login_refused", server_down=True, needs_person=True)


async def test_a_token_opens_the_door(smtp_servers: Servers, open_transport: Open) -> None:
    transport = open_transport(smtp_servers(security=Security.TLS, login=True), oauth2=True, secret=lambda: TOKEN)
    assert await transport.send(a_mail()) == Sent()


async def test_an_old_token_is_refused(smtp_servers: Servers, open_transport: Open) -> None:
    transport = open_transport(smtp_servers(security=Security.TLS, login=True), oauth2=True, secret=lambda: "old")
    assert await transport.send(a_mail()) == Deferred("smtp_login_refused", server_down=True, needs_person=True)


@pytest.mark.parametrize(("error", "person"), [(TryLater, False), (NeedsPerson, True)])
async def test_a_token_that_cannot_be_had_is_told_as_it_is(
    smtp_servers: Servers, open_transport: Open, error: type[TryLater | NeedsPerson], person: bool
) -> None:
    def no_token() -> str:
        raise error("oauth_code", "no token")

    transport = open_transport(smtp_servers(security=Security.TLS, login=True), oauth2=True, secret=no_token)
    assert await transport.send(a_mail()) == Deferred("oauth_code", server_down=True, needs_person=person)


# --- answers --------------------------------------------------------------------------------------------------------


async def test_one_connection_carries_several_mails(smtp_server: SmtpServer, open_transport: Open) -> None:
    transport = open_transport(smtp_server)
    before = smtp_server.connections
    for number in range(5):
        await transport.send(a_mail(number))
    assert smtp_server.connections == before + 1


async def test_greylisting_lets_the_same_bytes_through_later(smtp_server: SmtpServer, open_transport: Open) -> None:
    seen: set[str] = set()

    def greylist(address: str) -> str | None:
        known = address in seen
        seen.add(address)
        return None if known else "451 4.7.1 Greylisted, come back later"

    smtp_server.on_rcpt = greylist
    transport = open_transport(smtp_server)
    assert await transport.send(a_mail()) == Deferred("smtp_recipient_451_4.7.1")
    assert await transport.send(a_mail()) == Sent()
    assert smtp_server.mails[0].message == a_message(1)


async def test_of_several_recipients_one_refused_for_good_is_named_and_the_rest_get_it(
    smtp_server: SmtpServer, open_transport: Open
) -> None:
    smtp_server.on_rcpt = lambda address: "550 5.1.1 Unknown" if address.startswith("bad") else None
    outcome = await open_transport(smtp_server).send(a_mail(1, "bad@x.example", "good@x.example"))
    assert outcome == Sent((("bad@x.example", "smtp_recipient_550_5.1.1"),))
    assert smtp_server.mails[0].recipients == ("good@x.example",)


async def test_of_several_recipients_one_put_off_puts_off_all_so_that_none_gets_it_twice(
    smtp_server: SmtpServer, open_transport: Open
) -> None:
    smtp_server.on_rcpt = lambda address: "452 Mailbox full" if address.startswith("full") else None
    outcome = await open_transport(smtp_server).send(a_mail(1, "good@x.example", "full@x.example"))
    assert outcome == Deferred("smtp_recipient_452")
    assert smtp_server.mails == []


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("554 5.7.1 Content refused", Refused("smtp_mail_554_5.7.1")),
        ("552 Too large", Refused("smtp_mail_552")),
        ("451 Try again", Deferred("smtp_mail_451")),
        ("550 5.7.60 SMTP; Client does not have permissions", Deferred("smtp_sender_refused", needs_person=True)),
    ],
)
async def test_what_the_server_says_after_the_mail(
    smtp_server: SmtpServer, open_transport: Open, answer: str, outcome: object
) -> None:
    smtp_server.on_data = lambda _: answer
    assert await open_transport(smtp_server).send(a_mail()) == outcome


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("550 5.1.8 Not your address", Deferred("smtp_sender_550_5.1.8", needs_person=True)),
        ("452 4.3.1 Too busy", Deferred("smtp_sender_452_4.3.1")),
        ("552 5.3.4 Too large", Refused("smtp_mail_552_5.3.4")),
    ],
)
async def test_a_refused_sender_is_our_fault_not_the_recipients(
    smtp_server: SmtpServer, open_transport: Open, answer: str, outcome: object
) -> None:
    smtp_server.on_mail = lambda _: answer
    assert await open_transport(smtp_server).send(a_mail()) == outcome


async def test_no_words_of_the_server_are_kept(smtp_server: SmtpServer, open_transport: Open) -> None:
    smtp_server.on_rcpt = lambda address: f"550 <{address}> Jane Doe is unknown"
    assert await open_transport(smtp_server).send(a_mail()) == Refused("smtp_recipient_550")


async def test_an_address_beyond_ascii_is_refused_where_the_server_cannot_take_it() -> None:
    def script(line: bytes) -> list[bytes]:
        return [b"250 hello\r\n" if line.startswith(b"EHLO") else b"250 OK\r\n"]

    with closing(ScriptedServer(b"220 hello\r\n", script)) as server:
        account = SmtpAccount(host="127.0.0.1", port=server.port, security=Security.NONE)
        assert await SmtpTransport(account).send(a_mail(1, "jörg@x.example")) == Refused("smtp_utf8_address")


# --- lines that break -----------------------------------------------------------------------------------------------


async def test_a_server_that_is_not_there_is_down(smtp_server: SmtpServer, open_transport: Open) -> None:
    smtp_server.stop()
    outcome = await open_transport(smtp_server).send(a_mail())
    assert outcome == Deferred("smtp_unreachable", server_down=True)


@pytest.mark.parametrize("drop", [Drop.IN_DATA, Drop.AFTER_DATA])
async def test_a_line_that_breaks_in_or_after_the_mail_leaves_it_in_doubt(
    smtp_server: SmtpServer, open_transport: Open, drop: Drop
) -> None:
    smtp_server.drop = drop
    transport = open_transport(smtp_server)
    assert await transport.send(a_mail()) == Deferred("smtp_in_doubt")
    smtp_server.drop = Drop.NEVER
    assert await transport.send(a_mail()) == Sent()
    assert {one.message for one in smtp_server.mails} == {a_message(1)}


async def test_a_connection_that_died_between_two_mails_costs_nothing(
    smtp_server: SmtpServer, open_transport: Open
) -> None:
    with closing(Proxy(smtp_server.port)) as proxy:
        transport = open_transport(smtp_server, port=proxy.port)
        assert await transport.send(a_mail(1)) == Sent()
        proxy.reset()
        assert await transport.send(a_mail(2)) == Sent()


async def test_a_restarted_server_is_found_again(smtp_server: SmtpServer, open_transport: Open) -> None:
    transport = open_transport(smtp_server)
    assert await transport.send(a_mail(1)) == Sent()
    smtp_server.stop()
    assert isinstance(await transport.send(a_mail(2)), Deferred)
    smtp_server.start()
    assert await transport.send(a_mail(2)) == Sent()


async def test_a_black_hole_ends_in_a_time_out(smtp_server: SmtpServer, open_transport: Open) -> None:
    with closing(Proxy(smtp_server.port)) as proxy:
        proxy.black_hole()
        transport = open_transport(smtp_server, port=proxy.port, answer_seconds=0.2)
        assert await transport.send(a_mail()) == Deferred("smtp_timeout", server_down=True)


async def test_one_mail_takes_no_longer_than_it_may() -> None:
    def trickle(line: bytes) -> list[bytes]:
        return [b"250-and so on\r\n"]

    with closing(ScriptedServer(b"220 hello\r\n", trickle)) as server:
        account = SmtpAccount(
            host="127.0.0.1", port=server.port, security=Security.NONE, mail_seconds=0.2, hello="test.example"
        )
        async with asyncio.timeout(10):
            assert await SmtpTransport(account).send(a_mail()) == Deferred("smtp_timeout")


@pytest.mark.parametrize("greeting", [b"554 go away\r\n", b"421 busy\r\n", b"\xff\xfe\x00\r\n", b"* OK IMAP here\r\n"])
async def test_a_server_that_talks_nonsense_is_down(greeting: bytes) -> None:
    with closing(ScriptedServer(greeting, lambda line: [HANG_UP])) as server:
        account = SmtpAccount(host="127.0.0.1", port=server.port, security=Security.NONE, answer_seconds=1)
        outcome = await SmtpTransport(account).send(a_mail())
    assert isinstance(outcome, Deferred)
    assert outcome.server_down


# --- the table, and triage check ------------------------------------------------------------------------------------

LIBRARY = [getattr(aiosmtplib.errors, name) for name in aiosmtplib.errors.__all__]


@pytest.mark.parametrize("foreign", LIBRARY)
def test_every_error_of_the_library_has_a_row(foreign: type[BaseException]) -> None:
    assert issubclass(foreign, FOREIGN)
    assert foreign in {row.foreign for row in TROUBLES} or any(
        issubclass(foreign, row.foreign) for row in TROUBLES if row.foreign.__module__ == foreign.__module__
    )


@pytest.mark.parametrize("foreign", [OSError, ConnectionResetError, TimeoutError, ssl.SSLError, UnicodeDecodeError])
def test_errors_of_the_network_are_caught(foreign: type[BaseException]) -> None:
    assert issubclass(foreign, FOREIGN)


def test_no_row_is_hidden_by_an_earlier_one() -> None:
    for number, row in enumerate(TROUBLES):
        assert not any(issubclass(row.foreign, earlier.foreign) for earlier in TROUBLES[:number]), row.code


async def test_check_logs_in_and_sends_nothing(smtp_servers: Servers) -> None:
    server = smtp_servers(security=Security.STARTTLS, login=True)
    assert await check_smtp(account_of(server)) == []
    assert server.mails == []


async def test_check_says_in_words_what_is_wrong(smtp_servers: Servers) -> None:
    server = smtp_servers(security=Security.TLS, login=True)
    assert "password" in (await check_smtp(account_of(server, secret=lambda: "x")))[0]
    assert "trusted" in (await check_smtp(account_of(server, ca_file=None)))[0]
    server.stop()
    assert "reached" in (await check_smtp(account_of(server)))[0]
