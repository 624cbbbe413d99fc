"""The table of foreign errors is complete, and no foreign text gets through."""

from __future__ import annotations

import imaplib
import socket
import ssl

import imapclient.exceptions
import pytest

from triage.errors import NeedsPerson, TryLater
from triage.mailbox.imap_errors import FOREIGN, TRANSLATIONS, translate

LIBRARY = [
    error
    for error in vars(imapclient.exceptions).values()
    if isinstance(error, type) and issubclass(error, BaseException)
]
NETWORK = [OSError, ConnectionResetError, BrokenPipeError, TimeoutError, socket.gaierror, ssl.SSLError, ssl.SSLEOFError]


@pytest.mark.parametrize("foreign", LIBRARY)
def test_every_error_of_the_library_has_a_row_of_its_own(foreign: type[BaseException]) -> None:
    assert foreign in {row.foreign for row in TRANSLATIONS}


@pytest.mark.parametrize("foreign", [*LIBRARY, *NETWORK, imaplib.IMAP4.abort, UnicodeDecodeError, KeyError, IndexError])
def test_every_error_is_caught(foreign: type[BaseException]) -> None:
    assert issubclass(foreign, FOREIGN)


@pytest.mark.parametrize("foreign", [*LIBRARY, *NETWORK])
def test_no_foreign_text_gets_through(foreign: type[BaseException]) -> None:
    ours = translate(foreign("Jane Doe <jane@example.com>"))
    assert isinstance(ours, TryLater | NeedsPerson)
    assert "Jane" not in str(ours)
    assert ours.code.startswith("imap_")


def test_no_row_is_hidden_by_an_earlier_one() -> None:
    for number, row in enumerate(TRANSLATIONS):
        assert not any(issubclass(row.foreign, earlier.foreign) for earlier in TRANSLATIONS[:number]), row.code
