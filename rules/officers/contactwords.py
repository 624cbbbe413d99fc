"""By which words officers tell of calls, talks, messages, letters and visits. Data only; over plain text.

For: rules/officers/contacts.py.

Must not know: who was meant, when it was.
"""

from __future__ import annotations

import re


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(alternatives) + r")")


_OBJECT = r"(?:[a-z][\w.-]*'? ){0,4}?"

MISSED = _any(
    r"^(?:still )?(?:nothing|nada|zilch)(?: back| doing)?$|"
    r"missed (?:a|another|his|her|their|the) (?:phone )?calls?(?: from)?\b|missed calls? to|(?:calls?|"
    r"call) (?:went )?unanswered|unanswered calls?",
    r"no (?:answer|reply|response|joy|luck|contact made|contact|pick up|pickup|one in|one home|show|"
    r"success)\b(?! from (?:the )?(?:council|us))",
    r"not (?:answered|answering|picking up|picked up|pick up|in\b|at home|home\b|there\b|available|"
    r"reachable|about\b|respond(?:ed|ing)?|reply|replied)",
    r"(?:did|does|do|would|will) not (?:\w+ )?(?:answer|pick up|reply|respond|show|turn up|attend|"
    r"take my call|come to the (?:door|phone)|get (?:him|her|them|hold|through|an answer|anywhere))\b",
    r"could not (?:\w+ )?(?:get|reach|raise|contact|find|speak)",
    r"unable to (?:contact|reach|get|speak|raise)",
    r"(?:failed|unsuccessful) (?:contact|call|attempt|to (?:reach|contact|get))|attempted (?:contact|"
    r"call|to)\b|unsuccessful(?:ly)?\b|attempt(?:s|ed)?\b",
    r"(?:rings|rang|ringing|rung|ring|just rings) (?:out|off)\b|ringing out|went dead|line (?:is )?dead|"
    r"keeps ringing|rang and rang",
    r"(?:went|goes|going|gone) (?:straight )?(?:on )?to (?:voicemail|answer)|straight to voicemail",
    r"(?:left|leaving) (?:(?:a|another|him|her|them|the|two|2|both|my|details|quick|third|second|"
    r"\d) )*(?:voicemail|message|messages|voice message|number)|voicemail\b|message left|"
    r"messages? (?:was |were )?left|left word",
    r"(?:left|leaving) (?:\w+ ){0,3}(?:a |an? )?(?:voicemail|message)\b",
    r"engaged\b(?! with)|switched off|phone (?:is |was )?(?:off|dead|cut off)|number (?:is |"
    r"was )?(?:dead|not recognised|unobtainable|out of service|wrong|disconnected)",
    r"(?:wrong|dead) number|hung up|cut (?:me )?off",
    r"tried\b(?! to (?:close|log|send you))|tries\b|trying all",
    r"nobody (?:in|home|there|answered|picked up|came to the door)|no sign of|out when (?:i|we)|"
    r"was out\b|were out\b|had (?:already )?(?:left|gone out)",
    r"(?:await|waiting (?:for|on))(?:ing)? (?:a |her |his |their |him |them )?(?:call|call back|callback|"
    r"reply|response|to (?:call|ring))",
    r"(?:asked|told) (?:\w+ ){1,5}to (?:get (?:him|her|them) to )?(?:call|ring|phone) (?:me |us )?back|"
    r"(?:to|for (?:him|her|them) to) (?:call|ring|phone) (?:me|us) back|asking (?:him|her|"
    r"them) to (?:call|ring|phone|contact)",
)
CALLED = _any(
    r"rang\b(?! (?:out|off|and rang))",
    r"rung\b(?! (?:out|off))",
    r"called\b(?! (?:in|round|by|at|into|him a|her a|off|out|it)\b)",
    r"phoned\b",
    r"telephoned\b",
    r"dialled\b|returned (?:\w+ ){0,3}calls?\b",
    r"(?:gave|given) " + _OBJECT + r"a (?:ring|call|bell|buzz|tinkle|shout)",
    r"belled\b|buzzed\b",
    r"(?:video|zoom|teams|phone) ?called\b",
    r"went (?:to see|round|out to|over to|up to)|popped (?:to|round|over)|called (?:in on|round|at)\b|"
    r"knocked\b|drove (?:out|over|up)|(?:did|tried) (?:a |the )?(?:home )?visit|home visit\b",
    r"phone call (?:to|made)|call(?:s)? (?:made )?to\b|made (?:a |the )?(?:phone )?call|calls? made",
)
REACHED = _any(
    r"(?:told|assured) (?:me|us)\b",
    r"had " + _OBJECT + r"on the (?:phone|line|blower)\b",
    r"spoke\b(?! (?:about|of)$)|spoken\b(?! (?:about|of)$)",
    r"(?:have |had |having )?(?:talked|chatted)\b",
    r"had (?:a |an |another |quick |good |long |brief |nice |my |the |proper |decent |little |lengthy )*(?:chat|"
    r"word|conversation|talk|"
    r"discussion|call|phone call|catch up|natter)\b",
    r"got [a-z]+(?: [a-z]+)? (?:at last|in the end|eventually|finally)\b|"
    r"had (?:an? |the |my |quick |long |good )*(?:teams|zoom|video|meeting|one to one)(?: call| meeting|"
    r" chat)? with\b",
    r"got (?:hold of|through to|a hold of|"
    + _OBJECT
    + (
        r"on the (?:phone|blower|line))|(?:finally|eventually|then|just) got (?:him|her|them)\b|got (?:him|"
        r"her|them) (?:this time|first time|at|on the|eventually|today|yesterday|just)\b|got through\b|"
        r"^(?:[\d.:apm]+ )?(?:then )?got (?:him|her|them)$"
    ),
    r"caught (?:up with |hold of )?(?=him|her|them|[a-z]+)|(?:finally |now |at last )?reached\b|"
    r"managed to (?:speak|get hold|reach|talk|catch|get through|have)",
    r"(?:video|whats ?app|teams|zoom|facetime)(?: video| audio)?(?: call| meeting| chat)? with\b|"
    r"(?:on|off|over) the phone (?:with|to)\b|been on to\b|was on to\b|been through to",
    r"(?:phone call|call|conversation|chat|meeting|discussion|catch up) with\b",
    r"contacted\b|made contact|contact (?:was )?made|in contact with|had contact|been in touch with|"
    r"got in touch with|touched base",
    r"discussed (?:it |this |the plan |everything )?with|went (?:over|through) (?:it|this|things|"
    r"everything|[a-z ]{0,25}(?:plan|offer|options|case|steps|arrangements)) with|talked (?:it )?through|"
    r"agreed (?:it |this |the plan |a plan )?with|"
    r"confirmed (?:it |this |the plan )?(?:with|to)",
    r"asked (?:him|her|them|[a-z]+) (?:on the phone|by phone|over the phone|in person|face to face)",
    r"^picked up\b|picked up (?:the phone )?(?:this time|eventually|second|on|at)|answered (?:this time|"
    r"eventually|on the)",
)
TOLD = _any(
    r"told (?!me\b|us\b|you\b|that\b)",
    r"updated\b(?! (?:the|my|our) (?:file|system|notes|record|case))",
    r"informed\b|advised\b|briefed\b|notified\b",
    r"(?:have |has |had )?let " + _OBJECT + r"know\b(?<!let me know)(?<!let us know)(?<!let you know)",
    r"(?:explained|passed|given|gave|relayed) "
    + _OBJECT
    + r"(?:the |our |a |my )?(?:plan|answer|next steps|steps|details|outcome|decision|date|time|news)\b",
    r"(?:gave|given) (?:him|her|them|[a-z]+) (?:all of it|it all|everything|the lot|chapter and verse|"
    r"the full (?:story|"
    r"picture|works)|the whole (?:story|picture|thing|lot))|"
    r"explained (?:it|this|everything|things)?|filled (?:him|her|them|[a-z]+) in",
    r"answered\b|responded\b|replied\b|response (?:given|made|sent)|answer (?:given|sent)|reply (?:given|"
    r"sent|gone)|sent (?:a |the |my |our |her |his |full |proper )*(?:response|reply|answer)",
    r"got back to|came back to|(?:i|we) (?:have )?(?:gone|went|been) back to (?:him|her|them)",
    r"(?:has been told|have been told|was told|were told|been told|been answered|was answered|"
    r"has had (?:an|the|his|her|our) answer|has (?:her|his|the|their|an) answer|got (?:his|her|their|"
    r"the) answer)\b",
)
MAILED = _any(
    r"emailed\b|mailed\b(?! it off)",
    r"wrote (?:back )?to\b|written (?:back )?to\b|wrote back\b|did write|have written|wrote (?:him|her|them)\b",
    r"(?:sent|dropped|fired off|did|pinged) "
    + _OBJECT
    + r"(?:an? |the |my |full |long |proper |short |quick |detailed )*(?:email|mail|line|note|reply)\b",
    r"did (?:answer|reply to|respond to|email|write to|mail)\b",
    r"email(?:s)? (?:sent|gone|went)(?: to| out)?|by email\b|via email\b|in an email|"
    r"message sent by email|over email|on email|"
    r"(?:had|got|received|has) (?:an? |the |my |full |long |proper )*(?:email|mail|reply|answer) (?:off|from) me\b|"
    r"(?:had|got|received|has) my (?:full |long |proper )*(?:email|mail|reply|answer|response)\b",
)
TEXTED = _any(
    r"texted\b|text (?:message )?(?:sent|left|too)|sent (?:\w+ ){0,3}texts?\b|(?:and|\+|&|,) text\b|"
    r"dropped (?:\w+ ){0,2}a text|text$|whats ?app(?:ed)?\b(?! (?:video|call|audio))|messaged\b|texts? to\b|by text\b"
)
LETTERED = _any(
    r"(?:sent|posted|wrote|left) (?:\w+ ){0,3}(?:letter|card|note)\b|letter (?:sent|posted|gone|out)|"
    r"card (?:left|through|posted|put)|(?:put|left|posted|pushed|popped) (?:a |my )?(?:card|note|letter)|"
    r"calling card"
)
MET = _any(
    r"(?:came|popped|dropped|walked|called|came back) in ?to (?:the |our )?(?:office|hub|desk|centre|"
    r"reception|library|drop ?in|civic)",
    r"met\b(?! (?:the|his|her|our) (?:criteria|threshold|needs))",
    r"saw (?=him|her|them|[a-z])|seen\b(?! (?:it|the|your|this|that|his (?:file|email)|her email))",
    r"(?:bumped|ran) into\b|sat (?:down )?(?:next to|beside|with)\b|came across\b|"
    r"both (?:there|present|came|in the room)\b|"
    r"(?:assessment|interview|home visit|visit) (?:with [a-z]+(?: [a-z]+)? )?(?:completed|done|carried out|"
    r"took place|"
    r"went ahead)\b|"
    r"visited\b|interviewed\b|assessed\b|did (?:a |the |my |his |her )?(?:full )?(?:assessment|"
    r"interview)|home visit (?:done|went (?:ahead|well|fine))",
    r"(?:came|come|popped|dropped|turned up|wandered|strolled|rocked up|showed up|pitched up|called|walked|"
    r"presented|attended) (?:in\b(?! (?:a |"
    r"the )?(?:internal )?(?:post|mail|touch))|into the office|to (?:the )?(?:office|desk|reception|"
    r"counter)|at (?:the )?(?:office|desk|reception|counter))",
    r"in person\b|face to face\b|sat down with",
    r"attended\b",
    r"(?<=he )(?:has )?been in\b|(?<=he )(?:was|is) in\b(?! (?:custody|prison|hospital|hmp|court|the|a|"
    r"an|bed|tears|debt|arrears|touch|temporary|with|copy|cc|the loop|charge|place|need|work|receipt|"
    r"agreement))|at the drop ?-?in\b",
)
INCOMING = re.compile(
    r"\b(?:rang|rung|called|phoned|telephoned|emailed|mailed|texted|messaged|wrote|written|replied|"
    r"responded|contacted|got in touch|been in touch|came back to|got back to|returned (?:my|our|"
    r"the) call|was on the phone|has been on|answered|picked up)\b"
)
CALL_FROM = _any(
    r"(?:phone call|call|missed call|email|text|message|voicemail|letter) (?:in )?from\b|heard from\b|"
    r"had a (?:call|phone call|email|text) from\b|heard back from\b"
)
RELATIVE_GOT = _any(r"(?:answered|picked up|spoke|took (?:the )?(?:call|message)|on the phone|said|came to the door)")

