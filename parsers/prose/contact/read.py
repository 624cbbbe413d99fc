"""Whose phone, whose mail, and how the person may be reached.

For: `read`. A number is the applicant's only if it is said to be; a relative's or a worker's goes to other_contact,
the writer's own stays the referrer's (contract, reading.md, Applicant).

Must not know: which numbers may be called; words that warn are kept as contact instructions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from parsers.patterns import compiled
from parsers.prose.contact.elsewhom import other_contact
from parsers.prose.contact.owners import SURE, TITLED, Owner, owner_of, words_before
from parsers.prose.contact.points import Point
from parsers.prose.contact.whose import Letterhead, judged
from parsers.prose.contact.words import (
    GONE,
    GONE_BEFORE,
    HOUSE,
    HOUSE_AFTER,
    OUR_PLACE,
    RING_ME,
)
from parsers.prose.people.candidates import is_same, tokens
from parsers.prose.sentences import Sentence
from parsers.record import Address, Evidence
from parsers.values.emails import find_emails
from parsers.values.names import find_names
from parsers.values.phones import Line, find_phones


@dataclass(frozen=True, slots=True)
class Contacts:
    """Ways to reach people, settled. `theirs` are numbers the writer gives for himself in the text."""

    mobile: str | None = None
    home_phone: str | None = None
    email: str | None = None
    other_contact: str | None = None
    referrer_phone: str | None = None
    evidence: tuple[tuple[str, Evidence], ...] = ()


def read_contacts(
    sentences: Iterable[Sentence],
    *,
    applicant: str | None,
    author: Address | None,
    signature_phones: tuple[str, ...],
    signature_emails: tuple[str, ...],
    self_referral: bool,
    writer: str | None = None,
) -> Contacts:
    """Settle whose every number and address in the text is."""
    lines = _joined(tuple(sentences))
    theirs = frozenset(signature_phones)
    known = frozenset(e for e in (*signature_emails, author.email.casefold() if author else "") if e)
    points: list[Point] = []
    whose = _whose(lines, applicant)
    called = _called(lines, applicant)
    head = next((line.index for line in lines if _GREETED.match(line.text)), -1)
    for at, line in enumerate(lines):
        if line.index < head - 1:
            continue
        found = _phones(line, applicant, theirs, whose, called, self_referral=self_referral)
        points += [replace(p, owner=Owner.REFERRER) if _of_writer(p, writer) else p for p in found]
        before = lines[at - 1].text if at and lines[at - 1].paragraph == line.paragraph else ""
        points += _emails(line, before, applicant, known, author, whose, self_referral=self_referral)
    points = judged(points, lines, Letterhead(applicant, writer, author, theirs | known, self_referral, whose))
    referrer = next((p for p in points if p.owner is Owner.REFERRER and p.line is not None), None)
    ours = _our_place(points) if not self_referral and not theirs and referrer is None else None
    if ours is not None:
        points.remove(ours)
        referrer = ours
    own = [p for p in points if p.owner is Owner.APPLICANT]
    mobile = _first(own, Line.MOBILE)
    home = _first(own, Line.LANDLINE)
    email = next((p for p in sorted(own, key=lambda p: -p.score) if p.line is None), None)
    other, where = other_contact(points, lines, applicant)
    evidence = [
        (path, p.sentence.evidence())
        for path, p in (("applicant.mobile", mobile), ("applicant.home_phone", home), ("applicant.email", email))
        if p is not None
    ]
    if other and where is not None:
        evidence.append(("referrer.other_contact", where.evidence(other if other in where.text else None)))
    email_value = email.value if email else None
    if self_referral and email_value is None and author and author.email:
        email_value = author.email.casefold()
        evidence.append(("applicant.email", Evidence(lines[0].part if lines else "body", "From", email_value)))
    return Contacts(
        mobile=mobile.value if mobile else None,
        home_phone=home.value if home else None,
        email=email_value,
        other_contact=other,
        referrer_phone=referrer.value if referrer else None,
        evidence=tuple(evidence),
    )


_HE, _SHE = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in ("he|him|his|hes", "she|her|hers|shes"))
_PLAINLY = 3


def _whose(lines: tuple[Sentence, ...], applicant: str | None) -> str:
    """The possessive of the person written about: by the title, or where one word outnumbers the other by far."""
    text = " ".join(line.text for line in lines)
    he, she = len(_HE.findall(text)), len(_SHE.findall(text))
    said = "his" if he >= _PLAINLY * (she + 1) else "her" if she >= _PLAINLY * (he + 1) else ""
    titles = set(_titles(text, applicant) or _titles(text, applicant.split()[-1])) if applicant else set()
    titled = "his" if True in titles and (len(titles) == 1 or _MR_AND_MRS.search(text)) else ""
    titled = titled or ("her" if titles == {False} else "")
    return "" if said and titled and said != titled else said or titled


def _titles(text: str, name: str) -> list[bool]:
    """For each title before a name whether it is a man's."""
    places = re.finditer(rf"\b{re.escape(name)}\b(?![-'’]\w\w)", text, re.IGNORECASE)
    said = (TITLED.search(text[max(0, found.start() - _TITLE_BEFORE) : found.start()]) for found in places)
    return [title.group(1) == "Mr" for title in said if title]


