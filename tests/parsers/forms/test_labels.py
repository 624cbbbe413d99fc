"""A label is known by what it means: hints, person, abbreviations and slips of the fingers do not hide it."""

from __future__ import annotations

import pytest

from parsers.forms.match import heading, match
from parsers.forms.printed import is_furniture
from parsers.forms.slots import Section, Slot, Who


@pytest.mark.parametrize(
    ("words", "slot", "who"),
    [
        ("Name", Slot.NAME, None),
        ("Name of referrer", Slot.NAME, Who.REFERRER),
        ("Email address of referrer", Slot.EMAIL, Who.REFERRER),
        ("Claimant's date of birth", Slot.DATE_OF_BIRTH, Who.APPLICANT),
        ("Guest full name", Slot.NAME, Who.APPLICANT),
        ("Worker email", Slot.EMAIL, Who.REFERRER),
        ("D.O.B.", Slot.DATE_OF_BIRTH, None),
        ("Nat Ins No", Slot.NINO, None),
        ("Mob. No", Slot.MOBILE, None),
        ("Emial address", Slot.EMAIL, None),
        ("Date of brith", Slot.DATE_OF_BIRTH, None),
        ("3. Current address (if applicable)", Slot.ADDRESS, Who.APPLICANT),
        ("Last Settled Address", Slot.IGNORED, None),
        ("Date of Admission", Slot.IGNORED, None),
        ("Child's date of birth", Slot.IGNORED, None),
        ("Expected Discharge Date", Slot.RELEASE_ON, None),
        ("Patient signature", Slot.SIGNED, Who.APPLICANT),
    ],
)
def test_a_wording_means_what_a_person_takes_it_to_mean(words: str, slot: Slot, who: Who | None) -> None:
    hit = match(words)
    assert hit is not None
    if slot is Slot.IGNORED:
        assert hit.slot is slot
    else:
        assert (hit.slot, hit.who) == (slot, who)


@pytest.mark.parametrize(
    ("words", "slot"),
    [
        ("On which date will they find themselves homeless", Slot.HOMELESS_ON),
        ("Is there any danger to visiting officers", Slot.STAFF_RISK),
        ("Former home address", Slot.IGNORED),
        ("Which council would suit", Slot.AUTHORITY),
    ],
)
def test_an_unlisted_label_is_told_by_its_words(words: str, slot: Slot) -> None:
    hit = match(words, guess=True)
    assert hit is not None
    assert hit.slot is slot


@pytest.mark.parametrize("words", ["home", "dame", "Mr Jones left on Friday", "Romford"])
def test_ordinary_words_are_no_label(words: str) -> None:
    assert match(words) is None


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("(1A) Written Consent to share information", Section.CONSENT_WRITTEN),
        ("E. Completed by", Section.REFERRER),
        ("YOUNG PERSON / ADULT", Section.APPLICANT),
        ("Section 6: Tenant support and risk", Section.NEEDS),
    ],
)
def test_a_heading_opens_its_section(words: str, section: Section) -> None:
    assert heading(words) is section


def test_a_sentence_of_the_form_is_nobodys_answer_even_with_a_gap_filled() -> None:
    assert is_furniture(
        "I agree to the information on this form being shared with Harlow Council. I understand that the Council may"
        " use this information to contact me, and to help assess my needs for assistance with housing."
    )
