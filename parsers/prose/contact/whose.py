"""A second opinion on whose a number or a mail address is: a learned judge that sees its words, and what the rules say.

For: `read`, and the training script, which must show the same. In the words names are told apart: the person's own,
the writer's, anybody else's. Beside them stand the kind of line, the place in the letter and the rules' answer.

Must not know: which of several numbers is taken.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from parsers.learned.features import tokens_of
from parsers.learned.questions import number_meant
from parsers.patterns import compiled
from parsers.prose.contact.owners import SURE, Owner, is_spouse, is_they, is_unlike
from parsers.prose.contact.points import Point
from parsers.prose.people.candidates import tokens
from parsers.prose.sentences import Sentence
from parsers.prose.words import KIN
from parsers.record import Address
from parsers.values.emails import find_emails
from parsers.values.names import find_names
from parsers.values.phones import find_phones


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who is who in a letter, as far as it is known when its numbers are asked about.

    `signed` are the numbers and addresses of the signature; `whose` is "his" or "her" of the person, if told.
    """

    applicant: str | None
    writer: str | None
    author: Address | None
    signed: frozenset[str]
    self_referral: bool
    whose: str = ""


def judged(points: Sequence[Point], lines: Sequence[Sentence], head: Letterhead) -> list[Point]:
    """The same numbers with the likeliest owner of each; of a list without end the first are enough."""
    first = points[:_MOST]
    rest = (replace(point, score=0.0) for point in points[_MOST:])  # never before one that was judged
    return [*(_judged(n, first, lines, head) for n in range(len(first))), *rest]


_MOST = 40


def _judged(n: int, points: Sequence[Point], lines: Sequence[Sentence], head: Letterhead) -> Point:
    if points[n].score == SURE and (points[n].owner is Owner.APPLICANT or not head.self_referral):
        return points[n]
    left, right, names = shown(n, points, lines, head)
    said = dict(number_meant(left, right, beside=names))
    if said and _is_himself(left):
        return replace(points[n], owner=Owner.APPLICANT, score=max(said[Owner.APPLICANT], _HALF))
    held = is_held(left)
    guessed = head.self_referral and _nearest(left) == _WHO and said.get(Owner.APPLICANT, 1.0) < _SURELY
    if said and (held or guessed or said[Owner.APPLICANT] < _HALF):
        del said[Owner.APPLICANT]  # rather nobody's than guessed
    if held and said and not _NOT_THERE.search(f"{left} {right}"):
        said[Owner.NOBODY] = min(said[Owner.NOBODY], said[Owner.OTHER])
    best = max(said, key=said.__getitem__, default="")
    return replace(points[n], owner=Owner(best), score=said[best]) if best else points[n]


_HALF, _SURELY = 0.5, 0.85
_NOT_THERE = re.compile(r"(?:\b(?:do not|don['’]?t|not to be|never|dead|old|gone|wrong|isn['’]?t)\b)", re.IGNORECASE)
_SOMEBODY = rf"(?:zwho|\b(?:his|her|their)\s(?:\w+\s)?(?:{KIN}))"
_HELD = (
    compiled(
        rf"{_SOMEBODY}['’]s(?:\s(?:own|new|work|home|mob(?:ile)?|cell|phone|number|no|tel|telephone|line|landline|is"
        r"|on)\b){0,4}\W{0,3}$",
        re.IGNORECASE,
    ),
    re.compile(r"^\W{0,3}zwho\W{1,3}$"),
    re.compile(r"\bzwho (?:has|uses|answers|is on|can be (?:rung|reached|called))\b[^.;]{0,20}$"),
    compiled(
        rf"{_SOMEBODY}[^.;]{{0,24}}\b(?:rather than|instead of|and not|before) (?:him|her|them|zhim)\W{{0,4}}$",
        re.IGNORECASE,
    ),
    compiled(
        rf"{_SOMEBODY}\b[^.;]{{0,50}}\bwho(?:m)?\b[^.;]{{0,50}}\b(?:ring|call|reach|phone|contact|text|try|speak to)"
        r"(?!\s(?:him|her|them|zhim))\b[^.;]{0,16}$",
        re.IGNORECASE,
    ),
)
"""What stands before a number that somebody else holds, by what the words do and not by which they are."""
_HIMSELF = compiled(
    r"\bzhim (?:(?:him|her|them)sel(?:f|ves)\b|(?:that )?you (?:want|need))[^.;]{0,24}$"
    r"|\b(?:ring|call|phone|text|contact|try|e-?mail) (?:him|her|them|zhim) (?:rather than|instead of|(?:and )?not"
    r"|before) (?:\w+ ){0,2}zwho\W{0,4}$",
    re.IGNORECASE,
)


