"""The main job from end to end, on a real Dovecot and a real SMTP server: many mails, three councils, and the clock."""

from __future__ import annotations

import email
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parseaddr
from pathlib import Path

import pytest

from rules.case import State
from rules.model import Acted, Action, Do, Trust
from tests.support.builders import london
from tests.support.dovecot import DovecotServer, MailUser
from tests.support.program import CouncilAt, Installed, SharedReader, letters
from tests.support.referrals import a_referral
from tests.support.smtp import SmtpServer
from triage.handling import Handling
from triage.outbox.compose import compose
from triage.reader.inline import InlineReader
from triage.settings.load import load
from triage.store.store import Store

pytestmark = pytest.mark.servers

MESSAGES = Path(__file__).parents[1] / "corpus" / "own"
ROBOTS = ("auto_reply", "bounce")
Opener = Callable[[Installed], Store]


@dataclass(frozen=True)
class Post:
    """A message of the corpus with what is true of it."""

    raw: bytes
    kind: str
    people: int


def chosen(kinds: tuple[str, ...], count: int) -> list[Post]:
    """The first messages of these kinds that can be answered and are read rightly: how well is measured elsewhere."""
    found: list[Post] = []
    for file in sorted(MESSAGES.glob("*.json")):
        truth = json.loads(file.read_text())["expect"]
        people = [record for record in truth["records"] if record["referrer"]["email"]]
        if truth["kind"] not in kinds or len(people) != len(truth["records"]) or len(found) == count:
            continue
        raw = file.with_suffix(".eml").read_bytes()
        reading = InlineReader().read(raw, arrived=None)
        if (reading.kind.value, len(reading.records)) == (truth["kind"], len(people)):
            found.append(Post(raw, truth["kind"], len(people)))
    return found


@pytest.fixture
def three(dovecot: DovecotServer, smtp_server: SmtpServer, tmp_path: Path, reader: SharedReader) -> Installed:
    """Three councils, of three protocols."""
    made = (("basildon", "BAS", "essex"), ("oxford", "OXF", "oxfordshire"), ("luton", "LUT", "luton"))
    councils = tuple(
        CouncilAt(
            id=id,
            code=code,
            name=f"{id.title()} Council",
            address=f"dtr@{id}.example",
            protocol=protocol,
            user=dovecot.add_user(),
        )
        for id, code, protocol in made
    )
    return Installed(tmp_path, smtp_server.port, councils, reader=reader)


def user_of(council: CouncilAt) -> MailUser:
    assert council.user is not None
    return council.user


def filed(three: Installed) -> Counter[str]:
    names = ("INBOX", "Triage/Processed", "Triage/Review", "Triage/Other")
    return Counter({name: sum(len(user_of(each).folder(name)) for each in three.councils) for name in names})


@pytest.mark.slow
def test_fifty_messages_to_three_councils(three: Installed, smtp_server: SmtpServer, open_store: Opener) -> None:
    referrals, robots = chosen(("referral",), 44), chosen(ROBOTS, 6)
    for number, post in enumerate(referrals + robots):
        user_of(three.councils[number % 3]).deliver(post.raw)
    assert len(referrals + robots) == 50
    assert three.step(london("2026-11-30 18:00")) == []
    store = open_store(three)
    cases = store.cases()
    people = sum(post.people for post in referrals)

    assert len(cases) == people, "one case for each person referred"
    acknowledged = Counter(letter.case for letter in letters(smtp_server, "acknowledgement"))
    assert acknowledged == Counter(case.ref for case in cases), "one acknowledgement for each case"
    to = {letter.case: letter.to for letter in letters(smtp_server, "acknowledgement")}
    assert all(case.thread.reply_to is not None and to[case.ref] == case.thread.reply_to.email for case in cases)
    assert all(case.lead for case in cases), "somebody leads each case"
    robots_only = {sender_of(post.raw) for post in robots} - {sender_of(post.raw) for post in referrals}
    assert robots_only
    assert not robots_only & {letter.to for letter in letters(smtp_server)}, "nothing goes to a robot"
    assert not {name_of(post.raw) for post in robots} & {letter.answers for letter in letters(smtp_server)}
    assert filed(three) == Counter({"Triage/Processed": len(referrals), "Triage/Other": len(robots)})
    assert store.audit().whole

    answered = [case for case in cases if case.state is State.OPEN][::4]
    handling = Handling(store, load(three.config).rules_councils, compose)
    for case in answered:
        for do in (Do.RESPOND, Do.CONTACTED):
            action = Action(do=do, by="phone", at=london("2026-11-30 18:01"))
            event = Acted(action=action, case=case.ref, actor="console", trust=Trust.CONSOLE)
            handling.acted(event, case.council, london("2026-11-30 18:01"))
    smtp_server.mails.clear()
    assert three.step(london("2027-01-12 10:00")) == []
    told = escalations(store, "spoc")
    assert set(told) == {case.ref for case in cases} - {case.ref for case in answered}
    assert set(told.values()) == {1}


