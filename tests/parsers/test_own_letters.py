"""Letters and mailroom mail written blind, by a colleague who had not seen the reader: it keeps above a floor on them.

The floors stand a little below what was measured when they were set; they are raised as the reader gets better.
"""

from __future__ import annotations

import email
import html
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.support.scoring import CORE, Score, cases, compare, read

CORPUS = Path(__file__).parents[1] / "corpus"
FLOORS = {
    "own": (0.96, 0.03),
    "own-2": (0.95, 0.035),
    "own-3": (0.96, 0.03),
    "own-4": (0.96, 0.03),
    "own-5": (0.96, 0.03),
    "own-6": (0.94, 0.03),
    "own-7": (0.96, 0.03),
    "own-8": (0.94, 0.05),
    "own-9": (0.95, 0.04),
    "own-10": (0.94, 0.04),
    "own-11": (0.93, 0.06),
    "own-12": (0.97, 0.02),
    "own-13": (0.95, 0.03),
    "own-14": (0.95, 0.03),
    "own-15": (0.93, 0.05),
    "own-16": (0.93, 0.05),
    "own-17": (0.94, 0.04),
    "own-18": (0.90, 0.06),
    "own-19": (0.94, 0.04),
    "own-20": (0.94, 0.04),
    "own-21": (0.93, 0.04),
    "own-22": (0.93, 0.04),
    "own-23": (0.92, 0.05),
    "own-24": (0.95, 0.03),
    "own-25": (0.94, 0.03),
    "own-26": (0.92, 0.06),
    "own-27": (0.91, 0.06),
    "own-28": (0.92, 0.07),
    "own-29": (0.90, 0.05),
    "own-30": (0.89, 0.08),
    "own-31": (0.90, 0.06),
    "own-32": (0.95, 0.03),
    "own-33": (0.95, 0.03),
    "own-34": (0.89, 0.06),
    "own-35": (0.93, 0.04),
    "own-36": (0.93, 0.04),
    "own-37": (0.86, 0.07),
    "own-38": (0.96, 0.03),
    "own-39": (0.96, 0.03),
    "own-40": (0.93, 0.05),
    "own-41": (0.94, 0.04),
    "own-42": (0.95, 0.03),
    "own-43": (0.95, 0.04),
    "own-44": (0.94, 0.04),
    "own-45": (0.86, 0.08),
    "own-46": (0.86, 0.07),
    "own-47": (0.86, 0.06),
    "own-48": (0.82, 0.05),
    "own-49": (0.93, 0.06),
    "own-50": (0.81, 0.07),
    "own-51": (0.94, 0.05),
    "own-52": (0.95, 0.04),
    "own-53": (0.94, 0.05),
    "own-54": (0.86, 0.06),
    "own-55": (0.96, 0.03),
    "own-56": (0.91, 0.07),
    "own-57": (0.85, 0.12),
}
"""Each set, with the least share of core fields that are right and the most that are wrong."""

LEAST_KINDS = {"own-46": 0.95, "own-47": 0.94, "own-48": 0.94, "own-50": 0.94, "own-54": 0.88, "own-56": 0.94}
"""Mailrooms of robots and enquiries (47, 48, 50, 54), a picture in each that needs OCR."""

each_set = pytest.mark.parametrize("name", FLOORS)


@cache
def scored(name: str) -> Score:
    score = Score()
    for case in cases(CORPUS / name):
        compare(score, case, read(case, None))
    return score


@each_set
def test_no_referral_is_lost_and_no_consent_invented(name: str) -> None:
    score = scored(name)
    assert (score.lost, score.false_consent) == (0, 0), "\n".join(score.differences)


@each_set
def test_nearly_every_message_gets_the_right_kind(name: str) -> None:
    assert scored(name).kinds >= LEAST_KINDS.get(name, 0.96) * scored(name).messages, "\n".join(
        scored(name).differences
    )


@each_set
def test_the_fields_that_officers_act_on_at_once_are_read(name: str) -> None:
    right, wrong = FLOORS[name]
    assert scored(name).share(CORE) >= right, "\n".join(scored(name).differences)
    assert scored(name).share_wrong(CORE) <= wrong, "\n".join(scored(name).differences)


@pytest.mark.parametrize("name", sorted(FLOORS.keys() - {"own-47", "own-48", "own-50", "own-54"}))
def test_every_quote_of_a_letter_stands_in_it(name: str) -> None:
    """Words that a record gives as evidence were written by the sender, white space, boxes and markup aside."""
    for case in cases(CORPUS / name):
        reading = read(case, None)
        for record in reading["records"]:
            quote = record["consent"].get("evidence")
            if quote:
                assert _plain(quote) in _plain(_text(case.raw)), case.name


_ALL = """
import sys
from pathlib import Path
from tests.support.scoring import cases, read
for folder in sys.argv[1:]:
    for case in cases(Path(folder)):
        print(case.name, read(case, None))
"""


def test_the_same_bytes_give_the_same_reading_in_every_process() -> None:
    folders = [str(CORPUS / "own-7")]
    said = [
        subprocess.run(
            [sys.executable, "-c", _ALL, *folders],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=CORPUS.parents[1],
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert said[0] == said[1]


_TYPED_BOX = re.compile(r"[\[(]\s?x?\s?[\])]", re.IGNORECASE)
"""A box typed as brackets is markup; what stands beside it is the answer."""


def _plain(text: str) -> str:
    return "".join(char for char in _TYPED_BOX.sub(" ", text).casefold() if char.isalnum())


def _text(raw: bytes) -> str:
    """All that the mail and the mails in it say."""
    texts = []
    for part in email.message_from_bytes(raw).walk():
        if part.get_content_maintype() == "text":
            data = part.get_payload(decode=True)
            assert isinstance(data, bytes)
            charset = part.get_content_charset() or "utf-8"
            texts.append(html.unescape(re.sub(r"<[A-Za-z/!][^>]*>", "", data.decode(charset, "replace"))))
    return "\n".join(texts)
