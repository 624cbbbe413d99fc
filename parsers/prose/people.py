"""Who the message is about: the applicant's name among all the names in it.

For: `read` and the other modules of prose, which ask whose number, whose home, whose illness it is.

How: every place where a name stands is a candidate with reasons for and against, the words left and right of it; the
reasons of all places of one name are settled together.

Must not know: what the message asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from parsers.prose.sentences import Sentence
from parsers.prose.words import KIN, WORKER
from parsers.record import Evidence
from parsers.values.names import find_names, title_off
from parsers.values.namewords import NOT_NAMES

_ASKED_FOR = re.compile(
    r"(?:\b(?:refer(?:ral|ring|red)?|dtr|duty[- ]to[- ]refer|s\.?\s?213b|nomination|application|help"
    r"|accommodation|housing)\b[^.:;]{0,40}"
    r"\b(?:for|of|re|regarding|about|on)|\brefer(?:ring|red)?|\bre|\bregarding|\babout|\bconcerning"
    r"|\bon behalf of|\bbehalf of"
    r"|\b(?:client|patient|customer|claimant|resident|tenant|prisoner|guest|applicant|student|pupil|service user"
    r"|person|lady"
    r"|gentleman|man|woman|girl|boy|lad|lodger|veteran|name|family)s?(?:\s(?:called|named|is|name|name is))?"
    r"|named|called"
    r"|name is|name(?:d)? only as|main applicant is|this is|we have|i have|i've got|meet|introduc(?:e|ing)"
    r"|(?:manager|worker|officer|PA|advis[eo]r|IDVA|coach|nurse|practitioner|co-?ordinator|solicitor|tutor"
    r"|support) (?:for|to|of)"
    r"|supporting|support|working with|work with|seeing|supervis(?:e|ing)|seen|saw|met)\s?[:,\-–]?\s?$",
    re.IGNORECASE,
)
_MY_KIN = re.compile(rf"\b(?:my|our)\s(?:\w{{1,12}}\s)?(?:{KIN})s?\s?,?\s?$", re.IGNORECASE)
_KIN_BEFORE = re.compile(
    rf"\b(?:{KIN})s?(?:['’]s)?(?:\s(?:is|are|was|called|named|and|,))?\s?[,(:]?\s?$", re.IGNORECASE
)
_WORKER_BEFORE = re.compile(
    rf"\b(?:{WORKER})s?\b(?:\s(?:is|was|at|in|on|for|the|there|who|called|named|community|her|his|their)\b){{0,4}}"
    r"[^.;]{0,24}?[,:(\-–]?\s?$",
    re.IGNORECASE,
)
_ANIMAL = re.compile(
    r"\b(?:dog|cat|puppy|whippet|terrier|russell|labrador|staffie|staffy|lurcher|greyhound|spaniel|rabbit|parrot"
    r"|budgie|pet|horse|bird"
    r"|collie|alsatian|bulldog|kitten|ferret|hamster|tortoise)s?\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^\W{0,3}(?:hi|hello|dear|hiya|hey|morning|afternoon|evening|good \w{3,9}|thanks|cheers|attn|fao)\W{1,3}$",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(
    r"\b(?:at|in|near|from|to|into|of|HMP|YOI|HMYOI|HMP/YOI|St|around|outside|via|through|by|or)\s$"
)
_BIRTH_AFTER = re.compile(
    r"^[^.\n;]{0,45}?(?:\bd\.?\s?o\.?\s?b\b|\bborn\b|date of birth|\b\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)?\d{2}\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s\d{2,4})",
    re.IGNORECASE,
)
_NUMBER_AFTER = re.compile(
    r"^[^.\n]{0,24}?(?:\b[A-Z]\d{4}[A-Z]{2}\b|\b(?:CRN|NOMS|NOMIS|NHS|NINO|NI|PNC|prison)\b|\b[A-Z]\d{6}\b)"
)
_AGE_AFTER = re.compile(r"^\s?[,(]\s?(?:aged?\s)?\d{2}\b(?!\s?\d)|^\s(?:is|aged|age)\s(?:\d{2}|a)\b", re.IGNORECASE)
_ACTS_AFTER = re.compile(
    r"^(?:['’]s\b|\s(?:is|has|was|will|would|can|needs?|wants?|lives?|came|left|said|says|agreed|told|signed"
    r"|turned|does|did"
    r"|had|gave|lost|moved|currently|now|also|tells|asked|asks|rents?|owns?|slept|sleeps|presents?|attended)\b)",
    re.IGNORECASE,
)
_COMPANY_AFTER = re.compile(
    r"^,?\s(?:and|with|plus|&)\s(?:her|his|their)\s(?:\w+\s)?(?:partner|husband|wife|boyfriend|girlfriend|son"
    r"|daughter|baby|child|kids|family|two|three|dog)",
    re.IGNORECASE,
)
_WORKS_AFTER = re.compile(rf"^\s?[,(–-]\s?(?:(?:his|her|their|the|our)\s)?(?:{WORKER}|{KIN})\b", re.IGNORECASE)
_CONTACT_AFTER = re.compile(
    r"^\s?[,(:]?\s?(?:on\s|at\s|tel\.?:?\s|email\s)?(?:\+?\d[\d\s()]{8,16}|[\w.-]{2,40}@)", re.IGNORECASE
)
_WHOLE_NAME = re.compile(
    r"^\s?[(,–-]\s?(?:that is |that['’]s |this is |it is |he (?:has|uses) |she (?:has|uses) )?(?:the |his |her "
    r"|all )?(?:one|only|whole|single|full|just)\b[^).]{0,30}\bnames?\b",
    re.IGNORECASE,
)
_LODGES_WITH = re.compile(
    r"\b(?:lodg\w+|rooms?|rent\w*|house|flat|annexe|cottage|bedsit|staying|lives|living|late|from|of|owned"
    r"|landlord)\b[^.;]{0,20}\b(?:with|from|to|by|the late|of)\s(?:a\s|an\s|the late\s)?(?:Mr|Mrs|Ms|Miss"
    r"|Dr)?\.?\s?$",
    re.IGNORECASE,
)
_SUBJECT_TALK = re.compile(
    r"\b(?:dtr|refer\w*|duty|homeless\w*|housing|release|move-?on|nfa|discharge|eviction|notice)\b", re.IGNORECASE
)
_MY_NAME = re.compile(
    r"\b(?:my (?:full )?name(?:['’]s| is)?|i am(?=\s(?-i:[A-Z][a-z]+\s[A-Z]))|this is me|i am called|i['’]m called"
    r"|name['’]?s)\s?:?\s{0,2}"
    r"([^\W\d_]{2,20}(?:[-'’][^\W\d_]{1,20}){0,2}(?:\s(?!and\b|i\b|i['’]|im\b|my\b|from\b|but\b|aged?\b|born\b"
    r"|dob\b|of\b|is\b|the\b)"
    r"[^\W\d_]{2,20}(?:[-'’][^\W\d_]{1,20}){0,2}){0,3})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Person:
    """A name with what speaks for and against its being the applicant's, and where it stands best."""

    name: str
    score: float
    evidence: Evidence
    reasons: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    name: str
    best: float = -99.0
    total: float = 0.0
    where: Evidence | None = None
    reasons: list[str] = field(default_factory=list)


