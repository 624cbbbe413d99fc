"""The demonstration: the whole service on embedded servers, and nothing left behind but one folder."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.support.builders import london
from triage.demo.clock import StagedTime
from triage.demo.gallery import OutMail, write
from triage.timesource import real_now

ROOT = Path(__file__).parents[3]
SPOC, MANAGER = "marguerite.stallard@saltmarsh.example", "tobias.renwick@saltmarsh.example"


@dataclass(frozen=True)
class Played:
    """A demonstration as somebody saw it, and what it left behind."""

    folder: Path
    code: int
    out: str
    left: set[str]

    @property
    def mails(self) -> list[OutMail]:
        files = sorted((self.folder / "mails").iterdir())
        return [OutMail(london("2026-11-19 10:12"), file.read_bytes()) for file in files]

    def sent(self, kind: str) -> list[OutMail]:
        return [mail for mail in self.mails if mail.kind == kind]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder, temporary = tmp_path_factory.mktemp("played") / "out", tmp_path_factory.mktemp("temporary")
    done = subprocess.run(
        [sys.executable, "-m", "triage", "demo", "--out", str(folder), "--pause", "0.4"],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(temporary)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return Played(folder, done.returncode, done.stdout + done.stderr, {path.name for path in temporary.iterdir()})


@pytest.mark.slow
def test_everything_that_the_story_promises_is_shown(played: Played) -> None:
    assert played.code == 0, played.out
    for mail in played.mails:
        assert f"{mail.kind} to {mail.to}" in played.out
        assert mail.subject in played.out
        assert mail.first_line in played.out


@pytest.mark.slow
def test_it_ends_with_an_overdue_case_escalated_to_the_single_point_of_contact_and_the_manager(played: Played) -> None:
    told = played.sent("escalation")
    assert [SPOC in told[0].to, MANAGER in told[1].to] == [True, True]
    line = next(line for line in played.out.splitlines() if line.startswith(told[0].case))
    assert "OVERDUE" in line
    assert "6 cases, 1 overdue." in played.out


@pytest.mark.slow
def test_an_answer_that_an_officer_just_sends_is_noticed_and_confirmed(played: Played) -> None:
    (confirmed,) = played.sent("confirmation")
    line = next(line for line in played.out.splitlines() if line.startswith(confirmed.case))
    assert line.split()[1] == "answered"


@pytest.mark.slow
def test_each_referrer_is_acknowledged_once_and_a_robot_never(played: Played) -> None:
    to = sorted(mail.to for mail in played.sent("acknowledgement"))
    assert len(to) == len(set(to)) == 6


@pytest.mark.slow
def test_the_page_shows_every_mail_in_a_frame_that_can_run_nothing(played: Played) -> None:
    frames: list[dict[str, str | None]] = []
    outside: list[str] = []

    class Frames(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag == "iframe":
                frames.append(dict(attrs))
            if tag in {"script", "link", "img"}:
                outside.append(tag)

    Frames().feed((played.folder / "index.html").read_text())
    assert len(frames) == len(played.mails)
    assert all(frame["sandbox"] is None and "<html" in (frame["srcdoc"] or "") for frame in frames)
    assert outside == []


@pytest.mark.slow
def test_one_folder_is_all_that_is_left(played: Played) -> None:
    assert played.left == set()
    assert sorted(path.name for path in played.folder.iterdir()) == ["index.html", "mails", "service.log"]
    assert len(list((played.folder / "mails").iterdir())) == len(played.mails)


@pytest.mark.slow
def test_the_service_had_no_trouble_and_wrote_no_names(played: Played) -> None:
    log = (played.folder / "service.log").read_text()
    assert [line for line in log.splitlines() if '"level": "error"' in line] == []
    assert not any(name in log for name in ("Thackery", "Marisol", "saltmarsh.example", "Keziah"))


def test_a_new_demonstration_writes_over_the_last_one(tmp_path: Path) -> None:
    mail = OutMail(
        london("2026-11-19 10:12"), b"Subject: <b>x</b>\r\nX-Triage-Kind: digest\r\nTo: a@b.example\r\n\r\nHello\r\n"
    )
    write(tmp_path, [mail, mail], ["one"])
    page = write(tmp_path, [mail], ["<script>"])
    assert [path.name for path in (tmp_path / "mails").iterdir()] == ["01-digest.eml"]
    assert "<b>x</b>" not in page.read_text()
    assert "<script>" not in page.read_text()


def test_its_time_leaps_forward_only_and_knows_when_a_server_stamped_a_mail() -> None:
    time = StagedTime(london("2026-11-19 10:12"), speed=60)
    time.leap(london("2026-11-18 09:00"))
    assert time.now() >= london("2026-11-19 10:12")
    assert abs(time.told(real_now()) - time.now()) < timedelta(minutes=1)
    time.leap(london("2026-11-24 13:00"))
    assert time.now() >= london("2026-11-24 13:00")
    assert time.told(london("2020-01-01 09:00")) == london("2020-01-01 09:00")
