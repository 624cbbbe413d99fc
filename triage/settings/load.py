"""Loads the whole configuration, or says everything that is wrong with it at once.

For: `load` gives a Configuration or raises ConfigError with every problem (file, key, what is wrong, what would be
right). `shipped` gives the councils that come with the product, for `triage parse` without a configuration.

Must not know: networks (that is `triage check`), the database.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from pydantic import ValidationError

from rules.protocol import Council, Protocol
from triage.errors import ConfigError, ConfigProblem
from triage.settings.build import build_council, build_protocol
from triage.settings.crosscheck import check_councils, check_raw, check_server, council_key
from triage.settings.explain import problems_of
from triage.settings.files import Sourced, gather, read_toml, shipped_folder
from triage.settings.model import LOOPBACK, CouncilTable, Imap, ProtocolTable, Server, ServiceTable, Smtp, Table
from triage.settings.protocolcheck import check_protocol, check_published, check_sharing
from triage.settings.secrets import Secret, find_secret, variable_name

Model = TypeVar("Model", bound=Table)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfiguredCouncil:
    """A council with the servers that its mail comes from and goes through.

    `maildir` is set instead of `imap` where mail is delivered to disk. `smtp` is the council's own, else the service's.
    """

    council: Council
    imap: Imap | None
    maildir: Path | None
    smtp: Smtp | None
    imap_secret: Secret | None
    smtp_secret: Secret | None
    templates: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """Everything configured. Paths are absolute or relative to the process; `councils` by id, in file order."""

    file: Path
    service: ServiceTable
    database: str
    database_secret: Secret | None
    councils: Mapping[str, ConfiguredCouncil]

    @property
    def rules_councils(self) -> dict[str, Council]:
        """The councils as rules see them, by id."""
        return {key: value.council for key, value in self.councils.items()}


def load(path: Path) -> Configuration:
    """Read and check all of it. Raises ConfigError with every problem."""
    found = gather(path)
    problems = found.problems
    base = path.parent
    service_source = found.service or Sourced(path, {})
    service = _validated(ServiceTable, service_source, "service", problems) or ServiceTable()
    smtp = _validated(Smtp, found.smtp, "smtp", problems) if found.smtp else None
    tables = _council_tables(found.councils, problems)
    if not found.councils and not problems:
        problems.append(ConfigProblem(str(path), "council", "there is no council", "Add [[council]], or include files"))
    protocols = _protocols(found.councils, base, problems)
    if smtp is not None and found.smtp is not None:
        check_server(smtp, found.smtp.file, "smtp", base, problems)
    check_raw(found.councils, has_smtp=found.smtp is not None, main=path, problems=problems)
    check_councils(tables, base, problems)
    for file, table in tables:
        if table.protocol in protocols:
            check_published(table, protocols[table.protocol], file, problems)
    written = service_source.table.get("database")
    database = _database(written if isinstance(written, str) else service.database, base, service_source.file, problems)
    if problems:
        raise ConfigError(problems)
    councils = (_configured(table, protocols[table.protocol], service, smtp, base) for _, table in tables)
    return Configuration(
        file=path,
        service=service,
        database=database,
        database_secret=find_secret(service.database_password_file, variable_name("database", "password"), base),
        councils={one.council.id: one for one in councils},
    )


@lru_cache(maxsize=1)
def shipped() -> Mapping[str, Council]:
    """The councils that ship with the product, by id. Raises ConfigError where the shipped files were damaged."""
    folder = shipped_folder()
    problems: list[ConfigProblem] = []
    sources = []
    for file in sorted((folder / "councils").glob("*.toml")):
        table = read_toml(file, problems) or {}
        sources += [Sourced(file, item) for item in table.get("council", ())]
    tables = _council_tables(sources, problems)
    protocols = _protocols(sources, folder, problems)
    if problems:
        raise ConfigError(problems)
    return {table.id: build_council(table, protocols[table.protocol]) for _, table in tables}


def _validated(model: type[Model], source: Sourced, key: str, problems: list[ConfigProblem]) -> Model | None:
    try:
        return model.model_validate(source.table)
    except ValidationError as error:
        problems.extend(problems_of(error, source.file, key, model))
        return None


def _council_tables(sources: Iterable[Sourced], problems: list[ConfigProblem]) -> list[tuple[Path, CouncilTable]]:
    tables = []
    for number, source in enumerate(sources, start=1):
        table = _validated(CouncilTable, source, council_key(source, number), problems)
        if table is not None:
            tables.append((source.file, table))
    return tables


def _protocols(sources: Sequence[Sourced], base: Path, problems: list[ConfigProblem]) -> dict[str, Protocol]:
    """Every protocol that a council names: the file beside the configuration wins over the shipped one."""
    found: dict[str, Protocol] = {}
    tried: set[str] = set()
    for number, source in enumerate(sources, start=1):
        name = source.table.get("protocol")
        if not isinstance(name, str) or name in tried:
            continue
        tried.add(name)
        file = _protocol_file(name, base)
        if file is None:
            known = ", ".join(sorted(one.stem for one in (shipped_folder() / "protocols").glob("*.toml")))
            remedy = f"Write protocols/{name}.toml beside the main file, or choose one of {known}"
            key = f"{council_key(source, number)}.protocol"
            problems.append(ConfigProblem(str(source.file), key, "names no protocol", remedy))
            continue
        raw = read_toml(file, problems)
        table = _validated(ProtocolTable, Sourced(file, raw), "", problems) if raw is not None else None
        if table is not None:
            check_protocol(table, file, problems)
            check_sharing(table, file, _following(name, sources), problems)
            found[name] = build_protocol(table)
    return found


def _following(protocol: str, sources: Sequence[Sourced]) -> list[str]:
    """The ids of the councils that follow a protocol."""
    return [str(one.table.get("id")) for one in sources if one.table.get("protocol") == protocol]


def _protocol_file(name: str, base: Path) -> Path | None:
    if not re.fullmatch(r"[A-Za-z0-9-]+", name):
        return None
    choices = [folder / "protocols" / f"{name}.toml" for folder in (base, shipped_folder())]
    return next((choice for choice in choices if choice.is_file()), None)


def _configured(
    table: CouncilTable, protocol: Protocol, service: ServiceTable, smtp: Smtp | None, base: Path
) -> ConfiguredCouncil:
    own = table.smtp or smtp
    smtp_variable = variable_name(table.id, "smtp", "password") if table.smtp else variable_name("smtp", "password")
    source = table.source.removeprefix("maildir:")
    templates = table.templates or service.templates
    return ConfiguredCouncil(
        council=build_council(table, protocol, service.holidays),
        imap=table.imap,
        maildir=base / source if source else None,
        smtp=own,
        imap_secret=server_secret(table.imap, variable_name(table.id, "imap", "password"), base),
        smtp_secret=server_secret(own, smtp_variable, base),
        templates=base / templates if templates else None,
    )


def server_secret(server: Server | None, variable: str, base: Path) -> Secret | None:
    """What signs in to a server: the OAuth2 client's secret, or the password."""
    if server is None:
        return None
    path = server.oauth2.client_secret_file if server.oauth2 else server.password_file
    return find_secret(path, variable, base)


def _database(url: str, base: Path, file: Path, problems: list[ConfigProblem]) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("sqlite", "postgresql+psycopg", "postgresql"):
        remedy = "Write sqlite:///state/triage.db or postgresql+psycopg://user@host/name"
        problems.append(ConfigProblem(str(file), "service.database", "is no database that triage knows", remedy))
    elif parts.password and parts.hostname not in LOOPBACK and parts.hostname:
        remedy = "Take it out, and name a file with service.database_password_file"
        problems.append(ConfigProblem(str(file), "service.database", "holds a password", remedy))
    if url.startswith("sqlite:///") and not url.startswith("sqlite:////") and url != "sqlite:///:memory:":
        return f"sqlite:///{(base / url.removeprefix('sqlite:///')).resolve()}"
    return url.replace("postgresql://", "postgresql+psycopg://", 1) if parts.scheme == "postgresql" else url
