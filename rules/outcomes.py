"""How a referral stands and how it ends, in the words of those who count: ALERT's states, H-CLIC's ends of duties.

For: closing a case (a code or plain words), reports, whoever copies a state into a portal. The statistics take
households assessed, not referrals, and their exact codes are handed out on request only: the codes here are our own,
each with the H-CLIC list that it belongs to, so that nobody has to guess twice.

Must not know: clocks, letters.
"""

from __future__ import annotations

from dataclasses import dataclass

from rules.case import Case, Contact, State
from rules.words import plain


@dataclass(frozen=True, slots=True)
class Outcome:
    """One way in which a referral ends. `field` names the H-CLIC list, '' where none counts it."""

    code: str
    words: str
    field: str = ""


OUTCOMES: tuple[Outcome, ...] = (
    Outcome("prevention", "prevention duty accepted", "duty owed, 1.6"),
    Outcome("relief", "relief duty accepted", "duty owed, 1.6"),
    Outcome("main", "main duty accepted", "duty owed, 1.6"),
    Outcome("no-duty", "no duty owed: not homeless or threatened", "duty owed, 1.6"),
    Outcome("not-eligible", "no duty owed: not eligible", "eligible, 1.3"),
    Outcome("p-secured", "prevention ended: accommodation for six months or more", "prevention, P1"),
    Outcome("p-homeless", "prevention ended: became homeless", "prevention, P1"),
    Outcome("p-contact-lost", "prevention ended: contact lost", "prevention, P1"),
    Outcome("p-56-days", "prevention ended: 56 days over", "prevention, P1"),
    Outcome("p-withdrew", "prevention ended: withdrew", "prevention, P1"),
    Outcome("p-refused", "prevention ended: refused suitable accommodation", "prevention, P1"),
    Outcome("p-intentional", "prevention ended: intentionally homeless from what was secured", "prevention, P1"),
    Outcome("p-not-eligible", "prevention ended: no longer eligible", "prevention, P1"),
    Outcome("r-secured", "relief ended: accommodation for six months or more", "relief, R1"),
    Outcome("r-contact-lost", "relief ended: contact lost", "relief, R1"),
    Outcome("r-56-days", "relief ended: 56 days over", "relief, R1"),
    Outcome("r-withdrew", "relief ended: withdrew", "relief, R1"),
    Outcome("r-refused", "relief ended: refused suitable accommodation", "relief, R1"),
    Outcome("r-intentional", "relief ended: intentionally homeless from what was secured", "relief, R1"),
    Outcome("r-not-eligible", "relief ended: no longer eligible", "relief, R1"),
    Outcome("r-local-connection", "relief ended: local connection referral accepted elsewhere", "relief, R1"),
    Outcome("no-contact", "could not make contact"),
    Outcome("no-consent", "no consent"),
    Outcome("withdrawn", "withdrawn"),
    Outcome("other-council", "went to another council"),
    Outcome("not-referral", "not a referral"),
)
"""Every code, in the order in which they are shown."""

_BY_CODE = {outcome.code: outcome for outcome in OUTCOMES}


def outcome_of_code(text: str) -> Outcome | None:
    """The outcome of a code, however it is spelt ("P_SECURED", "p secured"); None for other words."""
    return _BY_CODE.get("-".join(plain(text).replace("_", " ").replace("-", " ").split()))


def outcome_words(text: str) -> str:
    """What is kept of an officer's outcome: the words of a code, else their own words as they are."""
    found = outcome_of_code(text)
    return found.words if found is not None else " ".join(text.split())


def code_of(case: Case) -> str:
    """The code under which a closed case is counted; '' where the officer's own words are none of them."""
    words = plain(case.outcome or "")
    return next((outcome.code for outcome in OUTCOMES if plain(outcome.words) == words), "")


def alert_state(case: Case) -> str:
    """How the case stands in ALERT’s words: accepted says that somebody dealt with it, not that a duty is owed."""
    if case.state is State.DUPLICATE:
        return "Duplicate"
    if case.state is State.CLOSED and case.contact is Contact.NOT_TRIED:
        return "Closed"
    match case.contact:
        case Contact.MADE:
            return "Accepted: able to contact"
        case Contact.NOT_MADE:
            return "Accepted: unable to contact"
        case Contact.NOT_TRIED:
            return "Pending" if case.state is State.OPEN else "Accepted"
