"""A zip opened with care, and the XML inside it.

For: .docx, .odt, .xlsx and plain zips read their members through `Archive`, so that no bomb gets past one place.

Must not know: what the members mean.

Source: APPNOTE 6.3 (general purpose bit 0 is encryption). Python's zipfile never gives out more bytes of a member
than its directory declares, so the declared sizes bound what can come; a lie downwards only cuts the member short.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from typing import Any

from lxml import etree

from parsers.limits import Limits

ARCHIVE_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    NotImplementedError,
    OSError,
    EOFError,
    KeyError,
    ValueError,
    RuntimeError,
    OverflowError,
)

Element = Any
"""An lxml element: the library has no types of its own."""


class Unreadable(Exception):
    """The file is not what it claims to be, or is broken."""


class TooLarge(Exception):
    """The file says, or shows, that it would unpack to more than the limits allow."""


class Encrypted(Exception):
    """The file is locked with a password."""


class Unsupported(Exception):
    """The file is whole, but of a kind that is not read; the words say what to do."""


class Archive:
    """The members of a zip by name. Raises Unreadable, TooLarge, Encrypted and nothing else."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Open the directory; read nothing yet."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except ARCHIVE_ERRORS as error:
            raise Unreadable from error
        if len(infos) > 4_000 or sum(info.file_size for info in infos) > limits.unpacked_bytes:
            raise TooLarge
        self._infos = {info.filename: info for info in infos}

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names, in the order of the directory."""
        return tuple(self._infos)

    def size(self, name: str) -> int:
        """Give the declared size of a member in bytes, 0 where there is none."""
        info = self._infos.get(name)
        return info.file_size if info else 0

    def locked(self, name: str) -> bool:
        """Tell whether a member is encrypted."""
        return bool(self._infos[name].flag_bits & 1)

    def read(self, name: str) -> bytes:
        """Give a member's bytes."""
        if name not in self._infos:
            raise Unreadable
        if self.locked(name):
            raise Encrypted
        try:
            return self._zip.read(name)
        except ARCHIVE_ERRORS as error:
            raise Unreadable from error


def xml_of(data: bytes) -> Element:
    """Parse XML of a document's part. Raises Unreadable.

    A DOCTYPE has no business in an office file and is where entity bombs live; an entity that is not resolved would
    cut off the rest of its text unseen.
    """
    head = data[:2_000].replace(b"\0", b"").upper()
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise Unreadable
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable from error
