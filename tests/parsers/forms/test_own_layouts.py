"""Forms as councils, wards, prisons and charities lay them out, each with what a person reads off it."""

from __future__ import annotations

from datetime import date

from parsers.documents.shape import Cell, Table
from parsers.record import Source
from tests.parsers.forms.paper import cell, record, says, table


def test_the_person_first_and_the_referrer_last_under_bare_labels() -> None:
    found = record(
        table(
            ("SECTION A – CUSTOMER",),
            ("Title:", "Mrs", "Applicants Name:", "Agnieszka Wolna"),
            ("Date of Birth", "3/4/81", "Nat Ins No", "QQ 12 34 56 C"),
            ("Home Tel no", "", "Mobile Tel no", "07700 900451"),
            ("Email address", "a.wolna@example.com", "Gender", "Female"),
            ("Current Address", "7 Tannery Court, Harlow", "Postcode:", "CM20 1XX"),
            ("People living at property: names and ages", "Agnieszka, Piotr (12)"),
            ("Veteran", "Y / {b:N}", "Care leaver", "{b:Y} / N"),
        ),
        table(
            ("SECTION B – REASON",),
            ("Homeless or at risk?", "At risk of homelessness"),
            ("Date of referral", "18/11/2026"),
            ("Reason for leaving", "Landlord selling, notice ends 4 January"),
        ),
        table(
            ("Referred by",),
            ("Name", "Carl Osei"),
            ("Address", "Council House, Harlow CM20 9XX"),
            ("Position", "Family support worker"),
            ("Name of Referring Agency", "Harlow Family Link"),
            ("Email", "carl@familylink.example"),
            ("Tel", "01632 960111"),
            ("Date", "19/11/2026"),
        ),
    )
    says(
        found,
        {
            "applicant.name": "Agnieszka Wolna",
            "applicant.date_of_birth": date(1981, 4, 3),
            "applicant.identifiers.nino": "QQ123456C",
            "applicant.mobile": "+447700900451",
            "applicant.home_phone": None,
            "applicant.address": "7 Tannery Court, Harlow CM20 1XX",
            "applicant.household": "Agnieszka, Piotr (12)",
            "referrer.name": "Carl Osei",
            "referrer.address": "Council House, Harlow CM20 9XX",
            "referrer.phone": "+441632960111",
            "referrer.organisation": "Harlow Family Link",
            "reason.status": "threatened",
            "reason.explanation": "Landlord selling, notice ends 4 January",
            "accommodation.homeless_on": date(2027, 1, 4),
            "consent.status": "missing",
        },
    )
    assert {mark.what.value for mark in found.marks} == {"care_leaver"}


def test_heads_of_columns_with_the_answers_in_the_row_below() -> None:
    found = record(
        table(
            ("Full name", "Date of birth", "NI number"),
            ("Delroy Baptiste", "11.09.1972", "QQ 11 22 33 A"),
            ("Current address", "Telephone", "Email"),
            ("Flat 2, 9 Quay St, Maldon CM9 1XX", "07700 900 312", "none"),
            ("Housing situation", "Homeless or threatened?", "Date homeless"),
            ("Private let", "Threatened", "12/12/2026"),
        ),
        table(
            ("Name of referrer", "Role", "Organisation"),
            ("Ines Duarte", "Link worker", "Maldon Surgery"),
            ("Email address of referrer", "Phone number of referrer", "Relationship with client"),
            ("ines@surgery.example", "01632 960 222", "Patient"),
        ),
    )
    says(
        found,
        {
            "applicant.name": "Delroy Baptiste",
            "applicant.date_of_birth": date(1972, 9, 11),
            "applicant.mobile": "+447700900312",
            "applicant.email": None,
            "applicant.address": "Flat 2, 9 Quay St, Maldon CM9 1XX",
            "reason.status": "threatened",
            "accommodation.type": "Private let",
            "accommodation.homeless_on": date(2026, 12, 12),
            "referrer.name": "Ines Duarte",
            "referrer.role": "Link worker",
            "referrer.organisation": "Maldon Surgery",
            "referrer.email": "ines@surgery.example",
        },
    )


