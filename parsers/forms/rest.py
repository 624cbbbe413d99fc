"""What prose reads of a mail that is a form: rows nobody knows, each in one line, and not what the form calls itself.

For: `read`, and the door where prose is read.

Must not know: what becomes of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.documents.shape import Block, Document, Line, Span
from parsers.forms.layout import is_title
from parsers.forms.match import match
from parsers.forms.slots import Entry
from parsers.patterns import compiled

_LONGEST_NAME = 8
_OF_ROBOT = compiled(
    r"\W{0,9}(?:(?:end|start|beginning|top) of (?:the )?(?:sheet|form|message|report|output|card|record|page|mail)"
    r"|end\W{0,9}$|(?:powered|generated|made|sent|created) (?:by|at|via|with|from) |this is an? (?:auto\w*|system)"
    r"|auto\w+ (?:message|e-?mail|mail|generated)|(?:please )?do(?:n['’]t| not) reply"
    r"|repl(?:y|ies) (?:to this )?[^.]{0,40}\b(?:not|never|un)|please think before you print|calls are recorded"
    r"|(?:mail|messages?|e-?mails?) (?:sent )?to this (?:sender|address|mailbox)|this (?:mailbox|address|inbox) is "
    r"|[^.]{3,60}(?:,| is an?) registered (?:society|charity|provider|company|social landlord)\b)[^\n]{0,160}$",
    re.IGNORECASE,
)
"""What a robot writes of itself under its rows, and the small print of whose it is."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_ASKS = re.compile(r"\W*(?:who|what|where|when|why|how|which|any\w*|is|are|has|have|does|do|can|will)\b", re.IGNORECASE)


def with_label_beside(document: Document, entries: Sequence[Entry]) -> tuple[Block, ...]:
    """The blocks, each of these rows' answers in one line with the question above it; a bare label above goes."""
    rows = {entry.label.strip(): entry for entry in entries if entry.label.strip() and entry.lines}
    blocks: list[Block] = []
    beside: list[str] = []
    for block in document.blocks:
        text = block.text.strip() if isinstance(block, Line) else ""
        if text and beside and text == beside[0]:
            beside = beside[1:]
        elif isinstance(block, Line) and text in rows:
            answer = [line.text.strip() for line in rows[text].lines if line.text.strip()]
            if _ASKS.match(text):
                mark = " " if text.endswith((":", "?")) else ": "
                blocks.append(Line((Span(text + mark + " ".join(answer)),), block.place))
                beside = answer
        else:
            beside = []
            blocks.append(block)
    return tuple(blocks)


def without_names(document: Document) -> Document:
    """What is left of a form without what it and its robot say of themselves, which tells of nobody.

    What stands beside a robot's word on itself, and speaks of nobody, is small print too.
    """
    kept = tuple(block for block in document.blocks if not (isinstance(block, Line) and _is_of_form(block.text)))
    return replace(document, blocks=kept or (Line((Span(""),)),))


def _is_of_form(text: str) -> bool:
    robot = any(_OF_ROBOT.match(one) for one in _SENTENCE.split(text))
    return is_name_of_form(text) or (robot and not _OF_SOMEBODY.search(text))


_OF_SOMEBODY = re.compile(r"\b(?:he|she|they|his|her|him|their|them|i|my|we)\b|(?<!\d)07\d{3}", re.IGNORECASE)


def is_name_of_form(text: str) -> bool:
    """Whether a line alone is what the form calls itself: "LOCAL AUTHORITY HOUSING ALERT", "Learner housing alert"."""
    bare = text.strip()
    if not bare or len(bare.split()) > _LONGEST_NAME or bare[-1] in ".!?,;:":
        return False
    return bare.isupper() or (is_title(bare) and match(bare) is None)
