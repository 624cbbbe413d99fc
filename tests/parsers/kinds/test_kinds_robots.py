"""What machines write of themselves where no header says so, and the referral that sounds like it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Kind, Reading
from tests.parsers.prose.people.test_who import ARRIVED

MAILBOX = "housing@council.example"
OURS = "Re: Question about your referral DTR-CCC-2026-00012"


def came(text: str, subject: str = OURS, sender: str = "M. Oram <m.oram@larch.example>", **headers: str) -> Reading:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = MAILBOX
    message["Subject"] = subject
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return read_message(message.as_bytes(), arrived=ARRIVED, limits=DEFAULT, ocr=None)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Pell no longer works for Larch House. Nobody sees what is sent here; you read a standard answer that our"
        " mail"
        " server gives to every message. For clients who are being evicted write to duty@larch.example.",
        "M. Oram retired on 30 October. This account is closed. If you wrote about a homeless client use"
        " duty@larch.example.\n\n(sent by the mail system)",
        "Thank you for emailing Larch House. This is an automated response. If somebody you support is sleeping rough"
        " tonight ring 01632 960 444. We answer all other mail within three days.",
        "Your message has been received and put in the queue for the discharge team. Please do not send it twice."
        " Standard"
        " reply, no need to answer.",
        "Please note that this mailbox is unmonitored. For patients with nowhere to go on discharge use"
        " hub@larch.example.\nAuto-generated.",
        "Hello and thanks for your email!\n\nIt may take us five days to come back to you. If your client is homeless"
        " tonight please ring 01632 960 511 instead.\n\nThis message was sent automatically.",
        "The person you are trying to reach is on maternity leave until June. Her cases are with Bola Ade, 07700 900"
        " 512."
        " Auto response.",
        "##- Please type your reply above this line -##\n\nYour request (918842) has been received.\n\nMaldon Housing"
        "\nThank you for referring a homeless person.\n\nReference\nDTR-CCC-2026-00012\nMain reason\nhomeless since"
        " 05/12/2026",
        'Hello,\n\nYour ticket with the subject "Re: DTR-CCC-2026-00012" has been created. Number 2026110410000123.',
        "Your incident INC0048812 has been opened.\nShort description: Re: DTR-CCC-2026-00012 question about consent",
        "Reply above this line.\n\nJust confirming that we got your request. We are on it.",
        "We have got your message and it is number CD-20911 in our system. If you are about to lose your home ring"
        " 01632"
        " 960 447.\n\n--- your message ---\nThank you for your referral DTR-CCC-2026-00012. We could not reach him.",
    ],
)
def test_what_says_of_itself_that_a_machine_wrote_it_is_an_automatic_reply(text: str) -> None:
    assert came(text).kind is Kind.AUTO_REPLY


@pytest.mark.parametrize(
    ("subject", "text", "kind"),
    [
        (
            "new address",
            "I no longer work for Larch House and nobody reads my old mailbox, so use this one. Please can you help"
            " Colin"
            " Pratt, 46, he has been put out by his brother and sleeps behind the church. 07700 900447.",
            Kind.REFERRAL,
        ),
        (
            "Referral HO-7",
            "This is an automatic message sent by our system. Colin Pratt has been put out by his mother and sleeps in"
            " her"
            " shed. He would like the council to help. Please do not reply, his worker is Ann Rudd.",
            Kind.REFERRAL,
        ),
        (
            "[Larch] Re: enquiry",
            "##- Please type your reply above this line -##\n\nAnn Rudd (Larch)\n\nHello, I am referring Colin Pratt"
            " (12/3/1980) who has been sleeping in his car since Sunday. He agrees. Please ring him on 07700 900447.",
            Kind.REFERRAL,
        ),
        (
            "out of office / cover arrangements",
            "I'm out of office from today, cover is Paul Ngata. Before I go: one student I can't leave, Isla Dunmore,"
            " 18,"
            " stepdad has said she's to be gone on the 18th. She's asked me to refer her. 07700 900366.",
            Kind.REFERRAL,
        ),
        (
            "Out of Office for the last time!",
            "Funny subject but today is my last day at the hotel and the room I live in goes with the job. I have until"
            " Saturday noon. How do I get help from your homelessness team please? 07700 900775",
            Kind.REFERRAL,
        ),
        (
            "DTR 5512",
            "This is an automated notification. The client below has asked that the council be told that he is"
            " homeless."
            "\nC. Pratt, care of the day centre, 4 Mill Road. Do not reply to this message.",
            Kind.REFERRAL,
        ),
        (
            "ward 5",
            "Mr Pratt on ward 5 will have no bed from Friday. Can somebody see him?\n\nPlease do not reply to this"
            " e-mail. This"
            " mailbox is not monitored at weekends.",
            Kind.REFERRAL,
        ),
        (
            "bay 3",
            "Thank you for your email. The gentleman in bay 3 has until Friday noon and no family. This is an automatic"
            " message from a shared inbox. Please do not reply to this message.",
            Kind.REFERRAL,
        ),
        (
            OURS,
            "Thank you for your email. I have received your message and can say that yes, he did sign the consent on"
            " Monday. Our ticket 4471 is closed.",
            Kind.FOLLOW_UP,
        ),
        (
            OURS,
            "Sorry for the slow answer, I have only just seen this as I was on annual leave. She agreed by phone.",
            Kind.FOLLOW_UP,
        ),
    ],
)
def test_who_only_speaks_of_machines_is_none(subject: str, text: str, kind: Kind) -> None:
    assert came(text, subject).kind is kind


@pytest.mark.parametrize(
    "headers",
    [
        {"X_Autogenerated": "Reply"},
        {"Preference": "auto_reply"},
        {"X_AutoReply_From": "m.oram@larch.example"},
        {"X_POST_MessageClass": "9; Autoresponder"},
        {"Precedence": "auto_reply"},
    ],
)
def test_a_standing_answer_of_any_system_is_known_by_its_header(headers: dict[str, str]) -> None:
    assert came("Sorry, gone fishing. Back on the 12th.", **headers).kind is Kind.AUTO_REPLY


@pytest.mark.parametrize(
    ("subject", "text", "kind"),
    [
        ("Read-Receipt: DTR-CCC-2026-00012", "Your message was read.", Kind.AUTO_REPLY),
        ("Return Receipt (displayed) - a question", "This only says that the message was displayed.", Kind.AUTO_REPLY),
        ("Your message could not be delivered", "The mailbox m.oram@larch.example is full.", Kind.BOUNCE),
        ("Message blocked: DTR-CCC-2026-00012", "It was rejected because of its attachment.", Kind.BOUNCE),
        ("Delivery delayed: DTR-CCC-2026-00012", "Not delivered for 4 hours. We will keep trying.", Kind.BOUNCE),
    ],
)
def test_word_of_what_became_of_our_mail_is_known_without_the_form_of_a_report(
    subject: str, text: str, kind: Kind
) -> None:
    assert came(text, subject).kind is kind


COPY = (
    "Thank you. This is an automatic receipt for the form that you sent to us.\n\nYour name: Delphi Garnett\n"
    "Your organisation: Anytown Council\nYour email: {}\nName of person: Wilfred Ashdown\nDate of birth: 15/03/1969\n"
    "Mobile: 07700 900186\nReason: homeless, nowhere to stay\nConsent: yes, in writing 02/03/2027\n"
)


@pytest.mark.parametrize(("email", "kind"), [(MAILBOX, Kind.AUTO_REPLY), ("a.rudd@larch.example", Kind.REFERRAL)])
def test_a_robot_that_sends_our_own_form_back_refers_nobody(email: str, kind: Kind) -> None:
    assert came(COPY.format(email), "We have your form", Auto_Submitted="auto-replied").kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "Larch Trust has sent you a secure email using Vault\n\nSender: a.rudd@larch.example\nNew to Vault? Signing up"
        " is"
        " free.\nAlready a user? Open the email here: https://vault.example/1\nIt will be taken down 30 days from now.",
        "You have received an encrypted message from Ann Rudd.\nClick to view: https://vault.example/1\nFirst time"
        " here?"
        " Register with your e-mail address.",
        "This message has been encrypted by the sender. To decrypt it go to https://vault.example/1 and enter your"
        " password.",
        "Ann Rudd has sent you 1 file securely.\nGo to https://vault.example/1 to collect it. Log in if you have an"
        " account. The file is kept for 21 days.",
        "A confidential document is ready for you.\nOpen document https://vault.example/1\nA passcode will be texted to"
        " you. Available until 20 November.",
    ],
)
def test_word_of_a_message_behind_a_log_in_is_encrypted(text: str) -> None:
    found = came(text, "[secure] DTR")
    assert found.kind is Kind.UNREADABLE
    assert [(each.part, each.code.value) for each in found.problems] == [("body", "encrypted")]


@pytest.mark.parametrize(
    "text",
    [
        "Sent by secure email. To open the earlier message you needed to log in, so here it is: Colin Pratt is homeless"
        " from Friday when his room ends and would like your help. https://vault.example/1",
        "This email is encrypted. Log in to read our privacy notice: https://larch.example/p. Mr Pratt will have"
        " nowhere"
        " to go when discharged on Friday; please can you see him?",
    ],
)
def test_what_only_came_by_a_secure_way_is_read(text: str) -> None:
    assert came(text, "secure").kind is Kind.REFERRAL


@pytest.mark.parametrize(
    "text",
    [
        "A public body has finished a referral for your area and it is waiting in Harbour.\n\nInitials N. F.\nNeed"
        " Homeless on release\n\nThe referral itself can be seen only after signing in: https://harbour.example/1",
        "Somebody has sent you a referral in Gatehouse. For reasons of privacy we show no details in e-mail. Sign in to"
        " read and accept it.",
        "A prison has made a duty to refer for Anytown. Initials: T.K. Need: nowhere to live on release. Everything"
        " else"
        " can only be read once you log in: https://hub.example/1",
    ],
)
def test_what_is_shown_only_behind_a_log_in_waits_there(text: str) -> None:
    assert came(text, "New duty to refer", "Harbour <hello@harbour.example>").kind is Kind.PORTAL_NOTICE


def test_a_referral_that_is_named_beside_the_log_in_is_one() -> None:
    text = "You have been sent a referral. Colin Pratt (12/03/1980) leaves prison on 3 December with nowhere to live."
    assert came(text + " More can be seen only after you sign in.", "New").kind is Kind.REFERRAL


@pytest.mark.parametrize(
    ("subject", "text", "kind"),
    [
        ("Abwesenheitsnotiz: Your referral", "Ich bin bis 12. März nicht im Büro. 01632 960 103.", Kind.AUTO_REPLY),
        ("Réponse automatique : Your referral", "Je suis absente. En cas d'urgence: 01632 960 104.", Kind.AUTO_REPLY),
        ("Automatyczna odpowiedź: Your referral", "Jestem na urlopie do 10 marca.", Kind.AUTO_REPLY),
        ("Ymateb awtomatig: a homeless person", "Rwyf allan o'r swyddfa tan 10 Mawrth.", Kind.AUTO_REPLY),
        ("Gelesen: a homeless person", "Ihre Nachricht wurde am 01.03.2027 10:01 gelesen.", Kind.AUTO_REPLY),
        ("Lu : a homeless person", "Votre message a été lu le 01/03/2027 10:01.", Kind.AUTO_REPLY),
        ("Unzustellbar: a homeless person", "Die Nachricht konnte nicht zugestellt werden. 550 5.1.1", Kind.BOUNCE),
        ("[Postmaster] Email Delivery Failure", "The message you sent was rejected: 550 user unknown.", Kind.BOUNCE),
        (
            "Abwesenheitsnotiz: Your referral",
            "Amy Larch, born 3 May 1990, sleeps in her car since her landlord sold up. Please ring her, 07700 900 188.",
            Kind.REFERRAL,
        ),
        (
            "Lu : can you help",
            "My name is Lu Chen. I was told to leave my room and I sleep in the park. 07700 900 189.",
            Kind.REFERRAL,
        ),
    ],
)
def test_a_robot_of_another_language_is_known_by_the_subject_its_program_writes(
    subject: str, text: str, kind: Kind
) -> None:
    assert came(text, subject).kind is kind
