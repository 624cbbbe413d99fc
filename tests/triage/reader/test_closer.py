"""Lines that the first engine doubts are read again by a second one, and nothing else is."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image

from parsers.documents.ocr import Word
from triage.reader.closer import closer_look

ROWS = (60, 160, 260)
"""Where the lines of the picture stand."""


def picture() -> bytes:
    grey = np.full((320, 400), 255, np.uint8)
    for top in ROWS:
        grey[top : top + 30, 40:300] = 0
    out = io.BytesIO()
    Image.fromarray(grey).save(out, "PNG")
    return out.getvalue()


def word(text: str, top: float, sure: float, x0: float = 40) -> Word:
    return Word(text, x0, top, x0 + 60, top + 30, sure)


class Second:
    """An engine that finds one word on every line that it is shown, and remembers what that was."""

    def __init__(self, text: str = "Thursday", sure: float = 0.97) -> None:
        self.text, self.sure = text, sure
        self.shown: list[int] = []

    def __call__(self, grey: np.ndarray) -> Sequence[Word]:  # type: ignore[type-arg]  # of bytes, as handed in
        rows = np.nonzero((grey < 150).any(axis=1))[0]
        tops = [int(row) for at, row in enumerate(rows) if at == 0 or row - rows[at - 1] > 1]
        self.shown.append(len(tops))
        return [Word(self.text, 50, top, 120, top + 30, self.sure) for top in tops]


def read(first: Sequence[Word], second: Second) -> list[tuple[str, float]]:
    return [(each.text, each.top) for each in closer_look(lambda _: first, second)(picture())]


SURE = (word("Name", 60, 0.96), word("Date", 160, 0.95))


def test_what_the_first_engine_is_sure_of_is_not_asked_again() -> None:
    second = Second()
    assert read((*SURE, word("Mobile", 260, 0.9)), second) == [("Name", 60), ("Date", 160), ("Mobile", 260)]
    assert second.shown == []


def test_a_doubted_line_is_read_again_and_put_back_in_its_place() -> None:
    second = Second()
    assert read((*SURE, word("TlnvrsdaY", 260, 0.3)), second) == [("Name", 60), ("Date", 160), ("Thursday", 260)]
    assert second.shown == [1]


def test_a_line_in_which_the_first_engine_saw_nothing_is_read_again() -> None:
    assert read(SURE, Second())[-1] == ("Thursday", 260)


def test_the_surer_of_the_two_is_believed() -> None:
    assert read((*SURE, word("Tuesday", 260, 0.7)), Second(sure=0.5))[-1] == ("Tuesday", 260)


def test_of_two_that_read_the_same_letters_the_first_parts_the_words() -> None:
    halves = (word("council", 260, 0.6), word("flat", 260, 0.6, x0=120))
    assert read((*SURE, *halves), Second("councilflat"))[-2:] == [("council", 260), ("flat", 260)]


@pytest.mark.parametrize(("sure", "read_again"), [(0.6, False), (0.95, True)])
def test_a_page_of_which_the_first_reads_nothing_is_handwriting_only_if_the_second_is_sure_of_it(
    sure: float, read_again: bool
) -> None:
    crumbs = tuple(word("aepsan", top, 0.1) for top in ROWS)
    found = read(crumbs, Second(sure=sure))
    assert [text for text, _ in found] == (["Thursday"] * 3 if read_again else ["aepsan"] * 3)


def test_a_message_asks_it_a_bounded_number_of_times() -> None:
    second = Second()
    look = closer_look(lambda _: (*SURE, word("Tlnvr", 260, 0.3)), second)
    texts = [look(picture())[-1].text for _ in range(30)]
    assert texts[0] == "Thursday"
    assert texts[-1] == "Tlnvr"
    assert len(second.shown) == 20
