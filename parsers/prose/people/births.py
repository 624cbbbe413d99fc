"""The birth date of the person referred, among those of children, partners and workers.

For: `identity`. A birth belongs to whom its clause names last before it: the person, kin, or somebody else by name.

Must not know: how a date is written; spoken and squeezed ones come as figures from `values.spoken`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from parsers.patterns import compiled
from parsers.prose.sentences import Sentence
from parsers.prose.words import KIN
from parsers.values.dates import Form, FoundDate, Prefer, age_on, birth_or, find_dates
from parsers.values.daysums import day_of
from parsers.values.spoken import LABEL, in_figures

_PARENT = r"mother|mum|mam|father|dad|parents?"
_KIN = compiled(
    rf"\b(?:(?!(?:{_PARENT})\b)(?:{KIN})|(?:his|her|their|my) (?:{_PARENT})|babies|twins|triplets|infant|bub|sons"
    r"|daughters|boys|girls|unborn|little (?:one|boy|girl)|co-?defendant|perp\w*|next of kin|dependants?)\b",
    re.IGNORECASE,
)
"""Somebody else's birth; a bare "Mum" is how family workers call the person they refer."""
_MY_OWN = compiled(rf"\bmy (?:\w+ )?(?:{KIN})(?:['’]s)?\b", re.IGNORECASE)
_NAMED = re.compile(r"\b[A-Z][a-z][\w'’-]*(?: [A-Z][a-z][\w'’-]*){1,3}")
_NO_NAME = re.compile(r"\b(?:Date|Birth|DOB|Dob|DoB|Born|Details|Name|Client|Patient|Applicant|Mr|Mrs|Ms|Miss)\b")
_AGE_BEFORE = compiled(
    r"\b(?:\d{2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|eighteen|nineteen|seventeen"
    r"|sixteen)\W{1,3}$",
    re.IGNORECASE,
)
_OF_ALL = compiled(
    r"\b(?:both|all|each|twins)\b[^.;]{0,20}\b(?:born|dob)\b"
    r"|\b(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)? (?:and|&) (?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?,? "
    r"(?:were |are )?born\b[^.;]{4,30}[,)]? (?:are|have|were|both|come|leave|go)\b",
    re.IGNORECASE,
)
_YOUNGEST, _YOUNG, _OLDEST = 10, 14, 94
_ENOUGH = 1.5


def read_birth(
    lines: Iterable[Sentence], *, name: str | None, near: date, kin_writes: bool, of_all: bool = False
) -> tuple[date | None, Sentence | None]:
    """The birth date, with its label or beside the name. `kin_writes`: "my son" may be the person referred."""
    best: tuple[float, date, Sentence] | None = None
    lonely: dict[date, Sentence] = {}
    for line in lines:
        text = in_figures(line.text, labelled=_told_beside(line.text, name))
        last, named = 0, frozenset[tuple[int, int]]()
        for found in find_dates(text, near=near):
            day = _year_told(found, text, near) or birth_or(found, near=near, prefer=Prefer.BIRTH)
            left, last = text[max(last, found.start - 70) : found.start], found.end
            if found.form is Form.NO_YEAR and found.after:
                named |= {(found.after.day, found.after.month)}
            if day is None or age_on(day, near) < _YOUNGEST:
                continue
            told = _OF_TWINS.sub(" ", left) if of_all else left
            score = _likely(found, told, text, name, kin_writes=kin_writes) - _odd_age(day, near)
            score += _AGE_AND_YEAR * (found.form is Form.NO_YEAR)
            if age_on(day, near) > _OLDEST and not LABEL.search(text[max(0, found.start - 30) : found.start]):
                continue  # "20/02/27" is a day of these years
            score += _PUT_RIGHT * bool(_CORRECT.search(left))
            score += 3.0 * ((day.day, day.month) in named)  # "18 on 2nd April (2.4.09)"
            if score > _ENOUGH and (best is None or score > best[0]):
                best = (score, day, line)
            elif score >= 0 and found.form is Form.FULL and not _OTHER_DAY.search(text[: found.start][-70:]):
                lonely.setdefault(day, line)
    if best is None and len(lonely) == 1:
        return next(iter(lonely.items()))  # "first drew breath on 15 October 1949": no other day lies so far back
    return (best[1], best[2]) if best else (None, None)


_AGE_AND_YEAR = 4.0


def _year_told(found: FoundDate, text: str, near: date) -> date | None:
    """The day on which somebody came to an age, with the year that fits: "16 on the 21st of November, so 2010"."""
    aged = _CAME_TO.search(text[max(0, found.start - _AGE_NEAR) : found.start])
    year = _SO.match(text, found.end) or _BORN_IN.match(text, found.end)
    if found.form is not Form.NO_YEAR or found.after is None or aged is None or year is None:
        return None
    day = day_of(int(year.group(1)), found.after.month, found.after.day)
    return day if day and abs(age_on(day, near) - int(aged.group(1))) <= _NEXT else None


