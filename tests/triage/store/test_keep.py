"""People's data is found, held, let go of for good, and nobody who still waits is forgotten."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from parsers.record import Address, Consent, ConsentStatus, Kind
from rules.case import Case, Flag, FlagName, Likeness, State, Why
from rules.model import Changes, FileTo, HistoryEntry
from tests.support.builders import (
    a_case,
    a_council,
    a_reading,
    a_record,
    a_thread,
    an_applicant,
    an_arrival,
    an_envelope,
    evidence,
    numbers,
)
from tests.support.stored import NOW, AMail, a_message, open_case
from tests.triage.store.test_decision import a_clock
from triage.errors import UserError
from triage.store.export import export
from triage.store.keep import Keep, Retention
from triage.store.store import Store
from triage.store.tables import METADATA
from triage.store.values import CaseFilter

SECRET = "Perpetua"
YEARS = timedelta(days=6 * 365)
DAY = timedelta(days=1)


def a_closed_case(**more: object) -> Case:
    """A case that names a person in every place that can."""
    why = Why(rule="r", sentence=f"{SECRET} said so", evidence=evidence(SECRET))
    person = an_applicant(f"{SECRET} Vane", identifiers=numbers(nino="QQ123456C"))
    values = {
        "record": a_record(applicant=person),
        "state": State.CLOSED,
        "closed_at": NOW,
        "flags": (Flag(FlagName.DOMESTIC_ABUSE, why),),
        "clocks": (a_clock(why=why, stopped_at=NOW),),
        "notes": (f"rang {SECRET}",),
        "outcome": f"{SECRET} has a home",
        "lead_why": why,
        "thread": a_thread(subject=SECRET, reply_to=Address(SECRET, "perpetua@example.com")),
    }
    return a_case("", **(values | more))


def a_message_naming_her(number: int = 1) -> object:
    envelope = {"subject": SECRET, "sender": Address(SECRET, "perpetua@example.com")}
    event = a_message(number, message_id=f"<{SECRET}-{number}@example.com>", **envelope)
    return replace(event, reading=replace(event.reading, own_words=SECRET))


def open_hers(store: Store, case: Case | None = None, number: int = 1) -> str:
    return open_case(store, case or a_closed_case(), number=number, event=a_message_naming_her(number))


def send_all(store: Store) -> None:
    for row in store.outbox.lease("me", limit=99, now=NOW, seconds=60):
        with store.decision() as tx:
            tx.settle_mail(row, "sent", "", NOW)


def everything(store: Store) -> str:
    with store.database.engine.connect() as connection:
        rows = [connection.execute(table.select()).all() for table in METADATA.sorted_tables]
    return str(rows).casefold()


def erase(store: Store, ref: str) -> object:
    return Keep(store).erase(ref, actor="console", reason="asked for", now=NOW)


def test_an_erased_person_is_nowhere_in_the_database(store: Store) -> None:
    ref = open_hers(store)
    alike = Likeness(ref=ref, probability=0.9, likely=True, reasons_for=(f"{SECRET} too",))
    other = open_case(store, a_case("", likenesses=(alike,)), number=2)
    mail = AMail(key=f"to {SECRET}", case=ref, message=SECRET.encode(), recipients=("perpetua@example.com",))
    told = HistoryEntry(what="said", actor="perpetua@example.com", sentence=SECRET, case=ref)
    with store.decision() as tx:
        tx.view(a_message(3), a_council(), NOW)
        tx.apply(Changes(history=(told,)), a_message(3), NOW)
        tx.queue([mail, AMail(key="digest", message=f"{SECRET} waits".encode())], NOW, about={"digest": [ref, other]})
    send_all(store)
    assert SECRET.casefold() in everything(store)
    erased = erase(store, ref)
    assert SECRET.casefold() not in everything(store)
    assert "qq123456c" not in everything(store)
    assert (erased.cases, erased.messages, erased.mails, erased.lines) == ((ref,), 1, 2, 2)
    assert store.case(other).case is not None


def test_what_was_erased_is_not_left_in_the_file_either(sqlite_store: Store, tmp_path: Path) -> None:
    ref = open_hers(sqlite_store)
    erase(sqlite_store, ref)
    left = [file.name for file in tmp_path.iterdir() if file.is_file() and SECRET.encode() in file.read_bytes()]
    assert left == []


def test_the_figures_and_the_chain_outlive_an_erasure(store: Store) -> None:
    ref = open_hers(store)
    erase(store, ref)
    audit = store.audit()
    assert (audit.whole, audit.erased) == (True, 1)
    file = store.case(ref)
    assert (file.case, file.erased_at, [line.what for line in file.history]) == (None, NOW, ["opened", "erased"])
    assert store.cases() == ()
    figures = store.cases(CaseFilter(erased=True))[0]
    assert (figures.state, figures.closed_at, figures.clock("respond").stopped_at) == (State.CLOSED, NOW, NOW)


def test_an_erased_message_that_comes_again_is_still_known(store: Store) -> None:
    ref = open_hers(store)
    erase(store, ref)
    with store.decision() as tx:
        assert tx.known(a_message_naming_her(), "basildon", b"") is not None


def test_an_erased_case_is_shown_to_no_rule(store: Store) -> None:
    ref = open_hers(store)
    erase(store, ref)
    event = a_message(5, in_reply_to=f"<{SECRET}-1@example.com>", sender=Address("", "perpetua@example.com"))
    event = replace(event, reading=replace(event.reading, mentions=(ref,), records=(a_closed_case().record,)))
    with store.decision() as tx:
        view = tx.view(event, a_council(), NOW)
    assert (view.thread_case, view.mentioned, view.candidates, view.from_referrer) == (None, (), ((),), ())


def test_a_message_about_two_people_stays_until_both_are_erased(store: Store) -> None:
    event = a_message_naming_her()
    with store.decision() as tx:
        number = tx.keep_message(event, "basildon", b"both", NOW)
        tx.view(event, a_council(), NOW)
        written = tx.apply(Changes(opened=(a_closed_case(), a_closed_case())), event, NOW)
        first, second = written["new:0"].ref, written["new:1"].ref
        tx.settle_message(number, Kind.REFERRAL, FileTo.PROCESSED, [first, second])
    assert erase(store, first).shared == (number,)
    assert store.raw(number) == b"both"
    assert erase(store, second).messages == 1
    assert store.raw(number) is None


@pytest.mark.parametrize(
    ("case", "mails", "code"),
    [
        (a_closed_case(state=State.OPEN), (), "still_open"),
        (a_closed_case(), (AMail(case="DTR-BAS-2026-00001"),), "mail_waiting"),
    ],
)
def test_who_still_waits_is_not_erased(store: Store, case: Case, mails: tuple[AMail, ...], code: str) -> None:
    ref = open_case(store, case, mails=mails)
    with pytest.raises(UserError) as caught:
        erase(store, ref)
    assert caught.value.code == code
    assert store.case(ref).case is not None


def test_a_held_case_is_neither_erased_nor_purged(store: Store) -> None:
    ref = open_hers(store)
    keep = Keep(store)
    keep.hold(ref, on=True, actor="console", reason="complaint", now=NOW)
    with pytest.raises(UserError) as caught:
        erase(store, ref)
    assert caught.value.code == "held"
    assert keep.purge("basildon", Retention(case=DAY), NOW + YEARS).cases == ()
    keep.hold(ref, on=False, actor="console", reason="settled", now=NOW)
    assert keep.purge("basildon", Retention(case=DAY), NOW + YEARS).cases == (ref,)


def test_purge_follows_the_periods_of_the_council(store: Store) -> None:
    refused = a_record(consent=Consent(status=ConsentStatus.REFUSED))
    late = NOW - timedelta(days=30)
    closed_late = open_case(store, a_closed_case(closed_at=NOW), number=1)
    closed_early = open_case(store, a_closed_case(closed_at=late), number=2)
    without_consent = open_case(store, a_closed_case(record=refused, closed_at=NOW - 3 * DAY), number=3)
    open_one = open_case(store, a_closed_case(state=State.OPEN, closed_at=None, received=late), number=4)
    retention = Retention(case=20 * DAY, no_consent=2 * DAY)
    purged = Keep(store).purge("basildon", retention, NOW)
    assert purged.cases == (closed_early, without_consent)
    assert {case.ref for case in store.cases()} == {closed_late, open_one}
    assert Keep(store).purge("oxford", retention, NOW + YEARS).cases == ()
    assert Keep(store).purge("basildon", Retention(), NOW + YEARS).cases == ()


def test_an_answered_case_that_nobody_closed_is_kept_from_its_last_line_on(store: Store) -> None:
    stopped = (a_clock(stopped_at=NOW),)
    ref = open_case(store, a_closed_case(state=State.ANSWERED, closed_at=None, clocks=stopped), number=1)
    open_case(store, a_closed_case(state=State.ANSWERED, closed_at=None, clocks=(a_clock(),)), number=2)
    assert Keep(store).purge("basildon", Retention(case=2 * DAY), NOW + DAY).cases == ()
    assert Keep(store).purge("basildon", Retention(case=2 * DAY), NOW + 3 * DAY).cases == (ref,)


def test_purge_reaches_messages_and_mails_of_no_case(store: Store) -> None:
    event = a_message_naming_her(7)
    with store.decision() as tx:
        number = tx.keep_message(event, "basildon", SECRET.encode(), NOW)
        tx.queue([AMail(key="review", message=SECRET.encode())], NOW)
    retention = Retention(not_referral=10 * DAY)
    assert Keep(store).purge("basildon", retention, NOW + 5 * DAY).messages == 0
    send_all(store)
    purged = Keep(store).purge("basildon", retention, NOW + 11 * DAY)
    assert (purged.messages, purged.mails) == (1, 1)
    assert store.raw(number) is None
    assert SECRET.casefold() not in everything(store)
    assert Keep(store).purge("basildon", retention, NOW + 12 * DAY) == Keep(store).purge("oxford", retention, NOW)


@pytest.mark.parametrize("asked", ["perpetua VANE", "vane perpetua", "qq123456c", "07700 900461", "+447700900461"])
def test_a_person_is_found_by_name_number_or_phone(store: Store, asked: str) -> None:
    ref = open_hers(store)
    open_case(store, a_case("", record=a_record(applicant=an_applicant("Else", mobile=None))), number=2)
    assert Keep(store).find(asked).cases == (ref,)


def test_a_person_is_found_in_messages_of_no_case_too(store: Store) -> None:
    event = an_arrival(a_reading(Kind.NOT_REFERRAL, own_words=f"Dear {SECRET}", envelope=an_envelope()))
    with store.decision() as tx:
        number = tx.keep_message(event, "basildon", b"", NOW)
    assert Keep(store).find(SECRET).messages == (number,)
    assert Keep(store).find(" ").messages == ()
    assert Keep(store).erase_message(number, actor="console", reason="asked", now=NOW).messages == 1
    assert Keep(store).find(SECRET).messages == ()


def test_an_export_holds_all_of_a_person_and_says_who_else_is_in_it(store: Store, tmp_path: Path) -> None:
    ref = open_hers(store)
    with store.decision() as tx:
        tx.queue([AMail(key="a", case=ref)], NOW)
    done = export(store, "Perpetua Vane", tmp_path / "out.zip")
    assert (done.cases, done.messages, done.mails) == ((ref,), 1, 1)
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        names = archive.namelist()
        cases = json.loads(archive.read("cases.json"))
        assert archive.read(next(name for name in names if name.startswith("messages/"))) == b"message 1"
        assert names[0] == "READ-ME.txt"
    assert cases[0]["case"]["record"]["applicant"]["name"] == "Perpetua Vane"
    assert cases[0]["history"][0]["what"] == "opened"
    assert (tmp_path / "out.zip").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("asked", "code"),
    [("Nobody", "nothing_found"), ("DTR-BAS-2026-99999", "unknown_case"), ("perpetua", "export_exists")],
)
def test_an_export_of_nothing_or_over_something_is_refused(store: Store, tmp_path: Path, asked: str, code: str) -> None:
    open_hers(store)
    (tmp_path / "out.zip").write_text("mine")
    with pytest.raises(UserError) as caught:
        export(store, asked, tmp_path / "out.zip")
    assert caught.value.code == code
    assert (tmp_path / "out.zip").read_text() == "mine"


def test_the_database_is_left_without_orphans(store: Store) -> None:
    erase(store, open_hers(store))
    with store.database.engine.connect() as connection:
        for table in ("match_key", "likeness"):
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0
