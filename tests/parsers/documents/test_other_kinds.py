"""Every other kind of file: read alike, or named with what to do."""

from __future__ import annotations

import email
import email.policy
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.documents.read import read_document
from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Span, Table
from parsers.limits import DEFAULT, Limits
from parsers.record import ProblemCode, Source
from tests.parsers.documents.looks import codes, read, rows, words
from tests.support.others import odt, odt_row, tnef, xlsx
from tests.support.word import paragraph, word_file, zip_file

DATA = Path(__file__).parent / "data"


# --- rich text


def rtf(body: str) -> bytes:
    head = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset2 Wingdings;}}{\stylesheet{\s0 Normal;}}"
    return (head + body + "}").encode("cp1252")


BOX = r"{\field{\*\fldinst FORMCHECKBOX{\*\formfield{\fftype1\ffres%s\ffdefres%s}}}{\fldrslt x}}"
LIST = r"{\field{\*\fldinst FORMDROPDOWN{\*\formfield{\fftype2\ffres%s{\*\ffl No}{\*\ffl Yes}}}}{\fldrslt }}"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (r"caf\'e9 \u8217?s\par", "café ’s"),
        (r"{\deleted gone}kept\par", "kept"),
        (r"{\v hidden}seen\par", "seen"),
        (BOX % (1, 0) + r" homeless\par", "☒ homeless"),
        (BOX % (25, 1) + r" homeless\par", "☒ homeless"),
        (BOX % (0, 1) + r" homeless\par", "☐ homeless"),
        (LIST % 1 + r"\par", "Yes"),
        (r"{\f1 \'fe} homeless\par", "☒ homeless"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt ada@example.com}}\par", "ada@example.com"),
        (r"one\line two\par", "one\ntwo"),
        (r"{\*\unknown secret}seen\par", "seen"),
    ],
)
def test_rich_text_shows_what_word_shows(body: str, shown: str) -> None:
    assert read(rtf(body)).text == shown


def test_rich_text_tables_keep_label_and_value() -> None:
    body = r"\trowd\cellx100\cellx200\intbl Name\cell Ada\par Byrne\cell\row\pard after\par"
    document = read(rtf(body))
    assert rows(document) == [["Name", "Ada\nByrne"]]
    assert words(document) == ["after"]


def test_rich_text_keeps_struck_words_marked() -> None:
    assert read(rtf(r"{\strike homeless} or threatened\par")).lines[0].spans == (
        Span("homeless", struck=True),
        Span(" or threatened"),
    )


def test_rich_text_that_nests_without_end_is_corrupt() -> None:
    assert codes(read(rtf("{" * 5_000))) == [ProblemCode.CORRUPT]


# --- OpenDocument


@pytest.mark.parametrize(
    ("piece", "shown"),
    [
        ("Ada<text:s text:c='2'/>Byrne", "Ada  Byrne"),
        ("one<text:line-break/>two", "one\ntwo"),
        ("<text:span text:style-name='H'>hidden</text:span>seen", "seen"),
        ("<text:placeholder>your name</text:placeholder>Ada", "Ada"),
        ("<loext:content-control loext:checkbox='true' loext:checked='true'>☐</loext:content-control> yes", "☒ yes"),
        ("<loext:content-control loext:showing-place-holder='true'>Click here</loext:content-control>-", "-"),
        (
            "<field:fieldmark field:type='vnd.oasis.opendocument.field.FORMCHECKBOX'>"
            "<field:param field:name='Checkbox_Checked' field:value='true'/></field:fieldmark> yes",
            "☒ yes",
        ),
    ],
)
def test_opendocument_shows_what_writer_shows(piece: str, shown: str) -> None:
    styles = "<style:style style:name='H'><style:text-properties text:display='none'/></style:style>"
    assert read(odt(f"<text:p>{piece}</text:p>", styles)).text == shown


def test_opendocument_deletions_are_gone() -> None:
    body = "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>kept</text:p>"
    assert read(odt(body)).text == "kept"


