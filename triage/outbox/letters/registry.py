"""Which template a letter uses, and with which context: one row a kind.

For: `compose`. A new kind of letter is a facts module, a template and a row here.

Must not know: how a template is rendered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any

from rules.model import LetterKind
from triage.outbox.letters import confirmation, digest, escalation, follow_up, referrers, review, summary, tasks, urgent
from triage.outbox.letters.common import Request

Facts = Callable[[Request], tuple[str, object]]

LETTERS: dict[LetterKind, Facts] = {
    LetterKind.ACKNOWLEDGEMENT: lambda request: ("acknowledgement.j2", referrers.context(request)),
    LetterKind.CONSENT_REQUEST: lambda request: ("consent_request.j2", referrers.context(request)),
    LetterKind.LEAD_CHANGE: lambda request: ("lead_change.j2", referrers.context(request)),
    LetterKind.ASSIGNMENT: lambda request: ("assignment.j2", tasks.assignment(request)),
    LetterKind.URGENT: lambda request: ("urgent.j2", urgent.context(request)),
    LetterKind.FOLLOW_UP: lambda request: ("follow_up.j2", follow_up.context(request)),
    LetterKind.WARNING: lambda request: ("warning.j2", tasks.warning(request)),
    LetterKind.ESCALATION: escalation.context,
    LetterKind.DIGEST: lambda request: ("digest.j2", digest.context(request)),
    LetterKind.SUMMARY: lambda request: ("summary.j2", summary.context(request)),
    LetterKind.CONFIRMATION: lambda request: ("confirmation.j2", confirmation.context(request)),
    LetterKind.REVIEW: lambda request: ("review.j2", review.context(request)),
}


def context_of(request: Request) -> tuple[str, dict[str, Any]]:
    """The template's file name and what it may read. `reference` is '' in a letter about no case or several."""
    name, context = LETTERS[request.letter.kind](request)
    assert is_dataclass(context)
    case = request.cases.get(request.letter.case or "")
    values = {field.name: getattr(context, field.name) for field in fields(context)}
    return name, {"reference": case.ref if case else "", **values}
