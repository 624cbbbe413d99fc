"""Who the message is about: the applicant's name among all the names in it.

For: `read` and the other modules of prose, which ask whose number, whose home, whose illness it is.

How: every place where a name stands is a candidate with reasons for and against, the words left and right of it; the
reasons of all places of one name are settled together.

Must not know: what the message asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from parsers.patterns import compiled, low
from parsers.prose.people import namecues
from parsers.prose.people.asgiven import names_as_given
from parsers.prose.sentences import Sentence
from parsers.prose.words import KIN, WORKER
from parsers.record import Evidence
from parsers.values.names import FoundName, find_names, title_off
from parsers.values.namewords import NOT_NAMES

_SUBJECT_TALK = re.compile(
    r"\b(?:dtr|refer\w*|duty|homeless\w*|housing|release|move-?on|nfa|discharge|eviction|notice)\b", re.IGNORECASE
)
_MY_NAME = compiled(
    r"\b(?:i,(?=\s(?-i:[A-Z][\w'’-]+\s[A-Z][\w'’ -]{1,30},))|my (?:full )?name(?:['’]?s| is)?|(?:i am"
    r"|i['’]?m)(?=\s(?-i:[A-Z][\w'’-]+\s[A-Z]))|this is me|i am called"
    r"|i['’]m called"
    r"|^\W{0,3}(?:full )?name\s?[:=–-]|name['’]?s|(?:it['’]?s|this is)(?=\s(?-i:[A-Z][\w'’-]+\s[A-Z])))\s?:?\s{0,2}"
    r"([^\W\d_]{2,20}(?:[-'’][^\W\d_]{1,20}){0,2}(?:\s(?!and\b|i\b|i['’]|im\b|my\b|from\b|but\b|aged?\b|born\b"
    r"|dob\b|date\b|birth\w*\b|of\b|is\b|the\b)"
    r"[^\W\d_]{2,20}(?:[-'’][^\W\d_]{1,20}){0,2}){0,3})",
    re.IGNORECASE,
)


_SPELT = compiled(
    r"[\s,(–-]{1,4}(?:that(?:['’]s| is)|spel(?:t|led)(?: (?:as|with))?"
    r"|which is)?\s?(?:[A-Z][\s.,-]{1,2}){2,24}[A-Z]\b[\s,)–-]*"
)
"""A name said letter by letter: "Mr Aurelio, that's A U R E L I O, Benedetti"."""
_SPELT_NEXT = re.compile(r"\W{0,3}(?:(?:that['’]s|that is|spelt|spelled) )?(?:[A-Z][\s.,-]{1,2}){3,24}[A-Z]?")
_LETTERS = re.compile(r"[A-Z][\s.,-]{1,2}[A-Z][\s.,-]{1,2}[A-Z]\b")


@dataclass(frozen=True, slots=True)
class Person:
    """A name with what speaks for and against its being the applicant's, and where it stands best."""

    name: str
    score: float
    evidence: Evidence
    reasons: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    name: str
    best: float = -99.0
    total: float = 0.0
    where: Evidence | None = None
    reasons: list[str] = field(default_factory=list)
    child: bool = False  # told of as a child somewhere, though not where most is told


@lru_cache(maxsize=256)  # a name is held against every other
def tokens(name: str) -> frozenset[str]:
    """The words of a name, folded, without titles and possessives."""
    plain = title_off(name).replace("’", "'").casefold()
    return frozenset(w for w in re.findall(r"[^\W\d_]+(?:[-'][^\W\d_]+)*", plain) if len(w) > 1)


def is_same(one: str, other: str) -> bool:
    """Whether two names may be one person's: one's words all stand in the other's."""
    a, b = tokens(one), tokens(other)
    return bool(a and b) and (a <= b or b <= a)


