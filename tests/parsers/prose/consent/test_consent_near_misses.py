"""What sounds like a yes to a referral and is none: another matter, another person, another paper, a rule, a template.

Consent seen where none was given is the worst error there is: whatever else these may be read as, it is no consent.
"""

import pytest

from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import status

NO_CONSENT = """
She consented to the operation.
He agreed to leave the property by Friday.
She signed the tenancy on Monday.
He agrees with his mother.
The landlord has given his consent to the sale.
Consent was given for a previous referral to Harlow in 2024.
His ex-partner agreed to the referral to social care.
She was happy with her room there.
He's content at his mother's for now.
He's fine at the moment.
He is keen to find work.
She is keen on a garden.
She wants a flat near her sister.
He asked us to help him move.
She asked me to ring her sister.
He would be happy with a studio.
He doesn't mind where he goes.
He does not mind sharing.
She is happy to share a room.
She's happy to share a kitchen with others.
He's up for anything.
She's up for review on Friday.
He gave the nod to the plasterer.
The board agreed to release him.
The panel has ok'd his release.
Parole board was happy for him to be released.
The consultant is happy for him to go home.
The ward is content for him to leave.
The physio has signed him off.
He signed off sick in March.
He was signed off work.
Signed for by the driver.
He put his name down for a flat.
He put his name on the waiting list.
She ticked the wrong box on her UC claim.
He filled in a housing form last year.
She filled in your online form but it crashed.
He texted me yes about the lift.
She texted yesterday to say she is at her cousin's.
She said yes when I asked if she was hungry.
He said yes when asked if he had slept rough.
He said he was fine.
He said OK and left.
She agreed that it was cold.
He agreed he had been drinking.
He agreed to come in at 10.
She agreed to wait.
They agreed a plan for discharge.
The discharge date was agreed with him.
He has agreed a repayment plan with the council.
She agreed an extension with the landlord.
He agreed to stay away from her.
He's agreed to give up the keys.
She consented to a search of her room.
He has given consent for us to speak to his GP.
She gave permission for the nurse to dress the wound.
He let me see his letter from the court.
He asked for you to be quick.
Are you happy for me to call you?
Could you confirm you are happy with this referral?
Please confirm consent with him.
I am happy to talk about this referral.
I'm fine to be contacted on this number.
We are content to share the risk assessment.
I agreed to write this.
My manager agreed I should refer.
My manager has ok'd this referral.
Our team has approved this referral.
I was asked to write to you by the ward.
The school asked us to refer.
The court asked me to contact you.
His sister asked me to write to you.
Her consultant wants us to refer.
His GP asked me to tell the council.
Your colleague Jane asked me to send you this.
You asked me to refer him.
The council told her to ask us to refer her.
I told him that I would tell the council.
I explained that the council would be told.
The duty to refer does not need the consent of the landlord.
Under the Act we need consent before we refer.
If the client consents please sign below.
I consent to my information being shared (signature of applicant)
Applicant's signature: ____________
Do you consent? Y/N
He signed a conditional discharge form.
She signed the hostel's licence agreement.
He signed the agreement with the hostel.
He signed on today.
Signed on by his doctor until March.
His wife agreed to a divorce.
His mother agreed he could stay until Sunday.
His mother is happy for him to stay until Sunday.
Her sister has no objection to her staying.
The tenant upstairs does not mind the dog.
The hostel has no objection to the dog.
His brother said yes to the sofa.
He wants his things back.
He wants to know about the referral he made in May.
He wants the council to fix his heating.
She wants the council to pay her deposit.
He is desperate for somewhere.
She accepted a place at the refuge.
She accepted an offer of a flat and it fell through.
He accepts he drinks too much.
He approved of the food.
He welcomed the food parcel.
She agreed to the plan of moving to her aunt's.
He is happy to engage.
He is happy to work with his support worker.
He is willing to go anywhere.
She is willing to move out of area.
He's agreed to take his medication.
He told me to bring his coat.
She asked me to put down that she has a cat.
She asked me to say that she has a cat.
He says you can ring after six.
You can ring her after six.
Go ahead and call if you need more.
By all means ring me.
Happy for you to ring me.
I'm sure you will be fine with a short referral.
The last council agreed a relief duty.
You accepted a relief duty in May.
Her previous consent has lapsed and is not to be used.
Consent law training is on 4 May.
He had consented to be tagged.
He consented to a caution.
She nodded to sleep in the chair.
He gave his word that he would pay.
With his permission I looked in his bag.
With her consent her son was taken into care.
With his agreement the ward kept his cash.
Age of consent was discussed in class.
He asked if he could be referred to the drug service.
She has been referred to the memory clinic with her consent.
He agreed to a referral to Turning Point.
He consented to referral to the mental health team.
She agreed to us referring her to the food bank.
He has agreed to a referral for counselling.
He's keen on the referral to rehab.
He's happy with his key worker.
She is okay with cats.
He wants his mum told.
She wants us to tell her mum.
He asked us to refer his brother to the food bank.
The GP referred her with her agreement to the pain clinic.
He agreed to be interviewed by the police.
He consented to the drug test.
He signed the acceptable behaviour contract.
She signed for her keys.
He has signed up with an agency.
She ticked all the boxes for priority need.
They said yes to the cot.
The owner said yes to one more week.
His dad is fine for him to stay till Friday.
Mum is OK with him on the sofa for now.
Her mum does not mind, but the landlord does.
The hostel is willing to keep him until the 9th.
Your officer agreed to call her back.
Your colleague said yes to an appointment.
He has agreed to see your officer on Thursday.
She is happy to attend an assessment.
He's fine for an appointment on Thursday.
He is ok to travel.
She's OK for money until the 5th.
He's up for parole in March.
The offender manager is content with the release address.
Probation have approved the address.
The address was approved by probation.
His licence conditions have been agreed with him.
His licence was explained and he signed it.
He has signed his licence.
She signed her discharge papers.
He signed himself out of hospital.
He discharged himself and signed the form.
She has signed the notice.
She accepted the notice.
He accepted a caution.
He agreed the arrears figure.
He agreed that he owes the money.
He agreed he should not have hit the door.
The judge agreed to adjourn.
The court gave permission to appeal.
He was given permission to stay until Monday.
We gave him permission to use our address for post.
He has leave to remain until 2029.
With the landlord's permission he kept a dog.
We need your consent to send the file by post.
Please get his consent before you ring his wife.
Please seek her consent before contacting the school.
Can you confirm whether he consented when he approached you?
Has he given you consent to talk to me?
I need him to agree to a budget.
You will need her consent to speak to the bank.
I do hope you'll agree to help.
I hope you are happy to accept this referral.
Are you ok with accepting this by email?
Thank you for agreeing to look at this.
Thanks for saying yes to this.
We would be grateful if you could agree a date.
It was agreed at the meeting that I would refer.
At the core group it was agreed to refer to housing.
All professionals agreed a housing referral is needed.
The MARAC agreed that housing should be informed.
The school agreed to refer the family.
The ward asked for a referral to be sent.
Management has authorised the referral.
My supervisor is happy for this to go.
I'm happy for this to be shared with your colleagues.
I am content that this meets the duty to refer.
I'm sending this with my manager's agreement.
This has been signed off by my team leader.
Signed: P. Hollis, Housing Support Officer
Form signed by referrer: yes
Referrer agrees to be contacted: yes
Happy to be contacted? Yes, on this address (referrer)
I consent to being contacted about this referral.
The referral form asks for consent.
A consent box is on page 2.
See our consent guidance.
Consent is explained in the leaflet.
By law you need consent.
Public bodies must get consent.
We always ask for consent.
It is our practice to obtain consent before sharing.
Consent form: blank
Consent section left empty.
Blank consent form attached for him to fill in at your office.
I attach a consent form for you to use with him.
He took a consent form away with him.
I gave her the consent form to read.
His sister signed the form as next of kin.
Her husband signed.
The social worker signed the referral.
The keyworker agreed to the referral.
The warden consents to the referral.
His partner wants the referral.
Her sister is keen for you to be involved.
His parents want the council to know.
His daughter asked for this referral.
Dad is happy for us to pass on his son's details.
He wants to know if you agree.
She says she told the council already.
He says he told you everything in May.
He was referred to you by the jobcentre last month.
She was told to contact you.
He says the landlord agreed to tell the council.
He agreed to tell us if he moves.
She agreed to let us know.
He agreed to think about telling his mum.
He did not say yes or no to the hostel.
She is happy here.
She'd be happy anywhere.
He would accept anything.
He accepts hostels.
She is fine about sharing facilities.
She's content to wait.
He nodded off while I was talking.
She gave a thumbs up from the window.
He shook my hand and left.
He sent me a text saying he is at the station.
She emailed me a copy of the notice.
He wrote to the council himself in May.
He wrote down his date of birth.
She typed her own CV.
She put her name to a petition about the damp.
I have his permission to hold his keys.
I've got the OK from the night manager to keep him until 8.
We got the go-ahead for the move from commissioning.
He's got the green light to move on from rehab.
Housing Benefit have said yes.
The bank said yes to a mortgage holiday.
She has the form and will bring it back signed.
She says yes but her partner, who is also to be housed, says no.
I asked for consent and he said absolutely not.
He asked us to pull the referral.
Email: blessing.orr@example.org and she will answer after tea.
There are four of them: Blessing, Praise and the twins.
DTR form attached.
The consent form has been given to her but she has not returned it.
We understand from the ward that he agrees to the referral.
One of the two agrees to the referral, the other has not decided.
He agreed to come to the office on Friday about the referral to rehab.
He's happy to do a phone assessment.
She's happy for a call in the mornings.
He would like a call back.
I'd be happy to send his risk assessment over.
Let me know if you're happy to proceed.
Please let me know if you agree.
He has been told that the council may contact him.
She was informed of our duty to refer.
I have explained the duty to refer to him.
He knows the hostel are asking him to leave.
His brother asked us to help.
The letting agent has agreed to wait.
The landlord has signed the notice.
He is signed up to Homefinder.
He has signed a form to say he won't go near the shop.
She agreed to move into her nan's.
The patient has agreed to go to a step-down bed.
She consented to a DNACPR.
He consented to HDC.
He agreed to his licence conditions.
He agreed terms with his landlord.
She is happy to go anywhere in the county.
His offender manager is happy to support an application.
You said you were happy to look at it.
Thanks for agreeing to take this on.
Our duty worker has agreed to email you.
I agreed with my manager that I would refer.
We have agreed with the ward that he stays till Monday.
She said I should tell you the dog is friendly.
He asked me to say that he does not use drugs.
She asked me to tell you she can't do stairs.
He wanted me to mention his back.
He told me he had told the council about the mould.
She told me that the council said yes.
He said he would be fine on the streets.
He said it was fine to smoke there.
She said it was okay to stay one more night.
He says he's OK.
He's ok with his tablets.
Written notice was given on 3 October.
Written agreement of the tenancy is attached.
Signed tenancy attached.
I attach the signed licence.
He has a letter signed by the judge.
The discharge letter is signed by Dr Rao.
Permission was given for him to stay at the approved premises until 9 December.
Authority to release was signed yesterday.
The sentence plan was agreed and signed on 4 November.
His bail was agreed.
He accepted the offer of a lift.
He's been accepted by the hostel.
We were happy to house him.
She wants this sorted before Christmas.
He wants to go back to Harlow.
He wants you to know he is sorry.
Consent form attached (blank) for his signature at your office.
His ward doctor, Dr Orme, asked me to drop you a line.
Dr Orme asked me to write to you.
Cllr Hay wants us to refer her.
""".strip().splitlines()


@pytest.mark.parametrize("text", NO_CONSENT)
def test_what_only_sounds_like_agreement_gives_no_consent(text: str) -> None:
    assert status(text) not in (ConsentStatus.ORAL, ConsentStatus.WRITTEN)
