"""One sentence under the eye of `assent`: who acts where in it, and whether a word is said of this referral.

Must not know: what the words make of the person's agreement.
"""

from __future__ import annotations

import re
from functools import lru_cache

from parsers.prose.consent import actorwords, assentwords, dissentwords
from parsers.prose.consent.agreement import clauses, plain
from parsers.prose.words import KIN, lowered

_ASKED = lowered(
    r"\b(?:asked|asking|put (?:it|this|that|the)|explain\w*|ran|run|went through|been through|talk\w*|told"
    r"|discuss\w*|offer\w*"
    r"|suggest\w*|mention\w*|raised|rang|spoke\w*|check\w*|read|question|said|seen|shown?|showed|knows?|aware"
    r"|understands?|heard)\b"
)
ASKED_ELSE = lowered(r"\b(?:asked|asking|when i ask) (?:him |her |them )?(?:if|whether|about)\b")
_ONE = lowered(r"\b(?:he|she|his|her|him)\b(?!.*\b(?:both|couple|family|parents)\b)")
PRONOUN = lowered(
    r"^ (?:with|about|for|to|by|on|at|of)? ?(?:it|this|that(?! (?:he|she|they|the|his|her|their|i|we|you"
    r"|it|there|a)\b)"
    r"|all (?:of )?(?:this|it|that)|the (?:above|idea|plan|whole)\w*)\b"
)
BARE_TAIL = lowered(
    r"^\s*(?:$|[.,;:!?)\"”–—-]|(?:verbal\w*|oral\w*|over the (?:phone|tele|video)|by (?:phone|tel\w*|text"
    r"|him|her|them|he|pt|client|patient|the client|the patient"
    r"|e-?mail|video)|in (?:person|supervision|front|writing"
    r"|session|custody|full|our|my|the (?:room|office|cell|meeting|call|end)|interview|clinic|reception)"
    r"|today|tonight|yesterday|this (?:morning|afternoon|week|evening|am|pm)|last"
    r"|on (?:the (?:phone|ward|wing|\d|call|video|unit|round)|\w+day|mon|tues?|wed|thu|fri|sat|sun|\d)"
    r"|at (?:the (?:time|door|desk|bedside)|\d|bedside|home|interview|appointment|visit|reporting|induction)"
    r"|when|before|but|and|with (?:me|us)|so far|already|too|as well|face to face|during|via|now|first|then"
    r"|either|though|because|for me|to me|to us"
    r"|again|straight|without|after|later|once|while|readily|immediately|freely|happily|willingly|there|here"
    r"|on the spot|at once|there and then|gladly|out loud|aloud|through (?:the|an|his|her))\b)"
)
OF_OBJECT = lowered(r"^ (?:to|for|with|about|on|that)\b")


_MODAL = re.compile(r"would|could|should|might|may|must|did|does|do\b|was|were|is\b|are")


_SPOKEN_TO = lowered(
    r"\b(?:spoke|spoken|talked|chatted|rang|phoned) (?:to |with )?(?:him|her|them|both|pt|the (?:client"
    r"|patient|couple|family))\b"
    r"(?! (?:about|re\b|regarding))"
)
_ALONE = lowered(
    r"^\W*(?:he|she|they|both)(?:'s|'re| is| are| was| were) (?:\w+ )?(?:happy|fine|ok|okay|content|glad"
    r"|pleased|willing|keen"
    r"|all right|comfortable|in agreement|on board|agreeable)\W*$"
)
_AGREED = lowered(
    r"\b(?:signed (?!for|off|up|on (?:at|with)|out|the (?:tenancy|lease)|a (?:tenancy|lease))|consented|said yes)\b"
)
_ASKS_CONSENT = lowered(
    r"\b(?:consent(?:ed|s)?|agree[ds]?|permission|said (?:yes|(?:you|we|i) (?:can|may|could))"
    r"|ok(?:ay)? with (?:this|it|you|us)|happy (?:with|about|for) (?:this|it|you|us))\b[^.?]{0,24}\?\W*$"
)


