"""News of a case goes on with it, whoever takes it over; a home still there is kept."""

from __future__ import annotations

import pytest

from parsers.record import Kind
from tests.parsers.kinds.test_kinds_robots import came


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "OMU Hartsmere <omu@hmp-hartsmere.example>",
            "Amended details",
            "Your reference DTR-TEN-2027-00014.\n\nROTL breached, so the 9 March release is off. New conditional"
            " release date 6 April.\n\nOffender manager: Colm Draycott replaces Sunita Pell as of today,"
            " colm.draycott@eastprobation.example, 01632 960 221.\n\nNo other amendments.\n\nOMU clerk",
        ),
        (
            "Pathway Admin <admin@armyresettle.example>",
            "DTR-OXF-2027-00008",
            "Medical board has sat again. He will now leave the regiment on 30 April, previously 2 April.\nCapt"
            " Lowndes has been posted; his successor is Capt Merrick Vane, merrick.vane@army.example, 01632 960"
            " 872.\nConsent as given.",
        ),
        (
            "Video Link Clerk <vlc@hmp-oakmoor.example>",
            "sentence recalculated",
            "With regard to the man under DTR-THU-2027-00041. The remand time has been credited, therefore he"
            " goes out sooner, Monday 8 March instead of the 29th. Please deal with Probation Officer Tamar"
            " Quiller from here on (tamar.quiller@eastprobation.example, 01632 960 250), Leo Strand having moved"
            " office.\n\nThe rest is as on the form.",
        ),
        (
            "AP Office <office@elmgrove-ap.example>",
            "Re: ref DTR-SOU-2027-00005",
            "Bed here extended by the regional manager, so he is with us until 2 April. New key worker Abdi"
            " Warsame, 01632 960 734; Kim Dutton no longer has him. GP letter to follow.\n\nElm Grove AP",
        ),
    ],
)
def test_who_takes_a_case_over_is_no_new_person(sender: str, subject: str, text: str) -> None:
    assert came(text, subject, sender).kind is Kind.FOLLOW_UP


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "Verity Sands <verity.sands@hmp-brackenhurst.example>",
            "the last of my four",
            "Morning,\n\nRegarding the four names I mailed across on Friday. Kwame Osborne was at court then, I"
            " saw him this morning and he is happy for you to have his details, signed 9 Feb. That completes the"
            " set.\n\nOthers no change.\n\nVerity",
        ),
        (
            "Lenny Fosse <lenny.fosse@hmp-coldwater.example>",
            "Re my list of the 14th",
            "Hiya,\n\nOnly one was outstanding on consent from my list of the 14th, Darren Spike-Ellis. Got it,"
            " signed today. He asks that you ring his nan and not his brother.\n\nRest are as I sent"
            " them.\n\nLenny, resettlement",
        ),
        (
            "Stuart Venn <stuart.venn@hmp-lynmouth.example>",
            "third man on Tuesday's sheet",
            "All,\n\nThird man on the sheet I sent on Tuesday, Ricardo Vane-Hollis, is out of healthcare and has"
            " signed his consent (4/2). So you can start with him as with the other two.\n\nTa\nStuart",
        ),
    ],
)
def test_consent_that_comes_after_a_list_is_news_of_it(sender: str, subject: str, text: str) -> None:
    assert came(text, subject, sender).kind is Kind.FOLLOW_UP


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "Ffion Garrod <ffion.garrod@eastprobation.example>",
            "Mr Dwight Sallow - his flat at Tanyard Court",
            "Dear Housing,\n\nDwight Sallow (DOB 11/05/1984, CRN D330145) rents 7 Tanyard Court, Maldon CM9 9ZZ"
            " from the council. He was recalled on 1 February for 28 days and will go back there on 1"
            " March.\n\nHe isn't being put forward as homeless. He wants to return to his own front door, and"
            " the rent account is £360 in arrears with a hearing listed for 19 February. Would the income team"
            " ask for an adjournment and could a discretionary payment cover February?\n\nHe told me over the"
            " phone on 3 February that I may discuss his rent with you.\n\nFfion Garrod\nProbation Practitioner,"
            " 01632 960 215",
        ),
        (
            "Ikram Sayle <ikram.sayle@hmp-lynmouth.example>",
            "please do not end this tenancy",
            "Hello\n\nMiss Petra Vaughan, A7731EF, born 2 June 1990, has a secure tenancy with you at 15 Quarry"
            " Bank. She got ten weeks on Friday and is due out on 9 April. There's no one in the property. Can"
            " the tenancy be kept open and can someone tell me what to do about housing benefit? She can't pay"
            " from in here and she's terrified she'll lose it.\n\nShe's given me verbal permission to"
            " write.\n\nIkram Sayle, Resettlement, HMP Lynmouth",
        ),
        (
            "Tobias Wend <tobias.wend@eastprobation.example>",
            "28 day recall, council tenant",
            "All,\n\nJermaine Astley, born 01/12/1988, CRN J221900, of 9 Ferry Rise, has been returned to"
            " custody for a month. Nobody needs to find him anywhere to live. I need whoever manages that estate"
            " to know the place isn't abandoned and not to start possession while he is away. He owes £90 and"
            " will clear it when he gets out on 12 March.\n\nAgreement given in the office on 9 Feb.\n\nTobias"
            " Wend\nProbation Officer",
        ),
    ],
)
def test_a_home_that_is_still_there_is_to_be_kept(sender: str, subject: str, text: str) -> None:
    assert came(text, subject, sender).kind is Kind.TENANCY_HELP


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "OMU Hartsmere <omu@hmp-hartsmere.example>",
            "Amended details + another",
            "Your reference DTR-TEN-2027-00014: release is now 6 April.\n\nAlso please open a new one for his"
            " cellmate Kieran Dodd, A1122BC, 05/06/1992, out on 9 March with nowhere to go. He has signed.\nOMU",
        ),
        (
            "Ward 4 <ward4@broadmead-nhs.example>",
            "not the same as DTR-CAS-2027-00022",
            "This is a different patient from DTR-CAS-2027-00022. Mr Paul Whitty, 12/07/1960, bed 9, discharge"
            " Thursday 18 March, cannot return to his lodgings. Nurse Ines Calder 01632 960 119. He consents.",
        ),
        (
            "Verity Sands <verity.sands@hmp-brackenhurst.example>",
            "one more for you",
            "Morning, as well as the four I mailed on Friday please take Kwame Osborne, A5566FG, 09/09/1989,"
            " release 26 February, no address. He signed today.\nVerity",
        ),
        (
            "Jo Hallam <jo.hallam@eastprobation.example>",
            "Consent: S. Mbeki-Lowe",
            "Hi. Sipho Mbeki-Lowe, born 4 May 1999, has agreed to be referred to you. He is sleeping on a mate's"
            " sofa since his mum asked him to leave last week. Signed today. 07700 900 199.\nJo",
        ),
        (
            "HDU clerk <clerk@ward.example>",
            "DTR-CAS-2027-00022 and next bed",
            "DTR-CAS-2027-00022 discharge now 18 March. Bed 5, Mr Alan Rudd, is homeless too and goes on the"
            " 16th, contact Sister Cole 01632 960 119.",
        ),
        (
            "OMU <omu@hmp-x.example>",
            "DTR-TEN-2027-00014",
            "DTR-TEN-2027-00014 stands. Can you also see Kenny Blythe, A2323BD, NFA on release 12 March, OM is"
            " Pat Lowe pat.lowe@hmp-x.example.",
        ),
        (
            "Key worker <kw@hostel.example>",
            "About my list of Monday",
            "Following my list from Monday, one more has come in: Viv Carrow, 46, evicted yesterday, on the"
            " streets. He has signed.",
        ),
        (
            "Nurse <n@ward.example>",
            "as my e-mail last week",
            "My e-mail from last week was about Mrs Pratt. Today it's her husband, Owen Pratt, born 3/3/1944,"
            " who can't go home because the roof has come in. He agrees.",
        ),
    ],
)
def test_another_beside_a_case_is_referred(sender: str, subject: str, text: str) -> None:
    assert came(text, subject, sender).kind is Kind.REFERRAL


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "Ffion Garrod <ffion.garrod@eastprobation.example>",
            "Mr Dwight Sallow",
            "Dwight Sallow (DOB 11/05/1984, CRN D330145) had a council tenancy at 7 Tanyard Court. He could not"
            " keep it: it was repossessed while he was recalled, arrears £360. He is released on 1 March with"
            " nowhere to go and would like to be housed. Consent given 3 February.\nFfion Garrod",
        ),
        (
            "Yasmin Poole <yasmin.poole@womenscentre.example>",
            "Shauna Okafor-Bligh",
            "Shauna, born 8.8.1995, 41 Millrace Walk, is your tenant and three months behind. The possession"
            " order takes effect on 14 March and bailiffs are booked. Please treat this as a duty to refer; she"
            " would love to keep the flat but if not she and her two girls need somewhere. She said yes on 4"
            " Feb.\nYasmin",
        ),
    ],
)
def test_a_home_lost_or_a_referral_beside_it_is_referred(sender: str, subject: str, text: str) -> None:
    assert came(text, subject, sender).kind is Kind.REFERRAL
