"""The words that govern a date, and the things of which they are said: data for `heads`.

Must not know: how a head finds its date. Every quantifier is bounded; texts come in small letters.
"""

from __future__ import annotations

from enum import StrEnum

from parsers.prose.words import KIN, lowered


class Kind(StrEnum):
    """What a word that governs a date tells, alone or with its subject."""

    RELEASE = "release"
    LOSS = "loss"
    GO = "go"
    """somebody goes: a home or a cell, by where they are"""
    END = "end"
    """something ends: a tenancy, a sentence, a tag"""
    STAY = "stay"
    """something lasts until then"""
    SINCE = "since"
    """so it has been from then on"""
    HELD = "held"
    """the day of release where somebody is held, else it says nothing"""
    TAG = "tag"
    """the day on which a tag could be put on: a release, where no better is told"""
    NONE = "none"
    """words that look like one of these and say nothing"""
    OTHER = "other"


class Thing(StrEnum):
    """What ends or lasts, and what somebody goes from."""

    ROOF = "roof"
    TERM = "term"
    """a sentence, a detention, a hospital stay, service in the forces"""
    CARE = "care"
    """treatment: the end of a stay for who is on a ward, and for nobody else"""
    HERE = "here"
    """where the writer is: a cell, a ward, a refuge"""
    UNSURE = "unsure"
    """a licence: to live at large, or in a room"""
    ELSE = "else"


