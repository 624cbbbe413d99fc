"""Tables: label beside answer, above it, in the head of a column; one person a row, or one a column.

For: `layout.walk`. A merged cell stands once, so a row may have fewer cells than its table has columns.

Must not know: what becomes of an answer.
"""

from __future__ import annotations

import re

from parsers.documents.shape import Cell, Line, Span, Table
from parsers.forms.fitting import fits, has_figures, is_cut_label, with_answers_for_crosses
from parsers.forms.layout import Walk
from parsers.forms.lines import labels_in, value_lines
from parsers.forms.match import Hit, Quality, heading, is_furniture, loose_heading, match
from parsers.forms.slots import SECTION_SLOT, Section, Slot, Who

Row = tuple[Cell, ...]
_MANY_WORDS = 34
_JOINT = re.compile(r"\b(?:joint|partner|spouse|applicant 2|second applicant|2nd applicant)\b", re.I)
_OF_ONE = frozenset({Slot.PHONE, Slot.MOBILE, Slot.EMAIL, Slot.REASON, Slot.ROLE, Slot.ORGANISATION})
_OPTIONS = frozenset({Slot.HOMELESS, Slot.THREATENED})


def read_table(state: Walk, table: Table) -> None:
    """Read a table's labels and answers into the walk."""
    rows = _mended(table.rows)
    if _people_in_columns(state, rows):
        return
    rows = with_answers_for_crosses(rows)
    state.label_columns = _label_columns(rows)
    wide = any(len(row) > 1 for row in rows)
    number = 0
    while number < len(rows):
        heads = _heads(rows, number, body=state.body)
        if heads:
            number = _columns(state, rows, number, heads)
            continue
        _row(state, rows[number], across=wide and len(rows[number]) == 1)
        number += 1
    if state.open and state.open.lines:
        state.open = None


def _label_columns(rows: list[Row]) -> frozenset[tuple[int, int]]:
    """Which columns further right hold labels too, by the number of a row's cells: in a form of four columns the third.

    Told by the labels known there, so that one nobody has listed is still no answer.
    """
    found: set[tuple[int, int]] = set()
    for wide in {len(row) for row in rows if len(row) in (4, 6)}:
        alike = [row for row in rows if len(row) == wide]
        for column in range(2, wide, 2):
            texts = [_text(row[column]) for row in alike if _text(row[column])]
            known = sum(match(text) is not None for text in texts)
            guessed = sum(match(text, guess=True) is not None for text in texts)
            if known and 2 * guessed >= len(texts):
                found.add((wide, column))
    return frozenset(found)


def _text(cell: Cell) -> str:
    return " ".join(cell.text.split())


def _mended(rows: tuple[Row, ...]) -> list[Row]:
    """Rows with those put together again that a page break has cut through a label."""
    mended: list[Row] = []
    for row in rows:
        last = mended[-1] if mended else ()
        if last and len(last) == len(row) > 1 and _text(row[0]) and is_cut_label(_text(last[0]), _text(row[0])):
            mended[-1] = tuple(Cell((*a.blocks, *b.blocks), a.columns) for a, b in zip(last, row, strict=True))
            continue
        if row:
            mended.append(row)
    return mended


def _known(cell: Cell) -> Hit | None:
    text = _text(cell)
    return match(text) if text and len(text) < 400 else None


def _row(state: Walk, row: Row, *, across: bool = False) -> None:
    filled = [cell for cell in row if _text(cell) or any(line.pictured for line in cell.lines)]
    if not filled:
        return
    if len(row) == 1 or (len(filled) == 1 and filled[0] is row[0] and not _known(row[0])):
        _lone(state, filled[0], across=across)
        return
    if not _text(row[0]) and len(filled) < len(row) and not _known(filled[0]):
        _continued(state, filled)
        return
    number = 0
    while number < len(row):
        number = _pair(state, row, number)


def _continued(state: Walk, cells: list[Cell]) -> None:
    """A row without a label of its own: the answer above goes on, or the next option stands here."""
    for cell in cells:
        if _is_stream(cell):
            state.stream(tuple(cell.lines))
        elif state.open is not None:
            state.open.lines += value_lines(cell)


