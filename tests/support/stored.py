"""Puts cases and mails into a real store, the way a decision does, without asking the rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from parsers.record import Kind
from rules.case import Case
from rules.model import Arrived, Changes, FileTo, HistoryEntry, LetterKind
from rules.protocol import Council
from tests.support.builders import a_case, a_council, a_reading, an_arrival, an_envelope, london
from triage.store.store import Store

NOW = london("2026-11-19 10:13")


@dataclass(frozen=True)
class AMail:
    """A composed mail with defaults."""

    kind: LetterKind = LetterKind.ACKNOWLEDGEMENT
    key: str = "acknowledgement/1"
    case: str | None = None
    council: str = "basildon"
    sender: str = "housing.solutions@basildon.example"
    recipients: tuple[str, ...] = ("joss.tamblyn@probation.example",)
    message_id: str = "<ack-1@basildon.example>"
    message: bytes = field(default=b"Subject: x\r\n\r\nThank you\r\n")


def a_message(number: int = 1, **envelope: Any) -> Arrived:
    """A referral of its own: fingerprint and Message-ID by the number."""
    values = {"message_id": f"<m{number}@probation.example>", **envelope}
    reading = a_reading(envelope=an_envelope(**values), fingerprint=f"fingerprint-{number}")
    return an_arrival(reading, message=None)


def open_case(
    store: Store,
    case: Case | None = None,
    *,
    number: int = 1,
    council: Council | None = None,
    event: Arrived | None = None,
    now: datetime = NOW,
    mails: tuple[AMail, ...] = (),
) -> str:
    """Keep a message, open one case for it, queue mails: one decision. Gives the reference."""
    council, event = council or a_council(), event or a_message(number)
    raw = f"message {number}".encode()
    with store.decision() as tx:
        message = tx.keep_message(event, council.id, raw, now)
        tx.view(event, council, now)
        told = HistoryEntry(what="opened", actor="message", sentence="A referral came.", case="new:0")
        written = tx.apply(Changes(opened=(case or a_case(""),), history=(told,)), event, now)
        tx.queue(mails, now)
        ref = written["new:0"].ref
        tx.settle_message(message, Kind.REFERRAL, FileTo.PROCESSED, [ref])
    return ref


def update(store: Store, case: Case, *, council: Council | None = None, now: datetime = NOW) -> None:
    """Write a new value of a case."""
    event = a_message(0)
    with store.decision() as tx:
        tx.view(event, council or a_council(), now)
        tx.apply(Changes(updated=(case,)), event, now)
