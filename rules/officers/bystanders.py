"""Clauses that only seem to tell of an attempt: about strangers, absent colleagues, or what others say they did.

For: contacts.py.

Must not know: what comes of an attempt.
"""

from __future__ import annotations

import re

from rules.officers.people import Mention, Party
from rules.officers.plain import Clause, Sentence
from rules.officers.signs import Found


def colleague_out(text: str, sign: Found, mentions: tuple[Mention, ...]) -> bool:
    """As in "I saw her as Alex was out": no attempt on Alex."""
    nearest = next((m for m in reversed(mentions) if m.end <= sign.start), None)
    us = nearest is not None and nearest.party is Party.STAFF and sign.start - nearest.end <= 2
    return us and text.startswith(("was ", "were ", "had "), sign.start)


_LATER = re.compile(
    r"^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|i$|ok$|php|ta$|b&b|dtr)"
)


def stranger(sentence: Sentence, clause: Clause, mentions: tuple[Mention, ...], signs: tuple[Found, ...]) -> bool:
    """Right behind the verb stands a name that is nobody's of this case: whoever that is, it is no contact here."""
    last = max(sign.end for sign in signs)
    behind = re.match(r"\W*(?:(?:to|with|at|from|by|mr|mrs|ms|miss) )*([\w-]+)", clause.text[last:])
    if behind is None or any(m.start <= last + behind.start(1) < m.end for m in mentions):
        return False
    word = behind.group(1)
    typed = re.search(rf"(?<!^)(?<![.!?] )\b{re.escape(word)}\b", sentence.raw, re.IGNORECASE)
    return typed is not None and typed.group(0)[:1].isupper() and not _LATER.match(word) and len(word) > 1


_SAYS = re.compile(r"\b(?:says|said|reckons|claims|tells me|told me|apparently|swears|insists|mentioned)\b")


def hearsay(text: str, mentions: tuple[Mention, ...]) -> bool:
    """As in "Told probation the same, she says": what somebody else says they did."""
    found = _SAYS.search(text)
    if found is None:
        return False
    said_by = [m for m in mentions if m.end <= found.start() and found.start() - m.end <= 2]
    tail = text[found.end() :].strip()
    return tail == "" and (bool(said_by) or found.group(0) == "apparently")
