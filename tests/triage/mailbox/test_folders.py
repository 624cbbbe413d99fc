"""How configured folder names are spelt on servers of different makes."""

from __future__ import annotations

import pytest

from rules.model import Folder
from triage.mailbox.folders import FolderTree, Place


def tree(*names: str, separator: str = "/", prefix: str = "") -> FolderTree:
    return FolderTree({name: frozenset() for name in names}, separator, prefix)


@pytest.mark.parametrize(
    ("separator", "prefix", "spelt"),
    [
        ("/", "", "Triage/Processed"),
        (".", "", "Triage.Processed"),
        (".", "INBOX.", "INBOX.Triage.Processed"),
        ("\\", "", "Triage\\Processed"),
        ("", "", "Triage/Processed"),
    ],
)
def test_a_missing_folder_is_made_in_the_servers_spelling(separator: str, prefix: str, spelt: str) -> None:
    assert tree(separator=separator, prefix=prefix).spell("Triage/Processed") == spelt


@pytest.mark.parametrize("written", ["Triage/Processed", "Triage.Processed", "INBOX.Triage.Processed"])
def test_a_folder_is_found_however_the_operator_writes_it(written: str) -> None:
    there = tree("INBOX", "INBOX.Triage.Processed", separator=".", prefix="INBOX.")
    assert there.find(written) == "INBOX.Triage.Processed"


@pytest.mark.parametrize("written", ["INBOX", "Inbox", "inbox"])
def test_inbox_is_always_there_in_any_case(written: str) -> None:
    assert tree().find(written) == "INBOX"


def test_a_folder_that_can_hold_no_mail_counts_as_missing() -> None:
    there = FolderTree({"Triage": frozenset({"\\noselect"})}, "/", "")
    assert there.find("Triage") is None


def test_no_search_can_find_more_than_a_line_holds() -> None:
    place = Place(Folder.INBOX, validity=1, following=170_000, count=160_000, keywords=True)
    assert list(place.windows(1)) == ["1:50000", "50001:100000", "100001:150000", "150001:200000"]


def test_a_small_folder_takes_one_search() -> None:
    place = Place(Folder.INBOX, validity=1, following=4_000_000_000, count=9, keywords=True)
    assert list(place.windows(7)) == ["7:*"]
