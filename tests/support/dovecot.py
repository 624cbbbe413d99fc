"""A private Dovecot on loopback: one server for the whole run, one user for each test.

Runs as root or as a plain user. Variants stand for other makes of server: `OLD` has another separator, a root folder
INBOX. and no MOVE; `BARE` has neither MOVE, UIDPLUS nor IDLE.
"""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import signal
import smtplib
import socket
import subprocess
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import trustme
from imapclient import IMAPClient

from tests.support.ports import free_port

T = TypeVar("T")
PASSWORD = "open sesame"
MISSING = (
    "Dovecot is not installed, and these tests drive a real one: "
    "install the packages dovecot-imapd and dovecot-lmtpd (apt-get install dovecot-imapd dovecot-lmtpd)"
)

_CONFIG = """
base_dir = {d}/run
state_dir = {d}
log_path = {d}/log
protocols = imap lmtp
listen = 127.0.0.1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_location = maildir:{d}/mail/%u
namespace inbox {{
  inbox = yes
  separator = {separator}
  prefix = {prefix}
}}
first_valid_uid = 1
mail_max_userip_connections = 200
auth_mechanisms = plain login
auth_failure_delay = 0
ssl_cert = <{d}/cert.pem
ssl_key = <{d}/key.pem
{capability}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN {d}/passwd
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={d}/home/%u
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  chroot =
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
"""


@dataclass(frozen=True)
class Variant:
    """How a make of server differs from a modern one."""

    separator: str = "/"
    prefix: str = ""
    capability: str = ""


MODERN = Variant()
OLD = Variant(".", "INBOX.", "imap_capability = IMAP4rev1 LITERAL+ IDLE NAMESPACE UIDPLUS")
BARE = Variant("/", "", "imap_capability = IMAP4rev1 NAMESPACE")


@dataclass
class DovecotServer:
    """A running Dovecot. `ca_file` is the certificate authority that its TLS certificate comes from."""

    variant: Variant = MODERN
    imap: int = field(default_factory=free_port)
    imaps: int = field(default_factory=free_port)
    lmtp: int = field(default_factory=free_port)

    def __post_init__(self) -> None:
        """Lay out the private directory."""
        self._binary = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin")
        if self._binary is None:
            raise RuntimeError(MISSING)
        # Socket paths are limited to 108 bytes, so not under pytest's deep directories.
        self.directory = Path(tempfile.mkdtemp(prefix="dv"))
        self.ca_file = self.directory / "ca.pem"
        self._users = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        root = os.geteuid() == 0
        account = pwd.getpwnam("nobody") if root else pwd.getpwuid(os.geteuid())
        self.directory.chmod(0o755)
        self._owner = (account.pw_uid, account.pw_gid)
        for name in ("mail", "home"):
            (self.directory / name).mkdir()
            if root:
                os.chown(self.directory / name, *self._owner)
        authority = trustme.CA()
        certificate = authority.issue_cert("localhost", "127.0.0.1")
        authority.cert_pem.write_to_path(str(self.ca_file))
        certificate.private_key_pem.write_to_path(str(self.directory / "key.pem"))
        certificate.cert_chain_pems[0].write_to_path(str(self.directory / "cert.pem"))
        # Dovecot notices a changed file by the second only: all users are there from the start.
        users = [f"council{number}:{PASSWORD}\n" for number in range(1, 2001)]
        (self.directory / "passwd").write_text("".join(users))
        self._conf = self.directory / "conf"
        self._conf.write_text(
            _CONFIG.format(
                d=self.directory,
                user=account.pw_name,
                group=grp.getgrgid(account.pw_gid).gr_name,
                uid=account.pw_uid,
                gid=account.pw_gid,
                imap=self.imap,
                imaps=self.imaps,
                lmtp=self.lmtp,
                separator=self.variant.separator,
                prefix=self.variant.prefix,
                capability=self.variant.capability,
            )
        )

    def start(self) -> None:
        """Start, and come back once it greets."""
        self._process = subprocess.Popen(
            [str(self._binary), "-F", "-c", str(self._conf)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        for _ in range(400):
            try:
                with socket.create_connection(("127.0.0.1", self.imap), timeout=5) as greeting:
                    if greeting.recv(64).startswith(b"* OK"):
                        return
            except OSError:
                threading.Event().wait(0.02)
        log = self.directory / "log"
        raise RuntimeError(f"Dovecot did not start: {log.read_text()[-2000:] if log.exists() else 'no log'}")

    def stop(self, how: signal.Signals = signal.SIGKILL) -> None:
        """End the whole group: killing the master alone leaves every session alive."""
        if self._process is not None:
            os.killpg(self._process.pid, how)
            self._process.wait(10)
            self._process = None

    def remove(self) -> None:
        """Stop and leave nothing behind."""
        self.stop()
        shutil.rmtree(self.directory, ignore_errors=True)

    def add_user(self) -> MailUser:
        """A user with an empty mailbox that no other test has."""
        self._users += 1
        return MailUser(self, f"council{self._users}", PASSWORD)

    def admin(self, *words: str) -> None:
        """Run doveadm."""
        program = shutil.which("doveadm") or "/usr/bin/doveadm"
        subprocess.run([program, "-c", str(self._conf), *words], check=True, capture_output=True)


@dataclass(frozen=True)
class MailUser:
    """A mailbox on the server, seen from outside: delivers mail, looks into folders, behaves like a colleague."""

    server: DovecotServer
    name: str
    password: str

    def deliver(self, message: bytes) -> None:
        """Deliver as the mail server would, over LMTP."""
        with smtplib.LMTP("127.0.0.1", self.server.lmtp) as lmtp:
            lmtp.sendmail("sender@example.com", [self.name], message)

    def append(self, message: bytes, folder: str = "INBOX", when: datetime | None = None) -> None:
        """Put a message into a folder, with its arrival time where one is given."""
        self.do(lambda client: client.append(folder, message, msg_time=when))

    def append_many(self, messages: list[bytes]) -> None:
        """Put many messages into INBOX at once."""
        self.do(lambda client: client.multiappend("INBOX", messages))

    def folder(self, name: str) -> list[bytes]:
        """The messages in a folder, in the order of their numbers."""

        def read(client: IMAPClient) -> list[bytes]:
            client.select_folder(name, readonly=True)
            fetched = client.fetch(client.search("ALL"), ["BODY.PEEK[]"])
            return [fetched[uid][b"BODY[]"] for uid in sorted(fetched)]

        return self.do(read)

    def flags(self, name: str) -> list[tuple[bytes, ...]]:
        """The flags of the messages in a folder."""

        def read(client: IMAPClient) -> list[tuple[bytes, ...]]:
            client.select_folder(name, readonly=True)
            found = client.get_flags(client.search("ALL"))
            return [found[uid] for uid in sorted(found)]

        return self.do(read)

    def do(self, act: Callable[[IMAPClient], T]) -> T:
        """Do something in the mailbox as a colleague would, over a connection of its own."""
        with IMAPClient("127.0.0.1", port=self.server.imap, ssl=False, timeout=20) as client:
            client.login(self.name, self.password)
            return act(client)

    def kick(self) -> None:
        """End the user's connections, as an administrator may."""
        self.server.admin("kick", self.name)

    def renumber(self, folder: str, validity: int) -> None:
        """Give the folder a new UIDVALIDITY."""
        self.server.admin("mailbox", "update", "-u", self.name, "--uid-validity", str(validity), folder)
