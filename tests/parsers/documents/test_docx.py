"""What a person sees in Word is what the reader gives, and nothing else."""

from __future__ import annotations

import io

import docx
import pytest

from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Document, Line, Span, Table
from parsers.limits import Limits
from parsers.record import ProblemCode, Source
from tests.parsers.documents.looks import codes, read, rows, words
from tests.support.word import PICTURE, cell, control, legacy, paragraph, row, run, table, word_file, zip_file

W14 = "<w14:checkbox><w14:checked w14:val='{}'/></w14:checkbox>"
STYLED = "<w:rStyle w:val='PlaceholderText'/>"


def spans(document: Document) -> list[Span]:
    return [span for line in document.lines for span in line.spans]


def test_blocks_come_in_the_order_of_the_page() -> None:
    document = read(word_file(paragraph("before") + table(row("Name", "Ada Byrne")) + paragraph("after")))
    assert [type(block) for block in document.blocks] == [Line, Table, Line]
    assert document.text == "before\nName\nAda Byrne\nafter"
    assert document.source is Source.FORM_DOCX


def test_a_file_written_by_python_docx_is_read() -> None:
    made = docx.Document()
    made.add_heading("Duty to refer", 1)
    filled = made.add_table(rows=1, cols=2)
    filled.cell(0, 0).text, filled.cell(0, 1).text = "Name", "Ada Byrne\n01632 960001"
    out = io.BytesIO()
    made.save(out)
    assert rows(read(out.getvalue())) == [["Name", "Ada Byrne\n01632 960001"]]


@pytest.mark.parametrize(
    ("piece", "shown"),
    [
        (control(run("Ada")), "Ada"),
        (control(run("Click or tap here to enter text.", STYLED), prompt=True), ""),
        (control(run("Your name", STYLED), prompt=True), ""),
        (control(run("Ada"), prompt=True), "Ada"),
        (control(run("12 May 1990"), kind="<w:date/>"), "12 May 1990"),
        (control(run("Female"), kind="<w:dropDownList/>"), "Female"),
        (control(run("Choose an item.", STYLED), kind="<w:dropDownList/>", prompt=True), ""),
        (control(run("☐"), kind=W14.format(1)), BOX_TICKED),
        (control(run("☒"), kind=W14.format(0)), BOX_EMPTY),
        (control(run("☐"), kind=W14.format("true")), BOX_TICKED),
        (legacy("<w:textInput/>", run("Ada")), "Ada"),
        (legacy("<w:textInput/>", run("\u2002\u2002\u2002\u2002\u2002")), ""),
        (legacy("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>"), BOX_TICKED),
        (legacy("<w:checkBox><w:default w:val='1'/></w:checkBox>"), BOX_TICKED),
        (legacy("<w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox>"), BOX_EMPTY),
        (
            legacy("<w:ddList><w:result w:val='1'/><w:listEntry w:val='No'/><w:listEntry w:val='Yes'/></w:ddList>"),
            "Yes",
        ),
        (legacy("<w:ddList><w:listEntry w:val='No'/><w:listEntry w:val='Yes'/></w:ddList>"), "No"),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>", BOX_TICKED),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0A8'/></w:r>", BOX_EMPTY),
        ("<w:r><w:sym w:font='Wingdings 2' w:char='F052'/></w:r>", BOX_TICKED),
        ("<w:r><w:sym w:font='Wingdings' w:char='00FC'/></w:r>", BOX_TICKED),
        (run("\uf0fe"), BOX_TICKED),
        (run("o", "<w:rFonts w:ascii='Wingdings'/>"), BOX_EMPTY),
        (run("[x] Yes [ ] No"), "☒ Yes ☐ No"),
        (run("☑ Yes □ No"), "☒ Yes ☐ No"),
        (run("✔ Yes ✘ No"), "☒ Yes ☐ No"),
        (run("[") + run("X") + run("]"), BOX_TICKED),
        ("<w:ins>" + run("new") + "</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>", "new"),
        ("<w:moveFrom>" + run("here") + "</w:moveFrom><w:moveTo>" + run("there") + "</w:moveTo>", "there"),
        (run("secret", "<w:vanish/>") + run("seen", "<w:vanish w:val='0'/>"), "seen"),
        ("<w:smartTag>" + run("Ada") + "</w:smartTag><w:fldSimple>" + run(" Byrne") + "</w:fldSimple>", "Ada Byrne"),
        ("<w:hyperlink>" + run("ada@example.com") + "</w:hyperlink>", "ada@example.com"),
        (run("a\u00a0b\u200bc"), "a bc"),
    ],
)
def test_a_piece_shows_what_word_shows(piece: str, shown: str) -> None:
    assert read(word_file(paragraph("-", piece))).text == "-" + shown


