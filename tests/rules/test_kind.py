"""The kind of a message once the council's staff are known. A From line files a mail; it commands nothing."""

from __future__ import annotations

import pytest

from parsers.record import Address, Automatic, Kind
from rules.kind import final_kind, is_staff_address
from tests.support.builders import a_council, a_reading, an_envelope

OURS = ("DTR-BAS-2026-00042",)
STAFF = Address("Kelly Marsh", "kelly.marsh@basildon.example")
OUTSIDE = Address("Joss Tamblyn", "joss.tamblyn@probation.example")


def kind_of(read_as: Kind, sender: Address | None, subject: str = "hello", *, mentions: tuple[str, ...] = ()) -> Kind:
    reading = a_reading(read_as, envelope=an_envelope(sender=sender, subject=subject), mentions=mentions)
    return final_kind(reading, a_council())


@pytest.mark.parametrize(
    ("read_as", "sender", "subject", "mentions", "kind"),
    [
        (Kind.FOLLOW_UP, STAFF, "RE: Assigned to you", OURS, Kind.OFFICER_REPLY),
        (Kind.NOT_REFERRAL, STAFF, "RE: Assigned to you", OURS, Kind.OFFICER_REPLY),
        (Kind.UNREADABLE, STAFF, "RE: Assigned to you", OURS, Kind.OFFICER_REPLY),
        (Kind.OFFICER_REPLY, STAFF, "RE: Assigned to you", OURS, Kind.OFFICER_REPLY),
        (Kind.NOT_REFERRAL, STAFF, "Minutes", (), Kind.NOT_REFERRAL),
        (Kind.FOLLOW_UP, STAFF, "any news?", (), Kind.NOT_REFERRAL),
        (Kind.OFFICER_REPLY, STAFF, "thanks", (), Kind.NOT_REFERRAL),
        (Kind.REFERRAL, STAFF, "FW: homeless patient", (), Kind.REFERRAL),
        (Kind.REFERRAL, STAFF, "FW: homeless patient", OURS, Kind.REFERRAL),
        (Kind.UNREADABLE, STAFF, "FW: secure", (), Kind.UNREADABLE),
        (Kind.AUTO_REPLY, STAFF, "Automatic reply", OURS, Kind.AUTO_REPLY),
        (Kind.BOUNCE, STAFF, "Undeliverable", OURS, Kind.BOUNCE),
        (Kind.OFFICER_REPLY, OUTSIDE, "RE: close", OURS, Kind.FOLLOW_UP),
        (Kind.OFFICER_REPLY, OUTSIDE, "RE: close", (), Kind.NOT_REFERRAL),
        (Kind.FOLLOW_UP, OUTSIDE, "any news?", (), Kind.FOLLOW_UP),
        (Kind.NOT_REFERRAL, OUTSIDE, "thanks", OURS, Kind.FOLLOW_UP),
        (Kind.NOT_REFERRAL, OUTSIDE, "offer", (), Kind.NOT_REFERRAL),
        (Kind.REFERRAL, OUTSIDE, "Duty to Refer", (), Kind.REFERRAL),
        (Kind.REFERRAL, None, "Duty to Refer", (), Kind.REFERRAL),
        (Kind.PORTAL_NOTICE, OUTSIDE, "ALERT", (), Kind.PORTAL_NOTICE),
    ],
)
def test_the_kind_depends_on_who_writes_about_what(
    read_as: Kind, sender: Address | None, subject: str, mentions: tuple[str, ...], kind: Kind
) -> None:
    assert kind_of(read_as, sender, subject, mentions=mentions) is kind


def test_the_thread_tells_what_the_words_do_not() -> None:
    thanks = a_reading(Kind.NOT_REFERRAL, envelope=an_envelope(sender=OUTSIDE))
    assert final_kind(thanks, a_council(), answers_us=True) is Kind.FOLLOW_UP


def test_a_machine_that_answers_us_writes_no_follow_up() -> None:
    ticket = a_reading(Kind.NOT_REFERRAL, envelope=an_envelope(automatic=Automatic.GENERATED), mentions=OURS)
    assert final_kind(ticket, a_council()) is Kind.NOT_REFERRAL


def test_our_own_mail_come_back_is_no_referral() -> None:
    ours = Address("Basildon Council", "housing.solutions@basildon.example")
    reading = a_reading(Kind.REFERRAL, envelope=an_envelope(sender=ours, triage_kind="assignment"))
    assert final_kind(reading, a_council()) is Kind.NOT_REFERRAL


def test_our_header_on_a_strangers_mail_means_nothing() -> None:
    reading = a_reading(Kind.REFERRAL, envelope=an_envelope(triage_kind="assignment"))
    assert final_kind(reading, a_council()) is Kind.REFERRAL


@pytest.mark.parametrize(
    ("email", "staff"),
    [
        ("kelly.marsh@basildon.example", True),
        ("kelly@housing.basildon.example", True),
        ("ines.farrugia@basildon.example", True),
        ("kelly@notbasildon.example", False),
        ("kelly@basildon.example.org.example", False),
        ("", False),
    ],
)
def test_staff_addresses_are_whole_domains_and_configured_people(email: str, staff: bool) -> None:
    assert is_staff_address(Address("", email), a_council()) is staff


def test_what_staff_pass_on_of_a_message_that_we_could_not_open_is_a_referral_and_no_note() -> None:
    council = a_council()
    envelope = an_envelope(sender=Address("Ines Farrugia", "ines.farrugia@basildon.example"))
    passed = a_reading(envelope=envelope, own_words="What it says:\nRoisin Keltner needs a home.")
    note = a_reading(envelope=envelope, own_words="I read what it says: nothing new.")
    assert final_kind(passed, council, answers_us=True) is Kind.REFERRAL
    assert final_kind(note, council, answers_us=True) is Kind.OFFICER_REPLY
