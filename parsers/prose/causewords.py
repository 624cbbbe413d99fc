"""Words that tell why a home is lost, words of mere status, and words of other matters: data for `reason`.

Must not know: how they are weighed. Every quantifier is bounded.
"""

from __future__ import annotations

from parsers.prose.words import lowered

CAUSE = lowered(
    r"\b(?:landlord|landlady|agent|lender|mortgage|owner|executors?|leaseholder"
    r"|housing association)\b[^.;]{0,80}\b(?:sell\w*|sold|want\w*|serv\w+|give|gave|giv\w+|notice|evict\w*|let"
    r"|re-?let|chang\w+|told|says?|said|has|found|took|will not|won['’]t|warrant|letter|is|back)\b"
    r"|\b(?:section 21|s\.? ?21|section 8|ground \d|notice to quit|bailiffs?|possession|repossess\w*|evict(?:ed"
    r"|ion|ing)?|warrant|arrears|letter before action|payments have been missed)\b"
    r"|\b(?:ask|told|kick|throw|thrown|kicked|chuck|turf|put|lock|order|forc)\w*\b[^.;]{0,30}\b(?:out|leave|go\b"
    r"|come home|come back|the locks)\b|\bchanged the locks?\b|\blocks (?:have been |were )?changed\b"
    r"|\b(?:can(?:['’]t|not|t)|could(?:n['’]t| not)|not allowed|wo?n['’]?t|will not|isn['’]?t|not|refus\w+"
    r"|unable to|no longer)\b[^.;]{0,22}\b(?:have(?:ing)? (?:him|her|them|me|us|[A-Z]\w+)|having|come back"
    r"|go back|return|go home|come home|live there|stay|take (?:him|her|them)|be there|put (?:him|her|them) up)\b"
    r"|\b(?:relationship|marriage|they|he|she|parents|couple|we)\b[^.;]{0,30}\b(?:broke(?:n)? (?:down|up)"
    r"|split up|separated|ended it|ended|fell out|fallen out|divorc\w+|parted|argu\w+|rowed)\b|\bsplit (?:up"
    r"|from)\b|\bfallen out\b"
    r"|\b(?:los(?:t|ing|e)|gave up|given up|give up|end(?:ed|s|ing)|clos(?:ed|es|ing)|finish(?:ed|es)?|sold"
    r"|burnt|burned|flooded|demolish\w*|condemned|shut(?:ting)?|terminated|surrendered|withdrawn|re-?let"
    r"|expired?)\b[^.;]{0,45}\b(?:flat|room|tenancy|home|house|lodgings?|bedsit|accommodation|licence"
    r"|place(?:ment)?|hostel|stay|bed|let|lease|job|work|contract|pub|hotel|B&B|doors?|for good|down)\b"
    r"|\b(?:flat|room|tenancy|home|house|lodgings?|bedsit|accommodation|licence|placement|hostel|stay|lease"
    r"|CAS-?[123]|B&B|job|cottage|caravan|money|funding|booking)\b[^.;]{0,50}\b(?:lost|was given up|given up"
    r"|re-?let|ended|ends?|ended|closed|finish\w*|sold|burnt|went|taken back|goes with|flooded|came to an end"
    r"|ran out|runs out|clos\w+|expired?|terminated|withdrawn|let (?:it )?to)\b"
    r"|\b(?:flee(?:ing)?|fled|escap\w+|left (?:her|his|their) (?:partner|husband|wife|boyfriend|girlfriend|ex)"
    r"|domestic (?:abuse|violence)|restraining order|non-?molestation|bail condition\w*|licence condition\w*"
    r"|exclusion zone|released from (?:HM|prison))\b"
    r"|\bdie[ds]?\b[^.;]{0,50}|\bdeath of\b|\bovercrowd\w*|\b(?:moved|moving) (?:her|his|their|a"
    r"|in)\b[^.;]{0,30}\b(?:partner|boyfriend|girlfriend|in)\b|\bwants? (?:the (?:house|flat|room|place)|it|her"
    r"|his|them)\b[^.;]{0,20}\bback\b|\bhas to move in\b|\bdismissed\b|\bmade redundant\b|\bgoes with the job\b"
    r"|\bUC\b[^.;]{0,40}\bstopped\b|\bstopped paying\b"
    r"|\bno (?:home|address|accommodation|tenancy|room|place)\b[^.;]{0,24}\b(?:to (?:go|return|be|live)"
    r"|of (?:his|her|their) own|on release|available)|\bnowhere (?:to|else|lined)\b|\bnobody (?:else )?(?:who"
    r"|to)|\bno ?one (?:else )?(?:who|to)|\bNFA\b|\b(?:has to|have to|must|had to) (?:be )?(?:out|gone|leave"
    r"|go)\b|\b(?:he|she|they)['’]s (?:got till|out)\b|\bhas got till\b|\bstay (?:at|in) our\b|\bthrew (?:him"
    r"|her|them|me) out|\bthreatened with (?:losing|repossession)"
    r"|\bbefore (?:he|she|they) came in\b|\bwas (?:staying|living|stopping|lodging|renting)\b"
    r"|\bhad been (?:staying|living)\b|\bmates? can['’]?t"
    r"|\bneeds? (?:the|his|her|their|my) (?:room|house|flat|bungalow|cottage|place|bed)\b|\b(?:handed|posted"
    r"|given) (?:the keys )?back\b"
    r"|\bdiscontinu\w+|\bsupport (?:ends|stops|stopped|ended)\b|\blicence to occupy\b|\b(?:offer"
    r"|place)\b[^.;]{0,16}\bwithdr[ae]wn?\b"
    r"|\b(?:scald|strangl|stabb|chok|punch|beat|hit|attack)\w* (?:at )?(?:her|him|me|them)\b|\bbroke (?:her"
    r"|his|my) \w+\b"
    r"|\b(?:relet|cleared the room|changed hands|used up (?:his|her|their)|counts heads|will have (?:him|her)"
    r"|never again"
    r"|for (?:his|her|their) (?:son|daughter|mother|father)\b)"
    r"|\b(?:rent|mortgage) (?:is owed|payments)|\bpayments? (?:have been |has been )?missed"
)
STATUS_ONLY = lowered(
    r"\b(?:homeless|threatened|nowhere|nfa|sleeping rough|no (?:home|address|accommodation|other accommodation))\b"
)
NOT_CAUSE = lowered(
    r"\b(?:capacity|power of attorney|crn is|prison number|consent|happy for (?:me|us)|interpreter"
    r"|risk to staff|takes? \w+(?:ine|ol|am|in)\b|prescribed"
    r"|methadone|mobile|voicemail|asked to be referred|please accept|duty to refer|wants to be referred"
    r"|local connection|slept rough)\b"
)
