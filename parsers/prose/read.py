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

from parsers.body.passage import Passage
from parsers.prose.authority import read_authority
from parsers.prose.consent import read_consent
from parsers.prose.dwelling import Stay, read_type
from parsers.prose.home import read_address, read_household
from parsers.prose.identity import read_identity
from parsers.prose.letter import Letter, open_letter, renumbered
from parsers.prose.marks import marks_of
from parsers.prose.passages import asks_to_keep
from parsers.prose.reach import contact_instructions, says_how_to_reach, through_writer
from parsers.prose.reason import ReasonRead, Standing, read_reason
from parsers.prose.referrer import read_numbers, read_organisation, read_referrer
from parsers.prose.sentences import Sentence
from parsers.prose.split import Group, split_people
from parsers.prose.support import read_support
from parsers.prose.whens import Days, read_days
from parsers.record import (
    Accommodation,
    Applicant,
    Consent,
    ConsentStatus,
    Doubt,
    Evidence,
    Mark,
    MarkKind,
    OrganisationType,
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
    groups = split_people(letter.sentences, letter.passage.subject)
    return tuple(_record(letter, group, alone=len(groups) == 1) for group in groups)


def _record(letter: Letter, group: Group, *, alone: bool) -> Record:
    own = group.own
    everything = own + group.shared if not alone else own
    text = " ".join(s.text for s in own)
    applicant, person_evidence, doubts = read_identity(letter, own, group.shared, alone=alone)
    evidence: _Evidence = list(person_evidence)
    organisation, kind = read_organisation(letter, " ".join(s.text for s in letter.sentences))
    foot = (*letter.foot, *letter.covering)
    around = " ".join((*(s.text for s in (letter.context if alone else group.shared)), *foot))
    inside = _inside(text, kind, around)
    keeping = asks_to_keep(text)
    patient = not inside and _is_patient(text, kind)
    marks = _marks(everything)
    days = _days(letter, group, alone=alone, inside=inside, patient=patient)
    if inside and days.release_on and days.release_on > letter.passage.written:
        marks = tuple(m for m in marks if m.what is not MarkKind.ROOFLESS_TONIGHT)
    roofless = any(m.what is MarkKind.ROOFLESS_TONIGHT for m in marks)
    consent, consent_evidence = _consent(letter, group, alone=alone)
    reason = read_reason(
        own if alone else own + _said_of_all(group.shared),
        subject=letter.passage.subject if alone else "",
        standing=Standing(
            letter.passage.written,
            days,
            inside=inside or (patient and not roofless),
            tonight=roofless,
            keeping=keeping,
        ),
    )
    contacts = read_numbers(letter, own, applicant.name, shared=group.shared)
    support = read_support(own, taken=_taken(own, consent_evidence, days, reason, applicant))
    stay = Stay(
        inside=inside,
        patient=patient,
        roofless=roofless,
        keeping=keeping,
        body=organisation,
        foot=foot,
        shared=() if alone else group.shared,
    )
    home = _homes(own, stay)
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
    if days.homeless_on is None and (today := _homeless_today(own)):
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


def _days(letter: Letter, group: Group, *, alone: bool, inside: bool, patient: bool) -> Days:
    """The days of the text; where it tells none, those of the covering note or told of all, or the subject's."""
    written = letter.passage.written
    own, around = group.own, letter.context if alone else group.shared
    days = read_days(own, written=written, inside=inside, patient=patient)
    if patient and days.release_on is None and (leaving := _leaving_now(own)):
        days = replace(days, release_on=written, evidence=(*days.evidence, (_RELEASE, leaving.evidence())))
    if not (days.release_on or days.homeless_on) and around:
        days = read_days(around, written=written, inside=inside, patient=patient)
    if days.release_on or days.homeless_on or not alone or not letter.passage.subject:
        return days
    subject = Sentence(
        letter.passage.subject, 0, 0, part=letter.passage.part, place="subject", opens=True, written=written
    )
    return read_days((subject,), written=written, inside=inside, patient=patient)


_RELEASE = "accommodation.release_on"
_LEAVING_NOW = re.compile(
    r"\b(?:being|is) discharged (?:now|at the moment|as (?:I|we) (?:write|speak))\b"
    r"|\bdischarged (?:from us )?(?:at \d|(?:just|a few minutes|an hour) (?:now|ago))",
    re.IGNORECASE,
)


def _leaving_now(own: tuple[Sentence, ...]) -> Sentence | None:
    """The sentence that says of a patient that the discharge is at this hour."""
    return next((s for s in own if _LEAVING_NOW.search(s.text)), None)


def _said_of_all(shared: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """What the message says of all whom it is about: "both are homeless already"."""
    return tuple(s for s in shared if _OF_ALL.search(s.text) and _WITHOUT_HOME.search(s.text))


_OF_ALL = re.compile(r"\b(?:both|all|each|neither|they|these|households)\b", re.IGNORECASE)
_WITHOUT_HOME = re.compile(r"\bhomeless|\bthreatened\b|\bno home\b|\bnothing to\b|\bnowhere\b", re.IGNORECASE)


def _consent_doubts(consent: Consent) -> tuple[Doubt, ...]:
    if consent.status is ConsentStatus.UNCLEAR:
        return (Doubt("consent.status", "consent is spoken of, yet not clearly given"),)
    return ()


def _consent(letter: Letter, group: Group, *, alone: bool) -> tuple[Consent, Evidence | None]:
    """The person's own sentences; the covering note goes before the draft it carries, the note for all after."""
    written = letter.passage.written
    lines = group.own + (letter.context if alone else ())
    consent, evidence = read_consent(
        renumbered(lines), written=written, self_referral=letter.self_referral, signed_on=_dated(letter.foot, written)
    )
    if consent.status is ConsentStatus.MISSING and not alone:
        return read_consent(group.shared, written=written, self_referral=False)
    return consent, evidence


def _dated(foot: tuple[str, ...], written: date) -> date | None:
    """The date that stands alone on a line beside the signature."""
    days = (read_date(line, near=written, prefer=Prefer.PAST) for line in foot if len(line) < 24)
    return next((day for day in days if day is not None), None)


def _marks(lines: tuple[Sentence, ...]) -> tuple[Mark, ...]:
    found: dict[MarkKind, Mark] = {}
    for line, after in zip_longest(lines, lines[1:]):
        answer = f" {after.text}" if after and line.text.endswith("?") else ""  # "Risk to staff?" is said by its answer
        for mark in marks_of(line.text + answer, part=line.part, place=line.evidence().place):
            found.setdefault(mark.what, mark)
    return tuple(found.values())


_ALL_LIVE = re.compile(
    r"\b(?:they|both|all|all (?:two|three|four|five)|each)\b[^.;]{0,30}\b(?:lives?|are|stay\w*|is)\b", re.IGNORECASE
)


def _homes(own: tuple[Sentence, ...], stay: Stay) -> tuple[str | None, str | None, str | None, _Evidence]:
    """Address, household and kind of place, with evidence."""
    address, at_address = read_address(own, tenancy_help=stay.keeping)
    if address is None and stay.shared:
        address, at_address = read_address(s for s in stay.shared if _ALL_LIVE.search(s.text))
    household, at_household = read_household(own, shared=stay.shared)
    kind, at_kind = read_type(own, stay)
    evidence: _Evidence = []
    for path, where in (
        ("applicant.address", at_address),
        ("applicant.household", at_household),
        ("accommodation.type", at_kind),
    ):
        if where is not None:
            evidence.append((path, where))
    return address, household, kind, evidence


_IN_PRISON = re.compile(
    r"\b(?:out of hm\w*|crd|conditional release|noms|on remand|remanded|in custody|on (?:the|his|her) wing"
    r"|serving (?:a"
    r"|prisoner|\d)|hdc|rotl|earliest release|release date|releas(?:e|ed|ing)\b|going out|due out|sentence[d]?"
    r"|recalled?)\b",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"\b(?:was released|been released|(?<!be )(?<!being )released (?:from|on|last|in)|came out|got out|has been out"
    r"|\b(?:walked out of|left|came out of|got out of|out of|been out of)\s(?:HM\w+(?:\s[A-Z]\w+){1,2}|prison"
    r"|custody|[a-z]{4,16}"
    r" (?:nick|prison))\s(?:in|on|last|this|a|yesterday|just|at|early|back)\b(?! (?:the )?\d{1,2}\b)"
    r"|out of (?:prison|custody) (?:since|on|last)|left (?:hm\w+|prison|custody)|community order"
    r"|suspended sentence|in the community|is living"
    r"|are living|lives (?:at|with|in)|he['’]s (?:now )?at|resident with us|living in)\b",
    re.IGNORECASE,
)


_BED = re.compile(
    r"\b(?:ward|bed \d|in-?patient|admitted|admission|discharg\w*|edd|mffd|medically (?:fit|optimised)|in hospital"
    r"|our unit|detained"
    r"|section [23]\b|a&e|emergency department|lies on|in (?:\w+ ){1,3}hospital)\b",
    re.IGNORECASE,
)


def _is_patient(text: str, kind: OrganisationType | None) -> bool:
    """Whether the person is in a hospital's care now: the hospital writes, or a bed or ward is the present place."""
    if kind in (OrganisationType.HOSPITAL_INPATIENT, OrganisationType.EMERGENCY_DEPARTMENT):
        return bool(_BED.search(text)) or not _OUT.search(text)
    return bool(_IN_BED.search(text))


_IN_BED = re.compile(
    r"\b(?:is|are|now|still|currently|lies|remains) (?:now |still |currently )?(?:an in-?patient|in hospital"
    r"|in (?:[A-Z]\w+ ){1,3}(?i:hospital)"
    r"|on (?:the )?(?:[A-Z]\w+ ){1,2}(?i:ward))"
    r"|\b(?i:i['’]?m|s?hes|s?he['’]s|is|am|are) (?:now |still )?(?:on|in) (?i:bed \d|ward \d|(?:\w+ ){1,2}ward\b)"
    r"|\b(?:the|planned|expected|likely|proposed) discharge (?:planned"
    r"|date|is|will|on|for)"
)


_ONCE_IN = re.compile(
    r"\b(?:time|spell|stint|period|was|were|while|when|after|before|been|bailed|months?|years?"
    r"|weeks?)\s(?:\w+\s){0,2}(?:in|inside)\s"
    r"(?:custody|prison|on remand)\b",
    re.IGNORECASE,
)
_STILL_IN = re.compile(
    r"\b(?:is|am|['’]s|he['’]s|['’]m|currently|still|presently) (?:\w+ ){0,2}(?:in|at) (?:[A-Z][a-z]+ )?(?:HMP"
    r"|prison|custody|HMYOI)\b"
    r"|\bcurrently (?:on our|in our|at HM)|\b(?:leaves|leaving|leave|finish\w*(?: (?:his|her) (?:time"
    r"|sentence))? at) HM\w+"
    r"|\blet(?:ting)? (?:him|her|them|me) (?:out|go) (?:on|next|tomorrow|this)|\bserves until\b"
    r"|\bgoes out again\b|\b(?:is|am) in prison\b|\b(?:comes?|coming"
    r"|gets?|let|due|goes|getting|walking|"
    r"going) out\b|\bHM\w+(?:\s[A-Z][\w'’]+){1,2},? (?:till|until)\b"
    r"|(?<!got )(?<!came )(?<!walked )(?<!let )\bout of HM\w+ \w+ on\b",
    re.IGNORECASE,
)


_CUSTODY = re.compile(
    r"\b(?:HMP|hmp|HMYOI|YOI|in custody|on remand|in prison|to prison|[A-Z]\d{4}[A-Z]{2}"
    r"|[A-Z][a-z]{3,16} [Pp]rison|Prison [A-Z]\w+"
    r"|(?!(?:in|to|from|of|the|a|his|her|after|since|left|this|that|before|and|no|at|their|my|was"
    r"|ex)\b)[a-z]{5,16} prison)\b"
)


_LET_OUT = re.compile(
    r"\b(?:was released (?:on|from)|has been released|(?:got|came) out (?:of|on|last|this|yesterday)|(?:was"
    r"|been) (?:let out"
    r"|freed|let go)|(?:released|let out|freed|let go)(?: (?:from (?:here|us)|at \d[\d.:apm]*))?"
    r" (?:today|this (?:morning|afternoon)|yesterday|earlier))\b",
    re.IGNORECASE,
)


def _inside(text: str, kind: OrganisationType | None, around: str = "") -> bool:
    """Whether the person is in custody at the moment: a prison writes, or the text says so, and no word says out.

    `around` is what is said of everybody in a list, and the foot of the mail.
    """
    prison = kind in (
        OrganisationType.PRISON,
        OrganisationType.YOUTH_OFFENDER_INSTITUTION,
        OrganisationType.SECURE_TRAINING_CENTRE,
        OrganisationType.SECURE_COLLEGE,
    )
    if prison:
        return not _LET_OUT.search(text) or "recall" in text.casefold()
    text = _ONCE_IN.sub(" ", text)
    named = re.search(_CUSTODY, text) or re.search(_CUSTODY, around)
    back_in = re.search(
        r"\b(?:recalled|re-?release|at HM[PY]\w*|due out|serving|is in custody|in custody at|POM is)\b",
        text,
        re.IGNORECASE,
    )
    if named and (_STILL_IN.search(text) or (_STILL_IN.search(around) and not _OUT.search(text))):
        return True
    return bool(named and (back_in or _IN_PRISON.search(text)) and (back_in or not _OUT.search(text)))


def _taken(
    own: tuple[Sentence, ...], consent: Evidence | None, days: Days, reason: ReasonRead, applicant: Applicant
) -> frozenset[int]:
    """Sentences that another field has said already: they are not said twice under support."""
    quoted = " ".join(
        e.quote
        for e in (consent, *(e for p, e in (*days.evidence, *reason.evidence) if p == "reason.explanation"))
        if e
    )
    taken: set[int] = set()
    for line in own:
        if (line.text in quoted and len(line.text) > 12) or (
            says_how_to_reach(line.text)
            and re.search(r"\d{5}|\b(?:phone|voicemail|email|ring|call)\b", line.text, re.IGNORECASE)
        ):
            taken.add(line.index)
    del applicant
    return frozenset(taken)


def _homeless_today(own: tuple[Sentence, ...]) -> Sentence | None:
    return next(
        (
            s
            for s in own
            if re.search(
                r"\bhomeless (?:as (?:of|from) |from )(?:today|now|this (?:morning"
                r"|afternoon))\b",
                s.text,
                re.IGNORECASE,
            )
        ),
        None,
    )
