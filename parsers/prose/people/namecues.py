"""Words left and right of a name that speak for or against its being the applicant's, with their weight.

For: `candidates`. Data and compiled expressions only.

Must not know: how reasons are settled.
"""

from __future__ import annotations

import re

from parsers.patterns import Sought, compiled
from parsers.prose.words import KIN, WORKER, lowered

EX_OF = (
    r"ex[ -](?:(?-i:[A-Z])|army|navy|marine|forces|soldier|service|regular|squaddie|prisoner|offender|resident|client)"
)
"""Who was something once is nobody's former partner: "Neil Rackstraw, ex Royal Marines"."""

ASKED_FOR = lowered(
    r"(?:\b(?:refer(?:ral|ring|red)?|dtr|duty[- ]to[- ]refer|s\.?\s?213b|nomination|application|help"
    r"|accommodation|housing)\b[^.:;]{0,40}"
    r"\b(?:for|of|re|regarding|about|on)|\brefer(?:ring|red)?|\bre|\bregarding|\babout|\bconcerning"
    r"|\bon behalf of|\bbehalf of"
    r"|\b(?:client|patient|customer|claimant|resident|tenant|prisoner|guest|applicant|student|pupil|service user"
    r"|person|lady|pris|psnr|clmt|clnt|cust|appl|pt|dp|yp|sp|def"
    r"|gentleman|man|woman|girl|boy|lad|lodger|veteran|name|family|constituent|chap|bloke|guy"
    r"|couple|mother|member)s?(?:\s(?:(?:in|at|from|on|with|here|of) [^,.;:]{2,24},|called|named|is|name|name is))?"
    r"|named|called"
    r"|(?:only|just) (?:\w+ )?(?:tell|told|give|gave|giving|say|said|saying|offer\w*|admit\w*)(?: (?:us|me"
    r"|them|out|to|as"
    r"|the|his|her|a|first|name))*|name is|name(?: given)? as|name of"
    r"|names? (?:we|i|he|she|they) (?:were|was|have|has|had|got|know|gave|gives)(?: been| us| me)?(?: given| told)?"
    r" (?:is|was)|goes by|answers to|calls (?:him|her"
    r"|them)self|first name|name(?:d)? only as"
    r"|main applicant is|this is|we have|i have|i've got|meet|introduc(?:e|ing)"
    r"|(?:manager|worker|officer|PA|advis[eo]r|IDVA|coach|nurse|practitioner|co-?ordinator|solicitor|tutor"
    r"|support)(?: here)? (?:for|to|of)"
    r"|supporting|support|working with|work with|seeing|supervis(?:e|ing)|seen|saw|met)\s?[:,\-–]?\s?$"
)

MY_KIN = lowered(rf"\b(?:my|our)\s(?:\w{{1,12}}\s)?(?:{KIN})s?\s?,?\s?$")

KIN_BEFORE = lowered(rf"\b(?:{KIN})s?(?:['’]s)?(?:\s(?:is|are|was|called|named|and|,))?\s?[,(:]?\s?$")

WORKER_BEFORE = lowered(
    rf"(?<!in )(?<!at )\b(?:{WORKER})s?\b(?:\s(?:is|was|at|in|on|for|the|there|who|called|named|community|her|his"
    rf"|their)\b){{0,4}}"
    r"[^.;]{0,24}?[,:(\-–]?\s?$"
    r"|\b(?:probation|social (?:services|care)|(?:children|adult)(?:['’]?s)? (?:services|social care)|mental health"
    r"|drugs?(?: and alcohol)?(?: service| team)?|recovery|resettlement|omu|housing|youth justice)"
    r"(?: (?:side|contact|lead|end|link|input|support))?(?: (?:is|are|was)|:| [-–])"
    r"(?: (?:with|under|through|by|via))? $"
)
"""A worker's trade before a name, or a service's: "Probation is Kath Oram" speaks of who works there."""

THEIR_ONE = lowered(
    r"\b(?:his|her|their|whose)\s(?:\w+\s)?(?:chap|fella|feller|bloke|fellow|other half|old man|man|woman|girl|lady|guy"
    r"|missus|mrs|boyf|gf|bf|lass|love|intended)\s?,?\s$"
)
"""Who comes with the person, in words that by themselves name the person: "her chap Tom"."""

ANIMAL = lowered(
    r"\b(?:dog|cat|puppy|whippet|terrier|russell|labrador|staffie|staffy|lurcher|greyhound|spaniel|rabbit|parrot"
    r"|budgie|pet|horse|bird"
    r"|collie|alsatian|bulldog|kitten|ferret|hamster|tortoise)s?\b[^.;]{0,20}$"
)

