"""One walk over a whole message: every text cut into passages, every file read, attached mails and archives opened.

For: `read`, which makes records of what this module finds.

Must not know: what a referral is, which passage matters.

Bounds hold over the whole walk: depth, files and unpacked bytes are counted together, however they are nested.
Furniture (logos, signature pictures, calendar entries) is no problem and not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from parsers.body.choose import body_document
from parsers.body.html import html_document
from parsers.body.passage import Passage, Voice
from parsers.body.quotes import passages_of
from parsers.body.text import text_document
from parsers.charsets import decode_text
from parsers.documents.endless import bounded
from parsers.documents.ocr import Ocr
from parsers.documents.read import read_document
from parsers.documents.shape import Document, Line
from parsers.limits import Limits
from parsers.mime import Body, File, Mail, read_mail
from parsers.record import Envelope, Problem, ProblemCode
from parsers.sniff import looks_like_mail, picture_kind, picture_size

LONDON = ZoneInfo("Europe/London")
_PGP = re.compile(r"-----BEGIN PGP MESSAGE-----.*?(?:-----END PGP MESSAGE-----|\Z)", re.DOTALL)
_TEXTS = (".txt", ".text", ".log", ".md", ".asc")
_SMALL_SIDE = 260
_SMALL_AREA = 200_000
_LONG_ASPECT = 4.5
_SMALL_PICTURE = 9_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """One mail with what hangs on it: its passages, its documents, the mails attached to it."""

    name: str
    envelope: Envelope
    written: date
    passages: tuple[Passage, ...] = ()
    documents: tuple[Document, ...] = ()
    inner: tuple[Bundle, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Found:
    """What one mail's parts have given so far."""

    mail: Mail
    written: date
    depth: int
    passages: list[Passage] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    inner: list[Bundle] = field(default_factory=list)


def london_day(at: datetime) -> date:
    """Give the London date of an instant."""
    return at.astimezone(LONDON).date()


