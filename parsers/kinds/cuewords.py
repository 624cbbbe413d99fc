"""The cues themselves, as data: what many writers say, in many hands.

For: `cues` counts them. A cue alone never decides; adding one is a line here.

Must not know: headers, councils, single senders.
"""

from __future__ import annotations

from parsers.patterns import Sought, lowered


def any_of(*alternatives: str) -> Sought:
    """Match any of the alternatives at the start of a word, in text in small letters."""
    return lowered(r"\b(?:" + "|".join(alternatives) + ")")


NEED = any_of(
    r"(?<!not )(?<!n['’]t )(?<!nobody )(?<!no one )(?<!no-one )(?<!none )homeless\w*",
    r"street ?link (?:alert|report|referral)",
    r"(?:like|want|willing|ready|asked|wants|happy)(?:s|d)? to come (?:in|inside|indoors)\b",
    r"n\.?f\.?a\.?\b",
    r"no fixed (?:abode|address)",
    r"of no fixed",
    r"(?:nowhere|no ?where|no ?place|no ?address|no ?accommodation|no ?home|nothing) (?:else )?(?:to (?:go"
    r"|live|stay|sleep|return)|lined up|on release|for (?:him|her|them)|arranged|suitable)",
    r"(?:rough ?sleep\w*|sleep(?:s|ing)? (?:rough|out|in (?:(?:his|her|their|my|a|the) )?(?:car|van|tent"
    r"|doorway|stairwell|park|bus)))",
    r"sofa[- ]?surf\w*",
    r"(?:on|in) (?:\w+['’]?s? )?(?:sofas?|settees?|couch|front room|floor)\b",
    r"evict\w*",
    r"bailiffs?",
    r"possession (?:order|hearing|warrant|claim|date)|warrant (?:of|for) (?:possession|eviction)",
    r"interim accommodation|priority need",
    r"(?:has|have|['’]s) sold (?:it|up|the (?:house|flat|farm|place))\b",
    r"section (?:21|8) notice",
    r"s\.? ?(?:21|8) notice",
    r"notice to quit",
    r"notice (?:period|runs out)",
    r"(?:has|have|need|got|told|asked|asking|wants?) (?:\w+ ){0,3}(?:to )?(?:leave|move out|be out|get out|go)\b",
    r"(?:kick|throw|chuck|put|turf|slung|sling|boot|turn|thrown|sent)(?:ed|ing|n|s)? (?:\w+ ){0,3}?out\b",
    r"locked out",
    r"changed the locks?",
    r"(?:gave|given|handed|giving|handing|hand|give) (?:\w+ ){0,2}?(?:the |my |our |his |her "
    r"|their )?keys (?:back|in)\b",
    r"sleep(?:s|ing)? at (?:work|the (?:office|shop|garage|gym|yard|depot)|(?:his|her|my) (?:desk|job))",
    r"(?:lost|los(?:e|es|ing)) (?:his|her|their|my|our|the) (?:\w+ )?(?:home|flat|house|room|tenancy|place|lodgings|bed"
    r"|bedsit|caravan|pitch|roof)",
    r"bedd(?:ed|ing) down|kipping|dossing|camp(?:ed|ing) (?:out|in|by|behind|under|at)",
    r"(?:in|on|by|under|behind|outside|at) (?:a|an|the|his|her|their|my|that|some) (?:\w+ ){0,2}?(?:tent|van|doorway"
    r"|bridge"
    r"|bus ?(?:station|stop|shelter)|stairwell|garage|shed|bench|bins|woods|underpass|subway|squat|camper ?van"
    r"|churchyard"
    r"|car (?:again|tonight|since|at night)|streets?\b(?! from)|pavement|subway|multi-?storey|toilets|railway|airport)",
    r"(?:knock(?:ed|ing)?|pull(?:ed|ing)?) (?:\w+ ){0,3}?down|(?:goes|going|go|gone) back to the (?:council|landlord"
    r"|owner)",
    r"(?:get|gets|getting|come|comes|coming|let|walk|walks) out (?:of (?:prison|custody|hmp|jail|hospital)|on|this|next"
    r"|to(?:morrow|day))\b",
    r"last (?:night|day) (?:here|with us|at ours|in the (?:hostel|hotel|house|flat|room))",
    r"(?:bed|room|place)(?:['’]s| is| has been| was| will be) (?:given|let|re-?let|promised|allocated|needed|gone"
    r"|taken)",
    r"no (?:house|flat|home|room|bed|accommodation|fixed|place)\b",
    r"(?:cannot|can['’]?t|can not|won['’]?t|unable to|not able to) (?:\w+ ){0,4}(?:return|go back|stay"
    r"|have (?:him|her|them)|come back|remain)",
    r"fle(?:e|d|eing)\b",
    r"refuge\b",
    r"unsafe to (?:return|remain|stay)",
    r"(?:due|being|be|is|was) (?:for )?(?:released?|discharged?)",
    r"release date",
    r"(?:date of )?discharge",
    r"mffd",
    r"medically (?:fit|optimised)",
    r"crd\b",
    r"hdc\b",
    r"somewhere to (?:live|stay|go|sleep)",
    r"place to (?:live|stay|sleep)",
    r"housing (?:need|crisis|assistance|application|help)",
    r"rehous\w+",
    r"temporary accommodation",
    r"emergency accommodation",
    r"hostel",
    r"night ?shelter",
    r"bed ?and ?breakfast",
    r"in a tent",
    r"caravan",
    r"overcrowd\w*",
    r"living (?:in|on) (?:a|the|his|her) (?:car|van|tent|street|boat)",
    r"staying with (?:a )?(?:friend|mate|aunt|relative)s?",
    r"(?:be|get|getting|put|him|her|them|us|me|it) out (?:by|before|on|of|until|tonight|tomorrow)\b",
    r"(?:no|a|any|without a) roof\b",
    r"mov(?:e|es|ed|ing)[- ]on\b",
    r"(?:has|have|had|got|gave (?:him|her|them|me|us)|given) (?:till|until)\b",
    r"(?:bed|room|place|stay|placement|funding|licence|lease|tenancy|booking) (?:\w+ )?(?:goes|ends?|finishes|closes"
    r"|runs out|expires|is up|stops|is needed)",
    r"(?:landlord|landlady|owner|farm|house|flat|lender)\b[^.\n]{0,60}\b(?:sold|sell\w*|notice|wants?|wishes|back"
    r"|out)\b",
    r"(?:gave|given|served|serving|has|have|had|got|month['’]?s) (?:\w+ ){0,2}notice\b",
    r"(?:sleeps?|sleeping|slept|living|lives|stays|staying) (?:\w+ ){0,3}(?:in|at|under|on|behind|out|with) (?:a|an"
    r"|the|his"
    r"|her|their|my|friends?|people)\b",
    r"(?:leave|leaves|leaving|go|going|out)\b[^.\n]{0,12}\b(?:hospital|prison|custody|the ward|here on|us on)\b",
    r"(?:burnt|burned|flooded|repossess\w*|condemned|demolish\w*)\b",
)

