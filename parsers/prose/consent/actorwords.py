"""Who acts in a sentence: the person, the writer, the council, a relative, a body; data for `agreement` and `talk`.

For text in small letters. Must not know: what is done. Every quantifier is bounded.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.words import KIN, lowered

WRITER = lowered(r"\b(?:i|we)\b(?:['’](?:m|d|ve|ll|re))?|\bmyself\b|\bmy (?:manager|team|colleague|boss)\b")
YOU = lowered(r"\byou(?:['’](?:d|re|ll|ve))?\b|\byour (?:team|office|council)\b")
COUPLE = lowered(
    r"\b(?:husband and wife|wife and husband|mum and dad|mother and father|both parents|(?:he|she) and (?:his"
    r"|her) (?:wife|husband|partner)"
    r"|(?:his|her) (?:wife|husband|partner) and (?:he|she))\b"
)
PERSON = lowered(
    r"\b(?:both parents|the parents|mum and dad|the mother|the father|he and i|he|she|they|him|her|them|hes|shes"
    r"|theyre|both|patients?|pt|clients?|su|service users?|customer|claimant"
    r"|tenant|resident|guest|lad|lady|gentleman|the family|couple|young (?:person|man|woman)|yp|applicant|prisoner"
    r"|student|pupil|mr|mrs|ms|miss|mx|man|woman|girl|boy|mum to be|each of)\b(?:['’](?:s|d|ve|re|ll))?"
)
THIRD = lowered(
    r"\b(?:landlords?|landlady|agents?|lenders?|foyer|buyers?|vendors?|gateway|cas-?\d|board|panel|bank|court|judge"
    r"|bailiffs?|mdt|core group|(?:professionals')? ?meeting|(?:drug |mental health )?service(?! user)"
    r"|the (?:ward|hostel|council|hospital|prison"
    r"|governor|school|college|consultant|doctor|owner|police|association|charity|team|refuge)|housing association"
    r"|(?:lady|man|woman|gentleman|girl|lad|bloke|guy|person|someone|somebody|anyone) (?:at|from|on|in|behind"
    r"|who)|insurers?"
    r"|marac|mappa|management|managers?|supervisors?|professionals?|warden|commission\w+|(?:housing"
    r"|universal) (?:benefit"
    r"|credit)|referrer|consultant|doctor|dr|registrar|psychiatrist|magistrate|trust|agency|university|cps"
    r"|employer|boss|neighbour|friend|mate|hostel|dwp|home office|executors?|parole board|magistrates)\b"
)
OTHERS = lowered(
    rf"\b(?:(?:his|her|their|the|my|a)\s)?(?:\w{{2,10}}\s)?(?:{KIN}|nok|next of kin|imca|headteacher"
    rf"|head teacher|attorney|deputy|appointee|power of attorney|lpa"
    rf"|guardian|advocate|solicitor|barrister|lawyer|social worker|keyworker|key worker|support worker"
    rf"|(?:his|her|their) (?:family|parents?))\b(?:['’]s)?"
)
BEHIND = lowered(r"\b(?:on|at|in|from|to|with|by|via|through|for|of|about|against)\s(?:the\s)?$")
FAR_BEHIND = lowered(
    r"\b(?:on|at|in|from|to|with|by|via|through|for|of|about|against|during|after)\s"
    r"(?:the\s|(?:the|his|her|their|our|my|your|an?|this|last)\s(?:\w{2,14}\s)?)?$"
)
"""The same of a body: "at her planning meeting"."""
NO_PERSON = compiled(
    rf"(?:{KIN}|gp|spo|pom|com|manager|team|council|housing|probation|nok|lpa|imca"
    r"|management|managers|supervisors?|benefits?|marac|mappa|commissioners?|professionals?|warden|staff|everyone"
    r"|everybody|nobody|someone|anyone|consent|permission|agreement|referral|police|landlord|agents?|bank"
    r"|universal credit"
    r"|housing benefit|attorney|deputy|mdt|dtr|la|ed|ot|poa|court|panel)s?",
    re.IGNORECASE,
)
DOING = re.compile(r"\w{2,20}(?:ing|ed)", re.IGNORECASE)
DOES = compiled(
    r"['’]s\s(?:\w+\s){0,2}?(?:cool|ok|okay|keen|good|content|willing|all|glad|pleased|on board|in"
    r" agreement|agreeable|up for"
    r"|game|easy|comfortable|aware)\b|(?:['’]s)?\s(?:(?:has|have|had|is|was|also|both)\s){0,2}(?:is|was"
    r"|has|have|had|does|did|do|says?|said"
    r"|agree\w*|consent\w*"
    r"|sign\w*|wants?|wanted|asked|asks|gave|gives|told|would|will|can|knows|refus\w+|declin\w+|withdr\w+"
    r"|confirm\w*|isn|hasn"
    r"|doesn|didn|won|wasn|himself|herself|verbally|happy|fine|elect\w*|opt\w*|chose|nod\w*|back[s|ed]\w*|support\w*"
    r"|approv\w*|endors\w*|accept\w*|okay\w*|took|takes|leapt|jumped|bit|came|put|puts|press\w*|typed|wrote"
    r"|ticked|repl\w+"
    r"|answered|rang|phoned|called|thinks|seems|may|might|initial\w*|dictated|shook|knew|read|needs|allow\w*"
    r"|object\w*"
    r"|instruct\w*|assent\w*|texted|emailed|messaged|click\w*|likes|pulled|backed|forbade|forbid\w*"
    r"|rescind\w*|revoke\w*)\b"
)
