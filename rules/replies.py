"""A message about something we know: somebody writes again, a mail of ours bounces, a machine answers.

For: arrivals that open no case of their own. A follow-up changes nothing by itself: it is shown to the lead with what
is new lifted out, and only a bounce sets a clock going again.

Must not know: officers' commands (rules/commands.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from parsers.record import Kind, Reading, Record
from rules import letters
from rules.case import Case, Flag, FlagName, State, Why
from rules.clocks import reopened
from rules.flags import has_flag
from rules.lead import duty_of, person_of
from rules.model import Arrived, Changes, FileTo, HistoryEntry, Letter, LetterKind, View
from rules.names import fold, take_apart
from rules.opening import message_key
from rules.protocol import Council, Person, Stopper
from rules.words import say_day, say_instant
from rules.worktime import london_day, worktime_of

_ABOUT = (
    (
        "chaser",
        r"\bchas(?:e|er|ing|ed)\b|\bany (?:news|update|progress)\b|\b(?:not|n[’']t|nothing|never) (?:yet )?"
        r"(?:had|heard|received|seen)\b|\bstill (?:waiting|no|not|awaiting)\b|\bheard nothing\b|"
        r"\b(?:an )?update (?:on|please)\b|"
        r"\boverdue\b|\bwhen (?:can|will|might) (?:we|i|he|she|they)\b|\bstatus of\b|\bfollowing up\b|\bnobody has\b",
    ),
    ("withdrawal", r"\bwithdr[ae]w|\bno longer (?:needs?|wants?|wishes)|\bchanged (?:his|her|their|my) mind\b"),
    ("consent", r"\bconsent|\bagree[sd]?\b|\bpermission\b|\bsigned\b|\bsaid yes\b|\bhappy for\b"),
    (
        "date",
        r"\b(?:release|discharge|eviction|possession|move|hearing) date\b|\bnew date\b|\b(?:brought|moved|put) "
        r"(?:forward|back)\b|\bpostponed\b|\brecalled\b|\bearlier than\b|\bnow (?:be )?(?:released|discharged)\b",
    ),
    (
        "contact",
        r"\bnew (?:number|phone|mobile|address|worker|officer|contact)\b|\btak(?:en|ing) over\b|\bhas (?:left|moved)\b",
    ),
    ("tonight", r"\btonight\b|\bnowhere (?:to|for \w+ to) (?:go|stay|sleep)\b|\bsleeping rough\b|\bon the streets?\b"),
)
_DELAYED = re.compile(
    r"\bwarning only\b|\bretried until\b|\bnot yet been delivered\b|\bdelivery (?:is|has been) delayed\b|"
    r"\bdelivery status notification \(delay\)|\bdelayed mail\b|"
    r"\b(?:will|servers?) (?:continue|keep|go on) (?:to )?try",
    re.IGNORECASE,
)
"""How mail servers say that they have not given up (Postfix, Exim, Exchange)."""

MOST_WORDS = 4000
"""So much of somebody's own words is shown in a letter; the whole message lies in the mailbox."""


# --- finding the case -----------------------------------------------------------------------------------------------


def cases_meant(event: Arrived, view: View) -> tuple[Case, ...]:
    """The cases that a message is about: those it names, else its thread, else its sender's own by name."""
    if view.mentioned:
        return view.mentioned
    if view.thread_case is not None:
        return (view.thread_case,)
    named = tuple(case for case in view.from_referrer if _names_applicant(event.reading, case.record))
    still_open = tuple(case for case in named if case.state is not State.CLOSED)
    if still_open or named:
        return (still_open or named)[:1]
    alone = tuple(case for case in view.from_referrer if case.state is not State.CLOSED)
    return alone if len(alone) == 1 else ()


def _names_applicant(reading: Reading, record: Record) -> bool:
    name = take_apart(record.applicant.name or "")
    said = set(fold(f"{reading.envelope.subject} {reading.own_words[:MOST_WORDS]}").split())
    family = [word for word in name.family if len(word) > 2]
    if family:
        return any(word in said for word in family)
    return any(word in said for word in name.given if len(word) > 3)


