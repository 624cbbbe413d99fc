"""The short hand of phones and notes written out, so that rules are written once: "gvn" is given, "wont" is will not.

For: `agreement`, on text in small letters; `read`, on a line as it stands. Must not know: what the words are about.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.words import lowered

_WORDS = {
    "u": "you",
    "ur": "your",
    "yous": "you",
    "sed": "said",
    "gvn": "given",
    "obt": "obtained",
    "obtd": "obtained",
    "obt'd": "obtained",
    "conf'd": "confirmed",
    "ref": "referral",
    "refs": "referrals",
    "refd": "referred",
    "ref'd": "referred",
    "intvw": "interview",
    "wiv": "with",
    "appy": "happy",
    "deets": "details",
    "housin": "housing",
    "alowd": "allowed",
    "fink": "think",
    "abt": "about",
    "b4": "before",
    "2day": "today",
    "yday": "yesterday",
    "y'day": "yesterday",
    "yest": "yesterday",
    "hv": "have",
    "wld": "would",
    "shd": "should",
    "cld": "could",
    "pls": "please",
    "plz": "please",
    "yh": "yeah",
    "yeh": "yeah",
    "verb": "verbal",
    "hes": "he's",
    "shes": "she's",
    "theyre": "they're",
    "phne": "phone",
    "+": "and",
    "&": "and",
    "dont": "do not",
    "dnt": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "wont": "will not",
    "wouldnt": "would not",
    "hasnt": "has not",
    "havent": "have not",
    "isnt": "is not",
    "aint": "is not",
    "cant": "can not",
    "couldnt": "could not",
    "wasnt": "was not",
}
_BARE = "|".join(
    re.escape(word) for word in sorted(_WORDS, key=len, reverse=True) if word not in "+&" and word != "ref"
)
_SHORT = lowered(
    rf"\b(?:{_BARE})\b"
    r"|(?<!our )(?<!your )(?<!my )\bref\b(?!\W{0,3}(?:\d|no\b|num))"
    r"|(?<=\s)[+&](?=\s)"
)
_HEARD = (
    (compiled(r"(?<=\bcan )'?av\b|(?<=\blot )'?av\b|(?<=\bto )'?av\b"), "have"),
    (compiled(r"(?<=\bthink )'?bout\b"), "about"),
    (compiled(r"(?<=\bsaid )(s?he|they)d\b"), r"\1'd"),
    (compiled(r"(?<![\w'])'(?=h?appy\b|h?ousing\b)"), ""),
    (compiled(r"\b(?:its|it's) (?:calm|safe)\b(?= (?:you|for|to|if|that)\b)"), "it's fine"),
    (
        compiled(
            r"(?<=\bagreement )w\.?(?=\s)|(?<=\bhappy )w\.?(?=\s)|(?<=\bok )w\.?(?=\s)|(?<=\bdiscussed )w\.?(?=\s)"
        ),
        "with",
    ),
)
"""Words as they are spoken, and what is short only between its neighbours."""
_WITH = lowered(r"\bw/\s?|\bw(?= (?:pt|him|her|them|client|cl|su|yp|patient|you|la|council|housing)\b)")
_TO = lowered(r"\b2\b(?= (?:do|tell|refer|let|write|send|be|you|the council|share|pass|go|contact|ring)\b)")


def written_out(text: str) -> str:
    """A text in small letters without short hand; its places are no longer those of the text."""
    text = _SHORT.sub(lambda match: _WORDS[match.group(0)], text)
    for heard, words in _HEARD:
        text = heard.sub(words, text)
    return _TO.sub("to", _WITH.sub("with ", text).replace("with  ", "with ") if "w" in text else text)


_NOTES = (
    (compiled(r"\b(?:v|verb)[./]? ?cons(?:ent)?\b\.?(?=\s|$)", re.IGNORECASE), "Verbal consent"),
    (compiled(r"\bcons\.(?=\s[a-z\d])|^\W{0,3}con\.?(?=\sverbal)", re.IGNORECASE), "Consent"),
    (compiled(r"\bv\.?c\.?(?=\s(?:to|for) (?:council|la|dtr|ref|housing))", re.IGNORECASE), "Verbal consent"),
    (compiled(r"\b(?:w['’/]?drawn|wdn|w/drew|withdrn|w['’/]d(?= ?\d| on\b| by\b))\b", re.IGNORECASE), "withdrawn"),
    (compiled(r"\b(?:decl['’]?d|dec['’]?lnd)(?!\w)", re.IGNORECASE), "declined"),
    (compiled(r"\b(?:rfsd|ref['’]?sd)\b", re.IGNORECASE), "refused"),
    (compiled(r"\bw/ ?ref(?:erral)?\b", re.IGNORECASE), "with this referral"),
)
_HINTS = re.compile(r"con|v\.?c|w/|wd|w'|w’|decl|dec|rfsd|ref|withdrn", re.IGNORECASE)


def spelt(text: str) -> str:
    """A line with the short words of case notes on consent written out: "v. consent", "cons. w/drawn"."""
    if not _HINTS.search(text):
        return text
    for short, words in _NOTES:
        text = short.sub(words, text)
    return text