def test_a_line_break_parts_label_and_value() -> None:
    document = read(word_file(table(row(cell(paragraph(run("Name"), "<w:r><w:br/></w:r>", run("Ada")))))))
    assert rows(document) == [["Name\nAda"]]


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("<w:strike/>", Span("x", struck=True)),
        ("<w:dstrike/>", Span("x", struck=True)),
        ("<w:b/>", Span("x", bold=True)),
        ("<w:b w:val='0'/>", Span("x")),
        ("<w:u w:val='single'/>", Span("x", underlined=True)),
        ("<w:u w:val='none'/>", Span("x")),
        ("<w:highlight w:val='yellow'/>", Span("x", highlighted=True)),
        ("<w:shd w:fill='FFFF00'/>", Span("x", highlighted=True)),
        ("<w:rStyle w:val='Loud'/>", Span("x", bold=True)),
        ("<w:rStyle w:val='Loud'/><w:b w:val='false'/>", Span("x")),
    ],
)
def test_formatting_that_answers_is_kept(properties: str, expected: Span) -> None:
    styles = (
        "<w:style w:styleId='Base'><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:styleId='Loud'><w:basedOn w:val='Base'/></w:style>"
    )
    assert spans(read(word_file(paragraph(run("x", properties)), styles=styles))) == [expected]


def test_words_in_a_control_are_marked_as_filled_in() -> None:
    assert spans(read(word_file(paragraph("Name: ", control(run("Ada")))))) == [
        Span("Name: "),
        Span("Ada", filled=True),
    ]


def test_a_prompt_round_a_whole_cell_leaves_the_cell_empty_in_its_place() -> None:
    prompted = control(cell(paragraph(run("Click or tap to enter a date.", STYLED))), prompt=True)
    assert rows(read(word_file(table(row("Date", prompted, "Place"))))) == [["Date", "", "Place"]]


def test_rows_inside_a_repeating_control_are_rows() -> None:
    assert rows(read(word_file(table(row("a", "b"), control(row("c", "d")))))) == [["a", "b"], ["c", "d"]]


def test_merged_cells_appear_once() -> None:
    wide = cell("Reason", properties="<w:gridSpan w:val='2'/><w:vMerge w:val='restart'/>")
    below = cell("", properties="<w:gridSpan w:val='2'/><w:vMerge/>")
    assert rows(read(word_file(table(row(wide, "one"), row(below, "two"))))) == [["Reason", "one"], ["", "two"]]


def test_a_span_of_ten_million_columns_costs_nothing() -> None:
    hostile = cell("x", properties="<w:gridSpan w:val='10000000'/>")
    document = read(word_file(table(*[row(hostile)] * 50)))
    block = document.blocks[0]
    assert isinstance(block, Table)
    assert block.rows[0][0].columns == 64


def test_a_deleted_row_is_gone() -> None:
    assert rows(read(word_file(table(row("a"), row("b", properties="<w:del/>"))))) == [["a"]]


