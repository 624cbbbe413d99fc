"""Wordings and layouts nobody has listed, told by what surrounds them."""

from __future__ import annotations

import pytest

from parsers.forms.match import heading, match
from parsers.forms.slots import Section, Slot
from tests.parsers.forms.paper import record, table


@pytest.mark.parametrize(
    ("words", "slot"),
    [
        ("Born on", Slot.DATE_OF_BIRTH),
        ("When was the client born?", Slot.DATE_OF_BIRTH),
        ("Best phone", Slot.PHONE),
        ("How can we ring the client?", Slot.PHONE),
        ("Good time to call", Slot.CONTACT_WISH),
        ("Lives at", Slot.ADDRESS),
        ("Who else is in the home?", Slot.HOUSEHOLD),
        ("Where did they stay last night", Slot.ACCOMMODATION),
        ("Day they must be out by", Slot.HOMELESS_ON),
        ("Notice to quit expires on", Slot.HOMELESS_ON),
        ("Leaving custody on", Slot.RELEASE_ON),
        ("Planned discharge", Slot.RELEASE_ON),
        ("Is the family homeless already, or about to lose their home?", Slot.REASON),
        ("How has this come about?", Slot.EXPLANATION),
        ("Why are they at risk of losing their home?", Slot.EXPLANATION),
        ("Has the family agreed to this being sent?", Slot.CONSENT),
        ("On what date did they agree?", Slot.CONSENT_DATE),
        ("Ties to this area", Slot.LOCAL_CONNECTION),
        ("Has the person ever been in care?", Slot.CARE_LEAVER),
        ("Warrant date", Slot.HOMELESS_ON),
        ("Reason for contacting housing", Slot.EXPLANATION),
        ("Why are you writing to us?", Slot.EXPLANATION),
        ("Date last assessed", Slot.IGNORED),
        ("GP practice", Slot.IGNORED),
        ("Child born on", Slot.IGNORED),
    ],
)
def test_a_wording_is_told_by_its_words(words: str, slot: Slot) -> None:
    found = match(words, guess=True)
    assert found is not None
    assert found.slot is slot


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("1. Who needs help?", Section.APPLICANT),
        ("4. Permission", Section.CONSENT),
        ("Section D: referring agency", Section.REFERRER),
    ],
)
def test_a_numbered_heading_is_told_by_its_words(words: str, section: Section) -> None:
    assert heading(words) is section


def test_labels_in_the_third_column_are_labels_even_where_nobody_has_listed_them() -> None:
    found = record(
        table(
            ("First name", "Ilse", "Surname", "Okonjo"),
            ("Born on", "27 Feb 1996", "Goes by", "Ilse"),
            ("Mobile", "07700 900614", "Email", "ilse@example.com"),
            ("Homeless or threatened?", "Homeless", "What led up to it", "Fire"),
            ("Consent", "Verbal", "Referrer", "Ann Example"),
        )
    )
    assert found.applicant.date_of_birth is not None
    assert found.applicant.date_of_birth.year == 1996
    assert found.reason.explanation == "Fire"
    assert found.applicant.name == "Ilse Okonjo"


def test_a_cross_under_yes_or_no_answers() -> None:
    rows = table(
        ("", "Yes", "No"),
        ("Is the patient homeless?", "", "X"),
        ("Is the patient threatened with homelessness?", "X", ""),
        ("Has the patient given verbal consent?", "X", ""),
        ("Is there a risk to staff?", "", "X"),
    )
    found = record(table(("Name of patient", "Zillah Thorne"), ("Date of birth", "02/01/1944")), rows)
    assert found.reason.status is not None
    assert found.reason.status.value == "threatened"
    assert found.consent.status.value == "oral"
    assert not found.marks


def test_a_label_with_boxes_beside_it_is_no_answer_of_its_own() -> None:
    """ "Consent: written" with "No" ticked beside it is no written consent."""
    found = record(
        table(
            ("Name", "Kelda Marchbanks"),
            ("Date of birth", "19/12/2003"),
            ("Homeless or threatened?", "Homeless"),
            ("Reason", "Asked to leave"),
            ("Support needs", "None"),
            ("Consent: written", "Yes ☐ No ☒"),
            ("Consent: verbal", "Yes ☐ No ☒"),
        )
    )
    assert found.consent.status.value in ("missing", "refused", "unclear")


def test_a_situation_under_a_kind_of_home_is_the_reason() -> None:
    found = record(
        table(
            ("Name", "Linnet Abercrombie"),
            ("Date of birth", "5 May 1955"),
            ("Current housing situation", "At risk of homelessness"),
            ("Reason for leaving", "Landlord is selling"),
            ("Consent", "Written"),
        )
    )
    assert found.reason.status is not None
    assert found.reason.status.value == "threatened"
    assert found.accommodation.type is None


def test_a_bare_address_after_the_referrers_name_is_the_referrers() -> None:
    found = record(
        "Name of customer: Linnet Abercrombie\nDate of birth: 5 May 1955\nHomeless or threatened: Threatened\n"
        "Reason: Landlord is selling\nConsent:\nWritten\nReferrer name: Jethro Sandoval\nJob title: Link worker\n"
        "Email: jethro@example.com"
    )
    assert found.referrer.email == "jethro@example.com"
    assert found.applicant.email is None
