"""What a letter's sentences say of consent: how the tables of wordings ask."""

from __future__ import annotations

from datetime import date

from parsers.prose.consent.read import read_consent
from parsers.prose.sentences import Sentence, split_sentences
from parsers.record import Consent, ConsentStatus

THURSDAY = date(2026, 11, 26)


def consent_in(text: str, *, written: date = THURSDAY, self_referral: bool = False) -> Consent:
    """The consent that a paragraph gives, written on that day."""
    pieces = split_sentences(text)
    lines = tuple(Sentence(text=piece, paragraph=0, index=n, opens=n == 0) for n, piece in enumerate(pieces))
    return read_consent(lines, written=written, self_referral=self_referral)[0]


def lines_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a passage; each of its lines is a row or a paragraph of its own, as in a letter."""
    pieces = [
        (number, n, piece)
        for number, row in enumerate(text.split("\n"))
        for n, piece in enumerate(split_sentences(" ".join(row.split())))
    ]
    return tuple(
        Sentence(text=piece, paragraph=number, index=index, opens=n == 0)
        for index, (number, n, piece) in enumerate(pieces)
    )


def status(text: str) -> ConsentStatus:
    """What it says of agreement."""
    return consent_in(text).status


def table(**answers: tuple[str, ...]) -> list[tuple[str, ConsentStatus]]:
    """Rows of (text, what it says) out of the texts of each answer: oral, written, refused, unclear, missing."""
    return [(text, ConsentStatus(answer)) for answer, texts in answers.items() for text in texts]
