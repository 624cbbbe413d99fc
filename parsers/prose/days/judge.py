"""What each date of a message is the date of: a small model's judgement on all that is known of it.

For: `whens`. The model hears the sentence, what the rules make of the date, where the person is, how the day stands
among the other days of the message and what the sentences before and behind speak of. Where it speaks, it decides: by
mails that neither had seen it weighs the rules better than they weigh themselves.

Must not know: how the dates are settled against each other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import NamedTuple

from parsers.learned.features import families_named
from parsers.learned.questions import date_meant
from parsers.patterns import compiled
from parsers.prose.days.heads import Said
from parsers.prose.days.weights import Candidate, is_today, without_replaced
from parsers.prose.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of a message when its dates are judged. `inside`: in custody; `patient`: on a ward."""

    candidates: tuple[Candidate, ...]
    lines: tuple[Sentence, ...]
    written: date
    inside: bool
    patient: bool

    @property
    def state(self) -> str:
        """Where the person is."""
        return "in" if self.inside else "bed" if self.patient else "out"


def judged(seen: Seen) -> list[Candidate]:
    """The dates that could matter, weighed for a release and for the loss of a home."""
    found = [_judged(one, seen) for one in seen.candidates]
    kept: list[Candidate] = []
    for _, of_one in groupby(found, key=lambda each: id(each.sentence)):
        group = list(of_one)
        kept += without_replaced(group, group[0].sentence)
    return kept


def _judged(one: Candidate, seen: Seen) -> Candidate:
    said = meant(asked(one, seen))
    trust, sure = (_TRUST_OF_TODAY, _SURE_OF_TODAY) if is_today(one.found) else (_TRUST, _SURE)
    if one.said is Said.OTHER:
        sure = min(sure, _SURE_OF_OTHER)
    return replace(
        one, release=trust * one.release + sure * said["release"], loss=trust * one.loss + sure * said["home"]
    )


_SURE, _TRUST = 6.0, 0.22
"""Times likelihood: a third suffices, for most days of a message are the day of something else. And trust in rules."""
_SURE_OF_TODAY, _TRUST_OF_TODAY = 2.0, 0.3
"""Who is out tonight has not lost a home tonight; there the rules know better."""
_SURE_OF_OTHER = 4.5
"""Where the rules hear an appointment or the like, it must be likelier than not."""


class Asked(NamedTuple):
    """The question about a date, as the model hears it (`parsers.learned.beside.about_day`)."""

    sentence: str
    start: int
    end: int
    form: str
    before: int | None
    after: int | None
    beside: tuple[str, ...]


def asked(one: Candidate, seen: Seen) -> Asked:
    """The question about a date."""
    found = one.found
    before, after = ((day - seen.written).days if day else None for day in (found.before, found.after))
    names = tuple(_beside(one, seen))
    return Asked(one.sentence.text, found.start, found.end, found.form.name, before, after, names)


def meant(it: Asked) -> Mapping[str, float]:
    """What the model answers."""
    return date_meant(it.sentence, it.start, it.end, form=it.form, before=it.before, after=it.after, beside=it.beside)


def _beside(one: Candidate, seen: Seen) -> list[str]:
    """What is known of a date besides the words of its sentence."""
    state, said = seen.state, one.said.name if one.said else "-"
    if one.turned:
        said = f"{said} turned"
    off = _off((one.day - seen.written).days)
    release, loss = _step(one.release), _step(one.loss)
    rest = [each for each in seen.candidates if not each.turned and each.found is not one.found]
    others = {each.said.name for each in rest if each.said and each.day != one.day}
    told = "+".join(name for name in ("LOSS", "RELEASE", "TAG") if name in others) or "-"
    return [
        f"h {said} {state}",
        f"h {said} {off}",
        f"r {release}",
        f"l {loss}",
        f"rl {release} {loss} {state}",
        f"s {state} {off}",
        f"o {_place(one, rest, seen.written)} {state}",
        f"v {said} {told}",
        f"v {told} {state} {off}",
        f"# {min(len({each.day for each in rest}), 5)}",
        f"k {_kin(one, rest)} {state}",
        *_around(one, seen),
    ]


def _around(one: Candidate, seen: Seen) -> list[str]:
    """The families of words near a date, and those of the sentences before and behind."""
    text, found, state = one.sentence.text, one.found, seen.state
    names = [f"c {state} {family}" for family in families_named(text[max(0, found.start - _NEAR) : found.start])]
    names += [f"d {state} {family}" for family in families_named(text[found.end : found.end + _NEAR])]
    at = next((n for n, line in enumerate(seen.lines) if line is one.sentence), None)
    if at is not None:
        names += [f"b {family}" for family in _families(seen.lines, at - 1)]
        names += [f"n {family}" for family in _families(seen.lines, at + 1)]
    return names


_NEAR = 70


def _families(lines: Sequence[Sentence], at: int) -> frozenset[str]:
    return families_named(lines[at].text) if 0 <= at < len(lines) else frozenset()


def _kin(one: Candidate, rest: Sequence[Candidate]) -> str:
    """Whether a day is told by another one, "the day before", or another by it."""
    if _BY_ANOTHER.search(one.found.quote):
        return "told by another"
    near = (each for each in rest if each.sentence is one.sentence and abs((each.day - one.day).days) == 1)
    return "tells another" if any(_BY_ANOTHER.search(each.found.quote) for each in near) else "-"


_BY_ANOTHER = compiled(
    r"\b(?:day|night|morning)s? (?:before|after|following|preceding|previous|earlier|later)\b"
    r"|\b(?:following|next|preceding|previous) (?:day|morning)\b",
    re.IGNORECASE,
)


def _place(one: Candidate, rest: Sequence[Candidate], written: date) -> str:
    """How a day stands among the days to come, or among those gone by."""
    coming = one.day >= written
    days = sorted({one.day, *(each.day for each in rest if (each.day >= written) is coming)})
    side = "to come" if coming else "gone"
    if len(days) == 1:
        return f"only {side}"
    if one.day == days[0]:
        return f"first {side}"
    return f"last {side}" if one.day == days[-1] else f"between {side}"


def _step(weight: float) -> int:
    return max(-1, min(6, round(weight)))


_OFF = (
    (-400, "years"),
    (-60, "months"),
    (-14, "weeks"),
    (-1, "days"),
    (0, "now"),
    (1, "tomorrow"),
    (14, "fortnight"),
    (60, "soon"),
    (200, "later"),
)


def _off(days: int) -> str:
    return next((name for least, name in _OFF if days <= least), "far")
