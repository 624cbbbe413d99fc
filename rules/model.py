"""Events, views and changes: everything a decision takes in, and everything that follows from it.

For: `rules.decide(event, view)` gives `Changes`; `triage.handling` fills the View and writes the Changes in one
transaction. Nothing else alters state.

Must not know: databases, mail servers, files, how a letter looks.

Shapes: instants are aware UTC, dates are London dates, mail addresses lower case, tuples not lists.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from parsers.record import Address, Evidence, Kind, Reading
from rules.case import Case, Thread, Why
from rules.protocol import Council

# --- events: the three reasons to decide ------------------------------------------------------------------------


class Folder(StrEnum):
    """Where in the mailbox a message lay."""

    INBOX = "inbox"
    SENT = "sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A message came. `message` is our own number of it; `attempts_failed` says that reading gave up on it."""

    reading: Reading
    folder: Folder
    received: datetime
    message: int | None = None


class Trust(StrEnum):
    """Why an act counts: typed by the operator, or which proof of contract/officers.md held."""

    CONSOLE = "console"
    SERVICE = "service"
    SENT_FOLDER = "sent_folder"
    AUTHENTICATED = "authenticated"
    ANSWERED_OUR_MAIL = "answered_our_mail"


class Do(StrEnum):
    """What can be done to a case (contract/officers.md), and what the service itself reports (the last three)."""

    RESPOND = "respond"
    CONTACTED = "contacted"
    NO_CONTACT = "no_contact"
    ASSIGN = "assign"
    CONSENT = "consent"
    DUPLICATE = "duplicate"
    DISTINCT = "distinct"
    CLOSE = "close"
    REOPEN = "reopen"
    NOT_A_REFERRAL = "not_referral"
    NOTE = "note"
    LIFT_RISK = "lift_risk"
    UNDO = "undo"
    LETTER_SENT = "letter_sent"
    LETTER_REFUSED = "letter_refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One act. Which of the fields matter is told by `do`; the others stay None.

    `at` is the instant of the act, not of its report. `letter_kind`, `code` and `to` (the address) belong to the
    service's own reports. `number` names the act that an undo takes back; None is the last one.
    """

    do: Do
    by: str | None = None
    at: datetime | None = None
    to: str | None = None
    consent: str | None = None
    on: date | None = None
    of: str | None = None
    outcome: str | None = None
    text: str | None = None
    letter_kind: LetterKind | None = None
    code: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted:
    """Somebody did something to a case: an officer by mail or console, or the service reporting a delivery.

    `actor` is a mail address, "console" or "service".
    """

    action: Action
    case: str
    actor: str
    trust: Trust
    evidence: Evidence | None = None


class Job(StrEnum):
    """What comes due."""

    CLOCK = "clock"
    CONSENT_REMINDER = "consent_reminder"
    DIGEST = "digest"
    SUMMARY = "summary"
    RECOUNT = "recount"
    LEAVE = "leave"
    NOTICES = "notices"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Something is due: a clock of a case, a reminder of a case, or a job of a council."""

    job: Job
    council: str
    case: str | None = None
    clock: str | None = None


Event = Arrived | Acted | Due