def _pair(state: Walk, row: Row, number: int) -> int:
    """Read the label at a cell with its answer; give the number of the next cell to read."""
    cell = row[number]
    text = _text(cell)
    if not text and not any(line.pictured for line in cell.lines):
        return number + 1
    rest = row[number + 1 :]
    if _is_stream(cell):
        state.stream(tuple(cell.lines))
        return number + 1
    section = heading(text)
    if section is not None and any(_is_stream(one) for one in rest):
        return _headed(state, row, number, section)
    peeled = _peeled(cell, rest)
    if peeled and not peeled[2] and state.is_option(peeled[0]) and state.open:
        state.open.lines += value_lines(cell)
        return number + 1
    if peeled and peeled[2]:
        state.ask(peeled[0], peeled[1], _place(cell), peeled[2])
        return number + 1
    if peeled:
        count = _until_label(state, row, number, _answers(rest))
        answer = tuple(line for one in rest[:count] for line in value_lines(one))
        state.ask(peeled[0], peeled[1], _place(cell), answer)
        return number + 1 + count
    if section is not None:
        return _headed(state, row, number, section)
    labelled = number == 0 or (len(row), number) in state.label_columns
    if labelled and rest and len(text.split()) <= _MANY_WORDS and _answers(rest):
        count = _until_label(state, row, number, _answers(rest))
        hit = match(text, guess=True) or Hit(Slot.UNKNOWN, None, Quality.GUESSED)
        answer = tuple(line for one in rest[:count] for line in value_lines(one))
        state.ask(hit, text, _place(cell), answer)
        return number + 1 + count
    if state.open is not None and not is_furniture(text):
        state.open.lines += value_lines(cell)
    return number + 1


def _all_label(cell: Cell, rest: Row) -> Hit | None:
    """What a cell asks for whose words after a colon belong to its label: "Consent: written", boxes beside it."""
    text = _text(cell)
    beside = _text(rest[0]) if rest else ""
    if (
        len(cell.lines) > 1
        or ":" not in text.rstrip(": ")
        or len(text.split()) > 5
        or not re.match(r"\W*(?:yes|no)\b|[☐☒]", beside, re.I)
    ):
        return None
    return match(text, guess=True)


def _until_label(state: Walk, row: Row, number: int, count: int) -> int:
    """How many cells answer the label at a cell: none beyond a column of labels."""
    columns = (at for wide, at in state.label_columns if wide == len(row) and at > number)
    return min((count, *(at - number - 1 for at in columns)))


def _answers(rest: Row) -> int:
    """How many of the cells after a label are its answer: one, and further ones up to the next label."""
    count = 0
    for number, cell in enumerate(rest):
        known = _peeled(cell) is not None or (_text(cell) and heading(_text(cell)) is not None)
        beside = rest[number + 1] if number + 1 < len(rest) else None
        labelled = beside is not None and _text(beside) and _peeled(beside) is None
        if known and (number > 0 or labelled or _text(cell).endswith((":", "?"))):
            break
        count += 1
        if number + 1 < len(rest) and not _text(rest[number + 1]):
            break
    return count


def _headed(state: Walk, row: Row, number: int, section: Section) -> int:
    """A heading in a cell, with what stands beside it."""
    cell, rest = row[number], row[number + 1 :]
    beside = [one for one in rest if _text(one)]
    before = state.section
    state.head(section, _text(cell), _place(cell))
    if not beside:
        return len(row)
    if any(_is_stream(one) or _peeled(one) for one in beside):
        return number + 1
    slot = SECTION_SLOT.get(section, Slot.IGNORED)
    who = Who.REFERRER if section is Section.REFERRER else None
    answers = beside[: _until_label(state, row, number, len(beside))]
    own = match(_text(cell), guess=True) if state.body else None
    hit = own if own and own.quality is Quality.KNOWN else Hit(slot, who, Quality.KNOWN)
    state.ask(hit, _text(cell), _place(cell), tuple(x for one in answers for x in value_lines(one)))
    if state.body:
        state.section = before  # in a mail a label with its answer beside it opens nothing
        state.found.remove(state.found[-2])
        return number + 1 + len(answers)
    return len(row)