_O = r"(?:him|her|them|me|us|[a-z'’]+)"
_RELEASE = (
    r"\b(?:n?crd|ard|(?:release|out|discharge) date|date of release)(?: \w[\w'’]*){1,4} (?:is|was"
    r"|being)(?: now)?(?=\s?$)"
    r"|\b(?:re-?)?releas(?:e|ed|ing)\b(?! (?:of (?:information|records|data|funds|equity|details)|form\b|(?:the|his|her"
    r"|their) (?:information|records|data|funds|deposit|details)"
    r"|from (?:the|this|his|her|their|our|my|any) (?:\w+ )?(?:arrangement|agreement|lease|contract|tenancy|promise"
    r"|mortgage)))|\b(?:releas|discharg)ed (?:from|by"
    r"|at) (?:the )?(?:\w+ )?court\b|\brel\b"
    r"|\bn?crd\b|\bard\b|\bmtd\b|\bcond(?:itional|l)? rel\w*|\bnon[- ]parole date\b"
    r"|\bhome date\b|(?<!conditional )(?<!absolute )\bdischarg(?:e|ed|ing)\b(?! (?:lounge|planning"
    r"|co-?ordinator|team|summary|letter|hub|grant))"
    r"|\bd/?c(?:['’]?d)?\b|\bdisch\b|\bedd\b|\bpdd\b|\bplanned leave date\b|\bttos?\b|\bgate\b|\bfreed\b"
    r"|\bset (?:free|at"
    r" liberty)\b|\b(?:is|be|goes) free\b|\bat liberty\b"
    r"|\b(?:let|lets|letting|allow\w*|send(?:s|ing)?|sent) (?:\w+ ){0,2}(?:home|go|out|on)\b"
    r"|\b(?:out of|leav(?:e|es|ing)|left|finish(?:es)? (?:with|in)) (?:(?:the|this|our|here at"
    r"|hm) )?(?:\w+ )?(?:prison"
    r"|custody|jail|nick|hospital|ward|unit|ed|a&e|army|(?:royal )?navy|raf|(?:royal )?air force|marines|corps"
    r"|regiment"
    r"|(?:armed )?forces|colours|establishment"
    r"|hmp\w*|hmyoi|yoi)\b|\b(?:home|out) from (?:prison|hospital|jail|custody)\b"
    r"|\bself[- ]discharg\w+|\b(?:takes?|took) (?:his |her |their )?own discharge\b|\bwalked (?:off"
    r"|out of) the ward\b|\boff (?:the|our) (?:ward|unit)\b|\bsent from (?:the )?(?:hospital|ward|ed|unit)\b"
    r"|\b(?:gets?|got|getting|com(?:es|ing)|came|due|walks?|hits? the|goes|going|is|be|are|['’]?m|back) out\b"
    r"(?! (?:of|by|at|from|on his|in the|with))"
    r"|\b(?:go|goes|going|be|is|back|com(?:es|ing)|sent|let) home\b|\bback in the community\b"
    r"|\bin the community\b(?! (?:team|order|mental|nurs|rehab))"
    r"|\blet(?:ting)?[- ]out (?:day|date)\b|\bdemob\w*|\brun-?out date\b|\bexit(?: date)?\b"
    r"|\blast day (?:in uniform|inside|of service)\b|\bend of (?:service|engagement)\b|\b(?:half-?way"
    r"|mid-?)(?: ?point)?\b(?: of (?:the|his|her|their) (?:order|sentence))?(?: falls on)?"
    r"|\bfinish\w* (?:his|her|their|my|an?) (?:[\w-]+ ){0,3}(?:recall|sentence|time|stretch|bird|ftr)\b"
    r"|\b(?:did|done|served) (?:his|her|their|my) (?:[\w-]+ ){0,3}(?:recall|sentence|stretch|ftr)(?: (?:up )?to"
    r"| until)?\b"
    r"|\bdaylight\b|\bdoors? opens?\b|\bceas\w+ to be (?:one|a patient)\b|\bno medical reason to stay past\b"
    r"|\bnot need (?:the|a) (?:hospital )?bed after\b|\b(?:wants?|needs?) (?:the |this |that |his |her )?bed\b"
    r"|\bbag packed for\b"
    r"|\bready(?:-to-go| to go| for home)?(?: date)?\s{0,2}:?\s?$|\bdis-?establishment\b|\bearliest out\b"
    r"|\bopen\w* the (?:door|gate)s?\b|\bhangs? up (?:his|her) (?:uniform|boots)\b"
    r"|\bgates? (?:\w+ ){0,3}open\w*(?: (?:for|to) \w+)?\b|\bceas\w+ to be an? (?:soldier|sailor|marine|air\w+"
    r"|rating|officer|regular|reservist|prisoner|patient|serving \w+)\b"
    r"|\bautomatic (?:release )?date\b|\bstep\w* (?:out|(?:back )?into the world)\b"
)
_LOSS = (
    r"\bmarch(?:ing|es)?[- ]out(?: is| on| date| will be){0,2}(?=\s?$)"
    r"|\b(?:bailiffs?|enforcement(?: agents?| officers?)?|sheriffs?|(?:high |county )?court officers?|hceos?)\b"
    r"(?:[^.;,]{0,24}\b(?:at|on) the (?:door|step|doorstep))"
    r"|\b(?:bailiffs?|enforcement(?: agents?| officers?)?|sheriffs?|(?:high |county )?court officers?"
    r"|hceos?)\b[^.;,]{0,24}\b(?:attend\w*|call\w*|com(?:e|es"
    r"|ing)|due|visit\w*"
    r"|booked|scheduled|arriv\w*)(?: (?:for|on|at|out))?|\bclear(?:ing|s)? (?:out )?the (?:house|flat|room"
    r"|property)\b|\bbailiffs?\b|\bevict\w*|\bpossession\b|\brepossess\w*|(?<!parking )\benforcement\b|\bcompletion\b"
    r"|\bsale goes through\b|\bkeys?\b(?: back| in)?|\blocks?(?: (?:were )?(?:changed|done))?\b|\blocked "
    + _O
    + r" ?out\b"
    r"|\b(?:thr[eo]w\w*|kick\w*|chuck\w*|turf\w*|slung|boot\w*|bung\w*|march\w*|escort\w*|drag\w*|chas\w+"
    r"|bundl\w*|drove|driven|hound\w*|put|(?<!it )turn(?:ed|s)|forced|made|ordered)"
    r" (?:\w+ ){0,2}(?:out|leave|go)\b|\b(?:kick|put|throw)s? \w+ (?:from|out of)\b|\bfl[ei]e[sd]?\b|\bfled\b"
    r"|\bescap(?:ed|es)\b|\bran with\b|\bran away\b|\bgot out of there\b"
    r"|\b(?:homeless(?:ness)?|roofless|nfa|no fixed abode|on the streets?|sleeping (?:rough|out))\b(?: as)?(?: (?:on"
    r"|from|of"
    r"|since"
    r"|as|by|at))?(?: \w+)?\s?$|\bburn(?:t|ed)\b|\b(?:house |flat )?fire\b|\bfire (?:was|broke)\b|\bflood\w*"
    r"|\bburst pipe\b"
    r"|\bsank\b|\bcondemned\b|\b(?:last|final) night\b"
    r"|\b(?:not|never|n['’]t|no longer) (?:be(?:ing)? )?(?:allowed|let|welcome|permitted|wanted|able to (?:go"
    r"|come|get))"
    r" (?:\w+ )?(?:back|in|home|there)\b|\b(?:buyers?|purchasers?|new (?:owners?|tenants?|people|family)"
    r"|next (?:tenants?"
    r"|people|family)) (?:are |is |will |want(?:s)? |ha(?:s|ve) )?(?:to )?(?:have|having|tak(?:e|es|ing)|get|gets"
    r"|getting"
    r"|mov(?:e|es|ing)|com(?:e|es|ing)|arriv(?:e|es|ing))(?: (?:it|the (?:keys?|house|flat|place|property|cottage"
    r"|home)"
    r"|possession|over|in))*(?: on| from| by)?\b"
    r"|\bultimatum\b|\bwants? (?:him|her|them|us|me|it|[a-z]+) (?:out|gone|off|empty|away)\b"
    r"|\b(?:ask(?:s|ed|ing)? for|requir(?:es|ed|ing)|demand(?:s|ed|ing)?|claim(?:s|ed|ing)|reclaim\w*|tak(?:es|ing|en)"
    r"|call(?:s|ed|ing) in|recall(?:s|ed|ing)) (?:it|that|them|this) back(?: by(?: the)?| from| on| for)?(?=\s?$)"
    r"|\b(?:needs?|wants?|ha(?:s|ve) to have|must have) (?:it|that|the space)(?: (?:back|for (?:the|a|his|her"
    r"|their|my|our) \w+))?(?: by(?: the)?| from| on)?(?=\s?$)"
    r"|\b(?:room|house|flat|bed|place|annexe|caravan|keys?|cottage|property|home|bedroom) (?:\w+ )?(?:back|empty|clear"
    r"|needed|required|vacant|wanted)\b|\b(?:empty|vacant|cleared)\b|\bpremises to be clear\b"
    r"|\bsurrender\w*|\bgave (?:it|the keys|the flat|the tenancy) up\b|\bgive up\b|\bgiv(?:e|en|ing) (?:it )?up\b"
    r"|\bhand(?:s|ed|ing)? (?:\w+ ){0,3}(?:over|in|back)\b"
    r"|\b(?:sofa|couch|friends?) (?:surfing|to couch|to sofa)\b|\b(?:row|rowed|argu(?:ed|ment)|blazing row"
    r"|fight) with\b"
    r"|\b(?:fell|fallen|falling) out\b|\b(?:put|left|dumped|threw) (?:his|her|their|my|our|all) (?:\w+ ){1,3}(?:out|on"
    r" the (?:step|pavement|drive|lawn|street|landing|path))\b"
    r"|\b(?:found|came (?:home|back) to(?: find)?|finds) (?:all )?(?:his|her|their|my|our"
    r"|the) (?:\w+ )?(?:belongings|things"
    r"|stuff|bags?|clothes|gear|possessions|locks?|door|key)\b|\bsite clear\w*|\bto find (?:somewhere"
    r"|other)\b|\b(?:hosts?|owners?|parents|couple|students|lodgers?|family|friends?|they|children|landlord|landlady)"
    r" (?:\w+ ){0,2}(?:returns?|(?:are |is )?(?:coming|comes?|gets?|getting|moves?|moving) (?:back|home)|(?:are"
    r"|is) (?:moving )?back(?: in)?)\b"
    r"|\b(?:no later than|on or before)\s?$|\bgiv(?:en|e|ing) (?:the |her |his )?(?:bed|room) to\b|\bpromised to\b"
    r"|\b(?:bed|room|place|flat|house|van|caravan|pitch|it) (?:has |is |was )?(?:been )?(?:given|let|promised|going"
    r"|goes|gone"
    r"|relet|sold|auctioned|taken|clamped|seized|towed)\b|\bnotice (?:up|out)\b|\bwithout a court order\b"
    r"|\border (?:takes|taking|took|has) effect(?: (?:on|from))?|\brelisted\b|\bfrom under (?:him|her|them|me|us)\b"
    r"|\b(?:bed|room|place|flat|space|unit) (?:\w+ )?(?:(?:is|has been|was|will be) )?(?:spoken for|reallocated"
    r"|re-?let"
    r"|needed|wanted|required|promised|earmarked|allocated|given)(?: (?:to|for|by) [a-z' ]{2,24}?)?"
    r"(?: (?:from|on|by|as of))?"
    r"|\b(?:limit|cut-?off|long ?stop)(?: (?:is|being|of|was|set (?:at|for)|falls on))?(?: the)?(?=\s?$)"
    r"|(?:(?:address|room|bed|place|flat|house|home) (?:will |would )?)?\bno longer (?:be )?available\b"
    r"|\bpull\w* out(?: (?:with effect )?(?:from|on|as of))?\b|\bthe (?:end|finish|limit) of (?:it|that|this"
    r"|the (?:line"
    r"|road|arrangement|stay))\b"
    r"|\b(?:section 21|s\.?\s?21|section 8|s\.?\s?8|notice|order|form 6a|ntq|nosp"
    r"|paper(?:work)?)\b[^.;,]{0,30} (?:gives"
    r"|giving|says|saying|states|stating|names|has|puts|shows|with|expiring)(?: (?:the|a))?(?: (?:expiry|end"
    r"|leaving|out"
    r"|final))?(?: ?date)?(?: (?:as|of))?(?=\s?$)"
    r"|\b(?:got|climbed|ran|jumped) out (?:through|by|of) (?:the|a) \w+\b"
    r"|\bdates? (?:on|in|given (?:on|in)|at the (?:top|bottom|end) of) (?:the|their|his|her|that|my|our|this)"
    r" (?:\w+ )?(?:letter|notice|order|warrant|paper\w*) (?:is|says)(?: the)?(?=\s?$)"
    r"|\b(?:judge|court|landlord|landlady|agents?|owner|council|bailiffs?|letter|notice)(?: (?:has|have))? (?:said"
    r"|says?|gave|gives|given|put|puts|made it|wrote|writes|set|picked|chose) (?:(?:us|me|him|her|them) )?(?:to )?"
    r"(?:it['’]?s )?(?:the )?(?=\s?$)"
)
_GO = (
    r"\b(?:they|he|she)(?:['’]ve|['’]s| have| has)? (?:said|says?|(?:given|told|gave) (?:him|her|them|us|me)|set"
    r"|put|made it"
    r"|picked|fixed)(?: (?:it['’]s|it is|it has to be|it must be|by))?(?: the)?(?=\s?$)"
    r"|\b(?<!court )(?<!hearing )(?<!trial )date (?:has been |is |was )?(?:fixed|set|confirmed|given)(?: (?:for"
    r"|as))?\b|\b(?:must|ha[sd] to|have to|needs? to|got (?:to|2)|told \w+ to|asked \w+ to|ordered to|due to|is to"
    r"|are to"
    r"|to) (?:be )?"
    r"(?:out|gone|leave|go|moved?|vacate|quit|shift|clear|away|off|packed)\b(?: (?:out|on|off))?"
    r"|\bwill (?:be )?(?:out|gone|leave|leaving|go|move out)\b|\b(?:leaves?|leaving|goes|go|going|gone|departs?"
    r"|depart(?:ing|ure))\b"
    r"(?! (?:to|into|under|for|through)\b)|\bmov(?:e|es|ing|ed) (?:out|off|on)\b|\bmoves\b|\bvacat(?:e|es|ing|ed)\b"
    r"|\bcheck(?:s|ing)?[- ]?out\b|\bclear of\b|\baway\b|\boff site\b|\bout (?:by|before)\b|\bpacks? up\b|\bshift\b"
    r"|\bquit\b|\bnot before\b"
    r"|\bwalks?\b|\bgets? off\b|\b(?:last|final) day\b(?! (?:inside|of service))|\b(?:went|left)\b"
)
_END = (
    r"\b(?:is |are |not )?(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|expir(?:es|ed|y|ing|ation)"
    r"|r[ua]ns? out|running out|(?:takes? effect|effective)(?: (?:from|on|as of))?|(?:with effect|as"
    r"|w\.?e\.?f\.?) (?:from|of)|falls? (?:due|in|on)(?: on)?|laps(?:es|ed)|clos(?:es?|ed|ing|ure)|shut(?:s"
    r"|ting)?(?: down)?|stop(?:s|ped|ping)?"
    r"|reach\w* (?:its|the|an|his|her|their) (?:\w+ )?(?:end|finish|close|conclusion|limit)"
    r"|terminat\w+|ceas\w+|over|stands? down|discontinu\w+|withdrawn|cancelled|completes?"
    r"|comes? to an end|(?:not|n['’]t) (?:being |be )?renew(?:ed|ing)?)\b|\b(?:is|are|be|was|were|notice|nights"
    r"|weeks|days|stay|time|contract|sentence|recall|ftr"
    r"|lease|term|its|['’]s) up\b|^\W*up\s?$"
)
_STAY = (
    r"\btakes? (?:us|him|her|them|me) (?:up )?to\b|\b(?:until|till|til|up to(?: and including)?|as far as"
    r"|through to|past|beyond)\b"
    r"|\b(?:paid|booked|runs?|lasts?|extended|funded|good|put|kept|nights?) (?:(?:in|up|on) )?(?:to"
    r"|through)\b|^\s?(?:to|[-–])\s?$|\b(?:only|gives? (?:him|her|them|us|me)) (?:to|till|until)\b|\b(?:not|n['’]t"
    r"|no)\b[^.;]{0,40}\bafter\s(?:the\s)?$"
)
_SINCE = (
    r"(?<!\bhas )(?<!\bhave )(?<!\bhad )(?<!\blong )\bsince\b|\b(?:began|begun|started)(?=\s?$)|\bonwards\b"
    r"|\bfrom(?=\s?$)|\b(?:after|come)(?=\s(?:the\s)?$)"
)
_OTHER = (
    r"\b(?:parking enforcement|mot|due back (?:at|in) (?:\w+ ){0,2}(?:court|station|custody|mags|magistrates|police)"
    r"|left (?:\w+ ){0,2}(?:an? |two )?(?:voice ?mails?|messages?|notes?|cards?|word)|blessing|go-?ahead"
    r"|permission"
    r"|say-?so|thumbs[- ]up|(?:days?|nights?) out(?: (?:from|on))?|(?:un)?escorted|end of (?:the|my|our) (?:day|shift)"
    r"|(?:wo|would|ca|could)n['’]?t (?:keep|wait) (?:till|until|to)"
    r"|sentenced|(?<!his )(?<!her )(?<!their )(?<!the )(?<!of )sentence(?! (?:ends|is up|up|finish|complet))"
    r"|imposed|convict\w*|remanded|came (?:in|to us|here|into)|arriv\w+"
    r"|admitted|adm|admission|eligib\w+|rotl|sed|sled|led|tused|ped|ersed|erseb|sentence expiry|on licence (?:to"
    r"|till|until)|supervised (?:to|till|until)|parole(?! board ha)|tag (?:comes off|off|fitted|ends|finish\w*)|gps"
    r"|curfew (?:ends|breached)|breached|tagged|recalled?|revoked"
    r"|refused|(?<!eviction )(?<!bailiff )(?<!bailiffs )appointment|appt|appeal|court|crown|mags|magistrates"
    r"|hearings?|trial|plea|ptph|tribunal|(?:panel|board)(?! ha(?:s|ve) )|dossier"
    r"|adjudication|adjourned|next (?:due|date|signing)|born|dob|d\.o\.b"
    r"|(?<!on her )(?<!on his )(?<!on their )birth\w*|clinic|operat\w+|op|theatre|surgery"
    r"|scan|x-?ray|bloods|stitches|plaster|dressing|physio|chemo|dialysis|depot|jabs?|injections?|mri|ecg|eeg|echo"
    r"|check-?up|smear|script|dose|cycle|induction|sectioned"
    r"|seen|saw|see|sees|spoke|spoken|visit\w*|signed?|signs|signature|dated|consent\w*|agreed(?! for)|assess\w*"
    r"|review\w*|meeting"
    r"|meets?|met|join\w*|enlisted|moved in|tenant|tenancy (?:began|commenced|started?|start)|commenced|served?"
    r"|s\.?\s?21"
    r"|section (?:21|8)|s\.?\s?8|form (?:6a|3)|nosp|nsp|ntq|letters?(?![^.;]{0,40} (?:says?|gives?|states?|telling"
    r"|saying|shows?|puts?))|marri\w+|split|separated|died|death|passed away|funeral"
    r"|probate|baby|babies|pregnan\w+|expect(?:s|ing|ed)? (?:on|a)?|due(?! (?:out|to be out|back))(?: (?:for|on"
    r"|by))?|edc"
    r"|forecast|referred|referral|(?<!bank )holiday|leave (?:from|to)|annual leave|maternity leave|sick leave"
    r"|terminal leave"
    r"|s17 leave|ward round|medically (?:fit|optimised)|mofd|mofd|moed|mfd|mffd|nctr|ncrr|mdt|strategy|conference"
    r"|marac|icpc|graduat\w+|ceremony|prize-?giving|party|christening|any time|anytime"
    r"|core group|cin|attend\w*|started|starts?|begins?|begin|arrest\w*|charged|bailed|bail|rui|assault\w*|reported"
    r"|overnight|day release|went in(?:to)?|repl(?:y|ies|ied)|respond\w*|let (?:me|us) know|answer"
    r"|hear (?:back )?from|annual"
    r"|jobs?|order(?:ed)? (?:was )?(?:made|dated|issued|of)?|granted|issued|applied|application|wrote|writes"
    r"|writing|written"
    r"|called|call|rang|ring|phoned|rung|texted|emailed|e-mailed|told(?! (?:\w+ )?(?:to|he|she|they)\b)|said|asked"
    r"|know by"
    r"|deadline|interview|exam|wedding|turn(?:ed|s)?|is (?:18|21|17)|was 18|funded from|diagnos\w+"
    r"|probation|instalment|payment|pay ?day|paid on|wages|first seen|last seen|last (?:contact|used|signed|payment"
    r"|spoke"
    r"|saw|released|homeless|approached|heard)|accident|injur\w+|fell(?! out)|fall(?! out)|collapsed|fined"
    r"|found(?: out)?|finds out"
    r"|find out|turned out|(?<!at )work"
    r"|(?<!at )(?<!drainage )(?<!building )(?<!repair )(?<!road )(?<!fire )(?<!roof )(?<!the )(?<!for )works"
    r"|working|renewed|worked|typed|created|exported|updated|amended|opened"
    r"|reopen\w*|case closed"
    r"|closed (?:his|her|their|the) (?:last )?case|verified|chain|outreach|gp|in the office|in the post|by post"
    r"|through the (?:door|letterbox)"
    r"|dentist|optician"
    r"|registered|registration"
    r"|valid|visa|passport|brp|evisa|passport ran out|award\w*|claim\w*|uc|pip|esa|dhp|sanction\w*|kennels|storage"
    r"|wifi|sick note|fit note|fit notes|note dated|phone contract|retir\w+|entered|came to (?:the )?(?:uk|england"
    r"|britain)"
    r"|granted|refugee status|decision|relapsed|missing|misper|came back|moved (?:here|back|in|to)|transferr?ed"
    r"|transfer(?:s|red)?|stepdown|received|reception|returned|return|went (?:in|to|into|under|for|back|through)"
    r"|goes (?:to|into|under|for|through|back to)"
    r"|going (?:to|into|under|for)|go (?:to|into|under|for) |reach\w*|any day|not|except|but|read|tablets?|meds?"
    r"|available|offered|viewed|viewing|placed|cleared|asked for|requested|activated|accepted"
    r"|advert\w*|inspect\w*|repairs?|lived|lives|living|resident|been (?:here|with|in our)|in our|known|exchanged?"
    r"|(?:have|has|had|they['’]ve) gone home|(?:an|any|no) address|(?:wrote|write|written|typed) (?:\w+ )?up"
    r"|auction|dismissed|redundan\w*|laid off|increase|arrears|suspended|stopped(?! (?:out|having))"
    r"|(?:got|received|gave|sent|issued|had) (?:\w+ ){0,3}notice|notice (?:was |will |has |were "
    r"|is )?(?:be(?:en)? )?(?:put"
    r"|follow\w*|given|served|sent|posted|handed|issued|delivered|came|come|arriv\w+)|(?:rent|fees?) (?:is |was "
    r"|has been )?"
    r"paid (?:up )?(?:to|till|until)|served from|delivered|twins|partner dob|ready for)\b"
)
_HELD = (
    r"\bout\b|\baway\b|\bnow(?: for)?(?=\s?$)|\b(?:it|that|date|day)(?:['’]s|['’]ll be| is| will be| has moved to"
    r"| moved to)"
    r"(?: now)?(?: the)?(?=\s?$)|\bhis own bed\b|\bready\b|\bdown for\b|\boff (?:our|the) (?:books|list|caseload)\b"
    r"|\bfit\b|\bfree\b|\bfixed (?:the day )?(?:for|as)\b"
    r"|(?:\b(?:is|be|comes?|gets?)|['’]s) back (?:with (?:us|you) )?(?:on|by)(?=\s(?:the\s)?$|$)"
    r"|\bset(?=\s?$)|\b(?:settled|decided|fixed|landed|plumped|gone|going) (?:on|upon|for)(?=\s?$)"
)
HEADS = tuple(
    (kind, lowered(pattern))
    for kind, pattern in (
        (Kind.RELEASE, _RELEASE),
        (Kind.LOSS, _LOSS),
        (Kind.GO, _GO),
        (Kind.END, _END),
        (Kind.STAY, _STAY),
        (Kind.SINCE, _SINCE),
        (Kind.OTHER, _OTHER),
        (Kind.HELD, _HELD),
        (
            Kind.TAG,
            r"\b(?:tag(?! (?:him|her|them))|hdc(?:ed)?|home detention curfew|curfew)\b(?: (?:date|from|eligib\w+))?",
        ),
        (
            Kind.NONE,
            r"\b(?:walked out|went out (?:for|to (?:get|buy|fetch|meet|see|work|smoke))|turns out|turned out that"
            r"|coming up|comes up|br(?:eaks?|oke) up|set out"
            r"|out of (?:date|office|hours|area))\b",
        ),
    )
)
"""Each kind with its words; where two end at one place the longer governs, then the earlier kind."""

