"""An officer's words made plain: signature off, short forms spelt out, cut into sentences and clauses.

For: everything else in this package, which looks for words in plain text only. Plain text is lower case without
apostrophes ("I'd've" is not English here: "can't" is "can not", "he'll" is "he will"); `raw` keeps what was typed.

Must not know: cases, people, what any word commands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rules.officers import shortforms

MOST_LINES = 400
MOST_CHARS = 12_000
_BULLET = re.compile(r"^\s*(?:[-–—•*·▪o]|\(?\d{1,2}[.)](?!\d))\s+")
_NUMBERED = re.compile(r"^\s*\(?\d{1,2}[.)]\s+")
_DOT_SAFE = re.compile(
    r"\b(?:mr|mrs|ms|dr|st|no|tel|ext|approx|e\.g|i\.e|eg|ie|a\.m|p\.m|am|pm|inc|ref|re|vs|mon|tues?|wed|"
    r"thurs?|fri)\.$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=\S)|(?<=\?)(?=[A-Z])")
_WRAPPED = 62


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence with one verb at most. `joint` is the word or mark that joins it to what stands before."""

    text: str
    joint: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: as typed, plain, in clauses. `line` numbers the line it stands in, `starts` says it begins it."""

    raw: str
    text: str
    clauses: tuple[Clause, ...]
    line: int
    starts: bool

    @property
    def asks(self) -> bool:
        """It ends with a question mark."""
        return self.raw.rstrip(" \"')]").endswith("?")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Lower case, no apostrophes, short forms spelt out."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"[’`´‘]", "'", text)
    text = re.sub(r"[–—]", " - ", text)
    for pattern, full in shortforms.CONTRACTIONS:
        text = pattern.sub(full, text)
    text = text.replace("'", "")
    text = shortforms.SHORT.sub(lambda found: shortforms.FULL[found.group(0)], text)
    for pattern, full in shortforms.SPELLINGS:
        text = pattern.sub(full, text)
    return " ".join(text.split())


def sentences_of(lines: Sequence[str], tokens: Callable[[str], str] = str) -> tuple[Sentence, ...]:
    """The sentences of the lines in order. `tokens` puts references into place before clauses are cut."""
    found: list[Sentence] = []
    for number, line in enumerate(_unwrapped(lines)):
        bare = line if _NUMBERED.match(line) and _is_number_selector(line) else _BULLET.sub("", line)
        for at, raw in enumerate(_split(bare)):
            text = tokens(plain(raw))
            if text:
                found.append(Sentence(raw, text, clauses_of(text), number, at == 0))
    return tuple(found)


def _is_number_selector(line: str) -> bool:
    """As in "50 - rang her" names a case; "1. rang her" only counts."""
    return not re.match(r"^\s*\(?\d{1,2}[.)]\s", line)


def _unwrapped(lines: Sequence[str]) -> list[str]:
    """Lines that a mail program broke are joined again: a long line, then one that goes on in small letters."""
    joined: list[str] = []
    before = 0
    for line in lines[:MOST_LINES]:
        text = line.strip()
        goes_on = bool(text) and (text[0].islower() or text[0] in "(&") and not _BULLET.match(line)
        if joined and before >= _WRAPPED and goes_on and joined[-1][-1:] not in ".!?:":
            joined[-1] = f"{joined[-1]} {text}"
        elif text:
            joined.append(text[:MOST_CHARS])
        before = len(text)
    return joined


def _split(line: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for found in _SENTENCE_END.finditer(line):
        if _DOT_SAFE.search(line[start : found.start()]) or re.search(r"\b[A-Z]\.$", line[start : found.start()]):
            continue
        parts.append(line[start : found.start()])
        start = found.end()
    parts.append(line[start:])
    return [part.strip() for part in parts if part.strip()]


_CUT = re.compile(
    r"(?P<mark>\s+-+\s+|[,;()\[\]]+\s*|:(?!\d)\s*|\s*\.{2,}\s*|\s+[/+&]\s+(?=" + shortforms.STARTERS + r")|\.\s+)"
    r"|\s+(?P<always>but|then|so that|so|because|cos|although|though|while|whilst|if|unless|until|till|once|when|after"
    r"|before|who|which|plus|otherwise|else)\s+"
    r"|\s+(?P<maybe>and then|and|or|as|that|to say|saying|also)\s+(?=" + shortforms.STARTERS + r")"
)


@lru_cache(maxsize=4096)
def clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses of a plain sentence."""
    found: list[Clause] = []
    start, joint = 0, ""
    opening = re.match(r"(if|unless|until|till|once|when|after|before|so|then|but|and|because)\s+", text)
    if opening:
        start, joint = opening.end(), opening.group(1)
    for cut in _CUT.finditer(text, start):
        piece = text[start : cut.start()].strip(" .!")
        if piece:
            found.append(Clause(piece, joint))
            joint = ""
        word = (cut.group("always") or cut.group("maybe") or cut.group("mark") or "").strip()
        joint = word if word.isalpha() or " " in word or not joint.isalpha() else joint
        start = cut.end()
        more = re.match(r"(if|unless|until|till|once|when|but|then|so|because|and)\s+", text[start:])
        if more:
            joint, start = more.group(1), start + more.end()
    last = text[start:].strip(" .!?")
    if last:
        found.append(Clause(last, joint))
    return tuple(found)
