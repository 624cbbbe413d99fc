"""What stands around the word that governs a date and changes its sense, and clauses that say it alone: for `heads`.

Must not know: how a head finds its date. Every quantifier is bounded; texts come in small letters.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.words import KIN, lowered

NOT_SO = re.compile(r"\b(?:could|would|should|might) have (?:been |gone |had |come )?(?:\w+ )?")
"""What might have been is no day to come."""
OF_ANOTHER = lowered(
    rf"\b(?:(?:his|her|their|[a-z]+['’]s) (?:{KIN})|ex(?:-\w+)?|perp\w*|co-?defendant|previous(?:ly)?"
    rf"|last(?! day| night)|earlier|old"
    r"|former|prior|first(?: let)?|failed|mother and)\b"
    r"(?![^.;,]{0,6}\b(?:house|flat|room|place|sofa|settee|floor|home)\b)(?:\s\w+){0,2}\s?(?:(?:re-?)?releas\w+"
    r"|discharg\w+|out"
    r"|admission|prison release)?$"
)
_BY_TRADE = (
    r"(?:(?:key|support|social|case|link|outreach|youth|duty|resettlement|floating support|family support) ?)?worker"
    r"|(?:(?:housing|probation|resettlement|liaison|support|homelessness|prison|court) )?officer"
    r"|nurse|manager|coach|advis[eo]r|co-?ordinator|practitioner|navigator|mentor|advocate|solicitor|supervisor"
    r"|counsellor|therapist|psychologist|consultant|doctor|midwife|health visitor|teacher|chaplain|colleague"
    r"|keyworker|caseworker|pom|com|po|pso|cpn|cco|pa|idva|isva|gp|ot|deputy|carer"
)
_OF_OURS = r"(?:his|her|their|my|our|your|the|an?|another|one|new|current|present|[a-z]+['’]s)"
_NO_NAME = (
    r"(?!(?:s?he|they|it|i|we|you|that|who|and|or|but|so|as|if|when|while|because|cos|since|for|to|with|by|before"
    r"|after"
    r"|until|told|must|not|\w+(?:ed|s|n['’]t))\b)"
)
_NAMED = (
    rf"(?:,? \(?{_NO_NAME}[a-z]+(?: {_NO_NAME}[a-z]+)?\)?,| {_NO_NAME}[a-z]+"
    r"| who(?: (?!(?:s?he|they|i|we|says?|said|wants?|told|asked)\b)[a-z]+){1,5})"
)
STAFF = lowered(
    rf"(?:(?<!\bby )(?<!\bwith )(?<!\bat )(?<!\bto )(?<!\bfrom )\b{_OF_OURS} (?:[\w-]+ ){{0,2}}"
    r"|^\W{0,3}(?=(?:\w+ )?(?:\w*worker|colleague|pom|com|po|cpn|pa)\b))"
    rf"(?:{_BY_TRADE})(?:['’]?s(?: (?:last|final))?)?{_NAMED}?"
    r"(?: (?:who|is|are|was|will(?: be)?|has|had|also|now|then|sadly|herself|himself|due|going|set|about|to|be|been"
    r"|away|off|sick|back|out|gone|leaving|(?:on|taking) (?:\w+ )?(?:leave|holiday)|from|the team|us|here)){0,5}\s?$"
)
"""Before a word of going: somebody who has to do with the person by trade, whose going is nobody's release."""
NOT_IN = re.compile(r"\b(?:away|off|out|sick|leave|holiday)\b[^.;]{0,12}$")
"""Before "until", of a worker."""
SENT = re.compile(r"(?:told|asked|ordered)\b")
"""Who is told to go is not the one who tells."""
EARLIER = re.compile(r"\b(?:previous|last|earlier|old|former|prior|first|no|not|avoid)\s?$")
OUT = re.compile(r"(?:gets?|got|getting|goes|going|go|is|be|are|['’]?m|walks?) (?:out|home)\b|(?:step|walk)\w* out")
ORDERED = lowered(
    r"\b(?:to|must|should|everyone|everybody|tenants?|residents?|house|flat|room|landlord|landlady|hotel|hostel)\b"
    r"[^.;]{0,16}$"
)
"""Before "get out", of who is not held: it is a home they must get out of."""
OBLIGED = re.compile(r"(?:must|ha[sd] to|have to|needs? to|got to|told|asked|ordered)\b")
"""Who must go, must go from what was spoken of."""
THEN_GONE = lowered(
    r"\b(?:told|asked|ordered) (?:\w+ )?to (?:be )?(?:out|gone|leave|go|clear)\b[^.;]{0,24}\b(?:by then|that (?:day"
    r"|morning|date))\b"
    r"|^[^.;]{0,12}\bto (?:move (?!in)|find (?:somewhere|other|another|alternative|a |new)|leave|get out|vacate|sort"
    r"|quit|clear|pack)"
    r"|^[^.;]{0,12}\bto (?:move|go)(?: out)?\W*$"
    r"|\b(?:has|have|must|needs?) (?:got )?(?:to )?(?:be )?(?:out|gone|leave|go|move)\b[^.;]{0,20}\b(?:by then|then"
    r"|when|before"
    r"|that (?:day|morning|date))\b"
    r"|\b(?:on|from) that (?:day|date|morning|night)\b[^.;]{0,30}\b(?:bailiffs?|evict\w*|homeless|los(?:es|e)|locks"
    r"|has to|must)\b"
    r"|\b(?:needs?|wants?) (?:(?:the|his|her|their|my|that) (?:\w+ )?(?:room|flat|house|bed|place|sofa|space|home)"
    r"|(?:him|her|them|us"
    r"|me|it) (?:gone|out|back|off))\b"
    r"|\b(?:out|gone|leave|go|homeless|evicted)\b[^.;]{0,12}\b(?:that|the) same (?:day|morning|night|date)\b"
    r"|\b(?:room|flat|house|place|property|bed|caravan|building|everybody|everyone)\b[^.;]{0,24}\b(?:vacant|empty"
    r"|empt\w+"
    r"|cleared?|vacated|out)\b[^.;]{0,16}\b(?:for (?:that|this|it|them|then)|by then|then|(?:by )?that (?:day"
    r"|date))\b"
    r"|\b(?:that|this|it|which)(?: is| was|['’]s| will be|['’]ll be| would be) (?:to be )?(?:my|his|her|their|our|the)"
    r" (?:very )?(?:last|final) (?:day|night)\b"
    r"|\b(?:room|flat|house|caravan|cottage|accommodation|home|bed) (?:goes|go|with (?:it|the)"
    r"|(?:is|has been|will be) (?:being )?(?:sold|let|gone|promised|handed|relet|empt\w+))\b"
)
"""After a date: by then somebody must be gone ("until 4 May to move out", "back on Sunday and she must go then")."""
THEN_OUT = lowered(
    r"\b(?:discharged|released|freed|let out|go(?:es)? home|sent home|leav(?:es?|ing))\b[^.;]{0,12}\b(?:then|by then"
    r"|(?:on )?(?:that|the same) (?:day|date|morning))\b"
    r"|^(?!.*\b(?:if|unless|no (?:release )?date|not out)\b).*\b(?:he|she|they)(?:['’]ll| will| would| could"
    r"| should|['’]d| is to| is going to)? (?:be|walks?|comes?|gets?|goes) (?:\w+ )?(?:out|free)\b[^.;]{0,24}\b(?:that"
    r"|the same)"
    r" (?:very )?(?:day|morning|afternoon|evening)\b"
)
"""After a date: on it somebody who is held goes out; of a hearing, where the writer is sure of it."""
IS_THE_DAY = lowered(
    r"^\W{0,3}(?:is|['’]s|will be|being|was) (?:the|his|her|their|my|our) (?:big |great |happy |actual "
    r"|magic )?(?:day|date"
    r"|one)\b(?! (?:of|for|that|when|which|he|she|they|we|i|on|the|his|her|after|before|to)\b)"
)
"""After a date, of who is held: "the 22nd is the day"."""
SINCE_OUT = lowered(
    r"\b(?:every night|ever|nothing|nowhere|out|street homeless) since\b(?! $)|\bha(?:s|ve) (?:been"
    r"|slept)\b[^.;]{0,40}\bsince\b(?! $)"
)
"""After a date: and out ever since."""
CALLED_OFF = lowered(
    r"^[^.;]{0,12}\b(?:was|were|is|got|been) (?:\w+ )?(?:called off|cancelled|stopped|postponed|put off|stayed"
    r"|adjourned|refused"
    r"|withdrawn|suspended|wrong)\b|^\s?(?:years?|months?) ago\b|^[^.;]{0,4}\blast time\b"
)
"""After a date: it no longer holds, or was long ago."""
WHEN_GONE = lowered(
    r"^\W{0,3}(?:when|at which (?:point|time)|by which (?:time|day|date)|on which (?:day|date)|and then"
    r"|so then) (?:s?he|they"
    r"|we|i|\w+) (?:will |['’]ll )?(?:ha(?:s|ve|d)|must|needs?|is|are|got|['’]s"
    r"|['’]re) (?:got )?(?:to )?(?:be )?(?:out\b"
    r"|gone|leave|go\b(?! to)|move|shift|clear|pack|vacate|off\b|turned out)"
)
"""After a date, whatever else happens on it: then somebody must go."""
WHEN_OUT = lowered(
    r"^\W{0,3}(?:when|at which point|on which (?:day|date)) (?:s?he|they|\w+) (?:will (?:be )?|['’]ll (?:be )?"
    r"|is (?:to be |due"
    r" (?:for )?)?|are (?:to be )?|gets?|comes?|goes)\s?(?:releas|discharg|freed|free\b|out\b|let out|leav)"
)
"""After a date: on it who is held goes out."""
UNTIL_ANOTHER = lowered(
    r"\b(?:until|till|til)\s(?!(?:s?he|they|i|we|it)\b)(?:[\w'’-]+ ){1,5}(?:comes?|gets?|is|are|['’]s|returns?"
    r"|lands?)"
    r" (?:back|home|out)\b[^.;]{0,30}$"
)
"""Before a date: a bed is lent until somebody else comes home to it."""
WITH_THE_JOB = lowered(
    r"\b(?:rooms?|lodgings?|flat|house|cottage|caravan|accommodation|home|bed|digs) (?:is |are |will "
    r"|that )?(?:end|go|come|"
    r"finish|stop)\w* with (?:the|his|her|their|my) (?:job|post|work|employment)\b[^.;]{0,24}$"
)
"""Before a date: a tied home ends when the work does."""
WRITER_AWAY = lowered(
    r"^(?!.*\b(?:prison|hospital|flat|house|room|landlord|home)\b).*\b(?:i|we)(?: am| are|['’]?m|['’]re|['’]ll be"
    r"| will be)"
    r" (?:out|off|away|back|on leave|not in|in court|closed|training)\b"
)
COVERED = lowered(
    r"^[^.;]{0,20}(?:\bso\b|,|–|-)\s?(?:please |do )?(?:use|ring|call|e-?mail|try|contact|speak|ask|come back"
    r"|my colleague|cover)\b"
    r"|\b(?:in my absence|colleague|inbox|this address|duty|back on|back in)\b"
)
"""Of who writes and is out of the office: what to do meanwhile."""
LINKED = compiled(
    r"^\W{0,3}(?:when|(?:on|by|at) which(?: (?:day|date|time|point))?|that['’]?s when|the (?:day|date)(?: that)?"
    r"|for|as(?! the date)|(?:is|was|will be|being|are|must be)(?: (?:when|the day|the date|our|his"
    r"|her|their|my))?)\b"
)
"""Joins what stands after a date to it: "9 December for discharge", "4 March is the hearing"."""
AIMED_AT = lowered(
    r"(?:^|[,;:–(-]\s?|\b(?:so|and|but|then|we|i|they|team|ward|consultant|doctors?|medics|physios?|nurses)\b)"
    r"(?: (?:are|am|is|were|['’]re|['’]m|now|all|currently|provisionally|still|really))*(?:['’](?:re|m|s))?"
    r" ?(?:look(?:ing)? at|aim(?:ing)? (?:for|at)|plann(?:ed|ing) (?:for|on)|hop(?:ing|ed|e) for|hopefully"
    r"|penc?illed in(?: for)?|provisionally(?: for)?|targett?(?:ing)?|work(?:ing)? (?:to|towards)|think(?:ing)?"
    r"|reckon(?:ing)?|plan is(?: for)?|say(?:ing)?|expect(?:ing)?|down for|talking about|probably|likely)"
    r"(?: (?:on|the|this|next|about|around|maybe|perhaps|probably|possibly))*\s$"
)
"""Before the day on which a ward or a prison means to let somebody go, who is fit or done: "so we are looking at"."""
WHO_THEN = re.compile(r"\W{0,3}(?:i|we|you|they|to|for)\b")
"""Behind a day that is hoped for: who does something then."""
CONDITION = re.compile(
    r"^\W{0,3}(?:(?:but |and )?only )?(?:once|provided|providing|pending|subject to|depending on|as long as|so long as"
    r"|if (?!he|she|they|not|we|i)|assuming|all being well|give or take|bar(?:ring)?)\b"
)
"""Behind a date: what it hangs on, "Monday once the echo is back"; no word of it says what happens that day."""
RELATIVE = re.compile(r"^\W{0,3}(?:when\b|(?:on|by|at) which\b|that['’]?s when\b|the (?:day|date)\b)")
"""A clause that says of a date what happens on it, whoever it names first."""
FOR_SOMEBODY = compiled(
    r"^\W{0,3}for\b(?![^.;,]{0,24}\b(?:hearing|court|trial|appointment|appt|review|meeting|interview|assessment"
    r"|clinic"
    r"|viewing|inspection|visit)\b)"
)
"""Whom or what it is for: the baby for whom the room is wanted is no birth."""
ROOFLESS_THEN = lowered(
    r"\b(?:homeless|nowhere|roofless|on the streets?|pavement|street homeless|no (?:home|roof|room|place|bed)"
    r"|we['’]ve had it"
    r"|sleep\w*|slept|rough|car park|tent|doorway|don['’]?t know (?:what|where))\b"
)
"""After "from 4 May", "since then": there is no roof."""
WANTED_OFF = re.compile(r"wants? ")
"""Who is wanted off or out: from a ward, where somebody is held."""