def sender_of(raw: bytes) -> str:
    return parseaddr(str(email.message_from_bytes(raw)["From"]))[1].lower()


def name_of(raw: bytes) -> str:
    return str(email.message_from_bytes(raw)["Message-ID"])


def escalations(store: Store, person: str) -> Counter[str]:
    """How often each case was told of to this person of its council, alone or together with others."""
    found: Counter[str] = Counter()
    for case in store.cases():
        mails = store.case(case.ref).mails
        found[case.ref] += sum(
            mail.kind == "escalation" and mail.recipients == (f"{person}@{case.council}.example",) for mail in mails
        )
    return +found


@pytest.mark.slow
def test_forty_referrals_from_one_prison_under_one_subject_are_acknowledged_one_by_one(
    installed: Installed, smtp_server: SmtpServer, open_store: Opener
) -> None:
    user = user_of(installed.councils[0])
    for number in range(40):
        received = f"Thu, 19 Nov 2026 10:{number:02d}:00 +0000"
        user.deliver(a_referral(number, sender="resettlement@hmp-northfield.example", received=received))
    assert installed.step(london("2026-11-19 11:00")) == []
    acknowledgements = letters(smtp_server, "acknowledgement")
    assert {letter.to for letter in acknowledgements} == {"resettlement@hmp-northfield.example"}
    assert Counter(letter.answers for letter in acknowledgements) == Counter(
        f"<referral-{number}@probation.example>" for number in range(40)
    )
    assert len(open_store(installed).cases()) == 40


def an_absence(number: int, *, answers: str, declared: bool) -> bytes:
    """What an absent referrer's mail program answers to everything, ours included."""
    mail = EmailMessage(policy=SMTP)
    mail["Received"] = "from mx.probation.example by mx.council.example; Thu, 19 Nov 2026 10:30:00 +0000"
    mail["From"] = "Joss Tamblyn <officer1@probation.example>"
    mail["To"] = "housing.solutions@basildon.example"
    mail["Subject"] = "Automatic reply: Duty to Refer"
    mail["Date"] = "Thu, 19 Nov 2026 10:30:00 +0000"
    mail["Message-ID"] = f"<away-{number}@probation.example>"
    mail["In-Reply-To"] = answers
    if declared:
        mail["Auto-Submitted"] = "auto-replied"
    mail.set_content("I am out of the office until Monday 30 November and will answer your message on my return.\n")
    return bytes(mail)


@pytest.mark.parametrize("declared", [True, False], ids=["says so in its headers", "says so in its words alone"])
def test_an_out_of_office_war_ends_after_one_mail(
    installed: Installed, smtp_server: SmtpServer, declared: bool
) -> None:
    user, now = user_of(installed.councils[0]), london("2026-11-19 10:40")
    user.deliver(a_referral(1))
    answered = 0
    for number in range(4):
        installed.step(now)
        ours = [letter for letter in letters(smtp_server) if letter.to == "officer1@probation.example"]
        for letter in ours[answered:]:
            user.deliver(an_absence(number, answers=letter.id, declared=declared))
        answered = len(ours)
        now += timedelta(minutes=5)
    assert answered == 1
