"""Yeses of another matter, another time, another person's, and plain ones beside such words: both ways."""

from __future__ import annotations

import pytest

from parsers.prose.consent.read import read_consent
from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import THURSDAY, lines_of

GIVEN = (ConsentStatus.ORAL, ConsentStatus.WRITTEN)
BEFORE = "He will have nowhere to live from next week."

NO_CONSENT = """
My inspector is happy for me to send this, so here goes.
Our duty governor was fine with me writing to you.
My line manager at the depot is content for me to email you.
Consented this morning by the reg, signed her form 1, going to theatre tomorrow for the plate.
He was consented by the surgical team and signed consent form 2 before the operation.
In 2023 a colleague referred him to you with his full agreement, verbal and in writing.
He gave his permission back in 2019 over the old flat and was referred to you then.
Thank you for the last one, she is settled and happy and so glad I'd passed her details on to you.
Many thanks for the other lady, she was happy to be referred and it all went well.
Told him to bring his ID to signing on next week, he said ok.
Reminded her to ring the GP about her tablets and she said yes, she would.
Asked him to move his bike off the landing, he agreed to.
Told him there's a form so the council can have his details.
I mentioned there was a leaflet so that you could be told about him.
The signed consent in the attachment is another client's, it was put in the wrong envelope.
Her consent form turned out to be for the wrong person.
Next to "I agree to my details going to the council" he has written NO in capitals.
Beside 'I consent to the referral' she's put no, twice.
Agreed to the referral in reception, un-agreed to it in the car park.
At nine he wanted you told, and at teatime he wanted nobody told.
She said yes to the referral and then that no one was to know.
I asked did whatever mean yes and he said it meant whatever.
Does a shrug mean a yes to the council being told, I asked, and he shrugged.
Wish I could say he's on board with me referring him.
I had hoped to be able to tell you she has agreed to this referral.
I'd love to tell you he is happy for you to have his details.
Hi Carl, may we send the council your pumpkin picture?
He says you have his full permission to pass it to the council for their calendar.
She's happy for us to share her story with you for our newsletter.
Signed, sealed and delivered is my tenancy, said he.
She signed for me last Thursday that I might approach you. At half eight today she phoned: leave it, mum's on it.
He agreed to the referral on Monday. This morning he rang the office to say don't bother.
"""
CONSENT = """
He gave verbal consent for this on Thursday, charge nurse as witness.
He gave consent for this.
She has given permission for this to be sent.
He has given consent for all of this.
She is Romanian, no problem with English. Consent given.
Lives on PIP. Verbal consent obtained.
He has a dog. Has consented.
We went through the plan together and she signed the permission page this afternoon, I'll scan it later.
I read him the whole page and he gave verbal consent.
My client is happy for me to send this, so here goes.
My lodger is fine with me writing to you.
Our young man is content for me to email you.
Told him I could let the council know. "Fill your boots, son" was what I got.
Asked him if he minded the council knowing. 'Crack on' he says.
I told her we would refer her to you. "Yes please" was the answer.
Told him he could be referred to you, he said ok.
Reminded her about the council referral and she said yes, send it.
She's tickled pink for me to send it.
He's over the moon with this referral going in.
yh she said its calm u lot can av her deets.
Client in agreement w. DTR.
She's 'appy for me to send this to you.
Before he left he said yes, send the referral.
He was born in 1985 and has agreed to this referral.
In 2019 he lost his wife. He has agreed to this referral.
Thank you for your help with the last one. This lad has agreed to be referred to you.
She wants nobody but the council told, and has agreed to this referral in writing on Monday.
He has agreed to this referral; his consent form is on file.
"""


def rows(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


def read(text: str) -> ConsentStatus:
    return read_consent(lines_of(f"{BEFORE}\n{text}"), written=THURSDAY, self_referral=False)[0].status


@pytest.mark.parametrize("text", rows(NO_CONSENT))
def test_a_yes_of_another_matter_time_or_person_is_no_consent(text: str) -> None:
    assert read(text) not in GIVEN


@pytest.mark.parametrize("text", rows(CONSENT))
def test_a_yes_to_this_is_read_whatever_stands_beside_it(text: str) -> None:
    assert read(text) in GIVEN


@pytest.mark.parametrize(
    "text",
    [
        "Good morning to the council,",
        "Hello housing team",
        "Dear Duty to Refer desk",
        "Hi, hope you are all keeping ok",
    ],
)
def test_a_greeting_neither_gives_nor_refuses(text: str) -> None:
    assert read(text) is ConsentStatus.MISSING


@pytest.mark.parametrize("text", ["Hi she said no to the referral", "Hello, he has agreed to be referred to you"])
def test_what_stands_behind_a_greeting_is_heard(text: str) -> None:
    assert read(text) is not ConsentStatus.MISSING


LEFT_OPEN = [
    ("The sheet for you went to her at her nan's in Monday's post and I am waiting to see it come back.", "unclear"),
    ("I pushed the referral form under his door on Wednesday and it's still on the mat.", "unclear"),
    ("He'd go along with this so long as it isn't one of the towers.", "unclear"),
    ("She would be happy with the referral provided her ex is not told.", "unclear"),
    ("I'm his mum and I give you my consent to deal with it.", "unclear"),
    ("Referral to you: yes ticked, no ticked too, and a smiley between them.", "unclear"),
    ("He has circled both yes and no where it asks about the referral.", "unclear"),
    ("Six bodies are on our sheet and he put a line through you, with his initials.", "refused"),
    ("I offered a housing referral. He said he'd like that kept between these four walls.", "refused"),
    ("He put the form under his pillow and signed it for the referral on Monday.", "written"),
    ('I asked about a referral and got "not now, catch me Friday", which I\'m not counting as yes or no.', "unclear"),
    ("Asked about you being told, it was neither a yes nor a no.", "unclear"),
    ("I said I'm telling the council and he said no, hold on, let me think about it.", "unclear"),
    ("I asked to refer him. Told me flat that no council's having his name.", "refused"),
    ("She agreed to the referral. She won't pick up to a withheld number so text.", "oral"),
    ("She left the tenancy papers to her son and is still waiting for keys.", "missing"),
    ("He drew a line through the old address.", "missing"),
    ("There was a row between us and the landlord.", "missing"),
]


@pytest.mark.parametrize(("text", "answer"), LEFT_OPEN)
def test_a_paper_still_out_terms_and_a_line_through_the_council_are_heard(text: str, answer: str) -> None:
    assert read(text).value == answer
