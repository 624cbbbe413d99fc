"""How long a referrer waits: from delivery to the council's mailbox until the acknowledgement is handed to SMTP.

The program runs as its operator runs it, watching a real Dovecot by IDLE and sending to a real SMTP server, both on
loopback. Messages come one at a time, as they do; Dovecot itself takes half a second to announce each.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from tests.support.dovecot import DovecotServer
from tests.support.program import CouncilAt, Installed, letters
from tests.support.referrals import a_referral
from tests.support.smtp import SmtpServer
from tests.support.waiting import until
from triage.timesource import monotonic

MESSAGES = 30
PROMISED = 2.0


def main() -> int:
    """Measure and print; 1 where the promise is not kept."""
    dovecot, smtp = DovecotServer(), SmtpServer().start()
    try:
        dovecot.start()
        waits = sorted(measured(dovecot, smtp))
    finally:
        smtp.remove()
        dovecot.remove()
    tenth = waits[len(waits) * 9 // 10]
    median = statistics.median(waits)
    print(
        f"{len(waits)} referrals in plain text, by LMTP, one at a time; from delivery to the acknowledgement in SMTP:"
    )
    print(f"median {median:.2f} s (promised: 2), nine of ten within {tenth:.2f} s, longest {waits[-1]:.2f} s")
    return int(median > PROMISED)


def measured(dovecot: DovecotServer, smtp: SmtpServer) -> list[float]:
    """Seconds for each message."""
    user = dovecot.add_user()
    with tempfile.TemporaryDirectory() as folder:
        installed = Installed(Path(folder), smtp.port, (CouncilAt(user=user, poll_seconds=60),))
        with installed.running() as service:
            until(lambda: bool(service.events("mailbox_connected")), seconds=60)
            waits = []
            for number in range(MESSAGES):
                began = monotonic()
                user.deliver(a_referral(number))
                until(lambda: len(letters(smtp, "acknowledgement")) > number, seconds=60)  # noqa: B023
                waits.append(monotonic() - began)
            service.stop()
    return waits