def find_people(
    sentences: Iterable[Sentence], *, subject: str, workers: tuple[str, ...], part: str = "body"
) -> tuple[Person, ...]:
    """All people named, the likeliest applicant first. `workers` are names known to be the writer's."""
    tallies: dict[frozenset[str], _Tally] = {}
    lines = list(sentences)
    labels = {line.label for line in lines if line.label.isupper()}
    for sentence in lines:
        following = lines[sentence.index + 1].text if _next_is(lines, sentence) else ""
        text = _SPELT.sub(" ", sentence.text) if _LETTERS.search(sentence.text) else sentence.text
        if row := _in_row(sentence):
            _count(tallies, row, 9.0, sentence.evidence(row), ["in a row for it"])
        match = _SURNAME_FIRST.match(f"{text} {following}") if sentence.opens or _SHOUTED.match(text) else None
        said = match.group(1).partition(",")[0] if match else ""
        greeted = said.casefold() in NOT_NAMES or _KIN.fullmatch(said)  # "Morning, Tom Birch (3/4/80)"
        if match and not greeted and match.end(1) <= len(text):  # never "Alright," with the name on the next line
            _count(tallies, match.group(1), 9.0, sentence.evidence(match.group(1)), ["surname first, a number follows"])
        for one in weighed_names(text, following, opens=sentence.opens, written=sentence.written):
            if len(labels) < _LABELLED or one.found.text not in labels:  # "AREA LINKS: born in Oxley"
                _count(tallies, one.found.text, one.score, sentence.evidence(one.found.text), list(one.reasons))
    _count_subject(tallies, subject, part)
    _join(tallies)
    _grow_up(tallies)
    return tuple(sorted((_person(t, workers) for t in tallies.values()), key=lambda p: -p.score))


def _grow_up(tallies: dict[frozenset[str], _Tally]) -> None:
    """Who is once told of as a child is one; where no grown-up with a birth date is named, the parent is referred."""
    for tally in tallies.values():
        if tally.child and not {"a child", "a birth date follows"} & set(tally.reasons):
            tally.best -= 7.0
            tally.reasons.append("a child")
    if any("a child" in t.reasons for t in tallies.values()) and not any(map(_is_grown, tallies.values())):
        for tally in tallies.values():
            tally.best += 8.0 * ("a parent" in tally.reasons)


_LABELLED = 3
"""So many labels in capitals make a note of rows."""
_NO_FURTHER = 5.0
"""Whose surname is not known stands behind one who is named in full."""
_AND = re.compile(r"\s?(?:[,(][^()]{0,30}\)?)?,?\s(?:and|&|\+)\s{1,2}(?:s?he(?:['’]s| is) )?")
"""Between a couple: of whom the message is about the first is named first."""
_SURNAME_FIRST = compiled(
    r"\W{0,3}(?!(?i:hi|hiya|hello|hey|dear|morning|afternoon|evening|thanks|cheers|sorry|please)\b)"
    r"([A-Z][\w'’-]{1,30}, (?:[A-Z][\w'’-]{1,20})(?: [A-Z](?:[^\W\d]|['’-]){1,20})?)[.,;(\s–-]{1,4}(?=(?:(?i:dob"
    r"|born|crn|noms)\b"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2}|[A-Z]\d{4}[A-Z]{2}\b|[A-Z]\d{6}\b))"
)


_KIN = compiled(rf"(?:{KIN})s?", re.IGNORECASE)
_SHOUTED = re.compile(r"\W{0,3}[A-Z][A-Z'’-]{1,30}, [A-Z][a-z]")
"""A surname in capitals needs no line of its own: "Seen on the wing. BIRCH, Tom. 3/4/1980"."""


