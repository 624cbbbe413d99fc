"""What an OCR engine misread by a letter, put right by what the mail round the scan says in letters.

For: `parsers.read`, after the forms of a message are read. Somebody who photographs a form writes "Jory Penhale" as the
sender of the mail; an engine that reads "Sory Penhale" on the page has read the same name. Only names and mail
addresses, and only where the mail holds one that is nearly the same: nothing is guessed.

Must not know: where a value stood on its page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from parsers.record import Record, Source
from parsers.values.emails import find_emails

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MOST_WORDS: Final = 4_000
_LEAST: Final = 4
_LONG: Final = 8


def put_right(records: Sequence[Record], texts: Iterable[str]) -> tuple[Record, ...]:
    """Give the records with the names and addresses of scans as the mail spells them. `texts` is what the mail says."""
    if not any(record.source is Source.FORM_SCAN for record in records):
        return tuple(records)
    text = "\n".join(texts)
    words = tuple(dict.fromkeys(word for word in _WORD.findall(text)[:_MOST_WORDS] if word[:1].isupper()))
    addresses = tuple(dict.fromkeys(found.address for found in find_emails(text)))
    return tuple(_put_right(each, words, addresses) if each.source is Source.FORM_SCAN else each for each in records)


def _put_right(record: Record, words: Sequence[str], addresses: Sequence[str]) -> Record:
    referrer, applicant = record.referrer, record.applicant
    return replace(
        record,
        referrer=replace(referrer, name=_name(referrer.name, words), email=_nearest(referrer.email, addresses)),
        applicant=replace(applicant, name=_name(applicant.name, words), email=_nearest(applicant.email, addresses)),
    )


def _name(name: str | None, words: Sequence[str]) -> str | None:
    return _WORD.sub(lambda match: _nearest(match.group(0), words) or "", name) if name else name


def _nearest(value: str | None, known: Sequence[str]) -> str | None:
    """The one known spelling a letter or two away; else the value: it is known, too short, or near to several."""
    if value is None or len(value) < _LEAST or value.casefold() in {each.casefold() for each in known}:
        return value
    most = 2 if len(value) >= _LONG else 1
    near = [each for each in known if len(each) >= _LEAST and _letters_apart(value, each, most) <= most]
    return near[0] if len({each.casefold() for each in near}) == 1 else value


def _letters_apart(one: str, other: str, most: int) -> int:
    return int(DamerauLevenshtein.distance(one.casefold(), other.casefold(), score_cutoff=most))
