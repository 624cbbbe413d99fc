"""Everybody whom a text names, each with all the places where the name stands; and how many its writer counts.

For: `referred`, which asks who of them is referred, and `split` and `several`. "Ms Oduya" and "Grace Oduya" are one,
where no second Oduya is named.

Must not know: who is referred, and who only works, lives or stands by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, zip_longest

from parsers.prose.people.candidates import Weighed, tokens, weighed_names
from parsers.prose.sentences import Sentence
from parsers.prose.words import KIN
from parsers.told import people_told
from parsers.values.names import FoundName
from parsers.values.namewords import NOT_NAMES, PLACE_ENDINGS


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands: the number of its sentence, the name as it is weighed there, and what is behind it.

    `behind` ends where the next name begins.
    """

    at: int
    weighed: Weighed
    behind: str


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named: the fullest writing of the name, and its places in the order of the text."""

    name: str
    places: tuple[Place, ...]

    @property
    def surname(self) -> str:
        """The last word of the name, folded; '' of who is named by one word."""
        return self.name.split()[-1].casefold() if " " in self.name else ""


def people_counted(subject: str, sentences: Sequence[Sentence]) -> int:
    """How many people the subject or the first sentences say are referred; 0 where they do not count."""
    return people_told(subject, "\n".join(line.text for line in sentences[:_HEAD]))


_HEAD = 8
_MOST_PLACES = 200


@lru_cache(maxsize=8)  # counted first, and weighed where there are several
def everyone(sentences: tuple[Sentence, ...]) -> tuple[Named, ...]:
    """Everybody named, in the order of the text."""
    places: dict[frozenset[str], list[Place]] = {}
    for place in islice(_places(sentences), _MOST_PLACES):
        if key := tokens(place.weighed.found.text):
            places.setdefault(key, []).append(place)
    _join(places)
    found = [_named(sorted(one, key=_standing)) for one in places.values()]
    return tuple(sorted(found, key=lambda one: _standing(one.places[0])))


def _places(sentences: Sequence[Sentence]) -> Iterator[Place]:
    for at, (sentence, after) in enumerate(zip_longest(sentences, sentences[1:])):
        following = after.text if after and after.paragraph <= sentence.paragraph + 1 else ""
        names = weighed_names(sentence.text, following, opens=sentence.opens, written=sentence.written)
        whole = _surnames_first(sentence.text, names)
        for one, other in zip_longest(whole, whole[1:]):
            end = one.found.end + _BEHIND if other is None else min(one.found.end + _BEHIND, other.found.start)
            yield Place(at, one, sentence.text[one.found.end : end])


_BEHIND = 70


def _surnames_first(text: str, names: tuple[Weighed, ...]) -> list[Weighed]:
    """Names of which the surname stands first are one, where a number follows: "Hussain, Imran A1180FE"."""
    whole: list[Weighed] = []
    for one in names:
        last = whole[-1] if whole else None
        if last is not None and _is_turned(text, last.found, one.found):
            found = replace(last.found, end=one.found.end, text=text[last.found.start : one.found.end])
            whole[-1] = replace(one, found=found, score=max(last.score, one.score))
        else:
            whole.append(one)
    return whole


def _is_turned(text: str, surname: FoundName, forename: FoundName) -> bool:
    small = surname.text.casefold()
    if small in PLACE_ENDINGS or small in NOT_NAMES or _KIN.fullmatch(surname.text):
        return False
    words = len(surname.text.split()) == 1 and len(forename.text.split()) <= _FORENAMES and not forename.title
    return words and text[surname.end : forename.start] == ", " and _NUMBER_NEXT.match(text, forename.end) is not None


_FORENAMES = 2
_KIN = re.compile(rf"(?:{KIN})s?", re.IGNORECASE)
_NUMBER_NEXT = re.compile(r"[\s,(|/–-]{1,4}(?:\d|[A-Z]\d|(?:d\.?o\.?b|born|aged?|crn|noms|nhs)\b)", re.IGNORECASE)


def _join(places: dict[frozenset[str], list[Place]]) -> None:
    """A short form belongs to the full name that holds it; where two hold it, nobody knows to which."""
    for key in sorted(places, key=len):
        fuller = [other for other in places if key < other]
        if fuller:
            short = places.pop(key)
            if len(fuller) == 1:
                places[fuller[0]] += short


def _standing(place: Place) -> tuple[int, int]:
    return place.at, place.weighed.found.start


def _named(places: list[Place]) -> Named:
    names = (_NUMBERED.sub("", place.weighed.found.text) for place in places)
    return Named(max(names, key=lambda name: len(name.split())), tuple(places))


_NUMBERED = re.compile(r"\s\S*\d\S*$")
"""A number that stands right behind a name."""
