"""The mail itself: every part kept once, headers that lie or break read all the same, bombs bounded."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.limits import DEFAULT
from parsers.mime import Mail, read_mail
from parsers.record import Automatic, ProblemCode


def mail(text: str | bytes, **headers: str) -> Mail:
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    body = text if isinstance(text, bytes) else text.encode()
    return read_mail(head.encode("utf-8", "surrogateescape") + b"\r\n" + body, limits=DEFAULT)


def multipart(*parts: str, boundary: str = "b", declared: str = "b", kind: str = "mixed") -> Mail:
    body = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts) + f"--{boundary}--\r\n"
    return mail(body, Content_Type=f'multipart/{kind}; boundary="{declared}"')


def part(kind: str, text: str, **headers: str) -> str:
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"Content-Type: {kind}\r\n{more}\r\n{text}"


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        (b"Subject: =?utf-8?B?Q2hsb8Op?=\r\n\r\n", "Chloé"),
        (b"Subject: Chlo\xe9 \x96 help\r\n\r\n", "Chloé – help"),
        ("Subject: Chloé\r\n\r\n".encode(), "Chloé"),
        (b"Subject: =?utf-8?Q?one=0D=0ABcc:_a@example.com?=\r\n\r\n", "one Bcc: a@example.com"),
        (b"Subject: first\r\nSubject: second\r\n\r\n", "first"),
        (b"Subject: =?utf-8?B?w6?= =?utf-8?B?nD?=\r\n\r\n", "é\ufffd"),
        (b"Subject: =?no-such?Q?plain?=\r\n\r\n", "plain"),
        (b"Subject: folded\r\n  over\r\n\tlines\r\n\r\n", "folded over lines"),
    ],
)
def test_a_subject_is_one_line_of_text(raw: bytes, subject: str) -> None:
    assert read_mail(raw, limits=DEFAULT).envelope.subject.replace("\ufffd", "") == subject.replace("\ufffd", "")


def test_a_message_id_that_breaks_the_standard_library_is_read() -> None:
    assert mail("x", Message_ID="<[abc@[foo]>").envelope.message_id == "<[abc@[foo]>"


def test_arrival_is_the_topmost_received_header() -> None:
    raw = (
        b"Received: from a by b; Tue, 17 Nov 2026 09:41:22 +0000\r\n"
        b"Received: from c by a; Mon, 16 Nov 2026 09:41:22 +0000\r\n\r\n"
    )
    assert read_mail(raw, limits=DEFAULT).envelope.received == datetime(2026, 11, 17, 9, 41, 22, tzinfo=UTC)


def test_a_received_header_that_cannot_be_read_gives_none() -> None:
    assert mail("x", Received="nonsense", Date="also nonsense").envelope.received is None


@pytest.mark.parametrize(
    ("headers", "automatic"),
    [
        ({"Auto_Submitted": "auto-replied"}, Automatic.REPLY),
        ({"Auto_Submitted": "auto-generated (x)"}, Automatic.GENERATED),
        ({"Auto_Submitted": "no"}, Automatic.NO),
        ({"X_Autoreply": "yes"}, Automatic.REPLY),
        ({"Precedence": "bulk"}, Automatic.GENERATED),
        ({"Precedence": "list"}, Automatic.LIST),
        ({"List_Id": "<a.example.com>"}, Automatic.LIST),
        ({"Content_Type": "multipart/report; report-type=delivery-status; boundary=b"}, Automatic.BOUNCE),
        ({"Content_Type": "multipart/report; report-type=disposition-notification; boundary=b"}, Automatic.RECEIPT),
        ({"From": "MAILER-DAEMON@mx.example.com"}, Automatic.BOUNCE),
        ({"From": "a@example.com"}, Automatic.NO),
    ],
)
def test_headers_tell_a_machine(headers: dict[str, str], automatic: Automatic) -> None:
    assert mail("x", **headers).envelope.automatic is automatic


@pytest.mark.parametrize(
    ("headers", "answerable"),
    [
        ({"From": "a@example.com"}, True),
        ({"From": "no-reply@example.com"}, False),
        ({"From": "donotreply@example.com"}, False),
        ({"From": "noreply@example.com", "Reply_To": "a@example.com"}, True),
        ({}, False),
        ({"From": "a@example.com", "X_Triage_Kind": "acknowledgement"}, False),
        ({"From": "a@example.com", "Auto_Submitted": "auto-replied"}, False),
        ({"From": "a@example.com", "Auto_Submitted": "auto-generated"}, False),
        ({"From": "app@example.com", "Reply_To": "a@example.com", "Auto_Submitted": "auto-generated"}, True),
        ({"From": "a@example.com", "Return_Path": "<>"}, False),
        ({"From": "norman@example.com"}, True),
        ({"From": "notrees@example.com"}, True),
    ],
)
def test_only_a_sender_who_may_be_answered_is_answerable(headers: dict[str, str], answerable: bool) -> None:
    assert mail("x", **headers).envelope.answerable is answerable


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        ("Żbikowski".encode(), "us-ascii", "Żbikowski"),
        ("Żbikowski".encode(), "iso-8859-1", "Żbikowski"),
        (b"It\x92s", "iso-8859-1", "It’s"),
        (b"caf\xe9", "utf-8", "café"),
        (b"caf\xe9", "no-such-charset", "café"),
        ("naïve".encode("utf-16"), "utf-16", "naïve"),
        (b"plain", "idna", "plain"),
    ],
)
def test_a_charset_that_lies_does_not_spoil_the_text(data: bytes, charset: str, text: str) -> None:
    assert mail(data, Content_Type=f"text/plain; charset={charset}").bodies[0].plain == text


def test_alternatives_are_one_body() -> None:
    found = multipart(part("text/plain", "plain"), part("text/html", "<p>html"), kind="alternative")
    assert [(body.plain.strip(), body.html.strip()) for body in found.bodies] == [("plain", "<p>html")]


def test_a_wrong_boundary_loses_nothing() -> None:
    found = multipart(part("text/plain", "first"), part("text/html", "<p>second"), boundary="wron", declared="wrong")
    assert [body.plain.strip() or body.html.strip() for body in found.bodies] == ["first", "<p>second"]


def test_a_lost_content_type_loses_nothing() -> None:
    body = "--b\r\n" + part("text/plain", "first") + "\r\n--b--\r\n"
    assert mail(body, Subject="x").bodies[0].plain.strip() == "first"


def test_an_attachment_without_a_name_is_kept() -> None:
    found = multipart(part("text/plain", "x"), part("application/pdf", "%PDF", Content_Disposition="attachment"))
    assert [(file.name, file.content_type) for file in found.files] == [("", "application/pdf")]


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ('attachment; filename="=?utf-8?Q?Chlo=C3=A9.docx?="', "Chloé.docx"),
        ("attachment; filename*=UTF-8''Held%20%E2%80%AEfdp.exe", "Held \u202efdp.exe"),
        ('attachment; filename="../../etc/passwd"', "../../etc/passwd"),
        ('attachment; filename*0="a very "; filename*1="long name.pdf"', "a very long name.pdf"),
    ],
)
def test_names_are_as_decoded(disposition: str, name: str) -> None:
    found = multipart(part("application/octet-stream", "x", Content_Disposition=disposition))
    assert found.files[0].name == name


@pytest.mark.parametrize("encoding", ["7bit", "base64", "quoted-printable"])
def test_an_attached_message_is_read_whatever_its_encoding(encoding: str) -> None:
    inner = "From: a@example.com\r\nSubject: inner\r\n\r\nthe words\r\n"
    coded = base64.encodebytes(inner.encode()).decode() if encoding == "base64" else inner
    found = multipart(part("message/rfc822", coded, Content_Transfer_Encoding=encoding))
    assert [(each.envelope.subject, each.bodies[0].plain.strip()) for each in found.mails] == [("inner", "the words")]


def test_a_bounce_names_the_mail_that_came_back() -> None:
    body = (
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\n"
        "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <ours@example.com>\r\n\r\n--b--\r\n"
    )
    found = mail(body, Content_Type="multipart/report; report-type=delivery-status; boundary=b")
    assert (found.envelope.bounced_message_id, found.mails) == ("<ours@example.com>", ())


ENVELOPED = bytes.fromhex("3082020506092a864886f70d010703") + b"x" * 50
INNER = b"Content-Type: text/plain\r\n\r\nsigned words\r\n"
SIGNED = (
    bytes.fromhex("308006092a864886f70d010702a080308002010131003080")
    + bytes.fromhex("06092a864886f70d010701a0802480")
    + b"\x04" + bytes([len(INNER)]) + INNER
    + bytes.fromhex("00000000000000000000")
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "data", "name"),
    [
        ("application/pkcs7-mime; smime-type=enveloped-data", ENVELOPED, "smime.p7m"),
        ("application/x-pkcs7-mime; name=secret.p7m", ENVELOPED, "secret.p7m"),
        ("application/octet-stream; name=message.rpmsg", b"\x76\xe8\x04\x60", "message.rpmsg"),
    ],
)
def test_what_is_encrypted_is_named(kind: str, data: bytes, name: str) -> None:
    found = mail(base64.b64encode(data), Content_Type=kind, Content_Transfer_Encoding="base64")
    assert [(problem.part, problem.code) for problem in found.problems] == [(name, ProblemCode.ENCRYPTED)]


def test_an_opaquely_signed_message_is_read() -> None:
    kind = "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m"
    found = mail(base64.b64encode(SIGNED), Content_Type=kind, Content_Transfer_Encoding="base64")
    assert found.bodies[0].plain.strip() == "signed words"


def test_a_signature_part_is_no_attachment() -> None:
    found = multipart(part("text/plain", "x"), part("application/pgp-signature", "y"), kind="signed")
    assert (found.files, found.problems) == ((), ())


def test_the_same_message_rebuilt_by_another_server_has_the_same_fingerprint() -> None:
    one = mail("words \r\nmore\r\n", Message_ID="<1@example.com>", From="a@example.com")
    other = read_mail(
        b"X-Added: yes\nMessage-ID: <1@example.com>\nFrom: a@example.com\nContent-Transfer-Encoding: base64\n\n"
        + base64.b64encode(b"words\nmore"),
        limits=DEFAULT,
    )
    assert one.fingerprint == other.fingerprint


def test_forty_mails_under_one_subject_have_forty_fingerprints() -> None:
    found = {mail(f"person {n}", From="a@example.com", Subject="Duty to Refer").fingerprint for n in range(40)}
    assert len(found) == 40


def test_nesting_without_end_is_bounded_and_its_text_still_found() -> None:
    levels = "".join(f'Content-Type: multipart/mixed; boundary="n{n}"\r\n\r\n--n{n}\r\n' for n in range(3000))
    found = read_mail((levels + "Content-Type: text/plain\r\n\r\nthe words\r\n").encode(), limits=DEFAULT)
    assert "the words" in found.bodies[0].plain
    assert found.problems[0].code is ProblemCode.TOO_LARGE


def test_twenty_thousand_parts_are_bounded() -> None:
    found = multipart(*[part("text/plain", "x")] * 20_000)
    assert (len(found.bodies) <= DEFAULT.parts, found.problems[0].code) == (True, ProblemCode.TOO_LARGE)


def test_a_header_of_megabytes_does_not_hide_the_text() -> None:
    found = read_mail(b"X-Long: " + b"a b\r\n " * 200_000 + b"\r\n\r\nthe words", limits=DEFAULT)
    assert "the words" in found.bodies[0].plain


@given(st.binary(max_size=3000))
@settings(max_examples=150, deadline=None)
def test_no_bytes_make_it_raise(raw: bytes) -> None:
    assert read_mail(raw, limits=DEFAULT) == read_mail(raw, limits=DEFAULT)


HEADERS = st.sampled_from(
    ["Content-Type", "Content-Disposition", "From", "To", "Subject", "Date", "Received", "Message-ID", "References",
     "Content-Transfer-Encoding", "Return-Path", "MIME-Version"]
)  # fmt: skip
SCRAPS = st.sampled_from(
    ["multipart/mixed", "boundary=b", ";", '"', "<", ">", "@", "=?utf-8?B?", "?=", "base64", "message/rfc822", "\r\n ",
     "filename*0*=utf-8''%E9", "charset=utf-7", "name=", "report-type=delivery-status",
     "(", ")", "é", "\udce9", ",", "a@example.com"]
)  # fmt: skip


@given(st.lists(st.tuples(HEADERS, st.lists(SCRAPS, max_size=6)), max_size=8), st.lists(SCRAPS, max_size=8))
@settings(max_examples=150, deadline=None)
def test_no_header_makes_it_raise(headers: list[tuple[str, list[str]]], body: list[str]) -> None:
    head = "".join(f"{name}: {''.join(scraps)}\r\n" for name, scraps in headers)
    text = f"{head}\r\n--b\r\n{head}\r\n{''.join(body)}\r\n--b--\r\n"
    read_mail(text.encode("utf-8", "surrogateescape"), limits=DEFAULT)


def test_an_ordinary_mail_made_by_the_standard_library_is_read_whole() -> None:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Ann Example <a@example.com>", "housing@example.com", "Hello"
    made.set_content("plain words")
    made.add_alternative("<p>html words</p>", subtype="html")
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="form.pdf")
    found = read_mail(made.as_bytes(), limits=DEFAULT)
    assert (found.bodies[0].plain.strip(), found.files[0].name) == ("plain words", "form.pdf")
