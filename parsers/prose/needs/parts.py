"""Which part of a record each piece of a text belongs to: words of each part and a small model, weighed together.

For: `support`, `reason` and `home`. A piece is a clause, or a whole sentence where its clauses agree; it keeps its
sentence, so that all that is said has its evidence.

Must not know: what the parts are for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from parsers.learned.questions import section_of
from parsers.prose.needs.clauses import Clause, clauses_of
from parsers.prose.needs.healthwords import count_of_health
from parsers.prose.sentences import Sentence
from parsers.prose.words import low, lowered

_NEEDS = lowered(
    r"\b(?:(?:been |is |now |stayed )dry\b|(?:the|a) bottle|lager|beers?|whisk(?:e)?y|wine|boo[sz]\w+|tipple"
    r"|teetotal|cans a day"
    r"|ket|mdma|mamba|smack|street (?:diazepam|valium)|pregabs?|vap(?:es|ing)|discharge for|caution(?:ed)? for"
    r"|order for"
    r"|(?:no|without) (?:next of kin|relatives|kin|one (?:local|nearby|here|in|else)|visitors)|sees nobody"
    r"|not got a soul"
    r"|hasn['’]?t (?:got )?a soul|(?:mum|mother|dad|father|parents|wife|husband) (?:\w+ )?(?:died|passed away"
    r"|is dead|are dead)"
    r"|own (?:bathroom|toilet|kitchen|front door|shower|room)|share (?:a )?(?:bathroom|toilet|kitchen)|damp"
    r"|away from|placed there"
    r"|first (?:offence|time in)|drink(?:s|er|ing)?|drank|drunk|alcohol\w*|cider|vodka|binge|sober|abstinent"
    r"|dry house|drugs?|drugged"
    r"|substances?"
    r"|heroin|crack|cocaine|coke|cannabis|weed|spice|skunk|ketamine|benzos?|amphetamine|speed\b|smokes|smoker"
    r"|addict\w*"
    r"|using\b|needle|tests? clean|mdts?|clean (?:since|for)|recovery|relapse\w*|na meetings|aa meetings"
    r"|offen[cd]\w*|convict\w*|reoffend\w*|arson|theft|shoplift\w*|burglar\w*|robbery|fraud|assault|affray"
    r"|manslaughter"
    r"|murder|harassment|suspended sentence|community order|referral order|licence condition|good character"
    r"|first time in|adjudications|gang\w*|county lines|exploit\w*|cuckoo\w*|traffick\w*|nrm|restraining order"
    r"|modern slavery|owe[ds]? money|debts?|gambl\w*|rough sleeping|slept rough|sleeping rough|sets? (?:a )?fires?"
    r"|history of|homeless before|never been homeless|previous tenanc\w*|never (?:lived|had|held)"
    r"|care leaver|leaving care|looked[- ]after|foster|in care|pathway plan|estranged|no family|no support"
    r"|cut off from"
    r"|support network|supportive|isolated|vulnerab\w*|safeguarding|mash|marac|dash|idva|child protection"
    r"|child in need|cin\b|cp plan|social services|social care|s\.? ?47|s\.? ?17|s\.? ?42|abus\w*|violen\w*"
    r"|stalk\w*|harass\w*|threat(?:s|en(?:ed|ing)) (?:by|from|to)"
    r"|ground floor|level access|lift\b|stairs|steps|adapt\w*|wet room|accessible|bungalow|self[- ]contained"
    r"|shared (?:house|accommodation|room)|hostels?|not shared|quiet|package of care|care package"
    r"|carers?\b|poc\b|s\.?117|aftercare|budget\w*|bills|life skills|independent\w*|tenancy support|support worker"
    r"|floating support|support needs?|no go\b|exclusion|stay away|non-molestation|restraining|debt|immigration"
    r"|nrpf|recourse|asylum|refugee|settled status|no income)\b"
)
_STAFF = lowered(
    r"\bmappa\b|\brosh\b|\b(?:low|medium|high|very high) risk\b|\brisks? (?:to|towards|for) (?:\w+ )?(?:staff"
    r"|professionals|"
    r"others|workers|officers|the public|women|public|visitors)|\b(?:staff|workers?|officers?|professionals|nurses?|"
    r"receptionist|visitors?)\b[^.;]{0,40}\b(?:risk|issues?|concerns?|trouble|bother|problems?|threat\w*"
    r"|assault\w*|violen\w*"
    r"|aggress\w*|polite)\b|\b(?:risk|issues?|concerns?|trouble|bother|problems?|threat\w*|assault\w*|violen\w*"
    r"|aggress\w*|spat"
    r"|hit|abusive|polite|civil|difficulty)\b[^.;]{0,40}\b(?:staff|workers?|officers?|professionals|nurses?"
    r"|receptionist"
    r"|anybody|anyone|us|him|her)\b|\b(?:polite|civil|well[- ]behaved|no (?:trouble|bother|difficulty))\b"
    r"|\b(?:lone work\w*|in pairs|two (?:of you|to see|up|staff)|do not (?:see|visit)|alone with|on your own)\b"
)
_OTHER = lowered(
    r"\b(?:universal credit|uc\b|benefits?|pip\b|esa\b|wages|income|pension|savings|deposit|a month|rent (?:is )?paid"
    r"|shortfall|passport|birth certificate|id\b|documents|bank account|works? (?:at|in|for|nights|days|part)|job"
    r"|employed"
    r"|payslips|college|university|course|school|year \d+|student|apprentic\w+|drives|teaches|swep|belongings"
    r"|furniture"
    r"|storage|neighbour|royal|army|navy|raf|veteran|regiment|years? in the|gentle\w*|lovely|pleasant|shy|ashamed"
    r"|shame"
    r"|kind|never late|reliable|proud|hopes?|hoping|would like|wants to|willing|police log|crime ref)\b"
)
_FROM_IT = lowered(
    r"\b(?:from|in|after|since|by) (?:the|an?|his|her|that)? ?(?:\w+ )?(?:assaults?|attacks?|robbery|beatings?"
    r"|overdose)\b"
)
"""What an injury comes from is no offence."""
_SECTIONS = ("need", "medical", "other", "cause", "household", "language", "ties", "contact", "status", "none")
_SUPPORT = frozenset({"need", "medical", "other"})
_LONG = 7
_TORN = 0.2
_PLAINLY = 0.6
_KNOWN_WORDS = 0.4


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence with how much it speaks for each part of a record; the weights do not come to 1."""

    text: str
    line: Sentence
    weights: Mapping[str, float]
    whole: bool

    @property
    def part(self) -> str:
        """The part of a record that weighs most."""
        return max(_SECTIONS, key=lambda name: self.weights[name])


