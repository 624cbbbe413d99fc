"""Who, what stance, towards what: wordings nobody listed, and what looks like them and is none."""

import pytest

from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import status, table

ASKED = "I explained that I would write to the council. "


ORAL = (
    ASKED + "She's all for it.",
    ASKED + 'His words were "crack on".',
    ASKED + "He shook my hand on it.",
    "I put it to her whether she wanted the council told and she very much did.",
    "She leapt at the chance of being referred.",
    "When I offered to write to Luton Council he bit my hand off.",
    "He has no qualms about the council seeing this.",
    "She was only too pleased to have her name put forward to the council.",
    "He dont mind u knowing.",
    "I cleared this with him before opening the laptop.",
    "She supports this referral.",
    "The defendant agrees to notification under s213B.",
    "I am instructed by my client to refer him to Luton Council.",
    "I'm doing this because he asked me to.",
    "He said you can be given anything on the file and I can write to you.",
    "He confirmed to me on Monday with the interpreter on the line that I may write to you.",
    "Verbal authority received yesterday to approach Luton Council.",
    "He was reluctant at first but has come round and agrees to be referred.",
    "Not signed as he is in isolation, but he agreed out loud to the referral.",
)
WRITTEN = (
    "She pressed agree and did her signature on our tablet so that I could refer her.",
    "He put pen to paper on the consent.",
    "She initialled the consent paragraph.",
    "He signed by DocuSign so that housing could be told, certificate attached.",
    "We have her signature on the consent sheet.",
    "I have it in black and white that she agrees to this referral.",
    "Signed mandate enclosed herewith.",
)
REFUSED = (
    "Our system would not let me attach it and he refused to be referred to the council.",
    "He told me in no uncertain terms to leave the council out of it.",
    "He has asked that no referral be made.",
    "She forbids any contact with the council.",
    "He would not hear of me contacting the council.",
    "She signed and then tore it up.",
    "He agreed to the referral last week and has now pulled out.",
    "I offered to refer and she said thanks but no thanks to being referred.",
)
UNCLEAR = (
    "Tam wants to read the privacy notice before he agrees to the referral.",
    "We said did he want the council to know and he shrugged and said it's up to you.",
    "His brother is the court-appointed deputy and has told me that he agrees on his behalf.",
    "I emailed him about you on Monday and I haven't had an answer.",
    "She agreed on Monday but on Wednesday she seemed less sure, so I'd check with her first.",
    "He agrees to the referral on the understanding that he will not be sent out of the county.",
    "I asked about the referral; she is going to sleep on it.",
    "One of them agrees to the referral and the other does not.",
    "Don't contact him till I've had a yes from him about the referral.",
    "His mum says he is happy for you to be told.",
    "She has yet to sign the consent.",
    "Asked whether he wanted the council told he shrugged and said it was up to me.",
)
NOTHING = (
    "Zipped as our system will not let me send Word documents.",
    "She was asked to leave and said fine.",
    "The hospital told us we could refer him to you.",
    "He asked me for a lift to the council offices. I said yes.",
    "Her son said yes to having her for two nights.",
    "I consented to give him more time in the room.",
    "She agreed to give the flat up.",
    "He agreed to meet me outside the library.",
    "She consented to the lumbar puncture on Tuesday.",
    "He gave us permission to throw out the mattress.",
    "She agreed that the surgery could talk to the pharmacy.",
    "His records were sent to the new surgery with his agreement.",
    "She told our receptionist this morning that they can only stay until Wednesday.",
    "A referral can only be made with the person's consent.",
    "I hope you won't mind a chaplain writing.",
    "She signed the lodger's agreement yesterday.",
    "It was agreed at MDT that she goes home on Friday.",
    "She won't give out her number.",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    table(oral=ORAL, written=WRITTEN, refused=REFUSED, unclear=UNCLEAR, missing=NOTHING),
)
def test_a_stance_of_the_person_towards_the_referral_is_read_and_no_other(text: str, expected: ConsentStatus) -> None:
    assert status(text) is expected
