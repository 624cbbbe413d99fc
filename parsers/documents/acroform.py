"""What people filled into a PDF's fields, or wrote and drew over its pages with a viewer.

For: `documents.pdf`. Values come as `Field`s and are also placed on the page, so that a label and its answer stand side
by side however the form is read. Words typed over a flat form ("add text" of a viewer), strikes and ink count as well.

Must not know: which question a field answers.

Source: ISO 32000-1, 12.5.6 (annotations), 12.7 (fields: bits 16 and 17 of a button's flags are radio and push button).
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import pypdf

from parsers.documents.guard import PYPDF_ERRORS
from parsers.documents.marks import Box, Page, Piece
from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Field, Line, Span
from parsers.documents.symbols import plain

Placer = Callable[[float, float, float, float], Box]
"""Turns left, bottom, right, top in page space into a box on the page as seen."""

_RADIO, _PUSH = 1 << 15, 1 << 16
_HIDDEN: Final = 2 | 32
_SIZE: Final = 10.0
_MOST: Final = 3_000
_TICK: Final = 20
_LEVEL: Final = 0.12
_NEAR: Final = 9.0


@dataclass(slots=True)
class Filled:
    """What was found beside the page's own content."""

    fields: list[Field] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    data: bytes | None = None


def fill_in(data: bytes, pages: list[Page], placers: list[Placer]) -> Filled:
    """Place fields and annotations on their pages and list the fields. Gives what it can where the file is broken."""
    filled = Filled()
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        filled.data = _xfa(reader)
        for at, (page, placer) in enumerate(zip(pages, placers, strict=True)):
            for each in _each(reader.pages[at]):
                _one(each, page, placer, f"page {at + 1}", filled)
    except PYPDF_ERRORS:
        pass
    filled.fields = _grouped(filled.fields)
    return filled


def _xfa(reader: pypdf.PdfReader) -> bytes | None:
    """Give the data of an XFA form, whose pages show nothing without its own viewer."""
    form = reader.trailer["/Root"].get_object().get("/AcroForm")  # type: ignore[union-attr]  # pypdf's own idiom
    packets = form.get_object().get("/XFA") if form is not None else None
    if packets is None:
        return None
    packets = packets.get_object()
    if isinstance(packets, list):
        for name, packet in zip(packets[::2], packets[1::2], strict=False):
            if str(name) == "datasets":
                return bytes(packet.get_object().get_data())[:2_000_000]
        return b""
    return bytes(packets.get_data())[:2_000_000]


def _each(page: Any) -> Iterator[Any]:
    listed = page.get("/Annots")
    for reference in list(listed.get_object() if listed is not None else [])[:_MOST]:
        try:
            each = reference.get_object()
            if int(each.get("/F", 0)) & _HIDDEN == 0 and "/Rect" in each:
                yield each
        except PYPDF_ERRORS:
            continue


def _one(each: Any, page: Page, placer: Placer, place: str, filled: Filled) -> None:
    try:
        numbers = [float(number) for number in each["/Rect"]]
        box = placer(*numbers[:4])
        match each.get("/Subtype"):
            case "/Widget":
                _widget(each, box, page, place, filled)
            case "/FreeText":
                _write(page, box, str(each.get("/Contents", "")))
            case "/Text" if each.get("/Contents"):
                filled.notes.append(Line((Span(plain(str(each["/Contents"])).strip()),), f"{place}, note"))
            case "/Stamp" | "/Ink":
                _drawn(page, box)
            case kind:
                _markup(str(kind), each, box, page, placer)
    except PYPDF_ERRORS:
        return


def _drawn(page: Page, box: Box) -> None:
    if max(box.width, box.height) <= 30:
        page.inked.append(box)
    else:
        page.pieces.append(Piece("", box.x0, box.x1, box.top, box.bottom, picture=True))


def _markup(kind: str, each: Any, box: Box, page: Page, placer: Placer) -> None:
    if kind in {"/Circle", "/Square"} and box.height < 60:
        page.circles.append(box)
        return
    if kind == "/Line":
        _line(each, page, placer)
        return
    if kind not in {"/StrikeOut", "/Underline", "/Highlight", "/Squiggly"}:
        return
    numbers = [float(number) for number in each.get("/QuadPoints", [])]
    for at in range(0, len(numbers) - 7, 8):
        xs, ys = numbers[at : at + 8 : 2], numbers[at + 1 : at + 8 : 2]
        quad = placer(min(xs), min(ys), max(xs), max(ys))
        if kind == "/Highlight":
            page.highlights.append(quad)
            continue
        y = (quad.top + quad.bottom) / 2 if kind == "/StrikeOut" else quad.bottom
        page.across.append(Box(quad.x0, y, quad.x1, y))


