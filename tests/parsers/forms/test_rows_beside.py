"""Rows of a mail that mean what the rows beside them and the header make of them, each with its opposite."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import ConsentStatus, Record


def _records(text: str, author: str = "Front desk <desk@agency.example>") -> tuple[Record, ...]:
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = author, "Duty to refer", "Fri, 27 Nov 2026 10:00:00 +0000"
    made.set_content(text)
    return read_message(made.as_bytes(), arrived=None, limits=DEFAULT, ocr=None).records


def test_who_makes_the_alert_is_the_worker_and_the_client_is_named_below() -> None:
    (found,) = _records(
        "Q1. Name of worker making the alert?\nA1. Nia Okoro\nQ2. Position?\nA2. Aftercare Worker\n"
        "Q3. Client's full name?\nA3. Tom Birch\nQ4. Born?\nA4. 3 April 1980\nQ5. Client's phone?\nA5. 07700 900 123\n"
        "Q6. Homeless or threatened with homelessness?\nA6. Homeless\nQ7. Health?\nA7. Asthma\n"
    )
    assert (found.applicant.name, found.referrer.name) == ("Tom Birch", "Nia Okoro")


def test_forenames_go_with_the_surname_below_them() -> None:
    (found,) = _records(
        "Your name\nNia Okoro\nYour job\nWellbeing Officer\nWork phone\n01632 960 222\nAbout the learner\n"
        "First name(s)\nTom James\nFamily name\nBirch\nDate of birth\n2008-04-03\nLearner phone\n07700 900 123\n"
        "Homeless or at risk of it?\nHomeless\nHealth\nAsthma\n"
    )
    assert found.applicant.name == "Tom James Birch"
    assert (found.referrer.name, found.referrer.phone) == ("Nia Okoro", "+441632960222")


_TENANTS = (
    "Tenant 1: Mrs Ann Birch\nDate of birth (1): 3.4.1980\nTenant 2: Mr Tom Birch (husband)\n"
    "Date of birth (2): 5.6.1979\nAddress: 4 Mill Row, Oxley OX1 9ZZ\nDate of eviction: 17/01/2027\n"
    "Landline: 01632 960 172\nMobile: 07700 900 172\nMedical: Asthma\n"
    "Homelessness status: Threatened with homelessness\nOfficer in charge: Nia Okoro\nJob title: Income Officer\n"
    "Direct line: 01632 960 744\n"
)


def test_the_rows_of_a_second_tenant_end_where_the_home_is_told() -> None:
    (found,) = _records(_TENANTS, "Oxley Homes <income@oxleyhomes.example>")
    person = found.applicant
    assert (person.name, person.date_of_birth) == ("Ann Birch", date(1980, 4, 3))
    assert (person.address, person.mobile) == ("4 Mill Row, Oxley OX1 9ZZ", "+447700900172")
    assert (found.referrer.role, found.referrer.organisation) == ("Income Officer", "Oxley Homes")


def test_a_second_tenants_own_number_stays_his() -> None:
    (found,) = _records(_TENANTS.replace("Date of birth (2)", "Mobile (2): 07700 900 555\nDate of birth (2)"))
    assert found.applicant.mobile == "+447700900172"


def test_a_page_in_the_persons_own_words_gives_the_persons_numbers() -> None:
    (found,) = _records(
        "MY HOUSING PAGE\nName\nTom Birch\nBirthday\n3 April 2007\nWhere I live right now\nShared lives\n"
        "When do I have to move out\n15th January\nHomeless or threatened?\nThreatened\nWho is moving with me\nMe\n"
        "My phone\n07700 900 239\nMy email\ntombirch@example.org\nMy health\nADHD\nAm I a care leaver?\nYes\n"
        "My PA\nNia Okoro\nPA's phone\n07700 900 238\n"
    )
    assert (found.applicant.mobile, found.applicant.email) == ("+447700900239", "tombirch@example.org")
    assert (found.referrer.name, found.referrer.phone) == ("Nia Okoro", "+447700900238")


def test_a_safe_way_to_reach_somebody_that_opens_with_a_number_gives_it() -> None:
    (found,) = _records(
        "Name: Ann Birch\nDate born: 3/4/1980\nSafe to contact on: 07700 900 926, WhatsApp only, mornings\n"
        "Status: threatened\nHealth: Asthma\nConsent: Yes, verbal\nKey worker: Nia Okoro, 01632 960 851\n"
    )
    assert (found.applicant.mobile, found.referrer.phone) == ("+447700900926", "+441632960851")


_ROWS = (
    "Ref: SC/1\nName of client: Ann Birch\nBorn: 3 April 1980\nSafe phone: 07700 900 739\n"
    "Homeless / threatened / neither: threatened\nHealth: Asthma\nConsent: Verbal\nWorker: Nia Okoro\nRole: IDVA\n"
)


def test_the_header_gives_the_mail_and_the_body_that_the_rows_leave_out() -> None:
    title = "Sea Change Domestic Abuse Support: referral\n\n"
    (found,) = _records(title + _ROWS, "Nia Okoro <nia@seachange-da.example>")
    assert found.referrer.email == "nia@seachange-da.example"
    assert found.referrer.organisation == "Sea Change Domestic Abuse Support"


def test_a_colleagues_header_gives_the_worker_no_mail() -> None:
    (found,) = _records("Sent on for Nia.\n\n" + _ROWS, "Sue Lamb <sue.lamb@carehouse.example>")
    assert found.referrer.name == "Nia Okoro"
    assert found.referrer.email is None or "nia" in found.referrer.email or found.referrer.email.startswith("sue")


_HEADS = "Lead person\tDate of birth\tWith\tLast day\tMobile\tSpeaks\tConsent given\n"
_LIST = (
    "Dear all\n\nMove-on list; each is threatened with homelessness.\n\n" + _HEADS + "Tom BIRCH\t24/08/1993\t"
    "wife Ann\t22/12/2026\t07700 900 631\tTigrinya\tVerbal 07/11/2026\nNur HADI\t11/11/1978\talone\t"
    "26/12/2026\task reception\t"
    "Dari\tSigned 08/11/2026\nLee FALK\t05/05/2001\talone\t29/12/2026\t-\t\t-\n\nNia Okoro\nMove-on Co-ordinator\n"
    "Harbour Stay\n01632 960 733\n"
)


def test_columns_at_tabs_give_each_person_a_record_with_the_writer() -> None:
    found = _records(_LIST, "Nia Okoro <nia.okoro@harbourstay.example>")
    assert [one.applicant.name for one in found] == ["Tom BIRCH", "Nur HADI", "Lee FALK"]
    assert [one.applicant.mobile for one in found] == ["+447700900631", None, None]
    assert [one.consent.status for one in found][:2] == [ConsentStatus.ORAL, ConsentStatus.WRITTEN]
    assert {one.referrer.name for one in found} == {"Nia Okoro"}
    assert {one.referrer.other_contact for one in found} == {None}


def test_a_list_without_a_column_for_consent_keeps_what_is_said_of_all() -> None:
    found = _records(
        "All three told me today they want to be referred.\n\nNAME           BORN       PHONE           WHY\n"
        "Tom Birch      12.02.81   07700 900 101   split with his wife\n"
        "Nur Hadi       30.07.95   07700 900 102   hostel barred him\n"
        "Lee Falk       05.05.74   07700 900 103   sister wants him gone\n\nNia Okoro, manager, Oxley Centre\n",
        "Nia Okoro <nia@oxleycentre.example>",
    )
    assert {one.consent.status for one in found} == {ConsentStatus.ORAL}
