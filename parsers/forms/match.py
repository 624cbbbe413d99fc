"""From the words of a label to what it asks for: exactly, without hints, without its person, misspelt, or by guess.

For: `layout` and `grid` ask it of every cell and line. The longest label wins: "Email address of referrer" before
"Email address".

Must not know: tables, lines, or what becomes of the answers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

from parsers.forms.assent import Asks, asks
from parsers.forms.kin import own_wording
from parsers.forms.labels import guesses, headings, people
from parsers.forms.labels.listed import LABELS, wordings
from parsers.forms.slots import Section, Slot, Who
from parsers.forms.words import MANY_TEXTS, unnumbered, without_hints, words_of
from parsers.patterns import compiled


class Quality(IntEnum):
    """How surely a wording was known."""

    GUESSED = 1
    MISSPELT = 2
    KNOWN = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """What a label asks for, of whom if its words say so, and how surely."""

    slot: Slot
    who: Who | None
    quality: Quality


_Key = tuple[str, ...]


_TAIL = frozenset(["number", "detail", "information", "if", "known", "applicable"])
_ASKING = (("what", "is"), ("what", "are"), ("what", "was"))
_NEUTRAL = frozenset({
    Slot.NAME, Slot.FORENAMES, Slot.SURNAME, Slot.ADDRESS, Slot.TOWN, Slot.POSTCODE, Slot.PHONE, Slot.HOME_PHONE,
    Slot.MOBILE, Slot.EMAIL, Slot.CONTACT, Slot.SIGNED, Slot.DATE, Slot.ROLE, Slot.ORGANISATION,
    Slot.ORGANISATION_TYPE, Slot.GENDER, Slot.DATE_OF_BIRTH, Slot.AGE,
})  # fmt: skip


def _compiled() -> dict[_Key, Hit]:
    """Every wording in full; without its hint only where that is no wording of its own."""
    known: dict[_Key, Hit] = {}
    for bare in (False, True):
        for label in LABELS:
            key = words_of(without_hints(label.words) if bare else label.words)
            if key:
                known.setdefault(key, Hit(label.slot, label.who, Quality.KNOWN))
    return known


def _by_length(wordings: tuple[str, ...]) -> dict[int, tuple[str, ...]]:
    lengths: dict[int, list[str]] = {}
    for wording in wordings:
        lengths.setdefault(len(wording), []).append(wording)
    return {length: tuple(found) for length, found in lengths.items()}


_KNOWN = _compiled()
_JOINED = {" ".join(key): hit for key, hit in _KNOWN.items()}
_LABEL_LENGTHS = _by_length(tuple(_JOINED))
_HEADINGS = {words_of(words): section for section, block in headings.HEADINGS.items() for words in wordings(block)}
_HEADING_LENGTHS = _by_length(tuple(" ".join(key) for key in _HEADINGS))
_PREFIXES = frozenset(key[:count] for key in _KNOWN for count in range(2, len(key)))
_TICK_BOX = re.compile(r"[☐☒☑✓✔√□●○◉◯⦿]|\[\s{0,4}[xX]?\s?\]")
"""A box to tick is an answer, or an option, and no part of a label."""
_PLAIN_NO = re.compile(r"\W*no\W*", re.I)
"""An answer, though "No." is short for "Number" as well."""
_MOST = max(len(key) for key in _KNOWN) + 6
_LONGEST = 4_000


@lru_cache(maxsize=MANY_TEXTS)
def match(text: str, *, guess: bool = False) -> Hit | None:
    """What a whole text asks for as a label; None where it is none. With `guess`, unlisted labels by their words."""
    words = words_of(text) if len(text) < _LONGEST else ()
    if not words or len(words) > _MOST or _TICK_BOX.search(text):
        return None
    if ":" in text and (whose := of_whom(text)):
        return whose
    if _PLAIN_NO.fullmatch(text) and not text.rstrip().endswith(":"):
        return None
    bare = words_of(without_hints(text))
    keys = (words,) if bare == words else (words, bare)
    for asked in (_exact_or_peeled, _misspelt):
        if hit := next((hit for key in keys if (hit := asked(key))), None):
            return hit
    return next((hit for key in reversed(keys) if (hit := _guessed(key))), None) if guess else None


def _exact_or_peeled(key: _Key) -> Hit | None:
    return _exact(key) or _peeled(key)


def of_whom(text: str) -> Hit | None:
    """What a label asks for that first says of whom, behind a colon: "Student: given name", "Worker: phone"."""
    whom, _, what = text.strip().partition(":")
    who, rest = person_in(words_of(whom)) if what.strip() and len(whom.split()) <= _FEW else (None, ())
    hit = _exact(words_of(what)) if who is not None and not rest else None
    if hit is None or hit.slot not in _NEUTRAL:
        return None
    return Hit(Slot.IGNORED if who is Who.STRANGER else hit.slot, who, Quality.KNOWN)


_FEW = 2


def _exact(key: _Key) -> Hit | None:
    if key in _KNOWN:
        return _KNOWN[key]
    short = key[2:] if key[:2] in _ASKING else key
    if short in _KNOWN:
        return _KNOWN[short]
    while short and short[-1] in _TAIL:
        short = short[:-1]
    return _KNOWN.get(short) if short else None


def _peeled(key: _Key) -> Hit | None:
    """A neutral label with its person taken off: "client date of birth", "email of worker"."""
    who, rest = person_in(key)
    if who is None:
        return None
    if not rest:
        return (
            Hit(Slot.NAME, who, Quality.KNOWN)
            if key[0] not in ("your", "my", "you", "staff") and who is not Who.STRANGER
            else None
        )
    hit = _exact(rest) if rest not in (("detail",), ("information",)) else None
    if hit is None:
        return None
    if who is Who.STRANGER:
        return Hit(Slot.IGNORED, who, Quality.KNOWN) if hit.slot in _NEUTRAL else None
    if hit.slot not in _NEUTRAL and who is not Who.APPLICANT:
        return None
    return Hit(hit.slot, who if hit.slot in _NEUTRAL else hit.who, Quality.KNOWN)


def person_in(key: _Key) -> tuple[Who | None, _Key]:
    """Whom the first or the last words of a label name, and the rest of it."""
    key = key[2:] if key[:2] in _ASKING else key
    who = _who(key[0]) if key else None
    if who:
        rest = key[1:]
        return who, rest[1:] if rest[:1] == ("s",) else rest
    if len(key) >= 2 and _who(key[-1]):
        rest = key[:-1]
        while rest and rest[-1] in ("of", "for", "by", "from"):
            rest = rest[:-1]
        return _who(key[-1]), rest
    if len(key) >= 3 and key[-2:] in (("being", "referred"), ("you", "referring")):
        return Who.APPLICANT, tuple(word for word in key[:-2] if word not in ("client", "of", "for"))
    return None, key


def _who(word: str) -> Who | None:
    if word in ("client", "own", "personal"):
        return Who.APPLICANT
    if word in people.REFERRER_WORDS:
        return Who.REFERRER
    if word in people.CONTACT_WORDS:
        return Who.CONTACT
    return Who.STRANGER if word in people.STRANGERS else None


def _misspelt(key: _Key) -> Hit | None:
    joined = " ".join(key)
    best = _nearest(joined, _LABEL_LENGTHS)
    if best is None:
        return None
    hit = _JOINED[best]
    return Hit(hit.slot, hit.who, Quality.MISSPELT)


def _nearest(joined: str, lengths: dict[int, tuple[str, ...]]) -> str | None:
    """The one wording from which a slip of the fingers leads to this one: one slip in a word, two in three words."""
    if len(joined) < 4 or joined.isdigit():
        return None
    slips = 1 if len(joined) < 9 else 2 if len(joined) < 24 else 3 if len(joined) < 60 else 5
    sizes = range(len(joined) - slips, len(joined) + slips + 1)
    near = list(chain.from_iterable(lengths.get(size, ()) for size in sizes))
    found = process.extractOne(joined, near, scorer=OSA.distance, score_cutoff=slips)
    if found is None:
        return None
    best: str = found[0]
    if [c for c in best if c.isdigit()] != [c for c in joined if c.isdigit()]:
        return None
    if len(joined) < 6 and sorted(best) != sorted(joined):
        return None  # "home" is no slip for "name"; swapped letters are
    return best if _slips_in_words(joined, best) else None


def _slips_in_words(joined: str, best: str) -> bool:
    """Whether each word by itself is a slip of its fellow: "personal email" is no slip for "personal details"."""
    ours, theirs = joined.split(), best.split()
    if len(ours) != len(theirs):
        return True
    return all(OSA.distance(one, other) <= max(1, len(other) // 4) for one, other in zip(ours, theirs, strict=True))


def _guessed(key: _Key) -> Hit | None:
    if not key or len(key) > 30:
        return None
    own = own_wording(key)
    if own:
        return Hit(own[0], own[1], Quality.KNOWN)
    words = frozenset(map(_plainer, key))
    who, _rest = person_in(key)
    if who is None and "you" in words and "client" not in words:
        who = Who.REFERRER
    for at in sorted({at for word in words for at in _GUESSES_BY_WORD.get(word, ())}):
        groups, without, slot = _GUESSES[at]
        if not (words & without) and _meets(words, groups):
            return Hit(slot, who if slot in _NEUTRAL else None, Quality.GUESSED)
    return None


def _plainer(word: str) -> str:
    """A word without its ending, where the guesses know it only so: "calling" asks what "call" does."""
    if word in _GUESSING:
        return word
    stems = (word[: -len(end)] for end in ("ing", "ed", "s") if word.endswith(end) and len(word) - len(end) >= _STEM)
    return next((stem for stem in stems if stem in _GUESSING), word)


@lru_cache(maxsize=4096)
def heading(text: str) -> Section | None:
    """What a heading opens; None where the text is none."""
    words = words_of(text) if len(text) < _LONGEST else ()
    if not words or len(words) > 16 or _TICK_BOX.search(text):
        return None
    for key in (words, words_of(without_hints(text))):
        if key in _HEADINGS:
            return _HEADINGS[key]
        who, rest = person_in(key)
        if who and rest in _HEADINGS and who is not Who.STRANGER:
            if len(rest) > 1 or _HEADINGS[rest] is Section.CONSENT:
                return _HEADINGS[rest]
    near = (
        _nearest(" ".join(words), _HEADING_LENGTHS)
        if len(words) > 1 and not (_exact(words) or _peeled(words))
        else None
    )
    if near:
        return _HEADINGS[tuple(near.split())]
    return _numbered_heading(text, words)


def is_listed_heading(text: str) -> bool:
    """Whether a heading is one that some form prints, in just these words."""
    return words_of(text) in _HEADINGS


_NUMBER = compiled(
    r"^\s*(?:section|part)?\s*\(?\s*\d{1,2}(?:\.\d{1,2})?\s*[ab]?\s*[).:–-]?\s+|^\s*(?:section|part)\s+[A-H]\s*[).:–—-]\s"
    r"|^\s*[A-H][.)]\s",
    re.I,
)


_ANSWERED = re.compile(r":\s+\S")


def _numbered_heading(text: str, words: _Key) -> Section | None:
    """A numbered line in words nobody has listed, as far as they tell: "Section 3: the tenant's home"."""
    if not _NUMBER.match(text) or len(words) > 10 or text.rstrip().endswith((".", ":")) or match(text):
        return None
    if (text.rstrip().endswith("?") and len(words) > 4) or _ANSWERED.search(unnumbered(text)):
        return None
    if asks(text) in (Asks.THEIR_NAME, Asks.WORKERS_NAME):
        return None  # "1A I am happy for this to be sent. Patient": a declaration with a signature beside it
    return _told_by_words(words)


def loose_heading(text: str) -> Section | None:
    """What a line opens that stands alone across a whole table or right above one, in whatever words.

    Section.NONE where it is a title whose words tell nothing: what follows belongs to nobody named before.
    """
    words = words_of(text)
    bare = text.rstrip()
    if not words or len(words) > _TITLE_WORDS or bare.endswith((".", ",", ";")) or _TICK_BOX.search(text):
        return None
    hit = match(text, guess=True)
    if hit is not None and (section := _SECTION_OF_NAME.get(hit.who) if hit.slot is Slot.NAME else None):
        return section
    told = _told_by_words(words)
    if told is None and hit is not None:
        told = _SECTION_OF.get(hit.slot)
    if told is None and words[-1] in _TAIL and len(words) > 1:
        whose = _exact(words[:-1]) or _guessed(words[:-1])  # "PA details", "Link nurse information"
        told = _SECTION_OF_NAME.get(whose.who) if whose and whose.slot is Slot.NAME else None
    if told is None and (len(words) > 5 or bare.endswith((":", "?")) or not bare[:1].isupper()):
        return None
    return told or Section.NONE


def section_of(hit: Hit) -> Section | None:
    """What a label opens that turns out to be a heading: "Completed by" over "Name" and "Telephone"."""
    return _SECTION_OF_NAME.get(hit.who) if hit.slot is Slot.NAME else _SECTION_OF.get(hit.slot)


def _told_by_words(words: _Key) -> Section | None:
    has = frozenset(words)
    for groups, without, section in _OPENING:
        if not (has & without) and _meets(has, groups):
            return section
    return None


def _meets(words: frozenset[str], groups: tuple[frozenset[str], ...]) -> bool:
    """Whether every group is met, and no one word meets all of several: "team" is not "team or service"."""
    if not all(words & group for group in groups):
        return False
    return len(groups) < 2 or len(words & frozenset().union(*groups)) > 1


def _grouped(words: str) -> tuple[tuple[frozenset[str], ...], frozenset[str]]:
    """The groups of words that must each be met, and the words that must not be there."""
    groups = words.split()
    wanted = tuple(frozenset(group.split("|")) for group in groups if not group.startswith("-"))
    return wanted, frozenset(group[1:] for group in groups if group.startswith("-"))


_GUESSES = tuple((*_grouped(words), slot) for words, slot in guesses.GUESSES)
_GUESSES_BY_WORD: dict[str, list[int]] = {}
for _at, _guess in enumerate(_GUESSES):
    for _word in _guess[0][0]:
        _GUESSES_BY_WORD.setdefault(_word, []).append(_at)
_GUESSING = frozenset(word for groups, without, _ in _GUESSES for group in (*groups, without) for word in group)
_STEM = 3
_TITLE_WORDS = 10
_SECTION_OF_NAME: dict[Who | None, Section] = {
    Who.REFERRER: Section.REFERRER,
    Who.APPLICANT: Section.APPLICANT,
    Who.STRANGER: Section.STRANGER,
}
_SECTION_OF = {
    Slot.EXPLANATION: Section.REASON, Slot.REASON: Section.REASON, Slot.HOMELESS: Section.REASON,
    Slot.THREATENED: Section.REASON, Slot.ACCOMMODATION: Section.ACCOMMODATION, Slot.NEEDS: Section.NEEDS,
    Slot.SAFEGUARDING: Section.NEEDS, Slot.STAFF_RISK: Section.NEEDS, Slot.MEDICAL: Section.MEDICAL,
    Slot.OTHER: Section.OTHER, Slot.HOUSEHOLD: Section.HOUSEHOLD, Slot.MEMBERS: Section.HOUSEHOLD,
    Slot.CONSENT: Section.CONSENT, Slot.CONSENT_WRITTEN: Section.CONSENT_WRITTEN,
    Slot.CONSENT_ORAL: Section.CONSENT_ORAL, Slot.DECLARATION: Section.CONSENT, Slot.ORGANISATION: Section.REFERRER,
    Slot.OTHER_CONTACT: Section.CONTACT, Slot.LOCAL_CONNECTION: Section.LOCAL_CONNECTION,
}  # fmt: skip
_OPENING = tuple((*_grouped(words), section) for words, section in headings.OPENING)


def is_prefix(text: str) -> bool:
    """Whether the text is the beginning, two words or more, of a known label that goes on."""
    return words_of(text) in _PREFIXES


@lru_cache(maxsize=4096)
def leading(text: str) -> tuple[Hit, int] | None:
    """The longest known label that a text begins with, and how many characters it takes; nothing need part them."""
    bare_start = len(text) - len(unnumbered(text)) if unnumbered(text) and text.endswith(unnumbered(text)) else 0
    ends = [found.end() for found in re.finditer(r"\S+", text) if found.end() > bare_start][:45]
    for end in reversed(ends[:-1]):
        part = text[:end]
        hit = _exact(words_of(part)) if words_of(part) else None
        if hit and words_of(part) != words_of(text):
            return hit, end
    return None
