"""Words that bear on what kind of message this is, counted; the weighing is `read`'s.

For: `read` and `parsers.read` (which passage is the referral's own text).

Must not know: headers, councils, single senders. Each list holds what many writers say, in many hands; a cue alone
never decides.
"""

from __future__ import annotations

import re

from parsers.kinds import cuewords, postwords
from parsers.kinds.cuewords import any_of
from parsers.patterns import Sought, low, lowered
from parsers.values.identifiers import find_identifiers

_LONGEST = 60_000
CASE = re.compile(r"\bDTR-[A-Z]{2,5}-\d{4}-\d{4,6}\b")

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_BIRTH_YEAR = r"(?:19[2-9]\d|200\d|201\d)"
_BORN = lowered(
    r"\b(?:d\.?\s?o\.?\s?b\b|date of birth|born\b)"
    rf"|(?<![\d/.-])\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:{_BIRTH_YEAR}|[3-9]\d|0\d)(?![\d/])"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? (?:{_BIRTH_YEAR}|[3-9]\d)\b"
)
_AGED = lowered(
    r"\b(?:aged?|is|he['’]?s|she['’]?s|turned) (?:about |only |just |now )?(?:1[5-9]|[2-9]\d)\b(?! ?(?:%|£"
    r"|days|weeks|months|miles|hours|min))"
    r"|\b(?:male|female|man|woman|lady|lad|gentleman),? (?:aged? )?(?:about |approx\w* |around "
    r"|c\.? ?)?(?:1[6-9]|[2-9]\d)\b"
    r"(?! ?(?:%|£|days|weeks|months|miles|hours|min))"
    r"|\b(?:1[6-9]|[2-9]\d)[ -]?(?:yrs?|years?|y/?o)\b(?:[ -]old)?"
)
_MOBILE = re.compile(r"(?<!\d)(?:\+44 ?\(?0?\)?|0)7\d(?:[ -]?\d){8}(?!\d)|\b07\d{3}[ -]?\d{3,}")
_PERSON = any_of(
    r"(?:mr|mrs|ms|miss|mx)\.? [A-Z][\w'’-]+",
    r"my (?:son|daughter|brother|sister|mum|mother|dad|father|partner|friend|neighbour|tenant|client|patient"
    r"|nephew|niece)",
    r"(?:the|this|our|a|following|above) (?:client|patient|applicant|service user|customer|claimant|prisoner"
    r"|tenant|resident|young (?:person|man|woman|lad|mum|couple)|gentleman|lady|couple|family|mother|guest"
    r"|man|woman|lad)\b",
    r"(?:name|client|applicant|patient|prisoner|service user)\s*[:=]\s*\S",
    r"i (?:write|am writing) for myself",
    r"my name(?:['’]?s| is)\b",
    r"(?:i|we)(?:['’]?m| am|['’]?re| are| have been|['’]?ve been| been| was| were)? (?:\w+ ){0,2}(?:homeless|evicted"
    r"|sleep(?:ing|in) (?:rough|in|on|out)|being evicted|sofa|kicked out|thrown out|getting evicted)",
    r"(?:my|our) (?:landlord|landlady|flat|house|room|tenancy|home|children|kids|baby)",
    r"i have (?:nowhere|no where|no home)",
    r"(?:patient|client|prisoner|customer|claimant|guest|resident|tenant) (?:seen|attended|called|has|is|was|of)",
)

_KINDS = {
    "need": cuewords.NEED,
    "ask": cuewords.ASK,
    "new": cuewords.NEW,
    "follow": cuewords.FOLLOW,
    "earlier": cuewords.EARLIER,
    "away": postwords.AWAY,
    "portal": postwords.PORTAL,
    "sealed": postwords.SEALED,
    "other": postwords.OTHER,
}


class Cues:
    """How many different cues of each kind a text holds, each counted when it is first asked for.

    Of a very long text only the first and the last part are looked at.
    """

    __slots__ = ("_counts", "small", "text")

    def __init__(self, text: str) -> None:
        """Keep the text; nothing is counted yet."""
        if len(text) > _LONGEST:
            text = text[: _LONGEST // 2] + "\n" + text[-_LONGEST // 2 :]
        self.text = text
        self.small = low(text)
        self._counts: dict[str, int] = {}

    def count(self, kind: str) -> int:
        """Count one kind: need, ask, new, follow, earlier, away, portal, sealed or other."""
        if kind not in self._counts:
            self._counts[kind] = _different(_KINDS[kind], self.small)
        return self._counts[kind]

    @property
    def identity(self) -> int:
        """How surely one person is spoken of."""
        if "identity" not in self._counts:
            self._counts["identity"] = _identity(self.text, self.small)
        return self._counts["identity"]

    @property
    def case(self) -> bool:
        """A reference of ours stands in the text."""
        return bool(CASE.search(self.text))

    @property
    def words(self) -> int:
        """How long the text is."""
        return len(self.text.split())

    @property
    def referral(self) -> int:
        """How much of a referral the text alone is: who, what need, and that something is asked."""
        return (
            min(self.identity, 4) * 2
            + min(self.count("need"), 4) * 2
            + min(self.count("ask"), 3)
            + min(self.count("new"), 2) * 2
        )


def _identity(text: str, small: str) -> int:
    """Count what tells one person from all others: numbers, birth, phone, title and name."""
    numbers = find_identifiers(text)
    known = sum(value is not None for value in (numbers.crn, numbers.noms, numbers.pnc, numbers.nino, numbers.nhs))
    return (
        2 * min(known, 2)
        + 2 * bool(_BORN.search(small))
        + bool(_AGED.search(small))
        + bool(_MOBILE.search(text))
        + bool(_PERSON.search(small))
    )


def _different(cue: Sought, text: str) -> int:
    """Count matches that say different things: the same word ten times is one cue."""
    return len({" ".join(found.group(0).split())[:12] for found in cue.finditer(text)})
