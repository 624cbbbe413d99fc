import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.record import Identifiers, OrganisationType
from parsers.values.emails import find_emails, is_functional, read_email
from parsers.values.identifiers import find_identifiers, nhs_check, pnc_check
from parsers.values.names import find_names, read_name
from parsers.values.organisations import organisation_type
from parsers.values.phones import Line, find_phones, line_of, read_phone, read_phones


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("+44 (0)7700 900 683", "+447700900683"),
        ("01632 960 733 ext 4410", "+441632960733"),
        ("0044 7700 900123", "+447700900123"),
        ("(01632) 960147", "+441632960147"),
        ("07700-900-123", "+447700900123"),
        ("7700900123", "+447700900123"),
        ("07700 900123 / 01632 960111", "+447700900123"),
        ("01632 960018 (do not leave voicemail)", "+441632960018"),
        ("+353 85 012 3456", "+353850123456"),
        ("07700 90012", None),
        ("07700 900xxx", None),
        ("999 418 2730", None),
        ("none", None),
    ],
)
def test_a_phone_is_read_to_e164(written, read):
    assert read_phone(written) == read


def test_several_numbers_in_a_field_are_told_apart():
    assert read_phones("07700 900123 or 01632 960111") == ("+447700900123", "+441632960111")


def test_an_incomplete_number_is_found_without_a_value():
    (found,) = find_phones("ring 07700 90012 please")
    assert found.number is None


def test_mobiles_and_landlines_are_told_by_the_plan():
    assert (line_of("+447700900123"), line_of("+441632960111")) == (Line.MOBILE, Line.LANDLINE)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("NOMS A7316FK, CRN E481927", Identifiers(noms="A7316FK", crn="E481927")),
        ("CRN: X 123456", Identifiers(crn="X123456")),
        ("NINO qq 61 20 34 d", Identifiers(nino="QQ612034D")),
        ("PNC 2001/0123456K", Identifiers(pnc="2001/0123456K")),
        ("CRO 123456/01A", Identifiers()),
        ("due 05/1990A", Identifiers()),
        ("NHS no 999 418 2730", Identifiers(nhs="9994182730")),
        ("NHS number: 9434765919", Identifiers(nhs="9434765919")),
        ("NHS 999 418 273 0", Identifiers(nhs="9994182730")),
        ("so its tom birch a7316fk out friday", Identifiers(noms="A7316FK")),
        ("order 1234567890", Identifiers()),
        ("lives at SW1A 1AA", Identifiers()),
    ],
)
def test_identifiers_are_known_by_shape_and_label(text, read):
    assert find_identifiers(text) == read


def test_worked_examples_of_check_figures_hold():
    assert nhs_check("9434765919")
    assert not nhs_check("9434765918")
    assert pnc_check("2001", "0123456", "F")
    assert not pnc_check("2001", "0123456", "K")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Mr Colin Wragg", "Colin Wragg"),
        ("McALLISTER Theresa", "McALLISTER Theresa"),
        ("Tobias “Toby” HALLORAN", "Tobias “Toby” HALLORAN"),
        ("Hamidullah (one name only)", "Hamidullah"),
        ("Jo Smith aka Joey", "Jo Smith"),
        ("Mr & Mrs Okafor", "Okafor"),
        ("Dr. A. Patel", "A. Patel"),
        ("N/A", None),
        ("-", None),
        ("Full name", None),
    ],
)
def test_a_name_loses_its_title_and_aliases_only(written, read):
    assert read_name(written) == read


def test_names_are_found_between_the_words_of_the_trade():
    text = "Duty to refer for Callum O’Rourke-Hale. Mr Petrosyan told me. Ring Ms Maria de los Santos at HMP Ashlow."
    names = [f.text for f in find_names(text)]
    assert names[:3] == ["Callum O’Rourke-Hale", "Petrosyan", "Maria de los Santos"]


@pytest.mark.parametrize(
    ("organisation", "kind"),
    [
        ("HMP Ashlow", OrganisationType.PRISON),
        ("HMYOI Ashlow", OrganisationType.YOUTH_OFFENDER_INSTITUTION),
        ("Thames Valley Probation", OrganisationType.PROBATION),
        ("Elm House Approved Premises", OrganisationType.PROBATION),
        ("Liaison and Diversion, Anglia NHS Trust", OrganisationType.OTHER),
        ("Essex Youth Justice Service", OrganisationType.YOUTH_OFFENDING_TEAM),
        ("Botley Urgent Treatment Centre", OrganisationType.URGENT_TREATMENT_CENTRE),
        ("Emergency Department, Estuary Infirmary", OrganisationType.EMERGENCY_DEPARTMENT),
        ("Mardyke Community Hospital", OrganisationType.HOSPITAL_INPATIENT),
        ("The Salvation Army", OrganisationType.OTHER),
        ("4th Battalion", OrganisationType.ARMED_FORCES),
        ("Clacton Jobcentre Plus", OrganisationType.JOBCENTRE_PLUS),
        ("Millbrook Surgery", OrganisationType.OTHER),
        ("Shelter", OrganisationType.OTHER),
        ("", None),
    ],
)
def test_an_organisation_is_known_by_its_words(organisation, kind):
    assert organisation_type(organisation) is kind


def test_addresses_are_lower_case_and_free_of_wrapping():
    assert read_email("Jo <mailto:Jo.Bloggs@Example.COM>") == "jo.bloggs@example.com"
    assert is_functional("omu.ashlow@example.com")
    assert not is_functional("priya.n@example.com")


@given(st.text(max_size=300))
def test_no_text_makes_a_reader_of_values_raise(text):
    read_phone(text)
    find_phones(text)
    find_identifiers(text)
    find_emails(text)
    read_name(text)
    organisation_type(text, text)
    for found in find_names(text):
        assert text[found.start : found.end] == found.text


@given(st.text(alphabet="0+4 ()7.-x/,or#ext123", max_size=80))
def test_figures_in_any_order_never_make_the_phone_reader_raise(text):
    assert all(n.startswith("+") for n in read_phones(text))
    find_identifiers(text)
