"""Whether the person is homeless already or threatened with it, and why.

For: `read`. The writer's own word goes before anything that can be inferred; inference needs a present or a coming
loss, not a past one (contract, reading.md, Reason and dates).

Must not know: duties or the 56 days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from parsers.learned.questions import status_said
from parsers.patterns import compiled
from parsers.prose.days import words as whenwords
from parsers.prose.days.whens import Days
from parsers.prose.needs import abusewords, causewords, nightwords, statuswords
from parsers.prose.needs.parts import pieces_of
from parsers.prose.sentences import Sentence
from parsers.prose.words import KIN, low
from parsers.record import Doubt, Evidence, Reason, ReasonStatus


@dataclass(frozen=True, slots=True)
class ReasonRead:
    """The reason with its evidence and doubts."""

    reason: Reason
    evidence: tuple[tuple[str, Evidence], ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known before the words are weighed: the days, against the day of writing, and the person's lot.

    `inside`: in custody or on a ward; `tonight`: roofless tonight, as the marks say; `keeping`: a home is to be kept.
    """

    written: date
    days: Days
    inside: bool = False
    tonight: bool = False
    keeping: bool = False

    @property
    def ahead(self) -> bool:
        """Whether a home is still to be lost, or a release still to come."""
        days = (self.days.homeless_on, self.days.release_on)
        return any(day is not None and day > self.written for day in days)


def read_reason(
    sentences: Iterable[Sentence], *, subject: str, standing: Standing, common: tuple[Sentence, ...] = ()
) -> ReasonRead:
    """Settle the status by the writer's words, then by the facts; and gather the sentences that give the cause.

    `common` is what a list says of all in it: why a house closes that was home to each of them. Where nothing tells
    how one of them stands, it does.
    """
    written = tuple(sentences)
    whole = {line.index: line for line in written}
    lines = tuple(replace(line, text=low(line.text)) for line in written)
    if _is_left_open(lines, standing):
        return ReasonRead(Reason(), doubts=(Doubt("reason.status", "the writer does not know"),))
    status, line, doubtful = _status(lines, subject, standing)
    if status is None and common:
        of_all = tuple(replace(one, text=low(one.text)) for one in common)
        whole = {one.index: one for one in common} | whole
        status, line, doubtful = _status(of_all, "", standing)
    if (
        status is None
        and not standing.ahead
        and re.search(r"\bhomeless\b(?!ness)", subject, re.IGNORECASE)
        and not re.search(r"\b(?:application|team|referral|not)\b", subject, re.IGNORECASE)
    ):
        status = ReasonStatus.HOMELESS
    evidence: list[tuple[str, Evidence]] = []
    if line is not None:
        evidence.append(("reason.status", whole[line.index].evidence()))
    causes = [s for s in common if s not in written and _cause_score(s) >= _CAUSE_PLAIN][:2] + _causes(written)
    explanation = None
    if causes and status is not None:
        explanation = _joined(causes)
        evidence.append(("reason.explanation", causes[0].evidence(explanation)))
    doubts = (Doubt("reason.status", "inferred, the writer does not say which"),) if doubtful and status else ()
    return ReasonRead(Reason(status=status, explanation=explanation), tuple(evidence), doubts)


def _is_left_open(lines: tuple[Sentence, ...], standing: Standing) -> bool:
    """Whether the writer says that nobody knows how the person stands, and nothing else tells it outright."""
    if standing.tonight or not any(statuswords.LEFT_OPEN.search(line.text) for line in lines):
        return False
    rest = [line.text for line in lines if not statuswords.LEFT_OPEN.search(line.text)]
    return not any(_says_threatened(text) or _says_homeless(text) or _roofless(text) for text in rest)


