"""Numbers that name a person in other systems: CRN, NOMS, PNC, National Insurance, NHS.

For: forms and prose. Shapes and false friends are those of domain/identifiers.md; a failed check digit warns and
never drops a value, so it decides only where a number stands without its label.

Must not know: whose number it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.patterns import compiled
from parsers.record import Identifiers

_MAX_TEXT = 20_000
_GAP = r"[\s\-.:#=]{0,4}"
_NO = r"(?:\s?(?:no|num|number|ref|id)s?\b)?"
_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY"

_CRN = re.compile(r"(?<![\w/])([A-Z])[ \-]?(\d{6})(?![\w/])")
_CRN_LABELLED = compiled(rf"\bCRN{_NO}{_GAP}(?:is\s)?([A-Z])[ \-]?(\d{{3}}[ ]?\d{{3}})(?!\w)", re.IGNORECASE)
_NOMS = re.compile(r"(?<![\w/])([A-Z]\d{4}[A-Z]{2})(?!\w)", re.IGNORECASE)
_NOMS_SPACED = compiled(
    rf"\b(?:NOMI?S|prison|prisoner|P-?NOMIS|NOMIS){_NO}{_GAP}(?:is\s)?([A-Z])[ ]?(\d{{4}})[ ]?([A-Z]{{2}})(?!\w)",
    re.IGNORECASE,
)
_PNC = re.compile(r"(?<![\w/])((?:19|20)\d\d|\d\d)\s?/\s?(\d{1,7})\s?([A-HJ-NP-RT-Z])(?!\w)", re.IGNORECASE)
_CRO = re.compile(r"\bCRO\b.{0,12}?\d{1,6}/\d\d[A-Z]|\bSF\d\d/\d{1,7}[A-Z]", re.IGNORECASE)
_NINO = re.compile(r"(?<!\w)([A-Z]{2})([ \-]?\d\d)([ \-]?\d\d)([ \-]?\d\d)[ \-]?([A-D])(?!\w)", re.IGNORECASE)
_NHS = re.compile(r"(?<![\d+])(\d{3}[ \-]?\d{3}[ \-]?\d{3}[ \-]?\d)(?![\d])")
_NHS_LABEL = re.compile(r"\bN\.?H\.?S\.?\b[^\d\n]{0,24}$", re.IGNORECASE)

_SHAPES = (
    ("crn", _CRN, re.compile(r"[A-Z][ \-]?\d{6}")),
    ("crn", _CRN_LABELLED, re.compile(r"[cC][rR][nN]")),
    ("noms", _NOMS, re.compile(r"\d{4}[A-Za-z]{2}")),
    ("noms", _NOMS_SPACED, re.compile(r"[nN][oO][mM]|[pP][rR][iI][sS][oO][nN]")),
    ("nino", _NINO, re.compile(r"\d[ \-]?[A-Da-d](?!\w)")),
)
"""Each shape with a hint that is looked for several times faster: without it the shape is nowhere in the text."""
_PNC_HINT = re.compile(r"/\s?\d{1,7}\s?[A-Za-z](?!\w)")
_NHS_HINT = re.compile(r"\d{3}[ \-]?\d{3}[ \-]?\d{3}[ \-]?\d")


@dataclass(frozen=True, slots=True)
class FoundIdentifier:
    """One identifier in a text: `kind` is its key in the contract, `value` upper case without spaces."""

    kind: str
    value: str
    start: int
    end: int


def find_identifiers(text: str) -> Identifiers:
    """The first of each kind; kinds that are absent stay None. Never raises."""
    first: dict[str, str] = {}
    for found in all_identifiers(text):
        first.setdefault(found.kind, found.value)
    return Identifiers(**first)


def all_identifiers(text: str) -> tuple[FoundIdentifier, ...]:
    """Every identifier with its place, in the order of the text."""
    text = text[:_MAX_TEXT]
    found = [_of(kind, m) for kind, shape, hint in _SHAPES if hint.search(text) for m in shape.finditer(text)]
    if _PNC_HINT.search(text):
        found += _pncs(text)
    if _NHS_HINT.search(text):
        found += _nhs(text)
    return tuple(sorted(found, key=lambda f: f.start))


def nhs_check(number: str) -> bool:
    """Whether the tenth figure fits (modulus 11, NHS data dictionary)."""
    if not re.fullmatch(r"[0-9]{10}", number):
        return False
    total = sum(int(d) * weight for d, weight in zip(number, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == int(number[9])


def pnc_check(year: str, serial: str, letter: str) -> bool:
    """Whether the letter fits (modulus 23 of the year's last two figures and the serial padded to seven)."""
    return _LETTERS[int(year[-2:] + serial.zfill(7)) % 23] == letter.upper()


def _of(kind: str, match: re.Match[str]) -> FoundIdentifier:
    value = re.sub(r"[\s\-]", "", "".join(match.groups())).upper()
    return FoundIdentifier(kind, value, match.start(), match.end())


def _pncs(text: str) -> list[FoundIdentifier]:
    """A long PNC by its shape; a short one only with label or fitting letter: 05/1990A is a date with a footnote."""
    crossed = _CRO.sub(lambda m: " " * len(m.group(0)), text)
    found = []
    for match in _PNC.finditer(crossed):
        year, serial, letter = match.groups()
        labelled = re.search(r"\bPNC\b[^\d]{0,20}$", crossed[max(0, match.start() - 30) : match.start()], re.IGNORECASE)
        long = len(year) == 4 and len(serial) >= 5
        if labelled or long or (len(serial) >= 3 and pnc_check(year, serial, letter)):
            value = f"{year}/{serial}{letter}".upper()
            found.append(FoundIdentifier("pnc", value, match.start(), match.end()))
    return found


def _nhs(text: str) -> list[FoundIdentifier]:
    """Ten figures are an NHS number with a label before them, or grouped 3-3-4 with a check figure that fits."""
    found = []
    for match in _NHS.finditer(text):
        digits = re.sub(r"\D", "", match.group(1))
        labelled = _NHS_LABEL.search(text[max(0, match.start() - 40) : match.start()])
        grouped = bool(re.fullmatch(r"\d{3}[ \-]\d{3}[ \-]\d{3}[ \-]?\d", match.group(1)))
        if labelled or (grouped and not digits.startswith("0") and nhs_check(digits)):
            found.append(FoundIdentifier("nhs", digits, match.start(), match.end()))
    return found
