"""Questions about agreement with their answers, labels with what stands apart from them: one sentence each.

For: `read`, before it hears any sentence. Must not know: what an answer means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

from parsers.patterns import compiled
from parsers.prose.consent.replies import is_reply
from parsers.prose.sentences import Sentence
from parsers.prose.words import KIN, low, lowered

CONSENT = "Consent"
"""The label of a row on consent, also of a clause that a sentence on the consent of several gives for one."""


_QUESTION = compiled(
    r"^\W*(?:Q?\d{1,2}[.)]?\s)?[^.!]{0,60}\b(?:consent\w*|agree\w*|permission|signed?|be sent|to share"
    r"|signature)\b[^.!]{0,40}(?:\?|:)?\W*$",
    re.IGNORECASE,
)
_ANSWER = compiled(
    r"^\W*(?:A\d{1,2}[.)]?\s+)?(yes|no|y|n|signed|verbal\w*|oral\w*|written|given|refused|declined|not|pending"
    r"|awaited|tbc|asked)\b",
    re.IGNORECASE,
)


_SHORT_ANSWER = re.compile(
    r"^\W*(?:yes|no|y|n|yeah|yep|nope|verbal\w*|oral\w*|written|signed)\b[^?]{0,60}$", re.IGNORECASE
)
_OWN_ANSWER = re.compile(
    r"[:–—-]\s?(?:yes|no|y|n|verbal\w*|oral\w*|written|signed|given|obtained|refused|declined)\b", re.IGNORECASE
)
_OF_AGREEMENT = lowered(
    r"\b(?:consent(?:ed|s)?|agree[ds]?|permission|(?:said|say) yes)(?: been)?(?: (?:given|obtained|got|sought"
    r"|taken))?"
    r"(?: (?:to|for) (?:be(?:ing)? referred|th[ei]s? referral|a referral|referral|sharing|this|share|be contacted)"
    r"[^?]{0,24})?\W*$"
)
"""A question whether the person agreed to this, and not to a tenancy."""
_IT_WAS = lowered(
    r"^\W*(?:(?:he|she|they|it) (?:has|have|had|did|does|do|is|are|was)\b(?! not|n['’]t)|i (?:have|did)\b(?= and))"
)


def answered(lines: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """A row's question about agreement and the answer in the next row, as one statement."""
    skip = False
    for line, following in zip_longest(map(_labelled, lines), lines[1:]):
        if not skip and following is not None and _answers_for_another(line, following):
            yield line
            skip = True
            continue
        joined = None if skip or following is None else _joined(line, following)
        if joined is not None:
            yield joined
        elif not skip:
            yield line
        skip = joined is not None


def _answers_for_another(line: Sentence, following: Sentence) -> bool:
    """Whether a question is asked of somebody else's word, and the next row answers that and nothing more."""
    asked = line.text.rstrip().endswith("?") and asks_of_another(line.text)
    return asked and _SHORT_ANSWER.match(following.text) is not None


_BELOW = re.compile(
    r"^\W{0,3}(?:P\.?S\.?\W{1,3})?(?:consents?|permission|agreed|agreement)\b[\w ]{0,24}[:–-]\s", re.IGNORECASE
)


def noted_below(foot: Iterable[str], last: Sentence) -> tuple[Sentence, ...]:
    """Rows on consent that stand under the signature: "(Consent: spoke to her on the 2nd, it's a yes.)"."""
    rows = (line.strip().strip("()[]") for line in foot if len(line) < _LONGEST and _BELOW.match(line))
    return tuple(replace(last, text=row, index=last.index + n, opens=True) for n, row in enumerate(rows, 1))


_LONGEST = 160
_GOES_ON = re.compile(
    r"\b(?:agreed?|consent(?:ed|s)?|happy|content|willing|asked|said|permission|told|objection)\b[^.;:?!]{0,60}"
    r"\b(?:to|with|that|for|the|of|by|whether|if|we|i|her|his|their)$",
    re.IGNORECASE,
)
"""A row of an answer that breaks off where it goes on in the next, which begins with a name as new ones do."""
_CUT_SHORT = re.compile(r"(?:^|\s)cons?\.$", re.IGNORECASE)
"""A line that ends where the word was cut short: "Cons. given 17/2"."""


