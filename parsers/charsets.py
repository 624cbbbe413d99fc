"""Bytes to text where the declared charset may lie.

For: `headers` and `mime`; every text that comes out of a mail goes through `decode_text`. Whoever normalizes a text
takes `few_accents` of it first.

Must not know: what the text is for.

Guessing charsets by statistics is wrong on the short cp1252 texts of this mailbox, so the order is fixed: a valid
UTF-8 sequence is UTF-8 whatever the label says, Latin-1 is what Windows means by it, everything else by its label.
"""

from __future__ import annotations

import re
from unicodedata import combining

from ftfy import fix_encoding

from parsers.patterns import compiled

_SINGLE_BYTE = re.compile(
    r"^(?:|us-?ascii|ansi.*|iso-?8859-?1|latin-?1|windows-?1252|cp1252|unknown.*|x-unknown|binary)$"
)
_KNOWN = compiled(
    r"^(?:iso-?8859-?\d{1,2}|windows-?125\d|cp\d{3,4}|koi8-[rut]|gbk?|gb2312|gb18030|big5(?:-?hkscs)?|euc-(?:jp|kr)"
    r"|shift[-_]jis|iso-2022-(?:jp|kr)|utf-?(?:8|16|32)(?:-?[lb]e)?|mac-?\w{1,12})$"
)
_TWICE_ENCODED = re.compile("â€|Ã[\x80-\xbf]|Â[\xa0-\xbf]")

_MOST_ACCENTS = 30
"""How many accents a letter keeps: as many as Unicode's Stream-Safe Text Format allows."""
_FOREIGN_RUN = re.compile(rf"[^\x00-\u02ff]{{{_MOST_ACCENTS},}}")


def few_accents(text: str) -> str:
    """The text with no letter under endless accents: to normalize these the library looks at each with each other."""
    return text if text.isascii() else _FOREIGN_RUN.sub(_with_few, text)


def _with_few(run: re.Match[str]) -> str:
    kept: list[str] = []
    accents = 0
    for char in run.group():
        accents = accents + 1 if combining(char) else 0
        if accents <= _MOST_ACCENTS:
            kept.append(char)
    return "".join(kept)


def decode_text(data: bytes, charset: str | None) -> str:
    """Give the text, never raising and never empty where there are bytes."""
    label = (charset or "").strip().strip("\"'").lower()
    text = _decode(data, label)
    return fix_encoding(text) if _TWICE_ENCODED.search(text) else text


def _decode(data: bytes, label: str) -> str:
    if data.isascii() and not label.startswith(("utf-16", "utf16", "utf-32", "utf32", "iso-2022", "utf-7")):
        return data.decode("ascii")
    if label in ("utf-8", "utf8") or _SINGLE_BYTE.match(label) or not _KNOWN.match(label):
        return _windows_or_unicode(data)
    try:
        return data.decode(label)
    except (LookupError, UnicodeError):
        return _windows_or_unicode(data)


def _windows_or_unicode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # A UTF-8 text cut within its last character, or with few damaged bytes among many good ones, is still UTF-8.
        cut_short = error.reason == "unexpected end of data" and not data[: error.start].isascii()
    as_utf8 = data.decode("utf-8", "replace")
    if cut_short or as_utf8.count("\ufffd") * 10 < sum(1 for char in as_utf8 if ord(char) > 127):
        return as_utf8
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
