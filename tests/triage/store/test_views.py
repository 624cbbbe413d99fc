"""What rules are shown when they decide: the right cases, few of them, of this council only."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from parsers.record import Address
from rules.case import Likeness, State
from rules.model import Acted, Action, Changes, Do, Due, Folder, Job, LetterKind, Trust, View
from tests.support.builders import (
    a_case,
    a_council,
    a_reading,
    a_record,
    a_referrer,
    a_thread,
    an_applicant,
    an_arrival,
    an_envelope,
    essex,
)
from tests.support.stored import NOW, AMail, a_message, open_case, update
from tests.triage.store.test_decision import a_clock
from triage.store import alike, views
from triage.store.store import Store

OXFORD = a_council(id="oxford", code="OXF", address="dtr@oxford.example")


def seen(store: Store, event: object, **more: object) -> View:
    with store.decision() as tx:
        return tx.view(event, **({"council": a_council(), "now": NOW} | more))  # type: ignore[arg-type]


def refs(cases: tuple[object, ...]) -> list[str]:
    return [case.ref for case in cases]  # type: ignore[attr-defined]


def somebody(number: int, **more: object) -> object:
    """A case of a person like nobody else."""
    person = an_applicant(f"Person {number}", mobile=f"+4477009{number:05d}", date_of_birth=None)
    return a_case("", record=a_record(applicant=person), **more)


def test_an_answer_finds_the_case_of_our_mail_and_that_mail(store: Store) -> None:
    mail = AMail(case="DTR-BAS-2026-00001", kind=LetterKind.ASSIGNMENT, recipients=("lead@basildon.example",))
    ref = open_case(store, mails=(mail,))
    view = seen(store, a_message(2, in_reply_to=" <ack-1@basildon.example> "))
    assert refs((view.thread_case,)) == [ref]
    assert view.answered_mail is not None
    assert (view.answered_mail.kind, view.answered_mail.case, view.answered_mail.to) == (
        LetterKind.ASSIGNMENT,
        ref,
        "lead@basildon.example",
    )


def test_the_nearest_mail_of_the_thread_counts(store: Store) -> None:
    first, second = open_case(store, number=1), open_case(store, number=2)
    both = ("<m1@probation.example>", "<m2@probation.example>")
    assert refs((seen(store, a_message(3, references=both)).thread_case,)) == [second]
    assert refs((seen(store, a_message(3, references=both, in_reply_to=both[0])).thread_case,)) == [first]


def test_a_bounce_finds_the_mail_that_bounced(store: Store) -> None:
    ref = open_case(store, mails=(AMail(case="DTR-BAS-2026-00001"),))
    view = seen(store, a_message(2, bounced_message_id="<ack-1@basildon.example>"))
    assert view.answered_mail is not None
    assert view.answered_mail.case == ref


def test_threads_and_mentions_do_not_cross_councils(store: Store) -> None:
    ref = open_case(store, mails=(AMail(case="DTR-BAS-2026-00001"),))
    event = a_message(2, in_reply_to="<ack-1@basildon.example>", references=("<m1@probation.example>",))
    event = replace(event, reading=replace(event.reading, mentions=(ref,)))
    view = seen(store, event, council=OXFORD)
    assert (view.thread_case, view.answered_mail, view.mentioned, view.candidates, view.from_referrer) == (
        None, None, (), ((),), (),
    )  # fmt: skip


def test_mentioned_cases_come_in_the_order_of_the_message(store: Store) -> None:
    first, second = open_case(store, number=1), open_case(store, number=2)
    reading = a_reading(mentions=(second, "DTR-BAS-2026-99999", first))
    assert refs(seen(store, an_arrival(reading)).mentioned) == [second, first]


def test_candidates_share_a_key_open_ones_first_then_recent_ones(store: Store) -> None:
    old = open_case(store, a_case("", received=NOW - timedelta(days=30)), number=1)
    closed = open_case(store, a_case("", state=State.CLOSED), number=2)
    recent = open_case(store, number=3)
    open_case(store, somebody(4), number=4)
    stranger = a_record(applicant=an_applicant("Nobody Else", mobile=None, date_of_birth=None))
    view = seen(store, an_arrival(a_reading(records=(a_record(), stranger), fingerprint="new")))
    assert [refs(group) for group in view.candidates] == [[recent, old, closed], []]


def test_candidates_are_bounded_and_the_likest_stay(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "CANDIDATES", 3)
    likest = open_case(store, number=1)
    for number in range(2, 8):
        same_phone = a_record(applicant=an_applicant(f"Someone {number}", date_of_birth=None))
        open_case(store, a_case("", record=same_phone), number=number)
    found = refs(seen(store, a_message(99)).candidates[0])
    assert len(found) == 3
    assert likest in found


def test_of_a_key_that_very_many_share_only_the_newest_holders_are_read(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One phone for a whole prison: the look-up stays bounded, and other keys find the person all the same."""
    monkeypatch.setattr(alike, "HOLDERS", 3)
    roisin = open_case(store, a_case("", record=a_record(applicant=an_applicant(mobile=None))), number=1)
    for number in range(2, 8):
        same_phone = a_record(applicant=an_applicant(f"Someone {number}", date_of_birth=None))
        open_case(store, a_case("", record=same_phone), number=number)
    found = refs(seen(store, a_message(99)).candidates[0])
    assert len(found) == 4
    assert roisin in found