def pieces_of(lines: Iterable[Sentence]) -> tuple[Piece, ...]:
    """The pieces of all sentences in order."""
    return tuple(piece for line in lines for piece in _pieces(line))


def finest_pieces_of(line: Sentence) -> tuple[Piece, ...]:
    """Each clause with a word of need or health as a piece: an illness in a sentence that says why a home is lost."""
    clauses = clauses_of(line.text)
    if len(clauses) < 2:
        return pieces_of((line,))
    telling = (c for c in clauses if _NEEDS.search(small := low(c.text)) or count_of_health(small))
    return tuple(Piece(clause.text, line, _weigh(clause.text), whole=False) for clause in telling)


@lru_cache(maxsize=512)
def _pieces(line: Sentence) -> tuple[Piece, ...]:
    whole = Piece(line.text, line, _weigh(line.text), whole=True)
    ranked = sorted(whole.weights.values(), reverse=True)
    if len(line.text.split()) < _LONG or ranked[1] < _TORN:
        return (whole,)
    runs: list[list[Clause]] = []
    parts: list[str] = []
    for clause in clauses_of(line.text):
        part = _strong(clause.text)
        if runs and (not part or part == parts[-1] or not parts[-1]):
            runs[-1].append(clause)
            parts[-1] = parts[-1] or part
        else:
            runs.append([clause])
            parts.append(part)
    if len(runs) == 1:
        return (whole,)
    return tuple(_run(line, run, part) for run, part in zip(runs, parts, strict=True))


def _strong(text: str) -> str:
    """The part of the support sections that a clause plainly belongs to, '' where it need not."""
    weights = _weigh(text)
    part = max(weights, key=lambda name: weights[name])
    return part if part in _SUPPORT and weights[part] >= _PLAINLY else ""


def _run(line: Sentence, run: list[Clause], part: str) -> Piece:
    text = line.text[run[0].start : run[-1].end].strip(" ,;:()–—-")
    weights = dict(_weigh(text))
    weights[part or "none"] += 1.0
    return Piece(text, line, weights, whole=False)


@lru_cache(maxsize=512)
def _weigh(text: str) -> Mapping[str, float]:
    """The model's likelihoods, and what the words of each part add."""
    small = low(text)
    weights = dict(section_of(text))
    if _STAFF.search(small):
        weights["other"] += 1.0
    if health := count_of_health(small):
        weights["medical"] += 0.5 + 0.15 * min(health, 3)
    if needs := len(_NEEDS.findall(_FROM_IT.sub(" ", small) if health else small)):
        weights["need"] += 0.35 + 0.15 * min(needs, 3)
    if _OTHER.search(small):
        weights["other"] += 0.4
    if health or needs:
        weights["none"] *= _KNOWN_WORDS
    return weights
