"""What the message says of the applicant's agreement.

For: `read`. Every sentence about agreement is a signal with its evidence (`assent`); the signals of the whole
message are settled together. Consent seen where none was given is the worst error there is: in doubt the answer is
unclear.

Must not know: what follows from missing consent. Source: contract, reading.md (Consent).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from parsers.patterns import compiled
from parsers.prose.consent.agreement import GIVEN, Said, Says
from parsers.prose.consent.aims import aims_elsewhere
from parsers.prose.consent.antecedent import of_another_before
from parsers.prose.consent.asked import answered, is_answered
from parsers.prose.consent.assent import stance_of
from parsers.prose.consent.byleave import by_own_leave
from parsers.prose.consent.days import day_in, day_of, day_of_own_line
from parsers.prose.consent.nottheirs import calls_off
from parsers.prose.consent.opinion import ALONE, TOPIC, Near, opinion_on
from parsers.prose.consent.plainly import answers_else, ends_bare, is_bare, is_plain, plain_leave
from parsers.prose.consent.replies import without_no_paper
from parsers.prose.consent.settled import DENIED, Signal, settled
from parsers.prose.consent.shorthand import spelt
from parsers.prose.consent.talk import Talk
from parsers.prose.consent.topics import of_other_topic
from parsers.prose.consent.turns import turned, turned_down
from parsers.prose.consent.unanswered import SPEAKS, told_plainly, unanswered
from parsers.prose.consent.vetoes import Veto, veto_on
from parsers.prose.consent.within import yes_within
from parsers.prose.sentences import Sentence, split_sentences
from parsers.prose.words import low, lowered
from parsers.record import Consent, ConsentStatus, Evidence

_SELF = lowered(
    r"\bi (?:agree|consent|give (?:you )?(?:my )?(?:consent|permission)|am happy|['’]?m happy|allow|authorise"
    r"|do(?:n['’]?t| not) mind|confirm)\b|\byou (?:can|may) (?:use|share|contact|pass|speak|talk|tell)"
    r"|\bmy (?:consent|permission)\b"
)


def read_consent(
    sentences: Iterable[Sentence], *, written: date, self_referral: bool, signed_on: date | None = None
) -> tuple[Consent, Evidence | None]:
    """The agreement as the message gives it, with its evidence. A person asking in their own name has agreed.

    `signed_on` is the date that stands beside the signature, if one does.
    """
    lines = tuple(sentences)
    if self_referral:
        return _of_self(lines, written, signed_on)
    signals = _heard_out(_signals(lines))
    if not signals:
        return Consent(), None
    status, chosen = settled(signals, written)
    line = chosen.sentence
    quote = _as_written(line, lines)
    day: date | None = None
    if status is not ConsentStatus.UNCLEAR:
        last = status is ConsentStatus.REFUSED
        day, beside = day_of(lines, chosen.sentence, chosen.start, quote, written, last=last)
        quote = f"{quote} {beside}" if beside else quote
        if day is None and status is ConsentStatus.WRITTEN:
            day = day_of_own_line(lines, written)
    return Consent(status=status, date=day, evidence=quote), line.evidence(quote)


def _as_written(line: Sentence, lines: tuple[Sentence, ...]) -> str:
    """The words as the letter has them: without a label put before them, short hand as it stood."""
    if line.text in {other.text for other in lines}:
        return line.text
    near = [other.text for other in lines if line.index - 1 <= other.index <= line.index]
    short = (text for text in (*near[-1:], " ".join(near)) if line.text in spelt(text) and line.text not in text)
    return next(short, None) or _unlabelled(line.text)


def _unlabelled(text: str) -> str:
    """The answer alone, without the label put before it for reading."""
    return text.removeprefix("Consent: ").removeprefix("yes, ")


def _signals(lines: tuple[Sentence, ...]) -> list[Signal]:
    """What the sentences say of agreement."""
    before = ""
    found: list[Signal] = []
    told = [breath for line in answered(lines) for piece in _in_sentences(line) for breath in _in_breaths(piece)]
    for line, following in zip_longest(told, told[1:]):
        near = Near(before, before, following.text if following else "")
        found += _told_of(line, near)
        if len(found) > 1 and found[-1].sentence is line and _asks(found[-2], line):
            # a heading that asks whether the person agreed says nothing beside what follows it
            del found[-2]
        if _is_late_no(found, line):
            found.append(Signal(Says.DOUBTED, line, 0))
        before = line.text
    given = any(signal.says in GIVEN for signal in found)
    off = next((line for line in told if calls_off(low(line.text))), None) if given else None
    return [*found, Signal(Says.DOUBTED, off, 0)] if off is not None else found


_GREETS = compiled(
    r"\W{0,3}(?:dear|hi|hello|hiya|hey|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings)\b"
    r"(?![^.!?]*\b(?:sa(?:id|ys)|agree\w*|consent\w*|happy|refus\w+|declin\w+|no|not|signed|yes|ok(?:ay)?|wants?)\b)"
    r"[^.!?,]{0,60},?\W*$",
    re.IGNORECASE,
)
"""A greeting says nothing, whoever is greeted."""


def _told_of(line: Sentence, near: Near) -> list[Signal]:
    """What a sentence says of agreement: as rules and judge hear it, and where these hear no yes, in other words."""
    if _GREETS.match(line.text):
        return []
    bare = without_no_paper(told_plainly(line.text))
    heard = _weighed(line, bare, stance_of(bare, before=near.before), near)
    if SPEAKS.search(low(bare)) and (other := unanswered(bare, near.before)):
        if other in (Says.REFUSED, Says.WITHDREW, Says.CONDITION) or not heard:
            return [Signal(other, line, 0)]
    return heard


def _is_late_no(found: list[Signal], line: Sentence) -> bool:
    """Whether a bare no of the person's stands somewhere behind a yes: what it turns down, a person reads."""
    given = any(signal.says in GIVEN and signal.sentence is not line for signal in found)
    heard = any(one.sentence is line and one.sure >= _AGAINST_A_YES and not _is_of_else(one) for one in found)
    return given and not heard and turned_down(line.text)


