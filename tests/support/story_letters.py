"""Every letter that goes out in the story of the design pages, with all that composing it takes.

For: tests of letters and pictures of them.

Must not know: how a letter looks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from parsers.record import Address
from rules.case import Case, Flag, FlagName, State
from rules.model import Letter, LetterKind
from tests.support.builders import a_thread, london
from tests.support.story import (
    INES,
    JOLANTA,
    JOSS,
    MARTIN,
    TEMPERANCE,
    gathered,
    moved,
    roisin,
    unopened,
    why,
    worklist,
    yonas,
)
from tests.support.weeks import week_letter


def a_letter(
    kind: LetterKind, to: Address = TEMPERANCE, case: str | None = "DTR-BAS-2026-00417", **more: Any
) -> Letter:
    return Letter(kind=kind, to=to, key=f"{kind}:{case}", case=case, **more)


@dataclass(frozen=True, slots=True)
class Told:
    """A letter of the story: its name, and all that composing it takes."""

    name: str
    letter: Letter
    cases: tuple[Case, ...]
    now: datetime


def _told(name: str, letter: Letter, cases: tuple[Case, ...], now: str) -> Told:
    return Told(name, letter, cases, london(now))


def every_letter() -> tuple[Told, ...]:
    """One of each kind and shape, in the order of the design pages."""
    thread = {"to": JOSS, "answers": a_thread(references=("<first@probation.example>",))}
    loads = (("load", f"{INES.email} 6"), ("load", f"{TEMPERANCE.email} 9"))
    asked = (("asked", "2026-11-23T10:13:00+00:00"), ("asked", "2026-11-24T10:13:00+00:00"))
    late = replace(worklist()[0], clocks=tuple(replace(clock, rung=1, warned=True) for clock in worklist()[0].clocks))
    protected = (
        ("reason", "encrypted"),
        ("sender", "Oluchi Bergstrom <o.bergstrom@harrowlane.nhs-trust.example>"),
        ("received", "2026-11-26T11:19:00+00:00"),
        ("kind_of", "Microsoft protected message"),
        ("told_at", "2026-11-26T11:20:00+00:00"),
        ("asked_copy", "yes"),
        ("next_at", "2026-11-27T11:19:00+00:00"),
    )
    lists = tuple(case.ref for case in worklist())
    four = tuple(case.ref for case in gathered())
    done = replace(roisin().clocks[1], stopped_at=london("2026-11-26 14:30"), stopped_how="answered by phone")
    answered = replace(roisin(), state=State.ANSWERED, clocks=(roisin().clocks[0], done))
    kinds = LetterKind
    week, named = week_letter(a_letter(kinds.SUMMARY, JOLANTA, None))
    bram = Address("Bram Ellsworthy", "bram.ellsworthy@probation.example")
    urgent = (
        ("flag", "homeless_tonight"),
        ("sentence", "Nowhere to stay tonight."),
        ("received", yonas().received.isoformat()),
    )
    again = (*urgent, ("first_to", INES.name or ""), ("first_at", "2026-11-27T16:10:00+00:00"))
    safety = (("flag", "safeguarding"), ("sentence", "A child may be at risk."))
    unsafe = replace(
        roisin(), flags=(*roisin().flags, Flag(FlagName.SAFEGUARDING, why("", 2, "Her son saw it and has bruises.")))
    )
    chaser = (
        ("received", "2026-11-25T11:20:00+00:00"),
        ("about", "chaser"),
        ("about", "date"),
        ("sender", "Joss Tamblyn <joss.tamblyn@probation.example>"),
        ("subject", "RE: Referral"),
        ("words", "Any news? Her friend now says she must be out by Tuesday 1 December."),
        ("state", "open"),
    )
    agreed = (
        ("received", "2026-11-24T15:02:00+00:00"),
        ("about", "consent"),
        ("sender", "Joss Tamblyn <joss.tamblyn@probation.example>"),
        ("words", "She signed the form this morning, copy attached."),
        ("state", "open"),
        ("changed", "Consent: unclear, now written"),
    )
    spoken = (
        ("wrote", "responded by phone 2.30. Joss has the next steps, call booked Tuesday 1 December 11am"),
        ("act", "respond"),
        ("did", "Answered by phone at 2:30pm on Thursday 26 November. The respond clock stopped."),
        ("stopped", "respond"),
        ("undo", "3"),
    )
    unclear = (
        ("wrote", "sorted with Joss, will ring back re consent"),
        ("refused", "We could not tell whether this was the answer to the referrer."),
        ("guess", "responded by phone"),
        ("guess", "close: OUTCOME"),
    )
    used = (("unproven", "yes"), ("refused", "The council’s own mail server does not vouch for the address it shows."))
    thanks = {"answers": a_thread(subject="RE: Referral")}
    return (
        _told(
            "acknowledgement",
            a_letter(kinds.ACKNOWLEDGEMENT, asks=("consent", "household"), **thread),
            (roisin(),),
            "2026-11-23 10:13",
        ),
        _told("acknowledgement-complete", a_letter(kinds.ACKNOWLEDGEMENT, **thread), (roisin(),), "2026-11-23 10:13"),
        _told("acknowledgement-unopened", a_letter(kinds.ACKNOWLEDGEMENT, **thread), (unopened(),), "2026-11-26 11:20"),
        _told(
            "consent-request",
            a_letter(kinds.CONSENT_REQUEST, asks=("consent",), **thread),
            (roisin(),),
            "2026-11-24 10:13",
        ),
        _told(
            "lead-change",
            a_letter(kinds.LEAD_CHANGE, bram, moved().ref, answers=a_thread(), facts=(("before", "Callum Aspinwall"),)),
            (moved(),),
            "2026-11-27 09:20",
        ),
        _told("urgent", a_letter(kinds.URGENT, INES, yonas().ref, facts=urgent), (yonas(),), "2026-11-27 16:10"),
        _told("urgent-again", a_letter(kinds.URGENT, MARTIN, yonas().ref, facts=again), (yonas(),), "2026-11-27 16:25"),
        _told("urgent-safety", a_letter(kinds.URGENT, INES, facts=safety), (unsafe,), "2026-11-23 18:10"),
        _told("follow-up", a_letter(kinds.FOLLOW_UP, facts=chaser), (roisin(),), "2026-11-25 11:21"),
        _told("follow-up-consent", a_letter(kinds.FOLLOW_UP, facts=agreed), (roisin(),), "2026-11-24 15:03"),
        _told("assignment", a_letter(kinds.ASSIGNMENT), (roisin(),), "2026-11-23 10:13"),
        _told("warning", a_letter(kinds.WARNING, clock="respond", facts=asked), (roisin(),), "2026-11-26 13:00"),
        _told("digest", a_letter(kinds.DIGEST, case=None, cases=lists), worklist(), "2026-11-26 08:30"),
        _told(
            "escalation",
            a_letter(kinds.ESCALATION, MARTIN, late.ref, clock="respond", facts=loads),
            (late,),
            "2026-11-26 09:00",
        ),
        _told(
            "escalation-gathered",
            a_letter(kinds.ESCALATION, MARTIN, None, cases=four, facts=loads),
            gathered(),
            "2026-11-27 09:00",
        ),
        _told("summary", week, named, "2026-11-30 08:30"),
        _told("confirmation", a_letter(kinds.CONFIRMATION, facts=spoken, **thanks), (answered,), "2026-11-26 14:40"),
        _told("not-understood", a_letter(kinds.CONFIRMATION, facts=unclear, **thanks), (roisin(),), "2026-11-26 14:40"),
        _told("name-used", a_letter(kinds.CONFIRMATION, INES, None, facts=used), (), "2026-11-26 14:40"),
        _told("review", a_letter(kinds.REVIEW, INES, facts=protected), (unopened(),), "2026-11-26 11:20"),
    )
