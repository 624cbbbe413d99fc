"""A note on consent under the signature is read; what a firm prints there is not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message

_LETTER = """From: Chidi Nwosa <chidi.nwosa@leavingcare.example>
Subject: Care leaver, placement end
Date: Fri, 11 Dec 2026 11:11:11 +0000
Content-Type: text/plain; charset=utf-8

Hi there

Amelia Stroud turned 18 in the summer (d.o.b. 24/06/2008), a care leaver of ours. She has to be out of her unit at
14 Biscot Terrace, Luton LU3 9ZB by noon on the 24th and has nowhere to go.

Thanks
Chidi Nwosa, Personal Adviser, Luton Leaving Care Team, 01632 960 219
{below}
"""


@pytest.mark.parametrize(
    ("below", "status"),
    [
        ("(Consent: spoke to her on the 2nd, it's a yes.)", "oral"),
        ("Consent: signed, 2/12, form held here.", "written"),
        ("PS Consent - she refused, 2/12.", "refused"),
        ("Consent: not asked yet", "unclear"),
        ("Consent: by replying to this e-mail you consent to our keeping your details.", "missing"),
        ("Consent to share? See our privacy notice.", "missing"),
        ("", "missing"),
    ],
)
def test_a_note_on_consent_under_the_signature_is_read(below: str, status: str) -> None:
    raw = _LETTER.format(below=below).encode()
    records = read_message(raw, arrived=datetime(2026, 12, 11, 12, tzinfo=UTC), limits=DEFAULT, ocr=None).records
    assert [record.consent.status.value for record in records] == [status]
