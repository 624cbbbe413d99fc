"""Whole mails out of a mailbox and out of the tests' letters, for the model that tells their kind.

For: `python -m bench.learn referrals`. A mail that headers or emptiness settle is left out, for the model is not asked.

Must not know: how sure the model must be, which `parsers.kinds.read` decides.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from functools import cache

from bench.learn import letters
from bench.learn.train import Answers, Trained, answers_of, mean_of_several
from parsers.kinds.cues import Cues
from parsers.kinds.read import is_settled
from parsers.kinds.sorting import buckets_of
from parsers.limits import DEFAULT
from parsers.read import what_is_seen
from tests.support import mailbox, who

LABELS = ("other", "referral", "follow_up", "tenancy_help")
_OF_STAFF = "officer_reply"
"""What the council's own people answer about a case is for the model what others write about it."""
_MAILBOX_COUNT = 3
"""A mail of the mailbox, which holds all kinds, counts as often as three letters, which are nearly all referrals."""
_SHORT = ("who-1", "rel-2", "rel-3", "rel-4", "rel-5")
"""Hands whose short mails teach; the others judge."""

Shown = tuple[int, ...]
"""The buckets that a mail falls into, in order."""
Examples = list[tuple[Shown, str]]


def see(shown: Shown) -> list[int]:
    """A mail is shown by its buckets."""
    return list(shown)


def trained(sets: Iterable[str] = mailbox.SETS) -> Trained:
    """The model on these sets and all letters: the mean of several begun differently."""
    return mean_of_several(_all(sets), LABELS, see=see)


def answers() -> Answers:
    """Each set of the mailbox asked of a model that has not seen it."""
    others = {name: [other for other in mailbox.SETS if other != name] for name in mailbox.SETS}
    return answers_of(((trained(rest), _of_mailbox(name)) for name, rest in others.items()), see=see)


def _all(sets: Iterable[str]) -> Examples:
    mails = [each for name in sets for each in _of_mailbox(name)]
    return mails * _MAILBOX_COUNT + list(_of_letters()) + [each for name in _SHORT for each in _of_short(name)]


@cache
def _of_short(name: str) -> Examples:
    """Short mails of many hands, each of which refers somebody, hardly any in the words of a form."""
    folder = who.RELATIVES if name.startswith("rel-") else who.WHO
    found = [_buckets(mail.raw, mail.arrived) for mail in who.mails(folder / f"{name}.jsonl")]
    return [(shown, "referral") for shown in found if shown is not None]


@cache
def _of_mailbox(name: str) -> Examples:
    return [
        (shown, _label(mail.kind))
        for mail in mailbox.mails(name)
        if (shown := _buckets(mail.raw, mail.arrived)) is not None
    ]


@cache
def _of_letters() -> Examples:
    found: Examples = []
    for path in sorted(letters.LETTERS.glob("own*/*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        shown = _buckets(path.with_suffix(".eml").read_bytes(), datetime.fromisoformat(truth["received"]))
        if shown is not None:
            found.append((shown, _label(truth["expect"]["kind"])))
    return found


def _label(kind: str) -> str:
    kind = "follow_up" if kind == _OF_STAFF else kind
    return kind if kind in LABELS else "other"


def _buckets(raw: bytes, arrived: datetime) -> Shown | None:
    seen = what_is_seen(raw, arrived=arrived, limits=DEFAULT)
    own, content = Cues(seen.own), Cues(seen.content)
    return None if is_settled(seen, own, content) else tuple(sorted(buckets_of(seen, own, content)))
