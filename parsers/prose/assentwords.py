"""The words of assent by class: what is agreed to, who says yes in which words, what takes it back or puts it off.

For: `assent`, which composes them; text is in small letters, "not" written out, names that act are "he".

Must not know: how the classes are weighed. Every quantifier is bounded.
"""

from __future__ import annotations

from parsers.prose.words import KIN, lowered

_BODY = (
    r"(?:you\b|yourselves\b|your (?:team|office|service|council|department|colleagues|people|side|end|lot|selves)\b"
    r"|(?:[\w'-]{2,20} ){0,3}?council\b(?! (?:tax|flat|house|tenan|property|estate|housing|list))"
    r"|(?:[\w'-]{2,20} ){0,2}?housing\b(?! (?:benefit|association|list|register|support|officer|history|need))"
    r"|(?:the |your )?(?:local (?:housing )?)?authorit(?:y|ies)\b|(?:the )?l\.?h?a\b|(?:the )?town hall\b"
    r"|(?:the )?homeless(?:ness)? (?:team|unit|service|people|section|officer|department)\b)"
)
_LETTING_KNOW = (
    r"(?:tell\w*|told|inform\w*|notif\w+|contact\w*|approach\w*|involv\w+|writ\w+(?: to)?|wrote(?: to)?|e-?mail\w*"
    r"|ring\w*|rang|phon\w+|call\w*|sp[eo]ak\w*(?: to| with)?|talk\w*(?: to| with)?|liais\w+ with|let(?:ting)?"
    r"|ask\w*|get\w* (?:in touch with|on to|onto|hold of|back to)|got (?:in touch with|on to|onto)"
    r"|(?:bring|loop|rop|get|pull)\w* in|alert\w*|getting"
    r"|(?:shar|send|sent|pass|discuss|disclos|go|com|giv|hand|forward|put|releas|submit|report|mention|mak|transfer"
    r"|lay|laid|plac|rais)\w*"
    r"(?: [\w'-]+){0,4}? (?:to|with|before|forward to|over to|for|from)|giv\w+|hav\w+|refer\w*(?: \w+)? to)"
)
_KNOWING = (
    r"(?:told|know\w*|knew|informed|notified|contacted|involved|asked|hav(?:e|ing)|see(?:ing|s)?|hear(?:ing)?"
    r"|gett?(?:ing)?|approached|aware|given|brought in|ring\w*|phon\w+|call\w*|contact\w*|help\w*|look\w*"
    r"|alerted|speak\w*|written to|emailed|shown|read\w*|shar\w*|tak\w+ (?:this|it)|deal\w*|being in the know)"
)
_MATTER = (
    r"(?:details|info\w*|name|data|particulars|circumstances|story|situation|case|file|everything|anything|the lot"
    r"|this|it|that|these|above|letter|form|e-?mail|all (?:of )?(?:this|it)|tale|records?|documents?)\b"
)
_HELD = (
    r"(?:(?:his|her|their|any|all)(?: \w+)? )?(?:details|info\w*|data|particulars|circumstances|file|everything"
    r"|the lot|this|it|that|these|all (?:of )?(?:this|it)|every word|the (?:above|contents?|letter|form|e-?mail))\b"
)
_WRITING = (
    r"(?:writ(?:e|ing|ten)|ask(?:ing)?(?! again)|send(?:ing)?|sent|refer\w*|contact\w*|tell(?:ing)?"
    r"|e-?mail\w*|pass(?:ing)?|shar(?:e|ing)"
    r"|disclos\w+|ring(?:ing)?|phon(?:e|ing)|get(?:ting)? (?:in touch|hold of|on to|onto|help)|approach\w*"
    r"|do(?:ing)? (?:this|it|that|so|the)\b|mak(?:e|ing) (?:this|it|a|the)\b|put(?:ting)? (?:this|it|in|his"
    r"|her|the)\b"
    r"|drop(?:ping)? you|let(?:ting)? you|try(?:ing)? you|notify\w*|go(?:ing)? ahead|proceed\w*|forward\w*"
    r"|hand(?:ing)? (?:this|it)"
    r"|be(?:ing)? in touch|complet\w+ (?:this|it|the)\b|involv\w+|speak\w*|talk\w* to|give|giving"
    r"|laying|submit\w*|gett?(?:ing)? (?:this|it) (?:over|sent|in|off|done|across|to you))"
)