def tokens(name: str) -> frozenset[str]:
    """The words of a name, folded, without titles and possessives."""
    plain = title_off(name).replace("’", "'").casefold()
    return frozenset(w for w in re.findall(r"[^\W\d_]+(?:[-'][^\W\d_]+)*", plain) if len(w) > 1)


def is_same(one: str, other: str) -> bool:
    """Whether two names may be one person's: one's words all stand in the other's."""
    a, b = tokens(one), tokens(other)
    return bool(a and b) and (a <= b or b <= a)


def find_people(
    sentences: Iterable[Sentence], *, subject: str, workers: tuple[str, ...], part: str = "body"
) -> tuple[Person, ...]:
    """All people named, the likeliest applicant first. `workers` are names known to be the writer's."""
    tallies: dict[frozenset[str], _Tally] = {}
    lines = list(sentences)
    for sentence in lines:
        following = lines[sentence.index + 1].text if _next_is(lines, sentence) else ""
        for found in find_names(sentence.text):
            left, right = sentence.text[: found.start], sentence.text[found.end :]
            score, reasons = _weigh(left, right, following=following, title=found.title, opens=sentence.opens)
            if not title_less_left(left):
                score += 0.5
            if found.text.isupper() and len(found.text) <= 4:
                score -= 4
            if len(found.text.split()) > 1:
                score += 1
                reasons.append("several words")
            _count(tallies, found.text, score, sentence.evidence(found.text), reasons)
    for found in find_names(subject):
        score = 2.5 if _SUBJECT_TALK.search(subject) else 1.0
        score += 0.5 if len(found.text.split()) > 1 else -1.0
        if _PLACE_BEFORE.search(subject[: found.start]):
            score -= 3
        _count(tallies, found.text, score, Evidence(part, "subject", found.text), ["in the subject"])
    _join(tallies)
    people = [_person(t, workers) for t in tallies.values()]
    return tuple(sorted(people, key=lambda p: -p.score))


def own_name(sentences: Iterable[Sentence]) -> tuple[str, Evidence] | None:
    """What somebody writes after "my name is", capitals or not."""
    for sentence in sentences:
        match = _MY_NAME.search(sentence.text)
        if match:
            return " ".join(match.group(1).split()), sentence.evidence()
    return None


_SMALL_NAME = re.compile(
    r"(?:^|[.:;,(]\s{0,2}|\b(?:is|for|re|called|name|named|client|tenant|tenants|patient|referring|refer|about|dtr"
    r"|regarding|customer"
    r"|lad|lady|man|woman|guest|resident|claimant|with|have)\s)((?!the\b|a\b|he\b"
    r"|she\b)[^\W\d_]{2,16}(?:['’-][^\W\d_]{2,16})?"
    r"(?:\s[^\W\d_]{2,16}(?:['’-][^\W\d_]{2,16})?){1,3})"
    r"\s?[,(-]?\s?(?:here\s)?(?=(?:who (?:is|was) )?(?:d\.?\s?o\.?\s?b|date of birth|born"
    r"|\(?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|crn\b|noms\b|nhs\b|nino\b"
    r"|[a-z]\d{4}[a-z]{2}\b|\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|aged?\s\d{2}))",
    re.IGNORECASE,
)


