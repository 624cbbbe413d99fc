"""Who of all who are named is referred, weighed by all that is seen of each.

For: `several`, where no list parts the people of a mail, and `identity`, where two names could be the applicant's. A
small model weighs the reasons that the rules give for each place of a name with the words around and what all the
others are.

Must not know: what follows from an answer, and how sure it must be. Pure: the weights are data, by
`python -m bench.learn`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from parsers.learned.features import named, tokens_of
from parsers.learned.questions import is_referred
from parsers.prose.people.apart import BY_WORK
from parsers.prose.people.candidates import is_same
from parsers.prose.people.named import Named, everyone, people_counted
from parsers.prose.sentences import Sentence
from parsers.prose.words import BODY_WORD, BORN, IDENTIFIED
from parsers.told import is_one_household, is_one_referral


@dataclass(frozen=True, slots=True)
class Likely:
    """Somebody named, and how likely a record of its own is to be made of them."""

    named: Named
    sure: float
    told_apart: bool
    """whether a birth, an age or a number stands behind the name"""


@lru_cache(maxsize=8)  # asked for once to part the people, and once for the name
def likely(sentences: tuple[Sentence, ...], subject: str, workers: tuple[str, ...]) -> tuple[Likely, ...]:
    """Everybody named, in the order of the text. `workers` are names known to be the writer's."""
    return tuple(
        Likely(one, is_referred(buckets), bool(_APART & set(_told(one))))
        for one, buckets in shown(sentences, subject, workers)
    )


def shown(
    sentences: tuple[Sentence, ...], subject: str, workers: tuple[str, ...]
) -> tuple[tuple[Named, set[int]], ...]:
    """Everybody named as the model is shown them: by the buckets that they fall into."""
    people = everyone(sentences)
    if not people:
        return ()
    around = _Around.of(people, sentences, subject, workers)
    return tuple(
        (one, named([*around.cues, *_cues(one, rank, around), *_words(one, sentences)]))
        for rank, one in enumerate(people)
    )


@dataclass(frozen=True, slots=True)
class _Around:
    """What is the same for all who are named in a text."""

    people: tuple[Named, ...]
    sentences: tuple[Sentence, ...]
    subject: str
    workers: tuple[str, ...]
    born: frozenset[Named]
    cues: tuple[str, ...]
    talk: tuple[str, ...]

    @classmethod
    def of(
        cls, people: tuple[Named, ...], sentences: tuple[Sentence, ...], subject: str, workers: tuple[str, ...]
    ) -> _Around:
        told = people_counted(subject, sentences)
        talk = " ".join((subject, *(line.text for line in sentences)))
        return cls(
            people,
            sentences,
            subject.casefold(),
            workers,
            frozenset(one for one in people if any(BORN.search(place.behind) for place in one.places)),
            (
                f"people {min(told, _SEVERAL)}",
                f"full names {min(sum(bool(one.surname) for one in people), _MANY)}",
                f"household {is_one_household(talk)} {is_one_referral(talk)}",
            ),
            tuple(sorted({_SAME.get(word, word) for word in map(str.lower, _TALK.findall(talk))})),
        )


_SEVERAL, _MANY = 3, 4
_AGED = re.compile(r"^\W{0,3}(?:aged? )?(?:1[5-9]|[2-9]\d)(?:yo|y/o|ish|s)?\b(?![./:\d-])", re.IGNORECASE)
_PHONE = re.compile(r"\b0\d{4}\s?\d{3}|\b07\d{3}")
_APART = {"born", "numbered", "aged"}
_TELLS = (("born", BORN.search), ("numbered", IDENTIFIED.search), ("aged", _AGED.match), ("phone", _PHONE.search))


_TALK = re.compile(
    r"\b(?:two|three|four|both|all|each|neither|none|second|others?|also|another|first|separate(?:ly)?|unrelated|apart"
    r"|different|couple|family|partner|wife|husband|brothers?|sisters?|together|joint|household|[2-4])\b",
    re.IGNORECASE,
)
"""Words of one and several."""
_SAME = {"2": "two", "3": "three", "4": "four", "separately": "separate", "others": "other"}


