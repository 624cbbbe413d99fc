"""Word classes of the trade that several modules of prose share: kin, workers, bodies, ways of saying not.

Data and compiled expressions only; every quantifier is bounded.
"""

from __future__ import annotations

import re

from parsers.patterns import any_case, compiled
from parsers.patterns import low as low
from parsers.patterns import lowered as lowered

KIN = (
    r"(?:(?:half|step|grand|god|foster)[- ]?)?(?:brother|sister|mother|mum|mam|father|dad|son|daughter|parents?"
    r"|child|children|kids?"
    r"|boy|girl|lad|lass|baby|toddler)|nan|nana|gran|granny|grandad|grandma|grandpa|aunt|auntie|aunty|uncle"
    r"|bro|sis|hubby|missus|flatmate|housemate|sponsor|cousin|niece"
    r"|nephew|sibling|twin|in-law|husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|spouse|ex-partner|ex-wife"
    r"|ex-husband|ex-boyfriend|ex-girlfriend|ex|bairn|relative|friend|mate|pal|neighbour|carer|landlord|landlady"
    r"|guardian"
)
BORN = compiled(
    r"\bbirth\s?(?:day|date)\b|\b(?:d\.?\s?o\.?\s?b\b|born|date of birth)|\b\d{1,2}[./-]\d{1,2}[./-](?:19"
    r"|20)?\d{2}\b|\b\d{1,2}(?:st|nd"
    r"|rd|th)?\s(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s(?:19|20)?\d{2}\b",
    re.IGNORECASE,
)
"""A birth, or a day as births are told."""
IDENTIFIED = re.compile(r"\b(?:[A-Z]\d{4}[A-Z]{2}|[A-Z]\d{6})\b|\b(?:NHS|NINO?|CRN)\b")
"""A prison or case number, or the name of one."""
EACH_AND_ALL = r"(?:both|all of (?:them|these)|all (?:two|three|four|five|six)|none of (?:them|these)|neither|each)"
"""Words for all of several people."""

DEPENDANT = (
    r"(?:step|grand|foster)?-?(?:son|daughter|child|children|kids?|boy|boys|girl|girls|lad|baby|babies|toddler"
    r"|twins|little one)s?"
)
HOUSEMATE = r"husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|spouse"

WORKER = (
    r"prison offender manager|community offender manager|offender (?:manager|supervisor)|probation (?:officer"
    r"|practitioner)"
    r"|case ?(?:worker|manager|holder)|key ?worker|support worker|social worker|outreach worker|housing officer"
    r"|work coach"
    r"|personal advis[eo]r|care ?co-?ordinator|co-?ordinator|personal assistant|resettlement (?:officer|worker)"
    r"|link worker"
    r"|community psychiatric nurse|community (?:nurse|worker)|district nurse|nurse|midwife|health visitor|doctor"
    r"|consultant|solicitor"
    r"|advocate|chaplain|reverend|vicar|priest|imam|teacher|tutor|counsellor|psychologist|therapist|officer"
    r"|manager|worker"
    r"|navigator|mentor|advis[eo]r|practitioner|colleague|POM|COM|PO|PSO|SPO|CPN|CCO|PA|IDVA|ISVA|GP|OT|AMHP"
    r"|YOT worker"
    r"|keyworker|supervisor|team leader|lead|SW|PP|duty worker|switchboard|reception|deputy|carer"
    r"|appointee|attorney"
)

RANK = (
    r"(?:(?:staff|charge|senior|police|detective|custody) )?(?:nurse|sister|matron|officer|constable|sergeant|inspector"
    r"|pc|ps|dc|ds|insp|sgt)"
)
"""What nurses and police officers put before their names, and what some give for their only post."""
ROLE = (
    r"\b(?:manager|officer|worker|nurse|co-?ordinator|advis[eo]r|coach|practitioner|sister|matron|doctor"
    r"|consultant|clerk"
    r"|administrator|assistant|lead|head|director|supervisor|navigator|advocate|caseworker|key ?worker|therapist"
    r"|psychologist"
    r"|solicitor|chaplain|chief|deputy|volunteer|trustee|counsellor|councillor|leader|specialist|IDVA|ISVA|POM"
    r"|COM|PSO|SPO|CPN"
    r"|AMHP|HCA|PA|liaison|registrar|physiotherapist|midwife|visitor|teacher|tutor|warden|mentor|executive"
    r"|secretary|partner"
    r"|facilitator|responder|paramedic|sergeant|inspector|constable|DSL|SENCO|receptionist|vicar|rector|curate|churchwarden"
    r"|minister"
    r"|priest|imam|professional|consultant|assessor|helper|handler|operator|broker|governor|instructor|landlord"
    r"|landlady"
    r"|service manager|agent|curate|deacon|host|researcher|prescriber|connector|champion|companion|befriender"
    r"|represent"
    r"ative|organiser|caretaker|steward|bursar|trainer|paramedic|dietitian|pharmacist|dentist|surgeon|housekeeper"
    r"|prior|abbot"
    r"|nun|monk|elder|clinician|psychiatrist|physician|matron|carer|guide|foster mother|recruiter|landowner|farmer"
    r"|offi?r|ofcr|gov|govr|admin|wkr|mgr|co-?ord|analyst|technician|orderly"
    r"|(?-i:RN|SN|S/N|SSN|SW|PCSO|[SC]T[1-8]|FY?[12]|SpR)"
    r"|SPOC|(?:salaried|locum|duty|named|registered) GP|pastor(?!s\b)|owner|proprietor|(?-i:OC|WO[12])|NCO"
    r"|padre|adjutant|vice[- ]?(?:chair(?:man|woman|person)?|president|captain)|chair(?:man|woman|person)|treasurer"
    r"|librarian|cook|OIC|[SJ]NCO|UWO|JCP work coach|link ?worker|social prescriber|resettlement broker"
    r"|ombudsman|mediator|negotiator|buyer|PO|PP|POA|OMU clerk|ENP|SHO|DLO|RMN|RGN|ANP|ACP)s?\b"
)
ROLE_WORD = any_case(ROLE)

