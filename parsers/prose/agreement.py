"""What one sentence says of agreement, clause by clause.

For: `consent`, which settles the signals of all sentences.

How: a clause must name agreement (consent, permission, happy, fine, said yes) and, where the word is a weak one, also
what is agreed to (the referral, the sharing, the council). Who agrees, whether the words deny it, put it off, doubt it
or tie it to a condition is asked of the same clause. Whatever is spoken of and fits nothing is vague, never given.

Must not know: other sentences, dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from parsers.prose.words import KIN, low, lowered
from parsers.values.names import find_names


class Says(StrEnum):
    """What a clause says of the person's agreement."""

    SIGNED = "signed"
    AGREED = "agreed"
    WISHED = "wished"
    """the person asked for the referral: agreement without the word"""
    PENDING = "pending"
    FORM_LATER = "form later"
    """only the paper is outstanding: takes nothing from an agreement given beside it"""
    DOUBTED = "doubted"
    CONDITION = "condition"
    OTHER_AGREED = "other agreed"
    """somebody decided in the person's place, or the person cannot decide"""
    OTHER_SAID = "other said"
    """somebody else spoke of agreement: counts only where the person's own word is not told"""
    REFUSED = "refused"
    WITHDREW = "withdrew"
    VAGUE = "vague"
    """agreement is spoken of, and nothing more can be told"""


GIVEN = (Says.SIGNED, Says.AGREED, Says.WISHED)


@dataclass(frozen=True, slots=True)
class Said:
    """One clause's word on agreement, and where in the sentence it stands."""

    says: Says
    start: int


_NOUN = r"(?:consent|permission|authority|authorisation|authorization|agreement|mandate|disclaimer|1a|1b)"
_STRONG = lowered(
    r"\b(?:consent\w*|permission|say-so|go[- ]ahead|blessing|authoris\w+|mandate|disclaimer|1a\b|agreement)\b"
)
_WEAK = lowered(
    r"\b(?:agree\w*|happy|fine|ok|okay|okayed|content|willing|keen|pleased|glad|comfortable|cool|on ?board|up for|minds?"
    r"|minded|object(?:s|ed|ions?)?|problems?|issues?|nod(?:ded)?|green light|thumbs up|all ?right|alright|good to go"
    r"|asked (?:me|us|that|if|whether|for)|asks (?:me|us|that)|asking (?:me|us)|begged me"
    r"|wants?|wanted|wish(?:es|ed)?|would like|['’]?d like|would rather|['’]?d rather|told (?:me|us)"
    r"|sa(?:id|ys|ying)|confirm(?:s|ed)?|approv\w+|accept(?:s|ed)|in favour|yes|declin\w+|refus\w+"
    r"|turned (?:it |this |that )?down|opt(?:s|ed)? (?:out|in)|against|sign(?:ed|ature|ing)?|unsigned|asked|decided|50[/-]50|shrugged|withdr\w+|chang\w+ (?:his|her|their) minds?|revoked|rescinded|retracted|writing|e-?mailed (?:me|us)|texted (?:me|us)|messaged (?:me|us)|should be|had second"
    r"|ask|discussed|spoken to|chance to)\b"
)
_ABOUT = lowered(
    r"\b(?:refer(?:s|red|ring|rals?)?|dtr|duty to refer|shar(?:e|es|ed|ing)|pass(?:ed|ing)? (?:on|it|this|that|his"
    r"|her|their|the|these|any\w*)|pass\b|details|information|info|council|housing (?:team|options|department|people"
    r"|office)|contact(?:ed|ing)?|tell(?:ing)? you|told you|you (?:to )?(?:know|knew|ring|call|have|help|speak|contact)"
    r"|you (?:having|ringing|phoning|calling|contacting|knowing|speaking|getting|being)|have (?:this|it|his|her|their)"
    r"|(?:send|sent|sending|write|writing|email|emailing|e-mailing|do|doing|make|making|put|putting)\s(?:you\b|this|it"
    r"|to you|in|off|me\b|that)|this (?:to |being |is )?(?:be |going |go )?(?:sent|made|done|being|going|go|with)"
    r"|it (?:to |being )?(?:go(?:ing|es)?|sent|made|done)|go(?:es|ing)? ahead|go for it|(?:give|giving) (?:you|his|her|their|the)\b|(?:me|us) (?:to )?(?:writ\w+|send"
    r"|sending|emailing|ringing|phoning|telling|tell|get(?:ting)? in touch|mak\w+|do(?:ing)? (?:this|it)|be in touch)"
    r"|i (?:write|wrote|get in touch|email|tell|told|share|may|can|could)|we (?:write|wrote|email|tell|told|share|may"
    r"|can|could)|housing|involved|hear from|your (?:team|office|help)|gdpr|data protection)\b"
)
_FORM = (
    r"(?:consent|permission|authority|authorisation|disclaimer|release|information|data|sharing|gdpr|mandate"
    r"|disclosure|declaration|referral|privacy|1a|forms?|sheet|slip|paperwork|page|statement|box|copy|waiver|agreement)"
)

