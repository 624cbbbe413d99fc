"""The body on whose paper a form is written."""

from __future__ import annotations

import pytest

from parsers.forms.letterhead import letterhead
from parsers.record import Source
from tests.parsers.forms.paper import document


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Thameside University Hospitals NHS Trust", "Thameside University Hospitals NHS Trust"),
        ("Hillside Mental Health NHS Trust | form 12 | keep this page", "Hillside Mental Health NHS Trust"),
        ("St Botolph’s Outreach: notification to housing", "St Botolph’s Outreach"),
        ("Fields Primary School", "Fields Primary School"),
        ("Mid Devon District Council", None),
        ("Duty to refer referral form", None),
        ("Prison Release Details", None),
        ("Social Services Use Only", None),
        ("Please ask the hospital for the notes.", None),
    ],
)
def test_a_line_over_the_form_names_its_body(line: str, body: str | None) -> None:
    found = letterhead(document(line))
    assert (found.text if found else None) == body


def test_a_mails_own_text_has_no_letterhead() -> None:
    assert letterhead(document("Thameside University Hospitals NHS Trust", source=Source.FORM_BODY)) is None
