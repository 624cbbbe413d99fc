"""What teaches the judge of agreement, and how it is shown: passages, letters and tables of others, and sentences made.

Passages (`text/passages_*.jsonl`) were written and labelled by people who had not seen the program, a file by each; no
rule was made for them, so that they alone teach how far a rule may be trusted. The words of the evidence carry the
label, all else of a passage says nothing. Sentences put together out of who, stance and object (`text/assents.txt`)
teach what else people agree to, and who else agrees.

Must not know: what follows from an answer.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from unittest.mock import patch

from bench.learn import letters
from bench.learn.expand import TEXT, filled, read_classes, variants
from parsers.learned.features import buckets_of, named
from parsers.learned.model import Model
from parsers.prose.consent.asked import answered
from parsers.prose.consent.assent import stance_of
from parsers.prose.consent.opinion import ALONE, TOPIC, Near, in_short, shown
from parsers.prose.consent.read import read_consent
from parsers.prose.sentences import split_sentences
from parsers.prose.words import low
from tests.parsers.prose.consent import (
    test_agreement,
    test_assent,
    test_consent_near_misses,
    test_consent_words,
    test_vetoes,
)
from tests.parsers.prose.consent.agreed import THURSDAY, lines_of

LABELS = ("none", "oral", "written", "refused", "unclear")
_BEFORE = (
    "He will have nowhere to live from next week.",
    "I am referring her under the duty to refer.",
    "I'd like to refer a gentleman who is homeless at present.",
)
"""What may stand before a passage in its letter."""
_FOLDS = 5
_PASSAGES_COUNT = 3
_COMPOSED_COUNT = 3
_SHORTEST_PIECE = 8


@dataclass(frozen=True)
class Shown:
    """A sentence as the judge sees it: with those beside, and with what the rules found where they may teach it."""

    text: str
    near: Near = ALONE
    ruled: bool = False


Example = tuple[Shown, str]


@cache
def see(one: Shown) -> list[int]:
    """The buckets of a sentence and of all that is shown beside it."""
    said = stance_of(one.text, before=one.near.before) if one.ruled else None
    return sorted(buckets_of(in_short(one.text)) | named(shown(one.text, one.near, said, ruled=one.ruled)))


@cache
def passages() -> dict[str, list[Example]]:
    """The sentences of all passages, by the file that they stand in."""
    return {path.stem: list(_sentences(path)) for path in sorted(TEXT.glob("passages_*.jsonl"))}


def folds() -> list[list[str]]:
    """The files in five groups, each to be held back once."""
    names = sorted(passages())
    return [names[n::_FOLDS] for n in range(_FOLDS)]


def _sentences(path: Path) -> Iterator[Example]:
    for number, row in enumerate(path.read_text(encoding="utf-8").splitlines()):
        passage = json.loads(row)
        before, told = _BEFORE[number % len(_BEFORE)], ""
        lines = list(answered(lines_of(passage["text"])))
        for line, after in zip_longest(lines, lines[1:]):
            label = passage["status"] if _bears(line.text, passage["evidence"]) else "none"
            near = Near(before, told, after.text if after else "")
            yield Shown(line.text, near, ruled=True), "none" if label == "missing" else label
            before = told = line.text


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _bears(sentence: str, evidence: str | None) -> bool:
    """Whether a sentence holds the evidence, some of it, or is some of it; one word alone, where it answers a row."""
    one, whole = _folded(sentence), _folded(evidence or "")
    if 0 < len(whole) <= _SHORTEST_PIECE:
        return f" {whole} " in f" {one} " and TOPIC.search(low(sentence)) is not None
    parts = [_folded(part) for part in (evidence or "", *re.split(r"(?<=[.!?;])\s", evidence or ""))]
    return any(len(part) > _SHORTEST_PIECE and (part in one or one in part) for part in parts)


def of_letters() -> Iterator[Example]:
    """The sentences of the tests' letters that could speak of agreement. Rules were made with them: none are shown."""
    for letter in letters.letters(*(letters.LETTERS / name for name in letters.EARLIER)):
        told = [(record["consent"]["status"], record["consent"].get("evidence")) for record in letter.records]
        if any(status != "missing" and not evidence for status, evidence in told):
            continue
        before = ""
        for sentence, after in zip_longest(letter.sentences, letter.sentences[1:], fillvalue=""):
            label = next((status for status, evidence in told if _bears(sentence, evidence)), "none")
            if label != "none" or TOPIC.search(low(sentence)):
                yield Shown(sentence, Near(before, before, after)), label
            before = sentence


def plain(rng: random.Random) -> Iterator[Example]:
    """Sentences written one by one for the judge, and the tables of the tests, of which a row is a sentence."""
    for label, lines in read_classes("consent").items():
        yield from ((Shown(filled(line, rng)), label) for line in lines)
    for module in (test_agreement, test_assent, test_consent_words):
        for table, label in _TABLES.items():
            yield from ((Shown(text), label) for text in getattr(module, table, ()) if len(split_sentences(text)) == 1)
    for module in (test_consent_near_misses, test_vetoes):
        yield from ((Shown(text), "none") for text in module.NO_CONSENT if len(split_sentences(text)) == 1)


_TABLES = {
    "ORAL": "oral",
    "WRITTEN": "written",
    "REFUSED": "refused",
    "UNCLEAR": "unclear",
    "NOTHING": "none",
    "MISSING": "none",
}


def composed(rng: random.Random) -> Iterator[Example]:
    """Sentences put together."""
    classes, background = read_classes("assents"), read_classes("background")
    beside = [line for part in ("none", "facts", "home") for line in background[part]] + classes["none"]
    for label in LABELS:
        for line in classes[label]:
            for text in variants(line, rng, beside, count=_COMPOSED_COUNT):
                yield Shown(text), label


def read_by(judge: Model, files: Collection[str]) -> Counter[tuple[str, str]]:
    """How often the passages of these files, meant as the first, are read as the second, with this judge in place."""
    found: Counter[tuple[str, str]] = Counter()
    with patch("parsers.learned.questions._consent", return_value=judge):
        for name in files:
            for number, row in enumerate((TEXT / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()):
                passage = json.loads(row)
                lines = lines_of(f"{_BEFORE[number % len(_BEFORE)]}\n{passage['text']}")
                consent, _ = read_consent(lines, written=THURSDAY, self_referral=False)
                found[passage["status"], consent.status.value] += 1
    return found


def examples(rng: random.Random, *, but: Collection[str] = ()) -> list[Example]:
    """All that teaches; `but` names files of passages that are held back."""
    told = [one for name, part in passages().items() if name not in but for one in part]
    return [*composed(rng), *plain(rng), *plain(rng), *of_letters(), *told * _PASSAGES_COUNT]
