"""One case as staff see it: who, what by when, why it is marked, likely duplicates, clocks, and the record with places.

For: assignment, urgent, warning, follow-up and confirmation, which show more or less of it. The case that comes in is
already masked by `safety`: what must not be used is left out of every text.

Must not know: the words around the values; labels stand in the templates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from parsers.record import ConsentStatus, Evidence, Record
from rules.case import Case, Clock, Flag, FlagName, Likeness
from rules.protocol import Council, Pathway, Person
from rules.words import say_day
from rules.worktime import worktime_of
from triage.outbox import actions, words
from triage.outbox.blocks import Action
from triage.outbox.letters import common
from triage.outbox.letters.common import Home, Promise, Referrer, Request
from triage.outbox.safety import LEFT_OUT, SafeContact, safe_contact

RED = frozenset({FlagName.DOMESTIC_ABUSE, FlagName.HOMELESS_TONIGHT, FlagName.SAFEGUARDING, FlagName.UNDER_18})
FIRST = (FlagName.HOMELESS_TONIGHT, FlagName.SAFEGUARDING, FlagName.UNDER_18, FlagName.DOMESTIC_ABUSE)
SHOWN_APART = frozenset({FlagName.POSSIBLE_DUPLICATE, FlagName.REPEAT_REFERRAL})
MOST_LIKENESSES = 3
MOST_STEPS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagView:
    """Why a case is marked: the flag's name, the words it rests on, where they stand, and what the rule says of it."""

    name: str
    colour: str
    quote: str
    place: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LikenessView:
    """Another case that may be about the same person. `then` is the day of the earlier one, '' where not known."""

    ref: str
    likely: bool
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    then: str
    changed: tuple[tuple[str, str, str], ...]
    same: Action
    other: Action


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockView:
    """One clock: what is owed, by when, and how it stands ("done", "running" or "over")."""

    name: str
    due: str
    state: str
    done: str
    counted: str
    source: str
    by_office: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value that was read. `sort` tells the template how to show it: text, quote, tel, email, hidden ..."""

    key: str
    value: str
    sort: str = "text"
    place: str = ""
    extra: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffCase:
    """The context shared by letters about one case to staff. `name` is '' where none was read."""

    ref: str
    name: str
    initials: str
    kind: str
    safe: SafeContact | None
    safe_day: str
    referrer: Referrer
    came: str
    receipt: str
    promise: Promise | None
    home: Home
    flags: tuple[FlagView, ...]
    likenesses: tuple[LikenessView, ...]
    groups: tuple[tuple[str, tuple[Action, ...]], ...]
    clocks: tuple[ClockView, ...]
    warned_at: str
    told: tuple[str, str] | None
    facts: tuple[Fact, ...]
    missing: tuple[str, ...]
    problems: tuple[str, ...]
    read_from: str
    lead: Person | None
    spoc: Person | None
    answer_to: str
    steps: tuple[str, ...]
    phoned: Action
    reached: Action
    tried: Action
    pass_on: Action
    lift: Action
    consent: str
    consent_asked: int
    asks_again: str


def staff_case(request: Request, clock: str | None = None) -> StaffCase:
    """The case of the request as staff see it; `clock` names the promise that matters, the next one unless told."""
    case, council, now = request.case, request.council, request.now
    running = common.next_clock(case, clock)
    there = words.london(case.received)
    likely = [each.ref for each in case.likenesses if each.likely and not each.said][:MOST_LIKENESSES]
    reply = case.thread.reply_to
    return StaffCase(
        ref=case.ref,
        name=common.full_name(case, council),
        initials=common.initials(case),
        kind=common.kind_word(case),
        safe=safe_contact(case),
        safe_day=words.day(there.date(), request.today),
        referrer=common.referrer(case),
        came=f"{words.hour(case.received)} on {words.day(there.date(), request.today)}",
        receipt=_receipt(case),
        promise=common.promise(running, now),
        home=common.home(case.record, request.today),
        flags=_flags(case),
        likenesses=tuple(_likeness(each, request) for each in _open_likenesses(case)),
        groups=tuple((name, tuple(links)) for name, links in actions.everything(council, case, likely=likely)),
        clocks=tuple(_clock(each, request) for each in case.clocks),
        warned_at=_warned_at(running, request),
        told=common.told_next(council, running, now) if running and running.running else None,
        facts=tuple(_facts(case.record, request.today)),
        missing=tuple(_missing(case.record)),
        problems=case.problems,
        read_from=case.read_from,
        lead=common.person(council, case.lead),
        spoc=council.spoc,
        answer_to=reply.email if reply else "",
        steps=_steps(council, case),
        phoned=actions.responded(council, case.ref, "I answered by phone"),
        reached=actions.contacted(council, case.ref, "I made contact"),
        tried=actions.no_contact(council, case.ref),
        pass_on=actions.reassign(council, case.ref, "Pass it on"),
        lift=actions.lift_risk(council, case.ref),
        consent=case.record.consent.status.value,
        consent_asked=case.consent_asked,
        asks_again=words.at(case.consent_ask_at, now) if case.consent_ask_at and case.consent_ask_at > now else "",
    )


def _flags(case: Case) -> tuple[FlagView, ...]:
    shown = [flag for flag in case.flags if flag.name not in SHOWN_APART]
    ranks = [*FIRST, *(name for name in FlagName if name not in FIRST)]
    order = {name: number for number, name in enumerate(ranks)}
    return tuple(_flag(flag) for flag in sorted(shown, key=lambda flag: order[flag.name]))


def _flag(flag: Flag) -> FlagView:
    said = flag.why.evidence
    return FlagView(
        name=flag.name.value,
        colour="red" if flag.name in RED else "amber",
        quote=said.quote if said else "",
        place=_place(said),
        sentence=flag.why.sentence,
    )


def _place(evidence: Evidence | None) -> str:
    """Where words stand, for people: the place alone in the mail's own text, with the file's name in an attachment."""
    if evidence is None:
        return ""
    return evidence.place if evidence.part == "body" else ", ".join(filter(None, (evidence.part, evidence.place)))


def _open_likenesses(case: Case) -> Sequence[Likeness]:
    undecided = [each for each in case.likenesses if not each.said]
    return sorted(undecided, key=lambda each: -each.probability)[:MOST_LIKENESSES]


def _likeness(like: Likeness, request: Request) -> LikenessView:
    earlier = request.cases.get(like.ref)
    ref = request.case.ref
    return LikenessView(
        ref=like.ref,
        likely=like.likely,
        reasons_for=like.reasons_for,
        reasons_against=like.reasons_against,
        then=words.day(words.london(earlier.received).date(), request.today) if earlier else "",
        changed=like.changed,
        same=actions.duplicate(request.council, ref, like.ref, "Same person"),
        other=actions.distinct(request.council, ref, like.ref, "Different people"),
    )


def _clock(clock: Clock, request: Request) -> ClockView:
    said = common.promise(clock, request.now)
    assert said is not None
    state = "done" if clock.stopped_at else "over" if clock.due <= request.now else "running"
    return ClockView(
        name="receipt" if common.is_receipt(clock) else clock.name,
        due=said.at,
        state=state,
        done=words.at(clock.stopped_at, request.now) if clock.stopped_at else "",
        counted=said.counted,
        source=said.source,
        by_office=words.at(clock.due_by_office, request.now) if clock.due_by_office else "",
    )


def _receipt(case: Case) -> str:
    done = next((clock.stopped_at for clock in case.clocks if common.is_receipt(clock)), None)
    return words.at(done) if done else ""


def _warned_at(clock: Clock | None, request: Request) -> str:
    if clock is None or clock.warn_at is None or clock.warned or clock.warn_at <= request.now:
        return ""
    return words.at(clock.warn_at, request.now)


def _steps(council: Council, case: Case) -> tuple[str, ...]:
    paths: dict[str, Pathway] = {path.name: path for path in council.protocol.pathways}
    found = (paths[name].steps for name in case.pathway.split(", ") if name in paths)
    return tuple(dict.fromkeys(step for steps in found for step in steps))[:MOST_STEPS]


# --- the record ---------------------------------------------------------------------------------------------------


def _facts(record: Record, today: date) -> list[Fact]:
    """Every value that was read, in the order of the design, each with its place."""
    places = {path: _place(evidence) for path, evidence in record.evidence}
    applicant, ids, stay = record.applicant, record.applicant.identifiers, record.accommodation
    born = applicant.date_of_birth
    found = [
        Fact(key="name", value=applicant.name or "", place=places.get("applicant.name", "")),
        Fact(
            key="date_of_birth",
            value=f"{born.day} {born:%B} {born.year}" if born else "",
            extra=str(words.age(born, today)) if born else "",
            sort="born",
            place=places.get("applicant.date_of_birth", ""),
        ),
        *(
            Fact(key=key, value=getattr(ids, key) or "", place=places.get(f"applicant.identifiers.{key}", ""))
            for key in ("crn", "noms", "pnc", "nino", "nhs")
        ),
        _way("mobile", applicant.mobile, "tel", places),
        _way("home_phone", applicant.home_phone, "tel", places),
        _way("email", applicant.email, "email", places),
        _way("address", applicant.address, "text", places),
        *_referrer_facts(record, places),
        *_need_facts(record, places, today),
        Fact(key="staying", value=stay.type or "", place=places.get("accommodation.type", "")),
        Fact(key="household", value=applicant.household or "", place=places.get("applicant.household", "")),
        Fact(key="gender", value=applicant.gender or "", place=places.get("applicant.gender", "")),
        _quoted("language_needs", applicant.language_needs, "applicant.language_needs", places),
        _quoted("needs_and_risks", record.support.needs_and_risks, "support.needs_and_risks", places),
        _quoted("medical", record.support.medical, "support.medical", places),
        _quoted("other", record.support.other, "support.other", places),
        _quoted("local_connection", record.local_connection, "local_connection", places),
        Fact(
            key="external_reference", value=record.external_reference or "", place=places.get("external_reference", "")
        ),
    ]
    return [fact for fact in found if fact.value]


def _way(key: str, value: str | None, sort: str, places: dict[str, str]) -> Fact:
    hidden = bool(value) and LEFT_OUT in (value or "")
    return Fact(key=key, value=value or "", sort="hidden" if hidden else sort, place=places.get(f"applicant.{key}", ""))


def _quoted(key: str, value: str | None, path: str, places: dict[str, str]) -> Fact:
    return Fact(key=key, value=value or "", sort="quote", place=places.get(path, ""))


def _referrer_facts(record: Record, places: dict[str, str]) -> list[Fact]:
    who = record.referrer
    value = ", ".join(filter(None, (who.name, who.role, who.organisation)))
    place = next((places[path] for path in ("referrer.name", "referrer.organisation") if path in places), "")
    return [
        Fact(key="referred_by", value=value, place=place),
        Fact(key="referrer_phone", value=who.phone or "", sort="tel", place=places.get("referrer.phone", "")),
        Fact(key="referrer_email", value=who.email or "", sort="email", place=places.get("referrer.email", "")),
        Fact(key="referrer_other", value=who.other_contact or "", place=places.get("referrer.other_contact", "")),
    ]


def _need_facts(record: Record, places: dict[str, str], today: date) -> list[Fact]:
    consent, reason, stay = record.consent, record.reason, record.accommodation
    agreed = words.day(consent.date, today) if consent.date else ""
    return [
        Fact(key="consent", value=consent.status.value, sort="consent", extra=agreed, place=places.get("consent", "")),
        Fact(key="consent_words", value=consent.evidence or "", sort="quote", place=places.get("consent.evidence", "")),
        Fact(key="reason", value=reason.status.value if reason.status else "", sort="reason"),
        _quoted("explanation", reason.explanation, "reason.explanation", places),
        _day("homeless_on", stay.homeless_on, places),
        _day("release_on", stay.release_on, places),
    ]


def _day(key: str, value: date | None, places: dict[str, str]) -> Fact:
    said = say_day(value, year=True) if value else ""
    return Fact(key=key, value=said, place=places.get(f"accommodation.{key}", ""))


def _missing(record: Record) -> list[str]:
    """What was looked for and not found, by key."""
    applicant, ids, stay = record.applicant, record.applicant.identifiers, record.accommodation
    looked = {
        "name": applicant.name,
        "date_of_birth": applicant.date_of_birth,
        "household": applicant.household,
        "mobile": applicant.mobile,
        "home_phone": applicant.home_phone,
        "email": applicant.email,
        "address": applicant.address,
        "gender": applicant.gender,
        "language_needs": applicant.language_needs,
        "nino": ids.nino,
        "noms": ids.noms,
        "consent": None if record.consent.status is ConsentStatus.MISSING else record.consent.status,
        "reason": record.reason.status or record.reason.explanation,
        "no_home_from": stay.homeless_on or stay.release_on,
        "staying": stay.type,
        "medical": record.support.medical,
        "local_connection": record.local_connection,
    }
    return [key for key, value in looked.items() if not value]


def next_working_day(council: Council, today: date) -> date:
    """The next day on which the office counts."""
    return worktime_of(council).add_working_days(today, 1, office=True)
