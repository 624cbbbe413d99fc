"""One referral as a line of a list: digest and gathered escalation. Initials only, no address, no record.

Must not know: the words around the values.
"""

from __future__ import annotations

from dataclasses import dataclass

from parsers.record import ConsentStatus
from rules.case import Case, Clock, Contact, FlagName, State
from rules.protocol import Person
from triage.outbox import actions, words
from triage.outbox.blocks import Action
from triage.outbox.letters import common
from triage.outbox.letters.common import Home, Promise, Referrer, Request
from triage.outbox.safety import safe_contact

WAITS = frozenset({ConsentStatus.MISSING, ConsentStatus.UNCLEAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One referral in a list. `due_day` is '' when it is due today; `told` says who hears next, and when."""

    ref: str
    initials: str
    kind: str
    safe: str
    promise: Promise | None
    due_hour: str
    due_day: str
    referrer: Referrer
    home: Home
    consent: str
    consent_waits: bool
    consent_asked: int
    tried: bool
    chased: bool
    answered: bool
    lead: Person | None
    told: tuple[str, str] | None
    links: tuple[Action, ...]


def line(case: Case, request: Request, clock: Clock | None) -> Line:
    """A case as a line; `clock` is the promise that matters there."""
    council, now = request.council, request.now
    safe = safe_contact(case)
    due = words.london(clock.due) if clock else None
    waits = case.record.consent.status in WAITS
    return Line(
        ref=case.ref,
        initials=common.initials(case),
        kind=common.kind_word(case),
        safe=safe.words if safe else "",
        promise=common.promise(clock, now),
        due_hour=words.hour(clock.due) if clock else "",
        due_day="" if due is None or due.date() == request.today else words.day(due.date(), request.today),
        referrer=common.referrer(case),
        home=common.home(case.record, request.today),
        consent=case.record.consent.status.value,
        consent_waits=waits,
        consent_asked=case.consent_asked,
        tried=case.contact is Contact.NOT_MADE,
        chased=any(flag.name is FlagName.CHASED for flag in case.flags),
        answered=case.state is State.ANSWERED,
        lead=common.person(council, case.lead),
        told=common.told_next(council, clock, now) if clock and clock.running else None,
        links=tuple(_links(request, case, clock, waits)),
    )


def _links(request: Request, case: Case, clock: Clock | None, waits: bool) -> list[Action]:
    """What can be said of it: what stops its clock first."""
    council, ref = request.council, case.ref
    if clock is None:
        return [actions.contacted(council, ref), actions.reassign(council, ref)]
    said = common.promise(clock, request.now)
    if said is not None and said.owed_to == "referrer":
        first = [actions.responded(council, ref)]
    else:
        first = [actions.contacted(council, ref), actions.no_contact(council, ref)]
    agreed = [actions.consent(council, ref)] if waits and case.consent_asked else []
    return [*first, *agreed, actions.reassign(council, ref)]
