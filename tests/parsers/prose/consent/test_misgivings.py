"""A yes against which its own writer holds something gives no consent, and a yes beside harmless words still does."""

from __future__ import annotations

import pytest

from parsers.prose.consent.read import read_consent
from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import THURSDAY, lines_of

BEFORE = "I'd like to refer a gentleman who is homeless at present."
GIVEN = (ConsentStatus.ORAL, ConsentStatus.WRITTEN)

HELD_AGAINST = """
Asked him if we could tell the council. Answer: "You'll do it anyway, so what does it matter what I say."
Fully on board, gave permission for you to ring her. Then rang back to say scrap it, she isn't having housing know.
She gave her agreement to share. It was given on the footing that you won't ring her ex, which I couldn't promise.
We talked about you having her information: she agreed, then asked me to wait.
Are you all right with the council hearing from me, I asked. "Absolutely," he said, "absolutely not."
He consents to the referral, says the note. He has since asked that this be the last anyone hears of it.
He said yes on Monday. I'd ask that you don't contact him as he has changed his mind.
I'd ask that you do not act on the form, he no longer agrees.
We would be grateful if you did nothing with this as she refuses the referral. She was happy on Monday.
He agreed on Monday. I'd ask the council to wait until he has confirmed it.
He can be referred provided consent is given.
She is fine with it provided her consent stays her own to give.
He agrees, provided his consent is not taken as an admission.
Not sure if I should send this, he was happy on Monday but refused today.
Not sure we have it. He was to give consent on Tuesday.
I'm not sure where he stands. He nodded when I mentioned the referral.
Not sure he agrees. I said I would refer him.
He doesn't mind me giving it to you.
She signed it. Please don't send it to the council.
He said yes. Then: don't tell them on Friday.
He agreed, but I had to go before I could ask him properly for consent for the council.
She seemed keen, she was gone before I could ask for her agreement.
He went before I could ask what he wanted done.
Consent given. Later withdrawn.
Consent: given, so says his mother.
He consents. So he told his last worker.
she rings me mondays and fridays so i can pass on wot you say
She phones on Mondays so we can share your reply with her.
He's in most days so I can tell him anything you want.
A swab was due. Consent given.
I said I'd be writing to the council and he said do as you please Geoffrey, I'm not going anywhere.
Asked him about a referral to you, he said suit yourself.
She said it's up to me whether I tell the council.
He said to refer him if I must.
He said I can contact you, he couldn't care less.
The mother-in-law, Mrs Dochia Moraru, told me that she gives her consent for the family to be referred.
Her mother told me she consents to the referral. Kelly would not come to the phone.
His brother says he gives permission for us to refer him.
The landlady tells me she is happy for me to refer him.
The aunt has given her permission for the referral and would like to be kept informed.
His social worker says she agrees to the referral.
Dad consented to the referral on the phone, the girl is nineteen and was at work.
The ward sister told me that she is in agreement with a referral to the council.
Her ex told me he consents to it, for what that is worth.
The interpreter said yes for her.
Her carer said she would be fine with us sharing this.
The house manager gives her consent for us to refer him.
Grandmother has signed the consent form on the couple's behalf.
The foster carer is happy for him to be referred, I have not spoken to him.
She gives her consent to the referral. She said very little, I could not tell what she wanted.
She signed her witness statement and we dropped her at the station.
He read back my notes and signed them as correct.
He signed the property sheet on leaving custody and walked out.
Signed for her medication and left.
She signed to say that the account was accurate.
He signed his licence this morning, as he must.
He gave his consent in the sense that he slammed the door on me.
Oh he was happy for you to know, he said, the day hell freezes over.
He agrees, he says, the day pigs fly.
The form he signed is attached but please ignore it, she has asked for it back.
Consent form attached, please disregard it, he rang this morning to cancel.
Her form is signed but hold fire on it, she phoned to pull out.
He signed the Luton form. Yours he would not touch.
She signed the county's form without a murmur, but not yours.
He's signed up with Shelter and with the Salvation Army. Not with you, he says.
He texted "i know i said yes but pls dont tell them now".
"I did say ok, forget it now," was his message today.
I'm assuming he's ok with me sending this.
I take it for granted that she is happy for you to have her details.
I imagine she is happy for you to have this.
It goes without saying that he agrees to the referral.
I can't think that he would not agree to this referral.
Surely he consents to being helped off the street.
I would be amazed if she wasn't happy for us to share this.
I am going on the basis that he is happy for me to refer.
Working on the assumption she's fine with the council knowing.
His agreement to the referral has yet to be obtained.
He nodded along and said yes to all of it, so his consent still wants getting properly.
She said yes yes when asked, she says that to everything, so I still need to get her consent.
A colleague thinks he said yes to a council referral last week.
The night staff believe he agreed to be referred to you, nobody wrote it down.
Apparently somebody got a yes out of him for this referral.
I'm told by the last shift that he agreed to the referral, I have not heard it myself.
Word is that he's agreed to a housing referral but I can't find who asked.
He said yes to the referral. Please don't treat that as consent until I have seen him sober.
She agreed to the referral on Monday, take that with a pinch of salt.
He agreed to it at 3am, drunk, and I would not put any weight on that.
He's agreed to talk about consent for this referral next week.
She is willing to be asked about a referral.
He agreed to think about a referral to yourselves.
She agreed to meet me about a referral to the council.
He's happy to discuss being referred when I'm next in.
She has agreed in principle to having a conversation about sharing her details.
He'll consent, they always do.
Consent will be there by the time you read this.
I have ticked yes for consent as the system won't let me go on otherwise.
I put yes under consent because the portal insists. I have not met him.
The box says consent given; that is the default and nobody asked her.
There's a signature on the consent form but it isn't his handwriting.
A consent form with her name on it turned up; she does not remember signing.
His consent from 2019 is on our system.
She gave consent when she was last with us, two years ago.
I've got his old consent on file from the previous referral, not asked this time.
His consent expired in June and has not been renewed.
He consented to us holding his details. Whether that stretches to you I don't know.
She agreed we could keep a file on her.
He is happy for the chaplain to know.
He's agreed I can ring his mum, nothing else.
The family are all agreed that she should be referred.
All of us on the ward agree to this referral.
We agreed at the MDT that he be referred to you.
It was agreed with the team that details be sent over.
Her solicitor has agreed that I may write to you.
His guardian has consented to this on his behalf.
Lasting power of attorney: daughter, who consents.
She was all for it until she heard it was the council.
He'd have agreed if I had asked, I'm sure.
He would agree to anything today, he's that unwell.
If she agrees I will send the form.
Is he happy for me to share this? I'd hope so.
Can you tell me whether he has agreed to this?
Do you need his agreement for this? He's asleep.
You may take his silence as a yes.
He shrugged, which from him is a yes.
He didn't say no.
She hasn't objected to this so far.
No objections were raised to a referral.
He agreed to the referral, then his brother had a word and he's gone off the idea.
She'd agreed to all this before her relapse; now she won't have it.
He said he'd sign tomorrow.
She's promised to sign when I next visit.
Form is signed by his support worker on his behalf.
The consent form is signed by me as he could not be found.
Signed consent is being chased.
Consent form enclosed for her signature.
Please find the consent form enclosed, unsigned.
Will get him to agree when he's back from court.
Getting consent for the referral proved impossible, but he agreed to have a cup of tea.
He agrees with me that the place is a tip.
She agrees that she can't go on like this.
He agrees he has to leave by the 3rd.
He accepts that he will be homeless on release.
She's happy with the hostel and happy with her key worker.
Consent: see above.
Consent - as discussed.
Consent? ha.
Consented for surgery on the 4th.
Consented to bloods and a scan.
He consented to a search.
He gave permission for his cell to be cleared.
She allowed me to look round the room.
He signed for the taxi and gave his details to the driver.
She signed in at the front desk and was happy to wait.
He initialled each page of the interview record.
I am treating her yes as provisional.
Please do not use the consent form, it was signed under pressure.
We wouldn't want you to take this as his agreement.
His wife thinks he would be happy for you to know.
I trust he is happy with this being sent.
No doubt he's fine with me writing.
We presume that the family are happy for this to be shared.
I dare say she'd be content with that.
He agreed, or so the night shift has it.
Consent was given to somebody in reception, we think.
Everyone at the strategy meeting agreed she should be referred to housing.
Both parents are agreed that he be referred, he's 24 and was not there.
Consent was taken by phone but the line was so bad that I will need to do it again.
She's said yes to sitting down with me about being referred.
He's up for a chat about a referral to the council.
Consent form signed, then she came after me in the car park and asked for it back.
He says he signed something at the other prison, we can't trace it.
He agreed to everything I read out, then asked who I was.
She said yes to the referral but I doubt she followed a word.
He says yes but he's saying yes to the wall as well.
She agreed while under sedation.
Agreed to the referral under duress from his mother.
She gave me a yes with her husband standing over her.
He has signed, though he can't read and nobody read it to him.
I got him to sign by telling him it was for his phone.
We wanted a urine sample. He consented.
The surgeon explained the operation. She consented.
A scan was booked for Monday. He has consented.
The police asked to search his bag. He consented.
Her photo was taken for the file. Consent given.
"""
HARMLESS = """
He is happy for me to refer him. Absolutely not going back to his dad's.
Not sure we are the right people to write. He has agreed to be referred to you.
She provided written consent on 6 January.
He agreed that I refer him. Please don't send him to the hostel in Southend.
He is happy for me to refer him. It's up to you which office sees him.
He provided written consent on 6 January 2027 in a session with his POM.
He put his signature to the sharing form this morning. Please don't send him to Southend.
Her mother was there when she consented to the referral.
His brother says he is worried. Tom himself gave permission for us to refer him.
Mrs Moraru told me that she gives her consent to be referred.
The mother, Kelly, told me she consents to the referral.
Ilinca told her mother-in-law and me that she consents to the referral.
He signed the consent form in front of me this morning.
She signed to say that you may have her details.
He's agreed to the referral and to talk about his debts next week.
She signed the Luton form and yours as well, both attached.
I can't imagine why, but she's happy for you to have her details.
Apparently he likes Oxford. He has agreed to this referral.
He agreed to the referral. Please don't act on the old address.
She agreed to be referred to you; please ignore my earlier mail, it had the wrong date.
He consents to the referral. I still need to get his birth certificate.
He's agreed to be referred. The night staff believe he has money.
She consents to this referral. Her brother would not touch it.
I asked him on Monday and he agreed that I refer him.
He agreed to meet you and to his details being passed on.
Consent was renewed today, he is happy for me to share.
She agrees, and so do the family, to being referred.
He agreed that I may write to you and that you may ring his mum.
I have his signed consent on file for this referral.
He signed both: consent for you and the tenancy papers.
He's given us consent to share his information with the council.
No doubt you're busy. He has agreed to this referral.
I trust you're well. She is happy for me to refer her to you.
It was agreed with him on Tuesday that I refer him to you.
I expect you'll want to ring. He's fine with you having his details.
She agreed to the referral, and I trust her on that.
He agreed with the team and for himself that you should have his details.
He agreed to be referred. Please use the mobile, not the landline.
She's signed the consent form. Please do not use the old address.
Consent obtained. Bail address still to be confirmed.
Consent given 3/12. Need to get her passport still.
Consent obtained. He likes tea.
She told me I could pass all of this to the council. Her mum is on 07700 900548 but please don't use that one.
He is happy for me to refer him. Please don't use his old address.
Consent given. She has two kids.
He has consented. She has two kids.
Consent obtained today. Needs a place near his mum.
She says I can pass on her details. She rings on Fridays.
He says I can tell you everything.
"""


def status(text: str) -> ConsentStatus:
    return read_consent(lines_of(f"{BEFORE}\n{text}"), written=THURSDAY, self_referral=False)[0].status


@pytest.mark.parametrize("text", HELD_AGAINST.strip().splitlines())
def test_a_yes_that_its_writer_would_not_build_on_is_no_consent(text: str) -> None:
    assert status(text) not in GIVEN


@pytest.mark.parametrize("text", HARMLESS.strip().splitlines())
def test_words_of_doubt_about_other_matters_take_no_consent_away(text: str) -> None:
    assert status(text) in GIVEN
