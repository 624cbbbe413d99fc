"""Words around a number or an address that say whose it is.

For: `read`, which asks them in order. Data and compiled expressions only.

Must not know: who is who.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.words import KIN, WORKER

OWN = compiled(
    r"\b(?:(?:ring|call|phone|text|contact|reach|get|try|use|come|speak|talk|back|reply|through|via|from|to|or"
    r"|want|if you (?:want|need)) (?:to |back to |up)?(?:on |upon )?(?:me|us|myself)\b|(?:by|through) (?:way"
    r"|means) of (?:me|us|myself)\b|me on|us on|me at|my (?:direct |work "
    r"|own |desk "
    r"|office |home )?(?:number|mobile|line|phone|telephone|tel|email|e-mail|extension|cell|landline)"
    r"|our (?:number|office|line|phone|switchboard|house)|i['’]?m on|i am on|we['’]?re on|we are on|mine is"
    r"|call mine|ring mine|mine\b"
    r"|i['’]?m(?=\W{0,2}$)|i am(?=\W{0,2}$)|(?:give|drop) (?:me|us) a (?:ring|call|bell|shout|buzz|text|line)"
    r"|(?:any|with|for|more) (?:\w+ )?(?:questions?|quer(?:y|ies)|bother|problems?|issues?|doubts?|trouble|details"
    r"|information"
    r"|info)\b"
    r"|i(?:['’]ll| can| may| will)? be (?:got(?: at| hold of)?|had|found|reached|contacted|caught|rung|phoned)\b"
    r"|i (?:can )?(?:pass|take)"
    r" (?:on )?messages?|messages? (?:with|to|through) me|number below|through me|by return)\b[^.;]{0,30}$",
    re.IGNORECASE,
)

_NOT_OF_ANOTHER = r"(?:(?!\b(?:his|hers?|theirs?|he|she|they|him|them)\b)[^.;]){0,40}"
WRITERS_OWN = compiled(
    rf"(?:\b(?:use|using|try|on|ring|call|phone|text|have|take|through|via|it['’]?s|to) mine\b"
    rf"|\b(?:ring|call|phone|text|reach|try|contact|on|to|at|via|use|through)"
    rf" (?:me (?:on|at) )?my (?:own |work |direct )?"
    rf"(?:desk|phone|mobile|mob|number|no|line|landline|extension)\b"
    rf"|\b(?:only|best|one|main) (?:phone|number|mobile|telephone|landline|line) (?:that )?(?:I|we)(?:['’]ve| have)\b"
    rf"|(?:^|[.;,] )I (?:have|keep|turn|got|leave|switch) my (?:phone|mobile) (?:on|off|with)\b)"
    rf"{_NOT_OF_ANOTHER}(?:\bask for (?:him|her|them)\W{{0,3}})?$"
    r"|\b(?:ring|call|phone|text|contact|reach|get|getting|catch|find|try) me"
    r"(?: (?:direct(?:ly)?|back|instead|first|here|any ?time|at home|hold of))?(?: (?:on|at))?"
    r"(?: (?:the|this|my) (?:landline|house phone|home number|number|phone|telephone))?[\s,:(–-]{1,4}$",
    re.IGNORECASE,
)
"""The writer's own things right before a number, nobody else's between: no second opinion turns it."""

THROUGH_ANOTHER = compiled(
    r"\b(?:get|getting|reach|contact|speak|catch|find)(?: to| hold of)? (?:him|her|them) (?:only |best )?"
    r"(?:through|via|c/o|care of) (?!me\b|us\b|my\b|our\b|the (?:office|ward|desk|OMU))[^.;]{2,40}$",
    re.IGNORECASE,
)
"""The person is reached through somebody else: "get to him through her"."""

PUTS_THROUGH = compiled(
    r"\b(?:ring|call|phone|text|try|ask for) (?-i:[A-Z])[\w'’-]{1,20}\b[^.;]{0,40}\b(?:s?he|they)(?:['’]ll| will| can)"
    r" (?:put|fetch|get|pass|tell|give|bring|shout)\b[^.;]{0,24}$",
    re.IGNORECASE,
)
"""Somebody else by name answers and puts the person on: "ring Tam the foreman and he'll put him on"."""

ANSWERS_ME = compiled(
    r"\b(?:picks? up|answers?|talks?|speaks?|responds?|replies|texts?)\b[^.;]{0,14}\b(?:to|for|from) (?:me"
    r"|us)\b[^.;]{0,8}$",
    re.IGNORECASE,
)

I_WILL = re.compile(r"^\W{0,3}(?:and |then |so )?(?:I|we)(?:['’]ll| will| shall| can| am| could|['’]m)\b")

I_FETCH = compiled(
    r"\b(?:I|we)\b(?:[^.;]{0,40}(?:['’]ll| will| can| could| am able to|['’]d))? (?:\w+ )?(?:fetch|pass|shout|bring"
    r"|get (?:him|her|them)|tell (?:him|her|them)|give (?:him|her|them)|go round|pop round|knock)\b[^.;]{0,28}$",
    re.IGNORECASE,
)
"""Who writes brings word to the person: the number is his own."""

ANOTHERS_WORD = re.compile(r"\b(his|her|hers)(?: own)?(?: \w{2,10})?(?: is| ?['’]s)?[\s:=–-]{1,3}$", re.IGNORECASE)
"""A possessive just before a number."""

SPEAKS_FOR = compiled(
    r"\b(?:does|do|doing) (?:all |most of )?the (?:talking|calls|phone)\b"
    r"|\b(?:speak|speaks|talk|talks|answer|answers|interpret\w*|translat\w*|act|acts|message|messages|word"
    r"|get (?:a |word|mess)\w*)\b[^.;]{0,24}\b(?:for|to|through|via) (?:him|her|them)\b",
    re.IGNORECASE,
)

TO_ME = re.compile(r"\b(?:me|us|my|our)\b|\b(?:ring|phone|call|text|contact|telephone)\W{1,3}$", re.IGNORECASE)

SOMEBODYS = compiled(
    rf"^\W{{0,3}}(?:is|belongs to|that['’]s|which is|it['’]s) (?:her|his|their|the|a) (?:\w+ ){{0,2}}?(?:{KIN}"
    rf"|{WORKER}|boss"
    r"|employer)['’]s\b(?! (?:house|home|landline))",
    re.IGNORECASE,
)
"""After a number: whose it is, and not the person's."""