def _lone(state: Walk, cell: Cell, *, across: bool = False) -> None:
    """A cell alone in its row: a heading, a box with everything in it, a label over its answer, or an answer."""
    for table in (block for block in cell.blocks if isinstance(block, Table)):
        state.stream(tuple(block for block in cell.blocks if isinstance(block, Line)))
        read_table(state, table)
        return
    peeled = None if _is_stream(cell) or heading(_text(cell)) is not None else _peeled(cell)
    if peeled and not state.may_answer(_text(cell)) and not state.is_option(peeled[0]):
        state.ask(peeled[0], peeled[1], _place(cell), peeled[2])
        return
    if across and peeled is None and (section := loose_heading(_text(cell))) and not _expects(state):
        state.head(section, _text(cell), _place(cell))
        return
    state.stream(tuple(cell.lines))


def _expects(state: Walk) -> bool:
    """Whether the label above still waits for its answer."""
    return state.open is not None and not state.open.implied and not state.open.lines


def _is_stream(cell: Cell) -> bool:
    """Whether a cell holds several labelled lines of its own."""
    lines = [line for line in cell.lines if line.text.strip()]
    if len(lines) < 2 or _known(cell) or any(isinstance(block, Table) for block in cell.blocks):
        return False
    labelled = sum(1 for line in lines if _is_labelled(line))
    return labelled >= 2 or (heading(lines[0].text) is not None and labelled >= 1)


def _is_labelled(line: Line) -> bool:
    if match(line.text) or heading(line.text):
        return True
    return not is_furniture(line.text) and _known_label(line)


def _known_label(line: Line) -> bool:
    return any(hit.quality is not Quality.GUESSED for hit, _label, _answer in labels_in(line)[1])


def _peeled(cell: Cell, rest: Row = ()) -> tuple[Hit, str, tuple[Line, ...]] | None:
    """The label a cell begins with and the answer that stands below or after it in the same cell."""
    if rest and (whole := _all_label(cell, rest)):
        return whole, _text(cell), ()
    lines = [line for line in cell.lines if line.text.strip() or line.pictured]
    for count in range(min(len(lines), 9), 0, -1):
        text = " ".join(line.text.strip() for line in lines[:count])
        hit = match(text) if len(text) < 500 else None
        if hit:
            below = tuple(lines[count:])
            while below and not below[0].pictured and is_furniture(below[0].text):
                below = below[1:]
            nested = any(isinstance(block, Table) for block in cell.blocks)
            return hit, text, value_lines(cell)[count:] if nested else below
    if not lines:
        return None
    before, labels = labels_in(lines[0])
    if before is None and labels and (labels[0][0].quality is not Quality.GUESSED):
        hit, label, answer = labels[0]
        below = tuple(lines[1:])
        return hit, label, (answer, *below) if answer.text.strip() or answer.pictured else below
    return None


def _place(cell: Cell) -> str:
    return next((line.place for line in cell.lines if line.place), "")


def _heads(rows: list[Row], number: int, *, body: bool) -> list[Hit | None]:
    """The labels of a row of column heads; empty where the row is none."""
    row = rows[number]
    if number + 1 >= len(rows) or len(row) < 2:
        return []
    below = rows[number + 1]
    hits = [_known(cell) or _as_label(cell) for cell in row]
    if body and len(row) > 2:
        hits = _own_heads(row, hits)
    named = [hit for hit, cell in zip(hits, row, strict=True) if _text(cell)]
    if len(named) < 2 or len(below) != len(row) or sum(hit is None for hit in named) > len(named) // 3:
        return []
    chosen = hits[0] is not None and hits[0].slot is Slot.REASON and _is_option(below[0])
    if (_peeled(below[0]) and not chosen) or not _text(below[0]) or any(h and h.slot in _OPTIONS for h in hits):
        return []
    fitting = [fits(hit.slot, _text(cell)) for hit, cell in zip(hits, below, strict=True) if hit and _text(cell)]
    if not fitting or not all(fitting):
        return []
    return hits


def _own_heads(row: Row, hits: list[Hit | None]) -> list[Hit | None]:
    """Column heads of a sender's own making, once two of them are known ones."""
    if sum(hit is not None for hit in hits) < 2:
        return hits
    return [hit or match(_text(cell), guess=True) for hit, cell in zip(hits, row, strict=True)]


