"""Who is dead is known for sure, or not said."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from triage.owner import is_dead, new_owner

OF_A_CHILD = "from triage.owner import new_owner; print(new_owner(), flush=True); input()"


def test_two_names_in_one_process_differ_and_both_live() -> None:
    one, two = new_owner(), new_owner()
    assert one != two
    assert not is_dead(one)
    assert not is_dead(two)


def test_a_process_is_dead_once_it_was_killed_whether_its_parent_noticed_or_not() -> None:
    command = [sys.executable, "-c", OF_A_CHILD]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        name = child.stdout.readline().strip()
        assert not is_dead(name)
        child.kill()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        assert is_dead(name), "not reaped yet"
        child.wait()
        assert is_dead(name)


def test_another_process_of_the_same_number_is_not_the_owner() -> None:
    machine, space, pid, started, chance = new_owner().split("/")
    assert is_dead("/".join((machine, space, pid, str(int(started) - 1), chance)))


@pytest.mark.parametrize("name", ["", "one", "a/b/c", "other-boot/pid:[1]/1/2/3", "//1/2/3"])
def test_of_a_service_elsewhere_nothing_is_said(name: str) -> None:
    assert not is_dead(name)


def test_of_another_machine_or_another_space_of_numbers_nothing_is_said() -> None:
    machine, space, _, started, chance = new_owner().split("/")
    gone = str(2**22 - 1)
    assert not is_dead("/".join(("another", space, gone, started, chance)))
    assert not is_dead("/".join((machine, "pid:[1]", gone, started, chance)))
