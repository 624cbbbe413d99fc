"""Words on consent: what a statement says of it, and what a label about it asks for.

For: `consent`, `recast`. A statement is weighed by what is said (agreed, refused, not yet), how (by word of mouth, in
writing) and by whom; never by one literal phrase. In doubt it is unclear, or nothing.

Must not know: layouts, entries, dates. Source of the rules: contract/reading.md, Consent.
"""

from __future__ import annotations

import re
from enum import StrEnum

from parsers.forms.words import plain
from parsers.patterns import compiled
from parsers.record import ConsentStatus

S = ConsentStatus

_APPLICANT = (
    r"(?:client|applicant|soldier|sailor|detainee"
    r"|patient|person|people|service[ -]user|service[ -]person|customer|claimant|resident"
    r"|tenant|guest"
    r"|individual|prisoner|young person|young adult|student|pupil|man|woman|lady|gentleman|lad|leaver"
    r"|participant|pop|user|visitor|caller|attendee|member|learner)"
)
_RELATIVE = (
    r"(?:mother|mum|mam|father|dad|parents?|step\w+|wife|husband|spouse|partner"
    r"|sons?|daughters?|sisters?|brothers?|carer"
    r"|family|relatives?|next of kin|nok|aunt\w*|uncle|nan\w*|gran\w*|cousin|nephew|niece|friend|guardian"
    r"|attorney|deputy"
    r"|appointee|lpa|imca|advocate|solicitor|landlord)"
)
_ASSENTING = r"(?:agree\w*|consent\w*|sign(?:ed|s)?|gave|given|gives|happy|permission|authoris\w+|approved|ok(?:ayed)?)"
_NOT = r"(?:n['’]?t|\s?not|\snever)"
REFUSED = compiled(
    r"\brefus\w*|\bdeclin\w*|\bwithdr[ae]w\w*|\bwithh[eo]ld\w*|\bobject(?:s|ed|ing)\b|\bopt(?:s|ed)? out\b"
    r"|\b(?:does|did|do|has|have|had|will|is|are|was|would|wo|ca)"
    + _NOT
    + r"\s+(?:(?:currently|now|yet|ever|at all|to)\s+)?"
    r"(?:want\w*|wish\w*|agree\w*|consent\w*|giv(?:en|e) (?:us |me |his |her |their )?(?:consent|permission|agreement)"
    r"|happy|willing|allow\w*|authoris\w*|let\b|like us|content\b|given\b)"
    r"|\bnot (?:agree\w*|consent\w*|willing|happy|wanting|wish\w*|content)\b|\bno longer (?:agrees|consents"
    r"|wants|happy)"
    r"|\b(?:said|says|saying|answered)\s+(?:a\s+)?(?:firm\s+)?no\b|\bunwilling\b|\bagainst (?:this|it"
    r"|the referral|sharing)"
    r"|\b(?:took|taken|takes|taking) (?:it|this|that|(?:his|her|their) \w+) back\b|\byou['’]?(?:re"
    r"| are) not to contact\b"
    r"|\bchanged (?:his|her|their) mind\b|\bnever (?:agreed|consented)|\bconsent (?:was |is )?(?:denied|revoked"
    r"|cancelled)",
    re.I,
)
UNCLEAR = compiled(
    r"\bnot (?:yet|asked|been|obtained|sought|discussed|able|sure|signed|given|taken|gained|recorded|possible|capable"
    r"|confirmed|certain|replied|answered|responded|returned|heard|acknowledged)\b"
    r"|\bunanswered\b|\b(?:no|nothing|without(?: an?)?) (?:response|reply|answer|contact|word|back)(?: yet)?"
    r"(?=\W*$|[.,;])"
    r"|\b(?:left|sent|posted) (?:\w+ )?(?:messages?|letters?|cards?|notes?)(?=\W*$|[.,;])"
    r"|\b(?:could|can|have|has|had|did|was|were)(?:n.?t| not|not) (?:yet |been able to )?"
    r"(?:ask\w*|obtain\w*|get|got|be|been|reach\w*|sign\w*|speak|spoken|discuss\w*|seen|met)\b"
    r"|\b(?:un)?able to (?:give|consent|sign|ask|obtain|get)|\bunable\b|\byet\b|\bto follow\b"
    r"|\b(?:will|going to|I'?ll|need to|needs to|must|yet to) (?:ask|obtain|get|seek|sign|be|try|discuss|check)\b"
    r"|\bto be (?:asked|obtained|signed|confirmed|given|sought|discussed|agreed|taken)\b"
    r"|\bpending\b|\bawait\w*|\bt\.?b\.?[cad]\b|\bif\b|\bprovided (?!with|by|verbal|oral|written|consent|signed|on|at)"
    r"|\bcondition(?:s|al|ally)?\b|\bunless\b|\bas long as\b|\bsubject to\b|\bonly (?:if|when|once)\b"
    r"|\b(?:lack\w*|no|without|impaired) (?:of |the |mental )?capacity|\bcapacity (?:assessment|in doubt|lacking|not)"
    r"|\bbest[ -]interests?\b|\bon (?:his|her|their|the|my|client'?s?|patient'?s?)?\s?(?:\w+['’]?s? )?behalf\b"
    r"|\b(?:attorney|deputy|guardian|proxy|p\.?p\.?|lpa)\b|\bunsure\b|\battempt\w*|\btried to\b|\bno answer\b"
    r"|\bvoicemail\b|\bpartial\w*|\bnot known\b|\bunknown\b"
    r"|\bwants? (?:to (?:think|read|talk|ask|speak)|time)|\bthinking\b|\bconsidering\b|\bundecided\b"
    r"|\bno (?:agreement|answer"
    r"|consent|reply|response|signature) (?:yet|as yet|so far|at present|available)|\bimplied\b|\bassumed\b"
    r"|\bpresumed\b"
    r"|\b" + _RELATIVE + r"\b[^.,;]{0,30}?\b" + _ASSENTING + r"\b"
    r"|\b" + _ASSENTING + r"\b[^.,;]{0,20}?\b(?:by|from) (?:(?:his|her|their|the|a|my)\b )?"
    r"(?:\w+['’]s )?" + _RELATIVE + r"\b"
    r"|\b(?:agreed|consented|signed|given|consent) (?:by|from) (?:his|her|their|the|a)\b (?!own\b|hand\b|phone\b"
    r"|telephone\b|named\b|" + _APPLICANT + r"(?!['’]s (?!own))\b)(?!(?:\w+ )" + _APPLICANT + r"(?!['’]s (?!own))\b)",
    re.I,
)
"""Not yet, not able, on a condition, or by somebody who cannot agree for another."""

