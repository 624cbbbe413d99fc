"""The words around a date that speak for a release, for the loss of a home, or for something else: data for `whens`.

Must not know: how they are weighed. Every quantifier is bounded.
"""

from __future__ import annotations

from parsers.prose.words import lowered

RELEASE = lowered(
    r"\b(?:re-?)?releas(?:e|ed|ing)\b(?! (?:of (?:information|records|data|funds|equity|details)|form\b))"
    r"|\bcrd\b|\bhome date\b|(?<!conditional )(?<!absolute )\bdischarg(?:e|ed|ing)\b|\bedd\b|\bgoing out\b"
    r"|\bgoes out\b|\bdue out\b|\bis out\b|\bcom(?:es|ing) out\b|\bout (?:on|tomorrow|tmrw|this)\b"
    r"|\blet (?:him|her|them) (?:out|go)\b|\bgets? out\b|\bgate\b|\bleav(?:es?|ing) (?:us|here|prison|custody"
    r"|hospital|the (?:ward|unit|prison|army|navy|raf|service))\b|\bsent home\b"
    r"|\bsend(?:ing)? (?:him|her|them) home|\bard\b|\bwalks? out\b|\bleaves the (?:army|navy|forces|raf)"
    r"|\bfinish(?:es|ed)? (?:his|her|their) (?:[\w-]+ ){0,3}(?:sentence|recall|stretch|ftr)\b|\bout date\b"
    r"|\bexit date|\bleaving date|\bend of service"
    r"|\blast day of (?:service"
    r"|sentence)|\bcame out of (?:hm|prison|custody|hospital|jail)|\b(?:leaves?|leaving|out of|left|leave)\s(?:this"
    r"|our"
    r"|the)?\s?(?:establishment|hmp?\b|hmyoi|yoi|jail|custody|prison|hospital|ward|unit|army|navy|raf|forces)\b"
    r"|\bout of (?:here|hmp|prison|custody)\b|\bdate of release\b|\bback in the community\b"
)
WARD_GOING = lowered(
    r"^(?:going|goes|go|off|home|leaving|out|ready to go|for home|for discharge|likely)\b|\b(?:going|leaving|be ready"
    r"|plan is|aiming for|looking at)\b"
)
OUT_FROM_INSIDE = lowered(
    r"\b(?:day|last day|follows|gets|meet\w*|gate|till|until|out|goes|going|go|leaves?|leaving|home|gone|walks|date"
    r"|ready|let)\b(?![^.;]{0,30}\b(?:flat|house|room"
    r"|tenancy|rent))"
)
HOME = lowered(
    r"\b(?:land|verge|landlord|landlady|agents?|owners?|(?:bed|lodging)?houses?|flats?|(?:bed)?rooms?|room|tenan\w+"
    r"|home|place|lodg\w+|bed|sofa|settee|couch"
    r"|floor|caravan|site"
    r"|farm|field|pub|hostel|hotel|b&b|accommodation|support|funding|stay|lease|licence|quarters?|propert\w+"
    r"|cottage|bedsit|annexe?"
    r"|refuge|shelter|placement|cas-?\d|nights|mum|dad|aunt|uncle|sister|brother|friend|nan|gran|carers?|parents?"
    r"|executors"
    r"|association|council|boat|mooring|pitch|letting|let|rent\w*|mortgage|lender|judge|court|keys|locks?)\b"
)
GOING = lowered(
    r"\b(?:shift|told (?:him|her|them|us|me) to|must|has to|have to|runs to|out|leave|leaves|leaving|go|goes|gone"
    r"|going|off|ends?|ended|ending|up|back|sold|sale|sell\w*|clos\w+"
    r"|stops?|stopped"
    r"|finish\w*|expir\w+|notice|evict\w*|bailiffs?|possession|completion|until|till|til|by|before|empty|vacat\w+"
    r"|quit|last day"
    r"|moves?|moving|after that|changed|paid|lost|loses|losing|runs?|stay|keep|have (?:him|her|them)|expects?"
    r"|wants?|over|last)\b"
)
LOST_THEN = lowered(
    r"\b(?:since|evict\w*|locked (?:\w+ )?out|(?:thr[eo]w\w*|kicked|put|turfed|chucked|turned|slung|ordered|asked"
    r"|told|made|forced|had)"
    r" (?:\w+ ){0,2}(?:out|to leave|to go)|fled|flee\w*|ran out|burn[t|ed]|flooded|walked out|lost|left"
    r"|changed the locks|bailiffs"
    r"|closed|shut|ended|gave (?:it |the keys )?up|handed (?:back|in)|went back|escaped|homeless|roofless"
    r"|repossessed|rough)\b"
)
ROOFLESS = lowered(
    r"\b(?:homeless|roofless|sleep\w*|slept|rough|streets?|car|van|tent|doorway|stairwell|bus|sofa\w*|floor|nowhere"
    r"|no (?:fixed )?"
    r"(?:home|abode|address|roof)|since|out|friends?|refuge|staying|fled|flee\w*|left)\b"
)
WITH_US = lowered(r"\b(?:with us|here|inside|in custody|serving)\b[^.;]{0,30}\b(?:till|until|to)\s(?:the\s)?$")
LOSS = lowered(
    r"\b(?:out|gone|leave|go|move|moved|off|vacate[d]?|clear|quit)\b[^.;,]{0,18}\b(?:by|before|on|from|until"
    r"|till)\s(?:the\s)?$|\b(?:has|have|had|got|needs?|must|need)\b[^.;]{0,12}\b(?:to\s)?(?:be\s)?(?:out|gone"
    r"|leave|go|move|vacate)\b"
    r"|\b(?:he|she|they)(?:['’]s|['’]re|s| is| are| will be) out\b|\bruns? out\b|\bran out\b|\bexpir(?:es|ed"
    r"|y)\b|\bend(?:s|ed|ing)?\b|\bfinish(?:es|ed)?\b|\bbailiffs?\b|\bevict(?:ed|ion)?\b|\bpossession\b"
    r"|\bwarrant\b|\bcompletion\b"
    r"|\bput out\b|\bnotice\b|\bkeep (?:him|her|them|[A-Z]\w+)\b|\bhave (?:him|her|them)\b|\bstay\b"
    r"|\bgave (?:him|her|them|me|us)\b|\bgiven (?:him|her|them|me|us)?\b|\bhomeless\b|\bnowhere\b|\blocked out\b"
    r"|\bkicked out\b|\bthrown out\b"
    r"|\bchanged the locks?\b|\bthe locks?\b|\bterminat(?:es|ed|ion)\b|\bclos(?:es|ed|ing|ure)\b|\bshut(?:s"
    r"|ting)?\b|\blast (?:night|day)\b|\bmove[- ]?on\b|(?<!coming )\bup on\b|\bcome the\b|\bevicting\b|\btil(?:l)?\b"
    r"|\buntil\b|\bvacant\b|\bhandover\b"
    r"|\bhas till\b|\bgot till\b|\bsold\b|\bback in\b|\bplacement\b|\bbooked (?:in )?(?:till|until|up to)"
    r"|\bpaid (?:up )?(?:till|until|to)|\bmoney\b|\bleft (?:the|his|her|their|our)\b|\basked to leave\b"
    r"|\bsleeping (?:rough|out|in)\b|\bon the street"
)
FOR_SINCE = lowered(
    r"\b(?:homeless|sleeping|dossing|kipping|camping|bivv\w+|bedding down|roofless|on the streets?|rough"
    r"|of no fixed abode|nfa|no (?:home|roof|fixed address|bed"
    r"|place)|nowhere)\b[^.;]{0,40}\b(?:since|from"
    r"|as of|on)\s(?:the\s)?$"
)
LOSS_STRONG = lowered(
    r"\b(?:must|has|have|had|got|needs?|due|supposed|is|are) (?:got )?to (?:be )?(?:out|gone|leave|go|move"
    r"|vacate|move out|move on|pack)\b|\bmust (?:be (?:out|gone)|leave|go|move)\b|\bruns? out\b|\bran out\b"
    r"|\bexpires?\b|\bbailiffs?\b|\bevict(?:ed|ion)\b"
    r"|\bmarch(?:ing|es)?[- ]out\b"
    r"|\bcheck(?:s|ing)?[- ]?out\b|\bout by\b|\bgone by\b|\bleave by\b|\bplacement (?:here )?ends"
    r"|\bhomeless (?:from|since|as of|on|by)\b"
    r"|\bthreatened with homelessness\b|\bpossession\b|\bcompletion\b|\b(?:he|she|they)['’]?(?:s|re) out\b"
    r"|\bmoney ran out|\bnotice (?:period )?(?:ends|expires|is up|runs)"
    r"|\b(?:gave|given|got|has|allowed|granted) (?:him |her |them |me |us )?(?:until|till)\b|\bend(?:ed)? (?:his"
    r"|her|their) (?:stay|placement|licence|tenancy|booking)|\bcan keep\b|\bput out on|\b(?:funding|booking"
    r"|licence|stay|contract|room|bed|placement|let|tenancy) (?:ends?|finishes|finished|ended|runs|is up|stops"
    r"|closes)|\bjob and (?:ends|finishes)"
)
NO_DATE_YET = lowered(
    r"\bno (?:release |firm |fixed |set |confirmed )?date (?:yet|as yet|so far|has been|is (?:set|fixed|known)|set"
    r"|fixed)"
    r"|\bdate (?:is |has |still ){0,3}(?:not |n['’]t |to be |yet to be )(?:yet )?(?:been )?(?:known|set|fixed"
    r"|confirmed|given)"
)
"""Of who is still held: no day gone by is the release."""
HOMELESS_ON = lowered(
    r"\b(?:street )?homeless (?:from|on|as of) (?:the |that )?(?=\d|same|day|mon|tue|wed|thu|fri|sat|sun)"
)
"""Said of the day of release it tells nothing beside it."""
AP_LIKE = lowered(
    r"\b(?:approved premises|\bAP\b|CAS-?[123]|hostel|hotel|refuge|placement|shelter|B&B|bed and breakfast"
    r"|lodgings|84 nights|foyer|urgent treatment)\b"
)
MEANT = lowered(
    r"\b(?:was|were|had been|originally|previously|should have been|instead of|rather than|not"
    r"|supposed)\b[^.;]{0,16}\b(?:to be|meant|ment|going to|due|set|planned)\b[^.;]{0,18}$|\b(?:instead of"
    r"|rather than|originally|previously|not)\s(?:the\s|on\s){0,2}$"
)
PAST = lowered(
    r"(?<!\bbe )(?<!\bbeing )(?<!\bget )(?<!\bgetting )\b(?:was|were|had|became|ran|ended|discharged|released"
    r"|left|lost|since|went|came|got|told|gave|kicked|threw|thrown|moved|changed"
    r"|finished|released from|discharged from|been|closed|sold|locked|put|expired|evicted|did|\w{3,}ed(?<!need)"
    r"|made|fled|slept|lost|burnt|broke|fell|found|took|hit|beat|split|shut)\b"
)
HAPPENED = lowered(
    r"\b(?:bailiffs?|enforcement|eviction|completion|possession|sheriffs?)(?: (?:agents?|officers?|was|were|have|had"
    r"|has))? (?:were|was|have been|came|attended|called|turned up|arrived|took|went|changed|did|happened|came round"
    r"|visited|got)\b(?! (?:to be|to come|due|booked|listed|set|meant|supposed))"
)
"""Bailiffs are spoken of before they come; here they came."""
THEN_WAS = lowered(
    r"^\W{0,3}(?:(?:night|evening|afternoon|morning|lunchtime|teatime)\W{1,3})?(?:when |and |that )?"
    r"(?:(?:the|his|her|their|my|our|a|an|she|he|they|we|i|it|there"
    r"|this|in the (?:dark|night|morning|evening|small hours|rain)) ?){0,3}(?:[\w'’-]+ )"
    r"{0,2}?(?:was|were|had|left|lost|went|came|got|told|gave|kicked|threw|moved|changed|finished|closed|put"
    r"|evicted|did"
    r"|made|fled|slept|fell|found|took|hit|broke|shut|walked|turned|ended|packed|dumped|locked|argued|rowed|arrived"
    r"|attended|asked|said|called|rang)\b"
)
"""Behind a date that opens the sentence: what happened then ("On Monday the 22nd they fell out")."""
OPENS = lowered(
    r"^(?:[\W_]|\b(?:on|and|but|then|so|early|late|easter|bank holiday|whit|good|come|finally|now|that|the)\b){0,8}$"
)
"""Before a date with which the sentence begins."""
OPENED = lowered(
    r"(?:^|[,;:–-]|\b(?:and|but|then|so))\s{0,2}(?:(?:early|late|back|first|again|just|only) )?(?:on )?(?:the )?$"
)
"""Before such a date: the clause begins with it."""
AFTER_IT = lowered(
    r"\b(?:after|since|following) (?:an?|the|that) (?:[\w-]+ ){0,2}?(?:fire|flood|row|argument|fight|assault|attack"
    r"|death|break[- ]in"
    r"|explosion|incident|bust[- ]up)\b(?: \w+){0,3} on (?:the )?$"
)
"""Before a day: what happened on it, by a noun."""
WAS_DONE = lowered(
    r"\b(?:was|were|got) (?:\w+ )?(?:\w{3,}ed|thrown|put|slung|told|driven|let|made|hit|burnt|sent)\b"
    r"(?:(?! and\b| but\b| so\b)[^.,;]){0,60}$"
)
"""The clause before a date: what was done to somebody, by whom and from where."""
LAST_NIGHT = lowered(r"\b(?:(?:last|final) night|paid|booked|funded|covered|including|to stay|stay)\b[^.;]{0,30}$")
"""Until the morning after."""
FUTURE_WORD = lowered(
    r"\b(?:is up|will|going|due|being|to be|expected|planned|booked|scheduled|listed|fixed|set for"
    r"|must|has to|have to|likely|end[s]?\b|wants?|needs?|hopes?|plans?|intends?|means to|would like"
    r"|(?:he|she|they|i|we)(?:['’]?s|['’]re|['’]?m| is| are| am) (?:to|out|off|leaving|going)"
    r"|(?:is|are|['’]s|['’]re) (?:moving|leaving|closing|selling|ending|coming|returning|taking|evicting|losing)"
    r"|(?:ha(?:s|ve)|['’]s|['’]ve) (?:\w+ )?(?:been )?(?:asked|told|ordered|required|instructed"
    r"|given) (?:(?:him|her|them"
    r"|us|me) )?to"
    r"|expires|runs out|is out|may be|bailiffs?|eviction|completion|possession)\b|['’]ll\b"
    r"|\b(?:by|until|till|til|from|next)(?=(?: (?:the|about|at least|around|end|of|\w+day))*\s?$)"
)
HANDED_BACK = lowered(
    r"\b(?:place|flat|home|house|bungalow|room|tenancy|keys?|property)\b[^.;]{0,16}\b(?:being|is|are|be|get(?:s"
    r"|ting)?|goes"
    r"|going) (?:\w+ )?(?:handed|given|back|taken|sold|let|cleared|emptied"
    r"|surrendered)\b[^.;]{0,20}\b(?:the same|that|same)"
    r" (?:day|date|morning|afternoon|weekend)\b"
)
"""In the sentence that names the day: the home goes with whoever held it."""
GONE_BY_THEN = lowered(
    r"\b(?:must|has to|have to|needs? to|got to|ought to|(?:told|asked) (?:\w+ )?to)\b[^.;]{0,24}\b(?:out|gone|go|leave"
    r"|move|off|away|somewhere)\b[^.;]{0,16}\b(?:by|before|on|from) (?:then|that (?:day|date|morning))\b"
    r"|\bhomeless,? (?:therefore,? |then |so )?(?:by|from|on) (?:then|that (?:day|date|morning))\b"
)
UNTIL_THEN = lowered(
    r"\b(?:can|may|could|lets?|letting|allowed|agreed)\b[^.;]{0,30}\b(?:stay|sleep|stop|remain|live|keep"
    r"|have)\b[^.;]{0,24}"
    r"\b(?:until|till|til|up to) then\b"
)
"""What is kept until the day that the sentence before names."""
SAME_DAY = lowered(
    r"\b(?:licence|quarters?|tenancy|room|house|flat|lease|home|bed|accommodation|placement)\b[^.;]{0,50}\b(?:ends?"
    r"|expires?|goes|stops"
    r"|runs out|finishes|be out|lost)\b[^.;]{0,16}\b(?:the same|that|same) (?:day|date)\b"
)
REPLACED = lowered(
    r"\b(?:brought|moved|come|came|put|changed|gone|went|shifted|pushed|slipped)\s(?:\w+\s)?(?:forward|back"
    r"|on)?[^.;,]{0,30}\s?from\s(?:the\s)?$|\bfirst (?:fixed|set|listed|booked)\s(?:for\s)?$"
    r"|\b(?:was|were) (?:going to be|to be|meant to be|to have been|due|set for|originally)\b[^.;]{0,24}$"
)
HAD_BEEN = lowered(
    r"\b(?:was|were|had been|originally|initially|(?:at )?first|previously)(?: (?:due|set|fixed|planned|down|booked"
    r"|listed|given|for|as|on|to be|until|till|the|about|\w+day)){0,4}\s$"
)
IS_NOW = lowered(
    r"^(?=[^.;]{0,50}\b(?:but|now|since|moved|changed|brought|put|pulled|pushed|revised|amended|come|gone|slipped"
    r"|extended|rearranged|then)\b)[^.;]{0,70}\b(?:to|for|now|is|until|till|on|as|it['’]?s|by)\s(?:the |be |\w+day )?$"
)
"""Between a day that no longer holds and the one that took its place."""
ANSWERED = lowered(
    r"\b(?:go[- ]?ahead|permission|consent\w*|say-?so|agree(?:d|s|ment)|verbal\w*|thumbs[- ]up|said (?:yes|ok\w*|no)"
    r"|his blessing|her blessing|happy for)\b"
)
OTHER_DAY = lowered(
    r"\W{0,3}(?:day release|rotl|overnight|appointment|clinic|hearing|interview|in court|at court|at the (?:court"
    r"|hospital|clinic))\b"
)
ENDS_TONIGHT = lowered(
    r"\b(?:ends?|ended|ending|runs? out|ran out|finish\w*|stops?|stopped|expires?|up|over|clos\w+|out|leave|go|goes"
    r"|gone|leaves|leaving|move|from|of|evict\w*|locked|barred)\s(?:(?:at|as of|by|from|on|just|here)\s){0,2}$"
)
"""Before "tonight", of which more is said than of any day: here it is the day itself that is told."""
ROUGHLY = lowered(
    r"\b(?:last (?:week|month|year|winter|spring|summer|autumn)|(?:weeks|months|years) ago|in (?:the )?(?:early |late )"
    r"?(?:spring|summer|autumn|winter|january|february|march|april|june|july|august|september|october|november"
    r"|december)"
    r"|the other (?:day|week|night))\b(?! \d)"
)
"""When something happened, without a day."""
EXPECTED = lowered(r"\b(?:edd|e\.d\.d\.?|edc|due date)\W{0,3}(?:(?:is|of|on)\s)?(?:the\s)?$")
OF_A_CHILD = lowered(
    r"\bg\d ?p\d|\b\d\d\+\d\b|\b(?:preg\w*|gestation|midwi\w+|antenatal|baby|babies|primip\w*|multip\w*|gravida"
    r"|expecting|trimester|twins|booked at|gdm)\b"
)
"""Of whom that is told, an EDD is the child's."""
DAY_OF_LIST = lowered(
    r"\s(?:list|panel|round|run|huddle|meeting|surgery|session|drop-in|group|bulletin|call|market|club|shift"
    r"|mornings|afternoons|evenings|nights)\b"
)
"""Behind a weekday: what is held on it every week, "the Friday list"."""
UNDER_A_ROOF = lowered(
    r"\W{0,2}(?:on|at|in|with) [^.;]{0,40}\b(?:floor|sofa|settee|couch|bed|room|hall|lounge|club|flat|house"
    r"|hostel|hotel|b&b|caravan)\b"
)
"""Behind "sleeping since that day": a bed that is lent."""
OF_THAT_MONTH = lowered(r"^\s?of (?:that|the same) month\b")
ANSWERS_BAIL = lowered(
    r"\b(?:due|to (?:be|come|go|report)|must (?:be|come)|comes?|reports?) back (?:here |to us |with us )?(?:on )?$"
)
BAILED = lowered(r"\b(?:arrest|bail|interview|charg|custod)\w*")
"""Back at the desk that let somebody go."""
HOMELESS_TODAY = lowered(
    r"\b(?:makes|leaves) (?:him|her|them|me|us) homeless (?:as of )?(?:today|tonight|now)\b"
    r"|\bhomeless (?:as (?:of|from) |from )(?:today|tonight|now|this (?:morning|afternoon|evening))\b"
    r"|\b(?:as of|from) (?:today|tonight|now|this (?:morning|afternoon|evening)),? (?:s?he|they|we|i)(?:['’](?:s|re|m)"
    r"| is| are| am) (?:\w+ )?homeless\b"
    r"|\bas (?:of|from) (?:today|tonight|now|this (?:morning|afternoon|evening)),? (?!if\b)[^.;]{1,60}\b(?:is|are|am)"
    r" (?:\w+ )?homeless\b"
)
OF_OWN_ACCORD = lowered(
    r"\b(?:(?:was|were|had|been) gone (?:again )?(?:before|when|by the time|without)|(?:slipped|wandered|drifted|stole"
    r"|crept|took (?:him|her|them)sel\w+) (?:off|away|out)|(?:did(?:n['’]t| not)|never|nor did (?:he|she"
    r"|they)) (?:c[oa]me|"
    r"return)(?:ed)?(?: \w+)? (?:back|in|again)|(?:of|on) (?:his|her|their) own accord"
    r"|(?:went|got|let (?:him|her|them)sel\w+|walked|climbed) out (?:by|through|of) (?:the|a) (?:[\w-]+ )?(?:door"
    r"|window|exit|gate)"
    r"|went out for (?:a|some|his|her) (?:cigarette|smoke|fag|walk|air|paper|bit))\b"
)
"""Who left a bed that was theirs to keep: no home is lost on that day."""
OF_A_MEETING = lowered(
    r"^['’]s?\s(?:\w+\s){0,2}?(?:meetings?|rounds?|huddle|list|panel|board|clinic|surgery|review|conference|call"
    r"|e-?mail|mail|notes?|letter|message|post|visit|session|drop-in|referrals?|assessment|hearing|paper|shift"
    r"|handover|mdt|update|chat|list|case ?load|group|run)\b"
)
"""Behind a day that only says which meeting or letter is meant: "out of this morning's meeting"."""
NOT_OF_HOME = lowered(
    r"\b(?:books?|things|belongings|furniture|stuff|possessions|boxes|goods|clothes|tools)\b[^.;]{0,30}\b(?:is"
    r"|are|['’]re"
    r"|stored|in storage|kept)\b[^.;]{0,30}\b(?:until|till|til|to|by) (?:the )?$"
    r"|\boffered (?:(?:him|her|them|me|us) )?(?:an? \w+ )?(?:for |on )?(?:the )?$"
    r"|\b(?:empty|emptied|clear(?:ed)?|collect(?:ed)?|fetch|pick up|remove) (?:the|his|her|their|my|all) (?:\w+ )?"
    r"(?:lock-?up|locker|storage|store|things|stuff|belongings|possessions|furniture|boxes|tools|goods)"
    r" (?:by|before|until|till|on) (?:the )?$"
    r"|\b(?:can(?:no|['’])t|cannot|cant|unable to|not (?:to|able to|allowed to|fit to)|won['’]t be able to)"
    r" (?:do|manage|climb|use|drive|lift|work|walk|weight|fly|travel|bend|eat|bear|stand|carry|cope)\b[^.;]{0,30}"
    r"\b(?:until|till|before|for) (?:at least )?(?:the )?$"
)
"""Before a date: how long goods may stay, for when somebody was asked to come, until when they cannot do a thing."""
WILL_BE_OUT = lowered(
    r"^\W{0,3}(?:he|she|they|we|i|the (?:family|children))(?:['’]ll| will| would| shall)? be (?:\w+ )?(?:homeless"
    r"|on the (?:streets?|pavement)|out(?: on|$|\W)|without|roofless|sleeping)"
)
"""After a date: from then on there is no roof, whatever is paid until the day before."""
NO_ROOF_NOW = lowered(
    r"^(?: (?:on|onwards))?\W{0,3}(?:he|she|they|we|i|the (?:family|couple|children|two of them))(?:['’]?s"
    r"|['’]?re|['’]?ve"
    r"|['’]?m| is| are| am| has| have)? (?:now )?(?:got )?(?:no |without|homeless|roofless|nowhere|on the streets?)"
)
"""After "as of today": there is no roof."""
_NO_HOME = (
    r"(?:homeless|roofless|without (?:accommodation|a home|anywhere)"
    r"|(?:no|not had an?|n['’]t had an?) (?:\w+ )?(?:home|accommodation|roof|address))"
)
_OUT = r"(?:homeless|sleep\w*|rough|streets?|nowhere)"
_THAT_DAY = r"that (?:day|night|date|morning|evening|time|point|moment|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|then"
HOMELESS_SINCE = lowered(
    rf"\b{_NO_HOME}\b[^.;]{{0,24}}\b(?:since|from) (?:{_THAT_DAY})\b"
    rf"|\b(?:since|from) (?:{_THAT_DAY})\b[^.;]{{0,30}}\b{_NO_HOME}\b"
)
SINCE_THEN = lowered(
    rf"\b(?:{_NO_HOME}|{_OUT}|out)\b[^.;]{{0,40}}\b(?:since|from) (?:{_THAT_DAY})\b"
    rf"|\b(?:since|from) (?:{_THAT_DAY})(?: (?:to this|on(?:wards)?))?\b[^.;]{{0,50}}"
    rf"\b(?:{_NO_HOME}|{_OUT}|sofa\w*|car|van|tent|doorways?|bench|night ?bus\w*|shed|garage)\b"
)
_UNDER_NO_ROOF = (
    r"(?:homeless|roofless|without (?:a|any) (?:home|roof)|night ?bus(?:es)?|streets?|cars?|van|tent|doorways?|rough"
    r"|(?:friends?|mates?|peoples?|other people)['’]?s?['’]? (?:sofas?|floors?|settees?)|sofas?|floors?|settees?"
    r"|night to night|pillar to post|bandstand|shed|bench(?:es)?|porch|church ?yard|graveyard|park|stations?"
    r"|stairwells?|stairs|underpass|subway|bridge|garage|launderette|laundrette|allotments?|car parks?|multi-storey"
    r"|bus shelter|steps|woods|beach|pier|bushes|bin store|barn|airport|toilets?|outdoors|outside)"
)
SINCE_BARE = lowered(
    r"(?:\b(?:ha(?:s|ve)|hes|shes|theyre|been|sle(?:pt|eps?|eping))|['’](?:s|ve))\b"
    r"(?:(?!\b(?:work\w*|job|employ\w*|volunteer\w*|train(?:ed|ing)|park(?:ed|ing)|kept|banned|barred|seen)\b)"
    r"[^.;]){0,40}?\b"
    rf"{_UNDER_NO_ROOF}\b[^.;]{{0,24}}"
    r"\b(?:ever )?since\b(?=\s?(?:[.;,!]|$|(?:and|&|but|with|so|because|cos)\s))"
)
"""Out since the day of which the words before tell."""
THEN_ENDS = lowered(
    r"^\W{0,3}(?:and |but |so )?(?:(?:from|on|after|by|at) (?:that|this|the same) (?:day|date|morning|point"
    r"|time)|from then"
    r"(?: on)?|once (?:it|that|this|they|he|she|these)\b[^.;]{0,24}|after (?:that|this|which)|by then|then"
    r"|that['’]?s when|that is when)\b[^.;]{0,80}\b(?:ends?"
    r"|ending|stops?"
    r"|ceases?|finish\w*|clos\w+|withdrawn|out\b|leave|gone|homeless|evict\w*|nowhere|no (?:home|roof|bed|room|money"
    r"|funding)|(?:can(?:no|['’])?t|won['’]?t|not) (?:be able to )?(?:stay|remain|live|keep))\b"
)
"""What begins on the day named before: from then on there is no home."""
DAY_BESIDE = lowered(
    r"^(?!.*\b\d).{0,80}\b(?:out|gone|go|leave|homeless|stay|keep|empty|off|vacate)\b[^.;]{0,30}\b(?:the|very) (?:day"
    r"|night|morning) (?P<side>before|after)\b(?=\s?(?:[.,;!]|$|(?:that|this|it)\b))"
)
"""A home that ends beside the day of the sentence before."""
WHILE_IN = lowered(
    r"\b(?:while|whilst|when) (?:he|she|they)\b|\b(?:with us|in here|in hospital|on the ward|in-?patient|unwell"
    r"|since admission|during (?:his|her|their|the|this))\b"
)
EXCEPTED = lowered(r"\b(?:except(?:ing)?(?! (?:that|for the fact)\b)|apart from|other than|bar|save)\b[^.;,]{0,40}$")
"""Before a day on which somebody cannot be met: nothing else happens on it."""
ANY_SUCH_DAY = lowered(
    r"\b(?:that|an?|any|every|each|most|but|except|except on|some|mon|tue\w*|wed\w*|thu\w*|fri|sat"
    r"|sun)\s(?:day but\s)?$"
)
"""Before the name of a weekday: no one day is meant by "on a Friday night", "any day but Sunday"."""
