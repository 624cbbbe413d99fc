"""A PDF is read by where things stand, whatever drew them and in which order."""

from __future__ import annotations

import io
import re
import zlib

import pypdf
import pytest
from pypdf.annotations import FreeText
from pypdf.annotations import Line as AnnotatedLine
from reportlab.pdfgen.canvas import Canvas

from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Document, Line, Table
from parsers.limits import Limits
from parsers.record import ProblemCode, Source
from tests.parsers.documents.looks import codes, read, rows, words
from tests.support import paper
from tests.support.paper import pdf, ruled


def test_a_ruled_table_keeps_label_and_value_together() -> None:
    document = read(pdf(lambda page: ruled(page, 700, [["Name", "Ada Byrne"], ["Mobile", "07700 900001"]])))
    assert rows(document) == [["Name", "Ada Byrne"], ["Mobile", "07700 900001"]]
    assert document.source is Source.FORM_PDF
    assert not document.unsure


def test_a_merged_cell_spans_its_columns() -> None:
    document = read(pdf(lambda page: ruled(page, 700, [["Section 2"], ["Name", "Ada"]])))
    table = document.blocks[0]
    assert isinstance(table, Table)
    assert [[cell.columns for cell in row] for row in table.rows] == [[2], [1, 1]]


def test_the_order_of_drawing_means_nothing() -> None:
    def scrambled(page: Canvas) -> None:
        paper.words(page, 255, 662, "07700 900001")
        paper.words(page, 55, 686, "Name")
        paper.words(page, 255, 686, "Ada Byrne")
        ruled(page, 700, [["", ""], ["", ""]])
        paper.words(page, 50, 760, "Duty to refer")
        paper.words(page, 55, 662, "Mobile")

    document = read(pdf(scrambled))
    assert rows(document) == [["Name", "Ada Byrne"], ["Mobile", "07700 900001"]]
    assert words(document) == ["Duty to refer"]


def test_a_wrapped_label_is_one_line_and_a_typed_break_stays() -> None:
    label = "Name and contact details of any other\nperson who could be contacted"
    document = read(pdf(lambda page: ruled(page, 700, [[label, "Bo Lind\n1 High Street"]], high=40)))
    assert rows(document) == [
        ["Name and contact details of any other person who could be contacted", "Bo Lind\n1 High Street"],
    ]


def test_a_cell_cut_by_the_page_is_one_cell() -> None:
    first = "She has slept in the night shelter and in a friend's hall since"
    document = read(
        pdf(
            lambda page: ruled(page, 80, [["Reason", first]]),
            lambda page: ruled(page, 800, [["", "the tenancy ended in October."], ["Gender", "Female"]]),
        )
    )
    assert rows(document) == [["Reason", first + " the tenancy ended in October."], ["Gender", "Female"]]


def test_running_heads_come_once() -> None:
    def page(number: int) -> paper.Draw:
        def draw(canvas: Canvas) -> None:
            paper.words(canvas, 50, 820, "OFFICIAL SENSITIVE")
            paper.words(canvas, 50, 500, f"words of page {number}")
            paper.words(canvas, 280, 20, f"Page {number} of 2")

        return draw

    assert words(read(pdf(page(1), page(2)))) == [
        "words of page 1",
        "words of page 2",
        "OFFICIAL SENSITIVE",
        "Page 1 of 2",
    ]


def test_labels_and_values_without_rules_are_told_by_where_they_start() -> None:
    def plain(page: Canvas) -> None:
        for at, (label, value) in enumerate([("Full name", "Ada Byrne"), ("Mobile", "07700 900001"), ("Gender", "F")]):
            paper.words(page, 50, 700 - 18 * at, label)
            paper.words(page, 220, 700 - 18 * at, value)

    document = read(pdf(plain))
    assert rows(document) == [["Full name", "Ada Byrne"], ["Mobile", "07700 900001"], ["Gender", "F"]]
    assert isinstance(document.blocks[0], Table)
    assert not document.blocks[0].ruled


def _square(page: Canvas, x: float, y: float) -> None:
    page.rect(x, y, 10, 10)


def _crossed(page: Canvas, x: float, y: float) -> None:
    _square(page, x, y)
    page.line(x + 1, y + 1, x + 9, y + 9)
    page.line(x + 1, y + 9, x + 9, y + 1)


def _lettered(page: Canvas, x: float, y: float) -> None:
    _square(page, x, y)
    paper.words(page, x + 2, y + 1.5, "X")


def _dingbat(page: Canvas, x: float, y: float) -> None:
    _square(page, x, y)
    paper.words(page, x + 1, y + 1.5, "4", font="ZapfDingbats")


