"""Headers to the Envelope: every header of every message is read through this module, and none can raise.

For: `mime`. The stdlib keeps the raw headers, mail-parser reads addresses, trace headers and dates (it recovers more
than the stdlib and means the same on every Python), everything else is ours.

Must not know: councils, who is staff, what an automatic message is about.

Nothing here is proof of who wrote: headers are the sender's words, but for those the council's own server added.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import Message
from functools import partial
from typing import Any, TypeVar

from mailparser import utils as mailparser_utils

from parsers.charsets import decode_text
from parsers.patterns import compiled
from parsers.record import Address, Automatic, Envelope

# mail-parser reports odd headers word for word to the log: they are personal data.
mailparser_utils.log.disabled = True

_T = TypeVar("_T")
_WORD = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?]*)?\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?[^?\s]+\?[bBqQ]\?)")
_SPACE = re.compile(r"[\s\x00-\x1f\x7f]+")
_ID = re.compile(r"<[^<>\s]{1,250}>")
_MANY = 5000
_REFERENCES = 100
_INTERNAL_MARKS = (
    "authentication-results",
    "x-ms-exchange-organization-authas",
    "x-ms-exchange-organization-authsource",
)
_NO_REPLY = compiled(
    r"^(?:(?:.{1,40}[-_.])?(?:do[._-]?)?not?[._-]?reply|donotrespond|mailer-?daemon|postmaster|bounces?|.*[-_.]bounces?"
    r"|nobody|listserv|majordomo)(?:$|[+._-])"
)


def header_values(message: Message, name: str) -> tuple[str, ...]:
    """Give every value of a header, decoded and unfolded, topmost first."""
    wanted = name.lower()
    return tuple(decode_header(str(raw)) for key, raw in message.raw_items() if key.lower() == wanted)


def header(message: Message, name: str) -> str:
    """Give a header's first value, '' where there is none: of doubled headers the topmost counts."""
    return next(iter(header_values(message, name)), "")


def content_of(message: Message) -> Any:
    """Give what a part holds, undecoded, as `Message.get_payload` does; a charset that cannot be is passed over.

    The library looks the codec up by whatever stands there, and raises ValueError for a NUL in its name.
    """
    try:
        return message.get_payload()
    except ValueError:
        message.del_param("charset")
        return message.get_payload()


def decode_header(raw: str) -> str:
    """Turn a raw header into one line of text: raw 8-bit bytes, encoded words and folds undone."""
    text = raw
    if not raw.isascii():
        text = decode_text(raw.encode("utf-8", "surrogateescape"), None)
    if "=?" in text:
        text = _WORD.sub(_encoded_word, _BETWEEN_WORDS.sub(r"\1", _joined(text)))
    return _SPACE.sub(" ", text).strip()


def _joined(text: str) -> str:
    """Join neighbouring words of one charset in base64, whose characters some senders cut in two."""
    pattern = re.compile(r"=\?([^?\s]+)\?([bB])\?([A-Za-z0-9+/]*)\?=\s+=\?\1\?[bB]\?([^?]*)\?=")
    for _ in range(50):
        text, changed = pattern.subn(r"=?\1?\2?\3\4?=", text)
        if not changed:
            break
    return text


def _encoded_word(match: re.Match[str]) -> str:
    charset, how, coded = match.groups()
    data = coded.encode("utf-8", "replace")
    try:
        if how in "bB":
            data = base64.b64decode(data + b"=" * (-len(data) % 4))
        else:
            data = binascii.a2b_qp(data.replace(b"_", b" "), header=False)
    except (binascii.Error, ValueError):
        return match.group(0)
    return decode_text(data, charset)


def parameter(message: Message, name: str, *, of: str = "content-type") -> str:
    """Give a parameter of Content-Type or Content-Disposition, decoded (RFC 2231 and, as senders do, RFC 2047)."""

    def read() -> str:
        value = message.get_param(name, header=of)
        if isinstance(value, tuple):
            charset, _, text = value
            return decode_text(text.encode("latin-1", "replace"), charset) if charset else text
        return value if isinstance(value, str) else ""

    found = _safely(read, "")
    return _without_controls(decode_header(found)) if found else ""


def file_name(message: Message) -> str:
    """Give the attachment's name as decoded, '' where it has none. Not a path: nobody may write a file by it."""
    return parameter(message, "filename", of="content-disposition") or parameter(message, "name")


def _without_controls(name: str) -> str:
    return "".join(char for char in name if char.isprintable() or ord(char) > 0x7F)[:200]


def _safely(read: Callable[[], _T], otherwise: _T) -> _T:
    try:
        return read()
    except Exception:  # noqa: BLE001 - the door: neither library promises never to raise on a hostile header
        return otherwise


def addresses(values: tuple[str, ...]) -> tuple[Address, ...]:
    """Give the mailboxes of address headers that are already decoded or raw; what cannot be read has no e-mail."""
    found: list[Address] = []
    for value in values:
        nothing: list[tuple[str, str]] = []
        pairs = _safely(partial(_pairs, value), nothing)
        found.extend(_address(name, email) for name, email in pairs[: _MANY - len(found)])
    return tuple(address for address in found if address.name or address.email)


def _pairs(value: str) -> list[tuple[str, str]]:
    return list(mailparser_utils.get_addresses(value, decode_names=True))


