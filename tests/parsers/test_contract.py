"""Readings as JSON: lossless on the wire, strict towards a hostile child, and in the contract's shape."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from parsers.contract import (
    ContractError,
    clean_text,
    reading_from_wire,
    reading_to_json,
    reading_to_wire,
    record_from_dict,
    record_to_dict,
)
from parsers.record import (
    Address,
    Applicant,
    Automatic,
    Consent,
    ConsentStatus,
    Doubt,
    Envelope,
    Evidence,
    Identifiers,
    Kind,
    Mark,
    MarkKind,
    OrganisationType,
    Problem,
    ProblemCode,
    Reading,
    Reason,
    ReasonStatus,
    Record,
    Referrer,
    Source,
)

SCHEMA = Draft202012Validator(json.loads((Path(__file__).parent / "data" / "parse.schema.json").read_text()))

QUOTE = Evidence("body", "paragraph 2", "She agreed on Monday.")
RECORD = Record(
    source=Source.FORM_DOCX,
    authority="Anytown Council",
    consent=Consent(status=ConsentStatus.ORAL, date=date(2026, 11, 16), evidence="She agreed on Monday."),
    referrer=Referrer(organisation="HMP Anywhere", organisation_type=OrganisationType.PRISON, email="a@example.com"),
    applicant=Applicant(name="Ann Example", identifiers=Identifiers(crn="X123456")),
    reason=Reason(status=ReasonStatus.THREATENED),
    marks=(Mark(MarkKind.AGE_STATED, QUOTE, "17"),),
    evidence=(("consent.status", QUOTE), ("applicant.name", QUOTE)),
    doubts=(Doubt("applicant.name", "two names"),),
)
READING = Reading(
    kind=Kind.REFERRAL,
    envelope=Envelope(
        message_id="<1@example.com>",
        references=("<0@example.com>",),
        sender=Address("Ann", "ann@example.com"),
        to=(Address("", "housing@example.com"),),
        received=datetime(2026, 11, 17, 9, 41, tzinfo=UTC),
        automatic=Automatic.NO,
        authentication=("mx.example.com; spf=pass",),
    ),
    own_words="Hello",
    records=(RECORD,),
    problems=(Problem("form.pdf", ProblemCode.ENCRYPTED),),
    mentions=("DTR-BAS-2026-00042",),
    fingerprint="abc",
)


def through_json(value: object) -> object:
    return json.loads(json.dumps(value))


def test_a_reading_comes_back_from_the_wire_as_it_went() -> None:
    assert reading_from_wire(through_json(reading_to_wire(READING))) == READING


def test_a_record_comes_back_from_its_dictionary_as_it_went() -> None:
    assert record_from_dict(through_json(record_to_dict(RECORD))) == RECORD


def test_what_is_printed_keeps_the_contract() -> None:
    SCHEMA.validate(reading_to_json(READING, [["release_soon", "release_soon"]]))


def test_an_empty_record_keeps_the_contract() -> None:
    SCHEMA.validate(
        reading_to_json(
            Reading(kind=Kind.REFERRAL, envelope=Envelope(), records=(Record(source=Source.FREE_TEXT),)), [[]]
        )
    )


def test_identifiers_that_were_not_given_are_absent() -> None:
    assert reading_to_json(READING, [[]])["records"][0]["applicant"]["identifiers"] == {"crn": "X123456"}


def test_each_value_shows_where_it_was_read() -> None:
    printed = reading_to_json(READING, [[]])["records"][0]["evidence"]["applicant.name"]
    assert printed == {"part": "body", "place": "paragraph 2", "quote": "She agreed on Monday."}


def test_kinds_without_records_print_none() -> None:
    assert reading_to_json(Reading(kind=Kind.FOLLOW_UP, envelope=Envelope(), records=(RECORD,)), [[]])["records"] == []


def broken(**changes: object) -> object:
    return {**reading_to_wire(READING), **changes}


@pytest.mark.parametrize(
    "untrusted",
    [
        None,
        [],
        "text",
        {},
        broken(kind="something"),
        broken(kind=None),
        broken(extra=1),
        broken(own_words=7),
        broken(own_words="a\x00b"),
        broken(own_words="half \ud800"),
        broken(records={}),
        broken(records=[{}]),
        broken(problems=[{"part": "x", "code": "nonsense", "detail": None}]),
        broken(mentions="DTR"),
        broken(envelope={"received": "2026-11-17T09:41:00"}),
        broken(envelope={"received": "soon"}),
        broken(envelope={"answerable": 1}),
        broken(records=[{**record_to_dict(RECORD), "evidence": [["a"]]}]),
        broken(records=[{**record_to_dict(RECORD), "consent": {"date": "16/11/2026"}}]),
    ],
)
def test_what_a_taken_over_child_might_say_is_refused(untrusted: object) -> None:
    with pytest.raises(ContractError):
        reading_from_wire(untrusted)


def test_a_refusal_never_quotes_the_value() -> None:
    with pytest.raises(ContractError) as refused:
        reading_from_wire(broken(kind="Ann Example, homeless"))
    assert "Ann" not in str(refused.value)


def test_a_record_kept_before_a_field_was_added_still_reads() -> None:
    old = record_to_dict(RECORD)
    del old["external_reference"]
    assert record_from_dict(old) == RECORD


@given(st.text(), st.text(), st.dates(), st.datetimes(timezones=st.just(UTC)))
def test_any_text_and_time_survives_the_wire(words: str, quote: str, day: date, at: datetime) -> None:
    words, quote = clean_text(words), clean_text(quote)
    record = Record(
        source=Source.FREE_TEXT,
        consent=Consent(date=day, evidence=words),
        evidence=((words, Evidence(words, quote, quote)),),
    )
    reading = Reading(kind=Kind.REFERRAL, envelope=Envelope(subject=words, dated=at), records=(record,))
    assert reading_from_wire(through_json(reading_to_wire(reading))) == reading


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_no_json_makes_the_check_raise_anything_else(untrusted: object) -> None:
    with pytest.raises(ContractError):
        reading_from_wire(untrusted)