GREETING = compiled(
    r"^\W{0,3}(?:hi|hello|dear|hiya|hey|morning|afternoon|evening|good \w{3,9}|thanks|cheers|attn|fao)\W{1,3}$",
    re.IGNORECASE,
)

TOLD_OF = compiled(
    r"\s?(?:[(,–-]\s?)?(?:d\.?\s?o\.?\s?b\b|born\b|aged?\b|crn\b|noms\b|\d{1,2}[./-]\d|\d{2}\b|[a-z]{2}\s?\d{2}\b)"
    r"|\s(?:is|has|was|needs?|will|lives|came|must|leaves)\b"
    r"|,\s(?:(?:his|her|their)\s)?(?:wife|husband|partner|family|kids|children|baby)\b",
    re.IGNORECASE,
)
"""Right behind a name whom nobody greets, though "Hi," stands before it: "Hiya, Tom Birch (3/4/80) is out"."""

PLACE_BEFORE = re.compile(
    r"\b(?:at|in|near|from|to|into|of|HMP|YOI|HMYOI|HMP/YOI|St|around|outside|via|through|by|or)\s$"
)

BIRTH_AFTER = compiled(
    r"^[^.\n;]{0,45}?(?:\bd\.?\s?o\.?\s?b\b|\bborn\b(?! (?:and|&|\+) )|\bb\.?\s\d|date of birth(?! (?:is "
    r"|was )?(?:not|un|n/k|missing|tbc))|birthday\b"
    r"|(?<!since )(?<!until )(?<!from )\b(?:\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)?\d{2}\b|\d{1,2}(?:st|nd|rd|th)?\s"
    r"(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s\d{2,4}))",
    re.IGNORECASE,
)

NUMBER_AFTER = compiled(
    r"^[^.\n]{0,24}?(?:\b[A-Z]\d{4}[A-Z]{2}\b|\b(?:CRN|NOMS|NOMIS|NHS|NINO|NI|PNC|prison(?= (?:no|num)))\b"
    r"|\b[A-Z]\d{6}\b)"
)

AGE_AFTER = compiled(
    r"^\s?[,(]\s?(?:(?:who|he|she)(?:['’]s| is)\s)?(?:aged?\s)?\d{2}\b(?!\s?(?:\d|[./-]\d|(?:of )?(?:jan|feb"
    r"|mar|apr|may|jun"
    r"|jul|aug|sep|oct|nov|dec)))|^\s(?:is|aged|age)\s(?:\d{2}|a)\b",
    re.IGNORECASE,
)

ACTS_AFTER = compiled(
    r"^(?:['’]s\b|\s(?:is|has|was|will|would|can|needs?|wants?|lives?|came|left|said|says|agreed|told|signed"
    r"|turned|does|did"
    r"|had|gave|lost|moved|currently|now|also|tells|asked|asks|rents?|owns?|slept|sleeps|presents?|attended)\b)",
    re.IGNORECASE,
)

COMPANY_AFTER = compiled(
    r"^,?\s(?:and|with|plus|&)\s(?:her|his|their)\s(?:\w+\s)?(?:partner|husband|wife|boyfriend|girlfriend|son"
    r"|daughter|baby|child|kids|family|two|three|dog)",
    re.IGNORECASE,
)

WORKS_AFTER = compiled(
    rf"^\s?[,(–-]\s?(?:(?:his|her|their|the|our)\s)?(?!{EX_OF})(?:{WORKER}|{KIN})\b(?!\s(?:and|&|\+)\s)", re.IGNORECASE
)

CONTACT_AFTER = re.compile(
    r"^\s?[,(:]?\s?(?:on\s|at\s|tel\.?:?\s|email\s)?(?:\+?\d[\d\s()]{8,16}|[\w.-]{2,40}@)", re.IGNORECASE
)

WHOLE_NAME = compiled(
    r"^\s?[(,–-]\s?(?:that is |that['’]s |this is |it is |he (?:has|uses) |she (?:has|uses) )?(?:the |his |her "
    r"|all )?(?:one|only|whole|single|full|just)\b[^).]{0,30}\bnames?\b|^\s?[(,–-]\s?mononym"
    r"|^\W{0,3}(?:(?:who|s?he|they|there) )?(?:has|have|is|uses?|goes by|gives?|bears?)"
    r" (?:just |only )?(?:the |a )?(?:just |only )?(?:one|single) name\b",
    re.IGNORECASE,
)
"""Behind a name, in its sentence or the next, that is all of it."""

