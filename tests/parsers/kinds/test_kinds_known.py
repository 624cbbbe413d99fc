"""What goes on with somebody known or refers nobody, and what only sounds like it: no referral is lost for that."""

from __future__ import annotations

import pytest

from parsers.record import Kind
from tests.parsers.prose.people.test_who import read

SIGNED = "\n\nMaya Trott\nOutreach Worker\nRiverside Homes\n01632 960111\n"

GOES_ON = [
    "About the couple I sent you last Tuesday: Pete has found the tenancy agreement and will bring it along. He "
    "said the sofa is fine until you ring.",
    "Hello again, it's Maya. I wrote to you on 4 January about Colin Pratt. He has a new phone, 07700 900123, and"
    " would like to be rung after five.",
    "The lady I e-mailed you about the other week, Mrs Ada Pell, has gone to her sister's for good and does not "
    "want the appointment. Please close it.",
    "Further to my referral of 12 January for Una Smart, the discharge is now the 19th and not the 15th. The rest"
    " stands.",
    "I referred Tom Birch on Monday. He has since signed, so you may speak to his mother as well.",
    "My referral from last week said that his number was 07700 900124. It should be 07700 900142, sorry.",
    "You will remember that I wrote in December about my son Joseph. He is still on the sofa and the people there"
    " want him out by Sunday. You told me a lady would ring, could she ring tonight?",
    "Our list of Friday: number three, Mr Wolan, has withdrawn his consent. Please take his name off.",
    "It is about the family we sent over yesterday. The school has asked whether somebody has been to see them yet.",
    "The gentleman that I put forward two weeks ago, Alun Price, tells me that nobody has rung. Your receipt came"
    " the same day. He is sleeping in the car.",
    "Hi, he was referred to you by my colleague on the 3rd. I have taken over from her, so please use my number.",
    "When we sent you the form last month Kit had nowhere. He has a room now and is very happy, thank you.",
    "What I sent you on Thursday about Nathan was missing a date: his notice runs out on 3 March.",
    "The hospital wrote to you about my mum on Monday. I am her daughter. She will be on Elm ward from now on, "
    "not Oak.",
    "I e-mailed you last week about him and had a message back with a reference. What happens next? He has to "
    "leave on Friday.",
    "In addition to mine of yesterday: he takes insulin, and the fridge at the hotel is broken.",
    "I sent you a referral for Zbig Wolan on 2 February. He now says that you may write to him at his aunt's.",
    "My first e-mail said that she would be discharged on Friday. The ward has put it off by a week. Consent as "
    "before.",
    "Morning, just an update on the chap I referred last Friday, he turned up for breakfast and says go ahead.",
    "I had written to you about Mr Lind before Christmas and you kindly rang him. He has lost the letter, could "
    "you send it again to this address?",
    "hi its me again about my brother kev, i messaged you last thursday. hes been moved to ward 7 and his phone "
    "is broke so ring mine",
    "Please add to the notes I sent on the 5th that Mrs Etim is a wheelchair user. Nothing else has changed.",
    "Following my email of last Monday regarding Darek Wolk, he has viewed a room in Luton and will probably take it.",
    "We put in a duty to refer for this gentleman a fortnight ago. Has it been allocated yet? He asks me every day.",
    "You already have our referral for Ben Shaw, made on 3 March. The possession hearing has been put back to the"
    " 28th.",
    "The referral that our night team submitted for Rosa on Saturday gave the wrong ward. She's on Cedar.",
    "Morning! The lad I emailed about on Wednesday (Callum) went to his nan's in the end, so you can stand down.",
    "I wrote to you a month ago about my daughter and you sent her an appointment. She can't make the 9th as she "
    "has hospital. Can it be moved?",
    "This is Tom's mum. His probation officer sent you his form in January. He's got a new email address, "
    "tom.b@example.com.",
    "I made a referral for my client on Tuesday and got your acknowledgement. His consent form is attached now.",
    "Just to close the loop on Mr Haddow, whom I referred in November: he died on Sunday. Please cancel the visit.",
    "Sorry, in the message I sent you this morning I put Flat 6, it's Flat 9.",
    "When I emailed you last week I forgot to say he has a dog. Does that matter for the hostel?",
]
REFERS_NOBODY = [
    "I have just started here. Do I need a form to refer somebody? We have nobody who needs it yet.",
    "Could you tell us which councils you cover, and whether consent must be in writing? I haven't got a client "
    "who needs it at present.",
    "Hello, no case at the moment, only asking: does the duty to refer apply to a hospice?",
    "What would happen if somebody came to our food bank with no home? Hypothetical for now, we should like to be"
    " ready.",
    "I rent here and all is well at the moment. If it ever came to a notice, do I ring you or wait for the court?"
    " Only asking.",
    "Dear supporters, our winter shelter opens on Monday. Sixteen beds, hot food, and a nurse. To stop receiving "
    "these letters click unsubscribe.",
    "Dear partners, the night shelter closes on 12 March. Referrals by phone only, and tell us whether the guest "
    "agrees. You get this because you are on our list.",
    "For our leaflet: may people refer themselves, or must an agency do it? We do not have anyone to refer.",
    "We are updating our induction pack and want to know how a homeless patient is referred. No one in mind, just"
    " so that staff know.",
    "Is the drop-in at the library still on Thursdays? No housing help is wanted, our book club meets in the same"
    " room.",
]
STILL_REFERS = [
    "Hi, Tom Birch A2210FK goes out on 18 December, NFA. His pad mate Carl Oates was referred to you by my colleague "
    "last week, so please don't mix them up. Tom has signed.",
    "I wrote on Thursday about Nathan Price, thank you for ringing him. This is about his brother Kev, 19, who "
    "has to be out of the same flat on Friday.",
    "I e-mailed you about Tom Birch last week and it bounced, so here it is again. Tom Birch, born 3/4/1980, is "
    "sleeping in his car and has agreed.",
    "The form I sent you yesterday was blank, sorry. It is for Una Smart, 41, who leaves hospital on Friday with "
    "no home.",
    "I sent a form for Ada Pell on Monday with no name on it. She is 34, in a refuge that closes on the 9th, and "
    "agrees.",
    "I wrote last month about my bins. Now I have lost my flat, the landlord changed the locks today. I am 61.",
    "I referred him to StreetLink last week. He is still in the doorway of the bank, about fifty, grey coat. "
    "Could you go and see him?",
    "I have written to his landlord twice. Colin Pratt, 12/3/1980, must leave on Friday. He agreed that I write "
    "to you.",
    "We referred her to adult social care on Monday. She is 70 and in a caravan with no heating and would like "
    "your help.",
    "My colleague wrote to you about Mr Lind on 3 March. I have another: Mrs Joy Etim, 52, evicted yesterday, "
    "07700 900125, consents.",
    "I wrote to you in 2019 when I lost my home. It has happened again, section 21, out on 3 March, me and two boys.",
    "You helped the man I referred last year. I now have his cousin, Kit Rowe, 22, on a sofa until Sunday. He "
    "said yes.",
    "I wrote on the 3rd and on the 9th and have had no answer. I'm still in the bus shelter, it is minus two. "
    "Alan, 66.",
    "Thanks for seeing the couple I sent on Tuesday. We also have Gwen, sixty or so, in the porch. She would like"
    " a bed.",
    "I told you on the phone about Dilwyn Ives in the car park. He has decided that he does want your help, 07700"
    " 900126.",
    "As promised when I rang you this morning, here is the referral. Alun Price, born 3/4/1980, NFA from Friday.",
    "I wrote to you about my neighbour in the autumn and you found him a flat. It has reached me now: our terrace"
    " comes down in May. I'm 60 and single. Please treat this as my request.",
    "I was going to write to you last week about Ms Pell but she had not agreed. She has now. Homeless since "
    "Friday, with her daughter, 4.",
    "He was referred by us in January and you housed him. That place has ended and he is on the street again. He "
    "is 44 and agrees that I refer him.",
    "I sent you Colin Pratt's form last week. His cellmate goes out the same day with no home either: Samson Ojo,"
    " A9031MN, who agrees.",
    "Further to our phone call, I am writing about Mr Derek Alcott, early sixties, who is living in his Rover.",
    "This is not a formal referral, I have no form, but a lady of about 50 is sleeping by the church hall and "
    "wants help.",
    "I have nobody to refer as an agency. It is for myself: my tenancy ends on Friday and I have nowhere to go.",
    "He wants nothing to do with the council and asks for no referral, but you should know: Alun Price, 63, "
    "sleeps in his shed since Monday.",
    "I am fine with texts. I'm in a tent by the canal, 34, been here two weeks, can somebody ring me? I'm not "
    "going anywhere.",
    "Dear friends, a lady has slept in our church these four nights. She is called Dorothy, she is about seventy,"
    " and she would be glad of a visit.",
    "Is this the right address for referrals? We never had one before. Kit, 19, was put out by his mum last night.",
    "If it ever stops raining I'll move the tent. Till then I am by the lock, with my dog, no phone. Ron Tillett, 56.",
    "No action needed on Mr Lind, he went home. Mrs Joy Etim in the next bed has no home to go to, discharge Friday.",
    "We had an address check for Rhys Tailor and his sister has refused. He has no other address, is out on 2 "
    "March and asks for your help.",
    "I don't have a form yet. Zbig Wolan, born 17/7/1982, has been told to leave his dad's on the 21st and says yes.",
    "They don't want nothing off you, the other lads. I do. I'm 61 and in a tent behind the canal, bailiffs on Monday.",
    "I emailed somebody at the county council last week about my son and they said try you. He is 19 and has to "
    "leave his dad's by Sunday. Jo Marsh 07700 900222",
    "I've written this three times and deleted it. My husband locked me out on Monday and I am in my car. Please "
    "help. Sue Marsh",
    "My GP wrote to you on Friday he said. I am Alan Frost, 58, I have been in the bus shelter at Thaxted since "
    "the weekend.",
    "Our colleague referred Ms Bell last month and she is housed, thanks. Today's is Owen Tate, DOB 2/2/1990, out"
    " of hospital on Friday, no home, consents.",
    "I sent you two names on Monday. Here is a third: Pat Lowe, 44, sleeping in the library porch, agrees.",
    "You should have had an email from the hospital on Tuesday but they tell me they never sent it. Mum is 81, "
    "discharged Thursday, her landlord has let the flat.",
    "I e-mailed last night from my phone and I don't think it went. We're a family of four, evicted today, "
    "sitting in the car outside your office.",
    "In my last email I told you about Mr Ash. His wife Jean has now been put out as well, she is with a friend "
    "until Saturday and asks for your help.",
    "The prison referred me in August when I came out and you put me in a hotel. I got a flat in September and "
    "I've now been given notice for 4 April. Can you help again? Lee Dunn",
    "Attached is the form I mentioned. Kyle Marsh, 22, sofa surfing, consents.",
    "As I wrote in the subject line this is urgent. Vera Cole, 67, bailiffs tomorrow at ten, she agreed on the phone.",
    "I've been referred by my support worker last week she said you would ring. still in the tent, its flooded. "
    "rob 07700 900333",
    "We wrote to Ms Lind on 3 March giving two months' notice. She has two children and nowhere to go and asked "
    "us to tell you.",
    "I sent him to your office on Monday and he was turned away. He is 17, sleeping on the night bus. I am his "
    "teacher and I want this treated as a referral.",
    "A lady I wrote about last winter is back in the churchyard. She has no phone, about 60, green coat. Could "
    "someone come?",
    "I put in an application for the housing list last year and heard nothing. Now the landlord is selling and "
    "I've to be out in June. Deb Hart",
    "She was referred to us by the police yesterday. Ana Cruz, 29, fled her husband with a baby, in our refuge "
    "until Monday, happy for you to ring.",
    "I emailed you last week asking how to refer. You said just write, so: Jim Boyd, 50, hostel ends 1 April, he "
    "has agreed.",
    "Thanks for telling me on Friday how it works. The man I asked about has now agreed: Sid Moss, 39, in his van"
    " at the quarry.",
    "You asked me last week to come back when she had consented. She has. Lena Wolk, 31, leaves the ward on the "
    "9th, nowhere to go.",
    "no one has referred me yet. im 20 and my nan has died and the council wants the flat back on the 14th",
    "Nobody to refer this week except Gus Hill, 61, whose caravan has been towed. He consents.",
    "Nothing needed on the others. Mo Khan, 27, is out on Thursday with no address, he says yes.",
    "We have no client at the moment with nowhere to go apart from Ms June Orr, 45, in her car.",
    "Just a question: my dad is 80 and his lease ends in May and he has nowhere, can you help him? He knows I'm "
    "asking.",
    "Only asking for advice really but I'm being evicted on the 20th and I've nowhere to go with my two kids.",
    "If it happened to you you'd want help. I've been sleeping at the airport for a week, I'm 47.",
    "Your officer Ruth told me to write. My mate Dan has nowhere tonight, he's in the station. I said I'd ask again.",
    "As discussed with your colleague, please can you help our patient Mr Day? His landlord has let the room "
    "while he was here.",
    "You asked me to put it in writing: Joe Pike wants your help, he's living in his van by the quay.",
    "Thanks for seeing Kim, her appointment went well. Her mum has been told to leave the house now, can you see "
    "her too?",
    "Tom has now agreed. As I said on the phone he sleeps in the church hall porch. Can you go?",
    "As requested by your team here are Jan's details. She's staying at a friend's until Friday and then nothing.",
    "I saw the lady at your desk on Monday and she gave me this address. Me and my girl are at my sister's, she "
    "wants us gone by the weekend.",
    "Quick one: Mr Abbs on bay 3, no home, discharge moved forward to today. He says yes to you.",
    "You found a room for Sid last year. It's Gemma this time, she's on a sofa and has now said yes.",
    "Update from the gate: our man got out this morning and his uncle has changed his mind. He is stood in "
    "reception and wants you to have his name, Lee Dray.",
    "Pat's interview with us was today and he said yes to you having his number, 07700 900112. His tenancy is "
    "over on the 4th, no change there.",
    "As I told your colleague who rang about someone else, we've a lady here, Bea, who lost her room on Friday. "
    "She'd like an appointment.",
    "I'm taking over from Jo who forgot to send this: Col Day, ward 4, his bed at his brother's has gone. He agreed.",
    "Please update your list, we've another rough sleeper. He's called Mick and he's outside the bank.",
    "Instead of the form, which your colleague said you don't need, here goes: Fay, twenty, put out by her "
    "stepdad, at ours till tomorrow. She says fine.",
    "You asked if anybody else in the house was affected. Yes, the lodger, Ed Frame. He has to be out the same "
    "day and would like an appointment.",
    "Your colleague asked for names: Len Pike, back of the sorting office most nights, would be glad of a visit. "
    "No change with the other two.",
    "As I said to your officer, Mr Orr's brother can't have him after Sunday. He has now agreed to you ringing.",
    "Update: Rita Moss on bay 2, her niece won't take her back, the plan was home on Friday. She has now agreed I"
    " may tell you.",
    "Hi again. Your officer came about Joan. The gentleman upstairs, Mr Vance, is in the same position, the "
    "building is being sold. He would like an appointment too.",
    "You rang about the keys to number 5. The tenant is going on the 30th because I'm selling, she doesn't know "
    "where. Can she have an appointment?",
    "As discussed, Nell's plan: court says out on the 9th. She'd like your officer to ring her.",
    "The lady from your team asked if I know of others. There's a couple living by the sluice, Bob and Val. They "
    "said yes.",
    "Quick one, his placement has changed its mind and wants him gone on Friday. Kai, eighteen. As I said he's "
    "fine with you knowing.",
    "I forgot to say when you rang about the boiler: my son and his wife are in my front room with the baby and "
    "the landlord won't have it. Your officer should see them.",
    "You asked me to update you if anything came up at the drop-in. Something has: Vic, his boat sank.",
]


