"""Rows in a mail's text, however they are dressed: arrows, stars, leaders under a robot's name, lines far apart."""

from __future__ import annotations

from datetime import date
from enum import Enum

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Record

HEAD = (
    "From: {sender}\r\nSubject: sheet 41\r\nDate: Mon, 18 Jan 2027 10:00:00 +0000\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
)
ARROWS = """HOUSING SHEET 41
Printed 18/01/2027

1. Name of staff member
-> Ola Brandreth
2. Job
-> Recovery Key Worker
3. Staff phone
-> 01632 960 418
4. Staff e-mail
-> ola.brandreth@agency.example
5. Client's full name
-> Garth Pellow
6. Other names used
-> Stubbs
7. Born
-> 7 Sep 1983
8. Homeless now or threatened?
-> Threatened
9. Who would be housed?
-> Himself only
10. Health, body and mind
-> Old DVT, wears a stocking
11. Consent
-> Signed form dated 11 January 2027

END OF SHEET
Mail to this sender is deleted unread.
"""
STARS = """Hello, below is off our own sheet.

- *Resident:* Blerta Hoxha
- *Date of birth:* 12/4/1996
- *Where now:* shared room in the refuge
- *Homeless or threatened:* threatened
- *Wants:* Oxford City Council
- *Status:* refugee, leave to 2030
- *Consent:* Yes, spoken, 08/01/27
- *Worker:* Nia Pengelly, 01632 960 826
"""
LEADERS = """WELD GENERAL HOSPITAL        ward output        18-Jan-2027
LOCAL AUTHORITY HOUSING ALERT

For _____________________ Brentwood Borough Council
Author __________________ Marguerite Ndong
Author tel ______________ 01632 960 816

A. WHO
Last name _______________ PAPADAKIS
Given names _____________ Stavros Elias
D.O.B. __________________ 02-Oct-1964

B. EPISODE
Ward ____________________ Nightingale Ward, side room 2
Planned discharge _______ 25-Jan-2027

C. HOUSING
Status __________________ Homeless
Cause ___________________ Lived in the store room of a restaurant that closed
Patient consent _________ Yes / oral / 15-Jan-2027
Any other facts _________ Bankruptcy order pending

-- end of output --
"""
APART = """Hello, Jay's sheet is below.

MOVING ON, BY ME

I am called

Jayden Amir Wolsten

But say

Jay

I was born

5 January 2008

The place I live

Semi independent unit

Its address

Flat B, 70 Ashing Way, Rochford SS4 9ZX

Last day there

19th March

Homeless or threatened with it?

Threatened

Have I signed for this to go?

Yes, signed with Morag on 15/01/27

Who helps me

Morag Castell, leaving care PA

Her team

South Essex Throughcare

Her phone

07700 900 245

Her email

m.castell@throughcare.example

Morag

Morag Castell
Leaving Care PA
"""


def one(text: str, sender: str) -> Record:
    raw = HEAD.format(sender=sender) + text.replace("\n", "\r\n")
    reading = read_message(raw.encode(), arrived=None, limits=DEFAULT, ocr=None)
    assert len(reading.records) == 1
    return reading.records[0]


@pytest.mark.parametrize(
    ("text", "sender", "expected"),
    [
        (
            ARROWS,
            "Caselight <robot@caselight.example>",
            {
                "applicant.name": "Garth Pellow",
                "applicant.household": "Himself only",
                "applicant.email": None,
                "applicant.home_phone": None,
                "referrer.name": "Ola Brandreth",
                "referrer.phone": "+441632960418",
                "referrer.email": "ola.brandreth@agency.example",
                "support.medical": "Old DVT, wears a stocking",
                "support.other": None,
                "consent.status": "written",
            },
        ),
        (
            STARS,
            "Nia Pengelly <nia@refuge.example>",
            {
                "applicant.name": "Blerta Hoxha",
                "authority": "Oxford City Council",
                "accommodation.type": "shared room in the refuge",
                "reason.status": "threatened",
                "support.other": "refugee, leave to 2030",
                "referrer.name": "Nia Pengelly",
                "consent.date": date(2027, 1, 8),
            },
        ),
        (
            LEADERS,
            "Ward Task Robot <no-reply@weldgeneral.example>",
            {
                "applicant.name": "Stavros Elias PAPADAKIS",
                "applicant.date_of_birth": date(1964, 10, 2),
                "referrer.name": "Marguerite Ndong",
                "referrer.organisation": "WELD GENERAL HOSPITAL",
                "accommodation.type": "Nightingale Ward, side room 2",
                "accommodation.release_on": date(2027, 1, 25),
                "reason.status": "homeless",
                "support.other": "Bankruptcy order pending",
                "consent.status": "oral",
            },
        ),
        (
            APART,
            '"Castell, Morag" <m.castell@throughcare.example>',
            {
                "applicant.name": "Jayden Amir Wolsten",
                "applicant.date_of_birth": date(2008, 1, 5),
                "accommodation.type": "Semi independent unit",
                "accommodation.homeless_on": date(2027, 3, 19),
                "referrer.name": "Morag Castell",
                "referrer.organisation": "South Essex Throughcare",
                "referrer.phone": "+447700900245",
                "consent.status": "written",
                "consent.date": date(2027, 1, 15),
            },
        ),
    ],
    ids=["arrows", "stars", "leaders below a robot's name", "every line a paragraph"],
)
def test_rows_are_read_however_they_are_dressed(text: str, sender: str, expected: dict[str, object]) -> None:
    record = one(text, sender)
    got: dict[str, object] = {}
    for path in expected:
        value: object = record
        for key in path.split("."):
            value = getattr(value, key)
        got[path] = value.value if isinstance(value, Enum) else value
    assert got == expected


def test_a_tenancy_that_was_signed_for_is_no_consent() -> None:
    asked = APART.replace("Have I signed for this to go?", "Have I signed the tenancy there?")
    assert one(asked, "Morag Castell <m.castell@throughcare.example>").consent.status.value == "missing"


def test_a_question_whether_this_was_signed_for_that_is_denied_is_no_consent() -> None:
    denied = APART.replace("Yes, signed with Morag on 15/01/27", "No, not signed")
    assert one(denied, "Morag Castell <m.castell@throughcare.example>").consent.status.value not in ("written", "oral")


def test_a_second_tenants_birth_is_not_the_firsts() -> None:
    rows = STARS.replace(
        "- *Date of birth:* 12/4/1996\n", "- *Joint tenant:* Agim Hoxha\n- *Joint tenant DOB:* 3/3/1990\n"
    )
    assert one(rows, "Nia Pengelly <nia@refuge.example>").applicant.date_of_birth is None


@pytest.mark.parametrize("wall", ["*" * 40_000, "a -> " * 8_000, "Ward ____ " * 4_000, "Ann Lee\n\n" * 5_000])
def test_a_wall_of_marks_takes_no_time(wall: str) -> None:
    raw = HEAD.format(sender="A <a@agency.example>") + wall
    read_message(raw.encode(), arrived=None, limits=DEFAULT, ocr=None)
