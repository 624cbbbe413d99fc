"""What looks like an agreement to a referral and is none: the last look before consent is read into a message.

For: `read`. Consent seen where none was given is the worst error there is, so whatever rules or the small model took
for an agreement is held against this list; it only ever takes consent away.

Must not know: what else the message says.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from parsers.prose.consent.agreewords import THEIR_WRITING
from parsers.prose.words import KIN, low, lowered


class Veto(StrEnum):
    """Why a sentence gives no consent."""

    SOMETHING_ELSE = "something else"
    """agreed to surgery, signed on, a template's own words, somebody else's agreement: it says nothing of consent"""
    CONTRARY = "contrary"
    """agreed to one thing and refused the referral in the same breath"""
    DOUBT = "doubt"
    """answered no, to be checked, hearsay, turned later"""


_CONTRARY = lowered(
    r"\bno[\"'”’]? (?:is |was )?(?:written |scrawled )?(?:across|through|over|against|beside|next to|on|in)\b"
    r"[^.;,]{0,24}\b(?:housing|council|referr\w*|consent|form|sheet|page|it)\b|\bthumbs? down\b"
    r"(?! (?:to|for|on) (?:the (?!same|referr|council)|a |his |her )[^.;]{0,40}\bthumbs? up\b)"
    r"|\bbut (?:not|never)\b[^.;]{0,16}\b(?:to|for|with)\b[^.;]{0,24}\b(?:referr\w*|council|shar\w+|housing)"
    r"|\bbut (?:he|she|they)?\s?(?:does|do|did)(?: not|n['’]?t) (?:want|agree|consent)"
)
_DOUBT = lowered(
    r"[:?]\W{0,4}(?:n|no|none|not (?:yet|given|obtained|asked|sure|known))\W*$"
    r"|\b(?:now|since|then|later|today|but)\b[^.;]{0,24}\b(?:says? no\b|said no\b|no longer|refus\w+"
    r"|changed (?:his|her"
    r"|their) mind|took it back|has withdrawn)"
    r"|\buntil (?:i|we) (?:mentioned|said|told|brought up)\b|\baccording to\b|\bthe (?:system|notes?|file|handover)\b"
    r"[^.;]{0,12}\b(?:says?|shows?|records?|has it)\b"
    r"|\b(?:please|can you|could you|someone|somebody|needs? to|must) (?:please )?(?:confirm|check|make sure|ask)\b"
    r"[^.;]{0,40}\b(?:agree\w*|consent\w*|happy|signed)\b"
    r"|\bnot\b[^.;]{0,24}\b(?:call|count|take|rely|swear|sure)\b[^.;]{0,24}\b(?:yes|agree\w*|consent\w*"
    r"|on (?:it|that))\b|[\"“'‘]i do not (?:wish|want|agree|consent)\b|\bbest to ask again\b"
    r"|\b(?:implied|assumed|deemed|presumed) consent|\bconsent (?:is|was) (?:implied|assumed|deemed|presumed)"
)
_TAKEN_BACK = lowered(
    r"\b(?:taken|takes|taking) (?:that|this|the|his|her|their) (?:\w+ )?(?:permission|consent|agreement|authority|yes"
    r"|ok|okay) back\b|\bwhere (?:i|we|you|he|she) could (?:stick|shove)\b"
)
_NOT_SETTLED = lowered(
    r"\bgo (?:over|through) (?:it|this) again (?:when|once|with)\b|\bask(?:ed)? (?:again|afresh) (?:when|once)\b"
    r"|\bpencilled\b|\bwill confirm (?:when|once|after)\b|\bticked (?:it|that|this) by mistake\b"
)
_BY_RULE = lowered(
    r"\bwhere (?:the|an?) (?:individual|person|data subject|client|patient|customer)s?"
    r" (?:agrees?|has agreed|consents?)\b"
    r"|\bwe (?:may )?process (?:your |personal )?(?:data|information)\b"
    r"|\bconsent\w* (?:was |has been )?(?:obtained|given|taken|documented) for (?:the |an? )?"
    r"(?:polygraph|procedure|\w+(?:scopy|ectomy|isation|graphy))\b"
    r"|^\W*cas-?\d (?:paperwork|forms?|referral|application)\b"
)
_OTHER_THINGS = (
    r"(?:surgery|treatment|operations?|scans?|tests?|procedure|medication|meds|discharge\w*|transfer\w*"
    r"|admi(?:ssion|tted)|hostel|rooms?|bed|assessment|search\w*|urine|drug|tag\w*|curfew"
    r"|medical records|gp\b|photo\w*"
    r"|leave\b|leaving|move\w*|moving|engage|attend\w*|work with|detox|rehab|vaccin\w*|visit\w*|pay\w*|repay\w*"
    r"|stay\w*|interview|mediation|enter\b|voluntary"
    r"|(?:speak|talk|write) (?:to|with) (?:his|her|their) (?:gp|doctor|family|school|employer|bank"
    r"|mum|dad|mother|father))"
)
_SOMETHING_ELSE = lowered(
    rf"\b(?:consent(?:ed|s)?|agree[ds]?|permission|said yes|says yes|signed (?:a "
    rf"|the )?consent)\s(?:form )?(?:to|for)\s"
    rf"(?:the |a |an |his |her |their |be |being |go |have )?{_OTHER_THINGS}"
    r"(?![^.;]{0,60}\b(?:referr\w*|council|shar\w+))"
    r"|\b(?:that|which) (?:went|goes?|came|comes?) with (?:it|the|his|her|their)\b"
    r"|\bnodded off\b|\b(?:a|an) (?:\w+ )?blessing\b"
    r"|\btold (?:me|us) to (?:go away|leave|get lost|get out|mind)\b"
    r"|\by(?:es)?\s?/\s?n(?:o)?\b|\bdelete (?:if|as)\b"
    r"|\b(?:signature|name) of (?:the )?(?:applicant|client|patient|service)"
    r"|\[ ?\]|☐|☒[^.;]{1,12}☒"
    r"|[\[<{](?:(?:full |first )?(?:(?:applicant|client|patient|prisoner|person)(?:['’]s)? )?name|date"
    r"|insert|delete|oral ?/|verbal ?/|written ?/|he/she|his/her|him/her|yes/no|organisation|agency)"
    r"(?: ?(?:/|of|the|here|as|below|or)[^\]>}]{0,30})?[\]>}]|<<|\{\{|\((?:name|date|insert (?:name|date))\)"
    r"|_{3,}|\binsert\b|\byou (?:give (?:us )?)?(?:consent|agree) to\b|\bby (?:using|replying|reading|sending)\b"
    r"|\bi agree to the information on this form\b"
    r"|\b(?:my|our|the) (?:line )?(?:manager|team|spo|supervisor|ward|consultant|doctor|panel|board|sergeant|boss"
    r"|head)\b(?:(?!\b(?:he|she|they)\b)[^.;,]){0,16}\b(?:agree[ds]?|is happy|are happy|consent\w*|approve[ds]?"
    r"|said yes|signed)\b"
)
_OTHERS_AGREED = lowered(
    r"\b(?:the council|(?<!to )you|your (?:team|colleague|office|officer))\s(?:had |have |has )?(?:said yes"
    r"|agreed|signed|consented)\b"
    r"|\bsaid yes to (?!it\b|this\b|that\b|the referral|a referral|being|me\b|us\b|you\b|(?:my |our )?shar|all\b"
    r"|every|passing|your\b"
    r"|having|both|ref\b|referral)"
    r"|\bcouncil tax\b(?![^.;]*\b(?:referr|shar|consent))|\bcapacity to (?:consent|agree"
    r"|decide)\b(?![^.;]*\b(?:and|so)\b)"
    r"|^\W*signed(?:\s?:|\sby)\W{0,3}(?:[\w.'’-]{1,30}\s?){1,4}\W*$|^\W*\w+ nodded\W*$"
)
_MATTER = r"(?:refer\w*|ref\b|council|shar\w+|dtr\b|housing|notif\w+|writ\w+|email\w*|contact\w*|tell\w*|told|send\w*)"
_AGREED_ELSE = lowered(
    r"\b(?:has |have |had )?agreed? (?:a\b|an\b|some\b|that (?:it (?:is|was)\b(?! (?:fine|ok|okay|all"
    r" right|best|for|a good))|there\b)|(?:his|her|their|the|our|my) (?!referr|ref\b|inform|details|shar|dtr|above))"
    r"(?![^.;]{0,60}\b(?:refer|ref\b|shar|dtr|contact|notif))"
    rf"|\b(?:agreed?|agrees|consent\w*|happy|fine|ok|okay) (?:to|with) the (?:plan|idea|suggestion) (?:of|to|that)\b"
    rf"(?![^.;]{{0,60}}\b{_MATTER})"
    rf"|^\W*with (?:his|her|their) (?:permission|consent|agreement|leave|blessing"
    rf"|approval)\b(?![^.;]{{0,70}}\b{_MATTER})"
    r"|\b(?:taken into|put in|moved to|placed in|referred to (?:the|a|his|her) [^.;]{3,40})"
    r" [^.;]{0,24}\bwith (?:his|her|their)"
    r" (?:consent|agreement|permission)\b"
    r"|\bsa(?:id|ys) (?:ok|okay|fine|yes|all right|alright) and (?:left|went|walked|hung|sat|put|ran|slept|turned)\b"
    r"|\bmind sharing\W*(?:$|[,.;]|a\b|with (?!you|the council|housing))"
    r"|^\W*(?:please |do |by all means |just |so ){0,3}(?:go ahead|feel free|ring|call|crack on|by all means)\b"
    r"(?=[^.;]{0,60}\b(?:if you|me\b|us\b|call|ring|more))"
    r"|^\W*(?:(?:i|we)(?:['’]?m|['’]?re| am| are)? )?(?:\w+ )?(?:happy|fine|ok|okay|glad|free|content)"
    r" (?:for you to|to be) "
    r"(?:ring|call|phone|contact\w*|e-?mail\w*|speak|rung|called|phoned)(?: (?:to|with))? ?"
    r"(?:me|us|any ?time|on|at|whenever|back)?\W*$"
    r"|\bsays? (?:that )?you (?:can|may|could) (?:ring|call|phone|text|reach|get) (?:him |her |them )?"
    r"(?:after|before|on|at|any|between|when|during|from|until|most|in the|through|via|up)\b"
    r"|\b(?:wants?|wanted|like|likes?|asks?|asked) to (?:know|hear|find out|ask|chase|check) (?:about|how"
    r"|what|where|when|why|if)\b"
    r"|\b(?:his|her|their|your|the|our|my|a) (?:\w+ )?(?:consultant|gp|doctor|nurse|colleagues?|physio"
    r"|ot\b|psychiatrist"
    r"|surgery|ward|matron|sergeant|judge|magistrates?|court|mp|head(?: ?teacher)?|tutor|manager|team"
    r"|panel|mdt|school"
    r"|college|landlord|landlady|agent|worker|officer|navigator|chaplain|secretary|trustees|solicitor|bank"
    r"|employer|boss|hostel|hospital|prison)(?: \w{3,12})? "
    r"(?:has |have |had |also |again |would )?(?:asks?|asked|wants?|wanted|likes?|told|agree[ds]?|is happy"
    r"|suggest\w*|advised)"
    r"\b(?! (?:him|her|them|he|she|both|if (?:he|she|they))\b)"
    r"(?![^.;]{0,60}\b(?:he|she|they|both) (?:\w+ )?(?:agree[ds]?|consent\w*|said|says|is|was|wants?|gave"
    r"|has|signed|confirmed))"
)
"""An agreement to something else, an invitation to ring the writer, the wish of who treats or houses the person."""
_IN_OFFICE = lowered(
    r"\b(?<!signed )(?:my|our|your|the) (?:\w+ )?(?!(?:client|patient|applicant|tenant|resident|person|man|woman|lady"
    r"|gentleman|family"
    r"|couple|user|guest|claimant|customer|defendant|girl|boy|lad|mother|mum|student"
    r"|pupil)s?['’])\w{3,14}(?:['’]s|s['’]) "
    r"(?:(?!own)\w+ )?(?:agreement|consent|permission|approval|blessing|authority|say-so)\b"
    r"(?! (?:to (?:share|refer|disclose) )?(?:form|slip|sheet|paper|box|page|statement))"
    r"|\breferrer\b[^.;]{0,24}\b(?:agree|consent|sign|happy|content)|\bby (?:the )?referrer\b|\(referrer\)"
    r"|^\W*signed(?: by)?\W{1,4}(?!yes\b|y\b|consent|form|by (?:him|her|them|client|patient"
    r"|applicant))[^:;]{0,60}\b(?:officer|worker"
    r"|manager|practitioner|nurse|coach|advis[eo]r|co-?ordinator|lead|clerk|on behalf)\b"
    r"|\b(?:blank|empty|unsigned|uncompleted)\b[^.;]{0,20}\b(?:form|consent)\b"
    r"|\bform\b[^.;]{0,24}\bfor (?:him|her|them|you) to (?:fill|sign|complete|use)\b"
    r"|\bit (?:was|is|has been) agreed (?:to|that|at|by|in)\b(?![^.;]{0,60}\b(?:with|by) (?:him|her|them)\b)"
)
"""Said by or of those who work with the person, and papers that nobody filled in."""
_NOT_BACK = lowered(
    r"\bwill (?:bring|send|return|drop|get|post|hand|scan|have)\b[^.;]{0,30}\bsigned\b|\b(?:get|getting)"
    r" (?:it|this|one|them) signed\b"
    r"|\bbut (?:his|her|their|the) (?:\w+ )?(?:partner|husband|wife|mother|mum|father|dad|son|daughter"
    r"|brother|sister|girlfriend"
    r"|boyfriend)\b[^.;]{0,60}\b(?:says? no|said no|has(?: not|n['’]t)|does(?: not|n['’]t)|refus\w+"
    r"|declin\w+|will not|won['’]t)\b"
)
"""The paper is not back, or one of two says no."""
_OF_THINGS = lowered(
    r"^\W*(?:please |kindly )?(?:do )?let (?:me|us) know\b"
    r"|\b(?:told|informed|advised|warned) (?:that )?(?:the council|you|housing) (?:may|will|can|might|could)\b"
    r"|\bsigned (?:a|the) (?:form|paper|letter|statement) (?:to say|saying|that) (?:he|she|they) (?:will"
    r"|won['’]t|would|has|had|did)\b"
    r"(?![^.;]{0,60}\b(?:agree|consent|shar|refer|council))"
    r"|\b(?:asked|wanted|wants|told|said) (?:me |i |us |we )?(?:to |should |could )?(?:tell you|let you"
    r" know|know|you to know)"
    r" (?:that )?(?:he|she|they|it|the|there)(?:['’]s|\b)(?![^.;]{0,50}\b(?:homeless|hous|nowhere|los(?:e"
    r"|ing)|needs?|situation))"
    r"|\b(?:letter|plan|licence|release(?! form)|discharge\w*(?! (?:lounge|room|suite|hub))|order|warrant"
    r"|report)\b(?![^.;]{0,16}\b(?:and|but) (?:he|she|they)\b)[^.;]{0,24}\bsigned\b"
    r"(?![^.;]{0,60}\b(?:consent|agree|shar|refer))(?<!consent signed)"
    r"|\bsigned(?: \w+){0,2} (?:for|to)\b[^.;,]{0,40}\b(?:gp|medical|health|care|hospital|patient|clinical|nhs|bank"
    r"|benefits?|dwp|school)\b[^.;]{0,16}\b(?:summary|records?|notes|history|information|reports?|statements?)\b"
    r"(?![^.;]{0,60}\b(?:refer|council|housing|dtr|consent))"
    r"|\bsigned by (?:the |a |his |her )?(?:judge|dr\b|doctor|consultant|governor|magistrate|landlord"
    r"|agent|manager|officer|clerk)"
    r"|\bauthority to (?:release|discharge|transfer|enter|occupy|treat"
    r"|act\b(?![^.;]{0,60}\bcover\w* (?:you|this|everything in|writing to)\b))\b"
    r"|\bagreement (?:of|for) the (?:tenancy|lease|licence)\b"
    r"|\b(?:bail|tag|hdc|discharge|move|transfer|release|address|plan|rent|date|appointment|placement|room"
    r"|bed|stay|licence)"
    r" (?:\w+ )?(?:was|were|is|has been|have been) (?:\w+ )?(?:agreed|approved"
    r"|accepted)\b(?![^.;]{0,60}\b(?:refer|shar|council))"
    r"|\bpermission (?:was |has been |is )?(?:given|granted) (?:for|to) (?:(?:him|her|them|he|she) )?(?:to"
    r" )?(?:stay|leave|move|live"
    r"|work|travel|return|visit|go|remain|keep)\b"
    r"|\bform\b[^.;]{0,24}\bblank\b|\bblank\b[^.;]{0,24}\bform\b"
)
"""Papers and arrangements that somebody signed or agreed, what is only passed on to you, and what you are asked."""
_EARLIER = lowered(
    r"\b(?:previous|earlier|prior|old|past|first|another|different|separate) (?:\w+ )?(?:referral"
    r"|assessment|application|dtr)\b"
    r"(?=[^.;]{0,40}(?:\bin (?:19|20)\d\d|\blast\b|\bto\b|\bago\b|\W*$))"
)
_FORM_OUT = lowered(
    r"^(?![^.;]{0,200}\b(?<!not )(?:signed|wrote|returned (?:it|to)|completed|back to"
    r" me)\b)[^.;]{0,120}\b(?:form|sheet|slip|link|paper\w*)\b "
    r"(?:has been |was |is |were )?(?:given|sent|posted|handed|e-?mailed|left|passed|with) (?:out |over |on )?"
    r"(?:to |with |for )?(?:him|her|them|he|she|pt|the (?:client|patient|family))\b"
)
_ONE_OF_TWO = lowered(
    r"\b(?:only )?one of (?:them|the (?:two|couple|pair))\b(?=[^.;]{0,80}\bthe other\b)|\bonly one of (?:them|the)\b"
)
_HEARD = lowered(
    r"\b(?:i|we) (?:understand|gather|hear|heard|believe|take it|(?:am|are|was|were|['’]m|have been|['’]ve been) "
    r"(?:told|informed|advised|led to believe))\b(?: (?:from|by|via) [^.;,]{2,40})?(?: that)? (?:he|she"
    r"|they|consent|it)\b"
)
_WELL = lowered(
    r"\b(?:will|['’]ll|would|['’]d|always|only|keeps?) (?:\w+ )?(?:tell\w*|say\w*|told|insist\w*|swear\w*)"
    r"(?: (?:you|me|us|anyone|everyone|people|them))?(?: that)? (?:he|she|they)(?:['’]s|s| is| are|['’]re) (?:\w+ )?"
    r"(?:fine|ok(?:ay)?|all ?right|alright|well|good|grand)\b(?! (?:with|for|to|about|if))"
)
"""Who only says that he is well agrees to nothing."""
_SAYS_YES = r"(?:happy|fine|ok(?:ay)?|agree\w*|consent\w*|content|willing|keen|says yes|said yes|permission|blessing)"
_LEAVE_FOR_ELSE = lowered(
    r"\b(?:he|she|they)\b[^.;,]{0,20}\b(?:said|says|told (?:me|us)|tells (?:me|us))(?: that)? (?:i|we) (?:can|could"
    r"|may|might) (?:also |always )?(?:tell|write to|ring|call|phone|contact|e-?mail|ask|let"
    r"|inform|speak to|talk to)(?: to)? (?:you(?: all| lot)?|yourselves|your \w+|(?:the |their "
    r"|our )?(?:\w+ )?council"
    r"|(?:the )?(?:housing|homeless\w*) (?:team|department|people|service|options)|the local authority)(?: know)?,? "
    r"(?:when|what (?!i\b|we\b|you\b)|how\b|where|why|if\b|once|only\b|that (?:he|she|they)\b|a (?:thing|lot|few)\b"
    r"|to\b"
    r"|the (?!situation|details|rest|lot|story|truth)|(?:he|she|they)\b|(?:his|her|their) side"
    r"|about (?!(?:this|it|him|her|them|everything|all|what|that)\b|(?:his|her|their|the|this"
    r"|being) (?:\w+ )?(?:situation"
    r"|case|circumstances|housing|homeless\w*|position|needs|details|referral|eviction|notice|release|plight"
    r"|discharge)))"
)
"""Leave to tell the council some other thing, or on a condition."""
_FROM_ANOTHER = lowered(
    r"\b(?:thumbs up|nod|go-?\s?ahead|blessing|ok(?:ay)?|permission)\b[^.;,]{0,40}\bfrom (?!(?:him|her|them|both)\b"
    r"|(?:the |my |our |this )?(?:client|patient|pt|prisoner|resident|person|applicant|lad|lady|man|woman|couple)\b"
    rf"|(?:mr|mrs|ms|miss)\b|(?!(?:the|my|our|his|her|their|an?|{KIN}|manage\w+|governors?"
    rf"|panel)\b)[a-z]+(?: [a-z]+)?(?:\W*$| to\b))"
)
_OF_A_FACT = lowered(
    r"\bagree[ds]? (?:that )?(?:he|she|they|th(?:is|e|at)(?: \w+){0,2}) (?:is|was|were|are|has|had)\b"
    r"(?! (?:ok(?:ay)?|fine|all right|alright|best|right|happy|content|good|sensible|willing|to be|being|agreed|made"
    r"|sent"
    r"|shared|passed|referred|told))(?![^.;]{0,60}\b(?:referr(?!al was)\w*|shar\w+|passed|sent|told))"
    r"|\b(?:glad|happy|pleased|relieved|grateful) (?:that )?(?:the council|you|your team)(?:['’]ve)? (?:has|have|had"
    r"|is|are|was"
    r"|were|exists?)\b(?! (?:being|to be|having|getting) )"
    rf"|^(?![^.;]*\b{_SAYS_YES}\b)[^.;]*\bknows (?:that )?(?:the council|you) (?:has|have|must|is|are|do|does|can)\b"
    r"|\b(?:content|happy|fine|pleased|ok(?:ay)?|unhappy|satisfied) with (?:your|the"
    r"|the council['’]s)(?: [\w'’]+){0,2}? (?:answer"
    r"|decision|reply|letter|offer|service|staff|help|outcome|response|work)\b"
)
"""What is agreed to be so, gladly heard or known: no leave to do anything."""
_FOR_KIN_TO_KNOW = lowered(
    rf"\b(?:happy|fine|ok(?:ay)?|content|glad|willing|agree[ds]?) (?:for|with|to) (?:his|her|their) (?:{KIN}|family"
    rf"|employer"
    r"|boss|school|college|gp|doctor|solicitor|parents?)\b[^.;]{0,24}\b(?:told|know\w*|informed|contacted|rung|asked"
    r"|see\w*)\b"
    r"(?![^.;]{0,60}\b(?:council|housing|referr\w*|you)\b)(?<!you)"
)
_LEFT_BE = lowered(
    r"\b(?:being|be|it) left (?:for now|alone|as it is|at that|for the (?:moment|time being))\b|\bdo nothing with\b"
    r"|\bknow(?:ing)? nothing\b|\bhav(?:e|ing) (?:\w+ )?doubts\b"
)
_HIMSELF = lowered(
    r"\b(?:tell|contact|ring|call|approach|write to|speak to|talk to|e-?mail|phone|visit|go to|come to) (?:you"
    r"|yourselves"
    r"|(?:the )?(?:council|housing)[^.;]{0,16}?) (?:himself|herself|themsel(?:f|ves)|on (?:his|her|their) own)\b"
    r"|\blet (?:the council|you)(?: \w+)? in\b"
)
"""Who will go to the council without the writer's help gives no leave to refer."""
_FORGET = lowered(
    r"\b(?:told|asked|tells?|asks?|wants?) (?:me|us)(?: just)? to (?:forget|drop|bin|scrap|cancel|tear up|leave"
    r"|rip up) "
    r"(?:it|this|that|about it|the (?:referral|form|idea|whole))\b|\bsaid (?:to |just )?(?:forget|drop|scrap"
    r"|bin) (?:it|that)\b"
)
_STAFF = lowered(
    rf"\b(?:my|our) (?!(?:own )?(?:{KIN}|client|patient|pt|tenant|resident|lodger|guest|young|lad|lady|gentleman|man"
    rf"|woman"
    r"|girl|boy|student|pupil|learner|customer|service|applicant|participant|member|veteran|visitor|friend|neighbour"
    r"|mate|people)\b)(?:[\w'’-]{1,20} ){1,3}(?:is|was|are|were|has been|have been) (?:\w+ )?(?:happy|fine|ok(?:ay)?"
    r"|content|glad|good|agreeable|relaxed) (?:for|with) (?:me|us)\b"
    r"|\bconsented\b[^.;]{0,24}\bby (?:the |our |a |his |her )?(?:reg\b|registrar|surgeon|surgical|doctor|dr\b"
    r"|consultant"
    r"|anaesth\w+|team)"
    r"|\b(?:consent )?form [1-4]\b(?=[^.;]{0,80}\b(?:theatre|surg\w+|operation|anaesth\w+|procedure|plate)\b)"
)
"""The writer's own people, and those who ask before an operation."""
_PRINTED = lowered(
    r"\bfor (?:the|their|your|our|its|his|her|a) (?:\w+ )?(?:calendar|newsletter|magazine|website|leaflet|exhibition"
    r"|poster|display|competition|research|study|survey|annual report|facebook\w*|social media)\b"
)
_ANOTHER_TIME = lowered(
    r"^\W*(?:back )?in (?:19|20)\d\d\b|\b(?:agree[ds]?|agreement|consent\w*|permission|signed)\b[^.;]{0,40}"
    r"\b(?:back )?in (?:19|20)\d\d\b"
    r"|\bthank\w*\b[^.;]{0,30}\b(?:last|other|previous|earlier) (?:one|referral|lady|chap|lad|man|woman|girl|family"
    r"|time)\b"
)
"""Agreed years ago, and thanks for somebody before."""
_TO_DO = lowered(
    r"^(?![^.;]*\b(?:refer\w*|council|shar\w+|dtr|housing|you|details|consent\w*)\b)[^.;]*\b(?:told|asked|reminded"
    r"|advised|warned|begged) (?:him|her|them) to (?!let\b|allow|agree"
    r"|consent|say\b|confirm|sign (?:a|the|our|my|this) (?:consent|form|sheet))[^.;]{3,60}\b(?:he|she|they)(?:['’]s)?"
    r" (?:said|says|agreed|was|is|were) (?:ok(?:ay)?|yes|fine|yeah|happy to|(?:he|she|they) would|to)\b"
)
"""Told to do something himself, and ready to."""
_HANDED = lowered(
    r"\b(?:told|explained|said|mentioned)\b[^.;]{0,20}\b(?:there ?['’]?i?s|there was|it['’]?s|about) (?:a|the|our"
    r"|your)"
    r" (?:form|sheet|paper|page|slip|leaflet)\b[^.;]{0,20}\bso (?:that )?(?:the council|you|we|i|they|housing)\b"
    r"(?![^.;]{0,60}\b(?:he|she|they) (?:has |have )?(?:signed|agreed|said|did))"
)
"""What a form is for."""
_OTHERS_PAPER = lowered(
    r"\b(?:consent|form|sheet|signature|page|paper)\b[^.;]{0,110}\b(?:the wrong (?:person|client|patient|file|name"
    r"|record)"
    r"|(?:another|a different) (?:person|client|patient|man|woman|resident)['’]?s?|(?:someone"
    r"|somebody) else['’]?s?)\b"
)
_NO_PUT_TO_IT = lowered(
    r"\b(?:next to|beside|against|after|under|below|by) [\"'“‘][^\"”]{5,90}[\"'”’],? (?:he|she|they)(?:['’]s|['’]ve|"
    r" has"
    r"| have| had)? (?:written|wrote|put|scrawled|marked|circled|ticked|printed)\b[^.;]{0,12}\b(?:no|n|nope|never)\b"
    r"|\bun-?(?:agreed|consented)\b"
)
_NOBODY_TO_KNOW = lowered(
    r"\b(?:nobody|no one|no-one|none of you) (?:to be |is to be |be |is )?(?:told|to know|knowing|involved|contacted"
    r"|informed)\b"
    r"|\bwant(?:s|ed)? (?:nobody|no one|no-one)\b(?! (?:but|except|else|apart|other))"
)
_MEANT_YES = lowered(r"\b(?:did|does|do|was|is)\b[^.;]{0,24}\bmean(?:s|t)? (?:a |it['’]?s a )?yes\b")
_STALE = lowered(r"\blast year\b|\byears ago\b|[:]\W{0,3}see attached\b")
_SIGNED_ON = lowered(r"\bsigned (?:off|up|on(?! (?:the|a|my|our|his|her|(?!to)\w+day|\d|screen|paper)))\b")
_OF_CONSENT = lowered(
    r"\b(?:consent\w*|form|sheet|slip|referr\w*|shar\w+|agree\w*|permission|authori\w*|mandate|paper\w*)\b"
)


