"""What only looks like a referral, and the referral a word away: notices, checks, numbers, homes, lists."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Kind
from tests.parsers.prose.people.test_who import ARRIVED, read

SIGNED = "\n\nMaya Trott\nOutreach Worker\nRiverside Homes\n01632 960111\n"


def from_a_machine(text: str, subject: str, sender: str = "alerts-noreply@handover.example") -> Kind:
    message = EmailMessage()
    message["From"] = f"Handover Alerts <{sender}>"
    message["To"] = "housing@council.example"
    message["Subject"] = subject
    message.set_content(text)
    return read_message(message.as_bytes(), arrived=ARRIVED, limits=DEFAULT, ocr=None).kind


@pytest.mark.parametrize(
    "text",
    [
        "1 referral has been placed in your tray.\nKind: homelessness, duty to refer\nSent by: a prison\n"
        "Log in: https://tray.handover.example/7",
        "A duty to refer is waiting for Anytown. Sign in to see who it is. Ref HJ-7.",
        "3 submissions are in your lobby, the oldest for two days. Agencies tell you of people who are homeless.",
        "You have two unopened referrals. Please log on before noon or your manager is told.",
        "Pending referrals: 4. Sign in to accept them.",
        "A hospital has told us of somebody who needs help with housing. The entry is in your lobby.",
        "Reminder: referral AB-20 has not yet been opened. Logging in shows the details.",
        "One item that nobody has opened, kind: duty to refer. Sign in to read it. This mailbox is not monitored.",
    ],
)
def test_a_machine_that_names_nobody_tells_of_a_referral_that_waits_elsewhere(text: str) -> None:
    assert from_a_machine(text, "Waiting for you") is Kind.PORTAL_NOTICE


def test_whoever_cannot_be_answered_by_its_own_words_is_a_machine() -> None:
    text = "A referral has been assigned to your team. Log in to see it. You cannot reply to this address."
    assert from_a_machine(text, "Assigned", "alerts@handover.example") is Kind.PORTAL_NOTICE


@pytest.mark.parametrize(
    "text",
    [
        "A duty to refer has been submitted to you.\nApplicant: Colin Pratt\nBorn: 12/3/1980\nPhone: 07700 900123\n"
        "He leaves prison on 3 March with nowhere to go. Log in to accept.",
        "Referral waiting in your tray. Colin Pratt sleeps in his car behind the mill and would like help. Log in.",
    ],
)
def test_a_machine_that_tells_of_somebody_refers_him(text: str) -> None:
    assert from_a_machine(text, "A duty to refer") is Kind.REFERRAL


def test_somebody_who_writes_of_a_portal_refers_whom_he_tells_of() -> None:
    text = (
        "Your portal will not let me log in, the referral is still pending there. Colin Pratt, 41, sleeps in his car."
    )
    assert read(text + SIGNED, subject="Portal").kind is Kind.REFERRAL


TABLE = (
    "\n\nName: Darren Ash\nDate of birth: 18/03/1996\nHDC eligibility: 09/02/2027\nRelease (CRD): 11/05/2027\n"
    "Address offered: 27 Teal Way, Anytown\n"
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Curfew address enquiry. The householder is willing. No homelessness referral is made.", Kind.NOT_REFERRAL),
        ("HDC address check. His aunt (Ms Ash) has agreed. No housing is asked for.", Kind.NOT_REFERRAL),
        ("Bail address enquiry. The tenant says she is happy. This is not a referral.", Kind.NOT_REFERRAL),
        ("Address check for his tag: his mother would be glad. Nothing else is wanted.", Kind.NOT_REFERRAL),
        ("HDC address check. The householder was willing and no longer is. No housing was asked for.", Kind.REFERRAL),
        ("Curfew address enquiry. He agreed that we refer him as well. No other action is needed.", Kind.REFERRAL),
        ("Bail address check. His aunt agreed but the flat is unsuitable, so he is homeless.", Kind.REFERRAL),
    ],
)
def test_who_would_take_somebody_in_agrees_to_no_referral(text: str, kind: Kind) -> None:
    assert read(text + TABLE + SIGNED, subject="Curfew").kind is kind


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Duty to refer - people leaving prison - numbers", "How many duty to refer notices did you get in autumn?"),
        ("Figures", "Could you let me have the total of referrals from prisons since June? No names please."),
        ("Your team day", "Would a quarter of an hour at your team meeting suit, to explain our consent form?"),
        ("Referrals", "I have taken over from Wendy. Do you still want referrals at this address?"),
        ("Data", "For our board: a breakdown of the duty to refer notifications by agency, without names, thank you."),
        ("A visit", "I could give a short talk about prison leavers who are homeless at your next staff meeting."),
        ("Duty to refer: form", "How many of our referrals came on the old form? We should like to stop using it."),
    ],
)
def test_who_asks_for_numbers_or_of_the_office_itself_refers_nobody(subject: str, text: str) -> None:
    assert read(text + SIGNED, subject=subject).kind is Kind.NOT_REFERRAL


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        (
            "Numbers",
            "How many referrals do you need before someone comes? Colin Pratt sleeps in his car, 07700 900123.",
        ),
        ("Behind the library", "I don't know how many people sleep in the shed, but they are cold. Please go to them."),
        (
            "Duty to refer - Colin Pratt",
            "Colin Pratt leaves on Friday, no home. Do you still want referrals at this address?",
        ),
        (
            "Your talk",
            "After your talk at our team meeting a lady told me that she must be out by Friday. Please help.",
        ),
        (
            "Statistics",
            "He is one of your statistics now: put out of his room last night, asleep in the porch. Help him.",
        ),
        (
            "After your talk",
            "After the talk at your team meeting: a couple live in a van by the weir. Please go to them.",
        ),
        ("Notices", "How many notices must they get? The two brothers at the mill were put out on Monday."),
        ("No names", "No names please. A family of five live in a van behind the mill and it snows tonight."),
        ("No names", "No names please, he is shy. The man in the bus shelter is ill and has nowhere to go tonight."),
    ],
)
def test_somebody_told_of_beside_a_number_is_referred(subject: str, text: str) -> None:
    assert read(text + SIGNED, subject=subject).kind is Kind.REFERRAL


@pytest.mark.parametrize(
    "text",
    [
        "Dear friends and referrers,\nThe boiler is mended.\n* Somebody homeless tonight? Ring the council first. We"
        " need a name, a date of birth and consent to share\n* Under 18s come with a worker\nTo leave this list click"
        " https://hub.example/out",
        "Dear all,\nOur night shelter opens on Monday. Referrals need a full name, dates of birth and a phone number."
        "\nBulletin of the Riverside Trust",
    ],
)
def test_what_every_referrer_must_bring_is_nobodys_birth(text: str) -> None:
    assert read(text, subject="January at the hub").kind is Kind.NOT_REFERRAL


def test_a_letter_to_all_that_tells_of_one_man_refers_him() -> None:
    text = "Dear all,\nCan anybody help? Colin Pratt, date of birth 12/3/1980, has to leave our shelter on Friday."
    assert read(text + SIGNED, subject="To all").kind is Kind.REFERRAL


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Colin Pratt (12/3/1980) is in prison until 8 February and has a flat. The rent has stopped. Could you ask"
            " about a discretionary payment? I'm not after a homeless application, just for him not to need one.",
            Kind.TENANCY_HELP,
        ),
        (
            "May I ask for help to stop a home being lost? She is not asking you for another. Ada Pell (7/12/1974) is"
            " on remand; her flat at 4 Mill Row has rent arrears. She signed a consent for the council and the DWP.",
            Kind.TENANCY_HELP,
        ),
        (
            "We are not seeking a homelessness application. Ada Pell (7/12/1974) is serving ten weeks and wants to keep"
            " her flat. There are arrears; would you speak to the landlord?",
            Kind.TENANCY_HELP,
        ),
        (
            "This one is for the council: Ada Pell (7/12/1974) is on remand and tried to keep her flat. The arrears"
            " beat her, the locks are changed and she has nowhere to go on the 8th.",
            Kind.REFERRAL,
        ),
        (
            "He is not asking for a new flat, only for a roof. Colin Pratt (12/3/1980) leaves prison on 8 February with"
            " no home. Please take this as a referral.",
            Kind.REFERRAL,
        ),
        (
            "I was not after a homeless application in May, but he has since lost the flat. Colin Pratt (12/3/1980)"
            " leaves prison on Friday, no address. I would like to refer him.",
            Kind.REFERRAL,
        ),
    ],
)
def test_a_home_that_is_still_there_is_asked_for_and_no_other(text: str, kind: Kind) -> None:
    assert read(text + SIGNED, subject="4 Mill Row").kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Alun Price is back from hospital. He has put his name to the form, so he can go ahead like the others.",
            Kind.FOLLOW_UP,
        ),
        ("Monday's list: Alun Price has now agreed. The other two are as before.", Kind.FOLLOW_UP),
        ("Of last Friday's three, Alun Price is on Elm ward. No change for Birch and Wolan.", Kind.FOLLOW_UP),
        ("Alun Price has signed, please treat him as the others. He leaves the hostel on the 9th.", Kind.FOLLOW_UP),
        (
            "No change for the others. Alun Price, born 3/4/1961, must leave his room too. May I refer him?",
            Kind.REFERRAL,
        ),
        ("Last week's three are housed. And now Kit Marlow, 33, sleeps in his car and wants help.", Kind.REFERRAL),
        ("He was put out like the others: Alun Price, 44, no home since the fire, on my sofa.", Kind.REFERRAL),
    ],
)
def test_a_word_of_one_of_a_list_that_was_sent_goes_on_with_it(text: str, kind: Kind) -> None:
    assert read(text + SIGNED, subject="From Riverside").kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A note about Ada Pell, your reference CH/27/93, referred on 25 January. She was released and is on remand"
            " again. Please don't close her. If a date comes I'll start again with a new referral.",
            Kind.FOLLOW_UP,
        ),
        (
            "Ada Pell, your ref 2093, sent on 3 January: she is back with us and there is no date. I shall raise a new"
            " one when there is.",
            Kind.FOLLOW_UP,
        ),
        (
            "Your reference CH/27/93 was for her sister. A new referral: Ada Pell, 4/10/1979, leaves prison on 3 March"
            " with nowhere to go.",
            Kind.REFERRAL,
        ),
    ],
)
def test_a_new_referral_that_is_only_promised_brings_nobody(text: str, kind: Kind) -> None:
    assert read(text + SIGNED, subject="Ada Pell").kind is kind
