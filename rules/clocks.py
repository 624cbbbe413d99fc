"""Which promises bind here, when they run out, and what starts, stops and moves them.

For: arrival starts clocks, acts stop and reopen them, due moves them up the ladder, recount follows a changed
configuration. A clock depends on council, kind of referrer, kind of case, pathway, and to whom it is owed
(domain/protocols.md, section 0).

Must not know: letters, who leads.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial

from parsers.record import Record
from rules.case import Case, Clock, Flag, Why
from rules.protocol import CaseKind, ClockRule, Council, OwedTo, Pathway, Stopper
from rules.words import plain
from rules.worktime import WorkTime, worktime_of


def pathways_of(record: Record, flags: tuple[Flag, ...], council: Council) -> tuple[Pathway, ...]:
    """The pathways of the protocol that this person is on, in the order in which the protocol names them."""
    raised = {flag.name.value for flag in flags}
    return tuple(pathway for pathway in council.protocol.pathways if _is_on(pathway, record, raised))


def _is_on(pathway: Pathway, record: Record, raised: set[str]) -> bool:
    kind = record.referrer.organisation_type
    who = (
        bool(raised.intersection(pathway.when_flags))
        or (kind is not None and kind in pathway.when_referrers)
        or _names_organisation(record, pathway.when_organisations)
    )
    anybody = not (pathway.when_flags or pathway.when_referrers or pathway.when_organisations)
    return (who or anybody) and (not pathway.when_words or _says(record, pathway.when_words))


def _says(record: Record, words: tuple[str, ...]) -> bool:
    parts = (
        record.reason.explanation,
        record.accommodation.type,
        record.support.needs_and_risks,
        record.support.other,
        *(mark.evidence.quote for mark in record.marks),
    )
    return _any_in(words, parts)


def _any_in(words: tuple[str, ...], parts: Iterable[str | None]) -> bool:
    said = plain(" ".join(part for part in parts if part))
    return any(plain(word) in said for word in words)


def binding_rules(
    council: Council, *, kind: CaseKind, record: Record, pathways: tuple[Pathway, ...]
) -> tuple[ClockRule, ...]:
    """The promises that bind, each name once: where two of a name bind, the one that says more precisely for whom.

    Of a message that nobody could read we do not know who wrote: the strictest answer is counted until it is read.
    """
    names = {pathway.name for pathway in pathways}
    rules = [rule for rule in council.protocol.clock_rules if kind in rule.kinds and _fits_pathway(rule, names)]
    if kind is CaseKind.UNREADABLE and record.referrer.organisation_type is None:
        return _strictest(rules)
    rules = [rule for rule in rules if _fits_referrer(rule, record)]
    chosen: dict[str, ClockRule] = {}
    for rule in sorted(rules, key=_precision, reverse=True):
        chosen.setdefault(rule.name, rule)
    return tuple(rule for rule in council.protocol.clock_rules if chosen.get(rule.name) is rule)


def _fits_pathway(rule: ClockRule, names: set[str]) -> bool:
    return (not rule.pathways or bool(names.intersection(rule.pathways))) and not names.intersection(rule.not_pathways)


def _fits_referrer(rule: ClockRule, record: Record) -> bool:
    kind = record.referrer.organisation_type
    named = _names_organisation(record, rule.organisations)
    if rule.referrers or rule.organisations:
        return named or (kind is not None and kind in rule.referrers)
    if rule.owed_to is OwedTo.REFERRER and is_self_referral(record):
        # Who writes for themselves has no referrer to whom an answer could be owed.
        return False
    return kind is None or kind not in rule.not_referrers


def _names_organisation(record: Record, organisations: tuple[str, ...]) -> bool:
    """By the words of organisation or role, as people write them: "Children’s Services", "Childrens services"."""
    return _any_in(organisations, (record.referrer.organisation, record.referrer.role))


def is_self_referral(record: Record) -> bool:
    """Somebody who writes about their own homelessness: all of the referrer is empty (contract/reading.md)."""
    referrer, applicant = record.referrer, record.applicant
    nobody = not (referrer.name or referrer.organisation or referrer.organisation_type or referrer.email)
    return nobody and applicant.email is not None


def _precision(rule: ClockRule) -> tuple[int, int]:
    return (len(rule.pathways) > 0, len(rule.referrers) > 0 or len(rule.organisations) > 0)


def _strictest(rules: list[ClockRule]) -> tuple[ClockRule, ...]:
    receipt = [rule for rule in rules if Stopper.ACKNOWLEDGED in rule.stopped_by]
    answers = [rule for rule in rules if Stopper.ACKNOWLEDGED not in rule.stopped_by]
    by_length = sorted(answers, key=lambda rule: (rule.span.amount * _HOURS_OF.get(rule.span.unit.value, 1), rule.name))
    return (*receipt[:1], *by_length[:1])


_HOURS_OF = {"working_days": 24.0, "working_hours": 2.0}
"""Rough length of a unit in hours, only to tell the strictest promise."""


def start_clocks(
    council: Council, *, kind: CaseKind, record: Record, pathways: tuple[Pathway, ...], received: datetime
) -> tuple[Clock, ...]:
    """The clocks of a case received at this instant, running."""
    rules = binding_rules(council, kind=kind, record=record, pathways=pathways)
    return tuple(_started(rule, received, worktime_of(council)) for rule in rules)


def _started(rule: ClockRule, starts: datetime, worktime: WorkTime) -> Clock:
    deadline = worktime.within(starts, rule.span)
    warn_at = max(starts, worktime.before(deadline.due, rule.warn_before))
    clock = Clock(
        name=rule.name,
        owed_to=rule.owed_to,
        starts=starts,
        due=deadline.due,
        stopped_by=rule.stopped_by,
        ladder=rule.ladder,
        why=Why(rule=f"clock.{rule.name}", sentence=deadline.sentence, source=rule.source),
        due_by_office=deadline.due_by_office,
        warn_at=warn_at if warn_at < deadline.due else None,
        endeavour=rule.endeavour,
        internal=rule.internal,
    )
    return replace(clock, next_at=next_look(clock, starts, worktime))


def next_look(clock: Clock, now: datetime, worktime: WorkTime) -> datetime | None:
    """When a person must next hear of this clock: warned ahead, told at once in office hours, then each office day."""
    if not clock.running:
        return None
    if now < clock.due:
        if not clock.warned and clock.warn_at is not None:
            return max(clock.warn_at, now)
        return worktime.next_open(clock.due) if clock.ladder else None
    if clock.rung >= len(clock.ladder):
        return None
    if clock.rung == 0:
        return worktime.next_open(max(clock.due, now))
    return worktime.next_morning(now)


def stopped(clock: Clock, at: datetime, how: str) -> Clock:
    """The clock stopped at the time of the act (not of its report); nobody is told any more."""
    return replace(clock, stopped_at=at, stopped_how=how, next_at=None)


def stop_by(case: Case, stopper: Stopper, at: datetime, how: str) -> tuple[Case, tuple[Clock, ...]]:
    """Stop what runs and is stopped by this; gives the case and the clocks that it stopped."""
    hit = tuple(clock for clock in case.clocks if clock.running and stopper in clock.stopped_by)
    clocks = tuple(stopped(clock, at, how) if clock in hit else clock for clock in case.clocks)
    return replace(case, clocks=clocks), hit


def reopened(clock: Clock, now: datetime, worktime: WorkTime) -> Clock:
    """The clock running again from its old start, as if it had never been stopped."""
    again = replace(clock, stopped_at=None, stopped_how="")
    return replace(again, next_at=next_look(again, now, worktime))


def recounted(case: Case, council: Council, now: datetime) -> Case:
    """The case's running clocks by the configuration of today: holidays, closures, hours or spans may have changed.

    A clock whose rule is gone runs on as it was promised; a clock that has run out stays where it is on the ladder.
    """
    pathways = tuple(each for each in council.protocol.pathways if each.name in case.pathway.split(", "))
    rules = {rule.name: rule for rule in binding_rules(council, kind=case.kind, record=case.record, pathways=pathways)}
    again = partial(_recount, council=council, now=now)
    return replace(case, clocks=tuple(again(clock, rules.get(clock.name)) for clock in case.clocks))


def _recount(clock: Clock, rule: ClockRule | None, *, council: Council, now: datetime) -> Clock:
    if rule is None or not clock.running:
        return clock
    worktime = worktime_of(council)
    fresh = replace(_started(rule, clock.starts, worktime), told_at=clock.told_at)
    if (fresh.due, fresh.warn_at, fresh.ladder) == (clock.due, clock.warn_at, clock.ladder):
        return replace(fresh, warned=clock.warned, rung=clock.rung, next_at=clock.next_at)
    moved = replace(fresh, warned=clock.warned, rung=clock.rung if fresh.due <= now else 0)
    return replace(moved, next_at=next_look(moved, now, worktime))


def answer_clock(case: Case) -> Clock | None:
    """The promise that the acknowledgement names: the substantive answer or contact that is due first."""
    answers = [clock for clock in case.clocks if Stopper.ACKNOWLEDGED not in clock.stopped_by]
    return min(answers, key=lambda clock: clock.due) if answers else None


def overdue(case: Case, now: datetime) -> tuple[Clock, ...]:
    """The running clocks whose time is over."""
    return tuple(clock for clock in case.clocks if clock.running and clock.due <= now)
