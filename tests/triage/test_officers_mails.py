"""Officers' mails through the handling on a real store: done, confirmed, undone; forged and malformed ones are not."""

from __future__ import annotations

import email
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from email.policy import default

import pytest

from rules.case import State
from rules.model import Folder, LetterKind
from rules.protocol import Council
from tests.support.builders import a_council, london
from tests.support.office import Office
from triage.store.store import Store
from triage.timesource import HandTime

COUNCIL = a_council()
LEAD = "temperance.oyelaran@basildon.example"
SPOC = "martin.okonjo-hale@basildon.example"
OTHER = "callum.aspinwall@basildon.example"


def office_of(store: Store, council: Council = COUNCIL) -> Office:
    return Office(store, {council.id: council}, HandTime(london("2026-11-23 09:30")))


@pytest.fixture
def office(file_store: Store) -> Office:
    return office_of(file_store)


def text_of(message: bytes) -> str:
    body = email.message_from_bytes(message, policy=default).get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())


def referrer_of(office: Office, ref: str) -> str:
    reply = office.case(ref).thread.reply_to
    assert reply is not None
    return reply.email


def reply(office: Office, ref: str, words: str, **more: str) -> None:
    office.write("basildon", LEAD, words, answers=office.message_id(LetterKind.ASSIGNMENT, ref), **more)  # type: ignore[arg-type]


def test_an_answer_by_phone_stops_the_clock_at_its_time_and_is_confirmed(office: Office) -> None:
    ref = office.refer("basildon", 1)
    office.time.set(london("2026-11-24 11:00"))
    reply(office, ref, "Rang Joss at 10.15 this morning and gave him the plan.")
    assert office.stopped(ref) == london("2026-11-24 10:15")
    (confirmed,) = office.mails(LetterKind.CONFIRMATION, ref)
    assert confirmed.recipients == (LEAD,)
    said = text_of(confirmed.message)
    assert "Answered by phone at 10:15am on Tuesday 24 November" in said
    assert "undo 1" in said


def test_undo_in_answer_to_the_confirmation_sets_the_clock_going_from_its_old_start(office: Office) -> None:
    ref = office.refer("basildon", 1)
    before = office.case(ref).clock("respond")
    office.time.set(london("2026-11-24 11:00"))
    reply(office, ref, "Rang Joss at 10.15 this morning and gave him the plan.")
    office.write("basildon", LEAD, "undo", answers=office.message_id(LetterKind.CONFIRMATION, ref))
    after = office.case(ref).clock("respond")
    assert before is not None
    assert after is not None
    assert (after.running, after.starts, after.due) == (True, before.starts, before.due)
    assert len(office.mails(LetterKind.CONFIRMATION, ref)) == 2


def test_undo_takes_back_all_that_the_confirmation_told(office: Office) -> None:
    ref = office.refer("basildon", 1)
    lead = office.case(ref).lead
    office.time.set(london("2026-11-24 11:00"))
    reply(office, ref, "Rang Joss at 10.15 and gave him the plan. Passing this to Martin.")
    assert (office.case(ref).lead, office.stopped(ref) is None) == (SPOC, False)
    office.write("basildon", LEAD, "scrap that", answers=office.message_id(LetterKind.CONFIRMATION, ref))
    assert (office.case(ref).lead, office.stopped(ref)) == (lead, None)


def test_the_link_to_undo_one_act_takes_back_that_one_alone(office: Office) -> None:
    ref = office.refer("basildon", 1)
    office.time.set(london("2026-11-24 11:00"))
    lead = office.case(ref).lead
    reply(office, ref, "Rang Joss at 10.15 and gave him the plan. Passing this to Martin.")
    numbers = {done.do: done.number for done in office.case(ref).done}
    line = f"undo {numbers['assign']}"
    office.write("basildon", LEAD, line, subject=f"[{ref}] {line}")
    assert office.case(ref).lead == lead
    assert office.stopped(ref) == london("2026-11-24 10:15")


