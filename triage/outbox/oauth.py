"""Access tokens of Microsoft Entra for IMAP and SMTP of Exchange Online, by client credentials. The home of msal.

For: accounts with `oauth2`; `TokenSource.token` is their `secret`. Needs the extra: pip install 'triage[m365]'.
msal keeps tokens in memory and renews those with under five minutes left, so a source lives as long as the service
and is asked before each login.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from triage.errors import NeedsPerson, TryLater

OUTLOOK = "https://outlook.office365.com/.default"
_PASSING = frozenset({"temporarily_unavailable", "server_error", "timeout"})


@dataclass(slots=True, kw_only=True)
class TokenSource:
    """Tokens for one application registration. Safe for threads.

    `secret` gives the client secret and is asked once. `http` replaces msal's own HTTP client, and `authority` the
    address of the tenant, where those are not Microsoft's.
    """

    tenant: str
    client_id: str
    secret: Callable[[], str] = field(repr=False)
    scope: str = OUTLOOK
    authority: str = ""
    http: Any = None
    _app: Any = field(init=False, default=None, repr=False)
    _lock: Lock = field(init=False, default_factory=Lock, repr=False)

    def token(self) -> str:
        """An access token that is good for some minutes at least. Raises TryLater or NeedsPerson."""
        with self._lock:
            answer = self._ask()
        token = answer.get("access_token")
        if isinstance(token, str):
            return token
        if answer.get("error") in _PASSING:
            raise TryLater("oauth_later", "the token service does not answer as it should at the moment")
        raise NeedsPerson("oauth_refused", "the token service refuses tenant, client id, client secret or scope")

    def _ask(self) -> dict[str, Any]:
        try:
            from msal.exceptions import MsalServiceError  # an extra, and a quarter of a second to import
        except ImportError:
            raise NeedsPerson(
                "oauth_not_installed", "oauth2 needs the extra m365: pip install 'triage[m365]'"
            ) from None
        try:
            if self._app is None:
                self._app = self._build()
            answer: dict[str, Any] = self._app.acquire_token_for_client([self.scope])
        except MsalServiceError:
            raise TryLater("oauth_later", "the token service does not answer as it should at the moment") from None
        except OSError:  # the errors of requests are OSErrors, too
            raise TryLater("oauth_unreachable", "the token service cannot be reached") from None
        except ValueError:
            raise NeedsPerson("oauth_refused", "tenant or client id are not what the token service knows") from None
        return answer

    def _build(self) -> Any:
        from msal import ConfidentialClientApplication

        return ConfidentialClientApplication(
            self.client_id,
            authority=self.authority or f"https://login.microsoftonline.com/{self.tenant}",
            client_credential=self.secret(),
            http_client=self.http,
            instance_discovery=False,
        )