def undoes_any(text: str) -> bool:
    """Whether no part of a sentence counts: it tells of years ago, of somebody before, or that nobody is to know."""
    small = low(text)
    return _ANOTHER_TIME.search(small) is not None or _NOBODY_TO_KNOW.search(small) is not None


@lru_cache(maxsize=64)  # a sentence may hold many agreements
def veto_on(text: str, *, signed: bool = True) -> Veto | None:
    """Why a sentence that was taken for an agreement is none; None where nothing speaks against it.

    `signed` says that it was taken for a signature, so that signing on for benefit is held against it.
    """
    small = low(text)
    for veto, pattern in _IN_ORDER:
        if pattern.search(small):
            return veto
    if signed and _SIGNED_ON.search(small) and not _OF_CONSENT.search(small):
        return Veto.SOMETHING_ELSE
    return Veto.DOUBT if _STALE.search(small) else None


_IN_ORDER = (
    (Veto.CONTRARY, _CONTRARY),
    (Veto.CONTRARY, _TAKEN_BACK),
    (Veto.CONTRARY, _FORGET),
    (Veto.CONTRARY, _NO_PUT_TO_IT),
    (Veto.DOUBT, _NOT_SETTLED),
    (Veto.SOMETHING_ELSE, _BY_RULE),
    (Veto.SOMETHING_ELSE, _SOMETHING_ELSE),
    (Veto.DOUBT, _DOUBT),
    (Veto.SOMETHING_ELSE, _OTHERS_AGREED),
    (Veto.SOMETHING_ELSE, _AGREED_ELSE),
    (Veto.SOMETHING_ELSE, _IN_OFFICE),
    (Veto.SOMETHING_ELSE, _WELL),
    (Veto.SOMETHING_ELSE, _STAFF),
    (Veto.SOMETHING_ELSE, _PRINTED),
    (Veto.SOMETHING_ELSE, _ANOTHER_TIME),
    (Veto.SOMETHING_ELSE, _TO_DO),
    (Veto.SOMETHING_ELSE, _HANDED),
    (Veto.DOUBT, _OTHERS_PAPER),
    (Veto.DOUBT, _NOBODY_TO_KNOW),
    (Veto.DOUBT, _MEANT_YES),
    (Veto.SOMETHING_ELSE, _OF_A_FACT),
    (Veto.SOMETHING_ELSE, _FOR_KIN_TO_KNOW),
    (Veto.DOUBT, _LEAVE_FOR_ELSE),
    (Veto.DOUBT, _FROM_ANOTHER),
    (Veto.DOUBT, _HIMSELF),
    (Veto.DOUBT, _LEFT_BE),
    (Veto.SOMETHING_ELSE, _OF_THINGS),
    (Veto.SOMETHING_ELSE, THEIR_WRITING),
    (Veto.DOUBT, _NOT_BACK),
    (Veto.DOUBT, _EARLIER),
    (Veto.DOUBT, _FORM_OUT),
    (Veto.DOUBT, _ONE_OF_TWO),
    (Veto.DOUBT, _HEARD),
)
