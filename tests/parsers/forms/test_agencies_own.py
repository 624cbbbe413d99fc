"""Forms of agencies' own making: consent in a form's own words with its opposites, layouts that typography tells."""

from __future__ import annotations

from datetime import date

import pytest

from parsers.forms.match import loose_heading, match
from parsers.forms.slots import Section, Slot
from tests.parsers.forms.paper import record, records, table

_ROWS = (
    ("Client name", "Rowan Tickell"),
    ("Date of birth", "04/04/1984"),
    ("Homeless or threatened", "Homeless"),
    ("Reason", "Relationship ended"),
    ("Referrer", "Jess Amory"),
    ("Organisation", "Hub Project"),
)


@pytest.mark.parametrize(
    ("label", "answer", "status"),
    [
        ("Has the client said yes to us telling you?", "Yes – face to face", "oral"),
        ("Client aware and in agreement with referral", "☒", "oral"),
        ("Client aware and in agreement with referral", "☐", "missing"),
        ("Has the soldier agreed?", "Yes, in writing, form held", "written"),
        ("Has the soldier agreed?", "", "missing"),
        ("Does she know we are writing and is she happy with it?", "Yes, I spoke to her and she agreed", "oral"),
        ("Data sharing agreement signed?", "Y", "written"),
        ("Data sharing agreement signed?", "N", "missing"),
        ("Says ok to share?", "yes (told me at intake)", "oral"),
        ("Consent form", "to follow", "unclear"),
        ("Consent", "Mum has agreed on his behalf", "unclear"),
        ("Consent (tick one)", "☐ Written  ☐ Verbal  ☐ Not obtained", "missing"),
        ("Consent given", "Y / N", "missing"),
        ("I confirm the client has consented to this referral", "J Amory 01/11/2026", "oral"),
        ("I agree to my details being passed to the council (client to sign)", "R Tickell 1.11.26", "written"),
        ("I agree to my details being passed to the council (client to sign)", "J Amory", "unclear"),
        ("I agree to my details being passed to the council (client to sign)", "", "missing"),
        ("Has the client been told about this referral?", "Yes", "missing"),
        ("Has the landlord agreed?", "Yes, in writing", "missing"),
        ("Consent to contact GP", "Yes", "missing"),
        ("Client signature", "refused to sign, gave verbal consent", "oral"),
    ],
)
def test_consent_in_a_forms_own_words(label: str, answer: str, status: str) -> None:
    assert record(table(*_ROWS, (label, answer))).consent.status == status


def test_boxes_under_a_heading_on_saying_yes_are_answers_on_consent() -> None:
    found = record(
        table(*_ROWS, ("D   Have they said yes to this form being sent?",),
              ("Tick one", "☐ yes, signed copy attached   ☒ yes, told me   ☐ not asked   ☐ said no"),
              ("When?", "1 Nov 2026"))
    )  # fmt: skip
    assert (found.consent.status, found.consent.date) == ("oral", date(2026, 11, 1))


def test_a_no_with_its_day_in_a_table_of_crosses_is_a_refusal() -> None:
    found = record(
        table(*_ROWS), table(("Consent question", "Yes", "No", "Date"),
                             ("Client has agreed to this referral", "", "X", "18/11/2026"))
    )  # fmt: skip
    assert found.consent.status == "refused"


@pytest.mark.parametrize(
    ("below", "status", "day"),
    [
        ("Guest signs: R. Tickell\tDay: 2/11/26", "written", date(2026, 11, 2)),
        ("Signed Rowan Tickell on 2 November 2026", "written", date(2026, 11, 2)),
        ("Guest signs: ____________\tDay: ______", "missing", None),
    ],
)
def test_a_persons_own_sentence_with_a_place_to_sign_needs_no_heading(
    below: str, status: str, day: date | None
) -> None:
    sentence = "I am happy for Hub Project to send this to the council and for the council to ring me."
    found = record(table(*_ROWS), f"{sentence}\n{below}")
    assert (found.consent.status, found.consent.date) == (status, day)


def test_a_signature_drawn_beside_the_persons_word_under_a_declaration() -> None:
    lines = "{b:AGREEMENT}\nI have read this with my worker and I agree that it goes to the council named above."
    found = record(table(*_ROWS), f"{lines}\nResident: {{pic}}     on 7 November 2026", signed=True)
    assert (found.consent.status, found.consent.date) == ("written", date(2026, 11, 7))


def test_a_declaration_that_nobody_ticked_and_a_worker_signed_below_is_no_consent() -> None:
    found = record(
        table(*_ROWS),
        "{b:Consent}\n☐ I consent to my information being shared   ☐ I do not consent",
        table(("Resident signature", ""), ("Date", ""), ("Staff signature", "J Amory"), ("Date", "01/11/2026")),
    )
    assert found.consent.status == "missing"


