"""Who writes, weighed by all that is seen of a mail: a worker, a private person for another, somebody for themself.

For: `letter`, which asks it beside the rules. Pronouns one by one mislead: who writes for himself tells of the landlord
and the probation officer, who writes for another says "I" and "my". A small model weighs them with whose mail house it
is, what is signed, and the words around.

Must not know: how sure it must be, what follows from an answer. Pure: the weights are data, by `python -m bench.learn`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from parsers.learned.features import named, tokens_of
from parsers.learned.questions import writer_is
from parsers.patterns import Sought, any_case, compiled
from parsers.prose.people.candidates import tokens
from parsers.prose.words import FIRST, KIN, ROLE_WORD, THIRD, WORKER
from parsers.prose.writer.author import author_name
from parsers.record import Address
from parsers.values.emails import is_functional


@dataclass(frozen=True, slots=True)
class Sheet:
    """A letter as it is shown to the model: its sentences, the lines below them, its headers, what the rules say."""

    sentences: Sequence[str]
    foot: Sequence[str]
    author: Address | None
    subject: str
    signed: Sequence[str]
    """which of role, organisation, kin and name the signature gives"""
    plights: int
    """in how many sentences somebody tells of his own plight"""
    himself: bool
    """whether the writer gives his own name and birth"""


def written_by(sheet: Sheet) -> Mapping[str, float]:
    """How likely the letter is of a worker, a private person for somebody else, or a person for themself."""
    return writer_is(buckets_of(sheet))


def buckets_of(sheet: Sheet) -> set[int]:
    """The buckets that a letter falls into."""
    cues = [f"c {cue}" for cue in _cues(sheet)]
    pairs = (f"P {one} {other}" for one, other in itertools.combinations(cues, 2))
    return named([*cues, *pairs, *_words(sheet)])


_FIRST_SENTENCES, _LAST_SENTENCES = 10, 2


def _words(sheet: Sheet) -> Iterator[str]:
    """Words alone, beside their neighbour and the one after; those of the subject and the foot for themselves."""
    shown = sheet.sentences
    if len(shown) > _FIRST_SENTENCES + _LAST_SENTENCES:
        shown = (*shown[:_FIRST_SENTENCES], *shown[-_LAST_SENTENCES:])
    for n, sentence in enumerate(shown):
        words = ["<", *tokens_of(sentence), ">"]
        yield from (f"1 {word}" for word in words)
        yield from (f"2 {one} {other}" for one, other in itertools.pairwise(words))
        yield from (f"s {one} {other}" for one, other in zip(words, words[2:], strict=False))
        if n == 0:
            yield from (f"f{at} {word}" for at, word in enumerate(words[1:4]))
    yield from (f"u {word}" for word in tokens_of(sheet.subject))
    yield from (f"b {word}" for line in sheet.foot[:6] for word in tokens_of(line[:80]))


_MOST = 4


def _cues(sheet: Sheet) -> Iterator[str]:
    text = " ".join(sheet.sentences)[:_READ]
    yield f"house {_house(sheet.author)}"
    yield f"local {_local(sheet.author)}"
    yield from (f"signed {field}" for field in sheet.signed)
    yield f"foot {min(len(sheet.foot), 3)}"
    yield f"plights {min(sheet.plights, 3)}"
    yield f"himself {sheet.himself}"
    first, third = len(FIRST.findall(text)), len(THIRD.findall(text))
    yield f"first {_grade(first)}"
    yield f"third {_grade(third)}"
    yield f"lead {_lead(first, third)}"
    yield f"acts {min(len(_I_DO.findall(text)), 3)} {min(len(_HE_DOES.findall(text)), 3)}"
    yield f"named {_named_in(text, sheet.author)}"
    yield from (f"says {name}" for name, said in _SAID if said.search(text))


_READ = 4_000


def _grade(count: int) -> int:
    return min(count, 3) if count < _MOST else 4 if count < 2 * _MOST else 5


def _lead(first: int, third: int) -> str:
    if first == third:
        return "none"
    more = max(first, third) >= 2 * min(first, third)
    return ("first" if first > third else "third") + ("+" if more else "")


_OFFICE = compiled(
    r"gov|nhs|police|constab|hmp|prison|probation|justice|council|borough|county|\bcc\b|dwp|jobcentre|\bmod\b"
    r"|army|navy"
    r"|raf|school|academy|college|\buni|trust|hospital|surgery|medical|health|clinic|church|mosque|parish|chapel"
    r"|charity|hub|centre|homes?\b|housing|hostel|shelter|refuge|law|legal|solicit|team|care|aid|advice|support"
    r"|service|recovery|foodbank|pantry|project|society|assoc|lettings|estate|youth|family|families|social|office"
)
_PRIVATE = compiled(
    r"(?:^|\b|[a-z])(?:mail|post|inbox|webmail|hotmail|yahoo|icloud|btinternet|outlook|live|aol|sky|poczta|gmx"
    r"|proton)\w*\.example|^example\.(?:com|org|net)$|gmail|hotmail|yahoo|icloud"
)


def _house(author: Address | None) -> str:
    """Whose house a mail comes from: an office's, one where everybody has an address, or another."""
    domain = author.email.casefold().partition("@")[2] if author else ""
    if not domain:
        return "none"
    return "private" if _PRIVATE.search(domain) else "office" if _OFFICE.search(domain) else "other"


