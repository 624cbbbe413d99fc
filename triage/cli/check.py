"""`triage check`: everything that is wrong, before the service is started.

First the configuration, every error at once; then, unless `--offline`, the database and the servers of every council:
login, folders, IDLE and MOVE of the mailbox, TLS and login of the way out. No message is touched and no mail is sent;
folders that are missing in a mailbox are made, as the service would.

Must not know: how a server is talked to.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Annotated

import typer

from rules.worktime import holidays_run_out, london_day
from triage.accounts import Accounts, database_url
from triage.cli.configured import Config, configured
from triage.cli.options import JsonOption
from triage.cli.show import say, say_json
from triage.errors import NeedsPerson, TriageError
from triage.mailbox.check import check_imap, check_maildir
from triage.mailbox.maildir import MaildirAccount
from triage.outbox.compose import Composer
from triage.outbox.smtp import check_smtp
from triage.reader import ocr
from triage.settings.load import Configuration, ConfiguredCouncil
from triage.store.store import Store
from triage.timesource import real_now

_AT_ONCE = 8

Offline = Annotated[bool, typer.Option("--offline", help="Only read the configuration; ask no database and no server.")]
Probe = tuple[str, Callable[[], list[str]]]


def check(config: Config = None, offline: Offline = False, json: JsonOption = False) -> None:
    """Say everything that is wrong with the configuration, then with the database and the mail servers."""
    configuration = configured(config)
    Composer({key: one.templates for key, one in configuration.councils.items() if one.templates is not None})
    problems = [] if offline else _tried(_probes(configuration))
    if json:
        said = [{"place": place, "wrong": sentence} for place, sentence in problems]
        say_json({"councils": list(configuration.councils), "offline": offline, "problems": said})
    else:
        for place, sentence in problems:
            say(f"{place}: {sentence}")
        say(_summary(configuration, offline=offline, problems=len(problems)))
        _say_notes(configuration)
    if problems:
        raise typer.Exit(1)


def _probes(configuration: Configuration) -> list[Probe]:
    """What to try, each place once: councils that share a server and a login share its probe."""
    accounts = Accounts(configuration)
    probes: list[Probe] = [("database", lambda: check_database(configuration))]
    ways_out: dict[object, tuple[ConfiguredCouncil, list[str]]] = {}
    for key, council in configuration.councils.items():
        probes.append((f"{key}: mailbox", _mailbox_probe(accounts, council)))
        ways_out.setdefault((council.smtp, council.smtp_secret), (council, []))[1].append(key)
    for council, keys in ways_out.values():
        place = "smtp" if len(keys) == len(configuration.councils) else f"{', '.join(keys)}: smtp"
        probes.append((place, _smtp_probe(accounts, council)))
    return probes


def _mailbox_probe(accounts: Accounts, council: ConfiguredCouncil) -> Callable[[], list[str]]:
    folder = council.maildir
    if folder is not None:
        return lambda: check_maildir(MaildirAccount(path=folder))
    return lambda: check_imap(accounts.imap(council))


def _smtp_probe(accounts: Accounts, council: ConfiguredCouncil) -> Callable[[], list[str]]:
    return lambda: asyncio.run(check_smtp(accounts.smtp(council)))


def check_database(configuration: Configuration) -> list[str]:
    """What is wrong with the database; one that is still to be made is all right where it can be made."""
    file = configuration.database.removeprefix("sqlite:///")
    if file != configuration.database and not Path(file).exists():
        folder = Path(file).parent
        there = folder if folder.exists() else folder.parent
        return [] if there.is_dir() else [f"the folder {folder} does not exist; create it, writable for the service"]
    store = Store(database_url(configuration))
    try:
        store.status(real_now())
    except NeedsPerson as error:
        # The service makes and renews the tables when it starts.
        return [] if error.code == "store_not_migrated" else [str(error)]
    finally:
        store.close()
    return []


def _tried(probes: Iterable[Probe]) -> list[tuple[str, str]]:
    """Every place and what is wrong there, in the order of the places; they are tried side by side."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        answers = [(place, pool.submit(_try, probe)) for place, probe in probes]
        return [(place, sentence) for place, answer in answers for sentence in answer.result()]


def _try(probe: Callable[[], list[str]]) -> list[str]:
    try:
        return probe()
    except TriageError as error:
        return [str(error)]


def _summary(configuration: Configuration, *, offline: bool, problems: int) -> str:
    count = len(configuration.councils)
    councils = f"{count} council{'' if count == 1 else 's'}"
    if problems:
        return f"The configuration of {councils} can be read; {problems} of what it names cannot be used."
    tried = "no database or server was tried" if offline else "database, mailboxes and SMTP answer as they should"
    return f"The configuration of {councils} is right; {tried}."


def _say_notes(configuration: Configuration) -> None:
    """What is allowed, but what somebody may not have meant."""
    ending = holidays_run_out(london_day(real_now()), configuration.service.holidays_checked_to)
    if ending is not None:
        say(f"Note: {ending}")
    engines = ocr.missing()
    if engines is not None:
        say(f"Note: {engines}")
    for key, one in configuration.councils.items():
        if not one.council.officers:
            say(f"Note: {key} names no officer, so the single point of contact stands in as lead of every case.")
