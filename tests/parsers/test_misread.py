"""A name or mail address that an engine misread by a letter is spelled as the mail round the scan spells it."""

from __future__ import annotations

import pytest

from parsers.misread import put_right
from parsers.record import Applicant, Record, Referrer, Source

MAIL = (
    "Ottilie Fernsby\nottilie@nightstop.example\nkim.lee2@example.com",
    "Form for Brannock Pellow, done by hand. Ring Corin Vane or Corine Vane. Jade Smith",
)


def read(name: str | None, email: str | None = None, source: Source = Source.FORM_SCAN) -> Record:
    (record,) = put_right((Record(source=source, referrer=Referrer(name=name, email=email)),), MAIL)
    return record


@pytest.mark.parametrize(
    ("on_the_page", "name"),
    [
        ("Ottilie Fermsby", "Ottilie Fernsby"),
        ("0ttilie Fernsby", "Ottilie Fernsby"),
        ("Ottllle Fernsby", "Ottllle Fernsby"),  # two letters of a short word: another name for all we know
        ("Ottilje Fermsby", "Ottilje Fermsby"),  # nothing of it stands in the mail
        ("Brannuck Fernsby", "Brannuck Fernsby"),  # words of two people
        ("Jane Roe", "Jane Roe"),
        ("Coring Vane", "Coring Vane"),  # near to two
        ("Otti", "Otti"),
        (None, None),
    ],
)
def test_a_name_takes_the_spelling_of_the_mail_where_all_of_it_but_a_letter_stands_there(
    on_the_page: str, name: str
) -> None:
    assert read(on_the_page).referrer.name == name


@pytest.mark.parametrize(
    ("on_the_page", "address"),
    [
        ("ottilie@nightstcp.example", "ottilie@nightstop.example"),
        ("ottlie@nightstop.example", "ottilie@nightstop.example"),
        ("ottlie@nightstcp.example", "ottlie@nightstcp.example"),  # neither side of it stands in the mail
        ("kim.lee1@example.com", "kim.lee1@example.com"),  # a figure is never guessed
        ("hilda@daystop.example", "hilda@daystop.example"),
    ],
)
def test_an_address_takes_the_spelling_of_the_mail_where_one_side_of_it_stands_there(
    on_the_page: str, address: str
) -> None:
    assert read(None, on_the_page).referrer.email == address


def test_what_stood_on_the_page_is_shown_as_a_doubt() -> None:
    (doubt,) = read("Ottilie Fermsby").doubts
    assert (doubt.path, "Fermsby" in doubt.why, "Fernsby" in doubt.why) == ("referrer.name", True, True)
    assert read("Ottilie Fernsby").doubts == ()


def test_what_was_typed_is_never_changed() -> None:
    assert read("Ottilie Fermsby", source=Source.FORM_DOCX).referrer.name == "Ottilie Fermsby"


def test_the_applicant_is_put_right_as_well() -> None:
    record = Record(source=Source.FORM_SCAN, applicant=Applicant(name="Brannack Pellow"))
    assert put_right((record,), MAIL)[0].applicant.name == "Brannock Pellow"
