"""What reads like a warning and is none, each beside the sentence that is one."""

import pytest

from parsers.prose.needs.marks import marks_of
from parsers.record import MarkKind

ABUSE, CARE, HARM = MarkKind.DOMESTIC_ABUSE, MarkKind.CARE_LEAVER, MarkKind.SAFEGUARDING
STAFF, TONIGHT = MarkKind.STAFF_RISK, MarkKind.ROOFLESS_TONIGHT
PAIRS = (
    (HARM, "The ward has raised an s.42 enquiry.", "She's 42 in June."),
    (HARM, "A section 47 is open.", "He's 47 and lives alone."),
    (HARM, "He was groomed by an older man.", "She does dog grooming from home."),
    (CARE, "Staying put ends in June.", "His wife is staying put in the house."),
    (CARE, "He is staying put with his foster carers.", "She's staying put."),
    (CARE, "She went into care at nine.", "Gran is going into extra care and the flat goes back."),
    (CARE, "He was looked after by the council until 18.", "He was well looked after by your team."),
    (STAFF, "An officer should not see her on their own.", "I know no reason why you could not see her on your own."),
    (STAFF, "He was violent to police on arrest.", "There was violence from neighbours, police ref given."),
    (STAFF, "He lobbed a mug at an officer.", "Craig Lobb, officer in charge"),
    (STAFF, "She smashed the screen at reception.", "he's no phone she smashed it, try his tutor"),
    (STAFF, "Double handed visits only.", "Care twice a day, double handed not needed."),
    (
        ABUSE,
        "There are years of violence from him, and he was convicted of assaulting her.",
        "He has a history of violence.",
    ),
    (ABUSE, "Her husband keeps her phone.", "His sister keeps his phone charged."),
    (ABUSE, "Her ex turned up outside her work.", "We are six since my aunt turned up with her two boys."),
    (ABUSE, "Her ribs are cracked and her husband did it.", "The tenancy was given up in May, her mum did it."),
    (ABUSE, "She's frightened of him.", "My wife's frightened of him."),
    (ABUSE, "She took out a non-mol against him.", "It was his girlfriend's and she has a non-mol against him."),
    (ABUSE, "Her jaw was broken and there's a non-mol.", "Non-molestation order means he can't go home."),
    (ABUSE, "She has a non-mol, the marriage was violent.", "Wife has a non-mol so home is out."),
    (CARE, "He is a care leaver.", "He won't count as a care leaver, only five weeks with us."),
    (CARE, "The leaving care team has her.", "She was with her gran, so the leaving care rules don't bite."),
    (HARM, "A s.47 enquiry is open.", "s.47 enquiries closed last month."),
    (STAFF, "See him in pairs, a two-man visit.", "He's in a two-man tent by the lake."),
    (
        ABUSE,
        "His wife threatened to stab him.",
        "His landlord's girl wants the room, he's threatened with homelessness.",
    ),
    (ABUSE, "I have a non molestation order against my husband.", "My mum has got a non molestation thing against me."),
    (TONIGHT, "He is sleeping in a launderette tonight.", "He's on his last night at Kyle's tonight."),
    (TONIGHT, "He has been on the streets for 3 weeks.", "so in 2 weeks im on the street"),
    (
        TONIGHT,
        "She has been on the street since then.",
        "The warden gave me till Friday, after that hes on the streets.",
    ),
    (TONIGHT, "He is homeless as of now.", "She will be homeless at that point so threatened as of now."),
    (TONIGHT, "He's out in the cold.", "Mum's partner says he's out in the new year."),
    (TONIGHT, "He's been out since Wednesday.", "The lift has been out since August."),
    (TONIGHT, "He has been in doorways since Sunday.", "He's been in and out of theatre since Sunday."),
    (TONIGHT, "She told us today she has nowhere to go.", "She asked me today to write to you and to no one else."),
    (TONIGHT, "Since Sunday he has slept in the bus station.", "He has slept in the bus station before."),
    (
        TONIGHT,
        "Dean Orr, 52, camping behind the sea wall since May.",
        "58, admitted today, sleeping in the car park before.",
    ),
    (TONIGHT, "i been in my van at the back of aldi since march", "She was sat in my van with me this morning."),
    (TONIGHT, "I sleep under the pier.", "I sleep badly."),
)


def kinds(text):
    return {mark.what for mark in marks_of(text, part="body", place="paragraph 1")}


@pytest.mark.parametrize(("kind", "said"), [pair[:2] for pair in PAIRS])
def test_a_warning_is_heard(kind, said):
    assert kind in kinds(said)


@pytest.mark.parametrize(("kind", "said"), [(pair[0], pair[2]) for pair in PAIRS])
def test_what_only_sounds_like_a_warning_raises_none(kind, said):
    assert kind not in kinds(said)
