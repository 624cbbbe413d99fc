"""Free text to records: the door of prose.

For: `parsers.read`, which hands over the passages of one message, the referral's own text first. Every module gives
its candidates with evidence; here they are settled for each person and put into a Record.

Must not know: whether the message is a referral at all, or what the council does with it. Nothing here raises for the
sake of a text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from parsers.body.passage import Passage, Voice
from parsers.patterns import Sought, compiled
from parsers.prose.authority import read_authority
from parsers.prose.consent.asked import noted_below
from parsers.prose.consent.byleave import is_of_another
from parsers.prose.consent.ofeach import as_written, shared_out, without_anothers
from parsers.prose.consent.read import read_consent
from parsers.prose.contact.reach import contact_instructions, says_how_to_reach, through_writer
from parsers.prose.days.leaving import just_out, leaving_now
from parsers.prose.days.whens import Days, homeless_today, read_days
from parsers.prose.needs.household import read_household
from parsers.prose.needs.marks import marks_of
from parsers.prose.needs.nightwords import NIGHTS_LENT, TONIGHT, TONIGHT_ONLY
from parsers.prose.needs.reason import ReasonRead, Standing, read_reason, tells_plainly
from parsers.prose.needs.support import read_support
from parsers.prose.people.identity import read_identity
from parsers.prose.people.saidofall import said_of_all, told_of_all
from parsers.prose.people.several import Group
from parsers.prose.people.split import split_people
from parsers.prose.places.dwelling import read_type, stays_outdoors
from parsers.prose.places.home import read_address
from parsers.prose.places.stays import Stay
from parsers.prose.places.whereabouts import (
    in_custody,
    is_patient,
    let_out_of_cells,
    tells_of_any_term,
    tells_of_no_term,
    tells_of_term,
)
from parsers.prose.sentences import Sentence
from parsers.prose.words import low
from parsers.prose.writer.letter import Letter, open_letter, renumbered
from parsers.prose.writer.passages import asks_to_keep
from parsers.prose.writer.referrer import read_numbers, read_organisation, read_referrer
from parsers.record import (
    Accommodation,
    Applicant,
    Consent,
    ConsentStatus,
    Doubt,
    Evidence,
    Mark,
    MarkKind,
    ReasonStatus,
    Record,
    Source,
)
from parsers.values.dates import Prefer, read_date

_Evidence = list[tuple[str, Evidence]]


def read_prose(passages: tuple[Passage, ...]) -> tuple[Record, ...]:
    """Records of one message in the order in which it gives the people; empty where there are no words."""
    letter = open_letter(passages)
    if letter is None:
        return ()
    groups: tuple[Group, ...] = (Group(own=()),)  # a mail all of whose lines are a form's rows and a signature
    if letter.sentences:
        groups = split_people(letter.sentences, letter.passage.subject, letter.writers)
    if len(groups) == 1:
        return (_record(letter, groups[0], groups[0], alone=True),)
    names = [read_identity(letter, group, alone=False)[0].name for group in groups]
    answers = shared_out(letter.sentences, groups, names)  # whose word on being referred each sentence is
    people = zip(groups, answers, strict=True)
    return _of_one_writer(tuple(_record(letter, group, said, alone=False) for group, said in people))


def _of_one_writer(records: tuple[Record, ...]) -> tuple[Record, ...]:
    """The people of a letter with the number that its writer gives beside one of them."""
    phone = next((record.referrer.phone for record in records if record.referrer.phone), None)
    return tuple(
        replace(record, referrer=replace(record.referrer, phone=record.referrer.phone or phone)) for record in records
    )


def _record(letter: Letter, group: Group, answers: Group, *, alone: bool) -> Record:
    own = group.own
    common = () if alone else group.shared
    text = " ".join(s.text for s in own)
    applicant, person_evidence, doubts = read_identity(letter, group, alone=alone)
    evidence: _Evidence = list(person_evidence)
    organisation, kind = read_organisation(letter, " ".join(s.text for s in letter.sentences))
    foot = (*letter.foot, *letter.covering)
    around = " ".join((*(s.text for s in (letter.context if alone else group.shared)), *foot))
    marks = _marks(own + common)
    address = letter.passage.author.email if letter.passage.author else ""
    body = f"{organisation} {letter.foot}"
    inside = in_custody(text, kind, around, body=body, roofless=_tonight(marks), address=address)
    keeping = asks_to_keep(text)
    patient = not inside and is_patient(text, kind, address=address, body=body)
    days = _days(letter, group, alone=alone, inside=inside, patient=patient)
    marks = _until(days.release_on if inside or patient else None, marks, letter)
    roofless = _tonight(marks)
    consent, consent_evidence = _consent(letter, answers, applicant.name if alone else None, alone=alone)
    consent = _own(consent, applicant.name)
    held = inside or (patient and not roofless)
    reason = read_reason(
        own + said_of_all(common),
        subject=letter.passage.subject if alone else "",
        standing=Standing(letter.passage.written, days, inside=held, tonight=roofless, keeping=keeping),
        common=common,
    )
    if reason.reason.status is ReasonStatus.THREATENED:
        marks = _until(days.homeless_on, marks, letter, said=TONIGHT)
    marks = _tonight_too(marks, days, own, letter.passage.written)
    contacts = read_numbers(letter, own, applicant.name, shared=group.shared)
    support = read_support(own + told_of_all(common), taken=_taken(own, consent_evidence, days, reason, applicant))
    stay = Stay(inside=inside, patient=patient, roofless=roofless, keeping=keeping, by_self=letter.self_referral)
    subject = letter.passage.subject if alone else ""
    stay = replace(stay, body=organisation, foot=foot, shared=common, subject=subject)
    home = _homes(own, stay)
    if reason.reason.status is ReasonStatus.HOMELESS and not (held or roofless or days.release_on):
        marks = _in_the_open(marks, own, replace(stay, address=home[0]))
    authority = (
        read_authority(own)
        or (None if alone else read_authority(group.shared))
        or read_authority(letter.context if alone else ())
    )
    for source in (
        contacts.evidence,
        days.evidence,
        reason.evidence,
        support.evidence,
        home[3],
        letter.signature.evidence,
    ):
        evidence += source
    if consent_evidence:
        evidence.append(("consent.status", consent_evidence))
    if authority:
        evidence.append(("authority", authority[1]))
    instructions, told_where = contact_instructions(own)
    if instructions is None and not alone:
        instructions, told_where = through_writer(group.shared)
    if told_where:
        evidence.append(("applicant.contact_instructions", told_where))
    if today := _today(days, own, letter.passage.written):
        days = replace(days, homeless_on=letter.passage.written)
        evidence.append(("accommodation.homeless_on", today.evidence()))
    return Record(
        source=letter.passage.document.source if letter.passage.part != "body" else Source.FREE_TEXT,
        authority=authority[0] if authority else None,
        consent=consent,
        referrer=read_referrer(letter, contacts, organisation, kind),
        applicant=replace(
            applicant,
            household=home[1],
            address=home[0],
            home_phone=contacts.home_phone,
            mobile=contacts.mobile,
            email=contacts.email,
            language_needs=support.language_needs,
            contact_instructions=instructions,
        ),
        reason=reason.reason,
        accommodation=Accommodation(type=home[2], homeless_on=days.homeless_on, release_on=days.release_on),
        support=support.support,
        local_connection=support.local_connection,
        marks=marks,
        evidence=tuple(evidence),
        doubts=(*doubts, *days.doubts, *reason.doubts, *_consent_doubts(consent)),
    )


def _until(
    day: date | None, marks: tuple[Mark, ...], letter: Letter, *, said: Sought | None = None
) -> tuple[Mark, ...]:
    """The marks of somebody who is held, or keeps a garage or a van, until a day to come: no night of it is roofless.

    Who is `said` to be out tonight is out, threatened or not.
    """
    if day is None or day <= letter.passage.written:
        return marks
    return tuple(
        mark
        for mark in marks
        if mark.what is not MarkKind.ROOFLESS_TONIGHT or (said and said.search(low(mark.evidence.quote)))
    )


def _today(days: Days, own: tuple[Sentence, ...], written: date) -> Sentence | None:
    """The sentence that says outright that somebody is homeless as of today; that goes before a day still to come."""
    return homeless_today(own) if days.homeless_on is None or days.homeless_on > written else None


def _tonight_too(marks: tuple[Mark, ...], days: Days, own: tuple[Sentence, ...], written: date) -> tuple[Mark, ...]:
    """The marks, by the home that is lost today: no roof tonight, unless somebody lends one for nights to come."""
    lent = any(NIGHTS_LENT.search(low(line.text)) for line in own)
    if lent:
        return tuple(
            mark
            for mark in marks
            if mark.what is not MarkKind.ROOFLESS_TONIGHT
            or TONIGHT_ONLY.search(low(mark.evidence.quote))
            or not TONIGHT.search(low(mark.evidence.quote))
        )
    told = next((where for path, where in days.evidence if path == "accommodation.homeless_on"), None)
    if days.homeless_on != written or told is None or _tonight(marks):
        return marks
    return (*marks, Mark(MarkKind.ROOFLESS_TONIGHT, told, None))


def _in_the_open(marks: tuple[Mark, ...], own: tuple[Sentence, ...], stay: Stay) -> tuple[Mark, ...]:
    """The marks of who is homeless already: where they surely sleep in the open, no roof tonight either."""
    where = None if _tonight(marks) else stays_outdoors(own, stay)
    return marks if where is None else (*marks, Mark(MarkKind.ROOFLESS_TONIGHT, where.evidence(), None))


def _tonight(marks: tuple[Mark, ...]) -> bool:
    return any(mark.what is MarkKind.ROOFLESS_TONIGHT for mark in marks)


def _days(letter: Letter, group: Group, *, alone: bool, inside: bool, patient: bool) -> Days:
    """The days of the text; where it tells none, those of the covering note or told of all, or the subject's."""
    written = letter.passage.written
    own, around = group.own, letter.context if alone else group.shared
    days = read_days(own, written=written, inside=inside, patient=patient)
    if not (inside or patient) and days.release_on and days.release_on > written:
        days = days if _leaves_something(days, letter, (*own, *around)) else days.without_release()
    if letter.passage.voice is Voice.FORWARDED and alone and any(_CORRECTS.search(s.text) for s in around):
        days = _corrected(days, read_days(around, written=written, inside=inside, patient=patient))
    cells = let_out_of_cells(
        " ".join((*(s.text for s in own), *(() if alone else (s.text for s in around)), *letter.foot))
    )
    if days.release_on == written and cells:
        return replace(days, release_on=None, evidence=tuple(e for e in days.evidence if e[0] != _RELEASE))
    if patient and not cells and days.release_on is None and (leaving := leaving_now(own, letter.foot)):
        days = replace(days, release_on=written, evidence=(*days.evidence, (_RELEASE, leaving.evidence())))
    elif not cells and days.release_on is None and (gone := just_out(own, letter.foot)):
        days = replace(days, release_on=written, evidence=(*days.evidence, (_RELEASE, gone.evidence())))
    if not (days.release_on or days.homeless_on) and around:
        days = read_days(around, written=written, inside=inside, patient=patient)
        days = replace(days, release_on=None, evidence=()) if days.release_on == written and cells else days
    if days.release_on or days.homeless_on or not alone or not letter.passage.subject:
        return days
    subject = Sentence(
        letter.passage.subject, 0, 0, part=letter.passage.part, place="subject", opens=True, written=written
    )
    days = read_days((subject,), written=written, inside=inside, patient=patient)
    return replace(days, release_on=None, evidence=()) if days.release_on == written and cells else days


