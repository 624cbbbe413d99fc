"""What the rows of a form have answered, as far as their labels tell.

For: `meant` and `standing`, which ask it before they give a row another meaning.

Must not know: layouts, wordings.
"""

from __future__ import annotations

from datetime import date

from parsers.forms.answers import answer
from parsers.forms.slots import Entry, Section, Slot, Who

_TITLED = frozenset({Section.APPLICANT, Section.CONTACT, Section.STRANGER, Section.HOUSEHOLD, Section.MEDICAL})
_OF_WORKER = frozenset({Slot.ORGANISATION, Slot.ROLE})


class Given:
    """What the rows of a form have answered so far as their labels tell."""

    def __init__(self, entries: tuple[Entry, ...], near: date) -> None:
        self.near = near
        self.answered = [entry for entry in entries if entry.lines and answer(entry)]

    def has(self, *slots: Slot, beside: Entry | None = None) -> bool:
        """Whether a row other than `beside` has answered one of these."""
        return any(entry.slot in slots and entry is not beside for entry in self.answered)

    def reaches(self, entry: Entry) -> bool:
        """Whether the next row of a form without headings tells a body or a post: the worker's own."""
        if entry.section in _TITLED or entry not in self.answered:
            return False
        after = self.answered[self.answered.index(entry) + 1 :][:1]
        return any(one.who is None and one.slot in _OF_WORKER and one.section is entry.section for one in after)

    def has_referrers(self, slot: Slot) -> bool:
        """Whether a row of the referrer's has answered it."""
        return any(entry.slot is slot and of_referrer(entry) for entry in self.answered)


def of_referrer(entry: Entry) -> bool:
    """Whether a row is the referrer's, by its words or by its heading."""
    return entry.who is Who.REFERRER or (entry.who is None and entry.section is Section.REFERRER)
