"""Whether the person is in prison or in a hospital's bed at the time of writing, or out again.

For: `read`, which lets the days, the status and the kind of place follow from it. A stay that is over ("came to us on
her release", "while he was in HMP X") says nothing; a place named with "in" or "at" and no such word is where they are.

Must not know: dates, flags, what place it is.
"""

from __future__ import annotations

import re

from parsers.patterns import any_case, compiled
from parsers.record import OrganisationType

_IN_PRISON = compiled(
    r"\b(?:out of hm\w*|crd|conditional release|noms|on remand|remanded|in custody|on (?:the|his|her) wing"
    r"|serving (?:a"
    r"|prisoner|\d)|hdc|rotl|earliest release|release date|releas(?:e|ed|ing)\b|going out|due out|sentence[d]?"
    r"|recalled?|out on (?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}))\b",
    re.IGNORECASE,
)
_OUT = compiled(
    r"\b(?:was released|been released|(?<!be )(?<!being )released (?:from|on|last|in)|came out|got out"
    r"|has been out|(?:was|were|been) (?:let out|freed|let go) (?:of|from|on|by|last)"
    r"|\b(?:walked out of|left|came out of|got out of|out of|been out of)\s(?:HM\w+(?:\s[A-Z]\w+){1,2}|prison"
    r"|custody|[a-z]{4,16}"
    r" (?:nick|prison))\s(?:in|on|last|this|a|yesterday|just|at|early|back)\b(?! (?:the )?\d{1,2}\b)"
    r"|out of (?:prison|custody) (?:since|on|last)|left (?:hm\w+|prison|custody)|community order"
    r"|suspended sentence|in the community|is living"
    r"|are living|lives (?:at|with|in)|he['’]s (?:now )?at|resident with us|living in)\b",
    re.IGNORECASE,
)


_BED = compiled(
    r"\b(?:ward|bed \d|in-?patient|admitted|admission|discharg\w*|edd|mffd|medically (?:fit|optimised)|in hospital"
    r"|our unit|detained"
    r"|section [23]\b|a&e|emergency department|lies on|in (?:\w+ ){1,3}hospital)\b",
    re.IGNORECASE,
)


_HOUSE = compiled(
    r"\b(?:[Aa]pproved [Pp]remises|bail hostel|probation hostel|[Rr]efuge|[Hh]ostel|[Ff]oyer"
    r"|[Nn]ight ?[Ss]helter|AP)\b"
)


def is_patient(text: str, kind: OrganisationType | None, *, address: str = "", body: str = "") -> bool:
    """Whether the person is in a hospital's care now: the hospital writes, or a bed or ward is the present place.

    `address` is where the mail comes from: a trust's people sit on wards and elsewhere, so a stay must be told as well,
    and no other place in the text or in `body`, which is who writes.
    """
    if kind in (OrganisationType.HOSPITAL_INPATIENT, OrganisationType.EMERGENCY_DEPARTMENT):
        return bool(_BED.search(text)) or not _OUT.search(text)
    if _IN_BED.search(text) or _ROW_OF_WARD.search(text) or _BED_OF_WARD.search(text):
        return True
    if kind not in (None, OrganisationType.OTHER) or not _OF_TRUST.search(_domain(address)):
        return False
    elsewhere = _OUT.search(text) or _AT_HOME.search(text) or _NO_WARD.search(body)
    return _STAYS.search(text) is not None and elsewhere is None


def _domain(address: str) -> str:
    return address.rpartition("@")[2].casefold()