def _is_option(cell: Cell) -> bool:
    """Whether a cell says "Homeless", which answers a question and elsewhere asks one."""
    hit = _known(cell)
    return hit is not None and hit.slot in _OPTIONS


def _as_label(cell: Cell) -> Hit | None:
    """A heading's wording in the head of a column asks for what its section would."""
    section = heading(_text(cell)) if _text(cell) else None
    slot = SECTION_SLOT.get(section) if section else None
    return Hit(slot, None, Quality.KNOWN) if slot and slot is not Slot.NAME else None


def _columns(state: Walk, rows: list[Row], number: int, heads: list[Hit | None]) -> int:
    """Read the rows under column heads; give the number of the first row after them."""
    labels, width = rows[number], len(heads)
    data: list[Row] = []
    number += 1
    while number < len(rows) and len(rows[number]) == width and (not data or not _starts_anew(rows[number])):
        if any(_text(cell) for cell in rows[number]):
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
            asked = hit or match(_text(label), guess=True)
            if asked and _text(label):
                state.ask(
                    asked, _text(label), _place(cell) or _place(label), value_lines(cell), index if several else -1
                )
    state.open = None
    return number


def _starts_anew(row: Row) -> bool:
    """Whether a row below column heads holds labels again, each with its answer in its own cell or beside it."""
    found = _peeled(row[0])
    return _peeled_label(row[0]) or (found is not None and bool(found[2]))


def _peeled_label(cell: Cell) -> bool:
    return _known(cell) is not None or (bool(_text(cell)) and heading(_text(cell)) is not None)


def _is_family(state: Walk, heads: list[Hit | None]) -> bool:
    """Whether a table of names stands after the applicant was named: then it lists the household."""
    named = any(o.hit.slot in (Slot.NAME, Slot.SURNAME) and o.lines and o.hit.who is not Who.REFERRER
                and o.section not in (Section.REFERRER, Section.CONSENT_ORAL) for o in state.found)  # fmt: skip
    slots = {hit.slot for hit in heads if hit}
    names = any(hit.slot is Slot.NAME and hit.who is not Who.REFERRER for hit in heads if hit)
    return named and names and len(slots) <= 4 and not slots & _OF_ONE


def _gathered(state: Walk, data: list[Row], slot: Slot) -> None:
    """Rows that together answer one question."""
    rows = [", ".join(_text(cell) for cell in row if _text(cell)) for row in data]
    place = _place(data[0][0]) if data else ""
    state.ask(Hit(slot, None, Quality.KNOWN), "", place, (Line((Span("; ".join(rows)),), place),))


def _people_in_columns(state: Walk, rows: list[Row]) -> bool:
    """Read a table with labels at the left and a column for each person; False where it is none."""
    wide = [row for row in rows if len(row) >= 3 and _known(row[0])]
    names = [row for row in wide if (hit := _known(row[0])) and hit.slot is Slot.NAME]
    if len(wide) < 3 or not names or any(_mostly_labels(wide, column) for column in range(1, len(wide[0]))):
        return False
    people = [cell for cell in names[0][1:] if fits(Slot.NAME, _text(cell)) and not has_figures(_text(cell))]
    if len(people) < 2 or len({len(row) for row in wide}) != 1:
        return False
    joint = any(_JOINT.search(_text(cell)) for row in rows for cell in row[2:3])
    for row in rows:
        hit = _known(row[0]) if len(row) >= 3 else None
        if hit is None:
            _row(state, row) if len(row) < 3 else None
            continue
        for index, cell in enumerate(row[1 : 2 if joint else None]):
            state.ask(hit, _text(row[0]), _place(cell) or _place(row[0]), value_lines(cell), -1 if joint else index)
    state.open = None
    return True


def _mostly_labels(rows: list[Row], column: int) -> bool:
    """Whether a column holds labels, as in a form of four columns; "Homeless" and the like are answers too."""
    cells = [row[column] for row in rows if len(row) > column and _text(row[column])]
    return sum(_known(cell) is not None for cell in cells) * 3 > len(cells)
