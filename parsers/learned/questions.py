"""The questions that the small models answer, each with likelihoods that come to 1.

For: `parsers.prose`. Weights are unpacked when first asked for; the reading template asks once, so that every child
forked from it finds them there.

Must not know: what follows from an answer, and how sure it must be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from parsers.learned.beside import about_day, about_number, about_place
from parsers.learned.model import Model, unpacked
from parsers.learned.weights import (
    consent,
    dates,
    households,
    marks,
    numbers,
    people,
    places,
    referrals,
    sections,
    status,
    writers,
)


def consent_said(sentence: str, *, beside: Iterable[str] = ()) -> Mapping[str, float]:
    """Whether a sentence says that the person agreed: none, oral, written, refused or unclear.

    `beside` names what `parsers.prose.consent.opinion` sees besides the words.
    """
    return _consent().judge(sentence, beside)


def status_said(sentence: str) -> Mapping[str, float]:
    """Whether a sentence says that the person is homeless, or threatened with it: none, homeless or threatened."""
    return _status().judge(sentence)


def mail_is(buckets: set[int]) -> Mapping[str, float]:
    """What a mail is, by its buckets (`mails.buckets_of_mail`): referral, follow_up, tenancy_help or other."""
    return _referrals().judge_buckets(buckets)


def writer_is(buckets: set[int]) -> Mapping[str, float]:
    """Who wrote a mail, by its buckets (`parsers.prose.writer.judge`): worker, private or self."""
    return _writers().judge_buckets(buckets)


def is_referred(buckets: set[int]) -> float:
    """How likely somebody named is referred, by their buckets (`parsers.prose.people.referred`)."""
    return _people().judge_buckets(buckets)["referred"]


def date_meant(
    sentence: str,
    start: int,
    end: int,
    *,
    form: str,
    before: int | None,
    after: int | None,
    beside: Iterable[str] = (),
) -> Mapping[str, float]:
    """What the day from `start` to `end` is the day of: other, release, home (lost or ending), birth or consent.

    The rest as of `about_day`.
    """
    asked = about_day(sentence, start, end, form=form, before=before, after=after, beside=beside)
    return _dates().judge(asked)


def number_meant(left: str, right: str, *, beside: Iterable[str]) -> Mapping[str, float]:
    """Whose the number or address between two parts of a sentence is: applicant, referrer, other or nobody (of no use).

    `beside` names what `parsers.prose.contact.whose` sees besides the words.
    """
    return _numbers().judge(about_number(left, right, beside))


def warm() -> None:
    """Unpack all weights and sort the thesaurus now."""
    _consent().judge("")
    _status(), _dates(), _places(), _households(), _sections(), _marks(), _referrals(), _numbers(), _writers()
    _people()


@cache
def _consent() -> Model:
    return unpacked(consent.LABELS, consent.PACKED)


@cache
def _status() -> Model:
    return unpacked(status.LABELS, status.PACKED)


@cache
def _dates() -> Model:
    return unpacked(dates.LABELS, dates.PACKED)


def is_there_now(sentence: str, start: int, end: int) -> float:
    """How likely the person is now in the place that stands from `start` to `end`."""
    return _places().judge(about_place(sentence, start, end))["now"]


def tells_household(sentence: str, *, beside: Iterable[str]) -> float:
    """How likely a sentence tells who is to be housed; `beside` names what the reader of households sees in it."""
    return _households().judge(sentence, beside)["yes"]


def section_of(sentence: str) -> Mapping[str, float]:
    """Which part of a record a sentence belongs to: none, status, cause, need, medical, other, ties and so on."""
    return _sections().judge(sentence)


def warns_of(sentence: str) -> Mapping[str, float]:
    """What a sentence warns of: none, abuse, staff, care (leaving it), safeguarding or tonight."""
    return _marks().judge(sentence)


@cache
def _places() -> Model:
    return unpacked(places.LABELS, places.PACKED)


@cache
def _households() -> Model:
    return unpacked(households.LABELS, households.PACKED)


@cache
def _sections() -> Model:
    return unpacked(sections.LABELS, sections.PACKED)


@cache
def _marks() -> Model:
    return unpacked(marks.LABELS, marks.PACKED)


@cache
def _referrals() -> Model:
    return unpacked(referrals.LABELS, referrals.PACKED)


@cache
def _numbers() -> Model:
    return unpacked(numbers.LABELS, numbers.PACKED)


@cache
def _writers() -> Model:
    return unpacked(writers.LABELS, writers.PACKED)


@cache
def _people() -> Model:
    return unpacked(people.LABELS, people.PACKED)
