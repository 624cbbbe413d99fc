"""Whose the numbers are in an answer that is a sentence: "no mobile. His son Dele takes messages on 07700 900123".

For: `person` and `referrer`. A cell with a number and a word or two beside it is read by its label.

Must not know: layouts.
"""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.forms.answers import answer
from parsers.forms.slots import Entry, Slot, Who
from parsers.patterns import compiled
from parsers.prose.contact.owners import is_they
from parsers.prose.contact.read import Contacts, read_contacts
from parsers.prose.sentences import Sentence, split_sentences
from parsers.prose.words import KIN, WORKER
from parsers.values.names import find_names
from parsers.values.phones import find_phones

ON_CALLS = frozenset({Slot.MOBILE, Slot.HOME_PHONE, Slot.PHONE, Slot.CONTACT, Slot.CONTACT_WISH})
_FEWEST = 4
_OF_SOMEBODY = compiled(rf"\b(?:s?he|they|his|hers?|their|him|them|via|through|{KIN}|{WORKER})\b", re.I)
_OTHER_NUMBERS = frozenset({Slot.NOMS, Slot.CRN, Slot.NHS, Slot.PNC, Slot.REFERENCE, Slot.UNKNOWN})
_A_NUMBER = re.compile(r"\W*(?:client|patient|resident|tenant|customer|applicant|prisoner)['’]?s['’]? number\W*", re.I)


def told_in(text: str, name: str | None) -> Contacts | None:
    """Whose each number is in a sentence of several words that speaks of somebody; None for any other answer."""
    phones = find_phones(text)
    before = text[: phones[0].start] if phones else ""
    spoken = len(before.split()) >= _FEWEST and _OF_SOMEBODY.search(text)
    if not phones or not (spoken or _is_anothers(before, name)):
        return None  # a number that opens its answer is whose the label says
    said = read_contacts(
        [Sentence(piece, 0, n, opens=n == 0) for n, piece in enumerate(split_sentences(text))],
        applicant=name,
        author=None,
        signature_phones=(),
        signature_emails=(),
        self_referral=False,
    )
    return said if said.mobile or said.home_phone or said.other_contact else None


def _is_anothers(before: str, name: str | None) -> bool:
    """Whether nothing but somebody else's name stands before a number: "Caroline 07700 900123"."""
    found = find_names(before)
    bare = before.strip(" ,:;(=–-")
    return len(found) == 1 and name is not None and found[0].text == bare and not is_they(bare, name)


def as_phone(entry: Entry) -> Entry:
    """A "client's number" that is answered with a phone number asks for that, and not for a reference."""
    text = answer(entry) if entry.slot in _OTHER_NUMBERS and _A_NUMBER.fullmatch(entry.label) else None
    phones = find_phones(text) if text else ()
    whole = bool(phones and text) and not re.search(r"[A-Za-z\d]", (text or "")[: phones[0].start])
    return replace(entry, slot=Slot.PHONE, who=Who.APPLICANT) if whole else entry