_TITLE_BEFORE = 32
_MR_AND_MRS = re.compile(r"\bMr\.? (?:and|&) Mrs\b")


_PARENT = compiled(
    r"(?:^|[.;:,(]\s?|\b(?:the|this|their|one of our) )(mum|mam|mother|dad|father|nan|carer|tenant|client"
    r"|patient)(?:['’]s name)?"
    r"(?:\s?[:,–-]|\s(?:is|called|named))?\s$",
    re.IGNORECASE,
)


_PARENT_AFTER = re.compile(
    r",?\s?\(?(?:[A-Z][\w-]{1,20}(?:, | and | & )){0,5}[A-Z][\w-]{1,20}['’]s (mum|mam|mother|dad|father)\b"
)
"""Behind the person's name: "Ana Birch (Kai and Leo's mum)"."""


def _called(lines: tuple[Sentence, ...], applicant: str | None) -> re.Pattern[str] | None:
    """What the writer calls the person all along where that is a word of kin: "Mum: Ana Birch", "Mum's mobile"."""
    for line in lines if applicant else ():
        at = line.text.find(applicant or "")
        said = (
            _PARENT.search(line.text[:at]) or _PARENT_AFTER.match(line.text, at + len(applicant or ""))
            if at >= 0
            else None
        )
        if said:
            return re.compile(rf"(?<!his )(?<!her )(?<!their )\b(?:the )?{said.group(1)}\b", re.IGNORECASE)
    return None


def _of_writer(point: Point, writer: str | None) -> bool:
    """Whether the writer is the one named last before a number: "I am Ann Birch, 01632 960123"."""
    names = find_names(words_before(point.sentence.text, point.start)) if writer else ()
    return bool(names) and " " in names[-1].text and is_same(names[-1].text, writer or "")


def _our_place(points: list[Point]) -> Point | None:
    """The number of the place the writer works at, where there is no other to answer by."""
    for point in points:
        left = point.sentence.text[max(0, point.start - 70) : point.start]
        place = OUR_PLACE.search(left)
        if point.line is not None and point.owner is not Owner.REFERRER and place and not _names_another(left, place):
            return point
    return None


def _names_another(left: str, place: re.Match[str]) -> bool:
    """Whether behind a place somebody is named, and not a ward or a house: "the ward sister, Ann Birch, ..."."""
    words = left[place.start() :]
    if _SOMEBODY_AT.search(left[: place.start()]):
        return True
    return any(found.start > _OPENING and not _ON.search(words[: found.start]) for found in find_names(words))


_SOMEBODY_AT = re.compile(r"\b[A-Z][\w'’-]{1,40} (?:in|at|from|on)\s$")
_OPENING = 4
_ON = re.compile(r"\b(?:on|at|in|of|for)\s(?:the\s)?$")


_GREETED = re.compile(r"^\W{0,3}dear\b", re.IGNORECASE)


