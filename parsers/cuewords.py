"""The cues themselves, as data: what many writers say, in many hands.

For: `cues` counts them. A cue alone never decides; adding one is a line here.

Must not know: headers, councils, single senders.
"""

from __future__ import annotations

import re

from parsers.patterns import lowered


def any_of(*alternatives: str) -> re.Pattern[str]:
    """Match any of the alternatives at the start of a word, in text in small letters."""
    return lowered(r"\b(?:" + "|".join(alternatives) + ")")


NEED = any_of(
    r"(?<!not )(?<!n['’]t )homeless\w*",
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
    r"possession (?:order|hearing)",
    r"section (?:21|8) notice",
    r"s\.? ?(?:21|8) notice",
    r"notice to quit",
    r"notice (?:period|runs out)",
    r"(?:has|have|need|got|told|asked|asking|wants?) (?:\w+ ){0,3}(?:to )?(?:leave|move out|be out|get out|go)\b",
    r"(?:kick|throw|chuck|put|turf|slung|sling|boot|turn|thrown|sent)(?:ed|ing|n|s)? (?:\w+ ){0,3}?out\b",
    r"locked out",
    r"changed the locks?",
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
    r"no longer (?:needs?|requires?|wants?|homeless)",
    r"cancel (?:the|my|this|our)",
    r"(?:please )?(?:close|disregard|ignore) (?:the|this|my)",
    r"update (?:on|re|about|for|to)",
    r"quick update",
    r"change of (?:address|circumstances|number|date|plan)",
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
    r"|benefits?|pip|uc|universal)\b)(?:\w+ ){0,3}(?:referral|dtr|form)\b(?! (?:for|re) (?:him|her"
    r"|them) (?:today|now))",
    r"(?:whom|who|that|which) (?:i|we) (?:already |have |had |previously )*(?:referred|sent (?:you|in|over))",
    r"(?:i|we) (?:have )?(?:already |previously )?referred (?:\w+ ){1,6}(?:ago|last|on (?:mon|tue|wed|thu|fri|sat"
    r"|sun|the|\d)|in"
    r" (?:january|february|march|april|may|june|july|august|september|october|november|december)|back in|before)",
    r"(?:have|has|['’]ve|had)(?:n['’]?t| not) (?:yet )?(?:heard|had (?:a|any) (?:reply|response|answer|call))",
    r"(?:nobody|no one|no-one) (?:has |have )?(?:yet )?(?:rung|called|contacted|phoned|been in touch|got back"
    r"|replied|answered)",
    r"have you (?:had (?:a|the) (?:chance|time)|looked|managed|picked)\b",
    r"thank(?:s| you) for (?:your|the) acknowledg\w+",
    r"(?:my|our) (?:\w+ )?referral (?:of|from|for|dated|last|on) ",
    r"further to (?:my|our|the|what|\w+['’]s) (?:\w+ ){0,3}(?:list|e-?mail|referral|message|note|call|letter|form"
    r"|sent)",
    r"(?:my|our) (?:first|earlier|last|previous) (?:e-?mail|message|referral|note|letter)",
    r"has a new (?:number|phone|mobile|address|e-?mail)",
    r"(?:consent|form|copy)\b[^.\n]{0,24}\bas (?:promised|requested|asked)",
)

AWAY = any_of(
    r"auto(?:matic(?:ally)?|mated)?[- ]?(?:\w+ )?(?:repl\w+|respon\w+|answer\w*|message|e-?mail|generated"
    r"|acknowledg\w+)",
    r"out of (?:the )?office",
    r"you(?:['’]ve| have) reached\b",
    r"away from (?:my desk|the office|work)",
    r"annual leave",
    r"on leave\b",
    r"maternity leave",
    r"sick leave",
    r"on holiday",
    r"(?:back|return(?:ing)?) (?:to work|to the office|at my desk|in the office|on)\b",
    r"until (?:my return|i (?:return|am back))",
    r"(?:isn['’]?t|not|won['’]?t be|will not be|am not|are not) (?:be )?(?:read|reading|check|checking"
    r"|monitor\w*|picking up|answering|looking at|looked at)",
    r"(?:is|are) not being (?:read|checked|monitored|looked at|picked up)",
    r"no longer (?:work|employed|with|monitored|in use|at this)",
    r"(?:has|have) left (?:the|our|this)",
    r"this mailbox is (?:not|no longer)",
    r"(?:has been|is) (?:logged|registered|created|raised|assigned|received)\b[^.\n]{0,40}\b(?:ticket"
    r"|ref(?:erence)?|case|queue|number)",
    r"ticket (?:number|id|ref|#)?",
    r"we aim to (?:respond|reply|look)",
    r"(?:will|aims? to) (?:respond|reply|look at it|get back to you) within",
    r"do not reply to this",
    r"please do(?:n['’]?t| not) (?:answer|reply)",
    r"limited access to (?:my )?e-?mail",
    r"in my absence",
    r"(?:we|thank you)[^.\n]{0,30}(?:have |has )?(?:received|got) your (?:e-?mail|message|enquiry|request)",
    r"thank(?:s| you) for (?:contacting|getting in touch|your enquiry)",
    r"we (?:only )?look at this inbox",
    r"messages are not forwarded",
    r"send yours again",
)