ABOUT_THIS = lowered(
    r"\brefer(?:s|red|ring|rals?|als?)?\b|\bdtr\b|\bduty[- ]to[- ]refer\b|\bs\.? ?213b?\b|\bnotification\b"
    r"|\babout (?:you|this referral|being referred|a referral)\b"
    r"|\bconsent\w*\b(?! (?:to|for)\b)|\b(?:disclosure|gdpr|data[- ]sharing|info(?:rmation)?[- ]sharing)\b"
    rf"|\b{_LETTING_KNOW} (?:to |with )?{_BODY}"
    rf"|\b(?:known|put) (?:to|before) {_BODY}|\bcontact (?:from|by) {_BODY}"
    rf"|\b{_BODY} (?:[\w'-]+ ){{0,2}}?(?:be(?:ing)? |to )?{_KNOWING}\b|\byour (?:be(?:ing)? )?{_KNOWING}\b"
    r"|\bbe(?:ing)? (?:told|referred|contacted|notified|informed|shared|passed on|written to|put forward)\b"
    rf"|\b(?:shar|pass|disclos|exchang|releas|giv|hand|send|sent|forward)\w* (?:[\w'-]+ ){{0,3}}{_MATTER}"
    r"|\bus(?:e|ing) (?:his|her|their) name\b|\bbe(?:ing)? named\b"
    rf"|\b(?:us(?:e[sd]?|ing)|go(?:es|ing)?|went|been (?:through|over)|puts?|putting|seen?|sees|seeing|read(?:s|ing)?"
    rf"|access\w*|ha(?:ve|ving|d|s)|hear[ds]?|shown?|check(?:ed)?|approved)"
    rf" (?:(?:through|over|out|on|you|to|them|him|her) ){{0,2}}{_HELD}"
    r"|\b(?:to|and) (?:share|send|refer|submit|proceed|pass (?:it |this )?on)\b"
    r"(?=\W*$|[,.;)]| (?:info|details|data|with (?:you|the|housing)|and\b|but\b))"
    r"|\b(?:details|info\w*|name|data|particulars)\b(?: [\w'-]+){0,2} (?:being |going |go |be |to |put |sent "
    r"|passed )"
    r"|\b(?:this|it|that|the above|letter|form|e-?mail)(?: \w+)? (?:be(?:ing)? |to be |to |is |was |can "
    r"|could |may )?"
    r"(?:sent|made|done|doing|sending|going|goes|go|shared|passed|submitted|put|forwarded|posted)\b"
    rf"|\b(?:me|us|my|our|i|we|college|school|we're|i'm|the (?:college|school|hostel|charity"
    rf"|company)) (?:[\w'-]+ ){{0,2}}?{_WRITING}\b"
    r"|\b(?:permission|consent|leave|agreement) to (?:write|refer|share|contact|tell|pass|send|approach"
    r"|notify|disclose"
    r"|get in touch|do (?:this|so|it))\b"
    r"|\bget(?:ting)? (?:in touch|on to you)\b|\bthis (?:referral|letter|form|e-?mail|report|request)\b"
)
"""What this consent is about: the referral, the council being told, details being passed on, the writer writing."""

