"""Entries whose meaning their answers tell, or the words of a whole sentence in place of a label.

The two halves of the reason offered to choose from, the ways of consent, a declaration to sign, the day beside it.

For: `read`, right after the walk. Whatever a label is called, a row that offers "homeless" and "at risk" asks for the
reason, and one that offers "signed", "verbally" and "refused" asks for consent.

Must not know: layouts, values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Line, Span
from parsers.forms.assent import (
    NOT_GIVEN,
    Asks,
    asks,
    asks_agreement,
    denies,
    is_option,
    manner,
    of_referral,
    tells,
)
from parsers.forms.choices import boxes, chosen, pairs_of, parts_of
from parsers.forms.lines import cut, has_box
from parsers.forms.reason import BOTH_OFFERED, ONLY_STATUS, status_of
from parsers.forms.slots import Entry, Section, Slot, Who
from parsers.patterns import compiled
from parsers.prose.consent.asked import asks_of_another, asks_of_another_time, asks_of_else
from parsers.record import ReasonStatus
from parsers.values.names import read_name

CONSENTS = frozenset({Section.CONSENT, Section.CONSENT_WRITTEN, Section.CONSENT_ORAL})
_CONSENT_SLOTS = frozenset({Slot.CONSENT, Slot.CONSENT_WRITTEN, Slot.CONSENT_ORAL})
_AGREED = _CONSENT_SLOTS | {Slot.SIGNED}
_KEPT = frozenset({
    Slot.CONSENT_NOTE, Slot.DECLARATION, Slot.NAME, Slot.FORENAMES, Slot.SURNAME, Slot.DATE_OF_BIRTH, Slot.MOBILE,
    Slot.EMAIL, Slot.ORGANISATION, Slot.BODY, Slot.OTHER_CONTACT, Slot.NEEDS, Slot.MEDICAL, Slot.OTHER,
    Slot.EXPLANATION, Slot.HOUSEHOLD,
})  # fmt: skip
"""What a label surely asks for even if its answer happens to hold the words."""
_BESIDE = frozenset({
    Slot.UNKNOWN, Slot.SIGNED, Slot.DATE, Slot.CONSENT_DATE, Slot.HOMELESS_ON, Slot.IGNORED, Slot.CONTACT_WISH,
    Slot.OTHER, Slot.EXPLANATION,
})  # fmt: skip
"""What may still belong to the question on consent above it, where no heading says so."""
_LOOSE = frozenset({Slot.UNKNOWN, Slot.IGNORED, Slot.OTHER, Slot.EXPLANATION})
_SIGNED_BELOW = compiled(
    r"(?P<said>.{20,600}?)(?:\w{1,30}['’]?s?'? )?(?:signature|signed(?: by)?|initials|print name|sign here)\b"
    r"[^:._]{0,30}[:._]\s*"
    r"(?P<name>.*?)\s*(?:\bdated?\b\W*(?P<date>.*))?$",
    re.I | re.S,
)
_DAY_LEFT_OPEN = re.compile(r"\b(?:date|day|dated|on)\b[\s:._…]*$", re.I)
_ON = compiled(
    r"(?:\s*,|\s+on|\s+dated?|\s+-|\s+–|\s+\(|\s+)\s*(?:the\s)?(?P<day>\d{1,2}(?:st|nd|rd|th)?[\s./-]\s?(?:\d{1,2}|[A-Z][a-z]{2,8})"
    r"[\s./-]\s?(?:19|20)?\d\d)\W*$"
)
_FIGURES = re.compile(r"\d")
_YES_NO = re.compile(r"\W{0,9}(?:yes|no|y|n|x|true|false)?\W{0,9}(?:/?\W{0,9}(?:yes|no|y|n))?\W{0,9}", re.I)
_NOT_NOW = compiled(
    r"\b(?:why|when|date|history|previous\w*|ever|past|before|how|reason|times|episodes?|since|who|where|explain)\b",
    re.I,
)
_LONGEST_ASKED = 12
_STATUS_FOR = frozenset({Slot.UNKNOWN, Slot.ROLE, Slot.EXPLANATION, Slot.OTHER})
_POSITION = re.compile(r"\b(?:status|position|situation|category|stage|duty|which applies|homeless\w*)\b", re.I)
_GUESSED_AS_HALF = frozenset({Slot.RELEASE_ON, Slot.HOMELESS_ON, Slot.EXPLANATION, Slot.TONIGHT})
_LONGEST_LABEL = 20
_SHORT_LABEL = 3
_TOLD = frozenset({Slot.EXPLANATION, Slot.NEEDS, Slot.OTHER, Slot.MEDICAL, Slot.LOCAL_CONNECTION})
"""Answers in a person's own words, in which both halves may be named without being offered."""


