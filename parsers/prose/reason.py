"""Whether the person is homeless already or threatened with it, and why.

For: `read`. The writer's own word goes before anything that can be inferred; inference needs a present or a coming
loss, not a past one (contract, reading.md, Reason and dates).

Must not know: duties or the 56 days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from parsers.learned.questions import status_said
from parsers.prose import causewords
from parsers.prose.parts import pieces_of
from parsers.prose.sentences import Sentence
from parsers.prose.whens import Days
from parsers.prose.words import KIN, low, lowered
from parsers.record import Doubt, Evidence, Reason, ReasonStatus


@dataclass(frozen=True, slots=True)
class ReasonRead:
    """The reason with its evidence and doubts."""

    reason: Reason
    evidence: tuple[tuple[str, Evidence], ...] = ()
    doubts: tuple[Doubt, ...] = ()


_THREATENED = lowered(
    r"\b(?:threatened|at risk|in danger|under threat|faced|facing|imminently)\b[^.;]{0,14}\b(?:with "
    r"|of )?(?:homeless(?:ness)?|becoming homeless|los(?:ing|e)|repossession|eviction|being made homeless)"
    r"|\bthreatened with\b|\b(?:become|becomes|becoming) (?:\w+ )?homeless\b(?! (?:team|on the \d))|\b(?:will|would"
    r"|['’]ll|going to|gonna|to|about to|due to|could|may|might|soon"
    r"|set to)\s(?:then |therefore |also |soon |likely |probably )?(?:be|become|becoming|end up|being"
    r"|find (?:him|her|them)sel\w+)\s(?:made |street |left |rendered |effectively |literally "
    r"|actually )?(?:homeless|nfa|of no fixed|without (?:a|any)|roofless|on the streets?)"
    r"|\b(?:will|['’]ll|would) (?:have|be) (?:nowhere|no (?:home|address|accommodation|fixed))|\bhomeless (?:on"
    r"|upon|at|after|from the (?:day|date) of|once) (?:release|discharge|(?:he|she|they)\b|leaving|the\b)"
    r"|\bnfa (?:on|upon|the day|at) |\bmake (?:him|her|them|me|us) homeless"
    r"|\bhomelessness (?:on|upon|from|is|will)|\b(?:he|she|they|i|we)(?:['’]ll| will)(?: \w+)? be (?:homeless"
    r"|nfa)|\blikely to (?:be|become) homeless|\bnot homeless (?:yet|this|at the moment|right now|now)"
)
_HOMELESS = lowered(
    r"\bwithout (?:any )?(?:accommodation|anywhere to (?:live|stay|sleep)|a home|a roof)\b|\bno (?:home|roof"
    r"|accommodation) (?:now|since|of any kind)\b|\b(?:is|are|was made|been made|['’]s|['’]re|am|['’]m|hes|shes"
    r"|theyre|im|been|being|currently|now|so"
    r"|presents? as|presenting as|already|left|status|literally|street|remains?|consider(?:ed)?|both|effectively"
    r"|actually|therefore|and|but|made)\s(?:now |currently |already |therefore |effectively |officially "
    r"|technically |actually |street |both |all |legally |been |a |made |single |literally )?homeless\b"
    r"(?! (?:team|referral|persons?|service|link|case|application|families|reduction|prevention|health|shelter"
    r"|hostel|person unit|once|if|on release|on discharge|upon|charity|nurse|outreach))"
    r"|\bhomeless (?:as of|since|from (?:today|tonight|yesterday)|now|today|tonight|for)\b|^homeless\b(?!ness)"
    r"|[:–-]\shomeless\b(?!ness| or)|\brough sleeping\b|\bsleeping rough\b|\bsleeps rough\b|\bhomeless (?:family"
    r"|couple|man|woman|male|female|pt|patient|person|lady|gentleman|student|guest|young|client)\b"
    r"|\bof no fixed abode\b"
)
_NEVER = lowered(
    r"\b(?:never|not|n['’]t|isnt|wasnt|avoid|prevent|previous(?:ly)?|history of|used to|last (?:winter|year"
    r"|summer)|years? ago|before|as a teenager|once|in 20\d\d|past|was|were|had|if (?:he|she|they)|might|could"
    r"|has (?:been )?slept|slept)\b[^.;]{0,30}$"
)
_FUTURE = lowered(
    r"\b(?:will|['’]ll|would|going to|become|be|if|when|once|until|so that|risk of|make|on release|upon"
    r"|after)\b[^.;]{0,16}$"
)
_ROOFLESS_NOW = lowered(
    r"\b(?:sleep(?:s|ing)?|living|lives?|bedd(?:ed|ing)|kipping|dossing|staying|stays|camp(?:ed|ing)|rough"
    r"|back)\b[^.;]{0,40}\b(?:rough|tent|car|van|doorways?|streets?|park(?:ing)?|bus shelter|bus stop|shelter by"
    r"|bench|woods?|bridge|underpass|subway|stairwell|garage|shed|beach|out(?:side|doors)?|graveyard|churchyard"
    r"|station|vehicle|lorry|bin store)\b"
    r"|\bnothing for (?:him |her |them )?tonight\b|\b(?:been )?out ever since\b|\bon the streets?\b|\bsleeps out\b"
    r"|\brough sleeper\b|\broofless\b|\bno(?:where| place"
    r"| where) (?:safe )?(?:to (?:go|stay|sleep)|else)?[^.;]{0,14}\btonight\b|\bbedded down\b|\bstreet homeless\b"
)
_NOWHERE = lowered(
    r"\bnowhere (?:else )?(?:to (?:go|live|stay|be|return)|lined up|for (?:him|her|them))|\bno(?:where| place"
    r"| home| address| accommodation| fixed abode| one (?:who|to)| home to)\b[^.;]{0,24}\b(?:to (?:go|return"
    r"|live|be released)|else|back|release|discharge|on release)|\bno (?:fixed )?(?:abode|address"
    r"|accommodation)\b|\bnfa\b|\bcan(?:['’]t|not|t) (?:go|come|return|have (?:him|her|them)"
    r"|be discharged)[^.;]{0,14}(?:back|home|there|to)?"
)
_COMING = lowered(
    r"\b(?:section 21|s\.? ?21|section 8|s\.? ?8|ground \d|notice|bailiffs?|possession|warrant|evict\w*"
    r"|repossess\w*|has to (?:be out|leave|go|move)|have to (?:be out|leave|go|move|vacate)|must (?:be (?:out"
    r"|gone)|leave|go)|has (?:got )?to (?:be )?(?:out|gone)|got to (?:be out|go|leave)|needs? to (?:leave"
    r"|move out|be out)"
    r"|wants? (?:him|her|them|us|me) (?:gone|out)|asked to leave|told (?:him|her|them|me) to (?:go|leave|get out)"
    r"|end(?:s|ing) on|is ending"
    r"|comes? to an end|placement (?:here )?ends|move[- ]on|out (?:by|next)|arrears|letter before action|selling"
    r"|(?:he|she|they)['’]s out|can keep)\b"
)
_LOST = lowered(
    r"\b(?:kicked|thrown|chucked|turfed|put|locked|turned)\s(?:him |her |them |me |us )?out\b|\bchang(?:ed"
    r"|ing) the locks?\b|\blocks (?:have been |were |had been )?changed\b|\blost (?:his|her|their|my"
    r"|the) (?:flat|room|tenancy|home|place|lodgings|house|bedsit|accommodation|bed)\b|\bwas evicted\b"
    r"|\bsofa[- ]?surf|\bsettee to settee|\bsofa to sofa|\bsofa hopping"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known before the words are weighed: held (custody, ward), and the days against the day of writing."""

    written: date
    days: Days
    inside: bool = False


