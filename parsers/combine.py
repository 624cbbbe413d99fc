"""Forms and prose of one message, put together: the form wins, the mail fills gaps, contradictions are shown.

For: `parsers.read`, after every document and passage has been read.

Must not know: how either was read. Source of the rules: contract/reading.md, Forms; issue 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any, TypeVar

from rapidfuzz import fuzz

from parsers.patterns import compiled
from parsers.record import (
    Accommodation,
    Applicant,
    Consent,
    ConsentStatus,
    Doubt,
    Evidence,
    Mark,
    MarkKind,
    Record,
    Referrer,
    Source,
)

_CORE = (
    "applicant.name", "applicant.date_of_birth", "applicant.mobile", "applicant.home_phone", "applicant.email",
    "reason.status", "accommodation.homeless_on", "accommodation.release_on", "referrer.email", "referrer.name",
)  # fmt: skip
_GIVEN = (ConsentStatus.WRITTEN, ConsentStatus.ORAL)
_SAME_NAME = 72
_SAME_SURNAME = 85

_T = TypeVar("_T")


def combine(forms: tuple[Record, ...], prose: tuple[Record, ...]) -> tuple[Record, ...]:
    """The people of a message, forms first in their order.

    Each prose record completes the form that is about the same person; one that names somebody else stands by itself;
    without any form prose is all there is.
    """
    if not forms:
        return prose
    people = list(_distinct(forms))
    alone: list[Record] = []
    listed = len(people) > 1 and all(form.source is Source.FORM_BODY for form in people)
    for record in prose:
        place = _partner(people, record)
        if place is not None:
            people[place] = _completed(people[place], record)
            if listed:
                writer = replace(record.referrer, other_contact=None)  # whom else to ask is of one alone
                people = [replace(form, referrer=_filled(form.referrer, writer)) for form in people]
        elif _stands_alone(record) and not (listed and _has_no_birth_or_number(record)):
            alone.append(record)
        elif record.applicant.name is None or listed:
            # One covering note to several forms: who writes it is true of them all; whose the rest is, nobody knows.
            people = [_shared_note(form, record) for form in people]
    return (*(_leaving_a_house(one) for one in people), *alone)


def _leaving_a_house(record: Record) -> Record:
    """A list's day of leaving: who leaves a hotel, a hostel or a refuge loses a home, and is not released."""
    home, path = record.accommodation, "accommodation.release_on"
    in_rows = record.source is Source.FORM_BODY and home.release_on is not None and home.homeless_on is None
    if not in_rows or not _HOUSE.search(home.type or "") or _TERM.search(home.type or ""):
        return record
    lost = "accommodation.homeless_on"
    return replace(
        record,
        accommodation=replace(home, release_on=None, homeless_on=home.release_on),
        evidence=tuple((lost if each == path else each, where) for each, where in record.evidence),
        doubts=tuple(replace(one, path=lost) if one.path == path else one for one in record.doubts),
    )


_HOUSE = compiled(
    r"\b(?:hotel|hostel|refuge|foyer|(?:night ?|winter )?shelter|b ?& ?b|guest ?house|asylum|dispersal"
    r"|approved premises"
    r"|cas-?[123]|supported|lodgings?|placement|safe house|dry house)\b",
    re.IGNORECASE,
)
_TERM = compiled(r"\b(?:hm[py]\w*|prison|yoi|ward|hospital|infirmary|unit|barracks|mess|quarters?)\b", re.IGNORECASE)


def _shared_note(form: Record, note: Record) -> Record:
    """A form of several with what the note round them says of all: who writes; round a list in the mail, why and where.

    Never consent: whose it is, a note on several people does not say.
    """
    form = replace(form, referrer=_filled(form.referrer, note.referrer))
    if form.source is not Source.FORM_BODY:
        return form
    return replace(
        form,
        authority=form.authority or note.authority,
        reason=_filled(form.reason, note.reason),
        accommodation=_filled(form.accommodation, replace(note.accommodation, homeless_on=None, release_on=None)),
        applicant=replace(form.applicant, address=form.applicant.address or note.applicant.address),
    )


