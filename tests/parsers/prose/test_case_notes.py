"""Consent in the short hand of case notes: read as if it were written out, and quoted as it stands."""

from __future__ import annotations

import pytest

from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import consent_in, status, table


@pytest.mark.parametrize(
    ("text", "said"),
    table(
        oral=(
            "Booked 3/9. v. consent 12/11 for housing.",
            "Cons. given 17/11 for this referral, by phone.",
            "Dana Poole, 3.2.94, CRN K402917, ok w/ ref (rang her 24/11).",
            "V consent to referral 24/11.",
            "v/c given 24/11 for referral to the council.",
        ),
        refused=(
            'Cons. given 17/11, w/drawn 23/11 by phone ("changed my mind, leave me be").',
            "Consent given 17/11, wdn 23/11.",
            "Verbal consent to referral given 17/11, w'drawn 23/11.",
            "Cons. to referral w/d 23/11.",
            "Referral to council offered 23/11, decl'd.",
        ),
        missing=(
            "Tenancy wdn by the landlord 23/11.",
            "Offer of a flat w/drawn by the agent.",
            "Cons. Smith rang the ward.",
        ),
    ),
)
def test_case_notes_are_read_as_written_out(text: str, said: ConsentStatus) -> None:
    assert status(text) is said


def test_the_evidence_is_what_stands_there() -> None:
    assert consent_in("v. consent 12/11 for housing.").evidence == "v. consent 12/11 for housing."
    assert consent_in("Cons. given 17/11, w/drawn 23/11.").evidence == "Cons. given 17/11, w/drawn 23/11."
