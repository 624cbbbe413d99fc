"""The walk over lines: headings, labels, answers beside and below them, each under its heading.

For: `entries` and `grid`. It knows the ways in which lines hold labels: label and answer in one line, answer below,
labels broken over lines.

Must not know: tables (`grid`), what becomes of an answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from parsers.documents.shape import Line, Span
from parsers.forms.assent import is_declaration
from parsers.forms.lines import cut, has_box, is_signing, labels_in
from parsers.forms.match import (
    Hit,
    Quality,
    heading,
    is_listed_heading,
    loose_heading,
    match,
    of_whom,
    section_of,
)
from parsers.forms.printed import is_furniture, is_placeholder
from parsers.forms.reason import ONLY_STATUS
from parsers.forms.slots import SECTION_SLOT, TEXT_SLOTS, Section, Slot, Who
from parsers.forms.typed import is_bold, is_firm, is_labelled, is_paired, is_rhythmic, is_set_off, is_short_title
from parsers.forms.wrapped import interleaved
from parsers.values.names import read_name

_PASSING = frozenset({Section.STRANGER, Section.HOUSEHOLD, Section.CONTACT})
_CONSENTS = frozenset({Section.CONSENT, Section.CONSENT_WRITTEN, Section.CONSENT_ORAL})
_ONE_LINE = frozenset({
    Slot.NAME, Slot.FORENAMES, Slot.SURNAME, Slot.DATE_OF_BIRTH, Slot.PHONE, Slot.HOME_PHONE, Slot.MOBILE, Slot.EMAIL,
    Slot.GENDER, Slot.NINO, Slot.NHS, Slot.CRN, Slot.NOMS, Slot.PNC, Slot.POSTCODE, Slot.AGE, Slot.SIGNED, Slot.DATE,
    Slot.CONSENT_DATE, Slot.HOMELESS_ON, Slot.RELEASE_ON, Slot.BODY, Slot.AUTHORITY, Slot.ROLE,
})  # fmt: skip
_NAMED = frozenset({Slot.NAME, Slot.FORENAMES, Slot.SURNAME})
_NUMBERS = frozenset({Slot.PHONE, Slot.HOME_PHONE, Slot.MOBILE, Slot.EMAIL})
_MAY_ANSWER = {
    Slot.CONTACT_WISH: _NUMBERS,
    Slot.ROLE: frozenset({Slot.NAME, Slot.OTHER_CONTACT, Slot.ROLE}),
    Slot.ORGANISATION: frozenset({Slot.ORGANISATION}),
    Slot.ORGANISATION_TYPE: frozenset({Slot.ORGANISATION}),
    Slot.ACCOMMODATION: frozenset({Slot.ORGANISATION, Slot.ACCOMMODATION}),
    Slot.REASON: frozenset({Slot.HOMELESS, Slot.THREATENED}),
    Slot.RELATIONSHIP: frozenset({Slot.MEMBERS}),
    Slot.HOMELESS: frozenset({Slot.ACCOMMODATION}),
    Slot.THREATENED: frozenset({Slot.ACCOMMODATION}),
}
"""Wordings of labels that are also answers: "Work coach" under "Job title", "Prison" under "Type of accommodation"."""
_QUESTION = re.compile(r"^\W*q(?:uestion)?\W*\d*\W", re.I)
_REPLY = re.compile(r"^\s*A(?:ns(?:wer)?)?\s?\d*\s?[.:)]\s+")
_PARTED = re.compile(r"\S\s*(?:\.{4,}|_{3,}|\t|\s{3,})\s*[^\s._]")
_ANSWERED = re.compile(r"[:?]\s{0,9}(?:yes|no|y|n)\W{0,3}$", re.I)
_BIDDING = re.compile(r"\W*(?:please|tell us|describe|list|give|state|explain|provide)\b[^.]{8,90}$", re.I)
_ENOUGH = 3
_FEWEST_LISTED = 3
_ROWS_OF_ONE = 100
_OPENS = re.compile(r"\W*(?:\d|[A-H][).:]?\s|section|part|about|details?|who)|(?:\S+\s*){1,4}$", re.I)
"""How a first heading begins, or how short it is; a longer one is the form's title."""
_UNLISTED = Hit(Slot.UNKNOWN, None, Quality.GUESSED)
_LONGEST_TITLE = 14
_GAP = re.compile(r"\s{3,}")
_SIGNS = re.compile(r"^\W*(?:\w+[’']?s? ){0,3}(?:signs?|signed|signature)\b", re.I)
_TITLE = re.compile(
    r"\b(?:referral|form|notif\w+|notice|request|alert|warning|card|duty to refer|sheet|template|tracker)\b", re.I
)
"""What the title of a form says of itself: it opens no section."""


