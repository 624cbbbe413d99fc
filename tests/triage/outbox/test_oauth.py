"""Tokens of Entra, against a stub of its HTTP client: the one part that lies outside."""

from __future__ import annotations

import json
from typing import Any

import pytest

from triage.errors import NeedsPerson, TryLater
from triage.outbox.oauth import TokenSource

DISCOVERY = {
    "authorization_endpoint": "https://login.microsoftonline.com/t/oauth2/v2.0/authorize",
    "token_endpoint": "https://login.microsoftonline.com/t/oauth2/v2.0/token",
    "issuer": "https://login.microsoftonline.com/t/v2.0",
}


class Answer:
    """What requests would give."""

    def __init__(self, status: int, body: dict[str, Any]) -> None:
        self.status_code = status
        self.text = json.dumps(body)
        self.headers: dict[str, str] = {}

    def raise_for_status(self) -> None:
        if self.status_code >= 400:
            raise ValueError(self.status_code)


class Http:
    """Answers each request for a token with the next of `answers`; an exception among them is raised."""

    def __init__(self, *answers: Answer | Exception) -> None:
        self._answers = list(answers)
        self.asked = 0

    def get(self, url: str, **kwargs: Any) -> Answer:
        return Answer(200, DISCOVERY)

    def post(self, url: str, **kwargs: Any) -> Answer:
        self.asked += 1
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def close(self) -> None:
        return None


def tokens(http: Http) -> TokenSource:
    return TokenSource(tenant="t", client_id="c", secret=lambda: "s", http=http)


GOOD = Answer(200, {"token_type": "Bearer", "expires_in": 3599, "access_token": "token-of-the-day"})


def test_a_token_is_kept_while_it_is_good() -> None:
    http = Http(GOOD)
    source = tokens(http)
    assert [source.token(), source.token()] == ["token-of-the-day"] * 2
    assert http.asked == 1


def test_a_wrong_secret_needs_a_person_and_is_not_told_on() -> None:
    refusal = Answer(401, {"error": "invalid_client", "error_description": "secret s is wrong"})
    with pytest.raises(NeedsPerson) as caught:
        tokens(Http(refusal)).token()
    assert caught.value.code == "oauth_refused"
    assert "secret s" not in str(caught.value)


@pytest.mark.parametrize(
    "answer",
    [Answer(503, {}), Answer(400, {"error": "temporarily_unavailable"}), ConnectionError("no network")],
)
def test_a_service_that_is_away_is_tried_later(answer: Answer | Exception) -> None:
    with pytest.raises(TryLater):
        tokens(Http(answer)).token()


def test_the_secret_is_not_shown() -> None:
    assert "secret" not in repr(tokens(Http()))
