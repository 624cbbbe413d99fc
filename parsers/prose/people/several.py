"""Several people referred in one message: those whom no list parts, and what is said of each outside the list.

For: `split`. Who is referred is weighed name by name (`referred`); whose a sentence is, by whom it names (`apart`).

Must not know: what is said of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.patterns import compiled
from parsers.prose.people.apart import parted
from parsers.prose.people.called import calls_of
from parsers.prose.people.named import everyone, people_counted
from parsers.prose.people.referred import Likely, likely
from parsers.prose.sentences import Sentence
from parsers.prose.words import BODY_WORD, EACH_AND_ALL
from parsers.told import are_apart, is_couple, is_one_household
from parsers.values.namewords import PLACE_ENDINGS


@dataclass(frozen=True, slots=True)
class Group:
    """The sentences of one person, those that the message says of all, and the name where it parted them."""

    own: tuple[Sentence, ...]
    shared: tuple[Sentence, ...] = ()
    name: str = ""


def several_referred(sentences: tuple[Sentence, ...], subject: str, workers: tuple[str, ...]) -> tuple[Group, ...]:
    """People who are each referred beyond doubt, however they are told of; empty where fewer than two are."""
    talk = " ".join((subject, *(line.text for line in sentences)))
    in_full = {one.name for one in everyone(sentences) if _in_full(one.name)} - set(workers)
    if len(in_full) < _TWO or is_couple(talk):
        return ()
    told = people_counted(subject, sentences)
    names = _chosen(likely(sentences, subject, workers), talk, told, sentences)
    found = parted(sentences, names, calls=calls_of(names, sentences)) if len(names) > 1 else None
    if found is None or not all(found.each):
        return ()
    return tuple(Group(own, found.shared, name) for own, name in zip(found.each, names, strict=True))


_SURELY = 0.5
_AS_COUNTED = 0.05
_OF_SEVERAL = 0.4
_OF_A_HOUSEHOLD = 0.9
_NAMED_ONLY = 0.6
_UNTOLD = 0.97
"""How likely somebody must be referred: the first of all, one of so many as the writer counts, one where two or both
are spoken of, one where a household is, and one of whom only the name is told, where two are spoken of or not."""
MOST_PEOPLE = 99
"""So many people of a mail are told apart, here and in a list (`split`), whose items are numbered in two figures."""
_COUNTS = compiled(r"\b(?:two|three|four|both|neither|each|separate(?:ly)?|x ?[2-4])\b", re.IGNORECASE)
_ONE_MORE = compiled(
    r"\b(?:also|p\.?s|another|second(?:ly)?|other|next|plus|besides|while i['’]m (?:at it|here|on)|before i forget"
    r"|last(?:ly)?)\b[^.;]{0,80}$",
    re.IGNORECASE,
)
"""Before the name of one more: "PS nearly forgot, also Bea Lowe"."""
_NEARLY = 160
"""In so many characters before a name stands whatever brings it in."""


def _chosen(judged: tuple[Likely, ...], talk: str, told: int, sentences: tuple[Sentence, ...]) -> list[str]:
    """Who is referred, in the order of the text; `told` is how many the writer says that they are, 0 for not said."""
    apart = are_apart(talk)
    counts = _COUNTS.search(talk) is not None
    chosen: list[Likely] = []
    for one in sorted(judged, key=lambda one: -one.sure):
        kin = any(one.named.surname == other.named.surname for other in chosen)
        if not _in_full(one.named.name) or (kin and not apart) or _is_no_person(one):
            continue
        if not chosen or told > 1:
            least = _AS_COUNTED if chosen and len(chosen) < told else _SURELY
        else:
            brought_in = any(_is_brought_in(each, sentences) for each in (one, *chosen))
            least = _least(one, sentences, apart=apart, counts=counts, brought_in=brought_in)
        if one.sure > least:
            chosen.append(one)
        if len(chosen) == MOST_PEOPLE:
            break
    return [one.named.name for one in judged if one in chosen]


def _is_brought_in(one: Likely, sentences: tuple[Sentence, ...]) -> bool:
    """Whether the words before somebody's name, or the sentence before, bring in one more."""
    first = one.named.places[0]
    line = sentences[first.at]
    before = sentences[first.at - 1].text if first.at and sentences[first.at - 1].paragraph == line.paragraph else ""
    start = first.weighed.found.start
    return any(
        _ONE_MORE.search(text[-_NEARLY:]) for text in (before.rstrip(".:"), line.text[max(0, start - _NEARLY) : start])
    )


def _least(one: Likely, sentences: tuple[Sentence, ...], *, apart: bool, counts: bool, brought_in: bool) -> float:
    """How likely somebody must be the next of several whom nobody counts."""
    if not one.told_apart and not brought_in:
        return _NAMED_ONLY if counts else _UNTOLD
    counts = counts or brought_in
    if not counts and any(place.weighed.second for place in one.named.places):
        return _OF_A_HOUSEHOLD
    if not apart and is_one_household(" ".join(sentences[at].text for at in {p.at for p in one.named.places})):
        return _OF_A_HOUSEHOLD
    return _OF_SEVERAL if counts else _SURELY


