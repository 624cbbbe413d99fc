"""Data out, data gone, data safe: export, erase, hold, purge, backup, restore, audit.

For: whoever answers for the data at a council, and for the machine. What each does to the tables is said in
triage/store/{export,keep,backup,history}.py.

Must not know: tables.
"""

from __future__ import annotations

import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from triage.accounts import database_url
from triage.cli.configured import Config, configured
from triage.cli.options import ClockOption, JsonOption, Opened, Ref, opened
from triage.cli.show import clean, say, say_json
from triage.errors import UserError
from triage.store.backup import backup as write_backup
from triage.store.backup import restore as put_back
from triage.store.export import export as write_export
from triage.store.keep import Erased, Found, Keep, Retention
from triage.store.store import Store

ACTOR = "console"

Who = Annotated[
    str, typer.Argument(metavar="REF|PERSON", help="A reference, or a person's name, number, phone or mail address.")
]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help="The zip to write, not there yet; else one named by time, here."),
]
Reason = Annotated[
    str, typer.Option("--reason", metavar="TEXT", help="Why; it is kept in the history, so name nobody.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Do it. Without this, only say what would be done.")]
End = Annotated[bool, typer.Option("--end", help="End the hold.")]
OneCouncil = Annotated[str | None, typer.Option("--council", metavar="ID", help="Only of this council.")]
To = Annotated[
    Path, typer.Argument(metavar="FILE|FOLDER", help="Where the copy goes; in a folder it is named by time.")
]
From = Annotated[Path, typer.Argument(metavar="FILE", help="A file that `triage backup` wrote.")]


def export(who: Who, out: Out = None, config: Config = None, json: JsonOption = False) -> None:
    """Write all that is held about a case or a person into a zip: cases, messages, mails, history."""
    with opened(config) as at:
        done = write_export(at.store, who, out or Path(f"triage-export-{at.now:%Y%m%dT%H%M%SZ}.zip"))
    if json:
        say_json({"file": str(done.file), "cases": list(done.cases), "messages": done.messages, "mails": done.mails})
        return
    say(f"{done.file}: {_counts(len(done.cases), done.messages, done.mails)}.")
    say("Other people stand in it too: READ-ME.txt in the zip says what to do before it is handed over.")


def erase(
    who: Who,
    reason: Reason = "Erased at the console.",
    yes: Yes = False,
    config: Config = None,
    clock: ClockOption = None,
    json: JsonOption = False,
) -> None:
    """Erase the people of a case, or all that is held about a person; figures and the order of the history stay."""
    with opened(config, clock) as at:
        found = _found(at.store, who)
        done, refused = _erase(at, found, reason) if yes else (None, [])
    if json:
        say_json(
            {
                "cases": list(found.cases),
                "messages_of_no_case": list(found.messages),
                "erased": None if done is None else _erased_json(done),
            }
        )
    else:
        _say_erased(found, done)
    for sentence in refused:
        print(f"triage: {clean(sentence)}", file=sys.stderr)
    if done is None or refused:
        raise typer.Exit(1)


def hold(
    ref: Ref,
    reason: Reason = "Said at the console.",
    end: End = False,
    config: Config = None,
    clock: ClockOption = None,
    json: JsonOption = False,
) -> None:
    """Keep a case from erasure and purge while a complaint runs, or end that."""
    with opened(config, clock) as at:
        Keep(at.store).hold(ref, on=not end, actor=ACTOR, reason=reason, now=at.now)
    if json:
        say_json({"ref": ref.strip().upper(), "hold": not end})
    else:
        say(f"{ref.strip().upper()}: {'no longer held' if end else 'held: neither erase nor purge touches it'}.")


def purge(
    council: OneCouncil = None, config: Config = None, clock: ClockOption = None, json: JsonOption = False
) -> None:
    """Erase what is kept no longer (keep_closed_days, keep_other_days); the running service does so every night."""
    with opened(config, clock) as at:
        settings = at.configuration.service
        retention = Retention(
            case=timedelta(days=settings.keep_closed_days), not_referral=timedelta(days=settings.keep_other_days)
        )
        if council is not None and council not in at.configuration.councils:
            raise UserError("unknown_council", f"there is no council {council!r} in the configuration")
        chosen = [council] if council is not None else list(at.configuration.councils)
        done = {key: Keep(at.store).purge(key, retention, at.now) for key in chosen}
    if json:
        say_json({key: _erased_json(one) for key, one in done.items()})
        return
    for key, one in done.items():
        say(f"{key}: {_counts(len(one.cases), one.messages, one.mails)} erased.")


