"""A plain yes that needs no judge: the person, words of agreement and this very matter in one clause, nothing to turn it.

For: `consent`, where the judge, who weighs the whole sentence, hears something else beside it.

Must not know: other sentences than the one before; whether a veto stands against the yes.
"""

from __future__ import annotations

import re

from parsers.prose.agreement import Said, Says
from parsers.prose.talk import Talk
from parsers.prose.words import KIN

_BODY = (
    r"(?:you(?: all| lot| guys)?|yourselves|your (?:team|office|department|colleagues|service)|(?:the |their |our |his |her )?"
    r"(?:local |district |borough |city |county )?(?:council|housing (?:team|department|options|people|officers?)"
    r"|homeless(?:ness)? (?:team|people|unit|service)|local authority|authority|la)(?: (?:housing|homeless)\w*)?(?: team)?)"
)
_REFERRAL = (
    r"(?:(?:the|this|a|our|your|my|me doing (?:the|this|a)) )?(?:(?:housing|homeless(?:ness)?|council|dtr|statutory|above"
    r"|duty to refer) ){0,2}(?:referral|ref|dtr|duty to refer|r/f)\b(?! (?:to|for|with) (?!(?:be|go|you|yourselves|housing"
    r"|homeless\w*|this|your|the (?:council|la|local|housing|homeless)|la|council|reason)\b|(?:\w+ ){1,2}council))"
)
_DETAILS = r"(?:(?:his|her|their|this|the|these|any|all) )?(?:of )?(?:details|name|info(?:rmation)?|case|situation|this|it|that)"
_TELL = (
    r"(?:contact\w*|tell\w*|e-?mail\w*|writ\w+ to|approach\w*|notify\w*|inform\w*|r[iau]ng\w*|get in touch with|speak\w* to"
    r"|talk\w* to|let\w*)"
)
_PASS = r"(?:shar\w+|pass\w*(?: on)?|sen[dt]\w*|giv\w+|forward\w*|disclos\w+)"
_DOES = r"(?:to |being |be |me |us |my |our |for (?:me|us) to )*"
_MATTER = (
    rf"(?:{_REFERRAL}|be(?:ing)? (?:referred|put forward)(?= (?:to|on to) {_BODY}\b|\W*$|[,;.]| (?:and|on|at|in|when|by|for"
    rf" housing)\b)|{_BODY}(?: to)? (?:being|be|having|have|knowing|know|getting|get|receiving|hearing) "
    rf"(?:told|informed|notified|contacted|involved|approached|asked|about|of|{_DETAILS}|a\b|brought)"
    rf"|{_BODY} (?:to )?know(?:ing)?\b|{_DOES}(?:refer\w*) (?:him|her|them|it)(?: (?:on )?to {_BODY}\b|(?=\W*$|[,;.]))"
    rf"|{_DOES}{_TELL} {_BODY}\b|{_DOES}{_PASS} {_DETAILS}(?: \w+){{0,4}}? (?:to|with) {_BODY}\b"
    rf"|{_DOES}{_PASS} (?:all (?:of )?)?(?:this|it)\b(?! (?:to|with) )|{_DETAILS} (?:to )?(?:go|going|be(?:ing)? \w+) to {_BODY}\b"
    rf"|(?:my|our) (?:writing|e-?mailing|speaking|talking) to {_BODY}\b|this (?:going|being sent)\b)"
)
_ASIDE = (
    r"(?:(?:verbal|oral)(?:ly)?|freely|fully|both|also|now|very|quite|more than|really|perfectly|totally|in person)"
)
_HIS = r"(?:(?:his|her|their)(?: own| full| verbal| oral)?|(?:verbal|oral|full))"
_LEAVE = r"(?:okay|ok|consent|permission|agreement|blessing|go-?\s?ahead|say-so|authority|thumbs up)"
_YES = re.compile(
    rf"\b(?:(?:is|'s|are|'re|was|were|remains) (?:{_ASIDE} )?(?:happy|fine|okay|ok|content|good|cool|sound|comfortable"
    rf"|alright|all right|glad|willing|agreeable|on board|pleased|at ease|in agreement|in favour)"
    rf"(?: (?:with|about|for|to|of|that))|(?:is|'s|are|'re|was|were) (?:all|up) for"
    rf"|(?:agrees|agreed|agree|consents|consented|assents|assented|accepts|accepted|said yes|says yes|nodded)"
    rf"(?: {_ASIDE})?(?: (?:to|with|for))?"
    rf"|(?:gave|gives|given)(?: (?:me|us))?(?: {_HIS})? {_LEAVE}(?: {_ASIDE})?(?: (?:to|for|with))"
    rf"|(?:has|have|had|with|expressed|raised) (?:no|not an?y?) (?:objections?|problems?|issues?|qualms)"
    rf" (?:to|with|about)) (?P<matter>{_MATTER})"
)
_THUMBS = re.compile(
    rf"\bgot (?:a |the |his |her |their )?(?:thumbs up|nod|yes|okay|ok|go-?\s?ahead) (?:from (?:him|her|them) )?(?:to|for|on)"
    rf" (?:{_MATTER}|(?P<it>(?:this|that|it)\b(?! \w+(?:ing|ed)\b)))"
)
_SHORT = re.compile(
    rf"^\W*(?:(?:the )?(?:client|patient|pt|resident|tenant|customer|prisoner|yp|su|pop) )?(?:{_ASIDE} )?(?:happy|fine|okay|ok"
    rf"|content|agreeable|consents?|agrees|agreed|willing) (?:with|for|to|about) {_MATTER}"
)
_MAY = re.compile(
    r"\b(?:he|she|they)(?: has| have|'s|'ve)? (?:told (?:me|us)|said|says|tells me|confirmed)(?: to me)?(?: that)? (?:i|we) (?:may"
    rf"|might|could|can|should) (?:{_TELL} {_BODY}\b|{_PASS} {_DETAILS}(?: \w+){{0,4}}? (?:to|with) {_BODY}\b"
    rf"|refer (?:him|her|them)(?= to {_BODY}\b|\W*$|[,;.]))"
)
_TURNS_LEFT = re.compile(
    r"\b(?:if|whether|unless|until|till|once|before|after|not|never|nobody|neither|nor|no|will|would|could|may|might|should"
    r"|hopes?|hoping|think|thinks|thought|believe|understand|assume\w*|presume\w*|suppose\w*|sure|perhaps|maybe|probably"
    r"|apparently|seem\w*|clear|when|asked|pretend\w*|only|to)\b"
)
_TURNS_RIGHT = re.compile(
    r"\b(?:if|unless|until|till|once|provided|only|as long as|so long as|subject to|on condition|depending|except|not yet"
    r"|but|though|although|then|last year|years? ago|in (?:19|20)\d\d|previous\w*|before (?:he|she|they)|now\s(?:says|wants)"
    r"|chang\w+|withdr\w+|however|sort of|in theory|in principle)\b"
)
_OTHERS = re.compile(
    rf"\b(?:{KIN}|manager|team|ward|consultant|doctor|gp|nurse|solicitor|school|police|panel|colleagues?|we|i|officers?|staff"
    r"|court|judge|board|hospital|trust|agent|owner)\b"
)
_HEARD = re.compile(
    r"\b(?:i|we) (?:asked|told|spoke|rang|put|explained|read|saw|met|got|have|'ve)\b[^.;]{0,60}\band\s(?:he|she|they)\b"
)
_TO_FILL = re.compile(r"[?\[\]☐☒☑✓]|_{3}|y/n", re.IGNORECASE)
"""Boxes, blanks and questions: a form's, to be read as such."""
_LONGEST = 600


def plain_yes(text: str, before: str) -> Said | None:
    """The plain yes of a sentence; None where anything in its clause denies, hedges, delays or ties it."""
    if len(text) > _LONGEST or _TO_FILL.search(text):
        return None
    talk = Talk(text, before)
    for pattern in (_YES, _MAY, _THUMBS, _SHORT):
        for match in pattern.finditer(talk.text):
            if _stands(talk, pattern, match):
                return Said(Says.AGREED, match.start())
    return None


def _stands(talk: Talk, pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    if "_" in talk.clear[match.start() : match.end()] or _TURNS_RIGHT.search(talk.text, match.end()):
        return False
    left = talk.text[: match.start()]
    heard = _HEARD.search(left)
    left = left[heard.end() :] if heard else left
    if _TURNS_LEFT.search(talk.left(match.start())) or _TURNS_LEFT.search(left[-40:]):
        return False
    if pattern is _THUMBS and match["it"]:
        return talk.spoken_of and not _OTHERS.search(left[-60:])
    if pattern in (_THUMBS, _SHORT):
        return True
    return talk.who(match.start() + 1) == "person" and not _OTHERS.search(left[-60:])
