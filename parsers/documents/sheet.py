"""Spreadsheets (.xlsx): each visible sheet one table, values as a person sees them.

For: `documents.read`. Read straight from the zip: forms want text, dates as shown, ticks and merges, not formulas.

Must not know: forms. Source: ECMA-376 part 1, 18.3 (cells, merges), 18.8 (styles), 18.17.4 (dates are days since
1899-12-30, or since 1904-01-01 where the workbook says so).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from parsers.documents.archive import Archive, Element, TooLarge, Unreadable, xml_of
from parsers.documents.odt import name_of, value_of
from parsers.documents.runs import Runs
from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Block, Cell, Document, Line, Span, Table
from parsers.limits import Limits
from parsers.record import Problem, ProblemCode, Source

XML_BYTES: Final = 16_000_000
MOST_COLUMNS: Final = 256
_REFERENCE: Final = re.compile(r"^\$?([A-Z]{1,3})\$?(\d{1,7})$")
_BUILT_IN_DATES: Final = frozenset({14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57})
_QUOTED: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_ZEROS: Final = re.compile(r"^0{5,20}$")


@dataclass(frozen=True, slots=True)
class _Style:
    """How a cell shows its number and its words."""

    is_date: bool = False
    zeros: int = 0
    struck: bool = False
    bold: bool = False
    underlined: bool = False


@dataclass(slots=True)
class _Book:
    archive: Archive
    strings: list[tuple[Span, ...]]
    styles: list[_Style]
    since_1904: bool


def read_xlsx(name: str, data: bytes, limits: Limits, _ocr: object = None) -> Document:
    """Read a workbook. Raises Unreadable, TooLarge, Encrypted."""
    archive = Archive(data, limits)
    if any(archive.size(each) > XML_BYTES for each in archive.names if each.endswith(".xml")):
        raise TooLarge
    workbook = xml_of(archive.read(_find(archive, "xl/workbook.xml")))
    since_1904 = any(value_of(part, "date1904") in {"1", "true"} for part in workbook if name_of(part) == "workbookPr")
    book = _Book(archive, _strings(archive), _styles(archive), since_1904)
    budget = limits.table_cells
    blocks: list[Block] = []
    notes: list[Line] = []
    for sheet_name, path in _sheets(archive, workbook):
        rows, used = _rows(book, xml_of(archive.read(path)), sheet_name, budget, limits)
        budget -= used
        if rows:
            blocks.append(Table(rows, f"sheet {sheet_name}"))
        notes.extend(_comments(archive, path))
    cut = Problem(name, ProblemCode.TOO_LARGE, "only the first part of the spreadsheet was read")
    return Document(
        name=name,
        source=Source.OTHER_ATTACHMENT,
        blocks=tuple(blocks),
        problems=(cut,) if budget <= 0 else (),
        notes=tuple(notes),
    )


def _find(archive: Archive, name: str) -> str:
    found = next((each for each in archive.names if each.lower() == name), None)
    if found is None:
        raise Unreadable
    return found


def _sheets(archive: Archive, workbook: Element) -> Iterator[tuple[str, str]]:
    """Give the name and path of each sheet that a person sees."""
    relations = "xl/_rels/workbook.xml.rels"
    targets = {
        value_of(each, "Id"): value_of(each, "Target")
        for each in (xml_of(archive.read(relations)) if relations in archive.names else ())
    }
    sheets = [each for part in workbook if name_of(part) == "sheets" for each in part]
    for sheet in sheets[:60]:
        if value_of(sheet, "state") in {"hidden", "veryHidden"}:
            continue
        target = targets.get(value_of(sheet, "id"), "")
        path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if path in archive.names:
            yield value_of(sheet, "name"), path


def _strings(archive: Archive) -> list[tuple[Span, ...]]:
    if "xl/sharedStrings.xml" not in archive.names:
        return []
    return [_rich(each) for each in xml_of(archive.read("xl/sharedStrings.xml"))]


def _rich(item: Element) -> tuple[Span, ...]:
    """Give the runs of a string; the reading aids of East Asian text are left out."""
    spans: list[Span] = []
    for part in item:
        match name_of(part):
            case "t":
                spans.append(Span(part.text or ""))
            case "r":
                look = next((each for each in part if name_of(each) == "rPr"), None)
                font = _font(look) if look is not None else _Style()
                text = "".join(each.text or "" for each in part if name_of(each) == "t")
                spans.append(Span(text, font.struck, font.bold, font.underlined))
    return tuple(spans)


def _font(element: Element) -> _Style:
    on = {name_of(part) for part in element if value_of(part, "val") not in {"0", "false", "none"}}
    return _Style(struck="strike" in on, bold="b" in on, underlined="u" in on)


def _styles(archive: Archive) -> list[_Style]:
    if "xl/styles.xml" not in archive.names:
        return []
    parts = {name_of(part): part for part in xml_of(archive.read("xl/styles.xml"))}
    formats = {value_of(each, "numFmtId"): value_of(each, "formatCode") for each in parts.get("numFmts", ())}
    fonts = [_font(each) for each in parts.get("fonts", ())]
    made: list[_Style] = []
    for each in parts.get("cellXfs", ()):
        number, font = value_of(each, "numFmtId"), value_of(each, "fontId")
        code = formats.get(number, "")
        look = fonts[int(font)] if font.isdigit() and int(font) < len(fonts) else _Style()
        zeros = len(code) if _ZEROS.match(code) else 0
        made.append(_Style(_is_date(number, code), zeros, look.struck, look.bold, look.underlined))
    return made


def _is_date(number: str, code: str) -> bool:
    if number.isdigit() and int(number) in _BUILT_IN_DATES:
        return True
    bare = _QUOTED.sub("", code).lower()
    return "general" not in bare and any(mark in bare for mark in ("d", "yy", "mmm"))


def _rows(
    book: _Book, sheet: Element, name: str, budget: int, limits: Limits
) -> tuple[tuple[tuple[Cell, ...], ...], int]:
    """Give a sheet's rows from its first used column, and how many cells that took."""
    spans, covered = _merges(sheet)
    found: list[tuple[int, dict[int, Cell]]] = []
    used = 0
    for row in (each for part in sheet if name_of(part) == "sheetData" for each in part):
        if value_of(row, "hidden") in {"1", "true"}:
            continue
        cells: dict[int, Cell] = {}
        for cell in row:
            used += 1
            if used >= budget:
                break
            at = _REFERENCE.match(value_of(cell, "r"))
            column = _column(at.group(1)) if at else len(cells)
            place = f"sheet {name}, row {at.group(2) if at else len(found) + 1}"
            lines = tuple(_lines(book, cell, place, limits))
            key = (int(at.group(2)), column) if at else (-1, column)
            if lines and column < MOST_COLUMNS and key not in covered:
                cells[column] = Cell(lines, spans.get(key, 1))
        if cells:
            found.append((len(found), cells))
    left = min((min(cells) for _, cells in found), default=0)
    right = max((max(cells) for _, cells in found), default=0)
    return tuple(_filled(cells, left, min(right, left + 8)) for _, cells in found), used