_AGE_NEAR, _NEXT = 36, 1
_CAME_TO = compiled(
    r"\b(\d\d)(?: (?:years old|years|last|this|next|back|only|just|now|then|earlier|late))?"
    r"(?: (?:(?:last|this) )?(?:year|month|week|autumn|spring|summer|winter|christmas|easter))?,?"
    r"(?: (?:on|last|this|in))?(?: the)?\W{0,3}$",
    re.IGNORECASE,
)
_SO = compiled(
    r"\W{1,3}(?:(?:so|and|which|that|this|it|i|mean|makes?|made|making|is|was|be|been|would|must|will|have|has|in|of"
    r"|year|the|born|from|birth|means?|puts?|him|her|that['’]s|it['’]s|that['’]d|it['’]d|he['’]s|she['’]s"
    r"|he|she|i think) ){0,6}"
    r"((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_BORN_IN = compiled(r"[^.;\n]{0,30}?\b(?:born|birth)(?: was)?(?: in| year)? ((?:19|20)\d\d)\b", re.IGNORECASE)
_PUT_RIGHT = 9.0
_CORRECT = compiled(
    r"\b(?<!not )(?:correct|right|true|actual|real|proper|should be)\b(?: (?:one|dob|d\.o\.b\.?|date(?: of birth)?"
    r"|birth ?day|birth date))?(?: (?:is|being|was))?[\s:(]{1,3}$",
    re.IGNORECASE,
)
"""Before the birth date that holds, where papers have another."""
_NOT_BORN = compiled(
    r"\b(?:since|until|from|married(?: on)?|died|tenant|moved in|sentenced|convicted|joined)\s(?:on\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_OTHER_DAY = compiled(
    r"\b(?:since|tenan\w+|lease|moved|married|wedding|sentenced|convicted|offen[cd]\w*|joined|enlisted|enrolled|served"
    r"|died|death|passed away|killed|diagnos\w+|arrived (?:in(?! the world)|from|here)|came (?:to|in|from"
    r"|here)|from|started|began"
    r"|dated|letter|order|granted|left|discharged|released|divorced|separated|custody|lost)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""Words before a day long past that is no birth."""


def read_birth_of_all(lines: Iterable[Sentence], *, near: date) -> tuple[date | None, Sentence | None]:
    """The one birth date that a list tells of everybody in it: twins."""
    return read_birth((s for s in lines if _OF_ALL.search(s.text)), name=None, near=near, kin_writes=True, of_all=True)


_OF_TWINS = compiled(
    r"(?<!\bher )(?<!\bhis )(?<!\btheir )(?<!\bmy )(?<!\bour )(?<!\bwith )"
    r"\b(?:(?:non-)?identical )?(?:twins|triplets)\b",
    re.IGNORECASE,
)
"""Who are referred, and nobody's children."""


def _told_beside(text: str, name: str | None) -> bool:
    """Whether figures in this sentence may be a birth without any mark: it has the label, or opens with the name."""
    if LABEL.search(text) is not None:
        return True
    at = text.casefold().find(name.casefold()) if name else -1
    return at == 0 or (at > 0 and _THEN_NUMBERS.match(text, at + len(name or "")) is not None)


_NUMBER = r"(?:[A-Z]\d{4}[A-Z]{2}|[A-Z]\d{6}|[A-Z]{2}(?: ?\d\d){3} ?[A-D]|\d{3} ?\d{3} ?\d{3} ?\d)"
_THEN_NUMBERS = compiled(rf"[\s,(/–-]{{1,3}}(?:{_NUMBER}[\s,/–-]{{1,3}}){{0,2}}(?=\d)", re.IGNORECASE)
_NUMBER_BEFORE = compiled(rf"\b{_NUMBER}[\s,/(–-]{{1,4}}$", re.IGNORECASE)
_NUMBER_BEHIND = compiled(rf"[\s,/)–-]{{1,4}}(?:(?:CRN|NOMI?S|NHS|PNC|NINO|NI|prison)\b|{_NUMBER}\b)", re.IGNORECASE)
"""Whoever gives numbers in a row gives the birth among them: "22-06-1990, CRN M410092"."""


def _likely(found: FoundDate, left: str, text: str, name: str | None, *, kin_writes: bool) -> float:
    """What the words before a date say for its being the person's birth."""
    label = next(
        (m for m in LABEL.finditer(text, max(0, found.start - 30), found.end) if m.start() < found.start), None
    )
    score = 4.0 * bool(label and label.start() >= found.start - len(left))
    own = _own_name_ends(left, name)
    if own is not None:
        score += 3
    elif name and found.start < 90 and text.casefold().startswith(name.casefold()):
        score += 2
    if not text[: found.start].strip(" (*•·–-") and len(text) < 26:
        score += 2.5
    elif _NUMBER_BEFORE.search(left) or _NUMBER_BEHIND.match(text, found.end):
        score += 2.0
    if _AGE_BEFORE.search(left):
        score += 3
    elif _NOT_BORN.search(left):
        score -= 3
    rest = left[own or 0 :]
    others = [m.end() for m in _KIN.finditer(rest)]
    if others and not (kin_writes and own is None and _MY_OWN.search(left)):
        score -= 5.0
    elif own is not None and not _OF_ALL.search(text) and any(_another(m.group(), name) for m in _NAMED.finditer(rest)):
        score -= 3.0
    return score


def _another(told: str, name: str | None) -> bool:
    """Whether a name in the text is somebody else's."""
    own = set((name or "").casefold().split())
    return not _NO_NAME.search(told) and not own & set(told.casefold().split())


def _own_name_ends(left: str, name: str | None) -> int | None:
    """Where the person's name, or its last word, ends before the date."""
    if not name:
        return None
    small, parts = left.casefold(), name.casefold().split()
    words = [name.casefold(), parts[0], *((parts[-1],) if len(parts) == 1 or _TITLED.search(left) else ())]
    for word in (w for w in words if len(w) > 2 and w in small):
        ends = [m.end() for m in re.finditer(rf"\b{re.escape(word)}\b(?: {re.escape(parts[-1])}\b)?", small)]
        if ends:
            return ends[-1]
    return None


_TITLED = re.compile(r"\b(?:mr|mrs|ms|miss|mx)\b", re.IGNORECASE)


def _odd_age(day: date, near: date) -> float:
    """What speaks against an age: few children and few of a hundred years are referred."""
    age = age_on(day, near)
    return 2.5 if age < _YOUNG else 2.0 if age > _OLDEST else 0.0
