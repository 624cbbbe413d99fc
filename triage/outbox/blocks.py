"""What a template may use: the blocks of a mail, once as HTML and once as text, and the one place that escapes.

A template is rendered twice, with `html_blocks.HtmlBlocks` and with `text_blocks.TextBlocks`. Both have the same
blocks, so what the template says, both say. Blocks write themselves into the mail in the order of the template and
return nothing; words outside a block are an error, so nothing can slip past the escaping.

Every value from a message, a case or the configuration goes through `clean` and then through HTML escaping; only
Markup that a block itself made is left alone (design/principles: what never to show).

Must not know: letters, councils, headers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

Caller = Callable[[], str]

LONGEST_VALUE = 4000
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
# Marks that turn the order of letters round, and those that are not to be seen: an officer must see what stands there.
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNSEEN = re.compile("[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
# Mail programs turn these into links by themselves; a break that nobody sees keeps them words.
_LINKISH = re.compile(r"(?i)\b([a-z][a-z0-9+.\-]{1,15}:)(?=//)|\b(www)(?=\.)")
_BREAK = "\u200b"
KEPT = "\u00a0"
"""A space that must not break."""

_STAYS = re.compile(
    r"<[^>]*>|(\d{1,4}|paragraph|page|line|row|table|commitment) "
    r"(?=(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|minutes?|hours?|days?|weeks?|working|things?)\b|\d)"
)


def clean(value: object) -> str:
    """A value as plain words: no control characters, marks that turn the writing shown as \ufffd, no ready link."""
    text = unicodedata.normalize("NFC", str(value))[:LONGEST_VALUE]
    text = _TURNING.sub("\ufffd", _UNSEEN.sub("", text))
    text = "".join(" " if unicodedata.category(char) in {"Cc", "Zl", "Zp"} else char for char in text)
    text = "".join(char for char in text if unicodedata.category(char) not in {"Cs", "Co", "Cn"})
    return _LINKISH.sub(lambda found: found.group(0) + _BREAK, text)


def finalize(value: object) -> object:
    """What Jinja does with each {{ value }}: Markup of our own blocks stays, all else is cleaned, then escaped."""
    return value if isinstance(value, Markup) else clean(value)


def as_markup(value: object) -> Markup:
    """A value ready for HTML."""
    return value if isinstance(value, Markup) else escape(clean(value))


def as_text(inline: str) -> str:
    """Inline Markup as plain words: tags away, entities back to letters, spaces folded."""
    # S704: nothing is trusted here, the Markup is taken apart and what comes out is plain text.
    return str(Markup(_SPACES.sub(" ", inline)).striptags()).strip()  # noqa: S704


def folded(inline: str) -> str:
    """Inline Markup with its spaces folded; a space that must not break stays."""
    return _SPACES.sub(" ", inline).strip()


def kept(inline: str) -> str:
    """Inline words with spaces that must not break inside dates, amounts and places; tags are left alone."""
    return _STAYS.sub(lambda found: found.group(1) + KEPT if found.group(1) else found.group(0), inline)


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do: a link in HTML, a line to write in the text.

    `href` is a mailto: or tel: address; `line` is '' where there is nothing that a reader of the text could write.
    """

    label: str
    href: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar chart. `values` are drawn one after the other; `tone` is of the first of them."""

    label: str
    values: tuple[int, ...]
    tone: str = "bar"
    strong: bool = False


class Blocks:
    """What both renderings share: the mail being built, its subject, its first hidden words and its foot."""

    in_text = False

    def __init__(self, *, clip: int) -> None:
        """`clip` is the most letters that one quotation may take."""
        self.clip = clip
        self.subject_words = ""
        self.preheader_words = ""
        self.feet: list[str] = []
        self.colour = "blue"
        self.chip = ("", "grey")
        self.wide = True

    # --- the frame, the same in both -------------------------------------------------------------------------

    def frame(self, colour: str, chip: str, chip_colour: str = "", wide: bool = True) -> str:
        """Colour bar, chip that names the kind in words, width (680 px to staff, 600 px to referrers)."""
        self.colour, self.chip, self.wide = colour, (clean(chip), chip_colour or colour), wide
        return ""

    def subject(self, *, caller: Caller) -> str:
        """The subject's words; the reference in brackets is set before them by the composer."""
        self.subject_words = as_text(caller())
        return ""

    def preheader(self, *, caller: Caller) -> str:
        """What a phone shows after the subject: the next fact, and no name, health, abuse, prison or ward."""
        self.preheader_words = as_text(caller())
        return ""

    def foot(self, *, caller: Caller) -> str:
        """Why you get this, what a reply does. Each call is a paragraph of the foot."""
        self.feet.append(folded(caller()))
        return ""

    # --- inline words, the same in both ----------------------------------------------------------------------

    def quote(self, words: object) -> Markup:
        """A sender's words in quotation marks, word for word; what is too long ends in dots outside the marks."""
        text = clean(words).strip().strip("“”\"'").strip()
        if len(text) <= self.clip:
            return Markup("“{}”").format(text)
        return Markup("“{}” …").format(text[: self.clip].rsplit(" ", 1)[0])

    def whole(self, words: object) -> Markup:
        """As `quote`, never shortened: for safe contact, where a summary can be dangerous."""
        return Markup("“{}”").format(clean(words).strip().strip("“”\"'").strip())

    # --- tables and charts, row by row -----------------------------------------------------------------------

    def table(self, columns: Sequence[object], rows: Sequence[Sequence[object]]) -> str:
        """A data table: the first column heads its row."""
        raise NotImplementedError

    def bars(self, label: str, number: str, bars: Sequence[Bar], series: Sequence[tuple[str, str]] = ()) -> str:
        """A bar chart as a data table."""
        raise NotImplementedError

    def data(self, columns: Sequence[object], *, caller: Caller) -> str:
        """A data table whose rows the caller gives with `data_row`."""
        self._rows: list[Sequence[object]] = []
        caller()
        return self.table(columns, self._rows)

    def data_row(self, *cells: object) -> str:
        """One row of `data`."""
        self._rows.append(cells)
        return ""

    def chart(self, label: str, number: str, *, caller: Caller) -> str:
        """A bar chart whose rows the caller gives with `chart_bar`."""
        self._bars: list[Bar] = []
        caller()
        return self.bars(label, number, self._bars)

    def chart_bar(self, label: str, value: int, tone: str = "bar") -> str:
        """One row of `chart`."""
        self._bars.append(Bar(label, (value,), tone))
        return ""