def test_nested_tables_stay_in_their_cell() -> None:
    document = read(word_file(table(row("Needs", cell(table(row("Drink", "Yes")), "<w:p/>")))))
    outer = document.blocks[0]
    assert isinstance(outer, Table)
    assert [type(block) for block in outer.rows[0][1].blocks] == [Table]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = "<w:txbxContent>" + paragraph("Name: Ada") + "</w:txbxContent>"
    drawn = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>" + box + "</wps:txbx></w:drawing>"
        "</mc:Choice><mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = read(word_file(paragraph("Applicant", drawn)))
    assert [(line.text, line.place) for line in document.lines] == [
        ("Applicant", "paragraph 1"),
        ("Name: Ada", "text box 1"),
    ]


def test_headers_stand_first_and_footers_last() -> None:
    document = read(word_file(paragraph("body"), header1=paragraph("Ward 4"), footer1=paragraph("Page 1")))
    assert [(line.text, line.place) for line in document.lines] == [
        ("Ward 4", "header"),
        ("body", "paragraph 1"),
        ("Page 1", "footer"),
    ]


def test_comments_are_notes_in_the_margin() -> None:
    comments = "<w:comment w:id='1'>" + paragraph("She has changed her mind") + "</w:comment>"
    document = read(word_file(paragraph("body"), comments=comments))
    assert [note.text for note in document.notes] == ["She has changed her mind"]
    assert document.text == "body"


@pytest.mark.parametrize("label", ["Signed:", "Signature of applicant", "Sign here"])
def test_a_picture_beside_a_word_for_signing_is_a_signature(label: str) -> None:
    assert read(word_file(table(row(label, cell(paragraph(PICTURE)), "Date")))).signed


def test_a_logo_is_no_signature() -> None:
    document = read(word_file(paragraph(PICTURE) + table(row("Name", "Ada"), row("Signed", ""))))
    assert not document.signed


def test_a_picture_shows_where_it_stands() -> None:
    document = read(word_file(table(row("Signed", cell(paragraph(PICTURE))))))
    block = document.blocks[0]
    assert isinstance(block, Table)
    assert block.rows[0][1].lines[0].pictured


def test_strict_and_macro_files_are_read_alike() -> None:
    body = table(row("Name", "Ada"))
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    assert rows(read(word_file(body, strict=True))) == rows(read(word_file(body, main_type=macro))) == [["Name", "Ada"]]


def test_a_package_without_relations_still_gives_its_body() -> None:
    whole = word_file(paragraph("Ada"))
    bare = zip_file({"word/document.xml": _member(whole, "word/document.xml")})
    assert words(read(bare)) == ["Ada"]


def test_a_cut_off_file_is_corrupt() -> None:
    assert codes(read(word_file(paragraph("Ada") * 200)[:-60])) == [ProblemCode.CORRUPT]


def test_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE w:document [<!ENTITY a "aaaaaaaa">]>' + _member(word_file(paragraph("x")), "word/document.xml")
    assert codes(read(zip_file({"[Content_Types].xml": b"<x/>", "word/document.xml": bomb}))) == [ProblemCode.CORRUPT]


def test_a_bomb_is_too_large_before_it_is_opened() -> None:
    bomb = zip_file({"[Content_Types].xml": b"<x/>", "word/document.xml": b" " * 50_000_000})
    assert codes(read(bomb)) == [ProblemCode.TOO_LARGE]


def test_endless_paragraphs_are_cut_and_said() -> None:
    document = read(word_file("<w:p/>" * 60_000 + paragraph("end")))
    assert ProblemCode.TOO_LARGE in codes(document)


def test_too_many_cells_are_cut_and_said() -> None:
    document = read(word_file(table(*[row("a", "b")] * 20)), limits=Limits(table_cells=10))
    assert codes(document) == [ProblemCode.TOO_LARGE]


def test_a_document_without_words_says_so() -> None:
    assert codes(read(word_file("<w:p/>"))) == [ProblemCode.NO_TEXT]


def _member(data: bytes, name: str) -> bytes:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)
