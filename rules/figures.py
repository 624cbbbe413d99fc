"""What a case came to, counted: how a promise stands, how long it took, where it came from, how it ended.

For: the weekly summary (rules/summary.py) and the monitoring report (triage/report), which must never disagree.

Must not know: which cases are counted, how figures look. No figure here names a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import ceil

from parsers.record import ConsentStatus, OrganisationType, ReasonStatus
from rules.case import Case, Clock, State
from rules.protocol import CaseKind, Council, OwedTo, Span, SpanUnit, Stopper
from rules.worktime import ONE_DAY, WorkTime, london_day

JUSTICE = frozenset({OrganisationType.PRISON, OrganisationType.PROBATION, OrganisationType.YOUTH_OFFENDER_INSTITUTION})
"""Who is party to the prison protocols."""


class Stand(StrEnum):
    """How a promise stands. ENDED: closed or joined with another before its time was over."""

    IN_TIME = "in_time"
    LATE = "late"
    OVERDUE = "overdue"
    NOT_DUE = "not_due"
    ENDED = "ended"


_ENDED = ("closed", "duplicate")


def receipt_of(case: Case) -> Clock | None:
    """The clock that the acknowledgement stops."""
    return next((clock for clock in case.clocks if Stopper.ACKNOWLEDGED in clock.stopped_by), None)


def answer_of(case: Case) -> Clock | None:
    """The promise that counts as the answer: of those that a person keeps, the one due first."""
    owed = [clock for clock in case.clocks if Stopper.ACKNOWLEDGED not in clock.stopped_by]
    return min(owed, key=lambda clock: clock.due) if owed else None


def stand_of(clock: Clock, now: datetime) -> Stand:
    """How it stands at `now` (aware UTC). What was ended after its time was over is late."""
    if clock.stopped_at is None:
        return Stand.OVERDUE if clock.due <= now else Stand.NOT_DUE
    if clock.stopped_at > clock.due:
        return Stand.LATE
    return Stand.ENDED if clock.stopped_how.startswith(_ENDED) else Stand.IN_TIME


def counts(stand: Stand) -> bool:
    """Whether a promise counts against its target: its time is over, or it was kept."""
    return stand in {Stand.IN_TIME, Stand.LATE, Stand.OVERDUE}


def working_days(clock: Clock, worktime: WorkTime) -> int | None:
    """Working days from receipt to the act; the day of receipt is day 0. None while it runs."""
    if clock.stopped_at is None:
        return None
    first, last = london_day(clock.starts), london_day(clock.stopped_at)
    return sum(worktime.is_working_day(first + number * ONE_DAY) for number in range(1, (last - first).days + 1))


def elapsed(clock: Clock) -> timedelta | None:
    """Time from receipt to the act, nights and weekends included. None while it runs."""
    return None if clock.stopped_at is None else max(clock.stopped_at - clock.starts, timedelta())


def span_of(clock: Clock, council: Council) -> Span | None:
    """Within what it was promised: by the rule of its name and source; None where that rule is gone."""
    rules = [rule for rule in council.protocol.clock_rules if rule.name == clock.name]
    same = [rule for rule in rules if rule.source == clock.why.source]
    return (same or rules)[0].span if rules else None


def in_hours(clock: Clock, council: Council) -> bool:
    """Whether its target is told in hours, not in working days."""
    span = span_of(clock, council)
    return span is not None and span.unit is not SpanUnit.WORKING_DAYS


def what_is_owed(case: Case, clock: Clock) -> str:
    """The promise in a word: receipt, tenancy, answer, contact or service."""
    if Stopper.ACKNOWLEDGED in clock.stopped_by:
        return "receipt"
    if case.kind is CaseKind.TENANCY_HELP:
        return "tenancy"
    return {OwedTo.REFERRER: "answer", OwedTo.APPLICANT: "contact", OwedTo.OTHER_SERVICE: "service"}[clock.owed_to]


def quantile(values: Sequence[float], share: float) -> float | None:
    """The value within which this share of all lies (nearest rank); None of nothing. The median is the usual one."""
    if not values:
        return None
    ordered = sorted(values)
    if share == 0.5 and len(ordered) % 2 == 0:
        middle = len(ordered) // 2
        return (ordered[middle - 1] + ordered[middle]) / 2
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


# --- who referred, on which path, with which consent -----------------------------------------------------------------


def source_of(case: Case) -> str:
    """The sort of organisation that referred, "unknown" where none was read."""
    kind = case.record.referrer.organisation_type
    return kind.value if kind else "unknown"


def pathway_of(case: Case) -> str:
    """The first pathway of a case, '' where it is on none: each referral is counted once."""
    return case.pathway.split(", ")[0]


def consent_when_it_came(case: Case) -> str:
    """Consent as it was read, before anybody told of it."""
    for act in case.done:
        was = dict(act.before).get("consent")
        if was is not None:
            return was
    return case.record.consent.status.value


def agreed_when_asked(case: Case) -> bool:
    """Consent was missing or unclear, we asked, and the person agreed."""
    waited = {ConsentStatus.MISSING.value, ConsentStatus.UNCLEAR.value}
    now = case.record.consent.status
    return case.consent_asked > 0 and consent_when_it_came(case) in waited and now.value not in waited | {"refused"}


# --- homelessness ----------------------------------------------------------------------------------------------------


def home_ends(case: Case) -> date | None:
    """The day from which there is no home, as far as it was read: homelessness, else release or discharge."""
    stay = case.record.accommodation
    return stay.homeless_on or stay.release_on


def days_to_homelessness(case: Case) -> int | None:
    """Days from the referral to the day without a home; 0 where there was none already, None where no day was given."""
    if case.record.reason.status is ReasonStatus.HOMELESS:
        return 0
    on = home_ends(case)
    return None if on is None else max(0, (on - london_day(case.received)).days)


def homeless_before_answer(case: Case, now: datetime) -> date | None:
    """The day on which the home ended before the answer was given; None where it did not, or there was no home."""
    on, clock = home_ends(case), answer_of(case)
    came = london_day(case.received)
    if on is None or clock is None or on <= came or on > london_day(now):
        return None
    if case.record.reason.status is ReasonStatus.HOMELESS:
        return None
    stopped = clock.stopped_at
    if stopped is not None and (london_day(stopped) <= on or clock.stopped_how.startswith(_ENDED)):
        return None
    return on


# --- how it ended ----------------------------------------------------------------------------------------------------

_OUTCOMES = (
    ("prevention", r"\bprevention\b|\bprevented\b"),
    ("relief", r"\brelief\b|\bmain duty\b|\baccepted\b"),
    ("no_contact", r"\b(?:no|lost|not|could not|couldn.t|unable to) (?:make )?(?:contact|reach)|\bcontact lost\b"),
    ("no_consent", r"\b(?:no|refused|withdr\w+|without) consent\b|\bconsent (?:refused|withdrawn|not given)\b"),
    (
        "other_council",
        r"\b(?:other|another|wrong) (?:council|authority|area|la|lha)\b|\b(?:went|transferred|moved) to\b",
    ),
    ("duplicate", r"\bduplicate\b"),
    ("not_referral", r"\bnot a referral\b"),
    ("no_duty", r"\bno duty\b|\bnot (?:homeless|eligible)\b|\bno further action\b|\bnfa\b|\bineligible\b"),
    ("withdrawn", r"\bwithdr[ae]w\w*\b|\bresolved\b|\bno longer\b|\bfound (?:a |some|own)|\bstaying\b"),
)


def outcome_of(case: Case) -> str:
    """How it ended, in a fixed set of words; "open" while it has not, "other" where the officer's words are new."""
    if case.state is State.DUPLICATE:
        return "duplicate"
    if case.state is not State.CLOSED:
        return "open"
    return outcome_word(case.outcome or "")


