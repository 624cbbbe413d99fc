"""What a private person is to whom they write for: "I'm Ann's mum", "as his godmother", "my flatmate Tom".

For: `referrer`, where neither post nor body is told. The writer's own word is taken before the other side of it.

Must not know: who either of them is.
"""

from __future__ import annotations

import re

from parsers.patterns import any_case
from parsers.prose.words import KIN

_MORE = r"colleague|workmate|co-?worker|god(?:mother|father|mum|dad)|old friend|landlord|landlady"
_KIN = rf"(?:(?:step|half|ex|grand|foster)[- ])?(?:{_MORE}|{KIN})(?:-in-law| in law)?(?! and (?:i|me)\b)"
_NAMED = r"(?-i:[A-Z])[\w'’-]{1,24}(?: (?-i:[A-Z])[\w'’-]{1,24}){0,2}"
_WHOSE = rf"(?:an?|the|his|her|their|(?:{_NAMED}|[\w'-]{{2,20}})['’]s?|{_NAMED}s)"
_FEW = (
    r"(?:(?:only|just|also|actually|now|still|real|own|old|older|younger|elder|eldest|big|little|best|good|close"
    r"|former"
)
_FEW += r"|concerned|worried|nowt official, just|next[- ]door|bio) ){0,2}"
_OWN_WORD = tuple(
    any_case(pattern)
    for pattern in (
        rf"\bi(?:['’]?m| am| was)(?: to (?:him|her|them),?)? {_FEW}{_WHOSE} {_FEW}(?P<kin>{_KIN})\b",
        rf"\bi(?:['’]?m| am) {_FEW}(?P<kin>{_KIN}) (?:to|of) ",
        rf"\bi, (?:his|her|their|the) {_FEW}(?P<kin>{_KIN}),",
        rf"(?:^|[.!?,;] |\bwrit\w+ |\basked me,? )as (?:an? |his |her |their |the "
        rf"|{_NAMED}['’]s )?{_FEW}(?P<kin>{_KIN})\b"
        r"(?! (?:is|are|was|has))",
        rf"\b(?:i['’]?m|i am|this is|it['’]?s|from) (?:{_NAMED}"
        rf"|[a-z]+ [a-z]+), (?:{_WHOSE} )?{_FEW}(?P<kin>{_KIN})(?: of|[,.])",
        rf"\bthis is {_NAMED}['’]s {_FEW}(?P<kin>{_KIN})\b",
        rf"^\W{{0,3}}(?:[\w ]{{1,20}}\W{{1,3}})?(?P<kin>{_KIN}) of {_NAMED} here\b",
        r"\b(?:been|was) (?:\w+ ){0,2}?(?P<kin>carer|guardian) (?:to|for) ",
        rf"\b(?:(?:an?|both|two|good|old) )?{_FEW}(?P<kin>friend|neighbour|mate|workmate|colleague)s? of mine\b",
        rf"\bI\b[^.;]{{0,60}}\bas (?:his|her|their) {_FEW}(?P<kin>{_KIN})\b(?! (?:is|are|was|has))",
        r"(?:^|[.!?] )\W{0,3}(?:hi\W{1,3}|hello\W{1,3})?(?:his |her |their |the )?(?P<kin>landlord|landlady|neighbour)"
        r" here\b",
        rf"\bas (?P<kin>{_KIN}) of {_NAMED}",
        rf"\b(?:just|only) an? {_FEW}(?P<kin>{_KIN})[.,]",
        rf"\bto (?:him|her|them), (?:his|her|their) (?P<kin>{_KIN})\b",
        r"\b(?:and i|i) (?:have been|['’]ve been|were|are|was) (?:\w+ ){0,2}?(?P<kin>friend|neighbour|flatmate"
        r"|mate)s\b",
    )
)
"""The word that the writer has for himself."""
_SAME = r"partner|cousin|flatmate|housemate|friend|mate|pal|neighbour|ex(?:-\w+)?|colleague|workmate"
_OTHERS = tuple(
    any_case(pattern)
    for pattern in (
        rf"\b(?:my|me|our) {_FEW}(?P<kin>{_SAME})(?:,? {_NAMED}|\b)",
        rf"\b{_NAMED},? (?:is |an? )+{_FEW}(?:my )?(?P<kin>{_SAME})\b",
    )
)
"""A word that is true of both."""


def kin_of_writer(text: str, *, told: bool = False) -> str | None:
    """The writer's word for what he is to the person; None where none is told. `told`: of himself, not of both."""
    found = (pattern.search(text[:_READ]) for pattern in (_OWN_WORD if told else (*_OWN_WORD, *_OTHERS)))
    own = next((re.sub(r"^old ", "", match.group("kin").casefold()) for match in found if match), None)
    return own or ("neighbour" if not told and _NEXT_DOOR.search(text[:_READ]) else None)


_NEXT_DOOR = any_case(r"\b(?:i|we)(?:['’]?m| am| are|['’]re)?(?: live)? (?:right |just )?next[ -]door\b")
_READ = 1_500
_OF_ONE = rf"(?!landl(?:ord|ady)\b|colleague|co-?worker|workmate){_KIN}"
"""Not the landlord: what he is of is a house."""
_OF_WHOM = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?i:i['’]?m|i am|this is|it['’]?s) (?:{_NAMED}, )?(?i:{_FEW}(?:an? |the )?{_FEW}{_OF_ONE}) (?:of|to"
        rf"|for) (?P<name>{_NAMED})",
        rf"\b(?i:i['’]?m|i am|this is|it['’]?s|as) (?:{_NAMED}, )?(?P<name>{_NAMED})['’]s? (?i:{_FEW}{_KIN})\b",
        rf"(?:^|[.!,] )(?i:{_OF_ONE}) of (?P<name>{_NAMED})",
        rf"\b(?P<name>{_NAMED}) is (?i:my {_FEW}{_OF_ONE})\b",
        rf"\b(?i:my {_FEW}{_OF_ONE})(?: is| called|,)? (?P<name>{_NAMED})\b",
        rf"\b(?i:as|been|was) (?i:(?:\w+ ){{0,2}}{_OF_ONE}) (?:of|to|for) (?P<name>{_NAMED})",
        rf"\b(?i:an? {_FEW}{_OF_ONE} of mine), (?P<name>{_NAMED})",
    )
)


def named_by_kin(text: str) -> str | None:
    """The person whose wife, carer or nephew the writer says he is: "I am the wife of Tom Birch"."""
    found = (pattern.search(text[:_READ]) for pattern in _OF_WHOM)
    return next((match.group("name") for match in found if match and " " in match.group("name")), None)