@dataclass(slots=True, eq=False)
class Opened:
    """A label whose answer may still go on."""

    hit: Hit
    label: str
    place: str
    section: Section
    group: int
    lines: list[Line] = field(default_factory=list)
    person: int = -1
    implied: bool = False
    blank: bool = False
    alone: bool = False
    titled: bool = False
    """it stands out in a row of its own, as a heading does"""


@dataclass(slots=True)
class Walk:
    """What has been read so far, under which heading, and which label is open."""

    body: bool
    loose: bool
    section: Section = Section.NONE
    group: int = 0
    found: list[Opened] = field(default_factory=list)
    open: Opened | None = None
    label_columns: frozenset[tuple[int, int]] = frozenset()
    rhythmic: bool = False
    paired: bool = False
    passing: bool = False
    """the heading holds for the table right below it only"""

    def head(self, section: Section, text: str, place: str) -> None:
        """A heading: what follows belongs to it, words without a label answer it."""
        self.section, self.group = section, self.group + 1
        slot = SECTION_SLOT.get(section, Slot.IGNORED)
        who = {Slot.NAME: Who.REFERRER if section is Section.REFERRER else Who.APPLICANT}.get(slot)
        self.open = Opened(Hit(slot, who, Quality.KNOWN), text, place, section, self.group, implied=True)
        self.found.append(self.open)

    def ask(
        self, hit: Hit, label: str, place: str, lines: tuple[Line, ...] = (), person: int = -1, *, alone: bool = False
    ) -> None:
        """A label, with the answer that stands beside it. `alone` says that nothing stood beside it."""
        kept = [line for line in lines if line.text.strip() or line.pictured]
        alone = alone and not kept
        if self.open is not None and self._was_heading(self.open, hit, alone=alone):
            self._as_heading(self.open)
        self.open = Opened(hit, label, place, self.section, self.group, kept, person, alone=alone)
        self.found.append(self.open)

    def expects(self) -> bool:
        """Whether the label above still waits for its answer below it."""
        return self.open is not None and self.open.alone and not self.open.lines

    def _was_heading(self, opened: Opened, hit: Hit, *, alone: bool) -> bool:
        """Whether a label left without an answer headed the labels that follow: "Completed by" over "Name: ..."."""
        if opened.lines or opened.implied or opened.label.endswith("?") or section_of(opened.hit) is None:
            return False
        if opened.titled and not alone:
            return True
        if opened.hit.slot is Slot.NAME:
            return opened.hit.who is not None and hit.who is None and hit.slot in _NAMED
        return opened.alone and not alone and not opened.label.endswith(":") and hit.slot is not opened.hit.slot

    def _as_heading(self, opened: Opened) -> None:
        section = section_of(opened.hit)
        if section is not None:
            self.found.remove(opened)
            self.head(section, opened.label, opened.place)

    def line(self, line: Line) -> None:
        """A line outside tables, or in a cell that holds more than one label or none."""
        text = line.text
        if not text.strip() and not line.pictured:
            if self.open:
                self.open.blank = True
            return None
        if self.body and self.open and self.open.lines and self.open.lines[-1].place != line.place:
            self.open.blank = True
        if self.open and _QUESTION.match(self.open.label) and (reply := _REPLY.match(text)):
            line, text = cut(line, reply.end()), text[reply.end() :]
            return self._orphan(line)
        section = heading(text)
        if section is not None and not self.may_answer(text):
            return self.head(section, text.strip(), line.place)
        signing = self.section in _CONSENTS and is_signing(text)
        answered = _PARTED.search(text) or (_ANSWERED.search(text) and not of_whom(text)) or _tells_status(text)
        hit = None if signing or answered else match(text)
        if hit and not self.may_answer(text) and not self.is_option(hit):
            return self.ask(hit, text.strip(), line.place, alone=True)
        if not signing and is_furniture(text):
            return self._orphan(line)
        hit = self._unlisted(line) if not signing else None
        if hit:
            return self.ask(hit, text.strip(), line.place, alone=True)
        before, labels = labels_in(line, signing=signing, loose=self.loose)
        if labels and self._labels(before, labels, line):
            return None
        return self._orphan(line)

    def _is_headline(self, text: str) -> bool:
        """Whether a mail's first line is a form's title, though a colon stands in it: "Haven Row: request to you"."""
        pieces = _GAP.split(text.strip())
        if len(pieces) > 2:
            return match(pieces[0]) is None  # a body, what it prints, a day
        label, mark, _answer = text.partition(":")
        return bool(mark) and is_title(text) and match(label) is None and is_title(text[len(label) :])

    def _unlisted(self, line: Line) -> Hit | None:
        """A question or a label nobody has listed, alone in its line, once it is plain that this is a form."""
        text = line.text
        if (
            not (text.rstrip().endswith(("?", ":", "....", "___")) or (not self.body and _BIDDING.match(text)))
            or _PARTED.search(text)
            or len(text.split()) > 16
            or ("," in text and (self.body or not is_bold(line)))
        ):
            return None
        enough = _ENOUGH if self.body else 1
        known = (True for opened in self.found if opened.hit.quality is Quality.KNOWN and not opened.implied)
        if sum(islice(known, enough)) < enough:
            return None
        asked = not self.body and text.rstrip().endswith("?") and len(text.split()) > 2
        return match(text, guess=True) or (Hit(Slot.UNKNOWN, None, Quality.GUESSED) if asked else None)

    def is_option(self, hit: Hit) -> bool:
        """Whether "I believe they are homeless" is one half of the choice asked for, no question of its own."""
        opened = self.open
        if opened is None:
            return False
        asked = opened.hit.slot is Slot.REASON or (
            opened.hit.slot is Slot.ACCOMMODATION and opened.label.endswith(":") and not opened.lines
        )
        return asked and hit.slot in (Slot.HOMELESS, Slot.THREATENED)

    def may_answer(self, text: str) -> bool:
        """Whether words that look like a label answer the label just above ("Preferred contact": "Email")."""
        if self.open is None or self.open.lines or text.rstrip().endswith((":", "?")):
            return False
        if self.open.implied and not self.open.label.endswith(":"):
            return False
        hit = match(text)
        if hit is None or "name" in text.lower():
            return False
        return hit.slot in _MAY_ANSWER.get(self.open.hit.slot, frozenset())

    def _labels(self, before: Line | None, labels: list[tuple[Hit, str, Line]], line: Line) -> bool:
        first = labels[0][0]
        unsure = first.quality is Quality.GUESSED and not (self.rhythmic or is_firm(line))
        if unsure and self.open and self.open.hit.slot in TEXT_SLOTS and not self.body:
            return False  # a colon inside an answer of several paragraphs
        if before is not None:
            self._orphan(before)
        for hit, label, answer in labels:
            self.ask(hit, label, line.place, (answer,))
        return True

    def _orphan(self, line: Line) -> None:
        """Words without a label: they go on with the answer above, or answer the heading."""
        opened = self.open
        if self.section in _CONSENTS and (opened is None or opened.implied or opened.lines or len(line.text) > 60):
            return None if is_placeholder(line.text) and not line.pictured else self._note(line)
        if opened is None or (is_furniture(line.text) and not line.pictured and not has_box(line.text)):
            return None
        if self._ends_list(opened, line):
            self.open = None
            return None
        slot = opened.hit.slot
        if opened.implied and slot is Slot.NAME:
            if not opened.lines and _like_name(line.text):
                opened.lines.append(line)
            return None
        if opened.lines and (slot in _ONE_LINE or (opened.blank and (self.body or slot not in TEXT_SLOTS))):
            if opened.blank and self.body:
                self.open = None
            return None
        opened.lines.append(line)
        opened.blank = False
        return None

    def _ends_list(self, opened: Opened, line: Line) -> bool:
        """Whether a mail's rows stood close together and a paragraph of its own follows: it is a note below them."""
        if not self.body or not opened.lines or opened.lines[0].place != opened.place or line.place == opened.place:
            return False
        return sum(one.place == opened.place for one in self.found[-_ROWS_OF_ONE:]) >= _FEWEST_LISTED

    def _note(self, line: Line) -> None:
        """Words in a consent box beside its labels."""
        hit = Hit(Slot.CONSENT_NOTE, None, Quality.KNOWN)
        self.found.append(Opened(hit, "", line.place, self.section, self.group, [line]))

    def stream(self, lines: tuple[Line, ...], *, above_table: bool = False) -> None:
        """Lines one after the other; a label may run over several of them."""
        self.rhythmic = not self.body and is_rhythmic(lines)
        self.paired = not self.body and is_paired(lines)
        number = 0
        while number < len(lines):
            if self.body and not self.found and self._is_headline(lines[number].text):
                number += 1
                continue
            if not self.body and self._heads(lines, number, above_table=above_table):
                number += 1
                continue
            beside = interleaved(lines, number) if self.loose else None
            if beside:
                self.ask(beside[0], beside[1], lines[number].place, beside[2])
                number += beside[3]
                continue
            taken = _wrapped(lines, number)
            if taken > 1:
                text = " ".join(line.text.strip() for line in lines[number : number + taken])
                joined = Line((Span(text),), lines[number].place)
                self.line(joined)
            else:
                self.line(lines[number])
            number += max(taken, 1)

    def _heads(self, lines: tuple[Line, ...], number: int, *, above_table: bool) -> bool:
        """Whether a line heads the labels or the table below it in words nobody has listed; if so, it is opened."""
        line = lines[number]
        text = line.text.strip()
        if self._declares(lines, number):
            return True
        if not text:
            return False
        below = next((lines[at] for at in range(number + 1, len(lines)) if lines[at].text.strip()), None)
        shaped = is_set_off(line) or (above_table and below is None and is_short_title(line))
        if self.paired and below is not None and is_bold(line) and not is_bold(below):
            return self._stands_over(line)
        declared = below is not None and is_declaration(below.text)
        heads = (is_labelled(below) or declared) if below else above_table
        if not shaped or not heads or self._in_capitals():
            return False
        hit = match(text)
        if heading(text) is not None or (hit and section_of(hit) is None) or self.expects():
            return False
        if not self.found and (is_title(text) or not _OPENS.match(text)):
            return is_title(text) and ":" in text  # no label with its answer
        section = loose_heading(text) if not is_labelled(line) else None
        section = Section.CONSENT if section is Section.NONE and declared else section
        if section is None:
            return False
        self.head(section, text, line.place)
        self.passing = below is None and section in _PASSING
        return True

    def _stands_over(self, line: Line) -> bool:
        """A label in bold over its answer, in a run where all are; a heading that is listed stays one."""
        text = line.text.strip()
        hit = match(text)
        if hit is None and is_listed_heading(text):
            return False
        self.ask(hit or match(text, guess=True) or _UNLISTED, text, line.place, alone=True)
        return True

    def _declares(self, lines: tuple[Line, ...], number: int) -> bool:
        """A person's own word with a place to sign below it, under no heading: it opens what a heading would."""
        line = lines[number]
        if self.section in _CONSENTS or not is_declaration(line.text):
            return False
        if not any(_SIGNS.search(one.text) for one in lines[number + 1 : number + 4]):
            return False
        self.head(Section.CONSENT, "", line.place)
        self._note(line)
        return True

    def end_table(self) -> None:
        """A table is over, and with it a heading that named others than those the form is about."""
        if self.passing:
            self.section, self.group, self.open, self.passing = Section.NONE, self.group + 1, None, False

    def _in_capitals(self) -> bool:
        """Whether the answer above is written in capitals, so that capitals set nothing off."""
        return self.open is not None and bool(self.open.lines) and self.open.lines[-1].text.isupper()


