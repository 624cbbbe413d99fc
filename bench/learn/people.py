"""What teaches who of those named is referred: letters as they are read, labelled by the names of their truth.

Letters that somebody writes for himself teach nothing here: his own name is read in another way. Sets of letters kept
back to judge by teach nothing either.

Must not know: how sure the model must be, which `prose.people.split` and `identity` there decide.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from unittest.mock import patch

from bench.learn import letters, writers
from bench.learn.train import Answers, Trained, answers_of, mean_of_several
from parsers.limits import DEFAULT
from parsers.prose.people import referred
from parsers.prose.people.candidates import is_same
from parsers.prose.people.several import Group
from parsers.prose.sentences import Sentence
from parsers.read import read_message
from tests.support import who
from tests.support.written import items, mail_of

LABELS = ("other", "referred")
_ASKED = "parsers.prose.read.split_people"
_FOLDS = 4

Shown = tuple[int, ...]
Examples = list[tuple[Shown, str]]
_Heard = tuple[tuple[Sentence, ...], str, tuple[str, ...]]


def see(shown: Shown) -> list[int]:
    """Somebody named is shown by the buckets."""
    return list(shown)


def heard(raw: bytes, arrived: datetime) -> _Heard | None:
    """The sentences of a message, its subject and the names known to be the writer's, as the people are parted."""
    asked: list[_Heard] = []

    def listen(sentences: tuple[Sentence, ...], subject: str, workers: tuple[str, ...]) -> tuple[Group, ...]:
        asked.append((sentences, subject, workers))
        return (Group(own=sentences),)

    with patch(_ASKED, listen):
        read_message(raw, arrived=arrived, limits=DEFAULT, ocr=None)
    return max(asked, key=lambda one: len(one[0]), default=None)


def labelled(told: _Heard, names: Collection[str]) -> Examples:
    """All who are named, each with whether the truth gives the name as an applicant's."""
    return [
        (tuple(sorted(buckets)), LABELS[any(is_same(one.name, name) for name in names)])
        for one, buckets in referred.shown(*told)
    ]


@cache
def of_letters(folder: Path) -> tuple[tuple[Shown, str], ...]:
    """A set of the tests' letters."""
    found: Examples = []
    for path in sorted(folder.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        records = truth["expect"].get("records") or ()
        by_himself = records and not any(records[0]["referrer"].values())
        if not records or by_himself or any(one["source"] != "free_text" for one in records):
            continue
        arrived = datetime.fromisoformat(truth["received"]).astimezone(UTC)
        told = heard(path.with_suffix(".eml").read_bytes(), arrived)
        names = [one["applicant"]["name"] for one in records if one["applicant"]["name"]]
        found += labelled(told, names) if told else []
    return tuple(found)


@cache
def of_mails() -> tuple[tuple[Shown, str], ...]:
    """The short mails that tell whom somebody else refers."""
    mails = (mail for name in (*who.SETS, *writers.TEACH) for mail in who.mails(writers.file_of(name)))
    found: Examples = []
    for mail in mails:
        name = mail.fields["applicant.name"]
        told = heard(mail.raw, mail.arrived) if name and mail.fields["self"] is None else None
        found += labelled(told, [name]) if told and name else []
    return tuple(found)


@cache
def of_named(name: str) -> tuple[tuple[Shown, str], ...]:
    """A set of the mails that name several people."""
    found: Examples = []
    for item, arrived in items(NAMED / f"{name}.jsonl"):
        told = heard(mail_of(item, arrived), arrived)
        found += labelled(told, [one for one in item["people"] if one]) if told else []
    return tuple(found)


NAMED = Path(__file__).parents[2] / "tests" / "data" / "named"
TEACH = ("named-1", "named-2", "named-3")
"""The fourth hand judges."""
PAIRS = ("own-34",)
"""A set of letters with several people each, beside those that teach everything."""


def examples(*, but: Collection[str] = ()) -> Examples:
    """All that teaches; `but` names sets that are held back."""
    sets = (*letters.SETS, *PAIRS)
    told = [one for name in sets if name not in but for one in of_letters(letters.LETTERS / name)]
    return [*told, *of_mails(), *(one for name in TEACH if name not in but for one in of_named(name))]


def trained(*, but: Collection[str] = ()) -> Trained:
    """The model on all but what is held back: the mean of several begun differently."""
    return mean_of_several(examples(but=but), LABELS, see=see)


def answers() -> Answers:
    """Letters asked of models that have not seen their sets."""
    folds = [(*letters.SETS, *PAIRS)[fold::_FOLDS] for fold in range(_FOLDS)]
    parts = (
        (trained(but=held), [one for name in held for one in of_letters(letters.LETTERS / name)]) for held in folds
    )
    return answers_of(parts, see=see)
