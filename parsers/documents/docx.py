"""Word's .docx and .docm: the package through python-docx, the stories in it through `wordml`.

For: `documents.read`. The only module that knows python-docx: it opens the package, finds body, headers, footers and
styles, and reads comments. What it is blind to (content controls, tick boxes, insertions, text boxes, nested tables)
stands in the XML beneath, which `wordml` reads.

Must not know: forms. Macros are neither run nor looked at.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import docx
from docx.opc.exceptions import OpcError
from lxml import etree

from parsers.documents.archive import ARCHIVE_ERRORS, Archive, Element, TooLarge, Unreadable, xml_of
from parsers.documents.ocr import Ocr
from parsers.documents.scan import SCAN, read_pictures
from parsers.documents.shape import Block, Document, Line, Span, walk_lines
from parsers.documents.signature import is_signed
from parsers.documents.symbols import plain
from parsers.documents.wordml import W, WordReader, local
from parsers.documents.wordstyle import Styles
from parsers.limits import Limits
from parsers.record import Problem, ProblemCode, Source
from parsers.sniff import picture_size

XML_BYTES: Final = 12_000_000
"""No form's XML comes near: two million empty paragraphs fit into less and would fill a gigabyte."""

_LIBRARY_ERRORS: Final = (
    *ARCHIVE_ERRORS,
    OpcError,
    etree.LxmlError,
    AttributeError,
    AssertionError,
    LookupError,
    TypeError,
    RecursionError,
)
_STRICT: Final = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"),
)
_MAIN: Final = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_UNUSUAL_MAIN: Final = (
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)

_FEW_WORDS = 30
_SMALL_PICTURE = 20_000
_SHORT_SIDE = 500


def read_docx(name: str, data: bytes, limits: Limits, ocr: Ocr | None = None) -> Document:
    """Read a .docx, .docm or template. Raises Unreadable, TooLarge or Encrypted."""
    archive = Archive(data, limits)
    _bounded(archive)
    try:
        package = docx.Document(io.BytesIO(_usual(archive, data)))
        styles = Styles(package.styles.element)
        reader = WordReader(styles, cells=limits.table_cells, line_chars=limits.line_chars)
        blocks = _stories(package, reader)
        notes = _comments(package, archive)
    except _LIBRARY_ERRORS:
        reader = WordReader(Styles(None), cells=limits.table_cells, line_chars=limits.line_chars)
        blocks, notes = _bare(archive, reader), ()
    problems = (
        (Problem(name, ProblemCode.TOO_LARGE, "only the first part of the document was read"),) if reader.cut else ()
    )
    document = Document(
        name=name, source=Source.FORM_DOCX, blocks=blocks, problems=problems, signed=is_signed(blocks), notes=notes
    )
    if len(document.text.split()) < _FEW_WORDS and (sheets := _sheets(archive, limits)):
        return _recognised(document, sheets, limits, ocr)
    return document


def _sheets(archive: Archive, limits: Limits) -> tuple[bytes, ...]:
    """Give the pictures of whole pages in a document: a photographed form is often pasted into Word."""
    found = sorted(name for name in archive.names if name.startswith("word/media/"))
    large = [name for name in found if archive.size(name) > _SMALL_PICTURE]
    parts = (archive.read(name) for name in large[: limits.ocr_pages])
    return tuple(part for part in parts if min(picture_size(part) or (0, 0)) >= _SHORT_SIDE)


def _recognised(document: Document, sheets: tuple[bytes, ...], limits: Limits, ocr: Ocr | None) -> Document:
    if ocr is None:
        return replace(document, problems=(*document.problems, Problem(document.name, ProblemCode.NO_TEXT, SCAN)))
    seen = read_pictures(document.name, sheets, limits, ocr)
    return replace(seen, blocks=(*document.blocks, *seen.blocks), problems=(*document.problems, *seen.problems))


def _bounded(archive: Archive) -> None:
    sizes = [archive.size(name) for name in archive.names if name.endswith((".xml", ".rels"))]
    if sizes and (max(sizes) > XML_BYTES or sum(sizes) > 2 * XML_BYTES):
        raise TooLarge


def _usual(archive: Archive, data: bytes) -> bytes:
    """Give the package in the dialect that python-docx opens: transitional namespaces, a plain document inside."""
    types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in archive.names else b""
    main = archive.read("word/document.xml") if "word/document.xml" in archive.names else b""
    strict = b"purl.oclc.org/ooxml" in main[:4_000]
    if not strict and not any(unusual in types for unusual in _UNUSUAL_MAIN):
        return data
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        for name in archive.names:
            if name.endswith((".xml", ".rels")):
                made.writestr(name, _transitional(archive.read(name)))
    return out.getvalue()


def _transitional(part: bytes) -> bytes:
    for strict, usual in _STRICT:
        part = part.replace(strict, usual)
    for unusual in _UNUSUAL_MAIN:
        part = part.replace(unusual, _MAIN)
    return part


def _stories(package: Any, reader: WordReader) -> tuple[Block, ...]:
    """Read headers, body, notes and footers, in the order in which a person meets them."""
    tops: list[Block] = []
    tails: list[Block] = []
    for section in list(package.sections)[:50]:
        for kind in ("first_page_header", "header", "even_page_header"):
            tops.extend(_furniture(getattr(section, kind), "header", reader, tops))
        for kind in ("first_page_footer", "footer", "even_page_footer"):
            tails.extend(_furniture(getattr(section, kind), "footer", reader, tails))
    body = reader.story(package.element.body)
    return (*tops, *body, *_footnotes(package, reader), *tails)


def _furniture(story: Any, place: str, reader: WordReader, seen: list[Block]) -> tuple[Block, ...]:
    if story.is_linked_to_previous:
        return ()
    blocks = reader.story(story._element, place)
    known = {line.text for line in walk_lines(tuple(seen))}
    fresh = any(line.text not in known or line.pictured for line in walk_lines(blocks))
    return blocks if fresh else ()


def _footnotes(package: Any, reader: WordReader) -> Iterator[Block]:
    for relation in package.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in {"footnotes", "endnotes"} and not relation.is_external:
            for note in xml_of(relation.target_part.blob):
                yield from reader.story(note, kind[:-1])


def _comments(package: Any, archive: Archive) -> tuple[Line, ...]:
    if not any(name.startswith("word/comments") for name in archive.names):
        return ()
    texts = [plain(comment.text).strip() for comment in list(package.comments)[:200]]
    return tuple(Line((Span(text),), f"comment {at}") for at, text in enumerate(texts, 1) if text)


def _bare(archive: Archive, reader: WordReader) -> tuple[Block, ...]:
    """Read the main part alone, where the package round it is too broken for the library."""
    names = [name for name in archive.names if name.lower().replace("\\", "/").endswith("word/document.xml")]
    if not names:
        raise Unreadable
    root = xml_of(_transitional(archive.read(names[0])))
    body: Element | None = next((child for child in root if local(child) == "body"), None)
    if body is None or not root.tag.startswith(W):
        raise Unreadable
    return reader.story(body)
