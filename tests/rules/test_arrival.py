"""A message arrived: which case, which letters, whom never to answer, and where it is filed."""

from __future__ import annotations

from datetime import date

import pytest

from parsers.record import (
    Address,
    Applicant,
    Automatic,
    Consent,
    ConsentStatus,
    Envelope,
    Kind,
    MarkKind,
    Reading,
    Record,
    Referrer,
)
from rules.case import FlagName, State
from rules.decide import decide
from rules.model import Arrived, Changes, FileTo, LetterKind
from rules.protocol import CaseKind, Period
from tests.rules.arriving import DUTY, LOCKED, REF, REFERRER, came, flags, kinds, running_case, the_letter
from tests.support.builders import (
    a_case,
    a_council,
    a_mark,
    a_reading,
    a_record,
    a_thread,
    a_view,
    an_applicant,
    an_arrival,
    an_envelope,
    an_officer,
    london,
)

# --- referrals ------------------------------------------------------------------------------------------------------


def test_a_referral_opens_a_case_is_acknowledged_and_assigned_at_once() -> None:
    changes = came()
    assert len(changes.opened) == 1
    assert kinds(changes) == ["acknowledgement", "assignment"]
    assert the_letter(changes, LetterKind.ACKNOWLEDGEMENT).to.email == REFERRER
    assert the_letter(changes, LetterKind.ASSIGNMENT).to.email == changes.opened[0].lead
    assert changes.file_to is FileTo.PROCESSED
    assert changes.attached == ("new:0",)


def test_two_people_in_one_message_are_two_cases_each_acknowledged() -> None:
    other = a_record(applicant=an_applicant("Ade Balogun", date_of_birth=date(1979, 1, 2), mobile="+447700900999"))
    changes = came(records=(a_record(), other))
    assert [letter.case for letter in changes.letters if letter.kind is LetterKind.ACKNOWLEDGEMENT] == [
        "new:0",
        "new:1",
    ]
    assert len({letter.key for letter in changes.letters}) == len(changes.letters)


def test_forty_referrals_under_one_subject_get_forty_acknowledgements() -> None:
    keys = set()
    for number in range(40):
        reading = a_reading(fingerprint=f"f{number}")
        changes = decide(an_arrival(reading), a_view(answers_sent=number))
        keys.add(the_letter(changes, LetterKind.ACKNOWLEDGEMENT).key)
    assert len(keys) == 40


def test_one_mail_to_two_councils_is_acknowledged_by_both() -> None:
    one = came()
    other = came(view=a_view(council=a_council(id="thurrock", code="THU")))
    assert {letter.key for letter in one.letters}.isdisjoint(letter.key for letter in other.letters)


def test_what_was_seen_before_changes_nothing_and_is_filed_as_before() -> None:
    assert came(view=a_view(seen_before=True)) == Changes(kind=Kind.REFERRAL, file_to=FileTo.PROCESSED)


def test_a_referral_of_which_nothing_could_be_read_still_opens_a_case_and_is_shown() -> None:
    changes = came(records=())
    assert len(changes.opened) == 1
    assert kinds(changes) == ["acknowledgement", "assignment", "review"]
    assert the_letter(changes, LetterKind.REVIEW).fact("reason") == "records_missing"


def test_missing_consent_is_asked_in_the_acknowledgement_and_once_more_a_working_day_later() -> None:
    changes = came(records=(a_record(consent=Consent(status=ConsentStatus.MISSING)),))
    assert the_letter(changes, LetterKind.ACKNOWLEDGEMENT).asks[0] == "consent"
    assert changes.opened[0].consent_ask_at == london("2026-11-20 10:13")


def test_consent_that_is_there_is_not_asked() -> None:
    changes = came()
    assert "consent" not in the_letter(changes, LetterKind.ACKNOWLEDGEMENT).asks
    assert changes.opened[0].consent_ask_at is None


@pytest.mark.parametrize("mark", [MarkKind.ROOFLESS_TONIGHT, MarkKind.SAFEGUARDING])
def test_what_cannot_wait_goes_to_the_duty_officer_at_once(mark: MarkKind) -> None:
    changes = came(records=(a_record(marks=(a_mark(mark),)),))
    assert the_letter(changes, LetterKind.URGENT).to.email == DUTY