@pytest.mark.parametrize("text", GOES_ON)
def test_whoever_was_written_of_before_is_not_referred_again(text: str) -> None:
    assert read(text + SIGNED, subject="Update").kind is Kind.FOLLOW_UP


@pytest.mark.parametrize("text", REFERS_NOBODY)
def test_who_says_that_there_is_nobody_refers_nobody(text: str) -> None:
    assert read(text + SIGNED, subject="A question").kind is Kind.NOT_REFERRAL


@pytest.mark.parametrize("text", STILL_REFERS)
def test_a_word_of_an_earlier_mail_or_of_nobody_loses_no_referral(text: str) -> None:
    assert read(text + SIGNED, subject="Housing").kind is Kind.REFERRAL


ANSWER = (
    "\n\n-----Original Message-----\nFrom: Anytown Housing <housing@anytown.example>\nSent: 10 December 2026 16:31\n"
    "To: Maya Trott <maya.trott@riverside.example>\nSubject: We have your referral - DTR-ANY-2026-00044\n\n"
    "Our reference: DTR-ANY-2026-00044\nName: Desmond Fair\nDate of birth: 12/07/1985\nDischarge: 19/01/2027\n"
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He is on Elm ward now. And his date of birth is 12/07/1958, not 1985. The rest is right.", Kind.FOLLOW_UP),
        ("DOB is 12/08/1985 by the way.", Kind.FOLLOW_UP),
        ("Born 07/12/1985, we had the day and the month the wrong way round.", Kind.FOLLOW_UP),
        ("Zbig Wolan, born 17/07/1982, leaves Elm ward on Friday with no home either and agrees.", Kind.REFERRAL),
        ("A man in bed 4, born 3/2/1971, has no home to go to either. May I send him to you?", Kind.REFERRAL),
    ],
)
def test_a_birth_date_with_one_part_mended_is_the_same_persons(text: str, kind: Kind) -> None:
    assert read(text + SIGNED + ANSWER, subject="RE: We have your referral - DTR-ANY-2026-00044").kind is kind


