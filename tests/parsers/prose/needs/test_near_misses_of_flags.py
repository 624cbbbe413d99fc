"""Flags by what is said of the person: each beside what only sounds like it."""

import pytest

from parsers.prose.needs.marks import marks_of
from parsers.record import MarkKind

ABUSE, CARE, HARM = MarkKind.DOMESTIC_ABUSE, MarkKind.CARE_LEAVER, MarkKind.SAFEGUARDING
TONIGHT, HELD, AGE = MarkKind.ROOFLESS_TONIGHT, MarkKind.IN_CUSTODY_OR_CARE, MarkKind.AGE_STATED


@pytest.mark.parametrize(
    ("kind", "told", "near"),
    [
        (ABUSE, "She came to the refuge in March.", "We are a night refuge in six chapels."),
        (
            ABUSE,
            "Her husband knocked her through a door.",
            "The launderette was sold while he was in theatre and the buyer has had the bedsit knocked through.",
        ),
        (ABUSE, "His partner broke his hand.", "He was a chef until his hand was hurt."),
        (ABUSE, "Her bf kicked me in the stomach.", "mums bf kicked me an my dog out 2day."),
        (TONIGHT, "Homeless as of last night with no place to go to tonight.", "Last night with a mate, tonight too."),
        (TONIGHT, "Nowhere for him tonight.", "Tonight he is here with me having egg and chips."),
        (TONIGHT, "got no1 2 stay wiv 2nite", "He is safe tonight, his aunt has him."),
        (TONIGHT, "Sleeping in a garage by the canal tonight.", "He sleeps on a camp bed in a workmate's garage."),
        (TONIGHT, "He has nowhere for the night.", "He went for the night porter with a bottle (reported, NFA)."),
        (CARE, "Was looked after by us and I've been his personal adviser since.", "He is looked after by us here."),
        (HARM, "A s.47 enquiry is open.", "Sent 30/07/2026 14 mths, s.47 assault and criminal damage."),
        (HELD, "In with me Wednesday 10.30.", "Put it in with the rest on Wednesday."),
        (HELD, "I can send her round to yours.", "I can send a form round."),
        (TONIGHT, "None has a bed for tonight.", "He has a bed for tonight."),
        (TONIGHT, "Neither has anywhere for tonight.", "Both have somewhere for tonight."),
        (TONIGHT, "Nowhere for the night.", "She went for the night concierge with a kettle (NFA'd)."),
        (CARE, "She went into care at nine.", "She went into extra care in November."),
        (HARM, "A safeguarding concern was raised.", "Our safeguarding governor thought of you."),
        (ABUSE, "The suspect is her husband, Cal Doe (21/01/1988).", "The suspect is a stranger from the pub."),
        (ABUSE, "House isn't safe to be in, and she is fleeing.", "Left her flat after a break in, scared to return."),
        (ABUSE, "She has a non-mol, he strangled her.", "In for non-molestation breach, mustn't go near her."),
        (ABUSE, "His wife hit him and changed the locks.", "His wife has ended the marriage and changed the locks."),
        (AGE, "He was 16 on the 21st of November.", "He was 16 in 2010."),
    ],
)
def test_a_flag_is_raised_by_what_is_said_and_not_by_its_near_miss(kind, told, near):
    def kinds(text):
        return {mark.what for mark in marks_of(text, part="body", place="paragraph 1")}

    assert kind in kinds(told)
    assert kind not in kinds(near)
