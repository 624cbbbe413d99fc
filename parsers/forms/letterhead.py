"""The body whose paper a form is written on: "Thameside University Hospitals NHS Trust" over or under the rows.

For: `read`, where no row asks for the referrer's organisation.

Must not know: rows, the rest of the referrer.
"""

from __future__ import annotations

import re

from parsers.documents.shape import Document, Line, Span
from parsers.patterns import compiled
from parsers.record import Source
from parsers.values.emails import find_emails
from parsers.values.organisations import named_type

_PARTS = re.compile(r"\s*(?:\||:|\s[–—-]\s|\t|\s{3,})\s*")
_OF_FORM = compiled(
    r"\b(?:refer\w*|notif\w+|form|sheet|duty|homeless\w*|council|borough|section|housing|page|confidential|official"
    r"|guidance|consent|please|version|discharge lounge|hub|submission|template|details?"
    r"|warning|alert|request|output|card|report|task"
    r"|only|leaver|release|discharge|information|admission|plan|record|assessment|summary|history|needs|risk)\b",
    re.I,
)
_BODY = compiled(
    r"\b(?:trust|hospital|school|academy|college|charity|project|association|foyer|centre|church|mission|aid|outreach"
    r"|service|services|society|surgery|practice|prison|HMP|probation|jobcentre|regiment|battalion)\b",
    re.I,
)
_ABOVE, _BELOW = 6, 4
_TOP, _MOST_NAMED, _SHORTEST = 3, 5, 5
_FEWEST_WORDS, _MOST_WORDS = 2, 9


def mail_head(document: Document) -> Line | None:
    """The first line of a mail's rows, cut to the body it begins with: "Haven Row outreach: request to the council"."""
    line = next((block for block in document.blocks if isinstance(block, Line) and block.text.strip()), None)
    if line is None or document.source not in (Source.FORM_BODY, Source.FREE_TEXT) or len(line.text) > _LONGEST_HEAD:
        return None
    pieces = _PARTS.split(line.text.strip())
    name = pieces[0].strip()
    words = name.split()
    capitals = sum(word[:1].isupper() for word in words)
    of_form = _OF_FORM.search(_SOCIAL.sub("", name))
    if len(pieces) < 2 or not min(capitals, len(words)) >= _FEWEST_WORDS or len(words) > _MOST_IN_MAIL or of_form:
        return None
    if name.endswith((".", "?", ",")) or any(c.isdigit() for c in name):
        return None
    titled = _OF_FORM.search(" ".join(pieces[1:])) or re.search(r"\s{3}", line.text.strip())
    return Line((Span(name),), line.place) if titled and (_BODY.search(name) or _LANDLORD.search(name)) else None


_SOCIAL = re.compile(r"\bhousing (?=association|trust|group|society)", re.I)
_LANDLORD = re.compile(r"\b(?:homes|lettings|estates|housing trust|living)$", re.I)
_LONGEST_HEAD, _MOST_IN_MAIL = 160, 7


def letterhead(document: Document) -> Line | None:
    """The line, cut to the body's name, that heads or foots the form; None where none names one, and in a mail.

    The council's own name is on many forms that others fill in, and is no referrer's.
    """
    if document.source in (Source.FORM_BODY, Source.FREE_TEXT):
        return None
    lines = [block for block in document.blocks if isinstance(block, Line) and block.text.strip()]
    for line in (*lines[:_ABOVE], *lines[_ABOVE:][-_BELOW:]):
        for piece in _PARTS.split(line.text):
            if _names_body(piece.strip()):
                return Line((Span(piece.strip()),), line.place)
    return _named_like_mail(lines[:_TOP], document.text)


def _named_like_mail(lines: list[Line], text: str) -> Line | None:
    """A name at the top of the form that its mail addresses carry: "Willow Refuge" over "ines@willow.example"."""
    domains = {
        mail.address.rpartition("@")[2].partition(".")[0].replace("-", "").casefold() for mail in find_emails(text)
    }
    for line in lines:
        for piece in _PARTS.split(line.text):
            name = piece.strip()
            letters = "".join(c for c in name.casefold() if c.isalpha())
            if not name[:1].isupper() or len(name.split()) > _MOST_NAMED or _OF_FORM.search(name):
                continue
            if any(
                len(d) >= _SHORTEST and (d in letters or (letters in d and len(letters) >= _SHORTEST)) for d in domains
            ):
                return Line((Span(name),), line.place)
    return None


def _names_body(text: str) -> bool:
    words = text.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or text.endswith((".", "?", ",")) or _OF_FORM.search(text):
        return False
    if any(c.isdigit() for c in text) or sum(word[:1].isupper() for word in words) * 4 < len(words) * 3:
        return False
    return named_type(text) is not None or _BODY.search(text) is not None
