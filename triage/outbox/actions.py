"""The mailto: links of staff mails: subject, first line, and a hint below dashes that the reader drops as a signature.

For: facts modules. Nothing is done by a link alone: each opens an email that a person sends, so a scanner that follows
links changes nothing. What a person has not stated stays open ("consent given: "), never filled in.

Must not know: templates, how a link looks. The words here are commands and hints that belong to contract/officers.md
and to the command reader, not prose of a letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from rules.case import Case
from rules.protocol import Council, Person
from triage.outbox import words
from triage.outbox.blocks import Action, clean

_NOTE = "A note can go above these dashes."
_SEND = f"{_NOTE} Then send."
_CONSENT = (
    "Finish the first line with written or oral, and the day. For example: consent given: oral, 24 November. Then send."
)
_OUTCOMES = (
    "prevention duty accepted, relief duty accepted, no duty owed, withdrawn, could not make contact, no consent, "
    "went to another council, duplicate"
)


def mailto(address: str, subject: str, body: str, *, cc: str = "") -> str:
    """A mailto: address (RFC 6068); line ends become CR LF, all else is percent-encoded."""
    lines = "\r\n".join(clean(line) for line in body.split("\n"))
    copy = f"cc={quote(cc, safe='@')}&" if cc else ""
    return (
        f"mailto:{quote(address, safe='@')}?{copy}subject={quote(clean(subject), safe='')}&body={quote(lines, safe='')}"
    )


def phone_call(label: str, number: str) -> Action | None:
    """A number to phone, or None where it cannot be dialled."""
    dial = words.dial(number)
    return Action(label, f"tel:{dial}", words.phone(number)) if dial else None


def command(council: Council, ref: str, label: str, line: str, *, shown: str = "", hint: str = _SEND) -> Action:
    """A line that the command reader understands. `shown` is how the text writes it, with what is to be filled in."""
    subject = f"[{ref}] {line.strip()}" if ref else line.strip()
    body = f"{line}\n\n-- \n{hint}" if hint else f"{line}\n\n"
    return Action(label, mailto(council.address, subject, body), shown or line.strip())


def responded(council: Council, ref: str, label: str = "Responded by phone") -> Action:
    """The referrer was answered by phone."""
    return command(council, ref, label, "responded by phone")


def contacted(council: Council, ref: str, label: str = "Contacted") -> Action:
    """The applicant was reached."""
    return command(council, ref, label, "contacted")


def no_contact(council: Council, ref: str, label: str = "Tried, no contact") -> Action:
    """The applicant was tried and not reached."""
    return command(council, ref, label, "no contact")


def consent(council: Council, ref: str, label: str = "Consent given") -> Action:
    """The applicant agrees; how and when stays open."""
    return command(council, ref, label, "consent given: ", shown="consent given: HOW, DAY", hint=_CONSENT)


def reassign(council: Council, ref: str, label: str = "Reassign", more: str = "") -> Action:
    """To somebody else; the name stays open."""
    names = ", ".join(person.name for person in who_may_lead(council))
    hint = f"Finish the first line with a name: {names}. {_NOTE}" + (f" {more}" if more else "")
    return command(council, ref, label, "reassign to ", shown="reassign to NAME", hint=hint)


def take(council: Council, ref: str, label: str = "I take it") -> Action:
    """To the sender."""
    return command(council, ref, label, "reassign to me")


def out_of_hours(council: Council, ref: str) -> Action:
    """Handed to the out-of-hours team by phone."""
    return command(council, ref, "Handed to out of hours", "reassign to out of hours")


def duplicate(council: Council, ref: str, of: str, label: str = "Duplicate") -> Action:
    """The same person and need as another case."""
    return command(council, ref, label, f"duplicate of {of}")


def distinct(council: Council, ref: str, of: str, label: str = "Not a duplicate") -> Action:
    """Another person than that of another case."""
    return command(council, ref, label, f"not a duplicate of {of}")


def close(council: Council, ref: str) -> Action:
    """The case ends; the outcome stays open."""
    hint = f"Finish the first line with one of these: {_OUTCOMES}. {_NOTE}"
    return command(council, ref, "Close", "close: ", shown="close: OUTCOME", hint=hint)


def reopen(council: Council, ref: str) -> Action:
    """The case goes on after it was closed."""
    return command(council, ref, "Reopen it", "reopen")


def not_a_referral(council: Council, ref: str) -> Action:
    """It was no referral at all."""
    return command(council, ref, "Not a referral", "not a referral")


def lift_risk(council: Council, ref: str) -> Action:
    """The mark about a risk to staff does not hold."""
    return command(
        council, ref, "Lift this mark", "lift risk to staff", hint="Please say why above these dashes. Then send."
    )


def what_it_says(council: Council, ref: str) -> Action:
    """What a message says that the service cannot open."""
    hint = "Paste the text above these dashes, or attach the form. Then send."
    return command(council, ref, "Send us what it says", "what it says:\n", shown="what it says:", hint=hint)


def undo(council: Council, ref: str, number: str) -> Action:
    """Takes a command back."""
    return command(council, ref, "Undo", f"undo {number}".strip(), hint="")


def move_all(council: Council, refs: Sequence[str], label: str, hint: str) -> Action:
    """Several cases to somebody else, with one mail."""
    line = f"reassign {', '.join(refs)} to "
    body = f"{line}\n\n-- \n{hint}".rstrip()
    subject = f"Reassign {len(refs)} referrals"
    return Action(label, mailto(council.address, subject, body), f"{line}NAME")


def everything(council: Council, case: Case, *, likely: Sequence[str] = ()) -> list[tuple[str, list[Action]]]:
    """All lines that fit a case, in the three groups of the design."""
    ref = case.ref
    change = [reassign(council, ref)]
    for other in likely:
        short = other.rpartition("-")[2]
        change += [
            duplicate(council, ref, other, f"Duplicate of {short}"),
            distinct(council, ref, other, f"Not a duplicate of {short}"),
        ]
    return [
        (
            "Say what you did",
            [responded(council, ref), contacted(council, ref), no_contact(council, ref), consent(council, ref)],
        ),
        ("Change it", change),
        ("End it", [close(council, ref), not_a_referral(council, ref)]),
    ]


def who_may_lead(council: Council) -> tuple[Person, ...]:
    """Whom a case can be given to: officers, then the single point of contact."""
    people = list(council.officers) + ([council.spoc] if council.spoc else [])
    return tuple({person.email: person for person in people}.values())
