"""Forms of our own making, in layouts and kinds of file that differ from one another, read as a person reads them.

The files were made by LibreOffice, reportlab, Word's XML by hand, a copier's noise and a camera's slant; each truth
was written with the page. The reader was mended on them until it read them, so they hold what is won; they foretell
nothing.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.support.scoring import CORE, MORE, TEXTS, Case, Score, cases, compare, read
from triage.reader.ocr import find_ocr

FOLDER = Path(__file__).parents[1] / "corpus" / "forms"
OCR = find_ocr()


def is_scan(case: Case) -> bool:
    return any(record["source"] == "form_scan" for record in case.expect["records"])


@cache
def scored(scans: bool) -> Score:
    score = Score()
    for case in cases(FOLDER):
        if is_scan(case) == scans:
            compare(score, case, read(case, OCR))
    return score


def test_there_are_enough_forms_to_tell() -> None:
    assert sum(1 for _ in cases(FOLDER)) >= 20


def test_digital_forms_give_the_fields_that_officers_act_on() -> None:
    score = scored(False)
    assert score.share(CORE) >= 0.97, "\n".join(score.differences)
    assert score.share_wrong(CORE) <= 0.003, "\n".join(score.differences)


def test_digital_forms_give_the_rest_as_well() -> None:
    score = scored(False)
    assert score.share((*MORE, *TEXTS)) >= 0.95, "\n".join(score.differences)
    assert score.flags_f1 >= 0.95, "\n".join(score.differences)


def test_no_form_is_lost_no_consent_invented_every_problem_named() -> None:
    score = scored(False)
    assert (score.lost, score.false_consent, score.problems_wrong) == (0, 0, 0), "\n".join(score.differences)
    assert score.kinds == score.messages


@pytest.mark.skipif(OCR is None, reason="no OCR engine is installed")
def test_scans_give_the_fields_that_officers_act_on() -> None:
    score = scored(True)
    assert score.messages >= 2
    assert score.share(CORE) >= 0.88, "\n".join(score.differences)
    assert (score.lost, score.false_consent) == (0, 0)