_NOT_ABOUT = lowered(
    r"\b(?:signed?|signing)[- ]?(?:off|up|on (?:at|with|for (?:uc|universal|benefits?|jsa))|on\b(?= *(?:$|[.,;])))(?!\w)"
    r"|\b(?:signed|signs|sign)\s(?:the|a|his|her|their|for (?:the"
    r"|a)|new)\s(?:\w+\s){0,2}(?:tenancy|lease|bail|contract|property|register|discharge|licence|keys)\b(?: agreement)?"
    r"|\b(?:tenancy|licence|lodger|hire|rental|payment|repayment|occupancy|loan)\sagreement"
    r"|\btenancy (?:was )?signed|\bconsent order\b|\bplanning (?:consent|permission)\b[^.;]{0,20}"
    r"|\b(?:leave|permission) to (?:remain|enter|appeal|stay|work)|\bparental consent\b(?=[^.;]{0,20}\bsurgery)"
    r"|\bconditions (?:he|she|they) signed|\bhappy (?:with the|there|at|in|to (?:help|discuss|provide|talk|chat|answer"
    r"|come|attend|meet|do|book|arrange|join|explain|bring|send|supply))\b"
    r"|\bis (?:fine|ok|good) (?:in|on|with (?:stairs|staff|children|people|pets|dogs))\b|\b(?:english|bloods)"
    r"\s(?:is|was|are)?\s?(?:fine|ok|good)|\bfine (?:only|for tonight)\b|\bfined\b|\botherwise (?:fine|well|ok)"
    r"|\b(?:told|agreed with) (?:him|her|them) not to (?:put|say|write)|\bcommunity order\b"
    r"|\brefus\w+ (?:a |the |his |her |their )?(?:crisis|loan|application|bail|hdc|parole|tag|bed|offer|room|food|meds"
    r"|medication|treatment|drink|entry)|\bknown (?:issues|problems)|\bif (?:that|this|it) is (?:ok|okay|fine|all right)"
    r"|(?<!consent )(?<!permission )(?<!referral )\b(?:was|were|been|being) (?:refused|declined|turned down)\b"
    r"|\bif (?:you['’]?re|you are|that['’]?s) (?:happy|ok|okay|fine|all right|willing|able|not happy)"
    r"|\byou (?:are|['’]re) (?:happy|ok|fine|content|willing)\b|\bno (?:health )?(?:issues|problems)\b(?! (?:with (?:me"
    r"|us|you|this|the|it|being)))|\b(?:consents?|agrees?) to (?:treatment|surgery|an? operation|tag\w*|blood)"
)

_WRITER = lowered(r"\b(?:i|we)\b(?:['’](?:m|d|ve|ll|re))?|\bmyself\b|\bmy (?:manager|team|colleague|boss)\b")
_YOU = lowered(r"\byou(?:['’](?:d|re|ll|ve))?\b|\byour (?:team|office|council)\b")
_PERSON = lowered(
    r"\b(?:he|she|they|him|her|them|hes|shes|theyre|both|patients?|pt|clients?|su|service users?|customer|claimant"
    r"|tenant|resident|guest|lad|lady|gentleman|the family|couple|young (?:person|man|woman)|yp|applicant|prisoner"
    r"|student|pupil|mr|mrs|ms|miss|mx|man|woman|girl|boy|mum to be|each of)\b(?:['’](?:s|d|ve|re|ll))?"
)
_THIRD = lowered(
    r"\b(?:landlord|landlady|agents?|lender|bank|court|judge|bailiffs?|the (?:ward|hostel|council|hospital|prison"
    r"|governor|school|college|consultant|doctor|owner|police|association|charity|team|refuge)|housing association"
    r"|employer|boss|neighbour|friend|mate|hostel|dwp|home office|executors?|solicitor|parole board|magistrates)\b"
)
_OTHERS = lowered(
    rf"\b(?:(?:his|her|their|the|my|a)\s)?(?:\w{{2,10}}\s)?(?:{KIN}|attorney|deputy|appointee|power of attorney|lpa"
    rf"|guardian|social worker|keyworker|key worker|support worker|(?:his|her|their) (?:family|parents?))\b(?:['’]s)?"
)
_BEHALF = lowered(
    r"\bon (?:\w{2,20}['’]?s?|his|her|their) behalf\b|\bon behalf of\b|\b(?:consents?|agree[sd]?|signed|signs|decided|spoke"
    r"|answer(?:ed|s)|said yes|gave (?:consent|permission)|the (?:consent|form))\b[^.;]{0,20}\bfor (?:him|her|them)\b"
    r"|\b(?:lpa|power of attorney|court of protection|deputyship|best interests?)\b"
)
_NO_CAPACITY = lowered(
    r"\black(?:s|ed|ing)?\b[^.;]{0,20}\bcapacity\b|\bno capacity\b|\bwithout capacity\b|\bunconscious\b|\bintubated\b"
    r"|\bsedated\b|\btoo (?:unwell|ill|drowsy|drunk|confused|distressed|upset|tired|poorly|sick|muddled|high|intoxicated"
    r"|young)\b|\b(?:does|do|did) not have (?:the )?capacity"
)

