"""How much speaks for each date of a sentence: for the release, for the loss of a home, or for neither.

For: `whens`, which settles them against each other. The word that governs a date says most (`heads`), then all the
words near it, then a small model.

Must not know: the other sentences.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from parsers.patterns import compiled
from parsers.prose.days import words as whenwords
from parsers.prose.days.heads import Around, Said, said_of
from parsers.prose.days.spots import placed
from parsers.prose.sentences import Sentence
from parsers.prose.words import low
from parsers.values.dates import Form, FoundDate, Prefer, find_dates


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date, and what speaks for its being the day of release or that on which the home is lost."""

    day: date
    release: float
    loss: float
    found: FoundDate
    sentence: Sentence
    said: Said | None = None
    """what its own words say of it"""
    turned: bool = False
    """the other reading of a weekday or a bare number: the day gone by for the one to come"""


def candidates_of(sentence: Sentence, written: date, *, inside: bool, patient: bool) -> list[Candidate]:
    """The dates of a sentence, weighed by its words. `inside`: in custody; `patient`: on a ward."""
    found = placed(sentence.text, find_dates(sentence.text, near=written))[:_MOST]
    made: list[Candidate] = []
    small = low(sentence.text)
    state = _State(inside=inside, patient=patient)
    for n, (one, at) in enumerate(found):
        start = _date_before(found, n, sentence.text)
        end = _next_date(found, n, sentence.text)
        left, right = small[max(start, at - 110) : at], small[one.end : min(end, one.end + 60)]
        opening = whenwords.OPENS.match(small[:at]) is not None
        right = right if opening else _clause_after(right)
        words = Around(
            _clause_before(left),
            right,
            _clause_before(small[max(0, at - 160) : at]),
            small[one.end : min(end, one.end + _BEHIND)],
        )
        candidate = _weigh(one, words, sentence, written=written, state=state)
        if candidate is not None:
            made += [candidate, *_turned(candidate, written)]
    return made


def _turned(one: Candidate, written: date) -> list[Candidate]:
    """The other way in which a weekday or a bare "the 27th" can be meant, little as its words speak for it."""
    if one.found.form not in (Form.WEEKDAY, Form.ORDINAL):
        return []
    days = {day for day in (one.found.after, one.found.before) if day and abs((day - written).days) <= _NEAR}
    return [replace(one, day=day, turned=True, release=-1.0, loss=-1.0) for day in days - {one.day}]


_BEHIND = 130
"""How far behind a date its clause may come back to it: "a hearing on Friday, and he'll be out that day"."""
_MOST = 100
"""Dates of one sentence that are weighed: more are no sentence."""
_NEAR = 31
"""Days within which both readings of a date are thought of."""


def _date_before(found: list[tuple[FoundDate, int]], at: int, text: str) -> int:
    """Where the date before ends; one in brackets, as a date of birth behind a name, parts no words."""
    for earlier, start in reversed(found[:at]):
        if text[:start].rstrip()[-1:] != "(" or text[earlier.end : earlier.end + 1] != ")":
            return earlier.end
    return 0


def _next_date(found: list[tuple[FoundDate, int]], at: int, text: str) -> int:
    """Where the next date starts; one in brackets, as a date of birth behind a name, parts no words."""
    for later, start in found[at + 1 :]:
        if text[:start].rstrip()[-1:] != "(" or text[later.end : later.end + 1] != ")":
            return start
    return len(text)


@dataclass(frozen=True, slots=True)
class _State:
    """Where the person is: in custody, or on a ward."""

    inside: bool
    patient: bool

    @property
    def held(self) -> bool:
        return self.inside or self.patient


def without_replaced(made: list[Candidate], sentence: Sentence) -> list[Candidate]:
    """Of "moved from the 9th to the 11th" the first day no longer holds, and the second takes its meaning."""
    text = low(sentence.text)
    kept: list[Candidate] = []
    lent = (0.0, 0.0)
    for one in made:
        before = text[max(0, one.found.start - 60) : one.found.start]
        if whenwords.REPLACED.search(before) or _gives_way(text, one, made):
            lent = (max(one.release, 2.5 if one.release > one.loss else 0.0), max(one.loss, 0.0))
            continue
        joined = re.search(r"\b(?:to|now|until|but)\b[^.;]{0,20}$", text[: one.found.start])
        if joined and any(lent):
            one = replace(one, release=max(one.release, lent[0]), loss=max(one.loss, lent[1]))
        kept.append(one)
    return [one for one in kept if max(one.release, one.loss) >= _WORTH]


