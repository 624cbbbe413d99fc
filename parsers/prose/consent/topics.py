"""A yes whose own words name nothing, where what was spoken of before is another matter or another person's.

For: `read`, as a last look. "We had the talk about moving wards. She was happy." is no consent, nor is what a father
said to whom the letter was read. It only ever takes consent away.

Must not know: how the yes was worded.
"""

from __future__ import annotations

from parsers.prose.consent.pronouns import may_mean
from parsers.prose.consent.vetoes import Veto
from parsers.prose.words import KIN, WORKER, low, lowered

_OURS = lowered(
    r"\b(?:you|your\w*|council\w*|refer\w*|ref\b|housing|hous\w+|homeless\w*|dtr|duty|authority|letter|e-?mail"
    r"|consent\w*|permission|shar\w+|pass\w*|contact\w*|writ\w+|details|particulars|information|help\w*|support"
    r"|situation|options?|accommodation|authori\w*|disclos\w*|notif\w+|inform\w*|tell\w*|told|this|213b?|privacy"
    r"|gdpr|data|nowhere|evict\w*|rough|rehous\w*|agenc\w+|application|apply\w*|next|involv\w*|process|everything"
    r"|whole thing|send\w*|sent|forms?|leaflet|approach\w*|paper\w*|documents?|sheets?)\b"
)
_TALK_OF = lowered(
    r"\b(?:(?:had|have|having) (?:the|a|our|that|another) (?:\w+ )?(?:talk|chat|conversation|word|discussion|meeting)"
    r" (?:with (?:him|her|them) )?(?:about|on|over)|(?:talked|spoke|spoken|chatted)(?: (?:to|with) (?:him|her|them))?"
    r" (?:about|of)|(?:went|gone|been|ran) (?:over|through)|discussed|brought up|raised"
    r"|(?:i|we)(?: have)? asked(?: (?:him|her|them))? "
    r"(?:about|re|if|whether)|offered(?: (?:him|her|them))?|the (?:question|matter|subject) (?:of|was))"
    r" (?P<what>(?!it\b|that\b|things\b|all\b|what\b)[^.;?!:]{3,90})"
)
_HIS = rf"(?:his|her|their|the (?:patient|client|tenant|resident)['’]s) (?:\w+ )?(?P<who>(?:{KIN}|{WORKER}|parent)s?)"
_SPOKEN_TO = (
    r"\b(?:read|shown?|showed|explained|put|ran|mentioned|spoke|spoken|talked|rang|phoned|called|asked|told|saw|met|had"
    rf" a word)\b(?: (?!he\b|she\b|they\b|him\b|her (?:and|too)|them\b)[\w'’-]+){{0,5}}? {_HIS}\b(?!['’]s)"
)
_ANOTHERS_IDEA = rf"\b(?:was|is|were) (?:all )?{_HIS}['’]s? (?:idea|suggestion|doing|wish|request|notion|plan)\b"
_SPEAKS = (
    r"(?P<pronoun>he|she|they)(?:['’]s|['’]d| has| had| was| is)? (?:\w+ )?(?:said|says|agree[ds]?|asked|asks|told"
    r"|tells|happy|fine|content|glad|consent(?:s|ed)|gave|given|signed|wants?|wanted)\b"
)
_NO_OTHER = r"(?:(?!\b(?:he|she|they|him|her (?:and|too|as well)|her(?=[,;:])|them|both)\b)[^.;!?]){0,70}?"
_OWN = lowered(rf"{_SPOKEN_TO}{_NO_OTHER}(?:\band|,|\bwho) {_SPEAKS}")
_BEFORE = (lowered(_ANOTHERS_IDEA), lowered(rf"^\W*(?:i|we)(?:['’]ve| have)? {_SPOKEN_TO}{_NO_OTHER}\W*$"))
_OPENS = lowered(rf"^\W*(?:and )?{_SPEAKS}")
_SIGNED_PART = lowered(
    r"\bsigned\b[^.;]{0,30}\b(?:the|only the) (?:part|bit|section|page|box|half) (?:about|on|for|covering|that"
    r"|to do with) (?P<what>[^.;,)]{3,60})"
)
_NAMES_THEM = lowered(
    r"\b(?:client|patient|tenant|resident|applicant|mr|mrs|ms|miss|himself|herself|both|each|themselves)\b"
)
_BOTH_OF = lowered(r"\bboth (?:of )?(?=(?:his|her|their|the)\b)")
"""Two who are his: of the person himself nothing is told."""


def of_other_topic(text: str, before: str) -> Veto | None:
    """Why a yes that leans on what was spoken of before is none: that was no referral, or was told to another."""
    own, told = low(text), low(before)
    if not _OURS.search(own) and not _OURS.search(told):
        spoken = [*_TALK_OF.finditer(f"{told} {own}")]
        if spoken and not any(_OURS.search(each["what"]) for each in spoken):
            return Veto.SOMETHING_ELSE
    if (part := _SIGNED_PART.search(own)) and not _OURS.search(part["what"]):
        return Veto.SOMETHING_ELSE
    if _NAMES_THEM.search(_BOTH_OF.sub(" ", own)):
        return None
    if (said := _OWN.search(own)) and said["who"] and may_mean(said["pronoun"], said["who"]):
        return Veto.DOUBT
    opens = _OPENS.search(own)
    for pattern in _BEFORE:
        other = pattern.search(told) if opens else None
        if other and opens and not _NAMES_THEM.search(told) and may_mean(opens["pronoun"], other["who"]):
            return Veto.DOUBT
    return None
