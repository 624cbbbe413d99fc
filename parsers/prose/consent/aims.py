"""Whether what somebody agreed to, as the words behind the yes tell it, is this referral or some other matter.

For: `read`, as a last look, and `opinion`, which shows it to the judge. People agree to treatment, to a plan, to
their school being told, and the same words give consent to a referral; only the object parts them. Where an object is
told and nothing in it is of this matter, it is another.

Must not know: who agreed, and whether surely.
"""

from __future__ import annotations

import re
from functools import lru_cache

from parsers.patterns import compiled, word_set
from parsers.prose.words import KIN, WORKER, lowered
from parsers.values.councils import short_councils

_YES = lowered(
    r"\b(?:agree[ds]?|agreeing|agreement|consent(?:s|ed|ing)?|permission|authori[sz](?:ed|es|ation)|say-so"
    r"|go[- ]?ahead|happy|content|willing|ok(?:ay)?(?:ed)?|fine|yes|accept(?:s|ed)?|allow(?:s|ed)|signed"
    r"|asked (?:me|us))\b"
)
_AIMED = lowered(
    r"^(?: (?:the|a|our|usual|way|standard|form|slip|sheet|letter|verbally|orally|today|yesterday|already|also|both"
    r"|was|is|has|have|had|been|given|obtained|taken|gained|it|please|in|principle|writing|then|now|him|her|them|me"
    r"|us)\b){0,6}"
    r"(?: (?:to|for|with|about|that|i can|we can|us|registering|having|being|permitting|authori[sz]ing|allowing)\b"
    r"|,? (?:i|we)(?:['’]ve| have| had|['’]d|['’]m| am)\b(?= (?:\w+ )?\w+ed\b| spoken\b| rung\b| told\b))(?P<what>.*)"
)
_ASKED = lowered(
    r"\b(?:ask\w*|would|can|could|may|might|minded?)\b[^.;]{0,40}?\b(?:if|for|to|whether|could|can|may) (?:we|i|us|me) "
    r"(?P<what>[^.;?]{3,90})"
    r"|\bdiscuss(?:ed|ing) (?P<matter>[^.;]{3,60}) with (?:him|her|them)\b"
)
"""What was asked before a bare yes: "asked if we could ring his brother and he said go ahead"."""
_PAPER = lowered(r"\bsigned\b|\b(?:form|slip|sheet|letter)\b")
_COMPANY = lowered(
    rf" (?:(?:me|us)|(?:my|our|his|her|their|an?|the) (?:\w+ )?(?:{WORKER}|interpreter|witness|staff|{KIN}))\b"
    r"(?=\W*$|,| (?:on|at|in|there|present|here|today|yesterday|last|this|beside|as|and|\d))"
)
_NAMED_COMPANY = re.compile(
    r" [A-Z][a-z'’-]{1,20}(?: [A-Z][\w'’-]{1,20})?(?=\W*$|,| (?:on|at|in|today|yesterday|this|last)\b)"
)
"""Who was by when a paper was signed: company, no object of what it says."""
_ENDS = compiled(
    r"[.;!?\n]|,? (?:but|because|so|when|while|before|after|although|though|since|which|whose|until|once|unless)\b"
    r"|, (?:and|he|she|they|i|we|his|her|the)\b"
)
_OURS = lowered(
    r"\b(?:council(?! tax)|housing(?! (?:benefit|support|association|first|related))|homeless\w*|authorit(?:y|ies)"
    r"|l\.?h?a|dtr|duty|s\.? ?213b?|you|your|yourselves|this|it(?! being (?:film|record|photo|publish|broadcast"
    r"|tested))|above|prevention|town hall|rehous\w*|consent|sharing)\b"
)
_NAMED = lowered(r"\b(?:council(?! tax)|homeless\w*|authorit(?:y|ies)|l\.?h?a|dtr|you|your|yours|yourselves)\b")
_PRONOUN = lowered(r"\W*(?:that|those|these|both|all|everything|so|me|us|him|her|them)\b(?! (?:to\b|\w+(?:ing|ed)\b))")
_THAT_DAY = lowered(r"\b(?:(?:that|the) )?(?:very |same )(?:day|morning|afternoon|evening|week)\b")
_NEAR = 160
"""How far before a yes its question is looked for."""
_GOES_ON = lowered(
    r"(?:go|be|get|come|help\w*|proceed|move|take|have|happen|find\w*|see|avoid|accommodation|a (?:home|place)"
    r"|re-?hous\w*)\b"
)
"""A verb or a purpose, not whom: "for the referral to go in", "a referral for accommodation"."""
_REFERRAL = re.compile(
    r"(?:(?P<kind>[\w'’-]{1,40}) )?(?:referrals?|ref)\b(?: (?:on )?(?:to|for|with) (?P<whom>[^,]{2,60}))?"
)
_REFERRED = compiled(
    r"\b(?:refer(?:red|ring)?|referred on)\b(?: (?:him|her|them|\w+ on))?(?: (?:on )?to (?P<whom>[^,]{2,60}))?"
)
_PLAIN = word_set(
    """
    the a an this his her their our your my that any new formal online written onward same urgent emergency further
    second above to for of with by on in about and being both make made making put complete send sending submit one
    s213b 213b housing homelessness homeless dtr refer council la lha authority statutory prevention public agency
    accommodation agency's
    """
)
_TELLING = lowered(
    r"\b(?:contact\w*|shar\w+|mention\w*|pass\w*|sen[dt]\w*|tell\w*|told|inform(?:ed|ing|s)?|notif\w+|writ\w+"
    r"|e-?mail\w*"
    r"|r[iau]ng\w*|approach\w*"
    r"|sp[eo]ak\w*|talk\w*|disclos\w+|forward\w*|giv\w+|us(?:e|ing)|get\w* in touch|go(?:ing)? ahead|let\w*|do(?:ing)?"
    r"|hav(?:e|ing)|help\w*|ask\w*|submit\w*|mak\w+|complet\w+|proceed\w*)\b"
)
_WITH_WHOM = compiled(
    r"\b(?:with|to|know|tell\w*|told|inform(?:ed|ing|s)?|notif\w+|contact\w*|approach\w*|r[iau]ng\w*|phon\w+"
    r"|e-?mail\w*) (?:the |a |an |his |her |their |our |my |local |other )*(?P<whom>[a-z_][\w'’-]+)"
)
_ANYBODY = word_set(
    """
    him her them me us someone somebody anyone anybody people agencies partners services others everyone all whoever
    """
)

