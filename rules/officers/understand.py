"""A mail of an officer understood: its sentences, the cases they are about, and the acts that they tell of.

For: rules/commands.py, and through it the service and `triage interpret`. The mail must have been proven before.

Must not know: what an act does, how the mail came.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rules.case import Case
from rules.model import Do, LetterKind
from rules.officers import answer
from rules.officers.addressed import applicant_acts, greets_referrer
from rules.officers.consents import consent_acts
from rules.officers.contacts import Hints, attempts_of
from rules.officers.endings import ending_acts, meant_instead, undo_acts
from rules.officers.filled import correction_acts, line_acts
from rules.officers.leads import lead_acts
from rules.officers.lines import Line, Split, split_lines, subject_line
from rules.officers.mail import Act, Mail, Unclear, Understood
from rules.officers.numbers import Numbers, numbers_of
from rules.officers.ownlines import Own, own_lines
from rules.officers.pairs import pair_acts
from rules.officers.people import Cast, Party, cast_of, people_called
from rules.officers.plain import Sentence, sentences_of
from rules.officers.settling import contact_acts, with_lone_time
from rules.officers.whichcase import main_case, placed
from rules.protocol import OwedTo
from rules.words import LONDON


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """All sentences of a mail that are about one case."""

    case: Case
    sentences: tuple[Sentence, ...]
    line: Line
    cast: Cast


def understand(mail: Mail) -> Understood:
    """What a proven mail of staff tells of. In doubt nothing, with a question."""
    numbers = numbers_of(mail.council.code, mail.sent.astimezone(LONDON).year, mail.pool)
    own = own_lines(mail)
    mail = replace(mail, writer=own.writer, signature=own.signature)
    split = split_lines(own.lines, numbers.tokens)
    line = split.line if split.line.act or split.typed else (subject_line(mail.subject, numbers.tokens) or split.line)
    line = line if line.act or mail.replies else _topic(mail, line, numbers)
    sentences = sentences_of(split.typed, numbers.tokens)
    main, why = main_case(_with_line(sentences, split, numbers), mail, numbers)
    parts = placed(sentences, main, mail, numbers)
    refs = list(
        dict.fromkeys(
            [*_line_refs(line, numbers), *(ref for part in parts for ref in part.cases), *([main] if main else [])]
        )
    )
    found = Understood(cases=tuple(ref for ref in refs if numbers.known(ref)), writer=own.writer)
    unknown = [ref for ref in refs if not numbers.known(ref)]
    if unknown or (why and not refs):
        found = replace(found, unclear=(*found.unclear, _which(why or "unknown", unknown, mail)))
    for ref in found.cases:
        case = mail.case(ref)
        if case is not None:
            mine = tuple(part.sentence for part in parts if ref in part.cases)
            first = ref in _line_refs(line, numbers) or ref == main
            segment = Segment(
                case=case, sentences=mine, line=line if first else Line(), cast=cast_of(mail.council, case)
            )
            found = _segment(found, segment, mail, numbers, own)
    return _settled(found)


def _with_line(sentences: Sequence[Sentence], split: Split, numbers: Numbers) -> tuple[Sentence, ...]:
    """The typed sentences; where they name no case, the command line's own words besides."""
    if not split.line.act or split.line.act == "pair":
        return tuple(sentences)
    return (*sentences, *sentences_of((split.line.raw,), numbers.tokens)) if not sentences else tuple(sentences)


def _line_refs(line: Line, numbers: Numbers) -> list[str]:
    return [numbers.ref(token) for token in re.findall(r"@case\d+", line.refs)]


def _topic(mail: Mail, line: Line, numbers: Numbers) -> Line:
    """The subject of a new mail still tells what the link was about, though typed words stand alone."""
    subject = subject_line(mail.subject, numbers.tokens)
    return replace(line, act=f"about {subject.act}") if subject is not None else line


def _which(why: str, unknown: Sequence[str], mail: Mail) -> Unclear:
    sentence = {
        "unknown": f"There is no referral {', '.join(unknown) or 'of that reference'} here.",
        "several": "It names more than one referral, and we could not tell which is meant.",
        "none": "We could not tell which referral it is about.",
    }[why]
    return Unclear(raw=mail.words[:300], why=sentence)


# --- one case -------------------------------------------------------------------------------------------------------


def _segment(found: Understood, segment: Segment, mail: Mail, numbers: Numbers, own: Own) -> Understood:
    """The acts of all sentences about one case."""
    case, cast, sentences = segment.case, segment.cast, segment.sentences
    instead = meant_instead(sentences, case, numbers)
    undone = undo_acts(sentences, case, mail, numbers, cast)
    if undone and instead and numbers.known(instead):
        other = mail.case(instead)
        assert other is not None
        found = found.plus(*undone)
        moved = replace(segment, case=other, cast=cast_of(mail.council, other))
        meant = _acts(moved, mail, numbers, own)
        return replace(found.plus(*meant.acts), cases=tuple(dict.fromkeys((*found.cases, instead))))
    part = _acts(segment, mail, numbers, own)
    if undone:
        kept = part.acts
        # A corrected time or value replaces the old one; undo besides is not asked for.
        undone = (
            []
            if any(act.do in {Do.RESPOND, Do.CONTACTED, Do.NO_CONTACT, Do.CONSENT, Do.CLOSE} for act in kept)
            else undone
        )
    found = found.plus(*undone, *part.acts)
    return replace(
        found,
        unclear=(*found.unclear, *(() if undone else part.unclear)),
        answers_referrer=found.answers_referrer or part.answers_referrer,
        reached_referrer=found.reached_referrer or part.reached_referrer,
        lost_answer=found.lost_answer or part.lost_answer,
    )


