"""A message about a case that we have: a follow-up, papers that complete it, a mail of ours that bounced."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from parsers.record import Address, Consent, ConsentStatus, Kind
from rules.case import Case, FlagName, State
from rules.model import Changes, FileTo, LetterKind, OurMail, View
from rules.protocol import CaseKind
from tests.rules.arriving import DUTY, LEAD, LOCKED, REF, REFERRER, came, flags, kinds, running_case
from tests.support.builders import a_record, a_referrer, a_view, an_applicant, an_envelope, london

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
