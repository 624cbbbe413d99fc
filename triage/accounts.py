"""From the configuration to what the rest connects with: mailboxes, SMTP accounts, the database's address.

For: service, `triage check`, cli. Secrets stay where they are until somebody logs in; tokens of one OAuth2 client are
shared, since its source renews them.

Must not know: what is done over a connection.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from urllib.parse import quote, urlsplit, urlunsplit

from triage.mailbox.base import Mailbox
from triage.mailbox.imap import ImapAccount, ImapMailbox
from triage.mailbox.maildir import MaildirAccount, MaildirMailbox
from triage.outbox.oauth import TokenSource
from triage.outbox.smtp import SmtpAccount
from triage.settings.load import Configuration, ConfiguredCouncil
from triage.settings.model import OAuth2, Server
from triage.settings.secrets import Secret, credential_path
from triage.tls import Security


def database_url(configuration: Configuration) -> str:
    """The database's address with its password, for Store. Raises NeedsPerson where the secret cannot be read."""
    if configuration.database_secret is None:
        return configuration.database
    parts = urlsplit(configuration.database)
    password = quote(configuration.database_secret.reveal(), safe="")
    user, _, host = parts.netloc.rpartition("@")
    return urlunsplit(parts._replace(netloc=f"{user.partition(':')[0]}:{password}@{host}"))


class Accounts:
    """Makes the accounts of a configuration's councils."""

    def __init__(self, configuration: Configuration) -> None:
        """Nothing is read or opened before it is needed."""
        self._base = configuration.file.parent
        self._tokens: dict[tuple[OAuth2, Secret | None], TokenSource] = {}

    def mailbox(self, council: ConfiguredCouncil, stop: Event | None = None) -> Mailbox:
        """The council's mailbox, not yet connected; `stop` cuts its waits short."""
        if council.maildir is not None:
            return MaildirMailbox(MaildirAccount(path=council.maildir), stop=stop)
        return ImapMailbox(self.imap(council), stop=stop)

    def imap(self, council: ConfiguredCouncil) -> ImapAccount:
        """How to get into the council's mailbox. Only for a council that has one on a server."""
        imap = council.imap
        if imap is None:
            raise ValueError("the council's mail is delivered to disk")
        return ImapAccount(
            host=imap.host,
            port=imap.port,
            username=imap.username,
            secret=self._secret(imap, council.imap_secret),
            security=Security(imap.security),
            oauth2=imap.oauth2 is not None,
            folder=imap.folder,
            sent=imap.sent,
            processed=imap.processed,
            review=imap.review,
            other=imap.other,
            poll_seconds=imap.poll_seconds,
            ca_file=self._placed(imap.ca_file),
            connect_seconds=min(imap.timeout_seconds, 30),
            answer_seconds=max(imap.timeout_seconds, 60),
        )

    def smtp(self, council: ConfiguredCouncil) -> SmtpAccount:
        """Where the council's mail goes out. Loading a configuration has seen to it that there is such a place."""
        smtp = council.smtp
        if smtp is None:
            raise ValueError("the council has no way to send mail")
        return SmtpAccount(
            host=smtp.host,
            port=smtp.port,
            security=Security(smtp.security),
            username=smtp.username or None,
            secret=self._secret(smtp, council.smtp_secret),
            oauth2=smtp.oauth2 is not None,
            ca_file=self._placed(smtp.ca_file),
            hello=council.council.address.rpartition("@")[2],
            answer_seconds=smtp.timeout_seconds,
            mail_seconds=150 + smtp.timeout_seconds,
        )

    def _placed(self, path: Path | None) -> Path | None:
        return None if path is None else credential_path(path, self._base)

    def _secret(self, server: Server, secret: Secret | None) -> Callable[[], str]:
        reveal = secret.reveal if secret is not None else _nothing
        if server.oauth2 is None:
            return reveal
        known = (server.oauth2, secret)
        if known not in self._tokens:
            client = server.oauth2
            self._tokens[known] = TokenSource(
                tenant=client.tenant, client_id=client.client_id, secret=reveal, scope=client.scope
            )
        return self._tokens[known].token


def _nothing() -> str:
    return ""
