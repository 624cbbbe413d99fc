"""IMAP against a real Dovecot, and against a scripted server where no real one can be brought to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from threading import Event, Thread

import pytest

from rules.model import FileTo, Folder
from tests.support.dovecot import DovecotServer, MailUser
from tests.support.mailboxes import account_of
from tests.support.messages import a_message
from tests.support.proxy import Proxy
from tests.support.scripted import HANG_UP, Script, ScriptedServer, imap_script
from triage.errors import NeedsPerson, TryLater
from triage.mailbox.base import Mark, Vanished
from triage.mailbox.imap import ImapAccount, ImapMailbox
from triage.timesource import monotonic
from triage.tls import Security


@pytest.fixture
def open_mailbox() -> Iterator[Callable[[ImapAccount], ImapMailbox]]:
    opened: list[ImapMailbox] = []

    def make(account: ImapAccount) -> ImapMailbox:
        opened.append(ImapMailbox(account))
        opened[-1].connect()
        return opened[-1]

    yield make
    for mailbox in opened:
        mailbox.close()


Open = Callable[[ImapAccount], ImapMailbox]


@pytest.fixture
def scripted() -> Iterator[Callable[[Script], ScriptedServer]]:
    servers: list[ScriptedServer] = []

    def start(script: Script) -> ScriptedServer:
        servers.append(ScriptedServer(b"* OK [CAPABILITY IMAP4rev1 IDLE] hello\r\n", script))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


Scripted = Callable[[Script], ScriptedServer]


@pytest.fixture
def proxy(dovecot: DovecotServer) -> Iterator[Proxy]:
    with closing(Proxy(dovecot.imap)) as proxy:
        yield proxy


# --- getting in -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_tls_with_a_certificate_that_fits(
    mail_user: MailUser, open_mailbox: Open, security: Security, host: str
) -> None:
    port = mail_user.server.imaps if security is Security.TLS else mail_user.server.imap
    account = account_of(mail_user, host=host, port=port, security=security, ca_file=mail_user.server.ca_file)
    assert open_mailbox(account).look(Folder.INBOX) == []


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_certificate_of_an_unknown_authority_needs_a_person(mail_user: MailUser, security: Security) -> None:
    port = mail_user.server.imaps if security is Security.TLS else mail_user.server.imap
    with pytest.raises(NeedsPerson, match="certificate"):
        ImapMailbox(account_of(mail_user, port=port, security=security)).connect()


def test_clear_text_to_another_machine_is_refused_before_anything_is_sent(mail_user: MailUser) -> None:
    with pytest.raises(NeedsPerson, match="only allowed for a server on this machine"):
        ImapMailbox(account_of(mail_user, host="mail.council.example")).connect()


def test_a_server_without_starttls_is_never_talked_to_in_clear() -> None:
    said: list[bytes] = []

    def script(line: bytes) -> list[bytes]:
        said.append(line)
        return [line.split()[0] + b" OK done\r\n"]

    with closing(ScriptedServer(b"* OK [CAPABILITY IMAP4rev1] hello\r\n", script)) as server:
        account = ImapAccount(
            host="127.0.0.1", port=server.port, username="c", secret=lambda: "s", security=Security.STARTTLS
        )
        with pytest.raises(NeedsPerson, match="does not offer"):
            ImapMailbox(account).connect()
    assert not any(b"LOGIN" in line for line in said)


def test_a_wrong_password_needs_a_person(mail_user: MailUser) -> None:
    with pytest.raises(NeedsPerson) as caught:
        ImapMailbox(account_of(mail_user, secret=lambda: "wrong")).connect()
    assert caught.value.code == "imap_login_refused"


def test_a_password_that_is_not_ascii_is_refused_by_the_server_not_by_us(mail_user: MailUser) -> None:
    with pytest.raises(NeedsPerson) as caught:
        ImapMailbox(account_of(mail_user, secret=lambda: "pässwörd")).connect()
    assert caught.value.code == "imap_login_refused"


@pytest.mark.parametrize("code", ["UNAVAILABLE", "INUSE", "LIMIT"])
def test_a_login_refused_for_now_is_tried_later(code: str, scripted: Scripted) -> None:
    refusal = imap_script(LOGIN=[b"{tag} NO [" + code.encode() + b"] not now\r\n"])
    with pytest.raises(TryLater):
        ImapMailbox(scripted_account(scripted(refusal))).connect()


def test_a_line_lost_during_the_login_is_no_wrong_password(scripted: Scripted) -> None:
    with pytest.raises(TryLater):
        ImapMailbox(scripted_account(scripted(imap_script(LOGIN=[HANG_UP])))).connect()


def test_a_server_that_is_not_there_is_tried_later(mail_user: MailUser, own_dovecot: DovecotServer) -> None:
    own_dovecot.stop()
    with pytest.raises(TryLater) as caught:
        ImapMailbox(account_of(mail_user, port=own_dovecot.imap)).connect()
    assert caught.value.code == "imap_unreachable"


@pytest.mark.parametrize("greeting", [b"", b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\xff\xfe\x00\r\n", b"* BYE busy\r\n"])
def test_a_server_that_talks_nonsense_is_tried_later(greeting: bytes) -> None:
    with closing(ScriptedServer(greeting, lambda line: [HANG_UP])) as server, pytest.raises(TryLater):
        ImapMailbox(scripted_account(server, seconds=0.3)).connect()


def scripted_account(server: ScriptedServer, seconds: float = 5) -> ImapAccount:
    return ImapAccount(
        host="127.0.0.1",
        port=server.port,
        username="council",
        secret=lambda: "s",
        security=Security.NONE,
        connect_seconds=seconds,
        answer_seconds=seconds,
    )


# --- folders --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["Tri age/Done & dusted", 'Häringey "Wohnen"', "100%*", "Größe/Ω/😀", "back\\slash", "12345"],
)
def test_odd_folder_names_are_made_once_and_found_again(mail_user: MailUser, open_mailbox: Open, name: str) -> None:
    mail_user.append(a_message())
    account = account_of(mail_user, processed=name)
    open_mailbox(account)
    mailbox = open_mailbox(account)
    mailbox.file(mailbox.look(Folder.INBOX)[0], FileTo.PROCESSED)
    assert mail_user.folder(name) == [a_message()]


def test_folders_are_made_in_the_servers_own_spelling(old_dovecot: DovecotServer, open_mailbox: Open) -> None:
    user = old_dovecot.add_user()
    open_mailbox(account_of(user))
    names = {name for _, _, name in user.do(lambda client: client.list_folders())}
    assert {"INBOX.Triage.Processed", "INBOX.Triage.Review", "INBOX.Triage.Other", "INBOX.Sent"} <= names


def test_the_watched_folder_is_never_invented(mail_user: MailUser) -> None:
    with pytest.raises(NeedsPerson, match="Duty to Refer"):
        ImapMailbox(account_of(mail_user, folder="Duty to Refer")).connect()


def test_a_folder_that_the_server_does_not_let_us_make_is_named(mail_user: MailUser) -> None:
    with pytest.raises(NeedsPerson, match="~other"):
        ImapMailbox(account_of(mail_user, other="~other")).connect()


def test_a_sent_folder_of_another_name_is_found_by_its_use(open_mailbox: Open, scripted: Scripted) -> None:
    listed = (
        b'* LIST () "/" INBOX\r\n* LIST (\\Sent) "/" "Sent Items"\r\n* LIST () "/" Triage/Processed\r\n'
        b'* LIST () "/" Triage/Review\r\n* LIST () "/" Triage/Other\r\n{tag} OK done\r\n'
    )
    examined: list[bytes] = []
    usual = imap_script(LIST=[listed])

    def script(line: bytes) -> list[bytes]:
        examined.extend([line] if b"EXAMINE" in line else [])
        return usual(line)

    mailbox = open_mailbox(scripted_account(scripted(script)))
    assert mailbox.look(Folder.SENT) == []
    assert b'"Sent Items"' in examined[0]


def test_a_folder_that_is_deleted_while_we_work_is_made_again(mail_user: MailUser, open_mailbox: Open) -> None:
    mail_user.append(a_message())
    mailbox = open_mailbox(account_of(mail_user))
    (waiting,) = mailbox.look(Folder.INBOX)
    mail_user.do(lambda client: client.delete_folder("Triage/Processed"))
    mailbox.file(waiting, FileTo.PROCESSED)
    assert mail_user.folder("Triage/Processed") == [a_message()]


# --- messages -------------------------------------------------------------------------------------------------------


def test_nothing_is_marked_as_read(mail_user: MailUser, open_mailbox: Open) -> None:
    mail_user.append(a_message())
    mailbox = open_mailbox(account_of(mail_user))
    (waiting,) = mailbox.look(Folder.INBOX)
    mailbox.fetch(waiting)
    mailbox.file(waiting, FileTo.REVIEW)
    assert b"\\Seen" not in mail_user.flags("Triage/Review")[0]


def test_flags_of_colleagues_travel_with_the_message(old_dovecot: DovecotServer, open_mailbox: Open) -> None:
    user = old_dovecot.add_user()
    user.do(lambda client: client.append("INBOX", a_message(), [b"\\Flagged"]))
    mailbox = open_mailbox(account_of(user))
    mailbox.file(mailbox.look(Folder.INBOX)[0], FileTo.REVIEW)
    assert b"\\Flagged" in user.flags("INBOX.Triage.Review")[0]


def test_what_others_marked_as_deleted_is_not_expunged_by_us(old_dovecot: DovecotServer, open_mailbox: Open) -> None:
    user = old_dovecot.add_user()
    user.do(lambda client: client.append("INBOX", a_message(1), [b"\\Deleted"]))
    user.append(a_message(2))
    mailbox = open_mailbox(account_of(user))
    mailbox.file(mailbox.look(Folder.INBOX)[1], FileTo.PROCESSED)
    assert user.folder("INBOX") == [a_message(1)]


def test_a_renumbered_folder_mixes_up_no_messages(mail_user: MailUser, open_mailbox: Open) -> None:
    for number in (1, 2):
        mail_user.append(a_message(number))
    mailbox = open_mailbox(account_of(mail_user))
    before = mailbox.look(Folder.INBOX)
    mail_user.renumber("INBOX", 54321)
    with suppress(TryLater):
        mailbox.look(Folder.INBOX)  # the server cuts a session that has the folder selected
    mailbox.connect()
    after = mailbox.look(Folder.INBOX)
    assert not {one.uid for one in before} & {one.uid for one in after}
    with pytest.raises(Vanished):
        mailbox.fetch(before[0])
    mailbox.file(before[0], FileTo.OTHER)
    assert mail_user.folder("Triage/Other") == []
    assert [mailbox.fetch(one) for one in after] == [a_message(1), a_message(2)]


def test_a_mark_from_before_a_renumbering_loses_nothing(mail_user: MailUser, open_mailbox: Open) -> None:
    mailbox = open_mailbox(account_of(mail_user))
    for number in (1, 2):
        mail_user.append(a_message(number), "Sent")
    last = mailbox.look(Folder.SENT)[-1]
    mail_user.renumber("Sent", 99)
    mail_user.append(a_message(3), "Sent")
    again = open_mailbox(account_of(mail_user))
    found = again.look(Folder.SENT, Mark(last.arrived, last.uid))
    assert a_message(3) in [again.fetch(one) for one in found]


def test_a_mark_beyond_the_end_is_not_believed(mail_user: MailUser, open_mailbox: Open) -> None:
    """A mailbox put back from a backup gives out the same numbers once more."""
    mailbox = open_mailbox(account_of(mail_user))
    mail_user.append(a_message(), "Sent")
    (waiting,) = mailbox.look(Folder.SENT)
    validity, _, _ = waiting.uid.partition("/")
    assert mailbox.look(Folder.SENT, Mark(waiting.arrived, f"{validity}/700")) == [waiting]


def test_two_thousand_waiting_messages_are_all_seen(mail_user: MailUser, open_mailbox: Open) -> None:
    mail_user.append_many([a_message(number) for number in range(2000)])
    mailbox = open_mailbox(account_of(mail_user))
    waiting = mailbox.look(Folder.INBOX)
    assert len({one.uid for one in waiting}) == 2000
    assert mailbox.fetch(waiting[1999]) == a_message(1999)


# --- lines that break -----------------------------------------------------------------------------------------------


def test_a_restarted_server_is_found_again(own_dovecot: DovecotServer, open_mailbox: Open) -> None:
    user = own_dovecot.add_user()
    user.append(a_message())
    mailbox = open_mailbox(account_of(user))
    mailbox.look(Folder.INBOX)
    own_dovecot.stop()
    with pytest.raises(TryLater):
        mailbox.look(Folder.INBOX)
    assert not mailbox.connected
    own_dovecot.start()
    mailbox.connect()
    assert len(mailbox.look(Folder.INBOX)) == 1


def test_an_administrator_who_kicks_us_is_passing_trouble(mail_user: MailUser, open_mailbox: Open) -> None:
    mailbox = open_mailbox(account_of(mail_user))
    mail_user.kick()
    with pytest.raises(TryLater):
        mailbox.look(Folder.INBOX)
    mailbox.connect()
    assert mailbox.look(Folder.INBOX) == []


def test_a_black_hole_ends_in_a_time_out(mail_user: MailUser, open_mailbox: Open, proxy: Proxy) -> None:
    mailbox = open_mailbox(account_of(mail_user, port=proxy.port, answer_seconds=0.3))
    proxy.black_hole()
    with pytest.raises(TryLater) as caught:
        mailbox.look(Folder.INBOX)
    assert caught.value.code == "imap_timeout"
    assert not mailbox.connected
    proxy.heal()
    mailbox.connect()
    assert mailbox.look(Folder.INBOX) == []


def test_a_reset_connection_is_passing_trouble(mail_user: MailUser, open_mailbox: Open, proxy: Proxy) -> None:
    mailbox = open_mailbox(account_of(mail_user, port=proxy.port))
    proxy.reset()
    with pytest.raises(TryLater):
        mailbox.look(Folder.INBOX)
    mailbox.connect()


def test_a_line_that_ends_while_idle_ends_the_wait(mail_user: MailUser, open_mailbox: Open, proxy: Proxy) -> None:
    mailbox = open_mailbox(account_of(mail_user, port=proxy.port))
    mailbox.look(Folder.INBOX)
    began = monotonic()
    cutter = Thread(target=lambda: (Event().wait(0.3), proxy.reset()))
    cutter.start()
    with pytest.raises(TryLater):
        mailbox.wait(60)
    cutter.join()
    assert monotonic() - began < 10
    assert not mailbox.connected


def test_a_wait_ends_soon_after_stop(mail_user: MailUser) -> None:
    stop = Event()
    with closing(ImapMailbox(account_of(mail_user), stop=stop)) as mailbox:
        mailbox.connect()
        mailbox.look(Folder.INBOX)
        began = monotonic()
        stop.set()
        mailbox.wait(60)
        assert monotonic() - began < 30


def test_news_in_the_same_packet_as_the_idle_greeting_ends_the_wait(open_mailbox: Open, scripted: Scripted) -> None:
    together = imap_script(IDLE=[b"+ idling\r\n* 1 EXISTS\r\n"])
    mailbox = open_mailbox(scripted_account(scripted(together)))
    mailbox.look(Folder.INBOX)
    assert mailbox.wait(60)


def test_a_server_that_only_says_still_here_ends_no_wait(open_mailbox: Open, scripted: Scripted) -> None:
    chatty = imap_script(IDLE=[b"+ idling\r\n", b"* OK Still here\r\n"])
    mailbox = open_mailbox(scripted_account(scripted(chatty)))
    mailbox.look(Folder.INBOX)
    assert not mailbox.wait(0.2)


def test_another_sessions_mail_wakes_an_idle_wait_over_tls(mail_user: MailUser, open_mailbox: Open) -> None:
    server = mail_user.server
    account = account_of(mail_user, port=server.imaps, security=Security.TLS, ca_file=server.ca_file)
    mailbox = open_mailbox(account)
    mailbox.look(Folder.INBOX)
    sender = Thread(target=mail_user.deliver, args=(a_message(),))
    sender.start()
    assert mailbox.wait(30)
    sender.join()
    assert len(mailbox.look(Folder.INBOX)) == 1
