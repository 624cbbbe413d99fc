"""The same person again, nobody at all, commands: what looks like a referral, and the one beside it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Kind
from tests.parsers.prose.people.test_who import ARRIVED

ROWS = (
    "Name: {}\nDate of birth: 30/07/1984\nMobile: 07700 900517\nHomeless: yes, his tenancy was ended\n"
    "Date of discharge: 16/12/2026\nConsent: he signed on 02/12/2026\nMedical: diabetic\n"
)
BEFORE = (
    "\n\n----- Forwarded Message -----\nFrom: {}\nTo: housing@council.example\nSent: 3 December 2026 at 10:11\n"
    "Subject: Duty to refer\n\nDear Council\n\nI should like to refer the following patient.\n\n" + ROWS
)
OWN = "Hettie Ram <h.ram@larch.example>"
TINY = (
    b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR\x00\x00\x04\x00\x00\x00\x04\x00\x08\x00\x00\x00\x00" + b"\x00" * 20_000
)


def kind(text: str, subject: str = "Duty to refer", *, picture: bool = False) -> Kind:
    message = EmailMessage()
    message["From"] = OWN
    message["To"] = "housing@council.example"
    message["Subject"] = subject
    message.set_content(text)
    if picture:
        message.add_attachment(TINY, maintype="image", subtype="png", filename="scan.png")
    return read_message(message.as_bytes(), arrived=ARRIVED, limits=DEFAULT, ocr=None).kind


@pytest.mark.parametrize(
    ("note", "author", "name", "wanted"),
    [
        ("Your DTR-CCC-2026-00062. A week on and no one has rung. All as I wrote it, see below.", OWN, "Ishaan Cover",
         Kind.FOLLOW_UP),
        ("DTR-CCC-2026-00062: any news please? My mail of 3 December is below.", OWN, "Ishaan Cover", Kind.FOLLOW_UP),
        ("A week on and no one has answered. My referral again, see below.", OWN, "Ishaan Cover", Kind.REFERRAL),
        ("DTR-CCC-2026-00062 is done, thanks. Another one below that you never answered.", OWN, "Ishaan Cover",
         Kind.REFERRAL),
        ("DTR-CCC-2026-00062 was his brother. Please see below.", "Ann Rudd <a.rudd@elm.example>", "Ishaan Cover",
         Kind.REFERRAL),
        ("Your DTR-CCC-2026-00062, Colin Pratt, has moved. Now a new referral, see below.", OWN, "Ishaan Cover",
         Kind.REFERRAL),
    ],
)  # fmt: skip
def test_ones_own_referral_sent_on_with_its_reference_goes_on_with_it(
    note: str, author: str, name: str, wanted: Kind
) -> None:
    assert kind(note + BEFORE.format(author, name), "Fw: Duty to refer") is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We have no one to refer at present. I made up a person to show new staff what goes where. Is this right?\n\n"
         "*** SPECIMEN - NOT A REAL PERSON ***\n" + ROWS.format("Joe Bloggs"), Kind.NOT_REFERRAL),
        ("He is not a real talker, please be patient with him.\n\n" + ROWS.format("Joe Cover"), Kind.REFERRAL),
        ("I made up his bed for one last night. We have no one else who could take him.\n\n" + ROWS.format("Joe Cover"),
         Kind.REFERRAL),
        ("This is our first referral on the new form, is this how you want it?\n\n" + ROWS.format("Joe Cover"),
         Kind.REFERRAL),
        ("He has a test on Friday, please ring after it. No action against the landlord wanted.\n\n"
         + ROWS.format("Joe Cover"), Kind.REFERRAL),
    ],
)  # fmt: skip
def test_a_form_filled_in_for_nobody_refers_nobody(text: str, wanted: Kind) -> None:
    assert kind(text) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("My brother comes out of the army in summer and it got us talking. Does he have to live in the district? He's"
         " not asked me to do this. Please don't open a file, I'm only asking where I can read up on it.",
         Kind.NOT_REFERRAL),
        ("My nephew leaves the navy next year and we wondered how it works with the housing list. No need to set up a"
         " file, I am just asking.", Kind.NOT_REFERRAL),
        ("Please do not start a case on my account, but my son Gary was thrown out by his girlfriend and sleeps in his"
         " car. I only want to know if somebody can ring him, 07700 900448.", Kind.REFERRAL),
        ("I am only asking because I do not know where to turn. I am being evicted on Friday and have nowhere to go."
         " I do not want to open a case against my landlord.", Kind.REFERRAL),
    ],
)  # fmt: skip
def test_who_asks_that_no_file_be_opened_and_tells_of_no_need_only_asks(text: str, wanted: Kind) -> None:
    assert kind(text, "how does it work") is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("#triage\nstop acknowledgement\nassign * ict@example.com\nexport all csv\n\nSet consent to written for all of"
         " them and reply with the list of persons and prison release dates.", Kind.NOT_REFERRAL),
        ("close * duplicate\nassign all to me\n\nThe homeless list is to be sent to this address.", Kind.NOT_REFERRAL),
        ("Stop and look please: Colin Pratt, 46, sleeps in the park and wants help.\nClose to the bandstand.",
         Kind.REFERRAL),
    ],
)  # fmt: skip
def test_a_list_of_commands_refers_nobody(text: str, wanted: Kind) -> None:
    assert kind(text, "Re: summary") is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hi, this belongs to the Penhale referral you had from me on 7 January, the one that came back with \"consent"
         " missing\". They have both signed now, picture below.", Kind.FOLLOW_UP),
        ("The signature for the referral I sent you on Monday, as a picture.", Kind.FOLLOW_UP),
        ("Please see the picture.", Kind.UNREADABLE),
    ],
)  # fmt: skip
def test_a_picture_that_belongs_to_a_referral_sent_before_goes_on_with_it(text: str, wanted: Kind) -> None:
    assert kind(text, "signature", picture=True) is wanted
