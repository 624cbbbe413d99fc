"""Sentences in a form's answers that bear on a flag.

For: `read`, over the marks that `prose` knows.

Must not know: labels.
"""

from __future__ import annotations

from collections.abc import Iterator

from parsers.forms.marks import told
from parsers.forms.slots import Entry
from parsers.record import Mark, ReasonStatus


def told_marks(part: str, entries: tuple[Entry, ...], status: ReasonStatus | None) -> Iterator[Mark]:
    """Marks from the sender's own sentences."""
    for _entry, _text in told(entries):
        yield from ()