_WITHDREW = lowered(
    r"\bwithdr[ea]w(?:n|s|ing)?\b|\b(?:revoked?|rescinded?|retracted|taken back|took back|cancelled)\b"
    r"|\bchang(?:ed|ing) (?:his|her|their|my) minds?\b|\bno longer (?:wants?|agrees?|consents?|wish(?:es)?|happy|willing)"
    r"|\bany ?more\b|\bpulled (?:his|her|their|out)|\bhad second thoughts"
)
_REFUSED = lowered(
    r"\b(?:refus(?:ed|es|ing|al)|declin(?:ed|es|ing)|turn(?:ed|s|ing) (?:it |this |that |the offer |a referral )?down"
    r"|opt(?:ed|s|ing)? out|object(?:s|ed|ing)? to|is against|was against|are against|vetoed)\b"
    r"|\b(?:did|does|do|would|will|wo) not\s(?:\w+\s){0,2}(?:want|wish|consent|agree|like|give|accept|sign"
    r"|let|allow|permit)\b|\b(?:doesnt|didnt|dont|wouldnt|wont|won['’]t)\s(?:\w+\s){0,2}(?:want|wish|consent|agree|like"
    r"|give|accept|sign|let|allow|have)\b"
    r"|\b(?:not)\s(?:\w+\s){0,2}(?:happy|willing|content|keen|comfortable|prepared|consenting|agreeing"
    r"|agreeable|interested|on ?board|up for|in (?:agreement|favour)|ok|okay|fine)\b"
    r"|\bunwilling\b|\bunhappy (?:about|with)\b|\bsa(?:id|ys|ying) (?:a (?:firm|flat|definite) )?no\b"
    r"|\b(?:rather|prefer(?:red|s)?|asked|asks|told|wants?|wanted|said)\s(?:(?:me|us|that|him|her|to|i|we|you|they|he|she)"
    r"\s){0,3}(?:do |did |should |would |be |were )?(?:not|never)\b"
    r"|\bnothing to do with\b|\bleave (?:him|her|them) (?:out|alone)\b|\bnot to (?:refer|share|pass|tell|contact|send)"
    r"|\bwithout (?:his|her|their) (?:\w+ )?(?:consent|agreement|permission|knowledge)\b|\bconsent (?:denied|withheld)"
    r"|\bdenied (?:consent|permission)|\bwithh(?:e|o)ld\w* (?:consent|permission|agreement)"
    r"|\bnever (?:agreed|consented|gave|said yes)\b"
)
_LATER = lowered(
    r"\b(?:to follow|will follow|follows|follow(?:ing)? (?:on|by|when)|outstanding|pending|await(?:s|ed|ing)?|tbc|t\.b\.c"
    r"|to be (?:\w+ )?(?:obtained|confirmed|taken|signed|got|sought|sent|given|discussed|agreed|done|completed|gained)"
    r"|being (?:sought|chased|obtained)|yet to|still to|needs? (?:to|signing|doing|getting)|remains? to|waiting (?:for|on"
    r"|to)|chasing|as (?:soon as|yet)|when (?:i|we|he|she|they)(?:['’]s|['’]re)? (?:next|see|meet|is next|are next|visit"
    r"|get|can|comes?|wakes?|am)|once\b|next (?:appointment|visit|session|week|supervision|time)|later (?:today|on|this)"
    r"|in due course|not yet|yet\b(?=\W|$)|(?:tomorrow|monday|tuesday|wednesday|thursday|friday)\b(?=[^.;]{0,6}$))\b"
)
_WILL = lowered(
    r"(?:\b(?:will|shall|going to|gonna|plan(?:s|ning)? to|due to|need(?:s)? to|about to|hop(?:e|es|ing) to|intend(?:s|ing)?"
    r" to|try(?:ing)? to|aim(?:s|ing)? to|want to|mean(?:t)? to|have to|must|should|would)\b|['’]ll\b)\s?"
    r"(?:\w+\s){0,3}?(?:ask|get|obtain|seek|take|sign|discuss|go through|complete|chase|raise|check|gain|collect|speak|talk)"
    r"\b"
)
_NOT_DONE = lowered(
    r"\b(?:not|never|nobody|no one|no-one|unable|neither|nor|no|without)\b[^.;]{0,44}?\b(?:asked|ask|agreed|consent(?:ed)?|signed|sign|spoken|discussed|discuss|obtained|obtain"
    r"|got|get|given|give|taken|take|sought|gained|raised|chance|time|opportunity|able|permission|agreement|in place"
    r"|reached|seen|met|confirmed|recorded|said (?:yes|either|one)|say)\b|\bunsigned\b|\bleft blank\b|\bblank\b"
    r"|\bran out of time\b|\basleep\b"
)
_DOUBT = lowered(
    r"\b(?:not|never)\s(?:\w+\s){0,3}?(?:sure|certain|clear|convinced|decided|know|tell|say|find"
    r"|understand|understood|positive)\b|\bunsure\b|\bundecided\b|\bunclear\b|\buncertain\b|\bwavering\b"
    r"|\bhesita\w+|\bambivalent\b|\bin two minds\b|\bon the fence\b|\b50[/-]50\b|\bfifty[- ]fifty\b|\btorn\b|\bshrug\w*"
    r"|\b(?:think|believe|assume|presume|expect|imagine|suspect|reckon|guess|gather|suppose|understand)s?\b"
    r"(?= (?:that )?(?:he|she|they|his|her|their|it|the|mr|ms|mrs|miss|consent|this|all|i|so|we))"
    r"|\b(?:apparently|presumably|probably|possibly|perhaps|maybe|hopefully|supposedly|allegedly|in principle)\b"
    r"|\b(?:may|might|could|should|would) (?:well |also )?(?:agree|consent|be (?:happy|fine|ok|okay|willing|up|content)"
    r"|have (?:agreed|consented|signed|been asked))\b|\bminded to\b|\bkeeps? changing\b|\bback and forth\b"
    r"|\b(?:a )?(?:muddle|mess)\b|\bup in the air\b|\bdebatable\b|\bboth (?:yes and no|boxes|ways)\b|\byes and no\b"
    r"|\bneither\b[^.;]{0,30}\bnor\b|\?\?|\bwhether or not\b|\bcontradict\w*|\b(?:wants?|wanted|would like|needs?|asked for)"
    r"\b[^.;]{0,24}\b(?:think|time|talk it|sleep on|speak to|talk to|advice|consider)\b|\bthink(?:ing)? (?:it |about it"
    r"|things )?(?:over|about)\b|\beither way\b|\bone way or the other\b|\bcan(?:not|['’]t) (?:be )?(?:confirm|verif)"
)
_IF = lowered(
    r"\b(?:provided|providing|so long as|as long as|on (?:the )?condition|subject to|only if|but only|unless|except"
    r"|conditional\w*|in return for)\b|(?<!even )\bif (?:you|the council|nobody|no one|he|she|they|it|his|her|their"
    r"|we|i|there)(?!(?:['’]re|\s(?:are|can['’]?t|cannot|need|want|have|get|do|would|could)\b)\s?(?:not|n['’]t|any"
    r"|more|no|to|ring|call|get|reach|a )?)\b"
)
_IF_YOU = lowered(r"\bif you (?:can|could|will|find|offer|place|give|get|put|promise|do not)\b")