def _is_no_person(one: Likely) -> bool:
    """Whether a name is a town's, a street's, a force's or a service's, or of who asks for others by office."""
    words = one.named.name.casefold().split()
    if any(word in PLACE_ENDINGS for word in words[1:-1]) or any(_OFFICE.match(p.behind) for p in one.named.places):
        return True
    placed = all("after a word of place" in place.weighed.reasons for place in one.named.places)
    if not one.told_apart and any("an office holder" in place.weighed.reasons for place in one.named.places):
        return True  # "Mr Gethin Tolliver MP has asked me to write"
    if not one.told_apart and (placed or words[-1] in PLACE_ENDINGS or words[-1] in _OF_TOWNS):
        return True
    return _FORCES.search(one.named.name) is not None or BODY_WORD.search(one.named.name) is not None


_OF_TOWNS = frozenset(["market", "end", "common", "heath", "quay", "pier", "bay"])
_OFFICE = re.compile(r"\s(?:office|branch|area|town|district|parish)\b", re.IGNORECASE)
"""Behind the name of a town."""
_FORCES = re.compile(r"\b(?:Royal|Marines?|Engineers?|Air Force|Army|Navy|Regiment|Fusiliers|Guards)\b")


def _in_full(name: str) -> bool:
    """Whether a name has at least two words that are no initials."""
    return sum(len(word.strip(".")) > 1 for word in name.split()) > 1


def is_list_of_people(
    groups: tuple[Group, ...], sentences: tuple[Sentence, ...], subject: str, workers: tuple[str, ...]
) -> bool:
    """Whether what looks like a list of people is one: dates, rows and points are listed as well.

    It is none where one of its items names nobody who may be referred, or where whoever surely is stands before it.
    Two who are each told apart by a birth, an age or a number are a list whatever else: nobody may be lost.
    """
    if not groups:
        return False
    if people_counted(subject, sentences) > 1:
        return True
    judged = likely(sentences, subject, workers)
    inside = [_surest(group, judged, sentences) for group in groups]
    if len({one.named.name for one in inside if one is not None and one.told_apart}) > 1:
        return True
    best = max((one.sure for one in judged), default=0.0)
    hardly = any(one is None or one.sure < _HARDLY for one in inside)
    elsewhere = best >= _BEYOND_DOUBT and all(one is None or one.sure < _SURELY for one in inside)
    return not (elsewhere or (hardly and best >= _BEYOND_DOUBT))


_HARDLY, _BEYOND_DOUBT = 0.02, 0.9


def with_their_own(
    groups: tuple[Group, ...], sentences: tuple[Sentence, ...], subject: str, workers: tuple[str, ...]
) -> tuple[Group, ...]:
    """The groups of a list, each with what is said of its person by name before or after the list.

    "Gareth has signed, Simone told me that it's fine, Dmitri is thinking about it" is of nobody but each of them.
    """
    if len(groups) < _TWO:
        return groups
    judged = likely(sentences, subject, workers)
    names = [_whose(group, judged, sentences) for group in groups]
    if not all(names) or len(set(names)) < len(names):
        return groups
    last, below = _below(groups[-1], names)
    outside = tuple(sorted((*groups[0].shared, *below), key=lambda line: line.index))
    found = parted(outside, names, calls=calls_of(names, sentences))
    return tuple(
        Group((*(last if group is groups[-1] else group.own), *own), found.shared, name)
        for group, own, name in zip(groups, found.each, names, strict=True)
    )


_TWO = 2
_RATHER = 0.3
_OF_ALL = compiled(rf"^\W{{0,3}}{EACH_AND_ALL}\b", re.IGNORECASE)


def _below(last: Group, names: list[str]) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """The last person's sentences, and the paragraphs below them that name another of the people or speak of all."""
    first = last.own[0].paragraph
    others = [word for name in names[:-1] for word in name.split()]
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, others))})(?!\w)")
    below = (n for n, line in enumerate(last.own) if line.paragraph > first)
    elsewhere = (n for n in below if named.search(last.own[n].text) or _OF_ALL.search(last.own[n].text))
    at = next(elsewhere, len(last.own))
    return last.own[:at], last.own[at:]


def _surest(group: Group, judged: tuple[Likely, ...], sentences: tuple[Sentence, ...]) -> Likely | None:
    """Who in a group is likeliest referred, before all of those first named there; None where nobody is named."""
    lines = {line.index for line in group.own}
    inside = (one for one in judged if any(sentences[place.at].index in lines for place in one.named.places))
    brought_in = {one.named.name for one in judged if sentences[one.named.places[0].at].index in lines}
    return max(inside, key=lambda one: (one.sure >= _SURELY, one.named.name in brought_in, one.sure), default=None)


def _whose(group: Group, judged: tuple[Likely, ...], sentences: tuple[Sentence, ...]) -> str:
    """The name of whom a group is about; '' where nobody in it is likely referred."""
    best = _surest(group, judged, sentences)
    return best.named.name if best and best.sure >= _RATHER else ""