def _joined(lines: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """A number alone in its sentence belongs to the sentence before: "Ring me, not the prison. 07700 900330"."""
    joined: list[Sentence] = []
    for line in lines:
        bare = not re.search(r"[A-Za-z]{2}", line.text) and find_phones(line.text)
        if bare and joined and RING_ME.search(joined[-1].text) and not find_phones(joined[-1].text):
            joined.append(replace(line, text=f"Ring me on {line.text}"))
        else:
            joined.append(line)
    return tuple(joined)


def _first(points: list[Point], line: Line) -> Point | None:
    ours = [p for p in points if p.line is line]
    both = len({said.group(1).casefold() for p in ours if (said := _POSSESSED.search(p.sentence.text[: p.start]))}) > 1
    # of a couple's numbers, hers and his, the first is that of whom the message names first
    ranked = sorted(ours, key=lambda p: (0 if both else -p.score, p.sentence.index, p.start))
    return ranked[0] if ranked else None


_POSSESSED = re.compile(r"\b(his|her)s?\b[^.;]{0,30}$", re.IGNORECASE)


def _phones(
    line: Sentence,
    applicant: str | None,
    theirs: frozenset[str],
    whose: str,
    called: re.Pattern[str] | None = None,
    *,
    self_referral: bool,
) -> list[Point]:
    points: list[Point] = []
    for found in find_phones(line.text):
        if found.number is None:
            continue
        left = words_before(line.text, found.start)
        if called and applicant:
            left = called.sub(applicant.split()[0], left)
        owner, score = owner_of(left, line.text[found.end :], applicant, whose, self_referral=self_referral)
        kind = found.line
        if GONE.search(line.text[found.end : found.end + 45]) or GONE_BEFORE.search(left[-30:]):
            score -= 3
        if owner is Owner.APPLICANT and found.number in theirs:
            owner = Owner.REFERRER
        if (
            kind is Line.LANDLINE
            and owner not in (Owner.REFERRER, Owner.NOBODY)
            and (HOUSE.search(left) or HOUSE_AFTER.match(line.text[found.end :]))
            and not _through_somebody(left)
        ):
            owner, score = Owner.APPLICANT, score + 1
        points.append(Point(owner, score, found.number, kind, line, found.start, found.end))
    return points


def _through_somebody(left: str) -> bool:
    return bool(re.search(r"\b(?:at home on|office|ward|if you want me)\b", left, re.IGNORECASE))


def _emails(
    line: Sentence,
    before: str,
    applicant: str | None,
    known: frozenset[str],
    author: Address | None,
    whose: str,
    *,
    self_referral: bool,
) -> list[Point]:
    points: list[Point] = []
    for found in find_emails(line.text):
        left = words_before(line.text, found.start)
        owner, score = owner_of(left, line.text[found.end :], applicant, whose, self_referral=self_referral)
        local = re.sub(r"[^a-z]", " ", found.address.split("@")[0])
        if (
            applicant
            and not self_referral
            and _spells_another(local, applicant, f"{before} {line.text[: found.start]}")
        ):
            owner, score = Owner.OTHER, SURE
        elif applicant and any(t[:5] in local for t in tokens(applicant) if len(t) > 2) and owner is not Owner.OTHER:
            owner, score = Owner.APPLICANT, score + 3
        elif applicant and _matches(local, applicant):
            owner, score = Owner.APPLICANT, score + 2
        if found.address in known and not self_referral:
            owner = Owner.REFERRER
        elif author and not self_referral and _same_house(found.address, author.email) and owner is not Owner.OTHER:
            owner = Owner.NOBODY
        points.append(Point(owner, score, found.address, None, line, found.start, found.end))
    return points


def _spells_another(local: str, applicant: str, left: str) -> bool:
    """Whether a mail address spells more of a name before it than of the applicant's: a kinsman's, or a friend's."""
    others = (name.text for name in find_names(left[-_NAMED_BEFORE:]) if not is_same(name.text, applicant))
    return max((_spelt(local, name) for name in others), default=0) > max(1, _spelt(local, applicant))


_NAMED_BEFORE = 160


def _spelt(local: str, name: str) -> int:
    """How many words of a name a mail address spells, by their beginnings."""
    return sum(word[:4] in local for word in tokens(name) if len(word) > 2)


def _matches(local: str, applicant: str) -> bool:
    """Whether a mail address spells two names of the applicant, or the first, which no kinsman's does."""
    words = sorted((t for t in tokens(applicant) if len(t) > 2), key=applicant.casefold().find)
    return sum(word[:5] in local or local.replace(" ", "")[:5] == word[:5] for word in words) >= min(
        2, len(words)
    ) or any(len(word) >= 5 and word in local for word in words[:1])


_FREE_MAIL = "gmail. hotmail. outlook. yahoo. icloud. live. btinternet. aol. example.com example.net example.org"


def _same_house(one: str, other: str) -> bool:
    free = tuple(_FREE_MAIL.split())
    host = one.split("@")[-1]
    return host == other.split("@")[-1].casefold() and not host.startswith(free)
