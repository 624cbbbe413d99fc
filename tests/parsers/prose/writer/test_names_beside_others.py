"""Names among numbers, papers and those of whom less is known."""

from __future__ import annotations

import pytest

from parsers.prose.writer.author import spells
from tests.parsers.prose.people.test_who import SIGNED, record


@pytest.mark.parametrize("name", ["Eoin mac Giolla", "Eoin Mac Giolla", "Síle nic Aodha", "Marta ní Bhroin"])
def test_small_particles_belong_to_a_name(name: str) -> None:
    assert record(f"{name}, born 02/04/1979, has to leave his room on 3 July.{SIGNED}").applicant.name == name


@pytest.mark.parametrize("papers", ["Papers say", "Records show", "Documents give", "Papers have"])
def test_papers_that_tell_a_birth_are_nobody(papers: str) -> None:
    text = f"Zarmina has just the one name. She has to leave the flat on 3 July. {papers} 01.01.2001.{SIGNED}"
    assert record(text).applicant.name == "Zarmina"


def test_a_prison_number_before_the_surname_is_no_part_of_the_name() -> None:
    text = f"A1190FH, OSEI-LUNT, Nathan James, 21.05.1991 - goes on 3 July, then nowhere to go.{SIGNED}"
    assert record(text).applicant.name == "OSEI-LUNT, Nathan James"


def test_who_is_named_in_full_goes_before_whose_surname_is_not_known() -> None:
    text = (
        "Two youngsters came in to get warm. She is Amara Prado and he is Lou, I didn't catch a surname. "
        f"They are homeless and sleep in the car. Could somebody ring her?{SIGNED}"
    )
    assert record(text).applicant.name == "Amara Prado"


@pytest.mark.parametrize(
    ("address", "name", "spelt"),
    [
        ("t.lyle-mensah@law.example", "Theodora Lyle-Mensah", True),
        ("tmensah@law.example", "Theodora Lyle-Mensah", True),
        ("zoe.x@law.example", "Zoë Xu", True),
        ("k.obrien@law.example", "Kath O'Brien", True),
        ("casework@law.example", "Theodora Lyle-Mensah", False),
        ("t.smith@law.example", "Theodora Lyle-Mensah", False),
    ],
)
def test_an_address_spells_a_name_of_two_halves(address: str, name: str, spelt: bool) -> None:
    assert spells(address, name) is spelt
