"""One answer out of all that a letter says of the applicant's agreement: a no counts, two voices are unclear.

For: `read`. Must not know: how a sentence is heard. Source: contract, reading.md (Consent).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from parsers.prose.consent.agreement import GIVEN, Says
from parsers.prose.consent.days import day_in
from parsers.prose.consent.unanswered import tells_of_none
from parsers.prose.sentences import Sentence
from parsers.prose.words import low, lowered
from parsers.record import ConsentStatus


@dataclass(frozen=True, slots=True)
class Signal:
    """One clause that speaks of agreement, what it says, and how surely where no rule found it."""

    says: Says
    sentence: Sentence
    start: int
    sure: float = 1.0
    silent: float = 0.0
    """How surely the judge hears nothing of agreement where a rule hears something."""


DENIED = (Says.REFUSED, Says.WITHDREW, Says.CONDITION, Says.OTHER_AGREED)
"""What rules hear that is no yes of the person's, however the words may sound."""


def settled(signals: list[Signal], written: date) -> tuple[ConsentStatus, Signal]:
    """One answer for all signals. Signed and withdrawn is refused; to and fro, conditions, others' word: unclear."""
    first: dict[Says, Signal] = {}
    for signal in signals:
        first.setdefault(signal.says, signal)
    given = next((first[says] for says in GIVEN if says in first), None)
    if Says.WITHDREW in first:
        back = _order(first[Says.WITHDREW])
        since = next(
            (one for one in signals if _order(one) > back and _TO_AND_FRO.search(low(one.sentence.text))), None
        )
        if since is not None and since.says is Says.DOUBTED and since.sure == 1.0:
            return ConsentStatus.UNCLEAR, since
        return ConsentStatus.REFUSED, _dated(signals, first[Says.WITHDREW], written)
    if Says.REFUSED in first and given is None:
        first = {says: one for says, one in first.items() if says in DENIED or not tells_of_none(one.sentence.text)}
    doubted = first.get(Says.DOUBTED) or first.get(Says.CONDITION)
    if doubted is not None:
        return ConsentStatus.UNCLEAR, doubted
    if Says.REFUSED in first:
        refused = first[Says.REFUSED]
        both = given is not None and _order(refused) < max(_order(s) for s in signals if s.says in GIVEN)
        unsettled = both or (given is not None and Says.PENDING in first)
        return (ConsentStatus.UNCLEAR if unsettled else ConsentStatus.REFUSED), _dated(signals, refused, written)
    waiting = first.get(Says.PENDING) or first.get(Says.OTHER_AGREED)
    if waiting is not None:
        return ConsentStatus.UNCLEAR, waiting
    return _settle_given(signals, first, given, written)


_TO_AND_FRO = lowered(
    r"\b(?:can(?:not|['’]?t)|could(?: not|n['’]?t)) (?:say|tell|swear|be sure)\b[^.;]{0,80}\b(?:agree\w*|consent\w*"
    r"|yes)\b"
)
"""Who cannot say whether the person has agreed, after all, settles nothing."""


def _settle_given(
    signals: list[Signal], first: dict[Says, Signal], given: Signal | None, written: date
) -> tuple[ConsentStatus, Signal]:
    """Nothing stands against it: signed is written, else the agreement that tells its day."""
    if given is None:
        return ConsentStatus.UNCLEAR, signals[0]
    if Says.FORM_LATER in first and given.says is Says.SIGNED and first[Says.FORM_LATER].sentence is given.sentence:
        # "signed by him, her copy to follow": whose paper is held cannot be told
        return ConsentStatus.UNCLEAR, first[Says.FORM_LATER]
    if given.says is Says.SIGNED:
        return ConsentStatus.WRITTEN, given
    return ConsentStatus.ORAL, _dated(signals, given, written)


def _dated(signals: list[Signal], chosen: Signal, written: date) -> Signal:
    """The first of the signals that say the same and tell their day; the chosen one where none does.

    Of several refusals the last one.
    """
    told = [s for s in signals if s.says is chosen.says and day_in(s.sentence.text, s.start, written)]
    if not told:
        return chosen
    return told[-1 if chosen.says is Says.REFUSED else 0]


def _order(signal: Signal) -> tuple[int, int]:
    return signal.sentence.index, signal.start
