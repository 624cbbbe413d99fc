"""Rows whose labels say first of whom they ask, or are numbered without a stop."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from parsers.forms.match import of_whom
from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import ConsentStatus, Reading, Record


def _read(text: str) -> Reading:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Forms <notify@forms.example>", "housing@council.example"
    mail["Subject"], mail["Message-ID"] = "New response", "<1@forms.example>"
    mail.set_content(text)
    return read_message(mail.as_bytes(), arrived=datetime(2027, 3, 9, tzinfo=UTC), limits=DEFAULT, ocr=None)


def _one(text: str) -> Record:
    (record,) = _read(text).records
    return record


_STACKED = (
    "Person filling this in\nRuth Okoro\nJob title\nSupport Officer\nInstitution\nOxley College\n"
    "{whom}: given name\nAna Maria\n{whom}: surname\nPrado\n{whom}: born\n2008-11-17\n"
    "{whom}: mobile\n07700 900814\nWhich fits best?\nHomeless\n"
    "Has the {whom} said this can go to the council?\nYes. She stood behind me (9/3)\n"
    "Any health needs?\nAsthma\nLocal council\nColchester City Council\n"
)


@pytest.mark.parametrize("whom", ["Student", "Young person", "Pupil", "Resident", "Patient"])
def test_a_label_may_say_first_of_whom_it_asks(whom: str) -> None:
    record = _one(_STACKED.format(whom=whom))
    person = record.applicant
    assert (person.name, str(person.date_of_birth), person.mobile) == ("Ana Maria Prado", "2008-11-17", "+447700900814")
    assert (record.referrer.name, record.consent.status) == ("Ruth Okoro", ConsentStatus.ORAL)


@pytest.mark.parametrize(
    "text", ["Tenant: Ana Prado", "Name: mobile", "Student: 07700 900814", "Born: Luton", "Client: lives at home"]
)
def test_a_label_with_its_answer_is_no_label_of_whom(text: str) -> None:
    assert of_whom(text) is None


_ASKED = (
    "Who is sending this notice?", "Svenja Marsh", "In what capacity?", "Resettlement Lead", "For which service?",
    "Millrace House Recovery", "Best number for you?", "01632 960686", "Resident's full name?", "Desmond Pott",
    "When was the resident born?", "30-May-1974", "Resident's own number?", "07700900743",
    "Homeless, or threatened with homelessness?", "Threatened with homelessness", "Why?", "No bed has come up.",
    "Does the resident agree to this notice?", "Yes, signed 09-Feb-2027",
)  # fmt: skip


@pytest.mark.parametrize("mark", ["{n}  ", " {n} ", "{n}. ", "({n}) ", "Q{n}. "])
def test_questions_are_numbered_with_or_without_a_stop(mark: str) -> None:
    pairs = zip(_ASKED[::2], _ASKED[1::2], strict=True)
    text = "\n".join(f"{mark.format(n=n)}{asked}\n    > {said}" for n, (asked, said) in enumerate(pairs, 1))
    record = _one(
        f"OUTBOUND HOUSING NOTICE\nFile 7-40418        Printed 16/02/2027 16:30\n\n{text}\n\nEnd of notice.\n"
    )
    assert (record.applicant.name, record.referrer.name) == ("Desmond Pott", "Svenja Marsh")
    assert (record.applicant.mobile, record.consent.status) == ("+447700900743", ConsentStatus.WRITTEN)


def test_numbers_that_are_not_counted_on_stay() -> None:
    text = "2 Oak Lane\n4 Oak Lane\n3 Elm Road\n9 Elm Road\n7 Ash Way\nHe was at all of these."
    assert _read(text).records == ()
