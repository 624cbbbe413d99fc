"""The one door for forms: a document in, the people it refers out.

For: `parsers.read`. Any council's form is read by what its labels mean: `entries` finds labels with their answers,
`whose` tells whose they are, the modules beside this make values of them.

Must not know: mail, passages, kinds of files. Never raises on a document's content.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from parsers.documents.shape import Document, Line, Span
from parsers.forms.answers import answer
from parsers.forms.between import asks_the_council
from parsers.forms.consent import read_consent
from parsers.forms.entries import walk
from parsers.forms.letterhead import letterhead, mail_head
from parsers.forms.marks import asked_marks
from parsers.forms.meant import as_meant
from parsers.forms.numbers import as_phone
from parsers.forms.person import numbers_in, read_applicant
from parsers.forms.reason import ONLY_STATUS
from parsers.forms.recast import recast
from parsers.forms.referrer import read_referrer, with_told_beside
from parsers.forms.rest import with_label_beside
from parsers.forms.sheet import Sheet
from parsers.forms.situation import read_authority, read_line, read_situation, read_support
from parsers.forms.slots import Entry, Section, Slot, Who
from parsers.forms.told import told_marks
from parsers.forms.whose import resolved
from parsers.limits import Limits
from parsers.patterns import compiled
from parsers.record import (
    Accommodation,
    Applicant,
    Doubt,
    Evidence,
    Mark,
    MarkKind,
    Reason,
    ReasonStatus,
    Record,
    Source,
)
from parsers.values.emails import read_email
from parsers.values.identifiers import find_identifiers

_NOT_COUNTED = frozenset({Slot.IGNORED, Slot.UNKNOWN, Slot.DATE, Slot.CONSENT_NOTE, Slot.REFERENCE, Slot.OTHER})
_TELLING = frozenset({
    Slot.AUTHORITY, Slot.REASON, Slot.HOMELESS, Slot.THREATENED, Slot.HOMELESS_ON, Slot.RELEASE_ON,
    Slot.ACCOMMODATION, Slot.CONSENT, Slot.CONSENT_ORAL, Slot.CONSENT_WRITTEN, Slot.HOUSEHOLD, Slot.NEEDS,
    Slot.MEDICAL, Slot.EXPLANATION, Slot.STAFF_RISK,
    Slot.DATE_OF_BIRTH, Slot.LANGUAGE, Slot.DECLARATION, Slot.TONIGHT,
})  # fmt: skip
_OF_MAIL = frozenset({Source.FORM_BODY, Source.FREE_TEXT})
_FEWEST = 5
_ASSENT = compiled(
    r"\b(?:yes|y|yep|no|n|ok|okay|verbal|verbally|oral|orally|written|writing|sign|signs|signed|told|tells?|knows?|aware"
    r"|happy|agree\w*|consent\w*|permi\w*|privacy|data|inform\w*|explain\w*|notice|read|said|says|spoke\w*|discuss\w*"
    r"|refer\w*|share\w*|sharing|authoris\w*|wants?|asked)\b",
    re.IGNORECASE,
)
_BULLET = 5
_PAGE_HEAD = re.compile(r"\S\s{3,}\S.*\S\s{3,}\S")


def is_form(document: Document) -> bool:
    """Whether the labels of a referral form are there, filled in or not."""
    return _is_form(_read(document))


def _read(document: Document) -> tuple[Entry, ...]:
    return recast(walk(document))


def _is_form(entries: tuple[Entry, ...]) -> bool:
    slots = {(entry.slot, entry.who) for entry in entries if entry.slot not in _NOT_COUNTED and entry.label}
    slots |= {(Slot.REASON, None) for entry in entries if _answers_both(entry)}
    kinds = {slot for slot, _who in slots}
    return (
        len(slots) >= _FEWEST
        and len(kinds & _TELLING) >= 2
        and bool(kinds & {Slot.NAME, Slot.SURNAME, Slot.FORENAMES, Slot.PERSON_DETAILS})
    )


def _answers_both(entry: Entry) -> bool:
    """Whether "Reason" is answered "Homeless": that is the reason, and how somebody stands."""
    return entry.slot is Slot.EXPLANATION and any(ONLY_STATUS.fullmatch(line.text) for line in entry.lines)


def read_form(document: Document, *, written: date, limits: Limits) -> tuple[Record, ...]:
    """The people that a filled-in form refers, in order; empty where it is blank or no form. Never raises.

    `written` is the London day of the message, from which dates without a year count.
    """
    entries = _read(document)[: limits.table_cells]
    if not _is_form(entries):
        return ()
    people = sorted({entry.person for entry in entries if entry.person >= 0})
    if len(people) > 1:
        groups = [tuple(e for e in entries if e.person in (-1, person)) for person in people]
    else:
        groups = _copies(entries)
    records = [_record(document, group, written, alone=len(groups) == 1) for group in groups]
    return tuple(record for record in records if _is_filled(record))


def unasked(document: Document) -> Document:
    """What stands in a form's document beside its questions and answers: a covering note above a web form's rows.

    A row whose label nobody knows stays, so that prose reads its answer with the label beside it; so does the row in
    which somebody names himself.
    """
    entries, head = _read(document), mail_head(document)
    read = [e for e in entries if not _is_for_prose(e) and not _OF_ONESELF.match(e.label)]
    taken = {" ".join(line.text.split()) for entry in read for line in entry.lines}
    asked = {" ".join(entry.label.split()) for entry in read if entry.label}
    kept = [
        block
        for block in with_label_beside(document, [e for e in entries if e.slot is Slot.UNKNOWN and e not in read])
        if isinstance(block, Line)
        and not _PAGE_HEAD.search(block.text)
        and not (head and block.place == head.place and block.text.strip().startswith(head.text))
        and not _is_read(" ".join(block.text.split()), asked, taken)
    ]
    nothing = Line((Span(""),))  # there is still somebody who sent it
    return replace(document, blocks=tuple(kept) or (nothing,))


_OF_ONESELF = re.compile(r"\W*my (?:full |own )?names?\b", re.IGNORECASE)
"""A row that tells prose that nobody else refers: "My name: ..."."""


def _is_for_prose(entry: Entry) -> bool:
    """Whether nobody knows the label and the answer tells something by itself: never a yes, a no, a word on assent."""
    return (
        entry.slot is Slot.UNKNOWN
        and bool(entry.lines)
        and not asks_the_council(entry, " ".join(line.text for line in entry.lines))
        and not _ASSENT.search(" ".join((entry.label, *(line.text for line in entry.lines))))
    )


def _is_read(text: str, asked: set[str], taken: set[str]) -> bool:
    """Whether a line is a label, an answer, or both: one that only happens to hold a short answer's word is not."""
    for label in asked:
        at = text.find(label) if label else -1
        if at >= 0 and (at <= _BULLET or text[at + len(label) :].lstrip()[:1] in (":", "?", "|")):
            return True
    return any(answer and answer in text and 2 * len(answer) >= len(text) for answer in taken)