@dataclass(slots=True, kw_only=True)
class Gatherer:
    """Walks one message. `skip` names, by number in order of reading, files that an earlier reading did not survive.

    `started` is told the number of each file before it is read, so that whoever watches knows which one hangs.
    """

    limits: Limits
    ocr: Ocr | None
    skip: Mapping[int, ProblemCode]
    started: Callable[[int], None] | None = None
    problems: list[Problem] = field(default_factory=list)
    files: int = 0
    unpacked: int = 0

    def bundle(self, mail: Mail, written: date, *, depth: int = 0) -> Bundle:
        """Read a mail and all that hangs on it."""
        self.problems.extend(mail.problems)
        found = _Found(mail=mail, written=written, depth=depth)
        for body in mail.bodies:
            found.passages.extend(self.text(mail, body_document(self.clear(body, mail), limits=self.limits), written))
        for file in mail.files:
            self.file(file, found, depth)
        for attached in mail.mails:
            found.inner.append(self.bundle(attached, _day_of(attached, written), depth=depth + 1))
        voiced = found.passages if depth == 0 else [_as_forwarded(passage) for passage in found.passages]
        return Bundle(
            name=mail.name,
            envelope=mail.envelope,
            written=written,
            passages=tuple(voiced),
            documents=tuple(found.documents),
            inner=tuple(found.inner),
        )

    def clear(self, body: Body, mail: Mail) -> Body:
        """Take inline PGP out of a text: it is no words, and it is a problem of the part it stands in."""
        if "-----BEGIN PGP MESSAGE-----" not in body.plain and "-----BEGIN PGP MESSAGE-----" not in body.html:
            return body
        self.problems.append(Problem(mail.name, ProblemCode.ENCRYPTED))
        return replace(body, plain=_PGP.sub("", body.plain), html=_PGP.sub("", body.html))

    def text(self, mail: Mail, document: Document, written: date) -> tuple[Passage, ...]:
        """Cut a document that is a mail's own text."""
        document = bounded(document)
        self.problems.extend(replace(problem, part=mail.name) for problem in document.problems)
        return passages_of(document, envelope=mail.envelope, written=written, part=mail.name)

    def file(self, file: File, found: _Found, depth: int) -> None:
        """Read one attachment into whichever list it belongs to."""
        if is_furniture(file):
            return
        self.files += 1
        name = file.name or f"attachment {self.files}"
        if self.files > self.limits.unpacked_files or self.files in self.skip:
            self.problems.append(Problem(name, self.skip.get(self.files, ProblemCode.TOO_LARGE)))
            return
        if self.started is not None:
            self.started(self.files)
        if _is_text(file):
            found.passages.extend(self.text_file(file, name, found.written))
            return
        document = bounded(read_document(name, file.data, limits=self.limits, ocr=self.ocr))
        self.problems.extend(document.problems)
        if document.blocks or document.fields:
            found.documents.append(document)
        for inner_name, data in document.unpacked:
            self.unpacked_file(inner_name, data, found, depth + 1)

    def unpacked_file(self, name: str, data: bytes, found: _Found, depth: int) -> None:
        """Read a file found inside another, within the bounds of the whole message."""
        self.unpacked += len(data)
        if depth > self.limits.depth or self.unpacked > self.limits.unpacked_bytes:
            self.problems.append(Problem(name, ProblemCode.TOO_LARGE))
            return
        if name.lower().endswith(".eml") and looks_like_mail(data):
            attached = read_mail(data, limits=self.limits, name=name, depth=depth)
            found.inner.append(self.bundle(attached, _day_of(attached, found.written), depth=depth))
            return
        self.file(File(name=name, data=data, content_type="application/octet-stream"), found, depth)

    def text_file(self, file: File, name: str, written: date) -> tuple[Passage, ...]:
        """Read a plain text attachment as something that was passed on."""
        text = decode_text(file.data[: self.limits.body_chars], None)
        markup = file.content_type == "text/html" or re.match(r"\s*<(?:!doctype html|html)", text, re.IGNORECASE)
        read = html_document if markup else text_document
        document = bounded(read(text, name=name, limits=self.limits))
        self.problems.extend(document.problems)
        if not document.blocks:
            return ()
        return (Passage(voice=Voice.FORWARDED, document=document, written=written, part=name),)


def _day_of(mail: Mail, otherwise: date) -> date:
    at = mail.envelope.received or mail.envelope.dated
    return london_day(at) if at else otherwise


def _as_forwarded(passage: Passage) -> Passage:
    return replace(passage, voice=Voice.FORWARDED) if passage.voice is Voice.OWN else passage


def _is_text(file: File) -> bool:
    return file.content_type == "text/plain" or file.name.lower().endswith(_TEXTS)


def is_furniture(file: File) -> bool:
    """Say whether a file is a logo, a signature's picture or another thing that nobody sent for its content."""
    if file.name.lower().endswith((".vcf", ".ics", ".p7s", ".asc.sig")):
        return True
    kind = picture_kind(file.data)
    if not kind:
        return False
    size = picture_size(file.data)
    if size is None:
        return file.inline and len(file.data) < _SMALL_PICTURE
    width, height = size
    longest, shortest = max(width, height), max(1, min(width, height))
    small = shortest < _SMALL_SIDE or width * height < _SMALL_AREA or longest / shortest > _LONG_ASPECT
    return small and (file.inline or kind == "gif" or shortest < _SMALL_SIDE // 2)


def document_passage(document: Document, *, envelope: Envelope, written: date) -> tuple[Passage, ...]:
    """Cut a document that is no form (a letter, an Outlook message) into passages that were passed on."""
    lines = any(isinstance(block, Line) for block in document.blocks)
    if not lines and not document.blocks:
        return ()
    found = passages_of(document, envelope=replace(envelope, sender=None), written=written, part=document.name)
    return tuple(_as_forwarded(passage) for passage in found)
