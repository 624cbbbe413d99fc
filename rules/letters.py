"""Which letters follow, to whom, and whom never to answer.

For: every decision builds its letters here, so that keys and facts are made in one place. triage/outbox composes them.

Must not know: how a letter looks or is worded, how it travels.

A key is unique for ever: what is about a message carries its fingerprint, what is about a moment carries the moment.
Facts by kind of letter (values are plain text; instants ISO 8601, UTC):

    review       reason (unreadable, encrypted, unclear, wrong_authority, portal_notice, bounced, no_address,
                 unknown_case, records_missing, again), sentence, sender, received, folder; problem once a problem;
                 told_at, asked_copy ("yes") where the sender was answered; first_to, first_at where nobody took it
    urgent       flag, sentence (once each); sender, received, words where a follow-up is the cause; first_to (mail
                 address), first_at where nobody took the first one
    follow_up    about (chaser, consent, withdrawal, date, news), sender, received, words, state; changed once a change
    assignment   why, from (the lead before, where there was one)
    lead_change  before, reason
    escalation   rung (lead, spoc, manager), due, load ("mail@address 6") once an officer
    warning      due
    digest       since; overdue, due_today, new, waiting: a reference each, least time first
    summary      first, last (London dates); words, then numbers: referrals (came, usual), receipts and answers (in
                 time, of, usual of ten), homeless (before the answer, usual), late; day (date, in time, late) once a
                 day; late_answers (number, with a lead who was away, given since); limit, took (working days,
                 answers) each, half, most, others (in time, of); source, consent and week (word or date, number)
                 each; asked (mails, referrals, answered); open (mail address, open, due this week) each; arrived
                 (kind, number) each
    confirmation wrote, act and did (once an act), refused, guess (a line to answer with), undo (a number each), stopped
                 (a clock each), lost, unproven ("yes")
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from parsers.record import Address, Automatic, Kind, Reading, Record
from rules.case import Case, Clock, Flag, FlagName, Thread
from rules.clocks import is_self_referral
from rules.flags import has_flag
from rules.kind import is_staff_address, own_addresses
from rules.model import Letter, LetterKind
from rules.protocol import CaseKind, Council, Person, Rung

Facts = tuple[tuple[str, str], ...]

_NO_REPLY = re.compile(
    r"^(?:.*[._+-])?(?:no[._-]?reply|do[._-]?not[._-]?reply|mailer[._-]?daemon|postmaster|bounces?|notifications?)"
    r"(?:[._+-].*)?$",
    re.IGNORECASE,
)
_NEVER = frozenset({Automatic.REPLY, Automatic.BOUNCE, Automatic.RECEIPT, Automatic.LIST})
URGENT = (FlagName.HOMELESS_TONIGHT, FlagName.SAFEGUARDING)
"""What cannot wait for a queue: a person now, besides the clocks (domain/protocols.md, section 8)."""

MOST_ASKED = 4
"""More questions than this at once are not answered."""


# --- whom to answer -------------------------------------------------------------------------------------------------


def answer_address(reading: Reading, record: Record | None, council: Council) -> Address | None:
    """Who gets the automatic answer, None where a person must give it.

    The header is trusted before the form: a forged form would turn the service into a sender of confirmations
    (domain/privacy.md 3). Only where a robot hands on a web form, or our own contact centre forwards, the referrer
    named in it is answered. Nobody who writes for themselves is answered unless the council switched that on.
    """
    envelope = reading.envelope
    if envelope.automatic in _NEVER or reading.kind in {Kind.AUTO_REPLY, Kind.BOUNCE}:
        return None
    if record is not None and is_self_referral(record) and not council.answer_applicants:
        return None
    if record is not None and is_staff_address(envelope.sender, council):
        return _usable(_referrer(record), council) or _usable(envelope.sender, council)
    if envelope.answerable and (sender := _usable(envelope.reply_to, council) or _usable(envelope.sender, council)):
        return sender
    return _usable(_referrer(record), council) if record is not None else None


def _referrer(record: Record) -> Address | None:
    referrer = record.referrer
    return Address(referrer.name or "", referrer.email) if referrer.email else None


def _usable(address: Address | None, council: Council) -> Address | None:
    if address is None or not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", address.email):
        return None
    if address.email in own_addresses(council) or _NO_REPLY.match(address.email.partition("@")[0]):
        return None
    return address


def asks_of(case: Case) -> tuple[str, ...]:
    """What is still missing, most important first: the words that the acknowledgement's template knows."""
    if case.kind is CaseKind.UNREADABLE:
        return ("readable_copy",)
    record, flags = case.record, case.flags
    wanted = (
        ("consent", has_flag(flags, FlagName.CONSENT_MISSING, FlagName.CONSENT_UNCLEAR)),
        ("name", record.applicant.name is None),
        ("contact", has_flag(flags, FlagName.NO_CONTACT_ROUTE)),
        ("reason", has_flag(flags, FlagName.REASON_MISSING)),
        ("needed_from", _no_date(record) and not has_flag(flags, FlagName.HOMELESS_TONIGHT)),
        ("date_of_birth", record.applicant.date_of_birth is None),
        ("household", record.applicant.household is None),
        # Essex protocol, commitments 4 and 7.
        ("why_here", has_flag(flags, FlagName.WRONG_AUTHORITY) and record.local_connection is None),
        ("your_phone", record.referrer.phone is None and record.referrer.email is not None),
    )
    return tuple(name for name, missing in wanted if missing)[:MOST_ASKED]


def _no_date(record: Record) -> bool:
    place = record.accommodation
    return record.reason.status != "homeless" and place.homeless_on is None and place.release_on is None


# --- letters to referrers -------------------------------------------------------------------------------------------


