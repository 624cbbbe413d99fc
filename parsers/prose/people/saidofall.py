"""What a message says of all whom it refers: "both are homeless already", "all three were in care".

For: `read`, which gives it to each of several.

Must not know: who they are.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.sentences import Sentence
from parsers.prose.words import EACH_AND_ALL


def said_of_all(shared: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """What the message says of all whom it is about: "both are homeless already"."""
    return tuple(s for s in shared if _OF_ALL.search(s.text) and _WITHOUT_HOME.search(s.text))


_OF_ALL = re.compile(r"\b(?:both|all|each|neither|they|these|households)\b", re.IGNORECASE)


def told_of_all(shared: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """What a list tells of the needs of each: "all three were in care"."""
    return tuple(s for s in shared if _OF_ALL_TOLD.match(s.text))


_OF_ALL_TOLD = compiled(
    rf"(?:{EACH_AND_ALL}|their (?:spoken |written |first )?(?:english|language)|they (?:both|all|each|speak|read"
    r"|understand))\b"
    r"(?![^.]{0,120}\b(?:agree\w*|consent\w*|sign\w*|happy|asked|said|council|referr\w*|07\d|ring|call)\b)",
    re.IGNORECASE,
)
"""What is told of each in a list, and is no agreement or call."""
_WITHOUT_HOME = re.compile(r"\bhomeless|\bthreatened\b|\bno home\b|\bnothing to\b|\bnowhere\b", re.IGNORECASE)
