import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.prose.needs.marks import marks_of
from parsers.record import MarkKind


def kinds(text):
    return {mark.what for mark in marks_of(text, part="body", place="paragraph 1")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She is fleeing domestic abuse from her husband.", MarkKind.DOMESTIC_ABUSE),
        ("Left her partner after he strangled her.", MarkKind.DOMESTIC_ABUSE),
        ("She says he held a bread knife to her throat.", MarkKind.DOMESTIC_ABUSE),
        ("Her boyfriend broke her arm in two places.", MarkKind.DOMESTIC_ABUSE),
        ("He kept her locked in the flat for two days.", MarkKind.DOMESTIC_ABUSE),
        ("Her son has started raising his fists to her.", MarkKind.DOMESTIC_ABUSE),
        ("Nobody goes up to his van on their own, that's our rule.", MarkKind.STAFF_RISK),
        ("Please see him in the secure interview room.", MarkKind.STAFF_RISK),
        ("Another night outside tonight unless you have something.", MarkKind.ROOFLESS_TONIGHT),
        ("He has been sleeping in his late uncle's allotment hut since August.", MarkKind.ROOFLESS_TONIGHT),
        ("We think the man she is with is pimping her out.", MarkKind.SAFEGUARDING),
        ("We can't get hold of him any more.", MarkKind.UNREACHABLE),
        ("He said he'd pour acid on her if she left him.", MarkKind.DOMESTIC_ABUSE),
        ("Her brothers want to send her back to marry a man she has never met.", MarkKind.DOMESTIC_ABUSE),
        ("He has a caution for spitting at a ward sister.", MarkKind.STAFF_RISK),
        ("No phone and we have no means of finding him.", MarkKind.UNREACHABLE),
        ("She left her husband, he had broken two of her fingers.", MarkKind.DOMESTIC_ABUSE),
        ("hes been hitting her since before the baby was born.", MarkKind.DOMESTIC_ABUSE),
        ("MARAC heard the case last week.", MarkKind.DOMESTIC_ABUSE),
        ("Her ex has been violent and hit her again on Sunday.", MarkKind.DOMESTIC_ABUSE),
        ("He is a care leaver known to Essex.", MarkKind.CARE_LEAVER),
        ("He was in foster care from the age of seven.", MarkKind.CARE_LEAVER),
        ("He is managed at MAPPA level 2.", MarkKind.STAFF_RISK),
        ("Do not visit alone.", MarkKind.STAFF_RISK),
        ("He assaulted a housing officer in 2019.", MarkKind.STAFF_RISK),
        ("Visits in pairs only please.", MarkKind.STAFF_RISK),
        ("A safeguarding referral went in this morning.", MarkKind.SAFEGUARDING),
        ("The children are on child protection plans.", MarkKind.SAFEGUARDING),
        ("We believe he is being exploited by an older group.", MarkKind.SAFEGUARDING),
        ("He will be on the street tonight.", MarkKind.ROOFLESS_TONIGHT),
        ("She is sleeping in her car.", MarkKind.ROOFLESS_TONIGHT),
        ("He's been rough sleeping since Sunday.", MarkKind.ROOFLESS_TONIGHT),
        ("They have nowhere to go tonight.", MarkKind.ROOFLESS_TONIGHT),
        ("She is in the bus shelter by the mill and will be in it again tonight.", MarkKind.ROOFLESS_TONIGHT),
        ("He is in a bird hide on the marsh.", MarkKind.ROOFLESS_TONIGHT),
        ("There is no way of getting back to him.", MarkKind.UNREACHABLE),
        ("I can give you no way to find her.", MarkKind.UNREACHABLE),
        ("None of the other guests knows where he is.", MarkKind.UNREACHABLE),
        ("She has been put forward for MAPPA level 1.", MarkKind.STAFF_RISK),
        ("He broke her collarbone in June.", MarkKind.DOMESTIC_ABUSE),
        ("Never leave a voicemail.", MarkKind.DO_NOT_CONTACT),
        ("He is 17 and in year 13.", MarkKind.AGE_STATED),
        ("She left Daniel after he put her in hospital for the second time.", MarkKind.DOMESTIC_ABUSE),
        ("In ED with a broken wrist, husband did it.", MarkKind.DOMESTIC_ABUSE),
        ("Her ex (the baby's father) beat her badly and is still looking for her.", MarkKind.DOMESTIC_ABUSE),
        ("Her husband was convicted of assaulting her.", MarkKind.DOMESTIC_ABUSE),
        ("She must be placed where her husband's family won't find her.", MarkKind.DOMESTIC_ABUSE),
        ("He has a non-mol against her and she keeps turning up.", MarkKind.DOMESTIC_ABUSE),
        ("She has obtained a restraining order, abusive ex.", MarkKind.DOMESTIC_ABUSE),
        ("She will have leaving care entitlements from Essex.", MarkKind.CARE_LEAVER),
        ("He came up through the care system.", MarkKind.CARE_LEAVER),
        ("Brought up in children's homes in Kent.", MarkKind.CARE_LEAVER),
        ("She had a go at a receptionist in May, so keep a desk between you.", MarkKind.STAFF_RISK),
        ("Screened interview room please.", MarkKind.STAFF_RISK),
        ("He has headbutted a prison officer.", MarkKind.STAFF_RISK),
        ("Female staff should not interview him unaccompanied.", MarkKind.STAFF_RISK),
        ("We see him in pairs and sit nearest the door.", MarkKind.STAFF_RISK),
        ("Risk to staff? Yes, high", MarkKind.STAFF_RISK),
        ("Lads have moved into his flat and are dealing from it.", MarkKind.SAFEGUARDING),
        ("Her niece collects her pension and she sees none of it.", MarkKind.SAFEGUARDING),
        ("She is an adult at risk and an enquiry has begun.", MarkKind.SAFEGUARDING),
        ("He has slept in a bin store for the last fortnight; before that a shed.", MarkKind.ROOFLESS_TONIGHT),
        ("She is bivvying in the dunes.", MarkKind.ROOFLESS_TONIGHT),
        ("Released today NFA.", MarkKind.ROOFLESS_TONIGHT),
        ("He dosses behind the bus garage.", MarkKind.ROOFLESS_TONIGHT),
        ("I don't see how you'd find him.", MarkKind.UNREACHABLE),
        ("No other agency has a line to her.", MarkKind.UNREACHABLE),
        ("HAS NOT GOT A BED TO GO TO TONIGHT.", MarkKind.ROOFLESS_TONIGHT),
        ("As of today he's homeless, nobody to ring for a floor.", MarkKind.ROOFLESS_TONIGHT),
        ("He is in his Astra behind the leisure centre with a duvet.", MarkKind.ROOFLESS_TONIGHT),
        ("Nothing sorted for tonight.", MarkKind.ROOFLESS_TONIGHT),
        ("We close at five and he has nowhere.", MarkKind.ROOFLESS_TONIGHT),
        ("It's her partner's flat and he's the reason she's got a plate in her wrist.", MarkKind.DOMESTIC_ABUSE),
        ("She left a man who had her locked in most days.", MarkKind.DOMESTIC_ABUSE),
        ("She left because of what he was doing to her.", MarkKind.DOMESTIC_ABUSE),
        ("Non-mol in place against her ex.", MarkKind.DOMESTIC_ABUSE),
        ("He put hands on a key worker in 2024.", MarkKind.STAFF_RISK),
        ("Do not attend without the police or a colleague.", MarkKind.STAFF_RISK),
        ("Interviews should be held with two present.", MarkKind.STAFF_RISK),
        ("Pitched a tent on the common three weeks ago and is still there.", MarkKind.ROOFLESS_TONIGHT),
        ("He'll be sat in the bus station till it gets light.", MarkKind.ROOFLESS_TONIGHT),
        ("On the pavement as soon as his property is signed for.", MarkKind.ROOFLESS_TONIGHT),
        ("Home is a two-man tent by the weir.", MarkKind.ROOFLESS_TONIGHT),
        ("shes in her fiat in the car park, been there since easter", MarkKind.ROOFLESS_TONIGHT),
        ("By the time you read this he will be on the street.", MarkKind.ROOFLESS_TONIGHT),
        ("For the last six nights he's been in a doorway on the High Street.", MarkKind.ROOFLESS_TONIGHT),
        ("never had a home. hes in a tent behind the retail park", MarkKind.ROOFLESS_TONIGHT),
        ("Once we let her go from the cells at six she's on the street.", MarkKind.ROOFLESS_TONIGHT),
        ("It came out that the man she lives with did it, and not for the first time.", MarkKind.DOMESTIC_ABUSE),
        ("She left him after he locked her in the bathroom all weekend.", MarkKind.DOMESTIC_ABUSE),
        ("The chap she was living with broke two of her fingers.", MarkKind.DOMESTIC_ABUSE),
        ("He has had a parking warden by the throat.", MarkKind.STAFF_RISK),
        ("If anybody goes out to him make it two people, and knock first.", MarkKind.STAFF_RISK),
        ("Take a colleague with you.", MarkKind.STAFF_RISK),
        ("She spat at the custody sergeant.", MarkKind.STAFF_RISK),
        ("He squares up to anyone in a lanyard.", MarkKind.STAFF_RISK),
        ("Swings his stick at the carers.", MarkKind.STAFF_RISK),
        ("All three were looked after by this authority as children.", MarkKind.CARE_LEAVER),
        ("Also ours from age 8 up to his eighteenth.", MarkKind.CARE_LEAVER),
        ("She was ours until she turned eighteen.", MarkKind.CARE_LEAVER),
        ("He was looked after by us up to his birthday and I am his PA now.", MarkKind.CARE_LEAVER),
        ("Came here on his own from Albania at 15.", MarkKind.CARE_LEAVER),
        ("CP plans on all three.", MarkKind.SAFEGUARDING),
        ("She turns 18 in May and her placement ends that day.", MarkKind.CARE_LEAVER),
        ("Lads from up the road are dealing out of his flat.", MarkKind.SAFEGUARDING),
        ("No one has a number for him.", MarkKind.UNREACHABLE),
        ("There's no reaching her once she leaves the building.", MarkKind.UNREACHABLE),
        ("I can't tell you how to find him.", MarkKind.UNREACHABLE),
        ("No worker knows her, so I cannot suggest how you would find her.", MarkKind.UNREACHABLE),
    ],
)
def test_words_that_bear_on_a_flag_are_marked(text, kind):
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("There is a restraining order which stops him going back to his ex.", MarkKind.DOMESTIC_ABUSE),
        ("He was convicted of domestic violence in 2022.", MarkKind.DOMESTIC_ABUSE),
        ("He is subject to a DVPO and can't go home for 28 days.", MarkKind.DOMESTIC_ABUSE),
        ("He said he'd find her a bed by Friday.", MarkKind.DOMESTIC_ABUSE),
        ("His ex has taken him off the joint tenancy.", MarkKind.DOMESTIC_ABUSE),
        ("The marriage broke down while he was away and his wife kept the flat.", MarkKind.DOMESTIC_ABUSE),
        ("They broke up in May and the girlfriend has the house.", MarkKind.DOMESTIC_ABUSE),
        ("When I asked her she pulled the blanket over her face.", MarkKind.DOMESTIC_ABUSE),
        ("She broke her hip on the stairs.", MarkKind.DOMESTIC_ABUSE),
        ("He has fractured his left wrist at work.", MarkKind.DOMESTIC_ABUSE),
        ("The charge is one of controlling behaviour, which he denies.", MarkKind.DOMESTIC_ABUSE),
        ("Her daughter wouldn't open the door to her.", MarkKind.STAFF_RISK),
        ("No history of domestic abuse.", MarkKind.DOMESTIC_ABUSE),
        ("He is not a care leaver.", MarkKind.CARE_LEAVER),
        ("Her children are in foster care.", MarkKind.CARE_LEAVER),
        ("Not MAPPA.", MarkKind.STAFF_RISK),
        ("No known risk to staff.", MarkKind.STAFF_RISK),
        ("There is nothing to say he is a risk to staff.", MarkKind.STAFF_RISK),
        ("No violence to any professional.", MarkKind.STAFF_RISK),
        ("No safeguarding concerns.", MarkKind.SAFEGUARDING),
        ("There are no child protection concerns.", MarkKind.SAFEGUARDING),
        ("Designated Safeguarding Lead", MarkKind.SAFEGUARDING),
        ("He slept rough last winter.", MarkKind.ROOFLESS_TONIGHT),
        ("She is at a friend's house and there tonight as well.", MarkKind.ROOFLESS_TONIGHT),
        ("Nobody else seems to be doing anything.", MarkKind.UNREACHABLE),
        ("She can stay tonight with her sister, not on the street.", MarkKind.ROOFLESS_TONIGHT),
        ("He will be homeless on release.", MarkKind.ROOFLESS_TONIGHT),
        ("Her partner kicked her out of his caravan.", MarkKind.DOMESTIC_ABUSE),
        ("He punched his girlfriend.", MarkKind.DOMESTIC_ABUSE),
        ("DVPN served in May re ex-partner.", MarkKind.DOMESTIC_ABUSE),
        ("He is not allowed near his ex under a non-mol.", MarkKind.DOMESTIC_ABUSE),
        ("The receivers want everybody out of 5 Cuckoo Yard.", MarkKind.SAFEGUARDING),
        ("Her little one, Amy, is with foster carers for now.", MarkKind.CARE_LEAVER),
        ("I am going into a care flat.", MarkKind.CARE_LEAVER),
        ("Currently dossing at a mate's.", MarkKind.ROOFLESS_TONIGHT),
        ("Her ex has been seen in the street.", MarkKind.ROOFLESS_TONIGHT),
        ("That has nothing to do with today.", MarkKind.ROOFLESS_TONIGHT),
        ("He is going to be sleeping in his car from 4 May.", MarkKind.ROOFLESS_TONIGHT),
        ("His wife has taken out an injunction against him.", MarkKind.DOMESTIC_ABUSE),
        ("Domestic abuse: none known", MarkKind.DOMESTIC_ABUSE),
        ("Domestic abuse coordinator", MarkKind.DOMESTIC_ABUSE),
        ("His mother was a victim of domestic violence when he was small.", MarkKind.DOMESTIC_ABUSE),
        ("Care leaver? No", MarkKind.CARE_LEAVER),
        ("Her partner is a care leaver.", MarkKind.CARE_LEAVER),
        ("Came here on his own from Albania at 35.", MarkKind.CARE_LEAVER),
        ("She was looked after by us when her hip was done.", MarkKind.CARE_LEAVER),
        ("Scalp lac, six staples.", MarkKind.CARE_LEAVER),
        ("Risk to staff? None", MarkKind.STAFF_RISK),
        ("He wants to be put in touch with the council.", MarkKind.STAFF_RISK),
        ("She self harms and sees our psychologist weekly.", MarkKind.STAFF_RISK),
        ("He said so in front of two of us today.", MarkKind.STAFF_RISK),
        ("So two people, threatened with homelessness.", MarkKind.STAFF_RISK),
        ("Care calls twice a day, double-handed care.", MarkKind.STAFF_RISK),
        ("Section 42 threshold not met.", MarkKind.SAFEGUARDING),
        ("Safeguarding is everybody's business.", MarkKind.SAFEGUARDING),
        ("Her aunt has no space, so she will be homeless.", MarkKind.SAFEGUARDING),
        ("He is staying in his friend's garage.", MarkKind.ROOFLESS_TONIGHT),
        ("Does the person have somewhere to stay tonight?", MarkKind.ROOFLESS_TONIGHT),
        ("He has been on a friend's settee in Potter Street since Friday.", MarkKind.ROOFLESS_TONIGHT),
        ("They are living under my roof on borrowed time.", MarkKind.ROOFLESS_TONIGHT),
        ("Can't do stairs after dark, she has night blindness.", MarkKind.ROOFLESS_TONIGHT),
        ("He is worried about being out on the street again.", MarkKind.ROOFLESS_TONIGHT),
        ("Can't go to her mum's as she's in a refuge up country.", MarkKind.DOMESTIC_ABUSE),
        ("She put her coat over her head.", MarkKind.DOMESTIC_ABUSE),
        ("She says she isn't frightened of him, there was no violence, just shame.", MarkKind.DOMESTIC_ABUSE),
        ("Financial abuse by his nephew.", MarkKind.DOMESTIC_ABUSE),
        ("I'm worker to a man who was hurt at home.", MarkKind.STAFF_RISK),
        ("ok w women staff, always been fine w me", MarkKind.STAFF_RISK),
        (
            "There is an old marker for gang stuff, nothing that would worry you in an interview room.",
            MarkKind.STAFF_RISK,
        ),
        ("He has been threatened with eviction by the council.", MarkKind.STAFF_RISK),
        ("Fled a violent husband who threatened to take the boys abroad, police drove her.", MarkKind.STAFF_RISK),
        ("Her brother threatened to sell the house and the police came.", MarkKind.STAFF_RISK),
        ("Heart attack in March, our nurse visits.", MarkKind.STAFF_RISK),
        ("She was harassed at work by her manager.", MarkKind.STAFF_RISK),
        ("He prefers to see women staff.", MarkKind.STAFF_RISK),
        ("MASH closed it with no further action.", MarkKind.SAFEGUARDING),
    ],
)
def test_denials_perpetrators_and_the_past_raise_nothing(text, kind):
    assert kind not in kinds(text)


