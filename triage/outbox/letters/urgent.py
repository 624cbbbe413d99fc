"""What cannot wait for a queue: a person with nowhere to stay tonight, or somebody who may not be safe.

To the duty officer at once, and once more to the single point of contact when nobody took it (rules/notices.py).

Must not know: the words, which stand in urgent.j2.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rules.case import Case, FlagName
from rules.notices import taken_by
from rules.protocol import Council
from rules.worktime import london_day, london_instant, worktime_of
from triage.outbox import actions, words
from triage.outbox.blocks import Action
from triage.outbox.letters import common
from triage.outbox.letters.common import Request
from triage.outbox.letters.staff import StaffCase, staff_case
from triage.outbox.safety import LEFT_OUT, SafeContact


@dataclass(frozen=True, slots=True, kw_only=True)
class Urgent:
    """The context of urgent.j2.

    `what` is "tonight", "safety" or "both"; `call_who` is "" for the person themselves. `open_now` says whether
    somebody is in the office; `closes` and `left` belong to that, `opens` to the other case. `again_to` and `again_at`
    say who hears if nobody takes it; `first_to` and `first_at` whom the first letter went to, when this is the second.
    """

    it: StaffCase
    what: str
    sent: str
    today: str
    open_now: bool
    closes: str
    left: str
    opens: str
    call: Action | None
    number: str
    call_who: str
    call_person: bool
    write_to: str
    take: Action
    out_of_hours: Action
    night_number: str
    again_to: str
    again_at: str
    first_to: str
    first_at: str
    words_: str
    sender: str
    came_again: str
    other_flags: bool


def context(request: Request) -> Urgent:
    """An urgent case for the person who must act now."""
    case, council, now = request.case, request.council, request.now
    it = staff_case(request)
    calendar = worktime_of(council)
    opened = calendar.is_open(now)
    closes = london_instant(london_day(now), council.hours.close)
    call, who, person = _call(case, it)
    again = _again(request)
    first = request.instant("first_at")
    written = request.letter.fact("words")
    came = request.instant("received")
    return Urgent(
        it=it,
        what=_what(request),
        sent=words.at(now),
        today=words.day(request.today, request.today),
        open_now=opened,
        closes=words.clock_hour(council.hours.close),
        left=words.length(closes - now) if opened else "",
        opens=words.at(calendar.next_open(now), now),
        call=Action(f"Phone {call.line}", call.href) if call else None,
        number=call.line if call else "",
        call_who=who,
        call_person=person,
        write_to="" if call else it.referrer.email,
        take=actions.take(council, case.ref),
        out_of_hours=actions.out_of_hours(council, case.ref),
        night_number=council.emergency.out_of_hours,
        again_to=again[0],
        again_at=again[1],
        first_to=common.name_of(council, request.letter.fact("first_to")),
        first_at=words.moment(first, now) if first else "",
        words_=written,
        sender=words.sender(request.letter.fact("sender")),
        came_again=words.at(came, now) if written and came else "",
        other_flags=bool(it.flags),
    )


def _what(request: Request) -> str:
    told = set(request.facts("flag")) or {flag.name.value for flag in request.case.flags}
    tonight, safety = FlagName.HOMELESS_TONIGHT.value in told, FlagName.SAFEGUARDING.value in told
    return "both" if tonight and safety else "safety" if safety else "tonight"


def _call(case: Case, it: StaffCase) -> tuple[Action | None, str, bool]:
    """Whom to phone first: through whom the sender said; the person where that is safe; else who referred."""
    safe: SafeContact | None = it.safe
    applicant = case.record.applicant
    if safe is not None:
        return actions.phone_call("Phone", safe.ask_phone), safe.ask_name or "the referrer", False
    own = next((number for number in (applicant.mobile, applicant.home_phone) if number and LEFT_OUT not in number), "")
    if own:
        return actions.phone_call("Phone", own), "", True
    return actions.phone_call("Phone", it.referrer.phone), it.referrer.called or "the referrer", False


def _again(request: Request) -> tuple[str, str]:
    """Who hears if nobody takes it, and when; empty where that person has this letter already."""
    council, now = request.council, request.now
    spoc = council.spoc
    if spoc is None or spoc.email == request.letter.to.email or not _first(request):
        return "", ""
    at = taken_by(now, council)
    return spoc.name, _hour_or_moment(at, now, council)


def _first(request: Request) -> bool:
    return not request.letter.fact("first_at")


def _hour_or_moment(at: datetime, now: datetime, council: Council) -> str:
    """The hour alone where it is today: the day stands in the line above."""
    return words.hour(at) if london_day(at) == london_day(now) else words.at(at, now)
