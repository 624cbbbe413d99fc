"""Forms and the mail round them: who is one person, and who is never taken for another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from parsers.combine import combine
from parsers.record import Accommodation, Applicant, Record, Source


def form(name: str) -> Record:
    return Record(source=Source.FORM_DOCX, applicant=Applicant(name=name))


def note(name: str) -> Record:
    return Record(source=Source.FREE_TEXT, applicant=Applicant(name=name), accommodation=Accommodation(type="his van"))


def test_two_forms_of_which_one_has_an_initial_are_two_people() -> None:
    found = combine((form("J Smith"), form("Jane Smith")), ())
    assert [record.applicant.name for record in found] == ["J Smith", "Jane Smith"]


def test_a_note_on_somebody_by_initial_completes_the_one_form_that_fits() -> None:
    first, second = combine((form("Nathaniel Osgood"), form("Tessa Bray")), (note("N Osgood"),))
    assert (first.accommodation.type, second.accommodation.type) == ("his van", None)
    assert first.doubts == ()


def test_a_note_whose_initial_fits_two_forms_completes_neither() -> None:
    found = combine((form("Nathaniel Osgood"), form("Nadia Osgood")), (note("N Osgood"),))
    assert [record.accommodation.type for record in found[:2]] == [None, None]


def test_brothers_a_letter_apart_are_two_people_and_the_same_form_twice_is_one() -> None:
    assert len(combine((form("John Vane"), form("Joan Vane")), ())) == 2
    assert len(combine((form("John Vane"), form("VANE John")), ())) == 1


def test_a_release_told_again_above_the_form_is_no_loss_of_a_home() -> None:
    out = date(2026, 11, 30)
    told = replace(form("Ann Vane"), accommodation=Accommodation(release_on=out))
    above = replace(note("Ann Vane"), accommodation=Accommodation(homeless_on=out))
    (found,) = combine((told,), (above,))
    assert (found.accommodation.release_on, found.accommodation.homeless_on) == (out, None)
