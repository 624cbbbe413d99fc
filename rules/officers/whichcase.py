"""Which case a sentence is about: a reference in the sender's words, the thread, the subject, referrer and person.

For: understand.py (contract/officers.md, "Which words, which case"; the order is the page's).

Must not know: what is done to the case.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rules.case import Case, State
from rules.names import fold, take_apart
from rules.officers.answer import referrer_addresses
from rules.officers.mail import Mail
from rules.officers.numbers import TOKEN, Numbers
from rules.officers.plain import Sentence, plain

_COMPARED = re.compile(
    r"(?:\b(?:as|like|than|see|cf|unlike|similar to|linked to|link to|link with|linked with|brother of|"
    r"sister of|son of|of|from|vs|with|not|under|meant(?: \w+){0,4}|should (?:have been|have gone|be)(?: for|"
    r" on| to| under)?|"
    r"is not|and not|it is not|duplicate|copy)|\bsame (?:\w+ ){0,4}(?:as|is)) (?:the |no |ref |case |"
    r"number )?(@case\d+)|(@case\d+) (?:is|was|are) (?:actually )?(?:the|his|her|him|them|he|she|a|an|"
    r"another|different|not|same|this|probably|also)\b|(@case\d+) (?:all )?over again"
)
_PAIR = re.compile(
    r"\b(?:duplicat\w*|same (?:person|man|woman|lad|lass|bloke|guy|one|chap|lady|family|referral|case|"
    r"client)|merg\w+|copy of|repeat of|different (?:person|people|man|woman)|not related|two people)\b"
)
_LEADING = r"(?:re |ref |case |for |on |number |no |and )*@case\d+\)?(?:(?:,| and|, and| &|/| \+) ?@case\d+)*\s*"
_SELECTOR = re.compile(rf"^(?:[a-z.' -]{{0,30}}?[/,(-]? ?)?{_LEADING}[-:=/,]|^{_LEADING}(?:\bfirst\b|$|\.)")
_OPENS = re.compile(rf"^{_LEADING}[-:=]")
_NAME_SELECTOR = re.compile(r"^(?P<name>[a-z][a-z.' -]{1,30}?)\s*(?:\(|/|:| - | = )")


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence and the cases that it is about; `named` says that it names them itself."""

    sentence: Sentence
    cases: tuple[str, ...]
    named: bool = False


def placed(sentences: Sequence[Sentence], main: str | None, mail: Mail, numbers: Numbers) -> tuple[Placed, ...]:
    """Each sentence with its cases. A reference at the head of a line holds until the next."""
    current = _first(sentences, main, mail, numbers)
    found: list[Placed] = []
    for sentence in sentences:
        head = _SELECTOR.match(sentence.text) if sentence.starts else None
        if head and not _PAIR.search(head.group(0)) and not re.search(r"\b(?:should|meant)\b", head.group(0)):
            current = tuple(dict.fromkeys(numbers.ref(token) for token in TOKEN.findall(head.group(0))))
            found.append(Placed(sentence, current, named=True))
            continue
        own = about(sentence, numbers)
        if own:
            found.append(Placed(sentence, own, named=True))
            continue
        by_name = _by_name(sentence, mail, main)
        if by_name and sentence.starts and _NAME_SELECTOR.match(sentence.text):
            current = by_name
        found.append(Placed(sentence, by_name or current, named=bool(by_name)))
    return tuple(found)


def _first(sentences: Sequence[Sentence], main: str | None, mail: Mail, numbers: Numbers) -> tuple[str, ...]:
    """What stands before a later "33 - no joy" is about the mail answered, not about the case that 33 opens."""
    named = next((at for at, sentence in enumerate(sentences) if TOKEN.search(sentence.text)), None)
    thread = mail.thread.ref if mail.thread is not None else None
    if named and thread and thread != main and _OPENS.match(sentences[named].text):
        return (thread,)
    return (main,) if main else ()


def about(sentence: Sentence, numbers: Numbers) -> tuple[str, ...]:
    """The cases that a sentence names as its subject, not for comparison."""
    tokens = TOKEN.findall(sentence.text)
    if not tokens:
        return ()
    compared = {token for found in _COMPARED.finditer(sentence.text) for token in found.groups() if token}
    if _PAIR.search(sentence.text):
        head = re.match(r"^(?:re |case |ref )?(@case\d+)\b", sentence.text)
        free = [token for token in tokens if token not in compared]
        tokens = [head.group(1)] if head and head.group(1) in free else []
    return tuple(dict.fromkeys(numbers.ref(token) for token in tokens if token not in compared))


