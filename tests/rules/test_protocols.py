"""The commitments of the four protocols, one by one, on the councils and protocols that ship (docs/coverage.md)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parsers.record import (
    Accommodation,
    Consent,
    ConsentStatus,
    Kind,
    MarkKind,
    OrganisationType,
    Record,
    Referrer,
)
from rules.action import acted
from rules.arrival import arrived
from rules.case import Case, Contact, FlagName, State
from rules.letters import asks_of
from rules.model import Acted, Action, Arrived, Changes, Do, LetterKind, Trust
from rules.outcomes import alert_state
from rules.protocol import Council, Officer, OwedTo, Person, Rung, Stopper
from tests.support.builders import (
    a_case,
    a_mark,
    a_reading,
    a_record,
    a_referrer,
    a_view,
    an_applicant,
    an_arrival,
    an_envelope,
    london,
)
from triage.settings.load import shipped

OFFICER = Officer(name="Temperance Oyelaran", email="temperance.oyelaran@basildon.example", phone="01632 960142")
PRISON = a_referrer(organisation="HMP Northfield", organisation_type=OrganisationType.PRISON)
CHILDREN = a_referrer(
    organisation="Luton Children's Services", organisation_type=OrganisationType.SOCIAL_SERVICES, role="social worker"
)


def staffed(council: str) -> Council:
    """A shipped council with invented people."""
    return replace(
        shipped()[council],
        officers=(OFFICER,),
        spoc=Person(name="Martin Okonjo-Hale", email="martin@basildon.example"),
        manager=Person(name="Jolanta Brackenbury", email="jolanta@basildon.example"),
    )


def referred(council: str, record: Record, kind: Kind = Kind.REFERRAL) -> Changes:
    event: Arrived = an_arrival(a_reading(kind, records=(record,), envelope=an_envelope()))
    return arrived(event, a_view(council=staffed(council)))


def opened(council: str, record: Record, kind: Kind = Kind.REFERRAL) -> Case:
    return replace(referred(council, record, kind).opened[0], ref="DTR-BAS-2026-00042")


def done(council: str, case: Case, action: Action) -> Case:
    event = Acted(action=action, case=case.ref, actor=OFFICER.email, trust=Trust.CONSOLE)
    return acted(event, a_view(council=staffed(council), case=case, now=london("2026-11-20 12:00"))).updated[0]


def names(case: Case) -> list[str]:
    return [clock.name for clock in case.clocks]


def flags(case: Case) -> list[FlagName]:
    return [flag.name for flag in case.flags]


# --- Essex ----------------------------------------------------------------------------------------------------------


def test_essex_2_help_with_a_tenancy_is_a_case_of_its_own_kind_answered_in_3_working_days() -> None:
    case = opened("basildon", a_record(), Kind.TENANCY_HELP)
    respond = case.clock("respond")
    assert respond is not None
    assert (case.kind.value, respond.due) == ("tenancy_help", london("2026-11-24 17:00"))
    assert respond.why.source == "Essex protocol, commitment 2"


@pytest.mark.parametrize("connection", [None, "His sister lives in Laindon; the victim lives where he came from."])
def test_essex_4_the_reasons_of_section_8_are_asked_for_where_another_area_is_named(connection: str | None) -> None:
    case = opened("basildon", a_record(authority="Rother District Council", local_connection=connection))
    assert FlagName.WRONG_AUTHORITY in flags(case)
    assert ("why_here" in asks_of(case)) is (connection is None)


def test_essex_5_another_area_never_closes_or_forwards_a_referral() -> None:
    changes = referred("basildon", a_record(authority="Rother District Council"))
    kinds = {letter.kind for letter in changes.letters}
    assert changes.opened[0].state is State.OPEN
    assert {LetterKind.ACKNOWLEDGEMENT, LetterKind.ASSIGNMENT, LetterKind.REVIEW} <= kinds


def test_essex_7_a_missing_phone_of_the_contact_is_asked_for() -> None:
    asked = asks_of(opened("basildon", a_record(referrer=replace(PRISON, phone=None))))
    assert "your_phone" in asked


def test_essex_9_the_automatic_acknowledgement_leaves_the_answer_owed() -> None:
    case = opened("basildon", a_record(referrer=PRISON))
    sent = Action(do=Do.LETTER_SENT, letter_kind=LetterKind.ACKNOWLEDGEMENT, at=london("2026-11-19 10:13"))
    event = Acted(action=sent, case=case.ref, actor="service", trust=Trust.SERVICE)
    after = acted(event, a_view(council=staffed("basildon"), case=case)).updated[0]
    assert {clock.name: clock.running for clock in after.clocks} == {"acknowledge": False, "respond": True}


def test_essex_10_both_sides_hear_of_a_new_lead_without_delay() -> None:
    case = opened("basildon", a_record(referrer=PRISON))
    action = Action(do=Do.ASSIGN, to="martin@basildon.example")
    event = Acted(action=action, case=case.ref, actor=OFFICER.email, trust=Trust.CONSOLE)
    letters = acted(event, a_view(council=staffed("basildon"), case=case)).letters
    assert {(letter.kind, letter.to.email) for letter in letters} >= {
        (LetterKind.LEAD_CHANGE, "joss.tamblyn@probation.example"),
        (LetterKind.ASSIGNMENT, "martin@basildon.example"),
    }


def test_essex_13_the_days_to_release_are_counted_for_the_lead() -> None:
    record = a_record(referrer=PRISON, accommodation=Accommodation(type="HMP", release_on=date(2026, 11, 27)))
    why = next(flag.why for flag in opened("basildon", record).flags if flag.name is FlagName.RELEASE_SOON)
    assert why.sentence == "Release or discharge is on Friday 27 November, 8 days after this came."


def test_essex_16_more_than_56_days_ahead_is_accepted_marked_and_answered_as_usual() -> None:
    early = a_record(referrer=PRISON, accommodation=Accommodation(type="HMP", release_on=date(2027, 1, 15)))
    case, usual = opened("basildon", early), opened("basildon", a_record(referrer=PRISON))
    assert FlagName.EARLY_REFERRAL in flags(case)
    assert case.state is State.OPEN
    assert [(clock.name, clock.due) for clock in case.clocks] == [(clock.name, clock.due) for clock in usual.clocks]


@pytest.mark.parametrize(("release", "early"), [(date(2027, 1, 14), False), (date(2027, 1, 15), True)])
def test_essex_16_day_56_is_not_early_day_57_is(release: date, early: bool) -> None:
    record = a_record(referrer=PRISON, accommodation=Accommodation(type="HMP", release_on=release))
    assert (FlagName.EARLY_REFERRAL in flags(opened("basildon", record))) is early


@pytest.mark.parametrize("kind", [OrganisationType.PRISON, OrganisationType.YOUTH_OFFENDER_INSTITUTION, None])
def test_essex_under_18s_are_sent_another_way_but_still_answered(kind: OrganisationType | None) -> None:
    boy = an_applicant(date_of_birth=date(2009, 7, 1))
    case = opened("basildon", a_record(referrer=a_referrer(organisation_type=kind), applicant=boy))
    assert names(case) == ["acknowledge", "contact"]
    assert case.pathway.split(", ")[0] == "under_18"


def test_essex_the_ladder_goes_to_the_point_of_contact_then_the_manager() -> None:
    for clock in opened("basildon", a_record(referrer=PRISON)).clocks:
        assert clock.ladder == (Rung.SPOC, Rung.MANAGER)


# --- Oxfordshire ----------------------------------------------------------------------------------------------------


def test_oxfordshire_3_1_1_contact_is_owed_to_the_applicant_and_stopped_by_an_attempt() -> None:
    case = opened("oxford", a_record(referrer=PRISON))
    clock = case.clock("contact")
    assert clock is not None
    assert (clock.owed_to, clock.due) == (OwedTo.APPLICANT, london("2026-12-03 17:00"))
    tried = done("oxford", case, Action(do=Do.NO_CONTACT, by="phone")).clock("contact")
    assert tried is not None
    assert not tried.running
    assert Stopper.RESPOND not in clock.stopped_by


def test_oxfordshire_3_1_1_pending_then_accepted_with_contact_or_without() -> None:
    case = opened("oxford", a_record())
    assert alert_state(case) == "Pending"
    assert alert_state(done("oxford", case, Action(do=Do.CONTACTED, by="phone"))) == "Accepted: able to contact"
    assert alert_state(done("oxford", case, Action(do=Do.NO_CONTACT, by="phone"))) == "Accepted: unable to contact"
    assert case.contact is Contact.NOT_TRIED


def test_oxfordshire_2_1_1_emergencies_are_signposted_by_phone() -> None:
    for council in ("oxford", "cherwell", "west-oxfordshire", "south-and-vale"):
        emergency = shipped()[council].emergency
        assert emergency.office_hours
        assert emergency.out_of_hours
    tonight = a_record(marks=(a_mark(MarkKind.ROOFLESS_TONIGHT, "nowhere to sleep tonight"),))
    assert LetterKind.URGENT in {letter.kind for letter in referred("oxford", tonight).letters}


def test_oxfordshire_2_2_1_a_portal_notice_starts_a_task_and_no_record() -> None:
    event = an_arrival(a_reading(Kind.PORTAL_NOTICE))
    changes = arrived(event, a_view(council=staffed("oxford")))
    assert (changes.opened, [letter.kind for letter in changes.letters]) == ((), [LetterKind.REVIEW])


@pytest.mark.parametrize("status", [ConsentStatus.MISSING, ConsentStatus.UNCLEAR])
def test_oxfordshire_2_2_2_missing_consent_is_asked_for_and_nothing_is_closed(status: ConsentStatus) -> None:
    case = opened("oxford", a_record(consent=Consent(status=status)))
    assert asks_of(case)[0] == "consent"
    assert case.state is State.OPEN


def test_oxfordshire_the_five_authorities_are_four_mailboxes() -> None:
    councils = [one for one in shipped().values() if one.protocol.id == "oxfordshire"]
    assert len(councils) == 4
    shared = shipped()["south-and-vale"]
    case = opened("south-and-vale", a_record(authority="Vale of White Horse District Council"))
    assert FlagName.WRONG_AUTHORITY not in flags(case)
    assert "South Oxfordshire District Council" in shared.authorities


def test_oxfordshire_6_2_who_is_told_first_is_the_single_point_of_contact() -> None:
    clock = opened("oxford", a_record()).clock("contact")
    assert clock is not None
    assert clock.ladder[0] is Rung.SPOC


def test_oxfordshire_6_3_a_repeat_says_what_changed() -> None:
    before = a_case("DTR-OXF-2026-00007", state=State.CLOSED, council="oxford", outcome="no contact made")
    now = a_record(accommodation=Accommodation(type="a tent", homeless_on=date(2026, 11, 19)))
    event = an_arrival(a_reading(records=(now,)))
    case = arrived(event, a_view(council=staffed("oxford"), candidates=((before,),))).opened[0]
    why = next(flag.why for flag in case.flags if flag.name is FlagName.REPEAT_REFERRAL)
    assert "Changed since: Staying, No home from." in why.sentence
    assert ("Staying", "a friend’s settee", "a tent") in case.likenesses[0].changed


# --- Mid Devon ------------------------------------------------------------------------------------------------------


def test_mid_devon_the_portal_comes_first_and_mail_is_taken_all_the_same() -> None:
    assert shipped()["mid-devon"].protocol.portal
    assert names(opened("mid-devon", a_record())) == ["acknowledge", "respond"]


def test_mid_devon_endeavours_to_answer_in_3_working_days() -> None:
    clock = opened("mid-devon", a_record()).clock("respond")
    assert clock is not None
    assert (clock.endeavour, clock.due) == (True, london("2026-11-24 17:00"))


def test_mid_devon_a_prison_is_asked_how_to_reach_the_person() -> None:
    nobody = Referrer(organisation="HMP Northfield", organisation_type=OrganisationType.PRISON)
    record = a_record(referrer=nobody, applicant=an_applicant(mobile=None))
    case = opened("mid-devon", record)
    assert FlagName.NO_CONTACT_ROUTE in flags(case)
    assert "contact" in asks_of(case)
    route = next(each for each in shipped()["mid-devon"].protocol.pathways if each.name == "prison").route
    assert "inside" in route


# --- Luton ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "pathway"),
    [
        ({"applicant": an_applicant(date_of_birth=date(2009, 7, 1))}, "under_18"),
        ({"marks": (a_mark(MarkKind.CARE_LEAVER, "left care in May"),)}, "care_leaver"),
        ({"marks": (a_mark(MarkKind.SAFEGUARDING, "a child at risk"),)}, "safeguarding"),
        ({"referrer": CHILDREN}, "childrens_services"),
    ],
)
def test_luton_6_each_takes_its_joint_route(more: dict[str, object], pathway: str) -> None:
    case = opened("luton", a_record(**more))
    assert pathway in case.pathway.split(", ")
    contact = case.clock("contact")
    assert contact is not None
    assert not contact.internal
    assert contact.due == london("2026-11-26 17:00")


def test_luton_6_8_childrens_services_are_answered_within_24_elapsed_hours() -> None:
    clock = opened("luton", a_record(referrer=CHILDREN)).clock("respond")
    assert clock is not None
    assert (clock.due, clock.owed_to) == (london("2026-11-20 10:12"), OwedTo.OTHER_SERVICE)


@pytest.mark.parametrize(
    "referrer",
    [
        a_referrer(organisation="Adult Social Care", organisation_type=OrganisationType.SOCIAL_SERVICES),
        PRISON,
        a_referrer(organisation=None, organisation_type=None),
    ],
)
def test_luton_6_8_nobody_else_has_a_published_clock(referrer: Referrer) -> None:
    clocks = opened("luton", a_record(referrer=referrer)).clocks
    assert all(clock.internal for clock in clocks)


def test_luton_6_8_a_decision_goes_to_mash_within_a_working_day_and_the_officer_is_told_so() -> None:
    case = opened("luton", a_record(referrer=CHILDREN))
    action = Action(do=Do.CLOSE, outcome="relief", at=london("2026-11-20 11:00"))
    event = Acted(action=action, case=case.ref, actor=OFFICER.email, trust=Trust.CONSOLE)
    history = acted(event, a_view(council=staffed("luton"), case=case, now=london("2026-11-20 12:00"))).history
    assert history[0].sentence == (
        "Closed: relief duty accepted. Send MASH the referral form and a copy of the decision letter, the same day "
        "where it can be, by 5pm on Monday 23 November (Luton protocol, 6.8 and 6.10)."
    )


def test_luton_8_1_refused_consent_beside_a_child_at_risk_reaches_a_person_at_once() -> None:
    record = a_record(
        consent=Consent(status=ConsentStatus.REFUSED), marks=(a_mark(MarkKind.SAFEGUARDING, "a child at risk"),)
    )
    changes = referred("luton", record)
    assert changes.opened[0].state is State.OPEN
    assert LetterKind.URGENT in {letter.kind for letter in changes.letters}


# --- all ------------------------------------------------------------------------------------------------------------


def test_every_acknowledgement_bears_a_reference_lead_and_time_limit() -> None:
    for council in shipped():
        changes = referred(council, a_record())
        receipt = next(letter for letter in changes.letters if letter.kind is LetterKind.ACKNOWLEDGEMENT)
        case = changes.opened[0]
        assert receipt.case == "new:0"
        assert case.lead == OFFICER.email
        assert any(Stopper.ACKNOWLEDGED not in clock.stopped_by for clock in case.clocks)


def test_no_clock_waits_for_consent() -> None:
    asked = opened("basildon", a_record(referrer=PRISON, consent=Consent(status=ConsentStatus.MISSING)))
    given = opened("basildon", a_record(referrer=PRISON))
    assert [clock.due for clock in asked.clocks] == [clock.due for clock in given.clocks]


def test_the_same_mail_to_two_councils_is_two_cases() -> None:
    assert {opened(council, a_record()).council for council in ("basildon", "harlow")} == {"basildon", "harlow"}
