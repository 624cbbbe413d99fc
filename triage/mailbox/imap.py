"""A mailbox on an IMAP server: login, folders, look, fetch, move, wait. The home of IMAPClient.

For: `watch`. Touches nothing on the server but the place of a message: it is moved (RFC 6851), never flagged as read,
never deleted. Knows UIDs together with their UIDVALIDITY, never sequence numbers.

Every exception of the library becomes TryLater or NeedsPerson by the table in `imap_errors`; a connection that broke is
dropped at once, so that the next `connect` opens a new one.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, timedelta
from pathlib import Path
from threading import Event
from typing import Any

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from rules.model import FileTo, Folder
from triage.errors import NeedsPerson, TriageError, TryLater
from triage.mailbox.base import Mark, Vanished, Waiting
from triage.mailbox.folders import FolderTree, Place
from triage.mailbox.imap_errors import FOREIGN, codes_of, is_refusal, translate
from triage.timesource import monotonic
from triage.tls import Security, client_context, require_private


@dataclass(frozen=True, slots=True, kw_only=True)
class ImapAccount:
    """Where a council's mailbox is and how to get in.

    `secret` gives the password, or with `oauth2` an access token; it is asked before each login, may raise TryLater
    or NeedsPerson, and what it gives is kept nowhere. An empty `sent` leaves the Sent folder unwatched.
    """

    host: str
    port: int
    username: str
    secret: Callable[[], str] = field(repr=False)
    security: Security = Security.TLS
    oauth2: bool = False
    folder: str = "INBOX"
    sent: str = "Sent"
    processed: str = "Triage/Processed"
    review: str = "Triage/Review"
    other: str = "Triage/Other"
    poll_seconds: float = 60
    ca_file: Path | None = None
    connect_seconds: float = 10
    answer_seconds: float = 60


_CHUNK = 500
_OVERLAP = timedelta(days=2)  # SEARCH SINCE knows days only, in the server's own time zone
_SLICE = 1.0  # how long a wait goes on after the service was told to stop, seconds
_FILED = b"$TriageFiled"


class ImapMailbox:
    """One mailbox over one connection; for one thread. `stop` cuts a wait short."""

    def __init__(self, account: ImapAccount, *, stop: Event | None = None) -> None:
        """Nothing is opened before `connect`."""
        self._account = account
        self._stop = stop if stop is not None else Event()
        self._client: IMAPClient | None = None
        self._names: dict[Folder | FileTo, str] = {}
        self._place: Place | None = None
        self._seen: tuple[int, int] | None = None  # INBOX at the last look: UIDVALIDITY, UIDNEXT
        self._copied: set[str] = set()  # only where the server can neither move nor expunge one message

    @property
    def connected(self) -> bool:
        """Whether the next call finds an open connection."""
        return self._client is not None

    def connect(self) -> None:
        """Log in and make the folders that are missing. Does nothing when connected."""
        if self._client is not None:
            return
        require_private(self._account.security, self._account.host)
        context = client_context(self._account.ca_file)
        secret = self._account.secret()
        try:
            with self._translated():
                self._client = self._open(context)
                self._login(self._client, secret)
                self._names = self._arrange(self._client)
        except TriageError:
            self._drop()
            raise

    def look(self, folder: Folder, after: Mark | None = None) -> list[Waiting]:
        """All that waits in the folder, oldest first, whatever its flags; with `after`, what lies behind that mark.

        INBOX comes in the order of arrival; what is read by mark (Sent) in the order of its numbers.
        """
        with self._translated():
            if folder not in self._names:
                return []
            place = self._select(folder)
            if folder is Folder.INBOX:
                self._seen = (place.validity, place.following)
            waiting = self._describe(place, self._search(place, after))
        if after is not None:
            return waiting
        return sorted((one for one in waiting if one.uid not in self._copied), key=lambda one: one.arrived)

    def fetch(self, waiting: Waiting, first: int | None = None) -> bytes:
        """The message's bytes, or only the `first` so many, unmarked. Raises Vanished when it is gone."""
        item = "BODY.PEEK[]" if first is None else f"BODY.PEEK[]<0.{first}>"
        with self._translated():
            number = self._selected(waiting.folder).number(waiting.uid)
            if number is None:
                raise Vanished
            try:
                answer = self._open_client().fetch([number], [item]).get(number, {})
            except IMAPClientError as error:
                if not is_refusal(error):
                    raise
                answer = {}
            body = answer.get(b"BODY[]", answer.get(b"BODY[]<0>"))
            if isinstance(body, bytes):
                return body
            # Servers say in many ways that a message has been expunged by another session; looking anew is sure.
            number = self._select(waiting.folder).number(waiting.uid)
            if number is None or not self._open_client().search(["UID", str(number)]):
                raise Vanished
        raise TryLater("imap_no_body", "the mail server does not hand out a message")

    def file(self, waiting: Waiting, to: FileTo) -> None:
        """Move it. A message that is no longer there is no error; STAY does nothing, nor is Sent ever touched."""
        if to is FileTo.STAY or waiting.folder is not Folder.INBOX:
            return
        with self._translated():
            place = self._selected(waiting.folder)
            number = place.number(waiting.uid)
            if number is None:
                return
            try:
                self._move(place, number, self._names[to])
            except IMAPClientError as error:
                codes = codes_of(error)
                if is_refusal(error) and "EXPUNGEISSUED" in codes:
                    return
                if not is_refusal(error) or not codes & {"TRYCREATE", "NONEXISTENT"}:
                    raise
                self._make(self._open_client(), self._names[to])  # somebody deleted the folder while we were connected
                self._move(place, number, self._names[to])

    def wait(self, seconds: float) -> bool:
        """Wait for news, at most so long. True when something may have come, or when the server has no IDLE."""
        client = self._client
        if client is None:
            return True
        with self._translated():
            if not client.has_capability("IDLE"):
                self._stop.wait(seconds)
                return True
            # Selecting anew tells in one answer what is there now; all that comes later, IDLE announces.
            place = self._select(Folder.INBOX)
            if self._seen != (place.validity, place.following):
                return True
            client.idle()
            news = self._idle(client, monotonic() + min(seconds, 540))  # RFC 2177: servers hang up after 29 minutes
            client.idle_done()
            return news

    def close(self) -> None:
        """End the connection, whatever state it is in. Never raises."""
        if self._client is not None:
            with suppress(*FOREIGN):
                self._client.socket().settimeout(2)
                self._client.logout()
        self._drop()

    def shortcomings(self) -> list[str]:
        """What the connected server lacks, in sentences for people: the work is done all the same, but worse."""
        client = self._open_client()
        lacks = []
        with self._translated():
            if not client.has_capability("IDLE"):
                every = f"{self._account.poll_seconds:g} seconds"
                lacks.append(f"the mail server offers no IDLE: new mail is seen only every {every}")
            if not client.has_capability("MOVE") and not client.has_capability("UIDPLUS"):
                lacks.append(
                    "the mail server offers neither MOVE nor UIDPLUS: handled mail is copied, and stays in the folder"
                )
        return lacks

    # --- connection -------------------------------------------------------------------------------------------------

    def _open(self, context: ssl.SSLContext) -> IMAPClient:
        account = self._account
        timeout = SocketTimeout(account.connect_seconds, account.answer_seconds)
        tls = account.security is Security.TLS
        client = IMAPClient(
            account.host, port=account.port, ssl=tls, ssl_context=context if tls else None, timeout=timeout
        )
        client.normalise_times = False  # INTERNALDATE with its own offset
        if account.security is Security.STARTTLS:
            self._client = client  # so that it is closed when this fails
            client.starttls(context)
        return client

    def _login(self, client: IMAPClient, secret: str) -> None:
        username = self._account.username
        if self._account.oauth2:
            client.oauth2_login(username, secret)
        elif (username + secret).isascii():
            client.login(username, secret)
        else:
            client.plain_login(username, secret)  # LOGIN knows ASCII only

    def _arrange(self, client: IMAPClient) -> dict[Folder | FileTo, str]:
        tree = _tree(client)
        account = self._account
        inbox = tree.find(account.folder)
        if inbox is None:
            raise NeedsPerson("imap_folder_missing", f"the mailbox has no folder {account.folder}")
        names: dict[Folder | FileTo, str] = {Folder.INBOX: inbox}
        if account.sent:
            # An empty new Sent beside the one that the mail programs use would never see an officer's answer.
            found = tree.find(account.sent) or tree.special("\\Sent")
            names[Folder.SENT] = found or self._make(client, tree.spell(account.sent))
        wanted = {FileTo.PROCESSED: account.processed, FileTo.REVIEW: account.review, FileTo.OTHER: account.other}
        for to, name in wanted.items():
            names[to] = tree.find(name) or self._make(client, tree.spell(name))
            if names[to] == inbox:
                raise NeedsPerson("imap_folder_same", f"the folder {name} is the one that is watched")
        return names

    def _make(self, client: IMAPClient, name: str) -> str:
        try:
            client.create_folder(name)
        except IMAPClientError as error:
            if not is_refusal(error):
                raise
            if "ALREADYEXISTS" not in codes_of(error):
                text = f"the mailbox has no folder {name}, and the mail server does not let us make it"
                raise NeedsPerson("imap_folder_missing", text) from None
        with suppress(IMAPClientError):
            client.subscribe_folder(name)  # so that colleagues see it; not every server can
        return name

    def _drop(self) -> None:
        client, self._client, self._place, self._seen = self._client, None, None, None
        if client is not None:
            with suppress(*FOREIGN):
                client.shutdown()

    def _open_client(self) -> IMAPClient:
        if self._client is None:
            raise TryLater("imap_disconnected", "the mail server ended the connection")
        return self._client

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except FOREIGN as error:
            if not is_refusal(error):
                self._drop()
            raise translate(error) from None

    # --- folders and messages ---------------------------------------------------------------------------------------

    def _select(self, folder: Folder) -> Place:
        """Select the folder anew, for reading only unless messages are to be moved out of it."""
        client = self._open_client()
        self._place = None
        answer = client.select_folder(self._names[folder], readonly=folder is not Folder.INBOX)
        self._place = Place(
            folder,
            answer.get(b"UIDVALIDITY", 0),
            answer.get(b"UIDNEXT", 0),
            answer[b"EXISTS"],
            b"\\*" in answer.get(b"PERMANENTFLAGS", ()),
        )
        return self._place

    def _selected(self, folder: Folder) -> Place:
        self._open_client()
        if self._place is None or self._place.folder is not folder:
            return self._select(folder)
        return self._place

    def _search(self, place: Place, after: Mark | None) -> list[int]:
        client = self._open_client()
        if place.count == 0:
            return []
        last = 0
        if after is not None:
            last = (place.number(after.uid) if after.uid else None) or 0
            if last == 0 or (place.following and last >= place.following):  # renumbered, or put back from a backup
                since = (after.arrived - _OVERLAP).date()
                return sorted(client.search(["SINCE", since]))
        found: set[int] = set()
        for window in place.windows(last + 1):
            found.update(client.search(["UID", window]))
        return sorted(number for number in found if number > last)  # n:* always names the last message, too

    def _describe(self, place: Place, numbers: Sequence[int]) -> list[Waiting]:
        client = self._open_client()
        waiting = []
        for start in range(0, len(numbers), _CHUNK):
            chunk = numbers[start : start + _CHUNK]
            answers: dict[int, Any] = client.fetch(chunk, ["RFC822.SIZE", "INTERNALDATE"])
            for number, answer in sorted(answers.items()):
                arrived = answer[b"INTERNALDATE"].astimezone(UTC)
                size = answer[b"RFC822.SIZE"]
                waiting.append(Waiting(uid=place.uid(number), size=size, arrived=arrived, folder=place.folder))
        return waiting

    def _move(self, place: Place, number: int, target: str) -> None:
        client = self._open_client()
        if client.has_capability("MOVE"):
            client.move([number], target)
        elif client.has_capability("UIDPLUS"):
            client.copy([number], target)
            client.delete_messages([number], silent=True)
            client.uid_expunge([number])  # this one alone: others that carry \Deleted are not ours to remove
        elif place.uid(number) not in self._copied:
            flags = client.get_flags([number]).get(number, ())
            if _FILED not in flags:
                client.copy([number], target)
                if place.keywords:  # spares a second copy after a restart
                    client.add_flags([number], [_FILED], silent=True)
            self._copied.add(place.uid(number))

    def _idle(self, client: IMAPClient, until: float) -> bool:
        if _buffered(client):
            return True
        while not self._stop.is_set() and (left := until - monotonic()) > 0:
            began, patience = monotonic(), min(left, _SLICE)
            answers = client.idle_check(patience)
            if any(len(answer) > 1 and answer[1] == b"EXISTS" for answer in answers):
                return True
            if not answers and monotonic() - began < patience - 0.05:  # what the end of the connection looks like
                raise IMAPClientAbortError("connection closed while idle")
        return False


def _buffered(client: IMAPClient) -> bool:
    """Whether an answer came in the same packet as `+ idling`: it lies in the reader's buffer, unseen by idle_check."""
    connection = client.socket()
    connection.setblocking(False)
    try:
        return bool(client._imap.file.peek(1))
    except ssl.SSLWantReadError:
        return False
    finally:
        connection.settimeout(client._timeout.read)


def _tree(client: IMAPClient) -> FolderTree:
    listed = {}
    separator = prefix = ""
    for flags, delimiter, name in client.list_folders():
        listed[str(name)] = frozenset(flag.decode("ascii", "replace").lower() for flag in flags)
        separator = separator or (delimiter.decode("ascii", "replace") if delimiter else "")
    if client.has_capability("NAMESPACE"):
        personal = client.namespace().personal
        if personal:
            prefix, own = personal[0]
            separator = own or separator
    return FolderTree(listed, separator, prefix)
