"""A folder on disk as a mailbox: a Maildir that a mail server delivers to, or a plain folder of .eml files.

For: `watch`, in place of IMAP (`source = "maildir:PATH"`), and tests without a server. Messages are taken by rename
within the folder and never deleted. In a Maildir they move to Maildir++ folders (`.Triage.Processed`), which IMAP
servers on the same folder show to colleagues; in a plain folder to `Triage/Processed`.
"""

from __future__ import annotations

import errno
import fcntl
import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

from rules.model import FileTo, Folder
from triage.errors import NeedsPerson, TriageError, TryLater
from triage.mailbox.base import Mark, Vanished, Waiting
from triage.timesource import monotonic, real_now

_LOOK_EVERY = 0.5  # seconds between two looks while waiting
_SETTLED = timedelta(seconds=5)  # for file systems that cannot tell whether somebody still writes
_OVERLAP = timedelta(days=2)
_OPERATOR = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR}


@dataclass(frozen=True, slots=True, kw_only=True)
class MaildirAccount:
    """Which folder on disk, and the folders in it, named as over IMAP. An empty `sent` leaves Sent unwatched."""

    path: Path
    sent: str = "Sent"
    processed: str = "Triage/Processed"
    review: str = "Triage/Review"
    other: str = "Triage/Other"
    poll_seconds: float = 60


@dataclass(frozen=True, slots=True)
class _File:
    uid: str
    path: Path
    size: int
    arrived: datetime