_ELSEWHERE = (
    r"(?:landlords?|landlady|mp|bank|employer|school|college|dwp|jobcentre|gp|doctor|dentist|surgery"
    r"|pharmac\w+|police"
    r"|solicitor|energy|gas|electric\w*|insurer|optician|clinic|physio\w*|drug|alcohol|memory|mental|counsell\w*"
    r"|food ?bank|rehab|hostel|refuge|cas-?\d|midwi\w+|another council|psych\w+|specialist|therap\w+|scan|debt"
    r"|turning point|mash\b|early help|social (?:care|services)|children's (?:services|social)|adult social"
    r"|talking therapies|cmht|crisis team|perinatal|women's aid|shelter\b|mind\b|st mungo|step ?change|iapt|camhs"
    r"|citizens|befriend\w*|gym|college|employment|benefits?|church|foyer|family|relatives?|(?:new|old) surgery"
    rf"|press|papers?|{KIN})\b"
)
ELSEWHERE = lowered(
    rf"\b(?:refer\w*|writ\w+|wrote|sp[eo]ak\w*|talk\w*|tell\w*|told|contact\w*|ring\w*|rang|phon\w+|call\w*"
    rf"|e-?mail\w*"
    rf"|shar\w+|sen[dt]\w*|pass\w*|inform\w*|liais\w+|approach\w*|ask\w*|consent\w*|permission)"
    rf"(?: (?!subject\b)[\w'-]+){{0,4}}? (?:to|with|for|from|between|going to) "
    r"(?:a |an |the |his |her |their |our |my |its )?"
    rf"(?:[\w'-]+ )?{_ELSEWHERE}(?! (?:telling|writing|to tell|to write))"
    rf"|\b(?:tell\w*|contact\w*|ring\w*|phon\w+|call\w*|e-?mail\w*|ask\w*|inform\w*|approach\w*) (?:the |his |her "
    rf"|their |a )(?:[\w'-]+ )?{_ELSEWHERE}"
    r"|\bshar(?:e|ing) (?:a|the|with) (?:room|flat|house|kitchen|bath\w*|bed\w*|others|anyone|strangers)\b"
    r"|\bshared (?:\w+ )?(?:house|kitchen|accommodation|room|ownership|lives|living|facilities|bathroom|flat)\b"
    r"|\b(?:happy|willing|fine|ok|okay|glad|pleased|keen) to (?:talk|speak|chat|meet|answer|come|attend"
    r"|engage|help|discuss|work)\b"
    r"|\b(?:english|bloods|mobility|health|sleep|appetite)\b[^.;]{0,16}\b(?:is|are|was) (?:fine|ok|okay"
    r"|good)\b|\bfined\b"
    rf"|\b{_LETTING_KNOW} (?:to )?{_BODY} about (?:the |his |her |a )?(?:\w+ )?(?:bins?|repairs?|boiler"
    r"|mould|damp|noise|parking|heating)\b"
    r"|\b(?:second|last|middle|first|full|real|maiden) name\b|\bsurname\b|\bdate of birth\b"
    r"|\bcall\w* (?:himself|herself)\b|\breferral (?:order|for (?:physio|rehab|detox|counsel\w+|therapy))\b"
)
"""The same words said of somebody or something else: they are blanked before what is agreed to is looked for."""

