"""Paper to write forms on: documents of the one shape, in few words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum

from parsers.documents.shape import Block, Cell, Document, Line, Span, Table
from parsers.forms.read import read_form
from parsers.limits import DEFAULT
from parsers.record import Record, Source

WRITTEN = date(2026, 11, 20)
_FORMAT = re.compile(r"\{(s|b|u|h|f):([^{}]*)\}")
_KINDS = {"s": "struck", "b": "bold", "u": "underlined", "h": "highlighted", "f": "filled"}


def line(text: str, place: str = "") -> Line:
    """A line; `{s:words}` are struck, `{b:}` bold, `{u:}` underlined, `{h:}` highlighted, `{pic}` is a picture."""
    spans, at = [], 0
    pictured = "{pic}" in text
    text = text.replace("{pic}", "")
    for found in _FORMAT.finditer(text):
        if found.start() > at:
            spans.append(Span(text[at : found.start()]))
        spans.append(Span(found.group(2), **{_KINDS[found.group(1)]: True}))
        at = found.end()
    if text[at:] or not spans:
        spans.append(Span(text[at:], picture=pictured))
    return Line(tuple(spans), place)


def cell(text: str, place: str = "") -> Cell:
    """A cell; line feeds part its lines."""
    return Cell(tuple(line(one, place) for one in text.split("\n")))


def table(*rows: tuple[str, ...]) -> Table:
    """A table of texts."""
    return Table(
        tuple(tuple(cell(one, f"table 1, row {n}") for one in row) for n, row in enumerate(rows, 1)), "table 1"
    )


def document(
    *blocks: Block | str, source: Source = Source.FORM_DOCX, signed: bool = False, unsure: bool = False
) -> Document:
    """A document; a string is one line after another."""
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, str):
            made += [line(one, f"paragraph {n}") for n, one in enumerate(block.strip("\n").split("\n"), 1)]
        else:
            made.append(block)
    return Document(name="form.docx", source=source, blocks=tuple(made), signed=signed, unsure=unsure)


def records(
    *blocks: Block | str, source: Source = Source.FORM_DOCX, signed: bool = False, unsure: bool = False
) -> tuple[Record, ...]:
    """What the reader makes of a form."""
    made = document(*blocks, source=source, signed=signed, unsure=unsure)
    return read_form(made, written=WRITTEN, limits=DEFAULT)


def record(
    *blocks: Block | str, source: Source = Source.FORM_DOCX, signed: bool = False, unsure: bool = False
) -> Record:
    """The one person of a form."""
    (only,) = records(*blocks, source=source, signed=signed, unsure=unsure)
    return only


def says(found: Record, expected: Mapping[str, object]) -> None:
    """Compare the fields named, and no other, with what a person reads."""
    got: dict[str, object] = {}
    for path in expected:
        value: object = found
        for key in path.split("."):
            value = getattr(value, key)
        got[path] = value.value if isinstance(value, Enum) else value
    assert got == dict(expected)
