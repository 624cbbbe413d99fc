"""The only door of the parsers: always a Reading, the same for the same bytes, nothing dropped silently."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.contract import reading_from_wire, reading_to_wire
from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Envelope, Kind, ProblemCode, Reading

ARRIVED = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
REFERRAL = """\
Hello

Please accept this as a duty to refer referral. Mr Cas Example, date of birth 01/02/1990, is due for release on
4 December 2026 and is homeless on release, he has nowhere to go. He agreed to this referral today. His mobile is
07700 900123.

Kind regards
Ann Example
Resettlement Officer, HMP Anywhere
"""


def mail(text: str = REFERRAL, subject: str = "Duty to refer", **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Ann Example <ann@prison.example>", "housing@anytown.example", subject
    made["Message-ID"] = "<1@prison.example>"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made


def read(message: EmailMessage | bytes, **more: object) -> Reading:
    raw = message if isinstance(message, bytes) else message.as_bytes()
    return read_message(raw, arrived=ARRIVED, limits=DEFAULT, ocr=None, **more)  # type: ignore[arg-type]


class Seen:
    def __init__(self) -> None:
        self.told: list[object] = []
        self.files: list[int] = []

    def opened(self, envelope: Envelope, fingerprint: str) -> None:
        self.told.extend((envelope, fingerprint))

    def file(self, number: int) -> None:
        self.told.append(number)
        self.files.append(number)


def codes(reading: Reading) -> list[tuple[str, ProblemCode]]:
    return [(problem.part, problem.code) for problem in reading.problems]


def test_a_referral_has_a_record() -> None:
    reading = read(mail())
    assert (reading.kind, len(reading.records)) == (Kind.REFERRAL, 1)


def test_own_words_hold_neither_signature_nor_history() -> None:
    history = "-----Original Message-----\nFrom: housing@anytown.example\nSent: 1 May 2026\nTo: Ann\n\nDid you?"
    text = f"It is sent.\n\nKind regards\nAnn\n\n{history}"
    assert read(mail(text, "RE: x")).own_words == "It is sent."


def test_our_references_are_found_wherever_they_stand() -> None:
    text = "About DTR-ANY-2026-00042 please.\n\n> your DTR-ANY-2026-00007 and DTR-ANY-2026-00042"
    assert read(mail(text, "Re: DTR-ANY-2026-00001")).mentions == (
        "DTR-ANY-2026-00001",
        "DTR-ANY-2026-00042",
        "DTR-ANY-2026-00007",
    )


def test_an_unknown_attachment_is_a_problem_and_the_referral_is_read_all_the_same() -> None:
    message = mail()
    message.add_attachment(b"MZ\x90\x00", maintype="application", subtype="octet-stream", filename="form.exe")
    reading = read(message)
    assert (reading.kind, codes(reading)) == (Kind.REFERRAL, [("form.exe", ProblemCode.UNSUPPORTED)])


def test_furniture_is_no_problem() -> None:
    message = mail()
    gif = b"GIF89a" + (20).to_bytes(2, "little") + (20).to_bytes(2, "little")
    message.add_attachment(gif, maintype="image", subtype="gif", filename="logo.gif")
    message.add_attachment(b"BEGIN:VCARD", maintype="text", subtype="vcard", filename="ann.vcf")
    message.add_attachment("notes", filename="notes.txt")
    assert codes(read(message)) == []


def test_an_attachment_without_a_name_is_still_named() -> None:
    message = mail()
    message.add_attachment(b"MZ\x90\x00", maintype="application", subtype="octet-stream")
    assert codes(read(message)) == [("attachment 1", ProblemCode.UNSUPPORTED)]


def test_a_referral_in_an_attached_message_is_read() -> None:
    outer = mail("Sent to me by mistake, please take it up with the writer.", "One for you")
    outer.add_attachment(mail())
    reading = read(outer)
    assert (reading.kind, len(reading.records)) == (Kind.REFERRAL, 1)


def test_an_encrypted_block_in_the_text_is_named() -> None:
    reading = read(mail("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n", "Hello"))
    assert (reading.kind, codes(reading)) == (Kind.UNREADABLE, [("body", ProblemCode.ENCRYPTED)])


def test_an_empty_message_is_unreadable_and_says_why() -> None:
    reading = read(mail("\n", ""))
    assert (reading.kind, codes(reading)) == (Kind.UNREADABLE, [("body", ProblemCode.EMPTY)])


def test_a_file_that_brought_a_reading_down_can_be_left_out() -> None:
    message = mail()
    message.add_attachment(b"MZ\x90\x00", maintype="application", subtype="octet-stream", filename="form.exe")
    seen = Seen()
    read(message, watch=seen)
    reading = read(message, skip=dict.fromkeys(seen.files, ProblemCode.TOO_SLOW))
    assert (reading.kind, codes(reading)) == (Kind.REFERRAL, [("form.exe", ProblemCode.TOO_SLOW)])


def test_headers_are_told_before_any_file_is_read() -> None:
    message = mail()
    message.add_attachment(b"MZ\x90\x00", maintype="application", subtype="octet-stream", filename="form.exe")
    seen = Seen()
    reading = read(message, watch=seen)
    assert seen.told == [reading.envelope, reading.fingerprint, 1]


PIECES = st.sampled_from(
    [REFERRAL, "> quoted", "FW: x", "From: a@example.com\nSent: 1 May 2026\nTo: b\nSubject: c", "", "Name: Cas Example",
     "DTR-ANY-2026-00042", "\x00", "é",
     "-----Original Message-----", "-----BEGIN PGP MESSAGE-----", "=cmd|' /C calc'!A0"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=20), max_size=8), st.booleans())
@settings(max_examples=60, deadline=None)
def test_no_message_makes_it_raise_and_the_same_bytes_give_the_same_reading(pieces: list[str], html: bool) -> None:
    body = "\n".join(pieces).encode("utf-8", "replace")
    raw = b"From: a@example.com\nContent-Type: text/" + (b"html" if html else b"plain") + b"; charset=utf-8\n\n" + body
    reading = read(raw)
    assert reading == read(raw)
    assert reading_from_wire(reading_to_wire(reading)) == reading


@given(st.binary(max_size=1000))
@settings(max_examples=60, deadline=None)
def test_no_bytes_make_it_raise(raw: bytes) -> None:
    reading = read(raw)
    assert reading_from_wire(reading_to_wire(reading)) == reading


FORENAMES = ["Adam", "Bela", "Cara", "Dev", "Ed", "Fay", "Gus", "Hal", "Ivy", "Jo"]
SURNAMES = ["Brook", "Cole", "Dunn", "Ellis", "Flint", "Gale", "Hart", "Irons", "Jessop", "Kemp", "Lowe", "Marsh"]


def a_list_of(people: int) -> Reading:
    """A prison's list of so many who are leaving, no two of one name."""
    names = [f"{first} {last}" for last in SURNAMES for first in FORENAMES][:people]
    rows = (
        f"{at}. {name}, dob {at % 28 + 1}/03/1985, leaving HMP Larch on {at % 28 + 1} December, NFA. He agreed."
        for at, name in enumerate(names, 1)
    )
    return read(mail("\n".join(["Please accept these referrals.", "", *rows, "", "Ann Example, HMP Larch"])))