_STILL_SIGNING = compiled(
    r"to follow|to be signed(?: (?:at|on|in|by|when|next)\b[^,;.–—-]{0,40})?|will sign"
    r"|not (?:yet )?(?:been )?(?:able to )?sign|unable to sign|(?:could|can|has"
    r"|have|did|would)"
    r"(?:n.?t| not) (?:yet )?(?:been able to )?sign|sign(?:ed)? (?:later|when)|yet to sign|unsigned|un-signed"
    r"|(?:refus\w*|declin\w*|unwilling) to (?:sign|put|write)|(?:does|did|would|will|wo)(?:n.?t"
    r"| not) (?:want to |wish to )?"
    r"(?:sign|put)|no signature",
    re.I,
)
"""Something wanting of the paper only, where the person has agreed by word of mouth."""

ORAL = compiled(
    r"\bverbal\w*|\boral\w*|\b(?:tele)?phone\w*|\bcalls?\b|\bvideo\b|\btold (?:me|us|the|our|my|staff|him|her"
    r"|\w+ (?:on|by|that))"
    r"|\bsaid\b|\bspoken?\w*|\bspoke\b|\bface[ -]to[ -]face\b|\bin person\b|\bword of mouth\b|\bby mouth\b|\bvoice\b"
    r"|\b(?:in|at|during) (?:an? |the |his |her |our |my |their |today'?s )?(?:\w+ )?(?:interview|meeting|appointment"
    r"|visit|conversation|intake"
    r"|session|assessment|supervision|office|clinic)\b|\basked (?:me|us) to\b|\bconversation\b",
    re.I,
)
WRITTEN = compiled(
    r"\b(?<!un)(?<!un-)written\b|\bin writing\b|\bsigned\b|\bsignature\b|\bforms? of authority\b|\be-?sign\w*"
    r"|\bdocusign\w*"
    r"|\bby (?:e-?mail|text|letter|whatsapp|sms)\b|\btext(?:ed)? (?:message|me|us|back)\b|\bjournal\b"
    r"|\bconsent form (?:is |was )?(?:held|attached|enclosed|on|completed|filled)|\bput (?:his|her|their) name\b"
    r"|\bpaper (?:form|consent)\b|\bscanned\b|\buploaded\b"
    r"|\b(?:e-?mailed|texted|messaged|wrote|replied)\b.{0,40}\b(?:yes|agree\w*|consent\w*|ok|happy|permission)\b",
    re.I,
)
AGREED = compiled(
    r"\bagree(?:s|d|ment)?\b|\bconsent(?:s|ed|ing)?\b|\bhappy\b|\bobtained\b|\bgiven\b|\bgave\b|\bgives\b|\bgranted\b"
    r"|\bpermission\b|\bconfirmed\b|\bwilling\b|\bauthoris(?:e|es|ed)\b|\bapprov(?:es|ed|al)\b|\bwants? (?:this"
    r"|us to|me to"
    r"|the referral)\b|\b(?:go|went)[- ]ahead\b|\bok(?:ay|ayed)?\b|\bin place\b|\bon file\b|\bcontent\b",
    re.I,
)
_SAID = compiled(
    r"\b(?:agreed|agrees|consented|consents|given|gave|gives|obtained|gained|taken|received|confirmed|granted|said|told"
    r"|spoke|signed|happy|refused|refuses|declined|declines|withdrew|withdrawn|verbal|oral|verbally|orally|written|yes"
    r"|does|did|has|have|is|was|wants|will|not)\b",
    re.I,
)
_BIDDING = compiled(
    r"\b(?:please|must|should|may|might|can be|cannot be|is required|are required|needs? to|ensure|tick"
    r"|complete this|if the"
    r"|where the|where it|when the|in order|this section|this form must|is acceptable|before (?:sending|submitting))\b"
    r"|^\W*(?:note|guidance|nb|n\.b|if)\b|\b(?:cannot|can not|will not|won't) (?:proceed|be (?:accepted|processed))\b",
    re.I,
)
_EXPLAINING = compiled(
    r"\b(?:we|our|you|your|yours|GDPR|privacy|data protection|will be (?:used|shared|stored|processed|passed|kept"
    r"|returned))\b",
    re.I,
)
_OWN_WORD = compiled(
    r"\bI(?:, [\w .'’-]{3,40},)? (?:do |hereby |fully |also )?(?:understand|agree|consent|authorise"
    r"|have (?:read|given|agreed)|give|am (?:happy|willing"
    r"|content)|confirm that I\b|wish|want)|\b(?:my|me)\b"
    r"|\bI\b[^.;]{3,80}\band (?:agree|consent|authorise|give (?:you )?(?:my )?(?:consent|permission)|am happy)\b",
    re.I,
)
_WORKERS_WORD = compiled(
    r"\bI(?:, [\w .'’-]{3,40},)? (?:can |hereby )?(?:confirm|certify|declare|verify)\b(?! that I (?:agree"
    r"|consent|am|give)"
    r"|\s+I (?:agree|consent|am"
    r"|give|have read))|\bI have (?:obtained|discussed|explained|spoken|the|his|her|their|got|gained|asked|received)\b"
    r"|\btold me\b|\b"
    + _APPLICANT
    + r" (?:has|have|had)? ?(?:verbally |orally |freely )?(?:agreed|consented|given|gave"
    r"|confirmed|said|told|been asked and)"
    r"|\b(?:they|he|she) (?:has |have )?(?:verbally |orally )?(?:agreed|consented|given|gave|confirmed|said|told)"
    r"|\b(?:verbal|oral|spoken)\w* (?:consent|agreement|permission|authority)\b|\b(?:consent|agreement"
    r"|permission) (?:was |has "
    r"been )?(?:obtained|taken|gained|given|heard|received|recorded) (?:by|to)\b|\bwho (?:took|obtained|heard|gained)\b"
    r"|\b(?:agreed|consented) (?:verbally|orally|by phone|in front of|to)\b",
    re.I,
)
_ASSENT_LABEL = compiled(
    r"\b(?:written|signed|verbal|oral) (?:authority|authorisation|mandate)\b|\bauthority (?:held|obtained|on file)\b|"
    r"\b(?:consent\w*|agree[ds]?|agreement|agreeing|permission|authorise[sd]?|authority to|happy (?:for|to|with"
    r"|that|about)"
    r"|willing|(?:said|says?) yes|say-?so|go-?ahead|ok(?:ay)?(?:ed)? (?:to|with|for)|no objection|fine (?:by|with) me"
    r"|(?:want|asked|would like)(?:s|ed)? (?:for )?[\w’' ]{2,40} to (?:be sent|send|share|pass|tell|refer|give)"
    r"|wants? (?:this|us to|the referral|to be referred))\b",
    re.I,
)
_ASIDE = compiled(
    r"\blimit\w*|\brestrict\w*|\bexcept\w*|\bexclud\w*|\bexclusion|\bcapacity\b|\bprivacy\b|\bleaflet\b|\bcopy\b"
    r"|\bexplained to\b|\bwitness\w*|\binterpreter\b|\bphotograph|\bphotos?\b|\bgp\b|\blandlord|\bvoicemail"
    r"|\bresearch\b"
    r"|\bsurvey\b|\bmarketing\b|\bfeedback\b|\bnext of kin\b|\bmother\b|\btreatment\b|\bif (?:no|not|consent"
    r"|refused|they)\b"
    r"|\bwhy (?:not|no|was|has|is)\b|\breasons?\b|\bnot (?:to )?(?:be )?(?:share|shared|told|contact|contacted)\b"
    r"|\bwho (?:must|should|may|can) (?:not|we)\b|\bdo not share\b|\bwith whom\b|\bwho else\b"
    r"|\bmedical records?\b|\bdwp\b"
    r"|\btenancy agreement\b|\blicen[cs]e agreement\b|\bcare order\b|\bjourney\b",
    re.I,
)
_SIGNING = re.compile(r"\bsign(?:ed|ature|s)?\b|\binitials?\b|\bprint\b", re.I)
_WHEN = compiled(
    r"(?:on|when|dated?|day|date and time|time and date|given on|taken on|agreed on|signed on|obtained on"
    r"|asked on|discussed on|explained on"
    r"|recorded on|on what date"
    r"|date(?: of| given| taken| signed| agreed| obtained| recorded| it was| they| he| she)?\b.{0,30}"
    r"|when (?:was|were|did|given|agreed|obtained|taken|signed)\b.{0,30}|as at|this day)",
    re.I,
)
_HOW = compiled(
    r"(?:how|by what|in what way|method|form|type|manner|means|kind|nature)\b(?!.*\b(?:contact|reach|ring|call"
    r"|long|many)\b)",
    re.I,
)
_BARE_OPTION = compiled(
    r"(?:in )?(?:written|writing)(?: consent)?|verbal(?:ly)?(?: (?:consent"
    r"|agreement))?|oral(?:ly)?(?: (?:consent|agreement))?"
    r"|sign(?:ed|ature)(?: (?:form|consent|copy))?(?: (?:held|attached|on file))?|refused?|declined|withheld"
    r"|none|yes|no|y|n"
    r"|not (?:given|obtained|sought|agreed|yet|asked|applicable|known)|n/?a|agree[ds]?|does not agree"
    r"|do not agree|given|obtained"
    r"|(?:by )?(?:phone|telephone)|face to face|in person|(?:best interests?)(?: decision)?|(?:lacks"
    r"|no) capacity|pending"
    r"|(?:by )?(?:e-?mail|text|letter)|electronic(?:ally)?|unknown|not sure|implied|withdrawn"
    r"|(?:has )?not agreed|disagree[ds]?"
    r"|(?:has )?(?:agreed|consented|signed|refused|declined)(?: (?:verbally|orally|in writing))?|no consent|other",
    re.I,
)


