"""An officer's mail: whether it surely comes from staff, which acts it tells of, and about which cases.

For: arrivals of kind officer_reply and everything in the Sent folder. Follows contract/officers.md; in doubt nothing
changes, the mail is kept as a note, and the officer is told.

Must not know: what an act does (rules/action.py).
"""

from __future__ import annotations

from dataclasses import replace

from parsers.record import Kind
from rules.model import Arrived, Changes, FileTo, Folder, HistoryEntry, View
from rules.replies import cases_meant, to_review
from rules.words import say_instant


def officer_mail(event: Arrived, view: View) -> Changes:
    """What follows from a mail of the council's own staff."""
    cases = cases_meant(event, view)
    stay = event.folder is Folder.SENT
    if not cases and stay:
        return Changes(kind=Kind.OFFICER_REPLY, file_to=FileTo.STAY)
    if not cases:
        sentence = "A colleague wrote, but we could not tell about which referral."
        return to_review(event, view, Kind.OFFICER_REPLY, "unknown_case", sentence)
    sender = event.reading.envelope.sender.email if event.reading.envelope.sender else ""
    note = event.reading.own_words.strip()[:4000]
    kept = tuple(replace(case, notes=(*case.notes, note)) for case in cases if note)
    sentence = f"{sender} wrote at {say_instant(event.received)}; kept as a note."
    return Changes(
        kind=Kind.OFFICER_REPLY,
        updated=kept,
        history=tuple(HistoryEntry(what="note", actor=sender, sentence=sentence, case=case.ref) for case in cases),
        attached=tuple(case.ref for case in cases),
        file_to=FileTo.STAY if stay else FileTo.PROCESSED,
    )
