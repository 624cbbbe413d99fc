"""What is said to happen on a day: the word that governs a date, and what it is said of.

For: `whens`. The word nearest before a date governs it, or the first one after it; a word of ending or staying takes
its meaning from what ends (a sentence, a tenancy, a tag), a word of going from where the person is and goes from.

Must not know: how that is weighed against other dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from parsers.patterns import Sought
from parsers.prose.days import headclauses, headwords

_Kind = headwords.Kind
_Thing = headwords.Thing


class Said(StrEnum):
    """What a date is said to be the day of."""

    RELEASE = "release"
    LOSS = "loss"
    TAG = "tag"
    """a release that hangs on an address"""
    OTHER = "other"
    STAFF = "staff"
    """the going of a worker, which says nothing of the person"""


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a date, in small letters.

    `left` and `right` are its clause as far as the neighbouring dates; `before` and `behind` go on past a comma or a
    date: there a verb finds its subject, and a clause its "by then".
    """

    left: str
    right: str
    before: str
    behind: str


class _Head(NamedTuple):
    kind: _Kind
    start: int
    end: int


def said_of(words: Around, *, held: bool) -> Said | None:
    """What the words say of the date between them; None where they say nothing that is known."""
    if headclauses.CALLED_OFF.search(words.behind):
        return Said.OTHER
    if _is_writers(words):
        return Said.STAFF
    if held and (any(said.search(words.behind) for said in _OUT_THEN) or _is_aimed_at(words)):
        return Said.RELEASE
    if not held and (headclauses.WHEN_GONE.match(words.behind) or headclauses.UNTIL_ANOTHER.search(words.before)):
        return Said.LOSS
    words = replace(words, right="") if headclauses.CONDITION.match(words.right) else words
    head = _last_head(words.left)
    if not held and headclauses.WITH_THE_JOB.search(words.left):
        return Said.LOSS
    if not held and (head is None or head.kind is not _Kind.RELEASE) and _gone_then(words.behind):
        return Said.LOSS
    told = _told_by_link(words.right, head)
    if told is not None:
        return _after(words.right, told, held=held)
    first = _first_head(words.right)
    if head is not None and not _starts_anew(words, head, first):
        return _before(words, head, held=held)
    if first is not None:
        return _after(words.right, first, held=held)
    return Said.LOSS if not held and headclauses.ROOFLESS_THEN.search(words.right) else None


_OUT_THEN = (headclauses.THEN_OUT, headclauses.WHEN_OUT, headclauses.IS_THE_DAY)


def _is_aimed_at(words: Around) -> bool:
    """Whether who holds somebody means to let them go then, and no appointment is made: "looking at Monday for tests".

    What the day hangs on says nothing of it.
    """
    if headclauses.AIMED_AT.search(words.left) is None or headclauses.WHO_THEN.match(words.right):
        return False
    first = _first_head(words.right)
    return first is None or first.kind is not _Kind.OTHER or headclauses.CONDITION.match(words.right) is not None


def _is_writers(words: Around) -> bool:
    """Whether who writes is out of the office then: "I'm out Thursday, so use this inbox"."""
    return (
        headclauses.WRITER_AWAY.search(words.before) is not None
        and headclauses.COVERED.search(words.behind) is not None
    )


def _starts_anew(words: Around, head: _Head, first: _Head | None) -> bool:
    """Whether a new clause begins with the date and says at once who goes: "- on the 3rd he must be gone"."""
    if head.kind is not _Kind.OTHER or first is None or first.kind not in _GONE or first.start > _AT_ONCE:
        return False
    return re.search(r"(?:\s[–-]\s|,\s)(?:\w+\s){0,3}$|\band (?:on|from|by) $", words.left[head.end :]) is not None


def _told_by_link(right: str, head: _Head | None) -> _Head | None:
    """The head of what is joined to the date behind it: "9 December for discharge", "4 March, when they leave"."""
    linked = headclauses.LINKED.match(right)
    if linked is None:
        return None
    if headclauses.RELATIVE.match(right):
        if head is not None and head.kind in (*_GONE, _Kind.SINCE, _Kind.STAY):
            return None
        return _first_head(right[: linked.end() + _REACH], linked.end(), _GONE)
    told = _first_head(right[: linked.end() + _LINKED], linked.end())
    if told is None or told.kind not in _PLAIN:
        return None
    lost = head is not None and head.kind is _Kind.LOSS
    return None if lost and told.kind is _Kind.OTHER and headclauses.FOR_SOMEBODY.match(right) else told


def _gone_then(behind: str) -> bool:
    """Whether what follows a date says that by then, or since then, there is no home."""
    return headclauses.THEN_GONE.search(behind) is not None or headclauses.SINCE_OUT.search(behind) is not None