def _filled(cells: dict[int, Cell], left: int, right: int) -> tuple[Cell, ...]:
    """Give a row's cells with empty ones where nothing stands."""
    out: list[Cell] = []
    column = left
    while column <= max(right, *cells):
        cell = cells.get(column, Cell())
        out.append(cell)
        column += cell.columns
    return tuple(out)


def _merges(sheet: Element) -> tuple[dict[tuple[int, int], int], set[tuple[int, int]]]:
    """Give how many columns each merged cell spans, and the cells that merging hides."""
    spans: dict[tuple[int, int], int] = {}
    covered: set[tuple[int, int]] = set()
    for merge in [each for part in sheet if name_of(part) == "mergeCells" for each in part][:5_000]:
        first, _, last = value_of(merge, "ref").partition(":")
        one, two = _REFERENCE.match(first), _REFERENCE.match(last)
        if one is None or two is None:
            continue
        left, right = _column(one.group(1)), min(_column(two.group(1)), MOST_COLUMNS)
        top, bottom = int(one.group(2)), min(int(two.group(2)), int(one.group(2)) + 200)
        spans[(top, left)] = right - left + 1
        if len(covered) < 50_000:
            covered.update((row, at) for row in range(top, bottom + 1) for at in range(left, right + 1))
            covered.discard((top, left))
    return spans, covered


def _column(letters: str) -> int:
    at = 0
    for letter in letters:
        at = at * 26 + ord(letter) - 64
    return at - 1


def _lines(book: _Book, cell: Element, place: str, limits: Limits) -> Iterator[Line]:
    index = value_of(cell, "s")
    style = book.styles[int(index)] if index.isdigit() and int(index) < len(book.styles) else _Style()
    runs = Runs()
    for span in _spans(book, cell, style):
        looked = Span(
            span.text, span.struck or style.struck, span.bold or style.bold, span.underlined or style.underlined
        )
        for at, part in enumerate(looked.text.replace("\r\n", "\n").split("\n")):
            if at:
                runs.break_line()
            runs.add(Span(part, looked.struck, looked.bold, looked.underlined))
    yield from runs.finished(place, limits.line_chars)


def _spans(book: _Book, cell: Element, style: _Style) -> tuple[Span, ...]:
    inline = next((part for part in cell if name_of(part) == "is"), None)
    if inline is not None:
        return _rich(inline)
    text = next((part.text or "" for part in cell if name_of(part) == "v"), "")
    match value_of(cell, "t"):
        case "s":
            at = int(text) if text.isdigit() else -1
            return book.strings[at] if 0 <= at < len(book.strings) else ()
        case "b":
            return (Span(BOX_TICKED if text == "1" else BOX_EMPTY),)
        case "e":
            return ()
        case "str" | "d":
            return (Span(text),)
    return (Span(_number(text, style, since_1904=book.since_1904)),) if text else ()


def _number(text: str, style: _Style, *, since_1904: bool) -> str:
    """Give a number as shown: a date in the British way, a telephone number without a point."""
    try:
        value = float(text)
    except ValueError:
        return text
    if style.is_date and 0 < value < 2_958_466:
        start = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - a day, not an instant
        moment = start + timedelta(days=value)
        if value < 1:
            return f"{moment:%H:%M}"
        return f"{moment:%d/%m/%Y}" if value == int(value) else f"{moment:%d/%m/%Y %H:%M}"
    if value == int(value) and abs(value) < 1e15:
        return str(int(value)).zfill(style.zeros)
    return text


def _comments(archive: Archive, path: str) -> Iterator[Line]:
    folder, _, sheet = path.rpartition("/")
    relations = f"{folder}/_rels/{sheet}.rels"
    if relations not in archive.names:
        return
    for each in xml_of(archive.read(relations)):
        target = "xl/" + value_of(each, "Target").replace("../", "").lstrip("/").removeprefix("xl/")
        if value_of(each, "Type").endswith("/comments") and target in archive.names:
            for comment in [part for part in xml_of(archive.read(target)).iter() if name_of(part) == "comment"][:500]:
                words = " ".join("".join(comment.itertext()).split())
                yield Line((Span(words),), f"comment at {value_of(comment, 'ref')}")