class MaildirMailbox:
    """One folder on disk. `stop` cuts a wait short."""

    def __init__(self, account: MaildirAccount, *, stop: Event | None = None) -> None:
        """Nothing is touched before `connect`."""
        self._account = account
        self._stop = stop if stop is not None else Event()
        self._connected = False
        self._maildir = False
        self._paths: dict[Folder, dict[str, Path]] = {Folder.INBOX: {}, Folder.SENT: {}}  # as the last look found them

    @property
    def connected(self) -> bool:
        """Whether `connect` found the folder."""
        return self._connected

    def connect(self) -> None:
        """See that the folder is there and make the folders that are missing in it."""
        path = self._account.path
        if not path.is_dir():
            raise NeedsPerson("maildir_missing", f"there is no folder {path}")
        try:
            self._maildir = (path / "cur").is_dir() or (path / "new").is_dir()
            for to in (FileTo.PROCESSED, FileTo.REVIEW, FileTo.OTHER):
                self._make(self._target(to))
        except OSError as error:
            raise _translated(error) from None
        self._connected = True

    def look(self, folder: Folder, after: Mark | None = None) -> list[Waiting]:
        """All that waits, oldest first; with `after`, what came since, with two days' overlap."""
        since = None if after is None else after.arrived - _OVERLAP
        try:
            found = [one for one in self._messages(folder) if self._complete(one)]
        except OSError as error:
            raise self._lost(error) from None
        self._paths[folder] = {one.uid: one.path for one in found}
        waiting = [Waiting(uid=one.uid, size=one.size, arrived=one.arrived, folder=folder) for one in found]
        kept = [one for one in waiting if since is None or one.arrived >= since]
        return sorted(kept, key=lambda one: (one.arrived, one.uid))

    def fetch(self, waiting: Waiting, first: int | None = None) -> bytes:
        """The file's bytes, or only the `first` so many. Raises Vanished when it is gone."""
        path = self._find(waiting)
        if path is None:
            raise Vanished
        try:
            with path.open("rb") as stream:
                return stream.read() if first is None else stream.read(first)
        except FileNotFoundError:
            raise Vanished from None
        except OSError as error:
            raise _translated(error) from None

    def file(self, waiting: Waiting, to: FileTo) -> None:
        """Move it by rename; a file of the same name there is kept beside it. Gone is no error."""
        if to is FileTo.STAY or waiting.folder is not Folder.INBOX:
            return
        path = self._find(waiting)
        if path is None:
            return
        try:
            folder = self._target(to)
            self._make(folder)
            target = folder / path.parent.name if self._maildir else folder
            path.rename(_free_name(target / path.name))
        except FileNotFoundError:
            return
        except OSError as error:
            raise _translated(error) from None

    def wait(self, seconds: float) -> bool:
        """Look at the names now and then, at most so long. True when one is there that the last look did not see."""
        until = monotonic() + seconds
        while not self._stop.is_set():
            try:
                seen = self._paths[Folder.INBOX]
                if any(one.uid not in seen and self._complete(one) for one in self._messages(Folder.INBOX)):
                    return True
            except OSError as error:
                raise self._lost(error) from None
            left = until - monotonic()
            if left <= 0:
                return False
            self._stop.wait(min(left, _LOOK_EVERY))
        return False

    def close(self) -> None:
        """Nothing is held open."""
        self._connected = False

    # --- names ------------------------------------------------------------------------------------------------------

    def _folder(self, name: str) -> Path:
        path = self._account.path
        if self._maildir:
            return path / ("." + name.replace("/", "."))
        return path.joinpath(*(part for part in name.split("/") if part not in {"", ".", ".."}))

    def _target(self, to: FileTo) -> Path:
        account = self._account
        names = {FileTo.PROCESSED: account.processed, FileTo.REVIEW: account.review, FileTo.OTHER: account.other}
        return self._folder(names[to])

    def _make(self, folder: Path) -> None:
        if not self._maildir:
            folder.mkdir(parents=True, exist_ok=True)
            return
        for part in ("tmp", "new", "cur"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / "maildirfolder").touch()

    def _sources(self, folder: Folder) -> tuple[Path, ...]:
        if folder is Folder.INBOX:
            root = self._account.path
        elif self._account.sent:
            root = self._folder(self._account.sent)
        else:
            return ()
        folders = (root / "new", root / "cur") if self._maildir else (root,)
        return tuple(path for path in folders if path.is_dir())

    def _messages(self, folder: Folder) -> Iterator[_File]:
        if folder is Folder.INBOX and not self._account.path.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "gone")
        for source in self._sources(folder):
            for entry in os.scandir(source):
                if entry.name.startswith(".") or not (self._maildir or entry.name.lower().endswith(".eml")):
                    continue
                try:
                    if entry.is_file(follow_symlinks=False):
                        yield self._file(entry)
                except FileNotFoundError:
                    continue  # moved by a colleague's mail program between the two calls

    def _file(self, entry: os.DirEntry[str]) -> _File:
        state = entry.stat(follow_symlinks=False)
        # The unique part of a Maildir name stands before the colon: flags follow it and change as colleagues read
        # (maildir(5)). In a plain folder a name may come again with another message.
        uid = entry.name.partition(":")[0] if self._maildir else f"{entry.name}/{state.st_mtime_ns}"
        return _File(uid, Path(entry.path), state.st_size, datetime.fromtimestamp(state.st_mtime_ns / 1e9, UTC))

    def _find(self, waiting: Waiting) -> Path | None:
        """Where the message lies now: a mail program that reads it moves it from new to cur and adds flags."""
        path = self._paths[waiting.folder].get(waiting.uid)
        if path is not None and path.exists():
            return path
        try:
            return next((one.path for one in self._messages(waiting.folder) if one.uid == waiting.uid), None)
        except OSError as error:
            raise self._lost(error) from None

    def _complete(self, file: _File) -> bool:
        """Whether nobody is still writing. A Maildir promises it; a plain folder may be copied into."""
        if self._maildir:
            return True
        if file.size == 0:
            return False
        try:
            with file.path.open("rb") as stream:
                return _unwritten(stream.fileno())
        except FileNotFoundError:
            return False
        except OSError:
            return real_now() - file.arrived > _SETTLED

    def _lost(self, error: OSError) -> TriageError:
        self._connected = False
        return _translated(error)


def _unwritten(file: int) -> bool:
    """Ask the kernel: a read lease is given only while nobody has the file open for writing (fcntl(2))."""
    # Should a writer come in this very moment, the kernel's default signal would end the process; this one is ignored.
    fcntl.fcntl(file, fcntl.F_SETSIG, signal.SIGURG)
    try:
        fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK)
    except BlockingIOError:
        return False
    fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    return True


def _free_name(target: Path) -> Path:
    """A name that is not taken: nothing is ever overwritten."""
    stem, dot, ending = target.name.partition(".")
    number = 1
    while target.exists():
        number += 1
        target = target.with_name(f"{stem}-{number}{dot}{ending}")
    return target


def _translated(error: OSError) -> TriageError:
    if error.errno in _OPERATOR:
        return NeedsPerson("maildir_refused", "the folder on disk may not be read or changed by this service")
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return NeedsPerson("disk_full", "there is no room left on the disk of the mail folder")
    return TryLater("maildir_trouble", "the folder on disk cannot be used at the moment")
