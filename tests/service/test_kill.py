"""Killed at any instant, the service loses nothing and does nothing twice."""

from __future__ import annotations

import os
import random
import signal
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from tests.support.builders import london
from tests.support.dovecot import MailUser
from tests.support.program import Installed, letters
from tests.support.referrals import a_referral
from tests.support.smtp import SmtpServer
from tests.support.starter import Starter, starting
from tests.support.waiting import until
from triage.store.store import Store

pytestmark = [pytest.mark.servers, pytest.mark.slow]

NOW = london("2026-11-19 11:00")
REFERRALS, KILLS = 200, 20
SEED = int(os.environ.get("TRIAGE_SEED", random.randrange(10**6)))
Opener = Callable[[Installed], Store]


def connected(log: Path) -> int:
    return log.read_text().count('"mailbox_connected"') if log.exists() else 0


def killed_at_work(starter: Starter, log: Path, dice: random.Random, *, inline: bool) -> None:
    """Start a service, let it work for a random while, kill it."""
    before = connected(log)
    pid = starter.start(NOW, inline=inline)
    try:
        until(lambda: connected(log) > before, seconds=60)
        Event().wait(dice.uniform(0, 1.2))
    finally:
        os.kill(pid, signal.SIGKILL)


def test_killed_twenty_times_every_referral_has_one_case_and_its_referrer_an_answer(
    installed: Installed, smtp_server: SmtpServer, open_store: Opener
) -> None:
    user, dice, log = installed.councils[0].user, random.Random(SEED), installed.folder / "log"
    assert isinstance(user, MailUser)
    user.append_many([a_referral(number) for number in range(REFERRALS)])
    with starting(installed.config, log) as starter:
        for number in range(KILLS):
            killed_at_work(starter, log, dice, inline=number % 5 != 0)
    assert installed.step(NOW) == [], f"seed {SEED}"

    store = open_store(installed)
    expected = Counter(f"<referral-{number}@probation.example>" for number in range(REFERRALS))
    assert Counter(case.thread.message_id for case in store.cases()) == expected, f"one case each; seed {SEED}"
    assert store.audit().whole
    copies = defaultdict(list)
    for letter in letters(smtp_server, "acknowledgement"):
        copies[letter.answers].append(letter)
    assert copies.keys() == expected.keys(), f"everybody hears back; seed {SEED}"
    assert all(len({letter.id for letter in same}) == 1 for same in copies.values()), f"one name each; seed {SEED}"
    bodies = defaultdict(set)
    for taken, letter in zip(smtp_server.mails, letters(smtp_server), strict=True):
        bodies[letter.id].add(taken.message)
    assert all(len(same) == 1 for same in bodies.values()), f"a second copy is the same to the byte; seed {SEED}"
    assert (len(user.folder("INBOX")), len(user.folder("Triage/Processed")) + len(user.folder("Triage/Review"))) == (
        0,
        REFERRALS,
    )
