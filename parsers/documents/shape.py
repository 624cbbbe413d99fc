"""The one shape of every document: lines, tables and fields, with the formatting that answers a question.

For: `documents.*` and `body.html` turn any file or mail text into a Document; `forms` and `prose` read nothing else.
Adding a kind of file never touches the reading of forms, and the other way round.

Must not know: what a form is, what a label means.

Conventions: check boxes, whatever draws them (glyph, Wingdings, content control, legacy field, AcroForm, ink), are
written in the text as BOX_TICKED or BOX_EMPTY. Deleted, moved-away and hidden text is left out by the reader;
struck-through text stays, marked, because striking answers "delete as appropriate". A prompt ("Click or tap here to
enter text.") in a content control is left out. A merged cell appears once, at its first place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parsers.record import Problem, Source

BOX_TICKED = "☒"
BOX_EMPTY = "☐"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text with one formatting. `filled` says that the words stand in a field a person filled in.

    `picture` marks where a picture stands (its text is empty): a drawn signature, an initial, a logo.
    """

    text: str
    struck: bool = False
    bold: bool = False
    underlined: bool = False
    highlighted: bool = False
    filled: bool = False
    picture: bool = False

    def like(self, other: Span) -> bool:
        """Whether another run looks the same, so that the two are one."""
        return (self.struck, self.bold, self.underlined, self.highlighted, self.filled, self.picture) == (
            other.struck,
            other.bold,
            other.underlined,
            other.highlighted,
            other.filled,
            other.picture,
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One line or paragraph. `place` is for people: "paragraph 3", "page 2, line 7", "text box 1"."""

    spans: tuple[Span, ...]
    place: str = ""

    @property
    def pictured(self) -> bool:
        """Whether a picture stands in this line; in the cell beside "Signed:" it is a signature."""
        return any(span.picture for span in self.spans)

    @property
    def text(self) -> str:
        """The words as written, struck ones included."""
        if len(self.spans) == 1:
            return self.spans[0].text
        return "".join(span.text for span in self.spans)

    @property
    def kept(self) -> str:
        """The words that nobody struck out."""
        return "".join(span.text for span in self.spans if not span.struck)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: lines and, where the writer nested them, tables, in reading order. `columns` is its span."""

    blocks: tuple[Line | Table, ...] = ()
    columns: int = 1

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines, those of nested tables included, in reading order."""
        return tuple(walk_lines(self.blocks))

    @property
    def text(self) -> str:
        """All words, lines parted by a line feed."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells as a person sees them. `ruled` is False where columns were told by white space alone."""

    rows: tuple[tuple[Cell, ...], ...]
    place: str = ""
    ruled: bool = True


@dataclass(frozen=True, slots=True)
class Field:
    """A form field of its own (AcroForm, XFA): its name, its label as shown, and what was filled in.

    A ticked box has the value BOX_TICKED or the name of the chosen option; an unticked one BOX_EMPTY.
    """

    name: str
    label: str
    value: str
    place: str = ""


Block = Line | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a file or a mail's text says, in reading order.

    `name` is the file name as decoded, or "body". `source` is what a record read from it will carry.
    `signed` says that a picture stands where a signature belongs. `problems` tells what could not be read in it.
    `unsure` says that the words were guessed (OCR): every value read from them is doubtful.
    `notes` are comments in the margin: not part of the form's text, but they may say that consent was withdrawn.
    `unpacked` holds files found inside (a zip, a .msg, a winmail.dat): name and bytes, to be read like attachments;
    an Outlook message (.msg) comes back as the mail it was, one file whose name ends in .eml.
    """

    name: str
    source: Source
    blocks: tuple[Block, ...] = ()
    fields: tuple[Field, ...] = ()
    problems: tuple[Problem, ...] = ()
    signed: bool = False
    unsure: bool = False
    notes: tuple[Line, ...] = ()
    unpacked: tuple[tuple[str, bytes], ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines in reading order, those in tables included."""
        return tuple(walk_lines(self.blocks))

    @property
    def text(self) -> str:
        """All words in reading order, lines parted by a line feed."""
        return "\n".join(line.text for line in self.lines)


def walk_lines(blocks: tuple[Block, ...]) -> Iterator[Line]:
    """Give every line of the blocks in reading order, cell by cell."""
    for block in blocks:
        if isinstance(block, Line):
            yield block
            continue
        for row in block.rows:
            for cell in row:
                yield from walk_lines(cell.blocks)