_OF_TRUST = compiled(
    r"hosp(?:\b|ital)|infirmary|nhs|general(?=[.-])|acute(?=[.-])|mh(?=[.-])|mht\b|mental-?health|maternity|\bward"
    r"|psychiatr|hospice"
)
_OF_PRISON = re.compile(r"\bhmp(?!ps)|hmyoi|\byoi\b|prison(?!ers)")
_STAYS = compiled(
    r"\b(?:wards?|bed(?:s|\s\d+)?|bay \d|in-?patient|admitted|admission|readmitted|discharg\w*|edd|mffd|mofd|nctr"
    r"|medically (?:fit|optimised)|in hospital|(?:our|the) unit|itu|icu|hdu|scbu|section(?:ed)? (?:2|3|37|two|three)"
    r"|sectioned|s[23]\b|detained|informal(?:ly)?(?! carer)|cam(?:e|ing) (?:in|to us)\b|brought (?:in|to us)|was in\b"
    r"|(?:is|been|are|stays?|still) with us|transferred to us|under our care|leav\w+ (?:us|hospital)|op(?:eration)?"
    r"|operated|theatre|(?:goes|go|going|sent|let) home|gave birth|born (?:here|on the ward)|self-?discharg\w*"
    r"|off our (?:hands|books))\b",
    re.IGNORECASE,
)
_AT_HOME = compiled(
    r"\b(?:home treatment|health visit\w*|district nurs\w*|community (?:team|matron|nurse|midwi\w+|mental health)"
    r"|cmht|out-?patients? (?:clinic )?(?:today|this)|walk-?in centre|not an in-?patient"
    r"|(?:the|our|gp|this) surgery|liaison (?:and|&) diversion|l ?& ?d|custody (?:suite|sergeant|nurse|desk)"
    r"|social prescrib\w+|general practi\w+)\b",
    re.IGNORECASE,
)
"""Nurses of a trust who see people at home have no beds."""
_NO_WARD = compiled(
    r"\b(?:surgery|gps?|general practi\w+|health centre|medical (?:centre|practice)|liaison|diversion"
    r"|community(?! hosp)|health visit\w*|social prescrib\w+|crisis team|home treatment|drug and alcohol)\b",
    re.IGNORECASE,
)


_IN_BED = compiled(
    r"\b(?:is|are|now|still|currently|lies|remains) (?:now |still |currently )?(?:an in-?patient|in hospital"
    r"|in (?:[A-Z]\w+ ){1,3}(?i:hospital)"
    r"|on (?:the )?(?:[A-Z]\w+ ){1,2}(?i:ward))"
    r"|\b(?:has|have|['’]s) been in (?:the )?(?:[A-Z]\w+ ){1,3}(?i:hospital|infirmary)\b[^.;]{0,12}\b(?:since|for)\b"
    r"|\b(?:has|have|['’]s) been in (?:St\.? [A-Z]\w+['’]s|the (?:General|Royal|Infirmary))\b[^.;]{0,40}"
    r"\b(?:since|for|with|after)\b"
    r"|\b(?:has|have|['’]s) been on (?:the )?(?:[A-Z]\w+ )?(?i:ward)(?: [A-Z0-9]\w{0,12})? (?:since|for)\b"
    r"|\b(?i:i['’]?m|s?hes|s?he['’]s|is|am|are) (?:now |still )?(?:on|in) (?i:bed \d|ward \d|(?:\w+ ){1,2}ward\b)"
    r"|\b(?:the|planned|expected|likely|proposed) discharge (?:planned"
    r"|date|is|will|on|for)"
)


_BED_OF_WARD = compiled(
    r"(?<!was in )(?<!was on )(?<!been in )(?<!before )\b(?:bed|bay|side ?room|cubicle) (?:\d{1,3}[a-z]?|[a-z])\b,? "
    r"(?:on |of |in |at )?(?:the )?(?:[a-z][\w'’-]{1,20} ){0,2}(?:ward|unit|hospital|infirmary)\b",
    re.IGNORECASE,
)
"""A bed with its ward: nobody names it but who means where somebody lies."""


