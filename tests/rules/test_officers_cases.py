"""Mails of invented officers in many hands, in two worlds, each understood as contract/officers.md says."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from triage.cli.interpret import interpreted, read_world

DATA = Path(__file__).parents[1] / "data" / "officers"
HANDS = DATA / "hands"
CASES: list[dict[str, Any]] = json.loads((DATA / "cases.json").read_text(encoding="utf-8"))
OTHERS: list[dict[str, Any]] = json.loads((HANDS / "cases.json").read_text(encoding="utf-8"))
ALL = [*((DATA, mail) for mail in CASES), *((HANDS, mail) for mail in OTHERS)]
NAMES = [f"{folder.name}-{mail['name']}" for folder, mail in ALL]
KEYS = ("by", "to", "consent", "on", "of")


@cache
def world(folder: Path) -> Any:
    return read_world(folder / "world.json")


def said(folder: Path, mail: dict[str, Any]) -> dict[str, Any]:
    councils, cases = world(folder)
    known = {key: value for key, value in mail.items() if key not in {"expect", "name", "case"}}
    return interpreted(known, councils, cases)


def commands(answer: dict[str, Any]) -> list[dict[str, Any]]:
    return [action for action in answer["actions"] if action["do"] not in {"none", "note"}]


def same_time(want: str | None, got: str | None, sent: str) -> bool:
    if want is None:
        return True
    if len(want) == 10:
        return (got or "")[:10] == want
    apart = datetime.fromisoformat(want) - datetime.fromisoformat(got or sent)
    return abs(apart) <= timedelta(minutes=1)


def agrees(want: dict[str, Any], got: dict[str, Any], mail: dict[str, Any]) -> bool:
    case = want.get("case") or mail["case"] or mail["thread"]
    if want["do"] == got["do"] == "distinct":
        return {case, want["of"]} == {got["case"], got["of"]}
    same = want["do"] == got["do"] and case == got["case"]
    return (
        same
        and same_time(want.get("at"), got.get("at"), mail["sent"])
        and all(want[key] == got.get(key) for key in KEYS if want.get(key) is not None)
    )


@pytest.mark.parametrize(("folder", "mail"), ALL, ids=NAMES)
def test_a_mail_is_understood_as_a_careful_colleague_would(folder: Path, mail: dict[str, Any]) -> None:
    answer = said(folder, mail)
    left = commands(answer)
    for want in (each for each in mail["expect"]["actions"] if each["do"] != "none"):
        found = next((got for got in left if agrees(want, got, mail)), None)
        assert found is not None, f"missed {want}; understood {left}"
        left.remove(found)
    assert left == []
    assert answer["answers_referrer"] == mail["expect"]["answers_referrer"]


@pytest.mark.parametrize(("folder", "mail"), ALL, ids=NAMES)
def test_what_must_not_be_understood_is_not(folder: Path, mail: dict[str, Any]) -> None:
    for rule in mail["expect"]["must_not"]:
        name, _, condition = rule.partition(" ")
        key, _, value = condition.partition("=")
        for got in commands(said(folder, mail)):
            assert got["do"] != name or (key and str(got.get(key)) != value)
