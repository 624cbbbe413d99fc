"""What forms print besides labels: nobody's answer. One wording between two bars."""

from __future__ import annotations

SENTENCES = """
    Please tick as appropriate | Please delete as appropriate | Delete as appropriate | Please tick one |
    Tick one only | Please circle | Please complete all sections | Please complete in block capitals |
    Please complete all fields | Continue on a separate sheet if necessary | Please continue overleaf |
    OFFICIAL-SENSITIVE when complete | OFFICIAL SENSITIVE | OFFICIAL | CONFIDENTIAL | Private and confidential |
    All fields marked * are mandatory | Yes / No | Y / N | Need / risk | Y/N | Details if yes |
    If yes, please give details | If yes please provide details | please specify | Return this form to the council |
    Please return the completed form by email
"""

PLACEHOLDERS = """
    click or tap here to enter text | click here to enter text | click or tap to enter a date |
    click here to enter a date | choose an item | choose a building block | enter text | enter text here | type here |
    insert service user name | insert name | insert text | insert date | enter date | enter name |
    insert council name | please specify | please select | select | select an option | please choose | choose |
    select one | d/m/y | dd/mm/yyyy | dd/mm/yy | dd mm yyyy | dd-mm-yyyy | ddmmyyyy | dd.mm.yyyy | d m y | date |
    name | text | click to enter text | tap to enter text | type your answer here | free text | yes / no | yes/no |
    y/n | y / n | male/female | male / female | m/f | mr/mrs/miss/ms | please delete as appropriate |
    delete as appropriate | please state | please give details | give details | please tick |
    if yes please give details | not answered | no response | no answer | empty
"""
"""What a template shows in a cell that nobody has filled in."""

ABSENT = """
    n/a | n.a. | na | n / a | n\\a | nk | n/k | n.k. | not known | unknown | not applicable | not available |
    not provided | not given | not stated | not supplied | not disclosed | tbc | tba | to be confirmed |
    to be advised | to follow | not recorded | not yet known | don't know | do not know | dont know | not sure |
    unsure | left blank | blank | (blank) | null | nan | ? | - | – | — | -- | --- | ... | . | / | x | * |
    not known at present | not known at this time | not known yet | information not available | details not known |
    not asked | no information | none given | none provided | none recorded | none stated | as above | see above |
    as below | see below | ditto | not obtained
"""
"""Words that say that nothing is said. "None", "Nil" and "None known" are answers and stay."""
