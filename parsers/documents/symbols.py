"""Marks of every kind made one: boxes ticked and empty, whatever draws them; and text made plain.

For: every reader of documents sends its text through `plain` and what a symbol font shows through `symbol`.

Must not know: where the text came from, or what a tick answers.

Sources: the code tables of Wingdings, Wingdings 2, Webdings and ZapfDingbats as their makers publish them.
"""

from __future__ import annotations

import re

from parsers.documents.shape import BOX_EMPTY, BOX_TICKED

TICKS = "✓✔🗸√"
CROSSES = "✗✘✕✖❌🗶🗴"
TICKED_BOXES = "☑☒🗹🗷⊠⌧🗵✅❎⮽🞮◉⦿🔘"
EMPTY_BOXES = "☐□▢❏❑❐❒◻⬜⎕🗆🞎🞏▯◽⬚○◯⚪"

_CONTROLS = (*range(0x09), 0x0B, *range(0x0E, 0x20), 0x7F)
_ZERO_WIDTH = (0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F)
_DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_INVISIBLE = dict.fromkeys((*_CONTROLS, *_ZERO_WIDTH, *_DIRECTIONS))
_SPACES = dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_LINES = {0x0C: "\n", 0x0D: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_PLAIN: dict[int, str | None] = {**_INVISIBLE, **_SPACES, **_LINES}
_BOXES = str.maketrans(
    {**dict.fromkeys(TICKED_BOXES, BOX_TICKED), **dict.fromkeys(EMPTY_BOXES, BOX_EMPTY)},
)
_MARKS = re.compile(f"[{TICKS}{CROSSES}{TICKED_BOXES}{EMPTY_BOXES}]|[\\[(]")
_TICK = f"[xX*{TICKS}{CROSSES}{BOX_TICKED}]"
_BRACKET_TICKED = re.compile(rf"\[\s{{0,3}}{_TICK}\s{{0,3}}\]|\(\s?{_TICK}\s?\)")
_BRACKET_EMPTY = re.compile(rf"\[(?:\s{{0,4}}|_{{1,3}}|\s?{BOX_EMPTY}\s?)\]|\(\s{{1,4}}\)(?=\s|$)")

# The low byte of a symbol font's character, as the fonts draw it.
_WINGDINGS = {
    **dict.fromkeys((0xFE, 0xFD, 0x78), BOX_TICKED),
    **dict.fromkeys((0xA8, 0x6F, 0x71, 0x72, 0x70), BOX_EMPTY),
    0xFC: "✔",
    0xFB: "✘",
    0xE0: "→",
    0x9F: "•",
    0xA7: "▪",
    0x6C: "●",
    0x6E: "■",
    0xD8: "➢",
    0x28: "☎",
    0x2A: "✉",
    0x4A: "☺",
}
_WINGDINGS_2 = {
    **dict.fromkeys((0x51, 0x52, 0x53, 0x54), BOX_TICKED),
    **dict.fromkeys((0xA3, 0x2A, 0x30), BOX_EMPTY),
    0x50: "✔",
    0x4F: "✘",
    0x97: "•",
}
_WEBDINGS = {0x61: "✔", 0x63: BOX_EMPTY, 0x72: "✘", 0x67: "■"}
_ZAPF = {
    **dict.fromkeys((0x33, 0x34), "✔"),
    **dict.fromkeys((0x35, 0x36, 0x37, 0x38), "✘"),
    **dict.fromkeys((0x6F, 0x70, 0x71, 0x72), BOX_EMPTY),
    0x6E: "■",
    0x6C: "●",
}
_FONTS: tuple[tuple[str, dict[int, str]], ...] = (
    ("wingdings2", _WINGDINGS_2),
    ("wingdings3", {}),
    ("wingdings", _WINGDINGS),
    ("webdings", _WEBDINGS),
    ("zapfdingbats", _ZAPF),
    ("dingbats", _ZAPF),
    ("marlett", {0x61: "✔", 0x62: "✔"}),
)


def table_of(font: str) -> dict[int, str] | None:
    """Give what a symbol font shows, by low byte; None for fonts that show letters."""
    flat = font.lower().replace(" ", "").replace("-", "").rpartition("+")[2]
    return next((table for start, table in _FONTS if start in flat), None)


def symbol(code: int, font: str) -> str:
    """Give the character that a symbol font shows for a code (0xF0FE and 0xFE are the same); '' if it is ornament."""
    table = table_of(font)
    low = code & 0xFF if 0xF000 <= code <= 0xF0FF else code
    if table is None:
        return _WINGDINGS.get(low, "") if code != low else chr(code) if 0x20 <= code < 0x110000 else ""
    return table.get(low, " " if low == 0x20 else "")


def in_font(text: str, font: str) -> str:
    """Give what a run of text in a font shows; letters come back as they are, private codes resolved."""
    dressed = table_of(font) is not None
    if not dressed and not any("\uf000" <= char <= "\uf0ff" for char in text):
        return text
    return "".join(_shown(char, font, dressed) for char in text)


def _shown(char: str, font: str, dressed: bool) -> str:
    if "\uf000" <= char <= "\uf0ff" or (dressed and ord(char) <= 0xFF):
        return symbol(ord(char), font)
    return char


def plain(text: str) -> str:
    """Give text with every kind of space a space, nothing invisible, and every box BOX_TICKED or BOX_EMPTY.

    Brackets used as boxes ("[x]", "[ ]") count. Where a line holds both ticks and bare crosses, the cross says no.
    """
    text = text.translate(_PLAIN)
    return boxed(text) if _MARKS.search(text) else text


def boxed(text: str) -> str:
    """Give text with its boxes and marks made one."""
    text = _BRACKET_EMPTY.sub(BOX_EMPTY, _BRACKET_TICKED.sub(BOX_TICKED, text))
    cross = BOX_EMPTY if any(tick in text for tick in TICKS) else BOX_TICKED
    if any(ring in text for ring in "○◯"):
        text = text.replace("●", BOX_TICKED).replace("⚫", BOX_TICKED)
    text = text.translate(_BOXES)
    for mark in TICKS:
        text = text.replace(mark, BOX_TICKED)
    for mark in CROSSES:
        text = text.replace(mark, cross)
    return text.replace(BOX_TICKED + BOX_TICKED, BOX_TICKED)
