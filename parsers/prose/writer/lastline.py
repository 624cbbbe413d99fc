"""A writer who signs within one line: "Jo Bloggs, link worker, Hill Surgery 01632 960123", "By: ...", "Me - ...".

For: `passages`, where neither a closing word nor a block of lines tells where the words end.

Must not know: what the pieces of the line say of the writer; `signature` reads them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.body.passage import Passage
from parsers.patterns import compiled
from parsers.prose.people.candidates import tokens
from parsers.prose.sentences import Sentence
from parsers.prose.words import BODY_WORD, RANK, ROLE_WORD, WORKER
from parsers.prose.writer.author import author_name, is_body, is_box, is_post, is_spelt_out, shares_local
from parsers.record import Address
from parsers.values.emails import find_emails
from parsers.values.names import find_names
from parsers.values.phones import find_phones

_Signed = tuple[tuple[Sentence, ...], tuple[str, ...]]

_WRITER = compiled(
    r"^\W{0,3}(?:by|from|me|myself|writer|sender|author|my details|your contact|who i am|"
    r"(?:ref(?:erred|errer|erral|d)?|completed|filled(?: in| out)?|sent|signed|written|typed|submitted|raised|prepared"
    r"|reported|made|done|logged|passed on)(?: by| from)?)\s?[:=–-]\s+",
    re.IGNORECASE,
)
"""A label under which only the writer of a message stands."""
_POST = compiled(rf"^\W{{0,3}}((?:\w+ )?(?:{WORKER}|staff|contact|referrer))\s?[:=–-]\s+", re.IGNORECASE)
"""A label under which anybody may stand, the writer too."""
_RANK = compiled(rf"^(?:(?:mrs?|ms|miss|dr|rev|father|{RANK})\.?\s(?:\d{{2,6}}\s)?)+", re.IGNORECASE)
_POST_AS_RANK = compiled(r"(?!(?:mrs?|ms|miss|dr|rev|father)\b)" + _RANK.pattern[1:], re.IGNORECASE)
"""A rank that is a post: "PC Birch", not "Mrs Birch"."""
_PARTS = re.compile(r"\s?[,|•·(]\s?|\s[–/-]\s|\s(?=0\d{3})")
_BIRTH = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b")
"""The last of a list of people may look like one who signs, but nobody signs with a birth date."""
_LONGEST = 170
_NEAR_END = 4
_AFTER_IT = 110
"""What may still follow the line: when the writer is in, whom to ask then."""


def signed_in_line(sentences: tuple[Sentence, ...], passage: Passage) -> _Signed | None:
    """The words without the line in which their writer signs, and that line; None where there is none."""
    for at in range(len(sentences) - 1, max(0, len(sentences) - _NEAR_END), -1):
        below = _number_below(sentences[at + 1 : at + 2])
        line = replace(sentences[at], text=f"{sentences[at].text} {below}") if below else sentences[at]
        lines = _lines(line, passage.author, last=at == len(sentences) - 1)
        if lines:
            return (*sentences[:at], *sentences[at + 1 + bool(below) :]), lines
        if len(sentences[at].text) > _AFTER_IT:
            return None
    return None


def _number_below(following: tuple[Sentence, ...]) -> str:
    """The number behind a full stop that ends who signs: "Ann Birch, Nurse, Hill Surgery. 01632 960123, mornings"."""
    text = following[0].text if following else ""
    phones = find_phones(text)
    writers = phones and phones[0].start <= _LABEL_LONG and not _ANOTHERS.match(text)
    return text if writers and len(text) <= _AFTER_IT else ""


_LABEL_LONG = 8
_ANOTHERS = re.compile(r"\W{0,3}(?:his|hers?|theirs?|him|them)\b", re.IGNORECASE)


def _lines(sentence: Sentence, author: Address | None, *, last: bool) -> tuple[str, ...]:
    """The line as a signature's, its label left out unless it is the writer's post; () where nobody signs in it.

    The `last` one, where it is a line of its own, need give no number beside name, post and body.
    """
    text = sentence.text
    if len(text) > _LONGEST or _BIRTH.search(text):
        return ()
    if label := _WRITER.match(text):
        rest = text[label.end() :].rstrip(".")
        return (rest,) if _names_whole(rest) and _tells(rest) else ()
    if (post := _POST.match(text)) and _is_writer(text[post.end() :], author):
        return (post.group(1), text[post.end() :].rstrip("."))
    if sentence.label:
        return ()
    signs = _is_writer(text, author) or (_from_a_box(author) and _names_whole(text))
    whole = _reached(text) or (last and sentence.opens and _tells_both(text))
    return (text.rstrip("."),) if signs and _tells(text) and whole else ()


def _head(text: str) -> str:
    return _RANK.sub("", _PARTS.split(text.strip())[0]).strip()


def _names_whole(text: str) -> bool:
    """Whether the line begins with a person's name in full and nothing else before its first comma."""
    head = _head(text)
    found = find_names(head)
    return len(found) == 1 and found[0].text == head and " " in head and not BODY_WORD.search(head)


def _is_writer(text: str, author: Address | None) -> bool:
    """Whether the line begins with the name that the From header shows, in full or the surname behind a rank."""
    known, head = tokens(author_name(author) or ""), tokens(_head(text))
    ranked = _RANK.match(text.strip()) is not None
    if bool(known & head) and head <= known and (len(head) > 1 or ranked):
        return True
    return is_spelt_out(_head(text), author_name(author) or "") and _names_whole(text)


def _from_a_box(author: Address | None) -> bool:
    """Whether the From header shows no person whom the line would have to name."""
    known = author_name(author)
    if author is None or known is None:
        return True
    return (is_body(known, author) or is_post(known) or is_box(author)) and not shares_local(known, author)


def _tells(text: str) -> bool:
    """Whether a post or a body follows the name, and no sentence does."""
    rest = ", ".join(_PARTS.split(text)[1:])
    return bool(ROLE_WORD.search(rest) or BODY_WORD.search(rest) or _POST_AS_RANK.match(text))


def _tells_both(text: str) -> bool:
    parts = _PARTS.split(text)[1:]
    posts = [part for part in parts if ROLE_WORD.search(part)]
    return bool(posts) and any(BODY_WORD.search(part) for part in parts if part not in posts)


def _reached(text: str) -> bool:
    return bool(find_phones(text) or find_emails(text))
