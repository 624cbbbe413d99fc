"""The only door to the rules: one event and all that is known in, all that follows out.

For: triage/handling.py, which reads the view and writes the changes in one transaction.

Must not know: anything but the three kinds of event.
"""

from __future__ import annotations

from typing import assert_never

from rules.action import acted
from rules.arrival import arrived
from rules.due import fell_due
from rules.model import Acted, Arrived, Changes, Due, Event, View


def decide(event: Event, view: View) -> Changes:
    """What follows from this event. Pure, in milliseconds; never raises on data."""
    match event:
        case Arrived():
            return arrived(event, view)
        case Acted():
            return acted(event, view)
        case Due():
            return fell_due(event, view)
        case _:
            assert_never(event)