def read_reason(sentences: Iterable[Sentence], *, subject: str, standing: Standing) -> ReasonRead:
    """Settle the status by the writer's words, then by the facts; and gather the sentences that give the cause."""
    written = tuple(sentences)
    whole = {line.index: line for line in written}
    lines = tuple(replace(line, text=low(line.text)) for line in written)
    status, line, doubtful = _status(lines, subject, standing)
    if (
        status is None
        and re.search(r"\bhomeless\b(?!ness)", subject, re.IGNORECASE)
        and not re.search(r"\b(?:application|team|referral|not)\b", subject, re.IGNORECASE)
    ):
        status = ReasonStatus.HOMELESS
    evidence: list[tuple[str, Evidence]] = []
    if line is not None:
        evidence.append(("reason.status", whole[line.index].evidence()))
    causes = _causes(written)
    explanation = None
    if causes and status is not None:
        explanation = _joined(causes)
        evidence.append(("reason.explanation", causes[0].evidence(explanation)))
    doubts = (Doubt("reason.status", "inferred, the writer does not say which"),) if doubtful and status else ()
    return ReasonRead(Reason(status=status, explanation=explanation), tuple(evidence), doubts)


def _status(
    lines: tuple[Sentence, ...], subject: str, standing: Standing
) -> tuple[ReasonStatus | None, Sentence | None, bool]:
    inside = standing.inside
    threatened = next((s for s in lines if _says_threatened(s.text)), None)
    homeless = next((s for s in lines if _says_homeless(s.text)), None)
    if threatened is not None and homeless is not None:
        explicit = re.search(r"\bthreatened with\b|\bnot homeless (?:yet|this)", threatened.text, re.IGNORECASE)
        if explicit or inside:
            return ReasonStatus.THREATENED, threatened, False
        return ReasonStatus.HOMELESS, homeless, True
    if threatened is not None:
        roofless = next((s for s in lines if _roofless(s.text)), None)
        if roofless is not None and not inside and "threatened" not in threatened.text.casefold():
            return ReasonStatus.HOMELESS, roofless, True
        return ReasonStatus.THREATENED, threatened, False
    if homeless is not None:
        ahead = _still_ahead(homeless, standing)
        return (ReasonStatus.THREATENED if ahead else ReasonStatus.HOMELESS), homeless, ahead
    if _SUBJECT_HOMELESS.search(subject) and not _SUBJECT_ELSE.search(subject):
        return ReasonStatus.HOMELESS, None, False
    return _inferred(lines, standing)