def is_title(text: str) -> bool:
    """Whether a line is what a form calls itself: "Housing advice request – professionals"."""
    return _TITLE.search(text) is not None and len(text.split()) <= _LONGEST_TITLE and not text.rstrip().endswith("?")


def _like_name(text: str) -> bool:
    words = text.split()
    return 1 < len(words) <= 6 and read_name(text) is not None and all(w[:1].isupper() or len(w) < 4 for w in words)


def _wrapped(lines: tuple[Line, ...], start: int) -> int:
    """How many lines from here are one label or heading that was broken over them; 0 where none."""
    first = lines[start].text.strip()
    if not first or match(first) or ":" in first[-1:]:
        return 0
    text = first
    for count in range(2, min(7, len(lines) - start + 1)):
        more = lines[start + count - 1].text.strip()
        if not more:
            return 0
        text = f"{text} {more}"
        if len(text) > 360:
            return 0
        asked = text.split(":")[0]
        if len(asked.split()) > len(first.split()) and match(asked):
            return count
    return 0


def _tells_status(text: str) -> bool:
    """Whether a label's answer beside it is "Homeless" or the like, with which the label is a listed one too."""
    label, colon, reply = text.partition(":")
    return bool(colon) and ONLY_STATUS.fullmatch(reply) is not None and match(label) is not None
