"""What speaks against somebody being in a place that is named: put out of it, another's home, a place to come.

For: `dwelling`. Must not know: which place is taken.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.places.phrases import Place
from parsers.prose.words import KIN

_NAMED = 0.3


def said_against(text: str, place: Place, *, by_self: bool = True) -> float:
    """What the words around a place, or its own, say against it: put out of it, another's, hardly anything."""
    against = (
        0.3 * bool(_HAD.search(text, max(0, place.start - 30), place.start))
        + _NAMED * place.plain
        + _NAMED * (place.text.casefold() in _LONE)
        + 0.8 * (place.text.casefold() in _SAYS_LITTLE)
    )
    if _PUT_OUT_OF.search(text, max(0, place.start - 60), place.start) or _FELL.match(text, place.end):
        against += 1
    lets = by_self or _LETS.search(text)
    near = max(0, place.start - 40)
    writers = None if lets else _WRITERS.search(text, near, place.start)
    others = _NOT_HERS.search(text, max(0, place.start - 70), place.start)
    against += (1.0 if writers["both"] else 0.6) if writers else 0.6 * bool(others)
    against += 0.5 * bool(_WANTED.search(text, near, place.start))
    against += 0.8 * bool(_GOES_TO.search(text, near, place.start))
    return against + 0.8 * bool(_EMPTIED.search(text, near, place.start))


