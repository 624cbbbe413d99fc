"""What is known of the value asked about beside its sentence: how far off a day is, what a place is called.

For: `parsers.learned.questions` and the training script, which must see exactly the same. Written sentences have none
of it, those of letters do.

Must not know: labels, weights.
"""

from __future__ import annotations

from collections.abc import Iterable

from parsers.learned.families import members_of, stem
from parsers.learned.features import BESIDE, TARGET, tokens_of

_BEFORE, _BEHIND = 160, 90
_AGES = ((-5000, "life"), (-400, "years"), (-60, "months"), (-14, "weeks"), (-1, "days"), (0, "now"))
_COMING = ((7, "week"), (30, "month"), (120, "quarter"), (500, "year"))
_MOST_WORDS = 6


def about_day(
    sentence: str,
    start: int,
    end: int,
    *,
    form: str,
    before: int | None,
    after: int | None,
    beside: Iterable[str] = (),
) -> str:
    """A sentence that asks about its day from `start` to `end`.

    `form` is how the day is written. Counted from the day of writing, `before` and `after` are how many days off the
    last and the next such day are: alike where the year is told. `beside` names what the rest of the message tells.
    """
    near = _off(after) if before == after else f"{_off(before)}/{_off(after)}"
    return _asked(sentence, start, end, [f"y {near}", f"y {form} {near}", *beside])


def about_place(sentence: str, start: int, end: int) -> str:
    """A sentence that asks about the place that stands from `start` to `end`, whose own words tell something too."""
    words = [word for word in tokens_of(sentence[start:end]) if word != ","]
    names = [f"t {stem(word)}" for word in words]
    names += [f"T {family}" for _, families in members_of(words, tokens_of) for family in families]
    return _asked(sentence, start, end, [*names, f"t# {min(len(words), _MOST_WORDS)}"])


def about_number(left: str, right: str, names: Iterable[str]) -> str:
    """A sentence that asks about the number or address between `left` and `right`."""
    return BESIDE.join([f"{left[-_BEFORE:]} {TARGET} {right[:_BEHIND]}", *names])


def _asked(sentence: str, start: int, end: int, names: list[str]) -> str:
    return about_number(sentence[:start], sentence[end:], names)


def _off(days: int | None) -> str:
    if days is None:
        return "-"
    return next((name for least, name in (*_AGES, *_COMING) if days <= least), "far")
