"""What ails the service now: mailboxes that cannot be used, servers that take no mail, mail that was refused.

For: service. Keeps it in the store for `triage status`, and gives `--once` its lines for people.

Must not know: how any of it is mended.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from triage.errors import NeedsPerson, TriageError, TryLater
from triage.log import Log
from triage.outbox.base import Outcome, Refused
from triage.store.store import Store
from triage.store.values import MailboxState, OutboxRow, SenderState
from triage.timesource import real_now


@dataclass(slots=True)
class Troubles:
    """Hears from watchers and senders. Safe for threads: each writes under its own name."""

    store: Store
    log: Log
    _mailboxes: dict[str, str] = field(init=False, default_factory=dict)
    _states: dict[str, MailboxState] = field(init=False, default_factory=dict)
    _senders: dict[str, str] = field(init=False, default_factory=dict)
    _refused: list[str] = field(init=False, default_factory=list)

    def watch_sender(self, name: str) -> None:
        """There is a sender of this name, and nothing ails it yet."""
        self._senders[name] = ""

    def forget(self) -> None:
        """At the start: what ailed the senders of a former run says nothing of this one."""
        for name in self._senders:
            self.store.set_sender(SenderState(name=name))

    def of_mailbox(self, state: MailboxState) -> None:
        """A watcher tells how its mailbox does. Raises TryLater or NeedsPerson with the store."""
        self._states[state.council] = state
        self.store.set_mailbox(state)

    def of_sender(self, name: str, code: str, needs_person: bool) -> None:
        """A sender tells what ails its server, '' when nothing does."""
        self._senders[name] = code
        state = SenderState(
            name=name, error=code, error_at=real_now() if code else None, needs_person=bool(code) and needs_person
        )
        try:
            self.store.set_sender(state)
        except (TryLater, NeedsPerson) as error:  # a busy store must not keep mail from going out
            self.log.warning("sender_state_untold", code=error.code)

    def of_mail(self, row: OutboxRow, outcome: Outcome) -> None:
        """A sender tells how a mail ended."""
        if isinstance(outcome, Refused):
            about = f" about {row.case}" if row.case else ""
            self._refused.append(f"{row.council}: the {row.kind.value} mail{about} was refused ({outcome.code})")

    def give_up(self, council: str, error: TriageError) -> None:
        """A mailbox cannot be used in this run."""
        self._mailboxes[council] = f"{council}: {error} ({error.code})"
        self.log.error("mailbox_failed", council=council, code=error.code)

    def given_up(self, council: str) -> bool:
        """Whether `give_up` was called for it."""
        return council in self._mailboxes

    def lines(self) -> list[str]:
        """All of it, one sentence each. Raises TryLater or NeedsPerson with the store."""
        found = list(self._mailboxes.values())
        for council, state in self._states.items():
            if state.error and council not in self._mailboxes:
                found.append(f"{council}: a message could not be handled ({state.error}); it stays where it lies")
        down = [f"{name}: mail could not be sent ({code})" for name, code in self._senders.items() if code]
        waiting = self.store.outbox.waiting()
        if waiting and not down:
            down.append(f"outbox: {waiting} mails were put off; they go out when their time comes")
        return found + down + self._refused
