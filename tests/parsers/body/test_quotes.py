"""Passages: own words, forwards and history told apart, signatures and furniture taken off."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.body.html import html_document
from parsers.body.passage import Passage, Voice
from parsers.body.quotes import passages_of
from parsers.body.text import text_document
from parsers.limits import DEFAULT
from parsers.record import Address, Envelope

TODAY = date(2026, 11, 20)
ANN = Address("Ann Example", "ann@prison.example")
MAILBOX = Address("Anytown Housing", "housing@anytown.example")
OWN, FORWARDED, QUOTED = Voice.OWN, Voice.FORWARDED, Voice.QUOTED


def cut(text: str, subject: str = "Hello", *, answers: str | None = None, html: bool = False) -> tuple[Passage, ...]:
    envelope = Envelope(sender=ANN, to=(MAILBOX,), subject=subject, in_reply_to=answers)
    document = html_document(text, limits=DEFAULT) if html else text_document(text, limits=DEFAULT)
    return passages_of(document, envelope=envelope, written=TODAY)


def shape(found: tuple[Passage, ...]) -> list[tuple[Voice, str]]:
    return [(passage.voice, passage.document.text) for passage in found]


OUTLOOK = "From: {author}\nSent: 17 November 2026 14:31\nTo: {to}\nSubject: {subject}\n\n"
FROM_MAILBOX = OUTLOOK.format(author="Anytown Housing <housing@anytown.example>", to="Ann", subject="Referral received")
TO_MAILBOX = OUTLOOK.format(author="Ann Example", to="housing@anytown.example", subject="A referral")
BETWEEN_OTHERS = OUTLOOK.format(author="Bob Example <bob@ward.example>", to="Ann Example", subject="A patient")


@pytest.mark.parametrize(
    ("text", "subject", "voices"),
    [
        ("mine\n\n" + FROM_MAILBOX + "theirs", "RE: Referral received", [OWN, QUOTED]),
        ("mine\n\n" + TO_MAILBOX + "mine before", "RE: A referral", [OWN, QUOTED]),
        ("mine\n\n" + BETWEEN_OTHERS + "his", "FW: A patient", [OWN, FORWARDED]),
        ("mine\n\n" + BETWEEN_OTHERS + "his", "RE: A patient", [OWN, FORWARDED]),
        ("mine\n\n" + BETWEEN_OTHERS + "his", "Something else", [OWN, FORWARDED]),
        ("mine\n\n-----Original Message-----\n" + FROM_MAILBOX + "theirs", "RE: x", [OWN, QUOTED]),
        ("mine\n\n---------- Forwarded message ---------\n" + BETWEEN_OTHERS + "his", "x", [OWN, FORWARDED]),
        ("mine\n\n-------- Forwarded Message --------\n" + BETWEEN_OTHERS + "his", "RE: x", [OWN, FORWARDED]),
        (
            "mine\n\nOn Tue, 17 Nov 2026 at 14:31, Anytown Housing <\nhousing@anytown.example> wrote:\n\n> theirs",
            "Re: x",
            [OWN, QUOTED],
        ),
        ("mine\n\nOn 17/11/2026 14:31, Bob Example wrote:\n> his", "Fwd: x", [OWN, FORWARDED]),
        ("> theirs\n\nmine", "Re: x", [OWN, QUOTED]),
        ("please see the mail below\n\n> his", "x", [OWN, FORWARDED]),
    ],
)
def test_history_is_told_from_content(text: str, subject: str, voices: list[Voice]) -> None:
    assert [passage.voice for passage in cut(text, subject)] == voices


def test_own_words_below_and_between_quoted_lines_are_own() -> None:
    found = cut("> did you ring?\nYes, on Monday.\n> and then?\nNo answer.", "Re: x", answers="<1@example.com>")
    assert shape(found)[0] == (OWN, "Yes, on Monday.\nNo answer.")


def test_a_forward_belongs_to_its_writer_and_its_day() -> None:
    passage = cut("mine\n\n" + BETWEEN_OTHERS + "his words", "FW: A patient")[1]
    assert (passage.author, passage.written, passage.subject, passage.document.text) == (
        Address("Bob Example", "bob@ward.example"),
        date(2026, 11, 17),
        "A patient",
        "his words",
    )


def test_a_forward_of_a_forward_is_content_to_its_bottom() -> None:
    text = "mine\n\n" + BETWEEN_OTHERS + "his\n\n" + BETWEEN_OTHERS.replace("Bob", "Cas") + "hers"
    assert shape(cut(text, "FW: x")) == [(OWN, "mine"), (FORWARDED, "his"), (FORWARDED, "hers")]


def test_an_apple_forward_is_read_without_its_marks() -> None:
    html = (
        "<div>mine</div><div>Begin forwarded message:</div><blockquote type=cite><div>From: Bob Example</div>"
        "<div>Date: 17 November 2026 at 14:31</div><div>To: Ann</div><div>Subject: A patient</div><div><br></div>"
        "<div>his words</div></blockquote>"
    )
    found = cut(html, "Fwd: A patient", html=True)
    assert shape(found) == [(OWN, "mine"), (FORWARDED, "his words")]
    assert found[1].author == Address("Bob Example", "")


def test_a_notice_with_a_from_line_is_no_quotation() -> None:
    assert len(cut("You have a message\n\nFrom: Bob Example\nTo: you\nExpires: tomorrow\n\nOpen the link.")) == 1


@pytest.mark.parametrize(
    ("text", "words", "signature"),
    [
        ("Please help him.\n\nKind regards\nAnn Example\nOfficer\n01632 960001", "Please help him.", 4),
        ("Please help him.\n\nAnn\nOfficer, HMP Anywhere", "Please help him.", 2),
        ("Please help him.\n-- \nAnn Example\nann@prison.example", "Please help him.", 2),
        ("Please help him.\n\nThanks\n\nAnn", "Please help him.", 2),
        ("Thanks for your mail.\n\nPlease help him.", "Thanks for your mail.\nPlease help him.", 0),
        (
            "Please help him.\n\nMany thanks,\n\nAnn\n\nPS He is out on Friday.",
            "Please help him.\nPS He is out on Friday.",
            2,
        ),
    ],
)
def test_a_signature_is_kept_apart(text: str, words: str, signature: int) -> None:
    passage = cut(text)[0]
    assert (passage.document.text, len(passage.signature)) == (words, signature)
    assert all(line.place == "signature" for line in passage.signature)


def test_facts_below_a_sign_off_are_not_taken_for_a_signature() -> None:
    text = "Hello\n\nThanks\n\nHe is called Cas Example and he has nowhere to stay from Friday when he is released."
    assert "Cas Example" in cut(text)[0].document.text


@pytest.mark.parametrize(
    "furniture",
    [
        "CAUTION: This email originated from outside of the organisation. Do not click links unless you know it.",
        "This email has been sent from an external source.",
        "[EXTERNAL EMAIL]",
        "You don't often get email from ann@prison.example. Learn why this is important",
        "Sent from my iPhone",
        "Get Outlook for iOS",
        "This e-mail is confidential and intended solely for the person to whom it is addressed; do not copy it.",
        "Please consider the environment before printing this e-mail and any attachments to it, thank you.",
        "**********************************",
    ],
)  # fmt: skip
def test_furniture_is_not_read(furniture: str) -> None:
    assert cut(f"{furniture}\n\nPlease help him.\n\n{furniture}")[0].document.text == "Please help him."


@pytest.mark.parametrize(
    "words",
    [
        "He is in danger from someone outside the family.",
        "Please do not click your tongue at him.",
        "Name: Best Example",
        "She has asked that this is kept confidential from her brother.",
        "The caution he got was for an e-mail he sent from home.",
        "The refuge is confidential and her husband must not learn of it, so please write to the office address only.",
        "The council tax office reached you by mistake, I believe, when it wrote of Mr Sole's arrears on the flat.",
    ],
)
def test_own_words_that_sound_like_furniture_stay(words: str) -> None:
    assert words in cut(f"Hello\n\n{words}\n\nMore words follow here, and they are his.")[0].document.text


def test_a_notice_below_a_web_page_without_room_between_its_paragraphs_takes_nothing_with_it() -> None:
    words = "Osric Vane lost his room on Monday when the house was sold, and has slept in the bus station since then."
    notice = "Lantern Aid is a registered charity. Please think of leaving us a gift, however small, in your will."
    page = f'<p class="MsoNormal">Dear all,</p><p class="MsoNormal">{words}</p><p class="MsoNormal">{notice}</p>'
    assert cut(page, html=True)[0].document.text == f"Dear all,\n{words}"


def test_a_notice_broken_at_one_width_goes_whole() -> None:
    notice = (
        "This message and what is attached to it are meant for the person\n"
        "they are addressed to and are confidential. Whoever reads it who\n"
        "should not is asked to tell the sender and to delete every copy\n"
        "of it."
    )
    assert "confidential" not in cut(f"Please help him.\n\n{notice}")[0].document.text


LINES = st.sampled_from(
    ["words here", "> quoted", "", "Kind regards", "Ann", "FW: x", "From: a", "Sent: 1 May 2026", "To: b", "Subject: c",
     "-----Original Message-----", "On 1 May 2026 Bob wrote:", "-- ", ">> deep", "| a | b |"]
)  # fmt: skip


@given(st.lists(LINES, max_size=25))
@settings(max_examples=200, deadline=None)
def test_no_mix_of_lines_makes_it_raise(lines: list[str]) -> None:
    found = cut("\n".join(lines), "RE: x")
    assert found[0].voice is OWN or found == ()


def test_who_signs_above_and_answers_between_the_lines_has_said_it_all() -> None:
    text = (
        "My answers below. Thanks, Ann\n\n> 1. Who is it?\nOlive Standen, 59\n> 2. Why?\nThe lodger's notice ran out\n"
    )
    words = cut(text, "Re: How do I refer?", answers="<a@anytown.example>")[0].document.text
    assert "Olive Standen, 59" in words
    assert "The lodger's notice ran out" in words


def test_answers_typed_into_the_mail_below_are_content() -> None:
    found = cut("See my answers in red below\n\n" + FROM_MAILBOX + "Name - Olive Standen", "RE: Question")
    assert [voice for voice, _ in shape(found)] == [OWN, FORWARDED]


NOTICE = "This message may contain confidential information. If you are not the intended recipient\ndelete it."


def test_a_notice_between_rules_goes_whole_with_its_short_lines() -> None:
    fence = "*" * 40
    text = f"Olive Standen, 52, nowhere to go.\n\n{fence}\n{NOTICE}\nOut of hours a reply will be automatic.\n{fence}"
    assert shape(cut(text)) == [(OWN, "Olive Standen, 52, nowhere to go.")]


def test_a_rule_above_words_about_somebody_takes_nothing_away() -> None:
    text = f"Hello\n\n{'-' * 40}\nOlive Standen has to leave on Friday and she has nowhere to go to after that."
    assert "Olive Standen" in cut(text)[0].document.text
