"""Whom a form is about: one person, several in rows or columns, a family that is one."""

from __future__ import annotations

from datetime import date

from parsers.documents.shape import Table
from parsers.record import Source
from tests.parsers.forms.paper import line, record, records, says, table


def test_a_spreadsheet_with_one_person_a_row_gives_a_record_each() -> None:
    found = records(
        table(
            ("Referring agency", "Night Shelter Trust"),
            ("Worker name", "Lena Fox"),
            ("Worker email", "lena@shelter.example"),
        ),
        table(
            ("Name", "DOB", "Phone", "Homeless or threatened", "Reason", "Consent given"),
            ("Ade Cole", "1/1/1980", "07700 900001", "Homeless", "Evicted in May", "Verbal 17/11/2026"),
            ("Pat Lyon", "2/3/1991", "", "Threatened", "Notice from landlord", "No"),
            ("Kit Moss", "5/6/1970", "07700 900003", "Homeless", "Left hostel", ""),
        ),
        source=Source.OTHER_ATTACHMENT,
    )
    assert [r.applicant.name for r in found] == ["Ade Cole", "Pat Lyon", "Kit Moss"]
    assert [r.referrer.name for r in found] == ["Lena Fox"] * 3
    assert [r.consent.status.value for r in found] == ["oral", "unclear", "missing"]
    assert [r.reason.status.value for r in found if r.reason.status] == ["homeless", "threatened", "homeless"]


def test_a_family_in_a_table_is_one_record() -> None:
    found = record(
        table(
            ("Full Name", "Mercy Adjei"),
            ("Date Of Birth", "9/9/1988"),
            ("Contact Number", "07700 900 440"),
            ("Situation", "Homeless"),
        ),
        table(
            ("Family Members", "Relationship to you", "Date Of Birth (D/M/Y)"),
            ("Kofi Adjei", "Son", "1/2/2015"),
            ("Ama Adjei", "Daughter", "3/4/2019"),
        ),
        table(
            ("Name of service you work for", "Haven Link"),
            ("Your full name", "Bea Stone"),
            ("Reason for referral", "Asked to leave"),
        ),
    )
    says(
        found,
        {
            "applicant.name": "Mercy Adjei",
            "applicant.date_of_birth": date(1988, 9, 9),
            "applicant.household": "Kofi Adjei, Son, 1/2/2015; Ama Adjei, Daughter, 3/4/2019",
            "referrer.name": "Bea Stone",
            "referrer.organisation": "Haven Link",
        },
    )


def test_one_column_a_person_gives_a_record_each() -> None:
    found = records(
        table(
            ("", "Person 1", "Person 2"),
            ("Name", "Olu Bankole", "Rita Shaw"),
            ("Date of birth", "4/4/1984", "6/6/1966"),
            ("Mobile", "07700 900010", "07700 900011"),
            ("Homeless or threatened?", "Homeless", "Threatened"),
            ("Reason", "Fire at home", "Notice"),
        )
    )
    assert [(r.applicant.name, r.applicant.mobile) for r in found] == [
        ("Olu Bankole", "+447700900010"),
        ("Rita Shaw", "+447700900011"),
    ]


def test_a_joint_applicant_in_the_second_column_is_no_second_record() -> None:
    found = record(
        table(
            ("", "Applicant", "Joint applicant"),
            ("Name", "Olu Bankole", "Rita Bankole"),
            ("Date of birth", "4/4/1984", "6/6/1986"),
            ("Mobile", "07700 900010", "07700 900011"),
            ("Email", "olu@example.com", ""),
            ("Reason for homelessness", "Fire at home", ""),
        )
    )
    says(found, {"applicant.name": "Olu Bankole", "applicant.date_of_birth": date(1984, 4, 4)})


def test_two_copies_of_a_form_in_one_file_are_two_people() -> None:
    def copy(name: str, born: str) -> Table:
        return table(
            ("Name", name),
            ("Date of birth", born),
            ("Current address", "The Lodge, Witney"),
            ("Homeless or threatened?", "Homeless"),
            ("Name of referrer", "Jo Marsh"),
        )

    found = records(copy("Ann Reed", "1/1/1971"), line("Duty to refer"), copy("Bill Reed", "2/2/1972"))
    assert [r.applicant.name for r in found] == ["Ann Reed", "Bill Reed"]
