"""What a row nobody has listed asks, told by the rows it stands between and by its answer: "Advocate" above "Position".

For: `meant`, after what labels and answers tell by themselves.

Must not know: layouts, headings.
"""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.forms.given import Given, of_referrer
from parsers.forms.slots import Entry, Section, Slot, Who
from parsers.patterns import compiled
from parsers.prose.words import KIN
from parsers.values.dates import Prefer, find_dates, read_date
from parsers.values.names import find_names, title_off
from parsers.values.organisations import named_type
from parsers.values.phones import read_phones

_OF_WORKER = frozenset({Slot.NAME, Slot.ROLE, Slot.PHONE, Slot.EMAIL, Slot.CONTACT, Slot.ORGANISATION, Slot.MOBILE})
_NAMES = (Slot.NAME, Slot.FORENAMES, Slot.SURNAME, Slot.PERSON_DETAILS)
_MOST_WORDS, _FEW = 7, 12
_NOT_OURS = compiled(
    rf"\b(?:{KIN}|gp|doctor|landlord|landlady|agent|solicitor|perpetrator|child|children|tenant|client|patient|person"
    r"|guest|resident|applicant|kin|emergency|previous|former|last|other|second|joint|alias|known|also|address|street"
    r"|date|when|ref\w*|file|no|number|card|slip|council|authority|bank|employer|consultant|court|prison)\b",
    re.I,
)
"""A label with one of these asks for nobody who refers, and for no body of theirs."""


def who_refers(entry: Entry, text: str, given: Given) -> Entry:
    """A name in full right above a post, where the rows name the person elsewhere and nobody who refers."""
    if entry.slot is not Slot.UNKNOWN or _NOT_OURS.search(entry.label) or given.has_referrers(Slot.NAME):
        return entry
    named = any(one.slot in _NAMES and not of_referrer(one) for one in given.answered)
    _before, after = _neighbours(entry, given)
    post = after is not None and after.slot is Slot.ROLE and after.who in (None, Who.REFERRER)
    return replace(entry, slot=Slot.NAME, who=Who.REFERRER) if post and named and _is_person(text) else entry


def whose_body(entry: Entry, text: str, given: Given) -> Entry:
    """A body's name among the rows of whoever refers, where no row names their body."""
    if entry.slot is not Slot.UNKNOWN or _NOT_OURS.search(entry.label) or given.has(Slot.ORGANISATION):
        return entry
    before, after = _neighbours(entry, given)
    beside = [one for one in (before, after) if one is not None and one.slot in _OF_WORKER]
    ours = len(beside) > 1 and any(of_referrer(one) or one.slot is Slot.ROLE for one in beside)
    theirs = any(one.who in (Who.APPLICANT, Who.STRANGER) for one in beside)
    return replace(entry, slot=Slot.ORGANISATION) if ours and not theirs and _is_body(text) else entry


def as_what(entry: Entry, text: str, given: Given) -> Entry:
    """A post behind a label that breaks off before it: "She is our", "Here as"."""
    breaks_off = entry.slot in (Slot.UNKNOWN, Slot.NAME) and _BREAKS_OFF.search(entry.label)
    if not breaks_off or given.has(Slot.ROLE) or len(text.split()) > _MOST_WORDS or any(c.isdigit() for c in text):
        return entry
    before, after = _neighbours(entry, given)
    beside = any(one is not None and of_referrer(one) for one in (before, after))
    return replace(entry, slot=Slot.ROLE, who=Who.REFERRER) if beside else entry


_BREAKS_OFF = re.compile(
    r"\b(?:is|as|am) (?:our|the|a|an|my|your|one of our)\W*$|\b(?:here|there|works|acts|sits) as\W*$", re.I
)


def leaves_ward(entry: Entry, text: str, given: Given) -> Entry:
    """The day on which a patient or a prisoner goes, in a row whose words do not say from where: "Est. date out"."""
    guessed = entry.slot is Slot.UNKNOWN or (entry.slot is Slot.HOMELESS_ON and not entry.sure)
    if not guessed or not _GOES.search(entry.label) or _OF_HOME.search(entry.label) or given.has(Slot.RELEASE_ON):
        return entry
    if not given.has(Slot.NHS, Slot.NOMS, Slot.PNC) or not any(_KEPT.search(one.label) for one in given.answered):
        return entry
    day = read_date(text, near=given.near, prefer=Prefer.FUTURE)
    coming = day is not None and day >= given.near and len(find_dates(text, near=given.near)) == 1
    return replace(entry, slot=Slot.RELEASE_ON) if coming else entry


