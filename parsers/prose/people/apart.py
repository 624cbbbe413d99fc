"""People told in one breath: "Craig Tolley 07700 900241 and Pawel Wrona 07700 900836", each with what is said of him.

For: `split`, where no list and no paragraphs part them, and the writer says how many they are.

Must not know: what is said of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from parsers.patterns import compiled
from parsers.prose.people.called import calls_of
from parsers.prose.people.namecues import GIVES_ONE
from parsers.prose.sentences import Sentence
from parsers.prose.words import EACH_AND_ALL, KIN, WORKER
from parsers.values.names import FoundName, find_names

BY_WORK = compiled(
    rf"\b(?:{WORKER}|{KIN})s?\b[^.;)]{{0,24}}$|\b(?:HMP|HMYOI|at|in|from|near|Mrs?|Dr|Council|dear|hi|hello|to|by"
    rf"|with a)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
"""Before a name: it is a worker's, a relative's, a place's, or that of somebody greeted."""
_POST = compiled(rf"\W{{0,4}}(?:\w+\s){{0,2}}(?:{WORKER})s?\b", re.IGNORECASE)
_OF_ALL = compiled(
    r"\b(?:both|all(?! (?:right|over|day|night|week|along|the (?:time|same|way|while)))(?<!at all)|each|neither|none"
    r"|they|their(?! own)|them|these|those|everyone"
    r"|(?:two|three|four|five|six)(?= (?:of|are|were|have|had|people|men|women|lads|persons|clients|names|referrals)\b"
    r"|\W*$))\b",
    re.IGNORECASE,
)
_WHOEVER = compiled(
    r"\b(?:nobody|no ?one|any ?one|anybody|somebody|someone|staff|officers?|visitors?|whoever)\b"
    r"[^.;:]{0,40}\b(?:they|their|them)\b",
    re.IGNORECASE,
)
"""They who are none of the people: "nobody should go up there on their own"."""


_OF_EACH = re.compile(rf"\b(?:{EACH_AND_ALL}|are all|who are)\b", re.IGNORECASE)
"""Behind the last of people named in one breath: what follows is said of all."""


@dataclass(frozen=True, slots=True)
class Apart:
    """The sentences of each person, and those that are said of all."""

    each: tuple[tuple[Sentence, ...], ...]
    shared: tuple[Sentence, ...]


def told_apart(sentences: tuple[Sentence, ...], count: int) -> Apart | None:
    """The people of a message, where it names just as many as it says that they are."""
    people = _people(sentences)
    if len(people) != count or len({name.casefold() for name in people}) != count:
        return None
    return parted(sentences, people, calls=calls_of(people, sentences))


def parted(sentences: Sequence[Sentence], people: Sequence[str], *, calls: Mapping[str, str]) -> Apart:
    """What a message says of each of these people, and what of all. `calls` are what they are called (`called`).

    A sentence that names nobody goes on about whom the one before named, or about the only man or woman among them.
    """
    each: dict[str, list[Sentence]] = {name: [] for name in people}
    shared: list[Sentence] = []
    genders = _genders(sentences, people, calls)
    last, paragraph = "", -1
    for sentence in sentences:
        pieces = list(_pieces(sentence, calls))
        goes_on = sentence.paragraph == paragraph
        if len(pieces) == 1 and last and goes_on and _only_mentions(sentence.text, calls):
            each[last].append(sentence)
            continue
        if len(pieces) == 1 and not pieces[0][0]:
            told = _told_of(sentence, genders, last, goes_on=goes_on)
            (each[told] if told else shared).append(sentence)
            last = told or last
            continue
        for name, piece in pieces:
            (each[name] if name else shared).append(piece)
        named = [name for name, _ in pieces if name]
        if set(named) == set(people) and _OF_EACH.search(pieces[-1][1].text):
            shared.append(sentence)
        last, paragraph = (named[0] if len(set(named)) == 1 else ""), sentence.paragraph
    return Apart(tuple(tuple(own) for own in each.values()), tuple(shared))


_HE, _SHE = re.compile(r"\b(?:he|him|his|himself)\b", re.I), re.compile(r"\b(?:she|her|hers|herself)\b", re.I)
_GOES_ON = re.compile(r"\W{0,3}(?:and |but |also )?(?:s?he|his|hers?|him|s?he['’]\w+)\b", re.IGNORECASE)


def _only_mentions(text: str, calls: Mapping[str, str]) -> bool:
    """Whether a sentence goes on about him or her and names somebody behind: "She has agreed that Gary may keep it"."""
    if not _DOES.match(text):
        return False
    first = min((at for call in calls if (at := text.find(call)) > 0), default=0)
    return first > 0 and not _SAYS.search(text[:first])


_DOES = re.compile(r"\W{0,3}(?:and |but |also )?s?he(?:['’]\w{1,2})?\b", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys)|tells?|told|thinks?|thought|reckons?|heard|knows?|asked|met|left|with)\b", re.IGNORECASE
)


def _gender(text: str) -> str:
    """Whether a text speaks of a man or a woman; '' where of both or of none."""
    he, she = _HE.search(text) is not None, _SHE.search(text) is not None
    return "" if he == she else "he" if he else "she"


def _titled(name: str, talk: str) -> str:
    """Whether a title tells a man or a woman; '' where none stands before the name."""
    found = re.search(rf"\b(M(?:r|rs|s|iss))\b\.?\s{re.escape(name)}", talk)
    return "" if found is None else "he" if found.group(1) == "Mr" else "she"


