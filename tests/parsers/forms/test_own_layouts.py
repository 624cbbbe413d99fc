"""Forms as councils, wards, prisons and charities lay them out, each with what a person reads off it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from parsers.documents.shape import Cell, Document, Field, Table
from parsers.forms.read import read_form
from parsers.limits import DEFAULT
from parsers.record import Record, Source
from tests.parsers.forms.paper import WRITTEN, cell, line, record, records, table


def says(found: Record, expected: Mapping[str, object]) -> None:
    """Compare the fields named, and no other, with what a person reads."""
    got: dict[str, object] = {}
    for path in expected:
        value: object = found
        for key in path.split("."):
            value = getattr(value, key)
        got[path] = value.value if isinstance(value, Enum) else value
    assert got == dict(expected)


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


def test_a_spreadsheet_with_one_person_a_row_gives_a_record_each() -> None:
    found = records(
        table(
            ("Referring agency", "Night Shelter Trust"),
            ("Worker name", "Lena Fox"),
            ("Worker email", "lena@shelter.example"),
        ),
        table(
            ("Name", "DOB", "Phone", "Homeless or threatened", "Reason", "Consent given"),
            ("Ade Cole", "1/1/1980", "07700 900001", "Homeless", "Evicted in May", "Verbal 17/11/2026"),
            ("Pat Lyon", "2/3/1991", "", "Threatened", "Notice from landlord", "No"),
            ("Kit Moss", "5/6/1970", "07700 900003", "Homeless", "Left hostel", ""),
        ),
        source=Source.OTHER_ATTACHMENT,
    )
    assert [r.applicant.name for r in found] == ["Ade Cole", "Pat Lyon", "Kit Moss"]
    assert [r.referrer.name for r in found] == ["Lena Fox"] * 3
    assert [r.consent.status.value for r in found] == ["oral", "unclear", "missing"]
    assert [r.reason.status.value for r in found if r.reason.status] == ["homeless", "threatened", "homeless"]


def test_a_family_in_a_table_is_one_record() -> None:
    found = record(
        table(
            ("Full Name", "Mercy Adjei"),
            ("Date Of Birth", "9/9/1988"),
            ("Contact Number", "07700 900 440"),
            ("Situation", "Homeless"),
        ),
        table(
            ("Family Members", "Relationship to you", "Date Of Birth (D/M/Y)"),
            ("Kofi Adjei", "Son", "1/2/2015"),
            ("Ama Adjei", "Daughter", "3/4/2019"),
        ),
        table(
            ("Name of service you work for", "Haven Link"),
            ("Your full name", "Bea Stone"),
            ("Reason for referral", "Asked to leave"),
        ),
    )
    says(
        found,
        {
            "applicant.name": "Mercy Adjei",
            "applicant.date_of_birth": date(1988, 9, 9),
            "applicant.household": "Kofi Adjei, Son, 1/2/2015; Ama Adjei, Daughter, 3/4/2019",
            "referrer.name": "Bea Stone",
            "referrer.organisation": "Haven Link",
        },
    )


def test_one_column_a_person_gives_a_record_each() -> None:
    found = records(
        table(
            ("", "Person 1", "Person 2"),
            ("Name", "Olu Bankole", "Rita Shaw"),
            ("Date of birth", "4/4/1984", "6/6/1966"),
            ("Mobile", "07700 900010", "07700 900011"),
            ("Homeless or threatened?", "Homeless", "Threatened"),
            ("Reason", "Fire at home", "Notice"),
        )
    )
    assert [(r.applicant.name, r.applicant.mobile) for r in found] == [
        ("Olu Bankole", "+447700900010"),
        ("Rita Shaw", "+447700900011"),
    ]


def test_a_joint_applicant_in_the_second_column_is_no_second_record() -> None:
    found = record(
        table(
            ("", "Applicant", "Joint applicant"),
            ("Name", "Olu Bankole", "Rita Bankole"),
            ("Date of birth", "4/4/1984", "6/6/1986"),
            ("Mobile", "07700 900010", "07700 900011"),
            ("Email", "olu@example.com", ""),
            ("Reason for homelessness", "Fire at home", ""),
        )
    )
    says(found, {"applicant.name": "Olu Bankole", "applicant.date_of_birth": date(1984, 4, 4)})


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


def test_misspelt_labels_are_read_and_doubted() -> None:
    found = record(
        table(
            ("Naem", "Joan Fairley"),
            ("Dtae of birth", "4/5/1966"),
            ("Moblie number", "07700 900 909"),
            ("Curent adress", "12 Mill Rd, Halstead"),
            ("Homless or threatened?", "Threatened"),
            ("Name of refferer", "Uma Pillai"),
        )
    )
    says(
        found,
        {
            "applicant.name": "Joan Fairley",
            "applicant.date_of_birth": date(1966, 5, 4),
            "applicant.mobile": "+447700900909",
            "applicant.address": "12 Mill Rd, Halstead",
            "reason.status": "threatened",
            "referrer.name": "Uma Pillai",
        },
    )
    assert "applicant.date_of_birth" in {doubt.path for doubt in found.doubts}


def test_wordings_nobody_has_listed() -> None:
    found = record(
        table(
            ("Which council would the lodger like to approach", "Mid Devon"),
            ("Customer's name in full", "Tom Pellow"),
            ("Day on which the customer was born", ""),
            ("DOB of customer", "2/12/1969"),
            ("Number for reaching the customer by phone", "07700 900 515"),
            ("In what kind of housing is the customer now", "Caravan on a farm"),
            ("By which date must the customer leave", "31/12/2026"),
            ("Why is the customer losing the home", "Farm sold"),
            ("Any drug or drink troubles", "Cider"),
            ("Illnesses and treatment", "Bad back"),
            ("Danger to visiting officers", "Yes - large dogs, ring first"),
            ("Officer's name", "Kay Trevis"),
        )
    )
    says(
        found,
        {
            "authority": "Mid Devon",
            "applicant.name": "Tom Pellow",
            "applicant.date_of_birth": date(1969, 12, 2),
            "applicant.mobile": "+447700900515",
            "accommodation.type": "Caravan on a farm",
            "accommodation.homeless_on": date(2026, 12, 31),
            "reason.explanation": "Farm sold",
            "support.needs_and_risks": "Cider",
            "support.medical": "Bad back",
            "support.other": "Yes - large dogs, ring first",
            "referrer.name": "Kay Trevis",
        },
    )
    assert "staff_risk" in {mark.what.value for mark in found.marks}


def test_a_template_with_its_placeholders_left_in() -> None:
    found = record(
        table(
            ("Name", "Eve Hollow"),
            ("Date of birth", "DD/MM/YYYY"),
            ("Home telephone number", "N/A"),
            ("Mobile number", "not known"),
            ("Email address", "-"),
            ("Household composition (e.g. single person, couple)", "e.g. single person, couple"),
            ("Current address (if applicable)", "NFA"),
            ("Language and communication needs", "None"),
            ("Relevant medical information", "Nil"),
            ("Other information", "Click or tap here to enter text."),
            ("What is the main reason you are referring the individual?", "I believe they are homeless"),
            ("Name of referrer", "Choose an item."),
        )
    )
    says(
        found,
        {
            "applicant.date_of_birth": None,
            "applicant.home_phone": None,
            "applicant.mobile": None,
            "applicant.email": None,
            "applicant.household": None,
            "applicant.address": "NFA",
            "applicant.language_needs": "None",
            "support.medical": "Nil",
            "support.other": None,
            "referrer.name": None,
        },
    )


def test_two_copies_of_a_form_in_one_file_are_two_people() -> None:
    def copy(name: str, born: str) -> Table:
        return table(
            ("Name", name),
            ("Date of birth", born),
            ("Current address", "The Lodge, Witney"),
            ("Homeless or threatened?", "Homeless"),
            ("Name of referrer", "Jo Marsh"),
        )

    found = records(copy("Ann Reed", "1/1/1971"), line("Duty to refer"), copy("Bill Reed", "2/2/1972"))
    assert [r.applicant.name for r in found] == ["Ann Reed", "Bill Reed"]


def test_the_wards_questionnaire_with_dates_that_are_not_the_ones_wanted() -> None:
    found = record(
        table(
            ("Patient name", "Ivor Penn", "NHS number", "999 555 0180"),
            ("Date of birth", "3/3/1943", "Date of admission", "1/11/2026"),
            ("Next of kin", "Mary Penn 01632 960 777", "GP", "Dr Lunn"),
            ("Date of referral", "20/11/2026", "Expected discharge date", "30/11/2026"),
            ("Last known address", "5 Low Row, Yeovil", "Is the patient homeless?", "Yes ☒ No ☐"),
            ("Children's dates of birth", "4/4/1970", "Interpreter needed", "No"),
        ),
        table(("Completed by",), ("Name", "Staff Nurse Peg Aird"), ("Ward telephone", "01632 960 778")),
    )
    says(
        found,
        {
            "applicant.name": "Ivor Penn",
            "applicant.date_of_birth": date(1943, 3, 3),
            "applicant.identifiers.nhs": "9995550180",
            "applicant.home_phone": None,
            "applicant.address": None,
            "applicant.language_needs": None,
            "accommodation.release_on": date(2026, 11, 30),
            "reason.status": "homeless",
            "referrer.phone": "+441632960778",
        },
    )


def test_fields_that_stand_nowhere_on_the_page() -> None:
    fields = (
        Field("applicant_name", "Name", "Cara Dunn"),
        Field("dob", "Date of birth", "5 May 1995"),
        Field("mob", "Mobile number", "07700 900 222"),
        Field("refname", "Name of referrer", "Gus Hale"),
        Field("why", "Please explain your answer", "Hostel is closing"),
        Field("acc", "What type of accommodation is the individual currently living in?", "Hostel"),
    )
    document = Document(name="form.pdf", source=Source.FORM_PDF, fields=fields)
    (found,) = read_form(document, written=WRITTEN, limits=DEFAULT)
    says(
        found,
        {
            "applicant.name": "Cara Dunn",
            "applicant.mobile": "+447700900222",
            "referrer.name": "Gus Hale",
            "accommodation.type": "Hostel",
        },
    )


def test_labels_and_answers_interleaved_as_a_scan_gives_them() -> None:
    found = record(
        """