_YES_WORDS = (
    r"(?:yes|in the affirmative|affirmatively|i (?:do )?(?:agree|consent)|yeah|yep|yea|yup|aye|ye[sh]+|of"
    r" course|course|please|crack on|go on"
    r"|go ahead|go for it|get on with it|do it"
    r"|send it|by all means|why not|fire away|definitely|absolutely|certainly|sure|ok|okay|fine|al ?right|all right"
    r"|no (?:problem|worries|bother)|be my guest|da,? da|tak\b"
    r"|whatever (?:you|it|they|we|i) (?:need|takes?|want|like|think|have)\w*"
    r"|(?:tell|ask|ring|write to|show|give) (?:them|you|who|whoever|everyone|everybody|anyone|anybody|the council"
    r"|housing|whatever)"
    r"|(?:you|i|we) (?:can|could|may|might|should|was to|were to)(?=\W*(?:$|and |but ))"
    r"|(?:you (?:were|are)|you're) (?:very |more than |all )?welcome|welcome to (?:it|all|any|everything|the lot)"
    r"|(?:get|refer) (?:me|him|her|them)\b|put (?:my|his|her|their|me|him|her|them) (?:name )?(?:down|forward"
    r"|in|through)"
    r"|send (?:the lot|the form|this|them)|(?:nothing|owt|nowt) to (?:hide|lose)|got to lose|can not hurt"
    r"|(?:any|some)(?:thing|body|one| help)(?: \w+){0,3} (?:helps?|can|would|going|do|welcome)|the (?:more|sooner)"
    r"|(?:that|it|this)(?:'?s| is| was| would be|'d be|'ll be| will be| sounded| sounds) (?:\w+ ){0,2}(?:fine|ok|okay"
    r"|good|great|kind|lovely|grand|brilliant|al ?right|all right|sensible|welcome|helpful|right|best"
    r"|a relief|not a problem)"
    r"|(?:can|could) not see why not|not (?:a problem|bothered who)|as you (?:like|please|wish|see fit)"
    r"|whoever|i (?:do not|don't) mind|(?:he|she|they) (?:did|does|would|was|were) not (?:mind|object)"
    r"|(?:i'm|i am|he's|she's|they're|he was|she was|they were|he is|she is|they are) (?:\w+ )?(?:happy|fine"
    r"|ok|okay|glad"
    r"|up for|all for|grateful|content|good with)"
    r"|(?:i'd|he'd|she'd|they'd|he would|she would|they would) (?:\w+ )?(?:be )?(?:grateful|glad|happy"
    r"|pleased|appreciate"
    r"|welcome|like|love)|let them know|help me|sort it|(?:he|she|they) (?:did|does|do|would|was|were"
    r"|is)(?=\\W*$|[,.;])|the (?:council|housing) (?:can|could|may|should)(?! not))"
)
SAID_YES = lowered(
    r"\b(?:sa(?:id|ys|ying)|told (?:me|us|the \w+|my \w+|him|her|\w+)|repl(?:ied|ies|y)|answer(?:ed|s)?|goes|went"
    r"|response|words?|put it|shouted|wrote back|whispered|mouthed|signed back|signalled|indicated)"
    r"(?: (?!not\b|no\b|never\b|nothing\b)[\w'-]+){0,4}?[ ,:;.–—-]{0,3}[\"“”'‘]{0,2}(?:that |was |is |were "
    r"|to me |to us |just |it |simply |oh |well |mum |nan "
    r"|dad |miss |mate |please |and |,? ?){0,4}[\"“”'‘]{0,2}"
    rf"\b(?:{_YES_WORDS})\b(?! (?:not|no)\b)"
)
QUOTED_YES = lowered(
    rf"[\"“][^\"”]{{0,20}}\b{_YES_WORDS}\b[^\"”]{{0,80}}[,.!]?[\"”]\W{{0,2}}(?:was (?:his|her|their|the|how)"
    rf"|(?:he|she"
    r"|they) (?:said|says|told|put|replied)|said he|is what|were (?:his|her|their))"
    rf"|\b(?:discuss\w*|asked|put (?:it|this) to|explain\w*|spoke\w*|offered|went through|reply|answer"
    rf"|response|words)\b[^\"“]{{0,90}}(?:[:,–—-]|was|were|is) ?[\"“]{_YES_WORDS}\b"
)
CONFIRMED = lowered(
    r"\b(?:confirm\w*|agree[ds]?|happy|said|says|told (?:me|us)|accept\w*|content"
    r"|clear)\b[^.;]{0,80}?\b(?:that )?(?:i|we|you|college|school|the (?:college|school|hostel|council"
    r"|charity|company)) "
    rf"(?:may|can|could|should|might|was to|were to|am to) (?!not\b)(?:\w+ )?(?:{_LETTING_KNOW}|{_WRITING}"
    rf"|{_KNOWING})"
)
"""Says that the writer may write, or that you may know."""
"""Yes in the person's own words, told by the writer."""
SAID_AFTER = lowered(
    rf"\b(?:{_YES_WORDS})\b[^.;]{{0,60}}[\"”,]? ?(?<!and )\b(?:he|she|they) (?:said|says|told me|told us|goes"
    rf"|replied)(?=\W*$|[,.;:\"”]| to me| to us| on | when | at )"
)
_IDIOMS = (
    r"(?:crack on|go ahead|go for it|get on with it|fire away|by all means|please do|do it|send it"
    r"|send the lot|be my guest"
    r"|tell (?:who|whoever|whatever|everyone|anyone|you|them)|whatever (?:you|they|it|we|i) (?:need|takes?"
    r"|want|like)\w*"
    r"|nothing to hide|got to lose|can not hurt|put (?:my|me|his|her|him) (?:name )?(?:down|forward)|get me referred"
    r"|refer me|go on(?: then)?[,.!]?(?: (?:ring|tell|send|write|do|ask|get|love|duck|mate|son))?|the more people"
    r"|welcome to (?:it|all|any|everything|the lot)|(?:ring|tell|ask) (?:them|em|who\w+|anyone|anybody))"
)
PLAIN_IDIOM = lowered(rf"\b{_IDIOMS}\b")
QUOTED_IDIOM = lowered(rf"[\"“][^\"”]{{0,40}}\b{_IDIOMS}\b(?![^\"”]{{0,60}}\?)[^\"”]{{0,80}}[\"”]")
"""Words that say yes to being referred even where nothing before them asks."""

