"""What kind of message it is for this council: the parsers tell by headers and words, staff are known only here.

For: `triage parse` and every arrival.

Must not know: cases and threads (an arrival passes `answers_us` when it knows that a mail of ours is answered), proof
of who wrote: a From line decides how a mail is filed, never what it may command (rules/commands.py).
"""

from __future__ import annotations

import re

from parsers.record import Address, Automatic, Kind, Reading
from rules.protocol import Council

_PASSED_ON = re.compile(r"\s*what it says\s*:", re.IGNORECASE)
"""How a review asks for what a message says that we could not open (triage/outbox/actions.py)."""

_MACHINES = frozenset({Kind.AUTO_REPLY, Kind.BOUNCE, Kind.PORTAL_NOTICE})


def final_kind(reading: Reading, council: Council, *, answers_us: bool = False) -> Kind:
    """The kind by the contract. `answers_us` says that the message answers or names a mail or case of ours."""
    if is_own_mail(reading, council):
        return Kind.NOT_REFERRAL
    if reading.kind in _MACHINES:
        return reading.kind
    about_us = answers_us or bool(reading.mentions)
    if is_staff_address(reading.envelope.sender, council):
        return _from_staff(reading, about_us=about_us)
    return _from_outside(reading, about_us=about_us)


def _from_staff(reading: Reading, *, about_us: bool) -> Kind:
    if about_us and not (reading.records and (_is_forward(reading) or _PASSED_ON.match(reading.own_words))):
        return Kind.OFFICER_REPLY
    match reading.kind:
        case Kind.REFERRAL | Kind.TENANCY_HELP | Kind.UNREADABLE:
            # The contact centre forwards what reached it; what it forwards is a referral.
            return reading.kind
        case _:
            # Own-domain chatter, minutes and lists that answer no mail of ours and name no case.
            return Kind.NOT_REFERRAL


def _from_outside(reading: Reading, *, about_us: bool) -> Kind:
    if reading.kind is Kind.OFFICER_REPLY:
        return Kind.FOLLOW_UP if about_us else Kind.NOT_REFERRAL
    machine = reading.envelope.automatic is not Automatic.NO
    if reading.kind is Kind.NOT_REFERRAL and about_us and not machine:
        return Kind.FOLLOW_UP
    return reading.kind


def _is_forward(reading: Reading) -> bool:
    return reading.envelope.subject.lower().lstrip().startswith(("fw:", "fwd:"))


def is_own_mail(reading: Reading, council: Council) -> bool:
    """A mail of the service itself that came back whole: moved by hand, redirected, or sent to ourselves."""
    envelope = reading.envelope
    if envelope.triage_kind is None or envelope.automatic is Automatic.BOUNCE or reading.kind in _MACHINES:
        return False
    return envelope.sender is not None and envelope.sender.email in own_addresses(council)


def own_addresses(council: Council) -> frozenset[str]:
    """The mailbox addresses of the council, lower case."""
    return frozenset((council.address.lower(), *council.addresses))


def is_staff_address(address: Address | None, council: Council) -> bool:
    """Whether an address is one of the council's: a configured person's, or in a staff domain. It proves nothing."""
    if address is None or "@" not in address.email:
        return False
    email = address.email.lower()
    domain = email.rpartition("@")[2]
    if any(domain == own or domain.endswith(f".{own}") for own in council.staff_domains):
        return True
    return any(person.email == email for person in council.people) or email in own_addresses(council)
