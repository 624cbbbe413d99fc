"""Forms of our own making, in layouts and kinds of file that differ from one another, read as a person reads them.

The files were made by LibreOffice, reportlab, Word's XML by hand, a copier's noise and a camera's slant; each truth
was written with the page. On the first two sets the reader was mended until it read them, so they hold what is won and
foretell nothing; the others were made by somebody who had not seen the reader, and the reader not them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.support.scoring import CORE, MORE, TEXTS, Case, Score, cases, compare, read
from triage.reader.ocr import find_ocr

CORPUS = Path(__file__).parents[1] / "corpus"
FOLDER = CORPUS / "forms"
FLOORS = {"forms-2": (0.97, 0.01), "forms-3": (0.88, 0.08), "forms-4": (0.90, 0.06)}
"""Each further set, with the least share of core fields on digital forms that are right and the most that are wrong."""

OCR = find_ocr()


def is_scan(case: Case) -> bool:
    return any(record["source"] == "form_scan" for record in case.expect["records"])


@cache
def scored(scans: bool, folder: Path = FOLDER) -> Score:
    score = Score()
    for case in cases(folder):
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


@pytest.mark.parametrize("name", FLOORS)
def test_further_forms_keep_above_their_floors(name: str) -> None:
    right, wrong = FLOORS[name]
    score = scored(False, CORPUS / name)
    assert (score.lost, score.false_consent) == (0, 0), "\n".join(score.differences)
    assert score.share(CORE) >= right, "\n".join(score.differences)
    assert score.share_wrong(CORE) <= wrong, "\n".join(score.differences)


@pytest.mark.skipif(OCR is None, reason="no OCR engine is installed")
def test_a_form_filled_in_by_hand_is_read() -> None:
    (case,) = (case for case in cases(CORPUS / "forms-2") if "handwriting" in case.name)
    score = Score()
    compare(score, case, read(case, OCR))
    assert (score.lost, score.false_consent) == (0, 0)
    assert score.share(CORE) >= 0.8, "\n".join(score.differences)
