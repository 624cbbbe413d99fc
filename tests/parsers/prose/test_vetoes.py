"""Sentences that look like an agreement to a referral and give none, whichever rule or model took them for one."""

from __future__ import annotations

from datetime import date

import pytest

from parsers.prose.consent import read_consent
from parsers.prose.sentences import Sentence
from parsers.record import ConsentStatus

NO_CONSENT = """
He told me where I could stick the council when I asked to refer him.
She'd let us refer her to you last month and has now taken that permission back.
She nodded when I mentioned the council but I'll go over it again when she is clear.
I've pencilled him in as agreeing to the referral, will confirm when I see him.
We share information with the council where the individual agrees.
Verbal consent was obtained for the polygraph.
He is okay with stairs but not dogs.
She is happy with the outcome of the tribunal.
He was fine when I saw him on Tuesday.
She is fine in herself.
He's stubborn, he will tell you he is fine.
She'll say she's OK but don't believe a word.
He would tell anyone that he's alright.
Proud man, always says he is good.
They told me the council had agreed to help last year.
You agreed to help him in March.
The council agreed he was in priority need.
He told me you said yes to a flat.
He told us to contact his solicitor about the council tax.
She asked me to ring the council about the bins.
He knows about the council's waiting list.
She knows I am worried about her.
He says he signed the tenancy with you.
He signed your form last year.
She gave me permission to enter her flat.
He gave us consent to speak to his GP.
She has given her consent for photographs.
He has consented to a voluntary drug test.
His consent is needed.
Consent pending.
Consent: see attached.
Consent to follow by email.
Have you got consent from him?
Do you need his consent?
She agreed to think about it.
He agreed to talk about it next week.
He agreed to see me on Friday.
She wants help but not from the council.
She wants to stay where she is.
He wants to speak to somebody about his benefits.
I told her I would refer her.
I told him I have a duty to refer.
I explained that I would be making this referral.
I informed him of the referral.
She has been informed.
He has been told that we will share his details.
We have shared this with his mother, who agreed.
Her social worker is happy for you to call.
Mum is happy for you to ring her.
The prison is happy for you to visit.
He was released on licence, signed by the governor.
Signed off by the duty manager.
Signed: Jane Smith
Kind regards, signed on behalf of the team
He said yes to tea.
She nodded.
He smiled when I mentioned it.
He did not object.
She did not say no.
He has no capacity issues.
She can consent.
He has capacity to consent.
She is able to consent.
She has not agreed to anything.
He would probably agree if you asked him.
I am sure she would be happy for you to call.
We will ask for his consent on Monday.
Consent form attached, not signed.
The consent form is blank.
Consent: N
Consent given: No
Has the client consented? No
Verbal consent not obtained.
Unable to obtain verbal consent.
Could not get a signature.
He signed the tenancy agreement in May.
She signed on this morning.
Her mother signed the consent form.
His dad agreed to the referral.
The ward agreed to the referral.
My manager agreed to this referral.
The team is happy for us to refer.
I am happy for you to contact me.
I am happy for you to share this with your colleagues.
I consent to you passing this to the right team.
She consented to surgery.
He agreed to be discharged.
He agreed to leave by Friday.
She said yes to the hostel place.
He is happy at the hostel.
He wants to be rehoused.
He asked me for a food parcel.
If he agrees I will send the form.
Only if he says yes should you ring him.
He agreed, then changed his mind.
She agreed last week but has since withdrawn.
He agreed at first, now he says no.
She signed it but asked us to destroy it.
I don't know if he signed.
He may have signed something at reception.
According to the system he consented in 2019.
He can't consent, he is in a coma.
She lacks capacity so her son agreed.
Consent is assumed.
Implied consent.
Deemed consent under our privacy notice.
By replying you agree to our terms.
You consent to monitoring by using this email.
He has agreed to speak to you but not to being referred.
She is fine with you ringing but doesn't want a referral.
No consent needed as safeguarding.
We do not need his consent.
Sharing without consent under s.47.
He was asked to sign but left.
The form he signed was for the GP only.
He signed a consent for medical records only.
He agreed that the landlord was right.
She agreed with the doctor that she needs rest.
He nodded off while I was explaining the referral.
They agreed to pay the arrears.
Please confirm he has agreed before you act.
Can you get his consent?
I forgot to ask for consent, sorry.
Consent? Not sure, ask the night staff.
Signed by: J. Smith, Ward Manager
Signed: (signature of applicant)
I confirm that I have the consent of the applicant (delete if not).
I confirm that [name of client] has agreed to this referral.
Consent was given [verbally/in writing] by [client name] on [insert date].
<name> agreed to the referral on <date>.
Verbal consent obtained from (name) on (date).
She signed the other pages with "NO" written across the housing one.
He put his thumbs up on Friday and thumbs down when I asked again.
Applicant's consent: ______
Consent obtained: Yes / No
Consent obtained Y/N
I agree to the information on this form being shared.
He said he'd sign tomorrow.
She is thinking about signing.
He wouldn't say yes or no.
He said whatever.
She told me to ask her husband.
He told me to go away.
She told us to speak to her solicitor.
He wants nothing passed on.
He was happy until I mentioned the council.
"""


@pytest.mark.parametrize("words", NO_CONSENT.strip().splitlines())
def test_no_consent_is_read_into_it(words: str) -> None:
    line = Sentence(text=words, paragraph=0, index=0)
    consent, _ = read_consent((line,), written=date(2026, 11, 20), self_referral=False)
    assert consent.status not in (ConsentStatus.ORAL, ConsentStatus.WRITTEN)


@pytest.mark.parametrize(
    "words",
    [
        "I went over this with him on the ward and he consents to the referral.",
        "Written, signed in the app on 13/09/2026.",
        "A consent form was signed on the ward yesterday.",
        "She agreed to be discharged to you and to this referral.",
    ],
)
def test_consent_beside_such_words_is_still_read(words: str) -> None:
    line = Sentence(text=words, paragraph=0, index=0)
    consent, _ = read_consent((line,), written=date(2026, 11, 20), self_referral=False)
    assert consent.status in (ConsentStatus.ORAL, ConsentStatus.WRITTEN)
