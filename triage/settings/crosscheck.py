"""Checks what one table alone cannot show: names used twice, ladders that reach nobody, secrets that are not there.

Must not know: networks, rules.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from triage.errors import ConfigProblem
from triage.settings.files import Sourced
from triage.settings.model import LOOPBACK, CouncilTable, Server
from triage.settings.secrets import credential_path

Placed = tuple[Path, CouncilTable]


def check_raw(sources: Sequence[Sourced], *, has_smtp: bool, main: Path, problems: list[ConfigProblem]) -> None:
    """Check what must be there and be there once, on the tables as written, so that no other error hides it."""
    for name in ("id", "code", "address"):
        _check_unique(sources, name, problems)
    for number, source in enumerate(sources, start=1):
        key, file, table = council_key(source, number), str(source.file), source.table
        if "spoc" not in table:
            remedy = "Add [council.spoc] with name and email: escalations and reviews need somebody"
            problems.append(ConfigProblem(file, f"{key}.spoc", "is missing", remedy))
        if "imap" not in table and not table.get("source"):
            remedy = 'Add [council.imap], or source = "maildir:PATH" where mail is delivered to disk'
            problems.append(ConfigProblem(file, f"{key}.imap", "there is no mailbox", remedy))
        if "imap" in table and table.get("source"):
            problems.append(ConfigProblem(file, f"{key}.source", "stands beside [council.imap]", "Keep one of them"))
        if not has_smtp and "smtp" not in table:
            remedy = f"Add [smtp] to {main}, or [council.smtp]"
            problems.append(ConfigProblem(file, f"{key}.smtp", "there is no server to send mail", remedy))


def council_key(source: Sourced, number: int) -> str:
    """How a council's table is named in an error: by its id, else by its number among all."""
    label = source.table.get("id")
    return f"council[{label if isinstance(label, str) else number}]"


def check_councils(tables: Sequence[Placed], base: Path, problems: list[ConfigProblem]) -> None:
    """Check every council that is valid in itself; problems are added to the list."""
    for file, table in tables:
        key = f"council[{table.id}]"
        _check_people(table, file, key, problems)
        _check_source(table, file, key, base, problems)
        for server, name in ((table.imap, "imap"), (table.smtp, "smtp")):
            if server is not None:
                check_server(server, file, f"{key}.{name}", base, problems)


def check_server(server: Server, file: Path, key: str, base: Path, problems: list[ConfigProblem]) -> None:
    """Check one server: encryption, sign-in, secret files."""
    if server.security == "none" and server.host not in LOOPBACK:
        remedy = 'Write "tls" or "starttls"; none is for this machine only'
        problems.append(ConfigProblem(str(file), f"{key}.security", "would send passwords and people in clear", remedy))
    if server.oauth2 is not None and server.password_file is not None:
        problems.append(ConfigProblem(str(file), key, "has both oauth2 and password_file", "Keep one of them"))
    if (server.oauth2 is not None or server.password_file is not None) and not server.username:
        problems.append(ConfigProblem(str(file), f"{key}.username", "is missing", "Add the name to sign in with"))
    named = [("password_file", server.password_file), ("ca_file", server.ca_file)]
    if server.oauth2 is not None:
        named.append(("oauth2.client_secret_file", server.oauth2.client_secret_file))
    for name, path in named:
        if path is not None and not os.access(credential_path(path, base), os.R_OK):
            wrong = f"names {path}, which does not exist or cannot be read"
            remedy = "Create it, readable for the service; a relative path starts at the main configuration file"
            problems.append(ConfigProblem(str(file), f"{key}.{name}", wrong, remedy))


def _check_unique(sources: Sequence[Sourced], name: str, problems: list[ConfigProblem]) -> None:
    seen: dict[str, Path] = {}
    for number, source in enumerate(sources, start=1):
        value = source.table.get(name)
        if not isinstance(value, str):
            continue
        folded = value.casefold()
        if folded in seen:
            key = f"{council_key(source, number)}.{name}"
            remedy = f"Give each council its own; the other one stands in {seen[folded]}"
            problems.append(ConfigProblem(str(source.file), key, f"{value} stands twice", remedy))
        seen.setdefault(folded, source.file)


def _check_people(table: CouncilTable, file: Path, key: str, problems: list[ConfigProblem]) -> None:
    mails = [officer.email for officer in table.officer]
    for mail in sorted({mail for mail in mails if mails.count(mail) > 1}):
        number = mails.index(mail) + 1
        problems.append(
            ConfigProblem(str(file), f"{key}.officer[{number}].email", "stands twice", "Name each officer once")
        )
    if table.address in mails:
        remedy = "Give the officer's own address"
        problems.append(ConfigProblem(str(file), f"{key}.officer", "has the shared mailbox as address", remedy))
    if table.hours.close <= table.hours.open:
        remedy = "Write the hours of one day, like 09:00 and 17:00"
        problems.append(ConfigProblem(str(file), f"{key}.hours.close", "is not after hours.open", remedy))


def _check_source(table: CouncilTable, file: Path, key: str, base: Path, problems: list[ConfigProblem]) -> None:
    if table.source and not table.source.startswith("maildir:"):
        problems.append(ConfigProblem(str(file), f"{key}.source", "is no source", 'Write "maildir:PATH"'))
    elif table.source and not (base / table.source.removeprefix("maildir:")).is_dir():
        remedy = "Create the folder, readable and writable for the service"
        problems.append(ConfigProblem(str(file), f"{key}.source", "names a folder that does not exist", remedy))
