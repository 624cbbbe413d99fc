"""Who holds the case in a mail of typed rows, whatever the row is called; and whose numbers the rows beside it are."""

from __future__ import annotations

import pytest

from tests.parsers.prose.people.test_who import read

ROWS = """Housing referral - record exported 01/02/2027 07:55

Prisoner name: BIRCH, Thomas Peter
Prison number: A6641JT
Date of birth: 18/05/1986
Conditional release date: 11/06/2027
Household type: Single
Type of accommodation now: Custody
Reason for referral: Threatened with homelessness
Details: Gave up his flat in January
{consent}
Health: Nil
Risk to staff: N
"""
HOLDERS = (
    "Case holder",
    "Caseholder",
    "Case owner",
    "Case handler",
    "Case lead",
    "Offender manager",
    "Offender supervisor",
    "Resettlement officer",
    "Resettlement navigator",
    "Named nurse",
    "Assigned to",
    "Record owner",
    "Point of contact",
    "Raised by",
    "Logged by",
    "Exported by",
    "Entered by",
    "Housing lead",
)


@pytest.mark.parametrize("holder", HOLDERS)
@pytest.mark.parametrize("consent", ["Consent to share:", "Consent: signed 1 Feb"])
@pytest.mark.parametrize("beside", ["", "{} "])
def test_whoever_holds_the_case_is_the_referrer(holder: str, consent: str, beside: str) -> None:
    label = beside.format(holder)
    text = ROWS.format(consent=consent) + (
        f"{holder}: Nia Okoro\nJob title: Custody Planner\n{label}email: nia.okoro@hmp-oxley.example\n"
        f"{label}tel: 01632 960 443\nEstablishment: HMP Oxley\n"
    )
    (found,) = read(text, "noreply-export@hmp-oxley.example").records
    told = found.referrer
    assert (told.name, told.role, told.organisation) == ("Nia Okoro", "Custody Planner", "HMP Oxley")
    assert (told.email, told.phone) == ("nia.okoro@hmp-oxley.example", "+441632960443")
    assert (found.applicant.email, found.applicant.home_phone) == (None, None)


@pytest.mark.parametrize(
    "label",
    [
        "Call or write to",
        "Please reply to",
        "Ring or email",
        "Who to ring",
        "Queries to",
        "Replies to",
        "Get back to",
        "Liaise with",
        "Contact for this referral",
        "Speak to",
        "Contact",
    ],
)
def test_whom_a_row_says_to_answer_is_the_referrer(label: str) -> None:
    text = ROWS.format(consent="Consent: verbal 1 Feb") + f"{label}: Nia Okoro, Planner, HMP Oxley, 01632 960 443\n"
    told = read(text, "Nia Okoro <nia.okoro@hmp-oxley.example>").records[0].referrer
    assert (told.name, told.organisation, told.phone) == ("Nia Okoro", "HMP Oxley", "+441632960443")


@pytest.mark.parametrize(
    "answer",
    [
        "via OMU, call back in prison hours",
        "through the wing office, mornings",
        "by letter only, no phone",
        "post to the address above, then ring",
        "leave word with reception, they pass it on",
        "ask for bed 4, after 2pm",
    ],
)
def test_a_way_of_reaching_somebody_is_nobodys_name(answer: str) -> None:
    text = ROWS.format(consent="Consent: signed 1 Feb") + (
        f"Contact: {answer}\n\nRegards\n\nNia Okoro\nCustody Planner, HMP Oxley\n01632 960 443\n"
    )
    told = read(text, "Resettlement Hub <hub@hmp-oxley.example>").records[0].referrer
    assert (told.name, told.role, told.organisation) == ("Nia Okoro", "Custody Planner", "HMP Oxley")


@pytest.mark.parametrize(
    "label",
    [
        "Partner's number if needed",
        "Mum's mobile",
        "Sister (Bea) mobile",
        "Number for his dad",
        "Brother's number, he takes messages",
        "Mother tel",
    ],
)
def test_the_number_of_kin_is_somebody_elses(label: str) -> None:
    text = ROWS.format(consent="Consent: signed 1 Feb") + f"{label}: 07700 900 839 (Bea)\n"
    (found,) = read(text, "Nia Okoro <nia.okoro@hmp-oxley.example>").records
    assert (found.applicant.mobile, found.referrer.other_contact) == (None, "07700 900 839 (Bea)")
