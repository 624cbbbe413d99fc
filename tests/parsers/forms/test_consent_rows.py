"""Rows on consent in mails laid out as forms: what counts as one answer, whose signature, and what is no answer."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from parsers.forms.choices import chosen
from parsers.forms.consent import classify
from parsers.forms.slots import Slot
from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Consent, ConsentStatus

_HEAD = (
    "From: Front desk <desk@agency.example>\r\nSubject: Duty to refer\r\nDate: Fri, 27 Nov 2026 10:00:00 +0000\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
)
_CARD = """Referral card

Your name: Gwen Orrell
Your role: Outreach Worker
Organisation: Harbour Kitchen
Your phone: 01632 960 366
Full name of guest: Bernard Quill
Date of birth: 22/08/1957
Where did the guest sleep last night?: Beach hut
Health: Heart stents
{rows}
"""


def _consent(rows: str) -> Consent:
    raw = (_HEAD + _CARD.format(rows=rows)).encode()
    records = read_message(raw, arrived=datetime(2026, 11, 27, 10, tzinfo=UTC), limits=DEFAULT, ocr=None).records
    assert len(records) == 1
    return records[0].consent


@pytest.mark.parametrize(
    "row",
    [
        "Consent to referral: Letter of 26/11 and two phone messages, not replied to",
        "Consent to referral: rang twice, no answer",
        "Consent to referral: phoned on 24/11, not returned",
        "Consent given?: two calls and a text, unanswered",
        "Consent to share: called on Monday, no response",
    ],
)
def test_trying_to_reach_somebody_is_no_answer(row: str) -> None:
    assert _consent(row).status is ConsentStatus.UNCLEAR


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("Agreed by guest: Y / verbal / 24-Nov-2026 / G O", "oral"),
        ("Agreed by guest: Yes / written / 24 Nov 2026", "written"),
        ("Consent to referral: agreed / verbally / 24.11.2026 / GO", "oral"),
    ],
)
def test_strokes_may_part_what_was_said_how_and_when(row: str, status: str) -> None:
    found = _consent(row)
    assert (found.status, str(found.date)) == (ConsentStatus(status), "2026-11-24")


@pytest.mark.parametrize(
    "row",
    [
        "Agreed by guest: Y / N / 24-Nov-2026",
        "Consent to referral: verbal / written / 24/11/2026",
        "Consent to referral: Yes / verbal / written",
        "Consent to referral: yes / no / verbal",
    ],
)
def test_options_of_which_none_is_chosen_are_no_yes(row: str) -> None:
    assert _consent(row).status in (ConsentStatus.UNCLEAR, ConsentStatus.MISSING)


@pytest.mark.parametrize(
    ("statement", "name", "status"),
    [
        ("I am asking Tendring District Council for help and agree to this being sent", "Bernard Quill", "written"),
        ("I want help with housing and consent to my details being shared", "B Quill", "written"),
        ("I agree to this referral and to my details being shared", "Bernard Quill", "written"),
        ("I have met the guest and completed this card to the best of my knowledge", "Gwen Orrell", "missing"),
        ("I am asking for help and agree to this being sent", "Gwen Orrell", "unclear"),
        ("I am asking for help and agree to this being sent", "", "missing"),
    ],
)
def test_a_name_under_a_statement_is_worth_what_the_statement_says(statement: str, name: str, status: str) -> None:
    rows = f"Statement: {statement}\nSignature (type your name): {name}\nDate: 24/11/2026"
    assert _consent(rows).status is ConsentStatus(status)


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("Have they agreed to this going to the council?: Yes. Read it on my screen and nodded (24/11)", "oral"),
        ("Have they agreed to this going to the council?: No, not yet", "unclear"),
        ("Which council should this go to?: Yes, Tendring", "missing"),
    ],
)
def test_a_question_that_names_the_council_may_ask_about_consent(row: str, status: str) -> None:
    assert _consent(row).status is ConsentStatus(status)


@pytest.mark.parametrize(
    ("label", "answer", "status"),
    [
        ("Is the student willing for us to tell the council?", "She is. We filled this in together on 08/02", "oral"),
        ("Does the student agree to this referral?", "She does", "oral"),
        ("Has he agreed?", "He has, on the ward", "oral"),
        ("Does the student agree to this referral?", "She doesn't", "refused"),
        ("Is the student willing for us to tell the council?", "She is not, sadly", "unclear"),
        ("Is the student willing for us to tell the council?", "She is, if we ring her sister first", "unclear"),
        ("Is the student willing for us to tell the council?", "Her sister is", "unclear"),
        ("Is the student willing for us to tell the council?", "She is thinking about it", "unclear"),
        ("Does the student agree to this referral?", "She is at college on Fridays", "unclear"),
        ("May we share this?", "Tenant 1 said yes at the door on 08/01, tenant 2 said no at the same visit", "unclear"),
        ("May we share this?", "He said no at the door", "refused"),
        ("May we share this?", "He agreed on 3/11 but withdrew on 5/11", "refused"),
        ("May we share this?", "He agreed to meet us but refused to be referred", "refused"),
    ],
)
def test_an_answer_is_read_with_its_question(label: str, answer: str, status: str) -> None:
    assert classify(chosen(answer), Slot.CONSENT, label) is ConsentStatus(status)


def test_authority_held_is_consent() -> None:
    rows = "CONSENT\nGuest's written authority held by us: Yes, signed 24 November 2026"
    assert _consent(rows).status is ConsentStatus.WRITTEN


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        (
            "Visitor's date of birth: 22/08/1957\nVisitor signs by typing here: Bernard Quill\nSigned on: 24/11/2026",
            "written",
        ),
        ("Visitor's date of birth: 22/08/1957\nVisitor signs by typing here: \nSigned on: 24/11/2026", "missing"),
        ("Visitor's date of birth: 22/08/1957\nVisitor signs by typing here: Gwen Orrell", "unclear"),
        ("Worker signs by typing here: Gwen Orrell\nSigned on: 24/11/2026", "missing"),
    ],
)
def test_whoever_the_form_calls_the_person_signs_for_themselves(rows: str, status: str) -> None:
    assert _consent(rows).status is ConsentStatus(status)
