"""Signatures in many layouts, and what a private writer is to the person."""

from __future__ import annotations

import pytest

from tests.parsers.prose.people.test_who import TOM, read, record

_Told = tuple[str | None, str | None, str | None]


@pytest.mark.parametrize(
    ("last", "author", "told"),
    [
        (
            "Jo\nCathedral City Streetlink, shift lead\n01632 960222",
            "Jo Bloggs <jo@ccstreetlink.example>",
            ("Jo Bloggs", "shift lead", "Cathedral City Streetlink"),
        ),
        (
            "Jo Bloggs\nChurchwarden, St Botolph's Church, Oxley\n01632 960222",
            "Jo Bloggs <churchwarden@stbotolphs.example>",
            ("Jo Bloggs", "Churchwarden", "St Botolph's Church"),
        ),
        (
            "Nia Okoro\nNight Bus Co-ordinator, Spires Outreach\n01632 960222",
            "Night Bus <crew@spiresnightbus.example>",
            ("Nia Okoro", "Night Bus Co-ordinator", "Spires Outreach"),
        ),
        (
            "Nia Okoro, Patient Flow Facilitator, Oxley Hospital",
            "Flow Team <flow@oxleyhospital.example>",
            ("Nia Okoro", "Patient Flow Facilitator", "Oxley Hospital"),
        ),
        (
            "Dan Birch, Watch Manager, Vale Fire & Rescue, 01632 960222",
            "Watch Manager D Birch <d.birch@valefirerescue.example>",
            ("Dan Birch", "Watch Manager", "Vale Fire & Rescue"),
        ),
        (
            "Jo Bloggs\nWednesday team leader, Ash Soup Run\n01632 960222",
            "Jo Bloggs <jo@ash-soup.example>",
            ("Jo Bloggs", "Wednesday team leader", "Ash Soup Run"),
        ),
        (
            "Jo Bloggs, Personal Adviser, Oxley Leaving Care Team, 01632 960222\n(Consent: told me so, it's a yes.)",
            "Jo Bloggs <jo.bloggs@oxleycare.example>",
            ("Jo Bloggs", "Personal Adviser", "Oxley Leaving Care Team"),
        ),
        (
            "I'm Nia Okoro, Library Assistant, Vale Libraries, and I'm in again Monday.",
            "Oxley Library <oxley@valelibraries.example>",
            ("Nia Okoro", "Library Assistant", "Vale Libraries"),
        ),
    ],
)
def test_who_signs_in_any_layout_is_who_refers(last: str, author: str, told: _Told) -> None:
    found = record(f"{TOM}\n\n{last}\n", author).referrer
    assert (found.name, found.role, found.organisation) == told


def test_a_post_in_the_headers_brackets_is_no_name() -> None:
    text = "VICSO at HMP Oxley.\n\n" + TOM + "\n\nJo Bloggs\nSupervising Officer\n01632 960222\n"
    assert record(text, "Jo Bloggs (VICSO) <jo.bloggs@hmp-oxley.example>").referrer.name == "Jo Bloggs"


def test_a_weekday_below_a_name_is_no_post() -> None:
    found = record(f"{TOM}\n\nJo Bloggs\nHill Surgery\nMonday to Wednesday\n").referrer
    assert found.role is None


@pytest.mark.parametrize(
    ("text", "subject", "author", "role"),
    [
        ("Our daughter Ann Birch, born 3/4/1980, must leave by Friday.", "", "Peter Birch <pb@example.org>", "parent"),
        ("My grandson Tom Birch, born 3/4/1980, must leave.", "", "Ann Birch <ab@example.org>", "grandparent"),
        ("My brother Tom Birch, born 3/4/1980, must leave by Friday.", "", "Sam Birch <sb@example.org>", "sibling"),
        ("Tom Birch, born 3/4/1980, is my boy.", "I am his mother", "Sam Birch <sb@example.org>", "mother"),
        ("Tom Birch (colleague of mine), born 3/4/1980, is homeless.", "", "Ann Lee <al@example.org>", "colleague"),
        ("Tom Birch, born 3/4/1980, must go. I live next door.", "", "Ann Lee <al@example.org>", "neighbour"),
        ("Landlord here. Tom Birch, born 3/4/1980, must be out.", "", "Ann Lee <al@example.org>", "landlord"),
    ],
)
def test_a_private_writer_is_what_the_letter_makes_of_them(text: str, subject: str, author: str, role: str) -> None:
    (found,) = read(text, author, subject or "Tom Birch").records
    assert (found.referrer.role or "").casefold() == role


_GP = "\n\nYours faithfully,\n\nDr Jo Bloggs\nSalaried GP\n"
_DEAR = "1st February 2027\n\nDear Sir or Madam,\n\n"
_DEAR += "Re: Mr Tom Birch, born 3 April 1980, 5 Hill Way, Oxley OX12 9ZY\n\nHe is homeless."


def test_a_letterhead_gives_the_bodys_address_and_number() -> None:
    head = "Portway Health Centre\nOrmond Road, Oxley OX12 9ZX\nTelephone 01632 960690\n\n"
    found = record(head + _DEAR + _GP, "BLOGGS, Jo (PORTWAY HEALTH CENTRE) <jo@portway.example>").referrer
    assert (found.address, found.phone) == ("Ormond Road, Oxley OX12 9ZX", "+441632960690")


def test_an_addressees_block_is_nobodys_letterhead() -> None:
    head = "Anytown Council\nCivic Centre, Oxley OX12 9ZX\nTelephone 01632 960690\n\n"
    found = record(head + _DEAR + _GP, "BLOGGS, Jo (PORTWAY HEALTH CENTRE) <jo@portway.example>").referrer
    assert (found.address, found.phone) == (None, None)
