"""Section 4: homeless or threatened with homelessness, however the half that does not hold was done away with.

For: `read`. The form prints both halves; only a tick, a cross, a deletion or formatting answers.

Must not know: the rest of the record.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Line, Span
from parsers.forms.choices import boxes, formatting, is_ringed, pairs_of, yes_no
from parsers.forms.lines import has_box
from parsers.forms.slots import Entry, Slot
from parsers.patterns import compiled
from parsers.record import ReasonStatus

_THREATENED = compiled(
    r"threat\w*|\b(?:about|going|likely|set|expected|due) to (?:have no|be without|be put out|be evicted|go homeless)"
    r"|\b(?:will|would|may|could|might) (?:soon |then |shortly )?have (?:no|nowhere)\b"
    r"|\b(?:at|high|imminent|under) (?:\w+ )?(?:risk|threat)\b|\brisk of\b"
    r"|\b(?:likely|due|about|going|expected|set|soon) to (?:be|become|lose|have to leave|leave)\b"
    r"|\bsoon (?:to be )?homeless"
    r"|\b(?:will|may|could|might|shall) (?:soon |shortly )?(?:be|become|lose)\b|\bto (?:be|become) (?:made )?homeless"
    r"|becoming homeless|with(?:in|) (?:the next )?(?:\d+|fifty-six) days|homeless (?:on|upon|when"
    r"|at) (?:release|discharge|leaving)"
    r"|not (?:yet )?homeless(?: yet)?|losing (?:the|their|his|her|a|this|current)?\s?(?:home|accommodation"
    r"|tenancy|flat|house)"
    r"|\bloss of (?:home|accommodation)|potential(?:ly)? homeless|\bimminent|\bprevention\b|facing (?:eviction"
    r"|homelessness)"
    r"|(?:homeless(?:ness)?|no home|out) (?:soon|imminent|within|in the next)|\b56 days"
    r"|(?:has|have) to leave|under notice"
    r"|\bstill (?:housed|has|in (?:a|the|their|his|her) (?:home|house|flat))"
    r"|\bhas (?:been (?:given|served) |had )?notice\b"
    r"|\b(?:leaving|due (?:out of|for)|to be released from|coming out of|before leaving) (?:\w+ )?(?:prison"
    r"|custody|hospital"
    r"|release|discharge|the ward|ward|care|the army|the forces|approved premises)\b|\bto be (?:released|discharged)\b",
    re.I,
)
_HOMELESS = compiled(
    r"homeless|rough sleep|sleeping rough|sofa[- ]surf|roofless|no fixed abode|\bnfa\b|\bstreets?\b"
    r"|nowhere to (?:live|stay"
    r"|sleep|go)"
    r"|\brelief\b|\bno (?:accommodation|home|where|roof)\b|without (?:a )?(?:home|accommodation)|already (?:lost"
    r"|out|evicted|left)"
    r"|(?:has|have) (?:already )?(?:lost|left) (?:the|their|his|her|a)?\s?(?:home|accommodation)",
    re.I,
)
_ALREADY = re.compile(r"\bhomeless since (?!(?:becoming|he|she|they)\b)", re.I)
_NEARLY = compiled(
    r"\W*(?:nearly|almost|(?:very )?likely(?: soon)?|soon|shortly|not yet|about to be|will be"
    r"|going to be|at risk|going to lose it)\W*",
    re.I,
)
"""One half, where it is offered beside the other: "☒ homeless ☐ nearly"."""
_CLAUSE = compiled(
    r"\s*(?:/|\||;|,?\s\bor\b)\s*(?=\W*(?:I\b|they|already|currently|at\b|homeless|threat|likely|not|X\b"
    r"|☐|☒|street|no\b))",
    re.I,
)
_CROSS = re.compile(r"(?:^|[\s:(\[])[xX✓✔√](?=$|[\s)\]])")
ONLY_STATUS = compiled(
    r"\W*(?:currently |already |now |street )?(?:homeless|roofless|rough sleep(?:er|ing)|threatened|prevention|relief"
    r"|(?:(?:currently )?at (?:high |imminent )?risk(?: of)?|threatened with|facing|risk of)"
    r"(?: homelessness| losing (?:\w+ )?(?:home|accommodation))?|at risk)(?: (?:now|today"
    r"|(?:with)?in(?: the next)? 56 days))?"
    r"(?: (?:duty|stage|referral))?\W*",
    re.I,
)
"""An answer that is one half and nothing else."""
_TONIGHT = re.compile(r"\b(?:tonight|today|roofless|rough sleep\w*|sleeping rough|street homeless)\b", re.I)
BOTH_OFFERED = compiled(
    r"homeless(?: now| today)?\W+(?:or\W+|/\W*)?(?:is\s+|are\s+|likely to be\s+)?(?:threatened|at risk|threat\b)", re.I
)
_HALF = re.compile(r"[(\[]?\bhomeless\b(?!ness)[)\]]?|[(\[]?\b(?:threatened|at risk)\b[^/|]*", re.I)


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
    if _ALREADY.search(text):
        return ReasonStatus.HOMELESS
    if _THREATENED.search(text) or _NEARLY.fullmatch(text):
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
            for line in _with_boxes(entry.lines):
                found = _clauses(line) or _lettered(entry.label, line)
                clauses += found
                if not found and line.kept.strip():
                    rest.append(" ".join(line.kept.split()))
    text = " ".join(rest) or None
    status, both = _decided(clauses)
    tonight = next(
        (c.text for c in clauses if c.status is status and _holds(c, clauses) and _TONIGHT.search(c.text)), None
    )
    return Answered(status, both, text, tonight)


def _lettered(label: str, line: Line) -> list[_Clause]:
    """An answer by one letter that its label explains: "Homeless (H) or threatened (T)"."""
    letter = line.kept.strip(" .()").upper()
    explained = re.search(rf"(\w+)\W{{1,3}}{letter}\)", label) if len(letter) == 1 and letter.isalpha() else None
    status = status_of(explained.group(1)) if explained else None
    return [_Clause(status, letter, True, False, False, False)] if status else []


def _with_boxes(lines: tuple[Line, ...]) -> list[Line]:
    """Lines, each with the box that stands in a cell of its own beside it."""
    found: list[Line] = []
    for line in lines:
        if found and boxes(line.text).strip() in (BOX_TICKED, BOX_EMPTY) and not has_box(boxes(found[-1].text)):
            found[-1] = Line((*found[-1].spans, Span(" "), *line.spans), found[-1].place)
        else:
            found.append(line)
    return found


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
    if pairs:
        return _boxed(words, pairs)
    status = status_of(words)
    if status is None or BOTH_OFFERED.search(words):
        return [] if status is None else _offered(line, start, end)
    return [_marked(line, text, start, end, status)]


def _boxed(words: str, pairs: list[tuple[bool, str]]) -> list[_Clause]:
    """Options with their boxes; where one box is left of several, its words alone are chosen."""
    found = [
        _Clause(status, words, ticked, False, False, False)
        for ticked, words in pairs
        if (status := status_of(words)) is not None
    ]
    if not found and len(pairs) == 1 and (status := status_of(words)) is not None:
        return [_Clause(status, words, pairs[0][0], False, False, False)]
    return found


def _marked(line: Line, text: str, start: int, end: int, status: ReasonStatus) -> _Clause:
    struck, singled = formatting(line, start, end)
    crossed = bool(_CROSS.search(text[start:end])) or is_ringed(line, start, end)
    return _Clause(status, boxes(text[start:end]).strip(), None, struck, singled, crossed)


def _offered(line: Line, start: int, end: int) -> list[_Clause]:
    """Both halves in one stretch: each word of its own, marked or not."""
    found = []
    for half in _HALF.finditer(line.text, start, end):
        status = status_of(half.group())
        if status:
            found.append(_marked(line, line.text, half.start(), half.end(), status))
    marked = [c for c in found if c.struck or c.singled or c.crossed]
    return found if marked else []


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
