"""Which of the days in a sentence is the release, which the loss of the home, and which is neither."""

from datetime import date
from functools import partial

import pytest

from tests.parsers.prose.days.dayasked import days_on

THURSDAY = date(2026, 11, 26)


days = partial(days_on, THURSDAY)


IN_CUSTODY = (
    ("On Tuesday 1 December Amos Tull (16 April 1961) is to be released.", date(2026, 12, 1), None),
    ("He is out on 18th December.", date(2026, 12, 18), None),
    ("Out 18/12, no address.", date(2026, 12, 18), None),
    ("CRD 4.12.26", date(2026, 12, 4), None),
    ("Release date: 04/12/2026", date(2026, 12, 4), None),
    ("Release (CRD): 4 December 2026; SED 4 June 2027.", date(2026, 12, 4), None),
    ("He was sentenced on 3 June 2026 and leaves us on 4 December.", date(2026, 12, 4), None),
    ("His release has been brought forward from 9 January to Friday 11 December.", date(2026, 12, 11), None),
    ("HDC was refused on 2 November so he goes at his CRD of 11 December.", date(2026, 12, 11), None),
    ("He comes out on the 11th of next month.", date(2026, 12, 11), None),
    ("Released next Wednesday, 2 December.", date(2026, 12, 2), None),
    ("He is being released tomorrow.", date(2026, 11, 27), None),
    (
        "Parole hearing was 3 November; the board directed release and the date given is 14 December.",
        date(2026, 12, 14),
        None,
    ),
    ("Earliest date of release 14 Dec 2026", date(2026, 12, 14), None),
    ("He will be leaving this establishment on 14 December.", date(2026, 12, 14), None),
    ("Discharge date 14/12/26", date(2026, 12, 14), None),
    ("Gets out Monday week.", date(2026, 12, 7), None),
    ("He walks out of the gate on 9 December after 14 months.", date(2026, 12, 9), None),
    ("with us until 9 December", date(2026, 12, 9), None),
    ("She lost her flat on 3 March when she came in and goes out on 9 December.", date(2026, 12, 9), None),
    ("ROTL on 28 November, released for good on 9 December.", date(2026, 12, 9), None),
)

ON_A_WARD = (
    ("She goes home tomorrow and there is no home.", date(2026, 11, 27), None),
    ("Planned discharge 1 December.", date(2026, 12, 1), None),
    ("The doctors say he may leave on 1 December.", date(2026, 12, 1), None),
    ("EDD 01/12.", date(2026, 12, 1), None),
    ("He is medically fit from 24 November and could go on Tuesday 1 December.", date(2026, 12, 1), None),
    ("She'll be ready to go home on Saturday, except there isn't one.", date(2026, 11, 28), None),
    ("Admitted 12 November, hip operation 14 November, discharge expected 1st December.", date(2026, 12, 1), None),
)