_SIGN = lowered(
    rf"\bsigned\b(?![- ](?:off|up))|\bsignature\b|\bwritten {_NOUN}|\bin writing\b|\bput (?:his|her|their) (?:name|mark)"
    rf"\b|\bmandate\b|\b(?:texted|e-?mailed|messaged|wrote to|written to|whatsapped)\b(?= (?:me|us)\b)"
    rf"|\b{_NOUN}s?(?: (?:form|sheet|slip|page|letter))?\b[^.;,]{{0,24}}\b(?:is |are |also )?(?:enclosed|attached"
    rf"|uploaded|on (?:file|the system|our system|record|delius|oasys|rio|systmone)|in (?:his|her|their|the) (?:notes|file"
    rf"|folder|records))\b|\b(?:consent|1a)\b\W{{1,3}}written\b"
)
_SIGN_OF = lowered(rf"\b{_FORM}\b|\bsigned (?:it|one|this|that|our|for|to (?:say|agree|this|allow)|in front|consent)\b")
_SIGN_BARE = lowered(
    r"\b(?:he|she|they|both|has|have|had|['’]s|['’]ve|client|patient|was|is|been)\s(?:has |have |had |both |all |also |now"
    r" |already |since )?signed\b"
)
_TO_SIGN = lowered(
    r"\b(?:to|will|['’]ll|can|could|must|should|not|asked|once|when|until|yet|before|back)\s(?:\w+\s){0,2}?(?:sign\b|be signed"
    r"|get (?:it |him to |her to |them to )?sign\w*)|\b(?:not|await\w*|waiting|wait|no|without|needs?|get|getting|obtain"
    r"|chasing|yet)\b[^.;,]{0,28}\b(?:sign(?:ed|ing|ature)?|signed copy)\b|\bunsigned\b"
    r"|\b(?:signed|signature|paper\w*|written)\b[^.;,]{0,30}\b(?:to follow|will follow|outstanding|pending|in due course"
    r"|later|follows|tbc)\b|\bsign(?:ing)? (?:it |this )?(?:tomorrow|on|later|next|this|when)\b"
    r"|\bform\b[^.;,]{0,20}\b(?:to follow|will follow|follows|to come|in due course|later|when)\b"
)
_GIVEN = lowered(
    rf"\b(?:g[ai]ve[ns]?|giving|obtain(?:ed)?|got|gain(?:ed)?|granted|secured|received|has|have|had|with|provided|taken"
    rf"|confirm(?:ed|s)?|recorded|sought and given|by)\b[^.;,]{{0,40}}\b{_NOUN}\b"
    rf"|\b(?:say-so|go[- ]ahead|blessing|green light|thumbs up|the nod)\b"
    rf"|\b{_NOUN}\b[^.;,]{{0,40}}\b(?:given|obtained|gained|granted|got|secured|received|provided|taken|confirmed|recorded"
    rf"|verbal(?:ly)?|oral(?:ly)?|in place|held|there|over the phone|by phone|in person|face to face|yes|y)\b"
    rf"|\b(?:verbal(?:ly)?|oral(?:ly)?)\b[^.;,]{{0,30}}\b(?:consent\w*|agree\w*|permission|ok|okay|yes)"
    rf"|\b(?:consent(?:ed|s|ing)|authoris(?:ed|es))\b|\b{_NOUN}\W{{1,3}}(?:y|yes|verbal|oral|ok|given)\b"
)
_YES = lowered(
    r"\b(?:agree[sd]|agreeing|agreeable|in agreement|on ?board|up for|in favour|okayed|approves?|approved)\b"
    r"|(?<!if )\b(?:happy|fine|ok|okay|content|willing|keen|pleased|glad|comfortable|all ?right|alright|cool)\b"
    r"|\bno (?:objections?|problems?|issues?|qualms)\b|\b(?:does|do|did) not (?:mind|object|have (?:a|any) (?:problem"
    r"|objection|issue))|\bnod(?:ded)?\b|\bgood to go\b"
    r"|\bsa(?:id|ys|ying)\b(?:\s(?:to me|that|a|it|its|it['’]?s|was|is|that['’]?s|okay|he|she|they|we|i)\b){0,4}\s"
    r"(?:yes|yeah|yep|ok|okay|fine|go|i|we|you|do|can|could|may|all right|alright|sure|please)\b"
    r"|\b(?:asked|asks|asking|wants?|wanted|wish(?:es|ed)?|would like|['’]d like|told|begged|rather|instructed|confirm(?:s"
    r"|ed)?|urged)\b"
    r"|\b(?:yes|yeah)\b|\bgreen light\b|\bthumbs up\b|\bblessing\b|\bsay-so\b|\bgo[- ]ahead\b"
)
_HEARSAY = lowered(rf"\b(?:{KIN})s?\b[^.;,]{{0,12}}\b(?:says?|said|thinks?|reckons?|told|tells|assures?|believes)\b")
_NO_OBJECT = (
    r"(?=\s*(?:$|[.,;:!?)]|verbal|oral|over the|by (?:phone|tel|text|him|her|them|email|video)|in (?:person|supervision|front"
    r"|principle|writing|session|custody|full|our|my|a|the|his|her|their)\b|to(?:day|night)|yesterday|this (?:morning"
    r"|afternoon|week|evening|am|pm)|last|on (?:the|his|her|\w+day|mon|tue|wed|thu|fri|sat|sun|\d)|at|when|before|but|and"
    r"|with (?:me|this|it|that|us)|yet|so far|already|too|as well|face|during|via|now|first|then|as of|either|nor|or|"
    r"though|if|because|for me|to me|to us|again|too|straight|without|after|tomorrow|next|later|once|only|when|while|for (?:this|it|me|us|the referral)"
    r"|to (?:it|this|that|the referral|being|be |send|shar|ring|refer|pass|tell|contact|us|me|you|make|do this)))"
)
_BARE = lowered(
    rf"\b(?:agree[sd]?|agree|agreeing|agreeable|in agreement|on ?board|up for it|decided|sa(?:id|ys?) (?:yes|no|either|one way)"
    rf"|sa(?:id|ys) (?:she['’]s |he['’]s |that |it )?(?:was |is |['’]s )?(?:fine|ok|okay|all right|alright)|(?:his|her|their) (?:\w+ )?(?:ok|okay)"
    rf"|yes or no|neither agreed nor refused|signed|unsigned|to sign|sign (?:it|this|one|anything)|will sign|['’]ll sign|refuse[sd]|declined|nod(?:ded)?"
    rf"|turned (?:it |this )?down|shrugged|opted out|undecided|the nod|green light|thumbs up|blessing|say-so|go[- ]ahead"
    rf"|not happy|has said no|(?:will|not|to|nobody|meant to|['’]ll|never|yet|chance to|able to|nor|been)\s(?:\w+\s)"
    rf"{{0,2}}(?:asked(?: (?:him|her|them))?|(?:ask|discuss(?:ed)?|spoken to) (?:him|her|them|it|this|with (?:him|her|them)|then|when|tomorrow|on|at|once"
    rf"|monday|tuesday|wednesday|thursday|friday|next|later)|discussed)){_NO_OBJECT}"
    rf"|\bsigned (?:the|a|our|your|my) (?:\w+ )?(?:form|sheet|slip|paperwork)|\bform\b[^.;]{{0,24}}\bsigned|\bsign the form"
    rf"|\b(?:has|have) changed (?:his|her|their) mind|\b(?:wait\w*|await\w*) (?:for|on) (?:his|her|their|the|a) sign\w*"
    rf"|50[/-]50|\bgreen light|\bsignature on\b|\b(?:signed|unsigned) (?:copy|form)|\bform is\b|\bsigned for it|\b(?:wants?|needs?)"
    rf"\b[^.;]{{0,20}}\bto think\b|\b(?:agree[sd]?|sign(?:ed)?|consent(?:ed)?|happy|fine|willing|say yes|said yes) (?:only "
    rf"|but only |just )?(?:if|provided|as long as|so long as|on condition|unless)\b"
)
_SPLIT = re.compile(
    r"[;,:]\s|\s[–—-]\s|\s?\(|\b(?:but|although|though|however|because|whereas|then)\s"
    r"|\b(?:and|so)\s(?=(?:i|we|he|she|they|his|her|their|has|have|had|is|was|will|would|also|then|does|did|do|you|the"
    r"|today|now|wants?|asked|said|says|told|gave|agreed|signed|consented|consents|refused|nobody|there)\b)"
)


