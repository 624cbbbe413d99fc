"""Waiting for what other threads and servers do: on the thing itself, never for a time that should be enough."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from triage.timesource import monotonic


def until(is_so: Callable[[], bool], *, seconds: float = 20) -> None:
    """Come back as soon as it is so; fail after `seconds`."""
    limit = monotonic() + seconds
    pause = Event()
    while not is_so():
        assert monotonic() < limit, f"not so after {seconds} seconds"
        pause.wait(0.01)
