"""An officer's mail: whether it surely comes from staff, and what it tells of.

For: arrivals of kind officer_reply and everything in Sent; `triage interpret` asks the same. Follows
contract/officers.md; in doubt nothing changes, the mail is kept as a note, and the officer is told.

Must not know: what an act does (rules/action.py), how words are understood (rules/officers).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from parsers.record import Automatic, Kind
from rules.kind import is_staff_address, own_addresses
from rules.lead import person_of
from rules.model import Arrived, Changes, View
from rules.officers import doing
from rules.officers.answer import referrer_addresses
from rules.officers.mail import Mail, Understood
from rules.officers.understand import understand
from rules.proof import Proof, proof_of

_MACHINES = frozenset({Kind.AUTO_REPLY, Kind.BOUNCE, Kind.PORTAL_NOTICE})
_MACHINE_SUBJECT = re.compile(
    r"^\W*(?:recall:|automatic reply|auto(?:matic)?[ -]?reply|out of (?:the )?office|read:|not read:|"
    r"undeliverable|delivered:|accepted:|declined:|tentative:|reaction\b)"
    r"|\b(?:reacted to your message|would like to recall the message|message recall (?:report|success|failure))\b",
    re.IGNORECASE,
)
_CLOCKS_APART = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Interpreted:
    """What a mail commands: nothing without proof, nothing of machines."""

    mail: Mail
    proof: Proof
    understood: Understood


def interpret(event: Arrived, view: View) -> Interpreted:
    """Whether it surely comes from staff, and what it then tells of."""
    mail = mail_of(event, view)
    if is_machine(event):
        return Interpreted(mail, Proof(None, "A machine wrote it."), Understood())
    proof = proof_of(event.reading.envelope, event.folder, view.council, view.answered_mail)
    return Interpreted(mail, proof, understand(mail) if proof.trust is not None else Understood())


def is_machine(event: Arrived) -> bool:
    """Automatic replies, recalls, reactions, receipts, and mails of the service itself, sent on or sent again."""
    envelope = event.reading.envelope
    if event.reading.kind in _MACHINES or envelope.automatic is not Automatic.NO or envelope.triage_kind is not None:
        return True
    return bool(_MACHINE_SUBJECT.search(envelope.subject))


def mail_of(event: Arrived, view: View) -> Mail:
    """The mail as rules/officers understands it."""
    reading, envelope = event.reading, event.reading.envelope
    pool = {case.ref: case for case in (*view.known, *view.mentioned)}
    if view.thread_case is not None:
        pool.setdefault(view.thread_case.ref, view.thread_case)
    sender = envelope.sender.email if envelope.sender else ""
    return Mail(
        council=view.council,
        writer=None if sender in own_addresses(view.council) else person_of(view.council, sender),
        sent=_sent(envelope.dated, event.received),
        to=envelope.to,
        cc=envelope.cc,
        folder=event.folder,
        subject=envelope.subject,
        words=reading.own_words,
        signature=reading.signature,
        answered=view.answered_mail,
        thread=view.thread_case,
        replies=bool(envelope.in_reply_to or view.answered_mail or view.thread_case),
        quoted=reading.quoted_sender,
        pool=tuple(pool.values()),
    )


def _sent(dated: datetime | None, received: datetime) -> datetime:
    """The mail's own time, where its Date can be right; else when it came."""
    near = dated is not None and received - _CLOCKS_APART <= dated <= received + timedelta(minutes=10)
    return dated if near and dated is not None else received


def speaks_of_a_case(event: Arrived, view: View) -> bool:
    """A colleague's mail, with the mailbox in copy, that goes to whoever referred a case we know: no new referral."""
    envelope = event.reading.envelope
    if not is_staff_address(envelope.sender, view.council) or envelope.subject.lower().lstrip().startswith(
        ("fw:", "fwd:")
    ):
        return False
    recipients = {address.email for address in (*envelope.to, *envelope.cc)} - own_addresses(view.council)
    return any(referrer_addresses(case) & recipients for case in view.known)


def commands_a_case(event: Arrived, view: View) -> bool:
    """A new mail of proven staff that names a case only by its short number or by the person."""
    if not is_staff_address(event.reading.envelope.sender, view.council) or is_machine(event):
        return False
    return bool(interpret(event, view).understood.acts)


def officer_mail(event: Arrived, view: View) -> Changes:
    """What follows from a mail of the council's own staff."""
    found = interpret(event, view)
    if found.proof.trust is None:
        return doing.unproven(event, view, found.proof.why, machine=is_machine(event))
    return doing.done(event, view, found.mail, found.understood, found.proof.trust)
