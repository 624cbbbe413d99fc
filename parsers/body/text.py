"""Plain text mail to a Document: one line for each line its writer meant, hard wraps undone, drawn tables left alone.

For: `read` (mail bodies, text attachments), `documents`.

Must not know: what the words mean, which lines are a quotation (`quotes` tells).

A mail program that wraps at a width leaves lines whose next word would not have fitted: only those are joined.
"""

from __future__ import annotations

import re
from itertools import pairwise
from unicodedata import normalize

from parsers.body.places import numbered, shortened
from parsers.charsets import few_accents
from parsers.documents.shape import Block, Document, Line, Span
from parsers.limits import Limits
from parsers.patterns import compiled
from parsers.record import Problem, ProblemCode, Source

_NOTHING = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\u00a0]")
_OWN_LINE = compiled(
    r"^(?:[-*•·o] |[+>|#~=_]|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s|[A-H][.)]\s|[A-Z][\w /'’()-]{0,40}:(?:\s|$)|\s{2,}|--)"
)
_TELLS = re.compile(r"I(?:['’](?:m|ve|d|ll))?\s")
"""Who writes goes on with "I", whatever stands before a colon further on."""
_DRAWN = re.compile(r"\t|\S {3,}\S|\|")
_QUOTE_MARK = re.compile(r"^(?:> ?)+")
_RULE = re.compile(r"\s{0,9}(?:[-_=*~#–—]\s?){3,200}")
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_HALF_A_POSTCODE = (re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?$"), re.compile(r"\d[A-Z]{2}\b"))
_CUT_THROUGH = (
    _HALF_A_POSTCODE,
    (
        re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTH})[a-z]{{0,6}},?$", re.I),
        re.compile(r"(?:19|20)\d\d\b"),
    ),
    (
        re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?(?: the)?$", re.I),
        re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTH})|\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}}/\d"),
    ),
    (re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)?$"), re.compile(rf"(?:{_MONTH})[a-z]{{0,6}}\b")),
    (
        re.compile(r"\b(?:on|at|is|call|ring|text|number|no|tel|mobile|mob|phone|via|try|or|and)$", re.I),
        re.compile(r"(?:\+44|\(?0)\d{2,4}\)?[ \d]{6,}"),
    ),
    (re.compile(r"(?<!\d)0\d{3,4}(?: \d{3})?$"), re.compile(r"\d{3}(?: \d{3})?\b(?![\d/])")),
)
"""A postcode, a day and a number that a line's end cuts in two, wherever the others end."""
_NARROW, _WIDE = 56, 100


def text_document(text: str, *, name: str = "body", limits: Limits) -> Document:
    """Read plain text. Never raises; what is too long is cut in the middle with a problem."""
    problems: tuple[Problem, ...] = ()
    if len(text) > limits.body_chars:
        text = text[: limits.body_chars // 2] + "\n\n" + text[-limits.body_chars // 2 :]
        problems = (Problem(name, ProblemCode.TOO_LARGE),)
    lines = [
        line.rstrip() for line in _CONTROLS.sub(" ", _NOTHING.sub("", normalize("NFC", few_accents(text)))).splitlines()
    ]
    blocks: list[Block | None] = []
    for line in _unwrapped(lines):
        size = limits.line_chars
        pieces = [line[at : at + size] for at in range(0, len(line), size)]
        ruled = [None] if _RULE.fullmatch(line) else []  # a new paragraph begins below it, and it ends the one above
        blocks.extend(ruled)
        blocks.extend([Line((Span(piece),)) for piece in pieces] if _QUOTE_MARK.sub("", line) else [None])
        blocks.extend(ruled)
    kept, cut = shortened(blocks, limits.lines)
    if cut and not problems:
        problems = (Problem(name, ProblemCode.TOO_LARGE),)
    return Document(name=name, source=Source.FORM_BODY, blocks=numbered(kept), problems=problems)


def _unwrapped(lines: list[str]) -> list[str]:
    """Join the lines that a mail program broke; '' stands for an empty line."""
    width = _wrap_width(lines)
    joined: list[str] = []
    last = ""
    for line in lines:
        if joined and _goes_on(last, line, width):
            joined[-1] = f"{joined[-1]} {_QUOTE_MARK.sub('', line).lstrip()}"
        else:
            joined.append(line)
        last = line
    return joined


def _wrap_width(lines: list[str]) -> int:
    """Give the longest line that plainly goes on in the next one; 0 where nothing was wrapped."""
    widths = [
        len(line)
        for line, following in pairwise(lines)
        if _NARROW <= len(line) <= _WIDE and _QUOTE_MARK.sub("", following)[:1].islower() and not _DRAWN.search(line)
    ]
    return max(widths, default=0)


def _goes_on(line: str, following: str, width: int) -> bool:
    """Say whether the next line is the same sentence, broken because its first word did not fit."""
    mark, next_mark = _quote_depth(line), _quote_depth(following)
    words = _QUOTE_MARK.sub("", following)
    if not line or not words.strip() or mark != next_mark:
        return False
    if _OWN_LINE.match(words) and not (_TELLS.match(words) and line[-1].isalnum()):
        return False
    if _DRAWN.search(line) or _DRAWN.search(words) or line.startswith("-- "):
        return False
    if any(cut.search(line) and rest.match(words) for cut, rest in (_CUT_THROUGH if width else (_HALF_A_POSTCODE,))):
        return True
    if not width:
        return False
    first = words.split(None, 1)[0]
    if len(line) > _WIDE:
        return False
    if len(line) + 1 + len(first) > width:
        return True
    return (words[0].islower() or bool(_TELLS.match(words))) and len(line) > width * 0.7 and line[-1] not in ".:;!?"


def _quote_depth(line: str) -> int:
    found = _QUOTE_MARK.match(line)
    return found.group(0).count(">") if found else 0
