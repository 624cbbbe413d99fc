"""Who writes where no signature tells it: the first words, a note for a colleague, a relative's own word, a line."""

from __future__ import annotations

import pytest

from parsers.record import ConsentStatus, Referrer
from tests.parsers.prose.people.test_who import record

BOX = "Night Desk <nights@agency.example>"
NIA = "Nia Okoro <nia.okoro@agency.example>"
HOMELESS = "Tom Birch, dob 3/4/1990, was evicted this morning and has nowhere to sleep tonight."


@pytest.mark.parametrize(
    ("opening", "author", "told"),
    [
        ("Nia Okoro here, link worker at Hill Street Surgery.", NIA, ("link worker", "Hill Street Surgery")),
        ("Hi, Nia Okoro, Tenancy Coach with Quay Homes.", NIA, ("Tenancy Coach", "Quay Homes")),
        ("This is Nia Okoro, chaplain at HMP Oxley.", BOX, ("chaplain", "HMP Oxley")),
        ("Hello it's Nia Okoro, Ward Clerk up at Vale Hospital.", NIA, ("Ward Clerk", "Vale Hospital")),
        ("From Nia Okoro, night manager at Quay Hostel.", BOX, ("night manager", "Quay Hostel")),
        ("I'm Nia Okoro, Bail Officer here at HMP Oxley.", NIA, ("Bail Officer", "HMP Oxley")),
        ("Housing Specialist Nia Okoro, HMP Oxley.", BOX, ("Housing Specialist", "HMP Oxley")),
        ("nia okoro here, outreach worker at vale night shelter.", NIA, ("outreach worker", "vale night shelter")),
        (
            "I'm his Community Offender Manager at Vale Probation.",
            NIA,
            ("Community Offender Manager", "Vale Probation"),
        ),
        ("I am the Deputy Head of Oxley Academy and I know the family.", NIA, ("Deputy Head", "Oxley Academy")),
        ("I'm a trainee probation officer (Vale Probation).", NIA, ("trainee probation officer", "Vale Probation")),
        ("Youth Worker with Vale Council here.", NIA, ("Youth Worker", "Vale Council")),
    ],
)
def test_the_first_words_tell_who_writes(opening: str, author: str, told: tuple[str, str]) -> None:
    found = record(f"{opening} {HOMELESS}\n", author).referrer
    assert (found.name, found.role, found.organisation) == (
        "Nia Okoro" if "nia okoro" not in opening else found.name,
        *told,
    )


@pytest.mark.parametrize(
    "text",
    [
        "His worker is Ann Marsh, link worker at Hill Street Surgery.",
        "Ann Marsh, his link worker at Hill Street Surgery, is away.",
        "I spoke to Ann Marsh, chaplain at HMP Oxley.",
        "I saw the Deputy Head of Oxley Academy about them.",
    ],
)
def test_another_who_is_named_with_a_post_does_not_write(text: str) -> None:
    found = record(f"{HOMELESS} {text}\nNia Okoro\n", NIA).referrer
    assert (found.name, found.role) == ("Nia Okoro", None)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (
            "Sending this for Ann Marsh, Resettlement Officer here, who holds the case. Please reply to Ann.",
            "Ann Marsh",
        ),
        ("Passing this on for Ann Marsh (Link Worker), she is the one to ring.", "Ann Marsh"),
        ("Sent on behalf of Ann Marsh, please answer to her.", "Ann Marsh"),
        ("Sending this for Ann Marsh, who is off today.", "Nia Okoro"),
        ("I am writing for Tom Birch, please ring him.", "Nia Okoro"),
    ],
)
def test_a_note_for_a_colleague_who_is_to_be_answered(note: str, told: str) -> None:
    assert record(f"{note}\n{HOMELESS}\nNia Okoro, admin\n", NIA).referrer.name == told


@pytest.mark.parametrize(
    ("line", "kin"),
    [
        ("I'm Tom's step mum.", "step mum"),
        ("I am his ex-wife.", "ex-wife"),
        ("I, his brother, write for him.", "brother"),
        ("As his godmother I can vouch for him.", "godmother"),
        ("I'm only a neighbour.", "neighbour"),
        ("I am his son-in-law.", "son-in-law"),
        ("I was his neighbour for years.", "neighbour"),
        ("I am carer to Tom.", "carer"),
        ("He and I have been friends since school.", "friend"),
        ("Tom is a friend of mine.", "friend"),
    ],
)
def test_a_relative_has_a_word_for_himself(line: str, kin: str) -> None:
    found = record(f"{HOMELESS} {line}\nNia Okoro\n", "Nia Okoro <nia.okoro@webmail.example>")
    assert (found.referrer.role, found.referrer.organisation) == (kin, None)
    assert found.consent.status is ConsentStatus.MISSING


