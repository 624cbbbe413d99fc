"""What kind of file some bytes are, by the bytes themselves; names and declared types lie.

For: `documents.read` picks its reader by this.

Must not know: what is in the file beyond its first bytes and, for zips and OLE files, the names inside.
"""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from typing import Final

import olefile

from parsers.documents.archive import ARCHIVE_ERRORS


class FileKind(StrEnum):
    """The kinds that are told apart."""

    EMPTY = "empty"
    DOCX = "docx"
    XLSX = "xlsx"
    ODT = "odt"
    ODS = "ods"
    OTHER_OFFICE = "other office file"
    ZIP = "zip"
    BROKEN_ZIP = "broken zip"
    DOC = "doc"
    XLS = "xls"
    MSG = "msg"
    ENCRYPTED_OFFICE = "encrypted office file"
    RIGHTS_MANAGED = "rights-managed file"
    OLE = "ole"
    PDF = "pdf"
    RTF = "rtf"
    TNEF = "tnef"
    PICTURE = "picture"
    HEIC = "heic"
    SVG = "svg"
    HTML = "html"
    XML = "xml"
    MAIL = "mail"
    TEXT = "text"
    PROGRAM = "program"
    PACKED = "packed"
    MEDIA = "media"
    UNKNOWN = "unknown"


_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*")
_PACKED: Final = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"MSCF", b"ISc(")
_MEDIA: Final = (b"ID3", b"OggS", b"RIFF", b"fLaC", b"\x1aE\xdf\xa3", b"\xff\xfb", b"#!AMR")
_PROGRAMS: Final = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"#!/", b"L\0\0\0\x01\x14\x02\0")
_OF_APPLE: Final = (".iwa", "index.apxl", "buildVersionHistory.plist")
"""What lies in the files of Pages, Numbers and Keynote, which are zips: one file to whoever sent it."""
_RPMSG: Final = b"\x76\xe8\x04\x60\xc4\x11\xe3\x86"
_HTML: Final = re.compile(rb"<(!doctype html|html|head|body|table|div|p|meta|span|font)\b", re.I)


PROGRAM_NAMES: Final = (
    *(".scr", ".exe", ".pif", ".js", ".jse", ".vbs", ".vbe", ".wsf", ".hta", ".bat", ".cmd", ".ps1", ".lnk", ".msi"),
    *(".jar", ".cpl", ".reg"),
)
"""What is named so is nobody's form, whatever the mail round it says."""


def sniff(data: bytes, name: str = "") -> FileKind:
    """Tell what some bytes are; what is named as a program is one, whatever text stands in it."""
    found = _sniffed(data)
    words = found in (FileKind.TEXT, FileKind.HTML, FileKind.XML, FileKind.UNKNOWN)
    return FileKind.PROGRAM if words and name.strip().lower().endswith(PROGRAM_NAMES) else found


def _sniffed(data: bytes) -> FileKind:
    if not data.strip(b"\0 \t\r\n"):
        return FileKind.EMPTY
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole_kind(data)
    if b"%PDF-" in data[:1024]:
        return FileKind.PDF
    return _by_magic(data) or _by_words(data)


def _by_magic(data: bytes) -> FileKind | None:
    table = (
        ((b"{\\rtf", b"\xef\xbb\xbf{\\rtf"), FileKind.RTF),
        ((b"\x78\x9f\x3e\x22",), FileKind.TNEF),
        ((_RPMSG,), FileKind.RIGHTS_MANAGED),
        (_PICTURES, FileKind.PICTURE),
        (_PACKED, FileKind.PACKED),
        (_PROGRAMS, FileKind.PROGRAM),
    )
    for starts, kind in table:
        if data.startswith(starts):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return FileKind.PICTURE
    if data[4:8] == b"ftyp":
        return FileKind.HEIC if data[8:12] in {b"heic", b"heix", b"mif1", b"msf1", b"hevc", b"avif"} else FileKind.MEDIA
    return FileKind.MEDIA if data.startswith(_MEDIA) else None


def _by_words(data: bytes) -> FileKind:
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return FileKind.TEXT
    if head.count(b"\0") or sum(byte < 9 or 13 < byte < 32 for byte in head) > len(head) // 50:
        return FileKind.UNKNOWN
    if len(head.split()) <= len(head) // _LONGEST_WORD and not _is_utf8(head):
        return FileKind.UNKNOWN
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1500].lower()
    if start.startswith((b"<?xml", b"<svg")):
        return FileKind.SVG if b"<svg" in start else FileKind.HTML if b"<html" in start else FileKind.XML
    if re.match(rb"(return-path|received|from|to|subject|date|message-id|mime-version|x-[\w-]+):\s", start):
        if re.search(rb"^(received|mime-version|message-id|content-type):", start, re.M):
            return FileKind.MAIL
    return FileKind.HTML if start.startswith(b"<") and _HTML.search(start) else FileKind.TEXT


_LONGEST_WORD = 100
"""Bytes beyond ASCII that stand longer than this without a space are no words in any of the old alphabets."""


def _is_utf8(head: bytes) -> bool:
    try:
        head[:-4].decode()
    except UnicodeDecodeError:
        return False
    return True


def _zip_kind(data: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:10_000])
            kind = archive.read("mimetype")[:100] if _short(archive, "mimetype") else b""
    except ARCHIVE_ERRORS:
        return FileKind.BROKEN_ZIP
    if kind.startswith(b"application/vnd.oasis.opendocument."):
        words = kind.partition(b"opendocument.")[2]
        return (
            FileKind.ODT
            if words.startswith(b"text")
            else FileKind.ODS
            if words.startswith(b"spread")
            else FileKind.OTHER_OFFICE
        )
    if kind.startswith(b"application/epub") or any(name.endswith(_OF_APPLE) for name in names):
        return FileKind.OTHER_OFFICE
    if "[Content_Types].xml" not in names:
        return FileKind.DOCX if "word/document.xml" in names else FileKind.ZIP
    if any(name.lower().endswith("word/document.xml") or name.startswith("word/") for name in names):
        return FileKind.DOCX
    return FileKind.XLSX if any(name.startswith("xl/") for name in names) else FileKind.OTHER_OFFICE


def _short(archive: zipfile.ZipFile, name: str) -> bool:
    try:
        return archive.getinfo(name).file_size < 200
    except KeyError:
        return False


def _ole_kind(data: bytes) -> FileKind:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            names = {"/".join(path) for path in ole.listdir(streams=True, storages=True)[:5_000]}
    except (OSError, ValueError, IndexError, AttributeError, TypeError, RecursionError, KeyError):
        return FileKind.OLE
    if any("DRMEncryptedTransform" in name or "DRMContent" in name for name in names):
        return FileKind.RIGHTS_MANAGED
    if "EncryptedPackage" in names:
        return FileKind.ENCRYPTED_OFFICE
    if "WordDocument" in names:
        return FileKind.DOC
    if "__properties_version1.0" in names:
        return FileKind.MSG
    return FileKind.XLS if names & {"Workbook", "Book"} else FileKind.OLE
