"""A passage: what one person wrote in one message, told apart from history, signature and furniture.

For: `body.quotes` cuts a message into passages; `prose`, `forms` and `kinds` read them.

Must not know: what the words mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parsers.documents.shape import Document, Line
from parsers.record import Address


class Voice(StrEnum):
    """Where in a message a passage stands."""

    OWN = "own"
    """what the sender typed now"""
    FORWARDED = "forwarded"
    """an original passed on, inline or attached: content, not history"""
    QUOTED = "quoted"
    """history below or between the sender's words: read only for the case it names"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One voice in a message.

    `author` is the From of the mail the passage belongs to (of a forward: its original's). `written` is the London
    day from which its relative dates count. `document` holds the words without signature, disclaimer and banner;
    `signature` the lines of the signature. `part` names the part for evidence ("body" or the attached message's name).
    """

    voice: Voice
    document: Document
    written: date
    author: Address | None = None
    subject: str = ""
    signature: tuple[Line, ...] = ()
    part: str = "body"
