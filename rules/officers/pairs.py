"""Two cases and one person, or not: "duplicate of 31", "not a duplicate, 31 is the son", "that's the sister".

For: understand.py.

Must not know: likeness, merging.
"""

from __future__ import annotations

import re

from rules.case import Case
from rules.model import Do
from rules.officers.mail import Act, Unclear
from rules.officers.mood import Mood, mood_of
from rules.officers.numbers import TOKEN, Numbers
from rules.officers.people import Cast
from rules.officers.plain import Sentence

_SAME = re.compile(
    r"\bduplicat\w*|\b(?:the |very |exact )?same (?:person|man|woman|lad|lass|bloke|guy|one|family|"
    r"referral|case|chap|lady|girl|boy|client|fella|individual|household|couple|applicant)\b|"
    r"\bsame (?=(?:as|is) @case)"
    r"|\bsame\b(?= (?:\w+ ){0,2}(?:as|is) @case)|\brepeat(?:s|ed)?(?: of| referral)?\b(?=.*@case)|"
    r"\b(?:second|another|extra) copy\b|\bcopy of (?=@case)|\bdouble(?:s)? (?:of|up|entry)\b|"
    r"@case\d+ (?:all )?over again\b|@case\d+ again\b|@case\d+ (?:is|was|=) (?:him|her|them|he|she|"
    r"this one|this|the same)\b|\b(?:him|her|them|this|it) again\b(?=.*@case)|\b(?:is|was) (?:him|her|"
    r"them) again\b"
    r"|\b(?:this|it|he|she) (?:is|was) (?:[a-z'-]+ ){1,3}again\b|^(?:[a-z'-]+ ){1,2}again$"
    r"|\balready (?:have|got|know|on|open|had|logged|in|working|dealing)\b(?=.*(?:as|under|on|at|with|"
    r"in) @case)|\b(?:have|got) (?:him|her|them|this one|this|it) (?:already )?(?:as|under|on|at) @case|"
    r"\bmerge[ds]?\b(?=.*@case)|\bmerging\b(?=.*@case)|\bone and the same\b|\bsent (?:it |this )?twice\b|"
    r"\bcame (?:in )?twice\b|\bidentical to @case"
)
_KIN = (
    r"(?:sister|brother|son|daughter|dad|father|mum|mother|twin|cousin|uncle|aunt|auntie|nephew|niece|wife|"
    r"husband|partner|ex|grandad|grandfather|nan|flatmate|half brother|half sister|step\w+)"
)
_OTHER = re.compile(
    rf"\b(?:different|two|separate|another|other|distinct|unrelated|not related)(?: separate|"
    rf" different)? (?:person|people|man|men|woman|women|lad|lads|bloke|blokes|individuals?|families|"
    rf"family|chap|chaps|girl|guy|guys|lady|ladies|case|cases|household|households|bods|humans)\b|"
    rf"\bunrelated\b|\bno relation\b|\bsomeone else\b|\bsomebody else\b"
    rf"|\b(?:that|this|it|@case\d+|he|she|the other(?: one)?|other one|that one|who) (?:is|was|would be|"
    rf"are) (?:actually |only |just |in fact )?(?:the|his|her|their|a|an)? ?(?:older |younger |elder |"
    rf"twin |big |little |half )?{_KIN}(?:s)?\b|\bis {_KIN} of\b|\b(?:the |his |her )?{_KIN} (?:is|has|"
    rf"=) @case|\bthe {_KIN} (?:not|rather)|@case\d+ (?:is )?(?:the|his|her) {_KIN}\b|^(?:the|his|"
    rf"her) {_KIN}$"
)
_THIS_STAYS = re.compile(
    r"\b(?:keep|leave|stick with|run with|go with|use) (?:this|this one|it)\b|\bthis (?:one )?(?:stays|"
    r"is the one)|(?<!\w)@case\d+ is (?:the |a )?(?:duplicate|copy|repeat)(?! of @)|\bclose @case\d+ as (?:a |"
    r"the )?duplicate"
)
_KEEP = re.compile(
    r"\b(?:keep|leave|stick with|go with|run with|use) (@case\d+)|\b(@case\d+) (?:stays|is the one to keep|"
    r"is the main)"
)