CANCELLED = re.compile(
    r"\b(?:not|never|nor|without|neither|forgot to|forgotten to|yet to|still to|need to|needs to|have to|has to|"
    r"had to"
    r"|meant to|supposed to|going to|want to|wants to|hoping to|hope to|plan to|about to|will|would|shall|should|must"
    r"|may|might|can|could|be|being|to be|if|whether|rather than|instead of|(?:is|am|are|"
    r"be) (?:\w+ly )?(?:doing|going|meeting|seeing|ringing|calling|visiting|phoning|trying|emailing|"
    r"planning)|no need to|let me|let us|nobody has|no one has|nobody|no one|planning on|due to)\b"
)
"""What before a verb in its clause says that it has not happened (looked for after what says "in vain" is masked)."""

BY_VISIT = re.compile(
    r"\b(?:wandered|strolled|rocked up|showed up|turned up|no show|did not (?:show|turn up|attend)|bumped into|"
    r"ran into|sat (?:down )?(?:next|with|beside)|"
    r"both (?:there|present)|in person|"
    r"face to face|visit|visited|at (?:the|our) (?:office|desk|reception|counter|flat|house|hostel|hub)"
    r"|in the office|met|home visit|knocked|called round|came in|came into|popped in|popped into|"
    r"dropped in|walked in|at reception"
    r"|interview room|on the ward|went round|saw|seen|to the door|card through|doorstep)\b"
)
BY_EMAIL = re.compile(
    r"\b(?:my reply|sent it|email|emails|emailed|mailed|by mail|wrote to|written to|wrote back|"
    r"dropped (?:\w+ ){0,3}a line|did write|in writing)\b"
)
BY_PHONE = re.compile(
    r"\b(?:phone|phoned|rang|rung|called|call|text|texted|voicemail|spoke on|dialled|video|teams|zoom|"
    r"message|ring|answered the phone)\b"
)

