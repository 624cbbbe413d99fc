"""Which configuration a command works with, where none is named on the command line.

For: every command that needs the whole configuration.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from triage.settings.load import Configuration, load

VARIABLE = "TRIAGE_CONFIG"
HERE, INSTALLED = Path("triage.toml"), Path("/etc/triage/triage.toml")

Config = Annotated[
    Path | None,
    typer.Option("--config", help=f"The main file; else ${VARIABLE}, {HERE} in this folder, or {INSTALLED}."),
]


def configured(path: Path | None) -> Configuration:
    """Load the configuration. Raises ConfigError with everything that is wrong with it."""
    return load(path or _usual())


def _usual() -> Path:
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    return HERE if HERE.is_file() or not INSTALLED.is_file() else INSTALLED
