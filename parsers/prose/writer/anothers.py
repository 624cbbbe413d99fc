"""Whose home is wanting: that of somebody whom the writer tells of, so that the letter asks for that one.

For: `letter`. Whoever tells of another without a home may write for him, and consents for nobody; a person's own letter
that names a relative without one as well is read by a person.

Must not know: who signs, what is agreed.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.words import KIN

_OF_A_BODY = r"Council|Borough|District|City|County|Housing|Homeless\w*|Team|Office|Services?|Options"
"""With these a name is that of a body, who needs no home."""
_ONE = (
    r"(?:\b[Hh]e|\b[Ss]he|\b[Tt]hey|(?<!\b[Mm]e and )(?<!\b[Ii] and )\b(?:[Mm]y|[Oo]ur"
    r"|[Mm]e) (?:\w+ )?(?!ex (?:is|got|was|gets?|came|comes) out)(?:"
    + KIN
    + r")(?:[- ]in[- ]law)?(?: [A-Z][\w'’-]+){0,2}"
    r"|\b[A-Z][\w'’-]{1,40} (?!I\b|(?:" + _OF_A_BODY + r")\b)[A-Z][\w'’-]+)"
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


_ONLY_HER = (
    r"(?:him|her)\b(?! (?:and|&|n) (?:me|myself|i|us)\b)(?=\W*$|[.,;!?:)]| (?:to|a|some\w+|out|in|at|on|by|is|please|as"
    r"|before|if|when|and)\b)"
)
_HELP_THEM = compiled(
    rf"\b(?:please|could|can|will|would|to|and|or)\b[^.;!?]{{0,24}}\b(?:house|re-?house|help|assess|visit|see|find"
    rf"|place|take|collect|get) "
    rf"{_ONLY_HER}"
    rf"|\b(?:somewhere|something|anywhere|a (?:place|room|home|roof|bed|flat)|help|advice|accommodation"
    rf"|housing)(?: \w+){{0,2}} for {_ONLY_HER}"
    r"|\b(?:want|need|like) (?:him|her) (?:to (?:have|be|get|find|go)|out|gone|housed)\b|\b(?:have|get) (?:him"
    r"|her) (?:out|gone|housed|moved)\b"
    r"|\bwhere (?:does|do|is|can|will|should|would) (?:he|she) (?:\w+ )?(?:go|live|sleep|stay)\b"
    r"|\b(?:he|she)(?: has|['’]s|s)?(?: not|n['’]?t) (?:got )?(?:a|any|no) (?:phone|mobile|e-?mail|number)\b"
    rf"|\b(?:is|are|he|she|they)(?:['’]?s|['’]?re)? (?:still )?(?:out there|outside) (?:in|right|now|on|at)\b",
    re.IGNORECASE,
)
"""What is asked for is asked for him or her."""
_MUST_GO = compiled(
    r"\b(?:he|she|they|(?:my|our|the) (?:lodger|tenant|flatmate|housemate))(?:['’](?:s|ve|ll|re)"
    r"|s)?(?: \w+)? (?:(?:needs?|got|has|have|ought) to|must|gotta) (?:go|leave|move out|be (?:gone|out))\b"
    rf"|\bit(?:['’]?s| is) (?:my|our|the|his|her) (?:\w+ )?(?:{KIN}|flatmate|housemate|lodger"
    rf"|tenant)(?: [A-Z][\w'’-]+){{0,2}},? (?:that|who(?:['’]?s)?)\b"
    r"|\b(?:i am|i['’]?m|im) (?:\w+ )?writing (?:\w+ )?(?:for|about|regarding|on behalf of) (?![^.;!?]{0,70}\b(?:and"
    r"|&) (?:me|myself|i)\b)(?!myself|me\b|help"
    r"|my own|a (?:room|flat|place|home)|advice|you|housing"
    r"|(?:my|our) (?:housing|situation|tenancy|eviction|home|landlord))",
    re.IGNORECASE,
)
_THEIR_WORD = compiled(
    r"\b(?:he|she|they)(?:['’]?s| has| have)?(?: \w+){0,2} (?:said|says|sed|told me|goes|wrote|texted|asked me"
    r"|signed|(?:is|was) right here)\b"
    r"[^.;]{0,40}\b(?:please do|put me down|put (?:him|her) down|i agree|go ahead|go on then|(?:can|could|will) (?:u"
    r"|you|i) (?:e-?mail|write|ask|contact|tell)"
    r"|tell (?:the council|them|you all)|don['’]?t you dare|not to (?:contact|tell|write to|e-?mail) (?:you"
    r"|the council))\b"
    r"|\b(?:he|she|they)(?:['’]ve| has| have)? signed (?:this|it|a|the)\b|\b(?:reads?|reading) (?:this"
    r"|it) over my shoulder\b"
    r"|\bi (?:told|asked|warned) (?:him|her|them) (?:that )?(?:i['’]?d|i would|if i (?:can|could|should)|i (?:was"
    r"|am)) (?:\w+ )?(?:contact|write|tell|ask|e-?mail"
    r"|ring|get in touch)\w*\b|\b(?:i have|i['’]ve) left (?:him|her|them) out of (?:it|this)\b"
    r"|\bi['’]?(?:m| am) taking (?:that|it) as\b",
    re.IGNORECASE,
)
"""His word on being referred, which nobody tells of himself."""
_IN_OUR_CARE = compiled(
    r"\bthere(?:['’]s| is| was| are) (?:a|an|this|some|two)(?: \w+){0,2} (?:lass|lad|man|woman|girl|boy|fella|bloke"
    r"|chap|lady|gentleman|couple|family|person"
    r"|kid|youth)\b(?! (?:who|that) (?:is |keeps? |has )?(?:been )?(?:threat|harass|after me|follow|next door"
    r"|upstairs))"
    r"|\bone of (?:my|our) (?:\w+ )?(?:lads?|girls|boys|men|staff|tenants|lodgers|regulars|guests|drivers|crew"
    r"|neighbours|friends|pupils|students)\b"
    r"|\b(?:my|our) (?:old |former |late |young )?(?:mechanic|labourer|employee|apprentice|barman|barmaid|gardener"
    r"|pupil|lodgers?|tenants?|gentleman|regular|parishioner)\b(?!['’])"
    r"|\bi (?:\w+ )?(?:fostered|employ\w*|let a room|let rooms|have let)\b",
    re.IGNORECASE,
)


def tells_of_another(text: str) -> bool:
    """Whether a letter's words are of somebody else: what is asked for, who must go, his word, one in his care."""
    if any(pattern.search(text) for pattern in (_HELP_THEM, _MUST_GO, _THEIR_WORD, _IN_OUR_CARE)):
        return True
    return _MY_KIN_GOES.search(text) is not None and _OF_ME.search(text) is None


