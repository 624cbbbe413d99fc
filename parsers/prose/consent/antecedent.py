"""Who is "he" and what is "it", where a yes leans on the sentence before and that one tells of somebody else.

For: `read`, as a last look. "The landlord wants them out by Friday. He has put it in writing." is the landlord's notice
and no consent. It only ever takes consent away.

Must not know: how the yes was worded, or how sure anybody is of it.
"""

from __future__ import annotations

from parsers.prose.consent.pronouns import may_mean
from parsers.prose.consent.vetoes import Veto
from parsers.prose.words import KIN, WORKER, low, lowered

_MATTER = lowered(
    r"\b(?:agree\w*|consent\w*|permission|happy|content|willing|yes|fine|ok(?:ay)?|refer\w*|dtr|duty|shar(?:e|ed|ing)"
    r"|pass(?:ed|ing)? (?:\w+ )?(?:on|over)|send(?:ing)?|sent|council|housing (?:team|options|people)|you|your"
    r"|details|information|forms?|sheet|letter to|writ(?:e|ing) to|mandate|privacy|data|gdpr|disclos\w+|authori\w+)\b"
)
_LEANS = lowered(
    r"\b(?:put|given|gave|confirm\w*|agree[ds]?|wrote|written|signed|texted|e-?mailed|messaged|said|says|told|tells"
    r"|has|have|had)\b[^.;,]{0,30}"
    r"\b(?:in writing|in black and white|on paper|in an? (?:text|e-?mail|letter|message|note)"
    r"|by (?:text|e-?mail|letter|message))\b"
    r"|\bwrote (?:it|this|that) down\b|\b(?:has|have|had|and|he|she|they) (?:now |also |since |even )?signed"
    r"(?: (?:it|this|that|one))?(?=\W*$|[.,;]| (?:too|now|today|yesterday|already|on|in front)\b)"
    r"|\b(?:told|texted|e-?mailed|messaged|rang|phoned|written to) (?:me|us)\b(?: \w+){0,2}"
    r" (?:(?:this|that|so|it)(?=\W*$|[.,;]| (?:himself|herself|now|too|today|yesterday|again|by|in|on|more)\b)"
    r"|himself|herself)"
)
_OF_MATTER = lowered(
    r"\b(?:consent\w*|permission|refer\w*|dtr|duty|shar(?:e|ed|ing)|pass(?:ed|ing)? (?:\w+ )?(?:on|over)|council"
    r"|housing (?:team|options|people)|forms?|sheet|mandate|privacy|data|gdpr|disclos\w+|authority|authoris\w+"
    r"|(?:tell|contact|approach|e-?mail|writ|notify|inform)(?:e|ing)? (?:to )?(?:you|your|homeless\w*)"
    r"|(?:speak|speaking|talk|talking) to your?|(?:i am|i['’]m) (?:doing|writing|sending|asking)|send(?:ing)?"
    r"|sent (?:to )?you|(?:go|going|went|come|coming) to you"
    r"|(?:give|giving|let|letting) you|(?:talk|speak|act)(?:ing)? (?:for|on behalf)"
    r"|agreement (?:page|slip|part|box|section)|(?:can|may) be sent)\b"
)
_OTHERS = (
    rf"(?:{KIN}|{WORKER}|landlord|landlady|land lord|agents?|owners?|warden|host|householder|manager|keyworker"
    r"|staff|boss|employer|bailiffs?|courts?|trustees?|executors?|solicitors?|hostel|lessor|vicar|farmer|mate)"
)
_TELLS_OF_ANOTHER = lowered(
    r"^(?!\W*(?:(?:he|she|they) )?(?:says?|said|tells|told)\b)(?:\W*(?:but|and|so|now|then|also|unfortunately|sadly"
    r"|apparently|as|because|since|after \w+)\b,?)?[^.;?!]{0,24}?"
    rf"\b(?:the|his|her|their|my|our|a|an)\b (?:[\w'’]+ ){{0,3}}?(?P<who>{_OTHERS})\b(?!['’]s\b(?! (?:said|asked|told"
    r"|given|had|been|put|got)))[^.;?!]{0,160}?"
    r"\b(?:wants?|wanted|says?|said|asked|asks|told|tells|will not|won['’]?t|cannot|can['’]?t|can only|must|has given"
    r"|gave|served|serv\w+|is selling|selling|sold|decided|needs?|needed|found out|threaten\w*|thrown|throwing|kicked"
    r"|evict\w*|ending|ended|ends|is ending|has had|refus\w*|agreed|offered|is letting|expects?|insist\w*)\b"
)
_NAMED_OWNER = lowered(
    r"^[^.;?!]{0,12}\b(?:mr|mrs|ms|miss|dr)\b\.? [a-z'’-]{2,20},? (?:who|his|her|the|their)\b[^.;?!]{0,40}"
    r"\b(?:owns?|landlord|landlady|agent|lets|runs|manages|rents|brother|sister|mother|father|son|daughter|warden)\b"
)
_PRONOUN = lowered(r"^\W*(?:(?:and|but|so|now|also|since then|yesterday|today)\b,? )?(?P<pronoun>he|she|they)\b")
_NAMES_THEM = lowered(
    r"\b(?:client|patient|tenant|resident|applicant|himself|herself|both|each|themselves|mr|mrs|ms|miss)\b"
)


def of_another_before(text: str, before: str) -> Veto | None:
    """Why a yes that leans on the sentence before is none: that tells of another's demand, and nothing of this matter.

    What is put in writing there is that demand; who is "he" may be the one who makes it.
    """
    own, told = low(text), low(before)
    if _OF_MATTER.search(own):
        return None
    if _LEANS.search(own) and told and not _MATTER.search(told):
        return Veto.SOMETHING_ELSE
    return _if_anothers(own, told)


def _if_anothers(own: str, told: str) -> Veto | None:
    opens = _PRONOUN.search(own)
    if opens is None or _NAMES_THEM.search(own):
        return None
    other = _TELLS_OF_ANOTHER.search(told)
    if other is None:
        return Veto.DOUBT if _NAMED_OWNER.search(told) else None
    return Veto.DOUBT if may_mean(opens["pronoun"], other["who"]) else None