def _distinct(forms: tuple[Record, ...]) -> tuple[Record, ...]:
    """Forms without the second copy of one: the same form sent as Word and as PDF is one person."""
    kept: list[Record] = []
    told: dict[object, list[int]] = {}
    for form in forms:
        near = sorted({n for fact in _facts_of(form) for n in told.get(fact, ())[-_MOST_ALIKE:]})
        twin = next((n for n in near if _is_copy(kept[n], form)), None)
        if twin is None:
            twin = len(kept)
            kept.append(form)
        else:
            kept[twin] = _completed(kept[twin], form)
        for fact in _facts_of(kept[twin]):
            if twin not in (known := told.setdefault(fact, []))[-_MOST_ALIKE:]:
                known.append(twin)
    return tuple(kept)


_MOST_ALIKE = 200
"""How many forms that share a fact are compared: of more, a copy stays a record of its own."""


def _facts_of(form: Record) -> Iterator[object]:
    """What two copies of a form share, one of these at least: `_is_copy` looks closer."""
    person = form.applicant
    if person.name is None:
        return
    yield from {one for one in (person.mobile, person.home_phone, person.email) if one}
    yield _words_of(person.name)
    if person.date_of_birth:
        yield person.date_of_birth
    if any(_values(person.identifiers)):
        yield person.identifiers


def _is_copy(one: Record, other: Record) -> bool:
    first, second = one.applicant, other.applicant
    if first.name is None or second.name is None or not _same_name(first.name, second.name):
        return False
    if first.date_of_birth and second.date_of_birth:
        return first.date_of_birth == second.date_of_birth
    # Without a birth to tell them apart a brother is a letter away: never one lost for the other.
    return _words_of(first.name) == _words_of(second.name) or _share_a_number(one, other)


def _partner(forms: list[Record], record: Record) -> int | None:
    """Which form a prose record is about: by name or birth; the only form also takes what names nobody."""
    name, born = record.applicant.name, record.applicant.date_of_birth
    named = _named(forms, name) if name else None
    if named is not None:
        return named
    for number, form in enumerate(forms):
        if born and form.applicant.date_of_birth == born:
            return number
    if len(forms) > 1:
        return None
    form = forms[0]
    if name is None or form.applicant.name is None:
        return 0
    return (
        None
        if born and form.applicant.date_of_birth and born != form.applicant.date_of_birth
        else _shared(form, record)
    )


def _named(forms: list[Record], name: str) -> int | None:
    """The form of that name; where several are near, the first of just that name."""
    near = [
        at
        for at, form in enumerate(forms)
        if form.applicant.name and (_same_name(form.applicant.name, name) or _are_initialled(form.applicant.name, name))
    ]
    exact = [at for at in near if _words_of(forms[at].applicant.name or "") == _words_of(name)]
    if exact or len(near) == 1:
        return (exact or near)[0]
    return None


def _share_a_number(one: Record, other: Record) -> bool:
    ours, theirs = one.applicant, other.applicant
    numbers = {ours.mobile, ours.home_phone, ours.email} & {theirs.mobile, theirs.home_phone, theirs.email} - {None}
    return bool(numbers) or (ours.identifiers == theirs.identifiers and any(_values(ours.identifiers)))