_WORTH = 1.5


def _gives_way(text: str, one: Candidate, made: list[Candidate]) -> bool:
    """Whether a day that "was" is followed by the one that is now: "CRD was the 21st but it's come forward to"."""
    later = next((other.found.start for other in made if other.found.start > one.found.end), None)
    return (
        later is not None
        and whenwords.HAD_BEEN.search(text[max(0, one.found.start - 40) : one.found.start]) is not None
        and whenwords.IS_NOW.match(text[one.found.end : later]) is not None
    )


def _clause_before(left: str) -> str:
    return re.split(r"[;.!?](?=\s)", left)[-1]


def _clause_after(right: str) -> str:
    return _CLAUSE_END.split(right)[0]


_CLAUSE_END = compiled(
    r"[;.!?](?=\s|$)|\s[–-]\s(?!that['’]?s when)|,\s(?!(?:when|on which|by which|at which|that['’]?s when|which is"
    r" when|the (?:day|date))\b)"
)
"""A comma ends a clause, unless what follows says of the date what happens on it."""


def _weigh(one: FoundDate, words: Around, sentence: Sentence, *, written: date, state: _State) -> Candidate | None:
    """Weigh a date: None where it names no day, or none that could matter."""
    if _is_no_day(one, words, low(sentence.text)):
        return None
    day = one.before if _GONE_BY.match(words.right) and one.before else _day(one, words.left, words.right, written)
    if day is None or abs((day - written).days) > 1500:
        return None
    if day < written and _MONTH_END.match(one.quote):
        return None  # "at the end of January", looked back on, is no day
    said = _told(words, low(sentence.text), state)
    if said is Said.STAFF:
        return None
    bailed = whenwords.ANSWERS_BAIL.search(words.left) and whenwords.BAILED.search(sentence.text)
    if said is Said.OTHER or whenwords.OTHER_DAY.match(words.right) or bailed:
        release, loss = -_AGAINST, -_AGAINST
    elif said is Said.TAG:
        release, loss = _TAGGED if day >= written else 0.0, -_AGAINST
    else:
        release, loss = _by_words(one, words, low(sentence.text), day, written=written, state=state)
        if said is not None and (not is_today(one) or (said is Said.RELEASE and _OUT_TODAY.search(words.left[-44:]))):
            headed = _HEADED if said is Said.RELEASE else -_HEADED
            release, loss = release + headed, loss - headed
    near = words.left[-60:]
    release -= 2.0 * bool(whenwords.MEANT.search(near))
    release += 0.5 * bool(re.search(r"\bnow\b", near))
    if day < written and re.search(r"\bsince (?:\w+ ){1,4}$", words.left) and whenwords.RELEASE.search(near):
        release -= 3
    if is_today(one) or (said is None and _is_near(one)):
        release, loss = _of_today(one, words.left, words.right, release, loss)
    return Candidate(day, release, loss, one, sentence, said)


def _is_no_day(one: FoundDate, words: Around, sentence: str) -> bool:
    """Whether the words name no one day, or one that is of no concern: any Friday, the day a child is due."""
    weekly = whenwords.ANY_SUCH_DAY.search(words.left) or whenwords.DAY_OF_LIST.match(words.right)
    if one.form is Form.WEEKDAY and weekly:
        return True
    if whenwords.OF_A_MEETING.match(words.right) or whenwords.OF_OWN_ACCORD.search(f"{words.left} {words.right}"):
        return True
    if whenwords.EXPECTED.search(words.left) and whenwords.OF_A_CHILD.search(sentence):
        return True
    return whenwords.EXCEPTED.search(words.left) is not None or whenwords.NOT_OF_HOME.search(words.left) is not None


def _told(words: Around, sentence: str, state: _State) -> Said | None:
    said = said_of(words, held=state.held)
    return Said.OTHER if said is not Said.RELEASE and _of_an_answer(sentence) else said


def _of_an_answer(sentence: str) -> bool:
    """Whether a sentence tells of agreement and of no home: its day is that of the answer."""
    rest = whenwords.ANSWERED.sub(" ", sentence)
    return rest != sentence and not (whenwords.HOME.search(rest) or whenwords.GOING.search(rest))


