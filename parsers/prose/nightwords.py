"""Words that say of somebody that there is no roof tonight, and what says otherwise: data for `marks`.

Every expression is for text in small letters (`words.lowered`), every quantifier bounded.

Must not know: which flag follows.
"""

from __future__ import annotations

from parsers.prose.words import KIN, lowered

_OPEN = (
    r"(?:tent|car|van|transit|camper|lorry|cab|doorways?|park|bus(?:es)?|night bus|shed|garage|lock-?up"
    r"|stairwell|stairs"
    r"|churchyard|graveyard|cemetery|woods?|dunes|subway|underpass|(?:bus |waiting )shelter|the streets?|beach"
    r"|bin (?:store|shed"
    r"|room)|station|porch|pavilion|launderette|container|skip yard|yard|alley(?:way)?|bench|pier|arches|bridge"
    r"|underground"
    r"|car ?park|multi-?store?y|field|hedge|verge|lay-?by|barn|stable|outhouse|bushes|bandstand|hide|hut"
    r"|toilets?|changing rooms?"
    r"|squat|derelict \w+|empty \w+|abandoned \w+|playground|play park|slide|allotments?|riverbank|towpath"
    r"|sub-?station|caravan park"
    r"|pavement|steps|pillbox|flyover|landing|entrance|stockroom|boiler room)"
)
_BEDS = (
    r"(?:sleep(?:s|in|ing)?|kipp?(?:s|in|ing)|doss(?:es|in|ing)|bedd?(?:s|ed|ing) down|camp(?:s|ed|in|ing)"
    r"|bivv\w+|liv(?:es|in|ing)"
    r"|shelter(?:s|ing)|stay(?:s|ing)|parked up|huddled|curled up|lying|night(?:s|ing) (?:are )?spent)"
)
TONIGHT = lowered(
    r"\b(?:tonight|this evening|tonite|2nite|2night|for the night|today|right now|as of now|as of today|same day)\b"
)
TONIGHT_ONLY = lowered(
    r"\b(?:tonight|this evening|tonite|2nite|2night|(?:once|when|as soon as) (?:it['’]?s |it (?:gets|is) )?dark"
    r"|(?:at|by|come|before) (?:nightfall|dusk))\b"
)
HOUSED_TONIGHT = lowered(
    r"\b(?:has (?:a|got a) bed|safe (?:for )?tonight|(?:can|could|may) (?:stay|sleep)\b[^.;]{0,40}\btonight"
    r"|staying (?:at|with|in)[^.;]{0,30}tonight|is (?:in|at|with) (?:a |an |the |his |her )?(?:b&b|hotel|hostel"
    r"|friend\w*|mum\w*"
    r"|sister\w*|brother\w*|family|refuge)[^.;]{0,20} tonight|(?<!no )(?<!nothing )(?<!not )(?:bed|sorted|ok"
    r"|fine|somewhere"
    r"|accommodation|room) for tonight"
    r"|(?:not|n['’]t) (?:be )?(?:on the streets?|sleeping rough|homeless|roofless|outside|out) tonight|until then"
    r"|(?:booked|placed|found|put (?:him|her|them) up)\b[^.;]{0,40}\btonight)\b|\btonight\?? (?:yes|is covered"
    r"|is paid)"
)
NO_ROOF = lowered(
    r"\b(?:nowhere|no ?where|no place|nothing|street|streets|rough|sleep\w*|outside|out again|roofless|doorway"
    r"|tent|car\b|van\b|bench"
    r"|under(?! (?:my|our|his|her|a|the|the same|one|their) roof)|(?:out|sat|stood) in the (?:rain|cold|snow"
    r"|wet|frost|open)"
    r"|(?:is|are)n['’]t (?:a|any) (?:\w+ )?beds?|no (?:beds?|roof|canvas|home|accommodation|other|address)"
    r"|not so much as|be out|homeless|stairs"
    r"|stairwell|hut|shed|barn"
    r"|lay-?by|beach|bus(?:es)?|(?:waiting|bus) shelter|porch|subway|nfa|needs? (?:a bed|somewhere|a roof"
    r"|placing)|emergency|:? none"
    r"|(?:nobody|no ?one|none)\b[^.;]{0,30}\b(?:floor|sofa|settee|couch|roof|put (?:him|her|them) up"
    r"|(?:take|have) (?:him|her|them))"
    r"|(?:has ?n['’]t|hasnt|have ?n['’]t|ha(?:s|ve) not|got no|without) (?:got )?(?:a bed|anywhere|a roof|somewhere)"
    r"|is ?n['’]t anywhere|not? anywhere)\b"
)
ROUGH_BED = lowered(
    r"\b(?:kipp?(?:s|ing)|doss(?:es|ing)|bedd?(?:s|ed|ing) down|camp(?:s|ing)|tent|doorways?|bin (?:store|shed"
    r"|room)|skip yard"
    r"|underpass|churchyard|arches|multi-?store?y|night bus(?:es)?|flyover|toilets|pavement|landing)\b"
)
"""Where nobody with a roof goes tonight, unless `HOUSED` names one."""
OUT_SOON = lowered(
    r"\b(?:once|when|as soon as|after) (?:we|they|the \w+) (?:lets?|releas\w+|frees?|discharg\w+|closes?"
    r"|shuts?|locks?)\b(?![^.;]{0,60}\b(?:\d{1,2}(?:st|nd|rd|th)|next|\w+day|weeks?"
    r"|months?|coming)\b)[^.;]{0,40}\b(?:on the (?:streets?|pavement)|nowhere|roofless)\b"
    r"|\bby the time (?:you|anyone|this)\b[^.;]{0,40}\b(?:on the (?:pavement|streets?)|sleeping rough|out)\b"
    r"|\b(?:he|she|they)(?:['’](?:s|re|ll be)|s| is| are| will be) (?:back )?(?:out|outside|roofless"
    r"|on the streets?|without a roof) (?:tonight|from tonight)\b"
    r"|\b(?:home|(?:his|her|their) (?:home|bed|address|place)) is (?:now |currently )?(?:a|an|the|under|in"
    r"|behind|his|her) (?:floor of (?:a|the) )?"
    r"(?:[\w-]+ ){0,3}?(?:tent|car\b(?! park flat)|van|transit|doorway|bus shelter|stairwell|bench|underpass"
    r"|porch|subway|pillbox|pavement|churchyard|arches)\b"
    rf"|\b(?:pitched|put up) (?:a|his|her|their|the) tent\b(?=[^.;]{{0,60}}\b(?:still|there|ago|since)\b)"
    r"|\b(?:on|onto|out on|back on) the (?:pavement|streets?)\b,? (?:as soon as|the (?:minute|moment|second)"
    r"|within (?:the|an|\w+)"
    r" (?:hour|minutes)|in (?:an hour|half an hour|ten minutes)|straight after|once (?:his|her|their|the|we"
    r"|he['’]?s|she['’]?s))"
    rf"|\b(?:be|stay|sit|sat|sleep|rid\w+|walk\w*|out)\b[^.;]{{0,40}}\b(?:{_OPEN}|out|shelter"
    rf"|streets?)\b[^.;]{{0,20}}"
    r"\b(?:till|until|til) (?:the )?(?:morning|first light|dawn|daylight|it['’]?s light|it gets light|sun-?up"
    r"|the trains start)\b"
    r"|\b(?:going|goes|gone|heading|heads|off) (?:straight )?back (?:out|up|down|over)(?: to)? there\b"
    rf"|\b(?:{_OPEN})\b[^.;]{{0,60}}\bthat['’]?s where (?:he|she|they)(?:['’]s|['’]re|['’]ll| is| are| will"
    rf"| s)?(?: be)? "
    r"(?:heading|going|headed|back|sleeping|bedding|spending)\b"
)
"""Out within the hour, or till morning: said without "tonight"."""
NOWHERE_TODAY = lowered(
    r"\b(?:nowhere|no ?where|no place|no address|nothing(?: at all| else| whatever)?(?: (?:for|to go|to stay"
    r"|lined up|available|sorted|tonight|today|arranged|now|there)\b|\W*$)"
    r"|nobody else|no ?one else|no bed|(?:is|are|be|made"
    r"|now|so|hes|shes) homeless|['’](?:s|re|m) homeless|homeless (?:as (?:of|from)|from|since) (?:today|now"
    r"|tonight|this)|nfa)\b"
    r"|^\W{0,3}homeless\b"
)
"""What must stand beside "today"; by itself "today" is the day of many things."""
SAME_AGAIN = lowered(
    r"\b(?:be (?:there|back|on|in)|there again|as well|too|same|(?:in|under|on|at) (?:it|there) again|again)\b"
)
UNDER_A_ROOF = lowered(
    r"\b(?:house|flat|sofa|settee|floor|couch|spare room|box room|hotel|hostel|friend['’]s|mate['’]s|mum['’]s"
    r"|nan['’]s|sister['’]s"
    r"|brother['’]s|b&b|refuge|night shelter|ward|bed|ring|call|phone|text|visit|meal|opens?)\b"
)
ROUGH_NOW = lowered(
    r"\b(?:is|are|['’]s|['’]re|been|am|['’]m|hes|shes|im|theyre|currently|still|now|found|presently|seen"
    r"|a (?:girl|man|woman|lad|couple)"
    r"|they['’]ve been|he['’]s been)\s(?:\w{1,12}\s){0,3}(?:rough[- ]sleeping|rough\b(?! (?:guide|area|time|patch))"
    rf"|{_BEDS} (?:\w+ )?(?:rough|out\b|(?:in|on|under|behind|outside|at|up|by|beside|beneath|inside|round|off"
    rf"|between)\b[^.;]{{0,40}}\b"
    rf"{_OPEN}\b|under\b(?! (?:\w+ ){{1,2}}roof)|behind\b|outside\b)|living (?:out of|in) (?:a|an|his|her|their|the"
    rf"|my) (?:\w+ )?(?:tent|car|van)"
    r"|on the streets?\b(?! (?:team|outreach|link))|street homeless|roofless|bedded down|out on the street"
    r"|out in the|dossing"
    r"|bivv\w+|under the (?:arches|bridge|pier|slide)|out for (?:\w+ ){1,2}nights)\b"
    rf"|^(?:\W{{0,3}})(?:still |currently |now )?(?:rough[- ]sleeping\b|{_BEDS} (?:rough|out\b|(?:in|on|under"
    rf"|behind|at) (?:a |an "
    rf"|his |her |their |the |my )?"
    rf"(?:\w+ )?{_OPEN}))\b|^(?:still |currently )(?:out|rough)\b\.?$"
    r"|\bspend(?:s|ing)? (?:his|her|their|my|the) nights? (?:in|on|under|at)\b|\b(?:beach hut|bird hide"
    r"|changing rooms?|stairs|bus station"
    r"|lay-?by|churchyard|sub-?station)\b[^.;]{0,40}\bsince\b"
    rf"|\b(?:sleeps|dosses|kips|camps|beds down) (?:rough|out\b|under|behind|(?:in|on|at|by) (?:a |an |his "
    rf"|her |the |my |our )?(?:\w+ ){{0,2}}?{_OPEN})"
    rf"|\bnights(?: now| running| in a row)?,? (?:he|she|they)(?:['’]s|['’]ve| has| have)? (?:been |now "
    rf"|both )?{_BEDS}\b[^.;]{{0,40}}"
    rf"\b(?:rough|out|{_OPEN})\b"
    rf"|\b(?:{_OPEN})\b,? (?:that['’]?s|which is|is|has been|that has been) (?:now |been )?(?:home|(?:his|her"
    rf"|their) (?:home|bed|address))\b"
    rf"|\b(?:has|have|['’]s|['’]ve|hes|shes) (?:now )?(?:slept|been sleeping|spent|been out|been rough|kipped"
    rf"|bedded down"
    rf"|dossed|camped|been)\b[^.;]{{0,40}}\b(?:rough|out"
    rf"|{_OPEN})\b[^.;]{{0,50}}\b(?:since|for the (?:last|past)|all week|this (?:week|month)|every night"
    rf"|for (?:\w+ ){{1,3}}(?:nights|weeks|days)|last (?:\w+ )?nights?"
    r"|nights? (?:now|running))"
    r"|\bin (?:his|her|their|a|the|my) (?:\w+ ){0,2}(?:cars?|van|astra|corsa|fiesta|focus|transit|golf|polo|clio"
    r"|zafira"
    r"|micra|mondeo|vauxhall|ford|lorry|camper ?van|motor)\b[^.;]{0,60}\b(?:behind|parked (?:up )?(?:in|at|by)"
    r"|car park"
    r"|lay-?by|industrial estate|every night|at night|again tonight|it tonight|duvet|sleeping)\b"
    r"|\b(?:is|are|now|been|staying|hes|shes|theyre|im|['’](?:s|re|m|ve been|s been)) in (?:a|an|his|her|their"
    r"|the|my) (?:\w+ ){0,2}?(?:tent|doorway|beach hut"
    r"|bus shelter|bird hide|stairwell"
    r"|subway|underpass|waiting shelter)\b|\bsleep in my (?:car|van)|\brough sleeper\b(?! (?:no\b|navigator"
    r"|team|count|co-?ordinator|worker"
    r"|outreach|service|panel|initiative))"
    r"|\bnowhere (?:safe )?(?:to (?:sleep|stay|go)|else|after|when|once we)[^.;]{0,20}\b(?:tonight|today"
    r"|we (?:close|lock|shut))\b|\bno(?:where|thing)"
    r" for (?:tonight|today|the night)\b|\bback (?:to|on) the streets?\b|\b(?:sleeping|sleep) (?:location"
    r"|site)\W{1,3}\w|\bbedded down\b"
    rf"|\b(?:current address|living|sleeping|where do(?:es)? \w+ sleep)\W{{1,3}}(?:the |in |in a )?(?:{_OPEN})"
    rf"|\bseen bedded|\bstreetlink\b"
    rf"|\b(?:in|at|on) (?:our|the|a) (?:foyer|waiting room|desk|front desk|reception|library|cell|cells"
    rf"|custody desk|dock|step|street|gate|bench)"
    r"\b[^.;]{0,60}\b(?:nowhere|no address|no one|nothing)\b|\b(?:nowhere|no address|no home) (?:to go|after"
    r"|to sleep)\b[^.;]{0,30}\b(?:when we"
    r"|from (?:here|the)|at (?:our|the) (?:desk|counter)|now)\b|\b(?:at|in|by|from) (?:our|the) (?:desk|court"
    r"|dock|front desk|police station|cell"
    r" door|gate|library)\b[^.;]{0,50}\bnowhere\b"
    r"|\b(?:released|discharged|bailed|freed|let out|came out|put (?:him|her|them) out"
    r"|evicted)\b[^.;]{0,30}\b(?:today|just now|this (?:morning"
    r"|afternoon|evening)|an hour ago|at \d+ ?(?:am|pm))\b[^.;]{0,40}\b(?:nfa|nowhere|no (?:address|home|fixed)"
    r"|nothing|homeless)\b"
    r"|\b(?:is|are|out|now|been|sle[ep]\w+|liv\w+|nights?) (?:\w+ )?in the street\b(?! (?:when|outside|market))"
    rf"|\bslept (?:rough|out|(?:in|on|under|behind|at) (?:\w+ ){{0,3}}?{_OPEN})\b[^.;]{{0,24}}\blast night\b"
    r"|\bwe (?:close|lock|shut|can(?:not|['’]t) keep (?:him|her|them))\b[^.;]{0,30}\bnowhere\b"
    r"|^\W{0,3}(?:a |his |her |the )?(?:tent|doorway|bus shelter|stairwell|bench|underpass"
    r"|bivvy)\b[^.;]{0,40}\bsince\b"
)
OUT = lowered(
    rf"\b(?:{_OPEN}|in (?:his|her|their|a|the|my)|{_BEDS}|rough|out|homeless|roofless|dossing|bedded|streets?"
    rf"|nowhere|nothing|no address"
    rf"|under|behind"
    r"|outside|streetlink|shelter|till|until|by the time)\b"
)
"""Without one of these words nothing is said of being out: asked first, for it is quick."""
NOT_NOW = lowered(
    r"\b(?:unless|will end up|would (?:be|end)|used to|history of|previous(?:ly)?|last (?:winter|year|summer)"
    r"|as a teenager|in 20\d\d"
    r"|before (?:(?:he|she|they)(?! gets?\b)|custody|admission|that|this|prison)|years ago|risk of|could end"
    r"|might|otherwise|(?:going to|will|['’]ll) (?:be|have to) (?:sle|liv|camp)\w*|['’]d (?:be|end)"
    r"|or (?:he|she|they)['’]ll|not (?:on the street|sleeping rough|rough sleeping|roofless)|so (?:that )?(?:he"
    r"|she|they)"
    r" (?:do|does)n['’]?t|avoid|(?:worried|afraid|scared|frightened|terrified|dreads?|fear\w*)(?: of"
    r"| about)? (?:being|ending|going|having|sleeping)|on release|when (?:he|she|they)|once|from (?:that"
    r"|the) (?:day|date)|stopped"
    r"|until|never|if|so as not"
    r"|count|robbed|does the person|did the person|do you|team['’]?s)\b|\brough sleep\w+\W{1,3}no\b"
    r"|\?\s*(?:no\b|yes / no|y/n)"
)
HOUSED = lowered(
    r"\b(?:doss|kip|kipp|sleep|stay|crash|bedd|camp)\w*\s(?:down\s|over\s)?(?:at|with|on|round|between|in)\s"
    rf"(?:[\w'’]{{1,12}}\s){{0,3}}(?:(?:{KIN}|mate|pal)s?['’]?s?|sofas?|settees?|floors?|couch(?:es)?|spare room"
    rf"|box room)\b"
    r"|\b(?:seen|spotted|followed|attacked|approached|shouting|parked) (?:\w+ )?in the street"
    r"|\b(?:friend|mate|brother|sister|mum|dad|uncle|son|daughter|cousin|parent|nan)s?['’]s? (?:\w+ )?(?:garage"
    r"|shed|van|car"
    r"|caravan|house)|\bcaravan\b|\b(?:house|narrow) ?boat\b|\bhostel (?:room|bed|dorm)|\bprior to admission\b"
    r"|\bsleep(?:s|ing) (?:better|badly|well|poorly)"
)
"""Not a home to boast of, yet a roof, unless the text says tonight; and sleep that is none of ours."""
SLEPT_ONCE = lowered(
    r"\b(?:has slept|slept rough|had (?:been|slept))\b(?![^.;]{0,90}\b(?:since|all week|this week|nights?"
    r"|for the (?:last|past)|fortnight)\b)"
)
