"""What `read` found in a message before anybody asks of what kind it is, and the answer.

For: `kinds`. Must not know: how a kind is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from parsers.patterns import compiled
from parsers.record import Envelope, Kind, Problem

_REPLY = re.compile(r"^\W*(?:re|aw|sv|antw)\s*(?:\[\d+\])?:", re.IGNORECASE)

SOMEBODY = compiled(
    r"\b(?:he|she|him|her|his|(?:a|an|this|the|old|young) (?:man|woman|lady|lad|chap|bloke|girl|guy|gentleman|couple"
    r"|family"
    r"|fella|fellow|person|mum|dad|boy|pensioner|veteran))\b",
    re.IGNORECASE,
)
"""Somebody is spoken of, named or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What `read` found before it asks for the kind.

    `own` is the subject and what the sender typed now, signature and all; `typed` the latter without either;
    `content` also what was forwarded or attached as text; `links` whether links stand in the raw texts. `forms`
    counts filled-in forms; `below` is the mail quoted under it all, `written` the day in London. `resent` says that a
    mail passed on is the sender's own, `echoed` that somebody else's mail
    holds a form whose referrer has the address to which it was sent.
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
    resent: bool = False
    echoed: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def is_reply(self) -> bool:
        """Whether the subject says that another mail is answered."""
        return _REPLY.match(self.envelope.subject) is not None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A kind, the doubt that a person must see ('' where there is none), and a problem that only the words showed."""

    kind: Kind
    doubt: str = ""
    problem: Problem | None = None
