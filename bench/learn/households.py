"""What teaches which sentences tell who is to be housed: letters and mails, labelled by what their truth says.

A sentence that holds most of a piece of the truth tells it, one that holds hardly any does not; between them nothing is
taught. The letters are those of the tests but for those kept back, the mails those of tests/data/home that teach.

Must not know: how sure the model must be, which `parsers.prose.needs.household` decides.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from unittest.mock import patch

from bench.learn import letters
from bench.learn.train import Answers, Trained, answers_of, mean_of_several
from parsers.learned.features import BESIDE, features_of
from parsers.limits import DEFAULT
from parsers.prose.needs import household
from parsers.prose.sentences import Sentence
from parsers.read import read_message
from tests.support import home

LABELS = ("no", "yes")
_ASKED = "parsers.prose.read.read_household"
_FOLDS = 3
_MAILS_COUNT = 3
"""A mail written to teach this counts as often as so many letters."""
_MOST_OF_IT, _HARDLY = 0.75, 0.5

Examples = list[tuple[str, str]]


def shown(lines: tuple[Sentence, ...]) -> Iterator[tuple[Sentence, str]]:
    """The sentences that may tell it, each as the model is shown it."""
    best = household.best_runs(lines)
    for at, line in enumerate(lines):
        if household.may_tell(line.text):
            yield line, BESIDE.join([line.text.replace(BESIDE, " "), *household.beside(lines, at, best)])


def heard(raw: bytes, arrived: datetime, truths: list[str | None]) -> Iterator[tuple[str, str]]:
    """The sentences of a message with their labels, where it gives as many people as the truth."""
    asked: list[tuple[Sentence, ...]] = []

    def listen(lines: tuple[Sentence, ...], *, shared: tuple[Sentence, ...] = ()) -> tuple[None, None]:
        del shared
        asked.append(tuple(lines))
        return None, None

    with patch(_ASKED, listen):
        read_message(raw, arrived=arrived, limits=DEFAULT, ocr=None)
    if len(asked) != len(truths):
        return
    for lines, truth in zip(asked, truths, strict=True):
        for line, text in shown(lines):
            share = _share(line.text, truth or "")
            if share >= _MOST_OF_IT or share < _HARDLY:
                yield text, LABELS[share >= _MOST_OF_IT]


def _share(sentence: str, truth: str) -> float:
    """How much of a piece of the truth a sentence holds, of the piece of which it holds most."""
    held = Counter(_words(sentence))
    pieces = [_words(piece) for piece in re.split(r";|(?<=[.!?])\s", truth)]
    return max(((Counter(piece) & held).total() / len(piece) for piece in pieces if piece), default=0.0)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@cache
def of_mails() -> tuple[tuple[str, str], ...]:
    """The mails of tests/data/home that teach."""
    mails = (mail for name in home.SETS for mail in home.mails(home.HOME / f"{name}.jsonl"))
    chosen = (mail for mail in mails if int(mail.name.rpartition("-")[2]) in letters.TAUGHT)
    return tuple(one for mail in chosen for one in heard(mail.raw, mail.arrived, [mail.fields["applicant.household"]]))


@cache
def of_letters(folder: Path) -> tuple[tuple[str, str], ...]:
    """A set of the tests' letters."""
    found: Examples = []
    for path in sorted(folder.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        records = truth["expect"].get("records") or ()
        if not records or any(one["source"] != "free_text" for one in records):
            continue
        arrived = datetime.fromisoformat(truth["received"]).astimezone(UTC)
        truths = [(one.get("applicant") or {}).get("household") for one in records]
        found += heard(path.with_suffix(".eml").read_bytes(), arrived, truths)
    return tuple(found)


def examples(*, but: Collection[str] = ()) -> Examples:
    """All that teaches; `but` names sets of letters that are held back."""
    told = [one for name in letters.SETS if name not in but for one in of_letters(letters.LETTERS / name)]
    return [*told, *of_mails() * _MAILS_COUNT]


def trained(*, but: Collection[str] = ()) -> Trained:
    """The model on all but what is held back: the mean of several begun differently."""
    return mean_of_several(examples(but=but), LABELS, see=features_of)


def answers() -> Answers:
    """Letters asked of models that have not seen their sets."""
    folds = [letters.SETS[fold::_FOLDS] for fold in range(_FOLDS)]
    parts = (
        (trained(but=held), [one for name in held for one in of_letters(letters.LETTERS / name)]) for held in folds
    )
    return answers_of(parts, see=features_of)
