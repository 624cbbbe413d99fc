"""Who may be one person, who is not, and why it says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.record import Accommodation, Applicant, Record
from rules.case import Likeness, State
from rules.duplicates import keys_of, likeness, likenesses, what_changed
from rules.names import Agree, compare_forenames, compare_surnames, take_apart
from tests.support.builders import a_case, a_record, a_referrer, numbers

BORN = date(1991, 6, 4)
HOME = "14 Sandpit Lane, Laindon SS15 5AA"
KNOWN: dict[str, Any] = {"name": "Roisin Keltner", "date_of_birth": BORN, "mobile": "+447700900461", "address": HOME}


def person(**more: Any) -> Record:
    values = {"name": None, "date_of_birth": None, "mobile": None, "address": None, **more}
    return a_record(applicant=Applicant(**values))


def alike(now: dict[str, Any], then: dict[str, Any]) -> Likeness | None:
    return likeness(person(**now), a_case(record=person(**then)))


def verdict(now: dict[str, Any], then: dict[str, Any]) -> str:
    found = alike(now, then)
    return "no" if found is None else "likely" if found.likely else "possible"


ONE_PERSON = [
    ("the same paper again", KNOWN, KNOWN),
    ("name and date of birth", {"name": "Roisin Keltner", "date_of_birth": BORN}, KNOWN),
    ("accents and capitals", {**KNOWN, "name": "KELTNER, Róisín"}, KNOWN),
    ("day and month swapped", {**KNOWN, "date_of_birth": date(1991, 4, 6)}, KNOWN),
    ("a figure of the year wrong", {**KNOWN, "date_of_birth": date(1990, 6, 4)}, KNOWN),
    ("surname misspelt", {**KNOWN, "name": "Roisin Kelttner", "mobile": None}, KNOWN),
    ("names in the wrong rows", {**KNOWN, "name": "Keltner Roisin", "mobile": None}, KNOWN),
    ("married since", {**KNOWN, "name": "Roisin Tamblyn née Keltner"}, KNOWN),
    ("short form", {"name": "Bob Ashdown", "date_of_birth": BORN}, {"name": "Robert Ashdown", "date_of_birth": BORN}),
    ("spelling", {"name": "Muhammad Rafiq", "date_of_birth": BORN}, {"name": "Mohamed Rafiq", "date_of_birth": BORN}),
    (
        "a number of the person's own, another name",
        {"name": "Sam Ashdown", "identifiers": numbers(noms="A7316FK")},
        {"name": "Samuel Brett", "identifiers": numbers(noms="A7316FK")},
    ),
]
TWO_PEOPLE = [
    ("twins", {**KNOWN, "name": "Orla Keltner"}, KNOWN),
    ("twins a letter apart", {**KNOWN, "name": "Jayden Keltner"}, {**KNOWN, "name": "Hayden Keltner"}),
    ("twins that a book calls one name", {**KNOWN, "name": "Ella Keltner"}, {**KNOWN, "name": "Ellie Keltner"}),
    ("a couple", {**KNOWN, "name": "Dean Keltner", "date_of_birth": date(1988, 2, 1)}, KNOWN),
    (
        "father and son of one name",
        {"name": "Dean Moxley", "date_of_birth": date(2004, 3, 9), "address": HOME, "mobile": "+447700900461"},
        {"name": "Dean Moxley", "date_of_birth": date(1971, 8, 30), "address": HOME, "mobile": "+447700900461"},
    ),
    ("father and son, one date missing", {"name": "Dean Moxley", "address": HOME}, {**KNOWN, "name": "Dean Moxley"}),
    (
        "junior and senior",
        {**KNOWN, "name": "Dean Moxley jnr", "date_of_birth": None},
        {**KNOWN, "name": "Dean Moxley Snr", "date_of_birth": None},
    ),
    (
        "one hostel, one phone",
        {"name": "Ade Balogun", "mobile": "+447700900100", "address": "Harbour House Hostel"},
        {"name": "Piotr Nowak", "mobile": "+447700900100", "address": "Harbour House Hostel"},
    ),
    (
        "one hostel, one phone, one common name",
        {"name": "David Smith", "mobile": "+447700900100", "address": "Harbour House Hostel"},
        {"name": "David Smith", "mobile": "+447700900100", "address": "Harbour House Hostel"},
    ),
    (
        "one prison, one phone, one surname",
        {"name": "Ade Moxley", "home_phone": "+441632960070", "address": "HMP Northfield, Fen Road"},
        {"name": "Dean Moxley", "home_phone": "+441632960070", "address": "HMP Northfield, Fen Road"},
    ),
    (
        "one prison, one common name, different days of birth",
        {"name": "David Smith", "date_of_birth": date(1980, 2, 1), "address": "HMP Northfield, Fen Road"},
        {"name": "David Smith", "date_of_birth": date(1991, 9, 30), "address": "HMP Northfield, Fen Road"},
    ),
    (
        "a couple who share mobile, email and address",
        {**KNOWN, "name": "Sean Keltner", "date_of_birth": None, "email": "keltners@post.example"},
        {**KNOWN, "email": "keltners@post.example"},
    ),
    (
        "twins whose numbers were mixed up",
        {**KNOWN, "name": "Orla Keltner", "identifiers": numbers(nino="AB123456C")},
        {**KNOWN, "identifiers": numbers(nino="AB123457C")},
    ),
    (
        "a common name alone",
        {"name": "David Smith"},
        {"name": "David Smith"},
    ),
]


@pytest.mark.parametrize(("now", "then"), [row[1:] for row in ONE_PERSON], ids=[row[0] for row in ONE_PERSON])
def test_one_person_is_likely(now: dict[str, Any], then: dict[str, Any]) -> None:
    assert verdict(now, then) == "likely"


@pytest.mark.parametrize(("now", "then"), [row[1:] for row in TWO_PEOPLE], ids=[row[0] for row in TWO_PEOPLE])
def test_two_people_are_never_likely(now: dict[str, Any], then: dict[str, Any]) -> None:
    assert verdict(now, then) in {"no", "possible"}


def test_one_person_shares_a_key_with_every_form_of_themself() -> None:
    for _, now, then in ONE_PERSON:
        assert set(keys_of(person(**now))) & set(keys_of(person(**then)))


def test_strangers_share_no_key() -> None:
    stranger = person(name="Ade Balogun", date_of_birth=date(1979, 1, 2), mobile="+447700900999")
    assert not set(keys_of(person(**KNOWN))) & set(keys_of(stranger))


def test_a_phone_of_the_referrer_or_of_a_prison_is_nobodys_key() -> None:
    through = replace(person(name="Dean Moxley", mobile="+447700900318"), referrer=a_referrer(phone="+447700900318"))
    wing = replace(
        person(name="Dean Moxley", home_phone="+441632960070"), accommodation=Accommodation(type="HMP Northfield")
    )
    assert not [key for record in (through, wing) for key in keys_of(record) if key.startswith("phone:")]


def test_a_phone_under_which_strangers_came_proves_nothing() -> None:
    """A hub's or key worker's mobile, given for everybody who came through it."""
    strangers = tuple(
        a_case(f"DTR-BAS-2026-0000{number}", record=person(name=name, mobile="+447700900100"))
        for number, name in enumerate(("Ade Balogun", "Piotr Nowak", "David Smith"), start=1)
    )
    found = likenesses(person(name="David Smith", mobile="+447700900100"), strangers)
    assert [(each.ref, each.likely) for each in found] == [("DTR-BAS-2026-00003", False)]
    assert "Same phone number, +447700900100." not in found[0].reasons_for


def test_somebody_who_came_under_two_names_is_found_under_both() -> None:
    maiden = a_case("DTR-BAS-2026-00001", record=person(name="Roisin Tamblyn", identifiers=numbers(noms="A7316FK")))
    married = a_case("DTR-BAS-2026-00002", record=person(**KNOWN, identifiers=numbers(noms="A7316FK")))
    married = replace(married, likenesses=likenesses(married.record, (maiden,)))
    found = likenesses(person(name="Roisin Keltner", date_of_birth=BORN, mobile="+447700900461"), (maiden, married))
    assert [(each.ref, each.likely) for each in found] == [("DTR-BAS-2026-00002", True), ("DTR-BAS-2026-00001", False)]
    assert found[1].reasons_for == (
        "Thought to be the same person as DTR-BAS-2026-00002, which is likely the same as this one.",
    )


def test_what_an_officer_told_apart_ties_nobody() -> None:
    other = a_case("DTR-BAS-2026-00001", record=person(name="Ade Balogun", identifiers=numbers(noms="A7316FK")))
    apart = Likeness(ref=other.ref, probability=0.99, likely=True, reasons_for=(), said="distinct")
    known = a_case("DTR-BAS-2026-00002", record=person(**KNOWN), likenesses=(apart,))
    assert [each.ref for each in likenesses(person(**KNOWN), (other, known))] == ["DTR-BAS-2026-00002"]


@pytest.mark.parametrize(
    ("now", "then", "key"),
    [
        ({"identifiers": numbers(nino="AB123956C")}, {"identifiers": numbers(nino="AB123456C")}, "nino-"),
        ({"address": "14 Sandpitt Lane, Laindon"}, {"address": HOME}, "home:"),
        ({"name": "Rosin Keltner"}, {}, "family-begins:"),
    ],
    ids=["a slip in a number", "a slip in a street", "a slip in a forename"],
)
def test_a_slip_in_one_value_leaves_a_key(now: dict[str, Any], then: dict[str, Any], key: str) -> None:
    one, other = (set(keys_of(person(**{"name": "Roisin Keltner", **values}))) for values in (now, then))
    assert any(each.startswith(key) for each in one & other)


def test_reasons_speak_for_and_against() -> None:
    found = alike({**KNOWN, "name": "Orla Keltner"}, KNOWN)
    assert found is not None
    assert found.reasons_for == ("Same address.", "Same date of birth, 4 June 1991.", "Same surname.")
    assert found.reasons_against == ("Different forename: Orla now, Roisin then.",)


def test_what_changed_shows_only_what_differs_and_how_the_case_stands() -> None:
    case = a_case(record=person(**KNOWN), state=State.CLOSED, outcome="no contact made")
    now = replace(person(**KNOWN), accommodation=Accommodation(type="a tent"))
    assert what_changed(now, case) == (
        ("Staying", "a friend’s settee", "a tent"),
        ("No home from", "Thursday 17 December 2026", "Not given"),
        ("State", "Came on Thursday 19 November 2026. Closed, no contact made", "New"),
    )


def test_the_likeliest_comes_first() -> None:
    cases = (
        a_case("DTR-BAS-2026-00001", record=person(**{**KNOWN, "name": "Orla Keltner"})),
        a_case("DTR-BAS-2026-00002", record=person(**KNOWN)),
    )
    assert [found.ref for found in likenesses(person(**KNOWN), cases)] == ["DTR-BAS-2026-00002", "DTR-BAS-2026-00001"]


@pytest.mark.parametrize(
    ("written", "given_names", "family"),
    [
        ("Roisin Keltner", ("roisin",), ("keltner",)),
        ("KELTNER, Roisin", ("roisin",), ("keltner",)),
        ("Steven “Stevo” MARRABLE", ("steven", "stevo"), ("marrable",)),
        ("MARRABLE Steven", ("steven",), ("marrable",)),
        ("JOHN SMITH jnr", ("john",), ("smith",)),
        ("Callum O’Rourke-Hale", ("callum",), ("orourke", "hale")),
        ("Przemysław Wójcik", ("przemyslaw",), ("wojcik",)),
        ("Mrs Ana de Souza", ("ana",), ("souza",)),
        ("Dizzy", ("dizzy",), ()),
        ("", (), ()),
    ],
)
def test_a_name_is_taken_apart(written: str, given_names: tuple[str, ...], family: tuple[str, ...]) -> None:
    name = take_apart(written)
    assert (name.given, name.family) == (given_names, family)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("robert", "bob", Agree.VARIANT),
        ("ella", "ellie", Agree.DIFFER),
        ("jayden", "hayden", Agree.DIFFER),
        ("sara", "sarah", Agree.SOUND),
        ("siobhan", "siobahn", Agree.SOUND),
        ("r", "roisin", Agree.INITIAL),
        ("david", "peter", Agree.DIFFER),
    ],
)
def test_forenames_agree(one: str, other: str, agree: Agree) -> None:
    assert compare_forenames(one, other) is agree
    assert compare_forenames(other, one) is agree


words = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)
days = st.dates(date(1940, 1, 1), date(2012, 1, 1))
people = st.builds(
    person,
    name=st.none() | st.tuples(words, words).map(" ".join),
    date_of_birth=st.none() | days,
    mobile=st.none() | st.integers(0, 99).map(lambda number: f"+4477009000{number:02d}"),
    address=st.none() | st.sampled_from([HOME, "3 Quay Street, Grays RM17 6AA"]),
)


@given(words, words)
def test_surnames_agree_both_ways(one: str, other: str) -> None:
    assert compare_surnames(one, other) is compare_surnames(other, one)


@given(people, people)
def test_likeness_is_the_same_both_ways(one: Record, other: Record) -> None:
    there, back = likeness(one, a_case(record=other)), likeness(other, a_case(record=one))
    assert (there and (there.likely, there.probability)) == (back and (back.likely, back.probability))


@given(st.text(max_size=60))
def test_any_text_is_some_name(text: str) -> None:
    take_apart(text)
    assert len(keys_of(person(name=text, date_of_birth=BORN))) < 40