def _trace(value: str) -> dict[str, str]:
    return dict(mailparser_utils.parse_received(value))


def _address(name: str, email: str) -> Address:
    clean = _SPACE.sub("", decode_header(email)).lower()
    return Address(decode_header(name), clean if "@" in clean else "")


def instant(value: str) -> datetime | None:
    """Read a header's date; None where it cannot be read. Without a zone it counts as UTC."""

    def read() -> datetime | None:
        found = mailparser_utils.convert_mail_date(value)[0]
        if not isinstance(found, datetime):
            return None
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)

    return _safely(read, None) if value else None


def _received(message: Message) -> datetime | None:
    """Give the instant of the topmost Received header whose date can be read."""
    for value in header_values(message, "received")[:10]:
        nothing: dict[str, str] = {}
        clauses = _safely(partial(_trace, value), nothing)
        at = instant(str(clauses.get("date", ""))) or instant(value.rpartition(";")[2].strip())
        if at is not None:
            return at
    return None


def envelope_of(message: Message) -> Envelope:
    """Read the headers that decisions need. Never raises."""
    sender = next(iter(addresses(header_values(message, "from")[:1])), None)
    reply_to = next(iter(addresses(header_values(message, "reply-to")[:1])), None)
    automatic = automatic_of(message, sender)
    triage_kind = header(message, "x-triage-kind") or None
    return Envelope(
        message_id=_message_id(header(message, "message-id")),
        in_reply_to=_message_id(header(message, "in-reply-to")),
        references=tuple(_ID.findall(" ".join(header_values(message, "references"))))[:_REFERENCES],
        sender=sender,
        reply_to=reply_to,
        to=addresses(header_values(message, "to")[:1]),
        cc=addresses(header_values(message, "cc")[:1]),
        subject=header(message, "subject")[:1000],
        dated=instant(header(message, "date")),
        received=_received(message),
        automatic=automatic,
        answerable=triage_kind is None and _answerable(message, automatic, sender, reply_to),
        authentication=_authentication(message),
        triage_kind=triage_kind,
        triage_case=header(message, "x-triage-case") or None,
    )


def _message_id(value: str) -> str | None:
    found = _ID.search(value)
    return found.group(0) if found else (value[:250] or None)


def _authentication(message: Message) -> tuple[str, ...]:
    """Give what servers wrote of the sender's proof, each as 'Name: value', topmost first."""
    return tuple(
        f"{name}: {decode_header(str(raw))}"[:2000]
        for name, raw in message.raw_items()
        if name.lower() in _INTERNAL_MARKS
    )[:20]


def automatic_of(message: Message, sender: Address | None) -> Automatic:
    """Tell from the headers alone whether a machine wrote (RFC 3834, RFC 3464, RFC 8098, List-*)."""
    report = parameter(message, "report-type").lower()
    if report == "delivery-status" or header(message, "x-failed-recipients"):
        return Automatic.BOUNCE
    if report == "disposition-notification":
        return Automatic.RECEIPT
    if _is_mailer(message, sender):
        return Automatic.BOUNCE
    if _is_reply(message):
        return Automatic.REPLY
    if _is_list(message):
        return Automatic.LIST
    submitted = header(message, "auto-submitted").lower()
    if (submitted and not submitted.startswith("no")) or header(message, "precedence").lower() in ("bulk", "junk"):
        return Automatic.GENERATED
    return Automatic.NO


def _is_mailer(message: Message, sender: Address | None) -> bool:
    """A mailer's own address; an empty Return-Path alone also stands on mail of copiers and on out-of-office."""
    local = sender.email.partition("@")[0] if sender else ""
    return local in ("mailer-daemon", "postmaster") or (
        local.startswith("microsoftexchange") and header(message, "return-path") in ("", "<>")
    )


def _is_reply(message: Message) -> bool:
    submitted = header(message, "auto-submitted").lower()
    if submitted.startswith("auto-replied"):
        return True
    if header(message, "precedence").lower() in ("auto_reply", "auto-reply"):
        return True
    if any(header(message, name) for name in ("x-autoreply", "x-autorespond", "x-autoresponder", "x-mail-autoreply")):
        return True
    # Exchange marks its out-of-office as auto-generated and names the rules that made it; a rule that only
    # redirects a mail leaves the same trace but no Auto-Submitted, and what it redirects is a person's.
    made = header(message, "x-ms-exchange-generated-message-source") or header(
        message, "x-ms-exchange-inbox-rules-loop"
    )
    return bool(made and submitted and not submitted.startswith("no"))


def _is_list(message: Message) -> bool:
    return header(message, "precedence").lower() == "list" or any(
        header(message, name) for name in ("list-id", "list-unsubscribe", "list-post", "mailing-list")
    )


def _answerable(message: Message, automatic: Automatic, sender: Address | None, reply_to: Address | None) -> bool:
    """Say whether a mail to this sender would reach a person and start no war of robots."""
    target = reply_to if reply_to and reply_to.email else sender
    if target is None or not target.email or _NO_REPLY.match(target.email.partition("@")[0]):
        return False
    match automatic:
        case Automatic.NO:
            return header(message, "return-path") != "<>" or bool(reply_to)
        case Automatic.GENERATED:
            # RFC 3834 forbids automatic answers to robots; a case system that names a person to answer is served.
            return reply_to is not None and reply_to.email != (sender.email if sender else "")
        case _:
            return False
