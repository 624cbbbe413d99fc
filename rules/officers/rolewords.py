"""By which words officers speak of the people around a case. Data only.

For: rules/officers/people.py.

Must not know: what anybody did.
"""

from __future__ import annotations

from parsers.record import OrganisationType as Org

PRONOUNS = "he|him|she|her|they|them"
RELATIVES = (
    "(?:his |her |their )?(?:mum|mother|mam|mom|dad|father|brother|sister|son|daughter|nan|gran|aunt|uncle|cousin"
    "|auntie"
    "|partner|girlfriend|boyfriend|gf|bf|ex|wife|husband|mate|friend|flatmate|housemate|neighbour|stepdad|stepmum"
    "|parents|family|carer)"
)
APPLICANTS = (
    "(?:the |our |this |your |my )?(?:applicant|client|customer|service user|tenant|patient|prisoner|lad|lady|bloke"
    "|chap|gentleman|fella|guy|young man|young woman|young lady|claimant|cust|app|applicants|person)"
)
OTHERS = (
    "(?:the |his |her |their |our )?(?:landlord|landlady|letting agent|agent|agents|hostel|gp|doctor|solicitor|police"
    "|panel|legal|revenues|finance|lettings|allocations|rents|benefits|housing benefit|ta team|placements|councillor"
    "|member|refuge|compass|project|support worker|key worker|keyworker|mental health team|cmht|colleague|colleagues"
    "|social services|adult social care|childrens services|social worker|probation|prison|ward|hospital|jobcentre"
    "|outreach|other council|council|team)"
)
ANY_REFERRER = frozenset(
    {"referrer", "the referrer", "referer", "the referer", "referring officer", "referring agency", "referring worker"}
)
_PROBATION = (
    "po", "pos", "the po", "p o", "probation", "probation officer", "offender manager", "com", "ppo", "spo", "pp", "om",
    "probation practitioner", "his po", "her po",
)  # fmt: skip
_PRISON = (
    "prison", "the prison", "pom", "omu", "the omu", "offender management unit", "resettlement", "resettlement team",
    "wing", "the wing", "wing office", "resettlement worker", "jail", "gaol", "hmp", "governor", "om unit",
    "pre release", "pre release team", "offender manager", "through the gate",
)  # fmt: skip
_HOSPITAL = (
    "ward", "the ward", "hospital", "the hospital", "discharge team", "discharge coordinator", "discharge co ordinator",
    "discharge nurse", "nurse", "sister on the ward", "ward sister", "ward manager", "ward clerk", "staff nurse",
    "discharge lounge", "a and e", "ed", "consultant", "hospital social worker", "hospital discharge", "medic",
)  # fmt: skip
_JOBCENTRE = ("work coach", "jobcentre", "job centre", "the jobcentre", "jcp", "dwp", "coach", "his work coach")
_SOCIAL = (
    "social worker", "sw", "the sw", "social services", "social care", "asc", "childrens services", "county",
    "personal adviser", "leaving care", "family support", "family support worker", "adult social care", "pa",
    "cin worker",
)  # fmt: skip
_YOUTH = ("yot", "yot worker", "youth offending", "youth justice", "yjs", "yos", "case manager")
_ARMED = ("welfare officer", "unit welfare", "regiment", "army welfare", "barracks", "rcmo")
_OUTREACH = ("outreach", "outreach worker", "support worker", "key worker", "keyworker", "the outreach team", "hostel")

TRADES: tuple[tuple[frozenset[Org], tuple[str, ...], tuple[str, ...]], ...] = (
    (frozenset(), ("probation",), _PROBATION),
    (
        frozenset({Org.PRISON, Org.YOUTH_OFFENDER_INSTITUTION, Org.SECURE_TRAINING_CENTRE, Org.SECURE_COLLEGE}),
        ("hmp", "prison", "yoi", "hm prison"),
        _PRISON,
    ),
    (
        frozenset({Org.HOSPITAL_INPATIENT, Org.EMERGENCY_DEPARTMENT, Org.URGENT_TREATMENT_CENTRE}),
        ("hospital", "nhs", "infirmary", "ward", "health"),
        _HOSPITAL,
    ),
    (frozenset({Org.JOBCENTRE_PLUS}), ("jobcentre", "jcp", "dwp", "job centre"), _JOBCENTRE),
    (frozenset({Org.SOCIAL_SERVICES}), ("social", "county", "children", "family support", "leaving care"), _SOCIAL),
    (frozenset({Org.YOUTH_OFFENDING_TEAM}), ("youth",), _YOUTH),
    (frozenset({Org.ARMED_FORCES}), ("army", "navy", "raf", "regiment", "barracks", "forces"), _ARMED),
    (frozenset(), ("outreach", "hostel", "refuge", "charity", "trust", "project", "shelter"), _OUTREACH),
    (frozenset({Org.PROBATION}), ("probation",), _PROBATION),
)

COMMON_PARTS = frozenset(
    {
        "adult", "and", "borough", "care", "center", "centre", "city", "community", "council", "county", "district",
        "family", "for", "group", "health", "hm", "hmp", "hospital", "house", "housing", "local", "national", "nhs",
        "of", "office", "outreach", "people", "plus", "prison", "probation", "project", "saint", "service",
        "services", "social", "support", "team", "the", "trust", "unit", "ward", "young",
    }
)  # fmt: skip

NO_NAMES = frozenset(
    {
        "admin", "am", "an", "and", "art", "as", "at", "be", "by", "call", "case", "do", "done", "duty", "for",
        "go", "he", "homeless", "hope", "house", "housing", "if", "in", "info", "is", "it", "mail", "mark", "may",
        "me", "my", "no", "of", "ok", "on", "or", "plan", "pm", "so", "team", "the", "to", "up", "us", "we", "will",
    }
)  # fmt: skip
"""Words that are never taken for a name."""
