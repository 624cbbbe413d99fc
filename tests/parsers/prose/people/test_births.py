"""Whose birth a date is, and the ways in which a birth is said, spelled out or squeezed."""

from datetime import date

import pytest

from parsers.prose.people.births import read_birth, read_birth_of_all
from parsers.prose.sentences import Sentence, split_sentences
from parsers.values.spoken import in_figures
from tests.parsers.prose.people.test_who import record

WEDNESDAY = date(2027, 3, 3)

BIRTHS: tuple[tuple[str, str, date | None], ...] = (
    ("Jo Bell, DOB there 1.1.2008 - correct one is 17 June 2007.", "Jo Bell", date(2007, 6, 17)),
    ("Jo Bell: rent to 20/02/27 has been passed.", "Jo Bell", None),
    ("Piers Marlow 270595 A1234BC out Thurs.", "Piers Marlow", date(1995, 5, 27)),
    ("Piers Marlow 27/5/95 A1234BC", "Piers Marlow", date(1995, 5, 27)),
    (
        "Mr Osvaldo, that is O S V A L D O, Conti, date of birth the eighth of the tenth nineteen fifty five.",
        "Osvaldo Conti",
        date(1955, 10, 8),
    ),
    ("First is Anton Wilk, A1234BC, 30th of the 7th '89, coming out Monday", "Anton Wilk", date(1989, 7, 30)),
    ("Derek Ames, born 1950, 11th of January.", "Derek Ames", date(1950, 1, 11)),
    ("DOB 3rd of the 3rd 94", "Jo Bell", date(1994, 3, 3)),
    ("d.o.b. twenty-seventh of May nineteen ninety-five", "Jo Bell", date(1995, 5, 27)),
    ("DOB 27 05 95", "Jo Bell", date(1995, 5, 27)),
    ("Dob: 27.5.95", "Jo Bell", date(1995, 5, 27)),
    ("dob 27-05-95", "Jo Bell", date(1995, 5, 27)),
    ("DOB 27 / 05 / 1995", "Jo Bell", date(1995, 5, 27)),
    ("DOB- 27May95", "Jo Bell", date(1995, 5, 27)),
    ("DOB 27-MAY-1995", "Jo Bell", date(1995, 5, 27)),
    ("DOB 27051995", "Jo Bell", date(1995, 5, 27)),
    ("DOB: 270595", "Jo Bell", date(1995, 5, 27)),
    ("dob 1995-05-27", "Jo Bell", date(1995, 5, 27)),
    ("Jo Bell born on Boxing Day 1945", "Jo Bell", date(1945, 12, 26)),
    ("Jo Bell was born on Christmas Day 1960.", "Jo Bell", date(1960, 12, 25)),
    ("born New Year's Day 1970", "Jo Bell", date(1970, 1, 1)),
    ("Date of birth is the third of March, two thousand and four.", "Jo Bell", date(2004, 3, 3)),
    ("date of birth fourth of the fourth two thousand and one", "Jo Bell", date(2001, 4, 4)),
    ("date of birth twelve ten eighty-seven", "Jo Bell", date(1987, 10, 12)),
    ("date of birth oh eight ten fifty five", "Jo Bell", date(1955, 10, 8)),
    ("Born 8th of August, 1988.", "Jo Bell", date(1988, 8, 8)),
    ("Jo Bell (8 Aug 88)", "Jo Bell", date(1988, 8, 8)),
    (
        "Parents: Amira Sayed 4.5.1991 (main tenant) and Omar Sayed 6.7.1989. Ali 9, Zara, born 2/2/27.",
        "Amira Sayed",
        date(1991, 5, 4),
    ),
    (
        "Mother: Kerry-Ann Lowe  (born 8/10/2003) Babies: twins Ivy and Max, dob 17/11/2026",
        "Kerry-Ann Lowe",
        date(2003, 10, 8),
    ),
    (
        "Babies: twins Ivy and Max, dob 17/11/2026. Mother: Kerry-Ann Lowe (born 8/10/2003)",
        "Kerry-Ann Lowe",
        date(2003, 10, 8),
    ),
    ("- 14th of March 1981", "Jo Bell", date(1981, 3, 14)),
    ("Jo Bell, born 11.xi.1965, leaves us on Friday.", "Jo Bell", date(1965, 11, 11)),
    ("Jo Bell is 18 on 2nd April (2.4.09).", "Jo Bell", date(2009, 4, 2)),
    ("Cpl Jo Bell, b. 8 Mar 90.", "Jo Bell", date(1990, 3, 8)),
    ("Jo Bell was born 12-Nov-89.", "Jo Bell", date(1989, 11, 12)),
    ("22-06-1990, CRN M410092, no address.", "Jo Bell", date(1990, 6, 22)),
    ("A4471EK / 03/09/89", "Jo Bell", date(1989, 9, 3)),
    ("so its jo bell a8834gd 30 10 95 getting out tomorrow", "jo bell", date(1995, 10, 30)),
    ("Jo Bell is 66, birthday 1 May so you can work it out, 1960.", "Jo Bell", date(1960, 5, 1)),
    ("Jo Bell, QQ 12 09 77 D, sleeps in a car.", "Jo Bell", None),
    ("Jo Bell, 12/3/1990, and her partner Sam Bell, dob 4/5/1988.", "Jo Bell", date(1990, 3, 12)),
    ("Her partner is Sam Bell (dob 4/5/1988). Jo Bell's is 12/3/1990.", "Jo Bell", date(1990, 3, 12)),
    ("Sons: Al (dob 3/4/2015) and Ben (dob 9/9/2017). Jo Bell dob 12/3/1990.", "Jo Bell", date(1990, 3, 12)),
    ("Baby due 3/4/2027. Jo Bell dob 12/3/1990", "Jo Bell", date(1990, 3, 12)),
    ("Jo Bell, whose birthday is 12 March 1990", "Jo Bell", date(1990, 3, 12)),
    ("Jo Bell, 37 next week (12 March 1990), was admitted on 2/2/2020 first.", "Jo Bell", date(1990, 3, 12)),
    ("My date of birth is the 3rd march 94", "Jo Bell", date(1994, 3, 3)),
    ("i was born 3rd of march 94", "Jo Bell", date(1994, 3, 3)),
    ("born 03 03 1994", "Jo Bell", date(1994, 3, 3)),
    ("tenancy began 12/3/1990", "Jo Bell", None),
    ("He has been known to us since 12 March 1990.", "Jo Bell", None),
    ("Daughter Mia born 4/5/2010.", "Jo Bell", None),
    ("Her ex, Sam, dob 4/5/1988, is out.", "Jo Bell", None),
    ("ref 270595", "Jo Bell", None),
    ("NI QQ123456C", "Jo Bell", None),
    ("Jo Bell A1234BC DOB 12MAR1990", "Jo Bell", date(1990, 3, 12)),
    ("Jo Bell dob 12th March ninety", "Jo Bell", date(1990, 3, 12)),
    ("Jo Bell, DOB: March 12, 1990", "Jo Bell", date(1990, 3, 12)),
    ("Jo Bell DOB 12/03/90 (37)", "Jo Bell", date(1990, 3, 12)),
    ("Jo Bell - 12/03/1990 - F", "Jo Bell", date(1990, 3, 12)),
    ("Jo BELL (F) 12.03.1990", "Jo Bell", date(1990, 3, 12)),
    ("DOB 12/03/2009, age 17", "Jo Bell", date(2009, 3, 12)),
    ("Jo Bell b 12/3/90", "Jo Bell", date(1990, 3, 12)),
    ("Jo Bell b. 12/3/90", "Jo Bell", date(1990, 3, 12)),
    ("Jo Bell 12 3 90", "Jo Bell", date(1990, 3, 12)),
    ("Grandson Tom Bell, born 12/3/2005, is the one needing help.", "Tom Bell", date(2005, 3, 12)),
    ("My son Tom Bell, born 12/3/2005", "Tom Bell", date(2005, 3, 12)),
    ("my daughter's date of birth is 12/3/2005", "Jo Bell", date(2005, 3, 12)),
    ("Date of birth: 31st December, 1979", "Jo Bell", date(1979, 12, 31)),
    ("DOB 29/02/1992", "Jo Bell", date(1992, 2, 29)),
    ("Jo Bell, a 36 year old born on the 12th of March in 1990", "Jo Bell", date(1990, 3, 12)),
)


