"""What teaches whose a number is: short referrals and letters as they are read, and sentences written for it.

The mails of tests/data/numbers were written by people who had not seen the program; no rule was made for the words
around their numbers before they were first read, so that they alone teach how far a rule may be trusted. Each number
that the program asks about is recorded as it is shown, and labelled by what the mail's truth makes of it.

Must not know: what follows from an answer.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any
from unittest.mock import patch

from bench.learn import letters
from bench.learn.expand import read_classes
from bench.learn.train import Answers, Trained, answers_of, mean_of_several
from parsers.learned.beside import about_number
from parsers.learned.features import BESIDE, features_of
from parsers.limits import DEFAULT
from parsers.prose.contact.points import Owner, Point
from parsers.prose.contact.whose import Letterhead, shown
from parsers.prose.sentences import Sentence
from parsers.read import read_message
from parsers.record import Address
from parsers.values.emails import find_emails
from parsers.values.phones import Line, find_phones
from tests.parsers.prose.contact import test_whose_number
from tests.parsers.prose.people.test_who import ARRIVED, SIGNED, TOM, UNPHONED, mail_of
from tests.support import numbers

LABELS = ("applicant", "referrer", "other", "nobody")
_SHOWN = "parsers.prose.contact.whose.shown"
_RULED = "o "
"""How what the rules say begins among the names shown."""


Example = tuple[str, str]


@dataclass(frozen=True)
class _Told:
    """Whose the numbers and addresses of a mail are."""

    applicant: frozenset[str]
    referrer: frozenset[str]
    other: frozenset[str]

    def label(self, value: str) -> str | None:
        """None where truth has it twice."""
        owners = [name for name in ("applicant", "referrer", "other") if value in getattr(self, name)]
        if "applicant" in owners and "referrer" in owners:
            return None
        return owners[0] if owners else "nobody"


def in_text(text: str | None) -> frozenset[str]:
    """The numbers and addresses in a text."""
    found = {one.number for one in find_phones(text or "") if one.number}
    return frozenset(found | {one.address for one in find_emails(text or "")})


def _asked(raw: bytes, arrived: datetime, told: _Told) -> Iterator[Example]:
    seen: dict[tuple[str, str], None] = {}

    def record(
        n: int, points: Sequence[Point], lines: Sequence[Sentence], head: Letterhead
    ) -> tuple[str, str, list[str]]:
        left, right, names = shown(n, points, lines, head)
        seen[about_number(left, right, names), points[n].value] = None
        return left, right, names

    with patch(_SHOWN, record):
        read_message(raw, arrived=arrived, limits=DEFAULT, ocr=None)
    for text, value in seen:
        if label := told.label(value):
            yield text, label


@cache
def of_mails(name: str) -> list[Example]:
    """The numbers of a set of short mails."""
    found: list[Example] = []
    for mail in numbers.mails(name):
        said = {path: value.casefold() for path, value in mail.fields.items() if value}
        told = _Told(
            frozenset(said.get(f"applicant.{field}", "") for field in ("mobile", "home_phone", "email")),
            frozenset(said.get(f"referrer.{field}", "") for field in ("phone", "email")),
            in_text(mail.fields["other_contact"]),
        )
        found += _asked(mail.raw, mail.arrived, told)
    return found


@cache
def of_letters(name: str) -> list[Example]:
    """The numbers of a set of the tests' letters. Rules were made with them: none are shown."""
    found: list[Example] = []
    for path in sorted((letters.LETTERS / name).glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        records = truth["expect"].get("records") or ()
        if not records or any(one["source"] != "free_text" for one in records):
            continue
        arrived = datetime.fromisoformat(truth["received"]).astimezone(UTC)
        found += _asked(path.with_suffix(".eml").read_bytes(), arrived, _of_records(records))
    return [(_unruled(text), label) for text, label in found]


def of_tables() -> list[Example]:
    """The sentences of the tests, of which a row has a number or two."""
    rows = [(said, UNPHONED, mobile, writers, None) for said, mobile, writers in test_whose_number.WHOSE]
    rows += [(said, SIGNED, None, None, other) for said, other in test_whose_number.OTHERS]
    rows += [(said, SIGNED, mobile, None, other) for said, mobile, other in test_whose_number.BESIDE]
    found: list[Example] = []
    for said, signed, mobile, writers, other in rows:
        told = _Told(frozenset({mobile or ""}), frozenset({writers or ""}), in_text(other))
        found += _asked(mail_of(f"{TOM}{said}{signed}"), ARRIVED, told)
    return found


def _of_records(records: Collection[dict[str, Any]]) -> _Told:
    def values(group: str, *fields: str) -> frozenset[str]:
        return frozenset((one[group].get(field) or "").casefold() for one in records for field in fields)

    others = frozenset[str]().union(*(in_text(one["referrer"].get("other_contact")) for one in records))
    return _Told(values("applicant", "mobile", "home_phone", "email"), values("referrer", "phone", "email"), others)


def examples(rng: random.Random, *, but: Collection[str] = ()) -> list[Example]:
    """All that teaches; `but` names sets of mails or letters that are held back."""
    mails = [one for name in numbers.SETS if name not in but for one in of_mails(name)]
    told = [one for name in letters.SETS if name not in but for one in of_letters(name)]
    told += of_tables() * _TABLES_COUNT
    return [*mails * _MAILS_COUNT, *told, *(one for _ in range(_WRITTEN_COUNT) for one in written(rng))]


_MAILS_COUNT = 3
_WRITTEN_COUNT = 5
_TABLES_COUNT = 3


def see(shown: str) -> list[int]:
    """The buckets of a number as it is shown."""
    return features_of(shown)


def trained(*, but: Collection[str] = ()) -> Trained:
    """The model on all but what is held back: the mean of several begun differently."""
    return mean_of_several(examples(random.Random(7), but=but), LABELS, see=see)


def answers() -> Answers:
    """Each set of mails asked of a model that has not seen it."""
    return answers_of(((trained(but=(name,)), of_mails(name)) for name in numbers.SETS), see=see)


def _unruled(text: str) -> str:
    words, *names = text.split(BESIDE)
    return BESIDE.join([words, *(name for name in names if not name.startswith(_RULED))])


_OWNERS = {"A": "applicant", "R": "referrer", "O": "other", "N": "nobody"}
_SLOT = re.compile(r"\{([ARON])([hm]?)\}")
_KNOWN = ("f ", "w ", "kw ", "k ", "nk ", "m ", "op ")
"""What is shown of a sentence without its letter."""


def written(rng: random.Random) -> Iterator[Example]:
    """Each number of the sentences written for this."""
    for by, lines in read_classes("numbers").items():
        for line in lines:
            yield from _of_line(line, rng, by_himself=by == "himself")


def _of_line(line: str, rng: random.Random, *, by_himself: bool) -> Iterator[Example]:
    him = rng.choice(_NAMES)
    me = him if by_himself else rng.choice(_WRITERS)
    name, host = " ".join(me), "webmail.example" if by_himself else rng.choice(_HOSTS)
    author = Address(name, f"{me[0]}.{me[1]}@{host}".lower())
    head = Letterhead(" ".join(him), name, author, frozenset(), by_himself)
    line = re.sub(r"\bT(?!\w|:|el)", lambda _: rng.choice((him[0], " ".join(him))), line)
    line = re.sub(r"\bJ\b", lambda _: rng.choice((me[0], " ".join(me))), line)
    line = re.sub(r"\bW\b", lambda _: rng.choice(_OTHERS), line)
    text, at, places = "", 0, []
    for slot in _SLOT.finditer(line):
        text += line[at : slot.start()]
        value = _value(slot.group(1), slot.group(2), head, rng)
        places.append((len(text), len(text) + len(value), _OWNERS[slot.group(1)]))
        text, at = text + value, slot.end()
    text += line[at:]
    sentence = Sentence(text, 0, 0, opens=True)
    points = [_point(sentence, start, end) for start, end, _ in places]
    for n, (_, _, label) in enumerate(places):
        left, right, names = shown(n, points, (sentence,), head)
        yield about_number(left, right, [name for name in names if name.startswith(_KNOWN)]), label


def _point(sentence: Sentence, start: int, end: int) -> Point:
    value = sentence.text[start:end]
    line = None if "@" in value else Line.MOBILE if value.startswith("07") else Line.LANDLINE
    return Point(Owner.APPLICANT, 0, value, line, sentence, start, end)


def _value(owner: str, kind: str, head: Letterhead, rng: random.Random) -> str:
    if kind == "m":
        if owner == "A":
            return (head.applicant or "").replace(" ", rng.choice((".", ""))).lower() + "@mail.example"
        return head.author.email if owner == "R" and head.author else "w.okoro@other.example"
    mobile = kind != "h" and rng.random() < (0.9 if owner == "A" else 0.6)
    return f"07700 900{rng.randrange(1000):03}" if mobile else f"01632 960{rng.randrange(1000):03}"


_NAMES = (("Tom", "Birch"), ("Leila", "Aziz"), ("Marek", "Nowak"), ("Sharon", "Oakes"))
_WRITERS = (("Jo", "Marsh"), ("Priya", "Nair"), ("Colin", "Dent"), ("Ola", "Adeyemi"))
_OTHERS = ("Ann", "Wendy Lind", "Mr Cole", "Dave", "Kath", "Rob Tully", "Mrs Eke")
_HOSTS = ("hmp-hill.example", "probation.example", "charity.example", "nhs.example", "webmail.example")
