"""Rows in words nobody has listed, told by what stands round them and by their answers; each with its opposite."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from parsers.limits import DEFAULT
from parsers.read import Reading, read_message
from parsers.record import Kind, Record


def _read(text: str, author: str = "Front desk <desk@agency.example>", subject: str = "Duty to refer") -> Reading:
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = author, subject, "Fri, 15 Jan 2027 10:00:00 +0000"
    made.set_content(text)
    return read_message(made.as_bytes(), arrived=None, limits=DEFAULT, ocr=None)


def _one(text: str, author: str = "Front desk <desk@agency.example>") -> Record:
    (found,) = _read(text, author).records
    return found


_CASE = (
    "Client: Tom Birch\nBorn: 3 April 1980\nHis mobile: 07700 900 123\nHomeless or threatened: Homeless\n"
    "Health: Asthma\nHas he agreed: Verbally, to me, 11.01.27\n"
)


@pytest.mark.parametrize("label", ["Advocate", "Befriender", "Navigator", "Filled out with", "Who is completing this"])
@pytest.mark.parametrize("post", ["Position", "Job title", "Post"])
def test_a_name_right_above_a_post_is_who_refers(label: str, post: str) -> None:
    told = _one(f"{_CASE}{label}: Nia Okoro\n{post}: Outreach Lead\nPhone: 01632 960 443\n").referrer
    assert (told.name, told.role) == ("Nia Okoro", "Outreach Lead")


@pytest.mark.parametrize("label", ["Landlord", "His sister", "Estate agent", "Solicitor"])
def test_a_name_of_somebody_else_above_a_post_is_not(label: str) -> None:
    assert _one(f"{_CASE}{label}: Nia Okoro\nJob title: Outreach Lead\n").referrer.name != "Nia Okoro"


@pytest.mark.parametrize("label", ["Which project", "Scheme", "Working out of", "Place I belong to"])
def test_a_body_among_the_rows_of_whoever_refers_is_theirs(label: str) -> None:
    rows = f"Completed by: Nia Okoro\nJob: Keyworker\n{label}: Kingfisher House Recovery\nTelephone: 01632 960 745\n"
    assert _one(f"{rows}{_CASE}", "Compass <noreply@compass.example>").referrer.organisation == (
        "Kingfisher House Recovery"
    )


@pytest.mark.parametrize("label", ["She is our", "He is one of our", "Here as", "I am the"])
def test_a_label_that_breaks_off_is_followed_by_a_post(label: str) -> None:
    rows = f"Written by: Nia Okoro\n{label}: welfare volunteer\nGroup: Oxley Community Fridge\n"
    found = _one(f"{rows}{_CASE}")
    assert (found.referrer.role, found.applicant.name) == ("welfare volunteer", "Tom Birch")


_WARD = (
    "Created by: Nia Okoro\nPost: Discharge Practitioner\nFamily name: BIRCH\nGiven names: Tom\n"
    "Date of birth: 3-Apr-1980\nNHS number: 999 733 0242\nWard/bed: Teal Ward, bed 14\nDate in: 02-Jan-2027\n"
    "Status: Homeless\nHealth: Asthma\n"
)


@pytest.mark.parametrize("label", ["Estimated date out", "Likely out", "Planned to go", "EDD", "Ready to leave from"])
def test_a_patients_day_out_is_the_discharge(label: str) -> None:
    home = _one(f"{_WARD}{label}: 22-Jan-2027\n").accommodation
    assert str(home.release_on) == "2027-01-22"
    assert home.homeless_on is None


@pytest.mark.parametrize("label", ["Notice runs out", "Has to leave the tenancy", "Eviction from home"])
def test_a_patients_day_of_losing_the_home_is_not(label: str) -> None:
    assert _one(f"{_WARD}{label}: 22-Jan-2027\n").accommodation.release_on is None


@pytest.mark.parametrize("label", ["Destination", "Goes to", "Meant for", "To whom"])
def test_a_councils_full_name_is_the_council_whatever_its_row_is_called(label: str) -> None:
    assert _one(f"{label}: Harlow Council\n{_WARD}").authority == "Harlow Council"


@pytest.mark.parametrize("label", ["Times", "Safe times", "Hours that suit", "Hours it is safe", "Times for calling"])
def test_times_are_when_to_ring(label: str) -> None:
    told = _one(f"{_CASE}{label}: Tues or Fri mornings, no voicemail\n").applicant.contact_instructions
    assert "Fri mornings" in (told or "")


@pytest.mark.parametrize("label", ["Court times", "Opening hours", "Time of arrest"])
def test_times_of_something_else_are_not(label: str) -> None:
    assert not _one(f"{_CASE}{label}: Tues 10am\n").applicant.contact_instructions


@pytest.mark.parametrize("label", ["What is wanted", "What would help", "What we are asking for"])
def test_what_the_council_is_to_do_tells_nothing_of_the_person(label: str) -> None:
    told = _one(f"{_CASE}{label}: Someone in housing to telephone him\n").support
    assert "telephone" not in f"{told.needs_and_risks} {told.other}"


def test_what_would_help_the_person_still_does() -> None:
    assert _one(f"{_CASE}What would help: Somebody to read letters with\n").support.needs_and_risks


_TENANTS = (
    "Tenant 1: Mrs Ann Birch\nDate of birth (1): 3.4.1980\n{second}\nDate of birth (2): 5.6.1979\n"
    "Children at home: Two, aged 13 and 6\nAddress: 4 Mill Row, Oxley OX1 9ZZ\nIncome: UC from January, paid to us\n"
    "Warrant appointment: 17/02/2027 at 10:30\nMobile: 07700 900 172\nHealth: Asthma\n"
    "Homelessness status: Threatened with homelessness\nOfficer: Nia Okoro\nJob title: Income Officer\n"
)


@pytest.mark.parametrize("label", ["Tenant 2", "Second tenant", "Joint tenant"])
def test_a_second_tenant_is_housed_with_the_first(label: str) -> None:
    found = _one(_TENANTS.format(second=f"{label}: Mr Tom Birch (husband)"))
    assert found.applicant.household == "Mr Tom Birch (husband). Two, aged 13 and 6"
    assert (found.applicant.name, found.referrer.role) == ("Ann Birch", "Income Officer")
    assert (str(found.accommodation.homeless_on), found.support.other) == ("2027-02-17", "UC from January, paid to us")


def test_a_second_tenant_who_is_gone_is_not() -> None:
    found = _one(_TENANTS.format(second="Tenant 2: Mr Tom Birch (left in March)"))
    assert "Tom" not in (found.applicant.household or "")


_OWN = (
    "My name\n\nTom Birch\n\nMy birthday\n\n3 October 2007\n\nCouncil I would like\n\nRochford District Council\n\n"
    "Where I live now\n\nSupported lodgings\n\nWhen it ends\n\n26th March\n\nAm I homeless or threatened?\n\n"
    "Threatened\n\nWhy\n\nThey are stopping\n\nMy number\n\n07700 900 218\n\nMy health\n\nEczema\n\n"
    "{row}\n\nMy PA\n\nNia Okoro\n\nHer number\n\n07700 900 219\n"
)


@pytest.mark.parametrize("label", ["Help I would like", "What I find hard", "Things I find tricky"])
def test_what_is_hard_is_a_need(label: str) -> None:
    assert _one(_OWN.format(row=f"{label}\n\nBills, and getting up")).support.needs_and_risks == "Bills, and getting up"


@pytest.mark.parametrize("label", ["What I am good at", "Something good about me", "Something I am proud of"])
def test_what_is_good_is_told_beside(label: str) -> None:
    assert _one(_OWN.format(row=f"{label}\n\nI make the best dhal")).support.other == "I make the best dhal"


_PAPER = (
    "{head}\nFore Street, Oxley EX16 9ZY\nTelephone 01632 960 720\n\n15th January 2027\n\nDear Sir or Madam,\n\n"
    "Re: Mr Tom Birch, born 7 September 1938, The Granary, Combe, Oxley EX16 9ZZ\n\n"
    "My patient must leave the granary by 12th March, his nephew's farm being sold, and will be homeless. He has heart"
    " failure. He signed the copy of this letter before me today.\n\nYours faithfully,\n\nDr Nia Okoro\nGP Partner\n"
)
_DOCTOR = '"OKORO, Nia (EXE VALLEY SURGERY)" <nia.okoro@exevalley.example>'


@pytest.mark.parametrize("head", ["The Exe Valley Surgery", "Exe Valley Surgery"])
def test_the_paper_names_a_body_better_than_capitals_of_a_header(head: str) -> None:
    told = _one(_PAPER.format(head=head), _DOCTOR).referrer
    assert (told.organisation, told.address, told.phone) == (head, "Fore Street, Oxley EX16 9ZY", "+441632960720")


def test_another_bodys_paper_is_not_the_writers() -> None:
    assert _one(_PAPER.format(head="The Combe Clinic"), _DOCTOR).referrer.phone is None


_QUEUE = (
    "CareLink Exchange\n\nThere is 1 item in your tray which nobody has accepted.\n\nItem ref {gap} CLX-22\n"
    "Kind {gap} Housing, duty to refer\nSent by {gap} Culm Valley Hospital, Discharge Team\nUrgency {gap} Urgent\n"
    "{more}\nThe content is protected and can be read only in the portal.\n\n"
    "Sign in: https://portal.carelink.example/tray/22\n\nThis is an automatic message.\n"
)


@pytest.mark.parametrize("gap", [".......", "______", ":", "     "])
def test_a_portals_rows_name_nobody_whatever_parts_them(gap: str) -> None:
    told = _read(_QUEUE.format(gap=gap, more=""), "CareLink <noreply@carelink.example>", "1 item awaiting acceptance")
    assert told.kind is Kind.PORTAL_NOTICE


@pytest.mark.parametrize("gap", [".......", ":"])
def test_a_portal_that_tells_whom_refers(gap: str) -> None:
    more = f"Client {gap} Tom Birch\nDate of birth {gap} 03/04/1980\nHe is sleeping rough by Oxley bridge tonight.\n"
    told = _read(_QUEUE.format(gap=gap, more=more), "CareLink <noreply@carelink.example>", "1 item awaiting acceptance")
    assert told.kind is Kind.REFERRAL