_OF_REFERRAL = compiled(
    r"\b(?:refer\w*|telling|notice|notification|alert|application|shar(?:e|ed|ing)|sent|send|sending|pass(?:ed|ing)?"
    r"|notif\w+|information|details|data|council"
    r"|authority"
    r"|housing|this form)\b",
    re.I,
)
_FOR_ANOTHER = compiled(
    r"\b"
    + _RELATIVE
    + r"\b|\bp\.?p\b|\bon behalf\b|\b(?:support|key|social|case|outreach) ?worker\b|\bnurse\b|\bofficer\b"
    r"|\bstaff\b|\breferrer\b",
    re.I,
)


_AGREES = compiled(
    r"\b(?:agree[sd]?|consent(?:s|ed)?|happy|ok(?:ay)?|content|willing)\b(?: (?:with|to|about) (?:it|this|that))?\W*$",
    re.I,
)
_PERSON = compiled(r"\b(?:" + _APPLICANT + r"|he|she|they)\b", re.I)


def asks_agreement(label: str) -> bool:
    """Whether a label asks if the person agrees, and to nothing else: "Is she happy with it?"."""
    found = _AGREES.search(label)
    return found is not None and _PERSON.search(label) is not None and _FOR_ANOTHER.search(label) is None


def of_referral(label: str) -> bool:
    """Whether what is agreed to is the referral, not something else."""
    return _OF_REFERRAL.search(label) is not None