OF_ANOTHER = compiled(
    r"\b(he|she)(?:['’]?s|['’]ll| is| can| will| may| would| has| had| answers| picks| uses| works|"
    r" lives| says| said)\b"
    r"(?:(?!\b(?:his|her|him|s?he|they)\b)[^.;]){0,60}$",
    re.IGNORECASE,
)
"""Of whom a clause speaks right before a number: "she can be rung on"."""

OWN_AFTER = compiled(
    r"\W{0,3}(?:(?:which|that|this|it)(?:['’]s| is)|is|being) (?:(?:his|her|their) own|hers|theirs|his)\b(?!['’]s)"
    r"(?! (?!own|only|mobile|phone|number)\w+)",
    re.IGNORECASE,
)
"""Behind a number that is the person's own."""

PASSES_ON = compiled(
    r",?\s(?:and |who |but )?(?:he |she |they )?(?:(?:can|will|could|is happy to|['’]ll) )?(?:also )?"
    r"(?:pass(?:es)?|take(?:s)?|relay(?:s)?|give(?:s)?)\b[^.;]{0,20}\b(?:msgs?|messages?|word|things|it)"
    r"(?: (?:on|to|for))?\b(?! (?:me|us)\b)",
    re.IGNORECASE,
)
"""Behind the number of somebody who brings word to the person."""

