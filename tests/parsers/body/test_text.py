"""Plain text mail: hard wraps undone, what stands in columns left alone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.body.text import text_document
from parsers.limits import DEFAULT, Limits
from parsers.record import ProblemCode

WRAPPED = """\
I am writing about a young man who has been staying with his aunt since
the summer and who now has to leave because her landlord has found out
about it.

He can be reached on his own mobile and he has agreed to this being sent
to you. Please ring him after four as he works in the mornings and will
not hear it.
"""


def texts(text: str) -> list[str]:
    return [line.text for line in text_document(text, limits=DEFAULT).lines]


def test_a_paragraph_broken_at_a_width_is_one_line() -> None:
    first, second = texts(WRAPPED)
    assert first.endswith("her landlord has found out about it.")
    assert second.endswith("will not hear it.")


def test_short_lines_stay_lines() -> None:
    assert texts(WRAPPED + "\nName: Ann Example\nMobile: 07700 900123\nNothing known\n")[2:] == [
        "Name: Ann Example",
        "Mobile: 07700 900123",
        "Nothing known",
    ]


def test_drawn_columns_keep_their_spaces() -> None:
    drawn = "Name            Ann Example\nDate of birth   01/02/1990"
    assert texts(WRAPPED + "\n" + drawn)[2:] == drawn.split("\n")


def test_bullets_are_never_joined() -> None:
    long = "- a point that is made at some length and so comes close to the wid"
    assert texts(WRAPPED + f"\n{long}\n- another point\n1. a third\n")[2:] == [long, "- another point", "1. a third"]


def test_quoted_lines_join_only_with_their_like() -> None:
    quoted = "> I am writing about a young man who has been staying with his aunt\n> since the summer\nmine"
    assert texts(WRAPPED + "\n" + quoted)[-2:] == [quoted.split("\n")[0] + " since the summer", "mine"]


def test_lines_of_a_paragraph_share_its_place() -> None:
    lines = text_document("a\nb\n\nc\n>\n> d\n", limits=DEFAULT).lines
    assert [line.place for line in lines] == ["paragraph 1", "paragraph 1", "paragraph 2", "paragraph 3"]


def test_what_is_too_long_keeps_both_ends_and_says_so() -> None:
    document = text_document("first\n" + "x\n" * 1000 + "last", limits=Limits(body_chars=100))
    assert (document.lines[0].text, document.lines[-1].text) == ("first", "last")
    assert document.problems[0].code is ProblemCode.TOO_LARGE


@given(st.text(max_size=500))
@settings(max_examples=150, deadline=None)
def test_no_word_is_lost(text: str) -> None:
    kept = " ".join(texts(text)).split()
    wanted = [word for word in text.split() if word.isalnum() and word.isascii()]
    assert [word for word in kept if word in wanted][: len(wanted)] == wanted or set(wanted) <= set(kept)


def test_a_postcode_that_a_lines_end_cuts_in_two_is_whole() -> None:
    wide = (
        "She has been in a shared lives place with a woman in the town at 11 Church Lane, in Wallingford OX10\n9ZY. Yes"
    )
    assert texts(wide) == [wide.replace("\n", " ")]


def test_a_line_of_its_own_below_a_postcode_stays_one() -> None:
    assert texts("11 Church Lane, OX10 9ZY\n9 people live there") == ["11 Church Lane, OX10 9ZY", "9 people live there"]


def test_a_number_goes_on_with_the_line_that_leads_to_it() -> None:
    text = (
        "The fishmonger he worked for shut up shop on 11 January and the\nroom over it went the same day. He's on\n"
        "07700 900621. Tonight he has got nothing, and it is the same bench."
    )
    assert len(texts(text)) == 1
