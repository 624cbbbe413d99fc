"""What each of several people is called in a letter: by the full name, a forename, a surname, a nickname.

For: `apart` and `consent.ofeach`, which ask whom a sentence names.

Must not know: what is said of anybody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from parsers.prose.sentences import Sentence


def calls_of(people: Sequence[str], sentences: Sequence[Sentence]) -> dict[str, str]:
    """Each call with the full name it stands for; none that two of the people share, and no single letter."""
    each = [(name, _called(name, sentences)) for name in people]
    shared = Counter(call for _, calls in each for call in calls)
    return {call: name for name, calls in each for call in calls if shared[call] == 1 and len(call) > 1}


def _called(name: str, sentences: Sequence[Sentence]) -> set[str]:
    """The name, its first and last word, and what else it is given as: "Mo is Mohamed Jaffri", "Daniel (Dan) Roper"."""
    words = name.split()
    given = re.compile(
        rf"\b([A-Z][\w'’-]{{1,15}}) is {re.escape(name)}\b"
        rf"|\b{re.escape(words[0])} [\"“'‘(]{{1,2}}([A-Z][\w'’-]{{1,15}})[\"”'’)]"
    )
    nicks = {found[1] or found[2] for line in sentences for found in given.finditer(line.text)}
    return {name, words[0], words[-1]} | nicks