def test_a_case_tied_to_a_candidate_comes_along_whichever_was_first(store: Store) -> None:
    first = open_case(store, somebody(1), number=1)
    alike_first = Likeness(ref=first, probability=0.9, likely=True, reasons_for=())
    middle = open_case(store, a_case("", likenesses=(alike_first,)), number=2)
    alike_middle = replace(alike_first, ref=middle)
    last = open_case(store, replace(somebody(3), likenesses=(alike_middle,)), number=3)
    assert sorted(refs(seen(store, a_message(9)).candidates[0])) == [first, middle, last]


def test_cases_of_other_councils_come_along_only_where_both_agreed_to_share(store: Store) -> None:
    open_case(store, a_case("", council="oxford"), number=1, council=OXFORD)
    plain, basildon = replace(essex(), share_duplicates_with=("oxford",)), a_council()
    both = replace(essex(), share_duplicates_with=("basildon", "oxford"))
    for protocol, shown in ((essex(), 0), (plain, 0), (both, 1)):
        view = seen(store, a_message(9), council=replace(basildon, protocol=protocol))
        assert len(view.candidates[0]) == shown


def test_a_hostile_name_makes_no_more_than_a_hundred_keys() -> None:
    name = " ".join(f"Name{number}" for number in range(5000))
    assert len(views.person_keys(a_record(applicant=an_applicant(name)))) <= 100


def test_a_corrected_record_is_found_by_its_new_keys_only(store: Store) -> None:
    ref = open_case(store, somebody(1))
    update(store, replace(store.case(ref).case, record=a_record()))
    assert refs(seen(store, a_message(9)).candidates[0]) == [ref]
    old = an_arrival(a_reading(records=(somebody(1).record,), fingerprint="other"))
    assert refs(seen(store, old).candidates[0]) == []


def test_cases_of_a_referrer_are_found_by_any_of_their_addresses(store: Store) -> None:
    on_form = a_record(applicant=somebody(1).record.applicant, referrer=a_referrer(email="ward@hospital.example"))
    nobody = a_thread(reply_to=None)
    by_form = open_case(store, a_case("", record=on_form, thread=nobody), number=1)
    thread = a_thread(reply_to=Address("", "Ward@Hospital.example"))
    by_mail = open_case(store, a_case("", record=a_record(referrer=a_referrer(email=None)), thread=thread), number=2)
    view = seen(store, a_message(3, sender=Address("Ward", "WARD@hospital.example")))
    assert sorted(refs(view.from_referrer)) == [by_form, by_mail]


def test_loads_count_open_cases_and_those_given_lately(store: Store) -> None:
    tess, callum = (officer.email for officer in a_council().officers)
    long_ago = NOW - timedelta(days=200)
    open_case(store, a_case("", lead=tess), number=1)
    open_case(store, a_case("", lead=tess, state=State.ANSWERED), number=2)
    open_case(store, a_case("", lead=tess), number=3, now=long_ago)
    open_case(store, a_case("", lead=tess, state=State.CLOSED), number=4, now=long_ago)
    loads = {load.email: load for load in seen(store, a_message(9)).loads}
    assert (loads[tess].open_cases, loads[tess].given, loads[tess].last_given) == (2, 2, NOW)
    assert (loads[callum].open_cases, loads[callum].given, loads[callum].last_given) == (0, 0, None)


