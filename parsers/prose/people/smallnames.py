"""Names that somebody wrote without capitals: the words before a birth date, an identifier or what tells of a person.

For: `identity`, where no name in capitals is plainly the applicant's.

Must not know: what the message asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from parsers.patterns import compiled, word_set
from parsers.prose.people.candidates import is_same
from parsers.prose.sentences import Sentence
from parsers.record import Evidence
from parsers.values.namewords import NOT_NAMES, PARTICLES

_SMALL_NAME = compiled(
    r"(?:^|[.:;,(]\s{0,2}|\b(?:is|for|re|called|name|named|client|tenant|tenants|patient|referring|refer|about|dtr"
    r"|regarding|customer"
    r"|lad|lady|man|woman|guest|resident|claimant|with|have)\s)((?!the\b|a\b|he\b"
    r"|she\b)[^\W\d_]{2,16}(?:['’-][^\W\d_]{2,16})?"
    r"(?:\s[^\W\d_]{2,16}(?:['’-][^\W\d_]{2,16})?){1,3})"
    r"\s?[,(-]?\s?(?:here\s)?(?:(?:male|female|[mf])\b[,\s]{1,2}(?:\d\d[,\s]{1,2})?)?(?=(?:who (?:is|was)"
    r" )?(?:d\.?\s?o\.?\s?b|date of birth|born"
    r"|\(?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d\d \d\d (?:19|20)?\d\d\b"
    r"|crn\b|noms\b|nhs\b|nino\b"
    r"|[a-z]\d{4}[a-z]{2}\b|\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|aged?\s\d{2}))",
    re.IGNORECASE,
)


def small_name(sentences: Iterable[Sentence], workers: tuple[str, ...]) -> tuple[str, Evidence] | None:
    """A name that somebody wrote without capitals: the words before a birth date or an identifier."""
    sentences = tuple(sentences)
    for sentence in sentences:
        for match in _SMALL_NAME.finditer(sentence.text):
            words = match.group(1).split()
            while words and (words[0].casefold() in NOT_NAMES or words[0].casefold() in _BEFORE_NAMES):
                words = words[1:]
            while words and words[-1].casefold() in NOT_NAMES:
                words = words[:-1]
            name = " ".join(words)
            plain = [w for w in words if w.casefold() in NOT_NAMES or (w.islower() and w.endswith("ing"))]
            if 2 <= len(words) <= 4 and not plain and not any(is_same(name, worker) for worker in workers):
                return name, sentence.evidence(name)
    return next((found for s in sentences if (found := _before_number(s, workers))), None)


_NUMBERED = compiled(
    r"[\s,(–-]{1,3}(?=(?:[a-z]\d{4}[a-z]{2}|[a-z]\d{6})\b"
    r"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d\b|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may"
    r"|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6},? (?:19|20)\d\d\b"
    r"|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|(?:crn|noms|nomis|nhs|nino|dob|d\.o\.b"
    r"|born)\b\W{0,3}(?:no\W{1,3})?\w?\d)",
    re.IGNORECASE,
)


def _before_number(sentence: Sentence, workers: tuple[str, ...]) -> tuple[str, Evidence] | None:
    """In a text without stops: the words before an identifier, back to the first that is no name's."""
    for match in _NUMBERED.finditer(sentence.text):
        words: list[str] = []
        for word in reversed(sentence.text[max(0, match.start() - 60) : match.start()].split()):
            if not _NAME_LIKE.fullmatch(word) or word.casefold() in NOT_NAMES or word.casefold() in _BEFORE_NAMES:
                if word.casefold() not in PARTICLES or not words:
                    break
            words.insert(0, word)
        name = " ".join(words)
        if 2 <= len(words) <= _LONGEST and not any(is_same(name, worker) for worker in workers):
            return name, sentence.evidence(name)
    return None


_NAME_LIKE = re.compile(r"[^\W\d_]{2,16}(?:['’-][^\W\d_]{2,16})?")
_LONGEST = 4


_BEFORE_NAMES = word_set("one two three got new this that he she his her mr mrs ms miss mate lad tenant")


_OPENS = compiled(
    r"\W*(?:(?:hi|hiya|hello|hey|morning|afternoon|evening)(?: (?:all|team|there|both|guys|housing))?[,.! -]+)?"
    r"(?P<label>(?:(?:re|dtr|ref|pt|cust|customer|client|tenant|patient|resident|guest|name|for)\b[ :,-]+){1,2})?"
    r"(?P<name>[a-z]{3,16} (?:[a-z]{2,16} ){0,1}?[a-z]{3,16}(?:-[a-z]{3,16})?)"
    r"(?=,? \(?(?:aged? )?\d\d\b|, | (?:is|was|has|lost|came|kicked|out|released|leaving|leaves|gets"
    r"|got|needs|due|had)\b)"
)
_NUMBERED_SOON = re.compile(r"\b(?:d\.?o\.?b|born|crn|noms)\b|\b[A-Z]\d{4}[A-Z]{2}\b|\b[A-Z]\d{6}\b|^,? \(?\d\d[, )]")
_SOON = 120


def small_opening(
    sentences: tuple[Sentence, ...], subject: str, workers: tuple[str, ...]
) -> tuple[str, Sentence] | None:
    """The words with which a letter in small letters opens, where a label, a number or a second mention names somebody.

    "lorna mckechnie, 41, dog, eviction 4/1. lorna 07700 900123".
    """
    for at, line in enumerate(sentences[:_FIRST]):
        found = _OPENS.match(line.text)
        if not found:
            continue
        name = found["name"]
        words = name.split()
        if any(word in NOT_NAMES or word.endswith("ing") for word in words) or any(is_same(name, w) for w in workers):
            continue
        behind = line.text[found.end() :]
        later = f"{subject.casefold()} {behind} {' '.join(s.text for s in sentences[at + 1 :])}".casefold()
        again = any(re.search(rf"\b{re.escape(word)}(?:['’]?s)?\b", later) for word in (words[0], words[-1]))
        if found["label"] or again or _NUMBERED_SOON.search(behind[:_SOON]):
            return name, line
    return None


_FIRST = 3