def test_an_answer_from_the_shared_mailbox_stops_the_clock_with_that_mail_as_evidence(office: Office) -> None:
    ref = office.refer("basildon", 1)
    office.time.set(london("2026-11-24 15:00"))
    words = (
        "Dear Joss,\n\nTemperance Oyelaran is his housing officer. She sees him on Monday 30 November at 10am here.\n\n"
        "Callum Aspinwall\nHousing Solutions"
    )
    office.write(
        "basildon",
        COUNCIL.address,
        words,
        to=referrer_of(office, ref),
        subject=f"RE: [{ref}]",
        folder=Folder.SENT,
        vouch="",
    )
    assert office.stopped(ref) == london("2026-11-24 15:00")
    assert office.case(ref).state is State.ANSWERED
    assert [row.recipients for row in office.mails(LetterKind.CONFIRMATION, ref)] == [(OTHER,)]


def test_thanks_from_the_shared_mailbox_stop_nothing_and_that_is_said(office: Office) -> None:
    ref = office.refer("basildon", 1)
    words = "Thanks Joss, we will look at this and be in touch.\n\nTemperance Oyelaran"
    office.write(
        "basildon",
        COUNCIL.address,
        words,
        to=referrer_of(office, ref),
        subject=f"RE: [{ref}]",
        folder=Folder.SENT,
        vouch="",
    )
    assert office.stopped(ref) is None
    (told,) = office.mails(LetterKind.CONFIRMATION, ref)
    assert "clock still runs" in text_of(told.message)


def test_words_that_are_no_command_are_kept_as_a_note_with_guesses(office: Office) -> None:
    ref = office.refer("basildon", 1)
    reply(office, ref, "Can I have until Monday on this one?")
    assert office.stopped(ref) is None
    assert "Can I have until Monday on this one?" in office.case(ref).notes
    (told,) = office.mails(LetterKind.CONFIRMATION, ref)
    assert "We kept your words as a note" in text_of(told.message)


def test_the_answer_to_a_digest_by_short_numbers_acts_on_each_case_alone(office: Office) -> None:
    one, two = office.refer("basildon", 1), office.refer("basildon", 2)
    office.time.set(london("2026-11-24 11:00"))
    words = f"{int(one[-5:]):05d} - spoke to Joss 10.15, he has the plan\n{int(two[-5:]):05d} - not yet"
    office.write("basildon", LEAD, words, subject="Re: Your cases today")
    assert office.stopped(one) == london("2026-11-24 10:15")
    assert office.stopped(two) is None


def test_third_proof_counts_only_where_a_council_switches_it_on(file_store: Store) -> None:
    for switched_on in (False, True):
        council = replace(COUNCIL, id="basildon", answered_mail_is_proof=switched_on)
        office = office_of(file_store, council)
        office.written = 10 * switched_on
        ref = office.refer("basildon", 10 + switched_on)
        lead = office.case(ref).lead
        assert lead is not None
        answers = office.message_id(LetterKind.ASSIGNMENT, ref)
        office.time.set(london("2026-11-24 11:00"))
        office.write("basildon", lead, "Rang Joss at 10.15 and gave him the plan.", answers=answers, vouch="")
        assert (office.stopped(ref) is not None) is switched_on


# --- forged and malformed -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Bad:
    """A mail that must change nothing. `{ref}` stands for the case's reference."""

    name: str
    words: str
    sender: str = LEAD
    vouch: str = "pass"
    subject: str = ""
    answers: bool = True
    cc: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    told: bool = True


def found(results: str) -> dict[str, str]:
    return {"Authentication-Results": results}