WITH_LEAVE = lowered(
    r"\bwith (?:his|her|their|he's) (?:\w+ ){0,3}(?:consent|agreement|permission|blessing|approval|say-so)\b"
)
_VOICED = (
    r"(?:express|signif|indicat|signall?|voic|intimat|confirm|convey|communicat|stat|declar|register|grant|offer"
    r"|provid|repeat|reiterat|add|record)(?:ied|ies|ed|es|s)|gave|gives|given|giving"
)
_LEAVE = (
    r"agreement|consent|assent|approval|permission|willingness|wish|support|acquiescence|yes|ok|okay|blessing"
    r"|authority|authorisation|backing|acceptance|go-ahead|nod|leave"
)
STANCE = lowered(
    r"\b(?:(?:they|both|all|does|do|each) (?:both |all |now |verbally |orally )?(?:consent|approve)\b"
    r"|agree[sd]?|agreeing|agreeable|assent(?:s|ed)?|acced\w+|consent(?:s|ed|ing)|approv(?:es|ed|al|ing)"
    r"|endors\w+"
    r"|back(?:s|ed) (?:this|it|the)|support(?:s|ed|ive of) (?:this|it|the|me|us|my|our|being)|accept(?:s|ed)"
    r"|welcom(?:es|ed)|okay(?:s|ed)|ok'?d|green[- ]lit|waved (?:it|this) through|signed up to|authoris(?:es|ed)"
    r"|sanctioned|allow(?:s|ed)|permit(?:s|ted)|lets? (?:me|us)|opt(?:s|ed) (?:in\b|to be|to proceed|to go)"
    r"|took up the offer|elect(?:s|ed) to"
    r"|chose to|chooses to|happy|fine|ok|okay|content|willing|keen|glad|pleased|good (?:with|to go)"
    r"|cool (?:with|about)"
    r"|comfortable|amenable|receptive|open to|up for|on ?board|all for|(?:all |very much |fully |totally )?in favour"
    r"|in (?:full |complete |total )?agreement|(?:fully |right |totally )behind|easy (?:about|with)"
    r"|relaxed about|at ease with|happy enough|behind(?= (?:this|it|me|us|the referral|my|our)\b)"
    r"|game\b|more than happy|grateful (?:if|for)|eager|relieved|desperate for|in accord|consenting|well up for"
    r"|no (?:objections?|qualms|reservations|problems?|probs?|issues?|difficulty|worries|complaints?|bones about)"
    r"|nothing against|(?:could|can|did|does) not see (?:any reason )?why not|(?:sees|saw) no (?:reason"
    r" why not|harm in)"
    r"|(?:not|no|without|never) hesita\w+|not (?:mind|object)|not have (?:a|any) (?:problem|issue"
    r"|objection)|not bothered who"
    r"|not care who|nodd?ed|nods|the nod|thumbs? ?up|thumb up|blink(?:ed|s)|squeezed my hand|(?:shook"
    r"|shaken) (?:my|our"
    r"|the \w+'s) hand on it|shook on it"
    r"|bit (?:my|our) hand off|jumped at|leapt at|leaped at|grabbed (?:at )?(?:it|the)|snapped (?:it|this) up"
    r"|took (?:me|us) up on"
    r"|could not (?:say yes|agree|sign) (?:fast|quick|soon) enough|(?:very much|certainly|indeed|absolutely) did"
    r"|(?:gave|given|gives) (?:me|us)? ?(?:leave|a yes|the (?:nod|ok|okay|go[- ]ahead|green light|all[-"
    r" ]clear|word)|(?:his"
    r"|her|their) (?:\w+ )?"
    r"(?:ok|okay|blessing|word|say-so|assent|approval|leave|permission|consent|agreement|yes|nod|authority))"
    rf"|(?:{_VOICED}) (?:me |us )?(?:his|her|their)(?: \w+){{0,2}} (?:{_LEAVE})"
    r"|blessing|say-so|go[- ]ahead|green light|came (?:down on the side|round to)|come round)(?!\w)"
)
"""How a person stands who agrees; who it is, and to what, is asked of the words around."""

