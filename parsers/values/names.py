"""Names of people: one from a field, and the places in a text where one may stand.

For: `forms` reads a cell with `read_name`; `prose` weighs what `find_names` gives by the words around it.

Must not know: who the person is in the message. Order, capitals and quoted nicknames stay as written; titles and
aliases given apart ("aka", "known as", in brackets) are left out (contract, reading.md, Applicant).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from parsers.patterns import compiled
from parsers.values.namewords import FORENAMES_TOO, NOT_NAMES, PARTICLES, PLACE_ENDINGS, SURNAMES_TOO, TITLES

_MAX_TEXT = 20_000
_TITLE_WORDS = "|".join(sorted(TITLES, key=len, reverse=True))
_TITLE = compiled(rf"^(?:(?:{_TITLE_WORDS})\b\.?\s{{0,3}}(?:(?:and|&)\s(?=m))?){{1,4}}", re.IGNORECASE)
_LETTERS = re.compile(r"\w+")
_ALIAS = compiled(
    r"[\s,;(\[/-]{0,4}(?:\b(?:a\.?k\.?a\.?|aka|alias(?:es)?|also known as|known as|known locally as|goes by"
    r"|n[ée]e|formerly|prev(?:iously)?|"
    r"otherwise|preferred name|prefers|likes to be called|called|maiden name)\b|"
    r"\b(?:d\.?o\.?b|date of birth|born|noms|crn|nino|nhs|pronouns?)\b|(?<=[,;(/-])\s?(?:fe)?male\b).*$",
    re.IGNORECASE | re.DOTALL,
)
_BRACKET = re.compile(r"\s*(?!(?<=[a-z]\s)\([A-Z][a-z]{2,14}\)\s[A-Z][a-z])[(\[][^()\[\]]{0,120}[)\]]?")
"""But for a short form that stands within the name: "Terence (Terry) Birch"."""
_LABEL = re.compile(r"^(?:full\s)?(?:name|re|client|patient|applicant|prisoner|tenant)\s*[:\-–]\s*", re.IGNORECASE)
_PLACEHOLDER = compiled(
    r"^(?:n\s*/?\s*a|not applicable|none|nil|unknown|not known|tbc|to be confirmed|as above|see above|withheld|x+|-+"
    r"|\.+|anonymous|first ?name|surname|full name|name|same|yes|no)$",
    re.IGNORECASE,
)
_WORD = compiled(
    r"(?<![\w/@.])[^\W\d_]+(?![^\W_])(?:['’`\-][^\W\d_]+)*\.?"
    r"|[“\"'‘(][^\W\d_]{2,20}(?:\s[^\W\d_]{2,20})?[”\"'’)]"
    r"|(?<=\s)['’]t(?=\s[A-Z])"  # "van 't Hoff"
)


@dataclass(frozen=True, slots=True)
class FoundName:
    """A place in a text that may be a person's name. `title` is the word before it ("Mr"), '' where there is none."""

    start: int
    end: int
    text: str
    title: str = ""


def read_name(text: str) -> str | None:
    """The name in a field, without title, label, alias and what stands in brackets; None where there is none."""
    name = " ".join(text[:_MAX_TEXT].split())[:200]
    name = _LABEL.sub("", name)
    name = _ALIAS.sub("", name)
    name = _BRACKET.sub(" ", name)
    name = re.sub(r"^the\s(?=rev|very|right|hon)", "", name.strip(), flags=re.IGNORECASE)
    name = re.sub(r"^\d{2,10}\s", "", _TITLE.sub("", name.strip()))
    name = " ".join(name.split()).strip(" ,;:.-–|*_")
    name = re.sub(rf",\s*(?:{_TITLE_WORDS})\b\.?$", "", name, flags=re.IGNORECASE)
    if len(name) > 90 or not re.search(r"[^\W\d_]", name) or _PLACEHOLDER.match(name):
        return None
    return name


def title_off(name: str) -> str:
    """The name without the titles before it."""
    bare = name.strip()
    return _TITLE.sub("", bare).strip() if _begins_with_title(bare) else bare


def _begins_with_title(name: str) -> bool:
    word = _LETTERS.match(name)
    return word is not None and word.group().casefold() in TITLES


