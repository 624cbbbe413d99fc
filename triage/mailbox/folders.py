"""Folders of an IMAP server as facts: how a configured name is spelt there, and how a selected folder stands.

For: `imap`. Pure: what the server listed goes in. People write `Triage/Processed`; one server wants exactly that,
another `Triage.Processed`, a third `INBOX.Triage.Processed` (RFC 3501 section 5.1, RFC 2342).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rules.model import Folder

_WINDOW = 50_000  # a line over 1 MB is refused by imaplib; so many UIDs stay under it
_CANNOT_HOLD_MAIL = frozenset({"\\noselect", "\\nonexistent"})


@dataclass(frozen=True, slots=True)
class FolderTree:
    """What the server listed: folder names with their flags (lower case), its separator, the root of our own folders.

    `separator` is empty where the server knows no hierarchy.
    """

    listed: Mapping[str, frozenset[str]]
    separator: str
    prefix: str

    def find(self, name: str) -> str | None:
        """The server's spelling of a configured name, None when there is no such folder that can hold mail."""
        usable = (spelling for spelling in self._spellings(name) if self._holds_mail(spelling))
        return next(usable, None)

    def spell(self, name: str) -> str:
        """The name under which a missing folder has to be made."""
        return self._spellings(name)[-1]

    def special(self, flag: str) -> str | None:
        """The folder that the server itself marks for a use, such as Sent (RFC 6154)."""
        return next((name for name, flags in self.listed.items() if flag.lower() in flags), None)

    def _spellings(self, name: str) -> tuple[str, ...]:
        if name.upper() == "INBOX":  # the one name without case, RFC 3501 section 5.1
            return ("INBOX",)
        local = name.replace("/", self.separator) if self.separator else name
        rooted = local if local.startswith(self.prefix) else self.prefix + local
        return _unique((name, local, rooted))

    def _holds_mail(self, name: str) -> bool:
        if name == "INBOX":
            return True
        flags = self.listed.get(name)
        return flags is not None and not flags & _CANNOT_HOLD_MAIL


@dataclass(frozen=True, slots=True)
class Place:
    """A selected folder as it stood when it was selected. `following` is UIDNEXT, 0 where the server keeps it quiet."""

    folder: Folder
    validity: int
    following: int
    count: int
    keywords: bool

    def uid(self, number: int) -> str:
        """A name for the message that holds the folder's numbering, too."""
        return f"{self.validity}/{number}"

    def number(self, uid: str) -> int | None:
        """The bare UID, None when the folder has been renumbered since."""
        validity, _, number = uid.partition("/")
        return int(number) if validity == str(self.validity) else None

    def windows(self, first: int) -> Iterator[str]:
        """UID ranges from `first` to the end, none of which can find more than _WINDOW messages."""
        if self.count <= _WINDOW or not self.following:
            yield f"{first}:*"
            return
        for start in range(first, self.following, _WINDOW):
            yield f"{start}:{start + _WINDOW - 1}"


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