def test_opendocument_tables_with_merged_cells() -> None:
    wide = "<table:table-cell table:number-columns-spanned='2'><text:p>Section</text:p></table:table-cell>"
    covered = "<table:covered-table-cell/>"
    document = read(odt(f"<table:table>{odt_row(wide, covered)}{odt_row('Name', 'Ada')}</table:table>"))
    assert rows(document) == [["Section"], ["Name", "Ada"]]
    assert isinstance(document.blocks[0], Table)
    assert document.blocks[0].rows[0][0].columns == 2


def test_opendocument_repeated_columns_cost_nothing() -> None:
    endless = "<table:table-cell table:number-columns-repeated='999999999'/>"
    assert rows(read(odt(f"<table:table>{odt_row('Name', 'Ada', endless)}</table:table>"))) == [["Name", "Ada"]]


# --- spreadsheets


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="B2" t="s"><v>0</v></c>', "Name"),
        ('<c r="B2" t="inlineStr"><is><t>Ada</t></is></c>', "Ada"),
        ('<c r="B2" s="1"><v>46349</v></c>', "23/11/2026"),
        ('<c r="B2" s="2"><v>7700900001</v></c>', "07700900001"),
        ('<c r="B2"><v>12.0</v></c>', "12"),
        ('<c r="B2" t="b"><v>1</v></c>', BOX_TICKED),
        ('<c r="B2" t="b"><v>0</v></c>', BOX_EMPTY),
        ('<c r="B2" t="str"><f>A1</f><v>shown</v></c>', "shown"),
    ],
)
def test_a_spreadsheet_cell_shows_what_excel_shows(cell: str, shown: str) -> None:
    assert rows(read(xlsx(f'<row r="2">{cell}</row>'))) == [[shown]]


def test_a_spreadsheet_row_keeps_its_columns() -> None:
    filled = '<row r="1"><c r="B1" t="s"><v>0</v></c><c r="D1" t="s"><v>1</v></c></row>'
    empty = '<row r="2"><c r="B2" t="s"><v>0</v></c></row>'
    assert rows(read(xlsx(filled + empty))) == [["Name", "", "Ada Byrne"], ["Name", "", ""]]


def test_a_spreadsheet_merge_spans_and_hides() -> None:
    row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    document = read(xlsx(row, merges='<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'))
    assert rows(document) == [["Name"]]


def test_a_hidden_sheet_is_not_read() -> None:
    document = read(xlsx('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', state="hidden"))
    assert codes(document) == [ProblemCode.NO_TEXT]


def test_a_spreadsheet_keeps_struck_words_marked() -> None:
    spans = read(xlsx('<row r="1"><c r="A1" t="s"><v>1</v></c></row>')).lines[0].spans
    assert spans == (Span("Ada "), Span("Byrne", struck=True))


# --- Word 97


def test_word_97_tables_are_tables() -> None:
    document = read((DATA / "word97.doc").read_bytes())
    labelled = {row[0]: row[1] for row in rows(document) if len(row) == 2}
    assert labelled["Name"] == "Ian McAllister-Rudd"
    assert labelled["Date of birth"] == "12.12.1975"
    assert labelled["Home telephone number"] == ""
    assert document.source is Source.OTHER_ATTACHMENT


# --- files in files


def test_a_zip_gives_its_files_without_furniture() -> None:
    form = word_file(paragraph("Ada"))
    data = zip_file({"forms/a.docx": form, "__MACOSX/forms/._a.docx": b"x", "forms/.DS_Store": b"x"})
    assert read(data).unpacked == (("a.docx", form),)


def test_a_zip_bomb_is_refused_by_its_directory() -> None:
    assert codes(read(zip_file({"a.txt": b"\0" * 90_000_000}))) == [ProblemCode.TOO_LARGE]


def test_a_zip_beyond_the_limit_of_files_is_cut_and_said() -> None:
    document = read(zip_file({f"{at}.txt": b"x" for at in range(9)}), limits=Limits(unpacked_files=3))
    assert len(document.unpacked) == 3
    assert codes(document) == [ProblemCode.TOO_LARGE]


def test_a_locked_zip_is_encrypted() -> None:
    data = bytearray(zip_file({"a.txt": b"secret"}))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert codes(read(bytes(data))) == [ProblemCode.ENCRYPTED]


