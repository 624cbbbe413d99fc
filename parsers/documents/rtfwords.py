"""The words of rich text that `rtf` knows, as data (RTF Specification 1.9.1).

Must not know: what is made of them.
"""

from __future__ import annotations

from typing import Final

SKIPPED: Final = frozenset(
    {
        "colortbl",
        "stylesheet",
        "info",
        "generator",
        "listtable",
        "listoverridetable",
        "rsidtbl",
        "themedata",
        "colorschememapping",
        "datastore",
        "latentstyles",
        "xmlnstbl",
        "pict",
        "object",
        "objdata",
        "blipuid",
        "bkmkstart",
        "bkmkend",
        "pgdsctbl",
        "userprops",
        "mmathPr",
        "revtbl",
        "listtext",
        "pntext",
        "pnseclvl",
        "filetbl",
        "template",
        "shpinst",
        "sp",
        "nonshppict",
        "bin",
        "fldinst",
        "ffname",
        "ffhelptext",
        "ffstattext",
        "ffentrymcr",
        "ffexitmcr",
        "ffformat",
        "docvar",
        "atnid",
        "atnauthor",
        "atntime",
        "atnref",
        "atndate",
        "annotation",
        "private",
        "xe",
        "tc",
        "wgrffmtfilter",
        "falt",
        "panose",
    }
)
"""Destinations whose text is nobody's words."""

CHARACTERS: Final = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "tab": "\t",
    "zwj": "",
    "zwnj": "",
}
"""Control words that stand for a character."""

CHARSETS: Final = {
    0: "cp1252",
    128: "cp932",
    161: "cp1253",
    162: "cp1254",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
"""Windows character sets by the number that a font names (fcharset)."""

STORIES: Final = {
    "header": "header",
    "headerl": "header",
    "headerr": "header",
    "headerf": "header",
    "footer": "footer",
    "footerl": "footer",
    "footerr": "footer",
    "footerf": "footer",
    "footnote": "footnote",
}
"""Destinations beside the body, by the story that they belong to."""