def small_name(sentences: Iterable[Sentence], workers: tuple[str, ...]) -> tuple[str, Evidence] | None:
    """A name that somebody wrote without capitals: the words before a birth date or an identifier."""
    for sentence in sentences:
        for match in _SMALL_NAME.finditer(sentence.text):
            words = match.group(1).split()
            while words and (words[0].casefold() in NOT_NAMES or words[0].casefold() in _BEFORE_NAMES):
                words = words[1:]
            name = " ".join(words)
            plain = [w for w in words if w.casefold() in NOT_NAMES]
            if 2 <= len(words) <= 4 and not plain and not any(is_same(name, worker) for worker in workers):
                return name, sentence.evidence(name)
    return None


_BEFORE_NAMES = frozenset(
    [
        "one",
        "two",
        "three",
        "got",
        "new",
        "this",
        "that",
        "he",
        "she",
        "his",
        "her",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mate",
        "lad",
        "tenant",
    ]
)


def title_less_left(left: str) -> bool:
    """Whether nothing but white space or a list mark stands before the name."""
    return bool(re.search(r"[A-Za-z]{2}", left))


def _next_is(lines: list[Sentence], sentence: Sentence) -> bool:
    return sentence.index + 1 < len(lines) and lines[sentence.index + 1].paragraph <= sentence.paragraph + 1


def _weigh(left: str, right: str, *, following: str, title: str, opens: bool) -> tuple[float, list[str]]:
    score, reasons = 0.0, []
    if title:
        left = left[: -len(title) - 1].rstrip(".") + " " if left else left
        left = re.sub(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cpl|Sgt|Pte|Capt)\.?\s{0,2}$", "", left)
        score += 1
        reasons.append("titled")
    for pattern, side, points, why in _REASONS:
        if pattern.search(left[-70:] if side == "left" else right[:70]):
            score += points
            reasons.append(why)
    bare = opens and not re.search(r"[A-Za-z]{2}", left)
    if bare and right.startswith((",", " (")) and following is not None:
        score += 1.5
        reasons.append("opens the line")
    if bare and not right.strip(" .,()") and _BIRTH_AFTER.search(following[:40]):
        score += 6
        reasons.append("a birth date on the next line")
    return score, reasons


_REASONS: tuple[tuple[re.Pattern[str], str, float, str], ...] = (
    (_ASKED_FOR, "left", 4, "asked for"),
    (_MY_KIN, "left", 9, "the writer's own kin"),
    (_KIN_BEFORE, "left", -5, "kin of somebody"),
    (_WORKER_BEFORE, "left", -4, "a worker"),
    (_GREETING, "left", -9, "greeted"),
    (_ANIMAL, "left", -12, "an animal"),
    (_LODGES_WITH, "left", -6, "whom the person lodges with"),
    (_COMPANY_AFTER, "right", 2, "named before the partner"),
    (_PLACE_BEFORE, "left", -3, "after a word of place"),
    (_BIRTH_AFTER, "right", 6, "a birth date follows"),
    (_NUMBER_AFTER, "right", 5, "an identifier follows"),
    (_AGE_AFTER, "right", 2, "an age follows"),
    (_ACTS_AFTER, "right", 1, "acts"),
    (_WORKS_AFTER, "right", -5, "followed by a role"),
    (_WHOLE_NAME, "right", 9, "said to be the whole name"),
    (_CONTACT_AFTER, "right", -1, "followed by a number"),
)


def _count(tallies: dict[frozenset[str], _Tally], name: str, score: float, where: Evidence, reasons: list[str]) -> None:
    key = tokens(name)
    if not key:
        return
    tally = tallies.setdefault(key, _Tally(name))
    if score > tally.best:
        tally.best, tally.where, tally.reasons = score, where, reasons
        tally.name = name
    tally.total += min(score, 1.0)


def _join(tallies: dict[frozenset[str], _Tally]) -> None:
    """A short form counts for the full name it belongs to, if it belongs to one only."""
    for key in sorted(tallies, key=len):
        fuller = [k for k in tallies if key < k]
        if len(fuller) == 1:
            full, short = tallies[fuller[0]], tallies[key]
            full.best = max(full.best, min(short.best, full.best + 4))
            full.total += short.total
            del tallies[key]


def _person(tally: _Tally, workers: tuple[str, ...]) -> Person:
    score = tally.best + 0.25 * max(-8.0, min(tally.total, 8.0))
    reasons = list(tally.reasons)
    for worker in workers:
        if is_same(tally.name, worker):
            score -= 20
            reasons.append("the writer")
            break
    where = tally.where or Evidence("body", "text", tally.name)
    return Person(tally.name, score, where, tuple(reasons))
