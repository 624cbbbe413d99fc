"""Who signs where no block of lines does it: a line at the end, a row, a rank; and who writes for himself."""

from __future__ import annotations

import pytest

from parsers.record import OrganisationType
from tests.parsers.prose.people.test_who import TOM, read, record

BOX = "Night Desk <nights@agency.example>"


@pytest.mark.parametrize(
    ("last", "author", "told"),
    [
        (
            "Nia Okoro, link worker, Hill Street Surgery 01632 960222",
            BOX,
            ("Nia Okoro", "link worker", "Hill Street Surgery"),
        ),
        (
            "By: Nia Okoro, Senior Officer, Quay Hostels 01632 960222",
            BOX,
            ("Nia Okoro", "Senior Officer", "Quay Hostels"),
        ),
        (
            "Me - Jo Bloggs, Youth Officer, Oxley Youth Service, 01632 960222",
            "Jo Bloggs <jo.bloggs@agency.example>",
            ("Jo Bloggs", "Youth Officer", "Oxley Youth Service"),
        ),
        (
            "Ref by: Jo Bloggs, ward sister, Oxley NHS Trust, 01632 960222",
            "Jo Bloggs <jo.bloggs@agency.example>",
            ("Jo Bloggs", "ward sister", "Oxley NHS Trust"),
        ),
        (
            "SW: Jo Bloggs, Oxley Children's Services, 01632 960222. I'm out on Friday.",
            "Jo Bloggs <jo.bloggs@agency.example>",
            ("Jo Bloggs", "SW", "Oxley Children's Services"),
        ),
        (
            "That's all. Jo Bloggs, PA, Oxley Leaving Care, 01632 960222.",
            "Jo Bloggs <jo.bloggs@agency.example>",
            ("Jo Bloggs", "PA", "Oxley Leaving Care"),
        ),
        (
            "No drink on him. pc bloggs, oxley custody, vale force, 01632 960222",
            "Pc Jo Bloggs <jo.bloggs@valeforce.example>",
            ("Jo Bloggs", "pc", "vale force"),
        ),
        (
            "Staff nurse J. Okoro\nEmergency Dept, Oxley Hospital 01632 960222",
            "ED Coordinator <ed.coordinator@oxleyhospital.example>",
            ("J. Okoro", "Staff nurse", "Oxley Hospital"),
        ),
    ],
)
def test_a_line_at_the_end_is_the_signature(last: str, author: str, told: tuple[str, str, str]) -> None:
    found = record(f"{TOM}\n\n{last}\n", author)
    assert (found.referrer.name, found.referrer.role, found.referrer.organisation) == told
    assert found.referrer.phone == "+441632960222"
    assert found.applicant.home_phone is None


@pytest.mark.parametrize(
    "last",
    [
        "COM: Nia Okoro, Probation Officer, Oxley Probation, 01632 960222",
        "His worker is Nia Okoro, link worker, Hill Surgery, 01632 960222",
    ],
)
def test_a_worker_named_at_the_end_is_not_who_writes(last: str) -> None:
    assert record(f"{TOM}\n{last}\n").referrer.name == "Jo Bloggs"


def test_a_rank_before_a_name_is_no_part_of_it() -> None:
    text = TOM + "\n\nPS Jo Bloggs\nCustody Sergeant\nVale Police\n01632 960222\n"
    found = record(text, "PS 21 Bloggs <jo.bloggs@vale-police.example>")
    assert (found.referrer.name, found.referrer.role) == ("Jo Bloggs", "Custody Sergeant")


SELF = [
    ("hi im ana birch born 3 4 80 and my landlord wants us out by friday he is selling", "ana birch"),
    ("hiya its ana birch 3.4.80 im askin you to put me down, he kicked me out", "ana birch"),
    ("my names ana birch dob 3/4/80, i been told to go by my mum she is moving", "ana birch"),
    (
        "My name: Ana Mary Birch\nMy birthday: 3 April 1980\nWhere I live: in a caravan\nWhat happened: sold\n"
        "My health: two bad hips\nMy telephone: 01632 960333\nWho is there: me and a dog",
        "Ana Mary Birch",
    ),
]


@pytest.mark.parametrize(("text", "name"), SELF)
def test_who_names_himself_without_capitals_or_in_rows_writes_for_himself(text: str, name: str) -> None:
    found = record(f"{text}\n\nthanks ana\n", "ana b <ana.birch80@post.example>")
    assert found.applicant.name == name
    assert (found.referrer.name, found.referrer.email, found.referrer.phone) == (None, None, None)
    assert found.applicant.email == "ana.birch80@post.example"