@pytest.mark.parametrize(
    ("draw", "shown"),
    [(_square, BOX_EMPTY), (_crossed, BOX_TICKED), (_lettered, BOX_TICKED), (_dingbat, BOX_TICKED)],
)
def test_a_drawn_box_is_ticked_or_empty(draw: object, shown: str) -> None:
    def page(canvas: Canvas) -> None:
        assert callable(draw)
        draw(canvas, 60, 698)
        paper.words(canvas, 76, 700, "homeless")

    assert words(read(pdf(page))) == [f"{shown} homeless"]


def test_a_line_through_words_strikes_them() -> None:
    def page(canvas: Canvas) -> None:
        paper.words(canvas, 50, 700, "homeless")
        paper.words(canvas, 100, 700, "threatened")
        canvas.line(100, 703.4, 152, 703.4)

    line = read(pdf(page)).lines[0]
    assert [(span.text.strip(), span.struck) for span in line.spans] == [("homeless", False), ("threatened", True)]


def _struck(line: Line) -> list[tuple[str, bool]]:
    return [(span.text.strip(), span.struck) for span in line.spans]


def test_a_line_through_words_that_begins_at_the_side_of_a_cell_strikes_them_and_is_no_wall() -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, 700, [["Status", "homeless or threatened"], ["Name", "Ada"]])
        canvas.line(251, 691.4, 305, 691.4)

    (table,) = (block for block in read(pdf(page)).blocks if isinstance(block, Table))
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Status", "homeless or threatened"],
        ["Name", "Ada"],
    ]
    assert _struck(table.rows[0][1].lines[0]) == [("homeless", True), ("or threatened", False)]


def test_a_pen_stroke_that_is_not_quite_level_strikes() -> None:
    def page(canvas: Canvas) -> None:
        paper.words(canvas, 50, 700, "threatened")
        canvas.line(48, 701.5, 106, 705.5)

    assert _struck(read(pdf(page)).lines[0]) == [("threatened", True)]


def _annotated(content: bytes, *notes: object) -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(content))
    for note in notes:
        writer.add_annotation(page_number=0, annotation=note)  # type: ignore[arg-type]  # pypdf's annotations
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_line_drawn_in_a_viewer_strikes() -> None:
    content = pdf(lambda canvas: paper.words(canvas, 50, 700, "homeless"))
    assert _struck(read(content).lines[0]) == [("homeless", False)]
    line = AnnotatedLine(p1=(48, 703), p2=(100, 704), rect=(46, 701, 102, 706), text="")
    assert _struck(read(_annotated(content, line)).lines[0]) == [("homeless", True)]


def test_what_is_typed_a_little_above_a_blank_stands_on_its_line() -> None:
    content = pdf(lambda canvas: paper.words(canvas, 50, 700, "Signed: ______________________ Date: ____________"))
    typed = (FreeText(text="Ada Byrne", rect=(100, 702, 200, 717)), FreeText(text="2/12/26", rect=(250, 702, 300, 717)))
    (line,) = words(read(_annotated(content, *typed)))
    assert re.sub(r"[\s_]+", " ", line) == "Signed: Ada Byrne Date: 2/12/26"


def _form(**values: str) -> bytes:
    def page(canvas: Canvas) -> None:
        form = canvas.acroForm
        ruled(canvas, 700, [["Name", ""], ["Homeless", ""], ["Status", ""]])
        form.textfield(name="name", x=252, y=678, width=200, height=18, value=values.get("name", ""))
        form.checkbox(name="homeless", x=255, y=656, size=14, checked="homeless" in values)
        for x, option in ((255, "now"), (305, "soon")):
            picked = values.get("status") == option
            form.radio(name="status", value=option, x=x, y=632, size=14, selected=picked)
            paper.words(canvas, x + 18, 634, option)

    return pdf(page)


def test_field_values_stand_beside_their_labels() -> None:
    document = read(_form(name="Ada Byrne", homeless="yes", status="soon"))
    assert rows(document) == [["Name", "Ada Byrne"], ["Homeless", "☒"], ["Status", "☐ now ☒ soon"]]
    assert {field.name: field.value for field in document.fields} == {
        "name": "Ada Byrne",
        "homeless": BOX_TICKED,
        "status": "soon",
    }
    assert [field.label for field in document.fields][:2] == ["Name", "Homeless"]


def test_an_unfilled_form_has_empty_fields() -> None:
    document = read(_form())
    assert rows(document) == [["Name", ""], ["Homeless", "☐"], ["Status", "☐ now ☐ soon"]]


def test_words_typed_over_a_flat_form_count() -> None:
    writer = pypdf.PdfWriter(io.BytesIO(pdf(lambda page: ruled(page, 700, [["Name", ""]]))))
    note = FreeText(text="Ada Byrne", rect=(255, 680, 400, 696))
    writer.add_annotation(page_number=0, annotation=note)
    out = io.BytesIO()
    writer.write(out)
    assert rows(read(out.getvalue())) == [["Name", "Ada Byrne"]]