Duty to refer referral form
Please insert the name of the Local Housing Braintree
Authority that the service user is being
referred to.
(2) About the referring professional (to be completed by the professional)
Public authority referring (e.g. prison, hospital, The Probation Service
etc.)
Name of referrer Helen Obi
Email address of referrer helen.obi@probation.example
Phone number of referrer 01632 960450
(3) Information and contact details for the service user being referred
Name Winston Ade
Household composition (e.g. single person, Single person
couple, family with X children/X adults)
Mobile number 07700 900366
Gender Male
Date of birth 18/08/1979
(4) Main reason for referral
Please explain your answer (e.g. "they are Relationship breakdown, partner is the
facing eviction from their home") tenant and wants him out.
(5) Current accommodation
What type of accommodation is the individual Partner's council flat
currently living in?
If the service user is threatened with 11/12/2026
homelessness, on what date are they likely to
become homeless?
(7) Relevant medical information
Please provide information on any physical or High blood pressure
mental health needs that the service user has,
and any treatment that they are receiving
""",
        source=Source.FORM_SCAN,
        unsure=True,
    )
    says(
        found,
        {
            "authority": "Braintree",
            "referrer.organisation": "The Probation Service",
            "referrer.name": "Helen Obi",
            "applicant.name": "Winston Ade",
            "applicant.household": "Single person",
            "applicant.mobile": "+447700900366",
            "applicant.date_of_birth": date(1979, 8, 18),
            "reason.explanation": "Relationship breakdown, partner is the tenant and wants him out.",
            "accommodation.type": "Partner's council flat",
            "accommodation.homeless_on": date(2026, 12, 11),
            "support.medical": "High blood pressure",
        },
    )
    assert "applicant.name" in {doubt.path for doubt in found.doubts}
