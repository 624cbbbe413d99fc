"""A person's own letter is his own whatever is printed below it; a worker's or a relative's never becomes one."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Record

_ARRIVED = datetime(2027, 2, 9, 12, tzinfo=UTC)
_POST = "\n\nNuala Brannan\nPayroll Supervisor | Harcourt Tiles Ltd\nT: 01632 960 733\n"


def _record(text: str, author: str, subject: str = "housing") -> Record:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = author, "housing@anytown.example", subject
    mail["Message-ID"] = "<1@example.com>"
    mail.set_content(text)
    return read_message(mail.as_bytes(), arrived=_ARRIVED, limits=DEFAULT, ocr=None).records[0]


OWN = (
    (
        "Nuala Brannan <nuala.brannan@harcourttiles.example>",
        "Apologies for using my work account. I'm writing for myself and not for the company.\n"
        "\n"
        "I'm lodging with Mr and Mrs Dacre at 33 Pettits Walk, Brentwood CM14 4ZZ and they have asked me to"
        " be gone by Saturday 6 March.\n"
        "\n"
        "I'm Nuala Brannan, 44, born on 8th August 1982. Just me.\n"
        "\n"
        "Mobile please, never the office line. I agree to the council holding this." + _POST,
    ),
    (
        "Nuala Brannan <nuala.brannan@harcourttiles.example>",
        "I'm Nuala Brannan, born 08/08/1982. My landlord has served me notice and I have to leave my flat "
        "on 6 March. I have nowhere to go and I need somewhere to live. I can pay £600 a month." + _POST,
    ),
    (
        "Anton Grieves <anton.grieves@example.com>",
        "To Luton Council homeless persons\n"
        "\n"
        "My name is Anton Grieves, date of birth 31/08/1985, and I live at Lymington House, 2 Crawley Rise,"
        " Luton LU1 5ZZ. My bed finishes on the 11th of March and there is no move-on.\n"
        "\n"
        "My probation officer says she will do a referral in due course but I am doing my own.\n"
        "\n"
        "A. Grieves 9/2/27",
    ),
    (
        "R M <rmnewstart@example.org>",
        "I left my husband on Friday with my daughters. He has been hurting me for years. I have gone to my"
        " sister but she says we can stay until the end of the month, after that we will be homeless.\n"
        "\n"
        "I am Rukhsana Mallik, date of birth 17 August 1993. My new phone is 07700 900 864.\n"
        "\n"
        "I would like Braintree District Council to help the three of us find somewhere he does not know.\n"
        "\n"
        "Rukhsana",
    ),
    (
        "Tyrone Vasse <tyvasse@example.net>",
        "ok so u lot wrote to nan saying the tenancy cant pass to me cos i wasnt there long enuf n i gotta "
        "give back the keys 22/3/27. where am i meant to go?? im not on any list\n"
        "\n"
        "tyrone vasse 11/07/01 07700900946 can u make me a homeless case pls",
    ),
    (
        "Imogen Farley-Shaw <i.farley@students.example>",
        "Who: Imogen Farley-Shaw, d.o.b. 30/12/2005, second year.\n"
        "Problem: I have suspended my studies and my contract in hall ends on Friday 19 March. I cannot "
        "leave Oxford.\n"
        "\n"
        "I am asking you to treat this as my application or at least as my referral.\n"
        "\n"
        "Imogen F-S",
    ),
)
OTHERS = (
    (
        "Nuala Brannan <nuala.brannan@hub.example>",
        "I'm writing about my own client, Dean Pollitt, 44, born 8 August 1982. His landlord wants him out "
        "by 6 March and he has nowhere to go. I have known him for years and I think he needs a flat.\n"
        "\n"
        "Nuala Brannan\n"
        "Support Worker | Harcourt Hub\n"
        "T: 01632 960 733",
    ),
    (
        "Nuala Brannan <nuala.brannan@hub.example>",
        "I am Nuala Brannan, 24 hour on-call worker. I have a man here, Dean Pollitt, who is homeless and I"
        " need you to house him. I can be rung on my mobile.\n"
        "\n"
        "Nuala Brannan\n"
        "Duty Worker | Harcourt Hub\n"
        "T: 01632 960 733",
    ),
    (
        "Sandra Pollitt <sandra.p@example.net>",
        "I'm not writing for myself, it's my son Dean Pollitt, born 8/8/1992. I can't have him here after 6"
        " March and he has nowhere to go. Can the council help us?\n"
        "\n"
        "Sandra",
    ),
    (
        "Sandra Pollitt <sandra.p@example.net>",
        "My brother Dean Pollitt has to leave on 6 March. He is sleeping on my sofa and I would like the "
        "council to help him find somewhere.\n"
        "\n"
        "Sandra",
    ),
)


@pytest.mark.parametrize(("author", "text"), OWN)
def test_who_writes_of_his_own_home_consents_by_asking(author: str, text: str) -> None:
    found = _record(text, author)
    assert (found.consent.status.value, found.referrer.name, found.referrer.organisation) == ("written", None, None)


@pytest.mark.parametrize(("author", "text"), OTHERS)
def test_a_letter_about_another_consents_to_nothing(author: str, text: str) -> None:
    assert _record(text, author).consent.status.value in ("missing", "unclear")
