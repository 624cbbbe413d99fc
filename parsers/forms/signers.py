"""Whether a signature is the person's own: names as people write them by hand, set against a full name.

For: `consent`. A relative of the same surname is not the person.

Must not know: consent, entries.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from parsers.forms.unsettled import leaves_open
from parsers.forms.words import plain
from parsers.values.names import read_name

_ALIKE = 80
_NEAR = 70
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "rev"})
_CALLED = {
    "william": "bil", "robert": "bob", "richard": "dic", "edward": "ted", "margaret": "peg", "john": "jac",
    "henry": "har", "sarah": "sal", "anthony": "ton", "catherine": "kat", "mary": "mol", "dorothy": "dot",
}  # fmt: skip
"""Names by whose short form nobody would know them."""


def same_person(one: str, other: str) -> bool:
    """Whether two writings may name one person: by their words, close spelling, or fitting initials.

    A shared surname is not enough where another full forename stands before it: a mother or a son signs so.
    """
    first, second = (re.findall(r"[^\W\d_]+", plain(text)) for text in (one, other))
    first = [word for word in first if word not in _TITLES]
    long = [word for word in first if len(word) > 2]
    alike = [word for word in long if any(fuzz.ratio(word, b) >= _ALIKE for b in second if len(b) > 2)]
    if alike:
        others = [word for word in long if word not in alike]
        left = [b for b in second if not any(fuzz.ratio(word, b) >= _ALIKE for word in alike)]
        letters = [word for word in first if len(word) == 1]
        if letters and not others and left:
            return any(b[0] in letters for b in left)
        return len(alike) > 1 or not others or any(_may_call(word, b) for word in others for b in left)
    if all(len(word) == 1 for word in first) or (len(first) == 1 and 1 < len(first[0]) <= 3):
        initials = "".join(word[0] for word in second)
        return "".join(first) in (initials, initials[:1] + initials[-1:])
    return fuzz.ratio("".join(first), "".join(second)) >= _ALIKE


def _may_call(called: str, name: str) -> bool:
    """Whether somebody of that name may sign so: Tom for Thomas, Liz for Elizabeth, a misspelling."""
    return (
        called[0] == name[0]
        or called in name
        or called[:3] == _CALLED.get(name, "")
        or fuzz.ratio(called, name) >= _NEAR
    )


_DAY = re.compile(r"[\s,;(]{1,4}\d[\d/.-]{2,9}\)?\s*$")


def is_signature(words: str, referrer: str | None) -> bool:
    """Whether words where a worker signs are a name, and no remark: "See letter", "He has the form"."""
    name = None if leaves_open(words) else read_name(_DAY.sub("", words))
    if name is None:
        return False
    parts = name.split()
    whole = len(parts) > 1 and all(part[0].isupper() for part in parts)
    return whole or (referrer is not None and same_person(name, referrer))
