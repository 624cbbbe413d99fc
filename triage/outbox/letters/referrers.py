"""Letters to a referrer: acknowledgement, consent request, change of lead.

What they may hold is little (domain/privacy.md 3): initials, reference, times, lead, what is missing, emergency lines.
No name beyond initials, nothing quoted from the message, nothing of health, offence, abuse, address, release or of an
earlier referral. This module hands the templates nothing else, so that no template can say more.
"""

from __future__ import annotations

from dataclasses import dataclass

from parsers.record import ConsentStatus
from rules.case import Case, FlagName
from rules.protocol import Council, Person
from rules.words import say_day
from triage.outbox import words
from triage.outbox.letters import common
from triage.outbox.letters.common import Promise, Request

ASKS = (
    "consent",
    "name",
    "contact",
    "reason",
    "needed_from",
    "date_of_birth",
    "household",
    "why_here",
    "your_phone",
    "readable_copy",
)
"""What a letter may ask for, in the order in which it asks (rules/letters.py, asks_of)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToReferrer:
    """The context of acknowledgement.j2, consent_request.j2 and lead_change.j2."""

    greeting: str
    initials: str
    kind: str
    received_at: str
    received_day: str
    lead: Person | None
    duty: Person | None
    promise: Promise | None
    asks: tuple[str, ...]
    consent: str
    opens: str
    closes: str
    office_number: str
    other_number: str
    spoc: Person | None
    promises: tuple[str, ...]
    young: bool
    route: str
    again: bool
    before: str


def context(request: Request) -> ToReferrer:
    """The context of a letter to a referrer."""
    case, council, now = request.case, request.council, request.now
    there = words.london(case.received)
    lead = common.person(council, case.lead)
    return ToReferrer(
        greeting=_greeting(request, case),
        initials=common.initials(case),
        kind=common.kind_word(case),
        received_at=f"{words.hour(case.received)} on {say_day(there.date(), year=True)}",
        received_day=say_day(there.date(), year=True),
        lead=lead,
        duty=council.duty or council.spoc,
        promise=common.promise(common.next_clock(case), now),
        asks=_asks(request, case),
        consent=_consent(case),
        opens=words.clock_hour(council.hours.open),
        closes=words.clock_hour(council.hours.close),
        office_number=council.emergency.office_hours,
        other_number=council.emergency.out_of_hours,
        spoc=_other_than(council, lead),
        promises=council.protocol.promises,
        young=any(flag.name is FlagName.UNDER_18 for flag in case.flags),
        route=request.letter.fact("route"),
        again=request.letter.fact("again") == "yes",
        before=request.letter.fact("before"),
    )


def _greeting(request: Request, case: Case) -> str:
    """The name that the letter is addressed to, else the referrer's; never the applicant's."""
    applicant = case.record.applicant.name
    named = words.greeting_name(request.letter.to.name, applicant)
    told = words.greeting_name(case.record.referrer.name, applicant)
    same_address = (case.record.referrer.email or request.letter.to.email) == request.letter.to.email
    return (told or named) if same_address else named


def _asks(request: Request, case: Case) -> tuple[str, ...]:
    """What to ask for, consent first; an unreadable message always needs a copy."""
    asked = set(request.letter.asks)
    if common.kind_word(case) == "message":
        asked.add("readable_copy")
    return (*(ask for ask in ASKS if ask in asked), *(ask for ask in request.letter.asks if ask not in ASKS))


def _consent(case: Case) -> str:
    return "unclear" if case.record.consent.status is ConsentStatus.UNCLEAR else "missing"


def _other_than(council: Council, lead: Person | None) -> Person | None:
    """The single point of contact, unless that is the lead already named."""
    if council.spoc is None or (lead is not None and lead.email == council.spoc.email):
        return None
    return council.spoc
