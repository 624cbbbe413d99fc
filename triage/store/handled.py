"""Whether a message was handled before: by its fingerprint, else by its bytes.

For: decision.py, before anything is decided. The fingerprint depends on how far a message could be read: the same mail
has one when it was read whole and another when only its headers were. So a service that is killed between deciding on
a message and filing it may read it anew, and otherwise; then its bytes tell that it is the same.

Must not know: what a message says, what follows from it.
"""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from parsers.limits import DEFAULT
from parsers.record import Reading
from rules.model import Arrived, Folder
from triage.store.codec import bare_id
from triage.store.tables import MessageRawRow, MessageRow

_LATEST = 20
"""So many messages of the same name, or of a sender who gives none, are compared: one that repeats ends no service."""


def fingerprint_of(reading: Reading, raw: bytes) -> str:
    """By what a message is known again; its bytes where the reading could not say."""
    return reading.fingerprint or sha256(raw).hexdigest()


def handled_message(session: Session, council: str, folder: Folder, fingerprint: str) -> MessageRow | None:
    """The message with this fingerprint, if it was handled before.

    A mail seen in Sent is known wherever else it lies; one seen in the inbox is still new in Sent, because there it
    proves that staff wrote it (contract/officers.md).
    """
    query = select(MessageRow).where(col(MessageRow.council) == council, col(MessageRow.fingerprint) == fingerprint)
    if folder is Folder.SENT:
        query = query.where(col(MessageRow.folder) == Folder.SENT.value)
    return session.exec(query.order_by(col(MessageRow.id)).limit(1)).first()


def handled_bytes(session: Session, council: str, event: Arrived, raw: bytes) -> MessageRow | None:
    """The message that came as these bytes and was read less far then, or farther; folders count as by fingerprint."""
    envelope = event.reading.envelope
    name = bare_id(envelope.message_id) if envelope.message_id else None
    sender = envelope.sender.email.lower() if envelope.sender is not None else ""
    query = select(MessageRow).where(
        col(MessageRow.council) == council,
        col(MessageRow.message_id) == name if name else col(MessageRow.message_id).is_(None),
        col(MessageRow.sender) == sender,
        col(MessageRow.erased_at).is_(None),
        _as_long_as(len(raw)),
    )
    if event.folder is Folder.SENT:
        query = query.where(col(MessageRow.folder) == Folder.SENT.value)
    for row in session.exec(query.order_by(col(MessageRow.id).desc()).limit(_LATEST)):
        kept = session.get(MessageRawRow, row.id)
        if kept is not None and _same(kept.raw, raw):
            return row
    return None


def _as_long_as(size: int) -> ColumnElement[bool]:
    """One of the two may have been fetched no farther than a header can go."""
    if size == DEFAULT.header_bytes:
        return col(MessageRow.size) >= size
    return col(MessageRow.size).in_([size, DEFAULT.header_bytes] if size > DEFAULT.header_bytes else [size])


def _same(kept: bytes, came: bytes) -> bool:
    both = min(len(kept), len(came))
    return kept[:both] == came[:both]