def _acts(segment: Segment, mail: Mail, numbers: Numbers, own: Own) -> Understood:
    case, cast, sentences = segment.case, segment.cast, segment.sentences
    acts: list[Act] = []
    unclear: list[Unclear] = []
    about = "consent" in segment.line.act or "consent" in mail.subject.lower()
    hints = hints_of(segment, mail)
    attempts, unsure = attempts_of(sentences, cast, mail.sent, hints)
    given, asked = consent_acts(sentences, case, cast, mail.sent, attempts, about=about)
    hints = replace(hints, consent=any(act.consent in {"oral", "refused"} for act in given))
    contacts, open_ones = contact_acts(with_lone_time(attempts, sentences, mail.sent), case, mail.sent, hints)
    acts += [*contacts, *given]
    unclear += [*open_ones, *asked, *(_whom(each, case) for each in unsure[:1] if not contacts)]
    voc = people_called(mail.council, own.greeted) if own.greeted else ()
    denied = False
    for sentence in sentences:
        handed, which = lead_acts(sentence, case, mail, cast, voc, numbers)
        paired, pair_open = pair_acts(sentence, case, numbers, cast)
        ended, no = ending_acts(sentence, (case,), cast, _reason(sentences, sentence))
        denied = denied or no
        acts += [*handed, *paired, *ended]
        unclear += [*which, *pair_open]
    filled, line_open = line_acts(segment.line, case, mail, numbers, tuple(sentences), acts, denied=denied)
    acts, unclear = [*acts, *filled], [*unclear, *line_open]
    acts += correction_acts(sentences, case, mail, acts)
    found = Understood(acts=tuple(acts), unclear=tuple(unclear))
    return _by_this_mail(found, segment, mail, own)


def _whom(words: str, case: Case) -> Unclear:
    why = "We could not tell whether the referrer or the applicant was reached."
    return Unclear(raw=words, why=why, case=case.ref, guesses=("responded by phone", "contacted"))


def _reason(sentences: Sequence[Sentence], but: Sentence) -> str:
    return " ".join(sentence.raw for sentence in sentences if sentence is not but)[:200]


def hints_of(segment: Segment, mail: Mail) -> Hints:
    """What stands around the words: the command line, and to whom a pronoun points where nobody was named."""
    act = segment.line.act.removeprefix("about ")
    pronoun: Party | None = Party.APPLICANT
    if act == "respond":
        pronoun = Party.REFERRER
    elif mail.answered is not None and mail.answered.kind in {LetterKind.WARNING, LetterKind.ESCALATION}:
        owed = {clock.owed_to for clock in segment.case.clocks if clock.running and clock.name != "acknowledge"}
        pronoun = None if OwedTo.REFERRER in owed else Party.APPLICANT
    return Hints(act=act, by=segment.line.by, pronoun=pronoun)


# --- the mail itself as an act --------------------------------------------------------------------------------------


def _by_this_mail(found: Understood, segment: Segment, mail: Mail, own: Own) -> Understood:
    """Whether the mail itself answers the referrer, or is a first mail to the applicant."""
    case = segment.case
    sentences = list(segment.sentences)
    acts = [*found.acts, *applicant_acts(mail, case, sentences, found.acts)]
    substantive = answer.is_answer(mail, case, sentences, segment.cast)
    if answer.reaches_referrer(mail, case):
        acts = [act for act in acts if act.do is not Do.RESPOND]
        if substantive:
            acts.append(Act(do=Do.RESPOND, case=case.ref, raw=_first(sentences), by="email", at=mail.sent))
        unclear = tuple(each for each in found.unclear if "referrer" not in each.why)
        return replace(found, acts=tuple(acts), unclear=unclear, answers_referrer=substantive, reached_referrer=True)
    lost = substantive and greets_referrer(own.greeted, case) and not _only_reported(acts)
    return replace(found, acts=tuple(acts), lost_answer=lost)


def _only_reported(acts: Sequence[Act]) -> bool:
    return any(act.do is Do.RESPOND for act in acts)


def _first(sentences: Sequence[Sentence]) -> str:
    return sentences[0].raw if sentences else ""


def _settled(found: Understood) -> Understood:
    """Each act once; what is a duplicate and closed is a duplicate; a case that ends is not closed besides."""
    kept: dict[tuple[object, ...], Act] = {}
    for act in found.acts:
        kept.setdefault(act.same, act)
    acts = list(kept.values())
    paired = {act.case for act in acts if act.do in {Do.DUPLICATE, Do.NOT_A_REFERRAL}}
    acts = [act for act in acts if not (act.do is Do.CLOSE and act.case in paired)]
    consent = {act.case: act for act in acts if act.do is Do.CONSENT}
    acts = [act for act in acts if act.do is not Do.CONSENT or consent[act.case] is act]
    return replace(found, acts=tuple(acts))