def test_a_last_paragraph_that_goes_on_telling_is_no_signature() -> None:
    text = "im ana birch born 3 4 80, nowhere to go.\n\n"
    text += "my no is 07700 900123 but dont ring after nine he gets cross\ncheers ana"
    assert record(text, "ana b <ana.birch80@post.example>").applicant.mobile == "+447700900123"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Alright,\n\nTom Birch, 03.04.1980, CRN X334455. Out Friday, NFA.", "Tom Birch"),
        ("Claimant Tom Birch\nNINO QQ 12 34 56 C\nBorn 03 04 1980\nHe has to leave by Friday.", "Tom Birch"),
        (
            "Tom Birch (39) and Bea Lowe (35) sleep in the woods. They are homeless tonight, please help.",
            "Tom Birch",
        ),
        ("A young couple: Bea Lowe and her fella Tom, Bea is 19 (card says 3 April 2007), homeless.", "Bea Lowe"),
        ("Tom Birch. B I R C H. He is in a flat of ours on Nettle Ferry way and it ends on Friday.", "Tom Birch"),
        (
            "Mrs Bea Lowe and her two, Max (Y6) and Ida (Y3), must go by 5 March, homeless. Max is all over the place.",
            "Bea Lowe",
        ),
        ("Tom Birch is in a CAS3 bed that ends on Friday. He agreed to this duty to refer.", "Tom Birch"),
    ],
)
def test_the_person_is_named_without_the_words_beside(text: str, name: str) -> None:
    assert record(text + "\n\nJo Bloggs\nSupport Worker\nHill Homes\n01632 960111\n").applicant.name == name


def test_a_subject_gives_the_name_without_what_it_is_about() -> None:
    signed = "\n\nJo Bloggs\nSupport Worker\nHill Homes\n01632 960111\n"
    for subject in ("Move-on Tom Birch", "Tom Birch CAS3 ending", "Claimant Tom Birch"):
        (found,) = read(f"He must leave his room by Friday and has nowhere to go.{signed}", subject=subject).records
        assert found.applicant.name == "Tom Birch"


def test_rows_of_a_typed_list_stay_apart_however_long() -> None:
    text = (
        "Pt: Tom Birch, dob 3/4/1980\nEDD: this Thursday, transport has been booked for eleven in the morning\n"
        "Ph: his is 07700 900123 but keep trying\nMobility: one stick, no stairs and a frame for the longer ways\n"
        "Hearing: aids both sides\nRef by: Jo Bloggs, discharge sister, Oxley NHS Trust, 01632 960222\n"
    )
    found = record(text)
    assert (found.applicant.mobile, found.referrer.phone) == ("+447700900123", "+441632960222")


@pytest.mark.parametrize(
    ("subject", "text", "gender"),
    [
        ("Oxley custody - female", "Ana Birch, 3/4/1980, is let out tonight and has nowhere to go.", "female"),
        ("male from cells nowhere to go", "Tom Birch, 3/4/1980, is let out tonight and has nowhere to go.", "male"),
        ("Duty to refer", "Tom Birch asked for a male officer. He has nowhere to go tonight.", None),
        (
            "Referral",
            "Name: Tom Birch, 3 April 1980, male\nReason: the tenancy ended\nAddress: 4 Mill Lane, Oxley\n"
            "Homeless on: 5 March 2027\nHealth: asthma\nCompleted by: Jo Bloggs, link worker",
            "male",
        ),
    ],
)
def test_a_word_of_gender_counts_in_the_subject_and_behind_a_birth_date(
    subject: str, text: str, gender: str | None
) -> None:
    (found,) = read(f"{text}\n\nJo Bloggs\nLink Worker\nHill Homes\n01632 960111\n", subject=subject).records
    assert found.applicant.gender == gender


@pytest.mark.parametrize(
    ("lines", "role", "organisation"),
    [
        ("Custody Planner, HMP Oxley", "Custody Planner", "HMP Oxley"),
        ("Bed Planner\nOxley Hospital", "Bed Planner", "Oxley Hospital"),
        ("Tenancy Sustainer\nHill Homes", "Tenancy Sustainer", "Hill Homes"),
        ("Befriending Apprentice, Quay Hostels", "Befriending Apprentice", "Quay Hostels"),
        ("Money Strategist\nOxley Citizens Advice", "Money Strategist", "Oxley Citizens Advice"),
        ("Colchester\nHill Homes", None, "Hill Homes"),
        ("Dover, Hill Homes", None, "Hill Homes"),
    ],
)
def test_a_post_in_words_nobody_has_listed_stands_between_name_and_body(
    lines: str, role: str | None, organisation: str
) -> None:
    found = record(f"{TOM}\n\nRegards\n\nJo Bloggs\n{lines}\n01632 960222\n").referrer
    assert (found.name, found.role, found.organisation) == ("Jo Bloggs", role, organisation)


