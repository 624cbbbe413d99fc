"""Consent, the reason and warnings on forms nobody has listed: by what is offered, marked, said and signed."""

from __future__ import annotations

from datetime import date

import pytest

from parsers.documents.shape import Block
from parsers.forms.choices import chosen
from parsers.forms.consent import classify
from parsers.forms.signers import same_person
from parsers.forms.slots import Slot
from parsers.record import ConsentStatus
from tests.parsers.forms.paper import record, table

BASE: tuple[Block, ...] = (
    table(
        ("Referrer details",),
        ("Name of organisation", "Harbour Link"),
        ("Your name", "Tess Okoro"),
        ("Email", "tess@harbour.example"),
    ),
    table(
        ("Client details",),
        ("Full name", "Alan Peter Marsh"),
        ("Date of birth", "03/05/1984"),
        ("Mobile", "07700 900123"),
        ("Household", "Single"),
        ("Local authority", "Luton Council"),
        ("Current accommodation", "Private flat"),
    ),
)
TENTH = date(2026, 11, 10)
SHARE = "I consent to Harbour Link passing my details to the council so that they can help me."
VOUCHED = "I confirm that the person named above has agreed to this referral."


@pytest.mark.parametrize(
    ("rows", "status", "day"),
    [
        ((("Please indicate", "☐ Written   ☒ Verbal   ☐ Not obtained"),), "oral", None),
        ((("Given", "☐ In writing ☒ Orally"), ("Date given", "10/11/2026")), "oral", TENTH),
        ((("How did they consent?", "Signed / {s:Verbal} / {s:Refused}"),), "written", None),
        ((("How did they consent?", "Signed / {u:Verbal} / Refused"),), "oral", None),
        ((("How did they consent?", "Signed / Verbal / {h:Refused}"),), "refused", None),
        ((("How did they consent?", "Signed / Verbal / Refused"),), "missing", None),
        ((("How did they consent?", "Written (Oral) Refused"),), "oral", None),
        ((("Consent", "☒ Written ☒ Refused"),), "unclear", None),
        ((("Consent", "☐ Signed ☐ Verbal ☒ Best interests decision"),), "unclear", None),
        ((("Written", "Verbal", "Refused"), ("☐", "☒", "☐")), "oral", None),
        ((("Written", "Verbal", "Refused"), ("", "", "X")), "refused", None),
        ((("Verbal consent taken by", "Tess Okoro"), ("Date taken", "10 November 2026")), "oral", TENTH),
        ((("I give permission for this to be passed to the council", "Alan Marsh"),), "written", None),
        ((("I give permission for this to be passed to the council", "Joan Marsh"),), "unclear", None),
        ((("By what means did they agree?", "Face to face"), ("On", "10 Nov 2026")), "oral", TENTH),
        ((("Agreed?", "Yes"), ("How?", "He texted me back to say yes")), "written", None),
        ((("Agreed", "Yes by phone 10/11/26"), ("Restrictions on sharing", "Not with her mother")), "oral", TENTH),
        ((("Client wants to be referred", "No, she changed her mind"),), "refused", None),
        ((("Form signed and uploaded?", "N"), ("Reason if not", "Sedated, will be asked")), "unclear", None),
        ((("Does the person have capacity to consent?", "Yes"),), "missing", None),
        ((("Privacy notice given?", "Yes"), ("Interpreter used", "Yes")), "missing", None),
        ((("Consent to leave voicemail", "Yes"), ("Consent to contact GP", "Yes")), "missing", None),
        ((("Staff member obtaining consent", "Tess Okoro"), ("Client signature", "")), "missing", None),
        (((SHARE,), ("Signature of applicant", "A. Marsh"), ("Date", "10.11.26")), "written", TENTH),
        (((SHARE,), ("Signature of applicant", ""), ("Referrer signature", "Tess Okoro")), "missing", None),
        (((VOUCHED,), ("Signed", "Tess Okoro"), ("Date", "10/11/2026")), "oral", TENTH),
        (((VOUCHED,), ("Signed", ""), ("Date", "")), "missing", None),
        ((("Verbal consent is acceptable where the person cannot sign.",),), "missing", None),
    ],
)
def test_consent_is_read_from_rows_in_any_words(
    rows: tuple[tuple[str, ...], ...], status: str, day: date | None
) -> None:
    found = record(*BASE, table(("Consent",), *rows)).consent
    assert (found.status.value, found.date) == (status, day)


