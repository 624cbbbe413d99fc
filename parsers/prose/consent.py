"""What the message says of the applicant's agreement.

For: `read`. Every sentence about agreement is a signal with its evidence (`assent`); the signals of the whole
message are settled together. Consent seen where none was given is the worst error there is: in doubt the answer is
unclear.

Must not know: what follows from missing consent. Source: contract, reading.md (Consent).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from parsers.learned.questions import consent_said
from parsers.prose.agreement import GIVEN, Says
from parsers.prose.answers import answers_something_else
from parsers.prose.assent import may_mean_this, stance_of
from parsers.prose.consentdays import day_in, day_of, day_of_own_line
from parsers.prose.sentences import Sentence
from parsers.prose.vetoes import Veto, holds_assent, veto_on
from parsers.prose.words import low, lowered
from parsers.record import Consent, ConsentStatus, Evidence


@dataclass(frozen=True, slots=True)
class Signal:
    """One clause that speaks of agreement, and what it says."""

    says: Says
    sentence: Sentence
    start: int


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
    signals, quiet = _signals(lines)
    if self_referral:
        return _of_self(lines, written, signed_on)
    signals = [
        kept
        for signal in _with_learned(lines, _plausible(signals), quiet)
        if (kept := _unless_vetoed(signal)) is not None
    ]
    if not signals:
        return Consent(), None
    status, chosen = _settle(signals, written)
    line = chosen.sentence
    quote = line.text if line.text in {other.text for other in lines} else _unlabelled(line.text)
    day: date | None = None
    if status is not ConsentStatus.UNCLEAR:
        day, beside = day_of(lines, chosen.sentence, chosen.start, quote, written)
        quote = f"{quote} {beside}" if beside else quote
        if day is None and status is ConsentStatus.WRITTEN:
            day = day_of_own_line(lines, written)
    return Consent(status=status, date=day, evidence=quote), line.evidence(quote)


def _unlabelled(text: str) -> str:
    """The answer alone, without the label put before it for reading."""
    return text.removeprefix("Consent: ").removeprefix("yes, ")


def _signals(lines: tuple[Sentence, ...]) -> tuple[list[Signal], set[int]]:
    """What the sentences say, and the places of those that plainly speak of something else."""
    before = ""
    found: list[Signal] = []
    quiet: set[int] = set()
    for line in _answered(lines):
        said = stance_of(line.text, before=before)
        if said is not None and not said:
            quiet.add(line.index)
        found += [Signal(each.says, line, each.start) for each in said or ()]
        if found and len(found) > 1 and found[-1].sentence is line and _asks(found[-2], line):
            # a heading that asks whether the person agreed says nothing beside what follows it
            del found[-2]
        before = line.text
    return found, quiet


def _asks(signal: Signal, following: Sentence) -> bool:
    """Whether a signal is only the question that the sentence behind it answers."""
    asked = signal.sentence
    return asked.text.endswith("?") and asked.index + 1 == following.index and signal.says not in GIVEN


_SURE_GIVEN = 0.92
_SURE_NOT = 0.7
_SURE_NOT_UNNAMED = 0.85
_CONTRARY = 0.85
_SURE_AGAINST_RULES = 0.95
"""How surely the model must see consent, or doubt and a no, to be believed; more where no word of it stands."""
_TOPIC = lowered(
    r"\b(?:consent|permi|agree|sign|yes\b|yeah|ok\b|okay|happy|fine\b|glad|willing|keen|content\b|all right|alright"
    r"|asked|told|said|says|answer|say-so|his word|her word|refer|shar|pass|authori|approv|object|refus|declin"
    r"|leave to"
    r"|go ahead|blessing|nod|favour|request|want|wish|mind\b|ink\b|mandate|form\b|in writing|council|no\b|up for"
    r"|on board|tore|torn|turn|knows)"
)
_OF_THIS = lowered(r"\b(?:consent|agree|referr|refer\b|permission|sign(?:ed|ature)?\b|tore|torn|share|sharing)")
_NOT_PLAIN = lowered(
    r"\b(?:(?:not|no) (?!mind|object|hesita|only|problem|issue|qualm|worr|harm|reason why not)|never|but"
    r"|crossed|struck|scored|tore|torn|however|though|although|unless|until"
    r"|(?<!asked )(?<!asked him )(?<!asked her )(?<!asked them )(?<!asked us )(?:if|whether)"
    r"|only|may|might|maybe|perhaps|yet|refus\w*|declin\w*|withdr\w*|took (?:it )?back)\b|n['’]t\b(?!"
    r" (?:mind|object|hesita|see (?:why|any)))"
)
"""A sentence with one of these is no plain one: the small model alone must not read consent into it."""
_NAMES_IT = lowered(
    r"\b(?:consent|agree(?!ments?\b)|refer|permission|permit|authori[sz]|sign(?:ed|s|ing|ature)?\b|shar(?:e|ed|ing)\b"
    r"|pass(?:ed|ing)? (?:on|it|this|her|his|their)|said (?:yes|no)\b|says (?:yes|no)\b|dtr\b|housing|council"
    r"|(?:her|his|their|have) (?:full |own )?(?:blessing|go-ahead|ok|okay|nod|word|yes|say-so|mandate|assent))"
)
_NOTHING = 0.98
_LATER = lowered(
    r"\b(?:will|shall|['’]ll|going to|i tell|(?<!said )(?<!says )(?<!yes )please|could you|can you|would you)\b"
)
_WHERE_TO_BE = lowered(
    r"\b(?:told|said)(?: (?:me|us))?(?: that)? (?:he|she|they)(?:['’]d| would|['’]ll| will) (?:be|sleep|go"
    r"|stay|live|have to|end up)\b"
    r"(?! (?:happy|glad|fine|ok|okay|content|willing|pleased|grateful|in touch|ahead|along))"
)
"""Tells where they are going to be, and no answer."""
_SIGNING = lowered(
    r"\bsign(?:s|ing)? (?:for|to|with) (?:him|her|them)\b|\bsign language\b|\bbsl\b|\b(?:not|n['’]t)"
    r" (?:object|mind)\b(?! to)"
    r"|\bnot to (?:bother|worry|look|wait|come|wake|knock)\b(?! (?:you|the council|housing))"
)
"""Hands that speak sign no paper; who does not object refuses nothing."""
_MEANS = {"oral": Says.AGREED, "written": Says.SIGNED, "refused": Says.REFUSED, "unclear": Says.PENDING}


def _with_learned(lines: tuple[Sentence, ...], signals: list[Signal], quiet: set[int]) -> list[Signal]:
    """What rules found, and what the small model sees besides: consent where no rule knows the words, doubt anywhere.

    The model may add consent only where rules found nothing at all said of agreement, and only when it is sure.
    """
    by_rule = {signal.sentence.index for signal in signals}
    learned = [found for line in lines if line.index not in by_rule and (found := _learned(line))]
    learned = [one for one in learned if one[1].sentence.index not in quiet or _denies(one)]
    contrary = [one for one in learned if one[1].says not in GIVEN]
    given = max((one for one in learned if one[1].says in GIVEN), key=lambda one: one[0], default=None)
    if not signals:
        chosen = max(contrary, key=lambda one: one[0], default=None) or given
        return [] if chosen is None else [chosen[1]]
    if not any(signal.says in GIVEN for signal in signals):
        return signals
    against = [one for sure, one in contrary if sure >= _CONTRARY and _OF_THIS.search(low(one.sentence.text))]
    if given is not None and not contrary and all(signal.says is Says.WISHED for signal in signals):
        return [given[1], *signals]  # a wish for help is the weakest yes: a plain one elsewhere tells more
    return [*signals, *against]


def _plausible(signals: list[Signal]) -> list[Signal]:
    """Without what rules take for a yes by a word that means something else: "in one go", "would be a blessing".

    The small model must be all but certain, and no word of consent may stand there. It takes no doubt and no "no" away.
    """
    return [each for each in signals if each.says not in GIVEN or _explicit(each) or _none(each.sentence) < _NOTHING]


def _explicit(signal: Signal) -> bool:
    return signal.says is Says.WISHED or _NAMES_IT.search(low(signal.sentence.text)) is not None


def _none(line: Sentence) -> float:
    return consent_said(line.text)["none"]


def _denies(one: tuple[float, Signal]) -> bool:
    """Whether the model is sure that a sentence which rules take for talk of something else says no or not yet."""
    sure, signal = one
    return signal.says not in GIVEN and sure >= _SURE_AGAINST_RULES


def _unless_vetoed(signal: Signal) -> Signal | None:
    """A last look at whatever would give consent; None where it speaks of something else."""
    veto = veto_on(signal.sentence.text, signed=signal.says is Says.SIGNED) if signal.says in GIVEN else None
    match veto:
        case None:
            return signal
        case Veto.SOMETHING_ELSE:
            return None
        case Veto.CONTRARY:
            return replace(signal, says=Says.REFUSED)
        case Veto.DOUBT:
            return replace(signal, says=Says.DOUBTED)


def _learned(line: Sentence) -> tuple[float, Signal] | None:
    """What the small model takes a sentence for, and how surely; None where it sees nothing of agreement."""
    text = low(line.text)
    if not _TOPIC.search(text) or _WHERE_TO_BE.search(text) or answers_something_else(line.text):
        return None
    said = consent_said(line.text)
    label = max(said, key=lambda each: said[each])
    if label == "none" or _SIGNING.search(text):
        return None
    signal = Signal(_MEANS[label], line, 0)
    given = said["oral"] + said["written"]
    if signal.says not in GIVEN:
        sure = 1 - given - said["none"]
        named = _OF_THIS.search(text) is not None
        return (sure, signal) if sure >= (_SURE_NOT if named else _SURE_NOT_UNNAMED) else None
    plainly = not (_LATER.search(text) or _NOT_PLAIN.search(text)) and holds_assent(line.text)
    if given < _SURE_GIVEN or not (plainly and may_mean_this(line.text)):
        return None
    return given, signal


_QUESTION = re.compile(
    r"^\W*(?:Q?\d{1,2}[.)]?\s)?[^.!]{0,60}\b(?:consent\w*|agree\w*|permission|signed?|be sent|to share"
    r"|signature)\b[^.!]{0,40}(?:\?|:)?\W*$",
    re.IGNORECASE,
)
_ANSWER = re.compile(
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


def _answered(lines: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """A row's question about agreement and the answer in the next row, as one statement."""
    skip = False
    for line, following in zip_longest(lines, lines[1:]):
        joined = None if skip or following is None else _joined(line, following)
        if joined is not None:
            yield joined
        elif not skip:
            yield line
        skip = joined is not None


