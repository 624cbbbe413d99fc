"""The Transport for tests and rehearsals: keeps what it is given instead of sending it.

`answer` scripts its outcomes; what it does not take is not kept. It holds the same promises as SMTP.
"""

from __future__ import annotations

from collections.abc import Callable

from triage.outbox.base import Mail, Outcome, Refused, Sent
from triage.outbox.envelope import has_bad_address


def _takes_all(_: Mail) -> Outcome:
    return Sent()


class Recorder:
    """Keeps each mail that it takes in `mails`, oldest first."""

    def __init__(self, answer: Callable[[Mail], Outcome] = _takes_all) -> None:
        """Take everything unless told otherwise."""
        self.mails: list[Mail] = []
        self._answer = answer

    async def send(self, mail: Mail) -> Outcome:
        """Keep the mail, or give the scripted outcome."""
        if has_bad_address(mail.sender, mail.recipients):
            return Refused("smtp_address")
        outcome = self._answer(mail)
        if isinstance(outcome, Sent):
            self.mails.append(mail)
        return outcome

    async def close(self) -> None:
        """Nothing is open."""
