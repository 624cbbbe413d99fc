"""Values with where they were read, and reasons to doubt them, gathered path by path into a record.

For: `read` and the modules that fill one part of a record each.

Must not know: labels or layouts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

from parsers.forms.slots import Entry
from parsers.record import Doubt, Evidence

CORE = frozenset({
    "consent.status", "applicant.name", "applicant.date_of_birth", "applicant.mobile", "applicant.home_phone",
    "applicant.email", "reason.status", "accommodation.homeless_on", "accommodation.release_on",
})  # fmt: skip
"""Fields on which officers act at once: a doubt about one of them calls a person (contract, low_confidence)."""

T = TypeVar("T")


@dataclass(slots=True)
class Sheet:
    """What is known of one person so far. `part` is the file's name or "body"."""

    part: str
    unsure: bool
    evidence: list[tuple[str, Evidence]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def note(self, path: str, value: T | None, entry: Entry | None, quote: str | None = None) -> T | None:
        """Keep the evidence of a value that was found; doubt it where its label or the whole document is unsure."""
        if value is None or entry is None:
            return value
        words = quote if quote is not None else " ".join(" ".join(line.text for line in entry.lines).split())
        self.evidence.append((path, Evidence(self.part, entry.place, words[:500])))
        if path in CORE and not entry.sure:
            self.doubt(path, f"read under a label that is not a known one: {entry.label[:60]}")
        elif path in CORE and self.unsure:
            self.doubt(path, "read from a picture")
        return value

    def doubt(self, path: str, why: str) -> None:
        """Say once why a field is doubtful."""
        if all(doubt.path != path for doubt in self.doubts):
            self.doubts.append(Doubt(path, why))

    def contradiction(self, path: str, entry: Entry, value: object) -> None:
        """A second value for a field that has one: both stand in the evidence, and a person looks."""
        self.evidence.append((path, Evidence(self.part, entry.place, str(value)[:500])))
        self.doubt(path, "the form gives two different values")