def _copies(entries: tuple[Entry, ...]) -> list[tuple[Entry, ...]]:
    """One group for each filled copy of a form in one file: a copy begins where the first label comes again."""
    asked = [
        n
        for n, e in enumerate(entries)
        if e.slot is Slot.DATE_OF_BIRTH and e.lines and e.section not in (Section.HOUSEHOLD, Section.STRANGER)
    ]
    first = next((n for n, e in enumerate(entries) if e.label and e.slot not in _NOT_COUNTED), None)
    if len(asked) < 2 or first is None:
        return [entries]
    label = entries[first].label
    starts = [n for n, e in enumerate(entries) if e.label == label and e.slot is entries[first].slot]
    groups = [entries[a:b] for a, b in zip(starts, [*starts[1:], len(entries)], strict=True)]
    if all(any(e.slot is Slot.DATE_OF_BIRTH for e in group) for group in groups):
        return groups
    return [entries]


def _record(document: Document, entries: tuple[Entry, ...], near: date, *, alone: bool) -> Record:
    sheet = Sheet(document.name, document.unsure)
    owned = resolved(entries := tuple(map(as_phone, as_meant(entries, near))))
    theirs = tuple(e for e, who in owned if who is Who.APPLICANT and e.slot is not Slot.OTHER_CONTACT)
    referring = tuple(e for e, who in owned if who is Who.REFERRER and e.slot is not Slot.OTHER_CONTACT)
    contacts = tuple(
        e for e, who in owned if e.slot is Slot.OTHER_CONTACT or (who is Who.CONTACT and e.section is Section.CONTACT)
    )
    case = tuple(e for e, who in owned if who is not Who.STRANGER or e.who is None)
    referrer = read_referrer(sheet, referring, contacts, letterhead(document) or mail_head(document))
    copied = frozenset(
        x
        for e in referring
        for x in (*numbers_in(answer(e) or ""), read_email(answer(e) or "") or "")
        if x and e.slot is not Slot.IGNORED
    )
    applicant = read_applicant(sheet, theirs, near, copied)
    found = read_consent(entries, name=applicant.name, referrer=referrer.name, signed=document.signed, near=near)
    if applicant.name is None and found.named:
        applicant = replace(applicant, name=sheet.note("applicant.name", found.named, _consent_entry(entries)))
    _consent_evidence(sheet, found.consent.evidence, found.place, found.doubt, document)
    reason, home = read_situation(sheet, case, near)
    if reason.status is None and (document.source in _OF_MAIL or not _asks_status(case)):
        reason = _by_date(sheet, reason, home, near)
    marks = (*asked_marks(document.name, case), *told_marks(document.name, case, reason.status))
    return Record(
        source=Source.FORM_BODY if document.source is Source.FREE_TEXT else document.source,
        authority=read_authority(sheet, case) or found.authority,
        consent=found.consent,
        referrer=with_told_beside(sheet, referrer, applicant, case),
        applicant=_identified(applicant, document, entries, alone=alone),
        reason=_by_night(sheet, reason, marks),
        accommodation=home,
        support=read_support(sheet, case),
        local_connection=read_line(sheet, case, Slot.LOCAL_CONNECTION, "local_connection"),
        external_reference=read_line(sheet, case, Slot.REFERENCE, "external_reference"),
        marks=marks,
        evidence=tuple(sheet.evidence),
        doubts=tuple(sheet.doubts),
    )


