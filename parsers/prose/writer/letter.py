"""One message as prose: the referral's passage, its sentences, its writer.

For: `read` and the modules it calls. Here it is settled which passage is the referral, who signs it, and whether the
writer asks for himself.

Must not know: what the sentences say of the person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from parsers.body.passage import Passage, Voice
from parsers.patterns import any_case, compiled
from parsers.prose.people.candidates import tokens
from parsers.prose.sentences import Sentence, sentences_of
from parsers.prose.words import FIRST, KIN, THIRD
from parsers.prose.writer.anothers import needs_of_another, tells_of_another
from parsers.prose.writer.author import author_name
from parsers.prose.writer.handover import takes_over
from parsers.prose.writer.judge import Sheet, written_by
from parsers.prose.writer.kinship import kin_of_writer
from parsers.prose.writer.oneself import asks_for_himself, named_by_himself, names_another, unmasks_himself
from parsers.prose.writer.opening import opened
from parsers.prose.writer.passages import choose, signed_off
from parsers.prose.writer.rows import read_rows
from parsers.prose.writer.scribe import lends_hands, taken_down
from parsers.prose.writer.signature import Signature, read_signature
from parsers.record import Address


@dataclass(frozen=True, slots=True)
class Letter:
    """One message as prose: the referral's passage, its sentences, its writer."""

    passage: Passage
    sentences: tuple[Sentence, ...]
    context: tuple[Sentence, ...]
    signature: Signature
    self_referral: bool
    foot: tuple[str, ...] = ()
    """the lines of the signature as they stand"""
    covering: tuple[str, ...] = ()
    """the lines under a covering note"""
    penned: Signature | None = None
    """the signature of who wrote for himself, where somebody else is answered"""
    answered: bool = True
    """whether the signature is the referrer's: of who writes for himself it is not, unless somebody passes it on"""

    @property
    def writers(self) -> tuple[str, ...]:
        """The names known to be the writer's: as signed, and as shown in the header."""
        signed, shown = self.signature.name, author_name(self.passage.author)
        if signed and shown and tokens(shown) < tokens(signed):
            shown = None  # "B Birch" says no more than "Bea Birch", and a brother is a Birch too
        return tuple(name for name in (signed, shown) if name)


_FOOT = 3


