"""`triage status`: how the service does, for people and for monitoring.

Exit status 1 when something needs a person: a mailbox that cannot be used or has not been looked at for long, mail that
was given up, a promise that has run out.

Must not know: how any of it is written.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import typer

from triage.cli.configured import Config
from triage.cli.options import ClockOption, JsonOption, Opened, opened
from triage.cli.show import facts, heading, iso, say, say_json, table, when
from triage.store.values import GivenUp, MailboxState, SenderState, Status
from triage.timesource import real_now

SILENT_AFTER = timedelta(minutes=15)
"""A mailbox that was not looked at for so long, and for more than two polls, has no service that watches it."""

STUCK_AFTER = timedelta(hours=1)
"""Mail that waits for longer than this does not go out by itself."""


def status(config: Config = None, clock: ClockOption = None, json: JsonOption = False) -> None:
    """Say how mailboxes, outbox and cases stand; exit 1 when something needs a person."""
    with opened(config, clock) as at:
        found = at.store.status(at.now)
        given_up = at.store.given_up(at.now)
        boxes = _of_all_councils(at, found)
        wrong = needs(at, boxes, found, given_up)
    if json:
        say_json(_json(boxes, found, given_up, wrong))
    else:
        _print(boxes, found, given_up, wrong)
    if wrong:
        raise typer.Exit(1)


def needs(at: Opened, boxes: list[MailboxState], found: Status, given_up: tuple[GivenUp, ...]) -> list[str]:
    """What needs a person, one sentence each; nothing when all is well."""
    wrong = [sentence for box in boxes for sentence in _wrong_with(at, box)]
    for way in found.senders:
        if way.needs_person:
            wrong.append(
                f"{way.name}: the mail server takes no mail of ours ({way.error}); `triage check` says what to do"
            )
    for mail in given_up:
        about = f" about {mail.case}" if mail.case else ""
        wrong.append(f"{mail.council}: the {mail.kind} mail{about} was given up ({mail.code}); tell them another way")
    oldest = found.outbox.oldest
    if oldest is not None and not at.rehearsed and oldest + STUCK_AFTER < at.now:
        wrong.append(f"outbox: mail has waited since {when(oldest)}; `triage check` says what is wrong with SMTP")
    if found.cases.overdue:
        count = found.cases.overdue
        wrong.append(f"cases: {count} {'is' if count == 1 else 'are'} overdue; `triage cases --overdue` names them")
    return wrong


def _of_all_councils(at: Opened, found: Status) -> list[MailboxState]:
    known = {box.council: box for box in found.mailboxes}
    return [known.get(key, MailboxState(council=key)) for key in at.configuration.councils]


def _wrong_with(at: Opened, box: MailboxState) -> list[str]:
    if box.needs_person:
        return [f"{box.council}: the mailbox cannot be used ({box.error}); `triage check` says what to do"]
    if box.last_look is None:
        trouble = f"could not be looked at yet ({box.error})" if box.error else "was never looked at"
        return [f"{box.council}: the mailbox {trouble}; is the service running, and what does `triage check` say?"]
    imap = at.configuration.councils[box.council].imap
    patience = max(SILENT_AFTER, 2 * timedelta(seconds=imap.poll_seconds if imap is not None else 60))
    if box.last_look + patience < real_now():
        return [f"{box.council}: the mailbox was last looked at {when(box.last_look)}; is the service running?"]
    return []


def _print(boxes: list[MailboxState], found: Status, given_up: tuple[GivenUp, ...], wrong: list[str]) -> None:
    heads = ("council", "connected since", "last look", "waiting", "last error")
    table(heads, [(b.council, when(b.connected_since) or "no", when(b.last_look), b.waiting, _error(b)) for b in boxes])
    heading("Outbox")
    outbox = found.outbox
    facts([("queued", outbox.queued), ("oldest", when(outbox.oldest)), ("given up in 7 days", len(given_up))])
    facts([(way.name, _error(way)) for way in found.senders if way.error])
    heading("Cases")
    cases = found.cases
    facts([("open", cases.open), ("due today", cases.due_today), ("overdue", cases.overdue)])
    heading("Needs a person" if wrong else "Nothing needs a person.")
    for sentence in wrong:
        say(f"- {sentence}")


def _error(box: MailboxState | SenderState) -> str:
    return f"{box.error} ({when(box.error_at)})" if box.error else ""


def _json(boxes: list[MailboxState], found: Status, given_up: tuple[GivenUp, ...], wrong: list[str]) -> dict[str, Any]:
    return {
        "mailboxes": [
            {
                "council": box.council,
                "connected_since": iso(box.connected_since),
                "last_look": iso(box.last_look),
                "waiting": box.waiting,
                "last_error": box.error or None,
                "last_error_at": iso(box.error_at),
                "needs_person": box.needs_person,
            }
            for box in boxes
        ],
        "outbox": {
            "queued": found.outbox.queued,
            "oldest": iso(found.outbox.oldest),
            "senders": [
                {
                    "name": way.name,
                    "last_error": way.error or None,
                    "last_error_at": iso(way.error_at),
                    "needs_person": way.needs_person,
                }
                for way in found.senders
            ],
            "given_up": len(given_up),
            "given_up_mails": [
                {"council": one.council, "kind": one.kind, "case": one.case, "code": one.code, "at": iso(one.at)}
                for one in given_up
            ],
        },
        "cases": {
            "open": found.cases.open,
            "due_today": found.cases.due_today,
            "overdue": found.cases.overdue,
        },
        "needs_person": bool(wrong),
        "problems": wrong,
    }
