"""Whom else to ask: the words from another person's name through the last of the details given for that person.

For: `read`, once it is settled whose every number is.

Must not know: why a number is somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from parsers.patterns import compiled
from parsers.prose.contact.owners import Owner, is_they
from parsers.prose.contact.points import Point
from parsers.prose.people.candidates import tokens
from parsers.prose.sentences import Sentence
from parsers.prose.words import KIN, WORKER
from parsers.values.names import FoundName, find_names

_MOST = 3


def other_contact(
    points: Sequence[Point], lines: Sequence[Sentence], applicant: str | None
) -> tuple[str | None, Sentence | None]:
    """The other people who may be asked, each from the name through the details, and where the first stands."""
    spans: list[str] = []
    told: set[str] = set()
    first: Sentence | None = None
    for sentence, group in groupby(points, key=lambda point: point.sentence):
        of_people = (point for point in group if not _OF_OFFICE.search(point.sentence.text[: point.start]))
        others = _first_run(sorted(of_people, key=lambda point: point.start))
        if not others or all(point.value in told for point in others):
            continue
        told |= {point.value for point in others}
        span = _span(others, _before(sentence, lines), applicant)
        if not any(span in other for other in spans):
            spans.append(span)
        first = first or sentence
    return (". ".join(spans[:_MOST]) or None), first


_OF_OFFICE = compiled(
    r"\b(?:repairs?|general (?:enquir(?:y|ies)|calls?|quer(?:y|ies))|customer (?:services?|care)|complaints?"
    r"|press office"
    r"|fund-?raising|donations?|bookings?|lettings|sales)\b[^.;@,]{0,30}$",
    re.IGNORECASE,
)
"""Before the number that a body prints for everybody: nobody there knows of this person."""


def _first_run(points: Sequence[Point]) -> list[Point]:
    """The first details of others in a sentence, as far as nobody else's stand between."""
    run: list[Point] = []
    for point in points:
        if point.owner is Owner.OTHER:
            run.append(point)
        elif run:
            break
    return run


def _before(sentence: Sentence, lines: Sequence[Sentence]) -> str:
    """The sentence before in the same paragraph."""
    at = next((n for n, line in enumerate(lines) if line.index == sentence.index), 0)
    near = at > 0 and lines[at - 1].paragraph == sentence.paragraph and not sentence.opens
    return lines[at - 1].text if near else ""


def _span(others: Sequence[Point], before: str, applicant: str | None) -> str:
    text, start, end = others[0].sentence.text, others[0].start, others[-1].end
    if (after := _WHOSE_AFTER.match(text, end)) and len(others) == 1:
        return text[start : after.end()].strip(" ,;:(")
    if tail := _TAIL.match(text, end):
        end = tail.end()
    start = _start_of_person(text[:start], applicant)
    if end < len(text) and text[end] == ")" and text[start:end].count("(") > text[start:end].count(")"):
        end += 1
    span = text[start:end].strip(" ,;:(")
    if (named := _named_before(text[: others[0].start], before, applicant)) is not None:
        return f"{before[named.start :].strip()} {text[:end].strip()}"
    return span


_TAIL = compiled(
    r",?\s?\(?(?:ext(?:ension|n)?|x)\.?\s?\d{1,6}\b\)?|,? option \d\b"
    r"|,?\s\((?!\d)[^()\d]{3,48}\)"
    r"|,? (?:and |please )?ask for (?:the )?(?-i:[A-Z])[\w'’-]{1,20}(?: (?-i:[A-Z])[\w'’-]{1,20})?"
    r"|,?\s(?:and |who |he |she )?(?:can|will) (?:pass|take|give)\b[^.;]{0,24}\b(?:msg|message|word)s?\b"
    r"(?:[^.;]{0,12}\bname[d]? (?:is )?(?-i:[A-Z])[\w'’-]{1,20})?",
    re.IGNORECASE,
)
"""What still tells of the person behind a number: an extension, a bracket, whom to ask for."""
_WHOSE_AFTER = compiled(
    rf"\s?(?:is|belongs to|[=–-])\s(?:for\s)?(?:his|her|their|the|our)\s(?:\w+\s)?"
    rf"(?:(?:{WORKER}|{KIN})['’]s\s(?:line|number|phone|mobile|landline)|(?:{WORKER}|{KIN}),?\s"
    r"(?-i:[A-Z])[\w'’-]{1,20}(?:\s(?-i:[A-Z])[\w'’-]{1,20})?)",
    re.IGNORECASE,
)
"""Behind a number, whose it is: "07700 900123 is his CPN Mel"."""