# --- what is known when we decide ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How much a lead carries: open cases now, and all cases given to them since `since` (for fairness over time)."""

    email: str
    open_cases: int
    given: int
    last_given: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OurMail:
    """A mail of ours that a message answers or bounces: its kind, case, and to whom alone it went.

    `key` is the letter's own: that of a confirmation names the act that it confirms.
    """

    kind: LetterKind
    case: str | None
    to: str
    message_id: str
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A mail of ours that waits for somebody to take it: urgent, or a review. Not yet told again.

    `taken` says that staff did or wrote something about it since. `sender`, `subject` and `received` are of the
    message that it is about, where that is known.
    """

    key: str
    kind: LetterKind
    to: str
    sent: datetime
    case: Case | None = None
    taken: bool = False
    sender: str = ""
    subject: str = ""
    received: datetime | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """How many escalations somebody had today, and when the last one went."""

    email: str
    times: int
    last: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """All that is known, read under the one lock.

    `case` is the case the event is about, if any. `thread_case` is the case of the mail that a message answers.
    `mentioned` are cases of this council that the message names. `candidates` share a key with the record at the same
    index of the reading. `worklist` holds all open cases of the council, only for digest, summary, leave and recount.
    `known` holds, for a mail that may come from staff, the open cases and those that its numbers or recipients mean.
    `answers_sent` counts automatic answers this sender address got in the last day without a new referral.
    `late` are the cases with a clock that has run out and must be told of now, and `told` who had how many escalations
    today: only for a clock. `notices` wait to be taken: only for that job. `recent` are the cases received in the last
    weeks, and `arrivals` count last week's messages by kind: only for the summary.
    """

    now: datetime
    council: Council
    case: Case | None = None
    thread_case: Case | None = None
    answered_mail: OurMail | None = None
    mentioned: tuple[Case, ...] = ()
    candidates: tuple[tuple[Case, ...], ...] = ()
    from_referrer: tuple[Case, ...] = ()
    loads: tuple[Load, ...] = ()
    worklist: tuple[Case, ...] = ()
    known: tuple[Case, ...] = ()
    answers_sent: int = 0
    seen_before: bool = False
    late: tuple[Case, ...] = ()
    told: tuple[Told, ...] = ()
    notices: tuple[Notice, ...] = ()
    recent: tuple[Case, ...] = ()
    arrivals: tuple[tuple[str, int], ...] = ()


# --- what follows -------------------------------------------------------------------------------------------------


class LetterKind(StrEnum):
    """The mails of contract/service.md (X-Triage-Kind)."""

    ACKNOWLEDGEMENT = "acknowledgement"
    CONSENT_REQUEST = "consent_request"
    ASSIGNMENT = "assignment"
    URGENT = "urgent"
    DIGEST = "digest"
    WARNING = "warning"
    ESCALATION = "escalation"
    LEAD_CHANGE = "lead_change"
    FOLLOW_UP = "follow_up"
    REVIEW = "review"
    CONFIRMATION = "confirmation"
    SUMMARY = "summary"


NEW_CASE = "new:"
"""A letter about a case that is being opened names it NEW_CASE plus its index in `Changes.opened`: "new:0"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mail that must go out. `key` makes it unique for ever: the same letter is never queued twice.

    `case` is a reference, or NEW_CASE plus an index; `cases` the same for letters about several (digest, gathered
    escalation). `answers` is set where it answers a mail. `facts` hold what only this letter knows, by names that its
    template lists; values are plain text, composed and escaped by triage/outbox.
    """

    kind: LetterKind
    to: Address
    key: str
    case: str | None = None
    cases: tuple[str, ...] = ()
    clock: str | None = None
    answers: Thread | None = None
    asks: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()

    def fact(self, name: str) -> str:
        """The fact of that name, or ''."""
        return next((value for key, value in self.facts if key == name), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One line of the history: who or which rule changed what, on what evidence. `case` as in Letter."""

    what: str
    actor: str
    sentence: str
    case: str | None = None
    why: Why | None = None


class FileTo(StrEnum):
    """Where a message is filed after the transaction."""

    PROCESSED = "processed"
    REVIEW = "review"
    OTHER = "other"
    STAY = "stay"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All that follows from one event. `opened` cases have no reference yet; `updated` are whole new values of cases.

    `attached` names the cases (references or NEW_CASE) to which the message belongs.
    """

    kind: Kind | None = None
    opened: tuple[Case, ...] = ()
    updated: tuple[Case, ...] = ()
    letters: tuple[Letter, ...] = ()
    history: tuple[HistoryEntry, ...] = ()
    attached: tuple[str, ...] = ()
    file_to: FileTo = FileTo.STAY
    refused: str = ""
    jobs: tuple[tuple[Job, datetime], ...] = field(default=())
