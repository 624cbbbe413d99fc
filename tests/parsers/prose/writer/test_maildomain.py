"""A body is known by its mail domain's letters: whole, begun, by initials; never a person, a ward, a free mail."""

from __future__ import annotations

import pytest

from parsers.prose.writer.maildomain import body_spelt
from parsers.record import Address

NIA = "Nia Okoro"


@pytest.mark.parametrize(
    ("domain", "foot", "text", "body"),
    [
        ("hmp-larkmoor.example", (), "Out of HMP Larkmoor on Friday", "HMP Larkmoor"),
        ("kirbynursery.example", ("Kirby Cross Nursery, Mill Lane",), "", "Kirby Cross Nursery"),
        ("ccstreetlink.example", ("Cathedral City Streetlink",), "", "Cathedral City Streetlink"),
        (
            "seachange-da.example",
            (),
            "Sea Change Domestic Abuse Support: referral",
            "Sea Change Domestic Abuse Support",
        ),
        ("ash-soup.example", ("Team leader, Ash Soup Run",), "", "Ash Soup Run"),
        ("isisvalley.nhs-trust.example", (), "ISIS VALLEY HOSPITAL   record task", "ISIS VALLEY HOSPITAL"),
        ("anchorreach.example", (), "From Anchorreach Income. Anchorreach Homes: warning", "Anchorreach Homes"),
        ("tilbury-lodge.example", (), "Tilbury Lodge is full and Tom Birch must go", "Tilbury Lodge"),
        # near misses
        ("kirbynursery.example", (), "Kirby Road, near the Nursery School", None),
        ("ccs.example", (), "Cathedral City Streetlink", None),
        ("example.org", (), "Example of what he said", None),
        ("cab.example", (), "He took a Cab", None),
        ("tbirch.example", (), "Tom Birch is homeless", None),
    ],
)
def test_the_domain_spells_the_body(domain: str, foot: tuple[str, ...], text: str, body: str | None) -> None:
    assert body_spelt(Address(NIA, f"nia@{domain}"), foot, text) == body
