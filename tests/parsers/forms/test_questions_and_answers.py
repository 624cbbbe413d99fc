"""Forms printed out as questions and answers, as lists at tabs, as one word beside "Reason"."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.message import EmailMessage

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import ConsentStatus, ReasonStatus, Record

ASKED = """NOTIFICATION TO COUNCIL

1. Q: Worker sending this?
   A: Leonie Birch
2. Q: Worker's post?
   A: Key Worker
3. Q: Project?
   A: Cornerstone Recovery Housing
4. Q: Worker's phone?
   A: 01632 960 786
5. Q: Full name of resident?
   A: Marcus Delano Ash
6. Q: Birth date?
   A: 30-Sep-1984
7. Q: Resident's own phone?
   A: 07700900068
8. Q: Homeless, threatened or neither?
   A: Threatened
9. Q: Has the resident consented?
   A: Yes, form signed 04-Feb-2027, scanned to record
"""
LISTED = (
    "Dear Chelmsford\n\nAll three are threatened with homelessness from the day shown.\n\n"
    "Name\tD.o.B.\tWith\tOut on\tTel\tLanguage\tMedical\tConsent\tNotes\n"
    "Yonas BIRCH\t17/02/1988\twife Selam (31)\t12/03/2027\t07700 900 634\tTigrinya\tAsthma\tSigned 25/02/2027\tDriver\n"
    "Parisa ASH\t05/11/1995\talone\t15/03/2027\t07700 900 635\tFarsi\tEpilepsy\tVerbal 24/02/2027\t-\n"
    "Hamid Elm\t22/06/2002\tbrother Sajad (19)\t19/03/2027\tleave message at reception\tArabic\t-\t\tSixth form\n"
    "\nRegards\n\nRenske Cole\nExit Planning Officer\nStellar Stay\n01632 960 399\n"
)


def records(body: str) -> tuple[Record, ...]:
    mail = EmailMessage()
    mail["From"] = "Records <records@stay.example>"
    mail["Subject"] = "Notification"
    mail["Date"] = "Mon, 01 Mar 2027 11:02:47 +0000"
    mail.set_content(body)
    arrived = datetime(2027, 3, 1, 11, 2, tzinfo=UTC)
    return tuple(read_message(mail.as_bytes(), arrived=arrived, limits=DEFAULT, ocr=None).records)


ITEMS = ASKED.replace(". Q:", " :").replace("   A:", "Reply  :")
RULED = """LETTER TO A HOUSING AUTHORITY (HOMELESS PATIENT)

Addressed to ----------- Castle Point Borough Council
Author ----------------- Leonie Birch
Author's grade --------- Complex Discharge Nurse
Family name ------------ ASH
Given name(s) ---------- Marcus Delano
Birth date ------------- 30-Mar-1966
Own mobile ------------- 07700 900 068
Status at present ------ Threatened with homelessness
Clinical --------------- Pneumonia, resolved
Patient's agreement ---- Written, 04-Feb-2027
"""


def itemised(body: str) -> str:
    return "\n".join(f"Item {line}" if line[:1].isdigit() else line for line in body.splitlines())


@pytest.mark.parametrize("body", [ASKED, itemised(ITEMS)])
def test_numbered_questions_and_their_answers_are_rows(body: str) -> None:
    (record,) = records(body)
    assert record.applicant.name == "Marcus Delano Ash"
    assert record.applicant.mobile == "+447700900068"
    assert record.reason.status is ReasonStatus.THREATENED
    assert (record.consent.status, record.consent.date) == (ConsentStatus.WRITTEN, date(2027, 2, 4))


def test_who_sends_this_is_the_referrer() -> None:
    (record,) = records(ASKED)
    assert (record.referrer.name, record.referrer.role) == ("Leonie Birch", "Key Worker")


def test_a_rule_of_dashes_parts_a_label_from_its_answer() -> None:
    (record,) = records(RULED)
    assert record.referrer.name == "Leonie Birch"
    assert record.applicant.name == "Marcus Delano ASH"
    assert record.applicant.mobile == "+447700900068"
    assert (record.consent.status, record.consent.date) == (ConsentStatus.WRITTEN, date(2027, 2, 4))


def test_a_list_at_tabs_gives_each_person_what_stands_under_its_head() -> None:
    found = records(LISTED)
    assert [one.applicant.name for one in found] == ["Yonas BIRCH", "Parisa ASH", "Hamid Elm"]
    assert [one.accommodation.homeless_on for one in found] == [date(2027, 3, 12), date(2027, 3, 15), date(2027, 3, 19)]
    assert [one.consent.status for one in found] == [ConsentStatus.WRITTEN, ConsentStatus.ORAL, ConsentStatus.MISSING]


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("Reason: Homeless", ReasonStatus.HOMELESS),
        ("Reason: Threatened with homelessness", ReasonStatus.THREATENED),
        ("Reason: roofless", ReasonStatus.HOMELESS),
        ("Reason: At risk", ReasonStatus.THREATENED),
        ("Reason: Homeless\nDetails of reason: Evicted", ReasonStatus.HOMELESS),
    ],
)
def test_one_word_beside_reason_tells_how_somebody_stands(row: str, status: ReasonStatus) -> None:
    (record,) = records(
        "Task\n\nPatient: Gwil Birch\nDate of birth: 23/02/1956\nPatient mobile: 07700 900 742\n"
        f"{row}\nMedical: Asthma\nConsent: Verbal 04/01/2027\nWorker: Vera Cole\n"
    )
    assert record.reason.status is status