TABLE = (
    "\n\nName: Darren Ash\nDate of birth: 18/03/1996\nHDC eligibility: 09/02/2027\nRelease (CRD): 11/05/2027\n"
    "Address offered: 27 Teal Way, Anytown\n"
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("HDC address check. Is the tenancy one of yours? No housing is being asked for.", Kind.NOT_REFERRAL),
        ("Curfew address check, please reply by Monday. This is not a homelessness referral.", Kind.NOT_REFERRAL),
        ("The HDC address check failed and he has no other address. Please take this as a referral.", Kind.REFERRAL),
        ("His curfew address fell through. He will be homeless and agreed on Friday to be referred.", Kind.REFERRAL),
    ],
)
def test_a_check_of_an_address_that_asks_for_nothing_refers_nobody(text: str, kind: Kind) -> None:
    assert read(text + TABLE + SIGNED, subject="Curfew").kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "This is not a homelessness referral. Ada Pell, born 22/03/1980, is in custody until 3 March and owns 4"
            " Mill Row. The mortgage is unpaid since October and the lender goes to court; she is threatened with"
            " losing it. Please help her to keep the house and write to the lender. She signed on 18 December.",
            Kind.TENANCY_HELP,
        ),
        (
            "I am not asking you to take him as homeless. Colin Pratt, 12/3/1980, is on recall until 27 April and has a"
            " council flat. There is a warrant hearing over £611 of arrears. Please help save the tenancy.",
            Kind.TENANCY_HELP,
        ),
        (
            "She wants no referral made. Bryony Cast, 2/9/1979, has to leave our hostel on the 19th and has nowhere to"
            " go; we could not save her tenancy and there are arrears.",
            Kind.REFERRAL,
        ),
    ],
)
def test_what_its_writer_calls_no_referral_keeps_a_home(text: str, kind: Kind) -> None:
    assert read(text + SIGNED, subject="4 Mill Row").kind is kind