def test_the_mark_shows_its_sentence():
    (mark,) = marks_of("Hello. He is MAPPA level 3. Thanks.", part="body", place="section 8")
    assert (mark.evidence.place, mark.evidence.quote) == ("section 8", "He is MAPPA level 3.")


@given(st.text(max_size=400))
def test_no_text_makes_the_marks_raise(text):
    marks_of(text, part="body", place="paragraph 1")


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Her wife has been throwing boiling water at her for years.", MarkKind.DOMESTIC_ABUSE),
        ("He lobbed a stool at the duty manager last month.", MarkKind.STAFF_RISK),
        ("She bit a support worker in June.", MarkKind.STAFF_RISK),
        ("She is sleeping in the boiler house at night, behind the pool.", MarkKind.ROOFLESS_TONIGHT),
        ("Her nephew has been taking her pension.", MarkKind.SAFEGUARDING),
        ("He was looked after by us until eighteen.", MarkKind.CARE_LEAVER),
    ],
)
def test_the_model_speaks_where_no_rule_knows_the_words(text: str, mark: MarkKind) -> None:
    assert mark in {each.what for each in marks_of(text, part="body", place="paragraph 1")}


@pytest.mark.parametrize(
    "text",
    [
        "To the duty officer",
        "He works at a car wash.",
        "They will have nowhere to go after that.",
        "She had been sleeping in her daughter's lounge.",
        "Seen on the ward this week.",
        "Nothing violent ever, he is civil with everybody.",
    ],
)
def test_the_model_does_not_speak_without_a_word_of_the_matter(text: str) -> None:
    raised = {each.what for each in marks_of(text, part="body", place="paragraph 1")}
    assert not raised & {
        MarkKind.DOMESTIC_ABUSE,
        MarkKind.STAFF_RISK,
        MarkKind.ROOFLESS_TONIGHT,
        MarkKind.SAFEGUARDING,
        MarkKind.CARE_LEAVER,
    }


