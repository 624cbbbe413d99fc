"""What the learned judge of agreement is shown of a sentence besides its words: every stance, who takes it, to what.

For: `opinion` and the training script. A stance is a word class (signs, refuses, permits, agrees, asks); each is told
with who acts before it, what it is turned to, and what hedges, delays or denies it.

Must not know: what follows for consent. Every quantifier is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from parsers.prose.consent import assentwords, dissentwords
from parsers.prose.consent.talk import BARE_TAIL, PRONOUN, Talk
from parsers.prose.words import lowered

_STANCES = (
    (
        "sign",
        lowered(
            r"\b(?:(?:counter|e-?)?sign(?:ed|s|ing|ature)?\b(?![- ](?:off|up|on\b))|initial\w*|ticked|pen to"
            r"|(?:his|her|their) (?:name|mark|scrawl|squiggle) (?:to|on|under)|docusign\w*|in writing"
            r"|written (?:consent|permission|agreement|authority)|wrote)\b"
        ),
    ),
    (
        "no",
        lowered(
            r"\b(?:refus\w+|declin\w+|object(?:s|ed)|opted? out|withdr[ae]w\w*|revok\w+|rescind\w+|took .{0,12}back"
            r"|takes? .{0,12}back|chang\w+ (?:his|her|their) minds?|against|dissent\w*|unwilling"
            r"|no\b(?! (?:problem|objection|issue|fixed|address|one|home|money|longer stay))|not want\w*"
            r"|not (?:to|happy|willing|agree\w*|consent\w*)|n(?:o|ah)\b thanks?|no longer)\b"
        ),
    ),
    (
        "lend",
        lowered(
            r"\b(?:consent\w*|permission|permit\w*|authori[sz]\w*|leave to|go-? ?ahead|say-so|blessing|mandate"
            r"|assent\w*|approv\w+|allow\w*)\b"
        ),
    ),
    (
        "yes",
        lowered(
            r"\b(?:agree\w*|accept(?:s|ed)|happy|content\b|fine\b|ok(?:ay)?(?:ed|'d)?\b|willing|keen|glad|yes\b|yeah"
            r"|yep|aye|nod(?:ded|s)?\b|on board|up for|all for|in favour|not mind\w*|no (?:problem|objection|issue)"
            r"|thumbs|amenable|agreeable|concur\w*|crack on|please do|game\b)\b"
        ),
    ),
    (
        "ask",
        lowered(
            r"\b(?:ask(?:ed|s)|wants?|wanted|would like|begged|request\w*|told (?:me|us) (?:to|i|we)"
            r"|sa(?:id|ys) (?:i|we) (?:can|could|should|may))\b"
        ),
    ),
)
_HEDGE = lowered(
    r"\b(?:thinks?|thought|reckons?|believe|assum\w+|sure|may|might|could|would|probably|possibly|apparently|presum\w+"
    r"|seem\w*|perhaps|maybe|likely|expects?|imagine|provisional\w*|in principle|pencilled|implied|supposed|unsure"
    r"|suspect|trust|hopefully)\b|'d\b"
)
_AHEAD = lowered(
    r"\b(?:will|shall|to be|going to|gonna|to (?:get|obtain|seek|ask|sign)|get|getting|obtain|seek\w*|await\w*|waiting"
    r"|pending|outstanding|tbc|once|when|until|before|after|yet|chas\w+|next|need\w*|due|plan\w*|follow\w*|hop\w+"
    r"|try\w*|left|sent|posted|not (?:had|been|got|have|obtained|asked|given|seen)|unable|no chance|never)\b|'ll\b"
)
_WHETHER = lowered(r"\b(?:if|whether|provided|subject to|so long as|as long as|unless|only|depend\w*|condition\w*)\b")
_ONCE = lowered(
    r"\b(?:in (?:19|20)\d\d|last (?:year|spring|summer|autumn|winter)|back (?:then|in)|previous\w*|earlier|years? ago"
    r"|months? ago|used to|former\w*|old)\b"
)
_NOT = lowered(r"\b(?:not|never|no|without|nor|neither|nobody|cannot)\b")
_LEANS = (("h", _HEDGE, 70), ("a", _AHEAD, 70), ("w", _WHETHER, 40), ("n", _NOT, 30))
"""What stands before a stance and turns it, and how near it must stand."""
_ELSEWHERE = lowered(r"\W*(?:to|for|with|of|on|about|that|in)\b")
_SENTENCE_END = re.compile(r"[.;]\s")
_WORD = re.compile(r"[a-z][a-z'-]{1,20}")
_LITTLE = (
    "the a an his her their to for with of on in at by from that this it be being been is was were are and or he she"
    " they him them my our your its me us i we has have had do did"
)
_SMALL = frozenset(_LITTLE.split())
_SIGHTS = (
    ("put off", dissentwords.PUT_OFF),
    ("unasked", dissentwords.UNASKED),
    ("tied", dissentwords.TIED),
    ("doubted", dissentwords.DOUBTED),
    ("no", dissentwords.NO),
    ("back", dissentwords.BACK),
    ("in place of", dissentwords.IN_PLACE_OF),
    ("rule", dissentwords.RULE),
    ("hedge", _HEDGE),
    ("whether", _WHETHER),
    ("once", _ONCE),
)
_MOST = 14
"""Stances of a sentence that are looked at: lists of what was declined and accepted grow long."""


def stances_in(talk: Talk) -> Iterator[str]:
    """The names of what is seen in a sentence; the same name may come twice."""
    known = f"{talk.topical} {talk.spoken_of}"
    yield f"known {known} {talk.clear != talk.text}"
    seen: list[tuple[int, str]] = []
    for kind, match in islice(_matches(talk.text), _MOST):
        who = talk.who(match.start() + 1) or "-"
        towards = _towards(talk, match.end())
        left, clause = _around(talk, match.start())
        lean = "".join(name for name, pattern, near in _LEANS if pattern.search(left[-near:]))
        ours = bool(assentwords.ABOUT_THIS.search(clause))
        yield from (f"1 {kind} {who}", f"2 {kind} {towards}", f"3 {kind} {who} {towards}", f"4 {kind} {lean}")
        yield from (f"5 {kind} {lean} {who} {towards}", f"6 {kind} {towards} {ours} {known}")
        if _ONCE.search(clause):
            yield f"7 {kind}"
        words = [word for word in _WORD.findall(_tail(talk, match.end())) if word not in _SMALL][:3]
        yield from (f"w {kind} {word[:6]}" for word in words)
        if words:
            yield f"x {kind} {words[0][:6]}"
        seen.append((match.start(), f"{kind} {who} {towards}"))
    order = [name for _, name in sorted(seen)]
    yield from (f"p {one} {other}" for one, other in pairwise(order))
    yield from (f"q {one.split()[0]} {other.split()[0]}" for one, other in pairwise(order))
    yield "k " + " ".join(sorted({name.split()[0] for name in order}))
    yield from (f"d {name} {talk.topical or talk.spoken_of}" for name, pattern in _SIGHTS if pattern.search(talk.clear))


def _matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    return ((kind, match) for kind, pattern in _STANCES for match in pattern.finditer(text))


def _tail(talk: Talk, end: int) -> str:
    return _SENTENCE_END.split(talk.clear[end : end + 80], maxsplit=1)[0]


def _around(talk: Talk, start: int) -> tuple[str, str]:
    """What stands before a place in its clause, and the whole clause."""
    opens = max((cut for cut in talk.cuts if cut <= start), default=0)
    ends = min((cut for cut in talk.cuts if cut > start), default=len(talk.text))
    return talk.text[opens:start], talk.clear[opens:ends]


_NEAR = 30


def _towards(talk: Talk, end: int) -> str:
    """What a stance is turned to: this matter, "it", nothing named, something else."""
    tail = _tail(talk, end)
    ours = assentwords.ABOUT_THIS.search(tail)
    if ours and ours.start() < _NEAR:
        return "this"
    if PRONOUN.search(talk.text[end:]):
        return "it"
    if BARE_TAIL.match(talk.text[end:]):
        return "end"
    if ours:
        return "far"
    return "else" if _ELSEWHERE.match(tail) else "rest"
