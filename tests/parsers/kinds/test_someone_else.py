"""Word sent of one person is no word of the next: who comes with, beside or instead of him is referred, not chased."""

from __future__ import annotations

import pytest

from parsers.record import Kind
from tests.parsers.kinds.test_kinds_near import from_a_machine
from tests.parsers.prose.people.test_who import read

SIGNED = "\n\nMaya Trott\nOutreach Worker\nRiverside Homes\n01632 960111\n"


def kind_of(text: str, author: str = "Maya Trott <maya.trott@riverside.example>") -> Kind:
    return read(text + (SIGNED if "Trott" in author else ""), author, "Housing").kind


@pytest.mark.parametrize(
    "text",
    [
        "As per the referral I sent last week for his brother Sean, I am now sending Liam Dacre, dob 4/5/1999. He"
        " slept in"
        " the bus shelter on Mill Lane last night. 07700 900141.",
        "Same as the referral I made on Monday for her sister: Carla Finch, 27, has to leave their mum's flat on"
        " Friday.",
        "I e-mailed you last month about his cousin. Robbie Vance is now sleeping in a car behind the mill.",
        "Further to my email of 2 March about Mrs Dobson, her husband Alan has also been told to go. He's 61, on a"
        " sofa.",
        "We wrote to you on Tuesday about the family at number 4. The man at number 6, Mr Petrov, got the same"
        " notice and"
        " must be out by the 30th.",
        "I sent a referral last week for the patient in bed 3. Bed 4 is now fit: Mr Ron Giles, no home to go to.",
        "I sent you a form for Aaron on Thursday. Today it's Bilal, 19, same hostel: asked to leave by Saturday.",
        "Kelly Oram was on the ward with the lady I referred yesterday. Kelly is fit, her ex changed the locks.",
        "Just chasing my referral of last week for Mr Hale. In addition Mr Stubbs (dob 2/2/1950) from the same"
        " house has had"
        " the bailiffs and is on a bench in the park.",
        "Monday's list: all housed, thank you. Today's: Ana Reis, 41, NFA since Saturday.",
        "We referred Amal on Monday, and her sister Hodan turned up today in the same state: no bed from tomorrow.",
        "Next on the list after Mr Bates whom I sent on Monday is Mr Croft. Released 2 April, NFA.",
        "In yesterday's referral I gave the wrong man. The one who has nowhere is Nathan Rudd, in the bus station.",
        "You have my referral for Mr Lamb already. Mrs Lamb has left him since and is in her car with the baby;"
        " would you"
        " open one for her?",
        "Same house as the chap I emailed about last week, room 5 this time: Jonas Berg, 29, out on Sunday.",
    ],
)
def test_who_stands_beside_the_one_referred_before_is_referred(text: str) -> None:
    assert kind_of(text) is Kind.REFERRAL


@pytest.mark.parametrize(
    "text",
    [
        "As per the referral I sent last week for Sean Dacre, his brother Liam has his phone, so ring Liam to reach"
        " Sean.",
        "I e-mailed you on Monday about her, Carla Finch. She is still on the sofa and her sister says Friday is"
        " the last"
        " night. Any news?",
        "I e-mailed you last week about her son Liam. Liam still has nowhere, have you seen him?",
        "Further to my email of 2 March about Mrs Dobson, her husband Alan will bring her to the appointment.",
        "We wrote to you on Tuesday about the family at number 4. The man, Mr Petrov, has a new mobile: 07700 900143.",
        "My referral of 2 March for Tobi Ade: he is now in bed 7, not bed 5 as I wrote. Still nowhere to go.",
        "I sent you a form for Aaron on Thursday. Today he asked whether you'd had it.",
        "The lady I referred yesterday, Kelly Oram, is now on ward 6.",
        "Just chasing my referral of last week for Mr Hale. Mr Stubbs, his landlord, says Friday is final.",
        "Monday's list: all still waiting. Any news today?",
        "The name on what I sent yesterday was misspelt: it's not Rask, it is David Rusk.",
        "I emailed you yesterday about him, Winston Oakes. The same goes for his number: 07700 900192 is right.",
        "Update for the file on Des Achamp, whom we referred on 12 February. Also the landlord now says out by the"
        " 21st.",
    ],
)
def test_who_is_only_told_of_beside_him_is_not(text: str) -> None:
    assert kind_of(text) is Kind.FOLLOW_UP


def test_who_has_written_of_himself_unheard_is_referred() -> None:
    text = "I emailed you last week and nobody replied. I am still in my car with my boy. My name is Zoe Platt, {}."
    assert kind_of(text.format("07700 900155"), "Zoe <zoe.platt@mail.example>") is Kind.REFERRAL


def test_who_was_answered_writes_again() -> None:
    text = "I emailed you last week and you replied that you would ring. I am still in my car. Zoe Platt, 07700 900155."
    assert kind_of(text, "Zoe <zoe.platt@mail.example>") is Kind.FOLLOW_UP


@pytest.mark.parametrize(
    "text",
    [
        "A referral has been submitted to you through the portal.\nApplicant: Glen Marsh\nPhone: 07700 900151\n"
        "Reason: released from prison 3 April, no accommodation.\nLog in to accept it.",
        "StreetLink alert for your area: a man in a doorway at 4 High St, Anytown, about 50, seen at 23:40. Log in.",
        "Rough sleeper alert. Location: behind the mill, Mill Lane. Description: woman, forties, red coat. Log in"
        " to your"
        " dashboard to record the outcome of the referral.",
    ],
)
def test_a_notice_that_tells_who_and_where_is_the_referral(text: str) -> None:
    assert from_a_machine(text, "A referral has been submitted") is Kind.REFERRAL


@pytest.mark.parametrize(
    "text",
    [
        "A referral has been submitted to you through the portal.\nSent by: Chelmer Vale Prison (Resettlement)\n"
        "Kind: homelessness\nLog in to accept it. No details are shown in this e-mail.",
        "StreetLink alert: somebody is sleeping rough in your area. A new referral is waiting. Log in to your"
        " dashboard.",
    ],
)
def test_a_notice_that_tells_nobody_is_one(text: str) -> None:
    assert from_a_machine(text, "A referral has been submitted") is Kind.PORTAL_NOTICE


@pytest.mark.parametrize(
    "text",
    [
        "Dear all\nMinutes of the forum attached.\n\nFor housing: Brenda Yates, 66, sleeps in her car on Pier Road"
        " and has"
        " agreed that I tell you. Could you go and see her?\n\nNext meeting 4 May. Agenda: budget, training.",
        "General enquiry. What happens to a tenant once bailiffs have been? Mr Jon Ash was locked out today.",
        "Chloe P, 17, not allowed home. Here at school till 4.",
    ],
)
def test_one_for_whom_something_is_asked_is_referred_among_other_matters(text: str) -> None:
    assert kind_of(text) is Kind.REFERRAL


@pytest.mark.parametrize(
    "text",
    [
        "Dear friends, meet Ron, 58, who slept in his car until you helped us to find him a flat. Can you help more"
        " people"
        " like him? Donate today. Unsubscribe.",
        "Dear all\nMinutes of the forum attached. Brenda Yates, 66, told us how she slept in her car before she got her"
        " flat.\n\nNext meeting 4 May. Agenda: budget, training.",
    ],
)
def test_one_who_is_only_told_of_is_not(text: str) -> None:
    assert kind_of(text) is Kind.NOT_REFERRAL
