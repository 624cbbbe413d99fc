"""Referrals as agencies write them in plain words, each of a person of its own, told apart by their number."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

_FORENAMES = (
    "Aled", "Beatrix", "Corwin", "Delphine", "Emrys", "Fenella", "Godric", "Hesper", "Idris", "Juno", "Kester",
    "Linnet", "Merrick", "Nerys", "Osric", "Petra", "Quill", "Rowena", "Silas", "Tamsin",
)  # fmt: skip
_SURNAMES = (
    "Ashgrove", "Brackley", "Cotterell", "Dunmore", "Elphick", "Farthing", "Gatesby", "Hollinrake", "Ivinghoe",
    "Jessop", "Kettlewell", "Larkrise", "Mossman", "Netherby", "Oakshott", "Pennifold", "Quarmby", "Ravensdale",
    "Sedgewick", "Thistleton",
)  # fmt: skip


def person(number: int) -> str:
    """The name of the person of this number; four hundred differ."""
    return f"{_FORENAMES[number % 20]} {_SURNAMES[number // 20 % 20]}"


def a_referral(
    number: int = 1,
    *,
    to: str = "housing.solutions@basildon.example",
    sender: str | None = None,
    subject: str = "Duty to Refer",
    received: str = "Thu, 19 Nov 2026 10:12:00 +0000",
) -> bytes:
    """A referral by a probation officer of their own, with consent, in plain text."""
    sender = sender or f"officer{number}@probation.example"
    mail = EmailMessage(policy=SMTP)
    mail["Received"] = f"from mx.probation.example by mx.council.example; {received}"
    mail["From"] = f"Joss Tamblyn <{sender}>"
    mail["To"] = to
    mail["Subject"] = subject
    mail["Date"] = received
    mail["Message-ID"] = f"<referral-{number}@probation.example>"
    day, month = number % 28 + 1, number // 28 % 12 + 1
    mail.set_content(
        "Dear colleagues,\n\n"
        f"I would like to refer {person(number)}, born {day:02d}/{month:02d}/1988, to you under the duty to refer.\n"
        f"Telephone: 07700 900{number % 1000:03d}\n"
        "The tenancy ends on 17 December 2026 because the landlord is selling the flat, and there is nowhere to go.\n"
        "Written consent to this referral was given on 18 November 2026.\n\n"
        "Kind regards\nJoss Tamblyn\nProbation Practitioner\nSouth Fen Probation\n"
    )
    return bytes(mail)
