"""How tests look at a Document: rows of words, as a person would read them off the page."""

from __future__ import annotations

from parsers.documents.read import read_document
from parsers.documents.shape import Document, Line, Table
from parsers.limits import DEFAULT, Limits
from parsers.record import ProblemCode


def read(data: bytes, name: str = "form", limits: Limits = DEFAULT) -> Document:
    """The document, without OCR."""
    return read_document(name, data, limits=limits, ocr=None)


def rows(document: Document) -> list[list[str]]:
    """All rows of all outer tables, as words."""
    return [[cell.text for cell in row] for block in document.blocks if isinstance(block, Table) for row in block.rows]


def words(document: Document) -> list[str]:
    """All outer lines, as words."""
    return [block.text for block in document.blocks if isinstance(block, Line)]


def codes(document: Document) -> list[ProblemCode]:
    """The codes of the problems."""
    return [problem.code for problem in document.problems]
