"""What a mail says of itself: a specimen, an animal's rows, our own form echoed, one's own mail once more."""

from __future__ import annotations

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Kind

HEAD = (
    "From: {sender}\r\nTo: homeless@council.example\r\nSubject: {subject}\r\n"
    "Date: Mon, 18 Jan 2027 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
)
ROWS = """
Referred to: Castle Point Borough Council
Name: {name}
Date of birth: 01/01/1980
Mobile: 07700 900 001
Reason: Homeless, sleeping rough, nowhere to stay tonight
Consent: Oral, 17/01/2027
Medical: Depression
Referrer: Una Sayle, Thundersley Surgery, 01632 960 020
"""
DOG = """Can you take this one in, we are full.

Name: {name}
Age: 4
Sex: Male{neutered}
{breed}
Current address: our isolation kennel until 5 pm today
Reason: Stray, homeless
Medical: Jabs done
Consent: the dog warden signed him over, 17/01/2027
"""


def kind(body: str, *, subject: str = "Referral", sender: str = "Una Sayle <una@surgery.example>") -> Kind:
    raw = HEAD.format(subject=subject, sender=sender) + body.replace("\n", "\r\n")
    return read_message(raw.encode(), arrived=None, limits=DEFAULT, ocr=None).kind


@pytest.mark.parametrize(
    ("above", "name", "wanted"),
    [
        ("I made up a person to show the new staff. SPECIMEN, not a real person.", "Joe Bloggs", Kind.NOT_REFERRAL),
        ("A sample form with made-up details: is this how you like it?", "A N Other", Kind.NOT_REFERRAL),
        ("We have nobody to refer. A fictional client, for training only.", "Ann Example", Kind.NOT_REFERRAL),
        ("Please see below.", "Joe Bloggs", Kind.REFERRAL),
        ("This is a real referral, not a specimen. Is this how you like it?", "Joe Pengelly", Kind.REFERRAL),
        ("Is this the right address? He made up a bed in the porch.", "Joe Pengelly", Kind.REFERRAL),
        ("He is here for training only and has nobody.", "Joe Pengelly", Kind.REFERRAL),
        ("He waits for training. Is this enough, and is this the right form?", "Joe Pengelly", Kind.REFERRAL),
        (
            "Our practice patient, not a live case with anybody else. Is this how you like it?",
            "Joe Pengelly",
            Kind.REFERRAL,
        ),
    ],
)
def test_rows_that_show_how_it_is_done_refer_nobody(above: str, name: str, wanted: Kind) -> None:
    assert kind(f"Hello\n\n{above}\n{ROWS.format(name=name)}") is wanted


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (DOG.format(name="Biscuit", neutered=", neutered", breed="Breed: Border terrier"), Kind.NOT_REFERRAL),
        (
            "I'm homeless tonight with my terrier Biscuit, neutered, jabs done, no kennels near, good with cats."
            " I need help, Ted Lark, 3/4/1990",
            Kind.REFERRAL,
        ),
        (ROWS.format(name="Ted Pengelly") + "\nOther: has a dog, Breed: terrier, neutered, jabs done", Kind.REFERRAL),
    ],
)
def test_an_animal_is_no_person_and_a_person_with_a_dog_is_one(rows: str, wanted: Kind) -> None:
    assert kind(rows, sender="Paws Rehoming <rehoming@paws.example>") is wanted


ECHO = """{thanks}

Your name: Delphi Garnett
Your organisation: Council Housing Options
Your email: {email}
Who is it about: Wilfred Ashdown
Date of birth: 15/03/1969
Mobile: 07700 900 186
Situation: homeless
Reason: lost his room
Does the person agree? Yes, in writing 02/01/2027
Risks: None known
"""
ROBOT = "This is an automatic receipt for the form that you sent to us. Nobody reads replies."


@pytest.mark.parametrize(
    ("thanks", "email", "wanted"),
    [
        (ROBOT, "homeless@council.example", Kind.AUTO_REPLY),
        (ROBOT, "d.garnett@charity.example", Kind.REFERRAL),
        ("A new referral from your own contact centre.", "homeless@council.example", Kind.REFERRAL),
    ],
)
def test_our_own_form_given_back_by_a_machine_is_a_receipt(thanks: str, email: str, wanted: Kind) -> None:
    assert kind(ECHO.format(thanks=thanks, email=email)) is wanted


AGAIN = """{above}

----- Forwarded Message -----
From: Una Sayle <una@surgery.example>
To: homeless@council.example
Sent: Monday, 11 January 2027 at 10:11
Subject: Duty to refer

Dear Council
{rows}
"""


@pytest.mark.parametrize(
    ("above", "wanted"),
    [
        ("Your DTR-LUT-2027-00062. A week on and no one has rung. All as I wrote it, see below.", Kind.FOLLOW_UP),
        ("Your DTR-LUT-2027-00062 was of another. Here is a new one: Ted Lark, born 3/4/1990, nowhere tonight.",
         Kind.REFERRAL),
        ("The mail below never got an answer, so here it is once more.", Kind.REFERRAL),
    ],
)  # fmt: skip
def test_ones_own_mail_once_more_below_its_case_is_a_follow_up(above: str, wanted: Kind) -> None:
    body = AGAIN.format(above=above, rows=ROWS.format(name="Ishaan Cover"))
    assert kind(body, subject="Fw: Duty to refer") is wanted


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("A referral for your area is waiting in Harbour.\nNeed: homeless on release\nNames can be seen only after"
         " signing in: https://harbour.example/t/1", Kind.PORTAL_NOTICE),
        ("Queue: Homelessness\nWaiting: 1\nKind: s213B duty to refer\nPlaced: 18/01/2027\nThe content of the referral"
         " is not shown in e-mails. Log in to accept it: https://gate.example/q", Kind.PORTAL_NOTICE),
        ("I tried to log in to the portal and could not. A referral is waiting there for Mr Ted Lark, 3/4/1990, who is"
         " homeless tonight and agrees. Please take it from here. 07700 900 001", Kind.REFERRAL),
        ("Una Sayle no longer works here, her last day was 8 January. Nobody sees what is sent to this address. You"
         " are reading a standard answer that our mail server gives. For clients with an eviction write to"
         " casework@advocates.example.", Kind.AUTO_REPLY),
        ("Una Sayle no longer works here so I write: Mr Ted Lark, 3/4/1990, 07700 900 001, is homeless tonight and"
         " wants to be referred.", Kind.REFERRAL),
        ("There isn't a patient behind this, I am new and getting my folder ready. Is a plain email enough, and does a"
         " verbal yes count?", Kind.NOT_REFERRAL),
        ("There is a patient behind this: Mr Ted Lark, 3/4/1990, homeless when he leaves on Friday. Is a plain email"
         " enough? He says yes.", Kind.REFERRAL),
    ],
)  # fmt: skip
def test_what_says_that_it_refers_nobody_does_not_and_its_near_likes_do(body: str, wanted: Kind) -> None:
    assert kind(f"Hello\n\n{body}\n", subject="Duty to refer") is wanted
