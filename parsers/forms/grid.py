"""Tables: label beside answer, above it, in the head of a column; one person a row, or one a column.

For: `layout.walk`. A merged cell stands once, so a row may have fewer cells than its table has columns.

Must not know: what becomes of an answer.
"""

from __future__ import annotations

from parsers.documents.shape import Cell, Line, Table
from parsers.forms.boxed import is_boxed, read_boxes
from parsers.forms.cells import Row, is_stream, known, peeled_label, place_of, words_in
from parsers.forms.fitting import MEASURED, fits, is_cut_label, with_answers_for_crosses
from parsers.forms.heads import column_heads, people_in_columns, read_columns
from parsers.forms.layout import Walk, is_title
from parsers.forms.lines import value_lines
from parsers.forms.match import Hit, Quality, heading, is_listed_heading, loose_heading, match
from parsers.forms.printed import is_furniture
from parsers.forms.slots import SECTION_SLOT, TEXT_SLOTS, Section, Slot, Who
from parsers.forms.typed import is_set_off

_MANY_WORDS = 34
_FEWEST_LABELS = 3
_LABEL_WORDS = 6


def read_table(state: Walk, table: Table) -> None:
    """Read a table's labels and answers into the walk."""
    rows = _mended(table.rows)
    if people_in_columns(state, rows):
        return None
    if is_boxed(rows):
        return read_boxes(state, rows)
    rows = with_answers_for_crosses(rows)
    state.label_columns = _label_columns(rows)
    paired = _paired_widths(rows)
    wide = any(len(row) > 1 for row in rows)
    number = 0
    in_turn = False
    while number < len(rows):
        row = rows[number]
        heads = column_heads(rows, number, body=state.body, in_turn=in_turn) if len(row) not in paired else []
        if heads:
            after = read_columns(state, rows, number, heads)
            number, in_turn = after, after == number + 2
            continue
        _row(state, row, across=wide and (len(row) == 1 or not any(words_in(cell) for cell in row[1:])))
        number += 1
    if state.open and state.open.lines and (table.ruled or state.open.hit.slot not in TEXT_SLOTS):
        state.open = None  # without rules nobody tells where a table ends: an answer of several lines goes on below it
    return None


def _paired_widths(rows: list[Row]) -> frozenset[int]:
    """How many cells the rows have that hold labels and their answers in turn: none of them heads columns."""
    found: set[int] = set()
    for wide in {len(row) for row in rows if len(row) in (2, 4)}:
        alike = [row for row in rows if len(row) == wide and words_in(row[0])]
        pairs = [(row[at], row[at + 1]) for row in alike for at in range(0, wide, 2) if words_in(row[at + 1])]
        labels = sum(known(label) is not None for label, _answer in pairs)
        answers = sum(known(answer) is not None for _label, answer in pairs)
        if labels >= _FEWEST_LABELS * wide // 2 and answers * 3 <= labels:
            found.add(wide)
    return frozenset(found)


def _label_columns(rows: list[Row]) -> frozenset[tuple[int, int]]:
    """Which columns further right hold labels too, by the number of a row's cells: in a form of four columns the third.

    Told by the labels known there, so that one nobody has listed is still no answer.
    """
    found: set[tuple[int, int]] = set()
    for wide in {len(row) for row in rows if len(row) in (4, 6)}:
        alike = [row for row in rows if len(row) == wide]
        for column in range(2, wide, 2):
            texts = [words_in(row[column]) for row in alike if words_in(row[column])]
            known = sum(match(text) is not None for text in texts)
            guessed = sum(match(text, guess=True) is not None for text in texts)
            if (known and 2 * guessed >= len(texts)) or (texts and all(_is_answered(row, column) for row in alike)):
                found.add((wide, column))
    return frozenset(found)


def _is_answered(row: Row, column: int) -> bool:
    """Whether a cell asks for a day, a number or a mail address, and the cell beside it holds one."""
    hit = match(words_in(row[column]), guess=True)
    return hit is not None and hit.slot in MEASURED and fits(hit.slot, words_in(row[column + 1]), strictly=True)


def _mended(rows: tuple[Row, ...]) -> list[Row]:
    """Rows with those put together again that a page break has cut through a label."""
    mended: list[Row] = []
    for row in rows:
        last = mended[-1] if mended else ()
        if last and len(last[0].blocks) > _MOST_PIECES:
            last = ()
        if (
            last
            and len(last) == len(row) > 1
            and words_in(row[0])
            and is_cut_label(words_in(last[0]), words_in(row[0]))
        ):
            mended[-1] = tuple(Cell((*a.blocks, *b.blocks), a.columns) for a, b in zip(last, row, strict=True))
            continue
        if last and len(last) == len(row) == 2 and _goes_on(words_in(row[0])):
            mended[-1] = tuple(Cell((*a.blocks, *b.blocks), a.columns) for a, b in zip(last, row, strict=True))
            continue
        if row:
            mended.append(row)
    return mended


_MOST_PIECES = 30
"""Over how many rows a label is put together again."""


def _goes_on(text: str) -> bool:
    """Whether a label's words are the rest of the label above: "visiting staff" under "Risk to others, incl."."""
    return text[:1].islower() and match(text) is None and len(text.split()) <= _MANY_WORDS // 4


