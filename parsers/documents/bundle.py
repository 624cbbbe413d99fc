"""Files that hold files: a zip, an Outlook message, a winmail.dat.

For: `documents.read`. What is inside goes back in `Document.unpacked`, to be read like any attachment; an Outlook
message comes back as the mail it was, one file ending in .eml, so that its author and words are read as a mail's are.

Must not know: what the files say. Owns the bounds on how many and how large.
"""

from __future__ import annotations

import hashlib
import io
import re
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any, Final

import oxmsg
from compressed_rtf import decompress

from parsers.documents.archive import ARCHIVE_ERRORS, Archive, Encrypted, TooLarge, Unreadable
from parsers.documents.rtf import read_rtf
from parsers.documents.shape import Document
from parsers.limits import Limits
from parsers.record import Problem, ProblemCode, Source

_LIBRARY_ERRORS: Final = (*ARCHIVE_ERRORS, AttributeError, LookupError, TypeError, AssertionError, RecursionError)
_LOCKED: Final = "locked with a password: ask for it without one"
_FURNITURE: Final = re.compile(r"(^|/)(__MACOSX/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)", re.I)
_RTF_BODY: Final = 0x1009


def read_zip(name: str, data: bytes, limits: Limits, _ocr: object = None) -> Document:
    """Unpack a zip, bounded in bytes and files."""
    archive = Archive(data, limits)
    members = [each for each in archive.names if not each.endswith("/") and not _FURNITURE.search(each)]
    if not members:
        problem = Problem(name, ProblemCode.EMPTY, "nothing is in it: ask for it again")
        return Document(name=name, source=Source.OTHER_ATTACHMENT, problems=(problem,))
    if all(archive.locked(each) for each in members):
        raise Encrypted
    problems: list[Problem] = []
    unpacked: list[tuple[str, bytes]] = []
    room = limits.unpacked_bytes
    for each in members:
        inner = each.replace("\\", "/").rpartition("/")[2]
        if len(unpacked) >= limits.unpacked_files or archive.size(each) > room:
            problems.append(Problem(name, ProblemCode.TOO_LARGE, "not all that is in it was read"))
            break
        if archive.locked(each):
            problems.append(Problem(inner, ProblemCode.ENCRYPTED, _LOCKED))
            continue
        try:
            unpacked.append((inner, archive.read(each)))
        except Unreadable:
            problems.append(Problem(inner, ProblemCode.CORRUPT, "damaged inside the zip: ask for it again"))
            continue
        room -= len(unpacked[-1][1])
    return Document(name=name, source=Source.OTHER_ATTACHMENT, problems=tuple(problems), unpacked=tuple(unpacked))


def read_msg(name: str, data: bytes, limits: Limits, _ocr: object = None) -> Document:
    """Turn an Outlook message into the mail it was."""
    try:
        mail = _mail(oxmsg.Message.load(io.BytesIO(data)), limits)
        digest = hashlib.sha256(data).hexdigest()[:32]
        for at, part in enumerate(mail.walk()):
            if part.is_multipart():  # the library would draw its boundaries at random
                part.set_boundary(f"=_unpacked_{digest}_{at}")
        made = mail.as_bytes()
    except (*_LIBRARY_ERRORS, MessageError) as error:
        raise Unreadable from error
    stem = name[:-4] if name.lower().endswith(".msg") else name
    return Document(name=name, source=Source.OTHER_ATTACHMENT, unpacked=((f"{stem}.eml", made),))


def _mail(message: Any, limits: Limits) -> EmailMessage:
    mail = EmailMessage()
    headers = {str(key).lower(): str(value) for key, value in (message.message_headers or {}).items()}
    known = {
        "From": headers.get("from") or message.sender or "",
        "To": headers.get("to") or ", ".join(_address(each) for each in list(message.recipients)[:200]),
        "Subject": message.subject or "",
        "Message-ID": headers.get("message-id", ""),
    }
    for header, value in known.items():
        clean = " ".join(value.split())
        if clean:
            _put(mail, header, clean)
    sent = message.sent_date
    if sent is not None and sent.year > 1980:
        mail["Date"] = format_datetime(sent)
    _put_body(mail, message, limits)
    room = limits.unpacked_bytes
    for each in list(message.attachments)[: limits.unpacked_files]:
        content = each.file_bytes
        if content is None:
            continue
        room -= len(content)
        if room < 0:
            raise TooLarge
        named = " ".join((each.file_name or "attachment").split())
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=named)
    return mail


def _put(mail: EmailMessage, header: str, value: str) -> None:
    """Set a header; one that the library finds malformed is left out rather than losing the mail."""
    try:
        mail[header] = value
    except (ValueError, IndexError, MessageError):
        return


def _address(recipient: Any) -> str:
    return f'"{recipient.name}" <{recipient.email_address}>'.replace("\n", " ")


def _put_body(mail: EmailMessage, message: Any, limits: Limits) -> None:
    text, html = message.body or "", message.html_body or ""
    if not text.strip() and not html.strip():
        packed = message.properties.binary_prop_value(_RTF_BODY)
        text = rtf_words(packed, limits) if packed else ""
    mail.set_content(text[: limits.body_chars])
    if html.strip():
        mail.add_alternative(html[: 4 * limits.body_chars], subtype="html")


def rtf_words(packed: bytes, limits: Limits) -> str:
    """Give the words of a compressed RTF body ([MS-OXRTFCP]); '' where it is broken."""
    declared = int.from_bytes(packed[4:8], "little")
    if declared > limits.part_bytes or len(packed) < 16:
        return ""
    try:
        return read_rtf("body", bytes(decompress(packed)), limits).text
    except (*_LIBRARY_ERRORS, Unreadable):
        return ""
