"""A person's own words that somebody else took down: somebody "asked me to type this".

For: `letter`. Who typed is the referrer; whose words they are is the applicant, who asks for himself.

Must not know: what the words ask for.
"""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.body.passage import Passage
from parsers.patterns import compiled
from parsers.prose.sentences import Sentence
from parsers.prose.words import BODY_WORD, FIRST, ROLE, STRONG_BODY
from parsers.prose.writer.signature import Signature, read_signature
from parsers.record import Evidence
from parsers.values.names import find_names
from parsers.values.phones import find_phones

_TAKEN_DOWN = compiled(
    r"\b(?:asked me to (?:type|write|send|put|take|pass)\b|(?:these|this|here|below|following|what follows"
    r"|the following)\b"
    r"[^.;]{0,24}\b(?:in )?(?:his|her|their) (?:own )?words|in (?:his|her|their) own words|dictated (?:this "
    r"|it )?(?:by|to me)"
    r"|(?:typed|typing|written|writing|scribed|taken down)\b[^.;]{0,24}\b(?:for|by|on behalf of|as) )",
    re.IGNORECASE,
)
_MY_NAME = re.compile(r"\b(?:my (?:full )?name(?:['’]?s| is)|i am|i['’]m|i was born)\b", re.IGNORECASE)
_OPENS = re.compile(r"^\W{0,2}[\"“‘']|[\"“‘']\s?(?=(?:My|I|I['’]m|To|Dear|Hello|Please)\b)")
_I_AM = re.compile(r"\b(?:I am|I['’]m|this is|regards|from|signed)\b,?\s(?:the\s)?(?:[a-z ]{0,20}\s)?", re.IGNORECASE)
_FEWEST = 3
_SOON = 8
_LETTER_BELOW = 16
"""How far below the note the words may begin: a whole signature can stand between."""
_DIVIDER = re.compile(r"^\W*(?:[-_=*~–—]\s?){3,}\W*$")


_HINTS = ("words", "dictated", "asked me to", "typ", "writ", "scribed", "taken down")


def _may_be_taken_down(text: str) -> bool:
    small = text.lower()
    return any(hint in small for hint in _HINTS) and _TAKEN_DOWN.search(text) is not None


_LENT = compiled(
    r"(?<!i am )(?<!i['’]m )(?<!\bim )\b(?:typ(?:ing|ed|es)|writ(?:ing|ten|es)|sen(?:ding|t|ds)|e-?mail(?:ing|ed))"
    r" (?:this|it)(?: \w+){0,3}? (?:for me|on my behalf|as I (?:say|speak|talk|tell)\w*)\b"
    r"|\b(?:his|her|their|\w+['’]s) (?:e-?mail|account|address|computer|laptop|tablet)(?: address)?,? "
    r"(?:and |it is |it['’]s )?not mine\b",
    re.IGNORECASE,
)


_OWN_ADDRESS = re.compile(r"\bmy (?:own )?(?:e-?mail|account)\b", re.IGNORECASE)


def lends_hands(sentences: tuple[Sentence, ...]) -> bool:
    """Whether the writer says that somebody else types or lends the address: "his e-mail, not mine"."""
    text = " ".join(s.text for s in sentences)
    lent = _LENT.search(text) is not None and _OWN_ADDRESS.search(text) is None
    return lent and len(FIRST.findall(text)) >= _FEWEST


def taken_down(sentences: tuple[Sentence, ...], passage: Passage) -> tuple[Signature | None, tuple[Sentence, ...]]:
    """Who took the words down, and the words; None where nobody did."""
    note = next((n for n, s in enumerate(sentences[:_SOON]) if _may_be_taken_down(s.text)), None)
    if note is None:
        return None, sentences
    reach = enumerate(sentences[: note + _LETTER_BELOW])
    start = next((n for n, s in reach if n >= note and _begins(s, after=n > note)), None)
    if start is None or len(sentences) - start < _FEWEST:
        return None, sentences
    own = sentences[start:]
    firsts = sum(len(FIRST.findall(s.text)) for s in own)
    if firsts < _FEWEST or not any(_MY_NAME.search(s.text) for s in own[:_FEWEST]):
        return None, sentences
    return _writer(sentences[:start], passage), own


def _begins(sentence: Sentence, *, after: bool) -> bool:
    return bool(_OPENS.search(sentence.text)) or (
        after and bool(re.match(r"\W{0,2}my (?:full )?name\b", sentence.text, re.I))
    )


def _writer(note: tuple[Sentence, ...], passage: Passage) -> Signature:
    """The signature below the words, with what the note above them says of the writer."""
    lines = tuple(line.text for line in passage.signature) or _block(note)
    signed = read_signature(lines, passage.author, part=passage.part)
    told: dict[str, str] = {}
    evidence = list(signed.evidence)
    for line in note:
        for key, value in _told(line.text).items():
            if key not in told:
                told[key] = value
                evidence.append((f"referrer.{key}", line.evidence(value)))
    return replace(
        signed,
        name=told.get("name") or signed.name,
        role=signed.role or told.get("role"),
        organisation=signed.organisation or told.get("organisation"),
        phone=signed.phone or told.get("phone"),
        email=signed.email or (passage.author.email if passage.author else None),
        evidence=tuple(evidence) or (("referrer.name", Evidence(passage.part, "", signed.name or "")),),
    )


def _block(note: tuple[Sentence, ...]) -> tuple[str, ...]:
    """The signature that ends the note, where the letter stands below it."""
    lines: list[str] = []
    for line in reversed(note):
        if _DIVIDER.match(line.text) or (_SALUTES.match(line.text) and not lines):
            continue
        if not line.opens or line.text.endswith((".", "?", "!")) or len(line.text) > _WIDEST:
            break
        lines.append(line.text)
    return tuple(reversed(lines))


_SALUTES = re.compile(r"^\W{0,2}(?:dear|hi|hello|to)\b", re.IGNORECASE)
_WIDEST = 70


def _told(text: str) -> dict[str, str]:
    """Name, post, body and number in a sentence such as "I am Jo Bloggs, the librarian at HMP Hill"."""
    found: dict[str, str] = {}
    for name in find_names(text):
        if len(name.text.split()) > 1 and _I_AM.search(text[: name.start]) and not BODY_WORD.search(name.text):
            found["name"] = name.text
            post = re.match(
                r",?\s(?:\(|(?:the|a|an|his|her|their)\s)?((?:[\w-]+\s){0,3}?" + ROLE + r")",
                text[name.end :],
            )
            if post:
                found["role"] = post.group(1)
            break
    if number := next((phone.number for phone in find_phones(text) if phone.number), None):
        found["phone"] = number
    body = re.search(r"\b((?:HMP|HMYOI|YOI)(?:/YOI)?(?:\s[A-Z][\w'’-]+){1,3})", text)
    if body:
        found["organisation"] = body.group(1)
    elif STRONG_BODY.search(text) and re.fullmatch(r"(?:[A-Z][\w'’&-]+\s?){2,6}\.?", text):
        found["organisation"] = text.rstrip(".")
    return found