def backup(to: To = Path(), config: Config = None, json: JsonOption = False) -> None:
    """Write a whole, checked copy while the service runs."""
    with opened(config) as at:
        done = write_backup(at.store, to, at.now)
    if json:
        said = {"file": str(done.file), "history_lines": done.lines, "head": done.head, "bytes": done.size}
        say_json(said)
        return
    say(f"{done.file}: {done.size} bytes, {_count(done.lines, 'line')} of history.")
    say(f"The history ends with {done.head}. Note that down elsewhere: it proves all that came before.")


def restore(file: From, config: Config = None, json: JsonOption = False) -> None:
    """Put a backup into the configured database, which must be empty. The service must not run."""
    configuration = configured(config)
    with closing(Store(database_url(configuration))) as store:
        lines = put_back(file, store)
    if json:
        say_json({"history_lines": lines})
    else:
        say(f"Restored: {_count(lines, 'line')} of history, whole. Start the service.")


def audit(config: Config = None, json: JsonOption = False) -> None:
    """Verify the whole history: that no line was altered, removed or put in between."""
    with opened(config) as at:
        found = at.store.audit()
    if json:
        said = {"whole": found.whole, "lines": found.lines, "erased": found.erased, "head": found.head}
        say_json({**said, "faults": list(found.faults)})
    else:
        for fault in found.faults:
            print(f"triage: history: {clean(fault)}", file=sys.stderr)
        verdict = "The history is whole" if found.whole else "The history is NOT whole"
        say(f"{verdict}: {_count(found.lines, 'line')}, of {found.erased} the detail was erased.")
        say(f"It ends with {found.head}.")
    if not found.whole:
        raise typer.Exit(1)


def _found(store: Store, who: str) -> Found:
    if who.strip().upper().startswith("DTR-"):
        return Found(cases=(store.case(who).ref,), messages=())
    found = Keep(store).find(who)
    if not found.cases and not found.messages:
        raise UserError("nothing_found", "nothing is held about that person; try another spelling or a number")
    return found


def _erase(at: Opened, found: Found, reason: str) -> tuple[list[Erased], list[str]]:
    """What was erased, and why the rest was not: one case that may not go keeps no other."""
    keep = Keep(at.store)
    done, refused = [], []
    for ref in found.cases:
        try:
            done.append(keep.erase(ref, actor=ACTOR, reason=reason, now=at.now))
        except UserError as error:
            refused.append(str(error))
    done += [keep.erase_message(one, actor=ACTOR, reason=reason, now=at.now) for one in found.messages]
    return done, refused


def _say_erased(found: Found, done: list[Erased] | None) -> None:
    if done is None:
        what = f"{_count(len(found.cases), 'case')} and {_count(len(found.messages), 'message')} of no case"
        say(f"This would erase {what}: {', '.join(found.cases) or 'no case'}.")
        say("Nothing was erased. Say it again with --yes, after `triage export` where somebody asked for their data.")
        return
    cases, messages = sum(len(one.cases) for one in done), sum(one.messages for one in done)
    mails, lines = sum(one.mails for one in done), sum(one.lines for one in done)
    say(f"Erased: {_counts(cases, messages, mails)}, {_count(lines, 'line')} of history.")
    shared = sorted({number for one in done for number in one.shared})
    if shared:
        say(f"Left whole, because they tell of other cases too: messages {', '.join(map(str, shared))}.")
    say("Backups made before still hold it, until they are deleted.")


def _erased_json(done: Erased | list[Erased]) -> dict[str, object]:
    parts = done if isinstance(done, list) else [done]
    return {
        "cases": [ref for one in parts for ref in one.cases],
        "messages": sum(one.messages for one in parts),
        "mails": sum(one.mails for one in parts),
        "history_lines": sum(one.lines for one in parts),
        "shared_messages": sorted({number for one in parts for number in one.shared}),
    }


def _counts(cases: int, messages: int, mails: int) -> str:
    return f"{_count(cases, 'case')}, {_count(messages, 'message')}, {_count(mails, 'mail')}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
