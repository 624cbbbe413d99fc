"""From any document to labels with their answers, in reading order, each under its heading.

For: `read`. Lines go through `layout`, tables through `grid`, fields of their own are asked here.

Must not know: what becomes of an answer.
"""

from __future__ import annotations

from parsers.documents.shape import Document, Field, Line, Span, Table
from parsers.forms.grid import read_table
from parsers.forms.layout import Opened, Walk
from parsers.forms.match import Quality, match
from parsers.forms.pairs import in_rows
from parsers.forms.senders import by_sender
from parsers.forms.slots import Entry, Section
from parsers.record import Source

_LOOSE = frozenset({Source.FORM_PDF, Source.FORM_SCAN})


def walk(document: Document) -> tuple[Entry, ...]:
    """All labels of a document with their answers."""
    body = document.source is Source.FORM_BODY or document.source is Source.FREE_TEXT
    state = Walk(body=body, loose=document.source in _LOOSE)
    pending: list[Line] = []
    for block in (*(in_rows(document) if body else document).blocks, Table(())):
        if isinstance(block, Line):
            pending.append(block)
            continue
        state.stream(tuple(pending), above_table=bool(block.rows))
        pending = []
        read_table(state, block)
        state.end_table()
    _fields(state, document)
    found = tuple(_entry(opened) for opened in state.found)
    return by_sender(found) if body else found


def _fields(state: Walk, document: Document) -> None:
    """Fields that stand nowhere on the pages (XFA, a viewer that hides them); what is placed there has been read."""
    shown = " ".join(document.text.split())
    hidden = [one for one in document.fields if one.value.strip() and " ".join(one.value.split()) not in shown]
    if not hidden:
        return
    state.section, state.group, state.open = Section.NONE, state.group + 1, None
    for one in hidden:
        _field(state, one)


def _field(state: Walk, one: Field) -> None:
    hit = match(one.label) or match(one.name.rsplit(".", 1)[-1].replace("_", " "), guess=True)
    if hit:
        state.ask(hit, one.label or one.name, one.place, (Line((Span(one.value, filled=True),), one.place),))


def _entry(opened: Opened) -> Entry:
    lines = tuple(opened.lines)
    return Entry(
        slot=opened.hit.slot,
        who=opened.hit.who,
        section=opened.section,
        label=opened.label,
        lines=lines,
        place=opened.place,
        sure=opened.hit.quality is Quality.KNOWN,
        person=opened.person,
        group=opened.group,
        pictured=any(line.pictured for line in lines),
    )