_GOES = compiled(
    r"\b(?:out|leav\w+|go(?:es|ing)?|home|depart\w*|discharge\w*|releas\w*|fit|ready|free|transfer|edd|pdd)\b", re.I
)
_OF_HOME = compiled(
    r"\b(?:homeless\w*|notice|evict\w*|tenan\w+|leas\w+|lost|los[es]\w*|since|bail\w*|served|accommodation|hostel)\b",
    re.I,
)
_KEPT = compiled(r"\b(?:ward|bed|bay|unit|hospital|admi\w+|date in|wing|cell|prison|establishment|custody)\b", re.I)


def hours(entry: Entry, text: str, _given: Given) -> Entry:
    """Times of day or days of the week, where a label asks for times: when somebody may be rung."""
    asked = entry.slot is Slot.UNKNOWN and entry.section is not Section.REFERRER and _TIMES.search(entry.label)
    told = asked and not _MEETING.search(entry.label) and _HOURS.search(text)
    return replace(entry, slot=Slot.CONTACT_WISH) if told else entry


_TIMES = re.compile(r"^\W*(?:\w+ ){0,3}?(?:times?|hours?)(?: (?:to|for|that|it|when|of day)\b.{0,24})?\W*$", re.I)
_MEETING = compiled(
    r"\b(?:evict\w*|warrant|court|hearing|appointment|opening|office|working|worked|shift|date|admi\w+|arriv\w+"
    r"|printed|sent|reported|incident|first|last|how)\b",
    re.I,
)
_HOURS = compiled(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)\w{0,7}\b|\b(?:weekday|weekend|morning|afternoon|evening|lunch\w*|anytime)s?\b"
    r"|\b(?:before|after|between|until|till|from|not) \d{1,2}\b",
    re.I,
)


def what_is_asked(entry: Entry, text: str, _given: Given) -> Entry:
    """What the council is to do, "Someone in housing to ring him": it tells nothing of the person."""
    return replace(entry, slot=Slot.IGNORED) if asks_the_council(entry, text) else entry


def asks_the_council(entry: Entry, text: str) -> bool:
    """Whether a row says what the council is to do, and nothing else."""
    free = entry.slot in (Slot.UNKNOWN, Slot.NEEDS, Slot.OTHER)
    asks = free and _WANTED.search(entry.label) and len(text.split()) <= _FEW
    return bool(asks and _TO_RING.search(text)) and not read_phones(text)


_WANTED = re.compile(
    r"^\W*(?:what|how|action|request)\b.{0,40}\b(?:want\w*|ask\w*|help|needed|like|do|us|request)\b", re.I
)
_TO_RING = compiled(
    r"\b(?:council|housing|you|somebody|someone|officer|team|options)\b.{0,40}"
    r"\b(?:ring|call|phone|telephone|contact|visit|see|speak|talk|get in touch)\b"
    r"|\b(?:ring|call|phone|telephone|contact|visit|chat|word|appointment|advice)\b.{0,40}"
    r"\b(?:council|housing|you|somebody|someone|officer|team|options)\b",
    re.I,
)


def _neighbours(entry: Entry, given: Given) -> tuple[Entry | None, Entry | None]:
    """The answered rows above and below."""
    if entry not in given.answered:
        return None, None
    at = given.answered.index(entry)
    return (given.answered[at - 1] if at else None), next(iter(given.answered[at + 1 : at + 2]), None)


def _is_person(text: str) -> bool:
    bare = title_off(text.strip("> .")).strip()
    found = find_names(bare)
    return " " in bare and len(found) == 1 and found[0].text == bare


def _is_body(text: str) -> bool:
    """Whether an answer is a name of several words, each of them capital, without figures."""
    words = text.lstrip("> ").split()
    if not 0 < len(words) <= _MOST_WORDS or any(c.isdigit() or c in "@:/?" for c in text):
        return False
    if named_type(text) is not None:
        return True
    return len(words) > 1 and all(w[:1].isupper() or w in ("of", "and", "the", "for", "in", "on", "&") for w in words)
