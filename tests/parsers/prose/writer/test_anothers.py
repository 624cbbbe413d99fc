"""Whose home is wanting: a letter for somebody else is never the writer's own, whatever it asks in the first person."""

from __future__ import annotations

import pytest

from parsers.record import ConsentStatus
from tests.parsers.prose.people.test_who import read

JAN = "Jan Pell <jan.pell@mail.example>"
FOR_ANOTHER = [
    "I'm asking you to help me get my son off the street. He's 24 and sleeps in my shed. Jan Pell",
    "Please find me somewhere to put him, my brother can't stay on my floor any more. Jan Pell",
    "I want to make a homeless application for my dad. He is 70 and in his car. Jan Pell",
    "I'd like to apply for Tom, my nephew, who is in my garage. Jan Pell",
    "How do I apply for a flat for my daughter? She's at ours and we are full. Jan Pell",
    "Please house us. My husband and I can't go on with my brother in the lounge. He needs to go by Friday. Jan Pell",
    "My friend Sue is homeless. She says put me down for anything. Jan Pell",
    "I would like to make a homelessness application. Client: Tom Birch. Jan Pell",
    "Get me somewhere he said and he was crying. That's my grandson and he sleeps in a doorway. Jan Pell",
    "It's me again about my lodger. He has to be out Friday and has nowhere. Jan Pell",
    "This is me writing for my neighbour, she won't. She is being evicted on Friday. Jan Pell",
    "I wish to apply as next friend. My sister is in a refuge and has nowhere to go after. Jan Pell",
    "Can we apply? Our son is 19 and we have put him out. Jan Pell",
    "I need to put in an application, my mother in law can't stay with us past Sunday. Jan Pell",
]
FOR_HERSELF = [
    "I need to put in an application, I can't stay with my mother in law past Sunday. Jan Pell",
    "Please house us, me and my daughter. We have to leave my brother's on Friday. Jan Pell",
    "can u find me somewhere, mum wants me out by friday. jan pell",
]


@pytest.mark.parametrize("text", FOR_ANOTHER)
def test_who_asks_for_somebody_else_consents_for_nobody(text: str) -> None:
    assert [
        one.consent.status for one in read(text, author=JAN).records if one.consent.status is ConsentStatus.WRITTEN
    ] == []


@pytest.mark.parametrize("text", FOR_HERSELF)
def test_who_asks_for_herself_is_the_applicant(text: str) -> None:
    assert [one.applicant.name for one in read(text, author=JAN).records] == ["Jan Pell"]
