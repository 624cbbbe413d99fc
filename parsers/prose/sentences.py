"""A passage's words as sentences with their places: what every other module of prose reads.

For: joining lines that a mail program wrapped, turning table rows into labelled sentences, and saying where each
sentence stands, so that every value can show its evidence.

Must not know: what a sentence means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from parsers.body.passage import Passage
from parsers.documents.shape import Line, Span, Table
from parsers.patterns import any_case, compiled
from parsers.prose.roll import on_a_list
from parsers.record import Evidence

_MAX_SENTENCES = 400
_MAX_CHARS = 60_000
_WRAPPED_AT = 55
_WIDEST_WRAP = 100


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, white space folded. `paragraph` and `index` count from 0; `opens` says that it opens its line.

    `label` is what stands before a colon or in the row's first cell ("Consent"), '' where there is none. Relative
    dates count from `written`.
    """

    text: str
    paragraph: int
    index: int
    part: str = "body"
    place: str = ""
    label: str = ""
    opens: bool = False
    written: date | None = None

    def evidence(self, quote: str | None = None) -> Evidence:
        """Give the sentence, or the words of it that matter, as evidence."""
        return Evidence(part=self.part, place=self.place or f"paragraph {self.paragraph + 1}", quote=quote or self.text)


@dataclass(frozen=True, slots=True)
class _Unit:
    text: str
    paragraph: int
    place: str


_BULLET = compiled(
    r"^\s{0,12}(?:[-*•·–▪◦o]\s{1,6}|\(?\d{1,2}[.)]\s|\(?[A-Ha-h][.)]\s|#\d"
    r"|(?:first|second|third|fourth|fifth|next|last)(?:ly)?(?: one| up)?\s?[.:–-]\s)",
    re.IGNORECASE,
)
_ABBREVIATED = compiled(
    r"(?:^|[\s(])(?:mr|mrs|ms|dr|st|rev|prof|no|nos|tel|mob|ext|opp|approx|e\.g|i\.e|eg|ie|d\.o\.b|vs|cllr|sgt|capt"
    r"|cpl|jan|feb"
    r"|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|appt|dept|info|ref|acc|asst|govt|hosp|inc|incl|max|min|misc|prob"
    r"|temp|prev"
    r"|resp|yrs?|mths?|wks?|hrs?|mins?|mon|tues?|weds?|thurs?|fri|sat|sun|rd|ave|ln|cres|poss|med|meds|etc|cf|viz"
    r"|[a-z]"
    r"|[a-z]\.[a-z])\.$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…]{1,4}[\"'”’)]{0,2}\s{1,4}(?=\S)")
_LABEL = compiled(
    r"^\s*[*_]{0,2}([A-Za-z][A-Za-z0-9 /&'’().-]{1,44}?)[*_]{0,2}\s?(?::|\s[–-]\s|\s?\.{4,60})[*_]{0,2}\s*(?=\S)"
)


def sentences_of(passage: Passage) -> tuple[Sentence, ...]:
    """All sentences of a passage in reading order."""
    found: list[Sentence] = []
    for unit in _units(passage):
        for n, piece in enumerate(_spoken(unit.text)):
            label = _LABEL.match(piece) if n == 0 else None
            found.append(
                Sentence(
                    text=piece,
                    paragraph=unit.paragraph,
                    index=len(found),
                    part=passage.part,
                    place=unit.place,
                    label=label.group(1).strip() if label else "",
                    opens=n == 0,
                    written=passage.written,
                )
            )
            if len(found) >= _MAX_SENTENCES:
                return tuple(found)
    return tuple(found)


_DICTATES = any_case(r"\b(?:full stop|question mark|exclamation mark|new (?:paragraph|line|para))\b")
_DICTATED = compiled(
    r"[\s,]*\b(?:full stop|question mark|exclamation mark|new (?:paragraph|line|para))\b(?:\s?[.,!?]+)?\s*",
    re.IGNORECASE,
)


def _spoken(text: str) -> list[str]:
    """The sentences of a text, cut where somebody dictated a mark as well."""
    if not _DICTATES.search(text) or not _DICTATED.search(text):
        return split_sentences(text)
    return [piece for said in _DICTATED.split(text) if said.strip() for piece in split_sentences(said)]


def split_sentences(text: str) -> list[str]:
    """Cut folded text after full stops, question and exclamation marks, not after abbreviations and initials."""
    pieces: list[str] = []
    start = 0
    for match in _STOP.finditer(text):
        mark = text[match.start()]
        follows = text[match.end()]
        before = text[max(start, match.start() - 12) : match.start() + 1]
        if mark == "." and (_ABBREVIATED.search(before) or (follows.islower() and not _ends_word(before))):
            continue
        piece = text[start : match.end()].strip()
        if piece:
            pieces.append(piece)
        start = match.end()
    rest = text[start:].strip()
    if rest:
        pieces.append(rest)
    return pieces


def _ends_word(before: str) -> bool:
    """Whether a full stop before a small letter ends a sentence: after a whole word or a long number it does."""
    return bool(re.search(r"(?:[^\W\d_]{2}|\d{3}|\d[\d ]\d|[)\"'”’])\.$", before)) and "@" not in before


