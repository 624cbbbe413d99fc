"""Two column types that both databases keep alike: words and JSON.

For: tables.py. What a message says may hold NUL bytes and broken Unicode; PostgreSQL refuses both in text, SQLite
keeps the first and refuses the second. Here both become the replacement character, on the way in and in comparisons,
so that a value that was stored is found again.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from sqlalchemy import Dialect, Text, TypeDecorator


def clean(text: str) -> str:
    """The text without NUL and lone surrogates, each replaced by U+FFFD."""
    return text.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class Words(TypeDecorator[str]):
    """Text of any length that may come from a message."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Clean on the way in."""
        return None if value is None else clean(value)


LONGEST_KEY = 200
"""Characters of a value that is indexed: PostgreSQL refuses index entries above 2,704 bytes."""


def short(text: str) -> str:
    """The text, or where it is too long for an index its beginning and a hash of all of it."""
    text = clean(text)
    if len(text) <= LONGEST_KEY:
        return text
    return f"{text[:100]}\u2026{sha256(text.encode()).hexdigest()}"


class Key(TypeDecorator[str]):
    """Text from outside by which rows are found: as given, or cut and hashed where a hostile sender made it long."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Shorten on the way in and in comparisons."""
        return None if value is None else short(value)


class Json(TypeDecorator[Any]):
    """A JSON value as text, keys in order, so that equal values are equal bytes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write; None stays NULL."""
        return None if value is None else canonical(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read back."""
        return None if value is None else json.loads(value)


def canonical(value: Any) -> str:
    """One spelling of a JSON value: sorted keys, no spaces, NUL escaped, broken Unicode replaced."""
    return clean(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
