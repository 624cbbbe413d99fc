"""The items of a list of people: "1. Tom Birch, dob ...", each told apart by a birth date, an identifier or a number.

For: `split`.

Must not know: lists without marks, and what is said of anybody.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.people.candidates import is_same
from parsers.prose.people.named import people_counted
from parsers.prose.sentences import Sentence
from parsers.prose.words import BORN, IDENTIFIED, KIN
from parsers.values.names import find_names

ITEM = compiled(
    r"^\s{0,4}(?:\(?(\d{1,2}|[a-h])\s?[.):]|\[(?:\d{1,2}|[a-h])\]|#\s?(\d{1,2})\b|(?:client|person|patient|case|number"
    r"|no\.?|prisoner|resident|referral|guest|customer|applicant|claimant|family)\s(?:(\d{1,2}|one|two|three|four)\b"
    r"|[a-d](?=\s?[:.,)–-]))\W{0,3}|[-*•·–▪]\s|(?:and )?(?:the )?(?:first|second"
    r"|third|fourth|fifth"
    r"|next|last|other)(?:ly)?(?: one| is| up| person)?\s?[:,.–-](?:\s|$)|person [a-d]\b\W{0,3})",
    re.IGNORECASE,
)
_AGED = re.compile(r"\s?[(,]\s?(?:aged? )?\d{2}\b(?![./:-])")
OUR_CASE = re.compile(r"\b(?:DTR-[A-Z]{2,5}|[A-Z]{3})-20\d{2}-\d{2,6}\b")
_TWO = 2
_FIGURES = compiled(
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\s(?:19|20)?\d{2}\b"
    r"|\b[A-Z]{1,2}\d{4,6}[A-Z]{0,2}\b"
)
"""A birth date or an identifier, as it stands; never a phone, which two may share."""


def item_starts(sentences: tuple[Sentence, ...]) -> list[int]:
    """Where items of a list begin that each give a person: a name with a birth date, an identifier or a number.

    A name with a phone number alone is a person only in a list in which nobody has more than that; else it says whom
    to ring. A name already listed is no new person, unless a birth date or an identifier of its own says
    that it is: father and son may bear one name.
    """
    marks = [n for n, s in enumerate(sentences) if s.opens and ITEM.match(s.text)]
    people: list[tuple[int, str, bool, frozenset[str]]] = []
    for k, at in enumerate(marks):
        end = marks[k + 1] if k + 1 < len(marks) else _item_end(sentences, at)
        head = " ".join(s.text for s in sentences[at : min(end, at + 4)])[:320]
        whole = " ".join(s.text for s in sentences[at:end])
        name, known = _named_first(head)
        own = frozenset(_FIGURES.findall(head)) if known else frozenset()
        listed = bool(name) and any(
            is_same(name, other) and (not own or own & theirs) for _, other, _, theirs in people
        )
        if (name or _is_one_unnamed(head)) and not OUR_CASE.search(whole) and not listed:
            people.append((at, name, known, own))
    if sum(known and bool(name) for _, name, known, _ in people) < _TWO:
        people = [one for one in people if one[1]]
    told = any(known for _, _, known, _ in people) or any(BORN.search(s.text) for s in sentences)
    return [at for at, name, known, _ in people if known or not name or not told]


def _is_one_unnamed(head: str) -> bool:
    """Whether an item gives a birth date behind a few words of which none is read as a name, and no relative."""
    text = ITEM.sub("", head, count=1).lstrip()[:60]
    born = _BIRTH.search(text)
    return born is not None and text[:1].isupper() and not _TELLS.search(text[: born.start()])


def counted_items(sentences: tuple[Sentence, ...], subject: str) -> list[int]:
    """The items of a list that has as many as the writer says that people are: each is one, however little is told."""
    marks = [n for n, s in enumerate(sentences) if s.opens and ITEM.match(s.text)]
    if len(marks) < 2 or len(marks) != people_counted(subject, sentences):
        return []
    ends = [*marks[1:], len(sentences)]
    items = [" ".join(s.text for s in sentences[at:end]) for at, end in zip(marks, ends, strict=True)]
    told = all(len(item.split()) >= _FEWEST_WORDS and not OUR_CASE.search(item) for item in items)
    return marks if told else []


_TELLS = compiled(
    rf"\b(?:{KIN}|child\w*|baby|twins?|dependants?|he|she|they|we|it|his|her|their|our|is|are|was|were|has|had|will)\b",
    re.IGNORECASE,
)
"""Before a birth date: a relative, or the words of a sentence, which no row of a list begins with."""
_BIRTH = compiled(
    r"\b(?:d\.?\s?o\.?\s?b\b|born|date of birth)|\b\d{1,2}[./-]\d{1,2}[./-](?:19\d\d|200\d|[3-9]\d|0\d)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 8
"""An item of fewer words tells of nobody: a list of the children, or of whom else the mail went to."""


def _item_end(sentences: tuple[Sentence, ...], at: int) -> int:
    return min(len(sentences), at + 14)


def _named_first(head: str) -> tuple[str, bool]:
    """Whom an item is about, '' for nobody: the name that opens it, with what tells one person from others after it.

    The second value says whether that is more than a phone number.
    """
    text = ITEM.sub("", head, count=1)
    names = [f for f in find_names(text[:110]) if len(f.text.split()) > 1 or f.start < 3]
    if not names:
        return "", False
    first = names[0]
    rest = text[first.end : first.end + 90]
    known = bool(BORN.search(rest) or IDENTIFIED.search(rest))
    told = known or _AGED.match(rest) or re.search(r"\b0\d{4}\s?\d{3}", rest)
    opens = first.start < 60 and not re.search(r"\b(?:he|she|they|his|her|their)\b", text[: first.start], re.IGNORECASE)
    return (first.text if opens and told else ""), known
