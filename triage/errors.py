"""The tree of errors: each typed by who can act on it.

    TriageError
    ├── ConfigError     the operator: every problem of the configuration at once
    ├── UserError       whoever typed the command: unknown case, act that makes no sense now
    ├── TryLater        nobody yet: unreachable, deferred, busy; the loop backs off and goes on
    ├── NeedsPerson     the operator: login refused, folder missing, recipient refused for good
    └── ReaderFailed    nobody: becomes a Problem of the message, never leaves triage/reader

`code` is short and fit for the log. str() never holds personal data or the text of a foreign exception.
Library exceptions are translated in the one module that uses the library. Anything else that is raised is a bug.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class TriageError(Exception):
    """Something went wrong that the service knows by name."""

    def __init__(self, code: str, text: str) -> None:
        """Keep the short code beside the sentence for people."""
        super().__init__(text)
        self.code = code


@dataclass(frozen=True, slots=True)
class ConfigProblem:
    """One thing wrong with the configuration: where, what, and what would be right."""

    file: str
    key: str
    wrong: str
    remedy: str

    def __str__(self) -> str:
        """One line for people."""
        return f"{self.file}: {self.key}: {self.wrong}. {self.remedy}"


class ConfigError(TriageError):
    """The configuration cannot be used; `problems` holds all of it at once."""

    def __init__(self, problems: Sequence[ConfigProblem]) -> None:
        """Take every problem found."""
        super().__init__("config", "\n".join(map(str, problems)))
        self.problems = tuple(problems)


class UserError(TriageError):
    """The command cannot be done: the text says which case or key, and what to do."""


class TryLater(TriageError):
    """Passing trouble: back off, note it, go on."""


class NeedsPerson(TriageError):
    """Trouble that only the operator can end: `triage status` shows it and exits 1."""


class ReaderFailed(TriageError):
    """The reading child was too slow, too large, died or spoke nonsense."""
