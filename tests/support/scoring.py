"""How near a reading comes to the truth: field by field over a folder of messages with what a person reads in them.

For: the corpus tests. Core fields are those on which an officer acts at once. A value that is not there is a miss; one
that is there and should not be, or says something else, is wrong, and wrong is worse.

Compared: names without order and title; longer texts by the share of the wanted words found; all else folded but exact.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from parsers.contract import reading_to_json
from parsers.documents.ocr import Ocr
from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Record
from rules.flags import flags_of
from rules.kind import final_kind
from rules.protocol import Council
from triage.settings.load import shipped

CORE = (
    "consent.status", "applicant.name", "applicant.date_of_birth", "applicant.mobile", "applicant.home_phone",
    "applicant.email", "reason.status", "accommodation.homeless_on", "accommodation.release_on", "referrer.email",
    "referrer.name",
)  # fmt: skip
MORE = (
    "authority", "consent.date", "referrer.organisation", "referrer.organisation_type", "referrer.role",
    "referrer.phone", "applicant.gender", "applicant.identifiers",
)  # fmt: skip
TEXTS = (
    "referrer.address", "referrer.other_contact", "applicant.address", "applicant.household",
    "applicant.language_needs", "reason.explanation", "accommodation.type", "support.needs_and_risks",
    "support.medical", "support.other",
)  # fmt: skip
_WHOLE_FORM = ("form_docx", "form_pdf", "form_scan", "form_body")
_IN_PROSE_ANYWHERE = ("support.needs_and_risks", "support.medical", "support.other", "applicant.contact_instructions")
_TITLE = re.compile(r"\b(?:mr|mrs|miss|ms|mx|dr|rev|prof|sir)\b\.?", re.I)
_GIVEN = ("written", "oral")
_LOST = ("not_referral", "auto_reply", "bounce")


@dataclass(frozen=True, slots=True)
class Case:
    """One message with what a person reads in it."""

    name: str
    raw: bytes
    council: str
    received: datetime
    expect: dict[str, Any]


@dataclass(slots=True)
class Score:
    """Counts over a folder, and every difference in words."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    flags: Counter[str] = field(default_factory=Counter)
    kinds: int = 0
    messages: int = 0
    problems_wrong: int = 0
    lost: int = 0
    false_consent: int = 0
    differences: list[str] = field(default_factory=list)

    def share(self, fields: Sequence[str]) -> float:
        """Of the values that should be there or are there, the share that is right."""
        right, all_ = self._sum(self.right, fields), self._all(fields)
        return right / all_ if all_ else 1.0

    def share_wrong(self, fields: Sequence[str]) -> float:
        """The share that says something that the paper does not."""
        all_ = self._all(fields)
        return self._sum(self.wrong, fields) / all_ if all_ else 0.0

    @property
    def flags_f1(self) -> float:
        """Precision and recall of flags in one number."""
        hit, off = self.flags["hit"], self.flags["missed"] + self.flags["false"]
        return 2 * hit / (2 * hit + off) if hit or off else 1.0

    def _sum(self, counts: Counter[str], fields: Sequence[str]) -> int:
        return sum(counts[each] for each in fields)

    def _all(self, fields: Sequence[str]) -> int:
        return sum(self._sum(counts, fields) for counts in (self.right, self.wrong, self.missed))


def cases(folder: Path) -> Iterator[Case]:
    """Give the messages of a folder that have a truth beside them."""
    for truth in sorted(folder.glob("*.json")):
        message = truth.with_suffix(".eml")
        if message.exists():
            said = json.loads(truth.read_text("utf-8"))
            received = datetime.fromisoformat(said["received"])
            yield Case(message.stem, message.read_bytes(), said["council"], received, said["expect"])


def read(case: Case, ocr: Ocr | None) -> dict[str, Any]:
    """Read a message as the service does, kind and flags included."""
    council = shipped().get(case.council)
    reading = read_message(case.raw, arrived=case.received, limits=DEFAULT, ocr=ocr)
    if council is not None:
        reading = replace(reading, kind=final_kind(reading, council))
    received = reading.envelope.received or case.received
    flags = [
        [flag.name.value for flag in flags_of(record, council=council or _invented(record), received=received)]
        for record in reading.records
    ]
    return reading_to_json(reading, flags)


def _invented(record: Record) -> Council:
    """Stand in for a council that is not shipped: whichever the sender named is the right one."""
    some = next(iter(shipped().values()))
    return replace(some, authorities=(record.authority,) if record.authority else ())