_VERBS = word_set(
    "share mention pass contact send tell refer write speak talk"
    " be get make go give do have let help approach ring see find"
)
_THING = re.compile(r" (?:the|a|an|his|her|their|our|any) ")


def aims_in(clear: str, text: str) -> set[str]:
    """Where the agreements of a sentence aim: here, elsewhere, at nothing told ("alone"), or "" for what is not known.

    `clear` is the sentence in small letters, bodies that are none of ours struck out with lines; `text` as written,
    which tells a council's name from a clinic's word: of no use where the two differ in length.
    """
    written = text if len(text) == len(clear) else clear.upper()
    return {_aim(clear, written, *match.span()) for match in _YES.finditer(clear)}


@lru_cache(maxsize=64)  # a sentence may hold many agreements
def aims_elsewhere(clear: str, text: str) -> bool:
    """Whether every agreement of a sentence that tells its object is to something else, with nothing of ours."""
    clear = _THAT_DAY.sub(lambda match: " " * len(match.group()), clear)
    aims = aims_in(clear, text)
    if "elsewhere" not in aims or not aims <= {"elsewhere", ""} or _NAMED.search(clear):
        return False
    written = text if len(text) == len(clear) else clear.upper()
    return (_of_referral(clear, written) or _of_telling(clear, written)) != "here"


def _aim(clear: str, text: str, begin: int, end: int) -> str:
    """Where an agreement aims: here, elsewhere, or nowhere that can be told."""
    tail = clear[end : end + 140]
    if stop := _ENDS.search(tail):
        tail = tail[: stop.start()]
    if clear.startswith("accept", begin) and _THING.match(tail):
        return _of(tail, text[end : end + len(tail)])
    aimed = _AIMED.match(tail)
    if aimed is None:
        return _asked(clear[:begin], text) if not tail.strip(" ,:()\"'”’") else ""
    what = aimed["what"]
    start = end + aimed.start("what")
    on_paper = _PAPER.search(clear[begin:end] + tail[: aimed.start("what")])
    if on_paper and (
        _COMPANY.match(what) or (text.startswith("Consent:") and _NAMED_COMPANY.match(text[start : start + len(what)]))
    ):
        return ""
    return _of(what, text[start : start + len(what)])


def _asked(clear: str, text: str) -> str:
    """Where the question before a bare yes aimed; "alone" where none is told."""
    questions = list(_ASKED.finditer(clear, max(0, len(clear) - _NEAR)))
    if not questions:
        return "alone"
    asked = questions[-1]
    group = "what" if asked["what"] else "matter"
    return _of(f" {asked[group]}", f" {text[asked.start(group) : asked.end(group)]}") or "alone"


def _of(what: str, written: str) -> str:
    if _OURS.search(what):
        return "here"
    if _PRONOUN.match(what):
        return "alone"
    return _of_referral(what, written) or _of_telling(what, written)


def _of_referral(what: str, written: str) -> str:
    for pattern in (_REFERRAL, _REFERRED):
        if match := pattern.search(what):
            kind = match.groupdict().get("kind")
            if kind and kind not in _PLAIN:
                return "elsewhere"
            whom = match["whom"]
            if whom is None or _GOES_ON.match(whom):
                return "here"
            return "here" if _may_be_a_council(written[match.start("whom") :]) else "elsewhere"
    return ""


def _of_telling(what: str, written: str) -> str:
    if _TELLING.search(what):
        whom = next((found for found in _WITH_WHOM.finditer(what) if found["whom"] not in _VERBS), None)
        if whom is None or whom["whom"] in _ANYBODY:
            return "here"
        return "here" if _is_a_council(written[whom.start("whom") :]) else "elsewhere"
    return "elsewhere" if what.strip(" ,") else ""


def _is_a_council(written: str) -> bool:
    """Whether a council's name, as people say it, begins here."""
    return any(match.start() == 0 for match in short_councils(written[:40]))


def _may_be_a_council(written: str) -> bool:
    """Whether a name with a capital begins here, that of a place; letters such as ETE or IAPT are a service's."""
    letters = _LETTERS.match(written)
    return written[:1].isupper() and (letters is None or letters[1] in _OUR_LETTERS or letters[1].endswith("C"))


_LETTERS = re.compile(r"([A-Z]{2,5})(?![\w'’])")
_OUR_LETTERS = frozenset(("LA", "LHA", "HA", "DTR", "HO", "HOT", "HPT", "HRT", "NHAS"))
"""What a council's team is called for short; a council's own letters end in C, as BDC or ECC do."""
