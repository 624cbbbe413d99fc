"""The unit: as confined as it says, and calling commands that there are."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from triage.cli.main import app

ROOT = Path(__file__).parents[1]
UNIT = ROOT / "systemd" / "triage.service"
ANALYZE = shutil.which("systemd-analyze")


@pytest.mark.skipif(ANALYZE is None, reason="systemd-analyze is not installed (apt-get install systemd)")
def test_its_exposure_is_at_most_two_of_ten() -> None:
    done = subprocess.run(
        [str(ANALYZE), "security", "--offline=yes", "--threshold=20", "--no-pager", str(UNIT)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-500:]
    found = re.search(r"exposure level for triage\.service: ([\d.]+)", done.stdout)
    assert found is not None
    assert f"gives {found[1]} of 10" in re.sub(r"\s+", " ", (ROOT / "systemd" / "README.md").read_text())


def test_it_calls_commands_that_there_are() -> None:
    commands = {command.name for command in app.registered_commands}
    called = re.findall(r"^ExecStart\w*=/opt/triage/\.venv/bin/triage (\S+)", UNIT.read_text(), re.MULTILINE)
    assert called == ["check", "run"]
    assert set(called) <= commands


def test_it_notifies_is_watched_and_always_comes_back() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(UNIT)
    service = unit["Service"]
    told = (service["Type"], service["Restart"], service["DynamicUser"], service["StateDirectory"])
    assert told == ("notify", "always", "yes", "triage")
    assert int(service["WatchdogSec"]) > 0