_ONCE_IN = any_case(
    r"\b(?:time|spell|stint|period|was|were|while|when|after|before|been|bailed|did|served|months?|years?"
    r"|weeks?)\s(?:\w+\s){0,3}(?:in|inside|at)\s"
    r"(?:custody|prison|on remand|HM\w+(?:\s[A-Z][\w'’]+)?)(?=\W|$)"
)
"""A stay that is over. "Been in HMP X since" is none: what `_SINCE` finds stays as it is."""
_SINCE = re.compile(
    r"\bbeen (?:\w+ ){0,2}(?:in|inside|at) (?:custody|prison|HM\w+(?: [A-Z][\w'’]+)?) (?:since"
    r"|for)\b"
)
_STILL_SINCE = re.compile(
    r"(?:\b(?:has|have)|['’](?:s|ve)|\b(?i:hes|shes)) been (?:\w+ ){0,2}(?:in|inside) (?:custody|prison"
    r"|HM[PY]\w*(?: [A-Z][\w'’]+)?) since\b"
    r"(?![^.;]{0,60}\b(?:and (?:now|then)|but|until|till|came|released|out)\b)"
)
"""In since some day, and nothing says of it that it is over."""
_IN_NAMED = compiled(
    r"\b(?:[Ii]n|[Aa]t|[Ii]nside|IN|AT) HM(?:P|YOI|\sPrison|\sYOI)\b"
    r"|\b(?i:prison|held at|held|location|establishment|custody|detained at|where (?:he|she|they) (?:is|are)(?: now)?"
    r"|(?:current|present)(?:ly)?(?: address| location)?)\s?(?::|\s[–-])\s?HM"
)
"""A prison named as the place where somebody is, or in a row for it."""
_CAME_OUT = compiled(
    r"\b(?:came|arrived|moved|joined|went|placed|accommodated|took)\b[^.;]{0,50}\b(?:since|after|following|on"
    r"|upon|from)"
    r"\s(?:\w+\s)?release\b|\bsince (?:\w+ ){0,2}release\b|\bstraight from (?:prison|custody|HM\w+)\b"
    r"|\btime served\b|\blet out by\b|\b(?:released|freed|let go) by (?:the )?(?:bench|court|magistrates|judge)"
    r"|\bsat (?:opposite|in front of|with|beside) (?:me|us)\b|\bwalked free\b"
    r"|\b(?:walked|stepped|came|gone|went|released|freed|straight)(?: straight)? (?:out of"
    r"|from) (?:the )?(?:dock|court"
    r"|court ?room|cells)\b|\b(?:conditional|absolute) discharge\b|\bacquitted\b|\bfound not guilty\b"
    r"|\b(?:case|charges?|trial) (?:was |were |has been |have been |got )?(?:dropped|dismissed|discontinued"
    r"|thrown out"
    r"|collapsed)\b",
    re.IGNORECASE,
)
_STILL_IN = compiled(
    r"\b(?:is|am|['’]s|he['’]s|['’]m|currently|still|presently|at present|now) (?:\w+ ){0,2}(?:in"
    r"|at) (?:[A-Z][a-z]+ )?(?:HMP"
    r"|prison|custody|HMYOI)\b"
    r"|\b(?:has|have|['’]s) (?:now )?been (?:in|at|inside) (?:[A-Z][a-z]+ ){1,3}(?:[Pp]rison|[Jj]ail|YOI)\b"
    r"(?! (?:\w+ )?(?:twice|before|once|times?|three|several)\b)"
    r"|\b(?:they|they['’]ve|who) (?:have |['’]ve )?(?:had|got|have|hold|are (?:holding|keeping)) (?:him|her) (?:in|at) "
    r"(?:[A-Z][\w'’]+ ){1,3}(?:[Pp]rison|YOI)\b"
    r"|\bcurrently (?:on our|in our|at HM)|\b(?:leaves|leaving|leave|finish\w*(?: (?:his|her) (?:time"
    r"|sentence))? at) HM\w+"
    r"|\blet(?:ting)? (?:him|her|them|me) (?:out|go) (?:on|next|tomorrow|this)|\bserves until\b"
    r"|\bgoes out again\b|\b(?:is|am) in prison\b"
    r"|\b(?:is|are|s?he['’]s) (?:coming|getting|being let|due|to come) out (?:of (?:prison|custody|jail)|early)\b"
    r"|\b(?:picking|collecting|meeting|fetching) (?:up )?"
    r"(?!(?:\w+ ){0,3}(?:officer|colleague|staff|governor|chaplain|team|POM|manager"
    r"|worker))[^.;,]{1,60}? (?:up )?(?:outside"
    r"|at|from) (?:the )?(?:gates?\b|prison|HM\w+)"
    r"|\b(?:will|['’]ll|is to|are to|is due to) be (?:let (?:out|go)|released|freed)\b"
    r"|\b(?:comes?|coming"
    r"|gets?|let|due|goes|getting|walking|"
    r"going) out\b|\bHM\w+(?:\s[A-Z][\w'’]+){1,2},? (?:till|until)\b"
    r"|(?<!got )(?<!came )(?<!walked )(?<!let )\bout of HM\w+ \w+ on\b",
    re.IGNORECASE,
)


