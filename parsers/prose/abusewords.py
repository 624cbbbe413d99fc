"""Words of domestic abuse: who does it, what is done, to whom, and what looks like it and is none.

Data for `marks`; a harm counts where somebody close does it to the person. Every expression is for text in small
letters (`words.lowered`), every quantifier bounded.

Must not know: which flag follows.
"""

from __future__ import annotations

from parsers.prose.words import lowered

PARTNER = (
    r"(?:ex[- ]?)?(?:husband|hubby|wife|partner|boyfriend|girlfriend|fianc[eé]e?|spouse|missus|fella|bloke|bf|gf)"
    r"|ex|exes|other half|old man|(?:baby|child|children|kid|twin|girl|boy)s?['’]?s? (?:father|dad|mother|mum)"
    r"|(?:man|bloke|fella|guy|woman|chap|one|person) (?:that |who )?(?:she|he|i|they)(?:['’]s|s| is| was)? "
    r"(?:lives? with|lived with|living with|used to (?:live|be) with|with|seeing|married(?: to)?|shares? (?:a"
    r"|the) \w+ with)"
    r"|in-?laws?|(?:father|mother|brother|sister)-in-law|his family|her family|husband['’]s family"
)
FAMILY = (
    r"(?:step|grand|foster)?-?(?:dad|father|mum|mother|son|daughter|brother|sister)|uncle|aunt|auntie|cousin|nephew"
    r"|niece|parents?"
)
_WHOM = r"(?:her|him|me|them|us|my (?:sister|daughter|mum|friend|neighbour))"
_BODY = (
    r"(?:arm|wrist|nose|jaw|ribs?|cheek(?:bone)?|fingers?|hand|collarbone|leg|teeth|tooth|skull|eye(?: socket)?"
    r"|ankle|foot|face|neck|throat|hair|plaits?|ear|shoulder|back|head)"
)
_ON_WHOM = (
    r"(?:(?:hit|beat|batter|punch|slapp?|kick|strangl|chok|throttl|stabb?|scald|burn|headbutt|attack|assault|hurt"
    r"|thump|bash|belt|shov|push|dragg?|pinn?|grabb?|smother|suffocat|whipp?|spat|spitt?|bit|trapp?|abus|tortur"
    r"|terroris|brutalis|injur)(?:e?s|ed|ing|en|t|ten|es)?|bites?|rapes?|raped|raping|threw|throws|lamped"
    r"|clout\w*|lays? into|laid into|goes for|went for|sets? about|starts? on|turns? on|turned on|pulls? a knife on"
    r"|pulled a knife on|set fire to)"
    rf"(?: (?:out|up|at|on|to))?(?: \w+ly)?(?: [\w ]{{1,16}} (?:at|on|over))? {_WHOM}\b"
    r"(?! (?:out\b|on the street|onto|money|a message|bail|phone|bank|post|name|tenancy|lease|keys?)\b)"
    rf"|(?:knock|smack|slap|push|shov|thr[eo]w|drag|pull|kick|rough|bash|beat)\w* {_WHOM}"
    r" (?:about|around|over|down|up|through|across|against|into|by|to the|out of bed)\b"
    rf"|(?:g[oe]t|had|takes?|took|grabb?\w*|held|holds?|pinn?\w*|pull\w*|dragg?\w*) {_WHOM} by (?:the|her|his|my)"
    rf" {_BODY}\b|(?:put|puts|has put|left) {_WHOM} (?:in|into) (?:the )?(?:hospital|a&e|intensive care|icu|a coma"
    r"|casualty)\b"
    rf"|(?:put|puts) {_WHOM} through\b|(?:put|puts|held|holds|had) (?:(?:a|an|the|his) [\w ]{{2,16}}"
    r" (?:to|over|against|round|at|around) (?:her|my)|(?:a|an|the|her) [\w ]{2,16}"
    rf" (?:to|over|against|round|at|around) his) {_BODY}\b|(?:broke|breaks|broken|fractured|smashed|cut"
    rf"|dislocated|burnt|burned|scalded|stamped on|bruised|blacked) (?:her|his|my) {_BODY}\b"
    rf"|(?:gave|gives|given|left|leaves) {_WHOM} (?:with )?(?:a |two |some |another )?(?:black|split|broken"
    rf"|bruis\w+|burns?"
    r"|thick|busted|hiding|beating|kicking|fractur\w+|concuss\w+|scars?)"
)
_CONTROLS = (
    r"(?:stalk(?:s|ed|ing)?|track(?:s|ed|ing)?|follow(?:s|ed|ing)?|monitor(?:s|ed|ing)?|control(?:s|led|ling)?"
    rf"|isolat\w+|humiliat\w+|belittl\w+|forc(?:es|ed|ing)|blackmail\w*|imprison\w*) {_WHOM}\b"
    r"|(?:controll?(?:s|ed|ing)|checks|reads|times|monitors|goes through|went through|keeps|kept|takes|took|has taken"
    r"|hides|hid|holds|held|stole|steals|withh[eo]lds?|decides|dictates) (?:all |all of )?(?:her|his|my|what"
    r"|where|who"
    r"|when)\b(?: \w+){0,2}? (?:phone|messages|texts|trips|money|wages|passport|papers|tablets|insulin|medication"
    r"|benefits|bank card|account|movements|she|he|i)\b"
    rf"|(?:wo|do|did|does|would)(?:n['’]?t|nt| not) (?:let|allow) {_WHOM} (?:to )?(?:out|have (?!him|her|the)"
    rf"|leave the"
    r"|go out|see (?:her|his|any|a doctor|friends|family|anyone)|work|speak|talk|eat|sleep|use)"
    rf"|lock(?:s|ed|ing)? {_WHOM} (?:in|up|inside)\b|shuts? {_WHOM} in\b"
    rf"|(?:sit|wait|stand|park|turn|hang)(?:s|ed|ing)? (?:\w+ )?(?:outside|up|about"
    rf"|around)\b[^.;]{{0,30}}(?:for {_WHOM}"
    rf"|her |his |the school)|(?:still )?(?:looking|searching|hunting) for {_WHOM}\b"
    rf"|(?:sworn|vowed|wants|going|trying|about) to (?:find|kill|get|harm|hurt|murder) {_WHOM}\b"
    rf"|(?:has |have )?(?:found|traced|tracked down) {_WHOM}(?=\s?(?:[.,;!]|$|again\b|there\b|twice\b|each\b))"
    r"|threat\w* (?:to (?:kill|hurt|harm|burn|stab|set|do|find|have|take|get|cut|throw acid)|her|him|me|them)\b"
    rf"|(?:tells|told) {_WHOM} (?:that )?(?:she|he|i) (?:is|was|am) (?:worthless|nothing|mad|ugly|useless)"
    rf"|tracker\b|(?:smash|break|broke|kick)\w* (?:in )?(?:her|his|my|the) (?:window|door|phone|car)s?\b"
    rf"|poured petrol|is (?:very |extremely |so )?(?:violent|abusive|controlling|coercive)\b|was (?:violent"
    rf"|abusive|controlling)\b"
    r"|(?:has|had) (?:been|become|got|turned) (?:\w+ )?(?:violent|abusive|controlling|physical with)\b|coerc\w+"
    r"|became violent|(?:verbally|physically|emotionally|sexually|financially) abus\w+|for what he did to\b"
    rf"|(?:had|has|keeps?|kept) {_WHOM} locked (?:in|up)\b"
    r"|did (?:it|this|that)\b(?! (?:all )?(?:up|for|with|because|himself))|caused (?:it|this|the injur\w+)"
    r"|['’]s (?:work|doing)\b"
)
_MARKS = (
    r"(?:plate|pins?|scars?|stitches|fractur\w+|bruis\w+|broken|black eye|limp|deaf|blind|a&e|casualty|hospital"
    r"|hiding"
    r"|flinch\w*|wrist|jaw|arm|ribs?|nose|teeth|walks? with|frightened|scared|terrified)"
)
"""What abuse leaves behind."""
NAMED = lowered(
    r"\bdomestic (?:abuse|violence|assault|incident)\b|\bdva?\b|\bda\b,? (?:from|victim|survivor|by|perp"
    r"|towards|incident"
    r"|disclos|relationship|\(|history with)|\b(?:disclos\w+|reports?|reported|due to|because of|fleeing|fled|ref?|"
    r"reason|risk of|experience\w*|victim of|survivor of):? da\b|\bidva\b|\bmarac\b|\brefuge\b"
    r"|\bdash\b (?:score|risk|form|ric|completed|done|\d)|\bhonou?r[- ](?:based|killing|violence|abuse)"
    r"|\bforced marriage\b"
    r"|\bforc\w+ (?:her|him|me)? ?(?:into|to) (?:a )?marr\w+|\bmarry (?:her|him|me) off\b|\bsham(?:ed"
    r"|ing) the family\b"
    r"|\bcoercive\b|\bnon[- ]?mol(?:estation|\b)|\bdvp[on]s?\b|\bclare['’]?s law\b|\bwomen['’]?s aid\b"
    r"|\b(?:violent|abusive|controlling|coercive) (?:and \w+ )?(?:ex|partner|husband|wife|boyfriend|girlfriend"
    r"|relationship"
    r"|marriage|man|men|home|household|father|dad|son|stepdad|stepfather|family|behaviour|breakdown|brother|mother)\b"
    r"|\b(?:her|his|my|their|an?) abusers?\b|\bvictim[/ ]perp\w*\W{1,3}victim\b"
    r"|\bthe perpetrator\b(?! (?:programme|course))|\bperpetrator\W{1,3}(?:is|her|his|the|still|lives|ex"
    r"|husband|partner)"
    r"|\b(?<!financial )(?<!elder )(?:abuse|violence|violent|assault\w*|injur\w+|bruis\w+|beating"
    r"|strangulation|rape)\b[^.;]{0,20}"
    rf"\b(?:from|by|of|at the hands of) (?:her|his|my|their|an?|the) (?:\w+ )?(?:{PARTNER}|{FAMILY})\b"
    r"|\b(?:victim|survivor)s? of (?:\w+ )?(?:domestic|abuse|violence|dv|da|coercive)\b|\bsafe (?:house"
    r"|address) from\b"
    r"|\b(?:relationship|marriage|household|home life) (?:was|is|has been|had been|became|turned"
    r"|got) (?:\w+ ){0,2}(?:abusive|violent|controlling|coercive)\b"
    r"|\bcan(?:not|['’]?t) (?:safely )?(?:go (?:back )?home|return)[^.;]{0,40}\bviolen"
)
"""The matter by its own names."""

