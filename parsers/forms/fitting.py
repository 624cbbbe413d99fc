"""Whether words can be the answer that a label asks for, as far as their form tells.

For: `grid`, to tell column heads with answers below from rows that merely stand above each other.

Must not know: layouts.
"""

from __future__ import annotations

from parsers.forms.slots import Slot
from parsers.values.names import read_name


def fits(slot: Slot, text: str) -> bool:
    """Whether a text can answer a label, as far as its form tells."""
    match slot:
        case Slot.NAME | Slot.FORENAMES | Slot.SURNAME:
            return read_name(text) is not None and len(text.split()) <= 7 and not text.endswith(("?", ":"))
        case Slot.DATE_OF_BIRTH | Slot.DATE | Slot.RELEASE_ON | Slot.HOMELESS_ON | Slot.CONSENT_DATE:
            return any(c.isdigit() for c in text) or len(text) < 16
        case Slot.PHONE | Slot.MOBILE | Slot.HOME_PHONE:
            return any(c.isdigit() for c in text) or len(text) < 16
        case Slot.EMAIL:
            return "@" in text or len(text) < 16
        case _:
            return True
