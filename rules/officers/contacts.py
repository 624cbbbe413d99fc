"""Calls, talks, messages, letters and visits: what was tried, who was reached, when and how.

For: understand.py. Each clause gives signs; signs of one attempt are put together over the clauses of the mail, and a
success takes in the failures before it (contract/officers.md, "What stops which clock").

Must not know: how a case is found, other commands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from rules.officers import contactwords as words
from rules.officers.bystanders import colleague_out, hearsay, stranger
from rules.officers.mood import asked, conditional
from rules.officers.people import Cast, Mention, Party
from rules.officers.plain import Clause, Sentence
from rules.officers.signs import Found, Sign, ends_with_telling, method, result, signs_of
from rules.officers.times import When, residue, whens_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One attempt to reach somebody. `told` says that they were told something, `theirs` that they came to us."""

    party: Party
    sign: Sign
    when: When
    by: str
    sentence: int
    raw: str
    text: str
    told: bool = False
    theirs: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What stands around the words: the command line's act, to whom a pronoun points without a name, consent told."""

    act: str = ""
    by: str = ""
    pronoun: Party | None = Party.APPLICANT
    consent: bool = False


@dataclass(slots=True)
class _Walk:
    """What was said so far."""

    cast: Cast
    sent: datetime
    hints: Hints
    attempts: list[Attempt] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    last: Party | None = None
    recent: Party | None = None
    day: date | None = None
    day_sentence: int = -1


def attempts_of(
    sentences: Iterable[Sentence], cast: Cast, sent: datetime, hints: Hints
) -> tuple[tuple[Attempt, ...], tuple[str, ...]]:
    """All attempts told, in order, and words of which it is unclear whom they mean."""
    walk = _Walk(cast, sent, hints)
    for number, sentence in enumerate(sentences):
        for at, clause in enumerate(sentence.clauses):
            _step(walk, sentence, number, at, clause)
    return tuple(walk.attempts), tuple(walk.unsure)


def _step(walk: _Walk, sentence: Sentence, number: int, at: int, clause: Clause) -> None:
    mentions = walk.cast.mentions(clause.text)
    signs = tuple(one for one in signs_of(clause.text) if not colleague_out(clause.text, one, mentions))
    void = asked(sentence, at) or (conditional(sentence, at) and not (clause.joint in {"when", "once"} and signs))
    if not signs or void:
        if not void:
            _aftermath(walk, number, clause, mentions)
        _remember(walk, mentions)
        return
    if hearsay(clause.text, mentions):
        _remember(walk, mentions)
        return
    _remember(walk, [m for m in mentions[:1] if _REPORTS.match(clause.text[m.end :])])
    found = [] if stranger(sentence, clause, mentions, signs) else _parties(walk, number, clause, mentions, signs)
    along = signs[0].name == "met" and _CAME.match(clause.text, signs[0].start)
    _remember(walk, [m for m in mentions if m.end <= signs[0].start] if along else mentions)
    for party, theirs in found:
        for when in _times(walk, sentence, number, at, clause, signs) or (When(),):
            _add(walk, _attempt(walk, _Told(sentence, number, clause, signs), (party, theirs), when))


# --- who ------------------------------------------------------------------------------------------------------------


def _remember(walk: _Walk, mentions: Iterable[Mention]) -> None:
    for mention in mentions:
        if mention.party in {Party.APPLICANT, Party.REFERRER, Party.RELATIVE, Party.OTHER}:
            walk.last = mention.party
        if mention.party not in {Party.PRONOUN, Party.WRITER}:
            walk.recent = mention.party


def _resolved(walk: _Walk, party: Party) -> Party | None:
    """Whom a pronoun means: whoever was named last, else whom the mail is about."""
    if party is not Party.PRONOUN:
        return party
    return walk.last or walk.hints.pronoun


_REPORTS = re.compile(r" (?:has )?(?:confirm|say|said|tell|told|mention|report)\w*\b")
"""As in "Wanda confirms Tunde rang her back": "her" is Wanda."""
_CAME = re.compile(
    r"(?:came|come|popped|dropped|turned|wandered|strolled|rocked|showed|called|walked|presented|"
    r"attended)\b"
)