ALIAS = lowered(
    r"\b(?:also|formerly|previously|better|otherwise|usually|sometimes) (?:known|called|goes) (?:as|by)\s$"
    r"|\b(?:a\.?k\.?a\.?|alias|n[ée]e|known as|goes by)\W{1,2}$"
)

IN_BRACKETS = re.compile(
    r"[A-Z][\w'’-]+\s\((?:or |also |sometimes |usually |previously |formerly |now |was |prev\.? )?$"
)
"""Behind another name, in brackets: that one's other name, or whoever belongs to him."""

OFFICE = re.compile(r"^,?\s(?:MP|MBE|OBE|KC|JP|QC)\b")

BODY_AFTER = compiled(
    r"^(?:\s(?:and|&|of|the)\b)?(?:\s[A-Z][\w'’-]{1,20}){0,2}\s(?:Council|Borough|District|City|County|Town Hall"
    r"|Regiment|Probation|Hospital|Housing|Services?|Surgery|born and bred)\b"
)

OF_BODY = lowered(r"\b(?:of|with|in) the $")

FATHERED = compiled(
    rf"^['’]s\s(?:\w+\s)?(?:{KIN})\s?,?\s(?-i:[A-Z])[^.;]{{2,40}}?(?:\bd\.?\s?o\.?\s?b\b|\bborn\b|\d{{1,2}}[./-]\d)",
    re.IGNORECASE,
)

CHILDS_PARENT = lowered(r"\b(?:his|her|their)\s(?:mum|mom|mam|mother|dad|father|parents?)(?:\s(?:is|called))?\s?,?\s$")

NAMED_KIN = compiled(rf"(?-i:[A-Z])[\w'’-]+['’]s\s(?:\w+\s)?(?:{KIN})\s?,?\s$", re.IGNORECASE)

HOUSE = re.compile(r"(?<=\s)(?:\d{1,3}[A-Za-z]?|No\.?\s\d{1,3})\s$")

PARENT = lowered(
    r"(?:^|[.:;,(]\s?|\b(?:the|this|their|with) )(?:mum|mom|mam|mother|dad|father|parents?|carer)(?:['’]s name)?"
    r"(?:\s?[:,–-]|\s(?:is|called|named|are))?\s?(?:called |named )?$"
)

MAIN_ONE = compiled(
    r"^[^.\n;]{0,34}?[(,–-]\s?(?:\w+,? and )?(?:(?:the|is) )?(?:main|lead|first|sole|joint|primary"
    r"|head of)?\s?(?:tenant|applicant"
    r"|contact|client|adult|person to (?:deal|speak|talk)|one to (?:deal|speak|talk|ring|contact)|of household)\b"
    r"|^\sis (?:the one|the person) (?:to|you should) (?:contact|ring|call|phone|speak|write)\b",
    re.IGNORECASE,
)

PUPIL = compiled(
    r"^\s?[(,]?\s?(?:in )?(?:Y(?:ear|r)?\s?\d{1,2}\b|(?<=[(,\s])(?:reception|nursery|pre-?school)(?=[),])"
    r"|(?:who is |aged? |is )?(?:1[0-5]|[0-9])(?:\s?(?:yrs?|years?"
    r"|months?|mths"
    r"|weeks?|wks?|y/?o))?(?=\s?(?:[),;]|\.(?!\d)|and\b|old\b|years?|$)))",
    re.IGNORECASE,
)

NO_SURNAME = compiled(
    r"^\W{0,3}(?:(?:(?:that is|that['’]s) all|is all (?:we|i|he|she|they|that)|is all(?=\W{0,3}$))\b"
    r"|(?:(?:who|s?he|they|there|and|with|i|we|staff|nobody|(?:his|her|their) \w+) )?"
    r"(?:(?:has|have|is|had|gives?|gave|knows?|shows?) )?"
    r"(?:do ?n['’]?t|did ?n['’]?t|does ?n['’]?t|do not|did not|will not|won['’]?t|not|no|never|without|would"
    r"n['’]?t) (?:\w+ ){0,4}(?:sur|last|full|second|other|family|further)[ -]?names?\b)",
    re.IGNORECASE,
)
"""Behind a name, in its sentence or the next, beside which there is no other."""

