"""Several people in one message: which sentences belong to whom.

For: `read`, which makes one record of every group. A couple or a family is one; people who are listed are several.

Must not know: what is said of them. A list of an army memorandum's paragraphs is no list of people, and an item that
names a case of ours is no new referral.
"""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.patterns import compiled
from parsers.prose.people.apart import brings_in, told_apart
from parsers.prose.people.asgiven import names_as_given
from parsers.prose.people.candidates import is_same
from parsers.prose.people.items import ITEM, OUR_CASE, counted_items, item_starts
from parsers.prose.people.named import people_counted
from parsers.prose.people.several import MOST_PEOPLE, Group, is_list_of_people, several_referred, with_their_own
from parsers.prose.people.spotted import spotted
from parsers.prose.roll import on_a_list, placed
from parsers.prose.sentences import Sentence
from parsers.prose.words import BORN, IDENTIFIED, KIN, WORKER
from parsers.told import is_couple, is_one_referral
from parsers.values.names import find_names

_MARK = re.compile(
    r"^\s{0,4}(?:\(?(?:\d{1,2}|[A-Ha-h])\s?[.):]\s+|\[(?:\d{1,2}|[A-Ha-h])\]\s+|#\s?\d{1,2}\b\W{0,3}|[-*•·–▪]\s+"
    r"|(?:[Cc](?:lient|ustomer|ase|laimant)|[Pp](?:atient|erson|risoner)|[Aa]pplicant|[Rr]esident)\s(?:\d{1,2}"
    r"|[A-D])\s?[.:,)–-]\s+)"
)
"""The mark of an item without a word in it: "A. ", "2) ", a bullet. It is no initial of whoever the item names."""
_COUPLE = compiled(
    r"\b(?:(?:his|her|their|and) (?:wife|husband|partner|boyfriend|girlfriend|spouse|son|daughter|child(?:ren)?)"
    r"|couple|family|together|joint|married)\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"\b(?:wife|husband|partner|couple|joint|spouse|married)\b", re.IGNORECASE)
_SEVERAL = compiled(
    r"\b(?:two|three|four|five|six|2|3|4|5|6|both|several|few)\b[^.;]{0,30}\b(?:people|persons|men|women|lads"
    r"|clients?|referrals?|patients?|residents?|prisoners?|guests?|cases|of them|for you|individuals|ladies"
    r"|names|dtrs?|from|below|lads)\b|\bseparate(?:ly)?\b|\ball (?:two|three|four|five) (?:are|of)"
    r"|\bthe (?:first|second|third|last|other)\b[^.;]{0,12}\b(?:one|is|two|man|lady)\b|\b(?:two|three"
    r"|four) (?:for|from|on|off) ",
    re.IGNORECASE,
)


def split_people(sentences: tuple[Sentence, ...], subject: str, workers: tuple[str, ...]) -> tuple[Group, ...]:
    """One group for every person referred; a single group with everything where there are not several."""
    items = counted_items(sentences, subject) or item_starts(sentences)
    if len(items) == _TWO and is_couple(f"{subject} {_head(sentences)}"):
        return (Group(own=sentences),)
    starts = _listed(items, sentences, subject)
    groups = _cut(sentences, starts[:MOST_PEOPLE]) if starts else ()
    if len(groups) == 1 or is_list_of_people(groups, sentences, subject, workers):
        return with_their_own(groups, sentences, subject, workers)
    return (
        _in_one_breath(sentences, subject) or several_referred(sentences, subject, workers) or (Group(own=sentences),)
    )


def _listed(starts: list[int], sentences: tuple[Sentence, ...], subject: str) -> list[int]:
    """Where each person of a list begins, by its items or else; empty where no list of people is found."""
    if len(starts) < _TWO:
        starts = spotted(sentences) or _opened_paragraphs(sentences, subject) or _rows(sentences, subject)
        starts = starts or _one_and_other(sentences)
    told = _told_paragraphs(sentences, subject)
    if len(starts) < max(_TWO, len(told)):  # as many as the writer counts: nobody may be left in what is said of all
        return told or _roll(sentences, subject) or _new_beside_old(sentences)
    return starts


_TWO = 2


def _head(sentences: tuple[Sentence, ...]) -> str:
    return "\n".join(s.text for s in sentences[:_HEAD])


def _opened_paragraphs(sentences: tuple[Sentence, ...], subject: str) -> list[int]:
    """Paragraphs or rows that open with "Name, date of birth", where the message speaks of several people."""
    opened = []
    stacked = 0
    known: set[str] = set()  # whose name opens a paragraph again is told of further, not somebody new
    for n, sentence in enumerate(sentences):
        if not sentence.opens:
            continue
        names = [found for found in find_names(sentence.text[:90]) if found.text.casefold() not in known]
        following = sentences[n + 1].text if n + 1 < len(sentences) and sentences[n + 1].opens else ""
        rest = _behind(sentences, n, names[0].end) if names else ""
        alone = bool(names) and not rest.strip(" .,:;()") and bool(BORN.search(following[:30]))
        close = names and names[0].start < 24 and not _COUPLE.search(sentence.text[: names[0].end + 10])
        close = close and not _HOUSE.search(sentence.text[: names[0].start])
        if (
            close
            and len(names[0].text.split()) > 1
            and (BORN.search(rest[:60]) or IDENTIFIED.search(rest[:40]) or alone)
        ):
            opened.append(n)
            stacked += alone
            known.add(names[0].text.casefold())
    if len(opened) < 2:
        return []
    talk = subject + " " + " ".join(s.text for s in sentences)
    if is_one_referral(talk):
        return []
    paragraphs = {sentences[n].paragraph for n in opened}
    if stacked == len(opened) == len(paragraphs) and not _PAIR.search(talk):
        return opened  # a name alone in its line over a birth date, each in a paragraph of its own: a list
    if _SEVERAL.search(talk) or (len(opened) > 2 and len(paragraphs) > 2):
        return opened
    second = sentences[opened[1]].text
    return opened if len(paragraphs) > 1 and not _COUPLE.search(talk) and BORN.search(second) else []


def _behind(sentences: tuple[Sentence, ...], at: int, end: int) -> str:
    """What stands behind a name; where a full stop ends it, "Ana Prado. 3/4/90.", what the paragraph says next."""
    rest, following = sentences[at].text[end : end + 70], sentences[at + 1 : at + 2]
    ends = not rest.strip(" .,:;()")
    return " ".join((rest, *(s.text[:70] for s in following if ends and not s.opens)))


_HOUSE = re.compile(r"\d[A-Za-z]?,?\s$")
"""The number of a house, before the name of its street."""
_AFTER_NAME = compiled(
    r"^\W{0,4}(?:\d{2}(?:s|ish|-odd)?\b(?![./:-])|aged?\b|early|mid|late|approx|about|0\d{4}\s?\d{3}"
    r"|no (?:phone|mobile|number)"
    r"|c/o\b|X?\d{5,6}\b|[A-Z]\d{4}[A-Z]{2}\b|[A-Z]\d{6}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"\b(?:all|each|these|everyone|everybody|list|following|names|people|referrals|leavers)\b", re.IGNORECASE
)
_FEWEST_ROWS = 3


def _rows(sentences: tuple[Sentence, ...], subject: str) -> list[int]:
    """Rows that each open with another full name and what tells that person from others, where all are spoken of.

    A family's members share a name, and those whom to ring have a post; neither is a list of people referred.
    """
    rows: dict[str, int] = {}
    for n, sentence in enumerate(sentences):
        name, rest = _row(sentence.text) if sentence.opens else ("", "")
        if name and (BORN.search(rest[:40]) or not _WORKS.search(rest)):
            rows.setdefault(name, n)
    talk = subject + " " + " ".join(s.text for s in sentences)
    if len(rows) < _FEWEST_ROWS or is_one_referral(talk) or not (_OF_ALL.search(talk) or _BARS.search(talk)):
        return []
    starts = sorted(rows.values())
    wanted = [n for n in starts if not _NOTHING_WANTED.search(sentences[n].text)]
    known = all(BORN.search(sentences[n].text) or IDENTIFIED.search(sentences[n].text) for n in starts)
    return wanted if known or not _PAIR.search(talk) else []


def _row(text: str) -> tuple[str, str]:
    """The last name that a row opens with, and what follows it; nothing where no person is told apart there."""
    text = _NUMBERED.sub("", text, count=1)
    first = next(iter(find_names(text[:60])), None)
    if first is not None and _NICK.fullmatch(text[: first.start]) and len(first.text.split()) > 1:
        name, rest = first.text.split()[-1].casefold(), text[first.end :]
    elif match := _NAME_AND_INITIAL.match(text):
        name, rest = match.group(1).casefold(), text[match.end() :]
    else:
        return "", ""
    return (name, rest) if _AFTER_NAME.match(rest) else ("", "")


def _roll(sentences: tuple[Sentence, ...], subject: str) -> list[int]:
    """Lines that each open with somebody's name, however little follows: as many as the writer says, or said of all."""
    rows: dict[str, int] = {}
    for n, sentence in enumerate(sentences):
        row = on_a_list(sentence.text) if sentence.opens else None
        if row is not None and not OUR_CASE.search(sentence.text) and not any(is_same(row[0], name) for name in rows):
            rows[row[0]] = n
    told = people_counted(subject, sentences)
    starts = list(rows.values())
    if len(starts) >= 2 and len(starts) == told:
        return starts
    talk = subject + " " + " ".join(s.text for s in sentences)
    surnames = {name.split()[-1].casefold() for name in rows}
    apart = len(surnames) == len(rows) >= _FEWEST_ROWS and not _PAIR.search(talk) and not is_one_referral(talk)
    if not (apart and _OF_ALL.search(talk)):
        return []
    return [n for n in starts if not _NOTHING_WANTED.search(sentences[n].text)]


def _in_one_breath(sentences: tuple[Sentence, ...], subject: str) -> tuple[Group, ...]:
    """People whom one sentence names together, where the writer says how many they are."""
    count = people_counted(subject, sentences)
    found = told_apart(sentences, count) if count > 1 else None
    return tuple(Group(own=own, shared=found.shared) for own in found.each) if found else ()


_NUMBERED = re.compile(r"^\W{0,3}\d{1,2}\W{1,3}(?=[A-Z\"“])")
_NAME_AND_INITIAL = re.compile(r"^\W?([A-Z][\w'’-]{1,30}),? (?:[A-Z]\b\.?|[A-Z][\w'’-]{1,20}\b)")
_BARS = re.compile(r"\S \| \S[^\n]{0,80} \| \S")
_NOTHING_WANTED = compiled(
    r"\b(?:no action|nothing|for info\w*|not referred|no referral|own (?:flat|home|address|tenancy)"
    r"|returning (?:to|home)"
    r"|(?:address|bed|place) agreed|wife|husband|parents|recalled|(?:case|file|referral|now|been) closed|close"
    r"|housed)\b"
    r"|[-–—|/:,] ?closed\b",
    re.IGNORECASE,
)
"""Of a list that goes to all, the rows that ask the council for nothing."""
_NICK = re.compile(r"\W?(?:[\"“'‘][^\"”'’]{1,16}[\"”'’]\s)?")
_WORKS = compiled(rf"\b(?:{WORKER}|{KIN})s?\b", re.IGNORECASE)
_ONE = re.compile(
    r"^\W*(?:the )?(?:one|first)(?: of (?:them|the \w+))?(?:,| is| was)(?: called| named)? (?=[A-Z])", re.IGNORECASE
)
_OTHER = compiled(
    r"^\W*(?:and )?the (?:other|second|next)(?: one| man| woman| lady| lad)?(?:,| is| was)(?: called"
    r"| named)? (?=[A-Z])",
    re.IGNORECASE,
)


def _one_and_other(sentences: tuple[Sentence, ...]) -> list[int]:
    """Where a writer tells of one and of the other, each by name, in whatever paragraph."""
    starts = []
    for pattern in (_ONE, _OTHER):
        at = next(
            (n for n, s in enumerate(sentences) if (m := pattern.match(s.text)) and _full(s.text[m.end() :])), None
        )
        starts.append(at)
    first, other = starts
    return [first, other] if first is not None and other is not None and first < other else []


def _full(text: str) -> bool:
    """Whether a text opens with a full name."""
    first = next(iter(find_names(text[:60])), None)
    return first is not None and first.start == 0 and len(first.text.split()) > 1


_HEAD = 8


def _told_paragraphs(sentences: tuple[Sentence, ...], subject: str) -> list[int]:
    """Where the message says how many people it tells of: the paragraphs that bring in a new one, if as many."""
    told = people_counted(subject, sentences)
    if told < 2:
        return []
    openers: dict[int, int] = {}
    known: set[str] = set()
    for n, sentence in enumerate(sentences):
        if sentence.paragraph in openers:
            known.update(f.text.casefold() for f in find_names(sentence.text))
            continue
        names = names_as_given(sentence.text)
        first = next((f for f in names if brings_in(sentence.text, f, known)), None)
        if first is not None:
            openers[sentence.paragraph] = n
            known.update(first.text.casefold().split())
    starts = sorted(openers.values())
    if len(starts) > told:
        starts = [
            n for n in starts if BORN.search(_paragraph(sentences, n)) or IDENTIFIED.search(_paragraph(sentences, n))
        ]
    return starts if len(starts) == told else []


def _paragraph(sentences: tuple[Sentence, ...], at: int) -> str:
    return " ".join(s.text for s in sentences[at:] if s.paragraph == sentences[at].paragraph)


def _new_beside_old(sentences: tuple[Sentence, ...]) -> list[int]:
    """An update on a case of ours beside one new referral: only the new one is read."""
    marks = [n for n, s in enumerate(sentences) if s.opens and ITEM.match(s.text)]
    if len(marks) < 2:
        return []
    for k, at in enumerate(marks):
        end = marks[k + 1] if k + 1 < len(marks) else len(sentences)
        whole = " ".join(s.text for s in sentences[at:end])
        others = " ".join(s.text for s in sentences[:at]) if k else ""
        if (
            not OUR_CASE.search(whole)
            and OUR_CASE.search(others)
            and re.search(r"\bnew\b[^.;]{0,20}\b(?:referral|one|dtr)|\brefer", whole, re.IGNORECASE)
        ):
            return [at]
    return []


def _cut(sentences: tuple[Sentence, ...], starts: list[int]) -> tuple[Group, ...]:
    """Items take their sentences; what stands before the first and, in a new paragraph, after the last is of all."""
    before = sentences[: starts[0]]
    groups: list[Group] = []
    tail: tuple[Sentence, ...] = ()
    last = sentences[starts[-1] :]
    cut = _tail_at(last)
    tail = last[cut:]
    if OUR_CASE.search(" ".join(s.text for s in before)):
        before = ()
    shared = tuple(before) + tail
    for k, at in enumerate(starts):
        end = starts[k + 1] if k + 1 < len(starts) else len(sentences) - len(tail)
        groups.append(Group(own=(*_opening(sentences[at]), *sentences[at + 1 : end]), shared=shared))
    return tuple(groups)


def _opening(sentence: Sentence) -> tuple[Sentence, ...]:
    """An item's first sentence without its mark; the bed or the room that stands before a name comes after it."""
    where, rest = placed(sentence.text) if on_a_list(sentence.text) else ("", "")
    if any(letter.isalpha() for letter in where) and len(where) > 1:
        return replace(sentence, text=rest), replace(sentence, text=where, opens=False)
    return (replace(sentence, text=_MARK.sub("", sentence.text, count=1) or sentence.text),)


def _tail_at(last: tuple[Sentence, ...]) -> int:
    """Where the last person's words end: a later paragraph that speaks of all of them or of the writer."""
    first = last[0].paragraph
    for n, sentence in enumerate(last):
        if sentence.paragraph > first and re.search(
            r"^(?:thanks|many thanks|let me|please let|all (?:of|two|three|four)|both|they|any (?:questions"
            r"|problems)|if you|i am|i['’]m|we )\b|\b(?:both of them|all of them|all three|the two of them"
            r"|each of them)\b",
            sentence.text,
            re.IGNORECASE,
        ):
            return n
    return len(last)