TOLD = (
    ("I've nothing found for tonight.", MarkKind.ROOFLESS_TONIGHT),
    ("Nothing booked for him tonight.", MarkKind.ROOFLESS_TONIGHT),
    ("He has nowhere to sleep in this frost.", MarkKind.ROOFLESS_TONIGHT),
    ("I can't think where else she'll be tonight.", MarkKind.ROOFLESS_TONIGHT),
    ("Since Monday she's been in her van down by the weir.", MarkKind.ROOFLESS_TONIGHT),
    ("Since then he has had a tent behind the allotments.", MarkKind.ROOFLESS_TONIGHT),
    ("She's been sleeping in the bandstand since the owner locked up the caravan.", MarkKind.ROOFLESS_TONIGHT),
    ("In a doorway on the high street since 3 May.", MarkKind.ROOFLESS_TONIGHT),
    ("She is a care leaver with no family to speak of.", MarkKind.CARE_LEAVER),
    ("He caught a porter and one of our nurses with it.", MarkKind.STAFF_RISK),
    ("So two workers, please, every time.", MarkKind.STAFF_RISK),
    ("She says she'll go back to the man whose beatings put her on crutches.", MarkKind.DOMESTIC_ABUSE),
    ("I've no idea how anyone could reach him.", MarkKind.UNREACHABLE),
    ("I wish I could say how to find her.", MarkKind.UNREACHABLE),
    ("Not one of us knows where he goes.", MarkKind.UNREACHABLE),
    ("There isn't a soul I can send you to.", MarkKind.UNREACHABLE),
)


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_what_is_told_in_other_words_raises_its_mark(text, kind):
    assert kind in kinds(text)


