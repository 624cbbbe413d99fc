"""By what a person may be found again in another case.

For: decision.py keeps these keys with each case, views.py looks them up.
"""

from __future__ import annotations

from parsers.record import Record


def keys_of(record: Record) -> tuple[str, ...]:
    """Keys that two referrals of one person are likely to share."""
    person, numbers = record.applicant, record.applicant.identifiers
    given = {
        "mobile": person.mobile,
        "phone": person.home_phone,
        "email": person.email,
        "crn": numbers.crn,
        "noms": numbers.noms,
        "pnc": numbers.pnc,
        "nino": numbers.nino,
        "nhs": numbers.nhs,
        "born": person.date_of_birth.isoformat() if person.date_of_birth is not None else None,
        "name": " ".join(sorted(person.name.casefold().split())) if person.name else None,
    }
    return tuple(f"{name}:{value}" for name, value in given.items() if value)
