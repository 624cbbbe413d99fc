"""The history: append-only, each line chained to the one before, each detail erasable without breaking the chain.

For: decision.py, outbox deliveries and keep.py append inside their own transactions; `verify` reads all of it.

    hash = sha256(hash before, number, at, council, case, what, sha256(detail))

The detail (who, the sentence, the evidence) begins with a random salt, so that its hash says nothing of it once it is
erased. `history` itself holds no personal data; UPDATE and DELETE on it are refused by triggers on both databases.

Callers must hold the head's lock (`lock_head`), which is the one lock of every decision.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, col, select

from triage.errors import NeedsPerson
from triage.store.columns import canonical
from triage.store.tables import HistoryDetailRow, HistoryHeadRow, HistoryRow

Entry = tuple[str | None, str, Any]
"""Case, what happened, and the detail: any JSON value, which may hold personal data."""

GENESIS = "0" * 64
_BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One line as people read it. `actor`, `sentence`, `why` are empty where the detail was erased."""

    number: int
    at: datetime
    case: str | None
    council: str
    what: str
    actor: str = ""
    sentence: str = ""
    why: Any = None
    erased: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What verification found. `head` may be written down elsewhere: it proves all that came before it."""

    lines: int
    erased: int
    head: str
    faults: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Nothing was altered, removed or put in between."""
        return not self.faults


def lock_head(session: Session) -> HistoryHeadRow:
    """Take the one lock of all decisions and read the end of the chain. On SQLite the transaction is the lock."""
    head = session.exec(select(HistoryHeadRow).where(col(HistoryHeadRow.id) == 1).with_for_update()).one_or_none()
    if head is None:
        raise NeedsPerson("store_damaged", "the end of the history is missing; restore a backup")
    return head


def append(session: Session, head: HistoryHeadRow, entries: Sequence[Entry], *, at: datetime, council: str) -> None:
    """Add lines behind the locked head, in their order."""
    rows: list[dict[str, Any]] = []
    details: list[dict[str, Any]] = []
    for case, what, detail in entries:
        text = canonical({"salt": secrets.token_hex(16), "detail": detail})
        row = HistoryRow(
            number=head.number + 1, at=at, council=council, case_ref=case, what=what, detail_hash=_sha(text), hash=""
        )
        row.hash = _line_hash(head.hash, row)
        head.number, head.hash = row.number, row.hash
        rows.append(row.model_dump())
        details.append({"number": row.number, "detail": text})
    if not rows:
        return
    session.add(head)
    session.flush()
    session.connection().execute(insert(HistoryRow), rows)
    session.connection().execute(insert(HistoryDetailRow), details)


def verify(session: Session) -> Audit:
    """Follow the whole chain. Faults name line numbers only."""
    before, expected, erased = GENESIS, 1, 0
    faults: list[str] = []
    for row, detail in _all(session):
        if row.number != expected:
            faults.append(f"line {expected} is missing")
        if row.hash != _line_hash(before, row):
            faults.append(f"line {row.number} was altered, or a line before it removed")
        if detail is None:
            erased += 1
        elif _sha(detail.detail) != row.detail_hash:
            faults.append(f"the detail of line {row.number} was altered")
        before, expected = row.hash, row.number + 1
    head = session.exec(select(HistoryHeadRow)).one_or_none()
    if head is None or (head.number, head.hash) != (expected - 1, before):
        faults.append(f"the history ends at line {expected - 1}, but not as its end was noted: lines were cut off")
    return Audit(lines=expected - 1, erased=erased, head=before, faults=tuple(faults))


def lines_of(session: Session, case: str) -> tuple[HistoryLine, ...]:
    """The history of a case, oldest first."""
    return tuple(_line(row, detail) for row, detail in _pairs(session, col(HistoryRow.case_ref) == case))


def _all(session: Session) -> Iterator[tuple[HistoryRow, HistoryDetailRow | None]]:
    last = 0
    while True:
        number = col(HistoryRow.number)
        found = _pairs(session, number > last, limit=_BATCH)
        if not found:
            return
        yield from found
        last = found[-1][0].number
        session.expunge_all()


def _pairs(
    session: Session, where: Any, *, limit: int | None = None
) -> list[tuple[HistoryRow, HistoryDetailRow | None]]:
    query = select(HistoryRow).where(where).order_by(col(HistoryRow.number)).limit(limit)
    rows = session.exec(query).all()
    numbers = [row.number for row in rows]
    details: dict[int, HistoryDetailRow] = {}
    for start in range(0, len(numbers), _BATCH):
        part = numbers[start : start + _BATCH]
        found = session.exec(select(HistoryDetailRow).where(col(HistoryDetailRow.number).in_(part)))
        details |= {detail.number: detail for detail in found}
    return [(row, details.get(row.number)) for row in rows]


def _line(row: HistoryRow, detail: HistoryDetailRow | None) -> HistoryLine:
    facts = detail_of(detail) if detail is not None else {}
    return HistoryLine(
        number=row.number,
        at=row.at,
        case=row.case_ref,
        council=row.council,
        what=row.what,
        actor=facts.get("actor", ""),
        sentence=facts.get("sentence", ""),
        why=facts.get("why"),
        erased=detail is None,
    )


def detail_of(row: HistoryDetailRow) -> dict[str, Any]:
    """The facts in a detail, without its salt."""
    facts = json.loads(row.detail)["detail"]
    return facts if isinstance(facts, dict) else {}


def _line_hash(before: str, row: HistoryRow) -> str:
    at = row.at.isoformat(timespec="microseconds")
    return _sha(canonical([before, row.number, at, row.council, row.case_ref, row.what, row.detail_hash]))


def _sha(text: str) -> str:
    return sha256(text.encode()).hexdigest()