def _local(author: Address | None) -> str:
    if author is None:
        return "none"
    local = author.email.casefold().partition("@")[0]
    if is_functional(author.email):
        return "box"
    known = [word for word in tokens(author_name(author) or "") if len(word) > 2]
    spelt = sum(word in local for word in known)
    digits = " 1" if re.search(r"\d", local) else ""
    return (
        "bare" if not author.name else "spelt" if spelt and spelt == len(known) else "part" if spelt else "no"
    ) + digits


_I_DO = any_case(
    r"\b(?:i|we)(?:['’]?(?:m|ve|ll|d|re)\b| (?:am|are|was|were|have|had|can|can['’]?t|cannot|need|got|lost|left|live"
    r"|lived|sleep|slept|stay|rent|work|lodge|finish|leave|must|came|want|don['’]?t|will|get|been)\b)"
)
_HE_DOES = any_case(
    r"\b(?:s?he|they)(?:['’]?(?:s|ve|ll|d|re)\b| (?:is|are|was|were|has|have|had|can|can['’]?t|cannot|needs?|got|lost"
    r"|left|lives?|lived|sleeps?|slept|stays?|rents?|works?|must|came|wants?|doesn['’]?t|will|gets?|leaves?)\b)"
)
_MY_WORKER = rf"\b(?:my|our|me) (?:\w+ )?(?:{WORKER}|work coach|pp|cpn|landlord|landlady|housing officer|gp)\b"
_SAID: tuple[tuple[str, Sought], ...] = tuple(
    (name, any_case(pattern))
    for name, pattern in (
        ("my worker", _MY_WORKER),
        (
            "my client",
            r"\b(?:my|our) (?:\w+ )?(?:client|patient|tenant|lodger|resident|service user|pupil|student)s?\b",
        ),
        ("my kin", rf"\b(?:my|me|our) (?:\w+ )?(?:{KIN})\b"),
        ("his kin", rf"\b(?:his|her|their) (?:\w+ )?(?:{KIN})\b"),
        ("kin of", rf"\bi(?:['’]?m| am)(?: just)? (?:his|her|their|the|a|only a|just a)? ?(?:\w+ )?(?:{KIN})\b"),
        ("kin's", rf"\bi(?:['’]?m| am) [\w'’-]+(?: [\w'’-]+)?['’]s (?:\w+ )?(?:{KIN})\b"),
        ("for kin", rf"\bfor (?:my|a|our) (?:\w+ )?(?:{KIN})\b|\bbehalf of (?!my|our|me\b)"),
        (
            "he agrees",
            r"\b(?:s?he|they)(?:['’]?s|['’]ve| has| have| is| was)? (?:\w+ )?(?:agree\w*|consent\w*|happy|said|says"
            r"|asked|knows|wants?|ok(?:ay)?|gave|given)\b|\bconsent(?:s|ed)?\b|\bverbal(?:ly)?\b",
        ),
        (
            "i agree",
            r"\bi (?:hereby )?(?:agree|consent|give (?:my )?(?:permission|consent))\b|\bi['’]?m happy for you\b",
        ),
        ("ask me", r"\b(?:help|house|rehouse|advise|ring|call|phone|text|email|contact) (?:me|us)\b"),
        ("to him", r"\b(?:help|house|rehouse|see|ring|call|phone|contact|refer\w*|take) (?:him|her|them)\b"),
        (
            "told me",
            r"\b(?:told|advised|suggested|said|asked|gave) (?:me|us|that i|i)\b[^.;]{0,40}\b(?:to|you|contact"
            r"|write|e-?mail)\b",
        ),
        ("self referral", r"\bself[- ]?refer\w*|\bmyself\b|\bmy own (?:behalf|words|application)\b|\bown behalf\b"),
        (
            "application",
            r"\b(?:make|making|made|treat|as) (?:an?|my|this)\b[^.;]{0,20}\bapplication\b|\bi (?:hereby )?apply\b",
        ),
        ("i am aged", r"\bi(?:['’]?m| am)(?: a| an)? (?:\w+ ){0,2}?\d{2}\b|\b(?:me|we are|i am)\b[^.;]{0,20}\(\d{2}\)"),
        ("aged", r"\b[A-Z][\w'’-]{1,40},? \(?\d{2}\)?[,.; ]"),
        ("post", ROLE_WORD.pattern),
        (
            "i refer",
            r"\b(?:i|we)(?: would|['’]d)?(?: like to| wish to|['’]?m| am| are)? refer(?:ring)?\b|\breferral for\b",
        ),
    )
)


def _named_in(text: str, author: Address | None) -> str:
    """Whether the words hold the name that the From header shows."""
    known = [word for word in tokens(author_name(author) or "") if len(word) > 2]
    low = text.casefold()
    return (
        "all"
        if known and all(word in low for word in known)
        else "some"
        if any(word in low for word in known)
        else "no"
    )
