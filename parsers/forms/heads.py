"""Column heads with answers below: one person a row, a list of a household, or one person a column.

For: `grid`.

Must not know: rows of labels with answers beside them, what becomes of an answer.
"""

from __future__ import annotations

import re

from parsers.documents.shape import Cell, Line, Span
from parsers.forms.cells import Row, known, peeled_label, place_of, words_in
from parsers.forms.fitting import MEASURED, fits, has_figures
from parsers.forms.layout import Walk
from parsers.forms.lines import value_lines
from parsers.forms.match import Hit, Quality, heading, match
from parsers.forms.printed import is_absent
from parsers.forms.slots import SECTION_SLOT, Section, Slot, Who
from parsers.patterns import compiled

JOINT = compiled(
    r"\b(?:joint|partner|spouse|(?:second|2nd|other) (?:applicant|adult|parent|carer|tenant)|husband|wife|mother|father"
    r"|(?:applicant|adult|parent|carer|tenant|guardian) (?:2|b|two))\b",
    re.I,
)
_OF_ONE = frozenset({Slot.PHONE, Slot.MOBILE, Slot.EMAIL, Slot.REASON, Slot.ROLE, Slot.ORGANISATION})
_OPTIONS = frozenset({Slot.HOMELESS, Slot.THREATENED})


def column_heads(rows: list[Row], number: int, *, body: bool, in_turn: bool = False) -> list[Hit | None]:
    """The labels of a row of column heads; empty where the row is none.

    `in_turn` says that rows of heads and of answers come in turn here, so that unlisted heads are guessed.
    """
    row = rows[number]
    if number + 1 >= len(rows) or len(row) < 2:
        return []
    below = rows[number + 1]
    hits = [known(cell) or _as_label(cell) for cell in row]
    if in_turn:
        hits = [hit or match(words_in(cell), guess=True) for hit, cell in zip(hits, row, strict=True)]
    elif body and len(row) > 2:
        hits = _own_heads(row, hits)
    named = [hit for hit, cell in zip(hits, row, strict=True) if words_in(cell)]
    if len(named) < 2 or len(below) != len(row) or not _enough(hits, row, below):
        return []
    chosen = hits[0] is not None and hits[0].slot is Slot.REASON and _is_option(below[0])
    if (peeled_label(below[0]) and not chosen) or not words_in(below[0]) or any(h and h.slot in _OPTIONS for h in hits):
        return []
    fitting = [fits(hit.slot, words_in(cell)) for hit, cell in zip(hits, below, strict=True) if hit and words_in(cell)]
    if not fitting or not all(fitting):
        return []
    return hits


def _enough(hits: list[Hit | None], row: Row, below: Row) -> bool:
    """Whether enough of the heads are known: two in three, or half where a day or a number stands under its own."""
    named = [hit for hit, cell in zip(hits, row, strict=True) if words_in(cell)]
    unknown = sum(hit is None for hit in named)
    measured = any(
        hit and hit.slot in MEASURED and fits(hit.slot, words_in(cell), strictly=True)
        for hit, cell in zip(hits, below, strict=True)
    )
    return unknown <= len(named) // 3 or (measured and 2 * unknown <= len(named) and len(named) > 2)


def _own_heads(row: Row, hits: list[Hit | None]) -> list[Hit | None]:
    """Column heads of a sender's own making, once two of them are known ones."""
    if sum(hit is not None for hit in hits) < 2:
        return hits
    return [hit or match(words_in(cell), guess=True) for hit, cell in zip(hits, row, strict=True)]


def _is_option(cell: Cell) -> bool:
    """Whether a cell says "Homeless", which answers a question and elsewhere asks one."""
    hit = known(cell)
    return hit is not None and hit.slot in _OPTIONS


def _as_label(cell: Cell) -> Hit | None:
    """A heading's wording in the head of a column asks for what its section would."""
    section = heading(words_in(cell)) if words_in(cell) else None
    slot = SECTION_SLOT.get(section) if section else None
    return Hit(slot, None, Quality.KNOWN) if slot and slot is not Slot.NAME else None