def acknowledgement(case: Case, name: str, to: Address, key: str) -> Letter:
    """At once, on every referral: reference, lead, by when, what is missing."""
    asks = asks_of(case)
    return Letter(
        kind=LetterKind.ACKNOWLEDGEMENT,
        to=to,
        key=f"acknowledgement:{case.council}:{key}",
        case=name,
        answers=case.thread,
        asks=asks,
    )


def consent_request(case: Case, to: Address) -> Letter:
    """Once more about consent."""
    key = f"consent_request:{case.ref}:{case.consent_asked}"
    kind = LetterKind.CONSENT_REQUEST
    return Letter(kind=kind, to=to, key=key, case=case.ref, answers=case.thread, asks=("consent",))


def lead_change(case: Case, to: Address, before: Person | None, now: datetime, reason: str) -> Letter:
    """To the referrer, without delay (Essex protocol, commitment 10)."""
    return Letter(
        kind=LetterKind.LEAD_CHANGE,
        to=to,
        key=f"lead_change:{case.ref}:{case.lead}:{now.isoformat()}",
        case=case.ref,
        answers=case.thread,
        facts=(("before", before.name if before else ""), ("reason", reason)),
    )


# --- letters to staff -----------------------------------------------------------------------------------------------


def assignment(case: Case, name: str, to: Person, key: str, *, before: Person | None = None) -> Letter:
    """To the lead at once: the whole record, why it is marked, what to do by when."""
    why = case.lead_why.sentence if case.lead_why else ""
    facts: Facts = (("why", why), *((("from", before.name),) if before else ()))
    key = f"assignment:{case.council}:{key}"
    return Letter(kind=LetterKind.ASSIGNMENT, to=address_of(to), key=key, case=name, facts=facts)


def urgent_flags(flags: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """The flags that cannot wait; being under 18 adds to a night without a home, it does not make one."""
    return tuple(flag for flag in flags if flag.name in URGENT)


def urgent(council: str, name: str, to: Person, key: str, facts: Facts) -> Letter:
    """At once to the duty officer."""
    key = f"urgent:{council}:{key}"
    return Letter(kind=LetterKind.URGENT, to=address_of(to), key=key, case=name, facts=facts)


def review(reading: Reading, to: Person, key: str, case: str | None, facts: Facts) -> Letter:
    """Something a person must read."""
    problems = tuple(("problem", f"{problem.part}: {problem.code}") for problem in reading.problems[:20])
    return Letter(
        kind=LetterKind.REVIEW,
        to=address_of(to),
        key=f"review:{key}",
        case=case,
        facts=(*facts, *sender_facts(reading), *problems),
    )


def review_about(case: Case, to: Person, key: str, facts: Facts) -> Letter:
    """Something about a case that a person must see, of which no message speaks."""
    return Letter(kind=LetterKind.REVIEW, to=address_of(to), key=f"review:{key}", case=case.ref, facts=facts)


def sender_facts(reading: Reading) -> Facts:
    """Who wrote and under which subject, for staff only."""
    sender = reading.envelope.sender
    said = f"{sender.name} <{sender.email}>" if sender and sender.name else sender.email if sender else ""
    return (("sender", said), ("subject", reading.envelope.subject[:200]))


def follow_up(case: Case, to: Person, key: str, facts: Facts) -> Letter:
    """To the lead: somebody wrote again."""
    key = f"follow_up:{case.ref}:{key}"
    return Letter(kind=LetterKind.FOLLOW_UP, to=address_of(to), key=key, case=case.ref, facts=facts)


def warning(case: Case, clock: Clock, to: Person) -> Letter:
    """To the lead before a clock runs out; once for each due time."""
    key = f"warning:{case.ref}:{clock.name}:{clock.due.isoformat()}"
    facts = (("due", clock.due.isoformat()),)
    kind = LetterKind.WARNING
    return Letter(kind=kind, to=address_of(to), key=key, case=case.ref, clock=clock.name, facts=facts)


def escalation(case: Case, clock: Clock, to: Person, rung: Rung, loads: Facts) -> Letter:
    """To the next on the ladder: a clock has run out. `loads` tell who is in with how many open cases."""
    key = f"escalation:{case.ref}:{clock.name}:{clock.due.isoformat()}:{clock.rung}"
    facts = (("rung", rung.value), ("due", clock.due.isoformat()), *loads)
    kind = LetterKind.ESCALATION
    return Letter(kind=kind, to=address_of(to), key=key, case=case.ref, clock=clock.name, facts=facts)


def gathered_escalation(refs: tuple[str, ...], to: Person, rung: Rung, now: datetime, loads: Facts) -> Letter:
    """To the next on the ladder: several clocks have run out. `refs` may name a case twice."""
    key = f"escalation:{to.email}:{now.isoformat()}"
    kind, cases = LetterKind.ESCALATION, tuple(dict.fromkeys(refs))
    return Letter(kind=kind, to=address_of(to), key=key, cases=cases, facts=(("rung", rung.value), *loads))


def confirmation(to: Address, key: str, case: str | None, facts: Facts, answers: Thread | None = None) -> Letter:
    """To an officer: what a mailed command did, or why it did nothing."""
    key = f"confirmation:{key}"
    return Letter(kind=LetterKind.CONFIRMATION, to=to, key=key, case=case, answers=answers, facts=facts)


def address_of(person: Person) -> Address:
    """A person's mail address."""
    return Address(person.name, person.email)


def facts_about(received: datetime, pairs: Iterable[tuple[str, str]]) -> Facts:
    """Facts with the instant of receipt, empty ones left out."""
    return tuple((name, value) for name, value in (("received", received.isoformat()), *pairs) if value)
