"""A message that a person must read: what it is, where it lies, what to do, and what was done already.

Must not know: the words, which stand in review.j2 by the reason's name.
"""

from __future__ import annotations

from dataclasses import dataclass

from parsers.record import Address
from rules.case import Case, FlagName
from rules.notices import read_by
from rules.protocol import Person
from rules.words import say_day
from triage.outbox import actions, words
from triage.outbox.blocks import Action
from triage.outbox.letters import common
from triage.outbox.letters.common import Promise, Request
from triage.outbox.safety import safe_contact

UNOPENED = ("encrypted", "corrupt", "unsupported", "too_large", "too_slow", "no_text", "empty", "attempts")
REASONS = (
    *UNOPENED,
    "unreadable",
    "wrong_authority",
    "portal_notice",
    "bounced",
    "not_sent",
    "no_address",
    "unclear",
    "unknown_case",
    "records_missing",
    "unproven",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The context of review.j2. `opened` is false where the service could not read the message."""

    reason: str
    opened: bool
    safe_words: str
    initials: str
    sender: str
    sentence: str
    problems: tuple[str, ...]
    came: str
    kind_of: str
    folder: str
    message_subject: str
    quote_: str
    place_: str
    authority: str
    known_since: str
    told_at: str
    first_to: str
    first_at: str
    asked_copy: bool
    promise: Promise | None
    next: tuple[str, str] | None
    spoc: Person | None
    says: Action
    not_referral: Action
    pass_on: Action
    take: Action


def context(request: Request) -> Review:
    """The context of a review notice; about a case or about a message that opened none."""
    letter, council = request.letter, request.council
    case = request.cases.get(letter.case or "")
    ref = case.ref if case else ""
    reason = _reason(letter.fact("reason"), request.facts("problem"), case)
    known, told, first = (request.instant(name) for name in ("known_since", "told_at", "first_at"))
    safe = safe_contact(case) if case else None
    reply = case.thread.reply_to if case else None
    return Review(
        reason=reason,
        opened=reason not in (*UNOPENED, "unreadable"),
        safe_words=safe.words if safe else "",
        initials=common.initials(case) if case else "",
        sender=words.sender(letter.fact("sender")) or _written(reply),
        sentence=letter.fact("sentence"),
        problems=request.facts("problem"),
        came=_came(request, case),
        kind_of=letter.fact("kind_of"),
        folder=letter.fact("folder") or "Triage/Review",
        message_subject=letter.fact("subject"),
        quote_=letter.fact("quote"),
        place_=letter.fact("place"),
        authority=letter.fact("authority") or (case.record.authority or "" if case else ""),
        known_since=words.day(words.london(known).date(), request.today) if known else "",
        told_at=words.moment(told, request.now) if told else "",
        first_to=common.name_of(council, letter.fact("first_to")),
        first_at=words.moment(first, request.now) if first else "",
        asked_copy=letter.fact("asked_copy") == "yes",
        promise=common.promise(common.next_clock(case), request.now) if case else None,
        next=_next(request),
        spoc=council.spoc,
        says=actions.what_it_says(council, ref),
        not_referral=actions.not_a_referral(council, ref),
        pass_on=actions.reassign(council, ref, "Pass it on"),
        take=actions.take(council, ref),
    )


def _written(address: Address | None) -> str:
    return ", ".join(filter(None, (address.name, address.email))) if address else ""


def _reason(told: str, problems: tuple[str, ...], case: Case | None) -> str:
    """The reason that the rules gave, else what the case itself shows."""
    if told in REASONS and told != "unreadable":
        return told
    told = "" if told == "again" else told
    texts = (*problems, *(case.problems if case else ()))
    problem = next((code for code in UNOPENED for text in texts if text.endswith(code)), "")
    if problem or told:
        return problem or told
    if case is not None and any(flag.name is FlagName.WRONG_AUTHORITY for flag in case.flags):
        return "wrong_authority"
    if case is not None and case.thread.reply_to is None:
        return "no_address"
    return "unclear"


def _came(request: Request, case: Case | None) -> str:
    instant = request.instant("received") or (case.received if case else request.now)
    there = words.london(instant)
    return f"{words.hour(instant)}, {say_day(there.date(), year=True)}"


def _next(request: Request) -> tuple[str, str] | None:
    """Who hears if nobody takes it, and when; None in the letter that tells of it once more."""
    spoc = request.council.spoc
    if spoc is None or spoc.email == request.letter.to.email or request.letter.fact("first_at"):
        return None
    return spoc.name, words.moment(read_by(request.now, request.council), request.now)
