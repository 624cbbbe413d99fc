"""Labels and measures of the report: keys to words, lengths of time as people say them.

For: figures and live. Keys are those of rules/figures.py, the record and the protocols.

Must not know: counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from rules.protocol import Span, SpanUnit
from rules.words import say_list

SOURCES = {
    "prison": "Prison",
    "youth_offender_institution": "Young offender institution",
    "secure_training_centre": "Secure training centre",
    "secure_college": "Secure college",
    "youth_offending_team": "Youth justice",
    "probation": "Probation",
    "jobcentre_plus": "Jobcentre Plus",
    "social_services": "Social services",
    "emergency_department": "Emergency department",
    "urgent_treatment_centre": "Urgent treatment centre",
    "hospital_inpatient": "Hospital, in-patient",
    "armed_forces": "Armed forces",
    "other": "Other",
    "unknown": "Not known",
}
CONSENT = {"written": "Written", "oral": "Oral", "missing": "Missing", "unclear": "Unclear", "refused": "Refused"}
PATHWAYS = {
    "": "No special pathway",
    "prison": "Prison and probation",
    "hospital": "Hospital discharge",
    "domestic_abuse": "Domestic abuse",
    "care_leaver": "Care leavers",
    "under_18": "16 and 17 year olds",
    "safeguarding": "Safeguarding",
}
OUTCOMES = {
    "relief": "Relief duty accepted",
    "prevention": "Prevention duty accepted",
    "no_contact": "Could not make contact",
    "open": "Still open",
    "withdrawn": "Withdrawn or resolved",
    "duplicate": "Duplicate of another referral",
    "no_consent": "No consent",
    "other_council": "Went to another council",
    "no_duty": "No duty owed",
    "not_referral": "Not a referral",
    "other": "Other words of the officer",
}
KNOWN = {
    "duplicate": "Same person, same need: marked as a duplicate",
    "again": "Same person, referred again",
    "distinct": "Different people",
    "undecided": "Not decided yet",
}
HOME = {
    "already": "Homeless already",
    "7": "1 to 7 days",
    "14": "8 to 14 days",
    "28": "15 to 28 days",
    "56": "29 to 56 days",
    "more": "57 days or more",
    "none": "No date given",
}
OWED = {
    "answer": "answer to the referrer",
    "tenancy": "help to keep a home",
    "contact": "contact with the person",
    "service": "answer to Children’s Services",
}
GENDER = {"female": "Female", "male": "Male", "other": "Other words", "unknown": "Not said"}
HOUSEHOLD = {
    "children": "With children",
    "couple": "With a partner, no children named",
    "alone": "Alone",
    "unknown": "Not said",
    "other": "Other words",
}
NEEDS = (
    ("Mental health", r"\bmental(?:ly)?\b|\bdepress|\banxi|\bptsd\b|\bpsychos|\bschizo|\bbipolar|\bself.harm|\bsuicid"),
    (
        "Physical ill health or disability",
        r"\bdisab|\bwheelchair|\bmobility\b|\bcopd\b|\bdiabet|\bepilep|\bcancer\b|\bstroke\b|\basthma",
    ),
    ("Learning disability or autism", r"\blearning (?:disab|difficult)|\bautis|\badhd\b"),
    ("Drugs", r"\bdrug|\bheroin\b|\bcrack\b|\bcannabis\b|\bmethadone\b|\bsubstance"),
    ("Alcohol", r"\balcohol|\bdrinking\b"),
    ("Rough sleeping", r"\brough sleep|\bsle(?:eps?|pt|eping) rough|\bstreet homeless|\bon the streets?\b"),
    (
        "Support with accommodation",
        r"\bsupported (?:housing|accommodation|living)|\bhostel\b|\bplacement\b|\bbail hostel|\bcas.?3\b",
    ),
)
"""Support needs named in the words of a referral (H-CLIC A3); a word found is no finding about the person."""


def gender_of(text: str | None) -> str:
    """The word for what the referral says of gender; never inferred from anything else."""
    said = (text or "").strip().lower()
    if not said:
        return "unknown"
    if re.match(r"(?:f|female|woman|girl)\b", said):
        return "female"
    if re.match(r"(?:m|male|man|boy)\b", said):
        return "male"
    return "other"


def household_of(text: str | None) -> str:
    """The sort of household, by the words of the referral."""
    said = (text or "").strip().lower()
    if not said:
        return "unknown"
    if re.search(r"\bchild|\bson\b|\bdaughter|\bbab(?:y|ies)\b|\bpregnan|\bkids?\b|\bsons\b|\baged? \d", said):
        return "children"
    if re.search(r"\bpartner\b|\bwife\b|\bhusband\b|\bcouple\b|\bspouse\b", said):
        return "couple"
    if re.search(
        r"\balone\b|\bsingle\b|\bnobody\b|\bnone\b|\bno one\b|\bjust (?:him|her|them)|\bn/?a\b|\bself\b", said
    ):
        return "alone"
    return "other"


def length(span: timedelta) -> str:
    """A length of time in its largest fitting unit: "1 minute", "3 hours", "2 days"."""
    minutes = max(1, round(span.total_seconds() / 60))
    if minutes < 120:
        return _count(minutes, "minute")
    hours = round(minutes / 60)
    return _count(hours, "hour") if hours < 72 else _count(round(hours / 24), "day")


def days(number: float) -> str:
    """Working days: "same day", "1 day", "1.5 days"."""
    return "same day" if number == 0 else f"{number:g} {'day' if number == 1 else 'days'}"


def hours(number: float) -> str:
    """Elapsed hours."""
    return length(timedelta(hours=number))


def span(of: Span | None) -> str:
    """A target: "3 working days", "24 hours"."""
    if of is None:
        return "Not configured any more"
    unit = {SpanUnit.WORKING_DAYS: "working day", SpanUnit.WORKING_HOURS: "working hour", SpanUnit.HOURS: "hour"}[
        of.unit
    ]
    return f"{of.amount:g} {unit}{'' if of.amount == 1 else 's'}"


def share(part: int, whole: int) -> str:
    """A share in whole per cent; '' of nothing."""
    return f"{round(100 * part / whole)}%" if whole else ""


def period(first: date, last: date) -> str:
    """Such as "1 July to 30 September 2026"."""
    if first == last:
        return f"{first.day} {first:%B} {first.year}"
    begin = f"{first.day} {first:%B}" + (f" {first.year}" if first.year != last.year else "")
    return f"{begin} to {last.day} {last:%B} {last.year}"


def short_day(day: date) -> str:
    """Such as "29 Jun"."""
    return f"{day.day} {day:%b}"


def listed(words: Sequence[str]) -> str:
    """Words joined as in speech."""
    return say_list(tuple(words))


def counted(number: int | str, noun: str) -> str:
    """Such as "1 referral", "under 5 referrals"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