class Talk:
    """One sentence under the eye: its words, those without what is said of others, where its clauses are cut."""

    def __init__(self, text: str, before: str) -> None:
        self.text, self.clear, self.topical, self.cuts = _seen(text)
        asks_else = bool(ASKED_ELSE.search(self.text)) and not self.topical
        self.waits = False
        self.others = False
        self.one = bool(_ONE.search(f"{before} {self.text}".lower()))
        self.agreed_before = bool(_AGREED.search(before.lower()))
        self.asked = bool(_ASKED.search(before.lower()))
        self.spoken_of = not asks_else and (_seen(before)[2] or bool(_ASKS_CONSENT.search(before.lower())))

    def who(self, place: int) -> str:
        """Who acts at a place: the last one named before it in its clause, else the first one in an earlier one."""
        end = place
        for cut in reversed([cut for cut in self.cuts if cut <= place]):
            own = end == place
            if found := _subject(self.text[max(cut, end - _FARTHEST) : end], alone=self.one, last=own):
                return found
            end = cut
        return ""

    def left(self, place: int) -> str:
        """What stands before a place in its clause."""
        return self.text[max((cut for cut in self.cuts if cut <= place), default=0) : place]

    def held_off(self, place: int) -> bool:
        """Whether what stands at a place is yet to happen, or only asked about."""
        found = dissentwords.HELD_OFF.search(self.left(place)[-60:])
        self.waits = self.waits or (found is not None and not _MODAL.match(found.group(0)))
        return found is not None

    def clause(self, place: int) -> str:
        """The clause around a place."""
        start = max((cut for cut in self.cuts if cut <= place), default=0)
        end = min((cut for cut in self.cuts if cut > place), default=len(self.text))
        return self.clear[start:end]

    def against_this(self, start: int, end: int) -> bool:
        """Whether a no at a place is said to this matter and not to a room, a call or a form."""
        around = self.clear[start : end + 60]
        if assentwords.ABOUT_THIS.search(re.split(r"[.;]\s", around)[0]) or assentwords.ABOUT_THIS.search(
            self.clause(start)
        ):
            return True
        if PRONOUN.search(self.text[end:]):
            return True
        return bool(BARE_TAIL.match(self.text[end:])) and (self.spoken_of or self.topical)

    def towards(self, end: int, *, verb: bool) -> bool:
        """Whether a stance that ends at a place is taken towards this matter, named or left to be understood."""
        tail = re.split(r"[.;]\s|\b(?:but|although|though|however)\b", self.clear[end : end + 110])[0]
        if assentwords.ABOUT_THIS.search(tail):
            return True
        if PRONOUN.search(self.text[end:]):
            return self.topical or self.spoken_of or verb or bool(_SPOKEN_TO.search(self.text))
        if OF_OBJECT.match(tail) and not BARE_TAIL.match(tail):
            return False
        if assentwords.ABOUT_THIS.search(self.clause(end - 1)) and verb:
            return True
        if self.spoken_of and self.asked and _ALONE.match(self.text):
            return True
        bare = bool(BARE_TAIL.match(self.text[end:])) or not tail.strip(" .!,")
        return bare and (self.topical or self.spoken_of) and (verb or bool(_ASKED.search(self.text)))


_FARTHEST = 500
"""Nobody acts over more letters than that."""
_BEHIND = 120
_ACTORS = (
    ("person", actorwords.COUPLE),
    ("third", actorwords.THIRD),
    ("other", actorwords.OTHERS),
    ("you", actorwords.YOU),
    ("writer", actorwords.WRITER),
    (
        "person",
        lowered(
            r"\b(?:he|she|they|hes|shes|theyre|both|patients?|pt|clients?|su|service users?|customer|claimant"
            r"|defendant|tenant"
            r"|resident|guest|lad|lady|gentleman|the family|couple|young (?:person|man|woman)|yp|applicant|prisoner"
            r"|student|pupil"
            r"|individual|veteran|detainee|lodger|mr|mrs|ms|miss|mx|man|woman|girl|boy|each of|neither of)\b"
        ),
    ),
)
_TOLD_BY = lowered(
    r"\b(?:says?|said|tells?|told|reckons?|thinks?|assures?|believes?|reports?|confirms?|confirmed"
    r"|reported|insists?)\b"
)


_NAMED_KIN = lowered(rf"(?:his|her|their) (?:\w+ )?(?:{KIN}) he\b")
"""A relative with a name, which reads "her grandma he" once names are written so."""
_UNDER = lowered(r"\b(?:if|whether|that|about|because|could|can|might)\b")


def _subject(clause: str, *, alone: bool, last: bool) -> str:
    """The last one named who can act, or the first one outside what is only asked or told of.

    What a relative or a body says of the person is theirs, not the person's.
    """
    if not last:
        clause = _UNDER.split(clause, maxsplit=1)[0]
    named = sorted(
        (
            (match.start(), -n, kind)
            for n, (kind, pattern) in enumerate(_ACTORS)
            for match in pattern.finditer(clause)
            if not (actorwords.FAR_BEHIND if kind == "third" else actorwords.BEHIND).search(
                clause, max(0, match.start() - _BEHIND), match.start()
            )
        ),
    )
    if not named:
        return ""
    chosen = len(named) - 1 if last else 0
    place, _, kind = named[chosen]
    if kind == "person":
        if alone and clause.startswith("they", place):
            return "third"
        for before, _, earlier in named[:chosen]:
            if earlier not in ("other", "third"):
                continue
            if _TOLD_BY.search(clause[before:place]) or (earlier == "other" and _NAMED_KIN.match(clause, before)):
                return "other"
    return kind


@lru_cache(maxsize=256)
def _seen(text: str) -> tuple[str, str, bool, tuple[int, ...]]:
    """A sentence in plain letters, the same without what is said of others, whether it speaks of this, its cuts."""
    plain_text = plain(text)
    clear = _cleared(plain_text)
    cuts = tuple(start for start, _ in clauses(plain_text))
    return plain_text, clear, bool(assentwords.ABOUT_THIS.search(clear)), cuts


def _cleared(text: str) -> str:
    return assentwords.ELSEWHERE.sub(lambda m: "_" * len(m.group(0)), text)
