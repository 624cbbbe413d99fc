"""Bytes to a mail: envelope, texts, files and attached mails, each once, in the order in which they stand.

For: `read` walks what this module gives. The tree is the stdlib's, the only one that keeps every part; what it does
with broken mail is mended here (lost boundaries, base64 round an attached message, bombs of parts and nesting). Nothing
raises: what cannot be read becomes a Problem, and reading goes on.

Must not know: what a file says, what a text means.
"""

from __future__ import annotations

import binascii
import hashlib
import quopri
import re
from dataclasses import dataclass, field, replace
from email.message import Message

from parsers.charsets import decode_text
from parsers.headers import content_of, envelope_of, file_name, header, header_values, parameter
from parsers.limits import Limits
from parsers.mimepart import parsed
from parsers.record import Envelope, Problem, ProblemCode
from parsers.smime import is_encrypted, signed_content
from parsers.sniff import is_protected_message, looks_like_mail

_PKCS7 = ("application/pkcs7-mime", "application/x-pkcs7-mime")
_FURNITURE = (
    "application/pgp-signature",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "application/pgp-keys",
    "application/applefile",
    "text/vcard",
    "text/x-vcard",
    "text/x-amp-html",
)
_CALENDAR = ("text/calendar", "application/ics")
_REPORTS = ("message/delivery-status", "message/disposition-notification", "message/feedback-report")
_DELIMITER = re.compile(
    r"^--([^\r\n]{1,200}?)[ \t]*\r?\n(?=(?:Content|MIME)-[A-Za-z-]+:)", re.MULTILINE | re.IGNORECASE
)
_SHELL = re.compile(r"(?:Content|MIME)-[^\n]*\bmultipart/[^\n]*\n(?:[ \t][^\n]*\n)*\s*$", re.IGNORECASE)
_BOUNDARY = re.compile(rb'boundary="?([^"\r\n;]{1,200})"?', re.IGNORECASE)
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_MANY_DASHES = 800


@dataclass(frozen=True, slots=True)
class Body:
    """One text of a mail, in the alternatives that its sender gave; both are read, neither is trusted alone."""

    plain: str = ""
    html: str = ""
    flowed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """An attachment. `name` is as decoded ("" where it has none) and never a path to anything."""

    name: str
    data: bytes
    content_type: str
    inline: bool = False
    content_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """One message. `name` is "body" for the message itself, the part's name for an attached one."""

    name: str = "body"
    envelope: Envelope = field(default_factory=Envelope)
    bodies: tuple[Body, ...] = ()
    files: tuple[File, ...] = ()
    mails: tuple[Mail, ...] = ()
    problems: tuple[Problem, ...] = ()
    calendar: bool = False
    report: bool = False
    fingerprint: str = ""


def read_mail(raw: bytes, *, limits: Limits, name: str = "body", depth: int = 0) -> Mail:
    """Read a message, whatever it is. Never raises."""
    whole = raw.lstrip(b"\xef\xbb\xbf \t\r\n")
    kept, cut = _bounded(whole, limits)
    try:
        _refuse_bomb(kept, limits)
        message = parsed(kept)
        walk = _Walk(limits=limits, name=name, depth=depth)
        walk.part(message, 0)
    except Exception:  # noqa: BLE001 - the door: the stdlib's parser promises nothing on hostile input
        message = parsed(kept[: _header_end(kept, limits)])
        walk = _Walk(limits=limits, name=name, depth=depth)
        walk.salvage(kept)
        cut = True
    if cut:
        walk.problem("body", ProblemCode.TOO_LARGE)
    envelope = replace(envelope_of(message), bounced_message_id=walk.bounced)
    return Mail(
        name=name,
        envelope=envelope,
        bodies=tuple(walk.bodies),
        files=tuple(walk.files),
        mails=tuple(walk.mails),
        problems=tuple(dict.fromkeys(walk.problems)),
        calendar=walk.calendar,
        report=walk.report,
        fingerprint=_fingerprint(message, walk.digests),
    )