def _told(one: Named) -> list[str]:
    """What stands behind a name that tells its bearer from others."""
    return [what for what, tells in _TELLS if any(tells(place.behind) for place in one.places)]


def _cues(one: Named, rank: int, around: _Around) -> Iterator[str]:
    best = max(place.weighed.score for place in one.places)
    yield f"score {max(-3, min(5, round(best / 3)))}"
    yield from (f"reason {reason}" for reason in {why for place in one.places for why in place.weighed.reasons})
    told = _told(one)
    yield from (f"told {what}" for what in told)
    apart = bool(_APART & set(told))
    yield f"told apart {apart}"
    second = any(place.weighed.second for place in one.places)
    yield from (f"{word} {bool(one.surname)} {second}" for word in around.talk)
    yield from (f"{word} {apart} {min(rank, 2)}" for word in around.talk)
    yield f"in full {bool(one.surname)}"
    yield f"rank {min(rank, _MANY)}"
    yield f"places {min(len(one.places), _MANY)}"
    starts = [place.weighed.found.start for place in one.places if around.sentences[place.at].opens]
    yield f"opens {min(sum(start < _NEAR_START for start in starts), 2)}"
    yield f"starts {any(place.weighed.found.start < _AT_START for place in one.places)}"
    yield f"second {any(place.weighed.second for place in one.places)}"
    yield f"in subject {any(word in around.subject for word in one.name.casefold().split())}"
    yield f"worker {any(is_same(one.name, worker) for worker in around.workers)}"
    befores = ((around.sentences[place.at].text, place.weighed.found.start) for place in one.places)
    yield f"by work {any(BY_WORK.search(text[max(0, start - _NEARLY) : start]) for text, start in befores)}"
    yield f"a body's {any(_is_of_body(one.name, place.behind) for place in one.places)}"
    kin = [other for other in around.people if other is not one and one.surname and other.surname == one.surname]
    yield f"namesake {bool(kin)} {bool(kin) and kin[0].places[0].at < one.places[0].at}"
    yield f"others born {min(len(around.born - {one}), 2)} {one in around.born}"
    yield f"alone in paragraph {_is_alone(one, around)}"


_NEAR_START, _AT_START, _NEARLY = 24, 4, 160
_NEXT_WORDS = re.compile(r"(?:\s[A-Za-z]+){0,2}")


def _is_of_body(name: str, right: str) -> bool:
    """Whether a name is a service's or a force's, by its words and the two behind: "Ardleigh Detox Unit"."""
    behind = _NEXT_WORDS.match(right)
    return BODY_WORD.search(name + (behind.group() if behind else "")) is not None


def _is_alone(one: Named, around: _Around) -> bool:
    """Whether nobody else is named in full in the paragraph that names somebody first."""
    paragraph = around.sentences[one.places[0].at].paragraph
    others = (other for other in around.people if other is not one and other.surname)
    return not any(around.sentences[place.at].paragraph == paragraph for other in others for place in other.places)


_LOOKED_AT = 4
_LEFT, _RIGHT, _SENTENCE = 4, 5, 40
_CHARS = 70


def _words(one: Named, sentences: Sequence[Sentence]) -> Iterator[str]:
    """The words left and right of a name, and those of the sentences that follow its first place."""
    for place in one.places[:_LOOKED_AT]:
        text, found = sentences[place.at].text, place.weighed.found
        left = tokens_of(text[max(0, found.start - _CHARS) : found.start])[-_LEFT:]
        right = tokens_of(text[found.end : found.end + _CHARS])[:_RIGHT]
        for side, words in (("left", left), ("right", right)):
            yield from (f"{side} {word}" for word in words)
        yield from (f"left{n} {word}" for n, word in enumerate(left[::-1][:2]))
        yield from (f"right{n} {word}" for n, word in enumerate(right[:3]))
        yield f"left two {' '.join(left[-2:])}"
        yield f"right two {' '.join(right[:2])}"
    first = one.places[0].at
    yield from (f"said {word}" for line in sentences[first : first + 3] for word in tokens_of(line.text)[:_SENTENCE])
