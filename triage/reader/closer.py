"""A closer look at what the first engine doubts: lines written by hand, read again by rapidocr.

For: `ocr.find_ocr`, where rapidocr is installed. Tesseract reads print well, parts words where they part, and says
honestly when it does not know a line; rapidocr reads hands, runs words together and takes twenty times as long. So the
first reads everything and the second those lines only that the first would not swear to.

Must not know: what is on the page. It runs in the child that reads the message, in that child's bounds, on the models
that come inside the package: nothing is fetched.
"""

from __future__ import annotations

import importlib.util
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from parsers.documents.ocr import Ocr, Word

Grey = npt.NDArray[np.uint8]

_INK: Final = 150
_PARTED: Final = 20
"""So many blank rows part two lines of the column that the parsers show (they leave thirty)."""

_LOW: Final = 20
_DOUBTED: Final = 0.85
_LOST: Final = 0.5
"""Below this the first engine knows next to nothing on the page: it lies upside down, or is all in handwriting."""

_SAMPLE: Final = 6
_SURE: Final = 0.85
_MOST_LINES: Final = 120
_ROUND: Final = 8
_BETWEEN: Final = 40
_SCALE: Final = 0.75
_TILE: Final = 1600
_MOST_TILES: Final = 20
_QUOTES: Final = str.maketrans("’‘", "''")

Engine = Callable[[Grey], Sequence[Word]]


@dataclass(frozen=True, slots=True)
class _Line:
    """Rows of the column that hold ink, from `top` to `bottom`, and what the first engine read there."""

    top: int
    bottom: int
    words: tuple[Word, ...]

    @property
    def sure(self) -> float:
        """How sure that engine was, by letters."""
        letters = sum(len(word.text) for word in self.words)
        return sum(len(word.text) * word.sure for word in self.words) / letters if letters else 0.0


def closer_look(first: Ocr, engine: Engine | None = None) -> Ocr:
    """Give an engine that reads with `first` and asks a second one (rapidocr) about the lines that it doubts."""
    second = _Bounded(engine or _rapid)

    def read(picture: bytes) -> tuple[Word, ...]:
        words = tuple(first(picture))
        column = np.asarray(Image.open(io.BytesIO(picture)).convert("L"))
        lines = _lines(column, words)
        doubted = [line for line in lines if line.sure < _DOUBTED][:_MOST_LINES]
        if not doubted or (_share(lines) < _LOST and not _is_written(column, doubted, second)):
            return words
        return _with(lines, dict(_again(column, doubted, second)))

    return read


class _Bounded:
    """The second engine, asked so many times at most: what it takes must fit into the time of the child it runs in."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._left = _MOST_TILES

    def __call__(self, picture: Grey) -> Sequence[Word]:
        """The words of a picture; none once the bound is reached, which leaves what the first engine read."""
        self._left -= 1
        return self._engine(picture) if self._left >= 0 else ()


def is_installed() -> bool:
    """Whether the second engine is there."""
    return all(importlib.util.find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


def _lines(column: Grey, words: Sequence[Word]) -> list[_Line]:
    rows = np.nonzero((column < _INK).any(axis=1))[0]
    if not len(rows):
        return []
    cuts = np.nonzero(np.diff(rows) > _PARTED)[0]
    tops, bottoms = rows[np.r_[0, cuts + 1]], rows[np.r_[cuts, len(rows) - 1]] + 1
    found = []
    for top, bottom in zip(tops.tolist(), bottoms.tolist(), strict=True):
        inside = tuple(word for word in words if top <= (word.top + word.bottom) / 2 < bottom)
        if inside or bottom - top >= _LOW:
            found.append(_Line(top, bottom, inside))
    return found


def _share(lines: list[_Line]) -> float:
    """How sure the first engine is of the whole."""
    words = [word for line in lines for word in line.words]
    return _Line(0, 0, tuple(words)).sure


def _is_written(column: Grey, doubted: list[_Line], second: Engine) -> bool:
    """Tell handwriting from a page that lies upside down: the second engine is sure of the one, not of the other."""
    some = sorted(doubted, key=lambda line: line.bottom - line.top, reverse=True)[:_SAMPLE]
    words = [word for _, found in _again(column, some, second) for word in found]
    return _Line(0, 0, tuple(words)).sure >= _SURE and sum(len(word.text) for word in words) > 2 * len(some)


def _again(column: Grey, lines: Sequence[_Line], second: Engine) -> list[tuple[int, tuple[Word, ...]]]:
    """Read lines with the second engine, several in one picture; gives each line's top and its words."""
    found: list[tuple[int, tuple[Word, ...]]] = []
    for tile in _tiles(lines):
        at, places, parts = _BETWEEN, [], []
        for line in tile:
            part = column[max(line.top - _ROUND, 0) : line.bottom + _ROUND]
            parts += [part, np.full((_BETWEEN, column.shape[1]), 255, np.uint8)]
            places.append((line, at, at + part.shape[0]))
            at += part.shape[0] + _BETWEEN
        picture = np.concatenate([np.full((_BETWEEN, column.shape[1]), 255, np.uint8), *parts])
        words = second(picture)
        for line, top, bottom in places:
            down = max(line.top - _ROUND, 0) - top
            inside = [word for word in words if top - 10 <= (word.top + word.bottom) / 2 < bottom + 10]
            found.append((line.top, tuple(_moved(word, down) for word in inside)))
    return found


