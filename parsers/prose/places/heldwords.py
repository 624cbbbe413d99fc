"""Names of prisons, wards and hospitals, as they are written: data for `dwelling`.

Must not know: who is held there. Every quantifier is bounded.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled

PRISON = compiled(
    r"\bhmp(?:/yoi)? [a-z]{4,16}\b|\b(?:(?i:HMP(?:\s?(?:&|/|and)\s?YOI)?|HMYOI|HM Prison|HM YOI"
    r"|YOI))\s(?:[A-Z][\w'’-]{1,20})"
    r"(?:\s(?!(?:Good|Dear|Hi|On|The|He|She|His|Her|OMU|Release|Resettlement|Offender)\b)[A-Z][\w'’-]{1,20}){0,2}"
    r"|\bHMP?Y?O?I?\s[a-z]{4,16}\b|\b[A-Z][\w'’-]{2,20}(?:\s[A-Z][\w'’-]{2,20})?\s(?:Secure Training Centre|STC"
    r"|YOI)\b"
    r"|\b(?!(?:in|to|from|the|a|of|his|her|this|our|out|leaves|leaving|left|since|before|after|for|another|first|and"
    r"|no|at|with|by|open|closed|local|private|women|men|adult|remand|training|cat|category|resettlement|same|whole"
    r"|Open|Closed|Local|Private|Women|Men|Adult)\b)(?:(?!(?:In|At|To|From|The|A|He"
    r"|She)\b)[A-Z][\w'’-]{2,20}\s)?(?i:[a-z]{4,16})\s[Pp]rison\b(?!\s(?:number|no|officer|offender|sentence"
    r"|staff|doctor|issue))"
)
WARD = compiled(
    r"\b(?i:bed \d{1,3}[a-z]?),? (?:on |of )?(?:[A-Z][\w'’-]{1,20} ){1,2}[Ww]ard\b"
    r"|\b(?i:bed \d{1,3}[a-z]?),? (?:on |of )?[Ww]ard \d{1,2}[A-Z]?\b"
    r"|\b(?:[A-Z][\w'’-]{2,20} ){1,2}[Ww]ard,? (?:bay \w{1,3},? )?(?i:bed) \d{1,3}\b"
    r"|\b(?:Bed|bed|BED) \d{1,3}[a-zA-Z]?,? (?:on|in) (?!The\b)[A-Z][a-z][\w'’-]{1,20}\b"
    r"|(?:(?<=\bin )|(?<=\bon ))[A-Z][a-z]{2,20} [Bb]ay\b|\b(?:Bay|bay"
    r"|BAY) \d{1,2},? (?:on )?(?:[A-Z][\w'’-]{1,20} ){1,2}[Ww]ard\b"
    r"|\b[Ww]ard (?!Manager|Sister|Round|Clerk|Nurse|Staff|Doctor|Matron)[A-Z][a-z]{2,20}\b(?: \([\w ]{2,16}\))?"
    r"|\b(?!(?:The|Our|On|This|In|From|Her|His|A|My|Each|Every|Another|General|Same"
    r"|Hospital)\b)(?:[A-Z][a-z][\w'’-]{1,20} ){1,2}(?:ward|unit)\b(?! (?:manager|sister|clerk|round))"
    r"|\b[A-Z]{2,4}\d?,? (?i:bed|bay|chair|cubicle|trolley|side ?room) (?i:bay )?[A-Z]?\d{1,3}\b"
    r"|\b(?i:bed \d{1,3}),? [A-Z]{2,4}\d?\b"
    r"|\b[Bb]ed \d{1,3}[a-zA-Z]?,? (?:on )?(?:[\w'’-]{3,20} ){1,2}[Ww]ard\b"
    r"|\b(?:[Tt]he\s)?(?:Bed \d{1,2}[A-Z]?,?\s)?(?:[A-Z][\w'’-]{1,20}\s){1,2}(?:Ward|Unit|Suite)\b(?:,?\s(?:bay"
    r"|bed)\s\w{1,3})?"
    r"|(?i:\bward \d{1,2}[A-Z]?\b(?:\s\([^)]{1,30}\))?,? bed \d{1,3}\b)"
    r"|\bBed \d{1,3}(?:,?\s(?:on\s)?(?:[A-Z][\w'’]{1,20}\s)?[Ww]ard(?:\s\w{1,4})?)?|\b(?:[Ww]ard"
    r"|WARD) [A-Z]?\d{1,2}[A-Z]?\b"
    r"|\b(?:[Tt]he |our )?(?:(?!(?:the|our|this|that|his|her|from|onto|into|over|with)\b)[a-z-]{4,12} )?"
    r"(?:stroke|rehab|acute|assessment|mother and baby|psychiatric|PICU|medical|surgical"
    r"|orthopaedic|elderly|dementia|intensive care|maternity|stroke rehab|medical assessment)(?:\s(?:care"
    r"|assessment|rehab|admissions))? (?:unit|ward)\b|\bour (?:unit|ward)\b"
)
HOSPITAL = re.compile(r"\b(?:the )?(?:[A-Z][\w'’-]{1,20}\s){1,3}(?:Hospital|Infirmary|hospital)\b")
EMERGENCY = re.compile(r"\b(?:the )?(?:emergency department|A&E|ED)\b")
BED = re.compile(
    r"\b(?:[Bb]ed|BED|[Bb]ay|[Ww]ard|(?:[Ss]ide|SIDE) ?(?:[Rr]oom|ROOM)|[Cc]ubicle|[Ss]ideroom)"
    r" (?:\d{1,3}[a-zA-Z]?|[A-Z])\b"
    r"(?:,? [Bb]ed \d{1,3})?"
)
"""A bed or bay that stands apart from the name of the ward or hospital."""
MOTHERS = re.compile(r"\b(?:our )?mother (?:and|&) baby unit\b", re.IGNORECASE)
KIND = re.compile(r",?\s\(?(?:an?\s|the\s)?(?:open(?: prison| conditions)?|healthcare(?: (?:wing|unit|centre))?)\b\)?")
"""Behind a prison's name: what kind it is, or where in it."""
WING = re.compile(r",?\s\(?(?:on )?(?:[A-Z][\w'’-]{0,14}\s){1,2}(?:[Uu]nit|[Ww]ing|[Hh]ouse ?block|[Ll]anding)\b")
UNIT_AT = compiled(
    r"\b(?:mother (?:and|&) baby|segregation|healthcare|induction|resettlement|open) (?:unit|wing) (?:at|in|of) $",
    re.IGNORECASE,
)
INSIDE = re.compile(r"\b(?:prison|custody|jail)\b(?! (?:officer|number|no\b|staff|offender))", re.IGNORECASE)
GAOL = re.compile(r"\b(?:HM[PY]\w*|YOI|STC)\b|prison|secure|young offender", re.IGNORECASE)
