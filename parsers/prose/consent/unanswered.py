"""Answers that are none, and noes in words of other things: silence, a think, nobody asked, the form asked back.

For: `read`, which hears these where rules and judge hear nothing; also what a sentence adds that is said of neither.

Must not know: how several sentences settle into one answer. Nothing here ever gives consent.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.consent.agreement import Says
from parsers.prose.consent.quoted import says_no
from parsers.prose.consent.talk import Talk
from parsers.prose.words import KIN, low, lowered

_US = (
    r"(?:you(?= ?\W*$|[,;.]| (?:guys|lot|all|being|having|yet|as|so|but)\b)|(?:th(?:is|e)|a|your|our) (?:\w+"
    r" )?(?:referral|council"
    r"|housing (?:team|department)|homeless\w* (?:team|referral))|this\b|being referred|(?:the )?duty to refer|the"
    r" council)\b"
)
_THEM = r"(?:him|her|them|he|she|they)"
_NOT_ASKED = compiled(
    r"\b(?:i|we)(?:'ve|'d| have| had| did)? not (?:yet |actually )?(?:been able to |had (?:a |the |any )?chance to"
    r" |managed to )?"
    rf"(?:(?:speak|spoken|talk|talked) (?:to|with) (?:{_THEM}|(?!my|our|the"
    rf"|his)[a-z'’-]{{2,16}}(?: [a-z'’-]{{2,16}})?)"
    rf" about (?:{_US}|you yet\b)"
    rf"|(?:raised?|mention(?:ed)?|broach(?:ed)?|discuss(?:ed)?|brought up|bring up|put) {_US}(?: up)? (?:with|to)"
    rf" {_THEM}\b"
    rf"|(?:discuss(?:ed)?|raised?|mention(?:ed)?|broach(?:ed)?|suggest(?:ed)?) (?:\w+ )?(?:contacting|ringing|telling"
    rf"|asking|writing to|e-?mailing|approaching|referring {_THEM} to|speaking to|talking to) (?:you"
    rf"|{_US})(?: at all)?(?: with| to) {_THEM}\b"
    rf"|(?:raised?|mention(?:ed)?|broach(?:ed)?|put|run|ran|float(?:ed)?) (?:it|this|that|the (?:subject|idea"
    rf"|matter))"
    rf" (?:with|to|by|past) {_THEM}(?=\W*$| yet\b| (?:before|about) (?:writing|sending|contacting|you)\b"
    r"| that (?:i|we)(?:'d| would| was| were| am| are| will|'ll)? (?:be )?(?:writ|tell|contact|refer|send|ring"
    r"|e-?mail|ask))"
    rf"|(?:told|said to|informed|warned) {_THEM} (?:about|of) (?:this|the|my|our) (?:letter|referral|e-?mail|note"
    rf"|message)"
    rf"|(?:told|informed|warned) {_THEM} (?:that )?(?:i|we)(?:'m| am|'re| are| was| were) (?:writing|e-?mailing"
    rf"|sending|referring)"
    rf"|(?:got|get|gotten) (?:round|around) to (?:asking|telling|speaking to|raising it with) {_THEM}\b)"
)
_THINKS = compiled(
    r"\b(?:he|she|they)(?:'d| would|'ll| will| wants to| wanted to| is going to)? (?:like to |need to |said (?:he"
    r"|she|they)(?:'d|"
    r" would) )?(?:have a (?:bit of a |little |good )?think\b(?! about (?!it\b|this\b|that\b|you\b|whether|the"
    r" (?:referral|council)))"
    r"|(?:pray|sleep|reflect|chew|ponder|mull)(?: it| this)? (?:on|over) ?(?:it|this)?\b|(?:mull|talk|weigh|turn"
    r"|think)"
    r" (?:it|this|things) (?:over|up|through)\b|take (?:some |a bit of )?time over (?:it|this))"
    r"|\b(?:his|her|their|the) answer(?:'s| is| will| has| should| may)?(?: still| yet)? (?:to come|be here|come"
    r"|follow|due)\b"
    r"|\b(?:when|once|until|till|after) (?:he|she|they)(?:'s|'ve| has| have|'d| had)? (?:made (?:his|her"
    r"|their) minds? up"
    r"|made up (?:his|her|their) minds?|decided)(?=\W*$|[,.;])"
    r"|\b(?:is|are|was|will|'ll|has)(?: the one| who)?(?: going| due| meant| yet)? ?(?:to )?(?:put|raise|broach"
    r"|bring up"
    r"|mention) (?:the |this |your )?(?:council|housing|referral)(?: \w+)? (?:to|with) (?:him|her|them)\b"
    r"|\bwill (?:give|let) (?:me|us) (?:have |know )?(?:his|her|their) (?:answer|decision)\b"
)
_NEITHER = compiled(
    r"\b(?:he|she|they) did not (?:actually |exactly |quite |really )?(?:say no|refuse|turn (?:it|me|us) down)\b"
    r"(?![^.;]{0,60}\b(?:(?:said|says) (?:yes|ok|okay|fine|go)|agreed|consented|signed|happy|nodded|just (?:said"
    r"|told)))"
)
"""No no is no yes."""
_PAPER_OUT = compiled(
    r"\b(?:form|disclaimer|waiver|slip|sheet|consent|paper\w*|mandate|authority|letter)\b[^.;]{0,60}"
    r"\b(?:in the (?:\w+ )?post|on its way|on the way|sent|posted|e-?mailed|under (?:his|her|their) door|left|handed"
    r"|gone|with (?:him|her|them))\b[^.;]{0,80}\b(?:when|once|if|as soon as|till|until)\b"
    r"[^.;]{0,40}\b(?:back|signed|ink|returned?|completed|filled)\b"
    r"|\b(?:consent|disclaimer|waiver|mandate|authority|permission|(?:form|slip|sheet|paper\w*)(?= for you))\b"
    r"[^.;,]{0,30}\b(?:in the (?:\w+ )?post|on its way|on the way|gone(?: \w+)?) to (?:him|her|them|his|he)\b"
)
"""The paper is with the person, or on its way there."""
_PAPER_LEFT = compiled(
    r"\b(?:form|slip|sheet|page|paper\w*)\b[^.;]{0,60}\b(?:went|pushed|slid|slipped|posted|left|put|popped|dropped)\b"
    r"[^.;]{0,60}\b(?:under (?:his|her|their|he) door|to (?:him|her|them|he)\b|in (?:[\w']+ ){0,2}post"
    r"|through (?:his|her|their|he) (?:door|letter ?box))[^.;]{0,120}"
    r"\b(?:still|waiting|wait|come back|comes back|unopened|untouched|unsigned|yet|nothing back)\b"
)
_BOTH_MARKED = compiled(
    r"\byes\b[^.;]{0,12}\b(?:ticked|circled|crossed|marked)\b[^.;]{0,12}\bno\b[^.;]{0,12}\b(?:ticked|circled|too|as"
    r" well|also)\b"
    r"|\bboth (?:the )?(?:boxes|yes and no)\b[^.;]{0,24}\b(?:ticked|circled|marked)\b"
    r"|\b(?:ticked|circled|marked) both (?:the )?(?:boxes|yes and no)\b"
)
_ON_TERMS = compiled(
    r"\b(?:he|she|they)(?:'d| would|'ll| will) (?:go along with|agree to|consent to|accept|be (?:ok|okay|fine|happy)"
    r" with)"
    r" (?:this|it|that|(?:the|a) referral|being referred|you)\b[^.;]{0,20}\b(?:(?:so|as) long as|provided|if|only|on"
    r" condition)\b"
)
_CROSSED_OUT = compiled(
    r"\b(?:put|drew|ran) a line through (?:you|yours|the council|your name|housing)\b"
    r"|\b(?:crossed|struck|scored|scribbled) (?:you|yours|the council|your name|housing) (?:out|off|through)\b"
)
"""On a list of those who may be told the council is struck out."""
_BETWEEN_US = compiled(
    r"\b(?:like|wants?|wanted|asked|prefers?|rather|keep) (?:that |it |this |for (?:it|that"
    r"|this) )?(?:all )?(?:kept|to"
    r" stay|to be kept"
    r"|stayed|to remain)? ?(?:just )?(?:between (?:us|these four walls|you and me|ourselves|the two of us)"
    r"|within these"
    r" walls"
    r"|in this room)\b"
)
_NOT_COUNTED = compiled(
    r"\bnot (?:really |exactly )?(?:counting|taking|calling|treating|reading|count|take|call|treat|read) (?:that |it "
    r"|this )?(?:as )?"
    r"(?:a |an )?(?:clear |firm |proper )?(?:yes or (?:a )?no|no or (?:a )?yes|either|answer)\b"
    r"|\bnot (?:to |be )?count(?:ed)? (?:for anything )?(?:until|till|unless|before)\b"
    r"|\bneither (?:a )?(?:yes nor (?:a )?no|no nor (?:a )?yes)\b|\b(?:hold on|wait|hang on)\b[^.;]{0,12}\blet me"
    r" (?:think|sleep)\b"
)
"""An answer that its writer counts as none, or that stopped to think."""
_BY_KIN = compiled(rf"\bi(?:'m| am|m) (?:his|her|their) (?:{KIN})\b[^.;]{{0,40}}\bi (?:give|gave|consent|agree|sign)\b")
_UNSURE = compiled(
    r"\bnot (?:\w+ )?(?:sure|certain|clear) (?:where|how|whether|if) (?:he|she|they)(?: \w+){0,2} (?:stands?"
    r"|feels? about"
    r" (?:it|this)|agrees?|consents?)\b"
)
_NO_PLAIN = compiled(
    r"\b(?:wish (?:i|we) could|(?:can|could) not|hard to|difficult to) (?:give|tell|say|offer|be|get)\b[^.;]{0,20}"
    r"\b(?:straight|clear|definite|certain|plain|simple|firm)\b[^.;]{0,30}\b(?:consent|permission|agreement"
    r"|yes or no)\b"
)
"""The writer has no plain answer to hand on."""
_OF_US = compiled(
    r"\b(?:about|write to|writing to|tell\w*|refer\w* (?:him|her|them|to)|contact\w*|let\w*) (?:you|yourselves"
    r"|your team)\b"
    r"|\b(?:council|referral|dtr|duty to refer|housing (?:team|department))\b"
    r"|\byou (?:be|being|are|were|to be) (?:\w+ )?(?:approached|told|contacted|informed|asked|involved|brought)\b"
)
_ASKED_THIS = (
    r"\basked\b[^.;]{0,60}\b(?:pass (?:him|her|them|it|this|(?:his|her|their) \w+) on|refer\w*|(?:the )?council"
    r"|housing (?:team"
    r"|department)|you (?:told|knowing|contacted)|(?:tell|write to|contact|let) you|(?:on )?to you)\b"
)
_SILENT = compiled(
    rf"{_ASKED_THIS}[^.;]{{0,60}}\b(?:said nothing|no (?:answer|reply)|not (?:answer|reply|respond|say)|(?:looked"
    rf"|stared) (?:straight )?at"
    r" (?:me|the|his|her|us)|shrug\w*|went quiet|silence|looked away)\b(?![^.;]{0,80}\b(?:then|but|said (?:yes|ok"
    r"|go)|yes|agreed)\b)"
)
_FLAT_NO = compiled(
    rf"{_ASKED_THIS}[^.;]{{0,40}}\b(?:and|but) (?:it was|it is|it's|the answer (?:was|is)|(?:i )?got) (?:a |an )?"
    r"(?:(?:flat|firm|clear|straight|definite|very|absolute) ){0,2}no\b(?! (?:problem|objection|issue|bother))"
)
_NOT_ON_A_LIST = compiled(
    r"\b(?:does|do|did|would) not (?:want|wish|like) (?:to (?:go|be|appear)|being) (?:put |kept |entered )?(?:on"
    r"|in|into) (?:your|the"
    r" council's|any council's) (?:\w+ )?(?:systems?|lists?|books?|database|records?|files?)\b"
    r"|\bif (?:i|we) (?:put|gave|give|sent|send|passed|pass)\b[^.;]{0,24}\b(?:name|details)\b[^.;]{0,40}\b(?:he"
    r"|she|they)(?:'d| would"
    r"|'ll| will) (?:stop|leave|walk|go|not|disappear|never)\b"
)
_NO_NAME = compiled(
    r"\b(?:no|not (?:the|your|any)) (?:council|housing|one|office|system|computer)(?:'s| is| was)? (?:having"
    r"|getting|to"
    r" have|to get"
    r"|writing down) (?:his|her|their|he|my) (?:name|details|particulars)\b"
)
_ASKED_BACK = compiled(
    r"\basked (?:me |us )?(?:for|to have) (?:the|his|her|their|that) (?:signed |consent |referral ){0,2}(?:form"
    r"|paper|sheet|consent|slip)"
    r" back\b(?! (?:to|so) (?:sign|check|copy|correct|add|fill))"
    r"|\bwithdrawing (?:it|(?:his|her|their|the) (?:consent|agreement|permission|form))\b"
)
_YES = r"\b(?:agree[ds]?|said yes|consented|signed|happy|ok|okay|go ahead|said (?:i|we) could)\b"
_CAME_BACK = compiled(
    rf"{_YES}[^.;]{{0,80}}\b(?:he|she|they)(?:'s|'ve| has| have| is| now| wants to)? (?:now )?"
    r"(?:takes?|took|taken|taking) (?:it|that|this|(?:his|her|their) (?:yes|word|consent|agreement|ok)) back\b"
    rf"|{_YES}[^.;]{{0,60}}\b(?:rang|called|phoned|texted|messaged|e-?mailed|wrote|came|been|popped)\b(?: \w+){{0,3}}"
    r" (?:to say|saying|and said|to tell (?:me|us)) (?:that )?(?:please )?(?:do not|no|not to|leave it|forget it|stop"
    r"|(?:he|she|they)'d rather not)"
    r"(?=\W*$|[,.;]| (?:do it|send (?:it|this|them)|refer|tell|contact (?:you|them|the council)|write to|pass|thank"
    r"|to (?:it|this|the|being)))"
)
"""A yes, and in the same sentence the person came back to take it away."""
_OWN_PLACE = compiled(
    r"\b(?:lacks?|lacked|lacking|no|not have) (?:the )?(?:mental )?capacity\b|\bcould(?: not|n['’]t) (?:weigh"
    r"|retain|understand)\b"
)
_FOR_THEM = compiled(
    rf"\b(?:{KIN}|deputy|attorney|guardian|lpa)\b[^.;]{{0,120}}\b(?:content|happy|fine|agrees?|agreed|consents?"
    rf"|consented|approves?)\b"
)
_ONE_YES = re.compile(r"\b(?:one|the first|first)\b[^.;]{0,40}\b(?:yes|agree\w*|consent\w*|signed)\b")
_OTHER_NO = re.compile(
    r"^\W*(?:and |but )?(?:the other|another|the second)\b[^.;]{0,30}\b(?:no|not|refus\w+|declin\w+)\b"
)


def unanswered(text: str, before: str) -> Says | None:
    """What a sentence says in such words: refused, taken back, or left open; None where it says nothing of the kind."""
    talk = Talk(text, before)
    told = talk.text
    for says, patterns in _BY_ITSELF:
        if any(pattern.search(told) for pattern in patterns):
            return says
        if says is Says.REFUSED and says_no(talk, text, before):
            return says
    near = f"{low(before)} {told}"
    for says, pattern in _OF_THE_COUNCIL:
        if pattern.search(told) and _OF_US.search(near):
            return says
    if _NEITHER.search(told) and (talk.topical or talk.spoken_of):
        return Says.CONDITION
    if _OTHER_NO.search(told) and _ONE_YES.search(low(before)):
        return Says.DOUBTED
    if _FOR_THEM.search(told) and _OWN_PLACE.search(near):
        return Says.OTHER_AGREED
    return None


_BY_ITSELF = (
    (Says.CONDITION, (_NOT_COUNTED,)),
    (Says.WITHDREW, (_ASKED_BACK, _CAME_BACK)),
    (Says.REFUSED, (_CROSSED_OUT, _FLAT_NO, _NOT_ON_A_LIST, _NO_NAME)),
    (Says.CONDITION, (_SILENT, _NO_PLAIN, _ON_TERMS)),
    (Says.DOUBTED, (_NOT_ASKED, _UNSURE, _PAPER_OUT, _PAPER_LEFT, _BOTH_MARKED)),
    (Says.OTHER_AGREED, (_BY_KIN,)),
)
"""What its words say whatever stands before, in the order in which they are asked."""
_OF_THE_COUNCIL = ((Says.REFUSED, _BETWEEN_US), (Says.CONDITION, _NEITHER), (Says.DOUBTED, _THINKS))
"""What counts where this matter is spoken of."""


SPEAKS = lowered(
    r"\b(?:think|asked|shrug|spoken|talked|speak|talk|rais|mention|broach|discuss|brought|list|system|name|details"
    r"|other|deputy|sister|withdrawing|books|attorney|put|told|sure|certain|clear|answer|pray|sleep|mull|weigh|chew"
    r"|ponder"
    r"|said|say|straight|wish|tick|circl|through|crossed|struck|between|along|agree|consent|give|count|neither"
    r"|hold on"
    r"|hang on|wait|difficult|object"
    r"|protest|refuse|post|sent|door|left|handed|reflect|get round"
    r"|got round)|[\"“‘]"
)
"""Whether a look is worth it."""

_ASIDES = lowered(
    r"\b(?:i|we)(?: did| have|['’]ve)?(?: also)? (?:say|said|tell|told (?:him|her|them)|explain(?:ed)?|warned"
    r" (?:him|her|them))"
    r"(?: that)? (?:i|we)(?:['’]d| would|['’]ll| will| had| have)(?: still)? (?:(?:have|need|got) )?to (?:let you"
    r" know|tell you"
    r"|inform you|let the council know|tell the council|send (?:this|it))\b[^.;]{0,60}?\b(?:and|but) (?:he|she"
    r"|they) (?:just |only )?"
    r"(?:shrug\w*|said nothing)\b"
    r"|^\W*(?:(?:i|we)(?: am| are|['’]m|['’]re) )?not (?:\w+ )?sure (?:(?:whether|if|that) )?(?:you|we|i|what team"
    r"|(?:where|who) (?:this|it|to|deals|covers)|this is (?:for|one for) you)\b(?! (?:he|she|they|can (?:consent"
    r"|agree)))(?:(?!\b(?:but|and|he|she|they)\b)[^.;,]){0,80}"
    r"|\bhope (?:that['’]?s|that is|this is|it['’]?s) (?:all right|alright|ok(?:ay)?|fine)\b"
    r"|(?<=[a-z]) if (?:i|we|you) (?:must|like|liked|want|wanted|wish|wished|thought (?:fit|best|it (?:best|right"
    r"|would help))"
    r"|think (?:fit|best|it(?:['’]s| is)? (?:best|right)|it(?:['’]ll| will) help)|reckon)(?=\W*$)"
    r"|^\W*(?:when )?(?:asked|questioned|quizzed)(?: \w+)? (?:about|on|re) (?!(?:(?:the|this|a|being|your|our|my) )?"
    r"(?:council|referr\w*|hous\w+|homeless\w*|you\b|consent\w*|shar\w+|dtr|letter|it\b|this\b|that\b|telling"
    r"|writing))"
    r"[^.;,]{2,40},? (?:he|she|they) (?:said|says|answered) (?:no|never|not)\b[^.;]{0,60}"
    r"|\bnot because (?:he|she|they)(?:['’]s|['’]ve| has| have)? changed (?:his|her|their) minds?\b"
    rf"|\b(?:l/?['’]?lord|land(?:lord|lady)|{KIN})(?:['’]s| is| was)? not interested\b"
    r"|^\W*(?:(?:previous|prior|past|other|any|last) )?(?:contact|history|dealings|applications?|approach\w*"
    r"|involvement)\b"
    r"[^:;.]{0,40}:\s?(?:none|no|nil|n)\W*$"
    r"|^\W*(?:the )?(?:ward )?sister (?:has )?asked me to (?:pass|send|forward)\b[^.;]{0,40}"
    r"|\b(?:and |but )?(?:he|she|they) signed nothing\b"
    r"|^\W*(?:i|we)(?:['’]d| would) (?:ask|be (?:glad|grateful)|appreciate it|request)(?: that| if)? (?:the council"
    r"|you|your team)\b(?:(?!\b(?:not|nothing|no|wait|hold|ignore|until|unless|he|she|they|but)\b"
    r"|n['’]t)[^.;]){0,120}(?=[.;]|$)"
    r"|\b(?:doesn['’]?t|don['’]?t|does not|do not) mind (?:me |us )?(?:giving|passing) (?:it|this|that"
    r"|the number) (?:to )?you\b"
    r"|\b(?:an?|the|his|her|our) (?:photo\w*|media|gym|medical|treatment|school trip) consent\b(?: form)?"
)
"""What is added beside an answer and is none: the shrug at being told that the writer must tell, his own doubts."""
_HINTS = (
    "shrug",
    "nothing",
    "sure ",
    "hope ",
    "because",
    "interested",
    "none",
    ": n",
    "sister",
    "consent",
    "ask ",
    "be gl",
    "grateful",
    "mind",
    " if i ",
    " if we ",
    " if you ",
    "asked ",
    "questioned ",
)
_NO_CONSENT = lowered(r"\b(?:no|not|n['’]t|without|isn['’]t)\b[^.;]{0,24}\bconsent\w*\b")


_NO_PAPER = compiled(
    r"(?:[,;–—-]{1,4} ?|\()?(?:\b(?:and|but|though|although|only) )?(?:\b(?:there is|there['’]s|(?:i|we)(?:['’]ve"
    r"| have)?(?: got)?|with|it['’]s) )?\bnothing(?: is| was|['’]s| has been)? (?:in writing|on paper"
    r"|written(?: down)?|signed)\b(?: yet| so far| for it| as yet| though)?\)?(?=\W*$|[,.;])",
    re.I,
)
"""What is wanting of the paper, where the yes by mouth is told."""
_BY_MOUTH = lowered(
    r"\b(?:said|says|answered|told)\b[^.;]{0,24}\byes\b|\b(?:agree[ds]|consented|consents|happy|go-?ahead)\b"
)
_GLADLY = lowered(
    r"\b(?:was|were) (?:(?:very|quite|perfectly|only too|more than|quick|and) ){0,3}(?:happy|glad|willing|content"
    r"|pleased|quick|ready) to (?P<what>say yes|agree|consent)\b"
)
"""A yes told with how readily it came."""
_LEFT_ASKED = lowered(r"\b(?:if|whether|unless|until|till|before|once|when|that) [^.;,]{0,40}$")
_YESES = {"say yes": "said yes", "agree": "agreed", "consent": "consented"}


def told_plainly(text: str) -> str:
    """A sentence without asides, a yes in its plain form: "was happy to say yes" is one."""
    if (glad := _GLADLY.search(text)) and not _LEFT_ASKED.search(text, 0, glad.start()):
        text = f"{text[: glad.start()]}{_YESES[glad['what']]}{text[glad.end() :]}"
    bare = _NO_PAPER.sub(" ", text) if "nothing" in low(text) else text
    return without_asides(bare if bare != text and _BY_MOUTH.search(low(bare)) else text)


def without_asides(text: str) -> str:
    """A sentence with what speaks of no answer struck out, its places kept."""
    small = low(text)
    if len(small) != len(text) or not any(hint in small for hint in _HINTS):
        return text
    for match in _ASIDES.finditer(small):
        text = f"{text[: match.start()]}{' ' * len(match.group())}{text[match.end() :]}"
    return text


def tells_of_none(text: str) -> bool:
    """Whether a sentence only says that there is no consent: it leaves nothing open beside a refusal."""
    return _NO_CONSENT.search(low(text)) is not None
