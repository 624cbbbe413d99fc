"""What an officer must see about a record: one small function a flag, one table of all of them.

For: `flags_of` for `triage parse` and for every case; each flag has a plain sentence and, where there are any, the
sender's own words. Definitions: contract/parse.schema.json (flags) and contract/reading.md.

Must not know: other cases, who leads, what follows from a flag.

Days are London days counted from the arrival.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from parsers.record import ConsentStatus, Evidence, MarkKind, OrganisationType, Record
from rules.authorities import names_another
from rules.case import Flag, FlagName, Why
from rules.protocol import Council
from rules.words import say_day
from rules.worktime import london_day

_REACHABLE_THERE = frozenset(
    {
        OrganisationType.PRISON,
        OrganisationType.YOUTH_OFFENDER_INSTITUTION,
        OrganisationType.SECURE_TRAINING_CENTRE,
        OrganisationType.SECURE_COLLEGE,
        OrganisationType.HOSPITAL_INPATIENT,
    }
)
"""Where a person stays who can be reached through whoever writes from there."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a flag may look at. `day` is the London day of arrival."""

    record: Record
    council: Council
    day: date


Rule = Callable[[Seen], Why | None]


def flags_of(record: Record, *, council: Council, received: datetime) -> tuple[Flag, ...]:
    """The flags that the record alone raises at this council for a message received at this instant."""
    seen = Seen(record, council, london_day(received))
    found = ((name, rule(seen)) for name, rule in RULES)
    return tuple(Flag(name, why) for name, why in found if why is not None)