@lru_cache(maxsize=512)  # several readers ask about the same sentence
def find_names(text: str) -> tuple[FoundName, ...]:
    """Runs of words that are written as names are: capitals, particles between them, a quoted nickname. Never raises.

    A single capitalised word is given too; what opens a sentence or is a word of the trade is left out.
    """
    text = text[:_MAX_TEXT]
    words = list(_WORD.finditer(text))
    found: list[FoundName] = []
    n = 0
    while n < len(words):
        length = _run(text, words, n)
        if length == 0:
            n += 1
            continue
        one = _name_of(text, words[n : n + length])
        if one is not None:
            found.append(one)
        n += length
    return tuple(found)


def _bare(word: str) -> str:
    return word.rstrip(".").replace("’", "'").casefold()


def _is_title(word: str) -> bool:
    return _bare(word) in TITLES and word[0].isupper()


def _is_name_word(word: str) -> bool:
    if not word[0].isupper():
        return (_GAELIC if word.isalpha() else _JOINED_PARTICLE).match(word) is not None
    if len(word) == 2 and word[1] == ".":
        return True
    if len(word) == 1:
        return word not in "AI"
    low = _bare(word)
    base = low.removesuffix("'s")
    if "ty" in base and _COUNTED.fullmatch(base):
        return False
    return base not in NOT_NAMES and low not in NOT_NAMES


_GAELIC = re.compile(r"[htn][AEIOUÁÉÍÓÚSDG][a-záéíóú]{2}")
"""A surname with a small letter before its own: "Mac an tSaoir", "Ní hÓgáin"."""
_JOINED_PARTICLE = re.compile(r"(?:al|el|ul|ad|as|an|ar|de|la|di|d|ibn|bin)[-'’`][A-Z]")
_COUNTED = compiled(
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine"
    r"|odd|ish))?"
)


def _gap(text: str, left: re.Match[str], right: re.Match[str]) -> str:
    return text[left.end() : right.start()]


def _run(text: str, words: list[re.Match[str]], first: int) -> int:
    """How many words from `first` on make one name; 0 where none starts there."""
    if not (_is_name_word(words[first].group()) or _is_title(words[first].group()) or _given(text, words, first)):
        return 0
    last = first
    n = first + 1
    while n < len(words) and n - first < 8:
        gap = _gap(text, words[n - 1], words[n])
        before, word = words[n - 1].group(), words[n].group()
        turned = gap == ", " and (_surname_first(words[first:n]) or _opens_turned(text, words, first, n))
        if gap not in (" ", "  ", "\u00a0") and not turned:
            break
        if before.endswith(".") and len(before) > 2 and not _is_title(before) and _bare(before) != "st":
            break
        if before.casefold().endswith(("'s", "’s")) and n - 1 == last:
            break
        if word[0] in "“\"'‘(":
            n += 1
            continue
        if _bare(word) in PARTICLES or (word == "an" and _bare(before) in _BEFORE_AN):
            n += 1
            continue
        if not _is_name_word(word) and not (word.istitle() and _born_as(text, words[n])):
            break
        if len(word) > 1 or _ENDS_NAME.match(text, words[n].end()):
            last = n
        n += 1
    return last - first + 1


_BEFORE_AN = frozenset(["mac", "mc", "mhic", "nic"])
"""Before an article within a name: "Tadhg Mac an Rí"."""


def _born_as(text: str, word: re.Match[str]) -> bool:
    """Whether a word that is mostly no name is a surname, with a birth date behind it: "Simon Ward, d.o.b."."""
    low = _bare(word.group())
    return (low in PLACE_ENDINGS or low in SURNAMES_TOO) and _SURELY_BORN.match(text, word.end()) is not None


_ENDS_NAME = re.compile(r"\s?(?:[(,.;:]|$|\d|-\s)")
"""What follows a surname cut to its initial: "Tom B (3/4/1980)"."""
_AFTER_NAME = re.compile(r"\s?(?:[,(:;]|$|\d|-\s|(?:is|was|has|will|dob|d\.o\.b|born|aged)\b)", re.IGNORECASE)


def _given(text: str, words: list[re.Match[str]], first: int) -> bool:
    """Whether a word that mostly is none is a forename here: a surname follows, and then no sentence."""
    word = words[first].group()
    if word.casefold() not in FORENAMES_TOO or not word[0].isupper() or first + 1 >= len(words):
        return False
    if text[: words[first].start()].rstrip()[-1:].isdigit():
        return False  # "29 Jan"
    surname = words[first + 1]
    return (
        _gap(text, words[first], surname) == " "
        and _is_name_word(surname.group())
        and (_SURELY_BORN if word.endswith("day") else _AFTER_NAME).match(text, surname.end()) is not None
    )


