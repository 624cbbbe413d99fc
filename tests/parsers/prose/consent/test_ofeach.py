"""Of several people referred each has his own answer: one's yes is nobody else's, wherever the sentence stands."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Record

_HEAD = (
    "From: Abena Kwarte <abena.kwarte@hub.example>\r\nSubject: {subject}\r\nDate: Wed, 16 Dec 2026 14:00:00 +0000\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
)
_TWO = """{before}

1. Nick Sibley, 01/12/1991. Slept last night in a mate's car in Hockley. {first} 07700 900 177.
2. Ashraf Dunmore, 18/10/1985. His mother's tenancy ended when she died and he has nowhere to go. {second}

{after}

Abena Kwarte
Advice Worker, Brentwood Hub
01632 960 178
"""


def _records(text: str, subject: str = "Two referrals") -> tuple[Record, ...]:
    raw = (_HEAD.format(subject=subject) + text).encode()
    return read_message(raw, arrived=datetime(2026, 12, 16, 14, tzinfo=UTC), limits=DEFAULT, ocr=None).records


def _answers(
    before: str = "Two homeless men for you.", first: str = "", second: str = "", after: str = ""
) -> list[str]:
    records = _records(_TWO.format(before=before, first=first, second=second, after=after))
    assert [record.applicant.name for record in records] == ["Nick Sibley", "Ashraf Dunmore"]
    return [record.consent.status.value for record in records]


@pytest.mark.parametrize(
    ("told", "answers"),
    [
        ("Consent: Nick has signed (16/12), Ashraf is thinking about it.", ["written", "unclear"]),
        ("Nick has agreed verbally to the referral, Ashraf hasn't yet.", ["oral", "unclear"]),
        ("Nick agreed to being referred and Ashraf refused.", ["oral", "refused"]),
        ("Nick signed the consent form on Monday; Ashraf has declined to be referred.", ["written", "refused"]),
        ("I took Nick's consent by phone today; I took Ashraf's last Wednesday by video.", ["oral", "oral"]),
        ("I have asked Nick and he agrees to the referral. I have not yet asked Ashraf.", ["oral", "unclear"]),
        ("Sibley has given verbal consent to the referral, Dunmore says no to it.", ["oral", "refused"]),
        ("Nick and Ashraf have both agreed to be referred to the council.", ["oral", "oral"]),
        ("Both have agreed to be referred to the council.", ["oral", "oral"]),
        ("Nick consents to this referral.", ["oral", "missing"]),
        ("Ashraf has signed the consent to be referred.", ["missing", "written"]),
    ],
)
@pytest.mark.parametrize("place", ["before", "after"])
def test_a_sentence_on_several_is_shared_out_by_name(told: str, answers: list[str], place: str) -> None:
    given = f"Two homeless men for you. {told}" if place == "before" else told
    assert _answers(**{place: given}) == answers


@pytest.mark.parametrize(
    ("first", "second", "answers"),
    [
        ("He has agreed to be referred.", "He has refused to be referred.", ["oral", "refused"]),
        ("Nick has agreed to be referred.", "", ["oral", "missing"]),
        ("", "Nick has agreed to be referred.", ["oral", "missing"]),
        ("He agrees to this referral, as he told Ashraf.", "", ["oral", "missing"]),
        ("His brother agrees with the referral.", "He signed the consent form.", ["unclear", "written"]),
    ],
)
def test_what_stands_with_somebody_is_his_unless_it_begins_with_another(
    first: str, second: str, answers: list[str]
) -> None:
    assert _answers(first=first, second=second) == answers


def test_a_nickname_that_the_letter_brings_in_is_a_name() -> None:
    text = """Hi all. Two clients, separate households. Mo's consented (verbal, on Monday), Dee hasn't yet.

Mo is Mohamed Jafry, 11/03/85, 07700 900 911. His licence ends on 6 January and he has to be gone by then.

Dee is Deirdre Calloway, 29/08/69, 07700 900912. She's homeless, on her cousin's landing.

Alison Purkis
Substance Misuse Worker, Banbury Drug Service
01632 960 774
"""
    records = _records(text, "DTR x 2 (Mo and Dee)")
    assert [(r.applicant.name, r.consent.status.value) for r in records] == [
        ("Mohamed Jafry", "oral"),
        ("Deirdre Calloway", "unclear"),
    ]