def pair_acts(sentence: Sentence, case: Case | None, numbers: Numbers, cast: Cast) -> tuple[list[Act], list[Unclear]]:
    """What the sentence says of two cases."""
    for number, clause in enumerate(sentence.clauses):
        text = clause.text
        other = _OTHER.search(text)
        same = _SAME.search(text)
        if other and not (same and _same_before(same, other)):
            mood = mood_of(sentence, number, other.start(), cast)
            if mood is Mood.PLAIN:
                return _distinct(sentence, case, numbers)
        if same:
            return _said_same(sentence, number, same, case, numbers, cast)
        if TOKEN.search(text) and re.search(
            r"\bnot\b[^@]{0,20}@case\d+ (?:all )?over again|\bis not @case|\bnot @case\d+ again", text
        ):
            return _distinct(sentence, case, numbers)
    return [], []


def _same_before(same: re.Match[str], other: re.Match[str]) -> bool:
    return same.start() == other.start()


def _said_same(
    sentence: Sentence, number: int, same: re.Match[str], case: Case | None, numbers: Numbers, cast: Cast
) -> tuple[list[Act], list[Unclear]]:
    mood = mood_of(sentence, number, same.start(), cast)
    if mood is Mood.DENIED:
        return _distinct(sentence, case, numbers)
    if mood is not Mood.PLAIN:
        return [], []
    of, on = _direction(sentence, case, numbers)
    if of is None or on is None or of == on:
        named = case.ref if case else None
        why = "It speaks of a duplicate, but we could not tell of which referral."
        return [], [Unclear(raw=sentence.raw, why=why, case=named, guesses=("duplicate of REFERENCE",))]
    return [Act(do=Do.DUPLICATE, case=on, raw=sentence.raw, of=of)], []


def _direction(sentence: Sentence, case: Case | None, numbers: Numbers) -> tuple[str | None, str | None]:
    """Which case stays, and which repeats it: the one written about, unless the words say otherwise."""
    refs = [numbers.ref(token) for token in TOKEN.findall(sentence.text)]
    here = case.ref if case else None
    keep = _KEEP.search(sentence.text)
    if keep:
        kept = numbers.ref(keep.group(1) or keep.group(2))
        rest = [ref for ref in refs if ref != kept]
        return kept, rest[0] if rest else here
    others = [ref for ref in dict.fromkeys(refs) if ref != here]
    explicit = re.search(r"(@case\d+)\b[^@]*\b(?:duplicat\w*|same|copy|repeat\w*)\b[^@]*(@case\d+)", sentence.text)
    if explicit and len(set(refs)) == 2:
        return numbers.ref(explicit.group(2)), numbers.ref(explicit.group(1))
    if not others:
        return _likely(case), here
    if _THIS_STAYS.search(sentence.text):
        return here, others[0]
    return others[0], here


def _likely(case: Case | None) -> str | None:
    """The likely duplicate that the service had named, if it named one."""
    likely = [each.ref for each in case.likenesses if each.likely or len(case.likenesses) == 1] if case else []
    return likely[0] if len(likely) == 1 else None


def _distinct(sentence: Sentence, case: Case | None, numbers: Numbers) -> tuple[list[Act], list[Unclear]]:
    """Written on the mail's case, `of` the other one."""
    refs = list(dict.fromkeys(numbers.ref(token) for token in TOKEN.findall(sentence.text)))
    here = case.ref if case else None
    others = [ref for ref in refs if ref != here]
    if here is None or (here not in refs and len(others) > 1):
        here, others = (refs[0], refs[1:]) if len(refs) > 1 else (here, others)
    of = others[0] if others else _likely(case)
    if here is None or of is None:
        why = "It says that two referrals are about two people, but we could not tell which."
        return [], [Unclear(raw=sentence.raw, why=why, case=here, guesses=("not a duplicate of REFERENCE",))]
    return [Act(do=Do.DISTINCT, case=here, raw=sentence.raw, of=of)], []