def compare(score: Score, case: Case, got: dict[str, Any]) -> None:
    """Count one message."""
    score.messages += 1
    want = case.expect
    score.kinds += want["kind"] == got["kind"]
    score.lost += want["kind"] in ("referral", "tenancy_help") and got["kind"] in _LOST
    _differ(score, case, "kind", want["kind"], got["kind"])
    problems = [sorted((each["part"], each["code"]) for each in side.get("problems") or ()) for side in (want, got)]
    score.problems_wrong += problems[0] != problems[1]
    _differ(score, case, "problems", *problems)
    wants, gots = want.get("records", []), got.get("records", [])
    _differ(score, case, "records", len(wants), len(gots))
    for wanted, found in _pairs(wants, gots):
        _record(score, case, wanted, found)


def _record(score: Score, case: Case, want: dict[str, Any], got: dict[str, Any]) -> None:
    for path in (*CORE, *MORE, *TEXTS):
        wanted, found = value(want, path), value(got, path)
        if path.startswith("support.") and want.get("source") not in _WHOLE_FORM:
            found = _anywhere(path, wanted, got)
        if wanted is None and found is None:
            continue
        if alike(path, wanted, found):
            score.right[path] += 1
            continue
        (score.missed if found is None else score.wrong)[path] += 1
        _differ(score, case, path, wanted, found)
    score.false_consent += value(got, "consent.status") in _GIVEN and value(want, "consent.status") not in _GIVEN
    wanted_flags, found_flags = (set(side.get("flags") or ()) - {"low_confidence"} for side in (want, got))
    score.flags["hit"] += len(wanted_flags & found_flags)
    score.flags["missed"] += len(wanted_flags - found_flags)
    score.flags["false"] += len(found_flags - wanted_flags)
    _differ(score, case, "flags", sorted(wanted_flags), sorted(found_flags))


def _differ(score: Score, case: Case, path: str, want: object, got: object) -> None:
    if want != got:
        score.differences.append(f"{case.name}: {path}: want {want!r}, got {got!r}")


def _anywhere(path: str, wanted: Any, got: dict[str, Any]) -> Any:
    """In prose a fact may be found under a neighbouring heading, and more than was wanted is no fault."""
    if wanted is None:
        return None
    found = value(got, path)
    if found is not None and alike(path, wanted, found):
        return found
    return " ".join(text for each in _IN_PROSE_ANYWHERE if (text := value(got, each))) or None


def _pairs(wants: list[dict[str, Any]], gots: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Match people by name, then by order; nobody is compared with an empty record."""
    left = list(gots)
    for want in wants:
        name = fold(value(want, "applicant.name") or "")
        best = max(left, key=lambda got: _closeness(name, got), default=None)
        if best is not None:
            left.remove(best)
        yield want, best or {}


def _closeness(name: str, got: dict[str, Any]) -> float:
    return SequenceMatcher(None, name, fold(value(got, "applicant.name") or "")).ratio()


def value(record: dict[str, Any], path: str) -> Any:
    """Give what stands at a path; nothing and empty are one."""
    found: Any = record
    for key in path.split("."):
        found = found.get(key) if isinstance(found, dict) else None
    return found or None


def fold(text: str) -> str:
    """Small letters, words alone."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(part.strip(".") for part in re.sub(r"[^\w@.+]+", " ", folded).split() if part.strip("."))


def alike(path: str, want: Any, got: Any) -> bool:
    """Say whether a value is the wanted one."""
    if want is None or got is None:
        return False
    if isinstance(want, dict):
        return isinstance(got, dict) and {k: v for k, v in got.items() if v} == {k: v for k, v in want.items() if v}
    if path.endswith(".name"):
        return sorted(fold(_TITLE.sub(" ", want)).split()) == sorted(fold(_TITLE.sub(" ", got)).split())
    if path in TEXTS:
        return _likeness(want, got) >= 0.7
    if path in ("referrer.organisation", "referrer.role", "authority"):
        return _likeness(want, got) >= 0.8
    return fold(str(want)) == fold(str(got))


def _likeness(want: str, got: str) -> float:
    wanted, found = Counter(fold(want).split()), Counter(fold(got).split())
    if not wanted or not found:
        return 0.0
    too_much = max(0.0, found.total() / wanted.total() - 6) / 20
    return max(0.0, (wanted & found).total() / wanted.total() - too_much)
