"""A case, and all that is known of it: state, flags with their reasons, clocks, likenesses, acts that can be undone.

For: every rule, and whatever keeps, shows or writes about a case.

Must not know: what arrives, what is decided, what goes out (rules/model.py); databases, mail servers, files.

Shapes: instants are aware UTC, dates are London dates, mail addresses lower case, tuples not lists.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from parsers.record import Address, Evidence, Record
from rules.protocol import CaseKind, OwedTo, Rung, Stopper


class FlagName(StrEnum):
    """The flags of the contract, then those that need the store."""

    CONSENT_MISSING = "consent_missing"
    CONSENT_REFUSED = "consent_refused"
    CONSENT_UNCLEAR = "consent_unclear"
    NO_CONTACT_ROUTE = "no_contact_route"
    REASON_MISSING = "reason_missing"
    UNDER_18 = "under_18"
    CARE_LEAVER = "care_leaver"
    DOMESTIC_ABUSE = "domestic_abuse"
    HOMELESS_TONIGHT = "homeless_tonight"
    RELEASE_SOON = "release_soon"
    EARLY_REFERRAL = "early_referral"
    DATE_PASSED = "date_passed"
    STAFF_RISK = "staff_risk"
    SAFEGUARDING = "safeguarding"
    WRONG_AUTHORITY = "wrong_authority"
    LOW_CONFIDENCE = "low_confidence"
    POSSIBLE_DUPLICATE = "possible_duplicate"
    REPEAT_REFERRAL = "repeat_referral"
    OVERDUE = "overdue"
    CHASED = "chased"
    NOBODY_AVAILABLE = "nobody_available"


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why something was decided: the rule, one plain sentence, the words it rests on, and the clause."""

    rule: str
    sentence: str
    evidence: Evidence | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """Something an officer must see, with its reason."""

    name: FlagName
    why: Why


class State(StrEnum):
    """Where a case stands. ALERT's pending is OPEN; its accepted is ANSWERED or CONTACTED (domain/protocols.md 2)."""

    OPEN = "open"
    ANSWERED = "answered"
    DUPLICATE = "duplicate"
    CLOSED = "closed"


class Contact(StrEnum):
    """Whether the applicant was reached: ALERT's 'accepted, able / unable to contact'."""

    NOT_TRIED = "not_tried"
    MADE = "made"
    NOT_MADE = "not_made"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A running promise. `due` is the strict reading; `due_by_office` differs where a closure would lengthen it.

    `next_at` is when the scheduler must look again (warning, running out, next rung); None when there is nothing more.
    `rung` counts the escalations already made, `told_at` holds their instants.
    """

    name: str
    owed_to: OwedTo
    starts: datetime
    due: datetime
    stopped_by: tuple[Stopper, ...]
    ladder: tuple[Rung, ...]
    why: Why
    due_by_office: datetime | None = None
    warn_at: datetime | None = None
    next_at: datetime | None = None
    warned: bool = False
    rung: int = 0
    stopped_at: datetime | None = None
    stopped_how: str = ""
    endeavour: bool = False
    internal: bool = False
    told_at: tuple[datetime, ...] = ()

    @property
    def running(self) -> bool:
        """Not stopped yet."""
        return self.stopped_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Another case that may be about the same person. Shown to staff only, never to a referrer; never merges.

    `probability` between 0 and 1; `likely` says above the upper threshold. `said` is "", "duplicate" or "distinct",
    what an officer said of it.
    """

    ref: str
    probability: float
    likely: bool
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...] = ()
    changed: tuple[tuple[str, str, str], ...] = ()
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """The mail an answer goes to: its Message-ID, References and subject, and who is to be answered."""

    message_id: str | None
    references: tuple[str, ...]
    subject: str
    reply_to: Address | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An act that changed a case, so that it can be undone: its number in the case, by whom, and how things stood.

    `before` pairs names with values: state, contact, lead, outcome, consent, consent_on, said:REF, clock:NAME.
    """

    number: int
    do: str
    actor: str
    at: datetime
    before: tuple[tuple[str, str], ...] = ()
    undone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One person or household at one council. `ref` is "" until the store gives it ("DTR-BAS-2026-00042")."""

    ref: str
    council: str
    kind: CaseKind
    record: Record
    received: datetime
    thread: Thread
    state: State = State.OPEN
    contact: Contact = Contact.NOT_TRIED
    lead: str | None = None
    lead_why: Why | None = None
    pathway: str = ""
    flags: tuple[Flag, ...] = ()
    clocks: tuple[Clock, ...] = ()
    likenesses: tuple[Likeness, ...] = ()
    outcome: str | None = None
    closed_at: datetime | None = None
    notes: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    consent_asked: int = 0
    consent_ask_at: datetime | None = None
    read_from: str = ""
    done: tuple[Done, ...] = ()

    def clock(self, name: str) -> Clock | None:
        """The clock of that name, if the case has one."""
        return next((clock for clock in self.clocks if clock.name == name), None)
