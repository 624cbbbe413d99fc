"""What looks like an agreement to a referral and is none: the last look before consent is read into a message.

For: `consent`. Consent seen where none was given is the worst error there is, so whatever rules or the small model took
for an agreement is held against this list; it only ever takes consent away.

Must not know: what else the message says.
"""

from __future__ import annotations

from enum import StrEnum

from parsers.prose.words import low, lowered


class Veto(StrEnum):
    """Why a sentence gives no consent."""

    SOMETHING_ELSE = "something else"
    """agreed to surgery, signed on, a template's own words, somebody else's agreement: it says nothing of consent"""
    CONTRARY = "contrary"
    """agreed to one thing and refused the referral in the same breath"""
    DOUBT = "doubt"
    """answered no, to be checked, hearsay, turned later"""


_CONTRARY = lowered(
    r"\bbut (?:not|never)\b[^.;]{0,16}\b(?:to|for|with)\b[^.;]{0,24}\b(?:referr\w*|council|shar\w+|housing)"
    r"|\bbut (?:he|she|they)?\s?(?:does|do|did)(?: not|n['’]?t) (?:want|agree|consent)"
)
_DOUBT = lowered(
    r"[:?]\W{0,4}(?:n|no|none|not (?:yet|given|obtained|asked|sure|known))\W*$"
    r"|\b(?:now|since|then|later|today|but)\b[^.;]{0,24}\b(?:says? no\b|said no\b|no longer|refus\w+"
    r"|changed (?:his|her"
    r"|their) mind|took it back|has withdrawn)"
    r"|\buntil (?:i|we) (?:mentioned|said|told|brought up)\b|\baccording to\b|\bthe (?:system|notes?|file|handover)\b"
    r"[^.;]{0,12}\b(?:says?|shows?|records?|has it)\b"
    r"|\b(?:please|can you|could you|someone|somebody|needs? to|must) (?:please )?(?:confirm|check|make sure|ask)\b"
    r"[^.;]{0,40}\b(?:agree\w*|consent\w*|happy|signed)\b"
    r"|\b(?:implied|assumed|deemed|presumed) consent|\bconsent (?:is|was) (?:implied|assumed|deemed|presumed)"
)
_OTHER_THINGS = (
    r"(?:surgery|treatment|operations?|scans?|tests?|procedure|medication|meds|discharge\w*|transfer\w*"
    r"|admi(?:ssion|tted)|hostel|rooms?|bed|assessment|search\w*|urine|drug|tag\w*|curfew"
    r"|medical records|gp\b|photo\w*"
    r"|leave\b|leaving|move\w*|moving|engage|attend\w*|work with|detox|rehab|vaccin\w*|visit\w*|pay\w*|repay\w*"
    r"|stay\w*|interview|mediation|enter\b|voluntary"
    r"|(?:speak|talk|write) (?:to|with) (?:his|her|their) (?:gp|doctor|family|school|employer|bank"
    r"|mum|dad|mother|father))"
)
_SOMETHING_ELSE = lowered(
    rf"\b(?:consent(?:ed|s)?|agree[ds]?|permission|said yes|says yes|signed (?:a "
    rf"|the )?consent)\s(?:form )?(?:to|for)\s"
    rf"(?:the |a |an |his |her |their |be |being |go |have )?{_OTHER_THINGS}"
    r"(?![^.;]{0,60}\b(?:referr\w*|council|shar\w+))"
    r"|\bnodded off\b"
    r"|\btold (?:me|us) to (?:go away|leave|get lost|get out|mind)\b"
    r"|\by(?:es)?\s?/\s?n(?:o)?\b|\bdelete (?:if|as)\b"
    r"|\b(?:signature|name) of (?:the )?(?:applicant|client|patient|service)"
    r"|_{3,}|\binsert\b|\byou (?:give (?:us )?)?(?:consent|agree) to\b|\bby (?:using|replying|reading|sending)\b"
    r"|\bi agree to the information on this form\b"
    r"|\b(?:my|our|the) (?:line )?(?:manager|team|spo|supervisor|ward|consultant|doctor|panel|board|sergeant|boss"
    r"|head)\b(?:(?!\b(?:he|she|they)\b)[^.;,]){0,16}\b(?:agree[ds]?|is happy|are happy|consent\w*|approve[ds]?"
    r"|said yes|signed)\b"
)


_OTHERS_AGREED = lowered(
    r"\b(?:the council|you|your (?:team|colleague|office|officer))\s(?:had |have |has )?(?:said yes"
    r"|agreed|signed|consented)\b"
    r"|\bsaid yes to (?!it\b|this\b|that\b|the referral|a referral|being|me\b|us\b|you\b|shar|all\b"
    r"|every|passing|your\b"
    r"|having|both)"
    r"|\bcouncil tax\b(?![^.;]*\b(?:referr|shar|consent))|\bcapacity to (?:consent|agree"
    r"|decide)\b(?![^.;]*\b(?:and|so)\b)"
    r"|^\W*signed(?:\s?:|\sby)\W{0,3}(?:[\w.'’-]{1,30}\s?){1,4}\W*$|^\W*\w+ nodded\W*$"
)
_STALE = lowered(r"\blast year\b|\byears ago\b|[:]\W{0,3}see attached\b")
_ASSENT = lowered(
    r"agre|consent|\byes\b|\byeah\b|\byep\b|\bok\b|okay|\bfine\b|happy|content\b|\bglad|permi"
    r"|say[- ]so|go[- ]?ahead|nod"
    r"|willing|keen|\bwant|\bask|request|\btold\b|\btell|\bsaid\b|\bsays\b|\bknow|aware|accept"
    r"|favou?r|\bmind\b|objection|please"
    r"|allow|\blet(?:s|ting)?\b|author|bless|trust|up for|on board|\bword|welcom|jump|sign|\bink\b"
    r"|\bname\b|\bmark\b|writ|approv"
    r"|crack on|answer|wish|\blike|leave to|any help|confirm|understood|\bread\b|\bseen\b|mandate"
    r"|verbal|oral|form\b|\bright\b"
    r"|instruct|beg|comfortable|cool\b|good with|all for|\blight\b|\bcould\b|\bcan\b|\bmay\b|thumbs"
)
_SIGNED_ON = lowered(r"\bsigned (?:off|up|on(?! (?:the|a|my|our|his|her|\w+day|\d|screen|paper)))\b")
_OF_CONSENT = lowered(
    r"\b(?:consent\w*|form|sheet|slip|referr\w*|shar\w+|agree\w*|permission|authori\w*|mandate|paper\w*)\b"
)


def holds_assent(text: str) -> bool:
    """Whether any word of assent at all stands in a sentence that the small model alone takes for a yes."""
    return bool(_ASSENT.search(low(text)))


def veto_on(text: str) -> Veto | None:
    """Why a sentence that was taken for an agreement is none; None where nothing speaks against it."""
    small = low(text)
    for veto, pattern in ((Veto.CONTRARY, _CONTRARY), (Veto.SOMETHING_ELSE, _SOMETHING_ELSE), (Veto.DOUBT, _DOUBT)):
        if pattern.search(small):
            return veto
    if _OTHERS_AGREED.search(small):
        return Veto.SOMETHING_ELSE
    if _SIGNED_ON.search(small) and not _OF_CONSENT.search(small):
        return Veto.SOMETHING_ELSE
    return Veto.DOUBT if _STALE.search(small) else None
