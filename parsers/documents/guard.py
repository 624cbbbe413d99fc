"""Cheap looks at a PDF before any engine sees it: what would blow up is refused here, in milliseconds.

For: `documents.pdf`. An engine in C++ ends the whole process on some bombs; nothing that fails here reaches one.

Must not know: pages or words.

Source: ISO 32000-1, 7.3.8 (streams), 7.4.4 (FlateDecode), 8.10 (form XObjects).
"""

from __future__ import annotations

import io
import re
import zlib
from typing import Any, Final

import pypdf
from pypdf.errors import PyPdfError

from parsers.documents.archive import TooLarge

STREAM_BYTES: Final = 24_000_000
ALL_BYTES: Final = 60_000_000
_STREAM: Final = re.compile(rb"stream\r?\n(?=[\x08\x18\x28\x38\x48\x58\x68\x78])")
_FORM: Final = re.compile(rb"/Subtype\s*/Form\b")
_IMAGE: Final = re.compile(rb"/Subtype\s*/Image\b")
PYPDF_ERRORS: Final = (
    PyPdfError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    RecursionError,
    OSError,
    zlib.error,
)


def check(data: bytes) -> None:
    """Raise TooLarge where a PDF would unpack, or nest, beyond reason."""
    total = forms = 0
    forms += len(_FORM.findall(data))
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - 600) : match.start()]
        head = head[head.rfind(b"obj") :]
        if _IMAGE.search(head):
            continue
        made = _inflated(data[match.end() : match.end() + STREAM_BYTES])
        total += len(made)
        if total > ALL_BYTES:
            raise TooLarge
        if b"/ObjStm" in head:
            forms += len(_FORM.findall(made))
    if forms > 1:
        _check_nesting(data)


def _inflated(packed: bytes) -> bytes:
    for _ in range(3):
        try:
            made = zlib.decompressobj().decompress(packed, STREAM_BYTES + 1)
        except zlib.error:
            return packed if len(packed) < STREAM_BYTES else b""
        if len(made) > STREAM_BYTES:
            raise TooLarge
        if made[:1] != b"\x78":
            return made
        packed = made
    return packed


def _check_nesting(data: bytes) -> None:
    """Refuse forms that hold themselves, or that nest deeper than any drawing program makes them."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        pages = [reader.pages[at] for at in range(min(len(reader.pages), 40))]
    except PYPDF_ERRORS:
        return
    budget = [3_000]
    for page in pages:
        _descend(page, (), budget)


def _descend(owner: Any, above: tuple[int, ...], budget: list[int]) -> None:
    if len(above) > 10:
        raise TooLarge
    try:
        inside = owner.get("/Resources", {}).get_object().get("/XObject", {}).get_object()
        children = [reference.get_object() for reference in inside.values()]
    except PYPDF_ERRORS:
        return
    for child in children:
        budget[0] -= 1
        if budget[0] < 0:
            raise TooLarge
        try:
            form = child.get("/Subtype") == "/Form"
            number = int(getattr(child, "indirect_reference", None).idnum)  # type: ignore[union-attr]  # None is caught
        except PYPDF_ERRORS:
            continue
        if form and number in above:
            raise TooLarge
        if form:
            _descend(child, (*above, number), budget)
