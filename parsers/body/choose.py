"""Which alternative of a mail's text to read: the richer one, and from the other whatever it alone says.

For: `gather`.

Must not know: what the words mean. Senders' programs make the plain alternative from the HTML, badly; some put a stub
in one of the two; a forger may say different things in both. Nothing that either says is lost.
"""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.body.html import html_document
from parsers.body.text import text_document
from parsers.documents.shape import Document, Line
from parsers.limits import Limits
from parsers.mime import Body

_LINK = re.compile(
    r"https?:\S+|\[cid:[^\]]*\]|<(?:https?|mailto|tel):[^>]*>|\bcid:\S+|\[image:?[^\]]*\]", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]{3,}")
_MOSTLY = 0.9
_FEW_WORDS = 6
_NEW_SHARE = 0.6


def body_document(body: Body, *, limits: Limits, name: str = "body") -> Document:
    """Give one Document for a text and its alternatives."""
    if not body.html.strip():
        return _without_pictures(text_document(body.plain, name=name, limits=limits))
    html = html_document(body.html, name=name, limits=limits)
    if not body.plain.strip():
        return _without_pictures(html)
    html_words, plain_words = _words(html.text), _words(body.plain)
    covered = len(plain_words & html_words) / len(plain_words) if plain_words else 1.0
    if covered >= _MOSTLY:
        return _without_pictures(html)
    plain = text_document(body.plain, name=name, limits=limits)
    first, second = (html, plain) if len(html_words) * 2 >= len(plain_words) else (plain, html)
    return _without_pictures(_with_rest(first, second))


def _with_rest(first: Document, second: Document) -> Document:
    """Append the lines that the second alternative alone has."""
    known = _words(first.text)
    rest = tuple(line for line in second.lines if _is_new(line.text, known))
    return replace(first, blocks=(*first.blocks, *rest), problems=(*first.problems, *second.problems))


def _is_new(text: str, known: frozenset[str]) -> bool:
    words = _words(text)
    return len(words) >= _FEW_WORDS and len(words - known) > len(words) * _NEW_SHARE


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(_LINK.sub(" ", text).lower()))


def _without_pictures(document: Document) -> Document:
    """Drop the names that stand where a picture stood."""
    blocks = tuple(
        block
        for block in document.blocks
        if not (isinstance(block, Line) and "[" in block.text and not _LINK.sub("", block.text).strip())
    )
    return replace(document, blocks=blocks)
