"""Inputs made to hurt, each of which once did: they raised, took minutes, or cost a person."""

from __future__ import annotations

import pytest

from parsers.documents.endless import bounded
from parsers.documents.shape import Document, Line, Span
from parsers.record import Kind, ProblemCode, Reading, Source
from tests.fuzz.promise import keep

SAID = "I am referring Sam Tern, born 3 April 1990. He consents and has nowhere to live. His phone is 07700 900123.\n"
HEAD = b"From: Jo Birch <jo@probation.example>\r\nTo: duty@council.example\r\nSubject: Referral for Sam Tern\r\n"


def mail(text: str, content_type: str = "text/plain; charset=utf-8") -> bytes:
    return HEAD + f"Content-Type: {content_type}\r\n\r\n{text}".encode()


def in_parts(parameters: str) -> bytes:
    inner = f"--b\r\nContent-Type: text/plain\r\n\r\n{SAID}\r\n--b--"
    return mail(inner, f"multipart/mixed; boundary=b; {parameters}")


def names(reading: Reading) -> list[str | None]:
    return [record.applicant.name for record in reading.records]


@pytest.mark.parametrize(
    "parameters",
    [
        "boundary*" + "9" * 5000 + "=a",
        "boundary*=c; boundary*0=d; boundary*0*=''e",
        "boundary*=a\x00b'en'x",
        'x="' + ";" * 40_000 + '"',
    ],
)
def test_parameters_that_the_library_cannot_read_lose_nobody(parameters: str) -> None:
    assert names(keep(in_parts(parameters))) == ["Sam Tern"]


@pytest.mark.parametrize(
    "endless",
    [
        "a" + "\u0315\u0300\u0327" * 25_000,
        "--\n" * 15_000,
        "x\n" * 60_000,
        "renting from " + "\u2019" * 19_000,
        "accommodation status of " * 1_600,
        "Aa-" * 6_000,
        " " * 100_000 + "x",
    ],
    ids=("accents", "dashes", "lines", "apostrophes", "places", "hyphens", "spaces"),
)
def test_text_without_end_keeps_every_promise(endless: str) -> None:
    assert keep(mail(SAID + "\n" + endless)).kind is Kind.REFERRAL


@pytest.mark.parametrize(
    "html",
    [
        "<style>@" + "a" * 40_000 + "</style>",
        "<style>" + "@a" * 60_000 + "</style>",
        "<style>" + "/* " * 60_000 + "</style>",
        "<ul>" + "<span><li>a" * 12_000,
        "<blockquote type=cite>a" * 9_000,
        "<table>" + "<tr><td>a<td>b" * 9_000,
        "<table><tr><td>Name" + "<br>a" * 40_000 + "<td>b",
        "<p style='font-weight:\u00b2'>x",
        "<table><tr><td colspan=" + "9" * 5_000 + ">a</table>",
    ],
    ids=("at", "at-at", "comments", "list", "quotes", "rows", "cell", "weight", "span"),
)
def test_markup_without_end_keeps_every_promise(html: str) -> None:
    reading = keep(mail(f"<p>{SAID}</p>{html}", "text/html; charset=utf-8"))
    assert names(reading) == ["Sam Tern"]
    assert ProblemCode.CORRUPT not in {problem.code for problem in reading.problems}


def test_a_thousand_forms_in_one_mail_are_a_thousand_people() -> None:
    rows = [
        f"Name: Sam Aa{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}tern\n"
        f"DOB: {n % 28 + 1}/{n // 28 % 12 + 1}/{1950 + n // 336}"
        f"\nPhone: 07700 900{n:03d}\nConsent: yes\nReason: eviction"
        for n in range(1000)
    ]
    assert len(keep(mail("\n".join(rows))).records) == 1000


def test_lines_left_out_are_told() -> None:
    reading = keep(mail(SAID + "x y\n" * 65_000))
    assert ProblemCode.TOO_LARGE in {problem.code for problem in reading.problems}


def test_a_word_without_end_is_told() -> None:
    reading = keep(mail("x" * 3_000))
    assert ProblemCode.TOO_LARGE in {problem.code for problem in reading.problems}


def test_no_letter_and_no_look_is_lost_where_a_line_is_bounded() -> None:
    spans = (Span("a" * 400), Span("-" * 900 + "b" * 300, struck=True), Span(" c"))
    kept = bounded(Document(name="x", source=Source.FORM_BODY, blocks=(Line(spans),))).lines[0]
    letters = ["".join(char for char in span.text if char.isalnum()) for span in kept.spans]
    assert letters == ["a" * 400, "b" * 300, "c"]
    assert [span.struck for span in kept.spans] == [False, True, False]
    assert len(kept.text) < 1_100
