"""A plain yes: a sentence of this matter alone with nothing to turn it, or the person's leave in words that few use.

For: `read`, where the judge, who weighs the whole sentence, is not sure or has not learnt the words.

Must not know: other sentences than the one before; whether a veto stands against the yes.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.consent.agreement import Said, Says
from parsers.prose.consent.byleave import by_own_leave
from parsers.prose.consent.talk import Talk
from parsers.prose.words import KIN, low, lowered

_OURS = lowered(
    r"\b(?:council(?! (?:tax|house|flat))|homeless\w*|dtr|duty[- ]to[- ]refer|local authority|yourselves|to you"
    r"|housing (?:department|team|options|referral)|you (?:having|being|knowing)|th(?:is|e) (?:referral|e-?mail)"
    r"|be(?:ing)? referred|refer (?:him|her|them) to|with this|your (?:team|office|housing)"
    r"|to this(?=[,.;]|\W*$| (?:when|on|today|yesterday|this|at|in|last|and|over|by)\b))\b"
)
_TURNS = lowered(
    r"\b(?:not|never|no|none|nor|neither|nobody|without|unless|until|till|if|whether|once|only|but|though|although"
    r"|however|yet|maybe|may|might|would|could|should|will|hope\w*|think\w*|thought|sure|assum\w+|understand|believe"
    r"|apparently|according|said to have|refus\w+|declin\w+|withdr\w+|chang\w+|previous\w*|last year|in (?:19|20)\d\d"
    r"|ago|to be|ask\w* (?:to|if|whether)|await\w*|pending|follow\w*|blank|copy of|treatment|operation|surgery|scan"
    r"|photo\w*|tenancy|licence|gp|search|who|which|another|others?|both|co-\w+)\b|n['’]t\b|[?\[\]☐☒]|:\s*$"
    rf"|\b(?:{KIN}|manager|team|consultant|doctor|solicitor|school|ward|police|panel|workers?|com|pom|coach)\b"
)


_BARE = lowered(
    r"^\W*(?:(?:verbal |oral |full )?consent(?: (?:has been|was|is))?[:;,–—-]?\s?[-–—]?\s?(?:given|obtained|gained"
    r"|taken"
    r"|granted|confirmed|received|secured|provided|yes|y)|(?:he|she|they|(?:the )?(?:client|applicant|patient|pt))"
    r"(?:['’](?:s|ve)| has| have| did| does| do)? (?:given (?:\w+ )?consent|consents?|consented"
    r"|gave (?:(?:me|us) )?(?:(?:his|her|their) )?(?:(?:verbal|oral|full|spoken|informed) )?consent(?: (?:for|to)"
    r" this)?"
    r"|signed (?:our|the|my|a|an|his|her|their|your) (?:own )?(?:consent|permission|information|data|privacy)"
    r"(?:[- ](?:sharing|release))?(?: (?:form|sheet|slip|page|agreement|statement|paper))?)|(?:has |have )?(?:given"
    r" consent|consented)"
    rf"|(?!(?:my|our|the|his|her|their|an?|dr|doctor|landlord|landlady|{KIN}|manager|governor|consultant|panel"
    rf"|court)\b)"
    r"[a-z'’-]{2,16}(?: [a-z'’-]{2,16})? (?:has |have )?(?:gave|given) (?:me |us )?(?:his|her|their) (?:\w+ )?"
    r"(?:consent|agreement|permission|ok(?:ay)?|go-ahead|say-so)(?: (?:for|to) this)?)"
    r"(?: (?:by|from) (?:him|her|them|(?:the )?(?:client|applicant|patient)))?"
    r"(?: (?:today|yesterday|verbally|orally|on \w+|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|this (?:morning|afternoon"
    r"|week)))?(?: (?:while i watched|(?:in front of|with|beside) me|in my presence|here))?"
    r"(?: (?:too|as well|also))?(?:,? (?:with )?(?:(?:the|a|our) )?(?:[a-z]{3,12} )?(?:nurse|sister|officer|staff"
    r"|colleague|interpreter)"
    r" (?:as (?:a )?)?(?:witness(?:ed|ing)?|present|there))?[^\w?]*$"
)


_DONE_TO_PEOPLE = lowered(
    r"\b(?:surg\w+|operation|scans?|samples?|search\w*|photo\w*|vaccin\w*|bloods?|swabs?|fingerprints?|x-?rays?"
    r"|anaesth\w+|injection)\b"
)
"""What people also consent to; a bare yes behind it is one to that."""


def answers_else(text: str, before: str) -> bool:
    """Whether a yes that names no matter stands behind a sentence that names another: "A scan is due. He consented"."""
    return _DONE_TO_PEOPLE.search(low(before)) is not None and _BARE.match(low(text)) is not None


def is_plain(text: str) -> bool:
    """Whether a sentence names this matter, and neither denies, hedges, delays nor speaks of somebody or thing else.

    "Consent given", and no more, names it: a mail that refers speaks of no other consent without saying of which.
    """
    small = low(text)
    return is_bare(text) or (_OURS.search(small) is not None and _TURNS.search(small) is None)


def ends_bare(text: str) -> bool:
    """Whether the last clause of a sentence is such a yes, and nothing that is done to people stands before it.

    "We went through the plan together and she signed the permission page this afternoon".
    """
    cuts = [match.end() for match in _LAST_CLAUSE.finditer(text)]
    told = low(text)
    return bool(cuts) and is_bare(_TRAIL.sub("", text[cuts[-1] :])) and _DONE_TO_PEOPLE.search(told) is None


_LAST_CLAUSE = re.compile(r"(?:,|\band)\s(?=(?:he|she|they|has|consent)\b)", re.IGNORECASE)
_TRAIL = re.compile(r", (?:i|we)(?:['’]ll| will) (?:scan|send|attach|forward|upload)\b[^.;]{0,60}", re.IGNORECASE)
"""What becomes of the paper."""


def is_bare(text: str) -> bool:
    """Whether a sentence says that consent was given, and no more: "Eric gave his okay today"."""
    return _BARE.match(low(text)) is not None


_BODY = (
    r"(?:you(?: all| lot| guys)?|yourselves|your (?:team|office|department)|(?:the |their |our )?(?:\w+"
    r" )?council(?! tax)"
    r"|(?:the )?(?:housing|homeless(?:ness)?) (?:team|department|people|service|options)|the local authority)\b"
)
_DETAILS = r"(?:(?:his|her|their|this|the|all) )?(?:details|name|information|case|situation|this|it)"
_MAY = compiled(
    r"\b(?:he|she|they)(?: has| have|'s|'ve)? (?:told (?:me|us)|said|says|tells me|confirmed)(?: to me)?(?: that)?"
    r" (?:i|we) "
    rf"(?:may|might|could|can) (?:(?:tell|write to|contact|e-?mail|approach|inform|let|ring|speak to) {_BODY}"
    rf"|(?:pass|send|give|share) {_DETAILS}(?: on)? (?:to|with) {_BODY}|refer (?:him|her|them)(?= to {_BODY}|\W*$"
    rf"|[,;.]))"
)
_THUMBS = compiled(
    r"\bgot (?:a |the |his |her |their )?(?:thumbs up|nod|go-?\s?ahead)(?: from (?:him|her|them))? (?:to|for|on) "
    rf"(?P<what>(?:this|that|it)\b(?! \w+(?:ing|ed)\b)|(?:the|this|a) (?:housing |council )?referral\b|{_BODY}"
    rf" being told)"
)
_ASKED_ME = compiled(
    rf"\b(?:he|she|they)(?: has| have|'s|'ve)? (?:asked|begged|wanted to know)(?: me| us)?(?: if| whether) (?:i|we)"
    rf"(?:'d| would| could| can| might| will) (?:please )?(?:write|get in touch|e-?mail|speak up|put in a word|refer)"
    rf"(?: to {_BODY}| (?:for|about) (?:him|her|them)| (?:him|her|them)(?: to {_BODY})?| on (?:his|her|their) behalf)"
    r"(?=\W*$|[,;.])"
)
"""Whether the writer would write for them is asked by those who want it."""
_NOT_MINDED = compiled(
    r"\b(?:he|she|they)(?: has| have|'s|'ve)? (?:told (?:me|us)|says?|said|tells me|confirmed)(?: to me)?(?: that)?"
    r" (?:it|that)(?:'s| is| was|'d be| would be) (?:\w+ )?(?:ok|okay|fine|all right|alright|no problem) (?:for (?:me"
    rf"|us) to|(?:if|that) (?:i|we)) (?:mention|name|refer|put (?:forward|down|in)|pass on|tell {_BODY} about) (?:him"
    r"|her|them|(?:his|her|their) (?:name|details|case))(?=\W*$|[,;.]| to you\b| on\b)"
)
_TAKEN_AS = compiled(
    r"^\W*(?:please |so |do |you (?:can|may) |i )?(?:take|took|treat|read|count|regard) (?:that|this|it) (?:as|for"
    r"|to be) (?:(?:his|her|their|a|clear|full) ){1,2}(?:permission|consent|agreement|yes|say-so|go-?ahead)\b"
)
_ANSWERED_YES = lowered(
    r"\b(?:said|says|answer(?:ed)?(?: was)?|was|replied|told (?:me|us))\W{1,4}(?:yes|yeah|aye|yep)\b(?! but)"
)
_TURNS_LEFT = compiled(
    r"\b(?:if|whether|unless|until|till|once|before|after|not|never|nobody|no|will|would|hopes?|hoping|thinks?"
    r"|believe"
    r"|assume\w*|perhaps|maybe|apparently|when)\b"
)
_TURNS_RIGHT = compiled(
    r"\b(?:if|when|unless|until|till|once|provided|only|as long as|so long as|subject to|depending|except|not yet|but"
    r"|though|although|then|last year|years? ago|previous\w*|about (?:his|her|their) (?:rent|benefits?|tax))\b"
)
_OWN_LEAVE = (_MAY, _ASKED_ME, _NOT_MINDED)
_LONGEST = 600
_HINTS = (
    "thumb",
    "nod",
    "head",
    " may ",
    " might ",
    " could ",
    " can ",
    "asked",
    "know if",
    "begged",
    " for me to ",
    " for us to ",
    "if i ",
    "if we ",
    "that i ",
    " as ",
    "leave",
    "blessing",
    "permission",
    "request",
    "behest",
    "wish",
    "say-so",
    "asking",
    "instruction",
    "bidding",
    "agreement",
    "consent",
    "go-ahead",
    "invitation",
)


def plain_leave(text: str, before: str) -> Said | None:
    """The person's leave to tell the council, or a nod to what was told before, with nothing around that turns it."""
    if len(text) > _LONGEST or not any(hint in low(text) for hint in _HINTS):
        return None
    if (start := by_own_leave(text)) is not None:
        return Said(Says.AGREED, start)
    talk = Talk(text, before)
    if _TAKEN_AS.search(talk.text) and _ANSWERED_YES.search(low(before)) and not _TURNS_RIGHT.search(low(before)):
        return Said(Says.AGREED, 0)
    for pattern in (_MAY, _THUMBS, _ASKED_ME, _NOT_MINDED):
        match = pattern.search(talk.text)
        if match is None or _TURNS_RIGHT.search(talk.text, match.end()) or talk.text.rstrip().endswith("?"):
            continue
        if _TURNS_LEFT.search(talk.text, 0, match.start()) and not _after_thought(talk.text, match.start()):
            continue
        if pattern in _OWN_LEAVE and talk.who(match.start() + 1) in ("person", ""):
            return Said(Says.AGREED, match.start())
        if pattern is _THUMBS and (talk.spoken_of or talk.topical):
            return Said(Says.AGREED, match.start())
    return None


def _after_thought(text: str, start: int) -> bool:
    """Whether all that stands before is that the person took time to think."""
    return (
        re.fullmatch(r"\W*after (?:some |a (?:good |little |bit of a )?)?(?:thought|think),? ?", text[:start])
        is not None
    )