def _parties(
    walk: _Walk, number: int, clause: Clause, mentions: tuple[Mention, ...], signs: tuple[Found, ...]
) -> list[tuple[Party, bool]]:
    """To whom the clause's attempt goes, each with whether they came to us."""
    first = signs[0]
    subject = next((m for m in reversed(mentions) if m.end <= first.start and not _inside(clause.text, m)), None)
    objects = _objects_of(clause, first, mentions)
    outside = [m for m in objects if m.party is not Party.WRITER]
    if any(one.name == "from" for one in signs):
        return _incoming(walk, outside[:1])
    ours = {Party.STAFF, Party.WRITER}
    third = subject is not None and subject.party not in ours
    if subject is not None and subject.party is Party.PRONOUN and walk.recent is Party.STAFF and outside:
        third = False  # "Imran is off sick. He wrote back to Ms Malik"
    if first.name == "reached" and re.match(r"(?:told|assured) ", clause.text[first.start : first.end]) and not third:
        return []  # a colleague told us: that is no talk with anybody of the case
    if third and subject is not None and _theirs(clause, first, subject, objects):
        return _incoming(walk, [subject])
    if third and outside and subject is not None and first.name not in {"missed", "text", "letter"}:
        return []  # somebody else's contact with somebody: it is not ours
    if outside:
        going_on = walk.attempts[-1] if walk.attempts and walk.attempts[-1].sentence == number else None
        goes_on = first.name == "told" or clause.text.startswith("went ")
        if going_on is not None and goes_on and outside[0].party is Party.PRONOUN:
            return [(going_on.party, False)]  # "spoke to Graham re Mr Adeyinka, told him ..."
        return _objects(walk, clause, outside)
    if subject is not None and third and (first.name in {"told", "met", "reached", "missed", "mail", "text"}):
        both = first.both(clause.text)  # "Amina and Greg both there"
        return _known(walk, [m for m in mentions if m.end <= first.start][-2:] if both else [subject], clause)
    if any(m.party is Party.STAFF for m in mentions if m.start >= first.start) and first.sign is not Sign.MISS:
        return []
    return _nobody_named(walk, clause, [m for m in mentions if m.end <= first.start])


def _inside(text: str, mention: Mention) -> bool:
    """Behind a preposition nobody does anything: "just out of Moorview, saw Elspeth"."""
    return bool(re.search(r"\b(?:of|at|from|in|into|near|outside|via|about|re)(?: the)? $", text[: mention.start]))


def _objects_of(clause: Clause, first: Found, mentions: tuple[Mention, ...]) -> list[Mention]:
    """Whom the verb acts on; not who came along, as in "turned up with her worker"."""
    if first.name == "met" and _CAME.match(clause.text, first.start):
        return []
    return [m for m in mentions if m.start >= first.start and m.party is not Party.STAFF]


def _theirs(clause: Clause, first: Found, subject: Mention, objects: list[Mention]) -> bool:
    """As in "she rang me" or "he came in": the subject is no one of us and acts on us or on nobody."""
    if (first.sign is Sign.MISS and first.name != "text") or first.name == "told" or first.both(clause.text):
        return False
    outside = [m for m in objects if m.party is not Party.WRITER]
    if outside:
        return False
    gap = clause.text[subject.end : first.start].strip()
    active = not re.search(r"\b(?:was|were|been|is|has been|got)\b", gap) or first.name == "met"
    return active and (bool(words.INCOMING.search(clause.text[first.start :])) or first.name in {"met", "reached"})


def _incoming(walk: _Walk, who: list[Mention]) -> list[tuple[Party, bool]]:
    found: list[tuple[Party, bool]] = []
    for mention in who:
        party = _resolved(walk, mention.party)
        if party in {Party.APPLICANT, Party.REFERRER}:
            found.append((party, True))
    return found


def _objects(walk: _Walk, clause: Clause, outside: list[Mention]) -> list[tuple[Party, bool]]:
    """The first person named behind the verb, and those joined to them by "and"."""
    chosen = [outside[0]]
    for mention in outside[1:]:
        gap = clause.text[chosen[-1].end : mention.start].strip()
        if gap in {"and", "&", "+", "and the", "and his", "and her", "with", "plus"}:
            chosen.append(mention)
            continue
        if mention.party in {Party.RELATIVE, Party.OTHER} and gap in {"s", ""} and mention.start - chosen[-1].end <= 2:
            chosen[-1] = mention  # "rang Dean's mum"
            continue
        break
    return _known(walk, chosen, clause)