def sentences(text):
    return tuple(
        Sentence(text=piece, paragraph=0, index=n, opens=n == 0) for n, piece in enumerate(split_sentences(text))
    )


@pytest.mark.parametrize(("text", "name", "born"), BIRTHS)
def test_a_birth_is_that_of_whom_its_clause_names(text, name, born):
    assert read_birth(sentences(text), name=name, near=WEDNESDAY, kin_writes=True)[0] == born


def test_who_writes_for_themselves_tells_of_their_children_too():
    told = sentences("My daughter Mia was born 12/3/2012. I am 12/3/1990.")
    assert read_birth(told, name="Jo Bell", near=WEDNESDAY, kin_writes=False)[0] != date(2012, 3, 12)


def test_twins_in_a_list_have_one_birthday():
    told = sentences("Kit and Con, both born 14 October 2000, need two flats.")
    assert read_birth_of_all(told, near=WEDNESDAY)[0] == date(2000, 10, 14)


def test_figures_without_any_mark_stay_where_nothing_says_birth():
    assert in_figures("Ref 270595 of 12 10 90", labelled=False) == "Ref 270595 of 12 10 90"


@pytest.mark.parametrize(
    ("said", "born"),
    [
        ("He was 16 on the 21st of November, so 2010.", date(2010, 11, 21)),
        ("He was 16 last 21 November (2010).", date(2010, 11, 21)),
        ("He turns 18 on 9 March, he was born in 2009.", date(2009, 3, 9)),
        ("He turned 17 last year on the 3rd of May, that makes it 2009.", date(2009, 5, 3)),
        ("He was 16 last month, on the 21st of November, which would be 2010.", date(2010, 11, 21)),
        ("He came to 17 this summer on the 3rd of June, that'd make it 2009.", date(2009, 6, 3)),
        ("He was 16 on the 21st of November.", None),
        ("He turned 17 last year on the 3rd of May, that makes it 2019.", None),
        ("He was 16 on the 21st of November, so 1990.", None),
        ("He leaves with 40 others on 9 March.", None),
    ],
)
def test_an_age_come_to_on_a_day_gives_the_birth_where_the_year_told_fits(said: str, born: date | None) -> None:
    assert (
        record(f"My grandson is Kai Birch. {said} He is homeless.\n\nAnn Birch\nhis nan").applicant.date_of_birth
        == born
    )