def is_anothers(signature: str) -> bool:
    """Whether a signature says that somebody else gave it: "B Marsh (mother)", "pp"."""
    return _FOR_ANOTHER.search(signature) is not None


THEMSELVES = compiled(
    r"(?:(?:mr|mrs|miss|ms) )?(?:[\w’'-]+ ){0,3}(?:himself|herself|themselves|themself)"
    r"|(?:the )?" + _APPLICANT + r"|self|me",
    re.I,
)
"""Who gave it, where that is the person."""
NOT_GIVEN = re.compile(r"\b(?:why|reasons?|if (?:no|not|none|refused))\b", re.I)


class Asks(StrEnum):
    """What a label about consent asks for."""

    THEIR_NAME = "their_name"
    """the person's own word, to be signed: "I agree to this referral. Signed" """
    WORKERS_NAME = "workers_name"
    """a worker's word for what the person said: "Verbal agreement given to" """
    AGREED = "agreed"
    WHEN = "when"
    HOW = "how"
    ASIDE = "aside"
    """something else beside consent: its limits, the privacy notice, capacity, a GP"""


def asks(label: str) -> Asks | None:
    """What a label about consent asks for; None where it is about none."""
    label = re.sub(
        r"^\W*[1l|](?= (?:agree|consent|am\b|give|have|understand|authorise)\b)", "I", label
    )  # as scans read it
    text = plain(label).strip(" :?*.")
    if _WHEN.fullmatch(text):
        return Asks.WHEN
    if _HOW.match(text):
        return Asks.HOW
    if _ASIDE.search(text):
        return Asks.ASIDE
    if not _ASSENT_LABEL.search(text) and not (_SIGNING.search(text) and _OWN_WORD.search(label)):
        return None
    if _WORKERS_WORD.search(label) and not _QUESTION.search(label):
        return Asks.WORKERS_NAME
    if _OWN_WORD.search(label) and re.search(r"\bI\b", label):
        return Asks.THEIR_NAME
    return Asks.AGREED