def _known(walk: _Walk, who: list[Mention], clause: Clause) -> list[tuple[Party, bool]]:
    found: list[tuple[Party, bool]] = []
    for mention in who:
        party = _resolved(walk, mention.party)
        if party is None:
            walk.unsure.append(clause.text)
        elif party in {Party.APPLICANT, Party.REFERRER, Party.RELATIVE}:
            found.append((party, False))
    return found


def _nobody_named(walk: _Walk, clause: Clause, before: list[Mention]) -> list[tuple[Party, bool]]:
    if len(before) > 1 and before[-1].party is Party.WRITER and before[-1].start - before[-2].end == 1:
        return _known(walk, before[-2:-1], clause)  # "it was his PO I answered"
    party = walk.last
    if party in {Party.OTHER}:
        return []
    if walk.attempts:
        party = party or walk.attempts[-1].party
    if party is None:
        party = {"respond": Party.REFERRER, "contacted": Party.APPLICANT, "no_contact": Party.APPLICANT}.get(
            walk.hints.act
        )
    if party is None:
        party = walk.hints.pronoun
    if party is None:
        walk.unsure.append(clause.text)
        return []
    return [(party, False)]


# --- when and how ---------------------------------------------------------------------------------------------------

_PAST_DAY = re.compile(r"\b(?:yesterday|last night|this morning|just now|ago)\b")
_CONTENT = re.compile(
    r"\b(?:he is|she is|it is|they are|is (?:down|booked|coming|seeing)|that|to come|coming|comes|"
    r"(?<!without an )(?<!without )appointment|assessment|booked|viewing|interview|slot|will|for (?:mon|"
    r"tue|wed|thu|fri|sat|sun|the|tomorrow|an?)|clinic|meeting on|plan|release|hearing)\b"
)


def _times(
    walk: _Walk, sentence: Sentence, number: int, at: int, clause: Clause, signs: tuple[Found, ...]
) -> tuple[When, ...]:
    """The times of a clause's attempt, days handed on within the sentence."""
    whens = _of_act(clause.text, signs, walk.sent)
    beside = _beside(walk, sentence, at)
    if not whens:
        whens = beside
    elif len(whens) == 1 and whens[0].at is None and beside and beside[0].day is None:
        whens = (replace(whens[0], at=beside[0].at),)  # "this afternoon, 2.40"
    if not whens:
        return ()
    if walk.day_sentence != number:
        walk.day = None
    fixed: list[When] = []
    for when in whens:
        if when.day is not None:
            walk.day, walk.day_sentence = when.day, number
        fixed.append(replace(when, day=when.day or walk.day))
    several = len(fixed) > 1 and result(signs) in {Sign.MISS, Sign.CALL}
    return tuple(fixed) if several else tuple(fixed[:1])


def _of_act(text: str, signs: tuple[Found, ...], sent: datetime) -> tuple[When, ...]:
    content = _CONTENT.search(text, signs[0].end)
    ends = content.start() if content is not None else len(text)
    if signs[0].name == "told":
        # Behind "told her" soon comes what she was told, and its days are not those of the telling.
        near = re.match(r"(?:\W*[\w.:/]+){0,6}", text[signs[0].end :])
        ends = min(ends, signs[0].end + (near.end() if near else 0))
    if re.match(r"no show|did not (?:show|turn up|attend)", text[signs[0].start :]):
        ends = len(text)  # "no show for the 10.30"
    before = tuple(when for when in whens_of(text[:ends], sent) if not when.ahead)
    whens = (when for when in whens_of(text, sent) if not when.ahead)
    return before or tuple(when for when in whens if _PAST_DAY.search(text[ends:]))


