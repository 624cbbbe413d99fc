"""Consent on a form: boxes 1A and 1B, questions on consent, signatures, notes in the margin.

For: `read`. Consent seen where none was given is the worst a reader can do: a template's sentence alone, a date alone,
somebody else's signature, a condition or a contradiction never make `written` or `oral`.

Must not know: anything but consent. Source of the rules: contract/reading.md, Consent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from parsers.documents.shape import BOX_EMPTY, BOX_TICKED
from parsers.forms.answers import answer, kept_text, text_of
from parsers.forms.assent import (
    AGREED,
    REFUSED,
    THEMSELVES,
    Asks,
    asks,
    denies,
    is_anothers,
    is_bidding,
    is_guidance,
    is_of_paper,
    is_option,
    is_own_word,
    manner,
    says_both,
    says_worker,
    tells,
)
from parsers.forms.choices import Choice, among, boxes, chosen
from parsers.forms.oneanswer import in_one, said_yes, signed_below
from parsers.forms.plainyes import is_plain_yes
from parsers.forms.printed import is_furniture
from parsers.forms.signers import is_signature, same_person
from parsers.forms.slots import Entry, Section, Slot, Who
from parsers.forms.unsettled import leaves_open
from parsers.patterns import Sought, compiled
from parsers.record import Consent, ConsentStatus
from parsers.values.dates import Form, Prefer, find_dates, read_date
from parsers.values.names import read_name

S = ConsentStatus
_CONSENTS = frozenset({Section.CONSENT, Section.CONSENT_WRITTEN, Section.CONSENT_ORAL})
_ASKED = frozenset({Slot.CONSENT, Slot.CONSENT_WRITTEN, Slot.CONSENT_ORAL, Slot.DECLARATION})
_GIVEN = re.compile(
    r"\b(?:obtained|given|sought|recorded|in place|held|got|gained|attached|form|on file|signed|taken)\b", re.I
)
_SENTENCE = compiled(
    r"I can confirm that they (?:have )?provided me with oral consent.{0,160}?(?:Council\b|(?=I explained)|\.)\.?",
    re.I | re.S,
)
_WHOSE = compiled(
    r"accommodation status of\s*(.*?)\s*(?:\(\s*insert|,?\s*the (?:service user|applicant|client|customer"
    r"|patient|individual|person)\b)",
    re.I | re.S,
)
_TO = re.compile(r"refer their case to\s*(.*?)\s*(?:council\b|I explained|\.|$)", re.I | re.S)
_SHARED = re.compile(r"form being shared with\s*(.*?)\s*(?:council\b|\.|I understand)", re.I | re.S)
_GENERIC = compiled(
    r"\W*the (?:client|applicant|patient|person|service[ -]user|customer|claimant|resident|tenant|individual"
    r"|young person)\b"
    r"(?!.*(?:\d|\bphone\b|\bface to face\b|\bin person\b|\bgave\b|\btoday\b|\byesterday\b))"
    r"|\W*I have (?:obtained|explained|discussed|the|gained|received)\b(?!.*(?:\d|\b(?:his|her)\b))",
    re.I,
)
"""A sentence that a form prints for a worker to vouch for; a person's own note says when, or how."""
_NOT_FILLED = re.compile(r"\b(?:signed|signature)\b\W{0,3}[_.…]{4,}", re.I)
_MONTH = compiled(
    r"\b(?:on|dated?|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|st|nd|rd|th)\b"
    r"|(?<=\d)(?:st|nd|rd|th)\b",
    re.I,
)
_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon))\b", re.I)
_BLANK = re.compile(r"[\s_.…·\-–()\[\]]*|the|insert.*|name of.*", re.I)