_CUSTODY = compiled(
    r"\b(?:HMP|hmp|HMYOI|YOI|in custody|on remand|in prison|to prison|[A-Z]\d{4}[A-Z]{2}"
    r"|[A-Z][a-z]{3,16} [Pp]rison|[Pp]rison (?:at |in )?[A-Z]\w+|out of (?:prison|custody|jail)"
    r"|(?!(?:in|to|from|of|the|a|his|her|after|since|left|this|that|before|and|no|at|their|my|was"
    r"|ex)\b)[a-z]{5,16} prison)\b"
)


_LET_OUT = compiled(
    r"\b(?:was released (?:on|from)|has been released|(?:got|came) out (?:of|on|last|this|yesterday)|(?:was"
    r"|been) (?:let out"
    r"|freed|let go)|(?:released|let out|freed|let go)(?: (?:from (?:here|us)|at \d[\d.:apm]*))?"
    r" (?:today|this (?:morning|afternoon)|yesterday|earlier))\b",
    re.IGNORECASE,
)


def in_custody(
    text: str,
    kind: OrganisationType | None,
    around: str = "",
    *,
    body: str = "",
    roofless: bool = False,
    address: str = "",
) -> bool:
    """Whether the person is in custody at the moment: a prison writes, or the text says so, and no word says out.

    `around` is what is said of everybody in a list, and the foot of the mail; `body` is who writes: a hostel or
    approved premises writes of its resident; `roofless`, out tonight: then the text must say "in" outright. `address`
    is where the mail comes from.
    """
    prison = kind in (
        OrganisationType.PRISON,
        OrganisationType.YOUTH_OFFENDER_INSTITUTION,
        OrganisationType.SECURE_TRAINING_CENTRE,
        OrganisationType.SECURE_COLLEGE,
    ) or (kind is None and _OF_PRISON.search(_domain(address)) is not None)
    if prison:
        return not _LET_OUT.search(text) or "recall" in text.casefold()
    text = _KIN_INSIDE.sub(" ", text)
    over = None if _SINCE.search(text) else _ONCE_IN
    text = over.sub(" ", text) if over else text
    named = _CUSTODY.search(text) or _CUSTODY.search(around) or _ROW_OF_CUSTODY.search(text)
    if not named or (_POLICE.search(text) and "HM" not in text):
        return False
    if _STILL_IN.search(text) or _STILL_SINCE.search(text) or (_STILL_IN.search(around) and not _OUT.search(text)):
        return not (roofless and _CAME_OUT.search(text))
    if _HOUSE.search(body) or roofless or _CAME_OUT.search(text):
        return False
    if _IN_NAMED.search(text) or _BACK_IN.search(text) or _ROW_OF_CUSTODY.search(text):
        return True
    return bool(_IN_PRISON.search(text)) and not _OUT.search(text)


_ROW = (
    r"\b(?:where|location|held(?: at)?|currently|current address|now|whereabouts|(?:present|current) accommodation)"
    r"\s?[:–]\s?(?![^.;\n]{0,40}\b(?:behind|near|opposite|outside|by|beside|tent|car|van|grounds|left)\b)[^.;\n]{0,60}?"
)
_ROW_OF_CUSTODY = any_case(
    _ROW + r"\b(?:hmp|hmyoi|yoi|prison|stc|secure (?:training|children|unit|college)|young offender|custody|jail)\b"
)
_ROW_OF_WARD = any_case(_ROW + r"\b(?:ward|hospital|infirmary|bed \d|stroke unit|rehab unit)\b")
"""A row that says where the person is."""
_KIN_INSIDE = compiled(
    r"(?:\b(?:his|her|their)|['’]s) (?:\w+ )?(?:dad|father|mum|mother|stepdad|stepfather|partner|ex|husband|wife"
    r"|boyfriend|girlfriend|brother|sister|uncle|parents)(?:['’]s)?(?:,? \(?(?-i:[A-Z]\w+)\)?,?)?"
    r" (?:(?:is|are|was|currently|now|still|back|away|both"
    r"|himself|serving(?: \w+){0,3}?) ){0,4}(?:in|inside|at) (?:prison|custody|jail|HM[PY]\w*(?: [A-Z]\w+)?)"
    r"|\b(?:the )?(?:suspect|perp|perpetrator|assailant|attacker|abuser)\b[^.;]{0,60}?\b(?:in|inside|at)"
    r" (?:prison|custody|jail|the cells)\b",
    re.IGNORECASE,
)
"""Who is in prison is somebody else, of whom the person has no home to hope for."""
_POLICE = compiled(
    r"\b(?:bailed|custody (?:desk|suite|sergeant|block|record)|(?:nurse|practitioner|seen) in custody|DP"
    r"|under investigation|RUI|police (?:cells?|station))\b"
)
"""A police cell is no prison: who is in one is let out within the day."""
_BACK_IN = re.compile(
    r"\b(?:recalled|re-?release|at HM[PY]\w*|due out|serving|is in custody|in custody at|POM is)\b", re.IGNORECASE
)