def _asked(text: str) -> bool:
    """Whether a line asks about agreement and does not answer itself ("Consent - yes, on the wing")."""
    return bool(_QUESTION.match(text)) and not _OWN_ANSWER.search(text)


def _joined(line: Sentence, following: Sentence) -> Sentence | None:
    """A question and its answer as a row of its own; None where there are no such two."""
    if following.opens and line.opens and _asked(line.text) and _ANSWER.match(following.text):
        answer = re.sub(r"^\W*A\d{1,2}[.)]?\s+", "", following.text)
        return replace(following, text=f"Consent: {answer}")
    if not line.text.endswith("?") or len(line.text) >= 90:
        return None
    ours = _OF_AGREEMENT.search(low(line.text)) is not None
    if ours and _IT_WAS.match(low(following.text)):
        return replace(following, text=f"Consent: yes, {following.text}")
    if not _SHORT_ANSWER.match(following.text):
        return None
    return replace(following, text=f"Consent: {following.text}" if ours else f"{line.text} {following.text}")


def _settle(signals: list[Signal], written: date) -> tuple[ConsentStatus, Signal]:
    """One answer for all signals. Signed and withdrawn is refused; to and fro, conditions, others' word: unclear."""
    first: dict[Says, Signal] = {}
    for signal in signals:
        first.setdefault(signal.says, signal)
    given = next((first[says] for says in GIVEN if says in first), None)
    if Says.WITHDREW in first:
        return ConsentStatus.REFUSED, _dated(signals, first[Says.WITHDREW], written)
    doubted = first.get(Says.DOUBTED) or first.get(Says.CONDITION)
    if doubted is not None:
        return ConsentStatus.UNCLEAR, doubted
    if Says.REFUSED in first:
        refused = first[Says.REFUSED]
        both = given is not None and _order(refused) < max(_order(s) for s in signals if s.says in GIVEN)
        unsettled = both or (given is not None and Says.PENDING in first)
        return (ConsentStatus.UNCLEAR if unsettled else ConsentStatus.REFUSED), _dated(signals, refused, written)
    waiting = first.get(Says.PENDING) or first.get(Says.OTHER_AGREED)
    if waiting is not None:
        return ConsentStatus.UNCLEAR, waiting
    return _settle_given(signals, first, given, written)


def _settle_given(
    signals: list[Signal], first: dict[Says, Signal], given: Signal | None, written: date
) -> tuple[ConsentStatus, Signal]:
    """Nothing stands against it: signed is written, else the agreement that tells its day."""
    if given is None:
        return ConsentStatus.UNCLEAR, signals[0]
    if Says.FORM_LATER in first and given.says is Says.SIGNED and first[Says.FORM_LATER].sentence is given.sentence:
        # "signed by him, her copy to follow": whose paper is held cannot be told
        return ConsentStatus.UNCLEAR, first[Says.FORM_LATER]
    if given.says is Says.SIGNED:
        return ConsentStatus.WRITTEN, given
    return ConsentStatus.ORAL, _dated(signals, given, written)


def _dated(signals: list[Signal], chosen: Signal, written: date) -> Signal:
    """The first of the signals that say the same and tell their day; the chosen one where none does."""
    return next((s for s in signals if s.says is chosen.says and day_in(s.sentence.text, s.start, written)), chosen)


def _order(signal: Signal) -> tuple[int, int]:
    return signal.sentence.index, signal.start


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