def test_a_case_handed_over_counts_as_given_when_it_was_handed_over(store: Store) -> None:
    tess, callum = (officer.email for officer in a_council().officers)
    ref = open_case(store, a_case("", lead=tess))
    later = NOW + timedelta(days=1)
    update(store, replace(store.case(ref).case, lead=callum), now=later)
    loads = {load.email: load for load in seen(store, a_message(9), now=later).loads}
    assert (loads[callum].given, loads[callum].last_given, loads[tess].given) == (1, later, 0)


@pytest.mark.parametrize(("job", "given"), [(Job.DIGEST, True), (Job.CLOCK, False)])
def test_the_worklist_is_read_only_where_it_is_needed(store: Store, job: Job, given: bool) -> None:
    ref = open_case(store)
    assert refs(seen(store, Due(job=job, council="basildon", case=ref, clock="respond")).worklist) == [ref] * given


def test_the_worklist_holds_open_cases_and_answered_ones_with_a_running_promise(store: Store) -> None:
    running, stopped = (a_clock(),), (a_clock(stopped_at=NOW),)
    opened = open_case(store, number=1)
    answered = open_case(store, a_case("", state=State.ANSWERED, clocks=running), number=2)
    open_case(store, a_case("", state=State.ANSWERED, clocks=stopped), number=3)
    open_case(store, a_case("", state=State.CLOSED, clocks=running), number=4)
    open_case(store, a_case("", council="oxford"), number=5, council=OXFORD)
    assert refs(seen(store, Due(job=Job.DIGEST, council="basildon")).worklist) == [opened, answered]


def test_an_act_shows_its_case_and_the_other_it_names(store: Store) -> None:
    first, second = open_case(store, number=1), open_case(store, number=2)
    action = Action(do=Do.DUPLICATE, of=first)
    view = seen(store, Acted(action=action, case=second, actor="console", trust=Trust.CONSOLE))
    assert (refs((view.case,)), refs(view.mentioned)) == ([second], [first])


def test_only_answers_that_opened_no_case_count_for_the_loop_guard(store: Store) -> None:
    event = a_message(1)
    open_case(store, event=event, mails=(AMail(key="owed"),))
    for number in (2, 3):
        with store.decision() as tx:
            tx.view(a_message(number), a_council(), NOW)
            tx.apply(Changes(), a_message(number), NOW)
            tx.queue([AMail(key=f"answer {number}"), AMail(key=f"to staff {number}", recipients=("x@y.example",))], NOW)
    assert seen(store, a_message(4)).answers_sent == 2
    assert seen(store, a_message(4), now=NOW + timedelta(days=1)).answers_sent == 0
    assert seen(store, a_message(4, sender=Address("", "else@probation.example"))).answers_sent == 0


def test_a_mail_of_the_sent_folder_is_new_though_the_inbox_had_it_but_not_the_other_way_round(store: Store) -> None:
    inbox, sent = a_message(1), replace(a_message(1), folder=Folder.SENT)
    with store.decision() as tx:
        tx.keep_message(inbox, "basildon", b"", NOW)
    assert not seen(store, sent).seen_before
    with store.decision() as tx:
        assert tx.known(sent, "basildon", b"") is None
        tx.keep_message(sent, "basildon", b"", NOW)
    assert seen(store, sent).seen_before
    assert seen(store, inbox).seen_before


def test_a_message_without_any_header_shows_an_empty_view(store: Store) -> None:
    envelope = an_envelope(message_id=None, sender=None, subject="")
    view = seen(store, an_arrival(a_reading(envelope=envelope, records=(), fingerprint="")))
    assert (view.thread_case, view.candidates, view.from_referrer, view.answers_sent) == (None, (), (), 0)
    assert not view.seen_before


def test_a_likeness_is_kept_with_what_was_said_of_it(store: Store) -> None:
    alike = Likeness(ref="DTR-BAS-2026-00009", probability=0.5, likely=False, reasons_for=(), said="distinct")
    ref = open_case(store, a_case("", likenesses=(alike,)))
    assert refs((store.case(ref).case,)) == [ref]
    assert store.case(ref).case.likenesses == (alike,)
