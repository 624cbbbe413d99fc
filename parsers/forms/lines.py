"""Pieces of lines with their formatting, and labels found inside a line.

For: `layout`. A line may hold a label and its answer ("Name: Jo Bloggs", "Name ...... Jo Bloggs", "Name<tab>Jo
Bloggs"), several of both, or neither.

Must not know: tables and headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Cell, Line, Span, Table
from parsers.forms.match import Hit, Quality, leading, match
from parsers.forms.printed import is_furniture
from parsers.forms.slots import Slot
from parsers.patterns import compiled

_PART = re.compile(r"[:：]|\?|\.{3,}|…+|_{3,}|\t+|\s{2,}|\s[-–—=|]\s|\.\s+(?=\d)|\s(?=[☐☒])")
_AFTER = re.compile(r"[\s:：.…_\-–—=|]*")
_GAP = re.compile(r"\t+|_{3,}|\.{4,}|…{2,}|\s{3,}|\s\|\s|\s{2,}(?=\S[^:]{0,40}:)")
_SHORT = frozenset({
    Slot.NAME, Slot.FORENAMES, Slot.SURNAME, Slot.DATE_OF_BIRTH, Slot.PHONE, Slot.HOME_PHONE, Slot.MOBILE, Slot.EMAIL,
    Slot.GENDER, Slot.NINO, Slot.NHS, Slot.CRN, Slot.NOMS, Slot.PNC, Slot.SIGNED, Slot.DATE, Slot.BODY, Slot.AGE,
    Slot.POSTCODE, Slot.ROLE, Slot.ORGANISATION, Slot.CONSENT_DATE, Slot.TOWN, Slot.RELEASE_ON, Slot.HOMELESS_ON,
    Slot.ADDRESS,
})  # fmt: skip
_YES_NO = frozenset({
    Slot.CONSENT, Slot.CONSENT_ORAL, Slot.CONSENT_WRITTEN, Slot.CARE_LEAVER, Slot.DOMESTIC_ABUSE, Slot.SAFEGUARDING,
    Slot.STAFF_RISK, Slot.HOMELESS, Slot.THREATENED, Slot.MAPPA, Slot.TONIGHT, Slot.CONTACT_WISH, Slot.RELEASE_ON,
})  # fmt: skip
_INNER = re.compile(r"(?<=\s)((?:[A-Za-z][\w./’']*[ ]){0,3}[A-Za-z][\w./’']*)\s?:")
_SIGNING = compiled(
    r"\b(?:signed|signature|print name|public authority|position|date)\b"
    r"(?!\s+(?:of|by|consent|form|signed|agreed|given|taken)\b)[\s:._…]*",
    re.I,
)

Found = tuple[Hit, str, Line]
"""What is asked, the label's own words, and the answer beside it in the same line (its text may be empty)."""


def cut(line: Line, start: int, end: int | None = None) -> Line:
    """A stretch of a line, by characters, with its formatting."""
    stop = len(line.text) if end is None else end
    spans, at = [], 0
    for span in line.spans:
        left, right = max(start - at, 0), min(stop - at, len(span.text))
        if left < right or (span.picture and start <= at <= stop):
            spans.append(replace(span, text=span.text[left:right] if left < right else ""))
        at += len(span.text)
    return Line(tuple(spans), line.place)


def labels_in(line: Line, *, signing: bool = False, loose: bool = False) -> tuple[Line | None, list[Found]]:
    """The labels of a line with their answers, and what stands before the first of them."""
    text = line.text
    if signing:
        return None, _signings(line)
    pieces = list(_pieces(text))
    starts: list[tuple[int, int, Hit]] = []  # start of label, start of answer, what is asked
    for number, (start, end) in enumerate(pieces):
        found = _label_at(text[start:end], alone=len(pieces) == 1, first=number == 0 and len(pieces) > 1)
        unanswered = bool(starts) and starts[-1][1] == pieces[number - 1][1]
        if found and not (unanswered and found[1] == end - start and text[end - 1] not in ":?"):
            starts.append((start, start + found[1], found[0]))
    if not starts and loose:
        led = _led(text)
        starts = [(0, led[1], led[0])] if led else []
    if not starts:
        return line, []
    found_labels: list[Found] = []
    for number, (start, answer, hit) in enumerate(starts):
        stop = starts[number + 1][0] if number + 1 < len(starts) else len(text)
        found_labels += _opened(line, start, answer, stop, hit)
    before = cut(line, 0, starts[0][0])
    return (before if before.text.strip() else None), found_labels


def is_signing(text: str) -> bool:
    """Whether a line in a consent box is one of those that ask for signature, body and date."""
    return _SIGNING.match(text.lstrip(" \t_.☐☒")) is not None


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in _GAP.finditer(text):
        if gap.start() > at and text[at : gap.start()].strip():
            yield at, gap.start()
        at = gap.end()
    if text[at:].strip():
        yield at, len(text)


def _label_at(piece: str, *, alone: bool, first: bool) -> tuple[Hit, int] | None:
    """The label a piece begins with, and where its answer begins in the piece."""
    for part in reversed(list(_PART.finditer(piece))[:7]):
        left = piece[: part.start() + (part.group() == "?")]
        hit = match(left) if len(left) < 400 else None
        if hit and _plausible(hit, part.group(), left):
            after = _AFTER.match(piece, part.end())
            return hit, after.end() if after else part.end()
    answered = re.fullmatch(r"(.{6,}?)\s+(?:yes|no|n/a)\W*", piece, re.I)
    hit = match(answered.group(1)) if answered else None
    if answered and hit and hit.slot in _YES_NO:
        return hit, answered.end(1) + 1
    whole = None if alone else match(piece)
    if whole:
        return whole, len(piece)
    return _unlisted(piece, first=first)