def _before(words: Around, head: _Head, *, held: bool) -> Said | None:
    """The meaning of a head that stands before the date."""
    left = words.left
    if head.kind is _Kind.SINCE:
        upto = left[: head.start].rstrip()
        prior = _last_head(upto)
        since = left[head.start : head.end] == "since"
        if not since and headclauses.ROOFLESS_THEN.search(words.right):
            return Said.LOSS
        if since or prior is None or len(upto) - prior.end > (_BESIDE if prior.kind is _Kind.LOSS else 0):
            return _from_then(words.before[: len(words.before) - len(left) + head.start], words.right)
        # "possession after", "cancelled from": the word before governs
        head = prior
    if head.kind is _Kind.OTHER and left[head.start : head.end].startswith(_ARRANGED):
        prior = _last_head(left[: head.start].rstrip())
        if prior is not None and prior.kind in (_Kind.LOSS, _Kind.RELEASE) and head.start - prior.end <= _BESIDE:
            head = prior  # "the eviction was due on", "the bailiffs have an appointment"
    subject = words.before[: len(words.before) - len(left) + head.start]
    return _meaning(head.kind, left[head.start : head.end], subject, left[head.end :], held=held)


def _after(right: str, head: _Head, *, held: bool) -> Said | None:
    """The meaning of a head that stands after the date."""
    return _meaning(head.kind, right[head.start : head.end], right[: head.start], right[head.end :], held=held)


def _last_head(left: str) -> _Head | None:
    """The head that ends nearest to the date; of two that end alike the longer, "found out" before "out"."""
    best: _Head | None = None
    for kind, pattern in headwords.HEADS:
        for match in pattern.finditer(left):
            if best is None or (match.end(), -match.start()) > (best.end, -best.start):
                best = _Head(kind, match.start(), match.end())
    return best if best is not None and len(left) - best.end <= _REACH else None


def _first_head(right: str, start: int = 0, kinds: tuple[_Kind, ...] = ()) -> _Head | None:
    """The head that starts nearest after the date; of two that start alike the longer; only of `kinds`, if given."""
    best: _Head | None = None
    for kind, pattern in headwords.HEADS:
        match = pattern.search(right, start) if not kinds or kind in kinds else None
        if match and (best is None or (match.start(), -match.end()) < (best.start, -best.end)):
            best = _Head(kind, match.start(), match.end())
    return best if best is not None and best.start - start <= _REACH else None


_ARRANGED = ("due", "appointment", "appt", "visit")
_REACH = 64
_BESIDE = 32
_AT_ONCE = 16
_LINKED = 34
_OF_A_BED = (_Kind.LOSS, _Kind.STAY, _Kind.END)
_GONE = (_Kind.RELEASE, _Kind.LOSS, _Kind.GO, _Kind.END)
_PLAIN = (_Kind.RELEASE, _Kind.LOSS, _Kind.OTHER, _Kind.GO)


def _meaning(kind: _Kind, word: str, subject: str, rest: str, *, held: bool) -> Said | None:
    """The meaning of a head: `subject` stands before it, `rest` between it and the date."""
    if headclauses.NOT_SO.search(subject[-40:] + word + " "):
        return Said.OTHER
    if kind in _BY_STAFF and _is_of_staff(kind, word, subject, rest):
        return Said.STAFF
    return _of_the_person(kind, word, subject, rest, held=held)


def _of_the_person(kind: _Kind, word: str, subject: str, rest: str, *, held: bool) -> Said | None:
    """The same, where no worker is meant."""
    if held and kind in _OF_A_BED and _of_a_bed(word, subject):
        return Said.RELEASE
    if word == "gate" and not held:
        return None
    if kind is _Kind.RELEASE and not held and headclauses.OUT.match(word) and headclauses.ORDERED.search(subject):
        return Said.LOSS
    if kind is _Kind.RELEASE:
        return Said.OTHER if headclauses.OF_ANOTHER.search(subject[-50:] + word) else Said.RELEASE
    if kind is _Kind.LOSS:
        return Said.OTHER if headclauses.EARLIER.search(subject[-24:]) else Said.LOSS
    if kind is _Kind.GO:
        return _going(subject, rest, word, held=held)
    if kind is _Kind.SINCE:
        return _from_then(subject, "")
    if kind in (_Kind.END, _Kind.STAY):
        return _ending(f"{subject}{word}" if word.endswith(" up") else subject, rest, held=held)
    return (_WHERE_HELD if held else _AT_LARGE)[kind]


