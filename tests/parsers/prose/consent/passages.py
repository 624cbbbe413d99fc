"""Passages about consent that teach no model, and how they are read: each behind a first sentence, as in a letter."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from parsers.prose.consent.read import read_consent
from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import THURSDAY, lines_of

FILES = sorted((Path(__file__).parents[3] / "data" / "consent").glob("*.jsonl"))
GIVEN = (ConsentStatus.ORAL, ConsentStatus.WRITTEN)
_BEFORE = "I'd like to refer a gentleman who is homeless at present."


@dataclass(frozen=True)
class Reading:
    """One passage, what its writer meant and what was read."""

    text: str
    meant: ConsentStatus
    read: ConsentStatus

    @property
    def invented(self) -> bool:
        """Consent was read where none was given."""
        return self.read in GIVEN and self.meant not in GIVEN

    @property
    def missed(self) -> bool:
        """Consent was given and not read."""
        return self.read not in GIVEN and self.meant in GIVEN


def readings(path: Path) -> list[Reading]:
    """Every passage of a file."""
    rows = [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]
    return [Reading(row["text"], ConsentStatus(row["status"]), _status(row["text"])) for row in rows]


def _status(text: str) -> ConsentStatus:
    return read_consent(lines_of(f"{_BEFORE}\n{text}"), written=THURSDAY, self_referral=False)[0].status