@pytest.mark.parametrize(
    ("label", "words", "status"),
    [
        ("Consent", "Given orally at interview", "oral"),
        ("Consent", "Told me on the phone that she is happy for this to be sent", "oral"),
        ("Consent", "Unable to sign due to injury, gave verbal consent", "oral"),
        ("Consent", "Does not want to sign anything but happy for referral", "oral"),
        ("Consent", "Verbal consent - do not contact his wife", "oral"),
        ("Consent", "Yes - signed form attached", "written"),
        ("Consent", "Client replied to my text saying he agrees", "written"),
        ("Consent", "Wants to think about it", "unclear"),
        ("Consent", "Daughter has agreed", "unclear"),
        ("Consent", "Yes as long as her ex is not told", "unclear"),
        ("Consent", "Attempted to call, no answer", "unclear"),
        ("Consent", "Signed by the applicant's father", "unclear"),
        ("Consent", "Client is aware of referral", "unclear"),
        ("Consent", "Does not consent", "refused"),
        ("Consent", "Refused to give consent but we have a safeguarding duty", "refused"),
        ("Has the client agreed to this referral?", "No", "refused"),
        ("Has consent been obtained?", "No, patient is intubated", "unclear"),
    ],
)
def test_an_answer_on_consent_says_what_was_said_how_and_by_whom(label: str, words: str, status: str) -> None:
    assert classify(chosen(words), Slot.CONSENT, label) is ConsentStatus(status)


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        ((("Current position", "☐ Roofless ☒ Likely to lose accommodation in next 8 weeks"),), "threatened"),
        ((("Please say which", "{s:Homeless} / Threatened with homelessness"),), "threatened"),
        ((("Please say which", "{h:Homeless}    Threatened with homelessness"),), "homeless"),
        ((("Homeless now?", "No"), ("At risk of losing their home in 56 days?", "Yes")), "threatened"),
        ((("Duty owed", "☐ Relief (s189B)   ☒ Prevention (s195)"),), "threatened"),
        ((("Circle one:", "(HOMELESS)   AT RISK"),), "homeless"),
        ((("Homeless (H) or threatened (T)", "T"),), "threatened"),
        ((("Homeless now?", "☐ ☒  Yes No"), ("At risk of homelessness?", "☒ ☐  Yes No")), "threatened"),
        ((("Homeless or threatened?", "Homeless / threatened with homelessness"),), None),
        ((("Housing status", "Council tenant"),), None),
    ],
)
def test_the_half_that_holds_is_read_under_any_label(rows: tuple[tuple[str, ...], ...], status: str | None) -> None:
    found = record(*BASE, table(*rows)).reason.status
    assert (found.value if found else None) == status


@pytest.mark.parametrize(
    ("row", "marks"),
    [
        (("Is it safe for staff to visit?", "Yes"), set()),
        (("Is it safe for staff to visit?", "No"), {"staff_risk"}),
        (("Can officers visit alone?", "No, always two"), {"staff_risk"}),
        (("Vulnerabilities (tick)", "☐ Care leaver ☒ Domestic abuse ☐ Pregnant"), {"domestic_abuse"}),
        (("Vulnerabilities (tick)", "☐ Care leaver ☐ Domestic abuse ☒ Drugs"), set()),
        (("Safeguarding concerns", "☒"), {"safeguarding"}),
        (("Safeguarding concerns", "☐"), set()),
        (("Will the person be roofless tonight?", "Yes"), {"roofless_tonight"}),
    ],
)
def test_only_what_was_marked_warns(row: tuple[str, str], marks: set[str]) -> None:
    assert {mark.what.value for mark in record(*BASE, table(row)).marks} == marks


@pytest.mark.parametrize(
    ("signed", "same"),
    [
        ("A Marsh", True), ("MARSH Alan", True), ("Al Marsh", True), ("Peter Marsh", True), ("APM", True),
        ("Leanne Marsh", False), ("Mrs J Marsh", False), ("Tess Okoro", False),
    ],
)  # fmt: skip
def test_a_relative_of_the_same_surname_signs_for_nobody_else(signed: str, same: bool) -> None:
    assert same_person(signed, "Alan Peter Marsh") is same
