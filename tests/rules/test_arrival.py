"""A message arrived: which case, which letters, whom never to answer, and where it is filed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

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
    Problem,
    ProblemCode,
    Reading,
    Record,
    Referrer,
)
from rules.case import Case, FlagName, State
from rules.clocks import start_clocks, stop_by
from rules.decide import decide
from rules.model import Arrived, Changes, FileTo, Folder, Letter, LetterKind, OurMail, View
from rules.protocol import CaseKind, Period, Stopper
from tests.support.builders import (
    a_case,
    a_council,
    a_mark,
    a_reading,
    a_record,
    a_referrer,
    a_thread,
    a_view,
    an_applicant,
    an_arrival,
    an_envelope,
    an_officer,
    london,
)

REFERRER = "joss.tamblyn@probation.example"
DUTY = "ines.farrugia@basildon.example"
LEAD = "temperance.oyelaran@basildon.example"
REF = "DTR-BAS-2026-00042"


def kinds(changes: Changes) -> list[str]:
    return [letter.kind.value for letter in changes.letters]


def the_letter(changes: Changes, kind: LetterKind) -> Letter:
    return next(letter for letter in changes.letters if letter.kind is kind)


def flags(case: Case) -> set[FlagName]:
    return {flag.name for flag in case.flags}


def came(
    kind: Kind = Kind.REFERRAL, view: View | None = None, folder: Folder = Folder.INBOX, **reading: Any
) -> Changes:
    return decide(an_arrival(a_reading(kind, **reading), folder=folder), view or a_view())


def running_case(**more: Any) -> Case:
    case = a_case(**more)
    clocks = start_clocks(a_council(), kind=CaseKind.REFERRAL, record=case.record, pathways=(), received=case.received)
    case, _ = stop_by(replace(case, clocks=clocks), Stopper.ACKNOWLEDGED, london("2026-11-19 10:14"), "sent")
    return case


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

LOCKED = (Problem("smime.p7m", ProblemCode.ENCRYPTED),)


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


# --- follow-ups -----------------------------------------------------------------------------------------------------


def wrote(words: str, view: View, **envelope: Any) -> Changes:
    return came(Kind.FOLLOW_UP, view, own_words=words, envelope=an_envelope(**envelope))


def test_a_chaser_is_shown_to_the_lead_and_marks_the_case() -> None:
    changes = wrote("Any news on this please?", a_view(mentioned=(running_case(),)))
    assert kinds(changes) == ["follow_up"]
    assert changes.letters[0].to.email == LEAD
    assert changes.letters[0].fact("about") == "chaser"
    assert FlagName.CHASED in flags(changes.updated[0])
    assert changes.file_to is FileTo.PROCESSED


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("I have not heard anything", "chaser"),
        ("Could you give me an update on Roisin", "chaser"),
        ("She has now signed the form, attached", "consent"),
        ("His release date has been brought forward to 3 December", "date"),
        ("Please withdraw this referral", "withdrawal"),
        ("I am taking over from Joss", "contact"),
        ("She has nowhere to stay tonight", "tonight"),
        ("Thank you", "news"),
    ],
)
def test_what_a_further_message_is_about_is_lifted_out(words: str, about: str) -> None:
    assert wrote(words, a_view(thread_case=running_case())).letters[0].fact("about") == about


def test_a_further_message_changes_no_clock_and_no_consent() -> None:
    case = running_case(record=a_record(consent=Consent(status=ConsentStatus.UNCLEAR)))
    changes = wrote("She agreed this morning. Please withdraw the other one.", a_view(thread_case=case))
    after = changes.updated[0] if changes.updated else case
    assert (after.clocks, after.record, after.state) == (case.clocks, case.record, case.state)


def test_who_wrote_about_consent_is_not_asked_again_by_machine() -> None:
    case = running_case(consent_ask_at=london("2026-11-20 10:13"))
    assert wrote("She agrees.", a_view(thread_case=case)).updated[0].consent_ask_at is None
    stranger = wrote("She agrees.", a_view(thread_case=case), sender=Address("", "x@elsewhere.example"))
    assert stranger.updated == ()


def test_news_of_tonight_reaches_the_duty_officer_too() -> None:
    changes = wrote("She is out and has nowhere to stay tonight.", a_view(thread_case=running_case()))
    assert [(letter.kind.value, letter.to.email) for letter in changes.letters] == [
        ("follow_up", LEAD),
        ("urgent", DUTY),
    ]


def test_without_thread_or_number_the_name_finds_the_case() -> None:
    other = running_case(ref="DTR-BAS-2026-00043", record=a_record(applicant=an_applicant("Ade Balogun")))
    view = a_view(from_referrer=(running_case(), other))
    assert wrote("Consent for Ade Balogun is attached", view).letters[0].case == "DTR-BAS-2026-00043"


def test_a_follow_up_whose_case_cannot_be_told_is_looked_at_by_a_person() -> None:
    view = a_view(from_referrer=(running_case(), running_case(ref="DTR-BAS-2026-00043")))
    changes = wrote("Any news?", view)
    assert (kinds(changes), changes.file_to) == (["review"], FileTo.REVIEW)
    assert changes.letters[0].to.email == DUTY


def test_one_open_referral_of_the_sender_is_the_one_meant() -> None:
    assert wrote("Any news?", a_view(from_referrer=(running_case(),))).letters[0].case == REF


def test_an_answer_in_our_thread_without_a_number_is_a_follow_up() -> None:
    changes = came(Kind.NOT_REFERRAL, a_view(thread_case=running_case()), own_words="Thanks")
    assert changes.kind is Kind.FOLLOW_UP


# --- papers that complete a case ------------------------------------------------------------------------------------


def test_the_form_that_was_asked_for_completes_the_case() -> None:
    bare = a_record(applicant=an_applicant(date_of_birth=None, mobile=None), consent=Consent())
    case = running_case(record=bare)
    changes = came(view=a_view(thread_case=case))
    assert changes.opened == ()
    assert changes.updated[0].record.applicant.mobile == "+447700900461"
    assert changes.updated[0].record.consent.status is ConsentStatus.WRITTEN
    assert changes.updated[0].clocks == case.clocks
    assert kinds(changes) == ["follow_up"]


def test_the_form_of_somebody_else_in_the_thread_is_a_new_case() -> None:
    other = a_record(applicant=an_applicant("Ade Balogun", date_of_birth=date(1979, 1, 2)))
    changes = came(records=(other,), view=a_view(thread_case=running_case()))
    assert (len(changes.opened), changes.updated) == (1, ())


def test_the_same_person_referred_by_another_is_a_new_case() -> None:
    nurse = an_envelope(sender=Address("", "s.achebe@ward.example"))
    changes = came(envelope=nurse, view=a_view(mentioned=(running_case(),)))
    assert len(changes.opened) == 1


def test_a_closed_case_is_not_completed_but_opened_anew() -> None:
    assert len(came(view=a_view(thread_case=running_case(state=State.CLOSED))).opened) == 1


def test_a_refusal_is_not_lifted_by_another_paper() -> None:
    case = running_case(record=a_record(consent=Consent(status=ConsentStatus.REFUSED)))
    changes = came(view=a_view(thread_case=case))
    assert changes.updated[0].record.consent.status is ConsentStatus.REFUSED


def unread_case() -> Case:
    return came(Kind.UNREADABLE, problems=LOCKED).opened[0]


@pytest.mark.parametrize("sender", [Address("", REFERRER), Address("Ines Farrugia", DUTY)])
def test_a_readable_copy_makes_the_unread_case_whole(sender: Address) -> None:
    case = replace(unread_case(), ref=REF)
    changes = came(envelope=an_envelope(sender=sender), view=a_view(thread_case=case))
    assert changes.opened == ()
    whole = changes.updated[0]
    assert (whole.kind, whole.record.applicant.name) == (CaseKind.REFERRAL, "Roisin Keltner")
    assert whole.clock("respond") == case.clock("respond")
    assert kinds(changes) == ["assignment"]


def test_what_a_colleague_passes_on_keeps_who_referred() -> None:
    case = replace(unread_case(), ref=REF)
    told = a_referrer(name="Ines Farrugia", email=DUTY, other_contact="Oluchi Bergstrom, discharge nurse")
    sender = Address("Ines Farrugia", DUTY)
    changes = came(
        envelope=an_envelope(sender=sender),
        records=(a_record(referrer=told),),
        own_words="what it says:\nRoisin Keltner needs a home.",
        view=a_view(thread_case=case),
    )
    referrer = changes.updated[0].record.referrer
    assert (referrer.email, referrer.other_contact) == (REFERRER, "Oluchi Bergstrom, discharge nurse")
    assert changes.updated[0].thread == case.thread


def test_an_unreadable_message_about_a_known_case_opens_no_other() -> None:
    changes = came(Kind.UNREADABLE, a_view(thread_case=running_case()), problems=LOCKED)
    assert (changes.opened, changes.file_to) == ((), FileTo.REVIEW)
    assert kinds(changes) == ["follow_up", "review"]


# --- bounces --------------------------------------------------------------------------------------------------------


def our_mail(kind: LetterKind, to: str = REFERRER) -> OurMail:
    return OurMail(kind=kind, case=REF, to=to, message_id="<ours@basildon.example>")


def bounced(kind: LetterKind | None, words: str = "Undeliverable", to: str = REFERRER, **view: Any) -> Changes:
    mail = our_mail(kind, to) if kind else None
    given: dict[str, Any] = {"answered_mail": mail, "thread_case": running_case() if mail else None, **view}
    return came(Kind.BOUNCE, a_view(now=london("2026-11-19 10:20"), **given), own_words=words)


def test_a_bounced_acknowledgement_reopens_its_clock_and_tells_a_person() -> None:
    changes = bounced(LetterKind.ACKNOWLEDGEMENT)
    clock = changes.updated[0].clock("acknowledge")
    assert clock is not None
    assert clock.running
    assert (kinds(changes), changes.file_to) == (["review"], FileTo.REVIEW)
    assert changes.letters[0].fact("reason") == "bounced"


def test_a_bounced_assignment_is_told_to_somebody_else() -> None:
    changes = bounced(LetterKind.ASSIGNMENT, to=DUTY)
    assert changes.updated == ()
    assert changes.letters[0].to.email == "martin.okonjo-hale@basildon.example"


@pytest.mark.parametrize(
    "words",
    [
        "THIS IS A WARNING ONLY. Your message could not be delivered for more than 4 hours. It will be retried until",
        "Delivery is delayed to these recipients",
        "has not yet been delivered to one or more recipients",
    ],
)
def test_a_delay_is_no_bounce(words: str) -> None:
    changes = bounced(LetterKind.ACKNOWLEDGEMENT, words)
    assert (changes.updated, changes.letters, changes.file_to) == ((), (), FileTo.OTHER)


def test_a_bounce_that_names_a_case_only_is_taken_for_the_acknowledgements() -> None:
    changes = bounced(None, mentioned=(running_case(),))
    assert changes.updated[0].clocks[0].running


def test_a_strange_bounce_is_only_filed() -> None:
    assert (bounced(None).letters, bounced(None).file_to) == ((), FileTo.OTHER)


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
