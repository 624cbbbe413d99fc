"""What `read` found in a message before anybody asks of what kind it is.

For: `kind` and `sorting`. Must not know: how a kind is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from parsers.record import Envelope, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What `read` found before it asks for the kind.

    `own` is the subject and what the sender typed now, signature and all; `typed` the latter without either;
    `content` also what was forwarded or attached as text; `links` whether links stand in the raw texts. `forms`
    counts filled-in forms; `below` is the mail quoted under it all, `written` the day in London.
    """

    envelope: Envelope
    own: str
    content: str
    typed: str = ""
    below: str = ""
    written: date | None = None
    quotes_mailbox: bool = False
    forms: int = 0
    words: int = 0
    calendar: bool = False
    links: bool = False
    unread: bool = False
    problems: tuple[Problem, ...] = ()
