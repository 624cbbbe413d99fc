"""Mails laid out in rows with labels of the sender's own making: each read by what its labels mean."""

from __future__ import annotations

from datetime import date
from enum import Enum

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Record

HEAD = (
    b"From: Front desk <desk@agency.example>\r\nSubject: Duty to refer\r\nDate: Fri, 27 Nov 2026 10:00:00 +0000\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\n\r\n"
)

COLONS = """Who they are: Marla Quennell
Came into the world: 3 March 1990
Best line for her: 07700 900 401
Where she lays her head: friend's sofa in Laindon
Has to be gone by: 19/12/2026
How it came to this: Landlord sold the flat
She travels with: son Ned, 4
Body: asthma, blue inhaler
Worries: her ex knows where she works
Said yes?: Verbally on 24/11/2026
Wants which council: Basildon Council
Sent by: Priya Lodge
My job: Family Support Worker
My outfit: Basildon Family Hub
Reach me: 01632 960 411
"""
LEADERS = """HOUSING ALERT PRINT

Subject name ......... Dermot Falk
Subject d.o.b ........ 11/02/1983
Subject mobile ....... 07700 900 402
Sleeping place ....... hospital bed, Ash ward
Going home date ...... 03/12/2026
Problem .............. Tenancy ended while he was an inpatient
                       and his landlord let the flat again
Clinical ............. Below knee amputation
Permission ........... Signed form 25/11/2026
For council .......... Thurrock Council
Worker ............... Oona Brisk
Worker post .......... Discharge Coordinator
"""
TURNS = """Applicant's full name
Tobias Wren
Birth details
09.09.2001
Where can we get hold of them
07700 900 403
Housing at the moment
Hostel, supported
When does that stop
15 January 2027
What is the story
Asked to leave after arrears
Doctor's notes
Epilepsy, on lamotrigine
Did they OK this
Yes, in writing 20 November 2026
Local authority they picked
Rochford District Council
Completed by
Gwen Harrop
"""
QUESTIONS = """1. What is the name of the person you are worried about?
Ilse Marchbank
2. When were they born?
1 July 1975
3. How can the council get in touch with them?
07700 900 404
4. Are they homeless now, or will they be soon?
Homeless now
5. Where did they sleep last night?
Her car, retail park
6. What went wrong?
Partner changed the locks on Sunday
7. Did they say we could pass this on?
Yes - told me so on the phone 26/11/2026
8. Who is telling us?
Bernard Tooley, Jobcentre Plus Harlow, work coach, 01632 960 414
"""
BARS = """Please find below.

| Who | Freya Lindqvist |
| DoB | 17-08-1994 |
| Tel | 07700 900 406 |
| Living at | 4 Mill Row, Braintree CM7 9ZZ |
| Out by | 8 January 2027 |
| Cause | Section 21, landlord selling |
| Talks | Swedish, good English |
| Agreement | Signed 22/11/2026 |
"""
GAPS = """Ref no        REQ-5512
Tenant        Gil Mathers
Tenant born   14/05/1962
Flat          11 Quay Court, Harwich CO12 9ZZ
Eviction      16/12/2026
Grounds       Visitors took the flat over
Tenant tel    07700 900 414
Permission    Refused
Manager       Una Sayle, Income Officer
"""
SPEAKER = """My name
Kezia Lark

My birthday
12 July 2006

The council I would like
Tendring District Council

Where I am now
Foster carers

When I have to go
18th December

Am I homeless or threatened?
Threatened

Ring me
07700 900 137

Did I sign to say this can be sent?
Yes, I signed the paper one on 24/11/26

My personal adviser
Dominic Farr

His number
07700 900 136
"""


