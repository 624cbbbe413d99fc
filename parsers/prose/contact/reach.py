"""How, when and how not to reach the person, in the sentences that say so.

For: `read` and `support`, which does not say them twice.

Must not know: whose number is whose (`read`).
"""

from __future__ import annotations

from collections.abc import Iterable

from parsers.prose.sentences import Sentence
from parsers.prose.words import low, lowered
from parsers.record import Evidence

_HOW = lowered(
    r"\b(?:don['’]?t|do not|never|not to|please|best|only|prefer\w*|better|safe|safest|avoid|before|after"
    r"|between|leave|through|via|reply)\b[^.;]{0,50}\b(?:ring|call|phone|text|sms|whatsapp|e-?mail|write"
    r"|voice ?mails?|messages?|texts?|contact|letters?|post|knock|number|reach|me|speak|sent?d?)\b"
    r"|\b(?:ring|call|phone|text|sms|whatsapp|voicemail|e-?mails?|messages?)\b[^.;]{0,40}\b(?:best|only|first"
    r"|between|before|after|better|please|works?|don['’]?t|not|evenings?|mornings?|afternoons?|any ?time|often"
    r"|fine|ok|leave)\b"
    r"|\b(?:no|lost|smashed|broken|pinched|stolen|sold|without|does(?:n['’]t| not) have|hasn['’]t got|has no"
    r"|any)\b[^.;]{0,20}\b(?:phone|mobile|number|email|credit|charger)\b|\b(?:reach|get hold of|contact|catch"
    r"|find|speak to|ring|see) (?:him|her|them)\b|\bthrough (?:me|us|the)\b"
    r"|\b(?:video ?link|link worker will|book (?:a|you)|appointment before|come straight to you|in (?:my"
    r"|our) waiting|get (?:him|her|them) to (?:an|the) (?:office|phone))\b|\bvoicemail\b|\bwhatsapp\b|\bc/o\b"
    r"|\b(?:ring|call|phone|text|use|try|contact) (?:me|us|mine|ours)\b|\byou can (?:get|reach|find|ring) me\b"
    r"|\b(?:bring|take|walk|lead|show) (?:you|somebody|someone|an officer|your \w+) to (?:him|her|them|where (?:he|she"
    r"|they))\b"
    r"|\b(?:fetch|get) (?:him|her|them) (?:for you|to (?:the|my|our) (?:phone|office))\b"
    r"|\bgo[- ]between\b|\b(?:pass|carry|give|take)(?:es|s|ing)? (?:on |him |her |them )?(?:a |any )?messages?\b"
    r"|\bi(?:['’]ll| will| can)? tell (?:him|her|them) when\b|\bi['’]?m (?:usually |always )?in most\b"
    r"|\bleave word\b|\bchecks? (?:it|his|her|them)?\b[^.;]{0,20}(?:daily|every|most)|\bno way of (?:getting"
    r"|reaching|contacting)|\bwhere (?:he|she|they) can be found"
    r"|\b(?:can|may|could|will|best|usually|always)\b[^.;]{0,16}\b(?:met|seen|found|caught|reached|contacted"
    r"|got hold of"
    r"|collected)\b[^.;]{0,30}\b(?:at|in|by|on|via|outside|every|each|most)\b|\bmeet (?:him|her|them)\b"
    r"|\b(?:look|ask|watch|listen) (?:out )?for (?:him|her|them)\b|\b(?:he|she|they)(?:['’]s| is| are"
    r"|['’]re)? (?:at|in|by|outside|comes?|sits?"
    r"|drops?|pops?|calls?|eats?)\b[^.;]{0,40}\b(?:every|each|most) (?:morning|day|evening|night|lunch\w*"
    r"|afternoon|mon|tue|wed|thu|fri|sat|sun)"
    r"|\bneither (?:a )?(?:tele)?phone nor\b|\bgets? (?:through )?to (?:him|her|them) in\b|\bemail-?a-?prisoner\b"
    r"|\b(?:bleep|page|tannoy) (?:me|us|him|her|them|the)\b"
    r"|\b(?:he|she|they)(?:['’]ll| will) be (?:\w+ )?in (?:our|the) (?:\w+ )?(?:room|waiting|foyer|reception|canteen)"
)


def contact_instructions(sentences: Iterable[Sentence]) -> tuple[str | None, Evidence | None]:
    """The sentences that say how, when or how not to reach the person."""
    chosen = [line for line in sentences if _HOW.search(low(line.text))]
    if not chosen:
        return None, None
    text = " ".join(line.text for line in chosen[:4])
    return text, chosen[0].evidence(text)


_THROUGH_US = lowered(
    r"\b(?:go[- ]between|through (?:me|us)|(?:pass|carry|give|take)(?:es|s|ing)? (?:on |him |her |them )?(?:a |any )?"
    r"messages?|(?:either|both|all|each|any) of them)\b"
)


def through_writer(shared: Iterable[Sentence]) -> tuple[str | None, Evidence | None]:
    """What a list says of all in it: that the writer will put the council in touch."""
    found = next((line for line in shared if _THROUGH_US.search(low(line.text)) and _HOW.search(low(line.text))), None)
    return (found.text, found.evidence(found.text)) if found else (None, None)


def says_how_to_reach(text: str) -> bool:
    """Whether a sentence is about reaching the person."""
    return bool(_HOW.search(low(text)))