BODY_WORD = any_case(
    r"\b(?:(?-i:HMP|HMYOI|YOI|NHS|DWP|JCP|YMCA|MOD|RAF)|pdu|prison|probation|hospitals?|infirmary|trust|council"
    r"|jobcentre|job centre|charity"
    r"|association|society|foundation|partnership|surgery|practice|health centre|school|academy|college"
    r"|university|regiment"
    r"|battalion|barracks|squadron|brigade|corps|navy|army|refuge|foyer|hostels?|approved premises|services?"
    r"|centre|shelter|church"
    r"|aid|housing|homes|lettings|estates?|properties|solicitors|llp|ltd|limited|plc|cic|project|mission"
    r"|ministries|bank|hub"
    r"|foodbank|food bank|pantry|larder|community|group|network|police|constabulary|court|women['’]?s|rehab"
    r"|clinic|hospice"
    r"|house|institute|institution|authority|department for|ministry|agency|union|federation|outreach|advice"
    r"|support|resettlement"
    r"|club|volunteers|larder|care|youth|families|recovery|kitchen|haven|link|action|concern|mind|shelter|crisis"
    r"|nacro|centrepoint|librar(?:y|ies)|nurser(?:y|ies)|pre-?school|mosque|synagogue|gurdwara|parish|diocese|cathedral"
    r"|fire (?:and|&) rescue)\b"
)
STRONG_BODY = any_case(
    r"\b(?:(?-i:HMP|HMYOI|YOI|NHS|DWP|JCP)|prison|probation|hospitals?|infirmary|trust|council|jobcentre"
    r"|job centre|regiment"
    r"|association|foundation|society|approved premises|squadron|battalion|bn|brigade|barracks|surgery|academy|school"
    r"|college|charity|ltd|limited|llp"
    r"|UTC|EDT|EDS)\b"
)
UNIT_WORD = any_case(
    r"\b(?:department|dept|ward|unit|team|directorate|division|desk|section|wing|lounge|reception|floor|OMU|office"
    r"|emergency department|A&E|utc|maternity|theatres|outpatients|custody(?! (?:sergeant|officer))"
    r"|admissions|intake|switchboard"
    r"|control room|help ?desk|enquiries)\b"
)

NUMBERED_BODY = compiled(
    r"\d{1,4}(?:st|nd|rd|th)? (?:[A-Z()][\w'’()-]{0,20} ){0,4}(?:Wing|Squadron|Sqn|Regiment|Regt|Battalion|Bn|Battery"
    r"|Bty|Company|Coy|Brigade|Bde|Division|Flight|Group|Field|Signal|Logistic)\b"
)
"""What the forces number: "606 Support Wing", no house in a street."""

NEGATION = any_case(
    r"\b(?:no|not|n['’]?t|never|none|nor|without|neither|nothing|nobody|nil|denies|denied|zero|isnt|hasnt|doesnt"
    r"|dont|didnt"
    r"|wasnt|cant|wont|n/a|unaware|lacks?)\b|n['’]t\b"
)

THIRD = any_case(r"\b(?:he|she|they|him|her|his|them|their|hes|shes)\b")
FIRST = any_case(r"\b(?:i|i['’]m|im|i['’]ve|ive|my|me|i['’]ll|i['’]d|myself|we|our|us)\b")

UK_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
COUNCIL = compiled(
    r"\b((?:(?-i:[A-Z])[\w'’-]{1,24}(?:-on-Sea)?\s(?:(?:and|of|upon|on|&|with|the|under)\s)?){1,5}?"
    r"(?:(?:City|Borough|District|County|Metropolitan|London Borough|Unitary|Town)\s){0,2}(?:[Cc]ouncil|COUNCIL))\b"
)
CONDITION_WORD = (
    r"(?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\bhas )(?<!\bhave )(?<!\bhad )(?<!\bwas )(?<!\bbeen )(?<!\bclient )"
    r"(?<!\bpatient )provided"
)
"""On condition that: not what somebody provided."""
