"""Mails taken apart for tests: parts, headers, and the words that a reader sees."""

from __future__ import annotations

import email
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import default
from functools import lru_cache
from html.parser import HTMLParser
from typing import cast

from rules.case import Case
from rules.model import Letter
from rules.protocol import Council
from tests.support.story import council
from tests.support.story_letters import Told
from triage.outbox.compose import Composed, Composer

_SKIPPED = frozenset({"style", "title", "head", "script"})


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag in _SKIPPED:
            self._inside.append(tag)
        if tag in {"td", "th", "p", "br", "li", "h1", "h2", "tr", "table", "div"}:
            self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.words.append(data)


@dataclass(frozen=True)
class Mail:
    """A composed mail: the message, its text, its HTML, the words of the HTML, its tags with attributes."""

    composed: Composed
    message: EmailMessage
    text: str
    html: str
    seen: str
    tags: tuple[tuple[str, dict[str, str]], ...]

    @property
    def everything(self) -> str:
        """Headers and both parts, decoded."""
        headers = "\n".join(f"{name}: {value}" for name, value in self.message.items())
        return f"{headers}\n{self.text}\n{self.html}"


def taken_apart(composed: Composed) -> Mail:
    message = cast("EmailMessage", email.message_from_bytes(composed.message, policy=default))
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None
    assert html is not None
    parser = _Words()
    parser.feed(html.get_content())
    seen = re.sub(r"\s+", " ", "".join(parser.words).replace("\u00a0", " "))
    return Mail(composed, message, plain.get_content(), html.get_content(), seen, tuple(parser.tags))


def composed(
    letter: Letter, cases: Iterable[Case], now: datetime, *, of: Council | None = None, by: Composer | None = None
) -> Mail:
    """The letter as a mail, by the shipped templates unless told."""
    mapping = {case.ref: case for case in cases}
    return taken_apart((by or _shipped()).compose(letter, mapping, of or council(), now))


@lru_cache(maxsize=1)
def _shipped() -> Composer:
    return Composer()


def told(letter: Told) -> Mail:
    """A letter of the story as a mail."""
    return composed(letter.letter, letter.cases, letter.now)