@pytest.mark.parametrize("name", ["Ann Birch", "John Birch", "Rachel Birch", "Sam Birch"])
def test_a_forename_does_not_tell_whether_a_parent_is_mother_or_father(name: str) -> None:
    text = f"I ask for help for my son Tom. The landlord evicted him this morning, he sleeps outside.\n{name}\n"
    found = record(text, f"{name} <{name.replace(' ', '.').lower()}@webmail.example>")
    assert found.referrer.role == "parent"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("Nia Okoro | Link Worker | Vale Probation | she/her", ("Link Worker", "Vale Probation")),
        ("HMP Oxley · Family Engagement Worker · Nia Okoro · 01632 960118", ("Family Engagement Worker", "HMP Oxley")),
        ("Probation Practitioner: Nia Okoro\nVale Probation", ("Probation Practitioner", "Vale Probation")),
        ("Custody Nurse - Nia Okoro\nVale NHS Trust", ("Custody Nurse", "Vale NHS Trust")),
        (
            "The Probation Service\nProbation Practitioner: Nia Okoro",
            ("Probation Practitioner", "The Probation Service"),
        ),
        ("Dr Nia Okoro, Salaried GP, The Quay Surgery", ("Salaried GP", "The Quay Surgery")),
    ],
)
def test_one_line_signs_whatever_stands_first(lines: str, told: tuple[str, str]) -> None:
    found = record(f"{HOMELESS}\nHe agreed to this.\n{lines}\n", NIA).referrer
    assert (found.name, found.role, found.organisation) == ("Nia Okoro", *told)


@pytest.mark.parametrize(
    ("text", "author", "name"),
    [
        (
            "i been on a mates floor since friday and i am homeless now. tom birch 4/4/01",
            "tommo <tomb@webmail.example>",
            "tom birch",
        ),
        (
            "Thomas Birch here, 37. I'm a cook, my room goes on Friday and I have nowhere.",
            "T Birch <tbirch@webmail.example>",
            "Thomas Birch",
        ),
        (
            "im thomas birch, my mum kicked me out last night and i slept in the park",
            "Thom <thomas.b@webmail.example>",
            "thomas birch",
        ),
        (
            "I am homeless since Monday and sleep in my car.\nT. Birch",
            "Thomas Birch <tb@webmail.example>",
            "Thomas Birch",
        ),
    ],
)
def test_who_writes_for_himself_is_named_in_full(text: str, author: str, name: str) -> None:
    found = record(text, author)
    assert found.referrer == Referrer()
    assert found.applicant.name == name


@pytest.mark.parametrize(
    "text",
    [
        "My probation officer told me to write. I leave the hostel on Friday and have nowhere to go after that.",
        "I live at my sister's with my two kids and she needs the room back by the weekend, we can't find anything.",
        "My landlord is selling up, I must be out by the end of the month and there's nothing I can afford.",
        "We are a family of four and the owner wants the flat back, we ask you to help us please.",
    ],
)
def test_talk_of_others_does_not_make_a_letter_theirs(text: str) -> None:
    found = record(f"{text}\nTom Birch\n", "Tom Birch <tbirch@webmail.example>")
    assert (found.referrer, found.consent.status) == (Referrer(), ConsentStatus.WRITTEN)


@pytest.mark.parametrize(
    "text",
    [
        "My brother Joe sleeps in his car. I can't have him, my flat is too small. I am at my wits' end.",
        "I'm Joe Marsh's nan. My landlord won't let him stay with me and I worry, please help us.",
        "My friend Joe is on my sofa and my tenancy says no guests, I could lose my home. He must be out on Friday.",
        "I look after Joe Marsh next door. I am 70 myself. He has been told to leave and I don't know what to do.",
    ],
)
def test_who_asks_for_another_does_not_consent_for_him(text: str) -> None:
    found = record(f"{text}\nTom Birch\n", "Tom Birch <tbirch@webmail.example>")
    assert found.referrer.name == "Tom Birch"
    assert found.consent.status is not ConsentStatus.WRITTEN