def _in_sentences(line: Sentence) -> Iterator[Sentence]:
    """A row or a point that holds several sentences, one by one, a question with its answer."""
    asked = ""
    pieces = split_sentences(spelt(line.text))
    for piece, following in zip_longest(pieces, pieces[1:], fillvalue=""):
        text = f"{asked} {piece}".strip()
        asked = text if piece.endswith("?") or is_answered(piece, following) else ""
        if not asked:
            yield line if text == line.text else replace(line, text=text)
    if asked:
        yield line if asked == line.text else replace(line, text=asked)


def _in_breaths(line: Sentence) -> Iterator[Sentence]:
    """A sentence as it is, or in pieces where it goes on without end: each is looked at once for all it could say."""
    text = line.text
    while len(text) > _BREATH:
        cut = text.rfind(" ", _BREATH // 2, _BREATH)
        cut = _BREATH if cut < 0 else cut
        yield replace(line, text=text[:cut])
        text = text[cut:].lstrip()
    yield line if text == line.text else replace(line, text=text)


_BREATH = 1_500


def _asks(signal: Signal, following: Sentence) -> bool:
    """Whether a signal is only the question that the sentence behind it answers."""
    asked = signal.sentence
    return asked.text.endswith("?") and asked.index + 1 == following.index and signal.says not in GIVEN


_MOST_SAID = 24
_KEPT = 0.65
"""How surely the judge must hear a yes where the rules do, and below in place of what else they hear, or of nothing."""
_KEPT_PLAIN, _LITTLE_AGAINST = 0.5, 0.1
"""The same for a sentence that names this matter and holds no word that could turn its yes."""
_KEPT_BARE = 0.3
"""The same for one that says no more than the yes: where it stands the judge has little to go by."""
_ON_PAPER = 0.95
"""How surely the judge must hear a signature where the rules hear no more than a yes."""
_LITTLE = 0.35
"""How much the judge may hear against a plain yes."""
_OVER = 0.85
_ADDED = 0.6
_ADDED_TO_QUIET = 0.7
_NOTHING = 0.8
_TURNED = 0.6
_CONTRARY = 0.45
_AGAINST_A_YES = 0.85
_OF_THIS = lowered(
    r"\b(?:it|this|that|those|these|anything|nothing|everything|all|any(?! ?more)|you|yourselves|council"
    r"|refer\w*|housing|dtr|homeless\w*|form|papers?|sign\w*|shar\w+|mind|after all)\b"
)
_WARY = 0.35
_PLAIN = 0.15
_SILENT = 0.55


def _heard_out(signals: list[Signal]) -> list[Signal]:
    """Without a doubt that only the judge hears, and not surely, where another sentence says plainly what is what."""
    signals = [signal for signal in signals if signal.says is not Says.OTHER_SAID or not _is_theirs_alone(signal)]
    if not any(signal.sure == 1.0 or signal.says in GIVEN for signal in signals):
        return signals
    plain = any(signal.says in GIVEN and signal.silent <= _PLAIN for signal in signals)
    return [
        signal
        for signal in signals
        if signal.says in GIVEN
        or (signal.sure >= _AGAINST_A_YES and not (plain and (_is_of_else(signal) or _only_sounds(signal))))
    ]


def _only_sounds(signal: Signal) -> bool:
    """Whether the judge alone hears a doubt, in a sentence without a word of this matter or of an answer."""
    text = low(signal.sentence.text)
    return signal.sure < 1.0 and not _OF_THIS.search(text) and not _OF_ANSWERS.search(text)


_OF_ANSWERS = lowered(
    r"\b(?:agree\w*|consent\w*|yes|no|sure|certain|understand\w*|understood|capacity|sober|drunk|drink|confus\w+"
    r"|pressur\w+"
    r"|reluct\w+|chang\w+|withdr\w+|later|sa(?:id|ys?)|told|tells?|answer\w*|happy|ask\w*"
    r"|think\w*"
    r"|decid\w+|wants?|wanted|rather|never)\b"
)


def _is_theirs_alone(signal: Signal) -> bool:
    """Whether another's yes or no is to another matter: "my husband will not agree to postpone"."""
    text = signal.sentence.text
    return _is_of_else(signal) or (not _OF_THIS.search(low(text)) and aims_elsewhere(Talk(text, "").clear, text))


def _is_of_else(signal: Signal) -> bool:
    """Whether a rule's no is of another matter: the judge hears nothing, and no word of this one or for it stands."""
    return signal.silent >= _SILENT and not _OF_THIS.search(low(signal.sentence.text))


def _weighed(line: Sentence, text: str, said: list[Said] | None, near: Near) -> list[Signal]:
    """What rules and judge together make of a sentence: a yes stands where both hear it, or the judge is sure."""
    found = [Signal(each.says, line, each.start) for each in said or ()]
    if len(found) > _MOST_SAID:  # a list without end is no plain answer
        return [Signal(Says.DOUBTED, line, found[0].start)]
    if not found and not TOPIC.search(low(text)) and "thumb" not in text and by_own_leave(text) is None:
        return []
    judged = opinion_on(text, near=near, said=said)
    if found and is_bare(text):
        # where the yes is all that a sentence says, its neighbours' words say nothing of it
        judged = max(
            judged, opinion_on(text, near=ALONE, said=said), key=lambda heard: heard["oral"] + heard["written"]
        )
    heard = _held_against(line, found, judged, near, quiet=said is not None)
    if any(signal.says in GIVEN for signal in heard) or _speaks_against(found, judged):
        return heard
    inside = yes_within(text, near)
    return [Signal(inside.says, line, inside.start)] if inside else heard


def _speaks_against(found: list[Signal], judged: Mapping[str, float]) -> bool:
    """Whether the whole sentence takes a yes back, or the judge hears anything against one."""
    against = judged["refused"] + judged["unclear"]
    return against >= _WARY or any(signal.says is Says.WITHDREW for signal in found)


def _held_against(
    line: Sentence, found: list[Signal], judged: Mapping[str, float], near: Near, *, quiet: bool
) -> list[Signal]:
    """What the rules found, held against what the judge hears in the whole sentence."""
    kept = [replace(one, silent=judged["none"]) for each in found for one in _unvetoed(each, near)]
    given = [signal for signal in kept if signal.says in GIVEN]
    yes, against = judged["oral"] + judged["written"], judged["refused"] + judged["unclear"]
    start = kept[0].start if kept else 0
    sure = Signal(Says.SIGNED if judged["written"] > judged["oral"] else Says.AGREED, line, start)
    contrary = Signal(Says.REFUSED if judged["refused"] > judged["unclear"] else Says.DOUBTED, line, start)
    if given and given == kept:
        plain = against <= _LITTLE_AGAINST and is_plain(line.text)
        bare = is_bare(line.text) or (against <= _LITTLE_AGAINST and ends_bare(line.text))
        enough = _KEPT_BARE if bare else _KEPT_PLAIN if plain else _KEPT
        if yes >= enough or (against <= _LITTLE and plain_leave(line.text, near.before)):
            on_paper = judged["written"] >= _ON_PAPER
            return [replace(each, says=Says.SIGNED) for each in kept] if on_paper else kept
        return [] if judged["none"] > against else [replace(contrary, sure=against)]
    if kept and all(one.says in GIVEN for one in found) and judged["none"] >= _SILENT and against <= _LITTLE_AGAINST:
        return []  # what would not have been a yes needs no doubt
    if kept:
        if yes >= _OVER:
            # a no that rules hear is never turned into a yes: a person looks
            denied = any(each.says in DENIED for each in kept)
            return [replace(sure, says=Says.DOUBTED)] if denied else _unvetoed(sure, near)
        if judged["none"] >= _NOTHING:
            return []
        return [contrary] if max(judged["refused"], judged["unclear"]) >= _TURNED else kept
    if yes >= (_ADDED_TO_QUIET if quiet else _ADDED) and not _only_writers(line.text):
        return _unvetoed(sure, near)
    if against <= _LITTLE and (said := plain_leave(line.text, near.before)):
        return _unvetoed(Signal(said.says, line, said.start), near)
    return [replace(contrary, sure=against)] if against >= _CONTRARY else []


def _only_writers(text: str) -> bool:
    """Whether a sentence is the writer's own question or promise, and nobody's answer."""
    small = low(text)
    if text.rstrip(" \"”'’)").endswith("?"):
        return not _ANSWERED.search(small)
    return _PROMISED.search(small) is not None and not _OF_THEM.search(small)


_ANSWERED = lowered(r"\b(?:he|she|they) (?:said|says|went|goes|replied)\b")
_PROMISED = lowered(r"\b(?:i|we) (?:said|promised) (?:that )?(?:i|we)(?:['’]d|['’]ll| would| will| could| shall)\b")
_OF_THEM = lowered(r"\b(?:he|she|they|him|her|them|his|their|thumbs|nod\w*|yes|agree\w*)\b|[\"“”]")


def _unvetoed(signal: Signal, near: Near) -> list[Signal]:
    """A last look at whatever would give consent; nothing where it speaks of something else."""
    if signal.says not in GIVEN:
        return [signal]
    text = signal.sentence.text
    if aims_elsewhere(Talk(text, near.before).clear, text) or answers_else(text, near.before):
        return []
    veto = veto_on(text, signed=signal.says is Says.SIGNED) or turned(text, near.after)
    match veto or of_other_topic(text, near.before) or of_another_before(text, near.before):
        case None:
            return [signal]
        case Veto.SOMETHING_ELSE:
            return []
        case Veto.CONTRARY:
            return [replace(signal, says=Says.REFUSED)]
        case Veto.DOUBT:
            return [replace(signal, says=Says.DOUBTED)]


def _of_self(lines: tuple[Sentence, ...], written: date, signed_on: date | None) -> tuple[Consent, Evidence | None]:
    """Asking for help in one's own name is written consent, of the day that is put to it."""
    said = next((line for line in lines if _SELF.search(low(line.text))), None)
    if said is not None:
        day = day_in(said.text, 0, written) or signed_on
        return Consent(status=ConsentStatus.WRITTEN, date=day, evidence=said.text), said.evidence()
    asked = next(
        (line for line in lines if re.search(r"\b(?:help|place|homeless|somewhere)\b", line.text, re.IGNORECASE)), None
    )
    line = asked or (lines[0] if lines else None)
    if line is None:
        return Consent(status=ConsentStatus.WRITTEN), None
    return Consent(status=ConsentStatus.WRITTEN, date=None, evidence=line.text), line.evidence()
