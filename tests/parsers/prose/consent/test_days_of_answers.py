"""On what day the person answered, where the letter tells it in another sentence of the same act or in none."""

from __future__ import annotations

from datetime import date

import pytest

from parsers.prose.consent.read import read_consent
from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import THURSDAY, lines_of

GIVEN = (
    (
        "I went across to see her on Monday. I told her what the council could do and she said yes, refer me.",
        23,
    ),
    ("I saw him on the 19th. He has capacity. He agreed to being referred to you.", 19),
    ("We had a coffee on Tuesday. He is happy for you to have his details.", 24),
    ("I put the referral to her at Friday's clinic. She agreed to it.", 20),
    ("I sat down with him yesterday. We read the leaflet together. He consents to this referral.", 25),
    ("Spoke with her on Monday about a duty to refer. She would like me to go ahead and refer her.", 23),
    ("We gave her the referral form on 17 November. She signed the consent that same day.", 17),
    ("He is happy for me to refer him to the council. I checked it with him again yesterday and it's still yes.", 25),
    ("She agreed to the referral. She told me so on Monday.", 23),
    ("She agrees to the referral. We went through it with her on 18 November.", 18),
    ("We went over the duty to refer in key work on Monday. He is happy for you to have his details.", 23),
    ("He agreed to the referral when I asked him at 1530.", 26),
    ("She rang me on Monday about my letter of 5 November and is happy to be referred to you.", 23),
    ("She has consented to this referral on the 19th, verbally.", 19),
    ("I rang her last night and she agreed to the referral.", 25),
    ('He has signed the attached wording: "I agree to be referred to the council. T Birch, 19.11.26".', 19),
)
REFUSED = (
    ("He does not want to be referred. I asked him three times, last on Monday, and it's a no.", 23),
    ("He signed the consent for the referral on 2 November and then on Tuesday told me he withdraws it.", 24),
    ("I raised the referral on 10 November and he refused. I asked again on Monday: he refuses to be referred.", 23),
    ("We gave him the referral form on 17 November. That same day he wrote on it that he does not consent.", 17),
    ("I met her yesterday. She does not want her details given to the council.", 25),
    ('He refused to be referred. His words were "not for me". I noted it on the system at 19.40 yesterday.', 25),
)
UNDATED = (
    "I saw him on the 19th about his benefits. His rent is paid till Monday. He agreed to being referred to you.",
    "I saw her on Monday. Her husband has asked her to leave. She has nobody. She agreed to being referred to you.",
    "He came out of hospital on Monday. He agreed to being referred to you.",
    "His mother visited on Tuesday. He agreed to being referred to you.",
    "The landlord spoke to me on Monday. He is happy for me to refer him to the council.",
    "He agreed to being referred to you. His sister rang me on Monday.",
    "He agreed to being referred to you. I put the form through the scanner on Monday.",
    "He agreed to being referred to you. He has her last night in the hostel to pay for.",
    "He agreed to being referred to you. He was moved to another wing on Tuesday.",
    "She agreed to the referral. I spoke to her landlord on Monday and he will have the key back.",
    "He does not want to be referred. I asked his mother on Monday and it's still no.",
)
LOG = """12/11/2026 OFFICE - attended late, told he must leave by Easter.
18/11/2026 HOME VISIT - tidy room. Signed consent for the referral to the council with me today.
24/11/2026 PHONE - new number."""
UNLOGGED = """Signed consent for the referral to the council with me today.
24/11/2026 PHONE - new number."""


@pytest.mark.parametrize(("text", "day"), GIVEN)
def test_an_agreement_has_the_day_of_the_talk_it_was_given_in(text: str, day: int) -> None:
    consent = read_consent(lines_of(text), written=THURSDAY, self_referral=False)[0]
    assert consent.status in (ConsentStatus.ORAL, ConsentStatus.WRITTEN)
    assert consent.date == date(2026, 11, day)


@pytest.mark.parametrize(("text", "day"), REFUSED)
def test_a_refusal_has_the_day_of_the_last_no(text: str, day: int) -> None:
    consent = read_consent(lines_of(text), written=THURSDAY, self_referral=False)[0]
    assert consent.status is ConsentStatus.REFUSED
    assert consent.date == date(2026, 11, day)


@pytest.mark.parametrize("text", UNDATED)
def test_the_day_of_another_matter_is_none_of_an_agreement(text: str) -> None:
    assert read_consent(lines_of(text), written=THURSDAY, self_referral=False)[0].date is None


def test_today_in_a_pasted_log_is_the_day_of_its_entry() -> None:
    assert read_consent(lines_of(LOG), written=THURSDAY, self_referral=False)[0].date == date(2026, 11, 18)
    assert read_consent(lines_of(UNLOGGED), written=THURSDAY, self_referral=False)[0].date == THURSDAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They've both told me it's ok to send this to the council and neither has anywhere for tonight.", None),
        ("She agreed to the referral and will be in her car again tonight.", None),
        ("He consents to this referral; no bed for him tonight.", None),
        ("He agreed tonight to be referred to the council.", THURSDAY),
        ("Tonight she told me that I may refer her to the council.", THURSDAY),
    ],
)
def test_where_somebody_will_be_tonight_is_no_day_of_an_answer(text: str, day: date | None) -> None:
    assert read_consent(lines_of(text), written=THURSDAY, self_referral=False)[0].date == day
