"""What lies in a duty-to-refer mailbox: mails by writers who had not seen the code, each with its kind.

Half are referrals in places where they are easily overlooked: replies in old threads about somebody else, notes below
thanks or figures, lists, answers between the lines. The other half only sounds like one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Kind, Reading
from rules.kind import final_kind
from tests.support.mailbox import mails
from triage.settings.load import shipped

RIGHT = {
    "a": 0.98,
    "b": 0.98,
    "c": 0.98,
    "d": 0.97,
    "e": 0.96,
    "f": 0.96,
    "g": 0.97,
    "h": 0.96,
    "i": 0.97,
    "j": 0.97,
    "k": 0.97,
    "l": 0.97,
    "m": 0.97,
}
"""At least so many of each set are of the right kind; most of the rest are taken for referrals, and a person sorts."""
UNSPLIT = {"c-43", "h-80", "k-140"}
"""A table with a column for each person, one told of beside somebody who needs nothing, rows parted by commas."""


@dataclass(frozen=True, slots=True)
class Told:
    """A mail, how it is read, and what it is."""

    name: str
    reading: Reading
    kind: Kind
    wanted: Kind
    people: int


@cache
def mailbox(name: str) -> tuple[Told, ...]:
    return tuple(_told(name))


def _told(name: str) -> Iterator[Told]:
    for mail in mails(name):
        reading = read_message(mail.raw, arrived=mail.arrived, limits=DEFAULT, ocr=None)
        council = shipped().get(mail.council)
        kind = final_kind(reading, council) if council else reading.kind
        yield Told(mail.name, reading, kind, Kind(mail.kind), mail.people)


@pytest.mark.parametrize("name", sorted(RIGHT))
def test_no_referral_is_taken_for_anything_else(name: str) -> None:
    assert [
        each.name for each in mailbox(name) if each.wanted is Kind.REFERRAL and each.kind is not Kind.REFERRAL
    ] == []


@pytest.mark.parametrize("name", sorted(RIGHT))
def test_nobody_in_a_list_is_left_out(name: str) -> None:
    referrals = [each for each in mailbox(name) if each.wanted is Kind.REFERRAL]
    short = {each.name for each in referrals if len(each.reading.records) < each.people}
    assert short <= UNSPLIT


@pytest.mark.parametrize("name", sorted(RIGHT))
def test_whom_it_could_not_tell_apart_are_looked_for_by_a_person(name: str) -> None:
    unsplit = [each for each in mailbox(name) if each.name in UNSPLIT - {"h-80"}]
    assert all(any("look for the others" in doubt.why for doubt in each.reading.records[0].doubts) for each in unsplit)


@pytest.mark.parametrize(("name", "share"), sorted(RIGHT.items()))
def test_mails_of_other_kinds_are_sorted_as_well(name: str, share: float) -> None:
    mails = mailbox(name)
    assert sum(each.kind is each.wanted for each in mails) >= share * len(mails)