def recast(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries, each asking for what its answer or its whole sentence shows that it asks for."""
    found: list[Entry] = []
    beside = False
    for entry in (piece for whole in entries for piece in _apart(whole)):
        here = entry
        if beside and entry.slot in _BESIDE and entry.section not in CONSENTS:
            here = replace(entry, section=Section.CONSENT)
        here = _consent(here) or _reason(entry) or (here if here.slot is Slot.SIGNED else entry)
        if here.slot in _AGREED and _settles_nothing(entry):
            here = replace(entry, slot=Slot.IGNORED)
        signed = here.slot is Slot.SIGNED and here.who is Who.APPLICANT
        beside = here.slot in _CONSENT_SLOTS or signed or (beside and here.slot in _BESIDE)
        found.append(here)
    return _signed_by_theirs(tuple(found))


def _settles_nothing(entry: Entry) -> bool:
    """Whether a yes in a row is to another question: of somebody else, of another matter, of another time."""
    label = entry.label
    else_asked = entry.section not in CONSENTS and (asks_of_else(label) or asks_of_another_time(label))
    return else_asked or asks_of_another(label)


_OWNER = re.compile(r"\W*(\w{4,20})['’]s?\b", re.I)


def _signed_by_theirs(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Signatures whose label begins with what the form calls the person: "Visitor's date of birth", "Visitor signs"."""
    owners = {
        found[1].lower()
        for entry in entries
        if entry.slot is Slot.DATE_OF_BIRTH and entry.who in (None, Who.APPLICANT)
        if (found := _OWNER.match(entry.label))
    }
    return tuple(
        replace(entry, who=Who.APPLICANT)
        if entry.slot is Slot.SIGNED and entry.who is None and _first_word(entry.label) in owners
        else entry
        for entry in entries
    )


def _first_word(label: str) -> str:
    found = re.search(r"\w+", label[:40])
    return found[0].lower() if found else ""


def _apart(entry: Entry) -> Iterator[Entry]:
    """A declaration with its signature and date in one paragraph as the three that it is."""
    if entry.slot is Slot.NAME and entry.section in CONSENTS and entry.pictured:
        entry = replace(entry, slot=Slot.SIGNED)  # "Resident:" with a signature drawn beside it
    if entry.slot is Slot.SIGNED and _is_answered(entry):
        yield replace(entry, slot=Slot.CONSENT)
        return
    if entry.slot is Slot.SIGNED or _is_signed_beside(entry):
        yield from _dated(entry)
        return
    text = " ".join(" ".join(line.kept for line in entry.lines).split())
    found = _SIGNED_BELOW.match(text) if entry.slot in (Slot.UNKNOWN, Slot.CONSENT_NOTE, Slot.DECLARATION) else None
    asked = asks(found["said"]) if found else None
    if found is None or asked not in (Asks.THEIR_NAME, Asks.WORKERS_NAME):
        yield entry
        return
    who = Who.APPLICANT if asked is Asks.THEIR_NAME else Who.REFERRER
    made = replace(entry, section=Section.CONSENT if entry.section not in CONSENTS else entry.section, pictured=False)
    yield replace(made, slot=Slot.SIGNED, who=who, label=found["said"], lines=_line(found["name"], entry))
    if found["date"]:
        yield replace(made, slot=Slot.DATE, who=who, label="Date", lines=_line(found["date"], entry))


def _is_answered(entry: Entry) -> bool:
    """Whether a question, not a place to sign, is answered by telling: "Have I signed for this?" "Yes, with my PA"."""
    text = " ".join(line.kept for line in entry.lines)
    asked = entry.label.rstrip().endswith("?") and asks(entry.label) in (None, Asks.AGREED, Asks.THEIR_NAME)
    of_this = _OF_THIS.search(entry.label) is not None and _OF_ANOTHER.search(entry.label) is None
    return asked and of_this and _SAYS.match(text) is not None


_OF_THIS = re.compile(r"\b(?:this|it|form|sheet|card|referral|consent|shar\w+|sent|send|pass\w*)\b", re.I)
_OF_ANOTHER = compiled(
    r"\b(?:tenancy|lease|notice|contract|licen[cs]e|landlord|rent|benefit|claim|partner|husband|wife|mum|mother|dad|father"
    r"|parents?|son|daughter|carer|guardian|attorney|deputy|worker|officer|manager|nurse|advis[eo]r)\b",
    re.I,
)
"""What is signed is another paper, or who signs is another person."""
_SAYS = re.compile(r"\W{0,3}(?:yes|no|not)\b\W{1,3}\w", re.I)


def _is_signed_beside(entry: Entry) -> bool:
    """Whether a name and a day stand beside a declaration: "I agree to this being sent: R Tickell 1.3.27"."""
    if len(entry.lines) != 1 or entry.slot is Slot.DECLARATION:
        return False
    found = _ON.search(entry.lines[0].text)
    name = entry.lines[0].text[: found.start()] if found else ""
    words = name.split()
    if not 1 < len(words) <= 4 or tells(name) or any(c.isdigit() for c in name) or read_name(name) is None:
        return False
    return all(w[:1].isupper() for w in words) and asks(entry.label) in (Asks.THEIR_NAME, Asks.WORKERS_NAME)


def _dated(entry: Entry) -> Iterator[Entry]:
    """A signature with its date in one answer as the two that they are: "J Roe on 7 June 2027"."""
    last = entry.lines[-1] if entry.lines else None
    if last and (printed := _DAY_LEFT_OPEN.search(last.text)):
        last = cut(last, 0, printed.start())
        entry = replace(entry, lines=(*entry.lines[:-1], last))
    found = _ON.search(last.text) if last else None
    if last is None or found is None:
        yield entry
        return
    yield replace(entry, lines=(*entry.lines[:-1], cut(last, 0, found.start())))
    yield replace(entry, slot=Slot.DATE, label="Date", lines=(cut(last, found.start("day")),), pictured=False)


def _line(text: str, entry: Entry) -> tuple[Line, ...]:
    bare = text.strip(" _.…")
    return (Line((Span(bare),), entry.place),) if bare else ()


_LONGEST_ANSWER = 2_000


def _reason(entry: Entry) -> Entry | None:
    """A row that offers both halves; or whose label is one half, to be answered with yes, no or a tick."""
    if entry.slot in (Slot.HOMELESS, Slot.THREATENED, Slot.CONSENT_NOTE, *_CONSENT_SLOTS):
        return None
    told = entry.slot in _TOLD and not any(has_box(boxes(line.text)) for line in entry.lines)
    if entry.slot is not Slot.REASON and not told and set(_halves(entry.lines)) >= set(ReasonStatus):
        return replace(entry, slot=Slot.REASON)
    label = entry.label.strip()
    text = " ".join(" ".join(line.kept for line in entry.lines).split())[:_LONGEST_ANSWER]
    ticked = " ".join(chosen(text).texts) if BOX_TICKED in boxes(text) else ""
    said = bool(ticked) and _YES_NO.fullmatch(ticked) is not None
    if _offers_half(entry) and not (said and status_of(label)):
        return replace(entry, slot=Slot.REASON)
    named = entry.slot is Slot.UNKNOWN and _POSITION.search(label) and len(text.split()) <= _LONGEST_ASKED
    if entry.slot in _STATUS_FOR and (ONLY_STATUS.fullmatch(text) or (named and status_of(text))):
        return replace(entry, slot=Slot.REASON)
    if entry.slot in _KEPT - {Slot.NEEDS} or len(label.split()) > _LONGEST_LABEL or _NOT_NOW.search(label):
        return None
    asked = None if BOTH_OFFERED.search(label) else status_of(label)
    bare = said or _YES_NO.fullmatch(text) or not boxes(text).strip(f"{BOX_TICKED}{BOX_EMPTY} ")
    if asked and text and bare:
        return replace(entry, slot=Slot.HOMELESS if asked is ReasonStatus.HOMELESS else Slot.THREATENED)
    return None


def _offers_half(entry: Entry) -> bool:
    """Whether a row nobody surely knows has boxes to tick, one of them for a half of the reason."""
    if entry.slot is not Slot.UNKNOWN and (entry.sure or entry.slot not in _GUESSED_AS_HALF):
        return False
    boxed = sum(len(pairs_of(line.text)) for line in entry.lines)
    return boxed > 1 and entry.section not in CONSENTS and any(_halves(entry.lines))


def _halves(lines: tuple[Line, ...]) -> Iterator[ReasonStatus]:
    """The halves of the reason that an answer offers to choose from."""
    for line in lines:
        pairs = pairs_of(line.text)
        offered = [words for _ticked, words in pairs] if pairs else [part.words for part in parts_of(line)]
        for words in offered:
            status = status_of(words) if len(words.split()) <= _LONGEST_ASKED else None
            if status:
                yield status


def _consent(entry: Entry) -> Entry | None:
    """A row on consent, whatever its label was taken for."""
    inside = entry.section in CONSENTS
    asked = asks(entry.label)
    if entry.slot is Slot.CONSENT_NOTE or not entry.label:
        return None
    if asked is Asks.ASIDE and entry.slot in (*_CONSENT_SLOTS, Slot.UNKNOWN, Slot.SIGNED):
        if NOT_GIVEN.search(entry.label) and denies(" ".join(line.kept for line in entry.lines)):
            return replace(entry, slot=Slot.CONSENT)
        return replace(entry, slot=Slot.IGNORED) if inside or entry.slot in _CONSENT_SLOTS else None
    long = len(entry.label.split()) > _LONGEST_ASKED / 2
    if asked in (Asks.THEIR_NAME, Asks.WORKERS_NAME) and (entry.slot is not Slot.CONSENT_DATE or long):
        return _signed(entry, asked)
    if entry.slot is Slot.SIGNED and asked is Asks.AGREED and _is_signed_question(entry):
        return replace(entry, slot=Slot.CONSENT_WRITTEN)
    chose = inside and entry.slot is Slot.UNKNOWN and _chose_consent(entry)
    free = entry.slot not in (*_CONSENT_SLOTS, Slot.SIGNED) and (inside or not entry.sure)
    if chose or (free and _offers_consent(entry)):
        return replace(entry, slot=Slot.CONSENT)
    if not inside:
        guessed = entry.slot is Slot.UNKNOWN or (entry.slot is Slot.AUTHORITY and not entry.sure)
        agreed = guessed and asked is Asks.AGREED and _is_of_referral(entry)
        return replace(entry, slot=Slot.CONSENT) if agreed else None
    if asked is Asks.WHEN and entry.slot is not Slot.CONSENT_DATE and _has_figures(entry):
        return replace(entry, slot=Slot.DATE)
    if entry.slot in _LOOSE:
        return _told_inside(entry, asked)
    return None


def _told_inside(entry: Entry, asked: Asks | None) -> Entry:
    """A row under a consent heading whose label nobody knows: on consent only if label or answer say so."""
    text = " ".join(line.kept for line in entry.lines)
    plain = entry.slot is Slot.UNKNOWN or len(entry.label.split()) <= _SHORT_LABEL
    if plain and (asked is Asks.AGREED or (asked is Asks.HOW and text.strip())):
        return replace(entry, slot=Slot.CONSENT)
    return replace(entry, slot=Slot.CONSENT) if tells(text) else entry


def _signed(entry: Entry, asked: Asks) -> Entry | None:
    """A declaration with its signature beside it; ticked or answered with yes or no it is a question."""
    text = boxes(" ".join(line.kept for line in entry.lines))
    pictured = any(line.pictured for line in entry.lines)
    if entry.slot is Slot.DECLARATION:
        return None
    if BOX_TICKED in text or BOX_EMPTY in text or (text.strip() and _YES_NO.fullmatch(text)) or tells(text):
        theirs = asked is Asks.THEIR_NAME and tells(text) and BOX_TICKED not in text and BOX_EMPTY not in text
        if theirs:
            return replace(entry, slot=Slot.SIGNED, who=Who.APPLICANT)
        return replace(entry, slot=entry.slot if entry.slot in _CONSENT_SLOTS else Slot.CONSENT)
    if not text.strip() and not pictured:
        return replace(entry, slot=Slot.SIGNED, who=Who.APPLICANT if asked is Asks.THEIR_NAME else Who.REFERRER)
    if asked is Asks.THEIR_NAME:
        return replace(entry, slot=Slot.SIGNED, who=Who.APPLICANT)
    if entry.slot in (*_CONSENT_SLOTS, Slot.CONSENT_DATE) and _FIGURES.search(text):
        return replace(entry, slot=Slot.CONSENT)
    return replace(entry, slot=Slot.SIGNED, who=Who.REFERRER, section=Section.CONSENT)


def _is_signed_question(entry: Entry) -> bool:
    """Whether yes or no answers a label that has "signed" in it: "Data sharing agreement signed? Y"."""
    text = " ".join(line.kept for line in entry.lines)
    return not entry.sure and of_referral(entry.label) and _YES_NO.fullmatch(text) is not None


def _is_of_referral(entry: Entry) -> bool:
    """Whether what is agreed to is the referral, by the label's words or by an answer that tells how it was said."""
    text = " ".join(line.kept for line in entry.lines)
    told = asks_agreement(entry.label) and (tells(text) or manner(text) is not None)
    return of_referral(entry.label) or told


def _chose_consent(entry: Entry) -> bool:
    """Whether boxes to tick beside an unlisted label say yes, no or how: "☐ yes, signed ☒ yes, told me ☐ said no"."""
    pairs = [pair for line in entry.lines for pair in pairs_of(line.text)]
    offered = [words for _ticked, words in pairs if re.match(r"\W*(?:yes|no|not)\b", words, re.I) or tells(words)]
    return len(pairs) > 1 and len(offered) * 2 >= len(pairs)


def _offers_consent(entry: Entry) -> bool:
    """Whether an answer offers ways of consenting: "☒ agreed verbally ☐ signed ☐ refused"."""
    offered: list[str] = []
    for line in entry.lines:
        pairs = pairs_of(line.text)
        offered += [words for _ticked, words in pairs] if pairs else [part.words for part in parts_of(line)]
    known = {words.lower() for words in offered if is_option(words) and not _YES_NO.fullmatch(words)}
    return len(known) >= 2 and any(tells(words) or "verbal" in words or "oral" in words for words in known)


def _has_figures(entry: Entry) -> bool:
    return any(_FIGURES.search(line.text) for line in entry.lines)