_NOT = re.compile(
    r"\b(ca|wo|sha|is|are|was|were|has|have|had|do|does|did|could|would|should|might|must|need)n['’]?t\b", re.IGNORECASE
)
_CAN = {"ca": "can", "wo": "will", "sha": "shall"}
_NO_PERSON = re.compile(rf"(?:{KIN}|gp|spo|pom|com|manager|team|council|housing|probation)s?", re.IGNORECASE)
_DOING = re.compile(r"\w{2,20}(?:ing|ed)", re.IGNORECASE)
_DOES = re.compile(
    r"(?:['’]s)?\s(?:(?:has|have|had|is|was|also|both)\s){0,2}(?:is|was|has|have|had|does|did|do|says?|said|agree\w*|consent\w*"
    r"|sign\w*|wants?|wanted|asked|asks|gave|gives|told|would|will|can|knows|refus\w+|declin\w+|withdr\w+|confirm\w*|isn|hasn"
    r"|doesn|didn|won|wasn|himself|herself|verbally|happy|fine)\b"
)


def plain(text: str) -> str:
    """Small letters, "not" written out, and the names of people who do something as "he": what the rules are written for."""
    for found in reversed(find_names(text)):
        name = found.text
        if not (_NO_PERSON.fullmatch(name) or _DOING.fullmatch(name)) and _DOES.match(text, found.end):
            start = found.start - len(found.title) - 1 if found.title and found.start > len(found.title) else found.start
            text = f"{text[:start]}he{text[found.end :]}"
    text = low(text).replace("’", "'")
    return _NOT.sub(lambda m: f"{_CAN.get(m.group(1), m.group(1))} not", text).replace("cannot", "can not")


