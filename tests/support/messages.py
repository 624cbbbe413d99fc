"""Small messages of invented people, told apart by their number."""

from __future__ import annotations


def a_message(number: int = 1, *, body: str = "Please see the referral.", subject: str = "Duty to Refer") -> bytes:
    """A mail with CRLF line ends; `number` makes its Message-ID."""
    lines = [
        "From: Probation Officer <officer@probation.example>",
        "To: Housing Options <housing@council.example>",
        f"Subject: {subject}",
        f"Message-ID: <message-{number}@probation.example>",
        "Date: Mon, 23 Nov 2026 09:00:00 +0000",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "",
        body,
        "",
    ]
    return "\r\n".join(lines).encode()
