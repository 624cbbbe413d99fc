"""Sentences in a form's answers that bear on a flag.

For: `read`, over the marks that `prose` knows. Only the sender's own answers are asked, never the form's words.

Must not know: which flag follows (`rules.flags`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.forms.marks import told
from parsers.forms.slots import Entry, Slot
from parsers.patterns import compiled
from parsers.prose.needs.marks import marks_of
from parsers.record import Evidence, Mark, MarkKind, ReasonStatus

_ROUGH = compiled(
    r"\b(?:rough[- ]sleep\w*|sleep\w* rough|street homeless|roofless|on the streets?|doorway|stairwell|tent|porch|bench"
    r"|(?:bus|rail\w*|train) (?:station|shelter)|car ?park|multi-?storey|underpass|subway|shop front|sleeping in"
    r" (?:a |his |her |their )?(?:car|van|park|shed|bus|station))\b",
    re.I,
)
_INSIDE = compiled(
    r"\b(?:HMP|HMYOI|YOI|prison|custody|remand\w*|in-?patient|ward|hospital|detained|immigration removal)\b", re.I
)
_HOME_NOW = frozenset({Slot.ACCOMMODATION})
_ABOUT_PERSON = frozenset({MarkKind.AGE_STATED, MarkKind.IN_CUSTODY_OR_CARE})
"""Kinds for which a form has rows of its own: a child's age in the household row is not the applicant's."""


def told_marks(part: str, entries: tuple[Entry, ...], status: ReasonStatus | None) -> Iterator[Mark]:
    """Marks from the sender's own sentences, and from the row that says where the person sleeps."""
    for entry, text in told(entries):
        for mark in marks_of(text, part=part, place=entry.place):
            roofed = mark.what is MarkKind.ROOFLESS_TONIGHT and status is ReasonStatus.THREATENED
            if mark.what not in _ABOUT_PERSON and not roofed:  # a history of rough sleeping is no night to come
                yield mark
        if entry.slot in _HOME_NOW and _INSIDE.search(text):
            yield Mark(MarkKind.IN_CUSTODY_OR_CARE, Evidence(part, entry.place, text))
        if entry.slot in _HOME_NOW and status is ReasonStatus.HOMELESS and _ROUGH.search(text):
            yield Mark(MarkKind.ROOFLESS_TONIGHT, Evidence(part, entry.place, text))