def _asks_status(case: tuple[Entry, ...]) -> bool:
    return any(e.slot in (Slot.REASON, Slot.HOMELESS, Slot.THREATENED) and e.label for e in case)


def _by_date(sheet: Sheet, reason: Reason, home: Accommodation, written: date) -> Reason:
    """The status that the day of losing the home tells, where no row asks for one."""
    day = home.homeless_on or home.release_on
    if day is None:
        return reason
    sheet.doubt("reason.status", "told by the day alone")
    return replace(reason, status=ReasonStatus.THREATENED if day > written else ReasonStatus.HOMELESS)


def _by_night(sheet: Sheet, reason: Reason, marks: tuple[Mark, ...]) -> Reason:
    """Who is roofless tonight is homeless, where nothing else tells the status."""
    if reason.status is not None or all(mark.what is not MarkKind.ROOFLESS_TONIGHT for mark in marks):
        return reason
    sheet.doubt("reason.status", "told by the night alone")
    return replace(reason, status=ReasonStatus.HOMELESS)


def _consent_entry(entries: tuple[Entry, ...]) -> Entry | None:
    return next((e for e in entries if e.slot is Slot.CONSENT_NOTE and e.lines), None)


def _consent_evidence(sheet: Sheet, quote: str | None, place: str, doubt: str | None, document: Document) -> None:
    if quote or place:
        sheet.evidence.append(("consent.status", Evidence(document.name, place, quote or "a signature")))
        if document.unsure:
            sheet.doubt("consent.status", "read from a picture")
    if doubt:
        sheet.doubts.append(Doubt("consent.status", doubt))


def _identified(applicant: Applicant, document: Document, entries: tuple[Entry, ...], *, alone: bool) -> Applicant:
    """Prison and probation numbers that stand in a header or foot, where the form is about one person.

    A number in a row of its own is what that row says: a hospital's number is no probation number.
    """
    if not alone:
        return applicant
    text = document.text
    for entry in entries:
        if entry.slot is Slot.IGNORED and entry.label and len(entry.lines) == 1:
            text = text.replace(entry.lines[0].text, " ")
    found = find_identifiers(text)
    known = applicant.identifiers
    return replace(
        applicant,
        identifiers=replace(
            known, crn=known.crn or found.crn, noms=known.noms or found.noms, pnc=known.pnc or found.pnc
        ),
    )


def _is_filled(record: Record) -> bool:
    """Whether anybody wrote anything: a blank form is no referral, whoever's council is printed on it."""
    applicant, home = record.applicant, record.accommodation
    return bool(
        applicant.name
        or applicant.date_of_birth
        or applicant.mobile
        or applicant.home_phone
        or record.reason.explanation
        or record.support.needs_and_risks
        or (record.reason.status and (home.type or home.homeless_on or home.release_on))
    )