DONE = lowered(
    rf"\b(?:man|men|woman|bloke|fella|person|someone) who\b[^.;]{{0,20}}\b(?:{_ON_WHOM}|{_CONTROLS})"
    rf"|\bwhat (?:he|she) (?:was doing|did|has done|had done|does|would do) to {_WHOM}\b"
    rf"|\b(?:beaten|hit|punched|strangled|coerced|controlled|stalked|attacked|assaulted|raped|abused|kicked"
    rf"|hurt)(?: \w+){{0,2}}"
    rf" by (?:her|his|my|their|an?|the) (?:\w+ )?(?:{PARTNER}|{FAMILY})\b|"
    rf"\b(?:he|she|who)(?:['’]s| is| was|s)? (?:the )?(?:reason|cause|why|one who gave)\b[^.;]{{0,36}}\b{_MARKS}\b|"
    rf"\b(?:{PARTNER}|{FAMILY})\b(?:(?!\b(?:hospital|police|council|nurse|doctor|officer)\b)[^.;]){{0,40}}"
    rf"\b(?:{_ON_WHOM}|{_CONTROLS})"
    rf"|\b(?:after|because|when|since|where|and|as|that)\b[^.;]{{0,24}}\b(?:he"
    rf"|she)(?:['’]s)?\b[^.;]{{0,20}}\b(?:{_ON_WHOM}|lock(?:s|ed) (?:her|him|me) (?:in|up|inside))"
    rf"|\b(?:he|she)(?:['’]s|s)? (?:has |had |was |been |then |also |often |regularly |always |once |just )?"
    rf"(?:been )?(?:{_ON_WHOM})(?! (?:cell|pad|\w*mate|shoe|own))"
    rf"|\b(?:he (?:cut up|burnt|burned|smashed|destroyed) her|she (?:cut up|burnt|burned|smashed"
    rf"|destroyed) his) (?:clothes|things|phone)\b|\bhandy with (?:his|her)"
    r" fists\b|\b(?:he|she) (?:goes through|checks|reads) (?:her|his) phone\b|\b(?:he|she)(?: will"
    r"|['’]ll) (?:kill|find) (?:me|her|him)\b|\b(?:he|she) told (?:her|him) (?:he|she)"
    r" would (?:burn|kill|stab|cut|find|hurt)\b"
    rf"|\bpolice\b[^.;]{{0,40}}\b(?:arrest\w*|removed|bailed|charged)\b[^.;]{{0,12}}\b(?:{PARTNER})\b"
    rf"|\b(?:{PARTNER})\b"
    r"[^.;]{0,24}\b(?:arrest\w*|convicted|charged|bailed|on bail|in custody|remanded)\b[^.;]{0,40}\b(?:assault\w*"
    r"|attack\w*|beat\w*|hit\w*|hurt\w*|harass\w*|stalk\w*|strangl\w*|abus\w*|to contact (?:her|him))\b"
    rf"|\b(?:{PARTNER})\b[^.;]{{0,16}}\b(?:restraining|protection|non-mol\w*"
    rf"|stalking) order[^.;]{{0,24}}\b(?:keep away|stay"
    r" away|protect|not to|from (?:her|him))"
)
"""Somebody close does it to the person."""