def one(text: str) -> Record:
    raw = HEAD + text.replace("\n", "\r\n").encode()
    reading = read_message(raw, arrived=None, limits=DEFAULT, ocr=None)
    assert len(reading.records) == 1
    return reading.records[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            COLONS,
            {
                "applicant.name": "Marla Quennell",
                "applicant.date_of_birth": date(1990, 3, 3),
                "applicant.mobile": "+447700900401",
                "applicant.household": "son Ned, 4",
                "accommodation.type": "friend's sofa in Laindon",
                "accommodation.homeless_on": date(2026, 12, 19),
                "consent.status": "oral",
                "consent.date": date(2026, 11, 24),
                "authority": "Basildon Council",
                "referrer.name": "Priya Lodge",
                "referrer.role": "Family Support Worker",
                "referrer.organisation": "Basildon Family Hub",
                "referrer.phone": "+441632960411",
                "support.medical": "asthma, blue inhaler",
            },
        ),
        (
            LEADERS,
            {
                "applicant.name": "Dermot Falk",
                "applicant.date_of_birth": date(1983, 2, 11),
                "accommodation.release_on": date(2026, 12, 3),
                "reason.explanation": "Tenancy ended while he was an inpatient and his landlord let the flat again",
                "consent.status": "written",
                "authority": "Thurrock Council",
                "referrer.name": "Oona Brisk",
                "referrer.role": "Discharge Coordinator",
            },
        ),
        (
            TURNS,
            {
                "applicant.name": "Tobias Wren",
                "applicant.date_of_birth": date(2001, 9, 9),
                "applicant.mobile": "+447700900403",
                "accommodation.type": "Hostel, supported",
                "accommodation.homeless_on": date(2027, 1, 15),
                "consent.status": "written",
                "authority": "Rochford District Council",
                "referrer.name": "Gwen Harrop",
            },
        ),
        (
            QUESTIONS,
            {
                "applicant.name": "Ilse Marchbank",
                "reason.status": "homeless",
                "consent.status": "oral",
                "referrer.name": "Bernard Tooley",
                "referrer.role": "work coach",
                "referrer.organisation": "Jobcentre Plus Harlow",
                "referrer.phone": "+441632960414",
            },
        ),
        (
            BARS,
            {
                "applicant.name": "Freya Lindqvist",
                "applicant.address": "4 Mill Row, Braintree CM7 9ZZ",
                "applicant.language_needs": "Swedish, good English",
                "accommodation.homeless_on": date(2027, 1, 8),
                "consent.status": "written",
            },
        ),
        (
            GAPS,
            {
                "applicant.name": "Gil Mathers",
                "applicant.address": "11 Quay Court, Harwich CO12 9ZZ",
                "accommodation.homeless_on": date(2026, 12, 16),
                "consent.status": "refused",
                "referrer.name": "Una Sayle",
            },
        ),
        (
            SPEAKER,
            {
                "applicant.name": "Kezia Lark",
                "applicant.date_of_birth": date(2006, 7, 12),
                "applicant.mobile": "+447700900137",
                "consent.status": "written",
                "referrer.name": "Dominic Farr",
                "referrer.phone": "+447700900136",
            },
        ),
    ],
    ids=["colons", "leaders", "label over answer", "questions", "bars", "gaps", "in the first person"],
)
def test_rows_in_the_senders_own_words_are_read_by_their_meaning(text: str, expected: dict[str, object]) -> None:
    record = one(text)
    got: dict[str, object] = {}
    for path in expected:
        value: object = record
        for key in path.split("."):
            value = getattr(value, key)
        got[path] = value.value if isinstance(value, Enum) else value
    assert got == expected


LISTED = (
    "<p>Dear Braintree</p><p>All of them are in our asylum hotel, 40 Station Approach, Braintree CM7 9ZZ, and each is "
    "threatened with homelessness on the day in the list.</p><table><tr><th>Main applicant</th><th>Born</th>"
    "<th>Leave by</th><th>Phone</th><th>Consent</th></tr>"
    "<tr><td>Tesfay Gebre</td><td>12/05/1991</td><td>04/12/2026</td><td>07700 900 620</td>"
    "<td>Signed 20/11/2026</td></tr>"
    "<tr><td>Maral Karami</td><td>30/09/1987</td><td>07/12/2026</td><td>07700 900 621</td><td></td></tr></table>"
    "<p>Kind regards<br>Svea Ilar<br>Move-on Officer<br>Brightway Accommodation<br>01632 960 388</p>"
)


def test_a_list_in_a_table_gives_each_person_what_the_note_round_it_says_of_all_but_never_consent() -> None:
    raw = HEAD.replace(b"text/plain", b"text/html") + LISTED.encode()
    first, second = read_message(raw, arrived=None, limits=DEFAULT, ocr=None).records
    assert (first.applicant.name, second.applicant.name) == ("Tesfay Gebre", "Maral Karami")
    assert second.accommodation.homeless_on == date(2026, 12, 7)
    assert {str(each.reason.status) for each in (first, second)} == {"threatened"}
    assert {each.referrer.name for each in (first, second)} == {"Svea Ilar"}
    assert (first.consent.status.value, second.consent.status.value) == ("written", "missing")


