"""What every Transport promises: SMTP against a real server with scripted answers, and the recorder."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Protocol

import pytest

from tests.support.messages import a_message
from tests.support.smtp import SmtpServer
from triage.outbox.base import Deferred, Mail, Outcome, Refused, Sent, Transport
from triage.outbox.recorder import Recorder
from triage.outbox.smtp import SmtpAccount, SmtpTransport
from triage.tls import Security


class World(Protocol):
    """A transport and what lies behind it."""

    transport: Transport

    def answer(self, recipient: str, text: str) -> None: ...

    def taken(self) -> list[Mail]: ...


class SmtpWorld:
    def __init__(self, server: SmtpServer) -> None:
        self.server = server
        self.transport = SmtpTransport(SmtpAccount(host="127.0.0.1", port=server.port, security=Security.NONE))

    def answer(self, recipient: str, text: str) -> None:
        self.server.on_rcpt = lambda address: text if address == recipient else None

    def taken(self) -> list[Mail]:
        return [Mail(sender=one.sender, recipients=one.recipients, message=one.message) for one in self.server.mails]


class RecorderWorld:
    def __init__(self) -> None:
        self.script: Callable[[Mail], Outcome] = lambda mail: Sent()
        self.transport = Recorder(lambda mail: self.script(mail))

    def answer(self, recipient: str, text: str) -> None:
        made = Refused("recipient") if text.startswith("5") else Deferred("recipient")
        self.script = lambda mail: made if recipient in mail.recipients else Sent()

    def taken(self) -> list[Mail]:
        return self.transport.mails


@pytest.fixture(params=["smtp", "recorder"])
async def world(request: pytest.FixtureRequest) -> AsyncIterator[World]:
    made: World = SmtpWorld(request.getfixturevalue("smtp_server")) if request.param == "smtp" else RecorderWorld()
    yield made
    await made.transport.close()


def a_mail(number: int = 1, to: str = "referrer@prison.example", sender: str = "housing@council.example") -> Mail:
    return Mail(sender=sender, recipients=(to,), message=a_message(number))


async def test_a_mail_that_is_taken_is_sent_byte_for_byte(world: World) -> None:
    assert await world.transport.send(a_mail()) == Sent()
    assert world.taken() == [a_mail()]


async def test_several_mails_go_out_in_order(world: World) -> None:
    for number in range(5):
        assert await world.transport.send(a_mail(number)) == Sent()
    assert world.taken() == [a_mail(number) for number in range(5)]


async def test_a_recipient_refused_for_good_is_refused(world: World) -> None:
    world.answer("nobody@prison.example", "550 5.1.1 No such user")
    assert isinstance(await world.transport.send(a_mail(to="nobody@prison.example")), Refused)
    assert world.taken() == []


async def test_a_recipient_put_off_is_deferred_and_taken_later(world: World) -> None:
    world.answer("referrer@prison.example", "451 4.7.1 Greylisted")
    outcome = await world.transport.send(a_mail())
    assert isinstance(outcome, Deferred)
    assert not outcome.server_down
    world.answer("", "451")
    assert await world.transport.send(a_mail()) == Sent()


async def test_a_refusal_does_not_touch_the_next_mail(world: World) -> None:
    world.answer("nobody@prison.example", "550 No such user")
    await world.transport.send(a_mail(1, to="nobody@prison.example"))
    assert await world.transport.send(a_mail(2)) == Sent()
    assert world.taken() == [a_mail(2)]


@pytest.mark.parametrize(
    "address",
    [
        "a@b.example>\r\nRCPT TO:<evil@x.example",
        "a@b.example SIZE=1",
        "Name <a@b.example>",
        "a@b.example\n",
        "a\x00@b.example",
        "no-at-sign",
        "two@at@signs.example",
        "",
        "a@" + "b" * 300 + ".example",
    ],
)
async def test_an_address_that_could_smuggle_a_command_is_refused_unsent(world: World, address: str) -> None:
    assert await world.transport.send(a_mail(to=address)) == Refused("smtp_address")
    assert world.taken() == []


async def test_a_mail_to_nobody_is_refused(world: World) -> None:
    mail = Mail(sender="housing@council.example", recipients=(), message=a_message())
    assert await world.transport.send(mail) == Refused("smtp_address")


async def test_an_empty_sender_is_the_null_return_path(world: World) -> None:
    assert await world.transport.send(a_mail(sender="")) == Sent()


async def test_closing_twice_never_raises_and_sending_goes_on_afterwards(world: World) -> None:
    await world.transport.close()
    await world.transport.close()
    assert await world.transport.send(a_mail()) == Sent()