_ASKS = (
    r"\b(?:asked|asks|asking|begged|pester(?:s|ed|ing)|badger(?:s|ed|ing)|hound(?:s|ed|ing)|urged|told"
    r"|tells|instruct(?:s|ed)|wants?|wanted|would like|'d like|wish(?:es|ed)"
    r"|request(?:s|ed)|nagged|pleaded with|implored|pressed|prefers|would love|'d love|needs|put in an app\w* asking)"
)
_GAP = (
    r"(?: (?!not\b|pull\b|stop\b|cancel\b|withdraw\b|scrap\b|hold\b|delay\b"
    r"|drop\b|halt\b|delete\b|bin\b|forget\b|leave\b|no\b|nothing\b|never\b|him\b|them\b|about\b"
    r"|her (?:to|about|if|whether|for)\b)[\w'-]+)"
)
ASKED_FOR = lowered(
    rf"{_ASKS}{_GAP}{{0,4}}? ?"
    r"(?:refer\w*|this\b(?! (?:sorted|over\b|resolved|fixed|to (?:end|stop)|behind|settled|finished"
    r"|morning|afternoon|evening|week|month|year|time|is\b|was\b|summer|weekend|lunch))"
    r"|it (?:done|doing|sent|sending|made|put in|submitted|to go|going|passed)|for it\b"
    rf"|{_BODY} ?(?:\w+ )?(?:told|to know|to help|help|involved|informed|contacted|to have|to see|to be"
    rf" (?:told|informed|notified|contacted|involved|asked|sent|given|aware)"
    rf"|notified|asked)"
    r"|(?:me|us) to(?=\W*$|[,.;]| and\b)|could you help|housing (?:told|contacted|one|involved)"
    r"|(?:whether|if) (?:i|we|college|school) (?:could|would|can|might) (?!not\b)"
    r"|(?:his|her|their) (?:name|details) (?:put|passed|given|sent|shared))"
    rf"|\b(?:asked|requested|asks|requests|wishes|would like) (?:that )?(?:could |can )?(?:i|we) (?:please"
    rf" )?{_WRITING}"
    rf"|{_ASKS}(?: (?:me|us|that i|that we|if i|the \w+|my \w+|school|college|kindly|today|\w+day"
    rf"|yesterday))* to (?:please )?"
    rf"(?:(?:speak|talk|ring|phone|call|ask|give)(?: \w+)? (?:to |with )?{_BODY}|(?!speak|talk|ring|phone|call"
    rf"|ask|give)"
    rf"{_WRITING})"
)
"""The person's own wish for the referral."""

OF_HIM = lowered(
    r"\b(?:cleared|squared|agreed|okayed|ok'd|run|ran|checked|settled) (?:(?:it|this|that|all this|everything|the"
    r"|referral|dtr|above|all|over|past|through) ?){1,3}with (?:him|her|them|he|she|pt|the (?:patient|client"
    r"|couple|family)"
    r"|patient|client)\b"
    r"|(?:^\W*|[,;.] ?)(?:discussed(?: with)?(?: and|,) |all |fully )?(?:agreed|cleared|squared|okayed|checked) with "
    r"(?:him|her|them|he|pt|(?:the )?(?:patient|client|couple|family)|su|yp)\b"
    r"|\b(?:dtr|referral|this|it) (?:was |been |is )?(?:agreed|discussed and agreed|ok|okayed) (?:with|w"
    r"|by) (?:him|her|them|he|pt"
    r"|the (?:patient|client)|patient|client|su)\b"
    r"|\b(?:have|got|had|took|taken|obtained|received|holds?|'ve got|'ve) (?:his|her|their|he's|pt's"
    r"|(?:the )?client's"
    r"|(?:the )?patient's) (?:\w+ ){0,2}(?:consent|ok|okay|yes|blessing|say-so|permission|go-ahead|agreement|approval"
    r"|assent|authority|nod)\b"
    r"|\b(?:yes|thumbs up|green light|go-ahead|ok|okay|nod|blessing|say-so|permission|no (?:objections?"
    r"|probs?|problems?"
    r"|issues?|complaints?|qualms)|consent) (?:\w+ )?from (?:him|her|them|he|the (?:patient|client|couple)"
    r"|patient|client"
    r"|both)\b"
    r"|\b(?:at|on|by|per|under|acting on) (?:his|her|their|he's|(?:my |the )?client's) (?:own |express "
    r"|specific |spoken"
    r" |verbal |clear )?(?:request|instructions?|say-so|behest|asking|invitation)\b"
    r"|\b(?:permission|consent|agreement|go-ahead|ok|okay|blessing),? (?:which |that )?(?:he|she|they)"
    r" (?:has |have |had )?g[ai]ven?"
    r" (?:me|us)\b"
    r"|\b(?:instructed|asked|authorised|requested|permitted) by (?:(?:mr|mrs|ms|miss|mx) [a-z'-]+(?!"
    r" ?[,(]? ?(?:his|her|their|the|of|at|from)\b)|him|her|them|he|my client|the client"
    r"|the patient)\b"
    r"|\b(?:his|her|their) (?:\w+ )?instructions\b[^.;]{0,60}\b(?:are|were|is|was) to\b"
    r"|\b(?:because|as|since|had|what|like|exactly what) (?:he|she|they) (?:has |have |had |not )?"
    r"(?:asked|told|wanted|begged|instructed)(?: me| us)?(?: to)?\b(?! (?:leave|go|move|quit|stay|come"
    r"|for (?!this|it|a referral|help|you|the council)|about|if|whether|to (?!be|refer)|a|an|the"
    r" (?!council)|his|her))"
    r"|\b(?:at|on|under|upon) the (?:express |specific |own )?(?:request|instructions?|wish|behest|invitation) of "
    r"(?:him|her|them|he|both|(?:my|the|our) (?:client|patient|tenant|resident|guest)|(?:mr|mrs|ms|miss|mx) [a-z'-]+"
    r"(?! ?[,(]? ?(?:his|her|their|the|of|at|from)\b))"
    r"|\bi am instructed (?:by [^.;,]{2,40} )?to (?:notify|refer|write|approach|make|disclose|pass|ask)\b"
    r"(?![^.;]{0,60}\bby (?:my|our|the) (?!client))"
    r"|\b(?:it (?:was|is|'s)|this (?:was|is|comes)|entirely|all|very much) (?:all |entirely |very much"
    r" )?(?:at )?(?:his|her"
    r"|their) (?:own )?(?:idea|wish|request|suggestion|initiative|choice|decision)\b(?= (?:that (?:i|we)"
    r"|to (?:write|ask"
    r"|be|refer|come|contact|tell|get)|and|,)|\W*$)"
    r"|\bit was (?:he|she) who (?:asked|wanted|suggested|told|begged|came to|proposed)\b"
    r"|^\W*(?:ok|okay|fine|happy|cool|good|alright|all right) (?:with|by) (?:him|her|them)\b|\b(?:it's|it is"
    r"|that's|this is|all) (?:\w+ )?(?:ok|okay|fine|al ?right|all right|cool|good) (?:with"
    r"|by) (?:him|her|them)\b"
)
"""Words that hold the person's yes whoever acts in the clause."""

