"""Labels in words of their own, misspelt, left over from a template or torn apart by a scan."""

from __future__ import annotations

from datetime import date

from parsers.documents.shape import Document, Field
from parsers.forms.read import read_form
from parsers.limits import DEFAULT
from parsers.record import Source
from tests.parsers.forms.paper import WRITTEN, record, says, table


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
