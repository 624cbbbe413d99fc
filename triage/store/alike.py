"""Cases that share a key with a record or an address: bounded whatever the database holds.

For: views.py. A key that thousands share (one phone for a whole prison, the commonest name of a county) brings its
newest holders only, so that a look-up reads no more rows among a million people than among a thousand.

Must not know: what a key means, whether two cases are alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import TextClause, or_, text
from sqlmodel import Session, col, select

from rules.case import Case
from rules.duplicates import nearest, tied
from triage.store.columns import short
from triage.store.tables import CaseRow, LikenessRow

PERSON, REFERRER = "person", "referrer"
"""Kinds of match keys."""

HOLDERS = 100
"""So many cases of one key are looked at, the newest."""

TIED = 20
"""So many cases are added that are tied to those found."""

_AT_ONCE = 100
"""Keys in one query: SQLite joins no more than 500 selects, and takes 32,766 values."""


def sharing(session: Session, councils: Sequence[str], kind: str, keys: Sequence[str], limit: int) -> list[int]:
    """The numbers of the cases that share keys, those that share rare ones first, of equals the newest."""
    wanted = [(council, short(key)) for council in councils for key in keys]
    holders: list[list[int]] = []
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        values: dict[str, object] = {"kind": kind, "most": HOLDERS}
        for place, (council, key) in enumerate(part):
            values |= {f"council{place}": council, f"key{place}": key}
        held: list[list[int]] = [[] for _ in part]
        for place, number in session.connection().execute(_newest_holders(len(part)), values):
            held[place].append(number)
        holders += held
    return nearest(holders, limit)


_NEWEST = (
    "SELECT @ AS place, case_id FROM (SELECT case_id FROM match_key "
    "WHERE council = :council@ AND kind = :kind AND key = :key@ ORDER BY case_id DESC LIMIT :most) AS of@"
)
"""Text, because as an expression it takes longer to build than the database takes to answer."""


@lru_cache(maxsize=_AT_ONCE)
def _newest_holders(number: int) -> TextClause:
    """The newest holders of each of so many keys, one after another."""
    return text(" UNION ALL ".join(_NEWEST.replace("@", str(place)) for place in range(number)))


def tied_to(session: Session, cases: Sequence[Case], councils: Sequence[str]) -> list[int]:
    """The numbers of further cases that are likely about the people of these, whichever of the two came first."""
    here = {case.ref for case in cases}
    ahead = {ref for case in cases for ref in tied(case)} - here
    behind = select(LikenessRow.case_id).where(col(LikenessRow.ref).in_(here)).limit(TIED)
    numbers = set(session.exec(behind)) if here else set()
    query = select(CaseRow.id).where(
        or_(col(CaseRow.ref).in_(ahead), col(CaseRow.id).in_(numbers)),
        col(CaseRow.council).in_(councils),
        col(CaseRow.ref).not_in(here),
        col(CaseRow.erased_at).is_(None),
    )
    if not ahead and not numbers:
        return []
    return [number for number in session.exec(query.order_by(col(CaseRow.id).desc()).limit(TIED)) if number is not None]