def test_a_wrong_authority_is_acknowledged_and_reviewed_never_forwarded() -> None:
    changes = came(records=(a_record(authority="Thurrock Council"),))
    assert kinds(changes) == ["acknowledgement", "assignment", "review"]
    assert the_letter(changes, LetterKind.REVIEW).fact("reason") == "wrong_authority"


def test_refused_consent_closes_nothing() -> None:
    changes = came(records=(a_record(consent=Consent(status=ConsentStatus.REFUSED)),))
    assert changes.opened[0].state is State.OPEN


# --- duplicates -----------------------------------------------------------------------------------------------------


def test_a_second_referrer_gets_a_case_and_an_acknowledgement_that_says_nothing_of_the_first() -> None:
    nurse = Address("Siobhan Achebe", "s.achebe@ward.example")
    earlier = a_case()
    changes = came(envelope=an_envelope(sender=nurse), view=a_view(candidates=((earlier,),)))
    case = changes.opened[0]
    assert FlagName.POSSIBLE_DUPLICATE in flags(case)
    assert case.lead == earlier.lead
    receipt = the_letter(changes, LetterKind.ACKNOWLEDGEMENT)
    assert REF not in repr((receipt.facts, receipt.asks, receipt.key))


def test_somebody_whose_case_was_closed_is_a_repeat_referral() -> None:
    view = a_view(candidates=((a_case(state=State.CLOSED, outcome="lost contact"),),))
    assert FlagName.REPEAT_REFERRAL in flags(came(view=view).opened[0])


# --- whom to answer -------------------------------------------------------------------------------------------------

ROBOT = Address("Web form", "no-reply@forms.example")
STAFF = Address("Contact Centre", "contact.centre@basildon.example")


@pytest.mark.parametrize(
    ("envelope", "answered"),
    [
        (an_envelope(), REFERRER),
        (an_envelope(reply_to=Address("", "team@probation.example")), "team@probation.example"),
        (an_envelope(sender=ROBOT, answerable=False), REFERRER),
        (an_envelope(sender=ROBOT, automatic=Automatic.GENERATED, answerable=False), REFERRER),
        (an_envelope(sender=ROBOT, answerable=True), REFERRER),
        (an_envelope(sender=STAFF), REFERRER),
        (an_envelope(sender=Address("", "other@elsewhere.example")), "other@elsewhere.example"),
        (an_envelope(reply_to=Address("", "housing.solutions@basildon.example")), REFERRER),
        (an_envelope(automatic=Automatic.LIST), None),
        (an_envelope(automatic=Automatic.REPLY), None),
    ],
)
def test_the_acknowledgement_goes_to_whoever_sent_it_unless_that_is_a_machine(
    envelope: Envelope, answered: str | None
) -> None:
    changes = came(envelope=envelope)
    receipts = [letter.to.email for letter in changes.letters if letter.kind is LetterKind.ACKNOWLEDGEMENT]
    assert receipts == ([answered] if answered else [])


def test_where_nobody_can_be_answered_a_person_is_told() -> None:
    nobody = Referrer(name="Dot Ramsbottom", organisation="The day centre")
    changes = came(envelope=an_envelope(sender=None), records=(a_record(referrer=nobody),))
    assert the_letter(changes, LetterKind.REVIEW).fact("reason") == "no_address"
    assert len(changes.opened) == 1


def test_no_mail_goes_to_an_applicant_unless_the_council_wants_it() -> None:
    own = a_record(referrer=Referrer(), applicant=Applicant(name="Roisin Keltner", email="roisin@post.example"))
    envelope = an_envelope(sender=Address("", "roisin@post.example"))
    quiet = came(envelope=envelope, records=(own,))
    assert kinds(quiet) == ["assignment", "review"]
    wanted = came(envelope=envelope, records=(own,), view=a_view(council=a_council(answer_applicants=True)))
    assert kinds(wanted) == ["acknowledgement", "assignment"]


# --- leads ----------------------------------------------------------------------------------------------------------


