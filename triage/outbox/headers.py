"""Headers and bytes of an outgoing mail: what the contract asks of every mail, and nothing that a sender could slip in.

For: `compose`. A value never becomes a header of its own: control characters are gone, addresses are built from their
parts, identifiers are checked. Bodies are UTF-8 as quoted-printable: seven bits, short lines, the same on every server.

The same letter has the same Message-ID for ever (contract, promise 1), since it is made of the council and the key.

Must not know: templates, cases.
"""

from __future__ import annotations

import hashlib
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.headerregistry import Address as MailAddress
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from email.utils import format_datetime

from parsers.record import Address
from rules.case import Thread
from rules.words import LONDON
from triage.outbox.blocks import clean

MOST_REFERENCES = 12
LONGEST_SUBJECT = 160
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,240}>")
_IDENTIFIERS = frozenset({"message-id", "in-reply-to", "references"})


class _Policy(EmailPolicy):
    """SMTP, but identifiers are folded between each other and never encoded (RFC 5322 3.6.4)."""

    def fold(self, name: str, value: str) -> str:
        if name.lower() in _IDENTIFIERS:
            return f"{name}: " + "\r\n ".join(str(value).split()) + "\r\n"
        if name.lower() in {"from", "to"} and str(value).isascii():
            return f"{name}: {value}\r\n"
        if name.lower() == "subject":
            # The standard folding begins a long subject with an empty line, which some readers show as a space.
            return f"{name}: {_folded(str(value))}\r\n"
        return str(super().fold(name, value))

    def fold_binary(self, name: str, value: str) -> bytes:
        return self.fold(name, value).encode("ascii", "surrogateescape")


def _folded(subject: str) -> str:
    """A subject in lines of 76 letters at most, as RFC 2047 words where it is not ASCII."""
    if not subject.isascii() or any(len(word) > 70 for word in subject.split()):
        return Header(subject, "utf-8", maxlinelen=76, header_name="Subject").encode(linesep="\r\n")
    return "\r\n ".join(textwrap.wrap(subject, 67, break_long_words=False, break_on_hyphens=False))


_POLICY = _Policy(linesep=SMTP.linesep, max_line_length=78)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """All that a mail is made of. `kind` and `case` become X-Triage headers."""

    kind: str
    case: str | None
    sender: Address
    to: Address
    subject: str
    text: str
    html: str
    message_id: str
    answers: Thread | None
    date: datetime


def message_id(council: str, key: str, domain: str) -> str:
    """The Message-ID of a letter: always the same for the same council and key, and telling nothing of either."""
    digest = hashlib.sha256(f"{council}\0{key}".encode()).hexdigest()[:40]
    host = re.sub(r"[^A-Za-z0-9.-]", "", domain) or "invalid"
    return f"<triage.{digest}@{host}>"


def mail(parts: Parts) -> bytes:
    """The whole mail as bytes, the same for the same parts."""
    message = EmailMessage(policy=_POLICY)
    message["From"] = _address(parts.sender)
    message["To"] = _address(parts.to)
    message["Subject"] = one_line(parts.subject)[:LONGEST_SUBJECT]
    message["Date"] = format_datetime(parts.date.astimezone(LONDON))
    message["Message-ID"] = parts.message_id
    _thread(message, parts.answers)
    message["Auto-Submitted"] = "auto-replied" if parts.answers else "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message["X-Triage-Kind"] = one_line(parts.kind)
    if parts.case:
        message["X-Triage-Case"] = one_line(parts.case)
    message.set_content(parts.text, cte="quoted-printable")
    message.add_alternative(parts.html, subtype="html", cte="quoted-printable")
    # The boundary is made of the Message-ID, so that one letter has one form and not one for each attempt.
    message.set_boundary("=_" + hashlib.sha256(parts.message_id.encode()).hexdigest()[:32])
    return message.as_bytes(policy=_POLICY)


def one_line(text: str) -> str:
    """Text that can stand in a header: no control characters, no line ends."""
    return " ".join(clean(text).split())


def _thread(message: EmailMessage, answers: Thread | None) -> None:
    """In-Reply-To and References, where the mail that is answered has an identifier that can be written."""
    if answers is None:
        return
    known = _identifiers(answers.references)
    parent = _identifiers([answers.message_id or ""])
    if parent:
        message["In-Reply-To"] = parent[0]
    chain = list(dict.fromkeys([*known, *parent]))
    if len(chain) > MOST_REFERENCES:
        chain = [chain[0], *chain[1 - MOST_REFERENCES :]]
    if chain:
        message["References"] = " ".join(chain)


def _identifiers(texts: Sequence[str]) -> list[str]:
    return [text for text in texts if _MESSAGE_ID.fullmatch(text)]


def _address(address: Address) -> MailAddress:
    """An address of its parts; a domain that is not ASCII becomes its ASCII form."""
    local, _, domain = address.email.rpartition("@")
    try:
        domain = domain.encode("idna").decode("ascii")
    except UnicodeError:
        domain = re.sub(r"[^A-Za-z0-9.-]", "", domain)
    safe = re.sub(r"[^\w.!#$%&'*+/=?^`{|}~-]", "", local)
    return MailAddress(display_name=one_line(address.name), username=safe, domain=domain)
