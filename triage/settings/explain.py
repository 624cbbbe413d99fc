"""Turns what the validation says into words for council IT: file, key, what is wrong, what would be right.

Must not know: values of keys; they may be secret and are never repeated, but for names of choices.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from triage.errors import ConfigProblem

SECRET_KEYS = frozenset({"password", "client_secret", "secret", "token"})


def problems_of(error: ValidationError, file: Path, prefix: str, model: type[BaseModel]) -> list[ConfigProblem]:
    """Every error of one table. `prefix` is the table's key as a person would write it, like council[basildon]."""
    found = []
    details = error.errors(include_url=False, include_input=False)
    for detail in details:
        if detail["type"] == "too_short" and any(_within(other["loc"], detail["loc"]) for other in details):
            continue  # the list is empty only because its items are wrong
        key = _key(prefix, detail["loc"])
        wrong, remedy = _words(detail, model)
        found.append(ConfigProblem(str(file), key, wrong, remedy))
    return found


def _within(inner: tuple[int | str, ...], outer: tuple[int | str, ...]) -> bool:
    return len(inner) > len(outer) and inner[: len(outer)] == outer


def _key(prefix: str, loc: tuple[int | str, ...]) -> str:
    text = prefix
    for step in loc:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else str(step)
    return text


def _words(detail: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    context: Mapping[str, Any] = detail.get("ctx", {})
    match detail["type"]:
        case "missing":
            return "is missing", f"Add {name}"
        case "extra_forbidden" if name in SECRET_KEYS:
            return "a secret may not stand here", "Put it in a file and name that with password_file"
        case "extra_forbidden":
            return "is no key that triage knows", _nearest(name, detail["loc"], model)
        case "value_error":
            return str(context.get("error", "is wrong")), "Correct it"
        case "enum" | "literal_error":
            return "is none of the choices", f"Choose {context.get('expected', 'one of them')}"
        case "string_pattern_mismatch":
            return "has the wrong shape", _shape(name)
        case "too_short":
            return "is empty", "Name at least one"
        case "string_too_short":
            return "is empty", "Fill it in"
        case _:
            return detail["msg"].replace("Input should", "should").replace("Tuple should", "should"), "Correct it"


def _shape(name: str) -> str:
    shapes = {
        "id": "Write small letters, digits and hyphens, like castle-point",
        "code": "Write three capitals: BAS",
        "name": "Write small letters, digits and _, like respond",
    }
    return shapes.get(name, "Correct it")


def _nearest(name: str, loc: tuple[int | str, ...], model: type[BaseModel]) -> str:
    known = _fields_at(model, loc[:-1])
    close = difflib.get_close_matches(name, known, n=1)
    if close:
        return f"Did you mean {close[0]}?"
    return f"The keys here are {', '.join(sorted(known))}" if known else "Take it out"


def _fields_at(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    current: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int) or current is None:
            continue
        field = current.model_fields.get(step)
        current = _model_in(field.annotation) if field else None
    return list(current.model_fields) if current else []


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(argument) for argument in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model is not None), None)
