"""Envelope addresses that may safely stand on an SMTP command line.

For: every Transport, before a byte goes out. RFC 5321 section 4.1.2 without quoted local parts and address literals:
nobody writes to a council from those, and what is not let in cannot smuggle a command.
"""

from __future__ import annotations

import re

_ATOM = r"[^\s<>\"(),:;@\[\\\]\x00-\x1f\x7f]"
_ADDRESS = re.compile(rf"(?=.{{3,254}}\Z){_ATOM}{{1,64}}@{_ATOM}+\Z")


def is_address(text: str) -> bool:
    """Whether the text is one plain mail address: no name, no space, no control character."""
    return _ADDRESS.match(text) is not None and ".." not in text


def has_bad_address(sender: str, recipients: tuple[str, ...]) -> bool:
    """Whether the envelope cannot be used: an address is malformed, or nobody is to get the mail.

    An empty sender is the null return path of RFC 5321 section 4.5.5.
    """
    bad_sender = sender != "" and not is_address(sender)
    return bad_sender or not recipients or not all(map(is_address, recipients))
