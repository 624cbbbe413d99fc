"""Sentences out of whole letters, labelled by what their reader wrote down: how the words stand in real company.

For: the training script, beside the sentences written for it. The letters are those of the project's own tests, whose
truth was written without a look at the program. What cannot be told of a sentence for sure is left out.

Must not know: how the rules settle what a letter says; only which phrases may name a place or a day.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from parsers.learned.beside import about_place
from parsers.limits import DEFAULT
from parsers.mime import read_mail
from parsers.prose.places.stays import candidates
from parsers.prose.sentences import split_sentences
from tests.support import home
from tests.support.written import items, mail_of

LETTERS = Path(__file__).parents[2] / "tests" / "corpus"
_SPANS = (
    ("reason", "explanation", "cause"),
    ("support", "needs_and_risks", "need"),
    ("support", "medical", "medical"),
    ("support", "other", "other"),
    ("local_connection", "", "ties"),
    ("applicant", "language_needs", "language"),
    ("applicant", "contact_instructions", "contact"),
    ("applicant", "household", "household"),
)
_MOST_OF_IT = 0.7
_TOUCHED = 0.15
_UNTOUCHED = 0.05
_TAG = re.compile(r"<[^>]{1,400}>")
_STATUS = re.compile(r"\b(?:homeless\w*|threatened|roofless|nfa)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Letter:
    """The sentences of one mail, its day, and the records of its truth."""

    sentences: tuple[str, ...]
    day: date
    records: tuple[dict[str, Any], ...]


KEPT_BACK = frozenset(f"own-{number}" for number in range(37, 58))
"""Sets that teach nothing, so that something is left to judge by."""
SETS = tuple(sorted({folder.name for folder in LETTERS.glob("own*")} - KEPT_BACK))
EARLIER = ("own", *(f"own-{number}" for number in range(2, 15)))
"""Sets that alone teach the judge of agreement and the model of places: with eleven more, in which people agree in
plainer words, the one invented half as many consents again, and the other gained nothing."""
TAUGHT = range(1, 76)
"""Of the mails of tests/data/home these teach, the rest judge."""


def letters(*folders: Path) -> Iterator[Letter]:
    """The letters in these folders that are referrals."""
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            truth = json.loads(path.read_text(encoding="utf-8"))
            records = tuple(truth["expect"].get("records") or ())
            if not records or any(one["source"] != "free_text" for one in records):
                continue
            words = _words(path.with_suffix(".eml").read_bytes())
            yield Letter(tuple(words), datetime.fromisoformat(truth["received"]).date(), records)


def home_mails(numbers: range = TAUGHT) -> Iterator[Letter]:
    """The mails of tests/data/home with these numbers: their truth has the shape of a record."""
    for name in home.SETS:
        for item, arrived in items(home.HOME / f"{name}.jsonl"):
            if item["id"] in numbers:
                yield Letter(tuple(_words(mail_of(item, arrived))), arrived.date(), (item,))


def _words(raw: bytes) -> Iterator[str]:
    """The sentences of a mail's text: paragraphs joined where they were wrapped."""
    for body in read_mail(raw, limits=DEFAULT).bodies:
        text = body.plain or _TAG.sub("\n\n", body.html)
        for paragraph in re.split(r"\n\s*\n|\n(?=\s*[-*•])", text):
            joined = " ".join(paragraph.split())
            if 3 <= len(joined) <= 4_000:
                yield from split_sentences(joined)


def _folded(text: str) -> str:
    return re.sub(r"[^\w]+", " ", text.casefold()).strip()


def _share(sentence: str, span: str) -> float:
    """How much of a sentence a span of the truth takes up."""
    one, parts = _folded(sentence), [_folded(part) for part in re.split(r";|(?<=[.!?])\s", span)]
    if not one:
        return 0.0
    taken = sum(len(part) for part in parts if part and part in one)
    if any(one in part for part in (*parts, _folded(span))):
        return 1.0
    return min(taken / len(one), 1.0)


def _of(record: dict[str, Any], group: str, field: str) -> str:
    value = record.get(group)
    value = value.get(field) if isinstance(value, dict) else value
    return value if isinstance(value, str) else ""


def sections_of(found: Iterator[Letter]) -> list[tuple[str, str]]:
    """(sentence, part of the record that it stands in)."""
    made: list[tuple[str, str]] = []
    for letter in found:
        spans = [
            (label, text) for r in letter.records for group, field, label in _SPANS if (text := _of(r, group, field))
        ]
        spans += [("none", text) for r in letter.records if (text := _of(r, "consent", "evidence"))]
        for sentence in letter.sentences:
            shares = {label: max(_share(sentence, t) for part, t in spans if part == label) for label, _ in spans}
            most = max(shares, key=lambda label: shares[label], default="")
            others = [share for label, share in shares.items() if label != most]
            if most and shares[most] > _MOST_OF_IT and all(share < _TOUCHED for share in others):
                made.append((sentence, most))
            elif all(share < _UNTOUCHED for share in shares.values()) and not _STATUS.search(sentence):
                made.append((sentence, "none"))
    return made


def places_of(found: Iterator[Letter]) -> list[tuple[str, str]]:
    """(sentence with the place asked about put aside, whether somebody is there now)."""
    made: list[tuple[str, str]] = []
    for letter in found:
        kinds = [_folded(kind) for r in letter.records if (kind := _of(r, "accommodation", "type"))]
        for sentence in letter.sentences:
            for one, _ in candidates(sentence):
                text = _folded(one.text)
                now = any(text in kind or kind in text for kind in kinds)
                if not now and any(set(text.split()) & set(kind.split()) - _SMALL for kind in kinds):
                    continue  # another phrase for the same place, perhaps
                made.append((about_place(sentence, one.start, one.end), "now" if now else "other"))
    return made


_SMALL = frozenset(("a", "the", "at", "in", "of", "his", "her", "their", "s", "on", "and", "with"))
