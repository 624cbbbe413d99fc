"""The doors of the readers that other hands are still building; goes away when they have landed."""

from __future__ import annotations

import importlib
from datetime import date
from typing import Any

from parsers.body.passage import Passage
from parsers.documents.shape import Document
from parsers.limits import Limits
from parsers.record import Record


def _door(module: str, name: str) -> Any:
    try:
        return getattr(importlib.import_module(module), name, None)
    except ModuleNotFoundError:
        return None


def read_form(document: Document, *, written: date, limits: Limits) -> tuple[Record, ...]:
    """Read a filled-in form."""
    door = _door("parsers.forms.read", "read_form")
    found: tuple[Record, ...] = door(document, written=written, limits=limits) if door else ()
    return found


def is_form(document: Document) -> bool:
    """Say whether form labels are there, filled or not."""
    door = _door("parsers.forms.read", "is_form")
    return bool(door(document)) if door else False


def read_prose(passages: tuple[Passage, ...]) -> tuple[Record, ...]:
    """Read free text."""
    door = _door("parsers.prose.read", "read_prose")
    found: tuple[Record, ...] = door(passages) if door else ()
    return found


def combine(forms: tuple[Record, ...], prose: tuple[Record, ...]) -> tuple[Record, ...]:
    """Let the forms win and the mail fill gaps."""
    door = _door("parsers.combine", "combine")
    found: tuple[Record, ...] = door(forms, prose) if door else (forms or prose)
    return found
