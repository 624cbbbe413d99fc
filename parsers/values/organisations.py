"""Which kind of public body an organisation is, by its name, its people's roles and its mail domain.

For: forms and prose. Bodies are those of the 2018 Regulations; everybody else is `other`.

Must not know: who works there. Order matters: the narrower word is asked before the wider one (a youth justice
service of a county council is no social service; liaison and diversion of an NHS trust is `other`).
"""

from __future__ import annotations

import re

from parsers.record import OrganisationType as Type

_KINDS: tuple[tuple[Type, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            Type.OTHER,
            r"salvation army|liaison (?:&|and) diversion|\bL&D\b|(?:street|homeless) ?outreach"
            r"|domestic abuse (?:team|service|hospital)|(?-i:\bIDVA\b|\bISVA\b)",
        ),
        (Type.YOUTH_OFFENDING_TEAM, r"youth (?:offending|justice)|(?-i:\bYOT\b|\bYOS\b|\bYJS\b)"),
        (Type.SECURE_TRAINING_CENTRE, r"secure training cent|(?-i:\bSTC\b)"),
        (Type.SECURE_COLLEGE, r"secure (?:college|school)"),
        (
            Type.YOUTH_OFFENDER_INSTITUTION,
            r"^(?!.*\bHMP\b).*(?:you(?:ng|th) offenders?['’]? institut|(?-i:\bHM ?YOI\b|\bYOI\b))",
        ),
        (
            Type.PROBATION,
            r"probation|approved premises|(?-i:\bAP$|\bPDU\b|\bNPS\b|\bCRC\b)|community offender manager|bail hostel"
            r"|homelessness prevention t(?:eam|askforce)\b.{0,30}hmpps",
        ),
        (Type.PRISON, r"(?-i:\bHMPs?\b)|\bhm prison|\bprison\b|\bOMU\b|hmp[-.]|prison offender manager|\bgaol\b"),
        (Type.JOBCENTRE_PLUS, r"job ?cent(?:re|er)|(?-i:\bJCP\b|\bDWP\b)|work coach|work and pensions|\bdwp\."),
        (
            Type.ARMED_FORCES,
            r"\barmy\b|\bregiment\b|\bregimental (?:welfare|headquarters|hq|admin\w*|aid|medical|office)"
            r"|royal (?:air force|navy|marines)|(?-i:\bRAF\b|\bMOD\b|\bHMS\b|\bREME\b|\bPRU\b)"
            r"|barracks|garrison|battalion|armed forces|ministry of defence|personnel recovery|\bbn\b|\bmod\."
            r"|\bsquadron\b|\bsqn\b|(?:unit|army) welfare|\bcommando\b|naval base",
        ),
        (Type.URGENT_TREATMENT_CENTRE, r"urgent treatment|(?-i:\bUTC\b)|walk-? ?in centre|minor injur|urgent care"),
        (
            Type.EMERGENCY_DEPARTMENT,
            r"emergency (?:department|dept|medicine)|\bA ?(?:&|and) ?E\b|accident (?:&|and) emerg"
            r"|(?-i:\bED\b)|casualty",
        ),
        (
            Type.OTHER,
            r"(?:town|parish) council|\bcouncillor|\bMP\b|surgery|medical practice|health visit\w*|\bCMHT\b"
            r"|community (?:mental health|nursing|dental|matron)|crisis (?:team|house)"
            r"|home treatment|district nurs\w*|drug (?:and|&) alcohol|(?:early intervention|psychosis) team"
            r"|primary care|(?-i:\bPCN\b)|social prescrib|\bGP\b|health centre|school"
            r"|academy\b|housing association|charity"
            r"|citizens advice",
        ),
        (
            Type.SOCIAL_SERVICES,
            r"social (?:services|care|work)|early help|family (?:hub|help)|children['’]?s (?:services|social)"
            r"|adult (?:services|social)|leaving care"
            r"|(?-i:\bASC\b|\bCSC\b|\bMASH\b|\bEDT\b)|emergency duty team|care leavers? team"
            r"|care leavers? service|family safeguarding"
            r"|county council|children (?:and|&) famil|personal advis[eo]r",
        ),
        (
            Type.HOSPITAL_INPATIENT,
            r"hospital|infirmary|\bward\b|inpatient|in-patient|\bNHS\b|mental health (?:unit|trust|partnership)"
            r"|nhs-trust|discharge (?:team|hub|coordinator|lounge)|\bnhs\.|partnership trust",
        ),
    )
)


def organisation_type(organisation: str, *more: str) -> Type | None:
    """The kind of body `organisation` names; where its own words do not tell, `more` (unit, role, domain) is asked.

    `other` where an organisation is named and nothing tells its kind; None where none is named and nothing is told.
    """
    texts = [text[:500] for text in (organisation, *more) if text and text.strip()]
    for text in texts:
        kind = _kind(text)
        if kind is not None:
            return kind
    return Type.OTHER if organisation.strip() else None


def named_type(text: str) -> Type | None:
    """The kind of body that the words name, None where they name none: for words that may be no organisation at all."""
    return _kind(text[:500])


def _kind(text: str) -> Type | None:
    folded = " ".join(text.split())
    return next((kind for kind, pattern in _KINDS if pattern.search(folded)), None)