_SUBJECT_HOMELESS = re.compile(r"\bhomeless\b(?!ness)", re.IGNORECASE)
_SUBJECT_ELSE = re.compile(
    r"\b(?:application|team|referral|not|will|soon|about to|on release|from|threat\w*|risk)\b", re.IGNORECASE
)


_NOW = lowered(
    r"\b(?:is|are|he['’]s|she['’]s|they['’]re|so|currently|now|already|therefore|been|presents?|both|hes"
    r"|shes)\s(?:\w+ )?homeless\b"
    r"(?! (?:from|as from|on|by|when|once|after|that))"
)


def _still_ahead(line: Sentence, standing: Standing) -> bool:
    """Whether "homeless" is said of a day to come: its sentence names the day, or the person is held until it."""
    loss, release = standing.days.homeless_on, standing.days.release_on
    if loss is not None and loss > standing.written:
        told = next((where.quote for path, where in standing.days.evidence if path.endswith("homeless_on")), "")
        return told.lower() == line.text or not _NOW.search(line.text)
    held = standing.inside and release is not None and release > standing.written
    return held and not _NOW.search(line.text)


def _by_days(standing: Standing) -> ReasonStatus | None:
    """A home still to be lost or a release still to come threatens; a day gone by has done it."""
    loss, release = standing.days.homeless_on, standing.days.release_on
    if loss is not None and (loss > standing.written or standing.inside):
        return ReasonStatus.THREATENED
    if release is not None and release >= standing.written and (standing.inside or release > standing.written):
        return ReasonStatus.THREATENED
    return ReasonStatus.HOMELESS if loss is not None or release is not None else None


def _inferred(lines: tuple[Sentence, ...], standing: Standing) -> tuple[ReasonStatus | None, Sentence | None, bool]:
    inside = standing.inside
    roofless = next((s for s in lines if _roofless(s.text)), None)
    if roofless is not None and not inside:
        return ReasonStatus.HOMELESS, roofless, False
    nowhere = next((s for s in lines if _NOWHERE.search(s.text)), None)
    by_days = _by_days(standing)
    if by_days is not None:
        spoken = nowhere or next((s for s in lines if _COMING.search(s.text) or _LOST.search(s.text)), None)
        return by_days, spoken, spoken is None
    if inside and nowhere is not None:
        return ReasonStatus.THREATENED, nowhere, False
    coming = next((s for s in lines if _COMING.search(s.text) and not _NEVER_COMING.search(s.text)), None)
    lost = next((s for s in lines if _LOST.search(s.text)), None)
    if lost is not None and not (coming is not None and coming.index > lost.index):
        return (ReasonStatus.THREATENED if inside else ReasonStatus.HOMELESS), lost, True
    if coming is not None:
        return ReasonStatus.THREATENED, coming, True
    if nowhere is not None:
        return ReasonStatus.HOMELESS, nowhere, True
    return _likely(lines, inside=inside)


def _likely(lines: tuple[Sentence, ...], *, inside: bool) -> tuple[ReasonStatus | None, Sentence | None, bool]:
    """Where no rule knows the words: the sentence of which a small model is surest, always with a doubt."""
    best: tuple[float, Sentence, str] | None = None
    for line in lines:
        said = status_said(line.text)
        for name in ("homeless", "threatened"):
            if said[name] >= _LIKELY and (best is None or said[name] > best[0]):
                best = (said[name], line, name)
    if best is None:
        return _by_cause(lines, inside=inside)
    threatened = inside or best[2] == "threatened"
    return (ReasonStatus.THREATENED if threatened else ReasonStatus.HOMELESS), best[1], True


def _by_cause(lines: tuple[Sentence, ...], *, inside: bool) -> tuple[ReasonStatus | None, Sentence | None, bool]:
    """Of a loss that is told and no more: what is still to come threatens, what has come about has made homeless."""
    cause = next((s for s in lines if _cause_score(s) >= _CAUSE_SURE), None)
    if cause is None:
        return None, None, False
    threatened = inside or _TO_COME.search(cause.text) is not None
    return (ReasonStatus.THREATENED if threatened else ReasonStatus.HOMELESS), cause, True