def is_held(left: str) -> bool:
    """Whether the words before a number make somebody else its holder: "Ann's is", "ring Ann rather than him"."""
    near = left[-_REACH:]
    return any(pattern.search(near) for pattern in _HELD)


_REACH = 160


def _is_himself(left: str) -> bool:
    return _HIMSELF.search(left[-_REACH:]) is not None


def shown(n: int, points: Sequence[Point], lines: Sequence[Sentence], head: Letterhead) -> tuple[str, str, list[str]]:
    """The words before and behind a number, and the names of all that the judge sees beside them."""
    point = points[n]
    pieces = _pieces(point.sentence.text, head.applicant or "", head.writer or "", head.whose)
    at = next((k for k, (start, _) in enumerate(pieces) if start == point.start), len(pieces))
    left, right = ("".join(word for _, word in part) for part in (pieces[:at], pieces[at + 1 :]))
    near = _nearest(left)
    names = [
        *_by_words(point, near, head),
        *_by_sex(point, near, left, head),
        *_by_place(point, points, lines, left, right, head),
    ]
    if point.line is None:
        names += [f"m {name}" for name in _spelling(point.value, head)]
    kind = _kind(point)
    names += [
        f"o {point.owner} {point.score}",
        f"o {point.owner}",
        f"o {kind} {point.owner}",
        f"o {point.owner} {near}",
    ]
    return left, right, names


def _kind(point: Point) -> str:
    return point.line.value if point.line else "mail"


_HIM, _ME, _WHO, _PHONE, _MAIL = "zhim", "zme", "zwho", "zph", "zml"
_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")


@lru_cache(maxsize=32)
def _pieces(text: str, him: str, me: str, whose: str) -> list[tuple[int, str]]:
    """A sentence in pieces with where each starts, names and values each as one: whose names, not which."""
    pieces: list[tuple[int, str]] = []
    at = 0
    for start, end, word in sorted(_spans(text, him, me, whose)):
        if start < at:
            continue
        gap = text[at:start]
        if pieces and pieces[-1][1] == word and not gap.strip() and word not in (_PHONE, _MAIL):
            at = end
            continue
        pieces += [(at, gap), (start, word)] if gap else [(start, word)]
        at = end
    return [*pieces, (at, text[at:])]


def _spans(text: str, him: str, me: str, whose: str) -> Iterator[tuple[int, int, str]]:
    if "@" in text:
        yield from ((found.start, found.end, _MAIL) for found in find_emails(text))
    yield from ((found.start, found.end, _PHONE) for found in find_phones(text))
    his, mine = tokens(him), tokens(me)
    known: set[int] = set()
    for match in _WORD.finditer(text):
        word = match.group().casefold()
        if word in his or word in mine or (match.group()[0].isupper() and him and is_they(match.group(), him)):
            if is_spouse(text[max(0, match.start() - _TITLE_BEFORE) : match.start()], whose):
                continue
            known.add(match.start())
            yield match.start(), match.end(), _ME if word in mine and word not in his else _HIM
    for name in find_names(text):
        if not any(name.start <= at < name.end for at in known):
            yield name.start, name.end, _WHO


_TITLE_BEFORE = 32
_PEOPLE = compiled(
    r"\b(?:(zhim|zme|zwho)|(he|she|they|him|her|them|his|hers|their|theirs|hes|shes)|(i|me|my|mine|im|us|our|we)"
    r"|(mum|mam|mother|dad|father|nan|gran\w*|brother|sister|aunt\w*|uncle|cousin|partner|boyfriend|girlfriend|wife"
    r"|husband|ex|son|daughter|niece|nephew|mates?|friends?|neighbour|landlord|landlady|lodger|boss|parents?)"
    r"|(officer|worker|keyworker|nurse|ward|desk|office|switchboard|reception|solicitor|manager|team|duty|staff"
    r"|co-?ordinator|pom|com|ppo?|po|cpn|pa|advis[eo]r|school|surgery|hostel|unit|omu))\b",
    re.IGNORECASE,
)
_GROUPS = ("", "", "P3", "I", "KIN", "WORK")
_NAMED, _AT_WORK = 1, 5


