"""Who is to be answered where a colleague passes a mail on with a note above it."""

from __future__ import annotations

import pytest

from tests.parsers.prose.people.test_who import read

BELOW = """

Rob Nash
Team Manager
Oxley Hospital
01632 960321

From: Ann Lee
Sent: 01 February 2027 11:02
To: Rob Nash
Subject: Tom Birch

Rob,

Tom Birch, 3.4.1980, in a tent by the canal, homeless since Monday. He agreed to this.

Thx, Ann 01632 960322
"""
TAKES_OVER = (
    "I'm the ward discharge co-ordinator and the one to ring, Ann is part time.",
    "Please see below from our teacher. I am the pastoral lead and the one to reply to.",
    "Any queries to me please, Ann is a bank nurse.",
    "Ann goes on leave tonight so I'm your contact.",
    "I will be your point of contact for this one.",
    "Point of contact is me.",
    "Please come through me on this as Ann only works Mondays.",
    "Passing this on. Best person to speak to is me.",
    "Can you ring me about it, Ann isn't in again until the 12th.",
    "Ann has left us, I have picked this up.",
    "Ann has now left the team. I've been allocated the case.",
    "This one has been reallocated to me so please use my details.",
    "I've inherited this from Ann, see her mail.",
    "I hold this now.",
    "Replies to me please.",
    "All correspondence to me, not Ann.",
    "I'll be taking this forward from here.",
    "Use my number not hers, she is on nights.",
    "I'm her manager and will be dealing with this while she's off.",
    "Ann's off sick so I'm looking after her cases, see below.",
    "Ann is on a course this week, I'm picking up her work.",
    "Please let me have your answer rather than Ann, who's leaving.",
    "Answer me please, Ann is a student on placement.",
    "Ann is a student so the named worker is me.",
    "I am the allocated social worker, Ann was on duty when she took this down.",
    "I'm now the key worker.",
    "I am the referrer for your records, Ann only typed it up.",
    "I'm leading on this.",
    "Mine to deal with now.",
    "please respond to myself.",
    "Please liaise with me as Ann is a locum and finishes Friday.",
    "please contact the undersigned about this and not the writer below.",
    "You can reach me all week; Ann is only with us on Tuesdays so I'm the better one to ask.",
    "I'd be the person to get back to.",
)


@pytest.mark.parametrize("note", TAKES_OVER)
def test_a_note_that_takes_over_makes_its_writer_the_referrer(note: str) -> None:
    (found,) = read(f"Hi\n\n{note}{BELOW}", "Rob Nash <rob.nash@oxley.example>", "FW: Tom Birch").records
    assert (found.referrer.name, found.referrer.role) == ("Rob Nash", "Team Manager")
    assert (found.referrer.organisation, found.referrer.phone) == ("Oxley Hospital", "+441632960321")


PASSES_ON = (
    "Please see below from our outreach worker. I am only passing it on.",
    "Forwarding this as the wrong address was used, please reply to Ann.",
    "FYI, from Ann. Let me know if you can't open it.",
    "One for you I think. Can somebody ring her back please.",
    "Sent to our inbox by mistake. I've told Ann I'd pass it on to you.",
    "I'm not in tomorrow, so please get back to Ann direct.",
    "See below. Ann is the one to ring.",
    "I'm the manager here, Ann is the one to ring.",
    "As below. I'm not the person to ask, Ann is.",
    "I'm duty today and this came in, Ann is best placed to answer.",
    "Please let me know it's reached the right team and then deal with Ann.",
    "I'm the service manager. Ann has the case.",
    "Below is from Ann, who is leading on this.",
    "Ann asked me to send this as she can't get on to the system.",
    "Ann's email is down so I'm sending this for her. She can be rung on 01632 960322.",
    "I am the receptionist at the surgery and have been asked to send this on.",
    "This was sent to me by Ann, who knows more.",
    "I'm covering the duty desk today and found this in the inbox.",
    "Ann came back to me with this yesterday.",
    "She wouldn't speak to me about it but she has told Ann everything.",
    "He has always been known to me as a quiet man.",
    "Please call me if it doesn't open.",
    "Please ring me and I'll find Ann for you.",
    "I am the office manager, see below.",
    "I have taken the liberty of passing this on.",
    "I've picked up the phone to Ann and she says go ahead.",
    "It was handed to me at the door.",
    "I now have his form as well, attached.",
)


@pytest.mark.parametrize("note", PASSES_ON)
def test_a_note_that_only_passes_on_leaves_the_answer_to_whoever_wrote_below(note: str) -> None:
    (found,) = read(f"Hi\n\n{note}{BELOW}", "Rob Nash <rob.nash@oxley.example>", "FW: Tom Birch").records
    assert (found.referrer.name, found.referrer.phone) == ("Ann Lee", "+441632960322")