def test_a_drawn_signature_is_seen() -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, 700, [["Signed", ""]])
        stroke = canvas.beginPath()
        stroke.moveTo(260, 685)
        for at in range(8):
            stroke.curveTo(262 + 9 * at, 697, 266 + 9 * at, 679, 269 + 9 * at, 688)
        canvas.drawPath(stroke)

    assert read(pdf(page)).signed
    assert not read(pdf(lambda canvas: ruled(canvas, 700, [["Signed", ""]]))).signed


def test_a_locked_file_is_encrypted() -> None:
    locked = pdf(lambda page: paper.words(page, 50, 700, "secret"), encrypt="open-sesame")
    assert codes(read(locked)) == [ProblemCode.ENCRYPTED]


def test_junk_before_the_header_does_no_harm() -> None:
    assert words(read(b"junk\r\n" * 20 + pdf(lambda page: paper.words(page, 50, 700, "Ada")))) == ["Ada"]


def test_a_broken_cross_reference_does_no_harm() -> None:
    whole = pdf(lambda page: paper.words(page, 50, 700, "Ada"))
    assert words(read(whole.replace(b"startxref", b"startxxxx"))) == ["Ada"]


def test_a_cut_off_file_is_corrupt() -> None:
    whole = pdf(lambda page: ruled(page, 700, [["Name", "Ada"]] * 20))
    assert codes(read(whole[:300])) == [ProblemCode.CORRUPT]


def test_pages_beyond_the_limit_are_said() -> None:
    many = pdf(*[lambda page: paper.words(page, 50, 700, "Ada")] * 5)
    document = read(many, limits=Limits(pages=2))
    assert words(document) == ["Ada", "Ada"]
    assert codes(document) == [ProblemCode.TOO_LARGE]


def test_a_stream_that_swells_is_refused_before_an_engine_sees_it() -> None:
    packer = zlib.compressobj(9)
    bomb = packer.compress(b" " * 30_000_000) + packer.flush()
    data = b"%%PDF-1.4\n1 0 obj\n<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream endobj" % (len(bomb), bomb)
    assert codes(read(data)) == [ProblemCode.TOO_LARGE]


def test_a_form_that_holds_itself_is_refused() -> None:
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(200, 200)
    inner = pypdf.generic.StreamObject()
    inner.set_data(b"/A Do")
    name = pypdf.generic.NameObject
    reference = writer._add_object(inner)
    forms = pypdf.generic.DictionaryObject({name("/A"): reference})
    inner.update({name("/Type"): name("/XObject"), name("/Subtype"): name("/Form")})
    inner[name("/Resources")] = pypdf.generic.DictionaryObject({name("/XObject"): forms})
    page[name("/Resources")] = pypdf.generic.DictionaryObject({name("/XObject"): forms})
    other = pypdf.generic.StreamObject()
    other.update({name("/Subtype"): name("/Form")})
    writer._add_object(other)
    out = io.BytesIO()
    writer.write(out)
    assert codes(read(out.getvalue())) == [ProblemCode.TOO_LARGE]


def test_both_engines_tell_the_same_table() -> None:
    from parsers.documents import pdf as reader
    from parsers.limits import DEFAULT

    data = pdf(lambda page: ruled(page, 700, [["Name", "Ada Byrne"], ["Mobile", "07700 900001"]]))
    slow = reader._document("form", data, reader._by_pdfplumber(data, DEFAULT), DEFAULT)
    assert rows(slow) == rows(read(data)) == [["Name", "Ada Byrne"], ["Mobile", "07700 900001"]]


def test_an_adobe_form_that_only_acrobat_shows_is_named() -> None:
    writer = pypdf.PdfWriter(io.BytesIO(pdf(lambda page: paper.words(page, 50, 700, "Please wait... Adobe Reader"))))
    name, text = pypdf.generic.NameObject, pypdf.generic.TextStringObject
    stream = pypdf.generic.StreamObject()
    stream.set_data(b"<data><ApplicantName>Ada Byrne</ApplicantName></data>")
    packets = pypdf.generic.ArrayObject([text("datasets"), writer._add_object(stream)])
    form = pypdf.generic.DictionaryObject({name("/XFA"): packets, name("/Fields"): pypdf.generic.ArrayObject()})
    writer._root_object[name("/AcroForm")] = writer._add_object(form)
    out = io.BytesIO()
    writer.write(out)
    document: Document = read(out.getvalue())
    assert codes(document) == [ProblemCode.UNSUPPORTED]
    assert rows(document) == [["ApplicantName", "Ada Byrne"]]