def _row(state: Walk, row: Row, *, across: bool = False) -> None:
    """Read a row; `across` says that its first cell stands alone in a table of several columns."""
    filled = [cell for cell in row if words_in(cell) or any(line.pictured for line in cell.lines)]
    if not filled:
        return
    if len(row) == 1 or (len(filled) == 1 and filled[0] is row[0] and not known(row[0])):
        _lone(state, filled[0], across=across)
        return
    if not words_in(row[0]) and len(filled) < len(row) and not known(filled[0]):
        _continued(state, filled)
        return
    number = 0
    while number < len(row):
        number = _pair(state, row, number)


def _continued(state: Walk, cells: list[Cell]) -> None:
    """A row without a label of its own: the answer above goes on, or the next option stands here."""
    for cell in cells:
        if is_stream(cell):
            state.stream(tuple(cell.lines))
        elif state.open is not None:
            state.open.lines += value_lines(cell)


def _pair(state: Walk, row: Row, number: int) -> int:
    """Read the label at a cell with its answer; give the number of the next cell to read."""
    cell = row[number]
    text = words_in(cell)
    if not text and not any(line.pictured for line in cell.lines):
        return number + 1
    rest = row[number + 1 :]
    if is_stream(cell):
        state.stream(tuple(cell.lines))
        return number + 1
    section = heading(text)
    if section is not None and any(is_stream(one) for one in rest):
        return _headed(state, row, number, section)
    peeled = peeled_label(cell, rest)
    if peeled and not peeled[2] and state.is_option(peeled[0]) and state.open:
        state.open.lines += value_lines(cell)
        return number + 1
    if peeled and peeled[2]:
        state.ask(peeled[0], peeled[1], place_of(cell), peeled[2])
        return number + 1
    if peeled:
        count = _until_label(state, row, number, _answers(rest))
        told = 1 if peeled[0].slot is Slot.NAME else count  # what stands further right is a note on the person
        answer = tuple(line for one in rest[:told] for line in value_lines(one))
        state.ask(peeled[0], peeled[1], place_of(cell), answer)
        return number + 1 + count
    if section is not None:
        return _headed(state, row, number, section)
    labelled = number == 0 or (len(row), number) in state.label_columns or text.endswith(":")
    if labelled and rest and len(text.split()) <= _MANY_WORDS and _answers(rest):
        count = _until_label(state, row, number, _answers(rest))
        hit = match(text, guess=True) or Hit(Slot.UNKNOWN, None, Quality.GUESSED)
        told = 1 if hit.slot is Slot.NAME else count
        answer = tuple(line for one in rest[:told] for line in value_lines(one))
        state.ask(hit, text, place_of(cell), answer)
        return number + 1 + count
    if state.open is not None and not is_furniture(text):
        state.open.lines += value_lines(cell)
    return number + 1


def _until_label(state: Walk, row: Row, number: int, count: int) -> int:
    """How many cells answer the label at a cell: none beyond a column of labels."""
    columns = (at for wide, at in state.label_columns if wide == len(row) and at > number)
    return min((count, *(at - number - 1 for at in columns)))


def _answers(rest: Row) -> int:
    """How many of the cells after a label are its answer: one, and further ones up to the next label."""
    count = 0
    for number, cell in enumerate(rest):
        closed = words_in(cell).endswith(":") and len(words_in(cell).split()) <= _LABEL_WORDS
        known = closed or peeled_label(cell) is not None or (words_in(cell) and heading(words_in(cell)) is not None)
        beside = rest[number + 1] if number + 1 < len(rest) else None
        labelled = beside is not None and words_in(beside) and peeled_label(beside) is None
        if known and (number > 0 or labelled or words_in(cell).endswith((":", "?"))):
            break
        count += 1
        if number + 1 < len(rest) and not words_in(rest[number + 1]):
            break
    return count


def _headed(state: Walk, row: Row, number: int, section: Section) -> int:
    """A heading in a cell, with what stands beside it."""
    cell, rest = row[number], row[number + 1 :]
    beside = [one for one in rest if words_in(one)]
    if beside and state.body and not is_listed_heading(words_in(cell)):
        hit = match(words_in(cell), guess=True)
        if hit is not None:  # "15. Who would be housed?", answered beside it, heads nothing
            count = _until_label(state, row, number, len(rest))
            answer = tuple(x for one in rest[:count] for x in value_lines(one))
            state.ask(hit, words_in(cell), place_of(cell), answer)
            return number + 1 + count
    before = state.section
    state.head(section, words_in(cell), place_of(cell))
    if not beside:
        return len(row)
    if any(is_stream(one) or peeled_label(one) for one in beside):
        return number + 1
    slot = SECTION_SLOT.get(section, Slot.IGNORED)
    who = Who.REFERRER if section is Section.REFERRER else None
    answers = beside[: _until_label(state, row, number, len(beside))]
    own = match(words_in(cell), guess=True) if state.body else None
    hit = own if own and own.quality is Quality.KNOWN else Hit(slot, who, Quality.KNOWN)
    state.ask(hit, words_in(cell), place_of(cell), tuple(x for one in answers for x in value_lines(one)))
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
    text = words_in(cell)
    if not state.found and is_title(text):
        return
    peeled = None if is_stream(cell) or heading(text) is not None else peeled_label(cell)
    titled = across and len(cell.lines) == 1 and is_set_off(cell.lines[0])
    if peeled and not state.may_answer(text) and not state.is_option(peeled[0]):
        state.ask(peeled[0], peeled[1], place_of(cell), peeled[2], alone=True)
        if state.open:
            state.open.titled = titled
        return
    section = loose_heading(text) if across and peeled is None and not state.expects() else None
    if section is not None and heading(text) is None:
        state.head(section, text, place_of(cell))
        return
    state.stream(tuple(cell.lines))