def _by_name(sentence: Sentence, mail: Mail, main: str | None) -> tuple[str, ...]:
    """Where the mail is about no case, or a line begins with a name: whoever is named, if only one case fits."""
    head = _NAME_SELECTOR.match(sentence.text) if sentence.starts else None
    if main is not None and head is None:
        return ()
    text = head.group("name") if main is not None and head else sentence.text
    cases = named_in(text, mail.pool)
    if main is not None and any(case.ref == main for case in cases):
        return (main,)
    return tuple(case.ref for case in cases) if len(cases) == 1 else ()


def named_in(text: str, pool: Sequence[Case]) -> tuple[Case, ...]:
    """The cases whose applicant a text names: whole names first, then family names; open ones first."""
    said = f" {fold(text)} "
    whole = [case for case in pool if _whole(case) and f" {_whole(case)} " in said]
    family = [case for case in pool if _is_named(case, said)]
    chosen = whole or family
    still = [case for case in chosen if case.state is not State.CLOSED]
    return tuple(still or chosen)


def _whole(case: Case) -> str:
    return " ".join(take_apart(case.record.applicant.name or "").words)


def _is_named(case: Case, said: str) -> bool:
    name = take_apart(case.record.applicant.name or "")
    for family in name.family:
        if len(family) > 2 and f" {family} " in said:
            return True
        if any(f" {given} {family[0]} " in said for given in name.given if len(given) > 2):
            return True
    return False


def main_case(sentences: Sequence[Sentence], mail: Mail, numbers: Numbers) -> tuple[str | None, str]:
    """The case that the mail is about, and why none where it is unclear ("unknown", "several", "none")."""
    own = [ref for sentence in sentences for ref in about(sentence, numbers)]
    unique = list(dict.fromkeys(own))
    if len(unique) == 1:
        return (unique[0], "") if numbers.known(unique[0]) else (None, "unknown")
    if len(unique) > 1 and mail.thread is None:
        return None, "several"
    if mail.thread is not None:
        return mail.thread.ref, ""
    subject = _in_subject(mail.subject, numbers)
    if len(subject) == 1:
        return (subject[0], "") if numbers.known(subject[0]) else (None, "unknown")
    if len(subject) > 1:
        return None, "several"
    return _by_people(mail)


def _in_subject(subject: str, numbers: Numbers) -> list[str]:
    """The references in a subject; the one in square brackets, where we put ours, goes before those beside it."""
    text = numbers.tokens(plain(subject))
    bracketed = re.findall(r"\[(@case\d+)\]", text)
    compared = {token for found in _COMPARED.finditer(text) for token in found.groups() if token}
    tokens = bracketed[:1] or [token for token in TOKEN.findall(text) if token not in compared]
    return list(dict.fromkeys(numbers.ref(token) for token in tokens))


def _by_people(mail: Mail) -> tuple[str | None, str]:
    """By the referrer among the recipients and the person named; by the person alone where only one bears the name."""
    addressed = {address.email for address in mail.recipients}
    theirs = tuple(case for case in mail.pool if referrer_addresses(case) & addressed)
    text = f"{plain(mail.subject)} {mail.words[:4000]}"
    persons = tuple(case for case in mail.pool if (case.record.applicant.email or "").lower() in addressed - {""})
    if len(persons) == 1:
        return persons[0].ref, ""
    for pool in (theirs, mail.pool):
        found = named_in(text, pool)
        if len(found) == 1:
            return found[0].ref, ""
        if len(found) > 1:
            return None, "several"
        initials = tuple(case for case in pool if pool is theirs and _initialled(case, mail.subject))
        if len(initials) == 1:
            return initials[0].ref, ""
    return None, "none"


def _initialled(case: Case, subject: str) -> bool:
    name = take_apart(case.record.applicant.name or "")
    if not name.given or not name.family:
        return False
    one, two = name.given[0][0].upper(), name.family[-1][0].upper()
    return bool(re.search(rf"(?<![A-Za-z]){one}\.? ?{two}\.?(?![A-Za-z])", subject))
