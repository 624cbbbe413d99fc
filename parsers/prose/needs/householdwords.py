"""Words of who belongs to a household: alone, with whom, with which animals, and who lives elsewhere: data.

For: `household` and `housed`. Must not know: how they are weighed. Every quantifier is bounded.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.words import DEPENDANT, HOUSEMATE, lowered

NOT_HOUSED = compiled(
    r"\b(?:lives? with (?:her|his|their) (?:mum|mother|dad|father|gran)|does(?:n['’]t| not) live with"
    r"|children['’]s|belongs to|by (?:his|her|their)|has (?:a|one|two) (?:sister|brother|mum|dad|cousin|aunt"
    r"|uncle|nan)|where (?:his|her|their)|mother and baby unit|social workers?|behalf|read to (?:him|her)|keyholder"
    r"|never lived|me and my (?:husband|wife|partner|boyfriend|girlfriend) have|it['’]?s about my"
    r"|nobody (?:ought|should)"
    r"|(?:see|visit|meet|interview)\w* (?:him|her|them) alone|gone home|(?:have|has|had|['’]ve|is|are"
    r"|all) (?:now |all |since "
    r"|both )?(?:gone|moved|went|returned|flown) (?:back |home |away |off |over )?(?:to|home|back|away|off|in|up|down)"
    r"|(?:took|taken|taking) (?:the|both|all)\s?(?:\w+ )?(?:children|kids|girls|boys|baby|lads|twins) (?:back"
    r"|away|to|home"
    r"|with (?:him|her))|(?:stay|stays|staying) (?:there|behind|where they are)|not part of|(?:is"
    r"|are)(?:n['’]t| not) (?:in (?:that|the) plan"
    r"|coming|moving|included|to be housed)|looks after|visits|lets (?:him|her"
    r"|them)|power of attorney|until (?:january|february|march"
    r"|april|may|june|july|august|september|october|november|december)|(?:will|won['’]t|not"
    r"|n['’]t) (?:be )?(?:liv\w+|join\w+)(?: with)? (?:him|her|them)|have parted|parted\b|has moved to"
    r"|(?:live|stay)s? with (?:his|her|their) (?:mum|mother|mam|dad|father|gran\w*|nan|nana|sister|brother"
    r"|aunt\w*|uncle"
    r"|cousin|in-laws)|took (?:her|his) (?:children"
    r"|kids|baby)|single living"
    r"|(?:it is|it['’]s|this is) about my|^my (?:son|daughter|brother|sister|dad|mum|father|mother|husband|wife"
    r"|nephew|niece) is\b"
    r"|lives here with me|i am (?:his|her) (?:mum|mother|dad|father)|send (?:anyone|someone|anybody|somebody)"
    r"|cannot manage alone"
    r"|can['’]t manage alone|in (?:bacau|poland|romania|spain|portugal)|old enough|shared a|went back|in two bedrooms"
    r"|in (?:foster )?care\b|social care|left (?:her|his|their)|split|ended it|fle[ed]|strangled"
    r"|ex\b|violen\w*|abus\w*|moved in to|has (?:four|three|two) children in|died|safeguarding|health|asthma"
    r"|(?:has |have )?divorced (?:him|her)|passed away|went off|gone off|(?:is|are|['’]re) (?:off|moving"
    r"|emigrat\w+) (?:to|back)"
    r"|grown up and (?:in|away|gone|have|live)|helps? (?:the|with)|teach\w*|taught|there were no|keeps? up|school)\b",
    re.IGNORECASE,
)
PET = (
    r"(?:dog|akita|husky|pit ?bull|bully|jack russell|chihuahua|pug|poodle|cockapoo|sheepdog|german shepherd"
    r"|retriever|beagle"
    r"|mastiff|malamute|cat|puppy|kitten|spaniel|terrier|whippet|greyhound|collie|lurcher|staff(?:ie|y)|labrador"
    r"|alsatian|bulldog|rottweiler"
    r"|budgie|budgerigar|canary|parrot|rabbit|ferret|hamster|guinea pig|tortoise|snake|jackdaw|cockatiel|pet)s?"
)
ANIMALS = compiled(
    rf"\b(?:(?:[Hh]im|[Hh]er|[Tt]hem|[Mm]e|[Hh]e|[Ss]he) and )?(?:(?i:with )?(?i:his|her|their|my|a|an|the|one"
    rf"|two|old|elderly)\s(?:\w{{2,12}}\s){{0,2}}?)(?i:{PET})\b(?:,?\s(?:called\s)?[A-Z][\w'’-]+)?|^(?:Dogs?|Cats?"
    rf"|Pets?)\s?:\s[^.;]{{2,40}}"
)
NOT_PETS = compiled(
    r"\b(?:dog walk\w*|bit(?:ten)? by|attack\w*|sets? (?:his|her)|warden|no pets|neighbour['’]s|landlord['’]s"
    r"|sniffer|police dog"
    r"|dog bites?|hot dog|haven['’]t got a|has ?n['’]t|no dog|was the cat|died|put down|the dog and cat home)\b",
    re.IGNORECASE,
)
PARENTS = r"mum|mam|mother|dad|father|nan|nana|gran|granny|grandad|sister|brother|aunt|uncle|niece|nephew|cousin"
GROUP = compiled(
    rf"\b(?:(?:Mrs?|Ms|Miss)\s)?(?:[A-Z][\w'’-]{{1,40}}(?:\s[A-Z][\w'’-]+){{0,2}}|[Ss]he|[Hh]e|[Hh]im|[Mm]e"
    rf"|I),?\sand\s(?:the|her|his|their|my|our)\s"
    rf"(?:\w+\s){{0,2}}?(?:{DEPENDANT}|{HOUSEMATE}|twins)\b(?:\s[A-Z][\w'’-]+)?(?:,?\s\([^()]{{1,60}}\))?"
    r"(?=\s(?:\w+\s)?(?:are|were|have|live|living|need|occupy|rent|will|been|sleep|stay)\b)"
    rf"|\b(?:his|her)\s(?:{HOUSEMATE})\s[A-Z][\w'’-]+\s(?:along|as well|too)\b[^.;]{{0,50}}"
    rf"|^\W{{0,3}}(?:(?i:{HOUSEMATE}))(?:['’]s name)? (?:is|called) (?:called )?[A-Z][\w'’-]+"
    rf"|\b(?:[Ff]or )?(?:myself|me) (?:and|n|an|&|\+) (?:for )?my (?:\w+\s){{0,2}}?(?:{DEPENDANT}"
    rf"|{HOUSEMATE})\b[^.;]{{0,40}}"
    rf"|\b(?:[Hh]er|[Hh]im|[Tt]hem|[Mm]y)sel(?:f|ves) (?:and|plus|&) (?:the |her |his |their |my "
    rf"|an? )?(?:\w+ ){{0,2}}?(?:{DEPENDANT}|{HOUSEMATE}|bump|{PET})\b[^.;]{{0,40}}"
    rf"|\b[Ww]ith (?:(?:his|her|their|my) )?(?:(?:{HOUSEMATE}|{DEPENDANT}|baby) )?[A-Z][\w'’-]+(?:\s\([\d/. ]{{6,10}}"
    r"|,? \(?(?:aged? )?\d{1,2}\b)\)?(?:(?:,? and|,)\s(?:baby )?[A-Z][\w'’-]+(?:\s\([\d/. ]{6,10}"
    r"|,? \(?\d{1,2}\b)\)?){0,5}"
    rf"|\b[Ww]ith (?:(?:his|her|their|my) (?:{HOUSEMATE})(?: [A-Z][\w'’-]+)?|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
    rf",? (?:and|plus|&) (?:(?:a|an|the|his|her|their|my) )?(?:\w+ )?(?:newborn|baby|toddler|bump|\w+-year-old"
    rf"|{DEPENDANT})\b"
    r"|\b[Ww]ith [A-Z][\w'’-]+,? (?:who is|who['’]s|aged|age|now) \w+(?: months)?(?:,? and (?:a |the )?[^.;,]{3,40})?"
    rf"|\bbring(?:s|ing)? (?:his|her|their|my) (?:\w+ )?(?:{DEPENDANT})\b[^.;]{{0,40}}"
    rf"|(?<!shared )\b[Ww]ith (?:his |her |their |my )?(?:{HOUSEMATE}) [A-Z][\w'’-]+(?! for \w+ years)"
    r"|\bM(?:r|rs|s|iss)\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}(?:\s\([^()]{4,20}\))?\sand\sM(?:r|rs|s"
    r"|iss)\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}\s\([^()]{4,20}\)"
    r"|\b[Bb]aby with (?:her|him|them)\b[^.;]{0,30}|\b(?:it is|it['’]s|its|it will be|it would be"
    r"|for) just [A-Z]\w+\b|\b[Bb]oth single\b"
    rf"|\b(?:his|her) (?:{HOUSEMATE}),? who is (?:his|her) carer\b"
    r"|(?:^|[.;:,•–-]\s?|\b(?:[Ii]t is|[Ii]t['’]s|[Ii]ts|be|for)\s)(?:[Jj]ust|[Oo]nly) [A-Z][\w'’-]+(?=\W{0,3}$|[,;]"
    r"|\s(?:who|that|for now|to be|needs?|wants?|on (?:his|her) own)\b)"
    rf"|^\W{{0,3}}(?:[Ii]t['’]?s |[Ii]t is |[Jj]ust |[Oo]nly |[Ff]or )*(?:[Hh]er|[Hh]im|[Tt]hem|[Mm]e|[Ss]he"
    rf"|[Hh]e) (?:and|plus|&)"
    rf" (?:the |his |her |their |my |a )?(?:\w+ )?(?:{DEPENDANT}|{HOUSEMATE}|bump|{PARENTS})\b"
    r"|\b(?:[Ff]or )?(?:him|her|my|them)sel(?:f|ves) (?:only|and (?:nobody|no one) else)\b"
    rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y)\s(?:[\w-]+\s){{0,4}}?(?:{DEPENDANT}|{HOUSEMATE}|grand(?:son"
    rf"|daughter)|{PARENTS})\b(?:\s[A-Z][\w'’-]+)?"
    r"(?=,?\s(?:who |also |all )?(?:is|are|will be) (?:in|at|out|on) [\w ]{2,24} with (?:him|her|them|me)\b"
    r"|,?\s(?:who |also |all )?(?:lives?|is|are|stays?|living|comes?|goes?|has to come|have to come|will be|would be)"
    r" (?:(?!not\b)\w+ )?with (?:him|her|them|me)\b)"
    rf"|^\W{{0,3}}(?:[Mm]um|[Dd]ad|[Mm]other|[Ff]ather|[Pp]arents|[Cc]ouple)(?:,| and| plus| \+) (?:(?:mum|dad"
    rf"|mother|father),? )?(?:and |plus )?"
    rf"(?:the |her |his |their |a |\w+ )?(?:{DEPENDANT}|twins)\b[^.;]{{0,40}}"
    rf"|\b[Tt]here (?:are|will be|would be)(?: just| only)? (?:two|three|four|five|six|seven|\d) of (?:them|us)\b:?"
)
ALONE = lowered(
    r"\b(?:alone|unaccompanied|sgl|solo|on (?:his|her|their|my) (?:tod|todd|jack)\b|on (?:his|her|their"
    r"|my) own(?! (?:phone|mobile|line|e-?mail|terms"
    r"|account))|by (?:him|her|my|them)sel(?:f|ves)|single|widow(?:ed|er)?|divorced(?! (?:him|her))|unmarried"
    r"|(?:just|only) (?:for )?(?:him|her|me|them|(?:him|her|my|them)sel(?:f|ves)|the (?:one|two|three|four)"
    r"|\w+ (?:him|her)self)|(?:nobody|no ?one|none) (?:else )?"
    r"(?:to (?:house|be housed)|with (?:him|her|them)|in the household)|no (?:dependants?|dependents?|kids"
    r"|children|partner)|couple|family of|household|\d adults?|(?:one|two) adults?|applying|to be housed|came alone"
    r"|party of one|one[- ]man (?:band|household)|(?:him|her|my|them)sel(?:f|ves) (?:only|and (?:nobody|no ?one) else)"
    r"|(?:nobody|no ?one|no family|none|nothing|no) (?:else )?(?:\w+ )?(?:comes?|coming|goes|going|to bring"
    r"|to come|joins?|joining)"
    r"(?: along)? (?:with|too|as well)|(?:has|have|got)(?: got)? (?:nobody|no ?one|no family) (?:to bring|else)"
    r"|(?:one|a single|just the one|1) person|(?:nobody|no ?one)(?: else)? (?:would|will|to"
    r"|is) (?:be )?(?:liv\w+|com\w+|mov\w+|join\w*) (?:in )?(?:with|too)|nobody to house but|(?:nobody"
    r"|no ?one)(?: else)? (?:but|except|apart from|other than|beside[s]?) (?:him|her|them|me)(?:sel(?:f"
    r"|ves))?|you[’']d be housing)\b"
)
ONE_MEMBER = (
    rf"(?:{DEPENDANT}|{HOUSEMATE}|brother|sister|mother|mum|dad|father|two|three|four|five|lads?|toddler|grandson"
    r"|granddaughter|niece|nephew|cousin)"
)
MEMBERS = lowered(
    rf"\b(?:(?:with|and|plus|&|w|are|has|have) (?:(?:his|her|their|my|the|a|an) )?(?:\w+ ){{0,2}}?{ONE_MEMBER}\b"
    rf"|(?:his|her|their|my|the) (?:\w+ ){{0,2}}?{ONE_MEMBER}\b|{ONE_MEMBER} (?:is )?[a-z]+,? \(?\d|me (?:and|n|an|&"
    rf"|\+) (?:my"
    rf"|the)"
    r"|(?:dog|cat|spaniel|terrier|whippet|greyhound|collie|lurcher|staffie|budgie|canary|parrot|rabbits?|ferrets?"
    r"|pet)\b)"
)
COUNTED = re.compile(r"\b[A-Z][\w'’-]{1,40},? \(?\d{1,2}\)?(?: (?:months|weeks|yrs|years|mths))?\b")
LISTED = compiled(
    r"[\s,]{0,2}\([^()]{1,60}\)|(?:[\s,]{1,2}|\sand\s)[^.;,()]{0,60}\b(?:\d{1,2}|months|weeks|kids|children"
    r"|dependants)\b(?![/:.])[^.;,()\d]{0,20}"
)
ADDED = compiled(
    r"\s?\b\d{1,2}\b(?=\s?(?:[.;,)]|$))"
    r"|,\s[A-Z][\w'’-]+,\s\d{1,2}\b|(?:,? and|,)\s[A-Z][\w'’-]+ \(\d{1,2}\)|\s(?:who|that) needs? (?:housing"
    r"|rehousing|a home|somewhere)|,?\s(?:dob|born|b\.?)\s[\d/.-]{6,10}"
    r"|,?\s(?:are )?(?:living|who lives?|staying|who are) with (?:him|her|them|me)\b"
    r"|(?:,? and|,)\s(?:baby |little )?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\s?\([^()]{1,24}\)"
    r"|:\s(?:baby |little )?[A-Z][\w'’-]+\b(?=[^.;]{0,60}(?:\d|months|weeks|[Yy]ear|nursery|school))[^.;]{1,140}"
    r"|,? (?:who|she|he)(?:['’]s| is| are) (?:\w+ )?(?:expecting|pregnant|due|\d{1,2}|(?:his|her|their) carer"
    r"|disabled|poorly)\b[^.;,]{0,30}"
    r"|,?\s(?:and|plus|&) (?:the|her|his|their|my|a) (?:\w+ )?(?:bump|unborn|newborn|baby|twins|little ones?|toddler)\b"
    r"|,?\sand (?:a|an|the|his|her|their|my) (?:\w+ ){0,2}(?:dog|cat|bird|parrot|rabbit|tortoise|budgie"
    r"|ferret|terrier)s?\b"
)
CHILDREN = compiled(
    r"\b(?i:one|two|three|four|five|six|\d) (?:\w+ )?(?:children|kids|boys|girls|sons|daughters"
    r"|dependants?)\b[^.;]{0,24}\b(?:aged?|\d|with (?:her|him|them))|\b[A-Z][\w'’-]{1,40} \(?\d{1,2}\)?(?: mths)?(?:,"
    r"| and|,? plus) [A-Z][\w'’-]+ \(?\d{1,2}\b|\b\d adults?,? (?:and )?\d (?:children|kids|child)\b"
)
ELSEWHERE = lowered(
    r"\b(?:they |who |all )?(?:lives?|living|stays?|staying|is|are|being) (?:now |still )?(?:with (?:their|his"
    r"|her) (?:mum|mother|dad"
    r"|father|gran|nan|grandparents|other parent)|in (?:care|canada|australia|spain|poland|romania|lithuania"
    r"|india|pakistan|nigeria|ghana|sudan|scotland|wales|ireland)|overseas|abroad)\b"
)
"""What says of relatives, also behind a bracket, that they live elsewhere."""
SEEN_ALONE = lowered(
    r"\b(?:arrived|came|travelled|landed|crossed|journeyed|got here|reached)\b[^.;]{0,30}\b(?:on (?:his|her|their) own"
    r"|alone|by (?:him|her)self|unaccompanied)\b(?= (?:at|aged|when|from|in|by|as)\b)|"
    r"\b(?:workers?|officers?|nurses?|staff|anyone|anybody|nobody|no ?one|somebody|someone"
    r"|neither of (?:them|you))\b[^.;]{0,20}\b(?:on (?:her|his|their|your) own|alone|by (?:him|her"
    r"|them)sel(?:f|ves))\b|"
    r"\b(?:not|without|never|nor) (?:\w+ )?a single\b|n['’]t a single\b|\bleave (?:\w+ )?(?:well )?alone\b"
    r"|\bon (?:his|her|their) own to (?:put|ask|speak|talk|tell|discuss|raise|check)\b|"
    r"\b(?:pay|carry|afford|manage|cope|when (?:he|she)(?:['’]s| is))\b[^.;]{0,24}\b(?:alone"
    r"|on (?:his|her|their|my) own"
    r"|by (?:him|her)self)\b|\b(?:see|seen|seeing|visit\w*|meet|met|interview\w*|left) (?:\w+ )?alone\b"
)
STATUS = compiled(
    r"\W*(?:s?he(?:['’]?s| is) )?(?:sgl|solo|unaccompanied|single(?: person)?|widow(?:er|ed)?|divorced"
    r"|lives alone)\W*",
    re.IGNORECASE,
)
BOUNDS = compiled(
    r"(?:\b(?:[Ss]he|[Hh]e|[Tt]hey|[Hh]im|[Hh]er|[Tt]hem|[Mm]e|I|[Jj]ust|[Oo]nly"
    r"|[A-Z][\w'’-]{1,40}(?:\s[A-Z][\w'’-]{1,40}){0,2}),?\s(?:\([^()]{1,40}\)\s)?)$"
)
NAMED = lowered(
    r"\b(?:kids?|child(?:ren)?|sons?|daughters?|baby|babies|toddler|twins|girls?|boys?|lads?|wife|husband|partner"
    r"|boyfriend|girlfriend|chap|missus|couple|family|single|alone|own|myself|herself|himself|only|just|both"
    r"|two of (?:them|us)|dogs?|cats?|mum|dad|nobody|no ?one|anyone|adult|household|me and|parents?|sister|brother"
    r"|mother|father|fianc\w+|spouse|bump|unborn|expecting|hens?|budgies?|pair|sgl|us|spaniel|terrier|lurcher"
    r"|staff(?:ie|y))\b"
)
"""Without one of these nothing is told of a household."""
NAMES_SOMEBODY = re.compile(
    r"\b(?:kids?|child(?:ren)?|sons?|daughters?|baby|babies|toddler|twins|girls?|boys?|lads?|wife|husband|partner"
    r"|boyfriend|girlfriend|chap|couple|family of|alone|own|(?:my|her|him)self|both|of (?:them|us)|dogs?|cats?|mum|dad"
    r"|nobody|no ?one|anyone|adults?|household|parents?|sister|brother|mother|father|fianc\w+|bump|unborn|hens?"
    r"|budgies?"
    r"|pair|single|sgl|nephew|niece|pensioners|[a-z]{3,9}-year-old|year \d|aged?|spaniel|terrier|lurcher"
    r"|staff(?:ie|y))\b"
    r"|\(\d{1,2}\b|^\W{0,2}\d{1,2}(?: (?:months|weeks|yrs?|years?|mths?)(?: old)?)?\W{0,2}$"
    r"|^(?:who (?:is|has|are|['’]s)|is with (?:him|her|me)|are with (?:him|her|me)|they come|chipped"
    r"|in (?:reception|nursery))\b"
    r"|(?-i:^(?:and |plus )?[A-Z][\w'’-]{1,16}(?:,? (?:and|&) [A-Z][\w'’-]{1,16})?$)",
    re.IGNORECASE,
)
_SELF = r"(?:him|her|my|them)sel(?:f|ves)"
_OWN = r"(?:on (?:his|her|my|their) own|(?:all )?alone|by " + _SELF + r")"
LONE = compiled(
    r"\W*(?:(?:s?he|they|i|it|this)(?:['’]?(?:s|m|d|re|ll)|\s(?:is|am|are|was|will be"
    r"|would be))?\s(?:be\s)?(?:now\s|here\s"
    rf"|still\s)?)?(?:lives? |living )?(?:(?:just|only|for) )?(?:{_OWN}|lone (?:adult|male|female|man|woman|person"
    rf"|applicant)|single|sgl|(?:just|only) (?:him|her|me|{_SELF})|{_SELF} (?:only|alone)"
    r"|no (?:kids|partner|dependants)(?: (?:and|or) (?:no )?(?:kids|children|partner|dependants))?"
    r"|(?:nobody|no ?one|none) else (?:at home|there|with (?:him|her|me)|in the (?:house|home))"
    r"|(?:there(?:['’]s| is) )?(?:just|only) (?:him|her|me) (?:in it|there|at home|in the \w+)"
    r"|shares? (?:his|her|the|my|it|a) ?(?:\w+ )?with (?:nobody|no ?one)|(?:so )?(?:please )?count (?:him|her"
    r"|me) as one"
    r"|keeps? no company but (?:his|her|my) own|(?:a )?household of one"
    r"|does(?:n['’]?t| not) live with any(?:one|body)|(?:nobody|no ?one) (?:living |to move in "
    r"|lives )?with (?:him|her|me)"
    r"|single and childless|single with no [a-z]{3,12})(?: (?:now|at present|here|these days|since .{3,30}))?\W*",
    re.IGNORECASE,
)
"""A clause that says nothing but that there is nobody else."""
LEFT = compiled(
    r"\b(?:have |has |had |we |they |are |now )?(?:parted|split(?: up)?|separated|divorced|broke up|broken up)\b"
    r"|\bno longer (?:together|with)\b|\bnot (?:together|with (?:him|her|me)) any ?more\b",
    re.IGNORECASE,
)
"""Where no rule hears a household either, who parted is none."""