def _header_end(raw: bytes, limits: Limits) -> int:
    found = _HEADER_END.search(raw, 0, limits.header_bytes)
    return found.end() if found else min(len(raw), limits.header_bytes)


def _bounded(raw: bytes, limits: Limits) -> tuple[bytes, bool]:
    """Cut a message to what may be parsed: its header, its parts and its size; say whether anything was cut."""
    cut = len(raw) > limits.message_bytes
    kept = raw[: limits.message_bytes]
    found = _HEADER_END.search(kept, 0, limits.header_bytes + 4)
    if found is None and len(kept) > limits.header_bytes:
        rest = _HEADER_END.search(kept, limits.header_bytes)
        body = kept[rest.start() :] if rest else b""
        kept = kept[: kept.rfind(b"\n", 0, limits.header_bytes) + 1].rstrip() + body
        cut = True
    return kept, cut


def _refuse_bomb(raw: bytes, limits: Limits) -> None:
    """The stdlib takes seconds for twenty thousand parts: they are read flat, up to the limit, without a tree."""
    if raw.count(b"\n--") < _MANY_DASHES:
        return
    names = sorted(set(_BOUNDARY.findall(raw[: limits.header_bytes * 4])))[:100]
    if names and sum(raw.count(b"\n--" + name) for name in names) > limits.parts * 4:
        raise RecursionError


