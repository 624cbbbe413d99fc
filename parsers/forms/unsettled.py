"""Answers on consent that settle nothing: what was only asked or told, a yes to another matter, an old one, a doubt.

For: `consent`. "Requested by letter, tenant said he would ring back" names a letter and is no written consent: how
somebody was asked must never pass for how he agreed. It only ever takes consent away.

Must not know: layouts, labels, dates. Source of the rules: contract/reading.md, Consent.
"""

from __future__ import annotations

from parsers.patterns import compiled
from parsers.prose.words import KIN, low, lowered

_PAPER = (
    r"(?:(?:privacy|consent|information|our|the|a|an|blank) ){0,3}(?:forms?|notices?|leaflets?|letters?|booklets?"
    r"|statements?|papers?|paperwork|cop(?:y|ies)|slips?|texts?|e-?mails?)"
)
_HANDED = lowered(
    rf"\b{_PAPER} (?:(?:was|were|has been|have been|been|now) )?(?:sent|posted|left|given|handed|e-?mailed|issued|read"
    r" (?:out|to)|explained)\b"
    rf"|\b(?:sent|posted|left|given|gave|handed|e-?mailed|issued) (?:(?:him|her|them|the \w+) )?(?:with )?{_PAPER}\b"
    r"|\b(?:given|handed|sent|posted|left|e-?mailed) (?:it )?(?:to|with) (?:him|her|them|the (?:client|tenant"
    r"|patient))\b"
    r"|\b(?:has|have|had|took) (?:the|a|our|his|her) (?:\w+ )?(?:form|paper|letter|copy)\b"
)
"""A paper that went to the person; what came back is another matter."""
_ASKED = lowered(
    r"\b(?:request(?:ed|ing|s)?|asked(?! (?:me|us|(?:\w+ )?to (?:be|refer|send|tell|share)|for (?:this|it|help"
    r"|a referral"
    r"|the referral)))|sought|seeking|chas(?:ed|ing)|inform(?:ed|ing)|notif(?:y|ied|ying)|advised|(?:been|was"
    r"|were)? ?told"
    r"(?! (?:me|us|the|our|my|staff|him|her|\w+ (?:on|by|that)))|(?:been|was|were|he is|she is) told|tried|trying"
    r"|to be|will be|in progress|(?:is|are|made|fully|now) aware|aware\W*(?=$|[,;.(])|will let|let us know)\b"
)
_SPOKEN = lowered(
    r"\b(?:discuss\w*|explain\w*|spoke|spoken|speaking|mentioned|raised|talked|talking|conversation|went (?:over"
    r"|through))\b"
)
_ANSWERED = lowered(
    r"\b(?:agree[ds]?|agreeing|consent(?:s|ed|ing)|yes|y|yep|yeah|happy|gave|gives|given|obtained|gained|got|held|taken"
    r"|willing|content|ok|okay|okayed|fine|confirm\w*|want(?:s|ed)?|wish(?:es|ed)?|would like|go(?:es|ne)?[- ]ahead"
    r"|went ahead|signed|signs|permission|granted|accept\w*|approv\w*|authoris\w+|replied|nod\w*|keen|on file|in place"
    r"|recorded|told (?:me|us)|asked (?:me|us|to be|for)|asks to|asking to be|thumbs|received|returned|completed|filled"
    r"|no (?:objection|problem)s?|glad|pleased|relieved|positive|assent\w*|in favour|said (?!s?he\b|they\b|maybe"
    r"|perhaps|nothing|no\b))\b"
)
_MANNER = lowered(
    r"\b(?:verbal(?:ly)?|oral(?:ly)?|written|in writing|word of mouth|spoken(?! to| with))\b(?! (?:notice"
    r"|explanation|info))"
)
_PROMISED = lowered(
    r"\b(?:said|says|told (?:me|us)|promised|hopes|intends|plans|offered)\b[^.;]{0,25}?"
    r"\b(?:would|will|might|may|maybe|perhaps|possibly|could|going to)\b(?! (?:like|love|welcome|appreciate|want"
    r"|be (?:happy|glad|grateful|fine|ok|content|pleased|willing)|always|do anything))"
    r"|\b(?:said|says|answered) (?:maybe|perhaps|possibly|nothing)\b"
)
_TO_ELSE = lowered(
    r"\b(?:agree[ds]?|agreeing|agreement|happy|willing|content|consent(?:s|ed)?) to (?:speak|talk|discuss|meet|see"
    r"|think|consider|sign|pay|attend|engage|work|come|call|ring|read|look|visit|repay|leave|move|wait)\b"
    r"(?![^.;]{0,200}\b(?:council|housing|you\b|referr\w+|homeless\w*|shar\w+))"
    r"|\b(?:signed|agreed|has) (?:(?:a|an|the|his|her|their|our) )?(?:tenancy|licen[cs]e|occupancy|payment|repayment"
    r"|behaviour|house|support plan|care plan|loan)(?: \w+)?(?: agreement| rules| plan)?(?=\W*$|[.,;]| on| in"
    r"| dated| \d)"
    r"|\bfor (?:the |his |her |their |our )?(?:repairs?|gas|electric\w*|rent|arrears|benefits?|treatment|research"
    r"|photos?|photographs?|training|survey|marketing|newsletter|tests?|medication|surgery|operation|vaccin\w+|blood\w*)\b"
    r"|\bfor (?!(?:(?:this|the|a|an|his|her|their|our|my|any|all|housing|duty|homelessness|data|information|info"
    r"|personal|council|it) ){0,3}(?:referral|referring|sharing|share|dtr|duty|housing|council|information|data|details"
    r"|contact|purposes?|us|you|me|this|it)\b)[\w’' -]{3,40}\bonly\b"
    r"|\bnot (?:to|for|with) (?:the |any )?(?:council|local authority|housing|you|this|sharing|referral)\b"
)
_OLD = lowered(
    r"\b(?:old|expired|lapsed|out[- ]of[- ]date|outdated|last year['’]?s?|years? ago|previous (?:consent|form|referral"
    r"|application|tenancy|stay|admission|sentence)|former|earlier (?:referral|application)|run out|ran out)\b"
)
_ONCE = lowered(
    r"\b(?:yes|agreed|consented|signed|given|verbal|ok)\b[^.;]{0,20}\b(?:until|till|before) (?:he|she|they|we|it)\b"
    r"|\bdid(?: not|n['’]?t) (?:object|say no|refuse|disagree|argue|protest)\b|\bnot objected\b|\bnobody objected\b"
)
_OF_ANOTHER = lowered(
    rf"\b(?:verbal\w*|oral\w*|written|yes|ok(?:ay)?|phoned?|rang|texted|letter)\b[^.,;]{{0,20}}?\b(?:from|by|of)"
    rf" (?:(?:his|her|their|the|a|my) )?(?:\w+['’]s )?(?:{KIN})\b(?!['’]s (?:phone|mobile|number|house|home))"
)
_QUERIED = compiled(r"^[^?]{1,30}\?{1,9}\s{0,3}\)?\s{0,9}$")


def leaves_open(words: str) -> bool:
    """Whether an answer on consent tells of no agreement to this referral, whatever manner it names."""
    text = low(words)
    if _QUERIED.match(text) or any(one.search(text) for one in (_PROMISED, _TO_ELSE, _OLD, _ONCE, _OF_ANOTHER)):
        return True
    rest = _HANDED.sub(" ", text)
    if _ANSWERED.search(_ASKED.sub(" ", rest)):
        return False
    if _ASKED.search(rest):
        return True
    return (rest != text or _SPOKEN.search(rest) is not None) and not _MANNER.search(rest)
