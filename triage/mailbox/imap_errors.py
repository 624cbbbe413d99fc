"""Exceptions of IMAPClient and of the network below it to ours, by one table that a test holds complete.

For: `imap`, the home of the library; this file belongs to it. No text of a foreign exception ever leaves it: it may
quote a message or a name.
"""

from __future__ import annotations

import re
import socket
import ssl
from dataclasses import dataclass

from imapclient.exceptions import (
    CapabilityError,
    IllegalStateError,
    IMAPClientAbortError,
    IMAPClientError,
    IMAPClientReadOnlyError,
    InvalidCriteriaError,
    LoginError,
    ProtocolError,
)

from triage.errors import NeedsPerson, TriageError, TryLater


@dataclass(frozen=True, slots=True)
class Translation:
    """What an exception of the library means for us: who can act, the code for the log, the sentence for people."""

    foreign: type[BaseException]
    ours: type[TryLater | NeedsPerson]
    code: str
    text: str


# The first row that fits wins, so the special stand before the general.
TRANSLATIONS = (
    Translation(LoginError, NeedsPerson, "imap_login_refused", "the mail server refuses user name or password"),
    Translation(CapabilityError, NeedsPerson, "imap_not_offered", "the mail server does not offer what is configured"),
    Translation(IMAPClientReadOnlyError, NeedsPerson, "imap_read_only", "the folder may be read but not changed"),
    Translation(IMAPClientAbortError, TryLater, "imap_disconnected", "the mail server ended the connection"),
    Translation(ProtocolError, TryLater, "imap_nonsense", "the mail server answered against the protocol"),
    Translation(IllegalStateError, TryLater, "imap_nonsense", "the mail server answered against the protocol"),
    Translation(InvalidCriteriaError, TryLater, "imap_search_refused", "the mail server refused a search"),
    Translation(IMAPClientError, TryLater, "imap_refused", "the mail server refused a command"),
    Translation(
        ssl.SSLCertVerificationError, NeedsPerson, "imap_certificate", "the mail server's certificate is not trusted"
    ),
    Translation(ssl.SSLError, TryLater, "imap_tls", "no TLS connection came about with the mail server"),
    Translation(TimeoutError, TryLater, "imap_timeout", "the mail server does not answer"),
    Translation(socket.gaierror, TryLater, "imap_host_unknown", "the mail server's name is not known to the DNS"),
    Translation(OSError, TryLater, "imap_unreachable", "the mail server cannot be reached"),
    # IMAPClient's parser stumbles over malformed answers with plain Python errors.
    Translation(ValueError, TryLater, "imap_nonsense", "the mail server answered against the protocol"),
    Translation(LookupError, TryLater, "imap_nonsense", "the mail server answered against the protocol"),
)
FOREIGN = (OSError, IMAPClientError, ValueError, LookupError)
# RFC 5530: the login was refused for now, not for good.
_PASSING = frozenset({"UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "CONTACTADMIN"})


def translate(error: BaseException) -> TriageError:
    """Our word for an exception of the library."""
    if isinstance(error, LoginError):
        # IMAPClient calls a connection that is lost during the login a refused login, too.
        if isinstance(error.__context__, IMAPClientAbortError):
            error = error.__context__
        elif codes_of(error) & _PASSING:
            return TryLater("imap_login_later", "the mail server does not take logins at the moment")
    row = next(row for row in TRANSLATIONS if isinstance(error, row.foreign))
    return row.ours(row.code, row.text)


def codes_of(error: BaseException) -> set[str]:
    """The response codes in a refusal, such as TRYCREATE (RFC 5530). The text is looked at, never shown."""
    return set(re.findall(r"\[([A-Z][A-Z0-9-]*)", str(error)))


def is_refusal(error: BaseException) -> bool:
    """Whether the server merely said no: the connection is as good as before."""
    broken = (IMAPClientAbortError, LoginError, CapabilityError, ProtocolError, IllegalStateError)
    return isinstance(error, IMAPClientError) and not isinstance(error, broken)