_ROOF = (
    r"\b(?:land|verge|landlord|landlady|agents?|owners?|(?:bed|lodging)?houses?|flats?|(?:bed)?rooms?|tenan\w+|form 6a"
    r"|home|lodg\w+|beds?|(?:prohibition|closure|demolition|possession|outright|eviction) orders?|possession"
    r"|bailiffs?|sale|evict\w*|sofa|settee|couch|floor|caravan|van|site|farm|field|pub|hostel|hotels?|b&b"
    r"|accommodation"
    r"|support|funding|leas\w+|lease|licen[cs]e to occupy|quarters?|sfa|(?:day|week|room|excluded|occupation"
    r"|hostel) licen[cs]e"
    r"|licen[cs]e (?:was |has been |is )?(?:served|to occupy|agreement|fee)|(?:quarters?|mooring|under the"
    r"|occup\w+) licen[cs]e|propert\w+|cottage|bedsit|annexe?|refuge"
    r"|shelter|placement|cas-?\d|ast|hosts?|sponsor\w*|executors|association|boat|mooring|pitch|letting"
    r"|lets?|rent\w*|mortgage|lender|keys|locks?|notice|s\.?\s?21|section 21|ta|keep|have (?:him|her|them)"
    rf"|{KIN}|hall|foyer|semi-independent|probation hostel|ap\b|approved premises|(?:84|eighty[- ]four"
    rf"|twelve weeks|day 84)"
    r"|nass|interim|duty|occupy|park|campsite|contract|welcome|put up|given|gives|got|gave|allowed)\b"
)
_TERM = (
    r"\b(?:(?<!suspended )sentence|custod\w+|recall|ftr|fixed[- ]term|(?:14|28)[- ]day(?:er)?s?|(?:his|her|their"
    r"|my) time|stretch|bird|detention|detained|detox"
    r"|admission"
    r"|in-?patient|hospital|ward|bed (?:here|on)|section [23]|s[23]|army|navy|raf|air force"
    r"|marines|corps|forces"
    r"|(?<!this )(?<!our )service(?! (?:charge|famil|accommodation|users?|provider|station|manager))"
    r"|engagement|commission|career|regiment|prison|jail|nick|wing|cell|(?:hmp\w*|hmyoi|yoi)(?: [a-z'’]+){0,2}"
    r"|hmyoi|yoi|establishment|training period"
    r"|half(?! term)|dto|detox bed)\b"
)
_ELSE = (
    r"\b(?:(?:suspended sentence|order|licence|programme|supervision|unpaid work|requirement) with (?:me|us)|tag"
    r"|curfew|hdc|gps|(?:on|driving|hgv) licence|community order|suspended sentence|order|bail|rui|visa|brp"
    r"|evisa|passport|mot|pay ?day|giro|first pay"
    r"|insurance|(?:fit|sick) notes?|esa|pip|uc|dhp|hb|benefits?|claim|consent|tablets?|meds?|medication|script"
    r"|prescription|jobs?|employment|work(?:s|ing)?|course|college|storage|kennels?|phone|wifi|broadband|plan|review"
    r"|shpo|cbo|dvpo|dvpn|sig ord|non-?mol\w*|injunction|protection|meals|school|(?<!bank )holiday|(?:annual|sick"
    r"|maternity|terminal|home|s17|on) leave|shift|registered|sanction\w*"
    r"|award|instalment|template|data|case|conference|closed|will read|phone contract|reach\w*|away|signing"
    r"|no (?:\w+ )?(?:space|bed|rooms?|vacanc\w+|places?)|interpreter|exercise|space|appointment|pitch fee|furlough"
    r"|duty"
    r" (?:started|accepted)|permit|dialysis|marriage|shutdown|decree|probation|supervis\w+|covenant|membership|gym"
    r"|off to|abroad|drop-in|office|phone ?lines?|school|remand(?:ed)?|trial)\b"
)
THINGS = (
    (Thing.ROOF, lowered(_ROOF)),
    (Thing.TERM, lowered(_TERM)),
    (
        Thing.CARE,
        lowered(
            r"\b(?:treatment|chemo\w*|radiotherapy|iv\w*|antibiotics|physio\w*|dressings?|observations?|therapy"
            r"|medication)\b"
        ),
    ),
    (
        Thing.HERE,
        lowered(r"\b(?:with (?:us|me)|here|inside|unit|bed here|stays?|days|weeks|place|rehab|respite|nights?)\b"),
    ),
    (Thing.UNSURE, lowered(r"\blicen[cs]es?\b")),
    (Thing.ELSE, lowered(_ELSE)),
)
_ROUGH = (
    r"\b(?:not (?:allowed|let|welcome|wanted) back|barred|excluded|locked out|pier|arches|under the \w+|behind the \w+"
    r"|homeless|rough|rs|streets?|tent|car|van|corsa|out|outside|no (?:\w+ ){0,2}(?:home|room|bed|base|abode"
    r"|address|roof|place)"
    r"|nowhere|nfa|roofless|bed(?:ded|ding) down|doorways?|sofas?|couch|settee|suitcase|without a home|no home"
    r"|nightbus"
    r"|bus(?:es)?|stairwell|woods|shed|garage|beach|park|station|sleep\w*|slept|porch|launderette|camping|kipping"
    r"|dossing|bench|bridge"
    r"|underpass"
    r"|subway|friends?['’]? floors?|surfing|again|lorry|cab|truck|vehicle|lay-?by|car ?park|multi-?stor\w+"
    r"|bus (?:shelter|stop)|bandstand|churchyard|graveyard|public toilets?|squat|barn|bivvy|sleeping bag|tarpaulin"
    r"|allotment|(?:beach|bathing) hut|cave|hedge|alley(?:way)?|bins|arcade|precinct|pavilion|boiler room)\b"
)
_STAYED = (
    r"\b(?:here|with us|lived|lives|living (?:at|with|there)|tenan\w+|inside|in (?:hospital|prison|custody)"
    r"|resident|known"
    r"|remand\w*|in-?patient|on uc|claim\w*|hostel|refuge|shelter|hotel|b&b|room|arrears|delayed|nctr|pre-settled"
    r"|primary"
    r"|school|freezing|rented|worked|works|kind|section|licen[cs]e|order|had|him|her|placed|serving|us)\b"
)
SINCE_THINGS = ((Thing.ROOF, lowered(_ROUGH)), (Thing.ELSE, lowered(_STAYED)))