def test_every_one_of_a_long_list_has_a_record() -> None:
    reading = a_list_of(60)
    assert (len(reading.records), codes(reading)) == (60, [])


def test_where_a_list_is_longer_than_is_read_a_person_is_told() -> None:
    reading = a_list_of(119)
    assert codes(reading) == [("body", ProblemCode.TOO_LARGE)]


_FORM = "Name: {name}\nDOB: {born}\nConsent: Yes\nReason: Homeless"
_TOLD = "Please refer {name}, born {born}, 07700 900101. Homeless on 2 December. Has agreed to this."


@pytest.mark.parametrize("told", [_FORM, _TOLD], ids=["form", "prose"])
@pytest.mark.parametrize("rule", ["---", "--", "------", "=====", "***", "* * *", "___", "~~~", "—————", "#####"])
@pytest.mark.parametrize("blank", ["\n", ""], ids=["apart", "close"])
def test_a_rule_between_two_people_hides_neither(told: str, rule: str, blank: str) -> None:
    people = [
        told.format(name=name, born=born) for name, born in (("Tom Birch", "3/4/1980"), ("Ana Prado", "5/6/1991"))
    ]
    reading = read(mail(f"\n{blank}{rule}\n{blank}".join(people)))
    assert [record.applicant.name for record in reading.records] == ["Tom Birch", "Ana Prado"]


def test_a_referral_below_a_storm_of_answers_to_all_is_read_and_nothing_was_left_out() -> None:
    """Three megabytes of it, as one mailbox of a county had: the lines of so much text are read whole."""
    storm = (
        "-----Original Message-----\nFrom: Ed Hobday{n}\nSent: 03 February 2027 10:02\nTo: All Staff\n"
        "Subject: RE: One for you\n\nWhy am I getting this?\n\nFacilities\n"
        + "Please do not answer to all of us.\n" * 40
        + "\n"
    )
    text = (
        "FYI, see right at the end.\n\n"
        + "".join(storm.replace("{n}", str(n)) for n in range(1_150))
        + (
            "-----Original Message-----\nFrom: Ann Example <ann@prison.example>\nSent: 02 February 2027 09:00\n"
            f"To: Housing\nSubject: Duty to refer\n\n{REFERRAL.replace('Cas Example', 'Tom Birch')}"
        )
    )
    reading = read(mail(text, "FW: One for you"))
    assert (reading.kind, [r.applicant.name for r in reading.records], codes(reading)) == (
        Kind.REFERRAL,
        ["Tom Birch"],
        [],
    )
