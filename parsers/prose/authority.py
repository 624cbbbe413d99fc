"""Which council the person asked to be referred to.

For: `read`. One named in a salutation, subject or address line is none (contract, reading.md).

Must not know: whose mailbox it is.
"""

from __future__ import annotations

import re

from parsers.prose.sentences import Sentence
from parsers.prose.words import COUNCIL
from parsers.record import Evidence

_ASKED_COUNCIL = re.compile(
    r"\b(?:referred? to|refer(?:ral)? (?:him|her|them|me|this)?\s?to|asking for|asked for|asks for|wants?"
    r"|would like|likes? it to be|like|referral\b[^.;]{0,14}to|ask(?:s|ed)? (?:to be referred )?(?:to|for)"
    r"|details to|pass (?:this )?on to|go to|choice is|chosen|prefers?|going to|be|for|send (?:this|it) to"
    r"|i ask)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_NOT_ASKED = re.compile(
    r"\b(?:from|flat with|tenan\w+ (?:of|with)|works? for|employed by|officer at|not|n['’]t|previously|left"
    r"|housed by|known to|told by|owed to|on behalf of|by|back to|belongs to|owned by|rent\w* from|list (?:of|with"
    r"|at)|job with"
    r"|at|debt to|arrears to|owes)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_CONSENTS = re.compile(
    r"\b(?:agree\w*|consent\w*|permission|share|sharing|refer\w*|happy for|wants?|asked|tell|telling|send|sending"
    r"|write)\b",
    re.IGNORECASE,
)
_ITS_OWN = re.compile(
    r"^(?:['’]s)?\s(?:tenan\w+|flat|house|property|bungalow|officer|worker|employee|tax|waiting list|housing list"
    r"|estate|offices)\b",
    re.IGNORECASE,
)
_SHORT_COUNCIL = re.compile(
    r"\b(?:asking for|asked for|referred to|wants?|refer(?:ral)? to|asks for|send this to|sent to|passed to"
    r"|prefers?|chosen|chose"
    r"|choice is|write to|go to)\s((?:[A-Z][\w-]{2,20})(?:\s(?:and"
    r"|of)\s[A-Z]\w{2,20}|\s[A-Z]\w{2,20}){0,2})(?=[.,;]|\s(?:as|because|where|since|and|please)\b|$)"
)


def read_authority(lines: tuple[Sentence, ...]) -> tuple[str, Evidence] | None:
    """The council that the person asked for; one named in a salutation, subject or address line is none."""
    best: tuple[float, str, Sentence] | None = None
    for line in lines:
        if re.match(r"^\s?(?:dear|hi|hello|fao|attn)\b", line.text, re.IGNORECASE):
            continue
        for match in COUNCIL.finditer(line.text):
            left = line.text[max(0, match.start() - 60) : match.start()]
            right = line.text[match.end() : match.end() + 24]
            asked = 2.0 * bool(_ASKED_COUNCIL.search(left)) + 1.5 * bool(_CONSENTS.search(line.text))
            against = 3.0 * bool(_NOT_ASKED.search(left) or _ITS_OWN.match(right))
            score = 1.0 + asked - against
            if score > 0.9 and (best is None or score > best[0]):
                best = (score, re.sub(r"^(?:The|To|For|And|But|At|From)\s", "", match.group(1)), line)
    if best is None:
        for line in lines:
            short = _SHORT_COUNCIL.search(line.text)
            if short:
                return short.group(1), line.evidence()
        return None
    return best[1], best[2].evidence()
