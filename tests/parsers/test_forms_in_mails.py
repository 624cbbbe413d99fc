"""Forms in real messages: beside a covering mail, locked, broken, empty, too large, unreadable without an engine."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.message import EmailMessage

import pytest

from parsers.contract import reading_to_json
from parsers.limits import DEFAULT, Limits
from parsers.read import read_message
from parsers.record import ConsentStatus, Kind, ProblemCode, Reading, Source
from tests.support import scans, word
from tests.support.paper import pdf, ruled

ARRIVED = datetime(2026, 11, 20, 10, tzinfo=UTC)
ROWS = {
    "Name of person": "Ferelith Cobb",
    "Date of birth": "21/12/1990",
    "Mobile": "07700 900812",
    "Homeless or threatened?": "Threatened with homelessness",
    "Reason": "Sale of the home",
    "Consent": "Verbal, 12/11/2026",
    "Name of referrer": "Magnus Thorley",
    "Email of referrer": "magnus@edgewater.example",
}
FACTS = (
    "Please accept this referral for Ferelith Cobb, born 21/12/1990, who is homeless tonight. She agreed verbally.\n\n"
    "Magnus Thorley\nAdviser\nEdgewater Advice\n"
)


def form(**changes: str) -> bytes:
    rows = {**ROWS, **{key.replace("_", " "): value for key, value in changes.items()}}
    return word.word_file(word.table(*(word.row(label, value) for label, value in rows.items() if label)))


def mail(text: str, *files: tuple[str, bytes]) -> bytes:
    message = EmailMessage()
    message["From"] = "Magnus Thorley <magnus@edgewater.example>"
    message["To"], message["Subject"] = "housing@example.com", "Referral"
    message.set_content(text)
    for name, data in files:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def read(raw: bytes, limits: Limits = DEFAULT) -> Reading:
    return read_message(raw, arrived=ARRIVED, limits=limits, ocr=None)


def test_the_form_wins_the_mail_fills_gaps() -> None:
    text = "Form attached. Her email is ferelith@example.com.\n\nMagnus Thorley\nAdviser\n01632 960777\n"
    (record,) = read(mail(text, ("Cobb.docx", form()))).records
    assert record.source is Source.FORM_DOCX
    assert record.applicant.name == "Ferelith Cobb"
    assert record.referrer.phone == "+441632960777"


def test_a_contradiction_shows_both_words_and_calls_a_person() -> None:
    text = "Referral for Ferelith Cobb, date of birth 12/12/1990, mobile 07700 900812.\n\nMagnus Thorley\n"
    reading = read(mail(text, ("Cobb.docx", form())))
    (record,) = reading.records
    assert record.applicant.date_of_birth == date(1990, 12, 21)
    assert any(doubt.path == "applicant.date_of_birth" for doubt in record.doubts)
    shown = reading_to_json(reading, [[]])["records"][0]["evidence"]["applicant.date_of_birth"]
    assert shown["quote"] == "21/12/1990"
    assert "12/12/1990" in shown["also"][0]["quote"]


def test_two_forms_are_two_records_with_one_referrer() -> None:
    files = (("a.docx", form()), ("b.docx", form(Name_of_person="Jolyon Wetherby", Date_of_birth="12/02/1980")))
    records = read(mail("Both forms attached.\n\nMagnus Thorley\n01632 960777\n", *files)).records
    assert [record.applicant.name for record in records] == ["Ferelith Cobb", "Jolyon Wetherby"]


def test_a_blank_form_with_the_facts_in_the_mail_is_read_from_the_mail() -> None:
    blank = form(**{key.replace(" ", "_"): "" for key in ROWS})
    (record,) = read(mail(FACTS, ("blank.docx", blank))).records
    assert record.source is Source.FREE_TEXT
    assert record.applicant.date_of_birth == date(1990, 12, 21)


def test_the_mails_referrer_is_never_taken_for_the_applicant() -> None:
    text = "Form attached. Ring me on 01632 960777 or magnus@edgewater.example.\n\nMagnus Thorley\n"
    (record,) = read(mail(text, ("Cobb.docx", form()))).records
    assert record.applicant.email is None
    assert record.applicant.home_phone is None


def test_a_printed_declaration_without_a_name_is_no_consent() -> None:
    body = word.table(*(word.row(a, b) for a, b in ROWS.items() if a != "Consent"))
    declared = word.paragraph("Declaration: I consent to my information being shared with the council.")
    blank = word.paragraph("Signature: ______________ Date: ________")
    (record,) = read(mail("Attached.", ("form.docx", word.word_file(body + declared + blank)))).records
    assert record.consent.status is ConsentStatus.MISSING


def locked() -> bytes:
    return pdf(lambda canvas: ruled(canvas, 780, [[a, b] for a, b in ROWS.items()]), encrypt="secret")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("locked.pdf", locked(), ProblemCode.ENCRYPTED),
        ("cut.docx", form()[:900], ProblemCode.CORRUPT),
        ("nothing.docx", b"", ProblemCode.EMPTY),
        ("photo.heic", b"\0\0\0\x18ftypheic" + bytes(200), ProblemCode.UNSUPPORTED),
        ("scan.jpg", scans.as_bytes(scans.printed((("Name", "Ferelith Cobb"),))), ProblemCode.NO_TEXT),
        ("scan.pdf", scans.as_pdf([scans.printed((("Name", "Ferelith Cobb"),))]), ProblemCode.NO_TEXT),
    ],
)
def test_what_cannot_be_read_is_named_and_the_mail_is_read_all_the_same(
    name: str, data: bytes, code: ProblemCode
) -> None:
    reading = read(mail(FACTS, (name, data)))
    assert [(problem.part, problem.code) for problem in reading.problems] == [(name, code)]
    assert reading.kind is Kind.REFERRAL
    assert reading.records[0].applicant.date_of_birth == date(1990, 12, 21)


def test_a_file_larger_than_the_limit_is_named() -> None:
    (problem,) = read(mail(FACTS, ("large.docx", form())), Limits(part_bytes=500)).problems
    assert (problem.part, problem.code) == ("large.docx", ProblemCode.TOO_LARGE)


@pytest.mark.parametrize(
    ("name", "data"), [("locked.pdf", locked()), ("scan.pdf", scans.as_pdf([scans.printed((("Name", "F"),))]))]
)
def test_nothing_but_an_unreadable_file_goes_to_a_person(name: str, data: bytes) -> None:
    reading = read(mail("Please see attached.", (name, data)))
    assert reading.kind in (Kind.UNREADABLE, Kind.REFERRAL)
    assert reading.problems
