"""People told by the place in which each was found: "Behind the library - Tom Birch, 34. ...".

For: `split`. So outreach and street counts write: a paragraph a person, the place first, then who lies there.

Must not know: what is told of each.
"""

from __future__ import annotations

import re

from parsers.prose.sentences import Sentence

_FOUND = re.compile(
    r"\W{0,3}(?P<place>[^.,:;!?\n]{3,60}?)\s?[-–—:]\s{1,2}(?:(?:Mr|Mrs|Ms|Miss)\.? )?"
    r"(?P<name>[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30}){1,3}),? \(?(?:(?:aged? |dob |born )?[1-9]\d?(?:st|nd|rd"
    r"|th)?\b)"
)
_PLACE = re.compile(
    r"\b(?:behind|under|underneath|beneath|beside|opposite|outside|inside|near|round|doorway|bench|tent|bridge"
    r"|subway|steps|porch"
    r"|car ?park|bus (?:stop|shelter|station)|station|library|park|church|market|alley|underpass|towpath|canal|seafront"
    r"|shelter|stairwell|multi-?storey|bandstand|precinct|pier|layby|woods)\b",
    re.IGNORECASE,
)


def spotted(sentences: tuple[Sentence, ...]) -> list[int]:
    """Where the paragraphs begin that each open with a place and who was found there; none where fewer than two do."""
    found: dict[str, int] = {}
    for n, sentence in enumerate(sentences):
        told = _FOUND.match(sentence.text) if sentence.opens else None
        if told and _PLACE.search(told["place"]):
            found.setdefault(told["name"].casefold(), n)
    starts = list(found.values())
    return starts if len(starts) > 1 and len({sentences[n].paragraph for n in starts}) == len(starts) else []