def _beside(walk: _Walk, sentence: Sentence, at: int) -> tuple[When, ...]:
    """A time that stands alone beside the clause: ", 10.15 this morning,"."""
    last = at + 2 if at + 3 == len(sentence.clauses) and sentence.clauses[at + 1].joint == "and" else at + 1
    for other in (at + 1, at - 1, at - 2, last):  # the last of "saw her and her aunt, 2pm"
        if 0 <= other < len(sentence.clauses):
            text = sentence.clauses[other].text
            if re.match(r"(?:not|rather than|instead of)\b", text) or (
                other == at - 2 and not re.match(r"(?:not|rather than|instead of)\b", sentence.clauses[at - 1].text)
            ):
                continue  # "make that 3.40, not 2.40, when I rang"
            if (
                other > at
                and sentence.clauses[other].joint in {"-", ":"}
                and ends_with_telling(sentence.clauses[at].text)
            ):
                continue  # "gave her all of it - visit Wednesday"
            text = re.sub(r"^make (?:that|it) ", "", text)
            if not signs_of(text) and len(residue(text).split()) <= 2 and not _CONTENT.search(text):
                whens = tuple(when for when in whens_of(text, walk.sent) if not when.ahead)
                if whens:
                    return whens
    return ()


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause with its signs, in the sentence of this number."""

    sentence: Sentence
    number: int
    clause: Clause
    signs: tuple[Found, ...]


def _attempt(walk: _Walk, told_in: _Told, who: tuple[Party, bool], when: When) -> Attempt:
    sentence, number, clause, signs = told_in.sentence, told_in.number, told_in.clause, told_in.signs
    party, theirs = who
    sign = Sign.HIT if theirs else result(signs)
    if party is Party.RELATIVE:
        party, sign = Party.APPLICANT, Sign.MISS
    if sign is Sign.MAIL:
        sign = Sign.HIT if party is Party.REFERRER else Sign.MISS
    told = any(one.name in {"told", "mail", "reached"} for one in signs) and not theirs
    named = any(m.party is party for m in walk.cast.mentions(clause.text))
    return Attempt(
        party=party, sign=sign, when=when, by=method(sentence, clause, walk.hints.by), sentence=number,
        raw=sentence.raw, text=sentence.text, told=told, theirs=theirs, named=named,
    )  # fmt: skip


# --- putting signs together -----------------------------------------------------------------------------------------


def _add(walk: _Walk, new: Attempt) -> None:
    """A sign without a time of its own belongs to the attempt before it with the same person."""
    last = next((one for one in reversed(walk.attempts) if one.party is new.party), None)
    if last is None or new.sentence - last.sentence > 1:
        walk.attempts.append(new)
        return
    same = not new.when.told or new.when == last.when
    if last.sign is Sign.CALL and (same or not last.when.told) and new.sign is not Sign.CALL:
        _close(walk, new)
        return
    if last.sign is Sign.CALL and new.sign is Sign.MISS and last.sentence == new.sentence:
        _close(walk, new)
    if same and last.sign is new.sign and last.sentence == new.sentence:
        merged = replace(last, told=last.told or new.told, theirs=last.theirs and new.theirs)
        walk.attempts[walk.attempts.index(last)] = merged
        return
    if same and last.sign is Sign.HIT and new.theirs:
        return
    walk.attempts.append(new)


def _close(walk: _Walk, new: Attempt) -> None:
    """What came of the calls that are still open."""
    for at, one in enumerate(walk.attempts):
        if one.party is new.party and one.sign is Sign.CALL:
            when = one.when if one.when.told else new.when
            by = "visit" if new.by == "visit" else one.by
            walk.attempts[at] = replace(
                one,
                sign=new.sign,
                when=when,
                by=by,
                told=one.told or new.told,
                raw=new.raw,
                text=f"{one.text} {new.text}",
            )


def _aftermath(walk: _Walk, number: int, clause: Clause, mentions: tuple[Mention, ...]) -> None:
    """What somebody says or feels shows that an open call reached them."""
    last = walk.attempts[-1] if walk.attempts else None
    if last is None or last.sign is not Sign.CALL or number - last.sentence > 1:
        return
    subject = mentions[0] if mentions else None
    if last.party is Party.APPLICANT and words.NEXT_DOOR.match(clause.text):
        walk.attempts[-1] = replace(last, sign=Sign.MISS, text=f"{last.text} {clause.text}")
        return
    if subject is None or subject.start > 4 or not words.FIRST_HAND.match(clause.text[subject.start :]):
        return
    party = last.party if subject.party is Party.PRONOUN else subject.party
    if party is last.party:
        walk.attempts[-1] = replace(last, sign=Sign.HIT, told=True, text=f"{last.text} {clause.text}")
