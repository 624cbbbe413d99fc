"""Whether a relative or somebody at work can be meant by "he", "she" or "they".

For: the looks at whom a sentence about consent tells of.
Must not know: consent.
"""

from __future__ import annotations

from parsers.prose.words import lowered

_MEN = lowered(
    r"(?:\w+[- ])?(?:brother|bro|father|dad|son|boy|lad|grandad|grandpa|uncle|hubby|nephew|husband|boyfriend|ex-husband"
    r"|ex-boyfriend|landlord)$"
)
_WOMEN = lowered(
    r"(?:\w+[- ])?(?:sister|sis|mother|mum|mam|daughter|girl|lass|nan|nana|gran|granny|grandma|aunt|auntie|aunty|missus"
    r"|niece|wife|girlfriend|ex-wife|ex-girlfriend|landlady)$"
)


def may_mean(pronoun: str, who: str) -> bool:
    """Whether a pronoun can stand for a relative or worker, both in lower case."""
    if _MEN.match(who):
        return pronoun == "he"
    return pronoun == "she" if _WOMEN.match(who) else True