NOTED = lowered(
    r"\bv/?c (?:obtained|given|gained|taken)\b|^\W*(?:(?:client|patient|pt|applicant|person|su)"
    r" )?(?:agreed?|agreement"
    r"|permission)(?: (?:to (?:share|refer|sharing|referral|dtr)|given|obtained))?[^\w/]{1,4}(?:v|o"
    r"|verb\w*|oral\w*|y|yes|yep)\b"
    r"(?!\W{0,3}/)|^\W*(?:\w+ )?cons(?:ent(?:ed)?)?(?: (?:type|status|given"
    r"|obtained|taken|to share|to refer|to referral"
    r"|method|basis))?\W{1,4}"
    r"(?:v|o|verb\w*|oral\w*|spoken|by (?:phone|tel\w*|word of mouth)|in person|face to face|f2f|y|yes|yep"
    r"|yeah)\b(?!\W{0,3}/)"
    r"|^\W*(?:yes|agreed|given|obtained)\W{1,3}(?:verbal\w*|oral\w*|by phone|on the phone|in person|face to face)\b"
    r"|(?<!notice was )(?<!notice )\b(?:given|obtained|taken|received|recorded) (?:to (?:me|us) )?(?:orally"
    r"|verbally)\b|\bverb\.? cons\b"
    r"|\b(?:assent|verbal|oral|spoken)(?: (?:authority|assent|permission|agreement|consent|ok|yes))?"
    r"(?: was| has been)? (?:obtained|received|given|taken|gained|recorded|noted|agreed)\b"
    r"|\btelephone (?:consent|agreement|permission)\b|\bhow (?:was (?:consent )?)?(?:obtained|given"
    r"|taken)\b[^a-z]{1,4}"
    r"(?:face to face|spoken|verbal\w*|oral\w*|by (?:phone|tel\w*)|on the (?:tele)?phone|in person"
    r"|in interview|over the phone)"
    r"|\bverbali[sz]ed (?:consent|agreement|understanding and agree\w*)\b|\b(?:consent|agreement"
    r"|permission) verbali[sz]ed\b"
)
"""Spoken consent in the short hand of notes and rows."""
