"""Who signs above a notice, with a forename cut short in the header, behind a post; and who writes for herself."""

from __future__ import annotations

import pytest

from tests.parsers.prose.people.test_who import TOM, read, record

BOX = "UTC Oxley <utc.oxley@nhs-trust.example>"
BLOCK = "\n\nRhian Lacey\nEmergency Nurse Practitioner\nOxley Urgent Treatment Centre\n01632 960051\n\n"


@pytest.mark.parametrize(
    "notice",
    [
        "The information in this email is private and for the addressee only.",
        "Open every day from eight to eight.",
        "We were rated good in 2026! Please think before you print.",
    ],
)
def test_who_signs_above_words_to_everybody_is_the_referrer(notice: str) -> None:
    found = record(f"{TOM}{BLOCK}{notice}\n", BOX).referrer
    assert (found.name, found.role) == ("Rhian Lacey", "Emergency Nurse Practitioner")


def test_whom_else_to_ask_does_not_sign() -> None:
    other = "\n\nAnn Lowe\nSupport Worker\nHill Homes\n01632 960052\n\nShe sees him on Mondays and Thursdays."
    assert record(f"{TOM}{other}\n", BOX).referrer.name != "Ann Lowe"


@pytest.mark.parametrize(
    ("author", "line", "name"),
    [
        ("Gav P <gavpendle@post.example>", "Gavin Pendle (Tom's brother)", "Gavin Pendle"),
        ("Gav P <gavpendle@post.example>", "Gavin Pendle (Tom's brother)\n\nSent from my Galaxy", "Gavin Pendle"),
        ("Alex <alex.orme@post.example>", "Alexandra Orme, his sister", "Alexandra Orme"),
    ],
)
def test_a_forename_cut_short_in_the_header_is_signed_in_full(author: str, line: str, name: str) -> None:
    assert record(f"{TOM}Ring me on 07700 900418.\n\n{line}\n", author).referrer.name == name


def test_a_namesake_in_a_short_sentence_does_not_sign() -> None:
    text = "Hello\n\nMy brother George Vane is sleeping in my car. He has nowhere to go and agreed.\n\nArthur Vane"
    found = record(text, "A Vane <avane@post.example>")
    assert (found.applicant.name, found.referrer.name) == ("George Vane", "Arthur Vane")


@pytest.mark.parametrize(
    ("author", "signed", "role", "body"),
    [
        ("Yusuf Karam <yusuf@hmp-oxley.example>", "Yusuf\n\nImam Yusuf Karam\nChaplain\nHMP Oxley", "Chaplain", None),
        (
            '"Thackray, Giles Flt Lt (OXL-UWO)" <giles.thackray340@mod.example>',
            "Giles Thackray\nUnit Welfare Officer\n606 Support Wing",
            "Unit Welfare Officer",
            "606 Support Wing",
        ),
        (
            "Rhys Gatward <rhys@mod.example>",
            "Sgt Rhys Gatward\nStation Welfare SNCO\nRAF Oxley",
            "Station Welfare SNCO",
            None,
        ),
        ("Tom Low <tom@mod.example>", "Tom Low\nWelfare Officer\n12 Mill Road, Oxley", "Welfare Officer", ""),
    ],
)
def test_a_post_goes_before_a_title_and_a_numbered_wing_is_a_body(
    author: str, signed: str, role: str, body: str | None
) -> None:
    found = record(f"{TOM}\n\n{signed}\n", author).referrer
    assert found.role == role
    assert body is None or (found.organisation or "") == body


def test_the_domain_spells_a_body_in_small_letters() -> None:
    text = f"Haven Row domestic abuse outreach: for the council.\n\n{TOM}\n\nSaskia Pell\nOutreach IDVA"
    found = record(text, "Saskia Pell <saskia@havenrow-da.example>").referrer
    assert found.organisation == "Haven Row domestic abuse outreach"


@pytest.mark.parametrize(
    ("text", "name", "writer"),
    [
        (
            "I have had two rooms at 9 Mill Street, Oxley since 2004, as the tenant of Colonel Strutt. His daughters "
            "have given me notice for 25 March and I am thus threatened with homelessness. Write by e-mail, which my "
            "pupil's mother taught me to use.",
            "Ann Pell",
            None,
        ),
        (
            "I was married to Capt Peter Pell, who died. They want the house on 9 March and I shall then be homeless.",
            "Ann Pell",
            None,
        ),
        (
            "I write about Colonel Strutt, my tenant since 2004. He must leave on 25 March and has nowhere. He agreed.",
            "Strutt",
            "Ann Pell",
        ),
        (
            "I am worried about my neighbour Mrs Edna Birch. She has to leave on 3 March and has nowhere. She agreed.",
            "Edna Birch",
            "Ann Pell",
        ),
    ],
)
def test_who_tells_of_her_own_homelessness_asks_for_herself(text: str, name: str, writer: str | None) -> None:
    (found,) = read(f"Dear Sir,\n\n{text}\n\nYours,\nAnn Pell", "A Pell <apell@post.example>", "A home").records
    assert (found.applicant.name, found.referrer.name) == (name, writer)


def test_who_signs_with_two_forenames_and_then_in_full_is_named_in_full() -> None:
    signed = "\n\nAll the best\n\nRuth Anne\n\nRuth Anne Pollard\nFamily Social Worker\nOxley County Council\n"
    assert record(f"{TOM}{signed}", "Ruth Anne Pollard <r.pollard@oxley.example>").referrer.name == "Ruth Anne Pollard"


@pytest.mark.parametrize(
    ("line", "address", "role", "body"),
    [
        ("Street Outreach, Lantern Southend", "ann@lanternsouthend.example", "Street Outreach", "Lantern Southend"),
        ("Night Team | Harbour Light", "ann@harbour-light.example", None, "Harbour Light"),
    ],
)
def test_of_two_that_are_signed_side_by_side_the_address_spells_the_body(
    line: str, address: str, role: str | None, body: str
) -> None:
    found = record(f"{TOM}\n\nAnn Lowe\n{line}\n01632 960052\n", f"Ann Lowe <{address}>").referrer
    assert (found.name, found.organisation) == ("Ann Lowe", body)
    assert role is None or found.role == role


@pytest.mark.parametrize("post", ["Vice Chair", "Vice-Chairman", "Chairwoman", "Hon. Treasurer", "Vice President"])
def test_who_presides_over_a_body_has_a_post(post: str) -> None:
    signed = f"\n\nHilary Lowe\n{post}, Oxley Parish Council\n01632 960053\n"
    found = record(f"{TOM}{signed}", "Hilary Lowe <h.lowe@oxley-pc.example>").referrer
    assert (found.role, found.organisation) == (post, "Oxley Parish Council")
