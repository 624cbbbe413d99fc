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
from parsers.documents.shape import BOX_TICKED, Block, Document, Table
from parsers.documents.symbols import CROSSES, EMPTY_BOXES, TICKED_BOXES, TICKS, boxed
from parsers.limits import Limits
from parsers.record import Problem, ProblemCode, Source

_MARKS: Final = f"{TICKS}{CROSSES}{TICKED_BOXES}{EMPTY_BOXES}[("
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
    blocks = tuple(_plain(block) for block in document.blocks)
    return replace(document, blocks=blocks, source=Source.OTHER_ATTACHMENT, problems=problems)


def _plain(block: Block) -> Block:
    """A block with its boxes and rings made one, as every other kind of file gives them."""
    if isinstance(block, Table):
        rows = tuple(
            tuple(replace(cell, blocks=tuple(_plain(one) for one in cell.blocks)) for cell in row) for row in block.rows
        )
        return replace(block, rows=rows)
    text = block.text
    if not any(mark in text for mark in _MARKS):
        return block
    if len(block.spans) == 1:
        return replace(block, spans=(replace(block.spans[0], text=boxed(block.text)),))
    return replace(block, spans=tuple(replace(span, text=_ringed(span.text, block.text)) for span in block.spans))


def _ringed(text: str, whole: str) -> str:
    """A run's text; a filled ring is a ticked one only where an empty one stands in the same line."""
    if "○" in whole or "◯" in whole:
        text = text.replace("●", BOX_TICKED)
    return boxed(text)


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
