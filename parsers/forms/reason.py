"""Section 4: homeless or threatened with homelessness, however the half that does not hold was done away with.

For: `read`. The form prints both halves; only a tick, a cross, a deletion or formatting answers.

Must not know: the rest of the record.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Line
from parsers.forms.choices import boxes, pairs_of, yes_no
from parsers.forms.slots import Entry, Slot
from parsers.record import ReasonStatus

_THREATENED = re.compile(
    r"threaten\w*|(?:at|high) risk|likely to (?:be|become)|(?:going to|about to|will|may|could|might"
    r"|to) (?:be|become) (?:made )?homeless"
    r"|becoming homeless|with(?:in|) \d+ days|homeless (?:on|upon|when|at) (?:release|discharge|leaving)"
    r"|not (?:yet )?homeless(?: yet)?|(?:about|going|likely|due) to lose|(?:will|may|might) lose"
    r"|losing (?:the|their|his|her|a)\b"
    r"|potential(?:ly)? homeless|imminent|prevention|facing eviction|homeless(?:ness)? soon|56 days",
    re.I,
)
_HOMELESS = re.compile(
    r"homeless|rough sleep|sleeping rough|roofless|no fixed abode|\bnfa\b|street|nowhere to (?:live|stay)|relief", re.I
)
_CLAUSE = re.compile(
    r"\s*(?:/|\||;|,?\s\bor\b)\s*(?=\W*(?:I\b|they|already|currently|at\b|homeless|threat|likely|not|X\b"
    r"|☐|☒|street|no\b))",
    re.I,
)
_CROSS = re.compile(r"(?:^|[\s:(\[])[xX✓✔√](?=$|[\s)\]])")
_TONIGHT = re.compile(r"\b(?:tonight|today|roofless|rough sleep\w*|sleeping rough|street homeless)\b", re.I)
_BOTH_OFFERED = re.compile(r"homeless\W+(?:or|/)\W+(?:is\s+|are\s+)?threatened", re.I)


@dataclass(frozen=True, slots=True)
class Answered:
    """The half that holds; `both` that two were marked; `rest` what was written that is neither half."""

    status: ReasonStatus | None
    both: bool = False
    rest: str | None = None
    tonight: str | None = None


@dataclass(frozen=True, slots=True)
class _Clause:
    status: ReasonStatus
    text: str
    ticked: bool | None
    struck: bool
    singled: bool
    crossed: bool


def status_of(text: str) -> ReasonStatus | None:
    """Which half a wording is."""
    if _THREATENED.search(text):
        return ReasonStatus.THREATENED
    return ReasonStatus.HOMELESS if _HOMELESS.search(text) else None


def read_reason(entries: tuple[Entry, ...]) -> Answered:
    """What the entries on the main reason say together."""
    clauses: list[_Clause] = []
    rest: list[str] = []
    for entry in entries:
        if entry.slot in (Slot.HOMELESS, Slot.THREATENED):
            clauses += _asked(entry)
        elif entry.slot is Slot.REASON:
            for line in entry.lines:
                found = _clauses(line)
                clauses += found
                if not found and line.kept.strip():
                    rest.append(" ".join(line.kept.split()))
    text = " ".join(rest) or None
    status, both = _decided(clauses)
    tonight = next(
        (c.text for c in clauses if c.status is status and _holds(c, clauses) and _TONIGHT.search(c.text)), None
    )
    return Answered(status, both, text, tonight)


def _holds(clause: _Clause, clauses: list[_Clause]) -> bool:
    return clause.ticked is True or clause.crossed or clause.singled or (len(clauses) == 1 and not clause.struck)


def _asked(entry: Entry) -> list[_Clause]:
    """A question for each half: "Homeless now: Yes", "Threatened with homelessness: [X]"."""
    status = ReasonStatus.HOMELESS if entry.slot is Slot.HOMELESS else ReasonStatus.THREATENED
    text = boxes(" ".join(line.kept for line in entry.lines))
    said, _both, note = yes_no(text)
    ticked: bool | None = None
    if said is not None:
        ticked = said
    elif BOX_TICKED in text or re.fullmatch(r"\W*[xX✓✔√]\W*", text):
        ticked = True
    elif BOX_EMPTY in text or not text.strip():
        ticked = False if BOX_EMPTY in text else None
    elif note and (other := status_of(note)):
        return [_Clause(other, note, None, False, False, False)]
    if ticked is None:
        return []
    return [_Clause(status, f"{entry.label} {text}", ticked, False, False, False)]


def _clauses(line: Line) -> list[_Clause]:
    text = line.text
    found: list[_Clause] = []
    at = 0
    for part in [*_CLAUSE.finditer(text), None]:
        end = part.start() if part else len(text)
        found += _clause(line, text, at, end)
        at = part.end() if part else end
    return found


def _clause(line: Line, text: str, start: int, end: int) -> list[_Clause]:
    words = boxes(text[start:end])
    pairs = pairs_of(words)
    if len(pairs) > 1:
        return [
            _Clause(status, words, ticked, False, False, False)
            for ticked, words in pairs
            if (status := status_of(words)) is not None
        ]
    status = status_of(words)
    if status is None or _BOTH_OFFERED.search(words):
        return []
    struck, singled = _formatting(line, start, end)
    ticked = pairs[0][0] if pairs else None
    return [_Clause(status, words.strip(), ticked, struck, singled, bool(_CROSS.search(text[start:end])))]


def _formatting(line: Line, start: int, end: int) -> tuple[bool, bool]:
    """Whether most letters of a stretch are struck out, and whether most are set off from plain text."""
    at = struck = singled = letters = 0
    for span in line.spans:
        inside = span.text[max(start - at, 0) : max(min(end - at, len(span.text)), 0)]
        count = sum(c.isalpha() for c in inside)
        letters += count
        struck += count * span.struck
        singled += count * (span.bold or span.underlined or span.highlighted)
        at += len(span.text)
    return struck * 2 > letters, singled * 2 > letters


def _decided(clauses: list[_Clause]) -> tuple[ReasonStatus | None, bool]:
    """The half left standing; and whether marks contradict each other."""
    ticked = {c.status for c in clauses if c.ticked is True}
    if ticked:
        return (ticked.pop(), False) if len(ticked) == 1 else (None, True)
    standing = [c for c in clauses if not c.struck and c.ticked is not False]
    crossed = {c.status for c in standing if c.crossed}
    if len(crossed) == 1:
        return crossed.pop(), False
    left = {c.status for c in standing}
    if len(left) == 1:
        return left.pop(), False
    singled = {c.status for c in standing if c.singled}
    if len(singled) == 1:
        return singled.pop(), False
    return None, len(crossed) > 1