def test_bold_labels_in_lines_end_the_answer_above_though_nobody_has_listed_them() -> None:
    found = record(
        """
{b:About the woman}
{b:Her name:} Parveen Akhtar
{b:Date of birth:} 16/02/1989
{b:Safe number for her:} 07700 900424 (text first)
{b:What she needs}
{b:Why:} Fled her husband. Our funding for her room stops.
{b:Kind of roof:} Refuge, one room
{b:Has to leave on:} 30 January 2027
{b:Oddities of the case:} Two budgerigars
{b:About your project}
{b:Worker:} Josephine Adu
{b:Reach me on:} 020 7946 0421
"""
    )
    assert found.reason.explanation == "Fled her husband. Our funding for her room stops."
    assert found.accommodation.type == "Refuge, one room"
    assert found.accommodation.homeless_on == date(2027, 1, 30)
    assert (found.applicant.mobile, found.applicant.contact_instructions) == ("+447700900424", "text first")
    assert (found.referrer.name, found.referrer.phone) == ("Josephine Adu", "+442079460421")


def test_bold_lines_over_plain_answers_are_labels() -> None:
    found = record(
        """
{b:1. Office}
Basildon Jobcentre, Great Oaks SS14 9ZZ
{b:2. Your name and job title}
Iqra Shahid, Disability Employment Adviser
{b:3. Customer's full name}
Leroy Kettering
{b:4. Customer's date of birth}
14/10/1979
{b:5. Council to be told}
Basildon Council
{b:6. Homeless since, or at risk from (date)}
03/11/2026
{b:7. Reason}
Split up with his partner.
{b:8. Does the customer need help to speak, read, hear or understand?}
Stammers
"""
    )
    assert (found.authority, found.accommodation.homeless_on) == ("Basildon Council", date(2026, 11, 3))
    assert (found.referrer.organisation, found.referrer.address) == ("Basildon Jobcentre", "Great Oaks SS14 9ZZ")
    assert (found.reason.explanation, found.applicant.language_needs) == ("Split up with his partner.", "Stammers")


def test_two_parents_in_columns_are_one_referral() -> None:
    found = records(
        table(
            ("", "Parent / carer 1", "Parent / carer 2"),
            ("Name", "Shanice Boateng", "Kofi Boateng"),
            ("Date of birth", "03/03/1990", "11/01/1988"),
            ("Phone", "07700 900801", "07700 900802"),
        ),
        table(("At risk of homelessness?", "Yes"), ("Reason", "Possession order"), ("Out by", "22/01/2027")),
    )
    assert [one.applicant.name for one in found] == ["Shanice Boateng"]


def test_rows_of_heads_and_of_answers_in_turn() -> None:
    found = record(
        table(
            ("SURNAME", "FORENAMES", "RANK"),
            ("Thapa", "Bishal", "Rfn"),
            ("MOBILE", "EMAIL", "FAMILY"),
            ("07700 900881", "b.thapa@example.com", "Wife and son (2)"),
            ("PRESENT QUARTERS", "VACATE BY", "COUNCIL ASKED FOR"),
            ("SFA, Warley", "30/01/2027", "Basildon"),
        ),
        table(("DATE OF BIRTH", "08/07/1996"), ("HOMELESS OR THREATENED", "Threatened")),
    )
    assert (found.applicant.mobile, found.accommodation.homeless_on) == ("+447700900881", date(2027, 1, 30))
    assert (found.accommodation.type, found.authority) == ("SFA, Warley", "Basildon")
    assert found.referrer.role is None


def test_crosses_with_words_beside_them() -> None:
    found = record(
        table(*_ROWS),
        table(
            ("Risk area", "Yes", "No", "Comments"),
            ("Substance misuse", "X", "", "On a methadone script"),
            ("Arson", "", "X", ""),
        ),
    )
    assert found.support.needs_and_risks == "Yes – On a methadone script"


def test_two_answers_in_one_row() -> None:
    found = record(table(*_ROWS[:1], ("DOB / NHS no", "12/12/1975 / 999 123 4567"), *_ROWS[2:]))
    assert (found.applicant.date_of_birth, found.applicant.identifiers.nhs) == (date(1975, 12, 12), "9991234567")


@pytest.mark.parametrize(
    ("words", "slot"),
    [
        ("Body you work for", Slot.ORGANISATION),
        ("Who else may we ask", Slot.OTHER_CONTACT),
        ("Safety of our officers", Slot.STAFF_RISK),
        ("Quarter to be handed back by", Slot.HOMELESS_ON),
        ("Expected to leave", Slot.RELEASE_ON),
        ("M/F/other", Slot.GENDER),
        ("Council you want to help them", Slot.AUTHORITY),
        ("Anybody with him", Slot.HOUSEHOLD),
        ("Where before admission", Slot.IGNORED),
        ("What has gone wrong at the placement", Slot.EXPLANATION),
    ],
)
def test_what_agencies_call_their_rows(words: str, slot: Slot) -> None:
    found = match(words, guess=True)
    assert found is not None
    assert found.slot is slot


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("D. WELFARE OFFICE", Section.REFERRER),
        ("A. SERVICE PERSON", Section.APPLICANT),
        ("About the person in our care", Section.APPLICANT),
        ("PA details", Section.REFERRER),
        ("Office use only", Section.STRANGER),
        ("Things we should know", Section.OTHER),
    ],
)
def test_whose_a_heading_is(words: str, section: Section) -> None:
    assert loose_heading(words) is section
