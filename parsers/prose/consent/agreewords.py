"""The words in which agreement is given, put off, doubted, refused: data for `agreement`, compiled once.

For text in small letters in which "not" is written out. Must not know: how clauses are settled. Every quantifier is
bounded.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.words import CONDITION_WORD, KIN, lowered

NOUN = r"(?:consent|permission|authority|authorisation|authorization|agreement|mandate|disclaimer|1a|1b)"
STRONG = lowered(
    r"\b(?:consent\w*|permission|say-so|go[- ]ahead|blessing|authoris\w+|mandate|disclaimer|1a\b|agreement)\b"
)
WEAK = lowered(
    r"\b(?:agree\w*|happy|fine|ok|okay|okayed|content|willing|keen|pleased|glad|comfortable|cool|on ?board|up for"
    r"|minds?"
    r"|minded|object(?:s|ed|ions?)?|problems?|issues?|nod(?:ded)?|green light|thumbs up|all ?right|alright|good to go"
    r"|asked (?:me|us|that|if|whether|for)|asks (?:me|us|that)|asking (?:me|us)|begged me"
    r"|wants?|wanted|wish(?:es|ed)?|would like|['’]?d like|would rather|['’]?d rather|told (?:me|us)"
    r"|sa(?:id|ys|ying)|confirm(?:s|ed)?|approv\w+|accept(?:s|ed)|in favour|yes|declin\w+|refus\w+"
    r"|turned (?:it |this |that )?down|opt(?:s|ed)? (?:out|in)|against|sign(?:ed|ature|ing)?|unsigned|asked|decided"
    r"|50[/-]50|shrugged|withdr\w+|chang\w+ (?:his|her|their) minds?|revoked|rescinded|retracted|tore|torn|ripped"
    r"|form of|authority|whoever|writing"
    r"|e-?mailed (?:me|us)|texted (?:me|us)|messaged (?:me|us)|should be|had second"
    r"|ask|discussed|spoken to|chance to)\b"
)
ABOUT = lowered(
    r"\b(?:tell(?:ing)? (?:housing|the council|them|who\w*|anyone|you)|(?:me|us|it|this) (?:asking|coming|going"
    r"|writing)|a call|we are not to|refer(?:s|red|ring|rals?)?|dtr|duty to refer|shar(?:e|es|ed|ing)|pass(?:ed"
    r"|ing)? (?:on|it|this|that|his"
    r"|her|their|the|these|any\w*)|pass\b|details|information|info|council|housing (?:team|options|department|people"
    r"|office)|contact(?:ed|ing)?|tell(?:ing)? you|told you|you (?:to )?(?:know|knew|ring|call|have|help|speak"
    r"|contact)"
    r"|(?:my|our) (?:writ\w+|sending|telling|referr\w+|contacting|passing)|you (?:having|ringing|phoning|calling"
    r"|contacting|knowing|speaking|getting|being)|have (?:this|it|his|her"
    r"|their)"
    r"|(?:send|sent|sending|write|writing|email|emailing|e-mailing|do|doing|make|making|put|putting)\s(?:you\b|this"
    r"|it"
    r"|to you|in|off|me\b|that)|this (?:to |being |is )?(?:be |going |go )?(?:sent|made|done|being|going|go|with)"
    r"|it (?:to |being )?(?:go(?:ing|es)?|sent|made|done)|go(?:es|ing)? ahead|go for it|(?:give|giving) (?:you|his"
    r"|her|their|the)\b|(?:me|us) (?:to )?(?:writ\w+|send"
    r"|sending|emailing|ringing|phoning|telling|tell|get(?:ting)? in touch|mak\w+|do(?:ing)? (?:this|it)|be in touch)"
    r"|i (?:write|wrote|get in touch|email|tell|told|share|may|can|could)|we (?:write|wrote|email|tell|told|share|may"
    r"|can|could)|housing|involved|hear from|your (?:team|office|help)|gdpr|data protection)\b"
)
FORM = (
    r"(?:consent|permission|authority|authorisation|disclaimer|release|information|data|sharing|gdpr|mandate"
    r"|disclosure|declaration|referral|privacy|1a|forms?|sheet|slip|paperwork|page|statement|box|copy|waiver"
    r"|agreement)"
)
NOT_ABOUT = lowered(
    r"\bmy (?:consent|permission|agreement)\b|\b(?:permission|consent) (?:for|to) (?:the|a|his|her|their|collect"
    r"|stay|leave|travel|work"
    r"|keep|move|live|enter|go|visit|see|use|have|bring|park|build)\b(?! (?:council|details|information|referral"
    r"|you))|\bi agree\b"
    r"|\b(?:signed?|signing)[- ]?(?:off|up|on (?:at|with|for (?:uc|universal|benefits?|jsa))|on\b(?= *(?:$"
    r"|[.,;])))(?!\w)"
    r"|\b(?:signed|signs|sign)\s(?:the|a|his|her|their|for (?:the"
    r"|a)|new)\s(?:\w+\s){0,2}(?:tenancy|lease|bail|contract|property|register|discharge|licence"
    r"|keys)\b(?: agreement)?"
    r"|\b(?:tenancy|licence|lodger|hire|rental|payment|repayment|occupancy|loan|house|credit|settlement)\sagreement"
    r"|\b(?:turn\w* down|refus\w+|declin\w+) (?:a |an |the |his |her |any |our |their )?(?:\w+ )?"
    r"(?:section (?:20|17)|s\.? ?20|foster\w*|care\b|placement|hostel|refuge|room|bed|lodgings|nightstop|treatment"
    r"|medication|oxygen|detox|rehab|food)\b|\b(?:put|placed|taken) in(?:to)? care\b"
    r"|\bno need to (?:worry|fret|ask) about (?:permission|consent)\b|\ba blessing\b"
    r"|\b(?:in|under|breach of|broke|breaks|breaking|terms of|against) (?:the|my|our|his|her|their) agreement\b"
    r"(?! (?:to|of|that|with|for))"
    r"|\btenancy (?:was )?signed|\bconsent order\b|\bplanning (?:consent|permission)\b[^.;]{0,20}"
    r"|\b(?:leave|permission) to (?:remain|enter|appeal|stay|work)|\bparental consent\b(?=[^.;]{0,20}\bsurgery)"
    r"|\bconditions (?:he|she|they) signed|\bhappy (?:with the|there|at|in|to (?:help|discuss|provide|talk|chat"
    r"|answer"
    r"|come|attend|meet|do|book|arrange|join|explain|bring|send|supply))\b"
    r"|\bis (?:fine|ok|good) (?:in|on|with (?:stairs|staff|children|people|pets|dogs))\b|\b(?:english|bloods)"
    r"\s(?:is|was|are)?\s?(?:fine|ok|good)|\bfine (?:only|for tonight)\b|\bfined\b|\botherwise (?:fine|well|ok)"
    r"|\b(?:told|agreed with) (?:him|her|them) not to (?:put|say|write)|\bcommunity order\b"
    r"|\brefus\w+ (?:a |the |his |her |their )?(?:crisis|loan|application|bail|hdc|parole|tag|bed|offer|room|food"
    r"|meds"
    r"|medication|treatment|drink|entry)|\bknown (?:issues|problems)|\bif (?:that|this|it) is (?:ok|okay|fine"
    r"|all right)"
    r"|(?<!consent )(?<!permission )(?<!referral )\b(?:was|were|been|being) (?:refused|declined|turned down)\b"
    r"|\bif (?:you['’]?re|you are|that['’]?s) (?:happy|ok|okay|fine|all right|willing|able|not happy)"
    r"|\byou (?:are|['’]re) (?:happy|ok|fine|content|willing)\b|\bno (?:health )?(?:issues"
    r"|problems)\b(?! (?:with (?:me"
    r"|us|you|this|the|it|being)))|\b(?:consents?|agrees?) to (?:treatment|surgery|an? operation|tag\w*|blood)"
)
BEHALF = lowered(
    r"\bon (?:\w{2,20}['’]?s?|his|her|their) behalf\b|\bon behalf of\b|\b(?:consents?|agree[sd]?|signed|signs"
    r"|decided|spoke"
    r"|answer(?:ed|s)|said yes|gave (?:consent|permission)|the (?:consent|form))\b[^.;]{0,20}\bfor (?:him|her|them)\b"
    r"|\b(?:lpa|power of attorney|court of protection|deputyship|best interests?)\b"
)
NO_CAPACITY = lowered(
    r"\black(?:s|ed|ing)?\b[^.;]{0,20}\bcapacity\b|\bno capacity\b|\bwithout capacity\b|\bunconscious\b|\bintubated\b"
    r"|\bsedated\b|\btoo (?:unwell|ill|drowsy|drunk|confused|distressed|upset|tired|poorly|sick|muddled|high"
    r"|intoxicated"
    r"|young)\b|\b(?:does|do|did) not have (?:the )?capacity"
)
WITHDREW = lowered(
    r"\b(?:tore|torn|ripped|tears) (?:\w+ ){0,2}up\b(?! (?:his|her|their|the|my) (?:\w+ )?(?:licence|tenancy"
    r"|lease|contract|notice))"
    r"|\bwithdr[ea]w(?:n|s|ing)?\b|\b(?:revoked?|rescinded?|retracted"
    r"|taken back|took back|cancelled)\b"
    r"|\bchang(?:ed|ing) (?:his|her|their|my) minds?\b|\bno longer (?:wants?|agrees?|consents?|wish(?:es)?|happy"
    r"|willing)"
    r"|\bany ?more\b|\btook (?!the (?:flat|house|room|keys?|property|car|tenancy|licence"
    r"|place)\b)(?:\w+ ){0,2}back\b|\bpulled (?:his|her|their|out)|\bhad second thoughts"
)
REFUSED = lowered(
    r"\bagainst (?:his|her|their) (?:wish\w*|will|wants)\b|\b(?:flat|firm|definite|clear|polite) no\b"
    r"|\bwill not have\b"
    r"|\b(?:refus(?:ed|es|ing|al)|declin(?:ed|es|ing)|turn(?:ed|s|ing) (?:it |this |that |the offer "
    r"|a referral )?down"
    r"|opt(?:ed|s|ing)? out|object(?:s|ed|ing)? to|is against|was against|are against|vetoed)\b"
    r"|\b(?:did|does|do|would|will|wo) not\s(?:\w+\s){0,2}(?:want|wish|consent|agree|like|give|accept|sign"
    r"|let|allow|permit)\b|\b(?:doesnt|didnt|dont|wouldnt|wont|won['’]t)\s(?:\w+\s){0,2}(?:want|wish|consent|agree"
    r"|like"
    r"|give|accept|sign|let|allow|have)\b"
    r"|\b(?:not)\s(?:\w+\s){0,2}(?:happy|willing|content|keen|comfortable|prepared|consenting|agreeing"
    r"|agreeable|interested|on ?board|up for|in (?:agreement|favour)|ok|okay|fine)\b"
    r"|\bunwilling\b|\bunhappy (?:about|with)\b|\bsa(?:id|ys|ying) (?:a (?:firm|flat|definite) )?no\b"
    r"|\b(?:rather|prefer(?:red|s)?|asked|asks|told|wants?|wanted|said)\s(?:(?:me|us|that|him|her|to|i|we|you|they"
    r"|he|she)"
    r"\s){0,3}(?:do |did |should |would |be |were )?(?:not|never)\b"
    r"|\bnothing to do with\b|\bleave (?:him|her|them) (?:out|alone)\b|\bnot to (?:refer|share|pass|tell|contact"
    r"|send)"
    r"|\bwithout (?:his|her|their) (?:\w+ )?(?:consent|agreement|permission|knowledge)\b|\bconsent (?:denied"
    r"|withheld)"
    r"|\bdenied (?:consent|permission)|\bwithh(?:e|o)ld\w* (?:consent|permission|agreement)"
    r"|\bnever (?:agreed|consented|gave|said yes)\b"
)
LATER = lowered(
    r"\b(?:to follow|will follow|follows|follow(?:ing)? (?:on|by|when)|outstanding|pending|await(?:s|ed|ing)?|tbc"
    r"|t\.b\.c"
    r"|to be (?:\w+ )?(?:obtained|confirmed|taken|signed|got|sought|sent|given|discussed|agreed|done|completed"
    r"|gained)"
    r"|being (?:sought|chased|obtained)|yet to|still to|needs? (?:to|signing|doing|getting)|remains? to"
    r"|waiting (?:for|on"
    r"|to)|chasing|as (?:soon as|yet)|when (?:i|we|he|she|they)(?:['’]s|['’]re)? (?:next|see|meet|is next|are next"
    r"|visit"
    r"|get|can|comes?|wakes?|am)|once\b|next (?:appointment|visit|session|week|supervision|time)|later (?:today|on"
    r"|this)"
    r"|in due course|not yet|yet\b(?=\W|$)|(?:tomorrow|monday|tuesday|wednesday|thursday|friday)\b(?=[^.;]{0,6}$))\b"
)
WILL = lowered(
    r"(?:\b(?:will|shall|going to|gonna|plan(?:s|ning)? to|due to|need(?:s)? to|about to|hop(?:e|es|ing) to"
    r"|intend(?:s|ing)?"
    r" to|try(?:ing)? to|aim(?:s|ing)? to|want to|mean(?:t)? to|have to|must|should|would)\b|['’]ll\b)\s?"
    r"(?:\w+\s){0,3}?(?:ask|get|obtain|seek|take|sign|discuss|go through|complete|chase|raise|check|gain|collect"
    r"|confirm|establish|double[- ]check|find out"
    r"|speak|talk)"
    r"\b"
)
NOT_DONE = lowered(
    r"\b(?:not|never|nobody|no one|no-one|unable|neither|nor|no|without)\b[^.;]{0,44}?\b(?:asked|ask (?:him|her"
    r"|them)|agreed|consent(?:ed)?|signed|sign|spoken|discussed|discuss|obtained|obtain"
    r"|got|get|given|give|taken|take|sought|gained|raised|chance|time|opportunity|able|permission|agreement|in place"
    r"|reached|seen|met|confirmed|recorded|said (?:yes|either|one)|say)\b|\bunsigned\b|\bleft blank\b|\bblank\b"
    r"|\bran out of time\b|\basleep\b"
)
DOUBT = lowered(
    r"\bnot a (?:yes|no)\b|\bnot (?:really )?got (?:his|her|their) yes\b|\bmade (?:his|her|their) mind up\b"
    r"|\bas not settled\b"
    r"|\byes\b[^.;]{0,14}\b(?:then|and|but)\b[^.;]{0,8}\bno\b|\b(?:fresh|new|another|different) (?:one|form|consent"
    r"|service)\b"
    r"|\b(?:consent|form)\b[^.;]{0,40}\b(?:was for|only covers|out of date|too old|expired|elsewhere)\b"
    r"|\bthe line was bad\b"
    r"|\bnothing (?:in|on) (?:the |his |her |their )?(?:notes|file|record|system)|\bwhen drunk\b|\bthink on it\b"
    r"|^\W*(?:has|have|had|did|does|is|was|do|are)\s(?:\w+\s){0,2}(?:he|she|they|anyone|anybody|client|patient"
    r"|consent\w*)?\b[^?]{0,80}\?"
    r"|^\W*consent\w*\W{0,2}\?"
    r"|\b(?:not|never)\s(?:\w+\s){0,3}?(?:sure|certain|clear|convinced|decided|know|tell|say|find"
    r"|understand|understood|positive)\b|\bunsure\b|\bundecided\b|\bunclear\b|\buncertain\b|\bwavering\b"
    r"|(?<!not )(?<!no )(?<!without )(?<!never )\bhesita\w+|\bambivalent\b|\bin two minds\b|\bon the"
    r" fence\b|\b50[/-]50\b|\bfifty[- ]fifty\b|\btorn\b"
    r"|\bshrug\w*"
    r"|\b(?:think|believe|assume|presume|expect|imagine|suspect|reckon|guess|gather|suppose|understand)s?\b"
    r"(?= (?:that )?(?:he|she|they|his|her|their|it|the|mr|ms|mrs|miss|consent|this|all|i|so|we))"
    r"|\b(?:apparently|presumably|probably|possibly|perhaps|maybe|hopefully|supposedly|allegedly|in principle)\b"
    r"|\b(?:may|might|could|should|would) (?:well |also )?(?:agree|consent|be (?:happy|fine|ok|okay|willing|up"
    r"|content)"
    r"|have (?:agreed|consented|signed|been asked))\b|\bminded to\b|\bkeeps? changing\b|\bback and forth\b"
    r"|\b(?:a )?(?:muddle|mess)\b|\bup in the air\b|\bdebatable\b|\bboth (?:yes and no|boxes|ways)\b|\byes and no\b"
    r"|\bneither\b[^.;]{0,30}\bnor\b|\?\?|\bwhether or not\b|\bcontradict\w*|\b(?:wants?|wanted|would like|needs?"
    r"|asked for)"
    r"\b[^.;]{0,24}\b(?:think|time|talk it|sleep on|speak to|talk to|advice|consider)\b|\bthink(?:ing)? (?:it "
    r"|about it"
    r"|things )?(?:over|about)\b|\beither way\b|\bone way or the other\b|\bcan(?:not|['’]t) (?:be )?(?:confirm|verif)"
)
IF = lowered(
    rf"\b(?:{CONDITION_WORD}"
    r"|providing|so long as|as long as"
    r"|on (?:the )?condition|subject to|only if|but only|unless|except"
    r"|conditional\w*|in return for)\b|(?<!even )\bif (?:you|the council|nobody|no one|he|she|they|it|his|her|their"
    r"|we|i|there)(?!(?:['’]re|\s(?:are|can['’]?t|cannot|need|want|have|get|do|would|could)\b)\s?(?:not|n['’]t|any"
    r"|more|no|to|ring|call|get|reach|a )?)\b"
)
IF_YOU = lowered(r"\bif you (?:can|could|will|find|offer|place|give|get|put|promise|do not)\b")
SIGN = lowered(
    rf"\b(?:wrote|put|written|got)\s(?:his|her|their)\s(?:own )?(?:name|mark|initials|signature|ink)\s(?:on|to)\b"
    rf"|\b(?:completed|executed|filled in|filled out)\s(?:and \w+ )?(?:our|a|the|his|her"
    rf"|their)\s(?:\w+ ){{0,2}}(?:authority|consent|mandate|permission)\b"
    rf"|\bsigned\b(?![- ](?:off|up))|\bsignature\b|\bwritten {NOUN}|\bin writing\b|\bput (?:his|her|their) (?:name"
    rf"|mark)"
    rf"\b|\bmandate\b|\b(?:texted|e-?mailed|messaged|wrote to|written to|whatsapped)\b(?= (?:me|us)\b)"
    rf"|\b{NOUN}s?(?: (?:form|sheet|slip|page|letter))?\b[^.;,]{{0,24}}\b(?:is |are |also )?(?:enclosed|attached"
    rf"|uploaded|on (?:file|the system|our system|record|delius|oasys|rio|systmone)|in (?:his|her|their"
    rf"|the) (?:notes|file"
    rf"|folder|records))\b|\b(?:consent|1a)\b\W{{1,3}}written\b"
)
SIGN_OF = lowered(rf"\b{FORM}\b|\bsigned (?:it|one|this|that|our|for|to (?:say|agree|this|allow)|in front|consent)\b")
THEIR_WRITING = lowered(
    r"^(?![^.;]{0,200}\b(?:agree|consent|permission|yes|happy|shar))[^.;]{0,200}\b(?:they|land(?:lord|lady)|agents?|owners?|courts?|council|prison|probation|hospital|employer|boss|police"
    r"|college)(?: \w+)? (?:has|have|had|got|put|gave|said|sent|confirmed)\b[^.;,]{0,24}\bin writing\b"
    r"(?![^.;]{0,30}\b(?:agree|consent|permission|from (?:him|her|them)))"
)
"""What others have, or have put, in writing is a date or a notice."""
SIGN_BARE = lowered(
    r"\b(?:he|she|they|both|has|have|had|['’]s|['’]ve|client|patient|was|is|been)\s(?:has |have |had |both |all "
    r"|also |now"
    r" |already |since )?signed\b"
)
TO_SIGN = lowered(
    r"\b(?:to|will|['’]ll|can|could|must|should|not|asked|once|when|until|yet|before"
    r"|back)\s(?:\w+\s){0,2}?(?:sign\b|be signed"
    r"|get (?:it |him to |her to |them to )?sign\w*)|\b(?:not|await\w*|waiting|wait|no|without|needs?|get|getting"
    r"|obtain"
    r"|chasing|yet)\b[^.;,]{0,28}\b(?:sign(?:ed|ing|ature)?|signed copy)\b|\bunsigned\b"
    r"|\b(?:signed|signature|paper\w*|written)\b[^.;,]{0,30}\b(?:to follow|will follow|outstanding|pending"
    r"|in due course"
    r"|later|follows|tbc)\b|\bsign(?:ing)? (?:it |this )?(?:tomorrow|on|later|next|this|when)\b"
    r"|\bform\b[^.;,]{0,20}\b(?:to follow|will follow|follows|to come|in due course|later|when (?:i|we|he comes"
    r"|she comes|they come))\b"
)
GIVEN = lowered(
    rf"\b(?:g[ai]ve[ns]?|giving|obtain(?:ed)?|got|gain(?:ed)?|granted|secured|received|has|have|had|with|provided"
    rf"|taken"
    rf"|confirm(?:ed|s)?|recorded|sought and given|by)\b[^.;,]{{0,40}}\b{NOUN}\b"
    rf"|\b(?:say-so|go[- ]ahead|blessing|green light|thumbs up|the nod)\b"
    rf"|\b{NOUN}\b[^.;,]{{0,40}}\b(?:given|obtained|gained|granted|got|secured|received|provided|taken|confirmed"
    rf"|recorded"
    rf"|verbal(?:ly)?|oral(?:ly)?|in place|held|there|over the phone|by phone|in person|face to face|yes|y)\b"
    rf"|\b(?:verbal(?:ly)?|oral(?:ly)?)\b[^.;,]{{0,30}}\b(?:consent\w*|agree\w*|permission|ok|okay|yes)"
    rf"|\b(?:consent(?:ed|s|ing)|authoris(?:ed|es))\b|\b{NOUN}\W{{1,3}}(?:y|yes|verbal|oral|ok|given)\b"
)
YES = lowered(
    r"\bput (?:his|her|their) name down\b|\btell (?:\w+ ){0,3}?(?:whatever|everything|who\w*|what) |\b(?:tell"
    r"|told) (?:\w+ )?(?:who\w*"
    r"|what\w*) you (?:like|want)\b|\bread (?:this|it)"
    r" (?:through|before i)\b|\bhe['’]s up for it\b|\bgo on then\b|\ball for (?:it|this|the referral)\b|\b(?:answer"
    r"|reply|response)\b[^.;]{0,30}\byes\b|\bgave (?:me|us) leave\b"
    r"|\b(?:agree[sd]|agreeing|agreeable|in agreement|on ?board|up for|in favour|okayed|approves?|approved)\b"
    r"|(?<!if )\b(?:happy|fine|ok|okay|content|willing|keen|pleased|glad|comfortable|all ?right|alright|cool)\b"
    r"|\bno (?:objections?|problems?|issues?|qualms)\b|\b(?:does|do|did) not (?:mind|object|have (?:a|any) (?:problem"
    r"|objection|issue))|\bnod(?:ded)?\b|\bgood to go\b"
    r"|\bsa(?:id|ys|ying)\b(?:\s(?:to me|that|a|it|its|it['’]?s|was|is|that['’]?s|okay|he|she|they|we|i)\b){0,4}\s"
    r"(?:yes|yeah|yep|please|of course|ok|okay|fine|go|i|we|you|do|can|could|may|all right|alright|sure|please)\b"
    r"|\b(?:asked|asks|asking|wants?|wanted|wish(?:es|ed)?|would like|['’]d like|told|begged|rather|instructed"
    r"|confirm(?:s"
    r"|ed)?|urged)\b"
    r"|\b(?:yes|yeah)\b|\bgreen light\b|\bthumbs up\b|\bblessing\b|\bsay-so\b|\bgo[- ]ahead\b"
)
HEARSAY = lowered(rf"\b(?:{KIN})s?\b[^.;,]{{0,12}}\b(?:says?|said|thinks?|reckons?|told|tells|assures?|believes)\b")
NO_OBJECT = (
    r"(?=\s*(?:$|[.,;:!?)]|verbal|oral|over the|by (?:phone|tel|text|him|her|them|email|video)|in (?:person"
    r"|supervision|front"
    r"|principle|writing|session|custody|full|our|my|a|the|his|her|their)\b|to(?:day|night)|yesterday|this (?:morning"
    r"|afternoon|week|evening|am|pm)|last|on (?:the|his|her|\w+day|mon|tue|wed|thu|fri|sat|sun|\d)|at|when|before"
    r"|but|and"
    r"|with (?:me|this|it|that|us)|yet|so far|already|too|as well|face|during|via|now|first|then|as of|either|nor|or|"
    r"though|if|because|for me|to me|to us|again|too|straight|without|after|tomorrow|next|later|once|only|when"
    r"|while|for (?:this|it|me|us|the referral)"
    r"|to (?:it|this|that|the referral|being|be |send|shar|ring|refer|pass|tell|contact|us|me|you|make|do this)))"
)
BARE = lowered(
    rf"\b(?:tore|ripped) (?:\w+ ){{0,2}}up\b|\bput (?:his|her|their) name down\b|\ball for (?:it|this)\b"
    rf"|\bboth times yes\b|\bgot a (?:\w+ )?no\b|\bthink on it\b|\bwants this\b"
    rf"|\b(?:he|she|they|has|have|had)\s(?:has |have |had |now |since )*withdrawn\W*$"
    rf"|\bagainst (?:his|her|their) (?:wish\w*|will)\b|\bhas ?n['o]t got (?:the )?capacity|\bwill not have\b"
    rf"|\b(?:agree[sd]?|agree|agreeing|agreeable|in agreement|on ?board|up for it|decided|sa(?:id|ys?) (?:yes|no"
    rf"|either|one way)"
    rf"|sa(?:id|ys) (?:she['’]s |he['’]s |that |it )?(?:was |is |['’]s )?(?:fine|ok|okay|all right|alright)|(?:his"
    rf"|her|their) (?:\w+ )?(?:ok|okay)"
    rf"|yes or no|neither agreed nor refused|signed|unsigned|to sign|sign (?:it|this|one|anything)|will sign"
    rf"|['’]ll sign|refuse[sd]|declined|nod(?:ded)?"
    rf"|turned (?:it |this )?down|shrugged|opted out|undecided|the nod|green light|thumbs up|blessing|say-so"
    rf"|go[- ]ahead"
    rf"|not happy|has said no|(?:will|not|to|nobody|meant to|['’]ll|never|yet|chance to|able to|nor|been)\s(?:\w+\s)"
    rf"{{0,2}}(?:asked(?: (?:him|her|them))?|(?:ask|discuss(?:ed)?|spoken to) (?:him|her|them|it|this|with (?:him"
    rf"|her|them)|then|when|tomorrow|on|at|once"
    rf"|monday|tuesday|wednesday|thursday|friday|next|later)|discussed)){NO_OBJECT}"
    rf"|\bsigned (?:the|a|our|your|my) (?:\w+ )?(?:form|sheet|slip|paperwork)|\bform\b[^.;]{{0,24}}\bsigned"
    rf"|\bsign the form"
    rf"|\b(?:has|have) changed (?:his|her|their) mind|\b(?:wait\w*|await\w*) (?:for|on) (?:his|her|their|the"
    rf"|a) sign\w*"
    rf"|50[/-]50|\bgreen light|\bsignature on\b|\b(?:signed|unsigned) (?:copy|form)|\bform is\b|\bsigned for it"
    rf"|\b(?:wants?|needs?)"
    rf"\b[^.;]{{0,20}}\bto think\b|\b(?:agree[sd]?|sign(?:ed)?|consent(?:ed)?|happy|fine|willing|say yes"
    rf"|said yes) (?:only "
    rf"|but only |just )?(?:if|provided|as long as|so long as|on condition|unless)\b"
)
SPLIT = compiled(
    r"[;,:]\s|\s[–—-]\s|\s?\(|\b(?:but|although|though|however|because|whereas|then)\s"
    r"|\b(?:and|so)\s(?=(?:i|we|he|she|they|his|her|their|has|have|had|is|was|will|would|also|then|does|did|do|you"
    r"|the"
    r"|today|now|wants?|asked|said|says|told|gave|agreed|signed|consented|consents|refused|nobody|there)\b)"
)
NOT = re.compile(
    r"\b(ca|wo|sha|is|are|was|were|has|have|had|do|does|did|could|would|should|might|must"
    r"|need)n['’]?t\b",
    re.IGNORECASE,
)
COLON = compiled(
    r"\b(said|says|replied|answered|answer was|told me)\b\s?[:,]?\s?[\"“”']\s?|\b(?:said|says)[:,]\s(?=yes|please"
    r"|ok|go|no\b)"
)
ASKED_AND_DID = lowered(
    r"\b(?:asked|put it to|check(?:ed)?(?: with)?|rang|phoned)\b[^.;]{0,50}\b(?:if|whether|could|may|might|can"
    r"|about|he was|she was|still)\b[^.;]{0,110}\b(?:he|she|they|both)\s"
    r"(?:said |says |told me |replied |answered )?(?:he |she |they )?(?:did|do|does|would|was|were|is|are|may|yes"
    r"|please|of course"
    r"|nodded|that was fine|it was fine|go on|agreed)\b(?! not)"
    r"|\b(?:asked|checked)\b[^.;]{0,60}\b(?:if|whether)\b[^.;]{0,60}\band it (?:is|was)\b\W*$"
    r"|\b(?:checked|asked)(?: that| if| whether)? (?:he|she|they) (?:was|were|is|are)\b[^.;]{0,80}\band"
    r" (?:he|she|they) (?:was|were"
    r"|is|are|did)\b(?! not)"
    r"|\b(?:asked|sought)\b[^.;]{0,24}\b(?:consent|permission|leave|agreement"
    r"|blessing)\b[^.;]{0,50}\b(?:he|she|they|both) "
    r"(?:readily |happily |freely |gladly |duly )?(?:gave|granted|agreed|said yes)\b"
)
NOT_MINDING = lowered(
    r"\b(?:asked|if|whether)\b[^.;]{0,30}\bmind(?:s|ed)?\b[^.;]{0,60}\b(?:he|she|they) (?:did not|does not"
    r"|said (?:no|not at all"
    r"|of course not))\b"
)
CAME_ROUND = lowered(
    r"\b(?:in the end|eventually|finally|at first|initially|came round|come round|to begin with|on reflection"
    r"|has now (?:agreed"
    r"|consented|said yes)|now agrees|but he agrees|but she agrees)\b"
)
DOUBT_OF_IT = lowered(
    r"\b(?:not|never)\s(?:\w+\s){0,2}(?:sure|certain|clear|convinced|know|say|tell)\b[^.;]{0,16}\b(?:he|she|they"
    r"|whether|if|that"
    r"|how|what|when|agree\w*|consent\w*|understood|it)\b|\bunsure (?:whether|if|that)\b"
    r"|\bis ?n['’]?o?t sure\b\s?(?:$|[.,;])"
)
NOT_YET = lowered(r"\b(?:yet|so far|as yet|at the moment)\b")
NO_BUT = lowered(r"\b(?:sign (?:anything|it|a form|the form)|to sign)\b")
HOW_TO_REACH = lowered(
    r"\b(?:ring\w*|call\w*|phon\w+|voice ?mails?|text\w*|letters?|post|writ\w+|number|mobile|e-?mail\w*|knock\w*"
    r"|visit\w*"
    r"|before|after|home|work|messages?|evenings?|mornings?|ex|mum|mother|dad|father|partner|husband|family|by"
    r"|been asked)\b"
)
PLACE_WISH = lowered(
    r"\b(?:want|like|wish)\b[^.;,]{0,16}\b(?:to (?:go|stay|live|move|return|leave|be (?:placed|in|near|housed|back)"
    r"|see"
    r"|share (?:a|with))|a (?:hostel|room|shared|flat)|(?:a )?hostel|shared)\b"
)
BEHALF_OF = lowered(r"\b(?:agree\w*|consent\w*|sign\w*)\b[^.;]{0,40}\bbehalf\b")
OWN_SUBJECT = lowered(r"^\W{0,3}(?:he|she|they)\b")
DONE = lowered(
    r"\b(?:gave|given|obtained|agreed|consented|said yes|signed)\b(?![^.;]{0,30}\b(?:to follow|pending|outstanding"
    r"|tbc|yet)\b)"
)
NO_OBJECTION = lowered(
    r"\bno (?:objections?|problems?|issues?|qualms)\b|\bnot (?:mind|object|have (?:a|any) (?:problem|objection))"
    r"|\bnot only\b"
)
HIS_OK = lowered(
    r"\bhave (?:his|her|their) (?:full )?(?:ok|okay|blessing|go[- ]ahead|say-so|permission|consent|agreement)\b"
)
YES_OR_CAN = lowered(r"\b(?:consent\w*|agree\w*|happy|fine|can|could|may|yes|ok|okay|permission)\b")
ASKED_FINE = lowered(
    r"\b(?:asked (?:him|her|them)|i (?:asked|rang|spoke)|told (?:him|her|them))\b[^.;]{0,60}\b(?:he|she"
    r"|they)\s(?:said (?:yes"
    r"|that was|it was|ok|fine)|did ?n['’]t|agreed|was fine|nodded)\b"
)
WISH = lowered(
    r"\b(?:asked|asks|asking|wants?|wanted|wish(?:es|ed)?|would like|['’]d like|told|begged|rather|instructed"
    r"|confirm(?:s|ed)?"
    r"|urged)\b"
)
REFERRED_WISH = lowered(
    r"\b(?:asked|asks|asking|wants?|wanted|would like|['’]d like|told|begged|instructed|urged|wish(?:es|ed)?|rather"
    r"|confirm(?:s|ed)?)\b[^.;,]{0,30}\b(?:(?:me|us|you|it|this|that i|that we|the council|he|she"
    r"|they)\b[^.;,]{0,34}?\b(?:refer"
    r"|share|pass|write|send|sent|contact|get in touch|go ahead|tell|email|involved|have|know|knew|do (?:this|it)"
    r"|make|made"
    r"|put|wants?|is happy|agrees?|let you|help|get (?:him|her|them) (?:some |any )?help)|to be (?:referred"
    r"|contacted)|a referral|(?:this|the) referral"
    r"|referr(?:ed|al)|wants? to be referred)"
)