def _is_grown(tally: _Tally) -> bool:
    """Whether somebody with a birth date is neither a child nor a child's parent: it is they who are referred."""
    return "a birth date follows" in tally.reasons and not {"a child", "a parent", "kin of somebody"} & set(
        tally.reasons
    )


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place where a name stands, and what it speaks for the name's being the applicant's."""

    found: FoundName
    score: float
    reasons: tuple[str, ...]
    second: bool
    """whether it is the second of two that "and" joins"""


@lru_cache(maxsize=128)  # those who are parted and whoever is referred are looked for in the same sentences
def weighed_names(text: str, following: str, *, opens: bool, written: date | None) -> tuple[Weighed, ...]:
    """Each name of a sentence with its reasons; `following` is the sentence after it, '' where none belongs to it."""
    weighed: list[Weighed] = []
    before: FoundName | None = None
    for found in names_as_given(text)[:_MOST_NAMES]:
        score, reasons = _weighed(found, text, following, opens=opens, written=written)
        second = before is not None and _AND.fullmatch(text[before.end : found.start - len(found.title)]) is not None
        if second:
            score -= 1.0 + _NO_FURTHER * ("said to have no further name" in reasons)
            reasons.append("named second of two")
        before = found
        weighed.append(Weighed(found, score, tuple(reasons), second))
    return tuple(weighed)


_MOST_NAMES = 200
"""Each is weighed by all that stands around it: of a sentence that names more, the first."""


def _weighed(
    found: FoundName, text: str, following: str, *, opens: bool, written: date | None
) -> tuple[float, list[str]]:
    """What one place speaks for its name's being the applicant's."""
    left, right = text[: found.start], text[found.end :]
    score, reasons = _weigh(left, right, following=following, title=found.title, opens=opens)
    score += 0.5 * (not title_less_left(left))
    score -= 4 * (found.text.isupper() and len(found.text) <= 4)
    score -= _NO_NAME * (_POSTCODE.match(right) is not None)
    score -= _NO_NAME * (_POST.fullmatch(found.text) is not None)
    score -= _NO_NAME * (_IN_ROOM.search(left[-_ROOM_BEFORE:]) is not None and _IN_TOWN.match(right) is not None)
    score -= _NO_NAME * (right.startswith(")") and namecues.IN_BRACKETS.search(left[-_BRACKETED:]) is not None)
    score -= _NO_NAME * (_OF_PLACE.search(left[-_ROOM_BEFORE:]) is not None and _ITS.match(right) is not None)
    if _LABELS.match(right) and not left.strip():
        score -= _NO_NAME * (" " not in found.text) + _HEADS * found.text.isupper()
    score -= _NO_NAME * (" " not in found.text and (_THEY_SAY.match(right) or _TOWN.match(right)) is not None)
    if len(found.text.split()) > 1:
        score += _IN_FULL
        reasons.append("several words")
        score += _SAID_TO_BE * (_IS.search(left) is not None and not right.startswith(("'s", "’s")))
    elif "asked for" not in reasons and namecues.GIVES_ONE.search(left[-_GIVEN_BEFORE:]):
        score += _ONE_GIVEN * (1 + ("after a word of place" in reasons))  # "he answers only to Wolf"
        reasons.append("the one name given")
    elif "opens the line" in reasons and (_DOING.search(found.text) or _LISTED.match(right)):
        score -= 3.5  # "Gambling, in GA since September", "Grateful, bit jumpy"
    if _is_childs(right, written):
        score -= 13
        reasons.append("a child")
    return score, reasons


_NO_NAME = 8.0
_THEY_SAY = re.compile(r"^ (?:say|show|give|state|have|put)\b")
"""Behind things, which are many: "Papers say 01.01.2001"."""
_TOWN = re.compile(r"^['’]s\s[A-Z][\w-]+,?\s[A-Z]{1,2}\d")
"""Behind the first word of a town: "Bishop's Stortford CM22"."""
_GIVEN_BEFORE, _ONE_GIVEN = 80, 3.0
_SAID_TO_BE = 3.0
_IS = re.compile(r"(?:^|[.;:,] |\b(?:and|but) )(?:[Hh]e|[Ss]he)(?:['’]s| is) $")
"""Before a name in full, by which somebody is told: "She is Ana Prado and he is Lou"."""
_POSTCODE = re.compile(r"^,?\s[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
"""Behind the name of a town."""
_POST = compiled(rf"(?:{WORKER})s?", re.IGNORECASE)
_BRACKETED = 40
_ROOM_BEFORE = 24
_IN_ROOM = re.compile(r"\b(?:[Rr]oom|[Ff]lat|[Uu]nit|[Ss]tudio|[Aa]partment|[Rr]m) [A-Za-z]?\d{1,4}[A-Za-z]?,?\s$")
_IN_TOWN = re.compile(r"^(?:,\s[A-Z][\w'’ -]{1,24}){1,3},?\s[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
"""Before and behind the name of a house: "Room 14C, Notley Hall, Braintree CM7 9ZX"."""
_OF_PLACE = re.compile(r"\b(?:the|at|in|to|from|near)\s$", re.IGNORECASE)
_ITS = re.compile(r"^['’]s\s[A-Z][a-z]")
"""Before and behind a name that is a house's: "at the Drover's Rest"."""
_LABELS = re.compile(r"^:\s")
"""Behind a word that asks for something: "Vacating: Friday"."""
_HEADS = 3.0
"""Capitals before a colon may be a place's: "BOAT YARD, HOLE HAVEN: a man known as ..."."""
_IN_FULL = 2.5
_DOING = re.compile(r"[a-z]{3}ing$")
_LISTED = compiled(
    r", (?!who|whose|an? |aged?\b|born|dob|d\.o\.b|male|female|formerly|also|currently|now|our|my|the)[a-z]"
)
"""What follows the first word of a list of things, as it would not follow a name."""
_CHILDISH = 14