def _leaves_something(days: Days, letter: Letter, lines: tuple[Sentence, ...]) -> bool:
    """Whether there is a prison, a ward or a service to leave: near the day, in the subject or signature, or at all."""
    quotes = [where.quote for path, where in days.evidence if path == _RELEASE]
    at = next((n for n, line in enumerate(lines) if any(line.text in quote for quote in quotes)), None)
    near = lines if at is None else lines[max(0, at - _AROUND) : at + _AROUND + 1]
    about = " ".join((letter.passage.subject, *(s.text for s in near), *letter.foot))
    if tells_of_term(about):
        return True
    author = letter.passage.author.email or "" if letter.passage.author else ""
    whole = " ".join(
        (author, letter.passage.subject, *(s.text for s in (*letter.sentences, *letter.context)), *letter.foot)
    )
    return tells_of_any_term(whole) and not tells_of_no_term(about)


_AROUND = 2


def _corrected(days: Days, later: Days) -> Days:
    """The days of a mail that is passed on, as the note above it puts them right."""
    known = {path for path, _ in later.evidence}
    return Days(
        later.release_on or days.release_on,
        later.homeless_on or days.homeless_on,
        (*later.evidence, *(e for e in days.evidence if e[0] not in known)),
        (*later.doubts, *(d for d in days.doubts if d.path not in known)),
    )