def _surname_first(words: list[re.Match[str]]) -> bool:
    """SURNAME, Forename: only a word in capitals takes a comma."""
    placed = any(_bare(w.group()) in PLACE_ENDINGS for w in words)  # "CAR PARK, HOLE BAY"
    return not placed and len(words) <= 2 and all(w.group().isupper() and len(w.group()) > 1 for w in words)


_BORN_AFTER = re.compile(
    r"[\s,;:(–-]{0,4}(?:d\.?o\.?b\b|born\b|b\.\s?\d|aged?\s\d|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}\b)"
    r"|\s\(\d{2}[,)]|,?\s(?:and|&|with|plus)\s(?:his|her)\s",
    re.IGNORECASE,
)
_SURELY_BORN = compiled(
    r"[\s,;:(–-]{1,4}(?:d\.?o\.?b\b|born\b|date of birth\b|aged?\s\d|\d\d?[./-]\d\d?[./-](?:19[3-9]\d|20[01]\d)\b)",
    re.IGNORECASE,
)
"""What makes a person of a word that mostly ends a place: "Susan Lane, 3/4/61"."""


def _opens_turned(text: str, words: list[re.Match[str]], first: int, n: int) -> bool:
    """Surname, Forename at the opening of a line, with brackets or figures behind: "Garner-Lowe, Isaac (A1192MT)"."""
    if n != first + 1 or re.search(r"[^\W\d_]", text[: words[first].start()]) or words[first].group().endswith("."):
        return False
    return _TURNED.match(text, words[n].start()) is not None


_TURNED = compiled(
    r"(?-i:[A-Z])[\w'’-]{1,20}(?:\s(?-i:[A-Z])[\w'’-]{0,20}){0,2}\s?(?:[(\d]|,\s?\d|-\s|–|dob\b|d\.o\.b|born\b)",
    re.IGNORECASE,
)


def _without_short_forms(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words of a name without the trade's short forms beside it: "SU Tom Birch", "Tom Birch FTR"."""
    for ours, rest, short in ((words[:1], words[1:], _RANK_SHORT), (words[-1:], words[:-1], _SHORT_FORM)):
        whole = len(rest) > 1 and not any(word.group().isupper() for word in rest)
        if whole and (_SHORT_FORM.fullmatch(ours[0].group()) or short.fullmatch(ours[0].group())):
            return rest
    return words


_RANK_SHORT = re.compile(r"(?!Ng|Md|Sk)[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,4}\.?|AB|LH|OD|ET")
"""Before a forename: what has no vowel is cut short, as ranks are ("Rct", "Sgn"), and a few of the navy's."""


def rank_off(name: str) -> str:
    """A name in full without the short form of a rank before it: "LH Tom Birch"."""
    short, _, rest = name.partition(" ")
    return rest if " " in rest and _RANK_SHORT.fullmatch(short) else name


_SHORT_FORM = compiled(
    r"[B-DF-HJ-NP-TV-XZ]{2,4}|SU|IP|UASC|LAC|IPP|ORS|ERS|ORA|ROTL|UC|DA|EDD|SED|LED|AP|ASAP|NFA|TTA|DTA|NOK|CIN|EHCP"
    r"|OOC|EDL|PO|CPO|BASS|LATE|TEMP|DASH|CoP|PoP"
)
"""Capitals without a vowel, which nobody is called, and those with one that stand beside names."""


def _name_of(text: str, words: list[re.Match[str]]) -> FoundName | None:
    title = ""
    while words and _is_title(words[0].group()):
        title = words[0].group().rstrip(".")
        words = words[1:]
    words = _without_short_forms(words)
    if not words:
        return None
    start, end = words[0].start(), words[-1].end()
    name = text[start:end].rstrip(".,")
    if name.casefold().endswith(("'s", "’s")):
        name = name[:-2]
    tokens = [_bare(w.group()) for w in words]
    if not any(len(token) > 1 for token in tokens):
        return None
    titled = title.casefold() in ("mr", "mrs", "ms", "miss")
    if tokens[-1] in PLACE_ENDINGS and not titled and not _BORN_AFTER.match(text, start + len(name)):
        return None
    return FoundName(start, start + len(name), name, title)
