"""What kind of message it is, by words alone: a referral is never lost for want of a name or for a word too many."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Kind
from tests.parsers.prose.people.test_who import ARRIVED, read

SIGNED = "\n\nMaya Trott\nOutreach Worker\nRiverside Homes\n01632 960111\n"


@pytest.mark.parametrize(
    "text",
    [
        "This isn't a homelessness referral. Colin Pratt (12/3/1980) has a council flat and got 12 weeks. Can"
        " we stop him losing"
        " it? The rent account is £300 down.",
        "I am not writing to refer Colin Pratt (12/3/1980) as homeless; he has a home and we want him to keep"
        " it. He is behind"
        " with the rent. A DHP would do the trick.",
        "Not a homeless case, we'd like to stop it turning into one. Ada Pell (dob 5.5.1993) rents a flat and"
        " is in custody for"
        " ten weeks. £410 owing. Would a discretionary payment cover it?",
        "Ada Pell (28 June 1980) is with us on a 20 week sentence. She does not need finding a home, she needs"
        " to keep hold of"
        " the one she's got. The arrears action should be frozen.",
        "Colin Pratt (12/3/1980) got eleven weeks and is with us until 19 March. His home is a council"
        " flat with you and he wants to hang on to it. There are rent arrears. Nothing else is wanted, he isn't being"
        " referred as homeless.",
        "Prevention please rather than a homeless case. Una Smart b. 3.4.1970 owes the landlord £900. Look at a"
        " DHP and she will"
        " be able to stay put.",
        "Our client Ada Pell has a mortgage on 4 Mill Row and missed two payments after her stroke. She"
        " wants to stay where"
        " she is. Is there a mortgage rescue scheme, or would you speak to the lender?",
        "Colin Pratt has been on the ward since May and his benefit stopped, so the rent is £900"
        " behind. Would you help with"
        " a discretionary payment so that the flat is there for him?",
    ],
)
def test_a_home_to_be_kept_is_no_referral(text: str) -> None:
    assert read(text + SIGNED, subject="Tenant").kind is Kind.TENANCY_HELP


@pytest.mark.parametrize(
    "text",
    [
        "Colin Pratt (12/3/1980) loses his flat on 5 March. We tried to save the tenancy and failed. I would"
        " like to refer him.",
        "Colin Pratt, 12/3/1980. Out of prison 5 March. He could not keep the flat while inside. NFA. Duty to"
        " refer please.",
        "Colin Pratt, dob 12/3/1980, not homeless today but the bailiffs come Friday. We are not asking for a house.",
        "Ada Pell (3/4/1970) has a section 21 and is £400 behind. A top up to keep the flat would be"
        " best, else she has nowhere"
        " to go in March.",
        "NFA on Rowan ward today, all agreed:\n\nbed 2 Alun Price, EDD 3/2\nbed 7 Tania Okello, EDD tomorrow",
        "Place: behind the library. Seen 23.10. Male, about 50, grey coat. He would like to come in. Please find him.",
        "Ada Pell (3/4/1970) wants help to keep the flat if possible, otherwise somewhere else. Please treat"
        " this as a referral.",
        "A man in his fifties bedded down by the bins behind the shops again last night, goes by Tam. Worth a visit?",
        "it's raining and he's in a tent by the canal lock, about 40. I'm just a dog walker but somebody should go.",
        "Survey question at intake flagged housing. Tom, 07700 900222, says he loses his room at the weekend.",
        "me and the kids got to be out by friday",
        "A lady keeps sleeping in our church porch. Cold nights coming. Could somebody come?",
        "We are two sisters and our mum died and the house goes back to the council, we been told 28 days.",
        "A student of mine, Zuza Wolny (4/5/2009), sleeps on her sister's floor. I've made a MASH referral today as"
        " a brother is still in that house. She'd like your help.",
        "hi can u help my mate hes in a tent in the woods by the shops, his name is kev, hes not well",
    ],
)
def test_whoever_may_need_a_home_is_a_referral(text: str) -> None:
    assert read(text + SIGNED, subject="Help").kind is Kind.REFERRAL


@pytest.mark.parametrize(
    "text",
    [
        "We are setting up a drop-in for people who have lost their homes. Is this the right mailbox for"
        " referrals? Is there a"
        " form that you like? We have no one to refer at present. Would one of you come and give a talk?",
        "We have rooms to let! Two double rooms in a shared house. Please share with anyone who needs housing.",
        "Struggling with homeless households and no landlords? Our lead machine delivers 200 landlords a month.",
        "Could you send over the latest version of the referral form? The one we have is from 2019.",
    ],
)
def test_a_question_or_an_offer_is_none(text: str) -> None:
    assert read(text + SIGNED, subject="Hello").kind is Kind.NOT_REFERRAL


def test_a_post_in_tenancy_sustainment_asks_to_keep_nothing() -> None:
    text = (
        "Darek Wolk, born 4/12/80, has one of our rooms since he left HMP Calder. 84 nights are up on 11 February, so"
        " threatened. He behaves, no arrears. Consent got on paper, 18/1.\n\nLennox Abe\nTenancy Sustainment Worker\n"
        "Harbour Housing\n01632 960924\n"
    )
    assert read(text).kind is Kind.REFERRAL


def test_a_calendar_below_somebodys_story_does_not_make_it_an_appointment() -> None:
    from datetime import UTC, datetime
    from email.message import EmailMessage

    from parsers.limits import DEFAULT
    from parsers.read import read_message

    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Jo <jo@ap.example>", "housing@anytown.example", "Moving on"
    made.set_content(
        "Ray Poe, DOB: 29.08.1960, CRN: R118402, must leave us on 12 April, there's no house. Consent: yes.\n\nJo"
    )
    made.add_attachment(b"BEGIN:VCALENDAR\nEND:VCALENDAR", maintype="text", subtype="calendar", filename="visit.ics")
    arrived = datetime(2027, 2, 2, tzinfo=UTC)
    assert read_message(made.as_bytes(), arrived=arrived, limits=DEFAULT, ocr=None).kind is Kind.REFERRAL


def test_a_workers_own_days_off_do_not_make_an_automatic_reply() -> None:
    text = "He is still in the car park. I'm off until Thursday and back in on Monday, could somebody ring him?"
    assert read(text + SIGNED, subject="Re: Tom").kind not in (Kind.AUTO_REPLY, Kind.NOT_REFERRAL)


ANSWER = (
    "\n\n-----Original Message-----\nFrom: Anytown Housing <housing@anytown.example>\nSent: 10 December 2026 16:31\n"
    "To: Maya Trott <maya.trott@riverside.example>\nSubject: Referral received - DTR-ANY-2026-00044\n\n"
    "Our reference: DTR-ANY-2026-00044\nName: Cal Jarrow\nDate of birth: 29/10/1995\nConsent: written, 08/12/2026\n"
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Thanks for this. And then there is Zbig Wolan, 17-07-82, on his dad's floor in Hockley until the 21st.",
            Kind.REFERRAL,
        ),
        (
            "Noted for Cal. A fresh one, nothing to do with him: Zbig Wolan, b. 17.7.1982, 07700 900377, on a floor.",
            Kind.REFERRAL,
        ),
        ("Cal (born 29 October 1995) has a new phone, 07700 900378. Any news on where he can stay?", Kind.FOLLOW_UP),
        ("The date of birth is wrong, it should be 30.10.1995. The rest is right.", Kind.FOLLOW_UP),
        ("Thanks. Cal Jarrow is still sleeping in the car, has anybody rung him?", Kind.FOLLOW_UP),
    ],
)
def test_whoever_is_not_in_the_answer_below_is_somebody_new(text: str, kind: Kind) -> None:
    found = read(text + SIGNED + ANSWER, subject="RE: Referral received - DTR-ANY-2026-00044")
    assert found.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "We act for Mr Lind of 3 Mill Row. A warrant for possession is to be carried out at 9.30 on 5 March. Kindly"
        " take this letter as an application under Part 7 and tell us whom to speak to about interim accommodation.",
        "im 20 and i was at my grans but my cousin has sold it. ive got until friday. i dont do phones can u mail me",
    ],
)
def test_who_writes_without_the_usual_words_is_still_a_referral(text: str) -> None:
    assert read(text + "\n\nKim Lind\n", subject="Help").kind is Kind.REFERRAL


@pytest.mark.parametrize(
    "text",
    [
        "I am out of the office until 4 March. Before I go: please accept Tom Birch, born 3/4/1980, out Friday.",
        "I'm on leave until Monday. One for you meanwhile: my client Tom Birch is homeless tonight, 07700 900123.",
        "Automatic message: I have left the trust. My last patient, Mrs Ann Bell in bed 4, has no home to go to.",
        "I'm away till the 9th. The young man, Kit Rowe, gets out on Thursday and has no address. Please refer him.",
    ],
)
def test_an_absence_note_that_refers_somebody_is_a_referral(text: str) -> None:
    assert read(text, subject="Away").kind is Kind.REFERRAL


STORY = (
    "Alun Price A1234BC, dob 3/4/1980, leaves here on 11 February with nowhere to live. He asks to be referred to you"
    " and agreed on 15 January."
)


def from_a_mailer(text: str, subject: str = "Undeliverable, resent") -> Kind:
    message = EmailMessage()
    message["From"] = "Helpdesk <postmaster@prison.example>"
    message["To"] = "housing@council.example"
    message["Subject"] = subject
    message.set_content(text)
    return read_message(message.as_bytes(), arrived=ARRIVED, limits=DEFAULT, ocr=None).kind


def test_what_a_mail_system_sends_on_by_hand_is_the_referral_that_it_holds() -> None:
    assert from_a_mailer(f"This came back from your old address, so here it is again.\n\n{STORY}") is Kind.REFERRAL


@pytest.mark.parametrize(
    "text",
    [
        "Your message could not be delivered to alun.price@example.com. 550 user unknown.",
        "550 user unknown.\n\n> We have received your referral for Alun Price, DTR-OX-2026-00041. He will be homeless.",
    ],
)
def test_what_a_mail_system_returns_of_ours_is_a_bounce(text: str) -> None:
    assert from_a_mailer(text, "Undeliverable: your referral") is Kind.BOUNCE


def sent_by_itself(text: str) -> Kind:
    message = EmailMessage()
    message["From"] = "Alison Rourke <alison.rourke@surgery.example>"
    message["To"] = "housing@council.example"
    message["Subject"] = "Automatic reply: your letter"
    message["Auto-Submitted"] = "auto-replied"
    message.set_content(text)
    return read_message(message.as_bytes(), arrived=ARRIVED, limits=DEFAULT, ocr=None).kind


def test_an_absence_note_under_which_somebody_is_referred_is_a_referral() -> None:
    told = "If you are the housing team: Alun Price, 63, must leave his cottage by the 19th and has nowhere to go."
    text = f"I am on leave until 21 December. {told} He agreed that I should refer him to you."
    assert sent_by_itself(text) is Kind.REFERRAL


@pytest.mark.parametrize(
    "text",
    [
        "I am on leave until 21 December. If you want to refer a homeless client, write to Tracey.",
        "I am away. For patients with nowhere to go please refer them to the duty social worker.",
    ],
)
def test_an_absence_note_that_tells_whom_to_ask_refers_nobody(text: str) -> None:
    assert sent_by_itself(text) is Kind.AUTO_REPLY
