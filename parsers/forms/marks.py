"""Answers that bear on a flag: "Care leaver: Y", "Risk to staff: Yes", and sentences in the sender's own answers.

For: `read`. The form's own words raise nothing: only answers are looked at.

Must not know: which flag follows (`rules.flags`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.documents.shape import BOX_EMPTY, BOX_TICKED
from parsers.forms.answers import answer, is_bare, text_of
from parsers.forms.choices import boxes, chosen, picked, yes_no
from parsers.forms.lines import has_box
from parsers.forms.slots import Entry, Slot
from parsers.patterns import compiled
from parsers.record import Evidence, Mark, MarkKind

_ASKED = {
    Slot.CARE_LEAVER: MarkKind.CARE_LEAVER,
    Slot.DOMESTIC_ABUSE: MarkKind.DOMESTIC_ABUSE,
    Slot.SAFEGUARDING: MarkKind.SAFEGUARDING,
    Slot.STAFF_RISK: MarkKind.STAFF_RISK,
    Slot.MAPPA: MarkKind.STAFF_RISK,
}
_DENIED = compiled(
    r"\W*(?:no\b|none\b|nil\b|n/?a\b|not\b|nothing\b|never\b|unknown\b|low\b|0\b|false\b|n\b|without\b"
    r"|very low\b|no-one\b|-)",
    re.I,
)
_TEXTS = frozenset({
    Slot.NEEDS, Slot.MEDICAL, Slot.OTHER, Slot.EXPLANATION, Slot.REASON, Slot.ACCOMMODATION, Slot.HOUSEHOLD,
    Slot.STAFF_RISK, Slot.SAFEGUARDING, Slot.DOMESTIC_ABUSE, Slot.UNKNOWN, Slot.TONIGHT, Slot.ADDRESS,
    Slot.LOCAL_CONNECTION, Slot.CONTACT_WISH, Slot.LANGUAGE,
})  # fmt: skip
NOWHERE = compiled(
    r"\b(?:same|nowhere|no|none|street|streets|doorway|tent|car|outside|park|rough|unknown|not known|bus|station)\b",
    re.I,
)


def asked_marks(part: str, entries: tuple[Entry, ...]) -> Iterator[Mark]:
    """Marks from questions that ask for the very thing."""
    for entry in entries:
        text = answer(entry) or ""
        if entry.slot in (Slot.STAFF_RISK, Slot.UNKNOWN) and _SAFE.search(entry.label):
            if _denied(entry, text):
                yield Mark(MarkKind.STAFF_RISK, _evidence(part, entry))
        elif entry.slot in _ASKED and _affirmed(entry, text):
            yield Mark(_ASKED[entry.slot], _evidence(part, entry))
        elif (entry.slot is Slot.TONIGHT and text and NOWHERE.search(text)) or (
            entry.slot is Slot.HOMELESS and _NOW.search(entry.label) and _affirmed(entry, text)
        ):
            yield Mark(MarkKind.ROOFLESS_TONIGHT, _evidence(part, entry))


_SAFE = compiled(
    r"\b(?:safe|ok|okay|suitable|appropriate|happy|can|may) (?:\w+ ){0,4}(?:visit\w*|staff"
    r"|workers?|officers?|alone|lone)\b"
    r"|\blone[- ](?:work\w*|visit\w*)\b|\b(?:visit|see|seen|interview)\w* (?:\w+ ){0,2}alone\b",
    re.I,
)
"""Questions to which a yes says that there is no risk."""
_NOW = re.compile(r"\b(?:tonight|today|roofless|rough|street)\b", re.I)


def _denied(entry: Entry, text: str) -> bool:
    """Whether the question is answered with no."""
    singled = picked(entry.lines)
    if singled is not None:
        return _DENIED.match(singled) is not None
    yes, both, _note = yes_no(" ".join(line.kept for line in entry.lines))
    return yes is False and not both and bool(text)


def _affirmed(entry: Entry, text: str) -> bool:
    """Whether the question is answered with yes, or in words that do not begin by denying."""
    whole = boxes(" ".join(line.kept for line in entry.lines))
    if not whole.strip(f"{BOX_TICKED}{BOX_EMPTY} ") and BOX_TICKED in whole:
        return BOX_EMPTY not in whole
    singled = picked(entry.lines)
    if singled is not None:
        return not _DENIED.match(singled)
    yes, both, note = yes_no(" ".join(line.kept for line in entry.lines))
    if yes is not None or both:
        return yes is not False
    return bool(text) and not _DENIED.match(text) and len(note) > 0 and entry.slot is not Slot.STAFF_RISK


def _evidence(part: str, entry: Entry) -> Evidence:
    words = " ".join(" ".join(line.kept for line in entry.lines).split())
    return Evidence(part, entry.place, f"{entry.label.strip(' :')}: {words}"[:400])


def told(entries: tuple[Entry, ...]) -> Iterator[tuple[Entry, str]]:
    """The sender's own sentences: each text answer with its entry; a nested row answered with N is left out."""
    for entry in entries:
        if entry.slot not in _TEXTS:
            continue
        lines = tuple(
            line for line in entry.lines if not re.search(r"\s[Nn](?:o)?\s*$", line.kept) or len(line.kept.split()) > 12
        )
        text = text_of(lines, label=entry.label)
        if text and has_box(boxes(text)):
            text = ". ".join(words for words in chosen(text).texts if not is_bare(words))
        if text:
            yield entry, text