PASS = "dkim=pass header.d=basildon.example"
FOREIGN = found(f"mx.elsewhere.example; {PASS}")
OTHERS = found("mx.basildon.example; dkim=pass header.d=evil.example")
ALIKE = found(f"mx.notbasildon.example; {PASS}")
COMMENT = found(f"mx.basildon.example; dkim=none ({PASS})")
SOFT = found("mx.basildon.example; spf=softfail smtp.mailfrom=basildon.example")
MARK = {"X-MS-Exchange-Organization-AuthAs": "Internal"}
LOOKS_ALIKE = "temperance.oyelaran@basildon-council.example"
BAD = (
    Bad("own server says fail", "close: withdrawn", vouch="fail"),
    Bad("nothing written", "close: withdrawn", vouch=""),
    Bad("results of another server", "close: withdrawn", vouch="", headers=FOREIGN),
    Bad("a pass for another domain", "close: withdrawn", vouch="", headers=OTHERS),
    Bad("a server whose name ends alike", "close: withdrawn", vouch="", headers=ALIKE),
    Bad("pass only in a comment", "close: withdrawn", vouch="", headers=COMMENT),
    Bad("softfail", "close: withdrawn", vouch="", headers=SOFT),
    Bad("an internal mark without an Exchange", "close: withdrawn", vouch="", headers=MARK),
    Bad("display name alone", "Close it please, she withdrew.", sender="Temperance Oyelaran <temperance@example.net>"),
    Bad("a domain that looks alike", "Close it please, she withdrew.", sender=LOOKS_ALIKE),
    Bad("the mailbox's own address", "close: withdrawn", sender=COUNCIL.address, vouch=""),
    Bad("the referrer", "Please close, he has moved.", sender="officer1@probation.example"),
    Bad("an automatic reply", "close: withdrawn", headers={"Auto-Submitted": "auto-replied"}, told=False),
    Bad("our own letter again", "close: withdrawn", headers={"X-Triage-Kind": "assignment"}, told=False),
    Bad("a recall", "close: withdrawn", subject="Recall: close", told=False),
    Bad("an unknown reference", "Close DTR-BAS-2026-09999, gone to his sister", answers=False),
    Bad("a person who is not configured", "reassign to Gandalf Grey"),
    Bad("a time before the referral", "Rang Joss on Friday at 2 and gave him the plan."),
    Bad("a time to come", "Rang Joss at 6.30pm today and gave him the plan."),
    Bad("consent without how", "consent given:"),
    Bad("close without an outcome", "close:"),
    Bad("a duplicate of itself", "duplicate of {ref}"),
    Bad("a duplicate of nothing known", "duplicate of DTR-BAS-2026-08888"),
    Bad("undo of nothing", "undo 7"),
    Bad("a case of another council", "Close DTR-OXF-2026-00001, gone", answers=False),
    Bad("control characters and a very long line", "close\u202e: " + "z" * 9000 + "?"),
)  # fmt: skip


@pytest.mark.parametrize("bad", BAD, ids=[bad.name for bad in BAD])
def test_a_forged_or_malformed_command_changes_nothing_and_says_why(office: Office, bad: Bad) -> None:
    ref = office.refer("basildon", 1)
    before = office.case(ref)
    office.time.set(london("2026-11-23 11:00"))
    answers = office.message_id(LetterKind.ASSIGNMENT, ref) if bad.answers else ""
    sent = len(office.out)
    office.write(
        "basildon",
        bad.sender,
        bad.words.replace("{ref}", ref),
        subject=bad.subject or f"RE: [{ref}] Answer due",
        answers=answers,
        vouch=bad.vouch,
        headers=bad.headers,
    )
    after = office.case(ref)
    same = ("state", "lead", "clocks", "outcome", "contact", "record", "likenesses", "done")
    assert {name: getattr(after, name) for name in same} == {name: getattr(before, name) for name in same}
    told = office.out[sent:]
    assert bool(told) is bad.told
    strangers = [row for row in told if not row.recipients[0].endswith("@basildon.example")]
    assert strangers == []
    assert office.store.audit().whole


@pytest.mark.parametrize("sender", [LEAD, "Temperance Oyelaran <t@example.net>"])
def test_the_real_officer_hears_that_their_name_was_used_and_no_fact_of_a_case(office: Office, sender: str) -> None:
    ref = office.refer("basildon", 1)
    answers = office.message_id(LetterKind.ASSIGNMENT, ref)
    office.write(
        "basildon", sender, "Close it please, she withdrew.", answers=answers, vouch="" if sender == LEAD else "pass"
    )
    told = [row for row in office.mails(LetterKind.CONFIRMATION) if row.case is None]
    assert [row.recipients for row in told] == [(LEAD,)]
    assert ref not in text_of(told[0].message)
