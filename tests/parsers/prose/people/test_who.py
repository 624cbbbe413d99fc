"""Whom a message is about, who wrote it, and which council was asked for: rows in many hands."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import OrganisationType, Reading, Record

ARRIVED = datetime(2027, 2, 2, 10, 0, tzinfo=UTC)
SIGNED = "\n\nJo Bloggs\nResettlement Officer\nHMP Oxley\n01632 960111\n"
UNPHONED = "\n\nJo Bloggs\nResettlement Officer\nHMP Oxley\n"
TOM = "Hi\n\nTom Birch, born 3/4/1980, is in a tent by the canal and has nowhere to go. He agreed on Monday. "
AUTHOR = "Jo Bloggs <jo.bloggs@agency.example>"


def mail_of(text: str, author: str = AUTHOR, subject: str = "Duty to refer") -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = author, "housing@anytown.example", subject
    made["Message-ID"] = "<1@agency.example>"
    made.set_content(text)
    return made.as_bytes()


def read(text: str, author: str = AUTHOR, subject: str = "Duty to refer") -> Reading:
    return read_message(mail_of(text, author, subject), arrived=ARRIVED, limits=DEFAULT, ocr=None)


def record(text: str, author: str = AUTHOR) -> Record:
    found = read(text, author).records
    assert len(found) == 1, [one.applicant.name for one in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Mum is Dana Whitlow (2/2/1991). Her boys Kai (6) and Leo (3) are at our school; eviction 5 March.",
            "Dana Whitlow",
        ),
        ("Kai Whitlow (Year 4) and his mum, Dana Whitlow, are sleeping in their car.", "Dana Whitlow"),
        ("Parents: Dana Whitlow 2.2.1991 and Rob Whitlow 3.3.1990. Children: Kai 9. Bailiffs 5 March.", "Dana Whitlow"),
        ("I write about Tom Birch's daughter, Ella Birch, d.o.b. 3/4/2004. Tom has put her out.", "Ella Birch"),
        ("RE: MR TOM BIRCH, DATE OF BIRTH 3RD APRIL 1980. HE IS HOMELESS ON RELEASE.", "TOM BIRCH"),
        ("tom birch dob 3/4/80 out friday nowhere to go", "tom birch"),
        ("Mr Tom, that's T O M, Birch, born 3 April 1980, sleeps in his van.", "Tom Birch"),
        ("Dr Ann Lee saw Tom Birch (3/4/1980) this morning. He's homeless.", "Tom Birch"),
        ("Until now Tom Birch (also known as Ray Poe), born 3/4/1980, would not be referred. NFA.", "Tom Birch"),
        ("She gave her name as Bee. No surname offered. She sleeps behind the church hall.", "Bee"),
        ("dtr pls for tom birch 030480 crn X334455 rough sleeping under the flyover", "tom birch"),
        ("Surname: Birch. First names: Tom James. Born: 3 April 1980. He is homeless.", "Tom James Birch"),
        ("Occupier Tom Birch, 3/4/1980, is burnt out of his flat and has nowhere.", "Tom Birch"),
        ("A man known only as Taff is sleeping in the bus shelter.", "Taff"),
        ("Mr Abdul Rahman al-Khatib (DOB 3/4/1980) gets his eviction on 5 March.", "Abdul Rahman al-Khatib"),
        ("Name: Birch, Thomas James\nDOB: 3/4/1980\nIssue: eviction 5 March", "Birch, Thomas James"),
        ("Got a lady in reception, Ms Ivy Stone, she is 62 and her son has changed the locks.", "Ivy Stone"),
        ("We have a Mr Birch, first name Tom, in bed 4, DOB 3/4/1980. No home to go to.", "Tom Birch"),
        ("On behalf of Cllr Ann Lee I write about her constituent Tom Birch who is to be evicted.", "Tom Birch"),
        ("Tom B (3/4/1980) A1234BC out 5 March NFA", "Tom B"),
        ("Hi, Tom Birch, 3/4/1980, has slept in the bus station since his notice ran out.", "Tom Birch"),
        (
            "The house is let to Mr Tom Birch and Miss Ivy Stone since 3 July 2023, the owner wants it back. They are"
            " threatened with homelessness. Mr Birch is the one to contact.",
            "Tom Birch",
        ),
        (
            "Birch-Lyle, Tom. 3/4/80. A1234BC. Had a room in an HMO on Oxley Broadway. Gate tomorrow. NFA.",
            "Birch-Lyle, Tom",
        ),
        (
            "I let 15b Quay Road, Sandy Island AB1 9ZY, to Tom Birch. Mr Birch has had notice and must go by 5 March.",
            "Tom Birch",
        ),
        (
            "Property: 6 Quay Road\nTenant: Ms Ivy Stone\nVacating: Friday 5 March\n\nShe has nowhere to go.",
            "Ivy Stone",
        ),
        ("Pris is Tom BIRCH. A1234BC. dob 03/04/80. CRD 05/03/27.", "Tom BIRCH"),
        ("Clmt Tom Birch, QQ 12 34 56 C, 3/4/80. Sofas since Friday.", "Tom Birch"),
        ("LS Tom Birch RN, born 3 Apr 1980, leaves the Service on 5 March.", "Tom Birch"),
        (
            "Tom Edgar BIRCH\nA1234BC / CRN F330917\n03/04/80\nCRD Fri 5 Mar.\nGambling, in GA since Sept.",
            "Tom Edgar BIRCH",
        ),
        ("Birch-Lowe, Tom (A1234BC, 03.04.1980) goes out Friday. No address.", "Birch-Lowe, Tom"),
        (
            "- Ana Vasile, b. 21/12/1990\n- with Matei (02/06/2014), Ilina (19/01/2018)\n- eviction 5 March",
            "Ana Vasile",
        ),
        ("so sorry about the notice but tom edgar birch a1234bc 3 4 80 is getting out tomorrow", "tom edgar birch"),
        ("SURNAME: BIRCH\nFORENAMES: TOM EDGAR\nDOB: 3/4/80\nREL: 05/03/27", "TOM EDGAR BIRCH"),
        ("Birch, Jones and Lowe are the firm. Name: Ana Prado, 3/4/1980. She is homeless.", "Ana Prado"),
        ("I visit Ana and Luis Prado. Ana (born 2/2/1991) and I wrote this; they must be out by 5 March.", "Ana Prado"),
    ],
)
def test_the_applicant_is_told_from_everybody_else_named(text: str, name: str) -> None:
    assert record(text + SIGNED).applicant.name == name


@pytest.mark.parametrize(
    "items",
    [
        "A. Mary Quill, 3/4/1980, evicted 5 March, agreed.\n\nB. Omar Aziz, 5/6/1970, NFA since Monday, signed.",
        "A. Mary Quill, 3/4/1980, evicted 5 March, she agreed to this and it is urgent.\nB. Omar Aziz,"
        " 5/6/1970, NFA, signed.",
        "Client 1 - Mary Quill, born 3 April 1980. Evicted.\n\nClient 2 - Omar Aziz, born 5 June 1970. Sleeping out.",
    ],
)
def test_the_mark_of_an_item_is_no_initial(items: str) -> None:
    found = read(f"Two for you.\n\n{items}{SIGNED}").records
    assert [one.applicant.name for one in found] == ["Mary Quill", "Omar Aziz"]


def test_an_item_that_says_whom_to_ring_is_no_person() -> None:
    text = (
        "1. Tom Birch (born 3/4/1980) is homeless.\n\n2. He signed form A/12 (1 Feb 27).\n\n"
        "3. Contact Tom Birch: 07700 900123."
    )
    assert record(text + SIGNED).applicant.mobile == "+447700900123"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "I'm Ada Lovell, my birthday is 3/4/1980, I am being evicted on 5 March. Please help me.\n\nAda",
            "Ada Lovell",
        ),
        ("hi my names ada lovell im homeless since friday can u help", "ada lovell"),
        ("Hello, this is Ada Lovell. I have lost my tenancy and I am sleeping in my car.", "Ada Lovell"),
    ],
)
def test_who_writes_for_himself_is_named_by_his_own_words(text: str, name: str) -> None:
    found = record(text, "ada & jim <adajim@example.com>")
    assert (found.applicant.name, found.referrer.name, found.applicant.email) == (name, None, "adajim@example.com")


def test_who_types_for_somebody_is_the_referrer_and_the_words_are_the_applicants() -> None:
    found = record(
        "Mr Birch asked me to type this, so these are his words. I am Ann Lee, the librarian. 01632 960075. HMP"
        " Oxley.\n\n"
        '"My name is Tom Birch and I was born 3 April 1980. I get out on the 9th of March. I have nobody. My'
        " wife and me"
        " parted so I can't go home.\"",
        "Library HMP Oxley <library@hmp-oxley.example>",
    )
    assert (found.applicant.name, found.referrer.name, found.referrer.role) == ("Tom Birch", "Ann Lee", "librarian")
    assert (found.referrer.phone, found.applicant.home_phone) == ("+441632960075", None)


SIGNATURES = [
    ("Jo Bloggs\nWing Offr, B Wg\nHMP Oxley\n01632 960118", "Wing Offr", "HMP Oxley", "+441632960118"),
    ("Jo Bloggs\nRN (nights)\nSt Alda's Hospital\n01632 960407", "RN (nights)", "St Alda's Hospital", "+441632960407"),
    (
        "Jo Bloggs\nOut of Hours Social Worker\nFenshire Emergency Duty Team\n01632 960530",
        "Out of Hours Social Worker",
        "Fenshire Emergency Duty Team",
        "+441632960530",
    ),
    (
        "Jo Bloggs\nProbation Practitioner\nProbation Service, Oxford\n01632 960552",
        "Probation Practitioner",
        "Probation Service, Oxford",
        "+441632960552",
    ),
    (
        "Jo Bloggs\nTrainee Probation Officer (PQiP)\nFen Probation\n01632 960553",
        "Trainee Probation Officer (PQiP)",
        "Fen Probation",
        "+441632960553",
    ),
    ("Jo Bloggs / Broker / HMYOI Fernhithe / 01632 960 904", "Broker", "HMYOI Fernhithe", "+441632960904"),
    (
        "Jo Bloggs | Mental Health Liaison Nurse | Emergency Department, Thames General Hospital | 01632 960618 "
        "| jo.bloggs@agency.example",
        "Mental Health Liaison Nurse",
        "Thames General Hospital",
        "+441632960618",
    ),
    (
        "Jo Bloggs probation officer North Fen Probation 01632 960 341",
        "probation officer",
        "North Fen Probation",
        "+441632960341",
    ),
    ("Jo Bloggs\nResettlement Officer HMP Ashlow\n01632960876", "Resettlement Officer", "HMP Ashlow", "+441632960876"),
    ("Jo Bloggs, resettlement, HMP Oxley x 01632 960 049", "resettlement", "HMP Oxley", "+441632960049"),
    ("Thanks, Jo Bloggs (PSO)\nSouth Fen Probation\n01632 960100", "PSO", "South Fen Probation", "+441632960100"),
    ("Ta, Jo (keyworker, Harbour House) 07700 900100", "keyworker", "Harbour House", "+447700900100"),
    (
        "Jo Bloggs\nSocial Worker, Family Support & Protection\nFenshire Children's Services\n01632 960 256",
        "Social Worker",
        "Fenshire Children's Services",
        "+441632960256",
    ),
    (
        "Jo Bloggs\nPastoral Lead\nBrook Primary School, Brook Lane, Hill SS1 9ZZ\n01632 960672\n\nSafeguarding"
        " is everybody's business.",
        "Pastoral Lead",
        "Brook Primary School",
        "+441632960672",
    ),
    (
        "Jo Bloggs\nWelfare Officer\n17 Signal Squadron\nCiv 01632 960275  Mil 94661 5527",
        "Welfare Officer",
        "17 Signal Squadron",
        "+441632960275",
    ),
    (
        "Jo Bloggs\nSenior Caseworker\nOffice of Ann Lee MP\n020 7946 0118",
        "Senior Caseworker",
        "Office of Ann Lee MP",
        "+442079460118",
    ),
    (
        "Jo Bloggs BSc (Hons) RMN\nDuty Clinician, Home Treatment Team\nSouth Fen NHS Trust\nSwitchboard 01632"
        " 960000\nDirect 01632 960100",
        "Duty Clinician",
        "South Fen NHS Trust",
        "+441632960100",
    ),
    (
        "Jo Bloggs\nSupport Worker at Harbour Trust (part of the Anchor Group)\nT 01632 960100",
        "Support Worker",
        "Harbour Trust",
        "+441632960100",
    ),
]


@pytest.mark.parametrize(("signature", "role", "organisation", "phone"), SIGNATURES)
def test_signatures_of_every_shape_are_read(signature: str, role: str, organisation: str, phone: str) -> None:
    found = record(f"{TOM}\n\n{signature}").referrer
    assert (found.name, found.role, found.organisation, found.phone) == ("Jo Bloggs", role, organisation, phone)


@pytest.mark.parametrize(
    ("signature", "author", "name", "role", "organisation"),
    [
        (
            "Ann Lee\nVolunteer",
            "Trinity Lunch Club <lunches@trinityclub.example>",
            "Ann Lee",
            "Volunteer",
            "Trinity Lunch Club",
        ),
        (
            "Duty resettlement (Ann Lee)\nHMP Oxley",
            "Resettlement Duty <duty@hmp-oxley.example>",
            "Ann Lee",
            "Duty resettlement",
            "HMP Oxley",
        ),
        (
            "Ann Lee\nTenancy Support Officer\nStone Brook Homes",
            "Tenancy Support <ts.team@stonebrook.example>",
            "Ann Lee",
            "Tenancy Support Officer",
            "Stone Brook Homes",
        ),
        (
            "PS 1187 A. LEE\nCUSTODY SERGEANT\nFENSHIRE POLICE\n01632 960266",
            "Custody Desk Copse Road <custody.copse@fenshire-police.example>",
            "A. LEE",
            "CUSTODY SERGEANT",
            "FENSHIRE POLICE",
        ),
        (
            "ANN LEE\nCARE COORDINATOR\nQUAY ROAD SURGERY\n01632 960064",
            '"Quay Road Surgery (Care Coordination)" <carecoord@quayroadsurgery.example>',
            "ANN LEE",
            "CARE COORDINATOR",
            "QUAY ROAD SURGERY",
        ),
        (
            "Sgt M Oduro\nStation Welfare NCO\nRAF Fairhope",
            "Sgt Marsha Oduro <marsha.oduro@raf.example>",
            "M Oduro",
            "Station Welfare NCO",
            "RAF Fairhope",
        ),
        ("Jo Bloggs, Tom's sister\n07700 900100", "Jo Bloggs <jobloggs@example.com>", "Jo Bloggs", "sister", None),
        ("From Jo (Toms mum)", "Jo Bloggs <jobloggs@example.com>", "Jo Bloggs", "mum", None),
        ("i am his mum\nthank you jo", "Jo Bloggs <jobloggs@example.com>", "Jo Bloggs", "mum", None),
    ],
)
def test_who_signs_is_told_where_the_header_shows_somebody_else(
    signature: str, author: str, name: str, role: str, organisation: str | None
) -> None:
    found = record(f"{TOM}\n\n{signature}", author).referrer
    assert (found.name, found.role, found.organisation) == (name, role, organisation)


def test_a_box_is_answered_at_the_workers_own_address_where_the_text_gives_it() -> None:
    text = f"{TOM}Please answer ann.lee@stonebrook.example, not the team box.\n\nAnn Lee\nOfficer\nStone Brook Homes"
    assert record(text, "Tenancy Support <ts.team@stonebrook.example>").referrer.email == "ann.lee@stonebrook.example"


def test_who_signs_at_the_end_of_one_breath_is_the_referrer() -> None:
    found = record(
        "its about my brother Tom Birch hes 40 he got to be gone by sunday 7th march thank you so much god bless"
        " ann birch (sister)",
        "Annie <ann.birch88@example.com>",
    ).referrer
    assert (found.name, found.role, found.organisation) == ("ann birch", "sister", None)


def test_a_landlord_of_a_house_works_for_no_body() -> None:
    found = record(
        "I am the landlord of Windmill View, Park Street. Mrs Gwen Askew has been my tenant since 2004 and the notice"
        " I gave her is up on 26 February.\n\nAnn Lee",
        "Ann Lee <a.lee@example.net>",
    ).referrer
    assert (found.name, found.role, found.organisation) == ("Ann Lee", "landlord", None)


def test_a_worker_of_another_trade_in_a_row_is_whom_else_to_ask() -> None:
    found = record(
        "Young person: Tom Birch\nNumber: A8831HV\nBorn: 30/01/2007\nLeaves us on: Thursday 15 April 2027\n"
        "Leaving care worker: Hye Robb, 01632 960388, hye.robb@council.example" + SIGNED
    ).referrer
    assert (found.name, found.phone) == ("Jo Bloggs", "+441632960111")
    assert found.other_contact == "Hye Robb, 01632 960388, hye.robb@council.example"


def test_a_community_team_of_a_trust_is_no_ward() -> None:
    text = f"{TOM}\n\nJo Bloggs\nHealth Visitor\nFen Health Visiting\n01632 960100"
    assert record(text, "Jo Bloggs <jo@fen.nhs-trust.example>").referrer.organisation_type is OrganisationType.OTHER


@pytest.mark.parametrize(
    ("said", "council"),
    [
        ("He wants Basildon.", "Basildon"),
        ("WANTS HARLOW", "HARLOW"),
        ("wants harlow council", "harlow council"),
        ("Rochford is his pick.", "Rochford"),
        ("It's Luton he wants.", "Luton"),
        ("Colchester is the council he talks about as his nan lives there.", "Colchester"),
        ("He'd like you at Tendring to deal with it if you can.", "Tendring"),
        ("He'd feel safest in Uttlesford.", "Uttlesford"),
        ("His preference is Braintree District Council.", "Braintree District Council"),
        ("He would prefer the matter be dealt with by Cherwell District Council.", "Cherwell District Council"),
        ("He gave me the thumbs up for West Oxfordshire at the cell door.", "West Oxfordshire"),
        ("He is after help from Maldon.", "Maldon"),
        ("He's alright with oxford city council having his details.", "oxford city council"),
        ("Not Basildon, he was attacked there.", None),
        ("Can you tell me who takes these for Maldon please.", None),
        ("He would prefer to stay in Luton as he goes to church there.", None),
        ("He does not want Basildon.", None),
        ("He is banned from Harlow.", None),
        ("He was evicted by Thurrock Council last year.", None),
        ("He wants to keep his job in Basildon.", None),
        ("His mum wants him out of her place in Rochford.", None),
        ("He is asking for his belongings from Southend Hospital.", None),
        ("He'd like to see his children in Chelmsford.", None),
    ],
)
def test_a_council_is_one_that_the_person_wished_for(said: str, council: str | None) -> None:
    assert record(TOM + said + SIGNED).authority == council


@pytest.mark.parametrize(
    "note",
    [
        "Please take this as our duty to refer, I'm his officer and the one to speak to.",
        "Could the reply come to me and not to her, I will go round and explain it.",
        "She is off from tonight so please deal with me about it and not with her.",
    ],
)
def test_a_covering_note_that_takes_over_makes_its_writer_the_referrer(note: str) -> None:
    found = record(
        f"{note}\n\nJo Bloggs\nWard Councillor, Hill Town Council\n07700 900470\n\n"
        "---------- Forwarded message ---------\nFrom: Ada Lovell <ada@example.com>\nDate: Sun, 31 Jan 2027 at 21:12\n"
        "Subject: help\nTo: <jo.bloggs@agency.example>\n\nMy name is Ada Lovell, born 16 April 1990. I have to leave my"
        " flat by 21 March and I have nowhere to go. My phone is 07700 900555.\n\nAda",
    )
    assert (found.referrer.name, found.referrer.phone) == ("Jo Bloggs", "+447700900470")
    assert (found.applicant.name, found.applicant.mobile) == ("Ada Lovell", "+447700900555")


SELF = [
    (
        "I am typing this on the front seat of a car, where I have slept since the 3rd. Ivy Stone-Ray, 46, date of"
        " birth 3/4/1980. My ex walked off with the takings. E-mail me please.\n\nIvy Stone-Ray\n",
        "Ivy S-R <ivy.sr@example.com>",
        "Ivy Stone-Ray",
    ),
    (
        "me and my girlfriend have got till 5 March. We're in a static and her uncle wants it back. I'm Tom Birch"
        " 3.4.2001 and she's Ivy Stone who is 19.\n\ncheers\nTom\n",
        "Tom B <tomb2001@example.net>",
        "Tom Birch",
    ),
]


@pytest.mark.parametrize(("text", "author", "name"), SELF)
def test_who_gives_a_birth_date_of_his_own_writes_for_himself(text: str, author: str, name: str) -> None:
    found = record(text, author)
    assert (found.applicant.name, found.applicant.email) == (name, author.partition("<")[2].rstrip(">"))
    assert found.referrer.name is None


@pytest.mark.parametrize(
    "text",
    [
        "I have my own flat and my own troubles. I am writing about the lad below, he goes on Sunday.\nSol Kemp, 29.",
        "I rent the room below. My own notice has not come. He is Mr Abel Tesfa and he asked me to write this down.",
        "I am clean now and in a dry house so he can't stay. He wrote that he's out Friday.\nSol Kemp. HMP Oxley.",
        "We have two girls and no spare room. The farmer wants the van gone. He says go ahead.\nSol Kemp, 07700 900337",
        "I am ninety and my daughter Ruth Kemp (53) lives in my flat. When I am gone she has to leave it.",
    ],
)
def test_a_letter_that_names_somebody_else_in_full_or_tells_his_word_is_not_the_writers_own(text: str) -> None:
    letter = record(f"Hello,\n{text}\nThank you,\nRose Ansell\n", "Rose Ansell <rose@example.net>")
    assert letter.applicant.email is None
    assert letter.consent.status.value != "written"
