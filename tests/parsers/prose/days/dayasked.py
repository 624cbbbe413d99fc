"""How the tests of days ask: what a text says of the release and of the loss of a home, on a day.

For: `test_whens`, `test_days_told`.
"""

from __future__ import annotations

from datetime import date

from parsers.prose.days.whens import read_days
from parsers.prose.sentences import Sentence, split_sentences


def days_on(
    written: date, text: str, *, inside: bool = False, patient: bool = False
) -> tuple[date | None, date | None]:
    """The day of release and the day without a home, read on the day on which the text was written."""
    lines = tuple(
        Sentence(text=piece, paragraph=0, index=n, opens=n == 0) for n, piece in enumerate(split_sentences(text))
    )
    found = read_days(lines, written=written, inside=inside, patient=patient)
    return found.release_on, found.homeless_on