NOT_TOLD = (
    ("A bed is booked for him tonight.", MarkKind.ROOFLESS_TONIGHT),
    ("Since then she has been on the bus to see her mother twice.", MarkKind.ROOFLESS_TONIGHT),
    ("He lives in a caravan at the back of the farm.", MarkKind.ROOFLESS_TONIGHT),
    ("Sleeps and eats well now.", MarkKind.ROOFLESS_TONIGHT),
    ("The landlady is going into care and the house will be sold.", MarkKind.CARE_LEAVER),
    ("Her nan is moving into residential care in June.", MarkKind.CARE_LEAVER),
    ("They would have to hand the baby over to foster carers.", MarkKind.CARE_LEAVER),
    ("Still a looked after child of this county.", MarkKind.CARE_LEAVER),
    ("Care leaver: no", MarkKind.CARE_LEAVER),
    ('Under risk to staff the form says "none".', MarkKind.STAFF_RISK),
    ("There are no staff alerts.", MarkKind.STAFF_RISK),
    ("CAS2 turned him down because of an arson marker.", MarkKind.STAFF_RISK),
    ("custody sergeant, north division", MarkKind.STAFF_RISK),
    ("So two people need a room.", MarkKind.STAFF_RISK),
    ("My girlfriend has kicked me and the little one out.", MarkKind.DOMESTIC_ABUSE),
    ("His ex has a restraining order.", MarkKind.DOMESTIC_ABUSE),
    ("There is a duty solicitor but I do not know how you get hold of her.", MarkKind.UNREACHABLE),
)


@pytest.mark.parametrize(("text", "kind"), NOT_TOLD)
def test_what_only_sounds_like_it_raises_none(text, kind):
    assert kind not in kinds(text)


def test_what_is_denied_of_the_ex_is_told_where_she_has_an_order_against_him():
    assert MarkKind.DOMESTIC_ABUSE in kinds("She has a non-molestation order against her ex.")
