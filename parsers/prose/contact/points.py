"""A number or a mail address in a letter, and whose it is.

For: `read` and `whose`. Must not know: which of several is taken.
"""

from __future__ import annotations

from dataclasses import dataclass

from parsers.prose.contact.owners import Owner
from parsers.prose.sentences import Sentence
from parsers.values.phones import Line


@dataclass(frozen=True, slots=True)
class Point:
    """A number or an address in a sentence. `score` is how plainly it is its owner's; `line` is None of an address."""

    owner: Owner
    score: float
    value: str
    line: Line | None
    sentence: Sentence
    start: int
    end: int