FLED = lowered(
    rf"\b(?:fle(?:eing|d|es?)|escap(?:ed|ing|es?)|(?:ran|run|running|got|get|getting|gotten) away from|ran from"
    rf"|hid(?:es|ing)? from|hunted by|safe from)\b[^.;]{{0,40}}\b(?:{PARTNER}|{FAMILY}|violen\w*|abus\w*|family"
    rf"|him|dv)\b"
    rf"|\b(?:afraid|scared|frightened|terrified|petrified|in fear|fears?|fearful|wary) (?:of|from|that"
    rf"|for her life)\b"
    rf"[^.;]{{0,20}}\b(?:{PARTNER}|him|stepdad|stepfather)\b(?! (?:losing|in))"
    rf"|\b(?:not|n['’]?t|un) ?safe\b[^.;]{{0,50}}\b(?:because of|due to|from|near|with) (?:her|his|my|the) (?:\w+ )?"
    rf"(?:{PARTNER})\b|\bat (?:\w+ )?risk (?:of (?:serious )?(?:harm|violence) )?from (?:her|his|my|the) (?:\w+ )?"
    rf"(?:{PARTNER}|{FAMILY})\b|\b(?:{PARTNER})\b[^.;]{{0,14}}\b(?:wo|must|should|can|will)(?:n['’]?t| ?not) find"
    rf"|\bin case (?:her|his|my|the) (?:{PARTNER})\b|\b(?:so|where) (?:her|his) (?:\w+ )?(?:{PARTNER}) (?:ca"
    rf"|wo)n['’]?t find"
)
"""Flight from somebody close, or fear of them."""