_WHERE_HELD: dict[_Kind, Said | None] = {
    _Kind.HELD: Said.RELEASE,
    _Kind.TAG: Said.TAG,
    _Kind.NONE: None,
    _Kind.OTHER: Said.OTHER,
}
_AT_LARGE = _WHERE_HELD | {_Kind.HELD: None, _Kind.TAG: Said.OTHER}


_BY_STAFF = (_Kind.GO, _Kind.RELEASE, _Kind.STAY, _Kind.END, _Kind.HELD)


def _is_of_staff(kind: _Kind, word: str, subject: str, rest: str) -> bool:
    """Whether a worker goes or is away; who goes from a home or the forces is the person, whatever their trade."""
    if headclauses.SENT.match(word) or (kind is _Kind.RELEASE and not headclauses.OUT.match(word)):
        return False
    if kind is _Kind.STAY and not headclauses.NOT_IN.search(subject):
        return False
    staff = headclauses.STAFF.search(subject[-90:])
    if staff is None or _nearest(rest, _FROM) is not None:
        return False
    theirs = _THEIRS.search(staff.group())  # "the colleague's lease finishes"
    return theirs is None or _nearest(theirs.group(), _FROM) is None


_THEIRS = re.compile(r"['’]s .{2,40}$")


_FROM = tuple(pair for pair in headwords.THINGS if pair[0] in (_Thing.ROOF, _Thing.TERM))


def _of_a_bed(word: str, subject: str) -> bool:
    """Whether a bed is wanted back from who is held, or they are wanted off the ward; a host who wants them is none."""
    if headclauses.WANTED_OFF.match(word):
        return _nearest(subject, headwords.THINGS) is not _Thing.ROOF
    return re.search(r"\bbed\b", word) is not None


def _from_then(subject: str, right: str) -> Said | None:
    """What has been so since then, or will be from then on: no roof, life at large, or something else."""
    if headclauses.NOT_SO.search(subject[-40:]):
        return Said.OTHER
    thing = _nearest(subject, headwords.SINCE_THINGS)
    if thing is None and headclauses.ROOFLESS_THEN.search(right):
        return Said.LOSS
    told = _first_head(right) if thing is None else None
    if told and told[0] in (_Kind.RELEASE, _Kind.LOSS):
        return Said.RELEASE if told[0] is _Kind.RELEASE else Said.LOSS
    return Said.LOSS if thing is _Thing.ROOF else Said.OTHER


def _going(subject: str, rest: str, word: str, *, held: bool) -> Said | None:
    """Who goes, goes from what is named behind the verb; else from where they are, cell or bed or home."""
    if headclauses.OF_ANOTHER.search(subject[-50:]):
        return None
    thing = _nearest(rest, headwords.THINGS)
    if thing is None and headclauses.OBLIGED.match(word):
        subject = re.split(r"\b(?:so|therefore|which means|meaning)\b", subject)[-1]
        thing = _nearest(subject, tuple(pair for pair in headwords.THINGS if pair[0] is not _Thing.HERE))
    if thing is _Thing.ROOF:
        return Said.LOSS
    if thing is _Thing.TERM:
        return Said.RELEASE
    return Said.RELEASE if held else Said.LOSS


def _ending(subject: str, rest: str, *, held: bool) -> Said | None:
    """What ends or lasts until then: a sentence or a hospital's bed, a home, or something of no concern here."""
    ended = _nearest(rest, headwords.THINGS) if _OBJECT.match(rest) else None
    thing = ended or _nearest(subject[-110:], headwords.THINGS) or _nearest(rest, headwords.THINGS)
    if thing is _Thing.TERM:
        return Said.RELEASE
    if thing is _Thing.CARE:
        return Said.RELEASE if held else Said.OTHER
    if thing is _Thing.ROOF:
        return Said.LOSS
    if thing is _Thing.HERE:
        return Said.RELEASE if held else Said.LOSS
    if thing is _Thing.ELSE or (thing is _Thing.UNSURE and held):
        return Said.OTHER
    return None if held or thing is _Thing.UNSURE else Said.LOSS


_OBJECT = re.compile(r"\s(?:(?:and |along )?with (?:it|that),? )?(?:his|her|their|my|our|the)\s\w")
"""Behind a word of ending: what somebody else brings to an end."""


def _nearest(text: str, things: tuple[tuple[_Thing, Sought], ...]) -> _Thing | None:
    """The kind of the last thing named in the words."""
    best: tuple[int, int, _Thing] | None = None
    for thing, pattern in things:
        for match in pattern.finditer(text):
            place = (match.end(), -match.start())
            if best is None or place > (best[0], best[1]):
                best = (*place, thing)
    return best[2] if best else None