def outcome_word(text: str) -> str:
    """The fixed word for an officer's own words of an outcome."""
    found = (word for word, pattern in _OUTCOMES if re.search(pattern, text, re.IGNORECASE))
    return next(found, "other")


def first_outcome_of(case: Case) -> str:
    """The outcome that was recorded first, where the case was reopened since; else `outcome_of`."""
    for act in case.done:
        was = dict(act.before).get("outcome")
        if was and not act.undone:
            return outcome_word(was)
    return outcome_of(case)


def known_before(case: Case) -> str:
    """Whether it looked like somebody known: "duplicate", "again", "distinct", "undecided", or '' where it did not."""
    likely = [each for each in case.likenesses if each.likely or each.said]
    if case.state is State.DUPLICATE or any(each.said == "duplicate" for each in likely):
        return "duplicate"
    if not likely:
        return ""
    if all(each.said == "distinct" for each in likely):
        return "distinct"
    again = any(flag.name.value == "repeat_referral" for flag in case.flags)
    return "again" if again else "undecided"


def kept(clocks: Iterable[Clock], now: datetime) -> tuple[int, int]:
    """How many of these promises were kept in time, of how many that count."""
    stands = [stand_of(clock, now) for clock in clocks]
    return sum(each is Stand.IN_TIME for each in stands), sum(map(counts, stands))