_CORRECTS = compiled(
    r"\bnow (?:the )?(?:\w+day|\d)|\bnot (?:the |on the |on )?(?:\w+day|\d)|\bas below\b|\binstead of\b"
    r"|\b(?:moved|changed|brought forward|put back|extended|slipped)\b[^.;]{0,30}\bto\b",
    re.IGNORECASE,
)
_RELEASE = "accommodation.release_on"


def _consent_doubts(consent: Consent) -> tuple[Doubt, ...]:
    if consent.status is ConsentStatus.UNCLEAR:
        return (Doubt("consent.status", "consent is spoken of, yet not clearly given"),)
    return ()


def _consent(letter: Letter, group: Group, name: str | None, *, alone: bool) -> tuple[Consent, Evidence | None]:
    """The person's own sentences; the covering note goes before the draft it carries, the note for all after."""
    written = letter.passage.written
    lines = group.own + (letter.context if alone else ())
    lines += noted_below(letter.foot, lines[-1]) if alone and lines else ()
    lines = without_anothers(lines, name)
    consent, evidence = read_consent(
        renumbered(lines), written=written, self_referral=letter.self_referral, signed_on=_dated(letter.foot, written)
    )
    if consent.status is ConsentStatus.MISSING and not alone:
        return read_consent(group.shared, written=written, self_referral=False)
    if alone or evidence is None:
        return consent, evidence
    quote = as_written(evidence.quote, letter.sentences)
    return replace(consent, evidence=quote), replace(evidence, quote=quote)


