"""Reason, home, days, support, council, ties to the area, references: what the form says of the case itself.

For: `read`.

Must not know: persons' details, consent.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from parsers.forms.answers import answer, is_bare, prose_answer
from parsers.forms.choices import boxes, chosen, pairs_of
from parsers.forms.days import days_asked
from parsers.forms.marks import NOWHERE
from parsers.forms.person import joined, of
from parsers.forms.reason import ONLY_STATUS, Answered, read_reason, status_of
from parsers.forms.sheet import Sheet
from parsers.forms.slots import Entry, Section, Slot
from parsers.patterns import compiled
from parsers.record import Accommodation, Reason, ReasonStatus, Support

_ROUGH = re.compile(
    r"\b(?:rough sleep\w*|sleep\w* rough|street homeless|roofless|doorway|tent|on the streets?)\b", re.I
)
_COUNCIL = compiled(
    r"\b(?:to|with|by|tell|ask|let|inform|notify|approach|contact|from)\s+"
    r"((?:the\s)?(?:London Borough of\s[A-Z]\w+|[A-Z][\w'’]{1,30}(?:-[\w'’]{0,30}"
    r"|\s(?:[A-Z][\w'’]{1,30}|of|upon|on|and|the|sea)){0,9}?\s(?:Council|Borough|District|City)(?:\s(?:Borough|District"
    r"|City|County))?(?:\sCouncil)?))"
)


def read_situation(sheet: Sheet, entries: tuple[Entry, ...], near: date) -> tuple[Reason, Accommodation]:
    """Section 4 and 5: what is wrong, where the person is, and when that ends."""
    entries = tuple(_by_options(entry) for entry in entries)
    asked = tuple(e for e in entries if e.slot in (Slot.REASON, Slot.HOMELESS, Slot.THREATENED))
    answered = read_reason(asked)
    explanation = _explanation(sheet, entries, answered)
    status = answered.status
    place, slept = next((e for e in asked if e.lines), None), _sleeps_rough(entries)
    if answered.both:
        sheet.doubt("reason.status", "both homeless and threatened are marked")
    elif status is None and slept is not None:
        status, place = ReasonStatus.HOMELESS, slept
    elif status is None and explanation:
        status = status_of(explanation)
        if status:
            place = next((e for e in entries if e.slot in (Slot.EXPLANATION, Slot.REASON) and e.lines), place)
            sheet.doubt("reason.status", "told by the explanation alone")
    release, ends = days_asked(sheet, entries, near, status)
    if not answered.status and status is ReasonStatus.HOMELESS and slept is None and release and release > near:
        status = ReasonStatus.THREATENED  # "nowhere to go" of a ward or a prison that still keeps them
    if status is None and not answered.both and (day := ends or release) and explanation:
        status = ReasonStatus.THREATENED if day > near else ReasonStatus.HOMELESS
        place = next((e for e in entries if e.slot in _TELLS_WHY and e.lines), place)
        sheet.doubt("reason.status", "told by the days alone")
    sheet.note("reason.status", status, place)
    return Reason(status=status, explanation=explanation), Accommodation(
        type=_home(sheet, entries), homeless_on=ends, release_on=release
    )


_TELLS_WHY = (Slot.EXPLANATION, Slot.REASON, Slot.HOMELESS_ON)


def _by_options(entry: Entry) -> Entry:
    """A row on "Housing situation" that offers the two halves to tick asks for the reason, not for a kind of home."""
    if entry.slot is not Slot.ACCOMMODATION:
        return entry
    text = " ".join(" ".join(line.kept for line in entry.lines).split())
    if ONLY_STATUS.fullmatch(text) and not _ROUGH.search(text):
        return replace(entry, slot=Slot.REASON)
    offered = {status_of(words) for _ticked, words in pairs_of(boxes(" ".join(line.text for line in entry.lines)))}
    return replace(entry, slot=Slot.REASON) if offered >= set(ReasonStatus) else entry


def _sleeps_rough(entries: tuple[Entry, ...]) -> Entry | None:
    """The row that says that the person has nowhere to sleep tonight, or slept in the street."""
    for entry in of(entries, Slot.TONIGHT, Slot.ACCOMMODATION):
        text = answer(entry) or ""
        if (entry.slot is Slot.TONIGHT and NOWHERE.search(text)) or _ROUGH.search(text):
            return entry
    return None


def _explanation(sheet: Sheet, entries: tuple[Entry, ...], answered: Answered) -> str | None:
    explained = joined(sheet, "reason.explanation", [(e, prose_answer(e)) for e in of(entries, Slot.EXPLANATION)])
    if explained or not answered.rest or is_bare(answered.rest) or len(answered.rest) < 4:
        return explained
    return sheet.note(
        "reason.explanation", answered.rest, next((e for e in entries if e.slot is Slot.REASON and e.lines), None)
    )


def _home(sheet: Sheet, entries: tuple[Entry, ...]) -> str | None:
    under_label = list(of(entries, Slot.ACCOMMODATION))
    for entry in under_label:
        text = prose_answer(entry)
        if text:
            return sheet.note("accommodation.type", text, entry)
    held = next(
        (e for e in entries if e.slot in (Slot.IGNORED, Slot.ORGANISATION) and _HELD_AT.fullmatch(e.label)), None
    )
    where = prose_answer(held) if held else None
    return sheet.note("accommodation.type", where, held) if held and where and _WHERE_HELD.search(where) else None


_HELD_AT = compiled(
    r"\W*(?:(?:current|present|which|name of) )?(?:prison|jail|establishment|bed|wards?|ward ?[/&,] ?bed|ward and bed"
    r"|bed ?[/&,] ?ward|held (?:at|in)|where held|in custody at"
    r"|location in (?:prison|hospital))(?: name)?\W*",
    re.I,
)
_WHERE_HELD = re.compile(r"\b(?:HM\w*|YOI|prison|wards?|beds?|bay|unit|hospital|infirmary)\b", re.I)
"""A prisoner's prison and a patient's ward are where they are, where no row asks for the home."""


def read_support(sheet: Sheet, entries: tuple[Entry, ...]) -> Support:
    """Sections 6, 7 and 8, with the neighbouring questions that other forms ask."""
    needs = of(entries, Slot.NEEDS) + of(entries, Slot.SAFEGUARDING, Slot.DOMESTIC_ABUSE, Slot.CARE_LEAVER)
    needs += _unlisted(entries, Section.NEEDS, Section.SUPPORT)
    medical = of(entries, Slot.MEDICAL) + _unlisted(entries, Section.MEDICAL)
    other = of(entries, Slot.STAFF_RISK, Slot.OTHER, Slot.MAPPA) + _unlisted(entries, Section.OTHER)
    return Support(
        needs_and_risks=joined(sheet, "support.needs_and_risks", [(e, prose_answer(e)) for e in needs]),
        medical=joined(sheet, "support.medical", [(e, prose_answer(e)) for e in medical]),
        other=joined(sheet, "support.other", [(e, prose_answer(e)) for e in other]),
    )


def _unlisted(entries: tuple[Entry, ...], *sections: Section) -> list[Entry]:
    """Questions nobody has listed, under a heading that says what they are about."""
    return [entry for entry in entries if entry.slot is Slot.UNKNOWN and entry.section in sections]


def read_authority(sheet: Sheet, entries: tuple[Entry, ...]) -> str | None:
    """The council the person chose: its own row, else the sentence that the person signed."""
    for entry in of(entries, Slot.AUTHORITY):
        text = answer(entry)
        if text and not is_bare(text) and len(text) < 160:
            return sheet.note("authority", " ".join(chosen(text).texts) or text, entry)
    for entry in of(entries, Slot.DECLARATION, Slot.CONSENT_NOTE):
        found = _COUNCIL.search(answer(entry) or "")
        if found and "____" not in found.group(1):
            return sheet.note("authority", found.group(1), entry)
    return None


def read_line(sheet: Sheet, entries: tuple[Entry, ...], slot: Slot, path: str) -> str | None:
    """One optional text: local connection, reference."""
    return joined(sheet, path, [(entry, prose_answer(entry)) for entry in of(entries, slot)])
