"""A writer who gives his own name and birth date without capitals: "im jo bloggs born 3 4 91", "its jo bloggs 3.4.91".

For: `letter`, which asks whether somebody writes for himself, and `identity`, which takes the name.

Must not know: what is asked for.
"""

from __future__ import annotations

import re
from itertools import takewhile

from parsers.patterns import compiled
from parsers.prose.people import tokens
from parsers.record import Address
from parsers.values.namewords import NOT_NAMES

_MYSELF = compiled(
    r"\b(?:i['’]?m|i am|its|it['’]s|it is|this is|my (?:full )?name(?:['’]?s| is)?|name['’]?s|me)\s"
    r"([^\W\d_]{2,20}(?:['’-][^\W\d_]{2,20})?(?:\s[^\W\d_]{2,20}(?:['’-][^\W\d_]{2,20})?){1,3}?)[\s,(]{1,3}"
    r"(?:(?:d\.?o\.?b|born|b|birthday)\b|\d{1,2}[ ./-]\d{1,2}[ ./-]\d{2}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s[a-z]{3,9}\s\d{2})",
    re.IGNORECASE,
)
_INITIALS = 2


def named_by_himself(text: str, author: Address | None) -> str | None:
    """The name that the writer gives for his own with a birth date; the From header shows it in part."""
    shown = f"{author.name} {author.email.partition('@')[0]}".casefold() if author else ""
    for match in _MYSELF.finditer(text):
        words = list(takewhile(lambda word: word.casefold() not in NOT_NAMES, match.group(1).split()))
        if len(words) > 1 and any(len(word) > _INITIALS and word in shown for word in tokens(" ".join(words))):
            return " ".join(words)
    return None