def read_columns(state: Walk, rows: list[Row], number: int, heads: list[Hit | None]) -> int:
    """Read the rows under column heads; give the number of the first row after them."""
    labels, width = rows[number], len(heads)
    data: list[Row] = []
    number += 1
    while (
        number < len(rows)
        and len(rows[number]) == width
        and (not data or not (_starts_anew(rows[number]) or _misfits(heads, rows, number)))
    ):
        if any(words_in(cell) for cell in rows[number]):
            data.append(rows[number])
        number += 1
    slots = {hit.slot for hit in heads if hit}
    if state.section in (Section.HOUSEHOLD, Section.STRANGER) or Slot.RELATIONSHIP in slots or _is_family(state, heads):
        _gathered(state, data, Slot.HOUSEHOLD if state.section is not Section.STRANGER else Slot.IGNORED)
        return number
    if state.section is Section.CONTACT:
        _gathered(state, data, Slot.OTHER_CONTACT)
        return number
    several = len(data) > 1 and bool(slots & {Slot.NAME, Slot.SURNAME, Slot.PERSON_DETAILS})
    for index, row in enumerate(data):
        for label, hit, cell in zip(labels, heads, row, strict=True):
            asked = hit or match(words_in(label), guess=True)
            if asked and words_in(label):
                state.ask(
                    asked,
                    words_in(label),
                    place_of(cell) or place_of(label),
                    value_lines(cell),
                    index if several else -1,
                )
    state.open = None
    return number


def _misfits(heads: list[Hit | None], rows: list[Row], number: int) -> bool:
    """Whether words stand under a head that asks for a day, a number or a mail address, answers below.

    Not where another such head of the row has its answer: then "none" or "ask reception" is what it is answered with.
    """
    if number + 1 >= len(rows) or len(rows[number + 1]) != len(rows[number]):
        return False
    texts = [(hit, words_in(cell)) for hit, cell in zip(heads, rows[number], strict=True)]
    fitting = [
        fits(hit.slot, text, strictly=True)
        for hit, text in texts
        if hit and hit.slot in MEASURED and text and not is_absent(text)
    ]
    return bool(fitting) and not any(fitting)


def _starts_anew(row: Row) -> bool:
    """Whether a row below column heads holds labels again, each with its answer in its own cell or beside it."""
    found = peeled_label(row[0])
    return _is_label(row[0]) or (found is not None and bool(found[2]))


def _is_label(cell: Cell) -> bool:
    return known(cell) is not None or (bool(words_in(cell)) and heading(words_in(cell)) is not None)


def _is_family(state: Walk, heads: list[Hit | None]) -> bool:
    """Whether a table of names stands after the applicant was named: then it lists the household."""
    named = any(o.hit.slot in (Slot.NAME, Slot.SURNAME) and o.lines and o.hit.who is not Who.REFERRER
                and o.section not in (Section.REFERRER, Section.CONSENT_ORAL) for o in state.found)  # fmt: skip
    slots = {hit.slot for hit in heads if hit}
    names = any(hit.slot is Slot.NAME and hit.who is not Who.REFERRER for hit in heads if hit)
    return named and names and len(slots) <= 4 and not slots & _OF_ONE


def _gathered(state: Walk, data: list[Row], slot: Slot) -> None:
    """Rows that together answer one question."""
    rows = [", ".join(words_in(cell) for cell in row if words_in(cell)) for row in data]
    place = place_of(data[0][0]) if data else ""
    state.ask(Hit(slot, None, Quality.KNOWN), "", place, (Line((Span("; ".join(rows)),), place),))


def people_in_columns(state: Walk, rows: list[Row]) -> bool:
    """Read a table with labels at the left and a column for each person; False where it is none."""
    wide = [row for row in rows if len(row) >= 3 and known(row[0])]
    names = [row for row in wide if (hit := known(row[0])) and hit.slot is Slot.NAME]
    if len(wide) < 3 or not names or any(_mostly_labels(wide, column) for column in range(1, len(wide[0]))):
        return False
    people = [cell for cell in names[0][1:] if fits(Slot.NAME, words_in(cell)) and not has_figures(words_in(cell))]
    if len(people) < 2 or len({len(row) for row in wide}) != 1:
        return False
    joint = any(JOINT.search(words_in(cell)) for row in rows for cell in row[2:3])
    for row in rows:
        hit = known(row[0]) if len(row) >= 3 else None
        if hit is None:
            state.stream(row[0].lines) if len(row) == 1 else None
            continue
        for index, cell in enumerate(row[1 : 2 if joint else None]):
            state.ask(
                hit, words_in(row[0]), place_of(cell) or place_of(row[0]), value_lines(cell), -1 if joint else index
            )
    state.open = None
    return True


def _mostly_labels(rows: list[Row], column: int) -> bool:
    """Whether a column holds labels, as in a form of four columns; "Homeless" and the like are answers too."""
    cells = [row[column] for row in rows if len(row) > column and words_in(row[column])]
    return sum(known(cell) is not None for cell in cells) * 3 > len(cells)
