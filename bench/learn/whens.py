"""Days out of whole mails, each as the reader asks about it, for the model of what a day is the day of.

For: `python -m bench.learn dates`. Letters of the tests and the mails of tests/data/days, whose writers had not seen
the code; what the reader sees beside a day (where the person is, the other days, what the rules say) is seen here too.

Must not know: how the reader settles the days against each other; it is asked.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from unittest import mock

from bench.learn import letters
from bench.learn.train import Trained, answers_of, mean_of_several, packed
from parsers.learned.beside import about_day
from parsers.learned.features import features_of
from parsers.learned.model import Model, unpacked
from parsers.limits import DEFAULT
from parsers.prose import read
from parsers.prose.days import judge as dayjudge
from parsers.prose.days.whens import read_days, weighed_days
from parsers.prose.sentences import Sentence
from parsers.read import read_message
from tests.support import daymails

LABELS = ("other", "release", "home", "birth", "consent")
LETTERS_COUNT, MAILS_COUNT = 2, 4
"""A day of a letter or a mail counts as often as so many examples made of a sentence written for training."""

Examples = list[tuple[str, str]]


@dataclass(frozen=True)
class Mail:
    """What the reader asked about the days of a mail, and the days of its truth by what they are."""

    asked: tuple[tuple[tuple[Sentence, ...], date, bool, bool], ...]
    known: tuple[tuple[str, date], ...]

    def day(self, label: str) -> date | None:
        """The day of the truth that is so labelled."""
        return next((day for name, day in self.known if name == label), None)


def of_letters(sets: Iterable[str]) -> list[Mail]:
    """The letters of these sets that are referrals."""
    return [mail for name in sets for mail in _letters(name)]


@cache
def of_mails(name: str) -> tuple[Mail, ...]:
    """The mails of a file."""
    found: list[Mail] = []
    for told in daymails.mails(name):
        days = (("release", told.release_on), ("home", told.homeless_on), ("consent", told.consent_date))
        known = tuple((label, day) for label, day in days if day)
        found.append(Mail(tuple(_listened(told.raw, told.arrived)), known))
    return tuple(found)


_FIELDS = (
    ("accommodation", "release_on", "release"),
    ("accommodation", "homeless_on", "home"),
    ("consent", "date", "consent"),
)


@cache
def _letters(name: str) -> tuple[Mail, ...]:
    found: list[Mail] = []
    for path in sorted((letters.LETTERS / name).glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        records = truth["expect"].get("records") or ()
        if not records or any(one["source"] != "free_text" for one in records):
            continue
        parts = {(label, (one.get(group) or {}).get(field)) for one in records for group, field, label in _FIELDS}
        known = tuple((label, date.fromisoformat(day)) for label, day in sorted(parts, key=str) if day)
        arrived = datetime.fromisoformat(truth["received"]).astimezone(UTC)
        found.append(Mail(tuple(_listened(path.with_suffix(".eml").read_bytes(), arrived)), known))
    return tuple(found)


def _listened(raw: bytes, arrived: datetime) -> Iterator[tuple[tuple[Sentence, ...], date, bool, bool]]:
    """What is asked for the days of a mail while it is read."""
    heard: list[tuple[tuple[Sentence, ...], date, bool, bool]] = []

    def listen(lines: Iterable[Sentence], *, written: date, inside: bool, patient: bool) -> object:
        heard.append((tuple(lines), written, inside, patient))
        return read_days(heard[-1][0], written=written, inside=inside, patient=patient)

    with mock.patch.object(read, "read_days", listen):
        read_message(raw, arrived=arrived, limits=DEFAULT, ocr=None)
    yield from heard


def examples(mails: Iterable[Mail]) -> Examples:
    """(what is asked about a day, what it is the day of); a day that is two of them teaches nothing."""
    made: Examples = []
    for mail in mails:
        for lines, written, inside, patient in mail.asked:
            found = weighed_days(lines, written, inside=inside, patient=patient)
            seen = dayjudge.Seen(tuple(found), lines, written, inside, patient)
            for one in found:
                labels = sorted({label for label, day in mail.known if day == one.day})
                if len(labels) < 2:
                    made.append((_told(dayjudge.asked(one, seen)), labels[0] if labels else "other"))
    return made


def _told(it: dayjudge.Asked) -> str:
    return about_day(it.sentence, it.start, it.end, form=it.form, before=it.before, after=it.after, beside=it.beside)


def read_by(model: Model, mails: Iterable[Mail]) -> Counter[str]:
    """How rules and this model together read the two days of mails about one: right, missed, wrong, invented."""
    counts: Counter[str] = Counter()
    alone = (mail for mail in mails if len(mail.known) == len({label for label, _ in mail.known}))
    with mock.patch.object(dayjudge, "meant", lambda it: model.judge(_told(it))):
        for mail in alone:
            found: dict[str, date | None] = {}
            for lines, written, inside, patient in mail.asked:
                days = read_days(lines, written=written, inside=inside, patient=patient)
                found = {"release": days.release_on, "home": days.homeless_on}
                if any(found.values()):
                    break
            counts += Counter(filter(None, (_how(mail.day(label), found.get(label)) for label in ("release", "home"))))
    return counts


def _how(want: date | None, got: date | None) -> str:
    if want is None:
        return "invented" if got else ""
    return "right" if got == want else "wrong" if got else "missed"


_BALANCE = 0.5
"""Rare classes must not drown."""


def teach(written: Examples) -> Trained:
    """The judge of dates, as sure as it is right: held back is each file of mails in turn, and some sets of letters."""
    written = written + examples(of_letters(letters.SETS)) * LETTERS_COUNT
    models = {held: _trained(written, [name for name in daymails.SETS if name != held]) for held in daymails.SETS}
    found = answers_of(((model, examples(of_mails(held))) for held, model in models.items()), see=features_of)
    scale = found.scale()
    print(
        f"dates: {found.share_right():.3f} right of files unseen, {found.share_right(named=True):.3f} but for 'other'"
    )
    print(f"  scale {scale:.2f}, surprise {found.surprise(scale):.3f}")
    for held, model in models.items():
        print(f"  {held}, unseen: {dict(read_by(_judge(model, scale), of_mails(held)))}")
    whole = _trained(written, daymails.SETS)
    kept = of_letters(sorted(letters.KEPT_BACK))
    print(f"  letters kept back: {dict(read_by(_judge(whole, scale), kept))}")
    return Trained(LABELS, whole.weights * scale)


def _judge(model: Trained, scale: float) -> Model:
    return unpacked(model.labels, packed(Trained(model.labels, model.weights * scale)))


def _trained(written: Examples, files: Iterable[str]) -> Trained:
    """The mean of several begun differently."""
    shown = written + [each for name in files for each in examples(of_mails(name))] * MAILS_COUNT
    return mean_of_several(shown, LABELS, see=features_of, balance=_BALANCE)
