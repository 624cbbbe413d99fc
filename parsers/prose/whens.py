"""Which of several dates is the release, which the day the home is lost.

For: `read`. Every date in the text is a candidate; the words around it speak for release, for the loss of a home, or
for something else (sentence, recall, tag, appointment). The best of each kind wins, with its evidence.

Must not know: what the service does on those days. Source: contract, reading.md (Reason and dates).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from parsers.learned.questions import date_meant
from parsers.prose import whenwords
from parsers.prose.dayheads import Around, Said, said_of
from parsers.prose.dayplaces import placed
from parsers.prose.sentences import Sentence
from parsers.prose.words import low
from parsers.record import Doubt, Evidence
from parsers.values.dates import Form, FoundDate, Prefer, find_dates


@dataclass(frozen=True, slots=True)
class Days:
    """The two days of a record, with evidence and what is doubtful about them."""

    release_on: date | None = None
    homeless_on: date | None = None
    evidence: tuple[tuple[str, Evidence], ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    day: date
    release: float
    loss: float
    found: FoundDate
    sentence: Sentence


def read_days(sentences: Iterable[Sentence], *, written: date, inside: bool, patient: bool) -> Days:
    """Settle the dates of a message. `inside`: in custody; `patient`: on a ward."""
    lines = tuple(sentences)
    candidates = _same_days([c for line in lines for c in _candidates(line, written, inside=inside, patient=patient)])
    if inside or (patient and any(c.release >= _FLOOR and c.day >= written for c in candidates)):
        # a home lost before prison or while in hospital is not the one that will be missing
        candidates = [
            c if c.day >= written else replace(c, loss=-9.0 if c.loss >= c.release else c.loss, release=c.release - 2)
            for c in candidates
        ]
    release, loss = _settled(candidates, written)
    if loss is None or loss.day < written:
        loss = _since_then(lines, written) or loss
    if release is not None and loss is None:
        loss = next((replace(release, sentence=s) for s in lines if whenwords.SAME_DAY.search(low(s.text))), None)
    evidence: list[tuple[str, Evidence]] = []
    doubts: list[Doubt] = []
    for path, chosen in (("accommodation.release_on", release), ("accommodation.homeless_on", loss)):
        if chosen is None:
            continue
        evidence.append((path, chosen.sentence.evidence()))
        if chosen.found.doubt:
            doubts.append(Doubt(path, chosen.found.doubt))
        elif rival := _rival(candidates, chosen, path):
            doubts.append(Doubt(path, f"another day could be meant: {rival.day.isoformat()}"))
    return Days(release.day if release else None, loss.day if loss else None, tuple(evidence), tuple(doubts))


def _same_days(candidates: list[_Candidate]) -> list[_Candidate]:
    """Let a bare "the 22nd" be the 22 October that another sentence names."""
    named = {c.day.day: c.day for c in candidates if c.found.form in (Form.FULL, Form.NO_YEAR)}
    return [_same_day(c, named.get(c.day.day)) for c in candidates]


def _same_day(one: _Candidate, named: date | None) -> _Candidate:
    if named is None or one.found.form is not Form.ORDINAL or not 0 <= (named - one.day).days < _SAME_WITHIN:
        return one
    return replace(one, day=named)


_SAME_WITHIN = 70


def _settled(candidates: list[_Candidate], written: date) -> tuple[_Candidate | None, _Candidate | None]:
    """The release and the loss: the best of each, one date never both."""
    release = _best(candidates, "release")
    loss = _still_to_come(candidates, _best(candidates, "loss"), written)
    if release is not None and loss is not None and release.found is loss.found:
        if release.release >= loss.loss:
            loss = _best([c for c in candidates if c.found is not release.found], "loss")
        else:
            release = _best([c for c in candidates if loss is not None and c.found is not loss.found], "release")
    if (
        release is not None
        and loss is not None
        and release.day == loss.day
        and not whenwords.LOSS_STRONG.search(low(loss.sentence.text))
    ):
        # a future homelessness that is only the release day stays release_on
        loss = None
    return release, loss


def _still_to_come(candidates: list[_Candidate], loss: _Candidate | None, written: date) -> _Candidate | None:
    """Of a home left behind and one that will be lost the coming loss, unless somebody is homeless since that day."""
    if loss is None or loss.day >= written:
        return loss
    if whenwords.FOR_SINCE.search(low(loss.sentence.text[: loss.found.start])):
        return loss
    coming = _best([c for c in candidates if c.day > written and c.loss >= _COMING], "loss")
    return coming or loss


_COMING = 3.0


def _since_then(lines: tuple[Sentence, ...], written: date) -> _Candidate | None:
    """Homeless "since that day": the last day that the sentences before it name."""
    for n, line in enumerate(lines):
        if not whenwords.SINCE_THEN.search(low(line.text)):
            continue
        for earlier in reversed(lines[max(0, n - 3) : n + 1]):
            days = [f for f in find_dates(earlier.text, near=written) if f.before and f.before <= written]
            days = [f for f in days if f.form is not Form.RELATIVE and (written - f.before).days < 200]  # type: ignore[operator]
            if days and days[-1].before:
                return _Candidate(days[-1].before, 0.0, 3.0, days[-1], earlier)
    return None


def _candidates(sentence: Sentence, written: date, *, inside: bool, patient: bool) -> list[_Candidate]:
    found = placed(sentence.text, find_dates(sentence.text, near=written))
    made: list[_Candidate] = []
    small = low(sentence.text)
    state = _State(inside=inside, patient=patient)
    for n, (one, at) in enumerate(found):
        start = found[n - 1][0].end if n else 0
        end = _next_date(found, n, sentence.text)
        left, right = small[max(start, at - 110) : at], small[one.end : min(end, one.end + 60)]
        opening = not sentence.text[:at].strip(" -*•·")
        right = right if opening else _clause_after(right)
        words = Around(
            _clause_before(left),
            right,
            _clause_before(small[max(0, at - 160) : at]),
            small[one.end : min(end, one.end + 90)],
        )
        candidate = _weigh(one, words, sentence, written=written, state=state)
        if candidate is not None:
            made.append(candidate)
    return _without_replaced(made, small)


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


def _without_replaced(made: list[_Candidate], text: str) -> list[_Candidate]:
    """Of "moved from the 9th to the 11th" the first day no longer holds, and the second takes its meaning."""
    kept: list[_Candidate] = []
    lent = (0.0, 0.0)
    for one in made:
        if whenwords.REPLACED.search(text[max(0, one.found.start - 60) : one.found.start]):
            lent = (max(one.release, 2.5 if one.release > one.loss else 0.0), max(one.loss, 0.0))
            continue
        joined = re.search(r"\b(?:to|now|until|but)\b[^.;]{0,20}$", text[: one.found.start])
        if joined and any(lent):
            one = replace(one, release=max(one.release, lent[0]), loss=max(one.loss, lent[1]))
        kept.append(one)
    return [one for one in kept if max(one.release, one.loss) >= _WORTH]


_WORTH = 1.5


def _clause_before(left: str) -> str:
    return re.split(r"[;.!?](?=\s)", left)[-1]


def _clause_after(right: str) -> str:
    return re.split(r"[;.!?](?=\s|$)|\s[–-]\s|,\s", right)[0]


def _weigh(one: FoundDate, words: Around, sentence: Sentence, *, written: date, state: _State) -> _Candidate | None:
    """Weigh a date: None where it names no day, or none that could matter."""
    if one.form is Form.WEEKDAY and whenwords.ANY_SUCH_DAY.search(words.left):
        return None
    day = one.before if _GONE_BY.match(words.right) and one.before else _day(one, words.left, written)
    if day is None or abs((day - written).days) > 1500:
        return None
    if day < written and _MONTH_END.match(one.quote):
        return None  # "at the end of January", looked back on, is no day
    said = said_of(words, held=state.held)
    if said is Said.OTHER or whenwords.OTHER_DAY.match(words.right):
        release, loss = -_AGAINST, -_AGAINST
    elif said is Said.TAG:
        release, loss = _TAGGED if day >= written else 0.0, -_AGAINST
    else:
        release, loss = _by_words(one, words, low(sentence.text), day, written=written, state=state)
        if said is not None and not _is_today(one):
            headed = _HEADED if said is Said.RELEASE else -_HEADED
            release, loss = release + headed, loss - headed
    near = words.left[-60:]
    release -= 2.0 * bool(whenwords.MEANT.search(near))
    release += 0.5 * bool(re.search(r"\bnow\b", near))
    if day < written and re.search(r"\bsince (?:\w+ ){1,4}$", words.left) and whenwords.RELEASE.search(near):
        release -= 3
    if _is_today(one) or (said is None and _is_near(one)):
        release, loss = _of_today(one, words.left, words.right, release, loss)
    learned_release, learned_loss = _learned(one, sentence, state)
    return _Candidate(day, release + learned_release, loss + learned_loss, one, sentence)


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


def _is_today(one: FoundDate) -> bool:
    """Whether the words name the day of writing, of which much is said that is neither release nor loss."""
    return (
        one.form is Form.RELATIVE
        and re.match(r"(?:today|toni|this |just |last ni)", one.quote, re.IGNORECASE) is not None
    )


def _is_near(one: FoundDate) -> bool:
    """Whether the words count from the day of writing; the end of a month does not."""
    month = re.match(r"(?:the )?(?:end|last day)", one.quote, re.IGNORECASE)
    return one.form is Form.RELATIVE and month is None


def _learned(one: FoundDate, sentence: Sentence, state: _State) -> tuple[float, float]:
    """What the small model adds: for a release, for the loss of a home, or against both."""
    said = date_meant(sentence.text, one.start, one.end)
    weight = _SURE_OF_TODAY if one.form is Form.RELATIVE else _SURE
    against = _AGAINST_BOTH * (said["other"] + said["birth"] + said["consent"])
    release, home = said["release"], said["home"]
    if state.held and home < _PLAIN:
        # "leaves on Friday", "has until Monday" are said of homes and of cells alike: of who is held it is the release
        release, home = release + home / 2, home / 2
    return weight * release - against, weight * home - against


_SURE = 2.8
_PLAIN = 0.75
_SURE_OF_TODAY = 0.5
_AGAINST_BOTH = 0.4


def _leaving(one: FoundDate, left: str, state: _State) -> float:
    """What the words of wards and wings for going add to a release."""
    with_us = 3.0 * bool(state.inside and whenwords.WITH_US.search(left))
    told = one.form is not Form.RELATIVE or one.quote.casefold().startswith(("tomorrow", "tmrw"))
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
    if not re.search(
        r"\bhomeless (?:as (?:of|from)|from|since)\s$|\b(?:out by|be out|evict\w*|bailiffs?|to leave|locked out"
        r"|locks|since\s$"
        r"|(?:threw|thrown|kicked|put|chucked|turfed|turned) (?:\w+ ){0,2}out|fled|made (?:him|her|them) leave"
        r"|burnt|flooded"
        r"|moved out|told (?:\w+ )?to (?:go|leave))(?=\W|$)",
        left[-40:],
        re.IGNORECASE,
    ) and not (_AS_OF.search(left) and whenwords.NO_ROOF_NOW.match(right)):
        loss -= 3
    elif not re.match(r"to(?:night|nite)", one.quote, re.IGNORECASE):
        loss += 1
    else:
        loss -= 1
    if re.search(r"\b(?:streets?|sentenced)\b", left[-30:], re.IGNORECASE):
        release -= 2
    return release, loss


_AS_OF = re.compile(r"\b(?:as (?:of|from)|from|since)\s$")
_FAR, _LATELY = 150, 90


def _day(one: FoundDate, left: str, written: date) -> date | None:
    """Forward unless the words tell the past, or the past day is near and the coming one a long way off."""
    if one.after == one.before or one.before is None:
        return one.after
    past = whenwords.PAST.search(left[-44:]) and not whenwords.FUTURE_WORD.search(left[-40:])
    if past and (written - one.before).days < 200:
        return one.on(Prefer.PAST)
    if one.after is not None and (one.after - written).days > _FAR and (written - one.before).days < _LATELY:
        return one.before
    return one.on(Prefer.FUTURE)


_FLOOR = 2.0
_HEADED = 2.5
_AGAINST = 0.5
_TAGGED = 2.1


def _best(candidates: list[_Candidate], kind: str) -> _Candidate | None:
    ranked = sorted(
        (c for c in candidates if getattr(c, kind) >= _FLOOR and getattr(c, kind) >= getattr(c, _OTHER[kind]) - 0.5),
        key=lambda c: (-getattr(c, kind), c.sentence.index),
    )
    return ranked[0] if ranked else None


_OTHER = {"release": "loss", "loss": "release"}


def _rival(candidates: list[_Candidate], chosen: _Candidate, path: str) -> _Candidate | None:
    kind = "release" if path.endswith("release_on") else "loss"
    return next(
        (c for c in candidates if c.day != chosen.day and getattr(c, kind) >= getattr(chosen, kind) - 0.25), None
    )