HOLDING = re.compile(
    r"\b(?:landed with|got (?:it|this|(?:his|her|their) referral)|have (?:it|received|got it)|received\b|"
    r"would be back|will be back|be in touch|back (?:to|with) (?:him|her|them|you) (?:once|when|as soon|"
    r"later|by|after|shortly)"
    r"|get back to|looking (?:at|into)|look (?:at|into) it|will look|once (?:i|we) have|when (?:i|"
    r"we) (?:have|get)|acknowledg\w*|thanks\b|thank you|thanking|bear with|being (?:looked at|dealt with|"
    r"allocated)|is in hand|in hand\b|on (?:my|the) list|in the queue"
    r"|will be (?:allocated|given)|as soon as (?:i|we) can|somebody will|someone will|would (?:ring|call|"
    r"get back|be in touch|look)|will (?:ring|call|get back|come back|update|let)|am on it|is on it|"
    r"working on it|more (?:to follow|soon|later|next week))"
)
SUBSTANCE = re.compile(
    r"\b(?:plan|plans|next steps|steps|appointment|assessment|interview|assess|booked|officer|lead|"
    r"leading|dealing|placed|placement|accommodation|duty|decision|relief|prevention|\d{1,2}(?:am|pm)|"
    r"viewing|offer|emergency|bed|ta\b|phplan|php"
    r"|what (?:he|she|they|[a-z]+) (?:needs|need)|what happens|documents|answer|named|address|hostel|"
    r"deposit|happy|agreed|full|everything|proper)\b"
)
ASKING = re.compile(
    r"\b(?:to ask|asking|asked (?:for|if|whether|about)|to (?:get|find out|check|confirm|chase|query|"
    r"request|clarify)|chas(?:e|ed|ing)|for (?:the|his|her|their|a|more|some|any) (?:consent|form|forms|"
    r"risk|papers|paperwork|information|details|date|licence|documents|copy|oasys)|requesting|requested|"
    r"to see if|to see whether|querying|clarif\w+|re the consent|about (?:the )?consent)\b"
)
CHASING = re.compile(
    r"\b(?:chas(?:e|ing|ed)|wanting|wants|wanted|asking|asked|to ask|to see (?:if|whether)|complain\w*|"
    r"for (?:news|an update)|after (?:news|an update))\b"
)
"""That the referrer called, but nothing says that they were told."""

FIRST_HAND = re.compile(
    r"\b(?:he|she|they|[a-z]+) (?:is|are|was|were|will|has|have|had|says|said|knows|know|wants|wanted|"
    r"told|would|can|could|confirmed|agreed|thinks|"
    r"accepted|understands|understood|seems|sounded|sounds|wants|does|did|needs|gave|prefers|asked|"
    r"mentioned|reckons|aware)\b"
)
"""What a person says or feels shows that they were reached."""

NEXT_DOOR = re.compile(
    r"(?:the |his |her |their |a )?(?:next door )?(?:neighbours?|housemates?|flatmates?|landlord|landlady|"
    r"lodger|warden|caretaker|"
    r"concierge|mum|mother|dad|father|sister|brother|partner|wife|husband|nan|son|daughter|lady|man) "
    r"(?:at the door |next door |there )?(?:said|says|told|answered|reckons|thinks|picked up|came to the door|"
    r"not seen)\b"
)
"""Somebody else came to the door or the phone."""