def is_option(words: str) -> bool:
    """Whether words are one of the answers on consent that forms print to choose from."""
    return _BARE_OPTION.fullmatch(" ".join(words.split()).strip(" .:;-–")) is not None


def says_worker(text: str) -> bool:
    """Whether a sentence is a worker's, who vouches by signing it for what the person said."""
    return bool(_WORKERS_WORD.search(text)) and not _OWN_AGREEMENT.search(text)


_QUESTION = re.compile(r"^\W*(?:\d{1,2}\W{1,3})?(?:has|have|had|did|does|do|is|are|was)\b|\?\s*$", re.I)
_DECLARING = 6
_OWN_AGREEMENT = re.compile(r"^\W*I (?:hereby |do )?(?:agree|consent|give|authorise|am happy)\b", re.I)


def is_declaration(text: str) -> bool:
    """Whether a whole sentence is a person's own word on being referred, to be signed below it."""
    bare = text.lstrip(" •*-–“\"'")
    return bare.startswith(("I ", "I,")) and len(bare.split()) >= _DECLARING and asks(bare) is Asks.THEIR_NAME


def is_own_word(text: str) -> bool:
    """Whether a sentence is for the person to sign."""
    return _OWN_WORD.search(text) is not None and not _WORKERS_WORD.search(text)