def _status(
    lines: tuple[Sentence, ...], subject: str, standing: Standing
) -> tuple[ReasonStatus | None, Sentence | None, bool]:
    inside = standing.inside
    if standing.keeping and not standing.tonight:
        return ReasonStatus.THREATENED, next((s for s in lines if statuswords.COMING.search(s.text)), None), False
    threatened = next((s for s in lines if _says_threatened(s.text)), None)
    homeless = next((s for s in lines if _says_homeless(s.text)), None)
    if threatened is not None and homeless is not None:
        explicit = re.search(r"\bthreatened with\b|\bnot homeless (?:yet|this)", threatened.text, re.IGNORECASE)
        only_then = threatened.index == homeless.index and not statuswords.NOW.search(homeless.text)
        only_then = only_then and not (standing.tonight and statuswords.OPENS.search(homeless.text))
        if explicit or inside or only_then:
            return ReasonStatus.THREATENED, threatened, False
        return ReasonStatus.HOMELESS, homeless, True
    if threatened is not None:
        roofless = next((s for s in lines if _roofless(s.text)), None)
        out = roofless or (threatened if standing.tonight and not standing.ahead else None)
        if out is not None and not inside and "threatened" not in threatened.text.casefold():
            return ReasonStatus.HOMELESS, out, True
        return ReasonStatus.THREATENED, threatened, False
    if homeless is not None:
        ahead = _still_ahead(homeless, standing)
        return (ReasonStatus.THREATENED if ahead else ReasonStatus.HOMELESS), homeless, ahead
    if (
        statuswords.SUBJECT_HOMELESS.search(subject)
        and not statuswords.SUBJECT_ELSE.search(subject)
        and not standing.ahead
    ):
        return ReasonStatus.HOMELESS, None, False
    return _inferred(lines, standing)


def _still_ahead(line: Sentence, standing: Standing) -> bool:
    """Whether "homeless" is said of a day to come: tied to it, or not said flatly where one is still ahead.

    Who is called homeless outright is, whatever day the sentence goes on to name (contract, reading.md).
    """
    loss, release = standing.days.homeless_on, standing.days.release_on
    coming = loss is not None and loss > standing.written
    held = standing.inside and release is not None and release > standing.written
    if not (coming or held):
        return False
    if statuswords.TIED.search(line.text):
        return True
    told = next((where.quote for path, where in standing.days.evidence if path.endswith("homeless_on")), "")
    if statuswords.OUTRIGHT.search(line.text):
        return False
    return (coming and told.lower() == line.text) or not statuswords.NOW.search(line.text)


def _by_days(standing: Standing) -> ReasonStatus | None:
    """A home still to be lost or a release still to come threatens; a day gone by has done it."""
    loss, release = standing.days.homeless_on, standing.days.release_on
    if loss is not None and (loss > standing.written or standing.inside):
        return ReasonStatus.THREATENED
    if release is not None and release >= standing.written and (standing.inside or release > standing.written):
        return ReasonStatus.THREATENED
    return ReasonStatus.HOMELESS if loss is not None or release is not None else None


def _inferred(lines: tuple[Sentence, ...], standing: Standing) -> tuple[ReasonStatus | None, Sentence | None, bool]:
    inside = standing.inside
    roofless = next((s for s in lines if _roofless(s.text)), None)
    loss = standing.days.homeless_on
    kept = roofless is not None and loss is not None and loss > standing.written
    if roofless is not None and kept and statuswords.KEPT_UNTIL.search(roofless.text):
        return ReasonStatus.THREATENED, roofless, True
    if roofless is not None and not inside:
        return ReasonStatus.HOMELESS, roofless, False
    nowhere = next((s for s in lines if _nowhere(s.text)), None)
    if standing.tonight and not inside and not standing.ahead:
        return ReasonStatus.HOMELESS, nowhere, nowhere is None
    by_days = _by_days(standing)
    if by_days is not None:
        spoken = nowhere or next(
            (s for s in lines if statuswords.COMING.search(s.text) or statuswords.LOST.search(s.text)), None
        )
        return by_days, spoken, spoken is None
    if nowhere is not None and (inside or statuswords.LEAVING.search(nowhere.text)):
        return ReasonStatus.THREATENED, nowhere, False
    coming = next(
        (s for s in lines if statuswords.COMING.search(s.text) and not statuswords.NEVER_COMING.search(s.text)), None
    )
    lost = next((s for s in lines if statuswords.LOST.search(s.text)), None)
    if lost is not None and not (coming is not None and coming.index > lost.index):
        return (ReasonStatus.THREATENED if inside else ReasonStatus.HOMELESS), lost, True
    if coming is not None:
        return ReasonStatus.THREATENED, coming, True
    if nowhere is not None:
        return ReasonStatus.HOMELESS, nowhere, True
    return _likely(lines, inside=inside)