ASKED_FOR = compiled(
    r"\bask for (?:whoever|whichever|anyone|anybody|the (?:nurse|person|one|officer|worker) (?:who|with|on|in))\b"
    r"[^.;]{0,50}$",
    re.IGNORECASE,
)
"""Whoever answers at a place, named by what he does."""

BOOKED = compiled(
    r"\b(?:visits?|video ?(?:links?|calls?|visits?)|bookings?|videolinks?)\b[^.;]{0,20}\b(?:booked|arranged|made"
    r"|bookable|set up|through|via|on)\b[^.;]{0,24}$"
    r"|\bto (?:book|arrange|set up)\b[^.;]{0,20}\b(?:visit|video ?(?:link|call)|videolink|link|slot|call)s?\b"
    r"[^.;]{0,30}$"
    r"|\b(?:visits|bookings?|video ?link) (?:line|number|desk|office|team)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
"""A number at which visits and video calls are booked is nobody's."""

FOR_STAFF = compiled(
    r"\b(?:for (?:the )?staff|staff(?:['’]s)? (?:only|line|phone|number)|office use|officers only)\b[^.;]{0,24}$",
    re.IGNORECASE,
)
"""A house's telephone that its people may not use."""

HIS = compiled(
    r"\bshar(?:es|ing|ed) (?:a |the |his |her |one )?(?:phone|mobile|number|line|handset)\b[^.;]{0,36}$"
    r"|\b(?:(?:his|hers|theirs|her|their)(?: own)?(?: is|['’]s)?|(?:get|reach|ring|call|text|catch|find|phone"
    r"|message) (?:him|her|them)"
    r"(?: direct(?:ly)?)?(?: on| at)?|(?<!for )(?<!to )(?<!with )(?:him|her))[\s:=–-]{1,3}$",
    re.IGNORECASE,
)

MY_OWN = compiled(
    r"(?:^|[\s(,;])(?:me|mine|my own)(?: is|['’]s)?[\s:=–-]{1,3}$"
    r"|\bI(?:['’]?m| am) (?:always |usually |only |mostly )?(?:here|in(?! (?:touch|contact|with))|around|about(?! to)"
    r"|available|next door|opposite|upstairs|downstairs|at (?:my|the) (?:desk|office|house|home))\b[^.;]{0,44}$"
    r"|\bI(?:['’]?m| am) (?-i:[A-Z])[\w'’-]+(?: (?:at|from|in|of|next|his|her|the)\b[^,;]{0,20})?,\s$",
    re.IGNORECASE,
)

THE_ONE = compiled(
    r"(?:^|[.;:,(]\s?|\b(?:but|and|so|please) )(?:(?:his|her|their|the) )?(\w[\w'’ -]{1,36}?)(?:['’]s| is| are"
    r"| would be) (?:the |your )?(?:best"
    r" |main |first |right )?(?:one|person|contact|point of contact|number|go-between|port of call|one for calls|link"
    r"|spoken to|rung|phoned|called|contacted"
    r"|better"
    r"|easier|easiest)(?: (?:to|for)\b[^.;:]{0,40})?[^.;]{0,60}$",
    re.IGNORECASE,
)

THEIR = compiled(
    r"\b(?:(?:his|her|their|client['’]?s|own|new|safe|contact|patient['’]?s|current"
    r"|only)\s(?:\w{1,10}\s)?(?:mobile|mob|phone|number|tel|telephone|cell|no|line|email|e-mail|address|whatsapp"
    r"|contact)"
    r"|(?:reach|ring|call|text|contact|get|phone|e?mail|catch|get hold of|ringing|calling|reached"
    r"|contacted) (?:him|her|them|hold of (?:him|her|them))|(?:he|she|they)(?:['’]s| is| are| has|['’]ll| will"
    r"| can| carries| may)?(?:\s\w{1,12}){0,6}\s(?:on|at|with|is)"
    r"|[\w’']{2,20}['’]s (?:own )?(?:mobile|number|phone|email|tel)|mobile|mob|(?<!switchboard )tel|telephone"
    r"|phone|number|contact|cell|whatsapp|email|e-mail|landline|home)\b\W{0,3}(?:\s?(?:no|number|is|was|now|on"
    r"|at|only|today|system is|for (?:him|her)|and email|still|our)\b\W{0,2}){0,3}[^.;]{0,16}$",
    re.IGNORECASE,
)

MINE = compiled(
    r"\b(?:my (?:mobile|phone|number|email|tel|cell)|(?:ring|call|text|reach|contact|phone|email) me"
    r"|i can be (?:reached|contacted|got|had|found|rung)|on this number)\b[^.;]{0,30}$",
    re.IGNORECASE,
)

ELSE = compiled(
    rf"\b(?:{WORKER}|{KIN}|nurse in charge|switchboard|reception|office|ward|hub|centre|kitchen|team|OMU|hostel"
    rf"|school|surgery|duty|custody|agent|landlord|lounge|llp|ltd|solicitors|lettings|chambers)s?\b"
    rf"[^.;]{{0,110}}$",
    re.IGNORECASE,
)

PLACE_RUNG = compiled(
    r"\b(?:ring|call|phone|(?<!a )(?<!the )(?<!his )(?<!her )telephone|contact"
    r"|try|via|through|ask(?:ing)? (?:at|for)|message (?:with|at|to)"
    r"|word (?:with|at)|care of|c/o)"
    r" (?:at )?(?:the |our |their |his |her )?(?:[\w'’-]{2,14} ){0,2}?(?:desk|control room|gate ?house|gate"
    r"|lodge|library"
    r"|caf[eé]|shop|pub|bar|church|shelter|hostel|day centre|centre|refuge|surgery|project|kitchen|legion"
    r"|club|hall|reception|switchboard|chapel|mosque|temple|gurdwara|vicarage|presbytery|manse|clinic"
    r"|pharmacy|chemist|gym"
    r"|chaplaincy|bookings?|visits|resettlement|custody(?: (?:suite|desk))?"
    r"|healthcare|health ?care|wing|ward|unit|hub|office|centre desk|night staff|duty team"
    r"|day room|drop-in|foodbank|food bank|site|yard|farm|works|depot|bakery|garage|salon|barber['’]?s"
    r"|stables)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""A place that one rings to get hold of somebody."""

PLACE_LABEL = compiled(
    r"^\W*(?:(?:the|our|his|her|their) )?(?:\w+ )?(?:presbytery|vicarage|rectory|manse|shop|office|school"
    r"|desk|shelter|kitchen|chaplaincy|bookings|resettlement|custody|healthcare|wing|unit|hub"
    r"|work|works|ward|hall|church"
    r"|hostel|surgery|reception|launderette|pub|yard|site|depot|switchboard|caf[eé]|library|centre)"
    r"(?: (?:line|phone|number|tel\w*|landline|mobile))?(?: is)?\W*$",
    re.IGNORECASE,
)
"""A place as the label of a number."""

BY_NUMBER = compiled(
    r"\b(?:his|her|their|own)\b[^.;,]{0,14}\b(?:mobile|mob|phone|number|tel|cell|no|line|e-?mail)\b[^.;]{0,24}$"
    r"|\b(?:he|she|they)(?:['’]s| is| are| can be| has| uses)\b[^.;,(]{0,24}\b(?:on|at|with)\W{1,3}$",
    re.IGNORECASE,
)
"""The person's own number, said in a clause that began with somebody else."""

HOUSE = compiled(
    r"\b(?:(?:the|his|her|their|its) (?:\w{1,10} )?(?:flat|house|bungalow|cottage|maisonette|bedsit|lodgings)"
    r"|landline|home (?:number|phone|tel|line)|house phone|at home (?:is|on)"
    r"|residents['’]? (?:landline|phone|line)|number at home|home)\b[^.;]{0,40}$",
    re.IGNORECASE,
)

HOUSE_AFTER = compiled(
    r"^\W{0,3}(?:(?:which|that|it)(?:['’]s| is)? |is )?(?:the |their |his |her )?(?:(?:house|home|land)[ -]?(?:phone"
    r"|line|number|tel\w*)|(?:cottage|flat|house|bungalow)(?! (?:manager|owner)))\b",
    re.IGNORECASE,
)

LATER = re.compile(r"^[^.;]{0,40}\b(?:answers?|picks? up|is (?:his|her|their)|belongs to)\b", re.IGNORECASE)

RELATIVE_OWNER = compiled(
    rf"\b(?:(?:his|her|their|the|a)\s)?(?:\w{{2,12}}\s)?({KIN})(?:['’]s)\s(?:\w{{1,10}}\s)?(?:mobile|number"
    rf"|phone|landline|tel|email)\b[^.;]{{0,20}}$",
    re.IGNORECASE,
)

OUR_PLACE = compiled(
    r"\b(?:the|our|this|through the|via the) (?:\w+ )?(?:office|unit|ward|hub|reception|hostel|house|refuge|wing"
    r"|switchboard|desk"
    r"|duty|staff|shelter|surgery|centre|chaplaincy|custody(?: suite)?)(?: (?:phone|line|number|landline|mobile|desk"
    r"|tel))?\b[^.;]{0,14}$"
    r"|^\W*(?:\d{1,2}[.)]\s)?(?:(?:[A-Z][\w'’]*|nurs\w+|duty|main) ){0,2}(?:[Oo]ffice|[Cc]ustody"
    r"|[Rr]eception|[Ss]witchboard"
    r"|[Dd]esk|nurses['’]? station)\b[^.;]{0,34}$|, (?:[A-Z][\w'’]* ){1,2}office,?\s$",
    re.IGNORECASE,
)

GONE = compiled(
    r"^\W{0,3}(?:\w+\W{1,2}){0,4}?(?:gone|no longer|dead|not in use|wrong|out of use|cut off|disconnected"
    r"|does(?:n['’]t| not) work|stolen)\b",
    re.IGNORECASE,
)

GONE_BEFORE = re.compile(
    r"\b(?:old|previous|former|not on|no longer on|instead of"
    r"|used to be)\W{1,3}(?:\w+\W{1,2}){0,2}$",
    re.IGNORECASE,
)

RING_ME = re.compile(
    r"\b(?:ring|call|phone|text|contact|reach|get|speak to) me\b|\bcall mine\b"
    r"|\b(?:questions|queries|calls|replies|answers)\b[^.;]{0,24}\bmy (?:own |work )?(?:phone|mobile|number)\b"
    r"|\bmine is\b|\b(?:use|try) mine\b",
    re.IGNORECASE,
)

SAID_AFTER = re.compile(r"^\s?\((me|mine|my|work|his|hers|him|her|client|patient)\b", re.IGNORECASE)

WRITERS_ROW = compiled(
    r"^\W*(?:(?:\w+\s){0,3}(?:of\s)?(?:the\s)?referr(?:er|ing)\b(?:\s\w+){0,3}|completed by|reply to"
    r"|call ?back(?: on)?|referred by|ring ?/ ?(?:write|email|text)|(?:ring|call|write|reply|get back) ?(?:to )?(?:us"
    r"|me)"
    r"|worker(?:['’]s)? (?:e-?mail|phone|tel\w*|mobile|number|contact)|staff (?:e-?mail|phone|tel\w*|number))\W*$",
    re.IGNORECASE,
)

CONTACT_LABEL = re.compile(r"^\W*contact(?: details)?\s?[:–-]\s", re.IGNORECASE)

LABELLED = compiled(
    r"^\W*(?:contact|tel(?:ephone)?|mob(?:ile)?|phone|number|cell|contact (?:no|number|details|phone|tel)"
    r"|phone number|best contact)\.?\W*$",
    re.IGNORECASE,
)
