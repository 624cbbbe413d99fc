"""How a referral stands in ALERT's words, and how it ends by code or in plain words."""

from __future__ import annotations

import pytest

from rules.action import acted
from rules.case import Contact, State
from rules.figures import outcome_word
from rules.model import Acted, Action, Do, Trust
from rules.outcomes import OUTCOMES, alert_state, code_of, outcome_of_code, outcome_words
from tests.support.builders import a_case, a_view


@pytest.mark.parametrize(
    ("state", "contact", "words"),
    [
        (State.OPEN, Contact.NOT_TRIED, "Pending"),
        (State.OPEN, Contact.MADE, "Accepted: able to contact"),
        (State.ANSWERED, Contact.NOT_MADE, "Accepted: unable to contact"),
        (State.ANSWERED, Contact.NOT_TRIED, "Accepted"),
        (State.DUPLICATE, Contact.MADE, "Duplicate"),
        (State.CLOSED, Contact.NOT_TRIED, "Closed"),
        (State.CLOSED, Contact.NOT_MADE, "Accepted: unable to contact"),
    ],
)
def test_a_case_stands_in_alerts_words(state: State, contact: Contact, words: str) -> None:
    assert alert_state(a_case(state=state, contact=contact)) == words


@pytest.mark.parametrize("said", ["p-secured", "P_SECURED", "p secured"])
def test_a_code_may_be_spelt_as_people_spell(said: str) -> None:
    assert outcome_words(said) == "prevention ended: accommodation for six months or more"


def test_plain_words_are_kept_as_they_are() -> None:
    assert outcome_of_code("moved in with her aunt") is None
    assert outcome_words("moved  in with\nher aunt") == "moved in with her aunt"


def closed(outcome: str) -> str | None:
    action = Action(do=Do.CLOSE, outcome=outcome)
    changes = acted(
        Acted(action=action, case="DTR-BAS-2026-00042", actor="console", trust=Trust.CONSOLE), a_view(case=a_case())
    )
    return changes.updated[0].outcome


def test_closing_takes_a_code_or_plain_words() -> None:
    assert closed("r-local-connection") == "relief ended: local connection referral accepted elsewhere"
    assert closed("went to live with friends") == "went to live with friends"


@pytest.mark.parametrize("code", [outcome.code for outcome in OUTCOMES])
def test_every_code_is_found_again_and_counted_in_the_report(code: str) -> None:
    words = outcome_words(code)
    assert code_of(a_case(state=State.CLOSED, outcome=words)) == code
    assert outcome_word(words) != "other"


def test_codes_and_words_stand_once() -> None:
    assert len({outcome.code for outcome in OUTCOMES}) == len({outcome.words for outcome in OUTCOMES}) == len(OUTCOMES)
