"""Attached HTML and plain text, through the readers of mail bodies.

For: `documents.read`.

Must not know: mail, or what the words mean.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from parsers.body.html import html_document
from parsers.body.text import text_document
from parsers.documents.shape import Document
from parsers.limits import Limits
from parsers.record import Problem, ProblemCode, Source

_CHARSET: Final = re.compile(rb"charset=[\"']?([\w.-]{2,40})", re.I)


def read_html(name: str, data: bytes, limits: Limits, _ocr: object = None) -> Document:
    """Read an HTML file; nothing it points to is fetched."""
    found = _CHARSET.search(data[:4_000])
    text, cut = _decoded(data, found.group(1).decode("ascii") if found else "", 4 * limits.body_chars)
    return _attached(html_document(text, name=name, limits=limits), name, cut=cut)


def read_text(name: str, data: bytes, limits: Limits, _ocr: object = None) -> Document:
    """Read a text file."""
    text, cut = _decoded(data, "", limits.body_chars)
    return _attached(text_document(text, name=name, limits=limits), name, cut=cut)


def _attached(document: Document, name: str, *, cut: bool) -> Document:
    problem = Problem(name, ProblemCode.TOO_LARGE, "only the first part of the file was read")
    problems = (*document.problems, problem) if cut and not document.problems else document.problems
    return replace(document, source=Source.OTHER_ATTACHMENT, problems=problems)


def _decoded(data: bytes, charset: str, most: int) -> tuple[str, bool]:
    """Decode by byte order mark, by what is declared, as UTF-8, as Windows text: in that order."""
    for mark, coding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            text = data.decode(coding, "replace")
            return text[:most], len(text) > most
    for coding in (charset or "utf-8", "utf-8"):
        try:
            text = data.decode(coding)
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
        return text[:most], len(text) > most
    text = data.decode("cp1252", "replace")
    return text[:most], len(text) > most
