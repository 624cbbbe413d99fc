"""What teaches who writes: short mails and letters as they are read, labelled by who their truth says refers.

Each letter is recorded as it is shown to the model. Sets of letters kept back to judge by teach nothing.

Must not know: how sure the model must be, which `parsers.prose.writer.letter` decides.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from unittest.mock import patch

from bench.learn import letters
from bench.learn.train import Answers, Trained, answers_of, mean_of_several
from parsers.limits import DEFAULT
from parsers.prose.writer.judge import Sheet, buckets_of
from parsers.read import read_message
from tests.support import numbers, who

LABELS = ("worker", "private", "self")
_ASKED = "parsers.prose.writer.letter.written_by"
TEACH = ("rel-1", "rel-2", "rel-3", "rel-4")
"""The hands of tests/data/relatives that teach; others judge."""
_MAILS_COUNT = 2
"""A short mail counts as often as so many letters, which are nearly all of workers."""

Shown = tuple[int, ...]
Examples = list[tuple[Shown, str]]


def see(shown: Shown) -> list[int]:
    """A letter is shown by its buckets."""
    return list(shown)


def shown_to(raw: bytes, arrived: datetime) -> Iterator[Shown]:
    """The letters of a message as the model is asked about them."""
    asked: list[Sheet] = []

    def record(sheet: Sheet) -> dict[str, float]:
        asked.append(sheet)
        return {"worker": 1.0, "private": 0.0, "self": 0.0}

    with patch(_ASKED, record):
        read_message(raw, arrived=arrived, limits=DEFAULT, ocr=None)
    return (tuple(sorted(buckets_of(sheet))) for sheet in asked[:1])


@cache
def of_mails(name: str) -> Examples:
    """A set of mails written for this."""
    return [
        (shown, _label(by_himself=mail.fields["self"] is not None, body=mail.fields["referrer.organisation"]))
        for mail in who.mails(file_of(name))
        for shown in shown_to(mail.raw, mail.arrived)
    ]


def file_of(name: str) -> Path:
    """Where a set of short mails stands."""
    return (who.RELATIVES if name.startswith("rel-") else who.WHO) / f"{name}.jsonl"


@cache
def of_numbers(name: str) -> Examples:
    """The mails written to tell whose a number is, of which truth says only who writes for himself."""
    return [
        (shown, "self")
        for mail in numbers.mails(name)
        if not any(mail.fields[path] for path in ("referrer.name", "referrer.phone", "referrer.email"))
        for shown in shown_to(mail.raw, mail.arrived)
    ]


@cache
def of_letters(folder: Path) -> Examples:
    """A set of the tests' letters."""
    found: Examples = []
    for path in sorted(folder.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        records = truth["expect"].get("records") or ()
        if not records or any(one["source"] != "free_text" for one in records):
            continue
        referrer = records[0]["referrer"]
        label = _label(by_himself=not any(referrer.values()), body=referrer["organisation"])
        arrived = datetime.fromisoformat(truth["received"]).astimezone(UTC)
        found += [(shown, label) for shown in shown_to(path.with_suffix(".eml").read_bytes(), arrived)]
    return found


def _label(*, by_himself: bool, body: str | None) -> str:
    return "self" if by_himself else "worker" if body else "private"


def examples(*, but: Collection[str] = ()) -> Examples:
    """All that teaches; `but` names sets of mails or letters that are held back."""
    mails = [one for name in (*who.SETS, *TEACH) if name not in but for one in of_mails(name)]
    mails += [one for name in numbers.SETS if name not in but for one in of_numbers(name)]
    told = [one for name in letters.SETS if name not in but for one in of_letters(letters.LETTERS / name)]
    return [*mails * _MAILS_COUNT, *told]


def trained(*, but: Collection[str] = ()) -> Trained:
    """The model on all but what is held back: the mean of several begun differently."""
    return mean_of_several(examples(but=but), LABELS, see=see)


def answers() -> Answers:
    """Each set of mails asked of a model that has not seen it."""
    return answers_of(((trained(but=(name,)), of_mails(name)) for name in who.SETS), see=see)
