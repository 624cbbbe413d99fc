"""Whole forms in wordings and layouts that nobody has listed, each with what a person reads off it."""

from __future__ import annotations

from datetime import date
from enum import Enum

import pytest

from parsers.documents.shape import Block
from parsers.forms.match import heading, loose_heading, match
from parsers.forms.slots import Section, Slot
from parsers.record import Source
from tests.parsers.forms.paper import record, table

Form = tuple[tuple[Block | str, ...], Source, dict[str, object]]

FORMS: dict[str, Form] = {
    "sections on your client and you": (
        (
            "Section 1 Your client",
            table(
                ("Client's full name", "Ottilie Brandreth"),
                ("Client's d.o.b.", "04.05.1979 / 47"),
                ("Where is your client staying?", "11 Larch Way, Harlow CM20 9ZZ"),
            ),
            "Section 2 Your client's housing",
            table(
                ("What type of housing is this?", "Private rented house"),
                ("When will they have to go?", "15/01/2027"),
                ("Position today", "☐ Homeless now   ☒ At risk within 56 days"),
                ("Tell us why", "Section 21 notice, landlord selling up"),
            ),
            "Section 3 You",
            table(
                ("Your full name", "Pat Iverson"),
                ("Your employer", "Harlow Foodbank"),
                ("What do you do there?", "Project manager"),
                ("How can we reach you? (phone)", "01632 960100"),
            ),
        ),
        Source.FORM_DOCX,
        {
            "applicant.name": "Ottilie Brandreth",
            "applicant.date_of_birth": date(1979, 5, 4),
            "applicant.address": "11 Larch Way, Harlow CM20 9ZZ",
            "accommodation.type": "Private rented house",
            "accommodation.homeless_on": date(2027, 1, 15),
            "reason.status": "threatened",
            "reason.explanation": "Section 21 notice, landlord selling up",
            "referrer.name": "Pat Iverson",
            "referrer.organisation": "Harlow Foodbank",
            "referrer.role": "Project manager",
            "referrer.phone": "+441632960100",
        },
    ),
    "numbers of two parts, the referrer first": (
        (
            table(
                ("1. Referrer",),
                ("1.1 Name", "Gus Ramanathan"),
                ("1.2 Team", "Leaving Care Team"),
                ("1.3 Position", "Personal adviser"),
                ("1.4 Telephone / mobile", "07700 900102"),
            ),
            table(
                ("2. Young person",),
                ("2.1 First name", "Kezia"),
                ("2.2 Family name", "Olumide"),
                ("2.3 D.o.B.", "2 Feb 2006"),
                ("2.4 Mobile", "07700 900103"),
                ("2.5 Placement type", "Semi-independent"),
                ("2.6 Placement ends", "02/02/2027"),
            ),
        ),
        Source.FORM_DOCX,
        {
            "applicant.name": "Kezia Olumide",
            "applicant.date_of_birth": date(2006, 2, 2),
            "applicant.mobile": "+447700900103",
            "accommodation.type": "Semi-independent",
            "accommodation.homeless_on": date(2027, 2, 2),
            "referrer.name": "Gus Ramanathan",
            "referrer.role": "Personal adviser",
            "referrer.phone": "+447700900102",
            "referrer.organisation": "Leaving Care Team",
        },
    ),
    "boxes with the label over the answer": (
        (
            table(
                ("PATIENT\nImogen Dacre", "DOB\n09/10/1944", "TEL\n01632 960106"),
                ("ADDRESS\n4 Field End, Witney OX28 9ZZ", "HOUSEHOLD\nNobody", "NEXT OF KIN\nNiece Jo 07700 900107"),
                ("ACCOMMODATION\nCouncil bungalow", "HOME LOST ON\n20/12/2026", "HOSPITAL NO\n44821"),
            ),
            table(
                ("WHY CAN THE PATIENT NOT RETURN?\nBungalow condemned after the flood",),
                ("MEDICAL HISTORY\nCOPD and a hip replacement",),
                ("HOME SITUATION\n☐ homeless ☒ threatened with homelessness",),
            ),
            table(("COMPLETED BY\nDawn Pringle", "DESIGNATION\nDischarge nurse", "TRUST\nOxford West NHS Trust")),
        ),
        Source.FORM_DOCX,
        {
            "applicant.name": "Imogen Dacre",
            "applicant.household": "Nobody",
            "applicant.address": "4 Field End, Witney OX28 9ZZ",
            "accommodation.type": "Council bungalow",
            "accommodation.homeless_on": date(2026, 12, 20),
            "reason.status": "threatened",
            "reason.explanation": "Bungalow condemned after the flood",
            "support.medical": "COPD and a hip replacement",
            "referrer.name": "Dawn Pringle",
            "referrer.role": "Discharge nurse",
            "referrer.organisation": "Oxford West NHS Trust",
            "referrer.other_contact": "Niece Jo 07700 900107",
        },
    ),
    "four columns, titles in a row of their own": (
        (
            table(
                ("Person on probation", "", "", ""),
                ("Surname", "Tarrant", "Forename(s)", "Curtis Lee"),
                ("D.O.B", "1/6/90", "CRN", "X123456"),
                ("Mob", "07700 900108", "Release date", "04/12/2026"),
                ("Address on release", "NFA", "Prison", "HMP Highmoor"),
            ),
            table(
                ("Housing", "", "", ""),
                ("LA", "Colchester City Council", "Homeless / threatened", "Threatened"),
                ("Current accommodation", "HMP Highmoor", "Licence end date", "04/12/2027"),
            ),
            table(
                ("Probation contact", "", "", ""),
                ("COM", "Ruta Balsys", "Grade", "PO"),
                ("Office", "Colchester PDU", "Tel", "01632 960109"),
                ("Email", "ruta@pdu.example", "SPO", "Hal Dunne 01632 960110"),
            ),
        ),
        Source.FORM_DOCX,
        {
            "applicant.name": "Curtis Lee Tarrant",
            "applicant.mobile": "+447700900108",
            "accommodation.release_on": date(2026, 12, 4),
            "accommodation.homeless_on": None,
            "reason.status": "threatened",
            "referrer.name": "Ruta Balsys",
            "referrer.role": "PO",
            "referrer.email": "ruta@pdu.example",
            "referrer.phone": "+441632960109",
            "referrer.other_contact": "Hal Dunne 01632 960110",
        },
    ),
    "no rules, headings in capitals": (
        (
            table(("WHO WE ARE", ""), ("Charity", "Open Hand"), ("Contact", "Mo Farrant"), ("Number", "01632 960121")),
            table(
                ("WHO WE ARE REFERRING", ""),
                ("Name", "Silvia Noakes"),
                ("Birth date", "7 July 1977"),
                ("Number", "07700 900122"),
                ("Staying at", "14 Quay St, Maldon CM9 9ZZ (friend)"),
            ),
            table(
                ("WHAT THEY NEED", ""),
                ("Bed until", "05/12/2026"),
                ("Homeless yet?", "No, threatened"),
                ("Support", "Debt advice"),
                ("Health", "Anxiety"),
            ),
        ),
        Source.FORM_PDF,
        {
            "applicant.name": "Silvia Noakes",
            "applicant.mobile": "+447700900122",
            "applicant.address": "14 Quay St, Maldon CM9 9ZZ (friend)",
            "accommodation.homeless_on": date(2026, 12, 5),
            "reason.status": "threatened",
            "support.needs_and_risks": "Debt advice",
            "support.medical": "Anxiety",
            "referrer.name": "Mo Farrant",
            "referrer.phone": "+441632960121",
            "referrer.organisation": "Open Hand",
        },
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_read_by_what_its_rows_ask(name: str) -> None:
    blocks, source, expected = FORMS[name]
    found = record(*blocks, source=source)
    got: dict[str, object] = {}
    for path in expected:
        value: object = found
        for key in path.split("."):
            value = getattr(value, key)
        got[path] = value.value if isinstance(value, Enum) else value
    assert got == expected


@pytest.mark.parametrize(
    ("slot", "wordings"),
    [
        (
            Slot.HOMELESS_ON,
            "Licence ends | Home available until | Bed until | Has to be out by | Date home will be lost",
        ),
        (Slot.RELEASE_ON, "Last day of Service | Release | Planned discharge | Leaving service on"),
        (Slot.EXPLANATION, "What the claimant told you | Reason for risk | Why can't the patient go home?"),
        (Slot.REASON, "Housing position | In your view the person is | Is the family"),
        (Slot.AUTHORITY, "Council approached | Authority | To the housing department of"),
        (Slot.HOUSEHOLD, "To be rehoused with | Benefit unit | Everyone else who needs to be housed"),
        (Slot.MEDICAL, "Health of anyone in the household | Clinical summary"),
        (Slot.STAFF_RISK, "Precautions for staff | Risk flags on EPR | Risk to others incl. workers"),
        (Slot.OTHER_CONTACT, "If off shift | SPO (back-up) | Other person who can be contacted"),
        (Slot.ORGANISATION, "Team and organisation | Public body making the referral | Name of establishment"),
        (Slot.IGNORED, "Date of admission | Length of time at address | GP practice"),
        (Slot.TONIGHT, "Somewhere safe to go tonight?"),
    ],
)
def test_further_wordings_are_told_by_their_words(slot: Slot, wordings: str) -> None:
    for words in wordings.split(" | "):
        found = match(words, guess=True)
        assert found is not None, words
        assert found.slot is slot, words


@pytest.mark.parametrize("words", ["No", "No.", "☐ Other", "● homeless ○ threatened"])
def test_an_answer_is_no_label(words: str) -> None:
    assert match(words) is None
    assert heading(words) is None


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("Who is telling us", Section.REFERRER),
        ("PART 5 RAISED BY", Section.REFERRER),
        ("Ward contact", Section.REFERRER),
        ("About your client", Section.APPLICANT),
        ("Who needs help", Section.APPLICANT),
        ("Children at this school", Section.STRANGER),
        ("The housing problem", Section.REASON),
        ("Clinical and support", Section.SUPPORT),
        ("Agreement and sender", Section.CONSENT),
        ("Timetable", Section.NONE),
        ("Please return this form to the council.", None),
    ],
)
def test_a_title_opens_what_its_words_say(words: str, section: Section | None) -> None:
    assert loose_heading(words) is section


def test_personal_email_is_no_slip_for_personal_details() -> None:
    assert heading("Personal email") is None
