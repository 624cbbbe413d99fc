"""Who is to be housed together: alone, with whom, and which animals come along.

For: `read`. Who is left, or lives elsewhere, is no part of it (contract, reading.md, Home, support and flags).

Must not know: where they live.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from parsers.learned.questions import section_of
from parsers.patterns import compiled
from parsers.prose.clauses import Clause, clauses_of
from parsers.prose.sentences import Sentence
from parsers.prose.words import DEPENDANT, HOUSEMATE, low, lowered
from parsers.record import Evidence

_NOT_HOUSED = compiled(
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


_ALL_ARE = lowered(r"\b(?:both|all|each|either)\b[^.;]{0,20}\b(?:single|alone|on (?:their|his|her) own)\b")


def read_household(
    sentences: Iterable[Sentence], *, shared: tuple[Sentence, ...] = ()
) -> tuple[str | None, Evidence | None]:
    """Who is to be housed together, in the words of the text: clauses that say it, weighed by words and model.

    `shared` is what a list says of all in it: "both single".
    """
    told = _told_of(sentences)
    return told if told[0] else _told_of(line for line in shared if _ALL_ARE.search(low(line.text)))


def _told_of(sentences: Iterable[Sentence]) -> tuple[str | None, Evidence | None]:
    found: list[tuple[float, str, Sentence]] = []
    for line in sentences:
        runs = [*_runs(line.text), *_together(line.text)]
        if runs and max(runs)[0] >= _HOUSED:
            found.append((max(runs)[0], _said(line.text, [run for run in runs if run[0] >= _HOUSED]), line))
    if not found:
        return None, None
    ranked = sorted(found, key=lambda f: -f[0])[:2]
    chosen = [f for f in ranked if f[0] >= ranked[0][0] - _NEARLY]
    chosen.sort(key=lambda f: f[2].index)
    text = "; ".join(dict.fromkeys(f[1] for f in chosen))
    return text, chosen[0][2].evidence(text)


_SAID = 1.3
_BOUNDS = compiled(
    r"(?:\b(?:[Ss]he|[Hh]e|[Tt]hey|[Hh]im|[Hh]er|[Tt]hem|[Mm]e|I|[Jj]ust|[Oo]nly"
    r"|[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}),?\s(?:\([^()]{1,40}\)\s)?)$"
)


def _whole(text: str, start: int, end: int) -> str:
    """The words with whom they go on from, "she and the kids", and with their brackets closed."""
    if re.match(r"(?:and|with|plus)\b", text[start:end].strip(), re.IGNORECASE):
        before = _BOUNDS.search(text[:start])
        start = before.start() if before else start
    opened = text.rfind("(", 0, start)
    if ")" in text[start:end].split("(")[0] and opened >= 0 and ")" not in text[opened:start]:
        names = _BOUNDS.search(text[:opened])
        start = names.start() if names else opened
    if text.count("(", start, end) > text.count(")", start, end) and (close := text.find(")", end, end + 60)) >= 0:
        end = close + 1
    return text[start:end].strip(" ,;:–—-")


_PET = (
    r"(?:dog|akita|husky|pit ?bull|bully|jack russell|chihuahua|pug|poodle|cockapoo|sheepdog|german shepherd"
    r"|retriever|beagle"
    r"|mastiff|malamute|cat|puppy|kitten|spaniel|terrier|whippet|greyhound|collie|lurcher|staff(?:ie|y)|labrador"
    r"|alsatian|bulldog|rottweiler"
    r"|budgie|budgerigar|canary|parrot|rabbit|ferret|hamster|guinea pig|tortoise|snake|jackdaw|cockatiel|pet)s?"
)
_ANIMALS = compiled(
    rf"\b(?:(?:[Hh]im|[Hh]er|[Tt]hem|[Mm]e|[Hh]e|[Ss]he) and )?(?:(?i:with )?(?i:his|her|their|my|a|an|the|one"
    rf"|two|old|elderly)\s(?:\w{{2,12}}\s){{0,2}}?)(?i:{_PET})\b(?:,?\s(?:called\s)?[A-Z][\w'’-]+)?|^(?:Dogs?|Cats?"
    rf"|Pets?)\s?:\s[^.;]{{2,40}}"
)
_NOT_PETS = compiled(
    r"\b(?:dog walk\w*|bit(?:ten)? by|attack\w*|sets? (?:his|her)|warden|no pets|neighbour['’]s|landlord['’]s"
    r"|sniffer|police dog"
    r"|dog bites?|hot dog|haven['’]t got a|has ?n['’]t|no dog|was the cat|died|put down|the dog and cat home)\b",
    re.IGNORECASE,
)
_PARENTS = r"mum|mam|mother|dad|father|nan|nana|gran|granny|grandad|sister|brother|aunt|uncle|niece|nephew|cousin"
_GROUP = compiled(
    rf"\b(?:(?:Mrs?|Ms|Miss)\s)?(?:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){{0,2}}|[Ss]he|[Hh]e|[Hh]im|[Mm]e"
    rf"|I),?\sand\s(?:the|her|his|their|my|our)\s"
    rf"(?:\w+\s){{0,2}}?(?:{DEPENDANT}|{HOUSEMATE}|twins)\b(?:\s[A-Z][\w'’-]+)?(?:,?\s\([^()]{{1,60}}\))?"
    r"(?=\s(?:\w+\s)?(?:are|were|have|live|living|need|occupy|rent|will|been|sleep|stay)\b)"
    rf"|\b(?:his|her)\s(?:{HOUSEMATE})\s[A-Z][\w'’-]+\s(?:along|as well|too)\b[^.;]{{0,50}}"
    rf"|\b(?:[Ff]or )?(?:myself|me) and (?:for )?my (?:\w+\s){{0,2}}?(?:{DEPENDANT}|{HOUSEMATE})\b[^.;]{{0,40}}"
    rf"|\b(?:[Hh]er|[Hh]im|[Tt]hem|[Mm]y)sel(?:f|ves) (?:and|plus|&) (?:the |her |his |their |my "
    rf"|an? )?(?:\w+ ){{0,2}}?(?:{DEPENDANT}|{HOUSEMATE}|bump|{_PET})\b[^.;]{{0,40}}"
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
    rf" (?:the |his |her |their |my |a )?(?:\w+ )?(?:{DEPENDANT}|{HOUSEMATE}|bump|{_PARENTS})\b"
    r"|\b(?:[Ff]or )?(?:him|her|my|them)sel(?:f|ves) (?:only|and (?:nobody|no one) else)\b"
    rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y)\s(?:[\w-]+\s){{0,4}}?(?:{DEPENDANT}|{HOUSEMATE}|grand(?:son|daughter)|{_PARENTS})\b(?:\s[A-Z][\w'’-]+)?"
    r"(?=,?\s(?:who |also |all )?(?:is|are|will be) (?:in|at|out|on) [\w ]{2,24} with (?:him|her|them|me)\b"
    r"|,?\s(?:who |also |all )?(?:lives?|is|are|stays?|living|comes?|goes?|has to come|have to come|will be|would be)"
    r" (?:(?!not\b)\w+ )?with (?:him|her|them|me)\b)"
    rf"|^\W{{0,3}}(?:[Mm]um|[Dd]ad|[Mm]other|[Ff]ather|[Pp]arents|[Cc]ouple)(?:,| and| plus| \+) (?:(?:mum|dad"
    rf"|mother|father),? )?(?:and |plus )?"
    rf"(?:the |her |his |their |a |\w+ )?(?:{DEPENDANT}|twins)\b[^.;]{{0,40}}"
    rf"|\b[Tt]here (?:are|will be|would be)(?: just| only)? (?:two|three|four|five|six|seven|\d) of (?:them|us)\b:?"
)


def _together(text: str) -> list[tuple[float, int, int]]:
    """Whom the text plainly puts together: a person and the children who live somewhere, a pet that comes too."""
    group = _GROUP.search(text)
    animal = None if _NOT_PETS.search(text) else _ANIMALS.search(text)
    found = [(match, beyond) for match, beyond in ((group, 20), (animal, 12)) if match]
    told = [match for match, beyond in found if not _NOT_HOUSED.search(text[: match.end() + beyond])]
    return [(_SAID, match.start(), _end_of_list(text, match.end())) for match in told]


def _end_of_list(text: str, end: int) -> int:
    """Where the people end who are told of one after the other from this place on, with what is said of each."""
    while (more := _LISTED.match(text, end) or _ADDED.match(text, end)) and more.end() > end:
        end = more.end()
    return end


def _said(text: str, runs: list[tuple[float, int, int]]) -> str:
    """What one sentence says of the household: all of it that hangs together, or all of a short sentence."""
    if len(text.split()) <= _SHORT:
        return text.strip(" .")
    kept: list[tuple[int, int]] = []
    best = max(runs)[0]
    for _, start, end in sorted((run for run in runs if run[0] >= best - _SAID_TOO), key=lambda run: run[1]):
        if kept and start - kept[-1][1] <= _GAP:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return "; ".join(dict.fromkeys(_whole(text, start, end) for start, end in kept))


_SHORT = 6
_SAID_TOO = 0.6


_HOUSED = 0.7
_NEARLY = 0.3
_ALONE = lowered(
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
_ONE_MEMBER = (
    rf"(?:{DEPENDANT}|{HOUSEMATE}|brother|sister|mother|mum|dad|father|two|three|four|five|lads?|toddler|grandson"
    r"|granddaughter|niece|nephew|cousin)"
)
_MEMBERS = lowered(
    rf"\b(?:(?:with|and|plus|&|w|are|has|have) (?:(?:his|her|their|my|the|a|an) )?(?:\w+ ){{0,2}}?{_ONE_MEMBER}\b"
    rf"|(?:his|her|their|my|the) (?:\w+ ){{0,2}}?{_ONE_MEMBER}\b|{_ONE_MEMBER} (?:is )?[a-z]+,? \(?\d|me and (?:my"
    rf"|the)"
    r"|(?:dog|cat|spaniel|terrier|whippet|greyhound|collie|lurcher|staffie|budgie|canary|parrot|rabbits?|ferrets?"
    r"|pet)\b)"
)
_COUNTED = re.compile(r"\b[A-Z][\w'’-]+,? \(?\d{1,2}\)?(?: (?:months|weeks|yrs|years|mths))?\b")
_LISTED = compiled(
    r"[\s,]{0,2}\([^()]{1,60}\)|(?:[\s,]{1,2}|\sand\s)[^.;,()]{0,60}\b(?:\d{1,2}|months|weeks|kids|children"
    r"|dependants)\b(?![/:.])[^.;,()\d]{0,20}"
)
_ADDED = compiled(
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
_CHILDREN = compiled(
    r"\b(?i:one|two|three|four|five|six|\d) (?:\w+ )?(?:children|kids|boys|girls|sons|daughters"
    r"|dependants?)\b[^.;]{0,24}\b(?:aged?|\d|with (?:her|him|them))|\b[A-Z][\w'’-]+ \(?\d{1,2}\)?(?: mths)?(?:,| and"
    r"|,? plus) [A-Z][\w'’-]+ \(?\d{1,2}\b|\b\d adults?,? (?:and )?\d (?:children|kids|child)\b"
)
_ELSEWHERE = lowered(
    r"\b(?:they |who |all )?(?:lives?|living|stays?|staying|is|are|being) (?:now |still )?(?:with (?:their|his"
    r"|her) (?:mum|mother|dad"
    r"|father|gran|nan|grandparents|other parent)|in (?:care|canada|australia|spain|poland|romania|lithuania"
    r"|india|pakistan|nigeria|ghana|sudan|scotland|wales|ireland)|overseas|abroad)\b"
)
"""What says of relatives, also behind a bracket, that they live elsewhere."""
_SEEN_ALONE = lowered(
    r"\b(?:workers?|officers?|nurses?|staff|anyone|anybody|nobody|no ?one|somebody|someone"
    r"|neither of (?:them|you))\b[^.;]{0,20}\b(?:on (?:her|his|their|your) own|alone|by (?:him|her"
    r"|them)sel(?:f|ves))\b|"
    r"\b(?:not|without|never|nor) (?:\w+ )?a single\b|n['’]t a single\b|\bleave (?:\w+ )?(?:well )?alone\b"
    r"|\bon (?:his|her|their) own to (?:put|ask|speak|talk|tell|discuss|raise|check)\b|"
    r"\b(?:pay|carry|afford|manage|cope|when (?:he|she)(?:['’]s| is))\b[^.;]{0,24}\b(?:alone"
    r"|on (?:his|her|their|my) own"
    r"|by (?:him|her)self)\b|\b(?:see|seen|seeing|visit\w*|meet|met|interview\w*|left) (?:\w+ )?alone\b"
)
_STATUS = compiled(
    r"\W*(?:s?he(?:['’]?s| is) )?(?:sgl|solo|unaccompanied|single(?: person)?|widow(?:er|ed)?|divorced"
    r"|lives alone)\W*",
    re.IGNORECASE,
)
_GOES_WITH = 0.45


def _runs(text: str) -> list[tuple[float, int, int]]:
    """Stretches of clauses that speak of the household, each with its score; ages in brackets go with their names."""
    runs: list[tuple[float, int, int]] = []
    clauses = [clause for clause in clauses_of(text) if _speaks_of_people(text, clause)]
    counted = 0.2 * bool(_COUNTED.search(text))
    said = section_of(text)["household"] if clauses else 0.0
    for clause in clauses:
        score = _household_score(text, clause, said) + counted
        if score < _GOES_WITH:
            continue
        end = max(clause.end, runs[-1][2]) if runs and clause.start <= runs[-1][2] else clause.end
        end = _end_of_list(text, end)
        if runs and clause.start - runs[-1][2] <= _GAP:
            runs[-1] = (max(score, runs[-1][0]), runs[-1][1], max(end, runs[-1][2]))
        else:
            runs.append((score, clause.start, end))
    return runs


_GAP = 4


def _speaks_of_people(text: str, clause: Clause) -> bool:
    """Whether the words say alone, or name somebody: only then is the model asked."""
    small = low(clause.text)
    if _SEEN_ALONE.search(small):
        return False
    return bool(_ALONE.search(small) or _MEMBERS.search(small) or _children(text, clause))


def _children(text: str, clause: Clause) -> bool:
    return _CHILDREN.search(text[clause.start : clause.end + 30]) is not None


def _household_score(text: str, clause: Clause, said: float) -> float:
    """The model's word for it, and what the words say: alone, with whom, or of people who are left or elsewhere.

    `said` is what the whole sentence says.
    """
    if _STATUS.fullmatch(text):
        return 1.0
    small = low(clause.text)
    children = _children(text, clause)
    score = max(section_of(clause.text)["household"], said)
    score += 0.55 * bool(_ALONE.search(small)) + 0.3 * (children or bool(_MEMBERS.search(small))) + 0.45 * children
    if _NOT_HOUSED.search(text[max(0, clause.start - 20) : clause.end + 20]) or _ELSEWHERE.search(
        low(text[clause.start : clause.end + 45])
    ):
        score -= 0.9
    return score