_SHORT_FOR_ELSE = lowered(
    r"^\W*\w+\W{1,2}(?:to|for|re) (?!(?:the |this |a |be )?(?:council|referr\w*|ref\b|dtr|la\b|housing"
    r"|homeless\w*|shar\w+"
    r"|this|us|me|you)\b)"
)


def _labelled(line: Sentence) -> Sentence:
    """A clause that stands apart from its label, with it."""
    apart = line.label == CONSENT and not line.text.startswith(CONSENT)
    return replace(line, text=f"{CONSENT}: {line.text}") if apart else line


def _asked(text: str) -> bool:
    """Whether a line asks about agreement and does not answer itself ("Consent - yes, on the wing")."""
    return bool(_QUESTION.match(text)) and not (_OWN_ANSWER.search(text) or asks_of_else(text) or asks_of_another(text))


_AGREED_TO = lowered(
    r"\b(?:(?:agree[ds]?|agreeing|consent(?:ed|s)?|permission|happy|content|willing|sign(?:ed)?) (?:to|for|with|about"
    r"|that)"
    r"|sign(?:ed)? (?=(?:the|my|his|her|their|an?|our|your)\b)) ?(?P<what>[^?:]{2,120})"
)
_OF_THIS = lowered(
    r"\b(?:this|these|above|below|following|referr?\w*|refer|dtr|shar\w+|consent\w*|info\w*|details|data|gdpr|council"
    r"|(?:local )?authorit\w+|housing(?! benefit)|homeless\w*|duty|form|sheet|page|slip|declaration|statement"
    r"|disclos\w+"
    r"|contact\w*|passed on|pass on|agencies|partners|you|us)\b"
)
_NO_OBJECT = lowered(
    r"\W*(?:it|that|me|him|her|them|the )?(?:client|applicant|patient|person|customer|service user|young person"
    r"|resident)?"
    r"(?:['’]s)?\W*(?:y/n|yes/no|date|today|on|by|in writing|verbally)?\W*"
)


_THEIRS = r"client|applicant|patient|customer|service user|young person|resident|tenant|prisoner|guest|he|she|they"
_OF_ANOTHER = lowered(
    r"\b(?:has|have|had|did|does|do|is|are|was|were) (?:the |his |her |their |your |my |our )?(?:[\w ]{1,20}['’]s )?"
    rf"(?:(?:\w+ )?(?:(?!lad|lass|boy|girl)(?:{KIN})|parent|landlord|landlady|agent|gp|doctor"
    r"|school|college|host|householder|owner|guardian)s?"
    rf"|(?:\w+ )?(?:worker|officer|manager|nurse|keyworker)s?\b|you, the referrer|the referrer)\b"
    rf"(?:(?!\b(?:{_THEIRS})\b)[^?:]){{0,24}}"
    r"\b(?:agree\w*|consent\w*|sign\w*|happy|said|say|know\w*|content|willing)\b"
)


def asks_of_another(label: str) -> bool:
    """Whether a row asks of somebody else's word: "Has his mother agreed to this being sent?"."""
    return _OF_ANOTHER.search(low(label)) is not None


_NOT_OF_NOW = lowered(
    r"\b(?:ever|previous(?:ly)?|elsewhere|last (?:\w+ )?(?:weeks?|months?|years?|time|referral)|(?:any )?other council"
    r"|before(?! (?:\w+ )?(?:you|we|i|this|it|sending|referr\w+|making|sharing|completing|the referral)\b)"
    r"|not (?:yet|been|agreed?|consent(?:ed)?|happy|want\w*|given)"
    r"|(?:would|might|could|will) (?:\w+ ){1,3}(?:have )?(?:agree|consent|be happy)"
    r"|(?:told|aware|explained|informed|knows?|understands?) that[^?]{0,60}\b(?:needs?|needed|must"
    r"|requires?|required))\b"
)


