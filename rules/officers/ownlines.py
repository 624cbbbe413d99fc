"""The lines that the sender typed, without greeting, signature, and what mail servers put below.

For: understand.py. The parsers have taken off quoted mails and what they know for a signature; here the council's
people are known, so that the name of one of them ends the words.

Must not know: what any line commands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.names import fold
from rules.officers.mail import Mail
from rules.officers.people import people_called
from rules.protocol import Person

# Possessive, for a first line of names and plain words would else be tried in exponentially many ways.
_GREETING = re.compile(
    r"^\W*(?:(?:hi|hiya|hello|hey|dear|good morning|good afternoon|morning|afternoon|evening|all|"
    r"team)\b[ ,]*)(?P<name>(?:[A-Z][\w'’.-]*+|&|,|/)(?: ?(?:[A-Z][\w'’.-]*+|"
    r"&|,|/))*+)?(?: \([^)]*\))?\s*[,!.:–-]*\s*$",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"^\W*(?:hi|hiya|hello|hey|dear|morning|afternoon|good morning|"
    r"good afternoon)\b,? (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|both|all|team|there)(?:\s*[,!–-]|"
    r"(?<=\w{3})(?<!mrs)\.(?=\s)|\s+(?=[A-Za-z]))\s*",
    re.IGNORECASE,
)
_NAME_ONLY = re.compile(r"^\W*(?P<name>[A-Z][\w'’-]+(?:,? (?:and |& )?[A-Z][\w'’-]+){0,2})\s*[,–-]+\s*$")
_CONTACT = re.compile(
    r"@|\b0\d{3,4}[ -]?\d{3}|https?:|www\.|\bext\.? ?\d|\btel\b|\bdirect\b|"
    r"\bmobile\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\b(?:can|could|would|will) (?:you|u) (?:please |pls |kindly |just |possibly |now )*((?:close|shut|"
    r"re-?open|open|undo|"
    r"bring|reassign|re-assign|assign|allocate|mark)\b[^?.!\n]*)(?:\?|\.|$)",
    re.IGNORECASE,
)
"""What is asked of nobody but the service is no question but a command."""
_POSTSCRIPT = re.compile(r"^\W*p\.?\s?s\.?\b", re.IGNORECASE)
_SIGN_OFF = re.compile(
    r"^\W*(?:(?:many |kind |best |warm |with )*(?:thanks|thank you|regards|wishes|cheers|ta|thx|rgds|kr|"
    r"br)(?: (?:again|all|both|very much|and regards|in advance))*)[\s,.!-]*$",
    re.IGNORECASE,
)
_PRONOUNS = re.compile(r"\((?:she|he|they)[/ ].*?\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Own:
    """The typed lines, whom they greet, and the signature."""

    lines: tuple[str, ...]
    greeted: str
    signature: str
    writer: Person | None


def own_lines(mail: Mail) -> Own:
    """The typed lines of a mail."""
    lines = [line for line in mail.words.split("\n") if line.strip()]
    cut = _signature_at(lines, mail)
    kept, signature = lines[:cut], lines[cut:]
    below = next((at for at, line in enumerate(signature) if _POSTSCRIPT.match(line)), None)
    if below is not None:
        kept, signature = kept + signature[below : below + 4], signature[:below]
    signed = "\n".join((*signature, mail.signature))
    writer = mail.writer or _writer(signed, mail)
    greeted, kept = _without_greeting(kept)
    if not greeted and not any(
        person.email == each.email for person in mail.council.people for each in mail.recipients
    ):
        kept = [_REQUEST.sub(r"Please \1.", line) for line in kept]
    return Own(tuple(kept), greeted, signed, writer)


def _without_greeting(lines: list[str]) -> tuple[str, list[str]]:
    if not lines:
        return "", lines
    first = lines[0]
    for pattern in (_GREETING, _NAME_ONLY):
        found = pattern.match(first)
        if found and len(first) < 60:
            return (found.group("name") or "").strip(" ,"), lines[1:]
    inline = _INLINE.match(first)
    if inline:
        return inline.group("name"), [first[inline.end() :], *lines[1:]]
    return "", lines


def _signature_at(lines: list[str], mail: Mail) -> int:
    """Where the signature begins: a name of one of the council's people with nothing like words below."""
    for at in range(1, len(lines)):
        line = _PRONOUNS.sub("", lines[at]).strip(" ,.-–—*")
        if _SIGN_OFF.match(lines[at]) and (at + 1 >= len(lines) or _is_name(lines[at + 1], mail, at + 1, lines)):
            return at
        if _is_name(line, mail, at, lines):
            return at
    return len(lines)


def _is_name(line: str, mail: Mail, at: int, lines: list[str]) -> bool:
    text = _PRONOUNS.sub("", line).strip(" ,.-–—*")
    words = fold(text).split()
    if not 1 <= len(words) <= 4 or len(text) > 50 or any(char.isdigit() for char in text):
        return False
    people = people_called(mail.council, text)
    if mail.writer is not None:
        people = tuple(person for person in people if person == mail.writer)
        initials = fold(mail.writer.name).split()
        if len(words) == 1 and words[0] in {initials[0][:1], "".join(word[:1] for word in initials)}:
            return (
                at == len(lines) - 1 or _is_name(lines[at + 1], mail, at + 1, lines) or bool(_CONTACT.search(lines[-1]))
            )
    if not people or (not text[:1].isupper() and at < len(lines) - 1):
        return False
    whole = len(words) > 1
    return whole or at == len(lines) - 1 or _nothing_typed(lines[at + 1 :], mail)


def _nothing_typed(lines: list[str], mail: Mail) -> bool:
    """Below a first name: the full name, titles and numbers, or what a server added."""
    first = lines[0]
    named = bool(people_called(mail.council, _PRONOUNS.sub("", first).strip(" ,.-")))
    return (
        named
        or bool(_CONTACT.search(first))
        or len(first) > 100
        or all(len(line) < 70 and not re.search(r"[.?!]\s*$", line) for line in lines)
    )


def _writer(signature: str, mail: Mail) -> Person | None:
    """Whom the signature names, where From is the mailbox; "for Dan Okafor" is not the writer."""
    for line in signature.split("\n")[:8]:
        text = re.sub(r"[,|(].*$", "", line).strip(" ,.-–—*")
        if not text or len(text.split()) > 4 or re.match(r"^(?:for|pp|on behalf)\b", text, re.IGNORECASE):
            continue
        people = people_called(mail.council, text)
        if len(people) == 1:
            return people[0]
    return None
