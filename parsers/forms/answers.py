"""Answers as text: struck words, dotted lines and placeholders taken away; what says nothing is None.

For: everything in `forms` that makes values of answers.

Must not know: which record field an answer is for.
"""

from __future__ import annotations

import re

from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Line
from parsers.forms.choices import chosen
from parsers.forms.printed import is_absent, is_furniture, is_placeholder
from parsers.forms.slots import Entry
from parsers.forms.words import plain
from parsers.patterns import compiled

_OVERPRINTED = re.compile(r"(?:\w_){3,}")
_RULED = re.compile(r"_{2,}|\.{4,}|…{2,}|(?<!\w)_(?!\w)")
_PROMPTS = compiled(
    r"click or tap (?:here )?to enter (?:text|a date)\.?|click here to enter (?:text|a date)\.?|choose an item\.?", re.I
)
_BARE = re.compile(r"\W*(?:yes|no|y|n|true|false)(?:\W+please)?\W*", re.I)
_GUIDANCE = compiled(
    r"^\W*(?:\(?e\.?g\.?[\s:,]|please (?:give|state|specify|provide|enter|complete)\b|\(?insert\b|if yes\b)", re.I
)


def kept_text(line: Line) -> str:
    """The words of a line that nobody struck out, without what the form printed to write on."""
    text = line.kept
    text = text.replace("_", "") if _OVERPRINTED.search(text) else _RULED.sub(" ", text)
    return _PROMPTS.sub(" ", text)


def text_of(lines: tuple[Line, ...], *, label: str = "") -> str | None:
    """An answer as written, white space folded; None where it says nothing."""
    parts = [" ".join(kept_text(line).split()) for line in lines]
    parts = [
        part for part in parts if part and not is_placeholder(part) and not (len(parts) > 1 and is_furniture(part))
    ]
    text = " ".join(parts).strip(" _…|")
    if not text or is_absent(text) or is_placeholder(text) or _is_guidance(text, label):
        return None
    return text


def answer(entry: Entry) -> str | None:
    """An entry's answer as text."""
    return text_of(entry.lines, label=entry.label)


def prose_answer(entry: Entry) -> str | None:
    """An answer for a text field: a bare yes or no to the form's own question says nothing there."""
    text = answer(entry)
    if text is None or is_bare(text):
        return None
    if BOX_TICKED not in text and BOX_EMPTY not in text:
        return text
    kept = " ".join(chosen(text).texts)
    return kept if kept and not is_bare(kept) else None


def is_bare(text: str) -> bool:
    """Whether the text is a yes or no and nothing else."""
    return _BARE.fullmatch(text.replace(BOX_TICKED, "").replace(BOX_EMPTY, "")) is not None


def _is_guidance(text: str, label: str) -> bool:
    """Whether a cell still shows the hint that the form printed in it."""
    if not _GUIDANCE.match(text):
        return False
    hint = plain(text).strip(" .()[]")
    return len(text) < 160 and (
        hint in plain(label) or "e.g" in hint[:5] or hint.startswith(("insert", "please", "if yes"))
    )