@dataclass(slots=True, kw_only=True)
class _Walk:
    """One pass over a message's tree; gathers what `Mail` publishes."""

    limits: Limits
    name: str
    depth: int
    parts: int = 0
    bodies: list[Body] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    mails: list[Mail] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    digests: list[bytes] = field(default_factory=list)
    calendar: bool = False
    report: bool = False
    bounced: str | None = None

    def problem(self, part: str, code: ProblemCode) -> None:
        self.problems.append(Problem(part, code))

    def part(self, part: Message, level: int) -> None:
        self.parts += 1
        if level > self.limits.multipart_depth:
            raise RecursionError
        if self.parts > self.limits.parts:
            self.problem("body", ProblemCode.TOO_LARGE)
            return
        kind = part.get_content_type()
        if kind.startswith("multipart/"):
            self.multipart(part, kind, level)
        elif kind.startswith("message/"):
            self.message_part(part, kind)
        elif not self.lost_multipart(part, kind, level):
            self.leaf(part, kind)

    def multipart(self, part: Message, kind: str, level: int) -> None:
        payload = content_of(part)
        found = payload if isinstance(payload, list) else _split_lost(str(payload))
        children = [child for child in found if isinstance(child, Message)]
        if part.epilogue and _DELIMITER.search(part.epilogue):
            children = [*children, *_split_lost(part.epilogue)]
        if kind == "multipart/encrypted" and self.encrypted(children):
            return
        before = len(self.bodies)
        for child in children:
            self.part(child, level + 1)
        if kind == "multipart/alternative":
            self.bodies[before:] = _one_body(self.bodies[before:])
        elif not children and isinstance(payload, str):
            self.text(payload.encode("ascii", "surrogateescape"), part, "text/plain")
        if part.preamble and len(self.bodies) == before and not self.files and not self.mails:
            self.text(part.preamble.encode("ascii", "surrogateescape"), part, "text/plain")

    def encrypted(self, children: list[Message]) -> bool:
        """PGP/MIME: a version part, then the encrypted one (RFC 3156); an empty shell is read like any other."""
        holders = [child for child in children if child.get_content_type() != "application/pgp-encrypted"]
        for child in holders:
            self.problem(file_name(child) or "encrypted.asc", ProblemCode.ENCRYPTED)
            self.digests.append(_digest(_payload(child, self.limits) or b""))
        return bool(holders)

    def lost_multipart(self, part: Message, kind: str, level: int) -> bool:
        """A message whose own Content-Type was lost on the way, its delimiters still standing in the text."""
        payload = content_of(part)
        if kind != "text/plain" or part.get("content-type") or not isinstance(payload, str):
            return False
        if not _DELIMITER.search(payload[:5000]):
            return False
        for child in _split_lost(payload):
            self.part(child, level + 1)
        return True

    def message_part(self, part: Message, kind: str) -> None:
        if kind in _REPORTS:
            self.report = True
            self.returned(part)
            return
        if kind not in ("message/rfc822", "message/global", "message/rfc822-headers"):
            self.problem(file_name(part) or "body", ProblemCode.UNSUPPORTED)
            return
        inner = _attached_bytes(part)
        if self.report:
            self.bounced = self.bounced or _first_id(inner)
            return
        self.mail(inner, file_name(part))

    def mail(self, inner: bytes, name: str) -> None:
        """An attached message, to any depth within the limits."""
        self.digests.append(_digest(inner))
        if self.depth + 1 > self.limits.depth:
            self.problem(name or "attached message", ProblemCode.TOO_LARGE)
            return
        attached = read_mail(inner, limits=self.limits, name=name or "attached message", depth=self.depth + 1)
        self.mails.append(attached)

    def returned(self, part: Message) -> None:
        """A receipt names the message it is about (RFC 8098); a bounce does so in the mail it returns."""
        payload = content_of(part)
        for block in payload if isinstance(payload, list) else [payload]:
            text = str(block)
            found = re.search(r"^Original-Message-ID:\s*(<[^<>\s]{1,250}>)", text, re.MULTILINE | re.IGNORECASE)
            self.bounced = self.bounced or (found.group(1) if found else None)

    def leaf(self, part: Message, kind: str) -> None:
        name = file_name(part)
        if kind == "text/rfc822-headers":
            self.report = True
            self.bounced = self.bounced or _first_id(_payload(part, self.limits) or b"")
            return
        if kind in _CALENDAR or name.lower().endswith(".ics"):
            self.calendar = True
            return
        if kind in _FURNITURE:
            return
        data = _payload(part, self.limits)
        if data is None:
            self.problem(name or "body", ProblemCode.TOO_LARGE)
            return
        attached = part.get_content_disposition() == "attachment" or bool(name)
        if kind in ("text/plain", "text/html") and not attached:
            self.text(data, part, kind)
        elif kind in _PKCS7 or (name.lower().endswith(".p7m") and kind == "application/octet-stream"):
            self.smime(part, data, name)
        else:
            self.file(part, data, name, kind)

    def text(self, data: bytes, part: Message, kind: str) -> None:
        text = decode_text(data, parameter(part, "charset"))
        self.digests.append(_digest(text.encode("utf-8", "replace"), text=True))
        if kind == "text/html":
            self.bodies.append(Body(html=text))
            return
        flowed = parameter(part, "format").lower() == "flowed"
        self.bodies.append(
            Body(plain=_unflowed(text, parameter(part, "delsp").lower()) if flowed else text, flowed=flowed)
        )

    def smime(self, part: Message, data: bytes, name: str) -> None:
        self.digests.append(_digest(data))
        content = signed_content(data)
        if content is not None:
            self.part(parsed(content), 1)
        elif is_encrypted(data, parameter(part, "smime-type").lower()):
            self.problem(name or "smime.p7m", ProblemCode.ENCRYPTED)
        else:
            self.problem(name or "smime.p7m", ProblemCode.CORRUPT)

    def file(self, part: Message, data: bytes, name: str, kind: str) -> None:
        self.digests.append(_digest(data))
        if is_protected_message(name, kind, data):
            self.problem(name or "message.rpmsg", ProblemCode.ENCRYPTED)
            return
        if name.lower().endswith(".eml") and looks_like_mail(data):
            self.mail(data, name)
            return
        inline = part.get_content_disposition() == "inline" or bool(part.get("content-id"))
        content_id = header(part, "content-id").strip("<> ")
        self.files.append(File(name=name, data=data, content_type=kind, inline=inline, content_id=content_id))

    def salvage(self, raw: bytes) -> None:
        """Read the leaves of a message whose tree is too deep to be built, flat, one after another."""
        self.parts = 0
        for child in _split_lost(raw.decode("ascii", "surrogateescape"), flat=True):
            kind = child.get_content_type()
            if kind.startswith(("multipart/", "message/")):
                continue
            self.parts += 1
            if self.parts > self.limits.parts:
                return
            self.leaf(child, kind)
        self.bodies[:] = _one_body(self.bodies)


