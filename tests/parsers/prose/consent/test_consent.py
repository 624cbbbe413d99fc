from datetime import date

import pytest

from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import consent_in

MONDAY = date(2026, 11, 16)
WRITTEN, ORAL, REFUSED, UNCLEAR, MISSING = (
    ConsentStatus.WRITTEN,
    ConsentStatus.ORAL,
    ConsentStatus.REFUSED,
    ConsentStatus.UNCLEAR,
    ConsentStatus.MISSING,
)


def consent(text, self_referral=False):
    return consent_in(text, written=MONDAY, self_referral=self_referral)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # written: the person signed, or a signed form is said to be held
        ("She signed the consent form on 12 November and I have it on file.", WRITTEN),
        ("Signed consent held on our system.", WRITTEN),
        ("A signed form of authority is attached.", WRITTEN),
        ("He has given written consent.", WRITTEN),
        ("His signed mandate is on his file, dated 9/11/26.", WRITTEN),
        # oral: the referrer says that the person agreed
        ("He gave verbal consent on the wing this morning.", ORAL),
        ("She is happy for me to pass on her details.", ORAL),
        ("I rang her yesterday and she said yes to a referral.", ORAL),
        ("He's fine with me sending this.", ORAL),
        ("Consent: verbal, given to me today.", ORAL),
        ("They both agreed to being referred to you.", ORAL),
        ("She asked me to write to you and says you can have her details.", ORAL),
        ("He has consented to this referral.", ORAL),
        ("Client is keen for you to contact him.", ORAL),
        ("I have her permission to share this with you.", ORAL),
        ("He has no objection to you speaking to me.", ORAL),
        ("She consents to her information being shared.", ORAL),
        ("He agreed over the phone to us referring him, form to follow.", ORAL),
        # refused, or withdrawn after all
        ("She does not want to be referred but I am telling you all the same.", REFUSED),
        ("He declined the referral.", REFUSED),
        ("He signed in October but has now withdrawn his consent.", REFUSED),
        ("She refused to consent to any information being shared.", REFUSED),
        ("He has changed his mind and no longer wants the council involved.", REFUSED),
        ("I asked and he said no.", REFUSED),
        # unclear: not yet, conditional, another's word, to and fro
        ("Consent form to follow.", UNCLEAR),
        ("I have not asked her yet.", UNCLEAR),
        ("He hasn't agreed yet, he wants to talk to his mum first.", UNCLEAR),
        ("Her daughter has agreed on her behalf.", UNCLEAR),
        ("He lacks capacity to consent; his sister is happy for us to refer him.", UNCLEAR),
        ("I will get consent from him on Thursday.", UNCLEAR),
        ("He agrees as long as you do not tell his father.", UNCLEAR),
        ("I think he would agree to this.", UNCLEAR),
        ("Still waiting for his signature.", UNCLEAR),
        ("We have been unable to obtain consent as she was too unwell.", UNCLEAR),
        ("No consent has been obtained.", UNCLEAR),
        ("He said yes last week but today said no, so I am not sure whether he consents.", UNCLEAR),
        # nothing said of it
        ("He is homeless and sleeping in his car.", MISSING),
        ("Happy to discuss, please ring me.", MISSING),
        ("The landlord agreed to give them until Friday.", MISSING),
        ("He was signed off by the physio.", MISSING),
        ("She signed on at the jobcentre last week.", MISSING),
        ("He signed a tenancy in 2019.", MISSING),
        ("Apart from that he is fine.", MISSING),
    ],
)
def test_agreement_is_read_and_in_doubt_unclear(text, status):
    assert consent(text).status is status


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He signed the consent form on Friday.", date(2026, 11, 13)),
        ("She agreed yesterday to being referred.", date(2026, 11, 15)),
        ("He has signed the consent form. It is dated 9.11.26.", date(2026, 11, 9)),
        ("She said yes to a referral when we met.", None),
        ("He has not agreed yet, I see him on Friday.", None),
        ("This morning he withdrew his consent.", MONDAY),
    ],
)
def test_the_day_is_that_of_the_consent_itself(text, day):
    assert consent(text).date == day


def test_asking_in_ones_own_name_is_written_consent():
    assert consent("Please help me, I am homeless.", self_referral=True).status is WRITTEN


def test_a_plain_yes_elsewhere_tells_more_than_a_wish_for_a_council() -> None:
    found = consent(
        "Chelmsford City Council is where he'd like this to go. On Thursday morning he came to my office and put his"
        " name to our release-of-information sheet, which covers you, so I've got that in ink."
    )
    assert (found.status, found.date) == (WRITTEN, date(2026, 11, 12))


def test_not_asked_yet_is_unclear_in_whatever_words() -> None:
    assert consent("hasnt been asked about this yet, asleep both times i went.").status is UNCLEAR


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I put the question to her on Monday. 'Yes, do it' was her answer.", date(2026, 11, 30)),
        ("Asked her about 8 o'clock could I refer her. She said yes.", date(2026, 12, 1)),
        ("I read this email out to him at breakfast. He agreed to it being sent.", date(2026, 12, 1)),
        (
            "I'm sending this against her wishes. On Thursday 26th she said she did not want to be referred.",
            date(2026, 11, 26),
        ),
        (
            "She signed our consent on Monday 23rd. On Friday 27th she rang my colleague to scrap it.",
            date(2026, 11, 27),
        ),
        (
            "He put his name to this below. I, Carl Bell, agree to my details being passed on. 28/11/26",
            date(2026, 11, 28),
        ),
        ("He said this Monday that he agrees to the referral.", date(2026, 11, 30)),
        ("Wants a place in Tiverton. On 26 November he said yes to this referral.", date(2026, 11, 26)),
    ],
)
def test_the_day_stands_beside_the_words_or_in_the_hour(text: str, day: date) -> None:
    assert consent_in(text, written=date(2026, 12, 1)).date == day


def test_a_coming_day_without_its_year_is_no_day_of_consent() -> None:
    said = consent_in("He agreed to this referral, approved premises move-on 17/12.", written=date(2026, 12, 1))
    assert (said.status, said.date) == (ORAL, None)


@pytest.mark.parametrize(
    "text",
    [
        "No steps up to the front door would be a blessing after the caesarean.",
        "Lost the farm job and the caravan that went with it in one go on 2 November and has been out ever since.",
    ],
)
def test_a_word_of_agreement_that_means_something_else_is_none(text: str) -> None:
    assert consent(text).status is MISSING
