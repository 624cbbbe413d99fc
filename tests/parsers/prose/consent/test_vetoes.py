"""Sentences that look like an agreement to a referral and give none, whichever rule or model took them for one."""

from __future__ import annotations

from datetime import date

import pytest

from parsers.prose.consent.read import read_consent
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
')[0])
NONE=
He said I could tell you when the funeral is.
He said I could tell you what time he gets out.
He said we may tell the council about the rats.
He said I might let you know how the hearing goes.
He said I could email you the photos of the damp.
He says I can ring you if things get worse.
He told me I could ask the council about his bins.
She said I could contact the council tax people.
He said I could write to the council once he has spoken to his sister.
He said I could speak to you only if he loses the room.
He said we can tell you his side of the eviction.
He said I could tell you that he is not homeless.
He said I could tell the council where to go.
He said I could tell you to get lost.
He said I can tell the council he wants nothing from them.
He told us I may contact the housing department about the repairs.
He says I could tell you a thing or two about that landlord.
Got a nod to this from his mum.
I got the nod to that from my manager.
Got the thumbs up to the referral from the panel.
We got the go-ahead for the referral to Mind.
He was happy on Monday but he signed nothing and has since changed his mind.
He said yes at first, then he signed nothing and told me to forget it.
He was fine with the referral and signed nothing when it came to it because he does not want it.
Not sure if you are the right team but he does not want to be referred.
Not sure whether this is one for you, he refused a referral.
He agreed to the council inspecting the flat.
He agrees with the council that the flat is unfit.
He is happy with the council's decision.
He is fine with the council knowing nothing about his brother.
He is happy to be referred to as Tommy.
He is happy that the council has been told about the noise.
He is content with your team's answer of last week.
He is okay with you having doubts.
He agreed this email is long.
He has agreed to be referred to anger management.
He has agreed with his landlord to leave on Friday.
He accepted the council's offer of a lift.
He agreed to meet your team.
He is happy for his mother to be told.
He agreed he was homeless when he spoke to the council.
Permission to tell the council is with his social worker.
He has given the local authority his keys.
He is keen to hear from the council.
He is glad the council exists.
He knows the council has a duty to refer.
He wants the council to leave him alone.
He is happy with this. No referral is wanted.
He agreed to it being left for now, so please do nothing with this referral.
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


@pytest.mark.parametrize(
    "text",
    [
        "Not sure if you are the right team but he does not want to be referred.",
        "Not sure whether this is one for you, he refused a referral.",
        "He was happy on Monday but he signed nothing and has since changed his mind.",
    ],
)
def test_an_aside_takes_no_refusal_with_it(text: str) -> None:
    consent, _ = read_consent(
        (Sentence(text=text, paragraph=0, index=0),), written=date(2026, 11, 20), self_referral=False
    )
    assert consent.status is ConsentStatus.REFUSED