def _genders(sentences: Sequence[Sentence], people: Sequence[str], calls: Mapping[str, str]) -> dict[str, str]:
    """Who is spoken of as a man and who as a woman, by the first sentence or piece that names each alone."""
    talk = " ".join(sentence.text for sentence in sentences)
    genders = {name: _titled(name, talk) for name in people}
    before = ""
    for sentence in sentences:
        pieces = list(_pieces(sentence, calls))
        for name, piece in pieces:
            whose = name or (before if len(pieces) == 1 and _GOES_ON.match(piece.text) else "")
            if whose:
                genders[whose] = genders[whose] or _gender(_from_name(piece.text, whose if name else "", calls))
        before = pieces[-1][0] if len(pieces) == 1 else ""
    return genders


def _from_name(text: str, name: str, calls: Mapping[str, str]) -> str:
    """A piece from where it names somebody: he or she before a name is likely another."""
    starts = [at for call, whose in calls.items() if whose == name and (at := text.find(call)) >= 0]
    return text[min(starts) :] if starts else text


def _told_of(sentence: Sentence, genders: dict[str, str], last: str, *, goes_on: bool) -> str:
    """Of whom a sentence tells that names nobody; '' where of all or of nobody knows whom."""
    if _OF_ALL.search(_WHOEVER.sub(" ", sentence.text)):
        return ""
    gender = _gender(sentence.text)
    of_gender = [name for name, one in genders.items() if one == gender] if gender else []
    if len(of_gender) == 1 and all(genders.values()):
        return of_gender[0]
    if last and (goes_on or _GOES_ON.match(sentence.text)) and genders[last] in {"", gender or genders[last]}:
        return last
    return ""


def _people(sentences: tuple[Sentence, ...]) -> tuple[str, ...]:
    """The full names that are nobody's who works with them, in order."""
    found: dict[str, str] = {}
    for sentence in sentences:
        for name in find_names(sentence.text):
            before, after = sentence.text[: name.start], sentence.text[name.end :]
            if not (before + after).strip(" .,"):
                continue  # below a letter
            if len(name.text.split()) < 2 or BY_WORK.search(before) or _POST.match(after):
                continue
            found.setdefault(name.text.casefold(), name.text)
    return tuple(found.values())


def _pieces(sentence: Sentence, calls: Mapping[str, str]) -> Iterator[tuple[str, Sentence]]:
    """A sentence cut before each person it names, with whom each piece is about; '' for what stands before them."""
    text = sentence.text
    pattern = "|".join(re.escape(call) for call in sorted(calls, key=len, reverse=True))
    named = [(found.start(), calls[found.group()]) for found in re.finditer(rf"\b(?:{pattern})(?!\w)", text)]
    starts = [
        one
        for n, one in enumerate(named)
        if n == 0 or not _ASIDE.search(text[max(named[0][0], one[0] - _NEARLY) : one[0]])
    ]
    if len({name for _, name in starts}) < 2:
        yield (starts[0][1] if starts else ""), sentence
        return
    if text[: starts[0][0]].strip(" ,;:-–\"“'‘("):
        yield "", replace(sentence, text=text[: starts[0][0]].strip())
    ends = [start for start, _ in starts[1:]] + [len(text)]
    for n, ((start, name), end) in enumerate(zip(starts, ends, strict=True)):
        piece = re.sub(r"[\s,;]*(?:\b(?:and|plus)\s*)?$", "", text[start:end])
        yield name, replace(sentence, text=piece, opens=sentence.opens and n == 0)


_ASIDE = re.compile(
    r"\([^()]{0,120}$|\b(?:knows?|known to|unlike|than|related to|connected (?:to|with))\s$", re.IGNORECASE
)
"""Before a name that another's sentence only mentions: "Bea Lowe (she doesn't know Ana)"."""
_NEARLY = 160
"""In so many characters before a name stands whatever says so."""


def brings_in(text: str, found: FoundName, known: set[str]) -> bool:
    """Whether a name that was not there before stands here, and not as a worker's, a relative's or a place.

    One word is a name only where it opens the text and the writer says that there is no more of it, or how old.
    """
    words = found.text.casefold().split()
    before = text[: found.start - len(found.title)].rstrip(".") if found.title else text[: found.start]
    alone = (found.start == 0 and _ONE_WORD.match(text, found.end)) or GIVES_ONE.search(before[-_NEAR:])
    if (len(words) == 1 and not alone) or _POSTCODE.match(text, found.end):
        return False
    return words[0] not in known and words[-1] not in known and not BY_WORK.search(before.rstrip() + " ")


_POSTCODE = re.compile(r",?\s[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
"""Behind the name of a town."""
_NEAR = 80
_ONE_WORD = compiled(
    r"[\s,;:(–-]{1,4}(?:(?:he|she|they|who)\s)?(?:(?:\w{1,6}n['’]?t|(?:does|did|would|will|has|is) not)\s(?:\w+\s)?"
    r"(?:say|give|tell|know|share|want)\w*\b|(?:no|surname|(?:second|last|first|one) name|just the one|only|street name"
    r"|known as|goes by|refus\w+|unknown|aged?|about|around|approx\w*|early|mid|late|maybe|looks)\b"
    r"|\d{2}(?:ish|s|-odd|\b(?![./:-])))",
    re.IGNORECASE,
)
