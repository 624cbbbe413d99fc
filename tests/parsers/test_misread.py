"""A name or mail address that an engine misread by a letter is spelled as the mail round the scan spells it."""

from __future__ import annotations

import pytest

from parsers.misread import put_right
from parsers.record import Applicant, Record, Referrer, Source

MAIL = ("Ottilie Fernsby\nottilie@nightstop.example", "Form for Brannock, done by hand. Ring Corin or Corinne.")


def read(name: str | None, email: str | None = None, source: Source = Source.FORM_SCAN) -> Record:
    (record,) = put_right((Record(source=source, referrer=Referrer(name=name, email=email)),), MAIL)
    return record


@pytest.mark.parametrize(
    ("on_the_page", "name"),
    [
        ("Ottilie Fermsby", "Ottilie Fernsby"),
        ("Ottllle Fernsby", "Ottllle Fernsby"),  # two letters of a short word: another name for all we know
        ("0ttilie Fernsby", "Ottilie Fernsby"),
        ("Brannuck Fernsby", "Brannock Fernsby"),
        ("Lor", "Lor"),  # too short to tell
        ("Marguerite", "Marguerite"),
        (None, None),
    ],
)
def test_a_word_of_a_name_takes_the_one_spelling_that_is_a_letter_away(on_the_page: str, name: str) -> None:
    assert read(on_the_page).referrer.name == name


def test_an_address_takes_the_one_spelling_that_is_two_letters_away() -> None:
    assert read(None, "ottlie@nightstcp.example").referrer.email == "ottilie@nightstop.example"
    assert read(None, "hilda@daystop.example").referrer.email == "hilda@daystop.example"


def test_what_was_typed_is_never_changed() -> None:
    assert read("Ottilie Fermsby", source=Source.FORM_DOCX).referrer.name == "Ottilie Fermsby"


def test_the_applicant_is_put_right_as_well() -> None:
    record = Record(source=Source.FORM_SCAN, applicant=Applicant(name="Brannack Pellow"))
    assert put_right((record,), MAIL)[0].applicant.name == "Brannock Pellow"
