"""Post and body where the writer states them in the text: "I'm a volunteer at Maldon Foodshare", "Lunch Club here".

For: `referrer`, for writers who sign with their name only.

Must not know: signatures.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.words import BODY_WORD, KIN, ROLE_WORD

BODY_NAME = r"(?:the\s)?((?:[A-Z][\w'’&-]{1,24})(?:\s(?:of|and|&|the|for)(?=\s[A-Z])|\s[A-ZÀ-Þ][\w'’&-]{1,24}){0,6})"

WROTE_AS = compiled(
    r"\b(?:I(?:['’]m| am| work| volunteer| help)|i(?:['’]?m| am| work| volunteer| help))(?: as)?(?: an?| the"
    r"| one of the)?\s((?:[\w-]{2,16}\s){0,4}?[\w-]{3,20})\s(?:at|for|with|from|in|of)\s" + BODY_NAME
)

POST_HERE = compiled(
    r"^\W*(?:(?:[Hh]ello|[Hh]i|[Hh]iya|[Hh]ey|[Gg]ood|[Dd]ear)?(?: ?(?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Dd]ay))?"
    r"(?: (?:all|folks|team|both|everyone|colleagues|ladies and gents|there))?\W{1,4})?"
    r"((?:[A-Z][\w-]{1,20}\s){0,1}(?:[\w-]{2,20}\s){0,3}[\w-]{2,20})\s(?:(?:at|for|with|from"
    r"|in) [A-Z][^.,;:]{2,50} here"
    r"|here (?:at|for|with|from|in) [A-Z])"
)
"""What a letter opens with: "Bail Information Officer at HMP Marlow here", "Volunteer caseworker here for Link"."""

VOLUNTEERS = compiled(r"\b[Ii] (volunteer|help out|help|work)(?: \w+)?\s(?:at|for|with|in)\s" + BODY_NAME)

WRITES_FROM = compiled(
    r"\b(?:[Ww]riting|[Cc]alling|[Ee]mailing|[Tt]his is|[Ii]t['’]?s|I(?:['’]m| am)(?: \w+)?|[Ww]e(?:['’]re| are)"
    r"|[Hh]ello|[Hh]i)"
    r"(?: (?:you|to you|the council))?,?\s(?:from|at|with|(?=[A-Z][^.,;]{3,50} here\b))\s?"
    + BODY_NAME
    + r"|^\W*(?:(?:[Hh]ello|[Hh]i"
    r"|[Mm]orning|[Hh]iya)\W{1,3})?" + BODY_NAME + r"\shere\b"
)


_PRIVATE = compiled(rf"\b(?:{KIN}|owner)$", re.IGNORECASE)
"""Whose "of Windmill View" is a house."""


def post_here(text: str) -> str | None:
    """The post with which a letter opens."""
    match = POST_HERE.search(text[:200])
    return match.group(1) if match and ROLE_WORD.search(match.group(1)) else None


def wrote_as(text: str) -> tuple[str | None, str] | None:
    """Role and organisation in "I'm a volunteer at Maldon Foodshare", for writers who sign with their name only."""
    match = WROTE_AS.search(text)
    if match and ROLE_WORD.search(match.group(1)) and not _PRIVATE.search(match.group(1)):
        return re.sub(r"^(?:an?|the|just|only)\s", "", match.group(1)), match.group(2)
    if found := VOLUNTEERS.search(text):
        return ("volunteer" if found.group(1).startswith(("vol", "help")) else None), found.group(2)
    for found in WRITES_FROM.finditer(text[:400]):
        body = found.group(1) or found.group(2)
        if BODY_WORD.search(body):
            return None, body
    return None
