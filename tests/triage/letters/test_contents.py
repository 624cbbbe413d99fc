"""What each kind of letter must say and must never say, and that its text part can be acted on as well as its HTML."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from parsers.record import MarkKind
from rules.case import Done
from rules.model import LetterKind
from tests.support.builders import a_mark, a_record, a_thread, london
from tests.support.mails import Mail, composed, told
from tests.support.story import (
    INES,
    JOLANTA,
    JOSS,
    MARTIN,
    TEMPERANCE,
    council,
    moved,
    roisin,
    unopened,
    worklist,
    yonas,
)
from tests.support.story_letters import Told, a_letter, every_letter
from triage.outbox.compose import TO_REFERRERS

STORY = {letter.name: letter for letter in every_letter()}
REFERRERS = [letter for letter in STORY.values() if letter.letter.kind in TO_REFERRERS]
STAFF = [letter for letter in STORY.values() if letter.letter.kind not in TO_REFERRERS]
MAILBOX = "housing.solutions@basildon.example"
_OPEN = {"reassign to": "NAME", "consent given:": "HOW, DAY", "close:": "OUTCOME"}


def words(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"(?m)^\s*\|\s?", "", text))


def links(mail: Mail) -> list[tuple[str, str, str]]:
    """Address, subject and first line of each mailto: link."""
    found = []
    for tag, attributes in mail.tags:
        if tag == "a" and attributes.get("href", "").startswith("mailto:"):
            parts = urlsplit(attributes["href"])
            asked = parse_qs(parts.query)
            body = asked.get("body", [""])[0]
            found.append((unquote(parts.path), asked.get("subject", [""])[0], body.split("\r\n")[0]))
    return found


# --- the text part --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("letter", STAFF, ids=[letter.name for letter in STAFF])
def test_every_command_that_a_link_writes_stands_in_the_text(letter: Told) -> None:
    mail = told(letter)
    text = words(mail.text)
    for address, subject, line in links(mail):
        if not subject:
            assert address in text
        elif address == MAILBOX:
            said = line.strip()
            assert (f"{said} {_OPEN[said]}" if said in _OPEN else said) in text or re.match(
                r"reassign (DTR-\S+ ?)+to$", said
            )
        else:
            # The answer half written: whoever reads the text writes it, and is told that this is enough.
            assert "shared mailbox in copy" in text


@pytest.mark.parametrize("letter", STORY.values(), ids=STORY)
def test_every_number_to_tap_stands_in_the_text(letter: Told) -> None:
    mail = told(letter)
    digits = re.sub(r"\D", "", mail.text)
    for tag, attributes in mail.tags:
        if tag == "a" and attributes.get("href", "").startswith("tel:"):
            assert attributes["href"].removeprefix("tel:").replace("+44", "0") in digits


# --- to referrers ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("letter", REFERRERS, ids=[letter.name for letter in REFERRERS])
def test_a_referrer_gets_initials_and_nothing_of_the_record(letter: Told) -> None:
    mail = told(letter)
    for case in letter.cases:
        record = case.record
        name = (record.applicant.name or "").split()
        secret = (
            *name,
            record.applicant.identifiers.crn,
            record.reason.explanation,
            record.accommodation.type,
            record.support.medical,
            record.local_connection,
            record.applicant.contact_instructions,
            *(like.ref for like in case.likenesses),
            "3 December",
        )
        for each in filter(None, secret):
            assert not re.search(rf"\b{re.escape(each)}\b", mail.everything), each
        for word in ("offence", "prison", "probation", "abuse", "client", "service user"):
            assert word not in re.sub(r"\S+@\S+", "", mail.seen).lower()


def test_a_change_of_lead_says_who_and_that_the_date_stays() -> None:
    mail = told(STORY["lead-change"])
    assert mail.message["Subject"] == "[DTR-BAS-2026-00420] Your new contact: Ines Farrugia"
    assert "Ines Farrugia has taken over your referral about M.D. from Callum Aspinwall." in mail.seen
    assert "The date stays the same." in mail.seen
    assert "5pm today, Friday 27 November" in mail.seen
    assert "01632 960 147" in mail.seen


def test_a_change_of_lead_after_the_date_promises_no_date_that_is_past() -> None:
    letter = a_letter(LetterKind.LEAD_CHANGE, JOSS, moved().ref, answers=a_thread())
    mail = composed(letter, [moved()], london("2026-11-30 09:00"))
    assert "The date stays the same" not in mail.seen
    assert "An answer was due by 5pm on Friday 27 November." in mail.seen


def test_consent_is_asked_again_with_three_answers_ready_and_none_filled_in() -> None:
    mail = told(STORY["consent-request"])
    written = [line for _, subject, line in links(mail) if subject]
    assert len(written) == 3
    assert all("R.K." in line for line in written)
    assert "Date they signed:" in unquote(mail.html)
    assert "We do not ask again by email." in words(mail.text)


# --- urgent ---------------------------------------------------------------------------------------------------------


def test_an_urgent_mail_starts_with_what_is_wrong_and_when_the_office_closes() -> None:
    mail = told(STORY["urgent"])
    assert mail.message["Subject"] == "[DTR-BAS-2026-00431] Tonight: a person has nowhere to stay"
    assert "Yonas Tesfazghi has nowhere to stay tonight" in mail.seen
    assert "The office closes at 5pm, 50 minutes later." in mail.seen
    assert "If nobody has taken it by 4:25pm, Martin Okonjo-Hale is told." in mail.seen
    lines = [line for _, _, line in links(mail)]
    assert lines[:3] == ["reassign to me", "no contact", "reassign to out of hours"]


def test_after_hours_it_says_when_the_office_opens_and_whom_to_phone_now() -> None:
    facts = (("flag", "homeless_tonight"),)
    mail = composed(a_letter(LetterKind.URGENT, INES, yonas().ref, facts=facts), [yonas()], london("2026-11-27 19:00"))
    assert "The office is closed until 9am on Monday 30 November." in mail.seen
    assert "01632 960 101" in mail.seen


def test_the_second_telling_says_who_was_told_first_and_tells_nobody_else() -> None:
    mail = told(STORY["urgent-again"])
    assert "Ines Farrugia was told at 4:10pm today, Friday 27 November. We have seen nobody take it." in mail.seen
    assert "is told." not in mail.seen
    assert str(mail.message["Subject"]).startswith("[DTR-BAS-2026-00431] Still not taken.")


def test_a_concern_for_safety_never_stands_in_the_subject() -> None:
    mail = told(STORY["urgent-safety"])
    subject = str(mail.message["Subject"]).lower()
    assert not any(word in subject for word in ("safeguarding", "abuse", "child", "roisin", "keltner"))
    assert "Follow your safeguarding procedure now." in mail.seen


@pytest.mark.parametrize("name", ["urgent-safety", "follow-up", "assignment", "warning"])
def test_a_number_that_must_not_be_rung_is_nowhere(name: str) -> None:
    everything = re.sub(r"\D", "", told(STORY[name]).everything)
    assert "7700900461" not in everything


def test_the_person_is_phoned_where_nothing_speaks_against_it() -> None:
    case = replace(yonas(), record=a_record(marks=(a_mark(MarkKind.ROOFLESS_TONIGHT),)))
    mail = composed(a_letter(LetterKind.URGENT, INES, case.ref), [case], london("2026-11-27 16:10"))
    assert "1. Phone Roisin Keltner." in mail.seen
    assert "07700 900 461" in mail.seen


# --- follow-ups -----------------------------------------------------------------------------------------------------


def test_a_follow_up_lifts_out_what_is_new_and_changes_nothing_by_itself() -> None:
    mail = told(STORY["follow-up"])
    assert mail.message["Subject"] == "[DTR-BAS-2026-00417] New message: a date may have changed"
    assert "“Any news? Her friend now says she must be out by Tuesday 1 December.”" in mail.seen
    assert "It may change a date. It asks for news." in mail.seen
    assert "Nothing was changed because of it." in mail.seen


def test_a_follow_up_about_consent_offers_to_record_it_and_fills_nothing_in() -> None:
    mail = told(STORY["follow-up-consent"])
    assert links(mail)[0][2] == "consent given: "
    assert "Consent: unclear, now written" in mail.seen or "unclear, now written" in mail.seen


def test_a_follow_up_to_a_closed_case_offers_to_reopen_it() -> None:
    facts = (("about", "tonight"), ("words", "He is on the street again."), ("state", "closed"))
    mail = composed(a_letter(LetterKind.FOLLOW_UP, facts=facts), [roisin()], london("2026-12-24 11:00"))
    assert "stays so until you say otherwise" in mail.seen
    assert links(mail)[0][2] == "reopen"


# --- escalation, review, summary ------------------------------------------------------------------------------------


def test_an_escalation_tells_what_was_tried_and_by_whom() -> None:
    case = worklist()[0]
    acts = (
        Done(number=1, do="no_contact", actor=TEMPERANCE.email, at=london("2026-11-24 10:00")),
        Done(number=2, do="respond", actor=TEMPERANCE.email, at=london("2026-11-24 11:00"), undone=True),
    )
    clocks = tuple(
        replace(c, rung=2, told_at=(london("2026-11-26 09:00"), london("2026-11-27 09:00"))) for c in case.clocks
    )
    case = replace(case, done=acts, clocks=clocks)
    letter = a_letter(LetterKind.ESCALATION, JOLANTA, case.ref, clock="respond")
    mail = composed(letter, [case], london("2026-11-27 09:00"))
    assert "Temperance Oyelaran told us of a try to reach D.S., without contact." in mail.seen
    assert "Thu 26 Nov, 9am" in mail.seen
    assert "Martin Okonjo-Hale was told." in mail.seen
    assert "told us of an answer" not in mail.seen
    assert "Jolanta Brackenbury was told" not in mail.seen


def test_a_review_told_again_says_so_and_to_whom_it_went_first() -> None:
    facts = (("reason", "again"), ("first_to", INES.email), ("first_at", "2026-11-26T11:20:00+00:00"))
    letter = a_letter(LetterKind.REVIEW, MARTIN, facts=facts)
    mail = composed(letter, [unopened()], london("2026-11-27 11:20"))
    assert "Ines Farrugia was told at 11:20am on Thursday 26 November. We have seen nobody take it." in mail.seen
    assert "is encrypted" in mail.seen


def test_the_summary_shows_the_same_rows_as_bars_and_as_text() -> None:
    mail = told(STORY["summary"])
    for label in ("Probation", "23 November", "Written", "Monday 23", "Same day"):
        assert label in mail.seen
        assert label in mail.text
    assert "█" in mail.text
    assert "img" not in {tag for tag, _ in mail.tags}


def test_the_summary_names_nobody_beyond_initials() -> None:
    mail = told(STORY["summary"])
    for letter in STORY["summary"].cases:
        assert (letter.record.applicant.name or "—") not in mail.everything


# --- sizes ----------------------------------------------------------------------------------------------------------


def test_a_digest_of_a_hundred_shows_twenty_and_stays_small() -> None:
    cases = [replace(worklist()[number % 9], ref=f"DTR-BAS-2026-{number:05d}") for number in range(100)]
    letter = a_letter(LetterKind.DIGEST, case=None, cases=tuple(case.ref for case in cases))
    mail = composed(letter, cases, london("2026-11-26 08:30"))
    assert "And 80 more." in mail.seen
    assert len(mail.html.encode()) < 80_000


@pytest.mark.parametrize("kind", [LetterKind.ASSIGNMENT, LetterKind.URGENT, LetterKind.FOLLOW_UP])
def test_a_referral_of_many_words_still_makes_a_small_mail(kind: LetterKind) -> None:
    long = "She said that the landlord would not wait any longer. " * 120
    record = replace(
        roisin().record,
        support=replace(roisin().record.support, medical=long, needs_and_risks=long, other=long),
        local_connection=long,
        reason=replace(roisin().record.reason, explanation=long),
    )
    case = replace(roisin(), record=record)
    facts = (("words", long[:4000]), ("about", "news"))
    mail = composed(a_letter(kind, facts=facts), [case], london("2026-11-23 10:13"), of=council())
    assert len(mail.html.encode()) < 80_000