_OUT_TODAY = compiled(
    r"\b(?:(?:was|were|been|is|are|being|got|just) (?:\w+ )?(?:released|discharged|freed|let (?:out|go)|set free)"
    r"|(?:came|got|walked|is|are) out of|acquitted|walked free)\b"
)
"""Plainly out, before "today"."""
_GONE_BY = re.compile(r"\s(?:just )?(?:gone|past)\b")
"""Behind a weekday: the last one, not the next."""
_MONTH_END = re.compile(r"(?:the )?(?:end|last day) of", re.IGNORECASE)


def _by_words(
    one: FoundDate, words: Around, sentence: str, day: date, *, written: date, state: _State
) -> tuple[float, float]:
    """What all the words near a date say for a release and for the loss of a home, whatever governs it."""
    left = words.left
    around = f"{left}|{words.right}"
    release, loss = _said(left, words.right)
    loss += 2.5 * bool(whenwords.WILL_BE_OUT.search(words.right))
    ahead, gone = _prior(around, sentence, state) if day >= written else (0.0, 0.0)
    release, loss = release + ahead, loss + gone + _lost_then(left, around, sentence, day, written, state)
    if state.held:
        release += _leaving(one, left, state)
    if whenwords.AP_LIKE.search(around) and not re.search(r"\bhm[py]", around) and loss >= 1.5:
        return release - 2, loss + 1
    return (release, loss - 1.5) if state.held and release >= 3 else (release, loss)


def is_today(one: FoundDate) -> bool:
    """Whether the words name the day of writing, of which much is said that is neither release nor loss."""
    return (
        one.form is Form.RELATIVE
        and re.match(r"(?:today|toni|2day|this |just |last ni)", one.quote, re.IGNORECASE) is not None
    )


def _is_near(one: FoundDate) -> bool:
    """Whether the words count from the day of writing; the end of a month does not."""
    month = re.match(r"(?:the )?(?:end|last day)", one.quote, re.IGNORECASE)
    return one.form is Form.RELATIVE and month is None


def _leaving(one: FoundDate, left: str, state: _State) -> float:
    """What the words of wards and wings for going add to a release."""
    with_us = 3.0 * bool(state.inside and whenwords.WITH_US.search(left))
    told = one.form is not Form.RELATIVE or one.quote.casefold().startswith(("tom", "tm", "2m"))
    ready = state.patient and told and whenwords.WARD_GOING.search(left.strip())
    return with_us + 2.0 * bool(ready)


def _lost_then(left: str, around: str, sentence: str, day: date, written: date, state: _State) -> float:
    """What speaks for a past day's being the one on which the home was lost."""
    lost = (
        day < written
        and not state.held
        and whenwords.LOST_THEN.search(around) is not None
        and whenwords.ROOFLESS.search(sentence) is not None
    )
    return 2.0 * lost + 3.0 * bool(whenwords.FOR_SINCE.search(left))


def _said(left: str, right: str) -> tuple[float, float]:
    """What the words next to a date say of release and of loss."""
    near = left[-60:]
    opens = not left.strip(" -*•·on")
    release = (
        3.0 * bool(whenwords.RELEASE.search(near))
        + 1.5 * bool(whenwords.RELEASE.search(left[:-60]))
        + (3.0 if not left.strip(" -*•·") else 1.5) * bool(whenwords.RELEASE.search(right[: 60 if opens else 28]))
    )
    loss = (
        1.5 * bool(whenwords.LOSS.search(near))
        + 2.0 * bool(whenwords.LOSS_STRONG.search(left))
        + 1.0 * bool(whenwords.LOSS_STRONG.search(right))
    )
    return release, loss


def _prior(around: str, sentence: str, state: _State) -> tuple[float, float]:
    """What a coming day most likely is, before its own words are weighed: the release of who is held, else the loss."""
    if state.held:
        going = whenwords.OUT_FROM_INSIDE.search(around)
        bare = len(re.findall(r"[a-z]{2,}", around.split("|")[0])) <= 3
        return (2.2 if going or bare else 0.8), 0.0
    labelled = bool(re.match(r"^\W*[a-z][a-z /'’()]{2,40}[:\t]\W*\|", around)) or bool(
        re.match(r"^[a-z ]{3,40}\s\|", around)
    )
    at_home, leaving = bool(whenwords.HOME.search(sentence)), bool(whenwords.GOING.search(around))
    return 0.0, 0.5 + 0.8 * (at_home or labelled) + 0.9 * leaving


