"""The house is kept: sizes, docstrings, imports; every setting, flag, letter and command documented and covered."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from rules.case import FlagName
from rules.model import LetterKind
from triage.cli.main import app
from triage.outbox.letters.registry import LETTERS
from triage.settings import model

ROOT = Path(__file__).parents[1]
WRITTEN_BY_MACHINE = ROOT / "parsers" / "learned" / "weights"
MODULES = sorted(
    path
    for name in ("parsers", "rules", "triage")
    for path in (ROOT / name).rglob("*.py")
    if path.parent != WRITTEN_BY_MACHINE
)
NAMES = [str(path.relative_to(ROOT)) for path in MODULES]

MODULE_LINES, FUNCTION_LINES = 400, 40
LONGER_MODULES = {"triage/outbox/html_blocks.py": 420}
"""Modules that are one page of one thing, with the length that they may not pass."""

LONGER_FUNCTIONS = {
    "parsers/prose/consent/agreement.py:signals_in": 60,
    "parsers/prose/contact/read.py:read_contacts": 55,
    "parsers/prose/read.py:_record": 90,
    "parsers/prose/writer/signature.py:read_signature": 45,
    "triage/outbox/letters/staff.py:staff_case": 45,
    "triage/outbox/letters/summary.py:context": 45,
}
"""Functions that are one list of one thing, the same."""

TABLES = [value for value in vars(model).values() if isinstance(value, type) and issubclass(value, model.Table)]
EXAMPLES = "\n".join(path.read_text() for path in sorted((ROOT / "config").glob("*.example.toml")))
README = (ROOT / "README.md").read_text()
RULE_TESTS = "\n".join(path.read_text() for path in (ROOT / "tests" / "rules").rglob("*.py"))
CLI_TESTS = "\n".join(
    path.read_text() for name in ("triage", "service", "support") for path in (ROOT / "tests" / name).rglob("*.py")
)

COMMANDS = sorted(command.name or "" for command in app.registered_commands)
READING = ("status", "cases", "case", "check", "audit", "export")


@pytest.mark.parametrize("name", NAMES)
def test_a_module_is_short_and_says_what_it_is_for(name: str) -> None:
    text = (ROOT / name).read_text()
    assert len(text.splitlines()) <= LONGER_MODULES.get(name, MODULE_LINES)
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("name", NAMES)
def test_functions_are_short(name: str) -> None:
    tree = ast.parse((ROOT / name).read_text())
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None
    }
    over = {
        each: lines for each, lines in long.items() if lines > LONGER_FUNCTIONS.get(f"{name}:{each}", FUNCTION_LINES)
    }
    assert over == {}


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith("__init__.py")])
def test_a_package_holds_its_docstring_and_imports_nothing(name: str) -> None:
    assert len(ast.parse((ROOT / name).read_text()).body) == 1


@pytest.mark.slow
def test_imports_point_one_way() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_every_setting_is_explained_in_an_example(table: type[model.Table]) -> None:
    missing = [name for name in table.model_fields if not re.search(rf"(?m)(^|[ .{{\[]){name}( =|\])", EXAMPLES)]
    assert missing == []


@pytest.mark.parametrize("flag", FlagName)
def test_every_flag_is_tested(flag: FlagName) -> None:
    assert f"FlagName.{flag.name}" in RULE_TESTS or f'"{flag.value}"' in RULE_TESTS


def test_every_letter_has_its_facts_and_its_template() -> None:
    # tests/triage/letters holds each of these to what is promised of every mail.
    assert set(LETTERS) == set(LetterKind)
    templates = {path.stem for path in (ROOT / "triage" / "outbox" / "templates").glob("*.j2")}
    assert {kind.value for kind in LETTERS} <= templates


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme_and_tested(name: str) -> None:
    assert re.search(rf"`triage {name}\b", README)
    assert f'"{name}"' in CLI_TESTS or f"run({name!r}" in CLI_TESTS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_and_its_options(name: str) -> None:
    command = typer.main.get_command(app).commands[name]  # type: ignore[attr-defined]
    assert command.help
    assert [option.name for option in command.params if not getattr(option, "help", None)] == []


@pytest.mark.parametrize("name", READING)
def test_every_reading_command_takes_json(name: str) -> None:
    command = typer.main.get_command(app).commands[name]  # type: ignore[attr-defined]
    assert "--json" in {word for option in command.params for word in option.opts}


def _documents() -> Iterator[Path]:
    yield from ROOT.glob("*.md")
    yield from (ROOT / "docs").rglob("*.md")
    yield from (ROOT / "systemd").glob("*.md")


@pytest.mark.parametrize("path", sorted(_documents()), ids=lambda path: path.name)
def test_every_file_that_a_document_names_by_link_is_there(path: Path) -> None:
    links = [link for link in re.findall(r"\]\(([^)#:]+)\)", path.read_text()) if not link.endswith(".png")]
    assert [link for link in links if not (path.parent / link).exists()] == []
