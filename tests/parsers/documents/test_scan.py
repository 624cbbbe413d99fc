"""Scans and photographs: what is printed, ticked and signed on them, whichever way up they lie."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from parsers.documents.ink import drawn, without_rules
from parsers.documents.ocr import Word
from parsers.documents.read import read_document
from parsers.documents.shape import Document, Table
from parsers.limits import DEFAULT, Limits
from parsers.record import ProblemCode, Source
from tests.support import scans
from triage.reader.ocr import find_ocr, words_of

OCR = find_ocr()
needs_engine = pytest.mark.skipif(OCR is None, reason="no OCR engine is installed")
FORM = (
    ("Full name", "Oren Castlegate"),
    ("Date of birth", "03/04/1988"),
    ("Mobile", "07700 900123"),
    ("Gender", (("Male", False), ("Female", True), ("Other", False))),
    ("Reason for referral", "Asked to leave by his brother, who has sold the house and goes abroad in March."),
    ("Support needs", ""),
    ("Medical", "Asthma"),
)


def read(data: bytes, name: str = "scan.jpg", limits: Limits = DEFAULT) -> Document:
    return read_document(name, data, limits=limits, ocr=OCR)


def cells(document: Document) -> dict[str, str]:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    rows = [row for table in tables for row in table.rows if len(row) == 2]
    return {row[0].text: " ".join(row[1].text.split()) for row in rows}


@needs_engine
@pytest.mark.parametrize(("turn", "skew"), [(0, 0.0), (90, 0.0), (180, 0.0), (270, 0.0), (0, 3.0), (90, -1.5)])
def test_a_copied_form_is_read_whichever_way_up_it_lies(turn: int, skew: float) -> None:
    document = read(scans.as_bytes(scans.copied(scans.printed(FORM), turn=turn, skew=skew)))
    found = cells(document)
    assert found["Full name"] == "Oren Castlegate"
    assert found["Date of birth"] == "03/04/1988"
    assert found["Mobile"] == "07700 900123"
    assert found["Gender"] == "☐ Male ☒ Female ☐ Other"
    assert found["Reason for referral"].startswith("Asked to leave by his brother, who has sold the house and goes")
    assert found["Support needs"] == ""


@needs_engine
def test_a_photograph_on_a_dark_table_is_read() -> None:
    found = cells(read(scans.as_bytes(scans.photographed(scans.printed(FORM)))))
    assert (found["Full name"], found["Date of birth"]) == ("Oren Castlegate", "03/04/1988")
    assert found["Gender"] == "☐ Male ☒ Female ☐ Other"


@needs_engine
def test_what_is_read_from_a_picture_is_never_sure() -> None:
    document = read(scans.as_bytes(scans.copied(scans.printed(FORM))))
    assert document.unsure
    assert document.source is Source.FORM_SCAN


@needs_engine
def test_a_pdf_of_pictures_is_read_page_by_page() -> None:
    pages = [scans.copied(scans.printed(FORM[:3])), scans.copied(scans.printed(FORM[3:], title="Page 2"), seed=8)]
    document = read(scans.as_pdf(pages), "scan.pdf")
    assert document.source is Source.FORM_SCAN
    assert cells(document)["Full name"] == "Oren Castlegate"
    assert cells(document)["Medical"] == "Asthma"


@needs_engine
def test_a_drawn_signature_is_seen() -> None:
    assert read(scans.as_bytes(scans.copied(scans.printed(FORM, signed=True)))).signed
    assert not read(scans.as_bytes(scans.copied(scans.printed(FORM)))).signed


@needs_engine
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_blank_line_for_signing_is_no_signature_whatever_the_dust(seed: int) -> None:
    blank = scans.printed(FORM, signed=False)
    assert not read(scans.as_bytes(scans.copied(blank, skew=seed - 2, seed=seed))).signed


@needs_engine
def test_a_picture_without_words_is_named() -> None:
    problems = read(scans.as_bytes(Image.new("L", (1200, 900), 128))).problems
    assert [problem.code for problem in problems] == [ProblemCode.NO_TEXT]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "BMP", "WEBP", "GIF"])
def test_without_an_engine_a_picture_is_named_with_what_to_do(kind: str) -> None:
    data = scans.as_bytes(scans.printed(FORM), kind)
    (problem,) = read_document("photo", data, limits=DEFAULT, ocr=None).problems
    assert (problem.part, problem.code) == ("photo", ProblemCode.NO_TEXT)
    assert "OCR" in problem.detail


def test_without_an_engine_a_pdf_of_pictures_is_named_with_what_to_do() -> None:
    (problem,) = read_document("scan.pdf", scans.as_pdf([scans.printed(FORM)]), limits=DEFAULT, ocr=None).problems
    assert problem.code is ProblemCode.NO_TEXT
    assert "OCR" in problem.detail


def test_pages_beyond_the_limit_of_the_slow_lane_are_said() -> None:
    limits = Limits(ocr_pages=1)
    pages = [scans.printed(FORM[:3]), scans.printed(FORM[3:])]
    document = read_document(
        "scan.pdf", scans.as_pdf(pages), limits=limits, ocr=lambda _: (Word("Name", 0, 0, 90, 30),)
    )
    assert [problem.code for problem in document.problems] == [ProblemCode.NO_TEXT]


def test_a_broken_picture_is_corrupt_and_a_huge_one_too_large() -> None:
    def engine(_: bytes) -> tuple[Word, ...]:
        return ()

    whole = scans.as_bytes(scans.printed(FORM), "PNG")
    (broken,) = read_document("cut.png", whole[: len(whole) // 2], limits=DEFAULT, ocr=engine).problems
    assert broken.code is ProblemCode.CORRUPT
    huge = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(huge, "PNG")
    (large,) = read_document("huge.png", huge.getvalue(), limits=DEFAULT, ocr=engine).problems
    assert large.code is ProblemCode.TOO_LARGE


def test_the_engine_is_shown_one_column_without_rules_and_its_words_go_back_to_their_cells() -> None:
    shown: list[Image.Image] = []

    def engine(picture: bytes) -> tuple[Word, ...]:
        column = Image.open(io.BytesIO(picture)).convert("L")
        shown.append(column)
        rows = np.nonzero((np.asarray(column) < 150).any(axis=1))[0].tolist()
        starts = [y for at, y in enumerate(rows) if not at or y - rows[at - 1] > 20]
        return tuple(Word(f"word{at}", 20, y, 120, y + 25) for at, y in enumerate(starts))

    document = read_document("form.png", scans.as_bytes(scans.printed(FORM[:3]), "PNG"), limits=DEFAULT, ocr=engine)
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    words = [cell.text for row in table.rows for cell in row]
    assert all(text.startswith("word") for text in words)
    assert len(set(words)) == 6
    assert shown[0].height > shown[0].width // 3


def test_a_table_of_words_as_the_engine_writes_it_is_read() -> None:
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    rows = "4\t1\t1\t1\t1\t0\t36\t92\t582\t31\t-1\t\n5\t1\t1\t1\t1\t1\t36\t92\t60\t24\t96.5\tFull\nnonsense\n"
    assert words_of(head + rows) == (Word("Full", 36, 92, 96, 116, 0.965),)


def test_tall_letters_of_a_hand_are_no_rules() -> None:
    page = np.full((900, 1200), 255, np.uint8)
    page[100:103, 50:1150] = 0
    page[180:183, 50:1150] = 0
    for x in (50, 600, 1147):  # the sides of two cells
        page[100:183, x : x + 3] = 0
    page[118:170, 700:704] = 0  # an l, which meets no rule
    found = drawn(page)
    clean = without_rules(page, found)
    assert clean[140, 701] == 0
    assert clean[140, 601] == 255