# --- somebody writes again ------------------------------------------------------------------------------------------


def follow_up(event: Arrived, view: View, kind: Kind = Kind.FOLLOW_UP) -> Changes:
    """Shown to the lead of each case meant; to the duty officer where none can be found."""
    cases = cases_meant(event, view)
    if not cases:
        sentence = "It is about a referral made before, but we could not tell which."
        return to_review(event, view, kind, "unknown_case", sentence)
    updated = tuple(_heard(case, event) for case in cases)
    found = [letter for case in updated for letter in follow_up_letters(case, event, view)]
    history = tuple(
        HistoryEntry(what="follow_up", actor=_sender(event.reading), sentence=_follow_up_said(event), case=case.ref)
        for case in cases
    )
    return Changes(
        kind=kind,
        updated=tuple(now for now, before in zip(updated, cases, strict=True) if now != before),
        letters=tuple(found),
        history=history,
        attached=tuple(case.ref for case in cases),
        file_to=FileTo.PROCESSED,
    )


def _follow_up_said(event: Arrived) -> str:
    about = ", ".join(about_of(event.reading))
    return f"A further message came at {say_instant(event.received)} (about: {about}); shown to the lead."


def _sender(reading: Reading) -> str:
    sender = reading.envelope.sender
    return sender.email if sender is not None and sender.email else "unknown sender"


def about_of(reading: Reading) -> tuple[str, ...]:
    """What a further message seems to be about, by its own words; "news" where nothing is recognised."""
    words = f"{reading.envelope.subject}\n{reading.own_words[:MOST_WORDS]}"
    found = tuple(about for about, pattern in _ABOUT if re.search(pattern, words, re.IGNORECASE))
    return found or ("news",)


def _heard(case: Case, event: Arrived) -> Case:
    about = about_of(event.reading)
    if "chaser" in about and not has_flag(case.flags, FlagName.CHASED):
        sentence = f"Whoever referred asked for news on {say_day(london_day(event.received))}."
        case = replace(case, flags=(*case.flags, Flag(FlagName.CHASED, Why(rule="flag.chased", sentence=sentence))))
    if {"consent", "withdrawal"} & set(about) and case.consent_ask_at is not None and is_referrer(event.reading, case):
        # They wrote about it: asking again by machine would only annoy. The lead reads what they said.
        case = replace(case, consent_ask_at=None)
    return case


def follow_up_letters(case: Case, event: Arrived, view: View, changed: Iterable[str] = ()) -> tuple[Letter, ...]:
    """To the lead, and at once to the duty officer where it speaks of tonight."""
    about, duty = about_of(event.reading), duty_of(view.council)
    lead = person_of(view.council, case.lead) or duty
    if lead is None:
        return ()
    facts = letters.facts_about(
        event.received,
        (
            *(("about", each) for each in about),
            *letters.sender_facts(event.reading),
            ("words", event.reading.own_words[:MOST_WORDS]),
            ("state", case.state.value),
            *(("changed", each) for each in changed),
            *(("problem", f"{each.part}: {each.code}") for each in event.reading.problems[:20]),
        ),
    )
    key = message_key(event)
    found = [letters.follow_up(case, lead, key, facts)]
    if "tonight" in about and duty is not None:
        sentence = ("sentence", "A further message speaks of tonight.")
        pairs = (("flag", FlagName.HOMELESS_TONIGHT.value), sentence, *facts[1:])
        found.append(letters.urgent(case.ref, case.ref, duty, key, letters.facts_about(event.received, pairs)))
    return tuple(found)


def is_referrer(reading: Reading, case: Case) -> bool:
    """Whether the From line is that of whoever referred (no proof; enough to complete a record, not to command)."""
    sender = reading.envelope.sender
    if sender is None or not sender.email:
        return False
    known = {case.record.referrer.email, case.thread.reply_to.email if case.thread.reply_to else None}
    domains = {email.rpartition("@")[2] for email in known if email}
    return sender.email in known or sender.email.rpartition("@")[2] in domains - _PUBLIC