def signals_in(text: str, *, before: str = "") -> list[Said]:
    """All that a sentence says of agreement, in its order. `before` is the sentence before it, for a bare "He agreed"."""
    small = low(text)
    if not _STRONG.search(small) and not _WEAK.search(small):
        return []
    small = _NOT_ABOUT.sub(lambda m: " " * len(m.group(0)), plain(text))
    topical = bool(_ABOUT.search(small)) or bool(_STRONG.search(small))
    earlier = plain(before)
    strong_before = bool(_STRONG.search(earlier))
    spoken_before = bool(_ABOUT.search(earlier)) or strong_before
    if _NOT_MINDING.search(small):
        return [Said(Says.AGREED, 0)]
    found: list[Said] = []
    who = ""
    for start, clause in _clauses(small):
        who = _subject(clause) or who
        bare = bool(_BARE.search(clause) or (strong_before and "in writing" in clause)) and who not in ("third", "you")
        near = topical or bare or bool(found) or (spoken_before and len(clause) < 50)
        says = _clause(clause, small, who, topical=near, bare=bare or bool(found))
        if says is not None:
            found.append(Said(says, start))
    found = _weighed(small, found)
    if not found and re.search(r"\bconsent", small) and not _HEADING.match(small) and not re.search(r"\bconsent(?:s|ed)? to (?!shar|refer)", small):
        found = [Said(Says.VAGUE, small.find("consent"))]
    return found


_HEADING = lowered(r"^\W*(?:\w+ )?consents?(?: (?:to|for) (?:share|sharing|refer\w*|information \w+|the referral))?\W*(?:form)?\W*$")
_NOT_MINDING = lowered(
    r"\b(?:asked|if|whether)\b[^.;]{0,30}\bmind(?:s|ed)?\b[^.;]{0,60}\b(?:he|she|they) (?:did not|does not|said (?:no|not at all"
    r"|of course not))\b"
)
_LEFT_OUT = lowered(r"\b(?:has|have|did|does|is) not\s?(?:$|[.,;)]|yet)")
_DOUBT_OF_IT = lowered(
    r"\b(?:not|never)\s(?:\w+\s){0,2}(?:sure|certain|clear|convinced|know|say|tell)\b[^.;]{0,16}\b(?:he|she|they|whether|if|that"
    r"|how|what|when|agree\w*|consent\w*|understood|it)\b|\bunsure (?:whether|if|that)\b|\bis ?n['’]?o?t sure\b\s?(?:$|[.,;])"
)


def _clauses(text: str) -> list[tuple[int, str]]:
    """Clauses with their places; a label before a colon stays with what follows it."""
    cuts = [0]
    for match in _SPLIT.finditer(text):
        label = match.group(0).startswith(":") and match.start() < 40
        dash = match.group(0).strip() in ("-", "–", "—") and match.start() < 24
        if not label and not dash:
            cuts.append(match.end() if match.group(0)[0] in ";,: (–—-" else match.start())
    return [(a, text[a:b]) for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True) if text[a:b].strip()]


