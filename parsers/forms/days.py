"""The day of release and the day on which the home ends, as rows answer them or as the explanation tells them.

For: `situation`. A row that asks for a day is answered by the day with which its answer begins, whatever is told of
other days behind it; what only an explanation tells is told as in a letter (`parsers.prose.days.whens`).

Must not know: labels beyond what their slots say.
"""

from __future__ import annotations

import re
from datetime import date

from parsers.forms.answers import answer
from parsers.forms.person import of
from parsers.forms.sheet import Sheet
from parsers.forms.slots import Entry, Slot
from parsers.patterns import compiled
from parsers.prose.days.whens import read_days
from parsers.prose.sentences import Sentence, split_sentences
from parsers.record import ReasonStatus
from parsers.values.dates import Form, Prefer, find_dates, read_date

_SINCE = re.compile(r"\b(?:since|became|was|were|lost|left)\b", re.I)
_MONTH_END = re.compile(r"\bend of\b", re.I)
_BEFORE_DAY = compiled(
    r"\W*(?:(?:on|by|before|from|the|expected|planned|probably|likely|around|approx|due|currently|now|mon|tue"
    r"|tues|wed|weds|thu|thur|thurs|fri|sat|sun|\w{3,6}day|noon|midday|am|pm|\d{1,2}(?:[.:]\d\d)?\s?(?:am"
    r"|pm))\W+){0,4}",
    re.I,
)
"""What may stand in an answer before the day that it gives."""
_CHANGED = compiled(
    r"\b(?:now|instead|revised|new (?:date|day)|(?:moved|changed|extended|put|brought|pushed|slipped|deferred|delayed)"
    r"(?: (?:back|forward|on))? (?:to|until|till)|was the|or|and possibly|maybe|cancelled|withdrawn)\b"
    r"(?![^,;.(]{0,20}from)",
    re.I,
)
"""Behind the first day: it no longer holds, or another may."""
_EXACT = (Form.FULL, Form.NO_YEAR, Form.SLASHED)


def days_asked(
    sheet: Sheet, entries: tuple[Entry, ...], near: date, status: ReasonStatus | None
) -> tuple[date | None, date | None]:
    """Release and end of the home; the end also from the explanation, where no row gives either."""
    release = _day(sheet, entries, Slot.RELEASE_ON, "accommodation.release_on", near, status)
    ends = _day(sheet, entries, Slot.HOMELESS_ON, "accommodation.homeless_on", near, status)
    if ends is None and release is None:
        return _told(sheet, entries, near, status)
    return release, ends


def _day(
    sheet: Sheet, entries: tuple[Entry, ...], slot: Slot, path: str, near: date, status: ReasonStatus | None
) -> date | None:
    day: date | None = None
    for entry in of(entries, slot):
        text = answer(entry)
        if not text:
            continue
        past = slot is Slot.HOMELESS_ON and (
            _SINCE.search(entry.label) or (status is ReasonStatus.HOMELESS and _SINCE.search(text))
        )
        prefer = Prefer.PAST if past else Prefer.FUTURE
        found = read_date(text, near=near, prefer=prefer) or _first_of_several(text, near, prefer)
        if found is None and _MONTH_END.search(text):
            found = read_date(text, near=near, prefer=prefer, words=True)
        if found and day is None:
            day = sheet.note(path, found, entry)
        elif found and day and found != day:
            sheet.contradiction(path, entry, found)
    return day


def _first_of_several(text: str, near: date, prefer: Prefer) -> date | None:
    """Of a span the first day; else the day with which the answer begins: "2 June, panel met 28 April"."""
    found = [one for one in find_dates(text, near=near) if one.form in _EXACT]
    if len(found) < 2:
        return None
    if len(found) == 2 and re.fullmatch(r"\s*(?:-|–|to|and|or)\s*", text[found[0].end : found[1].start]):
        return found[0].on(prefer)
    opens = _BEFORE_DAY.fullmatch(text[: found[0].start]) is not None
    return found[0].on(prefer) if opens and not _CHANGED.search(text[found[0].end :]) else None


def _told(
    sheet: Sheet, entries: tuple[Entry, ...], near: date, status: ReasonStatus | None
) -> tuple[date | None, date | None]:
    """The days that only an answer in sentences tells: "has to be out by 30th November", "homeless since that day"."""
    asked = of(entries, *_IN_SENTENCES)
    lines = [(entry, piece) for entry in asked for piece in split_sentences(answer(entry) or "")]
    sentences = tuple(Sentence(piece, 0, n, written=near) for n, (_entry, piece) in enumerate(lines))
    days = read_days(sentences, written=near, inside=False, patient=False)
    quotes = dict(days.evidence)
    release, ends = days.release_on, days.homeless_on
    if ends is not None and not _holds(ends, quotes["accommodation.homeless_on"].quote, near, status):
        ends = None
    if release is not None and (release < near or not _RELEASED.search(quotes["accommodation.release_on"].quote)):
        release = None
    for path, day in (("accommodation.release_on", release), ("accommodation.homeless_on", ends)):
        entry, quote = next(((e, p) for e, p in lines if day and _names(p, day, near)), (None, None))
        sheet.note(path, day, entry or next(iter(asked), None), quote)
    return release, ends


_IN_SENTENCES = (Slot.EXPLANATION, Slot.REASON, Slot.ACCOMMODATION, Slot.ADDRESS, Slot.TONIGHT)
_RELEASED = re.compile(r"\b(?:re-?)?releas|\bdischarg|\blet out\b|\bEDD\b|\bCRD\b", re.I)


def _holds(day: date, quote: str, near: date, status: ReasonStatus | None) -> bool:
    """Whether a day is the end of a home: one to come, for who is not out yet, or one since which somebody is out."""
    return _OUT_SINCE.search(quote) is not None if day < near else status is not ReasonStatus.HOMELESS


_OUT_SINCE = compiled(
    r"\b(?:homeless|slept|sleep(?:s|ing)?|rough|street\w*|roofless|nfa|car|van|tent|sofas?"
    r"|has done|out)\b[^.;]{0,60}\bsince\b",
    re.I,
)


def _names(text: str, day: date, near: date) -> bool:
    return any(day in (one.after, one.before) for one in find_dates(text, near=near))