_MY_KIN_GOES = compiled(
    rf"(?:^|[.!?]\s)\W{{0,3}}my (?:\w+ )?(?:{KIN})(?: and (?:his|her|their) \w+)?,? (?:must"
    r"|(?:has|have|had|needs?)(?: got)? to|(?:is|are) (?:being|to)|will (?:be|have to)|is|are|has|have)\b[^.;!?]{0,40}"
    r"\b(?:leave|out|evicted|homeless|nowhere|go|flat|house|home)\b",
    re.IGNORECASE,
)
"""What a relative must do, in a letter that says nothing of whoever writes: "My mum has to leave her flat"."""
_OF_ME = re.compile(
    r"\b(?:[Ii]|[Ww]e)(?:['’](?:m|ve|re|ll))?(?: \w+)? (?!(?:asking|writing|worried|wondering|sorry|told"
    r"|asked)\b)(?:must|have"
    r"|had|am|are|was|were|need|lost|live|sleep|can['’]t|cannot|rent|got|go|leave|stay|out|being|sleeping|living"
    r"|staying)\b"
    r"|\b(?:me|us|our|myself)\b|\bmy (?:own|flat|home|house|room|landlord|tenancy|place)\b"
)
"""Anything that is told of whoever writes; that he asks or will not say is not."""


def needs_of_another(text: str) -> bool:
    """Whether somebody else is told to be without a home, to have to leave the writer's, or to be applied for."""
    return any(pattern.search(text) for pattern in (_NEED, _CANNOT_STAY, _APPLIED_FOR))