ASK = any_of(
    r"duty[- ]to[- ]refer",
    r"(?:application|appl(?:y|ies|ying)|approach|present\w*)\b[^.\n]{0,24}\bunder part (?:7|vii|seven)\b",
    r"\bdtr\b",
    r"s\.? ?213 ?b",
    r"section 213 ?b",
    r"213b\b",
    r"refer(?:ring|red|ral)?\b",
    r"(?:can|could|would|will|please|pls)\b[^.?!\n]{0,80}\b(?:help|assist|contact|ring|call|house|accommodate"
    r"|see (?:him|her|them)|take|open|pick)",
    r"(?:needs?|requires?|seeking|looking for|want(?:s|ed)?) (?:\w+ ){0,5}(?:help|housing|accommodation"
    r"|somewhere|place|home|assessment|support)",
    r"consent\w*",
    r"agreed? (?:to|that|for)",
    r"permission",
    r"happy for",
    r"what you can do for",
    r"anything (?:at all )?you can do",
    r"do something",
    r"(?:find|see|visit|assess|look for|go (?:out )?to|check on) (?:him|her|them|this (?:man|woman|lady"
    r"|person|gentleman))\b",
    r"urgent(?:ly)? (?:help|housing)",
)

NEW = any_of(
    r"(?:a|another|one|the following|new|fresh|make|making|making a|making this) (?:new "
    r")?(?:duty[- ]to[- ]refer |dtr |homeless(?:ness)? |housing )?referral\b(?! (?:was|has|i (?:sent|made|sub)"
    r"|we (?:sent|made)|you|to|for which|that (?:i|we)|made))",
    r"(?:i|we)(?: am| are|['’]m|['’]re)? (?:\w+ )?(?:wish to|would like to|want to|like to|need to|now "
    r")?refer(?:ring)?\b(?! to (?:your|my|our|the))",
    r"(?:please|pls) (?:accept|take|treat|find|see|log|consider)\b[^.\n]{0,60}\b(?:refer\w+|dtr|form)",
    r"(?:new|fresh) (?:one|referral|client|person|dtr)\b",
    r"another (?:one|referral|person|dtr)\b",
    r"(?:attached|enclosed)\b[^.\n]{0,40}\b(?:referral|dtr|duty|form)",
    r"(?:referral|dtr|duty to refer)(?: form)?s?\b[^.\n]{0,20}\b(?:attached|enclosed)",
    r"(?:dtr|duty[- ]to[- ]refer|referral) (?:for|re|please|pls)\b",
)

