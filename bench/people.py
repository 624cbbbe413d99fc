"""A county of invented people, the same at every run: names as common as in life, homes, phones, numbers.

For: bench/lookup.py. Phones are from the drama ranges and beyond them made of figures that no network gives out.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

from parsers.record import Accommodation, Applicant, Identifiers, Record, Referrer, Source
from rules.name_lists import COMMON_FORENAMES, COMMON_SURNAMES

PRISON_PHONE = "+447700900999"
"""One phone that two in a thousand give as their own."""

_BEGIN = tuple(
    word
    for line in (
        "bar bel bram cal car dun ed far gol hal har ing kel lan lin mar mel nor os pen quil ros sal tam ul",
        "ver wes yar",
    )
    for word in line.split()
)
_MIDDLE = tuple(word for line in ("a e i o an en er ing or ul",) for word in line.split())
_END = tuple(
    word
    for line in ("by den dale field ford ham ley low man ner ock sby son ter ton vane well wick worth yard",)
    for word in line.split()
)
_TOWNS = tuple(f"{begin.capitalize()}{end}" for begin in _BEGIN[:10] for end in ("ford", "ham", "ton", "wick"))
_STREETS = ("Street", "Road", "Lane", "Close", "Avenue", "Drive", "Court", "Way")


Names = tuple[list[str], list[float]]
"""Names, and the running total of how many bear them."""


def invented(number: int, seed: int = 7) -> Iterator[Record]:
    """So many people, one after another."""
    dice = random.Random(seed)
    forenames, surnames = _names(COMMON_FORENAMES, dice, 3000), _names(COMMON_SURNAMES, dice, 20000)
    streets = [f"{_word(dice)} {dice.choice(_STREETS)}, {dice.choice(_TOWNS)} {_postcode(dice)}" for _ in range(15000)]
    for _ in range(number):
        yield _person(dice, forenames, surnames, streets)


def _person(
    dice: random.Random,
    forenames: Names,
    surnames: Names,
    streets: list[str],
) -> Record:
    given, family = _drawn(dice, forenames), _drawn(dice, surnames)
    mobile = f"+4477009{dice.randrange(10**5):05d}" if dice.random() < 0.6 else None
    if dice.random() < 0.002:
        mobile = PRISON_PHONE
    numbers = Identifiers(
        nino=f"{_letters(dice, 2)}{dice.randrange(10**6):06d}{dice.choice('ABCD')}" if dice.random() < 0.5 else None,
        noms=f"{_letters(dice, 1)}{dice.randrange(10**4):04d}{_letters(dice, 2)}" if dice.random() < 0.25 else None,
    )
    who = Applicant(
        name=f"{given} {family}",
        date_of_birth=date(1950, 1, 1) + timedelta(days=dice.randrange(20800)) if dice.random() < 0.9 else None,
        mobile=mobile,
        address=f"{dice.randint(1, 140)} {dice.choice(streets)}" if dice.random() < 0.7 else None,
        identifiers=numbers,
    )
    return Record(
        source=Source.FORM_DOCX,
        referrer=Referrer(
            organisation="South Fen Probation", name="Joss Tamblyn", email="joss.tamblyn@probation.example"
        ),
        applicant=who,
        accommodation=Accommodation(type="staying with friends"),
    )


def _names(common: dict[str, int], dice: random.Random, rare: int) -> Names:
    """Names with how many in a thousand bear them; what the common ones leave is shared among invented rare ones."""
    left = max(1000 - sum(common.values()), 200)
    tail = [_word(dice) for _ in range(rare)]
    names = [name.capitalize() for name in common] + tail
    return names, list(accumulate([*map(float, common.values()), *[left / rare] * rare]))


def _drawn(dice: random.Random, names: Names) -> str:
    words, heaps = names
    return words[bisect(heaps, dice.random() * heaps[-1])]


def _word(dice: random.Random) -> str:
    return (dice.choice(_BEGIN) + dice.choice(_MIDDLE) + dice.choice(_END)).capitalize()


def _letters(dice: random.Random, number: int) -> str:
    return "".join(dice.choices("ABCEGHJKLMNPRSTWXYZ", k=number))


def _postcode(dice: random.Random) -> str:
    return f"{_letters(dice, 2)}{dice.randint(1, 20)} {dice.randint(1, 9)}{_letters(dice, 2)}"
