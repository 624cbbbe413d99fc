"""Lines without end cut to what a person would read: runs of signs, words of thousands of letters, empty drawing.

For: `gather`, on every document, before forms and prose look at it.

Must not know: what the words mean. No letter and no digit is lost: a word too long is parted, signs are left out.

A search that passes over any number of signs or letters begins anew at each: where they have an end, so has the search.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from parsers.documents.shape import Block, Cell, Document, Line, Span
from parsers.record import Problem, ProblemCode

_MOST_SIGNS, _LONGEST_WORD, _MOST_DRAWN = 300, 250, 1_000
"""Signs and spaces in a row; characters without a space; signs in lines that hold nothing else."""
_SIGNS = re.compile(rf"[\W_]{{{_MOST_SIGNS + 1},}}")
_WORD = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")
_NO_WORD_FROM = 2_500
"""Longer than any address of a web page: a person is told."""
_NO_WORD = re.compile(rf"(?<!\S)\S{{{_NO_WORD_FROM},}}")
_SAYS = re.compile(r"[^\W_]")

_Edit = tuple[int, int, str]
"""From where to where a text is taken out, and what is put there."""


def bounded(document: Document) -> Document:
    """Give the document with no line that goes on without a letter, and no word that goes on without a space."""
    blocks = _blocks(document.blocks)
    if blocks is document.blocks:
        return document
    problems = document.problems
    long = (found.group() for line in document.lines if (found := _NO_WORD.search(line.text)))
    if any(_SAYS.search(word) for word in long):
        problems = (
            *problems,
            Problem(
                document.name, ProblemCode.TOO_LARGE, "some words are thousands of letters long: read it in the mailbox"
            ),
        )
    return replace(document, blocks=blocks, problems=problems)


def _blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    kept: list[Block] = []
    drawn = 0
    for block in blocks:
        one = _line(block) if isinstance(block, Line) else _table_of(block)
        says = not isinstance(one, Line) or one.pictured or _SAYS.search(one.text) is not None
        drawn = 0 if says else drawn + len(one.text) + 1 if isinstance(one, Line) else 0
        if drawn <= _MOST_DRAWN:
            kept.append(one)
    same = len(kept) == len(blocks) and all(a is b for a, b in zip(kept, blocks, strict=True))
    return blocks if same else tuple(kept)


def _table_of(table: Block) -> Block:
    if isinstance(table, Line):
        return table
    rows = tuple(tuple(_cell(cell) for cell in row) for row in table.rows)
    same = all(a is b for row, old in zip(rows, table.rows, strict=True) for a, b in zip(row, old, strict=True))
    return table if same else replace(table, rows=rows)


def _cell(cell: Cell) -> Cell:
    blocks = _blocks(cell.blocks)
    return cell if blocks is cell.blocks else replace(cell, blocks=blocks)


def _line(line: Line) -> Line:
    text = line.text
    if len(text) <= _LONGEST_WORD:
        return line
    spans = line.spans
    for edits_of in (_signs_left_out, _words_parted):
        spans = _edited(spans, edits_of)
    return line if spans is line.spans else replace(line, spans=spans)


def _signs_left_out(text: str) -> Iterator[_Edit]:
    return ((found.start() + _MOST_SIGNS, found.end(), "") for found in _SIGNS.finditer(text))


def _words_parted(text: str) -> Iterator[_Edit]:
    for found in _WORD.finditer(text):
        for at in range(found.start() + _LONGEST_WORD, found.end(), _LONGEST_WORD):
            yield at, at, " "


def _edited(spans: tuple[Span, ...], edits_of: Callable[[str], Iterator[_Edit]]) -> tuple[Span, ...]:
    """The runs of a line, each keeping its look, with the edits of the whole line made in them."""
    edits = list(edits_of("".join(span.text for span in spans)))
    if not edits:
        return spans
    made: list[Span] = []
    start, first = 0, 0
    for span in spans:
        end = start + len(span.text)
        while first < len(edits) and edits[first][1] <= start and edits[first][0] < start:
            first += 1
        made.append(replace(span, text=_piece(span.text, start, edits, first)))
        start = end
    return tuple(made)


def _piece(text: str, start: int, edits: Sequence[_Edit], first: int) -> str:
    """One run's text, which begins at `start` in its line, edited; an edit that begins before it goes on in it."""
    kept: list[str] = []
    at, end = 0, start + len(text)
    for begins, ends, instead in islice(edits, first, None):
        if begins >= end:
            break
        kept.append(text[at : max(at, begins - start)])
        if begins >= start:
            kept.append(instead)
        at = max(at, min(ends, end) - start)
    return "".join((*kept, text[at:]))
