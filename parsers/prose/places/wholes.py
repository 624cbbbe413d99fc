"""The whole of a phrase for where somebody is: which part of the house, what it stands in, and how it is held.

For: `dwelling`, once it has chosen the noun. "The lounge" of a friend's house is not the house; who sleeps behind a
library in a sleeping bag is at both; a flat that they rent is held, one that they own is another matter.

Must not know: which phrase is chosen, or why.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.words import KIN

_NEAR = 90
_WHOSE = r"(?:the|an?|his|her|their|my|our|its|some)"
_PART_OF = compiled(
    rf"\b(?:{_WHOSE}\s)?(?:(?:front|back|rear|top|bottom|upper|lower|ground|first|second|whole|spare|box|passenger"
    r"|driver['’]s)\s){0,2}(?:(?:half|floors?|part|back|front|rear|seats?|corner|side|lounge|sitting room"
    r"|living room"
    r"|kitchen|stairwell|stairs|landing|lobby|toilets?|grounds|yard|gardens?|garage|loft|attic|cellar|basement|boot|cab"
    r"|porch|doorway|entrance|drive|driveway|car park|hallway|hall|corridor|conservatory|annexe?|studio|bedsit)\sof"
    r"|level\s\w{1,6}\sof|(?:space|gap|bit|corner|ledge)\s(?:under|behind|beneath|above|between|beside|at the back of)"
    r"|(?:room|bed|bay|flat|unit|pod|cabin|chalet|caravan|plot|pitch|berth)\s\w{1,4}\s(?:of|in|at|on))\s$",
    re.IGNORECASE,
)
"""Before the noun: the part of it that is lived in."""
_IN_PART_OF = compiled(
    r"(?<=\b(?:in|at|on)\s)(?:the|an?|his|her|their|my|our)\s(?!(?:end|middle|state|name|charge|care|event|case|absence"
    r"|hands|back|process|course|use|run|list|books?)\b)(?:[\w'’-]{2,14}\s){1,3}(?:of|under|above|over|beneath|behind"
    r"|belonging to|next to|attached to)\s$",
    re.IGNORECASE,
)
"""The same of whatever part, where somebody is in it."""
_STANDS_IN = compiled(
    rf"\b(?:behind|beside|under|beneath|on|at|near|by|in|outside|opposite|round the back of)\s{_WHOSE}\s"
    r"(?!(?:moment|minute|time|end|day|night|week|weekend|month|same|own|phone|list|run|way|streets? with)\b)"
    r"(?:(?!(?:and|but|since|until|till|who|which|where|is|was|are|were|has|had|last|after|with|every|for|by)\b)"
    r"[\w'’-]{1,16}\s){0,5}(?!(?:and|but|since|is|was|are|has|had)\b)[\w'’-]{2,16},?\s(?:in|on|under|inside|at)\s$",
    re.IGNORECASE,
)
"""Before what somebody lies in: where it stands."""
_SOMEBODYS = compiled(
    rf"\b(?:{_WHOSE}\s)?(?:[\w-]{{2,10}}\s)?(?:{KIN}|pal|workmate|boss|colleague|friend)(?:\s[A-Z][\w-]{{2,14}})?"
    r"(?:['’]s|s['’]|s)(?:\s(?:place|house|flat|home))?,?\s(?:in|on)\s$",
    re.IGNORECASE,
)
"""Before a box room or a sofa: whose it is."""
_TENURE = (
    r"(?:assured|secure|introductory|starter|flexible|periodic|shorthold|joint|sole|private(?:ly)?|council"
    r"|social|service"
    r"|housing association|HA|local authority|protected|regulated|rented|AST)"
)
_HELD = compiled(
    r",?\s(?:which\s|that\s)?(?!(?:that\s|which\s)?we\s(?:own|let|lease)\b)(?:s?he|they|we|i|the (?:family"
    r"|couple)|(?:he|she|they)['’](?:s|ve|d))\s(?:\w{3,10}\s)?"
    r"(?:rent(?:s|ed|ing)?|own(?:s|ed)?|bought|leases?)\b(?:\s(?:it\s)?(?:privately|outright|jointly"
    r"|(?:from|with|through)\s(?:an?\s|the\s|his\s|her\s)?(?:[\w'’-]{2,16}\s?){1,3}))?"
    r"|,?\s(?:privately\s)?(?:rented|owned|leased|mortgaged)\b(?:\s(?:privately|outright|jointly"
    r"|(?:from|with|through|by)\s(?:an?\s|the\s|his\s|her\s)?(?:[\w'’-]{2,16}\s?){1,3}))?"
    rf"|,\s(?:an?\s)?(?:{_TENURE}\s){{1,3}}(?:tenan(?:cy|ts?)|rent(?:ed|al)?|let|licen[cs]e|property)\b"
    rf"|\s\((?=[^()]{{0,30}}\b(?:{_TENURE}|tenan\w+|own\w*|let)\b)[^()]{{2,44}}\)"
    r"|\s(?:private(?:ly)? rent(?:ed|al)?|council (?:tenancy|let)|housing association)\b"
    r"|\swith\s(?:one|two|three|four|five|\d)\s(?:bed)?rooms\b",
    re.IGNORECASE,
)
"""Behind the noun: how it is held, or how large it is."""
_ONCE = re.compile(r"\s(?:was|used to be|had been)\s(?:[\w'’-]{2,14}\s?){1,3}(?=[.,;:()]|$)", re.IGNORECASE)
"""The spare room of what was their house."""
_OPEN_END = re.compile(
    r"(?<! put)(?<!\blived)(?<!\blives)(?<!\bliving)(?<!her)(?<!him)(?<!them)(?<!works)"
    r"\s(?:since|until|till|for|from|with|by|through|at|in|on|and|but|because|who|a|an|the)\s?$",
    re.IGNORECASE,
)
_NAME = re.compile(r"\s?(?:the\s)?[A-Z][\w'’-]{1,20}(?:\s[A-Z][\w'’-]{1,20})?")
"""What an open end goes on with: "at Standlake"."""
_NUMBER = re.compile(r"(?:\swith (?:you|us))?,?\s(?:at|in|of)\s\d{1,4}[a-z]?$", re.IGNORECASE)
"""Where an address begins, which is no part of it."""


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the whole phrase begins and ends, of which the words from `start` to `end` are chosen."""
    left = text[max(0, start - _NEAR) : start]
    for before in (_PART_OF, _IN_PART_OF, _SOMEBODYS, _STANDS_IN):
        if found := before.search(left):
            start -= len(left) - found.start()
            break
    if once := _ONCE.match(text, end) if text[start:end].lower().endswith(" what") else None:
        end = once.end()
    if held := _HELD.match(text, end):
        end += len(held.group(0).rstrip())
    if open_end := _OPEN_END.search(text, start, end):
        named = _NAME.match(text, end)
        end = named.end() if named else open_end.start()
    if number := _NUMBER.search(text, start, end):
        end = number.start()
    return start, end