def _likely(lines: tuple[Sentence, ...], *, inside: bool) -> tuple[ReasonStatus | None, Sentence | None, bool]:
    """Where no rule knows the words: the sentence of which a small model is surest, always with a doubt."""
    best: tuple[float, Sentence, str] | None = None
    for line in lines:
        said = status_said(statuswords.NOT_REACHED.sub(" ", line.text))
        for name in ("homeless", "threatened"):
            if said[name] >= _LIKELY and (best is None or said[name] > best[0]):
                best = (said[name], line, name)
    if best is None:
        return _by_cause(lines, inside=inside)
    threatened = inside or best[2] == "threatened"
    return (ReasonStatus.THREATENED if threatened else ReasonStatus.HOMELESS), best[1], True


def _by_cause(lines: tuple[Sentence, ...], *, inside: bool) -> tuple[ReasonStatus | None, Sentence | None, bool]:
    """Of a loss that is told and no more: what is still to come threatens, what has come about has made homeless."""
    cause = next((s for s in lines if _cause_score(s) >= _CAUSE_TELLS and _of_a_home(s.text)), None)
    if cause is None:
        return None, None, False
    threatened = inside or statuswords.TO_COME.search(cause.text) is not None
    return (ReasonStatus.THREATENED if threatened else ReasonStatus.HOMELESS), cause, True


def _of_a_home(text: str) -> bool:
    """Whether a cause names a home or how one is lost: an episode that is closed is no home."""
    return any(said.search(text) for said in (causewords.CAUSE, causewords.LOST, causewords.DISASTER, whenwords.HOME))


_LIKELY = 0.5


def _says_threatened(text: str) -> bool:
    match = statuswords.THREATENED.search(statuswords.ASKED.sub(" ", text))
    if match is None:
        return nightwords.LATER.search(text) is not None
    return bool(match) and not re.search(
        r"\bwas threatened\b|\bthreatened (?:to|with a|by|staff|her|him|with violence)\b", text, re.IGNORECASE
    )


def _says_homeless(text: str) -> bool:
    text = statuswords.ASKED.sub(" ", text)
    for match in statuswords.HOMELESS.finditer(text):
        left = text[max(0, match.start() - 40) : match.start()]
        inner = match.group(0)
        viewed = statuswords.VIEW.match(inner)
        apart = inner[0] in _SETS_OFF and not statuswords.TIED.search(text)
        if (
            not (viewed or apart)
            and statuswords.FUTURE.search(left)
            and not re.search(r"\b(?:is|are|am|['’]s|['’]m|so|now|been)\b", inner)
        ):
            continue
        if statuswords.BY_THEN.search(left):
            continue
        if statuswords.DENIED.search(left + inner.split(" ")[0]):
            continue
        if re.search(r"rough", inner, re.IGNORECASE) and (
            statuswords.NEVER.search(left) or re.search(r"\bhistory\b", text, re.IGNORECASE)
        ):
            continue
        if re.search(r"\bnot\b", inner):
            continue
        return True
    return False


def _nowhere(text: str) -> bool:
    return statuswords.NOWHERE.search(statuswords.NOT_REACHED.sub(" ", text)) is not None


_SETS_OFF = ",;:(–-"
"""Before "homeless" where it is said by itself: what comes before tells of something else."""

_KIN_DOES = compiled(rf"\b(?:his|her|their|my|the)\s(?:{KIN})s?\s(?:\w+\s){{0,4}}$")