_PUBLIC = frozenset(
    {"gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "live.co.uk", "yahoo.com"}
    | {"yahoo.co.uk", "icloud.com", "me.com", "aol.com", "btinternet.com", "sky.com", "live.com", "protonmail.com"}
)
"""Where one domain says nothing of one organisation."""


# --- bounces and machines -------------------------------------------------------------------------------------------


def bounce(event: Arrived, view: View) -> Changes:
    """A mail of ours came back. A bounced acknowledgement reopens its clock; a person is told of any."""
    case = _bounced_case(view)
    words = f"{event.reading.envelope.subject}\n{event.reading.own_words}"
    if _DELAYED.search(words):
        sentence = "A mail of ours is delayed on its way; the servers go on trying."
        return _noted(event, Kind.BOUNCE, case, sentence)
    if case is None and view.answered_mail is None:
        return _noted(event, Kind.BOUNCE, None, "A bounce of a mail that we do not know.")
    kind = view.answered_mail.kind if view.answered_mail else None
    receipt = kind in {LetterKind.ACKNOWLEDGEMENT, None}
    case_now = _reopen_receipt(case, view) if case is not None and receipt else case
    sentence = f"Our {(kind or 'mail').replace('_', ' ')} could not be delivered."
    if case_now is not None and case_now != case:
        sentence += " The acknowledge clock runs again."
    changes = to_review(event, view, Kind.BOUNCE, "bounced", sentence, case, avoid=_failed_address(view))
    return replace(changes, updated=(case_now,) if case_now is not None and case_now != case else ())


def _bounced_case(view: View) -> Case | None:
    if view.thread_case is not None:
        return view.thread_case
    return view.mentioned[0] if view.mentioned else None


def _reopen_receipt(case: Case, view: View) -> Case:
    worktime = worktime_of(view.council)
    clocks = tuple(
        reopened(clock, view.now, worktime)
        if Stopper.ACKNOWLEDGED in clock.stopped_by and not clock.running and case.state is not State.CLOSED
        else clock
        for clock in case.clocks
    )
    return replace(case, clocks=clocks)


def _failed_address(view: View) -> str:
    return view.answered_mail.to if view.answered_mail else ""


def _noted(event: Arrived, kind: Kind, case: Case | None, sentence: str) -> Changes:
    history = (HistoryEntry(what="filed", actor="service", sentence=sentence, case=case.ref if case else None),)
    attached = (case.ref,) if case else ()
    return Changes(kind=kind, history=history, attached=attached, file_to=FileTo.OTHER)


def filed(event: Arrived, view: View, kind: Kind) -> Changes:
    """A machine's answer or a message that refers nobody: kept, filed, answered by nobody."""
    case = view.thread_case or (view.mentioned[0] if view.mentioned else None)
    sentence = {
        Kind.AUTO_REPLY: f"An automatic reply came from {_sender(event.reading)}. It stops and commands nothing.",
    }.get(kind, "A message that refers nobody; filed.")
    return _noted(event, kind, case if kind is Kind.AUTO_REPLY else None, sentence)


def to_review(
    event: Arrived, view: View, kind: Kind, reason: str, sentence: str, case: Case | None = None, avoid: str = ""
) -> Changes:
    """A person must read this: the duty officer, or whoever else is not the address `avoid` that just bounced."""
    facts = letters.facts_about(
        event.received,
        (("reason", reason), ("sentence", sentence), ("words", event.reading.own_words[:MOST_WORDS])),
    )
    to = _reader(view.council, avoid)
    key = f"{view.council.id}:{message_key(event)}"
    name = case.ref if case else None
    return Changes(
        kind=kind,
        letters=(letters.review(event.reading, to, key, name, facts),) if to else (),
        history=(HistoryEntry(what="review", actor="service", sentence=sentence, case=name),),
        attached=(name,) if name else (),
        file_to=FileTo.REVIEW,
    )


def _reader(council: Council, avoid: str) -> Person | None:
    people = (council.duty, council.spoc, council.manager, *council.officers)
    return next((person for person in people if person is not None and person.email not in avoid), None)
