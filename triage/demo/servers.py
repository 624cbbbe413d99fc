"""The mail servers of the demonstration: an IMAP server (pymap) and an SMTP server (aiosmtpd) on loopback.

For: the demonstration only. Both live in one thread with a loop of its own, on ports that the system chooses, keep
everything in memory, and are gone when they are stopped. Nothing leaves the machine.

Must not know: the story, the service.
"""

from __future__ import annotations

import asyncio
import imaplib
import threading
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session
from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import Config, Login
from pymap.imap import IMAPServer
from pymap.user import Passwords, UserMetadata

LOOPBACK = "127.0.0.1"
PASSWORD = "demonstration"  # noqa: S105  # opens nothing but this run's own mailboxes
_START_SECONDS = 20

Taken = Callable[[bytes], None]


class _Config(Config):
    """pymap's configuration, greeting without asking the network what this machine is called."""

    @property
    def greeting(self) -> bytes:
        """What the server says first."""
        return b"Demonstration ready"


class Servers:
    """Both servers. `taken` is called, in the servers' own thread, with the bytes of each mail that SMTP takes."""

    def __init__(self, users: Sequence[str], taken: Taken) -> None:
        """Nothing listens before `start`."""
        self._users = tuple(users)
        self._taken = taken
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="demonstration servers", daemon=True)
        self._started = threading.Event()
        self._failed: BaseException | None = None
        self._listening: list[asyncio.Server] = []
        self.imap_port = 0
        self.smtp_port = 0

    def start(self) -> None:
        """Listen. Raises what went wrong."""
        self._thread.start()
        self._started.wait(_START_SECONDS)
        if self._failed is not None:
            raise self._failed
        if not self.imap_port or not self.smtp_port:
            raise RuntimeError("the demonstration's mail servers did not start")

    def stop(self) -> None:
        """End both, and every connection with them."""
        if self._loop.is_running():
            self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def create(self, user: str, folder: str) -> None:
        """Make a folder in a user's mailbox."""
        with self._signed_in(user) as connection:
            connection.create(folder)

    def deliver(self, user: str, message: bytes, folder: str = "INBOX") -> None:
        """Put a message into a user's folder, as a mail server or a colleague would."""
        with self._signed_in(user) as connection:
            answer, _ = connection.append(folder, "", None, message)  # at the server's own time
        if answer != "OK":
            raise RuntimeError("the demonstration's mailbox does not take a message")

    @contextmanager
    def _signed_in(self, user: str) -> Iterator[imaplib.IMAP4]:
        connection = imaplib.IMAP4(LOOPBACK, self.imap_port, timeout=20)
        try:
            connection.login(user, PASSWORD)
            yield connection
        finally:
            with suppress(imaplib.IMAP4.error, OSError):
                connection.logout()

    # --- in the servers' thread -------------------------------------------------------------------------------------

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.set_exception_handler(lambda _loop, _context: None)  # connections that end are no news
        try:
            self._loop.run_until_complete(self._open())
        except BaseException as error:  # noqa: BLE001  # told by `start`, in its own thread
            self._failed = error
            self._started.set()
            return
        self._started.set()
        self._loop.run_forever()
        for server in self._listening:
            server.close()
        waiting = asyncio.all_tasks(self._loop)
        for task in waiting:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*waiting, return_exceptions=True))
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()

    async def _open(self) -> None:
        imap = await asyncio.start_server(await self._imap(), LOOPBACK, 0)
        smtp = await self._loop.create_server(self._smtp, LOOPBACK, 0)
        self._listening = [imap, smtp]
        self.imap_port, self.smtp_port = (int(each.sockets[0].getsockname()[1]) for each in (imap, smtp))

    async def _imap(self) -> Any:
        arguments = Namespace(
            host=LOOPBACK,
            port=0,
            debug=False,
            cert=None,
            key=None,
            tls=False,
            proxy_protocol=None,
            passlib_cfg=None,
            demo_data=False,
            demo_user=self._users[0],
            demo_password=PASSWORD,
        )
        config = _Config.from_args(arguments)
        login = Login(config)
        hashed = await Passwords(config).hash_password(PASSWORD)
        for user in self._users:
            login.users_dict[user] = UserMetadata(config, user, password=hashed)
        config.apply_context()
        return ProxyProtocolReader(config.proxy_protocol).get_callback(IMAPServer(login, config))

    def _smtp(self) -> SMTP:
        return SMTP(_Receiver(self._taken), hostname="localhost", enable_SMTPUTF8=True, loop=self._loop)


class _Receiver:
    """Takes every mail."""

    def __init__(self, taken: Taken) -> None:
        self._taken = taken

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self._taken(envelope.original_content or b"")
        return "250 Taken"