SIGNED = [
    (
        "Nia Okoro (S/N) nia.okoro@oxley.example\ndirect 01632 960222 till half 7, after that ask for the sister",
        "Emergency Dept Nurse in Charge <ed.nic@oxley.example>",
        ("Nia Okoro", "S/N", None),
    ),
    (
        "Nia Okoro (volunteer)\nOxley Community Larder\n01632 960222",
        BOX,
        ("Nia Okoro", "volunteer", "Oxley Community Larder"),
    ),
    (
        "Nia Okoro - shift lead\nOxley Night Shelter 01632 960222",
        BOX,
        ("Nia Okoro", "shift lead", "Oxley Night Shelter"),
    ),
    ("Nia Okoro\nMentor, Forward Again\n01632 960222 (office, Mon-Wed)", BOX, ("Nia Okoro", "Mentor", "Forward Again")),
    ("Nia Okoro\nMentor, Forward Again\n01632 960222 Tues and Thurs", BOX, ("Nia Okoro", "Mentor", "Forward Again")),
    (
        "Nia Okoro\nIDVA\nVoices Raised (West Vale)\n01632 960222",
        BOX,
        ("Nia Okoro", "IDVA", "Voices Raised (West Vale)"),
    ),
    (
        "Nia Okoro\nProbation Officer\nOxley Probation Office\nVale Probation Region\n01632 960222",
        BOX,
        ("Nia Okoro", "Probation Officer", "Vale Probation Region"),
    ),
    (
        "thanks jo\n\njo bloggs\npso, oxley and vale pdu\n01632960222",
        "jo bloggs <jo.bloggs@agency.example>",
        ("jo bloggs", "pso", "oxley and vale pdu"),
    ),
    (
        "ta\njo bloggs\nsupport worker, kestrel row\n01632960222",
        "jo bloggs <jo.bloggs@agency.example>",
        ("jo bloggs", "support worker", "kestrel row"),
    ),
    (
        "pp Nia Okoro\nWard Clerk\nOxley Hospital ext 4471\n01632 960222",
        BOX,
        ("Nia Okoro", "Ward Clerk", "Oxley Hospital"),
    ),
    ("Rev'd Nia Okoro\nVicar, St Faith's Church\n01632 960222", BOX, ("Nia Okoro", "Vicar", "St Faith's Church")),
]


@pytest.mark.parametrize(("signed", "author", "told"), SIGNED)
def test_hours_brackets_and_numbers_in_a_signature_are_no_part_of_name_post_or_body(
    signed: str, author: str, told: tuple[str, str, str | None]
) -> None:
    found = record(f"{TOM}\n\n{signed}\n", author).referrer
    assert (found.name, found.role, found.organisation) == told
    assert found.phone == "+441632960222"


def test_a_body_that_the_mail_domain_names_in_part_is_named_in_full() -> None:
    text = f"Night nurse in charge, Oxley Hospital.\n\n{TOM}\n\nNia Okoro nia.okoro@oxley.example\n"
    found = record(text, "Emergency Dept Nurse in Charge <ed.nic@oxley.example>").referrer
    assert found.organisation == "Oxley Hospital"
    assert found.organisation_type is OrganisationType.EMERGENCY_DEPARTMENT


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("hello its Ana Birch and my birthday is 3.4.80, he kicked me out of my flat", "Ana Birch"),
        ("it's me and my partner Lee, born 3/4/80, we have to leave our flat", "Ana Birch"),
    ],
)
def test_words_that_join_are_no_part_of_the_writers_name(text: str, name: str) -> None:
    found = record(f"{text}\n\nthanks\nAna Birch\n", "Ana Birch <ana.birch80@post.example>")
    assert found.applicant.name == name


def test_who_answers_a_question_with_a_referral_is_its_author_whatever_the_question_names() -> None:
    asked = "I need name, date of birth, how to reach him and that he agrees. I'm on 01632 960300.\nRos Amery\nHousing"
    text = (
        "Morning Ros, here he is, then.\n\nTom Birch, 3 April 1980, CRN P530281, has lodgings over the shop that end"
        " on 5 March with the job. He agreed yesterday. He will be homeless.\n\nJo Bloggs\nProbation Officer\nOxley"
        " Probation Office\n01632 960111\n\nFrom: Ros Amery <ros.amery@anytown.example>\nSent: 1 February 2027 16:41\n"
        f"To: Jo Bloggs\nSubject: RE: quick question\n\nHi Jo, you can send it by email. {asked}\n"
    )
    found = read(text, subject="RE: quick question").records
    assert [one.applicant.name for one in found] == ["Tom Birch"]
    assert (found[0].referrer.name, found[0].referrer.phone) == ("Jo Bloggs", "+441632960111")


