"""Whatever happens in whatever order, and wherever the power is cut: nothing is lost and nothing is done twice.

Hypothesis invents the days: mail comes, comes twice, comes from robots; officers act; hours pass; the service looks,
sends, does what is due, and is killed on the way. Its promises (docs: contract of the service, 1 to 3 and 8) hold after
every step, and when all has come to rest everybody who referred has heard back.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections import defaultdict
from datetime import timedelta
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from rules.model import Do
from tests.machine.office import PLACES, START, Crash, Disk, Office, Step, cases_by_message, delivered
from tests.support.referrals import a_referral
from triage.store.store import Store
from triage.timesource import HandTime

pytestmark = pytest.mark.slow

LOOK: Step = lambda office: office.watcher.step()  # noqa: E731
SEND: Step = Office.send
DUE: Step = lambda office: office.work.step()  # noqa: E731
STEPS = {"look": LOOK, "send": SEND, "due": DUE}


def an_absence(number: int, answers: str) -> bytes:
    """An absent referrer's mail program answers."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = f"officer{number}@probation.example"
    mail["To"] = "housing.solutions@basildon.example"
    mail["Subject"] = "Automatic reply: Duty to Refer"
    mail["Message-ID"] = f"<away-{number}@probation.example>"
    mail["In-Reply-To"] = answers
    mail["Auto-Submitted"] = "auto-replied"
    mail.set_content("I am away until Monday.\n")
    return bytes(mail)


class Service(RuleBasedStateMachine):
    """One mailbox, one database, one service after another."""

    migrated: Path

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="machine"))
        shutil.copy(self.migrated, self.folder / "triage.db")
        self.disk = Disk(self.folder)
        self.time = HandTime(START)
        self.referred: set[str] = set()
        self.count = self.lives = 0
        self.office = self.start()

    def start(self) -> Office:
        self.lives += 1
        return Office(self.disk, self.time, self.lives)

    # --- what happens -----------------------------------------------------------------------------------------------

    @rule(number=st.integers(0, 5))
    def a_referral_comes_perhaps_again(self, number: int) -> None:
        self.arrive(a_referral(number))
        self.referred.add(f"<referral-{number}@probation.example>")

    @rule(number=st.integers(0, 3))
    def a_robot_answers(self, number: int) -> None:
        ours = [identifier for _, identifier, _ in self.disk.letters("acknowledgement")]
        self.arrive(an_absence(number, ours[-1] if ours else "<nothing@basildon.example>"))

    def arrive(self, raw: bytes) -> None:
        self.count += 1
        delivered(self.disk, raw, self.count)

    @rule(which=st.integers(0, 9), do=st.sampled_from([Do.RESPOND, Do.CONTACTED, Do.CLOSE, Do.REOPEN, Do.UNDO]))
    def an_officer_acts(self, which: int, do: Do) -> None:
        cases = self.office.store.cases()
        if cases:
            self.office.act(cases[which % len(cases)].ref, do)

    @rule(hours=st.sampled_from([0.5, 3, 20, 70]))
    def time_passes(self, hours: float) -> None:
        self.time.advance(timedelta(hours=hours))

    @rule(step=st.sampled_from(sorted(STEPS)))
    def the_service_works(self, step: str) -> None:
        STEPS[step](self.office)

    @rule(step=st.sampled_from(sorted(STEPS)), place=st.sampled_from(PLACES), passes=st.integers(0, 2))
    def the_power_is_cut_on_the_way(self, step: str, place: str, passes: int) -> None:
        self.office.fuse.place, self.office.fuse.passes = place, passes
        with contextlib.suppress(Crash):
            STEPS[step](self.office)
        self.office.close()
        self.office = self.start()

    @precondition(lambda self: self.lives < 20)
    @rule()
    def the_service_is_started_anew(self) -> None:
        self.office.close()
        self.office = self.start()

    # --- what always holds ------------------------------------------------------------------------------------------

    @invariant()
    def nothing_leaves_the_mailbox(self) -> None:
        assert sum(self.disk.filed.values()) == self.count

    @invariant()
    def no_referral_has_two_cases_and_no_robot_has_one(self) -> None:
        assert all(count == 1 for count in cases_by_message(self.office.store).values())
        assert cases_by_message(self.office.store).keys() <= self.referred

    @invariant()
    def a_second_copy_of_a_mail_is_the_first(self) -> None:
        copies = defaultdict(set)
        for answers, identifier, raw in self.disk.letters("acknowledgement"):
            copies[answers].add((identifier, raw))
        assert all(len(same) == 1 for same in copies.values())
        assert copies.keys() <= self.referred

    @invariant()
    def the_history_is_whole_and_numbers_have_no_gaps(self) -> None:
        assert self.office.store.audit().whole
        refs = sorted(case.ref for case in self.office.store.cases())
        assert refs == [f"DTR-BAS-2026-{number:05d}" for number in range(1, len(refs) + 1)]

    # --- when all has come to rest ----------------------------------------------------------------------------------

    def teardown(self) -> None:
        if not hasattr(self, "office"):
            return
        self.office.close()
        self.office = self.start()
        self.office.settle()
        try:
            assert self.disk.filed["INBOX"] == 0
            assert cases_by_message(self.office.store).keys() == self.referred
            assert {answers for answers, _, _ in self.disk.letters("acknowledgement")} == self.referred
        finally:
            self.office.close()
            shutil.rmtree(self.folder)


def test_the_promises_hold_on_every_day_that_hypothesis_invents(tmp_path: Path) -> None:
    file = tmp_path / "migrated.db"
    store = Store(f"sqlite:///{file}")
    store.migrate()
    store.close()

    class Prepared(Service):
        migrated = file

    machine = Prepared.TestCase
    machine.settings = settings(
        max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
    )
    machine("runTest").runTest()
