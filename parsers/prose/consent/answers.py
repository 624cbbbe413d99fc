"""Short answers about agreement: a bare yes and what it answers, "please do", a name put to it.

For: `agreement` and `read`. Must not know: what the rest of the message says.
"""

from __future__ import annotations

from parsers.prose.words import low, lowered

_BARE_YES = lowered(r"^\W*([^:?]{2,80})[:?]\W{0,4}(?:y|yes|yeah|yep|true|done|x)\b(?!\s+(?:he|she|they|i)\b)")
_OF_ASSENT = lowered(
    r"\b(?:consent\w*|agree\w*|permission|permit\w*|happy|willing|content\b|ok\b|okay|sign(?:ed|ature)?|wants?|wish\w*"
    r"|accept\w*|authori\w*|assent\w*|approv\w*|yes to)"
)


def answers_something_else(text: str) -> bool:
    """A bare "yes" says yes to its own label: "aware of referral: yes" and "referral made? yes" agree to nothing."""
    row = _BARE_YES.match(low(text))
    return row is not None and not _OF_ASSENT.search(row.group(1))


_NAMED = lowered(
    r"\b(?:wrote|typed|put|printed) (?:his|her|their)(?: own)? name (?:under|on|to|at|in|against)\b[^.;]{0,60}"
    r"|\bsigned (?:a|our|my|the) (?:note|slip|sheet|paper|page)\b[^.;]{0,20}\b(?:that|which|to)"
    r" (?:lets?|says?|allows?|permits?)\b"
)
_SAID_DO = lowered(
    r"\b(?:he|she|they)\b[^.;]{0,40}\bsaid[,:]? [\"“'‘]?"
    r"(?:please do\b|please[\"”'’.]*$|go on(?: then)?\b|of course\b|crack on\b|do it\b|by all means\b)"
    r"|\b(?:he|she|they)\s{1,2}please\W*$"
)
_TO_WRITE = lowered(
    r"\b(?:writ\w+|refer\w*|tell\w*|e-?mail\w*|send\w*|ask(?:ed|ing)? you|council|housing|get in touch|contact)\b"
)


def name_put_to_it(text: str) -> int | None:
    """Where a text in small letters says that the person put their name to what may be sent or told."""
    match = _NAMED.search(text) if _TO_WRITE.search(text) else None
    return None if match is None else match.start()


def told_to_go_on(text: str) -> int | None:
    """Where a text in small letters says that the person, asked whether to write, said to go on."""
    match = _SAID_DO.search(text) if _TO_WRITE.search(text) else None
    return None if match is None else match.start()