GIVES_ONE = compiled(
    r"\b(?:(?:giv(?:es?|ing)|gave|us(?:es|ing)|goes by|answers(?: only| just)? to|calls (?:him|her)self"
    r"|known (?:only )?as|known to (?:\w+ ){1,5}?(?:only |just |simply )?as"
    r"|(?:only|just) known (?:to (?:\w+ ){1,4}?)?as|known (?:by|among|around|on|in) (?:\w+ ){1,5}?as"
    r"|(?:know|knows|call|calls) (?:him|her|them)(?: (?:only|just|simply))?(?: (?:as|by))?"
    r"|no name (?:but|beyond|except|other than|save)|a name beyond)"
    r"(?: (?:us|me|only|just|the|a|first|his|her|name|names|of|as)){0,6})\s[\"“'‘]?$",
    re.IGNORECASE,
)
"""Before the one name that somebody gives, or is called by."""

LODGES_WITH = lowered(
    r"\b(?:lodg\w+|rooms?|rent\w*|house|flat|annexe|cottage|bedsit|staying|lives|living|late|from|of|owned"
    r"|landlord)\b[^.;]{0,20}\b(?:with|from|(?<!let )to|by|the late|of)\s(?:a\s|an\s|the late\s)?(?:Mr|Mrs|Ms|Miss"
    r"|Dr)?\.?\s?$"
)

BORN_AFTER = re.compile(
    r"^\s?[,(]\s?(?:(?:d\.?o\.?b\.?|born|b\.?)\s?)?(?:\d{1,2}[./-]){2}((?:19|20)?\d\d)\b", re.IGNORECASE
)
"""The year in the birth date right behind a name."""

COMES_WITH = compiled(
    r"^\W{0,4}(?:with|plus|and|also)\s$"
    r"|[,)]\s(?:with|plus|and) (?:the |her |his )?(?:dad|mum|father|mother|partner|husband|wife|boyfriend"
    r"|girlfriend)\s$",
    re.IGNORECASE,
)

HOUSED_BY_WRITER = lowered(
    r"\b(?:I|we)\b(?:['’]ve| have| do| had)? (?:been )?(?:rent|let|lease|letting|renting)\w{0,3}\b[^.;]{0,58}\bto\s"
    r"(?:a\s|an\s)?(?:Mr|Mrs|Ms|Miss)?\.?\s?$"
)

OFFICES = frozenset(
    ["cllr", "dr", "doctor", "rev", "revd", "reverend", "fr", "pc", "pastor", "prof", "professor", "rabbi"]
)

# "small left": what stands before in small letters, which is looked through several times faster
REASONS: tuple[tuple[Sought, str, float, str], ...] = (
    (ASKED_FOR, "small left", 4, "asked for"),
    (MY_KIN, "small left", 9, "the writer's own kin"),
    (KIN_BEFORE, "small left", -5, "kin of somebody"),
    (THEIR_ONE, "small left", -13, "comes with the person"),
    (WORKER_BEFORE, "small left", -4, "a worker"),
    (GREETING, "left", -9, "greeted"),
    (ANIMAL, "small left", -12, "an animal"),
    (OFFICE, "right", -7, "an office holder"),
    (OF_BODY, "small left", -5, "of a body"),
    (BODY_AFTER, "right", -8, "a council or other body"),
    (FATHERED, "right", -7, "whose kin the message is about"),
    (NAMED_KIN, "left", 4, "kin of somebody named"),
    (HOUSE, "left", -8, "a street"),
    (ALIAS, "small left", -12, "another name of somebody"),
    (PARENT, "small left", 6, "the parent of whom the writer knows"),
    (CHILDS_PARENT, "small left", 0, "a parent"),
    (MAIN_ONE, "right", 4, "said to be the one"),
    (PUPIL, "right", -7, "a child"),
    (LODGES_WITH, "small left", -6, "whom the person lodges with"),
    (HOUSED_BY_WRITER, "small left", 13, "whom the writer houses"),
    (COMES_WITH, "left", -5, "comes with the person"),
    (COMPANY_AFTER, "right", 2, "named before the partner"),
    (PLACE_BEFORE, "left", -3, "after a word of place"),
    (BIRTH_AFTER, "right", 6, "a birth date follows"),
    (NUMBER_AFTER, "right", 5, "an identifier follows"),
    (AGE_AFTER, "right", 2, "an age follows"),
    (ACTS_AFTER, "right", 1, "acts"),
    (WORKS_AFTER, "right", -5, "followed by a role"),
    (WHOLE_NAME, "behind", 9, "said to be the whole name"),
    (NO_SURNAME, "behind", 9, "said to have no further name"),
    (CONTACT_AFTER, "right", -1, "followed by a number"),
)