_HAD = compiled(
    r"(?<!has )(?<!have )(?<!['’]s )(?<!['’]ve )\b(?:had|lost|gave up)\s(?:(?:a|an|the|his|her|their)\s)?$", re.I
)
_LONE = frozenset(
    {"lodger", "tenant", "lodging", "rents", "the vans", "the buses", "the lorries", "the boats", "the bins"}
)
_SAYS_LITTLE = frozenset({"outside", "out", "outdoors", "underneath", "behind"})
_PUT_OUT_OF = compiled(
    r"\b(?:kicked|threw|thrown|put|turned|slung|chucked|locked|turfed|moved|got|evicted|barred|banned|excluded"
    r"|instead|released)"
    r"\s(?:\w{1,12}\s){0,2}(?:out of|of|from)\s$",
    re.IGNORECASE,
)
_NOT_HERS = compiled(
    rf"(?<!and )\b(?:his|her|their|my|an?|the)\s(?:[\w-]{{2,12}}\s)?(?:{KIN})(?:\s(?:in|from|at"
    rf"|near)\s(?:\w+\s){{1,2}})?(?:['’]s)?"
    r"\s(?:(?:is|lives|living|are|who|has|rents|owns|now|only|just|still|himself|herself)\s){0,3}(?:in|has|owns"
    r"|rents|with)\s$"
    rf"|\b(?:{KIN})s?['’]?s?,? (?:as|because|since|cos|where|but|and) (?:he|she|they)(?:['’]s|s|['’]re|\sis"
    rf"|\sare) (?:\w+ )?(?:in|at|with)\s$"
    rf"|\b(?:his|her|their|my)\s(?:{KIN})(?:\s[A-Z]\w+)?,\s(?:now\s|still\s)?(?:in|at)\s$"
    r"|\b(?:works?|working|job|worked|employed|shifts?|nights|days|doing|chef|cleaner|cooks?|kitchens?"
    r"|volunteers?)\b[^.;,]{0,30}(?:in|at|for)\s$",
    re.IGNORECASE,
)
"""A relative's own home, and where somebody works."""
_WRITERS = compiled(
    r"\b(?:i|we)(?:['’]ve| have| own| rent|['’]m in| am in| live in)\s(?:(?:got|only|just) ){0,2}(?:[a-z]+ )?$"
    r"|\b(?P<both>(?:and|&) (?:me|i|my \w+) (?:are|live|both live) in\s)$",
    re.IGNORECASE,
)
"""Who writes of another tells of a home of their own."""
_LETS = re.compile(r"\b(?:let|lets|letting|lodgers?|tenants?|rents?(?: it)?|rented)\b", re.IGNORECASE)
_WANTED = compiled(
    r"\b(?:something|anything|ideally|preferably|looking for|ask(?:ing|s)? for|hop(?:e|es|ing) for"
    r"|would (?:like|want|suit)"
    r"|(?<!longer )(?<!not )(?<!n['’]t )(?:needs?|wants?)|waiting for|appl(?:y|ied|ying) for|bid(?:s|ding)? (?:for|on))"
    r"\s(?:(?!(?:and|but|so|because|from|at|is|was|since|as|out|back|gone|to)\b)[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
"""What is wished for is where nobody is yet."""
_GOES_TO = re.compile(
    r"\b(?:go(?:es|ing)|moves?|moving|retir\w+|emigrat\w+)\s(?:off\s|away\s|back\s)?(?:in)?to\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
"""Where somebody goes is where nobody is yet, or where a host has gone."""
_EMPTIED = compiled(
    r"\b(?:empty|clear|clean|emptied|cleared|collect\w*[^.;]{0,20} from"
    r"|(?:things|stuff|belongings|furniture|tools) (?:are |is |still )?in|stor(?:ed|ing|age)[^.;]{0,12} in)\s$",
    re.IGNORECASE,
)
"""Where somebody's goods are, and not they."""
_ON = r"(?!(?:since|because|after|when|as|but|until|till|and|where|while)\b)"
"""Words that begin another clause: what is said there is not said of the place."""
_FELL = compiled(
    r"\s(?:\w+\s){0,3}(?:has |had |have )?(?:barred|banned|evicted|excluded|threw|kicked|put|turned|chucked"
    r"|asked|told)"
    r"\s(?:him|her|them|me|us)\b(?! (?:in|up|there)\b)|(?:['’]s)?\s(?:is |was )?(?:signed for|bagged|handed back)\b"
    r"|,?\s(?:that |which )?(?:(?!(?:and|but|so|because|cos|as|since|where|till|until)\b)\w+\s)?"
    r"(?:he|she|they|i)(?:['’]s|['’]re|['’]m| is| are| am|s)? (?:after"
    r"|looking for|wanting|hoping for"
    r"|asking for|wants|need(?:s|ed)?)\b|\s(?:\w+\s){0,4}(?:he|she|they|i|we) (?:once |previously )?had\b"
    rf"|\s(?:{_ON}\w+\s){{0,6}}(?:is|has|['’]s) (?:now |long |been )?(?:gone|lost|no more|re-?let)\b"
    rf"|\s(?:{_ON}\w+\s){{0,8}}(?:fallen|fell) through\b"
    r"|\sthat was (?:meant|supposed|going) to\b",
    re.IGNORECASE,
)


_BEDS = (
    r"(?:sle[ep]\w{0,5}|doss(?:es|ing|ed)?|kip(?:s|ping|ped)?|bed(?:s|ding|ded)? down|crash(?:es|ing)|camp(?:s|ing|ed)"
    r"|bivv?\w+|squat\w*|stay(?:s|ing)|stopping|holed up|huddled|curled up|put up|bunk(?:s|ing)|hid(?:es|ing))"
)
_NOW = r"(?:(?:now|currently|still|back|just|presently|only|again|mostly|usually|rough|out|over|down|alone|up)\s){0,2}"
_IN = r"(?:in(?:side)?|on|at|under|behind|beneath|aboard)\s"
_IS = r"(?:['’](?:s|re)|\sis|\sare|\shas been|\shave been|['’](?:s|ve) been|s been)"
_THERE_NOW = compiled(
    rf"\b(?:s?he|they|the (?:lad|man|woman|girl|boy|couple|family|two of them))(?:{_IS}|(?<=\b[sh]he)s)\s{_NOW}{_IN}$"
    rf"|{_IS}\s(?:[\w-]+\s){{1,4}}and (?:now |currently )?{_IN}$"
    r"|(?<!was )(?<!were )(?<!had been )(?<!used to be )\b(?:liv(?:es?|ing)|stay(?:s|ing)|stopping|lodg(?:es|ing))"
    r"\s(?:(?:here|in|at home|still|now)\s)?(?=with\s)"
    rf"|(?<!\bto )(?<!n['’]t )(?<!\bnot )(?<!\bcould )(?<!\bcan )(?<!\bwill )\b{_BEDS}\s{_NOW}{_IN}$"
    rf"|\b(?:it['’]?s|it has|it is|its) (?:been|now) (?:(?:in|on|at|just|only|out) ){{0,2}}$",
    re.IGNORECASE,
)
_I_AM_THERE = compiled(
    rf"\b(?:i|we)(?:['’](?:m|re|ve been)| am| are| have been|m)\s{_NOW}{_IN}$"
    r"|\b(?:i|we)(?:['’]ve| have) had $",
    re.IGNORECASE,
)
_WHERE_THEY_ARE = compiled(
    r"\s(?:that |which |where )?(?:s?he|they|i|we)(?:['’](?:s|re|m)| is| are| am| has been| have been| sleeps?| lives?"
    r"| stays?)(?: (?:now|currently|still|sleeping|staying|living))?"
    r"(?: (?:on|in|at)\b(?= ?(?:[(.,;:)]|at\b|since\b|until\b"
    r"|till\b|now\b|goes\b|is\b|has\b|and\b|for\b|but\b|$)))",
    re.IGNORECASE,
)
"""Behind a place: "the sofa he is on"."""
_LEADS = re.compile(_IN, re.IGNORECASE)
_TIME = re.compile(r"(?:morning|afternoon|evening|night|day|week|month|moment|\d)s?$", re.IGNORECASE)
_PLACED_FOR, _PLACED_FOR_LED = 0.35, 0.15


def said_for(text: str, place: Place, *, by_self: bool) -> float:
    """What the words just before a place say for it: somebody is in it, or beds down in it."""
    led = _LEADS.match(text, place.start)
    since, upto = max(0, place.start - 60), led.end() if led else place.start
    if place.led and _TIME.search(place.text):
        return 0.0
    there = _THERE_NOW.search(text, since, upto) or (by_self and _I_AM_THERE.search(text, since, upto))
    there = there or _WHERE_THEY_ARE.match(text, place.end)
    held = _HAS_HAD.search(text, since, place.start) is not None and _FOR_LONG.match(text, place.end) is not None
    return (_PLACED_FOR_LED if place.led else _PLACED_FOR) if there else _PLACED_FOR * 2 * held


_HAS_HAD = re.compile(
    r"(?:\b(?:has|have)|['’](?:s|ve))\s(?:had|rented|held)\s(?:an?\s|the\s|his\s|her\s|their\s|my\s)?$", re.IGNORECASE
)
_FOR_LONG = re.compile(r"\s(?:for\s(?:\w+\s){0,3}(?:years?|months?|weeks?)|since|these)\b", re.IGNORECASE)
"""What somebody has had for years is where they are."""


_THEN = compiled(
    r"\b(?:(?:after|from) (?:that|then|there),? it(?:['’]s| is|['’]ll be)|it(?:['’]ll| will) be|will|['’]ll|going to"
    r"|have to|has to|would|may|might|could)\s(?:\w+\s){0,4}$",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:again|back|still|another|there|since|every|nights?\b(?! unless))\b", re.IGNORECASE)


def only_then(text: str, place: Place) -> bool:
    """Whether the person will be there, and no word says that it was so before: that is no place of theirs yet."""
    return _THEN.search(text, max(0, place.start - 50), place.start) is not None and not _AGAIN.search(text)