POSTS = [
    ("Jo Bloggs\nSocial Worker, Older Adults\nFenshire Council", "Social Worker, Older Adults", "Fenshire Council"),
    ("Jo Bloggs\nProbation Officer (Public Protection)\nFen Probation", "Probation Officer (Public Protection)", None),
    ("Jo Bloggs\nSenior Officer, OMU\nHMP Oxley", "Senior Officer, OMU", "HMP Oxley"),
    ("Jo Bloggs\nHousing Link, HMP Oxley", "Housing Link", "HMP Oxley"),
    ("Jo Bloggs, Resettlement, HMP Oxley, 01632 960119", "Resettlement", "HMP Oxley"),
    ("Jo Bloggs\nOak Wing, HMP Oxley", None, "HMP Oxley"),
    ("Jo Bloggs\nMove-on Caseworker\nHousing Partners Ltd", "Move-on Caseworker", "Housing Partners Ltd"),
    ("Jo Bloggs, PO, Oxley Probation Office 01632 960119", "PO", "Oxley Probation Office"),
    ("Jo Bloggs\nPersonal Adviser\nFen Leaving & After Care", "Personal Adviser", "Fen Leaving & After Care"),
    ("Jo Bloggs, Social Worker, Hospital Team, Fen Adult Social Care", "Social Worker", "Fen Adult Social Care"),
    ("Jo Bloggs\nSocial Worker, Adult Social Care\nFen County Council", "Social Worker", "Fen County Council"),
    ("Jo Bloggs\nFamily Practitioner | Early Help | Fen Family Service", "Family Practitioner", "Fen Family Service"),
]


@pytest.mark.parametrize(("signature", "role", "organisation"), POSTS)
def test_a_post_goes_as_far_as_its_line_and_the_body_is_the_larger(
    signature: str, role: str | None, organisation: str | None
) -> None:
    found = record(f"{TOM}\n\n{signature}", "Jo Bloggs <jo.bloggs@agency.example>").referrer
    assert (found.name, found.role) == ("Jo Bloggs", role)
    assert organisation is None or found.organisation == organisation


def test_of_whom_a_worker_tells_is_no_body_that_he_works_for() -> None:
    found = record(
        "Hi, PA for Tom Birch here (care leaver, 20, 3/4/2006). He must leave Room 4, Notley Hall, Fenton FN7 9ZX "
        "on 5 March.\n\nJo Bloggs\nPersonal Adviser\n01632 960111\n",
        "Jo Bloggs <jo.bloggs@agency.example>",
    )
    assert (found.applicant.name, found.referrer.organisation) == ("Tom Birch", None)


def test_a_box_called_by_its_work_is_not_its_workers_name() -> None:
    signed = "\n\nNia Okoro\nCoordinator\nFen Services\n01632 960111\n"
    for box in ("Migrant Move-On <moveon@fenservices.example>", "Fen Library <fenlibrary@fenlibraries.example>"):
        assert record(TOM + signed, box).referrer.name == "Nia Okoro"


@pytest.mark.parametrize(
    ("post", "kind"),
    [
        ("Community Psychiatric Nurse", OrganisationType.OTHER),
        ("Criminal Justice Liaison Nurse", OrganisationType.OTHER),
        ("Care Co-ordinator", OrganisationType.OTHER),
        ("Acute Care Coordinator", OrganisationType.HOSPITAL_INPATIENT),
        ("Ward Nurse", OrganisationType.HOSPITAL_INPATIENT),
    ],
)
def test_a_nurse_of_a_trust_who_has_no_beds_refers_for_another_body(post: str, kind: OrganisationType) -> None:
    found = record(f"{TOM}\n\nJo Bloggs\n{post}\nFen Mental Health NHS Trust", "Jo Bloggs <jo.bloggs@fen.example>")
    assert found.referrer.organisation_type is kind


def test_a_sentence_at_the_end_is_no_body_and_the_writer_is_the_applicant() -> None:
    found = read(
        "Third time of asking!!! Nobody rings back.\n\nDerek Vane, 04 06 1970. Transit van in a layby since my marriage"
        " ended. Clutch has gone so I cant run the heater. Thats where I am tonight.\n\n"
        "I want the District Council to do its job. 07700 900520. I dont do email much.\n",
        "D. Vane <dvane@example.com>",
    )
    assert [(one.applicant.name, one.referrer.organisation) for one in found.records] == [("Derek Vane", None)]