def test_when_nobody_is_in_the_single_point_of_contact_has_it_and_a_flag_says_so() -> None:
    away = (Period(first=date(2026, 11, 1), last=date(2026, 11, 30)),)
    council = a_council(officers=(an_officer(leave=away),))
    case = came(view=a_view(council=council)).opened[0]
    assert case.lead == "martin.okonjo-hale@basildon.example"
    assert FlagName.NOBODY_AVAILABLE in flags(case)


# --- unreadable, portals, machines ----------------------------------------------------------------------------------


def test_an_unreadable_message_is_a_case_acknowledged_and_reviewed() -> None:
    changes = came(Kind.UNREADABLE, problems=LOCKED)
    assert changes.opened[0].kind is CaseKind.UNREADABLE
    assert changes.opened[0].flags == ()
    assert [clock.name for clock in changes.opened[0].clocks] == ["acknowledge", "respond"]
    assert kinds(changes) == ["acknowledgement", "assignment", "review"]
    assert the_letter(changes, LetterKind.ACKNOWLEDGEMENT).asks == ("readable_copy",)
    assert the_letter(changes, LetterKind.REVIEW).fact("reason") == "encrypted"
    assert changes.file_to is FileTo.REVIEW


def test_an_out_of_office_war_ends_after_one() -> None:
    view = a_view(answers_sent=1)
    changes = came(Kind.UNREADABLE, view=view)
    assert "acknowledgement" not in kinds(changes)
    assert "review" in kinds(changes)


def test_a_portal_notice_is_shown_to_a_person_and_answered_by_nobody() -> None:
    changes = came(Kind.PORTAL_NOTICE)
    assert (kinds(changes), changes.opened, changes.file_to) == (["review"], (), FileTo.REVIEW)


@pytest.mark.parametrize("kind", [Kind.AUTO_REPLY, Kind.NOT_REFERRAL])
def test_machines_and_chatter_are_filed_without_an_answer(kind: Kind) -> None:
    changes = came(kind)
    assert (changes.letters, changes.opened, changes.file_to) == ((), (), FileTo.OTHER)
    assert len(changes.history) == 1


def test_an_automatic_reply_stops_nothing() -> None:
    changes = came(Kind.AUTO_REPLY, view=a_view(thread_case=running_case()))
    assert changes.updated == ()
    assert changes.history[0].case == REF


def test_a_locked_part_beside_nothing_else_is_looked_at() -> None:
    changes = came(Kind.NOT_REFERRAL, problems=LOCKED)
    assert (kinds(changes), changes.file_to) == (["review"], FileTo.REVIEW)


def test_our_own_mail_come_back_is_only_filed() -> None:
    ours = an_envelope(sender=Address("", "housing.solutions@basildon.example"), triage_kind="acknowledgement")
    changes = came(Kind.REFERRAL, envelope=ours)
    assert changes == Changes(kind=Kind.NOT_REFERRAL, file_to=FileTo.OTHER)


# --- whatever comes -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("sender", [None, Address("", ""), Address("", REFERRER), STAFF])
def test_every_message_ends_somewhere_and_is_told(kind: Kind, sender: Address | None) -> None:
    reading: Reading = a_reading(kind, envelope=an_envelope(sender=sender))
    changes = decide(an_arrival(reading), a_view())
    assert changes.file_to is not FileTo.STAY
    assert changes.history
    assert changes.opened or changes.letters or changes.file_to is FileTo.OTHER


def test_a_council_without_people_still_opens_the_case() -> None:
    bare = a_council(officers=(), spoc=None, manager=None, duty=None)
    changes = came(view=a_view(council=bare))
    assert len(changes.opened) == 1
    assert kinds(changes) == ["acknowledgement"]


def test_an_empty_record_is_a_case_too() -> None:
    empty = Record(source=a_record().source)
    changes = came(records=(empty,))
    assert len(changes.opened) == 1


def test_the_thread_of_the_case_is_the_referrers_mail() -> None:
    assert came().opened[0].thread == a_thread(reply_to=Address("Joss Tamblyn", REFERRER))


def test_letters_of_an_arrival_name_cases_that_are_opened_or_known() -> None:
    event: Arrived = an_arrival()
    changes = decide(event, a_view())
    assert {letter.case for letter in changes.letters} <= set(changes.attached)
