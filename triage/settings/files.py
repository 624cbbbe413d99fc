"""Reads the TOML files, and keeps for each table the file it stood in, so that every error can name it.

Must not know: what a key means.
"""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from triage.errors import ConfigProblem

MAX_FILES = 500


@dataclass(frozen=True, slots=True)
class Sourced:
    """A table and the file it stood in."""

    file: Path
    table: dict[str, Any]


@dataclass(slots=True)
class Gathered:
    """Everything that the main file and its includes hold, by top-level table, with the problems met on the way."""

    service: Sourced | None = None
    smtp: Sourced | None = None
    councils: list[Sourced] = field(default_factory=list)
    problems: list[ConfigProblem] = field(default_factory=list)


def shipped_folder() -> Path:
    """Where the councils and protocols that ship with the product lie: the checkout's, else the installed ones."""
    checkout = Path(__file__).resolve().parents[2] / "config"
    return checkout if (checkout / "protocols").is_dir() else Path(sys.prefix) / "share" / "triage" / "config"


def read_toml(path: Path, problems: list[ConfigProblem]) -> dict[str, Any] | None:
    """One file's tables; None, with a problem noted, where it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        problems.append(ConfigProblem(str(path), "-", "the file does not exist", "Create it, or correct its name"))
    except OSError as error:
        remedy = "Make it readable for the user that runs triage"
        problems.append(ConfigProblem(str(path), "-", f"the file cannot be read ({error.strerror})", remedy))
    except UnicodeDecodeError:
        problems.append(ConfigProblem(str(path), "-", "the file is not UTF-8", "Save it as UTF-8"))
    except tomllib.TOMLDecodeError as error:
        problems.append(ConfigProblem(str(path), "-", f"this is not TOML: {error}", "Correct that line"))
    return None


def gather(main: Path) -> Gathered:
    """Read the main file and what it includes (relative to it, in order of name)."""
    found = Gathered()
    table = read_toml(main, found.problems)
    if table is None:
        return found
    _take(found, main, table)
    include = table.get("service", {}).get("include", ()) if isinstance(table.get("service"), dict) else ()
    for pattern in include if isinstance(include, list) else ():
        _include(found, main, str(pattern))
    return found


def _include(found: Gathered, main: Path, pattern: str) -> None:
    if Path(pattern).is_absolute():
        files = [Path(pattern)]
    else:
        files = sorted(main.parent.glob(pattern))[:MAX_FILES]
    if not files:
        remedy = "Correct the pattern; it is relative to this file"
        found.problems.append(ConfigProblem(str(main), "service.include", f'"{pattern}" matches no file', remedy))
    for file in files:
        table = read_toml(file, found.problems)
        if table is not None:
            _take(found, file, table)


def _take(found: Gathered, file: Path, table: dict[str, Any]) -> None:
    for key, value in table.items():
        match key:
            case "service" | "smtp" if not isinstance(value, dict):
                found.problems.append(ConfigProblem(str(file), key, "is no table", f"Write [{key}]"))
            case "service" | "smtp" if getattr(found, key) is not None:
                first = getattr(found, key).file
                remedy = f"Keep [{key}] in one file; it also stands in {first}"
                found.problems.append(ConfigProblem(str(file), key, "stands twice", remedy))
            case "service" | "smtp":
                setattr(found, key, Sourced(file, value))
            case "council" if isinstance(value, list):
                found.councils.extend(Sourced(file, item) for item in value if isinstance(item, dict))
            case "council":
                found.problems.append(ConfigProblem(str(file), key, "is no list of tables", "Write [[council]]"))
            case _:
                remedy = "The tables are [service], [smtp] and [[council]]"
                found.problems.append(ConfigProblem(str(file), key, "is no table that triage knows", remedy))