def _split_lost(text: str, *, flat: bool = False) -> list[Message]:
    """Cut a multipart whose declared boundary does not stand in it at the delimiters that do.

    `flat` takes every delimiter for one, whatever its name.
    """
    found = _DELIMITER.search(text)
    if found is None:
        return []
    boundary = r"[^\r\n]{1,200}" if flat else re.escape(found.group(1))
    pieces = re.split(rf"^--{boundary}(?:--)?[ \t]*\r?$\n?", text, flags=re.MULTILINE)
    kept = [piece for piece in pieces[1:] if piece.strip() and not (flat and _SHELL.match(piece))]
    return [parsed(piece.encode("utf-8", "surrogateescape")) for piece in kept[:1000]]


def _one_body(bodies: list[Body]) -> list[Body]:
    """Put the alternatives of one text together."""
    if len(bodies) < 2:
        return bodies
    plain = "\n\n".join(dict.fromkeys(body.plain for body in bodies if body.plain.strip()))
    html = "\n".join(dict.fromkeys(body.html for body in bodies if body.html.strip()))
    return [Body(plain=plain, html=html, flowed=any(body.flowed for body in bodies))]


def _payload(part: Message, limits: Limits) -> bytes | None:
    """Give the decoded bytes; None where they are too many."""
    raw = content_of(part)
    if isinstance(raw, str) and len(raw) > limits.part_bytes * 3 // 2:
        return None
    try:
        data = part.get_payload(decode=True)
    except (binascii.Error, ValueError, LookupError, AssertionError):
        data = str(raw).encode("ascii", "replace")
    if not isinstance(data, bytes):
        return b""
    return data if len(data) <= limits.part_bytes else None


def _attached_bytes(part: Message) -> bytes:
    """Give the bytes of an attached message, its transfer encoding undone (RFC 2046 forbids one, senders use it)."""
    payload = content_of(part)
    inner = payload[0] if isinstance(payload, list) and payload else payload
    if not isinstance(inner, Message):
        return str(inner).encode("ascii", "replace")
    data = inner.as_bytes()
    match header(part, "content-transfer-encoding").lower():
        case "base64":
            try:
                return binascii.a2b_base64(data)
            except binascii.Error:
                return data
        case "quoted-printable":
            return quopri.decodestring(data)
        case _:
            return data


def _first_id(raw: bytes) -> str | None:
    return envelope_of(parsed(raw[:100_000])).message_id


def _unflowed(text: str, delsp: str) -> str:
    """Undo format=flowed (RFC 3676): a line that ends in a space goes on in the next."""
    glue = "" if delsp == "yes" else " "
    unstuffed = re.sub(r"(?m)^ (?=[> ]|From )", "", text)
    return re.sub(r"(?m)(?<! )(?<!^--) +\r?\n(?![>\r\n]|-- ?\r?$)", glue + ("" if glue else " "), unstuffed)


def _digest(data: bytes, *, text: bool = False) -> bytes:
    if text:
        data = b"\n".join(line.rstrip() for line in data.strip().splitlines())
    return hashlib.sha256(data).digest()


def _fingerprint(message: Message, digests: list[bytes]) -> str:
    """Say what makes a message itself: identity, date, sender and decoded parts, not its MIME, folder or route.

    Where a robot gave neither Message-ID nor Date, the council's own trace line tells two alike ones apart.
    """
    named = [header(message, name) for name in ("message-id", "date", "from")]
    if not named[0] and not named[1]:
        named.append(next(iter(header_values(message, "received")), ""))
    whole = hashlib.sha256()
    for item in named:
        whole.update(item.encode("utf-8", "replace") + b"\x00")
    for digest in digests:
        whole.update(digest)
    return whole.hexdigest()