def _named_before(left: str, before: str, applicant: str | None) -> FoundName | None:
    """Whom the sentence before names in full, where this one has a pronoun, a label or one of the names."""
    names = _others(left, applicant)
    if not before or len(before) > _LONGEST or (names and " " in names[-1].text) or not _GOES_ON.match(left):
        return None
    known = [name for name in _others(before, applicant) if " " in name.text or _BY_KIN.search(before[: name.start])]
    if names:
        known = [name for name in known if tokens(names[-1].text) <= tokens(name.text)]
    return known[-1] if known else None


_LONGEST = 160
_GOES_ON = compiled(
    r"(?:he|she|they|hes|shes|his|her|mob(?:ile)?|tel(?:ephone)?|phone|number|contact|(?-i:[A-Z])[\w'’-]+['’]s)\b",
    re.IGNORECASE,
)
_BY_KIN = compiled(rf"\b(?:{KIN}|{WORKER}),?\s(?:is |called )?$", re.IGNORECASE)


def _others(text: str, applicant: str | None) -> list[FoundName]:
    return [name for name in find_names(text) if not (applicant and is_they(name.text, applicant))]


def _start_of_person(left: str, applicant: str | None) -> int:
    """Where the other person's words begin: the name, else the role with its article."""
    clause = max((m.start() for m in re.finditer(r"(?<=[^\W_]{2})[.;]\s|(?<=\))\.\s", left)), default=0)
    if _PRONOUN.match(left, clause):
        clause = 0
    names = [
        name
        for name in _others(left, applicant)
        if name.start >= clause and len(left) - name.end < _FAR and not _NO_PERSON.search(left[: name.start])
    ]
    names = next((names[: n + 1] for n, name in enumerate(names[:-1]) if _tells_of(name, names[-1], left)), names)
    posts = [match for match in _SOMEBODY.finditer(left) if match.start() >= clause]
    if len(names) == 1 and posts and posts[0].end() < names[0].start and _LIVES_IN.search(left[: names[0].start]):
        return posts[-1].start() if not _LIVES_IN.search(left[: posts[-1].start()]) else posts[0].start()
    if names:
        titled = _TITLED.search(left[: names[-1].start])
        return titled.start() if titled else names[-1].start
    if firm := _FIRM.search(left):
        return firm.start()
    if posts:
        return posts[0].start()
    comma = max(left.rfind(","), left.rfind(":"), clause)
    return comma + 1 if comma else clause


_FAR = 90
_PRONOUN = re.compile(r"[;.)]{1,2}\s(?:s?he|they)\b")
"""A clause that goes on about whom the one before named: "Ann lives near; she can be rung on"."""
_TITLED = re.compile(r"(?:\bthe\s)?\b(?:Mr|Mrs|Ms|Miss|Dr|Rev(?:erend)?|Reverend|Sister|Father)\.?\s$")
_LIVES_IN = re.compile(r"\b(?:in|near|at|from|of)\s$")
_SOMEBODY = compiled(
    rf"(?:\b(?:his|her|their|the|our)\s)?\b(?:{WORKER}|{KIN}|nurse in charge|OMU|office|ward|hub|team|centre"
    rf"|(?:discharge |day )?lounge"
    rf"|soup kitchen)\b|\bwho(?:m)?ever has\b",
    re.IGNORECASE,
)


def _tells_of(name: FoundName, last: FoundName, left: str) -> bool:
    """Whether the last capitals are the post, body or place of who is named before them."""
    between = left[name.end : last.start]
    if _IN_PLACE.fullmatch(between):
        return " " in name.text or _BY_KIN.search(left[: name.start]) is not None
    if " " not in name.text:
        return False
    if _POST_OR_PLACE.match(left[name.end :]) and len(between) < _NEAR:
        return True
    short = " " not in last.text
    return short and _OF_BODY.fullmatch(between) is not None


_NEAR = 10
_POST_OR_PLACE = re.compile(r"(?:,? \(?(?:at|in|of|from|for) (?:the )?[A-Z]|,? \(?[A-Z&]{2,6}\b)")
_IN_PLACE = re.compile(r",? (?:(?:who|and) )?(?:is |lives |works |based |staying )?(?:in|at|near|from|of) (?:the )?")
_OF_BODY = re.compile(
    r",? \(?(?:(?:at|of|from|for|with) (?:the )?)?(?:[A-Z][\w'’]*(?: (?:&|and))? )*(?:[A-Z][\w'’]* (?:&|and) )?"
)
"""Between a full name and the last word of a firm or a team: "Ann Lind at Crane & Co", "Ann Lind, City CMHT"."""
_NO_PERSON = re.compile(r"(?:^|\s)(?:an?|(?:at|in|from|of|on|by) the)\s$", re.IGNORECASE)
"""Before a capital that is nobody's name: "a Quaker visitor", "Doreen at the Legion"."""
_FIRM = compiled(
    r"(?:[A-Z][\w'’&-]{1,20}\s(?:(?:and|&)\s)?){1,3}(?:LLP|Ltd|Limited|Solicitors|Lettings|Chambers)\b[^.;]{0,24}$"
)
