"""What is due now, handed to the handling one by one; the councils' standing jobs; what need no longer be kept.

For: the ticker, and `--once`. The schedule lives in the store alone: a service that was down for a week asks the same
question as one that never slept. Every step here is safe to do twice and by two services at once.

Must not know: what follows from a thing that is due (rules), how often it is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256

from rules.model import Due, Job
from rules.protocol import Council
from rules.worktime import london_day
from triage.errors import TriageError
from triage.handling import Handling
from triage.log import Log
from triage.store.keep import Keep, Retention
from triage.store.leases import Hold
from triage.store.store import Store
from triage.timesource import TimeSource

STANDING = (Job.DIGEST, Job.SUMMARY, Job.LEAVE, Job.NOTICES)
"""Jobs that every council has; each sets its own next time when it is done."""


@dataclass(slots=True, kw_only=True)
class DueWork:
    """Does what is due, for all councils. For one thread.

    `purging` is the lease under which one service of several lets go of old data. `queued` is called after mail was
    queued.
    """

    store: Store
    handling: Handling
    councils: Mapping[str, Council]
    retention: Retention
    purging: Hold
    time: TimeSource
    log: Log
    queued: Callable[[], None]
    _purged: date | None = field(init=False, default=None)

    def prepare(self) -> None:
        """At the start: standing jobs where they are unset, and a recount where the configuration has changed."""
        now = self.time.now()
        for council in self.councils.values():
            digest = _digest(council)
            changed = self.store.configuration(council.id) != digest
            for job in STANDING:
                # A job that comes too early finds its own hour.
                if changed or self.store.job(council.id, job) is None:
                    self.store.set_job(council.id, job, now)
            if changed:
                self.store.set_job(council.id, Job.RECOUNT, now)
                self.store.set_configuration(council.id, digest)

    def step(self) -> int:
        """Do all that is due now; gives how many things had an effect. Raises TryLater or NeedsPerson with the store.

        What fails stops nothing else, and is asked for again at the next step. A standing job that found nothing to
        tell counts as nothing: in a fast rehearsal the next one is always due.
        """
        done = sum(self._do(event) for event in self.store.due(self.time.now()) if event.council in self.councils)
        self._purge()
        return done

    def _do(self, event: Due) -> int:
        facts = {"council": event.council, "job": event.job.value}
        if event.case is not None:
            facts["case"] = event.case
        if event.clock is not None:
            facts["clock"] = event.clock
        try:
            handled = self.handling.due(event, self.time.now())
        except TriageError:
            raise
        except Exception as error:  # noqa: BLE001  # one thing that is due stops no other
            self.log.bug("due_failed", error, **facts)
            return 0
        self.log.info("due_done", **facts, count=handled.queued)
        if handled.queued:
            self.queued()
        return int(event.case is not None or handled.queued > 0)

    def _purge(self) -> None:
        """Once each London day, and after each start: let go of what is kept no longer."""
        today = london_day(self.time.now())
        if self._purged == today or not self.purging.held():
            return
        for council in self.councils:
            done = Keep(self.store).purge(council, self.retention, self.time.now())
            if done.cases or done.messages:
                self.log.info("purged", council=council, count=len(done.cases) + done.messages)
        self.purging.release()
        self._purged = today


def retention_of(closed_days: int, other_days: int) -> Retention:
    """The retention of a configuration, in days."""
    return Retention(case=timedelta(days=closed_days), not_referral=timedelta(days=other_days))


def _digest(council: Council) -> str:
    """What a council's clocks depend on: everything that is configured about it, and the shape of our own values."""
    return sha256(repr(council).encode()).hexdigest()