@dataclass(frozen=True, slots=True)
class Box:
    """What stands in one consent box: who signed, when, and beside a signature picture."""

    signed: str | None = None
    pictured: bool = False
    dated: date | None = None
    place: str = ""
    vouched: str = ""
    """the label's words, where they are a worker's for what the person said"""


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
    declared = signed_below(entries)
    written = _box(entries, lambda entry: entry in declared or _is_written(entry), near)
    oral = _box(entries, _is_oral, near)
    notes = [note for entry in entries if entry.slot is Slot.CONSENT_NOTE for note in _notes(entry)]
    text = " ".join(note for note, _place in notes)
    vouching = " ".join(note for note, _place in notes if BOX_EMPTY not in boxes(note) and not is_bidding(note))
    said = [*_asked(entries, near), *_noted(notes, near), *_signature_words(written, near)]
    if _is_workers(written, name, referrer) and not oral.signed and says_worker(vouching):
        oral, written = replace(written, vouched="said"), Box()
    if signed and not written.pictured and not oral.pictured and not written.signed and not oral.signed:
        written = Box(None, True, written.dated, written.place) if _picture_is_theirs(written, oral) else written
    whose, council = _gap(_WHOSE, text), _gap(_TO, text) or _gap(_SHARED, text)
    found = _weighed(
        said,
        _signature(written, name, referrer),
        _oral(oral, text, vouching, (whose, council), referrer),
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
                vouched = entry.label if asks(entry.label) is Asks.WORKERS_NAME else ""
                vouched = vouched or ("said" if entry.section is Section.CONSENT_ORAL else "")
                box = Box(answer(entry), entry.pictured, box.dated, entry.place, vouched)
        elif here and entry.slot in (Slot.DATE, Slot.CONSENT_DATE) and not box.dated:
            box = replace(box, dated=_date(entry, near))
    return box


def _date(entry: Entry, near: date) -> date | None:
    text = answer(entry)
    return read_date(text, near=near, prefer=Prefer.PAST) if text else None


def _picture_is_theirs(written: Box, oral: Box) -> bool:
    """Whether a signature picture somewhere on the form stands in 1A: dated there, or 1B not begun."""
    return written.dated is not None or oral.dated is None


def _is_workers(box: Box, name: str | None, referrer: str | None) -> bool:
    """Whether the referrer signed where nobody says who is to sign."""
    if not box.signed or not referrer or (name and same_person(box.signed, name)):
        return False
    return same_person(box.signed, referrer) and classify(chosen(box.signed), Slot.SIGNED) is None


def _notes(entry: Entry) -> list[tuple[str, str]]:
    lines = [(" ".join(kept_text(line).split()), line.place or entry.place) for line in entry.lines]
    return [(text, place) for text, place in lines if text]


def _gap(pattern: Sought, text: str) -> str | None:
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
    if classify(chosen(box.signed), Slot.SIGNED) is not None:
        return None  # words, not a name: weighed as a statement
    signature = read_name(box.signed)
    if signature is None:
        return Said(S.WRITTEN, "", box.place, box.dated) if box.pictured else Said(S.UNCLEAR, box.signed, box.place)
    others = is_anothers(box.signed) or _is_workers(box, name, referrer)
    if not others and (is_signature(box.signed, None) if name is None else same_person(signature, name)):
        return Said(S.WRITTEN, box.signed, box.place, box.dated)
    return Said(S.UNCLEAR, box.signed, box.place)


def _oral(box: Box, text: str, vouching: str, gaps: tuple[str | None, str | None], referrer: str | None) -> Said | None:
    """Box 1B: signed by the professional it counts; a sentence with its gaps filled but unsigned is unclear.

    A worker's signature vouches only for a sentence on what the person said: beside another it says nothing.
    """
    whose, council = gaps
    sentence = _SENTENCE.search(text)
    quote = " ".join(sentence.group().split()) if sentence else ""
    status = classify(chosen(box.signed), Slot.SIGNED) if box.signed else None
    if status not in (None, S.ORAL):
        return None
    vouched = box.vouched or says_worker(vouching)
    if box.signed and not sentence and not vouched:
        return None
    if box.signed and not (sentence or status or is_signature(box.signed, referrer)):
        return Said(S.UNCLEAR, box.signed, box.place)
    if (box.signed or box.pictured) and (sentence or box.signed):
        told = f"{box.vouched} {box.signed}" if len(box.vouched) > len("said") else box.signed
        return Said(S.ORAL, quote or told or "", box.place, box.dated)
    if whose and sentence:
        status = S.ORAL if box.dated and council else S.UNCLEAR
        return Said(status, quote, box.place, box.dated if status is S.ORAL else None)
    return None


def _asked(entries: tuple[Entry, ...], near: date) -> list[Said]:
    """Answers to questions on consent."""
    said: list[Said] = []
    for entry in entries:
        if entry.slot not in _ASKED:
            continue
        raw = " ".join(" ".join(line.kept for line in entry.lines).split())
        choice = in_one(entry) or among(entry.lines, is_option)
        text = text_of(entry.lines, label=entry.label) or (raw if choice.boxed or choice.texts else None)
        if text is None or (entry.slot is Slot.DECLARATION and BOX_TICKED not in boxes(text)):
            continue
        status = classify(choice, entry.slot, entry.label)
        if status is None or (status is S.UNCLEAR and asks(entry.label) is Asks.HOW and not denies(text)):
            continue  # a manner nobody knows is no doubt about what another row says
        quote = text if status is not S.UNCLEAR or len(text) > 14 else f"{entry.label} {raw}"
        said.append(Said(status, _told(entry, quote), entry.place, _inside(text, near)))
    return said


def _told(entry: Entry, quote: str) -> str:
    """The words that were chosen; where only a box was ticked, the label's."""
    texts = " ".join((in_one(entry) or among(entry.lines, is_option)).texts)
    boxed = BOX_TICKED in boxes(quote) or BOX_EMPTY in boxes(quote)
    return texts or (entry.label.strip(" :?") if boxed else quote)


def _noted(notes: list[tuple[str, str]], near: date) -> list[Said]:
    """Notes beside the boxes, and ticked sentences."""
    said: list[Said] = []
    bare = [text for text, _place in notes if is_option(text)]
    for text, place in notes:
        ticked = BOX_TICKED in boxes(text)
        if is_furniture(text) and not ticked:
            status = S.REFUSED if re.search(r"\bREFUSED\b|\bdoes not agree\b", text) else None
        elif not ticked and (BOX_EMPTY in boxes(text) or (_is_printed(text) and bare != [text])):
            status = None
        else:
            status = classify(chosen(text), Slot.CONSENT_NOTE)
        if status:
            said.append(Said(status, _bare(text), place, _inside(text, near)))
    return said


def _is_printed(text: str) -> bool:
    """Whether a sentence in a consent box is the form's own, or says nothing on consent."""
    if is_guidance(text) or is_own_word(text) or not tells(text) or re.match(r"\W*I (?!have\b|asked\b|spoke\b)", text):
        return True
    return says_worker(text) and _GENERIC.match(text) is not None


def _bare(text: str) -> str:
    words = " ".join(chosen(text).texts) if BOX_TICKED in boxes(text) else text
    return " ".join(words.replace(BOX_TICKED, " ").replace(BOX_EMPTY, " ").split())


def _signature_words(box: Box, near: date) -> list[Said]:
    """Words where a signature belongs: "verbal consent given", "refused to sign"."""
    status = classify(chosen(box.signed), Slot.SIGNED) if box.signed else None
    return [Said(status, box.signed or "", box.place, _inside(box.signed or "", near) or box.dated)] if status else []


def classify(choice: Choice, slot: Slot, label: str = "") -> ConsentStatus | None:
    """What an answer on consent says; None where it says nothing."""
    if choice.open:
        return None
    if not choice.texts:
        return _of("yes", slot, label) if choice.boxed else None
    found = {_of(words, slot, label) for words in choice.texts} - {None}
    if len(found) == 1:
        return found.pop()
    if not found or found == {S.WRITTEN, S.ORAL}:
        return S.WRITTEN if found else None
    return S.UNCLEAR


def _of(words: str, slot: Slot, label: str) -> ConsentStatus | None:
    if _NOT_FILLED.search(words):
        return None  # a printed sentence with nothing on its line
    yes, note = said_yes(words, label)
    denied = denies(words)
    if denied:
        return S.UNCLEAR if denied is S.REFUSED and says_both(words) else denied
    if leaves_open(words):
        return S.UNCLEAR if slot in _ASKED else None
    if THEMSELVES.fullmatch(words.strip(" .")) and re.search(r"\bby\b|\bwho\b", label, re.I):
        return manner(label) or S.ORAL
    if yes is False:
        return _denied(slot, label, note)
    if yes and not manner(words) and REFUSED.search(label):
        return S.REFUSED
    if (yes or slot is Slot.CONSENT_NOTE or is_plain_yes(words)) and (found := _given(words, slot, label, yes=yes)):
        return found
    if slot not in _ASKED:
        return None
    return S.UNCLEAR if find_dates(words, near=date(2000, 1, 1)) or len(words.split()) > 2 else None


def _given(words: str, slot: Slot, label: str, *, yes: bool | None) -> ConsentStatus | None:
    """How a yes was given; by word of mouth where nothing tells."""
    if found := manner(words):
        return found
    if yes or (AGREED.search(words) and slot is not Slot.SIGNED):
        return S.WRITTEN if slot is Slot.CONSENT_WRITTEN or manner(label) is S.WRITTEN else S.ORAL
    return None


def _denied(slot: Slot, label: str, note: str) -> ConsentStatus | None:
    """A "no": to whether the person agrees it is a refusal; to whether consent was obtained, it is still to come."""
    if slot in (Slot.CONSENT_WRITTEN, Slot.CONSENT_ORAL, Slot.SIGNED) or REFUSED.search(label):
        return None
    said_more = any(c.isalpha() for c in _MONTH.sub("", note))
    return S.UNCLEAR if _GIVEN.search(label) or said_more else S.REFUSED


def _inside(text: str, near: date) -> date | None:
    whole = [found.after for found in find_dates(text, near=near) if found.form is Form.FULL]
    day = read_date(text, near=near, prefer=Prefer.PAST) or (whole[0] if len(whole) == 1 else None)
    return near if day is None and _TODAY.search(text) else day


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
    given = written if written and written.status is S.WRITTEN else None
    spoken = oral if oral and oral.status is S.ORAL else None
    if spoken or any(one.status is S.ORAL for one in said):
        said = [one for one in said if one.status in (S.ORAL, S.WRITTEN) or not is_of_paper(one.quote)]
    statuses = {one.status for one in said}
    refused = next((one for one in said if one.status is S.REFUSED), None)
    unclear = next((one for one in [*said, *(x for x in (written, oral) if x)] if one.status is S.UNCLEAR), None)
    if refused:
        agreed = given or spoken or statuses & {S.WRITTEN, S.ORAL}
        if agreed and not re.search(r"withdr|no longer|since|later", refused.quote, re.I):
            return Consent(status=S.UNCLEAR, evidence=refused.quote), refused.place, "consent both given and refused"
        return Consent(status=S.REFUSED, date=refused.dated or day, evidence=refused.quote), refused.place, None
    if unclear and unclear in said:
        return Consent(status=S.UNCLEAR, evidence=unclear.quote), unclear.place, None
    for one in (given, *(x for x in said if x.status is S.WRITTEN), spoken, *(x for x in said if x.status is S.ORAL)):
        if one:
            beside = (x.dated for x in said if x.status is one.status and x.dated)
            dated = one.dated or next(beside, None) or day if one not in (given, spoken) else one.dated
            return Consent(status=one.status, date=dated, evidence=one.quote or None), one.place, None
    if unclear:
        return (
            Consent(status=S.UNCLEAR, evidence=unclear.quote or None),
            unclear.place,
            "a consent box is only partly filled in",
        )
    return Consent(), "", None