def _own(consent: Consent, name: str | None) -> Consent:
    """The consent, in doubt where what is told is another's: a landlady's leave, a mother's paper."""
    given = consent.status in (ConsentStatus.ORAL, ConsentStatus.WRITTEN)
    if not (given and consent.evidence and is_of_another(consent.evidence, name)):
        return consent
    return replace(consent, status=ConsentStatus.UNCLEAR, date=None)


def _dated(foot: tuple[str, ...], written: date) -> date | None:
    """The date that stands alone on a line beside the signature."""
    lines = (line for line in foot if len(line) < _DATE_LINE and not _OF_BIRTH.search(line))
    days = (read_date(line, near=written, prefer=Prefer.PAST) for line in lines)
    return next((day for day in days if day is not None), None)


_DATE_LINE = 24
_OF_BIRTH = re.compile(r"\b(?:born|b\.|d\.?o\.?b|birth\w*)\b", re.IGNORECASE)


def _marks(lines: tuple[Sentence, ...]) -> tuple[Mark, ...]:
    found: dict[MarkKind, Mark] = {}
    for before, (line, after) in zip((None, *lines), zip_longest(lines, lines[1:]), strict=False):
        answer = f" {after.text}" if after and line.text.endswith("?") else ""  # "Risk to staff?" is said by its answer
        where = f"{before.text.rstrip(' .')}, " if before and _THERE.match(line.text) else ""
        for mark in marks_of(where + line.text + answer, part=line.part, place=line.evidence().place):
            found.setdefault(mark.what, mark)
    return tuple(found.values())


_THERE = re.compile(
    r"(?:and )?(?:that['’]?s|which is|it['’]?s) where (?:s?he|they)\b[^.;]{0,30}\b(?:tonight|again)", re.IGNORECASE
)
"""A night that the sentence before places."""
_ALL_LIVE = compiled(
    r"\b(?:they|both|all|all (?:two|three|four|five)|each)\b[^.;]{0,30}\b(?:lives?|are|stay\w*|is|in|at|of)\b"
    r"|\b(?:two|three|four|five|couple|pair)\b[^.;]{0,30}\b(?:in|at|of)\b"
    r"|\b(?:their|the) address (?:is|for (?:both|all|each))\b"
    r"|\b(?:shar(?:es?|ed|ing)|brothers|sisters|siblings|same (?:house|address|roof))\b|^it(?:['’]s| is) \d",
    re.IGNORECASE,
)


def _homes(own: tuple[Sentence, ...], stay: Stay) -> tuple[str | None, str | None, str | None, _Evidence]:
    """Address, household and kind of place, with evidence."""
    address, at_address = read_address(own, tenancy_help=stay.keeping)
    if address is None and stay.shared:
        address, at_address = read_address(s for s in stay.shared if _ALL_LIVE.search(s.text))
    household, at_household = read_household(own, shared=stay.shared)
    kind, at_kind = read_type(own, replace(stay, address=address))
    evidence: _Evidence = []
    for path, where in (
        ("applicant.address", at_address),
        ("applicant.household", at_household),
        ("accommodation.type", at_kind),
    ):
        if where is not None:
            evidence.append((path, where))
    return address, household, kind, evidence


def _taken(
    own: tuple[Sentence, ...], consent: Evidence | None, days: Days, reason: ReasonRead, applicant: Applicant
) -> frozenset[int]:
    """Sentences that another field has said already: they are not said twice under support."""
    quoted = " ".join(
        e.quote
        for e in (consent, *(e for p, e in (*days.evidence, *reason.evidence) if p == "reason.explanation"))
        if e
    )
    explained = " ".join(e.quote for p, e in reason.evidence if p == "reason.explanation")
    taken: set[int] = set()
    for line in own:
        why = line.text in explained and not tells_plainly(line)  # it may tell something else as well
        if (line.text in quoted and len(line.text) > 12 and not why) or (
            says_how_to_reach(line.text)
            and re.search(r"\d{5}|\b(?:phone|voicemail|email|ring|call)\b", line.text, re.IGNORECASE)
        ):
            taken.add(line.index)
    del applicant
    return frozenset(taken)
