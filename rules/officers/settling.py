"""Attempts to acts: which talk answers the referrer, which reaches the applicant, what was tried in vain, and when.

For: understand.py (contract/officers.md, "What stops which clock").

Must not know: how an attempt was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from rules.case import Case
from rules.model import Do
from rules.officers import contactwords as words
from rules.officers.contacts import Attempt, Hints
from rules.officers.mail import Act, Unclear
from rules.officers.people import Party
from rules.officers.plain import Sentence
from rules.officers.signs import Sign
from rules.officers.times import When, instant_of, residue, whens_of
from rules.words import LONDON

_AHEAD = timedelta(minutes=10)
_TOLD = re.compile(
    r"\b(?:told|knows|know|aware|gave|given|explained|answered|updated|informed|advised|went through|"
    r"filled|agreed|confirmed|happy|let (?:him|her|them) know|said (?:it|he|she) (?:is|was)|spoke|spoken|"
    r"talked|replied|plan)\b"
)


def contact_acts(
    attempts: Sequence[Attempt], case: Case, sent: datetime, hints: Hints
) -> tuple[list[Act], list[Unclear]]:
    """The acts that the attempts amount to."""
    acts: list[Act] = []
    unclear: list[Unclear] = []
    for party, settle in ((Party.APPLICANT, _applicant), (Party.REFERRER, _referrer)):
        theirs = [attempt for attempt in attempts if attempt.party is party]
        for do, attempt in settle(theirs, hints, unclear, case):
            _timed(do, attempt, case, sent, acts, unclear)
    return acts, unclear


_THEIR_ASKING = re.compile(
    r"\btold me\b|\bspoke to me\b|\b(?:want(?:s|ed|ing)?|ask(?:s|ed|ing)?|need(?:s|ed|ing)?|like|keen|after|"
    r"demanding|"
    r"chasing) (?:\w+ ){0,3}(?:to know|to be told|to be updated|an? (?:plan|answer|update)|the plan|an answer)\b"
    r"|\b(?:about|for|after|re) (?:the |his |her |a |an )?(?:plan|answer|update)\b"
)
"""What a caller wanted to hear is not what they were told."""

_LABEL = re.compile(r"^(?:when|time|date|day|at)\b ?[:=-]?")


def with_lone_time(attempts: Sequence[Attempt], sentences: Sequence[Sentence], sent: datetime) -> list[Attempt]:
    """A time that stands in a sentence of its own ("When: yesterday 3pm") belongs to the attempt that has none."""
    untold = [one for one in attempts if not one.when.told]
    if not untold or any(one.when.told for one in attempts):
        return list(attempts)
    for sentence in sentences:
        rest = residue(_LABEL.sub("", sentence.text)).split()
        whens = [when for when in whens_of(sentence.text, sent) if not when.ahead]
        if whens and len(rest) <= 3 and not any(one.raw == sentence.raw for one in attempts):
            return [replace(one, when=whens[0]) if one is untold[0] else one for one in attempts]
    return list(attempts)


def _applicant(attempts: list[Attempt], hints: Hints, unclear: list[Unclear], case: Case) -> list[tuple[Do, Attempt]]:
    open_as = {"contacted": Sign.HIT, "no_contact": Sign.MISS}.get(hints.act)
    if hints.consent:
        open_as = Sign.HIT
    hits = [one for one in attempts if one.sign is Sign.HIT or (one.sign is Sign.CALL and open_as is Sign.HIT)]
    if hits:
        after = attempts[attempts.index(hits[-1]) + 1 :]
        later = [one for one in after if one.sign is Sign.MISS and one.when.told and one.when.day != hits[-1].when.day]
        return [(Do.CONTACTED, _best(hits)), *((Do.NO_CONTACT, one) for one in later)]
    misses = [one for one in attempts if one.sign is Sign.MISS or (one.sign is Sign.CALL and open_as is Sign.MISS)]
    if misses:
        return [(Do.NO_CONTACT, one) for one in _each(misses)]
    calls = [one for one in attempts if one.sign is Sign.CALL]
    if calls:
        why = "A call is told, but not whether anybody was reached."
        unclear.append(Unclear(raw=calls[0].raw, why=why, case=case.ref, guesses=("contacted", "no contact")))
    return []


def _each(misses: list[Attempt]) -> list[Attempt]:
    """Each failed attempt with its own time; of a series in which only one time is told, that one."""
    timed = [one for one in misses if one.when.at is not None]
    if not timed:
        dated = [one for one in misses if one.when.told]
        days = list({one.when.day: one for one in dated}.values())
        return days or misses[:1]
    found: dict[tuple[date | None, object], Attempt] = {}
    for one in timed:
        found.setdefault((one.when.day, one.when.at), one)
    return list(found.values())


def _referrer(attempts: list[Attempt], hints: Hints, unclear: list[Unclear], case: Case) -> list[tuple[Do, Attempt]]:
    told = [one for one in attempts if _answers(one, hints)]
    if told:
        best = _best(told)
        near = [
            one for one in attempts if one.sign is Sign.HIT and one.when.told and abs(one.sentence - best.sentence) == 1
        ]
        return [(Do.RESPOND, replace(best, when=near[0].when) if near and not best.when.told else best)]
    calls = [one for one in attempts if one.sign in {Sign.CALL, Sign.HIT}]
    if calls:
        why = "We could not tell whether this was the answer to the referrer."
        unclear.append(Unclear(raw=calls[0].raw, why=why, case=case.ref, guesses=("responded by phone",)))
    return []


def _answers(attempt: Attempt, hints: Hints) -> bool:
    """Believed as reported, unless the words show a message left, a holding line, a question, or only their call."""
    if attempt.sign is Sign.MISS:
        return False
    if hints.act == "respond" and not words.HOLDING.search(attempt.text):
        return True
    text = attempt.text
    substance = bool(words.SUBSTANCE.search(text))
    if words.HOLDING.search(text) and not substance:
        return False
    if words.ASKING.search(text) and not (_TOLD.search(text) and substance):
        return False
    if attempt.theirs:
        return bool(_TOLD.search(_THEIR_ASKING.sub("", text)))
    if attempt.sign is Sign.CALL:
        return substance
    return True


def _best(hits: list[Attempt]) -> Attempt:
    """Of one success told several times, the telling with the fullest time."""
    return min(hits, key=lambda one: (one.when.at is None, one.when.day is None))


def _timed(do: Do, attempt: Attempt, case: Case, sent: datetime, acts: list[Act], unclear: list[Unclear]) -> None:
    at, day_only = when_done(attempt.when, case, sent)
    wrong = wrong_time(at, case, sent)
    if wrong:
        guess = {Do.RESPOND: "responded by phone", Do.CONTACTED: "contacted"}.get(do, "no contact")
        unclear.append(Unclear(raw=attempt.raw, why=wrong, case=case.ref, guesses=(guess,)))
        return
    acts.append(Act(do=do, case=case.ref, raw=attempt.raw, by=attempt.by, at=at, day_only=day_only))


def when_done(when: When, case: Case, sent: datetime) -> tuple[datetime | None, bool]:
    """The instant of an act; of a bare day a time of it at which the case was there and the mail was not yet sent."""
    at = instant_of(when, sent)
    day_only = when.told and when.at is None
    if at is not None and day_only and at < case.received and _same_day(at, case.received):
        at = case.received
    return at, day_only


def _same_day(one: datetime, other: datetime) -> bool:
    return one.astimezone(LONDON).date() == other.astimezone(LONDON).date()


def wrong_time(at: datetime | None, case: Case, sent: datetime) -> str:
    """Why a time cannot be right: before the referral came, or after the mail."""
    if at is None:
        return ""
    if at > sent + _AHEAD:
        return "The time told is after your email was sent."
    if at < case.received:
        return "The time told is before the referral came."
    return ""