FOLLOW = any_of(
    r"(?:any|an) (?:\w+ )?(?:news|update|joy|progress|luck|word|decision|movement|outcome)\b",
    r"chas(?:e|ing|er|ed)\b",
    r"(?:just )?(?:checking|wondering) (?:in|if|whether|where)",
    r"still (?:waiting|haven['’]?t heard|not heard|no)\b",
    r"(?:further|in addition|with reference) to (?:my|our|the|your|what|\w+['’]s)\b",
    r"following (?:on from|up|my|our)",
    r"follow(?:ing)?[- ]up",
    r"(?:the|my|our|that) (?:\w+ )?referral (?:\w+ )?(?:i|we|that (?:i|we)|which (?:i|we)|from (?:last"
    r"|yesterday)|of the|dated|made|sent|submitted)",
    r"(?:whom|who|that|which) (?:i|we) (?:already |have |had |previously )*(?:referred|sent (?:you|in|over))",
    r"(?:i|we) (?:already |previously )?referred",
    r"was referred (?:to you|by (?:us|me))",
    r"previously referred",
    r"already (?:with you|been referred|referred)",
    r"your ref(?:erence)?\b",
    r"our ref(?:erence)? (?:above|below)",
    r"ref(?:erence)? number above",
    r"withdraw\w*",
    r"changed (?:his|her|their|my) mind",
    r"(?:does(?:n['’]?t| not)|no longer) wants? (?:the council|housing|you|anyone|anybody"
    r"|any(?:thing)?) (?:\w+ )?(?:involved"
    r"|contact\w*|to (?:ring|call|do))",
    r"(?:take|taken) (?:it|him|her|them|this|me) off (?:your|the) (?:system|list|books)",
    r"takes? over from me|(?:is|am) covering for|(?:covering|instead of) (?:\w+ ){1,2}(?:till|until|while)",
    r"(?:sur)?name (?:is|was|should be) [\w'’-]+,? (?:and )?not\b",
    r"(?:rest|everything else|all else) (?:is )?(?:the )?same\b",
    r"asked me to (?:let you know|tell you|say|pass on)",
    r"(?:take|ready for|waiting for|missed|expecting) your call\b",
    r"for what (?:she|he|they|you) (?:did|have done|['’]ve done) for",
    r"no longer (?:needs?|requires?|wants?|homeless)",
    r"cancel (?:the|my|this|our)",
    r"(?:please )?(?:close|disregard|ignore) (?:the|this|my)",
    r"update (?:on|re|about|for|to)",
    r"quick update",
    r"change of (?:address|circumstances|number|date|plan|worker|officer|key ?worker|social worker|probation officer)",
    r"new (?:number|address|release date|date|mobile)",
    r"(?:as|everything else) (?:before|unchanged|as (?:before|it was))",
    r"nothing else has changed",
    r"for the file\b",
    r"to add to",
    r"(?:is|are|here is|here's|attached is) (?:now )?(?:his|her|their|the) (?:signed )?consent",
    r"has now (?:signed|consented|agreed|moved|found|been)",
    r"release (?:date )?(?:is now|has (?:changed|moved|been (?:moved|changed|brought|put)))",
    r"on hold\b",
    r"no new release date",
    r"(?:thank you|thanks) for (?:your|the) (?:reply|response|acknowledg\w+|e-?mail|call|letter|quick)",
)

