"""Whether a message tells of one person or of several."""

from __future__ import annotations

from parsers.limits import DEFAULT
from parsers.read import read_message

HEAD = b"From: Joss Tamblyn <joss.tamblyn@probation.example>\r\nSubject: Duty to refer\r\n\r\n"


def people(text: str) -> list[str | None]:
    reading = read_message(HEAD + text.replace("\n", "\r\n").encode(), arrived=None, limits=DEFAULT, ocr=None)
    return [record.applicant.name for record in reading.records]


def test_whose_name_opens_a_paragraph_again_is_no_second_person() -> None:
    text = (
        "Duty to refer from South Fen Probation.\n\n"
        "Name: Roisin Keltner\nDate of birth: 4 June 1991\nMobile: 07700 900461\n\n"
        "Roisin Keltner is threatened with homelessness on 17 December 2026 and signed the form on 18 November 2026.\n"
    )
    assert people(text) == ["Roisin Keltner"]


def test_two_people_told_in_a_paragraph_each_are_two_even_where_every_line_is_short() -> None:
    found = people(
        "Please take two people from us under the duty to refer.\n\n"
        "Roisin Keltner, born 4 June 1991, sleeps in a friend's box room and must leave on 17 December 2026.\n\n"
        "Alban Osgood, born 9 March 1984, is in a hostel that closes on 20 December 2026.\n\n"
        "Petra Lyle\nSupport worker\nHarbour Trust\n01632 960 417\n"
    )
    assert found == ["Roisin Keltner", "Alban Osgood"]


def test_a_name_alone_over_a_birth_date_in_each_paragraph_is_a_list_of_people() -> None:
    found = people(
        "Could you open cases for the following please.\n\n"
        "MR ALUN PRICE-DORSET\nDate of birth: 12 June 1978\nSleeping in his van at the quarry.\n\n"
        "MS TANIA OKELLO\nDate of birth: 2 February 1992\nPlacement ends 9 January 2027.\n\n"
        "Many thanks\nHetty Crane\nResettlement Officer\n"
    )
    assert found == ["ALUN PRICE-DORSET", "TANIA OKELLO"]
