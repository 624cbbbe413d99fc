"""Who refers, where the message is laid out in rows: "Filled in by: ...", "Direct dial: ...", "Q2. Post held? A2. ...".

For: `letter`, which takes these facts before those of a signature; robots and web forms sign nothing.

Must not know: the applicant's rows, which the other modules read as sentences.
"""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.patterns import Sought
from parsers.prose.sentences import Sentence
from parsers.prose.words import BODY_WORD, ROLE_WORD
from parsers.prose.writer.signature import Signature
from parsers.record import Evidence
from parsers.values.emails import find_emails
from parsers.values.names import read_name
from parsers.values.phones import read_phone

_WORKER = (
    r"(?:worker|officer|referrer|adviser|advisor|staff|volunteer|caseworker|practitioner|coach|clinician|agent"
    r"|reporter|sender"
    r"|personal adviser|key ?worker)"
)
_NUMBERED = re.compile(r"^\W*[QA]?\d{1,3}[.):]\s+", re.IGNORECASE)
_LABELS: tuple[tuple[str, Sought], ...] = tuple(
    (field, re.compile(rf"^\W*(?:{pattern})\W*$", re.IGNORECASE))
    for field, pattern in (
        (
            "name",
            rf"(?:filled in|filled out|completed|raised|submitted|referred|made|sent|entered"
            rf"|reported) by(?: \(?name\)?)?|your name"
            rf"|(?:our|my|the|name of|referring|named)?\s?{_WORKER}(?:['’]?s)?(?: / \w+)?(?: name)?"
            rf"|referrer(?:['’]s)? name"
            rf"|who is (?:making|sending|filling)\b.{{0,40}}|name of (?:referrer|worker|officer|person (?:referring"
            rf"|completing).{{0,20}})",
        ),
        (
            "role",
            r"(?:your |their |his |her |job |worker(?:['’]s)? |referrer(?:['’]s)? )?(?:role|post|job title|position"
            r"|grade|post held|title)"
            r"(?: ?/ ?(?:post|role|grade))?(?: held)?|role of (?:referrer|worker).{0,20}",
        ),
        (
            "organisation",
            r"(?:your |their |referring |worker(?:['’]s)? )?(?:organisation|organization|agency|service"
            r"|college or school|school|college"
            r"|employer|food bank|charity|centre|authority referring|team)|where (?:he|she|they|i) works?"
            r"|public (?:authority|body)(?: referring)?",
        ),
        (
            "phone",
            rf"(?:your |their |our |{_WORKER}(?:['’]s)? |referrer(?:['’]s)? )(?:direct line|direct dial|phone"
            rf"|telephone|tel|number|mobile|line)"
            rf"(?: no| number)?|(?:ring|call) (?:us|me|on|back)(?: on)?|direct (?:dial|line)|call ?back(?: number)?",
        ),
        (
            "email",
            rf"(?:your |their |our |{_WORKER}(?:['’]s)? |referrer(?:['’]s)? )e-?mail(?: address)?|reply to|mail",
        ),
    )
)
_ENOUGH = 2


def read_rows(sentences: tuple[Sentence, ...], signature: Signature) -> Signature:
    """The signature with what the rows say of the referrer; unchanged where fewer than two rows speak of one."""
    found: dict[str, tuple[str, Sentence]] = {}
    for label, value, line in _pairs(sentences):
        for field, pattern in _LABELS:
            if field not in found and value and pattern.match(label):
                read = _read(field, value)
                if read:
                    found[field] = (read, line)
                if field == "name":
                    found = {**{f: (told, line) for f, told in _beside_name(value)}, **found}
                break
    if len(found) < _ENOUGH or "name" not in found:
        return signature
    told = {field: value for field, (value, _) in found.items()}
    evidence = tuple((f"referrer.{field}", line.evidence(line.text)) for field, (_, line) in found.items())
    kept = tuple((path, where) for path, where in signature.evidence if path.split(".")[1] not in told)
    return replace(
        signature,
        name=told.get("name") or signature.name,
        role=told.get("role") or signature.role,
        organisation=told.get("organisation") or signature.organisation,
        phone=told.get("phone") or signature.phone,
        email=told.get("email") or signature.email,
        phones=(*((told["phone"],) if "phone" in told else ()), *signature.phones),
        emails=(*((told["email"],) if "email" in told else ()), *signature.emails),
        evidence=(*kept, *evidence) if kept or evidence else (("referrer.name", Evidence("body", "", told["name"])),),
    )


def _beside_name(value: str) -> list[tuple[str, str]]:
    """Post and body that stand behind a name in its row: "Referrer: Jo Bloggs, Link Worker, Hill Surgery"."""
    rest = [part.strip() for part in value.split(",")[1:] if not re.search(r"\d|@", part)]
    posts = [("role", part) for part in rest if ROLE_WORD.search(part)][:1]
    bodies = [("organisation", part) for part in rest if BODY_WORD.search(part) and ("role", part) not in posts][:1]
    return posts + bodies


def _pairs(sentences: tuple[Sentence, ...]) -> list[tuple[str, str, Sentence]]:
    """Rows as label and value: on one line, or a question with its answer on the next."""
    pairs: list[tuple[str, str, Sentence]] = []
    for n, line in enumerate(sentences):
        text = _NUMBERED.sub("", line.text)
        if line.label and ":" in text:
            label, _, value = text.partition(":")
            pairs.append((label, value.strip(), line))
        elif line.label and (leader := re.match(r"^(.{2,44}?)\s?\.{4,60}\s*(.+)$", text)):
            pairs.append((leader.group(1), leader.group(2), line))
        elif text.endswith("?") and n + 1 < len(sentences) and sentences[n + 1].opens:
            pairs.append((text, _NUMBERED.sub("", sentences[n + 1].text), sentences[n + 1]))
    return pairs


def _read(field: str, value: str) -> str | None:
    match field:
        case "name":
            return read_name(re.split(r"[,;]", value)[0]) if len(value) < 90 else None
        case "phone":
            return read_phone(value)
        case "email":
            return next((found.address for found in find_emails(value)), None)
        case _:
            return value if len(value) < 90 else None