OUTSIDE = (
    ("The money for the room runs to the end of January.", None, date(2027, 1, 31)),
    ("He can stay until the end of the month.", None, date(2026, 11, 30)),
    ("The landlord wants him out by 11 December.", None, date(2026, 12, 11)),
    ("They have to leave by the 11th December.", None, date(2026, 12, 11)),
    ("Notice expires 11/12/26.", None, date(2026, 12, 11)),
    ("Section 21 served 10 October, runs out on 11 December.", None, date(2026, 12, 11)),
    ("Bailiffs are booked for 11 December at 10.15.", None, date(2026, 12, 11)),
    ("Eviction date 11 December 2026", None, date(2026, 12, 11)),
    ("She has until 11 December.", None, date(2026, 12, 11)),
    ("The house goes on 11 December so he has to be out by then.", None, date(2026, 12, 11)),
    ("The nephew is selling the field and Duncan must be off it by 11 December.", None, date(2026, 12, 11)),
    ("the executors want the house empty by 11 December", None, date(2026, 12, 11)),
    ("His 84 nights are up on Friday 11 December and CAS3 will not extend.", None, date(2026, 12, 11)),
    ("The site closes for the winter on 11 December.", None, date(2026, 12, 11)),
    ("Completion is on 11 December and the new owners move in that day.", None, date(2026, 12, 11)),
    ("Her mum says she can stay till 11 December and not a day longer.", None, date(2026, 12, 11)),
    ("Leaving by: 11/12/2026", None, date(2026, 12, 11)),
    ("Last day: 11 December 2026", None, date(2026, 12, 11)),
    ("Possession order made 20 October, to give up possession on 11 December.", None, date(2026, 12, 11)),
    ("Possession order made 20 October. They must go by 11 December.", None, date(2026, 12, 11)),
    ("The judge gave them until 11 December.", None, date(2026, 12, 11)),
    ("Home Office support stops on 11 December.", None, date(2026, 12, 11)),
    ("we must leave until 11 December because he wants to sell", None, date(2026, 12, 11)),
    ("They need the room back on 11 December.", None, date(2026, 12, 11)),
    ("The room is only paid for up to 11 December.", None, date(2026, 12, 11)),
    ("Her placement finishes on her birthday, 11 December.", None, date(2026, 12, 11)),
    ("The tenancy ends at the end of the month.", None, date(2026, 11, 30)),
    ("Locks will be changed on 11 December.", None, date(2026, 12, 11)),
    ("His aunt wants the sofa back on 11 December.", None, date(2026, 12, 11)),
    ("He has been homeless since 16 November.", None, date(2026, 11, 16)),
    (
        "He's been in his car in the multi-storey since his nan's place went back to the council on 16 November.",
        None,
        date(2026, 11, 16),
    ),
    ("She was put out on Monday 16 November and has slept at bus stops since.", None, date(2026, 11, 16)),
    ("Evicted 16/11/26, now sleeping in a tent.", None, date(2026, 11, 16)),
    ("She has had no fixed home since she was made to leave her mum's on Monday.", None, date(2026, 11, 23)),
    ("Locked out yesterday.", None, date(2026, 11, 25)),
    ("His wife threw him out last night.", None, date(2026, 11, 25)),
    ("Roofless from 16th November when the B&B money ran out.", None, date(2026, 11, 16)),
    ("Fled on Monday night with the children.", None, date(2026, 11, 23)),
    ("Homeless as of today.", None, date(2026, 11, 26)),
    ("He has been homeless since this morning.", None, date(2026, 11, 26)),
    ("He has been sleeping rough for about three weeks.", None, None),
    ("He is seeing the doctor on 1 December.", None, None),
    ("Next appointment with us 3 December at 2pm.", None, None),
    ("I am on leave from 30 November to 7 December.", None, None),
    ("She agreed on 20 November to be referred.", None, None),
    ("Her baby is due on 4 February.", None, None),
    ("He starts a job on 7 December.", None, None),
    ("He moved in on 3 March 2024.", None, None),
    ("He was born on 12 December.", None, None),
    ("Court is on 9 December about the assault.", None, None),
    ("He is back in clinic on 8 December.", None, None),
    ("I'll be seeing him on Wednesday and will let you know.", None, None),
    ("Her husband was arrested on 14 November.", None, None),
    ("Please reply by 4 December.", None, None),
    ("He came out of HMP Chelmsford at 9 this morning.", date(2026, 11, 26), None),
    ("LCpl Rai leaves the Army on 31 December.", date(2026, 12, 31), None),
    ("His last day of service is 31 Dec 26.", date(2026, 12, 31), None),
    ("LCpl Rai leaves the Army and the licence to occupy the quarter ends on 31 December.", None, date(2026, 12, 31)),
)


@pytest.mark.parametrize(("text", "release", "loss"), IN_CUSTODY)
def test_a_prisoners_day_is_the_release(text, release, loss):
    assert days(text, inside=True) == (release, loss)


@pytest.mark.parametrize(("text", "release", "loss"), ON_A_WARD)
def test_a_patients_day_is_the_discharge(text, release, loss):
    assert days(text, patient=True) == (release, loss)


@pytest.mark.parametrize(("text", "release", "loss"), OUTSIDE)
def test_outside_the_day_is_that_of_the_lost_home_or_of_something_else(text, release, loss):
    assert days(text) == (release, loss)


