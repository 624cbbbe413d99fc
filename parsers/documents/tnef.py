"""winmail.dat: what Outlook wraps round a mail's text and files when it sends them as TNEF.

For: `documents.read`. Gives the text as lines and the files in `unpacked`.

Must not know: mail. Sources: [MS-OXTNEF] 2.1 (attributes), [MS-OXCDATA] 2.11 (property types).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from parsers.body.html import html_document
from parsers.body.text import text_document
from parsers.documents.archive import Unreadable
from parsers.documents.bundle import rtf_words
from parsers.documents.shape import Document
from parsers.limits import Limits
from parsers.record import Problem, ProblemCode, Source

_START: Final = b"\x78\x9f\x3e\x22"
_BODY, _PROPERTIES, _TITLE, _DATA, _RENDERING, _ATTACHMENT, _CODEPAGE = (
    0x800C,
    0x9003,
    0x8010,
    0x800F,
    0x9002,
    0x9005,
    0x9007,
)
_FIXED: Final = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16}
_VARIABLE: Final = frozenset({0x1E, 0x1F, 0x0D, 0x102})
_LONG_NAME: Final = 0x3707


@dataclass(slots=True)
class _Found:
    text: str = ""
    html: str = ""
    rtf: bytes = b""
    codepage: str = "cp1252"
    files: list[tuple[str, bytes]] = field(default_factory=list)


def read_tnef(name: str, data: bytes, limits: Limits, _ocr: object = None) -> Document:
    """Read a TNEF stream; what is cut off at its end is said, what came before is kept."""
    found = _Found()
    whole = True
    try:
        for kind, value in _attributes(data):
            _take(found, kind, value, limits)
    except (struct.error, ValueError):
        whole = False
    if not whole and not found.files and not (found.text or found.html or found.rtf):
        raise Unreadable
    words = text_document(found.text, name=name, limits=limits)
    if not found.text.strip() and found.html.strip():
        words = html_document(found.html, name=name, limits=limits)
    elif not found.text.strip() and found.rtf:
        words = text_document(rtf_words(found.rtf, limits), name=name, limits=limits)
    problems = () if whole else (Problem(name, ProblemCode.CORRUPT, "cut off: ask for it again"),)
    return Document(
        name=name,
        source=Source.FREE_TEXT,
        blocks=words.blocks,
        problems=problems,
        unpacked=tuple((file or "attachment", content) for file, content in found.files if content),
    )


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give each attribute's number and value: level, id, length, value, checksum."""
    if not data.startswith(_START):
        raise ValueError
    at = 6
    while at + 9 <= len(data):
        _, number, length = struct.unpack_from("<BIi", data, at)
        at += 9
        if length < 0 or at + length > len(data):
            raise ValueError
        yield number & 0xFFFF, data[at : at + length]
        at += length + 2


def _take(found: _Found, kind: int, value: bytes, limits: Limits) -> None:
    if kind == _CODEPAGE and len(value) >= 4:
        found.codepage = f"cp{struct.unpack_from('<I', value)[0]}"
    elif kind == _BODY:
        found.text = found.text or _decoded(value, found.codepage)
    elif kind == _PROPERTIES:
        for tag, content in _properties(value):
            _take_body(found, tag, content)
    elif kind == _RENDERING:
        if len(found.files) >= limits.unpacked_files:
            raise ValueError
        found.files.append(("", b""))
    elif found.files:
        found.files[-1] = _filed(*found.files[-1], kind, value, found.codepage)


def _filed(name: str, content: bytes, kind: int, value: bytes, codepage: str) -> tuple[str, bytes]:
    """Give the file being collected with one more attribute of it."""
    if kind == _TITLE:
        return name or _decoded(value, codepage), content
    if kind == _DATA:
        return name, value
    if kind == _ATTACHMENT:
        for tag, inner in _properties(value):
            if tag >> 16 == _LONG_NAME:
                return _string(tag, inner, codepage), content
    return name, content


def _take_body(found: _Found, tag: int, content: bytes) -> None:
    match tag >> 16:
        case 0x1000:  # PR_BODY
            found.text = _string(tag, content, found.codepage)
        case 0x1013:  # PR_HTML
            found.html = _decoded(content, "utf-8") if tag & 0xFFFF == 0x102 else _string(tag, content, found.codepage)
        case 0x1009:  # PR_RTF_COMPRESSED
            found.rtf = content


def _properties(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give each MAPI property's tag and (first) value."""
    (count,) = struct.unpack_from("<I", data)
    at = 4
    for _ in range(min(count, 2_000)):
        (tag,) = struct.unpack_from("<I", data, at)
        at += 4
        if tag >> 16 >= 0x8000:
            at = _past_name(data, at)
        kind, many = tag & 0x0FFF, bool(tag & 0x1000)
        values = 1
        if many or kind in _VARIABLE:
            (values,) = struct.unpack_from("<I", data, at)
            at += 4
        for each in range(min(values, 2_000)):
            length = _FIXED.get(kind, 0)
            if kind in _VARIABLE:
                (length,) = struct.unpack_from("<I", data, at)
                at += 4
            if length > len(data) - at or (kind not in _VARIABLE and not length):
                raise ValueError
            if each == 0:
                yield tag, data[at : at + length]
            at += length + (-length % 4)


def _past_name(data: bytes, at: int) -> int:
    at += 16
    (kind,) = struct.unpack_from("<I", data, at)
    if kind == 0:
        return at + 8
    length = int.from_bytes(data[at + 4 : at + 8], "little")
    return at + 8 + length + (-length % 4)


def _string(tag: int, content: bytes, codepage: str) -> str:
    return _decoded(content, "utf-16-le" if tag & 0xFFFF == 0x1F else codepage)


def _decoded(value: bytes, codepage: str) -> str:
    try:
        return value.decode(codepage).rstrip("\0")
    except (LookupError, UnicodeDecodeError):
        return value.decode("cp1252", "replace").rstrip("\0")
