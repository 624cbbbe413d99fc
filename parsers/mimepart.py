"""The standard library's message, made from bytes, with the parameters of its headers read within bounds.

For: `mime` and `headers`; every message and every part of one is parsed here.

Must not know: what a header says.

The library reads a parameter anew from each of its semicolons, and raises for continuations (RFC 2231) that are
numbered twice or beyond its integers, for a charset with a NUL in its name: while it builds the tree, where nobody can
go on. Such a parameter counts as none.
"""

from __future__ import annotations

import email
from email.message import Message
from typing import Any

_LONG, _MANY = 4_000, 200
"""Characters and semicolons of one header that are read for parameters."""
_WITH_PARAMETERS = ("content-type", "content-disposition")


class Part(Message):
    """A message or a part of one. Its parameters are the sender's words: none of them can make it raise."""

    def get(self, name: str, failobj: Any = None) -> Any:
        """Give a header; of one with parameters, what is read of it."""
        value = super().get(name, failobj)
        if value is None or value is failobj or name.lower() not in _WITH_PARAMETERS:
            return value
        text = value if isinstance(value, str) and len(value) <= _LONG else str(value)[:_LONG]
        return ";".join(text.split(";", _MANY)[:_MANY]) if text.count(";") > _MANY else text

    def get_params(self, failobj: Any = None, header: str = "content-type", unquote: bool = True) -> Any:
        """Give the parameters of a header; none where they cannot be read."""
        try:
            return super().get_params(failobj, header, unquote)
        except Exception:  # noqa: BLE001 - the library promises nothing on hostile parameters
            return []

    def get_param(self, param: str, failobj: Any = None, header: str = "content-type", unquote: bool = True) -> Any:
        """Give one parameter; `failobj` where it cannot be read."""
        try:
            return super().get_param(param, failobj, header, unquote)
        except Exception:  # noqa: BLE001 - see get_params
            return failobj

    def get_boundary(self, failobj: Any = None) -> Any:
        """Give the boundary; `failobj` where it cannot be read."""
        try:
            return super().get_boundary(failobj)
        except Exception:  # noqa: BLE001 - see get_params
            return failobj


def parsed(raw: bytes) -> Message:
    """Parse a message or a part of one."""
    return email.message_from_bytes(raw, _class=Part)