GOVERNED_OUTSIDE = (
    ("The notice he got in the post on 3 November gives him to 11 December.", None, date(2026, 12, 11)),
    ("Enforcement agents will attend 11 December.", None, date(2026, 12, 11)),
    ("The warrant has been granted and a date fixed, 11 December.", None, date(2026, 12, 11)),
    ("Got out of prison on 3 November and has been on a friend's settee since.", date(2026, 11, 3), None),
    ("They came back from Spain on 3 November and have been in the car since 5 November.", None, date(2026, 11, 5)),
    ("His landlord changed the locks while he was at work on 3 November.", None, date(2026, 11, 3)),
    ("He can stay at his sister's but only to 11 December as her lease forbids it.", None, date(2026, 12, 11)),
    ("Landlord is going to court on 18 December to ask for the flat.", None, None),
    ("A notice was put through the door 3 November.", None, None),
    ("Her parents get back on 11 December and she has to be gone by then.", None, date(2026, 12, 11)),
    ("The eviction planned for 18 December was called off.", None, None),
    (
        "Landlady has asked for the keys back on 11 December because her nephew is getting married.",
        None,
        date(2026, 12, 11),
    ),
    ("She has to be out of her cousin's by 11 December.", None, date(2026, 12, 11)),
    ("Funding for the hotel room stops 11 December.", None, date(2026, 12, 11)),
    ("Her B&B is booked until 11 December; she was placed there on 3 November.", None, date(2026, 12, 11)),
    ("They've let him stay at the caravan park but the site shuts on 11 December.", None, date(2026, 12, 11)),
    ("Last night at the refuge is 11 December.", None, date(2026, 12, 11)),
    ("Check-out is 11am on 11 December, nothing after that.", None, date(2026, 12, 11)),
    ("Farm job finished 3 November, caravan to be cleared by 11 December.", None, date(2026, 12, 11)),
    ("Student licence ends 11 December, exams finish 3 November.", None, date(2026, 12, 11)),
    ("Asylum support ends 11 December, positive decision came 3 November.", None, date(2026, 12, 11)),
    ("Eviction warrant issued 3 November, executes 11 December.", None, date(2026, 12, 11)),
    ("We've been told the locks get changed on 11 December.", None, date(2026, 12, 11)),
    ("He's been in his van since 3 November when the marriage ended.", None, date(2026, 11, 3)),
    ("Mum says he can have the sofa till 11 December.", None, date(2026, 12, 11)),
    ("Rent free until 11 December, after which he must leave.", None, date(2026, 12, 11)),
    (
        "The lodger agreement finishes on 11 December, he was given a month's notice on 3 November.",
        None,
        date(2026, 12, 11),
    ),
    ("The council placement ends at noon on 11 December.", None, date(2026, 12, 11)),
    ("His twelve weeks with us are up on 11 December.", None, date(2026, 12, 11)),
    ("Mortgage company takes the house back 11 December; hearing was 3 November.", None, date(2026, 12, 11)),
    ("Ended up homeless on 3 November.", None, date(2026, 11, 3)),
    ("Home burnt down on 3 November.", None, date(2026, 11, 3)),
    ("Court date 3 November, no eviction date yet.", None, None),
    ("PA review on 3 November; staying put arrangement ends 11 December.", None, date(2026, 12, 11)),
    ("Notice period up 11 December.", None, date(2026, 12, 11)),
    ("Moves out 11 December.", None, date(2026, 12, 11)),
    ("His support worker leaves on 3 November.", None, None),
    ("I will be back in the office 18 December.", None, None),
    ("She has a hospital appointment on 18 December.", None, None),
    ("He has been with us since 3 November.", None, None),
    ("Her ex was released on 3 November.", None, None),
    ("He moved here from Leeds on 3 November.", None, None),
    ("He last paid rent on 3 November.", None, None),
    ("She starts work on 18 December.", None, None),
    ("Injunction lasts to 18 December.", None, None),
    ("Viewing arranged for 18 December.", None, None),
    (
        "He leaves the Navy on 9 December, quarters to be handed back by 11 December.",
        date(2026, 12, 9),
        date(2026, 12, 11),
    ),
    ("Discharge from the Army takes effect 9 December.", date(2026, 12, 9), None),
    ("Engagement ends 9 December, SFA until 11 December.", date(2026, 12, 9), date(2026, 12, 11)),
    ("Seen at the surgery on 3 November.", None, None),
    ("Reference from landlord dated 3 November.", None, None),
    ("He has a job starting 18 December.", None, None),
    ("We broke up on 3 November and I moved out on 11 December.", None, date(2026, 12, 11)),
    ("Her operation is 18 December and the lease ends 11 December.", None, date(2026, 12, 11)),
    ("Benefits restart 3 November.", None, None),
)

