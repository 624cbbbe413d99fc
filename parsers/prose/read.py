"""Free text to records: the door of prose.

For: `parsers.read`, which hands over the passages of one message, the referral's own text first. Every module gives
its candidates with evidence; here they are settled for each person and put into a Record.

Must not know: whether the message is a referral at all, or what the council does with it. Nothing here raises for the
sake of a text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from parsers.body.passage import Passage, Voice
from parsers.prose.consent import read_consent
from parsers.prose.contact import Contacts, contact_instructions, read_contacts, says_how_to_reach
from parsers.prose.home import read_address, read_household, read_type
from parsers.prose.marks import marks_of
from parsers.prose.people import Person, find_people, own_name, tokens
from parsers.prose.reason import ReasonRead, read_reason
from parsers.prose.sentences import Sentence, sentences_of
from parsers.prose.signature import Signature, author_name, read_signature, wrote_as
from parsers.prose.split import Group, split_people
from parsers.prose.support import SupportRead, read_support
from parsers.prose.whens import Days, read_days
from parsers.prose.words import COUNCIL, FIRST, KIN, THIRD
from parsers.record import (
    Accommodation,
    Applicant,
    Consent,
    ConsentStatus,
    Doubt,
    Evidence,
    Identifiers,
    Mark,
    MarkKind,
    OrganisationType,
    Record,
    Referrer,
    Source,
)
from parsers.values.dates import Prefer, birth_or, find_dates
from parsers.values.identifiers import find_identifiers
from parsers.values.names import read_name
from parsers.values.organisations import organisation_type


@dataclass(frozen=True, slots=True)
class _Letter:
    """One message as prose: the referral's passage, its sentences, its writer."""

    passage: Passage
    sentences: tuple[Sentence, ...]
    context: tuple[Sentence, ...]
    signature: Signature
    self_referral: bool


_Evidence = list[tuple[str, Evidence]]


def read_prose(passages: tuple[Passage, ...]) -> tuple[Record, ...]:
    """Records of one message in the order in which it gives the people; empty where there are no words."""
    letter = _letter(passages)
    if letter is None:
        return ()
    groups = split_people(letter.sentences, letter.passage.subject)
    return tuple(_record(letter, group, alone=len(groups) == 1) for group in groups)


def _letter(passages: tuple[Passage, ...]) -> _Letter | None:
    told = [p for p in passages if p.voice is not Voice.QUOTED and (p.document.blocks or p.signature)]
    if not told:
        return None
    main = told[0]
    sentences = sentences_of(main)
    context = tuple(s for p in told[1:4] for s in sentences_of(p))
    lines = tuple(line.text for line in main.signature) or _signature_in(sentences, main)
    signature = read_signature(lines, main.author, part=main.part)
    return _Letter(main, sentences, context, signature, _is_self(sentences, signature, main))


def _signature_in(sentences: tuple[Sentence, ...], passage: Passage) -> tuple[str, ...]:
    """A signature that nobody cut off: from the line that is the author's name, near the end."""
    known = author_name(passage.author)
    if not known:
        return ()
    tail = [s for s in sentences[-14:] if s.opens]
    for n, sentence in enumerate(tail):
        if (
            tokens(sentence.text)
            and tokens(sentence.text) <= tokens(known)
            and len(sentence.text) < 50
            and n + 1 < len(tail)
        ):
            return tuple(s.text for s in tail[n:])
    return ()


_OWN_PLIGHT = re.compile(
    r"\b(?:i am|i['’]m|im|i have|i['’]ve|ive|i was|i live|i sleep|i need|i been|me and my|we are|we['’]re|we have|my)\s(?:\w{1,12}\s){0,6}?(?:homeless|sleep\w*|evict\w*|kicked|thrown|nowhere|no ?where|living in|staying|sofa|street|landlord|tenancy|room|flat|notice|car|tent|rent|section 21|out of|place to (?:live|stay)|leave|lost my|born)\b"
    r"|\bi write for myself\b|\bmy own (?:housing|behalf)\b|\bfor myself\b|\bplease (?:can you )?help me\b|\bhelp me (?:find|with)\b|\bmy name is\b|\bi (?:will|['’]ll) be homeless",
    re.IGNORECASE,
)