@pytest.mark.parametrize("label", ["OK to share:", "Said yes?", "Agreement:", "Nod given:"])
@pytest.mark.parametrize(
    "answer",
    ["not yet", "no", "asked, waiting", "N", "She doesn't know about this", "", "pending", "mum says yes", "-"],
)
def test_an_own_label_for_consent_gives_none_where_its_answer_gives_none(label: str, answer: str) -> None:
    record = one(COLONS.replace("Said yes?: Verbally on 24/11/2026", f"{label} {answer}"))
    assert record.consent.status.value in ("missing", "unclear", "refused")


@pytest.mark.parametrize(
    ("day", "status"), [("19/12/2026", "threatened"), ("25/11/2026", "homeless")], ids=["to come", "past"]
)
def test_where_rows_ask_for_no_status_the_day_tells_it_with_a_doubt(day: str, status: str) -> None:
    record = one(COLONS.replace("19/12/2026", day).replace("Landlord sold the flat", "A long story"))
    assert record.reason.status is not None
    assert record.reason.status.value == status
    assert "reason.status" in {doubt.path for doubt in record.doubts}


def test_a_row_whose_label_nobody_knows_is_read_by_its_words() -> None:
    record = one(
        COLONS.replace("Said yes?:", "Zum Beispiel: she was in care until 18 and is a care leaver\nSaid yes?:")
    )
    assert "care_leaver" in {mark.what.value for mark in record.marks}


@pytest.mark.parametrize("label", ["Aware of referral", "Data protection explained", "Knows about this", "Chit"])
@pytest.mark.parametrize("answer", ["Yes", "Yes - she knows about it all", "she has been told of it", "in person"])
def test_a_row_on_something_else_than_agreement_never_gives_consent(label: str, answer: str) -> None:
    record = one(COLONS.replace("Said yes?: Verbally on 24/11/2026", f"{label}: {answer}"))
    assert record.consent.status.value == "missing"


@pytest.mark.parametrize(
    ("answer", "day"),
    [
        ("Fri 18 December 2026. Panel sat 20 November, no more nights", date(2026, 12, 18)),
        ("18/12/2026, notice handed over 16/11/2026", date(2026, 12, 18)),
        ("by 18 December 2026 (tag turned down 2 November)", date(2026, 12, 18)),
        ("18 December 2026 (it was 4 December)", date(2026, 12, 18)),
        ("14 December 2026, moved to 18 December 2026", None),
        ("14 December 2026 or 18 December 2026", date(2026, 12, 14)),
        ("either 14 December 2026 or maybe 18 December 2026", None),
    ],
)
def test_of_several_days_in_an_answer_the_first_is_what_was_asked_unless_it_changed(
    answer: str, day: date | None
) -> None:
    assert one(COLONS.replace("19/12/2026", answer)).accommodation.homeless_on == day


def test_where_no_row_asks_for_a_day_the_story_tells_it_as_in_a_letter() -> None:
    told = "The farm was sold at Easter. Order made 2 November in court, we have to be gone by 18 December"
    record = one(COLONS.replace("19/12/2026", "").replace("Landlord sold the flat", told))
    assert record.accommodation.homeless_on == date(2026, 12, 18)


@pytest.mark.parametrize(
    ("told", "gone", "released", "status"),
    [
        ("Homeless since 2 November. She will be outdoors again tonight", date(2026, 11, 2), None, "homeless"),
        ("Room withdrawn 02/11/26 after a row, homeless since that day", date(2026, 11, 2), None, "homeless"),
        (
            "In the ward under s.3, expected discharge 18 December, nowhere to go",
            None,
            date(2026, 12, 18),
            "threatened",
        ),
        ("In the flat since 2 November, the landlord has sold it", None, None, None),
        ("Sentenced 2 November for theft, lost the flat over it", None, None, None),
    ],
)
def test_a_story_tells_since_when_there_is_no_home_and_when_a_ward_lets_go(told, gone, released, status) -> None:
    record = one(COLONS.replace("19/12/2026", "").replace("Landlord sold the flat", told))
    assert (record.accommodation.homeless_on, record.accommodation.release_on) == (gone, released)
    assert status is None or (record.reason.status and record.reason.status.value == status)


NOTE_BELOW = """
Probation is Karl Osgood, 01632 960 281. No concerns about her, a model resident.
"""


def test_a_note_below_the_rows_is_no_answer_to_the_last_of_them_and_its_worker_no_second_person() -> None:
    record = one(COLONS.rstrip() + "\n" + NOTE_BELOW)
    assert record.applicant.name == "Marla Quennell"
    assert "model resident" in (record.support.other or "")
