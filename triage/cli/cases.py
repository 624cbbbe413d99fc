"""`triage cases`, `triage case`: the work list, and one case whole.

For: officers without a mail at hand, and programs (`--json`). The record is printed in the shape of `triage parse`.

Must not know: how a case came to be as it is; its history says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated, Any

import typer

from parsers.contract import reading_to_json
from parsers.record import Address, Envelope, Kind, Reading
from rules.case import Case, Clock, State
from rules.clocks import overdue as run_out
from triage.cli.configured import Config
from triage.cli.options import ClockOption, JsonOption, Ref, opened
from triage.cli.show import facts, heading, iso, say, say_json, table, when
from triage.errors import UserError
from triage.store.history import HistoryLine
from triage.store.values import CaseFile, CaseFilter, Mail, Message

FORGOTTEN_AFTER = timedelta(days=30)
"""A case that was closed longer ago is no longer on the work list."""

CouncilOption = Annotated[str | None, typer.Option("--council", metavar="ID", help="Only of this council.")]
LeadOption = Annotated[str | None, typer.Option("--lead", metavar="MAIL", help="Only led by this person.")]
StateOption = Annotated[State | None, typer.Option("--state", help="Only in this state.")]
OverdueOption = Annotated[bool, typer.Option("--overdue", help="Only with a promise that has run out.")]


def cases(
    config: Config = None,
    council: CouncilOption = None,
    lead: LeadOption = None,
    overdue: OverdueOption = False,
    state: StateOption = None,
    json: JsonOption = False,
    clock: ClockOption = None,
) -> None:
    """List the cases, oldest first; those closed more than 30 days ago only with --state closed."""
    with opened(config, clock) as at:
        if council is not None and council not in at.configuration.councils:
            known = ", ".join(at.configuration.councils)
            raise UserError(
                "unknown_council", f"there is no council {council!r} in the configuration; known are {known}"
            )
        asked = CaseFilter(
            council=council,
            lead=lead,
            states=None if state is None else (state,),
            overdue_at=at.now if overdue else None,
        )
        found = tuple(one for one in at.store.cases(asked) if state is not None or _on_the_list(one, at.now))
    if json:
        say_json([summary(one, at.now) for one in found])
        return
    work_list(found, at.now)


def case(ref: Ref, config: Config = None, json: JsonOption = False, clock: ClockOption = None) -> None:
    """Show one case whole: record with evidence, flags with reasons, clocks, mails, history."""
    with opened(config, clock) as at:
        file = at.store.case(ref)
    if json:
        say_json(whole(file, at.now))
    else:
        _print(file, at.now)


def _on_the_list(one: Case, now: datetime) -> bool:
    return one.closed_at is None or one.closed_at + FORGOTTEN_AFTER > now


# --- for programs ---------------------------------------------------------------------------------------------------


def summary(one: Case, now: datetime) -> dict[str, Any]:
    """One case of the work list as JSON."""
    applicant = one.record.applicant
    return {
        "ref": one.ref,
        "council": one.council,
        "state": one.state.value,
        "kind": one.kind.value,
        "lead": one.lead,
        "received": iso(one.received),
        "applicant": applicant.name,
        "date_of_birth": applicant.date_of_birth.isoformat() if applicant.date_of_birth else None,
        "referrer": _referrer(one),
        "contact": one.contact.value,
        "consent": one.record.consent.status.value,
        "outcome": one.outcome,
        "flags": [flag.name.value for flag in one.flags],
        "clocks": [_clock(clock, now) for clock in one.clocks],
    }


def whole(file: CaseFile, now: datetime) -> dict[str, Any]:
    """One case whole as JSON. Of an erased one only mails, messages and history are left, without content."""
    one = file.case
    return {
        **({"ref": file.ref, "state": "erased"} if one is None else {**summary(one, now), **_details(one)}),
        "hold": file.hold,
        "erased_at": iso(file.erased_at),
        "messages": [_message(each) for each in file.messages],
        "mails": [_mail(each) for each in file.mails],
        "history": [_line(each) for each in file.history],
    }


def _message(each: Message) -> dict[str, Any]:
    return {
        "message": each.id,
        "folder": each.folder.value,
        "received": iso(each.received),
        "kind": each.kind,
        "filed_to": each.file_to,
        "size": each.size,
    }


def _mail(mail: Mail) -> dict[str, Any]:
    return {
        "kind": mail.kind,
        "to": list(mail.recipients),
        "message_id": f"<{mail.message_id}>",
        "queued": iso(mail.queued_at),
        "state": mail.state,
        "attempts": mail.attempts,
        "last_error": mail.last_code or None,
        "done": iso(mail.done_at),
    }


def _line(line: HistoryLine) -> dict[str, Any]:
    return {
        "number": line.number,
        "at": iso(line.at),
        "what": line.what,
        "by": line.actor,
        "sentence": line.sentence,
        "why": line.why,
        "erased": line.erased,
    }


def _details(one: Case) -> dict[str, Any]:
    names = [flag.name.value for flag in one.flags]
    reading = Reading(kind=Kind.REFERRAL, envelope=Envelope(), records=(one.record,))
    return {
        "record": reading_to_json(reading, [names])["records"][0],
        "read_from": one.read_from,
        "problems": list(one.problems),
        "reasons": [
            {
                "flag": flag.name.value,
                "because": flag.why.sentence,
                "rule": flag.why.rule,
                "source": flag.why.source,
                "words": flag.why.evidence.quote if flag.why.evidence else None,
                "place": flag.why.evidence.place if flag.why.evidence else None,
            }
            for flag in one.flags
        ],
        "lead_because": one.lead_why.sentence if one.lead_why else "",
        "pathway": one.pathway,
        "likely_duplicates": [
            {
                "ref": like.ref,
                "probability": round(like.probability, 4),
                "likely": like.likely,
                "reasons_for": list(like.reasons_for),
                "reasons_against": list(like.reasons_against),
                "changed": [list(change) for change in like.changed],
                "said": like.said or None,
            }
            for like in one.likenesses
        ],
        "notes": list(one.notes),
        "acts": [
            {"number": act.number, "did": act.do, "by": act.actor, "at": iso(act.at), "undone": act.undone}
            for act in one.done
        ],
    }


def _clock(clock: Clock, now: datetime) -> dict[str, Any]:
    return {
        "name": clock.name,
        "due": iso(clock.due),
        "stopped": iso(clock.stopped_at),
        "stopped_how": clock.stopped_how or None,
        "starts": iso(clock.starts),
        "due_by_office": iso(clock.due_by_office),
        "owed_to": clock.owed_to.value,
        "overdue": clock.running and clock.due <= now,
        "escalations": clock.rung,
        "source": clock.why.source,
    }


def _referrer(one: Case) -> dict[str, str | None]:
    referrer, reply_to = one.record.referrer, one.thread.reply_to
    return {
        "name": referrer.name,
        "organisation": referrer.organisation,
        "email": referrer.email or (reply_to.email if isinstance(reply_to, Address) else None),
    }


# --- for people -----------------------------------------------------------------------------------------------------


def work_list(found: Sequence[Case], now: datetime) -> None:
    """Print the cases as a table, with how many there are."""
    heads = ("ref", "state", "lead", "received", "applicant", "next due", "flags")
    table(heads, [_row(one, now) for one in found])
    late = sum(1 for one in found if run_out(one, now))
    say(f"\n{len(found)} case{'' if len(found) == 1 else 's'}, {late} overdue.")


def _row(one: Case, now: datetime) -> tuple[str, ...]:
    running = [clock for clock in one.clocks if clock.running]
    first = min(running, key=lambda clock: clock.due, default=None)
    late = " OVERDUE" if first is not None and first.due <= now else ""
    due = f"{first.name} {when(first.due)}{late}" if first else ""
    flags = ", ".join(flag.name.value for flag in one.flags)
    return (one.ref, one.state.value, one.lead or "nobody", when(one.received), _name(one), due, flags)


def _name(one: Case) -> str:
    return one.record.applicant.name or ("(not read yet)" if one.kind.value == "unreadable" else "(no name)")


def _print(file: CaseFile, now: datetime) -> None:
    if file.case is None:
        say(f"{file.ref}: erased {when(file.erased_at)}. Only figures and the order of its history are left.")
    else:
        _print_case(file.case, now, hold=file.hold)
    heading("Mails")
    heads = ("kind", "to", "state", "queued", "done", "tries", "last error")
    rows = [
        (m.kind, ", ".join(m.recipients), m.state, when(m.queued_at), when(m.done_at), m.attempts, m.last_code)
        for m in file.mails
    ]
    table(heads, rows)
    heading("Messages")
    table(
        ("number", "received", "kind", "filed to"), [(m.id, when(m.received), m.kind, m.file_to) for m in file.messages]
    )
    heading("History")
    for line in file.history:
        said = "(erased)" if line.erased else line.sentence
        say(f"{when(line.at)}  {line.what} by {line.actor or '?'}: {said}")


def _print_case(one: Case, now: datetime, *, hold: bool) -> None:
    referrer = _referrer(one)
    who = ", ".join(filter(None, (referrer["name"], referrer["organisation"], referrer["email"])))
    because = f" ({one.lead_why.sentence})" if one.lead_why else ""
    facts(
        [
            ("case", f"{one.ref}, {one.kind.value}, {one.state.value}{', held' if hold else ''}"),
            ("council", one.council),
            ("received", when(one.received)),
            ("lead", f"{one.lead or 'nobody'}{because}"),
            ("referrer", who),
            ("contact", one.contact.value.replace("_", " ")),
            ("pathway", one.pathway),
            ("outcome", one.outcome),
            ("read from", one.read_from),
        ]
    )
    heading("Clocks")
    heads = ("clock", "owed to", "due", "stopped", "source")
    table(heads, [(c.name, c.owed_to.value, when(c.due), _stopped(c, now), c.why.source) for c in one.clocks])
    heading("Flags")
    for flag in one.flags:
        words = f' "{flag.why.evidence.quote}"' if flag.why.evidence else ""
        say(f"{flag.name.value}: {flag.why.sentence}{words}")
    heading("Record")
    _print_record(one)
    for like in one.likenesses:
        heading(f"Like {like.ref}")
        said = {"": "not said yet"}.get(like.said, like.said)
        facts([("probability", f"{like.probability:.0%}"), ("an officer said", said)])
        for reason in (*like.reasons_for, *(f"but: {each}" for each in like.reasons_against)):
            say(f"- {reason}")
    if one.notes:
        heading("Notes")
        for note in one.notes:
            say(f"- {note}")


def _print_record(one: Case) -> None:
    reading = Reading(kind=Kind.REFERRAL, envelope=Envelope(), records=(one.record,))
    record = reading_to_json(reading, [])["records"][0]
    evidence = record.pop("evidence")
    doubts = record.pop("doubts")
    record.pop("flags")
    rows = []
    for path, value in _leaves(record):
        found = evidence.get(path)
        place = f"{found['part']}, {found['place']}" if found else ""
        rows.append((path, value, place))
    table(("field", "value", "read from"), rows)
    for doubt in doubts:
        say(f"Not sure of {doubt['path']}: {doubt['why']}")


def _leaves(value: Any, path: str = "") -> list[tuple[str, str]]:
    """Every value that is there, with its path as evidence names it."""
    if isinstance(value, dict):
        return [leaf for key, each in value.items() for leaf in _leaves(each, f"{path}.{key}" if path else key)]
    if isinstance(value, list):
        return [leaf for number, each in enumerate(value) for leaf in _leaves(each, f"{path}[{number}]")]
    return [] if value is None else [(path, str(value))]


def _stopped(clock: Clock, now: datetime) -> str:
    if clock.stopped_at is not None:
        return f"{when(clock.stopped_at)} ({clock.stopped_how})"
    return "OVERDUE" if clock.due <= now else "running"
