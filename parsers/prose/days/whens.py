"""Which of several dates is the release, which the day the home is lost.

For: `read`. Every date in the text is a candidate; the words around it speak for release, for the loss of a home, or
for something else (sentence, recall, tag, appointment). The best of each kind wins, with its evidence.

Must not know: what the service does on those days. Source: contract, reading.md (Reason and dates).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from parsers.prose.days import words as whenwords
from parsers.prose.days.heads import Said
from parsers.prose.days.judge import Seen, judged
from parsers.prose.days.weights import Candidate, candidates_of
from parsers.prose.sentences import Sentence
from parsers.prose.words import low
from parsers.record import Doubt, Evidence
from parsers.values.dates import Form, FoundDate, find_dates
from parsers.values.daysums import day_of
from parsers.values.daywords import WEEKDAYS


@dataclass(frozen=True, slots=True)
class Days:
    """The two days of a record, with evidence and what is doubtful about them."""

    release_on: date | None = None
    homeless_on: date | None = None
    evidence: tuple[tuple[str, Evidence], ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def without_release(self) -> Days:
        """The days of somebody who is held nowhere: what was taken for a release is the loss, if no other day is."""
        lost = self.homeless_on
        path = "accommodation.homeless_on"
        evidence = tuple(e for e in self.evidence if e[0] == path) or tuple((path, e[1]) for e in self.evidence)
        doubts = tuple(d for d in self.doubts if d.path == path) or tuple(Doubt(path, d.why) for d in self.doubts)
        return Days(None, lost or self.release_on, evidence, doubts)


def read_days(sentences: Iterable[Sentence], *, written: date, inside: bool, patient: bool) -> Days:
    """Settle the dates of a message. `inside`: in custody; `patient`: on a ward."""
    lines = tuple(sentences)
    weighed = weighed_days(lines, written, inside=inside, patient=patient)
    candidates = judged(Seen(tuple(weighed), lines, written, inside, patient))
    if inside or (patient and any(c.release >= _FLOOR and c.day >= written for c in candidates)):
        # a home lost before prison or while in hospital is not the one that will be missing
        candidates = [
            c
            if c.day >= written or (patient and _just_before(c, written))
            else replace(c, loss=-9.0 if c.loss >= c.release else c.loss, release=c.release - 2)
            for c in candidates
        ]
    if inside and any(whenwords.NO_DATE_YET.search(low(line.text)) for line in lines):
        candidates = [c for c in candidates if c.day >= written and not c.turned]
    release, loss = _settled(candidates, written)
    since, told = _since_then(lines, written) or (None, "")
    if since and (loss is None or loss.day < written or _is_told_by(loss, since, told)):
        loss = since
    if release is None and not (inside or patient):
        loss = _beside_it(lines, loss, written) or loss or _from_then_on(lines, written)
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


def _is_told_by(loss: Candidate, since: Candidate, told: str) -> bool:
    """Whether a day taken for one to come is that since which there is no home, or says less than that one."""
    if "since" not in told and since.found.after != since.found.before:
        return False
    same = loss.sentence is since.sentence and loss.found.start == since.found.start
    return same or whenwords.HOMELESS_SINCE.search(told) is not None


def _just_before(one: Candidate, written: date) -> bool:
    """Whether a home was lost in the days before a patient came in, and not while they lay there."""
    text = low(one.sentence.text)
    return (written - one.day).days <= _COME_IN and one.loss > one.release and not whenwords.WHILE_IN.search(text)


_COME_IN = 10


def weighed_days(lines: Iterable[Sentence], written: date, *, inside: bool, patient: bool) -> list[Candidate]:
    """The dates of a message as the rules weigh them."""
    found = [c for line in lines for c in candidates_of(line, written, inside=inside, patient=patient)]
    return _told_again(_in_its_month(_same_days(found), written))


def _same_days(candidates: list[Candidate]) -> list[Candidate]:
    """Let a bare "the 22nd" be the 22 October that another sentence names."""
    named = {c.day.day: c.day for c in candidates if c.found.form in (Form.FULL, Form.NO_YEAR)}
    return [_same_day(c, named.get(c.day.day)) for c in candidates]


def _in_its_month(candidates: list[Candidate], written: date) -> list[Candidate]:
    """Let "the 26th" be in the month of the coming day that is named just before it, where it follows that day."""
    known = {c.day for c in candidates if c.found.form in (Form.FULL, Form.NO_YEAR)}
    done: list[Candidate] = []
    named: Candidate | None = None
    for one in candidates:
        bare = one.found.form is Form.ORDINAL and one.day not in known
        if named and bare and (day := _beside_named(one, named, written)):
            one = replace(one, day=day)
        elif one.found.form in (Form.FULL, Form.NO_YEAR):
            named = one
        done.append(one)
    return done


def _beside_named(one: Candidate, named: Candidate, written: date) -> date | None:
    """The day of a bare number in the month of the day named before it; None where it is in no such month."""
    if one.turned or not written <= named.day <= written + timedelta(days=_AHEAD):
        return None
    day = day_of(named.day.year, named.day.month, one.day.day)
    weekday = WEEKDAYS.get(one.found.quote[:3].casefold())
    if day is None or weekday not in (None, day.weekday()):
        return None
    if whenwords.OF_THAT_MONTH.match(low(one.sentence.text[one.found.end :])):
        return day
    near = one.sentence.index - named.sentence.index <= 1
    return day if near and written <= one.day < named.day < day else None


def _told_again(candidates: list[Candidate]) -> list[Candidate]:
    """A bare "before the 8th" is of no more concern than the notice of 8 February that it takes up."""
    other = {c.day for c in candidates if c.said is Said.OTHER and c.found.form in (Form.FULL, Form.NO_YEAR)}
    other -= {c.day for c in candidates if c.said is not Said.OTHER and c.found.form is not Form.ORDINAL}
    return [
        replace(c, said=Said.OTHER, release=-0.5, loss=-0.5)
        if c.said is None and c.found.form is Form.ORDINAL and c.day in other
        else c
        for c in candidates
    ]


def _same_day(one: Candidate, named: date | None) -> Candidate:
    if named is None or one.found.form is not Form.ORDINAL or not 0 <= (named - one.day).days < _SAME_WITHIN:
        return one
    return replace(one, day=named)


_SAME_WITHIN = 70


def _settled(candidates: list[Candidate], written: date) -> tuple[Candidate | None, Candidate | None]:
    """The release and the loss: the best of each, one date never both."""
    release = _best(candidates, "release")
    loss = _morning_after(candidates, _still_to_come(candidates, _best(candidates, "loss"), written))
    if release is not None and loss is not None and release.found is loss.found:
        if release.release >= loss.loss:
            loss = _best([c for c in candidates if c.found is not release.found], "loss")
        else:
            release = _best([c for c in candidates if loss is not None and c.found is not loss.found], "release")
    if release and loss and loss.day >= written and (written - release.day).days > _LONG_OUT:
        release = None  # out for weeks, and since then in the home that is now to be lost
    if (
        release is not None
        and loss is not None
        and release.day == loss.day
        and not whenwords.LOSS_STRONG.search(whenwords.HOMELESS_ON.sub(" ", low(loss.sentence.text)))
    ):
        # a future homelessness that is only the release day stays release_on
        loss = None
    return release, loss


_LONG_OUT = 28


def _morning_after(candidates: list[Candidate], loss: Candidate | None) -> Candidate | None:
    """Of the last night and the morning on which the key goes back the morning counts."""
    if loss is None or not whenwords.LAST_NIGHT.search(low(loss.sentence.text[: loss.found.start])[-60:]):
        return loss
    after = (
        c
        for c in candidates
        if c.loss >= _FLOOR and (c.day - loss.day).days == 1 and abs(c.sentence.index - loss.sentence.index) <= _NEAR
    )
    return next(after, loss)


_NEAR = 2


def _still_to_come(candidates: list[Candidate], loss: Candidate | None, written: date) -> Candidate | None:
    """Of a home left behind and one that will be lost the coming loss, unless somebody is homeless since that day."""
    since = [c for c in candidates if c.day <= written and c.loss >= _COMING and _is_since(c)]
    if since:
        return _best(since, "loss")
    if loss is None or loss.day >= written:
        return loss
    later = (c for c in candidates if c.found is not loss.found)  # not the other reading of the same weekday
    coming = _best([c for c in later if c.day > written and c.loss >= _COMING], "loss")
    return coming or loss


def _is_since(one: Candidate) -> bool:
    """Whether the words before a day say that somebody is homeless since then."""
    text = low(one.sentence.text)
    said = whenwords.FOR_SINCE.search(text[: one.found.start])
    lent = (
        said
        and not said.group().startswith(("homeless", "roofless", "on", "rough", "of no", "nfa", "no"))
        and whenwords.UNDER_A_ROOF.match(text[one.found.end :])
    )
    return said is not None and not lent


_COMING = 3.0


def _since_then(lines: tuple[Sentence, ...], written: date) -> tuple[Candidate, str] | None:
    """Homeless "since that day": the last day that the sentences before it name, and the words that say it."""
    for n, line in enumerate(lines):
        bare = whenwords.SINCE_BARE.search(low(line.text)) is not None
        if not bare and not whenwords.SINCE_THEN.search(low(line.text)):
            continue
        for earlier in reversed(lines[max(0, n - (_LOOK_BACK if bare else _TOLD_BEFORE)) : n + 1]):
            dates = find_dates(earlier.text, near=written)
            days = [(f, f.before) for f in dates if f.before and _lately(f, f.before, written)]
            if days:
                if bare and whenwords.RELEASE.search(low(earlier.text)):
                    return None
                return Candidate(days[-1][1], 0.0, 3.0, days[-1][0], earlier), low(line.text)
            if any(f.after and 0 < (f.after - written).days < _LONG_AGO for f in dates):
                return None  # "homeless, therefore, from that morning": it is still to come
            if whenwords.ROUGHLY.search(low(earlier.text)):
                return None
    return None


def _lately(found: FoundDate, day: date, written: date) -> bool:
    """Whether a day lies behind and not long; today is the day of much else."""
    return day <= written and (written - day).days < _LONG_AGO and not (found.form is Form.RELATIVE and day == written)


_LOOK_BACK, _TOLD_BEFORE = 3, 5
_LONG_AGO = 200


_FLOOR = 2.0


def _beside_it(lines: tuple[Sentence, ...], loss: Candidate | None, written: date) -> Candidate | None:
    """A home that ends "the day before": beside the coming day that the sentence before names."""
    for earlier, line in pairwise(lines):
        beside = whenwords.DAY_BESIDE.search(low(line.text))
        if beside is None or (loss is not None and loss.sentence is not earlier):
            continue
        days = [f for f in find_dates(earlier.text, near=written) if f.after and written < f.after]
        named = next((f for f in days if f.form is not Form.WEEKDAY), None) or next(iter(days), None)
        if named and named.after:
            step = -1 if beside.group("side") == "before" else 1
            return Candidate(named.after + timedelta(days=step), 0.0, 3.0, named, earlier)
    return None


def _from_then_on(lines: tuple[Sentence, ...], written: date) -> Candidate | None:
    """A home that ends "from that day": the coming day that the sentence before names."""
    back = ((line, line) for line in lines if whenwords.HANDED_BACK.search(low(line.text)))
    for earlier, line in (*pairwise(lines), *back):
        text = low(line.text)
        if line is not earlier and not any(said.search(text) for said in _THEN):
            continue
        days = [f for f in find_dates(earlier.text, near=written) if f.after and written < f.after]
        days = [f for f in days if f.after and (f.after - written).days < _AHEAD]
        if days and days[-1].after:
            return Candidate(days[-1].after, 0.0, 3.0, days[-1], earlier)
    return None


_AHEAD = 400
_THEN = (whenwords.THEN_ENDS, whenwords.UNTIL_THEN, whenwords.GONE_BY_THEN)


def _best(candidates: list[Candidate], kind: str) -> Candidate | None:
    ranked = sorted(
        (c for c in candidates if getattr(c, kind) >= max(_FLOOR, getattr(c, _OTHER[kind]) - _margin(c, kind))),
        key=lambda c: (-getattr(c, kind), c.sentence.index),
    )
    return ranked[0] if ranked else None


def _margin(one: Candidate, kind: str) -> float:
    """How far behind its other meaning a day may lie; one whose words say that other outright may not."""
    return 0.0 if one.said is (Said.LOSS if kind == "release" else Said.RELEASE) else 0.5


_OTHER = {"release": "loss", "loss": "release"}


def _rival(candidates: list[Candidate], chosen: Candidate, path: str) -> Candidate | None:
    kind = "release" if path.endswith("release_on") else "loss"
    return next(
        (c for c in candidates if c.day != chosen.day and getattr(c, kind) >= getattr(chosen, kind) - 0.25), None
    )


def homeless_today(lines: Iterable[Sentence]) -> Sentence | None:
    """The sentence that says outright that somebody is homeless as of today."""
    return next((line for line in lines if whenwords.HOMELESS_TODAY.search(low(line.text))), None)