def _is_self(sentences: tuple[Sentence, ...], signature: Signature, passage: Passage) -> bool:
    """Whether the writer asks for himself: his own plight in the first person, no post, nobody else referred."""
    if signature.role or signature.organisation or signature.kin:
        return False
    own = sum(bool(_OWN_PLIGHT.search(s.text)) for s in sentences)
    if not own:
        return False
    text = " ".join(s.text for s in sentences)
    if re.search(
        rf"\bmy (?:\w+ )?(?:{KIN}|tenant|lodger|client|patient)\b[^.;]{{0,60}}\b(?:is|has|needs|was|been|being|will|wants)\b[^.;]{{0,40}}\b(?:homeless|evicted|sleeping|nowhere|housing|help|out)\b",
        text,
        re.IGNORECASE,
    ):
        return False
    del passage
    return own >= 1 and len(FIRST.findall(text)) >= 2 * len(THIRD.findall(text))


def _record(letter: _Letter, group: Group, *, alone: bool) -> Record:
    own = group.own
    everything = own + group.shared if not alone else own
    text = " ".join(s.text for s in own)
    applicant, person_evidence, doubts = _person(letter, own, alone=alone)
    evidence: _Evidence = list(person_evidence)
    organisation, kind = _organisation(letter, " ".join(s.text for s in letter.sentences))
    inside = _inside(text, kind, letter, alone=alone)
    patient = not inside and kind in (OrganisationType.HOSPITAL_INPATIENT, OrganisationType.EMERGENCY_DEPARTMENT)
    marks = _marks(everything)
    roofless = any(m.what is MarkKind.ROOFLESS_TONIGHT for m in marks)
    consent, consent_evidence = _consent(letter, group, alone=alone)
    days = read_days(own, written=letter.passage.written, inside=inside, patient=patient)
    reason = read_reason(own, subject=letter.passage.subject if alone else "", inside=inside or patient)
    contacts = _contacts(letter, own, applicant.name)
    support = read_support(own, taken=_taken(own, consent_evidence, days, reason, applicant))
    home = _homes(own, letter, inside=inside, patient=patient, roofless=roofless, organisation=organisation)
    authority = (
        _authority(own) or (None if alone else _authority(group.shared)) or _authority(letter.context if alone else ())
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
    if told_where:
        evidence.append(("applicant.contact_instructions", told_where))
    if days.homeless_on is None and (today := _homeless_today(own)):
        days = replace(days, homeless_on=letter.passage.written)
        evidence.append(("accommodation.homeless_on", today.evidence()))
    return Record(
        source=letter.passage.document.source if letter.passage.part != "body" else Source.FREE_TEXT,
        authority=authority[0] if authority else None,
        consent=consent,
        referrer=_referrer(letter, contacts, organisation, kind),
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


def _consent_doubts(consent: Consent) -> tuple[Doubt, ...]:
    if consent.status is ConsentStatus.UNCLEAR:
        return (Doubt("consent.status", "consent is spoken of, yet not clearly given"),)
    return ()


def _consent(letter: _Letter, group: Group, *, alone: bool) -> tuple[Consent, Evidence | None]:
    """The person's own sentences; the covering note goes before the draft it carries, the note for all after."""
    written = letter.passage.written
    lines = group.own + (letter.context if alone else ())
    consent, evidence = read_consent(_renumbered(lines), written=written, self_referral=letter.self_referral)
    if consent.status is ConsentStatus.MISSING and not alone:
        return read_consent(group.shared, written=written, self_referral=False)
    return consent, evidence


def _renumbered(lines: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    return tuple(replace(line, index=n) for n, line in enumerate(lines))


def _marks(lines: tuple[Sentence, ...]) -> tuple[Mark, ...]:
    found: dict[MarkKind, Mark] = {}
    for line in lines:
        for mark in marks_of(line.text, part=line.part, place=line.evidence().place):
            found.setdefault(mark.what, mark)
    return tuple(found.values())


def _person(
    letter: _Letter, own: tuple[Sentence, ...], *, alone: bool
) -> tuple[Applicant, tuple[tuple[str, Evidence], ...], tuple[Doubt, ...]]:
    """Name, birth date, identifiers and gender of the person referred."""
    name, where, doubts = _name(letter, own, alone=alone)
    evidence: _Evidence = [("applicant.name", where)] if name and where else []
    born, born_at, born_doubt = _born(own, letter, name)
    if born is not None and born_at is not None:
        evidence.append(("applicant.date_of_birth", born_at.evidence()))
    identifiers = Identifiers()
    text = "\n".join(s.text for s in own)
    identifiers = find_identifiers(f"{text}\n{letter.passage.subject}" if alone else text)
    gender, gender_at = _gender(own)
    if gender and gender_at:
        evidence.append(("applicant.gender", gender_at.evidence()))
    if identifiers != Identifiers():
        at = next((s for s in own if find_identifiers(s.text) != Identifiers()), None)
        evidence.append(
            ("applicant.identifiers", at.evidence() if at else Evidence("body", "subject", letter.passage.subject))
        )
    applicant = Applicant(name=name, date_of_birth=born, gender=gender, identifiers=identifiers)
    return applicant, tuple(evidence), doubts + born_doubt


def _name(
    letter: _Letter, own: tuple[Sentence, ...], *, alone: bool
) -> tuple[str | None, Evidence | None, tuple[Doubt, ...]]:
    if letter.self_referral:
        said = own_name(own)
        signed = letter.signature.name
        if said and (not signed or len(said[0].split()) >= len(signed.split())):
            return said[0], said[1], ()
        if signed:
            return signed, Evidence(letter.passage.part, "signature", signed), ()
    workers = tuple(n for n in (letter.signature.name, author_name(letter.passage.author)) if n)
    numbered = _renumbered(own)
    people = find_people(
        numbered, subject=letter.passage.subject if alone else "", workers=workers, part=letter.passage.part
    )
    if not people or people[0].score < 1:
        return None, None, (Doubt("applicant.name", "no name could be told"),)
    best = _fullest(people)
    name = read_name(best.name)
    doubts: tuple[Doubt, ...] = ()
    rivals = [p for p in people[1:3] if p.score > best.score - 1 and not tokens(p.name) & tokens(best.name)]
    if best.score < 3 or rivals:
        doubts = (
            Doubt(
                "applicant.name", "another name could be meant" if rivals else "nothing says plainly whose name it is"
            ),
        )
    return name, best.evidence, doubts


def _fullest(people: tuple[Person, ...]) -> Person:
    """The likeliest person; of two writings of the same name the fuller one."""
    best = people[0]
    for other in people[1:]:
        if tokens(best.name) < tokens(other.name) and other.score > 0:
            return other
    if len(best.name.split()) == 1:
        fuller = next(
            (p for p in people[1:] if len(p.name.split()) > 1 and p.score >= best.score - 1.5 and p.score > 2), None
        )
        return fuller or best
    return best


_BIRTH_LABEL = re.compile(r"\b(?:d\.?\s?o\.?\s?b\b|born|birth)", re.IGNORECASE)


def _born(
    own: tuple[Sentence, ...], letter: _Letter, name: str | None
) -> tuple[object, Sentence | None, tuple[Doubt, ...]]:  # narrowed by the caller's use
    """The birth date: with its label, or beside the name."""
    near = letter.passage.written
    best: tuple[float, object, Sentence] | None = None
    doubts: tuple[Doubt, ...] = ()
    for line in own:
        for found in find_dates(line.text, near=near):
            day = birth_or(found, near=near, prefer=Prefer.BIRTH)
            if day is None or near.year - day.year < 1:
                continue
            left = line.text[max(0, found.start - 40) : found.start]
            score = 4.0 * bool(_BIRTH_LABEL.search(left[-24:]))
            if name and (
                line.text[: found.start].rfind(name[-6:]) >= 0
                and found.start - line.text.rfind(name[-6:], 0, found.start) < 60
            ):
                score += 3
            if not line.text[: found.start].strip(" (") and len(line.text) < 24:
                score += 2.5
            if re.search(
                r"\b(?:son|daughter|baby|child|partner|wife|husband|boy|girl|children|grandson|kids)\b[^.;]{0,24}$",
                left,
                re.IGNORECASE,
            ):
                score -= 3.5
            if near.year - day.year < 14:
                score -= 2.5
            if score > 1.5 and (best is None or score > best[0]):
                best = (score, day, line)
    return (best[1], best[2], doubts) if best else (None, None, doubts)


_GENDER = re.compile(
    r"\b(?:gender|sex)\s?[:\-–]?\s?(male|female|m|f|man|woman|trans\w*(?: (?:man|woman))?|non-?binary)\b|(?:^|[.,;(]\s?|\b(?:old|is a|a|single|year|yr|yo)\s)(male|female|trans (?:man|woman)|non-?binary)\b(?! (?:partner|staff|officer|interpreter|worker|professional|please|only|wing|ward|prison|hostel|refuge|nurse|doctor))",
    re.IGNORECASE,
)


def _gender(own: tuple[Sentence, ...]) -> tuple[str | None, Sentence | None]:
    for line in own:
        match = _GENDER.search(line.text)
        if match:
            return next(g for g in match.groups() if g), line
    return None, None


def _organisation(letter: _Letter, text: str) -> tuple[str | None, OrganisationType | None]:
    signature = letter.signature
    organisation = signature.organisation
    if letter.self_referral or (signature.kin and not organisation):
        return None, None
    if organisation is None:
        stated = wrote_as(text)
        if stated:
            organisation = stated[1]
    if organisation is None and not signature.role:
        return None, None
    domain = letter.passage.author.email.split("@")[-1] if letter.passage.author else ""
    unit = signature.unit or ""
    if unit and (kind := organisation_type(unit)) in (
        OrganisationType.EMERGENCY_DEPARTMENT,
        OrganisationType.URGENT_TREATMENT_CENTRE,
    ):
        return organisation, kind
    role = signature.role or ""
    if re.search(r"\bliaison (?:&|and) diversion\b|\bL&D\b", f"{role} {unit}", re.IGNORECASE):
        return organisation, OrganisationType.OTHER
    return organisation, organisation_type(organisation or "", unit, role, domain)


def _referrer(letter: _Letter, contacts: Contacts, organisation: str | None, kind: OrganisationType | None) -> Referrer:
    if letter.self_referral:
        return Referrer()
    signature = letter.signature
    role = signature.role or signature.kin
    if role is None or (organisation and signature.organisation is None):
        stated = wrote_as(" ".join(s.text for s in letter.sentences))
        role = role or (stated[0] if stated else None)
    if role is None and organisation is None:
        role = _kin_of_writer(letter.sentences)
    return Referrer(
        organisation=organisation,
        organisation_type=kind,
        name=signature.name,
        role=role,
        address=signature.address,
        email=signature.email,
        phone=signature.phone or contacts.referrer_phone,
        other_contact=contacts.other_contact,
    )


_RECIPROCAL = {
    "son": "parent",
    "daughter": "parent",
    "brother": "sibling",
    "sister": "sibling",
    "nephew": "relative",
    "niece": "relative",
    "friend": "friend",
    "mate": "friend",
    "neighbour": "neighbour",
    "tenant": "landlord",
    "lodger": "landlord",
}


def _kin_of_writer(sentences: tuple[Sentence, ...]) -> str | None:
    """ "I am his mum", "I'm the landlord of": the writer's own word; else the other side of "my son"."""
    text = " ".join(s.text for s in sentences)
    match = re.search(rf"\bI(?:['’]m| am) (?:(?:his|her|their|the|[A-Z][\w'’]+s) )(?:\w+ )?({KIN})\b", text)
    if match:
        return match.group(1).casefold()
    mine = re.search(
        r"\bmy (?:\w+ )?(son|daughter|brother|sister|nephew|niece|friend|mate|neighbour|tenant|lodger)\b",
        text,
        re.IGNORECASE,
    )
    return _RECIPROCAL[mine.group(1).casefold()] if mine else None


def _contacts(letter: _Letter, own: tuple[Sentence, ...], name: str | None) -> Contacts:
    return read_contacts(
        own,
        applicant=name,
        author=letter.passage.author,
        signature_phones=() if letter.self_referral else letter.signature.phones,
        signature_emails=() if letter.self_referral else letter.signature.emails,
        self_referral=letter.self_referral,
    )


def _homes(
    own: tuple[Sentence, ...],
    letter: _Letter,
    *,
    inside: bool,
    patient: bool,
    roofless: bool,
    organisation: str | None,
) -> tuple[str | None, str | None, str | None, _Evidence]:
    """Address, household and kind of place, with evidence."""
    address, at_address = read_address(own)
    household, at_household = read_household(own)
    place, at_place = read_type(own, inside=inside, patient=patient, roofless=roofless, body=organisation)
    evidence: _Evidence = []
    for path, where in (
        ("applicant.address", at_address),
        ("applicant.household", at_household),
        ("accommodation.type", at_place),
    ):
        if where is not None:
            evidence.append((path, where))
    del letter
    return address, household, place, evidence


_IN_PRISON = re.compile(
    r"\b(?:crd|conditional release|noms|on remand|remanded|in custody|on (?:the|his|her) wing|serving (?:a|prisoner|\d)|hdc|rotl|earliest release|release date|releas(?:e|ed|ing)\b|going out|due out|sentence[d]?|recalled?)\b",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"\b(?:was released|been released|released (?:from|on|last|in)|came out|got out|has been out|out of (?:prison|custody) (?:since|on|last)|community order|suspended sentence|in the community|is living|are living|lives (?:at|with|in)|he['’]s (?:now )?at|resident with us|living in)\b",
    re.IGNORECASE,
)


def _inside(text: str, kind: OrganisationType | None, letter: _Letter, *, alone: bool) -> bool:
    """Whether the person is in custody at the moment: a prison writes, or the text says so, and no word says out."""
    del alone, letter
    prison = kind in (
        OrganisationType.PRISON,
        OrganisationType.YOUTH_OFFENDER_INSTITUTION,
        OrganisationType.SECURE_TRAINING_CENTRE,
    )
    if prison:
        return not re.search(r"\b(?:was released (?:on|from)|has been released)\b", text, re.IGNORECASE)
    named = re.search(r"\b(?:HMP|HMYOI|YOI|in custody|on remand|in prison)\b", text)
    back_in = re.search(
        r"\b(?:recalled|re-?release|at HM[PY]\w*|due out|serving|is in custody|in custody at|POM is)\b",
        text,
        re.IGNORECASE,
    )
    return bool(named and (back_in or _IN_PRISON.search(text)) and (back_in or not _OUT.search(text)))


_ASKED_COUNCIL = re.compile(
    r"\b(?:referred? to|refer(?:ral)? (?:him|her|them|me|this)?\s?to|asking for|asked for|asks for|wants?|would like|likes? it to be|like|ask(?:s|ed)? (?:to be referred )?(?:to|for)|details to|pass (?:this )?on to|go to|choice is|chosen|prefers?|going to|be|for|send (?:this|it) to|i ask)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_NOT_ASKED = re.compile(
    r"\b(?:from|flat with|tenan\w+ (?:of|with)|works? for|employed by|officer at|not|n['’]t|previously|left|housed by|known to|told by|owed to|on behalf of)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_SHORT_COUNCIL = re.compile(
    r"\b(?:asking for|asked for|referred to|wants?|refer(?:ral)? to|asks for)\s((?:[A-Z][\w-]{2,20})(?:\s(?:and|of)\s[A-Z]\w{2,20}|\s[A-Z]\w{2,20}){0,2})(?=[.,;]|\s(?:as|because|where|since|and|please)\b|$)"
)


def _authority(lines: tuple[Sentence, ...]) -> tuple[str, Evidence] | None:
    """The council that the person asked for; one named in a salutation, subject or address line is none."""
    best: tuple[float, str, Sentence] | None = None
    for line in lines:
        if re.match(r"^\s?(?:dear|hi|hello|fao|attn)\b", line.text, re.IGNORECASE):
            continue
        for match in COUNCIL.finditer(line.text):
            left = line.text[max(0, match.start() - 60) : match.start()]
            score = 1.0 + 2.0 * bool(_ASKED_COUNCIL.search(left)) - 3.0 * bool(_NOT_ASKED.search(left))
            if score > 1.5 and (best is None or score > best[0]):
                best = (score, re.sub(r"^(?:The|To|For|And|But|At|From)\s", "", match.group(1)), line)
    if best is None:
        for line in lines:
            short = _SHORT_COUNCIL.search(line.text)
            if short:
                return short.group(1), line.evidence()
        return None
    return best[1], best[2].evidence()


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
        if line.text in quoted and len(line.text) > 12:
            taken.add(line.index)
        elif says_how_to_reach(line.text) and re.search(
            r"\d{5}|\b(?:phone|voicemail|email|ring|call)\b", line.text, re.IGNORECASE
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
                r"\bhomeless (?:as (?:of|from) |from )(?:today|now|this (?:morning|afternoon))\b", s.text, re.IGNORECASE
            )
        ),
        None,
    )


__all__ = ["SupportRead", "read_prose"]