def is_guidance(text: str) -> bool:
    """Whether a sentence is the form's own: it bids, allows or explains, and says nothing of this person."""
    return _BIDDING.search(text) is not None or _EXPLAINING.search(text) is not None


def is_bidding(text: str) -> bool:
    """Whether a sentence tells the worker what to do, and vouches for nothing."""
    return _BIDDING.search(text) is not None


_LIMITED = compiled(
    r"\b(?:does|do|did)(?:n['’]?t| not) (?:want|wish|like) (?:us to (?:tell|contact|ring) )?(?:(?:his|her|their"
    r"|the|any) )?"
    r"(?:ex\b|ex-\w+|" + _RELATIVE + r"|neighbours?|employer|school|gp|doctor|police|probation)\b[^.;]{0,60}",
    re.I,
)
"""Somebody else who must not be told: no refusal of the referral."""
_STRONG = compiled(
    r"\b(?:verbal\w*|oral\w*|agree[ds]?|agreement|consent\w*|permission|authoris\w+|refus\w*|declin\w*|withdr\w+"
    r"|withh[eo]ld"
    r"|happy (?:for|with|to)|(?:said|says) (?:yes|no)|word of mouth|capacity)\b",
    re.I,
)


def manner(words: str) -> ConsentStatus | None:
    """How consent was given, as far as words tell."""
    unsigned = _STILL_SIGNING.search(words)
    if ORAL.search(words) and (unsigned or not WRITTEN.search(words)):
        return S.ORAL
    return S.WRITTEN if WRITTEN.search(words) and not unsigned else None


_OF_PAPER = compiled(r"\b(?:written|signed|paper) (?:consent|agreement|permission|form)\b", re.I)


def denies(words: str) -> ConsentStatus | None:
    """Refused or unclear, where words say so."""
    words = _LIMITED.sub(" ", words)
    rest = _STILL_SIGNING.sub(" ", words)
    said = _OF_PAPER.sub(" ", rest)
    if rest != words and (ORAL.search(said) or AGREED.search(said)):
        words = rest
    if UNCLEAR.search(words):
        return S.REFUSED if re.search(r"\brefus|\bwithdr", words, re.I) else S.UNCLEAR
    return S.REFUSED if REFUSED.search(words) else None


_SAID_YES = compiled(
    r"\b(?:said|says|answered) (?:a )?yes\b|\b(?:agree[sd]|consent(?:s|ed))\b"
    r"(?! to (?!this|it\b|you|the referral|being referred|be referred|shar))",
    re.I,
)
_TAKEN_BACK = re.compile(
    r"\bwithdr|\bchanged\b|\bno longer\b|\bback\b|\bsince\b|\blater\b|\b(?:now|then|today)\b|\bnone\b", re.I
)


def says_both(words: str) -> bool:
    """Whether yes and no stand side by side: "Tenant 1 said yes, tenant 2 said no"; not a yes that was taken back."""
    rest = REFUSED.sub(" ", words)
    return rest != words and _SAID_YES.search(rest) is not None and _TAKEN_BACK.search(words) is None


def is_of_paper(words: str) -> bool:
    """Whether what was refused is the signature alone: "declined to sign the form"."""
    rest = _STILL_SIGNING.sub(" ", words)
    return rest != words and REFUSED.search(_LIMITED.sub(" ", rest)) is None


def tells(text: str) -> bool:
    """Whether words make a statement on consent by themselves, without a label that asks for it."""
    return bool(_STRONG.search(text)) and bool(_SAID.search(text))