def plain_lines(passage: Passage) -> list[Line]:
    """The passage's lines with table rows as "label: value" lines, bounded."""
    lines: list[Line] = []
    chars = 0
    for line in _flat(passage):
        chars += len(line.text)
        if chars > _MAX_CHARS:
            break
        lines.append(line)
    return lines


def _flat(passage: Passage) -> Iterator[Line]:
    for block in passage.document.blocks:
        if isinstance(block, Line):
            yield from _broken(block)
        else:
            yield from _rows(block)


def _broken(line: Line) -> Iterator[Line]:
    for piece in line.kept.split("\n"):
        yield Line(spans=(Span(piece),), place=line.place)


def _rows(table: Table) -> Iterator[Line]:
    """Rows as sentences: two cells are label and value; more cells take the first row's words as labels."""
    if not table.rows:
        return
    header = [" ".join(cell.text.split()) for cell in table.rows[0]]
    wide = len(header) >= 3 and len(table.rows) >= 2
    for n, row in enumerate(table.rows):
        cells = [" ".join(cell.text.split()) for cell in row]
        if wide and n == 0:
            continue
        if wide and len(cells) == len(header):
            text = "; ".join(f"{name}: {cell}" for name, cell in zip(header, cells, strict=True) if cell)
        elif len(cells) == 2 and cells[1] and len(cells[0]) <= 60:
            text = f"{cells[0].rstrip(':')}: {cells[1]}"
        else:
            text = " ".join(cell for cell in cells if cell)
        yield from _line_of(text, f"{table.place or 'table'}, row {n + 1}")


def _line_of(text: str, place: str) -> Iterator[Line]:
    yield Line(spans=(Span(""),), place=place)
    yield Line(spans=(Span(text),), place=place)


def _units(passage: Passage) -> list[_Unit]:
    """Lines joined to paragraphs where a mail program wrapped them."""
    lines = plain_lines(passage)
    texts = [line.text.replace("\u00a0", " ") for line in lines]
    wrapped = max((len(t) for t in texts), default=0) <= _WIDEST_WRAP
    listed = sum(map(_is_labelled, texts)) >= _FEWEST_LABELS
    units: list[_Unit] = []
    paragraph = -1
    fresh = True
    previous = place = ""
    for line, raw in zip(lines, texts, strict=True):
        text = " ".join(raw.split())
        fresh, place = fresh or line.place != place, line.place
        if not text:
            fresh = True
            continue
        if fresh or not wrapped:
            paragraph += 1
        row = listed and _is_labelled(text)
        if units and not fresh and not row and _continues(previous, text, wrapped=wrapped):
            last = units[-1]
            units[-1] = _Unit(f"{last.text} {text}", last.paragraph, last.place)
        else:
            units.append(_Unit(text, paragraph, line.place or f"paragraph {paragraph + 1}"))
        fresh = False
        previous = text
    return units


def _is_row(text: str) -> bool:
    """Whether a line is a row of a table that somebody typed: cells between bars."""
    return text.count(" | ") >= _FEWEST_BARS


_FEWEST_BARS = 2


def _is_labelled(text: str) -> bool:
    """Whether a line is a row of a list in which each begins with what it tells: "Where now: ...", "NHS - ..."."""
    label = _LABEL.match(text)
    return label is not None and label.group(1)[0].isupper() and label.group(1).count(" ") < _LONGEST_LABEL


_FEWEST_LABELS = 4
_LONGEST_LABEL = 6


def _continues(previous: str, text: str, *, wrapped: bool) -> bool:
    if _BULLET.match(text) or (_is_row(previous) and _is_row(text)):
        return False
    if _NUMBER_FIRST.match(text) and not _LEADS_ON.search(previous):
        return False
    if wrapped and len(previous) >= _WRAPPED_AT:
        return not (_LABEL.match(text) and previous.endswith((".", ":")))
    goes_on = text[0].islower() and previous[-1] not in ".!?:;" and len(previous) > 25
    return goes_on and on_a_list(text) is None  # "bed 9 Mihaela Dinu, ..." begins with a small letter as well


_NUMBER_FIRST = compiled(
    r"[^\W\d_]{0,12}(?:['’]s|s)?(?:\s[^\W\d_]{1,9}){0,2}\W{1,4}(?:\+44|\(\+44|\(?0[127]\d{2,3})(?=[\d\s()./-]{5})|(?:\+44|\(\+44|\(?0[127]\d{2,3})(?=[\d\s()./-]{5})"
)
"""A line that somebody began with a number, or with a word or two for whose it is: "mob 07700", "Dave's is 07700"."""
_LEADS_ON = compiled(
    r"(?:[,:–-]|\b(?:on|at|is|to|or|and|via|try|ring|call|text|number|no|tel|mobile|mob|phone|his|her|their|my|the|a|from|with|for|in|of|by|but|than|as|him|them|me|us|was))$",
    re.IGNORECASE,
)
"""The end of a line that goes on in the next."""