PERPETRATOR = lowered(
    r"\b(?:not allowed|must not|cannot|can['’]t|may not|not to) (?:go |be |come )?(?:near|contact"
    r"|within)\b[^.;]{0,20}"
    r"\b(?:his|her) (?:ex|partner|wife|husband|girlfriend|boyfriend)\b|"
    r"\b(?:he|she|client|pop) (?:is|was) (?:a|the|an? alleged) (?:\w+ )?perpetrat\w+|\bperpetrator (?:of"
    r"|programme|course"
    r"|work|marker|in)\b|\bas (?:a |the )?perpetrator|\bperp\b(?!\W{1,3}victim)"
    r"|\b(?:he|she) (?:has )?(?:hit|assault\w*|punch\w*|strangl\w*|beat\w*|attack\w*|threaten\w*|slapp\w*"
    r"|stabb\w*|kick\w*"
    rf"|hurt) (?:his|her) (?:\w+ )?(?:{PARTNER}|{FAMILY})\b|\bbuilding better relationships\b"
    r"|\b(?:his|her) (?:ex-?\w*|partner|wife|girlfriend|husband) is the victim|\b(?:domestic (?:abuse|violence)"
    r"|dva?|da)"
    r" (?:offen[cd]\w*|perpetrator|course|conviction|marker)s?"
    r"|(?<!order )(?<!mol )(?<!dvpo )(?<!dvpn )(?<!station )(?<!injunction )(?<!sought )(?<!place )(?<!granted )"
    r"(?<!made )(?<!out )(?<!obtained )against (?:his"
    r"|her) (?:ex|partner"
    r"|wife|girlfriend|mother|husband|boyfriend)\b(?! (?:order|for))|\bbreach\w*\b[^.;]{0,30}\b(?:non-?mol"
    r"|order|injunction)|\boccupation order\b(?! (?:is being sought )?against (?:her|his))"
    r"|\b(?:dvp[on]|non-?mol\w*|(?:restraining|protection|stalking) order|injunction)\b[^.;]{0,12}\bserved\b"
    r"(?! on (?:her|his|the) (?:ex|husband|partner|wife|boyfriend))"
    r"|\b(?:dvp[on]|restraining order|protection notice)\b[^.;]{0,24}\b(?:re|regarding|in respect of"
    r"|to protect) (?:his |her )?"
    r"(?:ex|partner|wife|girlfriend)"
    r"|\b(?:restraining|court) order\b[^.;]{0,40}\b(?:stops|prevents|bars|him from|her from|forbids|means he"
    r"|keeps (?:him|her))"
)
HELD = lowered(
    r"\b(?:convicted|convictions?|charged|sentenced"
    r"|arrested|remanded|serving|bail condition\w*|in custody for"
    r"|offence)\b[^.;]{0,50}"
    r"\b(?:domestic|assault\w*|dv|da|coercive|harass\w*|stalk\w*)|\bbail condition\w*|\bbail says\b"
)
"""Said of the person in trouble with the law; of the other one it is no veto."""
ORDER = lowered(
    r"\b(?:order|injunction|non-?mol\w*)\b[^.;]{0,30}\bagainst (her|him|me)"
    rf"\b(?! (?:\w+ )?(?:{PARTNER})\b)"
)
OTHERS = lowered(
    r"\b(?:as a (?:child|boy|girl)|growing up|in (?:his|her|their) childhood|when (?:he|she|they) (?:was"
    r"|were) (?:a (?:child"
    r"|boy|girl)|small|little|young|\d))\b|\b(?:mother|mum|sister|parents?) (?:was|is|were) (?:a "
    r"|the )?(?:victim|survivor"
    r"|refuge worker)"
    r"|\b(?:works?|job|volunteers?|i am|i['’]m) (?:\w+ ){0,3}(?:for|at|in|with) (?:a |the )?(?:\w+ )?(?:refuge"
    r"|women['’]s aid"
    r"|domestic)"
    r"|\b(?:mum|mother|sister|daughter|aunt|auntie|nan|friend|mate|cousin"
    r"|sister-in-law)(?:['’]?s)?\b[^.;]{0,24}\b(?:is"
    r"|she['’]?s|s|lives?|living|went|moved|been) (?:now |already |back )?(?:in|into|to|at) (?:a|the) (?:\w+ )?refuge"
    r"\b(?! (?:with|and)\b)"
)
"""Long ago, of others, or somebody's work."""
NO_ABUSE = lowered(
    r"\b(?:no|not|never|any|without|isn['’]?t|wasn['’]?t|hasn['’]?t|nothing|nor)\b[^.;,]{0,20}\b(?:violen\w+"
    r"|abus\w+|assault\w*"
    r"|frightened|afraid|scared|hit|hits|hurt|raised a hand|laid a (?:hand|finger)|domestic|dv|dva?)\b"
    r"|\bviolence\W{1,3}(?:no|none|nil)\b"
)
"""What denies it."""
