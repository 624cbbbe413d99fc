"""The words that say whether somebody is homeless already or threatened with it: data for `reason`.

Must not know: how they are weighed. Every quantifier is bounded; texts come in small letters.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.words import KIN, lowered

THREATENED = lowered(
    r"\b(?:threatened|at risk|in danger|under threat|faces?|faced|facing|imminently)\b[^.;]{0,14}\b(?:with "
    r"|of )?(?:being )?(?:homeless(?:ness)?|becoming homeless|los(?:ing|e)|repossession|eviction|being made homeless)"
    r"|\bthreatened with\b|\b(?:become|becomes|becoming) (?:\w+ )?homeless\b(?! (?:team|on the \d))|\b(?:will|would"
    r"|['’]ll|going to|gonna|to|about to|due to|could|may|might|soon"
    r"|set to)\s(?:then |therefore |also |soon |likely |probably )?(?:be|become|becoming|end up|being"
    r"|find (?:him|her|them)sel\w+)\s(?:made |street |left |rendered |effectively |literally "
    r"|actually )?(?:homeless|nfa|of no fixed|without (?:a|any)|roofless|on the streets?)"
    r"|\b(?:will|['’]ll|would|going to|about to|due to) be (?:\w+ )?(?:sofa[- ]surfing|sleeping rough|rough sleeping"
    r"|put out|evicted"
    r"|turned out)\b"
    r"|\b(?:will|['’]ll|would) (?:have|be) (?:nowhere|no (?:home|address|accommodation|fixed))|\bhomeless (?:on"
    r"|upon|at|after|from the (?:day|date) of|once) (?:release|discharge|(?:he|she|they)\b|leaving"
    r"|the\b(?! (?:moment|minute|present|streets?))|(?:the (?:moment|minute|second|instant|day) |as soon as |when |if )"
    r"(?:that )?(?:s?he|they|we|i|the|his|her|that|this|nothing|nobody|no)\b)"
    r"|\bnfa (?:on|upon|the day|at) |\bmake (?:him|her|them|me|us) homeless"
    r"|\bhomelessness (?:on|upon|from|is|will)|\b(?:he|she|they|i|we)(?:['’]ll| will)(?: \w+)? be (?:homeless"
    r"|nfa)|\blikely to (?:be|become) homeless|\bnot homeless (?:yet|this|at the moment|right now|now)"
)

_APPOSED = (
    r"(?:^|[,;:(–-]\s?)(?:so |thus |hence |therefore |then |now )?homeless"
    r"(?=\s?(?:[.,;:)!–]|$)|\s(?:in (?:other words|effect|law|short|practice|(?:my|our) (?:book|view|eyes))|basically"
    r"|really|therefore|accordingly|hence|thus|anyway|either way|already|to all intents|from (?:our|my) (?:point"
    r"|side)|as (?:far as|we see|i see))\b)"
)
"""Set off by itself: "lost his caravan, homeless"."""

HOMELESS = lowered(
    rf"{_APPOSED}|"
    r"\b(?:i|we)(?:['’]d| would)? say homeless\b|"
    r"\b(?:which|that|it|this)\b[^.;]{0,24}\bmakes (?:him|her|them|me|us|it) (?:a )?homeless\b(?! (?:on|when|from))"
    r"|\b(?:regard|treat|class|count|consider|see|call)(?:s|ed|ing)? (?:him|her|them"
    r"|myself|it|that) (?:as )?(?:already |now )?"
    r"homeless\b|"
    r"\bwithout (?:any )?(?:accommodation|anywhere to (?:live|stay|sleep)|a home|a roof)\b|\bno (?:home|roof"
    r"|accommodation) (?:now|since|of any kind)\b|\b(?:is|are|was made|been made|['’]s|['’]re|am|['’]m|hes|shes"
    r"|theyre|im|been|being|currently|now|so"
    r"|presents? as|presenting as|already|left|status|literally|street|in effect|remains?|consider(?:ed)?|both"
    r"|effectively"
    r"|actually|therefore|and|but|made)\s(?:now |currently |already |therefore |effectively |officially "
    r"|unfortunately |still "
    r"|technically |actually |street |both |all |legally |been |a |made |single |literally )?homeless\b"
    r"(?! (?:team|referral|persons?|service|link|case|application|families|reduction|prevention|health|shelter"
    r"|hostel|person unit|once|if|on release|on discharge|upon|charity|nurse|outreach))"
    r"|\bhomeless (?:as of|since|from (?:today|tonight|yesterday)|now|today|tonight|for)\b|^homeless\b(?!ness)"
    r"|[:–-]\shomeless\b(?!ness| or)|\brough sleeping\b|\bsleeping rough\b|\bsleeps rough\b|\bhomeless (?:family"
    r"|couple|man|woman|male|female|pt|patient|person|lady|gentleman|student|guest|young|client)\b"
    r"|\bof no fixed abode\b"
)

NEVER = lowered(
    r"\b(?:never|not|n['’]t|isnt|wasnt|avoid|prevent|previous(?:ly)?|history of|used to|last (?:winter|year"
    r"|summer)|years? ago|before|as a teenager|once|in 20\d\d|past|was|were|had|if (?:he|she|they)|might|could"
    r"|has (?:been )?slept|slept)\b[^.;]{0,30}$"
)

VIEW = lowered(r"^(?:regard|treat|class|count|consider|see|call)")
"""Who would call somebody homeless says that they are."""

FUTURE = lowered(
    r"\b(?:will|['’]ll|would|going to|become|be|if|when|once|until|so that|risk of|make|on release|upon"
    r"|after)\b[^.;]{0,16}$|\b(?:risks?|danger|fear(?:s|ing)?|prospect|thought|idea) of\b[^.;]{0,40}$"
)

ROOFLESS_NOW = lowered(
    r"\bmakes (?:him|her|them|me|us) homeless\b(?! (?:from|on|by|when|once|after))|"
    r"\b(?:sleep(?:s|ing)?|living|lives?|bedd(?:ed|ing)|kipping|dossing|staying|stays|camp(?:ed|ing)|rough"
    r"|back(?= (?:in|on|to|out|under|behind|at|down|up|round|inside)\b))\b[^.;]{0,40}"
    r"\b(?:rough|tent|car|van|doorways?|streets?|park(?:ing)?|bus shelter|bus stop|shelter by"
    r"|bench|woods?|bridge|underpass|subway|stairwell|garage|shed|beach"
    r"|(?<!be )(?<!to )(?<!move )(?<!get )out(?:side|doors)?"
    r"|graveyard|churchyard"
    r"|station|vehicle|lorry|bin store)\b"
    r"|\bnothing for (?:him |her |them )?tonight\b|\b(?:been )?out ever since\b|\bon the streets?\b|\bsleeps out\b"
    r"|\brough sleeper\b|\broofless\b|\bno(?:where| place"
    r"| where) (?:safe )?(?:to (?:go|stay|sleep)|else)?[^.;]{0,14}\btonight\b|\bbedded down\b|\bstreet homeless\b"
)

KEPT_UNTIL = re.compile(r"\b(?:garage|shed|outhouse|barn|stables?|lorry|workshop|summer ?house|container|loft|attic)\b")
"""What is no home and yet a roof that somebody lets one keep until a day."""

NOT_REACHED = compiled(
    r"\bno (?:fixed )?address\b(?=[^.;]{0,24}\b(?:phone|e-?mail|mobile|number)\b)"
    r"|\b(?:phone|e-?mail|mobile|number)\b[^.;]{0,24}\bno address\b"
)
"""An address missed beside phone and e-mail says how somebody is reached, not where they live."""

NOWHERE = lowered(
    r"\bnowhere (?:else )?(?:to (?:go|live|stay|be|return)|lined up|for (?:him|her|them))|\bno(?:where| place"
    r"| home| address| accommodation| fixed abode| one (?:who|to)| home to)\b[^.;]{0,24}\b(?:to (?:go|return"
    r"|live|be released)|else|back|release|discharge|on release)|\bno (?:fixed )?(?:abode|address"
    r"|accommodation)\b|\bnfa\b|\bcan(?:['’]t|not|t) (?:go|come|return|have (?:him|her|them)"
    r"|be discharged)[^.;]{0,14}(?:back|home|there|to)?"
)

COMING = lowered(
    r"\b(?:section 21|s\.? ?21|section 8|s\.? ?8|ground \d|notice|bailiffs?|possession|warrant|evict\w*"
    r"|repossess\w*|has to (?:be out|leave|go|move)|have to (?:be out|leave|go|move|vacate)|must (?:be (?:out"
    r"|gone)|leave|go)|has (?:got )?to (?:be )?(?:out|gone)|got (?:to|2) (?:be out|go|leave)|needs? to (?:leave"
    r"|move out|be out)"
    r"|wants? (?:him|her|them|us|me) (?:gone|out)|(?:bank|lender|mortgage \w+) (?:is |are |will be )?(?:taking"
    r"|calling in"
    r"|repossess\w*)|asked to leave|told (?:him|her|them|me) to (?:go|leave|get out)"
    r"|end(?:s|ing) on|is ending"
    r"|comes? to an end|placement (?:here )?ends|move[- ]on|out (?:by|next)|arrears|letter before action|selling"
    r"|(?:he|she|they)['’]s out|can keep)\b"
)

LOST = lowered(
    r"\bbailiffs (?:have been|came|attended|turned up|(?:have )?evicted|changed)\b|\bwent homeless\b|\b(?:kicked"
    r"|thrown|chucked|turfed|put|locked|turned)\s(?:him |her |them |me |us )?out\b|\bchang(?:ed"
    r"|ing) the locks?\b|\blocks (?:have been |were |had been )?changed\b|\blost (?:his|her|their|my"
    r"|the) (?:flat|room|tenancy|home|place|lodgings|house|bedsit|accommodation|bed)\b|\bwas evicted\b"
    r"|\bsofa[- ]?surf|\bsettee to settee|\bsofa to sofa|\bsofa hopping"
)

ASKED = lowered(
    r"\bhomeless(?:ness)? ?(?:or|/) ?(?:threatened|at risk)(?: with homelessness| of homelessness)?\b"
    r"|\bhomeless(?: already| now| today)? ?[:?–-] ?no?\b|(?:n['’]t|\bnot) (?:just|only"
    r"|merely) threatened(?: with homelessness)?\b"
)
"""What a form asks, and what is denied: neither says that somebody is."""

BY_THEN = compiled(
    r"\b(?:(?:the|that) (?:minute|moment|second|instant|day)|as soon as|once|when) (?:he|she|they|i"
    r"|we) (?:gets?|comes?|goes"
    r"|walks|steps|is let|are let) (?:out|home),? (?:(?:he|she|they|i|we) ?)?$|"
    r"(?<!since )\bthen,? (?:he|she|they|we|i)$|"
    r"\b(?:come (?:the|that|his|her|mon|tues|wednes|thurs|fri|satur|sun)|by then|from (?:then|that)|(?:would"
    r"|['’]d) have)"
    r"[^.;]{0,26}$",
    re.IGNORECASE,
)
"""Before "he is homeless": on a day to come."""

DENIED = compiled(
    r"(?:\b(?:never|not|isnt)\b|n['’]t\b)[^.;]{0,14}$|\b(?:nobody|no ?one|none of (?:them|us)|not (?:referring"
    r"|writing|saying)\b"
    r"[^.;]{0,24})[^.;]{0,12}$",
    re.IGNORECASE,
)

HOUSED = compiled(
    r"\b(?:caravan|flats?|houses?|(?:bed)?room|hostel|hotel|b&b|lodg\w+|chalet|houseboat|narrowboat|barge|mobile home"
    r"|statics?|annexe?|cottage|bungalow"
    r"|maisonette|bedsit|studio|digs|apartment|refuge|sofa|settee|couch|spare room|front room"
    rf"|(?:{KIN}|mate|pal|friend)s?['’]?s? (?:\w+ )?(?:floor|place)"
    r"|\d+\w?)\b"
)
"""A roof named between "lives" and a street, a park or a station: that is an address."""

LEAVING = lowered(
    r"\b(?:on|upon|for|after|at|from|once|before|when) (?:his |her |their |the )?(?:release\w*|discharge\w*|leaving"
    r"|gate|ward|unit)\b"
    r"|\bto be (?:released|discharged|bailed) to\b|\b(?:gate|crd|edd|mffd|mofd|end of sentence|d/c|fit for"
    r"|medically fit|ready for"
    r" (?:discharge|home|release))\b|\brelease (?:is|date|on)\b|\b(?:com(?:es?|ing)|gets?|getting|goes|going|walks?"
    r"|let) out\b"
)
"""With nowhere to go: said of a release or discharge that is still to come."""

NEVER_COMING = lowered(r"\b(?:no (?:notice|arrears)|rent is paid|arrears cleared|up to date)\b")

TO_COME = lowered(
    r"\b(?:wants?|wanting|needs?|sells|selling|ends?|ending|until|till|by (?:the )?(?:\d|mon|tue|wed|thu|fri|sat"
    r"|sun|end)"
    r"|must|has to|have to|had to be|will|won['’]t|can(?:no|['’])t|going to|moving|is up|are up|runs? out"
    r"|expires?|stops?"
    r"|next|soon|before|given (?:him|her|them) (?:till|until)|asked|told|notice|closes|closing|finishes|being"
    r"|coming)\b"
)

TIED = lowered(
    r"\bhomeless,? (?:again |then |only |therefore,? ){0,2}(?:from|on|by|after|come|when|once|if|unless|upon|until"
    r"|till|at (?:the|that|this|\d)|with effect|by then|tomorrow|next|this coming|as (?:of|from)|in (?:an? |the |about "
    r"|\w+ )?(?:\d+ )?(?:days?|weeks?|fortnight|months?)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"(?! (?:today|tonight|now|this (?:morning|afternoon|evening)|our|my|(?:the )?streets?|and off|definition"
    r"|(?:the )?law"
    r"|statute|(?:any|the) (?:measure|definition|standards?|test|reckoning|act)))"
    r"|\b(?:from|by|on|after|come|at)\b(?:(?!\b(?:so|and|but|which|that|hence|therefore|made|makes|making|with)\b)"
    r"[^.;,]){1,30}\bhomeless\b"
    r"|\b(?:if|unless|once|when(?! \w+ (?:was|had|died|left|lost))|until|till|otherwise|or)\b"
    r"(?:(?!\b(?:so|which means|now|already)\b)[^.;]){1,60}\bhomeless\b"
    r"|\bhomeless then\b|\bbeing homeless\b|\bbeen homeless (?:on and off|before|twice|once|in the past|several)"
)
"""Homeless on a day or a condition that is still to come, or in times gone by."""

OUTRIGHT = lowered(
    r"(?:\b(?:is|are|am|hes|shes|theyre|im|one|currently|already|both)|['’](?:s|re|m))\s(?:\w+ )?homeless\b"
    r"(?! (?:team|service|link|application|shelter|hostel))"
)
"""Said of today in so many words."""

NOW = lowered(
    rf"{_APPOSED}|\b(?:one|a) homeless (?:guest|man|woman|lad|couple|family|person|gentleman|lady|male|female)"
    r"\b|"
    r"\b(?:i|we)(?:['’]d| would)? (?:say|call (?:it|that|him|her|them)) (?:already |now )?homeless\b|"
    r"\bmakes (?:him|her|them|me|us) homeless\b(?! (?:from|on|by|when|once|after))|"
    r"\b(?:is|are|he['’]s|she['’]s|they['’]re|so|currently|now|already|therefore|been|presents?|both|hes"
    r"|shes)\s(?:\w+ )?homeless\b"
    r"(?! (?:from|as from|on|by|when|once|after|that))"
)

OPENS = re.compile(r"^homeless\b(?!ness| (?:on|from|once|after|if|when))")
"""Said first and flatly, whatever follows: "Homeless, she'll be on the street tonight"."""

SUBJECT_HOMELESS = re.compile(r"\bhomeless\b(?!ness)", re.IGNORECASE)

SUBJECT_ELSE = re.compile(
    r"\b(?:application|team|referral|not|will|soon|about to|on release|from|threat\w*|risk)\b", re.IGNORECASE
)
_UNKNOWN = (
    r"(?:(?:do|does|did|could|ca|can|would)(?:n['’]t| not) (?:know|say|tell|swear)(?: (?:to )?you)?|cannot (?:say|tell"
    r"|swear)(?: (?:to )?you)?|not (?:clear|known|sure)"
    r"|no idea|unclear|unsure|unknown)"
)
_HOMELESS_OR_NOT = (
    r"(?:(?:whether|if) (?:or not )?(?:s?he|they)(?:['’](?:s|re|ll be)| is| are| will be| would be)? (?:\w+ )?homeless"
    r"|(?:whether|if) (?:or not )?(?:s?he|they)(?:['’](?:s|ve|ll)| will| would| has| have)? (?:be )?(?:have|has|got"
    r"|having)?"
    r" ?(?:(?:an?|any) (?:home|roof|place|address|bed|room)|anywhere|somewhere)|what (?:s?he|they)(?:['’](?:s|re)"
    r"| is| are) (?:coming|going"
    r"|walking)"
    r" out to)"
)
LEFT_OPEN = lowered(
    rf"\b{_HOMELESS_OR_NOT}\b[^.;]{{0,30}}\b{_UNKNOWN}\b|\b{_UNKNOWN}\b[^.;]{{0,20}}\b{_HOMELESS_OR_NOT}\b"
    r"|\b(?:is(?:n['’]t| not) a word|not? (?:a )?(?:word|mention)|nothing(?: at all)?)\b[^.;]{0,20}\b(?:about|on"
    r"|of)(?: what)? (?:where (?:s?he|they)"
    r" (?:lives?|stays?|is|are|sleeps?)|(?:his|her|their) (?:housing|home|situation|circumstances))\b"
)
"""Nobody knows how the person stands."""