def _roofless(text: str) -> bool:
    match = statuswords.ROOFLESS_NOW.search(text)
    if not match or nightwords.LATER.search(text):
        return False
    around = text[max(0, match.start() - 40) : match.start()]
    if statuswords.HOUSED.search(match.group(0)):
        return False
    if _KIN_DOES.search(around):
        return False
    if re.search(
        r"\b(?:unless|otherwise|or else|(?:risks?|danger|prospect|fear) of"
        r"|will end up|['’]ll be|would be|will be|(?:going|about|due) to be|last (?:winter|year)"
        r"|as a teenager|history|before|previously|used to|in 20\d\d|slept|never|not|\w{1,8}n['’]t|avoid|so that|if)\b",
        around,
        re.IGNORECASE,
    ):
        again = re.search(r"\b(?:again tonight|tonight again|be (?:out|there) again)\b", text, re.IGNORECASE)
        return bool(again or re.search(r"\bbeen\b", around))
    return True


def _causes(lines: tuple[Sentence, ...]) -> list[Sentence]:
    """Sentences that tell why; one of mere status joins its neighbour and stands alone only for want of others."""
    scored = [(_cause_score(line), line) for line in lines]
    chosen = sorted((pair for pair in scored if pair[0] >= _CAUSE_SURE), key=lambda pair: -pair[0])[:_CAUSES]
    if not chosen:
        chosen = sorted((pair for pair in scored if pair[0] >= _CAUSE_LIKELY), key=lambda pair: -pair[0])[:1]
    if not chosen:
        status = [
            s
            for s in lines
            if causewords.STATUS_ONLY.search(low(s.text)) and not causewords.NOT_CAUSE.search(low(s.text))
        ][:1]
        return status if status and _told(status[0].text) else []
    kept = {line.index for _, line in chosen}
    beside = {line.index for line in lines if _joins(line, kept)}
    return [line for line in lines if line.index in kept | beside][:_SENTENCES]


def _joins(line: Sentence, kept: set[int]) -> bool:
    """Whether a sentence beside one that tells why goes on with it: what was before, and what it comes to."""
    text = low(line.text)
    if causewords.NOT_CAUSE.search(text):
        return False
    if line.index - 1 in kept and causewords.GOES_ON.search(text):
        return True
    if kept & {line.index - 1, line.index + 1}:
        if causewords.CAUSE.search(text) or causewords.LOST.search(text):
            return True
        return any(piece.weights["cause"] + piece.weights["status"] >= _GOES_ON for piece in pieces_of((line,)))
    return line.index - 2 in kept and causewords.STATUS_ONLY.search(text) is not None


def _cause_score(line: Sentence) -> float:
    """What the words and the model say for a sentence that tells why; talk of agreement and health says against."""
    text = low(line.text)
    score = max(min(1.0, piece.weights["cause"]) for piece in pieces_of((line,)))
    score += _CAUSE_WORDS * bool(causewords.CAUSE.search(text)) + _LOST_WORDS * bool(causewords.LOST.search(text))
    score += _CAUSE_WORDS * bool(causewords.DISASTER.search(text))
    score += _CAUSE_WORDS * (abusewords.DONE.search(text) is not None and not abusewords.PERPETRATOR.search(text))
    return score - _CAUSE_WORDS * bool(causewords.NOT_CAUSE.search(text))


_CAUSE_SURE, _CAUSE_TELLS = 0.45, 0.6
"""To be told it may be less sure than to tell the status as well."""
_CAUSE_LIKELY = 0.2
_CAUSE_PLAIN = 0.75
_CAUSE_WORDS = 0.45
_LOST_WORDS = 0.35
_CAUSES = 6
_GOES_ON = 0.25
_SENTENCES = 6


def tells_plainly(line: Sentence) -> bool:
    """Whether a sentence tells the cause so plainly that it can hardly tell anything else."""
    return _cause_score(line) >= _CAUSE_PLAIN


def _told(text: str) -> bool:
    return len(text.split()) >= 5


def _joined(lines: list[Sentence]) -> str:
    return " ".join(s.text for s in lines)[:1500]