PORTAL = any_of(
    r"(?:log|sign)[ -]?(?:in|on)\b[^.\n]{0,60}\b(?:portal|dashboard|account|system|jigsaw|alert|view|accept)?",
    r"(?:new|has been|is)\b[^.\n]{0,40}\breferral\b[^.\n]{0,60}\b(?:sent|submitted|assigned|waiting|received"
    r"|available|awaiting|allocated|via|through)",
    r"referral (?:code|id|reference|ref|number)\b",
    r"\bstatus\s*:\s*(?:pending|new|submitted)",
    r"dashboard",
    r"worklist",
    r"new item|item (?:is |has been )?(?:waiting|assigned|received)|waiting for you",
    r"(?:after|by|before|without) (?:signing|logging) (?:in|on)\b",
    r"portal\b",
    r"\bALERT\b",
    r"jigsaw",
    r"no personal (?:information|data|details)",
    r"view (?:and accept |the |this )?(?:referral|it)",
    r"to (?:view|accept|see) (?:the|this|it)",
    r"(?:for|reasons of|because of|due to) data protection\b|\bno details\b",
    r"(?:submissions?|enquir(?:y|ies)|referrals?|items?|cases?) (?:(?:has|have) (?:not )?been|needs?|awaits?)\b",
    r"\b(?:lobby|inbox|in-?tray|task list)\b",
)

SEALED = any_of(
    r"(?:secure|encrypted|protected|sealed|confidential|private)(?:ly)? (?:e-?mail|message|mail|document|file)",
    r"(?:sent|has sent|have received|received|shared) (?:you )?(?:a|an) (?:\w+ )?(?:secure|encrypted"
    r"|protected|sealed|confidential)",
    r"(?:to (?:read|view|open|access)|read|open|view) (?:it|the message|this message|your message"
    r"|the document|message)\b",
    r"(?:sign|log) in (?:with|to)\b",
    r"one[- ]time pass(?:code|word)",
    r"create (?:an account|it free)",
    r"register to (?:read|view)",
    r"(?:contents?|message) (?:of (?:the|this) message )?(?:is|are) (?:not shown|encrypted|protected|stored|held)",
    r"expires? ?(?:on|:|in)",
)

OTHER = any_of(
    r"unsubscribe",
    r"bulletin",
    r"newsletter",
    r"webinar",
    r"view (?:this )?(?:e-?mail )?in (?:your |a )?browser",
    r"book (?:now|your place|a place)",
    r"early bird",
    r"invoice",
    r"purchase order",
    r"\bPO \d+",
    r"remittance",
    r"payment (?:due|terms)",
    r"overdue account",
    r"quotation",
    r"statement of account",
    r"freedom of information",
    r"\bfoi\b",
    r"subject access request",
    r"environmental information",
    r"data protection request",
    r"minutes (?:of|from)",
    r"notes from",
    r"agenda\b",
    r"\baob\b",
    r"(?:apologies|apols)(?: (?:for absence|received|were|from)\b|:)",
    r"action (?:points|log)",
    r"actions?:",
    r"team meeting",
    r"join the meeting",
    r"meeting id",
    r"survey",
    r"questionnaire",
    r"vacanc(?:y|ies)",
    r"job advert",
    r"training (?:course|day|session|event)",
    r"conference",
    r"workshop",
    r"consultation\b",
    r"(?:verify|confirm|update) your (?:password|account|mailbox)",
    r"mailbox (?:is|quota)",
    r"\d+% full",
    r"password (?:expires|expired)",
    r"click (?:here|below)",
    r"won\b.{0,20}prize",
    r"(?:general|quick|a) (?:enquiry|question|query)\b",
    r"how (?:do|does|can|would|should) (?:i|we|he|she|they|people|someone) (?:go about|apply|refer|make|get|evict"
    r"|claim|register|join"
    r"|report|find|know)",
    r"do you (?:give|offer|provide|have|run|know|take) ",
    r"(?:meeting|minutes|notes)\b[^.\n]{0,30}\b(?:attached|agenda|actions?|next meeting)",
    r"(?:i|we) (?:don['’]?t|do not) want you to",
    r"(?:just|only) (?:want(?:ing)? to know|asking|wondering|for information)",
    r"where to point",
    r"(?:curfew|hdc|bass|licence|tag)\b[^.\n]{0,30}\b(?:address|check)",
    r"address check",
    r"not (?:asking|a request for)\b[^.\n]{0,30}\b(?:house|housing|rehouse)",
    r"(?:is|are) not homeless",
    r"statistics",
    r"figures (?:for|on)",
    r"number of referrals",
    r"how many (?:duty|referrals|people)",
    r"(?:no ?one|nobody|no[- ]body|(?:no|any) (?:referral|patient|client|person|case)s?) (?:to (?:refer|make|send)"
    r"|in mind)\b(?! to\b)",
    r"(?:right|correct|best|same) (?:address|mailbox|inbox|e-?mail|place|person|team) (?:for|to send) ",
    r"is there a form\b",
    r"(?:give|do|run|deliver) (?:us )?a (?:talk|presentation|session)\b",
    r"policy (?:review|document)",
    r"case study",
    r"council tax (?:bill|query)",
    r"parking",
    r"bin collection",
    r"planning (?:application|permission)",
    r"repair(?:s)? (?:to|request)",
    r"complaint\b",
    r"press (?:office|enquiry)",
    r"journalist",
)