def tells_of_term(text: str) -> bool:
    """Whether there is anything to be released or discharged from: a prison, a ward, the forces."""
    return _TERM.search(text) is not None


_TERM = compiled(
    r"\b(?:HM(?:P|YOI|S)?|YOI|releases?|com(?:es?|ing) out of|prison\w*|custod\w+|jail|gaol|on remand"
    r"|in detention|sentence[ds]?|recall\w*"
    r"|re-?release\w*"
    r"|HDC|CRD|the gate|[A-Z]\d{4}[A-Z]{2}|wards?|hospital\w*|infirmary|in-?patient|discharg\w+(?! by)|detained"
    r"|rehab\w*"
    r"|army|navy|naval|RAF|air force|marines?|forces|regiment\w*|battalion|squadron|barracks|garrison|military"
    r"|corporal"
    r"|sergeant|sapper|soldier|airman|sailor|service (?:leaver|quarters?|family))\b",
    re.IGNORECASE,
)


def let_out_of_cells(text: str) -> bool:
    """Whether who goes today goes from a court's or the police's cells, which is no release from prison."""
    return _CELLS.search(text) is not None and not _GAOL.search(text)


_CELLS = compiled(
    r"\b(?:court cells?|(?:in|from) the cells|custody (?:suite|desk|sergeant|block|nurse)|magistrates|mags\b"
    r"|crown court"
    r"|police (?:cells?|station)|liaison (?:and|&) diversion|L ?& ?D|the dock)\b",
    re.IGNORECASE,
)
_GAOL = re.compile(r"\bHM(?:P|YOI)\b|\bYOI\b|\b[Pp]rison\b|\b[A-Z]\d{4}[A-Z]{2}\b")


_NO_TERM = any_case(
    r"\b(?:approved premises|hostel|refuge|lodgings?|supported (?:housing|living|accommodation)|baby|pregnan\w+"
    r"|midwi\w+|antenatal|due date|scan|foyer|placement|ap\b)"
)
_OF_WARD = any_case(
    r"\b(?:consultant|ward|pts?\b|patient|drain|physio\w*|surg\w+|inside|nick|jail|prison|cells?|discharg\w*"
    r"|wires)\b"
)
_PLACES = any_case(r"\bbeds?\b")
_AP = any_case(r"\b(?:approved premises|ap)\b")
"""A house whose places are beds."""


def tells_of_no_term(text: str) -> bool:
    """Whether what is left is a house or what is due a child, and nothing tells of a ward or a prison."""
    if _NO_TERM.search(text) is None or _OF_WARD.search(text) is not None:
        return False
    return _PLACES.search(text) is None or _AP.search(text) is not None


def tells_of_any_term(text: str) -> bool:
    """Whether any word of a mail, or of where it comes from, could be of a prison, a ward or the forces."""
    return tells_of_term(text) or _OF_WARD.search(text) is not None or _OF_TERM.search(text) is not None


_OF_TERM = any_case(
    r"\b(?:let (?:him |her |them )?out|released(?! from (?:the|this|his|her|their) (?:\w+ )?(?:arrangement|agreement"
    r"|lease|contract|tenancy))|set free|enlist\w*|last day of service|served|[ls]?cpl|sgt|wo[12]|spr"
    r"|pte|gnr"
    r"|rifleman|midwife|nhs|mod|clinic|probation)\b|probation|prison|hmp|nhs"
)