def _nearest(left: str) -> str:
    """The word of a person that stands last before a number, by its kind."""
    found = deque(_PEOPLE.finditer(left), maxlen=1)
    last = found[0] if found else None
    if last is None or not last.lastindex:
        return "-"
    if last.lastindex == _AT_WORK:
        return f"WORK {last.group().lower()}"
    return last.group() if last.lastindex == _NAMED else _GROUPS[last.lastindex]


_HOUSES = re.compile(r"(hmp|prison)|(prob)|(police|custody)|(nhs|hosp|infirmary|health|surgery)|(school|college)")
_FREE = ("gmail.", "hotmail.", "outlook.", "yahoo.", "icloud.", "live.", "btinternet.", "aol.", "example.")


def _house(author: Address | None) -> str:
    host = author.email.casefold().partition("@")[2] if author else ""
    if not host or host.startswith(_FREE):
        return "free" if host else "-"
    found = _HOUSES.search(host)
    return (found.group() if found else "body") if found is None or found.lastindex else "body"


def _by_words(point: Point, near: str, head: Letterhead) -> list[str]:
    kind, house = _kind(point), _house(head.author)
    group = near.partition(" ")[0]
    return [f"k {kind}", f"w {near}", f"w {group}", f"kw {kind} {group}", f"a {house}", f"wa {near} {house}"]


_SEXED = re.compile(r"\b(?:he|him|his|hes|she|her|hers|shes)\b", re.IGNORECASE)


def _by_sex(point: Point, near: str, left: str, head: Letterhead) -> list[str]:
    """Whether the last "he" or "she" before a number can be the person."""
    last = deque(_SEXED.finditer(left), maxlen=1)
    if not last or not head.whose:
        return []
    other = is_unlike(last[0].group(), head.whose)
    return [f"g {other}", f"gk {_kind(point)} {other}", f"gw {near.partition(' ')[0]} {other}"]


_FEW, _FEWER = 5, 3


def _by_place(
    point: Point, points: Sequence[Point], lines: Sequence[Sentence], left: str, right: str, head: Letterhead
) -> list[str]:
    """Where a number stands among the others and in the letter, and the sentences beside where its own is short."""
    kind, n = _kind(point), points.index(point)
    at = next((k for k, line in enumerate(lines) if line.index == point.sentence.index), 0)
    behind = len(lines) - 1 - at
    alike = [p for p in points if p.line is point.line]
    signed = {("@" in value, value == point.value) for value in head.signed if ("@" in value) == (kind == "mail")}
    names = [
        f"s {kind} {len(signed)} {any(same for _, same in signed)}",
        f"f {head.self_referral}",
        f"b {min(at, 4)}",
        f"e {kind} {min(behind, 4)}",
        f"n {n} {len(points)}",
        f"nk {kind} {alike.index(point)} {len(alike)}",
        f"op {point.sentence.opens and not left.strip()}",
    ]
    if n:
        before = points[n - 1]
        names.append(f"pv {_kind(before)} {before.owner} {before.sentence is point.sentence}")
    if n + 1 < len(points):
        names.append(f"nx {_kind(points[n + 1])} {points[n + 1].sentence is point.sentence}")
    if at and len(left) < 24:
        told = _told(lines[at - 1].text[-80:], head)
        names += [f"B {word}" for word in told[-8:]]
    if behind and len(right) < 12:
        names += [f"N {word}" for word in _told(lines[at + 1].text[:60], head)[:5]]
    return names


def _told(text: str, head: Letterhead) -> list[str]:
    return tokens_of("".join(word for _, word in _pieces(text, head.applicant or "", head.writer or "", head.whose)))


def _spelling(address: str, head: Letterhead) -> list[str]:
    """Whose name a mail address spells, and whose house it belongs to."""
    local, _, host = address.partition("@")
    small = re.sub(r"[^a-z]", "", local)
    own = head.author.email.casefold() if head.author else ""
    place = "author" if address == own else "house" if host == own.partition("@")[2] else "elsewhere"
    names = [place]
    for who, name in (("him", head.applicant), ("me", head.writer)):
        hits = sum(len(word) > 2 and word[:5] in small for word in tokens(name or ""))
        names.append(f"{who} {min(hits, 2)}")
    return [*names, " ".join(names)]
