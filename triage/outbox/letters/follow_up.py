"""Somebody wrote again about a case: what is new, in their own words, and what can be done about it.

Must not know: the words, which stand in follow_up.j2.
"""

from __future__ import annotations

from dataclasses import dataclass

from rules.case import State
from triage.outbox import actions, words
from triage.outbox.blocks import Action
from triage.outbox.letters import common
from triage.outbox.letters.common import Request
from triage.outbox.letters.staff import StaffCase, staff_case

ABOUT = ("tonight", "withdrawal", "date", "consent", "contact", "chaser", "news")
"""What a message may be about, what weighs most first; the words stand in the template."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """The context of follow_up.j2. `about` is never empty; `changed` are sentences "what: then, now after"."""

    it: StaffCase
    about: tuple[str, ...]
    sender: str
    came: str
    words_: str
    subject_: str
    changed: tuple[tuple[str, str], ...]
    problems: tuple[str, ...]
    closed: bool
    answered: bool
    consent_waits: bool
    consent_given: Action
    withdrawn: Action
    reopen: Action
    to_lead: bool


def context(request: Request) -> FollowUp:
    """A further message about a case, for its lead."""
    case, council, letter = request.case, request.council, request.letter
    told = set(request.facts("about"))
    came = request.instant("received") or request.now
    state = letter.fact("state") or case.state.value
    return FollowUp(
        it=staff_case(request),
        about=tuple(each for each in ABOUT if each in told) or ("news",),
        sender=words.sender(letter.fact("sender")),
        came=words.at(came, request.now),
        words_=letter.fact("words"),
        subject_=letter.fact("subject"),
        changed=tuple(_pair(each) for each in request.facts("changed")),
        problems=request.facts("problem"),
        closed=state in {State.CLOSED.value, State.DUPLICATE.value},
        answered=state == State.ANSWERED.value,
        consent_waits=case.record.consent.status.value in {"missing", "unclear"},
        consent_given=actions.consent(council, case.ref),
        withdrawn=actions.close(council, case.ref),
        reopen=actions.reopen(council, case.ref),
        to_lead=common.person(council, case.lead) is not None and letter.to.email == case.lead,
    )


def _pair(text: str) -> tuple[str, str]:
    what, _, rest = text.partition(": ")
    return (what, rest) if rest else ("Changed", text)
