"""Whether a picture stands where a signature belongs.

For: every reader of documents that can see pictures, over the one shape.

Must not know: whose signature it is, or what it consents to.
"""

from __future__ import annotations

import re

from parsers.documents.shape import Block, Cell, Line, Table

_LABEL = re.compile(r"\bsign(ed|ature|atures|s)?\b", re.I)


def is_signed(blocks: tuple[Block, ...]) -> bool:
    """Tell whether a picture stands beside, below or after a word for signing."""
    before = ""
    for block in blocks:
        if isinstance(block, Table):
            if _signed_table(block):
                return True
            before = ""
            continue
        if block.pictured and (_LABEL.search(block.text) or _LABEL.search(before)):
            return True
        before = block.text or before
    return False


def _signed_table(table: Table) -> bool:
    above: dict[int, str] = {}
    for row in table.rows:
        column, before, texts = 0, "", {}
        for cell in row:
            if _pictured(cell) and any(_LABEL.search(text) for text in (cell.text, before, above.get(column, ""))):
                return True
            if is_signed(cell.blocks):
                return True
            before = texts[column] = cell.text
            column += cell.columns
        above = texts
    return False


def _pictured(cell: Cell) -> bool:
    return any(isinstance(block, Line) and block.pictured for block in cell.blocks)