def _is_childs(right: str, written: date | None) -> bool:
    """Whether the birth date right behind a name is a child's."""
    born = namecues.BORN_AFTER.match(right) if written else None
    if born is None or written is None:
        return False
    year = int(born.group(1))
    year += 0 if year > 99 else written.year - written.year % 100 - 100 * (year > written.year % 100)
    return 0 <= written.year - year < _CHILDISH


def _count_subject(tallies: dict[frozenset[str], _Tally], subject: str, part: str) -> None:
    for found in find_names(subject):
        score = 2.5 if _SUBJECT_TALK.search(subject) else 1.0
        score += 0.5 if len(found.text.split()) > 1 else -1.0
        if namecues.PLACE_BEFORE.search(subject[: found.start]):
            score -= 3
        name = _as_in_text(tallies, found.text)
        _count(tallies, name, score, Evidence(part, "subject", found.text), ["in the subject"])


def _as_in_text(tallies: dict[frozenset[str], _Tally], name: str) -> str:
    """A subject's name as the text writes it in full: what stands before or behind it there is its place or matter."""
    whole = name.casefold()
    for tally in tallies.values():
        told = tally.name.casefold()
        if " " in told and told != whole and (whole.startswith(f"{told} ") or whole.endswith(f" {told}")):
            return tally.name
    return name


