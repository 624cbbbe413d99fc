"""A command line with what was typed around it, and a correction of what was just confirmed.

For: understand.py.

Must not know: how prose is understood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.case import Case
from rules.model import Do, LetterKind
from rules.officers import contactwords as words
from rules.officers.leads import named_target
from rules.officers.lines import Line
from rules.officers.mail import Act, Mail, Unclear
from rules.officers.numbers import TOKEN, Numbers
from rules.officers.plain import Sentence, plain
from rules.officers.settling import when_done, wrong_time
from rules.officers.times import When, whens_of

_CONTACTS = {"respond": Do.RESPOND, "contacted": Do.CONTACTED, "no_contact": Do.NO_CONTACT}
_TAKES_BACK = re.compile(
    r"\b(?:not|never|oops|whoops|wrong|ignore|mistake|scrap|hang on|hold off|wait|only (?:left|got|"
    r"managed|a)|will (?:ring|call|email|try)|going to|later|tomorrow|if|shall|should i|once|when (?:he|"
    r"she|they))\b|\?"
)
_YES = re.compile(r"^(?:yes|yep|yeah|y|correct|it is|same|confirmed|definitely)\b(?! but)")
_NO = re.compile(r"^(?:no|nope|n|it is not|different)\b")
_NOTHING = re.compile(r"^\W*$")


_HANDED_OVER = "The out-of-hours team has it, as you say. Who leads it stays the same."


def line_acts(
    line: Line,
    case: Case,
    mail: Mail,
    numbers: Numbers,
    typed: tuple[Sentence, ...],
    acts: Sequence[Act],
    *,
    denied: bool,
) -> tuple[list[Act], list[Unclear]]:
    """What the line alone tells, where typed words neither tell the same nor deny it."""
    match line.act:
        case "respond" | "contacted" | "no_contact":
            return _contact(line, case, mail, typed, acts)
        case "consent":
            return _consent(line, case, mail, typed, acts)
        case "assign":
            return _assign(line, case, mail, typed, acts)
        case "pair":
            return _pair(line, case, numbers, typed, acts)
        case "lift_risk":
            taken_back = denied or _undone(typed) or any(act.do is Do.UNDO for act in acts)
            return ([] if taken_back else [Act(do=Do.LIFT_RISK, case=case.ref, raw=line.raw)]), []
        case "out_of_hours":
            return [], [Unclear(raw=line.raw, why=_HANDED_OVER, case=case.ref)]
        case "close":
            return _close(line, case, typed, acts, denied=denied)
        case _:
            return [], []


def _contact(
    line: Line, case: Case, mail: Mail, typed: tuple[Sentence, ...], acts: Sequence[Act]
) -> tuple[list[Act], list[Unclear]]:
    told = {act.do for act in acts}
    if told & {Do.RESPOND, Do.UNDO} if line.act == "respond" else told & {Do.CONTACTED, Do.NO_CONTACT, Do.UNDO}:
        return [], []
    text = " ".join(sentence.text for sentence in typed)
    takes_back = (
        _TAKES_BACK.search(text)
        if line.act != "no_contact"
        else re.search(r"\b(?:oops|wrong|ignore|mistake|scrap)\b|\?", text)
    )
    missed = words.MISSED.search(text) if line.act != "no_contact" else None
    holding = line.act == "respond" and words.HOLDING.search(text) and not words.SUBSTANCE.search(text)
    if _undone(typed) or missed or holding or (takes_back and _about_the_act(typed)):
        why = "The first line and what stands under it do not say the same."
        return [], [Unclear(raw=line.raw, why=why, case=case.ref, guesses=(line.raw[:60],))]
    whens = [when for sentence in typed[:2] for when in whens_of(sentence.text, mail.sent) if not when.ahead]
    first = whens[0] if whens and (typed[0].starts and whens[0].start < 30) else When()
    at, day_only = when_done(first, case, mail.sent)
    wrong = wrong_time(at, case, mail.sent)
    if wrong:
        return [], [Unclear(raw=line.raw, why=wrong, case=case.ref, guesses=(line.raw[:60],))]
    by = line.by or _by(text)
    do = _CONTACTS[line.act]
    return [Act(do=do, case=case.ref, raw=line.raw, by=by, at=at, day_only=day_only)], []


def _by(text: str) -> str:
    for pattern, by in ((words.BY_VISIT, "visit"), (words.BY_EMAIL, "email")):
        if pattern.search(text):
            return by
    return "phone"


def _undone(typed: tuple[Sentence, ...]) -> bool:
    return any(
        re.search(
            r"\b(?:oops|whoops|ignore|disregard|wrong (?:one|button|link|case)|mistake|scrap|"
            r"(?:pressed|clicked|sent|hit)(?: \w+)? too (?:early|soon|quick\w*))\b",
            sentence.text,
        )
        for sentence in typed
    )


def _about_the_act(typed: tuple[Sentence, ...]) -> bool:
    """What is denied or still to come is the contact itself, not something else told besides."""
    return any(
        re.search(
            r"\b(?:not|never|have yet to|will|going to|only|if|shall|should|once)\b[^,.;]{0,25}\b(?:ring|"
            r"rung|call|called|phone|speak|spoken|answer|answered|reach|reached|contact|contacted|email|"
            r"emailed|message|respond|responded|reply|replied|got hold|see|seen|"
            r"done (?:it|this|that|so)|got (?:round|around) to|managed|had (?:the |a )?chance)",
            sentence.text,
        )
        for sentence in typed
    )


def _consent(
    line: Line, case: Case, mail: Mail, typed: tuple[Sentence, ...], acts: Sequence[Act]
) -> tuple[list[Act], list[Unclear]]:
    if any(act.do in {Do.CONSENT, Do.UNDO} for act in acts):
        return [], []
    text = " ".join(sentence.text for sentence in typed) + f" {plain(line.raw)}" * bool(line.rest or not typed)
    if _undone(typed) or re.search(
        r"\b(?:not|will|yet|if|waiting|chas\w+|mum|mother|dad|father|\?)\b|\?", " ".join(each.text for each in typed)
    ):
        return [], []
    how = _how(" ".join(sentence.text for sentence in typed), line)
    if not how:
        if not typed and not line.rest:
            return [], [
                Unclear(
                    raw=line.raw,
                    why="It does not say how consent was given.",
                    case=case.ref,
                    guesses=("consent given: HOW, DAY",),
                )
            ]
        return [], []
    days = [when.day for when in whens_of(text, mail.sent) if when.day is not None and not when.ahead]
    return [Act(do=Do.CONSENT, case=case.ref, raw=line.raw, consent=how, on=days[0] if days else None)], []


def _how(typed: str, line: Line) -> str:
    for text in (typed, line.rest, plain(line.raw) if not typed else ""):
        found = {
            how
            for how, pattern in (
                ("written", r"\b(?:written|in writing|signed|signature)\b"),
                ("oral", r"\b(?:oral|word of mouth|by phone|over the phone|on the phone)\b"),
                ("refused", r"\b(?:refused|withdrawn|declined)\b"),
            )
            if re.search(pattern, text)
        }
        if len(found) == 1:
            return found.pop()
        if found:
            return ""
    return ""


def _assign(
    line: Line, case: Case, mail: Mail, typed: tuple[Sentence, ...], acts: Sequence[Act]
) -> tuple[list[Act], list[Unclear]]:
    if any(act.do in {Do.ASSIGN, Do.UNDO} for act in acts) or _undone(typed):
        return [], []
    wanted = line.rest or (typed[0].raw if typed else "")
    wanted = re.split(r"[,.;:!?(]| - | please\b| pls\b| as\b| because\b| thanks\b| who\b| she\b| he\b", wanted)[
        0
    ].strip()
    people = named_target(re.sub(r"^to ", "", wanted), mail) if wanted else ()
    if len(people) == 1:
        if people[0].email == case.lead:
            return [], []
        return [Act(do=Do.ASSIGN, case=case.ref, raw=line.raw, to=people[0].email)], []
    names = " or ".join(person.name for person in people) or "that name is not configured here"
    why = f"We could not tell who shall lead: {names}." if wanted else "It does not say to whom."
    return [], [
        Unclear(raw=line.raw, why=why, case=case.ref, guesses=tuple(f"reassign to {each.name}" for each in people[:3]))
    ]


def _pair(
    line: Line, case: Case, numbers: Numbers, typed: tuple[Sentence, ...], acts: Sequence[Act]
) -> tuple[list[Act], list[Unclear]]:
    if any(act.do in {Do.DUPLICATE, Do.DISTINCT, Do.UNDO} for act in acts) or _undone(typed):
        return [], []
    of = numbers.ref(TOKEN.findall(line.of)[0])
    said = typed[0].text if typed else ""
    if of == case.ref:
        return [], []
    if _NO.match(said):
        return [Act(do=Do.DISTINCT, case=case.ref, raw=line.raw, of=of)], []
    open_choice = bool(re.search(r"yes\s*/\s*no", line.raw, re.IGNORECASE))
    if _YES.match(said) or (
        not open_choice and not re.search(r"\?|\bnot\b|\bmight\b|\bif\b", said) and "?" not in line.raw
    ):
        return [Act(do=Do.DUPLICATE, case=case.ref, raw=line.raw, of=of)], []
    return [], [
        Unclear(
            raw=line.raw,
            why="It does not say yes or no.",
            case=case.ref,
            guesses=(f"duplicate of {of}", f"not a duplicate of {of}"),
        )
    ]


def _close(
    line: Line, case: Case, typed: tuple[Sentence, ...], acts: Sequence[Act], *, denied: bool
) -> tuple[list[Act], list[Unclear]]:
    if denied or _undone(typed) or any(act.do in {Do.CLOSE, Do.UNDO, Do.DUPLICATE, Do.NOT_A_REFERRAL} for act in acts):
        return [], []
    reason = line.rest or " ".join(sentence.raw for sentence in typed)
    if _NOTHING.match(reason):
        why = "It does not say with which outcome the referral is closed."
        return [], [Unclear(raw=line.raw, why=why, case=case.ref, guesses=("close: OUTCOME",))]
    if any(sentence.asks for sentence in typed[:1]) or re.search(
        r"\b(?:if|unless|until|do not|not yet|should i|shall i|hold off|wait)\b", plain(reason)
    ):
        return [], [
            Unclear(
                raw=line.raw,
                why="We could not tell whether it shall be closed now.",
                case=case.ref,
                guesses=("close: OUTCOME",),
            )
        ]
    return [Act(do=Do.CLOSE, case=case.ref, raw=line.raw, outcome=reason[:200])], []


# --- corrections ----------------------------------------------------------------------------------------------------

_CONFIRMED = (
    (re.compile(r"\b(?:referrer answered|you answered|answered|responded)\b"), Do.RESPOND),
    (re.compile(r"\b(?:no contact|contact tried|tried|attempt)\b"), Do.NO_CONTACT),
    (re.compile(r"\b(?:contact made|contacted|reached|spoke)\b"), Do.CONTACTED),
)
_TAKEN_BACK = re.compile(r"\b(?:ignore|disregard|scrap|undo|cancel|forget|wrong (?!time|day|date|hour))\b")
_CORRECTS = re.compile(
    r"\b(?:sorry|should (?:be|have been|say|read)|meant|not|actually|correct\w*|was (?:at|on)|it was|"
    r"wrong|typo|instead|rather|make that|i mean)\b"
)


def correction_acts(sentences: Sequence[Sentence], case: Case, mail: Mail, acts: Sequence[Act]) -> list[Act]:
    """A time told in answer to a confirmation replaces the old one ("sorry, 3 not 2")."""
    if mail.answered is None or mail.answered.kind is not LetterKind.CONFIRMATION or acts:
        return []
    do = next((do for pattern, do in _CONFIRMED if pattern.search(plain(mail.subject))), None)
    if do is None:
        return []
    by = next(
        (
            by
            for pattern, by in ((words.BY_VISIT, "visit"), (words.BY_EMAIL, "email"))
            if pattern.search(plain(mail.subject))
        ),
        "phone",
    )
    for sentence in sentences[:3]:
        if not _CORRECTS.search(sentence.text) or sentence.asks or _TAKEN_BACK.search(sentence.text):
            continue
        whens = [
            when for when in whens_of(sentence.text, mail.sent) if not when.ahead and not _denied(sentence.text, when)
        ]
        if whens:
            at, day_only = when_done(whens[0], case, mail.sent)
            if at is not None and not wrong_time(at, case, mail.sent):
                return [Act(do=do, case=case.ref, raw=sentence.raw, by=by, at=at, day_only=day_only)]
    return []


def _denied(text: str, when: When) -> bool:
    return bool(re.search(r"\b(?:not|instead of|rather than|said|put)(?: at| on)? ?$", text[: when.start]))
