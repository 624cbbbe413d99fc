"""The cases that a colleague's mail may mean: open ones, those whose numbers it names, those whose referrer it goes to.

For: views.py. Bounded like every question of a message.

Must not know: what the mail says of them (rules/officers).
"""

from __future__ import annotations

import re

from sqlmodel import Session, col, select

from parsers.record import Reading
from rules.case import Case, State
from rules.kind import is_staff_address, own_addresses
from rules.model import Arrived, Folder
from rules.officers.numbers import short_numbers
from rules.protocol import Council
from triage.store.alike import sharing
from triage.store.tables import CaseRow

MOST = 400
"""So many cases are looked at for one mail of staff: all open ones of a large council."""

_YEARS_BACK = 2


def may_command(event: Arrived, council: Council) -> bool:
    """Whether a mail may turn out to be one of staff; only then are the council's open cases read for it."""
    return event.folder is Folder.SENT or is_staff_address(event.reading.envelope.sender, council)


def known_rows(session: Session, event: Arrived, council: Council, beside: tuple[Case, ...]) -> list[CaseRow]:
    """The rows of those cases, each once; `beside` are cases known already, whose likely duplicates belong here too."""
    reading = event.reading
    refs = {*_refs_named(reading, council, event), *(each.ref for case in beside for each in case.likenesses)}
    ids = sharing(session, (council.id,), "referrer", _recipients(reading, council), MOST // 2)
    here = select(CaseRow).where(col(CaseRow.council) == council.id, col(CaseRow.erased_at).is_(None))
    named = session.exec(here.where(col(CaseRow.ref).in_(sorted(refs)))).all() if refs else []
    theirs = session.exec(here.where(col(CaseRow.id).in_(ids))).all() if ids else []
    newest = here.where(col(CaseRow.state) != State.CLOSED.value).order_by(col(CaseRow.id).desc()).limit(MOST)
    found = {row.ref: row for row in (*named, *theirs, *session.exec(newest).all())}
    return [found[ref] for ref in sorted(found)]


def _recipients(reading: Reading, council: Council) -> tuple[str, ...]:
    own = own_addresses(council)
    envelope = reading.envelope
    found = (address.email.lower() for address in (*envelope.to, *envelope.cc))
    return tuple(dict.fromkeys(email for email in found if email and email not in own))[:20]


def _refs_named(reading: Reading, council: Council, event: Arrived) -> tuple[str, ...]:
    """References written short ("31", "00031"), of this year and those before it."""
    text = f"{reading.envelope.subject}\n{reading.own_words[:4000]}"
    digits = re.sub(r"\+?\d[\d ]{8,}", " ", text)  # telephone numbers
    year = event.received.year
    numbers = short_numbers(digits)
    return tuple(f"DTR-{council.code}-{year - back}-{number:05d}" for back in range(_YEARS_BACK) for number in numbers)