def test_one_column_with_each_answer_in_the_row_under_its_label() -> None:
    found = record(
        table(
            ("About the person being referred",),
            ("Full name:",),
            ("Yusuf Demir",),
            ("Date of birth:",),
            ("1 May 1990",),
            ("Best contact number:",),
            ("07700 900 770 (text only)",),
            ("Where is the person living now?",),
            ("Sofa at a friend's",),
            ("What has happened?",),
            ("Parents asked him to leave. He has been on sofas since October.",),
            ("Are they homeless or threatened with homelessness?",),
            ("Homeless",),
            ("About you",),
            ("Your name:",),
            ("Tess Okoro",),
            ("Your organisation:",),
            ("Harbour Youth Project",),
            ("Your email:",),
            ("tess@harbour.example",),
        )
    )
    says(
        found,
        {
            "applicant.name": "Yusuf Demir",
            "applicant.date_of_birth": date(1990, 5, 1),
            "applicant.mobile": "+447700900770",
            "applicant.contact_instructions": "text only",
            "accommodation.type": "Sofa at a friend's",
            "reason.status": "homeless",
            "reason.explanation": "Parents asked him to leave. He has been on sofas since October.",
            "referrer.name": "Tess Okoro",
            "referrer.organisation": "Harbour Youth Project",
            "referrer.email": "tess@harbour.example",
        },
    )


def test_dotted_leaders_and_ruled_lines_in_plain_text() -> None:
    found = record(
        """
DUTY TO REFER
Council being referred to .............. Tendring District Council
PERSON REFERRED
Surname ______Marlowe______ Forenames ______Gwen Alice______
Date of birth ........ 30.06.1958 ........ Gender ........ F ........
Tel no ............. 01632 960 404 .............
Address ............ 4 Sea View, Clacton CO15 1XX ............
Main reason .........
Reason for homelessness ............ Husband died, the tenancy was his alone
Date they have to leave ............ 20 December 2026
REFERRED BY
Name .......... Dr Imran Sheikh ..........
Job title ..... GP ......
Surgery ....... Old Road Surgery .....
Tel ........... 01632 960405 ...........
""",
        source=Source.FORM_BODY,
    )
    says(
        found,
        {
            "authority": "Tendring District Council",
            "applicant.name": "Gwen Alice Marlowe",
            "applicant.date_of_birth": date(1958, 6, 30),
            "applicant.gender": "F",
            "applicant.home_phone": "+441632960404",
            "applicant.address": "4 Sea View, Clacton CO15 1XX",
            "reason.explanation": "Husband died, the tenancy was his alone",
            "accommodation.homeless_on": date(2026, 12, 20),
            "referrer.name": "Imran Sheikh",
            "referrer.role": "GP",
            "referrer.phone": "+441632960405",
        },
    )


def test_questions_and_answers() -> None:
    found = record(
        """
Q1. Which council should we refer to?
A. Colchester City Council
Q2. What is the person's full name?
A. Renée Thibault
Q3. What is the person's date of birth?
A. 14 February 1999
Q4. What is the person's phone number?
A. 07700 900118
Q5. Does the person consent to this referral?
A. Yes, verbally on 18/11/2026
Q6. Is the person homeless or threatened with homelessness?
A. Threatened with homelessness
Q7. When will they become homeless?
A. 15 January 2027
Q8. What is your name?
A. Moira Finch
Q9. What is your email address?
A. moira@finch.example
""",
        source=Source.FORM_BODY,
    )
    says(
        found,
        {
            "authority": "Colchester City Council",
            "applicant.name": "Renée Thibault",
            "applicant.date_of_birth": date(1999, 2, 14),
            "applicant.mobile": "+447700900118",
            "consent.status": "oral",
            "consent.date": date(2026, 11, 18),
            "reason.status": "threatened",
            "accommodation.homeless_on": date(2027, 1, 15),
            "referrer.name": "Moira Finch",
            "referrer.email": "moira@finch.example",
        },
    )