def renumbered(lines: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences counted afresh, so that neighbours are neighbours by index."""
    return tuple(line if line.index == n else replace(line, index=n) for n, line in enumerate(lines))


def open_letter(passages: tuple[Passage, ...]) -> Letter | None:
    """The letter in a message's passages; None where nobody wrote any words."""
    told = [p for p in passages if p.voice is not Voice.QUOTED and (p.document.blocks or p.signature)]
    if not told:
        return None
    main, others = choose(tuple(told[:8]))
    sentences, lines = signed_off(sentences_of(main), main)
    lent = lends_hands(sentences)
    if lent and not _of_body(lines, main):
        main = replace(main, author=None)  # the address is not the person's
    signature = read_signature(lines, main.author, part=main.part)
    signature = read_rows(sentences, signature)
    own = _is_self(sentences, lines, signature, main, lent=lent and main.author is None)
    if not own:
        signature = opened(sentences, signature, main.author)
    scribe, dictated = taken_down(sentences, main)
    if scribe is not None:
        below = tuple(s.text for s in dictated[-_FOOT:] if s.opens)  # the name and day under the words
        return Letter(main, dictated, (), scribe, True, (*lines, *below))
    context: tuple[Sentence, ...] = ()
    covering: tuple[str, ...] = ()
    answered, penned = not own, signature
    for passage in others[:3]:
        words, below = signed_off(sentences_of(passage), passage)
        context += words
        covering += below if passage.voice is Voice.OWN else ()
        if passage.voice is Voice.OWN and passage is not main and takes_over(words, signature.name or ""):
            signature, answered = read_signature(below, passage.author, part=passage.part), True
    return Letter(main, sentences, context, signature, own, lines, covering, penned if own else None, answered)


def _of_body(lines: tuple[str, ...], passage: Passage) -> bool:
    """Whether somebody with a post or a body signs."""
    signed = read_signature(lines, passage.author)
    return bool(signed.role or signed.organisation or signed.kin)


_OWN_PLIGHT = any_case(
    r"\b(?:i am|i['’]m|im|i have|i['’]ve|ive|i was|i live|i sleep|i need|i been|me and my|we are|we['’]re"
    r"|it['’]?s me|us"
    r"|we have|we['’]ve|weve|we were|we live|we need|i rent|we rent|i can['’]?t|we can['’]?t|i lost|i got|i had|our"
    r"|my)\s(?:\w{1,12}\s){0,6}?(?:homeless|sleep\w*|slept|evict\w*|kicked|thrown|nowhere|no ?where|living in"
    r"|staying|sofa|street|landlord|tenancy|room|flat|notice|car|tent|rent|section 21|out of|place to (?:live"
    r"|stay)|leave|lost my|born|house|home|eviction|bailiffs|shelter|hostel|van|council|told to|rehoused?|roof"
    r"|live)\b"
    r"|\bi, [^,.;]{4,40}, (?:born|aged?|of|dob|am|have|the)\b|\bbeen (?:slung|thrown|kicked|chucked|turfed"
    r"|put) out\b|\bi write for myself\b|\bmy own (?:housing|behalf)\b"
    r"|\bfor myself\b|\bplease (?:can you )?help me\b"
    r"|\bhelp me (?:find|with)\b|\bmy name(?:['’]?s| is)\b"
    r"|^\W{0,3}my (?:full |own )?name\s?[:=–-]|\bi (?:will|['’]ll) be homeless"
)


_HOUSES = compiled(
    r"\b(?:I|i)(?:['’]m| am| was) (?:the|his|her|their|a|[A-Z][\w'’]+['’]s) (?:\w+ )?(?:landlord|landlady"
    r"|neighbour|employer|owner)\b|\b(?:[Mm]y|[Oo]ur) (?:\w+ )?(?:tenant|lodger)s?\b(?!['’])",
)
"""Who writes as the landlord or the neighbour of somebody asks for that person."""


_ABOUT_KIN = compiled(rf"\b[Mm]y (?:\w+ )?(?:{KIN})(?:['’]s (?:full )?name is| is called| called)\s[A-Z]")
"""Who names a relative in full asks for that one."""


def _is_self(
    sentences: tuple[Sentence, ...], lines: tuple[str, ...], signature: Signature, passage: Passage, *, lent: bool
) -> bool:
    """Whether the writer asks for himself; where the model is beyond doubt, it settles what the rules say.

    `lent`: somebody else only typed it or lent the address.
    """
    text = " ".join(s.text for s in sentences)
    himself = _gives_himself(text, signature, passage.author)
    if signature.role and signature.organisation and himself and _own_trouble(text, sentences):
        signature, lines = replace(signature, role=None, organisation=None), ()  # the post below is where he works
    said = written_by(_sheet(sentences, lines, signature, passage))["self"]
    if signature.role and signature.organisation and not (said >= _SURELY and _of_himself(text)):
        return False
    if names_another("\n".join((*(s.text for s in sentences), *lines)), passage.author) and not himself:
        return False
    if unmasks_himself(text) and said >= _ASKED:
        return True
    if (_HOUSES.search(text) or needs_of_another(text) or tells_of_another(text)) and not himself:
        return False
    if asks_for_himself("\n".join((text, *lines))) and said >= _ASKED:
        return True
    kin = kin_of_writer(text, told=True)
    if kin and not himself and not (kin in _ONCE_DONE and said >= _SURELY):
        return False
    if lent or said >= _SURELY:
        return True
    return said > _HARDLY and _says_self(sentences, signature, passage)


def _of_himself(text: str) -> bool:
    """Whether a writer speaks of himself, and far more than of others."""
    first = len(FIRST.findall(text))
    return first >= _SPOKEN and first >= _FAR_MORE * len(THIRD.findall(text))


def _own_trouble(text: str, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a letter from somebody's desk is of the writer's own home: he tells when he was born, and of himself."""
    plights = sum(bool(_OWN_PLIGHT.search(s.text)) for s in sentences)
    return (plights >= 1 and _of_himself(text)) and any(
        _BORN.search(text, match.start(), match.end() + _NEAR) for match in _MYSELF.finditer(text)
    )


_BORN = compiled(r"\b(?:born|dob|d\.o\.b|date of birth)\b|\d{1,2}[./-]\d{1,2}[./-]\d{2}", re.IGNORECASE)
_NEAR = 30
_FAR_MORE, _SPOKEN = 2, 2
_ONCE_DONE = ("carer", "guardian")
"""What a writer may have been to somebody whose home was his own."""
_SURELY, _HARDLY, _ASKED = 0.95, 0.3, 0.04
"""How likely it must be that somebody writes for himself, where the rules do not say so, where they do, and where it
is asked in as many words."""


def _sheet(sentences: tuple[Sentence, ...], lines: tuple[str, ...], signature: Signature, passage: Passage) -> Sheet:
    told = ("role", "organisation", "kin", "name", "unit")
    text = " ".join(s.text for s in sentences)
    return Sheet(
        tuple(s.text for s in sentences),
        lines,
        passage.author,
        passage.subject,
        [field for field in told if getattr(signature, field)],
        sum(bool(_OWN_PLIGHT.search(s.text)) for s in sentences),
        _gives_himself(text, signature, passage.author),
    )


def _says_self(sentences: tuple[Sentence, ...], signature: Signature, passage: Passage) -> bool:
    """Whether the writer asks for himself: his own plight in the first person, no post, nobody else referred."""
    if signature.role or signature.organisation or signature.kin:
        return False
    own = sum(bool(_OWN_PLIGHT.search(s.text)) for s in sentences)
    text = " ".join(s.text for s in sentences)
    if not own and not _gives_himself(text, signature, passage.author):
        return False
    if _HOUSES.search(text) or _ABOUT_KIN.search(text):
        return False
    if not named_by_himself(text, passage.author) and re.search(
        rf"\bmy (?:\w+ )?(?:{KIN}|tenant|lodger|client|patient)\b[^.;]{{0,60}}\b(?:is|has|needs|was|been|being"
        rf"|will|wants)\b[^.;]{{0,40}}\b(?:homeless|evicted|sleeping|nowhere|housing|help|out)\b",
        text,
        re.IGNORECASE,
    ):
        return False
    if _gives_himself(text, signature, passage.author):
        return len(FIRST.findall(text)) >= len(THIRD.findall(text))
    return own >= 1 and len(FIRST.findall(text)) >= 2 * len(THIRD.findall(text))


_MYSELF = compiled(
    r"\b(?:I['’]?m|I am|[Mm]y name(?:['’]s| is))\s((?:[A-Z][\w'’-]+\s){1,3}?(?:[A-Z][\w'’-]+))[\s,(]{1,3}"
    r"(?:(?:aged?|dob|born|d\.o\.b|date of birth)\b|\d{1,2}[./-]\d{1,2}[./-]\d{2}|\d{2}\b(?![./:-]))"
)


def _gives_himself(text: str, signature: Signature, author: Address | None) -> bool:
    """Whether the writer gives his own name with a birth date, as nobody does who writes for a body."""
    if _MYSELF.search(text) or named_by_himself(text, author):
        return True
    names = {name for name in (signature.name, author_name(author)) if name and len(name.split()) > 1}
    return any(_BIRTH_NEXT.match(text, at + len(name)) for name in names if (at := text.find(name)) >= 0)


_BIRTH_NEXT = compiled(
    r"[\s,(–-]{1,3}(?:(?:aged?\s)?\d{2}[\s,)]{1,3})?"
    r"(?:(?:d\.?o\.?b|born|date of birth)\b|\d{1,2}[./-]\d{1,2}[./-]\d{2})",
    re.IGNORECASE,
)