_LIKELY = 0.5
_TO_COME = lowered(
    r"\b(?:wants?|wanting|needs?|sells|selling|ends?|ending|until|till|by (?:the )?(?:\d|mon|tue|wed|thu|fri|sat"
    r"|sun|end)"
    r"|must|has to|have to|had to be|will|won['’]t|can(?:no|['’])t|going to|moving|is up|are up|runs? out"
    r"|expires?|stops?"
    r"|next|soon|before|given (?:him|her|them) (?:till|until)|asked|told|notice|closes|closing|finishes|being"
    r"|coming)\b"
)


_NEVER_COMING = lowered(r"\b(?:no (?:notice|arrears)|rent is paid|arrears cleared|up to date)\b")


def _says_threatened(text: str) -> bool:
    match = _THREATENED.search(text)
    return bool(match) and not re.search(
        r"\bwas threatened\b|\bthreatened (?:to|with a|by|staff|her|him|with violence)\b", text, re.IGNORECASE
    )


def _says_homeless(text: str) -> bool:
    for match in _HOMELESS.finditer(text):
        left = text[max(0, match.start() - 40) : match.start()]
        inner = match.group(0)
        if _FUTURE.search(left) and not re.search(r"\b(?:is|are|am|['’]s|['’]m|so|now|been)\b", inner):
            continue
        if re.search(r"\b(?:never|not|n['’]t)\b[^.;]{0,14}$", left, re.IGNORECASE):
            continue
        if re.search(r"rough", inner, re.IGNORECASE) and (
            _NEVER.search(left) or re.search(r"\bhistory\b", text, re.IGNORECASE)
        ):
            continue
        if re.search(r"\bnot\b", inner):
            continue
        return True
    return False


_KIN_DOES = re.compile(rf"\b(?:his|her|their|my|the)\s(?:{KIN})s?\s(?:\w+\s){{0,4}}$")


def _roofless(text: str) -> bool:
    match = _ROOFLESS_NOW.search(text)
    if not match:
        return False
    around = text[max(0, match.start() - 40) : match.start()]
    if _KIN_DOES.search(around):
        return False
    if re.search(
        r"\b(?:unless|otherwise|or else|will end up|['’]ll be|would be|will be|last (?:winter|year)"
        r"|as a teenager|history|before|previously|used to|in 20\d\d|slept|never|not|n['’]t|avoid|so that|if)\b",
        around,
        re.IGNORECASE,
    ):
        return bool(re.search(r"\b(?:again tonight|tonight again|be (?:out|there) again|been)\b", text, re.IGNORECASE))
    return True


def _causes(lines: tuple[Sentence, ...]) -> list[Sentence]:
    """Sentences that tell why; one of mere status joins its neighbour and stands alone only for want of others."""
    scored = [(_cause_score(line), line) for line in lines]
    chosen = sorted((pair for pair in scored if pair[0] >= _CAUSE_SURE), key=lambda pair: -pair[0])[:_CAUSES]
    if not chosen:
        chosen = sorted((pair for pair in scored if pair[0] >= _CAUSE_LIKELY), key=lambda pair: -pair[0])[:1]
    if not chosen:
        status = [
            s
            for s in lines
            if causewords.STATUS_ONLY.search(low(s.text)) and not causewords.NOT_CAUSE.search(low(s.text))
        ][:1]
        return status if status and _told(status[0].text) else []
    kept = {line.index for _, line in chosen}
    beside = {line.index for line in lines if _joins(line, kept)}
    return [line for line in lines if line.index in kept | beside][:_SENTENCES]


def _joins(line: Sentence, kept: set[int]) -> bool:
    """Whether a sentence beside one that tells why goes on with it: what was before, and what it comes to."""
    text = low(line.text)
    if causewords.NOT_CAUSE.search(text):
        return False
    if kept & {line.index - 1, line.index + 1}:
        return any(piece.weights["cause"] + piece.weights["status"] >= _GOES_ON for piece in pieces_of((line,)))
    return line.index - 2 in kept and causewords.STATUS_ONLY.search(text) is not None


def _cause_score(line: Sentence) -> float:
    """What the words and the model say for a sentence that tells why; talk of agreement and health says against."""
    text = low(line.text)
    score = max(min(1.0, piece.weights["cause"]) for piece in pieces_of((line,)))
    score += _CAUSE_WORDS * bool(causewords.CAUSE.search(text))
    return score - _CAUSE_WORDS * bool(causewords.NOT_CAUSE.search(text))


_CAUSE_SURE = 0.6
_CAUSE_LIKELY = 0.3
_CAUSE_WORDS = 0.45
_CAUSES = 4
_GOES_ON = 0.4
_SENTENCES = 6


def _told(text: str) -> bool:
    return len(text.split()) >= 5


def _joined(lines: list[Sentence]) -> str:
    return " ".join(s.text for s in lines)[:1500]
