"""How a connection is kept private: the three ways that the configuration may name, and what each demands.

For: mailbox and outbox, which talk to servers of different protocols under the same rules. Knows no protocol.
"""

from __future__ import annotations

import ipaddress
import ssl
from enum import StrEnum
from pathlib import Path

from triage.errors import NeedsPerson


class Security(StrEnum):
    """TLS from the first byte; TLS after a STARTTLS that must succeed; or clear text, on loopback only."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


def is_loopback(host: str) -> bool:
    """Whether the host is this machine by its very name or address; no name is looked up."""
    if host.lower() in {"localhost", "localhost.", "ip6-localhost"}:
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def require_private(security: Security, host: str) -> None:
    """Raise NeedsPerson where mail or a password would cross a network in clear text."""
    if security is Security.NONE and not is_loopback(host):
        raise NeedsPerson(
            "clear_text", "security = none is only allowed for a server on this machine; use tls or starttls"
        )


def client_context(ca_file: Path | None) -> ssl.SSLContext:
    """Verify certificate and host name, with `ca_file` besides the system's authorities where one is given.

    Raises NeedsPerson when the file cannot be read.
    """
    context = ssl.create_default_context()
    if ca_file is not None:
        try:
            context.load_verify_locations(cafile=str(ca_file))
        except (OSError, ssl.SSLError):
            raise NeedsPerson("ca_file", f"the certificate file {ca_file} cannot be read") from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context
