"""Whether words can be the answer that a label asks for, as far as their form tells; crosses under Yes and No.

For: `grid`, to tell column heads with answers below from rows that merely stand above each other.

Must not know: layouts.
"""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.documents.shape import Cell, Line, Span
from parsers.forms.assent import is_option
from parsers.forms.match import heading, is_prefix, match
from parsers.forms.reason import ONLY_STATUS
from parsers.forms.slots import Slot
from parsers.values.names import read_name

_DAYS = frozenset({Slot.DATE_OF_BIRTH, Slot.DATE, Slot.RELEASE_ON, Slot.HOMELESS_ON, Slot.CONSENT_DATE})
_NUMBERS = frozenset({Slot.PHONE, Slot.MOBILE, Slot.HOME_PHONE})
MEASURED = _DAYS | _NUMBERS | {Slot.EMAIL}
"""What is answered with a day, a number or a mail address."""
_SHORT = 16


def fits(slot: Slot, text: str, *, strictly: bool = False) -> bool:
    """Whether a text can answer a label, as far as its form tells; `strictly` not by "N/A" and the like."""
    short = len(text) < _SHORT and not strictly
    if slot in _DAYS or slot in _NUMBERS:
        return any(c.isdigit() for c in text) or short
    match slot:
        case Slot.NAME | Slot.FORENAMES | Slot.SURNAME:
            return read_name(text) is not None and len(text.split()) <= 7 and not text.endswith(("?", ":"))
        case Slot.EMAIL:
            return "@" in text or short
        case _:
            return True


_OPTION = re.compile(r"yes|no|n/?a|not known|unknown|don['’]?t know", re.I)
_NOTES = re.compile(r"(?:dates?|when|comments?|notes?|details?|if (?:yes|so)|more|further|explain|describe)\b", re.I)
_CROSS = re.compile(r"[xX✓✔✗✘☒☑√*●■]|yes|no", re.I)


def _options_over_marks(rows: list[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """A row of options with a row of boxes or crosses below it, as one answer: "☐ Written ☒ Verbal ☐ Refused"."""
    out: list[tuple[Cell, ...]] = []
    for row in rows:
        above = out[-1] if out else ()
        texts = [" ".join(cell.text.split()) for cell in row]
        offered = [" ".join(cell.text.split()) for cell in above]
        first = 1 if offered and not is_choice(offered[0]) and not texts[0] else 0
        options, marks = offered[first:], texts[first:]
        known = len(options) > 1 and all(is_choice(words) for words in options)
        if (
            len(row) == len(above)
            and known
            and any(marks)
            and all(not m or m == "☐" or _CROSS.fullmatch(m) for m in marks)
        ):
            pairs = zip(options, marks, strict=True)
            said = "  ".join(f"{'☐' if mark in ('', '☐') else '☒'} {words}" for words, mark in pairs)
            place = above[0].lines[0].place if above[0].lines else ""
            answer = replace(above[-1], blocks=(Line((Span(said),), place),))
            out[-1] = (above[0], answer) if first else (answer,)
            continue
        out.append(row)
    return out


def is_choice(words: str) -> bool:
    """Whether words are one of several that a form offers to choose from: of consent, or of the reason."""
    return is_option(words) or ONLY_STATUS.fullmatch(words) is not None


def with_answers_for_crosses(rows: list[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """Rows under the heads Yes and No with a cross in one of the two, and words beside it, as question and answer."""
    rows = _options_over_marks(rows)
    out: list[tuple[Cell, ...]] = []
    heads: tuple[Cell, ...] = ()
    for row in rows:
        texts = [cell.text.strip() for cell in row]
        if _heads_options(texts):
            heads = row
            out.extend([row[:1]] if texts[0] else [])
            continue
        said = _crossed([cell.text.strip() for cell in heads], texts) if len(row) == len(heads) else None
        if said is not None:
            place = row[0].lines[0].place if row[0].lines else ""
            out.append((row[0], replace(row[1], blocks=(Line((Span(said),), place),))))
            continue
        heads = heads if len(row) == len(heads) else ()
        out.append(row)
    return out


def _heads_options(texts: list[str]) -> bool:
    """Whether a row heads columns to cross one of: Yes, No, and perhaps one for words beside them."""
    if len(texts) < 3 or not all(_OPTION.fullmatch(text) for text in texts[1:-1]):
        return False
    return _OPTION.fullmatch(texts[-1]) is not None or (len(texts) > 3 and _NOTES.match(texts[-1]) is not None)


def _crossed(heads: list[str], texts: list[str]) -> str | None:
    """What a row under such heads says; None where it is none of them."""
    noted = not _OPTION.fullmatch(heads[-1])
    marks = texts[1:-1] if noted else texts[1:]
    crossed = [at for at, text in enumerate(marks, 1) if _CROSS.fullmatch(text)]
    if not texts[0] or not all(not text or text == "☐" or at in crossed for at, text in enumerate(marks, 1)):
        return None
    said = heads[crossed[0]] if len(crossed) == 1 else ""
    return " – ".join(part for part in (said, texts[-1] if noted else "") if part)


def has_figures(text: str) -> bool:
    """Whether figures of a date stand in the text."""
    return any(c.isdigit() for c in text)


def is_cut_label(first: str, second: str) -> bool:
    """Whether two texts are one label that a page break has cut through."""
    whole = f"{first} {second}"
    if match(second) and not is_prefix(first):
        return False
    return bool(first) and not match(first) and heading(first) is None and match(whole) is not None
