"""Safe contact: what the sender said of it, and every number or address that must not be used taken out of a mail.

For: staff letters. When a message says how a person may or may not be reached, the officer reads those words first, and
what they forbid stands nowhere in the mail, neither as text nor as link (design/principles: what never to show;
domain/privacy.md 4). In doubt a value is left out: the officer can still read it in the message itself.

Must not know: templates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar, cast

from parsers.record import Applicant, Evidence, MarkKind, Record
from rules.case import Case
from rules.model import Letter
from triage.outbox import words

LEFT_OUT = "[left out]"
T = TypeVar("T")

_FORBIDS = re.compile(
    r"(?i)\b(do not|don['’]?t|dont|not|never|no|none|avoid|unsafe|stop|without|cannot|can['’]?t"
    r"|mustn['’]?t|shouldn['’]?t"
    r"|old|former|instead|rather than)\b"
)
_OTHER_ROUTE = re.compile(
    r"(?i)\b(via|through|only (?:by|via|through|with)|contact me|ring me|call me|email me|c/o|care of)\b"
)
_CLAUSE = re.compile(r"[.;!?\n]|,|\bbut\b|\band\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SafeContact:
    """The sender's words whole, who said them and where, whom to ask, and what this mail leaves out.

    `said_by` may be ''. `left_out` names the kinds of value, in words: "mobile number".
    """

    words: str
    said_by: str
    place: str
    ask_name: str
    ask_phone: str
    ask_email: str
    left_out: tuple[str, ...]


def contact_words(record: Record) -> tuple[str, Evidence | None]:
    """What the sender said of contact, and where; '' where nothing was said."""
    told = record.applicant.contact_instructions
    place = dict(record.evidence).get("applicant.contact_instructions")
    quotes = [mark.evidence for mark in record.marks if mark.what is MarkKind.DO_NOT_CONTACT]
    if told:
        more = [each.quote for each in quotes if each.quote not in told]
        return " ".join([told, *more]), place or (quotes[0] if quotes else None)
    if quotes:
        return " ".join(dict.fromkeys(each.quote for each in quotes)), quotes[0]
    return "", None


def safe_contact(case: Case) -> SafeContact | None:
    """Safe contact of a case, or None where the message says nothing of it."""
    said, where = contact_words(case.record)
    if not said:
        return None
    referrer = case.record.referrer
    reply = case.thread.reply_to.email if case.thread.reply_to else ""
    return SafeContact(
        words=said,
        said_by=referrer.name or "",
        place=where.place if where else "",
        ask_name=referrer.name or "",
        ask_phone=referrer.phone or "",
        ask_email=referrer.email or reply,
        left_out=tuple(name for name, _ in forbidden(case.record)),
    )


def forbidden(record: Record) -> tuple[tuple[str, str], ...]:
    """The values of the applicant that a staff mail must leave out, each with its name in words."""
    said, _ = contact_words(record)
    if not said:
        return ()
    return tuple((name, value) for name, value in _values(record.applicant) if not _allowed(value, said))


def _values(applicant: Applicant) -> tuple[tuple[str, str], ...]:
    found = (
        ("mobile number", applicant.mobile),
        ("home number", applicant.home_phone),
        ("email address", applicant.email),
        ("address", applicant.address),
    )
    return tuple((name, value) for name, value in found if value)


def _allowed(value: str, said: str) -> bool:
    """Named in a clause that forbids nothing; or nothing at all is forbidden and no other route is asked for."""
    needle = _key(value)
    naming = [clause for clause in _CLAUSE.split(said) if needle and needle in _key(clause)]
    if naming:
        return not any(_FORBIDS.search(clause) for clause in naming)
    return not (_FORBIDS.search(said) or _OTHER_ROUTE.search(said))


def _key(text: str) -> str:
    """Phones by their last nine digits, all else by letters and digits alone."""
    digits = re.sub(r"\D", "", text)
    if digits and re.fullmatch(r"[\d\s+()\-./]+", text):
        return digits[-9:]
    return re.sub(r"\W", "", text.lower())


def masked(case: Case, *, names: str) -> Case:
    """The case as a staff mail may show it: forbidden values out, the name as initials where a council wants that."""
    mask = _Mask(
        tuple(value for _, value in forbidden(case.record)), case.record.applicant.name if names == "initials" else ""
    )
    if mask.is_idle:
        return case
    return replace(mask.over(case), ref=case.ref, thread=case.thread, lead=case.lead)


def masked_letter(letter: Letter, case: Case | None, *, names: str) -> Letter:
    """The letter's own facts, masked in the same way as its case."""
    if case is None:
        return letter
    mask = _Mask(
        tuple(value for _, value in forbidden(case.record)), case.record.applicant.name if names == "initials" else ""
    )
    return letter if mask.is_idle else replace(letter, facts=mask.over(letter.facts))


class _Mask:
    """Takes values and a name out of every text of a frozen value."""

    def __init__(self, values: tuple[str, ...], name: str | None) -> None:
        patterns = [_pattern(value) for value in values]
        self._values = re.compile("|".join(pattern for pattern in patterns if pattern) or r"(?!)", re.IGNORECASE)
        self._initials = words.initials(name)
        self._name = _name_pattern(name) if self._initials else re.compile(r"(?!)")
        self.is_idle = not any(patterns) and not self._initials

    def over(self, value: T) -> T:
        """The same value, with its texts masked. Enumerations, numbers and dates stay as they are."""
        match value:
            case str() if type(value) is str:
                return cast("T", self._name.sub(self._initials, self._values.sub(LEFT_OUT, value)))
            case tuple():
                return cast("T", tuple(self.over(each) for each in value))
        if is_dataclass(value) and not isinstance(value, type):
            changed = {field.name: self.over(getattr(value, field.name)) for field in fields(value)}
            return cast("T", replace(value, **changed))
        return value


def _pattern(value: str) -> str:
    digits = re.sub(r"\D", "", value)
    if len(digits) >= 9 and re.fullmatch(r"[\d\s+()\-./]+", value):
        return _british(digits)
    parts = re.findall(r"\w+", value)
    return r"\W*".join(map(re.escape, parts)) if len("".join(parts)) >= 4 else ""


def _british(digits: str) -> str:
    """A number however it is written: with 0, +44 or nothing before it, in groups, with brackets."""
    local = digits.removeprefix("00").removeprefix("44").removeprefix("0")
    return r"(?:\(?\+?\s*(?:00)?44\)?[\s().\-/]*(?:\(?0\)?)?|\(?0)?[\s().\-/]*" + r"[\s().\-/]*".join(local)


def _name_pattern(name: str | None) -> re.Pattern[str]:
    parts = [part for part in re.findall(r"[^\W\d_]+", name or "") if len(part) > 2]
    whole = r"\W+".join(map(re.escape, re.findall(r"[^\W\d_]+", name or "")))
    return re.compile(rf"\b(?:{'|'.join([whole, *map(re.escape, parts)])})\b", re.IGNORECASE)