@lru_cache(maxsize=4096)
def _words_of(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", name.casefold()))


def _shared(form: Record, record: Record) -> int | None:
    """A name that fits badly still means the same person where a number or an initial fits."""
    ours, theirs = form.applicant, record.applicant
    if _share_a_number(form, record):
        return 0
    initials = "".join(word[0] for word in re.findall(r"\w+", (ours.name or "").casefold()))
    short = re.sub(r"\W", "", (theirs.name or "").casefold())
    if len(short) <= 3 and short == initials:
        return 0
    return None if _stands_alone(record) else 0


def _values(identifiers: object) -> list[Any]:
    return [getattr(identifiers, one.name) for one in fields(identifiers)]  # type: ignore[arg-type]  # a dataclass


def _same_name(one: str, other: str) -> bool:
    first, second = _words_of(one), _words_of(other)
    small, large = sorted((first, second), key=len)
    if small and sum(any(fuzz.ratio(a, b) >= 85 for b in large) for a in small) == len(small):
        return True
    return fuzz.token_sort_ratio(one.casefold(), other.casefold()) >= _SAME_NAME and bool(small & large)


def _are_initialled(one: str, other: str) -> bool:
    """Whether one of two names is the other with an initial. Two forms so named may be two people: never a copy."""
    return _is_initialled(one, other) or _is_initialled(other, one)


def _is_initialled(short: str, whole: str) -> bool:
    """Whether "N Osgood" is "Nathaniel Osgood": the same last word, and an initial for what stands before it."""
    ours, theirs = (re.findall(r"[^\W\d_]+", text.casefold()) for text in (short, whole))
    if len(ours) < 2 or len(theirs) < 2 or fuzz.ratio(ours[-1], theirs[-1]) < _SAME_SURNAME:
        return False
    return len(ours[0]) == 1 and ours[0] == theirs[0][0]


def _stands_alone(record: Record) -> bool:
    """Whether prose names a person of its own with facts to act on, besides the one on the form."""
    person = record.applicant
    facts = (person.date_of_birth, person.mobile, person.home_phone, person.address, record.reason.explanation)
    named = person.name is not None and bool(" " in person.name or person.date_of_birth or person.mobile)
    return named and sum(fact is not None for fact in facts) >= 2


def _has_no_birth_or_number(record: Record) -> bool:
    """Whether a name in the note round a list of people has nothing that makes it one more of them."""
    person = record.applicant
    return not (person.date_of_birth or person.mobile or person.home_phone or person.email)


def _without_release(mail: Accommodation, form: Accommodation) -> Accommodation:
    """A mail's days without the form's release told again: "out 30/11" above the form is no second loss."""
    again = form.release_on is not None and mail.homeless_on == form.release_on
    return replace(mail, homeless_on=None) if again else mail


def _completed(form: Record, mail: Record) -> Record:
    """A form with its gaps filled from the mail."""
    mail = replace(mail, applicant=_own_only(form.referrer, mail))
    doubts = [*form.doubts, *_contradictions(form, mail)]
    consent, fresh = _consent(form.consent, mail.consent)
    referrer = _filled(form.referrer, mail.referrer)
    if form.source is Source.FORM_BODY and form.referrer.name is None and mail.referrer.name:
        # rows that name no worker may still name a prison: who signs under them tells for whom
        referrer = _filled(mail.referrer, form.referrer)
    reached = {doubt.path for doubt in doubts}
    return replace(
        form,
        authority=form.authority or mail.authority,
        consent=consent,
        referrer=referrer,
        applicant=replace(
            _filled(form.applicant, mail.applicant),
            identifiers=_filled(form.applicant.identifiers, mail.applicant.identifiers),
        ),
        reason=_filled(form.reason, mail.reason),
        accommodation=_filled(form.accommodation, _without_release(mail.accommodation, form.accommodation)),
        support=_support(form, mail),
        local_connection=form.local_connection or mail.local_connection,
        external_reference=form.external_reference or mail.external_reference,
        marks=_marks(form, mail),
        evidence=_evidence(form, mail),
        doubts=(*doubts, *(d for d in mail.doubts if fresh and d.path == "consent.status" and d.path not in reached)),
    )


def _own_only(referrer: Referrer, mail: Record) -> Applicant:
    """The mail's applicant without numbers and addresses that the form gives as the referrer's, or their office's."""
    applicant = mail.applicant
    theirs = {referrer.email, referrer.phone} - {None}
    sent = referrer.name is not None and mail.referrer == Referrer() and _of_one_office(referrer.email, applicant.email)
    return replace(
        applicant,
        email=None if sent or applicant.email in theirs else applicant.email,
        mobile=None if applicant.mobile in theirs else applicant.mobile,
        home_phone=None if applicant.home_phone in theirs else applicant.home_phone,
    )


def _of_one_office(one: str | None, other: str | None) -> bool:
    return bool(one and other) and (one or "").rpartition("@")[2] == (other or "").rpartition("@")[2]


def _filled(ours: _T, theirs: _T) -> _T:
    """Ours, with what is absent taken from theirs."""
    changes: dict[str, Any] = {}
    for one in fields(ours):  # type: ignore[arg-type]  # every part of a record is a dataclass
        here, there = getattr(ours, one.name), getattr(theirs, one.name)
        if here is None and there is not None:
            changes[one.name] = there
    return replace(ours, **changes) if changes else ours  # type: ignore[type-var]  # as above


def _consent(form: Consent, mail: Consent) -> tuple[Consent, bool]:
    """The form's consent where it says anything; the mail's where it does not; a refusal in either counts."""
    if form.status is ConsentStatus.MISSING:
        return mail, mail.status is not ConsentStatus.MISSING
    if mail.status is ConsentStatus.REFUSED and form.status in _GIVEN:
        return Consent(status=ConsentStatus.UNCLEAR, evidence=mail.evidence), True
    if mail.status is ConsentStatus.REFUSED and form.status is ConsentStatus.UNCLEAR:
        return mail, True
    return form, False


def _contradictions(form: Record, mail: Record) -> list[Doubt]:
    doubts = []
    for path in _CORE:
        ours, theirs = _at(form, path), _at(mail, path)
        if ours is None or theirs is None or ours == theirs:
            continue
        if path.endswith(".name") and (_same_name(str(ours), str(theirs)) or _are_initialled(str(ours), str(theirs))):
            continue
        if path.startswith("referrer."):
            continue  # the covering note is often another colleague's: the form names the referrer
        doubts.append(Doubt(path, f"the form says {_shown(ours)}, the mail {_shown(theirs)}"))
    statuses = {form.consent.status, mail.consent.status}
    if ConsentStatus.REFUSED in statuses and statuses & set(_GIVEN):
        doubts.append(Doubt("consent.status", "consent both given and refused: form and mail differ"))
    return doubts


def _at(record: Record, path: str) -> object:
    value: object = record
    for key in path.split("."):
        value = getattr(value, key)
    return value


def _shown(value: object) -> str:
    return value.strftime("%-d %B %Y") if hasattr(value, "strftime") else str(value)


def _support(form: Record, mail: Record) -> Any:
    """The form's rows stay whole; a need that stands only in the mail comes after them."""
    changes: dict[str, Any] = {}
    for one in fields(form.support):
        ours, theirs = getattr(form.support, one.name), getattr(mail.support, one.name)
        if theirs and not ours:
            changes[one.name] = theirs
        elif (
            theirs
            and ours
            and one.name == "needs_and_risks"
            and fuzz.partial_ratio(theirs.casefold(), ours.casefold()) < 80
        ):
            changes[one.name] = f"{ours}{'' if ours[-1] in '.!?' else '.'} {theirs}"
    return replace(form.support, **changes)


def _marks(form: Record, mail: Record) -> tuple[Mark, ...]:
    """Marks of both, each wording once. Who can be reached by the form's numbers is not unreachable."""
    reachable = form.applicant.mobile or form.applicant.home_phone or form.applicant.email
    extra = (m for m in mail.marks if m not in form.marks and not (m.what is MarkKind.UNREACHABLE and reachable))
    return (*form.marks, *extra)


def _evidence(form: Record, mail: Record) -> tuple[tuple[str, Evidence], ...]:
    """All places on which a value or a doubt about it rests."""
    return (*form.evidence, *(pair for pair in mail.evidence if pair not in form.evidence))