_NAME_ROW = compiled(
    r"\W*(?:(?:full|client(?:['’]?s)?|patient(?:['’]?s)?|applicant(?:['’]?s)?|tenant(?:['’]?s)?|person(?:['’]?s)?"
    r"|visitor(?:['’]?s)?|guest(?:['’]?s)?|caller(?:['’]?s)?|student(?:['’]?s)?|service user(?:['’]?s)?"
    r"|young person(?:['’]?s)?|claimant(?:['’]?s)?|member(?:['’]?s)?|prisoner(?:['’]?s)?|resident(?:['’]?s)?"
    r"|their|his|her"
    r"|customer|resident) )?(?:(?:full|whole|own|real|legal) )?names?"
    r"(?: of (?:the )?(?:client|person|applicant|patient|tenant|resident|customer))?\W*",
    re.IGNORECASE,
)
_ROW_NAME = compiled(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx)\.?\s)?((?-i:[A-Z])[\w'’-]{1,24},?(?:\s[\w'’.-]{1,24}){1,4}?)\s?(?:[.;(]|,|$"
    r"|\s(?:d\.?o\.?b|born|aged?|date)\b|\s\d)",
    re.IGNORECASE,
)


def _in_row(sentence: Sentence) -> str:
    """The name in a row that asks for one, whichever way round it stands: "Name: Birch, Thomas James"; else ''."""
    if not sentence.label or not _NAME_ROW.fullmatch(sentence.label):
        return ""
    value = sentence.text[sentence.text.find(sentence.label) + len(sentence.label) :].lstrip(" *_.:–-")
    match = _ROW_NAME.match(value)
    words = re.findall(r"[^\W\d_]{2,}", match.group(1)) if match else []
    if not match or any(word.casefold() in NOT_NAMES or not word[0].isupper() for word in words):
        return ""
    return match.group(1)


def own_name(sentences: Iterable[Sentence]) -> tuple[str, Evidence] | None:
    """What somebody writes after "my name is", capitals or not."""
    for sentence in sentences:
        match = _MY_NAME.search(sentence.text)
        if match:
            return " ".join(match.group(1).split()), sentence.evidence()
    return None


def title_less_left(left: str) -> bool:
    """Whether nothing but white space or a list mark stands before the name."""
    return bool(re.search(r"[A-Za-z]{2}", left))


def _next_is(lines: list[Sentence], sentence: Sentence) -> bool:
    return sentence.index + 1 < len(lines) and lines[sentence.index + 1].paragraph <= sentence.paragraph + 1


def _weigh(left: str, right: str, *, following: str, title: str, opens: bool) -> tuple[float, list[str]]:
    score, reasons = 0.0, []
    if title:
        left = left[: -len(title) - 1].rstrip(".") + " " if left else left
        left = re.sub(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cpl|Sgt|Pte|Capt|Cllr|Rev|Revd)\.?\s{0,2}$", "", left)
        office = title.casefold() in namecues.OFFICES
        score += -5 if office else 1
        reasons.append("an office holder" if office else "titled")
    near = {"left": left[-70:], "small left": low(left[-70:]), "right": right[:70], "behind": right[:70]}
    if not right.strip(" .\"”'’)"):  # "Please help Habibullah. He has only the one name."
        near["behind"] = following[:70]
    for pattern, side, points, why in namecues.REASONS:
        if pattern.search(near[side]) and not (pattern is namecues.GREETING and namecues.TOLD_OF.match(right)):
            score += points
            reasons.append(why)
    bare = opens and not re.search(r"[A-Za-z]{2}", left)
    if bare and right.strip() == "." and _SPELT_NEXT.match(following):
        score += 6
        reasons.append("spelt on the next line")
    if bare and right.startswith((",", " (")) and following is not None:
        score += 1.5
        reasons.append("opens the line")
    if (
        bare
        and not right.strip(" .,()")
        and (namecues.BIRTH_AFTER.search(following[:40]) or namecues.NUMBER_AFTER.match(following))
    ):
        score += 6
        reasons.append("a birth date or number on the next line")
    return score, reasons


def _count(tallies: dict[frozenset[str], _Tally], name: str, score: float, where: Evidence, reasons: list[str]) -> None:
    key = tokens(name)
    if not key:
        return
    tally = tallies.setdefault(key, _Tally(name))
    if score > tally.best:
        tally.best, tally.where, tally.reasons = score, where, reasons
        tally.name = name
    tally.child |= "a child" in reasons
    tally.total += min(score, 1.0)


def _join(tallies: dict[frozenset[str], _Tally]) -> None:
    """A short form counts for the full name it belongs to, if it belongs to one only."""
    for key in sorted(tallies, key=len):
        fuller = [k for k in tallies if key < k]
        if len(fuller) == 1:
            full, short = tallies[fuller[0]], tallies[key]
            full.best = max(full.best, min(short.best, full.best + 4))
            full.total += short.total
            del tallies[key]


def _person(tally: _Tally, workers: tuple[str, ...]) -> Person:
    score = tally.best + 0.25 * max(-8.0, min(tally.total, 8.0))
    reasons = list(tally.reasons)
    for worker in workers:
        if is_same(tally.name, worker):
            score -= 20
            reasons.append("the writer")
            break
    where = tally.where or Evidence("body", "text", tally.name)
    return Person(tally.name, score, where, tuple(reasons))
