"""Ticks go on whatever happens in one, and end when they are told to."""

from __future__ import annotations

import asyncio
import io
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from triage.errors import NeedsPerson, TryLater
from triage.log import Log
from triage.scheduler.ticker import Ticker


@dataclass
class Clockwork:
    """A step that is counted, and may fail."""

    fails: list[Exception] = field(default_factory=list)
    steps: int = 0
    beats: int = 0
    stream: io.StringIO = field(default_factory=io.StringIO)

    def step(self) -> int:
        self.steps += 1
        if self.fails:
            raise self.fails.pop(0)
        return 0

    def beat(self) -> None:
        self.beats += 1

    def ticker(self, step: Callable[[], int] | None = None) -> Ticker:
        log = Log(self.stream, strict=True)
        return Ticker(step=step or self.step, seconds=0.02, log=log, beat=self.beat)

    def said(self) -> list[str]:
        lines = [json.loads(line) for line in self.stream.getvalue().splitlines()]
        return [line.get("code") or line["error"] for line in lines]


async def until(is_so: Callable[[], bool]) -> None:
    for _ in range(2000):
        if is_so():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("not so after 20 seconds")


async def test_it_ticks_until_it_is_told_to_stop() -> None:
    clockwork, stop = Clockwork(), asyncio.Event()
    running = asyncio.create_task(clockwork.ticker().run(stop))
    await until(lambda: clockwork.steps >= 3)
    stop.set()
    await running
    assert clockwork.beats == clockwork.steps


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (TryLater("store_locked", ""), "store_locked"),
        (NeedsPerson("store_full", ""), "store_full"),
        (ZeroDivisionError("a name"), "ZeroDivisionError"),
    ],
)
async def test_a_tick_that_fails_is_said_without_its_words_and_the_next_one_comes(error: Exception, said: str) -> None:
    clockwork, stop = Clockwork(fails=[error]), asyncio.Event()
    running = asyncio.create_task(clockwork.ticker().run(stop))
    await until(lambda: clockwork.steps >= 2)
    stop.set()
    await running
    assert clockwork.said() == [said]
    assert "a name" not in clockwork.stream.getvalue()


async def test_a_step_that_has_begun_is_finished_before_it_ends() -> None:
    begun, go_on, ended = threading.Event(), threading.Event(), threading.Event()

    def step() -> int:
        begun.set()
        go_on.wait(20)
        ended.set()
        return 0

    stop = asyncio.Event()
    running = asyncio.create_task(Clockwork().ticker(step).run(stop))
    await until(begun.is_set)
    stop.set()
    go_on.set()
    await running
    assert ended.is_set()
