"""A plain yes to this very matter needs no judge; whatever could turn it, or aims it elsewhere, makes it none."""

from __future__ import annotations

import pytest

from parsers.prose.consent.plainly import plain_leave
from parsers.prose.consent.read import read_consent
from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import THURSDAY, lines_of

PLAIN = (
    "She is comfortable with being referred to you and would take a flat anywhere.",
    "He agrees to this referral; his tenancy ends in June.",
    "Mrs Bell has agreed to our housing referral being made in her name.",
    "Patient consents to referral to the council, declined the flu jab.",
    "The resident gave me her okay to this when we did her plan on Friday.",
    "He gave us his blessing to contact the council for him.",
    "He's cool with it going to the council, his room ends on the 8th.",
    "She is all for the council being told.",
    "He's up for the duty to refer.",
    "They have both given permission for me to share their details with yourselves.",
    "She is fine with you having this and knows I am sending it.",
    "He has no objection to the council knowing.",
    "He accepts being referred to your team.",
    "I got a thumbs up from him to the council being told.",
    "She has said yes to my sharing all of this.",
    "He told me that I might tell the council what I needed to.",
    "After some thought she said that I could write to you.",
    "We spoke of a referral and I got a nod to that.",
)
NOT_PLAIN = (
    "She is comfortable with being referred to the pain clinic.",
    "He agrees to this referral if his brother is housed too.",
    "Her mother has agreed to the referral being made.",
    "Patient consents to referral to the falls team.",
    "She has not agreed to being referred to you.",
    "I think he is fine with the council being told.",
    "He would be happy for the referral to be made.",
    "I asked whether he is happy for the council to be told.",
    "He will give his blessing to contact the council once he is home.",
    "She says her dad is fine with you having this.",
    "He was happy for us to contact the council until he heard about hostels.",
    "My manager is happy for the referral to be made.",
    "The ward gave its okay to this referral.",
    "Nobody has asked if she is okay with the council being told.",
    "He agreed to the referral last year and has not been asked since.",
    "He is happy for the council to be told but not yet.",
    "She is fine with the council tax being paid.",
    "He has agreed to a referral to the gym.",
    "We are happy for the council to be told.",
    "He may be happy with the duty to refer.",
    "It is not clear if he agrees to this referral.",
    "He agreed to being referred to Southend hospital.",
    "He agreed to be referred, then rang to say he had changed his mind.",
    "He said he is happy for the council to be told only when he has a date.",
    "Consent to council referral:",
    "He said I could tell the council if I had to.",
    "His brother said I could write to you.",
    "He said I could pass this to his sister.",
    "I got the thumbs up for that from my manager.",
    "I hope he will say that I may write to you.",
    "Client agrees to referral: no",
    "Agreed to the referral being made: refused",
)


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_yes_to_the_referral_is_consent(text: str) -> None:
    said = read_consent(lines_of(f"He will lose his home in June.\n{text}"), written=THURSDAY, self_referral=False)[0]
    assert said.status is ConsentStatus.ORAL


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_what_turns_or_aims_elsewhere_is_no_plain_leave(text: str) -> None:
    assert plain_leave(text, "") is None
    said = read_consent(lines_of(f"He will lose his home in June.\n{text}"), written=THURSDAY, self_referral=False)[0]
    assert said.status not in (ConsentStatus.ORAL, ConsentStatus.WRITTEN)


def test_a_long_sentence_without_end_is_looked_at_in_no_time() -> None:
    for piece in ("he is happy for ", "the referral being ", "agreed to ", "gave me his ", "he "):
        assert plain_leave(piece * 400, "") is None
