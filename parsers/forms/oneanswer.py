"""Answers on consent that more than one place tells: strokes, a statement and its signature, the question's own verb.

For: `consent`. Must not know: how the answers of a whole form are weighed.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from parsers.forms.answers import kept_text
from parsers.forms.assent import is_declaration, is_option, manner
from parsers.forms.choices import Choice, parts_of, yes_no
from parsers.forms.slots import Entry, Slot, Who
from parsers.patterns import compiled
from parsers.values.dates import find_dates


def in_one(entry: Entry) -> Choice | None:
    """An answer whose strokes part what was said, how and when, none of which is another's alternative."""
    words = [part.words for line in entry.lines for part in parts_of(line)]
    offered = [word for word in words if is_option(word)]
    manners = [word for word in offered if manner(word) is not None]
    others = [word for word in offered if word not in manners]
    yes = len(others) == 1 and (_YES.fullmatch(others[0]) is not None)
    dated = any(find_dates(word, near=date(2000, 1, 1)) for word in words)
    return Choice((" / ".join(words),)) if yes and len(manners) == 1 and dated else None


_YES = re.compile(r"\W*(?:y|yes|agreed?|given|obtained|consented)\W*", re.I)


_ECHO = compiled(
    r"\W*(?:s?he|they|it|client|patient)['’]?\s?(is|are|was|were|does|do|did|has|have|had)(?P<no>n['’]?t| not)?"
    r"(?=\W*$|[.,;(–—-])(?P<note>.*)",
    re.I | re.S,
)


def echoed(words: str, label: str) -> tuple[bool, bool, str] | None:
    """Yes or no where the answer takes up the question's own verb: "Is he willing?" "He is, I asked him"."""
    found = _ECHO.match(words)
    asked = re.match(rf"\W*(?:\d{{1,2}}\W{{1,3}})?{found[1]}\b", label, re.I) if found else None
    return (not found["no"], False, found["note"]) if found and asked else None


_TICK = re.compile(r"\W*(?:[xX✓✔√]|true|ticked)\W*")


def said_yes(words: str, label: str) -> tuple[bool | None, str]:
    """Yes, no or neither, by a word, a tick or the question's own verb; and what was written beside it."""
    if _TICK.fullmatch(words):
        return True, ""
    yes, _both, note = echoed(words, label) or yes_no(words)
    return yes, note


def signed_below(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The signatures that stand right below a sentence of the person's own that agrees to being referred."""
    return tuple(
        entry
        for before, entry in pairwise(entries)
        if entry.slot is Slot.SIGNED
        and entry.who is not Who.REFERRER
        and before.slot is Slot.DECLARATION
        and is_declaration(" ".join(kept_text(line) for line in before.lines).strip())
    )
