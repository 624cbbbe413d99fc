"""PDF files: exported forms, filled fields, print-outs, scans.

For: `documents.read`. Picks the engine: PDFium first, for speed and for what it reads of broken files; pdfplumber where
PDFium gives up; OCR for pages that hold no words. The only module that knows pdfplumber.

Must not know: forms, labels. Raises Unreadable, TooLarge, Encrypted.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any, Final

import pdfplumber
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import PdfminerException

from parsers.documents import guard
from parsers.documents.acroform import Filled, Placer, fill_in
from parsers.documents.archive import Encrypted, TooLarge, Unreadable, xml_of
from parsers.documents.layout import Placed, lay_out
from parsers.documents.marks import Box, Page, Piece
from parsers.documents.ocr import Ocr
from parsers.documents.paper import SHORT_SIDE
from parsers.documents.pdfium import PageReader
from parsers.documents.scan import SCAN, scanned_page
from parsers.documents.shape import Block, Cell, Document, Field, Line, Span, Table
from parsers.documents.signature import is_signed
from parsers.documents.stitch import stitch
from parsers.documents.symbols import plain
from parsers.limits import Limits
from parsers.record import Problem, ProblemCode, Source

_PLUMBER_ERRORS: Final = (
    PdfminerException,
    PDFException,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    AssertionError,
    RecursionError,
    OSError,
)
_XFA: Final = "an Adobe form (XFA) that only Acrobat shows: open it there, or ask for it printed to PDF"


@dataclass(slots=True)
class _Pages:
    """What an engine gave: the pages, fields and notes, pages that are pictures, whether pages were left out."""

    pages: list[Page] = field(default_factory=list)
    filled: Filled = field(default_factory=Filled)
    cut: bool = False
    unread: int = 0
    recognised: int = 0


def read_pdf(name: str, data: bytes, limits: Limits, ocr: Ocr | None = None) -> Document:
    """Read a PDF."""
    data = data[max(0, data.find(b"%PDF-")) :]
    guard.check(data)
    try:
        found = _by_pdfium(data, limits, ocr)
    except pdfium.PdfiumError as error:
        if "assword" in str(error) or "security" in str(error):
            raise Encrypted from error
        found = _by_pdfplumber(data, limits)
    return _document(name, data, found, limits)


def _by_pdfium(data: bytes, limits: Limits, ocr: Ocr | None) -> _Pages:
    with pdfium.PdfDocument(data) as document:
        found = _Pages(cut=len(document) > limits.pages)
        placers: list[Placer] = []
        extras = document.get_formtype() != raw.FORMTYPE_NONE
        characters = 0
        for at in range(min(len(document), limits.pages)):
            reader = PageReader(document[at])
            found.pages.append(_recognised(document[at], reader.read(), found, limits, ocr))
            placers.append(reader.placer)
            extras = extras or reader.annotated
            characters += sum(len(piece.text) for piece in found.pages[-1].pieces)
            if characters > limits.body_chars:
                found.cut = True
                break
    if not found.pages:
        raise Unreadable
    if extras:
        found.filled = fill_in(data, found.pages, placers)
    return found


def _recognised(sheet: Any, page: Page, found: _Pages, limits: Limits, ocr: Ocr | None) -> Page:
    """Give the page, or what is recognised on it where it is a picture without words."""
    if not page.scanned or any(piece.text.strip() for piece in page.pieces):
        return page
    if ocr is None or found.recognised >= limits.ocr_pages:
        found.unread += 1
        return page
    found.recognised += 1
    short = max(min(page.width, page.height), 1.0)
    picture = sheet.render(scale=min(SHORT_SIDE / short, 6.0), grayscale=True).to_pil().convert("L")
    seen = scanned_page(picture, ocr)
    found.unread += not any(piece.text.strip() for piece in seen.pieces)
    return seen


def _by_pdfplumber(data: bytes, limits: Limits) -> _Pages:
    """Read a file that PDFium refuses. Slow, so small files only; the reading child bounds the time."""
    if len(data) > 5_000_000:
        raise TooLarge
    found = _Pages()
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            found.cut = len(document.pages) > limits.pages
            for page in document.pages[: limits.pages]:
                found.pages.append(_plumbed(page))
    except _PLUMBER_ERRORS as error:
        raise Unreadable from error
    if not any(page.pieces for page in found.pages):
        raise Unreadable
    return found


def _plumbed(page: Any) -> Page:
    made = Page(float(page.width), float(page.height))
    for word in page.extract_words(extra_attrs=["fontname"], keep_blank_chars=True)[:20_000]:
        bold = "bold" in word["fontname"].lower()
        made.pieces.append(Piece(word["text"], word["x0"], word["x1"], word["top"], word["bottom"], bold))
    for edge in page.edges[:20_000]:
        box = Box(edge["x0"], edge["top"], edge["x1"], edge["bottom"])
        (made.across if edge["orientation"] == "h" else made.down).append(box)
    return made


def _document(name: str, data: bytes, found: _Pages, limits: Limits) -> Document:
    problems: list[Problem] = []
    if found.cut:
        problems.append(Problem(name, ProblemCode.TOO_LARGE, f"only the first {len(found.pages)} pages were read"))
    placed = [lay_out(page, number) for number, page in enumerate(found.pages, 1)]
    blocks = stitch(placed, [page.height for page in found.pages])
    if found.filled.data is not None and _is_waiting_page(blocks):
        return _xfa_document(name, found.filled.data)
    scanned = any(page.scanned for page in found.pages)
    if found.unread and (not _worded(placed) or found.recognised):
        problems.append(Problem(name, ProblemCode.NO_TEXT, SCAN))
    return Document(
        name=name,
        source=Source.FORM_SCAN if found.recognised else Source.FORM_PDF,
        blocks=blocks,
        fields=tuple(found.filled.fields),
        problems=tuple(problems),
        signed=is_signed(blocks),
        unsure=scanned,
        notes=tuple(found.filled.notes),
    )


def _worded(placed: list[list[Placed]]) -> bool:
    for page in placed:
        for each in page:
            if isinstance(each.block, Table) or each.block.text.strip():
                return True
    return False


def _is_waiting_page(blocks: tuple[Block, ...]) -> bool:
    words = " ".join(block.text for block in blocks if isinstance(block, Line)).lower()
    return not words.strip() or ("please wait" in words and "adobe" in words)


def _xfa_document(name: str, data: bytes) -> Document:
    """Give the data of an XFA form by its fields' names: a help for the person who has to open it anyway."""
    fields: list[Field] = []
    try:
        for leaf in xml_of(data).iter() if data else ():
            text = plain(leaf.text or "").strip()
            if text and len(leaf) == 0 and isinstance(leaf.tag, str):
                fields.append(Field(leaf.tag.rpartition("}")[2], leaf.tag.rpartition("}")[2], text))
    except Unreadable:
        fields.clear()
    rows = tuple((Cell((Line((Span(one.label),)),)), Cell((Line((Span(one.value, filled=True),)),))) for one in fields)
    return Document(
        name=name,
        source=Source.FORM_PDF,
        blocks=(Table(rows, "form data"),) if rows else (),
        fields=tuple(fields),
        problems=(Problem(name, ProblemCode.UNSUPPORTED, _XFA),),
        unsure=True,
    )
