"""Rows on a post, a tenancy, a body or papers, told by their answers: "Title: Support Officer", "Status: refugee".

For: `meant`.

Must not know: layouts.
"""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.forms.given import Given
from parsers.forms.reason import status_of
from parsers.forms.referrer import ROLE_WORDS
from parsers.forms.slots import Entry, Slot
from parsers.patterns import compiled

_FEW = 8


def is_said_again(label: str, text: str) -> bool:
    """Whether a name ends in the kind of body that its label asks for: "Pantry: Naze Community Pantry"."""
    asked, words = re.findall(r"[a-z]{4,}", label[:60].lower()), text.split()
    named = 1 < len(words) <= _FEW and all(word[0].isupper() or word in ("of", "and", "the", "for") for word in words)
    return bool(asked) and named and words[-1].lower() == asked[-1] and asked[-1] not in _NO_BODYS


_NO_BODYS = frozenset(
    {"council", "road", "street", "house", "court", "close", "home", "flat", "place", "lodge", "tenancy"}
)


def titled(entry: Entry, text: str, given: Given) -> Entry:
    """A "Title" that is a post: the worker's, where no row tells one."""
    post = entry.slot is Slot.IGNORED and _TITLE.fullmatch(entry.label) and ROLE_WORDS.search(text)
    return replace(entry, slot=Slot.ROLE) if post and not given.has(Slot.ROLE) else entry


def tenure(entry: Entry, text: str, given: Given) -> Entry:
    """A row on the tenancy that tells what kind it is, where no row asks for the kind of home."""
    told = entry.slot is Slot.UNKNOWN and _TENANCY.fullmatch(entry.label) and _KINDS_OF_HOME.search(text)
    if told and (len(text.split()) > _MOST_OF_A_KIND or _NO_HOME.match(text)):
        return entry  # the story of a home that was lost
    return replace(entry, slot=Slot.ACCOMMODATION) if told and not given.has(Slot.ACCOMMODATION) else entry


def standing(entry: Entry, text: str, given: Given) -> Entry:
    """A "Status" that tells of a passport, where another row tells whether somebody is homeless."""
    of_papers = entry.slot is Slot.REASON and status_of(text) is None and _PAPERS.search(text)
    return replace(entry, slot=Slot.OTHER) if of_papers and given.has(Slot.REASON, beside=entry) else entry


_MOST_OF_A_KIND = 12
_NO_HOME = re.compile(r"\W*(?:none|nil|no|not|lost|nfa|n/a|homeless)\b", re.I)
_TITLE = re.compile(r"\W*(?:job )?title\W*", re.I)
_TENANCY = re.compile(
    r"\W*(?:the |their |current |present |kind of )?(?:tenancy|lease|letting|let|property|housing|home)(?: is)?\W*",
    re.I,
)
_KINDS_OF_HOME = compiled(
    r"\b(?:flat|house|bedsit|studio|room|bungalow|maisonette|annexe?|caravan|assured|shorthold|ast|secure|introductory"
    r"|starter|fixed[ -]term|periodic|licen[cs]ee?|private|social|council|joint|sole|owner)\b",
    re.I,
)
_PAPERS = compiled(
    r"\b(?:refugee|asylum|humanitarian|leave to|indefinite|ilr|e?uss|(?:pre-)?settled|visa|british|irish|citizen\w*"
    r"|ukrain\w+|nrpf|public funds)\b",
    re.I,
)
