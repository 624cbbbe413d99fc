"""Secrets: kept in files, systemd credentials or the environment, read when needed, printed as stars.

Must not know: what a secret opens.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from triage.errors import NeedsPerson


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """A password that is read at each use, so that a changed file counts without a restart. Prints as stars."""

    file: Path | None = None
    variable: str = ""

    def reveal(self) -> str:
        """Give the secret itself, without the file's last line feed. Raises NeedsPerson where it cannot be read."""
        if self.file is None:
            return os.environ.get(self.variable, "")
        try:
            return self.file.read_text(encoding="utf-8").rstrip("\r\n")
        except (OSError, UnicodeDecodeError):
            raise NeedsPerson(
                "secret_unreadable", f"the secret file {self.file} cannot be read; make it readable for the service"
            ) from None

    def __repr__(self) -> str:
        """Stars."""
        return "Secret(***)"


def credential_path(path: Path, base: Path) -> Path:
    """Where a secret file lies: as systemd credential of that name if there is one, else relative to `base`."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if folder and not path.is_absolute() and (Path(folder) / path).exists():
        return Path(folder) / path
    return path if path.is_absolute() else base / path


def find_secret(path: Path | None, variable: str, base: Path) -> Secret | None:
    """The secret named by a file key, else by the environment variable, else None."""
    if path is not None:
        return Secret(file=credential_path(path, base))
    return Secret(variable=variable) if os.environ.get(variable) else None


def variable_name(*parts: str) -> str:
    """The environment variable for a secret: TRIAGE_BASILDON_IMAP_PASSWORD."""
    return "_".join(("triage", *parts)).upper().replace("-", "_")