def test_an_outlook_message_becomes_the_mail_it_was() -> None:
    document = read((DATA / "outlook.msg").read_bytes(), name="Fwd.msg")
    ((name, raw),) = document.unpacked
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    assert name == "Fwd.eml"
    assert "priscilla.onuoha@" in mail["from"]
    assert [part.get_filename() for part in mail.iter_attachments()] == ["Duty to refer form JEH.docx"]
    assert read((DATA / "outlook.msg").read_bytes(), name="Fwd.msg") == document


def test_winmail_dat_gives_text_and_files() -> None:
    data = tnef(
        (1, 0x0002800C, b"Please find the form attached.\0"),
        (2, 0x00069002, b"\1\0" + b"\0" * 12),
        (2, 0x00018010, b"form.docx\0"),
        (2, 0x0006800F, b"bytes"),
    )
    document = read(data, name="winmail.dat")
    assert words(document) == ["Please find the form attached."]
    assert document.unpacked == (("form.docx", b"bytes"),)
    assert document.source is Source.FREE_TEXT


# --- refusals


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ProblemCode.EMPTY),
        (b"\0\0 \r\n", ProblemCode.EMPTY),
        (b"PK\x03\x04 cut off", ProblemCode.CORRUPT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ProblemCode.UNSUPPORTED),
        (b"MZ\x90\0" + b"\0" * 60, ProblemCode.UNSUPPORTED),
        (b"Rar!\x1a\x07\x01\0" + b"x" * 50, ProblemCode.UNSUPPORTED),
        (b"\0\0\0\x18ftypheic" + b"\0" * 50, ProblemCode.UNSUPPORTED),
        (b"\x76\xe8\x04\x60\xc4\x11\xe3\x86" + b"x" * 50, ProblemCode.ENCRYPTED),
        (bytes(range(256)) * 4, ProblemCode.UNSUPPORTED),
    ],
)
def test_what_cannot_be_read_is_named_with_what_to_do(data: bytes, code: ProblemCode) -> None:
    (problem,) = read(data, name="thing").problems
    assert (problem.part, problem.code) == ("thing", code)
    assert problem.detail


def test_an_attached_web_page_and_text_are_read() -> None:
    assert rows(read(b"<html><table><tr><td>Name</td><td>Ada</td></tr></table></html>")) == [["Name", "Ada"]]
    assert words(read("Name: Zoë".encode("cp1252"))) == ["Name: Zoë"]


def test_what_is_larger_than_the_limit_is_not_opened() -> None:
    assert codes(read(b"x" * 2_000, limits=Limits(part_bytes=1_000))) == [ProblemCode.TOO_LARGE]


# --- nothing raises


@given(st.binary(max_size=400))
def test_any_bytes_give_a_document(data: bytes) -> None:
    assert read_document("any", data, limits=DEFAULT, ocr=None).name == "any"


SEEDS = [
    word_file(paragraph("Ada") * 3),
    odt("<text:p>Ada</text:p>"),
    xlsx('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    rtf(r"Ada\par"),
    (DATA / "word97.doc").read_bytes(),
    (DATA / "outlook.msg").read_bytes(),
    tnef(
        (1, 0x0002800C, b"text\0"), (2, 0x00069002, b"x"), (2, 0x00069005, b"\1\0\0\0\x1e\0\7\x37\1\0\0\0\2\0\0\0a\0")
    ),
]


@given(st.sampled_from(SEEDS), st.data())
def test_any_broken_file_gives_a_document(seed: bytes, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(seed)))
    at = data.draw(st.integers(0, len(seed) - 1))
    broken = bytearray(seed[:cut] or seed)
    broken[at % len(broken)] ^= data.draw(st.integers(1, 255))
    assert read_document("any", bytes(broken), limits=DEFAULT, ocr=None).name == "any"


def test_a_member_that_lies_about_its_size_is_bounded() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.txt", b"\0" * 50_000_000)
    lying = out.getvalue().replace((50_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    document = read(lying)
    assert all(len(content) <= 10 for _, content in document.unpacked)
