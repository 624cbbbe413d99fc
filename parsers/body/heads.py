"""The lines with which mail programs introduce a quoted or forwarded mail.

For: `body.quotes`.

Must not know: whether what follows is history or content (`quotes` decides).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from parsers.patterns import compiled
from parsers.record import Address

_KEY = compiled(
    r"^\W*(from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments?|sent by|sent on)\s*:\*?\s*(.*)$",
    re.IGNORECASE | re.DOTALL,
)
_FORWARD = re.compile(
    r"^\W*(?:-{2,}\s*forwarded (?:message|by)\b.*|begin forwarded message:?|forwarded message:?)\W*$",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(r"^\W*-{2,}\s*(?:original (?:message|appointment)|reply message)\s*-*\W*$", re.IGNORECASE)
_WROTE = re.compile(r"^\W*(?:on|le|am)\b.{6,300}\b(?:wrote|a écrit|schrieb)\s*:\s*$", re.IGNORECASE | re.DOTALL)
_WROTE_STARTS = re.compile(r"^\W*on\b.{0,200}\d{4}.{0,200}$", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+'%&-]{1,100}@[\w.-]{1,100}\.\w{2,20}")
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3})[a-z]*\.?,?[ -](\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_NUMBERS = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_LONGEST = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """An introduction: the lines it takes (`end` is the first after it) and what it says of the mail below."""

    end: int
    forward: bool = False
    author: Address | None = None
    to: str = ""
    subject: str = ""
    sent: date | None = None


def head_at(texts: Sequence[str], at: int) -> Head | None:
    """Read the introduction that begins at this line, if one does. Marks of quotation are already stripped."""
    text = texts[at]
    if not text or len(text) > 1000:
        return None
    if _FORWARD.match(text):
        return _marked(texts, at, forward=True)
    if _ORIGINAL.match(text):
        return _marked(texts, at, forward=False)
    if wrote := _wrote(texts, at):
        return wrote
    return _block(texts, at)


def _marked(texts: Sequence[str], at: int, *, forward: bool) -> Head:
    """A marker line, and the header block that mostly follows it."""
    block = _block(texts, at + 1, trusted=True) if at + 1 < len(texts) else None
    if block is None:
        return Head(end=at + 1, forward=forward)
    return Head(
        end=block.end, forward=forward, author=block.author, to=block.to, subject=block.subject, sent=block.sent
    )


def _wrote(texts: Sequence[str], at: int) -> Head | None:
    text, end = texts[at], at + 1
    if not _WROTE.match(text):
        if not (_WROTE_STARTS.match(text) and end < len(texts)) or not _WROTE.match(f"{text} {texts[end]}"):
            return None
        text, end = f"{text} {texts[end]}", end + 1
    names = re.sub(
        r"^\W*on\b.*?\d{4}(?:,? at)?[,\s]*(?:\d{1,2}:\d\d(?::\d\d)?\s*(?:[ap]m)?,?)?\s*", "", text, flags=re.IGNORECASE
    )
    return Head(end=end, author=address_in(re.sub(r"\s*(?:wrote|a écrit)\s*:\s*$", "", names)), sent=day_in(text))


def _block(texts: Sequence[str], at: int, *, trusted: bool = False) -> Head | None:
    """From, Sent or Date, To, Subject in consecutive lines; a marker above makes fewer of them enough."""
    found: dict[str, str] = {}
    position = at
    last = ""
    while position < len(texts) and position - at < _LONGEST:
        match = _KEY.match(texts[position])
        if match is None:
            if (
                last in ("to", "cc")
                and ("@" in texts[position] or ";" in texts[position])
                and len(texts[position]) < 400
            ):
                position += 1
                continue
            break
        last = match.group(1).lower()
        if last in found:
            break
        found[last] = match.group(2).strip()
        position += 1
    timed = "sent" in found or "date" in found or "sent on" in found
    whole = timed and ("to" in found or "subject" in found)
    if "from" not in found or not (whole or (trusted and len(found) > 1)):
        return None
    if not _KEY.match(texts[at]) or not re.match(r"^\W*(?:from|date|sent|subject|to)", texts[at], re.IGNORECASE):
        return None
    return Head(
        end=position,
        author=address_in(found["from"]),
        to=found.get("to", ""),
        subject=found.get("subject", ""),
        sent=day_in(found.get("sent") or found.get("date") or found.get("sent on") or ""),
    )


def address_in(text: str) -> Address | None:
    """Read 'Name <mail>', 'Name [mailto:mail]', a bare name or a bare address."""
    email = _EMAIL.search(text)
    name = text[: email.start()] if email and email.start() else text if not email else ""
    name = re.sub(r"[<\[(]\s*(?:mailto:)?\s*$", "", name)
    name = re.sub(r"\s*(?:on behalf of|via)\b.*$", "", name, flags=re.IGNORECASE)
    name = " ".join(name.strip(" \"'*<>[],;:").split())[:120]
    if not name and not email:
        return None
    return Address(name, email.group(0).lower().strip(".'") if email else "")


def day_in(text: str) -> date | None:
    """Read the day of a header line; None where it cannot be told."""
    parts: tuple[int, int, int] | None = None
    if found := _ISO.search(text):
        parts = (int(found.group(1)), int(found.group(2)), int(found.group(3)))
    elif found := _NUMBERS.search(text):
        parts = (int(found.group(3)), int(found.group(2)), int(found.group(1)))
    elif found := _DAY_FIRST.search(text):
        parts = (int(found.group(3)), _MONTHS.get(found.group(2).lower(), 0), int(found.group(1)))
    elif found := _MONTH_FIRST.search(text):
        parts = (int(found.group(3)), _MONTHS.get(found.group(1).lower(), 0), int(found.group(2)))
    if parts is None:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None
