"""What the sender's own address adds to a form typed into a mail: the worker's mail, the body that its domain spells.

For: `parsers.read`, once form and prose are put together. Rows leave out what the header shows anyway.

Must not know: rows, layouts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.prose.writer.author import shown_body, spells
from parsers.prose.writer.maildomain import body_spelt
from parsers.record import Address, Record, Referrer, Source
from parsers.values.organisations import organisation_type


def with_sender(records: Sequence[Record], sender: Address | None, lines: Sequence[str]) -> tuple[Record, ...]:
    """The records with what the address of who sends them tells of the worker named in rows."""
    typed = [record.source is Source.FORM_BODY and bool(record.referrer.name) for record in records]
    if sender is None or not any(typed):
        return tuple(records)
    spelt = body_spelt(sender, (), " . ".join(lines))  # once: a mail may hold as many forms as its sender likes
    return tuple(
        replace(record, referrer=_completed(record.referrer, sender, spelt)) if in_rows else record
        for record, in_rows in zip(records, typed, strict=True)
    )


def _completed(referrer: Referrer, sender: Address, spelt: str | None) -> Referrer:
    if referrer.email is None and spells(sender.email, referrer.name):
        referrer = replace(referrer, email=sender.email.casefold())
    if referrer.organisation is not None:
        return referrer
    body = spelt or shown_body(sender, referrer.name)
    if body is None:
        return referrer
    domain = sender.email.split("@")[-1]
    kind = referrer.organisation_type or organisation_type(body, "", referrer.role or "", domain)
    return replace(referrer, organisation=body, organisation_type=kind)
