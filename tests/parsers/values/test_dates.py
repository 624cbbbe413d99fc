from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values.dates import Form, Prefer, age_on, birth_or, find_dates, read_date

MONDAY = date(2026, 11, 16)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("14.03.1991", date(1991, 3, 14)),
        ("8.11.97", date(1997, 11, 8)),
        ("12/7/93", date(1993, 7, 12)),
        ("30 January 1990", date(1990, 1, 30)),
        ("2nd September 1984", date(1984, 9, 2)),
        ("1 Feb 87", date(1987, 2, 1)),
        ("1990-01-30", date(1990, 1, 30)),
        ("14 03 1991", date(1991, 3, 14)),
        ("14 / 03 / 1991", date(1991, 3, 14)),
        ("14031991", date(1991, 3, 14)),
        ("03/12/08", date(2008, 12, 3)),
        ("3-Dec-61", date(1961, 12, 3)),
        ("11/12/26", date(1926, 12, 11)),
        ("11/12/2026", None),
        ("1984", None),
        ("about fifty", None),
        ("31/02/1990", None),
        ("12/13/1990", None),
        ("", None),
    ],
)
def test_a_birth_date_is_read_day_first_and_never_lies_in_the_future(written, meant):
    assert read_date(written, near=MONDAY, prefer=Prefer.BIRTH) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("3rd of December", date(2026, 12, 3)),
        ("Fri 27 Nov", date(2026, 11, 27)),
        ("Thursday 10th December", date(2026, 12, 10)),
        ("Dec 3rd 2026", date(2026, 12, 3)),
        ("10 Decmber 2026", date(2026, 12, 10)),
        ("8th Febuary", date(2027, 2, 8)),
        ("5 January", date(2027, 1, 5)),
        ("3/12", date(2026, 12, 3)),
        ("a week on Friday", date(2026, 11, 27)),
        ("Friday week", date(2026, 11, 27)),
        ("Sunday week", date(2026, 11, 29)),
        ("Friday", date(2026, 11, 20)),
        ("Friday 27th", date(2026, 11, 27)),
        ("tomorrow", date(2026, 11, 17)),
        ("a week tomorrow", date(2026, 11, 24)),
        ("in a fortnight", date(2026, 11, 30)),
        ("in 3 weeks' time", date(2026, 12, 7)),
        ("end of the month", date(2026, 11, 30)),
        ("the end of January", date(2027, 1, 31)),
        ("on the 10th", date(2026, 12, 10)),
        ("Boxing Day", date(2026, 12, 26)),
        ("early January", None),
        ("w/c 7 December", None),
    ],
)
def test_a_coming_day_is_counted_from_the_day_of_writing(written, meant):
    assert read_date(written, near=MONDAY, prefer=Prefer.FUTURE, words=True) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("on Friday", date(2026, 11, 13)),
        ("last Tuesday", date(2026, 11, 10)),
        ("since the 2nd", date(2026, 11, 2)),
        ("yesterday", date(2026, 11, 15)),
        ("this morning", date(2026, 11, 16)),
        ("three days ago", date(2026, 11, 13)),
        ("about three weeks ago", None),
    ],
)
def test_a_past_day_is_counted_back_from_the_day_of_writing(written, meant):
    assert read_date(written, near=MONDAY, prefer=Prefer.PAST, words=True) == meant


def test_words_in_a_date_cell_are_no_date():
    assert read_date("tomorrow", near=MONDAY, prefer=Prefer.FUTURE) is None


def test_two_days_in_one_field_are_none():
    assert read_date("CRD 10/12/2026, SED 08/04/2027", near=MONDAY, prefer=Prefer.FUTURE) is None


def test_a_weekday_that_is_not_the_dates_raises_a_doubt():
    (found,) = find_dates("Sat 14 Dec 2026", near=MONDAY)
    assert found.doubt


def test_both_ends_of_a_span_take_its_month():
    assert [f.after for f in find_dates("the 10th to the 14th of December", near=MONDAY)] == [
        date(2026, 12, 10),
        date(2026, 12, 14),
    ]


@pytest.mark.parametrize(
    "text", ["14 steps", "the 3rd floor", "bed 9", "24/7 care", "£10.12.26", "4 may go", "page 2/14/3"]
)
def test_figures_that_are_no_dates_stay_none(text):
    assert [f for f in find_dates(text, near=MONDAY) if f.form is not Form.SLASHED] == []


def test_a_person_grows_older_on_the_birthday():
    assert age_on(date(2008, 11, 17), MONDAY) == 17
    assert age_on(date(2008, 11, 16), MONDAY) == 18


@given(st.text(max_size=300), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_no_text_makes_the_search_raise(text, near):
    for found in find_dates(text, near=near):
        assert text[found.start : found.end] == found.quote


@given(
    st.text(alphabet="0123456789/.- stndrhofmayjuneFriday weekto", max_size=60),
    st.dates(date(1, 1, 1), date(9999, 12, 31)),
)
def test_date_like_text_never_raises_and_no_birth_is_ahead(text, near):
    read_date(text, near=near, prefer=Prefer.FUTURE, words=True)
    born = read_date(text, near=near, prefer=Prefer.BIRTH)
    assert born is None or born <= near
    for found in find_dates(text, near=near):
        birth_or(found, near=near, prefer=Prefer.BIRTH)


@pytest.mark.parametrize(
    ("written", "after", "before"),
    [
        ("on Good Friday", date(2027, 3, 26), date(2026, 4, 3)),
        ("Easter Monday", date(2027, 3, 29), date(2026, 4, 6)),
        ("by Maundy Thursday 2028", date(2028, 4, 13), date(2028, 4, 13)),
        ("Thursday of next week", date(2026, 11, 26), date(2026, 11, 26)),
        ("the Wednesday of this week", date(2026, 11, 18), date(2026, 11, 18)),
        ("Friday last week", date(2026, 11, 13), date(2026, 11, 13)),
        ("on Friday gone", date(2026, 11, 13), date(2026, 11, 13)),
        ("he goes on the twentieth.", date(2026, 11, 20), date(2026, 10, 20)),
        ("by the second of next month", date(2026, 12, 2), date(2026, 12, 2)),
    ],
)
def test_feasts_weeks_and_numbers_in_words_name_a_day(written, after, before):
    (found,) = find_dates(written, near=MONDAY)
    assert (found.after, found.before) == (after, before)


@pytest.mark.parametrize("text", ["on the second floor", "for the first time", "the third child", "Good Friday"])
def test_a_number_in_words_of_something_else_is_no_day_and_nothing_raises(text):
    for near in (date(1, 1, 1), date(9999, 12, 31)):
        assert all(found.quote == "Good Friday" for found in find_dates(text, near=near))
