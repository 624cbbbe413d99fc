"""How the service does, for people and for monitoring."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.triage.cli.conftest import CAME, FIRST, Office, Run
from triage.outbox.base import Refused
from triage.store.values import MailboxState
from triage.timesource import real_now

CALM = ("--clock", "2026-11-19T11:00+00:00")


def looked(office: Office, **more: object) -> None:
    state = MailboxState(council="basildon", connected_since=real_now(), last_look=real_now())
    office.store.set_mailbox(replace(state, **more))  # type: ignore[arg-type]


def test_all_is_well(run: Run, office: Office) -> None:
    looked(office)
    said = run("status", *CALM)
    assert (said.code, "Nothing needs a person." in said.out) == (0, True)
    found = run("status", "--json", *CALM).json
    assert (found["needs_person"], found["cases"]) == (False, {"open": 2, "due_today": 0, "overdue": 0})
    assert found["outbox"]["queued"] == 4
    assert found["mailboxes"][0]["council"] == "basildon"


def test_a_promise_that_has_run_out_needs_a_person(run: Run, office: Office) -> None:
    looked(office)
    said = run("status", "--clock", "2026-12-01T09:00+00:00")
    assert (said.code, "triage cases --overdue" in said.out) == (1, True)


def test_a_mailbox_that_cannot_be_used_needs_a_person(run: Run, office: Office) -> None:
    looked(office, error="imap_login_refused", error_at=real_now(), needs_person=True)
    found = run("status", "--json", *CALM)
    assert (found.code, "imap_login_refused" in found.json["problems"][0]) == (1, True)


def test_passing_trouble_is_shown_but_calls_nobody(run: Run, office: Office) -> None:
    looked(office, error="imap_unreachable", error_at=real_now())
    said = run("status", *CALM)
    assert (said.code, "imap_unreachable" in said.out) == (0, True)


def test_a_mailbox_that_nobody_watches_needs_a_person(run: Run, office: Office) -> None:
    assert "was never looked at" in run("status", *CALM).out
    looked(office, last_look=real_now() - timedelta(hours=1))
    said = run("status", *CALM)
    assert (said.code, "is the service running?" in said.out) == (1, True)


def test_mail_that_was_given_up_is_named(run: Run, office: Office) -> None:
    looked(office)
    row = office.store.outbox.lease("me", limit=1, now=real_now(), seconds=60)[0]
    office.handling.delivered(row, Refused("smtp_recipient_550"), CAME)
    said = run("status", *CALM)
    assert said.code == 1
    assert f"basildon: the {row.kind.value} mail about {FIRST} was given up (smtp_recipient_550)" in said.out


def test_without_a_database_it_says_what_makes_one(run: Run, office: Office) -> None:
    office.store.close()
    for file in (office.folder / "state").iterdir():
        file.unlink()
    said = run("status")
    assert (said.code, "`triage run` makes it" in said.err) == (1, True)
    assert list((office.folder / "state").iterdir()) == []