def _subject(clause: str) -> str:
    """Who acts in a clause: the first one named in it who stands behind no preposition."""
    first: tuple[int, str] | None = None
    for kind, pattern in (("third", _THIRD), ("other", _OTHERS), ("you", _YOU), ("writer", _WRITER), ("person", _PERSON)):
        for match in pattern.finditer(clause):
            if _BEHIND.search(clause[: match.start()]):
                continue
            if first is None or match.start() < first[0]:
                first = (match.start(), kind)
            break
    return first[1] if first else ""


_BEHIND = lowered(r"\b(?:on|at|in|from|to|with|by|via|through|for|of|about|against)\s(?:the\s)?$")


def _clause(clause: str, whole: str, who: str, *, topical: bool, bare: bool) -> Says | None:
    strong = bool(_STRONG.search(clause))
    weak = bool(_WEAK.search(clause))
    if not strong and not (weak and topical):
        return None
    for judge in (_against, _of_others, _put_off, _given):
        says = judge(clause, whole, who, strong or bare)
        if says is not None:
            return says
    return None


def _about(clause: str, whole: str, strong: bool) -> bool:
    return strong or bool(_ABOUT.search(clause)) or (bool(_ABOUT.search(whole)) and len(clause) < 60)


def _against(clause: str, whole: str, who: str, strong: bool) -> Says | None:
    if who in ("third", "you", "other") or (who == "writer" and not strong):
        return None
    if _WITHDREW.search(clause) and _about(clause, whole, strong):
        turned = re.search(r"\b(?:and|now)\b(?! no longer)[^.;]{0,30}\b(?:agrees|agreed|is happy|says yes|said yes|consents|wants (?:to be referred|it to go))\b", whole)
        return None if turned and "chang" in clause else Says.WITHDREW
    match = _REFUSED.search(clause)
    if match is None or _NOT_YET.search(clause) or _DOUBT.search(clause):
        return None
    if re.search(r"\b(?:mind|object|problem)", match.group(0)) or _PLACE_WISH.search(clause):
        return None
    if _HOW_TO_REACH.search(clause) and not re.search(r"\b(?:referr?\w*|shar\w+|council|consent\w*|permission|dtr)\b", clause):
        return None
    if _NO_BUT.search(clause) and not re.search(r"\b(?:agree|referr\w+|consent)\b", clause):
        return None
    if re.search(r"\bsign\b", match.group(0)) and not strong:
        return Says.FORM_LATER
    return Says.REFUSED if _about(clause, whole, strong) else None


_NOT_YET = lowered(r"\b(?:yet|so far|as yet|at the moment)\b")
_NO_BUT = lowered(r"\b(?:sign (?:anything|it|a form|the form)|to sign)\b")
_HOW_TO_REACH = lowered(
    r"\b(?:ring\w*|call\w*|phon\w+|voice ?mails?|text\w*|letters?|post|writ\w+|number|mobile|e-?mail\w*|knock\w*|visit\w*"
    r"|before|after|home|work|messages?|evenings?|mornings?|ex|mum|mother|dad|father|partner|husband|family|by|been asked)\b"
)
_PLACE_WISH = lowered(
    r"\b(?:want|like|wish)\b[^.;,]{0,16}\b(?:to (?:go|stay|live|move|return|leave|be (?:placed|in|near|housed|back)|see"
    r"|share (?:a|with))|a (?:hostel|room|shared|flat)|(?:a )?hostel|shared)\b"
)


def _of_others(clause: str, whole: str, who: str, strong: bool) -> Says | None:
    agreeing = strong or bool(_YES.search(clause)) or bool(_SIGN.search(clause))
    if not agreeing:
        return None
    if _NO_CAPACITY.search(whole) and (strong or re.search(r"\b(?:agree|sign|ask|refer)", clause)):
        return Says.OTHER_AGREED
    if _BEHALF.search(clause) or (_BEHALF.search(whole) and who == "other"):
        return Says.OTHER_AGREED if strong or who == "other" or _BEHALF_OF.search(clause) else None
    by_kin = re.search(rf"\b(?:by|from)\s(?:(?:his|her|their|the)\s)?(?:{KIN}|attorney|deputy|appointee|guardian)\b", clause)
    if strong and by_kin:
        return Says.OTHER_AGREED
    hearsay = _HEARSAY.search(clause) or (_DOUBT.search(clause) and who == "other")
    if (who == "other" or hearsay) and _about(clause, whole, strong) and not _OWN_SUBJECT.search(clause):
        return Says.OTHER_SAID
    return None


_BEHALF_OF = lowered(r"\b(?:agree\w*|consent\w*|sign\w*)\b[^.;]{0,40}\bbehalf\b")
_OWN_SUBJECT = lowered(r"^\W{0,3}(?:he|she|they)\b")