def _tiles(lines: Sequence[_Line]) -> list[list[_Line]]:
    tiles: list[list[_Line]] = []
    high = _TILE
    for line in lines:
        more = line.bottom - line.top + 2 * _ROUND + _BETWEEN
        if high + more > _TILE:
            tiles.append([])
            high = 0
        tiles[-1].append(line)
        high += more
    return tiles


def _moved(word: Word, down: int) -> Word:
    return Word(word.text, word.x0, word.top + down, word.x1, word.bottom + down, word.sure)


def _with(lines: list[_Line], again: dict[int, tuple[Word, ...]]) -> tuple[Word, ...]:
    """Each line by the engine that is surer of it; of what only one read, that."""
    out: list[Word] = []
    for line in lines:
        other = again.get(line.top, ())
        # Where both read the same letters, the first parts the words better.
        same = _letters(other) == _letters(line.words)
        better = not same and _Line(0, 0, other).sure > line.sure
        out.extend(other if better else line.words)
    return tuple(out)


def _letters(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words).translate(_QUOTES)


def _rapid(picture: Grey) -> Sequence[Word]:
    """The words of a picture by rapidocr; nothing where it fails, which leaves what the first engine read."""
    inked = np.nonzero((picture < _INK).any(axis=0))[0]
    part = Image.fromarray(picture[:, : int(inked[-1]) + _BETWEEN] if len(inked) else picture)
    part = part.resize(
        (max(round(part.width * _SCALE), 1), max(round(part.height * _SCALE), 1)), Image.Resampling.BICUBIC
    )
    try:
        said = _engine()(np.asarray(part.convert("RGB")), return_word_box=True)
    except Exception:  # noqa: BLE001 - whatever a foreign engine raises: the first engine's words stand
        return ()
    # A line of which it made nothing stands there as ("", 1.0, None), no list of words.
    boxed = (word for line in said.word_results or () for word in line if isinstance(word, tuple) and word[2])
    words: list[Word] = []
    for text, sure, corners in boxed:
        xs, ys = [x / _SCALE for x, _ in corners], [y / _SCALE for _, y in corners]
        if str(text).strip():
            words.append(Word(str(text).strip(), min(xs), min(ys), max(xs), max(ys), float(sure)))
    return words


@cache
def _engine() -> Any:  # an untyped library
    from rapidocr import RapidOCR  # a second and hundreds of megabytes: only where a line needs it

    return RapidOCR(
        params={
            "Global.use_cls": False,
            "Global.text_score": 0.3,
            "Global.log_level": "critical",
            "Global.max_side_len": 5000,
            "Det.limit_type": "max",
            "Det.limit_side_len": 5000,
            # One thread: the child's processor time is bounded.
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