GOVERNED_IN_CUSTODY = (
    ("They're opening the door for her 9 December.", date(2026, 12, 9), None),
    ("I've him down for 9 December.", date(2026, 12, 9), None),
    ("HDC 3 December, CRD 9 December.", date(2026, 12, 9), None),
    ("Tag date 9 December.", date(2026, 12, 9), None),
    ("His licence ends 9 December 2027.", None, None),
    ("He could have gone out on tag from 24 November but has no address.", None, None),
    ("Release day is 9 December.", date(2026, 12, 9), None),
    ("Leaves custody 9 December.", date(2026, 12, 9), None),
    ("His ARD is 9 December, HDC turned down 3 November.", date(2026, 12, 9), None),
    ("Out at the end of his recall, 9 December.", date(2026, 12, 9), None),
    ("He does his last day with us on 9 December.", date(2026, 12, 9), None),
    ("Due to leave us 9 December.", date(2026, 12, 9), None),
    ("Will be a free man on 9 December.", date(2026, 12, 9), None),
)

GOVERNED_ON_A_WARD = (
    ("The bed is needed by 9 December.", date(2026, 12, 9), None),
    ("Doctors want him off the ward by 9 December.", date(2026, 12, 9), None),
    ("His section 3 was renewed on 18 December.", None, None),
    ("The ward round has pencilled in 9 December for discharge.", date(2026, 12, 9), None),
    ("Aiming for discharge 9 December.", date(2026, 12, 9), None),
    ("We hope to get her home 9 December.", date(2026, 12, 9), None),
    ("She goes from here 9 December.", date(2026, 12, 9), None),
    ("He can go on 9 December once the TTOs are ready.", date(2026, 12, 9), None),
    ("Surgery 3 November; looking at 9 December.", date(2026, 12, 9), None),
)


@pytest.mark.parametrize(("text", "release", "loss"), GOVERNED_OUTSIDE)
def test_the_word_before_a_date_governs_it(text, release, loss):
    assert days(text) == (release, loss)


@pytest.mark.parametrize(("text", "release", "loss"), GOVERNED_IN_CUSTODY)
def test_what_ends_for_a_prisoner_is_the_sentence_unless_something_else_is_named(text, release, loss):
    assert days(text, inside=True) == (release, loss)


@pytest.mark.parametrize(("text", "release", "loss"), GOVERNED_ON_A_WARD)
def test_what_ends_for_a_patient_is_the_stay_unless_something_else_is_named(text, release, loss):
    assert days(text, patient=True) == (release, loss)


def test_a_day_told_twice_is_one_day():
    assert days("Bailiffs came a week ago today (19th November).") == (None, date(2026, 11, 19))


def test_a_list_of_weekdays_and_any_such_day_are_no_days():
    assert days("Dialysis Tues Thurs Sat, out on 9 December.", inside=True) == (date(2026, 12, 9), None)
    assert days("You may reach him here any day but Sunday.", inside=True) == (None, None)


def test_a_bare_number_is_the_day_of_that_number_that_is_named_elsewhere():
    text = "He leaves the Army on 22 January 2027. On the 22nd he hands the keys of the quarter in."
    assert days(text) == (date(2027, 1, 22), None)


COMING = (
    (
        "She fled last Thursday night. The cousin can have her a fortnight, which takes us to Saturday 5 December.",
        date(2026, 12, 5),
    ),
    ("He was handed notice on 9 November, four weeks, so his last day is Monday 7 December.", date(2026, 12, 7)),
    ("Homeless since 9 November; a friend may keep him until Monday 7 December.", date(2026, 11, 9)),
    (
        "The room is paid up to and including this Saturday, so on Sunday they will be on the street.",
        date(2026, 11, 29),
    ),
    (
        "Paying guests are in from Saturday 5 December and they've been told to be gone by noon that day.",
        date(2026, 12, 5),
    ),
    (
        "The court made an order for possession on 4 November. The order takes effect on 10 December.",
        date(2026, 12, 10),
    ),
    ("The room goes with the course, contract up 17 December.", date(2026, 12, 17)),
    ("hes at his mates on essex way. cant stay past sunday.", date(2026, 11, 29)),
    ("In Room 4 at the Premier till Sat.", date(2026, 11, 28)),
    ("He must give his bed up on Friday the eleventh.", date(2026, 12, 11)),
    ("She left her husband at the end of October. She has slept in her car since then.", None),
    ("Our resident Ahmed's time with us is up on the 3rd.", date(2026, 12, 3)),
)