def _put_off(clause: str, whole: str, who: str, strong: bool) -> Says | None:
    if who in ("third", "you") and not strong:
        return None
    asks = bool(re.search(r"\b(?:consent\w*|permission|agree\w*|referr?\w*|sign\w*|ask(?:ed)?|yes|this|it|discussed)\b", clause))
    if _DOUBT.search(clause) and (strong or _YES.search(clause) or "sign" in clause):
        return Says.DOUBTED
    if _TO_SIGN.search(clause):
        return Says.FORM_LATER
    if asks and (_WILL.search(clause) or (_LATER.search(clause) and not _DONE.search(clause))):
        return Says.FORM_LATER if re.search(r"\b(?:form|paper\w*|copy|written|signature)\b", clause) else Says.PENDING
    if _NOT_DONE.search(clause) and asks and not _NO_OBJECTION.search(clause):
        return Says.PENDING
    return None


_DONE = lowered(
    r"\b(?:gave|given|obtained|agreed|consented|said yes|signed)\b(?![^.;]{0,30}\b(?:to follow|pending|outstanding|tbc|yet)\b)"
)
_NO_OBJECTION = lowered(
    r"\bno (?:objections?|problems?|issues?|qualms)\b|\bnot (?:mind|object|have (?:a|any) (?:problem|objection))|\bnot only\b"
)


def _given(clause: str, whole: str, who: str, strong: bool) -> Says | None:
    if _SIGN.search(clause) and who not in ("third", "you"):
        messaged = re.search(r"\b(?:texted|e-?mailed|messaged|whatsapped|wrote to|written to)\b", clause)
        if messaged:
            return Says.SIGNED if who == "person" and _about(clause, whole, strong) and _YES_OR_CAN.search(whole) else None
        if strong or _SIGN_OF.search(clause) or _SIGN_BARE.search(clause) or "in writing" in clause:
            return Says.SIGNED
    if strong and who not in ("third", "you") and _GIVEN.search(clause):
        return Says.AGREED
    if who in ("third", "you", "writer", "other"):
        fine = (who == "writer" and _ASKED_FINE.search(whole)) or _HIS_OK.search(clause)
        return Says.AGREED if fine else None
    if not _about(clause, whole, strong):
        return None
    if _YES.search(_WISH.sub(" ", clause)):
        return Says.AGREED
    return Says.WISHED if _REFERRED_WISH.search(clause) else None


_HIS_OK = lowered(r"\bhave (?:his|her|their) (?:full )?(?:ok|okay|blessing|go[- ]ahead|say-so|permission|consent|agreement)\b")
_YES_OR_CAN = lowered(r"\b(?:consent\w*|agree\w*|happy|fine|can|could|may|yes|ok|okay|permission)\b")
_ASKED_FINE = lowered(
    r"\b(?:asked (?:him|her|them)|i (?:asked|rang|spoke)|told (?:him|her|them))\b[^.;]{0,60}\b(?:he|she|they)\s(?:said (?:yes"
    r"|that was|it was|ok|fine)|did ?n['’]t|agreed|was fine|nodded)\b"
)
_WISH = lowered(
    r"\b(?:asked|asks|asking|wants?|wanted|wish(?:es|ed)?|would like|['’]d like|told|begged|rather|instructed|confirm(?:s|ed)?"
    r"|urged)\b"
)
_REFERRED_WISH = lowered(
    r"\b(?:asked|asks|asking|wants?|wanted|would like|['’]d like|told|begged|instructed|urged|wish(?:es|ed)?|rather"
    r"|confirm(?:s|ed)?)\b[^.;,]{0,30}\b(?:(?:me|us|you|it|this|that i|that we|the council|he|she|they)\b[^.;,]{0,14}?\b(?:refer"
    r"|share|pass|write|send|sent|contact|get in touch|go ahead|tell|email|involved|have|know|knew|do (?:this|it)|make|made"
    r"|put|wants?|is happy|agrees?|let you|help)|to be (?:referred|contacted)|a referral|(?:this|the) referral"
    r"|referr(?:ed|al)|wants? to be referred)"
)


def _weighed(text: str, found: list[Said]) -> list[Said]:
    """What the whole sentence takes from an agreement in one of its clauses: a doubt, a condition, one of two who has not."""
    if any(said.says in GIVEN for said in found):
        if _DOUBT_OF_IT.search(text):
            return [Said(Says.DOUBTED, found[0].start)]
        if _LEFT_OUT.search(text):
            return [*found, Said(Says.PENDING, found[0].start)]
    return _with_condition(text, found)


def _with_condition(text: str, found: list[Said]) -> list[Said]:
    if not any(said.says in GIVEN for said in found):
        held = re.search(r"\b(?:agree|consent|happy|fine|sign)\w*\b", text)
        if held and not found and (_IF.search(text) or _IF_YOU.search(text)) and (_ABOUT.search(text) or _BARE.search(text)) and _subject(text) == "person":
            return [Said(Says.CONDITION, held.start())]
        return found
    conditional = _IF.search(text) or _IF_YOU.search(text)
    if conditional is None:
        return found
    tied = [
        Said(Says.CONDITION, said.start)
        if said.says in (Says.AGREED, Says.WISHED) and -1 <= conditional.start() - said.start < 120 and text[conditional.start() - 2] != ","
        or said.says is Says.AGREED and not conditional.group(0).startswith("if")
        else said
        for said in found
    ]
    return tied