def asks_of_another_time(label: str) -> bool:
    """Whether a yes settles nothing of now: an earlier referral, a consent not yet given or only needed, a wish."""
    text = low(label)
    return _AGREEMENT.search(text) is not None and _NOT_OF_NOW.search(text) is not None


_AGREEMENT = lowered(r"\b(?:agree\w*|consent\w*|permission|happy|willing)\b")
_ELSE_FIRST = lowered(
    r"(?:pay\b|repay\b|an? (?:\w+ )?(?:plan|payment|tenancy|transfer|move|offer|assessment|visit|viewing|appointment"
    r"|meeting|placement)\b|engage\b|move\b|leave\b|attend\b|live\b|stay\b|go\b|take\b|accept\b|work\b)"
)
"""What is agreed to comes first, whoever is named after it: "agreed to a payment plan with the council"."""


def asks_of_else(label: str) -> bool:
    """Whether a row or a question asks of an agreement that is told and not to this: "Have I signed for my keys?"."""
    text = low(label)
    found = _AGREED_TO.search(text)
    if found is not None and _ELSE_FIRST.match(found["what"].lstrip()):
        return True
    if found is None or _OF_THIS.search(text[: found.start()]) or _OF_THIS.search(text, found.start("what")):
        return False
    return _NO_OBJECT.fullmatch(found["what"]) is None


_TOLD_OF_IT = compiled(
    r"^\W*(?:(?:i|we)(?:'ve| have)? )?(?:asked|told|checked with|put it to|said to) (?:him|her|them"
    r"|[A-Z][\w'’-]{1,20})\b"
    r"(?![^.!]{0,140}\b(?:and|but|so) (?:he|she|they)\b)[^.!?]{0,140}"
    r"\b(?:council|referr?\w*|housing|you|details|write|this)\b",
    re.IGNORECASE,
)
_QUOTE = compiled(
    r"\s*[\"“'‘][^\"”]{0,50}\b(?:yes|yeah|yep|aye|ok(?:ay)?|fine|sure|sound|crack on|go (?:on|ahead|for it)|please|do"
    r" it|send it"
    r"|fill y\w+ boots|by all means|why not|be my guest|no|nah|nope|never|not|don['’]?t)\b[^\"”]{0,50}[\"”'’]",
    re.IGNORECASE,
)


def is_answered(told: str, following: str) -> bool:
    """Whether a sentence that told the person of the matter stands before the answer, in quotes or told of."""
    near = max(len(told), len(following)) < _LONGEST
    if near and is_reply(told, following):
        return True
    return near and _QUOTE.match(following) is not None and _TOLD_OF_IT.match(told) is not None


def _joined(line: Sentence, following: Sentence) -> Sentence | None:
    """A question and its answer as a row of its own; None where there are no such two."""
    if following.opens and line.opens and _asked(line.text) and _ANSWER.match(following.text):
        answer = re.sub(r"^\W*A\d{1,2}[.)]?\s+", "", following.text)
        return replace(following, text=f"Consent: {answer}")
    if following.opens and not following.text.endswith(":") and _GOES_ON.search(line.text):
        return replace(following, text=f"{line.text} {following.text}", opens=line.opens)
    cut_short = (
        _CUT_SHORT.search(line.text)
        and not following.text[:1].isupper()
        and not _SHORT_FOR_ELSE.match(low(following.text))
    )
    if cut_short and following.paragraph == line.paragraph:
        return replace(following, text=f"{line.text} {following.text}")
    if line.paragraph == following.paragraph and is_answered(line.text, following.text):
        return replace(following, text=f"{line.text} {following.text}", opens=line.opens)
    if not line.text.endswith("?") or len(line.text) >= 90:
        return None
    ours = _OF_AGREEMENT.search(low(line.text)) is not None
    if ours and _IT_WAS.match(low(following.text)):
        return replace(following, text=f"Consent: yes, {following.text}")
    if not _SHORT_ANSWER.match(following.text):
        return None
    return replace(following, text=f"Consent: {following.text}" if ours else f"{line.text} {following.text}")
