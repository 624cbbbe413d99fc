"""What an officer's email did, or that it was kept as a note and nothing else; and that an address was used unproven.

Facts: wrote, act and did (once each act, in order), refused, guess, undo (numbers), stopped (clocks), lost, unproven.

Must not know: the words around the values, which stand in confirmation.j2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.record import ConsentStatus
from rules.case import Case, FlagName, State
from triage.outbox import actions, words
from triage.outbox.blocks import Action
from triage.outbox.letters import common
from triage.outbox.letters.common import Promise, Request
from triage.outbox.safety import safe_contact

_CLOCKS = re.compile(r"\s*(?:The [^.]* clock stopped\.|No clock was waiting for this\.)")
_OPEN = (FlagName.CONSENT_MISSING, FlagName.CONSENT_UNCLEAR)
MOST_GUESSES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """A clock that stopped: its name, and when it had been due."""

    name: str
    due: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """The context of confirmation.j2. `acts` names what was done, '' of `acts[0]` where nothing was."""

    unproven: bool
    who: str
    safe_words: str
    wrote: str
    acts: tuple[str, ...]
    did: tuple[str, ...]
    refused: tuple[str, ...]
    stopped: tuple[Stopped, ...]
    promise: Promise | None
    consent_open: str
    lost: bool
    undo: tuple[Action, ...]
    consent_given: Action
    guesses: tuple[Action, ...]
    groups: tuple[tuple[str, tuple[Action, ...]], ...]
    ended: bool
    tell: str


def context(request: Request) -> Confirmation:
    """The context of a confirmation, about a case or about a mail of which none is known."""
    letter, council = request.letter, request.council
    case = request.cases.get(letter.case or "")
    ref = case.ref if case else ""
    safe = safe_contact(case) if case else None
    likely = [each.ref for each in case.likenesses if each.likely and not each.said][:2] if case else []
    groups = actions.everything(council, case, likely=likely) if case else []
    running = common.next_clock(case) if case and case.state is State.OPEN else None
    return Confirmation(
        unproven=letter.fact("unproven") == "yes",
        who=common.full_name(case, council) if case else "",
        safe_words=safe.words if safe else "",
        wrote=letter.fact("wrote"),
        acts=request.facts("act"),
        did=tuple(_CLOCKS.sub("", each).strip() for each in request.facts("did")),
        refused=tuple(dict.fromkeys(_sentence(each) for each in request.facts("refused"))),
        stopped=tuple(_stopped(request, case)) if case else (),
        promise=common.promise(running, request.now) if running is not None and running.running else None,
        consent_open=_consent(case),
        lost=letter.fact("lost") == "yes",
        undo=tuple(actions.undo(council, ref, number) for number in request.facts("undo")),
        consent_given=actions.consent(council, ref),
        guesses=tuple(_guess(request, ref, each) for each in _distinct(request.facts("guess"))),
        groups=tuple((name, tuple(links)) for name, links in groups),
        ended=case is not None and case.state in {State.CLOSED, State.DUPLICATE},
        tell=council.spoc.name if council.spoc else "",
    )


def _distinct(guesses: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(guesses))[:MOST_GUESSES]


def _guess(request: Request, ref: str, line: str) -> Action:
    """A line to answer with; what stands in capitals is left open for the officer to fill in."""
    bare = re.sub(r"\b(?:HOW, DAY|DAY|NAME|OUTCOME|REFERENCE)\b", "", line).rstrip()
    shown = line if bare != line else ""
    filled = f"{bare} " if bare != line else bare
    return actions.command(request.council, ref, words.starts(bare.rstrip(": ")), filled, shown=shown)


def _sentence(text: str) -> str:
    said = words.starts(text.strip())
    return said if said.endswith((".", "!", "?")) else f"{said}."


def _stopped(request: Request, case: Case) -> list[Stopped]:
    found = [clock for name in request.facts("stopped") if (clock := case.clock(name)) is not None]
    return [Stopped(name=clock.name, due=words.at(clock.due, request.now)) for clock in found]


def _consent(case: Case | None) -> str:
    """The state of consent where the case still waits for it."""
    if case is None or case.state is State.CLOSED or not any(flag.name in _OPEN for flag in case.flags):
        return ""
    status = case.record.consent.status
    return status.value if status in {ConsentStatus.MISSING, ConsentStatus.UNCLEAR} else ""
