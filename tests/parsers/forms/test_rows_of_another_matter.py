"""A row that asks of an agreement to something else gives no consent to the referral, however it is answered."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from parsers.limits import DEFAULT
from parsers.prose.consent.asked import asks_of_else
from parsers.read import read_message
from parsers.record import ConsentStatus

SHEET = """Hello, the sheet is below, as typed.

MOVING ON

I am called

Jaya Amir Wolst

I was born

5 January 2008

The place I live

Semi independent unit, my own room

Last day there

19 March

Homeless or threatened with it?

Threatened

My phone

07700 900244

{question}

{answer}

Who helps me

Morag Castell, leaving care PA

Her phone

07700 900245

Morag Castell
Leaving Care PA
South Fen Throughcare
"""


def consent(question: str, answer: str) -> ConsentStatus:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Morag Castell <m.castell@throughcare.example>", "housing@council.example"
    mail["Subject"], mail["Message-ID"] = "Duty to refer", "<1@throughcare.example>"
    mail.set_content(SHEET.format(question=question, answer=answer))
    reading = read_message(mail.as_bytes(), arrived=datetime(2027, 2, 20, tzinfo=UTC), limits=DEFAULT, ocr=None)
    return reading.records[0].consent.status


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Have I signed for my keys to be sent back?", "Signed it with Nia on 12/1/27"),
        ("Have I signed for my post to go on?", "Yes, signed 12/1/27"),
        ("Have I agreed to my room being cleaned?", "Yes, signed with Morag on 15/02/27"),
        ("Have I agreed to the deposit being kept?", "Yes, signed"),
        ("Have I signed the tenancy?", "Yes, with Morag 1/2/27"),
        ("Did I agree to move on?", "Yes, signed with Morag"),
        ("Have I consented to the operation?", "Yes, signed 3/2/27"),
    ],
)
def test_an_agreement_to_something_else_is_no_consent(question: str, answer: str) -> None:
    assert consent(question, answer) is ConsentStatus.MISSING


@pytest.mark.parametrize(
    "question",
    ["Have I agreed to this going to the council?", "Have I signed for this?", "Have I consented to being referred?"],
)
def test_an_agreement_to_this_is_one(question: str) -> None:
    assert consent(question, "Yes, signed with Morag on 15/02/27") is ConsentStatus.WRITTEN


@pytest.mark.parametrize(
    "label",
    [
        "Consent given?",
        "Consent to share information",
        "Client agrees to referral?",
        "Agreed with client y/n",
        "Permission for the council to make contact",
        "I agree to my details being passed on",
        "Signed",
        "Signed by client",
        "Happy for us to tell you?",
    ],
)
def test_a_label_of_this_or_of_no_object_is_not_of_another_matter(label: str) -> None:
    assert not asks_of_else(label)