def _plausible(hit: Hit, part: str, left: str) -> bool:
    """A dash or a gap is weak: before it stands a label only if it is well known; '-' also joins names."""
    strong = part.strip() in (":", "：", "?") or len(part.strip()) >= 3 or "\t" in part
    return strong or (hit.quality is Quality.KNOWN and left[:1] == left[:1].upper())


_LABELLIKE = re.compile(r"^\W*(?:Q?\s?\d{1,2}(?:\.\d{1,2})?[a-z]?\s?[.):\s]\s*)?[A-Z][^.!;☐☒]{1,110}$")


def _unlisted(piece: str, *, first: bool) -> tuple[Hit, int] | None:
    """A label that nobody has listed, before a colon, dotted leader, or the gap of a column."""
    mark = re.search(r":(?!//|\d)|\?(?=\s*\S)|\.{4,}|…{2,}", piece)
    left = piece[: mark.start()] if mark else piece if first else ""
    led = mark is not None and mark.group()[0] in ".…"
    long = led or (mark is not None and _is_answered(piece[: mark.end()], piece[mark.end() :]))
    if not left.strip() or len(left.split()) > (18 if long else 9) or not _LABELLIKE.match(left):
        return None
    hit = match(left, guess=True) or Hit(Slot.UNKNOWN, None, Quality.GUESSED)
    if not mark:
        return hit, len(piece)
    after = _AFTER.match(piece, mark.end())
    return hit, after.end() if after else mark.end()


_ASKS = compiled(r"^\W*(?:Q?\s?\d{1,2}[a-z]?\W{1,3})?(?:has|have|had|is|are|was|were|does|do|did)\b[^?]*\?\W*$", re.I)
_ANSWERS = re.compile(r"\W*(?:yes|no|y|n|n/a|not yet|not known)(?![\w'’])", re.I)


def _is_answered(asked: str, answer: str) -> bool:
    """A whole question that its line answers with yes or no may run on longer than a label."""
    return _ASKS.match(asked) is not None and _ANSWERS.match(answer) is not None


def _led(text: str) -> tuple[Hit, int] | None:
    """A label that nothing parts from its answer, as in the text of a PDF: "Name of referrer Jo Bloggs"."""
    found = leading(text)
    if found is None:
        return None
    hit, end = found
    words, rest = text[:end].split(), text[end:].split()
    if not text[:1].isupper() or (len(words) == 1 and (len(rest) > 12 or hit.slot not in _SHORT)):
        return None
    if rest and rest[0][:1].islower() and not any(c.isdigit() or c == "@" for c in rest[0]):
        return None  # the sentence goes on: "Name of the person who ..."
    return hit, end


def _opened(line: Line, start: int, answer: int, stop: int, hit: Hit) -> list[Found]:
    """One label with its answer, split again where the answer holds further labels: "Name: Jo DOB: 1/2/90"."""
    text = line.text
    label = text[start:answer].strip(" \t:：.…_-–—=|")
    if hit.slot not in _SHORT:
        return [(hit, label, cut(line, answer, stop))]
    for inner in _INNER.finditer(text, answer, stop):
        words = inner.group(1).split(" ")
        for count in range(len(words)):
            wording = " ".join(words[count:])
            next_hit = match(wording)
            if next_hit is None and wording.isupper() and label.isupper():
                next_hit = match(wording, guess=True)  # capitals keep labels and answers apart
            capitals = wording.isupper() and label.isupper()
            if next_hit and capitals and next_hit.slot in _SHORT:
                next_hit = Hit(next_hit.slot, next_hit.who, Quality.KNOWN)
            if next_hit and next_hit.quality is Quality.KNOWN and next_hit.slot in _SHORT:
                at = inner.end(1) - len(wording)
                after = _AFTER.match(text, inner.end())
                begins = min(after.end() if after else inner.end(), stop)
                return [(hit, label, cut(line, answer, at)), *_opened(line, at, begins, stop, next_hit)]
    return [(hit, label, cut(line, answer, stop))]


_SIGNING_SLOTS = {"sign": Slot.SIGNED, "prin": Slot.SIGNED, "publ": Slot.BODY, "posi": Slot.BODY, "date": Slot.DATE}


def _signings(line: Line) -> list[Found]:
    """The signature line of a consent box, however its parts are kept apart."""
    text = line.text
    marks = list(_SIGNING.finditer(text))
    found: list[Found] = []
    for number, mark in enumerate(marks):
        stop = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        slot = _SIGNING_SLOTS[mark.group()[:4].lower()]
        found.append((Hit(slot, None, Quality.KNOWN), mark.group().strip(" \t:._…"), cut(line, mark.end(), stop)))
    return found


def value_lines(cell: Cell) -> tuple[Line, ...]:
    """The answer in a cell: its lines, and a nested table's rows as one line each, without a row of headings."""
    lines: list[Line] = []
    for block in cell.blocks:
        if isinstance(block, Line):
            lines.append(block)
        else:
            lines += _nested(block)
    return tuple(line for line in lines if line.text.strip() or line.pictured)


def _nested(table: Table) -> Iterator[Line]:
    for number, row in enumerate(table.rows):
        texts = [cell.text.strip() for cell in row]
        if number == 0 and len(table.rows) > 1 and all(not t or is_furniture(t) or match(t) for t in texts):
            continue
        spans: list[Span] = []
        for cell in row:
            for line in value_lines(cell):
                spans += [*line.spans, Span(" ")]
        yield Line(tuple(spans), row[0].lines[0].place if row and row[0].lines else table.place)


def has_box(text: str) -> bool:
    """Whether a check box stands in the text."""
    return BOX_TICKED in text or BOX_EMPTY in text
