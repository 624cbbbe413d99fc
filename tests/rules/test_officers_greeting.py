"""The first line of an officer's mail is read in a moment, however many names stand in it."""

from __future__ import annotations

import subprocess
import sys

_LINE = "Afternoon Tom. Sian Mabbott takes Precious on from today, she's in copy. Agreed: a bed from the 30th"


def test_a_greeting_followed_by_many_words_is_read_in_a_moment() -> None:
    """In a process of its own, for a regular expression that runs wild cannot be interrupted from within."""
    code = f"from rules.officers.ownlines import _without_greeting as read; print(read([{_LINE!r}])[0])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True)
    assert done.stdout.strip() == "Tom"