@pytest.mark.parametrize(("text", "loss"), COMING)
def test_a_coming_loss_goes_before_a_home_left_behind(text, loss):
    assert days(text) == (None, loss)


STAFF_WHO_GO = (
    "Her key worker leaves on 11 December.",
    "His social worker is leaving the team on 11 December.",
    "Her nurse is off until 14 December.",
    "Her support worker's last day is 11 December.",
    "His support worker, Dawn Pask, leaves on 11 December.",
    "Her worker Dawn leaves on 11 December.",
    "On 11 December her support worker leaves.",
    "Another colleague moves on on 11 December.",
    "Key worker off until 14 December.",
    "The nurse who knows her best goes on 11 December.",
    "The worker is due to leave on 11 December.",
)


@pytest.mark.parametrize("state", [{}, {"inside": True}, {"patient": True}])
@pytest.mark.parametrize("text", STAFF_WHO_GO)
def test_a_worker_who_goes_is_nobodys_release_and_nobodys_lost_home(text, state):
    assert days(text, **state) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Her worker says she leaves on 11 December.",
        "Her support worker told her to leave by 11 December.",
        "The nurse has to leave her tied cottage by 11 December.",
        "She is staying with a colleague until 11 December.",
        "The room at her carer's ends on 11 December.",
        "The hotel is paid by the social worker until 11 December.",
    ],
)
def test_what_a_worker_says_or_pays_for_is_the_persons_own_day(text):
    assert days(text) == (None, date(2026, 12, 11))


@pytest.mark.parametrize(
    "text",
    [
        "His officer says he is out on 11 December.",
        "Her nurse and I agree she goes on 11 December.",
        "She met her social worker and leaves on 11 December.",
        "The doctor who saw him says he goes home on 11 December.",
    ],
)
def test_a_release_that_a_worker_tells_of_is_one(text):
    assert days(text, inside=True) == (date(2026, 12, 11), None)


OUT_OF_DOORS = (
    ("No home since Monday, they were with his brother but the brother cannot have them.", None, date(2026, 11, 23)),
    ("She got laid off on the 1st and the room went with it, she must be out by the 20th.", None, date(2026, 12, 20)),
    ("His uncle is moving in a week on Saturday and he has to be out by then.", None, date(2026, 12, 5)),
    ("The flat ends with her job on 23 December.", None, date(2026, 12, 23)),
    (
        "Gran goes into a home on Friday 4 December, and her bungalow is being handed back that day.",
        None,
        date(2026, 12, 4),
    ),
    (
        "The receivers chain the gates on Friday 4 December. They said he can sleep there until then.",
        None,
        date(2026, 12, 4),
    ),
    ("His tools are in the landlord's shed until 30 December.", None, None),
    ("The clinic offered him Tuesday 1 December at ten.", None, None),
    ("Her aunt put their bags on the pavement this evening after a row.", None, THURSDAY),
    ("She was thrown out of her boyfriend's parents' house in Westcliff last night.", None, date(2026, 11, 25)),
)


@pytest.mark.parametrize(("text", "release", "loss"), OUT_OF_DOORS)
def test_the_day_a_home_went_or_goes_is_told_in_many_ways(text, release, loss):
    assert days(text) == (release, loss)


def test_a_jab_or_a_scan_is_no_release():
    text = "Due out on 11 December. Next jab 2 December, MRI 4 December."
    assert days(text, inside=True) == (date(2026, 12, 11), None)


def test_homeless_on_the_day_of_release_adds_no_second_day():
    text = "He is released on 11 December. He will be street homeless on the 11th."
    assert days(text, inside=True) == (date(2026, 12, 11), None)