def _line(each: Any, page: Page, placer: Placer) -> None:
    """A line drawn in a viewer: through words it strikes them, a short one across a box ticks it."""
    x0, y0, x1, y1 = [float(number) for number in each.get("/L", [])][:4]
    box = placer(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    if max(box.width, box.height) <= _TICK:
        page.inked.append(box)
    elif box.height <= _LEVEL * box.width:
        middle = (box.top + box.bottom) / 2
        page.across.append(Box(box.x0, middle, box.x1, middle))


def _inherited(each: Any, key: str) -> Any:
    for _ in range(12):
        if key in each:
            return each[key]
        if "/Parent" not in each:
            return None
        each = each["/Parent"].get_object()
    return None


def _name(each: Any) -> str:
    parts: list[str] = []
    for _ in range(12):
        if "/T" in each:
            parts.append(str(each["/T"]))
        if "/Parent" not in each:
            break
        each = each["/Parent"].get_object()
    return ".".join(reversed(parts))


def _widget(each: Any, box: Box, page: Page, place: str, filled: Filled) -> None:
    name, label = _name(each), plain(str(_inherited(each, "/TU") or "")).strip()
    label = label or beside(page, box)
    match _inherited(each, "/FT"):
        case "/Tx":
            value = _text(_inherited(each, "/V"))
            _write(page, box, value)
        case "/Ch":
            value = _chosen(_inherited(each, "/V"), _inherited(each, "/Opt"))
            _write(page, box, value)
        case "/Sig":
            value = ""
            if _inherited(each, "/V") is not None:
                page.pieces.append(Piece("", box.x0, box.x1, box.top, box.bottom, picture=True))
        case "/Btn":
            flags = int(_inherited(each, "/Ff") or 0)
            if flags & _PUSH:
                return
            value = _button(each, box, page, radio=bool(flags & _RADIO))
        case _:
            return
    filled.fields.append(Field(name, label, plain(value).strip(), place))


def _text(value: Any) -> str:
    if value is None:
        return ""
    value = value.get_object() if hasattr(value, "get_object") else value
    if hasattr(value, "get_data"):
        return bytes(value.get_data()).decode("utf-8", "replace")
    return str(value)


def _chosen(value: Any, options: Any) -> str:
    shown = {}
    for option in list(options or [])[:500]:
        option = option.get_object()
        if isinstance(option, list) and len(option) > 1:
            shown[str(option[0])] = str(option[1])
    picked = list(value) if isinstance(value, list) else [value] if value is not None else []
    return ", ".join(shown.get(str(each), str(each)) for each in picked)


def _button(each: Any, box: Box, page: Page, *, radio: bool) -> str:
    looks = each.get("/AP", {}).get_object().get("/N", {}).get_object()
    names = [str(key) for key in looks if str(key) != "/Off"] if hasattr(looks, "keys") else []
    state = str(each.get("/AS") or _inherited(each, "/V") or "/Off")
    chosen = str(_inherited(each, "/V") or "")
    ticked = state != "/Off" and (not names or state in names or chosen in names)
    page.squares = [one for one in page.squares if not _over(one, box)]
    side = min(box.width, box.height, 16.0)
    shown = BOX_TICKED if ticked else BOX_EMPTY
    middle, centre = (box.top + box.bottom) / 2, (box.x0 + box.x1) / 2
    half = side / 2
    page.pieces.append(Piece(shown, centre - half, centre + half, middle - half, middle + half, filled=ticked))
    if radio and ticked:
        return (names[0] if names else state).removeprefix("/")
    return shown


def _over(one: Box, other: Box) -> bool:
    return (
        min(one.x1, other.x1) - max(one.x0, other.x0) > 2
        and min(one.bottom, other.bottom) - max(one.top, other.top) > 2
    )


def _write(page: Page, box: Box, value: str) -> None:
    """Lay a value's words over the page where the field stands."""
    lines = [line for line in plain(value).split("\n") if line.strip()][:500]
    height = min(_SIZE, max(box.height, 4.0))
    top = (box.top + box.bottom - height) / 2 if len(lines) == 1 and box.height < 2.6 * _SIZE else box.top + 2
    step = max(1.0, min(height * 1.15, (box.height - 4) / max(len(lines), 1)))
    blank = _blank(page, box) if len(lines) == 1 else None
    if blank is not None:
        top, height = blank.top, blank.height
    for at, line in enumerate(lines):
        wide = min(box.width, 0.5 * height * len(line)) if len(lines) == 1 else 0.3 * box.width
        y = top + at * step
        page.pieces.append(Piece(line, box.x0 + 2, box.x0 + 2 + wide, y, y + min(height, step), filled=True))


def _blank(page: Page, box: Box) -> Piece | None:
    """Give the line of text whose dots or underscores a value was typed over, a little high as people type it."""
    middle = (box.top + box.bottom) / 2
    near = [
        piece
        for piece in page.pieces
        if ("__" in piece.text or "...." in piece.text)
        and piece.x0 < box.x1
        and piece.x1 > box.x0
        and abs(piece.middle - middle) <= _NEAR
    ]
    return min(near, key=lambda piece: abs(piece.middle - middle), default=None)


def beside(page: Page, box: Box) -> str:
    """Give the words that label a place on the page: left of it in its row, else right above, else right after."""
    middle = (box.top + box.bottom) / 2
    level = [
        each for each in page.pieces if each.text and each.top - 3 <= middle <= each.bottom + 3 and not each.filled
    ]
    left = [each for each in level if each.x1 <= box.x0 + 4]
    if left:
        return plain(max(left, key=lambda each: each.x1).text).strip()
    above = [
        each
        for each in page.pieces
        if _says(each) and 0 <= box.top - each.middle < 30 and each.x0 < box.x1 and each.x1 > box.x0
    ]
    if above:
        return plain(max(above, key=lambda each: each.middle).text).strip()
    right = [each for each in level if each.x0 >= box.x1 - 2]
    return plain(min(right, key=lambda each: each.x0).text).strip() if right else ""


def _says(piece: Piece) -> bool:
    return bool(piece.text) and not piece.filled and piece.text != BOX_EMPTY


def _grouped(fields: list[Field]) -> list[Field]:
    """Give each group of radio buttons once, with the option chosen."""
    out: dict[str, Field] = {}
    for at, one in enumerate(fields):
        key = one.name or f"#{at}"
        before = out.get(key)
        if before is None or before.value in {"", BOX_EMPTY}:
            out[key] = one
    return list(out.values())