def _of_today(one: FoundDate, left: str, right: str, release: float, loss: float) -> tuple[float, float]:
    """Today and tonight are said of much: of a release or discharge, or in "homeless as of today"."""
    around = f"{left[-40:]}|{right[:40]}"
    if not re.search(
        r"\b(?:releas|discharg|out\b|going|goes|leav|let|came out|freed)", around, re.IGNORECASE
    ) or re.search(r"today['’]s", one.quote + right[:2]):
        release -= 3
    if (
        not re.search(
            r"\bhomeless (?:as (?:of|from)|from|since)\s$|\b(?:out by|be out|evict\w*|bailiffs?|to leave|locked out"
            r"|locks|since\s$"
            r"|(?:threw|thrown|kicked|put|chucked|turfed|turned) (?:[\w&]+ ){0,5}out|fled|made (?:him|her|them) leave"
            r"|burnt|flooded"
            r"|moved out|told (?:\w+ )?to (?:go|leave)|(?:not|n['’]t) (?:be )?(?:allowed|let|welcome) (?:back|home"
            r"|in)|barred"
            r"|excluded|banned|(?:cases?|bags?|things|stuff|belongings|clothes|boxes) (?:out |were |are )?(?:on"
            r"|onto|in|into)"
            r" the (?:\w+ )?(?:pavement|street|doorstep|step|garden|drive|hall|landing|gutter|rain|lawn|grass|path"
            r"|road|kerb"
            r"|yard)|(?:\b(?:is|are|am|now|so|made|becomes?|became|hes|shes|theyre|im)|['’](?:s|re"
            r"|m)) (?:now )?homeless\s$)"
            r"(?=\W|$)",
            left[-40:],
            re.IGNORECASE,
        )
        and not _PUT_OUT_THEN.search(left)
        and not (_AS_OF.search(left) and whenwords.NO_ROOF_NOW.match(right))
    ):
        loss -= 3
    elif not re.match(r"to(?:night|nite)", one.quote, re.IGNORECASE):
        loss += 1
    else:
        loss -= 1
    if re.match(r"to(?:night|nite)", one.quote, re.IGNORECASE) and not whenwords.ENDS_TONIGHT.search(left):
        loss = min(loss, 0.0)
    if re.search(r"\b(?:streets?|sentenced)\b", left[-30:], re.IGNORECASE):
        release -= 2
    return release, loss


_AS_OF = re.compile(r"\b(?:as (?:of|from)|from|since)\s$")
_FAR, _LATELY = 150, 90


def _told_of_past(left: str, right: str) -> bool:
    """Whether the words before a date tell of what has been; where they hold no verb, those behind it."""
    near = whenwords.HAPPENED.sub(" was ", left[-60:])[-44:]
    if whenwords.AFTER_IT.search(left[-70:]):
        return True
    if whenwords.WAS_DONE.search(left[-70:]) and not whenwords.FUTURE_WORD.search(near):
        return True
    past = max((match.start() for match in whenwords.PAST.finditer(near)), default=-1)
    if past >= 0:
        return past > max((match.start() for match in whenwords.FUTURE_WORD.finditer(near)), default=-1)
    return whenwords.OPENED.search(left) is not None and whenwords.THEN_WAS.match(right) is not None


def _day(one: FoundDate, left: str, right: str, written: date) -> date | None:
    """Forward unless the words tell the past, or the past day is near and the coming one a long way off."""
    if (
        one.form is Form.WEEKDAY
        and _PART_OF_DAY.match(right)
        and one.quote[:3].casefold() == f"{written:%a}".casefold()
    ):
        return written  # "Sunday night", written on a Sunday
    if one.after == one.before or one.before is None:
        return one.after
    past = _told_of_past(left, right)
    if past and (written - one.before).days < 200:
        return one.on(Prefer.PAST)
    if one.after is not None and (one.after - written).days > _FAR and (written - one.before).days < _LATELY:
        return one.before
    return one.on(Prefer.FUTURE)


_PUT_OUT_THEN = re.compile(r"\b(?:thrown|kicked|put|chucked|turfed|turned|slung) (?:\w+ ){0,2}out of [^,;.&]{0,50}$")
_PART_OF_DAY = re.compile(r"\s(?:night|evening|eve|afternoon|lunch\w*|teatime|morning)\b(?! (?:next|coming))")
_HEADED = 2.5
_AGAINST = 0.5
_TAGGED = 2.1
