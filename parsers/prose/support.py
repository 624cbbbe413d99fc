"""Needs, health and everything else of use, sentence by sentence, as the form's sections 6, 7 and 8 divide them.

For: `read`. Sentences that other modules have spoken for (consent, dates, contact) are not said twice.

Must not know: what support a council gives. Source of the division: contract, reading.md (Home, support and flags).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from parsers.prose.sentences import Sentence
from parsers.prose.words import low, lowered
from parsers.record import Evidence, Support


@dataclass(frozen=True, slots=True)
class SupportRead:
    """The three sections, language needs and local connection, with evidence."""

    support: Support
    language_needs: str | None = None
    local_connection: str | None = None
    evidence: tuple[tuple[str, Evidence], ...] = ()


_MEDICAL = lowered(
    r"\b(?:asthma|copd|epilep\w*|diabet\w*|t[12]dm|insulin|metformin|depress\w*|anxi\w*|ptsd|schizo\w*|psychosis"
    r"|psychotic|bipolar|eupd|bpd|personality disorder|adhd|autis\w*|asperger\w*|dementia|alzheimer\w*"
    r"|parkinson\w*|stroke|cancer|tumou?r|chemo\w*|radiotherapy"
    r"|hep(?:atitis)? ?[abc]?\b|hiv|tb\b|tuberculosis|arthritis|fibromyalgia|sciatica|angina|heart|cardiac"
    r"|hypertension|blood pressure|ckd|kidney|renal|dialysis|liver|cirrhosis|ascites|ulcer\w*|cellulitis"
    r"|wound\w*|fractur\w*|broken (?:leg|arm|hip|ankle|wrist|ribs?)|amput\w*|prosthe\w*|artificial leg"
    r"|wheelchair|walking (?:frame|stick|aid)|zimmer|frame|crutches|hip|knee|back (?:pain|injury|problem)"
    r"|bad back|spin(?:e|al)|disc\b|mobility|disab\w+|hearing aids?|deaf\w*|sight impaired|blind|macular"
    r"|cataract\w*"
    r"|pregnan\w*|midwife|antenatal|postnatal|mastitis|miscarr\w*|endometriosis|thyroid|sickle|anaemi\w*"
    r"|migraine\w*|seizures?|fits?\b|trench foot|frostnip|frostbite|hypotherm\w*|underweight|malnutrition"
    r"|eating disorder|anorexi\w*|self[- ]harm\w*|suicid\w*|overdos\w*|low mood|panic attacks?|mental health"
    r"|cmht|crisis team|psychiatr\w*|psycholog\w*|section(?:ed)? (?:2|3|117)|detained|depot|clozapine|medicat\w+"
    r"|meds|tablets|prescri\w+|script|gp\b|doctor|consultant|hospital|inpatient|operation|surgery|scan|clinic"
    r"|physio|district nurses?|occupational therap\w*|\bOT\b"
    r"|methadone|buvidal|buprenorphine|subutex|espranor|sertraline|mirtazapine|citalopram|fluoxetine|propranolol"
    r"|pregabalin|gabapentin|quetiapine|olanzapine|risperidone|aripiprazole|lithium|diazepam|amlodipine|apixaban"
    r"|warfarin|levetiracetam|elvanse|naproxen|codeine|co-codamol|co-amoxiclav|morphine|antibiotics?|inhaler"
    r"|nebuliser|oxygen|o2\b|catheter|stoma|colostomy|peg feed|hrt|statins?|pabrinex|ciwa|detox|withdrawal|pmh"
    r"|bka|nof\b|copes? medically|allerg\w*|eczema|burns?|injur(?:y|ies|ed)|illness|ill\b|poorly|unwell"
    r"|treatment|teeth|dental|brain injury|head injury|learning (?:disab\w+|difficult\w+)|health(?:y)?\b|frail"
    r"|falls?|incontinen\w*|lacks? capacity|lacking capacity|terminal\w*|palliative|spica|insulin pump|mg\b"
    r"|analgesia|egfr|medical\w*|DCMH)\b"
)
_NEEDS = lowered(
    r"\b(?:drink(?:s|er|ing)?|alcohol\w*|cider|vodka|binge|sober|abstinent|dry house|drugs?|substance|heroin"
    r"|crack|cocaine|cannabis|weed|spice|skunk|ketamine|amphetamine|speed\b|user\b|using\b|needle|tests? clean"
    r"|mdts?|clean (?:since|for)|recovery|relapse\w*|na meetings|aa meetings"
    r"|offen[cd]\w*|convict\w*|reoffend\w*|arson|theft|shoplift\w*|burglar\w*|probation|licence condition"
    r"|first time in custody|adjudications|gang\w*|county lines|exploit\w*|cuckoo\w*|traffick\w*|nrm"
    r"|modern slavery|owe[ds]? money|debts?|gambl\w*|rough sleeping|slept rough|slept in|sleeping rough"
    r"|history of|homeless before|never been homeless|sofa surf\w*|previous tenanc\w*"
    r"|care leaver|leaving care|looked[- ]after|foster|in care|pathway plan|estranged|no family|no support"
    r"|support network|supportive|isolated|vulnerab\w*|safeguarding|mash|marac|dash|idva|child protection"
    r"|child in need|cin\b|cp plan|social services|social care|s\.? ?47|s\.? ?17|s\.? ?42|abus\w*|violen\w*"
    r"|stalk\w*|harass\w*|threat(?:s|en(?:ed|ing)) (?:by|from|to)"
    r"|ground floor|level access|lift\b|stairs|steps|adapt\w*|wet room|accessible|bungalow|self[- ]contained"
    r"|shared (?:house|accommodation|room)|hostel|dog\b|cat\b|pet\b|pets\b|package of care|care package"
    r"|carers?\b|poc\b|s\.?117|aftercare|budget\w*|bills|life skills|independent\w*|tenancy support"
    r"|floating support|support needs?|no go\b|exclusion|stay away|non-molestation|restraining|debt|immigration"
    r"|nrpf|recourse|asylum|refugee|settled status)\b"
)
_OTHER = lowered(
    r"\b(?:risk(?:s|y)?\b|mappa|staff|professionals?|polite|aggress\w*|lone work\w*|alone\b[^.]{0,30}\bsee"
    r"|two (?:members|staff|people|to)|one to one|in pairs|violence to|threats about|assault\w* a|weapon\w*"
    r"|knife|rosh|pose[sd]?|behaviour|complaints|universal credit|\buc\b|benefits?|pip\b|esa\b|wages|income"
    r"|rent (?:is )?paid|shortfall|savings|passport|birth certificate|\bID\b|documents|bank account|works?\b"
    r"|job\b|employed|payslips|college|course|order\b|RAR\b|YRO\b|swep|parrot|neighbour|belongings|storage"
    r"|stuff)\b"
)
_LANGUAGE = lowered(
    r"\b(?:interpreter|translat\w*|languageline|speaks?\b|spoken english|english|language|bsl|sign language"
    r"|lip[- ]?reads?|deaf\w*|hearing|hard of hearing|dyslexi\w*|literacy|illiterate|(?:read"
    r"|reading)\b[^.;]{0,24}\b(?:write|writing|print|letters?|well|english|out|to (?:him|her))|can(?:['’]t"
    r"|not) read|read (?:or|and) write|large print|registered (?:sight|blind)|sight impaired"
    r"|speech (?:impediment|difficult\w*|problem)|slurred|stammer"
    r"|stutter|non-verbal|easy read|makaton|braille|explained in short|questions in writing|in short bits"
    r"|short sentences|simple (?:words|language)|speak (?:clearly|slowly|up)|face (?:him|her))\b"
)
_TONGUE = lowered(
    r"\b(?:polish|romanian|arabic|farsi|dari|pashto|urdu|punjabi|bengali|sylheti|gujarati|hindi|tamil|somali"
    r"|tigrinya|amharic|kurdish|sorani|turkish|albanian|ukrainian|russian|lithuanian|latvian|bulgarian|hungarian"
    r"|czech|slovak|portuguese|spanish|french|italian|mandarin|cantonese|vietnamese|tagalog|swahili|yoruba"
    r"|armenian|georgian|nepali|greek|welsh|afrikaans|shona|krio|lingala|pothwari"
    r"|oromo)\b[^.;]{0,30}\b(?:interpret\w*|speak\w*|is (?:his|her|their)|only|first|language|at home|and)\b"
)
_CONNECTION = lowered(
    r"\b(?:local connection|grew up|born and (?:bred|raised)|brought up|lived (?:in|here|there|with)|has lived"
    r"|been (?:here|living here|in the area)|(?:his|her|their|my) (?:brother|sister|mother|mum|dad|father|son"
    r"|daughter|family|friends|aunt|uncle|nan|gran|kids|children|parents|grandparents|brothers|sisters)\s(?:is"
    r"|are|lives?|has lived|was|were|in)\b[^.;]{0,40}|from (?:here|the area|this area)|all (?:his|her) friends"
    r"|job is|works? (?:in|at|for)|working (?:in|at)|job at|employer|at (?:the )?college|(?:at )?school here"
    r"|connection|years in)\b"
)
_SPOKEN_FOR = lowered(
    r"^(?:good (?:morning|afternoon|evening)|hi|hello|dear|morning|afternoon|evening|many thanks|thanks"
    r"|kind regards|regards)\b[^.]{0,40}$|\bplease accept\b|\bduty to refer\b[^.]{0,40}$|\bdob\b|\bd\.o\.b"
    r"|\bdate of birth\b"
)
_STAFF = lowered(
    r"\b(?:risk|threat|danger|violen\w*|aggress\w*|polite|problem|concerns?|issues?|assault\w*|gone for|harm"
    r"|complaints|sweet|held a|lone|alone|on your own|two (?:of|staff|members|to)|mappa)\b[^.;]{0,60}\b(?:staff"
    r"|professionals?|officer|worker|nurse|visit\w*|him alone|her alone|level|rosh|about (?:him|her)"
    r"|one to one)?\b|\bmappa\b|\blow risk\b|\bdo not (?:see|visit)\b"
)


def read_support(sentences: Iterable[Sentence], *, taken: frozenset[int]) -> SupportRead:
    """Sort every sentence that no other module spoke for. `taken` are the indexes of sentences already said."""
    needs: list[Sentence] = []
    medical: list[Sentence] = []
    other: list[Sentence] = []
    language: list[Sentence] = []
    ties: list[Sentence] = []
    for line in sentences:
        text = low(line.text)
        if _LANGUAGE.search(text) or _TONGUE.search(text):
            language.append(line)
        if _CONNECTION.search(text):
            ties.append(line)
        if line.index in taken or _SPOKEN_FOR.search(text):
            continue
        section = _section(text)
        if section:
            {"medical": medical, "needs": needs, "other": other}[section].append(line)
    values = {
        "support.needs_and_risks": needs,
        "support.medical": medical,
        "support.other": other,
        "applicant.language_needs": language,
        "local_connection": ties,
    }
    texts = {path: _text(lines) for path, lines in values.items()}
    evidence = tuple((path, lines[0].evidence(texts[path])) for path, lines in values.items() if lines)
    return SupportRead(
        support=Support(
            needs_and_risks=texts["support.needs_and_risks"],
            medical=texts["support.medical"],
            other=texts["support.other"],
        ),
        language_needs=texts["applicant.language_needs"],
        local_connection=texts["local_connection"],
        evidence=evidence,
    )


def _section(text: str) -> str:
    """The section whose words weigh most; risk to staff goes to other whatever else is said."""
    if _STAFF.search(text) and re.search(
        r"\b(?:staff|professionals?|visit\w*|mappa|alone|on your own|one to one|officer|two|rosh|harm)\b",
        text,
        re.IGNORECASE,
    ):
        return "other"
    medical = len(_MEDICAL.findall(text))
    needs = len(_NEEDS.findall(text))
    if medical and medical >= needs:
        return "medical"
    if needs:
        return "needs"
    return "other" if _OTHER.search(text) or _tells(text) else ""


_CHAT = lowered(
    r"\b(?:thanks?|thank you|sorry|apolog\w+|hope (?:you|this)|regards|attached|attach|below|portal|form\b"
    r"|forms\b|let me know|get back|come back to|any questions|please (?:see|find|can|could|let|advise|accept"
    r"|confirm)|could you|can you|would you"
    r"|do you|are you|not sure (?:if|who|how)|right (?:place|address|person)|this (?:is|referral|mail|email)"
    r"|i (?:am writing|write|know|appreciate|did|was|wasn|got|hope)|your (?:team|line|number|log)|for you|to you"
    r"|duty to refer|dtr|referral|refer|referred|caseload|switchboard|on leave|off sick)\b|\?\s*$"
)
_ABOUT = lowered(r"\b(?:he|she|they|his|her|their|him|them|hes|shes|had|has|the)\b")


def _tells(text: str) -> bool:
    """Whether a sentence of no section tells of the person at all, and is not talk between offices."""
    return len(text.split()) >= 4 and bool(_ABOUT.search(text)) and not _CHAT.search(text)


def _text(lines: list[Sentence]) -> str | None:
    return " ".join(line.text for line in lines)[:4000] if lines else None
