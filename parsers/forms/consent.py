"""Consent on a form: boxes 1A and 1B, questions on consent, signatures, notes in the margin.

For: `read`. Consent seen where none was given is the worst a reader can do: a template's sentence alone, a date alone,
somebody else's signature, a condition or a contradiction never make `written` or `oral`.

Must not know: anything but consent. Source of the rules: contract/reading.md, Consent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from rapidfuzz import fuzz

from parsers.documents.shape import BOX_EMPTY, BOX_TICKED
from parsers.forms.answers import answer, kept_text, text_of
from parsers.forms.choices import boxes, chosen, yes_no
from parsers.forms.match import is_furniture
from parsers.forms.slots import Entry, Section, Slot, Who
from parsers.forms.words import plain
from parsers.record import Consent, ConsentStatus
from parsers.values.dates import Prefer, find_dates, read_date
from parsers.values.names import read_name

S = ConsentStatus
_CONSENTS = frozenset({Section.CONSENT, Section.CONSENT_WRITTEN, Section.CONSENT_ORAL})
_ASKED = frozenset({Slot.CONSENT, Slot.CONSENT_WRITTEN, Slot.CONSENT_ORAL, Slot.DECLARATION})
_REFUSED = re.compile(
    r"\brefus\w*|\bdeclin\w*|\bwithdr[ae]w\w*|\bobject(?:s|ed)\b|\b(?:does|did|do|has|have|will|is|are)(?:n.?t| not)"
    r"\s+(?:want\w*|wish\w*|agree\w*|consent\w*|given? (?:consent|permission)|happy|willing)"
    r"|\bnot (?:agreed|agreeing|consented|consenting|willing|happy)\b|\bno longer (?:agrees|consents|wants)",
    re.I,
)
_UNCLEAR = re.compile(
    r"\bnot (?:yet|asked|been|obtained|sought|discussed|able|sure|signed|given)\b|\b(?:could|can|have|has"
    r"|did)(?:n.?t| not)\s+"
    r"(?:ask|obtain|get|be|been|reach|sign|speak|discuss)|\byet to\b|\bto follow\b|\bwill (?:ask|obtain"
    r"|get|seek|sign|be|try|discuss)\b"
    r"|\bpending\b|\bawait\w*|\bt\.?b\.?[ca]\b|\bif\b|\bprovided\b|\bcondition\w*|\bunless\b"
    r"|\bas long as\b|\bunable\b|\black(?:s|ed|ing)? (?:of )?capacity"
    r"|\bno capacity|\bbest interests?|\bon (?:his|her|their|the) (?:\w+ )?behalf|\b(?:attorney|deputy"
    r"|guardian|proxy|p\.?p\.?)\b"
    r"|\bunsure\b|\bnot sure\b|\bpartial\w*|\bto be (?:obtained|signed|confirmed|given|sought)"
    r"|\bwants? (?:to (?:think|read|talk)|time)|\bthinking\b|\bconsidering\b"
    r"|\b(?:mother|mum|father|dad|parent|parents|wife|husband|son|daughter|sister|brother|carer"
    r"|next of kin|aunt|uncle|nan)\b[^.]{0,30}\b(?:agree|consent|sign|gave|given|happy)\w*"
    r"|\b(?:agreed|consented|signed|given|consent) (?:by|from) (?:his|her|their|the|a) (?!own\b|hand\b"
    r"|phone\b|client\b|applicant\b|patient\b)",
    re.I,
)
_ORAL = re.compile(
    r"\bverbal\w*|\boral\w*|\bphone\b|\btelephone\b|\bcall\b|\btold\b|\bsaid\b|\bspoke\w*"
    r"|\bface to face\b|\bin person\b|\bword of mouth\b",
    re.I,
)
_WRITTEN = re.compile(
    r"\bwritten\b|\bin writing\b|\bsigned\b|\bsignature\b|\bform of authority\b|\be-?sign\w*|\bdocusign\b"
    r"|\bconsent form (?:is )?(?:held|attached|enclosed|on|completed)",
    re.I,
)
_AGREED = re.compile(
    r"\bagree[ds]?\b|\bconsent(?:s|ed|ing)\b|\bhappy\b|\bobtained\b|\bgiven\b|\bgave\b|\bgives\b"
    r"|\bgranted\b|\bpermission\b|\bconfirmed\b|\bwilling\b",
    re.I,
)
_GIVEN = re.compile(
    r"\b(?:obtained|given|sought|recorded|in place|held|got|gained|attached|form|on file|signed)\b", re.I
)
_PRINTED = re.compile(
    r"\b(?:please|must|should|we|our|you|your|yours|I understand|I agree|I consent|I have|I give"
    r"|I authorise|GDPR|privacy|"
    r"data protection)\b"
)
_SENTENCE = re.compile(
    r"I can confirm that they (?:have )?provided me with oral consent.{0,160}?(?:Council\b|(?=I explained)|\.)\.?",
    re.I | re.S,
)
_WHOSE = re.compile(
    r"accommodation status of\s*(.*?)\s*(?:\(\s*insert|,?\s*the (?:service user|applicant|client|customer"
    r"|patient|individual|person)\b)",
    re.I | re.S,
)
_TO = re.compile(r"refer their case to\s*(.*?)\s*(?:council\b|I explained|\.|$)", re.I | re.S)
_SHARED = re.compile(r"form being shared with\s*(.*?)\s*(?:council\b|\.|I understand)", re.I | re.S)
_BLANK = re.compile(r"[\s_.…·\-–()\[\]]*|the|insert.*|name of.*", re.I)


@dataclass(frozen=True, slots=True)
class Box:
    """What stands in one consent box: who signed, when, and beside a signature picture."""

    signed: str | None = None
    pictured: bool = False
    dated: date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One statement on consent, with what it makes of it."""

    status: ConsentStatus
    quote: str
    place: str
    dated: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The consent, the place of its evidence, a reason to doubt it, and what box 1B and 1A name besides."""

    consent: Consent
    place: str = ""
    doubt: str | None = None
    named: str | None = None
    authority: str | None = None


def read_consent(
    entries: tuple[Entry, ...], *, name: str | None, referrer: str | None, signed: bool, near: date
) -> Found:
    """Weigh all that a form says on consent."""
    written = _box(entries, _is_written, near)
    oral = _box(entries, _is_oral, near)
    notes = [note for entry in entries if entry.slot is Slot.CONSENT_NOTE for note in _notes(entry)]
    text = " ".join(note for note, _place in notes)
    said = [*_asked(entries, near), *_noted(notes, near), *_signature_words(written, near)]
    if signed and not written.pictured and not oral.pictured and not written.signed and not oral.signed:
        written = Box(None, True, written.dated, written.place) if _picture_is_theirs(written, oral) else written
    whose, council = _gap(_WHOSE, text), _gap(_TO, text) or _gap(_SHARED, text)
    found = _weighed(
        said,
        _signature(written, name, referrer),
        _oral(oral, text, whose, council, near),
        _day(entries, written, oral, near),
    )
    return Found(found[0], found[1], found[2], whose, council)


def _is_written(entry: Entry) -> bool:
    if entry.who is Who.REFERRER:
        return False
    return entry.section in (Section.CONSENT_WRITTEN, Section.CONSENT) or entry.who is Who.APPLICANT


def _is_oral(entry: Entry) -> bool:
    return entry.section is Section.CONSENT_ORAL or (entry.section is Section.CONSENT and entry.who is Who.REFERRER)


def _box(entries: tuple[Entry, ...], belongs: object, near: date) -> Box:
    """The first signature of a box, with the date beside it."""
    assert callable(belongs)
    box = Box()
    here = False
    for entry in entries:
        if entry.slot is Slot.SIGNED:
            here = bool(belongs(entry)) and not (box.signed or box.pictured)
            if here:
                box = Box(answer(entry), entry.pictured, box.dated, entry.place)
        elif here and entry.slot in (Slot.DATE, Slot.CONSENT_DATE) and not box.dated:
            box = Box(box.signed, box.pictured, _date(entry, near), box.place)
    return box


def _date(entry: Entry, near: date) -> date | None:
    text = answer(entry)
    return read_date(text, near=near, prefer=Prefer.PAST) if text else None


def _picture_is_theirs(written: Box, oral: Box) -> bool:
    """Whether a signature picture somewhere on the form stands in 1A: dated there, or 1B not begun."""
    return written.dated is not None or oral.dated is None


def _notes(entry: Entry) -> list[tuple[str, str]]:
    lines = [(" ".join(kept_text(line).split()), line.place or entry.place) for line in entry.lines]
    return [(text, place) for text, place in lines if text]


def _gap(pattern: re.Pattern[str], text: str) -> str | None:
    """What was filled into a gap of the printed sentence."""
    found = pattern.search(text)
    inside = " ".join(found.group(1).split()).strip(" _.…,") if found else ""
    if not inside or _BLANK.fullmatch(inside) or len(inside) > 90:
        return None
    return inside


def _signature(box: Box, name: str | None, referrer: str | None) -> Said | None:
    """What a signature under 1A is worth: the person's own is written consent, another's is unclear."""
    if box.signed is None:
        return Said(S.WRITTEN, "", box.place, box.dated) if box.pictured else None
    if classify(box.signed, Slot.SIGNED) is not None:
        return None  # words, not a name: weighed as a statement
    signature = read_name(box.signed)
    if signature is None:
        return Said(S.WRITTEN, "", box.place, box.dated) if box.pictured else Said(S.UNCLEAR, box.signed, box.place)
    if name is None or same_person(signature, name):
        return Said(S.WRITTEN, box.signed, box.place, box.dated)
    return Said(S.UNCLEAR, box.signed, box.place)


def same_person(one: str, other: str) -> bool:
    """Whether two writings may name one person: a shared word of three letters, close spelling, or fitting initials."""
    first, second = (re.findall(r"[^\W\d_]+", plain(text)) for text in (one, other))
    if any(fuzz.ratio(a, b) >= 80 for a in first for b in second if len(a) > 2 and len(b) > 2):
        return True
    if all(len(word) == 1 for word in first) or (len(first) == 1 and 1 < len(first[0]) <= 3):
        initials = "".join(word[0] for word in second)
        return "".join(first) in (initials, initials[:1] + initials[-1:])
    return fuzz.ratio("".join(first), "".join(second)) >= 80


def _oral(box: Box, text: str, whose: str | None, council: str | None, near: date) -> Said | None:
    """Box 1B: signed by the professional it counts; a sentence with its gaps filled but unsigned is unclear."""
    sentence = _SENTENCE.search(text)
    quote = " ".join(sentence.group().split()) if sentence else ""
    if box.signed and classify(box.signed, Slot.SIGNED) not in (None, S.ORAL):
        return None
    if (box.signed or box.pictured) and (sentence or box.signed):
        return Said(S.ORAL, quote or box.signed or "", box.place, box.dated)
    if whose and sentence:
        status = S.ORAL if box.dated and council else S.UNCLEAR
        return Said(status, quote, box.place, box.dated if status is S.ORAL else None)
    return None


def _asked(entries: tuple[Entry, ...], near: date) -> list[Said]:
    """Answers to questions on consent."""
    said: list[Said] = []
    for entry in entries:
        slot = entry.slot
        if slot is Slot.UNKNOWN and entry.section in _CONSENTS:
            slot = Slot.CONSENT
        if slot not in _ASKED:
            continue
        text = text_of(entry.lines, label=entry.label)
        raw = " ".join(line.kept for line in entry.lines)
        if text is None or (slot is Slot.DECLARATION and BOX_TICKED not in boxes(text)):
            continue
        status = classify(text, slot, entry.label)
        if status is None:
            continue
        quote = text if status is not S.UNCLEAR or len(text) > 14 else f"{entry.label} {' '.join(raw.split())}"
        said.append(Said(status, quote, entry.place, _inside(text, near)))
    return said


def _noted(notes: list[tuple[str, str]], near: date) -> list[Said]:
    """Notes beside the boxes, and ticked sentences."""
    said: list[Said] = []
    for text, place in notes:
        ticked = BOX_TICKED in boxes(text)
        if is_furniture(text) and not ticked:
            status = S.REFUSED if re.search(r"\bREFUSED\b|\bdoes not agree\b", text) else None
        elif BOX_EMPTY in boxes(text) and not ticked:
            status = None
        else:
            status = None if _PRINTED.search(text) and not ticked else classify(text, Slot.CONSENT_NOTE)
            if status in (S.ORAL, S.WRITTEN) and not ticked and re.match(r"\W*I\b", text):
                status = None  # a printed sentence for the person to sign
        if status:
            said.append(Said(status, _bare(text), place, _inside(text, near)))
    return said


def _bare(text: str) -> str:
    return " ".join(text.replace(BOX_TICKED, " ").replace(BOX_EMPTY, " ").split())


def _signature_words(box: Box, near: date) -> list[Said]:
    """Words where a signature belongs: "verbal consent given", "refused to sign"."""
    status = classify(box.signed, Slot.SIGNED) if box.signed else None
    return [Said(status, box.signed or "", box.place, _inside(box.signed or "", near) or box.dated)] if status else []


def classify(text: str, slot: Slot, label: str = "") -> ConsentStatus | None:
    """What words on consent say; None where they say nothing."""
    choice = chosen(text)
    if choice.open or not choice.texts:
        return None
    yes, both, note = yes_no(text)
    if both:
        return S.UNCLEAR
    words = " ".join(choice.texts)
    if _UNCLEAR.search(words) and not (
        _ORAL.search(words) and re.search(r"to follow|to be signed|will sign|not signed", words, re.I)
    ):
        return S.REFUSED if re.search(r"\brefus|\bwithdr", words, re.I) else S.UNCLEAR
    if _REFUSED.search(words):
        return S.REFUSED
    if yes is False:
        return _denied(slot, label, note)
    if _ORAL.search(words) and not (
        _WRITTEN.search(words) and not re.search(r"not signed|un-?signed|to be signed", words, re.I)
    ):
        return S.ORAL
    if _WRITTEN.search(words):
        return S.WRITTEN
    if yes or (_AGREED.search(words) and slot is not Slot.SIGNED):
        return S.WRITTEN if slot is Slot.CONSENT_WRITTEN else S.ORAL
    if slot in (Slot.CONSENT_NOTE, Slot.SIGNED):
        return None
    return S.UNCLEAR if find_dates(words, near=date(2000, 1, 1)) or len(words.split()) > 2 else None


def _denied(slot: Slot, label: str, note: str) -> ConsentStatus | None:
    """A "no": to whether the person agrees it is a refusal; to whether consent was obtained, it is still to come."""
    if slot in (Slot.CONSENT_WRITTEN, Slot.CONSENT_ORAL, Slot.SIGNED):
        return None
    return S.UNCLEAR if _GIVEN.search(label) or note else S.REFUSED


def _inside(text: str, near: date) -> date | None:
    return read_date(text, near=near, prefer=Prefer.PAST)


def _day(entries: tuple[Entry, ...], written: Box, oral: Box, near: date) -> date | None:
    """A date that stands beside a question on consent: its own row, or "Date" right below it."""
    for entry in entries:
        if entry.slot is Slot.CONSENT_DATE and (day := _date(entry, near)):
            return day
    for before, entry in pairwise(entries):
        near_consent = before.slot in _ASKED or before.slot is Slot.CONSENT_NOTE or entry.section in _CONSENTS
        if entry.slot is Slot.DATE and near_consent and (day := _date(entry, near)):
            return day
    return written.dated or oral.dated


def _weighed(
    said: list[Said], written: Said | None, oral: Said | None, day: date | None
) -> tuple[Consent, str, str | None]:
    """All statements together: a refusal beats all, contradiction is unclear, a signature beats word of mouth."""
    statuses = {one.status for one in said}
    refused = next((one for one in said if one.status is S.REFUSED), None)
    unclear = next((one for one in [*said, *(x for x in (written, oral) if x)] if one.status is S.UNCLEAR), None)
    given = written if written and written.status is S.WRITTEN else None
    spoken = oral if oral and oral.status is S.ORAL else None
    if refused:
        agreed = given or spoken or statuses & {S.WRITTEN, S.ORAL}
        if agreed and not re.search(r"withdr|no longer|since|later", refused.quote, re.I):
            return Consent(status=S.UNCLEAR, evidence=refused.quote), refused.place, "consent both given and refused"
        return Consent(status=S.REFUSED, date=refused.dated or day, evidence=refused.quote), refused.place, None
    if unclear and unclear in said:
        return Consent(status=S.UNCLEAR, evidence=unclear.quote), unclear.place, None
    for one in (given, *(x for x in said if x.status is S.WRITTEN), spoken, *(x for x in said if x.status is S.ORAL)):
        if one:
            dated = one.dated or day if one not in (given, spoken) else one.dated
            return Consent(status=one.status, date=dated, evidence=one.quote or None), one.place, None
    if unclear:
        return (
            Consent(status=S.UNCLEAR, evidence=unclear.quote or None),
            unclear.place,
            "a consent box is only partly filled in",
        )
    return Consent(), "", None
