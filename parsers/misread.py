"""What an OCR engine misread by a letter, put right by what the mail round the scan says in letters.

For: `parsers.read`, after the forms of a message are read. Somebody who photographs a form writes "Jory Penhale" as the
sender of the mail; an engine that reads "Sory Penhale" on the page has read the same name. Only names and mail
addresses, only where all of it but a letter or two stands so in the mail, and never a figure: "Jane Roe" on a form that
Jade Smith sent stays Jane. What stood on the page is kept as a doubt, so that an officer sees both.

Must not know: where a value stood on its page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from parsers.record import Doubt, Record, Source
from parsers.values.emails import find_emails

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_FIGURE: Final = re.compile(r"\d")
_MOST_WORDS: Final = 4_000
_LEAST: Final = 4
_LONG: Final = 8


class _Spelled(NamedTuple):
    """How the mail spells: its words in order, and the addresses in it."""

    words: tuple[str, ...]
    addresses: tuple[str, ...]


def put_right(records: Sequence[Record], texts: Iterable[str]) -> tuple[Record, ...]:
    """Give the records with the names and addresses of scans as the mail spells them. `texts` is what the mail says."""
    if not any(record.source is Source.FORM_SCAN for record in records):
        return tuple(records)
    text = "\n".join(texts)
    addresses = tuple(dict.fromkeys(found.address for found in find_emails(text)))
    mail = _Spelled(tuple(_WORD.findall(text)[:_MOST_WORDS]), addresses)
    return tuple(_put_right(each, mail) if each.source is Source.FORM_SCAN else each for each in records)


def _put_right(record: Record, mail: _Spelled) -> Record:
    referrer, applicant = record.referrer, record.applicant
    mended = replace(
        record,
        referrer=replace(referrer, name=_name(referrer.name, mail), email=_address(referrer.email, mail)),
        applicant=replace(applicant, name=_name(applicant.name, mail), email=_address(applicant.email, mail)),
    )
    pairs = (
        ("referrer.name", referrer.name, mended.referrer.name),
        ("referrer.email", referrer.email, mended.referrer.email),
        ("applicant.name", applicant.name, mended.applicant.name),
        ("applicant.email", applicant.email, mended.applicant.email),
    )
    doubts = [Doubt(path, f"the page seems to say {was}, the mail {now}") for path, was, now in pairs if was != now]
    return replace(mended, doubts=(*mended.doubts, *doubts)) if doubts else mended


def _name(name: str | None, mail: _Spelled) -> str | None:
    """The name of the mail of which all words but one are those of the page, and that one is nearly."""
    ours = _WORD.findall(name) if name else []
    if name is None or len(ours) < 2:
        return name
    known = {run for run in _runs(mail.words, len(ours)) if all(word[:1].isupper() for word in run)}
    folded = [word.casefold() for word in ours]
    if any([word.casefold() for word in run] == folded for run in known):
        return name
    near = {run for run in known if _is_one_off(ours, run)}
    return " ".join(near.pop()) if len(near) == 1 else name


def _runs(words: tuple[str, ...], length: int) -> Iterable[tuple[str, ...]]:
    return (words[at : at + length] for at in range(len(words) - length + 1))


def _is_one_off(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    other = [(a, b) for a, b in zip(ours, theirs, strict=True) if a.casefold() != b.casefold()]
    return len(other) == 1 and _are_near(*other[0])


def _address(address: str | None, mail: _Spelled) -> str | None:
    """The address of the mail of which one side of the @ is that of the page, and the other nearly."""
    if address is None or address in mail.addresses:
        return address
    ours = address.partition("@")
    near = [each for each in mail.addresses if _is_one_off(ours, each.partition("@"))]
    return near[0] if len(near) == 1 else address


def _are_near(one: str, other: str) -> bool:
    figures = _FIGURE.findall(other)
    if min(len(one), len(other)) < _LEAST or (figures and figures != _FIGURE.findall(one)):
        return False  # "kim.lee1" is not "kim.lee2"
    most = 2 if len(one) >= _LONG else 1
    return DamerauLevenshtein.distance(one.casefold(), other.casefold(), score_cutoff=most) <= most
