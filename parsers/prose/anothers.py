"""Whose home is wanting: that of somebody whom the writer tells of, so that the letter asks for that one.

For: `letter`. Whoever tells of another without a home may write for him, and consents for nobody; a person's own letter
that names a relative without one as well is read by a person.

Must not know: who signs, what is agreed.
"""

from __future__ import annotations

from parsers.patterns import compiled
from parsers.prose.words import KIN

_ONE = (
    r"(?:\b[Hh]e|\b[Ss]he|\b[Tt]hey|\b(?:[Mm]y|[Oo]ur"
    r"|[Mm]e) (?:\w+ )?(?:" + KIN + r")(?:[- ]in[- ]law)?(?: [A-Z][\w'’-]+){0,2}"
    r"|\b[A-Z][\w'’-]+ [A-Z][\w'’-]+)"
)
_HOLDS = r"(?:['’]?s|['’]re| is| are| has| have| had| was| were)?"
_PLACE = (
    r"(?:tent|car|van|shed|garage|doorway|caravan|porch|barn|lorry|hallway|stairwell|bus shelter|garden|loft|cellar)"
)
_NEED = compiled(
    rf"{_ONE}{_HOLDS} (?:(?:got|now|currently|been|just|to|nowhere|gotta) ){{0,3}}(?:(?:must|will|has to|have to"
    rf"|can['’]?t) )?"
    r"(?:be |being )?(?:homeless|nowhere|no ?where|sleep\w*|slept|evicted|kipping|roofless|rough|out (?:on|by|of)"
    r"|on (?:my|the|our) (?:sofa|settee|floor|couch|streets?)|told to (?:leave|go)|stay\w* with (?:me|us)"
    rf"|in (?:a|an|his|her|the|their|my|our) (?:\w+ )?{_PLACE}\b)"
    rf"|{_ONE}{_HOLDS} (?:aged? )?\d\d,? (?:and |who )?(?:is |he |she |now |currently )*(?:sleep\w*|homeless|living"
    rf"|stay\w*|in (?:my|a|the"
    rf"|his|her) (?:\w+ )?{_PLACE})\b"
    r"|\b[Ii] (?:look after|care for|am writing for|write for|write about) [A-Z]"
)
_CANNOT_STAY = compiled(
    rf"{_ONE} (?:\w+ ){{0,2}}?(?:can(?:not|['’]?t)|could(?: not|n['’]?t)|won['’]?t be able to) (?:stay|live|remain"
    rf"|sleep|stop|be) "
    r"(?:\w+ ){0,2}?(?:here|with (?:me|us)|at (?:mine|ours|my|our)|on (?:my|our)|in (?:my|our)|past|after|beyond"
    r"|any ?more"
    r"|any longer|much longer|for ever|forever)\b"
    r"|\b(?:[Ii]|[Ww]e)(?:['’]?ve| have| had|['’]?m| am|['’]?re| are)? (?:\w+ ){0,2}?(?:put|putting|throw\w*|thrown"
    r"|kick\w*|ask\w*|told|turf\w*)"
    r" (?:him|her|them) (?:out|to (?:go|leave|move))\b"
    r"|\b(?:[Ii]|[Ww]e) (?:can(?:not|['’]?t)|could(?: not|n['’]?t)) (?:have|keep|put|house|take|let|look after"
    r"|manage|cope with|go on with)"
    rf" (?:him|her\b(?! (?:house|place|flat))|them|(?:my|our) (?:\w+ )?(?:{KIN}))\b"
    r"|\b(?:room|space|bed|place) (?:here )?for (?:him|her)\b|\bwho(?:['’]s| is| has been"
    r"| sleeps) (?:now )?(?:sleeping )?(?:in|on|at) (?:my|our)\b"
    rf"|\bget(?:ting)? (?:him|her|(?:my|our) (?:\w+ )?(?:{KIN})) off the streets?\b",
)
"""Somebody has to leave the writer's own home, or is put out of it."""
_APPLIED_FOR = compiled(
    r"\b(?:[Aa]pply|[Aa]pplying|[Aa]pplication|[Rr]eferral|[Rr]equest|[Hh]elp) (?:for"
    r"|on behalf of) (?:[A-Z][\w'’-]+\b(?<!I)(?<!I'm)|(?:my|our) (?:\w+ )?"
    rf"(?:{KIN})\b)(?! and (?:me|myself|I)\b)"
    r"|\b(?:as|am) (?:\w+ )?(?:next friend|(?:his|her|their) (?:appointee|attorney|deputy|advocate))\b"
    r"|(?:^|[\n.!?] ?)(?:Client|Applicant|Patient|Tenant|Person)(?:['’]s name)?\s?[:–-] ?[A-Z]",
)
"""An application for another by name or kin, or the label that goes before his name."""


def needs_of_another(text: str) -> bool:
    """Whether somebody else is told to be without a home, to have to leave the writer's, or to be applied for."""
    return any(pattern.search(text) for pattern in (_NEED, _CANNOT_STAY, _APPLIED_FOR))
