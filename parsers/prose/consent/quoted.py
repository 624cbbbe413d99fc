"""A no in the person's own words: "No council, ta", "Over my dead body", "you do no such thing".

For: `unanswered`. A quoted answer names what it answers in the sentence before, or not at all; it is heard as a no
where it begins as one, is the person's, and speaks of this matter or stands behind a sentence that does.

Must not know: what else the letter says of agreement.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.consent.talk import Talk
from parsers.prose.words import low, lowered

_QUOTE = re.compile(r"[\"“]([^\"“”]{2,200})(?:[\"”]|$)|(?<!\w)['‘]((?:[^'‘’]|\w['’]\w){2,200})['’](?!\w)")
_NO = lowered(
    r"^\W*(?:(?:oh|well|look|ta|er|um|ah|thanks|thank you|love|mate|son|you know what)\W{1,3}){0,2}"
    r"(?:(?:no|nah|naw|nope|never)\b(?! (?:problem|prob|worries|worry|bother|objection|trouble|issue|harm|reason|choice"
    r"|fixed|home|family|money|idea|way out|point|one)|\W{1,3}(?:that['’]?s (?:fine|ok|all right|alright)|i (?:do not"
    r"|don['’]?t) (?:mind|object)|not at all|of course|go (?:on|ahead)))"
    r"|not (?:this time|a chance|on your|ever|interested|likely|for me|me|now|happening|having|today|your"
    r"|the council|them|you|with (?:them|you|the council))\b"
    r"|over my dead|nothing doing|no chance|no way|don['’]?t (?:you )?(?:bother|dare|tell|ring|write|involve|send|go)\b"
    r"|do not (?:you )?(?:bother|dare|tell|ring|write|involve|send|go)\b|do(?:n['’]?t| not)(?=\W*$)"
    r"|(?:you|u)(?:['’]ll| will)? do (?:no such|nothing of the)|(?:you|u)(?:['’]ll| will) (?:not|do nothing)"
    r"|leave (?:me|it|them|him|her|off|us)\b|mind your own|get (?:lost|stuffed)|keep (?:them|out|your|it to)\b"
    r"|i(?:['’]?d| would) (?:much )?(?:rather|sooner) (?:not|you (?:did not|didn['’]?t))|i want nothing|forget it"
    r"|i(?:['’]?ll| will) (?:have (?:no|nothing)|not have|sort (?:it|myself)|manage)|i(?:['’]?m| am) not having"
    r"|i(?:['’]?m| am) not (?:going|interested|begging)|what['’]?s it to (?:you|them))"
)
"""How a no begins; not the one that only waves a worry away."""
_YES = lowered(
    r"\b(?:yes|yeah|aye|fine|go (?:ahead|on)|please do|happy|okay|of course|(?:do not|don['’]?t) mind|crack on|carry on"
    r"|whatever you|why not|just (?:tell|send|do)|but (?:you|tell|send))\b"
)
_TURNS = lowered(
    r"\b(?:but|then|later|until|till|at first|at the start|used to|first)\b[^.;]{0,80}\b(?:yes|agree\w*"
    r"|came (?:round|to)|come round|signed|happy|fine|okay|ok|consent\w*|changed|relented|said (?:go|do))\b"
)
_OF_US = lowered(
    r"\b(?:council(?! tax)|homeless\w*|housing (?:team|department|people|officer|options|lot)|local authority|dtr"
    r"|referr\w*|refer (?:him|her|them)|duty to refer)\b"
    r"|\b(?:write|writing|wrote|e-?mail\w*|ring\w*|tell\w*|contact\w*|speak\w*|talk\w*|pass\w*|send\w*|about|ask\w*) "
    r"(?:\w+ ){0,3}(?:to |with )?(?:you|yourselves|you lot)\b"
)
_ASKED = compiled(
    r"\b(?:ask\w*|offer\w*|suggest\w*|told|tell|said|say|put|mention\w*|rais\w+|explain\w*|brought|talk\w*|spoke\w*|want\w*"
    r"|agreed|discuss\w*|wondered|proposed|words?|answer\w*|repl\w+)\b",
)
_FLAT = compiled(
    r"\b(?:said|says|told me|answer was|reply was|it was)\W{1,3}(?:it (?:would|will) be )?(?:over (?:his|her|their|my)"
    r" dead body|not on (?:his|her|their|my|your) (?:life|nelly)|not a chance|no (?:chance|way)|nothing doing"
    r"|(?:absolutely|certainly|definitely) not)(?=\W*$|[,.;]| (?:and|but)\b)"
)
"""The same noes told without the marks of speech."""
_YOU_LAST = compiled(r"\b(?:not|no|never)\b[^.;]{0,24}\byou\W*$")
"""A sentence of noes that ends on us: "What he has not agreed to: you"."""


def says_no(talk: Talk, text: str, before: str) -> bool:
    """Whether the person's own words are a no to this."""
    flat = _FLAT.search(talk.text)
    if flat and talk.who(flat.start() + 1) in ("person", "") and not _TURNS.search(low(text)):
        around = low(f"{before} {text}")
        if _OF_US.search(around) and _ASKED.search(around):
            return True
    for match in _QUOTE.finditer(text):
        said = low(match[1] or match[2])
        if not _NO.search(said) or _YES.search(said) or _TURNS.search(low(text)):
            continue
        around = low(f"{before} {text}")
        known = _OF_US.search(around) and _ASKED.search(around)
        if (known or _YOU_LAST.search(low(before))) and _is_theirs(talk, said):
            return True
    return False


def _is_theirs(talk: Talk, said: str) -> bool:
    """Whether nobody else is told to have said it."""
    at = talk.text.find(said[:12])
    return at < 0 or talk.who(at) in ("person", "writer", "")