def age_on(day: date, born: date) -> int:
    """Whole years of age; who is born on 29 February comes of age on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def has_flag(flags: tuple[Flag, ...], *names: FlagName) -> bool:
    """Whether any of these flags is raised."""
    return any(flag.name in names for flag in flags)


def _evidence(record: Record, path: str) -> Evidence | None:
    return next((evidence for key, evidence in record.evidence if key == path), None)


def _why(name: FlagName, sentence: str, evidence: Evidence | None = None, source: str = "") -> Why:
    return Why(rule=f"flag.{name}", sentence=sentence, evidence=evidence, source=source)


def _marked(name: FlagName, what: MarkKind, sentence: str, source: str = "") -> Rule:
    def rule(seen: Seen) -> Why | None:
        mark = next((mark for mark in seen.record.marks if mark.what is what), None)
        return _why(name, sentence, mark.evidence, source) if mark else None

    return rule


def _consent(name: FlagName, status: ConsentStatus, sentence: str) -> Rule:
    def rule(seen: Seen) -> Why | None:
        if seen.record.consent.status is not status:
            return None
        return _why(name, sentence, _consent_evidence(seen.record), "Housing Act 1996, section 213B")

    return rule


def _consent_evidence(record: Record) -> Evidence | None:
    for path in ("consent.evidence", "consent.status", "consent"):
        if found := _evidence(record, path):
            return found
    return None


def no_contact_route(seen: Seen) -> Why | None:
    """No phone, e-mail or address of the person, and nobody through whom to reach them."""
    record, applicant = seen.record, seen.record.applicant
    if applicant.home_phone or applicant.mobile or applicant.email or applicant.address:
        return None
    said = next((mark for mark in record.marks if mark.what is MarkKind.UNREACHABLE), None)
    if said is None and _through_somebody(record):
        return None
    sentence = "There is no phone, email or address of the person, and nobody is named to reach them through."
    return _why(FlagName.NO_CONTACT_ROUTE, sentence, said.evidence if said else None)


def _through_somebody(record: Record) -> bool:
    if record.applicant.contact_instructions or record.referrer.other_contact:
        return True
    cared_for = any(mark.what is MarkKind.IN_CUSTODY_OR_CARE for mark in record.marks)
    # contract/reading.md: in custody with a named referrer or lead there is reachable through them.
    named = record.referrer.name is not None or record.referrer.email is not None
    return named and (cared_for or record.referrer.organisation_type in _REACHABLE_THERE)


def reason_missing(seen: Seen) -> Why | None:
    """Neither homeless nor threatened can be told."""
    if seen.record.reason.status is not None:
        return None
    sentence = "It does not say whether the person is homeless or threatened with homelessness."
    return _why(FlagName.REASON_MISSING, sentence, source="Code of guidance, chapter 4")


def under_18(seen: Seen) -> Why | None:
    """Below 18 on the London day of arrival: by date of birth, else by the age that is stated."""
    born = seen.record.applicant.date_of_birth
    if born is not None:
        age = age_on(seen.day, born)
        if not 0 <= age < 18:
            return None
        sentence = f"By the date of birth the person was {age} on {say_day(seen.day)}, when this came."
        return _why(FlagName.UNDER_18, sentence, _evidence(seen.record, "applicant.date_of_birth"))
    stated = next((mark for mark in seen.record.marks if mark.what is MarkKind.AGE_STATED), None)
    if stated is None or not (stated.detail or "").isdecimal() or int(stated.detail or "") >= 18:
        return None
    return _why(FlagName.UNDER_18, f"The person is said to be {stated.detail}.", stated.evidence)


def release_soon(seen: Seen) -> Why | None:
    """Release or discharge 0 to 14 days after arrival, the day of arrival included."""
    release = seen.record.accommodation.release_on
    if release is None or not 0 <= (release - seen.day).days <= seen.council.protocol.soon_within_days:
        return None
    days = (release - seen.day).days
    when = "the day on which this came" if days == 0 else f"{_days(days)} after this came"
    sentence = f"Release or discharge is on {say_day(release)}, {when}."
    return _why(FlagName.RELEASE_SOON, sentence, _evidence(seen.record, "accommodation.release_on"))


def early_referral(seen: Seen) -> Why | None:
    """Homelessness, release or discharge more than 56 days after arrival. A label, never a ground to refuse."""
    dated = _first_date(seen.record)
    if dated is None or (dated[1] - seen.day).days <= seen.council.protocol.early_after_days:
        return None
    path, day = dated
    sentence = f"The home is needed from {say_day(day, year=True)}, {_days((day - seen.day).days)} after this came."
    return _why(FlagName.EARLY_REFERRAL, sentence, _evidence(seen.record, path), "Housing Act 1996, section 175(4)")


def date_passed(seen: Seen) -> Why | None:
    """The date of release, discharge or homelessness lies before arrival."""
    dated = _first_date(seen.record)
    if dated is None or dated[1] >= seen.day:
        return None
    path, day = dated
    sentence = f"{say_day(day)} lies before {say_day(seen.day)}, when this came."
    return _why(FlagName.DATE_PASSED, sentence, _evidence(seen.record, path))


def _first_date(record: Record) -> tuple[str, date] | None:
    where = record.accommodation
    dates = (("accommodation.release_on", where.release_on), ("accommodation.homeless_on", where.homeless_on))
    given = [(path, day) for path, day in dates if day is not None]
    return min(given, key=lambda found: found[1]) if given else None


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"


def wrong_authority(seen: Seen) -> Why | None:
    """The authority named is plainly another than those whose mailbox it came to. A person decides what follows."""
    named = seen.record.authority
    own = (seen.council.name, *seen.council.authorities)
    if not named or not names_another(named, own):
        return None
    sentence = f"It names “{named}”, and it came to {seen.council.name}."
    return _why(FlagName.WRONG_AUTHORITY, sentence, _evidence(seen.record, "authority"))


def low_confidence(seen: Seen) -> Why | None:
    """The reader is not sure of a core field."""
    if not seen.record.doubts:
        return None
    sentence = " ".join(f"{doubt.why.rstrip('.')}." for doubt in seen.record.doubts)
    return _why(FlagName.LOW_CONFIDENCE, sentence, _evidence(seen.record, seen.record.doubts[0].path))


RULES: tuple[tuple[FlagName, Rule], ...] = (
    (
        FlagName.HOMELESS_TONIGHT,
        _marked(FlagName.HOMELESS_TONIGHT, MarkKind.ROOFLESS_TONIGHT, "It says that there is nowhere to stay tonight."),
    ),
    (
        FlagName.SAFEGUARDING,
        _marked(FlagName.SAFEGUARDING, MarkKind.SAFEGUARDING, "It speaks of a child or adult at risk of harm."),
    ),
    (FlagName.UNDER_18, under_18),
    (
        FlagName.DOMESTIC_ABUSE,
        _marked(FlagName.DOMESTIC_ABUSE, MarkKind.DOMESTIC_ABUSE, "It speaks of domestic abuse."),
    ),
    (
        FlagName.STAFF_RISK,
        _marked(FlagName.STAFF_RISK, MarkKind.STAFF_RISK, "It speaks of a risk to staff who meet or visit the person."),
    ),
    (
        FlagName.CARE_LEAVER,
        _marked(FlagName.CARE_LEAVER, MarkKind.CARE_LEAVER, "It says that the person has left care or is about to."),
    ),
    (
        FlagName.CONSENT_MISSING,
        _consent(
            FlagName.CONSENT_MISSING,
            ConsentStatus.MISSING,
            "It does not say whether the person agrees to the referral.",
        ),
    ),
    (
        FlagName.CONSENT_REFUSED,
        _consent(FlagName.CONSENT_REFUSED, ConsentStatus.REFUSED, "It says that the person does not agree."),
    ),
    (
        FlagName.CONSENT_UNCLEAR,
        _consent(FlagName.CONSENT_UNCLEAR, ConsentStatus.UNCLEAR, "It does not make clear whether the person agrees."),
    ),
    (FlagName.NO_CONTACT_ROUTE, no_contact_route),
    (FlagName.REASON_MISSING, reason_missing),
    (FlagName.RELEASE_SOON, release_soon),
    (FlagName.EARLY_REFERRAL, early_referral),
    (FlagName.DATE_PASSED, date_passed),
    (FlagName.WRONG_AUTHORITY, wrong_authority),
    (FlagName.LOW_CONFIDENCE, low_confidence),
)
"""All flags that a record alone can raise, most urgent first."""