EARLIER = any_of(
    r"(?:i|we)(?:['’]ve| have| had)? (?:already |previously |only |just )?(?:sent|made|submitted|e-?mailed|put in"
    r"|sent in|sent over)"
    r" (?:you |in |over )?(?:a|the|my|our|this|one) (?!(?:\w+ ){0,2}(?:mash|safeguarding|marac|idva|nrm|camhs|cmht"
    r"|social|adult|children['’]?s?|mental|drugs?|alcohol|debt|food|advocacy|ot|therapy|gp|care|clinic\w*|early|police"
    r"|benefits?|pip|uc|universal)\b)(?:\w+ ){0,3}(?:referral|duty[- ]to[- ]refer|dtr|form)\b(?! (?:for|re) (?:him|her"
    r"|them) (?:today|now))",
    r"(?:whom|who|that|which) (?:i|we) (?:already |have |had |previously )*(?:referred|sent (?:you|in|over))",
    r"referral (?:that |which )?(?:i|we) (?:have |had )?(?:sent|made|e-?mailed|submitted|put in)\b",
    r"(?:i|we) (?:have )?(?:already |previously )?referred (?:\w+ ){1,9}(?:ago|last|on (?:mon|tue|wed|thu|fri|sat"
    r"|sun|the|\d)|in"
    r" (?:january|february|march|april|may|june|july|august|september|october|november|december)|back in|before)",
    r"(?:have|has|['’]ve|had)(?:n['’]?t| not) (?:yet )?(?:heard|had (?:a|any) (?:reply|response|answer|call))",
    r"(?:nobody|no one|no-one) (?:has |have )?(?:yet )?(?:rung|called|contacted|phoned|been in touch|got back"
    r"|replied|answered)",
    r"have you (?:had (?:a|the) (?:chance|time)|looked|managed|picked)\b",
    r"not (?:yet )?(?:had|heard) (?:anything|nothing|a thing|a word)\b",
    r"(?:i|we) (?:have |had )?(?:wrote|written|e-?mailed) to you\b",
    r"(?:i|we) (?:wrote|e-?mailed)\b[^.\n]{0,24}\babout (?:my|him|her|them|mr|mrs|ms|our)\b",
    r"(?:i|we) (?:have |had )?sent (?:you|to you|over) (?:from|in|on|last|before|back)\b",
    r"(?:when|as|since) (?:i|we) referred\b",
    r"(?:was|were|been) referred (?:by|to you|last|on|in|two|three|a|some)\b",
    r"(?:my|our|the) (?:two|three|four|five|six) from (?:the|last|\d)",
    r"(?:did|have) you (?:get|receive|got|received) (?:it|that|them|mine|my|our|the)\b",
    r"(?:did|has) (?:it|that|mine) (?:reach|arrive)\w*",
    r"what (?:i|we) (?:sent|wrote|told) (?:you|in)\b",
    r"thank(?:s| you) for (?:your|the) acknowledg\w+",
    r"(?<![a-z] )sent you (?!(?:a|an|the|my|our|this|one|some|here|over|from|in|on|last|before|back|to|by"
    r"|because)\b)[^.,\n]{2,40}? "
    r"(?:on|last|yesterday|earlier|this (?:morning|week)|\d)",
    r"(?<![a-z] )sent (?:him|her|them|it|mine) (?:across|over|in|through|to you)\b",
    r"(?:i|we)(?:['’]ve| have)? sent (?:you )?(?:him|her|them|it|mine) (?:across|over|in|through|to you)\b",
    r"(?:i|we)(?:['’]d| had|['’]ve| have)? (?:referred|put forward) (?:\w+ ){0,3}?(?:to you|on the \d"
    r"|on (?:mon|tue|wed|thu|fri"
    r"|sat|sun)|last|yesterday)",
    r"(?:wrote|e-?mailed|spoke|rang|phoned) (?:to )?you (?:\w+ )?(?:about|re|for) (?:him|her|them|me|us|my|mr"
    r"|mrs|ms|this)\b"
    r"(?:[^.\n]{0,30}\b(?:on|last|yesterday|earlier|ago)\b)",
    r"you (?:rang|phoned|called|wrote to|e-?mailed|texted|saw|met|spoke (?:to|with)) (?:my|him|her|me|us|them"
    r"|mr|mrs|ms)\b",
    r"(?:put|referred|passed) (?:him|her|them|me|us) (?:forward |on |over )?to you (?:in|on|last|back|yesterday)\b",
    r"(?:any|has any)(?:one|body) (?:picked|taken|got|been to|seen|spoken to|rung|called)\b",
    r"who(?:['’]s| has| is) (?:got|have|dealing with|handling|looking after) (?:him|her|them|it|my|mr|mrs|ms"
    r"|the)\b|who has (?:him"
    r"|her|them) ",
    r"(?:the|my|our|those) (?:\w+ )?(?:forms?|referrals?|dtrs?|e-?mails?) (?:that )?(?:i|we) (?:have "
    r"|had )?(?:sent|e-?mailed"
    r"|submitted|put in)\b",
    r"(?:last night|yesterday|this morning|monday|tuesday|wednesday|thursday|friday|today)['’]s (?:one|e-?mail|referral"
    r"|form|list|message)",
    r"you (?:mentioned|offered|told (?:me|us|him|her)|said you)\b",
    r"(?:my|our) (?:\w+ )?referral (?:of|from|for|dated|last|on) ",
    r"further to (?:my|our|the|what|\w+['’]s) (?:\w+ ){0,3}(?:list|e-?mail|referral|message|note|call|letter|form"
    r"|sent)",
    r"(?:my|our) (?:first|earlier|last|previous) (?:e-?mail|message|referral|note|letter)",
    r"has a new (?:number|phone|mobile|address|e-?mail)",
    r"(?:consent|form|copy)\b[^.\n]{0,24}\bas (?:promised|requested|asked)",
)