def test_labels_and_answers_in_lines_of_their_own_parted_by_blank_lines() -> None:
    found = record(
        "Local authority\n\nLuton Council\n\nClaimant surname\n\nOduya\n\nFirst name(s)\n\nGrace Amara\n\n"
        "Date of birth\n\n"
        "02/02/92\n\nContact number\n\n07700 900 661\n\nEmail\n\n(not provided)\n\nHomeless or threatened?\n\n"
        "Homeless\n\n"
        "Reason\n\nLeft her partner's on Sunday.\n\nReferrer name\n\nJaswinder Gill\n\nJob title\n\n"
        "Work coach\n\nOffice\n\nLuton JCP",
        source=Source.FORM_BODY,
    )
    says(
        found,
        {
            "authority": "Luton Council",
            "applicant.name": "Grace Amara Oduya",
            "applicant.date_of_birth": date(1992, 2, 2),
            "applicant.mobile": "+447700900661",
            "applicant.email": None,
            "reason.status": "homeless",
            "referrer.name": "Jaswinder Gill",
            "referrer.role": "Work coach",
            "referrer.organisation_type": "jobcentre_plus",
        },
    )


def test_a_section_beside_a_cell_that_holds_all_its_lines() -> None:
    found = record(
        table(
            ("Client details", "Name: Bogdan Ilie\nDOB: 7/7/1977\nMob: 07700 900 808\nPrison no: A1234BC"),
            (
                "Referrer details",
                "Name: Sue Palmer\nRole: Resettlement worker\nOrganisation: HMP Marsh End\nTel: 01632 960 200",
            ),
            ("Reason for referral", "Licence on his room ended while he was inside."),
            ("Release date", "1 Dec 2026"),
            ("Consent", "☒ Written  ☐ Verbal"),
        )
    )
    says(
        found,
        {
            "applicant.name": "Bogdan Ilie",
            "applicant.mobile": "+447700900808",
            "applicant.identifiers.noms": "A1234BC",
            "referrer.name": "Sue Palmer",
            "referrer.organisation": "HMP Marsh End",
            "referrer.phone": "+441632960200",
            "reason.explanation": "Licence on his room ended while he was inside.",
            "accommodation.release_on": date(2026, 12, 1),
            "consent.status": "written",
        },
    )


def test_a_page_break_through_label_and_answer() -> None:
    found = record(
        table(
            ("Name", "Hugh Sands"),
            ("What type of accommodation is", "Room in a shared"),
            ("the individual currently living in?", "house in Witham"),
            ("If the service user is threatened with homelessness, on what date", "3 January"),
            ("are they likely to become homeless?", "2027"),
            ("What is the main reason you are referring the individual?", "I believe they are homeless /"),
            ("", "{b:I believe they are threatened with homelessness}"),
            ("Name of referrer", "Ola Berg"),
        )
    )
    says(
        found,
        {
            "accommodation.type": "Room in a shared house in Witham",
            "accommodation.homeless_on": date(2027, 1, 3),
            "reason.status": "threatened",
        },
    )


def test_a_table_inside_a_cell_belongs_to_the_answer() -> None:
    inner = table(("Need", "Y/N", "Detail"), ("Drugs", "Y", "Cannabis daily"), ("Domestic abuse", "N", ""))
    found = record(
        Table(
            (
                (cell("Name"), cell("Tia Crane")),
                (cell("Date of birth"), cell("8/8/2001")),
                (cell("Homeless or threatened?"), cell("Homeless")),
                (cell("Additional needs/risks"), Cell((inner,))),
                (cell("Name of referrer"), cell("Ned Vale")),
            )
        )
    )
    says(found, {"applicant.name": "Tia Crane", "support.needs_and_risks": "Drugs Y Cannabis daily Domestic abuse N"})
    assert found.marks == ()
