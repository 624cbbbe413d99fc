"""Who is told of in mail that looks as if it spoke of nobody is referred."""

from __future__ import annotations

import pytest

from parsers.record import Kind
from tests.parsers.kinds.test_kinds_robots import came


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "Gil Farrow <gil@harbourlights.example>",
            "Re: Your referral DTR-UTT-2027-00031",
            "Hi, Nadia has left us so I am looking after her people now. Can I refer one more, Mr Joel Tench,"
            " 34, who was put out of his flat today and has nowhere to sleep tonight? 07700 900 122. He"
            " agrees.\nGil",
        ),
        (
            "Rob Ellis <rob.ellis@example.com>",
            "Re: We have your referral",
            "I retired last month and the cottage went with the job so I have to be out on the 28th and have"
            " nowhere to go. Nobody reads the council letters box as far as I can tell. Please can someone ring"
            " me 07700 900 177\nRob Ellis",
        ),
        (
            "Nurse Fay Minter <fay.minter@stbridesward.example>",
            "Re: Your referral about a patient",
            "Wren has left the trust. The patient in bed 4, Harold Cobb, born 4/3/1949, can't go back to his"
            " flat and is being discharged on Friday. Please take this as his referral, he has said yes. 01632"
            " 960 412",
        ),
        (
            "Paul Orme <paul.orme@harbourlights.example>",
            "Re: We have your referral",
            "Hello, I have moved to the outreach team and won't be reading this mailbox after Friday. Before I"
            " go: a lady called Jean Salter is sleeping in her car at the retail park since her marriage ended."
            " She agreed to a referral. Reach her through our office 01632 960 204.\nPaul",
        ),
        (
            "Night Shelter <desk@shelter.example>",
            "Re: DTR received",
            "The server is down so nobody reads our normal inbox today. Sean Pike has left us this morning, he"
            " has nowhere to go tonight. Please ring him, 07700 900 181. He said yes.",
        ),
        (
            "Hilda Marsh <hilda@example.org>",
            "Re: your letter",
            "I am no longer with my husband, I left on Sunday and am at my sister's. She can't keep me. I don't"
            " look at e-mail often so please ring 07700 900 182. Hilda Marsh",
        ),
        (
            "Tess Ray <tess.ray@wardnine.example>",
            "Re: Your referral",
            "Automatic doors closed on our patient, literally. He can't return to the annexe as the owner has"
            " retired and moved in himself. Discharge Thursday. Clive Hobbs, 71. He's happy for you to have"
            " this. Tess Ray, 01632 960 118",
        ),
    ],
)
def test_one_told_of_in_what_looks_like_a_standing_answer_is_referred(sender: str, subject: str, text: str) -> None:
    assert came(text, subject, sender).kind is Kind.REFERRAL


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "Tideway Inn <frontdesk@tidewayinn.example>",
            "Invoice and a worry",
            "Invoice TI-1120 for the room is attached. Also, your guest Marie Stokes, 29, and her baby have to"
            " be out on Friday because we are full, and she has nowhere to go. Can somebody ring her please?"
            " 07700 900 155.\nManager",
        ),
        (
            "Hope Kitchen <kitchen@hopekitchen.example>",
            "our new timetable and Marcus",
            "Friends,\n\nBreakfast moves to 7.30. Showers on Mondays.\n\nCould the council please see Marcus"
            " Dell, 51, who came to us on Sunday and sleeps in the bus station? He agreed that we tell"
            " you.\n\nHope Kitchen",
        ),
        (
            "Winter Beds <hello@winterbeds.example>",
            "last night of the shelter",
            "Dear partners\n\nThe shelter closes on Sunday. These guests have nowhere to go on Monday and have"
            " agreed to be referred:\n- Dean Holt, 44\n- Mandy Rusk, 37\n- Oskar Bielski, 29\n\nOttoline Prew"
            " 01632 960 120",
        ),
        (
            "B&B Owner <owner@seaviewbb.example>",
            "Account for week 6 and room 4",
            "Room 4  7 nights 55.00  385.00\nTotal due               385.00\nThe family in room 4 have been told"
            " by you they must leave on Friday and they have nowhere to go, mum is in tears. Please can someone"
            " ring them.",
        ),
        (
            "Rita Plum <rita@example.net>",
            "rent bill",
            "My rent account says 812.40 overdue, balance 1,204.00 with charges, total payable by Friday or"
            " bailiffs. I can't pay and I don't want to lose my home, what can I do? Rita Plum 07700 900 183",
        ),
        (
            "St Marks Shelter <team@stmarksshelter.example>",
            "Bulletin: we close on Sunday",
            "Dear all\n\nBulletin no 12. Doors open 8pm until Sunday, then we close for the year. Referrals only"
            " through the duty line. Volunteers wanted for the clear-up.\n\nSeven of our guests have nowhere to"
            " go on Monday and have agreed that the council may ring them through us.",
        ),
        (
            "Soup Run <hello@souprun.example>",
            "rota and a worry",
            "Friends,\n\nRota: Monday Colin, Tuesday Dee. Donations of socks please.\n\nThere is an old"
            " gentleman in the bandstand in Victoria Park every night, he won't say what he is called. Can"
            " someone from the council go and see him?",
        ),
        (
            "Refuge Network <news@refuges.example>",
            "Vacancies and one who needs you",
            "Dear partners, vacancies this week: one room in Sedge. Training on 4 March.\nAmina, 27, with a"
            " toddler, cannot stay here after Thursday because her ex has found the address. She would like your"
            " help, call the office 01632 960 177.",
        ),
    ],
)
def test_one_told_of_beside_a_bill_or_a_bulletin_is_referred(sender: str, subject: str, text: str) -> None:
    assert came(text, subject, sender).kind is Kind.REFERRAL


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "Gwen Amory <gwen.amory@example.org>",
            "just a question",
            "Hello, my nephew Lee Amory is living in his car at Tesco's in Witham. He's 24. Can somebody please"
            " see him? He won't ring himself but said I could ask you. 07700 900 111 is his phone. I don't want"
            " anything for myself.\nGwen",
        ),
        (
            "Harjit Bains <h.bains@example.com>",
            "man behind my shop",
            "There's a chap sleeping behind my shop at 14 Market Row every night since Sunday, in his fifties,"
            " bad cough. I don't know his name. I'm not asking for him to be moved on, he needs help. Could"
            " someone come out?\nHarjit",
        ),
        (
            "Pastor Ruth Ogilvy <ruth@stannesgreen.example>",
            "Query from a church",
            "What should I do? One of our members, Mrs Jean Tovey, has been told to leave her daughter's house"
            " by Sunday. She would rather you did not ring her but wrote to her at the vicarage. She agrees to"
            " my telling you.\nRuth",
        ),
        (
            "Sandra Whitcombe <sandra@whitcombehair.example>",
            "wondering",
            "Hi, is there any help for eighteen year olds? My junior Chloe Marsh got thrown out last night and"
            " slept at mine. Please don't send anyone to the shop, ring her on 07700 900 166, she knows I'm"
            " writing.",
        ),
        (
            "Mark Dunnett <mark.dunnett@example.com>",
            "asking",
            "My landlord wants me out on the 1st. How long before do I need to tell you? Do you help single"
            " blokes? I'm not giving my name yet but you can email me back. I've nowhere to go.",
        ),
        (
            "Ben Tait <ben@example.org>",
            "lad by the canal",
            "I don't want to give my name and I don't want him to know it was me, but there is a lad in a tent"
            " on the towpath by lock 4, he's only about 19 and it's freezing. Can you send someone?",
        ),
        (
            "Gwen Amory <gwen.amory@example.org>",
            "a question",
            "What can a person do who has been told to go by his mum? Asking for my grandson. He's 17, Kai"
            " Amory. He is on my settee tonight. I'm not asking for money. How does it work please? 07700 900 184",
        ),
        (
            "Dr K Sen <k.sen@surgery.example>",
            "query",
            "Could you tell me what the procedure is? I have a patient, I'd rather not put his full name in an"
            " e-mail, who has been sleeping in the bus shelter on Mill Road for a week and is unwell. He"
            " consents. Please can someone ring me on 01632 960 171 so that I may give you his details.",
        ),
        (
            "Anon <quiet@example.org>",
            "dont say it was me",
            "I won't give his name. Is there anything you do for men who sleep in garages? The garages behind"
            " Elm Close, number 7, he's been there since Christmas and he's coughing. Somebody needs to go.",
        ),
        (
            "Sam Finch <sam@example.com>",
            "how does it work",
            "How does it work if you've been asked to leave by your landlord? Do I have to wait? I don't want"
            " anyone to come round or contact him, he'll get angry. I've got two kids. Sam, 07700 900 185",
        ),
        (
            "Jade <jade@example.com>",
            "advice please",
            "what do i do, my nan says i cant stop here after saturday. is there a leaflet or can i come in."
            " please dont ring nan. jade",
        ),
        (
            "Shop Manager <mgr@shop.example>",
            "advice",
            "One of my lads, Kyle, is sleeping in the stock room. What should he do? Please don't come to the"
            " shop but he'd love a call, 07700 900 186, he knows I'm asking.",
        ),
    ],
)
def test_one_who_may_be_found_or_seen_is_referred_though_a_question_is_asked(
    sender: str, subject: str, text: str
) -> None:
    assert came(text, subject, sender).kind is Kind.REFERRAL


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "Ali Khan <ali.khan@example.org>",
            "Re: Weekly summary",
            "please act on this at once. im homeless since yesterday my landlord closed the house. i have no"
            " rights he says. phone 07700 900 144 Ali Khan born 1990",
        ),
        (
            "Jan Moss <jan.moss@hmp-oakmoor.example>",
            "Re: Your cases this morning",
            "ASSIGN to whoever is on duty please. Mr Leon Crabb A2233CD, 03/03/1980, is released on Friday NFA."
            " He agrees to a referral. Export of his OASys to follow.",
        ),
        (
            "Prudence Holm <p.holm@hmp-westmarch.example>",
            "introductions and one for Friday",
            "I'm the new resettlement lead. Do you hold the numbers of referrals for 2026? Also we have a man,"
            " Stephen Gale A3344DE 01/02/1985, going out on Friday with nowhere to live, he has signed. Can"
            " someone see him on video link?\nPrudence",
        ),
        (
            "Prison lead <lead@hmp-y.example>",
            "Clinic and three men",
            "Could one of your officers do a clinic on the wing on 9 March? Which form do you take? We have"
            " three men going out homeless that week and they have all signed, I will send the forms but please"
            " count this as notice.",
        ),
        (
            "Jobcentre <jc@jobcentre.example>",
            "figures and a lad",
            "How many referrals did you get from us last year? Also which inbox is right? There's a lad in front"
            " of me now, Reece Tull, 19, sleeping in a shed. He says you can text him 07700 900 187.",
        ),
        (
            "Manager <m@council-partner.example>",
            "Re: Weekly summary",
            "Please close my old referrals and set all to done. Then list this one: Toby Nash, 33, released"
            " Friday with no address, consent given, 07700 900 189.",
        ),
        (
            "A man <a@example.com>",
            "Re: Weekly summary",
            "STOP\nSEND HELP\ni am in a tent by the river since monday. they closed the hostel. everyone got"
            " thrown out. mark 07700900190",
        ),
    ],
)
def test_one_told_of_beside_orders_or_numbers_is_referred(sender: str, subject: str, text: str) -> None:
    assert came(text, subject, sender).kind is Kind.REFERRAL
